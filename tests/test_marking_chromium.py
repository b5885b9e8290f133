"""A marked article in a real browser: on a telephone, by keyboard, on a dark page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from toolkit.articles import sample_article
from toolkit.coding import extract
from toolkit.marking import KINDS, show

pytestmark = pytest.mark.chromium

# What a reader needs to tell dark letters from their ground (WCAG AA).
CONTRAST = 4.5
_SHADES = """mark => {
  const channels = text => text.match(/\\d+/g).slice(0, 3).map(c => c / 255)
    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const light = text => { const [r, g, b] = channels(text); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const style = getComputedStyle(mark);
  const [low, high] = [light(style.color), light(style.backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""


@pytest.fixture(params=["en", "ar"])
def page(browser: Any, tmp_path: Path, request: pytest.FixtureRequest) -> Any:
    """The sample article, on a dark page of the width of a telephone."""
    marked = show(extract(sample_article()), lang=request.param).html
    head = '<!doctype html><meta charset="utf-8"><style>body{background:#111;color:#eee;margin:8px}</style>'
    (tmp_path / "a.html").write_text(head + marked, encoding="utf-8")
    opened = browser.new_page(viewport={"width": 390, "height": 800})
    opened.goto((tmp_path / "a.html").as_uri())
    yield opened
    opened.close()


def test_it_fits_a_telephone(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_marks_can_be_read_on_a_dark_page(page: Any) -> None:
    for kind in KINDS:
        assert page.locator(f"article mark.toolkit-{kind}").first.evaluate(_SHADES) >= CONTRAST


def test_the_keyboard_shows_what_a_mark_says_inside_the_page(page: Any) -> None:
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        said = focused.get_attribute("title")
        shown = focused.evaluate("e => getComputedStyle(e, '::after').content")
        assert said
        assert shown not in {"none", "normal"}
        box = focused.evaluate(
            "e => { const s = getComputedStyle(e, '::after'); return [parseFloat(s.left), parseFloat(s.width)] }"
        )
        assert box[1] > 200
        seen.add(said)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert len(seen) == 12


def test_why_an_event_is_coded_so_opens_below_the_article(page: Any) -> None:
    first = page.locator("details").first
    assert not first.locator("li").first.is_visible()
    first.locator("summary").click()
    assert first.locator("li").count() >= 10
    assert first.locator("li").first.is_visible()
    assert first.locator("q").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
