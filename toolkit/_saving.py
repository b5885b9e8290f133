"""Save the codebook's tables in the format asked for, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ._acledexport import to_acled
from ._errors import InputError, OutputError, SyntheticError
from ._exchange import casualties_beside
from ._exports import Export, event_rows, is_made_up
from ._spreadsheets import csv_text, excel_bytes, geojson_text, named, parquet_bytes, without_place
from ._ucdpexport import to_ucdp
from .provenance import Provenance
from .tables import COLUMNS, Tables, write_text

if TYPE_CHECKING:
    import pandas as pd

Format = Literal["acled", "ucdp", "excel", "parquet", "geojson", "csv"]

_ENDINGS: dict[str, tuple[str, ...]] = {
    "acled": (".csv", ".xlsx", ".parquet"), "ucdp": (".csv", ".xlsx", ".parquet"), "excel": (".xlsx",),
    "parquet": (".parquet",), "geojson": (".geojson", ".json"), "csv": (".csv",),
}  # fmt: skip
_MARK = "\ufeff"  # tells Excel that a CSV file is UTF-8
_KINDS = {"Int64": "count", "Float64": "number"}


@dataclass(frozen=True)
class Saved:
    """Files that were written, and sentences on what they could not hold."""

    files: tuple[Path, ...]
    remarks: tuple[str, ...]


def save(
    tables: Tables, path: Path, to: Format, provenance: Provenance, *, allow_synthetic: bool, bom: bool, force: bool
) -> Saved:
    """
    Write tables to a file.

    Parameters
    ----------
    tables
        Events with their casualties; a workbook takes all five tables.
    path
        The file; its ending must fit the format.
    to
        The format.
    provenance
        What the tables were made from; stands in every file that has a place for it.
    allow_synthetic
        Whether made-up events may be written, marked.
    bom
        Whether CSV begins with the mark by which Excel knows UTF-8.
    force
        Whether to replace files that are there.

    Raises
    ------
    InputError
        The format is not known, or the ending does not fit it.
    SyntheticError
        Made-up events, not allowed.
    OutputError
        A file is there already, or cannot be written.
    MissingToolError
        A library is missing.
    """
    if to not in _ENDINGS:
        raise InputError(f"The format {to!r} is not known: give one of {', '.join(_ENDINGS)}.")
    ending = path.suffix.lower()
    if ending not in _ENDINGS[to]:
        raise InputError(f"{path}: a file of the format {to} ends in {' or '.join(_ENDINGS[to])}; name it so.")
    synthetic = _check_synthetic(tables, provenance, allow_synthetic)
    made = Provenance(provenance.inputs, synthetic, provenance.toolkit, provenance.codebook)
    contents: dict[Path, str | bytes]
    if to in ("acled", "ucdp"):
        contents, remarks = _foreign(tables, path, to, made, bom)
    else:
        contents, remarks = _own(tables, path, to, made, bom)
    there = [file for file in contents if file.exists()]
    if there and not force:
        raise OutputError(f"{there[0]} is there already: choose another name with --out, or replace it with --force.")
    return Saved(tuple(write_text(file, content) for file, content in contents.items()), tuple(remarks))


def _check_synthetic(tables: Tables, provenance: Provenance, allowed: bool) -> bool:
    found = provenance.synthetic or any(is_made_up(event) for event in event_rows(tables.events))
    if found and not allowed:
        raise SyntheticError(
            "The events come from made-up articles and do not belong among real ones: give --allow-synthetic "
            "(allow_synthetic=True) to have everything marked."
        )
    return found


def _foreign(
    tables: Tables, path: Path, to: str, made: Provenance, bom: bool
) -> tuple[dict[Path, str | bytes], list[str]]:
    write = to_acled if to == "acled" else to_ucdp
    export: Export = write(tables.events, tables.casualties, made.synthetic)
    ending = path.suffix.lower()
    remarks = list(export.remarks)
    if ending == ".csv":
        return {path: _csv(export.table, bom)}, remarks
    if ending == ".parquet":
        kinds = {str(name): _KINDS.get(str(kind), "text") for name, kind in export.table.dtypes.items()}
        return {path: parquet_bytes(export.table, kinds, made.line())}, remarks
    data, said = excel_bytes({"events": export.table}, {"events": to}, made.line())
    return {path: data}, remarks + said


def _own(tables: Tables, path: Path, to: str, made: Provenance, bom: bool) -> tuple[dict[Path, str | bytes], list[str]]:
    from_text = {name: len(table) for name, table in tables.items() if name in ("places", "dates", "numbers")}
    marked = {name: table.assign(provenance=made.line()) for name, table in tables.items()}
    if to == "excel":
        data, said = excel_bytes(named(marked.items()), {}, made.line())
        return {path: data}, said
    left = [name for name, rows in from_text.items() if rows]
    remarks = [f"The mentions in the text ({', '.join(left)}) are not in this format: give --to excel."] if left else []
    if to == "geojson":
        if len(tables.casualties):
            remarks.append("Casualties by group are not in a map file; the sums stand with each event.")
        return {path: geojson_text(marked["events"], made.line())}, without_place(tables.events) + remarks
    files = {path: "events", **({casualties_beside(path): "casualties"} if len(tables.casualties) else {})}
    return {file: _table(marked[name], COLUMNS[name], to, made, bom) for file, name in files.items()}, remarks


def _table(table: pd.DataFrame, kinds: Mapping[str, str], to: str, made: Provenance, bom: bool) -> str | bytes:
    return parquet_bytes(table, kinds, made.line()) if to == "parquet" else _csv(table, bom)


def _csv(table: pd.DataFrame, bom: bool) -> str:
    return (_MARK if bom else "") + csv_text(table)
