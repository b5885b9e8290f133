"""Show an article with its mentions marked: by letter, line and colour, each with what was read from it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ._paths import data_path
from ._readingwords import reading
from ._reportwords import word
from ._terminal import plain
from .articles import Article
from .coding import CodedArticle, extract
from .explaining import explain
from .phrases import Lang, as_day, check_lang, known, label, of_nation, period, quantity

__all__ = ["KINDS", "MarkedArticle", "legend", "marked", "show", "style"]

# Reasons of actors whose words name none.
_NO_ACTORS = frozenset({
    "are those harmed", "someone was harmed", "someone was aimed at", "someone did it", "is not said to have done it",
    "is not said to be whom", "only unknown people", "forces plant no bombs", "was attacked itself",
})  # fmt: skip
# Each kind has a letter and a line of its own, so that no reader and no print needs the colour.
KINDS: dict[str, str] = {
    "triggers": "background:#E9E2F5;border-bottom:4px solid #5B3A8E",
    "actors": "background:#ECECEC;border-bottom:4px dotted #4A4A4A",
    "casualties": "background:#F9DEDC;border-bottom:4px double #A3001E",
    "places": "background:#DCEBF7;border-bottom:2px solid #0072B2",
    "dates": "background:#FCEBCF;border-bottom:2px dashed #A65E00",
    "numbers": "background:#DDF3E9;border-bottom:2px dotted #00694E",
}
# Of two marks on the same words the one named first here is drawn around the other.
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}
# The marks have light grounds in every theme, so their letters are dark in every theme; what stands outside inherits.
_MARK = "color:#111;padding:0 1px"
_LETTER = "font-size:60%;font-weight:bold;color:inherit;padding:0 1px"
_CHIP = "font-size:65%;font-weight:bold;border:1px solid #333;padding:0 4px;border-radius:3px"
_OPENS = f"{_CHIP};color:#fff;background:#333"
_CLOSES = f"{_CHIP};color:#111;background:#fff"
# A mark that holds others has its line below theirs.
_BELOW = 6  # pixels
_PARAGRAPH = "text-align:right;line-height:2.1;margin:0 0 0.6em"
_SEPARATOR = {"en": "; ", "ar": "؛ "}
_UNITS = {"people": "people", "munitions": "ordnance", "events": "event", "days": "day"}


@dataclass(frozen=True)
class _Span:
    start: int
    end: int
    kind: str
    said: str


@dataclass(frozen=True)
class MarkedArticle:
    """A coded article that shows itself in Jupyter, from right to left, its mentions marked."""

    coded: CodedArticle
    lang: Lang = "en"

    @property
    def html(self) -> str:
        """The marked article as HTML, safe to put into a page: every character of the article is escaped."""
        article, lang = self.coded.article, self.lang
        title = f'<p style="{_PARAGRAPH};font-weight:bold">{html.escape(article.title)}</p>' if article.title else ""
        return (
            f'<section class="toolkit-marked"><style>{style()}</style>{legend(lang)}'
            f'<article dir="rtl" lang="ar" style="font-size:110%;max-width:46em;margin:0 auto">'
            f"{title}{marked(self.coded, lang=lang)}</article>{_events(self.coded, lang)}</section>"
        )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.coded.article.text}


def show(article: Article | CodedArticle, *, lang: str = "en") -> MarkedArticle:
    """
    An article with its mentions marked.

    Parameters
    ----------
    article
        As read, or coded already.
    lang
        Language of the legend and of what a mention says when pointed at: ``en`` or ``ar``.

    Returns
    -------
    MarkedArticle
        Shows itself in Jupyter; ``html`` is the same for a page of one's own.
    """
    coded = article if isinstance(article, CodedArticle) else extract(article)
    return MarkedArticle(coded, check_lang(lang))


def style() -> str:
    """Rules for focus and for what a mark says to the keyboard, for a page that holds marked text."""
    return data_path("style", "marking.css").read_text(encoding="utf-8")


def legend(lang: Lang, *, whole: bool = True) -> str:
    """
    The kinds of mention with their letter, line and colour, as HTML.

    Parameters
    ----------
    lang
        ``en`` or ``ar``.
    whole
        Whether for a whole article, where numbers say where the sentence of an event begins and ends.
    """
    # With spaces between, or the line would not break on a telephone.
    items = " ".join(
        f'<span style="margin-inline-end:1.2em;white-space:nowrap">'
        f'<mark style="{_MARK};{style}">{word(kind, lang)}</mark>{_letter(kind, lang)}</span>'
        for kind, style in KINDS.items()
    )
    chips = (("chip", _OPENS), ("chip_end", _CLOSES))
    chip = " · ".join(f'<span style="{look}">1</span> {word(key, lang)}' for key, look in chips) if whole else ""
    direction = "rtl" if lang == "ar" else "ltr"
    align = "right" if lang == "ar" else "left"
    return f'<p dir="{direction}" lang="{lang}" style="text-align:{align};line-height:2">{items} {chip}</p>'


def marked(coded: CodedArticle, start: int = 0, end: int | None = None, *, lang: Lang = "en") -> str:
    """
    Part of an article as paragraphs of HTML, its mentions marked.

    Parameters
    ----------
    coded
        The coded article.
    start, end
        First character and the one after the last; the whole text by default.
    lang
        Language of what a mention says when pointed at.

    Returns
    -------
    str
        ``<p>`` elements; without the tags and the letters (``<sup>``) they hold the article's own characters.
    """
    text = coded.article.text
    end = len(text) if end is None else end
    spans = _spans(coded, lang)
    whole = start == 0 and end == len(text)
    out, position = [], start
    for line in text[start:end].split("\n"):
        inside = [span for span in spans if span.start < position + len(line) and position < span.end]
        chips = _chips(coded, position, position + len(line), lang) if whole else []
        drawn, _ = _Drawing(text, lang, whole).line(position, position + len(line), inside, chips)
        out.append(f'<p style="{_PARAGRAPH}">{drawn}</p>')
        position += len(line) + 1
    return "\n".join(out)


def _letter(kind: str, lang: Lang) -> str:
    # Isolated, or a Latin letter would turn round the punctuation and digits beside it; between joiner-breakers, or an
    # Arabic one would join with the word that it follows.
    direction = "rtl" if lang == "ar" else "ltr"
    return (
        f'<sup dir="{direction}" style="{_LETTER}" aria-hidden="true">&zwnj;{word(f"{kind}_letter", lang)}&zwnj;</sup>'
    )


@dataclass(frozen=True)
class _Drawing:
    """How text is drawn: in the whole article the keyboard can reach each mark, in a quoted sentence it need not."""

    text: str
    lang: Lang
    reachable: bool

    def line(self, start: int, end: int, spans: list[_Span], chips: list[tuple[int, str]]) -> tuple[str, int]:
        """
        One line: cut wherever a mention or an event's sentence begins or ends, inner mentions inside outer ones.

        With it comes how many marks lie in each other at most.
        """
        out: list[str] = []
        position, deepest = start, 0
        outer = sorted(spans, key=lambda span: (span.start, -span.end, _RANK[span.kind]))
        while position < end:
            out.extend(chip for at, chip in chips if at == position)
            chips = [(at, chip) for at, chip in chips if at != position]
            span = next((span for span in outer if span.start <= position < span.end), None)
            if span is None:
                stops = [s.start for s in outer if s.start > position] + [at for at, _ in chips if at > position]
                stop = min([*stops, end])
                out.append(html.escape(self.text[position:stop]))
            else:
                stop = min(span.end, end)
                # Mentions that begin inside this one are drawn within it; a longer one is cut at its end.
                inner = [other for other in outer if other is not span and other.start < stop and position < other.end]
                within = [(at, chip) for at, chip in chips if position < at < stop]
                chips = [(at, chip) for at, chip in chips if at >= stop]
                body, levels = self.line(position, stop, inner, within)
                out.append(self._mark(span, body, levels))
                deepest = max(deepest, levels + 1)
                outer = [other for other in outer if other is not span and other.end > stop]
            position = stop
        return "".join([*out, *(chip for at, chip in chips if at == end)]), deepest

    def _mark(self, span: _Span, body: str, levels: int) -> str:
        # Numbers behind Arabic words would change sides in an English line, so they come first.
        said = html.escape(f"{word(span.kind, self.lang)} [{span.start}:{span.end}]: {span.said}", quote=True)
        reach = ' tabindex="0"' if self.reachable else ""
        below = f";padding-bottom:{_BELOW * levels}px" if levels else ""
        look = f'style="{_MARK};{KINDS[span.kind]}{below}" title="{said}"{reach}'
        return f'<mark class="toolkit-{span.kind}" {look}>{body}</mark>{_letter(span.kind, self.lang)}'


def _chips(coded: CodedArticle, start: int, end: int, lang: Lang) -> list[tuple[int, str]]:
    """Where each event's sentence begins and ends: its number, and its summary when pointed at."""
    opening, closing = [], []
    for number, row in enumerate(coded.rows["events"], start=1):
        begins, ends = row["evidence_start"], row["evidence_end"]
        if begins is None:
            continue
        said = html.escape(f"{row['event_id']}: {row[f'summary_{lang}']}", quote=True)
        shape = f'dir="ltr" title="{said}"'
        if start <= begins < end:
            opening.append((begins, f'<sup class="toolkit-event" {shape} tabindex="0" style="{_OPENS}">{number}</sup>'))
        if start < ends <= end:
            closing.append((ends, f'<sup class="toolkit-event-end" {shape} style="{_CLOSES}">{number}</sup>'))
    # Where one ends and the next begins, the end comes first.
    return [*closing, *opening]


def _events(coded: CodedArticle, lang: Lang) -> str:
    """Below the article, each event with its number, its line, and why its fields are as they are."""
    direction, align = ("rtl", "right") if lang == "ar" else ("ltr", "left")
    opening = f'<div dir="{direction}" lang="{lang}" style="text-align:{align};max-width:52em;margin:1em auto 0">'
    explained = explain(coded, lang=lang)
    if not explained.events:
        return f"{opening}{''.join(f'<p>{html.escape(plain(said))}</p>' for said in explained.nothing)}</div>"
    out = []
    for number, (event, row) in enumerate(zip(explained.events, coded.rows["events"], strict=True), start=1):
        chip = f'<span style="{_OPENS}">{number}</span>'
        summary = html.escape(str(row[f"summary_{lang}"] or "–"))
        lines = "".join(line.html for line in event.lines)
        out.append(f"<details><summary>{chip} {summary}</summary><ul>{lines}</ul></details>")
    return f"{opening}<p><b>{word('why_events', lang)}</b></p>{''.join(out)}</div>"


def _spans(coded: CodedArticle, lang: Lang) -> list[_Span]:
    """Every mention with what was read from it, each span and kind once; then the words that events rest on."""
    found: dict[tuple[int, int, str], _Span] = {}
    readings = coded.readings()
    for kind, tell in (("casualties", _casualty), ("places", None), ("dates", _date), ("numbers", _number)):
        for row in coded.rows[kind]:
            start, end = row.get("start"), row.get("end")
            if start is not None and end is not None and start < end:
                said = _place(row, readings.get((start, end), ("", "")), lang) if tell is None else tell(row, lang)
                found.setdefault((start, end, kind), _Span(start, end, kind, said))
    for start, end, kind, said in _telling(coded, lang):
        known_already = found.get((start, end, kind))
        # One word may tell of several events, one name stand for the doer of several.
        joined = said if known_already is None else f"{known_already.said}{_SEPARATOR[lang]}{said}"
        if known_already is None or said not in known_already.said:
            found[start, end, kind] = _Span(start, end, kind, joined)
    return list(found.values())


def _telling(coded: CodedArticle, lang: Lang) -> Iterator[tuple[int, int, str, str]]:
    """Words that tell of an event, and those that name who did it and to whom: span, kind, what was read."""
    for number, row in enumerate(coded.rows["events"], start=1):
        reasons = coded.reasons.get(row["event_id"], {})
        event = f"{word('event', lang)} {number}"
        kind_of_event = label("sub_event_type", row["sub_event_type"], lang) if known(row["sub_event_type"]) else None
        for field, kind, said in (
            ("event_type", "triggers", kind_of_event),
            ("actor1", "actors", label("actor", row["actor1"], lang)),
            ("alleged", "actors", label("actor", row["actor1_alleged"], lang)),
            ("actor2", "actors", label("actor", row["actor2"], lang)),
        ):
            reason = reasons.get(field)
            # Those harmed are marked as such, and people without a name are no actors.
            if reason is None or reason.rule in _NO_ACTORS:
                continue
            for start, end in reason.spans:
                yield start, end, kind, f"{said}{_SEPARATOR[lang]}{event}" if said else event


def _place(row: Mapping[str, Any], read: tuple[str, str], lang: Lang) -> str:
    """Name and point of a place, why its name was read so, and its name in the other language."""
    name, other = (row["name_ar"], row["name_en"]) if lang == "ar" else (row["name_en"], row["name_ar"])
    point = None if known(row["latitude"]) is None else f"{row['latitude']:.4f}, {row['longitude']:.4f}"
    parts = [known(name), point, *reading(*read, lang), known(other)]
    return _SEPARATOR[lang].join(str(part) for part in parts if part)


def _date(row: Mapping[str, Any], lang: Lang) -> str:
    return period(as_day(row["date_from"]), as_day(row["date_to"]), lang) or word("unresolved", lang)


def _number(row: Mapping[str, Any], lang: Lang) -> str:
    noun = _UNITS.get(row["unit"], "event")
    said = quantity(row["low"], row["high"], noun, lang, vague=known(row["vague"]), approx=bool(row["approx"]))
    return said or word("unresolved", lang)


def _casualty(row: Mapping[str, Any], lang: Lang) -> str:
    number = str(row["event_id"]).rpartition("-")[2]
    group, vague = known(row["group"]) or "people", known(row["vague"])
    harmed = quantity(row["low"], row["high"], group, lang, vague=vague, approx=bool(row["approx"]))
    return (
        f"{label('status', row['status'], lang)}: {harmed or word('unresolved', lang)}"
        + of_nation(row["nationality"], lang)
        + f"{_SEPARATOR[lang]}{word('event', lang)} {number}"
    )
