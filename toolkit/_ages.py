"""Tell whether the age told of somebody makes a child of him."""

from __future__ import annotations

from ._sentence import Sentence
from .vocabulary import word_set

# How far behind somebody his age may stand, the word that opens it, and from which age on he is no child.
_AGE, _AGE_WORD, _ADULT = 6, 2, 18


def is_minor(sentence: Sentence, at: int) -> bool:
    """
    Whether an age below eighteen is told of somebody.

    "نجله البالغ من العمر 9 سنوات", "ولده (9 أعوام)", "ابنه وهو في الثانية عشرة من عمره", "ابنته الرضيعة".
    """
    words, reach = sentence.words, range(at, min(sentence.end, at + _AGE))
    if sentence.word(at) in word_set("infant"):
        return True
    opens = (i for i in reach[:_AGE_WORD] if words[i] in word_set("aged") or words[i] == "(")
    aged = next(opens, None)
    number = (
        None if aged is None else next((sentence.numbers[i] for i in reach if i > aged and i in sentence.numbers), None)
    )
    if number is not None and aged is not None and (words[aged] != "(" or number.first == aged + 1):
        return number.excluded and (number.quantity.low or _ADULT) < _ADULT
    ordinal = next(
        (i for i in reach[: _AGE_WORD + 1] if words[i] == "في" and sentence.word(i + 1) in word_set("nth year")), None
    )
    if ordinal is None or any(words[i] == "،" for i in range(at, ordinal)):
        return False
    teens = sentence.word(ordinal + 2) in {"عشره", "عشر"} and sentence.word(ordinal + 1) not in word_set(
        "eighth or ninth"
    )
    of_age = " ".join(words[ordinal + 2 : ordinal + 4]) in word_set("of his age")
    return teens or of_age
