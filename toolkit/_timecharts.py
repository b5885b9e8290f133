"""Draw attacks along time: per period with key events marked, and as a running total against a claim."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from . import counts
from ._bars import DATE_GAP, regular_days, time_axis, value_axis, value_room, vertical_bars
from ._chart import Chart
from ._drawing import Draft, Options, When, refuse_unknown
from ._figure import GREY, INK, ORANGE, SOLID, Page
from ._selection import Category, records, select
from ._words import as_day, day, known, label, month, period
from .claims import claimed_total

if TYPE_CHECKING:
    import pandas as pd

_LETTERS = {"en": "ABCDEFGHIJKL", "ar": "أبجدهوزحطيكل"}


def attacks_over_time(
    events: pd.DataFrame,
    by: counts.Period = "week",
    *,
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
    category, series, since, until
        Which events to draw, as for ``counts.select``. The days bound the time that the data covers: inside it a gap
        is a zero, outside it nothing is drawn.
    mark
        Events to mark with letters above the bars (up to 12), explained below the chart.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key`` (2019-W48), ``start``, ``end``, ``n`` and ``event_ids``.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    chosen = select(events, category, series=series, since=since, until=until)
    counted = counts.per_period(chosen, by, since=since, until=until)
    # Covered time without a single event that could be placed is no row of zeros to draw.
    draft = Draft(chosen, counted.table if counted.table["n"].sum() else counted.table.iloc[:0], options, category)
    draft.series = series
    draft.set_subtitle(draft.say(f"per_{by}", noun=draft.what()), as_day(since), as_day(until))
    draft.add_remainder(counted.remainder)
    table = records(draft.data)
    if table:
        peak = max(int(row["n"]) for row in table)
        highest = [row for row in table if row["n"] == peak]
        draft.title = _time_title(draft, by, peak, highest)
        draft.numbers = "; ".join(f"{_when(row['start'], by, draft)}: {row['n']}" for row in highest[:3])
        draft.add_split()
    draft.footnotes.append(draft.say("gaps"))
    bounds = as_day(since), as_day(until)
    if table and (
        (bounds[0] and table[0]["start"] < bounds[0]) or (bounds[1] and table[-1]["end"] > bounds[1])
    ):  # fmt: skip
        covered = period(bounds[0] or table[0]["start"], bounds[1] or table[-1]["end"], draft.lang)
        draft.footnotes.append(draft.say("partial", period=covered))
    marks = sorted(records(mark) if mark is not None else [], key=lambda row: str(row["date_from"]))[:12]
    if marks and table:
        texts = [f"{letter} {_mark_text(draft, row)}" for letter, row in zip(_LETTERS[draft.lang], marks, strict=False)]
        draft.footnotes.insert(
            0, f"{draft.say('key_events')} {'; '.join(texts) if draft.lang == 'en' else '؛ '.join(texts)}"
        )
    return draft.finish(lambda page: _draw_time(page, draft, table, by, marks))


def _when(start: date, by: str, draft: Draft) -> str:
    return draft.say(
        f"when_{by}", day=day(start, draft.lang), month=month(start, draft.lang), year=str(start.year)
    )  # fmt: skip


def _time_title(draft: Draft, by: str, peak: int, highest: list[dict[str, Any]]) -> str:
    if draft.total == 1:
        return draft.say("title_single", counted=draft.counted(1), period=period(*draft.days(), draft.lang))
    if len(highest) > 1:
        return draft.say("title_no_peak", counted=draft.counted(peak, after=True), unit=draft.say(f"any_{by}"))
    return draft.say("title_peak", noun=draft.plural, n=peak, when=_when(highest[0]["start"], by, draft))


def _mark_text(draft: Draft, row: Mapping[str, Any]) -> str:
    when = as_day(row["date_from"]) or as_day(row["date_to"])
    what = label("sub_event_type", known(row.get("sub_event_type")) or "Other", draft.lang)
    comma = ", " if draft.lang == "en" else "، "
    said = comma.join(part for part in (what[:1].lower() + what[1:], draft.location(dict(row))) if part)
    return f"{day(when, draft.lang)}: {said}" if when else said


def _draw_time(page: Page, draft: Draft, table: list[dict[str, Any]], by: str, marks: list[dict[str, Any]]) -> None:
    top = max(int(row["n"]) for row in table)
    room = value_room(page, top)
    first = table[0]["start"].toordinal()
    last = table[-1]["end"].toordinal() + 1
    axes = page.plot(
        2.0 * page.scale, left=room, above=0.2 * page.scale if marks else 0.0,
        below=page.block_height(2) + DATE_GAP * page.scale,
    )  # fmt: skip
    axes.set_xlim(first, last)
    value_axis(page, axes, top)
    starts = [row["start"].toordinal() for row in table]
    widths = [row["end"].toordinal() + 1 - row["start"].toordinal() for row in table]
    widest = 1.2 * page.scale * (last - first) / page.plot_width
    vertical_bars(axes, starts, widths, [draft.split(row["event_ids"]) for row in table], widest)
    # A day, month or year is named under the middle of its bar, a week under its Monday.
    middles = [start if by == "week" else start + width / 2 for start, width in zip(starts, widths, strict=True)]
    time_axis(page, axes, middles, [row["start"] for row in table], by)
    _draw_marks(page, axes, [as_day(row["date_from"]) or as_day(row["date_to"]) for row in marks])


def _draw_marks(page: Page, axes: Any, days: list[date | None]) -> None:
    """Letters above the axes at the days given; those too close for two letters share one place."""
    low, high = axes.get_xlim()
    groups: list[tuple[list[float], list[str]]] = []
    for letter, when in zip(_LETTERS[page.lang], days, strict=False):
        if when is None or not low <= when.toordinal() <= high:
            continue
        x = page.x0 + (when.toordinal() + 0.5 - low) / (high - low) * page.plot_width
        axes.axvline(when.toordinal() + 0.5, color=GREY, linewidth=0.9, linestyle=(0, (2, 2)), zorder=1)
        if groups and x - groups[-1][0][0] < 0.26 * page.scale * len(groups[-1][1]):
            groups[-1][0].append(x)
            groups[-1][1].append(letter)
        else:
            groups.append(([x], [letter]))
    for xs, letters in groups:
        # Letters that share a place stand in the order of their lines, from left to right.
        text = " ".join(reversed(letters) if page.rtl else letters)
        half = page.measure(text, bold=True) / 2
        x = min(max(sum(xs) / len(xs), page.margin + half), page.width - page.margin - half)
        page.text(x, page.y0 + page.plot_height + 0.03 * page.scale, text, bold=True, ha="center", va="bottom")


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
    chosen = select(events, category, series=series, since=since, until=until)
    counted = counts.cumulative(chosen)
    draft = Draft(chosen, counted.table, options, category, kind="kind_steps", series=series)
    claim = claimed_total(claims) if claims is not None else None
    if claim and not _overlaps(claim, *draft.days()):
        claim = None
    draft.set_subtitle(draft.say("running_total", noun=draft.what(inside=True)), as_day(since), as_day(until))
    draft.add_remainder(counted.remainder)
    table = records(draft.data)
    if table:
        total, end = int(table[-1]["total"]), as_day(until) or table[-1]["day"]
        said = draft.counted(total)
        if claim is None:
            draft.title = draft.say("title_total", counted=said, day=day(end, draft.lang))
        else:
            draft.title = draft.say("title_claim", counted=said, claimed=int(claim["n_events"]))
        draft.numbers = f"{day(table[0]['day'], draft.lang)}: 1; {day(end, draft.lang)}: {total}"
        draft.add_split()
        if draft.key:
            draft.key = []
            draft.footnotes.insert(0, draft.say("steps"))
    return draft.finish(lambda page: _draw_cumulative(page, draft, table, claim, as_day(until)))


def _overlaps(claim: dict[str, Any], first: date | None, last: date | None) -> bool:
    """Whether a claim speaks of any of the days drawn."""
    start, end = as_day(claim["date_from"]), as_day(claim["date_to"])
    return first is not None and last is not None and (start or first) <= last and (end or last) >= first


def _draw_cumulative(
    page: Page, draft: Draft, table: list[dict[str, Any]], claim: dict[str, Any] | None, until: date | None
) -> None:
    claimed = int(claim["n_events"]) if claim else 0
    total = int(table[-1]["total"])
    top = max(total, claimed)
    dropped = draft.dropped()
    rest = total - sum(int(row["n"]) for row in dropped)
    ends = [(total, draft.say("end_all", n=total))]
    if dropped:
        when = as_day(dropped[0]["date_from"])
        one = len(dropped) == 1 and when is not None
        text = draft.say("end_without_one", n=rest, day=day(when, page.lang, year=False)) if one and when else None
        ends.append((rest, text or draft.say("end_without_many", n=rest)))
    column = min(max(page.measure(text) for _, text in ends), 1.3 * page.scale)
    texts = [(y, page.wrap(text, column)) for y, text in ends]
    room = value_room(page, top)
    after = column + 0.12 * page.scale
    axes = page.plot(2.4 * page.scale, left=room, right=after, below=page.block_height(2) + DATE_GAP * page.scale)
    first = table[0]["day"].toordinal()
    last = max(table[-1]["day"], until or table[-1]["day"]).toordinal() + 1
    start = min(first, (as_day(claim["date_from"]) or table[0]["day"]).toordinal()) if claim else first
    span = max(last - start, 1)
    axes.set_xlim(start - 0.02 * span, last)
    value_axis(page, axes, top, head_room=0.08)
    xs = [start, *(row["day"].toordinal() for row in table), last]
    ys = [0, *(int(row["total"]) for row in table), total]
    axes.step(xs, ys, where="post", color=SOLID.face, linewidth=1.8, zorder=3)
    if dropped:
        kept = [row for row in table if draft.status(row["key"]) != "no"]
        running, line = 0, []
        for row in kept:
            running += int(row["n"])
            line.append(running)
        xs = [start, *(row["day"].toordinal() for row in kept), last]
        axes.step(
            xs, [0, *line, running], where="post", color=SOLID.face, linewidth=1.2, linestyle=(0, (1, 1)), zorder=3
        )
    if len(table) <= 60:
        for row in table:
            _draw_step_mark(page, axes, row, draft.status(row["key"]))
    if claim:
        _draw_claim(page, axes, draft, claim, last)
    _label_ends(page, axes, texts)
    days = regular_days(date.fromordinal(int(start)), date.fromordinal(int(last) - 1))
    time_axis(page, axes, [d.toordinal() for d in days], days, "day")


def _draw_step_mark(page: Page, axes: Any, row: dict[str, Any], status: str) -> None:
    marker = {"yes": "o", "uncertain": "o", "no": "X"}[status]
    face = {"yes": SOLID.face, "uncertain": "white", "no": INK}[status]
    axes.plot([row["day"].toordinal()], [row["total"]], marker=marker, markersize=5 * page.scale, zorder=5,
              markerfacecolor=face, markeredgecolor=INK if status == "no" else SOLID.face)  # fmt: skip


def _draw_claim(page: Page, axes: Any, draft: Draft, claim: dict[str, Any], last: int) -> None:
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
    width = 0.62 * page.plot_width
    text = page.wrap(text, width)
    x = page.x0 + max(0.0, (begin - low) / (high - low)) * page.plot_width
    x = min(x, page.x0 + page.plot_width - page.measure(text, bold=True))
    bottom, top = axes.get_ylim()
    y = page.y0 + (n - bottom) / (top - bottom) * page.plot_height
    # Under its line, where the total is not yet; above it where the axis is near.
    lift, va = (0.05, "bottom") if n < 0.3 * top else (-0.05, "top")
    named = page.text(x, y + lift * page.scale, text, bold=True, colour="#A34700", ha="left", va=va)
    named.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 0.5})  # the grid must not run through it


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
