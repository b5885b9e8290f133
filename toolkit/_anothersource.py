"""Tell that another source tells of one attack, with a place close by and nearly the same numbers."""

from __future__ import annotations

from ._alike import counts, other_people
from ._besideevent import Beside
from ._elaborating import ways_of
from ._means import by_one_means, by_the_other_side
from .gazetteer import distance_km
from .places import PlaceMention
from .vocabulary import verbs, words_of

# How many sentences later another source may tell of it.
_LATER = 6
# Among how many first words of its sentence the source is brought in.
_HEAD = 4
# How far apart two sources may place one attack.
_NEAR_KM = 25.0
# From how many harmed on an equal number is no chance, and how much the other number may differ, of it and in all.
_NO_CHANCE, _SHARE, _FEW = 3, 0.25, 2
_HARMED = ("killed", "wounded")
_ATTACKS = frozenset({"violence", "harm"})


def by_another_source(beside: Beside) -> bool:
    """
    Whether another source tells of the event once more.

    As in "قتل سبعة وأصيب 18 بقصف على جومان", and then "وجاء في بيان أن قذائف سقطت على كلالة فقتل ستة وأصيب 18":
    one number is equal and no small one, the other nearly so, and the places lie close together. Two tolls are a range.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    if not 0 < frame.sentence - event.sentence <= _LATER or beside.fronted or not beside.both_single:
        return False
    if not {event.family, frame.family} <= _ATTACKS or beside.opens_with_another or not _brings_a_source(beside):
        return False
    # "قتل ثلاثة بعبوة وإطلاق نار", and then "وقال مصدر إن عبوة قتلت اثنين": a part of it.
    alike = frame.kinds <= ways_of(event.kinds) and not frame.kinds < event.kinds
    alike = alike and by_one_means(beside.mentions, event, frame)
    if not alike or by_the_other_side(beside.mentions, event, frame):
        return False
    alike = _nearly_as_many(beside) and not other_people(event, frame)
    return alike and beside.same_day and _close_by(beside)


def _brings_a_source(beside: Beside) -> bool:
    """Whether its sentence opens with who tells it: "وقال ضابط إن", "وجاء في بيان", "وبحسب المصدر"."""
    start = beside.mentions.text.sentences[beside.frame.sentence].start
    head = beside.mentions.words[start : min(start + _HEAD, beside.frame.first)]
    sources = words_of("according to", "statement given out")
    return any(verbs("say_verbs", word) or not sources.isdisjoint((word, word[1:])) for word in head)


def _close_by(beside: Beside) -> bool:
    """Whether the two name one place, or places of one governorate that lie close together."""
    if beside.same_place:
        return True
    pairs = ((one, other) for one in beside.places for other in beside.known_places)
    return any(map(_near, *zip(*pairs, strict=True))) if beside.placed else False


def _near(one: PlaceMention, other: PlaceMention) -> bool:
    here, there = ([c for c in (p.latitude, p.longitude) if c is not None] for p in (one, other))
    known = len(here) == len(there) == 2 and one.place.admin1 == other.place.admin1 is not None
    return known and distance_km(here, there) <= _NEAR_KM


def _nearly_as_many(beside: Beside) -> bool:
    """Whether one of the dead and the wounded are as many again, and the others nearly as many where both are told."""
    pairs = [(sum(counts(beside.event, s)), sum(counts(beside.frame, s))) for s in _HARMED]
    told = [(first, again) for first, again in pairs if first and again]
    if not any(first == again >= _NO_CHANCE for first, again in told):
        return False
    return all(abs(first - again) <= max(_FEW, _SHARE * max(first, again)) for first, again in told)
