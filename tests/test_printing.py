"""The report as a PDF: without a browser, with one that fails, and what is mended in what a browser wrote."""

from __future__ import annotations

import io
import stat
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from toolkit import _printing, report
from toolkit._printing import _timeless, _with_outline, headings, pages_of, print_pdf
from toolkit.articles import Article


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text("<h1>a</h1>", "utf-8")
    return path


def _program(folder: Path, script: str) -> str:
    path = folder / "browser"
    path.write_text(f"#!{sys.executable}\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_where_no_browser_is_one_sentence_says_so_and_the_rest_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_printing, "_NAMES", ("no-such-browser",))
    monkeypatch.setattr(_printing, "_PLACES", ())
    article = Article("weather", "الطقس اليوم مشمس ودرجات الحرارة معتدلة.", source="a newspaper", digest="1" * 64)
    index = report.build([article], tmp_path / "out", notebooks=False)
    said = [line for line in capsys.readouterr().err.splitlines() if "No PDF" in line]
    assert len(said) == 1
    assert "install one" in said[0]
    assert "report.pdf" not in index.read_text("utf-8")
    assert not list((tmp_path / "out").rglob("*.pdf"))
    assert not (tmp_path / "out" / "print.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for the browser")
@pytest.mark.parametrize(
    ("script", "reason"), [("raise SystemExit(3)", "status 3"), ("import time; time.sleep(9)", "more than 0.2 s")]
)
def test_a_browser_that_fails_is_one_sentence_and_leaves_what_was_there(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    program = _program(tmp_path, script)
    monkeypatch.setattr(_printing, "chromium", lambda: program)
    if "sleep" in script:
        monkeypatch.setattr(_printing, "_SECONDS", 0.2)
    out = tmp_path / "report.pdf"
    out.write_bytes(b"earlier")
    said = print_pdf(page, out)
    assert said is not None
    assert reason in said
    assert "\n" not in said
    assert out.read_bytes() == b"earlier"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["browser", "page.html", "report.pdf"]


def test_headings_are_read_as_plain_text_in_order() -> None:
    source = '<h1 lang="ar">\u202bمن <b>الخبر</b>\u202c</h1><p>no</p><h3 id="x">A &amp; B\n C</h3>'
    assert headings(source) == ["من الخبر", "A & B C"]


def test_the_outline_takes_the_words_in_the_order_in_which_they_are_read() -> None:
    fixed = _with_outline(_made([b"(Charts)", b"<FEFF06280020062706440623>"]), ["Charts (all)", "الأحداث ب"])
    reader = PdfReader(io.BytesIO(fixed))
    assert [entry.title for entry in reader.outline] == ["Charts (all)", "الأحداث ب"]


def test_an_outline_that_does_not_fit_the_headings_is_left_alone() -> None:
    raw = _made([b"(Charts)"])
    assert _with_outline(raw, ["one", "two"]) == raw


def test_a_pdf_bears_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"<</CreationDate (D:20261128142301+00'00')\n/ModDate (D:20261128142301+00'00')>>"
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert b"2026" not in _timeless(raw)
    assert len(_timeless(raw)) == len(raw)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert _timeless(raw).count(b"(D:19700101000000+00'00')") == 2


def test_tags_are_numbered_the_same_whatever_the_browser_began_with() -> None:
    one, other = (
        b"/ID (node00000131) (node00000140) (node00000131)",
        b"/ID (node00000007) (node00000019) (node00000007)",
    )
    assert _timeless(one) == _timeless(other) == b"/ID (node00000001) (node00000002) (node00000001)"


def _made(titles: list[bytes]) -> bytes:
    """A PDF of one empty page with an outline, in the form in which Chromium writes it."""
    last = 3 + len(titles)
    objects = [
        b"1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Outlines 3 0 R>>\nendobj\n",
        b"2 0 obj\n<</Type /Pages\n/Count 1\n/Kids [%d 0 R]>>\nendobj\n" % (last + 1),
        b"3 0 obj\n<</First 4 0 R\n/Last %d 0 R\n/Count %d>>\nendobj\n" % (last, len(titles)),
    ]
    for number, title in enumerate(titles, start=4):
        following = b"\n/Next %d 0 R" % (number + 1) if number < last else b""
        entry = b"%d 0 obj\n<</Title %s\n/Dest [%d 0 R /XYZ 0 0 0]\n/Parent 3 0 R%s>>\nendobj\n"
        objects.append(entry % (number, title, last + 1, following))
    objects.append(b"%d 0 obj\n<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 9 9]>>\nendobj\n" % (last + 1))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for each in objects:
        places.append(len(out))
        out += each
    start, size = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d\n/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)


def test_the_pages_of_a_pdf_are_counted_in_the_order_of_its_tree() -> None:
    raw = (
        b"1 0 obj\n<</Type /Pages\n/Count 2\n/Kids [7 0 R 5 0 R]\n/Parent 3 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type /Pages\n/Count 1\n/Kids [9 0 R]\n/Parent 3 0 R>>\nendobj\n"
        b"3 0 obj\n<</Type /Pages\n/Count 3\n/Kids [1 0 R 2 0 R]>>\nendobj\n"
        b"4 0 obj\n<</en-maps [9 0 R /XYZ 0 400 0]\n/en-a#2Fb [5 0 R /XYZ 0 1 0]\n/ar [7 0 R /XYZ 0 1 0]>>\nendobj\n"
    )
    assert pages_of(raw) == {"en-maps": 3, "en-a/b": 2, "ar": 1}
    assert pages_of(b"nothing of the kind") == {}
