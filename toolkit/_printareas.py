"""Name the shaded divisions of a printed map inside their own outlines, or beside the country with a line."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._maplabels import Box, Frame, Line, Wanted, distance, leader
from ._mapshades import DIVISIONS
from ._mapsymbols import ink_on
from ._printparts import draw_leader, say, text_size
from .boundaries import outline

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes
    from matplotlib.path import Path
    from numpy.typing import NDArray

    from ._mapareas import Area

    Points = NDArray[np.float64]

Point = Callable[[float, float], tuple[float, float]]

# Across a division so many places are tried; nearer than this, in points, a block of words is to no border.
_ACROSS, _INSIDE = 36, 0.6
# Where a name may stand beside the country: directions, and how far off, in points.
_TURNS, _FARTHEST, _STEP = 32, 180, 5
# Over the side of the map: a name without a number is worth no longer line.
_EMPTY_SHARE = 0.35
# Type sizes: of numbers, and of names where those of the map are too large.
_NUMBER, _SMALL = 7.0, 6.5
# So much of a name, over its width, may reach over the border of its division at each end; the less the better.
_OVER = (0.12, 0.25)
# So much of the height of a block of words is ink where no accent stands above and no tail hangs below.
_INKED = 0.8
# A map of less than so many points is small.
_SMALL_MAP = 280.0
# Height of digits over the size of their type, with a little air.
_DIGITS = 0.8


@dataclass(frozen=True)
class Ground:
    """A division on the page: its outline in points, and the places inside it, those farthest from the border first."""

    path: Path
    inside: Points

    @property
    def middle(self) -> tuple[float, float]:
        """The point farthest from its border."""
        return float(self.inside[0][0]), float(self.inside[0][1])

    def start(self, frame: Frame) -> tuple[float, float]:
        """Where a line to the division ends: its middle, or the next point beside the number that stands there."""
        points = [(float(x), float(y)) for x, y in self.inside]
        clear = (at for at in points if all(distance(box, *at) > 2 for box in frame.taken))
        return next(clear, self.middle)

    def room(self, width: float, height: float, frame: Frame) -> Box | None:
        """Where a block of words stands wholly inside and on nothing; ``None`` where it is too large."""
        return next(self.rooms(width, height, frame), None)

    def holds(self, box: Box) -> bool:
        """Whether the corners of a box, and the middles of its sides, lie inside."""
        across, up = ((box[k], (box[k] + box[k + 2]) / 2, box[k + 2]) for k in (0, 1))
        return bool(self.path.contains_points([(x, y) for x in across for y in up]).all())

    def rooms(self, width: float, height: float, frame: Frame, over: float = 0.0) -> Iterator[Box]:
        """All such places, those farthest from the border first; each end may reach over it by a share of the width."""
        import numpy as np

        w, h = width * (0.5 - over) + _INSIDE, height * (_INKED if over else 1.0) / 2 + _INSIDE
        across, up = np.linspace(-w, w, 7), np.linspace(-h, h, 4)
        rim = np.array([(x, y) for x in across for y in (-h, h)] + [(x, y) for x in (-w, w) for y in up])
        whole = np.all(
            [self.path.contains_points(self.inside + offset) for offset in rim], axis=0
        )  # fmt: skip
        for x, y in self.inside[whole].tolist():
            box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            if frame.free(box):
                yield box


def grounds(area: Area, kind: str, point: Point) -> list[Ground | None]:
    """
    The divisions of an area on the page, in the order of their outlines.

    Parameters
    ----------
    area
        What the map shows.
    kind
        ``governorates`` or ``districts``.
    point
        Gives latitude and longitude their place on the page, in points.

    Returns
    -------
    list[Ground | None]
        The largest part of each; ``None`` where there is no outline.
    """
    found = []
    for feature in outline(DIVISIONS[kind], area.folder)["features"]:
        rings = [
            [point(corner[1], corner[0]) for corner in ring] for ring in _rings(feature.get("geometry") or {})
        ]  # fmt: skip
        found.append(_ground(max(rings, key=_size)) if rings else None)
    return found


def _rings(geometry: dict[str, Any]) -> Iterator[list[list[float]]]:
    """Outer rings of a polygon or of several."""
    if geometry.get("type") == "Polygon":
        yield geometry["coordinates"][0]
    elif geometry.get("type") == "MultiPolygon":
        for rings in geometry["coordinates"]:
            yield rings[0]


def _size(ring: list[tuple[float, float]]) -> float:
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(ring, [*ring[1:], ring[0]], strict=True)))


def _ground(ring: list[tuple[float, float]]) -> Ground | None:
    import numpy as np
    from matplotlib.path import Path

    corners = np.array(ring)
    path = Path(corners, closed=True)
    low, high = corners.min(axis=0), corners.max(axis=0)
    sides = [np.linspace(low[k], high[k], _ACROSS + 2)[1:-1] for k in (0, 1)]
    tried = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
    tried = tried[path.contains_points(tried)]
    if not len(tried):
        return None
    # Long sides have few corners: points along them count too.
    nexts = np.roll(corners, -1, axis=0)
    border = np.concatenate([corners + (nexts - corners) * share for share in (0.0, 0.25, 0.5, 0.75)])
    away = np.hypot(tried[:, None, 0] - border[None, :, 0], tried[:, None, 1] - border[None, :, 1]).min(axis=1)
    return Ground(path, tried[np.argsort(-away, kind="stable")])


def beside(
    ground: Ground, width: float, height: float, frame: Frame, others: Sequence[Ground], farthest: float
) -> tuple[Box, Line] | None:
    """
    Where the words of a division too small for them stand: outside all divisions, with a line to it.

    Parameters
    ----------
    ground
        The division.
    width, height
        Of the words, in points.
    frame
        What is taken already.
    others
        All divisions.
    farthest
        How far off, in points.

    Returns
    -------
    tuple[Box, Line] | None
        The nearest such place, and the line; ``None`` where there is none.
    """
    x, y = ground.start(frame)
    for away in range(10, round(farthest), _STEP):
        for turn in range(_TURNS):
            angle = 2 * math.pi * turn / _TURNS
            along, up = math.cos(angle), math.sin(angle)
            left = x + along * (away + width / 2) - width / 2
            bottom = y + up * (away + height / 2) - height / 2
            box = (left, bottom, left + width, bottom + height)
            if not frame.free(box) or _on_any(box, others):
                continue
            label = Wanted("", x, y, 0.0, width, height)
            line = leader(label, left, bottom)
            if line is not None and frame.open(line, label):
                return box, line
    return None


def _on_any(box: Box, others: Sequence[Ground]) -> bool:
    import numpy as np

    across, up = np.linspace(box[0], box[2], 8), np.linspace(box[1], box[3], 3)
    points = np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)
    return any(bool(other.path.contains_points(points).any()) for other in others)


@dataclass(frozen=True)
class Division:
    """
    What is written of a division: its name, its number (none where it has no events), on its colour.

    ``beside`` tells whether what has no room in it may stand outside, with a line to it.
    """

    ground: Ground
    name: str
    number: str
    face: str
    beside: bool = True


def draw_divisions(axes: Axes, named: Sequence[Division], frame: Frame, size: float, rtl: bool) -> None:
    """
    Write number and name of each division inside it; what has no room there stands beside the country.

    Parameters
    ----------
    axes
        Where.
    named
        The divisions, the most important first.
    frame
        What is taken already; the words are added to it.
    size
        Of names.
    rtl
        Whether they are read from right to left.
    """
    figure: Any = axes.figure
    outside = [(one, number) for one in named if (number := _draw_inside(axes, one, frame, size, rtl)) is not None]
    for one, number in outside:
        x, y = one.ground.middle
        if not one.beside or not (0 < x < frame.width and 0 < y < frame.height):
            continue
        text = f"{one.name}: {number}" if number else one.name
        farthest = _FARTHEST if one.number else _EMPTY_SHARE * frame.width
        free = beside(
            one.ground, *text_size(figure, text, size), frame, [other.ground for other in named], farthest
        )  # fmt: skip
        if free is not None:
            (left, bottom, *_), line = free
            draw_leader(axes, line)
            say(axes, text, left, bottom, size, "#1a1a1a")
            frame.taken.append(free[0])


def _draw_inside(axes: Axes, one: Division, frame: Frame, size: float, rtl: bool) -> str | None:
    """Write what has room inside; ``None`` where all has, else the number that is left to be written beside it."""
    figure: Any = axes.figure
    ink = ink_on(one.face)
    wide = text_size(figure, one.number, _NUMBER, "bold")[0] if one.number else 0.0
    tall = _NUMBER if one.number else 0.0

    def write(text: str, x: float, y: float, type_size: float, weight: str = "normal") -> None:
        say(axes, text, x, y, type_size, ink, weight=weight, halo=one.face)

    for smaller in (size, _SMALL):
        w, h = text_size(figure, one.name, smaller)
        box = one.ground.room(max(w, wide), h + tall, frame)
        if box is not None:
            middle = (box[0] + box[2]) / 2
            write(one.name, middle - w / 2, box[1], smaller)
            if one.number:
                write(one.number, middle - wide / 2, box[1] + h - 1, _NUMBER, "bold")
            frame.taken.append(box)
            return None
    return _draw_apart(one, frame, write, (w, h), (wide, tall))


def _draw_apart(
    one: Division, frame: Frame, write: Callable[..., None], name: tuple[float, float], number: tuple[float, float]
) -> str | None:
    """
    Write the number above the name where the two have no room as one block; what is left is returned, as above.

    The name's ends may reach a little over the border: nearer to its division than a name with a line across others.
    The number is never on a border, and always above its name, so that it cannot seem to be the neighbour's.
    """
    ground = one.ground
    # Digits have neither accents nor tails: their own height is enough, set down by the room of a tail.
    wide, tall, down = number[0], _DIGITS * _NUMBER, 0.22 * _NUMBER
    # On a large map a name without a number has room beside the country.
    for over in (0.0, *_OVER) if one.number or (one.beside and frame.width < _SMALL_MAP) else (0.0,):
        for box in ground.rooms(*name, frame, over):
            middle, top = (box[0] + box[2]) / 2, box[3] - (1 - _INKED) / 2 * name[1]
            for along in (0.0, 0.2, -0.2, 0.4, -0.4) if one.number else ():
                left = middle + along * name[0] - wide / 2
                above = (left, top, left + wide, top + tall)
                if ground.holds(above) and frame.free(above):
                    write(one.name, box[0], box[1], _SMALL)
                    write(one.number, above[0], above[1] - down, _NUMBER, "bold")
                    frame.taken += [box, above]
                    return None
            if not one.number:
                write(one.name, box[0], box[1], _SMALL)
                frame.taken.append(box)
                return None
    return one.number
