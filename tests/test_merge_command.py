"""The command merge: articles and tables in, one row per event out, and undone by its id."""

import csv
import json

import pytest
from command import call, run, sentences
from mergecases import event, tables

from toolkit._paths import data_path
from toolkit.provenance import Provenance
from toolkit.tables import write_tables

SETS = data_path("evaluation", "merging")


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def told(tmp_path):
    """A folder of tables in which two articles tell of one event, and one of another."""
    given = tables(event("a", killed=7), event("b", killed=9), event("c", place="mosul"))
    write_tables(given, tmp_path / "told", Provenance())
    return tmp_path / "told"


def test_tables_become_one_row_per_event(told, tmp_path):
    done = call("merge", told, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "3 rows became 2: 1 merge of 2 reports." in done.stderr
    merged, alone = sorted(rows(tmp_path / "out" / "events.csv"), key=lambda row: -int(row["reports"]))
    assert json.loads(merged["members"]) == ["a-1", "b-1"]
    assert (merged["killed_low"], merged["killed_high"]) == ("7", "9")
    assert alone["event_id"] == "c-1"
    assert [row["source"] for row in rows(tmp_path / "out" / "casualties_by_source.csv")] == ["a news", "b news"]


def test_the_order_of_the_inputs_does_not_matter(tmp_path):
    for name, row in (("one", event("a", killed=7)), ("other", event("b", killed=9))):
        write_tables(tables(row), tmp_path / name, Provenance())
    call("merge", tmp_path / "one", tmp_path / "other", "--out", tmp_path / "x")
    call("merge", tmp_path / "other", tmp_path / "one", "--out", tmp_path / "y")
    for path in (tmp_path / "x").glob("*.csv"):
        assert path.read_bytes() == (tmp_path / "y" / path.name).read_bytes()


def test_a_merge_is_undone_by_its_id_and_stays_undone(told, tmp_path):
    out = tmp_path / "out"
    call("merge", told, "--out", out)
    name = rows(out / "merges.csv")[0]["merge_id"]
    undone = call("merge", "--undo", name, "--out", out)
    assert undone.returncode == 0, undone.stderr
    kept = {row["event_id"]: row["killed_low"] for row in rows(out / "events.csv")}
    assert kept == {"a-1": "7", "b-1": "9", "c-1": "0"}
    assert {row["undone"] for row in rows(out / "merges.csv")} == {"true"}
    # Merging anew into the folder respects what was undone; another folder knows nothing of it.
    call("merge", told, "--out", out)
    assert len(rows(out / "events.csv")) == 3
    call("merge", told, "--out", tmp_path / "fresh")
    assert len(rows(tmp_path / "fresh" / "events.csv")) == 2


def test_articles_are_coded_and_made_up_ones_are_marked(tmp_path):
    articles = sorted((SETS / "development" / "s08").glob("s08*.json"))
    refused = call("merge", *articles, "--out", tmp_path / "out")
    assert refused.returncode == 2
    assert "--synthetic" in sentences(refused)[0]
    assert not (tmp_path / "out").exists()
    done = call("merge", *articles, "--synthetic", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    for path in (tmp_path / "out").rglob("*.csv"):
        assert all(row["provenance"].startswith("SYNTHETIC") for row in rows(path)), path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Give articles or tables"),
        (["--undo", "m-1", "--out", "{nothing}"], "holds no merge"),
        (["--undo", "m-1", "--out", "{out}"], "no merge m-1"),
        (["{told}", "--undo", "m-1"], "Give articles or tables"),
        (["{nothing}"], "no such file"),
    ],
)
def test_a_call_that_cannot_work_is_told_in_a_sentence(told, tmp_path, arguments, said):
    call("merge", told, "--out", tmp_path / "out")
    names = {"nothing": tmp_path / "nothing", "out": tmp_path / "out", "told": told}
    done = call("merge", *(argument.format(**names) for argument in arguments))
    assert done.returncode == 2
    assert said in sentences(done)[0]


def test_the_command_starts_in_a_folder_of_its_own(told, tmp_path):
    done = run("merge", told, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "merged" / "events.csv").is_file()


def test_merging_is_measured_on_sets_of_reports(tmp_path):
    done = call("evaluate", "--merging")
    assert done.returncode == 0, done.stderr
    # Below what was measured, so that only a step back fails.
    for part, precision, recall in (("rows of the extractor", 0.9, 0.55), ("rows made by hand", 0.95, 0.85)):
        for score in done.stdout.split(part)[1:]:
            assert float(score.split("precision ")[1].split(" ")[0]) >= precision
            assert float(score.split("recall    ")[1].split(" ")[0]) >= recall
    nothing = call("evaluate", tmp_path, "--merging")
    assert nothing.returncode == 2
    assert "no set of reports" in sentences(nothing)[0]


def test_a_folder_of_tables_is_not_overwritten_by_their_merge(told):
    before = {path: path.read_bytes() for path in told.iterdir()}
    done = call("merge", told, "--out", told)
    assert done.returncode == 2
    assert "holds tables that are not of a merge: choose another folder with --out" in done.stderr
    assert {path: path.read_bytes() for path in told.iterdir()} == before
