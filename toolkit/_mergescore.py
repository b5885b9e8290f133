"""Score merging against sets of reports of one day of which it is known who tells of which event."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from ._bootstrap import Estimate, estimates
from ._errors import InputError
from ._matching import pair
from ._paths import data_path
from .articles import Article, read_article
from .coding import extract
from .gazetteer import Place, gazetteer
from .merging import Merged, merge
from .tables import Row, Tables, frame, tables_of

TRUTH = "truth.json"
_LEVELS = {"events": "incident", "aggregates": "aggregate"}
_STATISTICS = ("merged", "right", "coded", "told", "ranges", "ranges right")


@dataclass(frozen=True)
class _Report:
    """What one article says of one true event, and where."""

    truth_id: str
    article: str
    level: str
    event: Mapping[str, Any]
    killed: Sequence[int | None] | None
    start: int
    end: int


@dataclass(frozen=True)
class _Set:
    name: str
    articles: list[Article]
    reports: list[_Report]

    @property
    def told(self) -> int:
        """Pairs of reports of one incident."""
        return sum(1 for _ in _same(self.reports))


@dataclass(frozen=True)
class MergeScore:
    """Pairwise precision and recall of a merge; ``recall_of_told`` counts the pairs that the extractor missed too."""

    rows: str
    sets: int
    articles: int
    merged: int
    right: int
    coded: int
    told: int
    precision: Estimate
    recall: Estimate
    recall_of_told: Estimate
    ranges_right: Estimate

    def __str__(self) -> str:
        def show(estimate: Estimate) -> str:
            if estimate.value is None:
                return "–"
            inside = "" if estimate.low is None else f" [{estimate.low:.2f}–{estimate.high:.2f}]"
            return f"{estimate.value:.3f}{inside}"

        return (
            f"{self.rows}: {self.sets} sets, {self.articles} articles\n"
            f"  precision {show(self.precision)}: {self.right} of {self.merged} pairs merged are one event\n"
            f"  recall    {show(self.recall)}: of {self.coded} pairs of rows that are one event\n"
            f"  recall    {show(self.recall_of_told)}: of {self.told} pairs of reports, those without a row too\n"
            f"  killed    {show(self.ranges_right)} of the events of several reports have the true range"
        )


def evaluate_merging(folder: Path | None = None) -> list[MergeScore]:
    """
    Score merging on the extractor's rows, and on rows made by hand from the truth.

    All sets of a folder are merged together, so that events of different sets may be confused too.

    Parameters
    ----------
    folder
        Folder with one folder a set: articles, and a ``truth.json``; or a folder of such folders. The toolkit's own by
        default; the rules were mended with all of them.

    Returns
    -------
    list[MergeScore]
        For each folder of sets that of the extractor's rows, and that of rows made by hand.

    Raises
    ------
    InputError
        There is no set in the folder, or a passage of the truth does not stand in its article.
    """
    folder = data_path("evaluation", "merging") if folder is None else folder
    groups = [path for path in (folder, *sorted(folder.glob("*"))) if any(path.glob(f"*/{TRUTH}"))]
    if not groups:
        raise InputError(f"{folder}: no set of reports in it; give a folder of folders with articles and a {TRUTH}.")
    scores = []
    for group in groups:
        sets = [_read_set(path.parent) for path in sorted(group.glob(f"*/{TRUTH}"))]
        found = tables_of([extract(article).as_object() for one in sets for article in one.articles])
        scores += [
            _score(f"{group.resolve().name}, rows of the extractor", sets, found),
            _score(f"{group.resolve().name}, rows made by hand", sets, _by_hand(sets)),
        ]
    return scores


def _read_set(folder: Path) -> _Set:
    truth = json.loads((folder / TRUTH).read_text("utf-8"))
    articles = [read_article(path) for path in sorted(folder.glob("*.json")) if path.name != TRUTH]
    texts = {article.article_id: article.text for article in articles}
    reports = []
    for kind, level in _LEVELS.items():
        for event in truth[kind]:
            for told in event["reports"]:
                start = texts.get(told["article"], "").find(told["evidence"])
                if start < 0:
                    raise InputError(f"{folder / TRUTH}: a passage of {event['truth_id']} is not in {told['article']}.")
                end = start + len(told["evidence"])
                reports.append(
                    _Report(event["truth_id"], told["article"], level, event, told.get("killed"), start, end)
                )
    return _Set(folder.name, articles, reports)


def _same(reports: Iterable[_Report]) -> Iterator[tuple[_Report, _Report]]:
    for one, other in combinations([report for report in reports if report.level == "incident"], 2):
        if one.truth_id == other.truth_id and one.article != other.article:
            yield one, other


def _score(rows: str, sets: Sequence[_Set], tables: Tables) -> MergeScore:
    merged = merge(tables, allow_synthetic=True)
    events = tables.events.to_dict("records")
    owner = {article.article_id: n for n, one in enumerate(sets) for article in one.articles}
    true: dict[str, str] = {}
    for one in sets:
        true.update(_labels(one, events))
    counts = [_counts(n, one, owner, merged, true) for n, one in enumerate(sets)]
    total = [sum(column) for column in zip(*counts, strict=True)]
    measured = estimates(counts, _measure)
    named = dict(zip(_STATISTICS, total, strict=True))
    return MergeScore(
        rows=rows, sets=len(sets), articles=len(owner), merged=named["merged"], right=named["right"],
        coded=named["coded"], told=named["told"], precision=measured["precision"], recall=measured["recall"],
        recall_of_told=measured["recall of told"], ranges_right=measured["ranges right"],
    )  # fmt: skip


def _measure(counts: Sequence[int]) -> dict[str, float | None]:
    n = dict(zip(_STATISTICS, counts, strict=True))

    def share(part: str, whole: str) -> float | None:
        return n[part] / n[whole] if n[whole] else None

    return {
        "precision": share("right", "merged"), "recall": share("right", "coded"),
        "recall of told": share("right", "told"), "ranges right": share("ranges right", "ranges"),
    }  # fmt: skip


def _labels(one: _Set, events: list[dict[Any, Any]]) -> dict[str, str]:
    """Which true event each row is: by the passage, the kind and the day, one to one in each article."""
    found = {}
    for article in one.articles:
        reports: list[Row] = [{"of": report} for report in one.reports if report.article == article.article_id]
        rows = [row for row in events if row["article_id"] == article.article_id]
        for at, n in pair(reports, rows, lambda told, row: _likeness(told["of"], row)):
            found[rows[n]["event_id"]] = reports[at]["of"].truth_id
    return found


def _likeness(report: _Report, row: Mapping[str, Any]) -> float:
    if report.level != row["level"]:
        return 0.0
    start, end = int(row["evidence_start"]), int(row["evidence_end"])
    both = max(0, min(end, report.end) - max(start, report.start))
    shared = both / max(1, min(end - start, report.end - report.start))
    same_kind = report.event["sub_event_type"] == row["sub_event_type"]
    same_class = report.event["event_type"] == row["event_type"]
    likeness = shared + 0.5 * same_kind + 0.2 * same_class + 0.3 * (report.event["date_to"] == row["date_to"])
    # The passage, or at the least kind and day.
    return likeness if shared >= 0.5 or likeness > 0.95 else 0.0


def _counts(n: int, one: _Set, owner: Mapping[str, int], merged: Merged, true: Mapping[str, str]) -> list[int]:
    """Pairs merged, of them right, pairs of rows that are one event, pairs told; ranges of killed, of them right."""
    wanted = {report.truth_id: report for report in one.reports if report.level == "incident"}
    labels = {event_id: name for event_id, name in true.items() if name in wanted}
    articles = dict(zip(merged.given.events["event_id"], merged.given.events["article_id"], strict=True))
    coded = sum(labels[a] == labels[b] and articles[a] != articles[b] for a, b in combinations(sorted(labels), 2))
    pairs = right = ranges = ranges_right = 0
    incidents = merged.events[merged.events["level"] == "incident"].to_dict("records")
    for row in incidents:
        members = [m for m in row["members"] if owner[articles[m]] == n]
        for a, b in combinations(members, 2):
            pairs += 1
            right += labels.get(a) is not None and labels.get(a) == labels.get(b)
        named = {labels[m] for m in members if m in labels}
        if len(members) > 1 and len(named) == 1:
            killed = wanted[named.pop()].event["killed"]
            ranges += 1
            ranges_right += [_or_none(row["killed_low"]), _or_none(row["killed_high"])] == list(killed or (0, 0))
    return [pairs, right, coded, one.told, ranges, ranges_right]


def _or_none(value: Any) -> int | None:
    return None if value is None or value != value or str(value) == "<NA>" else int(value)


def _by_hand(sets: Sequence[_Set]) -> Tables:
    """The rows that a perfect extractor would give: the event's day, place and kind, the report's own toll."""
    events: list[Row] = []
    casualties: list[Row] = []
    for one in sets:
        published = {article.article_id: article.published for article in one.articles}
        texts = {article.article_id: article.text for article in one.articles}
        for number, report in enumerate(one.reports, start=1):
            event, event_id = report.event, f"{report.article}-{number}"
            low, high = report.killed or (0, 0)
            day = published[report.article]
            events.append({
                "event_id": event_id, "article_id": report.article, "sources": ["synthetic"],
                "published": None if day is None else day.isoformat(), "level": report.level,
                "n_events": event.get("n_events") if report.level == "aggregate" else 1, "standalone": False,
                "includes": [], **{name: event[name] for name in (
                    "event_type", "sub_event_type", "date_from", "date_to")},
                **_place(event["place_en"]), "killed_low": low or 0, "killed_high": high, "wounded_low": 0,
                "wounded_high": 0, "fatalities": low or 0, "fatalities_reported": report.killed is not None,
                "evidence_start": report.start, "evidence_end": report.end,
                "evidence": texts[report.article][report.start : report.end],
            })  # fmt: skip
            if report.killed is not None:
                casualties.append({
                    "event_id": event_id, "article_id": report.article, "status": "killed", "group": "people",
                    "low": low, "high": high, "approx": False, "part_of_total": False,
                })  # fmt: skip
    empty = {name: frame(name, []) for name in ("places", "dates", "numbers")}
    return Tables(**empty, casualties=frame("casualties", casualties), events=frame("events", events))


def _place(name: str) -> Row:
    """The place of the gazetteer that a name means ("Sadr City, Baghdad"); else the bare name."""
    bare = name.split("(")[0].split(",")[0].strip()
    found: Place | None = next((p for p in gazetteer().places.values() if bare in (p.name_en, p.place_id)), None)
    precision = 2 if "(" in name or "district" in name.lower() else 1
    if found is None or found.latitude is None:
        return {"location": name, "geo_precision": precision}
    return {
        "place_id": found.place_id, "location": found.name_en, "admin1": found.admin1, "country": found.country,
        "latitude": found.latitude, "longitude": found.longitude,
        "geo_precision": {"governorate": 3, "country": None}.get(found.kind, precision),
    }  # fmt: skip
