"""Read amounts of time counted back or on: "قبل ثلاثة أيام", "منذ يومين", "بعد ذلك بخمسة أيام"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from . import _calendar as cal
from ._numerals import adjoining, read_cardinal, word_at
from ._phrases import finder
from ._resolving import Found, Scene
from ._written_dates import find_month, read_written
from .arabic import Text
from .vocabulary import any_of, word_set

_find_ago = finder("date_words", "role", "ago")
_find_after_that = finder("date_words", "role", "after_that")
_find_one = finder("date_words", "role", "one")
_find_two = finder("date_words", "role", "two")
_find_many = finder("date_words", "role", "many")
_find_few = finder("date_words", "role", "few")
_find_few_before = finder("date_words", "role", "few_before")
_find_hedge = finder("hedges", "side", "before")
FEW_DAYS = 3
# Beyond these the calendar ends.
MOST = {"hour": 2000, "day": 4000, "week": 600, "month": 600, "year": 1000, "decade": 100}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of days, weeks, months, years or hours; ``count`` is ``None`` for a few."""

    count: int | None
    unit: str
    last: int
    article: bool


def unit_at(text: Text, index: int, article: bool) -> tuple[str, int, str] | None:
    """
    The unit of time at a word.

    Parameters
    ----------
    text
        The text.
    index
        The word.
    article
        Whether it must be definite.

    Returns
    -------
    tuple[str, int, str] | None
        Unit, letters of clitics before it, and one, two or many.
    """
    if index >= len(text.words):
        return None
    word = text.spelled[index]
    stem = word
    if article:
        at = word.find("ال")
        if at < 0 or at > 2:
            return None
        stem = word[at + 2 :]
    for find, form in ((_find_one, "one"), (_find_two, "two"), (_find_many, "many")):
        unit = find([stem], 0)
        if unit is not None and not unit.cut:
            return unit.row["value"], word.find("ال") if article else 0, form
    return None


def _amount(text: Text, index: int) -> Amount | None:
    """An amount of time: "ثلاثة أيام", "يومين", "شهر", "أيام", "بضعة أيام"."""
    if index >= len(text.words) or (index and not adjoining(text, index)):
        return None
    few = _find_few_before(text.spelled, index)
    if few is not None and not few.cut:
        unit = unit_at(text, few.last, False)
        return Amount(None, unit[0], few.last + 1, False) if unit else None
    number = read_cardinal(text, index)
    if number is not None and number.value is not None and not number.cut and not number.article:
        unit = unit_at(text, number.last, False)
        return Amount(number.value, unit[0], number.last + 1, False) if unit else None
    unit = unit_at(text, index, False)
    if unit is None:
        return None
    count = {"one": 1, "two": 2, "many": None}[unit[2]]
    few = _find_few(text.spelled, index + 1) if count is None else None
    last = few.last if few else index + 1
    if count == 1 and word_at(text, last) in word_set("one, behind a unit"):
        last += 1
    return Amount(count, unit[0], last, False)


def read_amount(text: Text, index: int) -> Amount | None:
    """
    An amount of time behind a word that counts from something, as days that lie between: "أقل من يوم" is the next.

    Parameters
    ----------
    text
        The text.
    index
        Word at which it begins.
    """
    hedge = _find_hedge(text.spelled, index)
    amount = _amount(text, hedge.last if hedge else index)
    if hedge is None or amount is None:
        return amount
    next_day = hedge.row["effect"] == "less" and (amount.count, amount.unit) == (1, "day")
    # "نحو ساعتين" is of the same day, however many minutes it was.
    return amount if next_day or amount.unit == "hour" else None


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
    ago = _find_ago(text.spelled, index)
    if ago is None:
        return None
    hedge = _find_hedge(text.spelled, ago.last)
    amount = _amount(text, hedge.last if hedge else ago.last)
    if amount is None or (
        word_at(text, amount.last) == "من" and word_at(text, amount.last + 1) not in word_set("from now")
    ):
        return None
    if amount.unit == "month" and amount.count == 1 and find_month(text.spelled, amount.last) is not None:
        return None  # "قبل شهر رمضان"
    if _counts_to_a_date(text, amount.last) or (
        amount.unit == "day" and amount.count == 1 and word_at(text, amount.last).startswith("ال")
    ):
        return None
    last = amount.last + (2 if word_at(text, amount.last) == "من" else 0)
    found = Found(index, last, ago.cut, coarse=_COARSE.get(amount.unit))
    found = found._replace(kind={"month": "month", "year": "year"}.get(amount.unit, "day"))
    published = scene.published
    if amount.count is None:
        return _a_few_ago(found._replace(kind="vague"), amount.unit, published)
    if published is None or amount.count > MOST[amount.unit]:
        return found
    begin, end = _back(published, amount.count, amount.unit)
    if hedge is not None and hedge.row["effect"] == "less":
        return found._replace(date_from=begin, date_to=published, kind="period")  # "قبل أقل من أسبوع"
    return found._replace(date_from=begin, date_to=end)


def _counts_to_a_date(text: Text, index: int) -> bool:
    """Whether what follows says before what: "قبل يومين على موعد الانتخابات"; not "سيطر قبل أسبوع على المدينة"."""
    following = word_at(text, index + 1)
    coming = any_of([following.removeprefix("ال")], "what is coming") or find_month(text.spelled, index + 1) is not None
    return word_at(text, index) == "قليله" or (word_at(text, index) == "علي" and coming)


def read_after_that(scene: Scene, index: int) -> Found | None:
    """
    So many days or weeks after or before the day mentioned before: "بعد ذلك بخمسة أيام", "وقبلها بيوم".

    Parameters
    ----------
    scene
        Text, publication and the day before.
    index
        Word at which it begins.

    Returns
    -------
    Found | None
        The day.
    """
    text = scene.text
    if (found := _followed(scene, index)) is not None:
        return found
    after = _find_after_that(text.spelled, index)
    if after is None or after.last >= len(text.words) or not text.spelled[after.last].startswith("ب"):
        return None
    # "بخمسة", "بيومين": the amount stands behind a glued preposition; "بـ5" has it as a word.
    word = text.words[after.last]
    if word.text == "ب":
        amount = _amount(text, after.last + 1)
    else:
        bare = Text(text.folded[word.start + 1 : text.words[min(after.last + 4, len(text.words)) - 1].end])
        amount = _amount(bare, 0) if bare.words else None
        amount = replace(amount, last=after.last + amount.last) if amount else None
    if amount is None or amount.count is None or amount.unit not in ("day", "week"):
        return None
    found = Found(index, amount.last, after.cut)
    if scene.before is None or amount.count > MOST[amount.unit]:
        return found
    step = int(after.row["value"]) * (7 if amount.unit == "week" else 1)
    day = scene.before + timedelta(amount.count * step)
    return found._replace(date_from=day, date_to=day)


def _followed(scene: Scene, index: int) -> Found | None:
    """So many days after the event told before: "وتلاها بعد يومين انفجار"."""
    text = scene.text
    verb = word_at(text, index - 1).removeprefix("و") if index else ""
    if word_at(text, index) != "بعد" or verb not in word_set("followed it"):
        return None
    amount = _amount(text, index + 1)
    if amount is None or amount.count is None or amount.unit not in ("day", "week"):
        return None
    found = Found(index, amount.last, 0)
    if scene.before is None or amount.count > MOST[amount.unit]:
        return found
    day = scene.before + timedelta(amount.count * (7 if amount.unit == "week" else 1))
    return found._replace(date_from=day, date_to=day)


def _a_few_ago(found: Found, unit: str, published: date | None) -> Found:
    if published is None:
        return found
    if unit == "hour":
        return found._replace(date_from=published - timedelta(1), date_to=published, kind="period")
    if unit == "day":
        begin, end = published - timedelta(FEW_DAYS), published - timedelta(1)
        return found._replace(date_from=begin, date_to=end, kind="period")
    return found._replace(date_to=published, coarse=None)


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
    hedge = _find_hedge(scene.text.spelled, index)
    at = hedge.last if hedge else index
    amount = _amount(scene.text, at)
    if amount is None or (
        amount.unit in ("day", "month", "year") and amount.count == 1 and _names_a_date(scene, amount.last)
    ):
        return None
    if amount.unit in ("month", "year") and amount.count == 1 and read_written(scene.text, at):
        return None
    if amount.unit == "hour" and amount.count is None and word_at(scene.text, amount.last) in word_set("of the day"):
        return None  # "منذ ساعات الصباح الأولى": of a day that is not said here
    published = scene.published
    found = Found(index, amount.last, 0, kind="period")
    if amount.count is None and amount.unit not in ("day", "hour"):
        return found._replace(kind="vague", date_to=published)
    if published is None:
        return found
    count = amount.count if amount.count is not None else FEW_DAYS if amount.unit == "day" else 24
    if count > MOST[amount.unit]:
        return found
    if amount.unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[amount.unit]
        first, last = cal.shift_month(published, -months)
        return found._replace(date_from=min(last, first + timedelta(published.day - 1)), date_to=published)
    return found._replace(date_from=_back(published, count, amount.unit)[0], date_to=published)


def _names_a_date(scene: Scene, index: int) -> bool:
    """Whether a weekday, month or year follows: "منذ يوم الجمعة", "منذ شهر نيسان"."""
    following = word_at(scene.text, index)
    return (
        following.startswith("ال") or following == "امس" or bool(read_written(scene.text, index))
        if following
        else False
    )
