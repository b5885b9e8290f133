"""Find where a sentence opens a running total, of weeks or of a country, to which what it tells adds."""

from __future__ import annotations

from ._toldsofar import ToldSoFar
from ._toll import Toll
from .actors import FORCES
from .dates import DateMention
from .vocabulary import any_of, nouns, word_set, words_of

# How far behind a running total "since" may stand, and how many days make it one.
_TOTAL_SINCE, _WEEK = 16, 7
# From how many dead on they can be those of weeks of protests; how many times those told of; how far behind the number
# the protests may be named.
_OF_WEEKS, _TIMES, _BEHIND = 40, 5, 4
# How far before "which" the protests may be named that left so many dead.
_PROTESTS = 5
# How far before a total the word may stand that says that it comes of an event.
_THEREBY = 16
# How far behind the dead of weeks their time may stand.
_ITS_DAY = 2


def _rising() -> frozenset[str]:
    """Words before what an event brings a total to: "ليرتفع عدد", "ليصل إلى"."""
    return words_of("raises a total", "until it reached")


def _days_long(d: DateMention, toll: Toll) -> bool:
    """Whether a date is a time over which people are summed up: "خلال الشهر", "لشهر نيسان", "منذ مطلع الشهر إلى 12"."""
    if d.kind != "since" or d.date_from is None or d.date_to is None:
        return d.kind in {"period", "month", "year"}
    return d.last <= toll.people.first and (d.date_to - d.date_from).days > 1


def total_opens_at(so_far: ToldSoFar, toll: Toll) -> int | None:
    """Where a running total opens that an event adds to: "ما يرفع إلى 840 عدد القتلى منذ آذار 2003"; else none."""
    words, first = so_far.mentions.words, toll.people.first
    rise = next((i for i in range(first - 1, so_far.last, -1) if words[i] in _rising()), None)
    if rise is not None and _over_days(so_far, toll, rise):
        # "قتل متظاهر، ليرتفع إلى 12 عدد قتلى الاحتجاجات خلال ثلاثة أيام"
        return rise
    of_all = _of_all_of_them(so_far, toll)
    if of_all is not None:
        return of_all
    of_weeks = _of_weeks(so_far, toll)
    of_weeks = _left_by_protests(so_far, toll) if of_weeks is None else of_weeks
    if of_weeks is not None:
        return of_weeks
    if (of_violence := _violence_over_time(so_far, toll)) is not None:
        return of_violence
    if not any_of(words[first : min(first + _TOTAL_SINCE, so_far.sentence.stop)], "since"):
        return None
    if words[first - 1] in word_set("and to"):
        # "…، وإلى 3612 منذ آذار 2003"
        return first - 1
    return _since_long(so_far, toll) if rise is None else rise


def gives_a_total(so_far: ToldSoFar, toll: Toll) -> bool:
    """Whether a sentence gives a total: "وبذلك يكون 12 جنديا قتلوا خلال 48 ساعة"."""
    start, words = so_far.sentence.start, so_far.mentions.words
    many = (toll.people.quantity.low or 0) >= _OF_WEEKS
    if words[start] not in word_set("thereby"):
        # "وقد بلغ عدد الجنود الأمريكيين الذين قتلوا في العراق 2400": whatever was told before.
        number = next((i for i in range(start, toll.people.first) if words[i] in word_set("number of")), None)
        return many and number is not None and _of_a_nation(so_far, toll, number)
    rise = next((i for i in range(start + 1, toll.people.first) if words[i] in _rising()), None)
    if _over_days(so_far, toll, start) or _of_all_of_them(so_far, toll) is not None:
        return True
    return many and rise is not None and _of_many_events(so_far, toll, rise)


def raises_a_total(so_far: ToldSoFar, toll: Toll, start: int) -> bool:
    """Whether what is told already raises a total: "ليرتفع عدد قتلى الاحتجاجات خلال ثلاثة أيام إلى 12"."""
    rises = any(w in word_set("raises a total") for w in so_far.mentions.words[start : toll.people.first])
    return rises and _over_days(so_far, toll, start)


def _of_all_of_them(so_far: ToldSoFar, toll: Toll) -> int | None:
    """
    Where a total opens to which an event "thereby" brings the dead of a force or of a day; else none.

    "قتل شرطيان في داقوق، وبذلك يرتفع عدد قتلى الشرطة أمس إلى سبعة"; "وبذلك ترتفع حصيلة الهجوم إلى سبعة" is its own.
    """
    words, first = so_far.mentions.words, toll.people.first
    before = range(max(so_far.sentence.start, so_far.last, first - _THEREBY), first)
    at = next((i for i in before if words[i] in word_set("thereby")), None)
    if at is None or toll.part_of_total or not any_of(words[at - 1 : first], "number of"):
        return None
    if any(n.reading.article for i in range(at, first) for n in nouns("event_nouns", words[i])):
        return None
    clause = range(at, toll.people.last)
    whose = so_far.mentions.actors_by_word.within(clause) or so_far.mentions.dates_by_word.within(clause)
    return at - (words[at - 1] in _rising()) if whose else None


def _violence_over_time(so_far: ToldSoFar, toll: Toll) -> int | None:
    """Where the dead of weeks open that others add to: "…، في استمرار لأعمال عنف أوقعت 150 قتيلا هذا الشهر"."""
    mentions, before = so_far.mentions, range(so_far.frames[-1].last + 1, toll.people.first)
    told = any(t.status == toll.status for t in so_far.frames[-1].tolls) and not toll.part_of_total
    if not told or not any_of(mentions.words[before.start : before.stop], "violence"):
        return None
    behind = mentions.dates_by_word.within(range(toll.people.last, toll.people.last + _ITS_DAY + 1))
    if not any(_days_long(d, toll) for d in behind):
        return None
    signs = (i + 1 for i in reversed(before) if mentions.words[i] in "،؛")
    # "وسط أعمال العنف التي أودت": without a sign it opens with the violence.
    return next(signs, next(i for i in before if mentions.words[i] in word_set("violence")))


def _over_days(so_far: ToldSoFar, toll: Toll, start: int) -> bool:
    """Whether from a word on a toll has a period: "خلال الثماني والأربعين ساعة الماضية", "منذ غزو العراق"."""
    mentions, near = so_far.mentions, range(start, min(toll.people.first + _TOTAL_SINCE, so_far.sentence.stop))
    if any(mentions.words[i] in word_set("since") and i not in mentions.dated for i in near):
        return True
    days = (n for n in mentions.numbers_by_word.within(near) if n.unit == "days")
    counted = any(mentions.words[n.first - 1] in word_set("in the course of") for n in days)
    return counted or any(_days_long(d, toll) for d in mentions.dates_by_word.within(near))


def _of_weeks(so_far: ToldSoFar, toll: Toll) -> int | None:
    """
    Where a total opens of protests or of a country, many times those told of.

    "قتل متظاهر أمس، ما يرفع حصيلة ضحايا الاحتجاجات إلى 430 قتيلا", "… ليرتفع عدد قتلى القوات في العراق إلى 168".
    """
    low, words, first = toll.people.quantity.low, so_far.mentions.words, toll.people.first
    known = [t for frame in so_far.frames for t in frame.tolls if t.status == toll.status]
    if low is None or low < _OF_WEEKS or not known:
        return None
    told = sum(t.people.quantity.low or 0 for t in known if not t.part_of_total)
    start = known[-1].people.last
    rise = next((i for i in range(start, first) if words[i] in _rising() | word_set("thereby")), None)
    if rise is None or not 0 < told * _TIMES <= low:
        return None
    return rise if _of_many_events(so_far, toll, rise) else None


def _left_by_protests(so_far: ToldSoFar, toll: Toll) -> int | None:
    """Where a clause opens on what protests had left: "قتل متظاهر مع عودة الاحتجاجات، التي أوقعت 200 قتيل"."""
    words = so_far.mentions.words
    reach = range(toll.people.first - 1, max(so_far.last, toll.people.first - _TOTAL_SINCE), -1)
    which = next((i for i in reach if words[i] in word_set("who, which")), None)
    if which is None or not any(t.status == toll.status for f in so_far.frames for t in f.tolls):
        return None
    if words[which + 1] not in word_set("brings about"):
        return None
    before = range(max(so_far.last + 1, so_far.sentence.start, which - _PROTESTS), which)
    return next((i for i in before if words[i] in words_of("movement of protests", "protests at large")), None)


def _of_many_events(so_far: ToldSoFar, toll: Toll, rise: int) -> bool:
    """Whether a total is of protests, of a country or of all soldiers from abroad."""
    if _of_a_nation(so_far, toll, rise):
        return True
    named = [n for w in so_far.mentions.words[rise : toll.people.last + _BEHIND] for n in nouns("event_nouns", w)]
    if any(n.row["trigger"] == "protest" and n.reading.article for n in named):
        return True
    # "ليرتفع عدد قتلى الهجوم الأعنف في العراق إلى 140": those of one attack.
    countries = so_far.mentions.places_by_word.within(range(rise, toll.people.first))
    return any(p.kind == "country" for p in countries) and not any(n.reading.article for n in named)


def _of_a_nation(so_far: ToldSoFar, toll: Toll, rise: int) -> bool:
    """Whether a total is of all soldiers from abroad: "ليصل عدد الجنود الأميركيين الذين قتلوا إلى 212"."""
    people, words = toll.people, so_far.mentions.words
    foreign = people.group in FORCES and people.nationality not in {None, "Iraqi"}
    # "عدد الجنود الأميركيين القتلى إلى 212": the number has no noun of its own.
    whose = (a.actor for a in so_far.mentions.actors_by_word.within(range(rise, people.first)))
    foreign = foreign or any(a.group in FORCES and a.nationality not in {None, "Iraqi"} for a in whose)
    # "… الذين قتلوا في الهجوم إلى 42": those of what is told.
    events = (n for w in words[rise : people.last] for n in nouns("event_nouns", w))
    return foreign and not any(n.reading.article for n in events)


def _since_long(so_far: ToldSoFar, toll: Toll) -> int | None:
    """The clause of as many more since long before: "انفجر لغم فقتل راع، مبينًا أن الألغام قتلت 40 منذ 2003"."""
    words, told = so_far.mentions.words, any(t.status == toll.status for t in so_far.frames[-1].tolls)
    ahead = range(toll.people.last, so_far.sentence.stop)
    clause = range(ahead.start, next((i for i in ahead if words[i] in "،؛."), ahead.stop))
    since = (d for d in so_far.mentions.dates_by_word.within(clause) if d.kind == "since")
    long = any(d.date_from and d.date_to and (d.date_to - d.date_from).days > _WEEK for d in since)
    if toll.part_of_total or not told or not long:
        return None
    back = range(min(toll.at, toll.people.first) - 1, so_far.last, -1)
    return next((i + 1 for i in back if words[i] in "،؛" or words[i] in word_set("before a statement")), None)
