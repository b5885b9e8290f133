"""Corrections: kept beside the table, applied on reading, taken back, and reported when what they speak of changed."""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from deskcases import events
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import corrections
from toolkit._errors import InputError, OutputError
from toolkit._selection import records
from toolkit.charts import attacks_over_time

WHEN = "2020-01-01T00:00:00Z"


def row(event_id: str, table: pd.DataFrame | None = None) -> dict[str, Any]:
    return next(r for r in records(events() if table is None else table) if r["event_id"] == event_id)


def change(
    column: str, value: object, event_id: str = "a-1", table: pd.DataFrame | None = None, who: str = "AB"
) -> Any:
    return corrections.correct(row(event_id, table), column, value, who=who, why="read again", when=WHEN)


def test_a_correction_is_applied_to_a_copy_and_its_row_is_flagged(tmp_path: Path) -> None:
    path, table = tmp_path / "corrections.csv", events()
    corrections.record(path, [change("killed_low", 3), change("actor1", None), change("date_to", "2019-11-04")])
    done = corrections.apply(table, path)
    assert list(done.events["killed_low"])[:2] == [3, 0]
    assert done.events["actor1"].isna()[0]
    assert done.events["date_to"][0] == "2019-11-04"
    assert list(done.events["corrected"]) == [True, False, False, False]
    assert done.corrected == 1
    assert "3 killed" in done.events["summary_en"][0]
    pd.testing.assert_frame_equal(table, events())
    assert str(done.events["killed_low"].dtype) == "Int64"
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert list(lines[0]) == ["event_id", "column", "was", "is", "who", "when", "why", "text"]
    assert [lines[0][name] for name in ("event_id", "column", "was", "is", "who", "why")] == [
        "a-1", "killed_low", "2", "3", "AB", "read again",
    ]  # fmt: skip


def test_verdicts_and_what_they_do(tmp_path: Path) -> None:
    made = [change("review", "accepted"), change("review", "rejected", "b-1")]
    done = corrections.apply(events(), made)
    assert list(done.events["event_id"]) == ["a-1", "a-2", "b-2"]
    assert (done.accepted, done.rejected, done.corrected) == (1, 1, 0)
    kept = corrections.apply(events(), made, keep_rejected=True)
    assert list(kept.events["review"].fillna("")) == ["accepted", "", "rejected", ""]
    assert not kept.events["corrected"].any()


def test_without_a_file_the_table_is_as_it_was(tmp_path: Path) -> None:
    table = events()
    assert corrections.apply(table, tmp_path / "none.csv").events is table


def test_a_correction_of_a_sentence_that_changed_is_reported_not_applied() -> None:
    moved = events()
    moved["evidence"] = moved["evidence"].mask(moved["event_id"] == "a-1", "جملة أخرى")
    done = corrections.apply(moved, [change("killed_low", 3)])
    assert list(done.unused["reason"]) == ["text"]
    assert done.events["killed_low"][0] == 2


def test_a_value_coded_otherwise_since_is_reported_and_one_that_agrees_is_not() -> None:
    better = events()
    better["killed_low"] = better["killed_low"].mask(better["event_id"] == "a-1", 7)
    done = corrections.apply(better, [change("killed_low", 3)])
    assert (list(done.unused["reason"]), done.events["killed_low"][0]) == (["value"], 7)
    better["killed_low"] = better["killed_low"].mask(better["event_id"] == "a-1", 3)
    assert len(corrections.apply(better, [change("killed_low", 3)]).unused) == 0


def test_an_event_that_is_gone_is_reported() -> None:
    rest = events().iloc[1:]
    assert list(corrections.apply(rest, [change("killed_low", 3)]).unused["reason"]) == ["event"]


def test_of_two_who_differ_the_first_counts_and_the_other_is_reported() -> None:
    made = [change("killed_low", 3), change("killed_low", 1, who="CD")]
    done = corrections.apply(events(), made)
    assert done.events["killed_low"][0] == 3
    assert [(r["who"], r["reason"]) for r in records(done.unused)] == [("CD", "conflict")]
    agree = [change("killed_low", 3), change("killed_low", 3, who="CD")]
    assert len(corrections.apply(events(), agree).unused) == 0


def test_undo_adds_a_line_and_the_value_is_as_coded(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    corrections.record(path, [change("killed_low", 3)])
    again = row("a-1", corrections.apply(events(), path).events)
    corrections.record(path, [corrections.correct(again, "killed_low", 5, who="AB", when=WHEN)])
    assert corrections.apply(events(), path).events["killed_low"][0] == 5
    assert corrections.undo(path, "a-1", "killed_low", who="AB", when=WHEN)
    assert corrections.apply(events(), path).events["killed_low"][0] == 3
    assert corrections.undo(path, "a-1", "killed_low", who="AB", when=WHEN)
    pd.testing.assert_frame_equal(corrections.apply(events(), path).events, events())
    assert not corrections.undo(path, "a-1", "killed_low", who="AB")
    assert len(corrections.read(path)) == 4


VALUES = {
    "killed_low": st.one_of(st.none(), st.integers(0, 9)),
    "actor1": st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6)),
    "date_to": st.dates().map(str),
    "standalone": st.one_of(st.none(), st.booleans()),
    "latitude": st.floats(-90, 90),
    "review": st.sampled_from(["accepted", "rejected"]),
}
STEPS = st.lists(
    st.one_of(
        st.sampled_from(sorted(VALUES)).flatmap(lambda column: st.tuples(st.just(column), VALUES[column])),
        st.sampled_from(sorted(VALUES)).map(lambda column: (column, "undo")),
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=12)
@given(STEPS)
def test_whatever_was_corrected_taking_all_back_gives_the_same_table(steps: list[tuple[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "c.csv")
        for column, value in steps:
            if value == "undo" and column != "actor1":
                corrections.undo(path, "a-1", column, who="AB", when=WHEN)
                continue
            now = corrections.apply(events(), path, keep_rejected=True).events
            made = corrections.correct(row("a-1", now), column, value, who="AB", when=WHEN)
            corrections.record(path, [made])
            after = row("a-1", corrections.apply(events(), path, keep_rejected=True).events)
            assert corrections.written(after.get(column)) == made.becomes
        for column in VALUES:
            while corrections.undo(path, "a-1", column, who="AB", when=WHEN):
                pass
        pd.testing.assert_frame_equal(corrections.apply(events(), path).events, events())


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@settings(deadline=None)
@given(CELLS.map(str.strip).filter(bool), CELLS, CELLS, CELLS)
def test_any_text_comes_back_from_the_file_as_it_was(who: str, was: str, is_: str, why: str) -> None:
    made = corrections.Correction("a-1", "actor1", was, is_, who, WHEN, why, "0" * 12)
    with tempfile.TemporaryDirectory() as folder:
        path = corrections.record(Path(folder, "c.csv"), [made])
        assert corrections.read(path) == [made]
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for line in csv.reader(file) for cell in line]
    # No cell that a spreadsheet would run.
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))] == []


def test_two_who_write_at_once_lose_no_line(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    code = (
        "import sys; from pathlib import Path; from toolkit._correctionfile import Correction, append_corrections\n"
        "for n in range(15): append_corrections(Path(sys.argv[1]),"
        " [Correction('a-1', 'note', '', f'{sys.argv[2]}{n}', sys.argv[2], 'now')])"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(path), who]) for who in ("A", "B")]
    assert [process.wait(60) for process in running] == [0, 0]
    assert sorted(c.becomes for c in corrections.read(path)) == sorted(f"{who}{n}" for who in "AB" for n in range(15))
    assert {file.name for file in tmp_path.iterdir()} == {"c.csv", ".c.csv.lock"}


def test_a_file_held_too_long_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit import _correctionfile

    monkeypatch.setattr(_correctionfile, "PATIENCE", 0.1)
    with _correctionfile._held(tmp_path / "c.csv"), pytest.raises(OutputError, match="by somebody else"):
        corrections.record(tmp_path / "c.csv", [change("killed_low", 3)])


def test_a_file_that_a_spreadsheet_saved_is_read(tmp_path: Path) -> None:
    path = corrections.record(tmp_path / "c.csv", [change("killed_low", 3)])
    text = path.read_text("utf-8").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert corrections.apply(events(), path).events["killed_low"][0] == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("event_id,column\n", "no column was, is, who, when, why"),
        ("event_id,column,was,is,who,when,why\n,killed_low,1,2,AB,now,\n", "line 2: no event_id or column"),
        ('event_id,column,was,is,who,when,why\n"a', "is no CSV file"),
    ],
)
def test_what_is_no_file_of_corrections_is_named_and_left_alone(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "c.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=said):
        corrections.read(path)
    with pytest.raises(InputError, match=said):
        corrections.record(path, [change("killed_low", 3)])
    assert path.read_text("utf-8") == content


@pytest.mark.parametrize(
    ("column", "value", "who", "said"),
    [
        ("killed_low", "many", "AB", "'many' cannot stand in the column killed_low: give a whole number"),
        ("killed_low", -1, "AB", "give a whole number"),
        ("date_from", "31/12/2019", "AB", "give a day"),
        ("standalone", "maybe", "AB", "true or false"),
        ("evidence", "x", "AB", "'evidence' is not corrected here"),
        ("review", "perhaps", "AB", "'perhaps' is not known"),
        ("killed_low", 3, "  ", "needs a name"),
    ],
)
def test_what_cannot_be_a_correction_is_refused(column: str, value: object, who: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        change(column, value, who=who)


def test_a_value_in_the_file_that_cannot_stand_is_named() -> None:
    made = corrections.Correction("a-1", "killed_low", "2", "lots", "AB", WHEN)
    with pytest.raises(InputError, match="'lots' cannot stand in the column killed_low"):
        corrections.apply(events(), [made])


def test_corrected_rows_can_be_drawn() -> None:
    done = corrections.apply(events(), [change("date_from", "2019-11-02")])
    drawn = attacks_over_time(done.events, "day", category="all")
    # On its day; the other is known within days only, and is a bar over them.
    assert list(drawn.rows("2019-11-02")["event_id"]) == [done.events["event_id"].iloc[0]]
    assert drawn.data.loc[drawn.data["start"] == drawn.data["end"], "n"].sum() == 1
