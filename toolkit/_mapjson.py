"""Write what the script of a map draws from: outlines, places, symbols, stretches of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._mapareas import names_on, outlines_of, references, spots
from ._mapdata import DECIMALS, MapEvents
from ._maphtml import event_html, place_head, script_json
from ._mapshades import COLOURS, DIVISIONS, NOTHING, UNSURE, Shades, divisions, unsure
from ._mapsteps import Step, counted, step_of, time_steps
from ._mapsymbols import DASHES, LEAST_SLICE, Scale, shape_points, type_styles
from ._mapwords import place_name, word
from ._placewords import short_name
from .phrases import Lang, day

if TYPE_CHECKING:
    from ._mapcolumns import Ints

TILES = "https://tile.openstreetmap.org/"
# Events that a popup lists; nobody reads more. All popups of a map together hold so many, so that it stays small.
LISTED = 100
_ALL_LISTED = 2000
_TILE_OPTIONS = {
    "maxZoom": 18,
    "attribution": "&copy; <a href='https://www.openstreetmap.org/copyright'>OpenStreetMap contributors</a>",
}

# How each outline looks; the file's own properties play no part.
_LINES: dict[str, Any] = {"color": "#9a9a9a", "weight": 1, "fillColor": "#faf8f3", "fillOpacity": 1}
_LOOKS: dict[str, dict[str, Any]] = {
    "governorates": _LINES,
    "districts": {**_LINES, "weight": 0.6},
    "rivers": {"color": "#7fb2d6", "weight": 1.4, "fill": False},
    "lakes": {"color": "#7fb2d6", "weight": 1, "fillColor": "#cfe3f1", "fillOpacity": 1},
    "tigris_baghdad": {"color": "#8fbfdf", "weight": 7, "fill": False, "lineCap": "round"},
    "green_zone": {"color": "#3c7a3c", "weight": 1.6, "fillColor": "#b9dcae", "fillOpacity": 0.45, "dashArray": "2 4"},
}


def map_json(
    shown: MapEvents, look: Scale | Shades, size_by: str, lang: Lang, *, kind: str, tiles: bool, quotes: bool | None
) -> str:
    """
    What ``data/style/map.js`` draws from, as JSON for a script.

    Outlines, named places, symbols with the HTML of their events, stretches of time.

    Parameters
    ----------
    shown
        Events as the map shows them.
    look
        Radii in pixels, or classes of colour.
    size_by
        What sizes the symbols.
    lang
        ``en`` or ``ar``.
    kind
        ``circles``, ``heat``, ``governorates`` or ``districts``.
    tiles
        Whether online tiles are laid under.
    quotes
        Whether sentences are quoted, as for ``event_html``.
    """
    area = shown.area
    outlines = [
        {"key": name, "geojson": shape, "style": {**_LOOKS[name], "fillOpacity": 0} if tiles else _LOOKS[name]}
        for name, shape in outlines_of(area)
    ]
    styles = type_styles()
    steps = time_steps(shown.span, lang)
    order = [*area.outlines, "references", "rings", "heat" if kind == "heat" else "events"]
    keys = ("all_dates", "play", "pause", "whole", "symbols", "km", "m", "online")
    words: dict[str, Any] = {key: word(key, lang) for key in keys}
    if shown.split is not None:
        words["sides"] = [word(key, lang, day=day(shown.split, lang)) for key in ("before", "after")]
    words["search_none"] = word("search_none", lang, name="{name}")
    if isinstance(look, Shades):
        scale: dict[str, Any] = {"floors": look.floors, "colours": look.colours, "nothing": NOTHING}
        scale |= {"unsure": UNSURE, "rough": unsure(shown, kind)}
    else:
        scale = {"top": look.top, "smallest": look.smallest, "largest": look.largest, "colours": COLOURS}
    return script_json(
        {
            "lang": lang,
            "dir": "rtl" if lang == "ar" else "ltr",
            "kind": kind,
            "bounds": [[area.south, area.west], [area.north, area.east]],
            "outlines": outlines,
            "names": [
                {"kind": kind, "lat": lat, "lon": lon, "text": name_ar if lang == "ar" else name_en}
                for kind, lat, lon, name_en, name_ar in names_on(area)
            ],
            "references": _reference_data(shown, lang, kind),
            "places": _place_data(shown, steps, size_by, lang, quotes, kind),
            "search": _search_data(shown),
            "types": [
                {"name": name, "shape": style.shape, "colour": style.colour, "ink": style.ink}
                for name, style in styles.items()
            ],
            "shapes": {
                style.shape: [[round(x, 3), round(y, 3)] for x, y in shape_points(style.shape)]
                for style in styles.values()
                if style.shape != "circle"
            },
            "dashes": DASHES,
            "least_slice": LEAST_SLICE,
            "scale": scale,
            "steps": [step.label for step in steps],
            "days": [[step.first.isoformat(), step.last.isoformat()] for step in steps],
            "words": {
                **words, "count": word("event_count", lang, n="{n}"), "more": word("more", lang, n="{n}"),
            },
            "layer_order": order,
            "layer_names": {name: word(f"layer_{name}", lang) for name in order},
            "tiles": {"url": TILES + "{z}/{x}/{y}.png", "options": _TILE_OPTIONS} if tiles else None,
        }
    )  # fmt: skip


def _reference_data(shown: MapEvents, lang: Lang, kind: str) -> list[dict[str, Any]]:
    if kind in DIVISIONS:
        # Every division is named; those with events have their names already.
        drawn_ones = {place.division for place in shown.places}
        return [
            {
                "lat": one.latitude,
                "lon": one.longitude,
                "text": place_name(one, lang),
                "point": False,
                "division": one.division,
            }
            for one in divisions(shown.area, kind)
            if one.division not in drawn_ones
        ]
    drawn = {name for place in shown.places for name in place.place_ids}
    return [
        {
            "lat": round(place.latitude or 0.0, DECIMALS),
            "lon": round(place.longitude or 0.0, DECIMALS),
            # A place with events has its label already; a zone has an outline and no point.
            "text": "" if place.place_id in drawn else short_name(place.name_ar if lang == "ar" else place.name_en),
            # Under its own symbol the point would only smear the number.
            "point": place.kind != "zone" and (kind == "heat" or place.place_id not in drawn),
        }
        for place in references(shown.area)
    ]


def _search_data(shown: MapEvents) -> list[list[Any]]:
    """Names and coordinates of the gazetteer's places on the map, for the field that looks for them."""
    return [
        [short_name(place.name_en), place.name_ar, round(place.latitude, DECIMALS), round(place.longitude, DECIMALS)]
        for place in spots().values()
        if place.latitude is not None and place.longitude is not None and place.country == "Iraq"
        and shown.area.holds(place.latitude, place.longitude)
    ]  # fmt: skip


def _place_data(
    shown: MapEvents, steps: list[Step], size_by: str, lang: Lang, quotes: bool | None, kind: str
) -> list[dict[str, Any]]:
    listed = [[] for _ in shown.places] if kind == "heat" else _listed(shown, steps, lang, quotes)
    out = []
    for place, figures, events in zip(shown.places, counted(shown, steps, size_by), listed, strict=True):
        one: dict[str, Any] = {
            "lat": place.latitude,
            "lon": place.longitude,
            "precision": place.precision,
            # Among many the circles of doubt would cover the map: there the dashes alone speak of it.
            "km": place.radius_km if place.precision != "exact" and not shown.cell_km else 0,
            "text": place_name(place, lang),
            # Its name stays when the slider or the legend takes its events away.
            "reference": place.division is None and any(name in shown.area.references for name in place.place_ids),
            "sums": figures,
        }
        if kind != "heat":
            one |= {"head": place_head(place, lang), "listed": events}
        if place.division is not None:
            one["division"] = place.division
        if place.ground is not None:
            one["ground"] = list(place.ground)
        out.append(one)
    return out


def _listed(shown: MapEvents, steps: list[Step], lang: Lang, quotes: bool | None) -> list[list[list[Any]]]:
    """For each place the events of its popup: steps, type, side of the day that parts them, number, HTML."""
    import numpy as np

    # Where there are many places each lists fewer, but some.
    most = max(3, min(LISTED, _ALL_LISTED // max(len(shown.places), 1)))
    of_place = [_worth_listing(shown, place.rows, most) for place in shown.places]
    # Read from the table all at once: a call for each place would take most of the time.
    rows = np.concatenate([np.zeros(0, dtype=np.int64), *of_place])
    figures = np.column_stack([
        step_of(shown.columns.start[rows], steps), step_of(shown.columns.end[rows], steps), shown.columns.kind[rows],
        shown.sides(rows), shown.columns.n[rows],
    ]).tolist()  # fmt: skip
    events = iter(zip(figures, shown.columns.records(rows), strict=True))
    out = []
    for place, found in zip(shown.places, of_place, strict=True):
        pairs = [next(events) for _ in found]
        out.append([[*numbers, event_html(event, lang, place, quotes)] for numbers, event in pairs])
    return out


def _worth_listing(shown: MapEvents, rows: Ints, most: int) -> Ints:
    """The events of a place that its popup lists, by date: all, or those with the most killed and wounded."""
    import numpy as np

    if len(rows) <= most:
        return rows
    low = shown.columns.figures["casualties"].low[rows]
    return rows[np.sort(np.argsort(-low, kind="stable")[:most])]
