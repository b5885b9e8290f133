"""Draw attacks by place, munitions per attack and casualties by group as horizontal bars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack

from . import counts
from ._bars import Bar, horizontal_bars
from ._chart import Chart
from ._drawing import Draft, Options, When, refuse_unknown
from ._figure import HATCHED, SOLID
from ._selection import Category, records, select
from ._words import as_day, day, known, label, nouns
from .claims import claimed_munitions
from .phrases import count, quantity

if TYPE_CHECKING:
    import pandas as pd

MOST_BARS = 24  # horizontal bars on one page; a note names the rest, and all stand in the chart's data


def attacks_by_place(
    events: pd.DataFrame,
    by: Literal["location", "admin1"] = "location",
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks by place, most first.

    Parameters
    ----------
    events
        Events in the codebook's format.
    by
        ``location`` (the most specific place) or ``admin1`` (governorate).
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has ``key`` (the place's English name), ``n``, ``event_ids``: all places, also those beyond the
        largest 24, for which the figure has no room.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    chosen = select(events, category, series=series, since=since, until=until)
    counted = counts.per_value(chosen, by)
    draft = Draft(chosen, counted.table, options, category, series=series)
    draft.set_subtitle(draft.say(f"by_{by}", noun=draft.what()), as_day(since), as_day(until))
    draft.add_remainder(counted.remainder)
    table = records(draft.data)

    def name(row: dict[str, Any]) -> str:
        if by == "admin1":
            return label("admin1", row["key"], draft.lang)
        return draft.location(draft.by_id[row["event_ids"][0]]) or str(row["key"])

    if table:
        most = int(table[0]["n"])
        first = [row for row in table if row["n"] == most]
        draft.title = (
            draft.say("title_place", noun=draft.plural.lower(), place=name(first[0]), n=most,
                      of=draft.total)
            if len(first) == 1
            else draft.say("title_places_tie", noun=draft.plural.lower(), n=most,
                           places=count(len(first), "place", draft.lang, after_preposition=True))
        )  # fmt: skip
        draft.numbers = "; ".join(f"{name(row)}: {row['n']}" for row in table[:3])
        draft.add_split()
        inexact = sum(known(row.get("geo_precision")) in (2, 3) for row in draft.rows)
        if inexact:
            draft.footnotes.append(draft.say("inexact", counted=draft.counted(inexact)))
    hidden = table[MOST_BARS:]
    if hidden:
        rest = draft.counted(sum(int(row["n"]) for row in hidden))
        draft.footnotes.insert(0, draft.say("others", n=len(hidden), counted=rest))
    bars = [Bar(name(row), draft.split(row["event_ids"]), f"{row['n']:,}") for row in table[:MOST_BARS]]
    return draft.finish(lambda page: _void(horizontal_bars(page, bars)))


def _void(_: object) -> None:
    """Take a result that is not wanted."""


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
    chosen = select(events, series=series, since=since, until=until)
    counted = counts.munitions(chosen)
    said = claimed_munitions(claims, chosen) if claims is not None else {}
    table = counted.table
    table["claimed"] = pd.array([said.get(key) for key in table["key"]], dtype="Int64")
    draft = Draft(chosen, table, options, series=series)
    what = draft.say("per_attack")
    draft.set_subtitle(f"{what}: {draft.what(inside=True)}" if series else what, as_day(since), as_day(until))
    draft.add_remainder(counted.remainder, "remainder_munitions")
    draft.footnotes.insert(0, " ".join([draft.say("how_ranges"), *([draft.say("how_claim")] if said else [])]))
    rows = records(table)
    if rows:
        _word_munitions(draft, rows)
        draft.add_split()
    largest = sorted(rows, key=lambda row: -_upper(row))[:MOST_BARS]
    years = {row["day"].year for row in rows if row["day"]}
    bars = [_munition_bar(draft, row, years) for row in rows if row in largest]
    return draft.finish(lambda page: _void(horizontal_bars(page, bars)))


def _upper(row: Mapping[str, Any]) -> int:
    return int(max(known(row["high"]) or 0, known(row["low"]) or 0))


def _range_text(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{low:,}+"
    if low is None:
        return f"0–{high:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _word_munitions(draft: Draft, rows: list[dict[str, Any]]) -> None:
    row = max(rows, key=lambda one: (_upper(one), str(one["day"])))
    noun = row["weapon"] if row["weapon"] in nouns() else "munition"
    said = quantity(known(row["low"]), known(row["high"]), noun, draft.lang)
    place = draft.location(draft.by_id[row["key"]]) or label("word", "place_not_given", draft.lang)
    claimed = known(row["claimed"])
    if claimed is not None:
        draft.title = draft.say("title_salvo_claim", quantity=said, place=place, claimed=str(claimed))
    else:
        draft.title = draft.say("title_salvo", quantity=said, place=place, day=row["day"])
    largest = sorted(rows, key=lambda one: -_upper(one))[:3]
    draft.numbers = "; ".join(
        f"{draft.location(draft.by_id[one['key']]) or '?'}: {_range_text(known(one['low']), known(one['high']))}"
        for one in largest
    )


def _munition_bar(draft: Draft, row: dict[str, Any], years: set[int]) -> Bar:
    low, high = known(row["low"]), known(row["high"])
    fill = next(fill for n, fill in draft.split([row["key"]]) if n) if row["key"] in draft.by_id else SOLID
    place = draft.location(draft.by_id[row["key"]]) or label("word", "place_not_given", draft.lang)
    when = day(row["day"], draft.lang, year=len(years) > 1) if row["day"] else ""
    return Bar(
        f"{when} · {place}" if when else place, [(int(low or 0), fill)], _range_text(low, high), low=int(low or 0),
        high=None if high is None else int(high), open_end=high is None, mark=known(row["claimed"]),
    )  # fmt: skip


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
        A column or option is missing or not known, or a casualty row has low above high.
    SyntheticError
        Made-up articles were not allowed.
    """
    refuse_unknown(options)
    chosen = select(events, category, series=series, since=since, until=until)
    sums = counts.sum_casualties(chosen, casualties, by, floors=floors)
    draft = Draft(chosen, sums, options, category, series=series)
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
            bars.append(Bar(f"{label('status', status, draft.lang)}: {_range_text(low, high)}"))
        for row in of_status:
            high = known(row["high"])
            bars.append(Bar(
                label(by, row["group"], draft.lang), [(int(row["low"]), HATCHED if row["vague"] else SOLID)],
                _range_text(row["low"], high), low=int(row["low"]), high=high, open_end=high is None,
            ))  # fmt: skip
    if rows:
        draft.title = draft.say("title_toll", **totals, counted=draft.counted(draft.total, after=True))
        draft.numbers = "; ".join(f"{bar.label}: {bar.value}" if bar.parts else bar.label for bar in bars[:6])
        deadly = sorted({i for row in rows if row["status"] == "killed" and row["low"] for i in row["event_ids"]})
        draft.notes.append(draft.say("deadly", n=len(deadly), of=draft.total))
        draft.footnotes.append(draft.say("how_ranges"))
        vague = sum(int(row["vague"]) for row in rows)
        if vague:
            draft.footnotes.append(f"{draft.say('vague_rows', n=vague)} {draft.say('floors', **_all_floors(floors))}")
    return draft.finish(lambda page: _void(horizontal_bars(page, bars)))


def _all_floors(floors: Mapping[str, int]) -> dict[str, int]:
    return {**counts.FLOORS, **floors}
