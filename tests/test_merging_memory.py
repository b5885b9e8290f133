"""Merging a large table: what takes less memory gives the same, and what is used up is given up."""

import gc
import sys
import weakref

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mergecases import event, tables

from toolkit._memory import give_back
from toolkit._mergegroups import group
from toolkit._mergekeys import keys_of
from toolkit._mergerows import in_order
from toolkit._mergerules import Weigher
from toolkit._mergetolls import said_columns
from toolkit.tables import frame

# A sign beyond the first 65,536, which some sort before others of them; a letter by itself, and with a mark.
TEXTS = st.sampled_from(["", "a", "b", "ب", "بغداد", "é", "e\u0301", "\ue000", "\U0001f600"]) | st.none()


ROWS = st.lists(st.tuples(TEXTS, st.integers(0, 3) | st.none(), TEXTS), max_size=30)


@settings(deadline=None)
@given(ROWS, st.sampled_from(["python", "pyarrow"]))
def test_the_order_is_that_of_pandas(rows, storage):
    if storage == "pyarrow":
        pytest.importorskip("pyarrow")
    kinds = {"day": pd.StringDtype(storage, na_value=float("nan")), "start": "Int64"}
    table = pd.DataFrame(rows, columns=["day", "start", "id"]).astype({**kinds, "id": kinds["day"]})
    expected = table.sort_values(["day", "start", "id"], kind="stable").index
    assert in_order(table, ("day", "start", "id")).tolist() == expected.tolist()


def test_a_toll_counts_for_its_own_event_and_one_without_an_event_for_none():
    events = tables(event("a"), event("b"), event("c")).events
    first, second, third = events["event_id"]
    rows = [
        {"event_id": "gone", "status": "killed", "low": 4, "part_of_total": False},
        {"event_id": None, "status": "killed", "low": 4, "part_of_total": False},
        {"event_id": third, "status": "killed", "vague": "several", "part_of_total": False},
        {"event_id": first, "status": "killed", "low": 2, "part_of_total": False},
        {"event_id": first, "status": "killed", "vague": "several", "part_of_total": False},
        {"event_id": second, "status": "killed", "low": 2, "part_of_total": True},
        {"event_id": second, "status": None, "low": 2, "part_of_total": False},
    ]
    bare = events.assign(killed_low=0, killed_high=0, wounded_low=0, wounded_high=0)
    said = said_columns(bare, frame("casualties", rows))
    assert {name: flags.tolist() for name, flags in said.items()} == {
        "said_killed": [True, False, True], "vague_killed": [False, False, True],
        "said_wounded": [False] * 3, "vague_wounded": [False] * 3,
    }  # fmt: skip


def test_what_compares_the_events_is_given_up_after_use_without_a_search_for_cycles():
    gc.disable()
    try:
        keys = keys_of(tables(event("a"), event("b"), event("c", day="2014-07-09")).events)
        weigher = Weigher(keys)
        assert group(keys, weigher).members
        held = weakref.ref(weigher)
        del weigher
        assert held() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_memory_is_given_back_wherever_it_can_be(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    give_back()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    give_back()
