"""Write what the script of a map draws from: outlines, places, symbols, stretches of time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ._mapareas import names_on, outlines_of, references
from ._mapdata import DECIMALS, MapEvents, PlaceOnMap, count_of, drawn_size, type_of
from ._maphtml import event_html, place_head, script_json
from ._mapsymbols import DASHES, Scale, shape_points, type_styles
from ._mapwords import place_name, short_name, span_of, word
from .phrases import Lang, day, month, period

TILES = "https://tile.openstreetmap.org/"
# Events that a popup lists; nobody reads more, and a map of thousands must stay small.
LISTED = 100
_TILE_OPTIONS = {
    "maxZoom": 18,
    "attribution": "&copy; <a href='https://www.openstreetmap.org/copyright'>OpenStreetMap contributors</a>",
}

# How each outline looks; the file's own properties play no part.
_LOOKS: dict[str, dict[str, Any]] = {
    "governorates": {"color": "#9a9a9a", "weight": 1, "fillColor": "#faf8f3", "fillOpacity": 1},
    "rivers": {"color": "#7fb2d6", "weight": 1.4, "fill": False},
    "tigris_baghdad": {"color": "#8fbfdf", "weight": 7, "fill": False, "lineCap": "round"},
    "green_zone": {"color": "#3c7a3c", "weight": 1.6, "fillColor": "#b9dcae", "fillOpacity": 0.45, "dashArray": "2 4"},
}


def map_json(shown: MapEvents, scale: Scale, size_by: str, lang: Lang, tiles: bool) -> str:
    """
    What ``data/style/map.js`` draws from, as JSON for a script.

    Outlines, named places, symbols with the HTML of their events, stretches of time.

    Parameters
    ----------
    shown
        Events as the map shows them.
    scale
        Radii in pixels.
    size_by
        What sizes the symbols.
    lang
        ``en`` or ``ar``.
    tiles
        Whether online tiles are laid under.
    """
    area = shown.area
    outlines = [
        {"key": name, "geojson": shape, "style": {**_LOOKS[name], "fillOpacity": 0} if tiles else _LOOKS[name]}
        for name, shape in outlines_of(area)
    ]
    styles = type_styles()
    order = [*area.outlines, "references", "rings", "events"]
    words = {key: word(key, lang) for key in ("all_dates", "play", "pause", "whole", "km", "m", "online")}
    return script_json(
        {
            "lang": lang,
            "dir": "rtl" if lang == "ar" else "ltr",
            "bounds": [[area.south, area.west], [area.north, area.east]],
            "outlines": outlines,
            "names": [
                {"kind": kind, "lat": lat, "lon": lon, "text": name_ar if lang == "ar" else name_en}
                for kind, lat, lon, name_en, name_ar in names_on(area.name)
            ],
            "references": _reference_data(shown, lang),
            "places": [_place_data(place, shown, size_by, lang) for place in shown.places],
            "types": {
                name: {"shape": style.shape, "colour": style.colour, "ink": style.ink} for name, style in styles.items()
            },
            "shapes": {
                style.shape: [[round(x, 3), round(y, 3)] for x, y in shape_points(style.shape)]
                for style in styles.values()
                if style.shape != "circle"
            },
            "dashes": DASHES,
            "scale": {"top": scale.top, "smallest": scale.smallest, "largest": scale.largest},
            "steps": time_steps(shown.events, lang),
            "words": {**words, "count": word("event_count", lang, n="{n}"), "more": word("more", lang, n="{n}")},
            "layer_order": order,
            "layer_names": {name: word(f"layer_{name}", lang) for name in order},
            "tiles": {"url": TILES + "{z}/{x}/{y}.png", "options": _TILE_OPTIONS} if tiles else None,
        }
    )


def _reference_data(shown: MapEvents, lang: Lang) -> list[dict[str, Any]]:
    drawn = {place.place_id for place in shown.places}
    return [
        {
            "lat": round(place.latitude or 0.0, DECIMALS),
            "lon": round(place.longitude or 0.0, DECIMALS),
            # A place with events has its label already; a zone has an outline and no point.
            "text": "" if place.place_id in drawn else short_name(place.name_ar if lang == "ar" else place.name_en),
            "point": place.kind != "zone",
        }
        for place in references(shown.area)
    ]


def _place_data(place: PlaceOnMap, shown: MapEvents, size_by: str, lang: Lang) -> dict[str, Any]:
    name = place_name(place, lang)
    events: list[dict[str, Any]] = []
    # Events that no popup lists need only be counted: those of one day and type become one entry.
    counted: dict[tuple[Any, ...], dict[str, Any]] = {}
    for index, event in enumerate(place.events):
        low, high = drawn_size(event, size_by)
        start, end = event.get("date_from") or event.get("date_to"), event.get("date_to") or event.get("date_from")
        entry = {"start": start, "end": end, "type": type_of([event]), "low": low, "high": high, "n": count_of([event])}
        key = (start, end, entry["type"])
        if index < LISTED:
            events.append({**entry, "html": event_html(event, lang, place)})
        elif key in counted:
            for figure in ("low", "high", "n"):
                counted[key][figure] += entry[figure]
        else:
            counted[key] = {**entry, "html": ""}
    events += counted.values()
    return {
        "lat": place.latitude,
        "lon": place.longitude,
        "precision": place.precision,
        "km": place.radius_km if place.precision != "exact" else 0,
        "text": name,
        # Its name stays when the slider or the legend takes its events away.
        "reference": place.place_id in shown.area.references,
        "head": place_head(place, lang),
        "events": events,
    }


def time_steps(events: list[dict[str, Any]], lang: Lang) -> list[dict[str, str]]:
    """
    Stretches of time for the slider: days up to six weeks, weeks (Monday to Sunday) up to fifteen months, then months.

    Parameters
    ----------
    events
        Events drawn.
    lang
        Language of the labels.

    Returns
    -------
    list[dict[str, str]]
        ``from`` and ``to`` as ISO days, ``label`` in words; empty where no event has a date.
    """
    span = span_of(events)
    if span is None:
        return []
    first, last = (date.fromisoformat(text[:10]) for text in span)
    days = (last - first).days
    steps = []
    start = first if days <= 42 else first - timedelta(first.weekday()) if days <= 460 else first.replace(day=1)
    while start <= last:
        if days <= 42:
            end, label = start, day(start, lang)
        elif days <= 460:
            end = start + timedelta(6)
            label = str(period(start, end, lang))
        else:
            end = (start + timedelta(31)).replace(day=1) - timedelta(1)
            label = month(start, lang)
        steps.append({"from": start.isoformat(), "to": end.isoformat(), "label": label})
        start = end + timedelta(1)
    return steps
