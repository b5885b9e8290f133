"""Habits of agency copy: running totals, earlier tolls, own forces, days within one sentence, known dead."""

from __future__ import annotations

import pytest
from coding_rows import coded, events, only


def tolls(text: str) -> list[tuple[object, ...]]:
    return [(c["status"], c["low"], c["high"]) for c in coded(text).rows["casualties"]]


@pytest.mark.parametrize(
    ("text", "day", "total"),
    [
        (
            "قُتل جندي أميركي بانفجار عبوة ناسفة في بعقوبة أمس، ما يرفع إلى 912 عدد الجنود الأميركيين الذين قتلوا في "
            "العراق منذ اجتياحه في آذار 2003.",
            1,
            912,
        ),
        (
            "قتل شرطيان بهجوم مسلح في الرمادي أمس، ليرتفع عدد القتلى في المحافظة إلى 74 شخصًا منذ مطلع الشهر الجاري.",
            2,
            74,
        ),
    ],
)
def test_a_running_total_is_no_toll_of_the_day(text: str, day: int, total: int) -> None:
    first, running = events(text)
    assert (first["level"], first["killed_low"]) == ("incident", day)
    assert (running["level"], running["killed_low"], running["standalone"]) == ("aggregate", total, False)
    assert running["date_from"] < running["date_to"]


def test_a_toll_that_rises_without_a_period_is_the_new_toll() -> None:
    row = only("قتل شخصان بانفجار عبوة ناسفة في بعقوبة أمس، ثم ارتفع عدد القتلى إلى خمسة.")
    assert row["level"] == "incident"
    assert row["killed_high"] == 5


def test_what_a_source_had_said_before_is_no_event_of_its_own() -> None:
    text = "ارتفعت حصيلة تفجير سيارة مفخخة في الكوت أمس إلى 17 قتيلاً. وكانت الشرطة تحدثت عن مقتل 12 شخصًا."
    assert only(text)["killed_low"] == 17


def test_what_happened_before_at_another_place_is_an_event() -> None:
    text = "قتل 17 شخصًا بانفجار سيارة مفخخة في الكوت أمس. وكانت الشرطة أعلنت الأحد مقتل 12 شخصًا في الحلة."
    assert [(e["location"], e["killed_low"]) for e in events(text)] == [("Kut", 17), ("Hillah", 12)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("احتجزت القوات الأميركية سبعة أشخاص في سامراء أمس.", "arrested"),
        ("دهمت قوات الشرطة المبنى أمس في الكوت واحتجزت ثلاثة صحفيين.", "arrested"),
        ("احتجز مسلحون خمسة مدنيين رهائن في سامراء أمس.", "abducted"),
        ("هاجم مسلحون مركز الشرطة في الكوت أمس واحتجزوا ثلاثة موظفين.", "abducted"),
    ],
)
def test_forces_arrest_whom_they_hold_and_gunmen_abduct(text: str, status: str) -> None:
    assert {c["status"] for c in coded(text).rows["casualties"]} == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("فجّر شاب نفسه وسط سوق في تلعفر أمس فقتل ستة أشخاص.", "Suicide bomb"),
        ("فجّرت فتاة حزامها الناسف نفسها عند حاجز للشرطة في بعقوبة أمس فأصابت أربعة.", "Suicide bomb"),
        ("فجّر مسلحون عبوة ناسفة وسط سوق في تلعفر أمس فقتل ستة أشخاص.", "Remote explosive/landmine/IED"),
    ],
)
def test_whoever_blows_himself_up_is_a_suicide_bomber(text: str, kind: str) -> None:
    row = only(text)
    assert (row["sub_event_type"], row["actor1"]) == (kind, "Unidentified Armed Group (Iraq)")


def test_days_of_their_own_make_two_events_of_one_sentence() -> None:
    text = (
        "وفي كربلاء، حيث أحرق محتجون مساء الأربعاء مقر القنصلية الإيرانية، أطلق مسلحون الخميس النار على متظاهرين "
        "وقتلوا ثلاثة."
    )
    rows = events(text)
    assert [(e["date_from"], e["killed_low"]) for e in rows] == [("2020-06-17", 0), ("2020-06-18", 3)]


def test_one_day_named_once_keeps_one_event() -> None:
    text = "هاجم مسلحون الأربعاء نقطة تفتيش في بيجي، أطلقوا خلاله النار على الجنود وقتلوا ثلاثة."
    assert only(text)["killed_low"] == 3


def test_an_event_known_already_that_gives_the_time_is_not_told_again() -> None:
    text = "وبعد ساعات على الغارات، قصفت كتائب حزب الله بصاروخين قاعدة عين الأسد صباح الأربعاء."
    row = only(text)
    assert (row["sub_event_type"], row["munitions_low"]) == ("Shelling/artillery/missile attack", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسفر قصف على الفلوجة أمس عن مقتل ثلاثة مدنيين وجرح رابع.", [("killed", 3, 3), ("wounded", 1, 1)]),
        ("أسفر قصف على الفلوجة أمس عن مقتل ثلاثة مدنيين في رابع هجوم هذا الشهر.", [("killed", 3, 3)]),
    ],
)
def test_a_fourth_one_is_one_more(text: str, expected: list[tuple[object, ...]]) -> None:
    text = text.replace("عن مقتل ثلاثة مدنيين وجرح رابع", "وقتل ثلاثة مدنيين وجرح رابع")
    assert tolls(text) == expected


def test_bodies_of_those_counted_are_not_counted_again() -> None:
    assert tolls("قتل 14 شخصًا بغارة على منزل في الموصل أمس ولا تزال جثث بعضهم تحت الأنقاض.") == [("killed", 14, 14)]
    assert tolls("قتل شرطي بهجوم في الموصل أمس، فيما نقلت جثة القتيل إلى الطب العدلي.") == [("killed", 1, 1)]
    assert tolls(
        "قتل شخصان وأصيب ثلاثة بانفجار سيارة شرق بعقوبة أمس، وأكد مصدر أن السيارة التي انفجرت أسفرت عن مقتل اثنين من "
        "المدنيين وإصابة ثلاثة آخرين."
    ) == [("killed", 2, 2), ("wounded", 3, 3)]
    assert tolls("قتل شخصان بانفجار عبوة في هيت أمس، وأكد مصدر مقتل اثنين من الجنود باشتباك في الرطبة.") == [
        ("killed", 2, 2), ("killed", 2, 2)
    ]  # fmt: skip
    assert tolls("قتل عميد بهجوم في الموصل أمس. ونقلت القوات جثة العميد إلى الطب العدلي.") == [("killed", 1, 1)]
    assert tolls(
        "قتل ضابط شرطة برتبة عقيد بانفجار عبوة في بغداد أمس، وأكد مصدر أن العبوة انفجرت بسيارة العقيد ما أسفر عن مقتله."
    ) == [("killed", 1, 1)]
    assert tolls("لقي اثنان من عناصر الجيش مصرعيهما بانفجار عبوة في الموصل أمس، ونقلت جثتا القتيلين إلى الطب.") == [
        ("killed", 2, 2)
    ]
    assert ("killed", 1, 1) in tolls("عثرت الشرطة أمس على جثة شاب في الدورة ببغداد.")
    assert ("killed", 21, None) in tolls("أسفر انفجار عبوة في هيت أمس عن مقتل أكثر من (20) شخصا.")
    assert ("killed", 9, 9) in tolls("عثرت الشرطة أمس على تسع جثث في الدورة ببغداد.")


def test_dead_some_of_whom_are_described_are_counted() -> None:
    assert tolls("أوقع تفجير سيارة مفخخة في الكوت أمس 9 قتلى بعضهم من الشرطة.") == [("killed", 9, 9)]
    assert only("أوقع تفجير سيارة مفخخة في الكوت أمس قتلى بعضهم من الشرطة.")["killed_low"] == 3


def test_a_rise_of_the_wounded_leaves_the_dead() -> None:
    text = (
        "قتل ثلاثة أشخاص بانفجار عبوة ناسفة في بعقوبة أمس، وارتفع عدد الجرحى إلى تسعة، وسقط قتيلان آخران في المستشفى."
    )
    assert only(text)["killed_high"] >= 3


def test_mourned_dead_are_no_new_toll() -> None:
    assert tolls("شيّع المئات في السماوة أمس قتلى سقطوا في احتجاجات الخميس.") == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قال الجيش الأميركي إن قواته قتلت خمسة مسلحين قرب تكريت أمس.", "Military Forces of the United States"),
        ("قالت وزارة الدفاع التركية إن المدفعية التركية قصفت قرى في العمادية أمس.", "Military Forces of Turkey"),
        ("قال الجيش الأميركي إن مسلحين قتلوا خمسة جنود قرب تكريت أمس.", "Unidentified Armed Group (Iraq)"),
    ],
)
def test_own_forces_are_those_of_the_speaker(text: str, actor: str) -> None:
    assert only(text)["actor1"] == actor


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("وفي المجموع، قتل 40 شخصًا في احتجاجات العراق أمس.", "aggregate"),
        ("قتل 13 متظاهرًا في احتجاجات خرجت في عموم محافظات العراق أمس.", "aggregate"),
        ("قتل 13 متظاهرًا في احتجاجات خرجت في الناصرية أمس.", "incident"),
        ("قتل 13 متظاهرًا في احتجاجات خرجت في العراق أمس.", "aggregate"),
        ("قتل 13 متظاهرًا في احتجاجات خرجت في ساحة الحبوبي جنوبي العراق أمس.", "incident"),
        ("قتل 13 متظاهرًا في احتجاجات خرجت في ساحة الحبوبي بالناصرية في العراق أمس.", "incident"),
    ],
)
def test_a_toll_of_all_places_is_a_count(text: str, level: str) -> None:
    assert only(text)["level"] == level


def test_shells_left_from_a_war_are_no_shelling() -> None:
    old, fresh = (
        "انفجرت قذيفة من مخلفات الحرب على رعاة في بدرة أمس وأصابت ثلاثة منهم.",
        "سقطت قذيفة هاون على سوق في بدرة أمس وأصابت ثلاثة.",
    )
    assert only(old)["sub_event_type"] == "Remote explosive/landmine/IED"
    assert only(fresh)["sub_event_type"] == "Shelling/artillery/missile attack"


def test_what_goes_off_while_a_village_is_cleared_is_an_explosion() -> None:
    row = only("انفجر منزل مفخخ أمس على جنود أثناء تطهير قرية قرب الحويجة وقتل جندي.")
    assert row["sub_event_type"] == "Remote explosive/landmine/IED"
    taken = only("أعلنت القوات العراقية أمس تطهير ناحية العلم من تنظيم داعش.")
    assert taken["sub_event_type"] == "Government regains territory"


def test_munitions_destroyed_are_disrupted_and_drugs_are_not() -> None:
    row = only("أعلن الدفاع المدني أمس إتلاف 120 قذيفة غير منفلقة في تكريت.")
    assert (row["sub_event_type"], row["munitions_low"]) == ("Disrupted weapons use", 120)
    assert events("أعلنت السلطات أمس إتلاف كميات من المخدرات في تكريت.") == []


def test_parts_of_a_total_are_not_the_total() -> None:
    text = "قتلت القوات العراقية في بيجي أمس أكثر من مئة مسلح، بينهم قياديان."
    assert only(text)["killed_low"] == 101


def test_among_them_is_no_verb_of_saying() -> None:
    text = "قتلت القوات العراقية في بيجي أمس مئة مسلح، بينهم قياديان، في حين قتل ستة من المسلحين في الحويجة."
    assert sorted(e["killed_low"] for e in events(text))[-1] == 100


def test_gunmen_who_were_killed_did_not_kill() -> None:
    row = only("قال الجيش الأميركي إن خمسة مسلحين قتلوا في غارة قرب تكريت أمس.")
    assert (row["actor1"], row["killed_low"]) != ("Unidentified Armed Group (Iraq)", 0)
    assert row["actor1"] != "Unidentified Armed Group (Iraq)"
