"""Read articles from JSON: one, a list of them, or one a line."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from ._article import Article, ArticleError, Asked
from ._encodings import EncodingError, find_encoding
from ._fields import fit_columns, make_article, tell_columns
from ._readtext import decode_source, single
from ._sources import Source

_LARGEST = 100_000_000
_LINES = "save the articles as JSON lines (.jsonl), which are read one by one"
# Characters: scrapes hold whole pages beside the text.
LONGEST_LINE = 8_000_000
_OBJECT = "give an object with the keys id, title, text, published, source"
HEAD = 1 << 16
# How Python shows a byte that is none of the file's encoding.
_ESCAPED = re.compile("[\udc80-\udcff]")


def read_json(source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    """
    Read the article, or the list of articles, of a JSON file.

    Parameters
    ----------
    source
        The file.
    asked
        What the user asked for.
    """
    content = decode_source(source, source.read(_LARGEST, _LINES), "an article").removeprefix("\ufeff")
    try:
        value = json.loads(content)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and content[: error.pos].rstrip(" \t\r").endswith("\n"):
            # Several objects, one a line, in a file called .json.
            yield from read_json_lines(source, asked)
            return
        raise ArticleError(source.where, f"is not JSON (line {error.lineno}: {error.msg}); mend that line.") from None
    except (RecursionError, ValueError):
        # Nested a thousand deep, or a number of thousands of digits.
        raise ArticleError(source.where, "cannot be an article; give an object with a 'text'.") from None
    del content
    objects = _Objects(source, asked)
    if not isinstance(value, list):
        values, found_in = objects.values(value, source.where)
        yield single(source, values, found_in, asked)
        return
    if not value:
        raise ArticleError(source.where, f"no article in it; {_OBJECT}, or a list of them.")
    for number, entry in enumerate(value, start=1):
        yield objects.article(entry, f"{source.where}, article {number}", f"{source.stem}-{number}")


def read_json_lines(source: Source, asked: Asked) -> Iterator[Article | ArticleError]:
    """
    Read a file that holds one article a line; a line that is broken costs that line alone.

    Parameters
    ----------
    source
        The file.
    asked
        What the user asked for.
    """
    objects = _Objects(source, asked)
    number, found = 0, False
    with open_text(source, "articles, one a line", newline="\n") as file:
        while line := file.readline(LONGEST_LINE):
            number += 1
            where = f"{source.where}, line {number}"
            if len(line) == LONGEST_LINE and not line.endswith("\n"):
                while (rest := file.readline(LONGEST_LINE)) and not rest.endswith("\n"):
                    pass
                found = True
                yield ArticleError(where, f"the line is longer than {LONGEST_LINE:,} characters; mend that line.")
            elif not line.isspace():
                found = True
                yield _line(objects, line, where, f"{source.stem}-{number}")
    if not found:
        raise ArticleError(source.where, "the file is empty; it should hold articles, one a line.")


def _line(objects: _Objects, line: str, where: str, default_id: str) -> Article | ArticleError:
    if escaped(line):
        return ArticleError(where, "is in another encoding than the lines before it; save the file in UTF-8.")
    try:
        value = json.loads(line.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        return ArticleError(where, f"is not JSON (character {error.pos + 1}: {error.msg}); mend that line.")
    except (RecursionError, ValueError):
        return ArticleError(where, "cannot be an article; give an object with a 'text'.")
    return objects.article(value, where, default_id)


class _Objects:
    """Turns the objects of one file into articles; tells once which of their keys are taken for what."""

    def __init__(self, source: Source, asked: Asked) -> None:
        self._source, self._asked = source, asked
        self._fitted: dict[tuple[str, ...], dict[str, str]] = {}
        self._told: set[tuple[tuple[str, str], ...]] = set()

    def values(self, value: Any, where: str) -> tuple[dict[str, Any], str]:
        """Values by field, and where the date of publication stands."""
        if not isinstance(value, dict):
            raise ArticleError(where, f"no article in it; {_OBJECT}.")
        keys = tuple(value)
        fitted = self._fitted.get(keys)
        if fitted is None:
            fitted = fit_columns(keys, self._asked.columns)
            if len(self._fitted) < 1000:
                self._fitted[keys] = fitted
            guess = tuple(fitted.items())
            if guess not in self._told and len(self._told) < 10 and value.keys() >= {fitted.get("text")}:
                self._told.add(guess)
                tell_columns(self._source.where, fitted, self._asked)
        if not isinstance(value.get(fitted.get("text", "text")), str):
            asked = self._asked.columns.get("text")
            raise ArticleError(
                where,
                f"no article in it; {_OBJECT}" + (f", or another name than {asked!r} for text." if asked else "."),
            )
        return {name: value.get(key) for name, key in fitted.items()}, f"key {fitted.get('published')}"

    def article(self, value: Any, where: str, default_id: str) -> Article | ArticleError:
        """The article of an object, or what is wrong with it."""
        try:
            values, found_in = self.values(value, where)
            return make_article(values, where, default_id, found_in, self._asked.order)
        except ArticleError as error:
            return error


def open_text(source: Source, holds: str, newline: str) -> io.TextIOWrapper:
    """
    Open a file as text, to be read piece by piece; bytes in another encoding than its first come as half characters.

    Parameters
    ----------
    source
        The file.
    holds
        What is expected in it, for errors.
    newline
        What ends a line, as for ``open``.

    Raises
    ------
    ArticleError
        It is empty, or its first bytes are no text.
    """
    with source.open() as file:
        head = file.read(HEAD)
    if not head:
        raise ArticleError(source.where, f"the file is empty; it should hold {holds}.")
    try:
        encoding = find_encoding(head)
    except EncodingError as error:
        # A few wrong bytes among the first must not cost the rest of a long file.
        text = head.decode("utf-8", "surrogateescape")
        if "\0" in text or 10 * len(_ESCAPED.findall(text)) > len(text):
            raise ArticleError(source.where, str(error)) from None
        encoding = "utf-8"
    # Half characters cannot stand for bytes that are wrong in UTF-16: there the reading ends at the first.
    errors = "surrogateescape" if encoding == "utf-8" else "strict"
    return io.TextIOWrapper(source.open(), encoding, errors=errors, newline=newline)


def escaped(text: str) -> bool:
    """
    Whether text holds bytes that are not in its file's encoding.

    Parameters
    ----------
    text
        Text from ``open_text``.
    """
    return _ESCAPED.search(text) is not None
