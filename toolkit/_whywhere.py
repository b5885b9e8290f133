"""Say why an event has its day and its place: the words that give them, and where they are taken from."""

from __future__ import annotations

from ._event import Event
from ._phrases import is_term
from ._quoting import THAT, Reason, Span, span_of, told_at
from .dates import DateMention
from .gazetteer import gazetteer
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import verbs, word_set
from .when import When
from .where import Where

# How many words behind a date one may stand up to which something went on.
_UNTIL = 6


def _span(mentions: Mentions, mention: PlaceMention) -> Span:
    return span_of(mentions, mention.first, mention.last)


def _ends_later(mentions: Mentions, when: When) -> tuple[Reason, ...]:
    """The day up to which it went on, where another date tells it."""
    own = when.mention
    if own is None or when.end is None or when.end == own.date_to or when.told is not None:
        return ()
    behind = mentions.dates_by_word.within(range(own.last, own.last + _UNTIL))
    until = next((d for d in behind if d.date_to == when.end), None)
    return () if until is None else (Reason("date_until", (span_of(mentions, until.first, until.last),)),)


def _counted_from(mentions: Mentions, when: When) -> tuple[Reason, ...]:
    """The day that "the next day" follows."""
    own = when.mention
    if own is None or own.date_from is None:
        return ()
    if not any(is_term("date_words", "role", "next_day", w) for w in mentions.words[own.first : own.last]):
        return ()
    before = mentions.dates_by_word.back_from(own.first)
    day = next((d for d in before if d.date_to and abs((d.date_to - own.date_from).days) == 1), None)
    return () if day is None else (Reason("date_counted_from", (span_of(mentions, day.first, day.last),)),)


def _tells(word: str) -> bool:
    return bool(verbs("say_verbs", word)) and word not in word_set("acts rather than tells")


def _of_saying(mentions: Mentions, d: DateMention) -> bool:
    """Whether a day is that of saying: "أعلنت الخلية، اليوم الأربعاء، مقتل", with nothing told yet before it."""
    if d.first in mentions.said_on:
        return True
    before = range(mentions.text.sentence_at(d.first).start, d.first)
    if d.kind not in {"day", "night"} or not any(_tells(mentions.words[i]) for i in before):
        return False
    told = mentions.triggers_by_word.within(before) or mentions.tolls_by_word.within(before)
    return not told and not any(mentions.words[i] in THAT for i in before)


def date_of(mentions: Mentions, event: Event) -> Reason:
    """
    Why an event has its days.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    when = event.when
    named = () if when.mention is None else (span_of(mentions, when.mention.first, when.mention.last),)
    if when.told is not None:
        day = (Reason("date_of_that", named),) if named else ()
        rule = "date_part" if when.source == "period" else "date_context"
        open_day = () if when.begin or when.end else (Reason("date_by_publication"),)
        return Reason(rule, (told_at(mentions, when.told),), (), (*day, *open_day))
    if when.source == "bound":
        return Reason("date_bound" if when.end is not None else "date_open")
    if when.begin is None and when.end is None:
        return Reason("date_unresolved", named)
    if when.source == "own" and when.mention is not None and _of_saying(mentions, when.mention):
        return Reason("date_said", named)
    return Reason(f"date_{when.source}", named, (), (*_counted_from(mentions, when), *_ends_later(mentions, when)))


def place_of(mentions: Mentions, event: Event) -> Reason:
    """
    Why an event has its place, and why it is no more exact.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    where = event.where
    if where.mention is None:
        return Reason(where.reason)
    rule = "only the region is named" if _is_region(where) else where.reason
    more = (*_taken_from(mentions, event, where), *_only_the_area(mentions, where.mention))
    return Reason(rule, (_span(mentions, where.mention),), reading_of(where.mention), more)


def _is_region(where: Where) -> bool:
    """Whether what is named as no more than a country is a region: "جزيرة سامراء"."""
    region = where.mention is not None and where.mention.kind == "region"
    return region and where.reason == "only the country is named"


def _taken_from(mentions: Mentions, event: Event, where: Where) -> list[Reason]:
    """The word that speaks of a place named elsewhere, and what is told where it is named."""
    mention, found = where.mention, []
    if where.at is not None:
        found.append(Reason("place_spoken_of", (span_of(mentions, where.at, where.at + 1),)))
    read = [*event.frame.spans, mentions.text.sentences[event.frame.sentence]]
    if mention is not None and not any(mention.first in span for span in read):
        found.append(Reason("place_taken_from", (told_at(mentions, mention.first),)))
    return found


def _only_the_area(mentions: Mentions, mention: PlaceMention) -> tuple[Reason, ...]:
    """Why a place stands for its area, or near it, or at a point that is not its own."""
    kind, precision = mention.kind, mention.geo_precision
    if precision == 1:
        return ()
    if kind in {"country", "region"}:
        return (Reason(f"area_{kind}"),)
    if kind == "governorate":
        return (Reason("area_governorate"),)
    if mention.role == "near":
        before = next(
            (i for i in range(mention.first - 1, max(-1, mention.first - 4), -1) if _nears(mentions, i)), None
        )
        if before is None:
            return (Reason("area_near_unquoted"),)
        # "بالقرب من"
        first = before - (before > 0 and mentions.words[before] in word_set("preposition"))
        return (Reason("area_near", (span_of(mentions, first, before + 1),)),)
    if kind in {"district", "river", "mountain"}:
        return (Reason(f"area_{kind}"),)
    above = gazetteer().ancestors(mention.place.place_id)
    pointed = next((p.place_id for p in above if p.latitude is not None), None)
    return (Reason("area_no_point") if pointed is None else Reason("area_of_another", (), (pointed,)),)


def _nears(mentions: Mentions, at: int) -> bool:
    """Whether a word before a name says that it is near it, and is not the word for its kind."""
    word = mentions.words[at].lstrip("ولب").removeprefix("ال")
    return mentions.words[at].isalpha() and word not in gazetteer().class_words


def reading_of(mention: PlaceMention) -> tuple[str, str]:
    """Why a name is read as its place, and the id of the place that would have been the next choice, or nothing."""
    return mention.reason, mention.runner_up.place_id if mention.runner_up is not None else ""
