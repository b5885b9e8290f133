"""Find dates in Arabic text: days, nights, weekdays, months, years and periods, relative ones by publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import compress

from . import _calendar as cal
from ._ago import read_after_that, read_ago, since_amount
from ._days import read_day
from ._months_and_years import read_ordinary
from ._numerals import adjoining, word_at
from ._periods import read_period
from ._phrases import finder
from ._resolving import Found, Scene
from ._toldon import day_of_telling
from ._written_dates import more_days
from .arabic import Text, readings, word_cache
from .vocabulary import any_of, table, terms, word_set

_find_since = finder("date_words", "role", "since")
_find_between = finder("date_words", "role", "between")
_find_to = finder("date_words", "role", "to")
_find_years_word = finder("date_words", "role", "years_word")
_find_both = finder("date_words", "role", "both")
_find_days_word = finder("date_words", "role", "days_word")
# "2014-2016", "2014 إلى 2016"
_DASHES = frozenset({"-", "–", "—"})
_UNTIL = _DASHES | {"الي", "حتي"}
_EARLIEST, _LATEST = 1000, 9000
# Kinds of date that "the same day", "the same month" or "the same year" may point back to.
# How far before a day the anniversary of what happened on it may stand.
_MEMORY = 8
# Parts of day of which "the same night" speaks.
_DARK = frozenset({"evening", "night"})
_LENGTHS = {"day": 1, "month": 2, "year": 3}
# Kinds of date that last longer than an event as a rule.
PERIODS = frozenset({"since", "period", "month", "year"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """
    A date or period as the text gives it.

    ``start`` and ``end`` are offsets into the folded text, ``first`` and ``last`` word indexes (``last`` exclusive).
    ``kind`` is day, night (between two days), period, since, month, year or vague; dates are ``None`` where nothing
    says the year or the day of publication. ``ahead`` tells a date that the text clearly puts in the future;
    ``begun_to`` ends what a date with "since" begins with ("منذ حزيران": the last of June).
    """

    start: int
    end: int
    first: int
    last: int
    date_from: date | None
    date_to: date | None
    time_precision: int | None
    time_of_day: str | None
    kind: str
    ahead: bool
    begun_to: date | None = None


def find_dates(text: Text, published: date | None) -> list[DateMention]:
    """
    Find every date, left to right, and resolve it against the day of publication.

    Parts of the day, weekday and date are one mention: "مساء أمس الأربعاء 5 أيلول/سبتمبر".

    Parameters
    ----------
    text
        The text.
    published
        Day of publication; without it relative dates and dates without a year stay unresolved.

    Returns
    -------
    list[DateMention]
        Non-overlapping, in order.
    """
    if published is not None and not _EARLIEST <= published.year <= _LATEST:
        published = None  # nothing can be counted back from the ends of the calendar
    mentions: list[DateMention] = []
    # Days are counted from that on which it was told: "اليوم (الأحد)", published on Monday.
    scene = Scene(text, day_of_telling(text, published) if published is not None else None)
    words, after = text.spelled, 0
    for index in compress(range(len(words)), map(_ways, words)):
        if index < after:
            continue
        begun, following = _ways(words[index]), words[index + 1] if index + 1 < len(words) else ""
        ways = begun.get("", _NONE) | begun.get(following, _NONE)
        found = _mention(scene, index, ways) if ways else None
        if found is not None:
            mentions.append(_row(text, found))
            scene, after = _after(scene, found), found.last
    return mentions


def _after(scene: Scene, found: Found) -> Scene:
    """The scene with what "the same day", "the same month" and "the same year" mean after a date."""
    day, length = found.date_from, _LENGTHS.get(found.kind, 0)
    if length == 1 and scene.before is not None and _remembered(scene.text, found.first):
        # "أحيا الأهالي السبت ذكرى اقتحام الساحة في 23 نيسان. وفي اليوم ذاته": on Saturday.
        return scene
    return scene._replace(
        before=day if length == 1 else scene.before,
        month=day if day and length in (1, 2) else scene.month,
        year=day if day and length else scene.year,
        night=(day, found.date_to) if day and found.date_to and found.part in _DARK else scene.night,
    )


def _remembered(text: Text, index: int) -> bool:
    """Whether a day is that of what is remembered on another: "ذكرى اقتحام الساحة في 23 نيسان"."""
    return any_of(text.spelled[max(0, index - _MEMORY) : index], "anniversary of")


# Which kinds of date a word of data/lexicon/date_words.csv may begin, by its role; other roles begin none.
_BEGIN = {
    "since": "since",
    "between": "between",
    "ago": "ago",
    "after_that": "ago",
    "decade_name": "period",
    "first_day": "day",
    "days_word": "two",
    "years_word": "two",
    "relative": "day",
    "tonight": "day",
    "this": "period",
    "part": "period",
    "season": "period",
    "one": "period",
    "two": "period",
    "many": "period",
    "year_word": "ordinary",
    "month_word": "ordinary",
}
_BY_TABLE = {
    "months": ("day", "ordinary"),
    "weekdays": ("day",),
    "day_parts": ("day",),
    "number_words": ("day", "period"),
}
_ANY = frozenset({"day", "period", "ordinary"})
_NONE: frozenset[str] = frozenset()


@cache
def _beginnings() -> dict[str, dict[str, set[str]]]:
    """Kinds of date by the first words that may begin them, and the second where a term has one, else empty text."""
    # "وتلاها بعد يومين انفجار"
    found: dict[str, dict[str, set[str]]] = {"اخر": {"": {"period"}}, "بعد": {"": {"ago"}}}
    for name in (*_BY_TABLE, "date_words"):
        for row in table(name):
            role = row.get("role")
            # "ذلك اليوم", "ذلك الشهر"
            kinds = _BY_TABLE.get(name) or (("day", "period") if role == "same" else (_BEGIN.get(str(role)),))
            for term in terms(row["term"]):
                first, second, *_ = [*term.split(), ""]
                begun = found.setdefault(first, {}).setdefault(second, set())
                begun.update(kind for kind in kinds if kind)
    return found


@word_cache
def _ways(word: str) -> dict[str, frozenset[str]]:
    """Kinds of date that may begin at a written word, by the word behind it that they need, by empty text if none."""
    if word[0].isdecimal() or word in word_set("article by itself"):
        return {"": _ANY}
    found: dict[str, frozenset[str]] = {}
    # Without its article, and with it: "للجمعة" begins with "الجمعة".
    stems = {stem for r in readings(word) for stem in (r.stem, "ال" + r.stem if r.article else r.stem)}
    for stem in stems:
        for second, kinds in _beginnings().get(stem, {}).items():
            found[second] = found.get(second, frozenset()) | kinds
    return {second: kinds for second, kinds in found.items() if kinds}


def _mention(scene: Scene, index: int, ways: frozenset[str]) -> Found | None:
    return (
        ("since" in ways and _since(scene, index))
        or ("between" in ways and _between(scene, index))
        or ("ago" in ways and (read_ago(scene, index) or read_after_that(scene, index)))
        or ("two" in ways and _two_days(scene, index))
        or _from_to(scene, index)
        or ("day" in ways and _day(scene, index))
        or ("period" in ways and read_period(scene, index))
        or ("ordinary" in ways and _months(scene, index))
        or None
    )


def _any(scene: Scene, index: int) -> Found | None:
    """A day or period where a word before it already says that a date follows."""
    if index >= len(scene.text.words) or not adjoining(scene.text, index):
        return None
    sure = scene._replace(sure=True)
    return read_day(sure, index) or read_period(sure, index) or read_ordinary(sure, index)


def _skip_day_word(scene: Scene, index: int) -> int:
    return index + 1 if index < len(scene.text.words) and scene.text.spelled[index] == "يوم" else index


def _since(scene: Scene, index: int) -> Found | None:
    """From a date to publication: "منذ 28 أكتوبر", "منذ يومين", "منذ مطلع العام الجاري"."""
    since = _find_since(scene.text.spelled, index)
    if since is None:
        return None
    begun = since_amount(scene, since.last) or _any(scene, _skip_day_word(scene, since.last))
    if begun is None or begun.cut:
        return None
    last, until = begun.last, scene.published
    to = _find_to(scene.text.spelled, last)
    # "وحتى يوم أمس"
    ended = _any(scene, _skip_day_word(scene, to.last)) if to else None
    if ended is not None and ended.date_to is not None:
        last, until = ended.last, ended.date_to
    date_from = begun.date_from
    if date_from is not None and until is not None and date_from > until:
        until = date_from
    return begun._replace(
        first=index,
        cut=since.cut,
        last=last,
        date_to=until if date_from or begun.kind == "vague" else None,
        kind="since",
        ahead=False,
        begun_to=begun.date_to,
    )


def _joined(scene: Scene, left: Found, right: Found, **changes: object) -> Found:
    """Two dates as one period; the first takes the year of the second where it has none."""
    if left.month is not None and left.year is None and right.year is not None:
        left = left.in_year(right.year)
    date_from, date_to = left.date_from, right.date_to
    if date_from and date_to and date_from > date_to:
        date_from = left.in_year(date_to.year - 1).date_from if left.month and left.year is None else date_from
    if date_from and date_to and date_from > date_to and left.weekday is not None and left.day is right.day is None:
        # "بين الثلاثاء والأربعاء" in a report of a Tuesday: of the week before.
        date_from -= timedelta(7)
    if date_from and date_to and date_from > date_to:
        date_from, date_to = right.date_from or date_to, left.date_to or date_from  # the later one is named first
    kind = "period" if (left.kind, right.kind) != ("year", "year") else "year"
    return left._replace(last=right.last, date_from=date_from, date_to=date_to, kind=kind, part=None, ahead=right.ahead)


def _and(scene: Scene, index: int) -> Found | None:
    """A date after "and", glued or apart."""
    words = scene.text.spelled
    if index >= len(words) or not adjoining(scene.text, index):
        return None
    if words[index] in _UNTIL:
        year = _any(scene, index + 1)
        return year if year and year.kind == "year" else None
    if not words[index].startswith("و"):
        return None
    if words[index] == "و":
        return _any(scene, _skip_day_word(scene, index + 1))
    if words[index] == "ويوم":
        return _any(scene, index + 1)
    found = _any(scene, index)
    return found if found and found.cut == 1 else None


def _between(scene: Scene, index: int) -> Found | None:
    """Between two dates: "بين 16 و18 أيار/مايو", "بين عامي 2014 و2016"."""
    between = _find_between(scene.text.spelled, index)
    if between is None:
        return None
    at = between.last
    years = _find_years_word(scene.text.spelled, at)
    if years is not None:
        at = years.last
    at = at + 1 if at < len(scene.text.words) and scene.text.spelled[at] in ("يومي", "شهري") else at
    left = _any(scene, at)
    if left is None or left.cut:
        return None
    if left.kind == "period" and left.row:
        return left._replace(first=index, cut=between.cut)
    right = _and(scene, left.last) or _day_of_it(scene, left)
    if right is None:
        return None
    return _joined(scene, left, right)._replace(first=index, cut=between.cut)


def _day_of_it(scene: Scene, left: Found) -> Found | None:
    """A second day of the month just named: "بين الأول من تشرين الثاني و29 منه"."""
    day = more_days(scene.text, left.last)
    if day is None or left.day is None or left.date_from is None or word_at(scene.text, day[1]) != "منه":
        return None
    found = left._replace(first=left.last, last=day[1] + 1, day=day[0])
    return found.in_year(left.year or left.date_from.year) if left.calendar == "gregorian" else None


def _two_days(scene: Scene, index: int) -> Found | None:
    """Two days named together: "يومي الجمعة والسبت", "عامي 2014 و2015"."""
    words = scene.text.spelled
    named = _find_days_word(words, index) or _find_years_word(words, index)
    left = _any(scene, named.last) if named else None
    if named is None or left is None or left.cut:
        return None
    if left.kind == "period" and left.row:
        return left
    right = _and(scene, left.last)
    if right is None:
        return left if left.kind == "day" and named.row["role"] == "days_word" else None
    return _joined(scene, left, right)


def _from_to(scene: Scene, index: int) -> Found | None:
    """From one date to another: "من 10 حزيران إلى 15 تموز"; "من" stays outside the mention."""
    words = scene.text.spelled
    before = index - 1 if index and words[index - 1] != "يوم" else index - 2
    if before < 0 or words[before] not in ("من", "ومن") or not adjoining(scene.text, index):
        return None
    left = _any(scene, index)
    if left is None or left.kind not in ("day", "month", "year") or (left.row and left.kind == "period"):
        return None
    to = _find_to(words, left.last)
    right = _any(scene, _skip_day_word(scene, to.last)) if to else None
    return _joined(scene, left, right) if right and not right.cut else None


def _day(scene: Scene, index: int) -> Found | None:
    """A day, and the day after a dash with which it bounds a period: "28 نوفمبر – 1 ديسمبر 2012"."""
    left = read_day(scene, index)
    if left is not None and left.weekday is not None and left.day is None:
        return _both(scene, left) or left
    if left is None or left.month is None or left.row or word_at(scene.text, left.last) not in _DASHES:
        return left
    right = read_day(scene, left.last + 1) if adjoining(scene.text, left.last + 1) else None
    whole = right is not None and right.month is not None and not right.cut and not right.row
    return _joined(scene, left, right) if right is not None and whole else left


def _months(scene: Scene, index: int) -> Found | None:
    """A month or year, and the month that "and" joins to it: "خلال نيسان/أبريل وأيار/مايو"."""
    left = read_ordinary(scene, index)
    right = _and(scene, left.last) if left is not None and left.kind == "month" and not left.row else None
    if left is None or right is None or (right.kind, right.day) != ("month", None):
        return left
    return _joined(scene, left, right)


def _both(scene: Scene, left: Found) -> Found | None:
    """Two weekdays with one adjective: "الأربعاء والخميس الماضيين"."""
    right = _and(scene, left.last)
    if right is None or right.weekday is None or right.day is not None:
        return None
    # The dual adjective is read with the second day where it is also a direction of its own.
    after = _find_both(scene.text.spelled, right.last) if adjoining(scene.text, right.last) else None
    dual = _find_both(scene.text.spelled, right.last - 1) or after
    return _joined(scene, left, right)._replace(last=dual.last) if dual is not None else None


def _row(text: Text, found: Found) -> DateMention:
    words = text.words
    precision = cal.precision(found.date_from, found.date_to)
    if found.coarse is not None and precision is not None:
        precision = max(precision, found.coarse)
    return DateMention(
        start=words[found.first].start + found.cut,
        end=words[found.last - 1].end,
        first=found.first,
        last=found.last,
        date_from=found.date_from,
        date_to=found.date_to,
        time_precision=precision,
        time_of_day=found.part,
        kind=found.kind,
        ahead=found.ahead,
        begun_to=found.begun_to,
    )
