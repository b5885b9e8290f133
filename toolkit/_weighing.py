"""Weigh what speaks for one of the places of a name: what is named around it, and how near."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ._cached import cached_property
from .gazetteer import Gazetteer, Place, distance_km

# Kinds too wide for "nearest to".
_WIDE = frozenset({"country", "region"})


class Named:
    """Places that a sentence or an article names without doubt, looked up by what they lie in and how near they are."""

    def __init__(self, index: Gazetteer, ids: Sequence[str]) -> None:
        self.index, self.ids = index, ids
        self._beside: dict[str, tuple[Place, Place] | None] = {}
        self._nearest: dict[tuple[str, ...], tuple[str, str] | None] = {}

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.ids)

    @cached_property
    def _inside(self) -> dict[str, list[str]]:
        """For every place that some lie in, the first two of them: one of the two is not the place asked about."""
        found: dict[str, list[str]] = {}
        for place_id in dict.fromkeys(self.ids):
            for above in self.index.ancestors(place_id):
                inside = found.setdefault(above.place_id, [])
                if len(inside) < 2:
                    inside.append(place_id)
        return found

    @cached_property
    def _areas(self) -> Counter[str | None]:
        return Counter(self.index.places[place_id].admin1 for place_id in self._known)

    def areas_but(self, place: Place) -> set[str | None]:
        """Governorates of the places named, but for one place."""
        own = place.admin1 if place.place_id in self._known else None
        return {area for area, number in self._areas.items() if number > (area == own)} - {None}

    def above_or_beside(self, place_id: str) -> tuple[Place, Place] | None:
        """The nearest place above one that is named, or that a named place lies in too, and the named place."""
        if not self.ids:
            return None
        if place_id not in self._beside:
            self._beside[place_id] = self._find_beside(place_id)
        return self._beside[place_id]

    def _find_beside(self, place_id: str) -> tuple[Place, Place] | None:
        places, known = self.index.places, self._known
        above = self.index.areas_above(place_id)
        for place in above:
            if place.place_id in known:
                return place, place
        inside = self._inside
        for place in above:
            for other in inside.get(place.place_id, ()):
                if other != place_id:
                    return place, places[other]
        return None

    def nearest_to(self, ids: tuple[str, ...], where: str) -> tuple[str, str] | None:
        """
        Of several places of a name the one nearest to a place that is named, and the reason in words.

        Parameters
        ----------
        ids
            Ids of the places of the name.
        where
            Where these places are named, for the reason.
        """
        if len(ids) < 2:
            return None
        if ids not in self._nearest:
            self._nearest[ids] = self._find_nearest(ids, where)
        return self._nearest[ids]

    def _find_nearest(self, ids: tuple[str, ...], where: str) -> tuple[str, str] | None:
        index = self.index
        others = [i for i in self.ids if i not in ids and index.places[i].kind not in _WIDE]
        pairs = [
            (distance_km(here, there), place_id, other)
            for place_id in ids
            for other in others
            if (here := index.position(place_id)) and (there := index.position(other))
        ]
        if not pairs:
            return None
        _, place_id, other = min(pairs)
        return place_id, f"nearest to {index.places[other].name_en}, named in the {where}"


def evidence(index: Gazetteer, place_id: str, near: Named, named: Named) -> tuple[float, list[str]]:
    """
    How much speaks for a place: what lies above it or beside it is named, its country, its kind.

    Parameters
    ----------
    index
        The gazetteer.
    place_id
        The place.
    near, named
        The places that the sentence and the article name without doubt.

    Returns
    -------
    tuple[float, list[str]]
        A score, and the reasons in words.
    """
    said, weight, where = near.above_or_beside(place_id), 4.0, "sentence"
    if said is None:
        said, weight, where = named.above_or_beside(place_id), 2.0, "article"
    score = _by_itself(index.places[place_id])
    if said is None:
        return score, []
    above, other = said
    inside = above.place_id == other.place_id
    lies = f"in {above.name_en}" if inside else f"in the same {above.codebook_kind} as {other.name_en}"
    return score + weight - (0 if inside else 0.5), [f"{lies}, named in the {where}"]


def _by_itself(place: Place) -> float:
    """How much speaks for a place wherever it is named: its country, its kind, and that somebody gives its point."""
    country, point = 1.5 if place.country == "Iraq" else 0, 0.25 if place.latitude is not None else 0
    return country + point + {"city": 1, "governorate": 0.5}.get(place.codebook_kind, 0)
