"""Write a merge into a folder, and read it back to undo what is wrong in it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from ._cells import restore
from ._errors import InputError
from .provenance import Provenance
from .tables import Tables, read_tables, to_csv, write_text

if TYPE_CHECKING:
    import pandas as pd

    from .merging import Merged

GIVEN = "given"


def write_merged(merged: Merged, folder: Path, provenance: Provenance) -> list[Path]:
    """
    Write the merged tables, the list of merges, who told which toll, and the tables as they came (``given/``).

    Parameters
    ----------
    merged
        What to write.
    folder
        Where; made if it is missing.
    provenance
        Written into every table.

    Returns
    -------
    list[Path]
        The files of the merge, without those of ``given/``.

    Raises
    ------
    OutputError
        The folder cannot be written.
    """
    # Last the list of merges: without it the folder is no merge, and with it everything else is there.
    for name in ("events", "casualties"):
        write_text(folder / GIVEN / f"{name}.csv", to_csv(getattr(merged.given, name), provenance))
    tables = {
        "events": merged.tables.events, "casualties": merged.tables.casualties, "casualties_by_source": merged.told,
        "merges": merged.merges,
    }  # fmt: skip
    return [write_text(folder / f"{name}.csv", to_csv(table, provenance)) for name, table in tables.items()]


def read_merged(folder: Path) -> tuple[Merged, Provenance]:
    """
    Read a merge back from its folder.

    Parameters
    ----------
    folder
        Where ``write_merged`` wrote it.

    Returns
    -------
    tuple[Merged, Provenance]
        The merge, and what the files say that it was made from.

    Raises
    ------
    InputError
        The folder holds no merge, or a file of it was changed so that it cannot be read.
    """
    from .merging import assembled

    merges = read_merges(folder)
    if merges is None:
        raise InputError(f"{folder} holds no merge (merges.csv is missing): give the folder that merge wrote to.")
    loaded = read_tables(folder / GIVEN)
    if len(loaded.rejected):
        reason = loaded.rejected.iloc[0]
        raise InputError(f"{folder / GIVEN}: a row cannot be read back ({reason.to_dict()}); merge the articles again.")
    return assembled(loaded.tables, merges, loaded.provenance.synthetic), loaded.provenance


def read_merges(folder: Path) -> pd.DataFrame | None:
    """
    Read the list of merges of a folder; None where it has none.

    Parameters
    ----------
    folder
        A folder that may hold a merge.

    Raises
    ------
    InputError
        The list lacks a column.
    """
    from .merging import MERGES, typed_merges

    path = folder / "merges.csv"
    if not path.is_file():
        return None
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    missing = [name for name in MERGES if rows and name not in rows[0]]
    if missing:
        raise InputError(f"{path} has no column {', '.join(missing)}: it is no list of merges.")
    return typed_merges([tuple(_value(name, row[name]) for name in MERGES) for row in rows])


def _value(name: str, cell: str) -> object:
    if name == "undone":
        return cell == "true"
    if not cell:
        return None
    return float(cell) if name == "points" else restore(cell)


def kept_apart(merges: pd.DataFrame) -> list[list[str]]:
    """The reports of every merge that was undone: they stay apart when the folder is made anew."""
    undone = merges[merges["undone"]]
    return [sorted(ids) for _, ids in undone.groupby("merge_id")["event_id"]]


def concatenated(parts: list[Tables]) -> Tables:
    """Tables one below the other."""
    import pandas as pd

    if len(parts) == 1:
        return parts[0]
    joined = {}
    for name, table in parts[0].items():
        # An empty table beside others would only widen their types.
        filled = [getattr(part, name) for part in parts if len(getattr(part, name))]
        joined[name] = pd.concat(filled, ignore_index=True) if filled else table
    return Tables(**joined)
