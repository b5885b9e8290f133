"""Group events into places for a map: what is drawn where, how surely, and what cannot be drawn."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from ._errors import DataError, InputError
from ._paths import data_path

if TYPE_CHECKING:
    import pandas as pd

SIZES = ("casualties", "munitions", "events")
SEVERAL = "several"
NOT_SAID = "not said"

# Coordinates mark a site, never a house: three decimals are about a hundred metres.
DECIMALS = 3

# Radius in km where the gazetteer gives none: a district, a governorate (half of a middling one).
_RADIUS = {1: 0.0, 2: 10.0, 3: 60.0}

_NEEDED = ("event_id", "level", "event_type", "date_from", "date_to", "latitude", "longitude", "geo_precision")


@dataclass(frozen=True)
class Area:
    """
    A stretch of country that a map shows; bounds in degrees.

    ``exact_km`` is the largest radius of a place that passes as a point at this scale, ``half_width_km`` the radius
    above which a place says nothing here.
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

    def title(self, lang: str) -> str:
        """Name of the area in ``en`` or ``ar``."""
        return self.title_ar if lang == "ar" else self.title_en

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies on the map."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


@dataclass(frozen=True)
class Spot:
    """A place of the gazetteer that a map names: coordinates in degrees, radius in km."""

    place_id: str
    name_en: str
    name_ar: str
    kind: str
    latitude: float | None
    longitude: float | None
    radius_km: float | None

    def name(self, lang: str) -> str:
        """Name in ``en`` or ``ar``."""
        return self.name_ar if lang == "ar" else self.name_en


@dataclass(frozen=True)
class TypeStyle:
    """How a type of event is drawn: a shape and a colour, so that colour never speaks alone."""

    event_type: str
    shape: str
    colour: str


@dataclass
class PlaceOnMap:
    """One circle: events that share a place and are known equally well."""

    latitude: float
    longitude: float
    precision: str
    radius_km: float
    place_id: str | None
    name_en: str
    name_ar: str
    events: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class MapEvents:
    """
    Events as one map shows them.

    ``places`` are drawn; ``unplaced`` holds (event, reason) for those that cannot be, with reason one of ``no place``,
    ``country``, ``wide``, ``bad``; ``outside`` counts events elsewhere; ``statements`` counts aggregates never drawn.
    """

    area: Area
    places: list[PlaceOnMap]
    unplaced: list[tuple[dict[str, Any], str]]
    outside: int
    statements: int

    @property
    def events(self) -> list[dict[str, Any]]:
        """Every event drawn, in order of place."""
        return [event for place in self.places for event in place.events]


@cache
def areas() -> dict[str, Area]:
    """Areas by name, from ``data/style/map_areas.csv``."""
    found = {}
    for row in _csv("style", "map_areas.csv"):
        bounds = {key: float(row[key]) for key in ("west", "south", "east", "north", "exact_km", "half_width_km")}
        found[row["area"]] = Area(
            name=row["area"],
            title_en=row["title_en"],
            title_ar=row["title_ar"],
            outlines=tuple(row["outlines"].split("|")),
            references=tuple(row["references"].split("|")),
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


@cache
def type_styles() -> dict[str, TypeStyle]:
    """Shape and colour by type of event, from ``data/style/map_types.csv``, in the order of the legend."""
    rows = _csv("style", "map_types.csv")
    return {row["event_type"]: TypeStyle(row["event_type"], row["shape"], row["colour"]) for row in rows}


@cache
def spots() -> dict[str, Spot]:
    """Places of the gazetteer by ``place_id``."""
    return {
        row["place_id"]: Spot(
            row["place_id"],
            row["name_en"],
            row["name_ar"],
            row["kind"],
            _degrees(row["latitude"]),
            _degrees(row["longitude"]),
            _degrees(row.get("radius_km") or ""),
        )
        for row in _csv("gazetteer", "places.csv")
    }


def references(area: Area) -> list[Spot]:
    """Places that a map names even without an event; those whose coordinates nobody knows are left out."""
    known = [spots()[name] for name in area.references if name in spots()]
    return [spot for spot in known if spot.latitude is not None and spot.longitude is not None]


def _csv(*parts: str) -> list[dict[str, str]]:
    path = data_path(*parts)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        raise DataError(f"{path} holds no rows: install the toolkit again.")
    return rows


def _degrees(text: str) -> float | None:
    return float(text) if text.strip() else None


def rows_of(events: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """
    Events as plain dictionaries, nulls as ``None``.

    Raises
    ------
    InputError
        Columns that a map needs are missing.
    """
    import pandas as pd

    missing = [name for name in _NEEDED if name not in events.columns]
    if missing:
        raise InputError(
            f"The table of events lacks the column{'s' if len(missing) > 1 else ''} {', '.join(missing)}: "
            "a map is drawn from events in the codebook's format (extract, load_incidents)."
        )
    for row in events.to_dict("records"):
        yield {
            str(name): value if isinstance(value, list) or not pd.isna(value) else None for name, value in row.items()
        }


def map_events(events: pd.DataFrame, area: Area) -> MapEvents:
    """
    Events grouped by place, as a map of an area shows them.

    Parameters
    ----------
    events
        Events in the codebook's format. Aggregates that are not ``standalone`` are counted and left out: a statement
        about several events must not stand among incidents.
    area
        What the map shows.

    Returns
    -------
    MapEvents
        Places in order of latitude from the north, events of a place in order of date.

    Raises
    ------
    InputError
        Columns that a map needs are missing.
    """
    drawn: dict[tuple[str, object], PlaceOnMap] = {}
    unplaced: list[tuple[dict[str, Any], str]] = []
    outside = statements = 0
    for event in rows_of(events):
        if event["level"] == "aggregate" and not event.get("standalone"):
            statements += 1
            continue
        place, reason = _place(event, area)
        if place is None:
            if reason == "outside":
                outside += 1
            else:
                unplaced.append((event, reason))
            continue
        # The same site by its name in the gazetteer, or by its coordinates: one circle.
        at = (place.latitude, place.longitude)
        key = (place.precision, place.place_id or at)
        known = drawn.get(key) or drawn.get((place.precision, at)) or place
        drawn[key] = drawn[(place.precision, (known.latitude, known.longitude))] = known
        known.events.append(event)
    places = {id(place): place for place in drawn.values()}.values()
    for place in places:
        place.events.sort(key=_by_date)
    unplaced.sort(key=lambda pair: _by_date(pair[0]))
    order = sorted(places, key=lambda place: (-place.latitude, place.longitude, place.precision))
    return MapEvents(area, order, unplaced, outside, statements)


def _by_date(event: dict[str, Any]) -> tuple[str, str]:
    return (str(event.get("date_from") or event.get("date_to") or "9999"), str(event["event_id"]))


def _place(event: dict[str, Any], area: Area) -> tuple[PlaceOnMap | None, str]:
    """Where an event is drawn, or why it is not."""
    latitude, longitude, precision = event["latitude"], event["longitude"], event["geo_precision"]
    if latitude is None or longitude is None:
        return None, "no place"
    latitude, longitude = float(latitude), float(longitude)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None, "bad"
    if precision not in (1, 2, 3):
        return None, "country"
    spot = spots().get(str(event.get("place_id")))
    radius = spot.radius_km if spot is not None and spot.radius_km is not None else 0.0
    # A base or an embassy whose surroundings are meant is no better known than a district.
    radius = max(radius, _RADIUS[precision]) if precision != 1 else radius
    if spot is not None and precision == 3 and spot.radius_km is not None:
        radius = spot.radius_km
    if not area.holds(latitude, longitude):
        return None, "outside"
    if radius > area.half_width_km:
        return None, "wide"
    exact = precision == 1 and radius <= area.exact_km
    name_en = spot.name_en if spot else str(event.get("location") or event.get("admin1") or "")
    name_ar = spot.name_ar if spot else str(event.get("location_ar") or name_en)
    return (
        PlaceOnMap(
            latitude=round(latitude, DECIMALS),
            longitude=round(longitude, DECIMALS),
            precision="exact" if exact else "governorate" if precision == 3 else "near",
            radius_km=radius,
            place_id=spot.place_id if spot else None,
            name_en=name_en,
            name_ar=name_ar,
        ),
        "",
    )


def size_of(event: dict[str, Any], size_by: str) -> tuple[int | None, int | None]:
    """
    Low and high figure that sizes an event's circle; ``None`` high is an open top, ``None`` low is not reported.

    Parameters
    ----------
    event
        A row of ``events``.
    size_by
        ``casualties`` (killed and wounded), ``munitions`` or ``events``.
    """
    if size_by == "events":
        count = event.get("n_events")
        return (1 if count is None else int(count)), (1 if count is None else int(count))
    names = ("killed", "wounded") if size_by == "casualties" else ("munitions",)
    lows = [event.get(f"{name}_low") for name in names]
    highs = [event.get(f"{name}_high") for name in names]
    if all(value is None for value in (*lows, *highs)):
        return None, None
    low = sum(int(value) for value in lows if value is not None)
    # A high that is null beside a low that is not: unbounded or vague.
    unbounded = any(high is None and low_ is not None for low_, high in zip(lows, highs, strict=True))
    return low, None if unbounded else sum(int(value) for value in highs if value is not None)


def total(events: list[dict[str, Any]], size_by: str) -> tuple[int, int | None]:
    """Sum of low and of high figures over events; not reported enters as 0, an open top keeps the sum open."""
    pairs = [size_of(event, size_by) for event in events]
    low = sum(pair[0] or 0 for pair in pairs)
    unbounded = any(pair[0] is not None and pair[1] is None for pair in pairs)
    return low, None if unbounded else sum(pair[1] or 0 for pair in pairs)


def count_of(events: list[dict[str, Any]]) -> int:
    """How many events rows speak of: a standalone aggregate counts as its ``n_events``."""
    return sum(int(event["n_events"]) if event.get("n_events") else 1 for event in events)


def type_of(events: list[dict[str, Any]]) -> str:
    """Type of a place's events; ``several`` where they differ."""
    kinds = {str(event["event_type"] or NOT_SAID) for event in events}
    kind = kinds.pop() if len(kinds) == 1 else SEVERAL
    return kind if kind in type_styles() else NOT_SAID


@dataclass(frozen=True)
class Scale:
    """Radius of a circle: its area grows in step with the figure, from a smallest one for zero."""

    top: int
    smallest: float = 9.0
    largest: float = 30.0

    def radius(self, value: float) -> float:
        """Radius for a figure, in the unit of ``smallest``."""
        if self.top <= 0 or value <= 0:
            return self.smallest
        share = min(value / self.top, 1.0)
        return math.sqrt(self.smallest**2 + (self.largest**2 - self.smallest**2) * share)

    def steps(self) -> list[int]:
        """Up to three round figures for the legend, beside zero."""
        if self.top <= 0:
            return []
        rounds = [n * 10**power for power in range(7) for n in (1, 2, 5)]
        under = [value for value in rounds if value <= self.top]
        wanted = [under[-1]]
        for share in (0.35, 0.1):
            near = min(under, key=lambda value: abs(value - self.top * share))
            if near < wanted[-1]:
                wanted.append(near)
        return sorted(wanted)


def scale_of(places: list[PlaceOnMap], size_by: str) -> Scale:
    """Scale over the largest figure of a map, high ends included."""
    tops = [max(low, high or 0) for low, high in (total(place.events, size_by) for place in places)]
    return Scale(top=max(tops, default=0))


def place_table(shown: MapEvents) -> pd.DataFrame:
    """
    The rows behind a map's circles.

    Parameters
    ----------
    shown
        Events as the map shows them.

    Returns
    -------
    pd.DataFrame
        One row per circle: place, coordinates in degrees, precision, radius in km, counts, tolls, ``event_ids``.
    """
    import pandas as pd

    rows = []
    for place in shown.places:
        row: dict[str, Any] = {
            "place_id": place.place_id,
            "name_en": place.name_en,
            "name_ar": place.name_ar,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "precision": place.precision,
            "radius_km": place.radius_km,
            "event_type": type_of(place.events),
            "n_events": count_of(place.events),
        }
        for size_by in ("casualties", "munitions"):
            row[f"{size_by}_low"], row[f"{size_by}_high"] = total(place.events, size_by)
        row["event_ids"] = [str(event["event_id"]) for event in place.events]
        rows.append(row)
    columns = [
        *("place_id", "name_en", "name_ar", "latitude", "longitude", "precision", "radius_km", "event_type"),
        *("n_events", "casualties_low", "casualties_high", "munitions_low", "munitions_high", "event_ids"),
    ]
    table = pd.DataFrame(rows, columns=columns)
    return table.astype({name: "Int64" for name in columns if name.endswith(("_low", "_high", "n_events"))})
