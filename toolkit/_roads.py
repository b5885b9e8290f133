"""Tell the ends of a road, a bridge or a list of places from the place of an event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from .clauses import is_punctuation
from .gazetteer import gazetteer
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import word_set

# How far apart the two ends of a road may be named, and how many places may stand between.
_ROAD, _ROAD_PLACES = 24, 4
# How far behind "links" the ends of a road or a bridge may stand.
_LINKED = 7


def linked(mentions: Mentions, at: int) -> bool:
    """Whether a place is only an end of a road or bridge: "جسر يربط العاصمة بمحافظة كركوك"."""
    words, links, reach = mentions.words, word_set("links"), range(max(0, at - _LINKED) + 1, at)
    if links.isdisjoint(words[reach.start : reach.stop]):
        return False
    for back in reversed(reach):
        if is_punctuation(words[back]):
            return False
        if words[back] in links:
            # Of the two ends "between" which a road lies the first stands for it.
            return words[back + 1] not in word_set("between")
    return False


def listed_behind(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place stands second or later in a list: "في القائم وعكاشات" happened in al-Qaim, the first named."""
    if mentions.words[mention.first][:1] != "و" or mention.first not in mentions.placed:
        return False
    before = mentions.place_ending_at.get(mention.first)
    return before is not None and before.kind != "country"


def on_road(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place is a road between towns, or the first of its ends: "طريق كركوك - أربيل", "الطريق بين هيت و"."""
    words, first = mentions.words, mention.first
    if mention.kind == "road":
        return mention.geo_precision == 2 and words[first].removeprefix("ب") in word_set("road between")
    opens = first - 1 - (words[first - 1] in gazetteer().class_words)
    # "الطريق السريع بين بغداد والأنبار"
    road = words[max(0, opens - 2) : max(0, opens)]
    return opens > 0 and words[opens] in word_set("between") and not word_set("road between").isdisjoint(road)


def beside_road(mentions: Mentions, road: PlaceMention, named: Sequence[PlaceMention]) -> PlaceMention | None:
    """
    Where on a road it was: "على طريق الموصل - بغداد جنوب الشرقاط".

    Parameters
    ----------
    mentions
        The article.
    road
        A road, or the first of its ends.
    named
        Places named with it.
    """
    if not on_road(mentions, road):
        return None
    behind = (p for p in named if p.role == "near" and road.last < p.first <= road.last + _LINKED)
    return next((p for p in behind if not on_road(mentions, p) and not second_end(mentions, p)), None)


def second_end(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place is the second of two that a road lies between: "بين بعقوبة، كبرى مدن ديالى، وبلدة بلدروز"."""
    words, first = mentions.words, mention.first
    joined = words[first][:1] == "و" or (
        words[first - 1][:1] == "و" and words[first - 1][1:] in gazetteer().class_words
    )
    if not first or not joined or first not in mentions.placed:
        return False
    nearest = islice(mentions.places_by_word.back_from(first), _ROAD_PLACES)
    return any(p.first > first - _ROAD and words[p.first - 1] in word_set("between") for p in nearest)
