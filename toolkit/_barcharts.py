"""Draw attacks by type, actor or place, and munitions per attack, as horizontal bars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack

import numpy as np

from . import counts
from ._arrays import events_n, ids_of, numbers
from ._bars import Bar, horizontal_bars
from ._chart import Chart
from ._dimensions import DIMENSIONS, MOST_BARS, NOT_SAID, By, Choice, check_dimension, names_of, range_text
from ._drawing import Draft, Options, When, refuse_unknown
from ._figure import SOLID, UNSAID
from ._selection import Category, choose, records
from ._words import as_day, day, known, label, nouns
from .claims import claimed_munitions
from .phrases import count, quantity

if TYPE_CHECKING:
    import pandas as pd

_MATCHED = ("latitude", "longitude", "geo_precision", "actor1")  # by which an article's event is found again


def attacks_by(
    events: pd.DataFrame,
    by: By = "sub_event_type",
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks by type, actor, weapon, place, district or governorate, most first.

    Parameters
    ----------
    events
        Events in the codebook's format.
    by
        ``event_type``, ``sub_event_type``, ``actor1`` (who did it), ``actor2`` (to whom), ``actor1_alleged`` (who is
        blamed), ``weapon``, ``location`` (the most specific place), ``admin2`` (district) or ``admin1`` (governorate).
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key`` (the code, or the place's English name), ``n``, ``event_ids``: all values, also those
        beyond the largest 24, for which the figure has no room; last the events of which it is not said
        (``(not said)``), unless that is all of them.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    check_dimension(by)
    chosen = choose(
        events, category, series=series, since=since, until=until, need=(by,), wish=("location_ar", "geo_precision")
    )
    counted = counts.per_value(chosen.events, by)
    drawn, unsaid, undrawn = _with_unsaid(counted)
    draft = Draft(chosen, drawn, options, category, series=series)
    noun, _, left = DIMENSIONS[by]
    draft.set_subtitle(draft.say(f"by_{by}", noun=draft.what()), as_day(since), as_day(until))
    draft.add_remainder(undrawn, left)
    named = draft.data[draft.data["key"] != NOT_SAID]
    table = records(named.head(MOST_BARS).drop(columns="event_ids"))
    names = {**names_of(draft, by, [row["key"] for row in table]), NOT_SAID: draft.say("group_unsaid")}
    if table:
        most = int(table[0]["n"])
        first = named["key"][named["n"] == most]
        if 2 * unsaid > draft.total:
            draft.title = draft.say(f"unsaid_{by}", n=unsaid, counted=draft.counted(draft.total, after=True))
        elif len(first) == 1:
            draft.title = draft.largest_title(by, names[str(first.iloc[0])], most)
        else:
            inside = by in {"location", "admin1", "admin2"}
            draft.title = draft.say("title_places_tie" if inside else "title_tie", noun=draft.plural.lower(), n=most,
                                    places=count(len(first), noun, draft.lang, after_preposition=inside))  # fmt: skip
        told = [*table[:3], *([{"key": NOT_SAID, "n": unsaid}] if unsaid else [])]
        draft.numbers = "; ".join(f"{names[row['key']]}: {row['n']}" for row in told)
        draft.add_split()
        inexact = int(np.isin(numbers(chosen.events, "geo_precision"), (2, 3)).sum()) if noun == "place" else 0
        if inexact:
            draft.footnotes.append(draft.say("inexact", counted=draft.counted(inexact)))
    hidden = named["n"].iloc[MOST_BARS:]
    if len(hidden):
        rest = count(len(hidden), noun, draft.lang)
        draft.footnotes.insert(0, draft.say("others", rest=rest, counted=draft.counted(int(hidden.sum()))))
    bars = [
        Bar(names[row["key"]], draft.split(events_of, int(row["n"])), f"{row['n']:,}")
        for row, events_of in zip(table, named["event_ids"], strict=False)
    ]
    if unsaid and bars:
        bars.append(Bar(names[NOT_SAID], [(unsaid, UNSAID)], f"{unsaid:,}"))
    return draft.finish(lambda page: horizontal_bars(page, bars))


def _with_unsaid(counted: counts.Counted) -> tuple[pd.DataFrame, int, pd.DataFrame]:
    """The values counted, a last row for the events without one, how many these are, and what is left undrawn."""
    import pandas as pd

    remainder = counted.remainder
    without = ((remainder["why"] == "value") & remainder["n"].notna()).to_numpy(dtype=bool)
    n = int(events_n(remainder[without]).sum())
    if not n or counted.table.empty:
        return counted.table, n, remainder
    last = pd.DataFrame({"key": [NOT_SAID], "n": [n], "event_ids": [ids_of(remainder[without]).tolist()]})
    return pd.concat([counted.table, last], ignore_index=True), n, remainder[~without]


def attacks_by_place(
    events: pd.DataFrame, by: Literal["location", "admin1", "admin2"] = "location", **choice: Unpack[Choice]
) -> Chart:
    """
    Attacks by place, most first: ``attacks_by`` for places.

    Parameters
    ----------
    events
        Events in the codebook's format.
    by
        ``location`` (the most specific place), ``admin2`` (district) or ``admin1`` (governorate).
    **choice
        See ``Choice``.

    Returns
    -------
    Chart
        As ``attacks_by`` returns it.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    return attacks_by(events, by, **choice)


def munitions_per_attack(
    events: pd.DataFrame,
    claims: pd.DataFrame | None = None,
    *,
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Munitions of each attack as a range, the article's own number beside it.

    Parameters
    ----------
    events
        Events in the codebook's format.
    claims
        Events of an article; the munitions it gives for one of the attacks are marked.
    series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key`` (event_id), ``day``, ``low``, ``high`` (null where open), ``weapon``, ``claimed``,
        ``event_ids``. Of more attacks than fit a page the largest salvos are drawn.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    refuse_unknown(options)
    chosen = choose(
        events, series=series, since=since, until=until, need=("munitions_low", "munitions_high"),
        wish=("weapon", "location", "location_ar", *(_MATCHED if claims is not None else ())),
    )  # fmt: skip
    counted = counts.munitions(chosen.events)
    said = claimed_munitions(claims, chosen.events) if claims is not None else {}
    table = counted.table
    table["claimed"] = pd.array([None] * len(table), dtype="Int64")
    for event_id, n in said.items():
        table.loc[table["key"] == event_id, "claimed"] = n
    draft = Draft(chosen, table, options, series=series)
    what = draft.say("per_attack")
    draft.set_subtitle(f"{what}: {draft.what(inside=True)}" if series else what, as_day(since), as_day(until))
    draft.add_remainder(counted.remainder, "remainder_munitions")
    draft.footnotes.insert(0, " ".join([draft.say("how_ranges"), *([draft.say("how_claim")] if said else [])]))
    upper = table[["low", "high"]].max(axis=1)
    largest = upper.sort_values(ascending=False, kind="stable").index[:MOST_BARS]
    rows = records(table.loc[sorted(largest)])
    draft.look_up(row["key"] for row in rows)
    if rows:
        _word_munitions(draft, rows, records(table[["low", "high", "weapon"]]))
        draft.add_split()
    if len(table) > len(rows):
        draft.footnotes.insert(0, draft.say("largest_only", n=len(rows), of=len(table)))
    years = {row["day"].year for row in rows if row["day"]}
    bars = [_munition_bar(draft, row, years) for row in rows]
    return draft.finish(lambda page: horizontal_bars(page, bars))


def _upper(row: Mapping[str, Any]) -> int:
    return int(max(known(row["high"]) or 0, known(row["low"]) or 0))


def _word_munitions(draft: Draft, rows: list[dict[str, Any]], every: list[dict[str, Any]]) -> None:
    row = max(rows, key=lambda one: (_upper(one), str(one["day"])))
    noun = row["weapon"] if row["weapon"] in nouns() else "munition"
    said = quantity(known(row["low"]), known(row["high"]), noun, draft.lang)
    place = draft.location(draft.event(row["key"])) or label("word", "place_not_given", draft.lang)
    # Where another salvo may have been larger than the least that is said of this one, none is surely the largest.
    low = int(known(row["low"]) or 0)
    sure = all(one is row or (known(one["high"]) is not None and _upper(one) <= low) for one in rows)
    key = "title_salvo" if sure else "title_salvo_maybe"
    claimed = known(row["claimed"])
    if claimed is not None:
        draft.title = draft.say(f"{key}_claim", quantity=said, place=place, claimed=str(claimed))
    elif sure and len(alike := [one for one in every if _upper(one) == low]) > 1:
        kinds = {one["weapon"] for one in alike}
        said = quantity(low, low, noun if len(kinds) == 1 else "munition", draft.lang)
        draft.title = draft.say("title_salvo_tie", quantity=said, counted=draft.counted(len(alike), after=True))
    else:
        draft.title = draft.say(key, quantity=said, place=place, day=row["day"])
    largest = sorted(rows, key=lambda one: -_upper(one))[:3]
    draft.numbers = "; ".join(
        f"{draft.location(draft.event(one['key'])) or '?'}: {range_text(known(one['low']), known(one['high']))}"
        for one in largest
    )


def _munition_bar(draft: Draft, row: dict[str, Any], years: set[int]) -> Bar:
    low, high = known(row["low"]), known(row["high"])
    fill = next((fill for n, fill in draft.split([row["key"]], 1) if n), SOLID)
    place = draft.location(draft.event(row["key"])) or label("word", "place_not_given", draft.lang)
    when = day(row["day"], draft.lang, year=len(years) > 1) if row["day"] else ""
    return Bar(
        f"{when} · {place}" if when else place, [(int(low or 0), fill)], range_text(low, high), low=int(low or 0),
        high=None if high is None else int(high), open_end=high is None, mark=known(row["claimed"]),
    )  # fmt: skip
