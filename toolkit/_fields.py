"""Make articles of named values: which column is the text, which day a cell means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from difflib import get_close_matches
from email.utils import parsedate
from functools import cache
from typing import Any

from ._article import Article, ArticleError, Asked, checked
from ._encodings import whole
from ._errors import InputError
from .arabic import fold
from .provenance import sha256
from .vocabulary import table, terms

FIELDS = ("id", "text", "published", "title", "source")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LONGEST_ID = 500
_NOT_IN_A_WORD = re.compile(r"[\W_]+")
# "31/12/2019", "1.2.2019"
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-])")
_ISO_INSIDE = re.compile(r"(?<!\d)(\d{4})([-/])(\d\d)\2(\d\d)(?!\d)")
# "31 ديسمبر 2019", "31 كانون الأول / ديسمبر 2019"
_WORDS = re.compile(r"(?<!\d)(\d{1,2}) ?([^\W\d_]+(?: [^\W\d_]+)?)(?: ?[/(] ?[^\W\d_]+\)?)?,? ?(\d{4})(?!\d)")
# "story_2019-12-31", "20191231-baghdad"
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def parse_columns(value: str | None) -> dict[str, str]:
    """
    Columns by field, as ``--columns`` gives them.

    Parameters
    ----------
    value
        E.g. ``text=body,published=date``.

    Raises
    ------
    InputError
        It is written otherwise, or names something that no article has.
    """
    columns: dict[str, str] = {}
    for part in (value or "").split(",") if value else ():
        name, equals, column = (piece.strip() for piece in part.partition("="))
        if name not in FIELDS or not equals or not column or name in columns:
            raise InputError(
                f"--columns: {part!r} is not understood; write e.g. text=body,published=date, "
                f"with each of {', '.join(FIELDS)} once at most."
            )
        columns[name] = column
    return columns


def _key(name: str) -> str:
    return _NOT_IN_A_WORD.sub("", fold(name).casefold())


@cache
def _known_names() -> dict[str, list[str]]:
    return {
        row["field"]: [_NOT_IN_A_WORD.sub("", term.casefold()) for term in terms(row["term"])]
        for row in table("column_names")
    }


def fit_columns(names: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """
    Which column holds which field: as the user says, else by its name.

    Parameters
    ----------
    names
        Names of the columns there are.
    columns
        Columns by field, as the user names them.
    """
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(_key(name), name)
    found: dict[str, str] = {}
    for name in FIELDS:
        if name in columns:
            found[name] = by_key.get(_key(columns[name]), columns[name])
            continue
        fits = (by_key[key] for key in _known_names()[name] if key in by_key)
        column = next((column for column in fits if column not in columns.values()), None)
        if column is not None:
            found[name] = column
    return found


def misspelt(name: str) -> str | None:
    """The name of a field that a name is a slip of ("pubished"); None where it is one itself, or like none."""
    known = [key for keys in _known_names().values() for key in keys]
    key = _key(name)
    near = [] if key in known else get_close_matches(key, known, n=1, cutoff=0.85)
    return near[0] if near else None


def tell_columns(where: str, fitted: Mapping[str, str], asked: Asked) -> None:
    """
    Tell the user which columns are guessed, where it is not plain.

    Parameters
    ----------
    where
        The file.
    fitted
        Columns by field.
    asked
        What the user asked for.
    """
    guessed = {name: column for name, column in fitted.items() if name not in asked.columns and name != column}
    if guessed:
        said = ", ".join(f"{name} from {column!r}" for name, column in guessed.items())
        asked.tell(f"note: {where}: {said}, by the name; say it with --columns where this is wrong.")


def parse_day(value: object, where: str, order: str | None = None) -> date | None:
    """
    A day as metadata give it.

    Parameters
    ----------
    value
        A date, ISO text (a time after it is left out), words (31 December 2019), or nothing.
    where
        What the value belongs to, for the error.
    order
        How days in figures such as 31/12/2019 are written, ``dmy`` or ``mdy``; refused where it is not given.

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
    # Arabic-Indic digits stand for the same figures.
    text = str(value).strip().translate(_DIGITS)
    found = _iso(text) or _in_figures(text, order) or _in_words(text)
    if found is None:
        raise InputError(
            f"{where}: {shortened(value)} is not a day; write it as YYYY-MM-DD, e.g. 2019-12-31"
            + (", or say with --dates dmy or mdy how to read it." if _FIGURES.match(text) and not order else ".")
        )
    return found


def find_day(line: str, order: str | None) -> date | None:
    """
    The first day written in a short line beside other words, as "الثلاثاء 31 ديسمبر 2019 - 10:20".

    Parameters
    ----------
    line
        The line.
    order
        How days in figures are written; without it only those are taken that can be read in one way.
    """
    text = " ".join(fold(line).split())
    iso = _ISO_INSIDE.search(text)
    if iso is not None:
        return _day(iso[1], iso[3], iso[4])
    figures = _FIGURES.search(text)
    if figures is not None:
        if order is None:
            first, second = int(figures[1]), int(figures[3])
            order = "dmy" if first > 12 or first == second else "mdy" if second > 12 else None
        return _in_figures(figures[0], order)
    return _in_words(text)


def shortened(value: object) -> str:
    """A value as a message shows it."""
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:60]}…{text[-1]}"


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _iso(text: str) -> date | None:
    match = re.fullmatch(r"(\d{4})([-/])(\d\d)\2(\d\d)(?:[Tt ].*)?", text, re.ASCII | re.DOTALL)
    return _day(match[1], match[3], match[4]) if match else None


def _in_figures(text: str, order: str | None) -> date | None:
    match = _FIGURES.match(text) if order else None
    if match is None:
        return None
    return _day(match[4], *((match[3], match[1]) if order == "dmy" else (match[1], match[3])))


def _in_words(text: str) -> date | None:
    """A day with its month in words, alone or as web feeds write it."""
    if len(text) > 100:
        return None
    if text.isascii():
        feed = parsedate(text)
        if feed is not None:
            return _day(str(feed[0]), feed[1], str(feed[2]))
        # "December 31, 2019"
        turned = re.match(r"([A-Za-z]+)\.? (\d{1,2}),? (\d{4})(?!\d)", text)
        if turned is not None:
            month = _months().get(turned[1].casefold()[:3])
            return _day(turned[3], month, turned[2]) if month else None
    match = _WORDS.search(fold(text))
    if match is None:
        return None
    words = match[2].casefold()
    tries = (words, words.split()[0], words[:3] if words.isascii() else "")
    month = next((_months()[name] for name in tries if name in _months()), None)
    return _day(match[3], month, match[1]) if month else None


@cache
def _months() -> dict[str, int]:
    months = {name: number for number, name in enumerate(_ENGLISH, start=1)}
    for row in table("months"):
        if row["calendar"] == "gregorian":
            months |= dict.fromkeys(terms(row["term"]), int(row["month"]))
    return months


def day_in_name(name: str) -> date | None:
    """
    The day that a file's name gives, as in ``story_2019-12-31``; None where it gives none or several.

    Parameters
    ----------
    name
        Name of the file.
    """
    found = {_day(match[1], match[3], match[4]) for match in _IN_NAME.finditer(name)} - {None}
    return found.pop() if len(found) == 1 else None


def _identifier(value: object, where: str) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise ArticleError(where, 'id is neither text nor a number; give e.g. "id": "a-17".')
    name = whole(str(value)).strip()
    if len(name) > _LONGEST_ID or "\0" in name:
        raise ArticleError(where, f"the id {shortened(name)} is too long or holds NUL characters; give e.g. a-17.")
    return name


def make_article(
    values: Mapping[str, Any], where: str, default_id: str, found_in: str, order: str | None = None
) -> Article:
    """
    An article from its values.

    Parameters
    ----------
    values
        By field: text, and what is known of id, published, title and source.
    where
        The file, and the row of it, for errors.
    default_id
        Id where the values have none.
    found_in
        Where the date of publication stands.
    order
        How days in figures are written.

    Raises
    ------
    ArticleError
        A value is of another kind, or the text is no article.
    """
    for name in ("source", "title"):
        if values.get(name) is not None and not isinstance(values[name], str):
            raise ArticleError(where, f"{name} is not text; put it in quotes.")
    text = values.get("text")
    if not isinstance(text, str):
        raise ArticleError(where, "the article's text is empty; give its text, or leave it out.")
    try:
        published = parse_day(values.get("published"), "published", order)
    except InputError as error:
        raise ArticleError(where, str(error)) from None
    source, title = (_line(values.get(name)) for name in ("source", "title"))
    name = _identifier(values.get("id"), where) or _identifier(_UNSEEN.sub("\ufffd", default_id), where)
    article = Article(
        name, whole(text), published, source, title,
        published_from=found_in if published else "", where=where,
    )  # fmt: skip
    checked(article)
    # Of the text as given: a half character replaced must not make two articles one.
    return replace(article, digest=sha256(text.encode("utf-8", "surrogatepass")))


def _line(value: str | None) -> str | None:
    return None if value is None else _UNSEEN.sub(" ", whole(value))
