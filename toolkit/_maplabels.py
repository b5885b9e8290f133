"""Place names on a printed map so that none lies on another, on a symbol, or outside the frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Wanted:
    """A name to place: its text, the point it belongs to, the radius it must clear, and its size; all in points."""

    text: str
    x: float
    y: float
    clear: float
    width: float
    height: float


@dataclass
class Frame:
    """What is taken on a map already; boxes are (left, bottom, right, top) in points from its lower left corner."""

    width: float
    height: float
    taken: list[Box] = field(default_factory=list)

    def free(self, box: Box) -> bool:
        """Whether a box lies inside the frame and on nothing."""
        left, bottom, right, top = box
        inside = left > 2 and bottom > 2 and right < self.width - 2 and top < self.height - 2
        return inside and not any(
            left < other[2] and other[0] < right and bottom < other[3] and other[1] < top for other in self.taken
        )


def _corners(label: Wanted, rtl: bool, below: bool) -> Iterator[tuple[float, float]]:
    """Lower left corners to try, best first: beside the point where its reader begins, then around it, then farther."""
    w, h = label.width, label.height
    for gap in (2.0, 7.0, 13.0):
        r = label.clear + gap
        d = r * 0.72
        sides = [(r, -h / 2), (-r - w, -h / 2)]
        if below:
            yield (-w / 2, -r - h)
        yield from reversed(sides) if rtl else sides
        yield from ((-w / 2, -r - h), (-w / 2, r))
        yield from ((d, -d - h / 2), (d, d - h / 2), (-d - w, -d - h / 2), (-d - w, d - h / 2))
        yield from ((-8, -r - h), (8 - w, -r - h), (-8, r), (8 - w, r))


def place_labels(
    labels: Iterable[Wanted], frame: Frame, rtl: bool, below: bool = False
) -> list[tuple[Wanted, float, float]]:
    """
    Choose where names stand, in the order given; one that fits nowhere is left out.

    Parameters
    ----------
    labels
        Names, the most important first.
    frame
        The map with its symbols; the names placed are added to what is taken.
    rtl
        Whether names are read from right to left.
    below
        Whether names stand below their point rather than beside it.

    Returns
    -------
    list[tuple[Wanted, float, float]]
        Name and its lower left corner in points.
    """
    placed = []
    for label in labels:
        for x, y in _corners(label, rtl, below):
            left, bottom = label.x + x, label.y + y
            box = (left, bottom, left + label.width, bottom + label.height)
            if frame.free(box):
                frame.taken.append(box)
                placed.append((label, left, bottom))
                break
    return placed
