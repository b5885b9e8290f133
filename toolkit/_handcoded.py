"""Read articles coded by hand, and refuse codes that cannot be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ._errors import InputError
from ._floors import FLOORS
from ._paths import data_path
from ._words import labels
from .articles import Article, read_article
from .tables import Row

TABLES = ("places", "dates", "numbers", "casualties", "events")
# The order in which the toolkit's own sets are shown; the last three were never seen while rules were written.
HELD_OUT, UNSEEN, NO_EVENTS, SECOND_CODER = "held_out", "unseen", "no_events", "second_coder"
_SETS = ("training", "development", HELD_OUT, UNSEEN, NO_EVENTS)
# Sets that measure and must not be learned from.
NOT_TO_LEARN_FROM = frozenset({HELD_OUT, UNSEEN, NO_EVENTS, SECOND_CODER})

# Columns whose words are the codebook's: table, column, kind of label.
_VOCABULARIES = (
    ("casualties", "status", "status"),
    ("casualties", "group", "group"),
    ("casualties", "vague", "vague"),
    ("numbers", "vague", "vague"),
    ("events", "event_type", "event_type"),
    ("events", "sub_event_type", "sub_event_type"),
)
# Where the coder copied words of the article: table, column.
_QUOTES = (("places", "text"), ("dates", "text"), ("numbers", "text"), ("events", "evidence"))
_COUNTS = ("low", "high", "n_events", "munitions_low", "munitions_high")


@dataclass(frozen=True)
class HandCoded:
    """An article with the rows that a coder gave it; events carry the sums of their casualties."""

    article: Article
    rows: dict[str, list[Row]]

    @property
    def uncoded(self) -> bool:
        """Whether no table has a row: an article without anything to code, of which only events are looked at."""
        return not any(self.rows.values())

    def as_answer(self) -> dict[str, Any]:
        """The codes in the form in which the extractor answers: offsets, event ids, ``article_id``."""
        name, text = self.article.article_id, self.article.text
        answer: dict[str, Any] = {"article_id": name}
        for table in ("places", "dates", "numbers"):
            answer[table] = [
                {**row, "start": text.find(row["text"]), "end": text.find(row["text"]) + len(row["text"])}
                for row in self.rows[table]
            ]
        answer["casualties"] = [{**row, "event_id": f"{name}-{row['event'] + 1}"} for row in self.rows["casualties"]]
        answer["events"] = [
            {**row, "event_id": f"{name}-{number}"} for number, row in enumerate(self.rows["events"], start=1)
        ]
        return answer


def _problems(article: Article, codes: Any) -> Iterator[str]:
    """What keeps codes from being compared, each as the middle of a sentence."""
    if not isinstance(codes, dict):
        yield "it is no object with tables"
        return
    for table in TABLES:
        rows = codes.get(table)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            yield f"{table} is no list of rows"
            return
    for table, column in _QUOTES:
        for row in codes[table]:
            quote = row.get(column)
            if not isinstance(quote, str) or not quote or quote not in article.text:
                yield f"{column} {quote!r} in {table} does not stand in the article's text"
    for row in codes["casualties"]:
        event = row.get("event")
        if not isinstance(event, int) or isinstance(event, bool) or not 0 <= event < len(codes["events"]):
            yield f"event {event!r} in casualties is not the index of one of its {len(codes['events'])} events"
    for table in TABLES:
        for row in codes[table]:
            for column in _COUNTS:
                if not isinstance(row.get(column), int | None):
                    yield f"{column} {row[column]!r} in {table} is no whole number"
    for table, column, kind in _VOCABULARIES:
        for row in codes[table]:
            if row.get(column) is not None and (kind, row[column]) not in labels():
                yield f"{column} {row[column]!r} in {table} is no word of the codebook"


def _with_sums(codes: dict[str, list[Row]]) -> list[Row]:
    """The events with killed and wounded summed over their rows: a vague count is a floor with an open top."""
    events = []
    for index, event in enumerate(codes["events"]):
        sums: Row = {}
        for status in ("killed", "wounded"):
            rows = [
                row for row in codes["casualties"]
                if row["event"] == index and row["status"] == status and not row.get("part_of_total")
            ]  # fmt: skip
            lows = [FLOORS.get(row.get("vague") or "", 0) if row.get("low") is None else row["low"] for row in rows]
            highs = [row.get("high") for row in rows]
            sums[f"{status}_low"], sums[f"{status}_high"] = sum(lows), None if None in highs else sum(highs)
        events.append({**event, **sums})
    return events


def read_coded(path: Path) -> HandCoded:
    """
    Read one article with its codes.

    Parameters
    ----------
    path
        A JSON file in the format of ``data/evaluation/README.md``.

    Raises
    ------
    InputError
        It is no article, or its codes cannot be compared; the sentence names the first reason.
    """
    article = read_article(path)
    codes = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(codes, dict) and codes.get("events") == []:
        # Where there is no event, nothing else need be coded.
        codes = {**{table: [] for table in TABLES}, **codes}
    for problem in _problems(article, codes):
        raise InputError(f"{path}: {problem}; mend the code (data/evaluation/README.md describes the format).")
    rows = {table: codes[table] for table in TABLES}
    return HandCoded(article, {**rows, "events": _with_sums(rows)})


def _coded_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.json") if path.is_file())


def _read_all(paths: Iterable[Path]) -> list[HandCoded]:
    coded: dict[str, HandCoded] = {}
    for path in paths:
        one = read_coded(path)
        name = one.article.article_id
        if name in coded:
            raise InputError(f"{path}: the id {name!r} is also that of another article here; give each its own.")
        coded[name] = one
    return list(coded.values())


def read_sets(folder: Path | None = None) -> dict[str, list[HandCoded]]:
    """
    Read sets of articles coded by hand.

    Parameters
    ----------
    folder
        A folder of coded articles (one set, named after it), or a folder of such folders; the toolkit's own by default.

    Returns
    -------
    dict[str, list[HandCoded]]
        Articles by name of their set; the toolkit's sets in the order training, development, held_out, unseen,
        no_events. A second coder's set is no set of its own beside others (``second_coding`` finds it).

    Raises
    ------
    InputError
        It is no folder, holds no coded article, or one of them cannot be used.
    """
    folder = data_path("evaluation") if folder is None else folder
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; give one that holds articles coded by hand (.json).")
    inside = [folder] if _coded_in(folder) else [path for path in folder.iterdir() if path.is_dir() and _coded_in(path)]
    if not inside:
        raise InputError(f"{folder}: no coded article (.json) in it; data/evaluation/README.md describes the format.")
    if len(inside) > 1:
        inside = [path for path in inside if path.name != SECOND_CODER]
    order = {name: rank for rank, name in enumerate(_SETS)}
    inside.sort(key=lambda path: (order.get(path.name, -1), path.name))
    return {path.resolve().name: _read_all(_coded_in(path)) for path in inside}


def second_coding(folder: Path | None = None) -> Path | None:
    """The folder of a second coder's codes, where it stands beside the sets of a folder (by default the toolkit's)."""
    path = (data_path("evaluation") if folder is None else folder) / SECOND_CODER
    return path if path.is_dir() and _coded_in(path) else None
