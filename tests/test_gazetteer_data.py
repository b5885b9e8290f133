"""What the code that finds places relies on in the gazetteer's tables."""

from __future__ import annotations

import csv
import re

import pytest

from toolkit._paths import data_path
from toolkit.incidents import load_incidents

ADMIN1 = {
    "Anbar", "Babil", "Baghdad", "Basra", "Dhi Qar", "Diyala", "Dohuk", "Erbil", "Halabja", "Karbala", "Kirkuk",
    "Maysan", "Muthanna", "Najaf", "Nineveh", "Qadisiyyah", "Salah al-Din", "Sulaymaniyah", "Wasit",
}  # fmt: skip
ARABIC = re.compile(r"[\u0621-\u064a]")


def read(name: str) -> list[dict[str, str]]:
    with data_path("gazetteer", name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(None not in row and None not in row.values() for row in rows), "a row has too many or too few cells"
    return rows


PLACES = read("places.csv")
BY_ID = {row["place_id"]: row for row in PLACES}
READINGS = read("ambiguous_names.csv")
CLASS_WORDS = read("class_words.csv")


def parents(row: dict[str, str]) -> list[str]:
    """Places above a row, nearest first; fails on a circle."""
    chain: list[str] = []
    while row["parent"]:
        assert row["parent"] not in chain, f"{chain} run in a circle"
        chain.append(row["parent"])
        row = BY_ID[row["parent"]]
    return chain


def test_ids_are_unique_and_names_are_given() -> None:
    assert len(BY_ID) == len(PLACES) > 1400
    for row in PLACES:
        assert row["name_en"], row["place_id"]
        assert ARABIC.search(row["name_ar"]), row["place_id"]


def test_parents_exist_and_never_run_in_a_circle() -> None:
    for row in PLACES:
        chain = parents(row)
        if row["country"]:
            assert BY_ID[chain[-1] if chain else row["place_id"]]["name_en"] == row["country"]


def test_every_place_in_iraq_stands_somewhere() -> None:
    """A place without coordinates takes those of the nearest parent that has some."""
    for row in PLACES:
        if row["country"] == "Iraq":
            assert any(place["latitude"] for place in (row, *(BY_ID[p] for p in parents(row)))), row["place_id"]


def test_coordinates_are_pairs_inside_their_country() -> None:
    for row in PLACES:
        assert bool(row["latitude"]) == bool(row["longitude"]), row["place_id"]
        if not row["latitude"]:
            continue
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        assert -90 <= latitude <= 90
        assert -180 <= longitude <= 180
        if row["country"] == "Iraq":
            assert 29.05 <= latitude <= 37.4, row["place_id"]
            # The oil terminals lie off the coast.
            assert 38.7 <= longitude <= 48.9, row["place_id"]


def test_every_row_has_a_source_and_none_an_unsourced_list() -> None:
    for row in PLACES:
        assert row["source"], row["place_id"]
        assert "unsourced" not in row["source"], row["place_id"]
        if row["latitude"]:
            assert not row["source"].startswith("name:"), row["place_id"]
        assert row["cross_checked"] in {"y", "n"}


def test_governorates_are_nineteen_and_named_in_one_spelling() -> None:
    assert {row["admin1"] for row in PLACES if row["kind"] == "governorate"} == ADMIN1
    assert {row["admin1"] for row in PLACES} <= {*ADMIN1, ""}


def test_radii_are_positive_where_given() -> None:
    assert all(float(row["radius_km"]) > 0 for row in PLACES if row["radius_km"])


@pytest.mark.parametrize(
    ("place", "near", "within_km"),
    [
        ("k1-base", (35.513, 44.284), 2),
        ("kirkuk-airbase", (35.470, 44.349), 2),
        ("us-embassy", (33.299, 44.396), 1),
        ("q-west", (35.767, 43.125), 2),
        ("ain-al-asad", (33.786, 42.441), 2),
        ("rasheed-hotel", (33.316, 44.389), 0.5),
        ("baghdad", (33.34, 44.40), 3),
    ],
)
def test_known_sites_stand_where_they_are(place: str, near: tuple[float, float], within_km: float) -> None:
    row = BY_ID[place]
    north, east = float(row["latitude"]) - near[0], float(row["longitude"]) - near[1]
    assert ((north * 111) ** 2 + (east * 92) ** 2) ** 0.5 < within_km


@pytest.mark.parametrize(
    "name",
    [
        "المنطقة الخضراء", "السفارة الأمريكية", "كركوك", "قاعدة سبايكر", "مخيم الخازر", "منفذ القائم", "ساحة التحرير",
        "جسر السنك", "مستشفى اليرموك", "قضاء الحويجة", "محافظة نينوى", "سد الموصل", "سجن الحوت", "ساحة الحبوبي",
    ],
)  # fmt: skip
def test_names_frequent_in_the_news_are_there(name: str) -> None:
    assert any(name == row["name_ar"] or name in row["alt_ar"].split("|") for row in PLACES)


def test_no_alternative_name_repeats_the_name() -> None:
    for row in PLACES:
        others = [name for name in row["alt_ar"].split("|") if name]
        assert row["name_ar"] not in others
        assert len(others) == len(set(others)), row["place_id"]


def test_places_of_the_incidents_are_in_the_gazetteer() -> None:
    assert set(load_incidents().events["place_id"]) <= set(BY_ID)


def test_readings_mean_places_that_exist() -> None:
    assert {row["place_id"] for row in READINGS} - {""} <= set(BY_ID)


def test_a_reading_with_a_place_says_when_it_holds() -> None:
    for row in READINGS:
        assert row["default"] in {"", "yes"}
        hinted = bool(row["needs"] or row["context"] or row["default"])
        assert hinted == bool(row["place_id"]), row


def test_context_in_latin_letters_is_a_place() -> None:
    for row in READINGS:
        for hint in filter(None, row["context"].split("|")):
            assert ARABIC.search(hint) or hint in BY_ID, row


def test_a_default_ends_the_readings_of_its_surface() -> None:
    """The first reading that holds wins, so nothing may follow one that always holds."""
    ended: set[str] = set()
    for row in READINGS:
        assert row["surface"] not in ended, row
        if row["default"] and not row["needs"] and not row["context"]:
            ended.add(row["surface"])


@pytest.mark.parametrize("surface", ["القائم بالأعمال", "الحدود", "الشام", "الضاحية"])
def test_some_surfaces_are_never_a_place(surface: str) -> None:
    assert [row["place_id"] for row in READINGS if row["surface"] == surface] == [""]


def test_common_words_need_a_hint() -> None:
    for surface in (
        "بلد",
        "القائم",
        "الدور",
        "العلم",
        "الحي",
        "المدينة",
        "الصدر",
        "الشعب",
        "الجهاد",
        "تازة",
        "الخضراء",
    ):
        rows = [row for row in READINGS if row["surface"] == surface]
        assert rows
        assert not any(row["default"] for row in rows), surface


def test_hints_are_single_words() -> None:
    for row in READINGS:
        for column in ("needs", "context", "never_before", "never_after"):
            parts = row[column].split("|") if row[column] else []
            assert all(part and " " not in part for part in parts), row


def test_class_words_go_with_kinds_of_the_gazetteer() -> None:
    kinds = {row["kind"] for row in PLACES}
    for row in CLASS_WORDS:
        assert set(row["kinds"].split("|")) <= kinds, row
        assert row["in_mention"] in {"yes", "no"}
        assert row["gloss"]
    words = [row["word"] for row in CLASS_WORDS]
    assert len(words) == len(set(words))


def test_words_for_city_town_and_village_stay_outside_the_mention() -> None:
    outside = {row["word"] for row in CLASS_WORDS if row["in_mention"] == "no"}
    assert {"مدينة", "بلدة", "قرية", "العاصمة"} <= outside
    assert not outside & {"محافظة", "قضاء", "ناحية", "حي", "قاعدة", "مطار", "جسر", "ساحة"}
