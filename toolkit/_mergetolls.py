"""Bring the tolls of several reports together: who said what and when, and one set of casualty rows for the event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._mergerows import blocks, in_order
from .counts import SIDES, casualty_bounds
from .phrases import known
from .tables import COLUMNS, Row, Tables, frame

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

# Columns of the table that says who told which toll, beside those of ``casualties``.
TOLD = (
    "event_id", "status", "group", "nationality", "low", "high", "vague", "approx", "part_of_total", "source",
    "published", "latest", "copy_of", "article_id", "report", "start", "end",
)  # fmt: skip
_SIDE_GROUP = {"civilians": "civilians", "state forces": "security forces", "militants": "militants"}


def said_columns(events: pd.DataFrame, casualties: pd.DataFrame) -> dict[str, Flags]:
    """
    Say of each event whether its reports give a toll at all, and whether only a vague one.

    Parameters
    ----------
    events, casualties
        In the codebook's format.

    Returns
    -------
    dict[str, Flags]
        ``said_killed``, ``vague_killed`` and the same of the wounded.
    """
    at = _rows_of(events, casualties)
    whole = ~casualties["part_of_total"].fillna(False).astype(bool) & (at >= 0)
    vague = casualties["low"].isna() & casualties["vague"].notna()
    out = {}
    for status in ("killed", "wounded"):
        rows = whole & (casualties["status"] == status)
        given, counted = (_marked(len(events), at, flags) for flags in (rows, rows & ~vague))
        summed = (events[f"{status}_low"].fillna(0) > 0) | (events[f"{status}_high"].fillna(1) > 0)
        # Tables of others may have no casualty rows; a sum of nought to nought says nothing there.
        out[f"said_{status}"] = given | summed.to_numpy(dtype=bool)
        out[f"vague_{status}"] = given & ~counted
    return out


def told(given: Tables, of: pd.DataFrame) -> pd.DataFrame:
    """
    Every toll with who said it and when.

    Parameters
    ----------
    given
        The tables as they came.
    of
        For each row of the events ``merge_id``, the merge that it is in, and ``copy_of``, the article whose words it
        repeats; null where there is none.
    """
    events, casualties = given.events, given.casualties
    return _told(events, casualties, _rows_of(events, casualties), of)


def _rows_of(events: pd.DataFrame, casualties: pd.DataFrame) -> Ints:
    """Row of each casualty's event, -1 where it has none."""
    import numpy as np
    import pandas as pd

    # Every event has an id of its own: their codes are their rows.
    code = pd.factorize(pd.concat([events["event_id"], casualties["event_id"]], ignore_index=True))[0]
    at = code[len(events) :]
    return np.where(at < len(events), at, -1)


def _marked(length: int, at: Ints, chosen: pd.Series[bool]) -> Flags:
    """Which of so many events have a chosen casualty row; ``at`` is the row of each one's event."""
    import numpy as np

    marked = np.zeros(length, dtype=bool)
    marked[at[chosen.to_numpy(dtype=bool, na_value=False)]] = True
    return marked


def _told(events: pd.DataFrame, casualties: pd.DataFrame, at: Ints, of: pd.DataFrame) -> pd.DataFrame:
    """Tolls with who said them; ``at`` is the row of each one's event."""
    import pandas as pd

    def theirs(column: pd.Series[Any]) -> pd.Series[Any]:
        return pd.Series(column.array.take(at, allow_fill=True))

    sources = theirs(events["sources"]).map(lambda s: "; ".join(s) if isinstance(s, list) else s)
    out = casualties.rename(columns={"event_id": "report"}).assign(
        event_id=theirs(of["merge_id"]).fillna(theirs(events["event_id"])), article_id=theirs(events["article_id"]),
        published=theirs(events["published"]), source=sources.astype("str"), copy_of=theirs(of["copy_of"]),
    )  # fmt: skip
    day = out["published"].fillna("")
    out["latest"] = day == day.groupby([out["event_id"], out["status"]]).transform("max")
    order = in_order(out, ("event_id", "status", "published", "article_id", "report", "start"))
    # Under its own name: what is reordered is given up a column at a time only if nothing else holds it.
    out = out[list(TOLD)]
    return reordered(out, order)


def reordered(table: pd.DataFrame, order: Ints) -> pd.DataFrame:
    """Rows in another order, a column at a time, so that no second table is held on the way."""
    import pandas as pd

    columns = [str(name) for name in table.columns]
    return pd.DataFrame({name: table.pop(name).array.take(order) for name in columns}, copy=False)


def merged_casualties(given: Tables, of: pd.DataFrame) -> pd.DataFrame:
    """
    The casualty rows of all events: as they came for events of one report, brought together for the others.

    Parameters
    ----------
    given, of
        As for ``told``.
    """
    import pandas as pd

    events, casualties = given.events, given.casualties
    at = _rows_of(events, casualties)
    merged = pd.Series(of["merge_id"].array.take(at, allow_fill=True))
    singles = casualties[merged.isna().to_numpy()]
    parts = [singles[list(COLUMNS["casualties"])]] if len(singles) else []
    # Some thousand at a time, for a row as a mapping takes a kilobyte.
    for rows in blocks(merged):
        tolls = _told(events, casualties.iloc[rows].reset_index(drop=True), at[rows], of)
        parts.append(frame("casualties", _merged_rows(tolls)))
    return pd.concat(parts, ignore_index=True) if parts else frame("casualties", ())


def _merged_rows(chosen: pd.DataFrame) -> list[Row]:
    rows: list[Row] = []
    kept = ("group", "nationality", "low", "high", "vague", "approx", "part_of_total", "report")
    columns = [chosen[name].tolist() for name in kept]
    keys = zip(chosen["event_id"].tolist(), chosen["status"].tolist(), strict=True)
    by_toll: dict[tuple[str, str], dict[str, list[Row]]] = {}
    for key, *cells in zip(keys, *columns, strict=True):
        row = {name: known(cell) for name, cell in zip(kept, cells, strict=True)}
        by_toll.setdefault(key, {}).setdefault(row["report"], []).append(row)
    for (event_id, status), reports in by_toll.items():
        rows += [{**row, "event_id": event_id, "status": status} for row in _one_toll(list(reports.values()))]
    return rows


def _one_toll(reports: list[list[Row]]) -> list[Row]:
    """Rows of one status of one event out of those of its reports, so that their sums are the range told."""
    whole = [[row for row in report if not row["part_of_total"]] for report in reports]
    whole = [report for report in whole if report]
    counted = [report for report in whole if not all(_vague(row) for row in report)] or whole
    if not counted:
        return [_row(row) for row in reports[0]]
    most = max(counted, key=lambda report: (len(report), -len(str(report))))
    parts = max(([row for row in report if row["part_of_total"]] for report in reports), key=len)
    if len({tuple(_figures(row) for row in report) for report in counted}) == 1:
        return [_row(row) for row in (*most, *parts)]
    total = _total(counted)
    if len(most) > 1 and not parts:
        parts = [{**row, "part_of_total": True} for row in most]
    return [total, *(_row(row) for row in parts)]


def _vague(row: Row) -> bool:
    return row["low"] is None and row["vague"] is not None


def _figures(row: Row) -> tuple[Any, ...]:
    return row["group"], row["nationality"], row["low"], row["high"], row["vague"]


def _row(row: Row) -> Row:
    return {name: row[name] for name in ("group", "nationality", "low", "high", "vague", "approx", "part_of_total")}


def _total(reports: list[list[Row]]) -> Row:
    """One row for tolls that differ: from the lowest to the highest, of the group that fits all."""
    bounds = [_sum(report) for report in reports]
    highs = [high for _, high in bounds if high is not None]
    open_lows = [low for low, high in bounds if high is None]
    high = max(highs, default=None)
    if open_lows and (high is None or max(open_lows) > high):
        high = None
    rows = [row for report in reports for row in report]
    all_vague = all(_vague(row) for row in rows)
    nations = {row["nationality"] for row in rows if row["nationality"]}
    return {
        "group": _common_group(reports, high),
        "nationality": nations.pop() if len(nations) == 1 else None,
        "low": None if all_vague else min(low for low, _ in bounds), "high": high,
        "vague": rows[0]["vague"] if all_vague else None, "approx": any(row["approx"] for row in rows),
        "part_of_total": False,
    }  # fmt: skip


def _sum(report: list[Row]) -> tuple[int, int | None]:
    bounds = [casualty_bounds(row) for row in report]
    highs = [high for _, high in bounds if high is not None]
    return sum(low for low, _ in bounds), sum(highs) if len(highs) == len(bounds) else None


def _common_group(reports: list[list[Row]], high: int | None) -> str:
    """The group of all; their side where they differ; people where the sides do, or more people than the group."""
    rows = [row for report in reports for row in report]
    named = {row["group"] for row in rows if row["group"] and row["group"] != "people"}
    if len(named) < len({row["group"] for row in rows}):
        # "Nine dead" beside "five policemen dead": the nine are not all policemen.
        tops = [_sum(report)[1] for report in reports if all(row["group"] in named for row in report)]
        if high is None or high not in tops:
            return "people"
    if len(named) == 1:
        return str(named.pop())
    sides = {SIDES.get(group, group) for group in named}
    return _SIDE_GROUP.get(sides.pop(), "people") if len(sides) == 1 else "people"
