"""Note why each field of an event has its value: the rule, and the characters of the text that gave it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ._event import Event
from ._quoting import Reason, apart, once, span_of, told_at
from ._whyactors import alleged, doer, target
from ._whytolls import harmed, people_of
from ._whywhere import date_of, place_of
from .mentions import Mentions
from .typing_rules import event_type_of
from .vocabulary import holds_stem, plays

# How many words a number may have that ends beside a weapon.
_LONGEST_NUMBER = 20


def _like(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """What is told of the event that one is said to be like: "انفجار مماثل"."""
    return () if event.like is None else (Reason("is like the one before", (told_at(mentions, event.like),)),)


def _type(mentions: Mentions, event: Event) -> Reason:
    frame, sub_type = event.frame, event.row["sub_event_type"]
    told = [span_of(mentions, t.at, t.at + 1) for t in sorted(frame.triggers, key=lambda t: t.at)]
    if sub_type is None:
        return Reason("a total over all kinds of violence has no type", once(told))
    if not told:
        verbs = [span_of(mentions, t.at, t.at + 1) for t in frame.tolls]
        return Reason("only the people harmed are told of", apart([*verbs, *people_of(mentions, frame.tolls)]))
    if event_type_of(sub_type) == "Violence against civilians":
        # "اغتيل … بنيران مسلحين"
        told += [span_of(mentions, t.at, t.at + 1) for t in frame.tolls if not t.count_noun and not t.part_of_total]
        return Reason("tell of the event", apart(told))
    if event_type_of(sub_type) == "Explosions/Remote violence":
        named = mentions.weapons_by_word.within(*frame.spans)
        # "ساحة الطيران" is no aircraft.
        weapons = [w for w in named if mentions.stated[w.first] is None and w.first not in mentions.placed]
        if sub_type == "Suicide bomb":
            bombers = (i for i in sorted(frame.words()) if holds_stem(mentions.words[i], "suicide bomber, any form"))
            told += [span_of(mentions, i, i + 1) for i in bombers]
        if weapons:
            told += [span_of(mentions, w.first, w.last) for w in weapons]
            return Reason("tell of the event and its weapon", apart(told))
        if event.like is not None:
            return Reason("tell of the event", once(told), (), _like(mentions, event))
        if frame.kinds <= {"attack", "target"}:
            return Reason("an attack of unstated kind on a base or on forces counts as shelling", once(told))
    return Reason("tell of the event", once(told))


def _level(mentions: Mentions, event: Event) -> Reason:
    counted, at = event.frame.counted, event.count.at
    if at is not None:
        return Reason(event.count.reason, (span_of(mentions, at, at + 1),))
    if event.row["level"] == "incident" or counted is None:
        return Reason(event.count.reason)
    mention = counted.count
    first, last = (mention.first, mention.last) if mention else (counted.at, counted.at + 1)
    return Reason(event.count.reason, (span_of(mentions, first, last),))


def _worn_or_driven(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """What a bomber wore or drove, where it tells the bomb: "فجر سترته", "قاد سيارته"."""
    roles = ("bomber's belt", "bomber's vehicle")
    words = mentions.words
    at = next((i for role in roles for i in event.frame.words() if plays(words[i], role)), None)
    return () if at is None else (Reason("tells the bomb", (span_of(mentions, at, at + 1),)),)


def _weapon(mentions: Mentions, event: Event) -> Reason:
    found = event.munitions
    if found.said is None:
        if found.reason == "is like the one before":
            return _like(mentions, event)[0]
        return Reason(found.reason, (), (), _worn_or_driven(mentions, event) if found.weapon else ())
    # "غارة" tells of a strike, not of what was fired.
    nothing = found.weapon is None and found.low is None and found.high is None
    rule = "names no weapon by itself" if nothing else found.reason
    spans = [span_of(mentions, found.said[0], found.said[-1] + 1)]
    if found.low is not None or found.high is not None:
        beside = range(found.said[0] - 1, found.said[-1] + 2)
        near = mentions.numbers_by_word.within(range(beside.start - _LONGEST_NUMBER, beside.stop))
        counts = (n for n in near if n.first in beside or n.last - 1 in beside)
        spans += [span_of(mentions, n.first, n.last) for n in counts if n.unit == "munitions"]
    return Reason(rule, apart(spans))


_FIELDS: Sequence[tuple[str, Callable[[Mentions, Event], Reason | None]]] = (
    ("event_type", _type), ("level", _level), ("date", date_of), ("place", place_of), ("actor1", doer),
    ("alleged", alleged), ("actor2", target), ("weapon", _weapon),
    ("killed", lambda m, e: harmed(m, e, "killed")), ("wounded", lambda m, e: harmed(m, e, "wounded")),
)  # fmt: skip


def reasons_of(mentions: Mentions, event: Event) -> dict[str, Reason]:
    """
    One reason for each field of an event.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    found = {name: reason for name, why in _FIELDS if (reason := why(mentions, event)) is not None}
    return {**found, "confidence": Reason("confidence", (), event.facts)}
