"""Tell who is arrested by forces, held by gunmen, only stopped, or was in prison before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ._sentence import Sentence
from .actors import FORCES, UNIDENTIFIED
from .clauses import led_by_gunmen
from .harm import HarmVerb
from .people import People
from .vocabulary import any_of, plays, word_set

# How far behind a verb of holding its hostages may stand.
_HOSTAGES = 8
# How far behind it that he is stopped "from work".
_POST = 14
# How far behind "led away" it may be said where to.
_WHERETO = 16


def _held_by_forces(sentence: Sentence, at: int) -> bool:
    """Whether forces of a state hold somebody ("احتجزت الشرطة أربعة"), who are arrested and no hostages."""
    words = sentence.words
    if any(w in word_set("hostages") for w in words[at + 1 : min(sentence.end, at + _HOSTAGES)]):
        return False
    reach = range(sentence.start, min(sentence.end, at + 4))
    armed = [m for m in sentence.actors if m.first in reach and m.actor.kind not in {"crowd", "civilians"}]
    # "إن الجيش قتل 12 مسلحا وأسر خمسة": whom a number counts did not hold anybody.
    armed = [m for m in armed if m.first not in sentence.counting]
    forces = any(w in word_set("forces") for w in words[sentence.start : min(sentence.end, at + 4)])
    after = next((m for m in armed if m.first > at), None)
    if after is not None:
        return after.actor.group in FORCES
    if words[at].endswith("ت"):
        # "قتلت قواته ثمانية مسلحين واحتجزت أربعة": the verb agrees with forces, not with gunmen.
        return forces or any(m.actor.group in FORCES for m in armed)
    return all(m.actor.group in FORCES for m in armed) if armed else forces


def led_to_the_law(words: Sequence[str], start: int, end: int, at: int) -> bool:
    """
    Whether those led away are arrested: "اقتادت الشرطة المشتبه به إلى المركز", not "إلى جهة مجهولة".

    Parameters
    ----------
    words
        Folded words of the text.
    start, end
        Where the sentence begins and ends.
    at
        Index of the verb.
    """
    behind = words[at + 1 : min(end, at + _WHERETO)]
    if any_of(behind, "nobody knows where") or led_by_gunmen(words, start, at) or any_of(behind[:2], "gunmen"):
        return False
    forces = any(plays(w, "forces") or plays(w, "of the law") for w in behind[:2])
    before = any(plays(w, "forces") or plays(w, "of the law") for w in words[start:at])
    # "داهمت الشرطة منزلا واقتادت اثنين": the verb agrees with forces.
    return forces or (before and "ت" in words[at][-3:]) or any(plays(w, "place of custody") for w in behind)


def led_nowhere(words: Sequence[str], end: int, at: int) -> bool:
    """Whether what may be a leg tells of people led away: "ساقوا 40 شابا إلى جهة مجهولة", not "أصيب في ساقه"."""
    wounded = at > 0 and words[at - 1] in word_set("preposition")
    return not wounded and any_of(words[at + 1 : min(end, at + _WHERETO)], "nobody knows where")


def by_the_law(sentence: Sentence, at: int, verb: HarmVerb) -> bool:
    """
    Whether those whom a verb says were held or led away are arrested rather than abducted.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the verb.
    verb
        How the verb is read.
    """
    if verb.term in word_set("led away"):
        return led_to_the_law(sentence.words, sentence.start, sentence.end, at)
    return verb.term in word_set("held") and (verb.ours or _held_by_forces(sentence, at))


def stopped_by_gunmen(sentence: Sentence, at: int) -> bool:
    """Whether whom a verb stops are not arrested: "أوقف مسلحون حافلة تقل موظفين", "إن مسلحين أوقفوا حافلة"."""
    doer = sentence.actor_at.get(at + 1)
    behind = doer is not None and doer.actor.name == UNIDENTIFIED
    return behind or led_by_gunmen(sentence.words, sentence.start, at)


def stopped_a_thing(sentence: Sentence, at: int) -> bool:
    """Whether somebody stopped what they drove: "سائق أوقف سيارته قرب الدورية"; not "أوقف سيارة وسائقها"."""
    thing = sentence.word(at + 1)
    return thing in word_set("bomber's vehicle") and thing.endswith("ته")


def suspended(sentence: Sentence, at: int) -> bool:
    """Whether whom a verb stops lose their post: "أوقف رئيس الوزراء وزير الكهرباء عن العمل"."""
    behind = sentence.words[at + 1 : min(sentence.end, at + _POST)]
    return any(a == "عن" and b in word_set("work") for a, b in pairwise(behind))


def in_custody(sentence: Sentence, people: list[People]) -> bool:
    """Whether people are named as prisoners, whom nobody takes now."""
    named = (sentence.words[p.noun] for p in people if p.noun is not None)
    return any(word in word_set("prison") for word in named)
