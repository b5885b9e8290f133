"""Read ACLED's exports, old and new, and this toolkit's own in that format, into the codebook's tables."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from . import _formats
from ._cells import RowReader, day_of, integer
from ._checks import Gathered, Row
from ._files import Sheet

ORIGIN = "ACLED"
# Columns that the codebook's tables have no place for: kept beside them as text, so that nothing is lost on the way.
KEPT = tuple(
    name for name in _formats.ACLED_COLUMNS
    if name not in {
        "event_id_cnty", "year", "time_precision", "event_type", "sub_event_type", "actor1", "actor2", "country",
        "admin2", "location", "latitude", "longitude", "geo_precision", "source", "notes", "fatalities",
    }
)  # fmt: skip
# What the tags of a written row say of its origin.
MACHINE, BY_HAND, FROM_UCDP = "machine-coded", "coded by hand", "read from UCDP GED"
NOT_ACLED = "not ACLED data"
FROM_ACLED = "read from ACLED and rewritten, not ACLED's own file"
NO_DOER = "doer not said"
BOMBERS = "suicide bombers added"
N_EVENTS = "counts as events"
FIRST, LAST = "first day", "last day"

# The day that this toolkit puts behind the identifier of an event of several days; an @ of its own is doubled.
_DAY_OF = re.compile(r"(.*?)((?:@@)*)@(\d{4}-\d\d-\d\d)", re.DOTALL)


def acled_id(event_id: str, day: str | None = None) -> str:
    """An identifier that cannot be taken for ACLED's own (three capitals and a number)."""
    doubled = event_id.replace("@", "@@")
    return f"{_formats.MARK}{doubled}@{day}" if day else f"{_formats.MARK}{doubled}"


def id_of(written: str) -> tuple[str, str | None]:
    """The event's identifier, and the day where it is one day of several."""
    if not written.startswith(_formats.MARK):
        return written, None
    rest = written.removeprefix(_formats.MARK)
    match = _DAY_OF.fullmatch(rest)
    if match and not match[1].endswith("@"):
        return (match[1] + match[2]).replace("@@", "@"), match[3]
    return rest.replace("@@", "@"), None


def period_of(day: date, precision: int | None) -> tuple[date, date]:
    """
    First and last possible day of an ACLED date (Codebook, "Time precision codes").

    The day itself; the week around its middle; for a month the whole of it, its first ten days where the first is
    given, the last from the 20th where the last is given.
    """
    if precision == 2:
        return day - timedelta(days=3), day + timedelta(days=3)
    if precision != 3:
        return day, day
    end = monthrange(day.year, day.month)[1]
    if day.day == 1:
        return day, day.replace(day=10)
    return day.replace(day=20 if day.day == end else 1), day.replace(day=end)


def tags_of(text: str | None) -> dict[str, str]:
    """Tags by name, with the value behind "=" where there is one."""
    parts = [part.strip() for part in (text or "").split(";") if part.strip()]
    return {name.strip(): value.strip() for name, _, value in (part.partition("=") for part in parts)}


def read_acled(sheet: Sheet, gathered: Gathered) -> list[str]:
    """
    Turn the rows of an ACLED export into events, and its fatalities into casualties.

    Parameters
    ----------
    sheet
        Rows as read.
    gathered
        Takes the events, the casualties and what there is to say.

    Returns
    -------
    list[str]
        Names of the columns kept beside the codebook's.
    """
    own: dict[str, Row] = {}
    extra = [name for name in sheet.columns if name not in _formats.ACLED_COLUMNS and name]
    kept = [name for name in (*KEPT, *extra) if name in sheet.columns]
    for line, cells in sheet.rows:
        row = RowReader(cells, decimal_comma=sheet.decimal_comma)
        event, deaths = _event(row, kept)
        if row.name("event_type") is None and event.get("origin"):
            row.problems.append("it has no event_type")
        _notes(gathered, line, row, event)
        gathered.synthetic |= event.pop("made_up")
        earlier = own.get(str(event["event_id"])) if event.pop("one_of_several") else None
        if earlier is not None and not row.problems:
            # Another day of an event that this toolkit wrote as a row for each day.
            earlier["date_to"] = max(str(earlier["date_to"]), str(event["date_to"]))
            earlier["date_from"] = min(str(earlier["date_from"]), str(event["date_from"]))
            for name in ("fatalities", "killed_low", "killed_high"):
                earlier[name] += deaths
            _reported(earlier)
            continue
        if gathered.add_event(line, event, row.problems, cells):
            own[event["event_id"]] = event
    gathered.casualties += [_killed(event) for event in gathered.events if event["fatalities"]]
    return [f"acled_{name}" for name in kept]


def _event(row: RowReader, kept: list[str]) -> tuple[Row, int]:
    written = row.name("event_id_cnty") or row.name("data_id") or ""
    event_id, one_day = id_of(written)
    tags = tags_of(row.name("tags"))
    ours = written.startswith(_formats.MARK) and FROM_ACLED not in tags
    precision = row.within("time_precision", 1, 3)
    if precision is None and row.name("time_precision") is None:
        precision = 1
    day = row.day("event_date")
    if day is None and not row.problems:
        row.problems.append("it has no event_date")
    first, last = period_of(date.fromisoformat(day), precision) if day else (None, None)
    fatalities = row.count("fatalities") or 0
    added = integer(tags.get(BOMBERS)) if ours else None
    fatalities = max(0, fatalities - max(0, added or 0))
    n_events = tags.get(N_EVENTS, "") if ours else ""
    event: Row = {
        "event_id": event_id, "sources": _split(row.text("source")),
        "level": "aggregate" if n_events else "incident",
        "n_events": (integer(n_events) if n_events.isdecimal() else None) if n_events else 1,
        "standalone": bool(n_events), "includes": [],
        "date_from": str(first) if first else None, "date_to": str(last) if last else None,
        "time_precision": precision,
        "location": row.name("location"), "country": row.name("country"), "admin2": row.name("admin2"),
        "latitude": row.number("latitude"), "longitude": row.number("longitude"),
        "geo_precision": row.within("geo_precision", 1, 3),
        "actor1": None if ours and NO_DOER in tags else row.name("actor1"), "actor2": row.name("actor2"),
        "killed_low": fatalities, "killed_high": fatalities, "fatalities": fatalities,
        # ACLED writes 0 both for "nobody died" and for "not known": it does not say which.
        "summary_en" if MACHINE in tags else "note": row.text("notes"),
        "one_of_several": one_day is not None, "made_up": "SYNTHETIC" in tags,
    }  # fmt: skip
    _reported(event)
    for name, column in ((FIRST, "date_from"), (LAST, "date_to")):
        told = day_of(tags.get(name, "")) if ours else None
        event[column] = told.isoformat() if told else event[column]
    admin1 = row.name("admin1")
    event["admin1"] = _formats.admin1_of(admin1) if admin1 and event["country"] in ("Iraq", None) else admin1
    event["event_type"], event["sub_event_type"] = _types(row)
    if not ours:
        event["origin"] = ORIGIN
        for name in kept:
            event[f"acled_{name}"] = row.text(name)
        # Days in one style, and the tags without what an earlier writing added.
        event["acled_event_date"] = day
        event["acled_tags"] = "; ".join(t for t in _split(row.text("tags")) if t != FROM_ACLED) or None
        for column in ("inter1", "inter2"):
            # 0 stands for no second actor in exports with number codes.
            if (row.name(column) or "0").removesuffix(".0") != "0":
                row.code(column, "actor_type")
        row.code("disorder_type", "disorder_type")
        row.count("iso")
    return event, fatalities


def _reported(event: Row) -> None:
    event["fatalities_reported"] = True if event["fatalities"] else None


def _types(row: RowReader) -> tuple[str | None, str | None]:
    kind, sub = row.code("event_type", "event_type"), row.code("sub_event_type", "sub_event_type")
    written = row.name("event_type")
    if kind == "Riots/Protests":
        kind = "Riots" if row.code("inter1", "actor_type") == "Rioters" else "Protests"
    if sub is None and written is not None:
        sub = _formats.code("implied_sub_event_type", written)
    return kind, sub


def _split(text: str | None) -> list[str]:
    return [part for part in (text or "").split("; ") if part]


def _killed(event: Mapping[str, Any]) -> Row:
    return {
        "event_id": event["event_id"], "status": "killed", "group": "people", "low": event["fatalities"],
        "high": event["fatalities"], "part_of_total": False,
    }  # fmt: skip


def _notes(gathered: Gathered, line: int, row: RowReader, event: Row) -> None:
    written = row.name("event_type")
    if written and event["event_type"] and written.casefold() != str(event["event_type"]).casefold():
        gathered.note(line, "Rows with an older or other spelling of event_type, read as today's")
    disorder = row.name("disorder_type")
    if disorder and _formats.code("disorder_type", disorder) not in (None, disorder):
        gathered.note(line, "Rows with a misprint in disorder_type ('Demostrations' or the like), read as meant")
    if event["latitude"] is None and event["longitude"] is None:
        gathered.note(line, "Rows without coordinates, which no map shows")
