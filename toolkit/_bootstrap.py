"""Give measured shares their confidence intervals, by drawing articles again and again."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable, Sequence
from typing import NamedTuple

DRAWS = 1000
# Any fixed number will do: the same articles must give the same intervals on every machine.
_SEED = 20191231


class Estimate(NamedTuple):
    """A measured value with its 95 % confidence interval; ``value`` is None where nothing was there to measure."""

    value: float | None
    low: float | None
    high: float | None


def estimates(
    counts: Sequence[Sequence[int]], measure: Callable[[Sequence[int]], dict[str, float | None]]
) -> dict[str, Estimate]:
    """
    Measure summed counts, with percentile intervals over draws of articles with replacement.

    Whole articles are drawn, not rows: rows of one article stand and fall together.

    Parameters
    ----------
    counts
        For each article the same counts, at least one article.
    measure
        From counts summed over articles to named values.
    """
    draw = random.Random(_SEED)
    drawn: dict[str, list[float]] = {}
    for _ in range(DRAWS):
        sample = draw.choices(counts, k=len(counts))
        for name, value in measure([sum(column) for column in zip(*sample, strict=True)]).items():
            if value is not None:
                drawn.setdefault(name, []).append(value)
    measured = measure([sum(column) for column in zip(*counts, strict=True)])
    return {name: _estimate(value, drawn.get(name, [])) for name, value in measured.items()}


def _estimate(value: float | None, drawn: list[float]) -> Estimate:
    if value is None or len(drawn) < 2:
        return Estimate(value, None, None)
    fortieths = statistics.quantiles(drawn, n=40, method="inclusive")
    return Estimate(value, fortieths[0], fortieths[-1])
