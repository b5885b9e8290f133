"""Ask the peers what they find in a text, in the form in which the suites expect it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from importlib.util import find_spec
from typing import Any


def need(*names: str) -> None:
    """Stop with one sentence where a library to compare with is not installed."""
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        raise SystemExit(f"Not installed: {', '.join(missing)}. Run pip install -e '.[benchmark]' first.")


def dates_by_dateparser(text: str, published: date | None) -> list[date]:
    """Days that dateparser's search finds, looking back from publication."""
    from dateparser.search import search_dates

    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "first"}
    if published is not None:
        settings["RELATIVE_BASE"] = datetime(published.year, published.month, published.day)
    found: Sequence[tuple[str, datetime]] = search_dates(text, languages=["ar"], settings=settings) or ()
    return [moment.date() for _, moment in found]


def hijri_by_dateparser(text: str) -> list[date]:
    """The day that dateparser's Hijri calendar reads in a whole string."""
    from dateparser.calendars.hijri import HijriCalendar

    found = HijriCalendar(text).get_date()
    return [found.date_obj.date()] if found else []


def numbers_by_pyarabic(text: str) -> list[int]:
    """Values of the numerals that pyarabic finds."""
    from pyarabic.number import extract_number_phrases, text2number

    found = []
    for phrase in extract_number_phrases(text):
        bare = phrase.removeprefix("و")
        found.append(int(bare) if bare.isdecimal() else text2number(bare))
    return found
