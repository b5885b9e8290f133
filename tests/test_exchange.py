"""The toolkit's own tables leave and come back whole, in every format; cells are safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from exchangecases import ACLED_ROW, EVENT, UCDP_ROW, acled_file, cells, events, ucdp_file
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import _formats
from toolkit._cells import defuse, restore
from toolkit._errors import InputError, MissingToolError, OutputError, SyntheticError
from toolkit.articles import sample_article
from toolkit.coding import extract
from toolkit.incidents import load_incidents
from toolkit.provenance import Provenance
from toolkit.tables import COLUMNS, Tables, acled_table, frame, read_tables, save_tables, tables_of, to_csv

ENDING = {"csv": ".csv", "parquet": ".parquet", "excel": ".xlsx", "geojson": ".geojson"}
KILLED = {"event_id": "a-1", "article_id": "a", "status": "killed", "group": "people", "low": 2, "high": None,
          "vague": None, "approx": True, "part_of_total": False}  # fmt: skip


def tables(table: pd.DataFrame, casualties: list[dict[str, Any]] | None = None) -> Tables:
    return Tables(
        frame("places", []), frame("dates", []), frame("numbers", []), frame("casualties", casualties or []), table
    )


def needs(to: str) -> None:
    if to == "excel":
        pytest.importorskip("openpyxl")
    if to == "parquet":
        pytest.importorskip("pyarrow")


@pytest.mark.parametrize("to", list(ENDING))
def test_a_coded_article_comes_back(tmp_path: Path, to: Any) -> None:
    needs(to)
    given_tables = tables_of([extract(sample_article()).as_object()])
    path = tmp_path / f"x{ENDING[to]}"
    save_tables(given_tables, path, to)
    loaded = read_tables(path)
    assert loaded.rejected.empty
    assert loaded.format == "this toolkit's tables"
    whole = {"events"} if to == "geojson" else {"events", "casualties"} if to != "excel" else set(COLUMNS)
    for name, table in loaded.tables.items():
        expected = cells(getattr(given_tables, name)) if name in whole else []
        assert cells(table) == expected, name


def test_the_lines_of_extract_are_read(tmp_path: Path) -> None:
    coded = extract(sample_article()).as_object()
    (tmp_path / "a.jsonl").write_text(json.dumps(coded, ensure_ascii=False) + "\n", encoding="utf-8")
    loaded = read_tables(tmp_path / "a.jsonl")
    for name, table in tables_of([coded]).items():
        assert cells(getattr(loaded.tables, name)) == cells(table), name


def test_a_folder_of_tables_is_read(tmp_path: Path) -> None:
    coded = tables_of([extract(sample_article()).as_object()])
    for name, table in coded.items():
        (tmp_path / f"{name}.csv").write_text(to_csv(table, Provenance()), encoding="utf-8")
    loaded = read_tables(tmp_path)
    for name, table in coded.items():
        assert cells(getattr(loaded.tables, name)) == cells(table), name


def test_columns_beside_the_codebooks_are_kept(tmp_path: Path) -> None:
    incidents = load_incidents()
    save_tables(incidents, tmp_path / "i.csv", "csv")
    loaded = read_tables(tmp_path / "i.csv")
    assert list(loaded.tables.events.columns) == list(incidents.events.columns)
    assert cells(loaded.tables.events) == cells(incidents.events)
    assert cells(loaded.tables.casualties) == cells(incidents.casualties)


def test_incidents_collected_by_hand_are_not_called_machine_coded() -> None:
    tags = acled_table(load_incidents().events).table["tags"]
    assert all("coded by hand; not ACLED data" in tag for tag in tags)
    assert not any("machine" in tag for tag in tags)


# Marks that begin a formula, quotes, line ends of each kind, Arabic, marks of direction.
_TEXTS = st.text(alphabet="a=+-@\t\r\n'\",;ع\u200f ", max_size=8)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.fixed_dictionaries({
        "evidence": _TEXTS, "note": _TEXTS, "sources": st.lists(_TEXTS, max_size=2), "location": _TEXTS,
        "latitude": st.floats(29, 37).map(lambda x: round(x, 6)),
        "longitude": st.floats(39, 48).map(lambda x: round(x, 6)),
        "killed_low": st.none() | st.integers(0, 9), "killed_high": st.none() | st.integers(9, 99),
        "standalone": st.booleans(), "confidence": st.none() | st.floats(0, 1).map(lambda x: round(x, 4)),
        "fatalities_reported": st.none() | st.booleans(), "time_precision": st.sampled_from([1, 2, 3, None]),
    }), max_size=4),
    st.sampled_from(["csv", "parquet", "excel", "geojson"]),
)  # fmt: skip
def test_whatever_stands_in_a_cell_comes_back(
    tmp_path_factory: pytest.TempPathFactory, changes: list[dict[str, Any]], to: Any
) -> None:
    needs(to)
    if to == "excel":
        # XML turns a carriage return into a line feed, and Excel has no other.
        changes = [{name: _plain(value) for name, value in change.items()} for change in changes]
    table = events(*changes) if changes else frame("events", [])
    path = tmp_path_factory.mktemp("x") / f"x{ENDING[to]}"
    save_tables(tables(table), path, to)
    if not changes and to == "geojson":
        return
    loaded = read_tables(path)
    assert loaded.rejected.empty
    assert cells(loaded.tables.events) == cells(table)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value.replace("\r", "") if isinstance(value, str) else value


@given(_TEXTS)
def test_no_cell_begins_like_a_formula_and_each_is_restored(text: str) -> None:
    assert not defuse(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert restore(defuse(text)) == text


@pytest.mark.parametrize("text", ["O'Brien", "'quoted'", "plain", ""])
def test_other_apostrophes_are_left_alone(text: str) -> None:
    assert defuse(text) == restore(text) == text


def test_cells_of_every_spreadsheet_are_defused(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    table = events({"summary_en": "=HYPERLINK(1)", "location": "@place", "sources": ["+1"]})
    for to, name in (("acled", "a.csv"), ("ucdp", "u.csv"), ("csv", "c.csv")):
        save_tables(tables(table), tmp_path / name, to)  # type: ignore[arg-type]
        for row in csv.reader(io.StringIO((tmp_path / name).read_text(encoding="utf-8"))):
            assert not any(cell.startswith(("=", "@", "+")) for cell in row)
    save_tables(tables(table), tmp_path / "x.xlsx", "excel")
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["events"]
    assert not any(cell.data_type == "f" or str(cell.value).startswith(("=", "@")) for row in sheet for cell in row)


def test_a_workbook_explains_its_columns_and_is_the_same_at_any_hour(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    given_tables = tables(events(), [KILLED])
    save_tables(given_tables, tmp_path / "x.xlsx", "excel")
    save_tables(given_tables, tmp_path / "y.xlsx", "excel")
    assert (tmp_path / "x.xlsx").read_bytes() == (tmp_path / "y.xlsx").read_bytes()
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["events", "casualties", "dictionary"]
    explained = {(row[0], row[1]): row[2] for row in book["dictionary"].iter_rows(min_row=2, values_only=True)}
    for sheet in ("events", "casualties"):
        for cell in next(book[sheet].iter_rows(values_only=True)):
            assert explained[sheet, cell]
            assert "of the file that was read" not in explained[sheet, cell]
    with zipfile.ZipFile(tmp_path / "x.xlsx") as packed:
        assert all(part.date_time[0] == 1980 for part in packed.infolist())


def test_the_dictionary_has_every_column_of_every_format() -> None:
    for name, columns in COLUMNS.items():
        assert set(columns) <= set(_formats.meanings(name)), name
    assert list(_formats.meanings("acled")) == list(_formats.ACLED_COLUMNS)
    assert list(_formats.meanings("ucdp")) == list(_formats.UCDP_COLUMNS)
    assert all(row["meaning"] for row in _formats.rows("columns"))


def test_codes_in_the_data_are_codes_of_the_codebook() -> None:
    for row in _formats.rows("actor_types"):
        assert row["acled_type"] in _formats.ACTOR_TYPES, row
    names = [row["acled"] for row in _formats.rows("governorates")]
    assert len(names) == len(set(names)) == 19
    for row in _formats.rows("spellings"):
        kind = row["kind"].removeprefix("implied_")
        assert row["code"] == "Riots/Protests" or _formats.code(kind, row["code"]), row


def test_a_map_file_has_longitude_first_and_keeps_events_without_a_place(tmp_path: Path) -> None:
    saved = save_tables(
        tables(events({}, {"latitude": None, "longitude": None}), [KILLED]), tmp_path / "m.geojson", "geojson"
    )
    features = json.loads((tmp_path / "m.geojson").read_text(encoding="utf-8"))["features"]
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [44.39222, 35.46806]}
    assert features[1]["geometry"] is None
    assert features[1]["properties"]["event_id"] == "a-2"
    assert any("without a place" in remark and "1" in remark for remark in saved.remarks)
    assert any("Casualties" in remark for remark in saved.remarks)


def test_parquet_has_types_even_where_a_column_is_empty(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    save_tables(tables(frame("events", [EVENT])), tmp_path / "x.parquet", "parquet")
    schema = parquet.read_schema(tmp_path / "x.parquet")
    assert [str(schema.field(name).type) for name in ("munitions_low", "weapon", "standalone", "latitude")] == [
        "int64", "string", "bool", "double",
    ]  # fmt: skip
    assert str(schema.field("sources").type).startswith("list")
    assert b"iraq-news-toolkit" in schema.metadata[b"provenance"]


@pytest.mark.parametrize("library", ["openpyxl", "pyarrow"])
def test_a_missing_library_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    ending, to = (".xlsx", "excel") if library == "openpyxl" else (".parquet", "parquet")
    monkeypatch.setitem(__import__("sys").modules, library, None)
    with pytest.raises(MissingToolError, match=rf"{library}.*\[read\]"):
        save_tables(tables(events()), tmp_path / f"x{ending}", to)  # type: ignore[arg-type]
    (tmp_path / f"y{ending}").write_bytes(b"PK")
    with pytest.raises(MissingToolError, match=rf"{library}.*\[read\]"):
        read_tables(tmp_path / f"y{ending}")


@pytest.mark.parametrize("to", ["acled", "ucdp", "csv", "geojson"])
def test_made_up_events_are_refused_or_marked(tmp_path: Path, to: Any) -> None:
    made_up = tables(events({"sources": ["synthetic"]}))
    path = tmp_path / ("x.geojson" if to == "geojson" else "x.csv")
    with pytest.raises(SyntheticError, match="--allow-synthetic"):
        save_tables(made_up, path, to)
    assert list(tmp_path.iterdir()) == []
    save_tables(made_up, path, to, allow_synthetic=True)
    assert "SYNTHETIC" in path.read_text(encoding="utf-8")
    assert read_tables(path).provenance.synthetic


def test_a_source_that_is_no_list_is_one_source(tmp_path: Path) -> None:
    table = events()
    table["sources"] = "Made-up Agency"
    assert acled_table(table).table["source"].tolist() == ["Made-up Agency"]
    table["sources"] = "Synthetic"
    with pytest.raises(SyntheticError):
        save_tables(tables(table), tmp_path / "x.csv", "acled")


def test_a_mark_of_made_up_articles_survives_without_the_source(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(to_csv(events(), Provenance(synthetic=True)), encoding="utf-8")
    loaded = read_tables(tmp_path / "x.csv")
    with pytest.raises(SyntheticError):
        save_tables(loaded.tables, tmp_path / "y.csv", "acled", provenance=loaded.provenance)


def test_nothing_is_replaced_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("mine")
    with pytest.raises(OutputError, match="--force"):
        save_tables(tables(events()), path, "csv")
    assert path.read_text() == "mine"
    save_tables(tables(events()), path, "csv", force=True)
    assert path.read_text().startswith("event_id")


def test_casualties_beside_are_not_replaced_unless_asked(tmp_path: Path) -> None:
    (tmp_path / "x.casualties.csv").write_text("mine")
    with pytest.raises(OutputError, match=r"x\.casualties\.csv is there already"):
        save_tables(tables(events(), [KILLED]), tmp_path / "x.csv", "csv")
    assert not (tmp_path / "x.csv").exists()


def test_the_mark_of_excel_is_written_on_request_and_read(tmp_path: Path) -> None:
    save_tables(tables(events()), tmp_path / "x.csv", "csv", bom=True)
    save_tables(tables(events()), tmp_path / "y.csv", "csv")
    assert (tmp_path / "x.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "y.csv").read_bytes()
    assert len(read_tables(tmp_path / "x.csv").tables.events) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"killed_low": 3, "killed_high": 2}, "killed_low 3 is above killed_high 2"),
        ({"munitions_low": 3, "munitions_high": 2}, "munitions_low 3 is above"),
        ({"level": "event"}, "neither incident nor aggregate"),
        ({"event_type": "Skirmish"}, "not known"),
        ({"confidence": 1.5}, "not between 0 and 1"),
        ({"date_from": "2020-01-04"}, "after its last day"),
        ({"latitude": 135.0}, "outside the Earth's"),
        ({"event_id": "a-1"}, "its identifier is also that of line 2"),
    ],
)
def test_rows_that_break_the_codebooks_rules_are_kept_aside(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    (tmp_path / "e.csv").write_text(to_csv(events({}, change)), encoding="utf-8")
    loaded = read_tables(tmp_path / "e.csv")
    (row,) = cells(loaded.rejected)
    assert (row["table"], row["line"]) == ("events", 3)
    assert reason in row["reason"]


def test_casualties_that_break_a_rule_are_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text(to_csv(events()), encoding="utf-8")
    wrong = [KILLED, {**KILLED, "low": 5, "high": 2}, {**KILLED, "event_id": "b-1"}, {**KILLED, "group": "aliens"}]
    (tmp_path / "casualties.csv").write_text(to_csv(frame("casualties", wrong)), encoding="utf-8")
    loaded = read_tables(tmp_path / "events.csv")
    assert len(loaded.tables.casualties) == 1
    assert loaded.rejected["table"].tolist() == ["casualties"] * 3
    assert loaded.rejected["line"].tolist() == [3, 4, 5]


def test_a_number_in_a_spreadsheet_may_be_an_identifier(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["event_id", "level", "date_from", "date_to", "event_type", "fatalities", "sources"])
    book.active.append(
        [12, "incident", pd.Timestamp("2020-01-03").to_pydatetime(), "3 January 2020", "Battles", 1.0, None]
    )
    book.save(tmp_path / "x.xlsx")
    (event,) = cells(read_tables(tmp_path / "x.xlsx").tables.events)
    assert (event["event_id"], event["date_from"], event["date_to"], event["fatalities"]) == (
        "12", "2020-01-03", "2020-01-03", 1,
    )  # fmt: skip


def test_records_of_an_interface_are_read(tmp_path: Path) -> None:
    acled = {"status": 200, "data": [ACLED_ROW | {"fatalities": 1}]}
    ucdp = {"TotalCount": 1, "Result": [UCDP_ROW | {"id": 7, "date_start": "2016-10-18T00:00:00"}]}
    for answer, form in ((acled, "ACLED"), (ucdp, "UCDP GED")):
        (tmp_path / "a.json").write_text(json.dumps(answer))
        loaded = read_tables(tmp_path / "a.json")
        assert (loaded.format, len(loaded.tables.events)) == (form, 1)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\x00\x01\x02", "neither an export"),
        ("a.doc", b"x", "save it as one of these"),
        ("a.json", b"{", "is not JSON"),
        ("a.json", b"[" * 100_000, "is not JSON"),
        ("a.json", b"[1]", "no object with columns"),
        ("a.json", b"[]", "not one record"),
        ("a.json", b'{"features": [null]}', "no object with columns"),
        ("a.csv", b",".join(b"c%d" % n for n in range(10_000)) + b"\n", "neither an export"),
        ("casualties.csv", b"event_id,status,low,high\n", "holds only casualties"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=re.escape(said)):
        read_tables(tmp_path / name)


@pytest.mark.parametrize("ending", [".xlsx", ".parquet"])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path, ending: str) -> None:
    needs("excel")
    needs("parquet")
    (tmp_path / f"a{ending}").write_bytes(b"PK\x03\x04 not a table")
    with pytest.raises(InputError, match=r"check what it is|save it as"):
        read_tables(tmp_path / f"a{ending}")


def test_half_a_character_and_hostile_text_do_no_harm(tmp_path: Path) -> None:
    record = {**EVENT, "note": "\ud800<script>alert(1)</script>\x00\u202e", "killed_low": 10**30}
    good = {**record, "event_id": "a-2", "killed_low": 2}
    (tmp_path / "a.json").write_text(json.dumps([record, good]))
    loaded = read_tables(tmp_path / "a.json")
    assert "no whole number" in loaded.rejected["reason"][0]
    assert cells(loaded.tables.events)[0]["note"].startswith("\ufffd<script>")
    save_tables(loaded.tables, tmp_path / "x.csv", "csv")
    assert to_csv(loaded.rejected).encode("utf-8")
    if pytest.importorskip("openpyxl"):
        saved = save_tables(loaded.tables, tmp_path / "x.xlsx", "excel")
        assert any("control characters" in remark for remark in saved.remarks)


def test_a_long_cell_is_read_and_cut_for_excel_with_a_sentence(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    loaded = read_tables(acled_file(tmp_path / "a.csv", {"notes": "x" * 200_000}))
    saved = save_tables(loaded.tables, tmp_path / "x.xlsx", "excel")
    assert any("32,767" in remark for remark in saved.remarks)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from(["acled", "ucdp", "csv", "json"]))
def test_a_file_with_changed_bytes_is_read_or_refused_and_what_is_kept_can_be_written(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, kind: str
) -> None:
    folder = tmp_path_factory.mktemp("m")
    path = folder / ("a.json" if kind == "json" else "a.csv")
    if kind == "acled":
        acled_file(path, {}, {})
    elif kind == "ucdp":
        ucdp_file(path, {}, {})
    elif kind == "csv":
        path.write_text(to_csv(events({}, {})), encoding="utf-8")
    else:
        path.write_text(json.dumps([{**EVENT, "event_id": "x"}, EVENT]))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content)))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    path.write_bytes(content)
    try:
        loaded = read_tables(path)
    except InputError:
        return
    for to, name in (("acled", "o.csv"), ("ucdp", "p.csv"), ("csv", "q.csv"), ("geojson", "r.geojson")):
        save_tables(loaded.tables, folder / name, to)  # type: ignore[arg-type]
    assert to_csv(loaded.rejected)
