"""Weigh what speaks for one of the places of a name: what is named around it, and how near."""

from __future__ import annotations

from collections.abc import Sequence

from .gazetteer import Gazetteer, Place, distance_km

# Kinds too wide for "nearest to".
_WIDE = frozenset({"country", "region"})


def evidence(index: Gazetteer, place_id: str, near: Sequence[str], named: Sequence[str]) -> tuple[float, list[str]]:
    """
    How much speaks for a place: what lies above it or beside it is named, its country, its kind.

    Parameters
    ----------
    index
        The gazetteer.
    place_id
        The place.
    near, named
        Ids of the places that the sentence and the article name without doubt.

    Returns
    -------
    tuple[float, list[str]]
        A score, and the reasons in words.
    """
    place = index.places[place_id]
    score, reasons = 0.0, []
    for ids, weight, where in ((near, 4.0, "sentence"), (named, 2.0, "article")):
        said = _above_or_beside(index, place_id, ids)
        if said is not None:
            above, other = said
            inside = above.place_id == other.place_id
            score += weight - (0 if inside else 0.5)
            lies = f"in {above.name_en}" if inside else f"in the same {above.codebook_kind} as {other.name_en}"
            reasons.append(f"{lies}, named in the {where}")
            break
    score += 1.5 if place.country == "Iraq" else 0
    score += {"city": 1, "governorate": 0.5}.get(place.codebook_kind, 0)
    return score + (0.25 if place.latitude is not None else 0), reasons


def _above_or_beside(index: Gazetteer, place_id: str, ids: Sequence[str]) -> tuple[Place, Place] | None:
    """The nearest place above one that is named, or that a named place lies in too, and the named place."""
    above = [place for place in index.ancestors(place_id) if place.place_id != place_id and place.kind != "country"]
    others = [i for i in ids if i != place_id]
    for place in above:
        if place.place_id in others:
            return place, place
    for place in above:
        for other in others:
            if any(p.place_id == place.place_id for p in index.ancestors(other)):
                return place, index.places[other]
    return None


def nearest_of(index: Gazetteer, ids: Sequence[str], named: Sequence[str], where: str) -> tuple[str, str] | None:
    """
    Of several places of a name the one nearest to a place that is named, and the reason in words.

    Parameters
    ----------
    index
        The gazetteer.
    ids
        Ids of the places of the name.
    named
        Ids of the places that are named.
    where
        Where they are named, for the reason.
    """
    if len(ids) < 2:
        return None
    others = [i for i in named if i not in ids and index.places[i].kind not in _WIDE]
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
