"""Read people joined to a verb of harm told before, with a cause of their own: "…، وثلاثة مصلين بانفجار عبوة"."""

from __future__ import annotations

from collections.abc import Sequence

from ._sentence import Sentence
from ._toll import Toll
from .harm import harm_verb
from .people import people_at
from .vocabulary import nouns, word_set

# How far behind those harmed their cause may stand: "وثلاثة مصلين أمس بانفجار".
_CAUSE = 2
# How far before them the cause of the others may stand, with its place.
_OTHER = 9


def by_another_cause(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """
    Read "قُتل إمام برصاص مجهولين في الزبير، وثلاثة مصلين بانفجار عبوة": killed, as the one before.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Where a number begins.
    before
        Tolls told before it.
    """
    last = before[-1] if before else None
    joined = sentence.word(at).startswith("و")
    if last is None or not joined or last.part_of_total or harm_verb(sentence.words[last.at]) is None:
        return None
    people = people_at(sentence, at, sentence.end)
    if people is None:
        return None
    toll = Toll(at, last.status, people)
    return [toll] if by_its_own_cause(sentence.words, toll) else None


def by_its_own_cause(words: Sequence[str], toll: Toll) -> bool:
    """
    Whether people are joined so to a verb told before: no word of harm tells of them, and a cause of their own follows.

    Parameters
    ----------
    words
        Folded words of the article.
    toll
        Those people.
    """
    at, behind = toll.at, toll.people.last
    joined = at == toll.people.first and words[at].startswith("و")
    if not joined or toll.part_of_total:
        return False
    # "في بعقوبة وشرطيان بهجوم مسلح": without a comma a cause of the others stands before.
    other = words[at - 1] in "،؛" or any(_causes(words, i) for i in range(max(1, at - _OTHER), at - 1))
    return other and any(_causes(words, i) for i in range(behind, min(behind + _CAUSE, len(words))))


def _causes(words: Sequence[str], at: int) -> bool:
    """Whether a word says by or in what somebody was harmed: "بانفجار", "برصاص", "في انفجار"."""
    word = words[at]
    if word == "في" and at + 1 < len(words):
        return any(not n.reading.article and not n.reading.preposition for n in nouns("event_nouns", words[at + 1]))
    told = any(n.reading.preposition == "ب" and not n.reading.article for n in nouns("event_nouns", word))
    return word.startswith("ب") and (told or word.removeprefix("ب") in word_set("fire"))
