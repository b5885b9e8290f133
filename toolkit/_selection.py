"""Choose the events that enter counts and sums, by the codebook's categories and rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from ._errors import InputError
from ._words import as_day

if TYPE_CHECKING:
    import pandas as pd

Category = Literal["attacks", "political violence", "demonstrations", "all"]

VIOLENT_TYPES = ("Battles", "Explosions/Remote violence", "Violence against civilians")
VIOLENT_SUBTYPES = ("Mob violence", "Excessive force against protesters")


def require(events: pd.DataFrame, *columns: str) -> None:
    """
    Refuse a table that lacks a column.

    Raises
    ------
    InputError
        Names the columns missing.
    """
    missing = [name for name in columns if name not in events.columns]
    if missing:
        raise InputError(
            f"The table has no column {', '.join(missing)}: give an events table in the codebook's format "
            "(toolkit.tables.frame makes one)."
        )


def categories(events: pd.DataFrame) -> pd.Series[str]:
    """
    Category of each event by the codebook: ``political violence``, ``demonstrations`` or ``other``.

    Parameters
    ----------
    events
        Events with ``event_type`` and ``sub_event_type``.
    """
    import pandas as pd

    require(events, "event_type", "sub_event_type")
    kind, sub = events["event_type"].fillna(""), events["sub_event_type"].fillna("")
    out = pd.Series("other", index=events.index, dtype="str")
    out[(kind == "Protests") | (sub == "Violent demonstration")] = "demonstrations"
    # Last, for excessive force is both a protest and political violence: the codebook counts it as violence.
    out[kind.isin(VIOLENT_TYPES) | sub.isin(VIOLENT_SUBTYPES)] = "political violence"
    return out


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
    require(events, "event_id", "level", "date_from", "date_to")
    if category not in ("attacks", "political violence", "demonstrations", "all"):
        raise InputError(f"The category {category!r} is not known: give attacks, demonstrations or all.")
    keep = events["level"] != "aggregate"
    if "standalone" in events:
        keep |= events["standalone"].fillna(False).astype(bool)
    if aggregates:
        keep |= True
    if category != "all":
        keep &= categories(events) == ("political violence" if category == "attacks" else category)
    if series is not None:
        require(events, "series")
        keep &= events["series"].fillna("") == series
    if since is not None:
        keep &= events["date_from"].fillna("") >= str(as_day(since))
    if until is not None:
        # A text above every date stands for an open end.
        keep &= events["date_to"].fillna("9999") <= str(as_day(until))
    out = events[keep].copy()
    out["n"] = out.get("n_events", 1)
    out["n"] = out["n"].astype("Int64")
    out.loc[(out["level"] != "aggregate") & out["n"].isna(), "n"] = 1
    return out


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of a table as mappings from column to value."""
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]
