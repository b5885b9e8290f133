"""Say why a row speaks of one event or of several: the words that count, scatter or sum up."""

from __future__ import annotations

from collections.abc import Iterator

from ._event import Event
from ._quoting import Reason, Span, inside, joined, signs_in
from ._whytolls import told_of
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, word_set

# How many words between a number and what it counts one quote holds.
_BETWEEN = 3
# Counts whose reason is a stretch of time, and those whose reason is that places are many.
_OVER_TIME = frozenset({
    "a total over a period", "arrests over a period", "bombs over a period", "dead or arrested in operations over days",
})  # fmt: skip
_OVER_PLACES = frozenset({
    "several at several places", "arrests at several places", "found at several places", "all over the country",
    "several explosions at several places", "dead or arrested in operations at several places",
})  # fmt: skip
# Words by which a count is one, for each reason that rests on them.
_ROLES = {
    "a sum over events": ("in all", "sum of victims", "next in a list"),
    "a toll of violence of every kind": ("violence",),
    "dead or wounded of a bloody day": ("bloody",),
    "went off one after another at one place": ("one after another",),
}
# How many places show that there are several.
_PLACES = 2


def level(mentions: Mentions, event: Event) -> Reason:
    """
    Why a row is one event or counts several.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    spans = joined(mentions, _words(mentions, event))
    return Reason(event.count.reason, spans, (), (*_number(mentions, event, spans), *_no_count(mentions, event)))


def _number(mentions: Mentions, event: Event, quoted: tuple[Span, ...]) -> tuple[Reason, ...]:
    """The number of events where it stands apart from what makes them several: "انفجرت 12 سيارة في أحياء متفرقة"."""
    if event.count.n_events is None or event.count.reason in {"counts the events", "one event"}:
        return ()
    numbers = mentions.numbers_by_word.within(*event.frame.spans)
    own = next((n for n in numbers if n.quantity.low == event.count.n_events and n.unit != "days"), None)
    spans = () if own is None else joined(mentions, [range(own.first, own.last)])
    return (Reason("as many as", spans),) if spans and not inside(spans, quoted) else ()


def _no_count(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """A number of deeds by which no rule counts events: "نفذ التنظيم أربع عمليات متزامنة"."""
    if event.count.aggregate:
        return ()
    numbers = (n for n in mentions.numbers_by_word.within(*event.frame.spans) if n.quantity.low not in {None, 0, 1})
    deeds = (
        range(n.first, n.last + 1) for n in numbers if any_of(mentions.words[n.last : n.last + 1], "several deeds")
    )
    spans = joined(mentions, deeds)
    return (Reason("is no count of events", spans),) if spans else ()


def _words(mentions: Mentions, event: Event) -> Iterator[range]:
    frame, reason, at = event.frame, event.count.reason, event.count.at
    if at is not None:
        number = mentions.numeral_ending_at.get(at)
        yield range(at if number is None else number.first, at + 1)
    elif reason == "counts the events" and frame.counted is not None:
        yield from _counted(mentions, frame.counted)
    elif reason in {"a sum over the events told after it", "dead or wounded in several attacks"}:
        for trigger in frame.triggers:
            if trigger.plural:
                series = mentions.words[trigger.at - 1] in word_set("series of")
                yield range(trigger.at - series, trigger.at + 1)
    elif reason in _ROLES:
        roles = _ROLES[reason]
        yield from (range(i, i + 1) for i in frame.words() if any(mentions.words[i] in word_set(r) for r in roles))
    elif reason in _OVER_TIME:
        yield from _over_time(mentions, event)
    elif reason in _OVER_PLACES:
        yield from _over_places(mentions, event)


def _counted(mentions: Mentions, trigger: Trigger) -> Iterator[range]:
    """A number with the events that it counts: "أربع هجمات"."""
    at, count = trigger.at, trigger.count
    if count is None:
        yield range(at, at + 1)
        return
    between = range(count.last, at) if count.last <= at else range(at + 1, count.first)
    if len(between) <= _BETWEEN and not signs_in(mentions, between):
        yield range(min(count.first, at), max(count.last, at + 1))
    else:
        yield range(count.first, count.last)
        yield range(at, at + 1)


def _over_time(mentions: Mentions, event: Event) -> Iterator[range]:
    """The time that a count is of; where its own words name none, what it counts."""
    mention = event.when.mention
    if mention is not None and event.when.told is None:
        yield range(mention.first, mention.last)
        return
    for toll in event.frame.tolls:
        yield from told_of(mentions, toll)
    yield from (range(t.at, t.at + 1) for t in event.frame.triggers if not event.frame.tolls)


def _over_places(mentions: Mentions, event: Event) -> Iterator[range]:
    """Words for several places; where there are none, the first places named."""
    words, frame = mentions.words, event.frame
    found = []
    for at in frame.words():
        if words[at] in word_set("scattered"):
            found.append(range(at - 1, at + 1))
        elif words[at] in word_set("several towns") or words[at].lstrip("ب") in word_set("several operations"):
            found.append(range(at, at + 1))
        elif words[at] in word_set("all over") - word_set("preposition"):
            found.append(range(at, min(at + 2, len(words))))
    places = mentions.places_by_word.within(*frame.spans)
    found = found or [range(p.first, p.last) for p in places[:_PLACES]]
    yield from found or [range(i, i + 1) for i in frame.words() if words[i] in word_set("country as a whole")]
