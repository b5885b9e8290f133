"""Numbers, ordinals, ranges and dates: the suites of benchmarks/ that need no library, held to their targets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from benchmarks import datecases, numbercases, suites


def all_of(parts: Mapping[str, Sequence[Any]]) -> list[Any]:
    """The cases of every part of a suite."""
    return [case for cases in parts.values() for case in cases]


SUITES: dict[str, tuple[float, Callable[[Any], Any], Callable[[], Sequence[Any]]]] = {
    "numbers spelled": (0.97, suites.numbers_found, lambda: list(numbercases.by_grammar())[::3]),
    "numbers in digits": (0.97, suites.numbers_found, lambda: list(numbercases.in_digits())[::5]),
    "numbers by hand": (0.97, suites.numbers_found, numbercases.by_hand),
    "ordinals": (0.98, suites.ordinals_found, lambda: all_of(numbercases.ordinal_cases())),
    "ranges": (0.90, suites.numbers_found, lambda: all_of(numbercases.range_cases())),
    "weekdays": (0.98, suites.dates_found, lambda: list(datecases.weekdays())),
    "dates by hand": (0.85, suites.dates_found, datecases.made_by_hand),
    "no dates": (0.95, suites.dates_found, datecases.homographs),
    "hijri": (0.98, suites.dates_found, datecases.hijri_cases),
    "news": (0.95, suites.news_found, datecases.news_cases),
}


@pytest.mark.parametrize("name", SUITES)
def test_the_share_read_exactly_reaches_the_target(name: str) -> None:
    target, found, cases_of = SUITES[name]
    cases = cases_of()
    wrong = [case.text for case in cases if found(case) != case.expected]
    assert len(wrong) <= (1 - target) * len(cases), wrong


def test_the_same_cases_are_made_each_time() -> None:
    assert list(numbercases.by_grammar()) == list(numbercases.by_grammar())
    assert datecases.hijri_cases() == datecases.hijri_cases()
