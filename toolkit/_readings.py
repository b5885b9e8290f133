"""Decide by the words around it which places of one name a mention may mean: the table of ambiguous names, read."""

from __future__ import annotations

from collections.abc import Sequence

from ._placeroles import near_words
from ._surface import Surface
from .arabic import fold_word, way_cache
from .gazetteer import Gazetteer, Rule
from .vocabulary import word_set

# Words of place behind which an ambiguous name is one, by some rows.
_PLACING = frozenset(map(fold_word, ("في", "قرب")))


@way_cache
def namesakes(index: Gazetteer, name: tuple[str, ...]) -> tuple[str, ...]:
    """
    Ids of all places of a name, that of a name with its class word left out too.

    Parameters
    ----------
    index
        The gazetteer.
    name
        Folded words of the name: for "محافظة البصرة" the governorate, and the city and the district of that name.
    """
    names = [name]
    if len(name) > 1 and name[0] in index.class_words:
        names.append(name[1:])
    ids = [i for words in names for spelled, i in _beginning(index, words) if spelled == words]
    ids += [rule.place_id for words in names for rule in index.rules.get(words, ()) if rule.place_id in index.places]
    return tuple(dict.fromkeys(ids))


def _beginning(index: Gazetteer, words: tuple[str, ...]) -> Sequence[tuple[tuple[str, ...], str]]:
    """Names that begin as a name of one word or of several does, each with the id of its place."""
    return index.by_two_words.get((words[0], words[1]), ()) if len(words) > 1 else index.by_one_word.get(words[0], ())


def allowed(
    index: Gazetteer, surface: Surface, words: Sequence[str], around: frozenset[str]
) -> tuple[tuple[str, ...], str]:
    """
    Ids of the places that a name may mean here, and why where the table of ambiguous names decides.

    Parameters
    ----------
    index
        The gazetteer.
    surface
        The name.
    words
        Folded words of the article.
    around
        Words of the article, and ids of the places that it names without doubt.
    """
    rules = index.rules.get(surface.name)
    if rules is None:
        return surface.place_ids, ""
    for rule in rules:
        if rule.place_id not in index.places:
            continue
        # A word for the kind of place beats what the bare name usually means: "قضاء سامراء" is not the city.
        if surface.class_word and not rule.needs and rule.place_id not in surface.place_ids:
            continue
        why = _holds(index, rule, surface, words, around)
        if why:
            return (rule.place_id,), why
    # A word for the kind of place also brings in places that the table leaves to it; what it calls no place stays out.
    ruled = {rule.place_id for rule in rules}
    unruled = tuple(i for i in surface.place_ids if i not in ruled)
    return (unruled, "") if surface.class_word and ruled != {""} else ((), "")


def _holds(index: Gazetteer, rule: Rule, surface: Surface, words: Sequence[str], around: frozenset[str]) -> str:
    """Why an ambiguous name means the rule's place where it stands, empty where it does not."""
    before = words[surface.first - 1] if 0 < surface.first <= len(words) else ""
    after = words[surface.last] if surface.last < len(words) else ""
    bare = before[2:] if before.startswith("ال") else before
    known = index.class_words.get(bare)
    head = fold_word(surface.class_word or (known.word if known else bare))
    if {before, head} & rule.never_before or after in rule.never_after:
        return ""
    # "في العمارة" or "بالعمارة".
    needed = {head, before, before.lstrip("ول").lstrip("ب"), before[1:], surface.preposition} & rule.needs - {""}
    if not needed and rule.needs & _PLACING:
        # "جنوبي كنعان" and "عند مدخل العزيزية" are as near as "قرب"; "ناحية العزيزية", "التابعة للخالص".
        called = index.class_words.get(head)
        town = called is not None and index.places[rule.place_id].kind in called.kinds
        placed = town or before in near_words() or before in word_set("behind a name of a place")
        needed = {before} if placed else set()
    if rule.needs and not needed:
        return ""
    hints = sorted(rule.context & around)
    if rule.context and not hints:
        return ""
    reasons = []
    if needed:
        joined = "" if surface.class_word or not surface.preposition else "the preposition "
        reasons.append(f"{joined}{surface.class_word or surface.preposition or before} stands before it")
    if hints:
        place = index.places.get(hints[0])
        reasons.append(
            f"{place.name_en} is named in the article" if place else f"the word {hints[0]} is in the article"
        )
    if not reasons and rule.default:
        reasons.append("the usual meaning of the name")
    return " and ".join(reasons)
