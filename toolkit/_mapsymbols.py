"""Give events on a map their symbols: shape and colour by type, size by figure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ._mapareas import csv_rows

SEVERAL = "several"
NOT_SAID = "not said"

# Outline of a symbol by how well its place is known, as SVG dashes; none is drawn filled.
DASHES = {"exact": "", "near": "5 3", "governorate": "1.5 3.5"}


@dataclass(frozen=True)
class TypeStyle:
    """How a type of event is drawn: a shape and a colour, so that colour never speaks alone."""

    event_type: str
    shape: str
    colour: str

    @property
    def ink(self) -> str:
        """Black or white, whichever can be read on the colour."""
        return ink_on(self.colour)


def ink_on(colour: str) -> str:
    """Black or white, whichever can be read on a colour."""
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return "#000000" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#ffffff"


@cache
def type_styles() -> dict[str, TypeStyle]:
    """Shape and colour by type of event, from ``data/style/map_types.csv``, in the order of the legend."""
    rows = csv_rows("style", "map_types.csv")
    return {row["event_type"]: TypeStyle(row["event_type"], row["shape"], row["colour"]) for row in rows}


def shape_points(shape: str) -> list[tuple[float, float]]:
    """
    Corners of a symbol whose area is that of the circle of radius one, y downwards; none for the circle itself.

    Equal areas, so that a square and a triangle of one figure look equally large.
    """
    if shape == "circle":
        return []
    if shape in ("plus", "cross"):
        # Five squares of side w: 5 w² = π.
        w = math.sqrt(math.pi / 5)
        a, b = w / 2, 1.5 * w
        corners = [(-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a), (-b, -a)]
        corners.append((-a, -a))
        if shape == "plus":
            return corners
        h = math.sqrt(0.5)
        return [(h * (x - y), h * (x + y)) for x, y in corners]
    n, turn = {"square": (4, 45), "diamond": (4, 0), "triangle": (3, 0), "down": (3, 180), "hexagon": (6, 0)}[shape]
    # A regular n-gon of circumradius R has the area n/2 R² sin(2π/n).
    circumradius = math.sqrt(math.pi / (n / 2 * math.sin(2 * math.pi / n)))
    angles = [math.radians(turn) + 2 * math.pi * k / n for k in range(n)]
    return [(circumradius * math.sin(angle), -circumradius * math.cos(angle)) for angle in angles]


# The least slice of a symbol of several types, over the whole: a type with few events is seen too.
LEAST_SLICE = 1 / 16


def slice_edges(counts: Sequence[int]) -> list[tuple[float, float]]:
    """
    Where the slice of each type begins and ends in a symbol of several, in turns clockwise from the top.

    By number of events, but none is less than ``LEAST_SLICE``.
    """
    total = max(sum(counts), 1)
    least = [max(count / total, LEAST_SLICE) for count in counts]
    edges, at = [], 0.0
    for share in least:
        edges.append((at, at + share / sum(least)))
        at = edges[-1][1]
    return edges


def rim(shape: str, start: float, end: float) -> list[tuple[float, float]]:
    """
    The edge of a symbol from one turn to another, as ``shape_points`` has its corners.

    ``start`` and ``end`` are turns clockwise from the top; with the middle of the symbol the edge makes a slice.
    """
    corners = shape_points(shape)
    turns = [math.atan2(x, -y) / (2 * math.pi) % 1 for x, y in corners]
    between = sorted((turn, corner) for turn, corner in zip(turns, corners, strict=True) if start < turn < end)
    return [_on_edge(corners, start), *(corner for _, corner in between), _on_edge(corners, end)]


def _on_edge(corners: Sequence[tuple[float, float]], turn: float) -> tuple[float, float]:
    """Where a line from the middle leaves a symbol."""
    along, up = math.sin(2 * math.pi * turn), -math.cos(2 * math.pi * turn)
    for (x, y), (u, v) in zip(corners, [*corners[1:], *corners[:1]], strict=True):
        # middle + far · (along, up) = (x, y) + share · (u - x, v - y)
        across = along * (v - y) - up * (u - x)
        if abs(across) < 1e-12:
            continue
        far, share = (x * (v - y) - y * (u - x)) / across, (x * up - y * along) / across
        if far > 0 and -1e-9 <= share <= 1 + 1e-9:
            return far * along, far * up
    raise ValueError("A symbol of several types needs corners around its middle.")


@dataclass(frozen=True)
class Scale:
    """Radius of a circle: its area grows in step with the figure, from a smallest one for zero."""

    top: int
    smallest: float = 9.0
    largest: float = 30.0

    def radius(self, value: float) -> float:
        """Radius for a figure, in the unit of ``smallest``."""
        if self.top <= 0 or value <= 0:
            return self.smallest
        share = min(value / self.top, 1.0)
        return math.sqrt(self.smallest**2 + (self.largest**2 - self.smallest**2) * share)

    def steps(self) -> list[int]:
        """Up to three round figures for the legend, beside zero."""
        if self.top <= 0:
            return []
        rounds = [n * 10**power for power in range(7) for n in (1, 2, 5)]
        under = [value for value in rounds if value <= self.top]
        wanted = [under[-1]]
        for share in (0.35, 0.1):
            near = min(under, key=lambda value: abs(value - self.top * share))
            if near < wanted[-1]:
                wanted.append(near)
        return sorted(wanted)
