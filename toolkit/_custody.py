"""Tell who is arrested by forces, held by gunmen, only stopped, or was in prison before."""

from __future__ import annotations

from itertools import pairwise

from ._sentence import Sentence
from .actors import FORCES, UNIDENTIFIED
from .clauses import led_by_gunmen
from .harm import HarmVerb
from .people import People
from .vocabulary import any_of, plays, word_set

# How far behind a verb of holding its hostages may stand.
_HOSTAGES = 8
# How far before "led away" the forces may stand that did.
_DOER = 6
# How far behind "led away" it may be said that nobody knows where to.
_AWAY = 26
# How far behind it that he is stopped "from work".
_POST = 14


def taken_by_forces(sentence: Sentence, at: int, verb: HarmVerb) -> bool:
    """Whether forces of a state, who arrest people, hold somebody or lead him away."""
    if verb.term in word_set("led away"):
        return _led_by_forces(sentence, at)
    return verb.term in word_set("held") and (verb.ours or _held_by_forces(sentence, at))


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


def _led_by_forces(sentence: Sentence, at: int) -> bool:
    """Whether forces lead somebody away ("اقتادت قوة من الجيش سبعة من منازلهم"), and not to where nobody knows."""
    behind = sentence.words[at + 1 : min(sentence.end, at + _AWAY)]
    first = at if sentence.words[at][:1] == "و" else max(sentence.start, at - _DOER)
    beside = sentence.words[first : at + 3]
    forces = any_of(beside, "forces") or any_of(beside, "holds people")
    return forces and not any_of(beside, "gunmen") and not any(plays(w, "unknown") for w in behind)


def stopped_by_gunmen(sentence: Sentence, at: int) -> bool:
    """Whether whom a verb stops are not arrested: "أوقف مسلحون حافلة تقل موظفين", "إن مسلحين أوقفوا حافلة"."""
    doer = sentence.actor_at.get(at + 1)
    behind = doer is not None and doer.actor.name == UNIDENTIFIED
    return behind or led_by_gunmen(sentence.words, sentence.start, at)


def suspended(sentence: Sentence, at: int) -> bool:
    """Whether whom a verb stops lose their post: "أوقف رئيس الوزراء وزير الكهرباء عن العمل"."""
    behind = sentence.words[at + 1 : min(sentence.end, at + _POST)]
    return any(a == "عن" and b in word_set("work") for a, b in pairwise(behind))


def in_custody(sentence: Sentence, people: list[People]) -> bool:
    """Whether people are named as prisoners, whom nobody takes now."""
    named = (sentence.words[p.noun] for p in people if p.noun is not None)
    return any(word in word_set("prison") for word in named)
