"""Explain coded events: a sentence for each field that quotes the words that gave it and names the rule."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any

from ._errors import InputError
from ._quoting import Reason, Span
from ._readingwords import place_name, reading
from ._terminal import plain
from ._words import rows
from .coding import CodedArticle
from .confidence import gloss, signed_facts
from .gazetteer import gazetteer
from .phrases import (
    Lang,
    as_day,
    check_lang,
    count,
    event_noun,
    known,
    label,
    munitions_of,
    of_nation,
    period,
    quantity,
    say,
)

__all__ = ["Explanation", "Line", "explain", "why"]

# Fields in the order in which they are explained; what has no reason is left out.
_FIELDS = (
    "event_type", "level", "date", "place", "actor1", "alleged", "actor2", "weapon", "killed", "wounded", "confidence",
)  # fmt: skip

# What is said of a field that has no value, though the text speaks of it.
_NOT_FOUND = frozenset({
    "is not said to have done it", "is not said to be whom", "may tell of some", "no place is named",
    "forces plant no bombs", "was attacked itself", "is not its weapon",
})  # fmt: skip
_UNNAMED = frozenset({"someone did it", "someone was harmed", "someone was aimed at", "only unknown people"})


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article and the characters where they stand."""

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        # The numbers come first: behind Arabic words a terminal would draw them on the other side.
        return f'[{self.start}:{self.end}] "{plain(self.text)}"'

    @property
    def html(self) -> str:
        """The quote for a page, escaped and from right to left."""
        words = html.escape(plain(self.text), quote=True)
        where = f'<bdi dir="ltr">[{self.start}:{self.end}]</bdi>'
        # As one block: broken over two lines of English its beginning would stand behind its end.
        look = "display:inline-block;max-width:100%;quotes:'«' '»'"
        return f'{where} <q dir="rtl" lang="ar" style="{look}">{words}</q>'


@dataclass(frozen=True, slots=True)
class Line:
    """One field of an event: its name, its value, and why; ``parts`` are text and quotes in turn."""

    field: str
    name: str
    value: str
    parts: tuple[str | Quote, ...]
    lang: Lang

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The words that gave the value."""
        return tuple(part for part in self.parts if isinstance(part, Quote))

    @property
    def why(self) -> str:
        """The reason as text."""
        return "".join(str(part) if isinstance(part, Quote) else plain(part) for part in self.parts)

    def __str__(self) -> str:
        return _wording("line", self.lang).format(field=self.name, value=plain(self.value), reason=self.why)

    @property
    def html(self) -> str:
        """The line as an item of a list."""
        why = "".join(part.html if isinstance(part, Quote) else html.escape(part, quote=True) for part in self.parts)
        said = _wording("line", self.lang).format(
            field=f"<b>{html.escape(self.name)}</b>", value=html.escape(plain(self.value), quote=True), reason=why
        )
        return f"<li>{said}</li>"


@dataclass(frozen=True, slots=True)
class ExplainedEvent:
    """An event with one line for each of its fields."""

    event_id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Explanation:
    """Events explained, as text (``print``) and as HTML (in Jupyter); where there is none, a sentence that says so."""

    events: tuple[ExplainedEvent, ...]
    nothing: tuple[str, ...]
    lang: Lang

    def __str__(self) -> str:
        blocks = ["\n".join([plain(e.title), *(f"  {line}" for line in e.lines)]) for e in self.events]
        head = [_wording("head", self.lang)] if blocks else []
        return "\n\n".join([*head, *blocks, *map(plain, self.nothing)])

    @property
    def html(self) -> str:
        """The explanation for a page; everything that came from the article is escaped."""
        direction, align = ("rtl", "right") if self.lang == "ar" else ("ltr", "left")
        out = [f'<section class="toolkit-explained" dir="{direction}" lang="{self.lang}" style="text-align:{align}">']
        if self.events:
            out.append(f"<p>{html.escape(_wording('head', self.lang))}</p>")
        for event in self.events:
            lines = "".join(line.html for line in event.lines)
            out.append(f"<h4>{html.escape(plain(event.title), quote=True)}</h4><ul>{lines}</ul>")
        out += [f"<p>{html.escape(plain(said), quote=True)}</p>" for said in self.nothing]
        return "".join([*out, "</section>"])

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": str(self)}


@cache
def _wordings() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows("reasons.csv")}


def _wording(key: str, lang: Lang) -> str:
    """A phrase of the table; a rule that it does not have yet says its own English."""
    row = _wordings().get(key)
    return row[lang] if row else key


def _joined(parts: Sequence[str], lang: Lang) -> str:
    return reduce(lambda a, b: _wording("and", lang).format(a=a, b=b), parts)


def _quoted(reason: Reason, text: str, lang: Lang) -> tuple[str | Quote, ...]:
    """
    A rule in words, its quotes in their place, or behind it where its wording has no place for them.

    "{first}" and "{second}" are places for one quote each, "{words}" for all of them.
    """
    wording = _wording(reason.rule, lang)
    if "{place}" in wording:
        wording = wording.replace("{place}", place_name(gazetteer().places[reason.values[0]], lang))
    return _filled(wording, reason.spans, text, lang)


def _filled(wording: str, spans: Iterable[Span], text: str, lang: Lang) -> tuple[str | Quote, ...]:
    quotes = [Quote(start, end, text[start:end]) for start, end in spans]
    if "{first}" in wording:
        one, other = quotes
        told = {"{first}": one, "{second}": other}
        return tuple(told.get(part, part) for part in re.split(r"(\{\w+\})", wording) if part)
    before, place, after = wording.partition("{words}")
    if not quotes:
        return (before + after,)
    listed = _in_turn([(quote,) for quote in quotes], lang)
    return tuple(filter(None, (before if place else f"{wording}: ", *listed, after)))


def _in_turn(parts: Sequence[Sequence[str | Quote]], lang: Lang) -> list[str | Quote]:
    """Several parts in a row: "a, b and c"."""
    out: list[str | Quote] = []
    for number, part in enumerate(parts):
        # "نوع سلاحه غير معروف، وفي جملته كلمات أخرى": with a comma where parts are long or many.
        few = len(parts) == 2 and all(len(p) == 1 for p in parts)
        last = "list" if number < len(parts) - 1 else "and" if few else "and_last"
        between = _wording(last, lang).format(a="", b="")
        out += [between, *part] if number else part
    return out


def _reading(reason: Reason, lang: Lang) -> str:
    """Why a name was read as its place, and what it would else have been read as."""
    if len(reason.values) != 2:
        return ""
    causes, runner_up = reason.values
    return "".join(f"{_separator(lang)}{part}" for part in reading(causes, runner_up, lang))


def _separator(lang: Lang) -> str:
    return "؛ " if lang == "ar" else "; "


def _comma(lang: Lang) -> str:
    return "، " if lang == "ar" else ", "


def why(reason: Reason, text: str, lang: Lang) -> tuple[str | Quote, ...]:
    """
    A reason in words, in turn with the words of the article that it quotes.

    Parameters
    ----------
    reason
        Why a field has its value.
    text
        The article's text.
    lang
        ``en`` or ``ar``.
    """
    if reason.rule == "confidence":
        return _confidence(reason, text, lang)
    parts = list(_quoted(reason, text, lang))
    for further in reason.more:
        parts += [_separator(lang), *why(further, text, lang)]
    return (*parts, *filter(None, [_reading(reason, lang)]))


def _confidence(reason: Reason, text: str, lang: Lang) -> tuple[str | Quote, ...]:
    """What a confidence means, and what holds of the row for and against it, with the words that show it."""
    sure, raising, lowering = signed_facts(reason.values)
    shown = {fact.rule: fact.spans for fact in reason.more}
    parts: list[str | Quote] = [_wording("confidence", lang).format(n=round(100 * sure))]
    for key, found in (("confidence_for", raising), ("confidence_against", lowering)):
        facts = [_filled(gloss(fact, lang), shown.get(fact, ()), text, lang) for fact in found]
        parts += [_separator(lang), _wording(key, lang), *_in_turn(facts, lang)] if facts else []
    neither = [] if raising or lowering else [_separator(lang), _wording("confidence_neither", lang)]
    return (*parts, *neither)


def _value(field: str, row: Mapping[str, Any], harmed: Sequence[Mapping[str, Any]], reason: Reason, lang: Lang) -> str:
    """The value of a field in words."""
    if reason.rule in _UNNAMED:
        return _wording("value_unnamed", lang)
    if reason.rule in _NOT_FOUND:
        return _wording("value_not_found", lang)
    if field == "event_type":
        return _type(row, lang)
    if field == "level":
        return _level(row, lang)
    if field == "date":
        days = period(as_day(row["date_from"]), as_day(row["date_to"]), lang)
        known_to = _wording(f"precision_{known(row['time_precision']) or _bounded(row)}", lang)
        unknown = _wording("value_unresolved" if reason.spans else "value_none", lang)
        return f"{days} ({known_to})" if days else unknown
    if field == "place":
        if known(row["place_id"]) is None:
            return _wording("value_none", lang)
        exact = _wording(f"geo_{known(row['geo_precision']) or _open(row['place_id'])}", lang)
        return f"{_located(row, lang)}{_comma(lang)}{exact}"
    if field == "alleged":
        name, by = (label("actor", row[column], lang) for column in ("actor1_alleged", "alleged_by"))
        return _wording("value_alleged", lang).format(name=name, by=by)
    if field in {"actor1", "actor2"}:
        return label("actor", row[field], lang) if known(row[field]) else _wording("value_none", lang)
    if field == "weapon":
        return _weapon(row, lang)
    return f"{row['confidence']:.2f}" if field == "confidence" else _harmed(row, harmed, field, lang)


def _bounded(row: Mapping[str, Any]) -> str:
    """What days without a precision are: a long time, or open at one end."""
    if row["date_from"] and row["date_to"]:
        return "long"
    return "until" if row["date_to"] else "since"


def _open(place_id: str) -> str:
    """What a place without a precision is: a country, or a region."""
    place = gazetteer().places.get(place_id)
    return "region" if place is not None and place.codebook_kind == "region" else "open"


def _located(row: Mapping[str, Any], lang: Lang) -> str:
    place = gazetteer().places.get(row["place_id"])
    return place_name(place, lang) if place is not None else str(row["location"])


def _type(row: Mapping[str, Any], lang: Lang) -> str:
    if known(row["sub_event_type"]) is None:
        return _wording("value_no_type", lang)
    broad = label("event_type", row["event_type"], lang)
    return f"{label('sub_event_type', row['sub_event_type'], lang)} ({broad})"


def _level(row: Mapping[str, Any], lang: Lang) -> str:
    if row["level"] == "incident":
        return _wording("value_one_event", lang)
    noun = event_noun(row)
    return count(row["n_events"], noun, lang) if row["n_events"] is not None else say(f"unknown_number_{noun}", lang)


def _weapon(row: Mapping[str, Any], lang: Lang) -> str:
    weapon = known(row["weapon"])
    named = label("weapon", weapon, lang) if weapon else _wording("value_none", lang)
    if weapon is None:
        # What is not named may be a bomb as well as a projectile.
        return quantity(row["munitions_low"], row["munitions_high"], "ordnance", lang) or named
    return munitions_of(row, lang) or named


def _harmed(row: Mapping[str, Any], harmed: Sequence[Mapping[str, Any]], status: str, lang: Lang) -> str:
    said = []
    for toll in harmed:
        if toll["status"] != status or toll["part_of_total"]:
            continue
        group, vague, approx = toll["group"] or "people", toll["vague"], bool(toll["approx"])
        people = quantity(toll["low"], toll["high"], group, lang, vague=vague, approx=approx)
        if people:
            said.append(people + of_nation(toll["nationality"], lang))
    if said:
        return _joined(said, lang)
    return _wording("value_nobody" if row["fatalities_reported"] and not harmed else "value_none", lang)


def _event(coded: CodedArticle, row: Mapping[str, Any], lang: Lang) -> ExplainedEvent:
    reasons = coded.reasons.get(row["event_id"], {})
    harmed = [c for c in coded.rows["casualties"] if c["event_id"] == row["event_id"]]
    lines = tuple(
        Line(
            field, _wording(f"field_{field}", lang), _value(field, row, harmed, reasons[field], lang),
            why(reasons[field], coded.article.text, lang), lang,
        )
        for field in _FIELDS
        if field in reasons
    )  # fmt: skip
    title = _wording("event", lang).format(event=row["event_id"], summary=row[f"summary_{lang}"])
    return ExplainedEvent(row["event_id"], title, lines)


def _of(coded: CodedArticle, event_id: str | None, lang: Lang) -> Iterator[ExplainedEvent]:
    for row in coded.rows["events"]:
        if event_id is None or row["event_id"] == event_id:
            yield _event(coded, row, lang)


def explain(
    coded: CodedArticle | Iterable[CodedArticle], event_id: str | None = None, *, lang: str = "en"
) -> Explanation:
    """
    Say of each event, field by field, which words of the text gave it and by which rule.

    Parameters
    ----------
    coded
        A coded article, or several.
    event_id
        The event, e.g. ``report-2``; all by default.
    lang
        Language of the sentences: ``en`` or ``ar``. The words quoted stay as they are.

    Returns
    -------
    Explanation
        Text when printed, a list in Jupyter.

    Raises
    ------
    InputError
        No event has this id.
    """
    spoken = check_lang(lang)
    articles = [coded] if isinstance(coded, CodedArticle) else list(coded)
    events = tuple(event for one in articles for event in _of(one, event_id, spoken))
    if event_id is not None and not events:
        raise InputError(f"No event has the id {plain(event_id)!r}: {_ids(articles)}.")
    without = [one for one in articles if not one.rows["events"]] if event_id is None else []
    nothing = tuple(_wording("no_event", spoken).format(article=one.article.article_id) for one in without)
    return Explanation(events, nothing, spoken)


def _ids(articles: Sequence[CodedArticle], most: int = 10) -> str:
    ids = [plain(row["event_id"]) for one in articles for row in one.rows["events"]]
    if not ids:
        return "no event was found"
    more = f" and {len(ids) - most} more" if len(ids) > most else ""
    return f"those found are {', '.join(ids[:most])}{more}"
