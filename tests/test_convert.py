"""The command ``convert``: what it writes and says, and that it never harms a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from command import call, run, sentences
from exchangecases import acled_file, cells, ucdp_file

from toolkit._formats import ACLED_COLUMNS, UCDP_COLUMNS
from toolkit.tables import read_tables


def test_an_acled_export_becomes_a_workbook_and_the_command_says_what_it_was(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    process = run("convert", acled_file(tmp_path / "a.csv"), "--to", "excel", "--out", tmp_path / "x.xlsx")
    assert process.returncode == 0, process.stderr
    assert process.stdout == ""
    assert process.stderr.splitlines() == ["1 event read from ACLED.", f"wrote {tmp_path / 'x.xlsx'}"]
    assert len(read_tables(tmp_path / "x.xlsx").tables.events) == 1


@pytest.mark.parametrize(("to", "columns"), [("acled", ACLED_COLUMNS), ("ucdp", UCDP_COLUMNS)])
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_articles_reach_both_projects_columns(tmp_path: Path, to: str, columns: tuple[str, ...], ending: str) -> None:
    pytest.importorskip("openpyxl")
    pytest.importorskip("pyarrow")
    from toolkit.articles import sample_path

    assert call("extract", sample_path(), "--format", "csv", "--out", tmp_path / "t").returncode == 0
    out = tmp_path / f"x{ending}"
    process = call("convert", tmp_path / "t", "--to", to, "--out", out)
    assert process.returncode == 0, process.stderr
    assert ("Left out: 2 (statements about several events" in process.stderr) == (to == "acled")
    loaded = read_tables(out)
    assert loaded.rejected.empty
    assert "this toolkit's events in" in loaded.format
    if ending == ".csv":
        assert out.read_text(encoding="utf-8").split("\n")[0] == ",".join(columns)


def test_rows_that_break_a_rule_are_listed_beside_the_file(tmp_path: Path) -> None:
    path = ucdp_file(tmp_path / "g.csv", {}, {"low": "99"}, {"date_start": "soon"})
    process = call("convert", path, "--to", "csv", "--out", tmp_path / "x.csv")
    assert process.returncode == 0
    assert "kept aside in the table 'rejected': 2 (lines 3, 4)" in process.stderr
    listed = (tmp_path / "x.rejected.csv").read_text(encoding="utf-8")
    assert "low 99 is above high 10" in listed
    assert "Made-up district" in listed
    assert len(read_tables(tmp_path / "x.csv").tables.events) == 1


def test_a_file_of_which_nothing_can_be_used_is_an_error(tmp_path: Path) -> None:
    path = acled_file(tmp_path / "a.csv", {"event_date": "soon"})
    process = call("convert", path, "--to", "csv", "--out", tmp_path / "x.csv")
    assert process.returncode == 2
    assert len(sentences(process)) == 1
    assert not (tmp_path / "x.csv").exists()
    assert "soon" in (tmp_path / "x.rejected.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("missing.csv", "--to", "csv", "--out", "x.csv"), "no such file"),
        (("a.csv", "--to", "csv", "--out", "x.xlsx"), "ends in .csv"),
        (("a.csv", "--to", "excel", "--out", "x.csv"), "ends in .xlsx"),
        (("a.csv", "--to", "csv", "--out", "a.csv"), "is the file that is read"),
        (("a.csv", "--to", "csv", "--out", "a.csv", "--force"), "is the file that is read"),
        (("a.csv", "--to", "csv", "--out", "there.csv"), "is there already"),
        (("a.csv", "--to", "geojson", "--out", "there.csv/x.geojson"), "cannot be written"),
        ((".", "--to", "csv", "--out", "x.csv"), "no events.csv"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_exit_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    acled_file(tmp_path / "a.csv")
    (tmp_path / "there.csv").write_text("mine")
    before = sorted(tmp_path.iterdir())
    process = call("convert", *arguments)
    assert process.returncode == 2
    assert len(sentences(process)) == 1
    assert said in process.stderr
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "there.csv").read_text() == "mine"


@pytest.mark.parametrize("arguments", [("a.csv",), ("a.csv", "--to", "xml", "--out", "x"), ("a.csv", "--to", "csv")])
def test_wrong_usage_has_exit_status_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    process = run("convert", *arguments, cwd=tmp_path)
    assert process.returncode == 2
    assert "error: " in process.stderr


def test_a_file_is_replaced_on_request_and_an_older_list_of_rejected_rows_goes(tmp_path: Path) -> None:
    bad = acled_file(tmp_path / "a.csv", {}, {"latitude": "99"})
    good = acled_file(tmp_path / "b.csv")
    assert call("convert", bad, "--to", "csv", "--out", tmp_path / "x.csv").returncode == 0
    assert call("convert", good, "--to", "csv", "--out", tmp_path / "x.csv").returncode == 2
    assert call("convert", good, "--to", "csv", "--out", tmp_path / "x.csv", "--force").returncode == 0
    assert not (tmp_path / "x.rejected.csv").exists()


def test_nothing_half_written_is_left_when_the_disk_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    path = acled_file(tmp_path / "a.csv")
    monkeypatch.setattr(os, "replace", full)
    process = call("convert", path, "--to", "csv", "--out", tmp_path / "x.csv")
    assert process.returncode == 2
    assert "No space left on device" in process.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


def test_made_up_articles_are_refused_or_marked(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text('{"text": "قتل جنديان عراقيان في انفجار عبوة ناسفة في كركوك أمس.", '
                                     '"published": "2019-12-31", "source": "synthetic"}', encoding="utf-8")  # fmt: skip
    call("extract", tmp_path / "s.json", "--format", "csv", "--out", tmp_path / "t")
    out = tmp_path / "x.csv"
    process = call("convert", tmp_path / "t", "--to", "acled", "--out", out)
    assert process.returncode == 2
    assert "made-up articles" in process.stderr
    assert not out.exists()
    assert call("convert", tmp_path / "t", "--to", "acled", "--out", out, "--allow-synthetic").returncode == 0
    assert "SYNTHETIC; machine-coded; not ACLED data" in out.read_text(encoding="utf-8")
    assert read_tables(out).provenance.synthetic


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    pytest.importorskip("pyarrow")
    path = acled_file(tmp_path / "a.csv", {}, {"time_precision": "3"})
    for to, ending in (
        ("acled", ".csv"),
        ("ucdp", ".csv"),
        ("excel", ".xlsx"),
        ("parquet", ".parquet"),
        ("geojson", ".geojson"),
    ):
        made = [tmp_path / f"{to}-{n}{ending}" for n in range(2)]
        for file in made:
            assert call("convert", path, "--to", to, "--out", file).returncode == 0
        assert made[0].read_bytes() == made[1].read_bytes()


def test_events_of_two_projects_meet_in_one_table(tmp_path: Path) -> None:
    import pandas as pd

    from toolkit import counts

    one = read_tables(acled_file(tmp_path / "a.csv"))
    other = read_tables(ucdp_file(tmp_path / "g.csv"))
    both = pd.concat([one.tables.events, other.tables.events], ignore_index=True)
    assert [row["origin"] for row in cells(both)] == ["ACLED", "UCDP GED"]
    assert counts.per_value(counts.select(both), "admin1").table["n"].tolist() == [2]


def test_deaths_are_not_lost_with_the_name_of_their_column(tmp_path: Path) -> None:
    columns = ["deaths" if name == "fatalities" else name for name in ACLED_COLUMNS]
    path = acled_file(tmp_path / "a.csv", {"deaths": "3"}, columns=columns)
    process = call("convert", path, "--to", "csv", "--out", tmp_path / "x.csv")
    assert process.returncode == 2
    (sentence,) = sentences(process)
    assert "has no column 'fatalities'" in sentence
    assert "deaths" in sentence
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.parametrize("out", [".", "./"])
def test_a_folder_is_no_file_to_write(tmp_path: Path, out: str) -> None:
    process = call("convert", acled_file(tmp_path / "a.csv"), "--to", "csv", "--out", out)
    assert process.returncode == 2
    (sentence,) = sentences(process)
    assert "is a folder: give the name of the file to write" in sentence
