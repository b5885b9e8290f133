"""Draw one column of the events against another as a table of numbers, the larger the darker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Unpack

import numpy as np

from ._arrays import events_n, grouped, ids_of, texts
from ._chart import Chart
from ._dimensions import NOT_SAID, OTHER, By, Choice, check_dimension, names_of
from ._drawing import Draft, Options, When, refuse_unknown
from ._errors import InputError
from ._figure import BODY, INK, LIGHT, Page
from ._selection import Category, choose, largest, records
from ._tableheads import Columns, columns_of, draw_heads, heads_of
from ._words import as_day, label

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from ._arrays import Flags, Floats, Ints

MOST_ROWS, MOST_COLUMNS = 14, 8
# From nearly white to the palette's blue, darker throughout, so that grey print keeps the order.
_SHADES = ("#eef5fa", "#cfe3f1", "#9ecae1", "#5ba3cf", "#2a7ab9", "#08519c")
# As dark, without a hue, for what the reports do not say: on the same scale, for it is often most of all.
_GREYS = ("#f3f3f3", "#e0e0e0", "#c0c0c0", "#969696", "#6e6e6e", "#474747")
_WHITE_FROM = 4  # the shade from which on white figures are easier to read than black ones


def actors_by_type(events: pd.DataFrame, **choice: Unpack[Choice]) -> Chart:
    """
    Who does what: a table of actors against types of event.

    Parameters
    ----------
    events
        Events in the codebook's format.
    **choice
        See ``Choice``.

    Returns
    -------
    Chart
        As ``cross_table`` returns it.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    return cross_table(events, "actor1", "sub_event_type", **choice)


def actors_by_target(events: pd.DataFrame, **choice: Unpack[Choice]) -> Chart:
    """
    Who does it to whom: a table of actors against those they attack.

    Parameters
    ----------
    events
        Events in the codebook's format.
    **choice
        See ``Choice``.

    Returns
    -------
    Chart
        As ``cross_table`` returns it.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    return cross_table(events, "actor1", "actor2", **choice)


def cross_table(
    events: pd.DataFrame,
    rows: By = "actor1",
    columns: By = "sub_event_type",
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks by two columns at once, each cell with its number and the darker the more.

    Parameters
    ----------
    events
        Events in the codebook's format.
    rows, columns
        What goes down and what across, as for ``attacks_by``. The largest 14 and 8 are drawn, the others together;
        those that the reports do not name stand last.
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key`` (row/column), ``row``, ``column``, ``n``, ``event_ids`` for every pair that occurs.

    Raises
    ------
    InputError
        A column or option is missing or not known, or both columns are the same.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    refuse_unknown(options)
    for by in (rows, columns):
        check_dimension(by)
    if rows == columns:
        raise InputError(f"A table of {rows!r} against itself says nothing: give two columns.")
    chosen = choose(
        events, category, series=series, since=since, until=until, need=(rows, columns), wish=("location_ar",)
    )
    draft = Draft(chosen, pd.DataFrame(), options, category, kind="kind_heat", series=series)
    n = events_n(chosen.events)
    keep = ~np.isnan(n)
    down = _Side.of(*texts(chosen.events[rows]), n, keep)
    across = _Side.of(*texts(chosen.events[columns]), n, keep)
    width = len(across.keys)
    cells = grouped(down.index * width + across.index, n, ids_of(chosen.events), keep)
    table = [
        (f"{down.keys[at // width]}/{across.keys[at % width]}", down.keys[at // width], across.keys[at % width], k, of)
        for at, (k, of) in cells.items()
    ]
    draft.data = pd.DataFrame(table, columns=["key", "row", "column", "n", "event_ids"])
    draft.set_subtitle(
        draft.say("by_two", noun=draft.what(), rows=label("dimension", rows, draft.lang),
                  columns=label("dimension", columns, draft.lang)),
        as_day(since), as_day(until),
    )  # fmt: skip
    unnumbered = int((~keep).sum())
    if unnumbered:
        draft.footnotes.append(draft.say("remainder_number", counted=draft.counted(unnumbered)))
    row_names = {**names_of(draft, rows, down.keys), NOT_SAID: draft.say("group_unsaid")}
    column_names = {**names_of(draft, columns, across.keys), NOT_SAID: draft.say("group_unsaid")}
    said = draft.data[(draft.data["row"] != NOT_SAID) & (draft.data["column"] != NOT_SAID)]
    if len(said):
        top = largest(said, "n", 3)
        pair = {"row": row_names[top[0]["row"]], "column": column_names[top[0]["column"]]}
        draft.title = draft.say("title_pair", **pair, n=int(top[0]["n"]), of=draft.total)
        pairs = [f"{row_names[cell['row']]} × {column_names[cell['column']]}: {cell['n']}" for cell in top]
        draft.numbers = draft.semicolon.join(pairs)
    for side, by in (("row", rows), ("column", columns)):
        unsaid = int(draft.data.loc[draft.data[side] == NOT_SAID, "n"].sum()) if len(draft.data) else 0
        # Of columns only where nothing else can be told: who does something says more than to whom.
        if unsaid and (not len(said) or (side == "row" and 2 * unsaid > draft.total)):
            counted = draft.counted(draft.total, after=True)
            draft.title = draft.say(f"unsaid_{by}", n=unsaid, counted=counted)
            draft.numbers = draft.numbers or f"{draft.say('group_unsaid')}: {unsaid}"
            break
    grey = down.totals[-1] or across.totals[-1]
    grid = _grid(draft.data, down, across)
    steps = shade_steps(int(grid.max()))
    told = draft.comma.join(f"{low:,}" if low == high else f"{low:,}–{high:,}" for low, high in steps)
    draft.footnotes.append(draft.say("how_heat_unsaid" if grey else "how_heat", shades=told))
    return draft.finish(lambda page: _draw(page, draft, (down, across, grid), steps, row_names, column_names))


def shade_steps(top: int) -> list[tuple[int, int]]:
    """Lowest and highest number of each shade up to the largest: one a number where they suffice, else ever wider."""
    if top <= len(_SHADES):
        return [(n, n) for n in range(1, top + 1)]
    steps, low = [], 1
    for left in range(len(_SHADES), 0, -1):
        # What is left is divided by equal factors, and each shade has a number at least.
        high = top if left == 1 else max(low, round(low * ((top + 1) / low) ** (1 / left)) - 1)
        steps.append((low, high))
        low = high + 1
    return steps


@dataclass(frozen=True)
class _Side:
    """The values of one column, most first and none said last; ``index`` gives each event's place among them."""

    keys: list[str]
    totals: list[int]
    index: Ints

    @classmethod
    def of(cls, codes: Ints, values: Sequence[str], n: Floats, keep: Flags) -> _Side:
        totals = np.bincount(codes[keep] + 1, weights=n[keep], minlength=len(values) + 1)
        order = sorted(range(len(values)), key=lambda code: (-totals[code + 1], values[code]))
        place = np.zeros(len(values) + 1, dtype=np.int64)
        for at, code in enumerate(order):
            place[code] = at
        place[-1] = len(order)
        keys = [*(values[code] for code in order), NOT_SAID]
        return cls(keys, [*(int(totals[code + 1]) for code in order), int(totals[0])], place[codes])

    def shown(self, most: int) -> tuple[list[str], dict[str, int]]:
        """What is drawn: the largest, the others as one, those not said; and where each value is found among them."""
        named = [key for key, total in zip(self.keys[:-1], self.totals[:-1], strict=True) if total]
        few = named if len(named) <= most else [*named[: most - 1], OTHER]
        drawn = [*few, *([NOT_SAID] if self.totals[-1] else [])]
        place = {key: drawn.index(key) if key in drawn else drawn.index(OTHER) for key in named}
        return drawn, {**place, NOT_SAID: len(drawn) - 1}


def _grid(data: pd.DataFrame, down: _Side, across: _Side) -> np.ndarray[Any, Any]:
    """The numbers of the cells drawn."""
    rows, row_at = down.shown(MOST_ROWS)
    columns, column_at = across.shown(MOST_COLUMNS)
    cells: np.ndarray[Any, Any] = np.zeros((max(1, len(rows)), max(1, len(columns))), dtype=int)
    for cell in records(data):
        cells[row_at[cell["row"]], column_at[cell["column"]]] += int(cell["n"])
    return cells


def _draw(
    page: Page, draft: Draft, table: tuple[_Side, _Side, np.ndarray[Any, Any]], steps: Sequence[tuple[int, int]],
    row_names: dict[str, str], column_names: dict[str, str],
) -> None:  # fmt: skip
    down, across, grid = table
    label_width = min(max(page.measure(name) for name in row_names.values()), 0.3 * page.inner)
    room = label_width + 0.1 * page.scale
    (rows, _), (columns, _) = down.shown(MOST_ROWS), across.shown(MOST_COLUMNS)
    cells = np.column_stack([grid, grid.sum(axis=1)])
    other = {OTHER: draft.say("group_other")}
    heads = [{**column_names, **other}[key] for key in columns] + [draft.say("column_total")]
    placed = columns_of(page, room, len(columns), heads[-1])
    named = heads_of(page, heads, placed)
    names = [page.wrap({**row_names, **other}[key], label_width, most=3) for key in rows]
    heights = [max(0.24 * page.scale, page.block_height(name.count("\n") + 1)) for name in names]
    free = page.inner - room - placed.table
    left, right = (free, room) if page.rtl else (room, free)
    axes = page.plot(sum(heights), left=left, right=right, above=named.above)
    axes.set_axis_off()
    axes.set_xlim(0, placed.table)
    axes.set_ylim(sum(heights), 0)
    if page.rtl:
        axes.invert_xaxis()
    unnamed = np.logical_or.outer([key == NOT_SAID for key in rows], [key == NOT_SAID for key in (*columns, "")])
    size = _figure_size(page, int(cells.max()), placed.width)
    begun = 0.0
    for index, height in enumerate(heights):
        drawn = list(zip(cells[index].tolist(), unnamed[index].tolist(), strict=True))
        _draw_row(page, axes, drawn, (begun, height), placed, steps, size)
        page.text(page.x_start, page.y0 + page.plot_height - begun - height / 2, names[index], va="center")
        begun += height
    draw_heads(page, named, placed)


def _figure_size(page: Page, most: int, width: float) -> float:
    """Size of the figures in the cells: smaller where the longest would not fit into its column."""
    return BODY * min(1.0, 0.9 * width / page.measure(f"{most:,}", bold=True))


def _draw_row(
    page: Page, axes: Axes, cells: Sequence[tuple[int, bool]], place: tuple[float, float], columns: Columns,
    steps: Sequence[tuple[int, int]], size: float,
) -> None:  # fmt: skip
    """Numbers in boxes, the darker the more, grey for what is not said; the total at the end without a box."""
    from matplotlib.patches import Rectangle

    begun, height = place
    for column, (n, unnamed) in enumerate(cells):
        total = column == columns.number
        # Few steps are spread over all shades, from the lightest.
        step = sum(n > high for _, high in steps[:-1])
        shade = round(step * (len(_SHADES) - 1) / max(1, len(steps) - 1)) if len(steps) > 1 else 1
        if not total:
            face = (_GREYS if unnamed else _SHADES)[shade] if n else "white"
            corner, wide = (column * columns.width, begun), columns.width
            box = Rectangle(corner, wide, height, facecolor=face, edgecolor=LIGHT, linewidth=0.8, clip_on=False)
            axes.add_patch(box)
        if n:
            axes.text(
                columns.middle(column), begun + height / 2, page.words(f"{n:,}"), ha="center", va="center",
                fontsize=size * page.scale, color="white" if shade >= _WHITE_FROM and not total else INK,
                fontweight="bold" if total else "normal",
            )  # fmt: skip
