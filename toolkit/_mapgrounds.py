"""Lay events of which only a governorate or a zone is known on its outline, where a map draws that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ._mapdata import MapEvents, PlaceOnMap
from ._mapplaces import by_date
from ._mapshades import divisions, governorates_of
from .boundaries import outline

if TYPE_CHECKING:
    from ._mapcolumns import Ints

# Places of the gazetteer that have an outline of their own.
_ZONES = {"green-zone": "green_zone"}


def grounded(shown: MapEvents) -> MapEvents:
    """
    The same map, its vague places on the outlines that they lie somewhere in.

    What is known only by governorate is one symbol in the middle of it, not at its capital, as if it had been there; a
    circle would reach over the border and leave out the corners. What has no outline on the map keeps its circle.

    Parameters
    ----------
    shown
        Events as a map with one symbol a place shows them.
    """
    wide = [place for place in shown.places if place.precision == "governorate"]
    places = [_in_zone(place, shown) for place in shown.places if place.precision != "governorate"]
    if wide and "governorates" in shown.area.outlines:
        wide = _in_governorates(wide, shown)
    places += wide
    places.sort(key=lambda place: (-place.latitude, place.longitude, place.precision))
    return replace(shown, places=places)


def _in_zone(place: PlaceOnMap, shown: MapEvents) -> PlaceOnMap:
    zone = _ZONES.get(place.place_id or "")
    if place.precision != "near" or zone not in shown.area.outlines or not _of_itself(place, shown):
        return place
    return replace(place, ground=(zone, 0))


def _of_itself(place: PlaceOnMap, shown: MapEvents) -> bool:
    """Whether all its events are known to have been in the place: near it is outside its outline too."""
    return bool((shown.columns.precision[place.rows] == 1).all())


def _in_governorates(places: list[PlaceOnMap], shown: MapEvents) -> list[PlaceOnMap]:
    """Places known by governorate, those of one governorate together in the middle of its outline."""
    import numpy as np

    found, _ = governorates_of(shown.columns, list(outline("governorates", shown.area.folder)["features"]))
    every = divisions(shown.area, "governorates")
    kept: list[PlaceOnMap] = []
    held: dict[int, list[Ints]] = {}
    for place in places:
        numbers = np.unique(found[place.rows])
        if len(numbers) == 1 and numbers[0] >= 0 and shown.area.holds(*_middle(every[numbers[0]])):
            held.setdefault(int(numbers[0]), []).append(place.rows)
        else:
            kept.append(place)
    for number, rows in held.items():
        whole, radius = every[number], max(place.radius_km for place in places)
        kept.append(
            replace(
                whole,
                precision="governorate",
                division=None,
                ground=("governorates", number),
                radius_km=radius,
                rows=by_date(shown.columns, np.concatenate(rows)),
            )
        )
    return kept


def _middle(place: PlaceOnMap) -> tuple[float, float]:
    return place.latitude, place.longitude
