"""A base that is hit, told on by other sources: what hit it, who was hurt, what it is compared with, who is blamed."""

import pytest
from coding_rows import events, only


def _told(text):
    return [
        (e["level"], e["location"], e["munitions_low"], e["killed_low"], e["wounded_low"])
        for e in events(text)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What hit it, and more explosions that came of it.
        (
            "قتل متعاقد أميركي في هجوم صاروخي على قاعدة بلد الجوية الجمعة.\n"
            "وقال مسؤول إن 14 صاروخا على الأقل أصابت القاعدة ومخزنا للوقود، ما أدى إلى مزيد من الانفجارات.",
            [("incident", "Balad Air Base (Joint Base Balad)", 14, 1, 0)],
        ),
        # The attacks of weeks stay a count of their own, and the largest of them is the one told.
        (
            "أصيب جنديان بهجوم صاروخي على معسكر التاجي الجمعة.\n"
            "ومنذ 2 أيار وقعت هجمات عدة على قواعد تضم أميركيين.\n"
            "ووفقا للمسؤول فإن الهجوم على معسكر التاجي هو الأعنف منذ بداية تلك الهجمات.",
            [("incident", "Camp Taji", None, 0, 2), ("aggregate", None, None, 0, 0)],
        ),
        # Quoted in the sentence that tells it.
        (
            "قتل بريطاني في هجوم على معسكر التاجي أمس، وقال التحالف «قتل جندي بريطاني في هجوم على معسكر التاجي».",
            [("incident", "Camp Taji", None, 1, 0)],
        ),
        # Who the others were.
        (
            "قتل جندي أميركي وأصيب آخرون بقصف على معسكر التاجي أمس.\n"
            "ونقلت الوكالة عن التحالف أن عدة متعاقدين أصيبوا أيضا في القصف.",
            [("incident", "Camp Taji", None, 1, 3)],
        ),
        # Who is blamed for other attacks.
        (
            "أصيب جندي بقصف على معسكر التاجي أمس.\n"
            "وكان الوزير حمل فصائل مسلحة المسؤولية عن سلسلة من الهجمات التي تعرضت لها قواعد في العراق.",
            [("incident", "Camp Taji", None, 0, 1)],
        ),
        # Two killed by two sources' words are one; two at two places are two.
        (
            "قتل بريطاني بقصف على معسكر التاجي أمس، وقالت الشرطة «قتل شرطي بانفجار عبوة في الحلة أمس».",
            [("incident", "Camp Taji", None, 1, 0), ("incident", "Hillah", 1, 1, 0)],
        ),
    ],
)
def test_a_base_that_is_hit_is_one_event(text, told):
    assert _told(text) == told


def test_explosions_that_are_no_more_of_others_are_told():
    assert only("هزت ثلاثة انفجارات بعبوات ناسفة وسط الحلة أمس وقتل مدنيان.")["killed_low"] == 2


@pytest.mark.parametrize("nation", ["بريطاني", "لبناني", "ألماني", "بولندي", "فرنسي", "كوري", "ليبي"])
def test_one_told_by_a_nationality_whatever_letter_it_begins_with_is_one(nation):
    event = only(f"قتل {nation} بقصف على معسكر التاجي أمس.")
    assert (event["killed_low"], event["killed_high"]) == (1, 1)


def test_what_a_nationality_only_describes_is_nobody():
    assert only("قتل شرطي بقصف بريطاني على البصرة أمس.")["killed_low"] == 1
