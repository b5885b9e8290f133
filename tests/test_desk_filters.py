"""Filters of the desk: which rows pass, what a state keeps, and why nothing is left."""

from __future__ import annotations

import json
import time

import pandas as pd
import pytest
from deskcases import ROWS, events, many
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit._deskviews import Shown, counts_html
from toolkit._deskwords import filter_words, state_words
from toolkit._errors import InputError
from toolkit._narrowing import Filters, Narrowing
from toolkit.corrections import apply

TABLE = Narrowing(events())


def passing(**filters: object) -> list[str]:
    return list(TABLE.events["event_id"][TABLE.keep(Filters.of(filters))])


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["a-1", "a-2", "b-1", "b-2"]),
        ({"since": "2019-11-01"}, ["a-1", "a-2"]),
        ({"until": "2019-11-10"}, ["a-1"]),  # the protest ended a day later
        ({"until": "2019-12-30"}, ["a-1", "a-2", "b-2"]),
        ({"event_type": ["Battles", "Protests"]}, ["a-1", "a-2"]),
        ({"event_type": ["none"]}, ["b-2"]),
        ({"sub_event_type": ["Peaceful protest"]}, ["a-2"]),
        ({"actor": "united states"}, ["b-1"]),
        ({"actor": "الأميركية"}, []),  # the table says الأمريكية
        ({"actor": "القوات الامريكيه"}, ["b-1"]),
        ({"actor": "islamic; protesters"}, ["a-1", "a-2"]),
        ({"actor": "شرطة؛ متظاهر"}, ["a-1", "a-2"]),
        ({"place": "كَرْكُوك"}, ["a-1"]),
        ({"place": "البصره"}, ["a-2"]),
        ({"place": "Kirk"}, ["a-1"]),
        ({"admin1": ["Basra", "Kirkuk"]}, ["a-1", "a-2"]),
        ({"admin1": ["none"]}, ["b-1", "b-2"]),
        ({"level": ["aggregate"]}, ["b-1"]),
        ({"time_precision": ["1", "none"]}, ["a-1", "b-1", "b-2"]),
        ({"geo_precision": ["3"]}, ["a-2"]),
        ({"killed": 1}, ["a-1", "b-1"]),
        ({"killed": 3}, []),  # the low figure counts
        ({"wounded": 5}, ["a-2"]),
        ({"text": "مركزا للشرطه"}, ["a-1"]),
        ({"text": "المحافظه المئات"}, ["a-2"]),  # every word, in any order
        ({"text": "المحافظة شرطة"}, []),
        ({"text": "هجوما", "level": ["incident"]}, []),
    ],
)
def test_which_rows_pass(filters: dict[str, object], expected: list[str]) -> None:
    assert passing(**filters) == expected


def test_a_table_of_numbers_with_fractions_is_filtered_alike() -> None:
    floats = events().astype({"geo_precision": "float64", "killed_low": "float64"})
    table = Narrowing(floats.set_axis([7, 7, 8, 9]))
    assert list(table.keep(Filters.of({"geo_precision": ["3"], "wounded": 1}))) == [False, True, False, False]


LISTS = st.lists(st.sampled_from(["Kirkuk", "Basra", "none", "1", "3"]), max_size=3, unique=True)
STATES = st.fixed_dictionaries(
    {},
    optional={
        "since": st.dates().map(str), "until": st.dates().map(str), "admin1": LISTS, "geo_precision": LISTS,
        "actor": st.text(max_size=5), "text": st.text(max_size=5), "killed": st.integers(0, 9),
    },
)  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(STATES)
def test_a_state_survives_json_and_filters_alike(state: dict[str, object]) -> None:
    filters = Filters.of(state)
    again = Filters.of(json.loads(json.dumps(filters.state())))
    assert again == filters
    assert list(TABLE.keep(again)) == list(TABLE.keep(filters))


@settings(deadline=None, max_examples=40)
@given(STATES)
def test_each_filter_only_takes_away(state: dict[str, object]) -> None:
    filters = Filters.of(state)
    kept = TABLE.keep(filters)
    for name in filters.set_names:
        assert not (kept & ~TABLE.keep(filters.without(name))).any()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ({"colour": "red"}, "no filter 'colour'"),
        ({"since": "last week"}, "since cannot be 'last week': give a day"),
        ({"killed": -1}, "killed cannot be -1"),
        ({"killed": True}, "killed cannot be True"),
        ({"admin1": "Basra"}, "admin1 cannot be 'Basra'"),
        ({"text": 7}, "text cannot be 7"),
    ],
)
def test_a_state_that_cannot_be_is_refused(state: dict[str, object], said: str) -> None:
    with pytest.raises(InputError, match=said):
        Filters.of(state)


def test_missing_columns_are_named() -> None:
    with pytest.raises(InputError, match="actor2, wounded_low"):
        Narrowing(events().drop(columns=["actor2", "wounded_low"]))


def shown(lang: str = "en", table: pd.DataFrame | None = None, **filters: object) -> Shown:
    done = apply(events() if table is None else table, [])
    return Shown(Narrowing(done.events), Filters.of(filters), "ar" if lang == "ar" else "en", done)


def test_counts_follow_the_codebook() -> None:
    said = " ".join(shown().counts())
    assert "4 of 4 rows shown" in said
    assert "they count as 3 events" in said  # a statement about eleven is in no sum
    assert "2–3 killed; at least 5 wounded" in said
    assert "in no sum: 1" in said


def test_the_filter_that_left_nothing_is_named() -> None:
    assert shown(admin1=["Wasit"]).why_none().endswith("this filter: Governorate: Wasit.")
    both = shown(admin1=["Basra"], killed=2)
    assert "Without one of these filters" in both.why_none()
    assert "Governorate: Basra → 1" in both.why_none()
    assert "Killed, at least: 2 → 1" in both.why_none()
    assert both.why_none() in counts_html(both).replace("&#x27;", "'")
    assert "لم يبق شيء" in shown("ar", admin1=["Wasit"]).why_none()
    together = shown(admin1=["Basra"], killed=2, event_type=["Battles", "Riots"], level=["aggregate"])
    assert "leave nothing together" in together.why_none()
    assert shown(table=events().iloc[:0]).why_none() == "The table has no rows."


def test_filters_are_said_in_both_languages() -> None:
    filters = Filters.of({"since": "2019-11-01", "admin1": ["Basra", "none"], "text": "هجوم"})
    said = ["From day: 1 Nov 2019", "Governorate: Basra or not said", "Words of the sentence: هجوم"]
    assert filter_words(filters, "en") == said
    assert state_words(filters, 2, 1000, "ar").startswith("الصفوف المعروضة: 2 من 1,000؛ من يوم: 1 تشرين الثاني 2019")
    assert state_words(Filters(), 5, 5, "en") == "Shown: all 5 rows."


def test_rows_that_cannot_be_right_are_named_and_in_no_sum() -> None:
    wrong = shown(
        table=events(
            {"event_id": "x-1", "date_from": "2019-13-45"},
            {"event_id": "x-2", "killed_low": 9, "killed_high": 1},
            {"event_id": "x-3", "latitude": 335.0},
            {"event_id": "x-4", "date_from": "2019-12-05", "date_to": "2019-12-01"},
        )
    )
    assert [name for name in ("x-1", "x-2", "x-3", "x-4") if name not in wrong.warnings()[0]] == []
    assert "2–3 killed" in " ".join(wrong.counts())
    assert set(wrong.drawn["event_id"]) == {row["event_id"] for row in ROWS}
    assert wrong.chart("month").data["n"].sum() == 2


def test_a_hundred_thousand_rows_are_filtered_at_once() -> None:
    table = Narrowing(many(100_000))
    filters = Filters.of({
        "since": "2019-11-01", "actor": "islamic; متظاهر", "place": "kirkuk; البصره", "admin1": ["Kirkuk", "Basra"],
        "killed": 0, "text": "مركزا للشرطه",
    })  # fmt: skip
    assert len(table.texts) == 100_000
    best = 9.0
    for _ in range(5):
        begun = time.perf_counter()
        kept = table.keep(filters)
        table.sorted("date", kept)
        best = min(best, time.perf_counter() - begun)
    assert kept.sum() == 25_000
    assert best < 0.2  # seconds
