"""Hold an article, and say what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ._errors import InputError, shown

# Sources that mark made-up articles, which figures refuse.
SYNTHETIC = "synthetic"
# Characters. The longest news articles have some 100,000; a text of one word repeated must not hold up the others.
LONGEST = 200_000
_ARABIC = re.compile("[\u0620-\u064a\ufb50-\ufefc]")


@dataclass(frozen=True, slots=True)
class Article:
    """
    An article as read; ``text`` is kept character by character, every offset points into it.

    ``published_from`` says where the date of publication was found, ``where`` the file, and the row of it, that
    the article was read from.
    """

    article_id: str
    text: str
    published: date | None = None
    source: str | None = None
    title: str | None = None
    digest: str = ""
    published_from: str = ""
    where: str = field(default="", compare=False)

    @property
    def synthetic(self) -> bool:
        """Whether the article is made up."""
        return (self.source or "").strip().lower() == SYNTHETIC

    def _repr_html_(self) -> str:
        from .rtl import html

        head = html(self.title or self.article_id)
        style = "dir='rtl' lang='ar' style='text-align:right'"
        body = "".join(f"<p {style}>{html(line)}</p>" for line in self.text.split("\n"))
        return f"<article><h4>{head}</h4><p>{self.published or 'no date of publication'}</p>{body}</article>"


class ArticleError(InputError):
    """An article that cannot be read; ``path`` names the file, and the row of it, at fault."""

    def __init__(self, path: Path | str, message: str) -> None:
        self.path = shown(str(path))
        super().__init__(f"{self.path}: {shown(message)}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of reading: columns by field, how days in figures are written, and who is told of guesses."""

    columns: Mapping[str, str]
    order: str | None
    tell: Callable[[str], None]


def checked(article: Article) -> Article:
    """
    The article, where it is one.

    Parameters
    ----------
    article
        As read.

    Raises
    ------
    ArticleError
        It is empty, far too long, no text or not Arabic.
    """
    text, where = article.text, article.where
    if not text or text.isspace():
        raise ArticleError(where, "the article's text is empty; give its text, or leave it out.")
    if len(text) > LONGEST:
        raise ArticleError(
            where,
            f"the text has {len(text):,} characters, and an article has {LONGEST:,} at most; "
            "give every article of it by itself.",
        )
    if "\0" in text:
        raise ArticleError(where, "holds NUL characters and is not text; save the article as plain text in UTF-8.")
    if not _ARABIC.search(text):
        raise ArticleError(where, "there is not a word of Arabic in it; give an article in Arabic.")
    return article
