"""Lay out a page with a map: heading, the map or two, legend, the small map of where it lies, notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._figure import SIZES, Size
from ._mapareas import Area, credits_of
from ._mapdata import MapEvents, scale_of
from ._mapkinds import look_of
from ._mapshades import Shades
from ._mapsymbols import Scale
from ._mapwords import left_out, source_line, subtitle, word
from ._printlegend import PARTS, Legend, draw_legend
from ._printmap import draw_inset, draw_map
from ._printoutlines import draw_locator
from ._printpanel import Panel
from ._printparts import Drawn, text_size
from .boundaries import credit
from .phrases import Lang, day, summary
from .provenance import Provenance
from .rtl import ar, balance, bind, same_digits, wrap

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Inches: the width of a page by its size, and of the square map on it that has its legend beside it. A slide is drawn
# as a low page and then enlarged, map, type and all.
_LARGER = SIZES["slide"][1]
_WIDTHS: dict[Size, float] = {"one-column": 3.5, "two-columns": 6.5, "slide": SIZES["slide"][0] / _LARGER}
_MAPS: dict[Size, float] = {"two-columns": 4.5, "slide": 3.5}
# Where one place alone has events there is little to see: the map is smaller, and words say what happened there.
_SMALL_MAP, _TOLD = 3.2, 5
# The margin, the small map of where an area lies, room above a map for its own title; the enlarged city below
# two maps (on a low page it stands on them).
_MARGIN, _LOCATOR, _TITLE = 0.1, 0.95, 0.22
_INSETS: dict[Size, float] = {"two-columns": 1.6}
# A symbol's radius on the screen, in pixels, over its radius in print, in points; those of two maps side by side and of
# one column are smaller.
_PIXELS_PER_POINT, _HALF_PIXELS_PER_POINT = 1.8, 2.3
# Between entries of one paragraph; the no-break space keeps the dot from beginning a line.
_JOINT = "\u00a0· "

Lines = list[tuple[str, float, str, str]]
Put = Callable[[float, float], None]


@dataclass(frozen=True)
class MapPage:
    """What a printed page says and shows."""

    shown: MapEvents
    size_by: str
    lang: Lang
    kind: str
    heading: str
    source: str | None
    provenance: Provenance
    synthetic: bool
    size: Size = "two-columns"

    @property
    def width(self) -> float:
        """Inches."""
        return _WIDTHS[self.size]

    def look(self) -> Scale | Shades:
        """The screen's scale, its radii in points; two maps side by side share that of the one with more."""
        whole = look_of(self.shown, self.size_by, self.kind)
        if isinstance(whole, Shades):
            return whole
        halves = (self.shown,) if self.shown.split is None else self.shown.halves()
        found = max((scale_of(half, self.size_by) for half in halves), key=lambda look: look.top)
        large = self.shown.split is None and self.size == "two-columns"
        ratio = _PIXELS_PER_POINT if large else _HALF_PIXELS_PER_POINT
        return Scale(found.top, found.smallest / ratio, found.largest / ratio)


def draw_page(page: MapPage) -> Figure:
    """Draw a page with a map as a figure of the height that it needs."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from ._sheet import Sheet

    shown, lang = page.shown, page.lang
    figure = Sheet(page.width, 6.0)
    FigureCanvasAgg(figure)
    head = [(page.heading, 11.5, "bold", "#1a1a1a"), (subtitle(shown, lang, page.kind), 8.0, "normal", "#444444")]
    if page.synthetic:
        head.insert(0, (word("synthetic", lang), 8.0, "bold", "#b00000"))
    foot = _foot(page)
    top, bottom = (_text_height(figure, lines) for lines in (head, foot))
    # Map and legend come first: where the legend is taller than the map, the page grows with it.
    draw = _in_rows if page.size == "one-column" else _two_maps if shown.split is not None else _one_map
    middle, place_all = draw(figure, page)
    height = top + middle + bottom + 3 * _MARGIN
    figure.set_size_inches(page.width, height)
    _write(figure, head, height - _MARGIN, lang == "ar")
    _write(figure, foot, bottom + _MARGIN * 0.6, lang == "ar")
    place_all(bottom + _MARGIN, height)
    same_digits(figure)
    if page.size == "slide":
        figure.enlarge(_LARGER)
    return figure


def _one_map(figure: Figure, page: MapPage) -> tuple[float, Put]:
    """A map with its legend beside it: the height it needs, and what draws it above a floor on a page of a height."""
    shown, lang, rtl = page.shown, page.lang, page.lang == "ar"
    look, slide = page.look(), page.size == "slide"
    map_side = _SMALL_MAP if _alone(shown) and shown.area.name != "iraq" else _MAPS[page.size]
    axes, beside = figure.add_axes((0, 0, 1, 1)), figure.add_axes((0, 0, 1, 1))
    located = shown.area.name != "iraq"
    # Under the legend, or beside it where the page is low.
    column = page.width - map_side - 2.8 * _MARGIN
    width = column - (_LOCATOR + _MARGIN if slide and located else 0.0)
    panel = Panel(shown, look, page.size_by, lang, page.kind, map_side * 72)
    draw_map(axes, panel)
    legend = Legend(shown, look, page.size_by, lang, page.kind, panel.drawn)
    taken = draw_legend(beside, legend, width, map_side)
    middle = max(map_side, taken + (_LOCATOR + 0.3 if located and not slide else 0.0))

    def put(floor: float, height: float) -> None:
        left = page.width - _MARGIN - map_side if rtl else _MARGIN
        low = floor + middle - map_side
        axes.set_position((left / page.width, low / height, map_side / page.width, map_side / height))
        side = left - 0.8 * _MARGIN - width if rtl else left + map_side + 0.8 * _MARGIN
        beside.set_position((side / page.width, low / height, width / page.width, map_side / height))
        if located:
            begin = side if not slide else _MARGIN if rtl else page.width - _MARGIN - _LOCATOR
            _locate(figure, page, begin + width - _LOCATOR if rtl and not slide else begin, floor + 0.02, height)

    return middle, put


def _two_maps(figure: Figure, page: MapPage) -> tuple[float, Put]:
    """
    Before and after a day side by side on one scale, in the order of reading; the legend below in three columns.

    Where the city is shown enlarged, that stands below each map, and the legend in two columns beside it.
    """
    shown, lang, rtl = page.shown, page.lang, page.lang == "ar"
    look = page.look()
    side = (page.width - 3 * _MARGIN) / 2
    pairs = [figure.add_axes((0, 0, 1, 1)) for _ in range(2)]
    drawn = Drawn()
    apart = page.size in _INSETS
    panels = [
        Panel(half, look, page.size_by, lang, page.kind, side * 72, drawn=drawn, apart=apart) for half in shown.halves()
    ]
    for axes, panel in zip(pairs, panels, strict=True):
        draw_map(axes, panel)
    inset = _INSETS.get(page.size, 0.0)
    insets, tall = _insets(figure, panels, inset)
    parts: tuple[tuple[str, ...], ...] = (("type", "size"), ("precision",)) if insets else tuple((p,) for p in PARTS)
    pitch = side + _MARGIN if insets else (page.width - 2 * _MARGIN) / len(PARTS) + 0.06
    before = inset + 0.15 if insets else 0.0
    wide = pitch - before - (0.12 if insets else 0.18)
    below = [figure.add_axes((0, 0, 1, 1)) for _ in parts]
    legend = Legend(shown, look, page.size_by, lang, page.kind, drawn)
    taken = max(tall, *(draw_legend(axes, legend, wide, 1.0, part) for axes, part in zip(below, parts, strict=True)))
    middle = _TITLE + side + 0.05 + taken

    def put(floor: float, height: float) -> None:
        low = floor + taken + 0.05
        for index, (axes, half, key) in enumerate(zip(pairs, shown.halves(), ("before", "after"), strict=True)):
            left = page.width - (index + 1) * (side + _MARGIN) if rtl else _MARGIN + index * (side + _MARGIN)
            axes.set_position((left / page.width, low / height, side / page.width, side / height))
            _name_half(figure, page, half, key, (left + side if rtl else left, low + side + 0.05), height)
        for index, axes in enumerate(below):
            left = _MARGIN + index * pitch + before
            at = page.width - left - wide if rtl else left
            axes.set_position((at / page.width, (floor + taken - 1.0) / height, wide / page.width, 1.0 / height))
        for index, axes in enumerate(insets):
            left = _MARGIN + index * pitch
            at = page.width - left - inset if rtl else left
            place = (at / page.width, (floor + taken - tall) / height, inset / page.width, inset / height)
            axes.set_position(place)

    return middle, put


def _insets(figure: Figure, panels: Sequence[Panel], side: float) -> tuple[list[Axes], float]:
    """Draw the city enlarged for maps that have no room for it themselves: its axes, and the inches that each takes."""
    wanted = [panel for panel in panels if panel.has_inset and panel.apart]
    axes = [figure.add_axes((0, 0, 1, 1)) for _ in wanted]
    words = [draw_inset(one, panel, side * 72) / 72 for one, panel in zip(axes, wanted, strict=True)]
    return axes, max(words, default=-side) + side


def _in_rows(figure: Figure, page: MapPage) -> tuple[float, Put]:
    """Maps in one column, one below the other; the legend under them in two columns, where it lies in the shorter."""
    shown, lang, rtl = page.shown, page.lang, page.lang == "ar"
    look = page.look()
    side = page.width - 2 * _MARGIN
    halves = (shown,) if shown.split is None else shown.halves()
    title = 0.0 if shown.split is None else _TITLE
    maps = [figure.add_axes((0, 0, 1, 1)) for _ in halves]
    columns = (("type", "size"), ("precision",))
    below = [figure.add_axes((0, 0, 1, 1)) for _ in columns]
    drawn = Drawn()
    panels = [Panel(half, look, page.size_by, lang, page.kind, side * 72, drawn=drawn, apart=True) for half in halves]
    for axes, panel in zip(maps, panels, strict=True):
        draw_map(axes, panel)
    wide = (side - 0.15) / 2
    insets, tall = _insets(figure, panels, wide)
    # Two stand side by side above the legend, one under its shorter column.
    above = tall + 0.1 if len(insets) > 1 else 0.0
    legend = Legend(shown, look, page.size_by, lang, page.kind, drawn)
    taken = [draw_legend(axes, legend, wide, 1.0, parts) for axes, parts in zip(below, columns, strict=True)]
    shorter = taken.index(min(taken))
    located = shown.area.name != "iraq" and shown.split is None
    under = tall + 0.1 if len(insets) == 1 else _LOCATOR + 0.3 if located else 0.0
    legend_height = above + max(*taken, taken[shorter] + under)
    middle = len(maps) * (title + side + 0.05) + legend_height

    def put(floor: float, height: float) -> None:
        low = floor + middle
        for axes, half, key in zip(maps, halves, ("before", "after"), strict=False):
            low -= title + side
            axes.set_position((_MARGIN / page.width, low / height, side / page.width, side / height))
            if shown.split is not None:
                at = page.width - _MARGIN if rtl else _MARGIN
                _name_half(figure, page, half, key, (at, low + side + 0.05), height)
            low -= 0.05
        for index, axes in enumerate(below):
            left = _MARGIN + (wide + 0.15) * (1 - index if rtl else index)
            axes.set_position((left / page.width, (low - above - 1.0) / height, wide / page.width, 1.0 / height))
            if len(insets) > 1 or (insets and index == shorter):
                bottom = low - tall if above else floor + 0.02
                one = insets[index if above else 0]
                one.set_position((left / page.width, bottom / height, wide / page.width, wide / height))
            if located and index == shorter:
                _locate(figure, page, left + wide - _LOCATOR if rtl else left, floor + 0.02, height)

    return middle, put


def _name_half(
    figure: Figure, page: MapPage, half: MapEvents, key: str, at: tuple[float, float], height: float
) -> None:
    """Write above a map of two which side of the day it shows; ``at`` is in inches from below on the left."""
    assert page.shown.split is not None
    said = f"{word(key, page.lang, day=day(page.shown.split, page.lang))} ({half.count():,})"
    figure.text(
        at[0] / page.width, at[1] / height, ar(said), size=8, weight="bold",
        ha="right" if page.lang == "ar" else "left", va="bottom", color="#1a1a1a",
    )  # fmt: skip


def _locate(figure: Figure, page: MapPage, left: float, floor: float, height: float) -> None:
    """Draw the small map of where the area lies, in inches from the page's lower left corner, and its name above it."""
    rtl = page.lang == "ar"
    box = (left / page.width, floor / height, _LOCATOR / page.width, _LOCATOR / height)
    draw_locator(figure.add_axes(box), page.shown.area)
    figure.text(
        (left + _LOCATOR if rtl else left) / page.width, (floor + _LOCATOR + 0.03) / height,
        ar(word("inset_iraq", page.lang)), size=6.5, weight="bold", ha="right" if rtl else "left", va="bottom",
        color="#1a1a1a",
    )  # fmt: skip


def _foot(page: MapPage) -> Lines:
    lang = page.lang
    fine = 5.5 if page.size == "slide" else 6.5  # a slide is enlarged
    return [
        *_told(page.shown, lang),
        *_left_out(page.shown, lang),
        (f"{source_line(page.shown, page.source, lang)} {word('boundaries', lang)}", 6.5, "normal", "#444444"),
        (_credits(page.shown.area, lang), fine, "normal", "#595959"),
        (page.provenance.line(digits=12), fine, "normal", "#595959"),
    ]


def _credits(area: Area, lang: Lang) -> str:
    """The credits of an area, and of the outlines of the small map that shows where in Iraq it lies."""
    own = credits_of(area, lang)
    return own if "governorates" in area.outlines else f"{own} {credit('governorates', lang=lang)}."


def _alone(shown: MapEvents) -> bool:
    """Whether a map with one symbol a place has but one, whose few events can be told."""
    return len(shown.places) == 1 and shown.places[0].division is None and len(shown.rows) <= _TOLD


def _told(shown: MapEvents, lang: Lang) -> Lines:
    """The events of a map with one symbol, in words below it."""
    if not _alone(shown):
        return []
    lines: Lines = [(word("told", lang), 6.5, "bold", "#1a1a1a")]
    for event in shown.columns.records(shown.rows):
        said = str(event.get(f"summary_{lang}") or summary(event, lang))
        lines.append((said, 6.5, "normal", "#1a1a1a"))
    return [*lines, ("", 2.0, "normal", "#1a1a1a")]


def _left_out(shown: MapEvents, lang: Lang) -> Lines:
    """What is not on the map, to stand under it: the events without a place, then the counts of the others."""
    lines: Lines = []
    if len(shown.unplaced):
        lines.append((word("not_on_map", lang, n=f"{len(shown.unplaced):,}"), 6.5, "bold", "#1a1a1a"))
        lines.append((_JOINT.join(left_out(shown, lang)), 6.5, "normal", "#1a1a1a"))
    counts = (("outside", shown.outside), ("statements", shown.statements))
    others = [word(key, lang, n=f"{count:,}") for key, count in counts if count]
    if others:
        lines.append((_JOINT.join(others), 6.5, "normal", "#1a1a1a"))
    # A little air before the source.
    return [*lines, ("", 2.0, "normal", "#1a1a1a")] if lines else []


def _wrapped(figure: Figure, line: tuple[str, float, str, str]) -> str:
    text, size, weight, _ = line
    width = figure.get_size_inches()[0] - 2 * _MARGIN
    broken = balance if weight == "bold" else wrap
    return broken(bind(text), width * 72, lambda piece: text_size(figure, piece, size, weight)[0])


def _text_height(figure: Figure, lines: Lines) -> float:
    return sum(len(_wrapped(figure, line).split("\n")) * line[1] * 1.45 / 72 for line in lines)


def _write(figure: Figure, lines: Lines, top: float, rtl: bool) -> None:
    """Lines of text from a height in inches downwards, at the side where reading begins."""
    width, height = figure.get_size_inches()
    for line in lines:
        for text in _wrapped(figure, line).split("\n"):
            x = 1 - _MARGIN / width if rtl else _MARGIN / width
            figure.text(
                x, top / height, ar(text, direction="rtl" if rtl else "ltr"), size=line[1], weight=line[2],
                color=line[3], ha="right" if rtl else "left", va="top",
            )  # fmt: skip
            top -= line[1] * 1.45 / 72
