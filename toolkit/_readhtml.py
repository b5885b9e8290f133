"""Read web pages that were saved: their main text, title, source and day of publication; nothing is fetched."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ._article import Article, ArticleError, Asked
from ._errors import InputError, missing
from ._fields import find_day, parse_day
from ._readtext import beside, decode_source, single
from ._sources import Source
from .arabic import fold

_LARGEST = 10_000_000
# Elements, and characters outside them: news pages have some thousands, and the library's time grows with their square.
_MOST_PARTS = 8_000
_LONGEST_PAGE = 1_000_000
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
# Names under which pages give their day of publication to search engines, in small letters.
_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date_published",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "article.published", "publication_date", "publish-date", "publish_date", "publishdate", "pubdate", "date",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?!\d)")
_DATED = re.compile("date|time|publish|posted|تاريخ", re.IGNORECASE)
_NOT_PUBLISHED = re.compile("modif|updat|تحديث", re.IGNORECASE)
# In the page's own article; lists of other articles have days, too.
_OWN = "ancestor-or-self::article or ancestor::main or ancestor::header"
_OTHERS = "ancestor::aside or ancestor::footer or ancestor::nav or ancestor::li"
# In a sentence, a day is part of what is told.
_PART = "ancestor::p or ancestor::blockquote"
_DEEPEST = 20
_NOTHING = "no article is found in this page; save its text as .txt."
_SHORT = 80  # characters of a line that holds little but a day


def read_html(source: Source, asked: Asked) -> Iterator[Article]:
    """
    Read the article of a web page.

    Parameters
    ----------
    source
        The page.
    asked
        What the user asked for.

    Raises
    ------
    ArticleError
        It is no page, or no article is found in it.
    MissingToolError
        The library is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise missing("trafilatura", "read", "web pages") from error
    # The library tells of each page it can do nothing with; the error below says it to the user.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    raw = source.read(_LARGEST, "save the article alone, as text")
    declared = _DECLARED.search(raw[:4096])
    page = decode_source(source, raw, "a web page", declared[1].decode("ascii") if declared else None)
    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            raise ArticleError(source.where, _NOTHING)
        if sum(1 for _ in tree.iter()) > _MOST_PARTS or len(tree.xpath("string(//body)")) > _LONGEST_PAGE:
            raise ArticleError(
                source.where,
                f"has more than {_MOST_PARTS:,} parts or {_LONGEST_PAGE:,} characters; save its article alone as text.",
            )
        day, found_in = _published(tree, asked.order)
        # Its search for a day goes through the text, too, so its answer is not used; bounds keep the clock out of it.
        known = trafilatura.extract_metadata(
            tree, date_config={"extensive_search": False, "max_date": "2100-01-01", "original_date": True}
        )
        values: dict[str, Any] = {"title": known.title, "source": known.sitename or known.hostname, "published": day}
        text = trafilatura.extract(_without_days(tree), include_comments=False)
    except ArticleError:
        raise
    except Exception as error:
        # A page that the library cannot read, in whichever way, must not stop the others.
        raise ArticleError(
            source.where, f"cannot be read as a web page ({type(error).__name__}); save its text as .txt."
        ) from None
    if not text:
        raise ArticleError(source.where, _NOTHING)
    given, given_in = beside(source, asked)
    if given.get("published"):
        found_in = given_in
    values |= given
    yield single(source, {**values, "text": _without_headline(text, str(values["title"] or ""))}, found_in, asked)


def _without_days(tree: Any) -> Any:
    """The page without the lines that date it, which are no part of what its article tells."""
    for element in tree.xpath(f"//*[self::time or @class or @id or @itemprop='datePublished'][not({_PART})]"):
        called = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
        dated = element.tag == "time" or _DATED.search(called)
        if dated and element.getparent() is not None and _short_text(element) is not None:
            element.drop_tree()
    return tree


def _without_headline(text: str, title: str) -> str:
    """The text without its headline above it: the headline helps to understand, but is not coded."""
    line, _, rest = text.partition("\n")
    words = fold(line).split()
    # The title may have the outlet's name behind it.
    return rest if rest and words and words == fold(title).split()[: max(len(words), 3)] else text


def _published(tree: Any, order: str | None) -> tuple[date | None, str]:
    """Day of publication as the page declares it, else as it stands beside the article; never one of the text."""
    for value, where in _declared(tree):
        try:
            day = parse_day(value.strip(), "page", order)
        except InputError:
            day = None
        if day is not None:
            return day, where
    for own in (_OWN, "true()"):
        days: list[date] = []
        for element in tree.xpath(f"//*[self::time or @class or @id][{own}][not({_OTHERS})]"):
            day = _beside_text(element, order)
            if day is not None:
                days.append(day)
        # Outside the article, several days are those of other articles.
        if days and (own == _OWN or len(set(days)) == 1):
            return days[0], "page: beside the article"
    for address in tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"):
        match = _IN_ADDRESS.search(address)
        day = find_day("-".join(match.groups()), None) if match else None
        if day is not None:
            return day, "page: its address"
    return None, ""


def _declared(tree: Any) -> Iterator[tuple[str, str]]:
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            known = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for value in _in_json(known, 0):
            yield value, "page: JSON-LD datePublished"
    metas: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            metas.setdefault((meta.get(attribute) or "").strip().lower(), meta.get("content"))
    for name in _META:
        if name in metas:
            yield metas[name], f"page: meta {name}"
    for element in tree.xpath("//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or element.text_content(), "page: datePublished"


def _in_json(value: Any, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _in_json(part, depth + 1)


def _beside_text(element: Any, order: str | None) -> date | None:
    called = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _NOT_PUBLISHED.search(called):
        return None
    if element.tag != "time" and not _DATED.search(called):
        return None
    line = (element.get("datetime") if element.tag == "time" else None) or _short_text(element)
    return find_day(line[:_SHORT], order) if line else None


def _short_text(element: Any) -> str | None:
    """An element's text where it is a line that holds little but a day; a paragraph that tells of one is text."""
    text = ""
    for part in element.itertext():
        text += part[:_SHORT]
        if len(text) >= _SHORT:
            return None
    return text
