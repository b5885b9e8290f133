"""Kinds of map: shaded, heat, before and after a day, around any place; many events; rows that cannot be right."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from mapcases import event, table
from test_boundaries import geoboundaries
from test_maps import data_of, sums_of

from benchmarks.maps import made_up
from toolkit._errors import DataError, InputError
from toolkit._mapareas import area_named, names_on
from toolkit._mapcolumns import columns_of
from toolkit._maphtml import event_html
from toolkit._mapkinds import shown_events
from toolkit._mapplaces import map_events
from toolkit._mapshades import COLOURS, Shades, divisions, shades_of, unsure
from toolkit.desk import explore
from toolkit.incidents import load_incidents
from toolkit.maps import Map, event_map
from toolkit.printmaps import print_map


def counts(chart: Any) -> dict[str, int]:
    """Number of events by place."""
    return dict(zip(chart.data["name_en"], chart.data["n_events"], strict=True))


# --- governorates and districts ---


def test_a_governorate_is_shaded_by_all_that_is_known_to_be_in_it_and_by_no_polygon():
    rows = table(
        event(1, "anbar"),
        event(2, "ain-al-asad"),
        # Abayachi lies in the outline of Salah al-Din, and belongs to Baghdad all the same.
        event(3, None, place_id="abayachi", latitude=33.81, longitude=44.27, geo_precision=1),
        event(4, None, admin1="Thi-Qar"), event(5, None, admin1="Halabja", location="Halabja"),
    )  # fmt: skip
    assert counts(event_map(rows, kind="governorates")) == {"Anbar": 2, "Baghdad": 1, "Dhi Qar": 1, "Halabja": 1}


def test_events_without_an_outline_a_governorate_or_in_another_country_are_listed_not_shaded(tmp_path: Path):
    geoboundaries(tmp_path, "ADM1", "Al-Anbar")
    rows = table(
        event(1, None, admin1="Halabja", location="Halabja"), event(2, None),
        event(3, None, admin1=None, country="Iran"),
        event(4, "k1-base", level="aggregate", n_events=9),
    )  # fmt: skip
    chart = event_map(rows, kind="governorates", boundaries=tmp_path)
    assert len(chart.data) == 0
    page = chart.html()
    for said in ("no outline of its governorate", "no place given", "outside this map: 1", "never drawn as circles: 1"):
        assert said in page


def test_the_governorate_of_the_gazetteer_beats_that_of_the_table():
    rows = table(event(1, "k1-base", admin1="Baghdad"))
    assert counts(event_map(rows, kind="governorates")) == {"Kirkuk": 1}


@pytest.mark.parametrize(
    ("totals", "floors", "last"),
    [
        ([1], (1,), "1"),
        ([1, 3], (1, 2), "2 and more"),
        ([4, 33], (1, 2, 4, 10), "10 and more"),
        ([33, 1, 7], (1, 2, 4, 10), "10 and more"),
        ([90_000, 12], (1, 1_000, 4_000, 10_000, 40_000), "40,000 and more"),
        ([], (), None),
    ],
)
def test_classes_are_round_and_at_most_five(totals: list[int], floors: tuple[int, ...], last: str | None):
    rows = [
        event(10 * k, site, level="aggregate", standalone=True, n_events=n)
        for k, (site, n) in enumerate(zip(("anbar", "k1-base", "us-embassy"), totals, strict=False))
    ]
    shades = shades_of(shown_events(table(*rows), "iraq", "governorates", None, None, None), "events")
    assert shades.floors == floors
    assert len(shades.labels("en")) == len(shades.colours) == len(shades.floors)
    if last:
        assert shades.labels("en")[-1] == last


def test_a_figure_has_the_colour_of_its_class_and_none_is_white():
    shades = Shades((1, 2, 5), 9)
    assert [shades.colour(n) for n in (0, 1, 4, 9)] == ["#ffffff", COLOURS[0], COLOURS[2], COLOURS[4]]
    assert shades.labels("en") == ["1", "2–4", "5 and more"]
    assert shades.labels("ar") == ["1", "2–4", "5 فأكثر"]
    assert Shades((1, 2, 4), 4).labels("en") == ["1", "2–3", "4"]


def test_colours_grow_darker_so_that_grey_print_keeps_their_order():
    grey = [0.299 * int(c[1:3], 16) + 0.587 * int(c[3:5], 16) + 0.114 * int(c[5:], 16) for c in COLOURS]
    assert all(light - dark > 20 for light, dark in pairwise(grey))


def test_a_users_own_districts_go_before_and_hold_only_points_known_that_well(tmp_path: Path):
    geoboundaries(tmp_path, "ADM2", "Al-Karkh")  # a square from 33 to 34 north, 44 to 45 east
    rows = table(event(1, "us-embassy"), event(2, "k1-base"), event(3, "anbar"), event(4, None))
    chart = event_map(rows, kind="districts", boundaries=tmp_path)
    assert counts(chart) == {"Al-Karkh": 1}
    assert "geoBoundaries (CC BY 3.0 IGO)" in chart.html()
    assert "only the governorate is known" in chart.html()
    assert print_map(rows, kind="districts", boundaries=tmp_path).data.equals(chart.data)


def test_districts_are_shaded_out_of_the_box_by_name_then_by_point():
    rows = table(
        event(1, None, admin2="Sinjar District", location="Sinjar"),
        event(2, "k1-base", admin2="قضاء الحويجة"),
        event(3, "us-embassy", admin2=None),
        event(4, None, admin2="Tooz Khurmato", location="Tuz"),  # as OCHA and ACLED spell it
    )
    chart = event_map(rows, kind="districts")
    assert counts(chart) == {"Sinjar": 1, "Hawija": 1, "Karkh": 1, "Tuz": 1}
    assert print_map(rows, kind="districts").data.equals(chart.data)
    assert set(event_map(rows, kind="districts", lang="ar").data["name_ar"]) == {"سنجار", "الحويجة", "الكرخ", "الطوز"}


def test_a_younger_district_is_where_its_point_lies_else_in_the_one_that_includes_it():
    barzan = {"latitude": 36.93, "longitude": 44.04, "geo_precision": 1}
    rows = table(
        event(1, None, admin2="Abu Ghraib District", location="Abu Ghraib"),
        event(2, None, admin2="Mergasur District", location="Barzan", **barzan),
        event(3, None, admin2="Mergasur District", location="Mergasur"),
        # Its point lies across the Zab, in another governorate's district.
        event(4, None, admin2="Khabat District", location="Khabat", latitude=36.278, longitude=43.671, geo_precision=1),
    )
    chart = event_map(rows, kind="districts")
    assert counts(chart) == {"Kadhimiya": 1, "Zibar": 1, "Rawanduz": 1, "Erbil": 1}
    page = chart.html()
    assert "Kadhimiya with Tarmiyah, Abu Ghraib, Taji" in page
    assert "Balad with" not in page
    assert "الكاظمية مع الطارمية، أبو غريب، التاجي" in event_map(rows, kind="districts", lang="ar").html()


@pytest.mark.parametrize("draw", [event_map, pytest.param(print_map, marks=pytest.mark.long)])
def test_districts_of_a_governorate_with_events_of_no_district_are_grey_not_white(draw: Any):
    """White would say that nothing is known of them."""
    somewhere = shown_events(table(event(1, "anbar"), event(2, "us-embassy")), "iraq", "districts", None, None, None)
    names = {divisions(somewhere.area, "districts")[n].name_en for n in unsure(somewhere, "districts")}
    assert names == {"Al Qaim", "Anah", "Ar Rutbah", "Fallujah", "Haditha", "Hit", "Ramadi"}
    known = shown_events(table(event(2, "us-embassy")), "iraq", "districts", None, None, None)
    assert unsure(known, "districts") == []
    for rows, said in (
        (table(event(1, "anbar"), event(2, "us-embassy")), True),
        (table(event(2, "us-embassy")), False),
    ):
        chart = draw(rows, kind="districts")
        if isinstance(chart, Map):
            text = chart.html()
        else:
            text = " ".join(one.get_text() for axes in chart.figure.axes for one in axes.texts).replace("\n", " ")
        assert ("some known only" in text) is said


def test_a_map_of_an_area_counts_only_the_districts_that_reach_into_it():
    rows = table(event(1, "us-embassy"), event(2, "k1-base"))
    chart = event_map(rows, "baghdad", kind="districts")
    assert counts(chart) == {"Karkh": 1}
    assert "outside this map: 1" in chart.html()


def square(folder: Path, **names: dict[str, str]) -> None:
    """Districts of one degree side by side from 44 east, each with the properties given."""
    features = []
    for at, properties in enumerate(names.values()):
        west = 44 + at
        ring = [[west, 33], [west + 1, 33], [west + 1, 34], [west, 34], [west, 33]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    (folder / "districts.geojson").write_text(text, "utf-8")


def test_districts_may_be_any_geojson_and_a_named_district_beats_the_polygon(tmp_path: Path):
    square(tmp_path, a={"ADM2_EN": "Al-Karkh", "ADM2_AR": "قضاء الكرخ"}, b={"ADM2_EN": "Al-Madain"})
    rows = table(
        event(1, "us-embassy", admin2=None),
        # Its point lies in the first square, but the table says the second; and one with no point at all.
        event(2, "us-embassy", admin2="Madain District"),
        event(3, None, admin2="الكرخ", location="Karkh"),
        event(4, None, admin2="Sinjar", location="Sinjar"),
    )
    chart = event_map(rows, kind="districts", boundaries=tmp_path)
    assert counts(chart) == {"Al-Karkh": 2, "Al-Madain": 1}
    assert "الكرخ" in set(chart.data["name_ar"])
    assert "own file districts.geojson" in chart.html()
    assert "ملف المستخدم" in event_map(rows, kind="districts", boundaries=tmp_path, lang="ar").html()
    assert print_map(rows, kind="districts", boundaries=tmp_path).data.equals(chart.data)


def test_two_districts_of_one_name_are_told_apart_by_the_point_alone(tmp_path: Path):
    square(tmp_path, a={"name": "Al-Hamza"}, b={"name": "Hamza"})
    rows = table(event(1, "us-embassy", admin2="Hamza"), event(2, None, admin2="Hamza", location="Hamza"))
    assert counts(event_map(rows, kind="districts", boundaries=tmp_path)) == {"Al-Hamza": 1}


def test_a_district_without_a_name_is_one_sentence(tmp_path: Path):
    square(tmp_path, a={"code": "IQ01"})
    with pytest.raises(DataError, match="give each feature a property admin2"):
        event_map(table(event(1, "us-embassy")), kind="districts", boundaries=tmp_path)


def test_a_shaded_map_says_that_white_is_no_proof_of_peace_in_both_languages():
    rows = table(event(1, "anbar"))
    assert "does not mean that none happened" in event_map(rows, kind="governorates").caption
    assert "ولا يعني ذلك أنه لم يقع شيء" in event_map(rows, kind="governorates", lang="ar").caption


# --- heat ---


def test_heat_leaves_out_what_would_pile_up_at_the_capitals_and_says_so():
    chart = event_map(table(event(1, "anbar"), event(2, "k1-base")), kind="heat")
    assert counts(chart) == {"K1 Air Base": 1}
    assert "only the governorate is known" in chart.html()
    assert "left out" in chart.caption


# --- before and after ---


def test_a_day_parts_the_events_by_their_beginning_and_undated_ones_are_on_neither_side():
    rows = table(
        event(1, "k1-base", "2019-12-26"),
        event(2, "k1-base", "2019-12-27"),
        event(3, "k1-base", "2019-12-20", date_to="2019-12-30"),
        event(4, "k1-base", None),
    )
    chart = event_map(rows, "kirkuk", split="2019-12-27")
    assert (chart.data["n_before"][0], chart.data["n_after"][0], chart.data["n_events"][0]) == (2, 1, 4)
    assert sorted(group[3] for group in sums_of(data_of(chart)["places"][0])) == [-1, 0, 0, 1]
    assert chart.title == "2 attacks before 27 Dec 2019, 1 from then on"
    assert "undated events are in neither part" in chart.caption
    assert "قبل 27 كانون الأول 2019" in event_map(rows, "kirkuk", split="2019-12-27", lang="ar").title


def test_a_day_that_is_none_is_refused():
    with pytest.raises(InputError, match="'2019-13-01'"):
        event_map(table(event(1, "k1-base")), split="2019-13-01")


# --- around a place ---


@pytest.mark.parametrize("name", ["mosul", "Mosul", "الموصل", "المُوصِل"])
def test_a_map_can_be_drawn_around_any_place_by_its_id_or_name(name: str):
    rows = table(
        event(1, None, latitude=36.34, longitude=43.13, geo_precision=1, location="Mosul"), event(2, "k1-base")
    )
    chart = event_map(rows, name, radius_km=30)
    assert list(chart.data["n_events"]) == [1]
    assert "outside this map: 1" in chart.html()
    area = area_named(name, 30)
    assert (area.north - area.south) * 111.2 == pytest.approx(60)
    assert area.references[0] == "mosul"
    assert len(area.references) > 3


def test_the_surroundings_of_a_site_in_baghdad_have_the_citys_own_river():
    assert "rivers" not in area_named("sadr-city", 5).outlines
    assert "tigris_baghdad" in area_named("sadr-city", 5).outlines
    assert "rivers" in area_named("mosul").outlines


@pytest.mark.parametrize(("place", "names"), [("kirkuk", {"Khasa"}), ("mosul", {"Tigris"}), ("tikrit", {"Tigris"})])
def test_a_map_of_a_town_names_its_river_away_from_the_town(place, names):
    """Kirkuk and Mosul had a blue line without a name."""
    area = area_named(place)
    rivers = {name: (lat, lon) for kind, lat, lon, name, _ in names_on(area) if kind == "river"}
    assert set(rivers) == names
    for lat, lon in rivers.values():
        assert max(abs(lat - (area.north + area.south) / 2), abs(lon - (area.west + area.east) / 2)) > 0.03


@pytest.mark.parametrize(
    ("name", "km", "said"),
    [
        ("lake-sawa", None, "No coordinates of Lake Sawa"),
        ("mosul", 0.2, "0.2 km"),
        ("mosul", 5000, "5000 km"),
        ("Atlantis", None, "no map area or place 'Atlantis'"),
    ],
)
def test_a_place_that_cannot_be_shown_is_named_with_the_reason(name: str, km: float | None, said: str):
    with pytest.raises(InputError, match=said):
        area_named(name, km)


# --- many events ---


def test_a_hundred_thousand_events_are_a_page_of_less_than_five_megabytes():
    chart = event_map(made_up(100_000))
    assert chart.data["n_events"].sum() > 95_000
    assert len(chart.data) <= 600
    assert len(chart.html()) < 5_000_000
    assert "Places within a cell of about" in chart.caption
    # The sums of the page are those of the table.
    groups = [group for place in data_of(chart)["places"] for group in sums_of(place)]
    assert sum(group[4] for group in groups) == chart.data["n_events"].sum()
    assert sum(group[5] for group in groups) == chart.data["casualties_low"].sum()


def test_where_a_popup_cannot_list_all_it_lists_those_with_the_highest_tolls():
    rows = [event(n, "k1-base", killed_low=n % 50, killed_high=n % 50) for n in range(300)]
    listed = data_of(event_map(table(*rows), "kirkuk"))["places"][0]["listed"]
    assert len(listed) == 100
    assert all("killed" in item[-1] for item in listed)


def test_points_of_their_own_are_joined_by_cells_and_none_is_lost():
    shown = map_events(made_up(30_000, scattered=True), area_named("iraq"))
    assert shown.count() == 30_000
    assert shown.cell_km > 10


# --- rows that cannot be right ---


def test_rows_that_cannot_be_right_are_named_with_their_values_and_drawn_nowhere():
    rows = table(
        event(1, "k1-base"),
        event(2, "k1-base", latitude=133.0),
        event(3, "k1-base", longitude=-444.0),
        event(4, "k1-base", "2019-13-45"),
        event(5, "k1-base", killed_low=9, killed_high=3),
    )
    for kind in ("circles", "heat", "governorates"):
        chart = event_map(rows, kind=kind)
        assert chart.data["n_events"].sum() == 1
        for said in (
            "row 2 (t-2) cannot be right and is not drawn: latitude 133",
            "row 3 (t-3) cannot be right and is not drawn: longitude -444",
            "row 4 (t-4) cannot be right and is not drawn: date_from &#x27;2019-13-45&#x27;",
            "row 5 (t-5) cannot be right and is not drawn: killed_low 9, killed_high 3",
        ):
            assert said in chart.html()
    assert "row 2 (t-2)" in print_map(rows, "kirkuk").caption
    assert "الصف 2 (t-2)" in print_map(rows, "kirkuk", lang="ar").caption


def test_coordinates_that_are_words_are_named_too():
    rows = table(event(1, "k1-base")).astype({"latitude": "object"})
    rows.loc[0, "latitude"] = "north"
    assert "latitude north" in event_map(rows).html()


@pytest.mark.parametrize("value", ["many", "3 or 4", float("inf")])
def test_figures_that_are_words_or_endless_are_named_too(value):
    rows = table(event(1, "k1-base"), event(2, "k1-base", killed_low=1, killed_high=1)).astype({"killed_low": "object"})
    rows.loc[1, "killed_low"] = value
    for kind in ("circles", "heat", "governorates"):
        drawn = event_map(rows, kind=kind)
        assert drawn.data["n_events"].sum() == 1
        assert f"row 2 (t-2) cannot be right and is not drawn: killed_low {value}" in drawn.html()


@pytest.mark.parametrize("given", [None, "events.csv", [{"event_id": "a"}]])
def test_what_is_no_table_is_refused_in_a_sentence(given):
    for draw in (event_map, print_map, explore):
        with pytest.raises(InputError, match=f"a DataFrame, not {type(given).__name__}"):
            draw(given)


def test_sources_are_listed_with_the_commas_of_the_language():
    told = {**event(1, "k1-base"), "sources": ["https://a.example/1", "https://b.example/2"]}
    assert "</a>، <a " in event_html(told, "ar")
    assert "</a>, <a " in event_html(told, "en")


def test_a_map_without_events_says_which_filter_left_none():
    assert "The table of events has no rows." in event_map(table()).html()
    page = event_map(table(event(1, "k1-base"), event(2, None)), "baghdad").html()
    assert "Of 2 events none can be shown here. Events elsewhere, outside this map: 1; Not on the map (1)." in page
    assert "لا صفوف في جدول الأحداث" in event_map(table(), lang="ar").html()
    for kind in ("heat", "governorates"):
        assert "No events to show on this map" in event_map(table(), kind=kind, split="2019-12-27").html()
        assert print_map(table(), kind=kind, split="2019-12-27").png(dpi=30)


def test_a_table_needs_no_more_than_the_columns_named():
    needed = ["event_id", "level", "event_type", "date_from", "date_to", "latitude", "longitude", "geo_precision"]
    bare = table(event(1, "k1-base"), event(2, "k1-base"))[needed]
    assert list(event_map(bare, "kirkuk").data["n_events"]) == [2]


def test_an_unknown_kind_is_named_with_those_there_are():
    with pytest.raises(InputError, match=r"'hexagons'.*governorates"):
        event_map(table(), kind="hexagons")


# --- do no harm ---


@pytest.mark.parametrize(
    ("more", "quoted"),
    [
        ({}, True),
        ({"killed_low": 1, "killed_high": 1}, False),
        ({"wounded_low": None, "wounded_high": 2}, False),
        ({"killed_low": 3, "killed_high": None}, False),
        ({"event_type": "Violence against civilians", "sub_event_type": "Abduction/forced disappearance"}, False),
        ({"event_type": "Strategic developments", "sub_event_type": "Arrests"}, False),
    ],
)
def test_a_sentence_that_may_name_a_victim_is_quoted_only_when_asked_for(more: dict[str, Any], quoted: bool):
    row = event(7, "k1-base", evidence="قتل المواطن أحمد", **more)
    assert ("أحمد" in event_html(row, "en")) is quoted
    assert ("Event <bdi" in event_html(row, "en")) is not quoted
    assert "أحمد" in event_html(row, "en", quotes=True)
    assert "أحمد" not in event_html(row, "en", quotes=False)


@pytest.mark.parametrize("where", ["home of a teacher", "منزل مواطن", "قصف بيته في الحي", "Dar: apartment 3"])
def test_a_home_is_neither_named_nor_placed_exactly(where: str):
    at = {"latitude": 33.31254, "longitude": 44.36138, "geo_precision": 1, "admin1": "Baghdad"}
    rows = table(event(1, None, location=where, evidence="secret", summary_en="secret", **at))
    for chart in (event_map(rows, "baghdad", quotes=True), event_map(rows, "green-zone", quotes=True)):
        page = json.dumps(data_of(chart), ensure_ascii=False) + chart.caption + chart.title
        assert where not in page
        assert "secret" not in page
        assert (chart.data["latitude"][0], chart.data["longitude"][0]) == (33.31, 44.36)
    assert list(event_map(rows, "green-zone").data["precision"]) == ["near"]


@pytest.mark.parametrize("where", ["warehouse", "White Houses", "بيت حانون", "منزلق"])
def test_what_only_looks_like_a_home_is_left_as_it_is(where: str):
    at = {"latitude": 33.31254, "longitude": 44.36138, "geo_precision": 1}
    private = columns_of(table(event(1, None, location=where, **at))).homes
    assert bool(private[0]) is (where == "White Houses")


def test_no_map_of_the_incidents_gives_a_victims_name():
    events = load_incidents().events
    names = [
        name for cell in events["victims"].dropna() for name in str(cell).split() if name.istitle() and len(name) > 5
    ]
    assert names
    for kind in ("circles", "heat", "governorates"):
        page = json.dumps(data_of(event_map(events, kind=kind)), ensure_ascii=False)
        assert all(str(cell) not in page for cell in events["victims"].dropna())
