"""Hold a sentence of an article with what is known of its words, ready to be read for people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from .actors import ActorMention
from .arabic import Text
from .numbers import NumberMention
from .vocabulary import nouns, word_set

# How many actors before a sentence its pronouns may speak of: more than most reports name.
_ACTORS_BEFORE = 200
# Signs on both sides of a number.
_BRACKETS = {"(": ")", "[": "]", "{": "}", "/": "/"}


class Sentence(NamedTuple):
    """
    A sentence of an article, with the whole article's words and what is known of them.

    ``start`` and ``end`` bound the sentence in word indexes; ``actors`` are its own and many before; ``numbers`` and
    ``actor_at`` find mentions by their first word, ``counting`` the number that counts a word; ``inserted`` holds words
    of dates and places, ``placed`` those of places; ``hamza_below`` those written with a hamza below ("إمام"), which
    folding makes like others ("أمام").
    """

    words: list[str]
    numbers: dict[int, NumberMention]
    counting: dict[int, NumberMention]
    in_number: frozenset[int]
    actors: Sequence[ActorMention]
    actor_at: dict[int, ActorMention]
    inserted: frozenset[int]
    placed: frozenset[int]
    hamza_below: frozenset[int]
    start: int
    end: int

    def word(self, at: int) -> str:
        """A word of the sentence, empty text beyond its ends."""
        return self.words[at] if self.start <= at < self.end else ""

    def freed(self, at: int) -> Sentence:
        """The sentence with a word freed of its one-letter preposition, so that "بمطلوب" is read as "مطلوب"."""
        return self._replace(words=[*self.words[:at], self.words[at][1:], *self.words[at + 1 :]])


def _hamza_below(text: Text) -> frozenset[int]:
    """Words of a text that are written with a hamza below; none where no word is written like "إمام"."""
    like_it = any(word in text.folded for word in word_set("imam, or in front of"))
    return text.words_with("إ") if like_it else frozenset()


def _unbracketed(words: list[str], number: NumberMention) -> NumberMention:
    """A number in brackets with the people it counts behind them, as ministries write: "(3) منتسبين", "/5/ ضباط"."""
    closing = _BRACKETS.get(words[number.first - 1]) if number.first else None
    behind = number.last + 1
    if closing is None or behind >= len(words) or words[number.last] != closing:
        return number
    noun = next((n for name in ("people", "harm_words") for n in nouns(name, words[behind])), None)
    if noun is not None and not noun.reading.article and not noun.reading.conjunction:
        return replace(number, first=number.first - 1, last=behind, noun=behind, unit="people", excluded=False)
    if words[behind] in word_set("others") or words[behind] in word_set("partitive"):
        return replace(number, first=number.first - 1, last=behind, noun=None, excluded=False)
    return number


def sentences_of(
    text: Text,
    numbers: Sequence[NumberMention],
    actors: Sequence[ActorMention],
    inserted: frozenset[int],
    placed: frozenset[int] = frozenset(),
) -> list[Sentence]:
    """
    Sentences of an article, ready to be read for people.

    Parameters
    ----------
    text
        The article.
    numbers, actors
        Mentions found before.
    inserted
        Indexes of words inside dates and places, which may stand between a verb and its people.
    placed
        Those of them inside places.
    """
    words = text.spelled
    numbers = [_unbracketed(words, n) for n in numbers]
    whole = Sentence(
        words=words,
        numbers={n.first: n for n in numbers},
        counting={n.noun: n for n in reversed(numbers) if n.noun is not None and n.kind != "dual"},
        in_number=frozenset(i for n in numbers for i in range(n.first, n.last)),
        actors=actors,
        actor_at={m.first: m for m in actors},
        inserted=inserted,
        placed=placed,
        hamza_below=_hamza_below(text),
        start=0,
        end=len(text.words),
    )
    starts = [m.first for m in actors]

    def named(span: range) -> Sequence[ActorMention]:
        return actors[max(0, bisect_left(starts, span.start) - _ACTORS_BEFORE) : bisect_left(starts, span.stop)]

    return [whole._replace(start=span.start, end=span.stop, actors=named(span)) for span in text.sentences]
