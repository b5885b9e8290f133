"""Compare numbers of pairs of events: how many were killed and wounded, how many shells fell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._mergekeys import NO_DAY, Figures, Keys

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

# How many times as many a later report may tell of as an update: bodies are found for days.
_GROWN = 3
# The same, of what is known in the first minutes.
_FIRST = 4


@dataclass(frozen=True)
class Seen:
    """How a number compares in each pair in which both sides give it."""

    equal: Flags
    overlap: Flags
    apart: Flags
    gap: Floats
    larger: Floats
    smaller: Floats
    one_low: Floats
    other_low: Floats


def compared(figures: Figures, one: Ints, other: Ints) -> Seen:
    """
    How the two ends of a number compare in each pair.

    Parameters
    ----------
    figures
        The number of each event.
    one, other
        Indexes of each pair.
    """
    import numpy as np

    low1, high1, low2, high2 = figures.low[one], figures.high[one], figures.low[other], figures.high[other]
    said = figures.said[one] & figures.said[other]
    overlap = said & (low1 <= high2) & (low2 <= high1)
    equal = overlap & (low1 == high1) & (low2 == high2)
    # Between ranges that do not meet lie the upper end of the one and the lower end of the other.
    larger, smaller = np.maximum(low1, low2), np.where(low1 > low2, high2, high1)
    smaller = np.where(said & ~overlap, smaller, np.minimum(low1, low2))
    return Seen(equal, overlap, said & ~overlap, larger - smaller, larger, smaller, low1, low2)


def killed_rules(k: Keys, one: Ints, other: Ints) -> dict[str, Flags]:
    """
    Say which rules about the dead hold for each pair.

    Parameters
    ----------
    k
        The events.
    one, other
        Indexes of each pair.
    """
    import numpy as np

    seen = compared(k.killed, one, other)
    later = np.where(k.published[one] >= k.published[other], seen.one_low, seen.other_low)
    earlier = np.where(k.published[one] >= k.published[other], seen.other_low, seen.one_low)
    same_day = k.published[one] == k.published[other]
    grew = (later >= earlier) | same_day
    # Only on the day itself do reports of one day follow each other with ever more dead.
    fewer = np.where(seen.one_low <= seen.other_low, one, other)
    fresh = (k.published[fewer] != NO_DAY) & (k.published[fewer] <= k.last[fewer])
    grown = np.where(same_day & ~fresh, 2, _GROWN)
    close = seen.apart & (seen.gap <= np.maximum(1, seen.larger / 5))
    updated = seen.apart & ~close & grew & (seen.larger <= grown * seen.smaller)
    first = seen.apart & ~close & ~updated & grew & fresh & (seen.larger <= _FIRST * seen.smaller)
    rest = seen.apart & ~(close | updated | first)
    far = rest & (seen.larger > 2 * seen.smaller) & (seen.gap > 5)
    return {
        "same many killed": seen.equal & (seen.larger >= 10),
        "same killed": seen.equal & (seen.larger >= 3) & (seen.larger < 10),
        "same few killed": seen.equal & (seen.larger < 3), "killed overlap": seen.overlap & ~seen.equal,
        "many killed close": close & (seen.smaller >= 5), "killed close": close & (seen.smaller < 5),
        "killed updated": updated, "killed first told": first,
        "killed differ": rest & ~far, "killed far apart": far,
    }  # fmt: skip


def wounded_rules(k: Keys, killed: dict[str, Flags], one: Ints, other: Ints) -> dict[str, Flags]:
    """
    Say which rules about the wounded hold for each pair.

    Parameters
    ----------
    k
        The events.
    killed
        What ``killed_rules`` says of them.
    one, other
        Indexes of each pair.
    """
    seen = compared(k.wounded, one, other)
    # Where the dead have become more, so have the wounded: that says nothing more.
    apart = seen.apart & ~(killed["killed updated"] | killed["killed first told"])
    return {
        "same wounded": seen.equal & (seen.larger >= 3), "same few wounded": seen.equal & (seen.larger < 3),
        "wounded overlap": seen.overlap & ~seen.equal, "wounded differ": apart,
    }  # fmt: skip


def munitions_rules(k: Keys, one: Ints, other: Ints) -> dict[str, Flags]:
    """
    Say which rules about what was fired or went off hold for each pair.

    Parameters
    ----------
    k
        The events.
    one, other
        Indexes of each pair.
    """
    seen = compared(k.munitions, one, other)
    return {"same munitions": seen.equal & (seen.larger >= 2), "munitions differ": seen.apart}
