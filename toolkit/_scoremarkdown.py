"""Print scores as tables of Markdown, to be put into a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ._bootstrap import Estimate
from ._handcoded import HELD_OUT
from ._scoring import FIELDS

if TYPE_CHECKING:
    from .evaluation import Evaluation, SetScore

# What a reader wants to know of each table, in words.
_TABLES = {
    "places": "places: the words, and the right place",
    "dates": "dates: the words, first and last day",
    "numbers": "numbers: the words, bounds and unit",
    "casualties": "casualties: status and number",
    "casualties with group": "casualties, and of the right group",
    "casualties with event": "casualties, and of the right event",
    "events": "events: type, days, place, level and number",
    "events with figures": "events, with munitions, killed and wounded right too",
    "aggregates": "statements about several events",
}
_MEASURES = ("precision", "recall", "f1")


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _interval(estimate: Estimate) -> str:
    if estimate.low is None:
        return _share(estimate.value)
    return f"{_share(estimate.value)} [{_share(estimate.low)}–{_share(estimate.high)}]"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _measured(score: SetScore, names: dict[str, str]) -> Iterator[list[str]]:
    for name, said in names.items():
        yield [said, *(_interval(score.estimate(name, measure)) for measure in _MEASURES)]


def _one_set(score: SetScore) -> Iterator[str]:
    rows = [*_measured(score, _TABLES), ["mean F1", "", "", _interval(score.mean_f1)]]
    yield _table(("what", "precision", "recall", "F1"), rows)
    fields = {f"field {name}": name for name in FIELDS}
    matched = f"right in the {score.matched_events} events matched"
    yield _table(
        ("field of an event", "precision", "recall", "F1", matched),
        [
            [*row, _interval(score.field(name))]
            for row, name in zip(_measured(score, fields), FIELDS, strict=True)
        ],
    )  # fmt: skip
    bands = [
        [f"{band.lowest:.2f}–{band.highest:.2f}", str(band.events), _share(band.right / band.events), _share(band.mean)]
        for band in score.calibration.bands
    ]
    yield _table(("confidence", "events", "share right", "mean confidence"), bands)
    found = score.calibration
    yield (
        f"Brier score {_share(found.brier)} ({_share(found.uninformed)} where every row has the same confidence); a "
        f"right row above a wrong one in {_share(found.ordering)} of pairs."
    )
    placed = score.geocoding
    rows = [
        ["right governorate", _share(placed.right_admin1)],
        ["towns and bases within 10 km", _share(placed.named_within_10_km)],
        ["sites in Baghdad within 3 km", _share(placed.baghdad_sites_within_3_km)],
    ]
    yield _table((f"places found ({placed.places} in Iraq)", "share"), rows)
    errors = [
        [table, *(str(kinds[kind]) for kind in ("missed", "invented", "wrong")),
         ", ".join(f"{name} {n}" for name, n in score.wrong_fields(table).most_common())]
        for table, kinds in score.errors_by_kind().items()
    ]  # fmt: skip
    yield _table(("errors", "missed", "invented", "wrong", "fields that are wrong"), errors)


def _together(evaluation: Evaluation) -> str:
    rows = []
    for score in evaluation.sets:
        cells = (_interval(score.estimate(table)) for table in ("places", "casualties with event", "events"))
        rows.append([score.name, str(score.articles), *cells, _interval(score.mean_f1)])
    return _table(("set", "articles", "places: F1", "casualties: F1", "events: F1", "mean F1"), rows)


def markdown(evaluation: Evaluation) -> str:
    """
    Tables of Markdown: the sets side by side, then each set, articles without events, and two coders.

    Parameters
    ----------
    evaluation
        The scores.
    """
    parts = [_together(evaluation)] if evaluation.sets else []
    if evaluation.gap is not None:
        parts.append(f"Mean F1 of `development` less that of `{HELD_OUT}`: {evaluation.gap:+.3f}.")
    for score in evaluation.sets:
        parts += [f"### {score.name}", *_one_set(score)]
    if evaluation.no_events:
        rows = [[one.name, str(one.articles), str(one.events), str(len(one.invented))] for one in evaluation.no_events]
        parts += [
            "### Articles without an event",
            _table(("set", "articles", "rows of events invented", "articles with such a row"), rows),
        ]
    if evaluation.second_coder is not None:
        for score in evaluation.second_coder.sets:
            parts += [
                f"### Two coders of {score.articles} articles of {score.name}",
                _table(("what", "precision", "recall", "F1"), _measured(score, _TABLES)),
                _table(
                    ("field of an event", "both say the same"),
                    [[name, _interval(score.field(name))] for name in FIELDS],
                ),
            ]
    return "\n\n".join(parts)
