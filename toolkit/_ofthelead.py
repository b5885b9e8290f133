"""Tell that a stretch of text tells on what the lead of its report told."""

from __future__ import annotations

from ._alike import counts, equal_tolls
from ._besideevent import Beside
from ._elaborating import by_a_bomber, speaks_on
from ._means import weapons_of
from ._tellers import says
from .vocabulary import any_of, word_set

# How many sentences later a source that tells on may count what it announced.
_TOLD_ON = 2
# What is told first near a town, and then where it was.
_ONE_PLACE = (frozenset({"massgrave"}), frozenset({"regain"}), frozenset({"overtake"}))


def told_behind_its_toll(beside: Beside) -> bool:
    """Whether the attack is told whose toll opens the report: "ارتفعت حصيلة التفجير", "وتعرض حاجز لتفجير"."""
    event, frame = beside.event, beside.frame
    near = 0 < frame.sentence - event.sentence <= _TOLD_ON and frame.family == event.family == "violence"
    alike = event.kinds & (frame.kinds | {"attack"})
    # The toll of several is their sum: "ارتفعت حصيلة الهجمات إلى 27".
    single = not event.several and not any(t.plural for t in event.triggers)
    if not near or beside.fronted or not alike or not single or not beside.has_risen:
        return False
    if beside.opens_with_another:
        return False
    # "جنوب بغداد", and then straight behind it "شمال الحلة"
    vague = bool(frame.tolls) and all(t.people.quantity.vague for t in frame.tolls)
    wide = beside.latest and vague and all(p.role == "near" for p in beside.known_places)
    there = beside.same_place or beside.perhaps_there or wide
    less = all(sum(counts(frame, s)) <= sum(counts(event, s)) for s in ("killed", "wounded"))
    # "وقال طبيب في مستشفى الحلة الاثنين إن عدد القتلى ارتفع إلى 61": the day is that on which he said so.
    again = beside.definite and any_of(beside.words, "raises a total")
    return there and less and (beside.same_day or not beside.known_dates or again)


def of_the_lead(beside: Beside) -> bool:
    """Whether place and day of details can be those of a lead that only says near what, or when it was told."""
    told = equal_tolls(beside.event, beside.frame, 1) or _told_on_straight(beside)
    told = told or by_a_bomber(beside.mentions, beside.event, beside.frame)
    there = beside.same_place or (beside.perhaps_there and told)
    return there and (beside.same_day or beside.told_the_day_after)


def _told_on_straight(beside: Beside) -> bool:
    """
    Whether the source of the lead tells it straight on, where only one of the two gives a toll.

    As in "إن عبوة كانت مثبتة بسيارته انفجرت ما أسفر عن إصابته", by the same weapon, or behind "تعرض ضابط لهجوم".
    """
    event, frame = beside.event, beside.frame
    straight = frame.sentence - event.sentence == 1 and beside.words[0] not in word_set("adding")
    if not straight or not speaks_on(beside.mentions, frame):
        return False
    if event.kinds == frame.kinds and frame.kinds in _ONE_PLACE:
        # "العثور على مقبرة جماعية جنوب الموصل. وقال العميد إن الشرطة عثرت على مقبرة في القيارة"
        return True
    known = weapons_of(beside.mentions, event)
    # "في انفجار جنوب بغداد", and then which bomb it was.
    blast = not known and frame.kinds == {"explosion"} and event.kinds <= {"explosion", "attack", "target"}
    weapons = known & weapons_of(beside.mentions, frame)
    return not event.tolls if frame.tolls else bool(weapons) or blast


def fight_of_the_lead(beside: Beside) -> bool:
    """Whether a statement tells as a fight the attack of the lead: "إن الشرطة اشتبكت مع داعش في قاطع الرشاد"."""
    event, frame = beside.event, beside.frame
    one = event.kinds == {"attack"} and frame.kinds == {"clash"} and not frame.tolls and not beside.several
    next_to_it = frame.sentence - event.sentence == 1 and event.sentence <= 1 and not beside.fronted
    there = bool(beside.places) and (beside.same_place or beside.perhaps_there)
    return one and next_to_it and there and beside.same_day and says(beside.words[0].removeprefix("و"))


def answered_in_the_lead(beside: Beside) -> bool:
    """Whether raids that the lead only answers are then told: "ردا على الضربات السبت", "تعرضت لعدة ضربات"."""
    event, frame = beside.event, beside.frame
    nouns_of_it = [t for t in event.triggers if t.verb is None]
    named = bool(nouns_of_it) and all(t.definite and t.plural for t in nouns_of_it) and event.background
    next_to_it = 0 < frame.sentence - event.sentence <= _TOLD_ON and not event.tolls
    alike = any(t.plural and t.kind in event.kinds for t in frame.triggers)
    return named and next_to_it and alike and not beside.known_places and bool(beside.known_dates) and beside.same_day
