"""Write the legend of a printed map: type, size or colour, how well a place is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._mapdata import MapEvents
from ._mapnumbers import Mark, Spot
from ._mapshades import NOTHING, UNSURE, Shades, included_note, unsure
from ._mapsymbols import SEVERAL, Scale, slice_edges, type_styles
from ._mapwords import gathering_note, sliced_types, type_text, wide_note, word
from ._printheat import heat_colours, heat_strength
from ._printoutlines import LOOKS
from ._printparts import Drawn, draw_number, draw_symbol, in_points, text_size
from .phrases import Lang
from .rtl import ar, wrap

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_GREY = "#888888"
_GROUND = (0.98, 0.97, 0.95)
PARTS = ("type", "size", "precision")
# Outlines that no reader knows by their looks, unlike rivers, which bear names.
_OUTLINES = ("governorates", "green_zone")


@dataclass(frozen=True)
class Legend:
    """What a legend speaks of."""

    shown: MapEvents
    look: Scale | Shades
    size_by: str
    lang: Lang
    kind: str
    drawn: Drawn


def draw_legend(axes: Axes, legend: Legend, width: float, height: float, parts: tuple[str, ...] = PARTS) -> float:
    """
    Draw the legend: type, size or colour, how well a place is known.

    Parameters
    ----------
    axes
        Empty axes of the legend's size.
    legend
        What it speaks of.
    width, height
        Inches; the legend begins at the top, and may end below the axes.
    parts
        Which parts, where they stand side by side.

    Returns
    -------
    float
        Inches that it takes from the top.
    """
    axes.set_axis_off()
    column = _Column(axes, width * 72, height * 72, legend.lang)
    for part in parts:
        {"type": _types, "size": _sizes, "precision": _known}[part](column, legend)
    return height - column.y / 72


def _types(column: _Column, legend: Legend) -> None:
    lang, present = legend.lang, legend.shown.kinds()
    if legend.kind != "circles":
        if present:
            column.head(word("types_counted", lang))
        for name in present:
            column.line(type_text(name, lang))
        return
    if legend.drawn.types:
        column.head(word("type", lang))
    mixed = [type_styles()[name].colour for name in sliced_types(legend.shown)]
    for name, style in type_styles().items():
        if name in legend.drawn.types:
            if name == SEVERAL:
                edges = slice_edges([1] * len(mixed))
                slices = [(colour, *edge) for colour, edge in zip(mixed, edges, strict=True)]
                column.key(word("several_slices", lang), 5.5, shape=style.shape, colour=style.colour, slices=slices)
            else:
                column.key(type_text(name, lang), 4.5, shape=style.shape, colour=style.colour)


def _sizes(column: _Column, legend: Legend) -> None:
    look, lang, size_by = legend.look, legend.lang, legend.size_by
    if isinstance(look, Shades):
        column.head(word(f"shade_{size_by}", lang))
        column.swatch(NOTHING, word("shade_zero", lang))
        if unsure(legend.shown, legend.kind):
            column.swatch(UNSURE, word("shade_unsure", lang))
        for colour, label in zip(look.colours, look.labels(lang), strict=True):
            column.swatch(colour, label)
        return
    if legend.kind == "heat":
        column.head(word(f"shade_{size_by}", lang))
        column.ramp(sorted({1, *look.steps()}), max(look.top, 1))
        column.line(word("heat_alone", lang))
        return
    steps = [(f"{value:,}", look.radius(value)) for value in look.steps()]
    if steps or (size_by != "events" and legend.drawn.others & {"zero", "high"}):
        column.head(word(f"size_{size_by}", lang))
    column.row(steps)
    if size_by != "events" and "zero" in legend.drawn.others:
        column.key(word("size_zero", lang), look.radius(0))
    if "high" in legend.drawn.others:
        column.key(word("size_high", lang), 4.5, outer=7.0)
    if "beside" in legend.drawn.others:
        column.beside(word("number_beside", lang))


def _known(column: _Column, legend: Legend) -> None:
    lang, kind = legend.lang, legend.kind
    drawn = legend.drawn
    note = gathering_note(legend.shown, lang, counts=legend.shown.split is None)
    if kind != "circles" or drawn.precisions or note or "reference" in drawn.others:
        column.head(word("precision", lang))
    if kind == "circles":
        for precision in [name for name in ("exact", "near", "governorate") if name in drawn.precisions]:
            column.key(word(precision, lang), 4.5, precision=precision)
    else:
        column.line(word("heat_note" if kind == "heat" else f"known_{kind}", lang))
    if "reference" in drawn.others:
        column.key(word("reference", lang), 1.5, shape="square", colour="#222222", plain=True)
    for name in (name for name in _OUTLINES if name in drawn.others):
        column.swatch(LOOKS[name]["facecolor"], word(f"layer_{name}", lang), LOOKS[name])
    notes = (wide_note(legend.shown, lang) if kind == "circles" else "", included_note(legend.shown, lang, kind), note)
    for said in notes:
        if said:
            column.room(2)
            column.line(said)


class _Column:
    """Writes a legend from the top downwards, in points, on the side where reading begins."""

    # Middle of the symbols, from the side where reading begins, and the least height of an entry.
    middle, pitch = 9.0, 9.5

    def __init__(self, axes: Axes, width: float, height: float, lang: Lang) -> None:
        self.axes, self.width, self.lang = axes, width, lang
        self.y = height

    def _text(self, text: str, indent: float, size: float, weight: str, y: float) -> None:
        rtl = self.lang == "ar"
        # A range without words runs as in the sentences and charts of its language.
        self.axes.annotate(
            ar(text, always=rtl and "–" in text), (0, 0),
            xycoords="axes fraction", xytext=(self.width - indent if rtl else indent, y),
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
        for line in self._lines(text, 0, 6.7):
            self._text(line, 0, 6.7, "normal", self.y - 4)
            self.y -= 8.9

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
        self,
        text: str,
        radius: float,
        *,
        shape: str = "circle",
        colour: str = _GREY,
        outer: float = 0.0,
        shift: float = 0.0,
        **look: Any,
    ) -> None:
        """A symbol and what it means."""
        indent = 2 * self.middle + 4
        lines = self._lines(text, indent, 6.5)
        wide = 2 * max(radius, outer) * (1.15 if shape != "circle" else 1)
        tall = max(wide + 2.5, 8.5 * len(lines) + 1, self.pitch)
        y = self.y - tall / 2
        x = self.width - self.middle if self.lang == "ar" else self.middle
        draw_symbol(self.axes, shape, colour, x + shift, y, radius, outer=outer, clip=False, **look)
        for index, line in enumerate(lines):
            self._text(line, indent, 6.5, "normal", y + (len(lines) - 1) * 4.2 - index * 8.4)
        self.y -= tall

    def beside(self, text: str) -> None:
        """A symbol with its number beside it, and what that means."""
        turn = -1 if self.lang == "ar" else 1
        middle = self.width - self.middle if self.lang == "ar" else self.middle
        before = self.y
        self.key(text, 3.0, shift=-4.0 * turn)
        spot = Spot(middle + 4.4 * turn, (before + self.y) / 2, 4.6, 4.6)
        draw_number(self.axes, "1", Mark(middle - 4.0 * turn, spot.y, 3.0), spot, _GREY, "#1a1a1a", 6.5)

    def swatch(self, colour: str, text: str, look: dict[str, Any] | None = None) -> None:
        """A patch of colour, with an edge as on the map, and what it means."""
        lines = self._lines(text, 22, 6.5)
        tall = max(8.5 * len(lines) + 2, 11.0)
        self._box(self.width - 16 if self.lang == "ar" else 0, self.y - tall / 2 - 4, 16, 8, colour, look)
        for index, line in enumerate(lines):
            self._text(line, 22, 6.5, "normal", self.y - tall / 2 + (len(lines) - 1) * 4.2 - index * 8.4)
        self.y -= tall

    def ramp(self, values: list[int], top: int) -> None:
        """Colours of a place that is alone, from few, where reading begins, to many, with figures below them."""
        import numpy as np

        figure: Any = self.axes.figure
        rtl, wide, steps = self.lang == "ar", min(96.0, self.width - 4), 48
        colours = heat_colours((np.arange(steps) + 0.5) / steps)
        # As on the ground of the country: opaque, so that none shines through its neighbour.
        solid = colours[:, :3] * colours[:, 3:] + np.array(_GROUND) * (1 - colours[:, 3:])
        for step, colour in enumerate(solid):
            along = wide * step / steps
            # A little wider than its share: no light shows between two.
            x = self.width - along - wide / steps - 0.2 if rtl else along
            self._box(x, self.y - 11, wide / steps + 0.2, 8, colour, {"edgecolor": "none"})
        # The darkest stands for the highest figure of one place and for all above it, where places add up.
        texts = {value: f"{value:,}" for value in values if value < top}
        texts[top] = word("and_more", self.lang, n=f"{top:,}")
        halves = {value: text_size(figure, text, 6.5)[0] / 2 for value, text in texts.items()}
        end = min(wide - min(halves[top], 8.0), self.width - 2 * halves[top]) - 2
        last = -1.0
        for value, text in texts.items():
            half = halves[value]
            middle = max(wide * heat_strength(value, max(top, 1)), half)
            if value == top:
                middle = min(wide + half - min(half, 8.0), self.width - half)
            elif middle - half <= last or middle + half >= end:
                continue
            self.axes.annotate(
                ar(text), (0, 0), xycoords="axes fraction",
                xytext=(self.width - middle if rtl else middle, self.y - 17), textcoords="offset points",
                size=6.5, ha="center", va="center", color="#1a1a1a", annotation_clip=False,
            )  # fmt: skip
            last = middle + half + 2
        self.y -= 24

    def _box(
        self, x: float, y: float, width: float, height: float, colour: Any, edge: dict[str, Any] | None = None
    ) -> None:
        from matplotlib.patches import Rectangle

        look = {"edgecolor": "#777777", "linewidth": 0.4, **(edge or {}), "facecolor": colour, "clip_on": False}
        self.axes.add_patch(Rectangle((x, y), width, height, transform=in_points(self.axes), **look))
