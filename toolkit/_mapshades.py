"""Shade governorates or districts by the events in them: whose they are, classes of figures, colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ._mapareas import Area, spots
from ._mapcolumns import Columns, coded, columns_of
from ._mapdata import REASONS, MapEvents, PlaceOnMap
from ._mapplaces import by_date
from ._mapwords import place_name, word
from ._placewords import place_label
from .boundaries import district_key, governorate_name, outline
from .gazetteer import gazetteer
from .phrases import Lang

if TYPE_CHECKING:
    import pandas as pd

    from ._mapcolumns import Flags, Floats, Ints

# What may be shaded → the outline that it takes.
DIVISIONS = {"governorates": "governorates", "districts": "districts"}
# From few to many; each step darker by about the same, so that grey print keeps the order.
COLOURS = ("#fde4cf", "#f9b78a", "#ec8449", "#c4521b", "#7f2704")
NOTHING = "#ffffff"
# A district without events of its own, in a governorate of which events are known that name no district.
UNSURE = "#dfdfdf"
# So many points each way are tried for the number of a district.
_ACROSS = 14


@dataclass(frozen=True)
class Shades:
    """Classes of a figure: ``floors`` are their least values; what is below the first is not shaded."""

    floors: tuple[int, ...]
    top: int

    def colour(self, value: int) -> str:
        """Colour of a figure."""
        number = self.colour_class(value)
        return self.colours[number] if number >= 0 else NOTHING

    @property
    def colours(self) -> tuple[str, ...]:
        """A colour for each class: the whole range even where classes are few."""
        if len(self.floors) == 1:
            return (COLOURS[2],)
        most = len(COLOURS) - 1
        return tuple(COLOURS[round(k * most / (len(self.floors) - 1))] for k in range(len(self.floors)))

    def colour_class(self, value: int) -> int:
        """Number of the class of a figure; -1 below the first."""
        return sum(value >= floor for floor in self.floors) - 1

    def labels(self, lang: Lang) -> list[str]:
        """What each class holds: ``1``, ``2–3``, ``4–9``, ``10 and more``; one figure where there is but one."""
        pairs = [f"{low:,}" if low == high - 1 else f"{low:,}–{high - 1:,}" for low, high in pairwise(self.floors)]
        last = [
            f"{floor:,}" if floor == self.top else word("and_more", lang, n=f"{floor:,}") for floor in self.floors[-1:]
        ]
        return [*pairs, *last]


def shades_of(shown: MapEvents, size_by: str) -> Shades:
    """
    Up to five classes in round numbers over the low figures of the divisions.

    Their floors are 1, 2, 4, 10, 40, 100, 400 …: where that gives more than five, the lowest are one class. They are
    those of the whole table, whether or not each holds a figure, so that two maps of it have the same.
    """
    totals = [shown.total(place.rows, size_by)[0] for place in shown.places]
    top = max(totals, default=0)
    rounds = [1, 2, 4, *(n * 10**power for power in range(1, 8) for n in (1, 4))]
    floors = [value for value in rounds if value <= top]
    if len(floors) > len(COLOURS):
        floors = [1, *floors[-(len(COLOURS) - 1) :]]
    return Shades(tuple(floors), top)


def shaded_events(events: pd.DataFrame, area: Area, kind: str, *, split: date | None = None) -> MapEvents:
    """
    Events grouped by governorate or district.

    Parameters
    ----------
    events
        Events in the codebook's format. The governorate is that of the table or of the gazetteer's place, never that of
        the polygon a point falls into, for the outlines are approximate; the district is that of the table
        (``admin2``) where an outline bears its name, else that of the polygon.
    area
        What the map shows.
    kind
        ``governorates`` or ``districts``.
    split
        A day that parts the events.

    Returns
    -------
    MapEvents
        A place for each division with events, its ``division`` the position of its outline.

    Raises
    ------
    InputError
        Columns that a map needs are missing.
    DataError
        A file of boundaries of the user's own cannot be read.
    """
    import numpy as np

    columns = columns_of(events)
    features = _features(area, kind)
    reason = np.zeros(len(events), dtype=np.int64)
    faulty = np.zeros(len(events), dtype=bool)
    faulty[list(columns.faults)] = True
    reason[columns.statement] = REASONS.index("statement")
    reason[(reason == 0) & faulty] = REASONS.index("fault")
    found, missing = governorates_of(columns, features) if kind == "governorates" else _districts(columns, features)
    off = [number for number, feature in enumerate(features) if not _on(area, feature)]
    missing["outside"] |= np.isin(found, off)
    for name, rows in missing.items():
        reason[(reason == 0) & rows] = REASONS.index(name)
    places = []
    for number, feature in enumerate(features):
        rows = np.flatnonzero((reason == 0) & (found == number))
        if len(rows):
            places.append(replace(_division(feature, kind, number, area), rows=by_date(columns, rows)))
    places.sort(key=lambda place: (-place.latitude, place.longitude))
    return MapEvents(area, columns, places, reason, split)


def governorates_of(columns: Columns, features: list[Any]) -> tuple[Ints, dict[str, Any]]:
    """Of each row the position of its governorate's outline; where there is none, why."""
    import numpy as np

    position = {feature["properties"]["admin1"]: number for number, feature in enumerate(features)}
    codes, ids = columns.place_codes
    of_place = [spots()[value].admin1 if value in spots() else None for value in ids]
    own, named = coded(columns.events, "admin1")
    of_name = [governorate_name(str(value)) if value is not None else None for value in named]

    def positions(names: list[str | None]) -> Ints:
        return np.array([-2 if name is None else position.get(name, -1) for name in names], dtype=np.int64)

    by_place, by_name = positions(of_place)[codes], positions(of_name)[own]
    found = np.where(by_place > -2, by_place, by_name)
    abroad = np.zeros(len(codes), dtype=bool)
    countries, values = coded(columns.events, "country")
    abroad = np.array([value not in (None, "Iraq") for value in values])[countries] & (found == -2)
    return found, {"outside": abroad, "no place": found == -2, "no outline": found == -1}


def _districts(columns: Columns, features: list[Any]) -> tuple[Ints, dict[str, Any]]:
    """Of each row the position of the outline that bears its district's name or holds its point, or why none does."""
    import numpy as np

    given = ~(np.isnan(columns.latitude) | np.isnan(columns.longitude))
    points = np.column_stack([columns.latitude, columns.longitude]).round(3)
    distinct, numbers = np.unique(points[given], axis=0, return_inverse=True)
    inside = np.full(len(distinct), -1, dtype=np.int64)
    for number, feature in enumerate(features):
        west, south, east, north = _box(feature)
        up, along = distinct.T
        near = np.flatnonzero((inside < 0) & (west <= along) & (along <= east) & (south <= up) & (up <= north))
        inside[near[_holds(feature, along[near], up[near])]] = number
    found = np.full(len(points), -1, dtype=np.int64)
    found[given] = inside[numbers.ravel()]
    named = _by_name(columns, features, "admin2", "admin2_ar", "source_name")
    part_of = _by_name(columns, features, "includes")
    _, home = np.unique([str(f["properties"].get("admin1")) for f in features], return_inverse=True)
    astray = (part_of >= 0) & ((found < 0) | (home[found] != home[part_of]))
    named = np.where((named < 0) & astray, part_of, named)
    found = np.where(named >= 0, named, found)
    return found, {
        "no place": ~given & (named < 0), "country": (columns.precision == 0) & (named < 0),
        "governorate only": (columns.precision == 3) & (named < 0), "outside": found == -1,
    }  # fmt: skip


def _by_name(columns: Columns, features: list[Any], *where: str) -> Ints:
    """Of each row the position of the one outline that has its district's name there; -1 where none or several do."""
    import numpy as np

    keys: dict[str, set[int]] = {}
    for number, feature in enumerate(features):
        for given in filter(None, map(feature["properties"].get, where)):
            for name in [given] if isinstance(given, str) else given:
                keys.setdefault(district_key(name), set()).add(number)
    codes, names = coded(columns.events, "admin2")
    of_name = [keys.get(district_key(str(name)), set()) if name is not None else set() for name in names]
    return np.array([min(numbers) if len(numbers) == 1 else -1 for numbers in of_name], dtype=np.int64)[codes]


def unsure(shown: MapEvents, kind: str) -> list[int]:
    """
    Positions of the districts whose governorate had events that name no district: white would say too much of them.

    Parameters
    ----------
    shown
        Events as the map shows them.
    kind
        ``governorates`` (then there are none) or ``districts``.
    """
    rough = shown.reason == REASONS.index("governorate only")
    if kind != "districts" or not rough.any():
        return []
    governorates = outline("governorates", shown.area.folder)["features"]
    found, _ = governorates_of(shown.columns, governorates)
    names = {governorates[n]["properties"]["admin1"] for n in set(found[rough].tolist()) if n >= 0}
    features = enumerate(_features(shown.area, kind))
    return [n for n, one in features if one["properties"].get("admin1") in names and _on(shown.area, one)]


def included_note(shown: MapEvents, lang: Lang, kind: str) -> str:
    """Which younger districts are counted in the one whose outline they lie in; empty where none such is shown."""
    if kind != "districts":
        return ""
    features = _features(shown.area, kind)
    comma = "، " if lang == "ar" else ", "
    parts = []
    for one in shown.places:
        names = features[one.division or 0]["properties"].get("includes", [])
        others = comma.join(str(place_label(name, None, lang)).removesuffix(" District") for name in names)
        parts += [word("included", lang, place=place_name(one, lang), others=others)] if names else []
    return word("includes", lang, parts=("؛ " if lang == "ar" else "; ").join(parts)) if parts else ""


def _corners(feature: Any) -> Iterator[list[list[float]]]:
    """Outer rings of a feature."""
    geometry = feature.get("geometry") or {"type": None}
    if geometry["type"] == "Polygon":
        yield geometry["coordinates"][0]
    elif geometry["type"] == "MultiPolygon":
        for rings in geometry["coordinates"]:
            yield rings[0]


def _box(feature: Any) -> tuple[float, float, float, float]:
    points = [point for ring in _corners(feature) for point in ring]
    if not points:
        return 0.0, 0.0, -1.0, -1.0
    across, up = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(up), max(across), max(up)


def _on(area: Area, feature: Any) -> bool:
    """Whether a division may reach into the map of an area."""
    west, south, east, north = _box(feature)
    return west < area.east and east > area.west and south < area.north and north > area.south


def _holds(feature: Any, x: Floats, y: Floats) -> Flags:
    """Which of many points lie inside a division, by the even-odd rule."""
    import numpy as np

    geometry = feature.get("geometry") or {"type": None}
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry.get("coordinates", [])
    inside = np.zeros(len(x), dtype=bool)
    for ring in (ring for rings in polygons for ring in rings):
        for (x1, y1), (x2, y2) in pairwise(point[:2] for point in ring):
            if y1 != y2:
                inside ^= ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside


def _deepest(feature: Any, area: Area) -> tuple[float, float]:
    """Latitude and longitude of the point farthest from the border of a division, on the map where it reaches there."""
    import numpy as np

    corners = np.array([point[:2] for point in max(_corners(feature), key=len)])
    west, south, east, north = _box(feature)
    sides = [(max(west, area.west), min(east, area.east)), (max(south, area.south), min(north, area.north))]
    x, y = (axis.ravel() for axis in np.meshgrid(*(np.linspace(*side, _ACROSS + 2)[1:-1] for side in sides)))
    inside = _holds(feature, x, y)
    if not _on(area, feature) or not inside.any():
        return _middle(feature)
    border = np.concatenate([corners[:-1] + (corners[1:] - corners[:-1]) * share for share in (0.0, 0.5)])
    # A degree of longitude is shorter than one of latitude.
    away = np.hypot((x[inside] - border[:, :1]) * 0.84, y[inside] - border[:, 1:]).min(axis=0)
    best = int(away.argmax())
    return float(y[inside][best]), float(x[inside][best])


def _middle(feature: Any) -> tuple[float, float]:
    """Latitude and longitude for the number of a division: the middle of the longest stretch across its middle."""
    ring = [point[:2] for point in max(_corners(feature), key=len)]
    up = [point[1] for point in ring]
    latitude = (min(up) + max(up)) / 2
    crossings = sorted(
        x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > latitude) != (y2 > latitude)
    )
    stretches = list(zip(crossings[::2], crossings[1::2], strict=False))
    if not stretches:
        return latitude, sum(point[0] for point in ring) / len(ring)
    left, right = max(stretches, key=lambda pair: pair[1] - pair[0])
    return latitude, (left + right) / 2


def divisions(area: Area, kind: str) -> list[PlaceOnMap]:
    """Every division of an area's outlines, without events."""
    return [_division(feature, kind, number, area) for number, feature in enumerate(_features(area, kind))]


def _features(area: Area, kind: str) -> list[Any]:
    return list(outline(DIVISIONS[kind], area.folder)["features"])


def _division(feature: Any, kind: str, number: int, area: Area) -> PlaceOnMap:
    import numpy as np

    latitude, longitude = _deepest(feature, area) if kind == "districts" else _middle(feature)
    if kind == "governorates":
        name = feature["properties"]["admin1"]
        spot = gazetteer().first_of_kind.get(("governorate", name))
        arabic = spot.name_ar.removeprefix("محافظة ") if spot else name
    else:
        name, spot = feature["properties"]["admin2"].removesuffix(" District"), None
        arabic = feature["properties"]["admin2_ar"].removeprefix("قضاء ")
    return PlaceOnMap(
        latitude=round(latitude, 3), longitude=round(longitude, 3), precision="exact", radius_km=0.0,
        place_id=spot.place_id if spot else None, name_en=name,
        name_ar=arabic, rows=np.zeros(0, dtype=np.int64),
        division=number,
    )  # fmt: skip
