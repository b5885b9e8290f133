"""Group events into the places of a map, join those that would hide each other, and leave out what has no place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ._mapareas import KM_PER_DEGREE, Area, spots
from ._mapcolumns import Columns, coded, columns_of
from ._mapdata import DECIMALS, REASONS, MapEvents, Named, PlaceOnMap
from ._placewords import place_label
from .gazetteer import Place

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from ._mapcolumns import Ints

# A point that its own table calls a home is moved to the next of a kilometre's grid, and drawn as a ring of that size.
HOME_DECIMALS, HOME_KM = 2, 1.0

# Radius in km where the gazetteer gives none: a district, a governorate (half of a middling one).
_RADIUS = {1: 0.0, 2: 10.0, 3: 60.0}
# "Near" a site is within twice its own radius, and no nearer than this.
_NEAR_KM = 3.0
_WIDE_KINDS = ("district", "governorate", "region", "area")
# More symbols than this hide each other: those of one cell of a grid become one. The page stays quick, too. For heat
# the cells are as fine as its spots.
_MOST_SYMBOLS, _CELLS_ACROSS = 250, 14
_MOST_SPOTS, _SPOTS_ACROSS = 2500, 80
_MOST_INSET, _INSET_ACROSS = 16, 5
# More points than this are put on a fine grid before they are looked at one by one.
_MOST_POINTS = 20_000
_FINE_ACROSS = 150


def map_events(events: pd.DataFrame, area: Area, *, split: date | None = None, heat: bool = False) -> MapEvents:
    """
    Events grouped by place, as a map of an area shows them.

    Parameters
    ----------
    events
        Events in the codebook's format. Aggregates that are not ``standalone`` are counted and left out: a statement
        about several events must not stand among incidents.
    area
        What the map shows.
    split
        A day that parts the events.
    heat
        Whether the places are spots of a heat map: more of them, and none known only by governorate, which would pile
        up at the capitals.

    Returns
    -------
    MapEvents
        Places in order of latitude from the north, events of a place in order of date.

    Raises
    ------
    InputError
        Columns that a map needs are missing.
    """
    return placed(columns_of(events), area, split=split, heat=heat)


def placed(
    columns: Columns, area: Area, *, split: date | None = None, heat: bool = False, inset: bool = False
) -> MapEvents:
    """The same from columns read before, for a second map of one table."""
    points, of_row, reason = _points(columns, area, heat)
    groups: dict[tuple[str, object], list[int]] = {}
    places: dict[tuple[str, object], PlaceOnMap] = {}
    key: tuple[str, object]
    at: tuple[str, object]
    for number, place in enumerate(points):
        # The same site by its name in the gazetteer, or by its coordinates: one circle.
        at = (place.precision, (place.latitude, place.longitude))
        key = (place.precision, place.place_id or at)
        key = key if key in groups else at if at in groups else key
        places.setdefault(key, place)
        groups.setdefault(key, []).append(number)
        groups.setdefault(at, groups[key])
        places.setdefault(at, places[key])
    distinct = {id(numbers): (places[key], numbers) for key, numbers in groups.items()}
    rows = _rows_of(distinct.values(), of_row, columns)
    named = _all_named(distinct.values(), points, of_row, columns)
    drawn = [replace(place, rows=of) for place, of in zip(named, rows, strict=True)]
    most, across = (_MOST_INSET, _INSET_ACROSS) if inset else (_MOST_SYMBOLS, _CELLS_ACROSS)
    if heat:
        most, across = _MOST_SPOTS, _SPOTS_ACROSS
    if not heat:
        drawn = _gathered(drawn, area, columns)
    cell_km = 0.0
    if len(drawn) > most:
        drawn, cell_km = _celled(drawn, area, columns, across)
    drawn.sort(key=lambda place: (-place.latitude, place.longitude, place.precision))
    return MapEvents(area, columns, drawn, reason, split, cell_km)


def _rows_of(groups: Iterable[tuple[PlaceOnMap, list[int]]], of_row: Ints, columns: Columns) -> list[Ints]:
    """Rows of each group of points, in order of date."""
    import numpy as np

    # Put in order of date once, then parted: no place has to be put in order for itself.
    points = of_row[columns.in_time]
    small = points.astype(np.int16) if points.max(initial=-1) < 2**15 else points
    order = np.argsort(small, kind="stable")
    edges = np.searchsorted(points[order], np.arange(points.max(initial=-1) + 2))
    rows = columns.in_time[order]
    parts = ([rows[edges[k] : edges[k + 1]] for k in numbers] for _, numbers in groups)
    return [part[0] if len(part) == 1 else by_date(columns, np.concatenate(part)) for part in parts]


def _all_named(
    groups: Iterable[tuple[PlaceOnMap, list[int]]], points: Sequence[PlaceOnMap], of_row: Ints, columns: Columns
) -> list[PlaceOnMap]:
    """Each group's place with the names of all places in it, that with the most events first."""
    import numpy as np

    out = []
    for place, numbers in groups:
        held: dict[tuple[str | None, str, str], list[int]] = {}
        for number in numbers:
            point = points[number]
            held.setdefault((point.place_id, point.name_en, point.name_ar), []).append(number)
        if len(held) == 1:
            out.append(place)
            continue
        sites = [Named(*name, np.flatnonzero(np.isin(of_row, of))) for name, of in held.items()]
        sites.sort(key=lambda site: -int(columns.n[site.rows].sum()))
        whole = replace(place, sites=tuple(sites))
        out.append(whole.only(np.concatenate([site.rows for site in sites])))
    return out


def by_date(columns: Columns, rows: Ints) -> Ints:
    """Rows in order of date, undated ones last, then in that of the table."""
    import numpy as np

    return rows[np.argsort(columns.turn[rows])]


def _points(columns: Columns, area: Area, heat: bool) -> tuple[list[PlaceOnMap], Ints, Ints]:
    """Points where events are drawn; of each row its point (-1 for none), and why it has none."""
    import numpy as np
    import pandas as pd

    codes, ids = columns.place_codes
    known = [spots().get(str(value)) if value is not None else None for value in ids]
    has_spot = np.array([spot is not None for spot in known])[codes]
    private = columns.homes & ~has_spot
    latitude, longitude = columns.latitude, columns.longitude
    decimals = np.where(private, HOME_DECIMALS, DECIMALS)
    scale = 10.0**decimals
    # Halves go up, as in Python's own rounding of these figures: the same point is one point however it was read.
    latitude, longitude = (np.floor(values * scale + 0.5) / scale for values in (latitude, longitude))

    reason = np.zeros(len(codes), dtype=np.int64)
    faulty = np.zeros(len(codes), dtype=bool)
    faulty[list(columns.faults)] = True
    holds = (
        (latitude >= area.south) & (latitude <= area.north) & (longitude >= area.west) & (longitude <= area.east)
    )  # fmt: skip
    conditions = (
        ("statement", columns.statement),
        ("fault", faulty),
        ("no place", np.isnan(latitude) | np.isnan(longitude)),
        ("country", columns.precision == 0),
        ("outside", ~holds),
        ("governorate only", (columns.precision == 3) & heat),
    )
    for name, condition in conditions:
        reason[(reason == 0) & condition] = REASONS.index(name)
    rows = np.flatnonzero(reason == 0)
    own = np.full(len(codes), -1, dtype=np.int64)
    if len(rows) > _MOST_POINTS:
        latitude, longitude = _fine(latitude, longitude, rows[~has_spot[rows]], area)
    elif "location" in columns.events:
        # Places that only the table names, at one point: each is named there.
        own = np.where(has_spot | private, -1, coded(columns.events, "location")[0])
    keys = pd.DataFrame({
        "code": np.where(has_spot, codes, -1)[rows], "precision": columns.precision[rows], "private": private[rows],
        "latitude": latitude[rows], "longitude": longitude[rows], "own": own[rows],
    })  # fmt: skip
    numbers, firsts = _distinct(keys)
    points = [
        _point((latitude[row], longitude[row]), columns.precision[row], known[codes[row]], names, private[row], area)
        for row, names in zip(rows[firsts], _names(columns, rows[firsts]), strict=True)
    ]
    # Those too wide for the area get no number.
    kept = [number for number, place in enumerate(points) if place is not None]
    again = np.full(len(points), -1, dtype=np.int64)
    again[kept] = np.arange(len(kept))
    of_row = np.full(len(codes), -1, dtype=np.int64)
    of_row[rows] = again[numbers]
    reason[rows[of_row[rows] < 0]] = REASONS.index("wide")
    return [place for place in points if place is not None], of_row, reason


def _distinct(keys: pd.DataFrame) -> tuple[Ints, Ints]:
    """Of each row the number of its distinct key, and where each key stands first."""
    import numpy as np

    numbers = np.asarray(keys.groupby(list(keys.columns), sort=False).ngroup(), dtype=np.int64)
    firsts = np.full(numbers.max(initial=-1) + 1, len(numbers), dtype=np.int64)
    np.minimum.at(firsts, numbers, np.arange(len(numbers)))
    return numbers, firsts


def _fine(
    latitude: NDArray[np.float64], longitude: NDArray[np.float64], rows: Ints, area: Area
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points without a name of the gazetteer, moved to the middles of a fine grid where they would be too many."""
    import numpy as np

    out = []
    for values, low, high in ((latitude, area.south, area.north), (longitude, area.west, area.east)):
        step = (high - low) / _FINE_ACROSS
        moved = values.copy()
        moved[rows] = np.round(low + (np.floor((values[rows] - low) / step) + 0.5) * step, DECIMALS)
        out.append(moved)
    return out[0], out[1]


def _point(
    at: tuple[float, float], precision: int, spot: Place | None, names: tuple[str, ...], private: bool, area: Area
) -> PlaceOnMap | None:
    """Where an event is drawn and how surely; None where that is too wide for the area."""
    import numpy as np

    radius = max(_radius(spot, int(precision)), HOME_KM if private else 0.0)
    if radius > area.half_width_km:
        return None
    exact = precision == 1 and radius <= area.exact_km and not (private and area.exact_km < 3 * HOME_KM)
    own, own_ar = ("", "") if private else names[:2]
    name_en = spot.name_en if spot else own or names[2]
    return PlaceOnMap(
        latitude=round(float(at[0]), DECIMALS),
        longitude=round(float(at[1]), DECIMALS),
        precision="exact" if exact else "governorate" if precision == 3 else "near",
        radius_km=radius,
        place_id=spot.place_id if spot else None,
        name_en=name_en,
        name_ar=spot.name_ar if spot else own_ar or place_label(name_en, None, "ar") or name_en,
        rows=np.zeros(0, dtype=np.int64),
    )


def _names(columns: Columns, rows: Ints) -> list[tuple[str, ...]]:
    """What rows themselves call their place, in English and Arabic, and their governorate."""
    found = []
    for name in ("location", "location_ar", "admin1"):
        values = columns.events[name].iloc[rows].tolist() if name in columns.events else [None] * len(rows)
        found.append([value if isinstance(value, str) else "" for value in values])
    return list(zip(*found, strict=True))


def _radius(spot: Place | None, precision: int) -> float:
    """How far from its point an event may have been, in km."""
    own = spot.radius_km if spot is not None else None
    if own is None:
        return _RADIUS[precision]
    if precision == 2 and spot is not None and spot.kind not in _WIDE_KINDS:
        return max(2 * own, _NEAR_KM)
    return own


def _joined(close: Sequence[PlaceOnMap], columns: Columns, like: PlaceOnMap) -> PlaceOnMap:
    import numpy as np

    rows = by_date(columns, np.concatenate([place.rows for place in close]))
    return replace(like, rows=rows, radius_km=max(place.radius_km for place in close))


def gathered(shown: MapEvents) -> list[PlaceOnMap]:
    """Places of a map as its circles would show them: where heat has each site, the city that gathers them."""
    return _gathered(shown.places, shown.area, shown.columns)


def _gathered(places: list[PlaceOnMap], area: Area, columns: Columns) -> list[PlaceOnMap]:
    """Places with those joined that would lie on top of each other at this scale; one that is alone stays itself."""
    import numpy as np

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
        like = PlaceOnMap(
            latitude=round(middle.latitude, DECIMALS),
            longitude=round(middle.longitude, DECIMALS),
            precision=precision,
            radius_km=0.0,
            place_id=place_id,
            name_en=middle.name_en,
            name_ar=middle.name_ar,
            rows=np.zeros(0, dtype=np.int64),
        )
        near = {id(place) for place in close}
        kept = [place for place in kept if id(place) not in near] + [_joined(close, columns, like)]
    return kept


def _celled(places: list[PlaceOnMap], area: Area, columns: Columns, across: int) -> tuple[list[PlaceOnMap], float]:
    """Places of one cell of a grid as one symbol, at the place and with the name of that with the most events."""
    step = (area.north - area.south) / across
    narrow = math.cos(math.radians((area.south + area.north) / 2))
    cells: dict[tuple[str, int, int], list[PlaceOnMap]] = {}
    for place in sorted(places, key=lambda place: -int(columns.n[place.rows].sum())):
        up, across_ = place.latitude - area.south, (place.longitude - area.west) * narrow
        cell = (place.precision, int(up / step), int(across_ / step))
        cells.setdefault(cell, []).append(place)
    joined = [
        close[0] if len(close) == 1 else _joined(close, columns, next((p for p in close if p.name_en), close[0]))
        for close in cells.values()
    ]
    return joined, step * KM_PER_DEGREE


def _distance(place: PlaceOnMap, latitude: float, longitude: float) -> float:
    """Kilometres from a place to a point near it; at this size the earth is flat."""
    north = (place.latitude - latitude) * KM_PER_DEGREE
    east = (place.longitude - longitude) * KM_PER_DEGREE * math.cos(math.radians(latitude))
    return math.hypot(north, east)
