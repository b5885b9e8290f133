"""Check what a map is asked for, and group its events as its kind needs them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ._errors import InputError
from ._mapareas import area_named
from ._mapcolumns import SIZES
from ._mapdata import MapEvents, scale_of
from ._mapgrounds import grounded
from ._mapplaces import map_events
from ._mapshades import DIVISIONS, Shades, shaded_events, shades_of
from ._mapsymbols import Scale

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("circles", "heat", *DIVISIONS)


def checked_kind(kind: str) -> str:
    """
    The kind of a map, when it is known.

    Raises
    ------
    InputError
        There is no such kind.
    """
    if kind not in KINDS:
        raise InputError(f"There is no kind of map {kind!r}: choose one of {', '.join(KINDS)}.")
    return kind


def checked_size(size_by: str | None, kind: str = "circles") -> str:
    """
    What sizes or colours the symbols, when it is known; by default casualties for circles, else events.

    Raises
    ------
    InputError
        It is none of ``casualties``, ``munitions``, ``events``.
    """
    if size_by is None:
        return "casualties" if kind == "circles" else "events"
    if size_by not in SIZES:
        raise InputError(f"Symbols cannot be sized by {size_by!r}: choose one of {', '.join(SIZES)}.")
    return size_by


def checked_split(split: str | date | None) -> date | None:
    """
    The day that parts the events.

    Raises
    ------
    InputError
        It is no ISO day.
    """
    if split is None:
        return None
    try:
        return date.fromisoformat(str(split)[:10])
    except ValueError:
        raise InputError(f"A map cannot be parted at {split!r}: give an ISO day such as 2019-12-31.") from None


def shown_events(
    events: pd.DataFrame, area: str, kind: str, radius_km: float | None, split: date | None, boundaries: Path | None
) -> MapEvents:
    """
    Events as a map of a kind shows them.

    Raises
    ------
    InputError
        Unknown area or place, or columns are missing.
    DataError
        A file of boundaries of the user's own cannot be read.
    """
    shown_area = area_named(area, radius_km, boundaries)
    if kind not in DIVISIONS:
        found = map_events(events, shown_area, split=split, heat=kind == "heat")
        return grounded(found) if kind == "circles" else found
    # The outlines that are shaded lie lowest; districts take the place of governorates.
    others = tuple(name for name in shown_area.outlines if name not in DIVISIONS.values())
    return shaded_events(events, replace(shown_area, outlines=(DIVISIONS[kind], *others)), kind, split=split)


def look_of(shown: MapEvents, size_by: str, kind: str) -> Scale | Shades:
    """Sizes of a map's symbols, or the classes of its colours."""
    return shades_of(shown, size_by) if kind in DIVISIONS else scale_of(shown, size_by)
