"""Choose the events that enter counts and sums, by the codebook's categories and rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from ._accused import COLUMN as ACCUSED
from ._accused import by_accused
from ._arrays import Flags, flags, ordinals, texts
from ._errors import InputError
from ._problems import event_problems
from ._words import as_day
from .tables import VIOLENT_SUBTYPES, VIOLENT_TYPES

if TYPE_CHECKING:
    import pandas as pd

Category = Literal["attacks", "political violence", "demonstrations", "all"]

_BASE = ("event_id", "level", "date_from", "date_to")
# Columns that a chart uses wherever a table has them.
_USEFUL = (
    "standalone", "n_events", "event_type", "sub_event_type", "time_precision", "series", "in_article_count",
    "country", "sources", "synthetic", "corrected", "actor1",
)  # fmt: skip
# What can fill a column that a table lacks.
_ADDS = {
    "time_local": "toolkit.incidents.load_incidents has it for the incidents collected by hand",
    "in_article_count": "toolkit.incidents.load_incidents has it for the incidents collected by hand",
    "summary_en": "toolkit.phrases.summarise adds it",
    "summary_ar": "toolkit.phrases.summarise adds it",
}
_CODED = (
    "toolkit.coding.extract fills it from an article, toolkit.incidents.load_incidents has it for the incidents "
    "collected by hand, and toolkit.tables.frame makes a table with all columns"
)


def require(events: pd.DataFrame, *columns: str) -> None:
    """
    Refuse what is no table, or a table that lacks a column.

    Raises
    ------
    InputError
        Names the columns missing, and the functions that can add each.
    """
    import pandas as pd

    if not isinstance(events, pd.DataFrame):
        has = " (it has one: add .events)" if isinstance(getattr(events, "events", None), pd.DataFrame) else ""
        raise InputError(f"A table of events is needed here, a DataFrame, not {type(events).__name__}{has}.")
    missing = [name for name in columns if name not in events.columns]
    if missing:
        how: dict[str, list[str]] = {}
        for name in missing:
            how.setdefault(_ADDS.get(name, _CODED), []).append(name)
        ways = "; ".join(f"{', '.join(names)}: {way}" for way, names in how.items())
        raise InputError(f"The table has no column {', '.join(missing)} ({ways}).")


def violence(events: pd.DataFrame) -> tuple[Flags, Flags]:
    """Which events are political violence, and which are demonstrations, by the codebook."""
    require(events, "event_type", "sub_event_type")
    kind, kinds = texts(events["event_type"])
    sub, subs = texts(events["sub_event_type"])
    # One more False at the end answers for the code -1 of a null.
    violent = np.array([*(name in VIOLENT_TYPES for name in kinds), False])[kind]
    violent |= np.array([*(name in VIOLENT_SUBTYPES for name in subs), False])[sub]
    marching = np.array([*(name == "Protests" for name in kinds), False])[kind]
    marching |= np.array([*(name == "Violent demonstration" for name in subs), False])[sub]
    # Excessive force is both a protest and political violence: the codebook counts it as violence.
    return violent, marching & ~violent


def categories(events: pd.DataFrame) -> pd.Series[str]:
    """
    Category of each event by the codebook: ``political violence``, ``demonstrations`` or ``other``.

    Parameters
    ----------
    events
        Events with ``event_type`` and ``sub_event_type``.
    """
    import pandas as pd

    violent, marching = violence(events)
    names = np.where(violent, "political violence", np.where(marching, "demonstrations", "other"))
    return pd.Series(names, index=events.index, dtype="str")


def select(
    events: pd.DataFrame,
    category: Category = "attacks",
    *,
    series: str | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
    aggregates: bool = False,
) -> pd.DataFrame:
    """
    The events that enter counts and sums, each with how many it counts for.

    Parameters
    ----------
    events
        Events in the codebook's format.
    category
        ``attacks`` (political violence), ``demonstrations`` or ``all``.
    series
        Only events of this named set.
    since, until
        Only events that lie wholly within these days, both included. An event without an end that the bound
        needs is left out.
    aggregates
        Whether statements about several events enter too. By default only incidents do, and aggregates marked
        ``standalone``; the others would count the same events twice.

    Returns
    -------
    pd.DataFrame
        Rows of ``events`` in their order with a column ``n``, null where a statement does not say how many.

    Raises
    ------
    InputError
        A column is missing or the category is not known.
    """
    return _kept(events, _steps(events, category, series, since, until, aggregates)[-1][1])


def _kept(events: pd.DataFrame, keep: Flags) -> pd.DataFrame:
    """Some rows of a table with a column ``n``: how many events each counts for."""
    out = (events if keep.all() else events[keep]).copy(deep=False)
    out["n"] = out.get("n_events", 1)
    out["n"] = out["n"].astype("Int64")
    single = (out["n"].isna() & (out["level"] != "aggregate")).to_numpy(dtype=bool)
    if single.any():
        out["n"] = out["n"].mask(single, 1)
    return out


def _steps(
    events: pd.DataFrame,
    category: Category,
    series: str | None,
    since: str | date | None,
    until: str | date | None,
    aggregates: bool,
) -> list[tuple[str, Flags]]:
    """The filters in their order, each with the rows that are left after it."""
    require(events, *_BASE)
    if category not in ("attacks", "political violence", "demonstrations", "all"):
        raise InputError(f"The category {category!r} is not known: give attacks, demonstrations or all.")
    keep = np.asarray((events["level"] != "aggregate").fillna(True), dtype=bool) | flags(events, "standalone")
    if aggregates:
        keep = np.ones(len(events), dtype=bool)
    steps = [("level", keep)]
    if category != "all":
        violent, marching = violence(events)
        keep = keep & (marching if category == "demonstrations" else violent)
        steps.append(("category", keep))
    if series is not None:
        require(events, "series")
        keep = keep & np.asarray(events["series"].fillna("") == series, dtype=bool)
        steps.append(("series", keep))
    if since is not None:
        keep = keep & (ordinals(events["date_from"]) >= given_day(since, "since").toordinal())
        steps.append(("since", keep))
    if until is not None:
        end = ordinals(events["date_to"])
        keep = keep & (end > 0) & (end <= given_day(until, "until").toordinal())
        steps.append(("until", keep))
    return steps


@dataclass(frozen=True, eq=False)
class Choice:
    """
    The events that a chart draws, as few columns as it needs, and what was left out on the way.

    ``events`` are rows of ``source`` with ``n``; ``problems`` the rows that cannot be right (see ``event_problems``);
    ``steps`` the filters in their order with the number of rows left after each.
    """

    source: pd.DataFrame
    events: pd.DataFrame
    problems: pd.DataFrame
    steps: list[tuple[str, int]] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)


def choose(
    events: pd.DataFrame,
    category: Category = "attacks",
    *,
    series: str | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
    aggregates: bool = False,
    need: tuple[str, ...] = (),
    wish: tuple[str, ...] = (),
) -> Choice:
    """
    ``select`` for a chart: only the columns it needs, rows that cannot be right left out.

    Parameters
    ----------
    events, category, series, since, until, aggregates
        As for ``select``.
    need, wish
        Further columns that the chart must have, or uses where they are there.

    Raises
    ------
    InputError
        A column is missing, a day cannot be read or the category is not known.
    """
    require(events, *_BASE, *need)
    names = dict.fromkeys([*_BASE, *need, *(name for name in (*_USEFUL, *wish) if name in events)])
    narrow = events[list(names)]
    problems = event_problems(narrow)
    if len(problems):
        keep = np.ones(len(narrow), dtype=bool)
        keep[problems["row"].to_numpy(dtype=int) - 1] = False
        narrow = narrow[keep]
    filters = _steps(narrow, category, series, since, until, aggregates)
    steps = [("table", len(events)), ("problems", len(narrow))]
    steps += [(name, int(left.sum())) for name, left in filters]
    chosen = _kept(narrow, filters[-1][1])
    values: dict[str, Any] = {
        "need": need,
        "category": category,
        "series": series,
        "since": as_day(since),
        "until": as_day(until),
    }
    if ACCUSED in need:
        chosen, values["accused_grouped"] = by_accused(chosen)
    return Choice(events, chosen, problems, steps, values)


def say_wounded(events: pd.DataFrame) -> bool:
    """Whether any event says how many were wounded, be it nobody: ACLED and UCDP count none, which is not the same."""
    return "wounded_low" in events and bool(events["wounded_low"].notna().any())


def given_day(value: str | date, name: str) -> date:
    """
    A day that a user gave.

    Raises
    ------
    InputError
        It cannot be read.
    """
    try:
        found = as_day(value)
    except ValueError:
        found = None
    if found is None:
        raise InputError(f"The day {value!r} given as {name} cannot be read: write it like 2019-12-31.")
    return found


def given_span(span: tuple[str | date, str | date], name: str) -> tuple[date, date]:
    """
    First and last day of a period that a user gave.

    Raises
    ------
    InputError
        It is no period.
    """
    if isinstance(span, str) or len(span) != 2:
        raise InputError(f"The period {span!r} given as {name} is none: give its first and last day.")
    first, last = (given_day(value, name) for value in span)
    if first > last:
        raise InputError(f"The period given as {name} ends on {last}, before it begins on {first}.")
    return first, last


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of a table as mappings from column to value."""
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


def largest(table: pd.DataFrame, column: str, most: int) -> list[dict[str, Any]]:
    """The rows with the highest numbers in a column, the highest first, as ``records`` gives them."""
    order = table[column].astype("float64").sort_values(ascending=False, kind="stable").index[:most]
    return records(table.loc[order])
