"""Print a page as a tagged PDF with a Chromium that is installed; no network, the same bytes at any hour."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .provenance import made_on

# As distributions, vendors and systems call it.
_NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
)  # fmt: skip
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_SECONDS = 180
_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_UNSEEN = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_DATE = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)(\d{14}[^)]*)\)")
_NODE = re.compile(rb"\(node(\d{8})\)")
# An entry of the outline: 12 0 obj <</Title (Charts) /Dest [...] ... >> endobj
_ENTRY = re.compile(
    rb"(?P<id>\d+) 0 obj\n<</Title (?P<title><[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\))(?P<rest>\n/Dest .*?\nendobj\n)",
    re.DOTALL,
)
# A node of the tree of pages, and a named place: /en-charts [40 0 R /XYZ 42 778 0]
_NODE_OF_PAGES = re.compile(rb"(?P<id>\d+) 0 obj\n<</Type /Pages\b[^\[]*/Kids \[(?P<kids>[^\]]*)\]")
_DESTINATION = re.compile(rb"/([^\s/\[\]<>()]+) \[(\d+) 0 R /XYZ")
_END = re.compile(rb"trailer\n<<(?P<trailer>[^>]*)>>\nstartxref\n(?P<start>\d+)\n%%EOF\s*\Z")


def chromium() -> str | None:
    """Program of the first Chromium, Chrome or Edge that is found; None where there is none."""
    found = (shutil.which(name) for name in _NAMES)
    return next((path for path in found if path), None) or next((p for p in _PLACES if Path(p).is_file()), None)


def print_pdf(page: Path, out: Path) -> str | None:
    """
    Print a page that lies in a file.

    The PDF has tags for screen readers, an outline and the languages of the page. It is written beside its name first,
    so that a run that fails leaves what was there.

    Parameters
    ----------
    page
        The page; what it shows lies inside it or beside it.
    out
        The PDF.

    Returns
    -------
    str | None
        Why there is no PDF, in one sentence; None where there is one.
    """
    program = chromium()
    if program is None:
        return "No PDF: no Chromium, Chrome or Edge was found; install one and run again. All the rest is made."
    with tempfile.TemporaryDirectory(prefix="toolkit-print-") as profile:
        unfinished = out.with_name(f".{out.name}.part")
        try:
            reason = _run(program, page, unfinished, profile)
            if reason:
                return f"No PDF: {Path(program).name} did not print the page ({reason}). All the rest is made."
            raw = _timeless(unfinished.read_bytes())
            unfinished.write_bytes(_with_outline(raw, headings(page.read_text("utf-8"))))
            os.replace(unfinished, out)
        finally:
            unfinished.unlink(missing_ok=True)
    return None


def _run(program: str, page: Path, out: Path, profile: str) -> str | None:
    command = [
        program, "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={profile}", "--no-pdf-header-footer", "--export-tagged-pdf",
        "--generate-pdf-document-outline", f"--print-to-pdf={out.resolve()}", page.resolve().as_uri(),
    ]  # fmt: skip
    if sys.platform == "linux" and os.geteuid() == 0:
        # Chromium refuses to start for root with its sandbox; the page is our own and runs no script.
        command.insert(1, "--no-sandbox")
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"it took more than {_SECONDS} s"
    except OSError as error:
        return error.strerror or str(error)
    if not out.is_file() or out.read_bytes()[:5] != b"%PDF-":
        return f"it ended with status {done.returncode} and no PDF"
    return None


def pages_of(raw: bytes) -> dict[str, int]:
    """
    On which page of a PDF, counted from 1, each named part begins: those that a link of it leads to.

    Parameters
    ----------
    raw
        A PDF as Chromium writes it.
    """
    leaves: list[bytes] = []
    nodes = {node["id"]: node["kids"].split(b" 0 R") for node in _NODE_OF_PAGES.finditer(raw)}
    children = {kid.strip() for kids in nodes.values() for kid in kids}

    def walk(node: bytes) -> None:
        for kid in filter(None, (kid.strip() for kid in nodes[node])):
            if kid in nodes:
                walk(kid)
            else:
                leaves.append(kid)

    for root in nodes.keys() - children:
        walk(root)
    number = {leaf: n for n, leaf in enumerate(leaves, start=1)}
    found = {}
    for name, leaf in _DESTINATION.findall(raw):
        if leaf in number:
            found[
                re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes.fromhex(code[1].decode()), name).decode(
                    "utf-8", "replace"
                )
            ] = number[leaf]
    return found


def _timeless(raw: bytes) -> bytes:
    """
    The same whenever it is printed: no clock, and tags numbered from 1 in their order; nothing moves.

    Chromium numbers tags as it numbers the parts of the page, which may begin anywhere.
    """
    day = made_on()
    numbers = {old: b"(node%08d)" % new for new, old in enumerate(sorted(set(_NODE.findall(raw))), start=1)}
    raw = _NODE.sub(lambda match: numbers[match[1]], raw)

    def dated(match: re.Match[bytes]) -> bytes:
        if day is None:
            return b" " * len(match[0])
        said = f"{day.replace('-', '')}000000+00'00'".encode().ljust(len(match[2]))
        return match[1] + said[: len(match[2])] + b")"

    return _DATE.sub(dated, raw)


def headings(page: str) -> list[str]:
    """
    Headings of a page as plain text, in their order.

    Parameters
    ----------
    page
        HTML.
    """
    return [" ".join(_UNSEEN.sub("", html.unescape(_TAG.sub("", h[2]))).split()) for h in _HEADING.finditer(page)]


def _with_outline(raw: bytes, titles: list[str]) -> bytes:
    """
    The same with titles of the outline as they are read.

    Chromium joins the pieces of a heading in the order in which they are drawn, which turns the words of an Arabic one
    round and eats the space at the end of a line. So the entries are written once more at the end of the file, which
    is how a PDF is changed (ISO 32000-1, 7.5.6). Entries are numbered in the order of the headings.
    """
    entries = sorted(_ENTRY.finditer(raw), key=lambda entry: int(entry["id"]))
    end = _END.search(raw)
    if end is None or len(entries) != len(titles):
        return raw
    out, places = bytearray(raw.rstrip(b"\n") + b"\n"), []
    for entry, title in zip(entries, titles, strict=True):
        places.append((int(entry["id"]), len(out)))
        written = (b"\xfe\xff" + title.encode("utf-16-be")).hex().upper().encode()
        out += b"%d 0 obj\n<</Title <%s>%s" % (int(entry["id"]), written, entry["rest"])
    start = len(out)
    out += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<<%s\n/Prev %s>>\nstartxref\n%d\n%%%%EOF\n" % (end["trailer"], end["start"], start)
    return bytes(out)
