"""Draw events that are known within a few days as bars over all these days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ._arrays import events_n, grouped, ids_of, ordinals
from ._drawing import Draft
from ._words import period

if TYPE_CHECKING:
    import pandas as pd

MOST_WIDE = 60  # more would hide each other


def wide_bars(remainder: pd.DataFrame, by: str) -> tuple[list[dict[str, Any]], pd.DataFrame]:
    """Of a chart by days the events known within a week as bars over all these days, and what is still undrawn."""
    if by != "day":
        return [], remainder
    start, end, n = ordinals(remainder["date_from"]), ordinals(remainder["date_to"]), events_n(remainder)
    near = (start > 0) & (end > start) & (end - start < 7) & ~np.isnan(n) & (remainder["why"] == "date").to_numpy()
    cells = grouped(start * 8 + (end - start), n, ids_of(remainder), near)
    spans = [(date.fromordinal(at // 8), date.fromordinal(at // 8 + at % 8), *cells[at]) for at in sorted(cells)]
    if len(spans) > MOST_WIDE:
        return [], remainder
    rows = [
        {"key": f"{first}--{last}", "start": first, "end": last, "n": total, "event_ids": of}
        for first, last, total, of in spans
    ]
    return rows, remainder[~near]


def listed(draft: Draft, wide: Sequence[Mapping[str, Any]]) -> str:
    """The first three spans of days in words."""
    told = [str(period(row["start"], row["end"], draft.lang)) for row in wide[:3]]
    return draft.comma.join([*told, *(["…"] if len(wide) > 3 else [])])


def on_top(table: pd.DataFrame, wide: Sequence[Mapping[str, Any]]) -> list[int]:
    """How high each bar over several days begins: above all that is drawn on these days."""
    heights = dict(zip(table["start"], table["n"].tolist(), strict=True)) if wide else {}
    floors = []
    for row in wide:
        days = [date.fromordinal(at) for at in range(row["start"].toordinal(), row["end"].toordinal() + 1)]
        floors.append(max(int(heights.get(day, 0)) for day in days))
        heights.update(dict.fromkeys(days, floors[-1] + row["n"]))
    return floors


def draw_wide(axes: Any, draft: Draft, row: Mapping[str, Any], floor: float) -> None:
    """Draw one, pale, for only one of its days is meant."""
    first, width = row["start"].toordinal(), (row["end"] - row["start"]).days + 1
    for n, fill in draft.split(row["event_ids"], row["n"]):
        if n:
            drawn = {**fill.settings(), "alpha": 0.5, "linestyle": (0, (3, 2))}
            axes.bar(first + width / 2, n, bottom=floor, width=width * 0.92, **drawn)
        floor += n
