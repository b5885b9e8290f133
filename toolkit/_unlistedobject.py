"""Find the one whom several killed where no table knows the word: "قتل مسلحون مؤرشفًا", "إن مسلحين قتلوا نحالًا"."""

from __future__ import annotations

from functools import cache

from ._sentence import Sentence
from .arabic import readings
from .people import ONE, People
from .vocabulary import noun_at, table, terms, word_set

# Tables whose words are no person: what a word there is said to be, it is.
_TABLES = (
    "common_words", "counted_things", "cues", "date_words", "day_parts", "dual_words", "event_nouns", "grammar_words",
    "harm_words", "hedges", "institution_words", "nationalities", "number_neighbours", "number_words",
    "not_conflict", "place_words", "vague_words", "weapons",
)  # fmt: skip
_TANWIN = "ا"
_SHORTEST = 4
# "وأصيبا": what another verb tells.
_CONJUNCTIONS = frozenset("وف")


@cache
def _listed() -> frozenset[str]:
    """Words of the tables, by themselves and without the ending of the accusative."""
    words = {word for name in _TABLES for row in table(name) for term in terms(row["term"]) for word in term.split()}
    return frozenset(words | {word.removesuffix(_TANWIN) for word in words})


def unlisted_object(sentence: Sentence, at: int) -> list[People]:
    """
    Find one person whom no table knows, by the ending of an object without the article.

    Not where the word may say how or when it was ("حرقا", "لاحقا"), nor what is known as a thing or a place.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the word behind those who killed, or behind the verb where they stand before it.
    """
    word = sentence.word(at)
    if at >= sentence.end or len(word) < _SHORTEST or not word.endswith(_TANWIN) or word[0] in _CONJUNCTIONS:
        return []
    told = at in sentence.numbers or at in sentence.actor_at or at in sentence.inserted
    if told or noun_at("people", sentence.words, at) or word in word_set("how or when it was"):
        return []
    stems = {stem for r in readings(word) for stem in (r.stem, r.stem.removesuffix(_TANWIN))}
    return [] if stems & _listed() else [People(at, at + 1, ONE, "people", None, own_number=True, noun=at)]
