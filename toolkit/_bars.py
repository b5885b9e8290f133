"""Draw bars on a page: horizontal ones with ranges, and ones along time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ._figure import BODY, GREY, INK, ORANGE, OVER_GRID, Fill, Page
from ._words import Lang, day, month

if TYPE_CHECKING:
    from matplotlib.axes import Axes


_DENSE = 120  # bars side by side
DATE_GAP = 0.15  # inches from the axes down to the dates, clear of the zero beside them


@dataclass(frozen=True)
class Bar:
    """
    One horizontal bar: stacked ``parts``, a whisker to ``high``, a ``value`` at its end.

    A ``heading`` has no bar, only its label. An open end (``open_end``) is drawn as an arrow; ``mark`` is another's
    claim.
    """

    label: str
    parts: Sequence[tuple[float, Fill]] = ()
    value: str = ""
    low: float = 0
    high: float | None = None
    open_end: bool = False
    mark: int | None = None
    heading: bool = False


def ticks(top: float) -> list[int]:
    """Three to six whole numbers from zero to just above ``top`` (two where it is 1)."""
    if top <= 1:
        return [0, 1]
    for step in (s * 10**p for p in range(12) for s in (1, 2, 5)):
        if math.ceil(top / step) <= 5:
            return [step * i for i in range(math.ceil(top / step) + 1)]
    return [0, int(top)]


def horizontal_bars(page: Page, bars: Sequence[Bar]) -> None:
    """
    Bars from zero, labels at the reading side, growing away from it.

    In Arabic labels stand on the right and bars grow to the left.
    """
    side_by_side(page, [("", bars)])


def side_by_side(page: Page, columns: Sequence[tuple[str, Sequence[Bar]]], *, same_scale: bool = False) -> None:
    """
    Columns of horizontal bars that share their labels, in reading order.

    Parameters
    ----------
    page
        Where.
    columns
        Name of each column (empty for none) and its bars; the labels are those of the first.
    same_scale
        Whether an inch means the same number in all columns.
    """
    bars, many = columns[0][1], len(columns) > 1
    share = 0.3 if many else 0.42
    column = min(max(page.measure(bar.label, bold=bar.heading) for bar in bars), share * page.inner)
    labels = [page.wrap(bar.label, page.inner if bar.heading else column, bold=bar.heading, most=5) for bar in bars]
    heights = [max(0.22 * page.scale, page.block_height(label.count("\n") + 1)) for label in labels]
    room, gap = column + 0.1 * page.scale, 0.3 * page.scale
    width = (page.inner - room - gap * (len(columns) - 1)) / len(columns)
    heads = [page.wrap(name, width, bold=True, most=5) for name, _ in columns]
    above = page.block_height(max(head.count("\n") for head in heads) + 1) if any(heads) else 0.0
    tall = sum(heights)
    page.room(tall, above=above, below=page.line_height() + 0.1 * page.scale)
    y0 = page.y0
    limits = [_limit(page, drawn, width) for _, drawn in columns]
    for index, (head, (_, drawn)) in enumerate(zip(heads, columns, strict=True)):
        offset = room + index * (width + gap)
        x0 = page.width - page.margin - offset - width if page.rtl else page.margin + offset
        axes = page.frame(x0, y0, width, tall)
        limit = max(limits) if same_scale else limits[index]
        _value_ticks(page, axes, limit)
        axes.set_ylim(tall, 0)  # in inches from the top, so that every bar is equally thick
        if head:
            page.text(x0 + width if page.rtl else x0, y0 + tall + above, head, bold=True)
        begun = 0.0
        for bar, height in zip(drawn, heights, strict=True):
            if not bar.heading:
                _draw_bar(axes, page, begun + height / 2, bar, limit)
            begun += height
    begun = 0.0
    for bar, label, height in zip(bars, labels, heights, strict=True):
        page.text(page.x_start, y0 + tall - begun - height / 2, label, bold=bar.heading, va="center")
        begun += height


def _limit(page: Page, bars: Sequence[Bar], width: float) -> float:
    """The number at the end of an axis so many inches wide: each bar must leave room for the number behind it."""
    limit = float(max((_reach(bar) for bar in bars), default=1)) or 1.0
    for bar in bars:
        needed = page.measure(bar.value) + (0.26 if bar.open_end else 0.12) * page.scale
        limit = max(limit, _reach(bar) * width / max(width - needed, 0.3 * width))
    return limit


def _value_ticks(page: Page, axes: Axes, limit: float) -> None:
    axes.set_xlim(0, limit)
    axes.set_yticks([])
    axes.grid(visible=False, axis="y")
    axes.grid(visible=True, axis="x")
    shown = [tick for tick in ticks(limit) if tick <= limit]
    every = math.ceil(len(shown) * (page.measure(f"{shown[-1]:,}") + 0.12 * page.scale) / page.plot_width)
    shown = shown[::every]
    axes.set_xticks(shown, [page.words(f"{tick:,}") for tick in shown])
    axes.tick_params(labelsize=BODY * page.scale)
    axes.spines["bottom"].set_visible(False)
    axes.axvline(0, color=INK, linewidth=1.0, zorder=4)
    if page.rtl:
        axes.invert_xaxis()


def _reach(bar: Bar) -> float:
    return max(sum(n for n, _ in bar.parts), bar.high or 0, bar.mark or 0)


def _draw_bar(axes: Axes, page: Page, y: float, bar: Bar, limit: float) -> None:
    begun = 0.0
    for n, fill in bar.parts:
        if n:
            axes.barh(y, n, left=begun, height=0.14 * page.scale, **fill.settings())
        begun += n
    sign = -1 if page.rtl else 1
    end: float = max(begun, bar.high or 0)
    if bar.high is not None and bar.high > bar.low:
        axes.plot([bar.low, bar.high], [y, y], color=INK, linewidth=1.3, solid_capstyle="butt", zorder=5)
        for x in (bar.low, bar.high):
            axes.plot([x, x], [y - 0.04 * page.scale, y + 0.04 * page.scale], color=INK, linewidth=1.3, zorder=5)
    offset = 4.0
    if bar.open_end:
        tip = end + 0.16 * page.scale * limit / page.plot_width
        axes.annotate(
            "", (tip, y), (begun, y), zorder=5,
            arrowprops={"arrowstyle": "->", "color": INK, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0},
        )  # fmt: skip
        end = tip
    if bar.mark is not None:
        # Above the middle, or it would hide the end of a line to the same number.
        axes.plot([bar.mark], [y - 0.085 * page.scale], marker="D", markersize=5 * page.scale, color=ORANGE,
                  markeredgecolor=INK, markeredgewidth=0.7, zorder=6, clip_on=False)  # fmt: skip
        if bar.mark >= end:
            end, offset = bar.mark, 7.0
    if bar.value:
        axes.annotate(
            page.words(bar.value), (end, y), (sign * offset * page.scale, 0), textcoords="offset points",
            ha=page.start, va="center", fontsize=BODY * page.scale, zorder=7, bbox=OVER_GRID,
        )  # fmt: skip


def time_label(value: date, by: str, lang: Lang) -> str:
    """A tick's label without its year: a day, a month, or the year alone."""
    if by == "year":
        return str(value.year)
    return month(value, lang, year=False) if by == "month" else day(value, lang, year=False)


def regular_days(first: date, last: date) -> list[date]:
    """The first of every month in a span, and the fifteenth where it is short; its own first day if there is none."""
    both = (last - first).days <= 100
    spans = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [d for d in spans if d.day == 1 or (both and d.day == 15)] or [first]


def time_axis(
    page: Page,
    axes: Axes,
    positions: Sequence[float],
    days: Sequence[date],
    by: str,
    *,
    within: tuple[float, float] | None = None,
    labels: bool = True,
) -> None:
    """
    Draw tick labels under the axes, as many as have room, none outside the page; the year where it begins or changes.

    Parameters
    ----------
    page, axes
        Where; time runs from left to right in both languages.
    positions
        In data units, from left to right.
    days
        What is named at each position.
    by
        ``day``, ``week``, ``month`` or ``year``.
    within
        Where labels may stand, in inches from the left edge of the page; by default between its margins.
    labels
        Whether to write them; ticks alone say that the time is that of the plot below.
    """
    left, right = within or (page.margin, page.width - page.margin)
    low, high = axes.get_xlim()
    places = [page.x0 + (x - low) / (high - low) * page.plot_width for x in positions]
    # Of many days a few are named, so only as many different names are measured as there can be.
    names = {value: time_label(value, by, page.lang) for value in days[:: max(1, len(days) // 60)]}
    widest = max((page.measure(name) for name in set(names.values())), default=0.1) + 0.15 * page.scale
    every = max(1, math.ceil(len(places) / max(1, min(6, int(page.plot_width / widest)))))
    free, year = left, None
    shown = []
    for index in range(0, len(places), every):
        name = time_label(days[index], by, page.lang)
        half = page.measure(name) / 2
        middle = min(max(places[index], left + half), right - half)
        if middle - half < free - 1e-9:
            continue
        new_year = by != "year" and days[index].year != year
        baseline = page.y0 - DATE_GAP * page.scale - 0.75 * BODY * page.scale / 72
        for line, text in enumerate([name, str(days[index].year)][: 2 if new_year else 1]):
            below = baseline - line * 1.15 * page.line_height()
            if labels:
                page.text(middle, below, text, ha="center", va="baseline", colour=GREY)
        free, year = middle + half + 0.1 * page.scale, days[index].year
        shown.append(positions[index])
    axes.set_xticks(shown, [""] * len(shown))


def value_axis(page: Page, axes: Axes, top: float, *, head_room: float = 0.05) -> None:
    """Whole numbers from zero, where time begins: on the left in both languages; a heavy zero line, room at the top."""
    marks = ticks(top)
    axes.set_ylim(0, max(marks[-1], top * (1 + head_room)))
    # A low plot has room for fewer numbers.
    while len(marks) > 2 and len(marks) * page.line_height() > 1.15 * page.plot_height:
        marks = [mark for index, mark in enumerate(marks) if (len(marks) - 1 - index) % 2 == 0 or index == 0]
    axes.set_yticks(marks, [page.words(f"{mark:,}") for mark in marks])
    axes.tick_params(labelsize=BODY * page.scale)
    axes.axhline(0, color=INK, linewidth=1.2, zorder=4)


def value_room(page: Page, top: float) -> float:
    """Room in inches that the numbers of ``value_axis`` need."""
    return page.measure(f"{ticks(top)[-1]:,}") + 0.1 * page.scale


def vertical_bars(
    axes: Axes,
    starts: Sequence[float],
    widths: Sequence[float],
    parts: Sequence[Sequence[tuple[float, Fill]]],
    widest: float,
) -> None:
    """
    Stacked bars from zero.

    Parameters
    ----------
    axes
        Where.
    starts, widths, widest
        In data units; no bar is wider than ``widest``.
    parts
        For each bar, numbers and their fills from the bottom up.
    """
    if len(starts) >= _DENSE:
        _dense_bars(axes, starts, widths, parts, widest)
        return
    for start, width, stack in zip(starts, widths, parts, strict=True):
        begun = 0.0
        for n, fill in stack:
            if n:
                axes.bar(start + width / 2, n, bottom=begun, width=min(width * 0.82, widest), **fill.settings())
            begun += n


def _dense_bars(
    axes: Axes,
    starts: Sequence[float],
    widths: Sequence[float],
    parts: Sequence[Sequence[tuple[float, Fill]]],
    widest: float,
) -> None:
    """Bars so many that edges and gaps would turn them grey, and that each for itself would take long to draw."""
    from matplotlib.collections import PolyCollection

    boxes: dict[Fill, list[list[tuple[float, float]]]] = {}
    for start, width, stack in zip(starts, widths, parts, strict=True):
        begun, half = 0.0, min(width, widest) / 2
        left, right = start + width / 2 - half, start + width / 2 + half
        for n, fill in stack:
            if n:
                box = [(left, begun), (left, begun + n), (right, begun + n), (right, begun)]
                boxes.setdefault(fill, []).append(box)
            begun += n
    for fill, corners in boxes.items():
        # An edge of the same colour keeps bars thinner than a pixel in sight.
        edge = fill.edge if fill.hatch else fill.face
        axes.add_collection(
            PolyCollection(corners, facecolors=fill.face, edgecolors=edge, hatch=fill.hatch, linewidths=0.6, zorder=2),
            autolim=False,
        )
