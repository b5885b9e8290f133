"""Saved maps in a real Chromium with the network off: nothing is fetched, nothing breaks, popups and slider work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mapcases import HOSTILE, event, table
from playwright.sync_api import expect

from toolkit.incidents import load_incidents
from toolkit.maps import Map, event_map

pytestmark = pytest.mark.chromium


class Opened:
    """A map in the browser, with every address it asked for and every error it raised."""

    def __init__(self, browser: Any, chart: Map, folder: Path) -> None:
        self.page = browser.new_context(viewport={"width": 1100, "height": 760}, offline=True).new_page()
        self.asked: list[str] = []
        self.broken: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.broken.append(str(error)))
        self.page.on("console", lambda line: self.broken.append(line.text) if line.type == "error" else None)
        self.page.goto(chart.save(folder / "map.html").as_uri())
        self.page.wait_for_selector(".leaflet-container .toolkit-label", state="attached")
        self.page.wait_for_timeout(150)

    def counts(self) -> list[str]:
        return [text.strip() for text in self.page.locator(".toolkit-symbol text").all_text_contents()]

    def slide(self, step: int) -> None:
        self.page.locator(".toolkit-time input[type=range]").fill(str(step))

    def click(self, place: str) -> Any:
        self.page.locator(f'.toolkit-symbol[data-place="{place}"]').click()
        self.page.wait_for_selector(".leaflet-popup-content")
        return self.page.locator(".leaflet-popup-content")


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    maps: list[Opened] = []

    def open_map(chart: Map) -> Opened:
        maps.append(Opened(browser, chart, tmp_path))
        return maps[-1]

    yield open_map
    for one in maps:
        local = ("file:", "data:", "blob:")
        assert [address for address in one.asked if not address.startswith(local)] == []
        assert one.broken == []
        one.page.context.close()


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("area", ["iraq", "baghdad", "green-zone", "kirkuk"])
def test_a_map_opens_without_network_with_its_symbols_legend_and_names(opened: Any, area: str, lang: str):
    chart = event_map(load_incidents().events, area, lang=lang)
    one = opened(chart)
    assert sorted(map(int, one.counts())) == sorted(chart.data["n_events"])
    assert one.page.locator(".toolkit-side svg").count() > 5
    assert one.page.locator(".toolkit-label:visible").count() > 1
    assert one.page.locator(".leaflet-overlay-pane path").count() > 0
    assert one.page.locator(".leaflet-control-layers").count() == 1
    assert one.page.evaluate("document.dir") == ("rtl" if lang == "ar" else "ltr")
    assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_names_overlap_neither_each_other_nor_the_edge(opened: Any):
    one = opened(event_map(load_incidents().events, "iraq"))
    boxes = one.page.evaluate(
        "[...document.querySelectorAll('.toolkit-label')].filter(e => !e.hidden).map(e => {"
        "const b = e.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] })"
    )
    assert len(boxes) > 10
    for index, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[index + 1 :]:
            assert not (left < other[2] and other[0] < right and top < other[3] and other[1] < bottom)


def test_landmarks_keep_their_names_beside_events_and_when_these_are_filtered_away(opened: Any):
    one = opened(event_map(load_incidents().events, "baghdad"))
    airport = one.page.get_by_text("Baghdad International Airport", exact=True)
    assert airport.is_visible()
    one.slide(1)
    assert airport.is_visible()


def test_a_popup_lists_the_events_and_runs_from_right_to_left_in_arabic(opened: Any):
    rows = table(
        event(1, "k1-base", evidence="قتل فيه متعاقد أمريكي (IZ)."), event(2, "k1-base", "2019-12-28", killed_low=1)
    )
    popup = opened(event_map(rows, "kirkuk", lang="ar")).click("كي وان")
    assert popup.locator("li").count() == 2
    assert popup.locator("> div").get_attribute("dir") == "rtl"
    quote = popup.locator("blockquote")
    assert quote.evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert quote.evaluate("e => getComputedStyle(e).textAlign") == "right"
    assert popup.locator("p[lang=en]").first.evaluate("e => getComputedStyle(e).direction") == "ltr"


def test_nothing_that_an_article_holds_runs(opened: Any):
    hostile = {"evidence": HOSTILE["evidence"], "summary_en": HOSTILE["title"], "sources": [HOSTILE["source"]]}
    rows = table(
        event(1, None, latitude=35.5, longitude=44.3, geo_precision=1, location=HOSTILE["location"], **hostile),
        event(2, None, location=HOSTILE["location"], **hostile),
        event(3, "k1-base", "2019-12-30"),
    )
    one = opened(event_map(rows, "kirkuk", title=HOSTILE["title"], source=HOSTILE["source"]))
    one.page.locator(".toolkit-symbol").nth(1).press("Enter")
    popup = one.page.locator(".leaflet-popup-content")
    popup.wait_for()
    one.page.locator(".toolkit-unplaced summary").click()
    assert HOSTILE["evidence"] in popup.locator("blockquote").inner_text()
    assert popup.locator("img, script, b, a").count() == 0
    assert one.page.locator("h1").inner_text() == HOSTILE["title"]
    assert one.page.locator(".toolkit-unplaced a").count() == 0
    one.page.wait_for_timeout(100)
    assert one.page.evaluate("window.broken") is None


def test_the_slider_shows_one_stretch_of_time_and_with_earlier_events_all_before(opened: Any):
    rows = table(
        event(1, "k1-base", "2019-12-01"), event(2, "k1-base", "2019-12-03"), event(3, "k1-base", None),
        event(4, "us-embassy", "2019-12-03"),
    )  # fmt: skip
    one = opened(event_map(rows, "iraq"))
    said = one.page.locator(".toolkit-time output")
    assert one.counts() == ["3", "1"]
    assert said.inner_text() == "All dates · Events: 4"
    one.slide(1)
    assert one.counts() == ["1"]
    assert said.inner_text() == "1 Dec 2019 · Events: 1"
    one.slide(2)
    assert one.counts() == []
    one.slide(3)
    assert one.counts() == ["1", "1"]
    one.page.get_by_label("with all earlier events").check()
    assert one.counts() == ["2", "1"]
    one.slide(0)
    assert one.counts() == ["3", "1"]


def test_the_slider_plays_and_obeys_the_keyboard(opened: Any):
    rows = table(event(1, "k1-base", "2019-12-01"), event(2, "k1-base", "2019-12-02"))
    one = opened(event_map(rows, "kirkuk"))
    slider = one.page.locator(".toolkit-time input[type=range]")
    slider.press("ArrowRight")
    assert slider.input_value() == "1"
    assert slider.get_attribute("aria-valuetext") == "1 Dec 2019"
    one.page.get_by_role("button", name="Play").click()
    expect(slider).to_have_value("2")
    one.page.get_by_role("button", name="Play").wait_for()
    assert one.counts() == ["1"]


def test_the_legend_switches_types_off_and_on(opened: Any):
    rows = table(event(1, "k1-base"), event(2, "k1-base", event_type="Riots"), event(3, "k1-base", event_type="Riots"))
    one = opened(event_map(rows, "kirkuk"))
    assert one.counts() == ["3"]
    one.page.get_by_label("Riots").uncheck()
    assert one.counts() == ["1"]
    one.page.get_by_label("Riots").check()
    assert one.counts() == ["3"]


def test_a_place_known_roughly_is_a_dashed_ring_with_its_circle(opened: Any):
    one = opened(event_map(table(event(1, "anbar"), event(2, "k1-base")), "iraq"))
    ring = one.page.locator(".toolkit-governorate svg > *").first
    assert ring.get_attribute("stroke-dasharray")
    assert not one.page.locator(".toolkit-exact svg > *").first.get_attribute("stroke-dasharray")
    assert one.page.locator(".leaflet-rings-pane path").count() == 1


def test_the_frame_for_jupyter_shows_the_map(browser: Any):
    chart = event_map(table(event(1, "k1-base")), "kirkuk")
    page = browser.new_context(offline=True).new_page()
    page.set_content(chart._repr_mimebundle_()["text/html"])
    symbol = page.frame_locator("iframe.toolkit-map").locator(".toolkit-symbol")
    symbol.wait_for()
    assert symbol.count() == 1
    assert not page.locator(".toolkit-untrusted").is_visible()
    page.context.close()
