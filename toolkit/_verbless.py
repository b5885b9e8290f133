"""Read lines without a verb that tell where munitions came down: "ثلاثة هاونات مجهولة المصدر على منطقة سبع البور"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from .arabic import Text
from .clauses import past_verb
from .vocabulary import plays, word_set
from .weapons import Weapon

# What is fired from afar.
_FIRED = frozenset({"rocket", "mortar", "shell", "missile"})
# How far behind munitions "on" may stand, and behind it the place.
_ON, _PLACE = 4, 4


def came_down(
    text: Text, sentence: range, weapons: Sequence[Weapon], places: Container[int], dated: Container[int]
) -> int | None:
    """
    Where a line begins to tell of munitions that came down somewhere, without a verb; null where it does not.

    Parameters
    ----------
    text
        The article.
    sentence
        A sentence in which no word tells of an event.
    weapons
        Its weapons.
    places, dated
        Indexes of words in names of places and in dates.
    """
    words = text.spelled
    first = next(iter(weapons), None)
    if first is None or not first.munition or first.weapon not in _FIRED or first.quantity is None:
        return None
    before = [i for i in range(sentence.start, first.first) if words[i][0].isalnum()]
    # The number of the munitions, behind a place or day that heads the line.
    if any(i not in places and i not in dated for i in before[:-1]) or any(past_verb(words[i]) for i in before):
        return None
    at = first.last
    stop = min(sentence.stop, at + _ON)
    while at < stop and (plays(words[at], "behind munitions") or words[at].isdecimal()):
        at += 1
    if at >= sentence.stop or words[at] not in word_set("comes down on"):
        return None
    if any(
        plays(w, "launcher") and plays(after, "launching") for w, after in pairwise(words[at + 1 : at + 1 + _PLACE])
    ):
        # "ثلاثة صواريخ على منصة إطلاق في البصرة": yet to be fired.
        return None
    return first.first if any(i in places for i in range(at + 1, min(sentence.stop, at + 1 + _PLACE))) else None
