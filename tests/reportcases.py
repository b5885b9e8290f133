"""The report of the shipped article, built once for all tests, and what its pages may not do."""

from __future__ import annotations

import atexit
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import toolkit
from toolkit.articles import Article
from toolkit.provenance import sha256
from toolkit.report import build

# An article that would take over a page which does not escape it; the words around make it an event with a toll.
ATTACK = "<script>alert(1)</script>"
_TEXT = (
    f"قتل ثلاثة جنود عراقيين {ATTACK} في انفجار عبوة ناسفة في كركوك أمس.\n"
    'وأصيب 5 مدنيين" onmouseover="alert(2) في الانفجار.'
)
HOSTILE = Article(
    article_id=f"a-1{ATTACK}",
    text=_TEXT,
    source="synthetic",
    title=f"عنوان {ATTACK} <img src=x onerror=alert(3)>",
    digest=sha256(_TEXT),
)  # fmt: skip


def by_command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder far from the checkout, with another order of hashes; a warning fails it."""
    home = Path(toolkit.__file__).resolve().parent.parent
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(home), "PYTHONWARNINGS": "error"}
    return subprocess.run(
        [sys.executable, "-m", "toolkit", "report", "--no-notebooks", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@cache
def sample_run() -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Folder of the report of the shipped article, made by the command, and what the command said."""
    folder = Path(tempfile.mkdtemp(prefix="report-"))
    atexit.register(shutil.rmtree, folder, True)
    done = by_command(folder, "--out", "exports")
    return folder / "exports", done


def differing(one: Path, other: Path) -> list[str]:
    """Files that are not in both folders, or not the same byte for byte."""
    names = {p.relative_to(folder).as_posix() for folder in (one, other) for p in folder.rglob("*") if p.is_file()}
    both = [name for name in names if (one / name).is_file() and (other / name).is_file()]
    return sorted(names - set(both)) + [n for n in both if (one / n).read_bytes() != (other / n).read_bytes()]


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
