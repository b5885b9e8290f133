"""Say how far to trust a row: the share right among rows like it, by weights learned from articles coded by hand."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ._errors import DataError
from ._paths import data_path

if TYPE_CHECKING:
    from ._event import Event
    from .mentions import Mentions

COLUMNS = ("fact", "weight", "gloss", "gloss_ar")
# Rows of the table that are no facts of an event: what every row begins with, and the discount for unseen articles.
ALWAYS, UNSEEN = "always", "unseen"

_QUOTES = frozenset('«»“”"')
# A fact that weighs less is not named to readers.
_TELLING = 0.1
# From how many words on a place stands far from what happened there, and in how many sentences much is told.
_FAR, _OFTEN = 12, 3


def _known_already(_: Mentions, event: Event) -> bool:
    """Whether every noun that tells of it has the article: "الهجوم"."""
    named = [t.definite for t in event.frame.triggers if t.verb is None]
    return bool(named) and all(named)


def _others_beside(mentions: Mentions, event: Event) -> bool:
    return bool(others_beside(mentions, event))


def others_beside(mentions: Mentions, event: Event) -> list[int]:
    """Words of the sentence of an event that tell of other events."""
    own = {t.at for t in event.frame.triggers}
    sentence = mentions.text.sentences[event.frame.sentence]
    return [t.at for t in mentions.triggers_stated.within(sentence) if t.at not in own]


def _place_far(_: Mentions, event: Event) -> bool:
    """Whether many words stand between its place and the word that tells of it."""
    mention = event.where.mention
    return mention is not None and abs(mention.first - event.frame.first) > _FAR


def _told_often(mentions: Mentions, event: Event) -> bool:
    """Whether several sentences tell of it: what one leaves open another says."""
    return len({mentions.text.sentence_at(span.start).start for span in event.frame.spans}) >= _OFTEN


def _quoted(mentions: Mentions, event: Event) -> bool:
    span = event.frame.spans[0]
    return not _QUOTES.isdisjoint(mentions.words[span.start : span.stop])


# What may hold of an event, by its name in the table of weights.
_FACTS: Mapping[str, Callable[[Mentions, Event], bool]] = {
    "own_day_and_place": lambda m, e: e.when.source == "own" and e.where.mention is not None and not e.where.inferred,
    "no_day": lambda m, e: e.when.source == "bound",
    "day_from_before": lambda m, e: e.when.told is not None,
    "period": lambda m, e: e.when.source == "period",
    "no_place": lambda m, e: e.where.mention is None,
    "place_far": _place_far,
    "background": lambda m, e: e.frame.background,
    "known_already": _known_already,
    "others_beside": _others_beside,
    "told_often": _told_often,
    "quotation": _quoted,
    "no_toll": lambda m, e: not e.tolls,
    "no_weapon": lambda m, e: e.row["weapon"] is None,
}
FACTS = tuple(_FACTS)


def facts_of(mentions: Mentions, event: Event) -> tuple[str, ...]:
    """
    What holds of an event that tells how far to trust its row.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.

    Returns
    -------
    tuple[str, ...]
        Names of facts in the order of ``data/confidence/weights.csv``.
    """
    return tuple(name for name, holds in _FACTS.items() if holds(mentions, event))


def read_weights(path: Path) -> dict[str, dict[str, str]]:
    """
    Rows of a table of weights by their fact.

    Parameters
    ----------
    path
        A table like ``data/confidence/weights.csv``.

    Raises
    ------
    DataError
        It cannot be read, a fact is missing or unknown, or a weight is no number.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = {row["fact"]: row for row in csv.DictReader(file)}
        for row in rows.values():
            if not math.isfinite(float(row["weight"])):
                raise ValueError(row["weight"])
    except (OSError, KeyError, TypeError, ValueError) as error:
        columns = ", ".join(COLUMNS)
        raise DataError(f"{path} is no table of weights ({error}): it needs the columns {columns}.") from error
    if set(rows) != {ALWAYS, UNSEEN, *FACTS}:
        odd = ", ".join(sorted(set(rows) ^ {ALWAYS, UNSEEN, *FACTS}))
        raise DataError(f"{path} lacks these facts or has them too many: {odd}.")
    return rows


@cache
def _rows() -> dict[str, dict[str, str]]:
    return read_weights(data_path("confidence", "weights.csv"))


@cache
def weights() -> dict[str, float]:
    """The weight of each fact, in the toolkit's own table."""
    return {fact: float(row["weight"]) for fact, row in _rows().items()}


def probability(facts: Iterable[str], by: Mapping[str, float]) -> float:
    """The logistic function of the sum of the weights of the facts that hold, and of what every row begins with."""
    total = by[ALWAYS] + by.get(UNSEEN, 0.0) + sum(by[fact] for fact in facts)
    return 1 / (1 + math.exp(-total))


def confidence(facts: Sequence[str]) -> float:
    """
    How far to trust a row, 0–1: about the share of rows with these facts that are right in articles never seen.

    Right means the type, both days, the place, and the level and number of events; ``evaluate`` measures it.
    """
    return round(probability(facts, weights()), 2)


def gloss(fact: str, lang: str) -> str:
    """A fact in words, with a place for the words of the article that show it: "{words}", "{first}" and "{second}"."""
    return _rows()[fact]["gloss_ar" if lang == "ar" else "gloss"]


def signed_facts(facts: Iterable[str]) -> tuple[float, list[str], list[str]]:
    """
    How far to trust a row, what speaks for it and what against it, the weightiest first.

    Parameters
    ----------
    facts
        What holds of its event.
    """
    by = weights()
    said = sorted(facts, key=lambda fact: -abs(by[fact]))
    raising = [fact for fact in said if by[fact] >= _TELLING]
    lowering = [fact for fact in said if by[fact] <= -_TELLING]
    return confidence(tuple(facts)), raising, lowering
