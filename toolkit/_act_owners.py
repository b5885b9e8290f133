"""Find whose an act is behind its noun: "بكمين لعناصر داعش", "قصف صاروخي للتنظيم", "عملية مشتركة لقوات الجيش"."""

from __future__ import annotations

from collections.abc import Sequence

from ._named import named_for
from ._subjects import may_do
from .actors import ActorMention
from .arabic import word_cache
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import plays, verbs, word_set

# How many adjectives may stand between an act and whose it is: "هجوم صاروخي واسع".
_ADJECTIVES = 2
# How an adjective of relation ends: "صاروخي", "صاروخية", "صاروخيان", "صاروخيتين".
_ADJECTIVE = ("ي", "يه", "يان", "يين", "يتان", "يتين")
# How far behind "لعناصر" their group may be named: "لعناصر من تنظيم".
_GROUP_REACH = 3
# What forces do in the course of an operation.
_IN_OPERATIONS = frozenset({"arrest", "raid", "disrupt"})
# Who is laid in wait for and blown up stands behind the noun as who does it stands behind others.
_OF_WHOM = frozenset({"ambush", "explosion", "target", "assassinate", "arrest", "abduct", "execute", "funeral"})


@word_cache
def _is_adjective(word: str) -> bool:
    """Whether a word may be an adjective of an act, in the indefinite."""
    known = word in word_set("preposition") or word[:1] in {"و", "ل"} or word.startswith("ال")
    # "الإطاحة بخلية لداعش"
    known = known or (word[:1] == "ب" and plays(word[1:], "unit of a force"))
    return word in word_set("adjective of an act") or (not known and word.endswith(_ADJECTIVE))


@word_cache
def is_struck(word: str) -> bool:
    """
    Whether a word names what is struck, behind ل: "ضربة لرتل".

    Parameters
    ----------
    word
        Folded word with its clitics.
    """
    return word[:1] == "ل" and word[1:] in word_set("struck thing of a group")


# What a group publishes films of.
_SHOWN = frozenset({"execute", "shoot", "abduct", "burn", "bodies"})
# What forces do in the course of an operation.
_IN_OPERATIONS = frozenset({"arrest", "raid", "disrupt"})
# Who is laid in wait for and blown up stands behind the noun as who does it stands behind others.
_OF_WHOM = frozenset({"ambush", "explosion", "target", "assassinate", "arrest", "abduct", "execute", "funeral"})


def owner_behind(mentions: Mentions, at: int, stop: int) -> ActorMention | None:
    """
    Who does what a noun tells, joined to it by ل, its adjectives between.

    Parameters
    ----------
    mentions
        The article.
    at
        Index of the noun.
    stop
        Where its stretch of text ends.
    """
    words, index = mentions.words, at + 1
    while index < min(stop, at + 1 + _ADJECTIVES) and _is_adjective(words[index]) and index not in mentions.actor_at:
        index += 1
    if words[index : index + 1] == ["من"] and plays(" ".join(words[index + 1 : index + 2]), "member of a group"):
        # "هجوم من عناصر داعش"
        return _of_members(mentions, index + 1, stop)
    if words[index : index + 1] == ["من"] and index + 1 in mentions.actor_at:
        # "قصف من مسلحين", "هجوم من الجيش"
        return may_do(named_for(mentions, mentions.actor_at[index + 1]))
    if index >= stop or words[index][:1] != "ل":
        return None
    if is_struck(words[index]):
        # "ضربة لرتل لداعش": what was hit.
        return None
    mention = mentions.actor_at.get(index)
    if mention is not None and mention.start > mentions.text.words[index].start:
        return may_do(named_for(mentions, mention))
    return _of_members(mentions, index, stop) if plays(words[index], "member of a group") else None


def _of_members(mentions: Mentions, at: int, stop: int) -> ActorMention | None:
    """Find the group of members named at a word: "لعناصر من تنظيم داعش"."""
    words = mentions.words
    for behind in range(at + 1, min(stop, at + 1 + _GROUP_REACH)):
        if behind in mentions.actor_at:
            return may_do(named_for(mentions, mentions.actor_at[behind]))
        if words[behind] not in word_set("belonging to") and words[behind] not in word_set("head of a name"):
            return None
    return None


def owner_of_act(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """Whose an attack or ambush is: "بكمين لعناصر داعش", not "كمين لدورية", nor "تفجير لسيارة"."""
    if trigger.verb is not None or verbs("say_verbs", mentions.words[trigger.at]):
        return None
    found = owner_behind(mentions, trigger.at, span.stop)
    if found is None or (trigger.kind in _OF_WHOM and found.actor.kind != "group"):
        return None
    return found


def laid_for(mentions: Mentions, trigger: Trigger) -> bool:
    """
    Whether an ambush is laid for whom it names: "كمين لدورية", not "كمين لداعش".

    Parameters
    ----------
    mentions
        The article.
    trigger
        The event's trigger.
    """
    mention = mentions.actor_at.get(trigger.at + 1)
    return trigger.kind == "ambush" and mention is not None and mention.actor.kind in {"force", "coalition"}


def behind_quotes(mentions: Mentions, trigger: Trigger, span: range) -> ActorMention | None:
    """
    Find whose an act is, his name in signs of quotation: 'هجوم لـ"داعش"'.

    Parameters
    ----------
    mentions
        The article.
    trigger
        The event's trigger.
    span
        Its stretch of text.
    """
    words, at = mentions.words, trigger.at + 1
    if words[at : at + 1] != ["ل"] or at + 2 >= span.stop or words[at + 1].isalnum():
        return None
    mention = mentions.actor_at.get(at + 2)
    return may_do(named_for(mentions, mention)) if mention else None


def by_operation(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> ActorMention | None:
    """
    Whose operation militants were killed in, men arrested or arms found: "بعملية مشتركة للقوات العراقية".

    Parameters
    ----------
    mentions
        The article.
    triggers
        Those of the stretch of text.
    span
        The stretch of text.
    """
    caught = bool(triggers) and all(t.kind in _IN_OPERATIONS for t in triggers)
    tolls = mentions.tolls_by_word.within(span)
    killed = bool(tolls) and all(t.people.group == "militants" for t in tolls)
    if not caught and not killed:
        return None
    acts = (at for at in span if plays(_bare(mentions.words[at]), "operation"))
    owners = (found for at in acts if (found := owner_behind(mentions, at, span.stop) or _launches(mentions, at)))
    return next((m for m in owners if killed or m.actor.kind in {"force", "coalition"}), None)


def _launches(mentions: Mentions, at: int) -> ActorMention | None:
    """The force that launches an operation: "شن الجيش التركي عملية برية", "نفذت قوة من الجيش عملية دهم"."""
    force = mentions.actor_ending_at.get(at)
    if force is None or force.actor.kind not in {"force", "coalition"} or force.tells or not force.first:
        return None
    before = verbs("event_verbs", mentions.words[force.first - 1])
    return force if any(v.row["trigger"] == "launch" for v in before) else None


@word_cache
def _bare(word: str) -> str:
    """An act without "by" and article: "بعملية", "العملية"."""
    return word.removeprefix("ب").removeprefix("ال")


def shown_by(mentions: Mentions, triggers: Sequence[Trigger]) -> ActorMention | None:
    """The group that publishes a film of a killing, which is its own: "نشر التنظيم شريطا مصورا يظهر إعدام"."""
    for trigger in triggers:
        start = mentions.text.sentence_at(trigger.at).start
        before = mentions.words[start : trigger.at]
        if trigger.kind not in _SHOWN or not any(plays(word, "film") for word in before):
            continue
        named = mentions.actors_by_word.within(range(start + 1, trigger.at))
        groups = (m for m in named if m.actor.kind == "group" and plays(mentions.words[m.first - 1], "published"))
        found = next(groups, None)
        if found is not None:
            return named_for(mentions, found)
    return None
