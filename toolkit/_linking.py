"""Say which of an article's incidents a count includes, and whether it stands for events told nowhere else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from ._alike import same_place
from ._event import Event
from .frames import own_places_and_dates
from .mentions import Mentions
from .tables import VIOLENT_SUBTYPES, VIOLENT_TYPES
from .vocabulary import word_set

_HARMED = ("killed", "wounded")
# What counts of explosions count together, whoever set them off.
_BLASTS = frozenset({"Remote explosive/landmine/IED", "Suicide bomb", "Grenade"})


def _short(count: Event) -> bool:
    return count.row["time_precision"] in {1, 2}


def _within(event: Event, whole: Event) -> bool:
    day, begin, end = event.row["date_from"], whole.row["date_from"], whole.row["date_to"]
    if event.when.source == whole.when.source == "bound":
        # Neither has a day: both are told as the news.
        return bool(end) and event.row["date_to"] == end and day == begin
    if not (day and begin and end):
        return False
    if _short(whole):
        return bool(begin <= (event.row["date_to"] or day) and day <= end)
    # "The first ten" end where the next begins: the day of the bound itself is outside.
    return bool(begin <= day < end)


def _of_its_kind(event: Event, whole: Event) -> bool:
    """Whether an event is of the type that is counted; a count of no type is one of violence of every kind."""
    kind, counted = event.row["sub_event_type"], whole.row["sub_event_type"]
    if counted is None:
        return event.row["event_type"] in VIOLENT_TYPES or kind in VIOLENT_SUBTYPES
    return kind == counted or {kind, counted} <= _BLASTS


def _there(mentions: Mentions, event: Event, whole: Event, *, opens: bool) -> bool:
    """
    Whether an event lies in one of the governorates of a count, or in its country.

    A count that opens the article (``opens``) and has no place is of all that is told behind it.
    """
    if not whole.row["country"]:
        return opens and not whole.frame.background and event.row["country"] in {None, "Iraq"}
    if whole.frame.sums and event.row["place_id"] is None:
        # "انفجرت سيارة في ساحة …", which the gazetteer lacks: in the city that the sum is told of.
        return True
    named = (p.place for span in whole.frame.spans for p in own_places_and_dates(mentions, span)[0])
    areas = {whole.row["admin1"], *(place.admin1 for place in named)}
    # "في بغداد وشمال العراق": a part of the country is of no governorate.
    wide = None in areas or _names_country(mentions, whole)
    return bool(event.row["country"] == whole.row["country"] if wide else event.row["admin1"] in areas)


def _names_country(mentions: Mentions, whole: Event) -> bool:
    """Whether a count is told of a town and of a part of the country besides: "في بغداد وشمال العراق"."""
    named = (p for span in whole.frame.spans for p in mentions.places_by_word.within(span) if p.kind == "country")
    before = (mentions.words[p.first - 1] for p in named if p.first)
    return any(word[:1] == "و" and word[1:] in word_set("direction") for word in before)


def _smaller(event: Event, whole: Event) -> bool:
    """Whether a count told behind another is a part of it: "12 قتيلا في خمسة تفجيرات", "ثلاثة منها في الكرادة"."""
    if event.count.n_events is None or whole.count.n_events is None:
        return False
    here, there = ([e.where.mention] if e.where.mention else [] for e in (event, whole))
    return event.count.n_events < whole.count.n_events and bool(here) and same_place(here, there)


def _candidates(mentions: Mentions, events: Sequence[Event], whole: Event) -> Iterator[int]:
    """Indexes of the events that a count may include: those told behind it, then those before."""
    at = next(i for i, e in enumerate(events) if e is whole)
    for index in (*range(at + 1, len(events)), *range(at)):
        event = events[index]
        if event.count.aggregate and (index < at or not _smaller(event, whole)):
            continue
        if not _of_its_kind(event, whole) or not _within(event, whole):
            continue
        bound = event.when.source == whole.when.source == "bound"
        apart = (_short(whole) or bound) and not event.frame.background
        same = event.frame.sentence == whole.frame.sentence
        if same or (apart and _there(mentions, event, whole, opens=not at)):
            yield index


def _most(whole: Event, status: str) -> float:
    """The most that a count allows of its parts together; no end where it says nothing of it, or "at least"."""
    if not any(t.status == status and not t.part_of_total for t in whole.tolls):
        return math.inf
    high = whole.row[f"{status}_high"]
    return math.inf if high is None else float(high)


def _parts(mentions: Mentions, events: Sequence[Event], whole: Event) -> list[int]:
    """Indexes of the events that a count includes: no more of them, nor of their dead and wounded, than it counts."""
    if whole.frame.summed:
        return [i for i, e in enumerate(events) if any(e.frame is part for part in whole.frame.summed)]
    number = whole.count.n_events if whole.count.n_events is not None else math.inf
    room = {status: _most(whole, status) for status in _HARMED}
    found: list[int] = []
    for index in _candidates(mentions, events, whole):
        row, many = events[index].row, events[index].count.n_events or 1
        if many > number or any(row[f"{status}_low"] > room[status] for status in _HARMED):
            continue
        number -= many
        room = {status: room[status] - row[f"{status}_low"] for status in _HARMED}
        found.append(index)
    return sorted(found)


def link(mentions: Mentions, events: Sequence[Event], ids: Sequence[str]) -> None:
    """
    Fill ``includes`` and ``standalone``: which incidents a count includes, and whether they are told nowhere else.

    Parameters
    ----------
    mentions
        The article.
    events
        Its events.
    ids
        Their ids, in the same order.
    """
    for count in events:
        if not count.count.aggregate:
            continue
        parts = _parts(mentions, events, count)
        count.row["includes"] = [ids[i] for i in parts if not events[i].count.aggregate]
        count.row["standalone"] = not parts and _short(count) and count.row["n_events"] is not None
