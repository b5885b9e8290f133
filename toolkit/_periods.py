"""Read periods: last week, the last three days, early June, the first half of 2014, the eighties, a summer."""

from __future__ import annotations

from datetime import date, timedelta

from . import _calendar as cal
from ._ago import FEW_DAYS, MOST, unit_at
from ._counting import neighbour
from ._months_and_years import read_ordinary
from ._numerals import Numeral, adjoining, read_cardinal, word_at
from ._phrases import begins, finder
from ._resolving import Found, Scene
from ._written_dates import find_direction, find_month, find_same, find_this
from .arabic import Text, word_cache
from .vocabulary import has_article, word_set

_find_part = finder("date_words", "role", "part")
_find_few = finder("date_words", "role", "few")
_find_last_of_many = finder("date_words", "role", "direction_many")
_find_next_day = finder("date_words", "role", "next_day")
_find_season = finder("date_words", "role", "season")
_find_end = finder("date_words", "role", "end")
_find_decade = finder("date_words", "role", "decade_name")
_find_century = finder("date_words", "role", "century")


def read_period(scene: Scene, index: int) -> Found | None:
    """
    A period named by its unit: "الأسبوع الماضي", "الأيام الثلاثة الماضية", "مطلع حزيران", "هذا العام".

    Parameters
    ----------
    scene
        Text, publication and the day before.
    index
        Word at which it begins.

    Returns
    -------
    Found | None
        The period.
    """
    if not _begins_a_period(scene.text.spelled[index]):
        return None
    return _part_of(scene, index) or _unit_period(scene, index) or _season(scene, index) or _decade(scene, index)


@word_cache
def _begins_a_period(word: str) -> bool:
    """Whether a period may begin at a word: one with the article, or one of some words; a mere number begins none."""
    words = (("date_words", "role", role) for role in ("part", "this", "same", "season", "decade_name"))
    return "ال" in word or has_article(word) or word in word_set("the last of") or begins(word, *words)


def _part_of(scene: Scene, index: int) -> Found | None:
    """Early, mid or late in a month, week or year; a half or quarter of it; its first or last week."""
    text = scene.text
    part = _find_part(text.spelled, index)
    if part is None or not adjoining(text, part.last):
        return None
    # "النصف الأول من عام 2014", "مطلع عام 2014"
    at = part.last + ("/" in part.row["value"] and word_at(text, part.last) == "من")
    if not adjoining(text, at):
        return None
    sure = scene._replace(sure=True)
    whole = _unit_period(scene, at) or read_ordinary(sure, at) or _decade(sure, at)
    if whole is None or whole.cut:
        bare = word_at(text, at)
        if bare not in word_set("this period") or has_article(word_at(text, at + 1)):
            return None
        unit = unit_at(text, at, True)
        whole = _of_unit(scene, Found(at, at + 1, 0), unit[0], 1, 0) if unit else None
    if whole is None or whole.kind not in ("month", "year", "period"):
        return None
    found = whole._replace(first=index, cut=part.cut, kind="period", month=None)
    if whole.date_from is None or whole.date_to is None:
        return found
    span = cal.part_of((whole.date_from, whole.date_to), part.row["value"])
    only_month = word_at(text, at) == "الشهر" and whole.last == at + 1
    if span and only_month and scene.published and span[0] > scene.published:
        # "أواخر الشهر" of an article of the first of December: the month told of, or the one before.
        anchor = scene.month if scene.month and scene.month < span[0] else cal.shift_month(span[0], -1)[0]
        span = cal.part_of(cal.shift_month(anchor, 0), part.row["value"])
    only_week = word_at(text, at) == "الاسبوع" and whole.last == at + 1
    if span and only_week and scene.published and span[0] > scene.published:
        # "في هجمات وقعت نهاية الأسبوع", told on a Wednesday: of the week before.
        span = (span[0] - timedelta(days=7), span[1] - timedelta(days=7))
    return found._replace(date_from=span[0], date_to=span[1]) if span else None


def _step_at(text: Text, index: int, many: bool) -> tuple[int, int] | None:
    """Last, this or next at a word: (step, word after it)."""
    if index >= len(text.words) or not adjoining(text, index):
        return None
    step = find_direction(text.spelled, index) or (_find_last_of_many(text.spelled, index) if many else None)
    return (int(step.row["value"]), step.last) if step and not step.cut else None


def _unit_period(scene: Scene, index: int) -> Found | None:
    return (
        _this_unit(scene, index)
        or _unit_before(scene, index)
        or _counted_unit(scene, index)
        or _first_of_many(scene, index)
        or _definite_unit(scene, index)
    )


def _this_unit(scene: Scene, index: int) -> Found | None:
    """Read "هذا الأسبوع", "هذا العام", "هذا أغسطس", "هذا الصيف"; not "هذه الأيام"."""
    this = find_this(scene.text.spelled, index)
    month = find_month(scene.text.spelled, this.last) if this and adjoining(scene.text, this.last) else None
    if this is not None and month is not None and not month.cut and month.row["doubt"] != "yes":
        found = Found(index, month.last, this.cut, kind="month", month=int(month.row["month"]))
        return found.in_year(scene.published.year) if scene.published and month.row["calendar"] != "hijri" else found
    season = _find_season([word_at(scene.text, this.last)[2:]], 0) if this else None
    if this is not None and season is not None and word_at(scene.text, this.last).startswith("ال"):
        found = Found(index, this.last + 1, this.cut, kind="period")
        return _in_season(found, season.row, scene.published.year) if scene.published else found
    unit = unit_at(scene.text, this.last, True) if this and adjoining(scene.text, this.last) else None
    if this is None or unit is None or unit[1] or unit[2] != "one" or unit[0] not in ("week", "month", "year"):
        return None
    return _of_unit(scene, Found(index, this.last + 1, this.cut), unit[0], 1, 0)


def _unit_before(scene: Scene, index: int) -> Found | None:
    """Read "ذلك الشهر", "في نفس العام": those of the date told before."""
    same = find_same(scene.text.spelled, index)
    if same is None or same.row["value"] != "before" or not adjoining(scene.text, same.last):
        return None
    unit = unit_at(scene.text, same.last, True)
    if unit is None or unit[1] or unit[2] != "one" or unit[0] not in ("month", "year"):
        return None
    return _same_unit(scene, Found(index, same.last + 1, same.cut), unit[0])


def _counted_unit(scene: Scene, index: int) -> Found | None:
    """Read "الـ24 ساعة الماضية", "الثلاثة أيام الماضية", "آخر ثلاثة أيام"."""
    text = scene.text
    if word_at(text, index) in word_set("the last of"):
        number = read_cardinal(text, index + 1) if index + 1 < len(text.words) else None
        unit = unit_at(text, number.last, False) if number else None
        if number is None or unit is None or number.value is None or number.article:
            return None
        return _of_unit(scene, Found(index, number.last + 1, len(word_at(text, index)) - 3), unit[0], number.value, -1)
    number = read_cardinal(text, index) or _bracketed(text, index)
    if number is None or not number.article or number.value is None:
        return None
    unit = unit_at(text, number.last, False)
    step = _step_at(text, number.last + 1, True) if unit else None
    if unit is None or step is None:
        return None
    cut = len(word_at(text, index)) - 2 if number.digits else number.cut - 2
    return _of_unit(scene, Found(index, step[1], max(cut, 0)), unit[0], number.value, step[0])


def _bracketed(text: Text, index: int) -> Numeral | None:
    """A number in brackets behind its article, as statements of the security forces have it: "الـ(48) ساعة"."""
    if (
        word_at(text, index) not in word_set("article by itself")
        or word_at(text, index + 1) != "("
        or word_at(text, index + 3) != ")"
    ):
        return None
    number = read_cardinal(text, index + 2)
    return number._replace(article=True, last=index + 4, cut=2) if number and number.digits else None


def _definite_unit(scene: Scene, index: int) -> Found | None:
    """Read "الأسبوع الماضي", "اليومين الماضيين", "الأيام الثلاثة الماضية", "الساعات الأخيرة", "الشهر نفسه"."""
    text = scene.text
    unit = unit_at(text, index, True)
    if unit is None:
        return None
    name, cut, form = unit
    if form == "one":
        if name in ("day", "hour") or (name == "year" and _is_adjective(text, index)):
            return None
        same = find_same(text.spelled, index + 1) if adjoining(text, index + 1) else None
        if same is not None and same.row["value"] == "after":
            return _same_unit(scene, Found(index, same.last, cut), name)
        beside = _find_next_day(text.spelled, index + 1) if adjoining(text, index + 1) else None
        if beside is not None and not beside.cut and name in ("month", "year"):
            return _same_unit(scene, Found(index, beside.last, cut), name, int(beside.row["value"]))
        # "في الأسبوع الأخير"; "الأسبوع الأخير من تموز" was read before.
        recent = name == "week" and word_at(text, index + 2) != "من"
        step = _step_at(text, index + 1, recent)
        if step is None or (name == "decade" and step[0] >= 0):
            return None  # "العقد الحالي" is a contract as well
        return _of_unit(scene, Found(index, step[1], cut), name, 1, step[0])
    at, count = index + 1, 2 if form == "two" else None
    if form == "many" and at < len(text.words):
        number = read_cardinal(text, at)
        few = _find_few(text.spelled, at)
        if number is not None and number.article and number.value is not None:
            count, at = number.value, number.last
        elif few is not None:
            at = few.last
    step = _step_at(text, at, True)
    if step is not None and step[0] > 0 and at == index + 1 and form == "many" and name == "day":
        # "الأيام المقبلة" are as many as anybody likes; "الأيام القليلة المقبلة" are three.
        return Found(index, step[1], cut, kind="vague", ahead=True)
    return _of_unit(scene, Found(index, step[1], cut), name, count, step[0]) if step else None


def _first_of_many(scene: Scene, index: int) -> Found | None:
    """Read "الأشهر الستة الأولى من عام 2007", "الأيام العشرة الأخيرة من حزيران"; only inside a year or month."""
    text = scene.text
    unit = unit_at(text, index, True)
    number = read_cardinal(text, index + 1) if unit and unit[2] == "many" and index + 1 < len(text.words) else None
    if unit is None or number is None or not number.article or not number.value or unit[0] not in ("day", "month"):
        return None
    end = _find_end(text.spelled, number.last)
    if end is None or word_at(text, end.last) != "من" or not adjoining(text, end.last + 1):
        return None
    whole = _unit_period(scene, end.last + 1) or read_ordinary(scene._replace(sure=True), end.last + 1)
    if whole is None or whole.cut or whole.kind != {"day": "month", "month": "year"}[unit[0]]:
        return None
    found = whole._replace(first=index, cut=unit[1], kind="period", month=None)
    if whole.date_from is None or whole.date_to is None:
        return found
    count, from_start = number.value, end.row["value"] == "1"
    if unit[0] == "day":
        days = timedelta(count - 1)
        span = (whole.date_from, whole.date_from + days) if from_start else (whole.date_to - days, whole.date_to)
    else:
        begin, until = cal.shift_month(whole.date_from, count - 1), cal.shift_month(whole.date_to, 1 - count)
        span = (whole.date_from, begin[1]) if from_start else (until[0], whole.date_to)
    return found._replace(date_from=span[0], date_to=span[1])


def _is_adjective(text: Text, index: int) -> bool:
    """Tell "الأمين العام الحالي" (general) from "شهدت البصرة العام الحالي", the year."""
    return text.spelled[index] == "العام" and word_at(text, index - 1) in word_set("has a general")


def _same_unit(scene: Scene, found: Found, unit: str, step: int = 0) -> Found | None:
    """The week, month or year of the date mentioned before, or the one before or after it: "الشهر السابق"."""
    anchor = {"month": scene.month, "year": scene.year}.get(unit, scene.before)
    whole = _of_unit(scene._replace(published=anchor), found, unit, 1, step)
    return whole and whole._replace(ahead=False)


def _of_unit(scene: Scene, found: Found, unit: str, count: int | None, step: int) -> Found | None:
    """Resolve so many units before (-1), around (0) or after (1) publication."""
    kind = unit if unit in ("month", "year") and count == 1 else "period"
    found = found._replace(kind=kind, ahead=step > 0)
    published = scene.published
    if count is None and unit not in ("day", "hour"):
        return found._replace(kind="vague", date_to=published if step <= 0 else None)
    if published is None:
        return found
    number = count or (FEW_DAYS if unit == "day" else 24)
    if number > MOST[unit]:
        return found
    begin, end = _range(published, unit, number, step)
    return found._replace(date_from=begin, date_to=end)


def _range(published: date, unit: str, count: int, step: int) -> cal.Days:
    if unit == "hour":
        days = timedelta((count + 23) // 24)
        return (published, published + days) if step > 0 else (published - days, published)
    if unit == "day":
        if step == 0:
            return published, published
        near, far = published + timedelta(step), published + timedelta(step * count)
        return min(near, far), max(near, far)
    if unit == "week":
        monday = cal.week_days(published)[0]
        if step == 0:
            return cal.week_days(published)
        begin = monday + timedelta(7 * (step if step > 0 else step * count if step == -1 else step))
        return begin, begin + timedelta(7 * count - 1)
    width = {"month": 1, "year": 12, "decade": 120}[unit] * count
    if unit in ("year", "decade"):
        years = count * (10 if unit == "decade" else 1)
        first = published.year + (step if step >= 0 else step * years if step == -1 else step)
        return cal.year_days(first)[0], cal.year_days(first + years - 1)[1]
    first_month = step if step >= 0 else step * width if step == -1 else step
    return cal.shift_month(published, first_month)[0], cal.shift_month(published, first_month + width - 1)[1]


def _season(scene: Scene, index: int) -> Found | None:
    """A season with its year: "صيف 2014", "شتاء العام الماضي"."""
    text = scene.text
    season = _find_season(text.spelled, index)
    if season is None or not adjoining(text, season.last):
        return None
    year = _unit_period(scene, season.last) or read_ordinary(scene._replace(sure=True), season.last)
    if year is None or year.kind != "year" or year.cut:
        return None
    found = year._replace(first=index, cut=season.cut, kind="period")
    if year.date_from is None:
        return found
    return _in_season(found, season.row, year.date_from.year)


def _in_season(found: Found, season: dict[str, str], year: int) -> Found:
    """The months of a season that begins in a year."""
    month, width = map(int, season["value"].split())
    begin = cal.month_days(year, month)[0]
    return found._replace(date_from=begin, date_to=cal.shift_month(begin, width - 1)[1])


def _decade(scene: Scene, index: int) -> Found | None:
    """A decade by its tens: "ثمانينيات القرن الماضي", "في التسعينيات"; not "في الستينيات من عمره"."""
    words = scene.text.spelled
    decade = _find_decade(words, index)
    if decade is None:
        return None
    century = _find_century(words, decade.last) if adjoining(scene.text, decade.last) else None
    definite = words[index][decade.cut :].startswith("ال")
    if century is None and not (definite and (scene.sure or word_at(scene.text, index - 1) in word_set("in a decade"))):
        return None
    if word_at(scene.text, decade.last) == "من" and neighbour("age", word_at(scene.text, decade.last + 1)):
        return None
    first = 1900 + int(decade.row["value"])
    last = century.last if century else decade.last
    begin, end = cal.year_days(first)[0], cal.year_days(first + 9)[1]
    return Found(index, last, decade.cut, begin, end, kind="period")
