"""Find who managed one thing more: "تمكنت القوة من تحرير القرية وتفكيك 47 عبوة", "باشرت المفارز … وتمكنت من تفكيك"."""

from __future__ import annotations

from ._named import actor_before, actor_near, is_unnamed, named_for
from ._subjects import acts, many_told, may_do, pronoun
from .actors import ActorMention
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, plays, verbs, word_set

# How far before a masdar "فضلا عن" may stand that joins it to those before.
_JOINED_REACH = 4
# How far behind a verb of managing its subject may stand.
_SUBJECT_REACH = 2
_DOES = frozenset({"force", "coalition", "group"})


def managed_too(mentions: Mentions, trigger: Trigger) -> ActorMention | None:
    """
    Who managed what a masdar tells beside what was told before it, in one sentence.

    Parameters
    ----------
    mentions
        The article.
    trigger
        The event's trigger, a noun.
    """
    words, at = mentions.words, trigger.at
    start = mentions.text.sentence_at(at).start
    if trigger.verb is not None or not _joined(words, at, start):
        return None
    did = next((i for i in range(at - 1, start - 1, -1) if manages(words[i])), None)
    if did is None:
        return None
    return subject_of_managing(mentions, did, at, start)


def subject_of_managing(mentions: Mentions, did: int, at: int, start: int) -> ActorMention | None:
    """
    Subject of a verb of managing: behind it, before it, or of a verb that it goes on from ("وتمكنت من").

    Parameters
    ----------
    mentions
        The article.
    did
        Index of the verb.
    at
        Index of what was managed.
    start
        Where its stretch of text begins.
    """
    found = may_do(actor_near(mentions, did + 1, at, _SUBJECT_REACH) or actor_before(mentions, did, start))
    # "قال التحالف في بيان إنه نفذ 17 ضربة"
    found = found or pronoun(mentions, did)
    if found is None and mentions.words[did].endswith("وا"):
        # "أخرج مسلحون ستة شبان وقاموا بإعدامهم"
        found = many_told(mentions, did)
    if found is not None or not (_goes_on(mentions.words[did]) or _also(mentions.words, did)):
        return found
    before = range(mentions.text.sentence_at(did).start, did)
    named = (m for m in reversed(mentions.actors_by_word.within(before)) if acts(mentions, m))
    return next(
        (n for m in named if (n := named_for(mentions, m)).actor.kind in _DOES and not is_unnamed(n.actor)), None
    )


def _joined(words: list[str], at: int, start: int) -> bool:
    """Whether a masdar stands in a row with one before: "وتفكيك", "فضلا عن إلقاء القبض"."""
    before = words[max(start, at - _JOINED_REACH) : at]
    # "قتلت القوات اثنين في الدورة، كما تمكنت من تفكيك عبوتين"
    too = at - 2 > start and manages(words[at - 2]) and _also(words, at - 2)
    return too or words[at][:1] == "و" or any_of(before, "besides")


def _also(words: list[str], at: int) -> bool:
    """Whether "also" stands before a verb: "كما تمكنت"."""
    return words[at - 1] in word_set("also")


def _goes_on(word: str) -> bool:
    """Whether a verb is joined to one before it: "وتمكنت"; "وجه" has a و of its own."""
    return word[:1] in {"و", "ف"} and all(v.reading.conjunction for v in verbs("event_verbs", word))


def manages(word: str) -> bool:
    """Whether a word says that somebody went ahead with what follows, or was able to: "تمكنت", "أقدمت"."""
    return plays(word, "does what follows") or plays(word, "able to")
