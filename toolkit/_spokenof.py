"""Leave out violence that is only spoken of: condemned, discussed, investigated, paid for, shown in a film."""

from __future__ import annotations

from collections.abc import Sequence

from ._toll import Toll
from .clauses import is_punctuation, past_verb
from .frames import Frame, own_places_and_dates
from .mentions import Mentions
from .vocabulary import any_of, has_article, nouns, plays

# How far before an event it may be said what is done about it, and how far behind it, what it did.
_TALK, _TOLD = 6, 9
_FAMILIES = frozenset({"violence", "harm", "abduct"})


def only_spoken_of(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """
    Whether violence is only what somebody speaks of: "أدان المجلس تفجيرات بغداد", "لجنة للتحقيق في قصف المدن".

    It is told of all the same where its day, its place, a number or a clause of its own stands behind it.

    Parameters
    ----------
    mentions
        The article.
    frame
        Triggers and stretches of text.
    tolls
        Its tolls.
    """
    if frame.family not in _FAMILIES or not (frame.triggers or tolls) or (frame.counted and frame.counted.count):
        return False
    if any(t.verb is not None or t.count is not None for t in frame.triggers):
        return False
    told = [t.at for t in frame.triggers] + [t.at for t in tolls]
    talk = [_talk_before(mentions, at) for at in told]
    if all(at is not None and plays(mentions.words[at], "work of art, or memorial") for at in talk):
        # "فيلم عن مقتل جندي في الفلوجة": whatever it tells of it.
        return True
    spoken = (before is not None and _named(mentions, at) for before, at in zip(talk, told, strict=True))
    return all(spoken) and not _counted(mentions, frame, tolls)


def _counted(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether the dead or the munitions are counted; one man whose killing is condemned is named, not counted."""
    at = {t.at for t in frame.triggers}
    low = (t.people.quantity.low for t in tolls if t.at not in at or t.people.quantity.low != 1)
    armed = any(w.quantity is not None and w.quantity.low for w in mentions.weapons_by_word.within(*frame.spans))
    return any(n is not None for n in low) or armed


def _talk_before(mentions: Mentions, at: int) -> int | None:
    """The word of talk, or the work of art, that leads to a word of violence; no other verb stands between."""
    words, start = mentions.words, mentions.text.sentence_at(at).start
    for i in range(at, max(start - 1, at - _TALK), -1):
        if i < at and is_punctuation(words[i]):
            return None
        if plays(words[i], "speaks of an event") or plays(words[i], "work of art, or memorial"):
            return i
        if i < at and past_verb(words[i]) and not nouns("event_nouns", words[i]):
            return None
    return None


def _named(mentions: Mentions, at: int) -> bool:
    """Whether nothing of its own is told behind a word of violence: no day, nor a place but in its name."""
    words, sentence = mentions.words, mentions.text.sentence_at(at)
    if has_article(words[at]) and any(t.kind == "funeral" for t in mentions.triggers_by_word.within(sentence)):
        # "شيع المئات ضحايا التفجير أمس": day and place are those of the funeral.
        return True
    end = sentence.stop
    stop = next((i for i in range(at + 1, end) if is_punctuation(words[i])), end)
    behind = range(at + 1, stop)
    if not behind or any_of(words[at + 1 : min(stop, at + _TOLD)], "who, which"):
        return not behind
    places, dates = own_places_and_dates(mentions, behind)
    # "تفجيرات بغداد" is a name; "تفجير في الكرادة" says where one was.
    return not dates and all(p.first == at + 1 for p in places)
