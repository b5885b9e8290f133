"""Hold what a sentence has told so far, while its triggers and tolls are read from first to last."""

from __future__ import annotations

from ._openers import next_clause
from ._telling import items_of
from ._toll import Toll
from .frames import Frame, own_places_and_dates
from .mentions import Mentions
from .places import PlaceMention
from .triggers import Trigger


class ToldSoFar:
    """
    The events that a sentence has told so far, in the order in which it tells them.

    ``items`` are all its triggers and tolls, ``head`` is where its first event begins, ``starts`` are the words where
    the events of ``frames`` open, ``inner`` are events of relative clauses, ``examples`` are stretches that belong to
    no event, and ``last`` is the index of the word told of last.
    """

    def __init__(self, mentions: Mentions, number: int, sentence: range) -> None:
        self.mentions = mentions
        self.number = number
        self.sentence = sentence
        self.head, self.items = items_of(mentions, sentence)
        self.frames: list[Frame] = []
        self.inner: list[Frame] = []
        self.examples: list[range] = []
        self.starts: list[int] = []
        self.last = sentence.start

    def cause_behind(self, toll: Toll) -> Trigger | None:
        """The next word of an event behind the word of a toll."""
        return next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)

    def harmed_before(self, toll: Toll) -> bool:
        """Whether the event told last has others that were harmed in the same way."""
        return any(t.status == toll.status and not t.part_of_total for t in self.frames[-1].tolls)

    def places_before(self, at: int) -> list[PlaceMention]:
        """Places that the event told last has before a word."""
        start = self.head if len(self.frames) == 1 else self.starts[-1]
        return own_places_and_dates(self.mentions, range(start, at))[0]

    def next_clause(self, at: int) -> int:
        """Where the next clause opens, else the end of the sentence."""
        return next_clause(self.mentions, at, self.sentence.stop)
