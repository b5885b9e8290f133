"""Tell that the report under a headline tells of what the headline names."""

from __future__ import annotations

from ._alike import counts, other_people, same_place
from ._besideevent import Beside
from ._means import by_one_means, by_the_other_side
from .places import PlaceMention

# In how many sentences under its headline a report tells of what that names.
_LEAD = 2
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
    if event.sentence != 0 or not 0 < frame.sentence <= _LEAD or not _is_headline(beside):
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


def _is_headline(beside: Beside) -> bool:
    """Whether the first sentence is a line of its own, without a full stop."""
    mentions = beside.mentions
    line, report = mentions.text.sentences[0], mentions.text.sentences[1]
    end, start = mentions.text.words[line.stop - 1].end, mentions.text.words[report.start].start
    return mentions.words[line.stop - 1] != "." and "\n" in mentions.text.folded[end:start]


def _as_many(beside: Beside) -> bool:
    """Whether no number of those harmed is another than that of the headline."""
    pairs = ((counts(beside.event, s), counts(beside.frame, s)) for s in _HARMED)
    return all(not first or not again or sum(first) == sum(again) for first, again in pairs)


def _there(places: list[PlaceMention], known: list[PlaceMention]) -> bool:
    """Whether one lies in the other, or the headline only says on which side of the town: "غرب بغداد"."""
    if same_place(places, known):
        return True
    aside = any(p.role not in {"at", "bare"} for p in known)
    return aside and {p.place.admin1 for p in known} == {p.place.admin1 for p in places}
