"""Cut a stream of articles into chunks of about the same bytes, always at the same places."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ._seenids import SeenIds
from .articles import Article, ArticleError
from .provenance import sha256

# UTF-8 bytes of text in a chunk: some 500 articles, ten seconds of work. More would lose more with a killed process,
# less would make many small files.
CHUNK_BYTES = 1 << 20
# A refused file weighs as much as a short article, so that a million of them do not make one chunk.
_REFUSED_BYTES = 256


@dataclass(frozen=True, slots=True)
class Refused:
    """An article, or a file, that is set aside, and the reason why."""

    article_id: str | None
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """Articles that are coded and written together; ``first`` is the position of the first one in the input."""

    number: int
    first: int
    entries: tuple[Article | Refused, ...]
    digest: str

    def alone(self, index: int) -> Chunk:
        """A chunk of one of the entries, to find out which of them kills the process that codes it."""
        return replace(self, first=self.first + index, entries=self.entries[index : index + 1])

    @property
    def last(self) -> int:
        """Position of the last entry in the input."""
        return self.first + len(self.entries) - 1


def cut(entries: Iterable[Article | Refused], chunk_bytes: int = CHUNK_BYTES) -> Iterator[Chunk]:
    """
    Cut a stream into chunks; a chunk ends with the entry that fills it.

    Where it is cut depends on the entries alone, so that a run that goes on finds the chunks of the run before.

    Parameters
    ----------
    entries
        Articles in a fixed order.
    chunk_bytes
        Bytes that fill a chunk.

    Yields
    ------
    Chunk
        In the order of the input; never an empty one.
    """
    held: list[Article | Refused] = []
    size = number = first = 0
    for entry in entries:
        held.append(entry)
        size += _size(entry)
        if size >= chunk_bytes:
            yield _chunk(number, first, held)
            number, first, held, size = number + 1, first + len(held), [], 0
    if held:
        yield _chunk(number, first, held)


def _size(entry: Article | Refused) -> int:
    return _REFUSED_BYTES if isinstance(entry, Refused) else len(entry.text.encode("utf-8"))


def _chunk(number: int, first: int, entries: list[Article | Refused]) -> Chunk:
    digest = sha256("\n".join(map(_identity, entries)))
    return Chunk(number, first, tuple(entries), digest)


def _identity(entry: Article | Refused) -> str:
    """All that the rows of an entry depend on, as one line."""
    if isinstance(entry, Refused):
        # Its name without the folder: the same file is named in other ways from another folder.
        return json.dumps(["refused", entry.article_id, Path(entry.where).name])
    published = entry.published.isoformat() if entry.published else None
    return json.dumps([entry.article_id, published, entry.source, entry.title, entry.digest, entry.text])


def admitted(articles: Iterable[Article | ArticleError]) -> Iterator[Article | Refused]:
    """
    Articles that can be coded; the others, and those with an id that an earlier one has, are refused.

    Parameters
    ----------
    articles
        What a reader gives.

    Yields
    ------
    Article | Refused
        One for each that is given, in their order.
    """
    seen = SeenIds()
    for article in articles:
        if isinstance(article, ArticleError):
            yield Refused(None, str(article.path), str(article))
            continue
        try:
            "\0".join((article.article_id, article.text, article.source or "", article.title or "")).encode("utf-8")
        except UnicodeEncodeError:
            shown = article.article_id.encode("utf-8", "replace").decode()
            yield Refused(shown, shown, "it holds half of a character (a lone surrogate), which no file can hold.")
            continue
        if seen.add(article.article_id) is None:
            yield article
        else:
            where = article.article_id
            yield Refused(where, where, f"its id {where!r} is also that of an earlier article; give each its own.")
