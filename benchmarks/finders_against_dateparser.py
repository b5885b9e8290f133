"""
Compare the speed of the date and number finders with dateparser's search, on the same articles in one run.

    pip install -e '.[benchmark]'
    python benchmarks/finders_against_dateparser.py [FOLDER_OF_ARTICLES]

dateparser finds dates only; the toolkit's finders read dates and quantities in the time given. Both run once before the
clock starts, so that tables and caches are loaded. The result is a ratio, because seconds differ between machines.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dateparser.search import search_dates

from toolkit._paths import data_path
from toolkit.arabic import Text
from toolkit.articles import Article, article_files, read_article
from toolkit.coding import extract
from toolkit.dates import find_dates
from toolkit.numbers import find_numbers

_ROUNDS = 5


def _finders(article: Article) -> None:
    text = Text(article.text)
    dates = find_dates(text, article.published)
    find_numbers(text, [(d.start, d.end) for d in dates])


def _peer(article: Article) -> None:
    search_dates(article.text, languages=["ar"])


def _whole(article: Article) -> None:
    extract(article)


def _seconds(work: Callable[[Article], None], articles: list[Article]) -> float:
    """Median over rounds of the seconds for all articles."""
    for article in articles:
        work(article)
    rounds = []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        for article in articles:
            work(article)
        rounds.append(time.perf_counter() - begin)
    return statistics.median(rounds)


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else data_path("evaluation", "training")
    articles = [read_article(path) for path in article_files([folder]) if isinstance(path, Path)]
    characters = sum(len(a.text) for a in articles)
    peer = _seconds(_peer, articles)
    print(f"{len(articles)} articles, {characters} characters, median of {_ROUNDS} rounds")
    measured = {"dateparser search_dates": _peer, "find_dates + find_numbers": _finders, "extract, all tables": _whole}
    for name, work in measured.items():
        taken = peer if work is _peer else _seconds(work, articles)
        print(f"{name:28} {len(articles) / taken:8.1f} articles/s   {peer / taken:6.2f} x dateparser")
    return 0


if __name__ == "__main__":
    sys.exit(main())
