"""Charts that say whose attacks they count, which place holds which, and no more than they draw."""

from itertools import pairwise

import pandas as pd
import pytest
from layout import faults
from matplotlib.colors import to_hex

from toolkit import charts
from toolkit._figure import BLUE, KILLED, WOUNDED
from toolkit._heatmaps import shade_steps
from toolkit._nested import nesting
from toolkit.incidents import load_incidents
from toolkit.rtl import chart_style
from toolkit.tables import frame

LANGS = ("en", "ar")
IRAN, US, IS = "Iran's proxies", "Military Forces of the United States", "Islamic State"


def incident(event_id, day="2019-12-01", **more):
    return {
        "event_id": event_id, "level": "incident", "n_events": 1, "event_type": "Battles",
        "sub_event_type": "Armed clash", "date_from": day, "date_to": day, "time_precision": 1, **more,
    }  # fmt: skip


def faults_of(chart):
    with chart_style():
        return faults(chart.figure)


def widths(axes):
    """Length and colour of the bars, from the top."""
    patches = sorted(axes.patches, key=lambda patch: (patch.get_y(), patch.get_x()))
    return [(round(patch.get_width()), to_hex(patch.get_facecolor())) for patch in patches]


@pytest.mark.parametrize("lang", LANGS)
def test_an_attack_whose_perpetrator_is_stated_is_not_one_of_which_nobody_is_accused(lang):
    table = frame("events", [
        incident("a", actor1_alleged=IRAN), incident("b", actor1=US), incident("c", actor1=IS), incident("d"),
        incident("e"), incident("f", actor1=US, actor1_alleged="Military Forces of the United Kingdom, alongside"),
    ])  # fmt: skip
    chart = charts.attacks_by(table, "actor1_alleged", lang=lang)
    assert chart.data.set_index("key")["n"].to_dict() == {"Iran or groups it backs": 1, "(stated)": 3, "(not said)": 2}
    assert set(chart.rows("(stated)")["event_id"]) == {"b", "c", "f"}
    for said in {"en": ("perpetrator stated: 3", "no accusation recorded: 2"),
                 "ar": ("المنفّذ مذكور: 3", "لا اتهام مسجّلًا: 2")}[lang]:  # fmt: skip
        assert said in chart.alt
    assert faults_of(chart) == []


@pytest.mark.parametrize("lang", LANGS)
def test_accusations_that_were_denied_are_marked_and_counted(lang):
    said = [IS, "Military Forces of the United States (denied)", "Kata'ib Hezbollah (denied); or Islamic State"]
    chart = charts.attacks_by(frame("events", [incident(str(i), actor1_alleged=name) for i, name in enumerate(said)]),
                              "actor1_alleged", lang=lang)  # fmt: skip
    denied = chart.data.set_index("key")["denied"].to_dict()
    assert denied == {IS: 0, "Islamic State, or groups that Iran backs": 1, US: 1}
    assert sum(patch.get_hatch() is not None for patch in chart.figure.axes[0].patches) == 2
    told = charts.attacks_by(frame("events", [incident("a", actor1_alleged=IS)]), "actor1_alleged")
    assert "denied" not in told.data


def test_charts_say_whose_attacks_they_count_together():
    killed = {"killed_low": 24, "killed_high": 28, "wounded_low": 0, "wounded_high": 0}
    table = frame("events", [incident("a", actor1=US, location="X", **killed), incident("b"), incident("c")])
    said = "Attacks by all sides: US forces (1); perpetrator not stated: 2."
    for draw in (charts.attacks_over_time, charts.attacks_by_place, charts.cumulative_attacks):
        assert said in draw(table).caption
    # Who did most of the killing is told with the attacks.
    toll = "Attacks by all sides: US forces (1; 24–28 killed); perpetrator not stated: 2."
    assert toll in charts.casualties_over_time(table).caption
    assert "1 Dec · X, by US forces: 24–28" in charts.deadliest_attacks(table).alt
    # It is the subject of a chart by perpetrator, and where none is stated there are no sides to tell apart.
    assert "all sides" not in charts.attacks_by(table, "actor1").caption
    assert "all sides" not in charts.attacks_by_place(table.iloc[1:]).caption
    many = frame("events", [incident(str(i), actor1=f"Group {i}", location="X") for i in range(5)])
    assert "Group 0 (1), Group 1 (1), Group 2 (1), all others (2)." in charts.attacks_by_place(many).caption


def places(*rows):
    return frame("events", [
        incident(str(i), place_id=place_id, location=name, location_ar=name) for i, (place_id, name) in enumerate(rows)
    ])  # fmt: skip


ZONE, EMBASSY = ("green-zone", "Green Zone"), ("us-embassy", "US Embassy, Baghdad")


@pytest.mark.parametrize("lang", LANGS)
def test_a_place_counts_for_those_in_it_and_they_stand_below_it(lang):
    chart = charts.attacks_by_place(places(ZONE, EMBASSY, EMBASSY, *[("mosul", "Mosul")] * 2), lang=lang)
    assert chart.data["key"].tolist() == ["Green Zone", "US Embassy, Baghdad", "Mosul"]
    assert chart.data["n"].tolist() == [3, 2, 2]
    assert chart.data["inside"].tolist()[1] == "Green Zone"
    assert chart.data["inside"].isna().tolist() == [True, False, True]
    assert len(chart.rows("Green Zone")) == 3
    assert "3" in chart.title
    assert {"en": "of which US Embassy", "ar": "منها US Embassy"}[lang] in chart.alt
    assert faults_of(chart) == []
    flat = charts.attacks_by_place(places(EMBASSY, ("mosul", "Mosul")))
    assert "inside" not in flat.data
    assert "of which" not in flat.caption


def test_only_a_place_called_by_its_own_name_holds_others():
    # What happened on a road near the town is no whole of what happened in its camp; a governorate is too wide.
    for whole in (("taji", "Road near Taji"), ("baghdad-gov", "Baghdad Governorate")):
        table = places(whole, ("camp-taji", "Camp Taji"))
        assert nesting(table, {whole[1]: 1, "Camp Taji": 1}).inside == {}
    assert nesting(places(("taji", "Taji"), ("camp-taji", "Camp Taji")), {"Taji": 1, "Camp Taji": 1}).inside == {
        "Camp Taji": "Taji"
    }  # fmt: skip
    assert nesting(frame("events", []).drop(columns="place_id"), {"Taji": 1}).order == ["Taji"]


def test_two_periods_are_compared_place_in_place_too():
    table = places(ZONE, EMBASSY, EMBASSY)
    table.loc[2, ["date_from", "date_to"]] = "2020-01-10"
    chart = charts.compare_periods(table, ("2019-12-01", "2019-12-31"), ("2020-01-01", "2020-01-31"), "location")
    n = chart.data.set_index("key")["n"]
    assert (n["Green Zone/first"], n["Green Zone/second"]) == (2, 1)
    assert (n["US Embassy, Baghdad/first"], n["US Embassy, Baghdad/second"]) == (1, 1)


def test_killed_and_wounded_have_one_colour_each_on_every_chart_and_events_a_third():
    tolls = {"killed_low": 3, "killed_high": 3, "wounded_low": 2, "wounded_high": 2, "admin1": "Anbar"}
    table = frame("events", [incident("a", location="X", **tolls)])
    harm = frame("casualties", [{"event_id": "a", "status": status, "group": "soldiers", "low": n, "high": n,
                                 "part_of_total": False} for status, n in (("killed", 3), ("wounded", 2))])  # fmt: skip
    assert widths(charts.casualties_by_group(table, harm).figure.axes[0]) == [
        (3, to_hex(KILLED.face)), (2, to_hex(WOUNDED.face)),
    ]  # fmt: skip
    assert widths(charts.deadliest_attacks(table).figure.axes[0]) == [(3, to_hex(KILLED.face))]
    events, deaths = charts.deadly_attacks(table).figure.axes
    assert (widths(events), widths(deaths)) == ([(1, to_hex(BLUE))], [(3, to_hex(KILLED.face))])
    panels = charts.casualties_over_time(table).figure.axes
    colours = [{to_hex(patch.get_facecolor()) for patch in axes.patches} for axes in panels]
    assert colours == [{to_hex(BLUE)}, {to_hex(KILLED.face)}, {to_hex(WOUNDED.face)}]


def test_notes_speak_of_no_line_arrow_or_gap_that_is_not_drawn():
    def notes(low, high):
        tolls = {"killed_low": low, "killed_high": high, "wounded_low": 0, "wounded_high": 0, "admin1": "Anbar"}
        return charts.deadly_attacks(frame("events", [incident("a", **tolls)])).caption

    assert "Line" not in notes(3, 3)
    assert "Arrow" not in notes(3, 3)
    assert ("Line: up to the highest" in notes(3, 5), "Arrow" in notes(3, 5)) == (True, False)
    assert ("Line" in notes(3, None), "Arrow: no upper bound" in notes(3, None)) == (False, True)
    days = frame("events", [incident("a"), incident("b", "2020-01-05"), incident("c", "2020-03-05")])
    assert "No bar inside the period" in charts.attacks_over_time(days, "month").caption
    assert "No bar inside the period" not in charts.attacks_over_time(days, "year").caption


def test_people_of_whom_nothing_is_said_are_named_by_the_one_attack_that_harmed_them():
    def chart(*ids, lang="en"):
        table = frame("events", [incident(i, location="Airport", location_ar="المطار") for i in ("a", "b")])
        rows = [{"event_id": i, "status": "killed", "group": "people", "low": 8, "high": 10, "part_of_total": False}
                for i in ids]  # fmt: skip
        return charts.casualties_by_group(table, frame("casualties", rows), "side", lang=lang)

    assert "not said (Airport, 1 Dec 2019): 8–10" in chart("a").alt
    assert "لم تُذكر صفتهم (المطار، 1 كانون الأول 2019): 8–10" in chart("a", lang="ar").alt
    assert "Airport" not in chart("a", "b").alt


@pytest.mark.parametrize("top", [1, 3, 6, 7, 27, 42, 5000])
def test_shades_name_their_numbers_and_leave_none_out(top):
    steps = shade_steps(top)
    assert len(steps) == min(top, 6)
    assert steps[0][0] == 1
    assert steps[-1][1] == top
    assert all(low <= high for low, high in steps)
    assert all(after[0] == before[1] + 1 for before, after in pairwise(steps))


def test_the_shades_of_a_table_stand_in_its_caption():
    table = frame("events", [incident(str(i), actor1=IS, weapon="rocket", location="X") for i in range(3)])
    assert "Shade by number: 1, 2, 3;" in charts.cross_table(table, "actor1", "weapon").caption


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        (["evening"] * 5 + ["night"] * 4 + ["noon"], "Attacks in the evening or at night: 9 of 10"),
        (["night"] * 5 + ["dawn"] * 4 + ["noon"], "Attacks at night or at dawn: 9 of 10"),
        (["evening"] * 8 + ["night"] * 2, "Attacks: the most in the evening, 8 of 10"),
        (["evening"] * 4 + ["noon"] * 3 + ["dawn"] * 3, "Attacks: the most in the evening, 4 of 10"),
    ],
)  # fmt: skip
def test_a_part_of_the_day_is_not_called_the_most_beside_one_nearly_as_full(parts, title):
    table = frame("events", [incident(str(i)) for i in range(len(parts))]).assign(time_of_day=parts)
    assert charts.attacks_by_hour(table, "part").title == title


@pytest.mark.parametrize("lang", LANGS)
def test_munitions_of_different_weapons_are_named_one_by_one(lang):
    rows = [incident("a", weapon="rocket", munitions_low=9, munitions_high=9, location="X"),
            incident("b", weapon="mortar", munitions_low=3, munitions_high=3, location="X")]  # fmt: skip
    values = {text.get_text() for text in charts.munitions_per_attack(frame("events", rows)).figure.axes[0].texts}
    assert {"9 rockets", "3 mortar rounds"} <= values
    alike = charts.munitions_per_attack(frame("events", rows[:1] * 1), lang=lang)
    assert faults_of(alike) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("by", ["day", "week", "month"])
def test_each_key_event_outside_the_bars_has_a_mark_and_a_line_at_its_own_day(lang, by):
    table = frame("events", [incident(str(i), f"2019-12-{i:02d}") for i in range(1, 32, 6)])
    mark = frame("events", [incident("x", "2019-12-29"), incident("y", "2019-12-31")])
    chart = charts.attacks_over_time(table, by, mark=mark, lang=lang)
    assert faults_of(chart) == []
    letters = {"en": ("A", "B"), "ar": ("أ", "ب")}[lang]
    # Numbers beside the bars have a ground of their own, too.
    boxed = [
        t
        for t in chart.figure.texts
        if t.get_bbox_patch() is not None and t.get_text().strip("\u202b\u202c") in letters
    ]
    xs = [text.get_position()[0] for text in boxed]
    assert len(boxed) == 2
    assert xs == sorted(xs)
    assert all(f"({letter})" in chart.caption for letter in letters)
    dropped = [line for line in chart.figure.artists if line.get_linestyle() == "--"]
    assert len({line.get_xdata()[0] for line in dropped}) == 2


def test_bars_known_within_days_are_drawn_once_and_inside_the_time_drawn():
    rows = [incident("a"), incident("b", "2019-12-04"), incident("c", "2019-12-01", time_precision=2),
            incident("d", "2019-12-10", time_precision=2), incident("e", "2019-12-01", time_precision=3)]  # fmt: skip
    table = frame("events", rows)
    table.loc[[2, 3, 4], "date_to"] = ["2019-12-02", "2019-12-12", "2019-12-31"]
    chart = charts.attacks_over_time(table, "day")
    wide = chart.data[chart.data["start"] != chart.data["end"]]
    assert wide["key"].tolist() == ["2019-12-01--2019-12-02", "2019-12-10--2019-12-12"]
    assert chart.data["n"].sum() == 4
    assert "known only within wider bounds: 1 attack" in chart.caption
    # Bars over the same day stand on each other.
    tops = sorted(
        (patch.get_y(), round(patch.get_width(), 1)) for patch in chart.figure.axes[0].patches if patch.get_y()
    )
    assert len(tops) == 1
    low, high = chart.figure.axes[0].get_xlim()
    assert all(low <= patch.get_x() and patch.get_x() + patch.get_width() <= high
               for patch in chart.figure.axes[0].patches)  # fmt: skip
    assert set(chart.rows("2019-12-01")["event_id"]) == {"a"}
    assert pd.Series(chart.events["event_id"]).nunique() == 5


@pytest.mark.parametrize("lang", LANGS)
def test_the_incidents_that_ship_say_whose_attacks_make_most_of_the_dead(lang):
    chart = charts.deadliest_attacks(load_incidents().events, lang=lang)
    assert {"en": "US forces (3; 38–44 killed)", "ar": "القوات الأمريكية (3؛ 38–44 قتيلًا)"}[lang] in chart.caption


def test_a_list_of_nationalities_and_floors_of_ones_own_are_worded_as_arabic_has_them():
    table = frame("events", [incident(i) for i in "abc"])
    rows = [{"event_id": i, "status": "killed", "group": "soldiers", "nationality": nation, "low": low, "high": low,
             "vague": vague, "part_of_total": False}
            for i, nation, low, vague in (("a", "Iraqi", 1, None), ("b", "American", 1, None), ("c", "British", None, "tens"))]  # fmt: skip  # noqa: E501
    harm = frame("casualties", rows)
    caption = charts.casualties_by_group(table, harm, "side", lang="ar").caption
    assert "أمريكية وبريطانية وعراقية" in caption
    assert "عشرات 12 (قياسًا على dozens الإنكليزية)" in caption
    own = charts.casualties_by_group(table, harm, "side", floors={"tens": 20}, lang="ar").caption
    assert "عشرات 20، مئات" in own
