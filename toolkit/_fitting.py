"""Learn the weights of the facts behind a confidence from articles coded by hand: a logistic regression."""

from __future__ import annotations

import csv
import math
import random
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from ._calibration import Calibration, calibration
from ._errors import InputError, OutputError
from ._handcoded import NOT_TO_LEARN_FROM, HandCoded, read_sets
from ._paths import data_path
from ._scoring import score_article
from .confidence import ALWAYS, COLUMNS, FACTS, UNSEEN, probability, read_weights

# How hard weights are held near nought: a fact of few rows says little. Chosen by cross-validation, as was the number
# of facts; between 1 and 8 it makes no difference that could be measured.
_HELD = 3.0
_FREE = 0.01  # the share of all rows is no fact to be doubted
_STEPS = 50
_FOLDS = 12
_SEED = 20191231


class Example(NamedTuple):
    """A row found: its article, its facts, and whether it was right."""

    article: str
    facts: frozenset[str]
    right: bool


class Fit(NamedTuple):
    """Weights learned, from how many articles and rows, and how they do on articles left out while learning."""

    weights: dict[str, float]
    articles: int
    examples: int
    left_out: Calibration


def examples_of(coded: Iterable[HandCoded]) -> list[Example]:
    """Every event that the extractor finds in some articles, with its facts and whether it is as coded by hand."""
    from .coding import extract

    found = []
    for one in coded:
        answer = extract(one.article)
        judged = score_article(one, answer.as_object()).events_by_confidence
        for (_, right), reasons in zip(judged, answer.reasons.values(), strict=True):
            found.append(Example(one.article.article_id, frozenset(reasons["confidence"].values), right))
    return found


def _solved(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination; the matrix is positive definite."""
    n = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for at in range(n):
        for below in range(at + 1, n):
            factor = rows[below][at] / rows[at][at]
            rows[below] = [b - factor * a for a, b in zip(rows[at], rows[below], strict=True)]
    solution = [0.0] * n
    for at in reversed(range(n)):
        known = math.fsum(rows[at][k] * solution[k] for k in range(at + 1, n))
        solution[at] = (rows[at][n] - known) / rows[at][at]
    return solution


def learned(examples: Sequence[Example]) -> dict[str, float]:
    """
    The weight of each fact, and of what every row begins with: a logistic regression with a ridge, by Newton's steps.

    Parameters
    ----------
    examples
        At least one row that was right and one that was wrong.
    """
    names = (ALWAYS, *FACTS)
    holds = [[0, *(n for n, fact in enumerate(FACTS, start=1) if fact in example.facts)] for example in examples]
    held = [_FREE] + [_HELD] * len(FACTS)
    weights = [0.0] * len(names)
    for _ in range(_STEPS):
        slope = [h * w for h, w in zip(held, weights, strict=True)]
        bend = [[held[i] if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for facts, example in zip(holds, examples, strict=True):
            sure = 1 / (1 + math.exp(-math.fsum(weights[n] for n in facts)))
            for i in facts:
                slope[i] += sure - example.right
                for j in facts:
                    bend[i][j] += sure * (1 - sure)
        step = _solved(bend, slope)
        weights = [w - s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-9:
            break
    # Two digits are more than the data tell, and the same on every machine.
    return {name: round(weight, 2) + 0.0 for name, weight in zip(names, weights, strict=True)}


def _mixed(examples: Collection[Example]) -> bool:
    return len({example.right for example in examples}) == 2


def _left_out(examples: Sequence[Example]) -> Calibration:
    """How weights do on articles that they were not learned from: a twelfth of the articles at a time is left out."""
    articles = sorted({example.article for example in examples})
    random.Random(_SEED).shuffle(articles)
    fold = {article: n % _FOLDS for n, article in enumerate(articles)}
    judged = []
    for n in range(_FOLDS):
        rest = [example for example in examples if fold[example.article] != n]
        out = [example for example in examples if fold[example.article] == n]
        if out and _mixed(rest):
            by = learned(rest)
            judged += [(probability(example.facts, by), example.right) for example in out]
    return calibration(judged)


def fit(coded: Sequence[HandCoded]) -> Fit:
    """
    Learn weights from articles coded by hand.

    Raises
    ------
    InputError
        The rows found in them are all right, or all wrong.
    """
    examples = examples_of(coded)
    if not _mixed(examples):
        raise InputError("Weights cannot be learned from rows that are all right or all wrong: give more articles.")
    return Fit(learned(examples), len(coded), len(examples), _left_out(examples))


def fit_confidence(folder: Path | None = None, *, to: Path | None = None) -> Fit:
    """
    Learn the weights of ``data/confidence/weights.csv`` anew and write them; the discount for unseen articles stays.

    Parameters
    ----------
    folder
        A folder of coded articles, or of such folders, by default the toolkit's own; sets that only measure
        (``held_out``, ``unseen``, ``no_events``, ``second_coder``) are left out.
    to
        The table to change; by default the toolkit's own.

    Raises
    ------
    InputError
        Nothing can be learned from the articles.
    OutputError
        The table cannot be written.
    """
    path = data_path("confidence", "weights.csv") if to is None else to
    rows = read_weights(path)
    sets = read_sets(folder)
    result = fit([one for name, coded in sets.items() if name not in NOT_TO_LEARN_FROM for one in coded])
    for fact, row in rows.items():
        if fact != UNSEEN:
            row["weight"] = f"{result.weights[fact]:g}"
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows.values())
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}): fit in a checkout that is yours.") from error
    return result
