"""Find who killed or wounded: the subject of a verb of harm, who announces a killing, who did it by an attack."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress

from ._managed import manages
from ._named import actor_before, actor_near, actors_by_word, before_day, forces_at, had_before, is_unnamed, named_for
from ._subjects import acts, is_passive, many_did, may_do, pronoun
from ._tellers import says
from .actors import ActorMention
from .arabic import word_cache
from .clauses import past_verb
from .frames import Frame
from .harm import harm_masdar, harm_verb
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, each_among, nouns, plays, word_set

# What somebody does to people.
_DONE = frozenset({"killed", "wounded", "abducted", "arrested"})
_HELD = frozenset({"abducted", "arrested"})
_STRIKES = frozenset({"strike", "shelling"})
# How far before "على قتل" the verb of going ahead with it may stand.
_UNDERTOOK = 10
# How verbs end that many did.
_MANY = ("وه", "وها", "وهم", "وهما")
# And that two did, who were told of before: "أطلقا", "فأردياه".
_TWO = ("ا", "اه", "اهم", "اهما")


def killer(mentions: Mentions, frame: Frame, span: range) -> str | None:
    """
    The subject of a verb of harm: "قتل مسلحون ثلاثة", "إن قواته قتلت", "احتجزت قوة أربعة"; not "قُتل مسلحان".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    span
        One of its stretches of text.
    """
    words, starts = mentions.words, actors_by_word(mentions)
    own = {toll.at for toll in frame.tolls}
    for at in compress(span[:-1], map(_harms, words[span.start : span.stop])):
        if own and at not in own and mentions.tolls_by_word.within(range(at, at + 1)):
            # "اعتقلت الشرطة مسلحين قتلوا تاجرا": who arrested them killed nobody.
            continue
        harm = harm_verb(words[at])
        if any_of(words[at + 1 : at + 3], "the attackers"):
            # "تمكنت القوة من قتل أحد المهاجمين": who defended themselves did not begin it.
            continue
        undertook = _undertook(mentions, at) if harm is None or harm.status in _DONE else None
        if undertook is not None:
            return named_for(mentions, undertook).actor.name
        if harm is None or harm.status not in _DONE:
            continue
        if harm_masdar(words[at]) and words[at].endswith("ه"):
            # "وإصابة أربعين" is no verb with a pronoun.
            continue
        if mentions.stated[at] is not None or is_passive(mentions, at):
            continue
        before = may_do(actor_before(mentions, at, span.start))
        if before is not None and _kills(mentions, before, at):
            return before.actor.name
        gone_on = _goes_on_to_kill(mentions, at)
        if gone_on is not None:
            return named_for(mentions, gone_on).actor.name
        behind = actor_near(mentions, at + 1, span.stop, 0)
        if behind is None or behind.actor.kind == "crowd":
            continue
        unnamed = words[at + 1].endswith("ون") and at + 1 in starts and is_unnamed(starts[at + 1].actor)
        tolls = mentions.tolls_by_word.within(range(at, at + 1))
        if unnamed or (tolls and all(t.people.first >= behind.last for t in tolls)):
            return behind.actor.name
    return None


@word_cache
def _harms(word: str) -> bool:
    """Whether a word is a verb of harm, or a noun of it that is spelled like no verb: "احتجاز", "بقتل"."""
    done = harm_masdar(word)
    return harm_verb(word) is not None or done in _HELD or (word[:1] == "ب" and done in _DONE)


def _undertook(mentions: Mentions, at: int) -> ActorMention | None:
    """Who "went ahead with" a killing or managed it: "أقدمت عناصر من داعش على قتل", "تمكنت قوة من قتل"."""
    words = mentions.words
    if harm_masdar(words[at]) is None:
        return None
    start = mentions.text.sentence_at(at).start
    by = words[at][:1] == "ب" and harm_verb(words[at]) is None
    if not by and words[at - 1] not in word_set("upon doing") and words[at - 1] not in word_set("able to"):
        return _managed_too(mentions, at, start)
    reach = range(at - 1, max(start, at - _UNDERTOOK) - 1, -1)
    did = next((i for i in reach if manages(words[i])), None)
    if did is None or (by and _did_more(mentions, range(did + 1, at))):
        return None
    return _subject_of(mentions, did, at, start)


def _did_more(mentions: Mentions, between: range) -> bool:
    """Whether something else is told between a verb and "بقتل": "قامت الشرطة بالتحقيق بقتل تاجر"."""
    told = bool(mentions.triggers_by_word.within(between))
    return told or any(mentions.words[i].startswith("بال") and i not in mentions.dated for i in between)


def _subject_of(mentions: Mentions, did: int, at: int, start: int) -> ActorMention | None:
    """Who stands behind a verb of managing or before it: "تمكنت قوة من", "إن القوة تمكنت من"."""
    behind = (m for m in mentions.actors_by_word.within(range(did + 1, at - 1)) if may_do(m) is not None)
    return next(behind, None) or may_do(actor_before(mentions, did, start))


def _managed_too(mentions: Mentions, at: int, start: int) -> ActorMention | None:
    """Who managed a killing beside something else: "تمكنت قوة من تدمير ثلاث مضافات وقتل أربعة إرهابيين"."""
    words = mentions.words
    gunmen = any(t.people.group == "militants" for t in mentions.tolls_by_word.within(range(at, at + 1)))
    if words[at][:1] != "و" or not gunmen:
        return None
    did = next((i for i in range(at - 1, start - 1, -1) if manages(words[i])), None)
    # A verb between begins something else; "قتل" itself is one of that spelling.
    if did is None or any(past_verb(words[i]) for i in range(did + 1, at)):
        return None
    found = _subject_of(mentions, did, at, start)
    return found if found is not None and found.actor.kind in {"force", "coalition"} else None


def _kills(mentions: Mentions, before: ActorMention, at: int) -> bool:
    """Whether an actor before a verb of harm is its subject: "إن داعش قتل 50 نازحا", not "إن جنديا قتل وأصيب اثنان"."""
    tolls = mentions.tolls_by_word.within(range(at, at + 1))
    if not tolls or any(t.people.first < at for t in tolls) or plays(mentions.words[at], "only suffers"):
        # "ثلاثة من عناصرها قتلوا وأصيب خمسة"
        return False
    sentence = mentions.text.sentence_at(at)
    if any(t.people.first < before.first <= t.people.last for t in mentions.tolls_by_word.within(sentence)):
        # "قذيفتان سقطتا على مركز فقتلتا ستة من أفراده وجرحتا عشرين": those killed.
        return False
    if mentions.words[at - 1] in word_set("who, which") and tolls[0].count_noun:
        # "عدد الجنود الذين قتلوا … إلى 1865": those counted.
        return False
    if before.points == "own" or many_did(mentions.words[at]):
        return True
    # "وكان التنظيم قد قتل ستة", "سبق للتنظيم أن قتل ستة"
    verb = at - (mentions.words[at - 1] in word_set("before a participle") or had_before(mentions, at) is not None)
    between = (i for i in range(before.last, verb) if i not in mentions.dated)
    # "قوة من الفرقة السادسة قتلت"
    beside = not any(mentions.words[i].isalpha() and not plays(mentions.words[i], "nth of its kind") for i in between)
    return beside and mentions.words[at][:1] != "و" and before.actor.kind in {"force", "group", "coalition", "gunmen"}


@cache
def _first_words(role: str) -> frozenset[str]:
    """First words of what plays a role in the grammar."""
    return frozenset(term.split()[0] for term in word_set(role))


def by_whom(mentions: Mentions, span: range, *, held: bool = True) -> ActorMention | None:
    """
    Find by whom something was done: "على يد مسلحين", "برصاص قناص من …".

    Where nothing was taken, who holds a place did not do what happened there: "المدينة التي لا تزال في قبضة التنظيم".

    Parameters
    ----------
    mentions
        The article.
    span
        The stretch of text.
    held
        Whether "in the grip of" tells by whom.
    """
    words, by = mentions.words, word_set("by") if held else word_set("by") - word_set("in the grip of")
    for at in each_among(words, span, _first_words("by")):
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


def announces_killing(mentions: Mentions, span: range) -> str | None:
    """Who announces that it killed: "أعلن الجيش الأمريكي قتل خمسة مسلحين"; "أعلن مقتل" leaves the killer open."""
    words = mentions.words
    for at in each_among(words, span, word_set("the killing of")):
        if at - span.start < 2 or mentions.stated[at] is not None:
            continue
        end = before_day(mentions, at)
        speaker = mentions.actor_ending_at.get(end)
        if speaker is not None and speaker.tells == "speaker" and speaker.actor.kind in {"force", "coalition", "group"}:
            return speaker.actor.name
        said = next((i for i in range(max(span.start, end - 3), end) if says(words[i])), None)
        forces = forces_at(mentions, said + 1) if said is not None and said + 1 < end else None
        if forces is not None:
            return forces
    return None


def announced_strike(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> str | None:
    """
    Find the army that tells of gunmen killed in a strike of which nobody else is said to be the doer: it was its own.

    As in "أعلنت وزارة الدفاع التركية مقتل ستة مسلحين في غارة"; not "مقتل جندي في غارة".

    Parameters
    ----------
    mentions
        The article.
    triggers
        Those of the stretch of text.
    span
        The stretch of text.
    """
    tolls = [t for t in mentions.tolls_by_word.within(span) if t.status in _DONE]
    strikes = bool(triggers) and all(t.kind in _STRIKES and t.verb is None for t in triggers)
    if not strikes or not tolls or any(t.people.group != "militants" for t in tolls):
        return None
    before = range(mentions.text.sentence_at(span.start).start, triggers[0].at)
    speakers = [m for m in mentions.actors_by_word.within(before) if m.tells == "speaker"]
    army = speakers[:1] and speakers[0].actor.kind in {"force", "coalition"} and speakers[0].actor.group == "soldiers"
    return speakers[0].actor.name if army else None


def _goes_on_to_kill(mentions: Mentions, at: int) -> ActorMention | None:
    """Who told of before goes on to kill: "إنها قتلت خمسة", "اقتحمت قوة منزلا وقتلت شقيقه"; not "وقتلت امرأة"."""
    words = mentions.words
    tolls = mentions.tolls_by_word.within(range(at, at + 1))
    if not tolls or any(t.people.first < at for t in tolls) or plays(words[at], "only suffers"):
        # "قتل شرطيان وأصيبت طفلة"
        return None
    said = pronoun(mentions, at)
    if said is not None or words[at][:1] not in {"و", "ف"}:
        return said
    killed = tolls[0].people
    # A feminine verb before one woman is as well a passive.
    active = many_did(words[at]) or (killed.group != "women" and words[at].endswith("ت"))
    if not active:
        return None
    before = range(mentions.text.sentence_at(at).start, at)
    if any(w.munition for w in mentions.weapons_by_word.within(before)) and not many_did(words[at]):
        # "قالت الشرطة إن عبوة انفجرت قرب حافلة فقتلت اثنين", "استهدفت عبوة دورية للجيش فقتلت جنديين": the bomb did.
        return None
    named = reversed(mentions.actors_by_word.within(before))
    one = (m for m in named if m.actor.kind in {"force", "coalition"} and acts(mentions, m) and may_do(m))
    return next(one, None)


def hurt_by_somebody(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether a side is said to have hurt people: "أصاب مسلحون أربعة مدنيين", "أصيب صحفي على يد مسلحين".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    by = (may_do(by_whom(mentions, span)) for span in frame.spans)
    return any(by) or any(killer(mentions, frame, span) for span in frame.spans)


def by_means(mentions: Mentions, triggers: Sequence[Trigger]) -> str | None:
    """Who did something by an attack: "أن مقاتليه أوقعوا قتلى … بقصف مواقعها"."""
    for trigger in triggers:
        if trigger.verb is not None or mentions.words[trigger.at][:1] != "ب":
            continue
        start = mentions.text.sentence_at(trigger.at).start
        for mention in reversed(mentions.actors_by_word.within(range(start + 1, trigger.at))):
            verb = mentions.words[mention.last] if mention.last < trigger.at else ""
            did = past_verb(verb) or verb in word_set("did harm")
            subject_said = mentions.words[mention.first - 1] in word_set("opens a clause") and did
            passive = plays(verb, "is subjected to") or verb in word_set("unaccusative") or harm_verb(verb) is not None
            if subject_said and not passive and not says(verb) and may_do(mention) is not None:
                return named_for(mentions, mention).actor.name
    return None


def many_before(mentions: Mentions, frame: Frame) -> str | None:
    """
    Find gunmen whom a sentence opens with, of a verb behind of many or two.

    As in "إن مسلحين يحملون مسدسات اعترضوا سيارة", "إن مسلحين اثنين على دراجة أطلقا الرصاص".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    words = mentions.words
    verbs_told = [t.at for t in frame.triggers if t.verb is not None and t.verb.tense == "past"]
    told = [at for at in verbs_told if words[at].endswith(_TWO)]
    harmed = [t.at for t in frame.tolls]
    told += [at for at in [*verbs_told, *harmed] if many_did(words[at]) or words[at].endswith(_MANY)]
    for at in sorted(told):
        start = mentions.text.sentence_at(at).start
        before = [m for m in mentions.actors_by_word.within(range(start, at)) if not m.tells]
        others = any(m.actor.kind in {"force", "coalition", "crowd"} and acts(mentions, m) for m in before)
        gunmen = next((m for m in before if m.actor.group == "militants" and is_unnamed(m.actor)), None)
        if gunmen is not None and not others and may_do(gunmen) is not None:
            return named_for(mentions, gunmen).actor.name
    return None
