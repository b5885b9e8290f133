"""Read who fell victim to something: "راح ضحيته 25 شخصا", "راح ضحية انفجار سيارة في الحي سبعة مصلين"."""

from __future__ import annotations

from ._sentence import Sentence
from ._toll import Toll
from .clauses import is_punctuation
from .harm import harm_noun, is_harm
from .joinedpeople import people_from
from .people import People
from .victims import behind_phrase
from .vocabulary import nouns, word_set

# How far behind the event that they fell victim to the victims may stand.
_VICTIMS = 18


def fell_victim(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "راح ضحيته 25 شخصا", "وراح ضحية الهجوم أربعة مدنيين"; the dead whom a noun counts are read by it."""
    if not {sentence.word(at - 1), sentence.word(at - 1)[1:]} & word_set("fell victim"):
        return None
    number = sentence.numbers.get(at + 1)
    if number is not None and number.noun is not None and harm_noun(sentence.words[number.noun]):
        return []
    people = people_from(sentence, at + 1) or behind_phrase(sentence, at + 1)
    if not people and not is_punctuation(sentence.word(at + 2) or "."):
        people = people_from(sentence, at + 2) or _victims_of_it(sentence, at)
    last = people[-1].last if people else at
    if sentence.word(last) in word_set("between") and harm_noun(sentence.word(last + 1)):
        return []
    return [Toll(at, "killed", p) for p in people]


def _victims_of_it(sentence: Sentence, at: int) -> list[People]:
    """People behind the event that they fell victim to: "راح ضحية انفجار سيارة أمام مسجد في الحي سبعة مصلين"."""
    if not nouns("event_nouns", sentence.word(at + 1)):
        return []
    for first in range(at + 2, min(sentence.end, at + _VICTIMS)):
        word, number = sentence.words[first], sentence.numbers.get(first)
        if is_punctuation(word) or is_harm(word) or word in word_set("clause opener"):
            return []
        if number is not None and number.unit == "people" and not number.excluded:
            return people_from(sentence, first)
    return []
