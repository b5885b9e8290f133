"""Find the two sides of a fight: between whom it was, against whom, and tribes among themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ._bystanders import only_beside
from ._named import named_for
from .actors import UNIDENTIFIED, ActorMention
from .clauses import is_punctuation
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import word_set

# Kinds of actors that fight as a side of their own.
_ARMED = frozenset({"force", "group", "coalition"})
TRIBES = "Unidentified Tribal Militia (Iraq)"
# How far behind "مع" that side is named: "مع عناصر من تنظيم".
_OPPONENT_REACH = 4
# How far behind a fight "between" may stand, and behind that its two sides.
_SIDES = 10
_FAR_SIDES = 24


def clash_sides(mentions: Mentions, trigger: Trigger, span: range) -> tuple[str | None, str | None]:
    """The two sides of "اشتباكات بين … و…"; with "مع" alone, the second."""
    words = mentions.words
    near = range(trigger.at, min(span.stop, trigger.at + 12))
    between = next((i for i in near if words[i] == "بين"), None) or _far_between(mentions, trigger.at, span.stop)
    start = trigger.at if between is None else between
    found = mentions.actors_by_word.within(range(start, min(span.stop, start + 18)))
    # "بين القوات العراقية يدعمها الجيش الأميركي ومسلحين": who helps is neither side.
    told = [
        m for m in found if m.actor.kind != "government" and not m.tells and not only_beside(mentions, m.first, start)
    ]
    other = _other_side(words, start, span.stop) if between is not None else None
    if other is not None:
        # "بين القوات الأميركية والعراقية من جهة وجيش المهدي": one of each side.
        first_of = (next((m for m in told if (m.first > other) == behind), None) for behind in (False, True))
        told = [m for m in first_of if m is not None]
    sides = list(dict.fromkeys(named_for(mentions, m).actor.name for m in told))
    if sides[1:] == [] and _of_tribes(mentions, trigger, sides):
        return TRIBES, TRIBES
    if between is None:
        joined = _joined_sides(mentions, found)
        if joined is not None:
            return joined
        against = next((i for i in near if words[i] == "مع"), None)
        if against is None:
            return None, None
        facing = [named_for(mentions, m).actor.name for m in found if against < m.first <= against + _OPPONENT_REACH]
        if not facing:
            return None, None
        return None, facing[0]
    if len(sides) == 1 and words[told[0].first][:1] == "و" and told[0].start > mentions.text.words[told[0].first].start:
        # "اشتباك بين دوريته ومسلحين": the first side has no name here.
        return None, sides[0]
    return (sides[0] if sides else None), (sides[1] if len(sides) > 1 else None)


def _far_between(mentions: Mentions, at: int, stop: int) -> int | None:
    """As in "المواجهات في محيط المرقد وفي المقبرة بين القوات": where a fight was may stand before its sides."""
    words = mentions.words
    behind = takewhile(lambda i: not is_punctuation(words[i]), range(at, min(stop, at + _FAR_SIDES)))
    return next((i for i in behind if words[i] == "بين" and i + 1 in mentions.actor_at), None)


def _other_side(words: Sequence[str], start: int, stop: int) -> int | None:
    """Where the first side of a fight ends, if the text says so: "من جهة"."""
    near = range(start, min(stop, start + _SIDES))
    return next((i for i in near if " ".join(words[i : i + 2]) in word_set("from one side")), None)


def two_armed_sides(mentions: Mentions, trigger: Trigger, span: range) -> bool:
    """
    Whether a fight is between two forces or groups, neither of them a crowd: "قتال بين سرايا السلام وفصائل من الحشد".

    Parameters
    ----------
    mentions
        The article.
    trigger
        The word that tells of the fight.
    span
        The stretch of text that it stands in.
    """
    behind = range(trigger.at + 1, min(trigger.at + _SIDES, span.stop))
    between = next((i for i in behind if mentions.words[i] in word_set("between")), None)
    if between is None:
        return False
    named = mentions.actors_by_word.within(range(between, min(between + _SIDES, span.stop)))
    armed = {m.actor.name for m in named if m.actor.kind in _ARMED and not m.tells}
    return len(armed) > 1 and all(m.actor.group != "protesters" for m in named)


def _joined_sides(mentions: Mentions, found: Sequence[ActorMention]) -> tuple[str, str] | None:
    """Forces and gunmen that "and" joins as the two sides of a fight: "اشتبك الجيش ومسلحون من القاعدة"."""
    if len(found) < 2 or found[1].first != found[0].last or mentions.words[found[1].first][:1] != "و":
        return None
    first, second = (named_for(mentions, m).actor for m in found[:2])
    sides = {first.group == "militants", second.group == "militants"}
    return (first.name, second.name) if len(sides) == 2 and first.name != second.name else None


def _of_tribes(mentions: Mentions, trigger: Trigger, sides: Sequence[str]) -> bool:
    """Whether tribes fight each other: "نزاع عشائري مسلح", "اشتباكات بين أبناء عشيرة واحدة"."""
    behind = mentions.words[trigger.at + 1 : trigger.at + 3]
    tribal = any(word in word_set("of tribes") for word in behind)
    return list(sides) == [TRIBES] or (tribal and not set(sides) - {UNIDENTIFIED})
