"""Write tables as bytes: CSV, Excel with a data dictionary, Parquet, GeoJSON."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from . import _formats
from ._cells import defuse
from ._errors import OutputError, missing
from ._words import known

if TYPE_CHECKING:
    import pandas as pd

# Limits of the format (Microsoft, "Excel specifications and limits").
_MOST_ROWS, _LONGEST_CELL = 1_048_576, 32_767
# Characters that XML, and with it a workbook, cannot hold.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_ARROW = {"text": "string", "day": "string", "count": "int64", "number": "double", "flag": "bool"}


def cell_of(value: object) -> object:
    """A value as it may stand in a cell: lists as JSON, flags in words, text that a spreadsheet would run defused."""
    value = known(value)
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if type(value).__name__ in ("bool", "bool_"):
        return "true" if value else "false"
    return defuse(value) if isinstance(value, str) else value


def csv_text(table: pd.DataFrame) -> str:
    """
    A table as CSV text, safe to open in a spreadsheet; numbers with up to ten digits.

    Parameters
    ----------
    table
        Any table; nulls become empty cells.
    """
    out = io.StringIO()
    # The writer quotes a cell with a carriage return only if its own line ends have one; files have plain ones.
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    for cells in _lines(table):
        writer.writerow([f"{cell:.10g}" if isinstance(cell, float) else cell for cell in cells])
        out.write(line.getvalue()[:-2] + "\n")
        line.seek(0)
        line.truncate()
    return out.getvalue()


def _lines(table: pd.DataFrame) -> Iterator[list[object]]:
    yield [str(name) for name in table.columns]
    columns = [[cell_of(value) for value in table[name].astype("object")] for name in table.columns]
    yield from (list(cells) for cells in zip(*columns, strict=True))


def excel_bytes(tables: Mapping[str, pd.DataFrame], forms: Mapping[str, str], about: str) -> tuple[bytes, list[str]]:
    """
    A workbook: one sheet a table, a data dictionary, and what it was made from.

    Parameters
    ----------
    tables
        Tables by the name of their sheet.
    forms
        Which part of the data dictionary (``data/formats/columns.csv``) explains each sheet.
    about
        What the workbook was made from.

    Returns
    -------
    tuple[bytes, list[str]]
        The same bytes for the same tables at any hour, and sentences on what a workbook cannot hold.

    Raises
    ------
    MissingToolError
        openpyxl is missing.
    OutputError
        A table has more rows than a sheet.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise missing("openpyxl", "read", "Excel files") from None
    book = Workbook(write_only=True)
    counted = {"Cells cut at 32,767 characters, the most that Excel holds": 0,
               "Cells that lost control characters, which Excel cannot hold": 0}  # fmt: skip
    cut, lost = counted
    for name, table in tables.items():
        if len(table) >= _MOST_ROWS:
            raise OutputError(f"{name} has {len(table)} rows; a sheet of Excel holds 1,048,575: write CSV or Parquet.")
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for cells in _lines(table):
            for place, cell in enumerate(cells):
                if isinstance(cell, str):
                    whole = _NOT_IN_XML.sub("", cell)
                    # A carriage return alone would come back as a line feed.
                    cells[place] = whole[:_LONGEST_CELL]
                    counted[lost] += whole != cell
                    counted[cut] += len(whole) > _LONGEST_CELL
            sheet.append(cells)
    _explain(book.create_sheet("dictionary"), tables, forms, about)
    raw = io.BytesIO()
    book.save(raw)
    return _timeless(raw.getvalue()), [f"{what}: {number}." for what, number in counted.items() if number]


def _explain(sheet: Any, tables: Mapping[str, pd.DataFrame], forms: Mapping[str, str], about: str) -> None:
    sheet.append(["sheet", "column", "meaning"])
    for name, table in tables.items():
        known_columns = _formats.meanings(forms.get(name, name))
        for column in table.columns:
            sheet.append([name, str(column), known_columns.get(str(column)) or _beside(str(column))])
    sheet.append(["", "made from", about])


def _beside(column: str) -> str:
    for prefix, project in (("acled_", "ACLED"), ("ucdp_", "UCDP GED")):
        if column.startswith(prefix):
            return f"{project}'s column {column.removeprefix(prefix)}, as read"
    return "a column of the file that was read"


def _timeless(data: bytes) -> bytes:
    """The same workbook without the hour at which it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def parquet_bytes(table: pd.DataFrame, kinds: Mapping[str, str], about: str) -> bytes:
    """
    A table as Parquet, every column with its type even where it is empty.

    Parameters
    ----------
    table
        Any table.
    kinds
        Kind of each column (``text, day, count, number, flag, list``); others are text.
    about
        What it was made from, kept in the file's metadata.

    Raises
    ------
    MissingToolError
        pyarrow is missing.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError:
        raise missing("pyarrow", "read", "Parquet files") from None
    fields, columns = [], []
    for name in map(str, table.columns):
        kind = kinds.get(name, "text")
        wanted = arrow.list_(arrow.string()) if kind == "list" else arrow.type_for_alias(_ARROW[kind])
        fields.append(arrow.field(name, wanted))
        columns.append(arrow.array([_plain(value, kind) for value in table[name].astype("object")], type=wanted))
    schema = arrow.schema(fields, metadata={"provenance": about})
    out = io.BytesIO()
    parquet.write_table(arrow.Table.from_arrays(columns, schema=schema), out)
    return out.getvalue()


def _plain(value: object, kind: str) -> object:
    value = known(value)
    if value is None or kind in ("list", "flag"):
        return value if value is None or kind == "list" else bool(value)
    if kind in ("text", "day"):
        return str(value)
    number: Any = value
    return int(number) if kind == "count" else float(number)


def geojson_text(events: pd.DataFrame, about: str) -> str:
    """
    Events as GeoJSON (RFC 7946); an event without a place has no geometry, and stays in the file.

    Parameters
    ----------
    events
        Events of the codebook; every column becomes a property.
    about
        What it was made from.
    """
    columns = {str(name): [_json(value) for value in events[name].astype("object")] for name in events.columns}
    features = [_feature(dict(zip(columns, values, strict=True))) for values in zip(*columns.values(), strict=True)]
    whole = {"type": "FeatureCollection", "provenance": about, "features": features}
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _json(value: object) -> object:
    value = known(value)
    # Numbers of pandas are no numbers of JSON.
    return value.item() if hasattr(value, "item") else value


def _feature(row: Mapping[str, Any]) -> dict[str, Any]:
    latitude, longitude = row.get("latitude"), row.get("longitude")
    placed = latitude is not None and longitude is not None
    return {
        "type": "Feature", "id": row.get("event_id"),
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if placed else None,
        "properties": dict(row),
    }  # fmt: skip


def without_place(events: pd.DataFrame) -> list[str]:
    """The sentence on events that a map cannot show, if there are any."""
    number = int(events["latitude"].isna().sum()) if "latitude" in events else 0
    return [f"Events without a place, which have no geometry: {number}."] if number else []


def named(tables: Iterable[tuple[str, pd.DataFrame]]) -> dict[str, pd.DataFrame]:
    """Tables that belong into a workbook: the events first, then every other table with a row."""
    ordered = sorted(tables, key=lambda pair: pair[0] != "events")
    return {name: table for name, table in ordered if name == "events" or len(table)}
