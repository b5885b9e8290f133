"""Read dates written with numbers or month names, in every order and calendar, before any year is guessed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ._numerals import adjoining, read_cardinal
from ._phrases import begins, finder
from .arabic import Text, word_cache
from .ordinals import read_ordinal
from .vocabulary import word_set

# "2019-12-27", "2019/12/27"; not "2019-12".
_YEAR_FIRST = re.compile(r"(\d{4}) ?([/\-–.\\]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d|[/\-–.\\]\d)")
# "17/12/2011", "15-12-2011", "17.12.2011", "9/3/18"; not "6-8", not "1-2-3".
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([/\-–.\\]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2}(?=[^\d]|$))(?!\d|[/\-–.\\]\d)")
# "12/12"; not "1/2/3".
_NO_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})(?!\d|/\d)")
# "1 / 10", as local sites write it behind a word for dates.
_SPACED = re.compile(r"(\d{1,2}) ?/ ?(\d{1,2})(?!\d| ?/ ?\d)")
# "25-12", only after a weekday or "بتاريخ"; "6-8 قذائف" is a range.
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})(?!\d|[-/.]\d)")
# "12/2019", a month.
_NO_DAY = re.compile(r"(\d{1,2})/((?:19|20)\d\d)(?!\d|/\d)")

# How each of them begins.
_NUMERIC = re.compile(r"\d+ ?[/\-–.\\]")

find_month = finder("months")
_find_year_word = finder("date_words", "role", "year_word")
_find_month_word = finder("date_words", "role", "month_word")
find_direction = finder("date_words", "role", "direction")
find_this = finder("date_words", "role", "this")
find_same = finder("date_words", "role", "same")
_find_first = finder("date_words", "role", "first_day")
_find_era = finder("date_words", "role", "era")
_JOINERS = frozenset({"و", "-", "–", "—", "الي", "حتي", "او", "علي"})
_LONGEST_ROW = 10  # days joined before their month
_ON = frozenset({"في", "يوم"})


class Written(NamedTuple):
    """
    A date as written, from the word ``first`` up to ``last`` (exclusive).

    ``last_day`` ends a row of days ("16 و18 أيار"); ``direction`` is -1 last, 0 this, 1 next (month or year as
    written); ``year_step`` counts years from that of publication ("من العام الماضي"), ``month_step`` months
    ("الخامس من الشهر الجاري"), ``same`` the month or year of the date before; ``sure`` is false for a month that
    needs a word before it, and for "12/12"; ``dashed`` marks "25-12", which is mostly a range.
    """

    first: int
    last: int
    cut: int = 0
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    calendar: str = "gregorian"
    direction: int | None = None
    year_step: int | None = None
    month_step: int | None = None
    same: bool = False
    sure: bool = True
    dashed: bool = False


# The same word is asked as a day, a month and the end of a period.
@lru_cache(maxsize=64)
def read_written(text: Text, index: int) -> Written | None:
    """
    The written date that begins at a word.

    Parameters
    ----------
    text
        The text.
    index
        Word at which it begins.

    Returns
    -------
    Written | None
        Day, month, year or those of them that are there.
    """
    if text.spelled[index][0].isdecimal():
        numeric = _numeric(text, index)
        if numeric is not None:
            # "3-7 آذار" are days of a month before they are a day and a month.
            return (_day_and_month(text, index) or numeric) if numeric.dashed else numeric
    found = _day_and_month(text, index)
    if found is None and _begins_a_name(text.spelled[index]):
        found = _month(text, index) or read_year(text, index)
    return found


@word_cache
def _begins_a_name(word: str) -> bool:
    """Whether the name of a month or the word for a month or year may begin at a word."""
    return begins(word, ("months", "", ""), *(("date_words", "role", role) for role in ("month_word", "year_word")))


def _word_ending_at(text: Text, index: int, end: int) -> int | None:
    while index < len(text.words) and text.words[index].end < end:
        index += 1
    return index + 1 if index < len(text.words) and text.words[index].end == end else None


def _numeric(text: Text, index: int) -> Written | None:
    start = text.words[index].start
    if not _NUMERIC.match(text.folded, start) or (start and text.folded[start - 1] in "/."):
        return None
    for pattern, order in (
        (_YEAR_FIRST, "ymd"),
        (_YEAR_LAST, "dmy"),
        (_NO_DAY, "my"),
        (_NO_YEAR, "dm"),
        (_SPACED, "d-m"),
        (_DASHED, "d-m"),
    ):
        match = pattern.match(text.folded, start)
        last = _word_ending_at(text, index, match.end()) if match else None
        if match is None or last is None:
            continue
        numbers = [int(part) for part in match.groups() if part.isdecimal()]
        if order == "ymd":
            year, month, day = numbers
        elif order == "dmy":
            day, month, year = numbers
        elif order == "my":
            (month, year), day = numbers, 0
        else:
            (day, month), year = numbers, 0
        if month > 12 >= day > 0:
            day, month = month, day  # the American order
        if not 1 <= month <= 12 or day > 31 or (order != "my" and day < 1):
            continue
        if order == "dmy" and len(match.group(4)) == 2:
            year += 2000 if year < 70 else 1900
        found = Written(index, last, year=year or None, month=month, day=day or None)
        if order == "d-m":
            return found._replace(sure=False, dashed=True)
        if order == "dm":
            two_digits = len(match.group(1)) == len(match.group(2)) == 2
            return found._replace(sure=two_digits)
        return _with_era(text, found)
    return None


def _with_era(text: Text, found: Written) -> Written:
    """Take "م" or "هـ" after a year; 1300 to 1600 are Hijri years where nothing else is said."""
    era = _find_era(text.spelled, found.last) if adjoining(text, found.last) else None
    if found.year is not None and 1300 <= found.year < 1600 and not (era and era.row["value"] == "ad"):
        found = found._replace(calendar="hijri")
    return found._replace(last=era.last) if era else found


def _a_day(text: Text, index: int) -> tuple[int, int, int] | None:
    """A day of the month as (day, word after it, letters before it); ordinals and "الـ28" keep their article."""
    words = text.spelled
    ordinal = read_ordinal(text, index)
    if ordinal is not None and ordinal.value is not None and ordinal.value <= 31:
        return ordinal.value, ordinal.last, ordinal.cut - 2
    cardinal = read_cardinal(text, index)
    if cardinal is None or cardinal.value is None or not 1 <= cardinal.value <= 31:
        return _first_of(text, index)
    if cardinal.digits and cardinal.first > index:
        return cardinal.value, cardinal.last, len(words[index]) - 2
    if cardinal.digits and len(words[index]) > 2:
        return None
    return cardinal.value, cardinal.last, cardinal.cut


def _first_of(text: Text, index: int) -> tuple[int, int, int] | None:
    """The first day of a month: "أول مايو", "الفاتح من نوفمبر"; not "أول صفر" and other doubtful names."""
    first = _find_first(text.spelled, index)
    at = first.last if first is not None else index
    named = find_month(text.spelled, at) or find_month(text.spelled, at + 1) if first is not None else None
    return (1, at, first.cut) if first is not None and named is not None and named.row["doubt"] != "yes" else None


def more_days(text: Text, index: int) -> tuple[int, int] | None:
    """
    The next day of a row: "و18", "إلى 7", "- 9", "والسادس".

    Parameters
    ----------
    text
        The text.
    index
        The word behind the day before.

    Returns
    -------
    tuple[int, int] | None
        Day, and the word after it.
    """
    if not adjoining(text, index):
        return None
    word = text.spelled[index]
    if word in _JOINERS and adjoining(text, index + 1):
        following = _a_day(text, index + 1)
        return following[:2] if following and following[2] <= 0 else None
    following = _a_day(text, index)
    return following[:2] if following and word.startswith("و") and following[2] == 1 else None


def _day_and_month(text: Text, index: int) -> Written | None:
    begun = _a_day(text, index)
    if begun is None:
        return None
    day, last, cut = begun
    row = [day]
    ends = [last]
    while len(row) < _LONGEST_ROW and (following := more_days(text, ends[-1])):
        row.append(following[0])
        ends.append(following[1])
    # "3 و15 آذار" is one row of days; "ثلاثة و15 آذار" fails here and is tried again from the second.
    tail = _month_after(text, ends[-1]) or _of_it(text, index, ends[-1])
    if tail is None:
        return None
    return tail._replace(first=index, cut=cut, day=day, last_day=row[-1] if len(row) > 1 else None, sure=True)


def _of_it(text: Text, index: int, last: int) -> Written | None:
    """The month named before: "قتل في 14 آب … وفي التاسع عشر منه"; not "500 طن، 29 منه"."""
    on = _text_at(text, index - 1).removeprefix("و") in _ON if index else False
    return Written(last, last + 1, same=True) if on and _text_at(text, last) == "منه" else None


def _month_after(text: Text, index: int) -> Written | None:
    """The month after a day: "من تشرين الأول/أكتوبر 2019", "من الشهر الجاري", "الجاري"."""
    words = text.spelled
    if not adjoining(text, index):
        return None
    direction = find_direction(words, index)
    if direction is not None and direction.row["value"] == "0" and not direction.cut:
        return Written(index, direction.last, month_step=0)
    of = index
    if words[of] in ("/", "-", "–") and adjoining(text, of + 1):
        of += 1  # "15/تموز/2018"
    elif words[of] == "من" and adjoining(text, of + 1):
        of += 1
        direction = find_direction(words, of)
        if direction is not None and direction.row["value"] == "0" and not direction.cut:
            return Written(index, direction.last, month_step=0)
        this = find_this(words, of)
        if this is not None and _text_at(text, this.last) == "الشهر":
            return Written(index, this.last + 1, month_step=0)
        if words[of] in word_set("month, in a date"):
            step = find_direction(words, of + 1)
            if step is not None:
                return Written(index, step.last, month_step=int(step.row["value"]))
            same = find_same(words, of + 1)
            if same is not None and same.row["value"] == "after":
                return Written(index, same.last, same=True)
            if words[of] == "الشهر":
                return Written(index, of + 1, month_step=0)
    if _find_month_word(words, of) and adjoining(text, of + 1):
        of += 1
    month = find_month(words, of)
    if month is None or month.cut:
        return None
    if (
        month.row["month"] == "8"
        and words[of] == "اب"
        and text.raw[text.span(text.words[of].start, text.words[of].end)[0]] == "أ"
    ):
        return None
    return _finish_month(text, of, of, 0)


def _finish_month(text: Text, first: int, index: int, cut: int) -> Written | None:
    """A month at ``index`` with its name in the other calendar of names, its year and its direction."""
    words = text.spelled
    month = find_month(words, index)
    if month is None:
        return None
    row, last = month.row, month.last
    sure = not row["doubt"]
    again = _other_name(text, last, row)
    if again is not None:
        last, sure = again, True
    found = Written(first, last, cut, month=int(row["month"]), calendar=row["calendar"], sure=sure)
    direction = find_direction(words, last) if adjoining(text, last) else None
    if direction is not None and not direction.cut:
        return found._replace(last=direction.last, direction=int(direction.row["value"]), sure=True)
    return _year_after(text, found)


def _other_name(text: Text, index: int, row: dict[str, str]) -> int | None:
    """The word after a second name of the same month: "/أكتوبر", "(سبتمبر)", " تشرين الأول"."""
    words = text.spelled
    at = index
    opened = _text_at(text, at) == "("
    if _text_at(text, at) in ("/", "(", "-", "–", "،", "\\"):
        at += 1
    second = find_month(words, at) if adjoining(text, at) else None
    if second is None or second.cut or second.row["month"] != row["month"] or second.row["calendar"] != row["calendar"]:
        return None
    if opened:
        return second.last + 1 if _text_at(text, second.last) == ")" else None
    return second.last


def _text_at(text: Text, index: int) -> str:
    return text.spelled[index] if index < len(text.words) else ""


def _year_after(text: Text, found: Written) -> Written:
    """The year after a month: "2019", "، 2019", "من عام 2014", "من العام الماضي"."""
    words = text.spelled
    at = found.last
    if _text_at(text, at) in ("،", ",", "/", "-") and _text_at(text, at + 1)[:1].isdecimal():
        at += 1
    if not adjoining(text, at):
        return found
    if _text_at(text, at) == "من":
        at += 1
    named = _text_at(text, at) in word_set("year, in a date")
    step = find_direction(words, at + 1) if named else None
    if step is not None:
        return found._replace(last=step.last, year_step=int(step.row["value"]), sure=True)
    same = find_same(words, at + 1) if named else None
    if same is not None and same.row["value"] == "after":
        return found._replace(last=same.last, same=True, sure=True)
    this = find_this(words, at)
    if this is not None and _text_at(text, this.last) in word_set("year, in a date"):
        return found._replace(last=this.last + 1, year_step=0, sure=True)
    if _find_year_word(words, at):
        at += 1
    elif _text_at(text, at - 1) == "من":
        return found
    year = _a_year(text, at, found.calendar)
    if year is None:
        return found
    calendar = found.calendar
    dated = _with_era(text, found._replace(year=year[0], last=year[1], sure=True))
    return dated._replace(calendar=calendar)


def _a_year(text: Text, index: int, calendar: str) -> tuple[int, int] | None:
    """A year at a word as (year, word after it): 1900 to 2100, or 1300 to 1600 of the Hijri calendar."""
    if index >= len(text.words) or not adjoining(text, index):
        return None
    number = read_cardinal(text, index)
    if number is None or number.value is None or number.cut or number.article:
        return None
    if number.digits and len(text.spelled[index]) != 4:
        return None
    ranges = ((1300, 1600),) if calendar == "hijri" else ((1800, 2100),)
    return (number.value, number.last) if any(a <= number.value < b for a, b in ranges) else None


def is_month_word(text: Text, index: int) -> bool:
    """Whether the word for "month" stands at a word: "شهر نيسان"."""
    return _find_month_word(text.spelled, index) is not None


def _month(text: Text, index: int) -> Written | None:
    """A month with no day before it: "آذار 2016", "شهر نيسان", "تموز"."""
    words = text.spelled
    named = _find_month_word(words, index)
    if named is not None and adjoining(text, named.last):
        month = find_month(words, named.last)
        found = _finish_month(text, named.last, named.last, 0) if month and not month.cut else None
        return found._replace(sure=True) if found else None
    month = find_month(words, index)
    return _finish_month(text, index, index, month.cut) if month else None


def read_year(text: Text, index: int) -> Written | None:
    """A year with the word for it: "عام 2014", "سنة ألفين وثلاثة", "عام 1441"."""
    word = _find_year_word(text.spelled, index)
    if word is None:
        return None
    for calendar in ("gregorian", "hijri"):
        year = _a_year(text, word.last, calendar)
        if year is not None:
            found = Written(index, year[1], word.cut, year=year[0], calendar=calendar)
            return _with_era(text, found)
    return None
