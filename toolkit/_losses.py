"""Tell whose losses a running total counts: "ترتفع خسائر الجيش الأميركي … إلى 46 قتيلا"."""

from __future__ import annotations

from ._belonging import Tail, read_tail
from ._sentence import Sentence
from .vocabulary import word_set

# How far before their number losses may stand.
_LOSSES = 12


def losses_of(sentence: Sentence, at: int) -> Tail:
    """
    Group and nationality of those whose losses a number counts, where it says what they came to.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the number.
    """
    nobody = Tail(None, None, at)
    if sentence.word(at - 1) not in word_set("reaching"):
        return nobody
    for head in range(at - 2, max(sentence.start - 1, at - _LOSSES), -1):
        if sentence.words[head] in word_set("losses of a side"):
            behind = head + 2 if sentence.words[head + 1] in word_set("of people or soldiers") else head + 1
            return read_tail(sentence, behind, at)
    return nobody
