"""Read plain text, with its metadata above it (front matter) or in a file beside it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from ._article import Article, ArticleError, Asked
from ._encodings import EncodingError, decode
from ._fields import day_in_name, fit_columns, make_article, misspelt
from ._sources import Source

_LARGEST = 4_000_000
_LARGEST_BESIDE = 1 << 20
_CUT = "cut it into its articles, one a file, or save them as JSON lines"
# Metadata above the text: key: value between lines of dashes, or TOML between lines of plus signs.
_ABOVE = re.compile(r"\ufeff?(?P<line>---|\+\+\+)[ \t]*\r?\n(?P<above>(?:[^\n]*\n){0,200}?)(?P=line)[ \t]*(?:\r?\n|\Z)")
_PAIR = re.compile(r"(?P<key>[^\W\d][\w -]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*?))?[ \t\r]*")


def read_text(source: Source, asked: Asked) -> Iterator[Article]:
    """
    Read one article as plain text.

    Parameters
    ----------
    source
        The file.
    asked
        What the user asked for.
    """
    text = decode_source(source, source.read(_LARGEST, _CUT), "the article's text")
    values, found_in = beside(source, asked)
    above, start = _front_matter(text, source.where)
    if above:
        given = _by_field(above, asked)
        for key in above:
            meant = misspelt(key)
            if meant is not None:
                asked.tell(f"note: {source.where}: the line {key!r} above the text is not used; write {meant!r} there.")
        if "published" in given:
            found_in = "front matter"
        values |= given
    elif _left_open(text):
        asked.tell(
            f"note: {source.where}: what stands under the first --- is taken as text; for metadata write each as "
            "key: value and close them with a line ---."
        )
    yield single(source, {**values, "text": text[start:]}, found_in, asked)


def decode_source(source: Source, raw: bytes, holds: str, declared: str | None = None) -> str:
    """
    A file's bytes as text.

    Parameters
    ----------
    source
        The file.
    raw
        Its bytes.
    holds
        What is expected in it, for errors.
    declared
        Encoding that the file itself names.

    Raises
    ------
    ArticleError
        There is no text in them.
    """
    if not raw.strip():
        raise ArticleError(source.where, f"the file is empty; it should hold {holds}.")
    try:
        return decode(raw, declared)
    except EncodingError as error:
        raise ArticleError(source.where, str(error)) from None


def single(source: Source, values: dict[str, Any], found_in: str, asked: Asked) -> Article:
    """
    The one article of a file, dated by the file's name where nothing else tells the day.

    Parameters
    ----------
    source
        The file.
    values
        What it holds, by field.
    found_in
        Where the date of publication stands.
    asked
        What the user asked for.
    """
    if values.get("published") in (None, ""):
        day = day_in_name(source.name)
        if day is not None:
            values, found_in = {**values, "published": day}, "file name"
    return make_article(values, source.where, source.stem, found_in, asked.order)


def beside(source: Source, asked: Asked) -> tuple[dict[str, Any], str]:
    """
    Metadata in a TOML file of the same name, and where the date of publication stands.

    Parameters
    ----------
    source
        The article's file.
    asked
        What the user asked for.

    Raises
    ------
    ArticleError
        The TOML file cannot be read.
    """
    other = source.beside(f"{source.stem}.toml")
    if other is None:
        return {}, ""
    raw = other.read(_LARGEST_BESIDE, "metadata are a few lines, e.g. published = 2019-12-31")
    text = decode_source(other, raw, "metadata, e.g. published = 2019-12-31")
    values = _by_field(_toml(text, other.where), asked)
    # Every value is looked at where it stands, so that an error names the right file.
    make_article({**values, "text": "نص"}, other.where, "a", "", asked.order)
    return values, other.name


def _toml(text: str, where: str) -> dict[str, Any]:
    try:
        # Editors on Windows put a byte order mark first, which TOML does not know.
        return tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ArticleError(where, f"cannot be read as TOML ({error}); write e.g. published = 2019-12-31.") from None


def _by_field(values: dict[str, Any], asked: Asked) -> dict[str, Any]:
    fitted = fit_columns(values, asked.columns)
    return {name: values[key] for name, key in fitted.items() if name != "text" and values.get(key) not in (None, "")}


def _front_matter(text: str, where: str) -> tuple[dict[str, Any], int]:
    """Metadata above the text, and where the text begins; a line of dashes alone makes none."""
    match = _ABOVE.match(text)
    if match is None:
        return {}, 0
    if match["line"] == "+++":
        return _toml(match["above"], where), match.end()
    pairs: dict[str, Any] = {}
    for line in match["above"].splitlines():
        if not line.strip() or line.lstrip().startswith(("#", "- ")) or line.startswith((" ", "\t")):
            continue  # Comments, and lists and blocks below a key: nothing that an article needs.
        pair = _PAIR.fullmatch(line)
        if pair is None:
            return {}, 0
        value = (pair["value"] or "").strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        pairs[pair["key"]] = value
    return pairs, match.end() if pairs else 0


def _left_open(text: str) -> bool:
    """Whether the second line is a field of an article under a line of dashes."""
    first, second, *_ = [*text[:1000].removeprefix("\ufeff").splitlines(), "", ""]
    pair = _PAIR.fullmatch(second) if first.rstrip() == "---" else None
    return pair is not None and bool(fit_columns([pair["key"]], {}))
