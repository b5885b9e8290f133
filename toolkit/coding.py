"""Code an article: its text in, the codebook's five tables out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ._errors import InputError
from ._event import Event
from ._linking import link
from ._numberrows import number_rows, quantity_columns
from ._quoting import Reason
from ._reasons import reasons_of
from ._toll import Toll
from ._whywhere import reading_of
from .arabic import Text
from .articles import Article
from .dates import DateMention
from .events import code_events
from .mentions import Mentions
from .phrases import summary
from .places import PlaceMention
from .tables import COLUMNS, Row, Tables, tables_of

if TYPE_CHECKING:
    import pandas as pd

    from .explaining import Explanation


@dataclass(frozen=True)
class CodedArticle:
    """
    An article with its coded rows; ``tables`` gives them as DataFrames.

    ``places`` holds the mentions of places, each with its reason and its runner-up.
    """

    article: Article
    rows: dict[str, list[Row]]
    places: tuple[PlaceMention, ...] = ()

    @cached_property
    def tables(self) -> Tables:
        """The five tables."""
        return tables_of([self.as_object()])

    @cached_property
    def reasons(self) -> dict[str, dict[str, Reason]]:
        """By ``event_id`` and field why each event is coded as it is; when asked for, the article is read again."""
        mentions = _mentions(self.article)
        events = code_events(mentions)
        found = (reasons_of(mentions, event) for event in events)
        return dict(zip(_ids(self.article, events), found, strict=True))

    @property
    def events(self) -> pd.DataFrame:
        """The events table."""
        return self.tables.events

    def explain(self, event_id: str | None = None, *, lang: str = "en") -> Explanation:
        """
        Say of an event, field by field, which words of the text gave it and by which rule.

        Parameters
        ----------
        event_id
            The event; all by default.
        lang
            ``en`` or ``ar``.
        """
        from .explaining import explain

        return explain(self, event_id, lang=lang)

    def readings(self) -> dict[tuple[int, int], tuple[str, str]]:
        """For the span of each mention of a place why its name is read so, and the id of the next choice."""
        rows = self.rows["places"] if self.places else []
        return {(r["start"], r["end"]): reading_of(m) for r, m in zip(rows, self.places, strict=True)}

    def as_object(self) -> dict[str, Any]:
        """The JSON object that the command prints: ``article_id`` and the five tables."""
        return {"article_id": self.article.article_id, **self.rows}


# A row of each table with nothing in it; of an article's rows only the events carry its id.
_EMPTY: dict[str, Row] = {
    table: dict.fromkeys(name for name in columns if name != "article_id" or table == "events")
    for table, columns in COLUMNS.items()
}


def _complete(table: str, row: dict[str, Any]) -> Row:
    return _EMPTY[table] | row


def _casualty(toll: Toll, event_id: str, text: Text) -> dict[str, Any]:
    people = toll.people
    start, end = text.span(text.words[people.first].start, text.words[people.last - 1].end)
    return {
        "event_id": event_id, "status": toll.status, "group": people.group, "nationality": people.nationality,
        **quantity_columns(people.quantity), "part_of_total": toll.part_of_total, "start": start, "end": end,
    }  # fmt: skip


def _place_row(mention: PlaceMention, text: Text) -> dict[str, Any]:
    start, end = text.span(mention.start, mention.end)
    place = mention.place
    return {
        "start": start, "end": end, "text": text.raw[start:end], "place_id": place.place_id, "name_en": place.name_en,
        "name_ar": place.name_ar, "kind": mention.kind, "admin1": place.admin1, "country": place.country,
        "latitude": mention.latitude, "longitude": mention.longitude, "geo_precision": mention.geo_precision,
    }  # fmt: skip


def _date_row(mention: DateMention, text: Text) -> dict[str, Any]:
    start, end = text.span(mention.start, mention.end)
    return {
        "start": start, "end": end, "text": text.raw[start:end],
        "date_from": mention.date_from.isoformat() if mention.date_from else None,
        "date_to": mention.date_to.isoformat() if mention.date_to else None, "time_precision": mention.time_precision,
    }  # fmt: skip


def _event_row(event: Event, event_id: str, article: Article) -> dict[str, Any]:
    row = {
        "event_id": event_id, "article_id": article.article_id,
        "published": article.published.isoformat() if article.published else None,
        "sources": [article.source or article.article_id], "note": None, "series": None, **event.row,
    }  # fmt: skip
    row["evidence"] = article.text[row["evidence_start"] : row["evidence_end"]]
    row["summary_en"], row["summary_ar"] = summary(row, "en"), summary(row, "ar")
    return row


def _mentions(article: Article) -> Mentions:
    return Mentions(Text(article.text), article.published, article.title)


def _ids(article: Article, events: Sequence[Event]) -> list[str]:
    return [f"{article.article_id}-{number}" for number in range(1, len(events) + 1)]


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

    Raises
    ------
    InputError
        It is no article, but a path or a text.
    """
    if not isinstance(article, Article):
        raise InputError(
            f"An Article is needed here, not {type(article).__name__}: articles.read_article(path) reads one from a "
            "file, and Article(article_id=..., text=...) makes one of a text."
        )
    mentions = _mentions(article)
    text, events = mentions.text, code_events(mentions)
    ids = _ids(article, events)
    link(mentions, events, ids)
    coded = list(zip(events, ids, strict=True))
    rows = {
        "places": [_complete("places", _place_row(m, text)) for m in mentions.places],
        "dates": [_complete("dates", _date_row(m, text)) for m in mentions.dates],
        "numbers": [_complete("numbers", row) for row in number_rows(mentions)],
        "casualties": [_complete("casualties", _casualty(t, i, text)) for event, i in coded for t in event.tolls],
        "events": [_complete("events", _event_row(event, i, article)) for event, i in coded],
    }
    return CodedArticle(article, rows, tuple(mentions.places))
