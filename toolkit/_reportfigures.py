"""Choose the charts and maps of a report: the sample's beside its incidents, any other articles' own events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ._figure import Size
from ._mapareas import areas
from ._placewords import place_label
from ._reportwords import word
from ._selection import Category, records, select
from .charts import (
    Chart,
    article_statements,
    attacks_by_place,
    attacks_over_time,
    casualties_by_group,
    cumulative_attacks,
    munitions_per_attack,
    report_charts,
)
from .claims import claimed_total
from .coding import CodedArticle
from .phrases import Lang, as_day, day, known, label
from .provenance import Provenance
from .tables import Tables

if TYPE_CHECKING:
    import pandas as pd

SERIES = "us-sites-2019"
COMPARED = 5  # articles whose counts are set beside the incidents; more would bury the reader


def sample_charts(
    article: Tables, incidents: Tables, lang: Lang, provenance: Provenance, size: Size = "two-columns"
) -> dict[str, Chart]:
    """The charts of the sample article beside the incidents that it counts."""
    return report_charts(article, incidents, series=SERIES, lang=lang, provenance=provenance, size=size)


def own_charts(tables: Tables, lang: Lang, provenance: Provenance, size: Size = "two-columns") -> dict[str, Chart]:
    """
    Charts of the articles' own events; those that would be empty are left out.

    Attacks where there are any, else all events.
    """
    options: dict[str, Any] = {
        "lang": lang, "provenance": provenance, "allow_synthetic": provenance.synthetic, "size": size,
    }  # fmt: skip
    category: Category = "attacks" if len(select(tables.events)) else "all"
    chosen = select(tables.events, category)
    if chosen.empty:
        return {}
    drawn = {
        "events_over_time": attacks_over_time(chosen, _step(chosen), category=category, **options),
        "events_by_place": attacks_by_place(chosen, category=category, **options),
        "munitions": munitions_per_attack(chosen, **options),
        "casualties": casualties_by_group(chosen, tables.casualties, category=category, **options),
    }
    return {name: chart for name, chart in drawn.items() if not chart.data.empty}


def _step(events: pd.DataFrame) -> Any:
    """The unit of time that gives a few dozen bars at the most."""
    days = [d for row in records(events) for key in ("date_from", "date_to") if (d := as_day(row[key]))]
    span = (max(days) - min(days)).days if days else 0
    return "day" if span <= 31 else "week" if span <= 250 else "month" if span <= 1500 else "year"


def comparisons(
    coded: list[CodedArticle], incidents: Tables, lang: Lang, provenance: Provenance, size: Size = "two-columns"
) -> Iterator[tuple[str, Chart, str]]:
    """
    Charts of articles' own counts beside the incidents of their period, each with its file name and article.

    Whether an incident is in the count is known for the sample article only, so that column is left out.
    """
    plain = Tables(
        incidents.places, incidents.dates, incidents.numbers, incidents.casualties,
        incidents.events.drop(columns="in_article_count"),
    )  # fmt: skip
    for number, article in enumerate(comparable(coded, incidents), start=1):
        claim = claimed_total(article.events) or {}
        bounds: dict[str, Any] = {"since": known(claim.get("date_from")), "until": known(claim.get("date_to"))}
        options: dict[str, Any] = {"series": SERIES, "lang": lang, "provenance": provenance, "size": size}
        name = article.article.article_id
        yield f"cumulative_{number}", cumulative_attacks(plain.events, article.events, **bounds, **options), name
        yield f"statements_{number}", article_statements(article.tables, plain, **options), name


def told_together(
    coded: list[CodedArticle], merged: Tables, lang: Lang, provenance: Provenance, size: Size = "two-columns"
) -> Iterator[tuple[str, Chart, str]]:
    """
    Charts of articles' own counts beside the events that all the articles tell of, each event once.

    Only counts over a time in which at least one of these events falls.
    """
    options: dict[str, Any] = {
        "lang": lang, "provenance": provenance, "allow_synthetic": provenance.synthetic, "size": size,
    }  # fmt: skip
    number = 0
    for article in coded:
        claim = claimed_total(article.events) or {}
        bounds: dict[str, Any] = {"since": known(claim.get("date_from")), "until": known(claim.get("date_to"))}
        if None in bounds.values() or select(merged.events, **bounds).empty or number == COMPARED:
            continue
        number += 1
        name = article.article.article_id
        yield f"told_together_{number}", cumulative_attacks(merged.events, article.events, **bounds, **options), name


def comparable(coded: list[CodedArticle], incidents: Tables) -> list[CodedArticle]:
    """The articles, ``COMPARED`` at the most, that count attacks over a time in which incidents are documented."""
    found = []
    for article in coded:
        claim = claimed_total(article.events)
        if claim is None or known(claim["date_from"]) is None or known(claim["date_to"]) is None:
            continue
        if (known(claim.get("country")) or "Iraq") != "Iraq":
            continue
        inside = select(incidents.events, series=SERIES, since=claim["date_from"], until=claim["date_to"])
        if len(inside):
            found.append(article)
    return found[:COMPARED]


def sample_map_events(article: Tables, incidents: Tables) -> pd.DataFrame:
    """The incidents of the time that the sample article counts, other kinds than the series included."""
    claim = claimed_total(article.events) or {}
    return select(incidents.events, "all", since=claim.get("date_from"), until=claim.get("date_to"))


def areas_with(events: pd.DataFrame) -> list[str]:
    """Areas whose map would show an event: Iraq for any event with coordinates in it, the others for sites in them."""
    points = [
        (known(row["latitude"]), known(row["longitude"]), known(row["geo_precision"]))
        for row in records(events)
        if known(row["latitude"]) is not None and known(row["longitude"]) is not None
    ]
    return [
        name
        for name, area in areas().items()
        if any(area.holds(lat, lon) and (name == "iraq" or exact == 1) for lat, lon, exact in points)
    ]


_LISTED = 5  # events that are named; of more, the first


def beyond_charts(charted: pd.DataFrame, mapped: pd.DataFrame, lang: Lang) -> tuple[str, str]:
    """
    What the maps show that the charts do not count: a sentence for the maps, one for the chart of those harmed.

    Parameters
    ----------
    charted, mapped
        Events that the charts count, and those that the maps show.
    lang
        ``en`` or ``ar``.

    Returns
    -------
    tuple[str, str]
        Both empty where they show the same; the second where nobody was harmed in the others.
    """
    counted = set(charted["event_id"])
    shown = [row for row in records(mapped) if known(row["level"]) != "aggregate" or known(row.get("standalone"))]
    others = [row for row in shown if row["event_id"] not in counted]
    if not others or len(others) == len(shown):
        return "", ""
    harmful = [row for row in others if any(known(row.get(f"{harm}_high")) for harm in ("killed", "wounded"))]
    rest, whole = len(others), len(shown)
    said = word("beyond", lang, all=whole, charted=whole - rest, rest=rest, listed=_listed(others, lang))
    return said, word("beyond_toll", lang, listed=_listed(harmful, lang)) if harmful else ""


def _listed(rows: list[dict[str, Any]], lang: Lang) -> str:
    """Events by day, kind and place, the first of them; how many more."""
    comma, semicolon = ("، ", "؛ ") if lang == "ar" else (", ", "; ")
    told = []
    for row in sorted(rows, key=lambda row: str(row["date_from"]))[:_LISTED]:
        first = as_day(row["date_from"]) or as_day(row["date_to"])
        kind = label("sub_event_type", known(row.get("sub_event_type")) or "Other", lang)
        place = place_label(row.get("location"), row.get("location_ar"), lang)
        what = comma.join(part for part in (kind[:1].lower() + kind[1:], place) if part)
        told.append(f"{day(first, lang)}: {what}" if first else what)
    more = len(rows) - len(told)
    return semicolon.join([*told, *([f"+{more}"] if more else [])])
