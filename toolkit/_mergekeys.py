"""Turn events into arrays of codes and numbers, so that a million pairs can be compared at once."""

from __future__ import annotations

import math
import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from ._selection import categories
from .arabic import fold
from .gazetteer import Place, distance_km, gazetteer

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
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
    """The columns of ``n`` events that decide what is the same event, as arrays of that length."""

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
    above: Ints
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
    names: dict[str, list[str]] = field(repr=False)
    evidence: list[str] = field(repr=False)
    ids: list[str] = field(repr=False)

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

    def words(self, index: int) -> str:
        """The evidence of an event with its spelling folded, without signs."""
        return _SIGNS.sub(" ", fold(self.evidence[index])).strip()


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

    names: dict[str, list[str]] = {}

    def codes(column: str, room: str | None = None) -> Ints:
        values = _texts(events, column)
        found, at = np.unique(np.asarray(values, dtype=object).astype(str), return_inverse=True)
        out = at.astype(np.int64)
        out[np.asarray([not value for value in values], dtype=bool)] = UNSAID
        names[room or column] = [str(value) for value in found]
        return out

    numbers = {name: _numbers(events, name) for name in ("latitude", "longitude", "n_events", "geo_precision")}
    place, rank, above, town, latitude, longitude, of_place = _places(events, numbers)
    doer, target, names["actor"] = _actors(events)
    article = codes("article_id")
    in_article, in_evidence = _named_places(events, mentions, article, of_place)
    return Keys(
        n=len(events), article=article, in_article=in_article, in_evidence=in_evidence, made_in=codes("made_in"),
        aggregate=np.asarray([value == "aggregate" for value in _texts(events, "level")], dtype=bool),
        violent=np.asarray(categories(events) == "political violence", dtype=bool),
        count=numbers["n_events"], first=_days(events, "date_from"), last=_days(events, "date_to"),
        published=_days(events, "published"), kind=codes("sub_event_type"), place=place, rank=rank,
        admin1=codes("admin1"), town=town, exact=numbers["geo_precision"] == 1, above=above, latitude=latitude,
        longitude=longitude, doer=doer, target=target, weapon=codes("weapon"), hour=codes("time_of_day"),
        killed=_figures(events, "killed"), wounded=_figures(events, "wounded"),
        munitions=_figures(events, "munitions"), names=names, evidence=_texts(events, "evidence"),
        ids=_texts(events, "event_id"),
    )  # fmt: skip


def _texts(events: pd.DataFrame, column: str) -> list[str]:
    if column not in events:
        return [""] * len(events)
    series = events[column].astype("object")
    return [str(value) for value in series.where(series.notna(), "").tolist()]


def _numbers(events: pd.DataFrame, column: str) -> Floats:
    import numpy as np

    if column not in events:
        return np.full(len(events), np.nan)
    return np.asarray(events[column].astype("Float64").to_numpy(dtype="float64", na_value=math.nan))


def _days(events: pd.DataFrame, column: str) -> Ints:
    import numpy as np
    import pandas as pd

    days = pd.to_datetime(pd.Series(_texts(events, column)).str[:10], format="%Y-%m-%d", errors="coerce")
    out = days.to_numpy().astype("datetime64[D]").astype(np.int64)
    out[days.isna().to_numpy()] = NO_DAY
    return np.asarray(out)


def _figures(events: pd.DataFrame, name: str) -> Figures:
    import numpy as np

    low, high = _numbers(events, f"{name}_low"), _numbers(events, f"{name}_high")
    # No row of casualties is 0-0 in the events table, which says nothing about the dead.
    said = ~(np.isnan(low) & np.isnan(high)) & ~((low == 0) & (high == 0))
    return Figures(np.where(np.isnan(low), 0, low), np.where(np.isnan(high), np.inf, high), said)


def _actors(events: pd.DataFrame) -> tuple[Ints, Ints, list[str]]:
    """Doers and targets in one room of codes, for the tables of likeness know actors only."""
    import numpy as np

    both = np.asarray([*_texts(events, "actor1"), *_texts(events, "actor2")], dtype=object).astype(str)
    found, at = np.unique(both, return_inverse=True)
    out = at.astype(np.int64)
    out[both == ""] = UNSAID
    return out[: len(events)], out[len(events) :], [str(value) for value in found]


def _places(
    events: pd.DataFrame, numbers: dict[str, Floats]
) -> tuple[Ints, Ints, Ints, Ints, Floats, Floats, dict[Hashable, int]]:
    """Code, rank, codes of the places above, town, and point of each event's place."""
    import numpy as np

    known = gazetteer().places
    ids, locations = _texts(events, "place_id"), _texts(events, "location")
    codes: dict[Hashable, int] = {}
    ranks: dict[int, int] = {}
    lines: dict[int, list[int]] = {}
    towns: dict[int, int] = {}

    def code(key: Hashable) -> int:
        return codes.setdefault(key, len(codes))

    place = np.full(len(ids), UNSAID, dtype=np.int64)
    precision = numbers["geo_precision"]
    latitude, longitude = numbers["latitude"], numbers["longitude"]
    for n, (place_id, location) in enumerate(zip(ids, locations, strict=True)):
        if not place_id and not location:
            continue
        key: Hashable = place_id or (location, str(latitude[n]), str(longitude[n]))
        seen = key in codes
        place[n] = at = code(key)
        if not seen and (entry := known.get(place_id)) is not None:
            ranks[at] = _rank(entry)
            chain = gazetteer().ancestors(place_id)
            lines[at] = [code(other.place_id) for other in chain[1:_DEPTH]]
            own_town = next((p.place_id for p in chain if p.codebook_kind in _TOWNS), None)
            nearest = _city_near(latitude[n], longitude[n]) if own_town is None and _rank(entry) == SPOT else None
            towns[at] = code(own_town or nearest or place_id)
            lines[at].append(towns[at])
        elif not seen and precision[n] == 1 and (nearest := _city_near(latitude[n], longitude[n])):
            towns[at] = code(nearest)
            lines[at] = [towns[at]]
    rank = np.asarray([_BY_PRECISION.get(int(p), NOWHERE) if p == p else NOWHERE for p in precision], dtype=np.int64)
    own = np.asarray([ranks.get(at, UNSAID) for at in place.tolist()], dtype=np.int64)
    rank = np.where(own == UNSAID, rank, own)
    rank[place == UNSAID] = NOWHERE
    above = np.full((len(ids), _DEPTH), UNSAID - 1, dtype=np.int64)
    for n, at in enumerate(place.tolist()):
        line = lines.get(at)
        if line:
            above[n, : len(line)] = line
    town = np.asarray([towns.get(at, at) for at in place.tolist()], dtype=np.int64)
    return place, rank, above, town, latitude, longitude, codes


def _pairs(one: Ints, place: Ints) -> Ints:
    """Two codes as one number."""
    return one * 2**32 + place


def _named_places(
    events: pd.DataFrame, mentions: pd.DataFrame | None, article: Ints, codes: dict[Hashable, int]
) -> tuple[Ints, Ints]:
    """Places that each article names, and each event's passage, as pairs of codes."""
    import numpy as np

    none = np.zeros(0, dtype=np.int64)
    if mentions is None or mentions.empty or "evidence_start" not in events:
        return none, none
    known = mentions[mentions["place_id"].isin([str(key) for key in codes])]
    place = np.asarray(known["place_id"].map(codes).to_numpy(dtype="int64"), dtype=np.int64)
    of_article = dict(zip(_texts(events, "article_id"), article.tolist(), strict=True))
    owner = known["article_id"].map(of_article)
    here = owner.notna().to_numpy()
    in_article = _pairs(np.asarray(owner[here], dtype=np.int64), place[here])
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


def distances_km(keys: Keys, one: Ints, other: Ints) -> Any:
    """Great-circle distance of each pair; not a number where a point is missing."""
    import numpy as np

    lat1, lat2 = np.radians(keys.latitude[one]), np.radians(keys.latitude[other])
    lon1, lon2 = np.radians(keys.longitude[one]), np.radians(keys.longitude[other])
    half = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
