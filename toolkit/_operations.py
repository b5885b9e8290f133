"""Find the operation in whose course an event is told: "نفذت القوات أمس عملية تفتيش جنوب الحضر. … وعثرت على عبوات"."""

from __future__ import annotations

from .dates import DateMention
from .frames import Frame, own_places_and_dates
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import verbs, word_set

# How many sentences back the operation may be told.
_BACK = 3
# How near to the head of a sentence its verb of saying stands: "وذكرت الخلية في بيان أن".
_HEAD = 4


def operation_before(mentions: Mentions, frame: Frame) -> tuple[PlaceMention | None, DateMention | None]:
    """
    Place and day of the operation that a statement goes on to tell of.

    Parameters
    ----------
    mentions
        The article.
    frame
        An event whose own words name no place, or no day.

    Returns
    -------
    tuple[PlaceMention | None, DateMention | None]
        None where the sentences before tell of no operation, or of another place in between.
    """
    sentences = mentions.text.sentences
    start = sentences[frame.sentence].start
    if not any(verbs("say_verbs", word) for word in mentions.words[start : start + _HEAD]):
        return None, None
    for number in range(frame.sentence - 1, max(-1, frame.sentence - 1 - _BACK), -1):
        at = _operation_at(mentions, sentences[number])
        places, dates = own_places_and_dates(mentions, sentences[number])
        if at is not None:
            place = next((p for p in places if p.first > at), None)
            days = [d for d in dates if d.kind in {"day", "night"}]
            return place, next((d for d in days if d.first > at), days[0] if days else None)
        if places:
            return None, None
    return None, None


def _operation_at(mentions: Mentions, sentence: range) -> int | None:
    """Where a sentence that tells of no event by itself names an operation, if it does."""
    if mentions.triggers_stated.within(sentence) or mentions.tolls_by_word.within(sentence):
        return None
    words, named = mentions.words, word_set("operation of forces")
    pairs = (i for i in sentence[:-1] if " ".join(words[i : i + 2]).removeprefix("ال") in named)
    return next(pairs, None)
