"""What a user relies on in the incidents collected by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from toolkit._errors import DataError, InputError
from toolkit._paths import data_path
from toolkit._placewords import short_name
from toolkit.gazetteer import gazetteer
from toolkit.incidents import DOCUMENTARY, load_incidents
from toolkit.phrases import label
from toolkit.tables import COLUMNS, Tables

TYPES = {
    "Explosions/Remote violence": {"Shelling/artillery/missile attack", "Air/drone strike"},
    "Riots": {"Violent demonstration"},
    "Strategic developments": {"Disrupted weapons use"},
}
WEAPONS = {"rocket", "mortar", "missile", "drone", "air strike", "fire"}
GROUPS = {"civilians", "protesters", "soldiers", "police", "security forces", "contractors", "PMF", "people"}


@pytest.fixture(scope="module")
def incidents() -> Tables:
    return load_incidents()


def copy_with(folder: Path, change: dict[str, list[tuple[str, str]]]) -> Path:
    """The toolkit's two files in another folder, with pieces of their text replaced."""
    for name in ("events.csv", "casualties.csv"):
        text = data_path("incidents", name).read_text(encoding="utf-8")
        for old, new in change.get(name, []):
            assert old in text
            text = text.replace(old, new, 1)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_place_is_called_in_its_row_as_it_is_on_the_map(incidents: Tables) -> None:
    """Charts had "Baghdad International Airport, military side" and maps "Baghdad airport military side"."""
    places = gazetteer().places
    for name, arabic, place_id in incidents.events[["location", "location_ar", "place_id"]].itertuples(index=False):
        assert short_name(places[place_id].name_en) in name
        assert places[place_id].name_ar in arabic


def test_tables_have_the_codebooks_columns(incidents: Tables) -> None:
    assert list(incidents.events.columns) == [*COLUMNS["events"], *DOCUMENTARY]
    assert list(incidents.casualties.columns) == list(COLUMNS["casualties"])
    assert (len(incidents.places), len(incidents.dates), len(incidents.numbers)) == (0, 0, 0)


def test_all_incidents_are_there(incidents: Tables) -> None:
    assert len(incidents.events) == 51
    assert incidents.events["event_id"].is_unique


def test_series_to_the_articles_date_holds_the_documented_attacks() -> None:
    events = load_incidents("us-sites-2019").events
    counted = events[events["date_from"].between("2019-10-28", "2019-12-31")]
    assert counted["in_article_count"].value_counts().to_dict() == {"yes": 8, "uncertain": 3, "no": 1}


def test_series_leaves_out_strikes_riots_and_what_was_never_fired() -> None:
    events = load_incidents("us-sites-2019").events
    assert set(events["sub_event_type"]) == {"Shelling/artillery/missile attack"}
    assert not events["event_id"].str.contains("STRIKE|ALLEGED|BURJESIA").any()


def test_casualties_of_a_series_belong_to_its_events() -> None:
    tables = load_incidents("us-sites-2019")
    assert set(tables.casualties["event_id"]) <= set(tables.events["event_id"])
    assert len(tables.casualties) > 0


def test_first_ten_attacks_have_one_dead_as_the_article_says() -> None:
    events = load_incidents("us-sites-2019").events
    first_ten = events[events["date_from"].between("2019-10-28", "2019-12-26")]
    assert len(first_ten) == 10
    assert first_ten["fatalities"].sum() == 1
    assert (first_ten["wounded_low"].sum(), first_ten["wounded_high"].sum()) == (8, 9)


def test_kirkuk_keeps_its_ranges_and_its_groups(incidents: Tables) -> None:
    k1 = incidents.events.set_index("event_id").loc["IQ-20191227-K1"]
    assert (k1["munitions_low"], k1["munitions_high"]) == (11, 36)
    assert (k1["killed_low"], k1["killed_high"], k1["wounded_low"], k1["wounded_high"]) == (1, 1, 4, 6)
    harmed = incidents.casualties[incidents.casualties["event_id"] == "IQ-20191227-K1"]
    assert set(zip(harmed["status"], harmed["group"], harmed["nationality"], strict=True)) == {
        ("killed", "contractors", "American"),
        ("wounded", "soldiers", "American"),
        ("wounded", "security forces", "Iraqi"),
    }


def test_figures_documented_equal_the_sums_of_casualty_rows() -> None:
    with data_path("incidents", "events.csv").open(encoding="utf-8", newline="") as file:
        events = list(csv.DictReader(file))
    with data_path("incidents", "casualties.csv").open(encoding="utf-8", newline="") as file:
        casualties = [row for row in csv.DictReader(file) if row["part_of_total"] == "false"]
    for event in events:
        for status in ("killed", "wounded"):
            rows = [r for r in casualties if r["event_id"] == event["event_id"] and r["status"] == status]
            for end in ("low", "high"):
                assert sum(int(r[end]) for r in rows) == int(event[f"{status}_{end}"] or 0), event["event_id"]


def test_parts_of_a_total_do_not_exceed_it(incidents: Tables) -> None:
    parts = incidents.casualties[incidents.casualties["part_of_total"]]
    assert len(parts) > 0
    for part in parts.to_dict("records"):
        event = incidents.events.set_index("event_id").loc[part["event_id"]]
        assert part["high"] <= event[f"{part['status']}_high"]


def test_fatalities_are_never_null_and_say_whether_a_toll_was_given(incidents: Tables) -> None:
    events = incidents.events.set_index("event_id")
    assert events["fatalities"].notna().all()
    assert (events["fatalities"] == events["killed_low"]).all()
    assert not events.loc["IQ-20200101-EMBASSY", "fatalities_reported"]
    assert events.loc["IQ-20191028-TAJI", "fatalities_reported"]


def test_codes_are_the_codebooks(incidents: Tables) -> None:
    events = incidents.events
    for row in events.to_dict("records"):
        assert row["sub_event_type"] in TYPES[row["event_type"]], row["event_id"]
    assert set(events["weapon"]) <= WEAPONS
    assert set(incidents.casualties["group"]) <= GROUPS
    assert (events["level"] == "incident").all()
    assert (events["n_events"] == 1).all()
    assert set(events["time_precision"]) <= {1, 2}
    assert set(events["geo_precision"]) <= {1, 2, 3}


def test_dates_and_ranges_run_forward(incidents: Tables) -> None:
    events = incidents.events
    assert (events["date_from"] <= events["date_to"]).all()
    assert events["date_from"].is_monotonic_increasing
    for low, high in (("killed_low", "killed_high"), ("munitions_low", "munitions_high")):
        both = events[events[low].notna() & events[high].notna()]
        assert (both[low] <= both[high]).all()


def test_every_incident_names_a_source_and_where_its_point_comes_from(incidents: Tables) -> None:
    assert (
        incidents.events["sources"].map(lambda pages: all(p.startswith("http") for p in pages) and len(pages) > 0).all()
    )
    assert incidents.events["coord_source"].notna().all()
    assert incidents.events["latitude"].between(29, 37.5).all()
    assert incidents.events["longitude"].between(38.7, 48.7).all()


def test_an_accusation_never_fills_actor1(incidents: Tables) -> None:
    fire = incidents.events[incidents.events["series"].notna() & incidents.events["actor1"].notna()]
    # Iran claimed its missiles; nobody claimed the rockets.
    assert set(fire["event_id"]) == {"CX-20200108-ASAD", "CX-20200108-ERBIL"}
    accused = incidents.events[incidents.events["actor1_alleged"].notna()]
    assert accused["alleged_by"].notna().all()


def test_who_accuses_is_said_in_arabic_too(incidents: Tables) -> None:
    accusers = incidents.events["alleged_by"].dropna().unique()
    untold = [by for by in accusers if label("actor", by, "ar") == by]
    assert len(accusers) > 1
    assert not untold


def test_unknown_series_names_those_known() -> None:
    with pytest.raises(InputError, match="us-sites-2019"):
        load_incidents("us-sites-2031")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"events.csv": [("event_id,series", "event_id,set")]}, "no column series"),
        ({"casualties.csv": [("American,1,1", "American,2,2")]}, "IQ-20191227-K1 add up to 2-2"),
        ({"casualties.csv": [("American,1,1", "American,one,1")]}, "'one' cannot stand in the column low"),
        ({"casualties.csv": [("American,1,1", "American,1,")]}, "no low or no high"),
        ({"casualties.csv": [("IQ-20191227-K1", "IQ-20191227-K2")]}, "no event has the event_id IQ-20191227-K2"),
        ({"casualties.csv": [("American,1,1", "American,1,1,,,,,,")]}, "more or fewer cells"),
        ({"events.csv": [("IQ-20191205-BALAD,", "IQ-20191203-ASAD,")]}, "IQ-20191203-ASAD is empty or occurs twice"),
    ],
)
def test_broken_files_are_refused_in_one_sentence(
    tmp_path: Path, change: dict[str, list[tuple[str, str]]], sentence: str
) -> None:
    with pytest.raises(DataError, match=sentence):
        load_incidents(folder=copy_with(tmp_path, change))


def test_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load_incidents(folder=tmp_path)


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    path = copy_with(tmp_path, {}) / "events.csv"
    path.write_bytes(path.read_bytes() + "IQ-1,café".encode("latin-1"))
    with pytest.raises(DataError, match="UTF-8"):
        load_incidents(folder=tmp_path)


def test_two_places_never_have_one_arabic_name() -> None:
    named = load_incidents().events.dropna(subset=["location_ar"]).groupby("location_ar")["location"].nunique()
    assert named[named > 1].to_dict() == {}
