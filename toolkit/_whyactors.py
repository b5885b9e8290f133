"""Say why an event has its doer and its target: the words that name them, point back to them or leave them unnamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from ._event import Event
from ._named import government_at
from ._quoteends import name_from
from ._quoting import Reason, Span, inside, joined, span_of, told_at
from ._toll import Toll
from ._whynot import aimed_at, is_hit, not_the_doer, of_the_doer, others_named, refused, speaks
from ._whytolls import people_at, told_of, who_they_are
from .accusations import Claim
from .actors import PROTESTERS, UNIDENTIFIED, ActorMention, armed_groups
from .arabic import readings, word_cache
from .mentions import Mentions
from .nationalities import forces_of, government_of, nationality
from .targets import CIVILIAN_SIDE, FORCE_GROUPS, is_official, victims_side
from .vocabulary import has_article, holds_stem, noun_at, nouns, plays, word_set

# Crowds that a type of event has by itself, and the rule that says so.
_CROWDS = {
    PROTESTERS: "a crowd takes part in it", "Rioters (Iraq)": "a crowd takes part in it",
    "Mourners (Iraq)": "mourners carry the dead",
}  # fmt: skip
_BY_TYPE = frozenset({*_CROWDS, UNIDENTIFIED})
_AGAINST_CIVILIANS = frozenset({"Attack", "Sexual violence", "Abduction/forced disappearance"})
# Groups of those who may be somebody's: "مقاتليه", and no kin.
_MEMBERS = frozenset({"militants", "soldiers", "people", "PMF", "peshmerga"})
_THEIR = ("ه", "ها", "هم", "هما")
# How many words behind "of" name a unit.
_UNIT = 3
# How far from a claim or an accusation the name of the doer may stand for one quote to hold both.
_CLAIM = 12
_BOTH = frozenset({"Military Forces of Iraq", "Police Forces of Iraq"})


@word_cache
def _state_of(word: str) -> tuple[str, ...]:
    """Forces, government and civilians that a word of nationality or a country's name may stand for."""
    names: list[str] = []
    row = nationality(word)
    if row is not None:
        forces = forces_of(row["demonym"])
        names += [forces] if forces else []
        names += [f"Government of {row['of']}"] if row["of"] else []
    for reading in readings(word):
        government = government_of(("ال" if reading.article else "") + reading.stem)
        if government:
            names += [government, government.replace("Government of", "Military Forces of", 1)]
    return tuple(names)


def _is_the_force(word: str) -> bool:
    """Whether a word speaks of a force named before, whichever it is: "القوة"."""
    return has_article(word) and any(reading.stem in word_set("the force") for reading in readings(word))


def _by_type(name: str, sub_type: str | None) -> bool:
    """Whether the type of an event says that an actor takes part."""
    civilians = name.startswith("Civilians") and sub_type in _AGAINST_CIVILIANS
    return name in _BY_TYPE or name.startswith("Unidentified Tribal") or civilians


def _of_government(name: str | None) -> tuple[str, ...]:
    """A government and its forces, who may stand for each other."""
    return (name, name.replace("Government of", "Military Forces of", 1)) if name else ()


def _points_to(mentions: Mentions, mention: ActorMention) -> tuple[Reason, ...]:
    """The words before one that points back that name whom it speaks of: "التنظيم", "قواته"."""
    if not mention.points or mention.actor.name == UNIDENTIFIED:
        return ()
    if mention.points == "force" and mention.last - mention.first > 1:
        # "القوات الأمنية" name themselves.
        return ()
    of_iraq = mention.points == "force" and mention.actor.name.endswith("of Iraq")
    if of_iraq and not _is_the_force(mentions.words[mention.first]):
        # "الجيش" alone is that of the country.
        return ()
    same = (m for m in mentions.actors_by_word.back_from(mention.first) if m.actor.name == mention.actor.name)
    # "جنديان" are of a force, and are not the force.
    before = (m for m in same if not noun_at("people", mentions.words, m.first))
    # "وقالت الشرطة إن 14 من أفرادها": the force, be it named in full or not.
    named = next((m for m in before if not m.points or (mention.points == "own" and m.points == "force")), None)
    return () if named is None else (Reason("speaks of", (span_of(mentions, named.first, named.last),)),)


def _their_own(mentions: Mentions, event: Event, name: str) -> tuple[Reason, ...]:
    """Whom the pronoun of those harmed speaks of, where it is the target: "ثمانية من مقاتليه"."""
    for toll in event.tolls:
        for at in range(toll.people.first, toll.people.last):
            # "أسرة" is no "his captives", "جندي" not "my troops".
            found, written = nouns("people", mentions.words[at]), mentions.said(at, at + 1)
            theirs = bool(found) and all(n.form.pronoun and n.row["group"] in _MEMBERS for n in found)
            if not theirs or not written.endswith(_THEIR):
                continue
            before = (m for m in mentions.actors_by_word.back_from(at) if m.actor.kind in {"force", "group"})
            owner = next(before, None)
            if owner is not None and owner.actor.name == name:
                spans = (span_of(mentions, at, at + 1), span_of(mentions, owner.first, owner.last))
                return (Reason("pronoun", spans),)
    return ()


def _their_place(mentions: Mentions, event: Event, name: str) -> tuple[Reason, ...]:
    """What was hit of those who tell of it: "قالت القوات البريطانية إن قذائف أطلقت على قاعدتها"."""
    words = mentions.words
    for mention in mentions.actors_by_word.within(*event.frame.spans):
        if mention.actor.name != name or not speaks(mentions, mention):
            continue
        behind = range(mention.last + 1, mentions.text.sentence_at(mention.first).stop)
        hit = next((i for i in behind if words[i - 1] in {"على", "علي"} and words[i].endswith(_THEIR)), None)
        if hit is not None:
            spans = (span_of(mentions, hit, hit + 1), span_of(mentions, mention.first, mention.last))
            return (Reason("pronoun", spans),)
    return ()


def _actor(mentions: Mentions, event: Event, name: str, doing: bool = False) -> Reason:
    """The words that name an actor: in the words of the event, by its nationality, by the victims, else before it."""
    actors = mentions.actors_by_word
    civilians = [t for t in event.tolls if t.people.group in CIVILIAN_SIDE] if name.startswith("Civilians") else []
    if civilians:
        people = _named_in(mentions, civilians)
        others = (r for r in who_they_are(mentions, event, civilians) if not r.spans or not inside(r.spans, people))
        return Reason("are those harmed", people, (), tuple(others))
    found = [m for m in actors.within(*event.frame.spans) if m.actor.name == name]
    named = [m for m in found if m.first not in mentions.placed and not _files_it(mentions, m)]
    if doing:
        # "واحتجزت 14 عراقيا أحدهم عقيد سابق في الحرس الجمهوري"
        named = [m for m in named if mentions.words[m.first - 1] != "في"]
    telling = [t.at for t in event.frame.triggers] + [t.at for t in event.frame.tolls]

    def order(m: ActorMention) -> tuple[bool, bool, int]:
        # "قوة من اللواء 21": the name tells more than a word that points back.
        return speaks(mentions, m), bool(m.points), min(abs(m.first - at) for at in telling)

    own = min(named, key=order, default=None)
    sentence = range(0) if own is None else range(own.first, mentions.text.sentence_at(own.first).stop)
    if own is not None and doing and speaks(mentions, own) and any(at in sentence for at in telling):
        return Reason("announces it", (span_of(mentions, own.first, own.last),))
    if own is not None:
        stretch = range(_start(mentions, own), _unit_end(mentions, own))
        more = _points_to(mentions, own) or _of_no_state(mentions, stretch, name)
        return Reason("names it", joined(mentions, [stretch]), (), more)
    someone = (
        next(chain(_civilians(mentions, event), aimed_at(mentions, event)), None)
        if name.startswith("Civilians")
        else None
    )
    if someone is not None:
        return Reason("names it", joined(mentions, [someone]))
    both = [m for m in actors.within(*event.frame.spans) if m.actor.name in _BOTH]
    if name == "Security Forces of Iraq" and {m.actor.name for m in both} == _BOTH:
        return Reason("names both", joined(mentions, (range(m.first, m.last) for m in both)))
    state = next((i for i in sorted(event.frame.words()) if name in _state_of(mentions.words[i])), None)
    if state is not None:
        return Reason("says of which state", (span_of(mentions, state, state + 1),))
    two = next((i for i in sorted(event.frame.words()) if name in _of_government(government_at(mentions, i))), None)
    if two is not None:
        # "الولايات المتحدة"
        return Reason("says of which state", (span_of(mentions, two, two + 2),))
    if _by_type(name, event.row["sub_event_type"]):
        return _part_by_type(mentions, event, name)
    theirs = [t for t in event.tolls if victims_side(mentions, t) == name]
    if theirs:
        return Reason("are those harmed", _named_in(mentions, theirs))
    of_it = next(_of_the_force(mentions, event, name), None)
    if of_it is not None:
        return Reason("names it", joined(mentions, [of_it]), (), _of_no_state(mentions, of_it, name))
    if name.startswith("Civilians"):
        return Reason("from the nationality, the type or the victims")
    told = [m for m in actors.back_from(event.frame.first) if m.actor.name == name]
    before = next((m for m in told if not m.points), next(iter(told), None))
    if before is not None:
        rule = "names it before" if doing else _without_a_word(event, name, "names it before")
        return Reason(rule, (span_of(mentions, before.first, before.last),), (), _like(mentions, event))
    officials = [i for i in event.frame.words() if name.startswith("Government") and is_official(mentions.words[i])]
    hurt = {i for t in event.frame.tolls for i in range(t.people.first, t.people.last)}
    at = next((i for i in officials if i in hurt), next(iter(officials), None))
    if at is not None:
        official = name_from(mentions, at, mentions.text.sentence_at(at).stop)
        return Reason("an official stands for the government", joined(mentions, [official]))
    later = next((m for m in mentions.actors if m.actor.name == name), None)
    if later is not None:
        # Who held the town may be told only afterwards.
        rule = "names it elsewhere" if doing else _without_a_word(event, name, "names it elsewhere")
        return Reason(rule, (span_of(mentions, later.first, later.last),))
    if event.like is not None:
        return _like(mentions, event)[0]
    return Reason("from the nationality, the type or the victims")


def _like(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    return () if event.like is None else (Reason("is like the one before", (told_at(mentions, event.like),)),)


def _without_a_word(event: Event, name: str, rule: str) -> str:
    """By which rule a group is the target that no word of the event names; else the rule given."""
    if event.like is not None or name not in armed_groups():
        return rule
    sub_type = event.row["sub_event_type"]
    if sub_type == "Government regains territory":
        return "held it before"
    if any(t.people.group == "militants" for t in event.tolls):
        return "its fighters fell"
    return "the coalition strikes it" if sub_type == "Air/drone strike" else rule


def _part_by_type(mentions: Mentions, event: Event, name: str) -> Reason:
    """How the type of an event says who takes part, with the words that tell of tribes or of a bomber."""
    words, inside = mentions.words, event.frame.words()
    if name in _CROWDS:
        return Reason(_CROWDS[name])
    if name.startswith("Unidentified Tribal"):
        told, rule = (
            [i for i in inside if words[i].lstrip("بول") in word_set("tells of tribes")],
            "tribes fight each other",
        )
    elif name == UNIDENTIFIED:
        told = [i for i in inside if holds_stem(words[i], "suicide bomber, any form")]
        told = told or [i for i in inside if plays(words[i], "bomber's belt") or plays(words[i], "masks")]
        rule = "is a bomber without a name"
    else:
        return Reason("civilians are its victims")
    spans = joined(mentions, (range(i, i + 1) for i in told[:1]))
    if spans:
        return Reason(rule, spans)
    sentence = mentions.text.sentences[event.frame.sentence]
    named = (m for m in mentions.actors_by_word.within(sentence) if m.actor.name == name)
    beside = joined(mentions, (range(m.first, m.last) for m in named))[:1]
    return Reason("names it", beside) if beside else Reason("the type of the event says who takes part")


def _of_no_state(mentions: Mentions, stretch: range, name: str) -> tuple[Reason, ...]:
    """That a soldier or a policeman is taken for an Iraqi one, where no state is said beside him: "جنديان"."""
    someone = bool(noun_at("people", mentions.words, stretch.start)) and name.endswith("Forces of Iraq")
    said = any(nationality(mentions.words[i]) for i in stretch)
    return (
        (
            Reason(
                "of no state",
            ),
        )
        if someone and not said
        else ()
    )


def _start(mentions: Mentions, mention: ActorMention) -> int:
    """Where the words for somebody begin that several mentions make up: "مسلحين مجهولين"."""
    before = mentions.actor_ending_at.get(mention.first)
    while before is not None and before.actor.name == mention.actor.name:
        mention, before = before, mentions.actor_ending_at.get(before.first)
    return mention.first


def _unit_end(mentions: Mentions, mention: ActorMention) -> int:
    """The end of a unit's name: "قوة من الفرقة السابعة"."""
    words, last = mentions.words, mention.last
    stop = mentions.text.sentence_at(mention.first).stop
    if mention.actor.kind == "force" and last == mention.first + 1 and not words[mention.first].startswith("ال"):
        # "قوة حماية مبنى المحافظة"
        last = name_from(mentions, mention.first, min(stop, mention.first + _UNIT)).stop
    if last + 1 >= stop or words[last] != "من" or not words[last + 1].isalpha():
        return last
    end = last + 2
    while end < min(stop, last + 1 + _UNIT) and words[end].startswith("ال") and end not in mentions.dated:
        end += 1
    return end


def _civilians(mentions: Mentions, event: Event) -> Iterator[range]:
    """Civilians told of behind the first word of an event: "على منزل مرشح خاسر"."""
    for span in event.frame.spans:
        for at in range(max(span.start, event.frame.first + 1), span.stop):
            # "الحوادث السياسية" are no politicians.
            free = at in mentions.people and at not in mentions.placed | mentions.dated
            found = noun_at("people", mentions.words, at) if free else ()
            if any(n.row["group"] in CIVILIAN_SIDE for n in found):
                yield name_from(mentions, at, span.stop)


def _files_it(mentions: Mentions, mention: ActorMention) -> bool:
    """Whether people are only those who file the report: "كربلاء / مراسلون :"."""
    words, last = mentions.words, mention.last
    if mention.actor.kind != "civilians" or last >= len(words):
        return False
    return words[last] in {":", "/"} or (mention.first > 0 and words[mention.first - 1] == "/")


def _named_in(mentions: Mentions, tolls: Sequence[Toll]) -> tuple[Span, ...]:
    """Words that tell of the people of some tolls; one alone with all that names him: "رئيس حزب"."""
    whole = [t for t in tolls if not t.part_of_total] or tolls
    bare = (t for t in whole if t.people.noun is None)
    named = (people_at(mentions, t) for t in whole if t.people.noun is not None)
    # "وأصيب 35": a number alone shows nobody.
    return joined(mentions, [*named, *(stretch for toll in bare for stretch in told_of(mentions, toll))])


def _of_the_force(mentions: Mentions, event: Event, name: str) -> Iterator[range]:
    """People among the words of an event who are of a force by what they are: "نجا عميد من محاولة اغتيال"."""
    for span in event.frame.spans:
        for at in span:
            if any(FORCE_GROUPS.get(n.row["group"]) == name for n in noun_at("people", mentions.words, at)):
                yield name_from(mentions, at, span.stop)


def doer(mentions: Mentions, event: Event) -> Reason:
    """
    Why an event has its doer, or none.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    name = event.row["actor1"]
    claim = next((c for c in event.claims if c.by is None and c.doer == name), None)
    if claim is not None:
        return Reason("is the claim of responsibility", (_claimed(mentions, claim),))
    if name is not None:
        return _actor(mentions, event, name, doing=True)
    someone = next(of_the_doer(mentions, event), None)
    if someone is not None:
        return Reason("someone did it", joined(mentions, [someone]))
    not_taken = refused(mentions, event)
    if not_taken is not None:
        return not_taken
    others = joined(
        mentions, (range(m.first, m.last) for m in others_named(mentions, event) if not is_hit(mentions, m))
    )
    if others:
        return Reason("is not said to have done it", others)
    return Reason("no doer is named", (), (), not_the_doer(mentions, event))


def target(mentions: Mentions, event: Event) -> Reason:
    """
    Why an event has its target, or none.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    name = event.row["actor2"]
    if name is not None:
        found = _actor(mentions, event, name)
        # Who is named for the fight itself needs no pronoun: "معارك بين الجيش وجيش المهدي".
        clash = found.rule == "names it" and "clash" in event.frame.kinds
        own = () if clash else _their_own(mentions, event, name) or _their_place(mentions, event, name)
        # "أعلنت القوات البريطانية إصابة جنودها": quoted once.
        quoted = [span for reason in (found, *found.more) for span in reason.spans]
        own = tuple(Reason("own pronoun", o.spans[:1]) if o.spans[-1] in quoted else o for o in own)
        own = tuple(o for o in own if not inside(o.spans[:1], found.spans))
        return Reason(found.rule, found.spans, found.values, (*found.more, *own))
    whole = [t for t in event.tolls if not t.part_of_total]
    if whole:
        return Reason("someone was harmed", _named_in(mentions, whole))
    someone = next(aimed_at(mentions, event), None)
    if someone is not None:
        return Reason("someone was aimed at", joined(mentions, [someone]))
    # Who may have done it is told of as such.
    asked = (m for m in others_named(mentions, event) if is_hit(mentions, m) or event.row["actor1"] is not None)
    others = joined(mentions, (range(m.first, m.last) for m in asked))
    return Reason("is not said to be whom", others) if others else Reason("nobody is named to whom it was done")


def alleged(mentions: Mentions, event: Event) -> Reason | None:
    """
    Why somebody is blamed, where somebody is.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    claim = next((c for c in event.claims if c.by is not None and c.doer == event.row["actor1_alleged"]), None)
    return None if claim is None else Reason("is the accusation", (_claimed(mentions, claim),))


def _claimed(mentions: Mentions, claim: Claim) -> Span:
    """The words of a claim or an accusation, with the name of the doer: "وتبنى تنظيم داعش"."""
    sentence, actors = mentions.text.sentence_at(claim.at), mentions.actors_by_word
    behind = actors.within(range(claim.at, min(sentence.stop, claim.at + _CLAIM)))
    before = reversed(actors.within(range(max(sentence.start, claim.at - _CLAIM), claim.at)))
    named = next((m for m in (*behind, *before) if m.actor.name == claim.doer), None)
    if named is None:
        return told_at(mentions, claim.at)
    return span_of(mentions, min(claim.at, named.first), max(claim.at + 1, named.last))
