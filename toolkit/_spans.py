"""Give each event of a sentence its stretches of words, whose days and places are its own."""

from __future__ import annotations

from ._answers import answer_before
from ._toldsofar import ToldSoFar
from .frames import Frame, without
from .vocabulary import first_among, nouns, word_set


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
