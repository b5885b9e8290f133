"""Give events on a map their symbols: shape and colour by type, size by figure."""

from __future__ import annotations

import math
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
