"""ACLED's exports come in whatever their year and shape; what leaves in ACLED's columns cannot be taken for ACLED's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from exchangecases import ACLED_ROW, acled_file, cells, events
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import charts, counts, maps
from toolkit._acled import acled_id, id_of, period_of
from toolkit._cells import day_of
from toolkit._errors import InputError
from toolkit._formats import ACLED_COLUMNS, actor_type, admin1_of, disorder_type, interaction
from toolkit.tables import acled_table, frame, read_tables, to_csv


def test_an_export_becomes_events_and_casualties(tmp_path: Path) -> None:
    loaded = read_tables(acled_file(tmp_path / "a.csv"))
    (event,) = cells(loaded.tables.events)
    assert loaded.format == "ACLED"
    assert (event["event_id"], event["date_from"], event["date_to"]) == ("IRQ99001", "2022-12-28", "2022-12-28")
    assert (event["admin1"], event["location"]) == ("Nineveh", "Made-up Village")
    assert (event["killed_low"], event["fatalities"], event["fatalities_reported"]) == (2, 2, True)
    assert event["sources"] == ["Made-up Agency", "Made-up Radio"]
    (killed,) = cells(loaded.tables.casualties)
    assert (killed["status"], killed["group"], killed["low"], killed["high"]) == ("killed", "people", 2, 2)
    assert loaded.rejected.empty


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("28 December 2022", "2022-12-28"),
        ("2022-12-28", "2022-12-28"),
        ("28-Dec-2022", "2022-12-28"),
        ("1 May 2019", "2019-05-01"),
        ("2022-12-28 00:00:00.000", "2022-12-28"),
        ("31 February 2020", None),
        ("12/28/2022", None),
        ("28 Decembre 2022", None),
        ("28 December 22", None),
        ("December 2022", None),
    ],
)
def test_days_are_read_in_the_styles_of_real_files_and_no_other_is_guessed(written: str, day: str | None) -> None:
    assert (str(day_of(written)) if day_of(written) else None) == day


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_encodings_and_separators_are_recognised(tmp_path: Path, encoding: str, delimiter: str) -> None:
    change = {"location": "Sîn Café", "notes": "a, b; c"}
    path = acled_file(tmp_path / "a.csv", change, encoding=encoding, delimiter=delimiter)
    loaded = read_tables(path)
    (event,) = cells(loaded.tables.events)
    assert (event["location"], event["note"]) == ("Sîn Café", "a, b; c")
    assert any("cp1252" in remark for remark in loaded.remarks) == (encoding == "cp1252")


def test_a_european_spreadsheet_writes_numbers_with_a_comma(tmp_path: Path) -> None:
    path = acled_file(tmp_path / "a.csv", {"latitude": "36,3", "longitude": "41,9"}, delimiter=";")
    assert cells(read_tables(path).tables.events)[0]["latitude"] == pytest.approx(36.3)
    path = acled_file(tmp_path / "b.csv", {"latitude": "36,3", "longitude": "41,9"})
    assert "no number" in read_tables(path).rejected["reason"][0]


def test_new_lines_in_a_field_keep_the_count_of_lines(tmp_path: Path) -> None:
    path = acled_file(tmp_path / "a.csv", {"notes": "one\ntwo\r\nthree"}, {}, {"event_date": "tomorrow"})
    loaded = read_tables(path)
    assert cells(loaded.tables.events)[0]["note"] == "one\ntwo\r\nthree"
    # The head is line 1; the first row takes lines 2 to 4.
    assert loaded.rejected["line"].tolist() == [6]


def test_invisible_marks_and_doubled_spaces_do_not_hide_a_code(tmp_path: Path) -> None:
    change = {"event_type": "\u200bBattles\u00a0", "sub_event_type": "Armed  clash", "fatalities": "\ufeff3"}
    place = {"admin1": "Al-Anbar\u200f", "latitude": "33.4", "longitude": "43.3"}
    (event,) = cells(read_tables(acled_file(tmp_path / "a.csv", change | place)).tables.events)
    assert (event["event_type"], event["sub_event_type"]) == ("Battles", "Armed clash")
    assert (event["fatalities"], event["admin1"]) == (3, "Anbar")


def test_na_is_null_and_a_name_that_begins_so_is_not(tmp_path: Path) -> None:
    change = {"actor2": "NA", "admin3": "NA", "location": "Nabi Yunus", "inter2": "NA", "fatalities": "NA"}
    (event,) = cells(read_tables(acled_file(tmp_path / "a.csv", change)).tables.events)
    assert (event["actor2"], event["acled_admin3"], event["location"]) == (None, None, "Nabi Yunus")
    assert (event["fatalities"], event["fatalities_reported"]) == (0, None)


def test_number_codes_of_older_exports_are_read_and_unknown_ones_are_not(tmp_path: Path) -> None:
    path = acled_file(
        tmp_path / "a.csv", {"inter1": "3", "inter2": "0", "interaction": "30"}, {"inter1": "1.0"}, {"inter1": "9"}
    )
    loaded = read_tables(path)
    assert loaded.tables.events["acled_inter1"].tolist() == ["3", "1.0"]
    assert loaded.rejected["reason"].tolist() == ["inter1 '9' is not known"]


def test_a_misprint_in_disorder_type_is_read_and_told(tmp_path: Path) -> None:
    change = {"disorder_type": "Demostrations", "event_type": "Protests", "sub_event_type": "Peaceful protest"}
    loaded = read_tables(acled_file(tmp_path / "a.csv", change))
    assert len(loaded.tables.events) == 1
    assert any("Demostrations" in remark and "line 2" in remark for remark in loaded.remarks)


@pytest.mark.parametrize(
    ("written", "inter1", "kind", "sub"),
    [
        ("Battle-No change of territory", "1", "Battles", "Armed clash"),
        ("Remote violence", "3", "Explosions/Remote violence", None),
        ("Riots/Protests", "5", "Riots", None),
        ("Riots/Protests", "6", "Protests", None),
        ("Strategic development", "1", "Strategic developments", None),
        ("explosions/remote violence", "3", "Explosions/Remote violence", None),
    ],
)
def test_types_of_old_exports_become_todays(
    tmp_path: Path, written: str, inter1: str, kind: str, sub: str | None
) -> None:
    newer = ("disorder_type", "tags", "sub_event_type")
    columns = ["data_id", "iso3", *(name for name in ACLED_COLUMNS if name not in newer)]
    path = acled_file(tmp_path / "a.csv", {"event_type": written, "inter1": inter1, "data_id": "7"}, columns=columns)
    (event,) = cells(read_tables(path).tables.events)
    assert (event["event_type"], event["sub_event_type"], event["acled_data_id"]) == (kind, sub, "7")


def test_names_of_columns_may_be_written_in_capitals_with_spaces(tmp_path: Path) -> None:
    path = acled_file(tmp_path / "a.csv")
    head, rest = path.read_bytes().split(b"\r\n", 1)
    path.write_bytes(head.upper().replace(b"_", b" ") + b"\r\n" + rest)
    assert len(read_tables(path).tables.events) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"event_date": "31 February 2020"}, "event_date '31 February 2020' is no day"),
        ({"event_date": ""}, "no event_date"),
        ({"latitude": "91"}, "outside the Earth's"),
        ({"latitude": "41.9", "longitude": "36.3"}, "outside Iraq; latitude and longitude look swapped"),
        ({"latitude": ""}, "one of its two coordinates is missing"),
        ({"latitude": "1_0"}, "no number"),
        ({"event_type": "Skirmish"}, "event_type 'Skirmish' is not known"),
        ({"sub_event_type": "Armed clash"}, "does not belong to the type"),
        ({"time_precision": "4"}, "time_precision 4 is not one of 1 to 3"),
        ({"geo_precision": "0"}, "geo_precision 0 is not one of 1 to 3"),
        ({"fatalities": "-1"}, "no whole number"),
        ({"fatalities": "2.5"}, "no whole number"),
        ({"event_id_cnty": "IRQ99001"}, "its identifier is also that of line 2"),
        ({"event_id_cnty": ""}, "no identifier"),
    ],
)
def test_a_row_that_breaks_a_rule_is_kept_aside(tmp_path: Path, change: dict[str, str], reason: str) -> None:
    loaded = read_tables(acled_file(tmp_path / "a.csv", {}, change))
    assert len(loaded.tables.events) == 1
    (row,) = cells(loaded.rejected)
    assert row["line"] == 3
    assert reason in row["reason"]
    assert "Made-up Village" in row["cells"]
    assert "kept aside" in str(loaded)


def test_a_row_with_too_many_cells_is_kept_aside(tmp_path: Path) -> None:
    path = acled_file(tmp_path / "a.csv")
    path.write_bytes(path.read_bytes() + b"IRQ1,2022\r\n")
    loaded = read_tables(path)
    assert loaded.rejected["reason"].tolist() == ["it has 2 cells where the head has 31 columns"]


def test_numbers_that_are_none_in_kept_columns_are_kept_aside(tmp_path: Path) -> None:
    loaded = read_tables(acled_file(tmp_path / "a.csv", {}, {"iso": "IRQ"}))
    assert loaded.rejected["line"].tolist() == [3]
    loaded.tables.events["acled_iso"] = "IRQ"
    assert acled_table(loaded.tables.events).table["iso"].isna().all()


def test_columns_of_older_exports_are_kept_and_named_when_they_are_left_behind(tmp_path: Path) -> None:
    path = acled_file(tmp_path / "a.csv", {"data_id": "7"}, columns=["data_id", *ACLED_COLUMNS])
    loaded = read_tables(path)
    assert loaded.tables.events["acled_data_id"].tolist() == ["7"]
    assert any("data_id" in remark for remark in acled_table(loaded.tables.events).remarks)


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(InputError, match="no column level"):
        acled_table(events().drop(columns=["level"]))


def test_tags_that_somebody_changed_do_no_harm(tmp_path: Path) -> None:
    tags = f"machine-coded; not ACLED data; first day=soon; counts as events={'9' * 99}; suicide bombers added=-4"
    path = acled_file(tmp_path / "a.csv", {"event_id_cnty": "toolkit:x", "tags": tags})
    (event,) = cells(read_tables(path).tables.events)
    assert (event["date_from"], event["n_events"], event["fatalities"]) == ("2022-12-28", None, 2)


def test_a_workbook_of_acleds_is_read(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    typed = {**ACLED_ROW, "event_date": pd.Timestamp("2022-12-28").to_pydatetime(), "iso": 368, "fatalities": 2}
    book.active.append(list(typed))
    book.active.append(list(typed.values()))
    book.save(tmp_path / "a.xlsx")
    loaded = read_tables(tmp_path / "a.xlsx")
    assert cells(loaded.tables.events) == cells(read_tables(acled_file(tmp_path / "a.csv")).tables.events)


def test_a_file_of_another_kind_is_refused_with_its_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,age\nx,1\n")
    with pytest.raises(InputError, match="its columns are name, age"):
        read_tables(tmp_path / "a.csv")


def test_charts_maps_and_counts_work_on_an_export(tmp_path: Path) -> None:
    changes = {}, {"time_precision": "2", "event_date": "2022-12-20"}, {"event_date": "30 December 2022"}
    loaded = read_tables(acled_file(tmp_path / "a.csv", *changes))
    selected = counts.select(loaded.tables.events)
    assert counts.per_period(selected, "month").table["n"].tolist() == [3]
    assert counts.sum_casualties(selected, loaded.tables.casualties)["low"].sum() == 6
    assert charts.attacks_over_time(loaded.tables.events, "day").png()
    assert "Made-up Village" in maps.event_map(loaded.tables.events, "iraq", lang="en").html()


def test_the_columns_are_acleds_in_its_order() -> None:
    assert list(acled_table(events()).table.columns) == list(ACLED_COLUMNS) == list(ACLED_ROW)
    assert len(ACLED_COLUMNS) == 31


def test_no_row_can_be_taken_for_acleds() -> None:
    table = acled_table(events({"event_id": "IRQ12345"}, {"event_id": "x"})).table
    assert not any(re.fullmatch(r"[A-Z]{3}\d+", name) for name in table["event_id_cnty"])
    assert all("machine-coded; not ACLED data" in tags for tags in table["tags"])


def test_a_row_has_acleds_codes_and_spellings() -> None:
    (row,) = cells(acled_table(events({"admin1": "Anbar", "actor1": None, "latitude": 33.4, "longitude": 43.3})).table)
    assert (row["admin1"], row["iso"], row["region"], row["year"]) == ("Al Anbar", 368, "Middle East", 2020)
    assert (row["actor1"], row["inter1"]) == ("Unidentified Armed Group (Iraq)", "Political militia")
    assert (row["inter2"], row["interaction"]) == ("State forces", "State forces-Political militia")
    assert row["disorder_type"] == "Political violence"
    assert "doer not said" in row["tags"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("Nineveh", "Ninewa"), ("Dhi Qar", "Thi Qar"), ("Wasit", "Wassit"), ("Anbar", "Al Anbar"), ("Baghdad", "Baghdad")],
)
def test_governorates_are_spelled_as_in_acled_and_come_back(ours: str, theirs: str) -> None:
    table = acled_table(events({"admin1": ours})).table
    assert table["admin1"].tolist() == [theirs]
    assert admin1_of(theirs) == admin1_of(theirs.upper().replace(" ", "-")) == ours


@pytest.mark.parametrize(
    ("actor", "where", "kind"),
    [
        ("Military Forces of Iraq (2014-2018)", "Iraq", "State forces"),
        ("Military Forces of the United States", "Iraq", "External/Other forces"),
        ("Military Forces of Iran", "Iran", "State forces"),
        ("Islamic State", "Iraq", "Rebel group"),
        ("Kata'ib Hezbollah", "Iraq", "Political militia"),
        ("Unidentified Tribal Militia (Iraq)", "Iraq", "Identity militia"),
        ("Civilians (Iraq)", "Iraq", "Civilians"),
        ("Protesters (Iraq)", "Iraq", "Protesters"),
        ("Rioters (Iraq)", "Iraq", "Rioters"),
        ("United Nations", "Iraq", "External/Other forces"),
        (None, "Iraq", None),
    ],
)
def test_actors_have_acleds_types(actor: str | None, where: str, kind: str | None) -> None:
    assert actor_type(actor, where) == kind


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("Civilians", "State forces", "State forces-Civilians"),
        ("Civilians", "External/Other forces", "External/Other forces-Civilians"),
        ("External/Other forces", "Rebel group", "Rebel group-External/Other forces"),
        ("Rebel group", None, "Rebel group only"),
        (None, None, ""),
    ],
)
def test_types_are_joined_in_acleds_order(one: str | None, other: str | None, joined: str) -> None:
    assert interaction(one, other) == joined


@pytest.mark.parametrize(
    ("kind", "sub", "disorder"),
    [
        ("Protests", "Excessive force against protesters", "Political violence; Demonstrations"),
        ("Riots", "Violent demonstration", "Demonstrations"),
        ("Riots", "Mob violence", "Political violence"),
        ("Strategic developments", "Arrests", "Strategic developments"),
    ],
)
def test_disorder_types(kind: str, sub: str, disorder: str) -> None:
    assert disorder_type(kind, sub) == disorder


@pytest.mark.parametrize(
    ("change", "targeted"),
    [
        ({"event_type": "Violence against civilians", "sub_event_type": "Attack"}, True),
        ({"actor2": "Civilians (Iraq)"}, True),
        ({"actor2": "Military Forces of Iraq"}, False),
        ({"event_type": "Battles", "sub_event_type": "Armed clash", "actor2": "Civilians (Iraq)"}, False),
        ({"event_type": "Protests", "sub_event_type": "Excessive force against protesters"}, True),
        ({"event_type": "Protests", "sub_event_type": "Peaceful protest"}, False),
    ],
)
def test_civilian_targeting(change: dict[str, Any], targeted: bool) -> None:
    (row,) = cells(acled_table(events(change)).table)
    assert (row["civilian_targeting"] == "Civilian targeting") == targeted


@pytest.mark.parametrize(
    ("first", "last", "precision", "dated"),
    [
        ("2019-12-01", "2019-12-31", 3, "2019-12-15"),
        ("2020-02-01", "2020-02-29", 3, "2020-02-15"),
        ("2019-12-01", "2019-12-10", 3, "2019-12-01"),
        ("2019-12-20", "2019-12-31", 3, "2019-12-31"),
        ("2019-12-02", "2019-12-08", 2, "2019-12-05"),
    ],
)
def test_weeks_and_months_are_dated_as_acled_does(first: str, last: str, precision: int, dated: str) -> None:
    table = acled_table(events({"date_from": first, "date_to": last, "time_precision": precision})).table
    assert table["event_date"].tolist() == [dated]
    back = period_of(pd.Timestamp(dated).date(), precision)
    assert (str(back[0]), str(back[1])) == (first, last)


def test_an_event_of_several_days_is_a_row_a_day_with_its_deaths_divided() -> None:
    export = acled_table(events({"date_to": "2020-01-05", "fatalities": 5, "killed_low": 5}))
    assert export.table["event_date"].tolist() == ["2020-01-03", "2020-01-04", "2020-01-05"]
    assert export.table["fatalities"].tolist() == [2, 2, 1]
    assert export.table["event_id_cnty"].is_unique


def test_a_night_is_one_attack_on_its_first_day() -> None:
    table = acled_table(events({"date_to": "2020-01-04", "time_of_day": "night"})).table
    assert table["event_date"].tolist() == ["2020-01-03"]


def test_the_suicide_bomber_is_added_once_and_only_where_the_text_did_not_count_him() -> None:
    bomb = {"sub_event_type": "Suicide bomb"}
    table = events(bomb, bomb, {**bomb, "munitions_low": 2}, {})
    counted = frame("casualties", [{"event_id": "a-2", "status": "killed", "group": "militants", "low": 1, "high": 1}])
    assert acled_table(table, counted).table["fatalities"].tolist() == [3, 2, 4, 2]


def test_aggregates_are_left_out_and_told_unless_they_stand_alone() -> None:
    several = {"level": "aggregate", "n_events": 4}
    export = acled_table(events({}, several, several, {**several, "standalone": True}))
    assert export.table["event_id_cnty"].tolist() == ["toolkit:a-1", "toolkit:a-4"]
    assert export.left_out["event_id"].tolist() == ["a-2", "a-3"]
    assert sum("statements about several events" in remark and "2" in remark for remark in export.remarks) == 1


def test_an_aggregate_without_a_type_comes_back(tmp_path: Path) -> None:
    alone = {"level": "aggregate", "standalone": True, "event_type": None, "sub_event_type": None, "n_events": None}
    (tmp_path / "a.csv").write_text(to_csv(acled_table(events(alone)).table), encoding="utf-8")
    loaded = read_tables(tmp_path / "a.csv")
    assert loaded.rejected.empty
    assert cells(loaded.tables.events)[0]["event_type"] is None


def test_an_event_without_a_date_is_left_out_and_told() -> None:
    export = acled_table(events({"date_from": None, "time_precision": None}))
    assert export.table.empty
    assert any("date is not known" in remark for remark in export.remarks)


def test_what_the_format_cannot_hold_is_named() -> None:
    export = acled_table(events({"wounded_low": 3, "killed_high": None, "actor1_alleged": "Iran", "alleged_by": "US"}))
    said = " ".join(export.remarks)
    assert "wounded_low" in said
    assert "actor1_alleged" in said
    assert "upper and open ends" in said
    # An accusation never becomes a doer.
    assert "Iran" not in to_csv(export.table)


def test_the_words_of_the_article_stay_at_home() -> None:
    # A passage may hold the name of somebody who was harmed.
    export = acled_table(events({"evidence": "قتل المواطن فلان", "summary_en": "Attack; Kirkuk"}))
    assert "فلان" not in to_csv(export.table)


def test_an_export_comes_back_through_its_own_columns_with_nothing_lost(tmp_path: Path) -> None:
    changes: tuple[dict[str, str], ...] = (
        {}, {"time_precision": "3", "event_date": "15 December 2022"}, {"inter1": "3", "tags": "crowd size=no report"},
        {"admin1": "Salah ad Din", "notes": "two\nlines", "latitude": "34.6", "longitude": "43.6"},
    )  # fmt: skip
    loaded = read_tables(acled_file(tmp_path / "a.csv", *changes))
    first = acled_table(loaded.tables.events, loaded.tables.casualties).table
    read = [{**ACLED_ROW, "event_id_cnty": f"IRQ9900{n}", **c} for n, c in enumerate(changes, 1)]
    for out, row in zip(cells(first), read, strict=True):
        for name in set(ACLED_COLUMNS) - {"event_id_cnty", "event_date", "tags", "latitude", "longitude", "year"}:
            assert str(out[name] if out[name] is not None else "") == row[name], name
        assert out["event_id_cnty"] == f"toolkit:{row['event_id_cnty']}"
        assert "not ACLED's own file" in out["tags"]
    (tmp_path / "b.csv").write_text(to_csv(first), encoding="utf-8")
    again = read_tables(tmp_path / "b.csv")
    pd.testing.assert_frame_equal(acled_table(again.tables.events).table, first)
    assert cells(again.tables.events) == cells(loaded.tables.events)


@given(st.text(alphabet="a@2:-01", max_size=20), st.none() | st.sampled_from(["2020-01-03", "2019-12-31"]))
def test_identifiers_come_back_whatever_they_hold(event_id: str, day: str | None) -> None:
    assert id_of(acled_id(event_id, day)) == (event_id, day)


HELD = (
    "event_id", "level", "n_events", "standalone", "event_type", "sub_event_type", "date_from", "date_to",
    "time_precision", "location", "admin1", "country", "latitude", "longitude", "geo_precision", "actor1", "actor2",
    "sources", "fatalities", "killed_low", "fatalities_reported", "summary_en",
)  # fmt: skip
# Several spaces are read as one.
_NAMES = st.text(alphabet="ab éعـ,'\"=+-@", min_size=1, max_size=8).map(lambda s: " ".join(s.split()) or "x")
_DAYS = st.dates(min_value=pd.Timestamp("2003-01-01").date(), max_value=pd.Timestamp("2025-12-01").date())


@st.composite
def coded(draw: Any) -> dict[str, Any]:
    day, length = draw(_DAYS), draw(st.integers(0, 9))
    precision = draw(st.sampled_from([1, 2, 3]))
    last = day + pd.Timedelta(days=length)
    dead = draw(st.integers(0, 40))
    sub = draw(st.sampled_from([
        ("Battles", "Armed clash"), ("Explosions/Remote violence", "Suicide bomb"), ("Protests", "Peaceful protest"),
        ("Riots", "Mob violence"), ("Violence against civilians", "Attack"), ("Strategic developments", "Other"),
    ]))  # fmt: skip
    alone = draw(st.booleans())
    return {
        "event_type": sub[0], "sub_event_type": sub[1], "date_from": day.isoformat(), "date_to": last.isoformat(),
        "time_precision": precision, "fatalities": dead, "killed_low": dead, "killed_high": dead,
        "fatalities_reported": True if dead else None, "actor1": draw(st.none() | st.just("Islamic State")),
        "location": draw(st.none() | _NAMES), "sources": [draw(_NAMES)],
        "level": "aggregate" if alone else "incident", "standalone": alone,
        "n_events": draw(st.none() | st.integers(2, 9)) if alone else 1,
        "admin1": draw(st.sampled_from([None, "Nineveh", "Salah al-Din", "Baghdad", "Halabja"])),
        "summary_en": draw(st.none() | _NAMES),
    }  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(coded(), min_size=1, max_size=5))
def test_what_acleds_columns_hold_comes_back(
    tmp_path_factory: pytest.TempPathFactory, changes: list[dict[str, Any]]
) -> None:
    table = events(*changes)
    path = tmp_path_factory.mktemp("a") / "a.csv"
    path.write_text(to_csv(acled_table(table).table), encoding="utf-8", newline="")
    loaded = read_tables(path)
    assert loaded.rejected.empty
    assert loaded.format == "this toolkit's events in ACLED's columns"
    for before, after in zip(cells(table), cells(loaded.tables.events), strict=True):
        assert {name: before[name] for name in HELD} == {name: after[name] for name in HELD}
