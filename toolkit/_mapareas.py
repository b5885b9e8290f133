"""Know the areas that maps show, the places they name, and their outlines."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import Any

from ._errors import DataError, InputError
from ._paths import data_path
from .gazetteer import Place, gazetteer

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
            **bounds,
        )
    return found


def area_named(name: str) -> Area:
    """
    An area by its name.

    Raises
    ------
    InputError
        There is no such area.
    """
    if name not in areas():
        raise InputError(f"There is no map area {name!r}: choose one of {', '.join(areas())}.")
    return areas()[name]


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
    return [(name, _rounded(outline(name), decimals)) for name in area.outlines]


def credits_of(area: Area, lang: str = "en") -> str:
    """Where the outlines of an area come from and how exact they are, as their files say."""
    from .boundaries import credit

    return " ".join(f"{credit(name, lang=lang)}." for name in area.outlines)


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


@cache
def names_on(area: str) -> list[tuple[str, float, float, str, str]]:
    """Names without a point (rivers, neighbouring countries): kind, latitude, longitude, English, Arabic."""
    return [
        (row["kind"], float(row["latitude"]), float(row["longitude"]), row["name_en"], row["name_ar"])
        for row in csv_rows("style", "map_names.csv")
        if row["area"] == area
    ]


def csv_rows(*parts: str) -> list[dict[str, str]]:
    """Rows of a data file as text."""
    path = data_path(*parts)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        raise DataError(f"{path} holds no rows: install the toolkit again.")
    return rows
