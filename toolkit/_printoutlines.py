"""Draw outlines of printed maps: borders, rivers, lakes, and where in the country an area lies."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ._mapareas import Area, area_named, outlines_of
from ._maplabels import Frame
from ._mapshades import DIVISIONS, NOTHING, UNSURE, Shades, unsure
from ._printpanel import Panel
from ._printparts import DASH, patches

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# How each outline looks: edge, face, width in points, order.
_LINES: dict[str, Any] = {"edgecolor": "#a8a8a8", "facecolor": "#faf8f3", "linewidth": 0.5, "zorder": 1}
LOOKS: dict[str, dict[str, Any]] = {
    "governorates": _LINES,
    "districts": {**_LINES, "linewidth": 0.3},
    "rivers": {"edgecolor": "#7fb2d6", "facecolor": "none", "linewidth": 0.7, "zorder": 2},
    "lakes": {"edgecolor": "#7fb2d6", "facecolor": "#cfe3f1", "linewidth": 0.5, "zorder": 2},
    "tigris_baghdad": {"edgecolor": "#8fbfdf", "facecolor": "none", "linewidth": 4, "zorder": 2, "capstyle": "round"},
    "green_zone": {"edgecolor": "#3c7a3c", "facecolor": "#d5ead0", "linewidth": 0.9, "linestyle": (0, (2, 2))},
}
# What names had better not cross: a name over an edge would seem to be that of the area. Rivers bear names themselves.
RIVERS = ("rivers", "tigris_baghdad")
_EDGES = (*RIVERS, "green_zone")


def draw_outlines(axes: Axes, panel: Panel) -> list[tuple[str, Any]]:
    """
    Draw rivers, borders and the like.

    Parameters
    ----------
    axes
        Axes with the area's limits.
    panel
        What the map shows.

    Returns
    -------
    list[tuple[str, array]]
        Lines that names keep off: what each is of, and its longitudes and latitudes.
    """
    edges: list[tuple[str, Any]] = []
    shaded = panel.look if isinstance(panel.look, Shades) else None
    for name, shape in outlines_of(panel.shown.area):
        if shaded is not None and name == DIVISIONS[panel.kind]:
            totals = {place.division: panel.shown.total(place.rows, panel.size_by)[0] for place in panel.shown.places}
            rough = set(unsure(panel.shown, panel.kind))
            for number, feature in enumerate(shape["features"]):
                colour = UNSURE if number in rough else NOTHING
                if number in totals:
                    colour = shaded.colour(totals[number])
                for patch in patches(feature, {**LOOKS[name], "facecolor": colour}):
                    axes.add_artist(patch)
            continue
        if not panel.inset:
            panel.drawn.others.add(name)
        look = dict(LOOKS[name])
        if panel.inset:
            look["linewidth"] *= 0.5
        # An artist, for a patch would be measured, curve by curve, to set limits that stand already.
        for patch in patches(shape, look):
            axes.add_artist(patch)
            if name in _EDGES:
                edges.extend((name, line) for line in patch.get_path().to_polygons(closed_only=False))
    return edges


def draw_ground(
    axes: Axes, area: Area, ground: tuple[str, int], colour: str, precision: str
) -> Iterator[list[tuple[float, float]]]:
    """
    Shade the part of an outline that an event lies somewhere in.

    Parameters
    ----------
    axes
        Axes with the area's limits.
    area
        What the map shows.
    ground
        The outline, and which of its parts.
    colour
        Of the symbol.
    precision
        Gives the edge its dashes.

    Yields
    ------
    list[tuple[float, float]]
        Its edges, longitudes and latitudes: names keep off them.
    """
    name, number = ground
    shape = next(shape for key, shape in outlines_of(area) if key == name)
    look = {"facecolor": colour, "edgecolor": "none", "alpha": 0.1, "zorder": 3}
    edge = {"facecolor": "none", "edgecolor": colour, "linewidth": 0.9, "linestyle": DASH[precision], "zorder": 3}
    for patch in (*patches(shape["features"][number], look), *patches(shape["features"][number], edge)):
        axes.add_artist(patch)
        yield from patch.get_path().to_polygons(closed_only=False)


def dotted(line: list[tuple[float, float]], frame: Frame) -> Iterator[tuple[float, float]]:
    """
    Points along a line, three apart, inside the frame.

    Parameters
    ----------
    line
        Its corners, in points.
    frame
        The map's frame.
    """
    for (x, y), (u, v) in pairwise(line):
        steps = max(1, round(math.hypot(u - x, v - y) / 3))
        for step in range(steps):
            at = (x + (u - x) * step / steps, y + (v - y) * step / steps)
            if 0 < at[0] < frame.width and 0 < at[1] < frame.height:
                yield at


def draw_locator(axes: Axes, area: Area) -> None:
    """
    Draw where in Iraq an area lies, as a small map with its frame.

    Parameters
    ----------
    axes
        Square axes.
    area
        The area.
    """
    from matplotlib.patches import Rectangle

    country = area_named("iraq")
    west, east, south, north = square(country)
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect("auto")
    axes.grid(False)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set(visible=True, color="#bbbbbb", linewidth=0.5)
    for name, shape in outlines_of(replace(country, outlines=("governorates",))):
        for patch in patches(shape, {**LOOKS[name], "linewidth": 0.3}):
            axes.add_artist(patch)
    left, right, bottom, top = square(area)
    # A frame too small to be seen is drawn larger, around its middle.
    least = (north - south) / 28
    wide, tall = max(right - left, least), max(top - bottom, least)
    corner = ((left + right - wide) / 2, (bottom + top - tall) / 2)
    axes.add_patch(Rectangle(corner, wide, tall, facecolor="none", edgecolor="#b00000", linewidth=1.0, zorder=5))


def square(area: Area) -> tuple[float, float, float, float]:
    """
    West, east, south, north of a square that holds an area.

    Parameters
    ----------
    area
        The area, in degrees.
    """
    latitude, longitude = (area.south + area.north) / 2, (area.west + area.east) / 2
    narrow = math.cos(math.radians(latitude))
    half = max((area.north - area.south) / 2, (area.east - area.west) / 2 * narrow)
    return longitude - half / narrow, longitude + half / narrow, latitude - half, latitude + half
