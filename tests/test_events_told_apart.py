"""What is one event and what is several: where a sentence is cut, and what of it belongs together."""

import pytest
from coding_rows import coded, events

BOMB, ATTACK, CLASH = "Remote explosive/landmine/IED", "Attack", "Armed clash"
SHELLING, OTHER, ABDUCTION = "Shelling/artillery/missile attack", "Other", "Abduction/forced disappearance"


def _told(text):
    """Type, first day, place and dead of each event."""
    rows = events(text)
    return [(e["sub_event_type"], (e["date_from"] or "")[5:], e["location"], e["killed_low"]) for e in rows]


def _types(text):
    return [e["sub_event_type"] for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "اغتيل أمس الأول محام بنيران كاتم صوت في الموصل، فيما نجا قاض أمس من انفجار عبوة لاصقة.",
            [(ATTACK, "06-16", "Mosul", 1), (BOMB, "06-17", "Mosul", 0)],
        ),
        (
            "قتل مسلحون محاميا بالرصاص في البصرة يوم الاثنين، بينما نجا عضو مجلس المحافظة من تفجير استهدف موكبه في القرنة.",
            [(ATTACK, "06-15", "Basra", 1), (BOMB, "06-15", "Al-Qurnah", 0)],
        ),
        (
            "قتل متظاهران بقنابل الغاز في بغداد صباح الأربعاء، وأصيب 18، فيما عثرت الشرطة اليوم على جثة ناشط في الكوت.",
            [("Excessive force against protesters", "06-17", "Baghdad", 2), (ATTACK, "06-18", "Kut", 1)],
        ),
    ],
)
def test_a_meanwhile_opens_another_event(text, told):
    assert _told(text) == told


def test_who_survived_the_explosion_told_of_is_of_it():
    assert _types("قتل شرطيان بانفجار عبوة في كركوك، فيما نجا قائدهما من الانفجار.") == [BOMB]


def test_a_toll_before_a_meanwhile_is_of_what_was_told_before_it():
    rows = coded(
        "قتل متظاهران بقنابل الغاز في بغداد صباح الأربعاء، وأصيب 18، فيما عثرت الشرطة اليوم على جثة ناشط في الكوت."
    ).rows
    assert [(c["event_id"], c["status"], c["low"]) for c in rows["casualties"]] == [
        ("t-1", "killed", 2), ("t-1", "wounded", 18), ("t-2", "killed", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "شيع المئات في زاخو، اليوم الخميس، ضحايا القصف الذي طال أمس قرية كاني ماسي وأودى بحياة تسعة سياح.",
            [(OTHER, "06-18", "Zakho", 0), (SHELLING, "06-17", "Kani Masi", 9)],
        ),
        (
            "شيع الآلاف صباح اليوم في الكوت قتلى التفجير الذي وقع في الحلة يوم الثلاثاء.",
            [(OTHER, "06-18", "Kut", 0), (BOMB, "06-16", "Hillah", 0)],
        ),
    ],
)
def test_day_and_place_between_a_verb_and_whom_it_mourns_are_of_the_verb(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "عثرت القوات أمس الأربعاء قرب قرية كوجو على مقبرة جماعية تضم رفات 34 شخصا أعدمهم داعش في آب 2014.",
            [(OTHER, "06-17", "Kojo", 0), (ATTACK, "08-01", "Kojo", 34)],
        ),
    ],
)
def test_a_mass_grave_has_its_day_and_the_dead_in_it_theirs(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "خطف مسلحون خمسة من رجال الشرطة قرب بلدروز، ثم عثر عليهم مقتولين بالرصاص.",
        "خطف مسلحون محاميا من منزله في تكريت، ثم عثرت الشرطة على جثته في نهر دجلة.",
        "خطف مسلحون 12 موظفا في الكرادة، قبل أن يعثر على أربعة منهم قتلى.",
        "عثرت الشرطة على جثة مقاول قرب بيجي كان ملثمون خطفوه قبل خمسة أيام.",
        "عثر اليوم على جثة سائق كان مجهولون خطفوه من داره في الضلوعية.",
    ],
)
def test_those_abducted_and_then_found_dead_are_of_one_event(text):
    assert _types(text) == [ATTACK]


def test_bodies_of_others_found_are_of_another():
    text = "خطف مسلحون خمسة من رجال الشرطة قرب بلدروز، كما عثرت الشرطة على ثلاث جثث مجهولة الهوية في بعقوبة."
    assert _types(text) == [ABDUCTION, ATTACK]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("هاجم مسلحون قرية نهر الإمام فجر اليوم وأحرقوا دورا وبساتين، وقتل ثمانية من سكانها.", [ATTACK]),
        ("هاجم مسلحون نقطة تفتيش للصحوة في الهويدر فقتلوا اثنين منهم وأحرقوا عجلتهم.", [CLASH]),
        ("اقتحم مسلحون من داعش منزلا في الحويجة وأعدموا صاحبه واثنين من أبنائه ثم فجروا الدار بعبوتين.", [ATTACK]),
        # … but not in another town, nor with nobody killed.
        ("هاجم مسلحون قرية نهر الإمام فجر اليوم وقتلوا اثنين، وأحرق متظاهرون مقر حزب في الكوت.",
         [ATTACK, "Violent demonstration"]),
    ],
)  # fmt: skip
def test_what_burns_or_is_blown_up_in_an_attack_is_of_it(text, types):
    assert _types(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("هاجم مسلحون نقطة تفتيش في الهويدر فجر اليوم فقتلوا شرطيين، وبعد ساعة انفجرت عبوة بدورية.", [CLASH, BOMB]),
        ("سقطت ثلاث قذائف هاون على سوق في الكوت، وبعد ساعات انفجرت سيارة مفخخة قرب المستشفى.", [SHELLING, BOMB]),
        ("انفجرت عبوة بدورية للجيش في الحلة، قبل أن تستهدف طائرة مسيرة مقرا للحشد في جرف الصخر.",
         [BOMB, "Air/drone strike"]),
        # A second bomb is of the first's event, and so is what the assault led to.
        ("فجر انتحاري سيارته عند مركز للشرطة في بيجي، وبعد ساعة فجر آخر نفسه بين المسعفين.", ["Suicide bomb"]),
        ("هاجم مسلحون مركزا للشرطة في بيجي، وبعد ساعات من الاشتباكات انسحبوا.", [CLASH]),
    ],
)  # fmt: skip
def test_what_happened_hours_later_is_another_event(text, types):
    assert _types(text) == types
