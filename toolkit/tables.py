"""Define the five tables: their columns, types and checks; write them to files."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._errors import OutputError
from .provenance import Provenance

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

# Kind of each column: text, day (ISO text), count, number, flag or list (JSON in a CSV cell).
COLUMNS: dict[str, dict[str, str]] = {
    "places": {
        "article_id": "text", "start": "count", "end": "count", "text": "text", "place_id": "text", "name_en": "text",
        "name_ar": "text", "kind": "text", "admin1": "text", "country": "text", "latitude": "number",
        "longitude": "number", "geo_precision": "count",
    },
    "dates": {
        "article_id": "text", "start": "count", "end": "count", "text": "text", "date_from": "day", "date_to": "day",
        "time_precision": "count",
    },
    "numbers": {
        "article_id": "text", "start": "count", "end": "count", "text": "text", "low": "count", "high": "count",
        "vague": "text", "approx": "flag", "unit": "text",
    },
    "casualties": {
        "article_id": "text", "event_id": "text", "status": "text", "group": "text", "nationality": "text",
        "low": "count", "high": "count", "vague": "text", "approx": "flag", "part_of_total": "flag", "start": "count",
        "end": "count",
    },
    "events": {
        "event_id": "text", "article_id": "text", "published": "day", "sources": "list", "note": "text",
        "level": "text", "n_events": "count", "standalone": "flag", "includes": "list", "event_type": "text",
        "sub_event_type": "text", "date_from": "day", "date_to": "day", "time_precision": "count",
        "time_of_day": "text", "place_id": "text", "location": "text", "location_ar": "text", "admin1": "text",
        "admin2": "text", "country": "text", "latitude": "number", "longitude": "number", "geo_precision": "count",
        "actor1": "text", "actor2": "text", "actor1_alleged": "text", "alleged_by": "text", "series": "text",
        "confidence": "number", "weapon": "text", "munitions_low": "count", "munitions_high": "count",
        "killed_low": "count", "killed_high": "count", "wounded_low": "count", "wounded_high": "count",
        "fatalities": "count", "fatalities_reported": "flag", "evidence_start": "count", "evidence_end": "count",
        "evidence": "text", "summary_en": "text", "summary_ar": "text",
    },
}  # fmt: skip

_DTYPES = {"text": "str", "day": "str", "count": "Int64", "number": "Float64", "flag": "boolean", "list": "object"}

# A cell that begins like this is run as a formula by spreadsheets.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Tables:
    """
    The five tables of the codebook as DataFrames, one row per mention, casualty group or event.

    Joined by ``article_id`` and ``event_id``.
    """

    places: pd.DataFrame
    dates: pd.DataFrame
    numbers: pd.DataFrame
    casualties: pd.DataFrame
    events: pd.DataFrame

    def items(self) -> list[tuple[str, pd.DataFrame]]:
        """Name and table, in the codebook's order."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]


def frame(table: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """
    Rows as a DataFrame with the codebook's columns and nullable types.

    Parameters
    ----------
    table
        One of ``places, dates, numbers, casualties, events``.
    rows
        Mappings from column to value; a column left out is null.

    Returns
    -------
    pd.DataFrame
        One row each, in the order given, columns as in ``COLUMNS[table]``.
    """
    import pandas as pd

    given = list(rows)
    columns = {}
    for name, kind in COLUMNS[table].items():
        values = [row.get(name) for row in given]
        columns[name] = pd.Series(values, dtype=_DTYPES[kind], name=name)
    return pd.DataFrame(columns)


def tables_of(coded: Iterable[Mapping[str, Any]]) -> Tables:
    """
    Coded articles (``extract``'s objects) as five DataFrames.

    Parameters
    ----------
    coded
        Mappings with ``article_id`` and the five lists of rows.
    """
    articles = list(coded)
    return Tables(**{
        name: frame(name, ({**row, "article_id": a["article_id"]} for a in articles for row in a[name]))
        for name in COLUMNS
    })  # fmt: skip


def _cell(value: object) -> object:
    """A value as it may stand in a CSV cell: lists as JSON, text that looks like a formula quoted."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value


def to_csv(table: pd.DataFrame, provenance: Provenance | None = None) -> str:
    """
    A table as CSV text, safe to open in a spreadsheet.

    Parameters
    ----------
    table
        Any table; flags are written ``true`` and ``false``, nulls as empty cells.
    provenance
        Added as a last column, so that the file says by itself what it was made from.
    """
    out = table.copy()
    for name in out.columns:
        if out[name].dtype == "boolean":
            out[name] = out[name].map({True: "true", False: "false"}).astype("object")
        elif not str(out[name].dtype).startswith(("Int", "Float", "int", "float")):
            out[name] = out[name].astype("object").map(_cell)
    if provenance is not None:
        out["provenance"] = provenance.line()
    return str(out.to_csv(index=False, lineterminator="\n", float_format="%.6g"))


def write_text(path: Path, text: str | bytes) -> Path:
    """
    Write a file whole or not at all: to a temporary file beside it, then renamed.

    Parameters
    ----------
    path
        Where the file shall stand; its folder is made if it is missing.
    text
        Text (written as UTF-8) or bytes.

    Raises
    ------
    OutputError
        The folder or the file cannot be written.
    """
    data = text.encode("utf-8") if isinstance(text, str) else text
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            # mkstemp makes files private; a result is as readable as any other file of the user's.
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(name, 0o666 & ~umask)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path} cannot be written ({reason}): choose another folder with --out.") from error
    return path


def write_tables(tables: Tables, folder: Path, provenance: Provenance) -> list[Path]:
    """
    Write the five tables as CSV files.

    Parameters
    ----------
    tables
        What to write.
    folder
        Where; made if it is missing.
    provenance
        Written into every table.

    Returns
    -------
    list[Path]
        The files, in the codebook's order.

    Raises
    ------
    OutputError
        The folder cannot be written.
    """
    return [write_text(folder / f"{name}.csv", to_csv(table, provenance)) for name, table in tables.items()]
