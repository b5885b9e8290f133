"""Turn events into arrays of codes and numbers, so that a million pairs can be compared at once."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ._selection import categories
from .arabic import fold
from .gazetteer import Place, distance_km, gazetteer

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

UNSAID = -1
NO_DAY = -(2**31)
# How closely a place says where: the middle of a city holds a thousand streets.
SPOT, TOWN, CITY, AREA, PROVINCE, NOWHERE = range(6)
_RANKS = {
    "site": SPOT, "road": SPOT, "neighbourhood": SPOT, "village": TOWN, "town": TOWN, "city": CITY,
    "district": AREA, "mountain": AREA, "river": AREA, "governorate": PROVINCE, "region": PROVINCE, "country": NOWHERE,
}  # fmt: skip
# A place without a kind (tables of others have none) counts as a city, the least that its precision allows.
_BY_PRECISION = {1: CITY, 2: AREA, 3: PROVINCE}
_TOWNS = frozenset({"city", "town"})
_DEPTH = 6
# Days from the first to the last of a period that is no longer one of a few days.
_WEEK = 7
_SIGNS = re.compile(r"[\W_]+")
# A site this near to the middle of a city belongs to it, where the gazetteer does not say to what it belongs.
_CITY_KM = 15.0


@dataclass(frozen=True)
class Figures:
    """Low and high ends of a number, an open end as infinity; ``said`` where the row gives any."""

    low: Floats
    high: Floats
    said: Flags


@dataclass(frozen=True)
class Keys:
    """
    The columns of ``n`` events that decide what is the same event, as arrays of that length, codes and days in 32 bits.

    ``lines`` holds the codes of the places above each place, by its code. Texts stay in the columns that they came in
    (``names`` by code, ``evidence`` and ``ids`` by row): as Python's own, those of a million events take a gigabyte.
    """

    n: int
    article: Ints
    made_in: Ints
    aggregate: Flags
    violent: Flags
    count: Floats
    first: Ints
    last: Ints
    published: Ints
    kind: Ints
    place: Ints
    rank: Ints
    admin1: Ints
    town: Ints
    exact: Flags
    quarter: Flags
    district: Ints
    seat: Flags
    latitude: Floats
    longitude: Floats
    doer: Ints
    target: Ints
    weapon: Ints
    hour: Ints
    killed: Figures
    wounded: Figures
    munitions: Figures
    in_article: Ints
    in_evidence: Ints
    lines: Ints = field(repr=False)
    names: dict[str, Sequence[str]] = field(repr=False)
    evidence: Any = field(repr=False)
    ids: Any = field(repr=False)

    def day(self, index: int) -> str | None:
        """The day on which an event was published, as ISO text."""
        at = int(self.published[index])
        return None if at == NO_DAY else (date(1970, 1, 1) + timedelta(days=at)).isoformat()

    def names_place(self, one: Ints, other: Ints, *, in_evidence: bool) -> Flags:
        """Whether the first of each pair names the place of the second, in its passage or anywhere in its article."""
        import numpy as np

        said = self.place[other] != UNSAID
        if in_evidence:
            return np.asarray(said & np.isin(_pairs(one, self.place[other]), self.in_evidence))
        return np.asarray(said & np.isin(_pairs(self.article[one], self.place[other]), self.in_article))

    def above(self, events: Ints) -> Ints:
        """Codes of the places above that of each event, a line each."""
        return self.lines[self.place[events]]

    def words(self, events: Sequence[int]) -> list[str]:
        """The evidence of each event with its spelling folded, without signs."""
        return [_SIGNS.sub(" ", fold(said)).strip() for said in _taken(self.evidence, events)]

    def names_of(self, events: Sequence[int]) -> dict[int, str]:
        """The event_id of each event."""
        return dict(zip(events, _taken(self.ids, events), strict=True))


def _taken(texts: Any, events: Sequence[int]) -> Iterable[str]:
    """Texts of these events, taken at once: one by one it would take ten times as long."""
    import numpy as np

    found: Iterable[str] = texts.take(np.asarray(events, dtype=np.int64)).tolist()
    return found


def keys_of(events: pd.DataFrame, mentions: pd.DataFrame | None = None) -> Keys:
    """
    The arrays of an events table.

    Parameters
    ----------
    events
        Events in the codebook's format; a column ``made_in`` tells of rows that an earlier merge made.
    mentions
        The table ``places`` of the same articles, where there is one.
    """
    import numpy as np

    names: dict[str, Sequence[str]] = {}

    def codes(column: str) -> Ints:
        found, names[column] = _coded(_texts(events, column))
        return found.astype(np.int32)

    numbers = {name: _numbers(events, name) for name in ("latitude", "longitude", "n_events", "geo_precision")}
    places = _places(events, numbers)
    doer, target, names["actor"] = _actors(events)
    article = codes("article_id")
    in_article, in_evidence = _named_places(events, mentions, article, names["article_id"], places)
    return Keys(
        n=len(events), article=article, in_article=in_article, in_evidence=in_evidence, made_in=codes("made_in"),
        aggregate=(_texts(events, "level") == "aggregate").to_numpy(dtype=bool),
        violent=np.asarray(categories(events) == "political violence", dtype=bool),
        count=numbers["n_events"], first=_days(events, "date_from"), last=_days(events, "date_to"),
        published=_days(events, "published"), kind=codes("sub_event_type"), place=places.place, rank=places.rank,
        admin1=codes("admin1"), town=places.town, exact=numbers["geo_precision"] == 1, quarter=places.quarter,
        district=places.district, seat=places.seat, lines=places.lines,
        latitude=numbers["latitude"], longitude=numbers["longitude"], doer=doer, target=target,
        weapon=codes("weapon"), hour=codes("time_of_day"), killed=_figures(events, "killed"),
        wounded=_figures(events, "wounded"), munitions=_figures(events, "munitions"), names=names,
        evidence=_texts(events, "evidence").array, ids=_texts(events, "event_id").array,
    )  # fmt: skip


def closeness(events: pd.DataFrame) -> tuple[Ints, Ints]:
    """How closely each event says where (``SPOT`` … ``NOWHERE``), and within how many days; -1 where none is said."""
    import numpy as np

    known = gazetteer().places
    code, ids = _coded(_texts(events, "place_id"))
    own = np.asarray([UNSAID if (p := known.get(name)) is None else _rank(p) for name in ids] + [UNSAID])[code]
    said = (code != UNSAID) | (_texts(events, "location") != "").to_numpy(dtype=bool)
    first, last = _days(events, "date_from"), _days(events, "date_to")
    days = np.where((first == NO_DAY) | (last == NO_DAY), -1, last - first)
    return _ranks(own, said, _numbers(events, "geo_precision")), days


def _ranks(own: Ints, said: Flags, precision: Floats) -> Ints:
    """The rank of the place itself where the gazetteer has it, else the least that the precision allows."""
    import numpy as np

    by_precision = np.full(len(precision), NOWHERE, dtype=np.int64)
    for number, least in _BY_PRECISION.items():
        by_precision[precision == number] = least
    rank = np.where(own == UNSAID, by_precision, own)
    rank[~said] = NOWHERE
    return np.asarray(rank, dtype=np.int64)


def _texts(events: pd.DataFrame, column: str) -> pd.Series[str]:
    """A column as text, empty where nothing is said."""
    import pandas as pd

    if column not in events:
        return pd.Series("", index=range(len(events)), dtype="str")
    series = events[column].reset_index(drop=True)
    if series.dtype != "str":
        series = series.astype("object")
        series = series.where(series.notna(), "").map(str).astype("str")
    return series.fillna("")


def _coded(texts: pd.Series[str]) -> tuple[Ints, Sequence[str]]:
    """Codes of texts in the order of the alphabet, ``UNSAID`` for the empty one; and the texts by code."""
    import numpy as np
    import pandas as pd

    code, found = pd.factorize(texts.mask(texts == ""), sort=True)
    return code.astype(np.int64), found.array


def _numbers(events: pd.DataFrame, column: str) -> Floats:
    import numpy as np

    if column not in events:
        return np.full(len(events), np.nan)
    return np.asarray(events[column].astype("Float64").to_numpy(dtype="float64", na_value=math.nan))


def _days(events: pd.DataFrame, column: str) -> Ints:
    import numpy as np
    import pandas as pd

    code, found = _coded(_texts(events, column))
    days = pd.to_datetime(pd.Series(found, dtype="str").str[:10], format="%Y-%m-%d", errors="coerce")
    out = np.append(days.to_numpy().astype("datetime64[D]").astype(np.int64), NO_DAY)
    out[:-1][days.isna().to_numpy()] = NO_DAY
    return np.asarray(out.astype(np.int32)[code])


def _figures(events: pd.DataFrame, name: str) -> Figures:
    import numpy as np

    low, high = _numbers(events, f"{name}_low"), _numbers(events, f"{name}_high")
    # No row of casualties is 0-0 in the events table, which says nothing about the dead.
    said = ~(np.isnan(low) & np.isnan(high)) & ~((low == 0) & (high == 0))
    return Figures(np.where(np.isnan(low), 0, low), np.where(np.isnan(high), np.inf, high), said)


def _actors(events: pd.DataFrame) -> tuple[Ints, Ints, Sequence[str]]:
    """Doers and targets in one room of codes, for the tables of likeness know actors only."""
    import numpy as np
    import pandas as pd

    code, found = _coded(pd.concat([_texts(events, "actor1"), _texts(events, "actor2")], ignore_index=True))
    code = code.astype(np.int32)
    return code[: len(events)], code[len(events) :], found


class _Places(NamedTuple):
    """
    Code, rank and town of each event's place, whether it is a quarter, its district and whether that is named after it;
    by code the places above; codes by name.
    """

    place: Ints
    rank: Ints
    town: Ints
    quarter: Flags
    district: Ints
    seat: Flags
    lines: Ints
    codes: dict[str, int]


def _places(events: pd.DataFrame, numbers: dict[str, Floats]) -> _Places:
    import numpy as np
    import pandas as pd

    known = gazetteer().places
    latitude, longitude, precision = numbers["latitude"], numbers["longitude"], numbers["geo_precision"]
    place, ids = _coded(_texts(events, "place_id"))
    location = _coded(_texts(events, "location"))[0]
    # A place that has no id is its name and its point.
    bare = np.flatnonzero((place == UNSAID) & (location != UNSAID))
    key = location[bare]
    for numbers_of in (latitude, longitude):
        key = pd.factorize(key * 2**31 + pd.factorize(numbers_of[bare])[0])[0]
    place[bare] = len(ids) + key
    codes = {name: n for n, name in enumerate(ids)}
    here, at = np.unique(place, return_index=True)
    own, lines, towns, districts, quarters, seats = {}, {}, {}, {}, [], []

    def code(name: str) -> int:
        return codes.setdefault(name, len(codes) + int(key.max(initial=-1)) + 1)

    for number, n in zip(here.tolist(), at.tolist(), strict=True):
        entry = known.get(ids[number]) if 0 <= number < len(ids) else None
        if entry is not None:
            own[number] = _rank(entry)
            quarters += [number] * (entry.codebook_kind == "neighbourhood")
            chain = gazetteer().ancestors(entry.place_id)
            district = next((p.place_id for p in chain if p.codebook_kind == "district"), None)
            if district is not None:
                districts[number] = code(district)
                seats += [number] * (district == f"{entry.place_id}-district")
            own_town = next((p.place_id for p in chain if p.codebook_kind in _TOWNS), None)
            nearest = _city_near(latitude[n], longitude[n]) if own_town is None and _rank(entry) == SPOT else None
            towns[number] = code(own_town or nearest or entry.place_id)
            lines[number] = [*(code(other.place_id) for other in chain[1:_DEPTH]), towns[number]]
        elif number != UNSAID and precision[n] == 1 and (nearest := _city_near(latitude[n], longitude[n])):
            towns[number] = code(nearest)
            lines[number] = [towns[number]]
    # The last line is that of no place at all, which has the code -1.
    above = np.full((len(codes) + int(key.max(initial=-1)) + 2, _DEPTH), UNSAID - 1, dtype=np.int64)
    rank_of = np.full(len(above), UNSAID, dtype=np.int64)
    town_of = np.append(np.arange(len(above) - 1), UNSAID)
    district_of = np.full(len(above), UNSAID, dtype=np.int64)
    district_of[list(districts)] = list(districts.values())
    for number, line in lines.items():
        above[number, : len(line)] = line
        town_of[number] = towns[number]
    for number, its_rank in own.items():
        rank_of[number] = its_rank
    rank = _ranks(rank_of[place], place != UNSAID, precision)
    return _Places(
        place.astype(np.int32), rank.astype(np.int32), town_of[place].astype(np.int32), np.isin(place, quarters),
        district_of[place].astype(np.int32), np.isin(place, seats), above, codes,
    )  # fmt: skip


def _pairs(one: Ints, other: Ints) -> Ints:
    """Two codes as one number."""
    return one.astype("int64") * 2**32 + other


def coded_pairs(one: Ints, other: Ints) -> Ints:
    """A code for each different pair of codes."""
    import numpy as np

    return np.unique(_pairs(one, other), return_inverse=True)[1]


def _named_places(
    events: pd.DataFrame, mentions: pd.DataFrame | None, article: Ints, articles: Sequence[str], places: _Places
) -> tuple[Ints, Ints]:
    """Places that each article names, or has an event at, and each event's passage, as pairs of codes."""
    import numpy as np

    none, codes = np.zeros(0, dtype=np.int64), places.codes
    if mentions is None or mentions.empty or "evidence_start" not in events:
        return none, none
    known = mentions[mentions["place_id"].isin(list(codes))]
    place = np.asarray(known["place_id"].map(codes).to_numpy(dtype="int64"), dtype=np.int64)
    owner = known["article_id"].map({name: n for n, name in enumerate(articles)})
    here = owner.notna().to_numpy()
    in_article = _pairs(np.asarray(owner[here], dtype=np.int64), place[here])
    # "شيع أهالي الكرادة شهداء الانفجار": those people name no place, but their march has one.
    in_article = np.concatenate([in_article, _pairs(article, places.place)[places.place != UNSAID]])
    spans = events[["article_id", "evidence_start", "evidence_end"]].assign(event=range(len(events)))
    named = known[["article_id", "start"]].assign(place=place).merge(spans, on="article_id")
    inside = (named["start"] >= named["evidence_start"]) & (named["start"] < named["evidence_end"])
    named = named[inside.fillna(False).astype(bool)]
    in_evidence = _pairs(np.asarray(named["event"], dtype=np.int64), np.asarray(named["place"], dtype=np.int64))
    return np.unique(in_article), np.unique(in_evidence)


def _city_near(latitude: float, longitude: float) -> str | None:
    """The nearest city within ``_CITY_KM``."""
    if latitude != latitude or longitude != longitude:
        return None
    found = min((distance_km(point, (latitude, longitude)), name) for name, *point in _cities())
    return found[1] if found[0] <= _CITY_KM else None


@cache
def _cities() -> tuple[tuple[str, float, float], ...]:
    return tuple(
        (place.place_id, place.latitude, place.longitude)
        for place in gazetteer().places.values()
        if place.codebook_kind == "city" and place.latitude is not None and place.longitude is not None
    )


def _rank(place: Place) -> int:
    return _RANKS.get(place.codebook_kind, CITY)


def weeks_of(keys: Keys) -> Flags:
    """Which events are only known within more than a week."""
    import numpy as np

    said = (keys.first != NO_DAY) & (keys.last != NO_DAY)
    return np.asarray(said & (keys.last.astype(np.int64) - keys.first >= _WEEK))


def distances_km(keys: Keys, one: Ints, other: Ints) -> Any:
    """Great-circle distance of each pair; not a number where a point is missing."""
    import numpy as np

    lat1, lat2 = np.radians(keys.latitude[one]), np.radians(keys.latitude[other])
    lon1, lon2 = np.radians(keys.longitude[one]), np.radians(keys.longitude[other])
    half = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
