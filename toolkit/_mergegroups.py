"""Join events into groups by their points, the surest pairs first, never two of one article."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._mergeblocks import pairs
from ._mergekeys import Keys, weeks_of
from ._mergerules import ENOUGH, FLOOR, Weigher

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]
    Floats = NDArray[np.floating]
    Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Groups:
    """Groups of two events or more, and the pairs that joined them, the surest first, each with its points."""

    members: list[list[int]]
    one: Ints
    other: Ints
    points: Floats


def group(keys: Keys, weigher: Weigher, apart: Iterable[Collection[int]] = ()) -> Groups:
    """
    Group the events that are one.

    Every pair with enough points is tried, the one with the most first, but those of periods of weeks last; where two
    events of one article could be joined with the same third, the better one is, and if both are as good neither. In a
    group each pair must be at least plausible, so that no chain of likes ties together what is not alike.

    Parameters
    ----------
    keys, weigher
        The events and what compares them.
    apart
        Sets of events that a user has kept apart.
    """
    import numpy as np

    none = np.zeros(0, dtype=np.int32)
    every, kept = [], []
    for one, other in pairs(keys):
        points = weigher.weigh(one, other)
        plausible = points >= FLOOR
        every.append(one[plausible] * keys.n + other[plausible])
        enough = points >= ENOUGH
        kept.append((one[enough].astype(np.int32), other[enough].astype(np.int32), points[enough].astype(np.float32)))
    if not kept:
        return Groups([], none, none, none.astype(np.float32))
    one, other, points = (np.concatenate([part[n] for part in kept]) for n in range(3))
    del kept
    # Who only says in which month it was joins last, those whose days are known.
    weeks = weeks_of(keys)
    order = np.lexsort((other, one, -points, weeks[one] | weeks[other]))
    one, other, points = one[order], other[order], points[order]
    clear = ~_ambiguous(keys, one, other, points)
    one, other, points = one[clear], other[clear], points[clear]
    # As one number each, sorted: a set of a million tuples would take twenty times the memory.
    fitting = np.concatenate(every)
    del every
    fitting.sort()
    return _joined(keys, one, other, points, fitting.data, apart)


def _ambiguous(keys: Keys, one: Ints, other: Ints, points: Floats) -> Flags:
    """Pairs beside which another of the same two articles, one event shared, has as many points."""
    import numpy as np

    out = np.zeros(len(one), dtype=bool)
    for shared, rest in ((one, other), (other, one)):
        both = shared.astype(np.int64) * keys.n + keys.article[rest]
        _, at, count = np.unique(both, return_inverse=True, return_counts=True)
        best = np.full(len(count), -np.inf)
        np.maximum.at(best, at, points)
        tied = np.zeros(len(count), dtype=np.int64)
        np.add.at(tied, at, points == best[at])
        out |= (points == best[at]) & (tied[at] > 1)
    return out


def _joined(
    keys: Keys, one: Ints, other: Ints, points: Floats, plausible: memoryview, apart: Iterable[Collection[int]]
) -> Groups:
    import numpy as np

    forbidden = {a * keys.n + b for events in apart for a in events for b in events if a < b}
    groups: dict[int, list[int]] = {}
    # The first event of the group of each, itself where it stands alone.
    of = array("q", range(keys.n))
    joining = np.zeros(len(one), dtype=bool)

    def fits(number: int) -> bool:
        at = bisect_left(plausible, number)
        return at < len(plausible) and plausible[at] == number and number not in forbidden

    for at, (a, b) in enumerate(zip(map(int, one), map(int, other), strict=True)):
        left, right = of[a], of[b]
        if left == right:
            continue
        ours, theirs = groups.get(left, [left]), groups.get(right, [right])
        if {keys.article[m] for m in ours} & {keys.article[m] for m in theirs}:
            continue
        if not all(fits(min(x, y) * keys.n + max(x, y)) for x in ours for y in theirs):
            continue
        groups.pop(right, None)
        groups[left] = [*ours, *theirs]
        for member in theirs:
            of[member] = left
        joining[at] = True
    members = sorted(groups.values())
    return Groups([sorted(group) for group in members], one[joining], other[joining], points[joining])
