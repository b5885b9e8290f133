"""Read how a round-up is laid out: its headings, its lists, and paragraphs that are headed by their places."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from .dates import DateMention
from .vocabulary import any_of, word_set

if TYPE_CHECKING:
    from .mentions import Mentions

DASHES = frozenset({"-", "–", "—"})
# Signs before each line of a list.
BULLETS = frozenset("-–—*•·▪●■◾♦")
# Signs that begin the lines of a list.
_STARS = frozenset("*•●▪■◦‣")
# Signs behind the places that head the items of a round-up, and behind no dateline further on.
_HEAD_SIGNS = frozenset({":", "/", "\\", "|"})
# From how many paragraphs headed by a place on an article is a round-up.
_ROUND_UP = 3
# Of how many words a heading has at most; the sentence below it has more.
_HEADING = 12
# In which of its first sentences a list is announced.
_HEADS_OF_LIST = 3
_WEEK = 7


def _of_days(d: DateMention) -> bool:
    """Whether a date is a day, or a few: "خلال الـ24 ساعة الماضية", "خلال اليومين الماضيين"."""
    few = d.date_from is not None and d.date_to is not None and (d.date_to - d.date_from).days < _WEEK
    return d.kind == "day" or (d.kind == "period" and few)


def headed_by_places(mentions: Mentions) -> list[int]:
    """
    Where the paragraphs of a round-up begin that places head; none where too few are.

    Parameters
    ----------
    mentions
        The article.
    """
    starts = {s.start for s in mentions.text.sentences}
    heads = [p for p in mentions.places if p.first in starts and p.last < len(mentions.words)]
    dashes = [p.first for p in heads if mentions.words[p.last] in DASHES]
    others = [p.first for p in heads if mentions.words[p.last] in _HEAD_SIGNS]
    return sorted(dashes + others) if len(dashes) >= _ROUND_UP or len(others) > 1 else []


def starts_of_items(mentions: Mentions) -> list[int]:
    """
    Where the lines of a list begin: "* الموصل - قتل مسلحون شرطيا", "الموصل / قتل مسلحون شرطيا".

    Parameters
    ----------
    mentions
        The article.
    """
    heads = (i for i in mentions.text.line_starts | {0} if i < len(mentions.words) and mentions.words[i] in _STARS)
    # "* ما الذي حدث؟" is a question.
    return sorted({i for i in heads if i + 1 in mentions.placed}.union(headed_by_places(mentions)))


def item_of(mentions: Mentions, number: int) -> int:
    """
    Which line of a list a sentence belongs to; none, or 0, before the first one.

    Parameters
    ----------
    mentions
        The article.
    number
        Index of the sentence.
    """
    return bisect_right(mentions.items, mentions.text.sentences[number].start)


def day_over_list(mentions: Mentions) -> DateMention | None:
    """
    The day or days that head a list of incidents, and hold for each: "فيما يلي أبرز أحداث اليوم الثلاثاء:".

    Parameters
    ----------
    mentions
        The article.
    """
    for sentence in mentions.text.sentences[:_HEADS_OF_LIST]:
        words = mentions.words[sentence.start : sentence.stop]
        if any_of(words, "a list follows") or _heads_lines(mentions, sentence):
            days = [d for d in mentions.dates_by_word.within(sentence) if _of_days(d) and not d.ahead]
            day = next((d for d in days if d.first not in mentions.dateline), next(iter(days), None))
            # "التي أعلن عنها حتى مساء اليوم الأحد": up to that day.
            up_to = day is not None and mentions.words[day.first - 1] in word_set("until")
            return None if up_to else day
    return None


def _heads_lines(mentions: Mentions, sentence: range) -> bool:
    """Whether a sentence only announces the lines of a list: "قالت الخلية في بيان اليوم الثلاثاء:"."""
    stop = sentence.stop
    if mentions.words[stop - 1] != ":" or stop not in mentions.text.line_starts:
        return False
    return not mentions.triggers_stated.within(sentence) and not mentions.tolls_by_word.within(sentence)


def is_heading(mentions: Mentions, number: int) -> bool:
    """
    Whether a sentence is a heading above a paragraph, which tells what follows and no event besides.

    Parameters
    ----------
    mentions
        The article.
    number
        Index of the sentence: "قصف الفلوجة", a short line with no full stop, day or verb in the past.
    """
    sentences = mentions.text.sentences
    sentence = sentences[number]
    if len(sentence) > _HEADING or number + 1 == len(sentences) or len(sentences[number + 1]) <= _HEADING:
        return False
    starts = mentions.text.line_starts
    whole = (sentence.start == 0 or sentence.start in starts) and sentence.stop in starts
    words = mentions.words[sentence.start : sentence.stop]
    closed = any(not word[0].isalnum() and word not in '«»"()' for word in words)
    past = any(t.verb is not None for t in mentions.triggers_stated.within(sentence))
    return whole and not closed and not past and not mentions.dates_by_word.within(sentence)
