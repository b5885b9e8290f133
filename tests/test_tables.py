"""Tables have the codebook's columns and types, and leave as files that are whole and safe to open."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pytest

from toolkit._errors import OutputError
from toolkit.provenance import Provenance
from toolkit.tables import COLUMNS, frame, tables_of, to_csv, write_tables, write_text


@pytest.mark.parametrize("table", list(COLUMNS))
def test_a_table_has_its_columns_even_when_it_is_empty(table: str) -> None:
    assert list(frame(table, []).columns) == list(COLUMNS[table])


def test_counts_stay_whole_and_null_stays_null() -> None:
    events = frame("events", [{"killed_low": 1, "killed_high": None, "fatalities_reported": True}])
    assert events["killed_low"].tolist() == [1]
    assert events["killed_high"].isna().all()
    assert str(events["killed_low"].dtype) == "Int64"


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx"])
def test_text_that_looks_like_a_formula_is_defused(cell: str) -> None:
    row = next(csv.DictReader(io.StringIO(to_csv(frame("events", [{"evidence": cell}])))))
    assert row["evidence"] == "'" + cell


def test_numbers_keep_their_sign() -> None:
    row = next(csv.DictReader(io.StringIO(to_csv(frame("places", [{"longitude": -77.0369}])))))
    assert float(row["longitude"]) == pytest.approx(-77.0369)


def test_every_row_says_what_it_was_made_from() -> None:
    provenance = Provenance((("a", "0" * 64),), synthetic=True)
    row = next(csv.DictReader(io.StringIO(to_csv(frame("events", [{"event_id": "a-1"}]), provenance))))
    assert row["provenance"].startswith("SYNTHETIC; iraq-news-toolkit")
    assert "0" * 64 in row["provenance"]


def test_lists_and_flags_survive_a_csv_file() -> None:
    text = to_csv(frame("events", [{"sources": ["خبر, أول", "b"], "standalone": False}]))
    row = next(csv.DictReader(io.StringIO(text)))
    assert row["sources"] == '["خبر, أول", "b"]'
    assert row["standalone"] == "false"


def test_coded_articles_become_five_tables_that_join() -> None:
    coded = {"article_id": "a", "places": [], "dates": [], "numbers": [], "casualties": [{"event_id": "a-1", "low": 2}],
             "events": [{"event_id": "a-1", "article_id": "a"}]}  # fmt: skip
    tables = tables_of([coded])
    joined = tables.events.merge(tables.casualties, on=["article_id", "event_id"])
    assert joined["low"].tolist() == [2]


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(OutputError, match=r"file.*--out"):
        write_tables(tables_of([]), blocked / "tables", Provenance())
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    write_text(target, "old")
    write_text(target, "new")
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_table_without_rows_still_has_its_head(tmp_path: Path) -> None:
    write_tables(tables_of([]), tmp_path, Provenance())
    assert list(pd.read_csv(tmp_path / "events.csv").columns) == [*COLUMNS["events"], "provenance"]
