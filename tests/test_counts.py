"""Counts and sums against what a reader would count by hand."""

from collections import Counter
from datetime import date

import pandas as pd
import pytest

from toolkit._errors import InputError
from toolkit.counts import (
    categories,
    cumulative,
    munitions,
    per_period,
    per_value,
    select,
    sum_casualties,
)
from toolkit.incidents import load_incidents
from toolkit.tables import frame


def events(*rows):
    """Incidents of shelling on a known day unless a row says otherwise."""
    usual = {
        "level": "incident",
        "n_events": 1,
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
        "time_precision": 1,
    }
    filled = []
    for number, row in enumerate(rows, start=1):
        row = {**usual, "event_id": f"x-{number}", **row}
        filled.append({**row, "date_to": row.get("date_to", row.get("date_from"))})
    return frame("events", filled)


def harm(*rows):
    return frame("casualties", ({"event_id": "x-1", "part_of_total": False, **row} for row in rows))


def test_categories_are_the_codebooks():
    table = events(
        {"event_type": "Battles", "sub_event_type": "Armed clash"},
        {"event_type": "Riots", "sub_event_type": "Mob violence"},
        {"event_type": "Riots", "sub_event_type": "Violent demonstration"},
        {"event_type": "Protests", "sub_event_type": "Excessive force against protesters"},
        {"event_type": "Protests", "sub_event_type": "Peaceful protest"},
        {"event_type": "Strategic developments", "sub_event_type": "Arrests"},
        {"event_type": None, "sub_event_type": None},
    )
    violence, demonstration = "political violence", "demonstrations"
    assert list(categories(table)) == [violence, violence, demonstration, violence, demonstration, "other", "other"]
    assert len(select(table, "attacks")) == 3
    assert len(select(table, "demonstrations")) == 2
    assert len(select(table, "all")) == 7


def test_an_aggregate_counts_only_where_it_stands_alone_or_is_asked_for():
    table = events(
        {"date_from": "2019-12-01"},
        {"date_from": "2019-12-02", "level": "aggregate", "n_events": 4, "standalone": True},
        {"date_from": "2019-10-28", "level": "aggregate", "n_events": 11, "standalone": False},
    )
    assert select(table)["n"].sum() == 5
    assert select(table, aggregates=True)["n"].sum() == 16


def test_bounds_take_both_days_and_leave_out_open_ends():
    table = events(
        {"date_from": "2019-12-01"}, {"date_from": "2019-12-03"}, {"date_from": None, "date_to": "2019-12-02"}
    )
    assert list(select(table, since="2019-12-01", until="2019-12-03")["event_id"]) == ["x-1", "x-2"]
    assert list(select(table, until=date(2019, 12, 2))["event_id"]) == ["x-1", "x-3"]


def test_weeks_run_from_monday_to_sunday_and_gaps_inside_are_zero():
    table = events({"date_from": "2019-12-15"}, {"date_from": "2019-12-16"}, {"date_from": "2019-12-29"})
    counted = per_period(select(table), "week").table
    assert list(counted["key"]) == ["2019-W50", "2019-W51", "2019-W52"]
    assert list(counted["n"]) == [1, 1, 1]
    wider = per_period(select(table), "week", since="2019-12-01", until="2020-01-05").table
    assert list(wider["n"]) == [0, 0, 1, 1, 1, 0]
    assert wider["start"].iloc[0] == date(2019, 11, 25)
    assert list(wider["event_ids"])[2] == ["x-1"]


def test_days_months_and_years():
    table = events({"date_from": "2019-12-31"}, {"date_from": "2020-02-01"}, {"date_from": "2020-02-01"})
    assert per_period(select(table), "day").table["n"].sum() == 3
    assert len(per_period(select(table), "day").table) == 33
    assert list(per_period(select(table), "month").table["n"]) == [1, 0, 2]
    assert list(per_period(select(table), "year").table["key"]) == ["2019", "2020"]
    with pytest.raises(InputError, match="fortnight"):
        per_period(select(table), "fortnight")


def test_uncertain_dates_are_counted_in_a_remainder():
    table = events(
        {"date_from": "2019-12-20"},
        {"date_from": None, "date_to": "2019-12-30", "time_precision": None},
        {"date_from": "2019-12-01", "date_to": "2019-12-31", "time_precision": 3},
        {"date_from": "2019-12-09", "date_to": "2019-12-15", "time_precision": 2},
        {"date_from": "2019-12-20", "date_to": "2019-12-21"},
    )
    chosen = select(table)
    by_week = per_period(chosen, "week")
    assert by_week.table["n"].sum() == 3
    assert list(by_week.remainder["event_id"]) == ["x-2", "x-3"]
    assert set(by_week.remainder["why"]) == {"date"}
    by_month = per_period(chosen, "month")
    assert by_month.table["n"].sum() == 4
    by_day = per_period(chosen, "day")
    assert by_day.table["n"].sum() + len(by_day.remainder) == 5


def test_a_statement_without_a_number_is_a_remainder_not_a_zero():
    table = events({"date_from": "2019-12-20", "level": "aggregate", "standalone": True, "n_events": None})
    counted = per_period(select(table), "week")
    assert len(counted.table) <= 1
    assert list(counted.remainder["why"]) == ["number"]


def test_running_total_counts_every_day_in_order():
    table = events({"date_from": "2019-12-20"}, {"date_from": "2019-12-01"}, {"date_from": "2019-12-20"})
    counted = cumulative(select(table)).table
    assert list(counted["total"]) == [1, 2, 3]
    assert list(counted["key"]) == ["x-2", "x-1", "x-3"]


def test_places_most_first_and_events_without_one_in_the_remainder():
    table = events({"location": "Taji"}, {"location": "Balad"}, {"location": "Taji"}, {"location": None})
    counted = per_value(select(table), "location")
    assert counted.table[["key", "n"]].values.tolist() == [["Taji", 2], ["Balad", 1]]
    assert counted.table["event_ids"][0] == ["x-1", "x-3"]
    assert list(counted.remainder["why"]) == ["value"]


def test_casualties_keep_ranges_floors_and_open_tops():
    rows = harm(
        {"status": "killed", "group": "soldiers", "low": 1, "high": 1},
        {"status": "killed", "group": "soldiers", "low": 2, "high": 5},
        {"status": "wounded", "group": "soldiers", "vague": "several"},
        {"status": "wounded", "group": "soldiers", "low": 4, "high": 4},
        {"status": "wounded", "group": "women", "low": 9, "high": 9, "part_of_total": True},
        {"status": "wounded", "group": "children", "low": None, "high": 3},
        {"status": "missing", "group": "people", "low": 8, "high": 8},
        {"status": "killed", "group": "police", "low": 7, "high": 7, "event_id": "elsewhere"},
    )
    sums = sum_casualties(select(events({"date_from": "2019-12-20"})), rows).set_index("key")
    assert sums.loc["killed/soldiers", ["low", "high"]].tolist() == [3, 6]
    assert sums.loc["wounded/soldiers", "low"] == 7
    assert pd.isna(sums.loc["wounded/soldiers", "high"])
    assert sums.loc["wounded/soldiers", "vague"] == 1
    assert sums.loc["wounded/children", ["low", "high"]].tolist() == [0, 3]
    assert set(sums.index) == {"killed/soldiers", "wounded/soldiers", "wounded/children"}
    assert sums.loc["killed/soldiers", "event_ids"] == ["x-1"]


def test_floors_are_a_setting_and_sides_roll_up():
    rows = harm(
        {"status": "killed", "group": "police", "vague": "tens"},
        {"status": "killed", "group": "soldiers", "low": 1, "high": 1},
        {"status": "killed", "group": "people", "low": 2, "high": 2},
    )
    chosen = select(events({"date_from": "2019-12-20"}))
    sums = sum_casualties(chosen, rows, "side", floors={"tens": 10})
    assert sums[["group", "low"]].values.tolist() == [["state forces", 11], ["not said", 2]]
    with pytest.raises(InputError, match="several"):
        sum_casualties(chosen, harm({"status": "killed", "group": "police", "vague": "several"}), floors={"tens": 10})


def test_low_above_high_is_refused_by_name():
    rows = harm({"status": "killed", "group": "police", "low": 5, "high": 2})
    with pytest.raises(InputError, match="x-1"):
        sum_casualties(select(events({"date_from": "2019-12-20"})), rows)


def test_munitions_keep_their_range():
    table = events(
        {"date_from": "2019-12-27", "munitions_low": 11, "munitions_high": 36, "weapon": "rocket"},
        {"date_from": "2019-12-01", "munitions_low": 11},
        {"date_from": "2019-12-02"},
    )
    counted = munitions(select(table))
    assert list(counted.table["key"]) == ["x-2", "x-1"]
    assert list(counted.table["low"]) == [11, 11]
    assert pd.isna(counted.table["high"][0])
    assert list(counted.remainder["event_id"]) == ["x-3"]


def test_a_table_without_the_columns_is_refused_with_their_names():
    with pytest.raises(InputError, match="date_from"):
        select(pd.DataFrame({"event_id": ["a"], "level": ["incident"]}))


def test_the_series_of_2019_counts_as_documented():
    """Twelve attacks up to the article's date, eleven without the one that the article does not count."""
    tables = load_incidents()
    chosen = select(tables.events, series="us-sites-2019", since="2019-10-28", until="2019-12-31")
    assert Counter(chosen["in_article_count"]) == {"yes": 8, "uncertain": 3, "no": 1}
    assert cumulative(chosen).table["total"].iloc[-1] == 12
    days = per_period(chosen, "day")
    assert (days.table["n"].sum(), list(days.remainder["event_id"])) == (11, ["IQ-20191122-GREENZONE"])
    weeks = per_period(chosen, "week")
    assert weeks.table["n"].sum() == 12
    assert weeks.remainder.empty
    assert len(weeks.table) == 9
    sums = sum_casualties(chosen, tables.casualties).set_index("key")
    assert sums.loc["killed/soldiers", ["low", "high"]].tolist() == [1, 1]
    assert sums.loc["wounded/soldiers", ["low", "high"]].tolist() == [8, 10]


def test_nothing_in_is_nothing_out():
    nothing = select(frame("events", []))
    assert per_period(nothing).table.empty
    assert cumulative(nothing).table.empty
    assert per_value(nothing, "location").table.empty
    assert munitions(nothing).table.empty
    assert sum_casualties(nothing, frame("casualties", [])).empty
