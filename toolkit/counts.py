"""Count attacks, casualties and munitions per period, place or actor; every row names the events behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from ._errors import InputError
from ._selection import Category, categories, records, require, select
from ._words import as_day, known

if TYPE_CHECKING:
    import pandas as pd

Period = Literal["day", "week", "month", "year"]

__all__ = [
    "FLOORS", "SIDES", "Category", "Counted", "Period", "casualty_bounds", "categories", "cumulative", "munitions",
    "per_period", "per_value", "period_of", "require", "select", "sum_casualties",
]  # fmt: skip

# What a vague count adds to a sum at the least (ACLED's figures); a setting, and a chart that used it says so.
FLOORS: Mapping[str, int] = {"several": 3, "tens": 12, "hundreds": 100, "thousands": 1000}

SIDES: Mapping[str, str] = {
    **dict.fromkeys(("civilians", "children", "women", "journalists", "medics"), "civilians"),
    **dict.fromkeys(("pilgrims", "protesters", "contractors", "officials"), "civilians"),
    **dict.fromkeys(("soldiers", "police", "security forces", "PMF", "peshmerga"), "state forces"),
    "militants": "militants",
    "people": "not said",
}  # fmt: skip


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


def _period_of_event(row: Mapping[str, Any], by: Period) -> str | None:
    """The period an event falls into, if its date is known well enough to say."""
    start, end, precision = as_day(row["date_from"]), as_day(row["date_to"]), known(row.get("time_precision"))
    if start is None or end is None or precision is None:
        return None
    key = period_of(start, by)[0]
    # A night belongs to two days but to one attack: it is drawn where it began.
    return key if int(precision) == 1 or key == period_of(end, by)[0] else None


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

    rows = records(selected)
    found = [_period_of_event(row, by) for row in rows]
    cells: dict[str, list[int]] = {}
    for index, key in enumerate(found):
        if key is not None and known(rows[index]["n"]) is not None:
            cells.setdefault(key, []).append(index)
    starts = [as_day(rows[i]["date_from"]) for group in cells.values() for i in group]
    dates = [d for d in (*starts, as_day(since), as_day(until)) if d]
    table = []
    if dates:
        first, last = as_day(since) or min(dates), as_day(until) or max(dates)
        # An event outside the covered time is drawn all the same, never dropped.
        day, end_of_all = min(first, *dates), max(last, *dates)
        while day <= end_of_all:
            key, start, end = period_of(day, by)
            inside = cells.get(key, [])
            n = sum(int(rows[i]["n"]) for i in inside)
            table.append({"key": key, "start": start, "end": end, "n": n, "event_ids": _ids(rows[i] for i in inside)})
            day = end + timedelta(days=1)
    remainder = _remainder(selected, rows, ["date" if key is None else None for key in found])
    return Counted(pd.DataFrame(table, columns=["key", "start", "end", "n", "event_ids"]), remainder)


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

    rows = records(selected)
    found = [_counted_by(row) for row in rows]
    placed = [(key, row) for key, row in zip(found, rows, strict=True) if key and known(row["n"]) is not None]
    placed.sort(key=lambda pair: (pair[0], str(pair[1]["event_id"])))
    table, total = [], 0
    for key, row in placed:
        total += int(row["n"])
        table.append({
            "key": row["event_id"], "day": as_day(key), "n": int(row["n"]), "total": total, "event_ids": _ids([row]),
        })  # fmt: skip
    remainder = _remainder(selected, rows, ["date" if key is None else None for key in found])
    return Counted(pd.DataFrame(table, columns=["key", "day", "n", "total", "event_ids"]), remainder)


def _counted_by(row: Mapping[str, Any]) -> str | None:
    """The day by which a running total counts an event, as ISO text."""
    start, end, precision = as_day(row["date_from"]), as_day(row["date_to"]), known(row.get("time_precision"))
    if start is None or end is None or precision not in (1, 2):
        return None
    return str(start if precision == 1 else end)


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
    rows = records(selected)
    values = [known(row[column]) for row in rows]
    groups: dict[str, list[dict[str, Any]]] = {}
    for value, row in zip(values, rows, strict=True):
        if value is not None and known(row["n"]) is not None:
            groups.setdefault(str(value), []).append(row)
    table = [
        {"key": key, "n": sum(int(row["n"]) for row in group), "event_ids": _ids(group)}
        for key, group in groups.items()
    ]
    table.sort(key=lambda row: (-row["n"], row["key"]))  # type: ignore[operator]
    remainder = _remainder(selected, rows, ["value" if value is None else None for value in values])
    return Counted(pd.DataFrame(table, columns=["key", "n", "event_ids"]), remainder)


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
        (number of rows that give no number), ``events`` (how many events), ``event_ids``; most first in each status.
    """
    import pandas as pd

    require(casualties, "event_id", "status", "group", "low", "high")
    inside = set(selected["event_id"])
    sums: dict[tuple[str, str], dict[str, Any]] = {}
    for row in records(casualties):
        if row["event_id"] not in inside or known(row.get("part_of_total")):
            continue
        group = str(known(row["group"]) or "people")
        cell = sums.setdefault(
            (row["status"], SIDES.get(group, group) if by == "side" else group),
            {"low": 0, "high": 0, "vague": 0, "ids": []},
        )
        low, high = casualty_bounds(row, floors)
        cell["low"] += low
        cell["high"] = None if high is None or cell["high"] is None else cell["high"] + high
        cell["vague"] += known(row.get("vague")) is not None and known(row["low"]) is None
        if row["event_id"] not in cell["ids"]:
            cell["ids"].append(row["event_id"])
    table = [
        {
            "key": f"{status}/{group}", "status": status, "group": group, "low": cell["low"], "high": cell["high"],
            "vague": int(cell["vague"]), "events": len(cell["ids"]), "event_ids": cell["ids"],
        }
        for status in statuses
        for (row_status, group), cell in sorted(sums.items(), key=lambda item: (-item[1]["low"], item[0]))
        if row_status == status
    ]  # fmt: skip
    columns = ["key", "status", "group", "low", "high", "vague", "events", "event_ids"]
    return pd.DataFrame(table, columns=columns).astype({"low": "Int64", "high": "Int64"})


def casualty_bounds(row: Mapping[str, Any], floors: Mapping[str, int] = FLOORS) -> tuple[int, int | None]:
    """What a casualty row adds to a sum: its low end (a vague count its floor) and its high end, None where open."""
    low, high, vague = known(row.get("low")), known(row.get("high")), known(row.get("vague"))
    if low is None and vague is not None:
        try:
            low = floors[vague]
        except KeyError:
            raise InputError(f"The vague count {vague!r} has no floor: give one of {', '.join(floors)}.") from None
    if low is not None and high is not None and int(low) > int(high):
        raise InputError(f"The casualties of {row.get('event_id')} have low {low} above high {high}: mend the row.")
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
    rows = records(selected)
    given = [known(r["munitions_low"]) is not None or known(r["munitions_high"]) is not None for r in rows]
    table = [
        {
            "key": row["event_id"], "day": as_day(row["date_from"]) or as_day(row["date_to"]),
            "low": known(row["munitions_low"]), "high": known(row["munitions_high"]),
            "weapon": known(row.get("weapon")), "event_ids": _ids([row]),
        }
        for row, has in zip(rows, given, strict=True)
        if has
    ]  # fmt: skip
    table.sort(key=lambda row: (row["day"] is None, str(row["day"]), row["key"]))
    columns = ["key", "day", "low", "high", "weapon", "event_ids"]
    remainder = _remainder(selected, rows, [None if has else "value" for has in given])
    return Counted(pd.DataFrame(table, columns=columns).astype({"low": "Int64", "high": "Int64"}), remainder)


def _ids(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return [str(row["event_id"]) for row in rows]


def _remainder(selected: pd.DataFrame, rows: list[dict[str, Any]], why: list[str | None]) -> pd.DataFrame:
    import pandas as pd

    reasons = [reason or ("number" if known(row["n"]) is None else None) for reason, row in zip(why, rows, strict=True)]
    out = selected.assign(why=pd.Series(reasons, index=selected.index, dtype="object"))
    return out[out["why"].notna()]
