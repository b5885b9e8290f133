"""Read columns of a table as arrays and group them, so that a million events are counted in a moment."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ._words import as_day

if TYPE_CHECKING:
    import pandas as pd

Ints = np.ndarray[Any, np.dtype[np.int64]]
Floats = np.ndarray[Any, np.dtype[np.float64]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]


def coded(column: pd.Series[Any]) -> tuple[Ints, list[Any]]:
    """
    A column as codes into its distinct values.

    Each value is then looked at once, however many rows have it.

    Returns
    -------
    tuple[Ints, list[Any]]
        For each row the index of its value, -1 where it is null or empty; the values in order of appearance.
    """
    import pandas as pd

    codes, values = pd.factorize(column)
    found = list(values)
    codes = np.asarray(codes, dtype=np.int64)
    if "" in found:
        codes = np.where(codes == found.index(""), -1, codes)
    return codes, found


def texts(column: pd.Series[Any]) -> tuple[Ints, list[str]]:
    """``coded`` with every value as text."""
    codes, values = coded(column)
    return codes, [str(value) for value in values]


def numbers(table: pd.DataFrame, name: str) -> Floats:
    """A column as floats, NaN where it is null, missing, or no number (``not_numbers`` says where)."""
    if name not in table:
        return np.full(len(table), np.nan)
    try:
        return np.asarray(table[name].to_numpy(dtype="float64", na_value=np.nan), dtype=np.float64)
    except (ValueError, TypeError):
        import pandas as pd

        read = pd.to_numeric(table[name], errors="coerce")
        return np.asarray(read.to_numpy(dtype="float64", na_value=np.nan), dtype=np.float64)


def not_numbers(table: pd.DataFrame, name: str) -> Flags:
    """Where a column of numbers holds words, or infinity."""
    if name not in table:
        return np.zeros(len(table), dtype=bool)
    return np.asarray(table[name].notna().to_numpy(dtype=bool) & ~np.isfinite(numbers(table, name)), dtype=bool)


def flags(table: pd.DataFrame, name: str) -> Flags:
    """A column as booleans, False where it is null or missing."""
    if name not in table:
        return np.zeros(len(table), dtype=bool)
    return np.asarray(table[name].fillna(False).astype(bool), dtype=bool)


def readable_day(value: object) -> date | None:
    """A day, or None where a value is no day."""
    try:
        return as_day(value)
    except ValueError:
        return None


def ordinals(column: pd.Series[Any]) -> Ints:
    """Days as whole numbers (``date.toordinal``), 0 where there is none or it cannot be read."""
    codes, values = coded(column)
    days = [readable_day(value) for value in values]
    table = np.array([0 if day is None else day.toordinal() for day in days] + [0], dtype=np.int64)
    return table[codes]


def dates(days: Ints) -> pd.Series[Any]:
    """Whole numbers as days, None for 0; each day is made once, however many rows have it."""
    import pandas as pd

    found = np.unique(days)
    made = np.array([date.fromordinal(day) if day else None for day in found.tolist()], dtype=object)
    return pd.Series(made[np.searchsorted(found, days)], dtype="object")


def whole(values: Floats) -> pd.Series[Any]:
    """Floats that are whole numbers as such, NaN as null."""
    import pandas as pd

    return pd.Series(values).astype("Int64")


def events_n(selected: pd.DataFrame) -> Floats:
    """How many events each row counts for, NaN where it does not say."""
    return numbers(selected, "n")


def ids_of(table: pd.DataFrame) -> np.ndarray[Any, Any]:
    """The event_ids as text."""
    return np.asarray(table["event_id"].astype("str").to_numpy(dtype=object))


def belongs(column: pd.Series[Any], ids: pd.Series[Any] | Iterable[str]) -> Flags:
    """
    Which values of a column are among some ids.

    Parameters
    ----------
    column
        Ids as text.
    ids
        Those looked for. As a column kept by Arrow, like the first, they need not become Python's text.
    """
    import pandas as pd

    if isinstance(ids, pd.Series) and all(getattr(c.dtype, "storage", "") == "pyarrow" for c in (column, ids)):
        import pyarrow
        from pyarrow import compute

        found = compute.is_in(pyarrow.array(column), value_set=pyarrow.array(ids).unique(), skip_nulls=True)
        return np.asarray(found.to_numpy(zero_copy_only=False), dtype=bool)
    # A set answers faster than 'isin' where both are long.
    return np.fromiter(map(set(ids).__contains__, column.tolist()), dtype=bool, count=len(column))


def singles(ids: np.ndarray[Any, Any]) -> list[list[str]]:
    """Each id as a list of its own, for tables with one event a row."""
    # A million small lists set off the search for cycles again and again, and there are none in them.
    searching = gc.isenabled()
    gc.disable()
    try:
        return [[name] for name in ids.tolist()]
    finally:
        if searching:
            gc.enable()


def grouped(
    keys: Ints, n: Floats, ids: np.ndarray[Any, Any], keep: Flags | None = None
) -> dict[int, tuple[int, list[str]]]:
    """
    Sum and collect rows by an integer key.

    Parameters
    ----------
    keys, n, ids
        Of each row: its group, its number, its event_id.
    keep
        Rows that enter; all where it is None.

    Returns
    -------
    dict[int, tuple[int, list[str]]]
        For each key in order its sum and its event_ids in the order of the rows.
    """
    return {key: (low, of) for key, (low, _, of) in grouped_ranges(keys, n, n, ids, keep).items()}


def grouped_ranges(
    keys: Ints, low: Floats, high: Floats, ids: np.ndarray[Any, Any], keep: Flags | None = None
) -> dict[int, tuple[int, int | None, list[str]]]:
    """``grouped`` for ranges: a sum of low ends and one of high ends, None where any of them is open (NaN)."""
    if keep is not None:
        keys, low, high, ids = keys[keep], low[keep], high[keep], ids[keep]
    if not len(keys):
        return {}
    order = np.argsort(keys, kind="stable")
    keys, ids = keys[order], ids[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    lows = np.add.reduceat(low[order], starts).tolist()
    highs = lows if high is low else np.add.reduceat(high[order], starts).tolist()
    ends: Sequence[int] = [*starts[1:].tolist(), len(keys)]
    return {
        int(keys[start]): (int(bottom), None if np.isnan(top) else int(top), ids[start:end].tolist())
        for start, end, bottom, top in zip(starts.tolist(), ends, lows, highs, strict=True)
    }
