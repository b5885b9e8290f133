"""Define the five tables: their columns and types; read and write them in every format, ACLED and UCDP GED included."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._errors import OutputError
from ._spreadsheets import csv_text
from .provenance import Provenance

if TYPE_CHECKING:
    import pandas as pd

    from ._exchange import Loaded
    from ._exports import Export
    from ._saving import Format, Saved

Row = dict[str, Any]

# ACLED's types and what belongs to each.
EVENT_TYPES = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Shelling/artillery/missile attack", "Air/drone strike", "Remote explosive/landmine/IED", "Suicide bomb",
        "Grenade", "Chemical weapon",
    ),
    "Violence against civilians": ("Attack", "Abduction/forced disappearance", "Sexual violence"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
        "Looting/property destruction", "Non-violent transfer of territory", "Other",
    ),
}  # fmt: skip
# Those that are political violence, by the codebook.
VIOLENT_TYPES = ("Battles", "Explosions/Remote violence", "Violence against civilians")
VIOLENT_SUBTYPES = ("Mob violence", "Excessive force against protesters")
_TYPE_OF = {sub: kind for kind, subs in EVENT_TYPES.items() for sub in subs}

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


def event_type_of(sub_type: str | None) -> str | None:
    """The event type that a sub-event type belongs to."""
    return _TYPE_OF.get(sub_type or "")


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
    return pd.DataFrame({name: column(name, kind, given) for name, kind in COLUMNS[table].items()})


def column(name: str, kind: str, rows: Iterable[Mapping[str, Any]]) -> pd.Series[Any]:
    """
    One column of rows with a nullable type.

    Parameters
    ----------
    name
        The column; rows without it are null.
    kind
        ``text, day, count, number, flag`` or ``list``.
    rows
        Mappings from column to value.
    """
    import pandas as pd

    return pd.Series([row.get(name) for row in rows], dtype=_DTYPES[kind], name=name)


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


def to_csv(table: pd.DataFrame, provenance: Provenance | None = None) -> str:
    """
    A table as CSV text, safe to open in a spreadsheet.

    Parameters
    ----------
    table
        Any table; flags are written ``true`` and ``false``, nulls as empty cells, lists as JSON. A text that a
        spreadsheet would run as a formula begins with an apostrophe, which ``read_tables`` takes away again.
    provenance
        Added as a last column, so that the file says by itself what it was made from.
    """
    return csv_text(table if provenance is None else table.assign(provenance=provenance.line()))


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


def read_tables(path: Path | str) -> Loaded:
    """
    Read events from an ACLED export, a UCDP GED release or this toolkit's own tables, whichever it is.

    Parameters
    ----------
    path
        A CSV, Excel (.xlsx), Parquet, JSON, JSON lines or GeoJSON file, or a folder with ``events.csv``. Casualties
        are looked for beside an events file.

    Returns
    -------
    Loaded
        ``format`` says what it was taken for; ``tables`` holds the five tables, so that counts, charts and maps work;
        ``rejected`` the rows that break a rule, with line and reason; ``remarks`` sentences. ``print`` shows them.

    Raises
    ------
    InputError
        The file cannot be read or is in no known format.
    MissingToolError
        A library for Excel or Parquet is missing.
    """
    from ._exchange import load

    return load(Path(path))


def acled_table(events: pd.DataFrame, casualties: pd.DataFrame | None = None, *, synthetic: bool = False) -> Export:
    """
    Events in ACLED's 31 columns; identifiers and tags say that they are not ACLED's.

    Parameters
    ----------
    events, casualties
        Tables of the codebook.
    synthetic
        Whether to mark every row as made up.

    Returns
    -------
    Export
        ``table``; ``left_out``, the events that ACLED's rules have no place for, with the reason; ``remarks``.
    """
    from ._acledexport import to_acled

    return to_acled(events, casualties, synthetic)


def ucdp_table(events: pd.DataFrame, casualties: pd.DataFrame | None = None, *, synthetic: bool = False) -> Export:
    """
    Events in the 49 columns of UCDP's Georeferenced Event Dataset, marked as not UCDP's.

    Parameters
    ----------
    events, casualties
        Tables of the codebook.
    synthetic
        Whether to mark every row as made up.

    Returns
    -------
    Export
        ``table``; ``left_out``, which is empty; ``remarks``.
    """
    from ._ucdpexport import to_ucdp

    return to_ucdp(events, casualties, synthetic)


def save_tables(
    tables: Tables,
    path: Path | str,
    to: Format,
    *,
    provenance: Provenance | None = None,
    allow_synthetic: bool = False,
    bom: bool = False,
    force: bool = False,
) -> Saved:
    """
    Save events with their casualties in the format asked for.

    Parameters
    ----------
    tables
        What to save.
    path
        File to write. ``acled`` and ``ucdp`` take .csv, .xlsx and .parquet.
    to
        ``acled, ucdp, excel`` (with a data dictionary), ``parquet, geojson`` or ``csv``.
    provenance
        What the tables were made from.
    allow_synthetic
        Take made-up articles too; everything is then marked.
    bom
        Begin CSV with the mark by which Excel knows UTF-8.
    force
        Replace a file that is there.

    Returns
    -------
    Saved
        The files, and sentences on what they could not hold.

    Raises
    ------
    InputError
        The format is not known, or the file's ending does not fit it.
    SyntheticError
        Made-up events, not allowed.
    OutputError
        A file is there already, or cannot be written.
    MissingToolError
        A library for Excel or Parquet is missing.
    """
    from ._saving import save

    return save(
        tables, Path(path), to, provenance or Provenance(), allow_synthetic=allow_synthetic, bom=bom, force=force
    )
