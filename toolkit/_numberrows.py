"""Gather the rows of the numbers table: the quantities found, and the nouns that are themselves the number."""

from __future__ import annotations

from typing import Any

from .arabic import readings
from .harm import is_harm_form
from .mentions import Mentions
from .numbers import NumberMention, Quantity
from .people import People
from .vocabulary import nouns, plays, word_set

Span = tuple[int, int]
# How far before its number a unit may be named: "لواء المشاة 88".
_UNIT = 2


def quantity_columns(quantity: Quantity) -> dict[str, Any]:
    """Bounds of a quantity as columns of a table."""
    return {"low": quantity.low, "high": quantity.high, "vague": quantity.vague, "approx": bool(quantity.approx)}


def _row(mentions: Mentions, span: Span, quantity: Quantity, unit: str) -> dict[str, Any]:
    start, end = span
    text = mentions.text.raw[start:end]
    return {"start": start, "end": end, "text": text, **quantity_columns(quantity), "unit": unit}


def _is_unit(word: str) -> bool:
    return plays(word, "unit of a force")


def _unit(number: NumberMention, harmed: set[int], events: set[int]) -> str | None:
    """What a number counts: people where it counts those harmed, events ("33 حالة اغتيال"); none where not coded."""
    if number.first in harmed and (number.excluded or number.unit is None):
        return "people"
    if number.first in events:
        return "events"
    return None if number.excluded else number.unit


def _cut(word: str) -> int:
    """Letters of clitics before a noun of people or harm."""
    people = [n.reading.cut for n in nouns("people", word)]
    harm = (r.cut for r in readings(word) if is_harm_form(r.stem) and not r.article)
    return people[0] if people else next(harm, 0)


def _own_span(mentions: Mentions, people: People, noun: int) -> Span:
    """The noun that is itself the number, with "عدة" behind it: "إصابات عدة"."""
    words = mentions.text.words
    following = mentions.words[noun + 1] if noun + 1 < len(words) else ""
    last = noun + 1 if people.quantity.vague and following in word_set("several, after its noun") else noun
    return mentions.text.span(words[noun].start + _cut(words[noun].text), words[last].end)


def number_rows(mentions: Mentions) -> list[dict[str, Any]]:
    """
    Rows of the numbers table, left to right.

    Parameters
    ----------
    mentions
        The article.
    """
    rows: dict[Span, dict[str, Any]] = {}
    harmed = {i for t in mentions.tolls for i in range(t.people.first, t.people.last)}
    events = {t.count.first for t in mentions.triggers if t.count is not None}
    for number in mentions.numbers:
        before = mentions.words[max(0, number.first - _UNIT) : number.first]
        if number.unit is None and mentions.words[number.first].isdigit() and any(map(_is_unit, before)):
            # "مقاتلين من لواء المشاة 88 بالجيش": which one it is.
            harmed.discard(number.first)
        unit = _unit(number, harmed, events)
        if unit is not None:
            span = mentions.text.span(number.start, number.end)
            rows[span] = _row(mentions, span, number.quantity, unit)
    covered = {i for a, b in rows for i in range(a, b)}
    for toll in mentions.tolls:
        people = toll.people
        # "نفت سقوط قتلى", "دون إصابات": nobody is counted.
        nobody = people.quantity.vague is not None and mentions.stated[toll.at] is not None
        if not people.own_number or people.noun is None or nobody:
            continue
        start, end = _own_span(mentions, people, people.noun)
        if covered.isdisjoint(range(start, end)):
            covered.update(range(start, end))
            rows[start, end] = _row(mentions, (start, end), people.quantity, "people")
    return [rows[span] for span in sorted(rows)]
