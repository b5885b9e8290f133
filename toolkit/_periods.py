"""Read periods: last week, the last three days, early June, three days ago, the years between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from . import _calendar as cal
from ._months_and_years import read_ordinary
from ._numerals import adjoining, read_cardinal
from ._phrases import finder
from ._resolving import Found, Scene, text_at
from ._written_dates import find_direction, find_same, find_this, read_written
from .arabic import Text

_find_ago = finder("date_words", "role", "ago")
_find_part = finder("date_words", "role", "part")
_find_one = finder("date_words", "role", "one")
_find_two = finder("date_words", "role", "two")
_find_many = finder("date_words", "role", "many")
_find_few = finder("date_words", "role", "few")
_find_few_before = finder("date_words", "role", "few_before")
_find_last_of_many = finder("date_words", "role", "direction_many")
_find_season = finder("date_words", "role", "season")
_find_hedge = finder("hedges", "side", "before")
_FEW_DAYS = 3


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number of days, weeks, months, years or hours; ``count`` is ``None`` for a few."""

    count: int | None
    unit: str
    last: int
    article: bool


def _unit_at(text: Text, index: int, article: bool) -> tuple[str, int, str] | None:
    """The unit of time at a word: (unit, letters before it, one, two or many)."""
    if index >= len(text.words):
        return None
    word = text.words[index].text
    stem = word
    if article:
        at = word.find("ال")
        if at < 0 or at > 2:
            return None
        stem = word[at + 2 :]
    for find, form in ((_find_one, "one"), (_find_two, "two"), (_find_many, "many")):
        unit = find([text.words[index]._replace(text=stem)], 0)
        if unit is not None and not unit.cut:
            return unit.row["value"], word.find("ال") if article else 0, form
    return None


def _amount(text: Text, index: int) -> _Amount | None:
    """An amount of time: "ثلاثة أيام", "يومين", "شهر", "أيام", "بضعة أيام"."""
    if index >= len(text.words) or not adjoining(text, index):
        return None
    few = _find_few_before(text.words, index)
    if few is not None and not few.cut:
        unit = _unit_at(text, few.last, False)
        return _Amount(None, unit[0], few.last + 1, False) if unit else None
    number = read_cardinal(text, index)
    if number is not None and number.value is not None and not number.cut and not number.article:
        unit = _unit_at(text, number.last, False)
        return _Amount(number.value, unit[0], number.last + 1, False) if unit else None
    unit = _unit_at(text, index, False)
    if unit is None:
        return None
    count = {"one": 1, "two": 2, "many": None}[unit[2]]
    few = _find_few(text.words, index + 1) if count is None else None
    last = few.last if few else index + 1
    if count == 1 and text_at(text, last) in ("واحد", "واحده"):
        last += 1
    return _Amount(count, unit[0], last, False)


def _back(published: date, count: int, unit: str) -> cal.Days:
    """The day, month or year that lies so many units back."""
    if unit == "hour":
        return published - timedelta((count + 12) // 24), published - timedelta(0 if count < 12 else (count - 12) // 24)
    if unit == "day":
        return published - timedelta(count), published - timedelta(count)
    if unit == "week":
        return published - timedelta(7 * count), published - timedelta(7 * count)
    if unit == "month":
        return cal.shift_month(published, -count)
    return cal.year_days(max(1, published.year - count * (10 if unit == "decade" else 1)))


_COARSE = {"hour": 1, "day": 1, "week": 2, "month": 3}
_MOST = {"hour": 2000, "day": 4000, "week": 600, "month": 600, "year": 1000, "decade": 100}


def read_ago(scene: Scene, index: int) -> Found | None:
    """
    So long before publication: "قبل ثلاثة أيام", "قبل نحو شهر"; not "قبل ثلاثة أيام من الانتخابات".

    Parameters
    ----------
    scene
        Text, publication and the day before.
    index
        Word at which it begins.

    Returns
    -------
    Found | None
        The day, month or year.
    """
    text = scene.text
    ago = _find_ago(text.words, index)
    if ago is None:
        return None
    hedge = _find_hedge(text.words, ago.last)
    amount = _amount(text, hedge.last if hedge else ago.last)
    if amount is None or (
        text_at(text, amount.last) == "من" and text_at(text, amount.last + 1) not in ("الان", "اليوم")
    ):
        return None
    if text_at(text, amount.last) in ("علي", "قليله") or (
        amount.unit == "day" and amount.count == 1 and text_at(text, amount.last).startswith("ال")
    ):
        return None
    last = amount.last + (2 if text_at(text, amount.last) == "من" else 0)
    found = Found(index, last, ago.cut, coarse=_COARSE.get(amount.unit))
    found = replace(found, kind={"month": "month", "year": "year"}.get(amount.unit, "day"))
    published = scene.published
    if amount.count is None:
        return _a_few_ago(replace(found, kind="vague"), amount.unit, published)
    if published is None or amount.count > _MOST[amount.unit]:
        return found
    begin, end = _back(published, amount.count, amount.unit)
    return replace(found, date_from=begin, date_to=end)


def _a_few_ago(found: Found, unit: str, published: date | None) -> Found:
    if published is None:
        return found
    if unit == "hour":
        return replace(found, date_from=published - timedelta(1), date_to=published, kind="period")
    if unit == "day":
        begin, end = published - timedelta(_FEW_DAYS), published - timedelta(1)
        return replace(found, date_from=begin, date_to=end, kind="period")
    return replace(found, date_to=published, coarse=None)


def since_amount(scene: Scene, index: int) -> Found | None:
    """
    An amount of time after "منذ": "منذ ثلاثة أيام", "منذ أيام"; it ends with publication.

    Parameters
    ----------
    scene
        Text, publication and the day before.
    index
        Word after "منذ".

    Returns
    -------
    Found | None
        From that many units back to publication.
    """
    hedge = _find_hedge(scene.text.words, index)
    at = hedge.last if hedge else index
    amount = _amount(scene.text, at)
    if amount is None or (
        amount.unit in ("day", "month", "year") and amount.count == 1 and _names_a_date(scene, amount.last)
    ):
        return None
    if amount.unit in ("month", "year") and amount.count == 1 and read_written(scene.text, at):
        return None
    published = scene.published
    found = Found(index, amount.last, 0, kind="period")
    if amount.count is None and amount.unit not in ("day", "hour"):
        return replace(found, kind="vague", date_to=published)
    if published is None:
        return found
    count = amount.count if amount.count is not None else _FEW_DAYS if amount.unit == "day" else 24
    if count > _MOST[amount.unit]:
        return found
    if amount.unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[amount.unit]
        first, last = cal.shift_month(published, -months)
        return replace(found, date_from=min(last, first + timedelta(published.day - 1)), date_to=published)
    return replace(found, date_from=_back(published, count, amount.unit)[0], date_to=published)


def _names_a_date(scene: Scene, index: int) -> bool:
    """Whether a weekday, month or year follows: "منذ يوم الجمعة", "منذ شهر نيسان"."""
    following = text_at(scene.text, index)
    return (
        following.startswith("ال") or following == "امس" or bool(read_written(scene.text, index))
        if following
        else False
    )


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
    return _part_of(scene, index) or _unit_period(scene, index) or _season(scene, index)


def _part_of(scene: Scene, index: int) -> Found | None:
    """Early, mid or late in a month, week or year."""
    text = scene.text
    part = _find_part(text.words, index)
    if part is None or not adjoining(text, part.last):
        return None
    whole = _unit_period(scene, part.last) or read_ordinary(replace(scene, sure=True), part.last)
    if whole is None or whole.cut:
        bare = text_at(text, part.last)
        if bare not in ("الشهر", "العام", "السنه", "الاسبوع") or text_at(text, part.last + 1).startswith("ال"):
            return None
        unit = _unit_at(text, part.last, True)
        whole = _of_unit(scene, Found(part.last, part.last + 1, 0), unit[0], 1, 0) if unit else None
    if whole is None or whole.kind not in ("month", "year", "period"):
        return None
    found = replace(whole, first=index, cut=part.cut, kind="period", month=None)
    if whole.date_from is None or whole.date_to is None:
        return found
    begin, end = cal.third((whole.date_from, whole.date_to), part.row["value"])
    return replace(found, date_from=begin, date_to=end)


def _step_at(text: Text, index: int, many: bool) -> tuple[int, int] | None:
    """Last, this or next at a word: (step, word after it)."""
    if index >= len(text.words) or not adjoining(text, index):
        return None
    step = find_direction(text.words, index) or (_find_last_of_many(text.words, index) if many else None)
    return (int(step.row["value"]), step.last) if step and not step.cut else None


def _unit_period(scene: Scene, index: int) -> Found | None:
    return _this_unit(scene, index) or _counted_unit(scene, index) or _definite_unit(scene, index)


def _this_unit(scene: Scene, index: int) -> Found | None:
    """Read "هذا الأسبوع", "هذا العام", "هذه الأيام"."""
    this = find_this(scene.text.words, index)
    unit = _unit_at(scene.text, this.last, True) if this and adjoining(scene.text, this.last) else None
    if this is None or unit is None or unit[1] or unit[2] != "one" or unit[0] not in ("week", "month", "year"):
        return None
    return _of_unit(scene, Found(index, this.last + 1, this.cut), unit[0], 1, 0)


def _counted_unit(scene: Scene, index: int) -> Found | None:
    """Read "الـ24 ساعة الماضية", "الثلاثة أيام الماضية", "آخر ثلاثة أيام"."""
    text = scene.text
    if text_at(text, index) in ("اخر", "واخر"):
        number = read_cardinal(text, index + 1) if index + 1 < len(text.words) else None
        unit = _unit_at(text, number.last, False) if number else None
        if number is None or unit is None or number.value is None or number.article:
            return None
        return _of_unit(scene, Found(index, number.last + 1, len(text_at(text, index)) - 3), unit[0], number.value, -1)
    number = read_cardinal(text, index)
    if number is None or not number.article or number.value is None:
        return None
    unit = _unit_at(text, number.last, False)
    step = _step_at(text, number.last + 1, True) if unit else None
    if unit is None or step is None:
        return None
    cut = len(text_at(text, index)) - 2 if number.digits else number.cut - 2
    return _of_unit(scene, Found(index, step[1], max(cut, 0)), unit[0], number.value, step[0])


def _definite_unit(scene: Scene, index: int) -> Found | None:
    """Read "الأسبوع الماضي", "اليومين الماضيين", "الأيام الثلاثة الماضية", "الساعات الأخيرة", "الشهر نفسه"."""
    text = scene.text
    unit = _unit_at(text, index, True)
    if unit is None:
        return None
    name, cut, form = unit
    if form == "one":
        if name in ("day", "hour", "decade") or (name == "year" and _is_adjective(text, index)):
            return None
        same = find_same(text.words, index + 1) if adjoining(text, index + 1) else None
        if same is not None and same.row["value"] == "after":
            return _same_unit(scene, Found(index, same.last, cut), name)
        step = _step_at(text, index + 1, False)
        return _of_unit(scene, Found(index, step[1], cut), name, 1, step[0]) if step else None
    at, count = index + 1, 2 if form == "two" else None
    if form == "many" and at < len(text.words):
        number = read_cardinal(text, at)
        few = _find_few(text.words, at)
        if number is not None and number.article and number.value is not None:
            count, at = number.value, number.last
        elif few is not None:
            at = few.last
    step = _step_at(text, at, True)
    return _of_unit(scene, Found(index, step[1], cut), name, count, step[0]) if step else None


def _is_adjective(text: Text, index: int) -> bool:
    """Tell "الأمين العام الحالي": العام (general) after a definite noun, not the year."""
    before = text_at(text, index - 1)
    return text.words[index].text == "العام" and before.startswith("ال") and len(before) > 4 and adjoining(text, index)


def _same_unit(scene: Scene, found: Found, unit: str) -> Found | None:
    """The week, month or year of the day mentioned before."""
    return _of_unit(replace(scene, published=scene.before), found, unit, 1, 0)


def _of_unit(scene: Scene, found: Found, unit: str, count: int | None, step: int) -> Found | None:
    """Resolve so many units before (-1), around (0) or after (1) publication."""
    kind = unit if unit in ("month", "year") and count == 1 else "period"
    found = replace(found, kind=kind, ahead=step > 0)
    published = scene.published
    if count is None and unit not in ("day", "hour"):
        return replace(found, kind="vague", date_to=published if step <= 0 else None)
    if published is None:
        return found
    number = count or (_FEW_DAYS if unit == "day" else 24)
    if number > _MOST[unit]:
        return found
    begin, end = _range(published, unit, number, step)
    return replace(found, date_from=begin, date_to=end)


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
    season = _find_season(text.words, index)
    if season is None or not adjoining(text, season.last):
        return None
    year = _unit_period(scene, season.last) or read_ordinary(replace(scene, sure=True), season.last)
    if year is None or year.kind != "year" or year.cut:
        return None
    found = replace(year, first=index, cut=season.cut, kind="period")
    if year.date_from is None:
        return found
    month, width = map(int, season.row["value"].split())
    begin = cal.month_days(year.date_from.year, month)[0]
    return replace(found, date_from=begin, date_to=cal.shift_month(begin, width - 1)[1])
