"""What the tests of several files share: a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

# Files of tests that take longest, the longest first. They are begun first: of several workers none is left alone with
# one of them at the end.
_LONGEST = (
    "test_report", "test_notebooks", "test_more_charts", "test_charts", "test_corpus_processes", "test_maps",
    "test_desk", "test_notebook_own_data", "test_wheel", "test_corpus_dask", "test_printmaps", "test_printmap_labels",
    "test_hostile_input", "test_merging", "test_extraction_properties", "test_reading_properties", "test_mapkinds",
    "test_desk_filters",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first; others keep their order."""
    rank = {name: number for number, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: rank.get(item.path.stem, len(rank)))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A real Chromium for the tests of one file."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=program, args=[*flags, "--disable-sync"])
        yield opened
        opened.close()
