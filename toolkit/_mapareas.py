"""Know the areas that maps show, the places they name, and their outlines."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from ._errors import DataError, InputError
from ._paths import data_path
from .arabic import fold
from .gazetteer import Place, gazetteer

KM_PER_DEGREE = 111.2
# How far a map around a place may reach, and above which it is no longer that of a city.
_LEAST_KM, _MOST_KM, _CITY_KM = 1.0, 600.0, 25.0
# Half the side of a map around a place, by its kind.
_AROUND = {
    "city": 15.0,
    "town": 15.0,
    "village": 8.0,
    "district": 40.0,
    "governorate": 120.0,
    "region": 250.0,
    "country": 500.0,
}
_TOWN_KINDS = ("city", "town", "village")
# What is named on a map around a place, the first kinds first.
_LANDMARKS = ("city", "town", "military base", "airport", "dam", "village", "neighbourhood", "bridge", "square")

_GEOMETRY = {"type", "features", "geometry", "geometries", "coordinates"}


@dataclass(frozen=True)
class Area:
    """
    A stretch of country that a map shows; bounds in degrees.

    ``exact_km`` is the largest radius of a place that passes as a point at this scale, ``half_width_km`` the radius
    above which a place says nothing here. ``gather`` is a place and a distance in km within which sites are drawn
    as one, where they would lie on top of each other.
    """

    name: str
    title_en: str
    title_ar: str
    west: float
    south: float
    east: float
    north: float
    exact_km: float
    half_width_km: float
    outlines: tuple[str, ...]
    references: tuple[str, ...]
    gather: tuple[str, float] | None = None
    folder: Path | None = None  # where outlines of the user's own lie

    def title(self, lang: str) -> str:
        """Name of the area in ``en`` or ``ar``."""
        return self.title_ar if lang == "ar" else self.title_en

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies on the map."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


@cache
def areas() -> dict[str, Area]:
    """Areas by name, from ``data/style/map_areas.csv``."""
    found = {}
    for row in csv_rows("style", "map_areas.csv"):
        name, _, km = row["gather"].partition(":")
        bounds = {key: float(row[key]) for key in ("west", "south", "east", "north", "exact_km", "half_width_km")}
        found[row["area"]] = Area(
            name=row["area"],
            title_en=row["title_en"],
            title_ar=row["title_ar"],
            outlines=tuple(row["outlines"].split("|")),
            references=tuple(row["references"].split("|")),
            gather=(name, float(km)) if name else None,
            folder=None,
            **bounds,
        )
    return found


def area_named(name: str, radius_km: float | None = None, folder: Path | None = None) -> Area:
    """
    One of the toolkit's areas, or the surroundings of a place of the gazetteer.

    Parameters
    ----------
    name
        An area of ``data/style/map_areas.csv``, or a place: its id, or its English or Arabic name.
    radius_km
        Half the side of the map around a place; by default as its kind asks for (a town 15 km, a site 5).
    folder
        Folder with outlines of the user's own.

    Raises
    ------
    InputError
        There is no such area or place, it has no coordinates, several have that name, or the radius is none.
    """
    if name in areas() and radius_km is None:
        return replace(areas()[name], folder=folder)
    if radius_km is not None and not _LEAST_KM <= radius_km <= _MOST_KM:
        raise InputError(f"A map cannot reach {radius_km:g} km around a place: give {_LEAST_KM:g} to {_MOST_KM:g}.")
    return replace(_around(_place_named(name), radius_km), folder=folder)


def _place_named(name: str) -> Place:
    """A place by its id or name, when there is one that has coordinates."""
    if name in spots():
        found = [spots()[name]]
    else:
        wanted = fold(name).lower().strip()
        found = [
            place
            for place in spots().values()
            if wanted in {place.name_en.lower(), *map(fold, place.names)} and place.country == "Iraq"
        ]
        # The town before the district and the governorate that bear its name.
        towns = [place for place in found if place.kind in _TOWN_KINDS]
        found = towns if len(towns) == 1 else found
    if not found:
        raise InputError(
            f"There is no map area or place {name!r}: give one of {', '.join(areas())}, or a place of the gazetteer by "
            "its id or name."
        )
    if len(found) > 1:
        ids = ", ".join(place.place_id for place in found)
        raise InputError(f"Several places are called {name!r}: give the id of one, {ids}.")
    if found[0].latitude is None or found[0].longitude is None:
        raise InputError(f"No coordinates of {found[0].name_en} are known: give a place near it.")
    return found[0]


def _around(place: Place, radius_km: float | None) -> Area:
    km = radius_km or max(_AROUND.get(place.codebook_kind, 5.0), 2 * (place.radius_km or 0.0))
    latitude, longitude = place.latitude or 0.0, place.longitude or 0.0
    up = km / KM_PER_DEGREE
    across = up / math.cos(math.radians(latitude))
    area = Area(
        name=f"{place.place_id}-{km:g}km", title_en=place.name_en, title_ar=place.name_ar,
        west=longitude - across, south=latitude - up, east=longitude + across, north=latitude + up,
        exact_km=max(1.0, km / 5), half_width_km=km, outlines=("governorates", "lakes", "rivers"),
        references=(place.place_id,),
    )  # fmt: skip
    # At the scale of a city the rivers of the country are 1-3 km off; Baghdad has a line of its own.
    city = areas()["baghdad"]
    if km <= _CITY_KM and city.holds(latitude, longitude):
        area = replace(area, outlines=city.outlines)
    return replace(area, references=(place.place_id, *_landmarks(area, place)))


def _landmarks(area: Area, middle: Place) -> list[str]:
    """Ids of places that name what lies around, the largest first, none close to another."""
    inside = [
        place
        for place in spots().values()
        if place.kind in _LANDMARKS and place.latitude is not None and place.longitude is not None
        and area.holds(place.latitude, place.longitude)
    ]  # fmt: skip
    inside.sort(key=lambda place: (_LANDMARKS.index(place.kind), -(place.radius_km or 0.0), place.place_id))
    kept = [middle]
    apart = (area.north - area.south) / 9
    for place in inside:

        def near(other: Place, place: Place = place) -> bool:
            up = (other.latitude or 0.0) - (place.latitude or 0.0)
            return math.hypot(up, ((other.longitude or 0.0) - (place.longitude or 0.0)) * 0.85) < apart

        if len(kept) < 12 and not any(near(other) for other in kept):
            kept.append(place)
    return [place.place_id for place in kept[1:]]


def spots() -> dict[str, Place]:
    """Places of the gazetteer by ``place_id``."""
    return gazetteer().places


def references(area: Area) -> list[Place]:
    """Places that a map names even without an event; those whose coordinates nobody knows are left out."""
    known = [spots()[name] for name in area.references if name in spots()]
    return [place for place in known if place.latitude is not None and place.longitude is not None]


def outlines_of(area: Area) -> list[tuple[str, dict[str, Any]]]:
    """Outlines drawn on the map of an area, in order from below: name and GeoJSON with three decimals or four."""
    from .boundaries import outline

    # A hundredth of a millimetre on the page: fewer digits, half the file.
    decimals = 3 if area.half_width_km > 100 else 4
    return [(name, _rounded(outline(name, area.folder), decimals)) for name in area.outlines]


def credits_of(area: Area, lang: str = "en") -> str:
    """Where the outlines of an area come from and how exact they are, as their files say."""
    from .boundaries import credit

    return " ".join(f"{credit(name, area.folder, lang)}." for name in area.outlines)


def _rounded(shape: Any, decimals: int) -> Any:
    """GeoJSON with its numbers rounded, consecutive corners that fall together dropped, properties left out."""
    if isinstance(shape, dict):
        kept = {key: _rounded(value, decimals) for key, value in shape.items() if key in _GEOMETRY}
        return {**kept, "properties": {}} if shape.get("type") == "Feature" else kept
    if isinstance(shape, list):
        if shape and isinstance(shape[0], (int, float)):
            return [round(number, decimals) for number in shape[:2]]
        items = [_rounded(item, decimals) for item in shape]
        return [item for index, item in enumerate(items) if index == 0 or item != items[index - 1]]
    return shape


def names_on(area: Area) -> list[tuple[str, float, float, str, str]]:
    """Names without a point (rivers, neighbouring countries): kind, latitude, longitude, English, Arabic."""
    known = areas().get(area.name)
    rows = [
        (row["kind"], float(row["latitude"]), float(row["longitude"]), row["name_en"], row["name_ar"])
        for row in csv_rows("style", "map_names.csv")
        if row["area"] == (area.name if known else "iraq")
    ]
    drawn = "rivers" in area.outlines
    if not known:
        rows = [row for row in rows if drawn and row[0] != "river" and area.holds(row[1], row[2])]
    named = any(kind == "river" for kind, *_ in rows)
    return rows if named or not drawn else rows + _rivers_on(area)


def _rivers_on(area: Area) -> list[tuple[str, float, float, str, str]]:
    """Names of the rivers that cross an area, away from its middle, where the town has its own name."""
    from .boundaries import outline

    found: dict[str, tuple[str, float, float, str, str]] = {}
    for feature in outline("rivers")["features"]:
        name = feature["properties"]["name_en"]
        inside = [(y, x) for x, y in feature["geometry"]["coordinates"] if area.holds(y, x)]
        if name and len(inside) > 2 and name not in found:
            found[name] = ("river", *inside[len(inside) // 5], name, feature["properties"]["name_ar"])
    return list(found.values())


def csv_rows(*parts: str) -> list[dict[str, str]]:
    """Rows of a data file as text."""
    path = data_path(*parts)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        raise DataError(f"{path} holds no rows: install the toolkit again.")
    return rows
