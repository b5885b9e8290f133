"""Find the day of an event told elsewhere: when "the operation" was, when those taken were found, "the same period"."""

from __future__ import annotations

from datetime import date, timedelta

from ._ago import read_amount
from ._phrases import is_term
from ._timebetween import points_at_known
from .dates import DateMention
from .frames import Frame
from .mentions import Mentions
from .vocabulary import word_set

# How many sentences later the day may be told.
_SENTENCES = 2
# How far behind "the operation took place" its day may stand: "في ساعة متأخرة من مساء أمس".
_DAY = 5
_OF_DAYS = frozenset({"day", "night"})


def dated_later(mentions: Mentions, frame: Frame) -> DateMention | None:
    """
    The day on which what was told took place: "كشف مسؤول الثلاثاء … وأوضح أن العملية جرت فجر السبت".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event, of which no other day is known than that on which it was reported.
    """
    words, sentences = mentions.words, mentions.text.sentences
    last = min(frame.sentence + _SENTENCES, len(sentences) - 1)
    behind = range(frame.last + 1, sentences[last].stop - 2)
    if word_set("came about on").isdisjoint(words[behind.start : behind.stop + 1]):
        return None
    for at in behind:
        kinds = {t.kind for t in mentions.triggers_stated.within(range(at, at + 1)) if not t.definite}
        if kinds or mentions.tolls_by_word.within(range(at, at + 1)):
            return None
        kinds = {t.kind for t in mentions.triggers_stated.within(range(at, at + 1))}
        if not points_at_known(words, at) or not (kinds & frame.kinds or words[at] in word_set("what happened")):
            continue
        beside = (at - 1, at + 1)
        told = next((i for i in beside if words[i] in word_set("came about on")), None)
        stop = max(at, told or at) + 1
        days = mentions.dates_by_word.within(range(stop, stop + _DAY)) if told is not None else []
        if days and days[0].kind in _OF_DAYS and "،" not in words[stop : days[0].first]:
            return days[0]
    return None


def same_period(mentions: Mentions, frame: Frame) -> DateMention | None:
    """
    The weeks or months told of last, for what was "in the same period": "وأبطلت في الفترة ذاتها أربع عبوات".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    words = mentions.words
    at = next((i for i in frame.words()[:-1] if words[i] in word_set("the period")), None)
    if at is None or not is_term("date_words", "role", "same", words[at + 1]):
        return None
    before = (d for d in reversed(mentions.dates_by_word.within(range(at))) if d.kind not in _OF_DAYS)
    return next((d for d in before if d.date_from and d.date_to), None)


def taken_and_found(mentions: Mentions, frame: Frame) -> tuple[date | None, date | None] | None:
    """
    The days on which people were taken away and found dead, for an abduction that ends so.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.

    Returns
    -------
    tuple[date | None, date | None] | None
        From the day on which they were taken, if that is said, to the day on which they were found.
    """
    taken = next((t.at for t in frame.triggers if t.kind == "abduct"), None)
    found = next((t.at for t in frame.triggers if t.kind == "bodies"), None)
    if taken is None or found is None or found < taken:
        return None
    opening, ending = mentions.text.sentence_at(taken), mentions.text.sentence_at(found)
    days = [d for d in mentions.dates_by_word.within(range(opening.start, found)) if d.kind in _OF_DAYS and not d.ahead]
    days = [d for d in days if d.first not in mentions.dateline]
    begin = days[-1].date_from if days else None
    end = _found_on(mentions, found, ending, begin)
    return None if end is None or (begin is not None and end < begin) else (begin, end)


def _found_on(mentions: Mentions, found: int, sentence: range, begin: date | None) -> date | None:
    """The day on which they were found: one said behind it or just before, or so many days after the other."""
    words = mentions.words
    near = mentions.dates_by_word.within(range(max(sentence.start, found - 2), sentence.stop))
    for at in range(found + 1, sentence.stop - 1):
        amount = read_amount(mentions.text, at + 1) if words[at] in word_set("so long after") else None
        if amount is not None and amount.count is not None and amount.unit in {"day", "week"} and begin is not None:
            return begin + timedelta(amount.count * (7 if amount.unit == "week" else 1))
    return near[0].date_to if near and near[0].kind in _OF_DAYS else None
