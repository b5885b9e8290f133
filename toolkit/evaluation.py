"""Score the extractor, or a second coder, against articles coded by hand."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ._bootstrap import Estimate, estimates
from ._calibration import Calibration, calibration
from ._errors import InputError
from ._handcoded import HELD_OUT, NO_EVENTS, TABLES, HandCoded, read_sets, second_coding
from ._scoring import FIELDS, SCORED, ArticleScore, Miss, Placing, Tally, score_article
from .articles import Article

Coder = Callable[[Article], Mapping[str, Any]]

# The mean F1 is over these: each table once, casualties only where they belong to the right event.
IN_MEAN = ("places", "dates", "numbers", "casualties with event", "events")
# What is counted for each article: rows of tables, and fields of events.
_TALLIED = (*SCORED, *(f"field {name}" for name in FIELDS))
# Kinds of place that are a point on the map; distances to the middle of a country or a river say nothing.
_POINTS = frozenset({"city", "town", "village", "neighbourhood", "site"})
_NAMED = frozenset({"city", "town", "village", "site"})


@dataclass(frozen=True)
class Geocoding:
    """How mentions of places that were found were put on the map; shares are None where there was nothing to share."""

    places: int
    right_admin1: float | None
    points: int
    median_km: float | None
    p95_km: float | None
    named_within_10_km: float | None
    baghdad_sites_within_3_km: float | None


@dataclass(frozen=True)
class SetScore:
    """The score of one set of articles."""

    name: str
    articles: int
    tallies: dict[str, Tally]
    estimates: dict[str, Estimate]
    matched_events: int
    geocoding: Geocoding
    calibration: Calibration
    misses: list[Miss]

    def estimate(self, table: str, measure: str = "f1") -> Estimate:
        """
        A measure of a table with its interval.

        Parameters
        ----------
        table
            One of the tables scored, e.g. ``events with figures``, or a field of the events, e.g. ``field date``: right
            among the rows that say anything in it.
        measure
            ``precision``, ``recall`` or ``f1``.
        """
        return self.estimates[f"{table}: {measure}"]

    def field(self, name: str) -> Estimate:
        """Share of the matched events whose field is right, e.g. ``date`` or ``both actors``."""
        return self.estimates[f"field: {name}"]

    @property
    def mean_f1(self) -> Estimate:
        """Mean F1 of places, dates, numbers, casualties tied to their event, and events."""
        return self.estimates["mean f1"]

    def errors_by_kind(self) -> dict[str, Counter[str]]:
        """For each table how many rows were missed, invented or wrong."""
        return {table: Counter(m.kind for m in self.misses if m.table == table) for table in TABLES}

    def wrong_fields(self, table: str) -> Counter[str]:
        """How often each field of a table was wrong where the row was found."""
        return Counter(name for miss in self.misses if miss.table == table for name in miss.fields)


@dataclass(frozen=True)
class NoEvents:
    """Articles with nothing to code: how many rows of events were invented, and in which articles."""

    name: str
    articles: int
    invented: dict[str, int]
    misses: list[Miss]

    @property
    def events(self) -> int:
        """How many rows of events were invented."""
        return sum(self.invented.values())


@dataclass(frozen=True)
class Evaluation:
    """Scores of one or more sets; as text, a report, and as Markdown, tables for a page."""

    sets: tuple[SetScore, ...]
    list_errors: bool = False
    no_events: tuple[NoEvents, ...] = ()
    second_coder: Evaluation | None = None

    def __str__(self) -> str:
        from ._scoretext import report

        return report(self)

    def __getitem__(self, name: str) -> SetScore:
        """The set of a name."""
        return {one.name: one for one in self.sets}[name]

    @property
    def gap(self) -> float | None:
        """Mean F1 of ``development`` less that of ``held_out``: how far the rules fit the articles that made them."""
        means = {one.name: one.mean_f1.value for one in self.sets}
        known, unseen = means.get("development"), means.get(HELD_OUT)
        return None if known is None or unseen is None else known - unseen

    def markdown(self) -> str:
        """The scores as tables of Markdown."""
        from ._scoremarkdown import markdown

        return markdown(self)


def _counts(score: ArticleScore) -> list[int]:
    """The counts of an article in a row, as ``_measure`` reads them."""
    tallies = [count for table in SCORED for count in score.tallies[table]]
    fields = [count for name in FIELDS for count in score.field_tallies[name]]
    return [*tallies, *fields, score.matched_events, *(score.right_fields[name] for name in FIELDS)]


def _measure(counts: Sequence[int]) -> dict[str, float | None]:
    tallies = {name: Tally(*counts[3 * n : 3 * n + 3]) for n, name in enumerate(_TALLIED)}
    matched, *right = counts[3 * len(_TALLIED) :]
    values: dict[str, float | None] = {"mean f1": statistics.fmean(tallies[table].f1 for table in IN_MEAN)}
    for table, tally in tallies.items():
        values[f"{table}: precision"] = tally.precision
        values[f"{table}: recall"] = tally.recall
        values[f"{table}: f1"] = tally.f1
    for name, count in zip(FIELDS, right, strict=True):
        values[f"field: {name}"] = count / matched if matched else None
    return values


def _share(answers: Sequence[bool]) -> float | None:
    return sum(answers) / len(answers) if answers else None


def _within(placings: Sequence[Placing], km: float) -> float | None:
    return _share([placing.km is not None and placing.km <= km for placing in placings])


def _geocoding(placings: Sequence[Placing]) -> Geocoding:
    iraqi = [placing for placing in placings if placing.admin1 is not None]
    points = [placing for placing in iraqi if placing.kind in _POINTS]
    sites = [placing for placing in points if placing.kind == "site" and placing.admin1 == "Baghdad"]
    km = sorted(placing.km for placing in points if placing.km is not None)
    return Geocoding(
        places=len(iraqi),
        right_admin1=_share([placing.right_admin1 for placing in iraqi]),
        points=len(km),
        median_km=statistics.median(km) if km else None,
        p95_km=statistics.quantiles(km, n=20, method="inclusive")[-1] if len(km) > 1 else None,
        named_within_10_km=_within([placing for placing in points if placing.kind in _NAMED], 10),
        baghdad_sites_within_3_km=_within(sites, 3),
    )


def score_set(name: str, coded: Sequence[HandCoded], coder: Coder) -> SetScore:
    """
    Score one set.

    Parameters
    ----------
    name
        What to call it.
    coded
        Articles with their codes, at least one.
    coder
        What is scored: from an article to its five tables.
    """
    scores = [score_article(one, coder(one.article)) for one in coded]
    counts = [_counts(score) for score in scores]
    totals = [sum(column) for column in zip(*counts, strict=True)]
    return SetScore(
        name=name,
        articles=len(scores),
        tallies={name: Tally(*totals[3 * n : 3 * n + 3]) for n, name in enumerate(_TALLIED)},
        estimates=estimates(counts, _measure),
        matched_events=sum(score.matched_events for score in scores),
        geocoding=_geocoding([placing for score in scores for placing in score.placings]),
        calibration=calibration(
            [(sure, right) for score in scores for sure, right in score.events_by_confidence if sure is not None]
        ),
        misses=[miss for score in scores for miss in score.misses],
    )


def _extractor(article: Article) -> Mapping[str, Any]:
    from .coding import extract

    return extract(article).as_object()


def evaluate(folder: Path | None = None, *, coder: Coder = _extractor, list_errors: bool = False) -> Evaluation:
    """
    Score the extractor against articles coded by hand.

    Parameters
    ----------
    folder
        A folder of coded articles, or a folder of such folders; by default the toolkit's own, of which only
        ``held_out`` and ``no_events`` say how good the extractor is on articles never seen. Where ``second_coder``
        stands beside ``held_out``, the two coders are compared, too.
    coder
        What is scored, from an article to its five tables; the extractor by default.
    list_errors
        Whether the report lists every row missed, invented or wrong.

    Raises
    ------
    InputError
        The folder is missing or empty, or an article's codes cannot be used.
    """
    scores: list[SetScore] = []
    without: list[NoEvents] = []
    for name, coded in read_sets(folder).items():
        if name == NO_EVENTS or all(one.uncoded for one in coded):
            without.append(_score_no_events(name, coded, coder))
        else:
            scores.append(score_set(name, coded, coder))
    second = second_coding(folder)
    first = next((one for one in scores if one.name == HELD_OUT), None)
    between = None
    if second is not None and first is not None:
        root = second.parent / HELD_OUT
        between = agreement(root, second)
    return Evaluation(tuple(scores), list_errors, tuple(without), between)


def _score_no_events(name: str, coded: Sequence[HandCoded], coder: Coder) -> NoEvents:
    if any(one.rows["events"] for one in coded):
        raise InputError(f"The set {name} is for articles without events, but one has some: put it into another set.")
    invented, misses = {}, []
    for one in coded:
        article = one.article.article_id
        rows = list(coder(one.article).get("events") or [])
        invented[article] = len(rows)
        misses += [Miss(article, "events", "invented", found=row) for row in rows]
    return NoEvents(name, len(coded), {name: n for name, n in invented.items() if n}, misses)


def agreement(first: Path | None, second: Path, *, list_errors: bool = False) -> Evaluation:
    """
    Score one coder's codes against another's, by the same rules: the ceiling for any extractor.

    Parameters
    ----------
    first
        Folder of articles as the first coder coded them, or of such folders; the toolkit's own by default.
    second
        Folder of the same articles, or some of them, as a second coder did; matched by ``id``.
    list_errors
        Whether the report lists every difference.

    Raises
    ------
    InputError
        A folder cannot be read, or the two have no article in common.
    """
    answers = {c.article.article_id: c for coded in read_sets(second).values() for c in coded}
    scores = []
    for name, coded in read_sets(first).items():
        if both := [one for one in coded if one.article.article_id in answers]:
            scores.append(score_set(name, both, lambda article: answers[article.article_id].as_answer()))
    if not scores:
        where = first or "the toolkit's evaluation set"
        raise InputError(f"{second}: no article has the id of one in {where}; give a second coding of the same ones.")
    return Evaluation(tuple(scores), list_errors)
