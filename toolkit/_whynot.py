"""Find who is told of beside an event and was not taken for its doer or its target, and why not."""

from __future__ import annotations

from collections.abc import Iterator

from ._event import Event
from ._quoteends import name_from
from ._quoting import THAT, Reason, joined, signs_in, tells
from ._subjects import acts
from .actors import UNIDENTIFIED, ActorMention
from .mentions import Mentions
from .vocabulary import any_of, first_of, noun_at, plays, verbs, word_set

# How far behind the word of an event somebody may be named to whom it was done.
_OBJECT = 6
_SIDES = frozenset({"group", "gunmen", "coalition", "force"})
# Who may be asked after as the doer where none is taken.
_MAY_ATTACK = frozenset({"group", "coalition", "force"})
# What is said of those whom other words of the sentence tell of.
_ELSEWHERE = "is named for something else"
# How many words of an accusation a quote holds.
_ACCUSING = 10
_ENDS = frozenset("،؛.")
# Words of which somebody else is the subject: "استهدف موكب", "اغتيال رئيس حزب".
_HAS_OBJECT = frozenset(
    {"target", "assassinate", "abduct", "arrest", "shelling", "strike", "attack", "execute", "shoot"}
)


def aimed_at(mentions: Mentions, event: Event) -> Iterator[range]:
    """People and convoys named behind the words of an event as its object."""
    words = mentions.words
    for trigger in sorted(event.frame.triggers, key=lambda t: t.at):
        if trigger.kind not in _HAS_OBJECT:
            continue
        sentence = mentions.text.sentence_at(trigger.at)
        for at in range(trigger.at + 1, min(sentence.stop, trigger.at + _OBJECT)):
            if words[at] in "،؛.":
                break
            someone = noun_at("people", words, at) or plays(words[at], "car or convoy")
            named = at in mentions.actor_at and mentions.actor_at[at].actor.name != UNIDENTIFIED
            if someone and at not in mentions.armed and not named:
                yield name_from(mentions, at, sentence.stop)
                break


def of_the_doer(mentions: Mentions, event: Event) -> Iterator[range]:
    """People named right behind an active verb of an event as its subject, who are not those harmed."""
    harmed = {i for t in event.frame.tolls for i in range(t.people.first, t.people.last)}
    for trigger in event.frame.triggers:
        at = trigger.at + 1
        if trigger.verb is None or at >= len(mentions.words) or at in harmed or at in mentions.actor_at:
            continue
        if trigger.kind not in {"target", "explosion"} and noun_at("people", mentions.words, at):
            yield name_from(mentions, at, mentions.text.sentence_at(at).stop)


def speaks(mentions: Mentions, mention: ActorMention) -> bool:
    """Whether somebody is quoted, "قال متحدث باسم التحالف", rather than told of, "قال إن مسلحين"."""
    words = mentions.words
    for at in range(mention.first - 1, max(-1, mention.first - 1 - _OBJECT), -1):
        if words[at] in THAT or signs_in(mentions, range(at, at + 1)) or words[at] in word_set("of a unit"):
            return False
        if tells(words[at]) or words[at] in word_set("source of news"):
            return True
    return False


def others_named(mentions: Mentions, event: Event) -> list[ActorMention]:
    """Forces and groups that the words of an event name, neither as its doer nor as its target."""
    taken = {event.row["actor1"], event.row["actor2"], event.row["actor1_alleged"]}
    named = mentions.actors_by_word.within(*event.frame.spans)
    harmed = {i for t in event.frame.tolls for i in range(t.people.first, t.people.last)}
    free = (m for m in named if m.actor.kind in _SIDES and m.actor.name not in taken and m.first not in harmed)
    # "قذائف مدفعية": no force, but what was fired.
    forces = (m for m in free if m.actor.name != UNIDENTIFIED and m.first not in mentions.armed)
    return [m for m in forces if not speaks(mentions, m) and not _finds(mentions, m)]


def _finds(mentions: Mentions, mention: ActorMention) -> bool:
    """Whether somebody found what others did: "عثرت الشرطة على 33 جثة"."""
    return any_of(mentions.words[mention.first - 1 : mention.first], "finding")


def not_the_doer(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """Who may be asked after in the sentence of an event, where none is its doer, and as what they are named there."""
    taken, found = {UNIDENTIFIED, event.row["actor2"], event.row["actor1_alleged"]}, dict[str, range]()
    sentence = mentions.text.sentences[event.frame.sentence]
    accused = () if event.claims else _accusations(mentions, sentence)
    for mention in mentions.actors_by_word.within(sentence):
        named = mention.actor.kind in _MAY_ATTACK and mention.actor.name not in taken
        if named and mention.first not in mentions.placed | mentions.armed:
            rule = _named_as(mentions, event, mention)
            # Forces tell of much, find what others did and are hit: who acts may be asked after.
            force = mention.actor.kind == "force" and (rule != _ELSEWHERE or not acts(mentions, mention))
            if not force and not any(mention.first in charge for charge in accused):
                found.setdefault(rule, range(mention.first, mention.last))
    # Who is named for something else says little where somebody is named for this.
    own = {rule: at for rule, at in found.items() if rule != _ELSEWHERE} or found
    charges = joined(mentions, accused[:1])
    blamed = (Reason("an accusation names no doer", charges),) if charges else ()
    return (*blamed, *(Reason(rule, joined(mentions, [at])) for rule, at in own.items()))


def _accusations(mentions: Mentions, sentence: range) -> list[range]:
    """Where somebody is accused: from the verb on to the end of its clause, "واتهمت الوحدات تركيا بتنفيذه"."""
    words, found = mentions.words, list[range]()
    for at in sentence:
        accuses = [v for v in verbs("claim_verbs", words[at]) if v.row["kind"] == "accuse"]
        if accuses:
            clause = range(at, next((i for i in range(at, sentence.stop) if words[i] in _ENDS), sentence.stop))
            # "تحمل آثار رصاص" accuses nobody; to accuse somebody is to do so of something.
            of_it = any(words[i][:1] == "ب" for i in clause[2:]) and not any(v.row["note"] for v in accuses)
            if of_it or first_of(words, clause, "charge") is not None:
                found.append(clause[:_ACCUSING])
    return found


def _named_as(mentions: Mentions, event: Event, mention: ActorMention) -> str:
    """As what somebody is named who is not the doer of an event, as a rule of ``reasons.csv``."""
    if any(mention.first in range(t.people.first, t.people.last) for t in event.tolls):
        return "is named for those harmed"
    if not any(mention.first in span for span in event.frame.spans):
        return _ELSEWHERE
    if speaks(mentions, mention):
        return "only tells of it"
    if event.frame.kinds and event.frame.kinds <= {"massgrave", "funeral"}:
        return "is named for the deaths"
    return "is whom it met" if is_hit(mentions, mention) else "is not said to have done it"


def is_hit(mentions: Mentions, mention: ActorMention) -> bool:
    """Whether somebody is named as whom it met: "على قوة", "استهدفا قوات للتحالف", "مع داعش"."""
    words, before = mentions.words, mention.first - 1
    behind = words[before] in word_set("preposition") - {"من"} or words[mention.first].startswith("ل")
    return behind or any(
        t.at == before and t.kind == "target" for t in mentions.triggers_by_word.within(range(before, mention.first))
    )


def refused(mentions: Mentions, event: Event) -> Reason | None:
    """Who was not taken for the doer, and by which rule."""
    if event.frame.refused is None:
        return None
    rule, name = event.frame.refused
    named = [m for m in mentions.actors_by_word.within(*event.frame.spans) if m.actor.name == name]
    spans = joined(mentions, (range(m.first, m.last) for m in named[:1]))
    return Reason(rule, spans) if spans else None
