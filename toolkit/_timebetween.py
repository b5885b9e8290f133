"""Read how long after or before another event one happened: "بعد ثلاثة أيام من تفجير", "وبعد أقل من يوم اغتيل"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ._ago import read_amount
from .arabic import Text
from .clauses import past_verb
from .frames import Frame, before_attacks
from .mentions import Mentions
from .vocabulary import any_of, nouns, word_set

# How far before the word of an event so long a time may begin: "بعد أقل من ثلاثة أيام على".
_REACH = 7
_FURTHEST = 400
# What a report counts up to its own day; of ten days nobody knows which they were.
_WEEK = 7
# How far behind "being exposed" the attack may stand: "تعرض مقر للحزب وسط البلدة لقصف".
_EXPOSED = 18


@dataclass(frozen=True, slots=True)
class Between:
    """So many days between two events, from its first word on; ``after`` where the one told first came later."""

    first: int
    days: int
    after: bool

    def back_from(self, day: date) -> date:
        """The day of the event that it is counted from, by that of the other."""
        return day - timedelta(self.days if self.after else -self.days)


def exposed_to(words: list[str], at: int) -> int:
    """
    The word "being exposed" before an attack that somebody was exposed to, else the attack: "تعرض المطار لقصف".

    Parameters
    ----------
    words
        The words of the article.
    at
        The word of the attack.
    """
    if not words[at].startswith("ل") and words[at - 1] != "الي":
        return at
    exposed = (i for i in range(at - 1, max(0, at - _EXPOSED), -1) if words[i] in word_set("exposure to"))
    first = next(exposed, at)
    # "تعرض المطار الذي تقع القنصلية على مقربة منه، لهجوم": a comma may close what is told of it.
    return at if any(word in ".،؛" for word in words[first : at - 1]) else first


def _counted_from(mentions: Mentions, at: int) -> int | None:
    """Where "of", "on" or "after" stands before an event that a time is counted from; else none."""
    words, at = mentions.words, exposed_to(mentions.words, at)
    linked = at - 1 - (before_attacks(words, at) != words[at - 1])
    # "بعد أيام على تصاعد المواجهات"
    linked -= linked > 1 and words[linked] in word_set("rise of")
    return linked if linked >= 2 and words[linked] in word_set("counted from") else None


def counted_from(mentions: Mentions, at: int) -> Between | None:
    """
    The time between the event told and one that it is counted from: "بعد ثلاثة أيام من تفجير شاحنة".

    Parameters
    ----------
    mentions
        The article.
    at
        The word that tells of the event counted from.
    """
    linked = _counted_from(mentions, at)
    if linked is None:
        return None
    return next((b for i in range(linked - 2, max(-1, linked - _REACH), -1) if (b := _at(mentions, i, linked))), None)


def time_before(mentions: Mentions, at: int) -> int | None:
    """
    Where a time begins that is counted from an event, also one of no number: "بعد أيام على تفجيرات".

    Parameters
    ----------
    mentions
        The article.
    at
        The word that tells of the event counted from.
    """
    words, linked = mentions.words, _counted_from(mentions, at)
    if linked is None:
        return None
    for first in range(linked - 2, max(-1, linked - _REACH), -1):
        if words[first] in word_set("so long after"):
            amount = read_amount(mentions.text, first + 1)
            return first if amount is not None and amount.last == linked else None
    return None


def hours_before(mentions: Mentions, at: int) -> bool:
    """
    Whether only hours are counted from an event: "بعد ساعات من هجوم", which may be of the same day.

    Parameters
    ----------
    mentions
        The article.
    at
        The word that tells of the event counted from.
    """
    first = time_before(mentions, at)
    amount = None if first is None else read_amount(mentions.text, first + 1)
    return amount is not None and amount.unit == "hour"


def later(mentions: Mentions, start: int, at: int) -> Between | None:
    """
    The time behind the event told before that opens the clause of another: "وبعد يومين اغتيل", "وبعد أقل من يوم".

    Parameters
    ----------
    mentions
        The article.
    start
        From which word on it may stand.
    at
        The word that tells of the other event.
    """
    words, openers = mentions.words, word_set("so long after")
    if start > 2 and words[start - 1] == "،" and _from_it(words, start - 3):
        # "وبعد ثلاثة أيام من التفجير، قتل جندي": the explosion known stands apart.
        start = mentions.text.sentence_at(start).start
    reach = range(max(start, at - _REACH), at - 1)
    if openers.isdisjoint(words[reach.start : reach.stop]):
        return None
    for i in reversed(reach):
        if words[i] not in openers:
            continue
        if i == start and points_at_known(words, i + 1) and (days := _glued(mentions, i + 2)) is not None:
            return Between(i, days, after=True)
        # "وبعد يومين، انفجرت", "وبعد أسبوع قتل مسلحون"
        ends = (
            e for e in range(i + 2, at + 1) if words[e] in "،" or past_verb(words[e]) or e == at or _from_it(words, e)
        )
        opens = (
            i == start or words[i][:1] == "و" or words[i - 1] in "،.؛:»" or words[i - 1] in word_set("joins clauses")
        )
        return _at(mentions, i, next(ends, at)) if opens else None
    return None


def _from_it(words: list[str], at: int) -> bool:
    """Whether a time is counted from what was just told: "وبعد أسبوع على الحادث خرج المئات"."""
    if words[at] not in word_set("counted from") or at + 1 >= len(words):
        return False
    return points_at_known(words, at + 1)


def over_so_long(mentions: Mentions, frame: Frame) -> tuple[date, date] | None:
    """
    The days up to the report over which the dead or attacks are counted: "يرتفع عدد القتلى إلى 12 خلال ثلاثة أيام".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event; "ثالث هجوم خلال أسبوع" says of one how many there have been.
    """
    several = frame.counted is not None or frame.total or all(t.plural for t in frame.triggers)
    if mentions.published is None or not several or not (frame.tolls or frame.counted):
        return None
    for at in frame.spans[0][:-1]:
        if mentions.words[at] not in word_set("in the course of") and mentions.words[at] not in word_set("within"):
            continue
        amount = read_amount(mentions.text, at + 1)
        if amount is None or amount.count is None or amount.article or at + 1 in mentions.dated:
            continue
        days = _days_long(amount.unit, amount.count)
        if days is not None:
            return mentions.published - timedelta(days), mentions.published
    return None


def _days_long(unit: str, count: int) -> int | None:
    """How many days before its last a time began, which is longer than one: three days are two days and the last."""
    if unit == "hour":
        return count // 24 if count >= 24 and count % 24 == 0 else None
    days = count * {"day": 1, "week": 7}.get(unit, 0)
    return days - 1 if 1 < days <= _WEEK else None


def points_at_known(words: list[str], at: int) -> bool:
    """
    Whether a word names what was told before, and no more stands there of it: "الحادث", "الغارة".

    Parameters
    ----------
    words
        The words of the article.
    at
        The word.
    """
    known = words[at] if at < len(words) else ""
    if any_of(words[at + 1 : at + 2], "who, which"):
        # "غداة الهجوم الذي أوقع خمسين قتيلا" tells of it.
        return False
    return known in word_set("what happened") or any(n.reading.article for n in nouns("event_nouns", known))


def _glued(mentions: Mentions, at: int) -> int | None:
    """So many days with "by" glued to them: "بعد التفجير بيومين"."""
    word = mentions.text.words[at] if at < len(mentions.text.words) else None
    if word is None or not word.text.startswith("ب"):
        return None
    bare = Text(mentions.text.folded[word.start + 1 : mentions.text.words[min(at + 2, len(mentions.words) - 1)].end])
    amount = read_amount(bare, 0) if bare.words else None
    if amount is None or amount.count is None or amount.unit not in {"day", "week"}:
        return None
    days = amount.count * (7 if amount.unit == "week" else 1)
    return days if days <= _FURTHEST else None


def _at(mentions: Mentions, first: int, stop: int) -> Between | None:
    """The time that begins at a word and fills all words up to another; none where it is months, or vague."""
    word = mentions.words[first]
    after = word in word_set("so long after")
    if not after and word not in word_set("so long before"):
        return None
    amount = read_amount(mentions.text, first + 1)
    if amount is None or amount.last != stop or amount.count is None or amount.unit not in {"day", "week"}:
        return None
    days = amount.count * (7 if amount.unit == "week" else 1)
    return Between(first, days, after) if days <= _FURTHEST else None
