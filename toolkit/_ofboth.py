"""Divide a number of dead and wounded together by what is told of one of them: "30 بين قتيل وجريح، بينهم ستة قتلى"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ._sentence import Sentence
from ._toll import Toll
from .harm import harm_noun
from .numbers import Quantity
from .vocabulary import any_of, plays, word_set

_STATUSES = frozenset({"killed", "wounded"})
# How far before a total the word may stand that it rose, and how far before it the number that it rose from.
_RISEN, _FROM = 22, 8


def divided(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """
    Give the dead and the wounded of one number their own, where a part says how many of them were the one or the other.

    Parameters
    ----------
    sentence
        The sentence.
    tolls
        Its tolls in order of their people.

    Returns
    -------
    list[Toll]
        "سقط 30 شخصا بين قتيل وجريح، بينهم ستة قتلى" tells of six dead and of 24 wounded.
    """
    for whole in tolls:
        part = next((t for t in tolls if _tells_of_some(sentence, t, whole)), None)
        if part is None or not _of_both(sentence, whole, tolls):
            continue
        other = next(iter(_STATUSES - {part.status}))
        group = whole.people.group or part.people.group
        told = replace(part, people=replace(part.people, group=part.people.group or group), part_of_total=False)
        rest = replace(whole.people, quantity=_rest(sentence, whole, part), group=group, last=part.people.last)
        ours = [replace(whole, status=other, people=rest), told]
        others = [t for t in tolls if t.people.first != whole.people.first and t is not part]
        # "بينهم ستة قتلى وامرأتان"
        return [replace(t, part_of_total=True) if t.at == part.at else t for t in others] + ours
    return tolls


def shared(sentence: Sentence, at: int) -> bool:
    """Whether a number before a word is for dead and wounded: "12 بين شهيد وجريح"."""
    noun = harm_noun(sentence.word(at + 1) or " ")
    return sentence.word(at) in word_set("between") and noun is not None and not noun.definite


def _tells_of_some(sentence: Sentence, part: Toll, whole: Toll) -> bool:
    """Whether a toll with a noun of its own says how many of a number before it were dead, or wounded."""
    first, number = part.people.first, sentence.numbers.get(part.people.first)
    if number is None or number.noun is None or first <= whole.people.first or part.people.quantity.low is None:
        return False
    noun = harm_noun(sentence.words[number.noun])
    dead_or_wounded = noun is not None and noun.status in _STATUSES and not plays(sentence.words[number.noun], "victim")
    return dead_or_wounded and sentence.word(first - 1) in word_set("part opener")


def _of_both(sentence: Sentence, whole: Toll, tolls: Sequence[Toll]) -> bool:
    """Whether a number is for dead and wounded: told so ("بين قتيل وجريح"), or of victims ("30 ضحية")."""
    statuses = {t.status for t in tolls if t.people.first == whole.people.first}
    number = sentence.numbers.get(whole.people.first)
    victims = number is not None and number.noun is not None and plays(sentence.words[number.noun], "victim")
    return statuses >= _STATUSES or (victims and not whole.part_of_total)


def _rest(sentence: Sentence, whole: Toll, part: Toll) -> Quantity:
    """How many are left of a number; as vague as it is, where it has no end."""
    number = sentence.numbers[whole.people.first].quantity if whole.people.first in sentence.numbers else None
    number = number or whole.people.quantity
    told = part.people.quantity
    if number.low is None or told.low is None or told.low != told.high or told.low >= number.low:
        return Quantity(None, None, number.vague or "several")
    high = None if number.high is None else number.high - told.low
    return Quantity(number.low - told.low, high, None, number.approx or told.approx)


def without_old_totals(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """Without the numbers that a total rose from: "ارتفعت الحصيلة من خمسة قتلى و20 جريحا إلى تسعة قتلى و30 جريحا"."""
    for toll in tolls:
        until = toll.people.first
        if sentence.word(until - 1) not in word_set("until"):
            continue
        before = [t for t in tolls if t.people.first < until]
        old = next((t for t in before if sentence.word(t.people.first - 1) == "من" and t.status == toll.status), None)
        if old is None or until - old.people.last > _FROM:
            continue
        start = max(sentence.start, old.people.first - _RISEN)
        if any_of(sentence.words[start : old.people.first], "raises a total"):
            return [t for t in tolls if not old.people.first <= t.people.first < until]
    return tolls
