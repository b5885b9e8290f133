"""Find the town in which a sentence says that what was told took place: "ووقع الهجوم في الإسكندرية"."""

from __future__ import annotations

from .arabic import word_cache
from .frames import Frame
from .gazetteer import distance_km, gazetteer
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import nouns, word_set

# Kinds of places in which something is said to have taken place.
SETTLED = frozenset({"district", "town", "city", "village"})
# How far behind "took place" a place stands with only the event and "in" between.
_BEHIND_IT = 3
# How far from a town that lies which is said to be near it.
_NEARBY = 100


@word_cache
def took_place(word: str) -> bool:
    """
    Whether a word says that what was told took place: "وقع", "ووقع".

    Parameters
    ----------
    word
        Folded word.
    """
    return not {word, word.removeprefix("و")}.isdisjoint(word_set("took place"))


def said_behind(mentions: Mentions, frame: Frame, near: PlaceMention) -> PlaceMention | None:
    """
    The town in which the next sentence says that what was told near another took place.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    near
        The place that it is told near.
    """
    sentences, words = mentions.text.sentences, mentions.words
    if frame.total or frame.counted is not None or frame.sentence + 1 >= len(sentences):
        return None
    for place in mentions.places_by_word.within(sentences[frame.sentence + 1]):
        told = words[max(0, place.first - _BEHIND_IT) : place.first - 1]
        took, event = any(map(took_place, told)), any(n.reading.article for w in told for n in nouns("event_nouns", w))
        if place.role == "at" and place.kind in SETTLED and took and event and words[place.first - 1] == "في":
            here, there = (gazetteer().position(p.place.place_id) for p in (near, place))
            return place if here and there and distance_km(here, there) <= _NEARBY else None
    return None
