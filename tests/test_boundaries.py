"""What a map relies on in the outlines."""

from __future__ import annotations

import csv
import itertools
import json
import math
from pathlib import Path
from typing import Any

import pytest

from toolkit._errors import DataError, InputError
from toolkit._paths import data_path
from toolkit.boundaries import contains, credit, outline

# Landmarks with a published position: latitude, longitude.
INSIDE = {
    "US embassy": (33.299, 44.396),
    "Republican Palace": (33.3042, 44.4086),
    "Ibn Sina hospital": (33.31065, 44.40497),
    "Unknown Soldier": (33.3086, 44.3892),
    "Grand Festivities Square": (33.3057, 44.383),
    "Rasheed Hotel": (33.31611, 44.38917),
}
OUTSIDE = {
    "Nisour Square": (33.3022, 44.3564),
    "Tahrir Square": (33.3293, 44.4101),
    "Mansour Hotel": (33.3279, 44.3963),
    "Palestine Hotel": (33.3152, 44.4183),
    "Babylon Hotel": (33.2911, 44.3904),
    "Iraq Museum": (33.3283, 44.3854),
}
KM = 111.2


def river() -> list[tuple[float, float]]:
    return [(x, y) for x, y in outline("tigris_baghdad")["features"][0]["geometry"]["coordinates"]]


def km_between(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Plane distance of two (longitude, latitude) points at Baghdad's latitude."""
    return math.hypot((a[0] - b[0]) * KM * math.cos(math.radians(33.3)), (a[1] - b[1]) * KM)


def geoboundaries(folder: Path, level: str, *names: str) -> Path:
    square = [[[44.0, 33.0], [45.0, 33.0], [45.0, 34.0], [44.0, 34.0], [44.0, 33.0]]]
    features = [
        {"type": "Feature", "properties": {"shapeName": n}, "geometry": {"type": "Polygon", "coordinates": square}}
        for n in names
    ]
    path = folder / f"geoBoundaries-IRQ-{level}_simplified.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["governorates", "districts", "rivers", "green_zone", "tigris_baghdad"])
def test_outlines_are_feature_collections_near_iraq(name: str) -> None:
    found = outline(name)
    assert found["type"] == "FeatureCollection"

    def points(coordinates: list[Any]) -> list[list[float]]:
        return [coordinates] if isinstance(coordinates[0], float) else [p for c in coordinates for p in points(c)]

    for feature in found["features"]:
        for longitude, latitude in points(feature["geometry"]["coordinates"]):
            assert 37.5 < longitude < 50
            assert 28.5 < latitude < 40.2  # the Euphrates begins in the mountains of Turkey
    assert credit(name)


@pytest.mark.parametrize(("name", "point"), INSIDE.items())
def test_green_zone_holds_its_landmarks(name: str, point: tuple[float, float]) -> None:
    assert contains(outline("green_zone"), *point), name


@pytest.mark.parametrize(("name", "point"), OUTSIDE.items())
def test_green_zone_leaves_out_its_neighbours(name: str, point: tuple[float, float]) -> None:
    assert not contains(outline("green_zone"), *point), name


def test_green_zone_has_about_its_published_area() -> None:
    ring = outline("green_zone")["features"][0]["geometry"]["coordinates"][0]
    assert ring[0] == ring[-1]
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring))
    area = abs(twice) / 2 * KM * KM * math.cos(math.radians(33.3))
    assert 9 < area < 11


def test_tigris_passes_the_green_zone_on_the_east_and_south() -> None:
    zone = outline("green_zone")
    assert not any(contains(zone, y, x) for x, y in river())
    palace, embassy = (44.4086, 33.3042), (44.396, 33.299)
    east = [x for x, y in river() if abs(y - palace[1]) < 0.002]
    assert min(east) > palace[0]
    south = [y for x, y in river() if abs(x - embassy[0]) < 0.002 and 33.28 < y < 33.31]
    assert max(south) < embassy[1]


@pytest.mark.parametrize(
    ("bridge", "point"),
    [
        ("A'imma", (44.35554, 33.37512)),
        ("Sarafiya", (44.37278, 33.35361)),
        ("Jumhuriya", (44.40451, 33.32476)),
    ],
)
def test_tigris_runs_under_its_bridges(bridge: str, point: tuple[float, float]) -> None:
    assert min(km_between(point, p) for p in river()) < 0.05, bridge


def test_tigris_keeps_the_banks_apart() -> None:
    """East of the line lie Adhamiya's mosque and the Palestine Hotel, west of it Kadhimiya's shrine and the museum."""
    for latitude, longitude, side in [
        (33.37209, 44.35841, "east"),
        (33.34506, 44.37814, "east"),
        (33.3152, 44.4183, "east"),
        (33.37997, 44.33796, "west"),
        (33.3508, 44.3611, "west"),
        (33.3283, 44.3854, "west"),
        (33.3279, 44.3963, "west"),
    ]:
        stream = min((p for p in river() if p[1] > 33.298), key=lambda p: abs(p[1] - latitude))
        assert (longitude > stream[0]) == (side == "east"), (latitude, longitude)


def test_tigris_goes_around_the_university() -> None:
    """The loop of Jadriya passes west, south and east of the campus."""
    campus = (44.37922, 33.27275)
    near = [p for p in river() if km_between(p, campus) < 3]
    assert min(x for x, _ in near) < campus[0] < max(x for x, _ in near)
    assert min(y for _, y in near) < campus[1]


def test_own_outlines_name_a_source_for_every_point() -> None:
    for name, key in (("green_zone", "corners"), ("tigris_baghdad", "controls")):
        for point in outline(name)["features"][0]["properties"][key]:
            assert point["what"]
            assert point["source"]


def test_governorates_bear_the_gazetteers_names() -> None:
    with data_path("gazetteer", "places.csv").open(encoding="utf-8", newline="") as file:
        known = {row["admin1"] for row in csv.DictReader(file)}
    names = {feature["properties"]["admin1"] for feature in outline("governorates")["features"]}
    assert names <= known
    assert len(names) == 19


def test_geoboundaries_replace_the_approximate_governorates(tmp_path: Path) -> None:
    geoboundaries(
        tmp_path, "ADM1", "Al-Anbar", "An Najaf", "Ninewa", "Thi-Qar", "Salah Al-Din", "Wassit", "As-Sulaymaniyah"
    )
    names = [feature["properties"]["admin1"] for feature in outline("governorates", tmp_path)["features"]]
    assert names == ["Anbar", "Najaf", "Nineveh", "Dhi Qar", "Salah al-Din", "Wasit", "Sulaymaniyah"]
    assert "geoBoundaries" in credit("governorates", tmp_path)
    assert "Runfola" not in credit("governorates", tmp_path)


def test_a_users_districts_replace_the_toolkits(tmp_path: Path) -> None:
    assert len(outline("districts", tmp_path)["features"]) == 101
    geoboundaries(tmp_path, "ADM2", "Al-Hawija")
    assert [f["properties"]["admin2"] for f in outline("districts", tmp_path)["features"]] == ["Al-Hawija"]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", ["governorates", "districts"])
def test_who_made_the_divisions_is_credited_with_the_licence(name: str, lang: str) -> None:
    said = credit(name, lang=lang)
    for owed in ("OCHA", "geoBoundaries", "Runfola et al. 2020", "CC BY 3.0 IGO"):
        assert owed in said


# --- districts and governorates: one set of borders ---


def places() -> list[dict[str, str]]:
    with data_path("gazetteer", "places.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def district_at(latitude: float, longitude: float) -> str | None:
    found = [
        f["properties"]["admin2"]
        for f in outline("districts")["features"]
        if contains({"features": [f]}, latitude, longitude)
    ]
    assert len(found) < 2, "outlines overlap"
    return found[0] if found else None


def rings(name: str) -> dict[str, list[tuple[float, float]]]:
    key = "admin1" if name == "governorates" else "admin2"
    return {
        f["properties"][key]: [(x, y) for x, y in f["geometry"]["coordinates"][0]] for f in outline(name)["features"]
    }


def test_every_district_of_the_gazetteer_has_an_outline_or_lies_in_a_named_one() -> None:
    known = {row["name_en"]: row["admin1"] for row in places() if row["kind"] == "district"}
    own = {f["properties"]["admin2"]: f["properties"] for f in outline("districts")["features"]}
    younger = [name for properties in own.values() for name in properties.get("includes", [])]
    assert len(younger) == len(set(younger))
    assert set(known) <= {*own, *younger}
    assert not set(own) & set(younger)
    # Zibar, of which Mergasur's seat is not a part, has no entry of its own.
    assert set(own) - set(known) == {"Zibar District"}
    assert set(younger) <= set(known)
    for name, properties in own.items():
        assert properties["admin1"] == known.get(name, "Erbil")
        assert properties["admin2_ar"].startswith("قضاء ")


def test_the_seat_of_a_district_lies_in_its_outline_or_is_known_not_to() -> None:
    astray = set()
    for row in places():
        if row["kind"] == "district":
            found = district_at(float(row["latitude"]), float(row["longitude"]))
            (feature,) = [f for f in outline("districts")["features"] if f["properties"]["admin2"] == found]
            if row["name_en"] not in {found, *feature["properties"].get("includes", [])}:
                astray.add((row["name_en"], found))
    # As the statistical office draws them: Kahla holds the city of Amarah, Hamdaniya reaches over the Zab to Khabat.
    assert astray == {("Amarah District", "Al Kahla District"), ("Khabat District", "Al-Hamdaniya District")}


@pytest.mark.parametrize(
    ("town", "district"),
    [
        ("mosul", "Mosul District"), ("tikrit", "Tikrit District"), ("baqubah", "Baqubah District"),
        ("samarra", "Samarra District"), ("sadr-city", "Sadr City District"), ("ramadi", "Ramadi District"),
        ("abu-ghraib", "Kadhimiya District"), ("sinjar", "Sinjar District"), ("hawija", "Hawija District"),
        ("nasiriyah", "Nasiriyah District"), ("umm-qasr", "Az Zubayr District"), ("zakho", "Zakho District"),
    ],
)  # fmt: skip
def test_known_towns_lie_in_their_district(town: str, district: str) -> None:
    (row,) = [row for row in places() if row["place_id"] == town]
    assert district_at(float(row["latitude"]), float(row["longitude"])) == district


def test_neighbours_share_their_border_and_no_ring_lacks_an_end() -> None:
    """Each stretch of border belongs to two divisions, in opposite directions, or to one at the edge of the country."""
    for name in ("districts", "governorates"):
        stretches: dict[tuple[Any, Any], int] = {}
        for ring in rings(name).values():
            assert ring[0] == ring[-1]
            assert len(set(ring)) == len(ring) - 1, "a ring touches itself"
            for pair in itertools.pairwise(ring):
                stretches[pair] = stretches.get(pair, 0) + 1
        assert set(stretches.values()) == {1}
        edge = {pair for pair in stretches if (pair[1], pair[0]) not in stretches}
        # The edge is one closed line: as many stretches begin in a point of it as end there.
        assert sorted(a for a, _ in edge) == sorted(b for _, b in edge)
        assert len(edge) < 0.3 * len(stretches)


def test_governorates_are_the_sum_of_their_districts() -> None:
    of = {f["properties"]["admin2"]: f["properties"]["admin1"] for f in outline("districts")["features"]}

    def area(ring: list[tuple[float, float]]) -> float:
        return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring)) / 2

    districts = rings("districts")
    for name, ring in rings("governorates").items():
        parts = sum(area(part) for district, part in districts.items() if of[district] == name)
        assert area(ring) == pytest.approx(parts, rel=1e-6)
        assert area(ring) > 0


@pytest.mark.parametrize(
    ("district", "square_degrees"),
    [
        ("Abu al-Khasib District", 0.107333969288), ("Afak District", 0.370169465756),
        ("Ain al-Tamur District", 0.177227444566), ("Adhamiyah District", 0.0247669271703),
        ("Amadiya District", 0.29092203031), ("Al Hindiyah District", 0.0513145761588),
        ("Kadhimiya District", 0.153561856325), ("Al Kahla District", 0.346683384443),
        ("Najaf District", 3.68988365564), ("Kirkuk District", 0.289159097645), ("Zibar District", 0.096316487974),
    ],
)  # fmt: skip
def test_districts_have_the_area_that_the_statistical_office_gives(district: str, square_degrees: float) -> None:
    ring = rings("districts")[district]
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring)) / 2
    assert area == pytest.approx(square_degrees, rel=0.005)


def test_each_call_gives_an_outline_of_its_own() -> None:
    outline("green_zone")["features"].clear()
    assert outline("green_zone")["features"]


def test_point_in_a_hole_is_outside() -> None:
    outer = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [0.0, 0.0]]
    hole = [[1.0, 1.0], [3.0, 1.0], [3.0, 3.0], [1.0, 3.0], [1.0, 1.0]]
    ring = {"features": [{"geometry": {"type": "Polygon", "coordinates": [outer, hole]}}]}
    assert contains(ring, 0.5, 0.5)
    assert not contains(ring, 2.0, 2.0)


def test_unknown_outline_names_those_there_are() -> None:
    with pytest.raises(InputError, match="tigris_baghdad"):
        outline("euphrates")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "no GeoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "holds no features"),
        ("[]", "holds no features"),
    ],
)
def test_broken_files_are_refused_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "geoBoundaries-IRQ-ADM1.geojson").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=sentence):
        outline("governorates", tmp_path)


def test_unknown_governorate_is_refused(tmp_path: Path) -> None:
    geoboundaries(tmp_path, "ADM1", "Luristan")
    with pytest.raises(DataError, match="'Luristan'"):
        outline("governorates", tmp_path)


def lines_of(name: str) -> list[list[list[float]]]:
    return [feature["geometry"]["coordinates"] for feature in outline(name)["features"]]


def test_rivers_end_where_rivers_do() -> None:
    """At the edge of a map, at the border, in a lake, on another river or at a source, never amid a reach."""
    country = outline("governorates")
    lakes = [p for line in lines_of("lakes") for ring in line for p in ring]
    rivers = lines_of("rivers")
    names = [feature["properties"]["name_en"] for feature in outline("rivers")["features"]]

    def open_end(number: int, x: float, y: float) -> bool:
        others = [p for other, line in enumerate(rivers) if other != number for p in line]
        inside = all(contains(country, y + dy, x + dx) for dx, dy in ((0.1, 0), (-0.1, 0), (0, 0.1), (0, -0.1)))
        return inside and min(km_between((x, y), (p[0], p[1])) for p in [*others, *lakes]) > 2

    ends = [(names[n], *end) for n, line in enumerate(rivers) for end in (line[0], line[-1]) if open_end(n, *end)]
    assert {name for name, *_ in ends} <= {"Khasa", None}, ends
    assert len(ends) <= 2, ends  # two sources in the hills of Kirkuk


@pytest.mark.parametrize(("name", "source"), [("Tigris", 40.2), ("Euphrates", 41.2)])
def test_both_rivers_are_one_line_from_their_source_to_where_they_meet(name: str, source: float) -> None:
    """So neither ends on a map that reaches beyond Iraq."""
    found = [f for f in outline("rivers")["features"] if f["properties"]["name_en"] == name]
    (line,) = (f["geometry"]["coordinates"] for f in found)
    pairs = [((x1, y1), (x2, y2)) for (x1, y1), (x2, y2) in itertools.pairwise(line) if x2 > 40.5 and y2 < 37.4]
    assert max(km_between(a, b) for a, b in pairs) < 8
    assert line[0][0] < source
    assert line[0][1] > 38
    assert line[-1][0] == pytest.approx(47.43, abs=0.02)


@pytest.mark.parametrize("edge", ["north", "south"])
def test_tigris_leaves_every_map_of_baghdad(edge: str) -> None:
    """The line through the city used to end in the middle of the map."""
    from toolkit._mapareas import area_named

    latitudes = [p[1] for line in lines_of("tigris_baghdad") for p in line]
    city = area_named("baghdad")
    assert max(latitudes) > city.north + 0.1 if edge == "north" else min(latitudes) < city.south - 0.1
    middle, *others = lines_of("tigris_baghdad")
    joined = middle[0] if edge == "north" else middle[-1]
    assert joined in [line[0] for line in others]


@pytest.mark.parametrize("name", ["rivers", "tigris_baghdad"])
def test_the_control_point_left_out_at_the_northern_join_is_named(name: str) -> None:
    """A reader who compares the line with its sources finds why it passes by this one."""
    text = (data_path("gazetteer", "boundaries") / f"{name}.geojson").read_text("utf-8")
    assert "33.448 N, 44.3436 E" in text
    left_out = (44.3436, 33.448)
    assert left_out not in [tuple(p) for line in lines_of("tigris_baghdad") for p in line]
