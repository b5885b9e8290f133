"""Parts of a total of people harmed, and what only looks like a part."""

from __future__ import annotations

import pytest
from reading import tolls


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أصيب 17 شخصا بينهم 12 شرطيا بجروح.", "wounded 17 people; wounded 12 police part"),
        ("قتل عشرة أشخاص بينهم أربعة من الشرطة وأصيب 17 آخرون.",
         "killed 10 people; killed 4 police part; wounded 17 people"),
        ("سقط 16 قتيلا، بينهم مدنيون، و25 جريحا.",
         "killed 16 anyone; killed several civilians part; wounded 25 anyone"),
        ("ومن بين الجرحى أربعة أطفال.", "wounded 4 children part"),
        # Who they are stands behind "of them".
        ("قتل سبعة أشخاص، ثلاثة منهم أطفال.", "killed 7 people; killed 3 children part"),
        ("عثر على 30 جثة وقال ضابط إن 4 منها لنساء.", "killed 30 anyone; killed 4 women part"),
        # An officer is of the force that the whole is of; a child is none.
        ("قتل أربعة جنود بينهم ضابط.", "killed 4 soldiers; killed 1 soldiers part"),
        ("جرح ستة من الشرطة بينهم ضابطان.", "wounded 6 police; wounded 2 police part"),
        ("قتل أربعة مدنيين بينهم ضابط.", "killed 4 civilians; killed 1 security forces part"),
        # Bodies.
        ("عثر على جثث أربعة أشخاص بينها جثة امرأة.", "killed 4 people; killed 1 women part"),
        ("انتشلت الشرطة جثتين من النهر تعود إحداهما لامرأة.", "killed 2 anyone; killed 1 women part"),
        ("العثور على خمس جثث بينها جثتان لطفلين", "killed 5 anyone; killed 2 children part"),
        # The verb behind a part tells of all of them.
        ("عثر على جثث ستة أشخاص بينهم امرأة قضوا بالرصاص.", "killed 6 people; killed 1 women part"),
        # One of several, and the rest of them.
        ("قتل مدني وأصيب اثنان آخران، أحدهما طفل.",
         "killed 1 civilians; wounded 2 civilians; wounded 1 children part"),
        ("أربعة من القتلى من أفراد الشرطة.", "killed 4 police part"),
        ("ومن بين القتلى 40 مدنيا، والباقون، وعددهم 12، من أفراد الشرطة.",
         "killed 40 civilians part; killed 12 police part"),
        # The dead, the wounded, named one by one.
        ("القتلى هم ستة رجال وطفل أما الجرحى فبينهم عشر نساء.",
         "killed 6 people part; killed 1 children part; wounded 10 women part"),
        ("بين قتلى الهجوم عشرة من رجال الشرطة.", "killed 10 police part"),
        # Known by nationality alone.
        ("اعتقال ثلاثة أشخاص هم أردني ومصريان.",
         "arrested 3 people; arrested 1 people Jordanian part; arrested 2 people Egyptian part"),
        ("اعتقال ستة مسلحين بينهم تونسي الجنسية.", "arrested 6 militants; arrested 1 militants Tunisian part"),
    ],
)  # fmt: skip
def test_a_part_of_a_total(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أصيب أربعة جنود، أحدهم حالته حرجة.", "wounded 4 soldiers"),
        # Dead or wounded is not said.
        ("8 قتلى وجرحى بينهم قيادي", "killed several anyone; wounded several anyone"),
        ("قتل 12 شخصا أغلبهم من الأطفال والنساء.", "killed 12 people"),
        ("توفي اثنان من الجرحى في المستشفى.", "killed 2 anyone"),
        ("وعاد الباقون، وعددهم 12، إلى ديارهم.", ""),
        ("نقل ثلاثة من الجرحى إلى بغداد.", ""),
    ],
)
def test_no_part_of_a_total(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected
