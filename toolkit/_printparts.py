"""Draw the parts of a printed map: symbols, words, outlines, scale bar, north arrow."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ._maplabels import Box, Frame, Line
from ._mapnumbers import Mark, Spot
from ._mapsymbols import rim, shape_points
from ._mapwords import word
from .phrases import Lang
from .rtl import ar

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Transform


@dataclass
class Drawn:
    """
    Which marks a page bears, noted as they are drawn, so that its legend explains these and no others.

    ``others`` has ``zero`` (a symbol without a figure), ``high`` (an outer line), ``reference`` (a named point),
    ``beside`` (a number beside its symbol) and names of outlines.
    """

    types: set[str] = field(default_factory=set)
    precisions: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)


# Dashes of what is known roughly: of rings, of circles around them, and of outlines that they lie in.
DASH: dict[str, Any] = {"near": (0, (2.2, 1.4)), "governorate": (0, (0.7, 1.6))}


def text_size(figure: Figure, text: str, size: float, weight: str = "normal") -> tuple[float, float]:
    """Width and height that a line of text takes, or several, in points."""
    # Two points in a hundred more for hinting; a line is 1.35 of its type high, with accents and descenders.
    lines = text.split("\n")
    return max(_width(ar(line), size, weight, figure.dpi) for line in lines) * 1.02, size * 1.35 * len(lines)


def in_points(axes: Axes) -> Transform:
    """Points of the sheet from the lower left corner of some axes, wherever these come to stand."""
    from matplotlib.transforms import ScaledTranslation

    sheet: Any = axes.figure
    corner = ScaledTranslation(0, 0, axes.transAxes)  # type: ignore[arg-type]
    points: Transform = sheet.points + sheet.dpi_scale_trans + corner
    return points


@lru_cache(maxsize=4096)
def _width(text: str, size: float, weight: str, dpi: float) -> float:
    """Width of a text in points; the same words are measured for every map."""
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.font_manager import FontProperties

    font = FontProperties(size=size, weight=weight)
    renderer: Any = RendererAgg(1, 1, dpi)  # type: ignore[no-untyped-call]
    return float(renderer.get_text_width_height_descent(text, font, ismath=False)[0]) * 72 / dpi


def draw_symbol(
    axes: Axes,
    shape: str,
    colour: str,
    x: float,
    y: float,
    radius: float,
    *,
    outer: float = 0.0,
    precision: str = "exact",
    area_of: str = "",
    plain: bool = False,
    clip: bool = True,
    slices: Sequence[tuple[str, float, float]] = (),
) -> None:
    """
    Draw one symbol.

    Parameters
    ----------
    axes
        Where.
    shape, colour
        As ``data/style/map_types.csv`` gives them.
    x, y, radius, outer
        Points, from the lower left corner of the axes; ``outer`` is the line of the high figure, 0 for none.
    precision
        ``exact`` is drawn filled, ``near`` dashed, ``governorate`` dotted.
    area_of
        Draw only the wide circle within which an event may have been, with the dashes of this precision.
    plain
        A small point without a white edge.
    clip
        Whether what leaves the axes is cut off.
    slices
        Of a symbol of several types: colour of each, and where its slice begins and ends in turns from the top.
    """
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    points, on_page = shape_points(shape), in_points(axes)
    path = Path([(px, -py) for px, py in points] + [(0, 0)], closed=True) if points else Path.unit_circle()

    def put(r: float, shown: Path = path, **look: Any) -> None:
        move = Affine2D().scale(r).translate(x, y) + on_page
        axes.add_artist(PathPatch(shown, transform=move, clip_on=clip, **look))

    if area_of:
        put(radius, facecolor=colour, edgecolor="none", alpha=0.05, zorder=3)
        put(radius, facecolor="none", edgecolor=colour, linewidth=0.8, linestyle=DASH[area_of], zorder=3)
        return
    if plain:
        put(radius, facecolor=colour, edgecolor="white", linewidth=0.3, zorder=4)
        return
    if outer:
        put(outer, facecolor="none", edgecolor=colour, linewidth=0.7, zorder=6)
    if precision == "exact":
        put(radius, facecolor=colour, edgecolor="white", linewidth=0.7, zorder=6)
        for face, start, end in slices:
            edge = [(px, -py) for px, py in rim(shape, start, end)]
            put(radius, Path([(0, 0), *edge, (0, 0)], closed=True), facecolor=face, edgecolor="none", zorder=6.1)
        for _, start, _ in slices:
            ray = Path([(0, 0), (rim(shape, start, start)[0][0], -rim(shape, start, start)[0][1])])
            put(radius, ray, edgecolor="white", linewidth=0.5, zorder=6.2)
        if slices:
            # A dark edge holds the slices together, and tells the symbol from those of one type in grey print.
            put(radius, facecolor="none", edgecolor=colour, linewidth=0.9, zorder=6.3)
        return
    # The pale ground lies below filled symbols: over one that it meets it would look like a bite out of it.
    put(radius, facecolor=(1, 1, 1, 0.55), edgecolor="none", zorder=5.5)
    dashes: dict[str, Any] = {"linewidth": 1.3, "linestyle": DASH[precision], "facecolor": "none", "zorder": 6}
    if not slices:
        put(radius, edgecolor=colour, **dashes)
    for face, start, end in slices:
        put(radius, Path([(px, -py) for px, py in rim(shape, start, end)]), edgecolor=face, **dashes)


def draw_number(axes: Axes, text: str, mark: Mark, spot: Spot, colour: str, ink: str, size: float) -> None:
    """
    Write the number of a symbol.

    Parameters
    ----------
    axes
        Where.
    text
        The number.
    mark, spot
        Its symbol, and where it stands; beside the symbol it has a white ground with an edge, and a line where it is
        farther off. Inside one of several colours it has a white ground too.
    colour, ink
        Of the symbol, and of the number inside it.
    size
        Of the type.
    """
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    if spot.beside:
        points = in_points(axes)
        away = math.hypot(spot.x - mark.x, spot.y - mark.y)
        if away > mark.reach + spot.wide + 0.5:
            share = mark.radius / away
            start = (mark.x + (spot.x - mark.x) * share, mark.y + (spot.y - mark.y) * share)
            line = Path([start, (spot.x, spot.y)])
            axes.add_artist(PathPatch(line, transform=points, edgecolor=colour, linewidth=0.7, zorder=7, clip_on=False))
        ground = Affine2D().scale(spot.wide, spot.tall).translate(spot.x, spot.y) + points
        look = {"facecolor": "white", "edgecolor": colour, "linewidth": 0.7, "zorder": 7}
        axes.add_artist(PathPatch(Path.unit_circle(), transform=ground, clip_on=False, **look))
    elif mark.rim:
        figure: Any = axes.figure
        reach = min(math.hypot(text_size(figure, text, size, "bold")[0], 0.75 * size) / 2 + 0.6, mark.radius - mark.rim)
        ground = Affine2D().scale(reach).translate(spot.x, spot.y) + in_points(axes)
        look = {"facecolor": "white", "edgecolor": "none", "zorder": 7}
        axes.add_artist(PathPatch(Path.unit_circle(), transform=ground, clip_on=False, **look))
    # Digits are 0.7 of the type size high; set by their middle they stand in the middle of the symbol.
    axes.annotate(
        text, (0, 0), xycoords="axes fraction", xytext=(spot.x, spot.y - 0.35 * size),
        textcoords="offset points", size=size, weight="bold", color="#1a1a1a" if spot.beside else ink,
        ha="center", va="baseline", zorder=7.5, annotation_clip=False,
    )  # fmt: skip


def draw_leader(axes: Axes, line: Line) -> None:
    """Draw a thin line from a symbol to its name."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=1.6, foreground="white")]
    look: dict[str, Any] = {"edgecolor": "#333333", "facecolor": "none", "linewidth": 0.5, "zorder": 7}
    axes.add_artist(PathPatch(Path([line[:2], line[2:]]), transform=in_points(axes), path_effects=halo, **look))


def draw_scale_bar(axes: Axes, points_per_km: float, frame: Frame, lang: Lang, x: float = 10.0) -> Box:
    """Draw a scale bar at the lower left, ``x`` points from the side; the box it takes, in points."""
    from matplotlib.patheffects import withStroke

    steps = [n * 10**power for power in range(-1, 4) for n in (1, 2, 5)]
    length = max(step for step in steps if step * points_per_km <= frame.width * 0.27)
    width = length * points_per_km
    y = 10.0
    for start in (0.0, 0.5):
        axes.add_patch(_bar(axes, x + start * width, y, width / 2, "#333333" if start == 0 else "white"))
    axes.annotate(
        ar(f"{length:g} {word('km', lang)}"), (0, 0), xycoords="axes fraction", xytext=(x + width / 2, y + 5),
        textcoords="offset points", size=6.5, ha="center", va="bottom", color="#333333", zorder=8,
        path_effects=[withStroke(linewidth=1.8, foreground="white")],
    )  # fmt: skip
    return (x - 2, y - 2, x + width + 2, y + 14)


def _bar(axes: Axes, x: float, y: float, width: float, colour: str) -> Any:
    from matplotlib.patches import Rectangle

    look: dict[str, Any] = {"facecolor": colour, "edgecolor": "#333333", "linewidth": 0.5, "zorder": 8}
    return Rectangle((x, y), width, 3, transform=in_points(axes), **look)


def draw_north(axes: Axes, frame: Frame, lang: Lang) -> Box:
    """Draw a north arrow at the upper right; the box it takes, in points."""
    x, y = frame.width - 14, frame.height - 12
    axes.annotate(
        "", xy=(x / frame.width, (y + 4) / frame.height), xytext=(x / frame.width, (y - 16) / frame.height),
        xycoords="axes fraction", textcoords="axes fraction", zorder=8,
        arrowprops={"arrowstyle": "-|>", "color": "#333333", "lw": 0.9, "shrinkA": 0, "shrinkB": 0},
    )  # fmt: skip
    axes.annotate(
        ar(word("north", lang)), (x / frame.width, (y - 18) / frame.height), xycoords="axes fraction", size=7,
        ha="center", va="top", color="#333333", zorder=8,
    )  # fmt: skip
    return (x - 8, y - 28, x + 8, y + 8)


def say(
    axes: Axes,
    text: str,
    x: float,
    y: float,
    size: float,
    colour: str,
    style: str = "normal",
    weight: str = "normal",
    halo: str = "white",
) -> None:
    """Text on the map with a halo; its lower left corner in points from the map's. Of several lines each is centred."""
    from matplotlib.patheffects import withStroke

    figure: Any = axes.figure
    whole = text_size(figure, text, size, weight)[0]
    lines = text.split("\n")
    for up, line in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
        left = x if line == text else x + (whole - text_size(figure, line, size, weight)[0]) / 2
        axes.annotate(
            ar(line), (0, 0), xycoords="axes fraction", xytext=(left, y + up * size * 1.35),
            textcoords="offset points", size=size, color=colour, style=style, weight=weight, ha="left", va="bottom",
            zorder=8, path_effects=[withStroke(linewidth=1.8, foreground=halo)], annotation_clip=False,
        )  # fmt: skip


def patches(shape: dict[str, Any], look: dict[str, Any]) -> Iterator[Any]:
    """GeoJSON as matplotlib patches: rings of a polygon as one path with its holes, lines open."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    for kind, coordinates in _geometries(shape):
        lines = coordinates if kind == "Polygon" else [coordinates]
        outline = Outline.make_compound_path(*(Outline(line, closed=kind == "Polygon") for line in lines))
        yield PathPatch(outline, **look)


def _geometries(shape: dict[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """Polygons and lines of any GeoJSON; points have no outline."""
    kind = shape["type"]
    if kind == "FeatureCollection":
        for feature in shape["features"]:
            yield from _geometries(feature)
    elif kind == "Feature":
        if shape.get("geometry"):
            yield from _geometries(shape["geometry"])
    elif kind == "GeometryCollection":
        for part in shape["geometries"]:
            yield from _geometries(part)
    elif kind in ("Polygon", "LineString"):
        yield kind, shape["coordinates"]
    elif kind in ("MultiPolygon", "MultiLineString"):
        for part in shape["coordinates"]:
            yield kind.removeprefix("Multi"), part
