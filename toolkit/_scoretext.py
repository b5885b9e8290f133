"""Print scores as tables of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._bootstrap import DRAWS, Estimate
from ._handcoded import HELD_OUT, NO_EVENTS, UNSEEN
from ._scoring import FIELDS, SCORED, Miss, Tally

if TYPE_CHECKING:
    from ._calibration import Calibration
    from ._matching import Row
    from .evaluation import Evaluation, Geocoding, NoEvents, SetScore

_REMARKS = {
    "training": "the rules were written with these, so it flatters",
    "development": "looked at while the rules were mended, so it flatters too",
    HELD_OUT: "never looked at while the rules were written: the one that counts",
    UNSEEN: "written last, as other coders write, and never looked at either: harder",
    NO_EVENTS: "never looked at while the rules were written",
}
# What of a row tells a reader which one it is.
_TELLING = (
    "text", "status", "group", "nationality", "low", "high", "vague", "part_of_total", "level", "n_events",
    "sub_event_type", "date_from", "date_to", "place_text", "location", "latitude", "longitude", "munitions_low",
    "munitions_high", "killed_low", "killed_high", "wounded_low", "wounded_high", "actor1", "actor2", "evidence",
)  # fmt: skip


def _number(value: float | None, digits: int = 3) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _interval(estimate: Estimate) -> str:
    if estimate.low is None:
        return f"{_number(estimate.value):>5}" + " " * 14
    return f"{_number(estimate.value)} [{_number(estimate.low, 2)}–{_number(estimate.high, 2)}]  "


_MEASURES = ("precision", "recall", "f1")


def _cells(score: SetScore, name: str) -> str:
    return "".join(f"{_interval(score.estimate(name, measure)):20}" for measure in _MEASURES)


def _counted(tally: Tally) -> str:
    return f"{tally.right:5}{tally.coded:7}{tally.found:7}"


def _table(score: SetScore) -> Iterator[str]:
    yield f"{'':23}{'precision':20}{'recall':20}{'F1':20}right  coded  found"
    for table in SCORED:
        yield f"{table:23}{_cells(score, table)}{_counted(score.tallies[table])}"
    mean = f"{'mean F1':63}{_interval(score.mean_f1)}"
    yield f"{mean.rstrip()}\n  (of places, dates, numbers, casualties with event, events)"


def _fields(score: SetScore) -> Iterator[str]:
    yield "fields of events, where anything is said in them"
    for name in FIELDS:
        yield f"  {name:21}{_cells(score, f'field {name}')}{_counted(score.tallies[f'field {name}'])}"
    yield ""
    yield f"matched events ({score.matched_events}), share with the field right"
    for name in FIELDS:
        yield f"  {name:21}{_interval(score.field(name)).rstrip()}"


def _geocoding(geocoding: Geocoding) -> Iterator[str]:
    yield f"places found, on the map ({geocoding.places} in Iraq)"
    yield f"  right governorate                              {_number(geocoding.right_admin1)}"
    yield f"  distance over {geocoding.points} towns, quarters and sites: " + (
        f"median {_number(geocoding.median_km, 1)} km, 95th percentile {_number(geocoding.p95_km, 1)} km"
    )
    yield f"  towns and sites within 10 km                   {_number(geocoding.named_within_10_km)}"
    yield f"  sites in Baghdad within 3 km                   {_number(geocoding.baghdad_sites_within_3_km)}"


def calibration_lines(calibration: Calibration) -> Iterator[str]:
    """
    Lines that say what a confidence is worth.

    Parameters
    ----------
    calibration
        What was measured.
    """
    yield "events by confidence: share right (in type, days, place, level and number)"
    if not calibration.bands:
        yield "  no event has a confidence"
        return
    for band in calibration.bands:
        share = _number(band.right / band.events)
        counted = f"({band.right} of {band.events})"
        yield f"  {band.lowest:.2f}–{band.highest:.2f}            {share}  {counted:14} mean confidence {band.mean:.3f}"
    right = _number(calibration.right / calibration.events)
    counted = f"({calibration.right} of {calibration.events})"
    yield f"  all                  {right}  {counted:14} mean confidence {_number(calibration.mean)}"
    yield (
        f"  Brier score {_number(calibration.brier)} ({_number(calibration.uninformed)} where every row has the same); "
        f"a right row above a wrong one in {_number(calibration.ordering)} of pairs"
    )


def _errors(score: SetScore) -> Iterator[str]:
    yield f"{'errors by kind':23}missed  invented  wrong  fields that are wrong"
    for table, kinds in score.errors_by_kind().items():
        fields = ", ".join(f"{name} {count}" for name, count in score.wrong_fields(table).most_common())
        yield f"  {table:21}{kinds['missed']:6}{kinds['invented']:10}{kinds['wrong']:7}  {fields}".rstrip()


def _row(row: Row | None) -> str:
    if row is None:
        return "–"
    return ", ".join(f"{name}={row[name]}" for name in _TELLING if row.get(name) not in {None, False, ""})


def _miss(miss: Miss) -> str:
    fields = f" {', '.join(miss.fields)}" if miss.fields else ""
    head = f"{miss.article_id} {miss.table} {miss.kind}{fields}"
    return f"{head}\n    coded: {_row(miss.coded)}\n    found: {_row(miss.found)}"


def _without_events(score: NoEvents) -> Iterator[str]:
    remark = f" – {_REMARKS[score.name]}" if score.name in _REMARKS else ""
    yield f"{score.name}: {_articles(score.articles)} without an event{remark}"
    where = f": {', '.join(f'{name} {n}' for name, n in score.invented.items())}" if score.invented else ""
    yield f"  {score.events} rows of events invented, in {_articles(len(score.invented))}{where}"


def _agreement(second: Evaluation) -> Iterator[str]:
    """Where two coders agree: what no extractor can be asked to exceed."""
    for score in second.sets:
        yield f"two coders of {score.name}: {_articles(score.articles)}, the second scored against the first"
        yield from _table(score)
        yield ""
        yield from _fields(score)


def _articles(n: int) -> str:
    return f"{n} article{'' if n == 1 else 's'}"


def report(evaluation: Evaluation) -> str:
    """
    A report for people: one block a set.

    Parameters
    ----------
    evaluation
        What to report; it says whether every row missed, invented or wrong is listed.
    """
    lines = [f"In brackets: 95 % confidence intervals, by bootstrap over articles ({DRAWS:,} draws)."]
    for score in evaluation.sets:
        remark = f" – {_REMARKS[score.name]}" if score.name in _REMARKS else ""
        lines += ["", f"{score.name}: {_articles(score.articles)}{remark}"]
        calibration = calibration_lines(score.calibration)
        for part in (_table(score), _fields(score), _geocoding(score.geocoding), calibration, _errors(score)):
            lines += [*part, ""]
        if evaluation.list_errors:
            lines += ["every error", *map(_miss, score.misses), ""]
    for without in evaluation.no_events:
        lines += ["", *_without_events(without), ""]
        if evaluation.list_errors:
            lines += [*map(_miss, without.misses), ""]
    if evaluation.gap is not None:
        lines += ["", f"mean F1 of development less that of {HELD_OUT}: {evaluation.gap:+.3f}", ""]
    if evaluation.second_coder is not None:
        lines += ["", *_agreement(evaluation.second_coder)]
    return "\n".join(lines).rstrip()
