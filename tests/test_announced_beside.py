"""Deaths that others announce beside an event, days of saying, times that nobody counts, and at what attacks aimed."""

from __future__ import annotations

import pytest
from coding_rows import events, only

DAY = "2020-06-17"


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قتل شرطيان بانفجار عبوة ناسفة في الكوت أمس، في حين أعلن الجيش الأميركي مقتل أحد جنوده.", [2, 1]),
        ("قتل أربعة من الشرطة بانفجار لغم في بلد، فيما أكد الجيش مقتل ثلاثة جنود.", [4, 3]),
        ("انفجرت عبوة في الكوت فقتل جنديان أميركيان، في وقت أعلنت فيه القيادة عن مقتل جندي أميركي.", [2, 1]),
        # The same policemen counted by another source.
        ("قتل شرطيان بانفجار عبوة ناسفة في الكوت أمس، في حين أعلنت الوزارة مقتل ثلاثة من الشرطة.", [2]),
    ],
)
def test_soldiers_whom_others_announce_beside_an_event_are_of_another(text: str, dead: list[int]) -> None:
    rows = events(text)
    assert [row["killed_low"] for row in rows] == dead
    # Wherever, and whenever, that was.
    assert all(row["location"] is None and row["date_from"] is None for row in rows[1:])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أعلن الجيش الأميركي مقتل جندي خلال عملية عسكرية في الأنبار.", "Armed clash"),
        ("أعلنت القيادة مقتل أحد جنودها أمس في مهمة قتالية في ديالى.", "Armed clash"),
        ("قتل شرطي في عملية سطو على مصرف في الكرادة.", "Attack"),
        ("قتل مدني خلال عملية عسكرية في الأنبار.", "Attack"),
    ],
)
def test_soldiers_who_die_in_an_operation_fought(text: str, kind: str) -> None:
    assert only(text)["sub_event_type"] == kind


def test_the_day_of_saying_parts_no_dead_from_wounded() -> None:
    row = only("أقرت مصادر عسكرية اليوم بمصرع ثلاثة جنود وإصابة رابع مساء أمس في بعقوبة بانفجار لغم.")
    assert (row["killed_low"], row["wounded_low"], row["date_from"], row["location"]) == (3, 1, DAY, "Baqubah")
    first, second = events("قتل جندي أول من أمس في بعقوبة بانفجار لغم، وأصيب ضابط أمس في الكوت برصاص مسلحين.")
    assert (first["killed_low"], second["wounded_low"]) == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "قتل جندي أمس في الكوت بانفجار عبوة، بعد أسابيع على قصف معسكر قتل فيه ثلاثة جنود.",
        "قتل جندي أمس في الكوت بانفجار عبوة، بعد أيام قليلة على مقتل ثلاثة جنود في هجوم.",
    ],
)
def test_what_happened_some_time_before_is_another_event(text: str) -> None:
    assert [row["killed_low"] for row in events(text)] == [1, 3]


def test_what_is_found_after_some_time_is_one_event() -> None:
    assert only("عثرت الشرطة بعد ساعات على جثة شرطي في الكوت قتل بالرصاص.")["killed_low"] == 1


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("قتل ثلاثة في قصف قاعدة بريطانية في البصرة.", (None, "Military Forces of the United Kingdom")),
        ("أوقع هجوم على قافلة أميركية في الكوت جريحين.", (None, "Military Forces of the United States")),
        ("قتل أربعة عسكريين في إسقاط مروحية بريطانية.", (None, "Military Forces of the United Kingdom")),
        # Whose strike it was.
        ("قتل ثلاثة مدنيين في قصف بريطاني على البصرة.", ("Military Forces of the United Kingdom", "Civilians (Iraq)")),
        ("قتل ثلاثة مدنيين بغارة أميركية في الكوت.", ("Military Forces of the United States", "Civilians (Iraq)")),
        ("قتل ثلاثة مدنيين في قصف طائرات أميركية.", ("Military Forces of the United States", "Civilians (Iraq)")),
    ],
)
def test_what_was_hit_is_not_whose_attack_it_was(text: str, sides: tuple[str | None, str]) -> None:
    row = only(text)
    assert (row["actor1"], row["actor2"]) == sides


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أصيب خمسة جنود أميركيين الثلاثاء في هجمات بالهاون. وطالت الهجمات قاعدة الأسد.", "Ain al-Asad Air Base"),
        ("قتل ستة في تفجيرات الثلاثاء. واستهدفت التفجيرات أسواقا في مدينة الصدر.", "Sadr City"),
    ],
)
def test_at_what_known_attacks_aimed_is_no_other_event(text: str, place: str) -> None:
    assert only(text)["location"] == place


def test_another_attack_behind_several_is_an_event() -> None:
    first, second = events("قتل ستة في هجمات في الموصل الثلاثاء. واستهدف هجوم آخر دورية في تلعفر.")
    assert (first["location"], second["location"]) == ("Mosul", "Tal Afar")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("انفجرت سيارة مفخخة في الكوت. وقال بيان إن مهاجما فجر سيارته قرب حاجز للشرطة.", "Suicide bomb"),
        ("انفجرت سيارة مفخخة في الكوت. وقال بيان إن السيارة كانت متوقفة قرب حاجز.", "Remote explosive/landmine/IED"),
        ("فجر مسلحون سيارته أمام منزله في الكوت.", "Remote explosive/landmine/IED"),
    ],
)
def test_who_drives_the_car_makes_it_a_suicide_attack(text: str, kind: str) -> None:
    assert only(text)["sub_event_type"] == kind
