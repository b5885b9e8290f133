"""Set an article's own numbers beside the incidents documented one by one."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ._arrays import flags
from ._selection import categories, records, select
from ._words import as_day, known
from .counts import row_bounds

if TYPE_CHECKING:
    import pandas as pd

    from .tables import Tables

NEAR_KM = 30.0  # a base may be named by its town: K1 lies 13 km from the middle of Kirkuk
NEAR_DAYS = 14  # how far before its last possible day an event without a first day is looked for

COLUMNS = (
    "key", "measure", "claimed_low", "claimed_high", "vague", "found_low", "found_high", "verdict", "first",
    "event_ids",
)  # fmt: skip


def compare(article: Tables, incidents: Tables, series: str | None = None) -> pd.DataFrame:
    """
    Compare what an article states with what the incidents show.

    An aggregate ("11 attacks since 28 October") is compared with the incidents of its period; one that speaks of the
    first so many of a larger aggregate with as many incidents in order of time; an incident of the article with the
    incident of the same kind, time and place. Incidents that are known not to be in an article's count (column
    ``in_article_count``) make the difference between the low and the high end of the number found.

    Parameters
    ----------
    article
        Tables of coded articles.
    incidents
        Tables of incidents, e.g. those collected by hand.
    series
        The named set of incidents that the article's aggregates count; None for all.

    Returns
    -------
    pd.DataFrame
        One row per statement and measure, columns ``COLUMNS``: ``key`` is the article's event_id; ``measure`` is
        ``events``, ``munitions``, ``killed`` or ``wounded``; ``first`` says how many incidents an aggregate of the
        first so many was compared with; ``verdict`` is ``same``, ``within`` (the ranges overlap), ``differs`` or
        ``unmatched``. Statements without any number have no row.
    """
    import pandas as pd

    events = records(article.events)
    category = list(categories(article.events)) if events else []
    table: list[dict[str, Any]] = []
    for event, kind in zip(events, category, strict=True):
        if known(event["level"]) == "aggregate":
            if kind == "political violence" and known(event["n_events"]) is not None:
                table += _compare_aggregate(event, events, article, incidents, series)
        else:
            table += _compare_incident(event, article, incidents)
    out = pd.DataFrame(table, columns=list(COLUMNS))
    counts = ["claimed_low", "claimed_high", "found_low", "found_high", "first"]
    return out.astype(dict.fromkeys(counts, "Int64"))


def claimed_total(events: pd.DataFrame) -> dict[str, Any] | None:
    """The article's largest count of attacks, as its event row; None where it makes none."""
    if events.empty:
        return None
    violent = categories(events) == "political violence"
    chosen = events[(events["level"] == "aggregate") & violent & events["n_events"].notna()]
    if chosen.empty:
        return None
    return max(records(chosen), key=lambda row: (int(row["n_events"]), str(row["event_id"])))


def claimed_munitions(events: pd.DataFrame, incidents: pd.DataFrame) -> dict[str, int]:
    """Munitions that an article gives for incidents: the incident's event_id and the article's (highest) number."""
    found = {}
    for event in records(events):
        number = known(event["munitions_high"]) or known(event["munitions_low"])
        partner = match(event, records(incidents)) if number and known(event["level"]) != "aggregate" else None
        if number and partner is not None:
            found[str(partner["event_id"])] = int(number)
    return found


def match(event: Mapping[str, Any], incidents: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The incident of the same kind, time, doer and place as an article's event: the nearest in time, then place."""
    end = as_day(event["date_to"])
    if end is None:
        return None
    start = as_day(event["date_from"]) or end - timedelta(days=NEAR_DAYS)
    found = []
    for other in incidents:
        first, last = as_day(other["date_from"]), as_day(other["date_to"])
        if first is None or last is None or first > end or last < start:
            continue
        if known(other["level"]) == "aggregate" or other["sub_event_type"] != event["sub_event_type"]:
            continue
        doers = {known(event.get("actor1")), known(other.get("actor1"))} - {None}
        distance = _distance_km(event, other)
        if len(doers) > 1 or (distance or 0.0) > NEAR_KM:
            continue
        found.append((abs((end - last).days), distance or 0.0, str(other["event_id"]), other))
    return min(found, key=lambda item: item[:3])[3] if found else None


def _compare_aggregate(
    event: dict[str, Any], events: list[dict[str, Any]], article: Tables, incidents: Tables, series: str | None
) -> list[dict[str, Any]]:
    n, start, end = int(event["n_events"]), known(event["date_from"]), known(event["date_to"])
    inside = select(incidents.events, series=series, since=start, until=end)
    inside = inside.sort_values(["date_from", "event_id"])
    counted = inside
    if "in_article_count" in inside:
        counted = inside[inside["in_article_count"].fillna("") != "no"]
    whole = any(
        known(other["level"]) == "aggregate"
        and known(other["n_events"]) is not None
        and int(other["n_events"]) > n
        and known(other["date_from"]) == start
        for other in events
    )
    first = None
    rows = []
    if whole:
        counted, first = counted.head(n), min(n, len(counted))
    else:
        rows.append(_row(event, "events", (n, n, None), (len(counted), len(inside)), list(inside["event_id"])))
    ids = [str(name) for name in counted["event_id"]]
    return [*rows, *_compare_tolls(event, article, incidents, ids, first)]


def _compare_incident(event: dict[str, Any], article: Tables, incidents: Tables) -> list[dict[str, Any]]:
    partner = match(event, records(incidents.events))
    ids = [] if partner is None else [str(partner["event_id"])]
    rows = []
    low, high = known(event["munitions_low"]), known(event["munitions_high"])
    if low is not None or high is not None:
        found = None if partner is None else (known(partner["munitions_low"]), known(partner["munitions_high"]))
        rows.append(_row(event, "munitions", (low, high, None), found, ids))
    return [*rows, *_compare_tolls(event, article, incidents, ids, None)]


def _compare_tolls(
    event: dict[str, Any], article: Tables, incidents: Tables, ids: list[str], first: int | None
) -> list[dict[str, Any]]:
    rows = []
    for status in ("killed", "wounded"):
        claimed = _toll(article.casualties, [event["event_id"]], status)
        if claimed is not None:
            found = (_toll(incidents.casualties, ids, status) or (0, 0, None))[:2] if ids else None
            rows.append(_row(event, status, claimed, found, ids, first))
    return rows


def _toll(casualties: pd.DataFrame, ids: list[str], status: str) -> tuple[int, int | None, str | None] | None:
    """Sum of one status over events, None where no row gives any; the vague word where that is all there is."""
    of_events = casualties["event_id"].isin(ids) & (casualties["status"] == status)
    chosen = casualties[of_events.to_numpy(dtype=bool) & ~flags(casualties, "part_of_total")]
    if chosen.empty:
        return None
    low, high, _ = row_bounds(chosen)
    first = chosen.iloc[0]
    vague = known(first.get("vague")) if len(chosen) == 1 and known(first["low"]) is None else None
    top = high.sum()
    return int(low.sum()), None if math.isnan(top) else int(top), vague


def _row(
    event: Mapping[str, Any],
    measure: str,
    claimed: tuple[Any, Any, str | None],
    found: tuple[Any, Any] | None,
    ids: list[str],
    first: int | None = None,
) -> dict[str, Any]:
    low, high, vague = claimed
    return {
        "key": str(event["event_id"]), "measure": measure, "claimed_low": low, "claimed_high": high, "vague": vague,
        "found_low": found[0] if found else None, "found_high": found[1] if found else None,
        "verdict": _verdict((low, high), found), "first": first, "event_ids": ids,
    }  # fmt: skip


def _verdict(claimed: tuple[Any, Any], found: tuple[Any, Any] | None) -> str:
    if found is None or found == (None, None):
        return "unmatched"
    if claimed == found:
        return "same"
    (a, b), (c, d) = ((0 if low is None else low, math.inf if high is None else high) for low, high in (claimed, found))
    return "within" if a <= d and c <= b else "differs"


def _distance_km(one: Mapping[str, Any], other: Mapping[str, Any]) -> float | None:
    """Great-circle distance; None where a place is missing or known only by its governorate or country."""
    points = []
    for event in (one, other):
        latitude, longitude = known(event.get("latitude")), known(event.get("longitude"))
        if latitude is None or longitude is None or known(event.get("geo_precision")) not in (1, 2):
            return None
        points.append((math.radians(latitude), math.radians(longitude)))
    (lat1, lon1), (lat2, lon2) = points
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(half))
