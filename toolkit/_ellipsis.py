"""Find events told by "others" alone: "أبطلت أربع عبوات في النعمانية، وثلاثا أخرى قرب الصويرة"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ._onebyone import is_one_of_several, one_opens_at
from ._samefate import at_its_own_place
from ._toll import Toll
from .arabic import word_cache
from .frames import VIOLENCE, Frame, own_places_and_dates
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, each_among, word_set
from .weapons import Weapon

# What may be told of others by that word alone.
_TOLD = VIOLENCE | {"disrupt", "shootdown", "massgrave", "funeral", "protest"}
# How far behind "others" their place may stand.
_ITS_PLACE = 3
# What something is subjected to; how far before that it is named as another, and the verb before it.
_SUBJECTED, _HIT = frozenset({"attack", "target", "shelling"}), 5
# How near "went off" the words stand that it was the first.
_FIRST = 3


@cache
def _any_others() -> frozenset[str]:
    """Words that may be "others" or "a third", with and without "and"."""
    others = word_set("others (things)") | word_set("one more") | word_set("another of them")
    return others | {"و" + word for word in others | word_set("nth of its kind")}


def is_left_out(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether a trigger is the word "others", which leaves out what happened."""
    at = trigger.at
    return trigger.verb is None and (_others(mentions.words, at) or is_one_of_several(mentions.words, at))


def _others(words: Sequence[str], at: int) -> bool:
    """Whether a word is "others", or "a third" behind "and there was": "وأخرى في القائم", "ووقع ثالث في الطوز"."""
    happened = at > 0 and words[at - 1] in word_set("took place") and words[at - 1].startswith("و")
    third = happened and (words[at] in word_set("one more") or words[at] in word_set("another of them"))
    more = words[at] in word_set("one more of them") or words[at].removeprefix("و") in word_set("others (things)")
    return third or more or is_the_next(words[at])


@word_cache
def is_the_next(word: str) -> bool:
    """
    Whether a word is "and the second" of several told one by one: "والثانية على طريق بغداد".

    Parameters
    ----------
    word
        Folded word with its clitics.
    """
    return word.startswith("و") and word[1:] in word_set("nth of its kind")


def opens_at(mentions: Mentions, at: int) -> int | None:
    """Where "and others", "and three others" or "the second did" begins; none where "others" is joined to nothing."""
    if is_one_of_several(mentions.words, at):
        return one_opens_at(mentions.words, at)
    if mentions.words[at].startswith("و"):
        return at
    if mentions.words[at - 1] in word_set("took place"):
        return at - 1
    number = mentions.numeral_ending_at.get(at)
    return number.first if number is not None and mentions.words[number.first].startswith("و") else None


def left_out(mentions: Mentions, sentence: range, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """
    Find the triggers that "and others" stands for, each with a place of its own.

    Parameters
    ----------
    mentions
        The article.
    sentence
        Word indexes of a sentence.
    triggers
        The words of it that tell of events.

    Returns
    -------
    Iterator[Trigger]
        A trigger of the kind told last, at the word "others".
    """
    if not triggers:
        return
    words, known = mentions.words, {t.at for t in triggers}
    for at in each_among(words, range(triggers[0].at + 1, sentence.stop), _any_others()):
        if at in known or not _others(words, at) or mentions.tolls_by_word.within(range(at, at + 1)):
            continue
        start = opens_at(mentions, at)
        told = [t for t in triggers if start is not None and t.at < start]
        if start is None or not told or told[-1].kind not in _TOLD:
            continue
        if is_the_next(words[at]) and not _one_by_one(words, sentence, told[-1]):
            continue
        if _placed_apart(mentions, told[-1], start, at):
            number = mentions.numeral_ending_at.get(at)
            counted = number if told[-1].number is not None and not is_the_next(words[at]) else None
            quantity = counted.quantity if counted is not None else None
            yield replace(told[-1], at=at, verb=None, definite=False, plural=False, count=counted, number=quantity)


def _one_by_one(words: Sequence[str], sentence: range, told: Trigger) -> bool:
    """Whether bombs are told one by one: "السيارة الأولى انفجرت في …"; of a salvo where each came down is no event."""
    first = words[max(sentence.start, told.at - _FIRST) : told.at + _FIRST]
    return told.kind == "explosion" and any_of(first, "first of the two")


def _placed_apart(mentions: Mentions, told: Trigger, start: int, at: int) -> bool:
    """Whether a place stands right behind "others", and another one before them."""
    own, _ = own_places_and_dates(mentions, range(at + 1, at + 1 + _ITS_PLACE))
    before, _ = own_places_and_dates(mentions, range(told.at, start))
    return bool(own and before) and own[0].place.place_id != before[-1].place.place_id


def others_of(mentions: Mentions, frame: Frame) -> Trigger | None:
    """The word "others" that an event is told by alone; else none."""
    first = frame.triggers[0] if frame.triggers else None
    return first if first is not None and is_left_out(mentions, first) else None


def one_more_elsewhere(mentions: Mentions, toll: Toll) -> bool:
    """
    Whether people are joined to a verb told before at a place of their own: "قتل شرطي في الدورة وآخر في الكرادة".

    Parameters
    ----------
    mentions
        The article.
    toll
        Those people.
    """
    words = mentions.words
    return words[toll.at][:1] == "و" and at_its_own_place(words, mentions.inserted, mentions.placed, toll)


def one_of_those_fired(mentions: Mentions, frame: Frame) -> Weapon | None:
    """
    The rockets told of before an event that tells where one of them fell: "اعترضت صاروخين، وسقط آخر قرب الجسر".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    fired = [t for t in frame.triggers if t.kind == "fire"]
    falls = (t.at for t in fired if t.verb and any_of(mentions.words[t.at + 1 : t.at + 2], "one of those fired"))
    # "سقط صاروخ في المنصور وآخر في الكرادة"
    at = next(iter((*falls, *(t.at for t in fired if is_left_out(mentions, t)))), None)
    if at is None or mentions.weapons_by_word.within(*frame.spans):
        return None
    before = mentions.weapons_by_word.within(range(mentions.text.sentence_at(at).start, at))
    return next((w for w in reversed(before) if w.munition), None)


def another_hit(mentions: Mentions, frame: Frame) -> int | None:
    """
    What else was attacked, where only that is said: "الرتل" of "تعرض رتل آخر للاستهداف في السماوة".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.

    Returns
    -------
    int | None
        Index of the noun of what was hit; none where nothing else is said to be.
    """
    words, first = mentions.words, frame.triggers[0].at if frame.triggers else -1
    if not frame.kinds or not frame.kinds <= _SUBJECTED or first < _HIT:
        return None
    others = (i for i in range(first - 1, first - _HIT, -1) if words[i] in word_set("another of them"))
    at = next(others, first)
    hit = any(w.removeprefix("و") in word_set("is subjected to") for w in words[max(0, at - _HIT) : at - 1])
    return at - 1 if at < first and hit else None
