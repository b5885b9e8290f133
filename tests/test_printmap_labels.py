"""Numbers, names and divisions of printed maps: what can be read, and whose a name is."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from mapcases import event, table
from matplotlib.text import Text
from printcases import EVERY_CHOICE, bare, plots, texts

from toolkit import _printmap
from toolkit._mapareas import spots
from toolkit._maplabels import Frame, Wanted, distance, leader, meet, place_labels
from toolkit._mapnumbers import Mark, place_numbers
from toolkit._mapshades import COLOURS
from toolkit.boundaries import contains, outline
from toolkit.incidents import load_incidents
from toolkit.maps import event_map
from toolkit.printmaps import print_map
from toolkit.rtl import ar

pytestmark = pytest.mark.long

# --- numbers of symbols ---


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("choice", EVERY_CHOICE)
def test_no_number_lies_on_another_or_is_a_speck(choice: dict[str, Any], lang: str):
    chart = print_map(load_incidents().events, lang=lang, **choice)
    chart.figure.canvas.draw()
    for axes in plots(chart):
        found = [text for text in axes.texts if text.get_text().isdigit()]
        assert all(text.get_fontsize() >= 5.5 for text in found)
        placed = [(text.get_text(), Text.get_window_extent(text)) for text in found]
        for (one, a), (other, b) in combinations(placed, 2):
            # Extents are as high as a line; the digits are lower.
            overlap = min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 0.45 * a.height
            assert not overlap, (one, other)


def test_a_number_under_another_symbol_moves_beside_its_own():
    large, small = Mark(100, 50, 10), Mark(106, 50, 6)
    frame = Frame(200, 100)
    below, above = place_numbers([large, small], [(9, 5), (4, 5)], frame)
    assert (above.x, above.y, above.beside) == (106, 50, False)
    assert below.beside
    ground = (below.x - below.wide, below.y - below.tall, below.x + below.wide, below.y + below.tall)
    assert not meet(ground, (104, 47.5, 108, 52.5))
    assert ground in frame.taken


def test_a_number_stays_in_its_symbol_where_it_can_be_read():
    alone, touched = Mark(40, 40, 6), Mark(100, 50, 20)
    spots = place_numbers([touched, alone, Mark(118, 50, 5)], [(9, 5), (4, 5), (4, 5)], Frame(200, 100))
    assert [spot.beside for spot in spots] == [False, False, False]


def test_a_number_too_wide_for_its_symbol_stands_beside_it():
    (spot,) = place_numbers([Mark(100, 50, 2)], [(4, 5)], Frame(200, 100))
    assert spot.beside
    assert abs(spot.x - 100) > 2


# --- whose a name is ---


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("choice", [*EVERY_CHOICE, {"area": "kirkuk"}, {"area": "mosul", "radius_km": 60}])
def test_a_name_is_nearest_to_its_own_symbol_or_joined_to_it(
    choice: dict[str, Any], lang: str, monkeypatch: pytest.MonkeyPatch
):
    seen: list[tuple[Frame, Any]] = []

    def kept(labels: Any, frame: Frame, rtl: bool, lines: bool = True) -> Any:
        seen.append((frame, place_labels(labels, frame, rtl, lines)))
        return seen[-1][1]

    monkeypatch.setattr(_printmap, "place_labels", kept)
    print_map(load_incidents().events, lang=lang, **choice)
    assert any(placed for _, placed in seen)
    for frame, placed in seen:
        for label, left, bottom in placed:
            box = (left, bottom, left + label.width, bottom + label.height)
            if leader(label, left, bottom) is None:
                assert frame.apart(box, label) > distance(box, label.x, label.y) - label.clear, label.text


def test_a_name_between_two_symbols_stands_at_its_own_or_gets_a_line():
    label = Wanted("name", 100, 50, 4, 40, 8)
    ((_, left, _),) = place_labels([label], Frame(300, 100, [], [(100, 50, 4), (110, 50, 4)]), rtl=False)
    assert left + 40 < 96
    ring = [(100 + 13 * x, 50 + 13 * y, 4.0) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    ((_, left, bottom),) = place_labels([label], Frame(300, 100, [], ring), rtl=False)
    assert leader(label, left, bottom) is not None
    assert place_labels([label], Frame(300, 100, [], ring), rtl=False, lines=False) == []


def test_a_landmark_under_a_symbol_gives_it_no_second_name():
    rows = table(event(1, None, location="Depot", latitude=35.4687, longitude=44.3922, geo_precision=1))
    said = texts(print_map(rows, "iraq"))
    assert "Depot" in said
    assert "Kirkuk" not in said


# --- numbers and names of shaded divisions ---


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("split", [None, "2019-12-27"])
def test_words_of_a_governorate_stand_inside_it_or_beside_the_country(split: str | None, lang: str):
    chart = print_map(load_incidents().events, kind="governorates", lang=lang, split=split)
    chart.figure.canvas.draw()
    features = outline("governorates")["features"]
    arabic = {
        place.admin1: place.name_ar.removeprefix("محافظة ") for place in spots().values() if place.kind == "governorate"
    }
    for axes in chart.figure.axes[: 1 if split is None else 2]:
        names = 0
        for feature in features:
            name = feature["properties"]["admin1"]
            shown = bare(ar(arabic[name])) if lang == "ar" else name
            for text in axes.texts:
                if bare(text.get_text()) != shown:
                    continue
                names += 1
                box = Text.get_window_extent(text)
                corners = [(x, y) for x in (box.x0 + 1, box.x1 - 1) for y in (box.y0 + 2, box.y1 - 2)]
                points = axes.transData.inverted().transform(corners)
                inside = {contains({"features": [feature]}, y, x) for x, y in points}
                anywhere = {contains({"features": features}, y, x) for x, y in points}
                # Or its ends reach a little over the border, where there is no room for all.
                ends = 0.25 * (box.x1 - box.x0)
                middle = [(x, (box.y0 + box.y1) / 2) for x in (box.x0 + ends, box.x1 - ends)]
                points = axes.transData.inverted().transform(middle)
                most = {contains({"features": [feature]}, y, x) for x, y in points}
                assert True in (inside == {True}, anywhere == {False}, most == {True}), name
        assert names >= 12


def test_the_darkest_governorate_is_seen_around_its_number():
    rows = table(event(1, "anbar", level="aggregate", standalone=True, n_events=33), event(2, "k1-base"))
    (number,) = [text for text in print_map(rows, kind="governorates").figure.axes[0].texts if text.get_text() == "33"]
    assert number.get_color() == "#ffffff"
    assert number.get_path_effects()[0]._gc["foreground"] == COLOURS[-1]


def test_a_governorate_smaller_than_its_number_has_it_outside_with_a_line():
    rows = table(event(1, None, admin1="Halabja", level="aggregate", standalone=True, n_events=33))
    assert "Halabja: 33" in texts(print_map(rows, kind="governorates"))


def test_a_number_in_a_ring_never_stands_on_a_dark_symbol():
    spots = place_numbers([Mark(100, 50, 10), Mark(107, 50, 6, hollow=True)], [(4, 5), (4, 5)], Frame(200, 100))
    assert spots[1].beside


def test_two_maps_of_one_table_have_the_same_classes():
    """They were 2–4, 5–19 and 20–33 on one, 2–9 and 10–20 on the other: a colour meant two things."""
    events = load_incidents().events
    for split in (None, "2019-12-27"):
        chart = print_map(events, kind="governorates", split=split)
        said = texts(chart)
        assert [text for text in ("1", "2–3", "4–9", "10 and more") if text in said] == [
            "1",
            "2–3",
            "4–9",
            "10 and more",
        ]
        assert "10 and more" in event_map(events, kind="governorates", split=split).html()


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("size", ["one-column", "two-columns", "slide"])
def test_every_governorate_is_named_and_a_number_stands_above_its_name(size: str, lang: str):
    """Some names were dropped, and a number beside a name seemed to be the neighbour's."""
    names = {
        place.admin1: place.name_ar.removeprefix("محافظة ") for place in spots().values() if place.kind == "governorate"
    }
    for axes in print_map(
        load_incidents().events, kind="governorates", split="2019-12-27", lang=lang, size=size
    ).figure.axes[:2]:
        # A name may stand with its number; in which order the letters are kept depends on matplotlib.
        found = [bare(text.get_text()) for text in axes.texts]
        for feature in outline("governorates")["features"]:
            name = feature["properties"]["admin1"]
            assert any(bare(ar(names[name] if lang == "ar" else name)) in text for text in found), name
        axes.figure.canvas.draw()
        words = [Text.get_window_extent(text) for text in axes.texts if not bare(text.get_text()).isdigit()]
        for number in (text for text in axes.texts if text.get_text().isdigit()):
            box = Text.get_window_extent(number)
            middle = (box.x0 + box.x1) / 2
            near = min(words, key=lambda other: abs((other.x0 + other.x1) / 2 - middle) + abs(other.y1 - box.y0))
            assert near.y0 < box.y0
            assert near.x0 < middle < near.x1


# --- names at their areas ---


def _points(axes: Any, box: Any) -> list[tuple[float, float]]:
    """Longitude and latitude of the corners of a box on the page."""
    corners = [(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
    return [(float(x), float(y)) for x, y in axes.transData.inverted().transform(corners)]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("size", ["one-column", "two-columns", "slide"])
def test_a_small_governorate_bears_its_name_though_its_ends_reach_over_the_border(size: str, lang: str):
    """Karbala's name stood some 150 km off, with a line across Anbar, for want of two points of room."""
    axes = print_map(load_incidents().events, kind="governorates", lang=lang, size=size).figure.axes[0]
    axes.figure.canvas.draw()
    (feature,) = [f for f in outline("governorates")["features"] if f["properties"]["admin1"] == "Karbala"]
    wanted = "كربلاء" if lang == "ar" else "Karbala"
    (text,) = [text for text in axes.texts if bare(text.get_text()) == bare(ar(wanted))]
    box = Text.get_window_extent(text)
    ((x, y),) = axes.transData.inverted().transform([((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)])
    assert contains({"features": [feature]}, y, x)


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("size", ["one-column", "two-columns", "slide"])
def test_a_name_outside_the_green_zone_keeps_off_its_edge(size: str, lang: str):
    """Nisour Square's name lay over the tip of the zone."""
    axes = print_map(load_incidents().events, area="green-zone", lang=lang, size=size).figure.axes[0]
    axes.figure.canvas.draw()
    wanted = "ساحة النسور" if lang == "ar" else "Nisour Square"
    (text,) = [text for text in axes.texts if bare(text.get_text()) == bare(ar(wanted))]
    zone = outline("green_zone")
    box = Text.get_window_extent(text)
    assert not any(contains(zone, y, x) for x, y in _points(axes, box))
    ring = axes.transData.transform(zone["features"][0]["geometry"]["coordinates"][0])
    assert not any(box.x0 < x < box.x1 and box.y0 < y < box.y1 for x, y in ring)


@pytest.mark.parametrize("area", ["iraq", "baghdad", "green-zone", "kirkuk"])
def test_the_name_of_a_river_stands_beside_its_own_line(area: str):
    events = load_incidents().events
    figure = print_map(events, area=area).figure
    figure.canvas.draw()
    axes = figure.axes[0]
    names = {"Tigris": "Tigris", "Euphrates": "Euphrates", "Khasa": "Khasa"}
    found = [text for text in axes.texts if bare(text.get_text()) in names]
    assert found
    for text in found:
        name = names[bare(text.get_text())]
        lines = [
            axes.transData.transform(feature["geometry"]["coordinates"])
            for kind in ("rivers", "tigris_baghdad")
            for feature in outline(kind)["features"]
            if str(feature["properties"]["name_en"]).startswith(name)
        ]
        box = Text.get_window_extent(text)
        near = min(distance((box.x0, box.y0, box.x1, box.y1), x, y) for line in lines for x, y in line)
        assert near < 12 * figure.dpi / 72, name


def test_numbers_of_a_crowd_stand_beside_it_and_cover_no_symbol_of_their_own():
    """In the small map of Baghdad the number of a ring had lain on the ring and hidden it."""
    dense = [Mark(100, 50, 6, 7), Mark(96, 47, 4, hollow=True), Mark(104, 46, 3)]
    spots = place_numbers(dense, [(9, 5), (4, 5), (4, 5)], Frame(200, 100))
    for mark, spot in zip(dense, spots, strict=True):
        if spot.beside:
            ground = (spot.x - spot.wide, spot.y - spot.tall, spot.x + spot.wide, spot.y + spot.tall)
            assert distance(ground, mark.x, mark.y) > 0.5
            others = [other for other in dense if other is not mark]
            assert all(distance(ground, other.x, other.y) > other.radius - 1.0 for other in others)


def test_a_number_has_a_rim_of_its_symbol_around_it():
    tight, roomy = place_numbers([Mark(40, 50, 4.9), Mark(120, 50, 5.3)], [(9, 5), (9, 5)], Frame(200, 100))
    assert tight.beside
    assert not roomy.beside
