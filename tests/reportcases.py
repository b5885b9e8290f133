"""The report of the shipped article, built once for all tests, and what its pages may not do."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from toolkit.articles import Article
from toolkit.report import build

# An article that would take over a page which does not escape it; the words around make it an event with a toll.
ATTACK = "<script>alert(1)</script>"
HOSTILE = Article(
    article_id=f"a-1{ATTACK}",
    text=(
        f"قتل ثلاثة جنود عراقيين {ATTACK} في انفجار عبوة ناسفة في بغداد أمس.\n"
        'وأصيب 5 مدنيين" onmouseover="alert(2) في كركوك.'
    ),
    source="synthetic",
    title=f"عنوان {ATTACK} <img src=x onerror=alert(3)>",
    digest="0" * 64,
)  # fmt: skip


@cache
def sample_report() -> Path:
    """Folder of the report of the shipped article, without the notebooks, which have tests of their own."""
    folder = Path(tempfile.mkdtemp(prefix="report-"))
    atexit.register(shutil.rmtree, folder, True)
    build(None, folder / "exports", notebooks=False)
    return folder / "exports"


@cache
def hostile_report() -> Path:
    """Folder of the report of a made-up article that tries to take over the page."""
    folder = Path(tempfile.mkdtemp(prefix="report-"))
    atexit.register(shutil.rmtree, folder, True)
    build([HOSTILE], folder / "exports", allow_synthetic=True, notebooks=False)
    return folder / "exports"


class Page(HTMLParser):
    """What a page would fetch, its pictures, links, ids and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.pictures: list[dict[str, str]] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.handlers: list[str] = []
        self.scripts = 0
        self.words: list[str] = []
        self.feed(text)
        styles = re.findall(r"<style[^>]*>(.*?)</style>", text, re.DOTALL)
        self.fetched += [found for style in styles for found in re.findall(r"url\(\s*['\"]?(?!data:|#)([^)]*)", style)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.handlers += [name for name in given if name.startswith("on")]
        if tag in {"script", "img", "iframe", "source", "embed", "object"} and "src" in given:
            self.fetched += [given["src"]] if not given["src"].startswith("data:") else []
        if tag == "link" and "href" in given:
            self.fetched.append(given["href"])
        if tag == "img":
            self.pictures.append(given)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if "id" in given:
            self.ids.append(given["id"])
        self.scripts += tag == "script"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
