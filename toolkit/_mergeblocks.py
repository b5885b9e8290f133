"""Find the pairs of events worth comparing: those near in time and place, never all with all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ._mergekeys import NO_DAY, UNSAID, Keys, coded_pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]

# An event of more days than these meets only those of the very same period.
LONGEST = 31
# How many days before its last possible one an event whose first day is not said may have happened.
OPEN_DAYS = 2
# Neighbours that an event is compared with in one block: a block of more is a sorted neighbourhood.
WINDOW = 80
# Pairs that are compared at a time: each of some hundred rules makes arrays of that length.
_CHUNK = 100_000


class Block(NamedTuple):
    """Entries of some blocks one after the other: event, day compared, and the code of the block; 32 bits, as keys."""

    event: Ints
    day: Ints
    code: Ints


def span(keys: Keys) -> tuple[Ints, Ints]:
    """First and last day on which each event may have happened; the same where nothing is known."""
    import numpy as np

    last = np.where(keys.last == NO_DAY, keys.first, keys.last)
    first = np.where(keys.first == NO_DAY, np.where(last == NO_DAY, NO_DAY, last - OPEN_DAYS), keys.first)
    return first, last


def pairs(keys: Keys) -> Iterator[tuple[Ints, Ints]]:
    """
    Pairs of events to compare, each once, the one with the smaller index first.

    Events meet where they share a day, or lie a day apart, in one governorate; those without a governorate meet all
    of their days. Inside a block the events stand sorted by kind, place and toll, and each meets the next ``WINDOW``.

    Parameters
    ----------
    keys
        The events, in an order that does not depend on that of the articles.

    Yields
    ------
    tuple[Ints, Ints]
        Indexes of the pairs, a hundred thousand at a time.
    """
    import numpy as np

    order = _content_order(keys)
    for make in (_by_governorate, _anywhere, _by_period):
        for entries in make(keys):
            if len(entries.event):
                # Sorted by block, then by content: likes stand side by side.
                at = np.lexsort((order[entries.event], entries.code))
                yield from _neighbours(keys, Block(*(column[at] for column in entries)), make is _anywhere)


def _content_order(keys: Keys) -> Ints:
    """Rank of each event by kind, place and toll, so that likes are neighbours."""
    import numpy as np

    by = np.lexsort((keys.killed.low, keys.place, keys.kind, keys.aggregate))
    order = np.empty(keys.n, dtype=np.int64)
    order[by] = np.arange(keys.n)
    return order


def _dated(keys: Keys) -> tuple[Ints, Ints, np.ndarray]:
    first, last = span(keys)
    return first, last, (first != NO_DAY) & (last - first < LONGEST) & (last >= first)


def _spread(keys: Keys, chosen: Ints, area: Ints) -> Iterator[Block]:
    """
    An entry for every day of each event and the day after, so that events a day apart meet too.

    As many days at a time as hold some ``_CHUNK`` events, each day with all its entries.
    """
    import numpy as np

    first, last = span(keys)
    chosen = chosen[np.argsort(first[chosen], kind="stable")].astype(np.int32)
    begins = first[chosen]
    for begin, end in pairwise([*np.unique(begins[::_CHUNK]).tolist(), int(last.max(initial=NO_DAY)) + 2]):
        # No event is longer than ``LONGEST``: those that reach into these days begin no earlier.
        some = chosen[np.searchsorted(begins, begin - LONGEST) : np.searchsorted(begins, end)]
        days = last[some] - first[some] + 2
        event = np.repeat(some, days)
        day = np.arange(len(event), dtype=np.int32) - np.repeat((np.cumsum(days) - days).astype(np.int32), days)
        day += first[event]
        inside = (day >= begin) & (day < end)
        event, day = event[inside], day[inside]
        yield Block(event, day, coded_pairs(day, area[event]).astype(np.int32))


def _by_governorate(keys: Keys) -> Iterator[Block]:
    import numpy as np

    return _spread(keys, np.flatnonzero(_dated(keys)[2] & (keys.admin1 != UNSAID)), keys.admin1)


def _anywhere(keys: Keys) -> Iterator[Block]:
    """Days with all their events, where one of them has no governorate."""
    import numpy as np

    for block in _spread(keys, np.flatnonzero(_dated(keys)[2]), np.zeros(keys.n, dtype=np.int32)):
        some = np.zeros(int(block.code.max(initial=-1)) + 1, dtype=bool)
        some[block.code[keys.admin1[block.event] == UNSAID]] = True
        keep = some[block.code]
        yield Block(*(column[keep] for column in block))


def _by_period(keys: Keys) -> Iterator[Block]:
    import numpy as np

    chosen = np.flatnonzero(~_dated(keys)[2] & ~((keys.first == NO_DAY) & (keys.last == NO_DAY)))
    stacked = np.stack([keys.first[chosen], keys.last[chosen], keys.kind[chosen]], axis=1)
    _, code = np.unique(stacked, axis=0, return_inverse=True)
    yield Block(chosen, np.full(len(chosen), NO_DAY, dtype=np.int64), code.reshape(-1).astype(np.int64))


def _neighbours(keys: Keys, block: Block, lone: bool = False) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of entries that stand side by side; ``lone`` asks for those of which one has no governorate."""
    import numpy as np

    ends = np.searchsorted(block.code, block.code, side="right")
    reach = np.minimum(ends - np.arange(len(ends)) - 1, WINDOW)
    total = np.cumsum(reach)
    cuts = np.unique([0, *np.searchsorted(total, np.arange(_CHUNK, total[-1], _CHUNK)), len(reach)])
    first, _ = span(keys)
    for here in (np.arange(begin, end) for begin, end in pairwise(cuts)):
        count = reach[here]
        left = np.repeat(here, count)
        right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)
        one, other = block.event[left], block.event[right]
        # Two events may share several days: they are compared in the block of the first.
        keep = (block.day[left] == NO_DAY) | (block.day[left] == np.maximum(first[one], first[other]))
        keep &= keys.article[one] != keys.article[other]
        keep &= keys.aggregate[one] == keys.aggregate[other]
        keep &= (keys.made_in[one] != keys.made_in[other]) | (keys.made_in[one] == UNSAID)
        if lone:
            keep &= (keys.admin1[one] == UNSAID) | (keys.admin1[other] == UNSAID)
        one, other = one[keep], other[keep]
        yield np.minimum(one, other).astype(np.int64), np.maximum(one, other).astype(np.int64)
