"""Read articles: text with its metadata beside it, or JSON."""

from __future__ import annotations

import json
import re
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
_HALF = re.compile("[\ud800-\udfff]")
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
        style = "dir='rtl' lang='ar' style='text-align:right'"
        body = "".join(f"<p {style}>{html(line)}</p>" for line in self.text.split("\n"))
        return f"<article><h4>{head}</h4><p>{self.published or 'no date of publication'}</p>{body}</article>"


class ArticleError(InputError):
    """An article that cannot be read; ``path`` is the file at fault."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


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
    text = str(value).strip()
    try:
        if text[10:11] not in {"", "T", "t", " "}:
            raise ValueError
        return date.fromisoformat(text[:10])
    except ValueError:
        raise InputError(f"{where}: {value!r} is not a day; write it as YYYY-MM-DD, e.g. 2019-12-31.") from None


def _decode(path: Path, holds: str) -> str:
    """Content of a file as text; ``holds`` says what is expected in it, for the errors."""
    try:
        # Bytes, not a file opened as text: that would change line ends and with them every offset.
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ArticleError(path, "there is no such file; check the name.") from None
    except OSError as error:
        raise ArticleError(
            path, f"cannot be read ({error.strerror or error}); check that it is a file you may open."
        ) from None
    if not raw.strip():
        raise ArticleError(path, f"the file is empty; it should hold {holds}.")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(
            path, f"is not text in UTF-8 (byte {error.start + 1}); save it as plain text in UTF-8."
        ) from None


def _checked(article: Article, path: Path) -> Article:
    if not article.text.strip():
        raise ArticleError(path, "the article's text is empty; give the text under 'text'.")
    if "\0" in article.text:
        raise ArticleError(path, "holds NUL characters and is not text; save the article as plain text in UTF-8.")
    if not any("\u0620" <= c <= "\u064a" or "\ufb50" <= c <= "\ufefc" for c in article.text):
        raise ArticleError(path, "there is not a word of Arabic in it; give an article in Arabic.")
    return article


def _text_article(path: Path) -> Article:
    text = _decode(path, "the article's text")
    beside = path.with_suffix(".toml")
    if not beside.is_file():
        return _article(path.stem, text, {}, path)
    try:
        # Editors on Windows put a byte order mark first, which TOML and JSON do not know.
        metadata = tomllib.loads(_decode(beside, "metadata, e.g. published = 2019-12-31").removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ArticleError(beside, f"cannot be read as TOML ({error}); write e.g. published = 2019-12-31.") from None
    return _article(path.stem, text, metadata, beside)


def _article(article_id: str, text: str, metadata: dict[str, Any], where: Path) -> Article:
    said = {key: metadata.get(key) for key in ("source", "title")}
    for key, value in said.items():
        if value is not None and not isinstance(value, str):
            raise ArticleError(where, f"{key} is not text; put it in quotes.")
    try:
        published = parse_day(metadata.get("published"), "published")
    except InputError as error:
        raise ArticleError(where, str(error)) from None
    digest = sha256(text.encode("utf-8", "surrogatepass"))
    source, title = (value if value is None else _whole(value) for value in said.values())
    return Article(article_id, _whole(text), published, source, title, digest)


def _whole(text: str) -> str:
    # Half of a surrogate pair can stand in JSON but in no file; its replacement keeps every offset.
    return _HALF.sub("\ufffd", text)


def _json_article(path: Path) -> Article:
    content = _decode(path, "an article").removeprefix("\ufeff")
    try:
        value = json.loads(content)
    except json.JSONDecodeError as error:
        raise ArticleError(path, f"is not JSON (line {error.lineno}: {error.msg}); mend that line.") from None
    except (RecursionError, ValueError):
        # Nested a thousand deep, or a number of thousands of digits.
        raise ArticleError(path, "cannot be an article; give an object with a 'text'.") from None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ArticleError(path, "no article in it; give an object with the keys id, title, text, published, source.")
    identifier = value.get("id")
    if identifier is not None and (not isinstance(identifier, str | int) or isinstance(identifier, bool)):
        raise ArticleError(path, 'id is neither text nor a number; give e.g. "id": "a-17".')
    name = _whole(str(identifier)).strip() if identifier is not None else ""
    return _article(name or path.stem, value["text"], value, path)


def article_files(paths: Iterable[Path]) -> Iterator[Path | ArticleError]:
    """
    Files to read, in order of file name; folders give their ``.txt`` and ``.json`` files, hidden ones left out.

    Parameters
    ----------
    paths
        Files and folders.

    Yields
    ------
    Path | ArticleError
        A file, or what is wrong with one of ``paths``.
    """
    found: list[Path] = []
    for path in paths:
        try:
            if path.is_dir():
                inside = [p for p in path.iterdir() if _is_article(p)]
                if not inside:
                    yield ArticleError(path, "no .txt or .json file in this folder; give the folder of the articles.")
                found.extend(inside)
            elif path.suffix.lower() not in _ENDINGS and path.exists():
                yield ArticleError(path, "articles are read from .txt and .json files; save it as one of these.")
            else:
                found.append(path)
        except OSError as error:
            yield ArticleError(path, f"cannot be read ({error.strerror or error}); check its name and your rights.")
    yield from sorted(found, key=lambda path: (path.name, str(path)))


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in _ENDINGS and not path.name.startswith(".") and path.is_file()


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
    ArticleError
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
