"""
Measure the whole extraction beside two libraries that do a part of it, on the same articles in one run.

    pip install -e '.[benchmark]'
    python -m benchmarks.speed [FOLDER_OF_ARTICLES …]

dateparser's search finds dates only, pyarabic's reader numbers only; ``extract`` finds both and places, actors, tolls
and events, and fills all five tables. One processor does the work; what is counted is its own time, so that other work
on the machine disturbs little. Rates differ between machines, the ratio of two rates measured side by side hardly does.
Memory and the time until the first article is coded are those of new processes.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.peers import dates_by_dateparser, need, numbers_by_pyarabic
from toolkit._paths import data_path
from toolkit.arabic import Text
from toolkit.articles import Article, read, sample_article
from toolkit.coding import extract
from toolkit.dates import find_dates
from toolkit.numbers import find_numbers

_ROUNDS = 5
# A round goes through the articles as often as it takes to last so many seconds.
_ROUND_SECONDS = 0.5
_READY = "from toolkit.articles import sample_article; from toolkit.coding import extract; extract(sample_article())"


def _dates_and_numbers(article: Article) -> None:
    text = Text(article.text)
    dates = find_dates(text, article.published)
    find_numbers(text, [(d.start, d.end) for d in dates])


def _dateparser(article: Article) -> None:
    dates_by_dateparser(article.text, article.published)


def _pyarabic(article: Article) -> None:
    numbers_by_pyarabic(article.text)


# What is measured, by what it gives; the first is what the others are compared with.
_WORK: dict[str, Callable[[Article], object]] = {
    "dateparser: dates": _dateparser,
    "pyarabic: numbers": _pyarabic,
    "toolkit: dates and numbers": _dates_and_numbers,
    "toolkit: all five tables": extract,
}


def _rate(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """Articles a second of processor time: the median of rounds, after one round that loads tables and caches."""
    begin = time.process_time()
    for article in articles:
        work(article)
    times = max(1, round(_ROUND_SECONDS / max(time.process_time() - begin, 1e-6)))
    rounds = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        for _ in range(times):
            for article in articles:
                work(article)
        rounds.append((time.process_time() - begin) / times)
    return len(articles) / statistics.median(rounds)


def _compare(name: str, articles: Sequence[Article]) -> None:
    characters = sum(len(article.text) for article in articles)
    print(f"\n{name}: {len(articles)} article(s), {characters} characters")
    rates = {what: _rate(work, articles) for what, work in _WORK.items()}
    slowest = next(iter(rates.values()))
    for what, rate in rates.items():
        print(f"  {what:28} {rate:8.1f} articles/s {rate * characters / len(articles) / 1e6:8.3f} MB/s"
              f" {rate / slowest:7.2f} x dateparser")  # fmt: skip


def _ready() -> float:
    """Seconds from the start of a new process until it has coded its first article; the best of rounds."""
    rounds = []
    # As on every start but the first, the modules are compiled already, whatever this machine is set to.
    with tempfile.TemporaryDirectory() as compiled:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled
        for _ in range(_ROUNDS):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", _READY], check=True, env=environment)
            rounds.append(time.perf_counter() - begin)
    return min(rounds)


def _peak(folders: Sequence[Path]) -> float:
    """Peak memory in MB of a new process that codes all articles (Linux counts it in KB)."""
    command = [sys.executable, "-m", "benchmarks.speed", "--peak", *map(str, folders)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _articles(folders: Sequence[Path]) -> list[Article]:
    return [article for article in read(folders) if isinstance(article, Article)]


def main() -> int:
    if "--peak" not in sys.argv:
        need("dateparser", "pyarabic")
    asked = [argument for argument in sys.argv[1:] if argument != "--peak"]
    folders = [Path(a) for a in asked] or sorted(p for p in data_path("evaluation").iterdir() if p.is_dir())
    if "--peak" in sys.argv:
        for article in _articles(folders):
            extract(article)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return 0
    print("dateparser and pyarabic do a part of the work only: the one finds dates, the other numbers.")
    _compare("The sample", [sample_article()])
    _compare("The articles for the evaluation" if not asked else "Articles given", _articles(folders))
    print(f"\nFirst article coded {_ready():.2f} s after the start of Python")
    print(f"Peak memory {_peak(folders):.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
