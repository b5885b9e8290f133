"""Measure what a confidence is worth: the share right in bands of it, Brier's score, and how well it ranks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

# Bounds of the bands: a confidence belongs to the band at whose lower bound or above it lies.
_BOUNDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

# A confidence, and whether the row was right.
Judged = tuple[float, bool]


class Band(NamedTuple):
    """Events found with a confidence between two values (the greater excluded), their mean, and how many are right."""

    lowest: float
    highest: float
    events: int
    right: int
    mean: float


@dataclass(frozen=True)
class Calibration:
    """
    How confidence and truth go together.

    ``brier`` is the mean square of the difference between confidence and truth, ``uninformed`` the same where every
    row has the share right as its confidence; ``ordering`` the chance that a row that is right has more confidence than
    one that is wrong (0.5 is guessing, 1 perfect); both are None where there is nothing to compare.
    """

    bands: tuple[Band, ...]
    events: int
    right: int
    mean: float | None
    brier: float | None
    uninformed: float | None
    ordering: float | None


def _ordering(judged: Sequence[Judged]) -> float | None:
    right = [sure for sure, good in judged if good]
    wrong = [sure for sure, good in judged if not good]
    if not right or not wrong:
        return None
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / (len(right) * len(wrong))


def calibration(judged: Sequence[Judged]) -> Calibration:
    """
    Set confidences beside what turned out right.

    Parameters
    ----------
    judged
        A confidence and whether its row was right, for every row that has a confidence.
    """
    bands = []
    for low, high in pairwise(_BOUNDS):
        inside = [(sure, good) for sure, good in judged if low <= sure < high]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            bands.append(Band(low, min(high, 1.0), len(inside), sum(good for _, good in inside), mean))
    n, right = len(judged), sum(good for _, good in judged)
    if not n:
        return Calibration((), 0, 0, None, None, None, None)
    share = right / n
    return Calibration(
        bands=tuple(reversed(bands)),
        events=n,
        right=right,
        mean=sum(sure for sure, _ in judged) / n,
        brier=sum((sure - good) ** 2 for sure, good in judged) / n,
        uninformed=share * (1 - share),
        ordering=_ordering(judged),
    )
