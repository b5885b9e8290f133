"""Tell that what was told is counted again, or for the first time: "غارات", and then "ثماني غارات"."""

from __future__ import annotations

from ._alike import same_tolls
from ._besideevent import Beside
from ._elaborating import speaks_on
from .frames import BLASTS, names_another
from .numbers import Quantity
from .vocabulary import has_article, holds_stem, plays, word_set

# Words that may speak of any violence told before.
_GENERIC = frozenset({"attack", "shelling"})
# How many sentences later a source that tells on may count what it announced.
_TOLD_ON = 2
# How far behind what is counted it may be said to be another.
_ADJECTIVES = 4
# What is one where its number is not told.
_SINGLE = frozenset({"explosion", "grenade", "assassinate", "abduct", "clash"})


def left_also(beside: Beside) -> bool:
    """
    Whether "the attacks" told before have harmed others too: "وأسفرت الهجمات أيضا عن إصابة 332".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    known = bool(frame.kinds) and frame.kinds <= event.kinds and beside.definite and beside.latest
    bare = not beside.places and not beside.dates and not beside.fronted
    if not known or not bare or not event.several or not all(t.plural and t.verb is None for t in frame.triggers):
        return False
    return bool(frame.tolls) and {t.status for t in frame.tolls}.isdisjoint(t.status for t in event.tolls)


def those_counted(beside: Beside) -> bool:
    """
    Whether "the two explosions" are those of two bombs told before: "انفجرت سيارتان. وأسفر التفجيران عن".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    counted = frame.counted
    if counted is None or event.counted is not None or not beside.latest or not beside.definite or counted.verb:
        return False
    if beside.places or beside.dates or beside.fronted or not frame.kinds <= BLASTS | _GENERIC:
        return False
    if event.kinds.isdisjoint(BLASTS | _GENERIC):
        return False
    words, number = beside.mentions.words, counted.number
    told = (n for span in event.spans for n in beside.mentions.numbers_by_word.within(span) if n.quantity == number)
    bombs = any(
        n.unit == "munitions" or (n.noun is not None and holds_stem(words[n.noun], "suicide bomber, any form"))
        for n in told
    )
    return bombs or (number == Quantity(2, 2) and any(plays(words[i], "double") for i in event.words()))


def counted_again(beside: Beside) -> bool:
    """
    Whether the source of the lead counts as many again: "إثر خمس هجمات", and then "قال إنهم شنوا خمس هجمات".

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    close = 0 < frame.sentence - event.sentence <= _TOLD_ON and speaks_on(beside.mentions, frame)
    return (
        close
        and same_tolls(event, frame)
        and not beside.fronted
        and beside.same_place
        and (beside.same_day or beside.told_the_day_after)
    )


def counts_the_lead(beside: Beside) -> bool:
    """
    Whether the source says how many they were that it has told: "شنت طائرات غارات", and then "نفذت ثماني غارات".

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    event, frame = beside.event, beside.frame
    counted = frame.counted
    if counted is None or counted.verb is not None or event.counted is not None or beside.fronted or event.background:
        return False
    words, span = beside.mentions.words, frame.spans[0]
    # "وقال مدير الناحية إن الطائرات شنت ست غارات": those told of.
    known = beside.stretch.of_the_attackers or any(
        has_article(w) and w in word_set("aircraft, as a doer") for w in words[span.start : counted.at]
    )
    straight = frame.sentence - event.sentence == 1 and (known or speaks_on(beside.mentions, frame))
    # "قصفت مقاتلات مواقع": of a strike it is not said how many they were; "غارة" is one.
    many = all(t.plural or t.verb is not None for t in event.triggers)
    # Aircraft that bombarded flew strikes.
    alike = event.kinds <= (frame.kinds | {"shelling", "target"} if "strike" in frame.kinds else frame.kinds)
    if not straight or not many or not event.kinds or not alike or event.kinds & _SINGLE:
        return False
    if names_another(beside.mentions, range(span.start, min(span.stop, frame.last + _ADJECTIVES))):
        return False
    vague = all(t.people.quantity.vague for t in event.tolls)
    there = beside.same_place or beside.perhaps_there
    return there and beside.same_day and (vague or same_tolls(event, frame))
