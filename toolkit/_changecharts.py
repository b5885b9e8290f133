"""Draw two periods or two places side by side on one scale, small numbers guarded."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal, Unpack

import numpy as np

from ._arrays import Flags, events_n, grouped, ids_of, ordinals, texts
from ._bars import Bar, side_by_side
from ._chart import Chart
from ._dimensions import MOST_BARS, By, check_dimension, names_of, note_unsaid
from ._drawing import Draft, Options, When, refuse_unknown
from ._errors import InputError
from ._figure import SOLID
from ._nested import Nesting, nesting
from ._percent import LEAST_EVENTS, change
from ._selection import Category, choose, given_day, given_span, records, require
from ._words import as_day, period

if TYPE_CHECKING:
    import pandas as pd


def before_after(
    events: pd.DataFrame,
    at: str | date,
    by: By = "sub_event_type",
    *,
    days: int | None = None,
    category: Category = "attacks",
    series: str | None = None,
    **options: Unpack[Options],
) -> Chart:
    """
    As many days before a date as from it on, side by side.

    Parameters
    ----------
    events
        Events in the codebook's format.
    at
        The first day of the second period.
    by
        What is compared, as for ``attacks_by``.
    days
        Length of each period; by default as long as the data reaches on both sides.
    category, series
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        As ``compare_periods`` returns it.

    Raises
    ------
    InputError
        A column or option is missing or not known, or the data does not reach to both sides of the date.
    SyntheticError
        Made-up articles were not allowed.
    """
    turn = given_day(at, "at")
    require(events, "date_from", "date_to")
    if days is None:
        known_days = np.concatenate([ordinals(events["date_from"]), ordinals(events["date_to"])])
        known_days = known_days[known_days > 0]
        if len(known_days):
            days = min(turn.toordinal() - int(known_days.min()), int(known_days.max()) - turn.toordinal() + 1)
    if days is not None and days < 1:
        raise InputError(f"There is no event on both sides of {turn}: give a date inside the data, or days=.")
    span = timedelta(days=days or 1)
    first, second = (turn - span, turn - timedelta(days=1)), (turn, turn + span - timedelta(days=1))
    return compare_periods(events, first, second, by, category=category, series=series, **options)


def compare_periods(
    events: pd.DataFrame,
    first: tuple[str | date, str | date],
    second: tuple[str | date, str | date],
    by: By = "sub_event_type",
    *,
    category: Category = "attacks",
    series: str | None = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Two periods side by side on one scale; where they differ in length, as rates per 30 days.

    Parameters
    ----------
    events
        Events in the codebook's format.
    first, second
        First and last day of each period.
    by
        What is compared, as for ``attacks_by``.
    category, series
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has a row per value and side: ``key`` (value/first), ``value``, ``side``, ``n``, ``rate`` (per 30
        days), ``event_ids``; of places that lie in another of the table also ``inside``, as for ``attacks_by``. Only
        events that lie wholly in a period count.

    Raises
    ------
    InputError
        A column or option is missing or not known, or the periods overlap.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    check_dimension(by)
    (a, b), (c, d) = given_span(first, "first"), given_span(second, "second")
    if a <= d and c <= b:
        raise InputError(f"The periods {a} to {b} and {c} to {d} overlap: an event would count twice.")
    chosen = choose(
        events, category, series=series, since=min(a, c), until=max(b, d), need=(by,),
        wish=("location_ar", *(("place_id",) if by == "location" else ())),
    )  # fmt: skip
    start, end = ordinals(chosen.events["date_from"]), ordinals(chosen.events["date_to"])
    sides = [
        (start >= low.toordinal()) & (start > 0) & (end <= high.toordinal()) & (end > 0)
        for low, high in ((a, b), (c, d))
    ]
    draft = Draft(chosen, chosen.events, options, category, series=series)
    names = [str(period(low, high, draft.lang)) for low, high in ((a, b), (c, d))]
    lengths = ((b - a).days + 1, (d - c).days + 1)
    between = int((~(sides[0] | sides[1])).sum())
    if between:
        draft.footnotes.append(draft.say("in_neither", counted=draft.counted(between)))
    draft.set_subtitle(draft.say(f"by_{by}", noun=draft.what()), min(a, c), max(b, d))
    return _side_by_side(draft, by, sides, names, lengths)


def compare_places(
    events: pd.DataFrame,
    first: str,
    second: str,
    by: By = "sub_event_type",
    *,
    column: Literal["admin1", "admin2", "location"] = "admin1",
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Two places side by side on one scale.

    Parameters
    ----------
    events
        Events in the codebook's format.
    first, second
        The places, as they stand in ``column``.
    by
        What is compared, as for ``attacks_by``.
    column
        ``admin1`` (governorate), ``admin2`` (district) or ``location``.
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        As ``compare_periods`` returns it.

    Raises
    ------
    InputError
        A column or option is missing or not known, or a place does not occur.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    check_dimension(by)
    chosen = choose(events, category, series=series, since=since, until=until, need=(by, column),
                    wish=("location_ar", *(("place_id",) if by == "location" else ())))  # fmt: skip
    _, named_places = texts(events[column])
    for place in (first, second):
        if named_places and place not in named_places:
            some = ", ".join(sorted(name for name in named_places if name)[:6])
            raise InputError(f"No event has {column} {place!r}: some that occur are {some}.")
    if first == second:
        raise InputError(f"{first!r} cannot be compared with itself: give two places.")
    codes, values = texts(chosen.events[column])
    sides = [codes == (values.index(place) if place in values else -2) for place in (first, second)]
    draft = Draft(chosen, chosen.events, options, category, series=series)
    named = names_of(draft, column, [first, second])
    draft.set_subtitle(draft.say(f"by_{by}", noun=draft.what()), as_day(since), as_day(until))
    return _side_by_side(draft, by, sides, [named[first], named[second]], None)


def _side_by_side(draft: Draft, by: By, sides: list[Flags], names: list[str], lengths: tuple[int, int] | None) -> Chart:
    """Two sets of events by one column; ``lengths`` in days where the sides are periods."""
    import pandas as pd

    codes, values = texts(draft.events[by])
    n, ids = events_n(draft.events), ids_of(draft.events)
    cells = [grouped(codes, n, ids, side & (codes >= 0) & ~np.isnan(n)) for side in sides]
    found = [{values[code]: cell for code, cell in side.items()} for side in cells]
    own = {name: sum(side.get(name, (0, []))[0] for side in found) for name in sorted({*found[0], *found[1]})}
    nest = nesting(draft.events, own) if by == "location" else Nesting.flat(own)
    days = lengths or (30, 30)
    rows = []
    for name in nest.order:
        for side, counted, length in zip(("first", "second"), found, days, strict=True):
            inner = [counted[member] for member in nest.members[name] if member in counted]
            total, of = sum(n for n, _ in inner), [event_id for _, ids_there in inner for event_id in ids_there]
            rows.append((f"{name}/{side}", name, side, total, round(total * 30 / length, 2), of))
    draft.data = pd.DataFrame(rows, columns=["key", "value", "side", "n", "rate", "event_ids"])
    if nest.inside:
        draft.data["inside"] = [nest.inside.get(name) for name in draft.data["value"]]
        draft.footnotes.append(draft.say("how_nested"))
    note_unsaid(draft, by, np.nansum(n[(sides[0] | sides[1]) & (codes < 0)]))
    totals = [int(np.nansum(n[side])) for side in sides]
    uneven = lengths is not None and lengths[0] != lengths[1]
    _word_change(draft, names, totals, days, periods=lengths is not None)
    if uneven:
        draft.footnotes.insert(0, draft.say("rates", first=days[0], second=days[1]))
    if len(nest.order) > MOST_BARS:
        draft.footnotes.insert(0, draft.say("largest_only", n=MOST_BARS, of=len(nest.order)))
    shown = nest.order[:MOST_BARS]
    named = names_of(draft, by, shown)
    named.update({name: draft.say("nested", place=named[name]) for name in shown if name in nest.inside})
    columns = []
    for side, name, total in zip(("first", "second"), names, totals, strict=True):
        of_side = draft.data[draft.data["side"] == side].head(len(shown))
        bars = [
            Bar(named[row["value"]], [(row["rate"] if uneven else row["n"], SOLID)],
                f"{row['rate']:.1f} ({row['n']:,})" if uneven and row["n"] else f"{row['n']:,}")
            for row in records(of_side)
        ]  # fmt: skip
        columns.append((f"{name}: {total:,}", bars))
    return draft.finish(lambda page: side_by_side(page, columns, same_scale=True))


def _word_change(draft: Draft, names: list[str], totals: list[int], days: tuple[int, int], *, periods: bool) -> None:
    first, second = (draft.counted(total) for total in totals)
    values: dict[str, Any] = {"first": first, "second": second, "one": names[0], "other": names[1]}
    draft.numbers = draft.say("two_totals", **values)
    if not periods:
        draft.title = draft.say("title_places", **values)
    elif days[0] != days[1]:
        # Beside two numbers of events a per cent of their rates could not be followed.
        before, after = (f"{total * 30 / length:.1f}" for total, length in zip(totals, days, strict=True))
        draft.title = draft.say("title_rates", **values, before=before, after=after)
    elif (percent := change(totals[0], totals[1], totals[0])) is not None:
        draft.title = draft.say("title_periods_change", **values, change=f"{percent:+d}%")
    else:
        draft.title = draft.say("title_periods", **values)
        draft.footnotes.append(draft.say("too_small", least=LEAST_EVENTS))
