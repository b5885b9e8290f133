"""Lead from a bar of the desk's chart and from a symbol of its map to the events behind them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from ._chart import Chart
from ._deskwords import word
from ._dimensions import NOT_SAID
from ._placewords import place_label
from ._terminal import plain
from .maps import Map
from .phrases import Lang, as_day, count, period, say

if TYPE_CHECKING:
    import pandas as pd

_MOST = 400  # strips of one chart; thinner bars are gathered, for nobody could hit them one by one
_LAID = re.compile(r'<div class="toolkit-strips".*?</div>', re.DOTALL)
Box = tuple[float, float, float, float]  # left, top, width, height in per cent of the picture


class Picks:
    """
    What a click in a picture says, and the events that it means.

    The page writes into a field that nobody sees; ``on_pick`` is called with the events' ids.

    Parameters
    ----------
    on_pick
        Takes the ids, and the first and last day that the map shows of them (None for all).
    """

    def __init__(self, on_pick: Callable[[list[str], list[str] | None], None]) -> None:
        import ipywidgets as widgets

        self._on_pick = on_pick
        self.chart: Chart | None = None
        self.map: Map | None = None
        self.widget = widgets.Text()
        self.widget.add_class("toolkit-picked")
        self.widget.observe(lambda change: self._heard(str(change["new"])), names="value")

    def _heard(self, said: str) -> None:
        if not said:
            return
        what, first, last, *_ = json.loads(said)
        found: list[str] = []
        days: list[str] | None = None
        if what == "bar" and self.chart is not None:
            found = list(dict.fromkeys(chain.from_iterable(self.chart.data["event_ids"].iloc[first:last])))
        elif what == "place" and self.map is not None and 0 <= first < len(self.map.data):
            found, days = list(self.map.data["event_ids"].iloc[first]), last
        if found:
            self._on_pick(found, days)


def bars(chart: Chart, lang: Lang) -> str:
    """
    Buttons over the bars of a chart, to be laid on its picture.

    Parameters
    ----------
    chart
        Counts along time or by place, or a running total.
    lang
        Language of what the buttons say.
    """
    made: list[str] = []
    for first, last, (left, top, width, height) in _strips(chart):
        part = chart.data.iloc[first:last]
        said = escape(plain(word("open_bar", lang, bar=_named(chart, part, lang))), quote=True)
        made.append(
            f'<button type="button" class="toolkit-strip" data-first="{first}" data-last="{last}" title="{said}" '
            f'aria-label="{said}" tabindex="{0 if not made else -1}" style="left:{left:.3f}%;top:{top:.3f}%;'
            f'width:{width:.3f}%;height:{height:.3f}%"></button>'
        )
    group = escape(word("bars", lang), quote=True)
    return f'<div class="toolkit-strips" role="group" aria-label="{group}">{"".join(made)}</div>' if made else ""


def without_bars(picture: str) -> str:
    """A picture for a page where nobody hears a click."""
    return _LAID.sub("", picture)


def _named(chart: Chart, part: pd.DataFrame, lang: Lang) -> str:
    total = count(int(part["n"].sum()), "event", lang)
    first, last = part.iloc[0], part.iloc[-1]
    if "start" in part:
        return f"{period(as_day(first['start']), as_day(last['end']), lang)}: {total}"
    if "day" in part:
        return f"{period(as_day(first['day']), as_day(last['day']), lang)}: {total}"
    name = str(first["key"])
    if name == NOT_SAID:
        return f"{say('group_unsaid', lang)}: {total}"
    if "location" in chart.events and (chart.events["location"] == name).any():
        arabic = "location_ar" in chart.events and lang == "ar"
        found = chart.events.loc[chart.events["location"] == name, "location_ar"].head(1).tolist() if arabic else []
        name = place_label(name, found[0] if found else None, lang) or name
    return f"{name}: {total}"


def _strips(chart: Chart) -> Iterator[tuple[int, int, Box]]:
    """First and last row of the chart's data, and the box in the picture, of every bar or few thin bars."""
    if chart.data.empty or not chart.figure.axes:
        return
    if "start" in chart.data:
        ends = [(as_day(s), as_day(e)) for s, e in zip(chart.data["start"], chart.data["end"], strict=True)]
        spans = [(s.toordinal(), e.toordinal() + 1) for s, e in ends if s and e]
        yield from _along_time(chart, spans)
    elif "day" in chart.data:
        days = [d.toordinal() for d in map(as_day, chart.data["day"]) if d]
        limit = chart.figure.axes[0].get_xlim()[1]
        yield from _along_time(chart, list(zip(days, [*days[1:], max(limit, days[-1] + 1)], strict=True)))
    else:
        yield from _across(chart)


def _along_time(chart: Chart, spans: Sequence[tuple[float, float]]) -> Iterator[tuple[int, int, Box]]:
    left, top, width, height, (low, high) = *_frame(chart), chart.figure.axes[0].get_xlim()
    thin, first = (high - low) / _MOST, 0
    n = chart.data["n"].tolist()
    for at, (_, end) in enumerate(spans):
        begun = spans[first][0]
        if end - begun < thin and at + 1 < len(spans):
            continue
        if any(n[first : at + 1]):
            x = left + (max(begun, low) - low) / (high - low) * width
            yield first, at + 1, (x, top, (min(end, high) - max(begun, low)) / (high - low) * width, height)
        first = at + 1


def _across(chart: Chart) -> Iterator[tuple[int, int, Box]]:
    """Rows of horizontal bars: one lies where its patches lie, the first on top."""
    axes = chart.figure.axes[0]
    left, top, width, height = _frame(chart)
    middles = sorted({round(patch.get_y() + patch.get_height() / 2, 4) for patch in axes.patches})  # type: ignore[attr-defined]
    tall = axes.get_ylim()[0]  # inches from the top
    edges = [0.0, *((a + b) / 2 for a, b in pairwise(middles)), tall]
    # The bar of what is not said stands last, also where the figure has no room for every value before it.
    last = len(chart.data) - 1 if chart.data["key"].iloc[-1] == NOT_SAID else len(middles) - 1
    rows = [*range(len(middles) - 1), last]
    for at, (begun, end) in zip(rows, pairwise(edges), strict=True):
        yield at, at + 1, (left, top + begun / tall * height, width, (end - begun) / tall * height)


def _frame(chart: Chart) -> Box:
    """Where the axes lie in the picture."""
    box = chart.figure.axes[0].get_position()
    return box.x0 * 100, (1 - box.y1) * 100, box.width * 100, box.height * 100
