"""Parts that add up to a total: by group they are parts of it, by place they tell it once more."""

from __future__ import annotations

import pytest
from reading import tolls

BY_GROUP = [
    (
        "قتل تسعة أشخاص، خمسة مدنيين وأربعة من الشرطة، بانفجار.",
        "killed 9 people; killed 5 civilians part; killed 4 police part",
    ),
    (
        "سقوط 12 جريحا (8 مدنيين و4 جنود).",
        "wounded 12 anyone; wounded 8 civilians part; wounded 4 soldiers part",
    ),
    ("مقتل شخصين: شرطي وموظف.", "killed 2 people; killed 1 police part; killed 1 civilians part"),
    (
        "أسفر الهجوم في هيت عن مقتل ستة أشخاص: أربعة جنود ومدنيين اثنين.",
        "killed 6 people; killed 4 soldiers part; killed 2 civilians part",
    ),
    # They are not as many as the total.
    ("قتل تسعة أشخاص، ثلاثة جنود.", "killed 9 people"),
    # More of them, and harm of another kind.
    ("قتل ثلاثة جنود، أحدهم ضابط، واثنان من الشرطة.", "killed 3 soldiers; killed 1 soldiers part"),
    ("قتل أربعة مدنيين، وأصيب ثلاثة وطفل.", "killed 4 civilians; wounded 3 civilians; wounded 1 children"),
]
BY_PLACE = [
    ("قتل ستة أشخاص، خمسة في كركوك وواحد في الحويجة.", "killed 6 people"),
    ("قتل 14 مدنيا بهجمات: ثمانية في بغداد وستة في ديالى.", "killed 14 civilians"),
    (
        "قتل تسعة وأصيب 20، بواقع ستة قتلى وثمانية جرحى في هيت وثلاثة قتلى و12 جريحا في راوة.",
        "killed 9 anyone; wounded 20 anyone",
    ),
    ("مقتل 11 وإصابة 30: سبعة قتلى في الكرادة وأربعة في الدورة.", "killed 11 anyone; wounded 30 anyone"),
    (
        "ارتفاع عدد القتلى في صفوف المتظاهرين إلى 25 شخصا، بمعدل تسعة قتلى في بغداد وسبعة في البصرة وستة في بابل.",
        "killed 25 protesters",
    ),
    (
        "قتل 19 متظاهرا الجمعة، منهم تسعة في بابل وسبعة في البصرة وقتيلان في واسط.",
        "killed 19 protesters; killed 9 protesters part",
    ),
    (
        "ارتفع عدد ضحايا الاحتجاجات إلى 46 شخصا، حيث قتل 13 شخصا في النجف و32 في ذي قار.",
        "killed 46 people",
    ),
    # The next place in a list.
    ("قتل 70 مدنيا في بغداد ثم ديالى حيث قتل 31 مدنيا.", "killed 70 civilians; killed 31 civilians"),
    # The total of a sentence before.
    ("وأضاف أن هذه الحصيلة كانت بواقع ستة قتلى في بغداد وأربعة في بابل وقتيل واحد في النجف.", ""),
    # Others, whom a verb of their own tells of.
    (
        "قتل تسعة جنود، بينهم ثلاثة في هيت، وقتل مدنيان في الرمادي.",
        "killed 9 soldiers; killed 3 soldiers part; killed 2 civilians",
    ),
    # Another number, behind no total that it may be of.
    ("وقال المصدر إن المواجهات كانت عنيفة بمعدل قتيلين كل يوم.", "killed 2 anyone"),
    ("وقال المصدر: ثلاثة قتلى في هيت.", "killed 3 anyone"),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BY_GROUP, *BY_PLACE])
def test_parts_are_not_added_to_their_total(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected
