"""Find the day of an event from that of one told before it: so many days later, the day before, within hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import compress

from ._ago import read_amount
from ._daysofothers import of_a_later_death
from ._event import Event
from ._timebetween import counted_from, exposed_to, later, points_at_known
from .arabic import word_cache
from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of, nouns, word_set
from .when import When

# How far before an event "hours after" may stand.
_LINK = 6
# How far from an event the words may stand that tie it to the one before.
_ANSWER = 10
# How far behind the word that says that it was the day before an event may stand.
_DAY_BEFORE = 3


def day_of(other: Event, source: str = "context") -> When:
    """
    The day of another event, with the words that gave it.

    Parameters
    ----------
    other
        The event told before.
    source
        Where the day comes from.
    """
    told = other.frame.first if other.when.told is None else other.when.told
    return replace(other.when, time_of_day=None, source=source, told=told)


def from_others(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """
    The day of an event by that of one told before, where its words say how far apart they are.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    before
        Events told before it.
    when
        Its day as far as it is known.
    """
    # A day at the head of the sentence is that of the other.
    bound = (_counted_back, _later, _the_day_before, _within_hours)
    ways = {"sentence": (_of_its_whole, _counted_back, _later), "bound": bound}
    for way in ways.get(when.source, ()):
        found = way(mentions, frame, before, when)
        if found is not when:
            return found
    return when


def _dated(before: Sequence[Event]) -> list[Event]:
    """Events of which the day is known."""
    return [e for e in before if e.row["date_from"] and e.row["time_precision"] == 1]


def _of_a_night(event: Event) -> bool:
    """Whether an event was in a night between two days."""
    return event.when.mention is not None and event.when.mention.kind == "night"


def _comes(mentions: Mentions, at: int) -> bool | None:
    """Whether "the attack comes" opens the sentence before a word; null where only "this comes" does, or nothing."""
    opening = mentions.words[mentions.text.sentence_at(at).start : at]
    return _points_back(mentions, at) if any_of(opening, "comes") else None


def _points_back(mentions: Mentions, at: int) -> bool:
    """Whether something known is named in the sentence before a word: "الهجوم", "هذا"."""
    opening = mentions.words[mentions.text.sentence_at(at).start : at]
    return any_of(opening, "this") or any(n.reading.article for w in opening for n in nouns("event_nouns", w))


def _of_its_whole(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """Some of the dead told last: "قتل 11 أمس، بعد يوم من مقتل 40 بينهم 30 بهجوم انتحاري" were killed with them."""
    last, start = before[-1] if before else None, frame.spans[0].start
    if last is None or last.frame.sentence != frame.sentence or not last.when.begin:
        return when
    return day_of(last) if any_of(mentions.words[start : start + 2], "part opener") else when


def _counted_back(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """So many days before what it is told beside: "ويأتي الهجوم بعد ثلاثة أيام من تفجير شاحنة", or before the news."""
    at = frame.first
    between = counted_from(mentions, at)
    if between is None:
        return when
    dated = _dated(before)
    same = [e for e in dated if e.frame.sentence == frame.sentence]
    attacks = (e for e in dated if e.row["event_type"] != "Strategic developments")
    told = same or (list(attacks) if _points_back(mentions, at) else [])
    other = day_of(told[-1]) if told else replace(when, begin=mentions.published, source="context")
    night = [e for e in before if e.frame.sentence == frame.sentence and _of_a_night(e)]
    if not told and night and night[-1].when.begin and night[-1].when.end:
        # "ليل السبت الأحد، بعد يومين من ضربة": two days before each of them.
        begin, end = between.back_from(night[-1].when.begin), between.back_from(night[-1].when.end)
        return replace(day_of(night[-1]), begin=begin, end=end)
    return _on(other, between.back_from(other.begin)) if other.begin else when


def _later(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """So many days after the event told before: "وبعد يومين اغتيل ضابط", "وبعد أقل من يوم"."""
    between = later(mentions, frame.spans[0].start, frame.first)
    last = before[-1] if before else None
    if between is None or last is None or last.when.end is None or not last.row["time_precision"]:
        return when
    day = last.when.end + timedelta(between.days)
    known = last.row["time_precision"] == 1 and (mentions.published is None or day <= mentions.published)
    return _on(day_of(last), day) if known else when


def _on(when: When, day: date) -> When:
    return replace(when, begin=day, end=day)


def _the_day_before(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """The day before that of the event told last, or of the report: "ويأتي الهجوم غداة مقتل خمسة من رجال الصحوة"."""
    at = frame.first_of(mentions.words, "day before")
    if at is not None and points_at_known(mentions.words, at + 1) and not _comes(mentions, at):
        # "قتل جندي غداة الغارة": on the day after the raid told before.
        dated = _dated(before[-1:])
        return _on(day_of(dated[-1]), dated[-1].when.end + timedelta(1)) if dated and dated[-1].when.end else when
    told = {t.at for t in frame.tolls} | {t.at for t in frame.triggers if not t.definite}
    told |= {exposed_to(mentions.words, i) for i in told}
    if at is None or told.isdisjoint(range(at + 1, at + 1 + _DAY_BEFORE)):
        return when
    of_it = _comes(mentions, at)
    if of_it is None:
        return when
    dated = _dated(before)
    last = day_of(dated[-1]) if of_it and dated else replace(when, begin=mentions.published, source="context")
    return _on(last, last.begin - timedelta(days=1)) if last.begin else when


def _within_hours(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """The day of the event told before, where hours or minutes lie between: "بعد ساعات من", "بالتزامن مع", "لاحقًا"."""
    start = frame.spans[0].start
    sentence = mentions.text.sentences[frame.sentence]
    near = mentions.words[max(sentence.start, start - _LINK) : frame.first + _LINK // 2 + 1]
    begins = range(start, min(frame.first + 2, sentence.stop))
    soon = bool(word_set("within hours") & set(near)) or _hours_after(mentions, begins)
    if not before:
        return when
    last = before[-1]
    near_it = soon or _straight_after(mentions, frame, last.frame) or _answers(mentions, frame, last.frame)
    if not near_it:
        return when
    night = last.when.mention is not None and last.when.mention.kind == "night"
    if night and last.when.end is not None and not any_of(near, "at the same time"):
        # "ليلة الثلاثاء - الأربعاء …، ولم تمض ساعات حتى اقتحم": on Wednesday.
        return _on(day_of(last), last.when.end)
    return day_of(last) if night or _dated([last]) else when


def _hours_after(mentions: Mentions, reach: range) -> bool:
    """Whether an event is told with hours before it: "وبعد ساعتين سقطت قذائف", "انفجرت ثانية بعد نحو ساعتين"."""
    after = (i for i in reach if mentions.words[i] in word_set("so long after"))
    amounts = (read_amount(mentions.text, i + 1) for i in after)
    return any(amount is not None and amount.unit == "hour" for amount in amounts)


@word_cache
def _opens_after_that(word: str) -> bool:
    """Whether a word is the first of two that say "after that"."""
    return any(pair.split()[0] == word for pair in word_set("after that"))


def _straight_after(mentions: Mentions, frame: Frame, last: Frame) -> bool:
    """Whether it is only said that it was after what was told: "وبعد الضربة شرعت قوة بتفتيش المكان وعثرت"."""
    words, start = mentions.words, frame.spans[0].start
    if last.sentence != frame.sentence:
        start = mentions.text.sentences[frame.sentence].start
    begin = max(mentions.text.sentences[frame.sentence].start, start - _LINK)
    reach = range(begin, frame.first + _LINK // 2)
    opened = compress(reach, map(_opens_after_that, words[reach.start : reach.stop]))
    if any(" ".join(words[i : i + 2]) in word_set("after that") for i in opened):
        # "وصلت قوة إلى المكان بعد ذلك وعثرت على حزامين"
        return True
    known = words[start] in word_set("so long after") and points_at_known(words, start + 1)
    return known and not words[start + 2].startswith("ب")


def _answers(mentions: Mentions, frame: Frame, last: Frame) -> bool:
    """
    Whether an event follows at once from one told before.

    Troops come to the place of it or set out after those who did it, find what was fired from, or shoot after it; a
    bomb is one more: "كما انفجرت أخرى", "انفجرت لدى وصول دورية إلى مكان الحادث", "قوة خرجت لتعقب المهاجمين", "عثرت على
    منصة الإطلاق", "فتحوا النار عقب الانفجار".
    """
    words = mentions.words
    sentence = mentions.text.sentences[frame.sentence]
    bombs = frame.kinds == {"explosion"} and "explosion" in last.kinds and frame.triggers[0].verb is not None
    if bombs and any_of(words[frame.first + 1 : frame.first + 2], "another of them"):
        return True
    reach = range(max(sentence.start, frame.first - _ANSWER), min(frame.first + _ANSWER, sentence.stop))
    for i in reach:
        word = words[i]
        if word in word_set("to pursue"):
            return word.endswith("هم") or any_of(words[i + 1 : i + 2], "those who did it")
        if word in word_set("the place of") and points_at_known(words, i + 1):
            return True
        if word in word_set("launcher") and any_of(words[i + 1 : i + 2], "launching"):
            return True
        if i > frame.first and word in word_set("so long after") and points_at_known(words, i + 1):
            behind = words[i + 2 : min(i + 3, sentence.stop)]
            return not behind or not behind[0].isalpha() or any_of(behind, "towards")
    return False


def on_the_day(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """
    The day of the news, where only a time of it is said: "فجرا", "عند الظهر", "لليوم السابع على التوالي".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    before
        Events told before it.
    when
        Its day as far as it is known.
    """
    words, span = mentions.words, frame.spans[0]
    hours = word_set("bare time of the day")
    part = any(words[i] in hours and not of_a_later_death(mentions, i) for i in span if i not in mentions.dated)
    known = word_set("of the day")
    at_noon = any(words[i] in known and words[i - 1] in word_set("at the time of") for i in span if i)
    nth = (i for i in span if words[i] in word_set("for the nth day"))
    in_a_row = any(any_of(words[i + 2 : i + 4], "in a row") for i in nth)
    if not part and not at_noon and not in_a_row:
        return when
    told = [e for e in _dated(before) if not e.frame.background]
    if told:
        # Of the newest day told: "قتل أربعة مساء أمس … وفككت عبوة عند الظهر" goes back to the news that opened it.
        return day_of(max(told, key=lambda e: e.row["date_from"]))
    return when if mentions.published is None else replace(when, begin=mentions.published, source="context")
