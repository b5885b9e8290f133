"""Bring the tolls of several reports together: who said what and when, and one set of casualty rows for the event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .counts import SIDES, casualty_bounds
from .phrases import known
from .tables import COLUMNS, Row, frame

if TYPE_CHECKING:
    import pandas as pd

# Columns of the table that says who told which toll, beside those of ``casualties``.
TOLD = (
    "event_id", "status", "group", "nationality", "low", "high", "vague", "approx", "part_of_total", "source",
    "published", "latest", "copy_of", "article_id", "report", "start", "end",
)  # fmt: skip
_SIDE_GROUP = {"civilians": "civilians", "state forces": "security forces", "militants": "militants"}


def said_columns(events: pd.DataFrame, casualties: pd.DataFrame) -> pd.DataFrame:
    """
    Say of each event whether its reports give a toll at all, and whether only a vague one.

    Parameters
    ----------
    events, casualties
        In the codebook's format.
    """
    out = events.copy()
    whole = casualties[~casualties["part_of_total"].fillna(False).astype(bool)]
    vague = whole["low"].isna() & whole["vague"].notna()
    for status in ("killed", "wounded"):
        rows = whole["status"] == status
        given = out["event_id"].isin(whole.loc[rows, "event_id"])
        counted = out["event_id"].isin(whole.loc[rows & ~vague, "event_id"])
        low, high = out[f"{status}_low"].fillna(0), out[f"{status}_high"]
        # Tables of others may have no casualty rows; a sum of nought to nought says nothing there.
        out[f"said_{status}"] = (given | (low > 0) | (high.fillna(1) > 0)).astype(bool)
        out[f"vague_{status}"] = (given & ~counted).astype(bool)
    return out


def told(events: pd.DataFrame, casualties: pd.DataFrame, of: pd.Series[str], copied: dict[str, str]) -> pd.DataFrame:
    """
    Every toll with who said it and when.

    Parameters
    ----------
    events, casualties
        As they came.
    of
        By the event_id of a report, the event_id of the row it is part of.
    copied
        By the event_id of a report, the article whose words it repeats.
    """
    by_id = events.set_index("event_id")
    out = casualties.rename(columns={"event_id": "report"}).copy()
    out["event_id"] = out["report"].map(of)
    for name in ("article_id", "published"):
        out[name] = out["report"].map(by_id[name])
    out["source"] = out["report"].map(by_id["sources"].map(lambda s: "; ".join(s) if isinstance(s, list) else s))
    out["copy_of"] = out["report"].map(copied).astype("str")
    day = out["published"].fillna("")
    out["latest"] = day == day.groupby([out["event_id"], out["status"]]).transform("max")
    order = ["event_id", "status", "published", "article_id", "report", "start"]
    return out.sort_values(order, kind="stable", ignore_index=True)[list(TOLD)]


def merged_casualties(told_rows: pd.DataFrame, singles: pd.DataFrame, made: set[str]) -> pd.DataFrame:
    """
    The casualty rows of all events: as they came for events of one report, brought together for the others.

    Parameters
    ----------
    told_rows
        Every toll, as ``told`` gives them.
    singles
        Casualty rows of the events that no merge made.
    made
        The event_ids of the rows that a merge made.
    """
    import pandas as pd

    rows: list[Row] = []
    chosen = told_rows[told_rows["event_id"].isin(made)]
    kept = ("group", "nationality", "low", "high", "vague", "approx", "part_of_total", "report")
    columns = [chosen[name].tolist() for name in kept]
    keys = zip(chosen["event_id"].tolist(), chosen["status"].tolist(), strict=True)
    by_toll: dict[tuple[str, str], dict[str, list[Row]]] = {}
    for key, *cells in zip(keys, *columns, strict=True):
        row = {name: known(cell) for name, cell in zip(kept, cells, strict=True)}
        by_toll.setdefault(key, {}).setdefault(row["report"], []).append(row)
    for (event_id, status), reports in by_toll.items():
        rows += [{**row, "event_id": event_id, "status": status} for row in _one_toll(list(reports.values()))]
    new = frame("casualties", rows)
    return pd.concat([singles[list(COLUMNS["casualties"])], new], ignore_index=True) if len(singles) else new


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
