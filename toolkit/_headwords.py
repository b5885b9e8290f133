"""Tell what the class word of a mention says of its place: "محافظة", "حي", "مستشفى"."""

from __future__ import annotations

from collections.abc import Sequence

from ._surface import Surface
from .arabic import fold_word
from .gazetteer import Gazetteer, Place, codebook_kind
from .vocabulary import word_set


def head_of(index: Gazetteer, mention: Surface) -> str:
    """The class word that a mention begins with or that stands before it, empty where none does."""
    if mention.class_word or len(mention.name) < 2:
        return mention.class_word
    known = index.class_words.get(mention.name[0])
    if known is None:
        return ""
    # "جسر ديالى" is a town: its name only begins like that of a bridge.
    fits = any(index.places[i].kind in known.kinds for i in mention.place_ids)
    return known.word if fits or mention.name[0] in word_set("part of a governorate") else ""


def word_before(index: Gazetteer, mention: Surface, words: Sequence[str]) -> str:
    """The class word right before a mention, empty where none stands there."""
    # "فندق بأربيل" and "مستشفيات أربيل" are not called Erbil.
    if not 0 < mention.first <= len(words) or mention.preposition:
        return ""
    form = words[mention.first - 1].removeprefix("ب")
    known = index.class_words.get(form)
    return known.word if known and not known.is_plural(form) else ""


def behind_another_word(index: Gazetteer, mention: Surface, place: Place, words: Sequence[str]) -> bool:
    """Whether the word before a name is for places of other kinds: "منطقة" before the name of a town."""
    word = "" if mention.class_word else word_before(index, mention, words)
    known = index.class_words.get(fold_word(word))
    return known is not None and bool(known.unlisted) and place.kind not in known.kinds


def kind_said(index: Gazetteer, mention: Surface, place: Place) -> str:
    """What the word for a kind of place with a name tells: "called ناحية (sub-district)"."""
    if mention.class_word and place.kind not in index.class_words[fold_word(mention.class_word)].kinds:
        return f"{mention.class_word} of that name, which the gazetteer lacks, taken to be there"
    word = head_of(index, mention)
    return f"called {word} ({index.class_words[fold_word(word)].english})" if word else ""


def kind_lacking(index: Gazetteer, mention: Surface, place_id: str) -> str | None:
    """Kind of a site or governorate that the gazetteer lacks and that is named for a place: "مستشفى الحلة"."""
    head = fold_word(mention.class_word)
    if not head or head in word_set("part of a governorate"):
        return None
    kinds = index.class_words[head].kinds
    return None if index.places[place_id].kind in kinds else codebook_kind(min(kinds))
