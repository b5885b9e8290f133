"""Read the rows of CSV, Excel, Parquet, JSON and GeoJSON files as they are, each with its line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ._cells import clean, restore
from ._errors import InputError, missing
from ._formats import ACLED_COLUMNS, UCDP_COLUMNS
from .provenance import sha256

ENDINGS = (".csv", ".tsv", ".xlsx", ".parquet", ".json", ".jsonl", ".ndjson", ".geojson")
# UCDP packs the titles of every source into one cell; Python's own limit of a cell is 131,072 characters.
_CELL_LIMIT = 50_000_000
# A workbook is a zip file: one that unpacks to more than this is no table that a person made.
_WORKBOOK_LIMIT = 2_000_000_000
_KNOWN = frozenset(ACLED_COLUMNS) | frozenset(UCDP_COLUMNS) | {"event_id", "article_id", "level", "date_from", "status"}


@dataclass
class Sheet:
    """
    Rows of one table as read.

    ``rows`` holds (line, cells by column); ``broken`` holds (line, what is wrong, the cells as JSON).
    """

    columns: list[str]
    rows: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    broken: list[tuple[int, str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    decimal_comma: bool = False


def read_sheets(path: Path) -> tuple[dict[str, Sheet], str]:
    """
    Tables of a file by name, and the sha256 of its bytes.

    A file with one table names it ``""``; a workbook and a line of ``extract`` name each.

    Raises
    ------
    InputError
        The file is missing, empty, of no kind that is read, or not what its ending says.
    MissingToolError
        A library is missing.
    """
    if path.suffix.lower() not in ENDINGS:
        raise InputError(f"{path}: tables are read from {', '.join(ENDINGS)}; save it as one of these.")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; check the name.") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error}); check that you may open it.") from None
    if not data.strip():
        raise InputError(f"{path}: the file is empty; it should hold a table with a row of column names.")
    kind = path.suffix.lower()
    if kind == ".xlsx":
        return _workbook(path, data), sha256(data)
    if kind == ".parquet":
        return {"": _parquet(path, data)}, sha256(data)
    text, remarks = _decoded(data)
    sheets = {"": _csv(text)} if kind in (".csv", ".tsv") else _json(path, text)
    for sheet in sheets.values():
        sheet.remarks[:0] = remarks
    return sheets, sha256(data)


def _decoded(data: bytes) -> tuple[str, list[str]]:
    """Bytes as text: by their byte order mark, as UTF-8, or else as Windows' Western code page."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        # Excel on Windows saves CSV in its own code page.
        return data.decode("cp1252", "replace"), ["The file is not UTF-8; it was read as Windows-1252 (cp1252)."]


def _named(columns: Iterable[object]) -> list[str]:
    """Column names in one spelling: "EVENT DATE" and "event_date" are the same."""
    return [clean(name).strip("'\"").lower().replace(" ", "_") for name in columns]


def _delimiter(text: str) -> str:
    """The mark between cells that gives most columns known by name."""
    head = text[:100_000].split("\n", 1)[0]
    return max(",;\t|", key=lambda mark: (len(_KNOWN & set(_named(head.split(mark)))), head.count(mark)))


def _csv(text: str) -> Sheet:
    mark = _delimiter(text)
    before = csv.field_size_limit(_CELL_LIMIT)
    try:
        return _csv_rows(csv.reader(io.StringIO(text, newline=""), delimiter=mark), mark)
    except csv.Error as error:
        raise InputError(f"The file is no CSV ({error}); save it as CSV UTF-8 from a spreadsheet.") from error
    finally:
        csv.field_size_limit(before)


def _csv_rows(reader: Any, mark: str) -> Sheet:
    sheet: Sheet | None = None
    start = 1
    for cells in reader:
        line, start = start, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if sheet is None:
            sheet = Sheet(_named(cells), decimal_comma=mark == ";")
            if mark != ",":
                sheet.remarks.append(f"The cells are separated by {mark!r}.")
            if _headless(cells):
                sheet.columns = list(UCDP_COLUMNS)
                sheet.remarks.append("The file has no row of column names; its 49 columns were taken as UCDP GED's.")
            else:
                continue
        if len(cells) != len(sheet.columns):
            reason = f"it has {len(cells)} cells where the head has {len(sheet.columns)} columns"
            sheet.broken.append((line, reason, json.dumps(cells, ensure_ascii=False)))
            continue
        sheet.rows.append((line, {n: restore(c) for n, c in zip(sheet.columns, cells, strict=True)}))
    return sheet or Sheet([])


def _headless(cells: list[str]) -> bool:
    """Whether a first row is already data, as in some monthly releases of UCDP's."""
    return len(cells) == len(UCDP_COLUMNS) and cells[0].isdecimal() and not _KNOWN & set(_named(cells))


def _workbook(path: Path, data: bytes) -> dict[str, Sheet]:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise missing("openpyxl", "read", "Excel files") from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _WORKBOOK_LIMIT:
                raise InputError(f"{path} unpacks to more than 2 GB; save its tables as CSV.")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return {sheet.title: _typed_rows(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
    except InputError:
        raise
    except Exception as error:
        # openpyxl raises whatever a damaged part of the file makes it stumble over.
        raise InputError(f"{path} is no Excel workbook ({error}); save it as .xlsx or CSV.") from error


def _typed_rows(lines: Iterator[tuple[Any, ...]]) -> Sheet:
    sheet = Sheet([])
    for number, cells in enumerate(lines, 1):
        if all(cell is None for cell in cells):
            continue
        if not sheet.columns:
            named = [n for n, cell in enumerate(cells) if cell is not None]
            sheet.columns = _named(cells[: named[-1] + 1])
            continue
        if any(cell is not None for cell in cells[len(sheet.columns) :]):
            shown = json.dumps([None if c is None else str(c) for c in cells], ensure_ascii=False)
            sheet.broken.append((number, "it has cells beyond the last named column", shown))
            continue
        values = [restore(cell) if isinstance(cell, str) else cell for cell in cells]
        values += [None] * (len(sheet.columns) - len(values))
        sheet.rows.append((number, dict(zip(sheet.columns, values, strict=False))))
    return sheet


def _parquet(path: Path, data: bytes) -> Sheet:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError:
        raise missing("pyarrow", "read", "Parquet files") from None
    try:
        table = parquet.read_table(io.BytesIO(data))
    except (arrow.ArrowException, OSError) as error:
        raise InputError(f"{path} is no Parquet file ({error}); check what it is.") from error
    columns = _named(table.column_names)
    rows = [dict(zip(columns, row.values(), strict=True)) for row in table.to_pylist()]
    return Sheet(columns, list(enumerate(rows, 1)))


def _json(path: Path, text: str) -> dict[str, Sheet]:
    """Tables of JSON: lines or lists of records, the answers of both projects' interfaces, GeoJSON, ``extract``."""
    try:
        given = [(1, json.loads(text))]
    except (ValueError, RecursionError):
        given = []
        for number, record in enumerate(text.split("\n"), 1):
            try:
                given += [(number, json.loads(record))] if record.strip() else []
            except (ValueError, RecursionError) as error:
                raise InputError(f"{path}, line {number}: is not JSON ({error}); mend that line.") from None
    if len(given) == 1:
        given = list(_unwrapped(given[0][1]))
    sheets: dict[str, Sheet] = {}
    for line, value in given:
        if not isinstance(value, dict):
            raise InputError(f"{path}, record {line}: is no object with columns; give one object for each row.")
        if isinstance(value.get("events"), list):
            _add_article(sheets, line, value)
        else:
            _add_record(sheets.setdefault("", Sheet([])), line, value)
    if not sheets:
        raise InputError(f"{path}: there is not one record in it; it should hold a table.")
    return sheets


def _unwrapped(value: Any) -> Iterator[tuple[int, Any]]:
    if isinstance(value, dict):
        for key in ("data", "Result"):
            if isinstance(value.get(key), list):
                value = value[key]
                break
        else:
            features = value.get("features")
            if isinstance(features, list):
                value = [f.get("properties") if isinstance(f, dict) else f for f in features]
    yield from enumerate(value if isinstance(value, list) else [value], 1)


def _add_article(sheets: dict[str, Sheet], line: int, article: Mapping[str, Any]) -> None:
    for name in ("places", "dates", "numbers", "casualties", "events"):
        sheet = sheets.setdefault(name, Sheet([]))
        for row in article.get(name) or ():
            if isinstance(row, dict):
                _add_record(sheet, line, {**row, "article_id": article.get("article_id")})
            else:
                sheet.broken.append((line, "it is no object with columns", json.dumps(row, ensure_ascii=False)))


def _add_record(sheet: Sheet, line: int, record: Mapping[str, Any]) -> None:
    cells = dict(zip(_named(record), record.values(), strict=True))
    sheet.columns += [name for name in cells if name not in sheet.columns]
    sheet.rows.append((line, cells))
