"""Read UCDP's Georeferenced Event Dataset, and this toolkit's own in that format, into the codebook's tables."""

from __future__ import annotations

import csv
from typing import Any

from . import _formats
from ._cells import RowReader
from ._checks import Gathered, Row
from ._files import Sheet

ORIGIN = "UCDP GED"
# The codes are those of the UCDP GED Codebook ("Variables in the dataset"; ucdp.uu.se/downloads).
# date_prec 1 the day; 2 two to six days; 3 a week; 4 eight days to a month; 5 more than a month, up to a year.
TIME_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 5: None}
# where_prec 1 the place; 2 within 25 km; 3 the district; 4 the first-order division; 5 a line or a part of the
# country; 6 the country; 7 water or air between countries.
GEO_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: None, 7: None}
# UCDP tells apart who fights whom, not how: state-based and non-state violence are fights, one-sided is not.
EVENT_TYPES = {1: "Battles", 2: "Battles", 3: "Violence against civilians"}

# Columns that the codebook's tables have no place for: kept beside them, as text.
KEPT = tuple(
    name for name in _formats.UCDP_COLUMNS
    if name not in {
        "id", "latitude", "longitude", "date_start", "date_end", "where_coordinates", "low", "high", "best",
    }
)  # fmt: skip
WHOLE = ("year", "number_of_sources", "priogrid_gid", "country_id")
_PARTS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
MACHINE = "machine-coded; not UCDP data"
# UCDP sums several events only where it has none of them by itself; a statement of an article may count its own.
ALONE = "its events stand nowhere else"


def read_ucdp(sheet: Sheet, gathered: Gathered) -> list[str]:
    """
    Turn the rows of a GED release into events, and their deaths by side into casualties.

    Parameters
    ----------
    sheet
        Rows as read; any of the 49 columns but the identifier, the dates and the best estimate may be missing.
    gathered
        Takes the events, the casualties and what there is to say.

    Returns
    -------
    list[str]
        Names of the columns kept beside the codebook's.
    """
    extra = [name for name in sheet.columns if name not in _formats.UCDP_COLUMNS and name]
    kept = [name for name in (*KEPT, *extra) if name in sheet.columns]
    for line, cells in sheet.rows:
        row = RowReader(cells, decimal_comma=sheet.decimal_comma)
        event, casualties = _event(row, kept)
        _notes(gathered, line, row, event)
        gathered.add_event(line, event, row.problems, cells, casualties)
    return [f"ucdp_{name}" for name in kept]


def _event(row: RowReader, kept: list[str]) -> tuple[Row, list[Row]]:
    written = row.name("id") or ""
    ours = written.startswith(_formats.MARK)
    violence = row.within("type_of_violence", 1, 3)
    date_prec, where_prec = row.within("date_prec", 1, 5), row.within("where_prec", 1, 7)
    clarity = row.within("event_clarity", 1, 2)
    first, last = row.day("date_start"), row.day("date_end")
    if not ours and first is None and last is None and not row.problems:
        row.problems.append("it has neither date_start nor date_end")
    best, low, high = row.count("best"), row.count("low"), row.count("high")
    if low is not None and high is not None and low > high:
        row.problems.append(f"low {low} is above high {high}")
    if best is None and not row.problems:
        row.problems.append("it has no best estimate")
    country = row.name("country")
    known = _formats.country(country)
    country = known["country"] if known else country
    aggregate = clarity == 2
    alone = aggregate and (not ours or ALONE in (row.name("code_status") or ""))
    one, other = row.name("side_a"), row.name("side_b")
    event: Row = {
        "event_id": written.removeprefix(_formats.MARK), "sources": _sources(row),
        "level": "aggregate" if aggregate else "incident", "n_events": None if aggregate else 1, "standalone": alone,
        "includes": [], "event_type": EVENT_TYPES.get(violence or 0), "sub_event_type": None,
        "date_from": first, "date_to": last, "time_precision": TIME_PRECISION.get(date_prec or 0),
        "location": row.name("where_coordinates"), "admin2": row.name("adm_2"), "country": country,
        "latitude": row.number("latitude"), "longitude": row.number("longitude"),
        "geo_precision": GEO_PRECISION.get(where_prec or 0),
        "actor1": _formats.actor_of_ucdp(one, country) if one else None,
        "actor2": _formats.actor_of_ucdp(other, country) if other else None,
        "killed_low": low, "killed_high": high, "fatalities": best,
        "fatalities_reported": True if best or not ours else None,
    }  # fmt: skip
    admin1 = row.name("adm_1")
    event["admin1"] = _formats.admin1_of(admin1) if admin1 and country in ("Iraq", None) else admin1
    if not ours:
        event["origin"] = ORIGIN
        for name in kept:
            event[f"ucdp_{name}"] = row.text(name)
        for name in WHOLE:
            # UCDP writes -1 for a number of sources that it does not know.
            row.count(name, least=-1)
    return event, _casualties(row, event)


def _sources(row: RowReader) -> list[str]:
    """Sources of an event, separated by semicolons outside quotes; else the offices that published them."""
    text = row.text("source_article") or row.text("source_office")
    if text is None:
        return []
    try:
        parts = next(csv.reader([text.replace("\r", " ").replace("\n", " ")], delimiter=";", skipinitialspace=True))
    except csv.Error:
        parts = text.split(";")
    return [part.strip() for part in parts if part.strip()]


def _casualties(row: RowReader, event: Row) -> list[Row]:
    """UCDP's best estimates by side; the range of the whole stands in the event."""
    groups = {
        "deaths_a": _group(event["actor1"]), "deaths_b": _group(event["actor2"]), "deaths_civilians": "civilians",
        "deaths_unknown": "people",
    }  # fmt: skip
    counts: dict[str, int] = {}
    for column, group in groups.items():
        number = row.count(column)
        if number:
            counts[group] = counts.get(group, 0) + number
    return [
        {
            "event_id": event["event_id"], "status": "killed", "group": group, "low": number, "high": number,
            "part_of_total": False,
        }
        for group, number in counts.items()
    ]  # fmt: skip


def _group(actor: str | None) -> str:
    if actor is None:
        return "people"
    if actor.startswith("Civilians"):
        return "civilians"
    return "security forces" if actor.startswith("Government of") else "militants"


def _notes(gathered: Gathered, line: int, row: RowReader, event: Row) -> None:
    best, low, high = event["fatalities"], event["killed_low"], event["killed_high"]
    outside = best is not None and ((low is not None and best < low) or (high is not None and best > high))
    if outside and not row.problems:
        gathered.note(line, "Rows whose best estimate lies outside low and high, kept as they are")
    parts = [row.count(column) for column in _PARTS]
    if best is not None and None not in parts and sum(part or 0 for part in parts) != best and not row.problems:
        gathered.note(line, "Rows whose deaths by side do not add up to the best estimate, kept as they are")
    if event["latitude"] is None and event["longitude"] is None:
        gathered.note(line, "Rows without coordinates, which no map shows")
    gathered.synthetic |= str(row.name("code_status") or "").startswith("SYNTHETIC")


def quoted(parts: list[Any]) -> str:
    """Sources as UCDP writes them: in quotes, with semicolons between."""
    return ";".join('"' + str(part).replace('"', '""') + '"' for part in parts)
