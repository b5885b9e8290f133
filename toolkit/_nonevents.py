"""Leave out what is told like an event and is none: attacks in general, deaths of illness, what made people flee."""

from __future__ import annotations

from collections.abc import Sequence

from .aggregates import Count
from .casualties import Toll, harm_masdar, harm_verb
from .frames import Frame, own_places_and_dates
from .mentions import Mentions
from .vocabulary import plays, word_set

# People whose death news of a conflict tells without saying of what.
_IN_THE_CONFLICT = frozenset({"soldiers", "police", "security forces", "PMF", "peshmerga", "militants", "protesters"})
_HARM = frozenset({"killed", "wounded"})


def _in_general(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], count: Count) -> bool:
    """Whether it speaks of attacks in general: "عاد إلى شن هجمات خاطفة" has no number, toll, place nor day."""
    plural = frame.triggers and all(t.plural and t.verb is None and t.number is None for t in frame.triggers)
    harmed = any(t.status in _HARM for t in tolls)
    if not plural or harmed or count.n_events not in {None, 1} or frame.family != "violence":
        return False
    behind = (w for t in frame.triggers for w in mentions.words[t.at + 1 : t.at + 4])
    if any(w in word_set("aimed at") for w in behind):
        return False
    places, dates = (x for span in frame.spans[:1] for x in own_places_and_dates(mentions, span))
    return not places and not any(d.kind in {"day", "night", "since"} for d in dates)


def _died(mentions: Mentions, toll: Toll) -> bool:
    """Whether somebody died, by a word that says not how: "توفي", "وفاة"."""
    word = mentions.words[toll.at]
    if harm_masdar(word) == "killed":
        return plays(word, "died")
    verb = harm_verb(word)
    return verb is not None and verb.term in word_set("died")


def _natural(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether people only died: no wounds, weapon, gunmen nor torture is named, and none of them bore arms."""
    dead = [t for t in tolls if t.status == "killed"]
    if frame.triggers or not dead or not all(_died(mentions, t) for t in dead):
        return False
    if any(t.status == "wounded" for t in tolls) or any(t.people.group in _IN_THE_CONFLICT for t in tolls):
        return False
    armed = any(mentions.weapons_by_word.within(*frame.spans))
    sides = any(m.actor.group == "militants" for m in mentions.actors_by_word.within(*frame.spans))
    return not armed and not sides and not any(mentions.words[i] in word_set("wounds") for i in frame.words())


def _only_drove_out(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether fighting told before is named again for those who fled it: "ودفعت المعارك مئات العائلات إلى النزوح"."""
    fled = bool(tolls) and all(t.status == "displaced" for t in tolls)
    if not fled or any(m.actor.kind in {"force", "group"} for m in mentions.actors_by_word.within(*frame.spans)):
        # "تواصلت المعارك بين الشرطة والتنظيم، ما أدى إلى نزوح المئات" tells who fought.
        return False
    return bool(frame.triggers) and all(t.definite and t.verb is None for t in frame.triggers)


def no_event(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], count: Count, *, told_before: bool) -> bool:
    """
    Whether what a frame tells is no event of the conflict.

    Parameters
    ----------
    mentions
        The article.
    frame
        Triggers and stretches of text.
    tolls
        Its tolls.
    count
        Whether it counts several events.
    told_before
        Whether the article told of an event before.
    """
    if _in_general(mentions, frame, tolls, count) or _natural(mentions, frame, tolls):
        return True
    return told_before and _only_drove_out(mentions, frame, tolls)
