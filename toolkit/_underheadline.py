"""Tell that the report under a headline tells of what the headline names."""

from __future__ import annotations

from ._alike import counts, other_people, same_place
from ._besideevent import Beside
from ._means import by_one_means, by_the_other_side
from .mentions import Mentions
from .places import PlaceMention

# In how many sentences under its headline a report tells of what that names.
_LEAD = 2
# Into how many sentences its signs may part a headline.
_PARTS = 3
_HARMED = ("killed", "wounded", "abducted", "arrested")
# What one headline calls "the killing of", and the report the attack that killed.
_ATTACKS = frozenset({"violence", "harm"})


def under_its_headline(beside: Beside) -> bool:
    """
    Whether the event is only named by the headline, and the first words of the report tell of it.

    As in "مسلحون يغتالون مدير بلدية بالديوانية", and under it "قتل مدير بلدية اليوم عندما فتح مسلحون النار عليه".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame, mentions = beside.event, beside.frame, beside.mentions
    line = _headline(mentions)
    if line is None or event.spans[-1].stop > line.stop:
        return False
    last = sum(sentence.start < line.stop for sentence in mentions.text.sentences[: _LEAD + _PARTS]) - 1
    if not 0 < frame.sentence - last <= _LEAD:
        return False
    if not beside.both_single or any(t.plural for t in (*event.triggers, *frame.triggers)):
        return False
    if event.family != frame.family and not {event.family, frame.family} <= _ATTACKS:
        return False
    if beside.opens_with_another or other_people(event, frame):
        return False
    if not by_one_means(mentions, event, frame) or by_the_other_side(mentions, event, frame):
        return False
    return _as_many(beside) and beside.same_day and _there(beside.places, beside.known_places)


def _headline(mentions: Mentions) -> range | None:
    """Words of the first line, if it has no full stop: "العراق.. قتيلان بهجوم في كركوك" is one, whatever its signs."""
    ends = [s.stop for s in mentions.text.sentences[:_PARTS] if s.stop in mentions.text.line_starts]
    return range(ends[0]) if ends and mentions.words[ends[0] - 1] != "." else None


def _as_many(beside: Beside) -> bool:
    """Whether no number of those harmed is another than that of the headline."""
    pairs = ((counts(beside.event, s), counts(beside.frame, s)) for s in _HARMED)
    return all(not first or not again or sum(first) == sum(again) for first, again in pairs)


def _there(places: list[PlaceMention], known: list[PlaceMention]) -> bool:
    """Whether one lies in the other, or the headline only says near which city, or names that for all around it."""
    if same_place(places, known):
        return True
    # "غرب بغداد"; "هجوم في كركوك", and then "في داقوق"
    wide = all(p.role not in {"at", "bare"} or p.kind == "city" for p in known)
    return wide and {p.place.admin1 for p in known} == {p.place.admin1 for p in places}
