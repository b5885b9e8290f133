"""Draw the parts of a printed map: symbols, legend, scale bar, north arrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._mapdata import MapEvents, type_of
from ._maplabels import Box, Frame
from ._mapsymbols import Scale, shape_points, type_styles
from ._mapwords import gathering_note, type_text, word
from .phrases import Lang
from .rtl import ar, wrap

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_GREY = "#888888"
_DASH: dict[str, Any] = {"near": (0, (2.2, 1.4)), "governorate": (0, (0.7, 1.6))}


@dataclass(frozen=True)
class Legend:
    """What a legend speaks of."""

    shown: MapEvents
    scale: Scale
    size_by: str
    lang: Lang


def text_size(figure: Figure, text: str, size: float, weight: str = "normal") -> tuple[float, float]:
    """Width and height that a line of text takes, in points."""
    from matplotlib.font_manager import FontProperties

    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    font = FontProperties(size=size, weight=weight)
    width = float(renderer.get_text_width_height_descent(ar(text), font, ismath=False)[0])
    # Two points in a hundred more for hinting; a line is 1.35 of its type high, with accents and descenders.
    return width * 72 / figure.dpi * 1.02, size * 1.35


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
    count: str = "",
    ink: str = "#ffffff",
    badge: bool = False,
    plain: bool = False,
    clip: bool = True,
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
    count, ink
        Number inside and its colour.
    badge
        Put the number on the line instead, where another symbol stands in the middle.
    plain
        A small point without a white edge.
    clip
        Whether what leaves the axes is cut off.
    """
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D, ScaledTranslation

    figure = axes.figure
    points = shape_points(shape)
    path = Path([(px, -py) for px, py in points] + [(0, 0)], closed=True) if points else Path.unit_circle()
    corner = ScaledTranslation(0, 0, axes.transAxes)  # type: ignore[arg-type]

    def put(r: float, **look: Any) -> None:
        move = Affine2D().scale(r / 72).translate(x / 72, y / 72) + figure.dpi_scale_trans + corner
        axes.add_patch(PathPatch(path, transform=move, clip_on=clip, **look))

    if area_of:
        put(radius, facecolor=colour, edgecolor="none", alpha=0.05, zorder=3)
        put(radius, facecolor="none", edgecolor=colour, linewidth=0.8, linestyle=_DASH[area_of], zorder=3)
        return
    if plain:
        put(radius, facecolor=colour, edgecolor="white", linewidth=0.3, zorder=4)
        return
    if outer:
        put(outer, facecolor="none", edgecolor=colour, linewidth=0.7, zorder=6)
    if precision == "exact":
        put(radius, facecolor=colour, edgecolor="white", linewidth=0.7, zorder=6)
    else:
        put(radius, facecolor=(1, 1, 1, 0.55), edgecolor=colour, linewidth=1.3, linestyle=_DASH[precision], zorder=6)
    if count:
        size, shift = (5.5 if badge else 6.5), (radius * 0.71 if badge else 0.0)
        if badge:
            put_badge = Affine2D().scale(5 / 72).translate((x + shift) / 72, (y - shift) / 72)
            badge_at = put_badge + figure.dpi_scale_trans + corner
            look = {"facecolor": "white", "edgecolor": colour, "linewidth": 0.6, "zorder": 6}
            axes.add_patch(PathPatch(Path.unit_circle(), transform=badge_at, clip_on=False, **look))
        # Digits are 0.7 of the type size high; set by their middle they stand in the middle of the symbol.
        axes.annotate(
            count, (0, 0), xycoords="axes fraction", xytext=(x + shift, y - shift - 0.35 * size),
            textcoords="offset points", size=size, weight="bold", color=ink if precision == "exact" else "#1a1a1a",
            ha="center", va="baseline", zorder=6, annotation_clip=False,
        )  # fmt: skip


def draw_scale_bar(axes: Axes, points_per_km: float, frame: Frame, lang: Lang) -> Box:
    """Draw a scale bar at the lower left; the box it takes, in points."""
    steps = [n * 10**power for power in range(-1, 4) for n in (1, 2, 5)]
    length = max(step for step in steps if step * points_per_km <= frame.width * 0.27)
    width = length * points_per_km
    x, y = 10.0, 10.0
    for start in (0.0, 0.5):
        axes.add_patch(_bar(axes, x + start * width, y, width / 2, "#333333" if start == 0 else "white"))
    axes.annotate(
        ar(f"{length:g} {word('km', lang)}"), (0, 0), xycoords="axes fraction", xytext=(x + width / 2, y + 5),
        textcoords="offset points", size=6.5, ha="center", va="bottom", color="#333333", zorder=8,
    )  # fmt: skip
    return (x - 2, y - 2, x + width + 2, y + 14)


def _bar(axes: Axes, x: float, y: float, width: float, colour: str) -> Any:
    from matplotlib.patches import Rectangle
    from matplotlib.transforms import Affine2D, ScaledTranslation

    corner = ScaledTranslation(0, 0, axes.transAxes)  # type: ignore[arg-type]
    move = Affine2D().scale(1 / 72) + axes.figure.dpi_scale_trans + corner
    return Rectangle((x, y), width, 3, transform=move, facecolor=colour, edgecolor="#333333", linewidth=0.5, zorder=8)


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


def draw_legend(axes: Axes, legend: Legend, width: float, height: float) -> float:
    """
    Draw the legend: type, size, how well a place is known.

    Parameters
    ----------
    axes
        Empty axes of the legend's size.
    legend
        What it speaks of.
    width, height
        Inches; the legend begins at the top, and may end below the axes.

    Returns
    -------
    float
        Inches that it takes from the top.
    """
    axes.set_axis_off()
    shown, scale, lang = legend.shown, legend.scale, legend.lang
    column = _Column(axes, width * 72, height * 72, lang)
    present = {type_of([event]) for event in shown.events}
    mixed = any(len({type_of([event]) for event in place.events}) > 1 for place in shown.places)
    if present:
        column.head(word("type", lang))
    for name, style in type_styles().items():
        if name in present or (name == "several" and mixed):
            column.key(type_text(name, lang), 4.5, shape=style.shape, colour=style.colour)
    steps = [(f"{value:,}", scale.radius(value)) for value in scale.steps()]
    if steps or legend.size_by != "events":
        column.head(word(f"size_{legend.size_by}", lang))
    column.row(steps)
    if legend.size_by != "events":
        column.key(word("size_zero", lang), scale.radius(0))
        column.key(word("size_high", lang), 4.5, outer=7.0)
    column.head(word("precision", lang))
    for precision in ("exact", "near", "governorate"):
        column.key(word(precision, lang), 4.5, precision=precision)
    column.key(word("reference", lang), 1.5, shape="square", colour="#222222", plain=True)
    note = gathering_note(shown, lang)
    if note:
        column.room(2)
        column.line(note)
    return height - column.y / 72


class _Column:
    """Writes a legend from the top downwards, in points, on the side where reading begins."""

    # Middle of the symbols, from the side where reading begins, and the least height of an entry.
    middle, pitch = 9.0, 9.5

    def __init__(self, axes: Axes, width: float, height: float, lang: Lang) -> None:
        self.axes, self.width, self.lang = axes, width, lang
        self.y = height

    def _text(self, text: str, indent: float, size: float, weight: str, y: float) -> None:
        rtl = self.lang == "ar"
        self.axes.annotate(
            ar(text), (0, 0), xycoords="axes fraction", xytext=(self.width - indent if rtl else indent, y),
            textcoords="offset points", size=size, weight=weight, ha="right" if rtl else "left", va="center",
            color="#1a1a1a", annotation_clip=False,
        )  # fmt: skip

    def _lines(self, text: str, indent: float, size: float, weight: str = "normal") -> list[str]:
        figure: Any = self.axes.figure
        return wrap(text, self.width - indent, lambda piece: text_size(figure, piece, size, weight)[0]).split("\n")

    def room(self, points: float) -> None:
        """Leave room."""
        self.y -= points

    def head(self, text: str) -> None:
        """A heading."""
        self.y -= 5
        for line in self._lines(text, 0, 7.0, "bold"):
            self._text(line, 0, 7.0, "bold", self.y - 4)
            self.y -= 10

    def line(self, text: str) -> None:
        """Text without a symbol."""
        for line in self._lines(text, 0, 6.2):
            self._text(line, 0, 6.2, "normal", self.y - 4)
            self.y -= 8.5

    def row(self, circles: list[tuple[str, float]]) -> None:
        """Circles side by side on one line, what each means below it."""
        if not circles:
            return
        figure: Any = self.axes.figure
        self.y -= 3
        halves = [max(radius, text_size(figure, text, 6.5)[0] / 2) for text, radius in circles]
        tallest = 2 * max(radius for _, radius in circles)
        along = max(0.0, self.middle - halves[0])
        for (text, radius), half in zip(circles, halves, strict=True):
            along += half
            x = self.width - along if self.lang == "ar" else along
            draw_symbol(self.axes, "circle", _GREY, x, self.y - tallest + radius, radius, clip=False)
            self.axes.annotate(
                text, (0, 0), xycoords="axes fraction", xytext=(x, self.y - tallest - 6), textcoords="offset points",
                size=6.5, ha="center", va="center", color="#1a1a1a", annotation_clip=False,
            )  # fmt: skip
            along += half + 7
        self.y -= tallest + 12

    def key(
        self, text: str, radius: float, *, shape: str = "circle", colour: str = _GREY, outer: float = 0.0, **look: Any
    ) -> None:
        """A symbol and what it means."""
        indent = 2 * self.middle + 4
        lines = self._lines(text, indent, 6.5)
        wide = 2 * max(radius, outer) * (1.15 if shape != "circle" else 1)
        tall = max(wide + 2.5, 8.5 * len(lines) + 1, self.pitch)
        y = self.y - tall / 2
        x = self.width - self.middle if self.lang == "ar" else self.middle
        draw_symbol(self.axes, shape, colour, x, y, radius, outer=outer, clip=False, **look)
        for index, line in enumerate(lines):
            self._text(line, indent, 6.5, "normal", y + (len(lines) - 1) * 4.2 - index * 8.4)
        self.y -= tall
