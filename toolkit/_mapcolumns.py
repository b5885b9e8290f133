"""Read the columns of events that a map needs as arrays, and say of each row why it cannot be drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from ._errors import InputError
from ._mapareas import csv_rows
from ._mapsymbols import NOT_SAID, SEVERAL, type_styles

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

SIZES = ("casualties", "munitions", "events")
# Day of an event that has none; every real day is above it.
NO_DAY = -1

_NEEDED = ("event_id", "level", "event_type", "date_from", "date_to", "latitude", "longitude", "geo_precision")
_COUNTED = {"casualties": ("killed", "wounded"), "munitions": ("munitions",)}
# Texts of the users' own tables that may say that a point is somebody's home.
_TOLD = ("location", "location_ar", "target")


@dataclass(frozen=True)
class Figures:
    """Low and high figure of each row, and whether its top is open (unbounded, vague)."""

    low: Ints
    high: Ints
    unbounded: Flags


@dataclass(frozen=True)
class Columns:
    """
    What a map reads of a table of events, one entry a row; the table itself is not copied.

    ``start`` and ``end`` are ordinals of days, ``kind`` positions in ``kinds``; ``latitude`` and ``longitude`` are NaN
    and ``precision`` is 0 where not given.
    """

    events: pd.DataFrame
    n: Ints
    kind: Ints
    start: Ints
    end: Ints
    latitude: NDArray[np.float64]
    longitude: NDArray[np.float64]
    precision: Ints
    statement: Flags
    figures: dict[str, Figures]
    faults: dict[int, str]

    @cached_property
    def kinds(self) -> list[str]:
        """Types of event in the order of the legend."""
        return list(type_styles())

    @cached_property
    def place_codes(self) -> tuple[Ints, list[str | None]]:
        """Of each row the position of its ``place_id`` in the list; the last position is for none."""
        return coded(self.events, "place_id")

    @cached_property
    def in_time(self) -> Ints:
        """Rows in order of date, undated ones last, then in that of the table."""
        import numpy as np

        return np.argsort(np.where(self.start == NO_DAY, 2**31 - 1, self.start).astype(np.int32), kind="stable")

    @cached_property
    def turn(self) -> Ints:
        """Of each row its place in ``in_time``."""
        import numpy as np

        turns = np.empty(len(self.start), dtype=np.int64)
        turns[self.in_time] = np.arange(len(turns))
        return turns

    @cached_property
    def homes(self) -> Flags:
        """Rows whose own words say that their point is somebody's home."""
        import numpy as np

        found = np.zeros(len(self.events), dtype=bool)
        for column in _TOLD:
            codes, values = coded(self.events, column)
            private = np.array([bool(value) and bool(_home().search(str(value))) for value in values])
            found |= private[codes]
        return found

    def records(self, rows: Any) -> list[dict[str, Any]]:
        """
        Rows as plain dictionaries, nulls as ``None``.

        Where the point is a home, the words that say whose are taken out.
        """
        plain = self.events.iloc[rows].astype("object")
        out = [
            {str(name): value for name, value in row.items()}
            for row in plain.where(plain.notna(), None).to_dict("records")
        ]
        # A gazetteer's place is public: only what the table itself says of a point can give a home away.
        for row, at in zip(out, rows, strict=True):
            if self.homes[at] and not row.get("place_id"):
                row |= {"location": row.get("admin1"), "location_ar": None, "summary_en": None, "summary_ar": None}
                row["evidence"] = None
        return out


def coded(events: pd.DataFrame, column: str) -> tuple[Ints, list[Any]]:
    """
    A column as positions in the list of its values; the last of these is ``None``, for nulls and a missing column.

    Asking each value once, and not each row, is what makes a million rows quick.
    """
    import numpy as np
    import pandas as pd

    if column not in events:
        return np.zeros(len(events), dtype=np.int64), [None]
    codes, values = pd.factorize(events[column], use_na_sentinel=True)
    return np.where(codes < 0, len(values), codes).astype(np.int64), [*values, None]


def columns_of(events: pd.DataFrame) -> Columns:
    """
    Read a table of events.

    Parameters
    ----------
    events
        Events in the codebook's format.

    Returns
    -------
    Columns
        Rows that cannot be right (a day that is none, coordinates off the globe, a low figure above its high one) have
        a fault that names their values.

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
    faults: dict[int, str] = {}
    start, end = (_days(events, name, faults) for name in ("date_from", "date_to"))
    latitude, longitude = (
        _degrees(events, name, most, faults) for name, most in (("latitude", 90.0), ("longitude", 180.0))
    )
    return Columns(
        events=events,
        n=_counts(events),
        kind=_kinds(events),
        start=_either(start, end),
        end=_either(end, start),
        latitude=latitude,
        longitude=longitude,
        precision=_precisions(events),
        statement=_statements(events),
        figures={name: _figures(events, names, faults) for name, names in _COUNTED.items()},
        faults=faults,
    )


def _either(one: Ints, other: Ints) -> Ints:
    import numpy as np

    return np.where(one == NO_DAY, other, one)


def _days(events: pd.DataFrame, column: str, faults: dict[int, str]) -> Ints:
    """Ordinals of a column's days; a value that is no day is a fault of its rows."""

    def ordinal(value: Any) -> int:
        return NO_DAY if value is None or value == "" else date.fromisoformat(str(value)[:10]).toordinal()

    return _each(events, column, ordinal, NO_DAY, faults)


def _each(
    events: pd.DataFrame, column: str, read: Callable[[Any], int], otherwise: int, faults: dict[int, str]
) -> Ints:
    import numpy as np

    codes, values = coded(events, column)
    out = np.full(len(values), otherwise, dtype=np.int64)
    for code, value in enumerate(values):
        try:
            out[code] = read(value)
        except ValueError:
            for row in np.flatnonzero(codes == code):
                faults.setdefault(int(row), f"{column} {value!r}")
    return out[codes]


def _numbers(events: pd.DataFrame, column: str) -> NDArray[np.float64]:
    import numpy as np
    import pandas as pd

    if column not in events:
        return np.full(len(events), np.nan)
    return pd.to_numeric(events[column], errors="coerce").to_numpy(dtype=float, na_value=np.nan)


def _degrees(events: pd.DataFrame, column: str, most: float, faults: dict[int, str]) -> NDArray[np.float64]:
    import numpy as np

    found = _numbers(events, column)
    given = events[column].notna().to_numpy(dtype=bool)
    wrong = given & ~(np.abs(found) <= most)
    for row in np.flatnonzero(wrong):
        faults.setdefault(int(row), f"{column} {events[column].iloc[row]}")
    return np.where(wrong, np.nan, found)


def _precisions(events: pd.DataFrame) -> Ints:
    import numpy as np

    found = _numbers(events, "geo_precision")
    return np.where(np.isin(found, (1, 2, 3)), np.nan_to_num(found), 0).astype(np.int64)


def _statements(events: pd.DataFrame) -> Flags:
    """Aggregates that do not stand alone."""
    import numpy as np

    aggregate: Flags = (events["level"] == "aggregate").fillna(False).to_numpy(dtype=bool)
    if "standalone" not in events:
        return aggregate
    codes, values = coded(events, "standalone")
    together: Flags = aggregate & ~np.array([bool(value) for value in values])[codes]
    return together


def _counts(events: pd.DataFrame) -> Ints:
    """How many events rows speak of: a standalone aggregate counts as its ``n_events``."""
    import numpy as np

    found = _numbers(events, "n_events")
    return np.where((found >= 1) & (found < np.inf), found, 1).astype(np.int64)


def _kinds(events: pd.DataFrame) -> Ints:
    import numpy as np

    known = {name: position for position, name in enumerate(type_styles()) if name != SEVERAL}
    codes, values = coded(events, "event_type")
    return np.array([known.get(str(value), known[NOT_SAID]) for value in values], dtype=np.int64)[codes]


def _figures(events: pd.DataFrame, names: tuple[str, ...], faults: dict[int, str]) -> Figures:
    """Sums of low and of high figures; a high that is null beside a low that is not leaves the top open."""
    import numpy as np

    low = np.zeros(len(events))
    high = np.zeros(len(events))
    unbounded = np.zeros(len(events), dtype=bool)
    for name in names:
        bottom, top = (_figure(events, f"{name}_{end}", faults) for end in ("low", "high"))
        for row in np.flatnonzero((bottom > top) | (bottom < 0) | (top < 0)):
            faults.setdefault(int(row), f"{name}_low {bottom[row]:g}, {name}_high {top[row]:g}")
        unbounded |= ~np.isnan(bottom) & np.isnan(top)
        low += np.nan_to_num(bottom)
        high += np.nan_to_num(top)
    return Figures(low.astype(np.int64), high.astype(np.int64), unbounded)


def _figure(events: pd.DataFrame, column: str, faults: dict[int, str]) -> NDArray[np.float64]:
    """A column of numbers; what is none, and infinity, is a fault."""
    import numpy as np

    found = _numbers(events, column)
    if column not in events:
        return found
    wrong = events[column].notna().to_numpy(dtype=bool) & ~np.isfinite(found)
    for row in np.flatnonzero(wrong):
        faults.setdefault(int(row), f"{column} {events[column].iloc[row]}")
    return np.where(wrong, np.nan, found)


@cache
def _home() -> re.Pattern[str]:
    """Words for a home, whole: "house in Karrada", "منزل مواطن"; not "warehouse"."""
    return re.compile("|".join(_home_words()))


def _home_words() -> Iterator[str]:
    for row in csv_rows("lexicon", "home_words.csv"):
        for term in row["term"].split("|"):
            yield rf"(?<!\w)(?:{'(?i:' + term + ')' if term.isascii() else '[وبفل]?(?:ال)?' + term})(?!\w)"
