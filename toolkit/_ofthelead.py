"""Tell that a stretch of text tells on what the lead of its report told, or its headline names."""

from __future__ import annotations

from ._alike import counts, equal_tolls, other_people, same_place
from ._besideevent import Beside
from ._elaborating import by_a_bomber, speaks_on
from ._means import by_one_means, by_the_other_side, weapons_of
from ._tellers import says
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, word_set

# How many sentences later a source that tells on may count what it announced.
_TOLD_ON = 2
# What is told first near a town, and then where it was.
_ONE_PLACE = (frozenset({"massgrave"}), frozenset({"regain"}), frozenset({"overtake"}))
# In how many sentences under its headline a report tells of what that names.
_LEAD = 2
# Into how many sentences its signs may part a headline.
_PARTS = 3
_HARMED = ("killed", "wounded", "abducted", "arrested")
# What one headline calls "the killing of", and the report the attack that killed.
_ATTACKS = frozenset({"violence", "harm"})


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


def under_its_headline(beside: Beside) -> bool:
    """
    Whether the event is only named by the headline, and the first words of the report tell of it.

    As in "مسلحون يغتالون مدير بلدية بالديوانية", and under it "قتل مدير بلدية اليوم عندما فتح مسلحون النار عليه".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame, mentions = beside.event, beside.frame, beside.mentions
    line = _headline(mentions)
    if line is None or event.spans[-1].stop > line.stop:
        return False
    last = sum(sentence.start < line.stop for sentence in mentions.text.sentences[: _LEAD + _PARTS]) - 1
    if not 0 < frame.sentence - last <= _LEAD:
        return False
    if not beside.both_single or any(t.plural for t in (*event.triggers, *frame.triggers)):
        return False
    if event.family != frame.family and not {event.family, frame.family} <= _ATTACKS:
        return False
    if beside.opens_with_another or other_people(event, frame):
        return False
    if not by_one_means(mentions, event, frame) or by_the_other_side(mentions, event, frame):
        return False
    return _as_many(beside) and beside.same_day and _there(beside.places, beside.known_places)


def _headline(mentions: Mentions) -> range | None:
    """Words of the first line, if it has no full stop: "العراق.. قتيلان بهجوم في كركوك" is one, whatever its signs."""
    ends = [s.stop for s in mentions.text.sentences[:_PARTS] if s.stop in mentions.text.line_starts]
    return range(ends[0]) if ends and mentions.words[ends[0] - 1] != "." else None


def _as_many(beside: Beside) -> bool:
    """Whether no number of those harmed is another than that of the headline."""
    pairs = ((counts(beside.event, s), counts(beside.frame, s)) for s in _HARMED)
    return all(not first or not again or sum(first) == sum(again) for first, again in pairs)


def _there(places: list[PlaceMention], known: list[PlaceMention]) -> bool:
    """Whether one lies in the other, or the headline only says near which city, or names that for all around it."""
    if same_place(places, known):
        return True
    # "غرب بغداد"; "هجوم في كركوك", and then "في داقوق"
    wide = all(p.role not in {"at", "bare"} or p.kind == "city" for p in known)
    return wide and {p.place.admin1 for p in known} == {p.place.admin1 for p in places}
