"""Place the numbers of printed symbols: inside where they can be read, else beside, on no other number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ._maplabels import Box, Frame, distance, meet

# Directions to try for a number beside its symbol, the first at the lower right.
_TURNS = (0, 6, 12, 18, 4, 8, 14, 2, 10, 16, 1, 3, 5, 7, 9, 11, 13, 15)
_DIRECTIONS = [math.radians(-45 + turn * 22.5) for turn in _TURNS]
# How far beyond the rim, in points: on it, just outside, then away from it with a line.
_STEPS = (0.0, 1.0, 5.0, 10.0, 16.0, 24.0, 34.0)
# What a point of another symbol covered costs, over a point of distance: a short line is easier to read than a crowd.
_COVERING = 2.5
# What standing at the rim of another symbol costs, and how near that is.
_AT_ANOTHER, _STRANGE = 6.0, 3.0
# Symbols farther off than this, in points, play no part.
_NEAR = 80.0


@dataclass(frozen=True)
class Mark:
    """
    A symbol as drawn, in points: its middle, its radius, its thin outer line (0 for none), whether it is a ring.

    ``rim`` is how much of it must be seen around a number inside.
    """

    x: float
    y: float
    radius: float
    outer: float = 0.0
    hollow: bool = False
    rim: float = 0.0

    @property
    def reach(self) -> float:
        """Radius of all that is drawn."""
        return max(self.radius, self.outer)


@dataclass(frozen=True)
class Spot:
    """Where a number stands: its middle in points, and the half axes of its own ground (0 inside the symbol)."""

    x: float
    y: float
    wide: float = 0.0
    tall: float = 0.0

    @property
    def beside(self) -> bool:
        """Whether it stands beside its symbol."""
        return self.wide > 0


def _around(x: float, y: float, width: float, height: float) -> Box:
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def fits(mark: Mark, width: float, height: float) -> bool:
    """Whether a number has room inside its symbol, with a rim of it around."""
    radius = mark.radius - mark.rim
    return math.hypot(width, height) / 2 <= radius and height <= 1.5 * radius


def place_numbers(marks: Sequence[Mark], sizes: Sequence[tuple[float, float]], frame: Frame) -> list[Spot]:
    """
    Choose where each number stands.

    It stays in the middle of its symbol where it fits and no other symbol lies on it, or dark below it. Else it stands
    on the rim, where it covers least, or farther off.

    Parameters
    ----------
    marks
        Symbols in the order in which they are drawn, those that lie on others last.
    sizes
        Width and height of each number in points.
    frame
        The map; the ground of numbers beside their symbols is added to what is taken.

    Returns
    -------
    list[Spot]
        One for each symbol.
    """
    found: dict[int, Spot] = {}
    taken: list[Box] = []
    # From the top downwards: what lies on others keeps its number inside.
    for index in reversed(range(len(marks))):
        mark, box = marks[index], _around(marks[index].x, marks[index].y, *sizes[index])
        # Black in a ring cannot be read on a dark symbol below it either.
        below = [other for other in marks[:index] if mark.hollow and not other.hollow]
        covered = any(distance(box, other.x, other.y) < other.radius for other in (*marks[index + 1 :], *below))
        if fits(mark, *sizes[index]) and not covered and not any(meet(box, other) for other in taken):
            found[index] = Spot(mark.x, mark.y)
            taken.append(box)
    for index in range(len(marks)):
        if index not in found:
            found[index] = _beside(index, marks, sizes[index], frame, taken)
            box = _around(found[index].x, found[index].y, 2 * found[index].wide, 2 * found[index].tall)
            taken.append(box)
            frame.taken.append(box)
    return [found[index] for index in range(len(marks))]


def _beside(index: int, marks: Sequence[Mark], size: tuple[float, float], frame: Frame, taken: Sequence[Box]) -> Spot:
    """Of the places around a symbol that which covers least and is nearest."""
    mark = marks[index]
    wide, tall = size[0] / 2 + 1.6, size[1] / 2 + 1.6
    wide = max(wide, tall)
    others = [
        other
        for at, other in enumerate(marks)
        if at != index and math.hypot(other.x - mark.x, other.y - mark.y) < _NEAR + other.reach
    ]
    best, least = Spot(mark.x, mark.y, wide, tall), math.inf
    for step in _STEPS:
        for turn, angle in enumerate(_DIRECTIONS):
            # On the rim, or wholly outside it.
            away = (
                mark.radius
                if not step
                else mark.reach + step + math.hypot(wide * math.cos(angle), tall * math.sin(angle))
            )
            spot = Spot(mark.x + away * math.cos(angle), mark.y + away * math.sin(angle), wide, tall)
            box = _around(spot.x, spot.y, 2 * wide, 2 * tall)
            if not frame.holds(box) or any(meet(box, other) for other in (*taken, *frame.taken)):
                continue
            covers = sum(max(0.0, other.radius - distance(box, other.x, other.y)) for other in others)
            # At the rim of another symbol, and no farther from its own, it would seem to be that one's.
            strange = any(distance(box, other.x, other.y) - other.reach < _STRANGE for other in others)
            # A symbol too small for its number would vanish under it.
            hidden = 2 * tall if not step and mark.radius < 2 * tall else 0.0
            cost = _COVERING * covers + hidden + 0.6 * (away - mark.radius) + 0.02 * turn + _AT_ANOTHER * strange
            if cost < least:
                best, least = spot, cost
    return best
