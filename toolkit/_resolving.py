"""Resolve written dates against publication, and guess the year that they leave out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from . import _calendar as cal
from ._ahead import looks_ahead, runs_until
from ._written_dates import Written
from .arabic import Text

# Within how many days a date without a year comes until which something runs.
_SOON = 60


class Scene(NamedTuple):
    """
    What a date is read against.

    ``before`` is the last day mentioned, ``month`` lies in the last day or month, ``year`` in the last date of any
    length; ``night`` is the last day or night between two, from and to; ``sure`` tells that the word before already
    says that a date follows.
    """

    text: Text
    published: date | None
    before: date | None = None
    month: date | None = None
    year: date | None = None
    sure: bool = False
    night: cal.Days | None = None


class Found(NamedTuple):
    """
    A date read and resolved; ``row`` marks a row of days ("16 و18 أيار"), ``coarse`` the least precision.

    ``begun_to`` ends what "since" begins with.
    """

    first: int
    last: int
    cut: int
    date_from: date | None = None
    date_to: date | None = None
    kind: str = "day"
    ahead: bool = False
    part: str | None = None
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str = "gregorian"
    row: bool = False
    coarse: int | None = None
    begun_to: date | None = None

    def two_days(self) -> bool:
        """Whether it covers two days, as a night does."""
        return self.date_from is None or self.date_to is None or (self.date_to - self.date_from).days == 1

    def in_year(self, year: int) -> Found:
        """The same day or month in another year."""
        if self.month is None:
            return self
        if self.day is None:
            span = cal.a_month(year, self.month, self.calendar)
        else:
            found = cal.a_day(year, self.month, self.day, self.calendar)
            span = (found, found) if found else None
        return self._replace(year=year, date_from=span and span[0], date_to=span and span[1])


def resolve(scene: Scene, written: Written, weekday: int | None = None) -> Found:
    """
    The days that a written date means.

    Parameters
    ----------
    scene
        Text, publication and the day before.
    written
        The date as written.
    weekday
        The weekday that the text gives with it.

    Returns
    -------
    Found
        The date, its ends ``None`` where year or publication are missing.
    """
    published = scene.published
    kind = "day" if written.day is not None else "month" if written.month is not None else "year"
    found = Found(
        written.first,
        written.last,
        written.cut,
        kind=kind,
        year=written.year,
        month=written.month,
        day=written.day,
        calendar=written.calendar,
        weekday=weekday,
        row=written.last_day is not None,
        ahead=written.direction == 1,
    )
    if found.row:
        found = found._replace(kind="period")
    year, month = written.year, written.month
    if written.month_step is not None or (written.same and month is None and written.day is not None):
        anchor = scene.month if written.same else published
        if anchor is None:
            return found
        if published is not None and _of_month_told(scene, written, published):
            anchor = scene.month or anchor
        first = cal.shift_month(anchor, written.month_step or 0)[0]
        year, month = first.year, first.month
        found = found._replace(year=year, month=month, ahead=written.month_step == 1)
    elif year is None and written.same and scene.year is not None:
        year = scene.year.year
    elif year is None and published is not None and written.year_step is not None:
        year = published.year + written.year_step
        found = found._replace(ahead=written.year_step > 0)
    if month is None:
        return resolve_year(found, year)
    if year is None:
        if published is None:
            return found._replace(ahead=found.ahead or looks_ahead(scene.text, written.first, far=True))
        year, ahead = _guess_year(scene, written, month, weekday)
        found = found._replace(ahead=ahead)
        if year is None:
            return found
    dated = found.in_year(year)
    if written.last_day is not None:
        until = cal.a_day(year, month, written.last_day, written.calendar)
        begin = dated.date_from
        if until and begin and until < begin:
            # "28 و3 آذار": the first day belongs to the month before.
            begin = cal.a_day(year - (month == 1), month - 1 or 12, written.day or 1, written.calendar)
        dated = dated._replace(date_from=begin, date_to=until)
    return dated._replace(year=written.year)


def _of_month_told(scene: Scene, written: Written, published: date) -> bool:
    """Whether "the month" is one told of: on 3 January "خلال كانون الأول … وفي الثامن من الشهر"; not "الشهر الجاري"."""
    bare = written.month_step == 0 and scene.text.spelled[written.last - 2 : written.last] == ["من", "الشهر"]
    late = (written.last_day or written.day or 0) > published.day
    return bare and late and scene.month is not None and scene.month < published.replace(day=1)


def resolve_year(found: Found, year: int | None) -> Found:
    """The whole of a year of either calendar."""
    if year is None:
        return found
    if found.calendar == "hijri":
        first, last = cal.hijri_month(year, 1), cal.hijri_month(year, 12)
        return found._replace(date_from=first and first[0], date_to=last and last[1])
    begin, end = cal.year_days(year)
    return found._replace(date_from=begin, date_to=end)


def _soon(published: date, year: int | None, month: int, day: int | None, name: str) -> bool:
    """Whether a day or month comes within the next weeks."""
    if year is None:
        return False
    span = cal.a_month(year, month, name)
    begin = cal.a_day(year, month, day, name) if day is not None else span and span[0]
    return begin is not None and 0 < (begin - published).days <= _SOON


def _guess_year(scene: Scene, written: Written, month: int, weekday: int | None) -> tuple[int | None, bool]:
    """The year of a date without one, and whether it lies ahead."""
    published = scene.published
    assert published is not None
    day, name = written.day, written.calendar
    if written.direction == 0 and name == "gregorian" and month == published.month:
        return published.year, day is not None and day > published.day  # "30 حزيران الجاري"
    if written.direction is not None:
        shifted = published - timedelta(1) if written.direction < 0 else published
        if written.direction < 0 and day is None and name == "gregorian" and shifted.month == month:
            shifted = cal.shift_month(published, -1)[1]
        year = cal.nearest_year(shifted, month, day, name, written.direction == 1)
        if written.direction == 1 and day is None and published.month == month and name == "gregorian":
            year = published.year + 1
        return year, written.direction == 1
    back = cal.nearest_year(published, month, day, name, False)
    if looks_ahead(scene.text, written.first, far=True) and not scene.sure:
        return cal.nearest_year(published, month, day, name, True), True
    next_year = cal.nearest_year(published, month, day, name, True)
    if runs_until(scene.text, written.first) and _soon(published, next_year, month, day, name):
        return next_year, True
    if weekday is not None and day is not None and name == "gregorian":
        front = cal.nearest_year(published, month, day, name, True)
        coming = cal.a_day(front, month, day) if front else None
        past = cal.a_day(back, month, day) if back else None
        # "الأحد 10 تشرين الأول" a week before: the weekday fits the coming one only.
        if coming and past and past.weekday() != weekday == coming.weekday() and (coming - published).days <= 60:
            return front, True
    return back, False
