"""Draw attacks by type, actor or place, and munitions per attack, as horizontal bars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, Unpack

import numpy as np

from . import counts
from ._accused import COLUMN as ACCUSED
from ._arrays import events_n, flags, ids_of, numbers
from ._bars import Bar, horizontal_bars
from ._chart import Chart
from ._dimensions import (
    DIMENSIONS,
    MOST_BARS,
    NOT_SAID,
    STATED,
    By,
    Choice,
    check_dimension,
    names_of,
    note_ranges,
    range_text,
)
from ._drawing import Draft, Options, When, refuse_unknown
from ._figure import HATCHED, OTHERS, SOLID, UNSAID
from ._nested import nesting
from ._selection import Category, choose, records
from ._words import Lang, as_day, known, label, nouns
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
        (``(not said)``), unless that is all of them. Of accusations it has also ``denied``, how many of ``n`` one of
        the accused denied, and a row for events that nobody is accused of because their perpetrator is stated
        (``(stated)``). Where one place lies in another of the table, the wider one counts for both, and a column
        ``inside`` names it beside the narrower, which follows it.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    check_dimension(by)
    wish = ("location_ar", "geo_precision", *(("place_id",) if by == "location" else ()))
    chosen = choose(events, category, series=series, since=since, until=until, need=(by,), wish=wish)
    counted = counts.per_value(chosen.events, by)
    if by == "location":
        counted = _nested(counted, chosen.events)
    drawn, unsaid, undrawn = _with_unsaid(counted, by)
    draft = Draft(chosen, drawn, options, category, series=series)
    noun, _, left = DIMENSIONS[by]
    draft.set_subtitle(draft.say(f"by_{by}", noun=draft.what()), as_day(since), as_day(until))
    draft.add_remainder(undrawn, left)
    named = draft.data[~draft.data["key"].isin([STATED, NOT_SAID])]
    table = records(named.head(MOST_BARS).drop(columns="event_ids"))
    silent = draft.say("group_unaccused" if by == ACCUSED else "group_unsaid")
    names = {**names_of(draft, by, [row["key"] for row in table]), STATED: draft.say("group_stated"), NOT_SAID: silent}
    roots = named[named["inside"].isna()] if "inside" in named else named
    if table:
        most = int(table[0]["n"])
        first = roots["key"][roots["n"] == most]
        if 2 * unsaid > draft.total:
            draft.title = draft.say(f"unsaid_{by}", n=unsaid, counted=draft.counted(draft.total, after=True))
        elif len(first) == 1:
            draft.title = draft.largest_title(by, names[str(first.iloc[0])], most)
        else:
            inside = by in {"location", "admin1", "admin2"}
            draft.title = draft.say("title_places_tie" if inside else "title_tie", noun=draft.plural.lower(), n=most,
                                    places=count(len(first), noun, draft.lang, after_preposition=inside))  # fmt: skip
        names.update({
            row["key"]: draft.say("nested", place=names[row["key"]]) for row in table if known(row.get("inside"))
        })  # fmt: skip
        told = [*table[:3], *records(draft.data.loc[~draft.data.index.isin(named.index), ["key", "n"]])]
        draft.numbers = draft.semicolon.join(f"{names[row['key']]}: {row['n']}" for row in told)
        draft.add_split()
        if len(roots) < len(named):
            draft.footnotes.append(draft.say("how_nested"))
        inexact = int(np.isin(numbers(chosen.events, "geo_precision"), (2, 3)).sum()) if noun == "place" else 0
        if inexact:
            draft.footnotes.append(draft.say("inexact", counted=draft.counted(inexact)))
    hidden = roots["n"][roots.index >= MOST_BARS]
    if len(hidden):
        rest = count(len(named) - MOST_BARS, noun, draft.lang)
        draft.footnotes.insert(0, draft.say("others", rest=rest, counted=draft.counted(int(hidden.sum()))))
    disputed = _add_denied(draft, named)
    bars: list[Bar] = []
    for row, events_of in zip(table, named["event_ids"], strict=False):
        parts = draft.split(events_of, int(row["n"]))
        if disputed and not draft.splits:
            denied = int(draft.data["denied"].iloc[len(bars)])
            parts = [(int(row["n"]) - denied, SOLID), (denied, HATCHED)]
        bars.append(Bar(names[row["key"]], parts, f"{row['n']:,}"))
    for key, fill in ((STATED, OTHERS), (NOT_SAID, UNSAID)):
        n = int(draft.data.loc[draft.data["key"] == key, "n"].sum())
        if n and bars:
            bars.append(Bar(names[key], [(n, fill)], f"{n:,}"))
    return draft.finish(lambda page: horizontal_bars(page, bars))


def _nested(counted: counts.Counted, events: pd.DataFrame) -> counts.Counted:
    """Counts by place, those in another place of the table counted there too and named behind it."""
    table = counted.table.set_index("key")
    nest = nesting(events, {str(key): int(n) for key, n in table["n"].items()})
    if not nest.inside:
        return counted
    ids = table["event_ids"].to_dict()
    rows = [
        {"key": key, "n": nest.n[key], "event_ids": [i for name in nest.members[key] for i in ids[name]],
         "inside": nest.inside.get(key)}
        for key in nest.order
    ]  # fmt: skip
    return replace(counted, table=type(counted.table)(rows))


def _with_unsaid(counted: counts.Counted, by: str) -> tuple[pd.DataFrame, int, pd.DataFrame]:
    """The values counted, last rows for the events without one, how many are not said, and what is left undrawn."""
    import pandas as pd

    remainder = counted.remainder
    without = ((remainder["why"] == "value") & remainder["n"].notna()).to_numpy(dtype=bool)
    # Where the perpetrator is stated, that nobody is accused is no silence.
    stated = (
        without & (remainder["actor1"].fillna("") != "").to_numpy(dtype=bool)
        if (by == ACCUSED and "actor1" in remainder)
        else np.zeros(len(remainder), dtype=bool)
    )
    groups = {STATED: stated, NOT_SAID: without & ~stated}
    last = [
        {"key": key, "n": int(events_n(remainder[of]).sum()), "event_ids": ids_of(remainder[of]).tolist()}
        for key, of in groups.items()
    ]  # fmt: skip
    last = [row for row in last if row["n"]]
    n = sum(row["n"] for row in last if row["key"] == NOT_SAID)
    if not last or counted.table.empty:
        return counted.table, n, remainder
    return pd.concat([counted.table, pd.DataFrame(last)], ignore_index=True), n, remainder[~without]


def _add_denied(draft: Draft, named: pd.DataFrame) -> bool:
    """Count in the data, and show in the key, the accusations that one of the accused denied; whether there are any."""
    disputed = set(draft.events["event_id"][flags(draft.events, "denied")])
    if not disputed or named.empty:
        return False
    n = dict(
        zip(ids_of(draft.events).tolist(), np.nan_to_num(events_n(draft.events)).astype(int).tolist(), strict=True)
    )
    draft.data["denied"] = [sum(n[i] for i in of if i in disputed) for of in draft.data["event_ids"]]
    total = int(draft.data["denied"].sum())
    if not draft.splits:
        told = int(named["n"].sum()) - total
        draft.key += [(SOLID, f"{draft.say('accused_key')}: {told}"), (HATCHED, f"{draft.say('denied_key')}: {total}")]
    else:
        draft.notes.append(f"{draft.say('denied_key')}: {total}")
    return True


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
    upper = table[["low", "high"]].max(axis=1)
    largest = upper.sort_values(ascending=False, kind="stable").index[:MOST_BARS]
    rows = records(table.loc[sorted(largest)])
    draft.look_up(row["key"] for row in rows)
    note_ranges(draft, [known(row["low"]) for row in rows], [known(row["high"]) for row in rows])
    if said:
        draft.footnotes.append(draft.say("how_claim"))
    if rows:
        _word_munitions(draft, rows, records(table[["low", "high", "weapon"]]))
        draft.add_split()
    if len(table) > len(rows):
        draft.footnotes.insert(0, draft.say("largest_only", n=len(rows), of=len(table)))
    years = {row["day"].year for row in rows if row["day"]}
    mixed = len({row["weapon"] for row in rows}) > 1
    bars = [_munition_bar(draft, row, year=len(years) > 1, mixed=mixed) for row in rows]
    return draft.finish(lambda page: horizontal_bars(page, bars))


def _upper(row: Mapping[str, Any]) -> int:
    return int(max(known(row["high"]) or 0, known(row["low"]) or 0))


def _word_munitions(draft: Draft, rows: list[dict[str, Any]], every: list[dict[str, Any]]) -> None:
    row = max(rows, key=lambda one: (_upper(one), str(one["day"])))
    noun, said = _noun(row), _said(row, draft.lang)
    place = draft.location(draft.event(row["key"])) or label("word", "place_not_given", draft.lang)
    # Where another salvo may have been larger than the least that is said of this one, none is surely the largest.
    low = int(known(row["low"]) or 0)
    sure = all(one is row or (known(one["high"]) is not None and _upper(one) <= low) for one in rows)
    key = "title_salvo" if sure else "title_salvo_maybe"
    claimed = known(row["claimed"])
    others = [one for one in rows if one is not row and _upper(one)]
    if not sure and others:
        # Which was the largest cannot be said, so the two that may have been are.
        other = max(others, key=lambda one: (_upper(one), str(one["day"])))
        other_place = draft.location(draft.event(other["key"])) or label("word", "place_not_given", draft.lang)
        second = range_text(known(other["low"]), known(other["high"]))
        if _noun(other) != noun:
            second = _said(other, draft.lang)
        key = "title_salvo_two" if claimed is None else "title_salvo_two_claim"
        draft.title = draft.say(key, quantity=said, place=place, other=other_place, second=second, claimed=str(claimed))
    elif claimed is not None:
        draft.title = draft.say(f"{key}_claim", quantity=said, place=place, claimed=str(claimed))
    elif sure and len(alike := [one for one in every if _upper(one) == low]) > 1:
        kinds = {one["weapon"] for one in alike}
        each = quantity(low, low, noun if len(kinds) == 1 else "munition", draft.lang)
        draft.title = draft.say("title_salvo_tie", quantity=each, counted=draft.counted(len(alike), after=True))
    else:
        draft.title = draft.say(key, quantity=said, place=place, day=draft.dates_of(draft.event(row["key"])))
    largest = sorted(rows, key=lambda one: -_upper(one))[:3]
    draft.numbers = draft.semicolon.join(
        f"{draft.location(draft.event(one['key'])) or '?'}: {_said(one, draft.lang)}" for one in largest
    )


def _noun(row: Mapping[str, Any]) -> str:
    return str(row["weapon"]) if row["weapon"] in nouns() else "munition"


def _said(row: Mapping[str, Any], lang: Lang) -> str:
    """The munitions of an attack with the name of the weapon: ``11–36 rockets``."""
    return str(quantity(known(row["low"]), known(row["high"]), _noun(row), lang))


def _munition_bar(draft: Draft, row: dict[str, Any], *, year: bool, mixed: bool) -> Bar:
    low, high = known(row["low"]), known(row["high"])
    fill = next((fill for n, fill in draft.split([row["key"]], 1) if n), SOLID)
    place = draft.location(draft.event(row["key"])) or label("word", "place_not_given", draft.lang)
    when = draft.dates_of(draft.event(row["key"]), year=year)
    value = _said(row, draft.lang) if mixed else range_text(low, high)
    return Bar(
        f"{when} · {place}" if when else place, [(int(low or 0), fill)], value, low=int(low or 0),
        high=None if high is None else int(high), open_end=high is None, mark=known(row["claimed"]),
    )  # fmt: skip
