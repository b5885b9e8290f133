"""Code a chunk of articles into Parquet files: what a process of ``corpus`` does, here or on a cluster."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from . import __version__
from ._chunks import Chunk, Refused
from ._errors import MissingToolError
from .articles import Article
from .coding import extract
from .gazetteer import user_files
from .provenance import CODEBOOK_VERSION, Provenance, data_version, sha256
from .tables import COLUMNS, Row

# Counts are kept in 64 bits.
_LARGEST = (1 << 63) - 1
_DIED = "the process that coded it died each time; please report it together with the article."


@dataclass(frozen=True)
class CodedChunk:
    """
    The five tables of a chunk as Parquet files in memory.

    They travel as bytes, and one process writes them: workers need no right to write, and none can leave half a file.
    ``refused`` holds what was set aside with its position in the input.
    """

    parts: dict[str, bytes]
    rows: dict[str, int]
    refused: tuple[tuple[int, Refused], ...]
    coded: int
    undated: int
    made_by: str


def made_by() -> str:
    """What decides on the rows: versions of toolkit, codebook, data and rules, and the places of the user's own."""
    said = f"{__version__}; codebook {CODEBOOK_VERSION}; data {data_version()}; rules {_rules_version()}"
    return "; places ".join((said, *(sha256(path.read_bytes())[:12] for path in user_files())))


@cache
def _rules_version() -> str:
    """Hash of the toolkit's own code: between two versions, too, a run goes on only with the rules it began with."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    return sha256(b"".join(path.name.encode() + path.read_bytes().replace(b"\r\n", b"\n") for path in sources))[:12]


def need_pyarrow() -> None:
    """
    Find out before the work that Parquet can be written.

    Raises
    ------
    MissingToolError
        pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise MissingToolError(
            "A corpus is written as Parquet, which needs pyarrow: install it with pip install pyarrow."
        ) from None


def code_chunk(chunk: Chunk, deadly: frozenset[int] = frozenset()) -> CodedChunk:
    """
    Code the articles of a chunk.

    Parameters
    ----------
    chunk
        The articles.
    deadly
        Indices of entries that killed the process each time; they are set aside.

    Returns
    -------
    CodedChunk
        The same bytes for the same chunk, whoever codes it.
    """
    _load()
    tables: dict[str, dict[str, list[Any]]] = {
        table: {column: [] for column in columns} for table, columns in COLUMNS.items()
    }
    refused: list[tuple[int, Refused]] = []
    inputs: list[tuple[str, str]] = []
    undated, synthetic = 0, False
    for index, entry in enumerate(chunk.entries):
        rows = Refused(entry.article_id, entry.article_id, _DIED) if index in deadly else _rows(entry)  # type: ignore[arg-type]
        if isinstance(rows, Refused):
            refused.append((chunk.first + index, rows))
            continue
        assert isinstance(entry, Article)
        for table, columns in tables.items():
            _add(columns, rows[table], entry.article_id)
        inputs.append((entry.article_id, entry.digest))
        undated += entry.published is None
        synthetic = synthetic or entry.synthetic
    provenance = Provenance(tuple(sorted(inputs)), synthetic).line()
    return CodedChunk(
        parts={table: parquet_bytes(table, columns, provenance) for table, columns in tables.items()},
        rows={table: len(next(iter(columns.values()))) for table, columns in tables.items()},
        refused=tuple(refused),
        coded=len(inputs),
        undated=undated,
        made_by=made_by(),
    )


@cache
def _load() -> None:
    """Load words and places once per process; a table that cannot be read ends the run, and blames no article."""
    extract(Article("", "قتل جنديان في بغداد."))


def _rows(entry: Article | Refused) -> Mapping[str, list[Row]] | Refused:
    """Rows of an article by table, or why there are none."""
    if isinstance(entry, Refused):
        return entry
    try:
        rows = extract(entry).rows
        _check_counts(rows)
        return rows
    except MemoryError:
        # Not the article's fault alone: the process gives up, and the chunk is tried in another.
        raise
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        reason = (
            f"the toolkit failed on this article ({type(error).__name__}: {error}, {Path(at.filename).name} line "
            f"{at.lineno}); please report it together with the article."
        )
        return Refused(entry.article_id, entry.article_id, reason)


def _check_counts(rows: Mapping[str, list[Row]]) -> None:
    """Refuse a count that no table can hold, before it spoils the whole chunk."""
    for table, columns in COLUMNS.items():
        names = [name for name, kind in columns.items() if kind == "count"]
        for row in rows[table]:
            for name in names:
                if row[name] is not None and abs(row[name]) > _LARGEST:
                    raise OverflowError(f"{name} in {table} has more than 18 digits")


def _add(columns: dict[str, list[Any]], rows: Iterable[Row], article_id: str) -> None:
    for row in rows:
        for name, values in columns.items():
            values.append(article_id if name == "article_id" else row[name])


@cache
def _schema(table: str) -> Any:
    import pyarrow as pa

    types = {
        "text": pa.string(), "day": pa.string(), "count": pa.int64(), "number": pa.float64(), "flag": pa.bool_(),
        "list": pa.list_(pa.string()),
    }  # fmt: skip
    return pa.schema([(name, types[kind]) for name, kind in COLUMNS[table].items()])


def parquet_bytes(table: str, columns: Mapping[str, list[Any]], provenance: str) -> bytes:
    """
    Columns of a table as a Parquet file; the same columns give the same bytes.

    Parameters
    ----------
    table
        One of ``places, dates, numbers, casualties, events``.
    columns
        All columns of the table, with their values.
    provenance
        Written into the file's metadata.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema(table).with_metadata({"provenance": provenance})
    made = pa.table([pa.array(columns[field.name], field.type) for field in schema], schema=schema)
    out = pa.BufferOutputStream()
    pq.write_table(made, out, compression="zstd")
    return bytes(out.getvalue())
