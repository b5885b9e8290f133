"""
Count how many cases of each suite are read exactly, by the toolkit and by the peers that do the part at all.

    pip install -e '.[benchmark]'
    python -m benchmarks.suites [--errors [SUITE]]

A case is exact where everything expected is found and nothing else. The cases made by hand were looked at while rules
were mended, so they flatter; articles never seen are scored by ``python -m toolkit evaluate``. A peer is asked the same
texts in the same run, and for less: pyarabic for the values of numbers without unit, dateparser for the first day of
each date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from benchmarks.datecases import DateCase, NewsCase, date_cases, hijri_cases, month_cases, news_cases
from benchmarks.numbercases import NumberCase, OrdinalCase, number_cases, ordinal_cases, range_cases
from benchmarks.peers import dates_by_dateparser, hijri_by_dateparser, need, numbers_by_pyarabic
from toolkit.arabic import Text
from toolkit.dates import find_dates
from toolkit.numbers import NumberMention, find_numbers
from toolkit.ordinals import find_ordinals

TARGETS = {"numbers": 97, "ordinals": 98, "ranges": 90, "dates": 85, "months": 98, "hijri": 98, "news": 95}


def meaning(mention: NumberMention) -> str:
    """A quantity in short: "~20 people", "41.. people", "..40 munitions", "tens people", "8 -"."""
    q = mention.quantity
    ends = ["" if end is None else str(end) for end in (q.low, q.high)]
    amount = q.vague or (ends[0] if ends[0] == ends[1] else "..".join(ends))
    return f"{'~' if q.approx else ''}{amount} {mention.unit or '-'}"


def numbers_found(case: NumberCase) -> tuple[str, ...]:
    """What the toolkit codes in a text, dates taken out first."""
    text = Text(case.text)
    dates = find_dates(text, None)
    return tuple(meaning(m) for m in find_numbers(text, [(d.start, d.end) for d in dates]) if not m.excluded)


def ordinals_found(case: OrdinalCase) -> tuple[int, ...]:
    """Values of the ordinals that the toolkit reads in a text, dates taken out first."""
    text = Text(case.text)
    dates = find_dates(text, None)
    return tuple(m.value for m in find_ordinals(text, [(d.start, d.end) for d in dates]))


def dates_found(case: DateCase) -> tuple[tuple[Any, Any], ...]:
    """First and last day of every date that the toolkit finds in a text."""
    return tuple((m.date_from, m.date_to) for m in find_dates(Text(case.text), case.published))


def news_found(case: NewsCase) -> tuple[Any, ...]:
    """Every date and every quantity that the toolkit finds in a sentence."""
    text = Text(case.text)
    dates = find_dates(text, case.published)
    numbers = find_numbers(text, [(d.start, d.end) for d in dates])
    return (
        tuple((m.date_from, m.date_to) for m in dates),
        tuple(meaning(m) for m in numbers if not m.excluded),
    )


def _by_pyarabic(case: NumberCase) -> bool:
    """Whether pyarabic finds the values, bounds and units left aside; vague counts and duals are not its part."""
    values = []
    for amount in (part.split()[0] for part in case.expected):
        low, _, high = amount.lstrip("~").partition("..")
        values += [int(end) - (amount.endswith("..")) for end in (low, high) if end.isdecimal()]
    return numbers_by_pyarabic(case.text) == values


def _by_dateparser(case: DateCase) -> bool:
    return dates_by_dateparser(case.text, case.published) == [begin for begin, _ in case.expected]


def _hijri_by_dateparser(case: DateCase) -> bool:
    return hijri_by_dateparser(case.text.split(" ", 2)[2]) == [begin for begin, _ in case.expected]


Judge = Callable[[Any], bool]


class Suite(NamedTuple):
    """Where cases come from, what the toolkit finds in one, and the peer that does the same part."""

    parts: Callable[[], Mapping[str, Sequence[Any]]]
    found: Callable[[Any], Any]
    peer: str = ""
    judge: Judge | None = None


SUITES = {
    "numbers": Suite(number_cases, numbers_found, "pyarabic", _by_pyarabic),
    "ordinals": Suite(ordinal_cases, ordinals_found),
    "ranges": Suite(range_cases, numbers_found, "pyarabic", _by_pyarabic),
    "dates": Suite(date_cases, dates_found, "dateparser", _by_dateparser),
    "months": Suite(lambda: {"": month_cases()}, dates_found, "dateparser", _by_dateparser),
    "hijri": Suite(lambda: {"": hijri_cases()}, dates_found, "dateparser", _hijri_by_dateparser),
    "news": Suite(lambda: {"": news_cases()}, news_found),
}


def _tried(judge: Judge, case: Any) -> bool:
    """Whether a peer is right; a peer that stops with an error is wrong."""
    try:
        return judge(case)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError):
        return False


def _line(name: str, cases: Sequence[Any], wrong: int, target: str, suite: Suite, right: int | None) -> str:
    exact = len(cases) - wrong
    beside = f"{suite.peer} {100 * right / len(cases):5.1f} %" if right is not None else "-"
    return f"{name:24} {len(cases):5} {exact:6} {100 * exact / len(cases):6.1f} % {target:>7}   {beside}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", nargs="*", help="by default every suite")
    parser.add_argument("--errors", action="store_true", help="list the cases that are not exact")
    parser.add_argument("--alone", action="store_true", help="leave the peers out")
    asked = parser.parse_args()
    need("babel", "tafqit", *(() if asked.alone else ("dateparser", "pyarabic")))
    print(f"{'suite':24} {'n':>5} {'exact':>6} {'share':>8} {'target':>7}   the peer on the same cases")
    for name, suite in SUITES.items():
        if asked.suites and name not in asked.suites:
            continue
        parts = {part: list(cases) for part, cases in suite.parts().items()}
        judged = suite.judge if not asked.alone else None
        wrong = {part: [c for c in cases if suite.found(c) != c.expected] for part, cases in parts.items()}
        right = {part: sum(_tried(judged, c) for c in cases) if judged else None for part, cases in parts.items()}
        total = [case for cases in parts.values() for case in cases]
        both = sum(n for n in right.values() if n is not None) if judged else None
        target = f"{TARGETS[name]} %"
        print(_line(name, total, sum(map(len, wrong.values())), target, suite, both))
        for part, cases in parts.items():
            if part:
                print(_line(f"  {part}", cases, len(wrong[part]), "", suite, right[part]))
            for case in wrong[part] if asked.errors else ():
                print(f"    {case.text}\n        expected {_shown(case.expected)}")
                print(f"        found {_shown(suite.found(case))}")
    return 0


def _shown(found: Any) -> str:
    if isinstance(found, tuple):
        return " | ".join(map(_shown, found)) or "nothing"
    return str(found)


if __name__ == "__main__":
    sys.exit(main())
