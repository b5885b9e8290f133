"""Say on a map, in English and Arabic, what stands there: dates, tolls, titles, reasons."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from typing import Any

from ._errors import InputError
from ._mapdata import MapEvents, PlaceOnMap, count_of, size_of, total
from ._paths import data_path

LANGUAGES = ("en", "ar")

# The codebook's political violence, "attacks" where nothing else is said.
_ATTACKS = {"Battles", "Explosions/Remote violence", "Violence against civilians"}
_ATTACK_SUBTYPES = {"Mob violence", "Excessive force against protesters"}


@cache
def _words() -> dict[str, dict[str, str]]:
    with data_path("style", "map_labels.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def word(key: str, lang: str, **values: object) -> str:
    """A label of the map in ``en`` or ``ar``, from ``data/style/map_labels.csv``, its ``{names}`` filled in."""
    return _words()[key][lang].format(**values)


def checked_language(lang: str) -> str:
    """
    The language, when the maps speak it.

    Raises
    ------
    InputError
        It is neither ``en`` nor ``ar``.
    """
    if lang not in LANGUAGES:
        raise InputError(f"Maps are drawn in 'en' or 'ar', not in {lang!r}.")
    return lang


def day_text(day: str, lang: str) -> str:
    """An ISO day in words, with the month names used in Iraq."""
    year, month, number = day[:10].split("-")
    return f"{int(number)} {word(f'month_{int(month)}', lang)} {year}"


def month_text(day: str, lang: str) -> str:
    """The month of an ISO day in words."""
    return f"{word(f'month_{int(day[5:7])}', lang)} {day[:4]}"


def when(event: dict[str, Any], lang: str) -> str:
    """Date of an event in words, as exactly as it is known."""
    start, end = event.get("date_from"), event.get("date_to")
    if start and end:
        if start == end:
            return day_text(start, lang)
        return word("between", lang, a=day_text(start, lang), b=day_text(end, lang))
    if end:
        return word("by", lang, b=day_text(end, lang))
    return word("from", lang, a=day_text(start, lang)) if start else word("undated", lang)


def figure(low: int | None, high: int | None, lang: str) -> str:
    """A figure with its range: ``3``, ``11–36``, ``at least 3``, ``up to 5``."""
    if low is None and high is None:
        return word("vague_number", lang)
    if high is None:
        return word("at_least", lang, n=low) if low else word("vague_number", lang)
    if low is None:
        return word("up_to", lang, n=high)
    return str(low) if low == high else f"{low}–{high}"


def toll(event: dict[str, Any], lang: str) -> str:
    """Killed, wounded and munitions of an event as reported; a toll of which nothing is reported is said to be so."""
    parts = []
    reported = event.get("fatalities_reported")
    for name in ("killed", "wounded"):
        low, high = event.get(f"{name}_low"), event.get(f"{name}_high")
        if low is None and high is None:
            continue
        # The codebook sums an event without a casualty row to 0-0: silence, not a report that nobody was hurt.
        if low == high == 0 and not (name == "killed" and reported):
            continue
        parts.append(f"{word(name, lang)}: {figure(low, high, lang)}")
    if not parts:
        parts.append(word("toll_none", lang))
    low, high = event.get("munitions_low"), event.get("munitions_high")
    if low is not None or high is not None:
        parts.append(f"{word('munitions', lang)}: {figure(low, high, lang)}")
    return ("، " if lang == "ar" else ", ").join(parts)


def type_text(event_type: str, lang: str) -> str:
    """A type of event in words; the place's own ``several`` and ``not said`` too."""
    return word(event_type, lang)


def place_name(place: PlaceOnMap, lang: str) -> str:
    """Name of a place in a language, in the other one where only that is known."""
    return (place.name_ar or place.name_en) if lang == "ar" else (place.name_en or place.name_ar)


def reason_text(event: dict[str, Any], reason: str, lang: str) -> str:
    """Why an event is not drawn."""
    name = event.get("location_ar") if lang == "ar" else event.get("location")
    return word(reason, lang, place=name or event.get("location") or event.get("admin1") or "?")


def span_of(events: list[dict[str, Any]]) -> tuple[str, str] | None:
    """First and last ISO day of events; none where no event has a date."""
    days = [str(day) for event in events for day in (event.get("date_from"), event.get("date_to")) if day]
    return (min(days), max(days)) if days else None


def _noun(events: list[dict[str, Any]]) -> str:
    attacks = all(
        event["event_type"] in _ATTACKS or event.get("sub_event_type") in _ATTACK_SUBTYPES for event in events
    )
    return "attacks" if attacks else "events"


def finding(shown: MapEvents, lang: str) -> str:
    """
    What the map shows in one sentence: where most events were.

    Parameters
    ----------
    shown
        Events as the map shows them.
    lang
        ``en`` or ``ar``.
    """
    places = shown.places
    if not places:
        return word("none", lang)
    noun, total_count = _noun(shown.events), count_of(shown.events)
    counts = Counter({index: count_of(place.events) for index, place in enumerate(places)})
    top, count = counts.most_common(1)[0]
    name = place_name(places[top], lang)
    if len(places) == 1:
        return word(f"one_place_{noun}", lang, place=name, n=count)
    if list(counts.values()).count(count) > 1:
        return word(f"tie_{noun}", lang, places=len(places), total=total_count)
    return word(f"top_{noun}", lang, place=name, n=count, total=total_count)


def subtitle(shown: MapEvents, lang: str) -> str:
    """What is counted, where and when."""
    span = span_of(shown.events)
    area = shown.area.title(lang)
    if span is None:
        return word("sub_undated", lang, area=area)
    first, last = (day_text(day, lang) for day in span)
    return word("sub", lang, area=area, span=first if first == last else word("to", lang, a=first, b=last))


def alt_text(shown: MapEvents, size_by: str, lang: str) -> str:
    """What a reader who cannot see the map is told: what it is, the finding, the highest figure."""
    if not shown.places:
        return f"{word('map_of', lang, area=shown.area.title(lang))}. {word('none', lang)}."
    top = max(shown.places, key=lambda place: total(place.events, size_by)[0])
    low, high = total(top.events, size_by)
    said = f"{place_name(top, lang)} ({word(size_by, lang)}: {figure(low, high, lang)})"
    values = {"places": len(shown.places), "total": count_of(shown.events), "finding": finding(shown, lang)}
    return word("alt", lang, area=shown.area.title(lang), top=said, **values)


def caption(shown: MapEvents, size_by: str, lang: str) -> str:
    """Definitions and caveats of a map: sizes, what is not drawn and why, how exact the outlines are."""
    said = [subtitle(shown, lang), word("caption_size", lang, size=word(size_by, lang))]
    if shown.unplaced:
        said.append(word("not_on_map", lang, n=len(shown.unplaced)) + ".")
    if shown.outside:
        said.append(word("outside", lang, n=shown.outside) + ".")
    if shown.statements:
        said.append(word("statements", lang, n=shown.statements) + ".")
    said.append(word("boundaries", lang))
    return " ".join(said)


def mentioned_sizes(event: dict[str, Any], size_by: str) -> tuple[int, int]:
    """Low and high figure for drawing: an open top is drawn as its low end."""
    low, high = size_of(event, size_by)
    return low or 0, max(low or 0, high or 0)
