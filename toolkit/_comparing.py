"""Find counts without their noun: "26 هجومًا، في مقابل 83 العام الماضي", "بينها 38 في العراق", "وثلاثًا قرب هيت"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ._event import Event
from ._toll import Toll
from .dates import PERIODS, DateMention
from .frames import Frame
from .mentions import Mentions
from .numbers import NumberMention
from .triggers import Trigger
from .vocabulary import each_among, word_set, words_of

# How far behind "compared with" the other number may stand ("مقارنة بأكثر من 1600"), and behind it its period.
_NUMBER, _ITS_PERIOD = 4, 9
# How far before its name the kind of a place and "and in" stand: "وفي محافظة النجف".
_ITS_KIND = 3


def _other_number(mentions: Mentions, at: int) -> NumberMention | None:
    """The number behind a word of comparing that has a period of its own: "مقابل 83 خلال العام الماضي"."""
    behind = mentions.numbers_by_word.within(range(at + 1, at + 1 + _NUMBER))
    number = next((n for n in behind if n.kind == "numeral"), None)
    if number is None:
        return None
    dates = mentions.dates_by_word.within(range(number.last, number.last + _ITS_PERIOD))
    between = mentions.words[number.last : dates[0].first] if dates else []
    told = bool(dates) and dates[0].kind in PERIODS and not any(w in "،؛" for w in between)
    return number if told else None


def _counts_alike(mentions: Mentions, number: NumberMention, counted: Trigger) -> bool:
    """Whether a number counts the same events: "83", "22 حادثا", "90 نزاعا"."""
    words = mentions.words
    same = number.last < len(words) and words[number.last] == words[counted.at]
    return same or (not number.excluded and number.unit in {None, "events"})


def _frame_of(mentions: Mentions, whole: Frame, at: int, number: NumberMention, stop: int) -> Frame | None:
    """What is compared: as many of the same events, or as many harmed alike."""
    counted, tolls = whole.counted, [t for t in whole.tolls if not t.part_of_total and t.at < at]
    frame = Frame([range(at, stop)], sentence=whole.sentence)
    if counted is not None and _counts_alike(mentions, number, counted):
        bare = replace(counted, at=number.first, verb=None, definite=False, plural=True)
        frame.tell(replace(bare, count=number, number=number.quantity))
        return frame
    theirs = [t for t in whole.tolls if t.at > at]
    if counted is None and tolls and theirs:
        # "365 قتيلا في أيلول مقارنة بـ164 قتيلا في آب"
        frame.tolls += theirs
        whole.tolls[:] = [t for t in whole.tolls if t.at < at]
        return frame
    if counted is None and len(tolls) == 1 and not number.excluded and number.unit in {None, "people"}:
        frame.tolls.append(_toll_alike(tolls[0], number))
        return frame
    return None


def _toll_alike(toll: Toll, number: NumberMention) -> Toll:
    people = replace(toll.people, first=number.first, last=number.last, quantity=number.quantity)
    return replace(toll, at=number.first, people=people)


def _compared(mentions: Mentions, told: list[Frame], at: int) -> Frame | None:
    """What a count is compared with, cut off from it."""
    number = _other_number(mentions, at)
    before = [f for f in told if f.first < at]
    if number is None or not before:
        return None
    whole = max(before, key=lambda f: f.first)
    behind = [f for f in told if f.first > at]
    if behind:
        # "… وأصيب 683 في أيلول، مقارنة بـ164 قتيلا و260 جريحا في آب": the dead are of August too.
        theirs = [t for t in whole.tolls if t.at > number.first]
        if len(behind) == 1 and theirs and len(theirs) < len(whole.tolls) and behind[0].family == "harm":
            behind[0].tolls[:0] = theirs
            whole.tolls[:] = [t for t in whole.tolls if t.at < at]
        return None
    span = whole.spans[-1]
    # "في مقابل 83"
    opens = at - (mentions.words[at - 1] == "في")
    # "مقارنة بـ164 في آب و325 في تموز": up to the period of the first.
    dates = mentions.dates_by_word.within(range(number.last, span.stop))
    stop = dates[0].last if len(dates) > 1 else span.stop
    other = _frame_of(mentions, whole, opens, number, stop) if at in span else None
    if other is not None:
        whole.spans[-1] = range(span.start, opens)
    return other


def _of_another(mentions: Mentions, told: list[Frame], number: NumberMention) -> Frame | None:
    """
    As many at a place or in a period of their own, their noun left out.

    As in "خمس غارات قرب الفلوجة وثلاثًا قرب القيارة", "84 هجومًا، بينها 38 في العراق", "26 هجوما في 2004 و15 في 2005".
    """
    words, at = mentions.words, number.first
    if number.kind != "numeral" or number.excluded or mentions.stated[at] is not None:
        return None
    whole = max((f for f in told if f.first < at), key=lambda f: f.first, default=None)
    if whole is None or at not in whole.spans[-1]:
        return None
    span = whole.spans[-1]
    risen = _risen_elsewhere(mentions, whole, number)
    if risen is not None or number.noun is not None:
        return risen
    opens = at if words[at][:1] == "و" else at - 1
    period = _its_period(mentions, number)
    if (
        period is not None
        and opens > whole.last
        and (words[opens][:1] == "و" or words[opens] in words_of("then", "followed it"))
    ):
        # "26 هجوما في 2004، و15 في 2005، ثم 177 خلال العام الماضي"
        before = mentions.dates_by_word.within(range(span.start, opens))
        alike = before and before[-1].kind in PERIODS and before[-1].last in {opens, opens - 1}
        other = _frame_of(mentions, whole, opens, number, span.stop) if alike else None
        if other is not None:
            whole.spans[-1] = range(span.start, opens)
        return other
    place = mentions.places_by_word.within(range(number.last, number.last + 2))
    if not place or whole.counted is None or number.unit not in {None, "events"}:
        return None
    if words[at - 1] in word_set("part of a count"):
        return _frame_of(mentions, whole, at - 1, number, place[0].last)
    # "قرب الفلوجة، وثلاثا قرب القيارة", "قرب الفلوجة الثلاثاء وثلاثا قرب القيارة"
    ends = at - (words[at - 1] == "،")
    behind_it = ends in mentions.place_ending_at or ends in {d.last for d in mentions.dates_by_word.within(span)}
    joined = words[at][:1] == "و" and behind_it and whole.last < at
    other = _frame_of(mentions, whole, at, number, span.stop) if joined else None
    if other is not None:
        whole.spans[-1] = range(span.start, at)
    return other


def _risen_elsewhere(mentions: Mentions, whole: Frame, number: NumberMention) -> Frame | None:
    """As many harmed alike at a place in front: "ارتفع عدد القتلى في ذي قار إلى 32، وفي النجف إلى 12"."""
    words, span = mentions.words, whole.spans[-1]
    behind = number.first - (words[number.first - 1] in word_set("reaching"))
    place = mentions.place_ending_at.get(behind)
    toll = whole.tolls[0] if len(whole.tolls) == 1 and whole.tolls[0].count_noun else None
    if place is None or toll is None or number.unit not in {None, "people"}:
        return None
    if number.noun is not None and number.noun >= toll.people.first:
        return None
    reach = range(place.first - 1, max(span.start, place.first - 1 - _ITS_KIND), -1)
    opens = next((i for i in reach if words[i] in word_set("fronts a place")), None)
    if opens is None or opens <= whole.last or not mentions.places_by_word.within(range(span.start, opens)):
        return None
    frame = Frame([range(opens, span.stop)], sentence=whole.sentence)
    frame.tolls.append(_toll_alike(toll, number))
    if whole.triggers:
        frame.tell(replace(whole.triggers[-1], at=number.first, verb=None, definite=False, count=None, number=None))
    whole.spans[-1] = range(span.start, opens)
    return frame


def _its_period(mentions: Mentions, number: NumberMention) -> DateMention | None:
    """The month, year or other period right behind a number: "15 في 2005", "177 خلال العام الماضي"."""
    dates = mentions.dates_by_word.within(range(number.last, number.last + 2))
    return next((d for d in dates if d.kind in PERIODS - {"since"}), None)


def with_bare_counts(mentions: Mentions, frames: list[Frame], sentence: range) -> list[Frame]:
    """
    Events of a sentence, with counts that leave out their noun: of another period or place than the count before.

    Parameters
    ----------
    mentions
        The article.
    frames
        Events that its words tell of.
    sentence
        Its word indexes.
    """
    told = [f for f in frames if not f.relative]
    if not told:
        return frames
    for at in each_among(mentions.words, sentence, word_set("compared with")):
        other = _compared(mentions, told, at)
        if other is not None:
            return [*frames, other]
    others: list[Frame] = []
    for number in mentions.numbers_by_word.within(sentence):
        other = _of_another(mentions, [*told, *others], number)
        if other is not None:
            others.append(other)
    return [*frames, *others]


def whole_of(mentions: Mentions, frame: Frame, before: Sequence[Event]) -> Event | None:
    """
    The count before in its sentence that one without a noun goes on with, is compared with, or is a part of.

    Parameters
    ----------
    mentions
        The article.
    frame
        A count.
    before
        Events told before it.
    """
    counted = frame.counted
    at = counted.count.first if counted is not None and counted.count is not None else frame.first
    near = range(max(0, at - _NUMBER), at)
    bare = counted is not None and counted.count is not None and counted.at == counted.count.first
    bare = bare or (frame.kinds == {"incident"} and frame.says(mentions.words, "alone"))
    same = (e for e in reversed(before) if e.frame.sentence == frame.sentence)
    whole = next((e for e in same if e.row["level"] == "aggregate"), None)
    if bare or next(each_among(mentions.words, near, word_set("compared with")), None) is not None:
        return whole
    return whole if whole is not None and _counted_on(mentions, frame, whole.frame) else None


def _counted_on(mentions: Mentions, frame: Frame, whole: Frame) -> bool:
    """Whether a count goes on with its noun said again: "سبع غارات قرب الموصل، وأربع غارات قرب الرمادي"."""
    span = frame.spans[0]
    if frame.counted is None or whole.counted is None or frame.counted.kind != whole.counted.kind:
        return False
    number = mentions.numbers_by_word.within(range(span.start, span.start + 1))
    joined = mentions.words[span.start][:1] == "و" and bool(number)
    return joined and span.start == whole.spans[-1].stop and bool(mentions.places_by_word.within(span))


def sides_alike(whole: Event) -> tuple[str | None, str | None]:
    """
    Doer and target of what a count is compared with; whom the others harmed nobody says, but for whom the doer fights.

    Parameters
    ----------
    whole
        The count.
    """
    doer, target = whole.row["actor1"], whole.row["actor2"]
    harmed = str(target).startswith("Civilians") or (doer is None and bool(whole.tolls))
    return doer, None if harmed and target != doer else target


def more_by_blasts(frame: Frame, last: Event) -> bool:
    """
    Whether others are harmed right behind a blast, and not said by what: "… فقتلت خمسة. وقتل أربعة آخرون في المحمودية".

    Parameters
    ----------
    frame
        The event.
    last
        The event told before it.
    """
    first = min(frame.tolls, key=lambda t: t.people.first, default=None)
    if frame.triggers or first is None or not first.people.others or first.part_of_total or last.count.aggregate:
        return False
    near = frame.sentence - last.frame.sentence in {0, 1} and last.frame.kinds <= {"explosion", "strike", "shelling"}
    return near and bool(last.frame.triggers) and any(t.status == first.status for t in last.tolls)
