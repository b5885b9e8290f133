"""Tell how the words around a name place it: at, near, to or from it, or between two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ._standing import stands_for
from ._surface import Surface
from .arabic import fold
from .gazetteer import Gazetteer
from .nationalities import nationality
from .vocabulary import plays, table, word_set

# How far before a name its preposition may stand, and a measure of distance before the preposition.
_ROLE_REACH, _DISTANCE_REACH = 3, 3
# How far before "of" a word for parts of a place may stand.
_PART_REACH = 2


@cache
def _roles() -> dict[str, str]:
    """Folded word of place → role that it gives the name behind it."""
    return {fold(row["term"]): row["role"] for row in table("place_words")}


@cache
def near_words() -> frozenset[str]:
    """Words, folded, by which something is only near a place or somewhere around it: "قرب", "أطراف"."""
    around = frozenset(fold(row["term"]) for row in table("place_words") if row["note"] == "around")
    return around | {word for word, role in _roles().items() if role == "near"}


def is_class_word(index: Gazetteer, word: str) -> bool:
    """Whether a word, with its clitic or without, is one for a kind of place: "في مدينة", "والقرية"."""
    # "بلدة" begins with a ب of its own.
    bare = word[1:] if word[:1] in {"ب", "ل"} else word.removeprefix("ال")
    return bare in index.class_words or word in index.class_words


def role_of(index: Gazetteer, words: Sequence[str], surface: Surface) -> str:
    """
    How the words before a name place it: ``at``, ``near``, ``to``, ``from`` or ``bare``.

    Parameters
    ----------
    index
        The gazetteer.
    words
        Folded words of the article.
    surface
        The name.
    """
    if surface.preposition == "ب":
        return "at"
    roles = _roles()
    for back in range(surface.first - 1, max(-1, surface.first - 1 - _ROLE_REACH), -1):
        word = words[back]
        for form in (word, word[1:] if word[:1] in {"و", "ف", "ب"} else word):
            if form in word_set("away from") and _measured(words, back):
                return "near"
            if form in roles:
                # "إلى محيط السفارة": the preposition before the part of the place decides.
                before = roles.get(words[back - 1]) if back else None
                if roles[form] == "from" and back and words[back - 1] in word_set("near"):
                    return "near"
                if roles[form] == "from" and back and plays(words[back - 1], "each of"):
                    # "في كل من مدينتي الرمادي والفلوجة"
                    return "at"
                part = _part_of_it(words, back) if roles[form] == "from" else None
                if part is not None:
                    # "على مناطق متفرقة من مدينة هيت"; "نزحوا من أحياء من الرمادي"
                    before = roles.get(words[part - 1]) if part else None
                    return before if before in {"to", "from"} else "at"
                return before if before in {"to", "from"} else roles[form]
        # Only class words may stand between the preposition and the name: "في مدينة", "شمالي محافظة", and an adjective
        # of nationality behind them: "في العاصمة الإيرانية طهران".
        described = back > 0 and nationality(word) and is_class_word(index, words[back - 1])
        if back == surface.first - 1 and not described and not is_class_word(index, word):
            break
    edge = _edge_of(index, words, surface.first) if surface.preposition == "ل" else None
    return "at" if edge is not None else "to" if surface.preposition == "ل" else "bare"


def _part_of_it(words: Sequence[str], at: int) -> int | None:
    """The word for parts of a place before "of", with an adjective between: "أجزاء واسعة من", "أحياء من"."""
    before = range(at - 1, max(-1, at - _PART_REACH - 1), -1)
    return next((i for i in before if plays(words[i], "areas") or plays(words[i], "part of a town")), None)


def _edge_of(index: Gazetteer, words: Sequence[str], first: int) -> int | None:
    """The part of a place that stands before it with ل: "المدخل الشرقي لبلدة بلدروز", "الأطراف الغربية للموصل"."""
    before = first - 1 - (first > 0 and is_class_word(index, words[first - 1]))
    if before >= 1 and words[before - 1].startswith("ال") and words[before].startswith("ال"):
        # An adjective of direction stands between.
        before -= 1
    definite = before >= 0 and words[before].startswith("ال")
    return before if definite and words[before].removeprefix("ال") in near_words() else None


def near_from(index: Gazetteer, words: Sequence[str], first: int) -> int | None:
    """The word that says "near" or "around" of a name, only words for kinds of places between: "أطراف مدينة بعقوبة"."""
    for at in range(first - 1, max(-1, first - 1 - _ROLE_REACH), -1):
        word = words[at]
        if not near_words().isdisjoint({word, word[1:] if word[:1] in {"و", "ف", "ب", "ل"} else word}):
            return at
        # "بالقرب من مدينة الكوت"
        if not is_class_word(index, word) and word not in word_set("away from"):
            break
    return _edge_of(index, words, first)


def _measured(words: Sequence[str], at: int) -> bool:
    """Whether a distance or a direction stands before a preposition: "15 كم من", "إلى الشمال من", "غير بعيد عن"."""
    if " ".join(words[max(0, at - 2) : at]).removeprefix("و") in word_set("not far"):
        # "وغير بعيد عن كركوك"
        return True
    beside = words[at - 1].removeprefix("ب") if at else ""
    if beside.removeprefix("ال") in word_set("direction") or _roles().get(beside.removeprefix("ال")) == "near":
        return True
    return any(word in word_set("unit of distance") for word in words[max(0, at - _DISTANCE_REACH) : at])


def _between(index: Gazetteer, words: Sequence[str], first: Surface, second: Surface) -> bool:
    """Whether two names are the ends of a stretch: "بين تكريت وبيجي", "بين مدينتي الرمادي وهيت"."""
    opens = first.first - 1
    while opens >= 0 and is_class_word(index, words[opens]):
        opens -= 1
    follows = first.last
    if follows < second.first and words[follows][:1] == "و" and is_class_word(index, words[follows][1:]):
        follows += 1
    joined = words[second.first][:1] == "و" or follows > first.last
    return opens >= 0 and words[opens] in word_set("between") and follows == second.first and joined


def spoken_of(index: Gazetteer, words: Sequence[str], surfaces: Sequence[Surface], sentence: int) -> list[Surface]:
    """
    Names of a sentence with its number, with the role that each has, and with what it stands for.

    Parameters
    ----------
    index
        The gazetteer.
    words
        Folded words of the article up to the end of the sentence.
    surfaces
        Names of the sentence, in order.
    sentence
        Its number.
    """
    found: list[Surface] = []
    for surface in surfaces:
        role = role_of(index, words, surface)
        before = found[-1] if found and found[-1].stands_for == "place" else None
        if role == "bare" and before and before.last == surface.first and words[surface.first][:1] == "و":
            # "في العراق وسوريا": the preposition holds for both.
            role = before.role
        surface = surface.placed(sentence, role)
        meaning = stands_for(index, words, surface)
        surface = surface if meaning == surface.stands_for else surface._replace(stands_for=meaning)
        if before and surface.stands_for == "place" and _between(index, words, before, surface):
            # "بين تكريت وبيجي": somewhere on the way.
            found[-1], surface = before._replace(role="near"), surface._replace(role="near")
        found.append(surface)
    return found
