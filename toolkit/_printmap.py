"""Draw one map for print into axes: outlines, symbols, shades or heat, names that lie on nothing, an inset."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from ._mapareas import KM_PER_DEGREE, area_named, names_on, references
from ._mapdata import MapEvents, PlaceOnMap
from ._maplabels import Box, Frame, Wanted, beside_line, leader, place_labels
from ._mapnumbers import Mark, fits, place_numbers
from ._mapplaces import placed
from ._mapshades import DIVISIONS, NOTHING, UNSURE, Shades, divisions, unsure
from ._mapsymbols import Scale, type_styles
from ._mapwords import named_places, place_name, word
from ._placewords import short_name
from ._printareas import Division, draw_divisions, grounds
from ._printheat import draw_heat
from ._printoutlines import LOOKS, RIVERS, dotted, draw_ground, draw_outlines, square
from ._printpanel import Panel
from ._printparts import (
    draw_leader,
    draw_north,
    draw_number,
    draw_scale_bar,
    draw_symbol,
    say,
    text_size,
)
from .phrases import Lang, day
from .rtl import balance, bind, wrap

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Points that names without a point of their own keep from the frame, and from names at their ends.
_CLEAR, _AIR = 5.0, 3.0
# The inset of Baghdad over the side of a map of the country.
_INSET = 0.36
# Points of the slices of a symbol that are seen around its number.
_SLICE_RIM = 2.6
# The names of two places at one point, over the side of the map.
_LONGEST = 0.4


def draw_map(axes: Axes, panel: Panel) -> None:
    """
    Draw a map.

    Parameters
    ----------
    axes
        Square axes of the panel's size.
    panel
        What it shows.
    """
    area = panel.shown.area
    west, east, south, north = square(area)
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect("auto")  # the limits are chosen so that a kilometre is as long in both directions
    axes.grid(False)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_facecolor("#f2f1ec")
    for spine in axes.spines.values():
        spine.set(visible=True, color="#777777" if panel.inset else "#bbbbbb", linewidth=0.6)
    edges = draw_outlines(axes, panel)
    frame = Frame(panel.side, panel.side)

    def point(latitude: float, longitude: float) -> tuple[float, float]:
        return (longitude - west) / (east - west) * panel.side, (latitude - south) / (north - south) * panel.side

    along = [(name, list(dotted([point(y, x) for x, y in line], frame))) for name, line in edges]
    frame.thin.extend(at for _, line in along for at in line)
    rivers = [(line, LOOKS[name]["linewidth"]) for name, line in along if name in RIVERS and line]
    km = panel.side / ((north - south) * KM_PER_DEGREE)
    if not panel.inset:
        bar = 10.0
        if panel.has_inset and not panel.apart:
            frame.taken.append(_draw_inset(axes, panel))
            bar += panel.side * _INSET + 8
        frame.taken.append(draw_scale_bar(axes, km, frame, panel.lang, bar))
        frame.taken.append(draw_north(axes, frame, panel.lang))
    if panel.kind == "heat":
        assert isinstance(panel.look, Scale)
        draw_heat(axes, panel.shown, panel.size_by, max(panel.look.top, 1), panel.side, point)
        wanted = list(_hottest(axes, panel, point))
        wanted += _references(axes, panel, frame, point, {label.text for label in wanted})
    elif panel.kind in DIVISIONS:
        wanted = []
        _draw_divisions(axes, panel, frame, point)
    else:
        wanted = list(_symbols(axes, panel, frame, point, km))
    if not panel.inset:
        # Where a symbol lies, the name of a lake is spared.
        _draw_names(axes, panel, frame, point, rivers)
    named = place_labels(wanted, frame, panel.lang == "ar", lines=not panel.shown.cell_km)
    # The names of two places that found no room on two lines may find it on more.
    missing = [label for label in wanted if "\n" in label.text and label not in [found for found, *_ in named]]
    named += place_labels([_narrower(axes, label, panel) for label in missing], frame, panel.lang == "ar")
    for label, x, y in named:
        line = leader(label, x, y)
        if line is not None:
            draw_leader(axes, line)
        say(axes, label.text, x, y, panel.type_size, "#1a1a1a")


Point = Callable[[float, float], tuple[float, float]]


def _draw_names(
    axes: Axes, panel: Panel, frame: Frame, point: Point, rivers: list[tuple[list[tuple[float, float]], float]]
) -> None:
    """Names of rivers, lakes and countries."""
    lang = panel.lang
    figure: Any = axes.figure
    size = 6.5
    for kind, latitude, longitude, name_en, name_ar in names_on(panel.shown.area):
        text = name_ar if lang == "ar" else name_en
        x, y = point(latitude, longitude)
        w, h = text_size(figure, text, size)
        water = kind in ("river", "lake")
        # A country that the map only touches: its name stands whole inside the frame.
        left = min(max(x - w / 2, _CLEAR), frame.width - w - _CLEAR)
        below = min(max(y - h / 2, _CLEAR), frame.height - h - _CLEAR)
        if kind == "river" and (found := beside_line((x, y), (w, h), rivers, frame)):
            left, below = found[:2]
        # Its words must not run into those of a place beside it.
        air = min(_AIR, left - 2.1, frame.width - 2.1 - left - w)
        if not frame.free((left - air, below, left + w + air, below + h)):
            continue
        colour, style = ("#2f6f9f", "italic" if lang == "en" else "normal") if water else ("#666677", "normal")
        say(axes, text, left, below, size, colour, style)
        frame.taken.append((left, below, left + w, below + h))


def _symbols(axes: Axes, panel: Panel, frame: Frame, point: Point, km: float) -> Iterator[Wanted]:
    """Draw symbols and named points; yield the names to be placed, those of events first."""
    shown, lang = panel.shown, panel.lang
    radii = _radii(panel)
    low = shown.drawn(panel.size_by)[0]
    noted = panel.drawn
    figure: Any = axes.figure
    names: list[Wanted] = []
    places = sorted(shown.places, key=lambda place: -max(radii[id(place)]))
    for place in places:
        x, y = point(place.latitude, place.longitude)
        radius, outer = radii[id(place)]
        style = type_styles()[shown.kind(place.rows)]
        noted.types |= {style.event_type, *shown.kinds(place.rows)}
        noted.precisions.add(place.precision)
        noted.others |= {name for name, there in (("high", outer), ("zero", not low[place.rows].sum())) if there}
        # Among many the circles of doubt would cover the map: there the dashes alone speak of it.
        if place.ground is not None and not shown.cell_km:
            for line in draw_ground(axes, shown.area, place.ground, style.colour, place.precision):
                frame.thin.extend(dotted([point(up, along) for along, up in line], frame))
        elif place.precision != "exact" and place.radius_km > 0 and not shown.cell_km:
            wide = place.radius_km * km
            draw_symbol(axes, "circle", style.colour, x, y, wide, area_of=place.precision)
            turns = [math.radians(turn) for turn in range(0, 361, 5)]
            edge = [(x + wide * math.cos(turn), y + wide * math.sin(turn)) for turn in turns]
            frame.thin.extend(dotted(edge, frame))
        slices = [(type_styles()[name].colour, start, end) for name, start, end in shown.slices(place.rows)]
        draw_symbol(
            axes, style.shape, style.colour, x, y, radius, outer=outer, precision=place.precision, slices=slices
        )
        reach = max(radius, outer)
        frame.marks.append((x, y, reach))
        name = place_name(place, lang)
        if place.sites:
            # The names of two places need not stand on one line.
            longest = (0.86 if panel.inset else _LONGEST) * panel.side
            name = balance(name, longest, lambda piece: text_size(figure, piece, panel.type_size)[0])
        if name and name not in {label.text for label in names}:
            names.append(Wanted(name, x, y, reach, *text_size(figure, name, panel.type_size)))
    marks = [(place, _mark(shown, place, point(place.latitude, place.longitude), radii[id(place)])) for place in places]
    _counts(axes, panel, frame, marks)
    # Larger symbols first: their names matter most. In an inset the widest: there each should find room.
    yield from sorted(names, key=lambda label: -(label.width if panel.inset else label.clear))
    yield from _references(axes, panel, frame, point, {label.text for label in names})


def _mark(shown: MapEvents, place: PlaceOnMap, at: tuple[float, float], radii: tuple[float, float]) -> Mark:
    """A symbol as its number needs to know it."""
    exact = place.precision == "exact"
    # Around a number the slices must be seen.
    return Mark(*at, *radii, hollow=not exact, rim=_SLICE_RIM if exact and shown.slices(place.rows) else 0.0)


def _narrower(axes: Axes, label: Wanted, panel: Panel) -> Wanted:
    """A name on more lines."""
    figure: Any = axes.figure
    text = balance(
        label.text.replace("\n", " "), label.width * 0.6, lambda piece: text_size(figure, piece, panel.type_size)[0]
    )
    width, height = text_size(figure, text, panel.type_size)
    return replace(label, text=text, width=width, height=height)


def _counts(axes: Axes, panel: Panel, frame: Frame, drawn: list[tuple[PlaceOnMap, Mark]]) -> None:
    """Write the numbers of all symbols, once all are drawn: none may lie under a symbol or on another number."""
    figure: Any = axes.figure
    size = panel.number_size
    texts = [f"{panel.shown.count(place.rows):,}" for place, _ in drawn]
    # Digits have neither accents nor descenders.
    sizes = [(text_size(figure, text, size, "bold")[0], 0.75 * size) for text in texts]
    # Among many a wide number beside its symbol would lie on the neighbours; the table and the popup have it.
    spared = [
        bool(panel.shown.cell_km) and len(text) > 2 and not fits(mark, *wanted)
        for text, (_, mark), wanted in zip(texts, drawn, sizes, strict=True)
    ]
    kept = [index for index, spare in enumerate(spared) if not spare]
    spots = place_numbers([drawn[index][1] for index in kept], [sizes[index] for index in kept], frame)
    for index, spot in zip(kept, spots, strict=True):
        place, mark = drawn[index]
        if spot.beside:
            panel.drawn.others.add("beside")
        style = type_styles()[panel.shown.kind(place.rows)]
        ink = style.ink if place.precision == "exact" and not mark.rim else "#1a1a1a"
        draw_number(axes, texts[index], mark, spot, style.colour, ink, size)


def _references(axes: Axes, panel: Panel, frame: Frame, point: Point, known: set[str]) -> Iterator[Wanted]:
    """Draw the points of places that are named without an event; yield their names."""
    figure: Any = axes.figure
    drawn = {name for place in panel.shown.places for name in place.place_ids} if panel.kind == "circles" else set()
    for spot in references(panel.shown.area):
        x, y = point(spot.latitude or 0.0, spot.longitude or 0.0)
        # A point that the frame would cut is none to go by.
        if not (4 < x < frame.width - 4 and 4 < y < frame.height - 4):
            continue
        # Under a symbol the point would only smear its number, and the name would seem to be that of the symbol.
        if spot.place_id in drawn or frame.covered(x, y):
            continue
        if spot.kind != "zone":
            draw_symbol(axes, "square", "#222222", x, y, 1.0 if panel.inset else 1.5, plain=True)
            frame.marks.append((x, y, 2.0))
            panel.drawn.others.add("reference")
        name = short_name(spot.name_ar if panel.lang == "ar" else spot.name_en)
        # An event may name the town without its gazetteer entry: once is enough.
        if name not in known:
            yield Wanted(name, x, y, 2.0, *text_size(figure, name, panel.type_size))


def _draw_divisions(axes: Axes, panel: Panel, frame: Frame, point: Point) -> None:
    """Write number and name of each division: those with events first, for where there is no room one is spared."""
    assert isinstance(panel.look, Shades)
    found = {place.division: place for place in panel.shown.places}
    every = grounds(panel.shown.area, panel.kind, point)
    rough = set(unsure(panel.shown, panel.kind))
    # Districts are many: one without events is named where there is room in it; the city's have theirs in the inset.
    sparing = panel.kind == "districts"
    city = area_named("baghdad") if panel.has_inset else None
    named = []
    for place in sorted(divisions(panel.shown.area, panel.kind), key=lambda one: one.division not in found):
        ground, own = every[place.division or 0], found.get(place.division)
        number = "" if own is None else f"{panel.shown.count(own.rows):,}"
        face = UNSURE if place.division in rough else NOTHING
        if own is not None:
            face = panel.look.colour(panel.shown.total(own.rows, panel.size_by)[0])
        if ground is not None:
            enlarged = city is not None and city.holds(place.latitude, place.longitude)
            beside = not enlarged if number else not sparing
            named.append(Division(ground, place_name(place, panel.lang), number, face, beside))
    draw_divisions(axes, named, frame, panel.type_size, panel.lang == "ar")


def _hottest(axes: Axes, panel: Panel, point: Point) -> Iterator[Wanted]:
    """The name of the place with the most events, of which the title speaks, where the map would not name it."""
    shown, lang = panel.shown, panel.lang
    places = named_places(shown, panel.kind)
    if not places:
        return
    top = max(places, key=lambda place: shown.count(place.rows))
    name = place_name(top, lang)
    if name and top.place_id not in {spot.place_id for spot in references(shown.area)}:
        figure: Any = axes.figure
        yield Wanted(name, *point(top.latitude, top.longitude), 3.0, *text_size(figure, name, panel.type_size))


def _radii(panel: Panel) -> dict[int, tuple[float, float]]:
    """Radius of each symbol and of its outer line (0 where low and high agree), in points."""
    assert isinstance(panel.look, Scale)
    scale = panel.look
    low, high = panel.shown.drawn(panel.size_by)
    found: dict[int, tuple[float, float]] = {}
    exact: dict[tuple[float, float], float] = {}

    def radius_of(place: PlaceOnMap, least: float) -> tuple[float, float]:
        bottom, top = int(low[place.rows].sum()), int(high[place.rows].sum())
        radius = max(scale.radius(bottom), least)
        return radius, scale.radius(top) if top > bottom and scale.radius(top) > radius + 0.3 else 0.0

    for place in sorted(panel.shown.places, key=lambda place: place.precision != "exact"):
        at = (place.latitude, place.longitude)
        # Around a dot at the same point: a ring must not be hidden under it.
        least = exact[at] + 4 if place.precision != "exact" and at in exact else 0.0
        found[id(place)] = radius_of(place, least)
        if place.precision == "exact":
            exact[at] = max(found[id(place)])
    return found


def _draw_inset(axes: Axes, panel: Panel) -> Box:
    """Draw Baghdad enlarged in the lower left corner, its symbols half as wide; the box it takes."""
    side = panel.side * _INSET
    share = side / panel.side
    inside = axes.inset_axes((4 / panel.side, 4 / panel.side, share, share), zorder=9)
    return (0.0, 0.0, side + 8, side + 6 + draw_inset(inside, panel, side))


def draw_inset(axes: Axes, panel: Panel, side: float) -> float:
    """
    Draw Baghdad enlarged, its symbols half as wide, and above it what it is and what it leaves out.

    Parameters
    ----------
    axes
        Square axes.
    panel
        The map of the country that it enlarges a part of.
    side
        Of the axes, in points.

    Returns
    -------
    float
        Points that the words above it take.
    """
    area = replace(area_named("baghdad", folder=panel.shown.area.folder), references=())
    beyond = ""
    if isinstance(panel.look, Scale):
        city = placed(panel.shown.columns, area, split=panel.shown.split, inset=True)
        city = replace(city, places=[p for p in city.places if p.precision != "governorate"])
        if panel.shown.half is not None:
            city = city.halves()[panel.shown.half]
        half = Scale(panel.look.top, panel.look.smallest / 2, panel.look.largest / 2)
        draw_map(axes, replace(panel, shown=city, look=half, side=side, inset=True))
        beyond = _beyond(panel.shown, city, panel.lang)
    else:
        shaded = replace(area, outlines=(panel.kind, "tigris_baghdad"))
        draw_map(axes, replace(panel, shown=replace(panel.shown, area=shaded), side=side, inset=True))
    figure: Any = axes.figure
    lines = []
    for text, weight in ((_called(panel), "bold"), (beyond, "normal")):
        measure = partial(_wide, figure, weight)
        broken = wrap(bind(text), side, measure).split("\n")
        lines += [(line, weight, *text_size(figure, line, 6.5, weight)) for line in broken if line]
    words = 2.0 + sum(tall for *_, tall in lines)
    up = side + words
    for line, weight, wide, tall in lines:
        up -= tall
        # At the side where reading begins.
        say(axes, line, side - wide if panel.lang == "ar" else 0.0, up, 6.5, "#1a1a1a", weight=weight)
    return words


def _wide(figure: Any, weight: str, text: str) -> float:
    return text_size(figure, text, 6.5, weight)[0]


def _called(panel: Panel) -> str:
    """What an inset is; apart from its map, also which side of the day that parts the events it shows."""
    name = word("inset_baghdad" if panel.kind == "circles" else "inset_districts", panel.lang)
    if panel.shown.split is None or panel.shown.half is None:
        return name
    key = ("before", "after")[panel.shown.half]
    return f"{word(key, panel.lang, day=day(panel.shown.split, panel.lang))}: {name}"


def _beyond(shown: MapEvents, city: MapEvents, lang: Lang) -> str:
    """How many events the city's symbols on the country's map count that its inset does not show; empty for none."""
    import numpy as np

    if shown.area.gather is None or shown.cell_km:
        return ""
    place_id, km = shown.area.gather
    held = [p.rows for p in shown.places if p.place_id == place_id and p.precision != "governorate"]
    rest = np.setdiff1d(np.concatenate([np.zeros(0, dtype=np.int64), *held]), city.rows)
    return word("inset_outside", lang, km=f"{km:g}", n=f"{shown.count(rest):,}") if len(rest) else ""
