"""Find where so long before, so long after, "when" or "followed by" opens what was at another time."""

from __future__ import annotations

from collections.abc import Sequence

from ._since import since_an_attack, when_of_since
from ._timebetween import counted_from, later, time_before
from .frames import Frame
from .harm import harm_masdar, is_body
from .mentions import Mentions
from .vocabulary import nouns, plays, word_set

# How far before an event it may be said that it followed: "وسبق ذلك قبل يومين انفجار".
_REACH = 7


def at_another_time(mentions: Mentions, last: int, at: int) -> int | None:
    """
    Where so long before, so long after or "when" opens what was at another time; none where nothing does.

    Parameters
    ----------
    mentions
        The article.
    last
        Index of the word told of last.
    at
        Index of the word of what may have been at another time.
    """
    since = when_of_since(mentions, last, at)
    if since is not None:
        # "الأخطر منذ حزيران حين قتل ستة"
        return since[1]
    if since_an_attack(mentions, at):
        # "وهو الأول منذ استهدافها بعشرة صواريخ في 21 شباط"
        return at - 1 if at - 1 > last else None
    # "بعد يومين على مقتل ضابط", "وبعد أقل من يوم اغتيل ضابط"
    if mentions.words[at - 1] == "من" and plays(mentions.words[at], "goes on for days"):
        # "سيطروا على المدينة بعد أربعة أيام من القتال": how long it took.
        return None
    between = counted_from(mentions, at) or later(mentions, last + 1, at)
    # "بعد أيام من مقتل جندي": nobody knows how many; "بعد ساعات من الاشتباكات" says how long they took.
    rise = mentions.words[at - 1] in word_set("rise of")
    vague = between is None and (mentions.words[at][:2] != "ال" or rise)
    vague = vague and (rise or mentions.words[at - 1] == "من" or _on_an_event(mentions.words, at))
    first = time_before(mentions, at) if vague else between.first if between is not None else None
    return first if first is not None and first > last else None


def _on_an_event(words: list[str], at: int) -> bool:
    """As in "بعد أيام على إسقاط مروحية", "بعد أسابيع على مقتل ضابط"; "عثر بعد ساعات على جثة" is another "on"."""
    event = harm_masdar(words[at]) is not None or bool(nouns("event_nouns", words[at]))
    return words[at - 1] in word_set("counted from") and event and not is_body(words[at])


def opens_with_a_time_before(mentions: Mentions, sentence: range, told: Frame) -> bool:
    """
    Whether a sentence opens with so long after an event, other than one known: "بعد يومين على مقتل ضابط بضربة، …".

    Parameters
    ----------
    mentions
        The article.
    sentence
        The sentence.
    told
        The event that it tells first.
    """
    begins = time_before(mentions, told.first)
    known = bool(told.triggers) and all(t.definite for t in told.triggers) and not told.tolls
    return begins is not None and begins - sentence.start <= 1 and not known


def followed_at(words: Sequence[str], start: int, at: int) -> int | None:
    """
    Where it is said that an event followed or preceded the one told before; else none.

    Parameters
    ----------
    words
        Folded words of the article.
    start
        From which word on it may be said.
    at
        The word that tells of the event.
    """
    for i in range(at - 1, max(start, at - _REACH) - 1, -1):
        verb = words[i].removeprefix("و")
        pointing = verb in word_set("followed it") or verb in word_set("came before it")
        if pointing or (verb in word_set("followed or preceded") and words[i + 1] == "ذلك"):
            return i
    return None
