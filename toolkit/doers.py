"""Find who did it, from the words around an event's triggers; and the sides that a type of event has by itself."""

from __future__ import annotations

from collections.abc import Sequence

from ._named import (
    actor_before,
    actor_near,
    actors_by_word,
    blew_up_themselves,
    forces_at,
    government_at,
    is_unnamed,
    named_for,
    own_forces,
)
from .actors import FORCES, UNIDENTIFIED, ActorMention, forces_of, nationality
from .casualties import Toll
from .frames import Frame
from .harm import harm_verb
from .mentions import Mentions
from .targets import clash_sides, target
from .triggers import Trigger
from .vocabulary import nouns, verbs, word_set

# Nouns whose next word is whom it was done to, or who is buried.
_OF_OBJECT = frozenset({"assassinate", "abduct", "arrest", "target", "execute", "funeral"})
_BY_DEMONYM = frozenset({"strike", "shelling", "attack", "explosion"})
_BY_STATE = frozenset({"strike", "shelling", "attack", "target", "fire"})
_NO_DOER = frozenset({"shootdown", "bodies", "withdraw"})
_ANNOUNCED = frozenset({"arrest", "disrupt", "massgrave"})


def _may_do(mention: ActorMention | None) -> ActorMention | None:
    """An actor that can do violence: no crowd, no civilians."""
    return mention if mention is not None and mention.actor.kind not in {"crowd", "civilians"} else None


def _subject(mentions: Mentions, at: int, span: range) -> ActorMention | None:
    """Subject of an active verb, behind it or before it."""
    if any(w.munition and w.last <= at <= w.last + 3 and w.first in span for w in mentions.weapons):
        # "سيارة مفخخة استهدفت دورية": the bomb is the subject, what follows is the target.
        return None
    after = actor_near(mentions, at + 1, span.stop, 1)
    before = _may_do(actor_before(mentions, at, span.start)) or own_forces(mentions, at, span.start)
    if mentions.words[at].endswith("وا") and before is not None:
        # A plural verb has its subject before it: "مسلحين خطفوا سائقين".
        return before
    if after is not None and not mentions.words[after.first].startswith(("ب", "لل")):
        return _may_do(after) or before
    return before


def _state(mentions: Mentions, at: int) -> str | None:
    """A state named by its country or capital right beside a verb: "وكانت واشنطن شنّت", "ردت الولايات المتحدة"."""
    around = (i for i in (at + 1, at - 1) if 0 <= i < len(mentions.words))
    return next((forces for i in around if (forces := forces_at(mentions, i))), None)


def _carrier(mentions: Mentions, at: int, span: range) -> int | None:
    """The verb before a noun that carries it: "شن تنظيم داعش … هجومًا", "رد الجيش بغارات", "ألقت القبض"."""
    words = mentions.words
    for back in range(at - 1, max(span.start - 1, at - 12), -1):
        if any(v.row["trigger"] in {"launch", "throw", "carry"} for v in verbs("event_verbs", words[back])):
            return back
        if words[back] in {".", "؛"}:
            return None
    return None


def _reads_as_verb(mentions: Mentions, trigger: Trigger, span: range) -> bool:
    """Whether a noun of an event is its verb here: "خطف مسلحون" beside "خطف المسلحين", "عملية خطف مسلحين"."""
    words = mentions.words
    previous = words[trigger.at - 1] if trigger.at > span.start else ""
    subject = words[trigger.at + 1 : trigger.at + 2]
    masdar = previous in word_set("before a masdar") or previous in word_set("carried out")
    past = any(v.tense == "past" for v in verbs("event_verbs", words[trigger.at]))
    return past and not masdar and bool(subject) and subject[0].endswith(("ون", "ان"))


def _of_noun(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    """As in "هجوم لداعش", "هجوم شنه مسلحون", "غارات التحالف"."""
    words, starts = mentions.words, actors_by_word(mentions)
    following = trigger.at + 1
    # "بالرصاص" and "الهجوم" have the article: what follows is not their owner.
    owned = not words[trigger.at].lstrip("وب").startswith("ال")
    if owned and following < span.stop and following in starts and not words[following].startswith(("ب", "و")):
        mention = named_for(mentions, starts[following])
        if mention.actor.kind not in {"crowd", "civilians"} and trigger.kind not in _OF_OBJECT:
            return mention.actor.name
    back = _carrier(mentions, trigger.at, span)
    if back is not None:
        found = _may_do(actor_near(mentions, back + 1, trigger.at, 2) or actor_before(mentions, back, span.start))
        return found.actor.name if found else _state(mentions, back)
    for at in range(following, min(span.stop, trigger.at + 6)):
        if any(v.row["trigger"] in {"launch", "attack"} for v in verbs("event_verbs", words[at])):
            found = _may_do(actor_near(mentions, at + 1, span.stop, 1))
            return found.actor.name if found else None
    return None


def _by(mentions: Mentions, span: range) -> ActorMention | None:
    """As in "على يد مسلحين", "برصاص قناص من …"."""
    words = mentions.words
    for at in span:
        for length in (2, 1):
            if " ".join(words[at : at + length]) not in word_set("by"):
                continue
            found = actor_near(mentions, at + length, span.stop, 1)
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
    if trigger.verb is None and not _reads_as_verb(mentions, trigger, span):
        found = _of_noun(mentions, trigger, span)
    elif trigger.verb is not None and not trigger.verb.row["present"]:
        # "ألقيت قنبلة", "اقتيد": the passive leaves the doer open.
        found = None
    else:
        mention = _subject(mentions, trigger.at, span)
        found = mention.actor.name if mention else _state(mentions, trigger.at) if trigger.kind in _BY_STATE else None
    if found is None and trigger.demonym not in {None, "Iraqi"} and trigger.kind in _BY_DEMONYM:
        return forces_of(str(trigger.demonym))
    return found


def _of_aircraft(mentions: Mentions, span: range) -> str | None:
    """As in "مسيّرة تركية", "طائرات التحالف": whose the aircraft is."""
    words = mentions.words
    flying = [w.last for w in mentions.weapons if w.first in span and w.weapon in {"drone", "air strike"}]
    flying += [at + 1 for at in span if words[at].removeprefix("و").lstrip("ب") in word_set("flying")]
    for after in sorted(flying):
        near = words[after : min(after + 2, span.stop)]
        # "طائرة مسيرة السفارة الأمريكية" is not the embassy's: noun and adjective agree in the article.
        known = words[after - 1].lstrip("ب").startswith("ال")
        own = (w for w in near if w[:1] != "و" and (known or not w.startswith("ال")))
        row = next((r for w in own if (r := nationality(w))), None)
        owner = actors_by_word(mentions).get(after)
        if row is not None or owner is not None:
            return forces_of(row["demonym"]) if row else owner.actor.name if owner else None
    return None


def _killer(mentions: Mentions, span: range) -> str | None:
    """The subject of a verb of harm: "قتل مسلحون ثلاثة مدنيين", "إن قواته قتلت"; not "قُتل مسلحان"."""
    words, starts = mentions.words, actors_by_word(mentions)
    for at in span[:-1]:
        if not harm_verb(words[at]) or mentions.stated[at] is not None:
            continue
        known = own_forces(mentions, at, span.start)
        if known is None and words[at].endswith("وا") and any(t.at == at < t.people.first for t in mentions.tolls):
            # "إن مسلحين قتلوا خمسة جنود"
            before = _may_do(actor_before(mentions, at, span.start))
            known = before if before is not None and is_unnamed(before.actor) else None
        if known is not None:
            return known.actor.name
        subject = starts.get(at + 1)
        if subject is not None and words[at + 1].endswith("ون") and is_unnamed(subject.actor):
            return named_for(mentions, subject).actor.name if subject.actor.kind != "crowd" else None
    return None


def _announcer(mentions: Mentions, frame: Frame, span: range) -> str | None:
    """Who announces what only it can have done: "أعلنت الاستخبارات العسكرية إلقاء القبض على", "العثور على"."""
    first = next((t for t in frame.triggers if t.at in span), None)
    if first is None or first.kind not in _ANNOUNCED:
        return None
    for at in range(first.at - 1, max(span.start - 1, first.at - 14), -1):
        if verbs("say_verbs", mentions.words[at]):
            found = _may_do(actor_near(mentions, at + 1, first.at, 1) or actor_before(mentions, at, span.start))
            return found.actor.name if found else None
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
    # What shoots down or finds is not who attacked or killed.
    other = _NO_DOER if frame.family == "violence" else frozenset[str]()
    named = (_of_trigger(mentions, t, span) for t in frame.triggers if t.at in span and t.kind not in other)
    found = next((name for name in named if name), None)
    if found:
        return found
    mention = _may_do(_by(mentions, span) or _relative(mentions, span))
    named_so = mention.actor.name if mention is not None else _killer(mentions, span)
    if named_so:
        return named_so
    bomber = any("انتحاري" in mentions.words[i] and nouns("people", mentions.words[i]) for i in span)
    bomber = bomber or blew_up_themselves(mentions, frame)
    aircraft = _of_aircraft(mentions, span) if frame.family == "violence" else None
    return aircraft or _announcer(mentions, frame, span) or (UNIDENTIFIED if bomber else None)


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
        forces = (m.actor.name for m in mentions.actors if m.first in set(inside) and m.actor.group in FORCES)
        named = None if actor1 and actor1.startswith("Protesters") else actor1
        acted = sub_type == "Protest with intervention" or "shoot" in frame.kinds
        return named or (next(forces, None) if acted else None), "Protesters (Iraq)"
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
    if "handover" in frame.kinds:
        return actor1, _other_hand(mentions, inside, actor1) or actor2
    return actor1, actor2


def _other_hand(mentions: Mentions, inside: Sequence[int], actor1: str | None) -> str | None:
    """The other side of a handover: "تسلمت … من الجيش الأميركي", "سلّم … إلى القوات العراقية"."""
    for mention in mentions.actors:
        prefixed = mentions.words[mention.first][:1] == "ل"
        before = mentions.words[mention.first - 1] if mention.first else ""
        if mention.first in set(inside) and mention.actor.name != actor1 and (prefixed or before in {"من", "الي"}):
            return mention.actor.name
    return None


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
