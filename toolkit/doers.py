"""Find who did it, from the words around an event's triggers; and the sides that a type of event has by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress, islice

from ._named import (
    actor_before,
    actor_near,
    actors_by_word,
    blew_up_themselves,
    government_at,
    is_unnamed,
    named_for,
)
from ._subjects import agent, bomber, carrier, dropped_subject, is_passive, may_do, owner, reads_as_verb, state, subject
from ._unsaid import unsaid_sides
from .actors import FORCES, UNIDENTIFIED, ActorMention, civilians_of, forces_of, nationality
from .arabic import word_cache
from .casualties import Toll
from .frames import Frame
from .harm import harm_masdar, harm_verb
from .mentions import Mentions
from .targets import among_people, clash_sides, suffers, target
from .triggers import Trigger
from .vocabulary import has_article, nouns, plays, verbs, word_set

# Nouns whose next word is whom it was done to, or who is buried.
_OF_OBJECT = frozenset({"assassinate", "abduct", "arrest", "target", "execute", "funeral"})
_DEEDS = ("event_verbs", "harm_words")
_BY_DEMONYM = frozenset({"strike", "shelling", "attack", "explosion"})
_BY_STATE = frozenset({"strike", "shelling", "attack", "target", "fire"})
# Who shoots down, finds or repels is not who attacked.
_NO_DOER = frozenset({"shootdown", "bodies", "withdraw", "repel", "arrest", "raid"})
# How many raids told before are asked who made them; those further back belong to other news.
_RAIDS = 12
_ANNOUNCED = frozenset({"arrest", "disrupt", "massgrave", "shootdown", "regain"})


def _of_noun(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    """As in "هجوم لداعش", "هجوم شنه مسلحون", "غارات التحالف"."""
    words, starts = mentions.words, actors_by_word(mentions)
    following = trigger.at + 1
    # "بالرصاص" and "الهجوم" have the article: what follows is not their owner.
    owned = not has_article(words[trigger.at])
    if owned and following < span.stop and following in starts and not words[following].startswith(("ب", "و")):
        mention = named_for(mentions, starts[following])
        if may_do(mention) is not None and trigger.kind not in _OF_OBJECT:
            return mention.actor.name
        known = agent(mentions, trigger)
        if known is not None:
            return known.actor.name
    quoted = _behind_quotes(mentions, trigger, span)
    if quoted is not None:
        return quoted.actor.name
    back = carrier(mentions, trigger, span)
    if back is not None:
        found = may_do(actor_near(mentions, back + 1, trigger.at, 2) or actor_before(mentions, back, span.start))
        if trigger.kind == "massgrave" and (found is None or found.actor.kind != "force"):
            # Civil defence, who digs it up, is no side.
            return None
        return found.actor.name if found else state(mentions, back, span)
    for at in range(following, min(span.stop, trigger.at + 6)):
        if any(v.row["trigger"] in {"launch", "attack"} for v in verbs("event_verbs", words[at])):
            found = None if is_passive(mentions, at) else may_do(actor_near(mentions, at + 1, span.stop, 1))
            return found.actor.name if found else state(mentions, at, span)
    theirs = owner(mentions, trigger, span)
    return theirs.actor.name if theirs else None


def _behind_quotes(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """As in 'هجوم لـ"داعش"'."""
    words, at = mentions.words, trigger.at + 1
    if words[at : at + 1] != ["ل"] or at + 2 >= span.stop or words[at + 1].isalnum():
        return None
    mention = actors_by_word(mentions).get(at + 2)
    return may_do(named_for(mentions, mention)) if mention else None


@cache
def _first_words(role: str) -> frozenset[str]:
    """First words of what plays a role in the grammar."""
    return frozenset(term.split()[0] for term in word_set(role))


def _by(mentions: Mentions, span: range) -> ActorMention | None:
    """As in "على يد مسلحين", "برصاص قناص من …"."""
    words, by = mentions.words, word_set("by")
    for at in compress(span, map(_first_words("by").__contains__, words[span.start : span.stop])):
        for length in (2, 1):
            if " ".join(words[at : at + length]) not in by:
                continue
            found = actor_near(mentions, at + length, span.stop, 1)
            if found is not None:
                return found
            sniper = any(n.row["group"] == "militants" for w in words[at + 1 : at + 2] for n in nouns("people", w))
            near = mentions.actors_by_word.within(range(at + 1, at + 5)) if sniper else []
            if near:
                return near[-1]
    return None


@word_cache
def _did_it(word: str) -> bool:
    """Whether a word is a verb of doing with its object as a pronoun."""
    pronoun = word.endswith(("ه", "ها", "هما", "هم"))
    did = pronoun and any(v.tense == "past" for name in _DEEDS for v in verbs(name, word))
    return did or word in word_set("did it")


def _relative(mentions: Mentions, span: range) -> ActorMention | None:
    """A verb with its object as a pronoun names the doer after it: "نفذها", "شنه", "تبنته"."""
    for at in compress(span, map(_did_it, mentions.words[span.start : span.stop])):
        found = actor_near(mentions, at + 1, span.stop, 1)
        if found is not None:
            return found
    return None


def _of_trigger(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    if trigger.kind == "clash" and trigger.verb is None:
        side = clash_sides(mentions, trigger, span)[0]
        if side:
            return side
    if trigger.verb is None and not reads_as_verb(mentions, trigger, span):
        found = _of_noun(mentions, trigger, span)
    elif trigger.verb is not None and not trigger.verb.row["present"]:
        # "ألقيت قنبلة", "اقتيد": the passive leaves the doer open.
        found = None
    else:
        mention = subject(mentions, trigger.at, span)
        found = (
            mention.actor.name if mention else state(mentions, trigger.at, span) if trigger.kind in _BY_STATE else None
        )
    if found is None and trigger.demonym not in {None, "Iraqi"} and _its_own(mentions, trigger):
        return forces_of(str(trigger.demonym))
    return found


def _its_own(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether a nationality is that of the strike: "قصف مدفعي تركي", not "هجوم يطال مصالح أميركية"."""
    if trigger.kind not in _BY_DEMONYM:
        return False
    following = mentions.words[trigger.at + 1 : trigger.at + 4]
    at = next((i for i, word in enumerate(following) if nationality(word)), 0)
    definite = has_article(mentions.words[trigger.at]) or has_article(following[0])
    agrees = all(word.endswith(("ه", "ي", "ين", "ات")) and not verbs("event_verbs", word) for word in following[:at])
    object_between = any(word in word_set("interests of a state") for word in following[:at])
    return agrees and not object_between and (definite or not following[at].startswith("ال"))


def _told_before(mentions: Mentions, trigger: Trigger) -> str | None:
    """Who made the raids told of before: "شنت طائرات أميركية غارات … وقال شهود إن الغارات أوقعت"."""
    if trigger.kind != "strike" or not trigger.definite:
        return None
    for earlier in islice((t for t in mentions.triggers_by_word.back_from(trigger.at) if t.kind == "strike"), _RAIDS):
        name = _of_trigger(mentions, earlier, mentions.text.sentence_at(earlier.at))
        if name:
            return name
    return None


def _of_aircraft(mentions: Mentions, span: range) -> str | None:
    """As in "مسيّرة تركية", "طائرات التحالف": whose the aircraft is."""
    words = mentions.words
    flying = [w.last for w in mentions.weapons_by_word.within(span) if w.weapon in {"drone", "air strike"}]
    flying += [at + 1 for at in span if plays(words[at], "flying")]
    for after in sorted(flying):
        near = words[after : min(after + 2, span.stop)]
        # "طائرة مسيرة السفارة الأمريكية" is not the embassy's: noun and adjective agree in the article.
        known = has_article(words[after - 1])
        own = (w for w in near if w[:1] != "و" and (known or not w.startswith("ال")))
        row = next((r for w in own if (r := nationality(w))), None)
        owner = actors_by_word(mentions).get(after)
        if row is not None or owner is not None:
            return forces_of(row["demonym"]) if row else owner.actor.name if owner else None
    return None


def _killer(mentions: Mentions, span: range) -> str | None:
    """The subject of a verb of harm: "قتل مسلحون ثلاثة مدنيين", "إن قواته قتلت"; not "قُتل مسلحان"."""
    words, starts = mentions.words, actors_by_word(mentions)
    for at in compress(span[:-1], map(harm_verb, words[span.start : span.stop])):
        harm = harm_verb(words[at])
        if harm is None or harm.status not in {"killed", "wounded"}:
            continue
        if harm_masdar(words[at]) and words[at].endswith("ه"):
            # "وإصابة أربعين" is no verb with a pronoun.
            continue
        if mentions.stated[at] is not None or is_passive(mentions, at):
            continue
        before = may_do(actor_before(mentions, at, span.start))
        if before is not None and _kills(mentions, before, at):
            return before.actor.name
        behind = actor_near(mentions, at + 1, span.stop, 0)
        if behind is None or behind.actor.kind == "crowd":
            continue
        unnamed = words[at + 1].endswith("ون") and at + 1 in starts and is_unnamed(starts[at + 1].actor)
        tolls = mentions.tolls_by_word.within(range(at, at + 1))
        if unnamed or any(t.people.first >= behind.last for t in tolls):
            return behind.actor.name
    return None


def _kills(mentions: Mentions, before: ActorMention, at: int) -> bool:
    """Whether an actor before a verb of harm is its subject: "إن داعش قتل 50 نازحا", not "إن جنديا قتل وأصيب اثنان"."""
    tolls = mentions.tolls_by_word.within(range(at, at + 1))
    if not tolls or any(t.people.first < at for t in tolls):
        return False
    if before.points == "own" or mentions.words[at].endswith("وا"):
        return True
    beside = not any(word.isalnum() for word in mentions.words[before.last : at])
    return beside and mentions.words[at][:1] != "و" and before.actor.kind in {"force", "group", "coalition", "gunmen"}


def _of_munitions(mentions: Mentions, frame: Frame, span: range) -> str | None:
    """Whose shells fell ("خمس قذائف إيرانية"), not whose make they are ("صواريخ إيرانية الصنع"); left-over mines."""
    words = mentions.words
    for weapon in mentions.weapons_by_word.within(span):
        if not weapon.munition:
            continue
        after = weapon.last
        left = next((i for i in range(after, min(after + 3, span.stop)) if words[i] == "مخلفات"), None)
        whose = actor_near(mentions, left + 1, span.stop, 0) if left is not None else None
        if whose is not None:
            return whose.actor.name
        fired = after < span.stop and weapon.weapon in {"shell", "artillery", "mortar"}
        row = nationality(words[after]) if fired else None
        made = words[after + 1 : after + 2]
        if row is not None and row["demonym"] != "Iraqi" and not (made and made[0] in word_set("made")):
            return forces_of(row["demonym"])
    return None


def _announcer(mentions: Mentions, frame: Frame, span: range) -> str | None:
    """Who announces what only it can have done: "أعلنت الاستخبارات العسكرية إلقاء القبض على", "العثور على"."""
    first = next((t for t in frame.triggers if t.at in span), None)
    if first is None or first.kind not in _ANNOUNCED:
        return None
    for at in range(first.at - 1, max(span.start - 1, first.at - 14), -1):
        if verbs("say_verbs", mentions.words[at]):
            found = may_do(actor_near(mentions, at + 1, first.at, 1) or actor_before(mentions, at, span.start))
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
    triggers = [t for t in frame.triggers if t.at in span]
    other = _NO_DOER if frame.family == "violence" else frozenset[str]()
    named = (_of_trigger(mentions, t, span) for t in triggers if t.kind not in other)
    found = next((name for name in named if name), None)
    sent = bomber(mentions, frame, span)
    if sent is not None and not is_unnamed(sent.actor):
        return sent.actor.name
    if found:
        return found
    mention = may_do(_by(mentions, span) or _relative(mentions, span))
    named_so = mention.actor.name if mention is not None else _killer(mentions, span)
    if named_so:
        return named_so
    violent = frame.family == "violence"
    if (sent is not None or blew_up_themselves(mentions, frame)) and not violent:
        return sent.actor.name if sent is not None else UNIDENTIFIED
    unsaid = _of_aircraft(mentions, span) or _of_munitions(mentions, frame, span) if violent else None
    before = (_told_before(mentions, t) or _gone_on(mentions, t, span) for t in triggers if t.kind not in other)
    unsaid = unsaid or _announcer(mentions, frame, span) or next((name for name in before if name), None)
    if unsaid is None and (sent is not None or blew_up_themselves(mentions, frame)):
        return sent.actor.name if sent is not None else UNIDENTIFIED
    return unsaid


def _gone_on(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    mention = dropped_subject(mentions, trigger, span)
    return mention.actor.name if mention else None


def _embassy_attacked(mentions: Mentions, spans: Sequence[range]) -> str | None:
    """Government whose embassy stands in the words of an event."""
    words = mentions.words
    embassies = [p for p in mentions.places_by_word.within(*spans) if p.place.kind == "embassy"]
    rows = (nationality(w) for p in embassies for w in words[p.first : p.last])
    row = next((r for r in rows if r), None)
    return f"Government of {row['of']}" if row else None


def _governments(mentions: Mentions, inside: Sequence[int]) -> list[str]:
    """Governments that adjectives of nationality speak of ("السفير التركي")."""
    rows = (nationality(mentions.words[i]) for i in inside)
    return [f"Government of {r['of']}" for r in rows if r and r["of"]]


def _parties(mentions: Mentions, frame: Frame) -> list[str]:
    """Who an agreement is between, in order, each once; "الطرفان" are the two told of before."""
    inside = frame.words()
    both = next((i for i in inside if mentions.words[i] in word_set("both sides")), None)
    if both is not None:
        before = mentions.actors_by_word.back_from(both)
        told = (m.actor.name for m in before if m.actor.kind in {"force", "group"})
        two = list(dict.fromkeys(told))[1::-1]
        return sorted(two, key=lambda name: "Forces" not in name)
    governments = [g for i in inside if (g := government_at(mentions, i))]
    named = [m.actor.name for m in mentions.actors_by_word.within(*frame.spans)]
    return list(dict.fromkeys([*governments, *named]))


def _by_a_crowd(mentions: Mentions, frame: Frame) -> bool:
    """As in "مئات السكان نهبوا مخزنا"."""
    before = (mentions.words[max(0, t.at - 4) : t.at + 3] for t in frame.triggers if t.kind == "loot")
    return any(word in word_set("crowd") for words in before for word in words)


def _by_type(
    mentions: Mentions, frame: Frame, sub_type: str | None, actor1: str | None, actor2: str | None
) -> tuple[str | None, str | None]:
    """Doer and target as the type fixes them: crowds, mourners, envoys, parties."""
    inside = frame.words()
    if sub_type in {"Violent demonstration", "Mob violence"}:
        of_embassy = _embassy_attacked(mentions, frame.spans)
        governments = (g for i in inside if (g := government_at(mentions, i)))
        office = any(plays(mentions.words[i], "office of the state") for i in inside)
        harmed = actor2 if actor2 != civilians_of(None) or not office else None
        return "Rioters (Iraq)", of_embassy or harmed or ("Government of Iraq" if office else next(governments, None))
    if sub_type == "Looting/property destruction" and actor1 is None:
        return ("Rioters (Iraq)" if _by_a_crowd(mentions, frame) else None), actor2
    if sub_type == "Peaceful protest":
        return "Protesters (Iraq)", None
    if sub_type in {"Protest with intervention", "Excessive force against protesters"}:
        named_forces = (named_for(mentions, m) for m in mentions.actors_by_word.within(*frame.spans))
        forces = (m.actor.name for m in named_forces if m.actor.group in FORCES)
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
        first, second, *_ = [*_parties(mentions, frame), None, None]
        return first or actor1, second or actor2
    if "handover" in frame.kinds:
        return actor1, _other_hand(mentions, frame.spans, actor1) or actor2
    return actor1, actor2


def _other_hand(mentions: Mentions, spans: Sequence[range], actor1: str | None) -> str | None:
    """The other side of a handover: "تسلمت … من الجيش الأميركي", "سلّم … إلى القوات العراقية"."""
    for mention in mentions.actors_by_word.within(*spans):
        prefixed = mentions.words[mention.first][:1] == "ل"
        before = mentions.words[mention.first - 1] if mention.first else ""
        if mention.actor.name != actor1 and (prefixed or before in {"من", "الي"}):
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
    attacked = next((m for span in frame.spans if (m := suffers(mentions, span))), None)
    if attacked is not None and attacked.actor.name == actor1:
        # Who is attacked and answers the fire did not attack.
        actor1 = None
    tolls = [t for t in tolls if not among_people(t, tolls)]
    actor2 = next((a for span in frame.spans if (a := target(mentions, frame, tolls, span, actor1))), None)
    actor1, actor2 = _by_type(mentions, frame, sub_type, actor1, actor2)
    return unsaid_sides(mentions, frame, tolls, sub_type, (actor1, actor2))
