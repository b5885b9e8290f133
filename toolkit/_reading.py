"""Follow how much of the files has been read, while their articles come by."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ._article import Article, ArticleError
from ._sources import find_files


class Files:
    """
    Articles of files, and the share of the files' bytes that has been read.

    Inside a file its articles' texts are taken for its bytes: near enough for lines of JSON, too early for what is
    packed.
    """

    def __init__(self, paths: Iterable[Path | str], articles: Iterable[Article | ArticleError]) -> None:
        self._articles = articles
        self._paths = [path for path in find_files(paths, lambda _: None) if isinstance(path, str)]
        self._sizes = [_size(path) for path in self._paths]
        self._all, self._before, self._inside, self._at = sum(self._sizes), 0, 0, 0

    def share(self) -> float | None:
        """How much of the bytes has been read."""
        if not self._all:
            return None
        return (self._before + min(self._inside, self._sizes[self._at])) / self._all

    def __iter__(self) -> Iterator[Article | ArticleError]:
        for item in self._articles:
            self._move(item.where if isinstance(item, Article) else item.path)
            if isinstance(item, Article):
                self._inside += len(item.text.encode("utf-8", "surrogatepass"))
            yield item
        self._before, self._inside = self._all, 0

    def _move(self, where: str) -> None:
        """Go on to the file that a place is in, if it is one of those ahead."""
        ahead = next((n for n in range(self._at, len(self._paths)) if where.startswith(self._paths[n])), None)
        if ahead is not None and ahead > self._at:
            self._before += sum(self._sizes[self._at : ahead])
            self._at, self._inside = ahead, 0


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0  # Reading it tells what is wrong.
