"""Count the events of a corpus whose tables need not fit into memory; the same as ``counts``.

DuckDB does the work, not Dask: one process is enough to sum tables of this size, it reads only the columns that a
count needs, puts on the disk what does not fit, and says in one SQL statement what Dask would need a cluster and
several passes for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ._dataset import Query, Selection, files
from ._errors import InputError
from ._selection import Category
from ._words import as_day
from .counts import FLOORS, SIDES, Counted, Period, spans
from .tables import COLUMNS, VIOLENT_SUBTYPES, VIOLENT_TYPES, frame

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Selection", "cumulative", "events", "munitions", "per_period", "per_value", "select", "sum_casualties"]

_CATEGORY = """CASE
  WHEN list_contains($violent_types, event_type) OR list_contains($violent_subtypes, sub_event_type)
    THEN 'political violence'
  WHEN event_type = 'Protests' OR sub_event_type = 'Violent demonstration' THEN 'demonstrations'
  ELSE 'other' END"""
_START, _END = (f"CAST(substr(nullif({name}, ''), 1, 10) AS DATE)" for name in ("date_from", "date_to"))
# As in counts.period_of: weeks as ISO 8601 names them.
_KEYS: Mapping[str, str] = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "year": "%Y"}
_ROW = "filename, file_row_number"
_IDS = f"list(event_id ORDER BY {_ROW})"


def select(
    folder: Path | str,
    category: Category = "attacks",
    *,
    series: str | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
    aggregates: bool = False,
    memory: str = "1GB",
) -> Selection:
    """
    The events of a corpus that enter counts and sums; the same that ``counts.select`` chooses from a table.

    Parameters
    ----------
    folder
        What ``corpus.extract_corpus`` has written.
    category, series, since, until, aggregates
        As for ``counts.select``.
    memory
        How much may be held at a time; what needs more goes to a temporary folder.

    Raises
    ------
    InputError
        The category is not known, or the folder holds no complete corpus.
    """
    folder = Path(folder)
    files(folder, "events")
    where = ["true" if aggregates else "(level IS DISTINCT FROM 'aggregate' OR coalesce(standalone, false))"]
    values: dict[str, Any] = {}
    if category not in ("attacks", "political violence", "demonstrations", "all"):
        raise InputError(f"The category {category!r} is not known: give attacks, demonstrations or all.")
    if category != "all":
        where.append(f"({_CATEGORY}) = $category")
        values["category"] = "political violence" if category == "attacks" else category
        values |= {"violent_types": list(VIOLENT_TYPES), "violent_subtypes": list(VIOLENT_SUBTYPES)}
    if series is not None:
        where.append("coalesce(series, '') = $series")
        values["series"] = series
    if since is not None:
        where.append("coalesce(date_from, '') >= $since")
        values["since"] = str(as_day(since))
    if until is not None:
        where.append("coalesce(date_to, '9999') <= $until")
        values["until"] = str(as_day(until))
    return Selection(folder, " AND ".join(where), values, memory)


def events(selected: Selection, *, most: int = 100_000) -> pd.DataFrame:
    """
    The events themselves as a table, for charts and maps of a part of the corpus: of a month, a year, a kind.

    Parameters
    ----------
    selected
        What ``select`` returns.
    most
        The most that may be read; 100,000 events take some 500 MB.

    Returns
    -------
    pd.DataFrame
        In the codebook's format, in the order of the corpus.

    Raises
    ------
    InputError
        There are more.
    """
    columns = list(COLUMNS["events"])
    with selected.query() as query:
        ((number,),) = query.rows("SELECT count(*) FROM selected")
        if number > most:
            raise InputError(
                f"{number:,} events are chosen, more than {most:,}: narrow them with since and until, or give most."
            )
        rows = query.rows(f"SELECT {', '.join(columns)} FROM selected ORDER BY {_ROW}")
    return frame("events", (dict(zip(columns, row, strict=True)) for row in rows))


def per_period(
    selected: Selection,
    by: Period = "week",
    *,
    since: str | date | None = None,
    until: str | date | None = None,
    ids: bool = True,
) -> Counted:
    """
    Events per day, week, month or year.

    Parameters
    ----------
    selected
        What ``select`` returns.
    by
        Length of the periods.
    since, until
        The time that the data covers, as for ``counts.per_period``.
    ids
        Whether each row names its events. Without, the lists of millions of ids are spared, and the remainder is
        counted by its reason (``why, events``) instead of listed (``event_id, why``).

    Returns
    -------
    Counted
        As of ``counts.per_period``.
    """
    import pandas as pd

    if by not in _KEYS:
        raise InputError(f"The period {by!r} is not known: give day, week, month or year.")
    placed = f"""SELECT *, CASE
        WHEN time_precision IS NULL OR {_START} IS NULL OR {_END} IS NULL THEN NULL
        WHEN time_precision = 1 OR strftime({_START}, $form) = strftime({_END}, $form) THEN strftime({_START}, $form)
        END AS key FROM selected"""
    with selected.query() as query:
        cells = query.rows(
            f"""SELECT key, min({_START}), max({_START}), sum(n)::BIGINT, {_IDS if ids else "NULL"}
            FROM ({placed}) WHERE key IS NOT NULL AND n IS NOT NULL GROUP BY key""",
            form=_KEYS[by],
        )
        remainder = _remainder(query, f"SELECT *, CASE WHEN key IS NULL THEN 'date' END AS reason FROM ({placed})", ids,
                               form=_KEYS[by])  # fmt: skip
    found = {key: (n, names) for key, _, _, n, names in cells}
    ends = [day.toordinal() for _, first, last, _, _ in cells for day in (first, last)]
    table = []
    for key, start, end in spans(ends, by, as_day(since), as_day(until)):
        n, names = found.get(key, (0, []))
        table.append({"key": key, "start": start, "end": end, "n": n, **({"event_ids": names} if ids else {})})
    return Counted(pd.DataFrame(table, columns=["key", "start", "end", "n", *_named(ids)]), remainder)


def per_value(selected: Selection, column: str, *, ids: bool = True) -> Counted:
    """
    Events by place, type, actor or any other column.

    Parameters
    ----------
    selected
        What ``select`` returns.
    column
        ``location``, ``admin1``, ``sub_event_type``, ``actor1``, …
    ids
        As for ``per_period``.

    Returns
    -------
    Counted
        As of ``counts.per_value``.
    """
    if COLUMNS["events"].get(column) not in ("text", "day", "count", "flag"):
        raise InputError(f"Events cannot be counted by {column!r}: give a column of theirs with a value to count by.")
    valued = f"SELECT *, nullif({column}::VARCHAR, '') AS key FROM selected"
    with selected.query() as query:
        table = query.rows(
            f"""SELECT key, sum(n)::BIGINT AS total, {_IDS if ids else "NULL"} FROM ({valued})
            WHERE key IS NOT NULL AND n IS NOT NULL GROUP BY key ORDER BY total DESC, key"""
        )
        remainder = _remainder(
            query, f"SELECT *, CASE WHEN key IS NULL THEN 'value' END AS reason FROM ({valued})", ids
        )
    return Counted(_frame(table, ["key", "n", "event_ids"], ids), remainder)


def cumulative(selected: Selection, *, ids: bool = True) -> Counted:
    """
    Running total, one row per event whose week at least is known, in order of time.

    Parameters
    ----------
    selected
        What ``select`` returns; the answer has as many rows, so choose less than a whole corpus.
    ids
        As for ``per_period``.

    Returns
    -------
    Counted
        As of ``counts.cumulative``.
    """
    dated = f"""SELECT *, CASE WHEN {_START} IS NULL OR {_END} IS NULL THEN NULL WHEN time_precision = 1 THEN {_START}
        WHEN time_precision = 2 THEN {_END} END AS day FROM selected"""
    with selected.query() as query:
        table = query.rows(
            f"""SELECT event_id, day, n, sum(n) OVER (ORDER BY day, {_ROW} ROWS UNBOUNDED PRECEDING)::BIGINT,
            [event_id] FROM ({dated}) WHERE day IS NOT NULL AND n IS NOT NULL ORDER BY day, {_ROW}"""
        )
        reasoned = f"SELECT *, CASE WHEN day IS NULL THEN 'date' END AS reason FROM ({dated})"
        remainder = _remainder(query, reasoned, ids)
    return Counted(_frame(table, ["key", "day", "n", "total", "event_ids"], ids), remainder)


def munitions(selected: Selection, *, ids: bool = True) -> Counted:
    """
    Munitions of each event.

    Parameters
    ----------
    selected
        What ``select`` returns; the answer has a row for each event with munitions.
    ids
        As for ``per_period``.

    Returns
    -------
    Counted
        As of ``counts.munitions``.
    """
    given = "munitions_low IS NOT NULL OR munitions_high IS NOT NULL"
    with selected.query() as query:
        table = query.rows(
            f"""SELECT event_id, coalesce({_START}, {_END}) AS day, munitions_low, munitions_high, nullif(weapon, ''),
            [event_id] FROM selected WHERE {given} ORDER BY day NULLS LAST, {_ROW}"""
        )
        remainder = _remainder(
            query, f"SELECT *, CASE WHEN NOT ({given}) THEN 'value' END AS reason FROM selected", ids
        )
    out = _frame(table, ["key", "day", "low", "high", "weapon", "event_ids"], ids)
    return Counted(out.astype({"low": "Int64", "high": "Int64"}), remainder)


def sum_casualties(
    selected: Selection,
    by: Literal["group", "side"] = "group",
    *,
    statuses: Iterable[str] = ("killed", "wounded"),
    floors: Mapping[str, int] = FLOORS,
    ids: bool = True,
) -> pd.DataFrame:
    """
    People harmed in the events, by status and group, from the casualties of the same corpus.

    Parameters
    ----------
    selected
        What ``select`` returns.
    by
        ``group``, or ``side`` (civilians, state forces, militants, not said).
    statuses
        Which kinds of harm, in the order wanted.
    floors
        What a vague count adds at the least.
    ids
        Whether each row names its events.

    Returns
    -------
    pd.DataFrame
        As of ``counts.sum_casualties``.

    Raises
    ------
    InputError
        A row has its low end above its high end, or a vague count that has no floor.
    """
    order = list(dict.fromkeys(statuses))
    inside = """inside AS (SELECT c.*, coalesce(nullif(c."group", ''), 'people') AS named,
        nullif(c.vague, '') AS word, coalesce(c.low, map($words, $floors)[nullif(c.vague, '')]) AS least
        FROM casualties c SEMI JOIN selected USING (event_id) WHERE NOT coalesce(c.part_of_total, false))"""
    cell = "coalesce(map($groups, $sides)[named], named)" if by == "side" else "named"
    vague: dict[str, list[Any]] = {"words": list(floors), "floors": list(floors.values())}
    with selected.query() as query:
        _check_casualties(query, inside, vague)
        table = query.rows(
            f""", {inside}, keyed AS (SELECT *, {cell} AS cell
                FROM inside WHERE list_contains($statuses, status)),
            events AS (SELECT status, cell, event_id, sum(coalesce(least, 0)) AS low,
                CASE WHEN bool_or(high IS NULL) THEN NULL ELSE sum(high) END AS high,
                count(*) FILTER (word IS NOT NULL AND low IS NULL) AS vague,
                count(*) AS rows, min({{'file': filename, 'row': file_row_number}}) AS first_row
                FROM keyed GROUP BY status, cell, event_id)
            SELECT status || '/' || cell, status, cell, sum(low)::BIGINT AS low,
                CASE WHEN bool_or(high IS NULL) THEN NULL ELSE sum(high)::BIGINT END,
                sum(vague)::BIGINT, sum(rows)::BIGINT, count(*),
                {"list(event_id ORDER BY first_row)" if ids else "NULL"}
            FROM events GROUP BY status, cell ORDER BY list_position($statuses, status), low DESC, cell""",
            statuses=order, groups=list(SIDES), sides=list(SIDES.values()), **vague,
        )  # fmt: skip
    out = _frame(table, ["key", "status", "group", "low", "high", "vague", "rows", "events", "event_ids"], ids)
    return out.astype({"low": "Int64", "high": "Int64"})


def _check_casualties(query: Query, inside: str, vague: Mapping[str, list[Any]]) -> None:
    """Refuse what cannot be summed, with the first event it is found in."""
    wrong = query.rows(
        f""", {inside} SELECT event_id, low, high, word, least FROM inside
        WHERE (low IS NULL AND word IS NOT NULL AND least IS NULL) OR least > high ORDER BY {_ROW} LIMIT 1""",
        **vague,
    )
    for event_id, low, high, word, least in wrong:
        if low is None and least is None:
            raise InputError(f"The vague count {word!r} has no floor: give one of {', '.join(vague['words'])}.")
        raise InputError(f"The casualties of {event_id} have low {least} above high {high}: mend the row.")


def _remainder(query: Query, reasoned: str, ids: bool, **values: Any) -> pd.DataFrame:
    """Events that are not in the counts; ``reasoned`` gives each selected event with its reason, or null."""
    import pandas as pd

    left = f"SELECT *, coalesce(reason, CASE WHEN n IS NULL THEN 'number' END) AS why FROM ({reasoned})"
    if ids:
        rows = query.rows(f"SELECT event_id, why FROM ({left}) WHERE why IS NOT NULL ORDER BY {_ROW}", **values)
        return pd.DataFrame(rows, columns=["event_id", "why"])
    rows = query.rows(f"SELECT why, count(*) FROM ({left}) WHERE why IS NOT NULL GROUP BY why ORDER BY why", **values)
    return pd.DataFrame(rows, columns=["why", "events"])


def _named(ids: bool) -> list[str]:
    return ["event_ids"] if ids else []


def _frame(rows: list[tuple[Any, ...]], columns: list[str], ids: bool) -> pd.DataFrame:
    """Rows as a table; without ids, their last value, the list of events, is left out."""
    import pandas as pd

    table = pd.DataFrame(rows, columns=columns)
    return table if ids else table.drop(columns="event_ids")
