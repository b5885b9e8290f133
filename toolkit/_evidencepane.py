"""Show the sentence that an event rests on where it stands in its article, or what else the row rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ._deskwords import word
from ._errors import InputError
from ._selection import records
from ._terminal import plain
from .articles import Article
from .coding import CodedArticle, extract
from .marking import legend, marked
from .phrases import Lang, as_day, count, day, known, summary

if TYPE_CHECKING:
    import pandas as pd

_PARAGRAPH = re.compile(r'<p style="[^"]*">(.*)</p>', re.DOTALL)
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
# Paragraphs shown before and after the one of the sentence; the whole of a short article.
_AROUND = 2
_SEVERAL = 10  # events of one bar or symbol that are listed


class Articles:
    """The articles at hand by their id; each is coded when it is first looked at."""

    def __init__(self, given: Iterable[Article | CodedArticle] | Article | CodedArticle | None) -> None:
        listed = [given] if isinstance(given, Article | CodedArticle) else list(given or ())
        for one in listed:
            if not isinstance(one, Article | CodedArticle):
                raise InputError(
                    f"Articles are needed here, not {type(one).__name__}: articles.read(paths) reads them from files."
                )
        self._given = {(a.article if isinstance(a, CodedArticle) else a).article_id: a for a in listed}

    def text(self, article_id: object) -> CodedArticle | None:
        """An article with its mentions, or None where it is not at hand."""
        found = self._given.get(str(article_id))
        if isinstance(found, Article):
            found = self._given[str(article_id)] = extract(found)
        return found


def evidence_html(row: Mapping[str, Any], articles: Articles, lang: Lang) -> str:
    """
    An event in one line, and its sentence, marked, in the article.

    Parameters
    ----------
    row
        The event's row.
    articles
        The articles at hand.
    lang
        Language of the words around the article.

    Returns
    -------
    str
        HTML; every character that comes from the row or the article is escaped.
    """
    return _with_legend(_pane(row, articles, lang), lang)


def _with_legend(html: str, lang: Lang) -> str:
    """What the letters behind marked words mean, below them."""
    return f'{html}<div class="toolkit-notes">{legend(lang, whole=False)}</div>' if "<mark" in html else html


def _pane(row: Mapping[str, Any], articles: Articles, lang: Lang) -> str:
    said = summary({**row, "confidence": None}, lang)
    notes = [_said(row["event_id"])]
    if known(row.get("confidence")) is not None:
        notes.append(escape(word("confidence", lang, value=f"{float(row['confidence']):.2f}")))
    published = as_day(row.get("published"))
    if published:
        notes.append(escape(word("published", lang, day=day(published, lang))))
    notes += [f"<b>{escape(note)}</b>" for note in review_notes(row, lang)]
    head = f'<p class="toolkit-row-summary"><b>{_said(said)}</b></p><p class="toolkit-notes">{" · ".join(notes)}</p>'
    return f'<div class="toolkit-evidence-pane">{head}{_article(row, articles, lang)}</div>'


def several_html(rows: pd.DataFrame, articles: Articles, lang: Lang) -> str:
    """
    Several events, each to be opened, the first open; of more than fit, how many.

    Parameters
    ----------
    rows
        Their rows of the events table.
    articles
        The articles at hand.
    lang
        Language of the words around them.
    """
    shown = records(rows.head(_SEVERAL))
    parts = [f"<p><b>{escape(word('several', lang, events=count(len(rows), 'event', lang)))}</b></p>"]
    for at, row in enumerate(shown):
        said = _said(summary({**row, "confidence": None}, lang))
        pane = _pane(row, articles, lang)
        parts.append(f"<details{'' if at else ' open'}><summary>{said}</summary>{pane}</details>")
    if len(rows) > len(shown):
        parts.append(f"<p>{escape(word('several_more', lang, n=f'{len(rows) - len(shown):,}'))}</p>")
    return _with_legend("".join(parts), lang)


def review_notes(row: Mapping[str, Any], lang: Lang) -> list[str]:
    """What reviewers made of a row."""
    notes = []
    verdict = known(row.get("review"))
    if verdict is not None:
        notes.append(word(f"verdict_{verdict}", lang))
    if known(row.get("corrected")):
        notes.append(word("row_corrected", lang))
    return notes


def _said(text: object) -> str:
    return f"<bdi>{escape(plain(str(text)), quote=True)}</bdi>"


def _article(row: Mapping[str, Any], articles: Articles, lang: Lang) -> str:
    coded = articles.text(row.get("article_id"))
    evidence, start, end = known(row.get("evidence")), known(row.get("evidence_start")), known(row.get("evidence_end"))
    if coded is None or start is None or end is None:
        return _without_article(row, evidence, lang)
    text = coded.article.text
    if evidence is not None and text[int(start) : int(end)] != evidence:
        warning = f'<p role="alert">{escape(word("evidence_moved", lang))}</p>'
        return warning + _without_article(row, evidence, lang)
    title = f"<h4>{escape(plain(coded.article.title), quote=True)}</h4>" if coded.article.title else ""
    body = "".join(_paragraphs(coded, int(start), int(end), lang))
    return f'<article dir="rtl" lang="ar">{title}{body}</article>'


def _paragraphs(coded: CodedArticle, start: int, end: int, lang: Lang) -> list[str]:
    """The paragraphs of the sentence and those around it, the sentence in a frame."""
    lines, position = [], 0
    for line in coded.article.text.split("\n"):
        if line.strip():
            lines.append((position, position + len(line)))
        position += len(line) + 1
    holding = [at for at, (first, last) in enumerate(lines) if first < end and start < last] or [0]
    first_shown, last_shown = max(holding[0] - _AROUND, 0), holding[-1] + _AROUND
    out = []
    for first, last in lines[first_shown : last_shown + 1]:
        cut = [first, min(max(start, first), last), max(min(end, last), first), last]
        parts = [_inner(coded, a, b, lang) if a < b else "" for a, b in pairwise(cut)]
        if parts[1]:
            named = f'role="mark" aria-label="{escape(word("evidence_marked", lang))}"'
            parts[1] = f'<span class="toolkit-evidence" {named}>{parts[1]}</span>'
        out.append(f"<p>{''.join(parts)}</p>")
    return out


def _inner(coded: CodedArticle, start: int, end: int, lang: Lang) -> str:
    """Part of one line, its mentions marked."""
    found = _PARAGRAPH.fullmatch(marked(coded, start, end, lang=lang))
    return found[1] if found else escape(coded.article.text[start:end])


def _without_article(row: Mapping[str, Any], evidence: object, lang: Lang) -> str:
    sources = row.get("sources")
    listed = [_source(str(source)) for source in sources] if isinstance(sources, list) else []
    under = f"<ul>{''.join(f'<li>{source}</li>' for source in listed)}</ul>"
    if evidence is None:
        return f"<p>{escape(word('evidence_missing', lang))}</p>{under}"
    quote = f'<blockquote dir="rtl" lang="ar">{_said(evidence)}</blockquote>'
    more = f"<p>{escape(word('sources', lang))}</p>{under}" if listed else ""
    return f"<p>{escape(word('evidence_quote', lang))}</p>{quote}{more}"


def _source(source: str) -> str:
    """A source; an address of the web, and no other kind of address, can be followed."""
    # "%D8%A8%D8%BA…" as the Arabic that it stands for.
    said = f'<bdi dir="auto">{escape(plain(unquote(source)), quote=True)}</bdi>'
    if not _ADDRESS.fullmatch(source):
        return said
    return f'<a href="{escape(source, quote=True)}" target="_blank" rel="noopener noreferrer">{said}</a>'
