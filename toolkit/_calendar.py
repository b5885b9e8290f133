"""Turn parts of dates into days: weeks, months and years as ranges, Hijri months, years left unsaid."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache

from hijridate import Gregorian, Hijri

Days = tuple[date, date]


def month_days(year: int, month: int) -> Days:
    """First and last day of a month; months past either end of the year are carried over."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_days(day: date) -> Days:
    """Monday to Sunday of the week of a day."""
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(6)


@cache
def hijri_day(year: int, month: int, day: int) -> date | None:
    """Gregorian day of a Hijri one (Umm al-Qura), or ``None`` where there is none."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


@cache
def hijri_year(day: date) -> int | None:
    """The Hijri year of a day, or ``None`` outside the calendar's tables."""
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def hijri_month(year: int, month: int) -> Days | None:
    """First and last day of a Hijri month."""
    first = hijri_day(year, month, 1)
    after = hijri_day(year + month // 12, month % 12 + 1, 1)
    return (first, after - timedelta(1)) if first and after else None


def a_day(year: int, month: int, day: int, calendar_name: str = "gregorian") -> date | None:
    """A day of either calendar, or ``None`` where there is none ("31 June")."""
    if calendar_name == "hijri":
        return hijri_day(year, month, day)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def a_month(year: int, month: int, calendar_name: str = "gregorian") -> Days | None:
    """A month of either calendar as a range of days."""
    if calendar_name == "hijri":
        return hijri_month(year, month)
    return month_days(year, month) if 1 <= year < 9999 else None


def nearest_year(published: date, month: int, day: int | None, calendar_name: str, ahead: bool) -> int | None:
    """
    Year of a day or month given without one: the nearest that is not after publication.

    Parameters
    ----------
    published
        Day of publication.
    month, day
        The date as given; ``None`` for a whole month.
    calendar_name
        ``gregorian`` or ``hijri``.
    ahead
        The text looks ahead: the nearest that is not before publication.

    Returns
    -------
    int | None
        A year of that calendar, or ``None`` where the date never occurs.
    """
    own = hijri_year(published) if calendar_name == "hijri" else published.year
    if own is None:
        return None
    # Eight years reach the next 29 February across a century that is no leap year.
    for step in range(9):
        year = own + step if ahead else own - step
        span: Days | None
        if day is None:
            span = a_month(year, month, calendar_name)
        else:
            found = a_day(year, month, day, calendar_name)
            span = (found, found) if found else None
        if span and (span[1] >= published if ahead else span[0] <= published):
            return year
    return None


def on_weekday(published: date, weekday: int, direction: int | None) -> date:
    """
    The day that a weekday's name means.

    Parameters
    ----------
    published
        Day of publication.
    weekday
        0 for Monday to 6 for Sunday.
    direction
        -1 "last" (before publication), 1 "next" (after it), ``None`` the last one on or before it.
    """
    back = (published.weekday() - weekday) % 7
    if direction == 1:
        return published + timedelta(7 - back)
    if direction is not None and direction < 0:
        return published - timedelta((back or 7) + (7 if direction == -2 else 0))
    return published - timedelta(back)


def precision(date_from: date | None, date_to: date | None) -> int | None:
    """ACLED's time precision of a range: 1 a day, 2 a week or less, 3 a month or less, else ``None``."""
    if date_from is None or date_to is None:
        return None
    length = (date_to - date_from).days + 1
    return 1 if length == 1 else 2 if length <= 7 else 3 if length <= 31 else None


def shift_month(day: date, months: int) -> Days:
    """The calendar month so many months away from that of a day."""
    return month_days(day.year, day.month + months)


def part_of(span: Days, part: str) -> Days | None:
    """
    Early, mid or late in a range, or a fraction of it.

    Parameters
    ----------
    span
        A week, month, year or decade.
    part
        ``early``, ``mid`` and ``late`` are days 1-10, 10-20 and 20-end of a month and the like of a week, year or
        decade; ``2/4`` is the second quarter of a year; ``1/7`` the first week of a month, ``0/7`` its last.

    Returns
    -------
    Days | None
        ``None`` for a part that the range does not have.
    """
    if "/" in part:
        return _fraction(span, *map(int, part.split("/")))
    length = (span[1] - span[0]).days + 1
    if length > 3000:
        first = span[0].year
        begin, end = {"early": (0, 2), "mid": (3, 6), "late": (7, 9)}[part]
        return year_days(first + begin)[0], year_days(first + end)[1]
    return _third(span, length, part)


def _fraction(span: Days, number: int, of: int) -> Days | None:
    """The first half of a year, its second quarter, the second half of a month, the last week of one."""
    first, last = span
    length = (last - first).days + 1
    if of == 7:
        begin = first + timedelta(7 * (number - 1)) if number else last - timedelta(6)
        return (begin, begin + timedelta(6)) if 28 <= length <= 31 else None
    if 360 < length < 370:
        months = 12 // of
        return month_days(first.year, months * (number - 1) + 1)[0], month_days(first.year, months * number)[1]
    if 28 <= length <= 31 and of == 2:
        middle = first + timedelta(length // 2)
        return (first, middle - timedelta(1)) if number == 1 else (middle, last)
    return None


def _third(span: Days, length: int, part: str) -> Days:
    first, last = span
    if length > 300:
        month = {"early": 1, "mid": 6, "late": 12}[part]
        begin, end = month_days(first.year, month)
        return (begin, month_days(first.year, 7)[1]) if part == "mid" else (begin, end)
    if length > 20:
        return {
            "early": (first, first + timedelta(9)),
            "mid": (first + timedelta(9), first + timedelta(19)),
            "late": (first + timedelta(19), last),
        }[part]
    return {
        "early": (first, first + timedelta(1)),
        "mid": (first + timedelta(2), first + timedelta(3)),
        "late": (first + timedelta(4), last),
    }[part]
