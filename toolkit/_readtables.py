"""Read articles from tables, one a row: CSV, Excel and Parquet, a few rows at a time."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, BinaryIO

from ._archives import is_bomb, open_zip
from ._article import Article, ArticleError, Asked
from ._errors import missing
from ._fields import fit_columns, make_article, shortened, tell_columns
from ._readjson import LONGEST_LINE, escaped, open_text
from ._sources import Source, bomb

_MOST_COLUMNS = 1000
_DELIMITERS = ",;\t|"
# Bytes of an Excel file when unpacked; the library keeps all of its texts in memory.
_LARGEST_SHEETS = 500_000_000
# Bytes of an Excel or Parquet file inside an archive.
_LARGEST_INSIDE = 200_000_000
_MOST_ROWS = 1 << 20  # that Excel allows; a sheet can claim any number
# Rows of Parquet at a time: their texts are in memory together.
_ROWS = 64
_LARGEST_ROWS = 1 << 30


class _Rows:
    """Turns the rows of one table into articles."""

    def __init__(self, source: Source, where: str, head: Sequence[object], asked: Asked) -> None:
        self._where, self._stem, self._asked = where, source.stem, asked
        names = [str(name).strip() if name is not None else "" for name in head]
        if len(names) > _MOST_COLUMNS:
            raise ArticleError(
                where, f"has {len(names):,} columns, and a table of articles {_MOST_COLUMNS:,} at most; check it."
            )
        if {"article_id", "provenance"} <= set(names):
            raise ArticleError(where, "is a table that was coded already, not one of articles; leave it out.")
        self.fitted = fit_columns([name for name in names if name], asked.columns)
        for name, column in self.fitted.items():
            if column not in names:
                raise ArticleError(where, f"no column {column!r} for {name}; there are {_listed(names)}.")
        if "text" not in self.fitted:
            raise ArticleError(
                where, f"no column with the articles' text among {_listed(names)}; name it, e.g. --columns text=body."
            )
        tell_columns(where, self.fitted, asked)
        self._at = {name: names.index(column) for name, column in self.fitted.items()}
        self._found_in = f"column {self.fitted.get('published')}"

    def article(self, row: Sequence[object], number: int) -> Article | ArticleError | None:
        """The article of a row, or what is wrong with it; None where the row is empty."""
        if all(cell is None or cell == "" for cell in row):
            return None
        values: dict[str, Any] = {name: row[at] if at < len(row) else None for name, at in self._at.items()}
        where = f"{self._where}, row {number}"
        for name in ("title", "source", "text"):
            value = values.get(name)
            values[name] = None if value in (None, "") else str(value)
        if any(isinstance(value, str) and escaped(value) for value in values.values()):
            return ArticleError(where, "is in another encoding than the rows before it; save the file in UTF-8.")
        published = values.get("published")
        if published is not None and not isinstance(published, date):
            values["published"] = str(published).strip()
        if values.get("id") == "":
            values["id"] = None
        try:
            return make_article(values, where, f"{self._stem}-{number}", self._found_in, self._asked.order)
        except ArticleError as error:
            return error


def _listed(names: Iterable[str]) -> str:
    said = [shortened(name) for name in names]
    return ", ".join(said[:12]) + (f" and {len(said) - 12} more" if len(said) > 12 else "")


def _articles(
    rows: _Rows, numbered: Iterable[tuple[int, Sequence[object]]], where: str
) -> Iterator[Article | ArticleError]:
    found = False
    for number, row in numbered:
        article = rows.article(row, number)
        if article is not None:
            found = True
            yield article
    if not found:
        raise ArticleError(where, "no row below the names of the columns; give a table with an article a row.")


def read_csv(source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    """
    Read a table with commas, semicolons, tabs or bars between its cells; rows are numbered as a spreadsheet shows them.

    Parameters
    ----------
    source
        The file.
    asked
        What the user asked for.
    """
    # The library's own bound is shorter than a long article.
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
    with open_text(source, "a table with articles", newline="") as file:
        lines = _lines(file, source.where)
        first = next(lines).removeprefix("\ufeff")
        if first.strip().lower().startswith("sep="):
            first = next(lines, "")
        delimiter = max(_DELIMITERS, key=lambda sign: len(next(csv.reader([first], delimiter=sign), [])))
        reader = csv.reader(_with(first, lines), delimiter=delimiter)
        try:
            rows = _Rows(source, source.where, next(reader, []), asked)
            yield from _articles(rows, enumerate(reader, start=2), source.where)
        except csv.Error as error:
            raise ArticleError(
                source.where,
                f"is no table from line {reader.line_num} on ({error}); look for a quotation mark too many.",
            ) from None


def _with(first: str, others: Iterator[str]) -> Iterator[str]:
    yield first
    yield from others


def _lines(file: io.TextIOWrapper, where: str) -> Iterator[str]:
    while line := file.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise ArticleError(where, f"a line is longer than {LONGEST_LINE:,} characters; check that it is a table.")
        yield line


def read_excel(source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    """
    Read the sheets of an Excel file that hold articles.

    Parameters
    ----------
    source
        The file.
    asked
        What the user asked for.
    """
    try:
        import openpyxl
    except ImportError as error:
        raise missing("openpyxl", "read", "Excel files") from error
    with source.open() as packed, _seekable(packed, source) as file:
        with open_zip(file, source.where) as archive:
            members = archive.infolist()
        if any(map(is_bomb, members)) or sum(member.file_size for member in members) > _LARGEST_SHEETS:
            raise bomb(source.where)
        file.seek(0)
        try:
            with warnings.catch_warnings():
                # It warns of pictures, filters and styles that it leaves out: nothing of the articles.
                warnings.simplefilter("ignore")
                book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
                yield from _sheets(book, source, asked)
                book.close()
        except ArticleError:
            raise
        except Exception as error:
            # A broken file fails in the library in more ways than can be listed.
            raise ArticleError(
                source.where,
                f"cannot be read as an Excel file ({type(error).__name__}); open it and save it anew as .xlsx.",
            ) from None


def _sheets(book: Any, source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    refused: list[ArticleError] = []
    found = False
    for sheet in book.worksheets:
        # What a file says of its own size is often wrong, and would cut it.
        sheet.reset_dimensions()
        where = source.where if len(book.worksheets) == 1 else f"{source.where}, sheet {sheet.title!r}"
        numbered = _numbered_rows(sheet.iter_rows(values_only=True), where)
        head = next((row for _, row in numbered if any(cell is not None for cell in row)), None)
        if head is None:
            continue
        while head and head[-1] is None:
            head = head[:-1]
        try:
            rows = _Rows(source, where, head, asked)
        except ArticleError as error:
            refused.append(error)
            continue
        found = True
        yield from _articles(rows, numbered, where)
    if found:
        for reason in refused:
            asked.tell(f"note: {reason} The sheet is left out.")
    elif refused:
        raise refused[0]
    else:
        raise ArticleError(source.where, "every sheet is empty; give a table with an article a row.")


def _numbered_rows(rows: Iterable[Any], where: str) -> Iterator[tuple[int, Any]]:
    for number, row in enumerate(rows, start=1):
        if number > _MOST_ROWS:
            raise ArticleError(
                where, f"claims to have more than {_MOST_ROWS:,} rows; open it and save it anew as .xlsx."
            )
        yield number, row


def read_parquet(source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    """
    Read a Parquet file, some rows at a time and the columns that are needed.

    Parameters
    ----------
    source
        The file.
    asked
        What the user asked for.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise missing("pyarrow", "read", "Parquet files") from error
    with source.open() as packed, _seekable(packed, source) as file:
        try:
            table = pq.ParquetFile(file, buffer_size=1 << 20, pre_buffer=False)
            rows = _Rows(source, source.where, table.schema_arrow.names, asked)
            columns = list(dict.fromkeys(rows.fitted.values()))
            _check_groups(table.metadata, file.seek(0, io.SEEK_END), source.where)
            numbered = _numbered(table.iter_batches(_ROWS, columns=columns), table.schema_arrow.names)
            yield from _articles(rows, numbered, source.where)
        except ArticleError:
            raise
        except (pa.ArrowException, OSError, ValueError, TypeError, KeyError, NotImplementedError) as error:
            reason = str(error).split("\n")[0].rstrip(".")[:200]
            raise ArticleError(source.where, f"cannot be read as Parquet ({reason}); write it anew.") from None


def _check_groups(metadata: Any, packed: int, where: str) -> None:
    """
    Refuse groups of rows that say of themselves that they unpack to more than can be held.

    The sizes of their columns would say it more closely, but pyarrow 26 ends the process (SIGABRT) where it is asked
    for those of a damaged file.
    """
    for number in range(metadata.num_row_groups):
        size = metadata.row_group(number).total_byte_size
        if size > _LARGEST_ROWS and size > packed * 200:
            raise bomb(where)


def _numbered(batches: Iterable[Any], names: Sequence[str]) -> Iterator[tuple[int, list[object]]]:
    number = 0
    for batch in batches:
        cells = {name: batch.column(name).to_pylist() for name in batch.schema.names}
        for at in range(batch.num_rows):
            number += 1
            yield number, [cells[name][at] if name in cells else None for name in names]


def _seekable(file: BinaryIO, source: Source) -> BinaryIO:
    """The file itself where one can jump in it, else its bytes; Excel and Parquet are read from their end."""
    if not source.inside:
        return file
    # In memory: no file is written but those that the user asks for.
    return io.BytesIO(source.read(_LARGEST_INSIDE, "unpack it first"))
