"""Find dead of other forces that somebody announces beside an event: "…، في حين أعلن الجيش الأميركي مقتل أحد جنوده"."""

from __future__ import annotations

from ._openers import at_a_time_when, sets_apart
from ._toll import Toll
from .actors import FORCES
from .frames import Frame
from .mentions import Mentions
from .vocabulary import verbs

# How far behind "meanwhile" its verb of saying may stand ("في الوقت الذي أعلنت"), and behind that those harmed.
_SAID, _NAMED = 4, 9


def announced_beside(mentions: Mentions, told: Frame, toll: Toll, last: int) -> int | None:
    """
    Where "meanwhile" opens what others announce of another event; none where it may be of the one told.

    "فيما أعلنت الوزارة مقتل ثلاثة من الشرطة" may count the dead of one bomb anew; soldiers from abroad are others than
    the policemen that it killed, and "في وقت أعلنت فيه" counts nothing anew.

    Parameters
    ----------
    mentions
        The article.
    told
        The event told last in the sentence.
    toll
        A toll behind it.
    last
        Index of the word told of last.
    """
    words, first = mentions.words, min(toll.at, toll.people.first)
    known = {t.people.group for t in told.tolls if t.status == toll.status and not t.part_of_total}
    if not known or toll.part_of_total:
        return None
    for at in range(first - 1, max(last, first - _SAID - _NAMED), -1):
        in_time = at_a_time_when(words, at)
        if not in_time and not sets_apart(words, at):
            continue
        said = next((i for i in range(at + 1, min(at + _SAID, first)) if verbs("say_verbs", words[i])), None)
        others = toll.people.group in FORCES and known <= FORCES - {toll.people.group}
        opener = at - (words[at - 1] == "في" and not in_time)
        return opener if said is not None and (in_time or others) else None
    return None
