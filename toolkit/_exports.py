"""Hold what an export gives: the table in the other format, what was left out, and what there is to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ._floors import FLOORS, SIDES
from ._selection import records
from ._words import known

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

# Columns without which an event cannot be exported.
NEEDED = ("event_id", "level", "event_type", "sub_event_type", "date_from", "date_to", "time_precision", "fatalities")

# Columns that say where a row comes from rather than what happened: no other format has them, and none needs them.
_OF_THE_ARTICLE = frozenset({
    "event_id", "article_id", "published", "note", "includes", "level", "n_events", "standalone", "evidence_start",
    "evidence_end", "evidence", "summary_en", "summary_ar", "origin", "location_ar", "place_id", "confidence",
    "fatalities_reported", "synthetic", "provenance",
})  # fmt: skip


@dataclass(frozen=True)
class Export:
    """
    Events in another project's columns.

    ``left_out`` has the columns ``event_id`` and ``reason``; ``remarks`` are sentences for the reader of the file.
    """

    table: pd.DataFrame
    left_out: pd.DataFrame
    remarks: tuple[str, ...]


@dataclass
class Written:
    """Rows of an export while it is made."""

    rows: list[Row] = field(default_factory=list)
    left_out: list[Row] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=dict)

    def leave_out(self, event: Mapping[str, Any], reason: str) -> None:
        """Keep an event out, and remember why."""
        self.left_out.append({"event_id": event["event_id"], "reason": reason})

    def count(self, what: str, number: int = 1) -> None:
        """Add to the number of a sentence; ``what`` names what is counted, as in "Rows without a place"."""
        self.counted[what] = self.counted.get(what, 0) + number

    def export(self, columns: Mapping[str, str], remarks: Iterable[str]) -> Export:
        """
        The finished export.

        Parameters
        ----------
        columns
            Type of each column, in the format's order.
        remarks
            Sentences, after those that count.
        """
        import pandas as pd

        table = pd.DataFrame({
            name: pd.Series([row.get(name) for row in self.rows], dtype=kind, name=name)
            for name, kind in columns.items()
        })  # fmt: skip
        left_out = pd.DataFrame(self.left_out, columns=["event_id", "reason"]).astype("str")
        said = [f"{what}: {n}." for what, n in self.counted.items()]
        reasons: dict[str, int] = {}
        for row in self.left_out:
            reasons[row["reason"]] = reasons.get(row["reason"], 0) + 1
        said += [f"Left out: {n} ({reason})." for reason, n in reasons.items()]
        return Export(table, left_out, (*said, *remarks))


def event_rows(events: pd.DataFrame) -> list[Row]:
    """Events as mappings with None for every kind of null; a source that is no list becomes one."""
    rows = [{name: known(value) for name, value in row.items()} for row in records(events)]
    for row in rows:
        if isinstance(row.get("sources"), str):
            row["sources"] = [row["sources"]]
    return rows


def killed_by_event(casualties: pd.DataFrame | None) -> dict[str, list[Row]]:
    """Rows of the killed that count, by event."""
    found: dict[str, list[Row]] = {}
    for row in event_rows(casualties) if casualties is not None else ():
        if row.get("status") == "killed" and not row.get("part_of_total"):
            found.setdefault(str(row["event_id"]), []).append(row)
    return found


def least(row: Mapping[str, Any]) -> int:
    """The low end of a casualty row, a vague word as its floor."""
    low = row.get("low")
    return int(low) if low is not None else FLOORS.get(str(row.get("vague")), 0)


def side_of(row: Mapping[str, Any]) -> str:
    """Side of a casualty row: civilians, state forces, militants or not said."""
    return SIDES.get(str(row.get("group")), "not said")


def is_made_up(event: Mapping[str, Any]) -> bool:
    """Whether an event comes from a made-up article."""
    sources = event.get("sources") or ()
    return bool(event.get("synthetic")) or any(str(source).lower().startswith("synthetic") for source in sources)


def not_held(events: list[Row], held: Iterable[str], name: str) -> list[str]:
    """
    The sentence on columns that a format has no place for, if these events fill any.

    Parameters
    ----------
    events
        What is exported.
    held
        Columns of the codebook that the format holds.
    name
        Of the format.
    """
    has = set(held) | _OF_THE_ARTICLE
    filled = [
        column for column in (events[0] if events else ())
        if column not in has and not column.startswith(("acled_", "ucdp_"))
        and any(event[column] not in (None, [], 0) for event in events)
    ]  # fmt: skip
    if not filled:
        return []
    return [f"{name} has no column for {', '.join(filled)}: keep the toolkit's own tables beside the file for these."]


def left_behind(events: list[Row], prefix: str, held: Iterable[str]) -> list[str]:
    """The sentence on columns of a project's older files that today's do not have, if any row fills one."""
    names = [name.removeprefix(prefix) for name in (events[0] if events else ()) if name.startswith(prefix)]
    older = [n for n in names if n not in set(held) and any(event[prefix + n] is not None for event in events)]
    return (
        [f"Columns of the file read that are not among today's are left behind: {', '.join(older)}."] if older else []
    )
