"""Charts of tolls, hours, groups and change: true numbers, guarded shares, rows that cannot be right left out."""

import inspect
import re
from datetime import date
from itertools import pairwise
from unicodedata import normalize

import pandas as pd
import pytest
from chartcases import attacks
from layout import faults, text_boxes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.lines import Line2D
from PIL import Image

from toolkit import charts, gallery
from toolkit.__main__ import main
from toolkit._accused import accused
from toolkit._bars import Bar, horizontal_bars
from toolkit._baseline import by_chance
from toolkit._desklinks import bars
from toolkit._errors import InputError
from toolkit._figure import BLUE, ORANGE, OTHERS, SERIES, UNSAID, Page
from toolkit._words import labels
from toolkit.incidents import load_incidents
from toolkit.rtl import ar, chart_style
from toolkit.tables import frame

pytestmark = pytest.mark.long

LANGS = ("en", "ar")


def every_chart(table, **options):
    """All charts that the module of tests for plain charts does not draw."""
    spring = ("2019-01-01", "2019-04-30")
    periods = {"first": ("2019-01-01", "2019-02-01"), "second": ("2019-03-01", "2019-12-01")}
    return {
        "stacked": charts.attacks_over_time(table, "month", split="actor1", **options),
        "panels": charts.attacks_over_time(table, "week", split="location", layout="panels", **options),
        "mean": charts.attacks_over_time(table, "day", average=7, **options),
        "baseline": charts.attacks_against_baseline(
            table, "week", baseline=spring, since="2019-01-01", until="2019-12-31", **options
        ),
        "hours": charts.attacks_by_hour(table, **options),
        "parts of the day": charts.attacks_by_hour(table, "part", **options),
        "actors": charts.attacks_by(table, "actor1", **options),
        "actors by type": charts.actors_by_type(table, **options),
        "places by target": charts.cross_table(table, "location", "actor2", **options),
        "tolls": charts.casualties_over_time(table, **options),
        "deadly": charts.deadly_attacks(table, "location", **options),
        "deadliest": charts.deadliest_attacks(table, **options),
        "before and after": charts.before_after(table, "2019-06-01", "actor1", days=100, **options),
        "two periods": charts.compare_periods(table, **periods, by="location", **options),
        "two places": charts.compare_places(table, "Baghdad", "Nineveh", **options),
    }


def words_on(chart):
    with chart_style():
        drawn = " ".join(words for words, _ in text_boxes(chart.figure))
    return drawn.replace("\u00a0", " ").replace("\n", " ")


def faults_of(chart):
    with chart_style():
        return faults(chart.figure)


def incident(event_id="a", day="2019-12-01", **more):
    return {
        "event_id": event_id, "level": "incident", "n_events": 1, "event_type": "Battles",
        "sub_event_type": "Armed clash", "date_from": day, "date_to": day, "time_precision": 1, **more,
    }  # fmt: skip


# --- Layout ---


@pytest.mark.parametrize(
    ("n", "lang", "size", "digits"),
    [
        (12, "en", "one-column", "western"),
        (12, "ar", "slide", "arabic-indic"),
        (400, "ar", "one-column", "western"),
        (400, "en", "two-columns", "western"),
    ],
)
def test_no_text_lies_over_another_or_over_the_edge(n, lang, size, digits):
    drawn = every_chart(attacks(n, long=True, names=40), lang=lang, size=size, digits=digits)
    assert {name: faults_of(chart) for name, chart in drawn.items()} == {name: [] for name in drawn}
    # A title is a finding: it holds a number, which Arabic writes as a word or an ending for one and two.
    number = r"\d|واحد|هجومين|هجومان"
    assert {name: chart.title for name, chart in drawn.items() if not re.search(number, chart.title)} == {}
    assert all(chart.title and chart.alt and chart.caption and len(chart.data) for chart in drawn.values())


def test_one_event_is_drawn_too():
    table = frame("events", [incident(killed_low=1, killed_high=2, wounded_low=0, wounded_high=0, actor1="A",
                                      actor2="B", location="X", admin1="Baghdad")])  # fmt: skip
    for chart in (
        charts.attacks_over_time(table, "week", split="actor1", layout="panels"),
        charts.actors_by_target(table),
        charts.casualties_over_time(table),
        charts.deadly_attacks(table),
        charts.deadliest_attacks(table, lang="ar"),
    ):
        assert faults_of(chart) == []
        assert chart.data["event_ids"].map(len).max() == 1


def test_neighbours_in_a_stack_differ_in_grey_print():
    def grey(fill):
        red, green, blue = to_rgb(fill.face)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    stack = [*SERIES, OTHERS, UNSAID]
    for one, other in pairwise(stack):
        assert abs(grey(one) - grey(other)) > 0.15 or one.hatch != other.hatch
    assert len({(fill.face, fill.hatch) for fill in stack}) == len(stack)


# --- Numbers ---


def test_a_split_adds_up_to_the_whole_and_names_what_is_not_said():
    table = attacks(300)
    whole = charts.attacks_over_time(table, "month").data.set_index("key")["n"]
    chart = charts.attacks_over_time(table, "month", split="actor1")
    assert chart.data.groupby("start")["n"].sum().tolist() == whole.tolist()
    assert set(chart.data["group"]) == {
        "Islamic State", "Military Forces of Iraq", "Unidentified Armed Group (Iraq)", "(not said)"
    }  # fmt: skip
    assert len(chart.rows("2019-03")) == whole["2019-03"]
    some = chart.rows("2019-03/Islamic State")
    assert set(some["actor1"]) == {"Islamic State"}


def test_more_groups_than_colours_are_drawn_as_all_others():
    chart = charts.attacks_over_time(attacks(300, names=12), "month", split="location")
    assert "(other)" in set(chart.data["group"])
    assert chart.data["n"].sum() == 300
    panels = charts.attacks_over_time(attacks(300, names=12), "month", split="location", layout="panels")
    assert panels.data["group"].nunique() == 8
    assert "4 places more" in words_on(panels)


def test_panels_have_one_scale():
    chart = charts.attacks_over_time(attacks(200), "month", split="admin1", layout="panels")
    assert len({axes.get_ylim() for axes in chart.figure.axes}) == 1


def test_the_mean_looks_back_and_never_ahead():
    table = frame("events", [incident(str(i), f"2019-12-{day:02d}") for i, day in enumerate((1, 1, 2, 4))])
    mean = charts.attacks_over_time(table, "day", average=2).data["mean"]
    assert pd.isna(mean[0])
    assert mean[1:].tolist() == [1.5, 0.5, 0.5]
    with pytest.raises(InputError, match="average=2"):
        charts.attacks_over_time(table, "day", average=1)


def test_a_change_in_per_cent_needs_enough_events():
    def months(n, last):
        rows = [incident(f"{m}-{i}", f"2019-{m:02d}-10") for m in range(1, 7) for i in range(n if m < 6 else last)]
        return charts.attacks_against_baseline(frame("events", rows), baseline=("2019-01-01", "2019-05-31"))

    many = months(10, 25)
    assert many.data["change"].tolist()[-1] == 150
    assert "+150%" in many.title
    assert many.data["change"].isna().sum() == 5
    few = months(2, 5)
    assert few.data["change"].isna().all()
    assert "%" not in few.title
    assert "too small" in few.caption


def test_the_range_of_chance_is_that_of_poisson():
    # The exact 95 % range of a Poisson count of mean 10 is 4 to 17, of mean 100 it is 81 to 120.
    assert by_chance(0) == (0, 1)
    low, high = by_chance(10)
    assert (low, high) == (4, 18)
    low, high = by_chance(100)
    assert (low, high) == (81, 121)


def test_a_baseline_outside_the_data_is_refused():
    with pytest.raises(InputError, match="No whole month"):
        charts.attacks_against_baseline(attacks(20), baseline=("2010-01-01", "2010-12-31"))


def test_hours_are_counted_where_they_are_known():
    table = frame("events", [incident(str(i)) for i in range(5)])
    table["time_local"] = ["21:30", "21:05", "4:00", None, "25:10"]
    chart = charts.attacks_by_hour(table)
    n = chart.data.set_index("key")["n"]
    assert (n["21"], n["04"], n.sum(), len(n)) == (2, 1, 3, 24)
    assert "known for 3 of 5 attacks" in chart.caption
    assert "25:10" in chart.caption


def test_killed_and_wounded_keep_low_and_high_and_open_ends():
    rows = [
        incident("a", "2019-12-01", killed_low=1, killed_high=3, wounded_low=0, wounded_high=0),
        incident("b", "2019-12-05", killed_low=2, killed_high=2, wounded_low=3, wounded_high=None),
        incident("c", "2020-01-05", killed_low=0, killed_high=0, wounded_low=0, wounded_high=0),
    ]
    chart = charts.casualties_over_time(frame("events", rows))
    found = chart.data.set_index("key")[["low", "high"]]
    assert found.loc["2019-12/deadly"].tolist() == [2, 2]
    assert found.loc["2019-12/killed"].tolist() == [3, 5]
    assert found.loc["2019-12/wounded", "low"] == 3
    assert pd.isna(found.loc["2019-12/wounded", "high"])
    assert found.loc["2020-01/killed"].tolist() == [0, 0]
    assert chart.title == "Most deaths documented in Dec 2019: 3–5 killed"  # of January only five days are known
    assert list(chart.rows("2019-12/wounded")["event_id"]) == ["b"]


def test_many_small_attacks_and_one_large_one_are_told_apart():
    rows = [incident(str(i), killed_low=1, killed_high=1, wounded_low=0, wounded_high=0, admin1="Kirkuk")
            for i in range(4)]  # fmt: skip
    rows.append(incident("big", killed_low=20, killed_high=25, wounded_low=0, wounded_high=0, admin1="Anbar"))
    chart = charts.deadly_attacks(frame("events", rows))
    assert chart.data[["key", "n", "low", "high"]].to_numpy().tolist() == [["Anbar", 1, 20, 25], ["Kirkuk", 4, 4, 4]]


def test_the_deadliest_are_ranked_by_the_lowest_number():
    rows = [
        incident("a", killed_low=3, killed_high=3, wounded_low=0, wounded_high=0),
        incident("b", killed_low=2, killed_high=40, wounded_low=0, wounded_high=0),
        incident("c", killed_low=3, killed_high=9, wounded_low=0, wounded_high=0),
        incident("d", killed_low=0, killed_high=0, wounded_low=0, wounded_high=0),
    ]
    chart = charts.deadliest_attacks(frame("events", rows), most=2)
    assert list(chart.data["key"]) == ["c", "a", "b"]
    assert "2 deadliest of 3 attacks" in chart.caption


def test_the_deadliest_of_the_incidents_are_the_documented_ones():
    chart = charts.deadliest_attacks(load_incidents().events)
    assert chart.data["key"][0] == "IQ-20191229-QAIM-USSTRIKES"
    assert (chart.data["low"][0], chart.data["high"][0]) == (24, 28)
    assert chart.title == "Deadliest attack: Bases of PMF brigades 45 and 46 near Al Qaim, 29 Dec 2019: 24–28 killed"


def test_a_table_of_two_columns_adds_up_and_keeps_those_not_said():
    table = attacks(300)
    chart = charts.actors_by_target(table)
    assert chart.data["n"].sum() == 300
    unsaid = table["actor1"].isna().sum()
    assert chart.data.loc[chart.data["row"] == "(not said)", "n"].sum() == unsaid
    assert (
        len(chart.rows("Islamic State/Civilians (Iraq)"))
        == ((table["actor1"] == "Islamic State") & (table["actor2"] == "Civilians (Iraq)")).sum()
    )
    with pytest.raises(InputError, match="two columns"):
        charts.cross_table(table, "actor1", "actor1")


def test_mostly_unsaid_is_the_finding():
    chart = charts.attacks_by(load_incidents().events, "actor1")
    assert chart.title == "Perpetrator unnamed in 43 of 48 attacks"


def test_before_and_after_are_equally_long():
    rows = [incident(str(i), day) for i, day in enumerate(("2019-05-01", "2019-05-20", "2019-06-01", "2019-06-03"))]
    chart = charts.before_after(frame("events", rows), "2019-06-01", "sub_event_type")
    # Three days from the first of June to the last event; the same before it hold nothing.
    assert chart.data.set_index("key")["n"].to_dict() == {"Armed clash/first": 0, "Armed clash/second": 2}
    longer = charts.before_after(frame("events", rows), "2019-06-01", "sub_event_type", days=31)
    assert longer.data["n"].tolist() == [2, 2]
    assert "too small" in longer.caption
    with pytest.raises(InputError, match="both sides"):
        charts.before_after(frame("events", rows), "2018-06-01")


def test_periods_of_different_length_are_compared_as_rates():
    rows = [incident(f"a{i}", "2019-01-10") for i in range(20)] + [incident(f"b{i}", "2019-03-10") for i in range(20)]
    chart = charts.compare_periods(frame("events", rows), ("2019-01-01", "2019-01-30"), ("2019-02-01", "2019-04-01"))
    assert chart.data["rate"].tolist() == [20.0, 10.0]
    assert "(20.0 → 10.0 per 30 days)" in chart.title
    assert "%" not in chart.title
    assert "30 and 60 days" in chart.caption
    with pytest.raises(InputError, match="overlap"):
        charts.compare_periods(frame("events", rows), ("2019-01-01", "2019-02-10"), ("2019-02-01", "2019-04-01"))


def test_two_columns_side_by_side_have_one_scale():
    chart = charts.compare_places(attacks(100), "Baghdad", "Kirkuk")
    first, second = chart.figure.axes
    assert first.get_xlim() == second.get_xlim()
    with pytest.raises(InputError, match="Atlantis"):
        charts.compare_places(attacks(10), "Baghdad", "Atlantis")


def test_places_of_one_arabic_name_are_told_apart():
    rows = [incident("a", location="Airport, cargo area", location_ar="المطار"),
            incident("b", location="Airport, military side", location_ar="المطار")]  # fmt: skip
    text = words_on(charts.attacks_by(frame("events", rows), "location", lang="ar"))
    assert "cargo" in text
    assert "military" in text


# --- Each event its sentence ---


def test_every_event_behind_a_bar_has_its_sentence():
    rows = [incident("a", evidence="قتل جنديان في كركوك"), incident("b", location="Kirkuk")]
    sentences = charts.attacks_over_time(frame("events", rows), "month").rows("2019-12")["sentence"]
    assert sentences.iloc[0] == "قتل جنديان في كركوك"
    assert "Armed clash; Kirkuk" in sentences.iloc[1]


# --- Bad input ---


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"date_from": "2019-13-45"}, "2019-13-45 (no such day)"),
        ({"date_from": "yesterday"}, "yesterday (no such day)"),
        ({"date_to": "2019-11-01"}, "2019-12-01 > 2019-11-01 (the wrong way round)"),
        ({"n_events": -3}, "-3 (below zero)"),
        ({"munitions_low": 9, "munitions_high": 4}, "9 > 4 (the wrong way round)"),
    ],
)
def test_a_row_that_cannot_be_right_is_named_and_not_drawn(wrong, said):
    rows = [incident("good", munitions_low=1, munitions_high=2), {**incident("bad", munitions_low=1), **wrong}]
    chart = charts.munitions_per_attack(frame("events", rows))
    assert list(chart.data["key"]) == ["good"]
    assert "events, row 2 (bad)" in chart.caption
    assert said in chart.caption
    assert chart.problems["row"].tolist() == [2]
    arabic = charts.munitions_per_attack(frame("events", rows), lang="ar")
    assert "الصف 2 (bad)" in arabic.caption
    assert faults_of(arabic) == []


@pytest.mark.parametrize("value", ["many", "3 or 4", "ثلاثة", float("inf")])
@pytest.mark.parametrize(
    ("column", "draw"),
    [
        ("killed_low", charts.casualties_over_time),
        ("wounded_high", charts.deadliest_attacks),
        ("munitions_low", charts.munitions_per_attack),
        ("n_events", charts.cumulative_attacks),
    ],
)
def test_a_word_where_a_number_belongs_is_named_and_not_drawn(column, draw, value):
    known = {f"{what}_{end}": 1 for what in ("killed", "wounded", "munitions") for end in ("low", "high")}
    table = frame("events", [incident("good", **known), incident("bad", **known)]).astype({column: "object"})
    table.loc[1, column] = value
    drawn = draw(table)
    assert {name for ids in drawn.data["event_ids"] for name in ids} == {"good"}
    assert "events, row 2 (bad)" in drawn.caption
    assert f"{value} (not a number)" in drawn.caption
    assert "ليس عددًا" in draw(table, lang="ar").caption


def test_numbers_as_text_are_numbers():
    table = frame("events", [incident("a", killed_low=1, killed_high=2), incident("b", killed_low=2, killed_high=2)])
    as_text = table.astype({"killed_low": "object", "killed_high": "object"})
    as_text["killed_low"], as_text["killed_high"] = ["1", "2"], ["2", "2"]
    assert charts.deadliest_attacks(as_text).caption == charts.deadliest_attacks(table).caption


def test_casualties_the_wrong_way_round_are_named_and_not_summed():
    events = frame("events", [incident("a")])
    harm = frame("casualties", [
        {"event_id": "a", "status": "killed", "group": "police", "low": 5, "high": 2},
        {"event_id": "a", "status": "killed", "group": "soldiers", "low": 1, "high": 1},
        {"event_id": "a", "status": "killed", "group": "soldiers", "vague": "oodles"},
    ])  # fmt: skip
    chart = charts.casualties_by_group(events, harm)
    assert chart.data[["key", "low"]].to_numpy().tolist() == [["killed/soldiers", 1]]
    assert "casualties, row 1 (a): low, high 5 > 2" in chart.caption
    assert "oodles" in chart.caption


def test_more_bad_rows_than_fit_are_counted():
    rows = [incident(str(i), f"2019-99-{i:02d}") for i in range(30)] + [incident("good")]
    chart = charts.attacks_over_time(frame("events", rows), "month")
    assert chart.data["n"].sum() == 1
    assert "and 56 more" in chart.caption  # two days a row, four of them named
    assert len(chart.problems) == 60


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"since": "2030-01-01"}, {"en": 'filter "since" left none', "ar": "«منذ»"}),
        ({"until": "1999-01-01"}, {"en": 'filter "until" left none', "ar": "«حتى»"}),
        ({"series": "us-sites-2019"}, {"en": 'filter "series" left none', "ar": "«السلسلة»"}),
        ({"category": "demonstrations"}, {"en": 'filter "category" left none', "ar": "«الفئة»"}),
    ],
)
def test_no_rows_left_is_a_picture_that_names_the_filter(lang, options, said):
    for call in (charts.attacks_by, charts.attacks_by_hour, charts.casualties_over_time, charts.actors_by_type):
        chart = call(attacks(5), lang=lang, **options)
        assert chart.data.empty
        assert said[lang] in chart.alt
        assert faults_of(chart) == []


@pytest.mark.parametrize(
    ("call", "column", "function"),
    [
        (lambda e: charts.attacks_by_hour(e), "time_local", "load_incidents"),
        (lambda e: charts.attacks_by(e, "weapon"), "weapon", "toolkit.coding.extract"),
        (lambda e: charts.deadliest_attacks(e), "killed_low", "toolkit.tables.frame"),
        (lambda e: charts.cross_table(e, "admin2", "weapon"), "admin2", "toolkit.coding.extract"),
    ],
)
def test_a_missing_column_is_named_with_what_can_add_it(call, column, function):
    bare = attacks(3)[["event_id", "level", "date_from", "date_to", "event_type", "sub_event_type"]]
    with pytest.raises(InputError, match=column) as error:
        call(bare)
    assert function in str(error.value)


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda e: charts.attacks_by(e, "colour"), "colour"),
        (lambda e: charts.attacks_over_time(e, split="actor1", layout="pie"), "pie"),
        (lambda e: charts.attacks_over_time(e, since="last week"), "last week"),
        (lambda e: charts.attacks_by_hour(e, "minute"), "minute"),
        (lambda e: charts.deadliest_attacks(e, 400), "400"),
        (lambda e: charts.before_after(e, "soon"), "soon"),
        (lambda e: charts.compare_periods(e, "2019", ("2019-02-01", "2019-03-01")), "first and last day"),
        (lambda e: charts.compare_places(e, "Baghdad", "Baghdad"), "two places"),
    ],
)
def test_wrong_use_is_named(call, named):
    with pytest.raises(InputError, match=named):
        call(attacks(9))


def test_rows_corrected_by_hand_are_counted():
    table = attacks(5).assign(corrected=[True, False, True, False, False])
    assert "Rows corrected by hand: 2." in charts.attacks_by(table, "admin1").caption


def test_days_may_be_dates_of_pandas_too():
    table = attacks(20)
    stamped = table.assign(date_from=pd.to_datetime(table["date_from"]), date_to=pd.to_datetime(table["date_to"]))
    stamped.loc[0, ["date_from", "date_to"]] = pd.NaT
    table.loc[0, ["date_from", "date_to"]] = None
    options = {"since": "2019-02-01", "until": date(2019, 8, 31)}
    plain = charts.attacks_over_time(table, "month", **options)
    assert charts.attacks_over_time(stamped, "month", **options).data["n"].tolist() == plain.data["n"].tolist()


def test_the_users_table_is_left_as_it_was():
    table = attacks(30)
    before = table.copy(deep=True)
    every_chart(table)
    pd.testing.assert_frame_equal(table, before)


# --- The gallery ---


def test_the_gallery_makes_a_sheet_a_language_and_the_single_pictures(tmp_path, monkeypatch):
    def two(lang, size):
        for by in ("admin1", "weapon"):
            yield by, lambda by=by: charts.attacks_by(attacks(9), by, lang=lang, size=size)

    monkeypatch.setattr(gallery, "SECTIONS", {"charts": two})
    assert main(["gallery", "--out", str(tmp_path / "sheets"), "--size", "one-column"]) == 0
    made = sorted(path.relative_to(tmp_path / "sheets").as_posix() for path in (tmp_path / "sheets").rglob("*.png"))
    singles = [f"charts_{lang}/{by}.png" for lang in ("ar", "en") for by in ("admin1", "weapon")]
    assert made == sorted(["charts_ar.png", "charts_en.png", *singles])
    with Image.open(tmp_path / "sheets" / "charts_ar.png") as sheet:
        assert sheet.width > 5 * 3.5 * 75


def test_the_gallery_knows_every_chart():
    source = inspect.getsource(gallery) + inspect.getsource(charts.report_charts)
    drawn = {name for name in charts.__all__ if name not in {"Chart", "Options", "is_synthetic"}}
    assert [name for name in sorted(drawn) if name not in source] == []


def test_what_is_not_counted_is_not_called_none():
    table = attacks(6)
    killed = frame("casualties", [
        {"event_id": "e0", "status": "killed", "group": "people", "low": 8, "high": 8, "part_of_total": False}
    ])  # fmt: skip
    unsaid = table.assign(wounded_low=None, wounded_high=None)
    assert charts.casualties_by_group(unsaid, killed).title == "8 killed in 6 attacks"
    assert "لا جرحى" not in charts.casualties_by_group(unsaid, killed, lang="ar").title
    over_time = charts.casualties_over_time(unsaid)
    assert set(over_time.data["measure"]) == {"deadly", "killed"}
    assert "do not say how many were wounded" in over_time.caption
    assert set(charts.casualties_over_time(table).data["measure"]) == {"deadly", "killed", "wounded"}
    # Where events say that nobody was wounded, so does the chart.
    none = table.assign(wounded_low=0, wounded_high=0)
    assert "0 wounded" in charts.casualties_by_group(none, killed).title


def test_the_title_of_targets_does_not_make_them_attackers():
    table = attacks(40).assign(actor2="Civilians (Iraq)")
    assert charts.attacks_by(table, "actor2").title.startswith("Most frequent target: ")
    assert charts.attacks_by(table, "location").title.split(":")[0] != "Most frequent target"


def test_the_incidents_that_ship_are_not_taken_for_all_attacks():
    events = load_incidents().events
    assert "not all attacks in Iraq" in charts.attacks_by(events, "location").caption
    assert "لا تشمل كل ما وقع في العراق من هجمات" in charts.attacks_over_time(events, "month", lang="ar").caption
    # The subtitle of a series says what it holds; a user's table has a scope of its own.
    assert "not all attacks" not in charts.attacks_by(events, "location", series="us-sites-2019").caption
    assert "not all attacks" not in charts.attacks_by(attacks(20), "location").caption


def drawn_bars(chart):
    """Length and colours of each horizontal bar, from the top."""
    patches = sorted(chart.figure.axes[0].patches, key=lambda patch: patch.get_y())
    return [(round(patch.get_width()), patch.get_hatch(), patch.get_facecolor()[:3]) for patch in patches]


@pytest.mark.parametrize("lang", LANGS)
def test_those_not_said_have_a_grey_bar_below_the_named(lang):
    table = attacks(60)
    chart = charts.attacks_by(table, "actor1", lang=lang)
    unsaid = int(table["actor1"].isna().sum())
    assert drawn_bars(chart)[-1] == (unsaid, UNSAID.hatch, to_rgb(UNSAID.face))
    assert {hatch for _, hatch, _ in drawn_bars(chart)[:-1]} == {None}
    assert chart.data["n"].sum() == 60
    assert set(chart.rows("(not said)")["actor1"].isna()) == {True}
    assert {"en": "Not drawn", "ar": "ما لم يُرسم"}[lang] not in chart.caption
    assert {"en": f"not said: {unsaid}", "ar": f"غير مذكور: {unsaid}"}[lang] in chart.alt
    # Where no value is said at all there is nothing to stand beside it.
    assert charts.attacks_by(table.assign(actor1=None), "actor1", lang=lang).data.empty


def test_the_bar_of_those_not_said_is_the_last_also_of_more_values_than_fit():
    table = attacks(300, names=40)
    table.loc[:9, "location"] = None
    chart = charts.attacks_by(table, "location")
    assert len(drawn_bars(chart)) == 25
    assert drawn_bars(chart)[-1][:2] == (10, UNSAID.hatch)
    strips = re.findall(r'data-first="(\d+)"[^>]*title="([^"]*)"', bars(chart, "en"))
    assert (int(strips[-1][0]), "not said: 10 events" in strips[-1][1]) == (len(chart.data) - 1, True)


def figures_in(chart):
    """Numbers drawn in the cells of a table, and their sums, sorted."""
    return sorted(int(re.sub(r"\D", "", text.get_text())) for text in chart.figure.axes[0].texts)


def test_a_table_holds_the_same_numbers_in_both_languages_and_every_size():
    table = attacks(300, names=14)
    drawn = [
        charts.cross_table(table, "actor1", "location", lang=lang, size=size)
        for lang in LANGS
        for size in ("one-column", "two-columns", "slide")
    ]
    assert [faults_of(chart) for chart in drawn] == [[]] * 6
    assert len({tuple(figures_in(chart)) for chart in drawn}) == 1


def steps(figure):
    """Lines from names down to their columns."""
    return [line for line in figure.artists if isinstance(line, Line2D)]


def crossing(figure):
    """Names of columns that a line down to another column crosses."""
    figure.canvas.draw()
    boxes = [(text.get_text(), text.get_window_extent()) for text in figure.texts]
    lines = [line.get_window_extent() for line in steps(figure)]
    return [
        name for name, box in boxes for line in lines
        if box.x0 < line.x0 < box.x1 and min(box.y1, line.y1) - max(box.y0, line.y0) > 1
    ]  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", ["one-column", "two-columns", "slide"])
def test_names_of_narrow_columns_stand_on_steps_level_and_whole(lang, size):
    table = attacks(300, names=14)
    table["location"] = [f"{name}, a place of a long name" for name in table["location"]]
    table["location_ar"] = None
    chart = charts.cross_table(table, "actor1", "location", lang=lang, size=size)
    assert faults_of(chart) == []
    assert {text.get_rotation() for text in chart.figure.texts} == {0}
    assert crossing(chart.figure) == []
    # The seven largest places, all others, the total; elsewhere the names have room across.
    assert len(steps(chart.figure)) == (9 if size == "one-column" else 0)
    assert [text.get_text() for text in chart.figure.texts if "…" in text.get_text()] == []


def test_what_is_not_said_is_shaded_on_the_same_scale_without_a_hue():
    rows = [incident(str(i), actor1="A" if i < 2 else None, actor2="B" if i != 1 else None) for i in range(12)]
    axes = charts.actors_by_target(frame("events", rows)).figure.axes[0]
    shades = {(round(p.get_x(), 3), p.get_y()): p.get_facecolor()[:3] for p in axes.patches}
    (left, top), (_, bottom) = min(shades), max(shades)
    most, named = shades[left, bottom], shades[left, top]
    assert len(set(most)) == 1  # grey
    assert sum(most) < sum(named)
    assert len(set(named)) == 3
    assert "grey: not said" in charts.actors_by_target(frame("events", rows)).caption
    assert "grey" not in charts.actors_by_target(frame("events", rows[:1])).caption


def on_days(*days):
    toll = {"killed_low": 1, "killed_high": 1, "wounded_low": 0, "wounded_high": 0}
    return frame("events", [incident(str(i), day, **toll) for i, day in enumerate(days)])


def test_there_is_no_peak_beside_a_bar_that_may_be_partial():
    table = on_days("2019-05-10", "2020-01-05", "2020-01-05", "2020-03-26")
    part = charts.attacks_over_time(table, "year")
    # One in 236 days and three in 86 are compared by their rates.
    assert part.title == "Attacks per 30 days: 0.1 in 2019, 1.0 in 2020"
    assert part.data["rate"].tolist() == [0.1, 1.0]
    longer = charts.attacks_over_time(pd.concat([table, on_days("2018-12-30")]), "year")
    assert longer.title == "Most attacks documented in 2020: 3 by 26 Mar 2020"
    tolls = charts.casualties_over_time(table, "year", lang="ar")
    assert tolls.title == "أكبر عدد موثّق من القتلى سنة 2020: 3 قتلى حتى 26 آذار 2020"
    # The highest bar is whole, the first is not.
    early = charts.attacks_over_time(table, "month", since="2019-05-04", until="2020-03-31")
    assert early.title == "Most attacks documented in Jan 2020: 2"
    whole = {"since": "2019-01-01", "until": "2020-12-31"}
    assert charts.attacks_over_time(table, "year", **whole).title == "Attacks peaked at 3 in 2020"
    assert charts.casualties_over_time(table, "year", **whole).title == "Deaths peaked in 2020: 3 killed"


def test_one_rule_says_where_a_change_in_per_cent_is_given():
    def months(n):
        return frame("events", [incident(f"{m}-{i}", f"2019-{m:02d}-10") for m in range(1, 7) for i in range(n)])

    # 49 and 50 events to compare with: in both kinds of chart the one is too few, the other enough.
    for events, given in ((49, False), (50, True)):
        rows = [incident(f"a{i}", "2019-01-10") for i in range(events)] + [incident(f"b{i}", "2019-02-10")
                                                                           for i in range(75)]  # fmt: skip
        change = charts.before_after(frame("events", rows), "2019-02-01", days=28)
        assert ("%" in change.title, "too small" in change.caption) == (given, not given)
        assert ("(+50%)" in change.title) == given
        arabic = charts.before_after(frame("events", rows), "2019-02-01", days=28, lang="ar")
        assert ("ما لا يقل عن 50 حدثًا" in arabic.caption) == (not given)
    fewer = charts.attacks_against_baseline(months(9), baseline=("2019-01-01", "2019-05-31"))
    enough = charts.attacks_against_baseline(months(10), baseline=("2019-01-01", "2019-05-31"))
    assert ("%" in fewer.title, "%" in enough.title) == (False, True)
    assert "at least 50 events" in fewer.caption


def test_attacks_that_may_have_killed_are_named_where_only_sure_deaths_are_drawn():
    tolls = [(3, 3), (0, 0), (0, 6), (0, 2), (None, None)]
    rows = [incident(str(i), killed_low=low, killed_high=high, wounded_low=0, wounded_high=0, admin1="Anbar")
            for i, (low, high) in enumerate(tolls)]  # fmt: skip
    for draw in (charts.deadliest_attacks, charts.deadly_attacks):
        chart = draw(frame("events", rows))
        assert chart.data["high"].sum() == 3
        assert "nobody was killed: 2 attacks, 8 killed at the most" in chart.caption
        assert "هجومان، وأعلى ما ورد 8 قتلى" in draw(frame("events", rows), lang="ar").caption
        assert "nobody was killed" not in draw(frame("events", rows[:2])).caption
        rows.append({**rows[2], "event_id": "open", "killed_high": None})
        assert "3 attacks, without an upper bound" in draw(frame("events", rows)).caption
        rows.pop()


def test_casualties_by_side_say_whose_forces_and_for_how_many_attacks_there_is_no_toll():
    table = attacks(8)
    harm = [{"event_id": f"e{i}", "status": "killed", "group": group, "low": 1, "high": 1, "nationality": nation,
             "part_of_total": False} for i, (group, nation) in enumerate([("soldiers", "Iraqi"), ("PMF", None),
             ("soldiers", "American"), ("civilians", "Iranian")])]  # fmt: skip
    side = charts.casualties_by_group(table, frame("casualties", harm), "side")
    assert "of any country; nationalities given: American, Iraqi." in side.caption
    assert "No source gives a toll for 2 attacks" in side.caption
    assert "of any country" not in charts.casualties_by_group(table, frame("casualties", harm)).caption
    arabic = charts.casualties_by_group(table, frame("casualties", harm[1:2]), "side", lang="ar").caption
    assert "عناصر من الحشد الشعبي والبيشمركة، من أي بلد." in arabic
    assert "هجمات لم يذكر أي مصدر حصيلتها: هجومان" in arabic


def key_letters(chart):
    """Boxes of the letters of key events, the bars, and the dotted lines that lead from a letter to its bar."""
    with chart_style():
        chart.figure.canvas.draw()
        # An older matplotlib is given joined forms of letters.
        letters = {
            normalize("NFKC", t.get_text()): t.get_window_extent() for t in chart.figure.texts if len(t.get_text()) <= 5
        }
        axes = chart.figure.axes[0]
        stems = [line for line in axes.lines if line.get_linestyle() == "--"]
        return letters, [patch.get_window_extent() for patch in axes.patches], stems


def box_of(letters, wanted):
    return next(box for text, box in letters.items() if wanted in text)


@pytest.mark.parametrize("by", ["day", "week", "month", "year"])
def test_the_letter_of_a_key_event_that_is_counted_stands_over_its_bar(by):
    table = frame("events", [incident(str(i), f"2019-12-{day:02d}") for i, day in enumerate((2, 29, 29, 31))])
    chart = charts.attacks_over_time(table, by, mark=table.iloc[[1]])
    letters, bars, stems = key_letters(chart)
    assert any(bar.x0 <= (letters["A"].x0 + letters["A"].x1) / 2 <= bar.x1 for bar in bars)
    assert len(stems) == 1
    assert "None of them" not in chart.caption


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("by", ["day", "week", "month"])
def test_a_key_event_that_no_bar_counts_does_not_seem_to_be_the_bar_of_its_day(by, lang):
    """Its letter stood over the bar of another attack of the same day, joined to it by a line."""
    table = frame("events", [incident(str(i), f"2019-{day}") for i, day in enumerate(("11-02", "12-10", "12-20"))])
    mark = frame("events", [incident("x", "2019-12-10"), incident("own", "2019-12-20")])
    mark.loc[1, "event_id"] = "2"
    chart = charts.attacks_over_time(table, by, mark=mark, lang=lang)
    letters, _, stems = key_letters(chart)
    first, second = (box_of(letters, letter) for letter in ("AB" if lang == "en" else "أب"))
    assert first.y0 > second.y1  # on a line of its own, above the letters of what is counted
    assert len(stems) == 1
    said = {"en": "key events, not in the bars", "ar": "أحداث بارزة خارج الأعمدة"}[lang]
    assert (ar(said, always=True) if lang == "ar" else said) in [text.get_text() for text in chart.figure.texts]
    assert faults_of(chart) == []


def claimed(size="two-columns", lang="en"):
    """Twelve attacks, the last not counted by an article that counts eleven."""
    days = ["10-28", "10-30", "11-08", "11-17", "11-22", "11-29", "12-03", "12-05", "12-09", "12-11", "12-27", "12-29"]
    table = frame("events", [incident(str(i), f"2019-{day}") for i, day in enumerate(days)])
    table["in_article_count"] = ["yes"] * 11 + ["no"]
    claim = frame("events", [incident("c", "2019-10-28", date_to="2019-12-31", level="aggregate", n_events=11)])
    return charts.cumulative_attacks(table, claim, until="2019-12-31", size=size, lang=lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", ["one-column", "two-columns", "slide"])
def test_the_name_of_the_articles_count_hides_no_step(size, lang):
    """In one column its white ground lay over the line."""
    chart = claimed(size, lang)
    with chart_style():
        chart.figure.canvas.draw()
        axes = chart.figure.axes[0]
        named = next(t for t in chart.figure.texts if t.get_color() == "#A34700").get_window_extent()
        line = max(axes.lines, key=lambda one: len(one.get_xdata()))
        x, y = axes.transData.transform(list(zip(line.get_xdata(), line.get_ydata(), strict=True))).T
        for (x0, y0), (x1, y1) in pairwise(zip(x, y, strict=True)):  # a step: along, then up
            for left, right, low, high in ((x0, x1, y0, y0), (x1, x1, min(y0, y1), max(y0, y1))):
                assert right < named.x0 or left > named.x1 or high < named.y0 or low > named.y1
    assert faults_of(chart) == []


def test_what_is_left_without_the_uncounted_attack_is_drawn_over_the_articles_line():
    """The end of the two lines is where they agree; the article's dashes hid the other."""
    lines = claimed().figure.axes[0].lines
    article = next(line for line in lines if to_hex(line.get_color()) == ORANGE.lower())
    without = next(line for line in lines if line.get_linestyle() != "-" and to_hex(line.get_color()) == BLUE.lower())
    assert without.get_zorder() > article.get_zorder()
    assert list(without.get_ydata()) == [11, 11]
    assert without.get_xdata()[0] == date(2019, 12, 29).toordinal()


@pytest.mark.parametrize(
    ("lang", "text", "lines"),
    [
        ("en", "11 Oct 2019–2 Jan 2020: 13", ["11 Oct 2019–", "2 Jan 2020: 13"]),
        ("ar", "3 كانون الثاني – 26 آذار 2020: 27", ["3 كانون الثاني –", "26 آذار 2020: 27"]),
        ("en", "25–29 killed and wounded", ["25–29 killed", "and wounded"]),
    ],
)
def test_a_period_too_long_for_a_column_parts_behind_its_dash(lang, text, lines):
    """Headings of two periods stood as "11 Oct / 2019–2 Jan / 2020: 13"."""
    with chart_style():
        page = Page(lang)
        width = page.measure(max(lines, key=page.measure), bold=True) + 0.05
        assert page.wrap(text, width, bold=True).replace("\u00a0", " ").split("\n") == lines


@pytest.mark.parametrize(
    ("n", "draw", "title"),
    [
        (3, lambda e: charts.attacks_by(e, "event_type"), "All attacks (3): Battles"),
        (3, lambda e: charts.attacks_over_time(e, "month", split="event_type"), "All attacks (3): Battles"),
        (3, lambda e: charts.attacks_by(e, "event_type", lang="ar"), "الهجمات كلها، وعددها 3: معارك"),
        (1, lambda e: charts.attacks_by(e, "event_type"), "1 attack: Battles"),
        (3, lambda e: charts.attacks_over_time(e, "month"), "3 attacks documented in Dec 2019"),
    ],
)
def test_where_there_is_nothing_to_compare_the_title_names_no_most(n, draw, title):
    """Titles said "Most attacks: Battles, 3 of 3" and "Attacks peaked at 3" over a single bar."""
    assert draw(frame("events", [incident(str(i)) for i in range(n)])).title == title


@pytest.mark.parametrize("lang", LANGS)
def test_the_one_attack_that_the_article_does_not_count_is_named_with_its_place(lang):
    table = frame("events", [incident("a", location="Kirkuk", location_ar="كركوك"),
                             incident("b", "2019-12-29", location="Taji", location_ar="التاجي")])  # fmt: skip
    table["in_article_count"], table["time_local"] = ["yes", "no"], "21:30"
    named = {"en": "29 Dec 2019 (Taji)", "ar": "29 كانون الأول 2019 (التاجي)"}[lang]
    for draw in (charts.attacks_over_time, charts.cumulative_attacks, charts.attacks_by_hour, charts.attacks_by_place):
        assert named in draw(table, lang=lang).caption


@pytest.mark.parametrize(
    ("salvos", "title"),
    [
        ([(20, 36), (17, 17)], "Largest salvo: 20–36 munitions"),
        ([(11, 36), (17, 17)], "X0: 11–36 munitions reported; X1: 17"),
        ([(11, 36), (8, 12)], "X0: 11–36 munitions reported; X1: 8–12"),
        ([(9, 9), (3, None)], "X0: 9 munitions reported; X1: 3+"),
        ([(9, 9), (9, 9)], "Largest salvo: 9 munitions"),
    ],
)
def test_the_largest_salvo_is_sure_only_where_no_other_may_be_larger(salvos, title):
    rows = [incident(str(i), f"2019-12-{2 - i:02d}", munitions_low=low, munitions_high=high, location=f"X{i}")
            for i, (low, high) in enumerate(salvos)]  # fmt: skip
    assert charts.munitions_per_attack(frame("events", rows)).title.startswith(title)
    arabic = charts.munitions_per_attack(frame("events", rows), lang="ar").title
    assert arabic.startswith("أكبر رشقة: ") == title.startswith("Largest")


def test_the_articles_number_does_not_hide_the_end_of_a_range():
    bar = Bar("K1", [(11, SERIES[0])], "11–36", low=11, high=36, mark=36)
    with chart_style():
        page = Page("en")
        horizontal_bars(page, [bar])
        axes = page.figure.axes[0]
        page.figure.canvas.draw()
        diamond = next(line for line in axes.get_lines() if line.get_marker() == "D").get_window_extent()
        (end,) = [line for line in axes.get_lines() if list(line.get_xdata()) == [11, 36]]
        x, y = axes.transData.transform((36, end.get_ydata()[1]))
    assert not (diamond.x0 <= x <= diamond.x1 and diamond.y0 <= y <= diamond.y1)


def test_bars_and_their_ranges_end_below_the_top_of_the_plot():
    rows = [incident(str(i), killed_low=1, killed_high=2, wounded_low=130, wounded_high=150) for i in range(8)]
    table = frame("events", [{**row, "admin1": "Anbar"} for row in rows])
    for chart in (
        charts.attacks_over_time(table, "month"),
        charts.attacks_over_time(table, "month", split="admin1", layout="panels"),
        charts.casualties_over_time(table.head(1)),
        charts.attacks_by_hour(table.assign(time_local="21:30")),
    ):
        for axes in chart.figure.axes:
            tops = [patch.get_y() + patch.get_height() for patch in axes.patches]
            tops += [max(line.get_ydata()) for line in axes.get_lines()]
            assert max(tops) * 1.04 < axes.get_ylim()[1]


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("19:10 " * 10 + "20:10 " * 8 + "21:30 12:00", "19 of 20 between 19:00 and 22:00"),  # not to 21:00
        ("19:10 21:00 23:30 00:15 03:00 04:50 12:00 20:00 22:00 21:40", "9 of 10 between 19:00 and 05:00"),
        ("18:00 19:00 23:59", "3 of 3 between 18:00 and 24:00"),
        ("07:30", "1 of 1 between 07:00 and 08:00"),
        ("00:00 06:00 12:00 18:00", "1 of 4 between 00:00 and 06:00"),
    ],
)
def test_the_title_of_hours_names_the_shortest_time_that_holds_most(clock, said):
    table = frame("events", [incident(str(i)) for i in range(len(clock.split()))])
    table["time_local"] = clock.split()
    chart = charts.attacks_by_hour(table)
    assert chart.title == f"Attacks by the clock: {said}"
    assert {"00:00", "06:00", "12:00", "18:00", "24:00"} <= set(words_on(chart).split())


def test_parts_of_the_day_run_into_the_night_and_say_which_hours_they_were():
    told = [("night", "23:10"), ("night", "03:00"), ("evening", "19:30"), ("evening", None), ("dawn", "04:45")]
    table = frame("events", [incident(str(i), time_of_day=part) for i, (part, _) in enumerate(told)])
    plain = charts.attacks_by_hour(table, "part")
    assert "04:00 may be told as night or as dawn" in plain.caption
    table["time_local"] = [hour for _, hour in told]
    chart = charts.attacks_by_hour(table, "part")
    assert list(chart.data["key"])[-2:] == ["evening", "night"]
    assert "dawn 04:00–05:00, evening 19:00–20:00, night 23:00–04:00." in chart.caption
    assert "الليل 23:00–04:00" in charts.attacks_by_hour(table, "part", lang="ar").caption


@pytest.mark.parametrize("lang", LANGS)
def test_accusations_in_like_words_are_one_bar_and_accusing_nobody_is_none(lang):
    nobody = "no group named: tension between the US and Iran"
    words = ["Iran's proxies", "Groups backed by Iran", "Islamic State", nobody, None]
    table = frame("events", [incident(str(i), actor1_alleged=name) for i, name in enumerate(words)])
    chart = charts.attacks_by(table, "actor1_alleged", lang=lang)
    assert chart.data.set_index("key")["n"].to_dict() == {
        "Iran or groups it backs": 2, "Islamic State": 1, "(not said)": 2,
    }  # fmt: skip
    assert {"en": "counted together", "ar": "تُحسب معًا"}[lang] in chart.caption
    # The rows keep the words of the accusers.
    assert set(chart.rows("Iran or groups it backs")["actor1_alleged"]) == set(words[:2])
    assert "together" not in charts.attacks_by(table.loc[2:2], "actor1_alleged").caption
    assert set(charts.cross_table(table, "actor1_alleged", "sub_event_type").data["row"]) == set(chart.data["key"])


def test_every_group_of_accusations_has_words_in_both_languages():
    for name in filter(None, accused().values()):
        assert ("actor", name) in labels(), name
    assert not set(accused()) & set(accused().values())


# --- titles that no row contradicts ---


def on_one_day(killed, munitions=(1, 1), places=6):
    """So many attacks alike at as many places."""
    low, high = munitions
    more = {"wounded_low": 0, "wounded_high": 0, "munitions_low": low, "munitions_high": high, "weapon": "rocket"}
    return frame("events", [
        incident(str(i), "2019-12-27", killed_low=killed[0], killed_high=killed[1], location=f"P{i}", **more)
        for i in range(places)
    ])  # fmt: skip


def test_of_several_alike_none_is_called_the_largest_or_the_deadliest():
    table = on_one_day((2, 3))
    assert charts.deadliest_attacks(table).title == "Deadliest: 6 attacks, 2–3 killed each"
    assert charts.deadliest_attacks(table, lang="ar").title == "الأشد فتكًا: 6 هجمات، بحصيلة 2–3 قتلى لكل هجوم"
    assert charts.deadly_attacks(table, "location").title == "6 places share the most deaths, 2–3 killed each"
    assert charts.munitions_per_attack(table).title == "Largest salvo: 1 rocket, in each of 6 attacks"
    assert charts.munitions_per_attack(table, lang="ar").title == "أكبر رشقة: صاروخ واحد، وتكررت في 6 هجمات"
    alone = on_one_day((2, 3), places=1)
    assert charts.deadliest_attacks(alone).title == "Deadliest attack: P0, 27 Dec 2019: 2–3 killed"
    assert charts.attacks_by(table, "location", lang="ar").title == "العدد الأكبر من الهجمات في 6 مواقع بالتساوي: 1 لكلٍّ"


def test_a_table_of_which_one_side_is_never_said_has_a_title_all_the_same():
    table = on_one_day((0, 0))
    titles = {"en": "Perpetrator unnamed in 6 of 6 attacks", "ar": "المنفّذ غير مذكور في 6 من أصل 6 هجمات"}
    for lang, title in titles.items():
        assert charts.cross_table(table, "location", "actor1", lang=lang).title == title
        assert charts.cross_table(table, "actor1", "location", lang=lang).title == title


def test_in_arabic_most_attacks_are_in_a_place():
    table = on_one_day((0, 0), places=3)
    table.loc[:1, "location"] = "P0"
    assert charts.attacks_by(table, "location", lang="ar").title == "العدد الأكبر من الهجمات في P0: 2 من أصل 3"


def test_an_open_toll_is_an_arrow_above_its_bar_and_a_plot_without_a_bar_says_so():
    chart = charts.casualties_over_time(on_one_day((2, None)), "month")
    assert faults_of(chart) == []
    killed = chart.figure.axes[1]
    stem, head = killed.lines[-2:]
    top = max(bar.get_height() for bar in killed.patches)
    assert stem.get_ydata()[0] == top == 12
    assert top < head.get_ydata()[0] < killed.get_ylim()[1]
    words = [text.get_text() for text in chart.figure.texts]
    assert words.count("none reported") == 1  # of the wounded


def test_ties_are_counted_over_all_attacks_not_over_those_drawn():
    many = on_one_day((0, 0), places=40)
    assert charts.munitions_per_attack(many).title == "Largest salvo: 1 rocket, in each of 40 attacks"
