"""Long sentences of several events, totals and causes are read as a reader would."""

from __future__ import annotations

import pytest
from coding_rows import coded, events, only


def tolls(text: str) -> list[tuple[object, ...]]:
    return [(c["status"], c["group"], c["low"], c["vague"]) for c in coded(text).rows["casualties"]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # One number for both cannot be split …
        (
            "أوقع انفجار عبوة ناسفة في الحلة 15 قتيلاً وجريحاً.",
            [("killed", "people", None, "several"), ("wounded", "people", None, "several")],
        ),
        (
            "سقط 7 ضحايا بين قتيل وجريح بانفجار سيارة مفخخة في الكوت.",
            [("killed", "people", None, "several"), ("wounded", "people", None, "several")],
        ),
        (
            "قُتل وأُصيب ستة من عناصر الشرطة بانفجار عبوة ناسفة في بيجي.",
            [("killed", "police", None, "several"), ("wounded", "police", None, "several")],
        ),
        # … but each with its own number is.
        (
            "أسفر انفجار عبوة ناسفة في الحلة عن سقوط 15 قتيلاً وإصابة 30 آخرين.",
            [("killed", "people", 15, None), ("wounded", "people", 30, None)],
        ),
        (
            "إن ثلاثة جنود قتلوا وأصيب خمسة بانفجار لغم في سنجار.",
            [("killed", "soldiers", 3, None), ("wounded", "soldiers", 5, None)],
        ),
        # Others of a kind share it with those before them.
        (
            "أدى الهجوم الانتحاري في بعقوبة إلى مقتل 4 وجرح 9 آخرين من قوات الأمن.",
            [("killed", "security forces", 4, None), ("wounded", "security forces", 9, None)],
        ),
    ],
)
def test_numbers_of_killed_and_wounded(text: str, rows: list[tuple[object, ...]]) -> None:
    assert tolls(text) == rows


def test_a_total_far_from_its_noun() -> None:
    text = "ارتفعت حصيلة القتلى في انفجار صهريج مفخخ وسط مدينة الحلة مساء أمس إلى 21 شخصاً."
    assert only(text)["killed_low"] == 21


def test_the_dead_of_a_place_are_no_new_toll() -> None:
    assert events("أعلنت الحكومة الحداد ثلاثة أيام على ضحايا الموصل.") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "شنت طائرات أمريكية ضربات على مواقع كتائب حزب الله رداً على مقتل متعاقد في هجوم صاروخي على كركوك.",
            [("Air/drone strike", 0), ("Shelling/artillery/missile attack", 1)],
        ),
        # "ردت" is a verb of the same event, no cause set off.
        ("ردت القوات الأمنية بإطلاق النار على مسلحين وقتلت اثنين منهم في الرطبة.", [("Armed clash", 2)]),
        (
            "أطلق مسلحون النار على حاجز للجيش في الموصل وقتلوا جنديين، بينما اغتال مجهولون موظفاً في تلعفر.",
            [("Armed clash", 2), ("Attack", 1)],
        ),
        (
            "قُتل مدني بانفجار عبوة ناسفة في الدورة، فيما قُتل شرطي بانفجار عبوة أخرى في المنصور.",
            [("Remote explosive/landmine/IED", 1), ("Remote explosive/landmine/IED", 1)],
        ),
        # One place, one event, whatever stands between.
        ("قُتل مدني بانفجار عبوة ناسفة في الدورة، فيما أصيب شرطي بجروح.", [("Remote explosive/landmine/IED", 1)]),
        ("كما قُتل خمسة من عناصر الأمن في هجمات أخرى وقعت في كركوك.", [(None, 5)]),
    ],
)
def test_events_of_one_sentence(text: str, kinds: list[tuple[str, int]]) -> None:
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("هاجم محتجون السفارة الأمريكية في بغداد أمس وأضرموا النيران في بوابتها.", "Violent demonstration"),
        ("هاجم أنصار فصائل مسلحة القنصلية الإيرانية في البصرة أمس.", "Violent demonstration"),
        # Gunmen are no crowd.
        ("هاجم مسلحون نقطة تفتيش للجيش في البعاج وقتلوا جندياً.", "Armed clash"),
        ("هاجم مقاتلون القوات الأمريكية في الفلوجة بصواريخ وأسلحة خفيفة وقتلوا جنديين أمريكيين.", "Armed clash"),
        ("سقط صاروخ على القوات الأمريكية في الفلوجة وقتل جنديين أمريكيين.", "Shelling/artillery/missile attack"),
    ],
)
def test_who_attacks_tells_the_type(text: str, kind: str) -> None:
    assert only(text)["sub_event_type"] == kind


def test_fire_set_is_no_gunfire() -> None:
    assert only("هاجم محتجون السفارة الأمريكية في بغداد أمس وأضرموا النيران في بوابتها.")["weapon"] != "small arms"
    assert only("اغتال مسلحون موظفاً بنيران مسدسات كاتمة في الكوت.")["weapon"] == "small arms"


@pytest.mark.parametrize(
    ("text", "doer", "aim"),
    [
        ("استهدفت سيارة مفخخة دورية للشرطة في حي الدورة ما أدى إلى مقتل شرطي.", None, "Police Forces of Iraq"),
        (
            "استهدفت طائرات التحالف الدولي مواقع لتنظيم داعش في جبال حمرين وقتلت 4 من عناصره.",
            "Global Coalition Against Daesh",
            "Islamic State",
        ),
    ],
)
def test_a_bomb_is_no_doer(text: str, doer: str | None, aim: str) -> None:
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (doer, aim)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # Told first for the city, then for the quarter with its numbers: once.
        (
            "سقط 13 شخصاً بين قتيل وجريح في انفجار سيارة مفخخة وسط بغداد. "
            "وأعلنت الخلية مقتل أربعة مدنيين وإصابة تسعة بانفجار السيارة المفخخة في منطقة الكرادة.",
            [4],
        ),
        # Another bomb in another quarter.
        ("انفجرت عبوة ناسفة في بغداد وقتلت مدنياً. وفي الكرادة، انفجرت عبوة ناسفة وقتلت شرطيين.", [1, 2]),
        # One counted already as part of a total.
        (
            "قتل 3 أشخاص بينهم شرطي في هجوم انتحاري في بعقوبة أمس. وأضاف أن الانتحاري فجّر نفسه ما أسفر عن مقتل شرطي.",
            [3],
        ),
    ],
)
def test_what_is_told_twice_counts_once(text: str, killed: list[int]) -> None:
    assert [e["killed_low"] for e in events(text)] == killed


def test_abductors_are_not_abducted() -> None:
    assert tolls("إن مسلحي تنظيم داعش اختطفوا أمس راعيين قرب خانقين.") == [("abducted", "civilians", 2, None)]
    assert tolls("اختطف مجهولون مساء أمس مسلحين اثنين في الموصل.") == [("abducted", "militants", 2, None)]


def test_bodies_found_are_of_no_explosion_beside_them() -> None:
    text = "عثرت الشرطة على أربع جثث في الدورة، فيما قُتل ثلاثة أشخاص بانفجار عبوة ناسفة في ناحية مجهولة."
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == [
        ("Attack", 4),
        ("Remote explosive/landmine/IED", 3),
    ]


def test_a_count_whose_events_are_told_stands_for_none_of_its_own() -> None:
    text = (
        "قالت الشرطة إن ثلاثة تفجيرات في بغداد أمس أسفرت عن سقوط ثلاثة عشر قتيلاً. "
        "وفي الكرادة انفجرت سيارة مفخخة أمس وقتلت ثمانية."
    )
    whole, part = events(text)
    assert (whole["level"], whole["n_events"], whole["standalone"]) == ("aggregate", 3, False)
    assert whole["includes"] == [part["event_id"]]
