"""Find which places of a table lie in others of it, so that charts do not set a part beside its whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .gazetteer import gazetteer

if TYPE_CHECKING:
    import pandas as pd

# What is known only as one of these is known too roughly to be the whole of the places in it.
_TOO_WIDE = ("country", "region", "governorate", "district")


@dataclass(frozen=True)
class Nesting:
    """
    Places in the order of a chart: most events first, each followed by those in it.

    ``inside`` gives the next wider place of the table, where there is one; ``members`` a place and all those in it;
    ``n`` the events of all of them.
    """

    order: list[str]
    inside: dict[str, str]
    members: dict[str, list[str]]
    n: dict[str, int]

    @classmethod
    def flat(cls, own: Mapping[str, int]) -> Nesting:
        """Values of which none lies in another."""
        order = sorted(own, key=lambda key: (-own[key], key))
        return cls(order, {}, {key: [key] for key in order}, dict(own))


def nesting(events: pd.DataFrame, own: Mapping[str, int]) -> Nesting:
    """
    How the places of a table lie in each other by the gazetteer.

    A place holds others only where the table calls it by its name in the gazetteer: what happened on a road near a town
    is no whole of what happened in it.

    Parameters
    ----------
    events
        Events with ``location``; without ``place_id`` no place lies in another.
    own
        Number of events at each place itself.
    """
    inside = _insides(events, own) if "place_id" in events else {}
    children: dict[str, list[str]] = {}
    for key, whole in inside.items():
        children.setdefault(whole, []).append(key)
    members: dict[str, list[str]] = {}

    def gather(key: str) -> list[str]:
        members[key] = [key, *(name for child in children.get(key, []) for name in gather(child))]
        return members[key]

    roots = [key for key in own if key not in inside]
    for key in roots:
        gather(key)
    n = {key: sum(own[name] for name in names) for key, names in members.items()}

    def ordered(keys: list[str]) -> Iterator[str]:
        for key in sorted(keys, key=lambda key: (-n[key], key)):
            yield key
            yield from ordered(children.get(key, []))

    return Nesting(list(ordered(roots)), inside, members, n)


def _insides(events: pd.DataFrame, own: Mapping[str, int]) -> dict[str, str]:
    """Of each place the narrowest other one of the table that holds it."""
    pairs = events[["location", "place_id"]].dropna().drop_duplicates("location")
    ids = {str(name): str(place_id) for name, place_id in pairs.itertuples(index=False) if str(name) in own}
    places = gazetteer().places
    named = {}
    for name, place_id in ids.items():
        place = places.get(place_id)
        if place is not None and place.kind not in _TOO_WIDE and name in (place.name_en, place.name_en.split(" (")[0]):
            named[place_id] = name
    found = {}
    for name, place_id in ids.items():
        place, seen = places.get(place_id), {place_id}
        while place is not None and place.parent and place.parent not in seen:
            seen.add(place.parent)
            if named.get(place.parent, name) != name:
                found[name] = named[place.parent]
                break
            place = places.get(place.parent)
    return found
