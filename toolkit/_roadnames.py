"""Read the name of a road between two places as one mention: "طريق رانية - قلعة دزة"."""

from __future__ import annotations

from collections.abc import Sequence

from ._placeroles import role_of
from ._surface import Surface
from .arabic import Text
from .gazetteer import Gazetteer
from .vocabulary import word_set

_DASHES = frozenset({"-", "–", "—", "ـ"})
# Kinds of places that roads between two are called after.
_ENDS = frozenset({"city", "town", "village", "district", "governorate"})
_ROAD = "طريق"


def with_roads(index: Gazetteer, text: Text, surfaces: Sequence[Surface]) -> list[Surface]:
    """
    Names with those of a road and of both its ends joined; it stands where its first end lies.

    Parameters
    ----------
    index
        The gazetteer.
    text
        The article.
    surfaces
        Names in it, in order.
    """
    words = text.spelled
    found: list[Surface] = []
    for surface in surfaces:
        first = found[-1] if found else None
        if first is None or not _one_road(words, first, surface):
            found.append(surface)
            continue
        head = first.first - (words[first.first] != _ROAD)
        if head < 0 or words[head].removeprefix("ب") != _ROAD or not _ends(index, first) or not _ends(index, surface):
            found.append(surface)
            continue
        cut = len(words[head]) - len(_ROAD)
        last = surface.last + (surface.last < len(words) and words[surface.last] in word_set("closes a site's name"))
        start, end = text.words[head].start + cut, text.words[last - 1].end
        road = first._replace(start=start, end=end, first=head, last=last, preposition="ب" if cut else "")
        road = road._replace(class_word=_ROAD, stands_for="place", place_ids=_towns(index, first) or first.place_ids)
        found[-1] = road._replace(role=role_of(index, words, road))
    return found


def _one_road(words: Sequence[str], first: Surface, second: Surface) -> bool:
    """Whether only a dash stands between two names, or nothing: "طريق رانية - قلعة دزة", "طريق خانقين مندلي"."""
    beside = first.last == second.first and not second.preposition and words[second.first][:1] != "و"
    return beside or (first.last + 1 == second.first and words[first.last] in _DASHES)


def _ends(index: Gazetteer, surface: Surface) -> bool:
    """Whether a name is one of places that roads lead to, or of a road itself that is named by one end."""
    roads = surface.class_word == _ROAD or any(index.places[i].kind == "street" for i in surface.place_ids)
    return roads or any(index.places[i].kind in _ENDS for i in surface.place_ids)


def _towns(index: Gazetteer, surface: Surface) -> tuple[str, ...]:
    """The towns of a name, where with "road" before it it is that of a quarter too: "طريق بغداد" in Kirkuk."""
    named = [i for words, i in index.by_one_word.get(surface.name[-1], ()) if words == surface.name[-1:]]
    return tuple(i for i in named if index.places[i].kind in _ENDS)
