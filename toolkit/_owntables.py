"""Read this toolkit's own tables back: CSV, Excel, Parquet, GeoJSON, and the JSON lines of ``extract``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ._cells import RowReader
from ._checks import Gathered, Row, problems_of
from ._files import Sheet

_LEVELS = ("incident", "aggregate")
# Columns whose words are the codebook's, by the kind of word.
_VOCABULARIES = {
    "event_type": "event_type", "sub_event_type": "sub_event_type", "status": "status", "group": "group",
    "vague": "vague",
}  # fmt: skip


def read_own(table: str, sheet: Sheet, columns: Mapping[str, str], gathered: Gathered) -> tuple[list[Row], list[str]]:
    """
    Turn rows of one of the five tables into values of their columns' kinds.

    Parameters
    ----------
    table
        Its name.
    sheet
        Rows as read.
    columns
        Kind of each column of the codebook.
    gathered
        Takes events and casualties, and every row that breaks a rule.

    Returns
    -------
    tuple[list[Row], list[str]]
        Rows of ``places``, ``dates`` and ``numbers`` (events and casualties go to ``gathered``), and the names of
        columns beside the codebook's, which are kept as text.
    """
    extra = [name for name in sheet.columns if name and name not in columns and name != "provenance"]
    events = {event["event_id"] for event in gathered.events}
    found: list[Row] = []
    for line, cells in sheet.rows:
        row = RowReader(cells, own=True, decimal_comma=sheet.decimal_comma)
        values = {name: _value(row, name, kind) for name, kind in columns.items()}
        values.update({name: row.flag(name) if name == "synthetic" else row.text(name) for name in extra})
        gathered.synthetic |= str(cells.get("provenance") or "").startswith("SYNTHETIC")
        if table == "events":
            _check_event(row, values)
            gathered.add_event(line, values, row.problems, cells)
            continue
        row.problems += _casualty_problems(values, events) if table == "casualties" else []
        if row.problems:
            gathered.reject(table, line, values.get("event_id"), row.problems, cells)
        elif table == "casualties":
            gathered.casualties.append(values)
        else:
            found.append(values)
    return found, extra


def _value(row: RowReader, name: str, kind: str) -> Any:
    if name in _VOCABULARIES:
        return row.code(name, _VOCABULARIES[name])
    if name in ("time_precision", "geo_precision"):
        return row.within(name, 1, 3)
    read: dict[str, Callable[[str], Any]] = {
        "text": row.text, "day": row.day, "count": row.count, "number": row.number, "flag": row.flag,
        "list": row.items,
    }  # fmt: skip
    return read[kind](name)


def _check_event(row: RowReader, values: Row) -> None:
    if values["level"] not in _LEVELS:
        row.problems.append(f"level {values['level']!r} is neither incident nor aggregate")
    if values["fatalities"] is None and not row.problems:
        # Never null by the codebook; a table made by hand may lack it.
        values["fatalities"] = values["killed_low"] or 0
    if values["n_events"] is None and values["level"] == "incident":
        values["n_events"] = 1
    confidence = values["confidence"]
    if confidence is not None and not 0 <= confidence <= 1:
        row.problems.append(f"confidence {confidence:g} is not between 0 and 1")


def _casualty_problems(values: Row, events: set[str]) -> list[str]:
    found = problems_of(values)
    if values["status"] is None:
        found.append("it has no status")
    if values["event_id"] not in events:
        found.append(f"no event kept has the identifier {values['event_id']!r}")
    return found
