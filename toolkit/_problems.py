"""Find the rows of a table that cannot be right, so that they are named and drawn nowhere."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import numpy as np

from ._arrays import Flags, coded, not_numbers, numbers, ordinals, readable_day

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("table", "row", "event_id", "column", "value", "why")
_RANGES = ("munitions", "killed", "wounded")
_BOUNDS = {"latitude": 90.0, "longitude": 180.0}


def event_problems(events: pd.DataFrame) -> pd.DataFrame:
    """
    Rows of an events table with a day or number that is none, days or numbers the wrong way round, or off the globe.

    Parameters
    ----------
    events
        Events in the codebook's format; only the columns that it has are looked at.

    Returns
    -------
    pd.DataFrame
        Columns ``table, row`` (from 1), ``event_id, column, value, why`` (``no_day``, ``no_number``, ``reversed``,
        ``negative``, ``off_globe``), in order of the rows; empty where all is well.
    """
    found: list[tuple[int, str, str, str]] = []
    for name in ("date_from", "date_to"):
        if name in events:
            codes, values = coded(events[name])
            bad = [code for code, value in enumerate(values) if value != "" and readable_day(value) is None]
            for at in np.flatnonzero(np.isin(codes, bad)).tolist() if bad else ():
                found.append((at, name, str(values[codes[at]]), "no_day"))
    if "date_from" in events and "date_to" in events:
        start, end = ordinals(events["date_from"]), ordinals(events["date_to"])
        for at in np.flatnonzero((start > end) & (end > 0)).tolist():
            value = f"{events['date_from'].iloc[at]} > {events['date_to'].iloc[at]}"
            found.append((at, "date_from, date_to", value, "reversed"))
    for what in _RANGES:
        found += _ranges(events, f"{what}_low", f"{what}_high")
    for name in ("n_events", "fatalities"):
        found += _listed(events, name, not_numbers(events, name), "no_number")
        found += _listed(events, name, numbers(events, name) < 0, "negative")
    for name, most in _BOUNDS.items():
        found += _listed(events, name, not_numbers(events, name), "no_number")
        found += _listed(events, name, np.abs(numbers(events, name)) > most, "off_globe")
    return _table(events, found, "events")


def casualty_problems(casualties: pd.DataFrame, vague: Collection[str]) -> pd.DataFrame:
    """
    Rows of a casualties table with a number that is none, the wrong way round or negative, or an unknown vague word.

    Parameters
    ----------
    casualties
        Casualties in the codebook's format.
    vague
        The vague words that have a floor.
    """
    found = _ranges(casualties, "low", "high")
    if "vague" in casualties:
        codes, values = coded(casualties["vague"])
        bad = [code for code, value in enumerate(values) if value and value not in vague]
        unnumbered = np.isnan(numbers(casualties, "low"))
        for at in np.flatnonzero(np.isin(codes, bad) & unnumbered).tolist() if bad else ():
            found.append((at, "vague", str(values[codes[at]]), "no_floor"))
    return _table(casualties, found, "casualties")


def _ranges(table: pd.DataFrame, low: str, high: str) -> list[tuple[int, str, str, str]]:
    if low not in table or high not in table:
        return []
    lows, highs = numbers(table, low), numbers(table, high)
    found = [fault for name in (low, high) for fault in _listed(table, name, not_numbers(table, name), "no_number")]
    with np.errstate(invalid="ignore"):
        wrong = np.flatnonzero(lows > highs).tolist()
        below = (lows < 0) | (highs < 0)
    found += [(at, f"{low}, {high}", f"{lows[at]:.0f} > {highs[at]:.0f}", "reversed") for at in wrong]
    return [*found, *_listed(table, low, below, "negative")]


def _listed(table: pd.DataFrame, name: str, wrong: Flags, why: str) -> list[tuple[int, str, str, str]]:
    return [(at, name, str(table[name].iloc[at]), why) for at in np.flatnonzero(wrong).tolist()]


def _table(rows: pd.DataFrame, found: list[tuple[int, str, str, str]], name: str) -> pd.DataFrame:
    import pandas as pd

    found.sort(key=lambda item: item[0])
    ids: Any = rows.get("event_id")
    table = [
        (name, at + 1, None if ids is None else str(ids.iloc[at]), column, value, why)
        for at, column, value, why in found
    ]
    return pd.DataFrame(table, columns=list(COLUMNS))
