"""Draw the maps for print: places, symbols and legend as on the screen, as vector figures in matplotlib."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._chart import Chart, check_synthetic
from ._figure import Size
from ._figure import checked_size as checked_figure
from ._mapdata import place_table
from ._mapkinds import checked_kind, checked_size, checked_split, shown_events
from ._maplayout import MapPage, draw_page
from ._mapwords import alt_text, caption, finding
from ._selection import require
from .phrases import check_lang
from .provenance import Provenance
from .rtl import chart_style

if TYPE_CHECKING:
    import pandas as pd


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
    size: Size = "two-columns",
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
    size
        ``two-columns``, ``one-column`` (3.5 inches wide, the legend below the map, two maps one below the other), or
        ``slide`` (10 inches wide and lower, type and symbols half as large again).
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
        6.5 inches wide, 3.5 in one column, 10 on a slide; shows itself in Jupyter with its alternative text; ``save``
        writes PNG (300 dpi), SVG, PDF, the rows of ``data`` as CSV and the caption; ``rows(key)`` gives the events of a
        symbol.

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
    size = checked_figure(size)
    provenance = provenance or Provenance()
    require(events)
    synthetic = check_synthetic(events, provenance, allow_synthetic)
    shown = shown_events(events, area, kind, radius_km, checked_split(split), boundaries)
    heading = title or finding(shown, lang, kind, size_by)
    with chart_style():
        figure = draw_page(MapPage(shown, size_by, lang, kind, heading, source, provenance, synthetic, size))
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
        For ``print_map``: size, provenance, allow_synthetic …

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
