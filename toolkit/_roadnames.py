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
        if first is None or first.last + 1 != surface.first or words[first.last] not in _DASHES:
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
        road = road._replace(class_word=_ROAD, stands_for="place")
        found[-1] = road._replace(role=role_of(index, words, road))
    return found


def _ends(index: Gazetteer, surface: Surface) -> bool:
    """Whether a name is one of places that roads lead to, or of a road itself that is named by one end."""
    return any(index.places[i].kind in _ENDS or index.places[i].kind == "street" for i in surface.place_ids)
