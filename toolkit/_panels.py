"""Lay several small plots of one scale out on a page, each with its name above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ._bars import DATE_GAP
from ._figure import Page

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_COLUMNS = {"one-column": 1, "two-columns": 2, "slide": 3}


def panels(
    page: Page,
    keys: Sequence[str],
    names: Sequence[str],
    room: float,
    *,
    height: float = 0.95,
    columns: int | None = None,
) -> Iterator[tuple[str, Axes, dict[str, Any]]]:
    """
    Make a grid of plots in reading order, the first at the top on the reading side.

    Parameters
    ----------
    page
        Where; each plot in turn becomes its frame.
    keys, names
        Of each plot, and the name drawn above it.
    room
        Inches for the numbers left of each plot.
    height
        Of each plot in inches.
    columns
        How many side by side; by default as many as the page is wide for.

    Yields
    ------
    tuple[str, Axes, dict[str, Any]]
        Key, axes, and what ``time_axis`` must be told: where its labels may stand, and whether there are any (only
        the lowest plot of each column has them).
    """
    columns = min(columns or _COLUMNS[page.size], len(keys))
    rows = -(-len(keys) // columns)
    gap = 0.16 * page.scale
    width = (page.inner - (columns - 1) * gap) / columns
    wrapped = [page.wrap(name, width, bold=True, most=2) for name in names]
    heads = [
        # The highest number stands half above its plot: it must clear the name.
        0.05 * page.scale
        + page.block_height(max(name.count("\n") + 1 for name in wrapped[row * columns : (row + 1) * columns]))
        for row in range(rows)
    ]
    tall = height * page.scale * (0.75 if len(keys) > 4 and columns == 1 else 1.0)
    dates = page.block_height(2) + DATE_GAP * page.scale
    between = 0.14 * page.scale
    total = sum(heads) + rows * tall + (rows - 1) * between + dates
    page.room(total)
    left, top = page.margin, page.y0 + total
    for at, (key, name) in enumerate(zip(keys, wrapped, strict=True)):
        row, column = divmod(at, columns)
        x = left + (columns - 1 - column if page.rtl else column) * (width + gap)
        upper = top - sum(heads[:row]) - row * (tall + between)
        page.text(x + width if page.rtl else x, upper, name, bold=True)
        axes = page.frame(x + room, upper - heads[row] - tall, width - room, tall)
        lowest = at + columns >= len(keys)
        yield key, axes, {"within": (x, x + width), "labels": lowest}
