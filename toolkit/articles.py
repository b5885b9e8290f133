"""Read articles: text, web pages, JSON, tables, alone, in folders and in archives."""

from __future__ import annotations

import zipfile
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from ._archives import members, open_zip
from ._article import SYNTHETIC, Article, ArticleError, Asked
from ._errors import InputError, MissingToolError
from ._fields import FIELDS, parse_columns, parse_day
from ._paths import data_path
from ._readhtml import read_html
from ._readjson import read_json, read_json_lines
from ._readtables import read_csv, read_excel, read_parquet
from ._readtext import read_text
from ._seenids import SeenIds
from ._sources import Source, disk_source, find_files

__all__ = [
    "SYNTHETIC", "Article", "ArticleError", "parse_columns", "parse_day", "read", "read_article", "sample_article",
    "sample_path",
]  # fmt: skip

_READERS: dict[str, Callable[[Source, Asked], Iterator[Article | ArticleError]]] = {
    ".txt": read_text,
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_html),
    ".json": read_json,
    **dict.fromkeys((".jsonl", ".ndjson", ".jl"), read_json_lines),
    **dict.fromkeys((".csv", ".tsv"), read_csv),
    **dict.fromkeys((".xlsx", ".xlsm"), read_excel),
    **dict.fromkeys((".parquet", ".pq"), read_parquet),
}
_BITS = 40  # for the number of a row in a place of `_Ids`
_DIGITS = 12  # that fit into them


def _quiet(message: str) -> None:
    """Tell nobody."""


def read(
    paths: Iterable[Path | str] | Path | str,
    *,
    published: date | None = None,
    columns: Mapping[str, str] | None = None,
    dates: str | None = None,
    tell: Callable[[str], None] = _quiet,
) -> Iterator[Article | ArticleError]:
    """
    Read articles one by one, in order of file name; what cannot be read comes as its error and stops nothing.

    However large a file is, one article of it is in memory at a time (of Parquet some rows, of a JSON list all).

    Parameters
    ----------
    paths
        Files, archives and folders, or one of them; folders are searched with all that is below them.
    published
        Date of publication for articles without one.
    columns
        Columns of tables, and keys of JSON, by field (id, text, published, title, source); others go by their names.
    dates
        How days in figures such as 1/2/2019 are written, ``dmy`` or ``mdy``.
    tell
        Told what was guessed and what was left out, a sentence at a time.

    Yields
    ------
    Article | ArticleError
        An article, or what is wrong with a file or a row of one.

    Raises
    ------
    InputError
        ``columns`` names something that no article has.
    """
    for name in columns or {}:
        if name not in FIELDS:
            raise InputError(f"columns: an article has no {name!r}, but {', '.join(FIELDS)}: give e.g. text='body'.")
    asked = Asked(columns or {}, dates, tell)
    ids = _Ids()
    for path in find_files(paths, tell):
        if isinstance(path, ArticleError):
            yield path
            continue
        for item in _read_file(disk_source(path), asked):
            if isinstance(item, Article):
                other = ids.first(item)
                if other is not None:
                    item = ArticleError(
                        item.where, f"its id {item.article_id!r} is also that of {other}; give each its own."
                    )
                elif item.published is None and published is not None:
                    item = replace(item, published=published, published_from="--published")
            yield item


class _Ids:
    """Ids that occurred, each with its place, in some 30 bytes: there may be millions."""

    def __init__(self) -> None:
        self._seen = SeenIds()
        self._places = array("Q")
        self._names: list[str] = []

    def first(self, article: Article) -> str | None:
        """Where the article's id occurred before; None where it is new."""
        before = self._seen.add(article.article_id)
        if before is not None:
            place = self._places[before]
            row = place & ((1 << _BITS) - 1)
            return self._names[place >> _BITS] + (str(row - 1) if row else "")
        # "scrape.jsonl, line 17": the name once for the file, and the number.
        name = article.where.rstrip("0123456789")
        if not self._names or self._names[-1] != name:
            self._names.append(name)
        number = article.where[len(name) :]
        # A file may be called by a number of any length, or one with noughts before it; no row is.
        if len(number) > _DIGITS or number[:1] == "0":
            self._names[-1], number = article.where, ""
        self._places.append((len(self._names) - 1) << _BITS | (int(number) + 1 if number else 0))
        return None


def _read_file(source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    """Articles of one file; whatever the system or an unpacker refuses comes as an error, and ends the file."""
    try:
        if source.ending == ".zip":
            yield from _read_zip(source, asked)
        elif source.ending in _READERS:
            yield from _READERS[source.ending](source, asked)
        else:
            source.open().close()
            raise ArticleError(source.where, "its name says not what it is; let it end in e.g. .txt.")
    except ArticleError as error:
        yield error
    except MissingToolError as error:
        yield ArticleError(source.where, str(error))
    except FileNotFoundError:
        yield ArticleError(source.where, "there is no such file; check the name.")
    except UnicodeDecodeError as error:
        yield ArticleError(
            source.where, f"is not text in {error.encoding.upper()} throughout; save it as plain text in UTF-8."
        )
    except (zlib.error, EOFError, zipfile.BadZipFile, NotImplementedError) as error:
        yield ArticleError(source.where, f"cannot be unpacked ({error}); copy or make the archive anew.")
    except (OSError, ValueError) as error:
        # No name can hold a NUL, and some names are too long; gzip's own errors are of the system's kind.
        reason = getattr(error, "strerror", None) or error
        yield ArticleError(source.where, f"cannot be read ({reason}); check that it is a file you may open.")


def _read_zip(source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    if source.packed:
        raise ArticleError(source.where, "is an archive in an archive; unpack the outer one first.")
    with source.open() as file, open_zip(file, source.where) as archive:
        for member in members(archive, source.where):
            if isinstance(member, ArticleError):
                yield member
            else:
                yield from _read_file(member, asked)


def read_article(
    path: Path | str,
    published: date | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    dates: str | None = None,
) -> Article:
    """
    Read the one article of a file.

    Parameters
    ----------
    path
        A file that holds one article: a ``.txt`` with its metadata in a ``.toml`` of that name beside it, a page, a
        ``.json`` file.
    published
        Date of publication for an article that has none of its own.
    columns, dates
        As for `read`.

    Raises
    ------
    ArticleError
        The file is missing, empty, no text, without Arabic, its metadata do not parse, or it holds several articles.
    """
    found = read([path], published=published, columns=columns, dates=dates)
    article = next(found, None)
    if isinstance(article, ArticleError):
        raise article
    if article is None or next(found, None) is not None:
        raise ArticleError(path, "holds several articles; read them with articles.read.")
    return article


def sample_article() -> Article:
    """The article that ships with the toolkit."""
    return read_article(sample_path())


def sample_path() -> Path:
    """File of the article that ships with the toolkit."""
    return next(iter(sorted(data_path("articles").glob("*.txt"))))
