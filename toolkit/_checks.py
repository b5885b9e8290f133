"""Check rows of events and casualties against the codebook's rules, and keep aside those that break one."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ._encodings import whole
from .tables import event_type_of

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

REJECTED = ("table", "line", "event_id", "reason", "cells")
_NAMED_LINES = 10
_RANGES = (
    ("killed_low", "killed_high"), ("wounded_low", "wounded_high"), ("munitions_low", "munitions_high"),
    ("low", "high"),
)  # fmt: skip
# Iraq with a margin of half a degree: Natural Earth gives 29.06 to 37.39 north and 38.79 to 48.57 east.
_IRAQ = (28.5, 37.9, 38.3, 49.1)


def problems_of(row: Mapping[str, Any]) -> list[str]:
    """
    What breaks the codebook's rules in an event or casualty row, each as a part of a sentence.

    Parameters
    ----------
    row
        Values by column of the codebook; columns that are missing are null.
    """
    found = [
        f"{low} {row[low]} is above {high} {row[high]}"
        for low, high in _RANGES
        if row.get(low) is not None and row.get(high) is not None and row[low] > row[high]
    ]
    first, last = row.get("date_from"), row.get("date_to")
    if first is not None and last is not None and first > last:
        found.append(f"its first day {first} is after its last day {last}")
    found += _place_problems(row)
    kind, sub = row.get("event_type"), row.get("sub_event_type")
    if kind is not None and sub is not None and event_type_of(sub) != kind:
        found.append(f"the sub-type {sub!r} does not belong to the type {kind!r}")
    return found


def _place_problems(row: Mapping[str, Any]) -> list[str]:
    latitude, longitude = row.get("latitude"), row.get("longitude")
    if latitude is None and longitude is None:
        return []
    if latitude is None or longitude is None:
        return ["one of its two coordinates is missing"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return [f"its coordinates {latitude:g}, {longitude:g} lie outside the Earth's"]
    south, north, west, east = _IRAQ
    inside = south <= latitude <= north and west <= longitude <= east
    if row.get("country") == "Iraq" and not inside:
        swapped = south <= longitude <= north and west <= latitude <= east
        hint = "; latitude and longitude look swapped" if swapped else ""
        return [f"its coordinates {latitude:g}, {longitude:g} lie outside Iraq{hint}"]
    return []


class Gathered:
    """Rows of one file on their way into the codebook's tables: kept, kept aside, and what there is to say."""

    def __init__(self) -> None:
        self.events: list[Row] = []
        self.casualties: list[Row] = []
        self.rejected: list[Row] = []
        self.synthetic = False
        self._lines: dict[str, list[int]] = defaultdict(list)
        self._first: dict[str, int] = {}

    def add_event(
        self, line: int, event: Row, problems: Iterable[str], cells: Mapping[str, Any], casualties: Iterable[Row] = ()
    ) -> bool:
        """
        Keep an event with its casualties, or keep it aside.

        Parameters
        ----------
        line
            Where it stands in the file.
        event, casualties
            Rows by the codebook's columns.
        problems
            What reading its cells found wrong.
        cells
            The row as read.

        Returns
        -------
        bool
            Whether it was kept.
        """
        name = event.get("event_id")
        found = list(problems)
        if not name:
            found.append("it has no identifier")
        elif name in self._first:
            found.append(f"its identifier is also that of line {self._first[name]}")
        found += problems_of(event)
        if found:
            self.reject("events", line, name, found, cells)
            return False
        self._first[str(name)] = line
        self.events.append(event)
        self.casualties.extend(casualties)
        return True

    def reject(
        self, table: str, line: int, event_id: object, problems: Iterable[str], cells: Mapping[str, Any] | str
    ) -> None:
        """
        Keep a row aside.

        Parameters
        ----------
        table, line, event_id
            Where it stood and what it is called.
        problems
            Why.
        cells
            The row as read, or its JSON.
        """
        shown = cells if isinstance(cells, str) else json.dumps(cells, ensure_ascii=False, default=str)
        row = (table, line, event_id, "; ".join(problems), whole(shown))
        self.rejected.append(dict(zip(REJECTED, row, strict=True)))

    def note(self, line: int, what: str) -> None:
        """Remember a thing to say about a line; ``what`` names the rows, as in "Rows without coordinates"."""
        self._lines[what].append(line)

    def sentences(self) -> list[str]:
        """What was noted, one sentence a thing, with its lines."""
        said = [f"{what}: {len(lines)} ({named(lines)})." for what, lines in self._lines.items()]
        if self.rejected:
            lines = [row["line"] for row in self.rejected]
            said.append(f"Rows that break a rule, kept aside in the table 'rejected': {len(lines)} ({named(lines)}).")
        return said

    def rejected_table(self) -> pd.DataFrame:
        """The rows kept aside: table, line, event_id, reason, and the cells as JSON."""
        import pandas as pd

        ordered = sorted(self.rejected, key=lambda row: (row["table"], row["line"]))
        out = pd.DataFrame(ordered, columns=list(REJECTED))
        return out.astype({"table": "str", "line": "Int64", "event_id": "str", "reason": "str", "cells": "str"})


def named(lines: list[int]) -> str:
    """Lines in words: "line 4", "lines 4, 7 and 12 more"."""
    shown = ", ".join(str(line) for line in lines[:_NAMED_LINES])
    more = f" and {len(lines) - _NAMED_LINES} more" if len(lines) > _NAMED_LINES else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"
