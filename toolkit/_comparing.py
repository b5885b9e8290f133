"""Find the count of another period that a count is compared with: "26 هجومًا …، في مقابل 83 خلال العام الماضي"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .casualties import Toll
from .frames import Frame
from .mentions import Mentions
from .numbers import NumberMention
from .triggers import Trigger
from .vocabulary import each_among, word_set

if TYPE_CHECKING:
    from .events import Event

# How far behind "compared with" the other number may stand ("مقارنة بأكثر من 1600"), and behind it its period.
_NUMBER, _ITS_PERIOD = 4, 5
_PERIODS = frozenset({"since", "period", "month", "year"})


def _other_number(mentions: Mentions, at: int) -> NumberMention | None:
    """The number behind a word of comparing that has a period of its own: "مقابل 83 خلال العام الماضي"."""
    behind = mentions.numbers_by_word.within(range(at + 1, at + 1 + _NUMBER))
    number = next((n for n in behind if n.kind == "numeral"), None)
    if number is None:
        return None
    dates = mentions.dates_by_word.within(range(number.last, number.last + _ITS_PERIOD))
    between = mentions.words[number.last : dates[0].first] if dates else []
    told = bool(dates) and dates[0].kind in _PERIODS and not any(w in "،؛" for w in between)
    return number if told else None


def _counts_alike(mentions: Mentions, number: NumberMention, counted: Trigger) -> bool:
    """Whether a number counts the same events: "83", "22 حادثا", "90 نزاعا"."""
    words = mentions.words
    same = number.last < len(words) and words[number.last] == words[counted.at]
    return same or (not number.excluded and number.unit in {None, "events"})


def _frame_of(mentions: Mentions, whole: Frame, at: int, number: NumberMention, stop: int) -> Frame | None:
    """What is compared: as many of the same events, or as many harmed alike."""
    counted, tolls = whole.counted, [t for t in whole.tolls if not t.part_of_total]
    frame = Frame([range(at, stop)], sentence=whole.sentence)
    if counted is not None and _counts_alike(mentions, number, counted):
        bare = replace(counted, at=number.first, verb=None, definite=False, plural=True)
        frame.triggers.append(replace(bare, count=number, number=number.quantity))
        return frame
    if counted is None and len(tolls) == 1 and not number.excluded and number.unit in {None, "people"}:
        frame.tolls.append(_toll_alike(tolls[0], number))
        return frame
    return None


def _toll_alike(toll: Toll, number: NumberMention) -> Toll:
    people = replace(toll.people, first=number.first, last=number.last, quantity=number.quantity)
    return replace(toll, at=number.first, people=people)


def with_compared(mentions: Mentions, frames: list[Frame], sentence: range) -> list[Frame]:
    """
    Events of a sentence, with what the last of them is compared with where nothing else tells of it.

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
    for at in each_among(mentions.words, sentence, word_set("compared with")) if told else ():
        number = _other_number(mentions, at)
        before = [f for f in told if f.last < at]
        if number is None or not before or any(f.first > at for f in told):
            continue
        whole = max(before, key=lambda f: f.last)
        span = whole.spans[-1]
        # "في مقابل 83"
        opens = at - (mentions.words[at - 1] == "في")
        other = _frame_of(mentions, whole, opens, number, span.stop) if at in span else None
        if other is not None:
            whole.spans[-1] = range(span.start, opens)
            return [*frames, other]
    return frames


def whole_of(mentions: Mentions, frame: Frame, before: Sequence[Event]) -> Event | None:
    """
    The count that another is compared with, told before it in its sentence.

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
    if next(each_among(mentions.words, near, word_set("compared with")), None) is None:
        return None
    same = (e for e in reversed(before) if e.frame.sentence == frame.sentence)
    return next((e for e in same if e.row["level"] == "aggregate"), None)


def sides_alike(whole: Event) -> tuple[str | None, str | None]:
    """
    Doer and target of what a count is compared with: whom the others harmed, nobody says.

    Parameters
    ----------
    whole
        The count.
    """
    doer, target = whole.row["actor1"], whole.row["actor2"]
    harmed = bool(whole.tolls) or str(target).startswith("Civilians")
    return doer, None if harmed and target != doer else target
