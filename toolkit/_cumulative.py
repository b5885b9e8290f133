"""Draw the running total of attacks, against an article's own count where there is one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

import numpy as np

from . import counts
from ._arrays import numbers, ordinals
from ._bars import DATE_GAP, regular_days, time_axis, value_axis, value_room
from ._chart import Chart
from ._drawing import Draft, Options, When, refuse_unknown
from ._figure import INK, ORANGE, OVER_GRID, SOLID, Page
from ._selection import Category, choose, records
from ._words import as_day, day, period
from .claims import claimed_total

if TYPE_CHECKING:
    import pandas as pd

MOST_MARKS = 30  # events that each have a mark of their own on the line; more would hide it


def cumulative_attacks(
    events: pd.DataFrame,
    claims: pd.DataFrame | None = None,
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Running total of attacks against an article's own count.

    Parameters
    ----------
    events
        Events in the codebook's format.
    claims
        Events of an article; its largest counted aggregate ("11 attacks since 28 October") is drawn as a reference
        line. None draws no line.
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has a row per event: ``key`` (event_id), ``day``, ``n``, ``total``, ``event_ids``.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    chosen = choose(events, category, series=series, since=since, until=until, wish=("location", "location_ar"))
    counted = counts.cumulative(chosen.events)
    draft = Draft(chosen, counted.table, options, category, kind="kind_steps", series=series)
    claim = claimed_total(claims) if claims is not None else None
    if claim and not _overlaps(claim, *draft.days):
        claim = None
    draft.set_subtitle(draft.say("running_total", noun=draft.what(inside=True)), as_day(since), as_day(until))
    draft.add_remainder(counted.remainder)
    table = draft.data
    if len(table):
        first, last = table["day"].iloc[0], as_day(until) or table["day"].iloc[-1]
        total = int(table["total"].iloc[-1])
        said = draft.counted(total)
        if claim is None:
            draft.title = draft.say("title_total", counted=said, day=day(last, draft.lang))
        else:
            draft.title = draft.say("title_claim", counted=said, claimed=int(claim["n_events"]))
        ends = ((first, int(table["total"].iloc[0])), (last, total))
        draft.numbers = draft.semicolon.join(f"{day(when, draft.lang)}: {n}" for when, n in ends)
        draft.add_split()
        if draft.key:
            draft.key = []
            draft.footnotes.insert(0, draft.say("steps"))
        _note_late(draft)
    return draft.finish(lambda page: _draw_cumulative(page, draft, table, claim, as_day(until)))


def _note_late(draft: Draft) -> None:
    """Say which steps are on the last of several days, because the day is not known."""
    start, end = ordinals(draft.events["date_from"]), ordinals(draft.events["date_to"])
    late = np.flatnonzero((numbers(draft.events, "time_precision") == 2) & (start > 0) & (end > start))
    if len(late):
        told = [draft.dates_of(row) for row in records(draft.events.iloc[late[:3]])]
        listed = draft.comma.join([*told, *(["…"] if len(late) > 3 else [])])
        draft.footnotes.append(draft.say("late_steps", listed=listed))


def _overlaps(claim: dict[str, Any], first: date | None, last: date | None) -> bool:
    """Whether a claim speaks of any of the days drawn."""
    start, end = as_day(claim["date_from"]), as_day(claim["date_to"])
    return first is not None and last is not None and (start or first) <= last and (end or last) >= first


def _draw_cumulative(
    page: Page, draft: Draft, table: pd.DataFrame, claim: dict[str, Any] | None, until: date | None
) -> None:
    claimed = int(claim["n_events"]) if claim else 0
    days = np.array([d.toordinal() for d in table["day"].tolist()])
    n, totals = table["n"].to_numpy(), table["total"].to_numpy()
    total = int(totals[-1])
    top = max(total, claimed)
    dropped = draft.dropped()
    gone = np.isin(table["key"].to_numpy(dtype=object), [row["event_id"] for row in dropped])
    rest = int(n[~gone].sum())
    ends = [(total, draft.say("end_all", n=total))]
    if dropped:
        when = as_day(dropped[0]["date_from"])
        one = len(dropped) == 1 and when is not None
        text = draft.say("end_without_one", n=rest, day=day(when, page.lang, year=False)) if one and when else None
        ends.append((rest, text or draft.say("end_without_many", n=rest)))
    column = min(max(page.measure(text) for _, text in ends), 1.3 * page.scale, 0.3 * page.inner)
    texts = [(y, page.wrap(text, column)) for y, text in ends]
    room = value_room(page, top)
    after = column + 0.12 * page.scale
    axes = page.plot(2.2 * page.scale, left=room, right=after, below=page.block_height(2) + DATE_GAP * page.scale)
    first = int(days[0])
    last = max(int(days[-1]), until.toordinal() if until else 0) + 1
    begun = as_day(claim["date_from"]) if claim else None
    start = min(first, begun.toordinal()) if begun else first
    span = max(last - start, 1)
    axes.set_xlim(start - 0.02 * span, last)
    value_axis(page, axes, top, head_room=0.08)
    _draw_steps(axes, days, totals, start, last, linewidth=1.8)
    if dropped:
        # Only where the two part, and over the article's line, which it often meets: that is the finding.
        parted = int(days[gone][0])
        later = ~gone & (days > parted)
        floor = int(n[~gone & (days <= parted)].sum())
        _draw_steps(axes, days[later], floor + np.cumsum(n[later]), parted, last, floor=floor, linewidth=1.8,
                    linestyle=(0, (1, 0.8)), zorder=4.5)  # fmt: skip
    if len(table) <= MOST_MARKS:
        for x, y, key in zip(days.tolist(), totals.tolist(), table["key"].tolist(), strict=True):
            _draw_step_mark(page, axes, x, y, draft.status(key))
    if claim:
        _draw_claim(page, axes, draft, claim, last, (days, totals))
    _label_ends(page, axes, texts)
    named = regular_days(date.fromordinal(start), date.fromordinal(last - 1))
    time_axis(page, axes, [d.toordinal() for d in named], named, "day")


def _draw_steps(axes: Any, days: Any, totals: Any, start: int, last: int, *, floor: int = 0, **line: Any) -> None:
    """A line that rises on the days of events, one corner a day however many events it has."""
    ends = np.flatnonzero(np.r_[days[1:] != days[:-1], True]) if len(days) else np.zeros(0, dtype=int)
    heights = [floor, *totals[ends].tolist()]
    xs = [start, *days[ends].tolist(), last]
    axes.step(xs, [*heights, heights[-1]], where="post", color=SOLID.face, **{"zorder": 3, **line})


def _draw_step_mark(page: Page, axes: Any, x: int, y: int, status: str) -> None:
    marker = {"yes": "o", "uncertain": "o", "no": "X"}[status]
    face = {"yes": SOLID.face, "uncertain": "white", "no": INK}[status]
    axes.plot([x], [y], marker=marker, markersize=5 * page.scale, zorder=5,
              markerfacecolor=face, markeredgecolor=INK if status == "no" else SOLID.face)  # fmt: skip


def _draw_claim(page: Page, axes: Any, draft: Draft, claim: dict[str, Any], last: int, line: tuple[Any, Any]) -> None:
    """The article's count as a dashed line over its own period, named at its start, where the total is still low."""
    n = int(claim["n_events"])
    low, high = axes.get_xlim()
    start, end = as_day(claim["date_from"]), as_day(claim["date_to"])
    begin = start.toordinal() if start else low
    stop = min(end.toordinal() + 1 if end else last, high)
    axes.plot([begin, stop], [n, n], color=ORANGE, linewidth=1.6, linestyle=(0, (5, 2)), zorder=4)
    said = draft.counted(n)
    text = draft.say(
        "claim_line", claimed=said, period=period(start, None, draft.lang) or period(None, end, draft.lang)
    )
    bottom, top = axes.get_ylim()
    per_inch, x = (top - bottom) / page.plot_height, page.x0 + max(0.0, (begin - low) / (high - low)) * page.plot_width
    days, totals = line
    beneath = ""
    for lines in (1, 2, 3):
        # Under its line as far as the total has not come so high; above it where there is no room for that.
        floor = n - (lines * page.line_height() + 0.1 * page.scale) * per_inch
        reached = days[totals > floor]
        free = page.x0 + (float(reached[0]) - low) / (high - low) * page.plot_width if len(reached) else float("inf")
        width = min(0.62 * page.plot_width, free - 0.08 * page.scale - x)
        tried = page.wrap(text, width, bold=True) if width > 0.25 * page.plot_width else ""
        if floor > bottom and tried and tried.count("\n") < lines and page.measure(tried, bold=True) <= width:
            beneath = tried
            break
    text = beneath or page.wrap(text, 0.62 * page.plot_width, bold=True)
    x = min(x, page.x0 + page.plot_width - page.measure(text, bold=True))
    y = page.y0 + (n - bottom) / per_inch
    lift, va = (-0.05, "top") if beneath else (0.05, "bottom")
    named = page.text(x, y + lift * page.scale, text, bold=True, colour="#A34700", ha="left", va=va)
    named.set_bbox(OVER_GRID)


def _label_ends(page: Page, axes: Any, texts: list[tuple[int, str]]) -> None:
    """Name lines at their right ends, pushed apart where they would touch."""
    bottom, top = axes.get_ylim()
    x = page.x0 + page.plot_width + 0.06 * page.scale
    ceiling = float("inf")
    for value, text in texts:
        height = (text.count("\n") + 1) * page.line_height()
        y = min(page.y0 + (value - bottom) / (top - bottom) * page.plot_height, ceiling - height / 2)
        page.text(x, y, text, ha="left", va="center")
        ceiling = y - height / 2 - 0.02 * page.scale
