"""UCDP's releases come in with 41 or 49 columns; what leaves in its columns is marked as not UCDP's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from exchangecases import UCDP_41, UCDP_ROW, cells, csv_file, events, ucdp_file
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import counts
from toolkit._formats import UCDP_COLUMNS, actor_of_ucdp, ucdp_actor
from toolkit.tables import acled_table, frame, read_tables, to_csv, ucdp_table


@pytest.mark.parametrize("columns", [list(UCDP_COLUMNS), UCDP_41], ids=["49 columns", "41 columns"])
def test_a_release_becomes_events_and_casualties_by_side(tmp_path: Path, columns: list[str]) -> None:
    assert len(columns) in (41, 49)
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", columns=columns))
    (event,) = cells(loaded.tables.events)
    assert loaded.format == "UCDP GED"
    assert (event["event_id"], event["date_from"], event["date_to"]) == ("990001", "2016-10-18", "2016-10-20")
    assert (event["time_precision"], event["geo_precision"], event["admin1"]) == (2, 2, "Nineveh")
    assert (event["actor1"], event["actor2"]) == ("Government of Iraq", "Islamic State")
    assert (event["killed_low"], event["killed_high"], event["fatalities"]) == (8, 10, 8)
    assert event["sources"] == ["Made-up Agency,2016-10-20,Clash; two sides", "Made-up Radio"]
    found = {row["group"]: row["low"] for row in cells(loaded.tables.casualties)}
    assert found == {"security forces": 3, "militants": 4, "civilians": 1}


def test_a_release_without_a_row_of_names_is_recognised(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "g.csv", [UCDP_ROW[name] for name in UCDP_COLUMNS], [])
    loaded = read_tables(path)
    assert loaded.tables.events["event_id"].tolist() == ["990001"]
    assert any("no row of column names" in remark for remark in loaded.remarks)


@pytest.mark.parametrize(
    ("date_prec", "where_prec", "time", "geo"),
    [("1", "1", 1, 1), ("2", "2", 2, 2), ("3", "3", 2, 2), ("4", "4", 3, 3), ("5", "5", None, 3), ("1", "6", 1, None),
     ("1", "7", 1, None)],
)  # fmt: skip
def test_precisions_become_the_codebooks(tmp_path: Path, date_prec: str, where_prec: str, time: Any, geo: Any) -> None:
    path = ucdp_file(tmp_path / "g.csv", {"date_prec": date_prec, "where_prec": where_prec})
    (event,) = cells(read_tables(path).tables.events)
    assert (event["time_precision"], event["geo_precision"]) == (time, geo)


@pytest.mark.parametrize(
    ("violence", "kind"), [("1", "Battles"), ("2", "Battles"), ("3", "Violence against civilians")]
)
def test_every_event_counts_as_political_violence(tmp_path: Path, violence: str, kind: str) -> None:
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", {"type_of_violence": violence}))
    assert loaded.tables.events["event_type"].tolist() == [kind]
    assert len(counts.select(loaded.tables.events)) == 1


def test_a_best_estimate_outside_the_range_is_kept_and_reported(tmp_path: Path) -> None:
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", {}, {"best": "12"}, {"best": "1"}))
    assert loaded.tables.events["fatalities"].tolist() == [8, 12, 1]
    assert loaded.rejected.empty
    assert any("outside low and high" in remark and "2 (lines 3, 4)" in remark for remark in loaded.remarks)


def test_a_number_of_sources_of_minus_one_is_ucdps_word_for_unknown(tmp_path: Path) -> None:
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", {"number_of_sources": "-1"}))
    assert ucdp_table(loaded.tables.events).table["number_of_sources"].tolist() == [-1]


def test_a_sum_of_several_events_counts_its_dead_but_not_its_unknown_number_of_events(tmp_path: Path) -> None:
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", {}, {"event_clarity": "2"}))
    assert loaded.tables.events["level"].tolist() == ["incident", "aggregate"]
    selected = counts.select(loaded.tables.events)
    assert counts.sum_casualties(selected, loaded.tables.casualties)["low"].sum() == 16
    counted = counts.per_value(selected, "admin1")
    assert (counted.table["n"].tolist(), counted.remainder["why"].tolist()) == ([1], ["number"])


def test_an_aggregate_that_stands_alone_comes_back_as_such(tmp_path: Path) -> None:
    table = ucdp_table(events({"level": "aggregate", "standalone": True}, {"level": "aggregate"})).table
    (tmp_path / "u.csv").write_text(to_csv(table), encoding="utf-8")
    assert read_tables(tmp_path / "u.csv").tables.events["standalone"].tolist() == [True, False]


def test_deaths_that_do_not_add_up_are_kept_and_reported(tmp_path: Path) -> None:
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", {"deaths_unknown": "2"}))
    assert len(loaded.tables.events) == 1
    assert any("do not add up" in remark for remark in loaded.remarks)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"low": "11"}, "low 11 is above high 10"),
        ({"date_start": "2016-11-01"}, "its first day 2016-11-01 is after its last day"),
        ({"date_start": "never"}, "date_start 'never' is no day"),
        ({"date_prec": "6"}, "date_prec 6 is not one of 1 to 5"),
        ({"where_prec": "0"}, "where_prec 0 is not one of 1 to 7"),
        ({"type_of_violence": "4"}, "type_of_violence 4 is not one of 1 to 3"),
        ({"event_clarity": "3"}, "event_clarity 3"),
        ({"longitude": "443.15"}, "outside the Earth's"),
        ({"best": ""}, "no best estimate"),
        ({"priogrid_gid": "x"}, "priogrid_gid 'x' is no number"),
        ({"id": "990001"}, "its identifier is also that of line 2"),
    ],
)
def test_a_row_that_breaks_a_rule_is_kept_aside(tmp_path: Path, change: dict[str, str], reason: str) -> None:
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", {}, change))
    assert loaded.tables.events["event_id"].tolist() == ["990001"]
    (row,) = cells(loaded.rejected)
    assert row["line"] == 3
    assert reason in row["reason"]


def test_names_that_both_projects_know_are_translated_and_others_kept() -> None:
    pairs = [("Islamic State", "IS"), ("Government of the United States", "Government of United States of America")]
    for ours, theirs in pairs:
        assert ucdp_actor(ours) == theirs
        assert actor_of_ucdp(theirs, "Iraq") == ours
    assert ucdp_actor("Military Forces of Iraq") == "Government of Iraq"
    assert ucdp_actor("Kata'ib Hezbollah") == actor_of_ucdp("Kata'ib Hezbollah", "Iraq") == "Kata'ib Hezbollah"
    assert actor_of_ucdp("Civilians", "Syria") == "Civilians (Syria)"


def test_the_columns_are_ucdps_in_its_order() -> None:
    assert list(ucdp_table(events()).table.columns) == list(UCDP_COLUMNS) == list(UCDP_ROW)


def test_a_row_is_marked_and_has_ucdps_codes() -> None:
    killed = frame("casualties", [
        {"event_id": "a-1", "status": "killed", "group": "soldiers", "low": 1, "high": 1},
        {"event_id": "a-1", "status": "killed", "group": "children", "low": 1, "high": 1},
        {"event_id": "a-1", "status": "killed", "group": "women", "low": 1, "high": 1, "part_of_total": True},
        {"event_id": "a-1", "status": "wounded", "group": "people", "low": 9, "high": 9},
    ])  # fmt: skip
    (row,) = cells(ucdp_table(events({"killed_high": 4}), killed).table)
    assert (row["id"], row["code_status"]) == ("toolkit:a-1", "machine-coded; not UCDP data")
    assert (row["type_of_violence"], row["event_clarity"], row["date_prec"], row["where_prec"]) == (1, 1, 1, 1)
    assert (row["side_a"], row["side_b"], row["gwnoa"], row["gwnob"]) == ("IS", "Government of Iraq", None, "645")
    assert (row["deaths_a"], row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"]) == (0, 1, 1, 0)
    assert (row["best"], row["low"], row["high"], row["country_id"]) == (2, 2, 4, 645)


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"), [(-90, -180, 1), (90, 180, 259200), (34.53, 69.17, 179779), (0.1, 0.1, 129961)]
)
def test_cells_of_the_grid_are_numbered_from_the_south_west(latitude: float, longitude: float, cell: int) -> None:
    (row,) = cells(ucdp_table(events({"latitude": latitude, "longitude": longitude, "country": None})).table)
    assert row["priogrid_gid"] == cell


@pytest.mark.parametrize(
    ("change", "violence"),
    [
        ({"event_type": "Violence against civilians", "sub_event_type": "Attack"}, 3),
        ({"actor2": "Civilians (Iraq)"}, 3),
        ({"actor1": "Kata'ib Hezbollah", "actor2": "Islamic State"}, 2),
        ({"actor1": "Kata'ib Hezbollah", "actor2": "Military Forces of the United States"}, 1),
        ({"event_type": "Protests", "sub_event_type": "Peaceful protest"}, None),
        ({"event_type": "Strategic developments", "sub_event_type": "Arrests"}, None),
    ],
)
def test_types_of_violence(change: dict[str, Any], violence: int | None) -> None:
    assert cells(ucdp_table(events(change)).table)[0]["type_of_violence"] == violence


@pytest.mark.parametrize(
    ("first", "last", "precision", "date_prec"),
    [
        ("2020-01-03", "2020-01-03", 1, 1), ("2020-01-03", "2020-01-04", 1, 2), ("2020-01-06", "2020-01-12", 2, 3),
        ("2020-01-01", "2020-01-31", 3, 4), ("2019-10-28", "2020-01-31", None, 5), (None, "2020-01-31", None, None),
    ],
)  # fmt: skip
def test_dates_have_ucdps_precision(first: Any, last: str, precision: Any, date_prec: Any) -> None:
    change = {"date_from": first, "date_to": last, "time_precision": precision}
    (row,) = cells(ucdp_table(events(change)).table)
    assert (row["date_prec"], row["date_start"], row["date_end"]) == (date_prec, first, last)


def test_an_aggregate_has_clarity_2_and_is_told() -> None:
    export = ucdp_table(events({"level": "aggregate", "n_events": 11}))
    assert export.table["event_clarity"].tolist() == [2]
    alone = ucdp_table(events({"level": "aggregate", "n_events": 4, "standalone": True}))
    assert not any("event_clarity 2" in remark for remark in alone.remarks)
    assert any("event_clarity 2" in remark for remark in export.remarks)


def test_more_than_n_has_a_best_estimate_within_its_range() -> None:
    export = ucdp_table(events({"fatalities": 10, "killed_low": 11, "killed_high": None}))
    (row,) = cells(export.table)
    assert (row["best"], row["low"], row["high"]) == (11, 11, None)
    assert any("more than n" in remark for remark in export.remarks)


def test_a_release_comes_back_through_its_own_columns_with_nothing_lost(tmp_path: Path) -> None:
    loaded = read_tables(
        ucdp_file(tmp_path / "g.csv", {}, {"where_prec": "5", "best": "12", "side_a": "Turkey's army"})
    )
    first = ucdp_table(loaded.tables.events, loaded.tables.casualties).table
    given_rows = [UCDP_ROW, {**UCDP_ROW, "id": "990002", "where_prec": "5", "best": "12", "side_a": "Turkey's army"}]
    for out, row in zip(cells(first), given_rows, strict=True):
        for name in set(UCDP_COLUMNS) - {"latitude", "longitude", "date_start", "date_end"}:
            assert str(out[name] if out[name] is not None else "") == row[name], name
        assert float(out["latitude"]) == float(row["latitude"])
        assert row["date_start"].startswith(out["date_start"])
    (tmp_path / "b.csv").write_text(to_csv(first), encoding="utf-8")
    again = read_tables(tmp_path / "b.csv")
    pd.testing.assert_frame_equal(ucdp_table(again.tables.events).table, first)


def test_an_event_of_ucdps_in_acleds_columns_says_so(tmp_path: Path) -> None:
    loaded = read_tables(ucdp_file(tmp_path / "g.csv", {"date_prec": "1", "date_end": "2016-10-18"}))
    (row,) = cells(acled_table(loaded.tables.events, loaded.tables.casualties).table)
    assert row["tags"].startswith("read from UCDP GED; not ACLED data")
    assert row["event_id_cnty"] == "toolkit:990001"


HELD = (
    "event_id", "date_from", "date_to", "time_precision", "location", "admin1", "country", "latitude", "longitude",
    "geo_precision", "actor1", "sources", "killed_low", "killed_high", "fatalities",
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries({
            "killed_low": st.integers(0, 9), "killed_high": st.none() | st.integers(9, 99),
            "time_precision": st.sampled_from([1, 2, 3, None]), "geo_precision": st.sampled_from([1, 2, 3, None]),
            "sources": st.lists(st.text(alphabet='ab;", ', min_size=1, max_size=6).map(lambda s: f"x{s}y"), max_size=3),
            "actor1": st.sampled_from([None, "Islamic State", "Government of Iraq", "Kata'ib Hezbollah"]),
            "admin1": st.sampled_from([None, "Nineveh", "Basra"]),
        }),
        min_size=1, max_size=4,
    )
)  # fmt: skip
def test_what_ucdps_columns_hold_comes_back(
    tmp_path_factory: pytest.TempPathFactory, changes: list[dict[str, Any]]
) -> None:
    spans = {1: "2020-01-06", 2: "2020-01-12", 3: "2020-01-31", None: "2020-06-30"}
    given_rows = [
        {**c, "date_from": "2020-01-06", "date_to": spans[c["time_precision"]], "fatalities": c["killed_low"]}
        for c in changes
    ]
    table = events(*given_rows)
    path = tmp_path_factory.mktemp("u") / "u.csv"
    path.write_text(to_csv(ucdp_table(table).table), encoding="utf-8", newline="")
    loaded = read_tables(path)
    for before, after in zip(cells(table), cells(loaded.tables.events), strict=True):
        assert {name: before[name] for name in HELD} == {name: after[name] for name in HELD}
