"""Tell who is only named beside an event: for whom victims work, who supports, whom a coalition is against."""

from __future__ import annotations

from itertools import takewhile

from .clauses import is_punctuation
from .mentions import Mentions
from .vocabulary import plays, word_set

# How far before a force "working with" it, or the support that it gives, may stand.
_REACH = 4


def only_beside(mentions: Mentions, first: int, start: int) -> bool:
    """
    Whether a force is on no side: "مترجما يعمل مع الجيش الأميركي", "بإسناد من طائرات التحالف".

    Parameters
    ----------
    mentions
        The article.
    first
        Index of the force's first word.
    start
        Where the stretch of text begins.
    """
    words = mentions.words
    before = list(takewhile(lambda word: not is_punctuation(word), reversed(words[max(start, first - _REACH) : first])))
    if any(plays(word, "gives support") for word in before[:2]):
        return True
    linked = before[:1] and (before[0] in word_set("works with") or words[first][:1] == "ل")
    return bool(linked) and any(plays(word, "working for") for word in before)
