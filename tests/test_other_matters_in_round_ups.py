"""What round-ups tell beside an event: the same town again, more harmed, totals, notes of protest, things destroyed."""

from __future__ import annotations

import pytest
from coding_rows import coded, events, only


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("انفجرت عبوة في الفلوجة غرب بغداد أمس. وفي المدينة نفسها قتل شرطي برصاص مسلحين.", ["Fallujah", "Fallujah"]),
        (
            "وفي بعقوبة التابعة لمحافظة ديالى في الشمال الشرقي من بغداد، قتل جندي بعبوة. وفي المدينة ذاتها اغتيل تاجر.",
            ["Baqubah", "Baqubah"],
        ),
        ("انفجرت عبوة في الفلوجة أمس. وفي المدينة نفسها أوقع الانفجار ثلاثة جرحى.", ["Fallujah"]),
    ],
)
def test_the_same_town_again_opens_another_event(text: str, places: list[str]) -> None:
    assert [row["location"] for row in events(text)] == places


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("هاجم مسلحون دورية للشرطة في الكوت أمس وقتلوا ثلاثة. كما أصيب سبعة أشخاص.", [(3, 7)]),
        ("قتل خمسة في هجمات متفرقة في بغداد أمس. كما جرح تسعة آخرون.", [(5, 9)]),
        ("قتل ثلاثة بانفجار لغم في الكوت أمس. كما قتل شرطي في الحلة.", [(3, 0), (1, 0)]),
        ("قتل ثلاثة بانفجار لغم في الكوت أمس. كما أصيب شرطي برصاص قناص.", [(3, 0), (0, 1)]),
    ],
)
def test_more_who_were_harmed_belong_to_what_was_told(text: str, tolls: list[tuple[int, int]]) -> None:
    assert [(row["killed_low"], row["wounded_low"]) for row in events(text)] == tolls


def test_a_man_of_another_kind_whom_gunmen_killed_is_another_event() -> None:
    text = (
        "قتل جنديان عندما أطلق مسلحون النار عليهما في الدورة. وقالت الشرطة إن مسلحين قتلوا طبيبا كان عائدا إلى منزله."
    )
    assert [(row["sub_event_type"], row["killed_low"]) for row in events(text)] == [("Armed clash", 2), ("Attack", 1)]


def test_a_total_that_rises_to_no_number_is_nothing() -> None:
    row = only("قتل جنديان بهجوم شمالي تكريت أمس. ويرتفع بهذا عدد القتلى في هجمات بالعراق منذ انتهاء الحرب.")
    assert (row["level"], row["location"], row["killed_low"]) == ("incident", "Tikrit", 2)


def test_two_totals_by_two_sources_make_a_range() -> None:
    text = (
        "وبهذا يرتفع عدد الجنود الأميركيين الذين قتلوا في العراق منذ بدء الحرب العام الماضي إلى 610 جنود. "
        "وبحسب إحصاء للوزارة فإن العدد الإجمالي للقتلى الأميركيين يصل إلى 820 قتيلا."
    )
    assert (only(text)["killed_low"], only(text)["killed_high"]) == (610, 820)


def test_a_day_that_lies_ahead_dates_no_event() -> None:
    row = only("خطف مسلحون سائقين في الكوت، وانتهت المفاوضات على أن تستأنف الأحد.")
    assert (row["date_from"], row["date_to"]) == (None, "2020-06-18")
    assert only("خطف مسلحون سائقين في الكوت الأحد.")["date_from"] == "2020-06-14"


@pytest.mark.parametrize(
    "text",
    [
        "احتجت وزارة النقل في بغداد على تأخر القرار.",
        "وقال مصدر إن مجلس المحافظة في ديالى احتج على العملية.",
    ],
)
def test_a_body_that_protests_in_words_is_no_crowd(text: str) -> None:
    assert events(text) == []


def test_people_who_protest_are_a_crowd() -> None:
    assert only("احتج موظفو وزارة النقل في الكوت على تأخر الرواتب.")["sub_event_type"] == "Peaceful protest"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("انفجرت سيارة مفخخة في الكوت أمس. ودمر الانفجار أربعة منازل.", ["Remote explosive/landmine/IED"]),
        ("قصفت طائرات قرية في سنجار أمس. وقال سكان إن القصف دمر مدرسة.", ["Air/drone strike"]),
        ("دهمت قوة منزل نائب في النجف أمس واعتقلت نجله بعد أن حطمت أثاث المنزل.", ["Arrests"]),
        ("دمر مسلحون منزل ضابط في الكوت أمس.", ["Looting/property destruction"]),
    ],
)
def test_what_is_destroyed_in_an_event_is_of_it(text: str, kinds: list[str]) -> None:
    assert [row["sub_event_type"] for row in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("اعتقل جنود أميركيون ثلاثة من مرافقيه في بعقوبة أمس.", "security forces"),
        ("قصفت طائرات مقرا في هيت أمس وقتلت قياديا في داعش وثلاثة من مرافقيه.", "militants"),
    ],
)
def test_companions_are_none_of_those_who_arrest_them(text: str, group: str) -> None:
    assert {row["group"] for row in coded(text).rows["casualties"]} == {group}


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل تسعة في هجمات متفرقة أمس، بينها هجوم استهدف دورية في بلد أدى إلى مقتل أربعة.", [9, 4]),
        ("قتل تسعة في سلسلة هجمات أمس، من بينها تفجير استهدف سوقا في الدورة وأوقع ستة قتلى.", [9, 6]),
        ("قتل تسعة في هجمات متفرقة أمس، بينهم شرطيان.", [9]),
    ],
)
def test_one_of_several_attacks_has_its_own_dead(text: str, tolls: list[int]) -> None:
    assert [row["killed_low"] for row in events(text)] == tolls


def test_forces_by_whose_coming_a_time_is_counted_were_not_attacked() -> None:
    row = events("بلغت حصيلة ضحايا الهجمات في أيار الماضي 60 قتيلا، وهي الأدنى منذ دخول القوات الأميركية إلى العراق.")[
        0
    ]
    assert row["actor2"] is None
    assert only("قتل جندي في هجوم على القوات الأميركية في الكوت.")["actor2"] == "Military Forces of the United States"
