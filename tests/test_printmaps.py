"""Printed maps: the same places as on the screen, words that lie on nothing, files that stay the same."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from mapcases import event, table
from matplotlib.colors import to_hex
from matplotlib.text import Annotation, Text

from toolkit import _printlegend, _printmap
from toolkit._chart import Chart
from toolkit._errors import InputError, SyntheticError
from toolkit._mapareas import area_named, spots
from toolkit._maplabels import Frame, Wanted, distance, leader, meet, place_labels
from toolkit._mapnumbers import Mark, place_numbers
from toolkit._mapshades import COLOURS, NOTHING, Shades
from toolkit._mapsymbols import type_styles
from toolkit._mapwords import type_text
from toolkit.boundaries import contains, credit, outline
from toolkit.gallery import map_pictures
from toolkit.incidents import load_incidents
from toolkit.maps import event_map
from toolkit.printmaps import gallery, print_map
from toolkit.provenance import Provenance
from toolkit.rtl import ar

AREAS = ["iraq", "baghdad", "green-zone", "kirkuk"]


def texts(chart: Chart) -> list[str]:
    """Every text of a figure, without direction marks."""
    found = [text.get_text() for text in chart.figure.findobj(Text) if text.get_text()]
    return [bare(text) for text in found]


def bare(text: str) -> str:
    return text.strip("\u202b\u202c")


def boxes(chart: Chart) -> list[tuple[str, Any]]:
    chart.figure.canvas.draw()
    found = [text for text in chart.figure.findobj(Text) if text.get_text().strip() and text.get_visible()]
    # An annotation's own extent covers its arrow too; the words' extent is the text's.
    return [(text.get_text(), Text.get_window_extent(text)) for text in found]


def crowded() -> pd.DataFrame:
    """Every type at every precision, large figures, two sites elsewhere, and eight events without a place."""
    rows = [
        event(0, site, event_type=kind, level="aggregate", standalone=True, n_events=3, **toll, **more)
        for kind in [*(name for name in type_styles() if name != "several"), None]
        for site, more in [
            ("k1-base", {}), ("us-embassy", {}), ("ain-al-asad", {}), ("baghdad", {}), ("anbar", {}),
            ("k1-base", {"geo_precision": 2}), ("us-embassy", {"geo_precision": 2}),
        ]
        for toll in [{"killed_low": 300, "killed_high": 900, "munitions_low": 70, "munitions_high": 90}]
    ]  # fmt: skip
    # One site for each type, so that none is only part of "several".
    for index, kind in enumerate(type_styles()):
        for latitude, longitude in [(33.31 + index * 0.004, 44.36), (35.4, 44.2 + index * 0.03)]:
            at = {"latitude": latitude, "longitude": longitude, "geo_precision": 1}
            rows.append(event(0, None, event_type=kind, **at))
    rows += [event(0, None, f"2019-12-{day}", level="aggregate", standalone=True) for day in range(11, 19)]
    rows.append(event(0, "k1-base", level="aggregate", n_events=11))
    return table(*({**row, "event_id": f"t-{number}"} for number, row in enumerate(rows)))


def check_layout(chart: Chart) -> None:
    """No words on others, off the page or on the frame of the map; nothing of the legend on what stands below it."""
    found = boxes(chart)
    page = chart.figure.bbox
    for text, box in found:
        assert page.x0 <= box.x0, text
        assert box.x1 <= page.x1, text
        assert page.y0 <= box.y0, text
        assert box.y1 <= page.y1, text
    # Numbers may stand in symbols that lie over each other; names, headings and the legend may not.
    names = [(text, box) for text, box in found if not text.isdigit()]
    for (one, a), (other, b) in combinations(names, 2):
        overlap = min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 2.5
        assert not overlap, (one, other)
    drawing, legend = chart.figure.axes[:2]
    frame = drawing.get_window_extent()
    for text in drawing.texts:
        box = Text.get_window_extent(text)
        if text.get_text().strip() and not text.get_text().isdigit():
            inside = min(box.x0 - frame.x0, frame.x1 - box.x1, box.y0 - frame.y0, frame.y1 - box.y1)
            assert inside > 1.5, text.get_text()
    parts = [Text.get_window_extent(text) for text in legend.texts]
    parts += [patch.get_window_extent() for patch in legend.patches]
    below = [text for text in chart.figure.texts if text.get_text().strip()]
    top = max(box.y1 for box in map(Text.get_window_extent, below) if box.y1 < frame.y1)
    assert min(part.y0 for part in parts) >= top - 1
    assert min(part.x0 for part in parts) >= chart.figure.bbox.x0
    assert max(part.x1 for part in parts) <= chart.figure.bbox.x1
    overlap_of_legend = min(frame.x1, max(part.x1 for part in parts)) - max(frame.x0, min(part.x0 for part in parts))
    assert overlap_of_legend < 0


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("area", AREAS)
def test_no_words_overlap_or_leave_the_page(area: str, lang: str):
    check_layout(print_map(load_incidents().events, area, lang=lang))


@pytest.mark.parametrize("size_by", ["casualties", "munitions", "events"])
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("area", AREAS)
def test_the_fullest_legend_fits(area: str, lang: str, size_by: str):
    chart = print_map(crowded(), area, lang=lang, size_by=size_by)
    check_layout(chart)
    said = " ".join(texts(chart)).replace("\u202b", "").replace("\u202c", "")
    for kind in type_styles():
        if kind != "several":
            assert bare(ar(type_text(kind, lang))) in said


def test_a_legend_taller_than_the_map_makes_the_page_taller(monkeypatch: pytest.MonkeyPatch):
    short = print_map(crowded(), "iraq").figure.get_size_inches()[1]
    monkeypatch.setattr(_printlegend._Column, "pitch", 26.0)
    tall = print_map(crowded(), "iraq")
    assert tall.figure.get_size_inches()[1] > short + 0.5
    check_layout(tall)


@pytest.mark.parametrize("area", AREAS)
def test_the_credits_are_in_the_language_of_the_map(area: str):
    arabic = " ".join(texts(print_map(table(), area, lang="ar")))
    page = event_map(table(), area, lang="ar").html()
    for english in ("Approximate boundaries", "Rivers:", "public domain", "own line", "own outline", "through"):
        assert english not in arabic
        assert english not in re.sub(r"<!--.*?-->|<script.*?</script>|<style.*?</style>", "", page, flags=re.DOTALL)
    for name in area_named(area).outlines:
        assert credit(name, lang="ar") in page
        for latin in re.findall(r"Natural Earth|World Data Bank II|GSHHG", credit(name)):
            assert latin in arabic


@pytest.mark.parametrize("area", AREAS)
def test_the_printed_map_has_the_places_of_the_one_on_the_screen(area: str):
    events = load_incidents().events
    printed, shown = print_map(events, area), event_map(events, area)
    assert printed.data.equals(shown.data)
    assert (printed.title, printed.alt, printed.caption) == (shown.title, shown.alt, shown.caption)
    counts = [int(text) for text in texts(printed) if text.isdigit()]
    for count in shown.data["n_events"]:
        assert count in counts


def test_landmarks_scale_north_and_source_are_there_without_an_event():
    said = texts(print_map(table(), "green-zone"))
    for name in ("US Embassy", "Al-Jumhuriya Bridge", "Green Zone", "Tigris", "2 km", "N"):
        assert name in said
    assert "No events to show on this map" in said
    assert any(text.startswith("Source:") for text in said)
    assert any("Approximate boundaries" in text or "approximate" in text for text in said)
    said = texts(print_map(table(), "kirkuk", lang="ar"))
    for name in ("كي وان", "قاعدة كركوك الجوية", "ش"):
        assert bare(ar(name)) in said


def test_what_is_not_on_the_map_is_said_beside_it():
    rows = table(event(1, None), event(2, "k1-base"), event(3, "k1-base", level="aggregate", n_events=11))
    said = " ".join(texts(print_map(rows, "iraq")))
    assert "Not on the map (1)" in said
    assert "no place given" in said
    assert "circles: 1" in said


def test_events_left_out_stand_under_their_reason_and_long_lists_end_with_a_number():
    days = [f"2019-12-{10 + n // 2}" for n in range(28)]
    rows = table(*(event(n, None, day) for n, day in enumerate(days)))
    said = " ".join(texts(print_map(rows, "iraq"))).replace("\u00a0", " ")
    assert "Not on the map (28)" in said
    assert "no place given: 10 Dec 2019 (2), 11 Dec 2019 (2), 12 Dec" in said
    assert "and 8 more" in said


def test_a_town_that_an_event_names_is_not_named_twice():
    row = event(1, None, latitude=36.34, longitude=43.13, geo_precision=1, location="Mosul")
    assert texts(print_map(table(row), "iraq")).count("Mosul") == 1


def test_the_legend_has_only_the_types_present_and_the_precisions():
    said = " ".join(texts(print_map(table(event(1, "anbar", event_type="Battles")), "iraq", size_by="munitions")))
    assert "Battles" in said
    assert "Riots" not in said
    assert "Size: munitions" in said
    assert "only the governorate" in said


def test_the_high_end_of_a_range_is_an_outer_line():
    def patches(**more: int) -> int:
        return len(print_map(table(event(1, "k1-base", **more)), "kirkuk").figure.axes[0].patches)

    assert patches(killed_low=1, killed_high=9) == patches(killed_low=1, killed_high=1) + 1


def test_a_saved_map_is_the_same_each_time_and_names_what_it_was_made_from(tmp_path: Path):
    made = Provenance((("a.txt", "0" * 64),))
    rows = table(event(1, "k1-base"))
    one = print_map(rows, "kirkuk", provenance=made).save(tmp_path / "one" / "map")
    two = print_map(rows, "kirkuk", provenance=made).save(tmp_path / "two" / "map")
    assert [path.suffix for path in one][:3] == [".png", ".svg", ".pdf"]
    for a, b in zip(one, two, strict=True):
        assert a.read_bytes() == b.read_bytes()
    assert made.line().encode() in one[0].read_bytes()
    assert made.line() in one[1].read_text("utf-8")
    assert one[0].read_bytes()[:4] == b"\x89PNG"


def test_a_printed_map_walks_back_to_its_events_and_shows_its_alt_text():
    chart = print_map(table(event(1, "k1-base"), event(2, "us-embassy")), "iraq")
    assert list(chart.rows("k1-base")["event_id"]) == ["t-1"]
    assert 'alt="Map of Iraq' in chart._repr_mimebundle_()["text/html"]


def test_made_up_articles_are_refused_and_marked_where_allowed():
    made = Provenance(synthetic=True)
    with pytest.raises(SyntheticError):
        print_map(table(event(1, "k1-base")), provenance=made)
    said = texts(print_map(table(event(1, "k1-base")), provenance=made, allow_synthetic=True))
    assert any("SYNTHETIC" in text for text in said)


def test_a_formula_sign_in_a_name_is_text():
    row = event(1, None, latitude=35.45, longitude=44.35, geo_precision=1, location="a $x$ place")
    assert "a $x$ place" in texts(print_map(table(row), "kirkuk"))
    assert print_map(table(row), "kirkuk").png(dpi=40)


def test_unknown_choices_are_named():
    with pytest.raises(InputError, match="mars"):
        print_map(table(), "mars")
    with pytest.raises(InputError, match="'fr'"):
        print_map(table(), lang="fr")


# --- placing names ---


def test_a_name_moves_away_from_what_is_taken_and_is_left_out_where_nothing_is_free():
    frame = Frame(200, 100, [(105, 40, 200, 60)])
    label = Wanted("name", 100, 50, 3, 40, 8)
    ((_, left, bottom),) = place_labels([label], frame, rtl=False)
    assert left + 40 < 100
    assert bottom == pytest.approx(46)
    assert place_labels([label], Frame(200, 100, [(0, 0, 200, 100)]), rtl=False) == []


def test_names_begin_at_the_side_where_reading_begins():
    label = Wanted("name", 100, 50, 3, 40, 8)
    (english,) = place_labels([label], Frame(200, 100), rtl=False)
    (arabic,) = place_labels([label], Frame(200, 100), rtl=True)
    assert english[1] > 100 > arabic[1] + 40
    assert isinstance(Annotation("x", (0, 0)), Text)


# --- kinds of printed map ---


def split_layout(chart: Chart) -> None:
    """No words on others or off the page, where two maps stand side by side."""
    found = boxes(chart)
    page = chart.figure.bbox
    for text, box in found:
        assert page.x0 <= box.x0, text
        assert box.x1 <= page.x1, text
        assert page.y0 <= box.y0, text
        assert box.y1 <= page.y1, text
    names = [(text, box) for text, box in found if not text.isdigit()]
    for (one, a), (other, b) in combinations(names, 2):
        overlap = min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 2.5
        assert not overlap, (one, other)


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("kind", ["governorates", "heat"])
def test_no_words_overlap_on_shaded_and_heat_maps(kind: str, lang: str):
    check_layout(print_map(load_incidents().events, kind=kind, lang=lang))
    check_layout(print_map(crowded(), kind=kind, lang=lang, size_by="casualties"))


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("area", ["iraq", "baghdad"])
def test_two_maps_side_by_side_overlap_nowhere_and_read_in_order(area: str, lang: str):
    chart = print_map(load_incidents().events, area, lang=lang, split="2019-12-27")
    split_layout(chart)
    first, second = (axes.get_position() for axes in chart.figure.axes[:2])
    assert (first.x0 < second.x0) == (lang == "en")
    said = " ".join(texts(chart))
    for half in ("Before 27 Dec 2019 (", "From 27 Dec 2019 (") if lang == "en" else ("قبل 27 كانون", "منذ 27 كانون"):
        # matplotlib 3.10 is given Arabic as it is drawn, shaped and from left to right.
        assert bare(ar(half) if lang == "ar" else half) in said


def test_two_maps_have_one_scale_and_together_all_dated_events():
    rows = table(
        event(1, "k1-base", "2019-12-20", killed_low=4, killed_high=4),
        event(2, "k1-base", killed_low=40, killed_high=40),
    )
    chart = print_map(rows, "kirkuk", split="2019-12-27")
    assert (chart.data["n_before"][0], chart.data["n_after"][0]) == (1, 1)
    counts = [text for text in texts(chart) if text == "1"]
    assert len(counts) == 2
    split_layout(chart)


@pytest.mark.parametrize(("place", "km"), [("mosul", 60), ("Basra", None), ("sadr-city", 12)])
def test_a_map_around_any_place_says_where_in_iraq_it_lies(place: str, km: float | None):
    chart = print_map(load_incidents().events, place, radius_km=km)
    check_layout(chart)
    drawing, _, locator = chart.figure.axes
    assert "Iraq" in texts(chart)
    framed = [patch for patch in locator.patches if patch.get_edgecolor()[:3] == pytest.approx((0.69, 0, 0), abs=0.01)]
    assert len(framed) == 1
    assert not locator.get_position().overlaps(drawing.get_position())


def test_a_map_of_the_country_shows_baghdad_enlarged_with_its_sites_apart():
    chart = print_map(load_incidents().events)
    (inset,) = chart.figure.axes[0].child_axes
    inside = {bare(text.get_text()) for text in inset.texts}
    assert {"Green Zone", "Camp Taji"} <= inside
    assert "Baghdad, symbols half as wide" in texts(chart)


def test_a_shaded_map_in_print_has_the_colours_of_the_screen_and_names_every_governorate():
    rows = table(event(1, "anbar"), event(2, "k1-base"), event(3, "k1-base"))
    chart = print_map(rows, kind="governorates")
    faces = {to_hex(patch.get_facecolor()) for patch in chart.figure.axes[0].artists + chart.figure.axes[0].patches}
    assert {COLOURS[0], COLOURS[4], NOTHING} <= faces
    said = texts(chart)
    for name in ("Anbar", "Kirkuk", "Najaf", "Muthanna", "Dohuk"):
        assert name in said
    assert "none coded or none reported" in said


def test_the_gallery_has_every_kind_in_both_languages_as_charts_that_can_be_saved():
    drawn = gallery(table(event(1, "k1-base")))
    name, chart = next(drawn)
    assert name == "map_iraq_en"
    assert chart.png(dpi=30)[:4] == b"\x89PNG"
    assert next(drawn)[0] == "map_iraq_ar"


# --- numbers of symbols ---

EVERY_CHOICE: list[dict[str, Any]] = [
    {}, {"size_by": "munitions"}, {"split": "2019-12-27"}, {"area": "baghdad"}, {"area": "green-zone"}
]  # fmt: skip


def plots(chart: Chart) -> list[Any]:
    """Axes of maps, insets and legends."""
    return [inner for outer in chart.figure.axes for inner in (outer, *outer.child_axes)]


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
                assert inside == {True} or anywhere == {False}, name
        assert names >= 12


def test_the_darkest_governorate_is_seen_around_its_number():
    rows = table(event(1, "anbar", level="aggregate", standalone=True, n_events=33), event(2, "k1-base"))
    (number,) = [text for text in print_map(rows, kind="governorates").figure.axes[0].texts if text.get_text() == "33"]
    assert number.get_color() == "#ffffff"
    assert number.get_path_effects()[0]._gc["foreground"] == COLOURS[-1]


def test_a_governorate_smaller_than_its_number_has_it_outside_with_a_line():
    axes = print_map(load_incidents().events, kind="governorates").figure.axes[0]
    assert "Baghdad: 33" in [text.get_text() for text in axes.texts]


def test_a_number_in_a_ring_never_stands_on_a_dark_symbol():
    spots = place_numbers([Mark(100, 50, 10), Mark(107, 50, 6, hollow=True)], [(4, 5), (4, 5)], Frame(200, 100))
    assert spots[1].beside


def test_classes_in_print_are_those_that_hold_a_figure():
    shades = Shades((1, 2, 5, 10, 20), 33)
    assert shades.fitted([1, 3, 6, 33]).labels() == ["1", "2–4", "5–19", "20–33"]
    assert Shades((1, 2, 5, 10, 20), 20).fitted([1, 2, 13, 20]).labels() == ["1", "2–9", "10–20"]
    assert Shades((1, 2), 2).fitted([1, 2]).labels() == ["1", "2"]
    said = texts(print_map(load_incidents().events, kind="governorates", split="2019-12-27"))
    assert "10–20" in said
    assert not {"5–9", "10–19"} & set(said)


# --- credit ---


@pytest.mark.parametrize(("lang", "said"), [("en", "incidents collected by hand"), ("ar", "حوادث جُمعت يدويًا")])
def test_the_credit_names_the_collection_where_all_events_are_of_it(lang: str, said: str):
    def credits(events: pd.DataFrame, **more: str) -> list[bool]:
        printed = " ".join(str(text.get_text()) for text in print_map(events, lang=lang, **more).figure.texts)
        shown = event_map(events, lang=lang, **more).html()
        return [bare(ar(said)) in printed.replace("\u202b", "").replace("\u202c", ""), said in shown]

    collected = load_incidents().events
    assert credits(collected) == [True, True]
    assert credits(collected, source="own notes") == [False, False]
    assert credits(table(event(1, "k1-base"))) == [False, False]
    assert credits(pd.concat([collected.head(2), table(event(1, "k1-base"))])) == [False, False]


# --- the legend explains what is drawn ---


def legend_of(chart: Chart) -> str:
    """Words of the legend in one line, as they were before they were broken."""
    return " ".join(bare(text.get_text()) for text in chart.figure.axes[1].texts)


def test_the_legend_has_no_mark_that_is_not_on_the_map():
    said = legend_of(print_map(table(event(1, "k1-base", killed_low=3, killed_high=3)), "kirkuk"))
    for missing in ("none reported", "thin outer line", "only roughly", "only the governorate", "beside its symbol"):
        assert missing not in said
    assert "the site or town is known" in said
    said = legend_of(print_map(table(event(1, "k1-base", killed_low=0, killed_high=3)), "kirkuk"))
    assert "none reported" in said
    assert "thin outer line" in said


def test_a_type_without_a_symbol_of_its_own_is_named_with_the_symbol_that_holds_it():
    rows = table(event(1, "k1-base"), event(2, "k1-base", event_type="Riots"))
    chart = print_map(rows, "kirkuk")
    assert "several types, also: Explosions/Remote violence; Riots" in legend_of(chart)
    more = table(event(1, "k1-base"), event(2, "k1-base", event_type="Riots"), event(3, "us-embassy"))
    assert "several types, also: Riots" in legend_of(print_map(more, "iraq"))


def test_the_legend_says_how_many_events_a_gathered_symbol_and_its_ring_hold():
    near = event(3, "baghdad", geo_precision=2)
    rows = table(event(1, "us-embassy"), event(2, "baghdad"), near, {**near, "event_id": "t-4", "latitude": 33.4})
    said = legend_of(print_map(rows, "iraq"))
    assert "Events there: 2 at known sites" in said
    assert "2 known only roughly" in said
    assert "Events there" not in legend_of(print_map(table(event(1, "us-embassy"), event(2, "baghdad")), "iraq"))


def test_a_number_beside_its_symbol_is_explained():
    rows = table(event(1, "us-embassy"), event(2, "us-embassy", geo_precision=2))
    assert "number beside its symbol" in legend_of(print_map(rows, "green-zone"))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_ranges_in_a_legend_run_with_the_language(lang: str):
    chart = print_map(load_incidents().events, kind="governorates", lang=lang)
    found = [text.get_text() for text in chart.figure.axes[1].texts if "–" in text.get_text()]
    expected = ["2–4", "5–19", "20–33"]
    assert found == [ar(one, always=True) if lang == "ar" else one for one in expected]


# --- heat ---


def test_the_title_of_a_heat_map_speaks_of_a_place_that_it_names_as_circles_would():
    rows = load_incidents().events
    heat = print_map(rows, kind="heat")
    assert heat.title.startswith("Baghdad: the most events of any place")
    assert "Baghdad" in texts(heat)
    assert event_map(rows, kind="heat").title == heat.title
    elsewhere = table(
        *(event(n, None, location="Depot", latitude=32.0, longitude=43.9, geo_precision=1) for n in (1, 2))
    )
    assert "Depot" in [bare(text.get_text()) for text in print_map(elsewhere, kind="heat").figure.axes[0].texts]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_colours_of_heat_have_numbers(lang: str):
    chart = print_map(load_incidents().events, kind="heat", lang=lang)
    shown = {text.get_text(): Text.get_window_extent(text).x0 for text in chart.figure.axes[1].texts}
    assert {"1", "5", "10"} <= set(shown)
    assert (shown["1"] < shown["5"] < shown["10"]) == (lang == "en")
    assert "<span>11</span>" in event_map(load_incidents().events, kind="heat", lang=lang).html()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_governorate_with_events_is_named_on_small_maps_too(lang: str):
    chart = print_map(load_incidents().events, kind="governorates", lang=lang, split="2019-12-27")
    names = chart.data["name_ar" if lang == "ar" else "name_en"]
    for axes, half in zip(chart.figure.axes[:2], ("n_before", "n_after"), strict=True):
        said = " ".join(bare(text.get_text()) for text in axes.texts)
        for name in names[chart.data[half] > 0]:
            assert (bare(ar(name)) if lang == "ar" else name) in said


# --- one column ---


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(
    "choice",
    [
        *EVERY_CHOICE, {"kind": "heat"}, {"kind": "governorates"}, {"kind": "governorates", "split": "2019-12-27"},
        {"area": "mosul", "radius_km": 60},
    ],
)  # fmt: skip
def test_a_map_in_one_column_is_narrow_and_overlaps_nowhere(choice: dict[str, Any], lang: str):
    chart = print_map(load_incidents().events, lang=lang, size="one-column", **choice)
    assert chart.figure.get_size_inches()[0] == pytest.approx(3.5)
    split_layout(chart)
    maps = 2 if choice.get("split") else 1
    boxes_of = [axes.get_window_extent() for axes in chart.figure.axes]
    assert all(upper.y0 > lower.y1 for upper, lower in pairwise(boxes_of[:maps]))
    for axes in chart.figure.axes[maps : maps + 2]:
        for text in axes.texts:
            assert Text.get_window_extent(text).y1 < boxes_of[maps - 1].y0


def test_the_gallery_draws_maps_in_the_size_that_is_asked_for():
    for size, inches in (("one-column", 3.5), ("two-columns", 6.5)):
        _, draw = next(map_pictures("en", size))
        assert draw().figure.get_size_inches()[0] == pytest.approx(inches)
    with pytest.raises(InputError, match="poster"):
        print_map(table(), size="poster")


# --- sheets of a city ---


@pytest.mark.parametrize(("lang", "said"), [("en", "Green Zone (approximate)"), ("ar", "المنطقة الخضراء (تقريبية)")])
def test_the_outline_of_the_green_zone_is_explained_where_it_is_drawn(lang: str, said: str):
    for area, there in (("green-zone", True), ("baghdad", True), ("kirkuk", False), ("iraq", False)):
        chart = print_map(load_incidents().events, area, lang=lang)
        assert (bare(ar(said)) in legend_of(chart)) == there
        edges = {to_hex(patch.get_edgecolor()) for patch in chart.figure.axes[1].patches}
        assert ("#3c7a3c" in edges) == there


def test_one_symbol_has_one_name():
    said = texts(print_map(load_incidents().events, "baghdad"))
    assert "Baghdad airport military side" in said
    assert "Baghdad International Airport" not in said


def test_no_named_point_is_cut_by_the_frame():
    drawing = print_map(load_incidents().events, "mosul", radius_km=60).figure.axes[0]
    frame = drawing.get_window_extent()
    points = [patch.get_window_extent() for patch in drawing.patches if to_hex(patch.get_facecolor()) == "#222222"]
    assert points
    assert all(frame.y0 < box.y0 and box.y1 < frame.y1 for box in points)


def test_a_name_stands_rather_on_the_other_side_than_across_a_river():
    label = Wanted("name", 100, 50, 3, 40, 8)
    river = [(120.0, float(y)) for y in range(0, 100, 3)]
    ((_, left, _),) = place_labels([label], Frame(200, 100, thin=river), rtl=False)
    assert left + 40 < 100
    everywhere = [(float(x), float(y)) for x in range(0, 200, 3) for y in range(0, 100, 3)]
    ((_, left, _),) = place_labels([label], Frame(200, 100, thin=everywhere), rtl=False)
    assert left == pytest.approx(105)


def test_the_airport_is_named_beside_the_circle_of_another_place():
    chart = print_map(load_incidents().events, "baghdad")
    chart.figure.canvas.draw()
    drawing = chart.figure.axes[0]
    (name,) = [text for text in drawing.texts if text.get_text() == "Baghdad airport military side"]
    assert Text.get_window_extent(name).x1 < drawing.get_window_extent().x0 + drawing.get_window_extent().width / 2
