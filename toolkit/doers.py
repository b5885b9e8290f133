"""Find who did it and to whom it was done, from the words around an event's triggers."""

from __future__ import annotations

from collections.abc import Sequence

from .actors import UNIDENTIFIED, ActorMention, civilians_of, forces_of, government_of, nationality
from .arabic import readings
from .casualties import Toll
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import nouns, verbs

# Heads that say nothing of whose they are until the next word: "قوة من الحشد الشعبي".
_UNITS = frozenset({"قوه", "مسلحو", "مسلحي", "عنصر", "عناصر", "دوريه", "وحده", "مفرزه", "مجموعه", "رتل", "فصيل", "خليه"})
_BY = (("علي", "يد"), ("علي", "ايدي"), ("بايدي",), ("من", "قبل"), ("بنيران",), ("برصاص",), ("بيد",))
_AGAINST = frozenset({"علي", "ضد", "استهدف", "استهدفت", "تستهدف", "يستهدف", "طال", "طالت", "ب", "لدي"})
_CIVILIAN_SIDE = frozenset({"civilians", "children", "women", "journalists", "medics", "pilgrims", "contractors", "people"})
_FORCE_GROUPS = {
    "soldiers": "Military Forces of {}", "police": "Police Forces of Iraq", "security forces": "Security Forces of Iraq",
    "PMF": "Popular Mobilization Forces", "peshmerga": "Peshmerga",
}  # fmt: skip


def _starts(mentions: Mentions) -> dict[int, ActorMention]:
    return {m.first: m for m in mentions.actors}


def _named_for(mentions: Mentions, mention: ActorMention) -> ActorMention:
    """The group behind gunmen or a head noun: "مسلحو تنظيم داعش", "عناصر من الحشد الشعبي"."""
    if mention.actor.kind not in {"gunmen", "crowd"} and not mentions.words[mention.first].lstrip("وبل") in _UNITS:
        return mention
    starts = _starts(mentions)
    words = mentions.words
    for at in range(mention.last, min(mention.last + 3, len(words))):
        if at in starts and starts[at].actor.kind not in {"gunmen", "crowd", "government"}:
            return starts[at]
        if words[at] not in {"من", "في", "ينتمون", "الي", "مجهولين", "مجهولون", "تابعين"}:
            break
    return mention


def _actor_near(mentions: Mentions, at: int, end: int, reach: int = 2) -> ActorMention | None:
    """The actor named within a few words, signs of quotation and heads like "تنظيم" not counted."""
    starts = _starts(mentions)
    index, steps = at, 0
    while index < end and steps <= reach:
        word = mentions.words[index]
        if index in starts:
            prefixed = starts[index].start > mentions.text.words[index].start and word[0] in "بل"
            return None if index > at and prefixed else _named_for(mentions, starts[index])
        if word in {"في", "علي", "الي", "عن", "،", ","}:
            return None
        steps += not (word in {"تنظيم", "ما", "يعرف", "تسميه", "تسمي"} or not word[0].isalnum() or index in mentions.dated)
        index += 1
    return None


def _before(mentions: Mentions, at: int, start: int) -> ActorMention | None:
    """An actor right before a verb: "إن مسلحين مجهولين خطفوا", "أن قوة من الجيش ألقت"."""
    near = [m for m in mentions.actors if start <= m.first and m.last <= at and at - m.last <= 3]
    if not near:
        return None
    # A chain "قوة من الجيش": its last and most telling link.
    mention = near[-1]
    between = mentions.words[mention.last : at]
    opener = mentions.words[mention.first - 1] if mention.first > start else ""
    if any(w in "،,." or w in {"في", "علي"} for w in between) or opener in {"علي", "الي", "ضد", "في"}:
        return None
    return _named_for(mentions, mention)


def doer(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> str | None:
    """
    Who did it, by the codebook's name; none where the text does not say.

    Parameters
    ----------
    mentions
        The article.
    triggers
        Triggers of the event that stand in ``span``.
    span
        Word indexes of the event's stretch of text.
    """
    words = mentions.words
    for trigger in triggers:
        found: ActorMention | None = None
        if trigger.verb is not None and trigger.kind not in {"fire", "explosion"} | set():
            passive = trigger.verb.row["trigger"] == "throw" and not trigger.verb.row["present"]
            found = None if passive else _subject(mentions, trigger, span)
        elif trigger.verb is not None:
            found = _suicide_bomber(mentions, trigger, span) or _subject(mentions, trigger, span)
        elif trigger.kind in {"clash"}:
            sides = clash_sides(mentions, trigger, span)
            if sides[0]:
                return sides[0]
        if found is None and trigger.verb is None:
            found = _of_noun(mentions, trigger, span)
        if found is not None and found.actor.kind not in {"crowd"}:
            return found.actor.name
        if trigger.demonym and trigger.kind in {"strike", "shelling", "attack", "explosion"} and trigger.demonym != "Iraqi":
            return forces_of(trigger.demonym)
    found = _by(mentions, span) or _relative(mentions, span)
    if found is not None:
        return found.actor.name
    for weapon in mentions.weapons:
        if weapon.first in span and weapon.weapon in {"drone", "air strike"}:
            row = next((r for w in words[weapon.last : weapon.last + 2] if (r := nationality(w))), None)
            if row:
                return forces_of(row["demonym"])
    if any("انتحاري" in words[i] and nouns("people", words[i]) for i in span):
        return UNIDENTIFIED
    return None


def _subject(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    after = _actor_near(mentions, trigger.at + 1, span.stop, 1)
    if after is not None and not mentions.words[after.first].startswith(("ب", "لل")):
        return after
    return _before(mentions, trigger.at, span.start)


def _suicide_bomber(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    return _actor_near(mentions, trigger.at + 1, span.stop, 0)


def _of_noun(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """ "هجوم لداعش", "هجوم شنه مسلحون", "غارات التحالف"."""
    words = mentions.words
    starts = _starts(mentions)
    following = trigger.at + 1
    if following < span.stop and following in starts and not words[following].startswith(("ب", "و")):
        mention = starts[following]
        if mention.actor.kind != "crowd" and not (trigger.kind in {"assassinate", "abduct", "arrest", "target", "execute", "funeral"}):
            return _named_for(mentions, mention)
    # "شن تنظيم داعش … هجومًا": the verb that carries the noun stands before it.
    for at in range(trigger.at - 1, max(span.start - 1, trigger.at - 12), -1):
        if any(v.row["trigger"] == "launch" for v in verbs("event_verbs", words[at])):
            return _actor_near(mentions, at + 1, trigger.at, 2) or _before(mentions, at, span.start)
        if words[at] in {".", "؛"}:
            break
    for at in range(following, min(span.stop, trigger.at + 6)):
        if any(v.row["trigger"] in {"launch", "attack"} for v in verbs("event_verbs", words[at])):
            return _actor_near(mentions, at + 1, span.stop, 1)
    return None


def _by(mentions: Mentions, span: range) -> ActorMention | None:
    words = mentions.words
    for at in span:
        for phrase in _BY:
            if tuple(words[at : at + len(phrase)]) == phrase:
                found = _actor_near(mentions, at + len(phrase), span.stop, 1)
                if found is not None:
                    return found
                sniper = [n for w in words[at + 1 : at + 2] for n in nouns("people", w) if n.row["group"] == "militants"]
                if sniper:
                    near = [m for m in mentions.actors if at < m.first <= at + 4]
                    if near:
                        return near[-1]
    return None


def _relative(mentions: Mentions, span: range) -> ActorMention | None:
    """A verb with its object as a pronoun names the doer after it: "نفذها", "شنه", "زرعها"."""
    for at in span:
        word = mentions.words[at]
        if word.endswith(("ه", "ها", "هما")) and any(v.tense == "past" for v in verbs("event_verbs", word)):
            found = _actor_near(mentions, at + 1, span.stop, 1)
            if found is not None:
                return found
        if word in {"زرعها", "زرعه", "زرعتها", "تبناه", "تبنته", "تبناها", "تبنتها", "نفذه", "نفذته", "نفذتها", "نفذها"}:
            found = _actor_near(mentions, at + 1, span.stop, 1)
            if found is not None:
                return found
    return None


def clash_sides(mentions: Mentions, trigger: Trigger, span: range) -> tuple[str | None, str | None]:
    """The two sides of "اشتباكات بين … و…"."""
    words = mentions.words
    between = next((i for i in range(trigger.at, min(span.stop, trigger.at + 12)) if words[i] == "بين"), None)
    start = trigger.at if between is None else between
    sides: list[str] = []
    for mention in mentions.actors:
        if start <= mention.first < min(span.stop, start + 18):
            name = _named_for(mentions, mention).actor.name
            if name not in sides and mention.actor.kind != "government":
                sides.append(name)
    if between is None:
        return None, sides[0] if sides and "مع" in words[trigger.at : trigger.at + 5] else None
    return (sides[0] if sides else None), (sides[1] if len(sides) > 1 else None)


def target(mentions: Mentions, triggers: Sequence[Trigger], tolls: Sequence[Toll], span: range, doer_name: str | None) -> str | None:
    """
    Who or what it was done to, by the codebook's name.

    Parameters
    ----------
    mentions
        The article.
    triggers, tolls
        Those of the event.
    span
        Word indexes of the event's stretch of text.
    doer_name
        The doer, who is not the target.
    """
    words = mentions.words
    for trigger in triggers:
        if trigger.kind == "clash":
            second = clash_sides(mentions, trigger, span)[1]
            if second and second != doer_name:
                return second
    foreign = _housed(mentions, span)
    if foreign:
        return foreign
    for mention in mentions.actors:
        if mention.first not in span or mention.actor.kind == "gunmen":
            continue
        named = _named_for(mentions, mention)
        if named.actor.name == doer_name or named.actor.kind == "crowd":
            continue
        before = words[max(span.start, mention.first - 4) : mention.first]
        aimed = any(w in _AGAINST or (w.startswith(("استهدف", "يستهدف", "تستهدف"))) for w in before)
        if aimed or _object_of(mentions, mention, triggers) or words[mention.first].startswith("ب") and any(t.at == mention.first - 1 for t in triggers):
            return named.actor.name
    for toll in sorted(tolls, key=lambda t: t.part_of_total):
        group, nation = toll.people.group, toll.people.nationality
        if group in _FORCE_GROUPS:
            country = forces_of(nation) if nation and group == "soldiers" else None
            name = country or _FORCE_GROUPS[group].format("Iraq")
            if name != doer_name:
                return name
        if group == "militants":
            groups = [m.actor.name for m in mentions.actors if m.first in span and m.actor.group == "militants" and m.actor.name != UNIDENTIFIED]
            others = [name for name in groups if name != doer_name]
            if others:
                return others[0]
        if group in _CIVILIAN_SIDE and group != "people":
            return civilians_of(nation)
        if group == "officials":
            return "Government of Iraq"
    return None


def _object_of(mentions: Mentions, mention: ActorMention, triggers: Sequence[Trigger]) -> bool:
    """Whether an actor stands right behind a trigger that takes its object there: "استهداف رتل للجيش"."""
    return any(t.kind in {"target", "shelling", "assassinate", "abduct"} and mention.first - 2 <= t.at < mention.first for t in triggers)


def _housed(mentions: Mentions, span: range) -> str | None:
    """Foreign soldiers whom an attacked base houses: "قواعد … تضم جنودًا أمريكيين", "رتل للتحالف"."""
    words = mentions.words
    for at in span:
        if words[at] in {"تضم", "يضم", "تستضيف", "يستضيف", "تووي", "يتواجد", "تتواجد", "تنتشر", "يتمركز", "تتمركز", "يوجد"} or words[at] == "فيها":
            for index in range(at + 1, min(span.stop, at + 7)):
                row = nationality(words[index])
                if row and row["demonym"] != "Iraqi" and row["of"]:
                    return forces_of(row["demonym"])
    return None


def government_at(mentions: Mentions, first: int) -> str | None:
    """Government that a country or capital at a word stands for."""
    for reading in readings(mentions.words[first]):
        name = ("ال" if reading.article else "") + reading.stem
        found = government_of(name)
        if found:
            return found
    return None
