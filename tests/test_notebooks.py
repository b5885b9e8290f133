from __future__ import annotations

import ast
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from reportcases import Page

from toolkit._errors import ToolkitError
from toolkit._paths import data_path
from toolkit._runnotebooks import notebook_files, notebook_page, run_notebook

pytestmark = pytest.mark.long

NAMES = ["01_from_text_to_events", "02_attack_counts_and_casualties", "03_maps", "04_explore", "05_your_own_data"]
PARAMETERS = {name: {"ARTICLE", "EXPORTS"} for name in NAMES[:4]}
PARAMETERS[NAMES[4]] = {"ARTICLES", "ACLED", "UCDP", "CORPUS", "EXPORTS", "SYNTHETIC"}
FILES = [path for path in notebook_files() if path.stem in NAMES]
MOST_LINES = 12  # of code in a cell; what is longer belongs into the package


def cells(path: Path, kind: str) -> list[dict[str, Any]]:
    return [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == kind]


def state_of_data() -> str:
    digest = hashlib.sha256()
    for path in sorted(data_path().rglob("*")):
        if path.is_file():
            digest.update(str(path).encode() + path.read_bytes())
    return digest.hexdigest()


def test_the_notebooks_are_there() -> None:
    assert [path.stem for path in FILES] == NAMES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_is_kept_without_outputs_and_with_its_parameters(path: Path) -> None:
    code = cells(path, "code")
    assert [cell for cell in code if cell["outputs"] or cell["execution_count"]] == []
    parameters = ["".join(c["source"]) for c in code if "parameters" in c["metadata"].get("tags", [])]
    assert len(parameters) == 1
    named = {target.id for node in ast.parse(parameters[0]).body for target in node.targets}  # type: ignore[attr-defined]
    assert named == PARAMETERS[path.stem]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_its_cells_are_short_and_follow_words(path: Path) -> None:
    for cell in cells(path, "code"):
        lines = "".join(cell["source"]).split("\n")
        assert len(lines) <= MOST_LINES
        assert max(map(len, lines)) <= 100
    assert len(cells(path, "markdown")) >= 0.5 * len(cells(path, "code"))
    text = "".join("".join(cell["source"]) for cell in cells(path, "markdown"))
    assert text.startswith("# ")
    assert 'dir="rtl" lang="ar"' in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_runs_from_top_to_bottom_and_its_page_fetches_nothing(path: Path, tmp_path: Path) -> None:
    before = state_of_data()
    notebook = run_notebook(path, {"EXPORTS": str(tmp_path)})
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell.outputs]
    assert [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"] == []
    assert state_of_data() == before
    assert any(file.is_file() for file in tmp_path.rglob("*"))
    source = notebook_page(notebook, path.stem)
    page = Page(source)
    assert page.fetched == []
    assert all(picture.get("alt") for picture in page.pictures)
    assert source.count(str(tmp_path)) == 1  # as it was given, and in no output
    assert "No description has been provided" not in source
    if path.stem == NAMES[1]:
        assert "12 attacks documented; 11 without that of 29 Dec 2019" in source
        assert len(page.pictures) == 22
        assert len(list(tmp_path.rglob("*.pdf"))) == 22
    if path.stem == NAMES[2]:
        assert source.count('class="toolkit-map"') == 7
        saved = {file.stem for file in tmp_path.rglob("*.html")}
        shaded = {"governorates_en", "districts_en"}
        assert saved == {"iraq_en", "baghdad_en", "green-zone_en", "kirkuk_en", "iraq_ar"} | shaded
        assert len(list(tmp_path.rglob("*.pdf"))) == 8
    if path.stem == NAMES[3]:
        # Widgets have no kernel on a page; a picture of each desk stands for them.
        assert source.count("rows shown") == 2
        assert "widget-view" not in source
        assert (tmp_path / "desk" / "killed" / "state.json").exists()
    if path.stem == NAMES[4]:
        assert source.count('class="toolkit-map"') == 2
        assert source.count("51 events read from this toolkit") == 2
        assert "SYNTHETIC" not in (tmp_path / "own_data" / "charts" / "acled.txt").read_text("utf-8")


def test_it_takes_an_article_of_the_users_own_and_two_runs_are_alike(tmp_path: Path) -> None:
    article = {"id": "mine", "text": "قتل جنديان في انفجار عبوة ناسفة في بغداد أمس.", "published": "2020-02-03"}
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(article), "utf-8")
    pages = [notebook_page(run_notebook(FILES[0], {"ARTICLE": str(path)}), "1") for _ in range(2)]
    assert pages[0] == pages[1]
    assert "mine-1" in pages[0]


def test_a_cell_that_fails_is_one_sentence(tmp_path: Path) -> None:
    broken = {
        "cells": [
            {"cell_type": "code", "id": "a", "metadata": {}, "source": "1 / 0", "outputs": [], "execution_count": None}
        ],
        "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
    }  # fmt: skip
    path = tmp_path / "99_broken.ipynb"
    path.write_text(json.dumps(broken), "utf-8")
    with pytest.raises(ToolkitError, match=r"99_broken\.ipynb stopped \(ZeroDivisionError") as raised:
        run_notebook(path)
    assert "\n" not in str(raised.value)
