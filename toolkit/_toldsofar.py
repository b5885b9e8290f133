"""Hold what a sentence has told so far, and give each of its events the stretches of words that are its own."""

from __future__ import annotations

from ._answers import answer_before
from ._openers import next_clause
from ._telling import items_of
from ._toll import Toll
from .frames import Frame, without
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import first_among, nouns, word_set


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

    def next_clause(self, at: int) -> int:
        """Where the next clause opens, else the end of the sentence."""
        return next_clause(self.mentions, at, self.sentence.stop)


def spanned(so_far: ToldSoFar) -> list[Frame]:
    """The events with their stretches of the sentence, the first from its head."""
    if not so_far.frames:
        return so_far.inner
    starts, frames = so_far.starts, so_far.frames
    # "توعد الفصيل بمهاجمة السفارة، ردا على الغارات": what stands before what is answered is not of it.
    reason = answer_before(so_far.mentions.words, frames[0].first) if frames[0].triggers else None
    starts[0] = so_far.head if reason is None else max(so_far.head, reason)
    order = sorted(range(len(frames)), key=starts.__getitem__)
    for rank, index in enumerate(order):
        stop = starts[order[rank + 1]] if rank + 1 < len(order) else so_far.sentence.stop
        if rank + 1 < len(order):
            stop = _with_object(frames[index], frames[order[rank + 1]], stop)
        frames[index].spans = [range(starts[index], max(stop, starts[index] + 1))]
    inner = [*(f.spans[0] for f in so_far.inner), *so_far.examples]
    for frame in frames if inner else ():
        frame.spans = [part for span in frame.spans for part in without(span, inner)]
    for frame in frames:
        charge = _charge(so_far, frame) if frame.family == "arrest" else None
        frame.spans = [part for span in frame.spans for part in without(span, [charge])] if charge else frame.spans
    return [frames[i] for i in order if frames[i].triggers or frames[i].tolls] + so_far.inner


def _charge(so_far: ToldSoFar, held: Frame) -> range | None:
    """What those held are accused of, whose day and place are not theirs: "المتهم بتفجير السوق عام 2015"."""
    words = so_far.mentions.words
    at = first_among(words, range(held.first + 1, so_far.sentence.stop), word_set("accused of"))
    if at is None or not any(nouns("event_nouns", w) for w in words[at + 1 : at + 2]):
        return None
    return range(at, next((i for i in range(at, so_far.sentence.stop) if words[i] in "،؛."), so_far.sentence.stop))


def _with_object(told: Frame, following: Frame, stop: int) -> int:
    """Where a stretch ends that has no word behind its verb: "واستدعت وزارة الخارجية السفير أمس لإبلاغه احتجاجها"."""
    items = (told.triggers or told.tolls) and (following.triggers or following.tolls)
    cut_off = items and stop <= told.first + 1 and any(t.verb is not None for t in told.triggers)
    return max(stop, following.first) if cut_off else stop
