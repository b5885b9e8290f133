"""Find the subject of a verb of violence: beside it, told before it, or whose act it is."""

from __future__ import annotations

import re
from itertools import compress, takewhile

from ._named import actor_before, actor_near, actors_by_word, forces_at, is_unnamed, named_for
from .actors import ActorMention
from .arabic import word_cache
from .clauses import is_punctuation, past_verb
from .frames import Frame
from .mentions import Mentions
from .nationalities import government_of, nationality
from .triggers import Trigger
from .vocabulary import any_of, has_article, holds_stem, nouns, plays, verbs, word_set, words_of

# A verb in the present, before its subject: "تلاحق القوات".
_PRESENT = re.compile("^[وف]?[تي][\u0621-\u064a]{3,}$")
# "تركت الألغام التي", "هجوم … استهدف": a thing this near before a verb is its subject.
_THING_REACH = 6
# A past verb whose first letter is written with the vowel u is passive: "نُفّذ", "أُطلقت".
_PASSIVE = re.compile("^[وف]?\u064e?(?:[\u0621-\u064a]\u064f|ا[\u0621-\u064a]\u0652?ت\u064f|است\u064f)")
# What an unnamed subject may do that its last named force did: searches go on over several sentences.
_FINDS = frozenset({"defuse", "find", "seize", "clear"})
# "وأطلقت" of another sentence may be a passive.
_SHELLS = frozenset({"shelling", "strike"})
_OF_OBJECT = frozenset({"disrupt", "shootdown"})
_GOES_ON = frozenset(
    {"disrupt", "arrest", "abduct", "execute", "clash", "withdraw", "overtake", "regain", "handover", "burn", "loot"}
)


def may_do(mention: ActorMention | None) -> ActorMention | None:
    """An actor that can do violence: no crowd, no civilians, no adjective ("هجوم مسلح"), nor a source of news."""
    if mention is None or mention.tells in {"source", "rank"}:
        return None
    return None if mention.actor.kind in {"crowd", "civilians", "armed", "column"} else mention


def is_passive(mentions: Mentions, at: int) -> bool:
    """Whether the vowels of a verb, where they are written, say that its doer is left open."""
    return bool(_PASSIVE.match(mentions.said(at, at + 1)))


@word_cache
def many_did(word: str) -> bool:
    """Whether a verb is of many who were named before it: "هاجموا", hurriedly written "هاجمو"."""
    told = ("event_verbs", "harm_words")
    return word.endswith("وا") or (
        word.endswith("و") and any(v.tense == "past" for name in told for v in verbs(name, word))
    )


@word_cache
def of_us(word: str) -> bool:
    """Whether a word is a verb of what the speaker and others did: who they are stands at no verb."""
    return any(v.tense == "our past" for v in verbs("event_verbs", word))


def _thing_before(mentions: Mentions, at: int, span: range) -> bool:
    """Whether a munition or an event is what strikes: "سيارة مفخخة استهدفت", "سلسلة غارات طالت"."""
    words = mentions.words
    before = mentions.weapons_by_word.within(range(span.start, min(at, span.stop)))
    if any(w.munition and w.last <= at <= w.last + 3 for w in before):
        return True
    if not any(v.row["trigger"] == "target" for v in verbs("event_verbs", words[at])):
        return False
    # "هجمات استهدفت قواتها": what stands at the verb is its subject, though its stretch begins behind it.
    start = min(span.start, max(at - 1, mentions.text.sentence_at(at).start))
    for index in range(at - 1, max(start - 1, at - _THING_REACH), -1):
        doer = mentions.actor_at.get(index + 1)
        noun = bool(nouns("event_nouns", words[index])) and (doer is None or doer.actor.kind == "armed")
        if (past_verb(words[index]) and not noun) or words[index] in word_set("opens a clause"):
            # "قصف الجيش … واستهدف" has a verb, "قصف مجهول استهدف" a noun.
            return False
        if nouns("event_nouns", words[index]) or plays(words[index], "act of"):
            return True
    return False


def _thing_after(mentions: Mentions, at: int, subject: ActorMention) -> bool:
    """
    Whether an actor behind a verb is its object, the thing that struck told before.

    "استهدف 47 هجومًا المصالح الأميركية", "استهدفت عبوة رتلا"; "بصاروخين، استهدف السفارة الأميركية": no mission strikes;
    "قصفت مقر الحشد": nor whose the seat is that was hit.
    """
    if mentions.words[subject.first] in word_set("mission of a state"):
        return True
    between = range(at + 1, subject.first)
    if any(mentions.words[i] in word_set("office of a party") for i in between):
        return True
    posts = words_of("post cleared out", "new base")
    if any(plays(mentions.words[i], "belonging to a force") and mentions.words[i - 1] in posts for i in between):
        # "استهدف نقطة تابعة للفرقة الخامسة": whose it is.
        return True
    bombs = any(w.munition for w in mentions.weapons_by_word.within(between))
    return bombs or any(nouns("event_nouns", mentions.words[i]) for i in between)


def subject(mentions: Mentions, at: int, span: range) -> ActorMention | None:
    """
    Subject of an active verb, behind it or before it.

    Parameters
    ----------
    mentions
        The article.
    at
        Index of the verb.
    span
        The stretch of text that it belongs to.
    """
    words = mentions.words
    if is_passive(mentions, at) or plays(words[at], "happens by itself") or of_us(words[at]):
        return None
    if _thing_before(mentions, at, span):
        return None
    stop = mentions.text.sentence_at(at).stop
    after = actor_near(mentions, at + 1, stop, 1) or _member(mentions, at, stop)
    # "قتلوا ثلاثة شرطيين وأحرقوا عجلتهم": what stands before "and" is the object of another verb.
    joined = any(v.reading.conjunction for v in verbs("event_verbs", words[at]))
    before = None if joined else may_do(actor_before(mentions, at, span.start)) or pronoun(mentions, at)
    if many_did(words[at]):
        # A verb before its subject is in the singular: what follows "خطفوا" or "هاجموا" is the object.
        return before or many_told(mentions, at)
    if before is not None and _right_before(mentions, before, at):
        # "أن قوة أمنية اعتقلت أمير التنظيم"
        return before
    # "اشتبكت مع مسلحي الحزب"
    opponent = after is not None and any_of(words[at + 1 : after.first], "fights against")
    # "اشتبكت قوة من اللواء الأول للحشد": what the name behind begins with says nothing of the force.
    if after is not None and not opponent:
        return (None if _thing_after(mentions, at, after) else may_do(after)) or before
    return before


def many_told(mentions: Mentions, at: int) -> ActorMention | None:
    """
    Many men whom the sentence told of, of a plural verb: "إن مسلحين كانوا يستقلون سيارتين هاجموا".

    Parameters
    ----------
    mentions
        The article.
    at
        Index of the verb.
    """
    start = mentions.text.sentence_at(at).start
    if (
        at - 1 in mentions.people
        or at in mentions.actor_ending_at
        or nationality(mentions.words[at - 1].removeprefix("ل"))
    ):
        # "أن الأهالي صدوا", "أسرى الجيش أعدموا", "30 عراقيا أعدموا": those right before it, who do no violence.
        return None
    gunmen = _gunmen_told(mentions, at, start)
    named = reversed(mentions.actors_by_word.within(range(start, at)))
    force = next((named_for(mentions, m) for m in named if not is_unnamed(m.actor) and acts(mentions, m)), None)
    if gunmen is None or force is None:
        return gunmen or force
    return gunmen if gunmen.last > force.last else force


def _right_before(mentions: Mentions, before: ActorMention, at: int) -> bool:
    """Whether an actor stands at a verb as its subject does: "أن الجيش قصف", not "هجوم للجيش قصف"."""
    first = mentions.actor_ending_at.get(at, before)
    if first.last != at or first.actor.kind == "government":
        return False
    start, opening = mentions.text.sentence_at(at).start, _opening(mentions, first)
    if opening == start:
        # "داعش يهاجم الشرطة في كركوك": a headline. A past verb there may be passive, or a noun.
        # "الشرطة تهاجمها مجموعة": the pronoun is whom it was done to.
        present = any(v.tense == "present" for v in verbs("event_verbs", mentions.words[at]))
        present = present and not mentions.words[at].endswith(("ها", "هم", "هما"))
        return present and first.actor.kind in {"group", "force", "coalition"}
    return mentions.words[opening - 1] in word_set("opens a clause")


def _opening(mentions: Mentions, first: ActorMention) -> int:
    """Where what an actor stands in begins: "بأن عددا من مسلحي داعش هاجم", "«داعش» يهاجم"."""
    words, at = mentions.words, first.first
    while at > 1:
        head = mentions.actor_ending_at.get(at)
        if head is not None and words[head.first] in word_set("unit of a force"):
            at = head.first
        elif not words_of("head of a name", "quotes a name", "unit of a force").isdisjoint(words[at - 1 : at]):
            at -= 1
        elif words[at - 1] == "من" and words[at - 2] in word_set("some of, before a subject"):
            at -= 2
        else:
            break
    return at


def pronoun(mentions: Mentions, at: int) -> ActorMention | None:
    """Who "إنها" before a verb is: "أعلنت المقاومة الإسلامية … أنها هاجمت"."""
    if at == 0 or mentions.words[at - 1] not in word_set("that he"):
        return None
    start = mentions.text.sentence_at(at).start
    before = [m for m in mentions.actors_by_word.within(range(start, at)) if m.last < at and may_do(m)]
    return named_for(mentions, before[0]) if before else None


def _member(mentions: Mentions, at: int, stop: int) -> ActorMention | None:
    """The force of somebody who is none by his name: "أبطل خبراء مفرقعات من الشرطة مفعول"."""
    words, starts = mentions.words, actors_by_word(mentions)
    if at + 1 not in mentions.people or not any(v.row["trigger"] in _FINDS for v in verbs("event_verbs", words[at])):
        return None
    behind = (starts.get(i + 1) for i in range(at + 2, min(at + 4, stop)) if words[i] in {"من", "في"})
    return next((m for m in behind if m is not None and m.actor.kind == "force"), None)


def state(mentions: Mentions, at: int, span: range) -> str | None:
    """A state named by its country or capital beside a verb: "وكانت واشنطن شنّت", not "هجمات استهدفت بغداد"."""
    if _thing_before(mentions, at, span) or is_passive(mentions, at) or of_us(mentions.words[at]):
        return None
    before = at - 1 - (mentions.words[at - 1] in word_set("before a participle"))
    # The last word of the headline is no subject of the verb that opens the report.
    start = mentions.text.sentence_at(at).start
    around = (i for i in (at + 1, before) if start <= i < len(mentions.words))
    named = next((forces for i in around if (forces := forces_at(mentions, i))), None)
    # "وكانت الولايات المتحدة قد شنت": a name of two words.
    double = before > span.start and government_of(" ".join(mentions.words[before - 1 : before + 1]))
    return named or (forces_at(mentions, before - 1) if double else None)


def dropped_subject(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """
    The force told of before, where a verb goes on without naming it: "وعثرت هناك على", "وعُثر على", "تم العثور".

    Parameters
    ----------
    mentions
        The article.
    trigger
        The event's trigger.
    span
        Its stretch of text.
    """
    word = mentions.words[trigger.at]
    they_did = word.endswith(("ت", "ه", "ها", "هم")) or many_did(word)
    open_verb = trigger.verb is not None and (trigger.kind == "disrupt" or they_did)
    impersonal = trigger.kind == "disrupt" and plays(mentions.words[trigger.at - 1], "it was done")
    opener = mentions.words[trigger.at - 1] if trigger.at > span.start else ""
    goes_on = word[:1] in {"و", "ف"} or not opener.isalnum() or opener in word_set("goes on")
    ours = trigger.verb is not None and trigger.verb.tense == "our past"
    # "وفكك خبراء عبوة": of a verb that has its own subject nothing is dropped.
    ours = ours or any_of(mentions.words[trigger.at + 1 : trigger.at + 2], "who defuses")
    if ours or trigger.kind not in _GOES_ON | _SHELLS or not (impersonal or (open_verb and goes_on)):
        return None
    here = mentions.text.sentence_at(trigger.at).start
    start = here if trigger.kind in _SHELLS else mentions.text.sentence_at(max(0, here - 1)).start
    named_before = reversed(mentions.actors_by_word.within(range(start, trigger.at)))
    before = (m for m in named_before if acts(mentions, m))
    gunmen = _gunmen_told(mentions, trigger.at, here) if many_did(word) or word.endswith(("وهم", "وه", "وها")) else None
    if gunmen is not None:
        return gunmen
    kinds = {"force", "coalition"} if trigger.kind in {"disrupt", "arrest"} else {"force", "coalition", "group"}
    return next((m for m in before if named_for(mentions, m).actor.kind in kinds and not is_unnamed(m.actor)), None)


def _gunmen_told(mentions: Mentions, at: int, start: int) -> ActorMention | None:
    """Gunmen, the subject of a sentence: "اعترض مسلحون يرتدون … حافلة وخطفوا", "أن مسلحين اقتادوا … ثم قتلوهم"."""
    words = mentions.words
    named = mentions.actors_by_word.within(range(start, at))
    for mention in reversed(named):
        word = words[mention.first]
        that = mention.first > start and words[mention.first - 1] in word_set("opens a clause")
        if is_unnamed(mention.actor) and (word.endswith("ون") or (that and word.endswith("ين"))):
            return named_for(mentions, mention) if may_do(mention) else None
    return None


def acts(mentions: Mentions, mention: ActorMention) -> bool:
    """Whether an actor is the subject of a verb beside it that does something."""
    if may_do(mention) is None or mention.actor.kind == "government":
        return False
    words, last = mentions.words, named_for(mentions, mention).last
    # "إن عددا من مسلحي داعش تسللوا": past what they are called, and how many they are.
    men = mentions.actor_ending_at.get(mention.first)
    first = men.first if men is not None and is_unnamed(men.actor) else mention.first
    first = min((n.first for n in mentions.counting.get(first, ()) if n.first < first), default=first)
    opener = words[first - 1] if first else ""
    if opener in word_set("before no subject") or words[first][:1] in {"ب", "ل"}:
        return False
    if plays(opener, "gives support"):
        # "قوة عراقية ساندتها وحدة أميركية"
        return False
    behind = list(takewhile(lambda word: not is_punctuation(word), words[last : last + 3]))
    near = (w for w in reversed(words[max(0, first - 2) : first]) if w.isalnum())
    # "أن مفارز الجهد الهندسي باشرت"
    before = next((w for w in near if not plays(w, "unit of a force")), "")
    if (
        before in word_set("opens a clause")
        or opener in word_set("had")
        or (_PRESENT.match(opener) and opener not in word_set("preposition"))
    ):
        # "أن القوة فتشت … وعثرت", "وكانت القوات أعلنت … وسيطرت", "تلاحق القوات … واعتقلت"
        return True
    # "نصبوا حاجزا": of a plural verb it is the object.
    beside = behind if many_did(opener) else (opener, *behind)
    return any(past_verb(word) and not verbs("say_verbs", word) for word in beside)


def owner(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """Whose an act is that a pronoun gives: "الوحدات الأميركية أنهت انسحابها"."""
    word = mentions.words[trigger.at]
    theirs = trigger.definite and not has_article(word) and word.endswith(("ه", "ها", "هم", "هما"))
    if not theirs or trigger.verb is not None or trigger.kind in _OF_OBJECT:
        # "تم إبطالها": what was defused.
        return None
    named = mentions.actors_by_word.within(range(span.start, trigger.at))
    before = [m for m in named if m.last <= trigger.at and may_do(m)]
    return named_for(mentions, before[-1]) if before else None


def agent(mentions: Mentions, trigger: Trigger) -> ActorMention | None:
    """The doer behind a masdar that has its object too: "إعدام التنظيم مئات الرجال", not "إعدام عناصر التنظيم"."""
    mention = actors_by_word(mentions).get(trigger.at + 1)
    if mention is None and plays(mentions.words[trigger.at + 1], "member of a group"):
        # "خطف عناصر من تنظيم داعش سبعة رعاة"
        mention = actor_near(mentions, trigger.at + 1, mentions.text.sentence_at(trigger.at).stop, 1)
    if mention is None or may_do(mention) is None:
        return None
    # "القوات" is named without its article; not so "بالقوات".
    first = mentions.text.words[mention.first]
    if mention.start - first.start not in {0, 2 * first.text.startswith("ال")}:
        return None
    named = named_for(mentions, mention)
    after = named.last
    while after in mentions.dated or nationality("".join(mentions.words[after : after + 1])):
        # "خطف التنظيم أمس مدنيين", "اعتقال القوات الأميركية ثلاثة"
        after += 1
    if mentions.words[after : after + 1] and mentions.words[after].startswith("و"):
        # "باستهداف قواتها ودبلوماسييها": both are objects.
        return None
    if any(n.last > after for n in mentions.numbers_by_word.within(range(mention.first, after))):
        # "اغتيال مسلحين اثنين": those who were killed.
        return None
    counted = any(n.unit == "people" for n in mentions.numbers_by_word.within(range(after, after + 1)))
    if counted and has_article(mentions.words[after]):
        # "إعدام الجنود الثلاثة": those who were killed.
        return None
    return named if counted or after in mentions.people or after in actors_by_word(mentions) else None


@word_cache
def _is_bomber(word: str) -> bool:
    """Whether a word names somebody who blows up himself."""
    return holds_stem(word, "suicide bomber, any form") and bool(nouns("people", word))


def bomber(mentions: Mentions, frame: Frame, span: range) -> ActorMention | None:
    """The bomber of an event, or the group that sent him: "انتحاري من تنظيم داعش", "التنظيم دفع بثلاث عربات"."""
    words = mentions.words
    fell = [t.people for t in frame.tolls if not t.part_of_total]
    if fell and not frame.triggers and all(any(map(_is_bomber, words[p.first : p.last])) for p in fell):
        # "قتلت قوة ثلاثة انتحاريين من تنظيم داعش": nobody but bombers fell, and none of them blew up.
        return None
    for at in compress(span, map(_is_bomber, words[span.start : span.stop])):
        if at - 1 in mentions.armed:
            # "مسيرة انتحارية" has no bomber.
            continue
        mention = actors_by_word(mentions).get(at)
        named = named_for(mentions, mention) if mention else None
        if named is not None and not is_unnamed(named.actor):
            return named
        # "نفذ التنظيم هجوما انتحاريا"
        ways = ("sends", "carries out") if nouns("event_nouns", words[at - 1]) else ("sends",)
        sent = next((i for i in span if i < at and words[i].removeprefix("و") in words_of(*ways)), None)
        sender = subject(mentions, sent, span) if sent is not None else None
        return sender if sender is not None and sender.actor.kind == "group" else named
    return None
