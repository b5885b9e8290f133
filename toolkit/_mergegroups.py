"""Join events into groups by their points, the surest pairs first, never two of one article."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._mergeblocks import pairs
from ._mergekeys import Keys
from ._mergerules import ENOUGH, FLOOR, Weigher

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Groups:
    """Groups of two events or more, and the pairs that joined them, each with its points."""

    members: list[list[int]]
    links: list[tuple[int, int, float]]


def group(keys: Keys, weigher: Weigher, apart: Iterable[Collection[int]] = ()) -> Groups:
    """
    Group the events that are one.

    Every pair with enough points is tried, the one with the most first; where two events of one article could be
    joined with the same third, the better one is, and if both are as good neither. In a group each pair must be at
    least plausible, so that no chain of likes ties together what is not alike.

    Parameters
    ----------
    keys, weigher
        The events and what compares them.
    apart
        Sets of events that a user has kept apart.
    """
    import numpy as np

    kept = []
    for one, other in pairs(keys):
        points = weigher.weigh(one, other)
        plausible = points >= FLOOR
        kept.append((one[plausible], other[plausible], points[plausible]))
    if not kept:
        return Groups([], [])
    one, other, points = (np.concatenate([part[n] for part in kept]) for n in range(3))
    order = np.lexsort((other, one, -points))
    one, other, points = one[order], other[order], points[order]
    enough = points >= ENOUGH
    enough &= ~_ambiguous(keys, one, other, points)
    return _joined(keys, one, other, points, enough, apart)


def _ambiguous(keys: Keys, one: Ints, other: Ints, points: Floats) -> np.ndarray:
    """Pairs beside which another of the same two articles, one event shared, has as many points."""
    import numpy as np

    out = np.zeros(len(one), dtype=bool)
    for shared, rest in ((one, other), (other, one)):
        both = np.stack([shared, keys.article[rest]], axis=1)
        _, at, count = np.unique(both, axis=0, return_inverse=True, return_counts=True)
        at = at.reshape(-1)
        best = np.full(len(count), -np.inf)
        np.maximum.at(best, at, points)
        tied = np.zeros(len(count), dtype=np.int64)
        np.add.at(tied, at, points == best[at])
        out |= (points == best[at]) & (tied[at] > 1)
    return out


def _joined(
    keys: Keys, one: Ints, other: Ints, points: Floats, enough: np.ndarray, apart: Iterable[Collection[int]]
) -> Groups:
    # Plausible pairs, as one number each: a set of a million tuples would take ten times the memory.
    plausible = set((one * keys.n + other).tolist())
    forbidden = {a * keys.n + b for events in apart for a in events for b in events if a < b}
    groups: dict[int, list[int]] = {}
    of: dict[int, int] = {}
    links = []
    for a, b, n in zip(one[enough].tolist(), other[enough].tolist(), points[enough].tolist(), strict=True):
        left, right = of.get(a, a), of.get(b, b)
        if left == right:
            continue
        ours, theirs = groups.get(left, [a]), groups.get(right, [b])
        if {keys.article[m] for m in ours} & {keys.article[m] for m in theirs}:
            continue
        numbers = [min(x, y) * keys.n + max(x, y) for x in ours for y in theirs]
        if any(number not in plausible or number in forbidden for number in numbers):
            continue
        groups.pop(right, None)
        groups[left] = [*ours, *theirs]
        of.update(dict.fromkeys(groups[left], left))
        links.append((a, b, n))
    return Groups([sorted(members) for members in groups.values()], links)
