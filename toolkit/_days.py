"""Read one day in its parts: part of day, today or yesterday, weekday, written date."""

from __future__ import annotations

from datetime import date, timedelta

from . import _calendar as cal
from ._ahead import looks_ahead
from ._nottoday import at_a_rate, names_an_outlet
from ._numerals import adjoining, word_at
from ._phrases import Phrase, begins, finder, is_term
from ._resolving import Found, Scene, resolve
from ._written_dates import find_direction, find_same, read_written
from .arabic import Text, word_cache
from .vocabulary import word_set

_find_part = finder("day_parts", "place", "before")
_find_part_after = finder("day_parts", "place", "after")
_find_relative = finder("date_words", "role", "relative")
_find_weekday = finder("weekdays")
_find_tonight = finder("date_words", "role", "tonight")
_find_next_day = finder("date_words", "role", "next_day")
_find_agreeing = finder("date_words", "role", "agreeing")
_PAIR_SIGNS = frozenset({"/", "-", "–", "—", "علي", "الي", "ـ"})
_SHADDA = "\u0651"
_TANWEEN = "\u064b"


def read_day(scene: Scene, index: int) -> Found | None:
    """
    The day, or the night between two, that begins at a word, with all that names it.

    Parameters
    ----------
    scene
        Text, publication and the day before.
    index
        Word at which it begins.

    Returns
    -------
    Found | None
        The day; ``None`` for months and years, which are read elsewhere.
    """
    if not _begins_a_name(scene.text.spelled[index]):
        return _one_day(scene, index)
    night = _last_night(scene, index)
    if night is not None:
        return night
    part = _find_part(scene.text.spelled, index)
    if part is not None and not _is_verb(scene.text, index):
        at = part.last
        if word_at(scene.text, at) in ("يوم", "نهار", "هذا"):
            at += 1
        found = _night_pair(scene, at) if part.row["time_of_day"] == "night" else None
        found = found or (_one_day(scene, at) if adjoining(scene.text, at) else None)
        if found is not None and not found.cut:
            at_night = part.row["time_of_day"] == "night" and found.row and found.two_days()
            kind = "night" if at_night else found.kind
            return found._replace(first=index, cut=part.cut, part=part.row["time_of_day"], kind=kind)
    return _one_day(scene, index)


def _is_verb(text: Text, index: int) -> bool:
    """Whether the raw spelling shows the verb "فجّر" (blew up), not "فجر" (dawn)."""
    word = text.words[index]
    start, end = text.span(word.start, word.end)
    return _SHADDA in text.raw[start:end]


def _last_night(scene: Scene, index: int) -> Found | None:
    """Read "الليلة الماضية", from yesterday to today; "الليلة", today's."""
    words = scene.text.spelled
    tonight = _find_tonight(words, index)
    if tonight is None:
        return None
    same = find_same(words, tonight.last)
    if same is not None and same.row["value"] == "after" and not same.cut:
        # "في الليلة ذاتها": the night told of before, not this one
        known = scene.night
        kind = "night" if known and known[0] != known[1] else "day"
        return known and Found(index, same.last, tonight.cut, *known, part="night", kind=kind)
    beside = _find_next_day(words, tonight.last)
    if beside is not None and not beside.cut and beside.row["value"] == "-1" and scene.before:
        # "في الليلة السابقة", "الليلة التي سبقته": up to the day told before
        days = (scene.before - timedelta(1), scene.before)
        return Found(index, beside.last, tonight.cut, *days, part="night", kind="night")
    direction = find_direction(words, tonight.last)
    steps = int(direction.row["value"]) if direction else 0
    if direction is None and (
        word_at(scene.text, tonight.last).startswith("ال") or word_at(scene.text, index - 1) == "تلك"
    ):
        return None
    last = direction.last if direction else tonight.last
    found = Found(index, last, tonight.cut, part="night", kind="night" if steps < 0 else "day", ahead=steps > 0)
    if scene.published is None:
        return found
    begin = scene.published + timedelta(steps)
    return found._replace(date_from=begin, date_to=begin + timedelta(1 if steps < 0 else 0))


def _night_pair(scene: Scene, index: int) -> Found | None:
    """The night between two weekdays: "الخميس الجمعة", "السبت - الأحد", "السبت على الأحد"."""
    words = scene.text.spelled
    first = _find_weekday(words, index)
    if first is None or first.cut:
        return None
    at = first.last + (word_at(scene.text, first.last) in _PAIR_SIGNS)
    second = _find_weekday(words, at)
    if second is None or second.cut or (int(second.row["weekday"]) - int(first.row["weekday"])) % 7 != 1:
        return None
    found = Found(index, second.last, 0, kind="night")
    if scene.published is None:
        return found
    direction = find_direction(words, second.last) if adjoining(scene.text, second.last) else None
    step = int(direction.row["value"]) if direction and not direction.cut else None
    if direction is not None and step is not None:
        found = found._replace(last=direction.last, ahead=step == 1)
    end = cal.on_weekday(scene.published, int(second.row["weekday"]), step or None)
    dated = _written_at(scene, second.last, end)
    if dated is not None and dated.date_from is not None:
        # "ليل السبت - الأحد 2-3 تشرين الأول" or the date of the second day
        span = (dated.date_from, dated.date_to) if dated.row else (dated.date_from - timedelta(1), dated.date_from)
        return found._replace(last=dated.last, date_from=span[0], date_to=span[1])
    return found._replace(date_from=end - timedelta(1), date_to=end)


def _one_day(scene: Scene, index: int) -> Found | None:
    found = _name_of_day(scene, index)
    return _with_more(scene, found) if found else None


def _name_of_day(scene: Scene, index: int) -> Found | None:
    """The first of the names of a day."""
    named = _begins_a_name(scene.text.spelled[index]) and (
        _same_day(scene, index) or _relative(scene, index) or _weekday(scene, index)
    )
    return named or _written_day(scene, index)


@word_cache
def _begins_a_name(word: str) -> bool:
    """Whether the name of a day or of a part of one may begin at a word; else only its number or month does."""
    names = (("date_words", "role", role) for role in ("relative", "tonight", "same"))
    return begins(word, ("day_parts", "place", "before"), ("weekdays", "", ""), *names)


def _same_day(scene: Scene, index: int) -> Found | None:
    """The day mentioned before: "اليوم نفسه", "ذلك اليوم", and the day after it, "اليوم التالي"."""
    words, text = scene.text.spelled, scene.text
    same = find_same(words, index)
    if same is not None and same.row["value"] == "before" and word_at(text, same.last) == "اليوم":
        return Found(index, same.last + 1, same.cut, scene.before, scene.before)
    relative = _find_relative(words, index)
    if relative is None or relative.row["value"] != "0" or not adjoining(text, relative.last):
        return None
    same = find_same(words, relative.last)
    if same is not None and same.row["value"] == "after" and not same.cut:
        return Found(index, same.last, relative.cut, scene.before, scene.before)
    following = _find_next_day(words, relative.last)
    if following is not None and not following.cut:
        day = scene.before + timedelta(int(following.row["value"])) if scene.before else None
        return Found(index, following.last, relative.cut, day, day)
    return None


def _relative(scene: Scene, index: int) -> Found | None:
    """Today, yesterday, the day before, tomorrow."""
    text = scene.text
    relative = _find_relative(text.spelled, index)
    if relative is None:
        return None
    days = int(relative.row["value"])
    following = word_at(text, relative.last)
    if (
        days == 0
        and is_term("date_words", "role", "not_today", following)
        and _written_at(scene, relative.last, None) is None
    ):
        return None
    if days == 0 and word_at(text, index - 1) == "هذا" and word_at(text, index - 2) in word_set("like this day"):
        return None  # "في مثل هذا اليوم من العام الماضي" is another day
    if days == 0 and (names_an_outlet(text, index, following) or at_a_rate(text, index)):
        return None
    if days == 1 and text.spelled[index].endswith("غدا") and not _is_tomorrow(scene, index, relative.last):
        return None
    day = scene.published + timedelta(days) if scene.published else None
    return Found(index, relative.last, relative.cut, day, day, ahead=days > 0)


def _is_tomorrow(scene: Scene, index: int, last: int) -> bool:
    """Tell "غداً" (tomorrow) from the verb "غدا" (became): tanween, a weekday, the end of a clause or a future verb."""
    text = scene.text
    word = text.words[index]
    if _TANWEEN in text.raw[slice(*text.span(word.start, word.end))]:
        return True
    following = word_at(text, last)
    return (
        not following.isalpha() or _find_weekday(text.spelled, last) is not None or looks_ahead(text, index, far=False)
    )


def _weekday(scene: Scene, index: int) -> Found | None:
    """A weekday: the last one on or before publication, unless the text says next."""
    text = scene.text
    weekday = _find_weekday(text.spelled, index)
    if weekday is None or _counts_two(text, weekday):
        return None
    before = word_at(text, index - 1)
    at_prayer = before in word_set("prayer of the day") and is_term(
        "date_words", "role", "at_prayer", word_at(text, index - 2)
    )
    if is_term("date_words", "role", "weekday_head", before) and not before.startswith("ال") and not at_prayer:
        return None
    # "الشرطيين الاثنين": the two policemen.
    if (
        before.startswith("ال")
        and before.endswith(("ين", "ان"))
        and weekday.row["weekday"] == "0"
        and not find_direction(text.spelled, index - 1)
    ):
        return None
    number = int(weekday.row["weekday"])
    direction = find_direction(text.spelled, weekday.last) if adjoining(text, weekday.last) else None
    if direction is not None and direction.cut:
        direction = None
    step = int(direction.row["value"]) if direction else None
    if step is None and looks_ahead(text, index, far=False):
        step = 1
    day = cal.on_weekday(scene.published, number, step or None) if scene.published else None
    if step == 1 and direction is None and scene.published and scene.published.weekday() == number:
        day = scene.published
    found = Found(index, weekday.last, weekday.cut, day, day, ahead=step == 1, weekday=number)
    if direction is not None:
        return found._replace(last=direction.last)
    return _of_week(scene, found) or found


def _counts_two(text: Text, weekday: Phrase) -> bool:
    """Whether the name of a day is a number: "الأحد عشر", "الاثنين اللذين"; not "انفجاري الأحد اللذين"."""
    following = word_at(text, weekday.last)
    number = is_term("date_words", "role", "no_weekday", following)
    return number and not (following.startswith("الل") and weekday.row["weekday"] != "0")


def _of_week(scene: Scene, found: Found) -> Found | None:
    """A weekday of a week that is named: "الثلاثاء من الأسبوع الماضي"."""
    text = scene.text
    if word_at(text, found.last) != "من" or word_at(text, found.last + 1) != "الاسبوع":
        return None
    week = find_direction(text.spelled, found.last + 2) if adjoining(text, found.last + 2) else None
    if week is None or week.cut:
        return None
    steps = int(week.row["value"])
    found = found._replace(last=week.last, ahead=steps > 0)
    if scene.published is None or found.weekday is None:
        return found
    day = cal.week_days(scene.published)[0] + timedelta(7 * steps + found.weekday)
    return found._replace(date_from=day, date_to=day)


def _written_day(scene: Scene, index: int) -> Found | None:
    written = read_written(scene.text, index)
    if written is None or written.day is None:
        return None
    before = word_at(scene.text, index - 1)
    if written.dashed:
        # "منذ ١ / ١٠", "بتاريخ 25-12", "يوم 16 / 8"; "منذ 2-3 أيام" counts days.
        behind = word_at(scene.text, written.last)
        counts = any(is_term("date_words", "role", unit, behind) for unit in ("one", "two", "many"))
        since = is_term("date_words", "role", "since", before) and not counts
        on_day = before in word_set("on the day") and "/" in scene.text.spelled[index : written.last]
        if before not in ("بتاريخ", "تاريخ") and not since and not on_day:
            return None
    elif not (written.sure or scene.sure or _date_cue(scene.text, index)):
        return None
    if before in word_set("opens a quoted name"):
        # "حي «17 تموز»"
        before = word_at(scene.text, index - 2)
    if written.year is None and is_term("date_words", "role", "name_head", before) and not before.startswith("ال"):
        return None
    return resolve(scene, written)


def _date_cue(text: Text, index: int) -> bool:
    before = word_at(text, index - 1)
    return before in ("في", "وفي", "يوم", "(") or is_term("date_words", "role", "day_word", before)


def _written_at(scene: Scene, index: int, day: date | None) -> Found | None:
    """A written day at a word, in the year in which ``day`` lies where it gives none."""
    if index >= len(scene.text.words) or not adjoining(scene.text, index):
        return None
    written = read_written(scene.text, index)
    if written is None or written.day is None or written.cut:
        return None
    if written.year is None and day is not None and written.month is not None and written.calendar == "gregorian":
        for year in (day.year, day.year - 1, day.year + 1):
            if cal.a_day(year, written.month, written.day) == day:
                return resolve(scene, written._replace(year=year))._replace(year=None)
    return resolve(scene, written, day.weekday() if day else None)


def _with_more(scene: Scene, found: Found) -> Found:
    """Take what else names the same day: weekday, written date, direction, part of day."""
    text = scene.text
    while True:
        more = _another_name(scene, found)
        if more is None:
            break
        found = more
    after = _find_part_after(text.spelled, found.last) if adjoining(text, found.last) else None
    if after is not None and not after.cut and _closes(scene, after):
        found = found._replace(last=after.last, part=found.part or after.row["time_of_day"])
    return found


def _closes(scene: Scene, part: Phrase) -> bool:
    """Whether a part of day ends the mention, and does not begin the next one ("الخميس مساء الجمعة")."""
    return not (adjoining(scene.text, part.last) and _name_of_day(scene, part.last))


def _another_name(scene: Scene, found: Found) -> Found | None:
    text = scene.text
    at, words = found.last, text.spelled
    sign = word_at(text, at)
    comma, slash = sign == "،", sign == "/"
    at += comma or slash
    # "اليوم/الخميس/", "الخميس، (4 آذار، 2021)"
    opened = word_at(text, at) == "(" and not slash
    at += opened
    if word_at(text, at) == "يوم" and not comma:
        at += 1
    agreeing = _find_agreeing(words, at)
    if agreeing is not None and (agreeing.last < len(words)):
        at = agreeing.last + (word_at(text, agreeing.last) in ("ل", "في"))
    if at >= len(words) or not adjoining(text, at) or found.row:
        return None
    if opened and found.first == at - 2:
        # "اليوم (أمس الاثنين)": the paper that prints it a day later says which day was meant.
        meant = _relative(scene, at)
        if meant is not None and not meant.cut:
            found, at = meant._replace(first=found.first, cut=found.cut), meant.last
            if word_at(text, at) == ")":
                return found._replace(last=at + 1)
    more = _weekday_name(scene, found, at) or _written_name(scene, found, at, comma)
    if more is None:
        return None
    if (
        comma
        and found.date_from
        and more.date_from
        and not (found.date_from == more.date_from or _same_weekday(found, more))
    ):
        return None
    if opened:
        return more._replace(last=more.last + 1) if word_at(text, more.last) == ")" else None
    return more


def _same_weekday(found: Found, more: Found) -> bool:
    """Whether a weekday and a date with its year name one day, however long ago: "الأحد، 28 تشرين الأول 2012"."""
    return (
        found.weekday is not None
        and found.day is None
        and more.year is not None
        and more.date_from is not None
        and more.date_from.weekday() == found.weekday
    )


def _is_dashed(text: Text, index: int) -> bool:
    written = read_written(text, index)
    return written is not None and written.dashed


def _weekday_name(scene: Scene, found: Found, at: int) -> Found | None:
    """A weekday after "today" or a date says nothing new, unless it is another day."""
    weekday = _find_weekday(scene.text.spelled, at)
    if weekday is None or weekday.cut or found.weekday is not None:
        return None
    number = int(weekday.row["weekday"])
    if found.date_from is not None and found.date_from.weekday() != number and scene.text.spelled[found.last] == "،":
        return None
    direction = find_direction(scene.text.spelled, weekday.last)
    last = direction.last if direction and not direction.cut else weekday.last
    return found._replace(last=last, weekday=number)


def _written_name(scene: Scene, found: Found, at: int, comma: bool) -> Found | None:
    """A written date after "today" or a weekday; a Hijri one yields to them, a Gregorian one rules."""
    if found.year is not None and found.day is not None and found.calendar == "gregorian":
        written = read_written(scene.text, at)
        if written is None or written.day is None or written.calendar == "gregorian" or written.cut:
            return None
        return found._replace(last=written.last)
    dated = _written_at(scene, at, found.date_from)
    if dated is None or dated.row:
        return None
    if _is_dashed(scene.text, at) and (found.weekday is None or found.date_from != dated.date_from):
        return None
    if found.day is not None and found.calendar == dated.calendar:
        return None
    if comma and found.weekday is not None and dated.date_from and dated.date_from.weekday() != found.weekday:
        return None
    if dated.calendar == "hijri" and found.date_from is not None:
        return found._replace(last=dated.last)
    if dated.date_from is None and found.date_from is not None:
        return found._replace(last=dated.last)
    return dated._replace(first=found.first, cut=found.cut, weekday=found.weekday, part=found.part)
