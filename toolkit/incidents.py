"""Load the incidents collected by hand: attacks on sites with US forces in Iraq and what belongs to them."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from ._errors import DataError, InputError
from ._paths import data_path
from .tables import COLUMNS, Row, Tables, frame

# Columns of events.csv that the codebook does not know; they are appended to the events, as text.
DOCUMENTARY = (
    "in_article_count",
    "time_local",
    "target",
    "victims",
    "weapon_detail",
    "coord_source",
    "sources_disagree",
)

# Figures that events.csv gives as documented and casualties.csv must add up to.
_SUMS = {
    "killed": ("killed_low", "killed_high"),
    "wounded": ("wounded_low", "wounded_high"),
}

# Columns that the loader works out, or that only an article can fill.
_COMPUTED = {
    *("article_id", "published", "standalone", "includes", "admin2", "confidence", "fatalities"),
    *("fatalities_reported", "evidence_start", "evidence_end", "evidence", "summary_en", "summary_ar"),
}
_EVENT_COLUMNS = tuple(name for name in COLUMNS["events"] if name not in _COMPUTED) + DOCUMENTARY
_CASUALTY_COLUMNS = tuple(name for name in COLUMNS["casualties"] if name not in {"article_id", "start", "end"})


@cache
def incident_ids() -> frozenset[str]:
    """Ids of the incidents that ship with the toolkit."""
    with data_path("incidents", "events.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["event_id"] for row in csv.DictReader(file))


def load_incidents(series: str | None = None, *, folder: Path | None = None) -> Tables:
    """
    Incidents collected by hand, in the codebook's tables.

    Facts after the sources that each row names; ``data/incidents/README.md`` says how they were coded.

    Parameters
    ----------
    series
        Only the incidents of this named set, e.g. ``us-sites-2019``; None for all.
    folder
        Folder with an ``events.csv`` and a ``casualties.csv`` of the same columns; None for the toolkit's own.

    Returns
    -------
    Tables
        ``events``, one row per incident in order of date with the columns of ``DOCUMENTARY`` appended, and
        ``casualties``, one row per status, group and nationality; ``places``, ``dates`` and ``numbers`` are
        empty and all spans null, since no article stands behind them. Sums and fatalities follow the
        codebook: fatalities are the low end, and ``fatalities_reported`` is false where no source seen gives
        a toll.

    Raises
    ------
    DataError
        A file or column is missing, a value cannot be read, or the casualties do not add up to the figures
        of their event.
    InputError
        No incident belongs to ``series``.
    """
    folder = data_path("incidents") if folder is None else folder
    given = _read(folder / "events.csv", _EVENT_COLUMNS)
    harmed = [
        _typed(row, "casualties", folder / "casualties.csv")
        for row in _read(folder / "casualties.csv", _CASUALTY_COLUMNS)
    ]
    events = [_typed(row, "events", folder / "events.csv") for row in given]
    _check_ids(events, harmed, folder)
    of_event: dict[str, list[Row]] = defaultdict(list)
    for row in harmed:
        of_event[row["event_id"]].append(row)
    for event in events:
        _add_sums(event, of_event[event["event_id"]], folder)
    if series is not None:
        known = sorted({event["series"] for event in events if event["series"]})
        if series not in known:
            raise InputError(f"No incident belongs to the series {series!r}: the series known are {', '.join(known)}.")
        events = [event for event in events if event["series"] == series]
    kept = {event["event_id"] for event in events}
    table = frame("events", events)
    for name in DOCUMENTARY:
        table[name] = frame("events", [{"note": event[name]} for event in events])["note"]
    return Tables(
        places=frame("places", []),
        dates=frame("dates", []),
        numbers=frame("numbers", []),
        casualties=frame("casualties", (row for row in harmed if row["event_id"] in kept)),
        events=table,
    )


def _read(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Rows of a CSV file as text, its columns checked."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            if missing:
                raise DataError(f"{path} has no column {', '.join(missing)}: add it, empty where nothing is known.")
            rows = list(reader)
    except OSError as error:
        raise DataError(
            f"{path} cannot be read ({error.strerror}): incidents need an events and a casualties file."
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path} is no CSV file in UTF-8 ({error}): save it as such.") from error
    for number, row in enumerate(rows, start=1):
        # DictReader files surplus cells under None and fills missing ones with None.
        if None in row or None in row.values():
            raise DataError(
                f"{path}, row {number}: it has more or fewer cells than the header; quote cells with commas."
            )
    return rows


def _typed(row: dict[str, str], table: str, path: Path) -> Row:
    """A row with its cells as numbers, flags, lists and text; empty is None."""
    out: dict[str, Any] = {}
    for name, cell in row.items():
        kind = COLUMNS[table].get(name, "text")
        text = cell.strip()
        try:
            if kind == "list":
                out[name] = [part for part in text.split("|") if part]
            elif not text:
                out[name] = None
            elif kind == "count":
                out[name] = int(text)
            elif kind == "number":
                out[name] = float(text)
            elif kind == "flag":
                out[name] = {"true": True, "false": False}[text]
            else:
                out[name] = text
        except (ValueError, KeyError) as error:
            raise DataError(
                f"{path}, row {row.get('event_id')}: {text!r} cannot stand in the column {name} ({kind})."
            ) from error
    return out


def _check_ids(events: list[Row], harmed: list[Row], folder: Path) -> None:
    ids = [event["event_id"] for event in events]
    if None in ids or len(set(ids)) < len(ids):
        twice = sorted({str(i) for i in ids if i is None or ids.count(i) > 1})
        raise DataError(f"{folder / 'events.csv'}: the event_id {', '.join(twice)} is empty or occurs twice.")
    strangers = sorted({str(row["event_id"]) for row in harmed} - set(ids))
    if strangers:
        raise DataError(f"{folder / 'casualties.csv'}: no event has the event_id {', '.join(strangers)}.")


def _add_sums(event: Row, harmed: list[Row], folder: Path) -> None:
    """Put the sums of its casualty rows into an event, after comparing them with the figures documented."""
    event["standalone"] = False
    event["includes"] = []
    event["fatalities_reported"] = any(event[name] is not None for pair in _SUMS.values() for name in pair)
    for status, (low, high) in _SUMS.items():
        rows = [row for row in harmed if row["status"] == status and not row["part_of_total"]]
        if any(row["low"] is None or row["high"] is None for row in rows):
            raise DataError(
                f"{folder / 'casualties.csv'}: a {status} row of {event['event_id']} has no low or no high figure."
            )
        sums = (sum(row["low"] for row in rows), sum(row["high"] for row in rows))
        # No figure at all means that nobody reports a toll; the codebook sums that to nought too.
        documented = (event[low] or 0, event[high] or 0)
        if sums != documented:
            raise DataError(
                f"{folder}: {status} of {event['event_id']} add up to {sums[0]}-{sums[1]} in casualties.csv, "
                f"but events.csv says {documented[0]}-{documented[1]}."
            )
        event[low], event[high] = sums
    event["fatalities"] = event["killed_low"]
