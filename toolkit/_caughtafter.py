"""Tell that those caught are of an attack told before, or were told of as caught."""

from __future__ import annotations

from ._besideevent import Beside
from ._stretch import not_of_saying
from .frames import CUSTODY
from .vocabulary import word_set

# Ends of verbs done to several told of before: "اقتادوهم".
_THEM = ("وهم", "تهم", "وهما", "تهما")


def caught_after(beside: Beside) -> bool:
    """Whether some are arrested straight after an attack, at no place or day of their own: its casualties."""
    harmed = any(t.status in {"killed", "wounded"} for t in beside.event.tolls)
    attack = beside.event.family == "violence" or (beside.event.family == "harm" and harmed)
    later = not word_set("later").isdisjoint(beside.words) or _by_the_way(beside)
    here = not beside.places and beside.same_place
    return attack and not later and here and not beside.dates and not beside.fronted


def held_already(beside: Beside) -> bool:
    """Whether only a pronoun says whom somebody takes: "القبض على سبعة", and then "القبض عليهم في كوكجلي"."""
    one_kind = beside.frame.kinds == beside.event.kinds and beside.frame.family in CUSTODY and not beside.frame.tolls
    if not one_kind:
        return False
    behind = (w for t in beside.frame.triggers for w in beside.mentions.words[t.at : t.at + 3])
    named = any(w in word_set("at somebody") or w.endswith(_THEM) for w in behind)
    # The day on which it was announced is not that on which they were taken.
    told = [d for _, dates in beside.known for d in dates]
    same_day = beside.same_day or not not_of_saying(beside.mentions, told)
    return named and same_day and not beside.fronted


def _by_the_way(beside: Beside) -> bool:
    """Whether somebody else comes to speak: "من جهته، كشف مدير الشرطة"."""
    start = beside.mentions.text.sentences[beside.frame.sentence].start
    head = beside.mentions.words[start : start + 2]
    return bool(head) and (head[0] in word_set("on his part") or " ".join(head) in word_set("on his part"))
