"""Tell by the numbers of dead and wounded that a text comes back to a toll told before."""

from __future__ import annotations

from ._alike import counts, of_a_period, other_people, same_tolls, same_total
from ._besideevent import Beside
from ._overtime import sums_over_time
from .frames import Frame
from .vocabulary import word_set

# From how many dead and wounded on two equal numbers of each are one toll, whatever did it.
_NO_CHANCE = 5
_HARMED = ("killed", "wounded")


def lower(frame: Frame, event: Frame) -> bool:
    """
    Whether no toll of a stretch is above that of the event.

    Parameters
    ----------
    frame
        The stretch of text.
    event
        The event told before.
    """
    pairs = ((sum(counts(frame, s)), sum(counts(event, s))) for s in _HARMED)
    return all(first <= known for first, known in pairs)


def new_toll(beside: Beside) -> bool:
    """
    Whether "the toll" tells of more dead and wounded than an event told before, and of nothing else.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    bare = frame.family == "harm" and not beside.places and not beside.dates and not beside.fronted
    if not bare or word_set("the toll").isdisjoint(beside.words):
        return False
    both = all(counts(f, s) for f in (event, frame) for s in _HARMED)
    return both and lower(event, frame)


def same_dead_and_wounded(beside: Beside) -> bool:
    """
    Whether so many dead and so many wounded are told once more there and then, whatever it is called now.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    told = [(sum(counts(event, s)), sum(counts(frame, s))) for s in _HARMED]
    same = all(first and first == again for first, again in told)
    many = sum(first for first, _ in told) >= _NO_CHANCE
    # "عدة ضربات", and then "أربع غارات"; two counts that differ, or one of one attack and one of several, are two.
    numbers = [f.counted.number for f in (event, frame) if f.counted is not None]
    exact = [number for number in numbers if number is not None and number.low is not None]
    counted = bool(numbers) and (len(numbers) < 2 or len(exact) > 1)
    return same and many and not counted and not other_people(event, frame) and beside.same_place and beside.same_day


def wounded_besides(beside: Beside) -> bool:
    """
    Whether the next sentence gives the wounded of a total of dead: "قتل 122 خلال أيار", "كما جرح في الشهر نفسه 432".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    total = event.family == frame.family == "harm" and not frame.triggers and of_a_period(beside.known_dates)
    next_to = beside.latest and frame.sentence - event.sentence == 1
    if not total or not next_to or beside.places or not all(t.status == "wounded" for t in frame.tolls):
        return False
    return counts(event, "wounded") == [] and bool(counts(event, "killed")) and beside.same_day


def risen_since(beside: Beside) -> bool:
    """
    Whether the toll of "the attack" just told has risen: "قتل جنديان بعبوة", "وارتفع عدد القتلى في الهجوم إلى ثلاثة".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    known = bool(frame.triggers) and beside.definite and all(t.verb is None and not t.plural for t in frame.triggers)
    if not known or not beside.latest or beside.several or beside.fronted or event.family not in {"harm", "violence"}:
        return False
    rises = not word_set("raises a total").isdisjoint(beside.words) and not of_a_period(beside.dates)
    higher = any(sum(counts(event, s)) and sum(counts(event, s)) <= sum(counts(frame, s)) for s in _HARMED)
    return rises and higher and not lower(frame, event) and beside.same_place and beside.same_day


def counted_since(beside: Beside) -> bool:
    """
    Whether what was just told is counted, and has the same dead: "ثلاث ضربات جوية أسفرت عن قتل 12".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    several = frame.counted is not None or beside.several
    dead, again = sum(counts(event, "killed")), sum(counts(frame, "killed"))
    same = dead > 1 and dead == again and same_tolls(event, frame) and not other_people(event, frame)
    of_it = frame.family == "violence" and all(event.takes(kind) for kind in frame.kinds)
    there = beside.same_place and beside.same_day and not beside.fronted
    return beside.latest and event.counted is None and several and same and of_it and there


def total_again(beside: Beside) -> bool:
    """
    Whether the total of a period is told more exactly: "مقتل أكثر من 100 منذ مطلع العام", and then "قتل 105".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    summed = of_a_period(beside.known_dates) or sums_over_time(beside.mentions, event)
    if not summed or frame.counted is not None or event.counted is not None:
        return False
    periods = {(d.date_from, d.date_to) for d in beside.known_dates}
    again = not beside.dates or any((d.date_from, d.date_to) in periods for d in beside.dates)
    there = beside.same_place or not any(p.kind == "governorate" for p in beside.places)
    return again and there and not beside.fronted and same_total(event, frame)
