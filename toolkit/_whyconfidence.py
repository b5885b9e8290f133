"""Quote the words that show a fact on which the confidence of a row rests."""

from __future__ import annotations

from collections.abc import Iterator

from ._event import Event
from ._quoting import Reason, joined, span_of
from .confidence import others_beside
from .mentions import Mentions

# So many words for other events show that its sentence has some.
_OTHERS = 2


def trust(mentions: Mentions, event: Event) -> Reason:
    """
    What the confidence of an event rests on.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    return Reason("confidence", (), event.facts, tuple(_shown(mentions, event)))


def _shown(mentions: Mentions, event: Event) -> Iterator[Reason]:
    """Facts that stand in words, each by its name, with these words."""
    place = event.where.mention
    for fact in event.facts:
        if fact == "place_far" and place is not None:
            first = event.frame.first
            yield Reason(fact, (span_of(mentions, first, first + 1), span_of(mentions, place.first, place.last)))
        elif fact == "known_already":
            nouns = (range(t.at, t.at + 1) for t in event.frame.triggers if t.verb is None)
            yield Reason(fact, joined(mentions, nouns))
        elif fact == "others_beside":
            others = others_beside(mentions, event)[:_OTHERS]
            yield Reason(fact, joined(mentions, (range(i, i + 1) for i in others)))
