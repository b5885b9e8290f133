"""Show an article with its mentions marked: by letter, line and colour, each with what was read from it."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ._reportwords import word
from .articles import Article
from .coding import CodedArticle, extract
from .phrases import Lang, as_day, check_lang, known, label, period, quantity
from .places import PlaceMention

__all__ = ["KINDS", "MarkedArticle", "legend", "marked", "show"]

# Each kind has a letter and a line of its own, so that no reader and no print needs the colour.
KINDS: dict[str, str] = {
    "places": "background:#DCEBF7;border-bottom:2px solid #0072B2",
    "dates": "background:#FCEBCF;border-bottom:2px dashed #A65E00",
    "numbers": "background:#DDF3E9;border-bottom:2px dotted #00694E",
    "casualties": "background:#F9DEDC;border-bottom:4px double #A3001E",
}
_MARK = "color:inherit;padding:0 1px"
_LETTER = "font-size:60%;font-weight:bold;color:#333;padding:0 1px"
_CHIP = "font-size:65%;font-weight:bold;color:#fff;background:#333;padding:0 4px;border-radius:3px"
_PARAGRAPH = "text-align:right;line-height:2.1;margin:0 0 0.6em"
_UNITS = {"people": "people", "munitions": "munition", "events": "event", "days": "day"}


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
        article = self.coded.article
        title = f'<p style="{_PARAGRAPH};font-weight:bold">{html.escape(article.title)}</p>' if article.title else ""
        return (
            f'<section class="toolkit-marked">{legend(self.lang)}'
            f'<article dir="rtl" lang="ar" style="font-size:110%;max-width:46em;margin:0 auto">'
            f"{title}{marked(self.coded, lang=self.lang)}</article></section>"
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


def legend(lang: Lang) -> str:
    """The kinds of mention with their letter, line and colour, as HTML."""
    items = "".join(
        f'<span style="margin-inline-end:1.2em;white-space:nowrap">'
        f'<mark style="{_MARK};{style}">{word(kind, lang)}</mark>{_letter(kind, lang)}</span>'
        for kind, style in KINDS.items()
    )
    chip = f'<span style="{_CHIP}">1</span> {word("chip", lang)}'
    direction = "rtl" if lang == "ar" else "ltr"
    align = "right" if lang == "ar" else "left"
    return f'<p dir="{direction}" lang="{lang}" style="text-align:{align};line-height:2">{items}{chip}</p>'


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
        out.append(f'<p style="{_PARAGRAPH}">{_line(text, position, position + len(line), inside, chips, lang)}</p>')
        position += len(line) + 1
    return "\n".join(out)


def _letter(kind: str, lang: Lang) -> str:
    # Isolated, or a Latin letter would turn round the punctuation and digits beside it; between joiner-breakers, or an
    # Arabic one would join with the word that it follows.
    direction = "rtl" if lang == "ar" else "ltr"
    return (
        f'<sup dir="{direction}" style="{_LETTER}" aria-hidden="true">&zwnj;{word(f"{kind}_letter", lang)}&zwnj;</sup>'
    )


def _line(text: str, start: int, end: int, spans: list[_Span], chips: list[tuple[int, str]], lang: Lang) -> str:
    """One line: cut wherever a mention or an event's sentence begins or ends, inner mentions inside outer ones."""
    out, position = [], start
    outer = sorted(spans, key=lambda span: (span.start, -span.end))
    while position < end:
        here = [chip for at, chip in chips if at == position]
        out.extend(here)
        chips = [(at, chip) for at, chip in chips if at != position]
        span = next((span for span in outer if span.start <= position < span.end), None)
        if span is None:
            stops = [span.start for span in outer if span.start > position] + [at for at, _ in chips if at > position]
            stop = min([*stops, end])
            out.append(html.escape(text[position:stop]))
        else:
            stop = min(span.end, end)
            # Mentions that begin inside this one are drawn within it; a longer one is cut at its end.
            inner = [other for other in outer if other is not span and other.start < stop and position < other.end]
            within = [(at, chip) for at, chip in chips if position < at < stop]
            chips = [(at, chip) for at, chip in chips if at >= stop]
            body = _line(text, position, stop, inner, within, lang)
            said = html.escape(f"{word(span.kind, lang)}: {span.said} [{span.start}:{span.end}]", quote=True)
            out.append(
                f'<mark class="toolkit-{span.kind}" style="{_MARK};{KINDS[span.kind]}" title="{said}">{body}</mark>'
                f"{_letter(span.kind, lang)}"
            )
            outer = [other for other in outer if other is not span and other.end > stop]
        position = stop
    return "".join(out)


def _chips(coded: CodedArticle, start: int, end: int, lang: Lang) -> list[tuple[int, str]]:
    """Where each event's sentence begins: its number, its summary when pointed at."""
    found = []
    for number, row in enumerate(coded.rows["events"], start=1):
        at = row["evidence_start"]
        if at is not None and start <= at < end:
            said = html.escape(f"{row['event_id']}: {row[f'summary_{lang}']}", quote=True)
            found.append((at, f'<sup class="toolkit-event" dir="ltr" style="{_CHIP}" title="{said}">{number}</sup>'))
    return found


def _spans(coded: CodedArticle, lang: Lang) -> list[_Span]:
    """Every mention with what was read from it, each span and kind once."""
    found: dict[tuple[int, int, str], _Span] = {}
    for kind, say in (("casualties", _casualty), ("places", _place), ("dates", _date), ("numbers", _number)):
        for number, row in enumerate(coded.rows[kind]):
            start, end = row.get("start"), row.get("end")
            if start is not None and end is not None and start < end:
                why = _why(coded.places[number]) if kind == "places" and coded.places and lang == "en" else ""
                found.setdefault((start, end, kind), _Span(start, end, kind, say(row, lang) + why))
    return list(found.values())


def _why(mention: PlaceMention) -> str:
    """Why a name means its place, and which place of that name came second."""
    other = mention.runner_up
    return f"; {mention.reason}" + (f"; not {other.name_en} ({other.kind})" if other else "")


def _place(row: Mapping[str, Any], lang: Lang) -> str:
    names = [row["name_ar"], row["name_en"]] if lang == "ar" else [row["name_en"], row["name_ar"]]
    parts = [" / ".join(str(name) for name in names if known(name))]
    if known(row["latitude"]) is not None:
        parts.append(f"{row['latitude']:.4f}, {row['longitude']:.4f}")
    return "; ".join(parts)


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
    nation = known(row["nationality"])
    return (
        f"{label('status', row['status'], lang)}: {harmed or word('unresolved', lang)}"
        + (f" ({label('nationality', nation, lang)})" if nation else "")
        + f"; {word('event', lang)} {number}"
    )
