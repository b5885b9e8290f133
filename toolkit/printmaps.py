"""Draw the maps for print: places, symbols and legend as on the screen, as vector figures in matplotlib."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._chart import Chart, check_synthetic
from ._mapareas import credits_of
from ._mapdata import MapEvents, place_table
from ._mapkinds import checked_kind, checked_size, checked_split, look_of, shown_events
from ._mapshades import Shades
from ._mapsymbols import Scale
from ._mapwords import alt_text, caption, finding, left_out, source_line, subtitle, word
from ._printlegend import PARTS, Legend, draw_legend
from ._printmap import Panel, draw_locator, draw_map
from ._printparts import Drawn, text_size
from .phrases import Lang, check_lang, day
from .provenance import Provenance
from .rtl import ar, chart_style, same_digits, wrap

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

# Inches: the page's text width, a square map and the legend beside it; the small map of where it lies.
_WIDTH, _MAP, _SIDE, _MARGIN, _LOCATOR = 6.5, 4.5, 1.75, 0.1, 0.95
# A symbol's radius on the screen, in pixels, over its radius in print, in points; two maps side by side are smaller.
_PIXELS_PER_POINT, _HALF_PIXELS_PER_POINT = 1.8, 2.3
# Between entries of one paragraph; the no-break space keeps the dot from beginning a line.
_JOINT = "\u00a0· "

Lines = list[tuple[str, float, str, str]]
Put = Callable[[float, float], None]


@dataclass(frozen=True)
class _Page:
    """What a printed page says and shows."""

    shown: MapEvents
    size_by: str
    lang: Lang
    kind: str
    heading: str
    source: str | None
    provenance: Provenance
    synthetic: bool

    def look(self) -> Scale | Shades:
        """The screen's scale, its radii in points; two maps side by side share that of the one with more."""
        halves = (self.shown,) if self.shown.split is None else self.shown.halves()
        found = max((look_of(half, self.size_by, self.kind) for half in halves), key=lambda look: look.top)
        if isinstance(found, Shades):
            return found.fitted(half.total(place.rows, self.size_by)[0] for half in halves for place in half.places)
        ratio = _PIXELS_PER_POINT if self.shown.split is None else _HALF_PIXELS_PER_POINT
        return Scale(found.top, found.smallest / ratio, found.largest / ratio)


def print_map(
    events: pd.DataFrame,
    area: str = "iraq",
    *,
    kind: str = "circles",
    lang: str = "en",
    size_by: str | None = None,
    radius_km: float | None = None,
    split: str | date | None = None,
    boundaries: Path | None = None,
    title: str | None = None,
    source: str | None = None,
    provenance: Provenance | None = None,
    allow_synthetic: bool = False,
) -> Chart:
    """
    Draw events on a map for print: the twin of ``maps.event_map``, from the same places with the same legend.

    On a map of the country an inset shows Baghdad; beside any other a small map shows where in Iraq it lies. Where a
    day parts the events, two maps on one scale stand side by side.

    Parameters
    ----------
    events
        Events in the codebook's format, coordinates in degrees (WGS 84).
    area
        ``iraq``, ``baghdad``, ``green-zone`` or ``kirkuk`` (``data/style/map_areas.csv``), or a place of the gazetteer.
    kind
        ``circles``, ``heat``, ``governorates`` or ``districts``.
    lang
        ``en`` or ``ar``; in Arabic the legend stands on the left.
    size_by
        ``casualties`` (killed and wounded), ``munitions`` or ``events``; by default casualties for circles, else
        events.
    radius_km
        How far the map reaches around a place.
    split
        A day, e.g. ``2019-12-27``: a map of the events before it beside one of those from it on.
    boundaries
        Folder with outlines of your own, as for ``event_map``.
    title
        In place of the finding made from the data.
    source
        Who reported, for the source line.
    provenance
        What the events were made from; stands in the files' metadata and under the map.
    allow_synthetic
        Draw made-up articles too; the map is then marked.

    Returns
    -------
    Chart
        6.5 inches wide; shows itself in Jupyter with its alternative text; ``save`` writes PNG (300 dpi), SVG, PDF, the
        rows of ``data`` as CSV and the caption; ``rows(key)`` gives the events behind a symbol.

    Raises
    ------
    InputError
        Unknown area, kind, language, size or day, or columns are missing.
    SyntheticError
        Made-up articles, not allowed.
    """
    import numpy as np

    lang = check_lang(lang)
    kind = checked_kind(kind)
    size_by = checked_size(size_by, kind)
    provenance = provenance or Provenance()
    synthetic = check_synthetic(events, provenance, allow_synthetic)
    shown = shown_events(events, area, kind, radius_km, checked_split(split), boundaries)
    heading = title or finding(shown, lang, kind)
    with chart_style():
        figure = _draw(_Page(shown, size_by, lang, kind, heading, source, provenance, synthetic))
    return Chart(
        figure=figure,
        data=place_table(shown),
        title=heading,
        alt=alt_text(shown, size_by, lang, kind),
        caption=caption(shown, size_by, lang, kind),
        lang=lang,
        # A million rows need no second copy: the table itself has all their columns.
        events=events[["event_id"]].iloc[np.sort(shown.rows)],
        provenance=provenance,
        source=events,
    )


def gallery(
    events: pd.DataFrame | None = None, langs: Sequence[str] = ("en", "ar"), **options: Any
) -> Iterator[tuple[str, Chart]]:
    """
    Draw every kind of printed map in each language, for sheets that show them all.

    Parameters
    ----------
    events
        What to draw; the incidents that ship with the toolkit by default.
    langs
        Languages, both by default.
    **options
        For ``print_map``: provenance, allow_synthetic …

    Yields
    ------
    tuple[str, Chart]
        A name for its file, and the map.
    """
    from .incidents import load_incidents

    drawn = load_incidents().events if events is None else events
    wanted: dict[str, dict[str, Any]] = {
        **{area: {"area": area} for area in ("iraq", "baghdad", "green-zone", "kirkuk")},
        "around_mosul": {"area": "mosul", "radius_km": 60},
        "governorates": {"kind": "governorates"},
        "heat": {"kind": "heat"},
        "munitions": {"size_by": "munitions"},
        "before_after": {"split": "2019-12-27"},
        "governorates_before_after": {"kind": "governorates", "split": "2019-12-27"},
    }
    for name, choice in wanted.items():
        for lang in langs:
            yield f"map_{name}_{lang}", print_map(drawn, **{**choice, **options}, lang=lang)


def _draw(page: _Page) -> Figure:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    shown, lang = page.shown, page.lang
    figure = Figure(figsize=(_WIDTH, 6.0))
    FigureCanvasAgg(figure)
    head = [(page.heading, 11.5, "bold", "#1a1a1a"), (subtitle(shown, lang, page.kind), 8.0, "normal", "#444444")]
    if page.synthetic:
        head.insert(0, (word("synthetic", lang), 8.0, "bold", "#b00000"))
    foot = _foot(page)
    top, bottom = _text_height(figure, head), _text_height(figure, foot)
    # Map and legend come first: where the legend is taller than the map, the page grows with it.
    draw = _two_maps if shown.split is not None else _one_map
    middle, place_all = draw(figure, page)
    height = top + middle + bottom + 3 * _MARGIN
    figure.set_size_inches(_WIDTH, height)
    _write(figure, head, height - _MARGIN, lang == "ar")
    _write(figure, foot, bottom + _MARGIN * 0.6, lang == "ar")
    place_all(bottom + _MARGIN, height)
    same_digits(figure)
    return figure


def _one_map(figure: Figure, page: _Page) -> tuple[float, Put]:
    """A map with its legend beside it: the height it needs, and what draws it above a floor on a page of a height."""
    shown, lang, rtl = page.shown, page.lang, page.lang == "ar"
    look = page.look()
    axes, beside = figure.add_axes((0, 0, 1, 1)), figure.add_axes((0, 0, 1, 1))
    width = _SIDE - _MARGIN * 0.8
    panel = Panel(shown, look, page.size_by, lang, page.kind, _MAP * 72)
    draw_map(axes, panel)
    legend = Legend(shown, look, page.size_by, lang, page.kind, panel.drawn)
    taken = draw_legend(beside, legend, width, _MAP)
    located = shown.area.name != "iraq"
    middle = max(_MAP, taken + (_LOCATOR + 0.3 if located else 0.0))

    def put(floor: float, height: float) -> None:
        left = _WIDTH - _MARGIN - _MAP if rtl else _MARGIN
        low = floor + middle - _MAP
        axes.set_position((left / _WIDTH, low / height, _MAP / _WIDTH, _MAP / height))
        side = _MARGIN if rtl else _WIDTH - _SIDE - _MARGIN * 0.2
        beside.set_position((side / _WIDTH, low / height, width / _WIDTH, _MAP / height))
        if located:
            at = side + width - _LOCATOR if rtl else side
            box = (at / _WIDTH, (floor + 0.02) / height, _LOCATOR / _WIDTH, _LOCATOR / height)
            draw_locator(figure.add_axes(box), shown.area)
            x = (side + width if rtl else side) / _WIDTH
            figure.text(
                x, (floor + _LOCATOR + 0.05) / height, ar(word("inset_iraq", lang)), size=6.5, weight="bold",
                ha="right" if rtl else "left", va="bottom", color="#1a1a1a",
            )  # fmt: skip

    return middle, put


def _two_maps(figure: Figure, page: _Page) -> tuple[float, Put]:
    """Before and after a day side by side on one scale, in the order of reading; the legend below in three columns."""
    shown, lang, rtl = page.shown, page.lang, page.lang == "ar"
    look = page.look()
    side, titles = (_WIDTH - 3 * _MARGIN) / 2, 0.22
    wide = (_WIDTH - 2 * _MARGIN) / len(PARTS) - 0.12
    pairs = [figure.add_axes((0, 0, 1, 1)) for _ in range(2)]
    below = [figure.add_axes((0, 0, 1, 1)) for _ in PARTS]
    drawn = Drawn()
    for axes, half in zip(pairs, shown.halves(), strict=True):
        draw_map(axes, Panel(half, look, page.size_by, lang, page.kind, side * 72, drawn=drawn))
    legend = Legend(shown, look, page.size_by, lang, page.kind, drawn)
    taken = max(
        draw_legend(axes, legend, wide, 1.0, (part,)) for axes, part in zip(below, PARTS, strict=True)
    )  # fmt: skip
    middle = titles + side + 0.05 + taken

    def put(floor: float, height: float) -> None:
        assert shown.split is not None
        low = floor + taken + 0.05
        for index, (axes, half, key) in enumerate(zip(pairs, shown.halves(), ("before", "after"), strict=True)):
            left = _WIDTH - (index + 1) * (side + _MARGIN) if rtl else _MARGIN + index * (side + _MARGIN)
            axes.set_position((left / _WIDTH, low / height, side / _WIDTH, side / height))
            said = f"{word(key, lang, day=day(shown.split, lang))} ({half.count():,})"
            figure.text(
                (left + side if rtl else left) / _WIDTH, (low + side + 0.05) / height, ar(said), size=8, weight="bold",
                ha="right" if rtl else "left", va="bottom", color="#1a1a1a",
            )  # fmt: skip
        for index, axes in enumerate(below):
            left = _MARGIN + index * (wide + 0.18)
            at = _WIDTH - left - wide if rtl else left
            axes.set_position((at / _WIDTH, (floor + taken - 1.0) / height, wide / _WIDTH, 1.0 / height))

    return middle, put


def _foot(page: _Page) -> Lines:
    lang = page.lang
    return [
        *_left_out(page.shown, lang),
        (f"{source_line(page.shown, page.source, lang)} {word('boundaries', lang)}", 6.5, "normal", "#444444"),
        (credits_of(page.shown.area, lang), 5.5, "normal", "#777777"),
        (page.provenance.line(), 5.5, "normal", "#777777"),
    ]


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
    return wrap(text, (_WIDTH - 2 * _MARGIN) * 72, lambda piece: text_size(figure, piece, size, weight)[0])


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
