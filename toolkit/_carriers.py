"""Find the verb that carries a noun of violence, or read the noun as the verb it is spelled like."""

from __future__ import annotations

from ._answers import answer_before
from ._named import had_before
from .arabic import word_cache
from .clauses import past_verb
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, plays, verbs, word_set

# How far a verb that carries a noun may stand before it, and "قام … ب", which says nothing by itself.
_CARRIER_REACH, _LIGHT_REACH = 12, 12
# How long an aside between a verb and its noun may be.
_ASIDE = 8


@word_cache
def told_by(word: str) -> frozenset[str]:
    """Kinds of events that a word tells of as a verb."""
    return frozenset(verb.row["trigger"] for verb in verbs("event_verbs", word))


def carrier(mentions: Mentions, trigger: Trigger, span: range) -> int | None:
    """The verb that carries a noun: "شن تنظيم داعش … هجومًا", "رد الجيش بغارات", "أقدم مسلحون على خطف"."""
    words, at = mentions.words, trigger.at
    if answer_before(words, at) is not None:
        # "ردا على هجوم": who answers did not do it.
        return None
    carries = {"launch", "throw", "carry"} | ({"find"} if trigger.kind == "massgrave" else set())
    light, passed, aside = True, 0, _aside_before(words, at, span.start)
    for back in range(at - 1, span.start - 1, -1):
        if back in mentions.actor_at or back in aside:
            # "القوة الجوية" is spelled like "threw her".
            passed += back not in aside
            continue
        passed += back not in mentions.dated
        if passed > _CARRIER_REACH:
            return None
        if not carries.isdisjoint(told_by(words[back])):
            return back
        # "بدأت القوات، صباح السبت، هجوما": commas around a day part nothing.
        parts = words[back] == "،" and mentions.dated.isdisjoint({back - 1, back + 1})
        light = light and not parts and passed <= _LIGHT_REACH
        if light and plays(words[back], "does what follows"):
            return back
        if words[back] in {".", "؛"} or words[back] in word_set("blame"):
            # "ألقت واشنطن باللوم في الهجوم على": who blames somebody for it carried out nothing.
            return None
    return None


def _aside_before(words: list[str], at: int, start: int) -> range:
    """What is put in between commas before the preposition of a noun: "تمكنت القوات، بحسب مصدر، من تحرير"."""
    if at - 2 <= start or words[at - 2] != "،" or words[at - 1] not in word_set("preposition"):
        return range(0)
    first = next((i for i in range(at - 3, max(start, at - 3 - _ASIDE), -1) if words[i] == "،"), at)
    return range(0) if any(map(past_verb, words[first : at - 2])) else range(first, at - 1)


def reads_as_verb(mentions: Mentions, trigger: Trigger, span: range) -> bool:
    """Whether a noun of an event is its verb here: "خطف مسلحون", "إن داعش قصف", not "عملية خطف مسلحين"."""
    words, at = mentions.words, trigger.at
    if not any(v.tense == "past" for v in verbs("event_verbs", words[at])):
        return False
    previous = words[at - 1] if at > span.start else ""
    if previous in word_set("before a participle") or had_before(mentions, at) is not None:
        # "وكان التنظيم قد خطف", "سبق للتنظيم أن خطف": no noun stands behind these.
        return True
    if previous in word_set("before a masdar") or previous in word_set("carried out"):
        return False
    before = mentions.actor_ending_at.get(at)
    named = before is not None and before.first > span.start and words[before.first - 1] == "ان"
    following = words[at + 1 : at + 2]
    men = any_of(following, "men") or any_of(following, "unit of a force")
    if trigger.kind == "disrupt" and men and at + 2 in mentions.actor_at:
        # "رفع رجال الهندسة العسكرية 340 عبوة": nobody clears men away.
        return not words[at + 2].startswith(("ب", "لل"))
    # "خطف رجال بملابس مدنية صاحب متجر"
    disguised = bool(following) and following[0] in word_set("men") and at + 1 in mentions.actor_at
    return named or disguised or (bool(following) and following[0].endswith(("ون", "ان")))
