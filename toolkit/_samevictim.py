"""Tell that a text comes back to somebody harmed: "أصيب مؤذن شمال بعقوبة", and then "على المؤذن لدى خروجه"."""

from __future__ import annotations

from ._besideevent import Beside
from ._tellers import says
from ._toll import Toll
from .vocabulary import has_article

# How many sentences later the one harmed may be named again.
_AGAIN = 4
# How far behind a verb of saying its subject may stand: "وقال الضابط إن".
_SPEAKS = 2
_HARMED = frozenset({"killed", "wounded", "abducted"})
# What is done to one person.
_KINDS = frozenset({"shoot", "attack", "assassinate", "target", "abduct", "execute", "storm", "explosion", "grenade"})


def same_victim(beside: Beside) -> bool:
    """
    Whether the stretch speaks with the article of the one person whom the event harmed.

    As in "أصيب إمام بهجوم شمال الموصل", and then "إن مسلحين أطلقوا النار على الإمام في قرية"; who is only known by
    "somebody" or by a nationality is not named again, and who speaks is not whom it was done to.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    if not 0 < frame.sentence - event.sentence <= _AGAIN or beside.fronted or not beside.both_single:
        return False
    if not frame.kinds <= _KINDS or beside.opens_with_another:
        return False
    told = [t for t in event.tolls if t.status in _HARMED and not t.part_of_total]
    if not told or not all(t.people.quantity.low == t.people.quantity.high == 1 for t in told):
        return False
    named = {name for toll in told for name in _known_as(beside, toll)}
    if not named or not beside.same_day:
        return False
    words, span = beside.mentions.words, frame.spans[0]
    harmed = (i for i in range(span.start, span.stop) if words[i].lstrip("وبل").removeprefix("ل") in named)
    return any(not any(map(says, words[max(0, i - _SPEAKS) : i])) for i in harmed)


def _known_as(beside: Beside, toll: Toll) -> list[str]:
    """What one is called with the article who was harmed without it: "مؤذن", "المؤذن"."""
    words = beside.mentions.words
    head = words[toll.people.first] if toll.people.first < len(words) else ""
    if has_article(head) or toll.people.group in {None, "people"}:
        return []
    bare = head.removesuffix("ا")
    return [f"ال{bare}", f"ل{bare}"]
