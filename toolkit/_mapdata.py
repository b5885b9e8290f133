"""Hold the events of a map by place: what is drawn where, how surely, with what figures, and what cannot be drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ._mapareas import Area
from ._mapcolumns import NO_DAY, Columns, coded
from ._mapsymbols import SEVERAL, Scale, slice_edges
from .phrases import event_noun

if TYPE_CHECKING:
    import pandas as pd

    from ._mapcolumns import Ints

# Coordinates mark a site, never a house: three decimals are about a hundred metres.
DECIMALS = 3
# Figure of the largest symbol where all figures are smaller.
_LEAST_TOP = 10

# Why a row is not drawn, by code; 0 is drawn.
REASONS = ("", "statement", "outside", "fault", "no place", "country", "wide", "no outline", "governorate only")


@dataclass(frozen=True)
class Named:
    """One of several places at one point: the gazetteer's id, if any, its names, and the rows of its own events."""

    place_id: str | None
    name_en: str
    name_ar: str
    rows: Ints


@dataclass(frozen=True)
class PlaceOnMap:
    """
    One symbol: events that share a place and are known equally well; ``rows`` are their positions in the table.

    Sites whose coordinates are the same are one symbol: ``sites`` holds each, that with the most events first, and is
    empty where there is but one.
    """

    latitude: float
    longitude: float
    precision: str
    radius_km: float
    place_id: str | None
    name_en: str
    name_ar: str
    rows: Ints
    division: int | None = None  # position of its outline, where whole divisions are shaded
    sites: tuple[Named, ...] = ()
    ground: tuple[str, int] | None = None  # outline and part of it that it lies somewhere in, where that is drawn

    @property
    def place_ids(self) -> list[str]:
        """Ids of the gazetteer of all places that it stands for."""
        return [site.place_id for site in self.sites or (self,) if site.place_id]

    @property
    def names(self) -> list[tuple[str, str]]:
        """English and Arabic name of each place that it stands for."""
        return [(site.name_en, site.name_ar) for site in self.sites or (self,)]

    def only(self, rows: Ints) -> PlaceOnMap:
        """The symbol of some of its events: named after the places of these alone."""
        import numpy as np

        sites = tuple(site for site in self.sites if np.isin(site.rows, rows).any())
        if not sites:
            return replace(self, rows=rows)
        first = sites[0]
        return replace(
            self, rows=rows, place_id=first.place_id, name_en=first.name_en, name_ar=first.name_ar,
            sites=sites if len(sites) > 1 else (),
        )  # fmt: skip

    @property
    def key(self) -> str:
        """What names it in tables: the gazetteer's id, or the coordinates, and the precision where it is not exact."""
        key = self.place_id or f"{self.latitude:.3f},{self.longitude:.3f}"
        return key if self.precision == "exact" else f"{key}/{self.precision}"


@dataclass(frozen=True)
class MapEvents:
    """
    Events as one map shows them.

    ``places`` are drawn; ``reason`` holds for each row of the table a position in ``REASONS``; ``split`` is the day
    that parts the events into before and after; ``cell_km`` is the size of the cells within which places are one
    symbol, 0 where each stands for itself.
    """

    area: Area
    columns: Columns
    places: list[PlaceOnMap]
    reason: Ints
    split: date | None = None
    cell_km: float = 0.0
    half: int | None = None  # 0 where it holds only what was before the day, 1 for what came from it on

    @cached_property
    def rows(self) -> Ints:
        """Positions of every event drawn, in order of place."""
        import numpy as np

        return np.concatenate([np.zeros(0, dtype=np.int64), *(place.rows for place in self.places)])

    @cached_property
    def unplaced(self) -> Ints:
        """Positions of the events that cannot be drawn and stand beside the map: faults first, then by date."""
        import numpy as np

        rows = np.flatnonzero(self.reason > REASONS.index("outside"))
        undated = np.where(self.columns.start[rows] == NO_DAY, 9**7, self.columns.start[rows])
        return rows[np.lexsort((undated, self.reason[rows] != REASONS.index("fault")))]

    @property
    def outside(self) -> int:
        """Events elsewhere."""
        return int((self.reason == REASONS.index("outside")).sum())

    @property
    def statements(self) -> int:
        """Aggregates that are never drawn."""
        return int((self.reason == REASONS.index("statement")).sum())

    def listed(self, most: int) -> list[tuple[dict[str, Any], str]]:
        """The first events that cannot be drawn, each with the reason of ``REASONS``; for a fault also ``fault``."""
        rows = self.unplaced[:most]
        out = []
        for row, event in zip(rows, self.columns.records(rows), strict=True):
            event["row"], event["fault"] = int(row) + 1, self.columns.faults.get(int(row))
            out.append((event, REASONS[self.reason[row]]))
        return out

    def count(self, rows: Ints | None = None) -> int:
        """How many events rows speak of; of the whole map by default."""
        return int(self.columns.n[self.rows if rows is None else rows].sum())

    def kinds(self, rows: Ints | None = None) -> list[str]:
        """Types among rows, in the order of the legend."""
        import numpy as np

        return [self.columns.kinds[code] for code in np.unique(self.columns.kind[self.rows if rows is None else rows])]

    def kind(self, rows: Ints) -> str:
        """Type of a place's events; ``several`` where they differ."""
        kinds = self.kinds(rows)
        return kinds[0] if len(kinds) == 1 else SEVERAL

    def slices(self, rows: Ints) -> list[tuple[str, float, float]]:
        """Of a place with events of several types each type's slice of its symbol: type, where it begins and ends."""
        import numpy as np

        n = np.bincount(self.columns.kind[rows], weights=self.columns.n[rows], minlength=len(self.columns.kinds))
        there = np.unique(self.columns.kind[rows])
        if len(there) < 2:
            return []
        edges = slice_edges([int(n[code]) for code in there])
        return [(self.columns.kinds[code], *edge) for code, edge in zip(there, edges, strict=True)]

    def total(self, rows: Ints, size_by: str) -> tuple[int, int | None]:
        """Sum of low and of high figures over events; not reported enters as 0, an open top keeps the sum open."""
        if size_by == "events":
            return (self.count(rows),) * 2
        found = self.columns.figures[size_by]
        return int(found.low[rows].sum()), None if found.unbounded[rows].any() else int(found.high[rows].sum())

    def drawn(self, size_by: str) -> tuple[Ints, Ints]:
        """Low and high figure of each row as drawn: not reported is the least, an open top is drawn as its low end."""
        import numpy as np

        if size_by == "events":
            return self.columns.n, self.columns.n
        found = self.columns.figures[size_by]
        return found.low, np.where(found.unbounded, found.low, np.maximum(found.low, found.high))

    def sides(self, rows: Ints) -> Ints:
        """Of rows on which side of the day that parts the events they are: 0 before, 1 from it on, -1 neither."""
        import numpy as np

        start = self.columns.start[rows]
        if self.split is None:
            return np.full(len(rows), -1, dtype=np.int64)
        return np.where(start == NO_DAY, -1, start >= self.split.toordinal()).astype(np.int64)

    def after(self, rows: Ints) -> tuple[Ints, Ints]:
        """Of rows those before the day that parts them, and those from it on; undated ones are in neither."""
        sides = self.sides(rows)
        return rows[sides == 0], rows[sides == 1]

    def halves(self) -> tuple[MapEvents, MapEvents]:
        """The map before the day that parts its events, and from it on."""
        parts: tuple[list[PlaceOnMap], list[PlaceOnMap]] = ([], [])
        for place in self.places:
            for part, rows in zip(parts, self.after(place.rows), strict=True):
                if len(rows):
                    part.append(place.only(rows))
        return replace(self, places=parts[0], half=0), replace(self, places=parts[1], half=1)

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """First and last day of the events drawn; none where no event has a date."""
        days = self.columns.start[self.rows], self.columns.end[self.rows]
        first, last = days[0][days[0] != NO_DAY], days[1][days[1] != NO_DAY]
        if not len(first):
            return None
        return date.fromordinal(int(first.min())), date.fromordinal(int(last.max()))

    @cached_property
    def noun(self) -> str:
        """``attacks`` where all events drawn are attacks, else ``events``."""
        import numpy as np

        (kinds, kind_names), (subs, sub_names) = (
            coded(self.columns.events, name) for name in ("event_type", "sub_event_type")
        )
        pairs = np.unique(kinds[self.rows] * len(sub_names) + subs[self.rows])
        nouns = {
            event_noun({
                "event_type": kind_names[pair // len(sub_names)], "sub_event_type": sub_names[pair % len(sub_names)]
            })
            for pair in pairs
        }  # fmt: skip
        return "attacks" if nouns == {"attack"} else "events"

    @property
    def undated(self) -> int:
        """Events drawn without a date."""
        return int((self.columns.start[self.rows] == NO_DAY).sum())


def scale_of(shown: MapEvents, size_by: str) -> Scale:
    """Scale over the largest figure of a map, high ends included."""
    high = shown.drawn(size_by)[1]
    tops = [int(high[place.rows].sum()) for place in shown.places]
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
        One row per circle: ``key``, place, coordinates in degrees, precision, radius in km, counts (where a day parts
        the events, also before and after it), tolls and ``event_ids``. Where several places share a point, ``place_id``
        has their ids joined by a vertical bar, the names theirs by a semicolon.
    """
    import pandas as pd

    ids = shown.columns.events["event_id"].to_numpy(dtype=object)
    halves = ("n_before", "n_after") if shown.split else ()
    rows = []
    for place in shown.places:
        row: dict[str, Any] = {
            "key": place.key,
            "place_id": "|".join(place.place_ids) or None,
            "name_en": "; ".join(dict.fromkeys(name for name, _ in place.names)),
            "name_ar": "؛ ".join(dict.fromkeys(name for _, name in place.names)),
            "latitude": place.latitude,
            "longitude": place.longitude,
            "precision": place.precision,
            "radius_km": place.radius_km,
            "event_type": shown.kind(place.rows),
            "n_events": shown.count(place.rows),
        }
        if halves:
            row |= {name: shown.count(part) for name, part in zip(halves, shown.after(place.rows), strict=True)}
        for size_by in ("casualties", "munitions"):
            row[f"{size_by}_low"], row[f"{size_by}_high"] = shown.total(place.rows, size_by)
        row["event_ids"] = ids[place.rows].tolist()
        rows.append(row)
    columns = [
        *("key", "place_id", "name_en", "name_ar", "latitude", "longitude", "precision", "radius_km", "event_type"),
        *("n_events", *halves, "casualties_low", "casualties_high", "munitions_low", "munitions_high", "event_ids"),
    ]
    table = pd.DataFrame(rows, columns=columns)
    whole = [name for name in columns if name.endswith(("_low", "_high", "n_events")) or name in halves]
    return table.astype(dict.fromkeys(whole, "Int64"))
