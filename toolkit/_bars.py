"""Draw bars on a page: horizontal ones with ranges, and ones along time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ._figure import BODY, GREY, INK, ORANGE, SOLID, Fill, Page
from ._words import Lang, day, month

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True)
class Bar:
    """
    One horizontal bar: stacked ``parts``, a whisker to ``high``, a ``value`` at its end.

    Without parts it is a heading. An open end (``open_end``) is drawn as an arrow. ``mark`` is another's claim.
    """

    label: str
    parts: Sequence[tuple[int, Fill]] = ()
    value: str = ""
    low: int = 0
    high: int | None = None
    open_end: bool = False
    mark: int | None = None


def ticks(top: float) -> list[int]:
    """Three to six whole numbers from zero to just above ``top`` (two where it is 1)."""
    if top <= 1:
        return [0, 1]
    for step in (s * 10**p for p in range(12) for s in (1, 2, 5)):
        if math.ceil(top / step) <= 5:
            return [step * i for i in range(math.ceil(top / step) + 1)]
    return [0, int(top)]


def horizontal_bars(page: Page, bars: Sequence[Bar]) -> Axes:
    """
    Bars from zero, labels at the reading side, growing away from it.

    In Arabic labels stand on the right and bars grow to the left.
    """
    size = BODY
    column = min(max(page.measure(bar.label, bold=not bar.parts) for bar in bars), 0.4 * page.inner)
    labels = [page.wrap(bar.label, page.inner if not bar.parts else column, bold=not bar.parts, most=3) for bar in bars]
    lines = max(label.count("\n") + 1 for label in labels)
    step = max(0.24 * page.scale, lines * page.line_height() + 0.05 * page.scale)
    gap = 0.1 * page.scale
    room = column + gap
    left, right = (0.0, room) if page.rtl else (room, 0.0)
    axes = page.plot(step * len(bars), left=left, right=right, below=page.line_height() + 0.08 * page.scale)
    highest = max((_reach(bar) for bar in bars), default=1)
    tops = ticks(highest)
    # Each bar must leave room for the number behind it.
    width = page.plot_width
    limit = float(max(highest, 1))
    for bar in bars:
        needed = page.measure(bar.value) + (0.26 if bar.open_end else 0.12) * page.scale
        limit = max(limit, _reach(bar) * width / max(width - needed, 0.3 * width))
    axes.set_xlim(0, limit)
    axes.set_ylim(len(bars) - 0.5, -0.5)
    axes.set_yticks([])
    axes.grid(visible=False, axis="y")
    axes.grid(visible=True, axis="x")
    shown = [tick for tick in tops if tick <= limit]
    axes.set_xticks(shown, [page.words(f"{tick:,}") for tick in shown])
    axes.spines["bottom"].set_visible(False)
    axes.axvline(0, color=INK, linewidth=1.0, zorder=4)
    if page.rtl:
        axes.invert_xaxis()
    for index, (bar, label) in enumerate(zip(bars, labels, strict=True)):
        middle = page.y0 + page.plot_height - (index + 0.5) * step
        page.text(page.x_start, middle, label, size, bold=not bar.parts, va="center")
        if bar.parts:
            _draw_bar(axes, page, index, bar, limit)
    return axes


def _reach(bar: Bar) -> int:
    return max(sum(n for n, _ in bar.parts), bar.high or 0, bar.mark or 0)


def _draw_bar(axes: Axes, page: Page, index: int, bar: Bar, limit: float) -> None:
    begun = 0
    for n, fill in bar.parts:
        if n:
            axes.barh(index, n, left=begun, height=0.62, **fill.settings())
        begun += n
    sign = -1 if page.rtl else 1
    end: float = max(begun, bar.high or 0)
    if bar.high is not None and bar.high > bar.low:
        axes.plot([bar.low, bar.high], [index, index], color=INK, linewidth=1.3, solid_capstyle="butt", zorder=5)
        for x in (bar.low, bar.high):
            axes.plot([x, x], [index - 0.17, index + 0.17], color=INK, linewidth=1.3, zorder=5)
    offset = 4.0
    if bar.open_end:
        tip = end + 0.16 * page.scale * limit / page.plot_width
        axes.annotate(
            "", (tip, index), (begun, index), zorder=5,
            arrowprops={"arrowstyle": "->", "color": INK, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0},
        )  # fmt: skip
        end = tip
    if bar.mark is not None:
        axes.plot([bar.mark], [index], marker="D", markersize=6 * page.scale, color=ORANGE, markeredgecolor=INK,
                  markeredgewidth=0.7, zorder=6, clip_on=False)  # fmt: skip
        if bar.mark >= end:
            end, offset = bar.mark, 7.0
    if bar.value:
        axes.annotate(
            page.words(bar.value), (end, index), (sign * offset * page.scale, 0), textcoords="offset points",
            ha=page.start, va="center", fontsize=BODY * page.scale, zorder=7,
        )  # fmt: skip


def time_label(value: date, by: str, lang: Lang, *, year: bool) -> str:
    """A tick's label: a day, a month or a year, the year on a line of its own."""
    if by == "year":
        return str(value.year)
    text = month(value, lang, year=False) if by == "month" else day(value, lang, year=False)
    return f"{text}\n{value.year}" if year else text


def time_axis(page: Page, axes: Axes, positions: Sequence[float], labels: Sequence[str], *, size: float = BODY) -> None:
    """
    Draw tick labels under the axes, as many as have room, none outside the page.

    Parameters
    ----------
    page, axes
        Where; time runs from left to right in both languages.
    positions
        In data units, from left to right.
    labels
        One for each position, of one or two lines.
    """
    low, high = axes.get_xlim()
    places = [page.x0 + (x - low) / (high - low) * page.plot_width for x in positions]
    widest = max((page.measure(label, size) for label in labels), default=0.1) + 0.12 * page.scale
    most = max(1, min(6, int(page.plot_width / widest)))
    every = max(1, math.ceil(len(places) / most))
    free = page.margin
    shown = []
    for index in range(0, len(places), every):
        half = page.measure(labels[index], size) / 2
        middle = min(max(places[index], page.margin + half), page.width - page.margin - half)
        if middle - half < free:
            continue
        page.text(middle, page.y0 - 0.06 * page.scale, labels[index], size, ha="center", colour=GREY)
        free = middle + half + 0.1 * page.scale
        shown.append(positions[index])
    axes.set_xticks(shown, [""] * len(shown))


def value_axis(page: Page, axes: Axes, top: float, *, head_room: float = 0.0) -> None:
    """Whole numbers from zero up the reading side of the axes, the zero line heavy."""
    marks = ticks(top)
    axes.set_ylim(0, max(marks[-1], top * (1 + head_room)))
    axes.set_yticks(marks, [page.words(f"{mark:,}") for mark in marks])
    if page.rtl:
        axes.yaxis.tick_right()
    axes.axhline(0, color=INK, linewidth=1.2, zorder=4)


def value_room(page: Page, top: float) -> float:
    """Room in inches that the numbers of ``value_axis`` need."""
    return page.measure(f"{ticks(top)[-1]:,}") + 0.1 * page.scale


def vertical_bars(
    axes: Axes, starts: Sequence[float], widths: Sequence[float], parts: Sequence[Sequence[tuple[int, Fill]]]
) -> None:
    """Stacked bars from zero; ``parts`` has, for each bar, numbers and their fills from the bottom up."""
    dense = len(starts) >= 120  # so close that edges and gaps would turn them grey
    for start, width, stack in zip(starts, widths, parts, strict=True):
        begun = 0
        for n, fill in stack:
            if n:
                settings = {"color": fill.face} if dense and fill is SOLID else fill.settings()
                axes.bar(start + width / 2, n, bottom=begun, width=width * (1.0 if dense else 0.82), **settings)
            begun += n
