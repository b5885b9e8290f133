"""Code an article: its text in, the codebook's five tables out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .articles import Article
from .casualties import Toll
from .events import Event, code_events
from .mentions import Mentions
from .phrases import summary
from .tables import COLUMNS, Row, Tables, tables_of

if TYPE_CHECKING:
    import pandas as pd

from .arabic import Text


@dataclass(frozen=True)
class CodedArticle:
    """An article with its coded rows; ``tables`` gives them as DataFrames."""

    article: Article
    rows: dict[str, list[Row]]
    reasons: dict[str, dict[str, str]] = field(default_factory=dict)

    @cached_property
    def tables(self) -> Tables:
        """The five tables."""
        return tables_of([self.as_object()])

    @property
    def events(self) -> pd.DataFrame:
        """The events table."""
        return self.tables.events

    def as_object(self) -> dict[str, Any]:
        """The JSON object that the command prints: ``article_id`` and the five tables."""
        return {"article_id": self.article.article_id, **self.rows}


def _complete(table: str, row: dict[str, Any]) -> Row:
    return {name: row.get(name) for name in COLUMNS[table] if name != "article_id" or table == "events"}


def _quantity_columns(quantity: Any) -> dict[str, Any]:
    return {"low": quantity.low, "high": quantity.high, "vague": quantity.vague, "approx": bool(quantity.approx)}


def _casualty(toll: Toll, event_id: str, text: Text) -> dict[str, Any]:
    people = toll.people
    start, end = text.span(text.words[people.first].start, text.words[people.last - 1].end)
    return {
        "event_id": event_id, "status": toll.status, "group": people.group, "nationality": people.nationality,
        **_quantity_columns(people.quantity), "part_of_total": toll.part_of_total, "start": start, "end": end,
    }  # fmt: skip


def _number_rows(mentions: Mentions) -> list[dict[str, Any]]:
    """Quantities found by the grammar of numbers, and the nouns that are themselves the number ("متعاقد أمريكي")."""
    text = mentions.text
    spans: dict[tuple[int, int], dict[str, Any]] = {}
    harmed = {i for t in mentions.tolls for i in range(t.people.first, t.people.last)}
    for number in mentions.numbers:
        unit = number.unit
        if unit is None and not number.excluded and number.first in harmed:
            unit = "people"
        if number.excluded and number.first in harmed:
            unit = "people"
        elif number.excluded or unit is None:
            continue
        start, end = text.span(number.start, number.end)
        spans[(start, end)] = {"start": start, "end": end, "text": text.raw[start:end], **_quantity_columns(number.quantity), "unit": unit}
    for toll in mentions.tolls:
        people = toll.people
        if not people.own_number or people.noun is None:
            continue
        if people.quantity.vague and mentions.stated[toll.at] is not None:
            # "نفت سقوط قتلى", "دون إصابات": nobody is counted.
            continue
        last = people.noun
        if people.quantity.vague and last + 1 < len(mentions.words) and mentions.words[last + 1] in {"عده", "عديده"}:
            last += 1
        word = text.words[people.noun]
        cut = next((r.cut for r in _noun_readings(word.text)), 0)
        start, end = text.span(word.start + cut, text.words[last].end)
        if not any(a < end and start < b for a, b in spans):
            spans[(start, end)] = {"start": start, "end": end, "text": text.raw[start:end], **_quantity_columns(people.quantity), "unit": "people"}
    return [spans[key] for key in sorted(spans)]


def _noun_readings(word: str) -> list[Any]:
    from .vocabulary import nouns

    people = [n.reading for n in nouns("people", word)]
    if people:
        return people
    from .arabic import readings
    from .casualties import is_harm_form

    return [r for r in readings(word) if is_harm_form(r.stem) and not r.article]


def _place_row(mention: Any, text: Text) -> dict[str, Any]:
    start, end = text.span(mention.start, mention.end)
    place = mention.place
    return {
        "start": start, "end": end, "text": text.raw[start:end], "place_id": place.place_id, "name_en": place.name_en,
        "name_ar": place.name_ar, "kind": mention.kind, "admin1": place.admin1, "country": place.country,
        "latitude": mention.latitude, "longitude": mention.longitude, "geo_precision": mention.geo_precision,
    }  # fmt: skip


def _date_row(mention: Any, text: Text) -> dict[str, Any]:
    start, end = text.span(mention.start, mention.end)
    return {
        "start": start, "end": end, "text": text.raw[start:end],
        "date_from": mention.date_from.isoformat() if mention.date_from else None,
        "date_to": mention.date_to.isoformat() if mention.date_to else None, "time_precision": mention.time_precision,
    }  # fmt: skip


def _link_aggregates(events: list[Event], ids: list[str]) -> None:
    """Which incidents a count includes, and whether it stands for events told nowhere else."""
    for event in events:
        row = event.row
        if row["level"] != "aggregate":
            continue
        inside = [
            other_id for other, other_id in zip(events, ids, strict=True)
            if other.row["level"] == "incident" and other.row["sub_event_type"] == row["sub_event_type"]
            and _within(other.row, row) and other.frame.sentence == event.frame.sentence
        ]  # fmt: skip
        row["includes"] = inside
        row["standalone"] = not inside and row["time_precision"] in {1, 2} and row["n_events"] is not None


def _within(incident: Row, aggregate: Row) -> bool:
    day, begin, end = incident["date_from"], aggregate["date_from"], aggregate["date_to"]
    # "The first ten" end where the next begins: the day of the bound itself is outside.
    return bool(day and begin and end and begin <= day < end)


def extract(article: Article) -> CodedArticle:
    """
    Code an article.

    Parameters
    ----------
    article
        The article; without a date of publication its relative dates stay unresolved.

    Returns
    -------
    CodedArticle
        Rows of the five tables, each with its span in the text.
    """
    text = Text(article.text)
    mentions = Mentions(text, article.published, article.title)
    events = code_events(mentions)
    ids = [f"{article.article_id}-{number}" for number in range(1, len(events) + 1)]
    _link_aggregates(events, ids)
    event_rows, casualty_rows, reasons = [], [], {}
    for event, event_id in zip(events, ids, strict=True):
        row = {
            "event_id": event_id, "article_id": article.article_id,
            "published": article.published.isoformat() if article.published else None,
            "sources": [article.source or article.article_id], "note": None, "series": None, **event.row,
        }  # fmt: skip
        row["evidence"] = article.text[row["evidence_start"] : row["evidence_end"]]
        row["summary_en"], row["summary_ar"] = summary(row, "en"), summary(row, "ar")
        event_rows.append(_complete("events", row))
        casualty_rows += [_complete("casualties", _casualty(t, event_id, text)) for t in event.tolls]
        reasons[event_id] = event.reasons
    rows = {
        "places": [_complete("places", _place_row(m, text)) for m in mentions.places],
        "dates": [_complete("dates", _date_row(m, text)) for m in mentions.dates],
        "numbers": [_complete("numbers", row) for row in _number_rows(mentions)],
        "casualties": casualty_rows,
        "events": event_rows,
    }
    return CodedArticle(article, rows, reasons)
