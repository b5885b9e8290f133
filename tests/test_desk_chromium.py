"""The desk in a real JupyterLab: notebook 4 run, filters worked by script, and everything seen to follow."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from deskcases import HOSTILE
from labcases import jupyterlab, open_and_run, outside

import toolkit
from toolkit.articles import Article
from toolkit.coding import extract

pytestmark = pytest.mark.chromium


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exports")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, exports: Path) -> Iterator[str]:
    home = tmp_path_factory.mktemp("lab")
    with jupyterlab(home) as address:
        copied = home / "work" / "04_explore.ipynb"
        notebook = json.loads(copied.read_text("utf-8"))
        (cell,) = (c for c in notebook["cells"] if "parameters" in c["metadata"].get("tags", []))
        cell["source"] = ['ARTICLE = ""\n', f"EXPORTS = {str(exports)!r}"]
        copied.write_text(json.dumps(notebook), "utf-8")
        yield address


class Lab:
    """Notebook 4 open and run; its two desks."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self.asked: list[str] = []
        self.broken: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.broken.append(str(error)))
        self.cells = open_and_run(page, address, "04_explore.ipynb")
        page.set_default_timeout(60_000)
        self.first, self.second = page.locator(".toolkit-desk").first, page.locator(".toolkit-desk").last
        self.second.wait_for()


@pytest.fixture(scope="module")
def opened(browser: Any, lab: str) -> Iterator[Lab]:
    # Tall, for Lab draws only the cells in view.
    context = browser.new_context(viewport={"width": 1500, "height": 9000})
    yield Lab(context.new_page(), lab)
    context.close()


def counts(desk: Any, said: str) -> None:
    desk.locator(".toolkit-counts", has_text=said).wait_for()


def have(found: Any, number: int) -> None:
    """Wait until so many are found: on a busy machine what follows a filter follows it later."""
    from playwright.sync_api import expect

    expect(found).to_have_count(number, timeout=60_000)


def rows(desk: Any) -> Any:
    return desk.locator(".toolkit-row button:visible")


def test_the_notebook_runs(opened: Lab) -> None:
    assert [count for count, _ in opened.cells] == list(range(1, len(opened.cells) + 1))
    assert [kinds for _, kinds in opened.cells if "error" in kinds] == []


# Words of the table that stand on two lines, and what is wider than the room that it has.
BROKEN = """desk => {
  const words = [];
  for (const cell of desk.querySelectorAll('.toolkit-cells > span')) {
    if (!cell.offsetParent) continue;
    if (cell.scrollWidth > cell.clientWidth + 1) words.push(cell.textContent);
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      for (const found of node.data.matchAll(/[^\\s\u2013-]+/gu)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        if (new Set([...range.getClientRects()].map(r => Math.round(r.top / 4))).size > 1) words.push(found[0]);
      }
    }
  }
  const wide = [...desk.querySelectorAll('.toolkit-table, .toolkit-views, .toolkit-filters')]
    .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className);
  return [...words, ...wide];
}"""


@pytest.mark.parametrize("width", [1024, 1280, 1600])
def test_no_word_of_the_table_is_broken(opened: Lab, width: int) -> None:
    """Lab's side bar takes 300 pixels and more of a small screen."""
    counts(opened.first, "51 of 51 rows shown")
    opened.page.set_viewport_size({"width": width, "height": 9000})
    opened.page.wait_for_timeout(500)
    assert [opened.page.evaluate(BROKEN, desk.element_handle()) for desk in (opened.first, opened.second)] == [[], []]
    opened.page.set_viewport_size({"width": 1500, "height": 9000})


def test_counts_chart_map_and_table_follow_a_filter(opened: Lab) -> None:
    desk = opened.first
    counts(desk, "51 of 51 rows shown")
    picture = desk.locator(".toolkit-picture img")
    drawn, alt = picture.get_attribute("src"), picture.get_attribute("alt")
    assert picture.evaluate("i => i.naturalWidth") > 400
    have(rows(desk), 10)
    desk.get_by_label("Governorate").select_option(label="Kirkuk")
    counts(desk, "2 of 51 rows shown")
    opened.page.wait_for_function(
        "([desk, before]) => { const i = desk.querySelector('.toolkit-picture img'); return i && i.alt !== before; }",
        arg=[desk.element_handle(), alt],
    )
    assert picture.get_attribute("src") != drawn
    have(rows(desk), 2)
    assert re.search("Kirkuk|K1", str(rows(desk).first.text_content()))
    within = desk.frame_locator("iframe.toolkit-map")
    within.locator(".leaflet-container .toolkit-label").first.wait_for(state="attached")
    for _ in range(100):
        places = json.loads(str(within.locator("#toolkit-data").text_content()))["places"]
        if sum(len(place["listed"]) for place in places) == 2:
            break
        opened.page.wait_for_timeout(200)
    assert sum(len(place["listed"]) for place in places) == 2
    assert "Governorate: Kirkuk" in str(desk.locator(".toolkit-picture details").text_content())


def test_a_search_folds_the_spelling_and_nothing_found_says_why(opened: Lab) -> None:
    desk = opened.second
    counts(desk, "7 of 7 rows shown")
    field = desk.get_by_label("Words of the sentence")
    field.fill("السفاره الامريكيه")
    field.press("Enter")
    left = desk.locator(".toolkit-counts", has_not_text="7 of 7")
    left.wait_for()
    # The count is told before the rows follow it.
    number = int(str(left.text_content()).split()[0])
    assert 0 < number < 7
    have(rows(desk), number)
    desk.get_by_label("Killed, at least").fill("900")
    desk.get_by_label("Killed, at least").press("Enter")
    said = desk.locator("[role=status] .toolkit-none").first
    said.wait_for()
    assert "Killed, at least: 900" in str(said.text_content())
    have(desk.locator(".toolkit-picture img, iframe.toolkit-map"), 0)
    have(rows(desk), 0)
    desk.get_by_role("button", name="Clear all filters").click()
    counts(desk, "7 of 7 rows shown")
    have(rows(desk), 7)


def test_a_row_is_opened_from_the_keyboard_and_lab_keeps_its_cells(opened: Lab) -> None:
    desk, page = opened.second, opened.page
    size = "window.jupyterapp.shell.currentWidget.content.widgets.length"
    before = page.evaluate(size)
    for at, key in ((0, "Space"), (1, "Enter")):
        rows(desk).nth(at).focus()
        page.keyboard.press(key)
        desk.locator(".toolkit-row").nth(at).locator(".toolkit-chosen").wait_for()
        framed = desk.locator(".toolkit-beside .toolkit-evidence").first
        framed.wait_for()
        assert framed.locator("mark").count() > 0
    # Lab would take these for its own: a new cell, one deleted, and the next one.
    for key in ("a", "d", "d", "d", "ArrowDown"):
        page.keyboard.press(key)
    assert page.evaluate(size) == before
    seen = []
    for _ in range(4):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.textContent"))
    assert [text for text in seen if not text.startswith("Open embassy")] == []


def test_a_list_is_worked_with_arrows_and_what_changes_is_read_out(opened: Lab) -> None:
    desk, page = opened.second, opened.page
    places = desk.get_by_label("Place known")
    places.focus()
    page.keyboard.press("ArrowDown")
    desk.locator(".toolkit-counts", has_not_text="7 of 7").wait_for()
    assert places.evaluate("e => e === document.activeElement && e.selectedOptions.length") == 1
    region = desk.locator(".widget-html[aria-live=polite]", has=page.locator(".toolkit-counts"))
    assert region.get_attribute("role") == "status"
    desk.get_by_role("button", name="Clear all filters").click()
    counts(desk, "7 of 7 rows shown")


def test_a_bar_of_the_chart_opens_the_sentences_of_its_events(opened: Lab) -> None:
    desk, page = opened.second, opened.page
    pane = desk.locator(".toolkit-beside")
    # The chart of the filter before may still stand there, and be taken away under the pointer.
    for _ in range(30):
        desk.locator(".toolkit-strip").last.click()
        page.wait_for_timeout(500)
        if pane.get_by_text(re.compile(r"\d events: open one")).count():
            break
    # Strips lie on the picture, not beside it.
    picture, box = desk.evaluate(
        "d => ['.toolkit-picture img', '.toolkit-strip'].map(s => d.querySelector(s).getBoundingClientRect().toJSON())"
    )
    assert picture["left"] <= box["left"]
    assert box["right"] <= picture["right"] + 1
    assert picture["top"] < box["top"]
    assert box["bottom"] < picture["bottom"]
    assert pane.locator("details").count() > 1
    framed = pane.locator("details[open] .toolkit-evidence").first
    assert framed.is_visible()
    assert framed.locator("mark").count() > 0
    # The same from the keyboard: one stop for all bars, arrows between them, and Lab keeps its cells.
    size = "window.jupyterapp.shell.currentWidget.content.widgets.length"
    before = page.evaluate(size)
    first = desk.locator(".toolkit-strip").first
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert first.evaluate("e => e === document.activeElement && e.tabIndex === 0")
    page.keyboard.press("Enter")
    pane.locator("details").first.wait_for(state="detached")
    assert pane.locator(".toolkit-evidence").count() >= 1
    assert page.evaluate(size) == before


def test_a_symbol_of_the_map_opens_the_sentences_of_its_events(opened: Lab) -> None:
    desk = opened.second
    within = desk.frame_locator("iframe.toolkit-map")
    symbols = within.locator(".toolkit-symbol")
    symbols.first.wait_for()
    pane = desk.locator(".toolkit-beside")
    seen = set()
    for at in range(symbols.count()):
        before = str(pane.inner_html())
        symbols.nth(at).click()
        for _ in range(300):
            if str(pane.inner_html()) != before:
                break
            opened.page.wait_for_timeout(100)
        assert pane.locator(".toolkit-evidence").count() >= 1
        seen.add(str(pane.inner_text()))
        within.locator(".leaflet-popup-close-button").click()
    assert len(seen) == symbols.count()


def test_the_desk_turns_to_arabic(opened: Lab) -> None:
    desk = opened.first
    desk.get_by_role("button", name="العربية").click()
    counts(desk, "الصفوف المعروضة: 2 من 51")
    assert desk.get_by_label("المحافظة").evaluate("e => e.selectedOptions[0].textContent") == "كركوك"
    assert desk.evaluate("e => getComputedStyle(e).direction") == "rtl"
    # The filters stand on the right.
    places = [desk.locator(name).first.bounding_box() for name in (".toolkit-filters", ".toolkit-views")]
    assert places[0]["x"] > places[1]["x"]
    assert desk.locator(".toolkit-counts").evaluate("e => getComputedStyle(e).textAlign") in ("start", "right")


@pytest.mark.parametrize("desk", ["first", "second"])
def test_no_words_are_cut_off_or_wider_than_their_room(opened: Lab, desk: str) -> None:
    found = getattr(opened, desk).evaluate(
        """desk => [...desk.querySelectorAll('.widget-label, .jupyter-button, p, .toolkit-cells span')]
        .filter(e => !e.matches('.toolkit-row .jupyter-button'))
        .filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
        .map(e => e.textContent)"""
    )
    assert found == []


def test_a_review_goes_into_the_file_and_is_taken_back(opened: Lab, exports: Path) -> None:
    desk = opened.second
    desk.get_by_role("tab", name="Review").click()
    desk.get_by_text("Queue: 7 left of 7 shown").wait_for()
    desk.get_by_role("button", name="Accept").click()
    desk.get_by_role("alert").get_by_text("needs a name").wait_for()
    desk.get_by_label("Reviewer (initials)").fill("AB")
    desk.get_by_role("button", name="Accept").click()
    desk.get_by_text("Queue: 6 left of 7 shown").wait_for()
    desk.get_by_label("Wounded, high").fill("4")
    desk.get_by_label("Why").fill("=HYPERLINK(1)")
    desk.get_by_role("button", name="Save changes").click()
    desk.get_by_text("Queue: 5 left of 7 shown").wait_for()
    with (exports / "desk" / "corrections.csv").open(encoding="utf-8", newline="") as file:
        lines = [(row["column"], row["is"], row["who"], row["why"]) for row in csv.DictReader(file)]
    assert lines[-2:] == [("review", "accepted", "AB", ""), ("wounded_high", "4", "AB", "'=HYPERLINK(1)")]
    for left in (6, 7):
        desk.get_by_role("button", name="Undo the last").click()
        desk.get_by_text(f"Queue: {left} left of 7 shown").wait_for()


def test_nothing_was_fetched_and_nothing_broke(opened: Lab) -> None:
    assert (outside(opened.address, opened.asked), opened.broken) == ([], [])


def test_hostile_text_does_nothing_in_a_page(browser: Any, tmp_path: Path) -> None:
    text = f"هاجم مسلحون نقطة تفتيش في كركوك يوم الأحد {HOSTILE} وقتل جنديان."
    coded = extract(Article("t", text, date(2020, 2, 3), HOSTILE, HOSTILE))
    events = coded.events
    events["location"] = events["actor1"] = HOSTILE
    desk = toolkit.explore(events, coded)
    desk.choose(events["event_id"].iloc[0])
    parts = [desk.counts.value, desk.evidence.value, *(row.value for row in desk.table._drawn)]
    parts.append(desk._repr_mimebundle_()["text/html"])
    (tmp_path / "a.html").write_text(f'<!doctype html><meta charset="utf-8">{"".join(parts)}', "utf-8")
    page = browser.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.goto((tmp_path / "a.html").as_uri())
    page.wait_for_timeout(300)
    assert ran == []
    assert page.locator("script, img[onerror], a[href^=javascript]").count() == 0
    assert page.get_by_text("<script>alert(1)</script>").count() > 0
    page.close()
