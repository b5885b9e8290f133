"""Tell which format a file is in, and read it into the codebook's tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ._acled import read_acled
from ._checks import Gathered, Row
from ._errors import InputError
from ._files import ENDINGS, Sheet, read_sheets
from ._formats import MARK
from ._owntables import read_own
from ._ucdp import read_ucdp
from .provenance import Provenance
from .tables import COLUMNS, Tables, column, frame

if TYPE_CHECKING:
    import pandas as pd

OWN = "this toolkit's tables"
# Columns without which a table is not what it looks like, by format.
_MARKS = {
    "ACLED": ({"event_date", "event_type"}, {"event_id_cnty", "data_id"}),
    "UCDP GED": ({"id", "date_start", "best"}, {"date_end", "type_of_violence", "side_a"}),
}
_OWN_MARKS = {
    "events": {"event_id", "level", "date_from", "date_to"},
    "casualties": {"event_id", "status", "low", "high"},
    "places": {"place_id", "name_en", "start"},
    "dates": {"date_from", "date_to", "start"},
    "numbers": {"low", "high", "unit", "start"},
}
# The order in which tables are read: casualties are compared with the events kept.
_ORDER = ("events", "casualties", "places", "dates", "numbers")
_ADDED = "origin"


@dataclass(frozen=True)
class Loaded:
    """
    Tables read from a file of another project, or of this one.

    ``format`` says what the file was taken for. ``rejected`` holds the rows that break a rule, with their line and the
    reason; ``remarks`` are sentences about what was found.
    """

    format: str
    tables: Tables
    rejected: pd.DataFrame
    remarks: tuple[str, ...]
    provenance: Provenance

    def __str__(self) -> str:
        events = len(self.tables.events)
        return "\n".join((f"{events} event{'' if events == 1 else 's'} read from {self.format}.", *self.remarks))


def format_of(columns: Iterable[str]) -> str | None:
    """The format of a table by its columns: ``ACLED``, ``UCDP GED``, one of the five tables, or None."""
    given = set(columns)
    for name, (needed, one_of) in _MARKS.items():
        if needed <= given and one_of & given:
            return name
    return next((name for name, needed in _OWN_MARKS.items() if needed <= given), None)


def load(path: Path) -> Loaded:
    """
    Read a file, or a folder of this toolkit's tables.

    Parameters
    ----------
    path
        A CSV, Excel, Parquet, JSON or GeoJSON file; the casualties of an events table are looked for beside it.

    Raises
    ------
    InputError
        The file cannot be read or is in no known format.
    """
    sheets, inputs = _sheets(path)
    gathered = Gathered()
    kinds = {name: format_of(sheet.columns) for name, sheet in sheets.items()}
    foreign = next((kind for kind in kinds.values() if kind in _MARKS), None)
    read: dict[str, list[Row]] = {}
    extra: list[str] = []
    remarks: list[str] = []
    for kind in (foreign,) if foreign else _ORDER:
        for sheet in (sheets[name] for name, found in kinds.items() if found == kind):
            remarks += [remark for remark in sheet.remarks if remark not in remarks]
            for line, reason, cells in sheet.broken:
                gathered.reject(kind if kind in COLUMNS else "events", line, None, [reason], cells)
            if kind == "ACLED":
                extra += read_acled(sheet, gathered)
            elif kind == "UCDP GED":
                extra += read_ucdp(sheet, gathered)
            elif kind is not None:
                rows, beside = read_own(kind, sheet, COLUMNS[kind], gathered)
                read.setdefault(kind, []).extend(rows)
                extra += beside if kind == "events" else []
    if foreign is None and "events" not in kinds.values():
        raise InputError(_unknown(path, sheets))
    _need_deaths(path, foreign, [sheets[name].columns for name, found in kinds.items() if found == foreign])
    tables = Tables(
        places=frame("places", read.get("places", ())), dates=frame("dates", read.get("dates", ())),
        numbers=frame("numbers", read.get("numbers", ())), casualties=frame("casualties", gathered.casualties),
        events=_events(gathered.events, extra),
    )  # fmt: skip
    synthetic = gathered.synthetic or _made_up(gathered.events)
    remarks += gathered.sentences()
    return Loaded(
        _said(foreign, gathered), tables, gathered.rejected_table(), tuple(remarks), Provenance(inputs, synthetic)
    )


def _need_deaths(path: Path, foreign: str | None, tables: list[list[str]]) -> None:
    """Refuse a table of another project without its column of deaths: nobody's death is not counted by silence."""
    deaths = {"ACLED": "fatalities", "UCDP GED": "best"}.get(foreign or "")
    for columns in tables if deaths else []:
        if deaths not in columns:
            raise InputError(
                f"{path} has no column {deaths!r}, so the deaths would be lost: give it that name. "
                f"It has: {', '.join(columns)}."
            )


def _said(foreign: str | None, gathered: Gathered) -> str:
    if foreign is None:
        return OWN
    ours = sum("origin" not in event for event in gathered.events)
    if ours == len(gathered.events) and ours:
        return f"this toolkit's events in {foreign}'s columns"
    return foreign


def _made_up(events: list[Row]) -> bool:
    return any(
        event.get("synthetic")
        or any(str(source).lower().startswith("synthetic") for source in event.get("sources") or ())
        for event in events
    )


def _events(rows: list[Row], extra: list[str]) -> pd.DataFrame:
    """Events with the codebook's columns, and behind them what the file had besides, as text."""
    import pandas as pd

    added = []
    for name in dict.fromkeys((_ADDED, *extra)):
        if name in COLUMNS["events"] or (name == _ADDED and all(row.get(name) is None for row in rows)):
            continue
        # The mark of made-up articles is a flag wherever the toolkit asks for it.
        added.append(column(name, "flag" if name == "synthetic" else "text", rows))
    return pd.concat([frame("events", rows), *added], axis=1) if added else frame("events", rows)


def _sheets(path: Path) -> tuple[dict[str, Sheet], tuple[tuple[str, str], ...]]:
    """Tables of a file with what stands beside it, and the names and hashes of the files."""
    if path.is_dir():
        files = [path / f"{name}.csv" for name in _ORDER if (path / f"{name}.csv").is_file()]
        if not files or files[0].stem != "events":
            parts = path / "events"
            of_parquet = f", e.g. one of those in {parts}" if any(parts.glob("*.parquet")) else ""
            raise InputError(
                f"{path}: there is no events.csv in this folder; give a file{of_parquet}, or a folder of CSV tables."
            )
    else:
        files = [path, *_beside(path)]
    sheets: dict[str, Sheet] = {}
    inputs = []
    for file in files:
        found, digest = read_sheets(file)
        sheets.update({name or file.name: sheet for name, sheet in found.items()})
        inputs.append((file.name, digest))
    return sheets, tuple(sorted(inputs))


def casualties_beside(path: Path) -> Path:
    """Where the casualties of events stand: ``casualties.csv`` beside ``events.csv``, else ``NAME.casualties.csv``."""
    name = "casualties" if path.stem == "events" else f"{path.stem}.casualties"
    return path.with_name(f"{name}{path.suffix}")


def _beside(path: Path) -> list[Path]:
    other = casualties_beside(path)
    table = path.suffix.lower() in (".csv", ".parquet") and ".casualties" not in path.name and path.stem != "casualties"
    return [other] if table and other.is_file() else []


def _unknown(path: Path, sheets: dict[str, Sheet]) -> str:
    columns = next((sheet.columns for sheet in sheets.values() if sheet.columns), [])
    shown = ", ".join(columns[:8]) + (" …" if len(columns) > 8 else "")
    kinds = {format_of(sheet.columns) for sheet in sheets.values()} - {None}
    if kinds:
        return f"{path} holds only {', '.join(sorted(map(str, kinds)))}: give the file or folder with the events too."
    return (
        f"{path} is neither an export of ACLED, nor a release of UCDP GED, nor a table of this toolkit "
        f"(its columns are {shown or 'none'}): give one of these, with its row of column names."
    )


__all__ = ["ENDINGS", "MARK", "Loaded", "casualties_beside", "format_of", "load"]
