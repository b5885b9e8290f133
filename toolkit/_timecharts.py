"""Draw attacks per day, week, month or year: plain with key events, stacked by group, or one plot a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, Unpack

import numpy as np

from . import counts
from ._arrays import events_n, grouped, ids_of, texts
from ._bars import DATE_GAP, regular_days, time_axis, value_axis, value_room, vertical_bars
from ._chart import Chart
from ._dimensions import DIMENSIONS, NOT_SAID, OTHER, By, check_dimension, names_of, note_unsaid
from ._drawing import Draft, Options, When, refuse_unknown
from ._errors import InputError
from ._figure import INK, OTHERS, OVER_GRID, PARTIAL, SERIES, UNSAID, Fill, Page
from ._keyevents import KeyEvent, draw_key_events, explained, key_events, rooms
from ._panels import panels
from ._selection import Category, choose, records
from ._widebars import draw_wide, listed, on_top, wide_bars
from ._words import as_day, day, month, period
from .phrases import count

if TYPE_CHECKING:
    import pandas as pd

    from ._arrays import Ints

Layout = Literal["stacked", "panels"]

MOST_PANELS = 8
MOST_VALUES = 6  # bars that each have their number over them


def attacks_over_time(
    events: pd.DataFrame,
    by: counts.Period = "week",
    *,
    split: By | None = None,
    layout: Layout = "stacked",
    average: int | None = None,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    mark: pd.DataFrame | None = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks per day, week, month or year, with key events marked.

    Parameters
    ----------
    events
        Events in the codebook's format. Where they have a column ``in_article_count``, bars are divided by it.
    by
        ``day``, ``week`` (Monday to Sunday), ``month`` or ``year``.
    split
        A column to divide the attacks by, as for ``attacks_by``: ``event_type``, ``actor1``, ``admin1``, …
    layout
        With ``split``: ``stacked`` bars (the five largest groups, the others together), or ``panels``: one plot for
        each of the eight largest groups, all on one scale.
    average
        Draw the mean of so many periods up to each as a line; the first periods, which have fewer before them, have
        none.
    category, series, since, until
        Which events to draw, as for ``counts.select``. The days bound the time that the data covers: inside it a gap
        is a zero, outside it nothing is drawn.
    mark
        Events to mark with letters above the bars (up to 12), explained below the chart; those that no bar counts on a
        line of their own.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key`` (2019-W48), ``start``, ``end``, ``n`` and ``event_ids``; with ``average`` also ``mean``;
        by day also a row for each span of up to a week that events are known within (2019-11-22--2019-11-23); by year,
        where a year is covered in part, ``rate`` (per 30 days);
        with ``split`` a row per period and group, ``key`` (2019-W48/Battles) and ``group``.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    refuse_unknown(options)
    if average is not None and average < 2:
        raise InputError(f"A mean of {average} periods is none: give average=2 or more.")
    if split is not None:
        check_dimension(split)
        if layout not in ("stacked", "panels"):
            raise InputError(f"The layout {layout!r} is not known: give stacked or panels.")
    need = () if split is None else (split,)
    chosen = choose(events, category, series=series, since=since, until=until, need=need,
                    wish=("location", "location_ar"))  # fmt: skip
    counted = counts.per_period(chosen.events, by, since=since, until=until)
    wide, left = wide_bars(counted.remainder, by) if split is None else ([], counted.remainder)
    if wide:
        # The days that only they may lie on belong to the time drawn.
        first, last = min(row["start"] for row in wide), max(row["end"] for row in wide)
        counted = counts.per_period(chosen.events, by, since=since or first, until=until or last)
    # Covered time without a single event that could be placed is no row of zeros to draw.
    table = counted.table if counted.table["n"].sum() else counted.table.iloc[:0]
    draft = Draft(chosen, table, options, category, series=series)
    draft.set_subtitle(_subtitle(draft, by, split), as_day(since), as_day(until))
    rows = records(table.drop(columns="event_ids"))
    if not rows:
        wide, left = [], counted.remainder
    draft.add_remainder(left)
    cut = cut_bars(draft, rows, as_day(since), as_day(until))
    if rows:
        highest = [row for row in rows if row["n"] == table["n"].max()]
        peak = int(table["n"].max())
        draft.title = time_title(draft, by, peak, highest, cut, alone=peak == int(table["n"].sum()))
        draft.numbers = draft.semicolon.join(f"{when(row['start'], by, draft)}: {row['n']}" for row in highest[:3])
        if split is None and by == "year" and cut:
            _add_rates(draft, cut)
    if rows and average is not None:
        table["mean"] = table["n"].rolling(average).mean().round(2)
        noun = draft.say(f"mean_{by}", n=average)
        draft.key.append((Fill(INK, None, INK, line=True), noun))
    if (table["n"] == 0).any():
        draft.footnotes.append(draft.say("gaps"))
    note_partial(draft, rows, as_day(since), as_day(until))
    if split is not None and rows:
        return _finish_split(draft, by, split, layout, table)
    if wide:
        draft.data = pd.concat([table, pd.DataFrame(wide)]).sort_values(["start", "end"], ignore_index=True)
        draft.footnotes.insert(0, draft.say("wide_bars", listed=listed(draft, wide)))
    partial = _partial(rows, cut) if not draft.splits else set()
    if rows:
        draft.add_split()
    if partial:
        draft.key += [(PARTIAL, draft.say("partial_key"))]
    marks = key_events(draft, mark) if rows else []
    if marks:
        draft.footnotes.insert(0, explained(draft, marks))
    return draft.finish(lambda page: _draw_time(page, draft, table, by, marks, wide, partial))


def _partial(rows: Sequence[Mapping[str, Any]], cut: tuple[date, date] | None) -> set[date]:
    """First days of the bars that the covered time cuts through."""
    return {row["start"] for row in rows if cut and (row["start"] < cut[0] or row["end"] > cut[1])}


def _add_rates(draft: Draft, cut: tuple[date, date]) -> None:
    """Years of which only a part is covered are compared by their rates."""
    spans = zip(draft.data["start"], draft.data["end"], draft.data["n"], strict=True)
    covered = [(int(n), (min(end, cut[1]) - max(start, cut[0])).days + 1) for start, end, n in spans]
    draft.data["rate"] = [round(n * 30 / days, 1) if days > 0 else None for n, days in covered]
    rates = draft.data["rate"].tolist()
    if len(rates) == 2 and None not in rates:
        one, other = draft.data["key"]
        draft.numbers = draft.semicolon.join(f"{key}: {n}" for key, (n, _) in zip((one, other), covered, strict=True))
        draft.title = draft.say("title_year_rates", noun=draft.plural, first=str(rates[0]), one=str(one),
                                second=str(rates[1]), other=str(other))  # fmt: skip


def _subtitle(draft: Draft, by: str, split: str | None) -> str:
    said = draft.say(f"per_{by}", noun=draft.what())
    return said if split is None else f"{said}{draft.comma}{draft.say(f'split_{split}')}"


def cut_bars(
    draft: Draft, rows: list[dict[str, Any]], since: date | None, until: date | None
) -> tuple[date, date] | None:
    """First and last day of the time covered, where it may cut through the first or last bar; else None."""
    if not rows:
        return None
    first, last = draft.days
    # Of days that nobody gave, the first and the last event are all that is known; a week is taken as whole.
    if not since and not until and (rows[0]["end"] - rows[0]["start"]).days <= 7:
        return None
    start = since or (rows[0]["start"] if until else first)
    end = until or (rows[-1]["end"] if since else last)
    return (start, end) if start and end and (rows[0]["start"] < start or rows[-1]["end"] > end) else None


def note_partial(draft: Draft, rows: list[dict[str, Any]], since: date | None, until: date | None) -> None:
    """Say that the first or last bar may be partial, where the covered time cuts through it."""
    cut = cut_bars(draft, rows, since, until)
    if cut and (since or until):
        draft.footnotes.append(draft.say("partial", period=period(*cut, draft.lang)))
    elif cut:
        draft.footnotes.append(draft.say("partial_seen", first=cut[0], last=cut[1]))


def when(start: date, by: str, draft: Draft) -> str:
    """The period that begins on a day in words: ``in the week of 25 Nov 2019``."""
    return draft.say(
        f"when_{by}", day=day(start, draft.lang), month=month(start, draft.lang), year=str(start.year)
    )  # fmt: skip


def time_title(
    draft: Draft,
    by: str,
    peak: int,
    highest: list[dict[str, Any]],
    cut: tuple[date, date] | None,
    *,
    alone: bool = False,
) -> str:
    """The finding of counts along time: the highest bar, or how high none goes beyond; ``alone`` has no other bar."""
    if draft.total == 1:
        return draft.say("title_single", counted=draft.counted(1), period=period(*draft.days, draft.lang))
    if alone:
        return draft.say("title_one_bar", counted=draft.counted(peak), when=when(highest[0]["start"], by, draft))
    if len(highest) > 1:
        return draft.say("title_no_peak", counted=draft.counted(peak, after=True), unit=draft.say(f"any_{by}"))
    told = {"n": peak, "when": when(highest[0]["start"], by, draft)}
    if cut is None:
        return draft.say("title_peak", noun=draft.plural, **told)
    # Beside a bar that may be partial the highest one is no peak.
    noun = draft.plural.lower()
    if highest[0]["end"] > cut[1]:
        return draft.say("title_most_by", noun=noun, last=cut[1], **told)
    return draft.say("title_most", noun=noun, **told)


def time_bars(
    page: Page, axes: Any, table: pd.DataFrame, by: str, parts: Sequence[Sequence[tuple[float, Fill]]], **bounds: Any
) -> None:
    """Bars of a table of periods with its time axis."""
    starts = [start.toordinal() for start in table["start"]]
    widths = [end.toordinal() + 1 - start for end, start in zip(table["end"], starts, strict=True)]
    first, last = starts[0], starts[-1] + widths[-1]
    axes.set_xlim(first, last)
    widest = 1.2 * page.scale * (last - first) / page.plot_width
    vertical_bars(axes, starts, widths, parts, widest)
    # A day, month or year is named under the middle of its bar, a week under its Monday.
    named, shift = list(table["start"]), 0.0 if by == "week" else widths[0] / 2
    if by == "day" and len(named) > 31:
        named = regular_days(named[0], named[-1])
    middles = [start.toordinal() + (width / 2 if by in ("month", "year") else shift)
               for start, width in zip(named, widths, strict=False)]  # fmt: skip
    time_axis(page, axes, middles, named, by, **bounds)


def _draw_time(
    page: Page, draft: Draft, table: pd.DataFrame, by: str, marks: Sequence[KeyEvent],
    wide: Sequence[Mapping[str, Any]], partial: set[date],
) -> None:  # fmt: skip
    floors = on_top(table, wide)
    valued = len(table) <= MOST_VALUES and by in ("month", "year") and "mean" not in table
    top = max([int(table["n"].max()), *(floor + row["n"] for floor, row in zip(floors, wide, strict=True))])
    # A bar for one event is no tower: few events take a low plot.
    axes = page.plot(
        min(2.0, 1.1 + 0.15 * top) * page.scale, left=value_room(page, top), above=rooms(marks) * page.scale,
        below=page.block_height(2) + DATE_GAP * page.scale,
    )  # fmt: skip
    value_axis(page, axes, top, head_room=0.05 if not valued else 0.2)
    parts = [draft.split(ids, int(n)) for ids, n in zip(table["event_ids"], table["n"], strict=True)]
    for at, start in enumerate(table["start"]):
        if start in partial:
            parts[at] = [(n, PARTIAL) for n, _ in parts[at]]
    time_bars(page, axes, table, by, parts)
    for floor, row in zip(floors, wide, strict=True):
        draw_wide(axes, draft, row, floor)
    if valued:
        _write_values(page, axes, draft, table)
    if "mean" in table:
        middles = [(s.toordinal() + e.toordinal() + 1) / 2 for s, e in zip(table["start"], table["end"], strict=True)]
        # A white edge keeps the line apart from dark bars behind it.
        axes.plot(middles, table["mean"], color="white", linewidth=3.4, zorder=5)
        axes.plot(middles, table["mean"], color=INK, linewidth=1.6, zorder=6)
    draw_key_events(page, axes, draft, table, marks)


def _write_values(page: Page, axes: Any, draft: Draft, table: pd.DataFrame) -> None:
    """The number over each of few bars, as far as there is room, with its rate where times of unequal length count."""
    low, high = axes.get_xlim()
    rates = table["rate"].tolist() if "rate" in table else [None] * len(table)
    plain = [f"{n:,}" for n in table["n"].tolist()]
    full = [
        n if rate is None or n == "0" else f"{n} ({draft.say('rate', rate=str(rate))})"
        for n, rate in zip(plain, rates, strict=True)
    ]
    room = 0.9 * page.plot_width / len(table)
    texts = next((texts for texts in (full, plain) if max(map(page.measure, texts)) <= room), [])
    for start, end, n, said in zip(table["start"], table["end"], table["n"].tolist(), texts, strict=False):
        middle = (start.toordinal() + end.toordinal() + 1) / 2
        x = page.x0 + (middle - low) / (high - low) * page.plot_width
        y = page.y0 + n / axes.get_ylim()[1] * page.plot_height + 0.03 * page.scale
        page.text(x, y, said, ha="center", va="bottom").set_bbox(OVER_GRID)


def _finish_split(draft: Draft, by: counts.Period, split: By, layout: Layout, table: pd.DataFrame) -> Chart:
    """The counts of a chart divided by a column, as stacked bars or panels."""
    import pandas as pd

    events = draft.events
    starts, n, ids = counts.placed_in_time(events, by), events_n(events), ids_of(events)
    codes, values = texts(events[split])
    keep = (starts > 0) & ~np.isnan(n)
    totals = np.bincount(codes[keep] + 1, weights=n[keep], minlength=len(values) + 1)[1:]
    order = sorted(range(len(values)), key=lambda code: (-totals[code], values[code]))
    order = [code for code in order if totals[code]]
    if not order:
        layout = "stacked"  # nothing is said of any event, so there is no group to give a plot to
    most = len(SERIES) if layout == "stacked" else MOST_PANELS
    shown, group = _grouping(codes, values, order, most)
    if layout == "stacked":
        shown = [*shown, *([OTHER] if len(order) > most else []), *([NOT_SAID] if (codes[keep] < 0).any() else [])]
    cells = grouped(starts * (len(values) + 3) + group, n, ids, keep)
    rows = []
    for span, start, end in zip(table["key"], table["start"], table["end"], strict=True):
        for at, key in enumerate(shown):
            index = {OTHER: most, NOT_SAID: most + 1}.get(key, at)
            total, of = cells.get(start.toordinal() * (len(values) + 3) + index, (0, []))
            rows.append((f"{span}/{key}", start, end, key, total, of))
    draft.data = pd.DataFrame(rows, columns=["key", "start", "end", "group", "n", "event_ids"])
    names = {**names_of(draft, split, shown), OTHER: draft.say("group_other"), NOT_SAID: draft.say("group_unsaid")}
    _word_groups(draft, split, names, [values[code] for code in order], totals[order].tolist())
    unsaid = int(n[keep & (codes < 0)].sum())
    if layout == "panels":
        hidden = int(totals[order[most:]].sum())
        if hidden:
            rest = count(len(order) - most, DIMENSIONS[split][0], draft.lang)
            draft.footnotes.insert(0, draft.say("others", rest=rest, counted=draft.counted(hidden)))
        note_unsaid(draft, split, unsaid, first=True)
        draft.footnotes.append(draft.say("one_scale"))
        return draft.finish(lambda page: _draw_panels(page, draft, by, shown, names))
    fills = dict(zip(shown, SERIES, strict=False)) | {OTHER: OTHERS, NOT_SAID: UNSAID}
    draft.key = [(fills[key], names[key]) for key in shown]
    return draft.finish(lambda page: _draw_stacked(page, draft, table, by, shown, fills))


def _grouping(codes: Ints, values: Sequence[str], order: Sequence[int], most: int) -> tuple[list[str], Ints]:
    """The largest groups, and for each event the place of its group: ``most`` for the others, then for none said."""
    place = np.full(len(values) + 1, most, dtype=np.int64)
    place[-1] = most + 1
    for at, code in enumerate(order[:most]):
        place[code] = at
    return [values[code] for code in order[:most]], place[codes]


def _word_groups(draft: Draft, by: str, names: Mapping[str, str], keys: Sequence[str], totals: Sequence[float]) -> None:
    if not keys:
        draft.title = draft.say(f"unsaid_{by}", n=draft.total, counted=draft.counted(draft.total, after=True))
        return
    if 2 * totals[0] > draft.total or len(keys) == 1 or totals[0] > totals[1]:
        draft.title = draft.largest_title(by, names[keys[0]], int(totals[0]))
    pairs = zip(keys[:3], totals[:3], strict=True)
    draft.numbers = draft.semicolon.join(f"{names[key]}: {int(n)}" for key, n in pairs)


def _draw_stacked(
    page: Page, draft: Draft, table: pd.DataFrame, by: str, shown: Sequence[str], fills: Mapping[str, Fill]
) -> None:
    top = int(table["n"].max())
    axes = page.plot(
        2.0 * page.scale, left=value_room(page, top), below=page.block_height(2) + DATE_GAP * page.scale
    )  # fmt: skip
    value_axis(page, axes, top)
    n = draft.data["n"].to_numpy().reshape(len(table), len(shown))
    time_bars(page, axes, table, by, [[(v, fills[k]) for v, k in zip(row, shown, strict=True)] for row in n.tolist()])


def _draw_panels(page: Page, draft: Draft, by: str, shown: Sequence[str], names: Mapping[str, str]) -> None:
    top = int(draft.data["n"].max())
    for key, axes, bounds in panels(page, shown, [names[key] for key in shown], value_room(page, top)):
        table = draft.data[draft.data["group"] == key]
        value_axis(page, axes, top)
        time_bars(page, axes, table, by, [[(n, SERIES[0])] for n in table["n"].tolist()], **bounds)
