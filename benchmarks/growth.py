"""
Measure how the time to code one article grows with its length, on joined articles and on texts meant to be slow.

    python -m benchmarks.growth [LARGEST]

Each text is made in several lengths, of which the largest holds so many thousand characters (1024 by default). The last
column is the slope of a straight line through the logarithms of length and time: 1 is linear, 2 is quadratic.
"""

from __future__ import annotations

import math
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

from toolkit._paths import data_path
from toolkit.articles import Article, read
from toolkit.coding import extract

_SIZES = (1, 4, 16, 64, 256, 1024)
_PUBLISHED = date(2019, 12, 31)
# Times below this are mostly the clock's own.
_SHORTEST = 0.002


def _joined() -> str:
    """All articles for the evaluation as one text."""
    folders = sorted(path for path in data_path("evaluation").iterdir() if path.is_dir())
    return "\n".join(article.text for article in read(folders) if isinstance(article, Article))


def _without_stops() -> str:
    """The same without full stops, commas, quotes and line ends."""
    return " ".join("".join(c for c in _joined() if c.isalnum() or c == " ").split())


# Texts by what is in them, each made of a pattern that is repeated.
TEXTS: dict[str, Callable[[], str]] = {
    "articles joined": _joined,
    "one sentence without any sign": _without_stops,
    "digits only": lambda: "١٢٣٤٥٦٧٨٩ 42 ",
    "one number without end": lambda: "7",
    "one word without end": lambda: "قصف",
    "opening quotes": lambda: "«قصف (",
    "commas": lambda: "، قتل، ",
    "one place": lambda: "في بغداد ",
    "one ambiguous place": lambda: "حي الكرامة ",
    "one verb of harm": lambda: "قتل ",
    "a verb of harm a sentence": lambda: "قتل شرطي. ",
    "one attack a sentence": lambda: "انفجرت عبوة ناسفة في بغداد وقتل 3 جنود. ",
    "one date": lambda: "يوم الأحد 5 أيار 2019 ",
    "one actor": lambda: "تنظيم داعش ",
    "who points back": lambda: "القوات قالت إن التنظيم ",
    "counted attacks": lambda: "11 هجومًا منذ حزيران، ",
    "diacritics": lambda: "قُتِلَ\u0640\u064e\u064f ",
}  # fmt: skip


def of_length(pattern: str, characters: int) -> str:
    """A pattern repeated up to so many characters."""
    return (pattern * (characters // len(pattern) + 1))[:characters]


def _seconds(text: str) -> float:
    begin = time.process_time()
    extract(Article("growth", text, _PUBLISHED))
    return time.process_time() - begin


def _slope(sizes: list[int], seconds: list[float]) -> float:
    """Exponent of growth by least squares on a log-log scale, the shortest times left out."""
    points = [(math.log(s), math.log(t)) for s, t in zip(sizes, seconds, strict=True) if t >= _SHORTEST]
    if len(points) < 2:
        return math.nan
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def main() -> int:
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else _SIZES[-1]
    sizes = [size for size in _SIZES if size <= largest]
    extract(Article("warm", _joined(), _PUBLISHED))
    print("milliseconds per 1,000 characters of one article of so many thousand characters")
    print(f"{'text':30}" + "".join(f"{size:>9}" for size in sizes) + f"{'exponent':>10}")
    for name, pattern in TEXTS.items():
        made = pattern()
        seconds = [_seconds(of_length(made, size * 1000)) for size in sizes]
        costs = "".join(f"{taken / size * 1000:9.2f}" for size, taken in zip(sizes, seconds, strict=True))
        print(f"{name:30}{costs}{_slope(sizes, seconds):10.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
