"""Group events into places for a map: what is drawn where, how surely, and what cannot be drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from ._errors import InputError
from ._mapareas import Area, spots
from ._mapsymbols import Scale, type_styles
from .gazetteer import Place

if TYPE_CHECKING:
    import pandas as pd

SIZES = ("casualties", "munitions", "events")
SEVERAL = "several"
NOT_SAID = "not said"

# Coordinates mark a site, never a house: three decimals are about a hundred metres.
DECIMALS = 3

# Radius in km where the gazetteer gives none: a district, a governorate (half of a middling one).
_RADIUS = {1: 0.0, 2: 10.0, 3: 60.0}
# "Near" a site is within twice its own radius, and no nearer than this.
_NEAR_KM = 3.0
# Figure of the largest symbol where all figures are smaller.
_LEAST_TOP = 10
_WIDE_KINDS = ("district", "governorate", "region", "area")

_NEEDED = ("event_id", "level", "event_type", "date_from", "date_to", "latitude", "longitude", "geo_precision")


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


def rows_of(events: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """
    Events as plain dictionaries, nulls as ``None``.

    Raises
    ------
    InputError
        Columns that a map needs are missing.
    """
    missing = [name for name in _NEEDED if name not in events.columns]
    if missing:
        raise InputError(
            f"The table of events lacks the column{'s' if len(missing) > 1 else ''} {', '.join(missing)}: "
            "a map is drawn from events in the codebook's format (extract, load_incidents)."
        )
    plain = events.astype("object")
    # One pass over whole columns: asking each cell whether it is null takes ten times as long.
    for row in plain.where(plain.notna(), None).to_dict("records"):
        yield {str(name): value for name, value in row.items()}


def _check_dates(event: dict[str, Any]) -> None:
    for column in ("date_from", "date_to"):
        value = event[column]
        try:
            date.fromisoformat(str(value or "2000-01-01")[:10])
        except ValueError:
            raise InputError(
                f"Event {event['event_id']}: {column} is {value!r}, not an ISO day such as 2019-12-31."
            ) from None


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
        Columns that a map needs are missing, or a date is none.
    """
    drawn: dict[tuple[str, object], PlaceOnMap] = {}
    unplaced: list[tuple[dict[str, Any], str]] = []
    outside = statements = 0
    for event in rows_of(events):
        _check_dates(event)
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
    places = _gathered(list({id(place): place for place in drawn.values()}.values()), area)
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
    radius = _radius(spot, precision)
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


def _radius(spot: Place | None, precision: int) -> float:
    """How far from its point an event may have been, in km."""
    own = spot.radius_km if spot is not None else None
    if own is None:
        return _RADIUS[precision]
    if precision == 2 and spot is not None and spot.kind not in _WIDE_KINDS:
        return max(2 * own, _NEAR_KM)
    return own


def _gathered(places: list[PlaceOnMap], area: Area) -> list[PlaceOnMap]:
    """Places with those joined that would lie on top of each other at this scale; one that is alone stays itself."""
    if area.gather is None:
        return places
    place_id, km = area.gather
    middle = spots().get(place_id)
    if middle is None or middle.latitude is None or middle.longitude is None:
        return places
    kept = list(places)
    for precision in ("exact", "near"):
        close = [
            place
            for place in places
            if place.precision == precision and _distance(place, middle.latitude, middle.longitude) <= km
        ]
        if len(close) < 2:
            continue
        joined = PlaceOnMap(
            latitude=round(middle.latitude, DECIMALS),
            longitude=round(middle.longitude, DECIMALS),
            precision=precision,
            radius_km=max(place.radius_km for place in close),
            place_id=place_id,
            name_en=middle.name_en,
            name_ar=middle.name_ar,
            events=[event for place in close for event in place.events],
        )
        kept = [place for place in kept if place not in close] + [joined]
    return kept


def _distance(place: PlaceOnMap, latitude: float, longitude: float) -> float:
    """Kilometres from a place to a point near it; a degree is 111.2 km, and at this size the earth is flat."""
    north = (place.latitude - latitude) * 111.2
    east = (place.longitude - longitude) * 111.2 * math.cos(math.radians(latitude))
    return math.hypot(north, east)


def checked_size(size_by: str) -> str:
    """
    What sizes the symbols, when it is known.

    Raises
    ------
    InputError
        It is none of ``casualties``, ``munitions``, ``events``.
    """
    if size_by not in SIZES:
        raise InputError(f"Symbols cannot be sized by {size_by!r}: choose one of {', '.join(SIZES)}.")
    return size_by


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
        return count_of([event]), count_of([event])
    names = ("killed", "wounded") if size_by == "casualties" else ("munitions",)
    lows = [event.get(f"{name}_low") for name in names]
    highs = [event.get(f"{name}_high") for name in names]
    if all(value is None for value in (*lows, *highs)):
        return None, None
    low = sum(int(value) for value in lows if value is not None)
    # A high that is null beside a low that is not: unbounded or vague.
    unbounded = any(top is None and bottom is not None for bottom, top in zip(lows, highs, strict=True))
    return low, None if unbounded else sum(int(value) for value in highs if value is not None)


def total(events: list[dict[str, Any]], size_by: str) -> tuple[int, int | None]:
    """Sum of low and of high figures over events; not reported enters as 0, an open top keeps the sum open."""
    pairs = [size_of(event, size_by) for event in events]
    low = sum(pair[0] or 0 for pair in pairs)
    unbounded = any(pair[0] is not None and pair[1] is None for pair in pairs)
    return low, None if unbounded else sum(pair[1] or 0 for pair in pairs)


def drawn_size(event: dict[str, Any], size_by: str) -> tuple[int, int]:
    """Low and high figure as drawn: not reported is the smallest size, an open top is drawn as its low end."""
    low, high = size_of(event, size_by)
    return low or 0, max(low or 0, high or 0)


def count_of(events: list[dict[str, Any]]) -> int:
    """How many events rows speak of: a standalone aggregate counts as its ``n_events``."""
    return sum(int(event["n_events"]) if event.get("n_events") else 1 for event in events)


def type_of(events: list[dict[str, Any]]) -> str:
    """Type of a place's events; ``several`` where they differ."""
    kinds = {str(event["event_type"] or NOT_SAID) for event in events}
    kind = kinds.pop() if len(kinds) == 1 else SEVERAL
    return kind if kind in type_styles() else NOT_SAID


def scale_of(places: list[PlaceOnMap], size_by: str) -> Scale:
    """Scale over the largest figure of a map, high ends included."""
    tops = [sum(drawn_size(event, size_by)[1] for event in place.events) for place in places]
    # One dead must not be drawn as large as the worst attack of another map.
    return Scale(top=max([_LEAST_TOP, *tops]) if any(tops) else 0)


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
        One row per circle: ``key``, place, coordinates in degrees, precision, radius in km, counts, tolls and
        ``event_ids``.
    """
    import pandas as pd

    rows = []
    for place in shown.places:
        key = place.place_id or f"{place.latitude:.3f},{place.longitude:.3f}"
        row: dict[str, Any] = {
            "key": key if place.precision == "exact" else f"{key}/{place.precision}",
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
        *("key", "place_id", "name_en", "name_ar", "latitude", "longitude", "precision", "radius_km", "event_type"),
        *("n_events", "casualties_low", "casualties_high", "munitions_low", "munitions_high", "event_ids"),
    ]
    table = pd.DataFrame(rows, columns=columns)
    return table.astype({name: "Int64" for name in columns if name.endswith(("_low", "_high", "n_events"))})
