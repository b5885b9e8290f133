"""Tell the word "today" in the name of an outlet or in a rate from the day."""

from __future__ import annotations

from ._numerals import adjoining, word_at
from ._phrases import is_term
from .arabic import Text
from .vocabulary import any_of

_SIGNS = frozenset({"/", "-", "–", "—", "ـ"})
_OPENERS = frozenset({"(", "[", "«", '"', "“"})
_CLOSERS = frozenset({")", "]", "»", '"', "”"})
_RATE = 6  # how far before "in the day" the word may stand that makes it a rate


def at_a_rate(text: Text, index: int) -> bool:
    """
    Whether so many a day are counted: "بمعدل 110 في اليوم", "ما معدله ثلاثة هجمات في اليوم".

    Parameters
    ----------
    text
        The text.
    index
        The word "today".
    """
    if word_at(text, index - 1) != "في" or word_at(text, index) != "اليوم":
        return False
    return any_of(text.spelled[max(0, index - _RATE) : index - 1], "rate of")


def names_an_outlet(text: Text, index: int, following: str) -> bool:
    """
    Tell "(بغداد اليوم)", "«العرب اليوم»" and "وكالة العراق اليوم" from "في بغداد اليوم".

    Parameters
    ----------
    text
        The text.
    index
        The word "today".
    following
        The word behind it.
    """
    if word_at(text, index - 2) in _OPENERS and following in _CLOSERS and word_at(text, index) == "اليوم":
        return True
    if not is_term("date_words", "role", "outlet", word_at(text, index - 1)) or word_at(text, index) != "اليوم":
        return False
    before = word_at(text, index - 2)
    if before in _OPENERS or is_term("date_words", "role", "outlet_kind", before):
        return True
    heads = before in _SIGNS and not adjoining(text, index + 1)
    return heads or (not adjoining(text, index - 1) and following in _SIGNS | {":", "\\"})
