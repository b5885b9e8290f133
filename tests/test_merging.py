"""Merging: what several articles tell of one event becomes one row, and nothing else does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mergecases import KINDS, event, mention, tables
from pandas.testing import assert_frame_equal

from toolkit._errors import InputError, SyntheticError
from toolkit._mergerules import rules
from toolkit._paths import data_path
from toolkit.articles import Article
from toolkit.claims import compare
from toolkit.coding import extract
from toolkit.merging import MERGES, merge
from toolkit.tables import COLUMNS, Tables

COPIED = "قتل سبعة أشخاص وأصيب عشرون بجروح في انفجار سيارة مفخخة أمام مطعم في حي الكرادة وسط العاصمة بغداد"

_AT_BAGHDAD = {name: event("x")[name] for name in ("place_id", "location", "latitude", "longitude", "admin1")}


def partition(merged):
    return sorted(sorted(members) for members in merged.events["members"])


def together(*rows, **options):
    """Whether the rows become one."""
    return len(merge(tables(*rows), **options).events) == 1


# What is one event, and what stays two.


def test_the_same_day_place_kind_and_toll_is_one_event():
    merged = merge(tables(event("a", killed=7), event("b", killed=7)))
    (row,) = merged.events.to_dict("records")
    assert row["members"] == ["a-1", "b-1"]
    assert row["sources"] == ["a news", "b news"]
    assert (row["reports"], row["independent_reports"]) == (2, 2)


@pytest.mark.parametrize(
    "other",
    [
        {"day": "2009-10-12"},
        {"place": "mosul"},
        {"kind": "Peaceful protest"},
        {"killed": 40},
        {"place": "sadr-city", "killed": 3},
    ],
    ids=["another day", "another town", "another class", "another toll", "a quarter, and another toll"],
)
def test_what_differs_stays_apart(other):
    assert not together(event("a", killed=7), event("b", **{"killed": 7, **other}))


def test_two_attacks_on_one_day_in_one_city_stay_two():
    one = [event("a", 1, killed=2, wounded=9), event("a", 2, killed=5, wounded=30)]
    other = [event("b", 1, killed=5, wounded=30), event("b", 2, killed=2, wounded=9)]
    assert partition(merge(tables(*one, *other))) == [["a-1", "b-2"], ["a-2", "b-1"]]


def test_rows_of_one_article_never_merge_however_like_they_are():
    assert not together(event("a", 1, killed=7, evidence=COPIED), event("a", 2, killed=7, evidence=COPIED))


def test_an_event_that_fits_two_others_as_well_merges_with_neither():
    rows = [event("a", 1), event("a", 2), event("b", 1)]
    assert len(merge(tables(*rows)).events) == 3


def test_in_a_city_where_a_report_tells_of_several_more_is_asked_for():
    alone = [event("b"), event("c")]
    assert together(*alone)
    several = [event("a", 1, killed=1), event("a", 2, killed=9), *alone]
    assert ["b-1", "c-1"] not in partition(merge(tables(*several)))


def test_a_chain_of_likes_does_not_tie_together_what_is_unlike():
    rows = [event("a", killed=6), event("b", killed=12), event("c", killed=60)]
    assert ["a-1", "b-1", "c-1"] not in partition(merge(tables(*rows)))


def test_a_quarter_and_its_city_may_be_one_and_two_quarters_are_not():
    assert together(event("a", killed=7), event("b", place="sadr-city", killed=7))
    assert not together(event("a", place="karrada", killed=7), event("b", place="sadr-city", killed=7))


def test_in_a_quarter_only_what_happens_in_it_competes():
    bombs = [event("a", 1, place="kadhimiya", killed=7), event("a", 2, place="zayouna", killed=2)]
    other = event("b", place="kadhimiya", killed=8)
    assert ["a-1", "b-1"] in partition(merge(tables(*bombs, other)))
    # Two in the quarter itself leave it open which of them another report means.
    twice = [bombs[0], event("a", 3, place="kadhimiya", killed=10)]
    assert len(merge(tables(*twice, event("b", place="kadhimiya"))).events) == 3


def test_a_mine_told_beside_a_car_bomb_is_not_taken_for_it():
    one = event("a", killed=8, weapon="car bomb")
    beside = event("b", 1, killed=14, weapon="car bomb"), event("b", 2, killed=1, weapon="IED")
    assert ["a-1", "b-1"] in partition(merge(tables(one, *beside)))
    # Where the report does not say what the other was, it may have been the same.
    unsaid = {key: value for key, value in beside[1].items() if key != "weapon"}
    assert ["a-1", "b-1"] not in partition(merge(tables(one, beside[0], unsaid)))
    assert ["a-1", "b-1"] not in partition(merge(tables(one, beside[0], {**beside[1], "weapon": "car bomb"})))


def test_a_quarter_told_by_the_quarter_beside_it_is_another_place():
    rows = [event("a", place="karrada", geo_precision=2), event("b", place="zayouna", geo_precision=2)]
    assert len(merge(tables(*rows, places=[mention("a", "zayouna", 3)])).events) == 2


def test_what_is_in_another_country_is_elsewhere():
    at = {"killed": 3, "weapon": "drone", "kind": "Remote explosive/landmine/IED"}
    abroad = event("b", place="jordan", geo_precision=None, **at)
    assert not together(event("a", place="k1-base", **at), abroad)
    # Who says no more than that it was in the country may mean any place in it.
    assert together(event("a", place="k1-base", **at), event("b", place="iraq", geo_precision=None, **at))


def test_a_district_is_not_the_next_one_and_may_be_told_by_its_town():
    named = {"killed": 4, "weapon": "IED"}
    shatra = event("a", place="shatra-district", geo_precision=2, killed=3)
    assert not together(shatra, event("b", place="rifai-district", geo_precision=2, killed=4))
    village = event("a", place="sinuni", **named)
    assert together(village, event("b", place="sinjar", **named))
    # Without the same toll a town is a town.
    assert not together(village, event("b", place="sinjar"))
    assert not together(event("a", place="sinuni", **named), event("b", place="tal-afar", **named))


def test_a_row_without_a_place_takes_that_which_its_article_names():
    rows = [event("a", killed=4, place="mosul"), event("b", killed=5, place=None)]
    assert len(merge(tables(*rows)).events) == 2
    weapon = [{**row, "weapon": "IED", "time_of_day": "dawn"} for row in rows]
    assert len(merge(tables(*weapon, places=[mention("b", "mosul")])).events) == 1
    assert len(merge(tables(*weapon, places=[mention("b", "baghdad")])).events) == 2


def test_a_row_without_a_place_takes_that_of_what_its_article_tells_besides():
    # "شيع أهالي الكرادة شهداء الانفجار": the march has the place, which no name of a place tells.
    march = event("b", 2, kind="Peaceful protest", place="karrada", day="2009-10-08")
    alike = {"weapon": "IED", "time_of_day": "dawn"}
    rows = [event("a", killed=4, place="karrada", **alike), event("b", killed=5, place=None, **alike), march]
    assert len(merge(tables(*rows, places=[mention("c", "mosul")])).events) == 2
    elsewhere = {**march, **_AT_BAGHDAD}
    assert len(merge(tables(*rows[:2], elsewhere, places=[mention("c", "mosul")])).events) == 3


def test_a_shrine_is_in_the_quarter_that_is_called_after_it():
    shrine, quarter = event("a", place="nabi-yunus", killed=8), event("b", place="nabi-yunus-mosul", killed=6)
    assert together(shrine, quarter)
    assert not together(shrine, event("b", place="zanjili", killed=6))


def test_bombers_who_open_an_assault_may_be_told_as_a_fight():
    fight = event("a", place="k1-base", kind="Armed clash", killed=7, weapon="car bomb")
    bombers = event("b", place="k1-base", kind="Suicide bomb", killed=6, weapon="car bomb")
    assert together(fight, bombers)
    # A report that tells of both has two; and in a whole city they may be two.
    both = event("a", 2, place="k1-base", kind="Suicide bomb", killed=6, weapon="car bomb")
    merged = merge(tables(fight, both, bombers))
    assert partition(merged) == [["a-1"], ["a-2", "b-1"]]
    assert not together({**fight, **_AT_BAGHDAD, "weapon": "small arms"}, {**bombers, **_AT_BAGHDAD})


def test_a_passage_that_names_both_places_may_speak_of_either():
    # On the road between the two.
    rows = [event("a", place="mosul", killed=6), event("b", place="tal-afar", geo_precision=2, killed=6)]
    assert len(merge(tables(*rows)).events) == 2
    assert len(merge(tables(*rows, places=[mention("b", "mosul", 3)])).events) == 1
    # Named elsewhere in the article, it says nothing.
    assert len(merge(tables(*rows, places=[mention("b", "mosul", 300)])).events) == 2


def test_two_towns_are_two_where_one_is_told_by_its_way_from_the_other():
    rows = [event("a", place="mosul", killed=6), event("b", place="tal-afar", killed=6)]
    assert len(merge(tables(*rows, places=[mention("b", "mosul", 3)])).events) == 2


def test_a_day_is_little_evidence_for_a_week():
    week = {"date_from": "2009-10-05", "date_to": "2009-10-09", "place": "baghdad"}
    assert not together(event("a", killed=2, place="karrada"), event("b", killed=3, **week))
    assert together(event("a", killed=12, place="karrada"), event("b", killed=12, **week))
    # Two rows of the very same week are no worse than two of a night.
    assert together(event("a", killed=3, **week), event("b", killed=3, **week))


def test_a_month_may_hold_the_day_where_more_than_kind_and_city_agrees():
    month = {"date_from": "2009-10-01", "date_to": "2009-10-31", "published": "2009-11-20"}
    base = {"place": "k1-base", "kind": "Shelling/artillery/missile attack", "actor2": "Military Forces of Iraq"}
    assert together(event("a", killed=4, **base), event("b", killed=4, **base, **month))
    assert not together(event("a", killed=4), event("b", killed=5, **month))
    assert not together(event("a", killed=4, **base), event("b", killed=4, **base, **month | {"date_to": "2009-11-15"}))


def test_a_month_is_no_day_for_a_report_without_one():
    month = {"date_from": "2009-10-01", "date_to": "2009-10-10", "killed": 3}
    undated = event("a", date_from=None, date_to="2009-10-10", killed=2)
    assert not together(undated, event("b", **month))
    assert together(undated, event("b", killed=3, date_from="2009-10-09", date_to="2009-10-09"))


def test_who_only_says_in_which_weeks_it_was_joins_last():
    city = {"kind": "Suicide bomb", "place": "baqubah"}
    first = event("a", killed=6, published="2009-10-07", **city)
    later = event("b", killed=14, **city)
    weeks = {"date_from": "2009-10-01", "date_to": "2009-10-10", "published": "2009-10-20"}
    # It fits the first as well as the second by all but the number, and takes neither from the other.
    told_later = event("c", killed=14, **city, **weeks, evidence="الهجوم على السوق")
    first["evidence"] = later["evidence"] = "هجوم في سوق"
    parts = partition(merge(tables(first, later, told_later)))
    assert ["a-1", "b-1"] in [[name for name in part if name != "c-1"] for part in parts]


def test_a_report_without_a_day_tells_of_its_own_day_or_the_one_before():
    undated = {"date_from": None, "killed": 2}
    assert together(event("a", killed=3), event("b", **undated, date_to="2009-10-08"))
    assert not together(event("a", killed=3), event("b", **undated, date_to="2009-10-09"))


def test_a_kind_that_was_not_told_fits_others_where_the_place_is_a_spot():
    shelled = event("a", kind="Shelling/artillery/missile attack", place="k1-base", killed=4)
    fight = event("b", kind="Armed clash", place="k1-base", killed=4, weapon="small arms")
    assert together(shelled, fight)
    assert not together({**shelled, "weapon": "mortar"}, fight)
    # In a city there are many on one day.
    assert not together(event("a", kind="Shelling/artillery/missile attack"), event("b", kind="Armed clash"))


def test_the_first_report_of_a_day_may_tell_of_a_part_of_the_dead():
    spot = {"place": "karrada", "weapon": "car bomb"}
    first = event("a", killed=4, wounded=9, published="2009-10-07", **spot)
    assert together(first, event("b", killed=11, wounded=40, published="2009-10-07", **spot))
    assert together(first, event("b", killed=15, wounded=40, **spot))
    assert not together(first, event("b", killed=30, wounded=40, **spot))
    # Two reports of the next day know how many there were, and a later one does not take back the dead.
    assert not together({**first, "published": "2009-10-08"}, event("b", killed=12, **spot))
    assert not together(event("a", killed=15, published="2009-10-07", **spot), event("b", killed=4, **spot))


def test_many_dead_and_nearly_as_many_are_a_sign_of_one_event():
    rows = [event("a", killed=17, place="karrada"), event("b", killed=15)]
    beside = event("c", 1, killed=1), event("c", 2, killed=2)
    assert partition(merge(tables(*rows, *beside))) == [["a-1", "b-1"], ["c-1"], ["c-2"]]
    few = [event("a", killed=2, place="karrada"), event("b", killed=3)]
    assert ["a-1", "b-1"] not in partition(merge(tables(*few, event("c", 1, killed=9), event("c", 2, killed=8))))


def test_a_fight_that_goes_on_is_one_while_its_toll_rises():
    named = {"kind": "Armed clash", "actor1": "Mahdi Army", "place": "diwaniyah"}
    first = event("a", day="2009-10-06", published="2009-10-06", killed=4, **named)
    both = event("b", date_from="2009-10-06", date_to="2009-10-07", killed=11, **named)
    second = event("c", killed=(9, None), **{**named, "actor1": None})
    assert together(first, both, second)
    # On its own, the fight of the next day is another one.
    assert partition(merge(tables(first, second))) == [["a-1"], ["c-1"]]
    bombs = [{**row, "sub_event_type": "Grenade", "event_type": KINDS["Suicide bomb"]} for row in (first, second)]
    assert partition(merge(tables(*bombs))) == [["a-1"], ["c-1"]]


def test_a_night_and_the_day_after_may_be_one():
    late = event("a", day="2009-10-06", time_of_day="night", killed=4, place="k1-base")
    assert together(late, event("b", killed=4, place="k1-base"))
    morning = {**late, "time_of_day": "morning"}
    assert not together(morning, event("b", place="k1-base"))


def test_the_day_up_to_which_an_event_is_told_fits_the_days_before():
    assert together(event("a", date_from=None, killed=7), event("b", day="2009-10-06", killed=7))
    assert not together(event("a", date_from=None, killed=7), event("b", day="2009-09-20", killed=7))
    assert not together(event("a", date_from=None, killed=7), event("b", day="2009-10-04", killed=7))
    at = {"place": "k1-base", "killed": 2}
    assert together(event("a", **at, date_from=None), event("b", **at, day="2009-10-05"))
    assert not together(event("a", **at, date_from=None), event("b", **at, day="2009-10-04"))


def test_different_sides_of_a_town_are_different_events():
    said = "انفجار عبوة ناسفة استهدف دورية {} بغداد"
    north, west = said.format("شمالي"), said.format("غربي")
    assert together(event("a", evidence=north), event("b", evidence=north))
    assert not together(event("a", evidence=north), event("b", evidence=west))
    # North of Iraq is no side of a town.
    assert together(event("a", place="tal-afar", evidence=said.format("شمالي العراق في")), event("b", place="tal-afar"))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        # Sides of two towns do not contradict each other; nor does a region after which an office is named.
        ("شمال شرقي بغداد", "جنوب بعقوبة", True),
        ("على بعد 60 كيلومترا شمالي بغداد", "غربي قضاء المقدادية", True),
        ("شرقي الموصل", "جنوبا من بغداد", True),
        ("مديرية شؤون الألغام في المنطقة الجنوبية", "شرقي المدينة", True),
        ("أكد مكتب للمنطقة الغربية", "في الجانب الشرقي", True),
        # No side, but the name of a town.
        ("قضاء الشرقاط", "غربي المدينة", True),
        ("في شمال شرق المدينة", "شرقي بعقوبة", True),
        ("جنوبي بعقوبة", "شمالي بعقوبة", False),
        ("جنوبي مدينة بعقوبة", "وشمال بعقوبة", False),
        ("المدخل الغربي", "شرقي الموصل", False),
        ("شرقي المدينة", "غرب المدينة", False),
        ("على بعد 60 كيلومترا شمالي بغداد شرقي بعقوبة", "غربي بعقوبة", False),
    ],
)
def test_sides_are_compared_of_what_may_be_one_town(left, right, one):
    said = "انفجار عبوة ناسفة استهدف دورية {}"
    assert together(event("a", evidence=said.format(left)), event("b", evidence=said.format(right))) == one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("قتل مسيحي داخل متجره", "اغتيال صاحب متجر", True),
        ("أصاب الصاروخ بيتهم", "سقط على منزلها", True),
        ("استهدف رتلا للقوات", "أصابت العبوة شاحنات", True),
        ("استهدف مقرهم", "استهدف جسرا", False),
        ("في شركته", "في مسجدهم", False),
        ("استهدف صهريجا", "استهدف رتلا", False),
    ],
)
def test_things_are_known_with_their_endings(left, right, one):
    rows = event("a", evidence=left, killed=2), event("b", evidence=right, killed=4)
    assert together(*rows) == one


def test_a_site_just_outside_a_city_may_be_told_by_the_city():
    assert together(event("a", place="baghdad-airport", killed=3), event("b", killed=3))
    assert not together(event("a", place="camp-taji", killed=3), event("b", killed=3))


def test_each_side_of_a_fight_has_its_own_toll():
    turkey, party = "Military Forces of Turkey", "Kurdistan Workers' Party (PKK)"
    one = event("a", place="k1-base", kind="Armed clash", actor1=turkey, actor2=party, killed=1)
    other = event("b", place="k1-base", kind="Armed clash", actor1=party, actor2=turkey, killed=9)
    assert together(one, other)
    # Told by the same side, or beside another fight, it is another fight.
    assert not together(one, {**other, "actor1": turkey, "actor2": party})
    assert not together(one, other, event("b", 2, place="k1-base", kind="Armed clash", killed=2))


def test_a_crowd_and_those_who_drive_it_away_are_told_of_one_protest():
    police, crowd = "Police Forces of Iraq", "Protesters (Iraq)"
    kinds = {"event_type": "Protests", "place": "k1-base"}
    peaceful = event("a", **kinds, kind="Peaceful protest", actor1=crowd)
    driven = event("b", **kinds, kind="Protest with intervention", actor1=police, actor2=crowd)
    assert together(peaceful, driven)
    # In a whole city there may be two.
    assert not together({**peaceful, **_AT_BAGHDAD}, {**driven, **_AT_BAGHDAD})
    assert not together(peaceful, {**driven, "actor2": "Civilians (Iraq)", "actor1": "Islamic State"})
    assert not together({**peaceful, "actor1": "Government of Iraq"}, driven)


def test_what_is_hit_tells_events_apart():
    bus, market = "انفجرت العبوة قرب حافلة", "انفجرت العبوة في سوق"
    assert not together(event("a", evidence=bus, killed=2), event("b", evidence=market, killed=4))
    assert together(event("a", evidence=bus, killed=2), event("b", evidence="أصابت العبوة الحافلة", killed=3))


def test_named_doers_that_differ_keep_events_apart_and_gunmen_fit_anybody():
    attack = {"kind": "Armed clash", "killed": 4}
    ours = event("a", actor1="Islamic State", **attack)
    assert not together(ours, event("b", actor1="Kurdistan Workers' Party (PKK)", **{**attack, "killed": 6}))
    assert together(ours, event("b", actor1="Unidentified Armed Group (Iraq)", **{**attack, "killed": 6}))


def test_a_fight_told_by_its_two_sides_is_one():
    at = {"place": "k1-base", "kind": "Armed clash"}
    one = event("a", **at, actor1="Military Forces of Turkey", actor2="Kurdistan Workers' Party (PKK)")
    other = event("b", **at, actor1="Kurdistan Workers' Party (PKK)", actor2="Military Forces of Turkey")
    assert together(one, other)
    assert not together(one, {**other, "actor2": "Islamic State"})
    # Gunmen may be either side.
    assert together(one, {**other, "actor1": "Unidentified Armed Group (Iraq)"})
    # Bombs are laid by one side only.
    bombs = [{**row, "sub_event_type": "Grenade", "event_type": KINDS["Suicide bomb"]} for row in (one, other)]
    assert not together(*bombs)


def test_an_incident_and_a_statement_about_several_never_merge():
    assert not together(event("a", killed=7), event("b", killed=7, level="aggregate", n_events=3))


def test_statements_merge_only_where_count_and_period_are_the_same():
    said = {"level": "aggregate", "n_events": 11, "date_from": "2009-09-01", "time_precision": None}
    assert together(event("a", **said), event("b", **said))
    assert not together(event("a", **said), event("b", **{**said, "n_events": 12}))
    assert not together(event("a", **said), event("b", **{**said, "date_from": "2009-09-02"}))


def test_copies_of_one_report_count_once():
    copy = COPIED.replace("قتل", "مقتل")
    merged = merge(
        tables(event("a", killed=7, evidence=COPIED), event("b", killed=7, evidence=copy), event("c", killed=7))
    )
    (row,) = merged.events.to_dict("records")
    assert (row["reports"], row["independent_reports"]) == (3, 2)
    assert merged.merges.set_index("event_id")["copy_of"].to_dict()["b-1"] == "a"
    # The formulas of the trade make no copy.
    short = "مقتل شخصين بانفجار عبوة ناسفة"
    merged = merge(tables(event("a", killed=2, evidence=short), event("b", killed=2, evidence=short)))
    assert merged.events["independent_reports"].tolist() == [2]


# What the row says.


def test_tolls_become_a_range_with_who_said_what_and_the_latest():
    merged = merge(tables(
        event("a", killed=12, published="2009-10-07"), event("b", killed=14, published="2009-10-08"),
        event("c", killed=16, published="2009-10-09"),
    ))  # fmt: skip
    (row,) = merged.events.to_dict("records")
    assert (row["killed_low"], row["killed_high"], row["fatalities"]) == (12, 16, 12)
    assert (row["killed_latest_low"], row["killed_latest_high"], row["latest_source"]) == (16, 16, "c news")
    told = merged.told[["source", "published", "low", "latest"]].values.tolist()
    assert told == [
        ["a news", "2009-10-07", 12, False], ["b news", "2009-10-08", 14, False], ["c news", "2009-10-09", 16, True],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tolls", "low", "high"),
    [
        ([(12, None), (15, 15)], 12, 15),
        ([(12, None), (9, 9)], 9, None),
        ([(12, None), (12, None)], 12, None),
        ([(0, 0), (2, 2)], 0, 2),
    ],
    ids=["at least 12, and 15", "at least 12, and 9", "at least 12, twice", "nobody, and two"],
)
def test_an_open_number_is_closed_by_a_report_that_counts_as_many(tolls, low, high):
    same = {"place": "k1-base", "evidence": COPIED}
    merged = merge(tables(*(event(name, killed=toll, **same) for name, toll in zip("ab", tolls, strict=True))))
    (row,) = merged.events.astype("object").where(merged.events.notna(), None).to_dict("records")
    assert (row["killed_low"], row["killed_high"]) == (low, high)


def test_several_adds_nothing_where_another_report_counts():
    rows = [event("a", killed=(3, None)), event("b", killed=16)]
    harmed = [
        {"event_id": "a-1", "status": "killed", "group": "civilians", "vague": "several", "part_of_total": False},
        {"event_id": "b-1", "status": "killed", "group": "people", "low": 16, "high": 16, "part_of_total": False},
    ]
    merged = merge(tables(*rows, casualties=harmed))
    assert merged.events[["killed_low", "killed_high"]].values.tolist() == [[16, 16]]
    assert merged.tables.casualties[["low", "high"]].values.tolist() == [[16, 16]]


def test_tolls_by_group_that_agree_are_kept_and_a_total_takes_them_as_its_parts():
    def harmed(event_id, **by_group):
        return [
            {"event_id": event_id, "status": "killed", "group": group, "low": n, "high": n, "part_of_total": False}
            for group, n in by_group.items()
        ]

    rows = [event("a", killed=9), event("b", killed=9)]
    split = harmed("a-1", police=4, civilians=5)
    same = merge(tables(*rows, casualties=[*split, *harmed("b-1", police=4, civilians=5)]))
    assert same.tables.casualties[["group", "low"]].values.tolist() == [["civilians", 5], ["police", 4]]
    total = merge(tables(*rows, casualties=[*split, *harmed("b-1", people=9)]))
    found = total.tables.casualties[["group", "low", "part_of_total"]].values.tolist()
    assert found == [["people", 9, False], ["civilians", 5, True], ["police", 4, True]]


def test_the_most_closely_told_place_and_the_named_doer_win():
    (row,) = merge(tables(
        event("a", killed=7), event("b", place="sadr-city", killed=7, actor1="Islamic State"), event("c", killed=7),
    )).events.to_dict("records")  # fmt: skip
    assert (row["place_id"], row["actor1"]) == ("sadr-city", "Islamic State")
    assert "Sadr City" in row["summary_en"]


def test_statements_point_to_the_merged_rows():
    rows = [
        event("a", 1, killed=7), event("b", 1, killed=7),
        event("a", 2, level="aggregate", n_events=4, date_from="2009-09-01", includes=["a-1"]),
    ]  # fmt: skip
    events = merge(tables(*rows)).events.set_index("level")
    assert events.loc["aggregate", "includes"] == [events.loc["incident", "event_id"]]


def test_a_statement_whose_events_others_tell_one_by_one_is_not_counted_beside_them():
    said = event("s", level="aggregate", n_events=2, standalone=True, killed=9)
    one, other = event("a", place="sadr-city", killed=4), event("b", place="karrada", killed=5)
    both = merge(tables(said, one, other)).events.set_index("event_id").loc["s-1"]
    assert not both["standalone"]
    assert both["includes"] == ["b-1", "a-1"] or both["includes"] == ["a-1", "b-1"]
    # One of the two is told by nobody: the statement still stands for it.
    assert merge(tables(said, one)).events.set_index("event_id").loc["s-1", "standalone"]
    assert (
        merge(tables(said, one, {**other, "date_to": "2009-10-08", "date_from": "2009-10-08"}))
        .events["standalone"]
        .any()
    )


# Reasons, undoing, marks.


def test_every_merge_is_listed_with_its_reasons():
    listed = merge(tables(event("a", killed=7), event("b", killed=7), event("c", killed=7))).merges
    assert tuple(listed.columns) == MERGES
    assert listed["merge_id"].nunique() == 1
    assert listed["reasons"].isna().sum() == 1
    assert "on the same day +2" in listed["reasons"].dropna().iloc[0]
    added = [float(part.rsplit(" ", 1)[1]) for part in listed["reasons"].dropna().iloc[0].split("; ")]
    assert sum(added) == listed["points"].dropna().iloc[0]


def test_an_undone_merge_is_undone_for_good_and_the_others_stand():
    given_ = tables(
        event("a", killed=7), event("b", killed=7), event("a", 2, place="mosul"), event("b", 2, place="mosul")
    )
    merged = merge(given_)
    chosen = merged.merges.set_index("event_id")["merge_id"]["a-1"]
    undone = merged.undo(chosen)
    assert partition(undone) == [["a-1"], ["a-2", "b-2"], ["b-1"]]
    with pytest.raises(InputError, match="no merge"):
        undone.undo(chosen)
    again = merge(given_, apart=[["a-1", "b-1"]])
    assert partition(again) == partition(undone)


def test_made_up_articles_are_refused_unless_asked_for():
    rows = tables(event("a", sources=["synthetic"]), event("b"))
    with pytest.raises(SyntheticError, match="--synthetic"):
        merge(rows)
    assert merge(rows, allow_synthetic=True).synthetic
    assert not merge(tables(event("b"))).synthetic


def test_ids_must_be_one_of_a_kind():
    with pytest.raises(InputError, match="occurs twice"):
        merge(tables(event("a"), event("a")))


def test_an_article_s_own_count_is_compared_with_the_merged_incidents():
    text = "قال مسؤول إن 3 هجمات صاروخية استهدفت قواعد عراقية منذ 28 أكتوبر."
    from datetime import date

    counting = extract(Article("count", text, date(2019, 12, 31))).tables
    shelled = {"kind": "Shelling/artillery/missile attack", "day": "2019-12-27", "place": "k1-base"}
    told = tables(event("a", **shelled), event("b", **shelled), event("c", **{**shelled, "place": "camp-taji"}))
    rows = compare(counting, merge(told).tables).set_index("measure")
    assert (rows.loc["events", "claimed_low"], rows.loc["events", "found_high"]) == (3, 2)


def test_no_events_merge_into_no_events():
    assert merge(tables()).events.empty


# The tables of rules.


def test_every_rule_has_points_or_never_and_words():
    found = rules()
    assert set(found.points) == set(found.reasons)
    assert all(found.reasons.values())
    names = set((data_path("merging", "rules.csv")).read_text("utf-8").splitlines()[1:])
    assert len(names) == len(found.points)


def test_every_rule_of_the_code_stands_in_the_table():
    import numpy as np

    from toolkit._mergekeys import keys_of
    from toolkit._mergerules import Weigher

    weigher = Weigher(keys_of(tables(event("a"), event("b")).events))
    pair = np.asarray([0]), np.asarray([1])
    assert {*weigher.plain(*pair), *weigher.worded(*pair)} == set(rules().points)


# Whatever is given.

_ROW = st.fixed_dictionaries({
    "article": st.sampled_from("abcdef"), "kind": st.sampled_from(sorted(KINDS)),
    "day": st.sampled_from(("2009-10-06", "2009-10-07", "2009-10-08")),
    "place": st.sampled_from(("baghdad", "sadr-city", "mosul", None)), "open": st.booleans(),
    "killed": st.sampled_from((None, 0, 1, 4, 5, 12, (12, None), (3, 9))),
    "wounded": st.sampled_from((None, 3, (8, None))),
    "published": st.sampled_from(("2009-10-08", "2009-10-09", None)), "several": st.integers(0, 9),
    "evidence": st.sampled_from(("", COPIED, "انفجار في سوق شمالي المدينة")),
    "munitions": st.sampled_from((None, 2, 5)),
})  # fmt: skip


def _tables(drawn):
    rows = []
    for number, one in enumerate(drawn):
        more = {"level": "aggregate", "n_events": 3} if one["several"] == 0 else {}
        if one["open"]:
            more["date_from"] = None
        if one["munitions"]:
            more |= {"munitions_low": one["munitions"], "munitions_high": one["munitions"]}
        chosen = {name: one[name] for name in ("kind", "day", "place", "killed", "wounded", "published", "evidence")}
        rows.append(event(one["article"], number, **chosen, **more))
    return rows


def _same(one, other):
    for name, table in one.tables.items():
        assert_frame_equal(table, getattr(other.tables, name))
    assert_frame_equal(one.merges, other.merges)
    assert_frame_equal(one.told, other.told)


@pytest.mark.long
@settings(max_examples=25, deadline=None)
@given(st.lists(_ROW, max_size=14), st.randoms(use_true_random=False))
def test_whatever_is_merged_nothing_is_lost_and_nothing_depends_on_the_order(drawn, shuffle):
    rows = _tables(drawn)
    given_ = tables(*rows)
    merged = merge(given_)

    members = [name for ids in merged.events["members"] for name in ids]
    assert sorted(members) == sorted(row["event_id"] for row in rows)
    by_id = {row["event_id"]: row for row in rows}
    for ids in merged.events["members"]:
        assert len({by_id[name]["article_id"] for name in ids}) == len(ids)
        assert len({by_id[name]["level"] for name in ids}) == 1

    mixed = list(rows)
    shuffle.shuffle(mixed)
    _same(merge(tables(*mixed)), merged)

    for name in ("killed", "wounded", "munitions"):
        low, high = merged.events[f"{name}_low"], merged.events[f"{name}_high"]
        assert not (low > high).fillna(False).any()
    harmed = merged.tables.casualties
    assert not (harmed["low"] > harmed["high"]).fillna(False).any()
    whole = harmed[~harmed["part_of_total"].fillna(False).astype(bool) & (harmed["status"] == "killed")]
    sums = whole.groupby("event_id")["low"].sum()
    expected = merged.events.set_index("event_id")["killed_low"]
    assert {k: int(v) for k, v in sums.items()} == {k: int(expected[k]) for k in sums.index}


@settings(max_examples=15, deadline=None)
@given(st.lists(_ROW, min_size=2, max_size=12))
def test_merging_again_changes_nothing_and_undoing_everything_gives_back_what_came(drawn):
    rows = _tables(drawn)
    merged = merge(tables(*rows))
    again = merge(merged.tables)
    assert len(again.events) == len(merged.events)
    assert again.merges.empty

    undone = merged.undo(*merged.merges["merge_id"].unique())
    columns = list(COLUMNS["events"])
    back = undone.events.sort_values("event_id", ignore_index=True)[columns]
    came = merged.given.events.sort_values("event_id", ignore_index=True)[columns]
    assert_frame_equal(back, came)
    order = ["event_id", "status"]
    assert_frame_equal(
        undone.tables.casualties.sort_values(order, ignore_index=True),
        merged.given.casualties.sort_values(order, ignore_index=True),
    )


def test_tables_keep_their_types():
    merged = merge(tables(event("a", killed=7), event("b", killed=7), event("c", place="mosul")))
    came = merged.given.events
    assert {name: merged.events[name].dtype for name in COLUMNS["events"]} == came.dtypes[
        list(COLUMNS["events"])
    ].to_dict()
    assert isinstance(merged.tables, Tables)
