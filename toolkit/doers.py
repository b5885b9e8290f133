"""Find who did it, from the words around an event's triggers; and the sides that a type of event has by itself."""

from __future__ import annotations

from collections.abc import Sequence

from ._named import actor_before, actor_near, actors_by_word, government_at, named_for
from .actors import UNIDENTIFIED, ActorMention, forces_of, nationality
from .casualties import Toll
from .frames import Frame
from .mentions import Mentions
from .targets import clash_sides, target
from .triggers import Trigger
from .vocabulary import nouns, verbs, word_set

# Phrases before a doer: "على يد مسلحين", "من قبل القوات".
_BY = (("علي", "يد"), ("علي", "ايدي"), ("بايدي",), ("من", "قبل"), ("بنيران",), ("برصاص",), ("بيد",))
# Nouns whose next word is whom it was done to, or who is buried.
_OF_OBJECT = frozenset({"assassinate", "abduct", "arrest", "target", "execute", "funeral"})
_BY_DEMONYM = frozenset({"strike", "shelling", "attack", "explosion"})


def _subject(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """Subject of an active verb, behind it or before it."""
    if trigger.verb is not None and trigger.verb.row["trigger"] == "throw" and not trigger.verb.row["present"]:
        # "ألقيت قنبلة": the passive leaves the doer open.
        return None
    after = actor_near(mentions, trigger.at + 1, span.stop, 1)
    if after is not None and not mentions.words[after.first].startswith(("ب", "لل")):
        return after
    return actor_before(mentions, trigger.at, span.start)


def _of_noun(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """As in "هجوم لداعش", "هجوم شنه مسلحون", "غارات التحالف"."""
    words, starts = mentions.words, actors_by_word(mentions)
    following = trigger.at + 1
    if following < span.stop and following in starts and not words[following].startswith(("ب", "و")):
        mention = starts[following]
        if mention.actor.kind != "crowd" and trigger.kind not in _OF_OBJECT:
            return named_for(mentions, mention)
    # "شن تنظيم داعش … هجومًا": the verb that carries the noun stands before it.
    for at in range(trigger.at - 1, max(span.start - 1, trigger.at - 12), -1):
        if any(v.row["trigger"] == "launch" for v in verbs("event_verbs", words[at])):
            return actor_near(mentions, at + 1, trigger.at, 2) or actor_before(mentions, at, span.start)
        if words[at] in {".", "؛"}:
            break
    for at in range(following, min(span.stop, trigger.at + 6)):
        if any(v.row["trigger"] in {"launch", "attack"} for v in verbs("event_verbs", words[at])):
            return actor_near(mentions, at + 1, span.stop, 1)
    return None


def _by(mentions: Mentions, span: range) -> ActorMention | None:
    """As in "على يد مسلحين", "برصاص قناص من …"."""
    words = mentions.words
    for at in span:
        for phrase in _BY:
            if tuple(words[at : at + len(phrase)]) != phrase:
                continue
            found = actor_near(mentions, at + len(phrase), span.stop, 1)
            if found is not None:
                return found
            sniper = any(n.row["group"] == "militants" for w in words[at + 1 : at + 2] for n in nouns("people", w))
            near = [m for m in mentions.actors if sniper and at < m.first <= at + 4]
            if near:
                return near[-1]
    return None


def _relative(mentions: Mentions, span: range) -> ActorMention | None:
    """A verb with its object as a pronoun names the doer after it: "نفذها", "شنه", "تبنته"."""
    for at in span:
        word = mentions.words[at]
        pronoun = word.endswith(("ه", "ها", "هما"))
        did = pronoun and any(v.tense == "past" for v in verbs("event_verbs", word))
        if did or word in word_set("did it"):
            found = actor_near(mentions, at + 1, span.stop, 1)
            if found is not None:
                return found
    return None


def _of_trigger(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    if trigger.kind == "clash" and trigger.verb is None:
        side = clash_sides(mentions, trigger, span)[0]
        if side:
            return side
    found = _subject(mentions, trigger, span) if trigger.verb is not None else _of_noun(mentions, trigger, span)
    if found is not None and found.actor.kind != "crowd":
        return found.actor.name
    if trigger.demonym not in {None, "Iraqi"} and trigger.kind in _BY_DEMONYM:
        return forces_of(str(trigger.demonym))
    return None


def _of_aircraft(mentions: Mentions, span: range) -> str | None:
    """As in "مسيّرة تركية": whose the aircraft is."""
    for weapon in mentions.weapons:
        if weapon.first in span and weapon.weapon in {"drone", "air strike"}:
            rows = (nationality(w) for w in mentions.words[weapon.last : weapon.last + 2])
            row = next((r for r in rows if r), None)
            if row:
                return forces_of(row["demonym"])
    return None


def doer(mentions: Mentions, frame: Frame, span: range) -> str | None:
    """
    Who did it, by the codebook's name; none where the text does not say.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    span
        One of its stretches of text.
    """
    named = (_of_trigger(mentions, t, span) for t in frame.triggers if t.at in span)
    found = next((name for name in named if name), None)
    if found:
        return found
    mention = _by(mentions, span) or _relative(mentions, span)
    if mention is not None:
        return mention.actor.name
    bomber = any("انتحاري" in mentions.words[i] and nouns("people", mentions.words[i]) for i in span)
    return _of_aircraft(mentions, span) or (UNIDENTIFIED if bomber else None)


def _embassy_attacked(mentions: Mentions, inside: Sequence[int]) -> str | None:
    """Government whose embassy stands in the words of an event."""
    words = mentions.words
    embassies = [p for p in mentions.places if p.first in set(inside) and p.place.kind == "embassy"]
    rows = (nationality(w) for p in embassies for w in words[p.first : p.last])
    row = next((r for r in rows if r), None)
    return f"Government of {row['of']}" if row else None


def _governments(mentions: Mentions, inside: Sequence[int]) -> list[str]:
    """Governments that adjectives of nationality speak of ("السفير التركي")."""
    rows = (nationality(mentions.words[i]) for i in inside)
    return [f"Government of {r['of']}" for r in rows if r and r["of"]]


def _parties(mentions: Mentions, inside: Sequence[int]) -> list[str]:
    """Who an agreement is between, in order, each once."""
    governments = [g for i in inside if (g := government_at(mentions, i))]
    named = [m.actor.name for m in mentions.actors if m.first in set(inside)]
    return list(dict.fromkeys([*governments, *named]))


def _by_type(
    mentions: Mentions, frame: Frame, sub_type: str | None, actor1: str | None, actor2: str | None
) -> tuple[str | None, str | None]:
    """Doer and target as the type fixes them: crowds, mourners, envoys, parties."""
    inside = frame.words()
    if sub_type in {"Violent demonstration", "Mob violence"}:
        of_embassy = _embassy_attacked(mentions, inside)
        governments = (g for i in inside if (g := government_at(mentions, i)))
        return "Rioters (Iraq)", of_embassy or actor2 or next(governments, None)
    if sub_type == "Peaceful protest":
        return "Protesters (Iraq)", None
    if sub_type in {"Protest with intervention", "Excessive force against protesters"}:
        return (None if actor1 and actor1.startswith("Protesters") else actor1), "Protesters (Iraq)"
    if "funeral" in frame.kinds:
        return "Mourners (Iraq)", None
    if "summon" in frame.kinds:
        others = (g for g in _governments(mentions, inside) if g != "Government of Iraq")
        return "Government of Iraq", next(others, None)
    if "depart" in frame.kinds:
        return next(iter(_governments(mentions, inside)), None) or actor1, None
    if "agree" in frame.kinds:
        first, second, *_ = [*_parties(mentions, inside), None, None]
        return first or actor1, second or actor2
    return actor1, actor2


def sides(
    mentions: Mentions, frame: Frame, tolls: Sequence[Toll], sub_type: str | None
) -> tuple[str | None, str | None]:
    """
    Who did it and to whom it was done, from the first stretch of text that says so.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    tolls
        Its tolls.
    sub_type
        Its sub-event type.
    """
    actor1 = next((a for span in frame.spans if (a := doer(mentions, frame, span))), None)
    actor2 = next((a for span in frame.spans if (a := target(mentions, frame, tolls, span, actor1))), None)
    return _by_type(mentions, frame, sub_type, actor1, actor2)
