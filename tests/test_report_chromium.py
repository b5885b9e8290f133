"""The report in a real Chromium with the network off: nothing is fetched, nothing breaks, both languages are shown."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from reportcases import differing, hostile_report

from toolkit.__main__ import main

pytestmark = pytest.mark.chromium


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole report as ``python -m toolkit report`` makes it, notebooks run."""
    out = tmp_path_factory.mktemp("report") / "exports"
    assert main(["report", "--out", str(out)]) == 0
    return out


class Opened:
    """A page in the browser, with every address it asked for and every error it raised."""

    def __init__(self, browser: Any, path: Path, locale: str = "en-GB", anchor: str = "") -> None:
        context = browser.new_context(viewport={"width": 1100, "height": 900}, offline=True, locale=locale)
        self.page = context.new_page()
        self.asked: list[str] = []
        self.broken: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.broken.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.broken.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.goto(path.as_uri() + anchor)
        self.page.wait_for_timeout(300)

    def outside(self) -> list[str]:
        """Requests to anything but the file itself and what stands inside it."""
        inside = ("file:", "data:", "about:", "blob:")
        return [url for url in self.asked[1:] if not url.startswith(inside)]

    def shown(self) -> list[str]:
        return [lang for lang in ("en", "ar") if self.page.locator(f"main#{lang}").is_visible()]


def test_the_page_is_whole_without_a_network(browser: Any, folder: Path) -> None:
    opened = Opened(browser, folder / "index.html")
    assert (opened.outside(), opened.broken) == ([], [])
    assert [url for url in opened.asked[1:] if url.startswith("file:")] == []  # not even a file beside it
    widths = opened.page.evaluate("[...document.images].map(i => i.naturalWidth)")
    assert len(widths) == 24
    assert min(widths) > 500
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 1100


def test_each_language_is_shown_alone_or_both(browser: Any, folder: Path) -> None:
    opened = Opened(browser, folder / "index.html")
    assert opened.shown() == ["en"]
    opened.page.get_by_role("button", name="العربية").click()
    assert opened.shown() == ["ar"]
    assert opened.page.locator("main#ar h2").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
    opened.page.locator(".languages button[data-set=both]").click()
    assert opened.shown() == ["en", "ar"]
    assert Opened(browser, folder / "index.html", locale="ar-IQ").shown() == ["ar"]
    assert Opened(browser, folder / "index.html", anchor="#ar-charts").shown() == ["ar"]


def test_the_page_fits_a_telephone(browser: Any, folder: Path) -> None:
    opened = Opened(browser, folder / "index.html")
    opened.page.set_viewport_size({"width": 390, "height": 800})
    for anchor in ("en", "ar"):
        opened.page.goto((folder / "index.html").as_uri() + f"#{anchor}")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_no_picture_is_cut_on_a_telephone(browser: Any, folder: Path) -> None:
    """Pictures as wide as a page had been pushed aside to be read: half of each was out of sight."""
    opened = Opened(browser, folder / "index.html")
    opened.page.set_viewport_size({"width": 390, "height": 800})
    cut = "[...document.images].filter(i => i.offsetWidth && i.offsetWidth > i.closest('.picture').clientWidth).length"
    assert opened.page.evaluate(cut) == 0
    # Drawn for one column: its letters are as large as those of the page's notes, not a third of them.
    shapes = opened.page.evaluate("[...document.images].map(i => i.naturalWidth)")
    assert max(shapes) < 800
    assert min(shapes) > 600


def test_the_page_brings_its_typeface(browser: Any, folder: Path) -> None:
    opened = Opened(browser, folder / "index.html")
    loaded = "document.fonts.ready.then(() => [...document.fonts].map(f => f.family + f.weight + f.status))"
    assert opened.page.evaluate(loaded) == ["IBM Plex Sans Arabic400loaded", "IBM Plex Sans Arabic700loaded"]


def test_marks_say_what_was_read(browser: Any, folder: Path) -> None:
    opened = Opened(browser, folder / "index.html")
    mark = opened.page.locator("main#en .marked mark.toolkit-places").first
    assert mark.inner_text() == "السفارة الأمريكية"
    assert "US Embassy" in str(mark.get_attribute("title"))


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("area", ["iraq", "baghdad", "green-zone", "kirkuk"])
def test_each_map_opens_without_a_network(browser: Any, folder: Path, area: str, lang: str) -> None:
    opened = Opened(browser, folder / "maps" / f"{area}_{lang}.html")
    opened.page.wait_for_selector(".leaflet-container .toolkit-label", state="attached")
    assert (opened.outside(), opened.broken) == ([], [])


@pytest.mark.parametrize("name", ["01_from_text_to_events", "02_attack_counts_and_casualties", "03_maps", "04_explore"])
def test_each_notebook_opens_without_a_network(browser: Any, folder: Path, name: str) -> None:
    opened = Opened(browser, folder / "notebooks" / f"{name}.html")
    assert (opened.outside(), opened.broken) == ([], [])
    assert opened.page.locator(".jp-OutputArea").count() > 8
    if name == "03_maps":
        opened.page.locator("iframe.toolkit-map").first.scroll_into_view_if_needed()
        frame = opened.page.frame_locator("iframe.toolkit-map").first
        frame.locator(".leaflet-container .toolkit-label").first.wait_for(state="attached")
        assert (opened.outside(), opened.broken) == ([], [])


@pytest.fixture(scope="module")
def pdf(folder: Path) -> PdfReader:
    return PdfReader(folder / "report.pdf")


def _tags(element: Any) -> Iterator[Any]:
    """Every element of a PDF's tree of tags."""
    found = element.get_object()
    if isinstance(found, list):
        for child in found:
            yield from _tags(child)
    elif isinstance(found, dict):
        yield found
        if "/K" in found:
            yield from _tags(found["/K"])


@dataclass(frozen=True)
class Printed:
    """What one page of the PDF says, and how high above its foot its lowest text stands, in points."""

    text: str
    lowest: float


@pytest.fixture(scope="module")
def printed(pdf: PdfReader) -> list[Printed]:
    """All pages, read once: that takes long."""
    return [_printed(page) for page in pdf.pages]


def _printed(page: Any) -> Printed:
    heights: list[float] = []

    def seen(text: str, *where: Any) -> None:
        ours, drawn = where[0], where[1]
        height = ours[1] * drawn[4] + ours[3] * drawn[5] + ours[5]
        # The running line at the foot is on every page.
        if text.strip() and height > 18 / 25.4 * 72:
            heights.append(height)

    # Letters are stored in their joined forms.
    text = unicodedata.normalize("NFKC", page.extract_text(visitor_text=seen))
    return Printed(text, min(heights))


def test_the_pdf_is_tagged_and_names_its_languages(pdf: PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  (an object of PDF)
    assert root["/Lang"] == "en"
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(10_000)
    try:
        tags = [tag for tag in _tags(root["/StructTreeRoot"]) if "/S" in tag]
    finally:
        sys.setrecursionlimit(limit)
    counted = Counter(tag["/S"] for tag in tags)
    assert counted["/H1"] == 2
    assert min(counted[name] for name in ("/H2", "/P", "/TH", "/TD", "/LI", "/Caption", "/Link")) > 10
    pictures = [tag for tag in tags if tag["/S"] == "/Figure"]
    assert len(pictures) == 24
    assert all(len(tag["/Alt"]) > 40 for tag in pictures)
    assert {tag["/Lang"] for tag in tags if "/Lang" in tag} >= {"ar"}


def test_the_pdf_holds_the_words_of_both_languages(printed: list[Printed]) -> None:
    text = " ".join(page.text for page in printed)
    words = set(text.split())
    assert "The article counts 11 attacks (28 Oct–31 Dec 2019)" in " ".join(text.split())
    assert {"المقال", "الخرائط", "المنهج", "حدود", "المنطقة", "الخضراء"} <= words
    assert "sha256" in text
    assert "fatalities_reported" in text


def test_the_outline_of_the_pdf_reads_as_the_page_does(pdf: PdfReader) -> None:
    titles = [entry.title for entry in pdf.outline if not isinstance(entry, list)]
    assert titles == ["From Arabic news to coded events", "من الخبر العربي إلى بيانات الأحداث"]
    inside = [entry.title for entry in pdf.outline[3] if not isinstance(entry, list)]
    assert {"المقال وعليه العلامات", "دليل البيانات"} <= set(inside)


def test_the_contents_say_on_which_page_a_part_begins(printed: list[Printed]) -> None:
    text = printed[0].text
    for title in ("Limits", "Charts", "Maps", "Data dictionary"):
        (number,) = re.findall(rf"{title}\s+p\. (\d+)", text)
        assert re.search(rf"^{title}\s*$", printed[int(number) - 1].text, re.MULTILINE), title


def test_the_versions_of_a_report_stand_on_one_page(printed: list[Printed]) -> None:
    """In both languages their table had begun with one row at the foot of a page."""
    begun = [page.text for page in printed if "How to cite:" in page.text or "كيف يُستشهد" in page.text]
    assert len(begun) == 2
    assert all("incidents/events.csv" in text for text in begun)


def test_the_statements_of_an_article_stand_on_one_page(printed: list[Printed]) -> None:
    """Two of their seven rows had stood on the page before, out of sight of the others."""
    for offsets in ("0–81", "1883–2038"):
        there = [n for n, page in enumerate(printed) if offsets in page.text or offsets[::-1] in page.text]
        assert there == [2, _second(printed) + 2]


def test_the_cover_says_what_to_beware_of_and_the_article_begins_a_page(printed: list[Printed]) -> None:
    first, second = printed[0].text, printed[1].text
    assert "An accusation is coded as an accusation." in first
    # The running line at the foot is read first.
    assert second.splitlines()[1] == "The article, marked"


def _second(printed: list[Printed]) -> int:
    """Page on which the Arabic edition begins."""
    return next(n for n, page in enumerate(printed) if "المحتويات" in page.text)


def test_no_page_of_the_pdf_is_a_quarter_empty(printed: list[Printed]) -> None:
    """But for the last page of each language; what stands under the pictures is text, so the lowest text tells."""
    filled = [1 - (page.lowest / 72 * 25.4 - 18) / (297 - 35) for page in printed]
    ends = {len(printed) - 1, _second(printed) - 1}
    assert {n: round(share, 2) for n, share in enumerate(filled) if share < 0.75 and n not in ends} == {}


def test_the_pdf_leads_to_nothing_outside_it_and_bears_no_clock(pdf: PdfReader) -> None:
    links = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    assert len(links) > 20
    assert [link["/A"] for link in links if "/URI" in link.get("/A", {})] == []
    assert "/CreationDate" not in pdf.metadata
    assert pdf.metadata.title == "From Arabic news to coded events · من الخبر العربي إلى بيانات الأحداث"


def test_a_link_of_the_pdf_is_one_area_on_a_line(pdf: PdfReader) -> None:
    """Chromium had made one of each run of one direction, and now and then one of all: another file by chance."""
    for page in pdf.pages:
        links = [note.get_object() for note in page.get("/Annots", [])]
        areas = [(link.get("/Dest"), float(link["/Rect"][1])) for link in links]
        assert [area for area in areas if areas.count(area) > 1] == []


def test_no_figure_is_cut_between_pages(browser: Any, folder: Path) -> None:
    opened = Opened(browser, folder / "index.html")
    opened.page.emulate_media(media="print")
    kept = "[...document.querySelectorAll('figure.plate')].map(f => getComputedStyle(f).breakInside)"
    assert set(opened.page.evaluate(kept)) == {"avoid"}
    # The height of a page inside its margins, at 96 dots in an inch.
    heights = "[...document.querySelectorAll('main:not([hidden]) figure.plate')].map(f => f.offsetHeight)"
    assert max(opened.page.evaluate(heights)) < (297 - 35) / 25.4 * 96


def test_made_up_articles_are_marked_on_every_page_of_the_pdf() -> None:
    pages = PdfReader(hostile_report() / "report.pdf").pages
    assert [page for page in pages if "SYNTHETIC" not in page.extract_text()] == []


def test_an_article_cannot_take_over_the_page(browser: Any) -> None:
    opened = Opened(browser, hostile_report() / "index.html")
    assert (opened.outside(), opened.broken) == ([], [])
    assert opened.page.locator(".synthetic").first.is_visible()
    for path in sorted((hostile_report() / "maps").glob("*.html")):
        opened = Opened(browser, path)
        for symbol in opened.page.locator(".toolkit-symbol").all():
            symbol.click(force=True)
        opened.page.wait_for_timeout(200)
        assert (opened.outside(), opened.broken) == ([], [])


def test_a_second_run_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    assert main(["report", "--out", str(tmp_path / "again")]) == 0
    assert differing(folder, tmp_path / "again") == []
