"""Find names that the gazetteer lacks behind a word for a kind of place: "قرية الشبالي", "حي نادر", "السوق المركزي"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .gazetteer import SPECIFICITY, ClassWord, Gazetteer, Place
from .nationalities import nationality
from .vocabulary import any_of, word_set

# Kinds that a place which is not listed may be said to lie in.
_PARENTS = frozenset({"city", "town", "village", "district", "governorate", "neighbourhood"})
# The kind of what may be called like people of a nation: "حي العربي", "حي الأكراد".
_QUARTER = frozenset({"neighbourhood"})
_SHORTEST = 3
# How many words behind a name the place may be named that it lies in.
_REACH = 6
# How many sentences back it may be named: more than most reports have.
_SENTENCES_BACK = 100


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
    # "حي العربي" is called so; "منطقة كردية" is described.
    described = nationality(word) and not (word.startswith("ال") and class_word.kinds == _QUARTER)
    if not word.isalpha() or word in no_name or described:
        return 0
    length = 1
    if word in word_set("first part of a place's name"):
        length = 2
    elif not word.startswith("ال"):
        # "قرية كلوزي" but not "قرية صغيرة", "حي يقع": of a verb or an adjective only its form tells.
        verbal = word[0] in "يتلب" or word.endswith(("ت", "ه"))
        # Only a name is definite without the article: "قرية باني التابعة لقضاء".
        verbal = verbal and not any_of(words[at + 1 : at + 2], "behind a name of a place")
        if class_word.unlisted != "any" or verbal or len(word) < _SHORTEST:
            return 0
    if at + length > len(words) or not words[at + length - 1].isalpha():
        return 0
    while at + length < len(words) and words[at + length] in word_set("tells two places of a name apart"):
        length += 1
    return length


def _order(first: int, place: Place, at: int) -> tuple[bool, int, int]:
    """Order in which a place that is named may hold another: one in the text, the most specific, the nearest before."""
    return not first, SPECIFICITY[place.codebook_kind], at - first if first < at else first


def _town_of(index: Gazetteer, place: Place) -> str:
    """The town of a quarter, in which what was named with it is taken to lie; else the place."""
    if place.kind != "neighbourhood":
        return place.place_id
    return next((p.place_id for p in index.ancestors(place.place_id) if p.kind in {"city", "town"}), place.place_id)


def not_holding(
    words: Sequence[str], sure: Sequence[Sequence[tuple[int, str]]], sentence: int, at: int
) -> Iterator[str]:
    """
    Ids of places behind one that is not listed that do not hold it: the next of a row, and those of clauses further on.

    As in "حيي الجغيفي والعسكري"; "في منطقة وادي زغيتون، … قتل حشد قضاء الحويجة", but for what is told of already.

    Parameters
    ----------
    words
        Folded words of the article.
    sure
        By sentence the places that are named without doubt: word index and id.
    sentence
        Number of the sentence.
    at
        Index of the word behind the name.
    """
    told = {i for named in sure[: sentence + 1] for first, i in named if first - at <= _REACH}
    for first, place_id in sure[sentence] if sure else ():
        in_row = first == at and words[at][:1] == "و"
        further = first - at > _REACH and place_id not in told
        if in_row or (further and any(sign in words[at:first] for sign in "،؛")):
            yield place_id


def parent_of(
    index: Gazetteer, sure: Sequence[Sequence[tuple[int, str]]], sentence: int, at: int, but: Sequence[str] = ()
) -> tuple[str, str] | None:
    """
    The place that a place which is not listed is taken to lie in, and where the text names it.

    Parameters
    ----------
    index
        The gazetteer.
    sure
        By sentence the places that are named without doubt: word index and id.
    sentence
        Number of the sentence.
    at
        Index of the word behind the name: what is named right behind it comes first ("حي نادر في الحلة").
    but
        Ids of places that it is not taken to lie in.
    """
    last = min(sentence, len(sure) - 1)
    for number in range(last, max(-1, last - _SENTENCES_BACK), -1):
        places = [(first, index.places[place_id]) for first, place_id in sure[number] if place_id not in but]
        fitting = [(first, p) for first, p in places if p.country == "Iraq" and p.kind in _PARENTS]
        behind = [(first, p) for first, p in fitting if number == sentence and 0 <= first - at <= _REACH]
        if behind:
            return min(behind, key=lambda found: found[0])[1].place_id, "sentence"
        # A quarter holds no other; of the towns that have one of its name it may be another.
        fitting = [(first, p) for first, p in fitting if p.kind != "neighbourhood"] or fitting
        if fitting:
            where = "sentence" if number == sentence else "article"
            # "بغداد – «الوكالة»: وصل الوزير إلى العمارة": where a report was filed comes last.
            likeliest = min(fitting, key=lambda found: _order(found[0], found[1], at if number == sentence else 0))
            return _town_of(index, likeliest[1]), where
    return None
