"""Attacks at a market or in parliament, both sides of one fight, captives put to death, and how long a fight took."""

import pytest
from coding_rows import events

BOMB, BOMBER, CLASH, ATTACK, TAKEN = (
    "Remote explosive/landmine/IED", "Suicide bomb", "Armed clash", "Attack", "Abduction/forced disappearance",
)  # fmt: skip


def _told(text):
    return [(e["sub_event_type"], e["killed_low"]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("فجر انتحاري نفسه في السوق أمس فقتل أربعة.", [(BOMBER, 4)]),
        ("فجر انتحاري حزامه في البرلمان أمس فقتل نائبا.", [(BOMBER, 1)]),
        ("قتل ستة في هجوم انتحاري في السوق أمس.", [(BOMBER, 6)]),
        # Battles of words.
        ("خاض النواب معركة في البرلمان حول الموازنة.", []),
        ("شهدت المدينة انفجارا في الأسعار.", []),
    ],
)
def test_an_attack_at_a_market_or_in_parliament_is_one(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 12 مسلحا في اشتباكات بين داعش والجيش في هيت أمس، كما قتل جنديان.", [(CLASH, 14)]),
        ("قتل شرطي بانفجار في هيت أمس، كما قتل جندي في حديثة.", [(BOMB, 1), (ATTACK, 1)]),
    ],
)
def test_the_dead_of_the_other_side_are_of_the_fight(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("انفجرت سيارة في الدورة فقتلت ثلاثة. وفي هجوم آخر خطف مسلحون نائبة وأربعة من حراسها في حي الشعب.",
         [(BOMB, 3), (TAKEN, 0)]),
        # Others are taken than those killed.
        ("قتل مسلحون تاجرا في التاجي أمس، وخطفوا ثلاثة عمال في سامراء.", [(ATTACK, 1), (TAKEN, 0)]),
    ],
)  # fmt: skip
def test_those_taken_and_those_killed(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("سيطر داعش على بلدة هيت أمس بعد ثلاثة أيام من القتال، وفر الآلاف من سكانها.", ["2020-06-17"]),
        ("انسحب داعش من هيت أمس بعد ثلاثة أيام من هجوم قتل فيه جنديان.", ["2020-06-17", "2020-06-14"]),
    ],
)
def test_how_long_a_fight_took_is_no_day_of_another(text, days):
    assert [e["date_from"] for e in events(text)] == days
