"""Printed maps: the same places as on the screen, words that lie on nothing, files that stay the same."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from mapcases import event, table
from matplotlib.colors import to_hex
from matplotlib.text import Annotation, Text
from printcases import bare, plots, split_layout, texts

from toolkit import _printlegend
from toolkit._chart import Chart
from toolkit._errors import InputError, SyntheticError
from toolkit._mapareas import area_named
from toolkit._maplabels import Frame, Wanted, place_labels
from toolkit._mapshades import COLOURS, NOTHING
from toolkit._mapsymbols import type_styles
from toolkit._mapwords import type_text, word
from toolkit.boundaries import credit
from toolkit.incidents import load_incidents
from toolkit.maps import event_map
from toolkit.printmaps import gallery, print_map
from toolkit.provenance import Provenance
from toolkit.rtl import ar

pytestmark = pytest.mark.long

AREAS = ["iraq", "baghdad", "green-zone", "kirkuk"]


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
    # Numbers may stand in symbols that lie over each other; names, headings and the legend may not.
    split_layout(chart)
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
        for latin in re.findall(r"geoBoundaries|World Data Bank II|GSHHG", credit(name)):
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
    for name in ("قاعدة كي وان", "قاعدة كركوك الجوية", "ش"):
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


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("kind", ["governorates", "districts", "heat"])
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


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("size", ["one-column", "two-columns", "slide"])
@pytest.mark.parametrize("split", [None, "2019-12-27"])
def test_an_inset_counts_what_its_city_counts_and_names_every_symbol(split: str | None, size: str, lang: str):
    """Baghdad was 33 on the map and 32 in its inset; some symbols there had no name."""
    chart = print_map(load_incidents().events, lang=lang, size=size, split=split)
    last = bare(ar(word("inset_baghdad", lang).split()[-1]))
    insets = [axes for axes in plots(chart) if last in " ".join(bare(text.get_text()) for text in axes.texts)]
    assert len(insets) == (2 if split else 1)
    counts = [sum(int(t.get_text()) for t in axes.texts if t.get_text().isdigit()) for axes in insets]
    whole = chart.data[chart.data["place_id"] == "baghdad"]
    names = ("n_before", "n_after") if split else ("n_events",)
    assert counts == [int(whole[name].sum()) for name in names]
    for axes in insets if size != "slide" else []:
        drawn = " ".join(bare(text.get_text()) for text in axes.texts)
        wanted = ("التاجي", "بغداد الدولي") if lang == "ar" else ("Camp Taji", "Baghdad International Airport")
        if split and axes is insets[0]:
            wanted = ("التاجي", "الجانب العسكري") if lang == "ar" else ("Camp Taji", "Baghdad airport military side")
        assert all(bare(ar(name)) in drawn for name in wanted)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_an_inset_says_how_many_events_of_its_city_lie_outside_it(lang: str):
    beyond = event(2, None, location="A", latitude=33.34, longitude=44.7, geo_precision=1)
    for other, there in ((beyond, True), (event(2, "baghdad"), False)):
        rows = table(event(1, "us-embassy"), other)
        said = re.sub("[\u202b\u202c]", "", " ".join(texts(print_map(rows, lang=lang)))).replace("\u00a0", " ")
        assert (bare(ar(word("inset_outside", lang, km="30", n="1"))) in said) == there


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
