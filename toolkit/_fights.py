"""Tell by the words for attacks and fights of an event on whom they were, and between whom."""

from __future__ import annotations

from .actors import FORCES
from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of, plays, word_set

# How far behind an attack the words "on" and whom may stand.
ON_WHOM = 8


def attacks_on_own_forces(mentions: Mentions, frame: Frame) -> bool:
    """Whether forces of the country are attacked: "هجومًا على البيشمركة"; not those of another state."""
    words, attacks = mentions.words, [t for t in frame.triggers if t.kind == "attack"]
    # "هاجم، الاثنين الماضي، قوات البيشمركة": behind a verb without "on".
    return any(
        m.actor.group in FORCES
        and m.actor.nationality in {None, "Iraqi"}
        and not m.tells
        and (t.verb is not None or words[m.first - 1] in word_set("upon"))
        for t in attacks
        for m in mentions.actors_by_word.within(range(t.at + 2, t.at + ON_WHOM))
    )


def attacks_on_bases(mentions: Mentions, frame: Frame) -> bool:
    """Whether attacks are spoken of, and bases as what they are on: "هجمات الفصائل على القواعد الأميركية"."""
    words, attacks = mentions.words, [t for t in frame.triggers if t.plural and t.verb is None]
    behind = (i for t in attacks for i in range(t.at + 2, min(t.at + ON_WHOM, len(words))))
    return any(words[i - 1] in word_set("upon") and plays(words[i], "bases") for i in behind)


def battles_only(mentions: Mentions, frame: Frame) -> bool:
    """Whether all fights are battles, rather than those of a crowd: "معارك متواصلة منذ فض الاعتصام"."""
    fights = [t.at for t in frame.triggers if t.kind == "clash"]
    return bool(fights) and all(plays(mentions.words[at], "battle") for at in fights)


def between_communities(mentions: Mentions, frame: Frame) -> bool:
    """Whether people of two communities clash: "صدامات بين أكراد وتركمان"."""
    words, fights = mentions.words, (t.at for t in frame.triggers if t.kind == "clash" and t.verb is None)
    behind = (words[at + 1 : at + 4] for at in fights)
    sides = (said[1:] for said in behind if any_of(said[:1], "between") and said[-1][:1] == "و")
    return any(all(plays(word.removeprefix("و"), "community") for word in side) for side in sides if side[1:])
