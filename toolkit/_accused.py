"""Count accusations in like words together, by a table of whom each wording accuses."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ._words import rows

if TYPE_CHECKING:
    import pandas as pd

COLUMN = "actor1_alleged"


@cache
def accused() -> dict[str, str | None]:
    """Whom each wording of ``data/phrases/accused.csv`` accuses, in the words of the charts; None for nobody."""
    return {row["key"]: row["group"] or None for row in rows("accused.csv")}


@cache
def denied() -> frozenset[str]:
    """The wordings that say that one of the accused denied it."""
    return frozenset(row["key"] for row in rows("accused.csv") if row["denied"] == "yes")


def by_accused(events: pd.DataFrame) -> tuple[pd.DataFrame, bool]:
    """
    Events with the accused in the words of the charts, and whether that changed any.

    Where any accusation was denied, a column ``denied`` says which.

    Parameters
    ----------
    events
        Events with ``actor1_alleged``; not changed.
    """
    said = events[COLUMN].astype(object)
    found = said.isin(list(accused()))
    if not found.any():
        return events, False
    named = events.assign(**{COLUMN: [accused().get(name, name) for name in said.where(said.notna(), None)]})
    disputed = said.isin(denied())
    return (named.assign(denied=disputed) if disputed.any() else named), True
