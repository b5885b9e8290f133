"""Crowds at an embassy or a council: what they do there is one riot, what they protest against another event."""

import pytest
from coding_rows import events, only

RIOT, AIR, ATTACK = "Violent demonstration", "Air/drone strike", "Attack"


def _told(text):
    return [(e["sub_event_type"], e["location"], e["date_from"], e["killed_low"]) for e in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "أضرم محتجون النيران في بوابة السفارة الأميركية في بغداد.\nواقتحم شبان السفارة الأميركية أمس رفضا للقصف.",
        "تعرضت السفارة الأميركية في بغداد أمس لمحاولة اقتحام من قبل محتجين.\nوقام المتظاهرون بإحراق البوابة الخارجية.",
    ],
)
def test_what_a_crowd_does_at_one_site_is_one_riot(text):
    event = only(text)
    assert (event["sub_event_type"], event["location"], event["weapon"]) == (RIOT, "US Embassy, Baghdad", "fire")


def test_crowds_at_two_sites_are_two():
    text = (
        "أضرم محتجون النيران في بوابة السفارة الأميركية في بغداد أمس.\n"
        "واقتحم محتجون القنصلية الإيرانية في النجف أمس وأحرقوها."
    )
    assert [e["location"] for e in events(text)] == ["US Embassy, Baghdad", "Iranian Consulate, Najaf"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The day and the dead of the reason.
        (
            "يحاول محتجون اقتحام القنصلية التركية في الموصل احتجاجا على قصفها الأحد مواقع في سنجار.",
            [(RIOT, "Turkish Consulate, Mosul", None, 0)],
        ),
        (
            "اقتحم محتجون أمس السفارة التركية ببغداد ردا على غارات نفذتها أنقرة الأسبوع الماضي، ما أوقع عشرات القتلى.",
            [(RIOT, "Turkish Embassy, Baghdad", "2020-06-17", 0), (AIR, None, "2020-06-08", 12)],
        ),
        # The dead of the riot itself.
        (
            "اقتحم محتجون أمس مقر المحافظة في الكوت ردا على قطع الكهرباء، ما أوقع قتيلين.",
            [(RIOT, "Kut", "2020-06-17", 2)],
        ),
    ],
)
def test_what_a_crowd_is_angry_at_has_its_own_day_and_dead(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قام محتجون بمهاجمة مبنى مجلس المحافظة في الكوت أمس.", RIOT),
        ("أفادت الوكالة بقيام عشرات المتظاهرين بمهاجمة مقر حزب في العمارة أمس.", RIOT),
        ("قام مسلحون بمهاجمة نقطة تفتيش في العمارة أمس.", "Armed clash"),
        ("قتل ثلاثة متظاهرين بهجوم لمسلحين في العمارة أمس.", ATTACK),
    ],
)
def test_a_crowd_that_attacks_a_site_riots(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "استهدفت عبوة ناسفة مساء أمس رتلا للتحالف الدولي قرب البطحاء.\n"
            "وأكد مصدر أمني أن عبوة ناسفة انفجرت لدى مرور رتل للتحالف الدولي بالقرب من البطحاء دون إصابات.",
            1,
        ),
        # Another bomb, and another column.
        (
            "استهدفت عبوة ناسفة مساء أمس رتلا للتحالف الدولي قرب البطحاء.\n"
            "وأكد مصدر أمني أن عبوة أخرى انفجرت لدى مرور رتل للتحالف الدولي بالقرب من اللطيفية.",
            2,
        ),
    ],
)
def test_one_bomb_at_a_column_told_by_two_sources_is_one(text, number):
    assert len(events(text)) == number
