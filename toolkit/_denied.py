"""Find the tolls that somebody denies outright: "ونفت الوزارة سقوط قتلى", "وقوع خسائر", "مقتل أي مدني"."""

from __future__ import annotations

from collections.abc import Sequence

from ._toll import Toll, compatible
from .frames import Frame
from .mentions import Mentions
from .people import SEVERAL, People
from .vocabulary import word_set


def denied(mentions: Mentions, frame: Frame) -> list[Toll]:
    """
    Find tolls that somebody denies outright: in the event's own sentences, or right behind ("ونفت الوزارة وقوع خسائر").

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    sentences = [mentions.text.sentence_at(span.start) for span in frame.spans]
    behind = range(sentences[-1].stop, sentences[-1].stop + 1)
    if behind.start < len(mentions.words):
        following = mentions.text.sentence_at(behind.start)
        alone = not frame.total and not mentions.triggers_stated.within(following)
        sentences += [following] if alone and not mentions.own_places.within(following) else []
    told = [
        t
        for t in mentions.tolls_by_word.within(*sentences)
        if mentions.stated[t.at] == "denied" and t.people.quantity.vague == "several"
    ]
    losses = (
        i for s in sentences for i in s if mentions.words[i] in word_set("losses") and mentions.stated[i] == "denied"
    )
    nobody = [People(i, i + 1, SEVERAL, None, None) for i in losses]
    return [*told, *(Toll(p.first, status, p) for p in nobody for status in ("killed", "wounded"))]


def is_denied(toll: Toll, refuted: Sequence[Toll]) -> bool:
    """
    Tell whether a toll told before is denied; "نفى مقتل أي مدني" says nothing of gunmen.

    Parameters
    ----------
    toll
        The toll.
    refuted
        What is denied.
    """
    later = (d for d in refuted if d.status == toll.status and d.at > toll.at)
    return any(compatible(d.people.group, toll.people.group) for d in later)
