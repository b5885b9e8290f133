"""Say whether a row found is the row coded by hand, by the codebook's rules."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from .arabic import fold

Row = Mapping[str, Any]

_WORDS = re.compile(r"\w+")
_EARTH_RADIUS_KM = 6371.0088
# How far a point may lie from the coded one where the row does not say; an event's point is never held to less.
USUAL_KM = 10.0
# A mention that swallows more than this beyond the coded one has not found it ("the whole sentence" is no place).
_LONGEST_EXCESS = 30
# What two statements must share to be taken for the same event, and how much each field tells.
_EVENT_WEIGHTS = {"type": 3, "date": 2, "place": 2, "level and count": 2, "munitions": 1, "killed": 1, "wounded": 1}


def spelling(text: str) -> str:
    """The words of a text, diacritics, signs and variants of letters aside."""
    return " ".join(_WORDS.findall(fold(text)))


def _same_words(one: str, other: str) -> bool:
    """Whether one text holds the other, or at least half the words of the shorter are shared."""
    ours, theirs = spelling(one), spelling(other)
    if not ours or not theirs:
        return False
    if ours in theirs or theirs in ours:
        return True
    our_words, their_words = set(ours.split()), set(theirs.split())
    return 2 * len(our_words & their_words) >= min(len(our_words), len(their_words))


def _occurrences(text: str, part: str) -> Iterator[tuple[int, int]]:
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + 1)


def same_mention(text: str, coded: Row, found: Row) -> bool:
    """
    Whether a row found is a mention of what was coded, whatever value it was given.

    Coders copied words, not offsets, so any occurrence of the coded words will do; the row found must stand where it
    says, and overlap an occurrence by half of the shorter of the two.

    Parameters
    ----------
    text
        The article's text.
    coded
        Row with ``text``.
    found
        Row with ``start``, ``end`` and ``text``.
    """
    start, end, words = found.get("start"), found.get("end"), coded["text"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        return False
    if text[start:end] != found.get("text") or end - start > len(words) + _LONGEST_EXCESS:
        return False
    half = min(end - start, len(words)) / 2
    overlaps = any(min(end, b) - max(start, a) >= half for a, b in _occurrences(text, words))
    return overlaps and _same_words(words, found["text"])


def distance_km(one: Row, other: Row) -> float | None:
    """Great-circle distance between two rows; None where one has no position."""
    corners = [row.get(name) for row in (one, other) for name in ("latitude", "longitude")]
    if any(corner is None for corner in corners):
        return None
    south, west, north, east = (math.radians(float(corner)) for corner in corners if corner is not None)
    chord = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, chord)))


def _near(coded: Row, found: Row, at_least_km: float = 0.0) -> bool:
    """Whether a point lies within the coded row's tolerance; no position agrees with no position."""
    apart = distance_km(coded, found)
    if apart is None:
        return coded.get("latitude") is None and found.get("latitude") is None
    return apart <= max(float(coded.get("tolerance_km") or USUAL_KM), at_least_km)


def same_position(coded: Row, found: Row) -> bool:
    """Whether a mention of a place was put where it lies, within the coded row's tolerance."""
    return _near(coded, found)


def same_period(coded: Row, found: Row) -> bool:
    """Whether two rows have the same first and last day."""
    return all((coded.get(name) or None) == (found.get(name) or None) for name in ("date_from", "date_to"))


def same_quantity(coded: Row, found: Row) -> bool:
    """Whether two rows have the same bounds and the same vague word."""
    return all(coded.get(name) == found.get(name) for name in ("low", "high", "vague"))


def same_casualties(coded: Row, found: Row) -> bool:
    """Whether two rows of casualties say the same of as many, wherever they belong and whoever they are."""
    parts = bool(coded.get("part_of_total")) == bool(found.get("part_of_total"))
    return parts and coded.get("status") == found.get("status") and same_quantity(coded, found)


def _same(*names: str) -> Callable[[Row, Row], bool]:
    return lambda coded, found: all(coded.get(name) == found.get(name) for name in names)


EVENT_FIELDS: dict[str, Callable[[Row, Row], bool]] = {
    "type": _same("sub_event_type"),
    "date": same_period,
    "place": lambda coded, found: _near(coded, found, USUAL_KM),
    "level and count": _same("level", "n_events"),
    "munitions": _same("munitions_low", "munitions_high"),
    "killed": _same("killed_low", "killed_high"),
    "wounded": _same("wounded_low", "wounded_high"),
    "actor1": _same("actor1"),
    "actor2": _same("actor2"),
}
# Fields that must agree for an event to be right, and for its figures to be right too.
EVENT_CORE = ("type", "date", "place", "level and count")
EVENT_FIGURES = ("munitions", "killed", "wounded")


def event_agreement(coded: Row, found: Row) -> dict[str, bool]:
    """Field by field, whether an event found says what was coded."""
    return {name: agrees(coded, found) for name, agrees in EVENT_FIELDS.items()}


def event_likeness(coded: Row, found: Row) -> float:
    """How much two statements look like the same event; 0 where not even the broad type agrees."""
    agreement = event_agreement(coded, found)
    if not agreement["type"] and coded.get("event_type") != found.get("event_type"):
        return 0
    return sum(weight for name, weight in _EVENT_WEIGHTS.items() if agreement[name])


def pair(coded: Sequence[Row], found: Sequence[Row], likeness: Callable[[Row, Row], float]) -> list[tuple[int, int]]:
    """
    Match rows one to one, the likest first.

    Parameters
    ----------
    coded, found
        Rows of one table of one article.
    likeness
        How much a row coded and a row found are alike; 0 keeps them apart.

    Returns
    -------
    list[tuple[int, int]]
        Indexes into ``coded`` and ``found``; where two matches are as good, the one earlier in the text.
    """
    grades = [(likeness(c, f), i, j) for i, c in enumerate(coded) for j, f in enumerate(found)]
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for grade, i, j in sorted(grades, key=lambda entry: -entry[0]):
        if grade > 0 and i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return list(matched.items())
