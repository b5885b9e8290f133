"""Say on a map, in English and Arabic, what stands there: dates, tolls, titles, reasons."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from typing import Any

from ._mapdata import MapEvents, PlaceOnMap
from ._mapplaces import gathered
from ._mapsymbols import NOT_SAID, SEVERAL
from ._paths import data_path
from ._placewords import place_label
from .arabic import fold
from .incidents import incident_ids
from .phrases import Lang, as_day, count, day, fill, label, period
from .provenance import made_on


@cache
def _words() -> dict[str, dict[str, str]]:
    with data_path("style", "map_labels.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def word(key: str, lang: Lang, **values: object) -> str:
    """A label of ``data/style/map_labels.csv`` in ``en`` or ``ar``, its gaps filled as by ``phrases.fill``."""
    return fill(_words()[key][lang], lang, **values)


def when(event: dict[str, Any], lang: Lang) -> str:
    """Date of an event in words, as exactly as it is known."""
    known = period(as_day(event.get("date_from")), as_day(event.get("date_to")), lang)
    return known or word("undated", lang)


def figure(low: int | None, high: int | None, lang: Lang) -> str:
    """A figure with its range: ``3``, ``11–36``, ``at least 3``, ``up to 5``."""
    if low is None and high is None:
        return word("vague_number", lang)
    if high is None:
        return word("at_least", lang, n=f"{low:,}") if low else word("vague_number", lang)
    if low is None:
        return word("up_to", lang, n=f"{high:,}")
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def type_text(event_type: str, lang: Lang) -> str:
    """A type of event in words; a place's own ``several`` and ``not said`` too."""
    return word(event_type, lang) if event_type in (SEVERAL, NOT_SAID) else label("event_type", event_type, lang)


def place_name(place: PlaceOnMap, lang: Lang) -> str:
    """Short name of a place in a language, in the other one where only that is known; of places at one point, both."""
    names = [place_label(en, ar, lang) for en, ar in place.names]
    different: dict[str, str] = {}
    for name in filter(None, names):
        different.setdefault(fold(name).casefold(), name)
    first, *others = different.values() or [""]
    if not others:
        return first
    if len(others) == 1:
        return word("two_places", lang, one=first, other=others[0])
    return word("many_places", lang, one=first, n=len(others))


def reason_text(event: dict[str, Any], reason: str, lang: Lang) -> str:
    """Why an event is not drawn; of a row that cannot be right its number, id and values."""
    if reason == "fault":
        return word("fault", lang, row=event["row"], id=event["event_id"], values=event["fault"])
    name = place_label(event.get("location"), event.get("location_ar"), lang)
    return word(reason, lang, place=name or place_label(event.get("admin1"), None, lang) or "?")


# The noun for what a map of a kind groups its events by, as ``data/phrases/nouns.csv`` has it.
_UNITS = {"circles": "place", "heat": "place", "governorates": "governorate", "districts": "district"}
# Events looked at to say why and when: nobody reads more, and a table may hold a million.
_LOOKED_AT = 200


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
    counts = Counter(
        (reason_text(event, reason, lang), "" if reason == "fault" else when(event, lang))
        for event, reason in shown.listed(_LOOKED_AT)
    )
    reasons: dict[str, list[str]] = {}
    listed = 0
    for (reason, known), n in list(counts.items())[:most]:
        listed += n
        # A date is not broken between lines.
        dates = reasons.setdefault(reason, [])
        if known:
            dates.append((f"{known} ({n})" if n > 1 else known).replace(" ", "\u00a0"))
    comma = "، " if lang == "ar" else ", "
    lines = [f"{reason}: {comma.join(dates)}" if dates else reason for reason, dates in reasons.items()]
    rest = len(shown.unplaced) - listed
    return [*lines, word("more", lang, n=f"{rest:,}")] if rest else lines


def named_places(shown: MapEvents, kind: str) -> list[PlaceOnMap]:
    """Places as sentences about a map name them: those of a heat map by city, like the symbols of other maps."""
    return gathered(shown) if kind == "heat" else shown.places


def finding(shown: MapEvents, lang: Lang, kind: str = "circles", size_by: str = "events") -> str:
    """
    What the map shows in one sentence: where most events were; where a day parts them, how many before and after.

    A map of munitions speaks of these, and colours of what they stand for; the numbers in circles count events, so a
    map of them does, whatever the harm that sizes them.

    Parameters
    ----------
    shown
        Events as the map shows them.
    lang
        ``en`` or ``ar``.
    kind
        What the events are grouped by.
    size_by
        What the symbols or colours stand for.
    """
    places = named_places(shown, kind)
    if not places:
        return word("none", lang)
    noun, total_count = shown.noun, shown.count()
    if shown.split is not None:
        before, after = (half.count() for half in shown.halves())
        return word(f"split_{noun}", lang, day=day(shown.split, lang), before=f"{before:,}", after=f"{after:,}")
    if size_by == "munitions" or (size_by == "casualties" and kind != "circles"):
        said = _finding_of_figures(shown, places, lang, kind, size_by)
        if said:
            return said
    # A place and what is only known to be near it share a name; a governorate is another thing than its capital.
    counts: Counter[tuple[str, bool]] = Counter()
    for place in places:
        counts[place_name(place, lang), place.precision == "governorate"] += shown.count(place.rows)
    (name, _), most = counts.most_common(1)[0]
    total = f"{total_count:,}"
    if total_count == 1:
        return word(f"single_{noun}", lang, place=name)
    if len(counts) == 1 and total_count == 2:
        return word(f"both_{noun}", lang, place=name)
    if len(counts) == 1:
        return word(f"one_place_{noun}", lang, place=name, n=most)
    if list(counts.values()).count(most) > 1:
        spread = count(len(counts), _UNITS[kind], lang, after_preposition=True)
        return word(f"tie_{noun}", lang, places=spread, total=total)
    return word(f"top_{noun}", lang, place=name, n=most, total=total, unit=word(f"unit_{kind}", lang))


def _finding_of_figures(shown: MapEvents, places: list[PlaceOnMap], lang: Lang, kind: str, size_by: str) -> str:
    """Where the highest figure was; empty where no place stands out."""
    import numpy as np

    rows: dict[tuple[str, bool], list[Any]] = {}
    for place in places:
        rows.setdefault((place_name(place, lang), place.precision == "governorate"), []).append(place.rows)
    figures = {name: shown.total(np.concatenate(of), size_by) for (name, _), of in rows.items()}
    lows = sorted((low for low, _ in figures.values()), reverse=True)
    if not lows[0] or lows[:1] == lows[1:2]:
        return ""
    top = max(figures, key=lambda name: figures[name][0])
    key = f"top_{size_by}" if len(rows) > 1 else f"one_place_{size_by}"
    total = figure(*shown.total(shown.rows, size_by), lang)
    return word(key, lang, place=top, n=figure(*figures[top], lang), total=total, unit=word(f"unit_{kind}", lang))


def subtitle(shown: MapEvents, lang: Lang, kind: str = "circles") -> str:
    """What is counted, where and when; where there is nothing to show, why."""
    area = shown.area.title(lang)
    if not shown.places:
        return f"{area}. {_why_none(shown, lang)}"
    what = word(f"what_{kind}", lang)
    if shown.span is None:
        return f"{area}. {what}"
    return f"{area}{'، ' if lang == 'ar' else ', '}{period(*shown.span, lang)}. {what}"


def _why_none(shown: MapEvents, lang: Lang) -> str:
    """Which filter left nothing: the table was empty, or its events lie elsewhere, have no place, are statements."""
    if not len(shown.columns.events):
        return word("none_empty", lang)
    parts = [
        word(key, lang, n=f"{count:,}")
        for key, count in (
            ("outside", shown.outside), ("not_on_map", len(shown.unplaced)), ("statements", shown.statements)
        )
        if count
    ]  # fmt: skip
    reasons = ("؛ " if lang == "ar" else "; ").join(parts)
    return word("none_left", lang, n=len(shown.columns.events), reasons=reasons)


def alt_text(shown: MapEvents, size_by: str, lang: Lang, kind: str = "circles") -> str:
    """What a reader who cannot see the map is told: what it is, the finding, the highest figure."""
    if not shown.places:
        return f"{word('map_of', lang, area=shown.area.title(lang))}. {word('none', lang)}."
    values = {
        "places": f"{len(shown.places):,}",
        "total": f"{shown.count():,}",
        "finding": finding(shown, lang, kind, size_by),
    }
    said = word(f"alt_{kind}", lang, area=shown.area.title(lang), **values)
    top = max(named_places(shown, kind), key=lambda place: shown.total(place.rows, size_by)[0])
    low, high = shown.total(top.rows, size_by)
    if not low and not high:
        return said
    highest = f"{place_name(top, lang)} ({word(size_by, lang)}: {figure(low, high, lang)})"
    return f"{said} {word('alt_top', lang, top=highest)}"


def caption(shown: MapEvents, size_by: str, lang: Lang, kind: str = "circles") -> str:
    """Definitions and caveats of a map, line by line: sizes, what is not drawn and why, how exact the outlines are."""
    said = [word(f"caption_{kind}", lang, size=word(size_by, lang))]
    if shown.split is not None:
        said.append(word("caption_split", lang, day=day(shown.split, lang)))
    if shown.cell_km:
        said.append(cells_note(shown, lang))
    faults = [reason_text(event, reason, lang) for event, reason in shown.listed(5) if reason == "fault"]
    left = [
        word(key, lang, n=f"{count:,}") + "."
        for key, count in (
            ("not_on_map", len(shown.unplaced)), ("outside", shown.outside), ("statements", shown.statements)
        )
        if count and shown.places
    ]  # fmt: skip
    left += [f"{fault}." for fault in faults]
    lines = [subtitle(shown, lang, kind), " ".join(said), " ".join(left), word("boundaries", lang)]
    return "\n".join(line for line in lines if line)


def source_line(shown: MapEvents, source: str | None, lang: Lang) -> str:
    """
    Who reported the events, and when the map was drawn.

    Parameters
    ----------
    shown
        Events as the map shows them.
    source
        What the user says; else the collection that all events of the table are of, or the sources in its rows.
    lang
        ``en`` or ``ar``.
    """
    said = word(
        "source", lang, sources=source or word("source_collected" if _collected(shown) else "source_default", lang)
    )
    drawn = as_day(made_on())
    return said if drawn is None else f"{said} {word('drawn', lang, day=day(drawn, lang))}"


def _collected(shown: MapEvents) -> bool:
    """Whether all events of the table are of the incidents collected by hand."""
    ids = shown.columns.events["event_id"]
    return 0 < len(ids) <= len(incident_ids()) and set(ids) <= incident_ids()


def sliced_types(shown: MapEvents) -> list[str]:
    """Types of which symbols of several have slices, in the order of the legend; none where no symbol has any."""
    found = {name for place in shown.places for name, *_ in shown.slices(place.rows)}
    return [name for name in shown.kinds() if name in found]


def cells_note(shown: MapEvents, lang: Lang) -> str:
    """That places of one cell are one symbol, and how large a cell is."""
    return word("cells", lang, km=f"{shown.cell_km:.0f}")


def gathering_note(shown: MapEvents, lang: Lang, counts: bool = False) -> str:
    """
    Which sites are drawn as one symbol at this scale; empty where none are.

    Parameters
    ----------
    shown
        Events as the map shows them.
    lang
        ``en`` or ``ar``.
    counts
        Whether to say how many events the symbol and the ring around it hold, where there are both.
    """
    if shown.cell_km:
        return cells_note(shown, lang)
    if shown.area.gather is None:
        return ""
    place_id, km = shown.area.gather
    codes = shown.columns.place_codes[0]
    held = {p.precision: shown.count(p.rows) for p in shown.places if p.place_id == place_id and p.division is None}
    for place in shown.places:
        if place.place_id == place_id and place.division is None and len(set(codes[place.rows].tolist())) > 1:
            said = word("gathered", lang, km=f"{km:g}", place=place_name(place, lang))
            if not counts or not {"exact", "near"} <= set(held):
                return said
            return f"{said}. {word('gathered_parts', lang, exact=held['exact'], near=held['near'])}"
    return ""


def wide_note(shown: MapEvents, lang: Lang) -> str:
    """
    Which places are dashed only for their width at this scale, though they are known themselves; empty for none.

    On a map of the country a quarter is a point; on one of the quarter it is a circle, and where in it is not known.
    """
    known = [
        place_name(place, lang)
        for place in shown.places
        if place.precision == "near" and place.division is None and (shown.columns.precision[place.rows] == 1).all()
    ]
    if not known or shown.cell_km:
        return ""
    return word("wide_here", lang, places=("، " if lang == "ar" else ", ").join(dict.fromkeys(known)))
