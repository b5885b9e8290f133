"""Query the Parquet files of a corpus with DuckDB, within a bound of memory."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ._corpusfolder import JOURNAL
from ._errors import InputError, MissingToolError

_GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True)
class Selection:
    """Events of a corpus that enter counts; nothing is read until they are counted."""

    folder: Path
    where: str
    values: Mapping[str, Any] = field(default_factory=dict)
    memory: str = "1GB"

    @contextmanager
    def query(self) -> Iterator[Query]:
        """A connection on which ``selected`` and ``casualties`` can be asked; what it puts on the disk is removed."""
        try:
            import duckdb
        except ImportError:
            raise MissingToolError(
                "Counts over Parquet files need duckdb: install it with pip install duckdb."
            ) from None
        with tempfile.TemporaryDirectory(prefix="toolkit-counts-") as room:
            settings = {
                "memory_limit": self.memory, "temp_directory": room, "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
            }  # fmt: skip
            connection = duckdb.connect(config=settings)
            try:
                yield Query(connection, self)
            finally:
                connection.close()


@dataclass(frozen=True)
class Query:
    """An open connection with the selection as common table expressions."""

    connection: Any
    selection: Selection

    def rows(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        """
        Rows of a query; ``selected`` and ``casualties`` stand for the tables.

        Parameters
        ----------
        sql
            What follows the tables' definitions: ``SELECT`` and so on, or a further table.
        **values
            Values of the parameters in it.
        """
        folder = self.selection.folder
        given = {"events_files": files(folder, "events"), **self.selection.values, **values}
        tables = [f"selected AS (SELECT *, {_N} AS n FROM {_READ.format('events')} WHERE {self.selection.where})"]
        if re.search(r"\bcasualties\b", sql):
            tables.append(f"casualties AS (SELECT * FROM {_READ.format('casualties')})")
            given["casualties_files"] = files(folder, "casualties")
        used = {name: value for name, value in given.items() if re.search(rf"\${name}\b", sql + " ".join(tables))}
        found: list[tuple[Any, ...]] = self.connection.execute(f"WITH {', '.join(tables)} {sql}", used).fetchall()
        return found


_READ = "read_parquet(${0}_files, filename = true, file_row_number = true)"
# An incident that does not say how many events it is, is one; of a statement, the number may be unknown.
_N = "CASE WHEN level IS DISTINCT FROM 'aggregate' THEN coalesce(n_events, 1) ELSE n_events END"


def files(folder: Path, table: str) -> list[str]:
    """
    Parts of a table of a corpus, in their order.

    Parameters
    ----------
    folder
        What ``extract_corpus`` has written, or any folder with a folder of Parquet files for each table.
    table
        Name of the table.

    Raises
    ------
    InputError
        There are none, or the corpus is not complete.
    """
    if (folder / JOURNAL).exists():
        raise InputError(f"{folder} is not complete: start its extract again, which goes on, and count then.")
    found = sorted(str(path) for path in (folder / table).glob("*.parquet"))
    if not found:
        raise InputError(f"{folder} has no Parquet files of {table}: give a folder that extract --out has filled.")
    # A folder may be called "a[1]"; to DuckDB that is a pattern.
    return [_GLOB.sub(lambda match: f"[{match[0]}]", path) for path in found]
