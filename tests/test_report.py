from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reportcases import ATTACK, HOSTILE, Page, by_command, differing, hostile_report, sample_run

from toolkit import report
from toolkit.__main__ import main
from toolkit._errors import OutputError, SyntheticError
from toolkit._reportfigures import areas_with, beyond_charts, comparable
from toolkit.articles import Article, sample_article
from toolkit.coding import extract
from toolkit.incidents import load_incidents
from toolkit.provenance import sha256
from toolkit.tables import frame, write_text

pytestmark = pytest.mark.long

CHARTS = (
    "attacks_per_day", "attacks_per_week", "attacks_per_month", "cumulative", "by_place", "munitions", "casualties",
    "statements",
)  # fmt: skip
AREAS = ("iraq", "baghdad", "green-zone", "kirkuk")


@pytest.fixture(scope="module")
def folder() -> Path:
    return sample_run()[0]


@pytest.fixture(scope="module")
def page(folder: Path) -> Page:
    return Page((folder / "index.html").read_text("utf-8"))


def test_every_promised_file_is_there_and_holds_something(folder: Path) -> None:
    promised = ["index.html", "provenance.json"]
    promised += [f"tables/{name}.csv" for name in ("places", "dates", "numbers", "casualties", "events")]
    promised += ["tables/incidents_events.csv", "tables/incidents_casualties.csv"]
    for lang in ("en", "ar"):
        promised += [f"charts/{name}_{lang}.{e}" for name in CHARTS for e in ("png", "svg", "pdf", "csv", "txt")]
        promised += [f"maps/{area}_{lang}.{e}" for area in AREAS for e in ("html", "png", "svg", "pdf")]
    assert [name for name in promised if not (folder / name).is_file()] == []
    assert [name for name in promised if not (folder / name).stat().st_size] == []
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_the_page_fetches_nothing(page: Page) -> None:
    assert page.fetched == []
    assert page.handlers == []


def test_every_picture_is_told_in_words_in_its_language(page: Page) -> None:
    assert len(page.pictures) == 2 * (len(CHARTS) + len(AREAS))
    assert all(len(picture["alt"]) > 40 for picture in page.pictures)
    arabic = [picture for picture in page.pictures if re.search("[\u0621-\u064a]", picture["alt"])]
    assert len(arabic) == len(page.pictures) // 2


def test_every_link_leads_somewhere(page: Page, folder: Path) -> None:
    inside = [link[1:] for link in page.links if link.startswith("#")]
    files = [link for link in page.links if not link.startswith("#")]
    assert set(inside) <= set(page.ids)
    assert [link for link in files if not (folder / link).is_file()] == []
    assert len(page.ids) == len(set(page.ids))


def test_the_page_says_what_is_counted_and_what_is_documented(page: Page) -> None:
    text = " ".join(page.words)
    assert "The article counts 11 attacks (28 Oct–31 Dec 2019)" in text
    assert "Documented in that time: 12 attacks; without that of 29 Dec 2019" in text
    assert "leaves out: 11 attacks." in text
    assert "في إحصاء المقال: 11 هجومًا" in text
    assert "الموثّق في هذه المدة: 12 هجومًا" in text


def test_every_column_of_the_tables_is_explained_in_both_languages(folder: Path, page: Page) -> None:
    source = (folder / "index.html").read_text("utf-8")
    for name in ("events", "casualties", "places", "dates", "numbers"):
        with (folder / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            columns = next(csv.reader(file))
        for column in columns:
            rows = re.findall(f'<code dir="ltr">{column}</code></th><td>([^<]*)</td>', source)
            assert len(rows) >= 2
            assert any(re.search("[\u0621-\u064a]", meaning) for meaning in rows)
    assert "How to cite:" in " ".join(page.words)


def test_every_statement_stands_with_its_sentence_and_characters(folder: Path) -> None:
    text = sample_article().text
    source = (folder / "index.html").read_text("utf-8")
    plain = re.sub(r"<[^>]*>", "", re.sub(r"<sup.*?</sup>", "", source))
    with (folder / "tables" / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 5
    for row in rows:
        start, end = int(row["evidence_start"]), int(row["evidence_end"])
        assert text[start:end] in plain
        assert plain.count(f"{start}–{end}") == 2


def test_tables_and_provenance_name_versions_and_hashes(folder: Path) -> None:
    digest = sample_article().digest
    made = json.loads((folder / "provenance.json").read_text("utf-8"))
    assert {"name": sample_article().article_id, "sha256": digest} in made["inputs"]
    assert made["synthetic"] is False
    on_disk = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {"provenance.json"}
    assert set(made["files"]) == on_disk
    assert all(sha256((folder / name).read_bytes()) == value for name, value in made["files"].items())
    for table in (folder / "tables").glob("*.csv"):
        with table.open(encoding="utf-8", newline="") as file:
            assert {row["provenance"].split(";")[0].rpartition(" ")[0] for row in csv.DictReader(file)} == {
                "iraq-news-toolkit"
            }


def test_the_command_works_in_any_folder_and_says_what_it_does() -> None:
    _, done = sample_run()
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert all(re.match(r"report (\[\d+/\d+\] |No PDF)|Done", line) for line in done.stderr.splitlines()), done.stderr


def test_two_runs_give_the_same_bytes_whatever_the_order_of_hashes(tmp_path: Path) -> None:
    article = {"id": HOSTILE.article_id, "text": HOSTILE.text, "source": HOSTILE.source, "title": HOSTILE.title}
    (tmp_path / "a.json").write_text(json.dumps(article), "utf-8")
    done = by_command(tmp_path, "a.json", "--allow-synthetic", "--out", "here")
    assert done.returncode == 0, done.stderr
    assert differing(tmp_path / "here", hostile_report()) == []


def test_made_up_articles_are_refused_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(SyntheticError, match="a-1"):
        report.build([HOSTILE], tmp_path / "out", notebooks=False)
    assert not (tmp_path / "out").exists()


def test_made_up_articles_are_marked_everywhere() -> None:
    folder = hostile_report()
    page = (folder / "index.html").read_text("utf-8")
    assert page.index("SYNTHETIC") < page.index('class="masthead"')
    assert "مصطنع" in page
    assert json.loads((folder / "provenance.json").read_text("utf-8"))["synthetic"] is True
    tables = list((folder / "tables").glob("*.csv"))
    assert len(tables) == 5
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            assert all(row["provenance"].startswith("SYNTHETIC") for row in csv.DictReader(file))
    assert list((folder / "charts").glob("*_ar.svg"))
    texts = [*(folder / "charts").glob("*.txt"), *(folder / "maps").glob("*.html")]
    assert [path.name for path in texts if not re.search("SYNTHETIC|مصطنع", path.read_text("utf-8"))] == []


def test_an_article_cannot_take_over_a_page() -> None:
    folder = hostile_report()
    source = (folder / "index.html").read_text("utf-8")
    page = Page(source)
    assert ATTACK not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source
    assert (page.scripts, page.handlers, page.fetched) == (1, [], [])
    for path in (folder / "maps").glob("*.html"):
        assert "<script>alert(1)" not in path.read_text("utf-8")


def test_an_article_without_events_gets_a_sentence_and_no_pictures(tmp_path: Path) -> None:
    article = Article("weather", "الطقس اليوم مشمس ودرجات الحرارة معتدلة.", source="a newspaper", digest="1" * 64)
    page = Page(report.build([article], tmp_path / "out", notebooks=False).read_text("utf-8"))
    text = " ".join(page.words)
    assert "No event was found in this article" in text
    assert "No event was found, so there is nothing to draw." in text
    assert "so there is no map" in text
    assert page.pictures == []
    assert not (tmp_path / "out" / "charts").exists()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert main(["report", "--out", str(tmp_path / "file" / "out"), "--no-notebooks"]) == 2
    said = capsys.readouterr().err.strip()
    assert said.count("\n") == 0
    assert said.startswith("error: ")
    assert "choose another folder" in said
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def _writes(files: dict[str, str], then: Exception | None = None) -> Any:
    def told(given: list[Article], folder: Path, notebooks: bool) -> None:
        for name, text in files.items():
            write_text(folder / name, text)
        made = {name: sha256(text) for name, text in files.items()}
        write_text(folder / "provenance.json", json.dumps({"files": made}))
        if then:
            raise then

    return told


def test_a_run_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "_sample_report", _writes({"index.html": "good"}))
    report.build(None, tmp_path)
    monkeypatch.setattr(report, "_sample_report", _writes({"index.html": "half"}, OutputError("disk full")))
    with pytest.raises(OutputError):
        report.build(None, tmp_path)
    assert (tmp_path / "index.html").read_text() == "good"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "provenance.json"]


def test_a_new_run_removes_only_its_own_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "_sample_report", _writes({"index.html": "1", "old.txt": "mine", "edited.txt": "mine"}))
    report.build(None, tmp_path)
    (tmp_path / "edited.txt").write_text("the user's words")
    (tmp_path / "notes.txt").write_text("the user's own")
    monkeypatch.setattr(report, "_sample_report", _writes({"index.html": "2"}))
    report.build(None, tmp_path)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == ["edited.txt", "index.html", "notes.txt", "provenance.json"]
    assert (tmp_path / "index.html").read_text() == "2"


def test_only_articles_that_count_attacks_in_a_documented_time_are_compared() -> None:
    text = sample_article().text
    counts = extract(Article("counts", text, date(2019, 12, 31)))
    too_early = extract(Article("early", text, date(2017, 12, 31)))
    no_date = extract(Article("undated", text))
    no_count = extract(Article("plain", "قتل جنديان في انفجار عبوة ناسفة في بغداد أمس.", date(2019, 12, 31)))
    found = comparable([no_count, no_date, too_early, counts], load_incidents())
    assert [coded.article.article_id for coded in found] == ["counts"]


def test_maps_are_made_only_where_there_is_something_to_show() -> None:
    def event(lat: float | None, lon: float | None, exact: int | None) -> dict[str, Any]:
        return {"latitude": lat, "longitude": lon, "geo_precision": exact}

    assert areas_with(frame("events", [event(None, None, None)])) == []
    assert areas_with(frame("events", [event(36.335, 43.119, 1)])) == ["iraq"]
    # Known only by its governorate: it stands at the capital on the country's map, on no map of a city.
    assert areas_with(frame("events", [event(33.34, 44.40, 3)])) == ["iraq"]
    assert areas_with(frame("events", [event(35.5125, 44.28417, 1)])) == ["iraq", "kirkuk"]
    assert areas_with(frame("events", [event(48.85, 2.35, 1)])) == []


def test_several_articles_are_told_together_and_their_own_counts_stand_beside(tmp_path: Path) -> None:
    attack = "سقطت صواريخ على قاعدة كي وان في كركوك يوم 27 ديسمبر وقتل متعاقد أمريكي."
    count = "قال مسؤول إن 11 هجوما صاروخيا استهدفت قواعد عراقية منذ 28 أكتوبر."
    texts = {"one": f"{attack}\n{count}", "two": attack}
    given = [Article(name, text, date(2019, 12, 31), "synthetic", digest=sha256(text)) for name, text in texts.items()]
    report.build(given, tmp_path, allow_synthetic=True, notebooks=False)
    tables = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in (tmp_path / "tables").glob("*.csv")}
    assert len(tables["merged_events"]) == len(tables["events"]) - 1
    assert len(tables["merges"]) == 3
    assert (tmp_path / "charts" / "told_together_1_ar.png").is_file()
    told = (tmp_path / "charts" / "told_together_1_en.txt").read_text(encoding="utf-8")
    assert "11" in told
    assert "3 rows became 2 events" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_what_the_maps_show_beyond_the_charts_is_said(page: Page) -> None:
    """The maps counted 14 events, the figures 12 attacks, and nothing said why."""
    text = " ".join(" ".join(page.words).split())
    assert "The maps show 14 events: the 12 that the figures count and 2 events more" in text
    assert "Not counted here: whoever was harmed in 29 Dec 2019: air/drone strike" in text
    assert "عدد الأحداث على الخرائط 14، منها 12 تُحصيها الأشكال" in text
    same = beyond_charts(*[load_incidents().events] * 2, "en")
    assert same == ("", "")


def test_a_caption_does_not_repeat_what_its_picture_bears(folder: Path) -> None:
    captions = re.findall(r"<figcaption>.*?</span>", (folder / "index.html").read_text("utf-8"), re.DOTALL)
    assert len(captions) == 2 * (len(CHARTS) + len(AREAS))
    for caption in captions:
        assert "At most 1 attack documented in one day" not in caption
        assert "a number counts the events at a place" not in caption
