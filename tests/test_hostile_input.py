"""What is made to do harm, or broken, gets one clear sentence; nothing is written, and the others are read."""

import io
import json
import os
import re
import struct
import time
import zipfile
from datetime import date

import pytest
from command import call, run, sentences
from pages import HEADLINE, SECOND, TEXT, excel, gz, lines, packed, page, parquet

from toolkit import _readtables
from toolkit._article import LONGEST
from toolkit._paths import data_path
from toolkit.articles import Article, ArticleError, read

GOOD = {"text": TEXT, "published": "2019-12-31"}
CELLS = {"text": [TEXT], "published": ["2019-12-31"]}


def nested(depth):
    content = lines(GOOD)
    for _ in range(depth):
        content = packed({"a.zip": content})
    return content


def overlapping():
    """An archive whose two members are the same bytes, as those of the smallest bombs are."""
    content = bytearray(packed({"a.txt": TEXT * 500, "b.txt": TEXT * 500}))
    first = content.index(b"PK\x01\x02")
    second = content.index(b"PK\x01\x02", first + 4)
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    return bytes(content)


def locked():
    content = bytearray(packed({"a.txt": TEXT}))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def damaged(content, at=0.5):
    where = int(len(content) * at)
    return content[:where] + bytes(byte ^ 0x5A for byte in content[where : where + 40]) + content[where + 40 :]


def crowded():
    """An archive that says its list of members takes 70 MB."""
    content = bytearray(packed({"a.txt": TEXT})) + b"\0" * 0
    at = content.rindex(b"PK\x05\x06")
    content[at + 12 : at + 16] = struct.pack("<I", 70 << 20)
    return bytes(b"\0" * (80 << 20) + content)


def entities():
    """An Excel file whose XML unfolds to a thousand million characters."""
    file = io.BytesIO(excel([["text"], [TEXT]]))
    out = io.BytesIO()
    defined = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha" * 10}">' for n in range(9))
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename.startswith("xl/worksheets"):
                start = content.index(b"<worksheet")
                content = f"<!DOCTYPE x [{defined}]>".encode() + content[start:].replace(b"text", b"&a8;", 1)
            new.writestr(info.filename, content)
    return out.getvalue()


def far_row():
    """An Excel file that claims more rows than there can be."""
    file = io.BytesIO(excel([["text"], [TEXT]]))
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename.startswith("xl/worksheets"):
                content = content.replace(b'r="2"', b'r="99999999999"').replace(b'r="A2"', b'r="A99999999999"')
            new.writestr(info.filename, content)
    return out.getvalue()


COLUMNS = [f"c{number}" for number in range(10_000)]
BOMB = "unpacks to more than 200 times its size"
# Name, content; what the sentence says is wrong, and what to do.
HOSTILE = {
    "bomb in zip": ("a.zip", lambda: packed({"a.txt": b"a" * 50_000_000}), BOMB, "unpack it yourself"),
    "bomb in zip, lines": ("a.zip", lambda: packed({"a.jsonl": b" " * 50_000_000}), BOMB, "unpack it yourself"),
    "bomb in gzip": ("a.jsonl.gz", lambda: gz(b" " * 100_000_000), BOMB, "unpack it yourself"),
    "bomb in gzip, text": ("a.txt.gz", lambda: gz(b"a" * 50_000_000), "larger than 4 MB", "cut it into its articles"),
    "bomb in excel": ("a.xlsx", lambda: packed({"xl/sharedStrings.xml": b"a" * 50_000_000}), BOMB, "unpack it"),
    "bomb in excel in zip": ("a.zip", lambda: packed({"a.xlsx": packed({"x": b"a" * 50_000_000})}), BOMB, "unpack it"),
    "archive in archive": ("a.zip", lambda: nested(40), "an archive in an archive", "unpack the outer one"),
    "packed archive": ("a.zip.gz", lambda: gz(packed({"a.txt": TEXT})), "an archive in an archive", "unpack the outer"),
    "locked": ("a.zip", locked, "locked with a password", "unpack it yourself"),
    "crowded": ("a.zip", crowded, "more files than can be listed", "put the articles into JSON lines"),
    "above the archive": ("a.zip", lambda: packed({"../../a.txt": TEXT}), "leads out of the archive", "make the"),
    "from the root": ("a.zip", lambda: packed({"/etc/a.txt": TEXT}), "leads out of the archive", "make the archive"),
    "from a drive": ("a.zip", lambda: packed({"C:\\x\\a.txt": TEXT}), "leads out of the archive", "make the archive"),
    "zip without articles": ("a.zip", lambda: packed({"a.pdf": "x"}), "no article in this archive", "read from text"),
    "no zip": ("a.zip", lambda: b"PK\x03\x04" + b"x" * 100, "no whole zip archive", "make it anew"),
    "cut zip": ("a.zip", lambda: packed({"a.txt": TEXT})[:-30], "no whole zip archive", "make it anew"),
    "damaged zip": ("a.zip", lambda: damaged(packed({"a.txt": TEXT * 20}), 0.2), "unpacked", "make the archive anew"),
    "cut gzip": ("a.txt.gz", lambda: gz(TEXT.encode())[:-9], "cannot be unpacked", "make the archive anew"),
    "no gzip": ("a.txt.gz", lambda: TEXT.encode(), "cannot be read (Not a gzipped file", "check that"),
    "empty zip": ("a.zip", lambda: b"", "no whole zip archive", "make it anew"),
    "empty excel": ("a.xlsx", lambda: b"", "no whole zip archive", "make it anew"),
    "empty parquet": ("a.parquet", lambda: b"", "cannot be read as Parquet", "write it anew"),
    "empty csv": ("a.csv", lambda: b"", "the file is empty", "should hold a table"),
    "empty lines": ("a.jsonl", lambda: b"", "the file is empty", "should hold articles"),
    "empty page": ("a.html", lambda: b" ", "the file is empty", "should hold a web page"),
    "broken excel": ("a.xlsx", lambda: packed({"xl/workbook.xml": "<x"}), "cannot be read as an Excel", "save it anew"),
    "excel of text": ("a.xlsx", lambda: TEXT.encode(), "no whole zip archive", "make it anew"),
    "entities": ("a.xlsx", entities, "cannot be read as an Excel file", "save it anew"),
    "a row far away": ("a.xlsx", far_row, "claims to have more than 1,048,576 rows", "save it anew"),
    "empty sheets": ("a.xlsx", lambda: excel([], []), "every sheet is empty", "give a table"),
    "broken parquet": ("a.parquet", lambda: b"PAR1" + b"x" * 50 + b"PAR1", "cannot be read as Parquet", "write it"),
    "cut parquet": ("a.parquet", lambda: parquet(CELLS)[:-20], "cannot be read as Parquet", "write it anew"),
    "broken json": ("a.json", lambda: b'[{"text": ', "is not JSON (line 1", "mend that line"),
    "broken line": ("a.jsonl", lambda: b'{"text": \n', "a.jsonl, line 1: is not JSON", "mend that line"),
    "nested line": ("a.jsonl", lambda: b"[" * 100_000, "cannot be an article", "give an object"),
    "10,000 columns": ("a.csv", lambda: ",".join(COLUMNS).encode(), "10,000 columns", "check it"),
    "10,000 columns, excel": ("a.xlsx", lambda: excel([COLUMNS]), "10,000 columns", "check it"),
    "10,000 columns, parquet": ("a.parquet", lambda: parquet({c: [1] for c in COLUMNS}), "10,000 columns", "check it"),
    "no rows": ("a.csv", lambda: b"text,published\n", "no row below the names of the columns", "an article a row"),
    "open quotation": (
        "a.csv", lambda: b'text\n"' + b"a,\n" * 4_000_000, "is no table from line", "a quotation mark too many"
    ),
    "a line without end": ("a.csv", lambda: b"text\n" + b"a" * 9_000_000, "a line is longer than", "check that it"),
    "json without end": ("a.jsonl", lambda: b'{"text": "' + b"a" * 20_000_000, "the line is longer than", "mend that"),
    "50 MB of one word": ("a.txt", lambda: "قتل ".encode() * 7_200_000, "larger than 4 MB", "cut it into its"),
    "one word, in a row": ("a.jsonl", lambda: lines({"text": "قتل " * 400_000}), "1,600,000 characters", "by itself"),
    "a large page": ("a.html", lambda: page(body=[TEXT * 50_000]).encode(), "larger than 10 MB", "as text"),
    "a page of many parts": ("a.html", lambda: page(body=["ق"] * 9_000).encode(), "more than 8,000 parts", "as text"),
    "deep page": ("a.html", lambda: b"<div>" * 100_000 + TEXT.encode(), "page", "save its text as .txt"),
    "nuls": ("a.jsonl", lambda: lines({"text": TEXT + "\0"}), "NUL characters", "save the article as plain text"),
    "nuls in csv": ("a.csv", lambda: f"text\n{TEXT}\0\n".encode(), "", ""),
    "nul in an id": ("a.jsonl", lambda: lines({**GOOD, "id": "a\0b"}), "holds NUL characters", "give e.g. a-17"),
    "long id": ("a.jsonl", lambda: lines({**GOOD, "id": "a" * 10_000}), "is too long", "give e.g. a-17"),
    "mixed lines": ("a.jsonl", lambda: lines(GOOD)[:-20] + b"\xc7\xe1\n", "in another encoding", "in UTF-8"),
    "nothing but other bytes": ("a.jsonl", lambda: b"\x81\x8d" * 99, "is not text in UTF-8", "in UTF-8"),
    "mixed rows": ("a.csv", lambda: b"text\n" + b"\n" * 70_000 + b"\xc7\xe1\n", "in another encoding", "in UTF-8"),
    "half a character": ("a.csv", lambda: "text\nx".encode("utf-16") + b"\0\xd8x\0" * 9, "is not text in UTF-16", ""),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "because", "advice"), HOSTILE.values(), ids=HOSTILE)
def test_it_gets_one_sentence(tmp_path, name, content, because, advice):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(content())
    (folder / "z.txt").write_text(TEXT, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    since = time.monotonic()
    process = call("extract", folder, "--published", "2019-12-31")
    assert time.monotonic() - since < 20
    assert process.returncode == 2
    (sentence,) = sentences(process)
    assert str(folder / name) in sentence
    assert because in sentence
    assert advice in sentence
    assert sentence.endswith(".")
    assert [json.loads(line)["article_id"] for line in process.stdout.splitlines()] == ["z"]
    assert sorted(tmp_path.rglob("*")) == before


def test_members_that_share_their_bytes(tmp_path):
    (tmp_path / "a.zip").write_bytes(overlapping())
    good, bad = read([tmp_path / "a.zip"])
    assert good.text == TEXT * 500
    assert "b.txt: cannot be unpacked" in str(bad)


def test_a_huge_number_of_members_is_read_one_by_one(tmp_path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(70_000):
            archive.writestr(f"{number}.txt" if number % 7_000 == 0 else f"{number}.pdf", TEXT)
    (tmp_path / "a.zip").write_bytes(file.getvalue())
    assert sum(isinstance(item, Article) for item in read([tmp_path])) == 10


SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def test_html_and_script_in_every_field_are_text_like_any_other(tmp_path):
    values = dict.fromkeys(("text", "title", "source", "id"), SCRIPT + TEXT)
    (tmp_path / "a.jsonl").write_bytes(lines(values))
    (article,) = read([tmp_path / "a.jsonl"])
    assert [article.text, article.title, article.source, article.article_id] == [SCRIPT + TEXT] * 4
    assert "<script>" not in article._repr_html_()
    # In a page they are the page's, not the article's.
    (tmp_path / "b.html").write_text(page(head=SCRIPT, dateline=SCRIPT, body=(SCRIPT + TEXT, SECOND)), encoding="utf-8")
    (article,) = read([tmp_path / "b.html"])
    assert article.text == f"{TEXT}\n{SECOND}"


def test_marks_of_direction_in_a_name_are_shown_and_not_obeyed(tmp_path):
    name = "good\u202efdp.txt"
    (tmp_path / name).write_text("no Arabic", encoding="utf-8")
    (tmp_path / "b.jsonl").write_bytes(lines({**GOOD, "id": "x\u202ey", "published": None}, {**GOOD, "id": "x\u202ey"}))
    process = call("extract", tmp_path)
    assert process.returncode == 2
    assert "\u202e" not in process.stderr
    assert r"good\u202efdp.txt: there is not a word of Arabic" in process.stderr
    assert r"warning: x\u202ey: no date of publication" in process.stderr
    assert r"its id 'x\u202ey' is also that of" in process.stderr


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_cannot_rule_the_screen(tmp_path):
    (tmp_path / "a\x1b[2J\nerror: b.txt").write_text("no Arabic", encoding="utf-8")
    process = call("extract", tmp_path)
    assert "\x1b" not in process.stderr
    assert len(sentences(process)) == 1
    assert r"a\x1b[2J\nerror: b.txt: there is not" in sentences(process)[0]


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_that_is_no_text_gives_an_id_that_is(tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"a\xff.txt")
    with open(path, "wb") as file:
        file.write(TEXT.encode())
    (article,) = read([tmp_path])
    article.article_id.encode("utf-8")
    process = run("extract", tmp_path, "--format", "csv", "--out", tmp_path / "out")
    assert process.returncode == 0, process.stderr


TRICKS = ["../../../evil", "/etc/evil", "..\\evil", "C:\\evil", ".", "..", "a/b", "~", "CON", "a" * 500]


@pytest.mark.parametrize("command", [("extract", "--format", "csv"), ("report", "--no-notebooks", "--allow-synthetic")])
def test_ids_that_look_like_paths_write_nothing_outside_the_folder(tmp_path, command):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_bytes(lines(*({**GOOD, "id": trick} for trick in TRICKS)))
    out = tmp_path / "deep" / "below" / "out"
    process = run(*command, tmp_path / "in" / "a.jsonl", "--out", out, cwd=tmp_path / "in")
    assert process.returncode == 0, process.stderr
    made = [path for path in tmp_path.rglob("*") if path.is_file() and out not in path.parents]
    assert made == [tmp_path / "in" / "a.jsonl"]


def test_links_that_go_round_end(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    try:
        (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    except OSError:
        pytest.skip("no links here")
    assert [item.article_id for item in read([tmp_path]) if isinstance(item, Article)] == ["a"]


def test_what_is_wrong_with_one_row_is_said_where_it_stands_and_the_others_are_read(tmp_path):
    rows = [
        ["text", "published"],
        [TEXT, "2019-12-31"],
        ["", "x"],
        [TEXT, "never"],
        ["none", None],
        [TEXT, date(2019, 1, 1)],
    ]
    (tmp_path / "a.xlsx").write_bytes(excel(rows))
    found = [str(item) if isinstance(item, ArticleError) else item.article_id for item in read([tmp_path / "a.xlsx"])]
    where = tmp_path / "a.xlsx"
    assert [item.removeprefix(f"{where}, ") for item in found] == [
        "a-2",
        "row 3: the article's text is empty; give its text, or leave it out.",
        "row 4: published: 'never' is not a day; write it as YYYY-MM-DD, e.g. 2019-12-31.",
        "row 5: there is not a word of Arabic in it; give an article in Arabic.",
        "a-6",
    ]


def test_the_longest_text_is_read(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(
        lines({"text": "ق" * LONGEST}, {"text": "ق" * (LONGEST + 1)}, {"text": HEADLINE})
    )
    assert [isinstance(item, Article) for item in read([tmp_path / "a.jsonl"])] == [True, False, True]


def test_a_bomb_in_parquet(tmp_path, monkeypatch):
    # Of a thousand million bytes, as it is, the test would take as many.
    monkeypatch.setattr(_readtables, "_LARGEST_ROWS", 1 << 20)
    content = parquet({"text": ["a" * 1_000_000] * 20}, use_dictionary=False, compression="zstd")
    (tmp_path / "a.parquet").write_bytes(content)
    (error,) = read([tmp_path])
    assert BOMB in str(error)


@pytest.mark.parametrize("change", [lambda byte: 0, lambda byte: byte ^ 4, lambda byte: byte ^ 0xFF])
def test_no_byte_at_the_end_of_a_parquet_file_ends_the_process(tmp_path, change):
    # pyarrow aborts where it is asked for the sizes of the columns of some damaged files.
    whole = parquet({**CELLS, "id": ["a"]})
    path = tmp_path / "a.parquet"
    for at in range(len(whole) - 8 - int.from_bytes(whole[-8:-4], "little"), len(whole)):
        path.write_bytes(whole[:at] + bytes((change(whole[at]),)) + whole[at + 1 :])
        for item in read([path]):
            assert isinstance(item, Article | ArticleError)


def test_the_page_names_each_of_them_with_its_sentence():
    page = (data_path().parent / "docs" / "hostile-inputs.md").read_text("utf-8")
    listed = dict(re.findall(r"^\| (.+?) \| `(.+)` \|$", page, re.MULTILINE))
    assert [name for name in HOSTILE if name not in listed] == []
    assert [name for name, (*_, because, advice) in HOSTILE.items() if because not in listed[name]] == []
    assert [name for name, (*_, because, advice) in HOSTILE.items() if advice not in listed[name]] == []
