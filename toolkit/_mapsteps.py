"""Cut the time of a map into steps for its slider, and count the events of each place by step and type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ._mapcolumns import NO_DAY
from ._mapdata import MapEvents
from .phrases import Lang, day, month, period

if TYPE_CHECKING:
    from ._mapcolumns import Ints

# Longest span in days that is cut into days, weeks (Monday to Sunday) and months; beyond, into years.
_DAYS, _WEEKS, _MONTHS = 42, 460, 4700


@dataclass(frozen=True)
class Step:
    """A stretch of time, its ends included."""

    first: date
    last: date
    label: str


def time_steps(span: tuple[date, date] | None, lang: Lang) -> list[Step]:
    """
    Stretches of time for the slider: days up to six weeks, weeks up to fifteen months, months up to 13 years, years.

    Parameters
    ----------
    span
        First and last day of the events; None where no event has a date.
    lang
        Language of the labels.
    """
    if span is None:
        return []
    start, last = span
    days = (last - start).days
    if days > _DAYS:
        start = start - timedelta(start.weekday()) if days <= _WEEKS else start.replace(day=1)
    if days > _MONTHS:
        start = start.replace(month=1)
    steps = []
    while start <= last:
        if days <= _DAYS:
            end, label = start, day(start, lang)
        elif days <= _WEEKS:
            end = start + timedelta(6)
            label = str(period(start, end, lang))
        elif days <= _MONTHS:
            end = (start + timedelta(31)).replace(day=1) - timedelta(1)
            label = month(start, lang)
        else:
            end, label = date(start.year, 12, 31), str(start.year)
        steps.append(Step(start, end, label))
        start = end + timedelta(1)
    return steps


def counted(shown: MapEvents, steps: list[Step], size_by: str) -> list[list[int]]:
    """
    Events of each place by first and last step, type and side of the day that parts them.

    Parameters
    ----------
    shown
        Events as the map shows them.
    steps
        Stretches of time.
    size_by
        What sizes the symbols.

    Returns
    -------
    list[list[int]]
        For each place, one after another in groups of seven: first and last step (-1 undated), position of the type
        in the legend, side (0 before, 1 from the day on, -1 neither), number of events, low and high figure.
    """
    import numpy as np

    rows = shown.rows
    place = np.repeat(np.arange(len(shown.places)), [len(place.rows) for place in shown.places])
    first, last = (step_of(days[rows], steps) for days in (shown.columns.start, shown.columns.end))
    side = shown.sides(rows)
    low, high = (figures[rows] for figures in shown.drawn(size_by))
    # One number for each group: quicker than groups of several columns.
    n, kinds = len(steps) + 1, len(shown.columns.kinds)
    key = (((place * n + first + 1) * n + last + 1) * kinds + shown.columns.kind[rows]) * 3 + side + 1
    groups, of_row = np.unique(key, return_inverse=True)
    sums = [
        np.bincount(of_row, weights=values, minlength=len(groups)).astype(int)
        for values in (shown.columns.n[rows], low, high)
    ]
    parts, rest = [], groups
    for base in (3, kinds, n, n):
        parts.append(rest % base)
        rest = rest // base
    sides, types, lasts, firsts = parts
    table = np.column_stack([firsts - 1, lasts - 1, types, sides - 1, *sums])
    edges = np.searchsorted(rest, np.arange(len(shown.places) + 1))
    return [table[edges[k] : edges[k + 1]].ravel().tolist() for k in range(len(shown.places))]


def step_of(days: Ints, steps: list[Step]) -> Ints:
    """Step of each day; -1 for none."""
    import numpy as np

    starts = np.array([step.first.toordinal() for step in steps], dtype=np.int64)
    return np.where(days == NO_DAY, -1, np.searchsorted(starts, days, side="right") - 1)
