"""Whatever the bytes are, reading gives articles or sentences, the same each time, and nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from longrun import cases
from pages import TEXT, excel, gz, lines, packed, page, parquet

from toolkit._article import LONGEST
from toolkit._sources import ENDINGS
from toolkit.articles import Article, ArticleError, read

RECORD = {"id": "a", "text": TEXT, "published": "2019-12-31", "title": "عنوان", "source": "مصدر"}
WHOLE = {
    ".txt": f"---\ntitle: x\ndate: 2019-12-31\n---\n{TEXT}".encode(),
    ".html": page('<meta name="date" content="2019-12-31">').encode(),
    ".json": b"[" + lines(RECORD).strip() + b"]",
    ".jsonl": lines(RECORD, {**RECORD, "id": 2}),
    ".csv": f'id,text,published\na,"{TEXT}",2019-12-31\nb,{TEXT},\n'.encode(),
    ".xlsx": excel([list(RECORD), list(RECORD.values())]),
    ".parquet": parquet({key: [value, value] for key, value in {**RECORD, "id": "c"}.items()}),
    ".zip": packed({"a.txt": TEXT, "a.toml": "published = 2019-12-31", "b.jsonl": lines(RECORD)}),
    ".jsonl.gz": gz(lines(RECORD)),
}
WHOLE |= {f".utf16{ending}": WHOLE[ending].decode().encode("utf-16") for ending in (".txt", ".csv", ".jsonl", ".html")}
WHOLE |= {f".1256{ending}": WHOLE[ending].decode().encode("cp1256") for ending in (".txt", ".csv", ".jsonl", ".html")}
NAMES = [*ENDINGS, ".zip", ".txt.gz", ".csv.gz", ".xlsx.gz", ".html.gz", ".zip.gz", ""]
# Of all cases, each of the five tests here tries a tenth.
TENTH = cases(0.1)


def read_all(name: str, content: bytes) -> list[Article | str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        found: list[Article | str] = []
        for item in read([path], tell=lambda message: found.append(message.replace(folder, ""))):
            if isinstance(item, ArticleError):
                found.append(str(item).replace(folder, ""))
                continue
            assert isinstance(item, Article)
            assert item.article_id
            assert 0 < len(item.text) <= LONGEST
            # Every part of it can be written, whatever it was made of.
            "".join((item.article_id, item.text, item.title or "", item.source or "")).encode("utf-8")
            assert "\0" not in item.text + item.article_id
            assert (item.published is None) == (item.published_from == "")
            found.append(Article(**{**_fields(item), "where": ""}))
        for message in found:
            if isinstance(message, str):
                assert message.endswith(".")
                assert "\n" not in message
        return found


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__dataclass_fields__}


def check(name: str, content: bytes) -> None:
    found = read_all(name, content)
    assert found, "neither an article nor a sentence"
    assert read_all(name, content) == found


@given(st.sampled_from(NAMES), st.binary(max_size=300))
@TENTH
def test_any_bytes(ending: str, content: bytes) -> None:
    check(f"a{ending}", content)


@given(st.sampled_from(sorted(WHOLE)), st.data())
@TENTH
def test_files_that_were_damaged(ending: str, data: st.DataObject) -> None:
    content = bytearray(WHOLE[ending])
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        match data.draw(st.sampled_from(("change", "cut", "insert", "drop", "double"))):
            case "change":
                content[at : at + 1] = bytes((data.draw(st.integers(0, 255)),))
            case "cut":
                del content[at:]
            case "insert":
                content[at:at] = data.draw(st.binary(max_size=8))
            case "drop":
                del content[at : at + 8]
            case _:
                content[at:at] = content[at : at + 64]
    check(f"a{ending}", bytes(content))


KEYS = st.sampled_from(["id", "text", "published", "date", "title", "source", "النص", "x", ""])
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.just(TEXT)
    | st.just("2019-12-31"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)


@given(st.lists(VALUES, min_size=1, max_size=5))
@TENTH
def test_any_json(values: list[object]) -> None:
    check("a.jsonl", lines(*values))


@given(st.text(max_size=40), st.text(max_size=40))
@TENTH
def test_any_words_above_and_in_a_text(above: str, text: str) -> None:
    content = f"---\ntitle: {above}\n---\n{text}{TEXT}"
    check("a.txt", content.encode("utf-8", "surrogatepass"))
    check("a.html", page(dateline=f"<p class='date'>{above}</p>", body=(text + TEXT,)).encode("utf-8", "surrogatepass"))


TABLE = st.lists(st.lists(st.text(max_size=12) | st.just(TEXT) | st.just("2019-12-31"), max_size=5), max_size=5)


@given(st.lists(KEYS, max_size=5), TABLE, st.sampled_from(",;\t|"))
@TENTH
def test_any_table(head: list[str], rows: list[list[str]], sign: str) -> None:
    check("a.csv", "\n".join(sign.join(row) for row in (head, *rows)).encode("utf-8", "surrogatepass"))
