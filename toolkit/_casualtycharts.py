"""Draw people killed and wounded by group or side, each with its range."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack

import numpy as np

from . import counts
from ._arrays import texts
from ._bars import Bar, horizontal_bars
from ._chart import Chart
from ._dimensions import note_no_toll, note_ranges, range_text
from ._drawing import Draft, Options, When, refuse_unknown
from ._figure import KILLED, KILLED_VAGUE, WOUNDED, WOUNDED_VAGUE
from ._problems import casualty_problems
from ._selection import Category, choose, records, require, say_wounded
from ._words import as_day, known, label
from .phrases import quantity

if TYPE_CHECKING:
    import pandas as pd


FILLS = {"killed": (KILLED, KILLED_VAGUE), "wounded": (WOUNDED, WOUNDED_VAGUE)}
ENDS = ("low", "high")
UNSAID = ("people", "not said")  # the group and the side of those of whom nothing is said


def share(part: int, whole: int) -> str:
    """A share as whole per cent; never 0 or 100 where it is not."""
    percent = round(100 * part / whole)
    return f"{min(max(percent, 1 if part else 0), 100 if part == whole else 99)}%"


def casualties_by_group(
    events: pd.DataFrame,
    casualties: pd.DataFrame,
    by: Literal["group", "side"] = "group",
    *,
    floors: Mapping[str, int] = counts.FLOORS,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    People killed and wounded by group, from the lowest to the highest number reported.

    Parameters
    ----------
    events, casualties
        Tables in the codebook's format.
    by
        ``group`` or ``side``.
    floors
        What a vague count ("several") adds at the least.
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` as ``counts.sum_casualties`` returns it, ``key`` is ``killed/soldiers``.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    chosen = choose(
        events,
        category,
        series=series,
        since=since,
        until=until,
        wish=("killed_low", "killed_high", "wounded_low", "fatalities_reported", "location", "location_ar"),
    )
    require(casualties, "event_id", "status", "group", "low", "high")
    wrong = casualty_problems(casualties, floors)
    good = casualties.drop(casualties.index[wrong["row"].to_numpy(dtype=int) - 1]) if len(wrong) else casualties
    inside = counts.counting_rows(chosen.events, good)
    sums = counts.sum_rows(inside, by, floors=floors)
    draft = Draft(chosen, sums, options, category, series=series, problems=[wrong], deaths=True)
    what = draft.say(f"by_{by}")
    draft.set_subtitle(f"{what}: {draft.what(inside=True)}" if series else what, as_day(since), as_day(until))
    rows = records(sums)
    bars: list[Bar] = []
    totals = {}
    for status in ("killed", "wounded"):
        of_status = [row for row in rows if row["status"] == status]
        highs = [known(row["high"]) for row in of_status]
        low, high = sum(int(row["low"]) for row in of_status), None if None in highs else sum(h for h in highs if h)
        totals[status] = quantity(low, high, status, draft.lang)
        if of_status:
            bars.append(Bar(f"{label('status', status, draft.lang)}: {range_text(low, high)}", heading=True))
        for row in of_status:
            high = known(row["high"])
            bars.append(Bar(
                _name(draft, by, row), [(int(row["low"]), FILLS[status][bool(row["vague"])])],
                range_text(row["low"], high), low=int(row["low"]), high=high, open_end=high is None,
            ))  # fmt: skip
    if rows:
        unsaid = not any(row["status"] == "wounded" for row in rows) and not say_wounded(chosen.events)
        title = "title_killed" if unsaid else "title_toll"
        draft.title = draft.say(title, **totals, counted=draft.counted(draft.total, after=True))
        draft.notes += [draft.say("wounded_unsaid")] if unsaid else []
        draft.numbers = draft.semicolon.join(
            f"{bar.label}: {bar.value}" if not bar.heading else bar.label for bar in bars[:6]
        )
        killed = inside[(inside["status"] == "killed").to_numpy(dtype=bool)]
        deadly = killed["event_id"][counts.row_bounds(killed, floors)[0] > 0].nunique()
        draft.notes.append(draft.say("deadly", n=deadly, of=draft.total))
        note_ranges(draft, *([None if known(row[end]) is None else int(row[end]) for row in rows] for end in ENDS))
        note_no_toll(draft)
        if by == "side":
            _say_whose(draft, inside)
        vague, of = (sum(int(row[name]) for row in rows) for name in ("vague", "rows"))
        if vague:
            said = draft.say("vague_rows", n=vague, of=of, share=share(vague, of))
            draft.footnotes.append(f"{said} {_say_floors(draft, floors)}")
    return draft.finish(lambda page: horizontal_bars(page, bars))


def _name(draft: Draft, by: str, row: Mapping[str, Any]) -> str:
    """A group in words; of people of whom nothing is said the attack, where all of them were harmed in one."""
    name = label(by, row["group"], draft.lang)
    ids = set(row["event_ids"])
    if row["group"] not in UNSAID or len(ids) != 1:
        return name
    event = draft.event(next(iter(ids)))
    place, when = draft.location(event), draft.dates_of(event)
    return draft.say("unsaid_one", group=name, place=place, day=when) if place and when else name


def _say_whose(draft: Draft, rows: pd.DataFrame) -> None:
    """Say who is taken for forces of a state, and of which countries, where any of them were harmed."""
    group, groups = texts(rows["group"])
    forces = np.array([*(counts.SIDES.get(name) == "state forces" for name in groups), False])[group]
    if not forces.any():
        return
    named = texts(rows["nationality"][forces])[1] if "nationality" in rows else []
    # An Arabic list has its "and" before each: "أمريكية وبريطانية وعراقية".
    between = " و" if draft.lang == "ar" else draft.comma
    countries = between.join(label("nationality", name, draft.lang) for name in sorted(named) if name)
    said = draft.say("whose_forces_named", countries=countries) if countries else draft.say("whose_forces")
    draft.footnotes.append(said)


def _say_floors(draft: Draft, floors: Mapping[str, int]) -> str:
    """What vague words add at the least; whose figures these are is told of the toolkit's own only."""
    told = {**counts.FLOORS, **floors}
    return draft.say("floors" if told == counts.FLOORS else "floors_own", **told)
