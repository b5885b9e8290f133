"""Draw the maps for print: places, symbols and legend as on the screen, as vector figures in matplotlib."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ._chart import Chart, check_synthetic
from ._mapareas import Area, area_named, credits_of, names_on, outlines_of, references
from ._mapdata import (
    MapEvents,
    PlaceOnMap,
    checked_size,
    count_of,
    drawn_size,
    map_events,
    place_table,
    scale_of,
    type_of,
)
from ._maplabels import Frame, Wanted, place_labels
from ._mapsymbols import Scale, type_styles
from ._mapwords import alt_text, caption, finding, left_out, place_name, short_name, subtitle, word
from ._printparts import Legend, draw_legend, draw_north, draw_scale_bar, draw_symbol, text_size
from .phrases import Lang, as_day, check_lang, day
from .provenance import Provenance, made_on
from .rtl import ar, chart_style, same_digits, wrap

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Inches: the page's text width, a square map and the legend beside it.
_WIDTH, _MAP, _SIDE, _MARGIN = 6.5, 4.5, 1.75, 0.1
_KM_PER_DEGREE = 111.2

# How each outline looks: edge, face, width in points, order.
_LOOKS: dict[str, dict[str, Any]] = {
    "governorates": {"edgecolor": "#a8a8a8", "facecolor": "#faf8f3", "linewidth": 0.5, "zorder": 1},
    "rivers": {"edgecolor": "#7fb2d6", "facecolor": "none", "linewidth": 0.7, "zorder": 2},
    "tigris_baghdad": {"edgecolor": "#8fbfdf", "facecolor": "none", "linewidth": 4, "zorder": 2, "capstyle": "round"},
    "green_zone": {"edgecolor": "#3c7a3c", "facecolor": "#d5ead0", "linewidth": 0.9, "linestyle": (0, (2, 2))},
}
# A symbol's radius on the screen, in pixels, over its radius in print, in points.
_PIXELS_PER_POINT = 1.8
# Points that names without a point of their own keep from the frame.
_CLEAR = 5.0
# Between entries of one paragraph; the no-break space keeps the dot from beginning a line.
_JOINT = "\u00a0· "


def print_map(
    events: pd.DataFrame,
    area: str = "iraq",
    *,
    lang: str = "en",
    size_by: str = "casualties",
    title: str | None = None,
    source: str | None = None,
    provenance: Provenance | None = None,
    allow_synthetic: bool = False,
) -> Chart:
    """
    Draw events on a map for print: the twin of ``maps.event_map``, from the same places.

    Parameters
    ----------
    events
        Events in the codebook's format, coordinates in degrees (WGS 84).
    area
        ``iraq``, ``baghdad``, ``green-zone`` or ``kirkuk`` (``data/style/map_areas.csv``).
    lang
        ``en`` or ``ar``; in Arabic the legend stands on the left.
    size_by
        ``casualties`` (killed and wounded), ``munitions`` or ``events``.
    title
        In place of the finding made from the data.
    source
        Who reported, for the source line.
    provenance
        What the events were made from; stands in the files' metadata and under the map.
    allow_synthetic
        Draw made-up articles too; the map is then marked.

    Returns
    -------
    Chart
        6.5 inches wide; shows itself in Jupyter with its alternative text; ``save`` writes PNG (300 dpi), SVG, PDF, the
        rows of ``data`` as CSV and the caption; ``rows(key)`` gives the events behind a symbol.

    Raises
    ------
    InputError
        Unknown area, language or size, or columns are missing.
    SyntheticError
        Made-up articles, not allowed.
    """
    lang = check_lang(lang)
    checked_size(size_by)
    provenance = provenance or Provenance()
    synthetic = check_synthetic(events, provenance, allow_synthetic)
    shown = map_events(events, area_named(area))
    heading = title or finding(shown, lang)
    with chart_style():
        figure = _draw(shown, size_by, lang, heading, source, provenance, synthetic)
    drawn = {event["event_id"] for event in shown.events}
    return Chart(
        figure=figure,
        data=place_table(shown),
        title=heading,
        alt=alt_text(shown, size_by, lang),
        caption=caption(shown, size_by, lang),
        lang=lang,
        events=events[events["event_id"].isin(drawn)],
        provenance=provenance,
    )


def _draw(
    shown: MapEvents,
    size_by: str,
    lang: Lang,
    heading: str,
    source: str | None,
    provenance: Provenance,
    synthetic: bool,
) -> Figure:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rtl = lang == "ar"
    figure = Figure(figsize=(_WIDTH, 6.0))
    FigureCanvasAgg(figure)
    head = [(heading, 11.5, "bold", "#1a1a1a"), (subtitle(shown, lang), 8.0, "normal", "#444444")]
    if synthetic:
        head.insert(0, (word("synthetic", lang), 8.0, "bold", "#b00000"))
    said = word("source", lang, sources=source or word("source_default", lang))
    drawn = as_day(made_on())
    if drawn is not None:
        said += " " + word("drawn", lang, day=day(drawn, lang))
    foot = [*_left_out(shown, lang), (f"{said} {word('boundaries', lang)}", 6.5, "normal", "#444444")]
    foot.append((credits_of(shown.area, lang), 5.5, "normal", "#777777"))
    foot.append((provenance.line(), 5.5, "normal", "#777777"))
    top = _text_height(figure, head)
    bottom = _text_height(figure, foot)
    # The legend comes first: where it is taller than the map, the page grows with it.
    axes, beside = figure.add_axes((0, 0, 1, 1)), figure.add_axes((0, 0, 1, 1))
    width = _SIDE - _MARGIN * 0.8
    middle = max(_MAP, draw_legend(beside, Legend(shown, _scale(shown, size_by), size_by, lang), width, _MAP))
    height = top + middle + bottom + 3 * _MARGIN
    figure.set_size_inches(_WIDTH, height)
    _write(figure, head, height - _MARGIN, rtl)
    _write(figure, foot, bottom + _MARGIN * 0.6, rtl)

    left = _WIDTH - _MARGIN - _MAP if rtl else _MARGIN
    floor = (bottom + _MARGIN + middle - _MAP) / height
    axes.set_position((left / _WIDTH, floor, _MAP / _WIDTH, _MAP / height))
    _draw_map(axes, shown, size_by, lang)
    side = _MARGIN if rtl else _WIDTH - _SIDE - _MARGIN * 0.2
    beside.set_position((side / _WIDTH, floor, width / _WIDTH, _MAP / height))
    same_digits(figure)
    return figure


def _scale(shown: MapEvents, size_by: str) -> Scale:
    """The screen's scale, its radii in points."""
    return Scale(scale_of(shown.places, size_by).top, 9.0 / _PIXELS_PER_POINT, 30.0 / _PIXELS_PER_POINT)


Lines = list[tuple[str, float, str, str]]


def _left_out(shown: MapEvents, lang: Lang) -> Lines:
    """What is not on the map, to stand under it: the events without a place, then the counts of the others."""
    lines: Lines = []
    if shown.unplaced:
        lines.append((word("not_on_map", lang, n=len(shown.unplaced)), 6.5, "bold", "#1a1a1a"))
        lines.append((_JOINT.join(left_out(shown, lang)), 6.5, "normal", "#1a1a1a"))
    counts = (("outside", shown.outside), ("statements", shown.statements))
    others = [word(key, lang, n=count) for key, count in counts if count]
    if others:
        lines.append((_JOINT.join(others), 6.5, "normal", "#1a1a1a"))
    # A little air before the source.
    return [*lines, ("", 2.0, "normal", "#1a1a1a")] if lines else []


def _wrapped(figure: Figure, line: tuple[str, float, str, str]) -> str:
    text, size, weight, _ = line
    return wrap(text, (_WIDTH - 2 * _MARGIN) * 72, lambda piece: text_size(figure, piece, size, weight)[0])


def _text_height(figure: Figure, lines: Lines) -> float:
    return sum(len(_wrapped(figure, line).split("\n")) * line[1] * 1.45 / 72 for line in lines)


def _write(figure: Figure, lines: Lines, top: float, rtl: bool) -> None:
    """Lines of text from a height in inches downwards, at the side where reading begins."""
    width, height = figure.get_size_inches()
    for line in lines:
        for text in _wrapped(figure, line).split("\n"):
            x = 1 - _MARGIN / width if rtl else _MARGIN / width
            figure.text(
                x, top / height, ar(text, direction="rtl" if rtl else "ltr"), size=line[1], weight=line[2],
                color=line[3], ha="right" if rtl else "left", va="top",
            )  # fmt: skip
            top -= line[1] * 1.45 / 72


def _draw_map(axes: Axes, shown: MapEvents, size_by: str, lang: Lang) -> None:
    area = shown.area
    limits = _square(area)
    axes.set_xlim(limits[0], limits[1])
    axes.set_ylim(limits[2], limits[3])
    axes.set_aspect("auto")  # the limits are chosen so that a kilometre is as long in both directions
    axes.grid(False)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_facecolor("#f2f1ec")
    for spine in axes.spines.values():
        spine.set(visible=True, color="#bbbbbb", linewidth=0.6)
    for name, shape in outlines_of(area):
        for patch in _patches(shape, _LOOKS[name]):
            axes.add_patch(patch)

    frame = Frame(_MAP * 72, _MAP * 72)

    def point(latitude: float, longitude: float) -> tuple[float, float]:
        x = (longitude - limits[0]) / (limits[1] - limits[0]) * frame.width
        return x, (latitude - limits[2]) / (limits[3] - limits[2]) * frame.height

    km = frame.height / ((limits[3] - limits[2]) * _KM_PER_DEGREE)
    frame.taken.append(draw_scale_bar(axes, km, frame, lang))
    frame.taken.append(draw_north(axes, frame, lang))
    figure = axes.figure
    for kind, latitude, longitude, name_en, name_ar in names_on(area.name):
        text = name_ar if lang == "ar" else name_en
        x, y = point(latitude, longitude)
        w, h = text_size(figure, text, 6.5)  # type: ignore[arg-type]
        style = "italic" if kind == "river" and lang == "en" else "normal"
        colour = "#2f6f9f" if kind == "river" else "#666677"
        # A country that the map only touches: its name stands whole inside the frame.
        left = min(max(x - w / 2, _CLEAR), frame.width - w - _CLEAR)
        below = min(max(y - h / 2, _CLEAR), frame.height - h - _CLEAR)
        _say(axes, text, left, below, 6.5, colour, style)
        frame.taken.append((left, below, left + w, below + h))
    wanted = list(_draw_places(axes, shown, size_by, lang, frame, point, km))
    for label, x, y in place_labels(wanted, frame, lang == "ar"):
        _say(axes, label.text, x, y, 7.0, "#1a1a1a")


def _draw_places(
    axes: Axes, shown: MapEvents, size_by: str, lang: Lang, frame: Frame, point: Any, km: float
) -> Iterator[Wanted]:
    """Draw symbols and named points; yield the names to be placed, those of events first."""
    scale = _scale(shown, size_by)
    radii = {id(place): _radii(place, shown, scale, size_by) for place in shown.places}
    figure = axes.figure
    names: list[Wanted] = []
    for place in sorted(shown.places, key=lambda place: -max(radii[id(place)])):
        x, y = point(place.latitude, place.longitude)
        radius, outer = radii[id(place)]
        style = type_styles()[type_of(place.events)]
        if place.precision != "exact" and place.radius_km > 0:
            draw_symbol(axes, "circle", style.colour, x, y, place.radius_km * km, area_of=place.precision)
        badge = any(
            other.precision == "exact" and (other.latitude, other.longitude) == (place.latitude, place.longitude)
            for other in shown.places
        )
        draw_symbol(
            axes, style.shape, style.colour, x, y, radius, outer=outer, precision=place.precision,
            count=str(count_of(place.events)), ink=style.ink, badge=badge and place.precision != "exact",
        )  # fmt: skip
        reach = max(radius, outer)
        frame.taken.append((x - reach, y - reach, x + reach, y + reach))
        name = place_name(place, lang)
        if name and name not in {label.text for label in names}:
            names.append(Wanted(name, x, y, reach, *text_size(figure, name, 7.0)))  # type: ignore[arg-type]
    # Larger symbols first: their names matter most.
    yield from sorted(names, key=lambda label: -label.clear)
    drawn = {place.place_id for place in shown.places}
    for spot in references(shown.area):
        x, y = point(spot.latitude or 0.0, spot.longitude or 0.0)
        if not (0 < x < frame.width and 0 < y < frame.height):
            continue
        if spot.kind != "zone":
            draw_symbol(axes, "square", "#222222", x, y, 1.5, plain=True)
            frame.taken.append((x - 2, y - 2, x + 2, y + 2))
        name = short_name(spot.name_ar if lang == "ar" else spot.name_en)
        # An event may name the town without its gazetteer entry: once is enough.
        if spot.place_id not in drawn and name not in {label.text for label in names}:
            yield Wanted(name, x, y, 2.0, *text_size(figure, name, 7.0))  # type: ignore[arg-type]


def _radii(place: PlaceOnMap, shown: MapEvents, scale: Scale, size_by: str) -> tuple[float, float]:
    """Radius of a symbol and of its outer line (0 where low and high agree), in points."""
    sizes = [drawn_size(event, size_by) for event in place.events]
    low, high = sum(size[0] for size in sizes), sum(size[1] for size in sizes)
    radius = scale.radius(low)
    if place.precision != "exact":
        for other in shown.places:
            if other.precision == "exact" and (other.latitude, other.longitude) == (place.latitude, place.longitude):
                # Around a dot at the same point: a ring must not be hidden under it.
                radius = max(radius, max(_radii(other, shown, scale, size_by)) + 4)
    return radius, scale.radius(high) if high > low and scale.radius(high) > radius + 0.3 else 0.0


def _say(axes: Axes, text: str, x: float, y: float, size: float, colour: str, style: str = "normal") -> None:
    """Text on the map with a white halo; its lower left corner in points from the map's."""
    from matplotlib.patheffects import withStroke

    axes.annotate(
        ar(text), (0, 0), xycoords="axes fraction", xytext=(x, y), textcoords="offset points", size=size, color=colour,
        style=style, ha="left", va="bottom", zorder=8, path_effects=[withStroke(linewidth=1.8, foreground="white")],
        annotation_clip=False,
    )  # fmt: skip


def _square(area: Area) -> tuple[float, float, float, float]:
    """West, east, south, north of a square that holds the area."""
    latitude, longitude = (area.south + area.north) / 2, (area.west + area.east) / 2
    narrow = math.cos(math.radians(latitude))
    half = max((area.north - area.south) / 2, (area.east - area.west) / 2 * narrow)
    return longitude - half / narrow, longitude + half / narrow, latitude - half, latitude + half


def _patches(shape: dict[str, Any], look: dict[str, Any]) -> Iterator[Any]:
    """GeoJSON as matplotlib patches: rings of a polygon as one path with its holes, lines open."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    for kind, coordinates in _geometries(shape):
        lines = coordinates if kind == "Polygon" else [coordinates]
        outline = Outline.make_compound_path(*(Outline(line, closed=kind == "Polygon") for line in lines))
        yield PathPatch(outline, **look)


def _geometries(shape: dict[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """Polygons and lines of any GeoJSON; points have no outline."""
    kind = shape["type"]
    if kind == "FeatureCollection":
        for feature in shape["features"]:
            yield from _geometries(feature)
    elif kind == "Feature":
        if shape.get("geometry"):
            yield from _geometries(shape["geometry"])
    elif kind == "GeometryCollection":
        for part in shape["geometries"]:
            yield from _geometries(part)
    elif kind in ("Polygon", "LineString"):
        yield kind, shape["coordinates"]
    elif kind in ("MultiPolygon", "MultiLineString"):
        for part in shape["coordinates"]:
            yield kind.removeprefix("Multi"), part
