"""Maps for the screen: what is drawn where, what the popups say, and that nothing of an article runs in the page."""

from __future__ import annotations

import base64
import io
import json
import os
import re
import subprocess
import sys
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import folium
import pandas as pd
import pytest
from fontTools.ttLib import TTFont
from mapcases import HOSTILE, event, table

from toolkit._errors import InputError, OutputError, SyntheticError
from toolkit._mapareas import areas, references
from toolkit._maphtml import event_html, script_json, source_html
from toolkit._mapkinds import shown_events
from toolkit._mapplaces import map_events
from toolkit._mapsteps import time_steps
from toolkit._mapsymbols import Scale, shape_points, type_styles
from toolkit._mapwords import place_name
from toolkit._selfcontained import inline
from toolkit._webfont import SMALL_FONT, small_font_faces
from toolkit.incidents import load_incidents
from toolkit.maps import Map, event_map
from toolkit.provenance import Provenance

WIDTH = 7  # of a place's sums: first and last step, type, side, number, low and high figure


def sums_of(place: dict[str, Any]) -> list[list[int]]:
    """A place's sums, one list a group."""
    return [place["sums"][k : k + WIDTH] for k in range(0, len(place["sums"]), WIDTH)]


def data_of(chart: Map) -> dict[str, Any]:
    """What the page's script draws from."""
    found = re.search(r'<script type="application/json" id="toolkit-data">(.*?)</script>', chart.html(), re.DOTALL)
    assert found
    return json.loads(found[1])


def reasons(events: pd.DataFrame, area: str) -> list[tuple[str, str]]:
    return [(row["event_id"], reason) for row, reason in map_events(events, areas()[area]).listed(99)]


# --- places ---


def test_events_that_share_a_place_are_one_symbol_that_counts_and_lists_them():
    rows = [event(n, "k1-base", f"2019-12-{20 + n}") for n in (1, 2, 3)]
    chart = event_map(table(*rows), "kirkuk")
    assert list(chart.data["n_events"]) == [3]
    assert chart.data["event_ids"][0] == ["t-1", "t-2", "t-3"]
    (place,) = data_of(chart)["places"]
    assert [re.findall(r"\d+ Dec", item[-1])[0] for item in place["listed"]] == ["21 Dec", "22 Dec", "23 Dec"]
    assert [group[0] for group in sums_of(place)] == [0, 1, 2]


def test_coordinates_that_differ_by_metres_are_one_symbol_without_a_gazetteer_id_too():
    rows = [
        event(1, None, latitude=34.0001, longitude=44.0002, geo_precision=1, location="X"),
        event(2, None, latitude=34.0002, longitude=44.0001, geo_precision=1, location="X"),
    ]
    assert len(event_map(table(*rows), "iraq").data) == 1


AT = {"latitude": 33.299, "longitude": 44.396, "geo_precision": 1}


@pytest.mark.parametrize(
    ("first", "second", "en", "ar"),
    [
        ({}, {"place_id": "union-iii"}, "US Embassy and Union III base", "السفارة الأمريكية ويونيون 3"),
        (
            {"place_id": None, "location": "Depot"},
            {"place_id": None, "location": "Gate"},
            "Depot and Gate",
            "Depot وGate",
        ),
        ({}, {"place_id": "us-embassy"}, "US Embassy", "السفارة الأمريكية"),
    ],
)
def test_places_at_one_point_are_one_symbol_that_bears_both_names(
    first: dict[str, Any], second: dict[str, Any], en: str, ar: str
):
    """Eleven events were said to be at the embassy: one was at the base beside it."""
    rows = table(
        event(1, "us-embassy", **AT, **first),
        event(2, "us-embassy", **AT, **first),
        event(3, "us-embassy", **AT, **second),
        event(4, "k1-base"),
    )
    for lang, wanted in (("en", en), ("ar", ar)):
        chart = event_map(rows, "green-zone", lang=lang)
        (place,) = data_of(chart)["places"]
        assert place["text"] == wanted
        assert wanted in chart.title
    assert list(chart.data["n_events"]) == [3]
    ids = [name for name in dict.fromkeys([*rows["place_id"][:3]]) if isinstance(name, str)]
    assert list(chart.data["place_id"].fillna("")) == ["|".join(ids)]


def test_a_symbol_before_a_day_is_named_after_the_places_of_that_time():
    rows = table(event(1, "us-embassy", "2019-12-01"), event(2, "us-embassy", "2020-01-01", place_id="union-iii"))
    before, after = shown_events(rows, "green-zone", "circles", None, date(2019, 12, 27), None).halves()
    assert [place_name(half.places[0], "en") for half in (before, after)] == ["US Embassy", "Union III base"]


def test_sites_of_one_city_are_one_symbol_at_the_scale_of_the_country_and_apart_at_their_own():
    rows = table(
        event(1, "us-embassy"),
        event(2, None, place_id="baghdad-airport", latitude=33.2625, longitude=44.2346, geo_precision=1),
    )
    assert list(event_map(rows, "iraq").data["key"]) == ["baghdad"]
    assert sorted(event_map(rows, "baghdad").data["key"]) == ["baghdad-airport", "us-embassy"]


def test_an_aggregate_is_never_a_circle_unless_it_stands_alone():
    rows = table(
        event(1, "k1-base"),
        event(2, "k1-base", level="aggregate", n_events=11),
        event(3, "ain-al-asad", level="aggregate", n_events=4, standalone=True),
    )
    chart = event_map(rows, "iraq")
    assert dict(zip(chart.data["key"], chart.data["n_events"], strict=True)) == {"k1-base": 1, "ain-al-asad": 4}
    assert "never drawn as circles: 1" in chart.html()


def test_an_event_known_by_governorate_is_a_ring_with_a_radius_not_a_dot():
    rows = table(event(1, "anbar"), event(2, None, place_id=None, latitude=36.2, longitude=44.0, geo_precision=2))
    shown = event_map(rows, "iraq").data.set_index("precision")
    assert set(shown.index) == {"governorate", "near"}
    assert (shown["radius_km"] >= 3).all()


def test_a_city_is_a_point_on_the_map_of_iraq_a_ring_in_baghdad_and_too_wide_for_the_green_zone():
    rows = table(event(1, "baghdad"))
    assert list(event_map(rows, "iraq").data["precision"]) == ["exact"]
    assert list(event_map(rows, "baghdad").data["precision"]) == ["near"]
    assert reasons(rows, "green-zone") == [("t-1", "wide")]


def test_what_cannot_be_drawn_stands_in_a_list_with_its_reason():
    rows = table(
        event(1, None),
        event(2, None, latitude=33.0, longitude=44.0, geo_precision=None),
        event(3, None, latitude=133.0, longitude=44.0, geo_precision=1),
        event(4, "k1-base"),
    )
    assert sorted(reasons(rows, "iraq")) == [("t-1", "no place"), ("t-2", "country"), ("t-3", "fault")]
    page = event_map(rows, "iraq").html()
    assert "Not on the map (3)" in page
    assert "only the country is known" in page
    assert "خارج الخريطة (3)" in event_map(rows, "iraq", lang="ar").html()


def test_events_elsewhere_are_counted_not_drawn():
    chart = event_map(table(event(1, "k1-base"), event(2, "us-embassy")), "kirkuk")
    assert len(chart.data) == 1
    assert "outside this map: 1" in chart.html()


# --- sizes and symbols ---


def test_the_area_of_a_symbol_grows_with_the_figure_from_a_smallest_one():
    scale = Scale(top=40)
    assert scale.radius(0) == scale.smallest
    assert scale.radius(40) == scale.largest
    steps = [scale.radius(value) ** 2 for value in (10, 20, 30)]
    assert steps[1] - steps[0] == pytest.approx(steps[2] - steps[1])


def test_figures_keep_their_range_and_an_open_top():
    rows = [event(1, "k1-base", munitions_low=11, munitions_high=36), event(2, "k1-base", munitions_low=2)]
    chart = event_map(table(*rows[:1]), "kirkuk", size_by="munitions")
    assert (chart.data["munitions_low"][0], chart.data["munitions_high"][0]) == (11, 36)
    assert [tuple(group[5:]) for group in sums_of(data_of(chart)["places"][0])] == [(11, 36)]
    both = event_map(table(*rows), "kirkuk").data
    assert both["munitions_low"][0] == 13
    assert pd.isna(both["munitions_high"][0])


@pytest.mark.parametrize("size_by", ["casualties", "munitions", "events"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_symbols_can_be_sized_by_each_figure_in_both_languages(size_by: str, lang: str):
    rows = table(event(1, "k1-base", killed_low=3, killed_high=3, munitions_low=3), event(2, "k1-base"))
    chart = event_map(rows, "kirkuk", size_by=size_by, lang=lang)
    place = data_of(chart)["places"][0]
    assert sum(group[5] for group in sums_of(place)) == (2 if size_by == "events" else 3)
    assert "{" not in chart.alt + chart.caption + chart.title


def test_no_two_types_share_a_shape_or_a_colour():
    styles = list(type_styles().values())
    assert len({style.shape for style in styles}) == len({style.colour for style in styles}) == len(styles)


@pytest.mark.parametrize("shape", sorted({style.shape for style in type_styles().values()} - {"circle"}))
def test_symbols_of_one_size_have_one_area(shape: str):
    corners = shape_points(shape)
    nexts = corners[1:] + corners[:1]
    area = abs(sum(x * v - u * y for (x, y), (u, v) in zip(corners, nexts, strict=True))) / 2
    assert area == pytest.approx(3.14159, rel=1e-4)


def test_the_legend_names_the_types_present_the_sizes_and_the_precisions():
    rows = table(
        event(1, "k1-base", killed_low=1, killed_high=1),
        event(2, "k1-base", event_type="Riots", sub_event_type="Violent demonstration"),
    )
    page = event_map(rows, "kirkuk").html()
    for said in ('data-type="Riots"', "several types", "Size: killed and wounded", "the site or town is known"):
        assert said in page
    assert 'data-type="Battles"' not in page
    assert "الحجم: المقذوفات" in event_map(rows, "kirkuk", lang="ar", size_by="munitions").html()


# --- names ---


@pytest.mark.parametrize(
    ("area", "place"),
    [
        ("baghdad", "baghdad-airport"),
        ("green-zone", "us-embassy"),
        ("green-zone", "jumhuriya-bridge"),
        ("kirkuk", "k1-base"),
        ("kirkuk", "kirkuk-airbase"),
    ],
)
def test_landmarks_are_named_even_without_an_event(area: str, place: str):
    assert place in {spot.place_id for spot in references(areas()[area])}
    assert any(item["text"] for item in data_of(event_map(table(), area))["references"])


def test_the_legend_explains_no_precision_that_the_map_has_not():
    """A map of two events at a known base explained dashed and dotted circles too."""
    page = event_map(table(event(1, "k1-base"), event(2, "k1-base")), "kirkuk").html()
    assert "the site or town is known" in page
    assert "only roughly" not in page
    assert "only the governorate" not in page


def test_a_place_that_is_known_but_wide_at_this_scale_is_said_to_be_so():
    """The zone's events were known on one map and known only roughly on the next."""
    rows = table(event(1, "us-embassy", place_id="green-zone", latitude=33.308, longitude=44.39))
    assert "reach at this scale: Green Zone" in event_map(rows, "green-zone").html()
    assert "عند هذا المقياس: المنطقة الخضراء" in event_map(rows, "green-zone", lang="ar").html()
    assert "at this scale" not in event_map(rows, "iraq").html()
    roughly = rows.assign(geo_precision=2)
    assert "at this scale" not in event_map(roughly, "green-zone").html()


def test_the_versions_stand_on_a_line_of_their_own_from_left_to_right():
    assert '<p class="toolkit-provenance" dir="ltr">iraq-news-toolkit' in event_map(table(), lang="ar").html()


def test_at_the_scale_of_baghdad_the_rivers_of_the_country_are_never_drawn():
    for name in ("baghdad", "green-zone"):
        assert "rivers" not in areas()[name].outlines
        assert "tigris_baghdad" in areas()[name].outlines
        assert "green_zone" in areas()[name].outlines


# --- words ---


def test_a_popup_gives_date_toll_and_alleged_doer_in_both_languages_and_the_sentence_right_to_left():
    row = event(
        1, "k1-base", killed_low=1, killed_high=1, munitions_low=36, munitions_high=36, weapon="shell",
        actor1_alleged="Kata'ib Hezbollah", alleged_by="US government", evidence="قتل فيه متعاقد أمريكي",
    )  # fmt: skip
    said = event_html(row, "en", quotes=True)
    assert "27 Dec 2019" in said
    assert "27 كانون الأول 2019" in said
    assert "1 killed" in said
    assert "as reported" in said
    assert "blamed on: Kata&#x27;ib Hezbollah (by US government)" in said
    assert '<blockquote lang="ar" dir="rtl">' in said
    assert 'href="https://example.org/a"' in said


def test_notes_and_names_of_victims_never_reach_the_page():
    rows = table(event(1, "k1-base", note="secret note")).assign(victims="Name of a private person")
    page = event_map(rows, "kirkuk").html()
    assert "secret note" not in page
    assert "private person" not in page


def test_silence_about_a_toll_is_not_a_report_that_nobody_was_hurt():
    assert "no toll given" in event_html(event(1, "k1-base", fatalities_reported=False), "en")
    assert "no casualties" in event_html(event(1, "k1-base", fatalities_reported=True), "en")


def test_the_title_is_the_finding_and_can_be_given():
    rows = [event(n, "k1-base") for n in (1, 2)] + [event(3, "ain-al-asad")]
    assert event_map(table(*rows), "iraq").title == "K1 Air Base: the most attacks of any place, 2 of 3"
    assert "2 من أصل 3" in event_map(table(*rows), "iraq", lang="ar").title
    assert event_map(table(*rows[1:]), "iraq").title == "Attacks were spread over 2 places, 2 in all"
    assert event_map(table(), "iraq").title == "No events to show on this map"
    assert "<h1>My own</h1>" in event_map(table(*rows), "iraq", title="My own").html()


def test_alt_text_and_caption_speak_of_counts_sizes_and_boundaries():
    chart = event_map(table(event(1, "k1-base", killed_low=2, killed_high=3)), "kirkuk")
    assert "Places: 1, events: 1" in chart.alt
    assert "2–3" in chart.alt
    assert "Approximate boundaries" in chart.caption


# --- escaping ---


def test_text_of_an_article_stays_text_wherever_it_lands():
    hostile = event(
        1, "k1-base", evidence=HOSTILE["evidence"], summary_en=HOSTILE["title"], sources=[HOSTILE["source"]]
    )
    elsewhere = event(2, None, location=HOSTILE["location"], evidence=HOSTILE["evidence"])
    unknown = event(3, None, location=HOSTILE["location"], latitude=35.4, longitude=44.3, geo_precision=1)
    page = event_map(
        table(hostile, elsewhere, unknown), "kirkuk", title=HOSTILE["title"], source=HOSTILE["source"]
    ).html()
    assert "<script>window" not in page
    assert "<img src=x" not in page
    assert "<b onclick" not in page
    assert 'href="javascript' not in page
    assert "{{ 7 * 7 }}" in unescape(page)
    # As many scripts as on a map of harmless events: the article added none.
    assert page.count("</script") == event_map(table(event(1, "k1-base")), "kirkuk").html().count("</script")


def test_json_in_a_script_cannot_end_the_script():
    said = script_json({"a": "</script><!-- & \u2028"})
    assert not set("<>&\u2028") & set(said)
    assert json.loads(said) == {"a": "</script><!-- & \u2028"}


@pytest.mark.parametrize("code", ["{{ 7 * 7 }}", "{% set a = 1 %}", "{# gone #}", "{{{ 7 }}}", "a {"])
def test_template_code_in_an_article_is_never_run(code: str):
    chart = event_map(table(event(1, "k1-base", evidence=code), event(2, None, evidence=code)), "kirkuk")
    assert f"«{code}»" in re.sub("<[^>]*>", "", data_of(chart)["places"][0]["listed"][0][-1])
    assert f"«{code}»" in re.sub("<[^>]*>", "", chart.html().split("<aside")[1])  # the list of what is not on the map


@pytest.mark.parametrize(
    ("source", "link"),
    [
        ("https://www.example.org/a?b=1&c=2", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.org/ javascript:alert(1)", False),
        ("وكالة الأنباء", False),
        ("//example.org", False),
    ],
)
def test_only_web_addresses_become_links(source: str, link: bool):
    assert ("<a " in source_html(source)) is link


def test_a_popup_lists_the_first_hundred_events_and_counts_the_rest():
    chart = event_map(table(*(event(n, "k1-base") for n in range(130))), "kirkuk")
    place = data_of(chart)["places"][0]
    assert [item[4] for item in place["listed"]] == [1] * 100
    assert sum(group[4] for group in sums_of(place)) == 130


# --- time ---


@pytest.mark.parametrize(
    ("first", "last", "steps", "label"),
    [
        ("2019-12-27", "2019-12-31", 5, "27 Dec 2019"),
        ("2019-10-28", "2020-01-03", 10, "28 Oct–3 Nov 2019"),
        ("2016-02-10", "2019-12-31", 47, "Feb 2016"),
        ("2003-03-20", "2023-12-31", 21, "2003"),
    ],
)
def test_time_is_cut_into_days_weeks_or_months(first: str, last: str, steps: int, label: str):
    cut = time_steps((date.fromisoformat(first), date.fromisoformat(last)), "en")
    assert len(cut) == steps
    assert cut[0].label == label
    assert cut[-1].last >= date.fromisoformat(last)


def test_an_undated_event_is_drawn_and_said_to_be_seen_under_all_dates_only():
    rows = table(event(1, "k1-base", None), event(2, "k1-base", "2019-12-01"), event(3, "k1-base", "2019-12-27"))
    chart = event_map(rows, "kirkuk")
    assert [group[0] for group in sums_of(data_of(chart)["places"][0])].count(-1) == 1
    assert "Undated events, seen only under all dates: 1" in chart.html()


# --- the page ---


def test_a_saved_map_names_no_address_it_would_fetch_and_carries_the_licences(tmp_path: Path):
    page = event_map(load_incidents().events, "baghdad").save(tmp_path / "map").read_text("utf-8")
    assert not re.search(r"<(?:script|img|iframe)[^>]*\ssrc\s*=", page)
    assert not re.search(r"<link[^>]*\shref\s*=", page)
    assert not re.search(r"url\(\s*[\"']?(?:https?:)?//", page)
    assert "default-src 'none'" in page
    for gone in ("bootstrap", "fontawesome", "glyphicon", "awesome-markers", "sourceMappingURL"):
        assert gone not in page.lower()
    assert "Copyright (c) 2010-2022, Volodymyr Agafonkin" in page
    assert "Copyright OpenJS Foundation and other contributors" in page
    assert "THE SOFTWARE IS PROVIDED" in page


def test_a_saved_map_says_what_it_was_made_from_and_is_the_same_each_time(tmp_path: Path):
    made = Provenance((("a.txt", "0" * 64),))
    rows = table(event(1, "k1-base"))
    one = event_map(rows, "kirkuk", provenance=made).save(tmp_path / "one.html").read_bytes()
    two = event_map(rows, "kirkuk", provenance=made).save(tmp_path / "two.html").read_bytes()
    assert one == two
    assert one.count(made.line().encode()) == 2  # in the head and in the footer


def test_a_page_in_arabic_runs_from_right_to_left():
    page = event_map(table(event(1, "k1-base")), "kirkuk", lang="ar").html()
    assert '<html lang="ar" dir="rtl">' in page
    assert "كركوك" in page


def test_jupyter_gets_the_whole_page_in_a_frame_and_a_sentence_for_untrusted_notebooks():
    bundle = event_map(table(event(1, "k1-base", evidence=HOSTILE["evidence"])), "kirkuk")._repr_mimebundle_()
    assert 'class="toolkit-map"' in bundle["text/html"]
    assert "srcdoc=" in bundle["text/html"]
    # An untrusted notebook loses frames and styles: what is left must say why there is no map.
    left = re.sub(r"<iframe.*?</iframe>|<style.*?</style>", "", bundle["text/html"], flags=re.DOTALL)
    assert "not trusted" in left
    assert "<script" not in bundle["text/html"]
    assert bundle["text/plain"].startswith("Map of Kirkuk")


def test_what_needs_the_network_is_refused_by_name():
    chart = event_map(table(event(1, "k1-base")), "kirkuk")
    folium.Marker([35.4, 44.3], icon=folium.Icon(icon="star")).add_to(chart.folium)
    with pytest.raises(OutputError, match=r"use folium\.CircleMarker"):
        chart.html()
    chart = event_map(table(event(1, "k1-base")), "kirkuk")
    folium.TileLayer("https://tiles.example.org/{z}/{x}/{y}.png", attr="x").add_to(chart.folium)
    with pytest.raises(OutputError, match=r"tiles from https://tiles\.example\.org"):
        chart.html()
    with pytest.raises(OutputError, match=r"https://example\.org/plugin\.js"):
        inline('<script src="https://example.org/plugin.js"></script>')
    with pytest.raises(OutputError, match=r"//example\.org/x\.png"):
        inline("<style>a { background: url(//example.org/x.png) }</style>")


def test_layers_of_the_users_own_travel_with_the_map():
    chart = event_map(table(event(1, "k1-base")), "kirkuk")
    folium.CircleMarker([35.4, 44.3], popup="here").add_to(chart.folium)
    assert "circleMarker" in chart.html()


def test_online_tiles_come_only_when_asked_for_and_with_their_credit():
    rows = table(event(1, "k1-base"))
    assert "openstreetmap.org" not in event_map(rows, "kirkuk").html()
    page = event_map(rows, "kirkuk", tiles=True).html()
    assert "https://tile.openstreetmap.org/" in page
    assert "OpenStreetMap contributors" in page


# --- bad input ---


def test_made_up_articles_are_refused_and_marked_where_allowed():
    made = Provenance(synthetic=True)
    with pytest.raises(SyntheticError, match="allow_synthetic"):
        event_map(table(event(1, "k1-base")), provenance=made)
    assert (
        "SYNTHETIC: made-up articles"
        in event_map(table(event(1, "k1-base")), provenance=made, allow_synthetic=True).html()
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"area": "mars"}, "no map area or place 'mars'.*iraq"),
        ({"lang": "fr"}, "'fr'"),
        ({"size_by": "age"}, "'age'.*casualties"),
    ],
)
def test_unknown_choices_are_named_with_what_there_is(given: dict[str, str], said: str):
    with pytest.raises(InputError, match=said):
        event_map(table(event(1, "k1-base")), **given)


def test_missing_columns_are_named():
    with pytest.raises(InputError, match="lacks the columns event_type, latitude"):
        event_map(table(event(1, "k1-base")).drop(columns=["event_type", "latitude"]))


def test_no_events_give_a_map_that_says_so():
    chart = event_map(table(), "iraq")
    assert len(chart.data) == 0
    assert "No events to show on this map" in chart.html()


# --- the incidents that ship ---


@pytest.mark.parametrize("area", list(areas()))
def test_every_incident_is_drawn_listed_or_counted(area: str):
    events = load_incidents().events
    shown = map_events(events, areas()[area])
    assert shown.count() + len(shown.unplaced) + shown.outside + shown.statements == len(events)


def test_kirkuk_shows_k1_with_the_range_of_its_rockets():
    data = event_map(load_incidents("us-sites-2019").events, "kirkuk", size_by="munitions").data.set_index("key")
    assert data.loc["k1-base", "munitions_high"] >= 36
    assert "kirkuk-airbase" not in data.index


def test_importing_the_toolkit_loads_no_map_library():
    code = "import sys, toolkit; print([m for m in ('folium', 'matplotlib', 'pandas') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True)
    assert result.stdout.strip() == "[]"


def test_the_typeface_of_a_map_is_a_part_under_a_name_of_its_own_with_its_licence():
    # IBM's licence reserves the name "Plex" to the whole typeface.
    rules = small_font_faces()
    assert len(rules) < 90_000
    assert "Plex" not in rules
    for packed in re.findall(r"base64,([^)]+)", rules):
        font = TTFont(io.BytesIO(base64.b64decode(packed)))
        names = {record.nameID: str(record) for record in font["name"].names}
        assert {names[1], names[4]} == {SMALL_FONT}
        assert "IBM Corp" in names[0]
        assert "SIL Open Font License" in names[13]
        assert {ord(char) for char in "محافظة ڤ 12 ١٢، «Kirkuk» – 36"} <= set(font.getBestCmap())
