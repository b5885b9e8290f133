"""Read articles: text with its metadata beside it, or JSON."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ._errors import InputError
from ._paths import data_path
from .provenance import sha256

_ENDINGS = (".txt", ".json")
_METADATA = ("published", "source", "title")
# Sources that mark made-up articles, which figures refuse.
SYNTHETIC = "synthetic"


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read; ``text`` is kept character by character, every offset points into it."""

    article_id: str
    text: str
    published: date | None = None
    source: str | None = None
    title: str | None = None
    digest: str = ""

    @property
    def synthetic(self) -> bool:
        """Whether the article is made up."""
        return (self.source or "").strip().lower() == SYNTHETIC

    def _repr_html_(self) -> str:
        from .rtl import html

        head = html(self.title or self.article_id)
        body = "".join(f"<p dir='rtl' lang='ar' style='text-align:right'>{html(line)}</p>" for line in self.text.split("\n"))
        return f"<article><h4>{head}</h4><p>{self.published or 'no date of publication'}</p>{body}</article>"


def parse_day(value: object, where: str) -> date | None:
    """
    A day as metadata give it.

    Parameters
    ----------
    value
        A date, ISO text (a time after it is left out), or nothing.
    where
        What the value belongs to, for the error.

    Raises
    ------
    InputError
        It is no day of the calendar.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        raise InputError(f"{where}: {value!r} is not a day; write it as YYYY-MM-DD, e.g. 2019-12-31.") from None


def _decode(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; check the name.") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check that it is a file you may open.") from None
    if not raw.strip():
        raise InputError(f"{path}: the file is empty; give a file with the article's text.")
    try:
        # newline="" would matter only for files opened as text: bytes keep every character.
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: not text in UTF-8 (byte {error.start + 1}); save the article as plain text in UTF-8."
        ) from None


def _checked(article: Article, path: Path) -> Article:
    if not article.text.strip():
        raise InputError(f"{path}: the article's text is empty; give the text under 'text'.")
    if "\0" in article.text:
        raise InputError(f"{path}: holds NUL characters and is not text; save the article as plain text in UTF-8.")
    if not any("\u0620" <= c <= "\u064a" or "\ufb50" <= c <= "\ufefc" for c in article.text):
        raise InputError(f"{path}: there is not a word of Arabic in it; give an article in Arabic.")
    return article


def _text_article(path: Path) -> Article:
    text = _decode(path)
    beside = path.with_suffix(".toml")
    metadata: dict[str, Any] = {}
    if beside.is_file():
        try:
            metadata = tomllib.loads(_decode(beside))
        except tomllib.TOMLDecodeError as error:
            raise InputError(f"{beside}: cannot be read as TOML ({error}); write e.g. published = 2019-12-31.") from None
    return _article(path.stem, text, metadata, beside if metadata else path)


def _article(article_id: str, text: str, metadata: dict[str, Any], where: Path) -> Article:
    for key in ("source", "title"):
        if metadata.get(key) is not None and not isinstance(metadata[key], str):
            raise InputError(f"{where}: {key} is not text; put it in quotes.")
    published = parse_day(metadata.get("published"), f"{where}: published")
    return Article(article_id, text, published, metadata.get("source"), metadata.get("title"), sha256(_bytes(text)))


def _bytes(text: str) -> bytes:
    # A lone surrogate can stand in JSON; it must not stop the hash.
    return text.encode("utf-8", "surrogatepass")


def _json_article(path: Path) -> Article:
    try:
        value = json.loads(_decode(path))
    except json.JSONDecodeError as error:
        raise InputError(f"{path}: not JSON (line {error.lineno}: {error.msg}); mend that line.") from None
    except RecursionError:
        raise InputError(f"{path}: nested too deeply to be an article; give an object with a 'text'.") from None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise InputError(f"{path}: no article in it; give an object with the keys id, title, text, published, source.")
    identifier = value.get("id")
    if identifier is not None and (not isinstance(identifier, str | int) or isinstance(identifier, bool)):
        raise InputError(f"{path}: id is neither text nor a number; give e.g. \"id\": \"a-17\".")
    name = str(identifier) if identifier not in {None, ""} else path.stem
    return _article(name, value["text"], value, path)


def article_files(paths: Iterable[Path]) -> Iterator[Path | InputError]:
    """
    Files to read, in order of file name; folders give their ``.txt`` and ``.json`` files.

    Parameters
    ----------
    paths
        Files and folders.

    Yields
    ------
    Path | InputError
        A file, or what is wrong with one of ``paths``.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.iterdir() if p.suffix.lower() in _ENDINGS and p.is_file())
            if not inside:
                yield InputError(f"{path}: no .txt or .json file in this folder; give the folder of the articles.")
            found.extend(inside)
        elif path.suffix.lower() not in _ENDINGS and path.exists():
            yield InputError(f"{path}: articles are read from .txt and .json files; save it as one of these.")
        else:
            found.append(path)
    yield from sorted(found, key=lambda path: (path.name, str(path)))


def read_article(path: Path | str, published: date | None = None) -> Article:
    """
    Read one article.

    Parameters
    ----------
    path
        A ``.txt`` file, with its metadata in a ``.toml`` of that name beside it, or a ``.json`` file.
    published
        Date of publication for an article that has none of its own.

    Raises
    ------
    InputError
        The file is missing, empty, no text, without Arabic, or its metadata do not parse.
    """
    path = Path(path)
    article = _json_article(path) if path.suffix.lower() == ".json" else _text_article(path)
    _checked(article, path)
    if article.published is None and published is not None:
        return Article(article.article_id, article.text, published, article.source, article.title, article.digest)
    return article


def sample_article() -> Article:
    """The article that ships with the toolkit."""
    return read_article(sample_path())


def sample_path() -> Path:
    """File of the article that ships with the toolkit."""
    return next(iter(sorted(data_path("articles").glob("*.txt"))))
