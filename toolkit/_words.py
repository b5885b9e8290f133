"""Name codes, days and periods in English and Arabic, from the tables in ``data/phrases``."""

from __future__ import annotations

import csv
import math
import re
from datetime import date
from functools import cache
from typing import Any, Literal

from ._errors import InputError
from ._paths import data_path

Lang = Literal["en", "ar"]

_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# "36" and the "27" of a date, but not the digit of "K1" or "U2", which is part of a name.
_FREE_DIGITS = re.compile(r"(?<![A-Za-z\d])\d+(?![A-Za-z\d])")


@cache
def rows(file: str) -> tuple[dict[str, str], ...]:
    """Rows of a table of phrases, by its file name."""
    with data_path("phrases", file).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def nouns() -> dict[str, dict[str, str]]:
    """Forms of each counted noun."""
    return {row["key"]: row for row in rows("nouns.csv")}


@cache
def labels() -> dict[tuple[str, str], dict[str, str]]:
    """Words for each code, by kind and code."""
    return {(row["kind"], row["key"]): row for row in rows("labels.csv")}


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Sentences with gaps."""
    return {row["key"]: row for row in rows("sentences.csv")}


def check_lang(lang: str) -> Lang:
    """
    The language, if it is one the toolkit writes.

    Raises
    ------
    InputError
        It is neither ``en`` nor ``ar``.
    """
    if lang == "en":
        return "en"
    if lang == "ar":
        return "ar"
    raise InputError(f"The language {lang!r} is not known: give 'en' or 'ar'.")


def label(kind: str, key: str, lang: Lang) -> str:
    """
    A code of the codebook in words.

    Parameters
    ----------
    kind
        A kind of ``data/phrases/labels.csv``: ``event_type``, ``sub_event_type``, ``group``, ``actor``, …
    key
        The code. One that the table does not have (an actor of the user's own, say) comes back as it is.
    lang
        ``en`` or ``ar``.
    """
    row = labels().get((kind, str(key)))
    return row[lang] if row else str(key)


def actor_name(key: str, lang: Lang) -> str:
    """What an actor is called in pictures: "US forces", where tables keep "Military Forces of the United States"."""
    return label("actor_short" if lang == "en" and ("actor_short", key) in labels() else "actor", key, lang)


def keys(kind: str) -> list[str]:
    """The codes of one kind in the order of ``data/phrases/labels.csv``."""
    return [row["key"] for row in rows("labels.csv") if row["kind"] == kind]


def as_day(value: object) -> date | None:
    """ISO text, a date or a timestamp as a date; None where there is none."""
    value = known(value)
    if value is None:
        return None
    return date.fromisoformat(str(value)[:10])


def known(value: object) -> Any:
    """The value, or None for the nulls that tables have (None, NaN, NA, NaT, an empty text)."""
    if value is None:
        return None
    kind = type(value)
    if kind is str:
        return value or None
    if kind is int or kind is bool:
        return value
    if isinstance(value, float) and math.isnan(value):
        return None
    # Asked by name, so that words need no pandas.
    return None if kind.__name__ in ("NAType", "NaTType") else value


def day(value: date, lang: Lang, *, year: bool = True) -> str:
    """A day, months in Arabic by their Iraqi names: ``27 Dec 2019``, ``27 كانون الأول 2019``."""
    text = f"{value.day} {label('month', str(value.month), lang)}"
    return f"{text} {value.year}" if year else text


def month(value: date, lang: Lang, *, year: bool = True) -> str:
    """The month of a day: ``Dec 2019``, ``كانون الأول 2019``."""
    text = label("month", str(value.month), lang)
    return f"{text} {value.year}" if year else text


def period(start: date | None, end: date | None, lang: Lang) -> str | None:
    """
    A span of days, what both ends share said once.

    Returns
    -------
    str or None
        ``28 Oct–31 Dec 2019``; ``by 30 Dec 2019`` or ``since 28 Oct 2019`` where one end is open; None where both are.
    """
    if start is None and end is None:
        return None
    if start is None:
        assert end is not None
        return f"by {day(end, lang)}" if lang == "en" else f"حتى {day(end, lang)}"
    if end is None:
        return f"since {day(start, lang)}" if lang == "en" else f"منذ {day(start, lang)}"
    if start == end:
        return day(start, lang)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, lang)}"
    dash = "–" if lang == "en" else " – "
    return f"{day(start, lang, year=start.year != end.year)}{dash}{day(end, lang)}"


def digits(text: str, system: str) -> str:
    """
    Numbers of a text in Western or Arabic-Indic digits.

    Parameters
    ----------
    text
        Any text; digits that belong to a Latin name (K1) stay.
    system
        ``western`` or ``arabic-indic``.
    """
    if system == "western":
        return text
    if system != "arabic-indic":
        raise InputError(f"The digits {system!r} are not known: give 'western' or 'arabic-indic'.")
    return _FREE_DIGITS.sub(lambda match: match.group().translate(_INDIC), text)
