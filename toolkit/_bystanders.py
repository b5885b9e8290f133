"""Tell who is only named beside an event: for whom victims work, who supports, whom a coalition is against."""

from __future__ import annotations

from itertools import takewhile

from .clauses import is_punctuation
from .mentions import Mentions
from .vocabulary import plays, word_set

# How far before a force "working with" it, or the support that it gives, may stand.
_REACH = 4
# How far behind a coalition it may be said against whom it is: "التحالف الدولي الذي تقوده الولايات المتحدة ضد داعش".
_AGAINST = 8


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
    if _enemy_of_a_coalition(mentions, first, start):
        return True
    before = list(takewhile(lambda word: not is_punctuation(word), reversed(words[max(start, first - _REACH) : first])))
    if any(plays(word, "gives support") for word in before[:2]):
        return True
    linked = before[:1] and (before[0] in word_set("works with") or words[first][:1] == "ل")
    return bool(linked) and any(plays(word, "working for") for word in before)


def _enemy_of_a_coalition(mentions: Mentions, first: int, start: int) -> bool:
    """Whether it is only said against whom a coalition is: "أعلن التحالف الذي تقوده واشنطن ضد تنظيم داعش"."""
    near = range(max(start, first - _AGAINST), first)
    if mentions.words[first - 1] not in word_set("enemy of a coalition, before") or not near:
        return False
    found = [m for m in mentions.actors_by_word.within(near) if m.actor.kind == "coalition"]
    # "شن التحالف هجوما ضد التنظيم": what it did.
    return bool(found) and not mentions.triggers_by_word.within(range(found[-1].last, first))
