"""Pages of printed maps: credit, legend, heat, one column, sheets of a city."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
import pytest
from mapcases import event, table
from matplotlib.colors import to_hex
from matplotlib.patches import PathPatch
from matplotlib.text import Text
from printcases import EVERY_CHOICE, bare, legend_of, split_layout, texts

from toolkit._errors import InputError
from toolkit._maplabels import Frame, Wanted, place_labels
from toolkit._mapsymbols import type_styles
from toolkit.gallery import map_pictures
from toolkit.incidents import load_incidents
from toolkit.maps import event_map
from toolkit.printmaps import print_map
from toolkit.rtl import ar

pytestmark = pytest.mark.long

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


@pytest.mark.parametrize("area", ["iraq", "baghdad", "green-zone", "kirkuk"])
def test_the_outlines_are_credited_also_those_of_the_small_map(area: str):
    printed = " ".join(str(text.get_text()) for text in print_map(load_incidents().events, area).figure.texts)
    assert printed.count("geoBoundaries") == 1
    assert "CC BY 3.0 IGO" in " ".join(printed.split())


# --- the legend explains what is drawn ---


def test_the_legend_has_no_mark_that_is_not_on_the_map():
    said = legend_of(print_map(table(event(1, "k1-base", killed_low=3, killed_high=3)), "kirkuk"))
    for missing in ("none reported", "thin outer line", "only roughly", "only the governorate", "beside its symbol"):
        assert missing not in said
    assert "the site or town is known" in said
    said = legend_of(print_map(table(event(1, "k1-base", killed_low=0, killed_high=3)), "kirkuk"))
    assert "none reported" in said
    assert "thin outer line" in said


def test_a_place_of_several_types_shows_each_by_a_slice_that_the_legend_explains():
    """It had been one grey symbol: which types, and how many of each, could not be seen."""
    rows = table(*(event(n, "k1-base") for n in range(1, 4)), event(4, "k1-base", event_type="Riots"))
    chart = print_map(rows, "kirkuk")
    said = legend_of(chart)
    assert "Type Explosions/Remote violence Riots several types: slices by events, clockwise in this order" in said
    faces = [to_hex(patch.get_facecolor()) for patch in chart.figure.axes[0].findobj(PathPatch)]
    first, second = (type_styles()[name].colour.lower() for name in ("Explosions/Remote violence", "Riots"))
    assert faces.count(first) == faces.count(second) == 1
    alone = print_map(table(event(1, "k1-base"), event(2, "us-embassy", event_type="Riots")), "iraq")
    assert "several" not in legend_of(alone)


def test_the_number_of_a_place_of_several_types_leaves_its_slices_to_be_seen():
    rows = [event(n, "k1-base", event_type="Riots" if n % 2 else "Battles") for n in range(12)]
    small = print_map(table(*rows), "kirkuk")
    assert "number beside its symbol" in legend_of(small)
    harm = print_map(table(*({**row, "killed_low": 5, "killed_high": 5} for row in rows)), "kirkuk")
    assert "number beside its symbol" not in legend_of(harm)


def test_what_is_known_by_governorate_lies_in_its_outline_and_not_at_its_capital():
    """A dotted circle around the capital had reached over the border and left out most of Anbar."""
    rows = table(event(1, "anbar"), event(2, "k1-base"))
    chart = print_map(rows, "iraq")
    assert "only the governorate: somewhere in the dotted line" in legend_of(chart)
    wide = max(patch.get_path().vertices.shape[0] for patch in chart.figure.axes[0].findobj(PathPatch)
               if patch.get_alpha() == 0.1)  # fmt: skip
    assert wide > 30  # an outline, no circle of eight curves
    place = chart.data.set_index("key").loc["anbar/governorate"]
    assert abs(place["longitude"] - 43.308) > 0.5


def test_two_rows_known_by_one_governorate_are_one_symbol_whatever_their_points():
    other = event(2, None, admin1="Anbar", location="Anbar", latitude=33.0, longitude=42.0, geo_precision=3)
    found = print_map(table(event(1, "anbar"), other), "iraq").data
    assert found["n_events"].tolist() == [2]
    assert found["name_ar"].tolist() == ["الأنبار"]


def test_the_green_zone_as_a_whole_is_its_own_outline_and_what_is_near_it_a_circle():
    inside = event(1, "us-embassy", place_id="green-zone", latitude=33.308, longitude=44.39)
    chart = print_map(table(inside), "green-zone")
    edges = [patch for patch in chart.figure.axes[0].findobj(PathPatch) if patch.get_alpha() == 0.1]
    assert [len(patch.get_path().vertices) > 8 for patch in edges] == [True]
    near = print_map(table({**inside, "geo_precision": 2}), "green-zone")
    assert not [patch for patch in near.figure.axes[0].findobj(PathPatch) if patch.get_alpha() == 0.1]


def test_a_map_with_one_symbol_is_small_and_says_what_happened_there():
    """A page had been nearly empty for the sake of one dot."""
    one = print_map(table(event(1, "k1-base", killed_low=2, killed_high=2)), "kirkuk")
    two = print_map(table(event(1, "k1-base"), event(2, "k1-base", place_id="kirkuk", latitude=35.468)), "kirkuk")
    assert one.figure.get_figheight() < two.figure.get_figheight() - 0.8
    said = " ".join(texts(one))
    assert "What happened there" in said
    assert "27 Dec 2019; 2 killed" in said.replace("\u00a0", " ")
    assert "What happened there" not in " ".join(texts(two))
    many = print_map(table(*(event(n, "k1-base") for n in range(9))), "kirkuk")
    assert "What happened there" not in " ".join(texts(many))


@pytest.mark.parametrize(
    ("n", "lang", "title"),
    [
        (2, "en", "Both attacks shown were at K1 Air Base"),
        (2, "ar", "الهجومان المبيّنان وقعا في قاعدة كي وان"),
        (3, "en", "All 3 attacks shown were at K1 Air Base"),
    ],
)
def test_two_events_are_both(n: int, lang: str, title: str):
    assert print_map(table(*(event(k, "k1-base") for k in range(n))), "kirkuk", lang=lang).title == title


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
    expected = ["2–3", "4–9"]
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
    # The title says 33 at one city: its sites add up, so the darkest is no end.
    top = bare(ar("11 فأكثر" if lang == "ar" else "11 and more"))
    shown = {bare(text): x for text, x in shown.items()}
    assert {"1", "5", top} <= set(shown)
    assert (shown["1"] < shown["5"] < shown[top]) == (lang == "en")
    last = "11 فأكثر" if lang == "ar" else "11 and more"
    assert f"<span>{last}</span>" in event_map(load_incidents().events, kind="heat", lang=lang).html()


@pytest.mark.parametrize(
    ("choice", "en", "ar_"),
    [
        (
            {"size_by": "munitions"},
            "K1 Air Base: the most munitions of any place, 11–36; 14–39 in all",
            "العدد الأكبر من المقذوفات في قاعدة كي وان: 11–36، والمجموع 14–39",
        ),
        (
            {"kind": "governorates", "size_by": "casualties"},
            "Kirkuk: the most killed and wounded of any governorate, 5; 6 in all",
            "العدد الأكبر من القتلى والجرحى في كركوك: 5، والمجموع 6",
        ),
        ({}, "US Embassy: the most attacks", "العدد الأكبر من الهجمات في السفارة"),
    ],
)
def test_the_title_speaks_of_what_the_map_is_drawn_by(choice: dict[str, Any], en: str, ar_: str):
    """The map of munitions bore the title of that of events."""
    rows = table(
        event(1, "k1-base", munitions_low=11, munitions_high=36, killed_low=5, killed_high=5),
        event(2, "us-embassy", munitions_low=3, munitions_high=3, wounded_low=1, wounded_high=1),
        event(3, "us-embassy", munitions_low=0, munitions_high=0),
    )
    for lang, wanted in (("en", en), ("ar", ar_)):
        assert print_map(rows, lang=lang, **choice).title.startswith(wanted)
        assert event_map(rows, lang=lang, **choice).title.startswith(wanted)


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


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("choice", [*EVERY_CHOICE, {"kind": "heat"}, {"kind": "governorates"}, {"area": "kirkuk"}])
def test_a_map_for_a_slide_is_wide_and_low_with_type_to_be_read_from_afar(choice: dict[str, Any], lang: str):
    """It was a page of print: 10 inches high with type of 7 points."""
    chart = print_map(load_incidents().events, lang=lang, size="slide", **choice)
    width, height = chart.figure.get_size_inches()
    assert width == pytest.approx(10)
    assert height < (9.5 if "split" in choice else 7.7)
    chart.figure.set_dpi(chart.figure.dpi / 1.5)  # the pixels that boxes of lines may share are those of print
    split_layout(chart)
    sizes = [text.get_fontsize() for text in chart.figure.findobj(Text) if text.get_text().strip()]
    assert min(sizes) >= 5.5 * 1.5
    names = [text.get_fontsize() for text in chart.figure.axes[0].texts]
    assert max(names) >= 9


@pytest.mark.parametrize("choice", [{}, {"area": "kirkuk"}, {"kind": "heat"}])
def test_a_slide_is_its_small_page_enlarged_in_every_part(choice: dict[str, Any], monkeypatch: pytest.MonkeyPatch):
    """Symbols, numbers, names and lines keep their places: enlarged twice is as far apart as enlarged once, scaled."""
    found = []
    for factor in (1.0, 2.0):
        monkeypatch.setattr("toolkit._maplayout._LARGER", factor)
        figure = print_map(load_incidents().events, size="slide", **choice).figure
        figure.set_dpi(300)
        figure.canvas.draw()
        artists = [patch for axes in figure.axes for patch in axes.artists + axes.patches + axes.texts]
        found.append([middle_of(one) for one in artists])
    once, twice = found
    assert len(once) == len(twice) > 10
    for small, large in zip(once, twice, strict=True):
        assert np.abs(large - 2 * small).max() < 12  # pixels of 4,000: hinting makes letters wider or narrower


def middle_of(artist: Any) -> Any:
    """Middle of what is drawn, in pixels; of an annotation without its arrow."""
    box = Text.get_window_extent(artist) if isinstance(artist, Text) else artist.get_window_extent()
    return (box.min + box.max) / 2


def test_the_gallery_draws_maps_in_the_size_that_is_asked_for():
    for size, inches in (("one-column", 3.5), ("two-columns", 6.5), ("slide", 10.0)):
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


def test_a_symbol_bears_the_names_of_the_places_that_it_counts_and_no_other():
    events = load_incidents().events
    said = texts(print_map(events, "baghdad"))
    assert "Baghdad airport military side and" in said
    assert "Baghdad International Airport" in said
    said = texts(print_map(events[events["place_id"] != "baghdad-airport"], "baghdad"))
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
    (name,) = [text for text in drawing.texts if text.get_text() == "Baghdad airport military side and"]
    assert Text.get_window_extent(name).x1 < drawing.get_window_extent().x0 + drawing.get_window_extent().width / 2


@pytest.mark.parametrize("size", ["one-column", "two-columns"])
@pytest.mark.parametrize("choice", [*EVERY_CHOICE, {"kind": "heat"}, {"kind": "governorates", "split": "2019-12-27"}])
def test_no_type_is_too_small_to_be_read_in_print(choice: dict[str, Any], size: str):
    chart = print_map(load_incidents().events, size=size, **choice)
    assert min(text.get_fontsize() for text in chart.figure.findobj(Text) if text.get_text().strip()) >= 6.5
