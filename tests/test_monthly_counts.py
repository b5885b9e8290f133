"""Counts of the dead of a month, place by place: what they leave out, whose parts they are, when and where."""

import pytest
from coding_rows import coded, events

from toolkit.arabic import Text


def _rows(text, *keys):
    return [tuple(e[key] for key in keys) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A capital that only says where the governorate lies.
        (
            "قالت الوزارة إن 40 شخصا قتلوا في بغداد الشهر الماضي، تلتها محافظة ديالى شمال شرقي بغداد التي قتل فيها "
            "21 شخصا، ثم كركوك شمالي العاصمة حيث قتل ستة.",
            [("Baghdad", 40), ("Diyala", 21), ("Kirkuk", 6)],
        ),
        (
            "قتل الشهر الماضي في نينوى 70 شخصا وبعدها محافظة بابل جنوب بغداد حيث قتل 11 شخصا.",
            [("Nineveh", 70), ("Babil", 11)],
        ),
        # The place of what is added stands behind it.
        (
            "قتل الشهر الماضي 30 شخصا في بعقوبة إضافة إلى مقتل 12 شخصا في المقدادية.",
            [("Baqubah", 30), ("Al-Muqdadiyah", 12)],
        ),
        # The capital itself.
        ("قتل الشهر الماضي في نينوى 70 شخصا وبعدها بغداد حيث قتل 11 شخصا.", [("Nineveh", 70), ("Baghdad", 11)]),
    ],
)
def test_each_place_of_a_list_has_its_own_dead(text, rows):
    assert _rows(text, "location", "killed_low") == rows


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قالت البعثة إن 600 شخص قتلوا في العراق الشهر الماضي، موضحة أن الأرقام لاتشمل محافظة الأنبار.", "Iraq"),
        ("بلغ عدد القتلى في البلاد الشهر الماضي 600 قتيل عدا من سقطوا في محافظة نينوى.", "Iraq"),
        ("بلغ عدد ضحايا العنف الشهر الماضي 600 قتيل باستثناء الضحايا في ديالى.", None),
        ("أعلن في بغداد أمس أن عدد القتلى في الشهر الماضي بلغ 900 قتيل.", None),
        # What is counted there.
        ("بلغ عدد ضحايا العنف الشهر الماضي 600 قتيل سقطوا في ديالى.", "Diyala"),
        ("أعلن الجيش مقتل 12 مسلحا في بغداد.", "Baghdad"),
    ],
)
def test_a_place_left_out_or_where_it_was_announced_has_no_count(text, place):
    assert _rows(text, "location") == [(place,)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "بلغ عدد القتلى الشهر الماضي 700 قتيل عدا ضحايا نينوى التي تشهد معارك منذ ثلاثة أشهر.",
            ("2020-05-01", "2020-05-31"),
        ),
        (
            "قتل 20 شخصا في الأنبار الشهر الماضي، وقد تم تحديث الأرقام حتى 29 أيار.",
            ("2020-05-01", "2020-05-31"),
        ),
        ("قتل 20 شخصا في الأنبار منذ ثلاثة أشهر في هجمات متفرقة.", ("2020-03-18", "2020-06-18")),
        ("التفجيرات التي حدثت يوم الثلاثاء قتلت 20 شخصا في الأنبار.", ("2020-06-16", "2020-06-16")),
    ],
)
def test_a_war_that_goes_on_and_the_day_of_the_figures_date_no_count(text, days):
    assert _rows(text, "date_from", "date_to") == [days]


def _people(text):
    return [(c["status"], c["low"], c["group"], c["part_of_total"]) for c in coded(text).rows["casualties"]]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # A count that leaves some out, and the wounded beside dead who are a part.
        (
            "قتل 117 شخصا وجرح 264 في هجمات ببغداد. وقالت البعثة إن عدد القتلى، باستثناء الشرطة، بلغ 99، وإن عدد "
            "الجرحى (لا يشمل الشرطة) بلغ 264.",
            [("killed", 117, "people", False), ("wounded", 264, "people", False), ("killed", 99, "people", True)],
        ),
        (
            "قتل 20 شخصا وأصيب 55 في انفجارين ببغداد. وقالت الوزارة إن عدد القتلى من الشرطة بلغ ستة، فيما بلغ عدد "
            "الجرحى عشرة.",
            [
                ("killed", 20, "people", False), ("wounded", 55, "people", False),
                ("killed", 6, "police", True), ("wounded", 10, "police", True),
            ],
        ),
        (
            "بلغت الحصيلة 212 قتيلا و603 جرحى، بينهم ستة قتلى و70 جريحا من الشرطة.",
            [
                ("killed", 212, "people", False), ("wounded", 603, "people", False),
                ("killed", 6, "people", True), ("wounded", 70, "police", True),
            ],
        ),
        # More wounded than were told of are no part of them.
        (
            "بلغت الحصيلة 212 قتيلا و603 جرحى. وقال مصدر إن عدد القتلى بلغ 220 وعدد الجرحى 610.",
            [("killed", 212, "people", False), ("wounded", 603, "people", False)],
        ),
    ],
)  # fmt: skip
def test_parts_of_a_count_are_told_from_it(text, people):
    assert _people(text) == people


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("بلغ عدد القتلى في بغداد 22 شخصا وعدد الجرحى 50.", 22, 50),
        ("وصل عدد الشهداء في ديالى إلى 9 وعدد المصابين 14 شخصا.", 9, 14),
        ("بلغ عدد الجرحى والمصابين في هجمات بغداد 31 شخصا.", 0, 31),
        ("لقي فيها 12 شخصا مصرعهم في هجمات ببغداد وأصيب 30.", 12, 30),
        ("ارتفع إلى 26 عدد القتلى في بغداد.", 26, 0),
        # Dead and wounded in one number cannot be split.
        ("بلغ عدد القتلى والجرحى في بغداد 31 شخصا.", 3, 3),
    ],
)
def test_numbers_of_dead_and_of_wounded_each_with_their_noun(text, killed, wounded):
    assert _rows(text, "killed_low", "wounded_low") == [(killed, wounded)]


def test_signs_that_old_pages_left_are_read_over():
    assert _rows("أدى الهجوم الى مصرع& 12 شخصا واصابة& 40 في بغداد.", "killed_low", "wounded_low") == [(12, 40)]
    text = "وقال مصدر انquot;عبوة انفجرت قرب الفلوجة وقتلت جنديينquot;. وأضاف أن طفلا جرح."
    assert _rows(text, "location", "killed_low") == [("Fallujah", 2)]
    words = Text(text).words
    assert [text[w.start : w.end] for w in words if w.text in {"ان", "جنديين"}][:2] == ["ان", "جنديين"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Where a part of them fell is not where all did.
        ("قتل 30 شخصا الشهر الماضي بينهم عشرة قتلى في الرمادي.", [(None, 30)]),
        ("قتل 30 شخصا الشهر الماضي في الأنبار بينهم عشرة قتلى في هيت.", [("Al Anbar", 30)]),
        ("قتل 30 شخصا الشهر الماضي بينهم خمسة أطفال في الرمادي.", [("Ramadi", 30)]),
        (
            "قتل الشهر الماضي 195 شخصا، بينهم 95 قتيلا في الرمادي، إضافة إلى مصرع مئة في الفلوجة.",
            [(None, 195), ("Fallujah", 100)],
        ),
    ],
)
def test_where_a_part_fell_is_not_the_place_of_all(text, rows):
    assert _rows(text, "location", "killed_low") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("قتل 144 في هجمات الشهر الماضي، أقل من حصيلة نيسان البالغة 365.", [(5, 144, 144)]),
        ("قتل 144 في هجمات أيار، أقل من حصيلة نيسان البالغة 365 قتيلا.", [(5, 144, 144), (4, 365, 365)]),
        ("قتل 144 خلال أيار، وهو رقم أعلى من عدد قتلى نيسان البالغ 60 قتيلا.", [(5, 144, 144), (4, 60, 60)]),
        ("شهد أيار مقتل 144 مدنيا، وهي حصيلة تزيد على حصيلة نيسان التي بلغت 90 قتيلا.", [(5, 144, 144), (4, 90, 90)]),
        ("خلفت تفجيرات أيار 33 قتيلا، وهي حصيلة تفوق حصيلة نيسان البالغة 21 قتيلا.", [(5, 33, 33), (4, 21, 21)]),
        ("أسفرت اغتيالات أيار عن مقتل 18 مدنيا، مقابل 25 قتيلا في شباط.", [(5, 18, 18), (2, 25, 25)]),
        ("لقي 75 مدنيا حتفهم بتفجيرات خلال أيار، مقارنة بـ 110 قتلى في نيسان.", [(5, 75, 75), (4, 110, 110)]),
        # The same attacks, and bounds of what is told.
        ("قتل 22 شخصا بهجمات في بعقوبة الاثنين، بعد أن كانت الحصيلة 17 قتيلا.", [(6, 22, 22)]),
        ("قتل 30 في تفجيرات الثلاثاء في بغداد، بينهم 12 في الكاظمية.", [(6, 30, 30)]),
        ("لا يقل عدد القتلى خلال أيار عن 14.", [(5, 14, None)]),
        ("تجاوزت حصيلة هجمات أيار 90 قتيلا.", [(5, 91, None)]),
    ],
)
def test_a_month_and_the_one_that_it_is_compared_with(text, rows):
    assert [(int(e["date_from"][5:7]), e["killed_low"], e["killed_high"]) for e in events(text)] == rows
