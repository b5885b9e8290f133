"""What cannot be used is refused in one sentence with its name and what to do; the rest is done all the same."""

import json
import os
import subprocess
import sys

import pytest
from command import call, run, sentences

from toolkit import charts, coding, merging
from toolkit._errors import InputError
from toolkit._placetables import read_places
from toolkit.articles import sample_article
from toolkit.desk import explore
from toolkit.tables import read_tables

GOOD = "قتل ثلاثة مدنيين في انفجار سيارة مفخخة في مدينة الموصل."


def article(**keys):
    return json.dumps({"text": GOOD, "published": "2016-10-20", **keys}, ensure_ascii=False).encode("utf-8")


UTF8 = "plain text in UTF-8"
DAY = "write it as YYYY-MM-DD"
PUBLISHED = "published = 2019-12-31"
OBJECT = "give an object with"
TEXT = GOOD.encode("utf-8")

# Name of the bad file, what it holds, the metadata beside it; what the sentence says is wrong, and what to do.
BAD = {
    "empty": ("bad.txt", b"", None, "the file is empty", "should hold the article's text"),
    "blank": ("bad.txt", b" \n\t\n", None, "the file is empty", "should hold the article's text"),
    "binary": ("bad.txt", bytes(range(256)) * 4, None, "is not text (byte 129)", UTF8),
    "nul": ("bad.txt", TEXT + b"\0\0", None, "NUL characters", UTF8),
    "cut utf-16": ("bad.txt", GOOD.encode("utf-16")[:-1], None, "is not text in UTF-16", UTF8),
    "russian": ("bad.txt", "Трое погибли в Мосуле".encode("cp1251"), None, "is not text in UTF-8 (byte 1), nor", UTF8),
    "two encodings": ("bad.txt", TEXT + GOOD.encode("cp1256"), None, "partly in UTF-8 and partly not", UTF8),
    "no arabic": ("bad.txt", b"Three killed in Mosul", None, "not a word of Arabic", "give an article in Arabic"),
    "digits": ("bad.txt", "٣٦ ؟ ،".encode(), None, "not a word of Arabic", "give an article in Arabic"),
    "broken toml": ("bad.txt", TEXT, b"published: 2019", "bad.toml: cannot be read as TOML", PUBLISHED),
    "empty toml": ("bad.txt", TEXT, b"", "bad.toml: the file is empty", PUBLISHED),
    "binary toml": ("bad.txt", TEXT, b"\xff\xfe\x00", "bad.toml: is not text in UTF-16", UTF8),
    "no such day, toml": ("bad.txt", TEXT, b"published = 2019-02-30", "bad.toml: cannot be read as TOML", PUBLISHED),
    "no such day, quoted": ("bad.txt", TEXT, b'published = "2019-02-30"', "'2019-02-30' is not a day", DAY),
    "title is a number": ("bad.txt", TEXT, b"title = 5", "title is not text", "put it in quotes"),
    "no such day, json": ("bad.json", article(published="2019-13-01"), None, "'2019-13-01' is not a day", DAY),
    "more than a day": ("bad.json", article(published="2019-12-311"), None, "'2019-12-311' is not a day", DAY),
    "turned round": ("bad.json", article(published="31/12/2019"), None, "'31/12/2019' is not a day", DAY),
    "day as a list": ("bad.json", article(published=[2019, 12, 31]), None, "is not a day", DAY),
    "broken json": ("bad.json", b'{"text": "abc",\n "id" 7}', None, "is not JSON (line 2", "mend that line"),
    "no text": ("bad.json", b'{"id": "a", "words": "x"}', None, "no article in it", OBJECT),
    "text is a list": ("bad.json", b'{"text": ["x"]}', None, "no article in it", OBJECT),
    "empty text": ("bad.json", b'{"text": "  "}', None, "text is empty", "give its text, or leave it out"),
    "a list": ("bad.json", b"[]", None, "no article in it", OBJECT),
    "id is a list": ("bad.json", article(id=[1]), None, "id is neither text nor a number", "give e.g."),
    "nested": ("bad.json", b"[" * 100_000, None, "cannot be an article", OBJECT),
    "endless number": ("bad.json", b'{"text": ' + b"9" * 5000 + b"}", None, "cannot be an article", OBJECT),
}


@pytest.fixture
def folder(tmp_path):
    """Two good articles, one sorted before and one after the bad one."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.json").write_bytes(article())
    (folder / "z.json").write_bytes(article())
    return folder


def refused(process, file, because, advice):
    """One sentence names the file, says what is wrong and what to do; the other two articles are coded."""
    assert process.returncode == 2
    assert "Traceback" not in process.stderr
    (sentence,) = sentences(process)
    assert file in sentence
    assert because in sentence
    assert advice in sentence
    assert sentence.endswith(".")
    assert [json.loads(line)["article_id"] for line in process.stdout.splitlines()] == ["a", "z"]
    last = process.stderr.splitlines()[-1]
    assert last.startswith("2 articles coded; 1 refused: ")
    assert file in last


@pytest.mark.parametrize(("name", "content", "metadata", "because", "advice"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_and_the_others_are_coded(folder, name, content, metadata, because, advice):
    (folder / name).write_bytes(content)
    if metadata is not None:
        (folder / "bad.toml").write_bytes(metadata)
    file = str(folder / ("bad.toml" if metadata is not None else name))
    refused(call("extract", folder), file, because, advice)


def test_a_missing_file(folder):
    file = folder / "none.txt"
    refused(run("extract", folder, file), str(file), "there is no such file", "check the name")


def test_a_file_of_another_kind(folder):
    (folder / "report.pdf").write_bytes(b"%PDF-1.4")
    file = folder / "report.pdf"
    refused(call("extract", folder, file), str(file), "articles are read from text, HTML", "save it as one of these")


def test_a_folder_without_articles(folder, tmp_path):
    empty = tmp_path / "nothing here"
    empty.mkdir()
    refused(call("extract", folder, empty), str(empty), "no article in this folder", "give a folder with articles")


@pytest.mark.skipif(os.name == "nt", reason="names are shorter there for another reason")
def test_a_name_too_long_for_any_file(folder):
    name = "x" * 300 + ".txt"
    refused(call("extract", folder, name), name, "cannot be read", "check")


def test_an_id_that_occurs_twice(folder):
    (folder / "b.json").write_bytes(article(id="a"))
    process = call("extract", folder)
    refused(process, str(folder / "b.json"), f"its id 'a' is also that of {folder / 'a.json'}", "give each its own")


def test_the_same_file_given_twice(folder):
    refused(call("extract", folder, folder / "a.json"), str(folder / "a.json"), "its id 'a'", "give each its own")


def test_every_bad_file_has_its_sentence_and_the_summary_counts_them(folder):
    for number in range(12):
        (folder / f"bad{number:02}.txt").write_bytes(b"")
    process = run("extract", folder)
    assert process.returncode == 2
    assert len(sentences(process)) == 12
    last = process.stderr.splitlines()[-1]
    assert last.startswith("2 articles coded; 12 refused: ")
    assert last.endswith(" and 2 more")


@pytest.mark.parametrize("day", ["2019-02-30", "yesterday", "2019-12-31x"])
def test_a_day_on_the_command_line_that_is_none(folder, day):
    process = call("extract", folder, "--published", day)
    assert process.returncode == 2
    assert process.stdout == ""
    assert sentences(process) == [f"error: --published: {day!r} is not a day; write it as YYYY-MM-DD, e.g. 2019-12-31."]


def test_bad_files_leave_no_trace_in_the_tables(folder, tmp_path):
    (folder / "bad.txt").write_bytes(b"")
    out = tmp_path / "tables"
    process = call("extract", folder, "--format", "csv", "--out", out)
    assert process.returncode == 2
    assert process.stderr.splitlines()[-1] == f"2 articles coded; 1 refused: {folder / 'bad.txt'}"
    assert "bad" not in (out / "events.csv").read_text(encoding="utf-8")
    assert len(list(out.iterdir())) == 5


def test_no_table_is_written_where_every_input_is_refused(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"")
    process = call("extract", tmp_path / "bad.txt", "--format", "csv", "--out", tmp_path / "tables")
    assert process.returncode == 2
    assert process.stderr.splitlines()[-1] == f"0 articles coded; 1 refused: {tmp_path / 'bad.txt'}"
    assert not (tmp_path / "tables").exists()


@pytest.mark.parametrize("below", ["", "tables", "deep/tables"])
def test_a_folder_that_cannot_be_made(folder, tmp_path, below):
    # Rights do not stop an administrator; a file in the way stops everyone.
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    out = file / below
    process = run("extract", folder, "--format", "csv", "--out", out)
    assert process.returncode == 2
    assert sentences(process) == [
        f"error: {out} cannot be made because {file} is a file: choose another folder with --out."
    ]
    assert "Traceback" not in process.stderr
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("below", ["", "exports"])
def test_a_report_into_a_folder_that_cannot_be_made(folder, tmp_path, below):
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    process = run("report", folder, "--no-notebooks", "--out", file / below)
    assert process.returncode == 2
    (sentence,) = sentences(process)
    assert str(file / below) in sentence
    assert "choose another folder with --out" in sentence
    assert "Traceback" not in process.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "file"]


def test_a_report_of_nothing_but_refused_files(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"")
    process = call("report", tmp_path / "bad.txt", "--out", tmp_path / "exports")
    assert process.returncode == 2
    assert sentences(process)[-1] == "error: No article could be read, so there is nothing to report (see above)."
    assert not (tmp_path / "exports").exists()


def test_what_editors_on_windows_add_does_no_harm(tmp_path):
    mark = "\ufeff".encode()
    (tmp_path / "j.json").write_bytes(mark + article())
    (tmp_path / "t.txt").write_bytes(mark + GOOD.encode().replace(b" ", b"\r\n", 1))
    (tmp_path / "t.toml").write_bytes(mark + b"published = 2016-10-20\r\n")
    process = call("extract", tmp_path)
    assert process.returncode == 0, process.stderr
    j, t = (json.loads(line) for line in process.stdout.splitlines())
    assert t["events"][0]["published"] == "2016-10-20"
    # The mark and the longer line end are characters of the text as read.
    assert t["places"][0]["start"] == j["places"][0]["start"] + 2


def test_half_a_character_in_json_stops_nothing(tmp_path):
    broken = json.dumps({"text": "\ud83d " + GOOD, "source": "\ud83d", "published": "2016-10-20"})
    (tmp_path / "a.json").write_text(broken, encoding="utf-8")
    process = call("extract", tmp_path, "--format", "csv", "--out", tmp_path / "tables")
    assert process.returncode == 0, process.stderr
    assert ",".join(["a", "2016-10-20"]) in (tmp_path / "tables" / "events.csv").read_text(encoding="utf-8")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
def test_a_full_disk_behind_stdout(folder):
    with open("/dev/full", "w", encoding="utf-8") as full:
        process = subprocess.run(
            [sys.executable, "-m", "toolkit", "extract", str(folder)],
            stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        )  # fmt: skip
    assert process.returncode == 2
    assert "Traceback" not in process.stderr
    assert "check the disk" in process.stderr


# What is easily given in place of the right thing, and what the sentence says.
MISTAKEN = {
    "a path for an article": (lambda coded: coding.extract("story.txt"), "An Article is needed here, not str"),
    "coded articles for events": (lambda coded: charts.attacks_over_time(coded), r"not CodedArticle \(.*add \.events"),
    "coded articles for tables": (lambda coded: merging.merge(coded), r"not CodedArticle \(.*add \.tables"),
    "events for tables": (lambda coded: merging.merge(coded.events), "five tables are needed here, not DataFrame"),
    "a path for articles": (lambda coded: explore(coded.events, "story.txt"), "Articles are needed here, not str"),
}


@pytest.mark.parametrize("case", MISTAKEN)
def test_the_wrong_kind_of_thing_is_told_with_the_right_one(case):
    call_it, said = MISTAKEN[case]
    with pytest.raises(InputError, match=said):
        call_it(coding.extract(sample_article()))


def test_a_folder_of_parquet_parts_is_told_from_one_of_tables(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "part-000000.parquet").touch()
    with pytest.raises(
        InputError, match=r"no events\.csv in this folder; give a file, e\.g\. one of those in .*events,"
    ):
        read_tables(tmp_path)


def test_a_table_that_is_none_of_places_is_told(tmp_path):
    table = tmp_path / "d.csv"
    table.write_text("name,lat\nx,1\n", encoding="utf-8")
    with pytest.raises(InputError, match="is no table of places, which has at least the columns place_id and name_ar"):
        read_places(table)
