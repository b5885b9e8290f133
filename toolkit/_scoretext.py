"""Print scores as tables of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ._bootstrap import DRAWS, Estimate
from ._handcoded import HELD_OUT
from ._scoring import FIELDS, SCORED, Miss

if TYPE_CHECKING:
    from ._matching import Row
    from .evaluation import Geocoding, SetScore

_REMARKS = {
    "training": "the rules were written with these, so it flatters",
    "development": "looked at while the rules were mended, so it flatters too",
    HELD_OUT: "never looked at while the rules were written: the one that counts",
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


def _table(score: SetScore) -> Iterator[str]:
    yield f"{'':23}{'precision':20}{'recall':20}{'F1':20}right  coded  found"
    for table in SCORED:
        cells = "".join(f"{_interval(score.estimate(table, m)):20}" for m in ("precision", "recall", "f1"))
        tally = score.tallies[table]
        yield f"{table:23}{cells}{tally.right:5}{tally.coded:7}{tally.found:7}"
    mean = f"{'mean F1':63}{_interval(score.mean_f1)}"
    yield f"{mean.rstrip()}\n  (of places, dates, numbers, casualties with event, events)"


def _fields(score: SetScore) -> Iterator[str]:
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


def _calibration(score: SetScore) -> Iterator[str]:
    yield "events by confidence, share right"
    for band in score.bands:
        share = _number(band.right / band.events)
        yield f"  {band.lowest:.2f}–{band.highest:.2f}            {share}  ({band.right} of {band.events})"
    if not score.bands:
        yield "  no event has a confidence"


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


def report(sets: Sequence[SetScore], *, list_errors: bool) -> str:
    """
    A report for people: one block a set.

    Parameters
    ----------
    sets
        What to report.
    list_errors
        Whether every row missed, invented or wrong is listed.
    """
    lines = [f"In brackets: 95 % confidence intervals, by bootstrap over articles ({DRAWS:,} draws)."]
    for score in sets:
        remark = f" – {_REMARKS[score.name]}" if score.name in _REMARKS else ""
        lines += ["", f"{score.name}: {score.articles} article{'' if score.articles == 1 else 's'}{remark}"]
        for part in (_table(score), _fields(score), _geocoding(score.geocoding), _calibration(score), _errors(score)):
            lines += [*part, ""]
        if list_errors:
            lines += ["every error", *map(_miss, score.misses), ""]
    return "\n".join(lines).rstrip()
