"""JupyterLab started for real, and a notebook run in it from top to bottom in Chromium, with nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from labcases import jupyterlab, open_and_run, outside

pytestmark = pytest.mark.chromium


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with jupyterlab(tmp_path_factory.mktemp("lab")) as address:
        yield address


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    # Tall, for Lab draws only the cells in view.
    context = browser.new_context(viewport={"width": 1300, "height": 9000})
    yield context.new_page()
    context.close()


def test_the_maps_notebook_runs_in_jupyterlab(lab: str, page: Any) -> None:
    asked: list[str] = []
    broken: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: broken.append(str(error)))
    cells = open_and_run(page, lab, "03_maps.ipynb")
    assert [count for count, _ in cells] == list(range(1, len(cells) + 1))
    assert [kinds for _, kinds in cells if "error" in kinds] == []
    page.wait_for_selector("iframe.toolkit-map")
    first = page.frame_locator("iframe.toolkit-map").first
    first.locator(".leaflet-container .toolkit-label").first.wait_for(state="attached")
    assert first.locator(".toolkit-time input[type=range]").count() == 1
    picture = page.locator(".jp-OutputArea-output figure img").first
    assert picture.evaluate("i => i.naturalWidth") > 400
    assert len(str(picture.get_attribute("alt"))) > 40
    assert page.locator(".jp-MarkdownOutput span[dir=rtl]").first.inner_text() == "العراق"
    assert (outside(lab, asked), broken) == ([], [])
