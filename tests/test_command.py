"""The command ``extract``: what it prints, in which order and with which exit status."""

import csv
import json
import shutil
import subprocess
import sys

import pytest
from command import run, sentences

from toolkit import __main__, coding
from toolkit.articles import sample_path
from toolkit.tables import COLUMNS

KEYS = ["article_id", "places", "dates", "numbers", "casualties", "events"]
ATTACK = "أطلق مسلحون 5 صواريخ على قاعدة عين الأسد يوم الجمعة، ما أسفر عن مقتل جنديين عراقيين وإصابة عدد من الجنود."
OTHER = "قتل ثلاثة مدنيين في انفجار سيارة مفخخة في مدينة الموصل."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Three articles whose order by file name is neither that of their ids nor of their making."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "c.txt").write_text(OTHER, encoding="utf-8")
    (folder / "c.toml").write_text('published = 2016-10-20\nsource = "synthetic"\ntitle = "خبر"\n', encoding="utf-8")
    b = {"id": "zz", "title": "عنوان في بغداد", "text": ATTACK, "published": "2020-01-06", "source": "synthetic"}
    b["events"] = "codes already in the file are ignored"
    (folder / "b.json").write_text(json.dumps(b, ensure_ascii=False), encoding="utf-8")
    shutil.copy(sample_path(), folder / "a.txt")
    (folder / "notes.md").write_text("not an article", encoding="utf-8")
    (folder / ".hidden.txt").write_text("", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def coded(folder):
    process = run("extract", folder, "--published", "2019-12-31")
    assert process.returncode == 0, process.stderr
    return process


def rows(process):
    def no_json(name):
        pytest.fail(f"{name} is no JSON")

    return [json.loads(line, parse_constant=no_json) for line in process.stdout.splitlines()]


def test_one_object_a_line_in_order_of_file_name(coded):
    assert [row["article_id"] for row in rows(coded)] == ["a", "zz", "c"]
    assert coded.stdout.endswith("\n")


def test_each_object_has_exactly_the_five_tables(coded):
    for row in rows(coded):
        assert list(row) == KEYS
        assert all(isinstance(row[table], list) for table in KEYS[1:])


def test_every_row_has_every_column_in_order(coded):
    for article in rows(coded):
        for table, columns in COLUMNS.items():
            expected = [name for name in columns if name != "article_id" or table == "events"]
            for row in article[table]:
                assert list(row) == expected


def kinds_of(table, name):
    return {
        "text": (str,), "day": (str,), "count": (int,), "number": (int, float), "flag": (bool,), "list": (list,),
    }[COLUMNS[table][name]]  # fmt: skip


def test_every_value_has_the_type_of_its_column_or_is_null(coded):
    for article in rows(coded):
        for table in COLUMNS:
            for row in article[table]:
                for name, value in row.items():
                    if value is None:
                        continue
                    assert isinstance(value, kinds_of(table, name)), (table, name, value)
                    assert COLUMNS[table][name] == "flag" or not isinstance(value, bool), (table, name, value)


def test_offsets_point_at_the_mention_in_the_text_as_read(coded, folder):
    texts = {
        "a": sample_path().read_bytes().decode("utf-8"),
        "zz": ATTACK,
        "c": OTHER,
    }
    for article in rows(coded):
        text = texts[article["article_id"]]
        for table in ("places", "dates", "numbers"):
            for row in article[table]:
                assert text[row["start"] : row["end"]] == row["text"]
        for row in article["events"]:
            assert text[row["evidence_start"] : row["evidence_end"]] == row["evidence"]


def test_events_are_numbered_in_order_of_their_evidence(coded):
    for article in rows(coded):
        events = article["events"]
        assert [row["event_id"] for row in events] == [f"{article['article_id']}-{n + 1}" for n in range(len(events))]
        starts = [row["evidence_start"] for row in events]
        assert starts == sorted(starts)
        assert {row["event_id"] for row in article["casualties"]} <= {row["event_id"] for row in events}


def test_fatalities_are_never_null(coded):
    for article in rows(coded):
        for row in article["events"]:
            assert isinstance(row["fatalities"], int)
            assert isinstance(row["fatalities_reported"], bool)


def test_published_is_used_only_where_an_article_has_no_date_of_its_own(coded):
    published = {row["article_id"]: {event["published"] for event in row["events"]} for row in rows(coded)}
    assert published == {"a": {"2019-12-31"}, "zz": {"2020-01-06"}, "c": {"2016-10-20"}}


def test_the_title_is_not_coded(coded):
    places = next(row["places"] for row in rows(coded) if row["article_id"] == "zz")
    assert "بغداد" not in [place["text"] for place in places]


def test_nothing_but_json_goes_to_stdout_and_the_summary_to_stderr(coded):
    assert coded.stderr.splitlines()[-1] == "3 articles coded"
    assert len(coded.stdout.splitlines()) == 3


def test_an_article_without_a_date_is_a_warning_and_its_relative_dates_stay_open(tmp_path):
    (tmp_path / "undated.txt").write_text(ATTACK, encoding="utf-8")
    process = run("extract", tmp_path)
    assert process.returncode == 0
    assert "warning: undated: no date of publication" in process.stderr
    (article,) = rows(process)
    ((text, *days),) = [(row["text"], row["date_from"], row["date_to"]) for row in article["dates"]]
    assert "الجمعة" in text
    assert days == [None, None]


def test_an_article_without_an_event_is_no_error(tmp_path):
    (tmp_path / "calm.txt").write_text("افتتح الوزير معرض الكتاب.", encoding="utf-8")
    process = run("extract", tmp_path, "--published", "2019-12-31")
    assert process.returncode == 0
    assert rows(process)[0]["events"] == []


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
)
def test_output_is_utf8_whatever_the_system_says(folder, coded, environment):
    process = run("extract", folder, "--published", "2019-12-31", **environment)
    assert process.returncode == 0, process.stderr
    assert process.stdout == coded.stdout
    assert "صواريخ" in process.stdout


def test_names_of_files_may_be_arabic(tmp_path):
    (tmp_path / "خبر ١.txt").write_text(OTHER, encoding="utf-8")
    process = run("extract", "خبر ١.txt", "--published", "2019-12-31", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert process.returncode == 0, process.stderr
    assert rows(process)[0]["article_id"] == "خبر ١"


def test_csv_writes_the_five_tables_with_the_same_rows(folder, coded, tmp_path):
    out = tmp_path / "new" / "tables"
    process = run("extract", folder, "--published", "2019-12-31", "--format", "csv", "--out", out)
    assert process.returncode == 0, process.stderr
    assert process.stdout == ""
    assert sorted(path.name for path in out.iterdir()) == sorted(f"{table}.csv" for table in COLUMNS)
    articles = rows(coded)
    for table, columns in COLUMNS.items():
        with (out / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            written = list(csv.DictReader(file))
        given = [{**row, "article_id": a["article_id"]} for a in articles for row in a[table]]
        assert len(written) == len(given)
        for cells, row in zip(written, given, strict=True):
            assert list(cells) == [*columns, "provenance"]
            for name, kind in columns.items():
                assert cells[name] == cell(row[name], kind), (table, name)
            assert cells["provenance"].startswith("SYNTHETIC; iraq-news-toolkit ")


def cell(value, kind):
    if value is None:
        return ""
    if kind == "flag":
        return str(value).lower()
    if kind == "list":
        return json.dumps(value, ensure_ascii=False)
    return f"{value:.10g}" if kind == "number" else str(value)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("extract",),
        ("nonsense",),
        ("extract", "a.txt", "--format", "xml"),
        ("extract", "a.txt", "--format", "csv"),
        ("extract", "a.txt", "--out", "tables"),
    ],
)
def test_wrong_usage_has_exit_status_2_and_a_word_about_it(arguments, tmp_path):
    process = run(*arguments, cwd=tmp_path)
    assert process.returncode == 2
    assert process.stdout == ""
    assert "error: " in process.stderr
    assert "Traceback" not in process.stderr
    assert not any(tmp_path.iterdir())


def test_the_reader_of_a_pipe_may_stop_early(folder):
    command = [sys.executable, "-m", "toolkit", "extract", str(folder / "b.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read().decode("utf-8") == ""
    assert process.returncode == 0


def test_a_failure_of_the_toolkit_itself_costs_one_article_not_all(tmp_path, monkeypatch, capsys):
    (tmp_path / "a.txt").write_text(ATTACK, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    real = coding.extract

    def fails_on_a(article):
        if article.article_id == "a":
            raise KeyError("kirkuk")
        return real(article)

    monkeypatch.setattr(coding, "extract", fails_on_a)
    assert __main__.main(["extract", str(tmp_path), "--published", "2019-12-31"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["article_id"] for line in out.splitlines()] == ["b"]
    assert "error: a: the toolkit failed on this article (KeyError: 'kirkuk'" in err
    assert err.splitlines()[-1] == "1 article coded; 1 refused: a"


def test_the_sample_article_needs_no_option(tmp_path):
    process = run("extract", sample_path(), cwd=tmp_path)
    assert process.returncode == 0
    assert sentences(process) == []
    assert rows(process)[0]["article_id"] == "embassy_2019-12-31"


def test_an_option_that_a_command_does_not_have_is_named_with_the_usage_of_that_command():
    done = run("convert", "a.csv", "--to", "acled", "--out", "b.csv", "--form", "x")
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python -m toolkit convert")
    assert "there is no such option: --form x" in done.stderr
