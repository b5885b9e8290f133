"""Find names that the gazetteer lacks behind a word for a kind of place: "قرية الشبالي", "حي نادر", "السوق المركزي"."""

from __future__ import annotations

from collections.abc import Sequence

from .actors import nationality
from .gazetteer import SPECIFICITY, ClassWord, Gazetteer
from .vocabulary import word_set

# Kinds that a place which is not listed may be said to lie in, and those behind whose word a name need not be definite.
_PARENTS = frozenset({"city", "town", "village", "district", "governorate", "neighbourhood"})
_LOCAL = frozenset({"village", "neighbourhood"})
_SHORTEST = 3


def unlisted_name(words: Sequence[str], at: int, class_word: ClassWord, definite: bool) -> int:
    """
    How many words behind a class word are a name, 0 where they are none.

    Parameters
    ----------
    words
        Folded words of the article up to the end of the sentence.
    at
        Index of the word behind the class word.
    class_word
        What the class word goes with.
    definite
        Whether the class word has the article: "السوق المركزي" is a place by its adjective only.
    """
    if at >= len(words):
        return 0
    word = words[at]
    if definite:
        return int(word in word_set("tells a site apart"))
    no_name = word_set("no name of a place") | word_set("direction")
    if not word.isalpha() or word in no_name or nationality(word):
        return 0
    length = 1
    if word in word_set("first part of a place's name"):
        length = 2
    elif not word.startswith("ال"):
        # "قرية كلوزي" but not "قرية صغيرة", "حي يقع": of a verb or an adjective only its form tells.
        verbal = word[0] in "يت" or word.endswith(("ت", "ه"))
        if not class_word.kinds <= _LOCAL or verbal or len(word) < _SHORTEST:
            return 0
    if at + length > len(words) or not words[at + length - 1].isalpha():
        return 0
    while at + length < len(words) and words[at + length] in word_set("tells two places of a name apart"):
        length += 1
    return length


def parent_of(index: Gazetteer, sure: Sequence[Sequence[str]], sentence: int) -> tuple[str, str] | None:
    """
    The place that a place which is not listed is taken to lie in, and where the text names it.

    Parameters
    ----------
    index
        The gazetteer.
    sure
        By sentence the ids of the places that are named without doubt.
    sentence
        Number of the sentence.
    """
    for number in range(min(sentence, len(sure) - 1), -1, -1):
        fitting = [i for i in sure[number] if index.places[i].country == "Iraq" and index.places[i].kind in _PARENTS]
        if fitting:
            where = "sentence" if number == sentence else "article"
            return min(fitting, key=lambda i: SPECIFICITY[index.places[i].codebook_kind]), where
    return None
