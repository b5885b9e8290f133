"""Draw attacks by the hour or the part of the day, where the reports give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, Unpack

import numpy as np

from ._arrays import events_n, grouped, ids_of, texts
from ._bars import DATE_GAP, value_axis, value_room, vertical_bars
from ._chart import Chart
from ._drawing import Draft, Options, When, refuse_unknown
from ._errors import InputError
from ._figure import BODY, GREY, SMALL, SOLID, Fill, Page
from ._selection import Category, choose, largest
from ._words import as_day, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from ._arrays import Ints

PARTS = ("dawn", "morning", "noon", "afternoon", "evening", "night")  # night beside evening, dawn after it
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")  # "21:30", "4:00:15"; not "25:10"
_WINDOW = 6  # hours that the title speaks of where the attacks are spread over more than half the day
_MUCH = 0.6  # what share one part of the day must hold for the title to speak of it alone, or two for both
_MOST_OF, _LONGEST = 0.9, 12  # what share the time in the title must hold, and in how many hours at the most


def attacks_by_hour(
    events: pd.DataFrame,
    by: Literal["hour", "part"] = "hour",
    *,
    category: Category = "attacks",
    series: str | None = None,
    since: When = None,
    until: When = None,
    **options: Unpack[Options],
) -> Chart:
    """
    Attacks by the hour of day, or by its part, where the time is known.

    Parameters
    ----------
    events
        Events in the codebook's format.
    by
        ``hour`` (local time, column ``time_local``: 21:30) or ``part`` (column ``time_of_day``: night, morning, …).
    category, series, since, until
        Which events to draw, as for ``counts.select``.
    **options
        See ``Options``.

    Returns
    -------
    Chart
        ``data`` has a row for each hour (``key`` 00 to 23) or part of the day: ``key``, ``n``, ``event_ids``. Events
        whose time is not known are named below the chart.

    Raises
    ------
    InputError
        A column or option is missing or not known.
    SyntheticError
        Made-up articles were not allowed.
    """
    import pandas as pd

    refuse_unknown(options)
    if by not in ("hour", "part"):
        raise InputError(f"The time of day has no {by!r}: give hour or part.")
    column = "time_local" if by == "hour" else "time_of_day"
    chosen = choose(events, category, series=series, since=since, until=until, need=(column,),
                    wish=("time_local", "location", "location_ar"))  # fmt: skip
    codes, values = texts(chosen.events[column])
    places = [_hour(value) if by == "hour" else _part(value) for value in values]
    at = np.array([*places, -1], dtype=np.int64)[codes]
    n = events_n(chosen.events)
    keep = (at >= 0) & ~np.isnan(n)
    cells = grouped(at, n, ids_of(chosen.events), keep)
    keys = [f"{hour:02d}" for hour in range(24)] if by == "hour" else list(PARTS)
    table = [(key, *cells.get(index, (0, []))) for index, key in enumerate(keys)] if cells else []
    draft = Draft(chosen, pd.DataFrame(table, columns=["key", "n", "event_ids"]), options, category, series=series)
    draft.set_subtitle(draft.say(f"by_{by}", noun=draft.what()), as_day(since), as_day(until))
    unreadable = [value for value, place in zip(values, places, strict=True) if value and place < 0]
    if unreadable:
        listed = draft.comma.join(unreadable[:4])
        draft.footnotes.append(draft.say("no_time", n=int(((codes >= 0) & (at < 0)).sum()), listed=listed))
    if table:
        draft.add_split()
        known_n = int(draft.data["n"].sum())
        draft.notes.append(draft.say(f"known_{by}", n=known_n, counted=draft.counted(draft.total, after=True)))
        if by == "hour":
            _word_hours(draft, draft.data["n"].tolist(), known_n)
        else:
            _word_parts(draft, draft.data["n"].tolist(), known_n)
            _note_hours(draft)
        draft.numbers = draft.semicolon.join(
            f"{_name(draft, row['key'], by)}: {row['n']}" for row in largest(draft.data, "n", 3)
        )
    names = [_name(draft, key, by) for key in keys]
    return draft.finish(lambda page: _draw(page, draft, names, by))


def _hour(value: str) -> int:
    found = _CLOCK.fullmatch(value.strip())
    return int(found[1]) if found else -1


def _part(value: str) -> int:
    return PARTS.index(value) if value in PARTS else -1


def _name(draft: Draft, key: str, by: str) -> str:
    return f"{key}:00" if by == "hour" else label("part_of_day", key, draft.lang)


def _word_hours(draft: Draft, n: list[int], total: int) -> None:
    """The shortest time of day that holds nine in ten; if that is more than half a day, the six hours with the most."""
    span = next((hours for hours in range(1, _LONGEST + 1) if _fullest(n, hours)[0] >= _MOST_OF * total), None)
    held, start, end = _fullest(n, span or _WINDOW)
    # It does not end in the middle of hours that have attacks.
    while span and span < _LONGEST and (n[end % 24] or n[start - 1]):
        after, span = n[end % 24] > 0, span + 1
        held += n[end % 24] if after else n[start - 1]
        start, end = (start, end % 24 + 1) if after else ((start - 1) % 24, end)
    told = {"start": f"{start:02d}:00", "end": f"{end:02d}:00"}
    draft.title = draft.say("title_hours", noun=draft.plural, n=held, of=total, **told)


def _word_parts(draft: Draft, n: list[int], total: int) -> None:
    """The fullest part of the day; where two in a row together hold most of the attacks, and neither alone, both."""
    best = int(np.argmax(n))
    pair = max(range(len(n)), key=lambda at: n[at] + n[(at + 1) % len(n)])
    both = n[pair] + n[(pair + 1) % len(n)]
    names = [label("when_in_day", key, draft.lang) for key in PARTS]
    if n[best] < _MUCH * total <= both:
        draft.title = draft.say("title_parts", noun=draft.plural, when=names[pair], other=names[(pair + 1) % len(n)],
                                n=both, of=total)  # fmt: skip
    else:
        draft.title = draft.say("title_part", noun=draft.plural, when=names[best], n=n[best], of=total)


def _fullest(n: list[int], hours: int) -> tuple[int, int, int]:
    """How many the fullest so many hours on end hold, where they begin and where they end (24 for midnight)."""
    sums = [sum(n[(start + step) % 24] for step in range(hours)) for start in range(24)]
    start = int(np.argmax(sums))
    return sums[start], start, (start + hours - 1) % 24 + 1


def _read(column: pd.Series[Any], place: Callable[[str], int]) -> Ints:
    """The place of each value of a column, -1 where it has none."""
    codes, values = texts(column)
    return np.array([*(place(value) for value in values), -1], dtype=np.int64)[codes]


def _note_hours(draft: Draft) -> None:
    """Say that the parts of the day are words, and between which hours those fall whose hour is told too."""
    spans = []
    if "time_local" in draft.events:
        hours, parts = _read(draft.events["time_local"], _hour), _read(draft.events["time_of_day"], _part)
        for at, key in enumerate(PARTS):
            of_part = np.unique(hours[(parts == at) & (hours >= 0)]).tolist()
            if of_part:
                start, end = _around(of_part)
                spans.append(f"{_name(draft, key, 'part')} {start:02d}:00–{end:02d}:00")
    said = draft.say("parts_hours", listed=draft.comma.join(spans)) if spans else draft.say("parts_words")
    draft.footnotes.append(said)


def _around(hours: list[int]) -> tuple[int, int]:
    """The shortest time on the clock that holds all of some hours: where it begins and where it ends."""
    gaps = [(after - hour) % 24 or 24 for hour, after in zip(hours, [*hours[1:], hours[0]], strict=True)]
    last = int(np.argmax(gaps))
    return hours[(last + 1) % len(hours)], hours[last] + 1


def _draw(page: Page, draft: Draft, names: Sequence[str], by: str) -> None:
    n = draft.data["n"].tolist()
    top = max(n)
    axes = page.plot(
        1.8 * page.scale,
        left=value_room(page, top),
        below=page.block_height(1 if by == "hour" else 2) + DATE_GAP * page.scale,
    )
    axes.set_xlim(0, len(names))
    value_axis(page, axes, top)
    parts: list[list[tuple[float, Fill]]] = [
        [*draft.split(ids, int(k))] for ids, k in zip(draft.data["event_ids"], n, strict=True)
    ]
    vertical_bars(axes, list(range(len(names))), [1.0] * len(names), parts or [[(k, SOLID)] for k in n], 1.0)
    step = page.plot_width / len(names)
    y = page.y0 - DATE_GAP * page.scale
    if by == "hour":
        axes.set_xticks(range(0, 25, 6), [""] * 5)
        for hour in range(0, 25, 6):
            half = page.measure("00:00") / 2
            x = min(max(page.x0 + hour * step, page.margin + half), page.width - page.margin - half)
            page.text(x, y, f"{hour:02d}:00", ha="center", colour=GREY)
        return
    axes.set_xticks([])
    room = step - 0.03 * page.scale
    size = BODY if all(page.measure(word) <= room for name in names for word in name.split()) else SMALL
    for index, name in enumerate(names):
        text = page.wrap(name, room, size, most=2)
        page.text(page.x0 + (index + 0.5) * step, y, text, size, ha="center", colour=GREY)
