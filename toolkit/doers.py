"""Find who did it, from the words around an event's triggers; and the sides that a type of event has by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, islice

from ._act_owners import by_operation, shown_by
from ._bytype import by_type
from ._carriers import carrier
from ._fights import lit_by_unknown
from ._killers import announced_strike, announces_killing, by_means, by_whom, killer, many_before
from ._managed import managed_too
from ._named import actor_before, actor_near, before_day, blew_up_themselves, is_unnamed, named_for
from ._subjects import bomber, dropped_subject, may_do
from ._toll import Toll
from ._triggerdoers import doer_of_trigger
from ._unsaid import unsaid_sides
from ._weapon_owners import owner_of_aircraft, owner_of_munitions
from .actors import PROTESTERS, UNIDENTIFIED, ActorMention, of_a_state
from .arabic import word_cache
from .frames import TAKES, Frame
from .mentions import Mentions
from .targets import among_people, suffers, target
from .triggers import Trigger
from .vocabulary import any_of, begins_with, plays, verbs, word_set

# How far behind "استعادة" its doer may stand: "استعادة المدينة من التنظيم … على يد".
_BY_REACH = 16
_DEEDS = ("event_verbs", "harm_words")
# What gunmen do.
_BY_MANY = frozenset({"Attack", "Abduction/forced disappearance", "Armed clash", "Grenade"})
# What no force of a state does.
_PLANTED = frozenset({"Remote explosive/landmine/IED", "Suicide bomb"})
# Who shoots down, finds or repels is not who attacked.
_NO_DOER = frozenset({"shootdown", "bodies", "withdraw", "repel", "arrest", "raid"})
# How many raids told before are asked who made them; those further back belong to other news.
_RAIDS = 12
# What is told of again beside more of its kind.
_JOINED = frozenset({"strike", "shelling", "attack"})
# What a group that announces it says it did itself.
_CLAIMED = frozenset({"attack", "target", "shelling", "execute", "explosion"})
_ANNOUNCED = frozenset({"withdraw", "suspend", "arrest", "disrupt", "massgrave", "shootdown", "regain", "overtake"})


@word_cache
def _did_it(word: str) -> bool:
    """Whether a word is a verb of doing with its object as a pronoun, or the end of one: "قامت بها"."""
    pronoun = word.endswith(("ه", "ها", "هما", "هم"))
    did = pronoun and any(v.tense == "past" for name in _DEEDS for v in verbs(name, word))
    return did or word in word_set("did it") or word in word_set("it, behind did")


def _relative(mentions: Mentions, span: range) -> ActorMention | None:
    """A verb with its object as a pronoun names the doer after it: "نفذها", "شنه", "تبنته"."""
    for at in compress(span, map(_did_it, mentions.words[span.start : span.stop])):
        apart = mentions.words[at] in word_set("it, behind did")
        if apart and mentions.words[at - 1] not in word_set("did, before it"):
            continue
        if mentions.said(at, at + 1).endswith("ة"):
            # "سيطرة" is no verb with a pronoun, however alike "ه" and "ة" are read.
            continue
        if mentions.words[at + 1 : at + 2] == ["مع"]:
            # "في عملية نفذتها مع الجيش": with its help, by those told of before.
            continue
        found = actor_near(mentions, at + 1, span.stop, 1)
        if found is not None:
            return found
    return None


def _told_before(mentions: Mentions, trigger: Trigger) -> str | None:
    """
    Who made the raids told of before.

    "شنت طائرات أميركية غارات … وقال شهود إن الغارات أوقعت", "وتجدد القصف", "… ونفذت 17 ضربة في العراق".
    """
    beside = mentions.words[max(0, trigger.at - 1) : trigger.at + 2]
    goes_on = any(v.row["trigger"] == "break" for word in beside for v in verbs("event_verbs", word))
    renewed = trigger.kind == "shelling" and goes_on
    known = trigger.definite or _they_made(mentions, trigger)
    if not known or not (renewed or trigger.kind == "strike"):
        return None
    same = (t for t in mentions.triggers_by_word.back_from(trigger.at) if t.kind == trigger.kind)
    for earlier in islice(same, _RAIDS):
        name = doer_of_trigger(mentions, earlier, mentions.text.sentence_at(earlier.at))
        if name:
            return name
    return None


def _they_made(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether a verb without a subject, with which the sentence goes on, carries a noun: "ونفذت 17 ضربة"."""
    words, sentence = mentions.words, mentions.text.sentence_at(trigger.at)
    opens = words[sentence.start][:1] == "و" and words[sentence.start].endswith("ت")
    nobody = not mentions.actors_by_word.within(range(sentence.start, trigger.at))
    return opens and nobody and carrier(mentions, trigger, sentence) == sentence.start


def _taker(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> str | None:
    """Who took a place, whoever fought for it: "معارك بين … قبل أن يعلن الجيش إكمال السيطرة", "تحريرها على يد"."""
    for trigger in triggers:
        if trigger.kind not in TAKES:
            continue
        behind = by_whom(mentions, range(trigger.at, min(span.stop, trigger.at + _BY_REACH)))
        subject_said = doer_of_trigger(mentions, trigger, span) or (behind.actor.name if behind else None)
        gone_on = subject_said or _gone_on(mentions, trigger, span)
        found = gone_on or (_announcer(mentions, trigger, span) if trigger.kind in _ANNOUNCED else None)
        if found:
            return found
    return None


def _announcer(mentions: Mentions, first: Trigger, span: range) -> str | None:
    """Who announces what only it can have done: "أعلنت الاستخبارات العسكرية إلقاء القبض على", "العثور على"."""
    if first.kind not in _ANNOUNCED:
        return _claims_at_once(mentions, first)
    if first.kind == "shootdown" and first.verb is not None:
        # "قال الجهاز إن مسيّرتين أُسقطتا": by whom is left open.
        return None
    for at in range(first.at - 1, max(span.start - 1, first.at - 14), -1):
        if verbs("say_verbs", mentions.words[at]):
            found = actor_near(mentions, at + 1, first.at, 1) or actor_before(mentions, at, span.start)
            if found is None or found.tells == "source" or found.actor.kind in {"crowd", "civilians"}:
                return None
            # Officials who tell of a mass grave have not found it.
            if first.kind == "massgrave" and found.tells == "rank":
                return None
            # "أعلن رئيس الوزراء استعادة المدينة": his forces took it.
            name = found.actor.name
            return name.replace("Government of", "Military Forces of", 1) if first.kind in TAKES else name
    return None


def _claims_at_once(mentions: Mentions, first: Trigger) -> str | None:
    """The group that announces an attack of its own: "أعلن تنظيم داعش مهاجمة", "تعلن استهداف قاعدة"."""
    words, before = mentions.words, first.at - 1
    if first.verb is not None or first.definite or first.kind not in _CLAIMED or plays(words[first.at], "blast"):
        # "أعلن التنظيم انفجار عبوة": by whom is left open.
        return None
    # "أعلنت المقاومة، فجر الثلاثاء، استهداف قاعدة"
    group = mentions.actor_ending_at.get(before_day(mentions, first.at))
    if group is not None:
        # 'أعلنت جماعة "المقاومة الإسلامية"': past its head and the sign of quotation.
        said = group.first - 1
        while said and (words[said] in word_set("head of a name") or not words[said][0].isalnum()):
            said -= 1
        if not any(verbs("say_verbs", w) for w in words[max(0, said - 1) : said + 1]):
            return None
    if group is None and verbs("say_verbs", words[before]):
        # '"المقاومة الإسلامية" تعلن مهاجمة': past the sign of quotation.
        named = mentions.actors_by_word.within(range(max(0, before - 6), before))
        group = named[-1] if named and not any(w.isalnum() for w in words[named[-1].last : before]) else None
    return group.actor.name if group is not None and group.actor.kind == "group" and group.tells != "source" else None


def _is_charge(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether it is what those held are accused of, no deed of who holds them: "القبض على متهمين باغتيال تاجر"."""
    return plays(mentions.words[trigger.at - 1], "accused of") and mentions.words[trigger.at][:1] == "ب"


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
    if triggers and all(_is_charge(mentions, t) for t in triggers):
        return None
    fires = [t for t in triggers if t.kind == "burn"]
    if fires and len(fires) == len(triggers) and all(lit_by_unknown(mentions, t) for t in fires):
        # Forces named in the sentence before set no fire that masked men set.
        return UNIDENTIFIED if frame.says(mentions.words, "gunmen") or frame.says(mentions.words, "masks") else None
    other = _NO_DOER if frame.family == "violence" else frozenset[str]()
    named = (doer_of_trigger(mentions, t, span) for t in triggers if t.kind not in other)
    found = (
        _taker(mentions, triggers, span)
        or announces_killing(mentions, span)
        or next((name for name in named if name), None)
    )
    # A bomber who is caught, or whose belt is found, did nothing.
    sent = None if frame.family in {"arrest", "disrupt"} else bomber(mentions, frame, span)
    if sent is not None and not is_unnamed(sent.actor):
        return sent.actor.name
    if found and found != UNIDENTIFIED:
        return found
    graves = bool(triggers) and all(t.kind in {"massgrave", "funeral"} for t in triggers)
    # "مقبرة جماعية في سنجار … منذ استعادتها بيد البيشمركة": who took the town did not dig it up.
    held = any(t.kind in TAKES for t in triggers)
    mention = None if graves else may_do(by_whom(mentions, span, held=held) or _relative(mentions, span))
    if found:
        # "هجوم انتحاري نفذه التنظيم"
        group = mention is not None and mention.actor.kind == "group" and not is_unnamed(mention.actor)
        return mention.actor.name if mention is not None and group else found
    mention = mention or by_operation(mentions, triggers, span)
    # Who repels an attack and kills did not attack.
    repels = any(t.kind == "repel" for t in triggers)
    kills = None if mention is not None or repels else killer(mentions, frame, span)
    named_so = mention.actor.name if mention is not None else kills or by_means(mentions, triggers)
    if named_so:
        return named_so
    violent = frame.family == "violence"
    if (sent is not None or blew_up_themselves(mentions, frame)) and not violent:
        return sent.actor.name if sent is not None else UNIDENTIFIED
    unsaid = owner_of_aircraft(mentions, span) or owner_of_munitions(mentions, span) if violent else None
    shown = shown_by(mentions, triggers)
    unsaid = unsaid or (shown.actor.name if shown is not None else None)
    before = (_told_before(mentions, t) or _gone_on(mentions, t, span) for t in triggers if t.kind not in other)
    announced = (_announcer(mentions, triggers[0], span) if triggers else None) or announced_strike(
        mentions, triggers, span
    )
    unsaid = unsaid or next((name for name in before if name), None) or announced
    if unsaid is None and (sent is not None or blew_up_themselves(mentions, frame)):
        return sent.actor.name if sent is not None else UNIDENTIFIED
    return unsaid


def _gone_on(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    mention = managed_too(mentions, trigger) or dropped_subject(mentions, trigger, span)
    return named_for(mentions, mention).actor.name if mention else _joined(mentions, trigger)


def _joined(mentions: Mentions, trigger: Trigger) -> str | None:
    """Who did what is joined to more of it: "شنت طائراته خمس غارات قرب الفلوجة، إلى جانب غارة على معمل"."""
    at, words = trigger.at, mentions.words
    if trigger.verb is not None or trigger.kind not in _JOINED:
        return None
    sentence = mentions.text.sentence_at(at)
    joined = words[at][:1] == "و" or any_of(words[max(sentence.start, at - 2) : at], "beside more")
    before = (t for t in mentions.triggers_by_word.back_from(at) if t.at >= sentence.start)
    first = next((t for t in before if t.kind == trigger.kind), None) if joined else None
    return doer_of_trigger(mentions, first, sentence) if first is not None else None


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
    if actor1 is None and sub_type in _BY_MANY:
        actor1 = many_before(mentions, frame)
    found = "bodies" in frame.kinds and frame.kinds <= {"bodies", "shoot", "execute"}
    told = sub_type in _PLANTED or found
    if told and actor1 and of_a_state(actor1) and not frame.says(mentions.words, "remnant"):
        # Forces do not plant bombs: who is named tells of this one, or was hit by it; or found the dead.
        frame.refused, actor1 = ("forces plant no bombs", actor1), None
    attacked = next((m for span in frame.spans if (m := suffers(mentions, span))), None)
    if attacked is not None and attacked.actor.name == actor1:
        # Who is attacked and answers the fire did not attack.
        frame.refused, actor1 = ("was attacked itself", attacked.actor.name), None
    tolls = [t for t in tolls if not among_people(t, tolls)]
    actor2 = next((a for span in frame.spans if (a := target(mentions, frame, tolls, span, actor1))), None)
    if actor1 == UNIDENTIFIED and actor2 != PROTESTERS and _unknown_only(mentions, frame):
        frame.refused, actor1 = ("only unknown people", UNIDENTIFIED), None
    actor1, actor2 = by_type(mentions, frame, sub_type, actor1, actor2)
    actor1, actor2 = unsaid_sides(mentions, frame, tolls, sub_type, (actor1, actor2))
    if actor1 is not None and actor1 == actor2 and _named_once(mentions, frame, actor1):
        # "شنت قوات البيشمركة هجوما على قرية": not upon itself.
        return actor1, None
    return actor1, actor2


def _named_once(mentions: Mentions, frame: Frame, name: str) -> bool:
    """Whether the words of an event name somebody once, and tell of no dead who may be his own."""
    named = [m for m in mentions.actors_by_word.within(*frame.spans) if m.actor.name == name]
    return len(named) == 1 and not frame.tolls


@word_cache
def _shows_arms(word: str) -> bool:
    """Whether a word shows that unknown men are gunmen: they fire, or drive up."""
    return plays(word, "deed of gunmen")


def _unknown_only(mentions: Mentions, frame: Frame) -> bool:
    """Whether nothing says who did it but "unknown men", who need be no gunmen: "أضرم مجهولون النار في المكاتب"."""
    words = mentions.words
    unnamed = [m for span in frame.spans for m in mentions.actors_by_word.within(span) if is_unnamed(m.actor)]
    men = [m for m in unnamed if m.actor.group == "militants"]
    unknown = all(begins_with(words[m.first].removeprefix("ال").lstrip("وفبل"), "unknown, any form") for m in men)
    return bool(men) and unknown and not any(_shows_arms(words[i]) for i in frame.words())
