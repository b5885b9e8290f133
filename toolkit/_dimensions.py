"""Name what charts count by: types, actors, weapons and places, and the values of each in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from ._drawing import Draft, Options, When
from ._errors import InputError
from ._placewords import place_label
from ._selection import Category
from ._words import actor_name, label

MOST_BARS = 24  # horizontal bars on one page; a note names the rest, and all stand in the chart's data
OTHER, NOT_SAID, STATED = "(other)", "(not said)", "(stated)"  # keys of the groups that are none of their own

By = Literal[
    "location", "admin1", "admin2", "event_type", "sub_event_type", "actor1", "actor2", "actor1_alleged", "weapon"
]
# The noun that counts the values of a column, the kind of their labels, and the sentence about events without one.
DIMENSIONS: dict[str, tuple[str, str, str]] = {
    "location": ("place", "location", "remainder_place"),
    "admin1": ("governorate", "admin1", "remainder_place"),
    "admin2": ("district", "admin2", "remainder_place"),
    "event_type": ("type", "event_type", "remainder_type"),
    "sub_event_type": ("type", "sub_event_type", "remainder_type"),
    "actor1": ("actor", "actor", "remainder_actor1"),
    "actor2": ("actor", "actor", "remainder_actor2"),
    "actor1_alleged": ("actor", "actor", "remainder_alleged"),
    "weapon": ("weapon", "weapon", "remainder_weapon"),
}


class Choice(Options, total=False):
    """
    What a chart of one table can be told: ``Options``, and which events to draw.

    ``category, series, since, until`` are as for ``counts.select``.
    """

    category: Category
    series: str | None
    since: When
    until: When


def check_dimension(by: str) -> None:
    """
    Refuse a column that no chart counts by.

    Raises
    ------
    InputError
        Names those that can be counted by.
    """
    if by not in DIMENSIONS:
        raise InputError(f"Attacks cannot be counted by {by!r}: give one of {', '.join(DIMENSIONS)}.")


def names_of(draft: Draft, by: str, keys: Iterable[str]) -> dict[str, str]:
    """Values of a column in the chart's language; a place by its short name, in Arabic that of its events."""
    kind = DIMENSIONS[by][1]
    names = {key: actor_name(key, draft.lang) if kind == "actor" else label(kind, key, draft.lang) for key in keys}
    if by == "location":
        arabic: dict[str, str] = {}
        if draft.lang == "ar" and "location_ar" in draft.events:
            pairs = draft.events[["location", "location_ar"]].drop_duplicates("location").dropna()
            arabic = {str(key): str(name) for key, name in pairs.itertuples(index=False) if name}
        names = {key: place_label(key, arabic.get(key), draft.lang) or key for key in names}
    # Two places whose Arabic names are the same are told apart by what they are called in the table.
    same = Counter(names.values())
    return {key: f"{name} – {key}" if same[name] > 1 and name != key else name for key, name in names.items()}


def note_unsaid(draft: Draft, by: str, n: float, *, first: bool = False) -> None:
    """
    Say below a chart of how many events a column is empty, where it is of any.

    Parameters
    ----------
    draft
        The chart.
    by
        The column.
    n
        How many.
    first
        Whether that stands before all other notes.
    """
    if n:
        said = draft.say(DIMENSIONS[by][2], counted=draft.counted(int(n)))
        draft.footnotes.insert(0 if first else len(draft.footnotes), said)


def range_text(low: int | None, high: int | None) -> str:
    """A range as it stands at the end of a bar: ``11–36``, ``3+`` where it is open."""
    if high is None:
        return f"{low:,}+"
    if low is None:
        return f"0–{high:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def note_ranges(
    draft: Draft, lows: Iterable[int | None], highs: Iterable[int | None], *, key: str = "how_ranges"
) -> None:
    """
    Say what bars, lines and arrows mean, as far as a chart has them.

    Parameters
    ----------
    draft
        The chart.
    lows, highs
        Ends of what is drawn; no high end is an open one.
    key
        The sentence about the bars.
    """
    ends = list(zip(lows, highs, strict=True))
    open_ends = any(high is None for _, high in ends)
    if any(high is not None and high > (low or 0) for low, high in ends):
        said = [draft.say(key), draft.say("how_line"), *([draft.say("how_arrow")] if open_ends else [])]
    else:
        said = [draft.say(key), draft.say("how_arrow")] if open_ends else []
    if said:
        draft.footnotes.append(" ".join(said))


def note_no_toll(draft: Draft) -> None:
    """Say below a chart of casualties for how many events no source gives a toll, where the data knows it."""
    if "fatalities_reported" in draft.events:
        silent = int((draft.events["fatalities_reported"] == False).fillna(False).sum())  # noqa: E712
        if silent:
            draft.footnotes.append(draft.say("no_toll_given", counted=draft.counted(silent)))
