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
    joined = sentence.word(at).startswith("و") and sentence.word(at - 1) in {"،", "؛"}
    if last is None or not joined or last.part_of_total or harm_verb(sentence.words[last.at]) is None:
        return None
    people = people_at(sentence, at, sentence.end)
    if people is None or (people.group is None and not people.others):
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
    at = toll.at
    joined = at == toll.people.first and words[at].startswith("و") and words[at - 1] in "،؛"
    return joined and not toll.part_of_total and any(map(_causes, words[toll.people.last : toll.people.last + _CAUSE]))


def _causes(word: str) -> bool:
    """Whether a word says by what somebody was harmed: "بانفجار", "برصاص"."""
    by = word.startswith("ب")
    told = any(n.reading.preposition == "ب" and not n.reading.article for n in nouns("event_nouns", word))
    return by and (told or word.removeprefix("ب") in word_set("fire"))
