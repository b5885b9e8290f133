"""Tell two stretches of text apart by what they name: aircraft or guns, a group or forces, bombs or shells."""

from __future__ import annotations

from ._alike import other_people, same_tolls
from ._named import by_new_gunmen, is_unnamed
from ._subjects import subject
from ._weaponclues import BOMBS
from .actors import of_a_state
from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of

_FROM_THE_AIR = frozenset({"air strike", "drone"})
_GUNS = frozenset({"artillery", "mortar", "rocket", "shell", "missile"})
# How near to their verb the aircraft stand that do it.
_BESIDE = 2


def by_one_means(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether not one was from the air and the other from guns.

    Parameters
    ----------
    mentions
        The article.
    event
        What was told before.
    frame
        The stretch of text.
    """
    told = _from_the_air(mentions, event)
    again = _from_the_air(mentions, frame) if told else set()
    return not again or bool(told & again)


def weapons_of(mentions: Mentions, frame: Frame) -> set[str]:
    """
    Weapons that the words of an event name.

    Parameters
    ----------
    mentions, frame
        As for ``by_one_means``.
    """
    return {w.weapon for w in mentions.weapons_by_word.within(*frame.spans)}


def _from_the_air(mentions: Mentions, frame: Frame) -> set[bool]:
    """Of the weapons named, whether they are aircraft or guns; in "قصفت المدينة طائرات" aircraft are the doer."""
    named = {weapon in _FROM_THE_AIR for weapon in weapons_of(mentions, frame) & (_FROM_THE_AIR | _GUNS)}
    verbs_of = (t.at for t in frame.triggers if t.verb is not None and t.kind in {"strike", "shelling"})
    around = (mentions.words[max(0, at - _BESIDE) : at + 1 + _BESIDE] for at in verbs_of)
    return {True} if any(any_of(words, "aircraft, as a doer") for words in around) else named


def by_the_other_side(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether a group did the one and forces the other: "هاجم داعش البلدة", and then "قصفت طائرات تركية نقطة".

    Parameters
    ----------
    mentions, event, frame
        As for ``by_one_means``.
    """
    told = _of_states(mentions, event)
    again = _of_states(mentions, frame) if told else set()
    return bool(again) and told.isdisjoint(again)


def _of_states(mentions: Mentions, frame: Frame) -> set[bool]:
    """Of those named as doing what verbs tell, whether they are of a state."""
    verbs_of = (t.at for t in frame.triggers if t.verb is not None)
    doing = (subject(mentions, at, frame.spans[0]) for at in verbs_of)
    return {of_a_state(by.actor.name) for by in doing if by and not is_unnamed(by.actor)}


def fired_instead(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether bombs went off, and shells hit those harmed then: "انفجرت عبوة", "وأصيب جندي بقذيفة هاون".

    Parameters
    ----------
    mentions, event, frame
        As for ``by_one_means``.
    """
    bombs, again = weapons_of(mentions, event), weapons_of(mentions, frame)
    return bool(bombs) and bombs.isdisjoint(_GUNS) and bool(again) and again <= _GUNS


def shot_by_gunmen(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether somebody is told to have died by the shots of gunmen, and by nothing else: "قتل شرطي برصاص مسلحين".

    Parameters
    ----------
    mentions, frame
        As for ``by_one_means``.
    """
    shots = [t for t in frame.triggers if t.kind == "shoot" and t.verb is None]
    if len(shots) != 1 or frame.kinds != {"shoot"} or not any(t.status == "killed" for t in frame.tolls):
        return False
    return by_new_gunmen(mentions, shots[0].at)


def by_another_bomb(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether others are told to have died by a bomb not told of before: "هاجم مسلحون قرية", "وقتل شرطيان بعبوة".

    Parameters
    ----------
    mentions, event, frame
        As for ``by_one_means``.
    """
    dead = any(t.status == "killed" and not t.part_of_total for t in frame.tolls)
    if frame.triggers or not dead or same_tolls(event, frame):
        return False
    by = [w for w in mentions.weapons_by_word.within(frame.spans[0]) if w.weapon in BOMBS]
    # "بالعبوة" is the one told of; "عبوة" without "by" need not have killed.
    new = [mentions.words[w.first][:1] == "ب" and mentions.words[w.first][:3] != "بال" for w in by]
    known = weapons_of(mentions, event)
    # An attack told without its weapon may have been that bomb, where it could have hit the same people.
    open_ = not known and not other_people(event, frame)
    return bool(by) and all(new) and known.isdisjoint(w.weapon for w in by) and not open_
