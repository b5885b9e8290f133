"""Counts over Parquet files give the answers that counts over tables in memory give."""

import itertools
import random

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit import bigcounts, counts
from toolkit._codechunk import parquet_bytes
from toolkit._errors import InputError, MissingToolError
from toolkit.tables import COLUMNS, frame

KINDS = [
    ("Battles", "Armed clash"), ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Protests", "Peaceful protest"), ("Protests", "Excessive force against protesters"),
    ("Riots", "Violent demonstration"), ("Strategic developments", "Arrests"), (None, None),
]  # fmt: skip
DAYS = ["2018-12-30", "2018-12-31", "2019-01-01", "2019-03-05", "2019-03-06", "2019-04-01", "2019-12-30", None]


def event(rng, number):
    kind, sub = rng.choice(KINDS)
    first = rng.choice(DAYS)
    last = rng.choice([first, first, *DAYS])
    if first and last and last < first:
        first, last = last, first
    low = rng.choice([None, 1, 4])
    return {
        "event_id": f"e{number % 97}-{number}", "level": rng.choice(["incident", "incident", "aggregate", None]),
        "n_events": rng.choice([None, None, 1, 7]), "standalone": rng.choice([None, True, False]),
        "event_type": kind, "sub_event_type": sub, "date_from": first, "date_to": last,
        "time_precision": rng.choice([1, 1, 2, 3, None]), "location": rng.choice(["Kirkuk", "بغداد", "", None]),
        "geo_precision": rng.choice([1, 2, 3, None]), "series": rng.choice([None, "s"]),
        "munitions_low": low, "munitions_high": rng.choice([None, 9]), "weapon": rng.choice([None, "rocket"]),
    }  # fmt: skip


def casualty(rng, events):
    low = rng.choice([None, 0, 2])
    return {
        "event_id": rng.choice([*events[:30], {"event_id": "of another corpus"}])["event_id"],
        "status": rng.choice(["killed", "wounded", "arrested"]),
        "group": rng.choice(["civilians", "children", "soldiers", "militants", "people", "of no side", "", None]),
        "low": low, "high": rng.choice([None, 5, 1003]) if low is not None else None,
        "vague": rng.choice([None, "several", "tens"]), "part_of_total": rng.choice([None, False, False, True]),
    }  # fmt: skip


def write(folder, table, rows, parts):
    (folder / table).mkdir(parents=True)
    size = -(-len(rows) // parts) or 1
    for number in range(parts):
        inside = rows[number * size : (number + 1) * size]
        columns = {name: [row.get(name) for row in inside] for name in COLUMNS[table]}
        (folder / table / f"part-{number:05d}.parquet").write_bytes(parquet_bytes(table, columns, "test"))


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The same rows as tables and as a folder whose name is a pattern."""
    rng = random.Random(1)
    folder = tmp_path_factory.mktemp("corpus") / "a[1]*"
    events = [event(rng, number) for number in range(400)]
    casualties = [casualty(rng, events) for _ in range(300)]
    write(folder, "events", events, 4)
    write(folder, "casualties", casualties, 3)
    return frame("events", events), frame("casualties", casualties), folder


SELECTIONS = [
    {}, {"category": "demonstrations"}, {"category": "all", "aggregates": True}, {"series": "s"},
    {"category": "all", "since": "2019-01-01"}, {"category": "political violence", "until": "2019-03-31"},
    {"since": "2030-01-01"},
]  # fmt: skip


def named(options):
    return ",".join(f"{key}={value}" for key, value in options.items()) or "attacks"


@pytest.fixture(params=SELECTIONS, ids=named)
def selected(request, both):
    events, casualties, folder = both
    return counts.select(events, **request.param), casualties, bigcounts.select(folder, **request.param)


def same(small, big):
    pd.testing.assert_frame_equal(small.table, big.table, check_dtype=len(small.table) > 0)
    left = small.remainder[["event_id", "why"]].astype("object").to_numpy().tolist()
    assert left == big.remainder.to_numpy().tolist()


def test_per_week(selected):
    small, _, big = selected
    same(counts.per_period(small, "week"), bigcounts.per_period(big, "week"))


@pytest.mark.parametrize("by", ["day", "month", "year"])
def test_per_period(both, by):
    small, big = counts.select(both[0]), bigcounts.select(both[2])
    same(counts.per_period(small, by), bigcounts.per_period(big, by))
    covered = {"since": "2018-11-15", "until": "2020-02-01"}
    same(counts.per_period(small, by, **covered), bigcounts.per_period(big, by, **covered))


@pytest.mark.parametrize("column", ["location", "sub_event_type", "geo_precision"])
def test_per_value(both, column):
    small, big = counts.select(both[0], "all"), bigcounts.select(both[2], "all")
    same(counts.per_value(small, column), bigcounts.per_value(big, column))


def test_cumulative(both):
    same(counts.cumulative(counts.select(both[0])), bigcounts.cumulative(bigcounts.select(both[2])))


def test_munitions(both):
    same(counts.munitions(counts.select(both[0], "all")), bigcounts.munitions(bigcounts.select(both[2], "all")))


@pytest.mark.parametrize("by", ["group", "side"])
def test_sum_casualties(selected, by):
    small, casualties, big = selected
    expected = counts.sum_casualties(small, casualties, by, statuses=("wounded", "killed"))
    found = bigcounts.sum_casualties(big, by, statuses=("wounded", "killed"))
    pd.testing.assert_frame_equal(expected, found, check_dtype=len(expected) > 0)


def test_the_events_themselves_are_those_that_are_counted(selected):
    small, _, big = selected
    found = bigcounts.events(big)
    assert found["event_id"].tolist() == small["event_id"].tolist()
    assert found.dtypes.astype(str).to_dict() == frame("events", []).dtypes.astype(str).to_dict()
    pd.testing.assert_frame_equal(
        found.drop(columns=["sources", "includes"]),
        small[found.columns].drop(columns=["sources", "includes"]).reset_index(drop=True),
    )


def test_more_events_than_asked_for_are_not_read(both):
    with pytest.raises(InputError, match=r"events are chosen, more than 10: narrow them with since and until"):
        bigcounts.events(bigcounts.select(both[2]), most=10)


def test_without_ids_the_numbers_are_the_same(both):
    events, casualties, folder = both
    small, big = counts.select(events, "all"), bigcounts.select(folder, "all")
    for function, arguments in [
        ("per_period", ["month"]),
        ("per_value", ["location"]),
        ("cumulative", []),
        ("munitions", []),
    ]:
        expected = getattr(counts, function)(small, *arguments)
        found = getattr(bigcounts, function)(big, *arguments, ids=False)
        pd.testing.assert_frame_equal(expected.table.drop(columns="event_ids"), found.table)
        assert dict(found.remainder.to_numpy().tolist()) == expected.remainder["why"].value_counts().to_dict()
    expected = counts.sum_casualties(small, casualties).drop(columns="event_ids")
    pd.testing.assert_frame_equal(expected, bigcounts.sum_casualties(big, ids=False))


def test_floors_are_a_setting(both):
    events, casualties, folder = both
    floors = {"several": 10, "tens": 20}
    expected = counts.sum_casualties(counts.select(events), casualties, floors=floors)
    pd.testing.assert_frame_equal(expected, bigcounts.sum_casualties(bigcounts.select(folder), floors=floors))


@pytest.mark.parametrize(
    ("row", "said"),
    [({"low": 5, "high": 2}, "low 5 above high 2"), ({"vague": "myriads"}, "'myriads' has no floor")],
)
def test_casualties_that_cannot_be_summed_are_told(tmp_path, row, said):
    write(tmp_path, "events", [{"event_id": "e1", "event_type": "Battles"}], 1)
    write(tmp_path, "casualties", [{"event_id": "e1", "status": "killed", **row}], 1)
    with pytest.raises(InputError, match=said):
        bigcounts.sum_casualties(bigcounts.select(tmp_path))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6), st.integers(0, 40), st.integers(1, 4))
def test_any_rows_give_the_same_answer(tmp_path_factory, seed, number, parts):
    rng = random.Random(seed)
    events = [event(rng, n) for n in range(number)]
    folder = tmp_path_factory.mktemp("corpus")
    write(folder, "events", events, parts)
    small, big = counts.select(frame("events", events), "all"), bigcounts.select(folder, "all")
    same(counts.per_period(small, "week"), bigcounts.per_period(big, "week"))
    same(counts.cumulative(small), bigcounts.cumulative(big))


def test_more_than_the_memory_is_counted_all_the_same(tmp_path):
    rows = 300_000
    days = itertools.cycle(["2019-01-01", "2019-02-03", "2019-03-04"])
    ids = pa.array([f"event-with-a-rather-long-name-{n:032d}" for n in range(rows)])
    table = pa.table({
        **{name: pa.nulls(rows, kind) for name, kind in
           {**dict.fromkeys(COLUMNS["events"], pa.string()), "n_events": pa.int64(), "standalone": pa.bool_()}.items()},
        "event_id": ids, "level": pa.array(["incident"] * rows), "event_type": pa.array(["Battles"] * rows),
        "time_precision": pa.array([1] * rows), "date_from": (day := pa.array(list(itertools.islice(days, rows)))),
        "date_to": day,
    })  # fmt: skip
    (tmp_path / "events").mkdir()
    pq.write_table(table, tmp_path / "events" / "part-00000.parquet")
    found = bigcounts.per_period(bigcounts.select(tmp_path, memory="60MB"), "month", ids=False)
    assert found.table["n"].tolist() == [100_000] * 3


def test_a_corpus_that_is_not_complete_is_not_counted(tmp_path):
    write(tmp_path, "events", [{"event_id": "e1"}], 1)
    (tmp_path / "journal.jsonl").write_text("")
    with pytest.raises(InputError, match="is not complete"):
        bigcounts.select(tmp_path)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda folder: bigcounts.select(folder / "nothing"), "no Parquet files of events"),
        (lambda folder: bigcounts.select(folder, "wars"), "'wars' is not known"),
        (lambda folder: bigcounts.per_period(bigcounts.select(folder), "decade"), "'decade' is not known"),
        (lambda folder: bigcounts.per_value(bigcounts.select(folder), "n; DROP"), "cannot be counted by"),
    ],
)
def test_wrong_questions_are_told(both, call, said):
    with pytest.raises(InputError, match=said):
        call(both[2])


def test_without_duckdb_it_is_asked_for_by_name(both, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(MissingToolError, match="pip install duckdb"):
        bigcounts.munitions(bigcounts.select(both[2]))
