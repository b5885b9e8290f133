"""Narrow a table of events by what a reader asks for, fast enough to follow every change of a filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ._errors import InputError
from ._problems import event_problems
from ._selection import require, select
from .arabic import fold
from .phrases import label
from .tables import COLUMNS

if TYPE_CHECKING:
    import pandas as pd

Flags = npt.NDArray[np.bool_]

NEEDED = (
    "event_id", "level", "event_type", "sub_event_type", "date_from", "date_to", "location", "admin1", "geo_precision",
    "actor1", "actor2", "killed_low", "wounded_low",
)  # fmt: skip
NONE = "none"  # in a list of values: the rows that have none
_ACTORS = ("actor1", "actor2", "actor1_alleged")
_PLACES = ("location", "location_ar", "admin2", "place_id")
_TEXTS = ("evidence", "summary_en", "summary_ar", "note")
_COUNTING = ("event_id", "level", "standalone", "n_events", "date_from", "date_to")
# Between names of which any may stand: in English, and in Arabic.
_OR = str.maketrans({"؛": ";"})


@dataclass(frozen=True, slots=True)
class Filters:
    """
    What a reader asks for; a filter left as it is lets every row pass.

    ``since`` and ``until`` are ISO days, and an event must lie wholly within them. Of a list of values any may hold;
    ``none`` stands for rows without a value. ``actor`` and ``place`` hold parts of names in either language, several
    divided by a semicolon; of ``text`` every word must occur in the sentence or the summary, spelling folded.
    ``killed`` and ``wounded`` are the least numbers that the low figure must reach.
    """

    since: str | None = None
    until: str | None = None
    event_type: tuple[str, ...] = ()
    sub_event_type: tuple[str, ...] = ()
    actor: str = ""
    place: str = ""
    admin1: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    time_precision: tuple[str, ...] = ()
    geo_precision: tuple[str, ...] = ()
    killed: int = 0
    wounded: int = 0
    text: str = ""

    def state(self) -> dict[str, Any]:
        """The filters that are set, as a small mapping that JSON can hold."""
        plain = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: list(v) if isinstance(v, tuple) else v for name, v in plain.items() if v}

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> Filters:
        """
        The filters of a state.

        Raises
        ------
        InputError
            It has a key that is no filter, or a value that cannot be one; the sentence names it.
        """
        names = {field.name for field in fields(cls)}
        unknown = sorted(set(state) - names)
        if unknown:
            raise InputError(f"The state has no filter {unknown[0]!r}: give {', '.join(sorted(names))}.")
        return cls(**{name: _checked(name, value) for name, value in state.items()})

    @property
    def set_names(self) -> list[str]:
        """Names of the filters that are set, in their order."""
        return list(self.state())

    def without(self, name: str) -> Filters:
        """The same with one filter not set."""
        return replace(self, **{name: getattr(Filters(), name)})


def _checked(name: str, value: Any) -> Any:
    wrong = InputError(f"The filter {name} cannot be {value!r}.")
    if name in ("since", "until"):
        try:
            return date.fromisoformat(str(value)).isoformat() if value else None
        except ValueError:
            raise InputError(f"The filter {name} cannot be {value!r}: give a day, 2019-12-31.") from None
    if name in ("killed", "wounded"):
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise wrong
        return value
    if isinstance(getattr(Filters(), name), tuple):
        if isinstance(value, str) or not isinstance(value, Iterable):
            raise wrong
        return tuple(str(part) for part in value)
    if not isinstance(value, str):
        raise wrong
    return value.strip()


@dataclass(frozen=True)
class Emptied:
    """Why nothing is left: filters that alone leave none, and, for others, how many rows come back without each."""

    alone: tuple[str, ...]
    without: Mapping[str, int]


class Narrowing:
    """
    A table of events made ready to be narrowed; it is read, never changed or copied.

    Parameters
    ----------
    events
        Events in the codebook's format.
    coded
        The same table before corrections, made ready already: what did not change is taken from it.

    Raises
    ------
    InputError
        Columns are missing; the sentence names them.
    """

    def __init__(self, events: pd.DataFrame, coded: Narrowing | None = None) -> None:
        require(events, *NEEDED)
        self.events = events
        self.size = len(events)
        self._before = coded
        self._codes: dict[str, tuple[npt.NDArray[np.intp], list[Any]]] = {}
        self._numbers: dict[str, npt.NDArray[np.float64]] = {}
        self._start, self._end = self._days("date_from"), self._days("date_to")
        self.wrong: Flags = self._wrong_rows()

    def values(self, column: str) -> list[str]:
        """What a column holds, most frequent first, then by name; without nulls."""
        codes, found = self._coded(column)
        counts = np.bincount(codes[codes >= 0], minlength=len(found))
        order = sorted(range(len(found)), key=lambda at: (-int(counts[at]), str(found[at])))
        return [_text(found[at]) for at in order if counts[at]]

    def keep(self, filters: Filters) -> Flags:
        """Which rows pass every filter."""
        kept = np.ones(self.size, dtype=bool)
        for name in filters.set_names:
            kept &= self.passing(name, getattr(filters, name))
        return kept

    def passing(self, name: str, value: Any) -> Flags:
        """Which rows pass one filter."""
        if name == "since":
            return (self._start >= date.fromisoformat(value).toordinal()) & (self._start > 0)
        if name == "until":
            return (self._end <= date.fromisoformat(value).toordinal()) & (self._end > 0)
        if name in ("killed", "wounded"):
            return np.asarray(self.number(f"{name}_low") >= value)
        if name == "text":
            return self._saying(_folded(value).split())
        if name == "actor":
            return self._named(_ACTORS, value, lambda key: f"{label('actor', key, 'en')} {label('actor', key, 'ar')}")
        if name == "place":
            return self._named(_PLACES, value, str)
        return self._among(name, value)

    def why_none(self, filters: Filters) -> Emptied:
        """
        Which filter left nothing.

        Parameters
        ----------
        filters
            Filters that no row passes.
        """
        passing = {name: self.passing(name, getattr(filters, name)) for name in filters.set_names}
        alone = tuple(name for name, flags in passing.items() if not flags.any())
        without = {}
        for name in () if alone else passing:
            rest = np.ones(self.size, dtype=bool)
            for other, flags in passing.items():
                if other != name:
                    rest &= flags
            without[name] = int(rest.sum())
        return Emptied(alone, {name: n for name, n in without.items() if n})

    def _coded(self, column: str) -> tuple[npt.NDArray[np.intp], list[Any]]:
        """For each row the number of its value, -1 for null; and the values."""
        if column not in self._codes:
            import pandas as pd

            if column in self.events:
                codes, values = pd.factorize(self.events[column])
                self._codes[column] = codes, list(values)
            else:
                self._codes[column] = np.full(self.size, -1), []
        return self._codes[column]

    def _flagged(self, column: str, holds: Callable[[Any], bool], null: bool) -> Flags:
        """Rows whose value holds; each different value is asked once."""
        codes, values = self._coded(column)
        # The code -1 of nulls takes the last place.
        flags: Flags = np.array([*(holds(value) for value in values), null], dtype=bool)[codes]
        return flags

    def _among(self, column: str, wanted: tuple[str, ...]) -> Flags:
        return self._flagged(column, lambda value: _text(value) in wanted, NONE in wanted)

    def _named(self, columns: Iterable[str], wanted: str, names: Callable[[str], str]) -> Flags:
        parts = [part for part in map(_folded, wanted.translate(_OR).split(";")) if part]
        kept = np.zeros(self.size, dtype=bool)
        for column in columns:
            kept |= self._flagged(
                column, lambda value: any(part in _folded(f"{value} {names(str(value))}") for part in parts), False
            )
        return kept

    def _saying(self, words: list[str]) -> Flags:
        """Rows whose texts hold every word."""
        texts, places = self.texts, np.arange(self.size)
        for word in words:
            places = places[np.fromiter((word in texts[at] for at in places), bool, len(places))]
        kept = np.zeros(self.size, dtype=bool)
        kept[places] = True
        return kept

    @cached_property
    def texts(self) -> list[str]:
        """Sentence and summaries of each row in one folded text."""
        coded = self._before
        if coded is None or not coded.events.index.is_unique:
            return _folded_texts(self.events)
        texts = [coded.texts[at] for at in coded.events.index.get_indexer(self.events.index)]
        if "corrected" in self.events:
            changed = np.flatnonzero(self.events["corrected"].fillna(False).to_numpy(dtype=bool))
            for at, text in zip(changed, _folded_texts(self.events.iloc[changed]), strict=True):
                texts[at] = text
        return texts

    @cached_property
    def counting(self) -> npt.NDArray[np.float64]:
        """How many events each row counts for: 0 for what enters no sum and for a number that is not said."""
        import pandas as pd

        columns = [name for name in _COUNTING if name in self.events]
        slim = self.events[columns].set_axis(pd.RangeIndex(self.size), axis=0)
        chosen = select(slim, "all")
        n = np.full(self.size, -1.0)
        n[chosen.index] = chosen["n"].astype("Float64").to_numpy(dtype=float, na_value=0.0)
        return n

    def sorted(self, order: str, keep: Flags) -> npt.NDArray[np.intp]:
        """
        Places of rows in an order; those without what it asks for come last.

        Parameters
        ----------
        order
            ``date``, ``killed`` (most first) or ``confidence`` (least first).
        keep
            The rows wanted.
        """
        places = np.flatnonzero(keep)
        if order == "date":
            days = np.where(self._start > 0, self._start, self._end)[places]
            return places[np.argsort(np.where(days > 0, days, np.iinfo(np.int64).max), kind="stable")]
        values = -self.number("killed_low") if order == "killed" else self.number("confidence")
        return places[np.argsort(values[places], kind="stable")]

    def _days(self, column: str) -> npt.NDArray[np.int64]:
        """Days as ordinals: 0 where there is none, -1 where the text is no day."""
        codes, values = self._coded(column)
        return np.array([*map(_ordinal, values), 0], dtype=np.int64)[codes]

    def number(self, column: str) -> npt.NDArray[np.float64]:
        """A column as numbers, NaN where there is none."""
        if column not in self._numbers:
            import pandas as pd

            values = np.full(self.size, np.nan)
            if column in self.events:
                read = pd.to_numeric(self.events[column], errors="coerce").astype("Float64")
                values = read.to_numpy(dtype=np.float64, na_value=np.nan)
            self._numbers[column] = values
        return self._numbers[column]

    def _wrong_rows(self) -> Flags:
        """Rows that cannot be right, as charts name them."""
        wrong: Flags = np.zeros(self.size, dtype=bool)
        wrong[event_problems(self.events)["row"].to_numpy(dtype=int) - 1] = True
        return wrong


def _ordinal(value: object) -> int:
    try:
        return date.fromisoformat(str(value)[:10]).toordinal()
    except ValueError:
        return -1


def _text(value: Any) -> str:
    """A value as a state holds it; a whole number that a table keeps as a fraction is a whole number."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _folded(text: str) -> str:
    return fold(text).casefold().strip()


def _folded_texts(events: pd.DataFrame) -> list[str]:
    columns = [events[name].fillna("").tolist() for name in _TEXTS if name in events]
    return [_folded(" ".join(map(str, parts))) for parts in zip(*columns, strict=True)] or [""] * len(events)


def shown_columns(events: pd.DataFrame) -> list[str]:
    """Columns of a table that may leave it: the codebook's, and what a review added; notes on victims stay behind."""
    return [name for name in (*COLUMNS["events"], "corrected", "review") if name in events]
