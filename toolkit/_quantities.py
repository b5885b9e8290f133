"""Hold a count with its bounds, and find the words that bound it: at least, more than, about, up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ._counting import free, neighbour
from ._numerals import adjoining
from ._phrases import Phrase, finder
from .arabic import Text
from .vocabulary import any_of, word_set

_find_hedge = finder("hedges", "side", "before")
_find_hedge_after = finder("hedges", "side", "after")
_LONGEST_HEDGE = 5
_ON = frozenset({"علي", "عن"})
# Behind a comparative, before what is compared with.
_THAN = _ON | {"من"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count as the text gives it; ``None`` is an open end, ``vague`` several, tens, hundreds or thousands."""

    low: int | None
    high: int | None
    vague: str | None = None
    approx: bool = False


def bounded(quantity: Quantity, effect: str) -> Quantity:
    """
    A quantity with the bound that a hedge sets.

    "More than n" begins at n + 1, "less than n" ends at n - 1, "at least" and "up to" at n itself.

    Parameters
    ----------
    quantity
        The count without its bound.
    effect
        approx, more, least, less or most, as in ``data/lexicon/hedges.csv``.

    Returns
    -------
    Quantity
        The count with it.
    """
    low, high = quantity.low, quantity.high
    if effect == "approx":
        return replace(quantity, approx=True)
    if low is None and high is None:
        return quantity
    if effect == "more":
        return replace(quantity, low=None if low is None else low + 1, high=None)
    if effect == "least":
        return replace(quantity, high=None)
    if effect == "less":
        return replace(quantity, low=None, high=None if high is None else high - 1)
    return replace(quantity, low=None)


def hedge_before(text: Text, index: int, floor: int, blocked: Sequence[bool]) -> tuple[int, Phrase] | None:
    """
    The words before a number that bound it: "ما لا يقل عن", "أكثر من".

    Parameters
    ----------
    text
        The text.
    index
        First word of the number.
    floor
        Word before which other mentions lie.
    blocked
        Words inside dates.

    Returns
    -------
    tuple[int, Phrase] | None
        The longest hedge that ends at the number, with its first word.
    """
    best = None
    # "أكثر من (20) شخصا"
    end = index - (index > floor + 1 and text.spelled[index - 1] == "(")
    for first in range(index - 1, max(floor, index - _LONGEST_HEDGE) - 1, -1):
        if blocked[first] or not adjoining(text, first + 1):
            break
        phrase = _find_hedge(text.spelled, first)
        if phrase is not None and phrase.last == end and text.spelled[first] not in word_set("until it reached"):
            best = first, phrase
    return best


def hedge_apart(text: Text, index: int, floor: int) -> Phrase | None:
    """
    A verb that bounds a number across the total it speaks of: "لا يقل عدد القتلى عن 14", "تجاوز عدد الجرحى 100".

    Parameters
    ----------
    text
        The text.
    index
        First word of the number.
    floor
        Word before which other mentions lie.

    Returns
    -------
    Phrase | None
        The hedge without the words between.
    """
    words = text.spelled
    on = words[index - 1 : index] if index and words[index - 1] in _ON else []
    total = index - len(on)
    for begin in range(total - 1, max(floor, total - _LONGEST_HEDGE), -1):
        if not adjoining(text, begin + 1) or not words[begin].isalpha():
            return None
        if not neighbour("total", words[begin]):
            continue
        if words[begin - 1] in _THAN or any_of(words[begin:total], "amounting to"):
            # "أقل من حصيلة نيسان البالغة 365", "تفوق حصيلة نيسان البالغة 90": compared with a number that is known.
            return None
        for first in range(begin - 1, max(floor, begin - 3) - 1, -1):
            phrase = _find_hedge([*words[first:begin], *on], 0) if adjoining(text, begin) else None
            if phrase is not None and phrase.last == begin - first + len(on):
                longer = _find_hedge([*words[first - 1 : begin], *on], 0) if first > floor else None
                return longer if longer is not None and longer.last > phrase.last else phrase
    return None


def hedge_after(text: Text, index: int, noun: int | None, blocked: Sequence[bool]) -> Phrase | None:
    """
    The words after a number that bound it, right after it or after its noun: "خمسة جنود عراقيين على الأقل".

    Parameters
    ----------
    text
        The text.
    index
        Word after the number.
    noun
        The counted noun.
    blocked
        Words inside dates.

    Returns
    -------
    Phrase | None
        The hedge.
    """
    end = index + 1 if noun is None or noun < index - 1 else noun + 5
    for at in range(index, min(end, len(text.words))):
        if not adjoining(text, at) or blocked[at]:
            return None
        phrase = _find_hedge_after(text.spelled, at)
        if phrase is not None and (not phrase.cut or phrase.row["effect"] == "more"):
            return phrase
        word = text.spelled[at]
        described = at == noun or (word == "من" and at == index) or (noun is not None and at > noun and not free(word))
        if not described or not word.isalpha() or (at != noun and word[0] == "و"):
            return None
    return None
