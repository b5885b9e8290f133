"""Notebook 5 on files of a user: a folder of articles of all kinds, an ACLED and a UCDP download, a corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from exchangecases import acled_file, ucdp_file

from toolkit._errors import ToolkitError
from toolkit._runnotebooks import notebook_files, run_notebook

pytestmark = pytest.mark.long

NOTEBOOK = next(path for path in notebook_files() if path.stem == "05_your_own_data")
TEXTS = [
    "قتل ثلاثة جنود وأصيب خمسة آخرون بانفجار عبوة ناسفة استهدفت دوريتهم في مدينة كركوك يوم الاثنين.",
    "أعلنت الشرطة مقتل ثلاثة جنود وإصابة خمسة بانفجار عبوة ناسفة على دورية في كركوك يوم الاثنين.",
    "سقطت أربع قذائف هاون على حي سكني في بعقوبة مساء أمس، ما أسفر عن إصابة مدنيين اثنين.",
    "أصيب شرطي بهجوم مسلح استهدف نقطة تفتيش في الفلوجة أمس.",
]
DAY = "2020-03-17"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Paths of made-up files, as the notebook's parameters."""
    room = tmp_path_factory.mktemp("own")
    folder = room / "articles"
    (folder / "deep").mkdir(parents=True)
    head = f"---\ntitle: خبر\ndate: {DAY}\nsource: synthetic\n---\n"
    (folder / "one.txt").write_text(head + TEXTS[0], encoding="utf-8")
    rows = f'id,text,published,source\ntwo,"{TEXTS[1]}",{DAY},synthetic\nthree,"{TEXTS[2]}",{DAY},synthetic\n'
    (folder / "deep" / "rows.csv").write_text(rows, encoding="cp1256")
    (folder / "none.txt").write_text("There is no Arabic here.", encoding="utf-8")
    corpus = [
        {"id": f"c{n}", "text": f"{TEXTS[n % 4]} (خبر رقم {n})", "published": DAY, "source": "synthetic"}
        for n in range(40)
    ]  # fmt: skip
    (room / "corpus.jsonl").write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in corpus), "utf-8")
    acled = [
        {"tags": "SYNTHETIC"}, {"latitude": "361"},
        {"event_date": "28 December 2022", "event_type": "Battles", "sub_event_type": "Armed clash"},
    ]  # fmt: skip
    acled_file(room / "acled.csv", *acled)
    ucdp_file(room / "ucdp.csv", {}, {"best": "12"}, {"date_start": "never"})
    named = {
        "ARTICLES": folder,
        "ACLED": room / "acled.csv",
        "UCDP": room / "ucdp.csv",
        "CORPUS": room / "corpus.jsonl",
    }
    return {name: str(path) for name, path in named.items()}


def said(notebook: Any) -> str:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    texts = [output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs]
    return "\n".join(texts)


def test_it_goes_from_files_of_a_user_to_figures_that_are_marked(files: dict[str, str], tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in Path(files["ACLED"]).parent.rglob("*") if path.is_file()}
    notebook = run_notebook(NOTEBOOK, {**files, "EXPORTS": str(tmp_path), "SYNTHETIC": True})
    text = said(notebook)
    assert "3 read, 1 refused" in text
    assert "none.txt: there is not a word of Arabic in it" in text
    assert "1 merge" in text
    assert "2 events read from ACLED" in text
    assert "2 events read from UCDP GED" in text
    assert "articles: 40; coded: 40; set aside: 0" in text
    assert not any(output.output_type == "error" for cell in notebook.cells for output in cell.get("outputs", ()))
    charts = tmp_path / "own_data" / "charts"
    assert sorted(path.stem for path in charts.glob("*.png")) == [
        "acled", "acled_ar", "articles", "corpus", "corpus_ar", "ucdp", "ucdp_ar",
    ]  # fmt: skip
    for name in ("articles", "acled", "corpus", "corpus_ar"):
        assert "SYNTHETIC" in (charts / f"{name}.svg").read_text("utf-8")
    assert (tmp_path / "own_data" / "ucdp.xlsx").is_file()
    # What was given is as it was, and nothing stands beside it.
    assert {path: path.read_bytes() for path in Path(files["ACLED"]).parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["ARTICLES", "ACLED", "CORPUS"])
def test_made_up_articles_are_refused_unless_asked_for(files: dict[str, str], tmp_path: Path, name: str) -> None:
    with pytest.raises(ToolkitError, match=r"05_your_own_data\.ipynb stopped \(SyntheticError"):
        run_notebook(NOTEBOOK, {name: files[name], "EXPORTS": str(tmp_path)})
    assert list(tmp_path.rglob("*.png")) == []


def test_each_way_takes_fewer_than_ten_cells() -> None:
    count, title = {}, ""
    for cell in json.loads(NOTEBOOK.read_text("utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            title = next((line for line in source.split("\n") if line.startswith("## ")), title)
        elif title:
            count[title] = count.get(title, 0) + 1
    ways = ["## Articles in a folder", "## A download from ACLED", "## A download of UCDP GED", "## A large corpus"]
    assert list(count)[:4] == ways
    assert max(count.values()) < 10
