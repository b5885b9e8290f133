"""Draw people killed and wounded along time and by place, and the deadliest attacks one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack

import numpy as np

from . import counts
from ._arrays import dates, grouped_ranges, ids_of, numbers, ordinals, singles, texts, whole
from ._bars import Bar, horizontal_bars, side_by_side, value_axis, value_room
from ._chart import Chart
from ._dimensions import (
    DIMENSIONS,
    MOST_BARS,
    By,
    check_dimension,
    names_of,
    note_no_toll,
    note_ranges,
    note_unsaid,
    range_text,
)
from ._drawing import Draft, Options, When, refuse_unknown
from ._errors import InputError
from ._figure import INK, KILLED, SOLID, WOUNDED, Fill, Page
from ._panels import panels
from ._selection import Category, choose, largest, records, say_wounded
from ._timecharts import cut_bars, note_partial, time_bars, when
from ._words import actor_name, as_day, known, label
from .phrases import count, quantity

if TYPE_CHECKING:
    import pandas as pd

    from ._arrays import Floats

MEASURES = ("deadly", "killed", "wounded")
_SUMS = ("killed_low", "killed_high", "wounded_low", "wounded_high")
_ARROW = 0.11  # inches that the arrow of a bar without an upper bound stands above it


def _toll_draft(
    events: pd.DataFrame, category: Category, bounds: Mapping[str, Any], options: Options, *more: str
) -> Draft:
    """The chosen events with their sums of killed and wounded, and the notes that go with every chart of them."""
    refuse_unknown(options)
    chosen = choose(
        events, category, **bounds, need=(*_SUMS, *more), wish=("fatalities_reported", "location", "location_ar")
    )
    draft = Draft(chosen, chosen.events, options, category, series=bounds["series"], deaths=True)
    if len(chosen.events):
        deadly = int((numbers(chosen.events, "killed_low") > 0).sum())
        draft.notes.append(draft.say("deadly", n=deadly, of=draft.total))
        open_ends = int(sum(_open(chosen.events, status).sum() for status in ("killed", "wounded")))
        if open_ends:
            draft.footnotes.append(draft.say("open_tolls", n=open_ends))
        note_no_toll(draft)
    return draft


def _open(events: pd.DataFrame, status: str) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Whether an event's sum has no upper end: something vague or unbounded is in it."""
    return ~np.isnan(numbers(events, f"{status}_low")) & np.isnan(numbers(events, f"{status}_high"))


def _ends(events: pd.DataFrame, measure: str) -> tuple[Floats, Floats]:
    """Low and high end of what each event adds to a measure; the high end NaN where it is open."""
    if measure == "deadly":
        n = (numbers(events, "killed_low") > 0).astype(float)
        return n, n
    low = numbers(events, f"{measure}_low")
    silent = np.isnan(low) & np.isnan(numbers(events, f"{measure}_high"))
    return np.nan_to_num(low), np.where(silent, 0.0, numbers(events, f"{measure}_high"))


def _note_unsure(draft: Draft) -> None:
    """Name the attacks that a chart of deaths leaves out, because by the lowest number reported nobody was killed."""
    low, high = _ends(draft.events, "killed")
    unsure = (low == 0) & ~(high <= 0)
    if unsure.any():
        counted, top = draft.counted(int(unsure.sum())), high[unsure].sum()
        if np.isnan(top):
            draft.footnotes.append(draft.say("no_sure_death_open", counted=counted))
        else:
            draft.footnotes.append(draft.say("no_sure_death", counted=counted, high=int(top)))


def casualties_over_time(
    events: pd.DataFrame,
    by: counts.Period = "month",
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks with at least one death, people killed and people wounded per day, week, month or year, one plot each.

    Parameters
    ----------
    events
        Events in the codebook's format.
    by
        ``day``, ``week`` (Monday to Sunday), ``month`` or ``year``.
    category, series, since, until
        Which events to draw, as for ``counts.select``; the days bound the time that the data covers.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has a row per period and measure (``deadly``, ``killed``; ``wounded`` where the events count them):
        ``key`` (2019-12/killed), ``start``, ``end``, ``measure``, ``low``, ``high`` (null where open), ``event_ids`` of
        those who add to it.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    bounds = {"series": series, "since": since, "until": until}
    draft = _toll_draft(events, category, bounds, options)
    chosen = draft.events
    starts, ids = counts.placed_in_time(chosen, by), ids_of(chosen)
    periods = counts.spans(np.unique(starts).tolist(), by, as_day(since), as_day(until)) if (starts > 0).any() else []
    measures = MEASURES if say_wounded(chosen) else MEASURES[:2]
    if measures != MEASURES:
        draft.notes.append(draft.say("wounded_unsaid"))
    rows = []
    for measure in measures:
        low, high = _ends(chosen, measure)
        adds = (starts > 0) & ((low > 0) | ~(high <= 0))
        cells = grouped_ranges(starts, low, high, ids, adds)
        for key, start, end in periods:
            rows.append((f"{key}/{measure}", start, end, measure, *cells.get(start.toordinal(), (0, 0, []))))
    columns = ["key", "start", "end", "measure", "low", "high", "event_ids"]
    draft.data = pd.DataFrame(rows, columns=columns).astype({"low": "Int64", "high": "Int64"})
    draft.set_subtitle(draft.say(f"toll_per_{by}", noun=draft.what()), as_day(since), as_day(until))
    unplaced = int((starts == 0).sum())
    if unplaced:
        draft.footnotes.append(draft.say("remainder_date", counted=draft.counted(unplaced)))
    table = draft.data
    if len(table):
        killed = table[table["measure"] == "killed"]
        worst = largest(killed, "low", 1)[0]
        cut = cut_bars(draft, records(killed.drop(columns="event_ids")), as_day(since), as_day(until))
        if worst["low"]:
            said = quantity(int(worst["low"]), known(worst["high"]), "killed", draft.lang)
            told = {"killed": said, "when": when(worst["start"], by, draft)}
            if cut is None:
                draft.title = draft.say("title_toll_peak", **told)
            elif worst["end"] > cut[1]:
                draft.title = draft.say("title_toll_most_by", last=cut[1], **told)
            else:
                draft.title = draft.say("title_toll_most", **told)
        else:
            draft.title = draft.say("title_no_deaths", counted=draft.counted(draft.total, after=True))
        totals = []
        for measure in measures[1:]:
            of = table[table["measure"] == measure]
            top = None if of["high"].isna().any() else int(of["high"].sum())
            totals.append(str(quantity(int(of["low"].sum()), top, measure, draft.lang)))
        draft.numbers = draft.semicolon.join(totals)
        of_people = table[table["measure"] != "deadly"]
        note_ranges(draft, *_sides(of_people), key="how_columns")
        draft.footnotes += [draft.say("own_scale"), *([draft.say("gaps")] if (killed["high"] == 0).any() else [])]
        note_partial(draft, records(killed.drop(columns="event_ids")), as_day(since), as_day(until))
    return draft.finish(lambda page: _draw_tolls(page, draft, by))


def _draw_tolls(page: Page, draft: Draft, by: str) -> None:
    reach = draft.data[["low", "high"]].max(axis=1)
    measures = draft.data["measure"].unique().tolist()
    tops = {measure: int(reach[draft.data["measure"] == measure].max()) for measure in measures}
    room = max(value_room(page, max(top, 1)) for top in tops.values())
    names = [draft.say(f"panel_{measure}") for measure in measures]
    for measure, axes, bounds in panels(page, measures, names, room, columns=1):
        table = draft.data[draft.data["measure"] == measure]
        value_axis(page, axes, max(tops[measure], 1))
        fill = {"killed": KILLED, "wounded": WOUNDED}.get(measure, SOLID)
        if not tops[measure] and not table["high"].isna().any():
            # A plot without a bar looks like one that failed.
            page.text(page.x0 + page.plot_width / 2, page.y0 + page.plot_height / 2, draft.say("none_reported"),
                      ha="center", va="center")  # fmt: skip
        time_bars(page, axes, table, by, [[(n, fill)] for n in table["low"].astype(int).tolist()], **bounds)
        if measure != "deadly":
            _make_room_for_arrows(page, axes, table)
            for row in records(table):
                _draw_band(page, axes, row)


def _make_room_for_arrows(page: Page, axes: Any, table: pd.DataFrame) -> None:
    """Lift the top of a plot over the arrows of its bars without an upper bound."""
    open_ends = table.loc[table["high"].isna(), "low"]
    if not len(open_ends):
        return
    top, share = axes.get_ylim()[1], 1.3 * _ARROW * page.scale / page.plot_height
    axes.set_ylim(0, max(top, float(open_ends.max()) / (1 - share)))


def _draw_band(page: Page, axes: Any, row: Mapping[str, Any]) -> None:
    """The way from the low to the high end of a bar: a line, with an arrowhead where the end is open."""
    middle = (row["start"].toordinal() + row["end"].toordinal() + 1) / 2
    low, high = int(row["low"]), known(row["high"])
    if high is None:
        # On the bar itself, dark on dark, it would not be seen.
        above = low + _ARROW * page.scale / page.plot_height * float(axes.get_ylim()[1])
        axes.plot([middle, middle], [low, above], color=INK, linewidth=1.3, zorder=5, clip_on=False)
        axes.plot([middle], [above], marker="^", markersize=4 * page.scale, color=INK, zorder=6, clip_on=False)
    elif int(high) > low:
        axes.plot([middle, middle], [low, int(high)], color=INK, linewidth=1.3, zorder=5, marker="_",
                  markersize=4 * page.scale, clip_on=False)  # fmt: skip


def deadly_attacks(
    events: pd.DataFrame,
    by: By = "admin1",
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks with at least one death beside the sum of deaths, by governorate, type, actor or any other column.

    One attack with many deaths and many attacks with one each are two different things; a sum alone hides which.

    Parameters
    ----------
    events
        Events in the codebook's format.
    by
        As for ``attacks_by``.
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key``, ``n`` (attacks with a death), ``low`` and ``high`` (deaths; null where open) and
        ``event_ids``, most deaths first.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    check_dimension(by)
    bounds = {"series": series, "since": since, "until": until}
    draft = _toll_draft(events, category, bounds, options, by)
    chosen = draft.events
    codes, values = texts(chosen[by])
    low, high = _ends(chosen, "killed")
    ids, deadly = ids_of(chosen), low > 0
    cells = grouped_ranges(codes, low, high, ids, deadly & (codes >= 0))
    rows = [(values[code], len(of), bottom, top, of) for code, (bottom, top, of) in cells.items()]
    rows.sort(key=lambda row: (-row[2], row[0]))
    table = pd.DataFrame(rows, columns=["key", "n", "low", "high", "event_ids"]).astype(
        {"low": "Int64", "high": "Int64"}
    )
    draft.data = table
    draft.set_subtitle(
        draft.say("deadly_by", noun=draft.what(), by=draft.say(f"split_{by}")), as_day(since), as_day(until)
    )
    note_unsaid(draft, by, (deadly & (codes < 0)).sum())
    _note_unsure(draft)
    top = records(table.head(MOST_BARS))
    names = names_of(draft, by, [row["key"] for row in top])
    if top:
        said = quantity(int(top[0]["low"]), known(top[0]["high"]), "killed", draft.lang)
        attacks = draft.counted(int(top[0]["n"]), after=True)
        draft.title = draft.say("title_deadly_by", name=names[top[0]["key"]], killed=said, counted=attacks)
        if (alike := _like_the_first(table)) > 1:
            places = count(alike, DIMENSIONS[by][0], draft.lang)
            draft.title = draft.say("title_deadly_tie", places=places, killed=said)
        draft.numbers = draft.semicolon.join(
            f"{names[row['key']]}: {row['n']}, {range_text(row['low'], known(row['high']))}" for row in top[:3]
        )
    note_ranges(draft, *_sides(table.head(MOST_BARS)))
    if len(table) > len(top):
        draft.footnotes.insert(0, draft.say("largest_only", n=len(top), of=len(table)))
    attacks_bars = [Bar(names[row["key"]], [(row["n"], SOLID)], f"{row['n']:,}") for row in top]
    deaths = [_range_bar(names[row["key"]], row["low"], known(row["high"]), KILLED) for row in top]
    drawn = [(draft.say("panel_deadly"), attacks_bars), (draft.say("panel_killed"), deaths)]
    return draft.finish(lambda page: side_by_side(page, drawn))


def _sides(table: pd.DataFrame) -> tuple[list[int | None], list[int | None]]:
    """Low and high ends of rows, None where they are open."""
    low, high = ([None if known(end) is None else int(end) for end in table[name].tolist()] for name in ("low", "high"))
    return low, high


def _range_bar(name: str, low: int, high: int | None, fill: Fill) -> Bar:
    top = None if high is None else int(high)
    return Bar(name, [(int(low), fill)], range_text(int(low), top), int(low), top, open_end=high is None)


def deadliest_attacks(
    events: pd.DataFrame,
    most: int = 12,
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    The attacks with the most people killed, ranked by the lowest number reported.

    Parameters
    ----------
    events
        Events in the codebook's format.
    most
        How many to draw, up to 24.
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has every attack with a death: ``key`` (event_id), ``day``, ``low``, ``high`` (null where open),
        ``event_ids``, most deaths first.

    Raises
    ------
    InputError
        A column or option is missing or not known, or ``most`` is out of range.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    if not 1 <= most <= MOST_BARS:
        raise InputError(f"A chart cannot rank {most} attacks: give most=1 to {MOST_BARS}.")
    bounds = {"series": series, "since": since, "until": until}
    draft = _toll_draft(events, category, bounds, options)
    chosen = draft.events
    low, high = _ends(chosen, "killed")
    start, end = ordinals(chosen["date_from"]), ordinals(chosen["date_to"])
    days = np.where(start > 0, start, end)
    at = np.flatnonzero(low > 0)
    at = at[np.lexsort((days[at], -np.nan_to_num(high[at], nan=1e12), -low[at]))]
    ids = ids_of(chosen)[at]
    draft.data = pd.DataFrame({
        "key": ids, "day": dates(days[at]), "low": whole(low[at]), "high": whole(high[at]), "event_ids": singles(ids),
    })  # fmt: skip
    _note_unsure(draft)
    what = draft.say("deadliest")
    draft.set_subtitle(f"{what}: {draft.what(inside=True)}" if series else what, as_day(since), as_day(until))
    rows = records(draft.data.head(most))
    bars = []
    years = {row["day"].year for row in rows if row["day"]}
    draft.look_up(row["key"] for row in rows)
    for row in rows:
        event = draft.event(row["key"])
        place = draft.location(event) or label("word", "place_not_given", draft.lang)
        told = draft.dates_of(event, year=len(years) > 1)
        name = f"{told} · {place}" if told else place
        if actor := known(event.get("actor1")):
            name = draft.say("row_by", row=name, name=actor_name(str(actor), draft.lang))
        bars.append(_range_bar(name, row["low"], known(row["high"]), KILLED))
    note_ranges(draft, *_sides(draft.data.head(most)))
    if rows:
        event = draft.event(rows[0]["key"])
        said = quantity(int(rows[0]["low"]), known(rows[0]["high"]), "killed", draft.lang)
        place = draft.location(event) or label("word", "place_not_given", draft.lang)
        draft.title = draft.say("title_deadliest", place=place, day=draft.dates_of(event), killed=said)
        if (alike := _like_the_first(draft.data)) > 1:
            draft.title = draft.say("title_deadliest_tie", counted=draft.counted(alike), killed=said)
        draft.numbers = draft.semicolon.join(f"{bar.label}: {bar.value}" for bar in bars[:3])
        if len(draft.data) > len(rows):
            counted = count(len(draft.data), "attack", draft.lang)
            draft.footnotes.insert(0, draft.say("ranked_only", n=len(rows), counted=counted))
    return draft.finish(lambda page: horizontal_bars(page, bars))


def _like_the_first(table: pd.DataFrame) -> int:
    """How many rows have the toll of the first: where there are several, none is the deadliest."""
    low, high = table["low"], table["high"].fillna(-1)
    return int(((low == low.iloc[0]) & (high == high.iloc[0])).sum())
