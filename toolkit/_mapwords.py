"""Say on a map, in English and Arabic, what stands there: dates, tolls, titles, reasons."""

from __future__ import annotations

import csv
import re
from collections import Counter
from functools import cache
from typing import Any

from ._mapdata import NOT_SAID, SEVERAL, MapEvents, PlaceOnMap, count_of, total
from ._paths import data_path
from .phrases import Lang, as_day, event_noun, label, period


@cache
def _words() -> dict[str, dict[str, str]]:
    with data_path("style", "map_labels.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def word(key: str, lang: Lang, **values: object) -> str:
    """A label of the map in ``en`` or ``ar``, from ``data/style/map_labels.csv``, its ``{names}`` filled in."""
    return _words()[key][lang].format(**values)


def when(event: dict[str, Any], lang: Lang) -> str:
    """Date of an event in words, as exactly as it is known."""
    known = period(as_day(event.get("date_from")), as_day(event.get("date_to")), lang)
    return known or word("undated", lang)


def figure(low: int | None, high: int | None, lang: Lang) -> str:
    """A figure with its range: ``3``, ``11–36``, ``at least 3``, ``up to 5``."""
    if low is None and high is None:
        return word("vague_number", lang)
    if high is None:
        return word("at_least", lang, n=low) if low else word("vague_number", lang)
    if low is None:
        return word("up_to", lang, n=high)
    return str(low) if low == high else f"{low}–{high}"


def type_text(event_type: str, lang: Lang) -> str:
    """A type of event in words; a place's own ``several`` and ``not said`` too."""
    return word(event_type, lang) if event_type in (SEVERAL, NOT_SAID) else label("event_type", event_type, lang)


def place_name(place: PlaceOnMap, lang: Lang) -> str:
    """Short name of a place in a language, in the other one where only that is known."""
    return short_name((place.name_ar or place.name_en) if lang == "ar" else (place.name_en or place.name_ar))


def reason_text(event: dict[str, Any], reason: str, lang: Lang) -> str:
    """Why an event is not drawn."""
    name = event.get("location_ar") if lang == "ar" else event.get("location")
    return word(reason, lang, place=name or event.get("location") or event.get("admin1") or "?")


def left_out(shown: MapEvents, lang: Lang, most: int = 10) -> list[str]:
    """
    Say which events are not drawn and why: each reason with its dates, then how many more there are.

    Parameters
    ----------
    shown
        Events as the map shows them.
    lang
        ``en`` or ``ar``.
    most
        Dates that are listed.
    """
    counts = Counter((reason_text(event, reason, lang), when(event, lang)) for event, reason in shown.unplaced)
    reasons: dict[str, list[str]] = {}
    for (reason, known), n in list(counts.items())[:most]:
        # A date is not broken between lines.
        reasons.setdefault(reason, []).append((f"{known} ({n})" if n > 1 else known).replace(" ", "\u00a0"))
    comma = "، " if lang == "ar" else ", "
    lines = [f"{reason}: {comma.join(dates)}" for reason, dates in reasons.items()]
    rest = sum(list(counts.values())[most:])
    return [*lines, word("more", lang, n=rest)] if rest else lines


def span_of(events: list[dict[str, Any]]) -> tuple[str, str] | None:
    """First and last ISO day of events; none where no event has a date."""
    days = [str(day) for event in events for day in (event.get("date_from"), event.get("date_to")) if day]
    return (min(days), max(days)) if days else None


def _noun(events: list[dict[str, Any]]) -> str:
    return "attacks" if all(event_noun(event) == "attack" for event in events) else "events"


def finding(shown: MapEvents, lang: Lang) -> str:
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
    # A place and what is only known to be near it share a name; a governorate is another thing than its capital.
    counts: Counter[tuple[str, bool]] = Counter()
    for place in places:
        counts[place_name(place, lang), place.precision == "governorate"] += count_of(place.events)
    (name, _), count = counts.most_common(1)[0]
    if total_count == 1:
        return word(f"single_{noun}", lang, place=name)
    if len(counts) == 1:
        return word(f"one_place_{noun}", lang, place=name, n=count)
    if list(counts.values()).count(count) > 1:
        return word(f"tie_{noun}", lang, places=len(counts), total=total_count)
    return word(f"top_{noun}", lang, place=name, n=count, total=total_count)


def subtitle(shown: MapEvents, lang: Lang) -> str:
    """What is counted, where and when."""
    span = span_of(shown.events)
    area = shown.area.title(lang)
    if span is None:
        return word("sub_undated", lang, area=area)
    return word("sub", lang, area=area, span=period(as_day(span[0]), as_day(span[1]), lang))


def alt_text(shown: MapEvents, size_by: str, lang: Lang) -> str:
    """What a reader who cannot see the map is told: what it is, the finding, the highest figure."""
    if not shown.places:
        return f"{word('map_of', lang, area=shown.area.title(lang))}. {word('none', lang)}."
    values = {"places": len(shown.places), "total": count_of(shown.events), "finding": finding(shown, lang)}
    said = word("alt", lang, area=shown.area.title(lang), **values)
    top = max(shown.places, key=lambda place: total(place.events, size_by)[0])
    low, high = total(top.events, size_by)
    if not low and not high:
        return said
    highest = f"{place_name(top, lang)} ({word(size_by, lang)}: {figure(low, high, lang)})"
    return f"{said} {word('alt_top', lang, top=highest)}"


def caption(shown: MapEvents, size_by: str, lang: Lang) -> str:
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


def gathering_note(shown: MapEvents, lang: Lang) -> str:
    """Which sites are drawn as one symbol at this scale; empty where none are."""
    if shown.area.gather is None:
        return ""
    place_id, km = shown.area.gather
    for place in shown.places:
        if place.place_id == place_id and len({event.get("place_id") for event in place.events}) > 1:
            return word("gathered", lang, km=f"{km:g}", place=place_name(place, lang))
    return ""


_ASIDE = re.compile(r"\s*\([^)]*\)|, (?:Baghdad|Kirkuk|Erbil|Basra)$")


def short_name(name: str) -> str:
    """A name as a label: "Green Zone (International Zone)" → "Green Zone"; "US Embassy, Baghdad" → "US Embassy"."""
    return _ASIDE.sub("", name) or name
