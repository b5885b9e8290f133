"""Write events in ACLED's 31 columns, marked as not ACLED's."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from . import _acled, _formats
from ._cells import day_of, integer
from ._exports import NEEDED, Export, Row, Written, event_rows, is_made_up, killed_by_event, left_behind, not_held
from ._selection import require
from ._words import as_day

if TYPE_CHECKING:
    import pandas as pd

_NUMBERS = {
    **dict.fromkeys(("year", "time_precision", "iso", "geo_precision", "fatalities"), "Int64"),
    **dict.fromkeys(("latitude", "longitude"), "Float64"),
}
_COLUMNS = {name: _NUMBERS.get(name, "str") for name in _formats.ACLED_COLUMNS}
_HELD = (
    "event_type", "sub_event_type", "date_from", "date_to", "time_precision", "actor1", "actor2", "country", "admin1",
    "admin2", "location", "latitude", "longitude", "geo_precision", "sources", "fatalities", "killed_low",
    "killed_high",
)  # fmt: skip
# Parts of the day that lie across midnight: a night told with both its days is one attack.
_NIGHT = ("night", "evening", "dawn")
_AGGREGATE = "statements about several events, which ACLED does not hold; those marked standalone are kept"
_UNDATED = "events whose date is not known within a month, which ACLED does not hold"


def to_acled(events: pd.DataFrame, casualties: pd.DataFrame | None, synthetic: bool) -> Export:
    """
    Events in ACLED's columns and order.

    Rules of ACLED's codebook: one row a day, the deaths of several days divided among them; a week is dated by its
    middle, a month the 15th or its first or last day; an unknown doer is an Unidentified Armed Group; a suicide bomber
    counts among the dead.

    Parameters
    ----------
    events, casualties
        Tables of the codebook; the casualties tell whether a suicide bomber was counted.
    synthetic
        Whether to mark every row as made up.
    """
    require(events, *NEEDED)
    given = event_rows(events)
    killed = killed_by_event(casualties)
    written = Written()
    for event in given:
        if event.get("origin") == _acled.ORIGIN:
            written.rows.append(_rewritten(event))
        elif event["level"] == "aggregate" and not event.get("standalone"):
            written.leave_out(event, _AGGREGATE)
        elif event.get("time_precision") is None or not event.get("date_from") or not event.get("date_to"):
            written.leave_out(event, _UNDATED)
        else:
            _add(written, event, killed.get(str(event["event_id"]), ()), synthetic)
    ours = [event for event in given if event.get("origin") != _acled.ORIGIN]
    remarks = not_held(ours, _HELD, "ACLED") + left_behind(given, "acled_", _formats.ACLED_COLUMNS)
    if any(event.get("killed_high") != event.get("fatalities") for event in ours):
        remarks.append("ACLED holds one number of deaths, the lowest reported: upper and open ends are left behind.")
    return written.export(_COLUMNS, remarks)


def _add(written: Written, event: Row, killed: Sequence[Row], synthetic: bool) -> None:
    country = event.get("country")
    actor1, invented = _doer(event)
    bombers = _bombers(event, killed)
    days = _days(event)
    if len(days) > 1:
        written.count("Events of several days, written as one row a day with their deaths divided among the days")
    if invented:
        written.count("Events whose doer is not named, given to an Unidentified Armed Group, Protesters or Rioters")
    if bombers:
        written.count("Suicide bombers added to the dead, as ACLED counts them", bombers)
    if event.get("latitude") is None:
        written.count("Events without a place, which ACLED's own never lack")
    kinds = [_formats.actor_type(actor, country) for actor in (actor1, event.get("actor2"))]
    codes = _formats.country(country)
    row: Row = {
        "time_precision": event["time_precision"],
        "disorder_type": _formats.disorder_type(event.get("event_type"), event.get("sub_event_type")),
        "event_type": event.get("event_type"), "sub_event_type": event.get("sub_event_type"),
        "actor1": actor1, "inter1": kinds[0], "actor2": event.get("actor2"), "inter2": kinds[1],
        "interaction": _formats.interaction(*kinds), "civilian_targeting": _targeting(event, kinds[1]),
        "iso": int(codes["iso"]) if codes else None, "region": codes["acled_region"] if codes else None,
        "country": country, "admin2": event.get("admin2"),
        "admin1": _formats.acled_admin1(event["admin1"]) if event.get("admin1") else None,
        **{name: event.get(name) for name in ("location", "latitude", "longitude", "geo_precision")},
        "source": "; ".join(event.get("sources") or ()), "notes": event.get("summary_en") or event.get("note"),
    }  # fmt: skip
    tags = _tags(event, synthetic, invented, bombers, days)
    each = divmod(int(event["fatalities"] or 0), len(days))
    for number, day in enumerate(days):
        several = day.isoformat() if len(days) > 1 else None
        dead = _share(each, number) + (bombers if number == 0 else 0)
        shown = tags if number == 0 else [tag for tag in tags if not tag.startswith(_acled.BOMBERS)]
        written.rows.append({
            **row, "event_id_cnty": _acled.acled_id(str(event["event_id"]), several), "event_date": day.isoformat(),
            "year": day.year, "fatalities": dead, "tags": "; ".join(shown),
        })  # fmt: skip


def _share(each: tuple[int, int], number: int) -> int:
    """Deaths of one day of several: the first days take what does not divide."""
    return each[0] + (number < each[1])


def _doer(event: Mapping[str, Any]) -> tuple[str | None, bool]:
    """Who did it, and whether ACLED's rules named him where the source does not."""
    if event.get("actor1"):
        return str(event["actor1"]), False
    kind, where = event.get("event_type"), event.get("country") or "Iraq"
    if kind == "Protests" and event.get("sub_event_type") != "Excessive force against protesters":
        return f"Protesters ({where})", True
    return (f"Rioters ({where})" if kind == "Riots" else f"Unidentified Armed Group ({where})"), True


def _bombers(event: Mapping[str, Any], killed: Sequence[Row]) -> int:
    """Suicide bombers to add: one a bomb, none where the source counts militants among the dead."""
    if event.get("sub_event_type") != "Suicide bomb" or any(row.get("group") == "militants" for row in killed):
        return 0
    return max(1, int(event.get("munitions_low") or 1))


def _targeting(event: Mapping[str, Any], target: str | None) -> str | None:
    """ACLED's column of civilians as the main or only target (Codebook, "Civilian targeting")."""
    kind, sub = event.get("event_type"), event.get("sub_event_type")
    always = kind == "Violence against civilians" or sub == "Excessive force against protesters"
    hit = kind in ("Explosions/Remote violence", "Riots") and target in ("Civilians", "Protesters")
    return "Civilian targeting" if always or hit else None


def _days(event: Mapping[str, Any]) -> list[date]:
    """The days that an event's rows are dated."""
    first, last = as_day(event["date_from"]), as_day(event["date_to"])
    assert first is not None
    assert last is not None
    length = (last - first).days + 1
    if event["time_precision"] == 1:
        one_night = length == 2 and event.get("time_of_day") in _NIGHT
        return [first] if one_night else [first + timedelta(days=n) for n in range(length)]
    middle = first + timedelta(days=(length - 1) // 2)
    if event["time_precision"] == 2:
        return [middle]
    end = monthrange(first.year, first.month)[1]
    if (first.year, first.month) != (last.year, last.month):
        return [middle]
    if (first.day, last.day) == (1, 10):
        return [first]
    if (first.day, last.day) == (20, end):
        return [last]
    return [first.replace(day=15) if (first.day, last.day) == (1, end) else middle]


def _tags(event: Row, synthetic: bool, invented: bool, bombers: int, days: list[date]) -> list[str]:
    tags = ["SYNTHETIC"] if synthetic or is_made_up(event) else []
    tags += [_origin(event), _acled.NOT_ACLED]
    if invented:
        tags.append(_acled.NO_DOER)
    if bombers:
        tags.append(f"{_acled.BOMBERS}={bombers}")
    if event["level"] == "aggregate":
        n_events = event.get("n_events")
        tags.append(f"{_acled.N_EVENTS}={'several' if n_events is None else n_events}")
    if len(days) == 1:
        restored = _acled.period_of(days[0], event["time_precision"])
        for name, column, day in zip((_acled.FIRST, _acled.LAST), ("date_from", "date_to"), restored, strict=True):
            if str(event[column]) != day.isoformat():
                tags.append(f"{name}={event[column]}")
    return tags


def _origin(event: Mapping[str, Any]) -> str:
    if event.get("origin"):
        return _acled.FROM_UCDP
    by_hand = event.get("sources") and event.get("confidence") is None and event.get("evidence_start") is None
    return _acled.BY_HAND if by_hand else _acled.MACHINE


def _rewritten(event: Row) -> Row:
    """A row that came from ACLED with all its columns as they were, but for identifier and tags."""
    kept = {name: event.get(f"acled_{name}") for name in _acled.KEPT}
    day = day_of(kept["event_date"] or "")
    tags = "; ".join(filter(None, (kept["tags"], _acled.FROM_ACLED)))
    return {
        **kept, "event_id_cnty": _acled.acled_id(str(event["event_id"])), "event_date": kept["event_date"],
        "year": day.year if day else None, "tags": tags, "iso": integer(kept["iso"]),
        "source": "; ".join(event.get("sources") or ()), "notes": event.get("note"),
        **{
            name: event.get(name)
            for name in (
                "time_precision", "event_type", "sub_event_type", "actor1", "actor2", "country", "admin2", "location",
                "latitude", "longitude", "geo_precision", "fatalities",
            )
        },
    }  # fmt: skip
