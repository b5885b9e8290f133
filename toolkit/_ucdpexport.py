"""Write events in the columns of UCDP's Georeferenced Event Dataset, marked as not UCDP's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor
from typing import TYPE_CHECKING, Any

from . import _formats, _ucdp
from ._cells import integer
from ._exports import (
    NEEDED,
    Export,
    Row,
    Written,
    event_rows,
    is_made_up,
    killed_by_event,
    least,
    left_behind,
    not_held,
    side_of,
)
from ._selection import require
from ._words import as_day

if TYPE_CHECKING:
    import pandas as pd

_WHOLE = (
    "year", "type_of_violence", "number_of_sources", "where_prec", "priogrid_gid", "event_clarity", "date_prec",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "country_id",
)  # fmt: skip
_COLUMNS = {
    name: "Int64" if name in _WHOLE else "Float64" if name in ("latitude", "longitude") else "str"
    for name in _formats.UCDP_COLUMNS
}
_HELD = (
    "date_from", "date_to", "time_precision", "location", "admin1", "admin2", "country", "latitude", "longitude",
    "geo_precision", "actor1", "actor2", "sources", "killed_low", "killed_high", "fatalities",
)  # fmt: skip
_VIOLENT = ("Battles", "Explosions/Remote violence", "Violence against civilians", "Riots")
# Types whose column the reader of a GED file turns into a type of the codebook again.
_READ_BACK = {(1, "Battles"), (2, "Battles"), (3, "Violence against civilians")}


def to_ucdp(events: pd.DataFrame, casualties: pd.DataFrame | None, synthetic: bool) -> Export:
    """
    Events in UCDP GED's columns and order.

    Parameters
    ----------
    events, casualties
        Tables of the codebook; the casualties tell which side the dead belonged to.
    synthetic
        Whether to mark every row as made up.
    """
    require(events, *NEEDED)
    given = event_rows(events)
    killed = killed_by_event(casualties)
    written = Written()
    for event in given:
        if event.get("origin") == _ucdp.ORIGIN:
            written.rows.append(_rewritten(event))
        else:
            written.rows.append(_row(written, event, killed.get(str(event["event_id"]), ()), synthetic))
    ours_only = [event for event in given if event.get("origin") != _ucdp.ORIGIN]
    remarks = not_held(ours_only, _HELD, "UCDP GED") + left_behind(given, "ucdp_", _formats.UCDP_COLUMNS)
    if ours_only:
        remarks.append("UCDP GED has three types of violence: event types and sub-types are left behind.")
    return written.export(_COLUMNS, remarks)


def _row(written: Written, event: Row, killed: Sequence[Row], synthetic: bool) -> Row:
    one, other = event.get("actor1"), event.get("actor2")
    first, last = as_day(event.get("date_from")), as_day(event.get("date_to"))
    low, high = event.get("killed_low"), event.get("killed_high")
    best = max(int(event.get("fatalities") or 0), int(low or 0))
    best = best if high is None else min(best, int(high))
    named = _formats.country(event.get("country"))
    sides = [_formats.ucdp_actor(actor) if actor else None for actor in (one, other)]
    identifier = f"{_formats.MARK}{event['event_id']}"
    _count(written, event, best)
    row: Row = {
        "id": identifier, "relid": identifier, "year": (last or first).year if first or last else None,  # type: ignore[union-attr]
        "code_status": ("SYNTHETIC; " if synthetic or is_made_up(event) else "") + _status(event),
        "type_of_violence": _violence(event), "side_a": sides[0], "side_b": sides[1],
        "dyad_name": " - ".join(side for side in sides if side) if all(sides) else None,
        "number_of_sources": len(event.get("sources") or ()),
        "source_article": _ucdp.quoted(event.get("sources") or []),
        "where_prec": _where(event), "where_coordinates": event.get("location"), "adm_2": event.get("admin2"),
        "adm_1": _division(event), "latitude": event.get("latitude"), "longitude": event.get("longitude"),
        **_on_the_grid(event), "country": (named["ucdp_name"] if named else "") or event.get("country"),
        "country_id": int(named["gwno"]) if named and named["gwno"] else None,
        "region": named["ucdp_region"] if named else None, "event_clarity": 2 if event["level"] == "aggregate" else 1,
        "date_prec": _date_prec(event), "date_start": first.isoformat() if first else None,
        "date_end": last.isoformat() if last else None, "best": best, "low": low, "high": high,
        "gwnoa": _state(sides[0]), "gwnob": _state(sides[1]),
    }  # fmt: skip
    return {**row, **_deaths(event, killed, best)}


def _count(written: Written, event: Row, best: int) -> None:
    if event["level"] == "aggregate" and not event.get("standalone"):
        written.count("Statements about several events, written with event_clarity 2; leave them out of sums, for they "
                      "may count events that stand beside them")  # fmt: skip
    if best == 0 and not event.get("killed_high"):
        written.count("Events without a death, which UCDP's own data do not hold")
    if not event.get("actor1"):
        written.count("Events without a doer, whose side_a is empty")
    if (_violence(event), event.get("event_type")) not in _READ_BACK:
        written.count("Events whose type comes back as another or as none when the file is read again")
    if best != int(event.get("fatalities") or 0):
        written.count("Events whose best estimate is the low end, since 'more than n' is at least n + 1 dead")


def _status(event: Mapping[str, Any]) -> str:
    status = "read from ACLED; not UCDP data" if event.get("origin") else _ucdp.MACHINE
    return f"{status}; {_ucdp.ALONE}" if event["level"] == "aggregate" and event.get("standalone") else status


def _violence(event: Mapping[str, Any]) -> int | None:
    """UCDP's type of violence: 1 a state fights, 2 groups fight, 3 civilians are attacked; None for other events."""
    kind, where = event.get("event_type"), event.get("country")
    one, other = (_formats.actor_type(event.get(name), where) for name in ("actor1", "actor2"))
    if kind == "Violence against civilians" or event.get("sub_event_type") == "Excessive force against protesters":
        return 3
    if kind not in _VIOLENT or "Rioters" in (one, other):
        return None
    if other == "Civilians":
        return 3
    states = [
        actor for actor in (event.get("actor1"), event.get("actor2"))
        if actor and (_formats.actor_type(actor, where) == "State forces" or _state(_formats.ucdp_actor(actor)))
    ]  # fmt: skip
    return 1 if states else 2


def _state(side: str | None) -> str | None:
    """Gleditsch and Ward's number of a government."""
    row = _formats.country(side.removeprefix("Government of ")) if side and side.startswith("Government of ") else None
    return row["gwno"] or None if row else None


def _where(event: Mapping[str, Any]) -> int | None:
    precision = event.get("geo_precision")
    if precision is None:
        return 6 if event.get("country") else None
    if precision == 2 and event.get("admin2") and event.get("location") == event.get("admin2"):
        return 3
    return {1: 1, 2: 2, 3: 4}[int(precision)]


def _division(event: Mapping[str, Any]) -> str | None:
    admin1 = event.get("admin1")
    return f"{admin1} governorate" if admin1 and event.get("country") == "Iraq" else admin1


def _date_prec(event: Mapping[str, Any]) -> int | None:
    first, last = as_day(event.get("date_from")), as_day(event.get("date_to"))
    if first is None or last is None:
        return None
    if event.get("time_precision") is None:
        return 5
    days = (last - first).days + 1
    if event["time_precision"] == 1 and days == 1:
        return 1
    return 2 if days < 7 else 3 if days == 7 else 4 if days <= 31 else 5


def _on_the_grid(event: Mapping[str, Any]) -> Row:
    """Point and cell of the half-degree PRIO-GRID, numbered from the south-west corner in rows of 720."""
    latitude, longitude = event.get("latitude"), event.get("longitude")
    if latitude is None or longitude is None:
        return {}
    row, column = min(floor((latitude + 90) * 2), 359), min(floor((longitude + 180) * 2), 719)
    return {"geom_wkt": f"POINT ({longitude:g} {latitude:g})", "priogrid_gid": row * 720 + column + 1}


def _deaths(event: Mapping[str, Any], killed: Sequence[Row], best: int) -> Row:
    """The dead by side; those whose side is not said, or that the rows do not tell of, are unknown."""
    where = event.get("country")
    sides = {"deaths_a": event.get("actor1"), "deaths_b": event.get("actor2")}
    found = dict.fromkeys(("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"), 0)
    for row in killed:
        side = side_of(row)
        column = "deaths_civilians" if side == "civilians" else "deaths_unknown"
        if side in ("state forces", "militants"):
            fits = [name for name, actor in sides.items() if actor and _fights_for(actor, where) == side]
            column = fits[0] if len(fits) == 1 else column
        found[column] += least(row)
    rest = best - sum(found.values())
    # Parts above the total come from sources that disagree: only the total is then sure.
    return {**found, "deaths_unknown": found["deaths_unknown"] + rest} if rest >= 0 else {
        **dict.fromkeys(found, 0), "deaths_unknown": best,
    }  # fmt: skip


def _fights_for(actor: str, where: str | None) -> str:
    kind = _formats.actor_type(actor, where)
    if kind == "Civilians":
        return "civilians"
    if kind == "State forces" or _formats.ucdp_actor(actor).startswith("Government of"):
        return "state forces"
    return "militants"


def _rewritten(event: Row) -> Row:
    """A row that came from UCDP, with all its columns as they were."""
    kept: Row = {name: event.get(f"ucdp_{name}") for name in _ucdp.KEPT}
    for name in _WHOLE:
        if name in kept:
            kept[name] = integer(kept[name])
    return {
        **kept, "id": event["event_id"], "latitude": event.get("latitude"), "longitude": event.get("longitude"),
        "date_start": event.get("date_from"), "date_end": event.get("date_to"),
        "where_coordinates": event.get("location"), "low": event.get("killed_low"), "high": event.get("killed_high"),
        "best": event.get("fatalities"),
    }  # fmt: skip
