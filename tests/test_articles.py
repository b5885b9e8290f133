"""Every kind of file gives the same articles: text, day and where it was found, title, source, id."""

import json
import sys
from datetime import date, datetime

import pytest
from command import call, run, sentences
from pages import HEADLINE, OUTLET, SECOND, TEXT, excel, gz, lines, packed, page, parquet

from toolkit._errors import InputError
from toolkit._fields import day_in_name, find_day, parse_columns
from toolkit.articles import Article, ArticleError, parse_day, read, read_article

DAY = date(2019, 12, 31)


def one(path, **options):
    (article,) = read([path], **options)
    assert isinstance(article, Article), article
    return article


def errors(*paths, **options):
    return [str(item) for item in read(paths, **options) if isinstance(item, ArticleError)]


def put(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


RECORD = {"id": "a-17", "text": TEXT, "published": "2019-12-31", "title": HEADLINE, "source": OUTLET}
HEAD = list(RECORD)
ROW = list(RECORD.values())
QUOTED = ",".join(HEAD) + "\r\n" + ",".join(f'"{cell}"' for cell in ROW) + "\r\n"
# The same article as each kind of file; where its day is found.
SAME = {
    "a.json": (json.dumps(RECORD), "key published"),
    "list.json": (json.dumps([RECORD]), "key published"),
    "lines.json": (lines(RECORD, {"text": 5}), "key published"),
    "a.jsonl": (lines(RECORD), "key published"),
    "utf16.jsonl": (lines(RECORD).decode().encode("utf-16"), "key published"),
    "a.ndjson.gz": (gz(lines(RECORD)), "key published"),
    "a.csv": (QUOTED, "column published"),
    "bom.csv": ("\ufeff" + QUOTED, "column published"),
    "sep.csv": ("sep=;\n" + QUOTED.replace('","', '";"').replace(",", ";", 4), "column published"),
    "semicolons.csv": (QUOTED.replace('","', '";"').replace(",", ";", 4), "column published"),
    "tabs.tsv": ("\t".join(HEAD) + "\n" + "\t".join(ROW) + "\n", "column published"),
    "cp1256.csv": (QUOTED.encode("cp1256"), "column published"),
    "utf16.csv": (QUOTED.encode("utf-16"), "column published"),
    "a.csv.gz": (gz(QUOTED.encode()), "column published"),
    "a.xlsx": (excel([HEAD, ROW]), "column published"),
    "dates.xlsx": (excel([HEAD, [*ROW[:2], datetime(2019, 12, 31, 8), *ROW[3:]]]), "column published"),
    "a.parquet": (parquet({name: [value] for name, value in RECORD.items()}), "column published"),
    "dates.parquet": (parquet({**{k: [v] for k, v in RECORD.items()}, "published": [DAY]}), "column published"),
    "a.zip": (packed({"in/a.json": json.dumps(RECORD)}), "key published"),
    "excel.zip": (packed({"a.xlsx": excel([HEAD, ROW])}), "column published"),
    "parquet.zip": (packed({"a.parquet": parquet({k: [v] for k, v in RECORD.items()})}), "column published"),
    "gz.zip": (packed({"a.csv.gz": gz(QUOTED.encode())}), "column published"),
}


@pytest.mark.parametrize(("name", "content", "found_in"), [(k, *v) for k, v in SAME.items()], ids=SAME)
def test_the_same_article_whatever_it_comes_in(tmp_path, name, content, found_in):
    article = next(read([put(tmp_path / name, content)]))
    assert (article.article_id, article.text, article.title) == ("a-17", TEXT, HEADLINE)
    assert (article.source, article.published, article.published_from) == (OUTLET, DAY, found_in)
    assert article.where.startswith(str(tmp_path / name))


# --- Text -----------------------------------------------------------------------------------------------------------

FRONT = {
    "dashes": f'---\ntitle: "{HEADLINE}"\ndate: 2019-12-31T08:00:00+03:00\ntags:\n  - عراق\nid: a-17\n---\n',
    "arabic": f"---\r\nالعنوان: {HEADLINE}\r\nتاريخ النشر: 31 كانون الأول 2019\r\nالمعرف: a-17\r\n---\r\n",
    "toml": f'+++\ntitle = "{HEADLINE}"\npublished = 2019-12-31\nid = "a-17"\n+++\n',
    "marked": f"\ufeff---\ntitle: '{HEADLINE}'\npublished: 2019-12-31\nid: a-17\n---\n",
}


@pytest.mark.parametrize("above", FRONT.values(), ids=FRONT)
def test_metadata_above_the_text(tmp_path, above):
    article = one(put(tmp_path / "a.txt", above + TEXT))
    assert (article.article_id, article.title, article.published) == ("a-17", HEADLINE, DAY)
    assert article.published_from == "front matter"
    assert article.text == TEXT


def test_a_slip_in_the_name_of_a_field_is_told(tmp_path):
    told = []
    path = put(tmp_path / "a.txt", f"---\npubished: 2019-12-31\nauthor: x\n---\n{TEXT}")
    assert one(path, tell=told.append).published is None
    assert [line for line in told if "write 'published' there." in line and "'pubished'" in line] == told != []
    told.clear()
    one(put(tmp_path / "b.txt", f"---\npublished: 2019-12-31\nlanguage: ar\nauthor: x\n---\n{TEXT}"), tell=told.append)
    assert told == []


@pytest.mark.parametrize(
    ("text", "told_so"),
    [
        (f"---\npublished: 2019-12-31\n{TEXT}", True),
        (f"---\nالتاريخ: 2019-12-31\nقال ذلك\n---\n{TEXT}", True),
        (f"---\nقال: نعم\n{TEXT}", False),
        (f"published: 2019-12-31\n{TEXT}", False),
    ],
)
def test_metadata_that_no_line_of_dashes_ends_are_told(tmp_path, text, told_so):
    told = []
    assert one(put(tmp_path / "a.txt", text), tell=told.append).text == text
    assert ["close them with a line ---" in line for line in told] == [True] * told_so


DASHES = [f"---\n{TEXT}", f"---\nقال: نعم\n{TEXT}", f"---\n{TEXT}\n---\n{SECOND}", f"--\n{TEXT}"]


@pytest.mark.parametrize("text", DASHES)
def test_a_line_of_dashes_is_no_metadata(tmp_path, text):
    assert one(put(tmp_path / "a.txt", text)).text == text


def test_metadata_beside_fill_what_stands_above_leaves_open(tmp_path):
    put(tmp_path / "a.toml", f'published = 2018-01-01\nsource = "{OUTLET}"\n')
    article = one(put(tmp_path / "a.txt", f"---\npublished: 2019-12-31\n---\n{TEXT}"))
    assert (article.published, article.published_from, article.source) == (DAY, "front matter", OUTLET)
    article = one(put(tmp_path / "a.txt", TEXT))
    assert (article.published, article.published_from) == (date(2018, 1, 1), "a.toml")


# --- Pages ----------------------------------------------------------------------------------------------------------

META = '<meta property="article:published_time" content="2019-12-31T23:30:00+03:00">'
LD = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2019-12-31"}]}</script>'
PAGES = {
    "meta": (META, "", "page: meta article:published_time"),
    "before what is visible": (META, '<span class="date">1 يناير 2020</span>', "page: meta article:published_time"),
    "json-ld": (LD, "", "page: JSON-LD datePublished"),
    "broken json-ld": (LD.replace("]}", "]") + META, "", "page: meta article:published_time"),
    "itemprop": ("", '<span itemprop="datePublished" content="2019-12-31T10:00">أمس</span>', "page: datePublished"),
    "no day in it": ('<meta name="date" content="أمس">', "<time>31/12/2019</time>", "page: beside the article"),
    "time": ("", '<time datetime="2019-12-31T10:00">قبل ساعة</time>', "page: beside the article"),
    "levant": ("", '<div class="post-date">الثلاثاء 31 كانون الأول 2019 - 10:20</div>', "page: beside the article"),
    "egypt": ("", '<p id="publish">نشر في ٣١ ديسمبر ٢٠١٩</p>', "page: beside the article"),
    "both": ("", '<p class="time">31 كانون الأول/ديسمبر 2019</p>', "page: beside the article"),
    "address": ('<link rel="canonical" href="https://a.example/ar/2019/12/31/انفجار">', "", "page: its address"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "dateline", "found_in"), PAGES.values(), ids=PAGES)
def test_a_page_gives_its_article_and_the_day_it_was_published(tmp_path, head, dateline, found_in):
    article = one(put(tmp_path / "story.html", page(head, dateline)))
    assert (article.published, article.published_from) == (DAY, found_in)
    assert (article.article_id, article.title, article.source) == ("story", HEADLINE, OUTLET)
    # Neither menus, headline, other headlines nor comments.
    assert article.text == f"{TEXT}\n{SECOND}"


NO_DAY = {
    "none": ("", ""),
    "in the text": ("", "<p>وكان هجوم مماثل وقع في 3 يناير 2018 في المكان نفسه، وأوقع قتلى وجرحى.</p>"),
    "changed": ("", '<time class="updated" datetime="2020-01-05">5 يناير</time>'),
    "either way": ("", '<span class="date">1/2/2020</span>'),
    "two on the list": ("", "</article><b class='date'>2020-01-05</b><b class='date'>2020-01-06</b><article>"),
}


@pytest.mark.parametrize(("head", "dateline"), NO_DAY.values(), ids=NO_DAY)
def test_a_day_is_never_guessed(tmp_path, head, dateline):
    article = one(put(tmp_path / "story.html", page(head, dateline)))
    assert (article.published, article.published_from) == (None, "")


@pytest.mark.parametrize(("encoding", "charset"), [
    ("cp1256", "windows-1256"), ("iso8859_6", "iso-8859-6"), ("cp1256", "utf-8"), ("utf-16", "utf-16"), ("utf-8", "x"),
])  # fmt: skip
def test_pages_in_every_encoding_even_where_they_name_another(tmp_path, encoding, charset):
    content = page(META, charset=charset).encode(encoding)
    assert one(put(tmp_path / "story.htm", content)).text == f"{TEXT}\n{SECOND}"


def test_a_page_without_an_article(tmp_path):
    (sentence,) = errors(put(tmp_path / "a.html", "<html><body></body></html>"))
    assert sentence == f"{tmp_path / 'a.html'}: no article is found in this page; save its text as .txt."


def test_the_clock_does_not_reach_a_page(tmp_path):
    path = put(tmp_path / "a.html", page(META.replace("2019", "2089")))
    assert one(path).published == date(2089, 12, 31)


# --- Columns --------------------------------------------------------------------------------------------------------


def test_columns_are_guessed_and_said_or_named_by_the_user(tmp_path):
    path = put(tmp_path / "a.csv", f"Nr,Body,Date,Teaser\n1,{TEXT.replace(',', '')},2019-12-31,{HEADLINE}\n")
    told = []
    article = one(path, tell=told.append)
    assert (article.article_id, article.text, article.published) == ("a-2", TEXT, DAY)
    assert told == [
        f"note: {path}: text from 'Body', published from 'Date', by the name; "
        "say it with --columns where this is wrong."
    ]
    article = one(path, columns={"id": "nr", "text": "Teaser"}, tell=told.append)
    assert (article.article_id, article.text) == ("1", HEADLINE)
    assert "published from 'Date'" in told[1]
    assert "text" not in told[1]


@pytest.mark.parametrize("head", ["النص,تاريخ النشر", "نص الخبر,التاريخ", "maintext,date_publish", "Article Text,DATE"])
def test_names_of_columns(tmp_path, head):
    article = one(put(tmp_path / "a.csv", f"{head}\n{TEXT},2019-12-31\n"))
    assert (article.text, article.published) == (TEXT, DAY)


def test_columns_that_are_not_there(tmp_path):
    path = put(tmp_path / "a.csv", "x,y\n1,2\n")
    assert errors(path) == [
        f"{path}: no column with the articles' text among 'x', 'y'; name it, e.g. --columns text=body."
    ]
    assert errors(path, columns={"text": "z"}) == [f"{path}: no column 'z' for text; there are 'x', 'y'."]
    assert (
        "another name than 'z' for text" in errors(put(tmp_path / "a.jsonl", lines(RECORD)), columns={"text": "z"})[0]
    )


@pytest.mark.parametrize("value", ["body", "text=", "words=a", "text=a,text=b", ",", "=a"])
def test_columns_that_are_not_understood(value):
    with pytest.raises(InputError, match=r"write e\.g\. text=body,published=date"):
        parse_columns(value)


def test_columns_and_dates_on_the_command_line(tmp_path):
    path = put(tmp_path / "a.csv", f"words,day\n{TEXT},1/2/2020\n")
    process = call("extract", path, "--columns", "text=words,published=day", "--dates", "dmy")
    assert process.returncode == 0, process.stderr
    assert json.loads(process.stdout)["events"][0]["published"] == "2020-02-01"
    process = call("extract", path, "--columns", "text=words,published=day")
    assert process.returncode == 2
    assert "or say with --dates dmy or mdy how to read it" in sentences(process)[0]


def test_sheets_without_articles_are_left_out_and_said(tmp_path):
    told = []
    notes = [["who", "when"], ["me", "now"]]
    path = put(tmp_path / "a.xlsx", excel([], notes, [HEAD, ROW, [None] * 5, ["b", *ROW[1:]]]))
    found = list(read([path], tell=told.append))
    assert [article.article_id for article in found] == ["a-17", "b"]
    assert found[1].where.endswith("a.xlsx, sheet 's3', row 4")
    assert "sheet 's2': no column with the articles' text" in told[-1]


# --- Days -----------------------------------------------------------------------------------------------------------

WRITTEN = {
    "2019-12-31": DAY, "2019-12-31T23:00:00Z": DAY, "2019-12-31 10:00": DAY, "2019/12/31": DAY, "31 December 2019": DAY,
    "December 31, 2019": DAY, "Tue, 31 Dec 2019 10:00:00 GMT": DAY, "31 ديسمبر 2019": DAY,
    "الثلاثاء 31 كانون الأول 2019": DAY,
    "31 كانون الأول / ديسمبر 2019": DAY, "٣١ ديسمبر ٢٠١٩": DAY, "28 Dec 2019": date(2019, 12, 28),
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), WRITTEN.items(), ids=WRITTEN)
def test_days_as_metadata_write_them(text, day):
    assert parse_day(text, "published") == day
    assert find_day(f"نشر: {text}" if not text.isascii() else text, None) in (day, None if text.isascii() else day)


NONE = ["31/12/2019", "2019-02-30", "أمس", "2019", "12/2019", "31 ديسمبر", "0000-01-01", "1577750400"]


@pytest.mark.parametrize("text", NONE)
def test_days_that_are_none(text):
    with pytest.raises(InputError, match="write it as YYYY-MM-DD"):
        parse_day(text, "published")


def test_days_in_figures_are_read_as_the_user_says():
    assert parse_day("1/2/2020", "published", "dmy") == date(2020, 2, 1)
    assert parse_day("1/2/2020 10:00", "published", "mdy") == date(2020, 1, 2)
    with pytest.raises(InputError):
        parse_day("31/12/2019", "published", "mdy")


NAMES = {
    "story_2019-12-31.txt": DAY, "20191231-baghdad": DAY, "2019_12_31": DAY, "2019.12.31_a": DAY,
    "خبر 2019-12-31": DAY,
    "2019-12-31_2019-12-31": DAY, "2019-12-31_2020-01-01": None,
     "120191231": None, "2019-13-01": None, "2019-1231": None,
    "201912310": None, "1577750400": None, "embassy": None,
}  # fmt: skip


@pytest.mark.parametrize(("name", "day"), NAMES.items(), ids=NAMES)
def test_days_in_names_of_files(name, day):
    assert day_in_name(name) == day


def test_a_files_name_dates_its_article_but_not_the_rows_of_a_table(tmp_path):
    article = one(put(tmp_path / "story_2019-12-31.txt", TEXT), published=date(2020, 1, 1))
    assert (article.published, article.published_from) == (DAY, "file name")
    article = one(put(tmp_path / "scrape_2019-12-31.csv", f"text\n{TEXT}\n"))
    assert article.published is None
    article = one(tmp_path / "scrape_2019-12-31.csv", published=date(2020, 1, 1))
    assert (article.published, article.published_from) == (date(2020, 1, 1), "--published")


# --- Folders, archives, ids -----------------------------------------------------------------------------------------


def test_folders_are_read_with_all_below_them_in_order_of_name(tmp_path):
    for name in ("b/2.txt", "a/4.txt", "3.txt", "b/c/1.txt", ".git/9.txt", "b/.8.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        put(tmp_path / name, TEXT)
    put(tmp_path / "report.pdf", "x")
    put(tmp_path / "b" / "picture.jpg", "x")
    told = []
    assert [article.article_id for article in read([tmp_path], tell=told.append)] == ["1", "2", "3", "4"]
    assert told[0].startswith(f"note: {tmp_path}: left out 2 files (.jpg, .pdf); articles are read from text, HTML")


def test_what_the_toolkit_wrote_is_not_read_as_articles(tmp_path):
    put(tmp_path / "a.txt", TEXT)
    out = tmp_path / "out"
    assert call("extract", tmp_path, "--format", "csv", "--out", out).returncode == 0
    (tmp_path / "report").mkdir()
    for name in ("index.html", "provenance.json"):
        put(tmp_path / "report" / name, page())
    told = []
    found = list(read([tmp_path], tell=told.append))
    assert [item.article_id for item in found if isinstance(item, Article)] == ["a"]
    assert sum("was coded already" in str(item) for item in found) == len(list(out.iterdir()))
    assert "left out 2 files (a report)" in told[0]


def test_members_of_an_archive_have_metadata_beside_them(tmp_path):
    files = {"x/b.txt": TEXT, "x/b.toml": "published = 2019-12-31", "a.txt": TEXT}
    files |= {"__MACOSX/a.txt": "x", "x/.c.txt": "x"}
    a, b = read([put(tmp_path / "a.zip", packed(files))])
    assert (a.article_id, a.published, a.where) == ("a", None, f"{tmp_path / 'a.zip'}: a.txt")
    assert (b.article_id, b.published, b.published_from) == ("b", DAY, "b.toml")


def test_an_id_that_occurs_twice_is_named_with_both_places(tmp_path):
    first = put(tmp_path / "a.jsonl", lines({**RECORD, "id": 1}, {**RECORD, "id": "x"}, {**RECORD, "id": "x"}))
    second = put(tmp_path / "b.zip", packed({"x.txt": TEXT, "1.txt": TEXT, "y.txt": TEXT}))
    assert errors(first, second) == [
        f"{first}, line 3: its id 'x' is also that of {first}, line 2; give each its own.",
        f"{second}: 1.txt: its id '1' is also that of {first}, line 1; give each its own.",
        f"{second}: x.txt: its id 'x' is also that of {first}, line 2; give each its own.",
    ]


def test_rows_without_an_id_have_one_by_their_number(tmp_path):
    path = put(tmp_path / "a.csv", f"text\n{TEXT}\n\n{TEXT}\n")
    assert [(article.article_id, article.where) for article in read([path])] == [
        ("a-2", f"{path}, row 2"), ("a-4", f"{path}, row 4"),
    ]  # fmt: skip


def test_a_mix_of_folders_and_files_on_the_command_line(tmp_path):
    (tmp_path / "in").mkdir()
    put(tmp_path / "in" / "b.html", page(META))
    put(tmp_path / "in" / "c.json", json.dumps(RECORD))
    archive = put(tmp_path / "a.zip", packed({"d.txt": TEXT, "e.csv": QUOTED.replace("a-17", "a-18")}))
    process = call("extract", tmp_path / "in", archive, "--published", "2019-12-31")
    assert process.returncode == 0, process.stderr
    assert [json.loads(line)["article_id"] for line in process.stdout.splitlines()] == ["d", "a-18", "b", "a-17"]


def test_one_article_of_a_file_with_several(tmp_path):
    with pytest.raises(ArticleError, match="holds several articles"):
        read_article(put(tmp_path / "a.jsonl", lines(RECORD, RECORD)))


def test_one_article_of_a_table_whose_columns_the_user_names(tmp_path):
    path = put(tmp_path / "a.csv", f"matn,yawm\n{TEXT.strip()},31/12/2019\n")
    article = read_article(path, columns={"text": "matn", "published": "yawm"}, dates="dmy")
    assert (article.text, article.published) == (TEXT.strip(), DAY)


def test_a_field_that_no_article_has_is_told(tmp_path):
    with pytest.raises(InputError, match="an article has no 'body', but id, text, published"):
        list(read([tmp_path], columns={"body": "text"}))


LIBRARIES = {
    "trafilatura": ("a.html", page(META)),
    "openpyxl": ("a.xlsx", excel([HEAD, ROW])),
    "pyarrow": ("a.parquet", b"x"),
}


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_that_is_missing_is_asked_for_and_the_other_articles_are_read(tmp_path, monkeypatch, library):
    name, content = LIBRARIES[library]
    path = put(tmp_path / name, content)
    put(tmp_path / "b.txt", TEXT)
    monkeypatch.setitem(sys.modules, library, None)
    error, article = read([tmp_path])
    assert f"need the library {library}: install it with pip install {library}, or" in str(error)
    assert str(error).startswith(f"{path}: ")
    assert article.article_id == "b"


def test_one_name_is_one_file_and_an_empty_one_no_folder(tmp_path, monkeypatch):
    path = put(tmp_path / "a.json", json.dumps(RECORD))
    put(tmp_path / "b.json", json.dumps({**RECORD, "id": "other"}))
    monkeypatch.chdir(tmp_path)
    assert (
        [article.article_id for article in read(str(path))]
        == [article.article_id for article in read(path)]
        == ["a-17"]
    )
    assert ["is empty; give it" in error for error in errors("")] == [True]
    process = run("extract", "")
    assert (process.returncode, process.stdout) == (2, "")
    assert "an argument is empty" in process.stderr


@pytest.mark.parametrize("day", ["٢٠١٩-١٢-٣١", "٢٠١٩/١٢/٣١", "۲۰۱۹-۱۲-۳۱"])
def test_days_in_arabic_figures(day):
    assert parse_day(day, "a.txt") == DAY
    with pytest.raises(InputError):
        parse_day("٢٠١٩-١٣-٣١", "a.txt")
