"""Place names on a printed map so that each is seen to belong to its symbol, and none lies on anything else."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
Circle = tuple[float, float, float]
Line = tuple[float, float, float, float]

# Points between a name and its symbol; farther off a line joins them.
_NEXT, _AWAY = 2.0, (8.0, 14.0, 21.0, 30.0)
_JOINED = 5.0
# Points of air at both ends of a river's name.
_AIR = 4.0
# So many points of a river, three apart, are tried for its name.
_ALONG = 40
# How much nearer, in points, a name must be to its own symbol than to any other; how far one with a line keeps off.
_NEARER, _APART = 1.0, 2.5


@dataclass(frozen=True)
class Wanted:
    """A name to place: its text, the point it belongs to, the radius it must clear, and its size; all in points."""

    text: str
    x: float
    y: float
    clear: float
    width: float
    height: float


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes lie on each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def distance(box: Box, x: float, y: float) -> float:
    """Distance from a point to a box; 0 inside it."""
    return math.hypot(max(box[0] - x, 0.0, x - box[2]), max(box[1] - y, 0.0, y - box[3]))


@dataclass
class Frame:
    """
    What is taken on a map already, in points from its lower left corner.

    Boxes are (left, bottom, right, top); ``marks`` are symbols as (x, y, radius); ``thin`` are points along rivers,
    edges of areas and the like, which names had better not cross.
    """

    width: float
    height: float
    taken: list[Box] = field(default_factory=list)
    marks: list[Circle] = field(default_factory=list)
    thin: list[tuple[float, float]] = field(default_factory=list)

    def holds(self, box: Box) -> bool:
        """Whether a box lies inside the frame."""
        left, bottom, right, top = box
        return left > 2 and bottom > 2 and right < self.width - 2 and top < self.height - 2

    def free(self, box: Box) -> bool:
        """Whether a box lies inside the frame and on nothing."""
        return (
            self.holds(box)
            and not any(meet(box, other) for other in self.taken)
            and not any(distance(box, x, y) < radius for x, y, radius in self.marks)
        )

    def near(self, label: Wanted) -> Frame:
        """The same frame with only what lies where a label may stand."""
        reach = label.clear + _AWAY[-1] + label.width + label.height
        return Frame(
            self.width, self.height,
            [box for box in self.taken if distance(box, label.x, label.y) < reach],
            [mark for mark in self.marks if math.hypot(mark[0] - label.x, mark[1] - label.y) - mark[2] < reach],
            [at for at in self.thin if math.hypot(at[0] - label.x, at[1] - label.y) < reach],
        )  # fmt: skip

    def crossed(self, box: Box) -> int:
        """How many points of thin lines lie under a box."""
        return sum(box[0] < x < box[2] and box[1] < y < box[3] for x, y in self.thin)

    def covered(self, x: float, y: float) -> bool:
        """Whether a point lies under a symbol."""
        return any(math.hypot(x - other, y - up) < radius for other, up, radius in self.marks)

    def apart(self, box: Box, label: Wanted) -> float:
        """Distance from a box to the nearest symbol that is not the label's own."""
        return min(
            (
                distance(box, x, y) - radius
                for x, y, radius in self.marks
                if math.hypot(x - label.x, y - label.y) > 0.01
            ),
            default=math.inf,
        )

    def open(self, line: Line, label: Wanted) -> bool:
        """Whether a line from a label's symbol crosses nothing, but what lies on that symbol."""
        strange = [
            (x, y, radius)
            for x, y, radius in self.marks
            if math.hypot(x - label.x, y - label.y) >= radius + label.clear
        ]
        return not any(
            any(distance(box, x, y) < 0.5 for box in self.taken)
            or any(math.hypot(x - other, y - up) < radius + 0.5 for other, up, radius in strange)
            for x, y in _along(line)
        )


def _along(line: Line) -> Iterator[tuple[float, float]]:
    """Points of a line, one and a half apart at most."""
    x0, y0, x1, y1 = line
    steps = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / 1.5))
    for step in range(steps + 1):
        yield x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps


def _corners(label: Wanted, rtl: bool, gap: float) -> Iterator[tuple[float, float]]:
    """Lower left corners to try, best first: beside the point where its reader begins, then around it."""
    w, h = label.width, label.height
    r = label.clear + gap
    d = r * 0.72
    sides = [(r, -h / 2), (-r - w, -h / 2)]
    yield from reversed(sides) if rtl else sides
    yield from ((-w / 2, -r - h), (-w / 2, r))
    yield from ((d, -d - h / 2), (d, d - h / 2), (-d - w, -d - h / 2), (-d - w, d - h / 2))
    yield from ((d, -d - h), (d, d), (-d - w, -d - h), (-d - w, d))
    yield from ((-8, -r - h), (8 - w, -r - h), (-8, r), (8 - w, r))


def _slid(label: Wanted, rtl: bool, gap: float) -> Iterator[tuple[float, float]]:
    """Lower left corners between those: slid up and down along the sides, then to and fro below and above."""
    w, h = label.width, label.height
    r = label.clear + gap
    for up in (0.5 * h, -0.5 * h, h, -h, 1.5 * h, -1.5 * h):
        beyond = max(0.0, abs(up) - h / 2)
        if beyond < r:
            edge = math.sqrt(r * r - beyond * beyond)
            sides = [(edge, up - h / 2), (-edge - w, up - h / 2)]
            yield from reversed(sides) if rtl else sides
    for along in (0.25 * w, -0.25 * w, 0.5 * w, -0.5 * w, 0.5 * (w + r), -0.5 * (w + r)):
        beyond = max(0.0, abs(along) - w / 2)
        edge = math.sqrt(r * r - beyond * beyond)
        yield from ((along - w / 2, -edge - h), (along - w / 2, edge))


def _places(label: Wanted, rtl: bool, gap: float) -> Iterator[Box]:
    """Boxes to try at a distance from the symbol, best first."""
    for along, up in (*_corners(label, rtl, gap), *_slid(label, rtl, gap)):
        left, bottom = label.x + along, label.y + up
        yield (left, bottom, left + label.width, bottom + label.height)


def leader(label: Wanted, left: float, bottom: float) -> Line | None:
    """
    The line that joins a name to its symbol.

    Parameters
    ----------
    label
        The name.
    left, bottom
        Its lower left corner.

    Returns
    -------
    Line | None
        From the symbol's rim to the name, ``(x, y, x, y)``; ``None`` where the name stands next to its symbol.
    """
    box = (left, bottom, left + label.width, bottom + label.height)
    away = distance(box, label.x, label.y)
    if away - label.clear < _JOINED:
        return None
    x = min(max(label.x, box[0]), box[2])
    # Type is lower than its line: the end of the name's side, not of its room for accents.
    y = min(max(label.y, box[1] + label.height * 0.3), box[3] - label.height * 0.3)
    far = math.hypot(x - label.x, y - label.y)
    share, end = label.clear / far, 1 - 1.0 / far
    return (
        label.x + (x - label.x) * share, label.y + (y - label.y) * share,
        label.x + (x - label.x) * end, label.y + (y - label.y) * end,
    )  # fmt: skip


def place_labels(
    labels: Iterable[Wanted], frame: Frame, rtl: bool, lines: bool = True
) -> list[tuple[Wanted, float, float]]:
    """
    Choose where names stand, in the order given.

    Each stands next to its symbol, where no other symbol is as near, rather than across a river; else farther off with
    a line (``leader``). One for which there is neither is left out.

    Parameters
    ----------
    labels
        Names, the most important first.
    frame
        The map with its symbols; the names placed are added to what is taken.
    rtl
        Whether names are read from right to left.
    lines
        Whether a name may stand farther off, with a line.

    Returns
    -------
    list[tuple[Wanted, float, float]]
        Name and its lower left corner in points.
    """
    placed = []
    for label in labels:
        near = frame.near(label)
        found = _next_to(label, near, rtl) or (_farther(label, near, rtl) if lines else None)
        if found is None:
            continue
        left, bottom = found[:2]
        frame.taken.append(found)
        line = leader(label, left, bottom)
        if line is not None:
            frame.taken.extend((x - 0.8, y - 0.8, x + 0.8, y + 0.8) for x, y in _along(line))
        placed.append((label, left, bottom))
    return placed


def beside_line(
    at: tuple[float, float], size: tuple[float, float], lines: Iterable[tuple[Sequence[tuple[float, float]], float]],
    frame: Frame,
) -> Box | None:  # fmt: skip
    """
    Choose where the name of a river stands: beside its line, as near as can be to a point on it.

    Parameters
    ----------
    at
        The point, in points; the line that passes nearest is that of the river.
    size
        Width and height of the name.
    lines
        Rivers: points along each, and its width.
    frame
        What is taken, these lines among what is thin.

    Returns
    -------
    Box | None
        A box on nothing that crosses no line; ``None`` where there is none, or no line.
    """
    nearest = min(lines, key=lambda line: min(math.dist(at, other) for other in line[0]), default=None)
    if nearest is None:
        return None
    line, clear = nearest[0], nearest[1] / 2 + 1.5
    width, height = size
    for x, y in sorted(line, key=lambda other: math.dist(at, other))[:_ALONG]:
        for up in (-height / 2, clear, -height - clear):
            for left in (x + clear, x - clear - width):
                box = (left, y + up, left + width, y + up + height)
                wide = (box[0] - clear, box[1] - clear / 2, box[2] + clear, box[3] + clear / 2)
                # Its words must not run into those of a place beside it.
                apart = (box[0] - _AIR, box[1], box[2] + _AIR, box[3])
                if frame.holds(box) and frame.free(apart) and not frame.crossed(wide):
                    return box
    return None


def _next_to(label: Wanted, frame: Frame, rtl: bool) -> Box | None:
    best, least = None, 0
    for box in _places(label, rtl, _NEXT):
        own = distance(box, label.x, label.y) - label.clear
        if frame.free(box) and frame.apart(box, label) > own + _NEARER:
            crossed = frame.crossed(box)
            if not crossed:
                return box
            if best is None or crossed < least:
                best, least = box, crossed
    return best


def _farther(label: Wanted, frame: Frame, rtl: bool) -> Box | None:
    for gap in _AWAY:
        for box in _places(label, rtl, gap):
            line = leader(label, *box[:2])
            if line is not None and frame.free(box) and frame.apart(box, label) > _APART and frame.open(line, label):
                return box
    return None
