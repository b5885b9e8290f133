"""Say why an event has its dead and wounded: each number with its words and, where several differ, who gave it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ._denied import denied
from ._event import Event
from ._quoting import Reason, Span, once, source_of, span_of, told_at
from ._toll import Toll
from .mentions import Mentions


def people_of(mentions: Mentions, tolls: Iterable[Toll]) -> list[Span]:
    """Words that tell of the people of some tolls."""
    return [span_of(mentions, t.people.first, t.people.last) for t in tolls]


def harmed(mentions: Mentions, event: Event, status: str) -> Reason:
    """
    Why an event has its number of dead or wounded.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    status
        ``killed`` or ``wounded``.
    """
    ours = [t for t in event.tolls if t.status == status]
    if not ours:
        if died := _died_since(mentions, event, status):
            return died[0]
        unharmed = event.row["fatalities_reported"] and not event.tolls
        return Reason("the text says that nobody was harmed" if unharmed else "nobody is told of")
    kept = {t.people.first: t for t in ours}
    told = [t for t in event.frame.tolls if t.status == status]
    again = [t for t in told if t.people.first not in kept]
    changed = [t for t in told if t.people.first in kept and _amount(t) != _amount(kept[t.people.first])]
    more = _denial(mentions, event, changed)
    whole = [t for t in ours if not t.part_of_total]
    more = (*_parts(mentions, ours), *(_died_since(mentions, event, status) if changed else ()), *more)
    if not changed:
        left_out = _left_out(mentions, again) if again else ()
        return Reason("tell of them", once(people_of(mentions, whole or ours)), (), (*left_out, *more))
    if not again:
        return Reason("tell of them", once(people_of(mentions, whole or ours)), (), more)
    if _added(again, changed, kept):
        return Reason("tell of them, one by one", once(people_of(mentions, [*whole, *again])), (), more)
    if len({t.people.quantity.low for t in (*again, *changed)}) == 1:
        # "29 على الأقل", then "29".
        return Reason("tell of them", once(people_of(mentions, whole)), (), (*_left_out(mentions, again), *more))
    numbers = sorted([*whole, *again], key=lambda t: t.people.first)
    return Reason("tell of them in different numbers", (), (), (*(_said(mentions, t) for t in numbers), *more))


def _amount(toll: Toll) -> tuple[int | None, int | None]:
    return toll.people.quantity.low, toll.people.quantity.high


def _added(again: Sequence[Toll], changed: Sequence[Toll], kept: dict[int, Toll]) -> bool:
    """Whether the numbers told add up to those coded."""
    before = [t.people.quantity.low or 0 for t in (*again, *changed)]
    after = [kept[t.people.first].people.quantity.low or 0 for t in changed]
    return sum(before) == sum(after)


def _said(mentions: Mentions, toll: Toll) -> Reason:
    """A number, and who gave it."""
    source = source_of(mentions, min(toll.at, toll.people.first))
    number = span_of(mentions, toll.people.first, toll.people.last)
    return Reason("number_by", (number, source)) if source is not None else Reason("number_unsaid_by", (number,))


def _parts(mentions: Mentions, tolls: Sequence[Toll]) -> tuple[Reason, ...]:
    parts = once(people_of(mentions, (t for t in tolls if t.part_of_total)))
    return (Reason("part of them", parts),) if parts else ()


def _died_since(mentions: Mentions, event: Event, status: str) -> tuple[Reason, ...]:
    """Those of the wounded who died, and are counted so."""
    died = [t for t in event.frame.tolls if t.died is not None] if status == "wounded" else []
    return (Reason("died since", once(people_of(mentions, died))),) if died else ()


def _left_out(mentions: Mentions, tolls: Sequence[Toll]) -> tuple[Reason, ...]:
    return (Reason("counted already", once(people_of(mentions, tolls))),)


def _denial(mentions: Mentions, event: Event, changed: Sequence[Toll]) -> tuple[Reason, ...]:
    """Where somebody denies it outright, so that it may be none."""
    nought = {t.status for t in event.tolls if t.people.quantity.low == 0} & {t.status for t in changed}
    if not nought:
        return ()
    refuted = [t for t in denied(mentions, event.frame) if t.status in nought]
    return (Reason("denied", once(told_at(mentions, t.at) for t in refuted)),) if refuted else ()
