"""Look mentions up by the words they stand at, without going through all those of an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

Mention = TypeVar("Mention")


class Lookup(Generic[Mention]):
    """Mentions of one kind in order of the words they stand at; what is asked costs no more than what is found."""

    def __init__(self, mentions: Sequence[Mention], at: Callable[[Mention], int]) -> None:
        self._mentions = sorted(mentions, key=at)
        self._at = list(map(at, self._mentions))

    def within(self, *spans: range) -> list[Mention]:
        """Mentions that stand in one of some stretches of words, each once, in order."""
        at = self._at
        if not at:
            return []
        if len(spans) == 1:
            span = spans[0]
            return self._mentions[bisect_left(at, span.start) : bisect_left(at, span.stop)]
        found: set[int] = set()
        for span in spans:
            found.update(range(bisect_left(at, span.start), bisect_left(at, span.stop)))
        return [*map(self._mentions.__getitem__, sorted(found))]

    def back_from(self, at: int) -> Iterator[Mention]:
        """Mentions before a word, the nearest first."""
        return (self._mentions[i] for i in range(bisect_left(self._at, at) - 1, -1, -1))

    def on_from(self, at: int) -> Iterator[Mention]:
        """Mentions from a word on, the nearest first."""
        return (self._mentions[i] for i in range(bisect_left(self._at, at), len(self._mentions)))
