"""Totals and numbers of the dead and wounded, and what a sentence does with several of them."""

from __future__ import annotations

import pytest
from coding_rows import coded
from reading import tolls

TOTALS = [
    ("وصل عدد القتلى إلى 45 والجرحى إلى 110.", "killed 45 anyone; wounded 110 anyone"),
    ("وبلغ عدد القتلى من المدنيين 65 قتيلا.", "killed 65 civilians"),
    ("وبلغ عدد القتلى المدنيين 70 شخصا.", "killed 70 civilians"),
    ("أما الجرحى المدنيون فبلغ عددهم 90.", "wounded 90 civilians"),
    ("عدد القتلى في صفوف قوات الأمن بلغ 60.", "killed 60 security forces"),
    ("ليرتفع عدد قتلاها في العملية إلى 33 جنديا.", "killed 33 soldiers"),
    ("عدد القتلى غير معروف.", ""),
    ("ارتفع إلى 25 شخصا عدد قتلى عملية انتحارية.", "killed 25 anyone"),
    ("يرتفع إلى 33 قتيلا ضحايا انفجارات عدة.", "killed 33 anyone"),
]
RANKS = [
    # Which number it was, and not how many; "عدد من" by itself is some.
    ("سجلت ديالى أعلى عدد من القتلى بلغ 4300 شخص.", "killed 4300 people"),
    ("أقل عدد من الضحايا سجل في المثنى وبلغ 94 قتيلا.", "killed 94 anyone"),
    ("سجل العام أعلى نسبة قتلى.", ""),
    ("سقط عدد من القتلى.", "killed several anyone"),
    ("راح ضحيتها أكثر من 2000 من الطلبة.", "killed 2001- civilians"),
    ("استشهاد عدد من القوات الأمنية وإصابة آخرين.", "killed several security forces; wounded several security forces"),
    ("قتل عدد من الجيش العراقي.", "killed several soldiers Iraqi"),
    ("مقتل عدد من السيارات.", ""),
    # Who they are, and how many of each.
    ("قتل أكثر من 15 ألف شخص من المدنيين وعناصر قوات الأمن.", "killed 15001- people"),
    ("قتل خمسة جنود من الفرقة ومدنيون.", "killed 5 soldiers; killed several civilians"),
    ("أصيب 201 من المدنيين 51 شهيدا و150 جريحا.", "killed 51 civilians; wounded 150 civilians"),
    ("نصف عدد القتلى والجرحى، بإجمالي بلغ 6257 قتيلا و9570 جريحا.", "killed 6257 anyone; wounded 9570 anyone"),
    ("ارتفع عدد القتلى ليصل إلى 35 شخصا.", "killed 35 people"),
    ("أعرب عن تعازيه لأسر ضحايا هذا العمل.", ""),
    ("أسر التنظيم ثلاثة جنود.", "abducted 3 soldiers"),
    # One number for the dead and the wounded.
    ("بلغت حصيلة الضحايا 900 قتيل وجريح.", "killed several anyone; wounded several anyone"),
    ("وصل عدد الضحايا إلى 40 قتيلا وجريحا.", "killed several anyone; wounded several anyone"),
    ("وصل عدد الضحايا إلى 40 قتيلا وجريحين.", "killed 40 anyone; wounded 2 anyone"),
]
NOUNS = [
    ("خلف الانفجار قتيلا وثلاثة مصابين.", "killed 1 anyone; wounded 3 anyone"),
    ("سقط خمسة قتلى من الشرطة و3 من المسلحين.", "killed 5 police; killed 3 militants"),
    ("سقط العديد من القتلى والجرحى.", "killed several anyone; wounded several anyone"),
    ("8 قتلى وجرحى جراء القصف", "killed several anyone; wounded several anyone"),
    ("عثرت الشرطة على جثة رجل وامرأة.", "killed 1 people; killed 1 women"),
    ("عثر على جثتي امرأة وطفل.", "killed 1 women; killed 1 children"),
    ("وصلت جثتا شرطيين و34 جريحا.", "killed 2 police; wounded 34 police"),
    ("أصيب 109 جنود بإصابات في الرأس.", "wounded 109 soldiers"),
    ("قتل نقله قتيلا إلى المستشفى.", ""),
    # All of them, not most of them, tells who they are.
    ("مقتل 8 وإصابة 20 آخرين، جميعهم من المدنيين.", "killed 8 civilians; wounded 20 civilians"),
    ("قتل 7 أشخاص معظمهم من المدنيين.", "killed 7 people"),
    # Whose they are: the ranks of a force, a list of places that goes on counting.
    ("انفجرت عبوة على قوة من الجيش ما أوقع جريحين في صفوفها.", "wounded 2 soldiers Iraqi"),
    ("بلغ مجموع ضحاياها المدنيين 121 قتيلا، تلتها بغداد بـ38 قتيلا.", "killed 121 civilians; killed 38 civilians"),
    ("سقط 19 قتيلا من الشرطة، وقال مصدر إن هجوما أوقع أربعة قتلى.", "killed 19 police; killed 4 anyone"),
]
NUMBERS = [
    ("استشهاد (3) منتسبين وجرح (5) آخرين.", "killed 3 security forces; wounded 5 security forces"),
    ("مقتل (4) من الشرطة", "killed 4 police"),
    ("وصل (3) إلى بغداد وقتل جندي.", "killed 1 soldiers"),
    ("فقتل 15 شخصا بحسب الشرطة و21 بحسب مصدر طبي.", "killed 15-21 people"),
    ("فقتل 15 شخصا بحسب الشرطة وأصيب 21.", "killed 15 people; wounded 21 people"),
    ("أدى الانفجار إلى استشهاد 3 وإصابة 7 من المدنيين.", "killed 3 civilians; wounded 7 civilians"),
    ("استشهاد وإصابة عشرين مدنيا ومتطوع من الحشد", "killed several people; wounded several people"),
    ("ارتفعت الحصيلة إلى 30 قتيلا بعد وفاة أربعة مصابين.", "killed 30 anyone"),
]


@pytest.mark.parametrize(("sentence", "expected"), [*TOTALS, *RANKS, *NOUNS, *NUMBERS])
def test_numbers_of_the_dead_and_wounded(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


def rows(text: str) -> list[tuple[object, ...]]:
    """Casualties of an article: status, group, low, high, and whether they are a part."""
    found = coded(text).rows["casualties"]
    return [(c["status"], c["group"], c["low"], c["high"], c["part_of_total"]) for c in found]


def test_parts_told_twice_are_counted_once_and_the_wounded_beside_dead_that_are_a_part_are_one_too() -> None:
    text = "قتل 536 شخصا بينهم 17 شرطيا منذ مطلع العام. وأضاف أن عدد القتلى بلغ 536 بينهم 17 شرطيا."
    assert rows(text) == [("killed", "people", 536, 536, False), ("killed", "police", 17, 17, True)]
    text = "قتل 867 وأصيب 1459 خلال أيار. وأضاف أن 399 من قوات الأمن قتلوا وجرح 418 آخرين."
    assert rows(text) == [
        ("killed", "people", 867, 867, False),
        ("wounded", "people", 1459, 1459, False),
        ("killed", "security forces", 399, 399, True),
        ("wounded", "security forces", 418, 418, True),
    ]


def test_the_dead_of_a_group_are_part_of_a_larger_total_told_before() -> None:
    text = (
        "قتل 90 شخصا في أعمال عنف في العراق خلال شهر آب. "
        "وبلغ عدد القتلى من المدنيين 60، فيما قتل 30 من أفراد قوات الأمن."
    )
    assert rows(text) == [
        ("killed", "people", 90, 90, False),
        ("killed", "civilians", 60, 60, True),
        ("killed", "security forces", 30, 30, True),
    ]


def test_a_larger_number_of_one_group_is_no_part() -> None:
    text = "قتل شخصان بانفجار عبوة ناسفة في بعقوبة أمس. وقتل في الانفجار ثلاثة من الشرطة."
    assert ("killed", "police", 3, 3, False) in rows(text)


def test_those_told_one_by_one_are_told_already() -> None:
    text = (
        "انفجرت عبوة ناسفة في بعقوبة أمس ما أدى إلى مقتل أربعة جنود. "
        "وقال طبيب إن ثلاثة جنود قتلوا على الفور والرابع في المستشفى."
    )
    assert rows(text) == [("killed", "soldiers", 4, 4, False)]


def test_what_a_source_had_said_earlier_gives_way() -> None:
    text = (
        "انفجرت سيارة مفخخة في الكوت أمس ما أدى إلى مقتل 34 شخصا. "
        "وكان مصدر قال في وقت سابق إن الحصيلة الأولية للتفجير في الكوت بلغت مقتل 15 شخصا."
    )
    assert ("killed", "people", 34, 34, False) in rows(text)


def test_both_numbers_of_a_toll_rise() -> None:
    text = (
        "قتل شخصان وأصيب خمسة بانفجار عبوة ناسفة في بعقوبة أمس، ثم أكد مصدر ارتفاع الحصيلة إلى أربعة قتلى وثمانية جرحى."
    )
    assert [(r[0], r[2], r[3]) for r in rows(text)] == [("killed", 4, 4), ("wounded", 8, 8)]


def test_at_least_a_number_and_a_higher_number_make_a_closed_range() -> None:
    text = "قتل ما لا يقل عن 26 شخصا بانفجار سيارة مفخخة في الكوت أمس. وقال طبيب إنه أحصى 31 جثة بعد الانفجار."
    assert rows(text) == [("killed", "people", 26, 31, False)]


def test_those_harmed_in_a_crowd_are_demonstrators_unless_counted_as_dead() -> None:
    text = "فتحت قوات الأمن النار على متظاهرين في الناصرية أمس ما أدى إلى مقتل خمسة وجرح 20."
    assert [(r[0], r[1]) for r in rows(text)] == [("killed", "protesters"), ("wounded", "protesters")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Who falls is dead, unless he falls captive, wounded or into an ambush.
        ("أقر ضابط بسقوط سبعة جنود في المعارك.", "killed 7 soldiers"),
        ("أقر ضابط بسقوط سبعة جنود أسرى.", "abducted 7 soldiers"),
        ("أدى القصف إلى سقوط 30 شخصا بين قتيل وجريح.", "killed several people; wounded several people"),
        # Prisoners who were put to death, and prisoners who are held.
        ("وقالت إن 160 من أسرى الجيش أعدموا رميا بالرصاص.", "killed 160 soldiers Iraqi"),
        ("أعدم التنظيم 40 من أسرى الشرطة.", "killed 40 police"),
        # Those who were taken and then killed are both.
        ("خطف مسلحون موظفين اثنين ثم قتلوهما.", "abducted 2 civilians; killed 2 civilians"),
        ("أطلق مسلحون النار على عاملين فأردوهما في الحال.", "killed 2 civilians"),
        ("أطلقوا النار على قاض فأردوه قتيلا مع اثنين من حراسه.", "killed 1 officials; killed 2 security forces"),
        # All the dead of a side, and some of the dead.
        ("وأوقعت العشرات من القتلى في صفوف الحشد.", "killed tens PMF"),
        # A missile hits a place, a sniper a man.
        ("أصاب صاروخ قاعدة بلد وقتل جنديا.", "killed 1 soldiers"),
        ("أصاب قناص جنديا في بلد.", "wounded 1 soldiers"),
        ("اغتال مسلح شرطيا في بلد.", "killed 1 police"),
        ("قتل ضابط شرطة في بلد.", "killed 1 police"),
        # People who flee, before the verb or behind it.
        ("وقال إن نحو 300 أسرة فرت باتجاه بلد.", "displaced ~300 civilians"),
        ("وقال إن 300 مسلح فروا باتجاه بلد.", ""),
        # A quotation that tells of harm, and one that compares.
        ("وقال «فقتل ستة بينهم طفل».", "killed 6 anyone; killed 1 children part"),
    ],
)
def test_harm_told_by_other_words(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أدى إلى مقتل قيادي واثنين من مرافقيه.", "killed 1 militants; killed 2 militants"),
        ("إعدام التنظيم مئات الرجال", "killed hundreds civilians"),
        ("رفعت إلى 14 عدد القتلى وقالت إن 29 شخصا أصيبوا.", "killed 14 anyone; wounded 29 people"),
        ("ارتفع إلى 156 عدد الجنود الأمريكيين الذين قتلوا.", "killed 156 soldiers American"),
    ],
)
def test_lists_and_numbers_behind_others(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


LOSSES = ["قتل شرطيان بهجوم لداعش في داقوق أمس", "انفجرت عبوة ناسفة في داقوق أمس ما أدى إلى مقتل شرطيين"]


@pytest.mark.parametrize("lead", LOSSES)
@pytest.mark.parametrize(
    "total",
    [
        "، وبذلك يرتفع عدد ضحايا قوات الأمن على يد التنظيم يوم أمس فقط إلى سبعة.",
        "، وبهذا يصل عدد قتلى الأمن أمس إلى سبعة.",
        "، ليرتفع بذلك عدد قتلى الشرطة إلى سبعة.",
        ". وبذلك ترتفع حصيلة قتلى الشرطة أمس إلى سبعة.",
    ],
)
def test_what_an_event_brings_the_dead_of_a_force_or_a_day_to_is_no_toll_of_its_own(lead, total):
    found = coded(lead + total).rows["events"]
    assert [(e["level"], e["killed_low"]) for e in found] == [("incident", 2), ("aggregate", 7)]


@pytest.mark.parametrize("lead", LOSSES)
@pytest.mark.parametrize(
    "risen",
    [
        "، وارتفع عدد القتلى لاحقا إلى سبعة.",
        ". وارتفعت حصيلة الهجوم إلى سبعة قتلى.",
        ". وبذلك ترتفع حصيلة الهجوم إلى سبعة قتلى.",
    ],
)
def test_the_toll_of_an_event_that_rises_is_its_own(lead, risen):
    found = coded(lead + risen).rows["events"]
    assert [(e["level"], e["killed_low"]) for e in found] == [("incident", 7)]
