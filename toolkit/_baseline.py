"""Draw counts against a baseline: its mean, and the range that chance alone would give; small numbers guarded."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, Unpack

import numpy as np

from . import counts
from ._arrays import Flags
from ._bars import DATE_GAP, value_axis, value_room
from ._chart import Chart
from ._drawing import Draft, Options, When, refuse_unknown
from ._errors import InputError
from ._figure import LIGHT, ORANGE, PARTIAL, SOLID, Fill, Page
from ._percent import LEAST_EVENTS, change
from ._selection import Category, choose, given_span, largest, records
from ._timecharts import cut_bars, note_partial, time_bars, when
from ._words import as_day, known, period
from .phrases import count

if TYPE_CHECKING:
    import pandas as pd

LEAST_MEAN = 5.0  # events a period in the baseline, below which a change in per cent says nothing
LEAST_PERIODS = 4  # periods that make a baseline
_BAND = Fill(LIGHT, None, LIGHT)


def attacks_against_baseline(
    events: pd.DataFrame,
    by: counts.Period = "month",
    *,
    baseline: tuple[str | date, str | date],
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks per period against the mean of a baseline, with the range that chance alone would give.

    A change in per cent is given only where the baseline has fifty events, five a period, and four whole periods;
    below that the numbers themselves are said.

    Parameters
    ----------
    events
        Events in the codebook's format.
    by
        ``day``, ``week`` (Monday to Sunday), ``month`` or ``year``.
    baseline
        First and last day of the time to compare with; only periods that lie wholly in it count, and none that
        ``since`` or ``until`` cuts through, unless there is no other.
    category, series, since, until
        Which events to draw, as for ``counts.select``; the days bound the time that the data covers.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key, start, end, n, event_ids``, ``baseline`` (the mean), ``expected_low`` and
        ``expected_high`` (95 of 100 periods would lie between them if nothing had changed) and ``change`` (per cent;
        null where the numbers are too small, and within the baseline).

    Raises
    ------
    InputError
        A column or option is missing or not known, or no whole period lies in the baseline.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    refuse_unknown(options)
    first, last = given_span(baseline, "baseline")
    chosen = choose(events, category, series=series, since=since, until=until)
    counted = counts.per_period(chosen.events, by, since=since, until=until)
    table = counted.table if counted.table["n"].sum() else counted.table.iloc[:0]
    draft = Draft(chosen, table, options, category, series=series)
    draft.set_subtitle(draft.say(f"per_{by}", noun=draft.what()), as_day(since), as_day(until))
    draft.add_remainder(counted.remainder)
    if table.empty:
        return draft.finish(lambda page: None)
    inside = np.array([start >= first and end <= last for start, end in zip(table["start"], table["end"], strict=True)])
    if not inside.any():
        covered = f"{table['start'].iloc[0]} to {table['end'].iloc[-1]}"
        raise InputError(
            f"No whole {by} of the data lies in the baseline {first} to {last}: the data covers {covered}."
        )
    cut = cut_bars(draft, records(table.drop(columns="event_ids")), as_day(since), as_day(until))
    spans = list(zip(table["start"], table["end"], strict=True))
    partial = np.array([cut is not None and (start < cut[0] or end > cut[1]) for start, end in spans])
    # That the first event lies within a bar is no proof that the time before it was not looked at; a given day is.
    within, given = inside, since is not None or until is not None
    if given and (inside & ~partial).any():
        inside = inside & ~partial
    first, last = table["start"][inside].iloc[0], table["end"][inside].iloc[-1]
    mean = float(table["n"][inside].mean())
    low, high = by_chance(mean)
    steady = mean >= LEAST_MEAN and int(inside.sum()) >= LEAST_PERIODS
    behind = int(table["n"][inside].sum()) if steady else 0
    changes = [
        None if before else change(mean, n, behind)
        for n, before in zip(table["n"].tolist(), within.tolist(), strict=True)
    ]
    table["baseline"], table["expected_low"], table["expected_high"] = round(mean, 2), low, high
    table["change"] = pd.array(changes, dtype="Int64")
    after = table[~within]
    told = f"{mean:.1f}"
    if len(after):
        best = largest(after.assign(far=(after["n"] - mean).abs()), "far", 1)[0]
        values = {"noun": draft.plural, "when": when(best["start"], by, draft), "n": int(best["n"]), "mean": told}
        way = "up" if best["n"] >= mean else "down"
        if known(best["change"]) is not None:
            draft.title = draft.say(f"title_change_{way}", **values, change=f"{int(best['change']):+d}%")
        else:
            draft.title = draft.say(f"title_change_small_{way}", **values)
        above, below = int((after["n"] > high).sum()), int((after["n"] < low).sum())
        key = "both" if above and below else "above" if above else "below" if below else "none"
        bars = count(len(after), by, draft.lang, after_preposition=True)
        draft.notes.append(draft.say(f"beyond_{key}", above=above, below=below, of=bars))
    else:
        draft.title = draft.say("title_mean", noun=draft.plural, mean=told, unit=draft.say(f"any_{by}"))
    draft.numbers = draft.say("baseline_is", mean=told, period=period(first, last, draft.lang), low=low, high=high)
    if behind < LEAST_EVENTS:
        draft.footnotes.append(draft.say("too_small_baseline", least=LEAST_EVENTS))
    draft.footnotes.append(draft.say("how_band"))
    if (partial & within).any():
        draft.footnotes.append(draft.say("kept_partial" if (partial & inside).any() else "left_out_partial"))
    if (table["n"] == 0).any():
        draft.footnotes.append(draft.say("gaps"))
    note_partial(draft, records(table.drop(columns="event_ids")), as_day(since), as_day(until))
    named = draft.say("baseline_key", period=period(first, last, draft.lang))
    draft.key = [
        (Fill(ORANGE, None, ORANGE, line=True), f"{named}: {told}"),
        (_BAND, f"{draft.say('band_key')}: {low}–{high}"),
    ]
    return draft.finish(lambda page: _draw_baseline(page, table, by, within, partial))


def by_chance(mean: float) -> tuple[int, int]:
    """Between which counts 95 of 100 periods lie when events come one by one at a steady pace (Poisson)."""
    root = math.sqrt(mean)
    return max(0, math.floor((root - 0.98) ** 2)) if root > 0.98 else 0, math.ceil((root + 0.98) ** 2)


def _draw_baseline(page: Page, table: pd.DataFrame, by: str, within: Flags, partial: Flags) -> None:
    low, high = int(table["expected_low"].iloc[0]), int(table["expected_high"].iloc[0])
    mean, top = float(table["baseline"].iloc[0]), max(int(table["n"].max()), high)
    axes = page.plot(
        2.0 * page.scale, left=value_room(page, top), below=page.block_height(2) + DATE_GAP * page.scale
    )  # fmt: skip
    value_axis(page, axes, top)
    pale = Fill("#9fc5de", None, SOLID.edge)
    fills = [PARTIAL if cut else pale if before else SOLID for before, cut in zip(within, partial, strict=True)]
    time_bars(page, axes, table, by, [[(n, fill)] for n, fill in zip(table["n"].tolist(), fills, strict=True)])
    axes.axhspan(low, high, color=LIGHT, alpha=0.7, zorder=0.5, linewidth=0)
    axes.axhline(mean, color="white", linewidth=3.2, zorder=5)
    axes.axhline(mean, color=ORANGE, linewidth=1.6, linestyle=(0, (5, 2)), zorder=6)
