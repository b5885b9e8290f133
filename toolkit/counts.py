"""Count attacks, casualties and munitions per period, place or actor; every row names the events behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from ._arrays import (
    Flags,
    Ints,
    belongs,
    coded,
    dates,
    events_n,
    flags,
    grouped,
    ids_of,
    numbers,
    ordinals,
    readable_day,
    singles,
    texts,
)
from ._errors import InputError
from ._floors import FLOORS, SIDES
from ._selection import Category, categories, require, select
from ._words import as_day

if TYPE_CHECKING:
    import pandas as pd

Period = Literal["day", "week", "month", "year"]

__all__ = [
    "FLOORS", "SIDES", "Category", "Counted", "Period", "categories", "cumulative", "munitions", "per_period",
    "per_value", "period_of", "require", "row_bounds", "select", "sum_casualties",
]  # fmt: skip

# What sums of casualties look at.
_CASUALTIES = ("event_id", "status", "group", "nationality", "low", "high", "vague", "part_of_total")


@dataclass(frozen=True)
class Counted:
    """
    A table of counts, and the events that could not be placed in it.

    ``table`` has one row per bar with ``event_ids``, a list. ``remainder`` holds events rows with a column ``why``:
    ``date`` (known only within bounds or a longer time), ``number`` (how many events is not said) or ``value``
    (what is counted by is not given).
    """

    table: pd.DataFrame
    remainder: pd.DataFrame


def period_of(day: date, by: Period) -> tuple[str, date, date]:
    """Key, first and last day of the period of a day; weeks run Monday to Sunday and are named as in ISO 8601."""
    if by == "day":
        return day.isoformat(), day, day
    if by == "week":
        first = day - timedelta(days=day.weekday())
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}", first, first + timedelta(days=6)
    if by == "month":
        first = day.replace(day=1)
        after = (first + timedelta(days=31)).replace(day=1)
        return f"{day:%Y-%m}", first, after - timedelta(days=1)
    if by == "year":
        return f"{day:%Y}", day.replace(month=1, day=1), day.replace(month=12, day=31)
    raise InputError(f"The period {by!r} is not known: give day, week, month or year.")


def periods(column: pd.Series[Any], by: Period) -> Ints:
    """First day (``date.toordinal``) of the period of each day of a column, 0 where there is none."""
    codes, values = coded(column)
    days = [readable_day(value) for value in values]
    starts = [0 if day is None else period_of(day, by)[1].toordinal() for day in days]
    return np.array([*starts, 0], dtype=np.int64)[codes]


def placed_in_time(selected: pd.DataFrame, by: Period) -> Ints:
    """
    First day of the period that each event falls into, 0 where its date is not known well enough to say.

    A night belongs to two days but to one attack: it is drawn where it began.
    """
    start, end = periods(selected["date_from"], by), periods(selected["date_to"], by)
    precision = numbers(selected, "time_precision")
    sure = (start > 0) & (end > 0) & ~np.isnan(precision) & ((precision == 1) | (start == end))
    return np.where(sure, start, 0)


def spans(starts: Iterable[int], by: Period, since: date | None, until: date | None) -> list[tuple[str, date, date]]:
    """
    Key, first and last day of every period that the data covers, gaps included.

    An event outside the covered time is drawn all the same, never dropped.

    Parameters
    ----------
    starts
        First days of the periods with events, as ordinals; 0 is unknown.
    by
        Length of the periods.
    since, until
        The time that the data covers.
    """
    found = [date.fromordinal(start) for start in starts if start]
    ends = [d for d in (*found, since, until) if d]
    if not ends:
        return []
    day, last, out = min(ends), max(ends), []
    while day <= last:
        key, start, end = period_of(day, by)
        out.append((key, start, end))
        day = end + timedelta(days=1)
    return out


def per_period(
    selected: pd.DataFrame,
    by: Period = "week",
    *,
    since: str | date | None = None,
    until: str | date | None = None,
) -> Counted:
    """
    Events per day, week, month or year.

    Parameters
    ----------
    selected
        What ``select`` returns.
    by
        Length of the periods.
    since, until
        The time that the data covers. Inside it a period without events is a zero; outside it there is no row, for
        nothing is known there. By default from the first to the last event.

    Returns
    -------
    Counted
        Columns ``key, start, end, n, event_ids``, in order of time. The remainder holds events whose date is too
        uncertain for a period of this length.
    """
    import pandas as pd

    period_of(date.min, by)  # a period that is not known is refused for an empty table too
    starts, n = placed_in_time(selected, by), events_n(selected)
    cells = grouped(starts, n, ids_of(selected), (starts > 0) & ~np.isnan(n))
    table = []
    for key, start, end in spans(cells, by, as_day(since), as_day(until)):
        total, ids = cells.get(start.toordinal(), (0, []))
        table.append((key, start, end, total, ids))
    columns = ["key", "start", "end", "n", "event_ids"]
    return Counted(pd.DataFrame(table, columns=columns), _remainder(selected, starts == 0, "date"))


def cumulative(selected: pd.DataFrame) -> Counted:
    """
    Running total, one row per event whose week at least is known, in order of time.

    An event known within a week is counted on the last day that it may have happened, for by then it had.

    Parameters
    ----------
    selected
        What ``select`` returns.

    Returns
    -------
    Counted
        Columns ``key`` (the event_id), ``day, n, total, event_ids``.
    """
    import pandas as pd

    start, end = ordinals(selected["date_from"]), ordinals(selected["date_to"])
    precision, n, ids = numbers(selected, "time_precision"), events_n(selected), ids_of(selected)
    sure = (start > 0) & (end > 0) & ((precision == 1) | (precision == 2))
    days = np.where(precision == 1, start, end)
    at = np.flatnonzero(sure & ~np.isnan(n))
    at = at[np.argsort(days[at], kind="stable")]
    counts = n[at].astype(np.int64)
    table = pd.DataFrame({
        "key": ids[at], "day": dates(days[at]),
        "n": counts, "total": np.cumsum(counts), "event_ids": singles(ids[at]),
    })  # fmt: skip
    return Counted(table, _remainder(selected, ~sure, "date"))


def per_value(selected: pd.DataFrame, column: str) -> Counted:
    """
    Events by place, type, actor or any other column.

    Parameters
    ----------
    selected
        What ``select`` returns.
    column
        ``location``, ``admin1``, ``sub_event_type``, ``actor1``, …

    Returns
    -------
    Counted
        Columns ``key, n, event_ids``, most first, then by name; events without the value are the remainder.
    """
    import pandas as pd

    require(selected, column)
    codes, values = texts(selected[column])
    n = events_n(selected)
    cells = grouped(codes, n, ids_of(selected), (codes >= 0) & ~np.isnan(n))
    table = [(values[code], total, ids) for code, (total, ids) in cells.items()]
    table.sort(key=lambda row: (-row[1], row[0]))
    return Counted(pd.DataFrame(table, columns=["key", "n", "event_ids"]), _remainder(selected, codes < 0, "value"))


def sum_casualties(
    selected: pd.DataFrame,
    casualties: pd.DataFrame,
    by: Literal["group", "side"] = "group",
    *,
    statuses: Iterable[str] = ("killed", "wounded"),
    floors: Mapping[str, int] = FLOORS,
) -> pd.DataFrame:
    """
    People harmed in the events, by status and group.

    Parameters
    ----------
    selected
        What ``select`` returns.
    casualties
        Casualty rows in the codebook's format; rows of other events, and parts of a total, are not summed.
    by
        ``group``, or ``side`` (civilians, state forces, militants, not said).
    statuses
        Which kinds of harm, in the order wanted.
    floors
        What a vague count adds at the least.

    Returns
    -------
    pd.DataFrame
        Columns ``key`` (``status/group``), ``status``, ``group``, ``low``, ``high`` (null where open), ``vague``
        (number of rows that give no number), ``rows`` (how many rows), ``events`` (how many events), ``event_ids``;
        most first in each status.
    """
    require(casualties, "event_id", "status", "group", "low", "high")
    return sum_rows(counting_rows(selected, casualties), by, statuses=statuses, floors=floors)


def counting_rows(selected: pd.DataFrame, casualties: pd.DataFrame) -> pd.DataFrame:
    """
    The casualty rows of selected events that enter sums: no part of a total that has its own row.

    Parameters
    ----------
    selected
        What ``select`` returns.
    casualties
        Casualty rows in the codebook's format.
    """
    rows = casualties[[name for name in _CASUALTIES if name in casualties]]
    return rows[belongs(rows["event_id"], selected["event_id"]) & ~flags(rows, "part_of_total")]


def sum_rows(
    rows: pd.DataFrame, by: str, *, statuses: Iterable[str] = ("killed", "wounded"), floors: Mapping[str, int] = FLOORS
) -> pd.DataFrame:
    """
    ``sum_casualties`` of rows that are known to enter sums.

    Parameters
    ----------
    rows
        What ``counting_rows`` returns.
    by, statuses, floors
        As for ``sum_casualties``.
    """
    import pandas as pd

    low, high, vague = row_bounds(rows, floors)
    status, names = texts(rows["status"])
    group, groups = texts(rows["group"])
    groups = [*(SIDES.get(name, name) if by == "side" else name for name in groups), SIDES["people"]]
    if by == "group":
        groups[-1] = "people"
    found = sorted(set(groups))
    side = np.array([found.index(name) for name in groups], dtype=np.int64)[group]
    ids = ids_of(rows)
    table = []
    for wanted in statuses:
        of_status = status == (names.index(wanted) if wanted in names else -2)
        sums = []
        for index, name in enumerate(found):
            at = np.flatnonzero(of_status & (side == index))
            if len(at):
                events = list(dict.fromkeys(ids[at].tolist()))
                top = high[at].sum()
                sums.append((
                    f"{wanted}/{name}", wanted, name, int(low[at].sum()), None if np.isnan(top) else int(top),
                    int(vague[at].sum()), len(at), len(events), events,
                ))  # fmt: skip
        table += sorted(sums, key=lambda row: (-row[3], row[0]))
    columns = ["key", "status", "group", "low", "high", "vague", "rows", "events", "event_ids"]
    return pd.DataFrame(table, columns=columns).astype({"low": "Int64", "high": "Int64"})


def row_bounds(
    rows: pd.DataFrame, floors: Mapping[str, int] = FLOORS
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], Flags]:
    """
    What casualty rows add to sums: low ends, high ends (NaN where open), and whether a row gives no number.

    Parameters
    ----------
    rows
        Casualty rows in the codebook's format.
    floors
        What a vague count adds at the least.

    Raises
    ------
    InputError
        A vague word has no floor, or a low end is above its high end.
    """
    low, high = numbers(rows, "low"), numbers(rows, "high")
    unnumbered = np.isnan(low)
    vague = np.zeros(len(rows), dtype=bool)
    if "vague" in rows:
        codes, values = texts(rows["vague"])
        vague = unnumbered & (codes >= 0)
        unknown = [values[code] for code in np.unique(codes[vague]).tolist() if values[code] not in floors]
        if unknown:
            raise InputError(f"The vague count {unknown[0]!r} has no floor: give one of {', '.join(floors)}.")
        low = np.where(vague, np.array([*(floors.get(name, 0) for name in values), 0], dtype=float)[codes], low)
    low = np.where(np.isnan(low), 0.0, low)
    wrong = np.flatnonzero(~unnumbered & (low > high))
    if len(wrong):
        row = rows.iloc[int(wrong[0])]
        raise InputError(
            f"The casualties of {row['event_id']} have low {row['low']} above high {row['high']}: mend it."
        )
    return low, high, vague


def casualty_bounds(row: Mapping[str, Any], floors: Mapping[str, int] = FLOORS) -> tuple[int, int | None]:
    """What one casualty row adds to a sum, as `row_bounds` has it for a table: low and high end, None where open."""
    low, high, vague = row.get("low"), row.get("high"), row.get("vague")
    if low is None and vague is not None:
        if vague not in floors:
            raise InputError(f"The vague count {vague!r} has no floor: give one of {', '.join(floors)}.")
        low = floors[vague]
    if low is not None and high is not None and int(low) > int(high):
        raise InputError(f"The casualties of {row.get('event_id')} have low {low} above high {high}: mend it.")
    return int(low or 0), None if high is None else int(high)


def munitions(selected: pd.DataFrame) -> Counted:
    """
    Munitions of each event.

    Parameters
    ----------
    selected
        What ``select`` returns.

    Returns
    -------
    Counted
        Columns ``key`` (the event_id), ``day`` (may be null), ``low``, ``high`` (null where open), ``weapon``,
        ``event_ids``, in order of time; events without a number are the remainder.
    """
    import pandas as pd

    require(selected, "munitions_low", "munitions_high")
    low, high = selected["munitions_low"].astype("Int64"), selected["munitions_high"].astype("Int64")
    given = (low.notna() | high.notna()).to_numpy(dtype=bool)
    start, end, ids = ordinals(selected["date_from"]), ordinals(selected["date_to"]), ids_of(selected)
    days = np.where(start > 0, start, end)
    at = np.flatnonzero(given)
    at = at[np.argsort(np.where(days[at] > 0, days[at], date.max.toordinal()), kind="stable")]
    weapon = selected["weapon"].iloc[at].to_numpy(dtype=object) if "weapon" in selected else [None] * len(at)
    table = pd.DataFrame({
        "key": ids[at], "day": dates(days[at]),
        "low": low.iloc[at].array, "high": high.iloc[at].array, "weapon": weapon,
        "event_ids": singles(ids[at]),
    })  # fmt: skip
    return Counted(table, _remainder(selected, ~given, "value"))


def _remainder(selected: pd.DataFrame, missing: Flags, why: str) -> pd.DataFrame:
    """The events that could not be placed, with the reason; one that does not say how many counts for none."""
    unnumbered = np.isnan(events_n(selected))
    left = selected[missing | unnumbered]
    return left.assign(why=np.where(missing[missing | unnumbered], why, "number").astype(object))
