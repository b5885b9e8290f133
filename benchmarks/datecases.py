"""Cases for dates, month names and Hijri dates: formatted by CLDR, counted by hijridate, and made by hand."""

from __future__ import annotations

import calendar
import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks.spelling import cardinal, ordinal

_CASES = Path(__file__).parent / "cases"
PUBLISHED = date(2019, 12, 31)  # a Tuesday
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_LOCALES = (
    "ar", "ar_AE", "ar_BH", "ar_DZ", "ar_EG", "ar_IQ", "ar_JO", "ar_KW", "ar_LB", "ar_LY", "ar_MA", "ar_MR", "ar_OM",
    "ar_PS", "ar_QA", "ar_SA", "ar_SD", "ar_SY", "ar_TN", "ar_YE",
)  # fmt: skip
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_HIJRI = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة", "ذو الحجة",
)  # fmt: skip


class DateCase(NamedTuple):
    """A text, its day of publication, and each date in it as (first day, last day); ``None`` is unknown."""

    text: str
    published: date | None
    expected: tuple[tuple[date | None, date | None], ...]


def _days(count: int, seed: int, first: int = 2003, last: int = 2019) -> list[date]:
    chosen = random.Random(seed)
    span = (date(last, 12, 30) - date(first, 1, 1)).days
    return [date(first, 1, 1) + timedelta(chosen.randrange(span)) for _ in range(count)]


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def month_names() -> dict[tuple[str, ...], list[str]]:
    """The twelve month names of CLDR's Arabic locales, with the locales that use them."""
    from babel.dates import get_month_names

    found: dict[tuple[str, ...], list[str]] = {}
    for locale in _LOCALES:
        for context in ("format", "stand-alone"):
            names = get_month_names("wide", context, locale)
            found.setdefault(tuple(names[n] for n in range(1, 13)), []).append(locale)
    return found


def month_cases() -> list[DateCase]:
    """Every month name of every Arab region, in days, months and double names, in digits of both scripts."""
    found = []
    regions = list(month_names())
    levant = next(names for names in regions if names[1] == "شباط")
    for names in regions:
        for month, name in enumerate(names, 1):
            year = 2004 + month
            day = date(year, month, 7 + month)
            span = month_span(year, month)
            for text, expected in (
                (f"وقع ذلك في {day.day} {name} {year} في المدينة", (day, day)),
                (f"وقع ذلك في {day.day} من {name} {year} في المدينة", (day, day)),
                (f"وقع ذلك في {str(day.day).translate(_ARABIC)} {name} {str(year).translate(_ARABIC)}", (day, day)),
                (f"وقع ذلك في {name} {year} في المدينة", span),
                (f"وقع ذلك خلال شهر {name} {year} في المدينة", span),
                (f"وقع ذلك منذ {day.day} {name} الماضي", (date(2019, month, day.day), PUBLISHED)),
            ):
                found.append(DateCase(text, PUBLISHED, (expected,)))
            other = levant[month - 1]
            if name != other:
                for double in (f"{other}/{name}", f"{name}/{other}", f"{other} ({name})"):
                    found.append(DateCase(f"وقع ذلك في {day.day} {double} {year}", PUBLISHED, ((day, day),)))
    return found


def hijri_cases() -> list[DateCase]:
    """Umm al-Qura dates, counted there and back by hijridate, from 1400 to 1450."""
    from hijridate import Hijri

    chosen = random.Random(1441)
    found = []
    for at in range(240):
        year, month, day = chosen.randrange(1400, 1451), at % 12 + 1, chosen.randrange(1, 30)
        western = Hijri(year, month, day).to_gregorian()
        back = western.to_hijri()
        assert (back.year, back.month, back.day) == (year, month, day)
        gregorian = date(western.year, western.month, western.day)
        name = _HIJRI[month - 1]
        if month > 10:
            name = ("ذي" + name[2:], name)[at % 2]
        forms = (
            f"{day} {name} {year}",
            f"{day} {name} {year} هـ",
            f"{day} من {name} {year}هـ",
            f"{day} {name} سنة {year} للهجرة",
            f"{str(day).translate(_ARABIC)} {name} {str(year).translate(_ARABIC)}",
            f"{day}/{month}/{year} هـ",
            f"{ordinal(day, False, True)} من {name} {year}",
            f"{gregorian.day}/{gregorian.month}/{gregorian.year} الموافق {day} {name} {year}",
        )
        form = forms[at // 12 % len(forms)]
        found.append(DateCase(f"نشر بتاريخ {form}", PUBLISHED, ((gregorian, gregorian),)))
    for month, name in enumerate(_HIJRI, 1):
        for year in (1425, 1435, 1440):
            first = Hijri(year, month, 1).to_gregorian()
            length = Hijri(year, month, 1).month_length()
            begin = date(first.year, first.month, first.day)
            found.append(DateCase(f"وقع ذلك في {name} {year}", PUBLISHED, ((begin, begin + timedelta(length - 1)),)))
    return found


def by_cldr() -> Iterator[DateCase]:
    """Days, months and intervals as CLDR's Arabic locales write them."""
    from babel.dates import format_date, format_interval, format_skeleton

    for at, day in enumerate(_days(160, 2019)):
        locale = _LOCALES[at % len(_LOCALES)]
        for style in ("full", "long", "medium", "short"):
            written = format_date(day, style, locale)
            if style == "short" and len(written.rstrip("\u200f").split("/")[0].strip("\u200f")) > 3:
                continue
            yield DateCase(f"وقع الهجوم بتاريخ {written}.", PUBLISHED, ((day, day),))
        month = format_skeleton("yMMMM", day, locale=locale)
        yield DateCase(f"وقع ذلك في {month} قرب المدينة", PUBLISHED, (month_span(day.year, day.month),))
        if at % 2:
            until = day + timedelta(3)
            interval = format_interval(day, until, "yMMMd", locale=locale)
            yield DateCase(f"استمر القتال {interval}", PUBLISHED, ((day, until),))


def in_numbers_and_words() -> Iterator[DateCase]:
    """Numeric orders in three scripts, with invisible marks, ordinals of days and years in words."""
    for at, day in enumerate(_days(60, 9)):
        iso, slashed = day.isoformat(), f"{day.day}/{day.month}/{day.year}"
        for text in (
            iso,
            iso.replace("-", "/"),
            slashed,
            slashed.replace("/", "-"),
            slashed.replace("/", "."),
            f"{day.day:02}/{day.month:02}/{day.year}",
            slashed.translate(_ARABIC),
            slashed.translate(_PERSIAN),
            slashed.replace("/", "\u200f/"),
        ):
            yield DateCase(f"صدر البيان بتاريخ {text} في بغداد", PUBLISHED, ((day, day),))
        months = list(_levant_names())
        name = months[day.month - 1]
        weekday = _WEEKDAYS[day.weekday()]
        year_in_words = cardinal(day.year, at % 2 == 0, True)
        for text in (
            f"يوم {weekday} {day.day} {name} {day.year}",
            f"مساء {weekday} {day.day} {name} {day.year}",
            f"{weekday}، {day.day} {name} {day.year}",
            f"{ordinal(day.day, False, True)} من {name} {day.year}",
            f"{day.day} {name} من عام {day.year}",
            f"{ordinal(day.day, False, True)} من {name} عام {year_in_words}",
            f"الـ{day.day} من {name} {day.year}",
        ):
            yield DateCase(f"وقع الهجوم {text}", PUBLISHED, ((day, day),))
        yield DateCase(f"بدأت الحرب عام {year_in_words}", PUBLISHED, ((date(day.year, 1, 1), date(day.year, 12, 31)),))
        yield DateCase(f"وقع في {day.day} {name}", PUBLISHED, ((day.replace(year=2019), day.replace(year=2019)),))


def _levant_names() -> tuple[str, ...]:
    return next(names for names in month_names() if names[1] == "شباط")


def weekdays() -> Iterator[DateCase]:
    """Weekdays look back from every day of a week; "next" looks ahead."""
    for step in range(7):
        published = PUBLISHED + timedelta(step)
        for number, name in enumerate(_WEEKDAYS):
            back = published - timedelta((published.weekday() - number) % 7)
            last = published - timedelta((published.weekday() - number - 1) % 7 + 1)
            coming = published + timedelta((number - published.weekday() - 1) % 7 + 1)
            yield DateCase(f"قتل جنديان {name} في بغداد", published, ((back, back),))
            yield DateCase(f"قتل جنديان يوم {name} الماضي", published, ((last, last),))
            yield DateCase(f"يعقد الاجتماع يوم {name} المقبل", published, ((coming, coming),))


def _table(name: str) -> Iterator[DateCase]:
    with (_CASES / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            published = date.fromisoformat(row["published"]) if row["published"] else None
            yield DateCase(row["text"], published, _spans(row["expected"]))


def _spans(written: str) -> tuple[tuple[date | None, date | None], ...]:
    """Read "2019-12-27 2014-06-01..2014-06-30"; a question mark is an unknown day."""
    parts = (part.partition("..") for part in written.split())
    return tuple((_day(begin), _day(end or begin)) for begin, _, end in parts)


def _day(written: str) -> date | None:
    return None if written == "?" else date.fromisoformat(written)


def date_cases() -> dict[str, list[DateCase]]:
    """Every case of the dates suite, by where it comes from."""
    return {
        "written by CLDR": list(by_cldr()),
        "numbers and words": list(in_numbers_and_words()),
        "weekdays": list(weekdays()),
        "made by hand": made_by_hand(),
        "words that are none": homographs(),
    }


def made_by_hand() -> list[DateCase]:
    """Relative dates, periods, parts of months and years, and dates that nothing resolves."""
    return list(_table("dates.csv"))


def homographs() -> list[DateCase]:
    """Texts with words that look like dates and are none."""
    return list(_table("no_dates.csv"))


class NewsCase(NamedTuple):
    """A sentence of news, its day of publication, every date and every quantity in it."""

    text: str
    published: date | None
    expected: tuple[tuple[tuple[date | None, date | None], ...], tuple[str, ...]]


def news_cases() -> list[NewsCase]:
    """Sentences as agencies write them, with all that is to be found in each."""
    found = []
    with (_CASES / "news.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            published = date.fromisoformat(row["published"])
            numbers = tuple(filter(None, row["numbers"].split("; ")))
            found.append(NewsCase(row["text"], published, (_spans(row["dates"]), numbers)))
    return found
