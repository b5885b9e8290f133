"""Say why an event has its days: the words that give them, whose days they are, and from which they are counted."""

from __future__ import annotations

from collections.abc import Iterator

from ._datedlater import taken_and_found
from ._event import Event
from ._phrases import is_term
from ._quoting import THAT, Reason, joined, span_of, tells, told_at
from .dates import DateMention
from .mentions import Mentions
from .vocabulary import any_of, word_set
from .when import When

# How many words behind a date one may stand up to which something went on.
_UNTIL = 6


def _bounds(mentions: Mentions, event: Event) -> Iterator[Reason]:
    """What makes the first or the last day of an event another than that of the date that is quoted for it."""
    when, own = event.when, event.when.mention
    if own is None or when.told is not None:
        return
    if when.begin != own.date_from and when.begin is not None:
        before = mentions.dates_by_word.back_from(own.first)
        begun = next((d for d in before if d.date_from == when.begin), None)
        if begun is not None:
            yield Reason("date_begun", (span_of(mentions, begun.first, begun.last),))
    if when.end is None or when.end == own.date_to:
        return
    if own.date_to is not None and when.end == mentions.published and when.end < own.date_to:
        yield Reason("date_cut")
        return
    behind = mentions.dates_by_word.within(range(own.last, own.last + _UNTIL), *event.frame.spans)
    until = next((d for d in behind if d.date_to == when.end and d.first > own.first), None)
    if until is not None:
        # "انفجرتا الأحد والاثنين" are two days, and nothing that went on.
        went_on = mentions.words[own.last : until.first]
        yield Reason("date_until" if went_on else "date_last", (span_of(mentions, until.first, until.last),))
    elif when.end == mentions.published:
        yield Reason("date_on")


def _counted_from(mentions: Mentions, when: When) -> tuple[Reason, ...]:
    """The day that "the next day", "two days before that" and "the same day" are counted from."""
    own = when.mention
    if own is None or own.date_from is None:
        return ()
    words = mentions.words[own.first : own.last]
    following, same = (any(is_term("date_words", "role", role, w) for w in words) for role in ("next_day", "same"))
    counted = following or any_of(words, "that, of a day")
    if not counted and not same:
        return ()
    # Such words speak of the last single day named before them.
    before = mentions.dates_by_word.back_from(own.first)
    day = next((d for d in before if d.date_from and d.kind in {"day", "night"}), None)
    rule = "date_counted_from" if counted else "date_same"
    return () if day is None else (Reason(rule, (span_of(mentions, day.first, day.last),)),)


def _of_saying(mentions: Mentions, d: DateMention) -> bool:
    """Whether a day is that of saying: "أعلنت الخلية، اليوم الأربعاء، مقتل", with nothing told yet before it."""
    if d.first in mentions.said_on:
        return True
    before = range(mentions.text.sentence_at(d.first).start, d.first)
    if _behind_who_tells(mentions, d, before):
        return True
    if d.kind not in {"day", "night"} or not any(tells(mentions.words[i]) for i in before):
        return False
    told = mentions.triggers_by_word.within(before) or mentions.tolls_by_word.within(before)
    return not told and not any(mentions.words[i] in THAT for i in before)


def _behind_who_tells(mentions: Mentions, d: DateMention, before: range) -> bool:
    """Whether a day closes the clause that only names who tells of it: "…، حسبما قال الناطق باسم القوات الثلاثاء"."""
    words = mentions.words
    start = next((i + 1 for i in reversed(before) if words[i] in "،؛.:" or words[i] in THAT), before.start)
    telling = next((i for i in range(start, d.first) if tells(words[i]) or words[i] in word_set("according to")), None)
    if telling is None or (d.last < len(words) and words[d.last].isalpha()):
        return False
    clause = range(telling, d.first)
    return not mentions.triggers_by_word.within(clause) and not mentions.tolls_by_word.within(clause)


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
        rule = "date_context" if when.source != "period" else "date_day_part" if when.precision == 1 else "date_part"
        open_day = () if when.begin or when.end else (Reason("date_by_publication"),)
        return Reason(rule, (told_at(mentions, when.told),), (), (*day, *open_day))
    if when.source == "own" and when.mention is None:
        # "سبعة قتلى خلال أسبوع"
        return Reason("date_so_long")
    if when.source == "context" and when.mention is None:
        return Reason("date_published" if when.begin == mentions.published else "date_counted_from_publication")
    if when.source == "bound":
        return Reason("date_bound" if when.end is not None else "date_open", (), (), _not_its_days(mentions, event))
    if when.begin is None and when.end is None:
        return Reason("date_unresolved", named)
    more = (*_counted_from(mentions, when), *_bounds(mentions, event))
    return Reason(_own_day(mentions, event), named, (), more)


def _own_day(mentions: Mentions, event: Event) -> str:
    """The rule by which a date of the text is that of an event."""
    when = event.when
    if when.mention is None:
        return f"date_{when.source}"
    first, last = when.begin == when.mention.date_from, when.end == when.mention.date_to
    if first != last and taken_and_found(mentions, event.frame) == (when.begin, when.end):
        # "خطف الأحد … وعثر على جثته صباح أمس"
        return "date_taken" if first else "date_found"
    if last and not first:
        return "date_ended"
    own = (mentions.text.sentence_at(span.start) for span in event.frame.spans)
    if when.source == "own" and not any(when.mention.first in sentence for sentence in own):
        # "خلال الساعات الماضية. … وأبطلوا في الفترة ذاتها أربع عبوات"
        return "date_given"
    if when.source == "own" and _of_saying(mentions, when.mention):
        return "date_said"
    if when.source == "context":
        # The day that heads a list, or that of the operation.
        return "date_given"
    if when.source == "period" and not last:
        # "منذ انتهاء العمليات في الأول من أيار", "منذ غزوه في آذار 2003"
        return "date_from_then"
    return "date_day_counted" if when.source == "period" and when.precision == 1 else f"date_{when.source}"


def _not_its_days(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """Dates among the words of an event that date something else: "منذ إعادة تشغيله في 13 أغسطس"."""
    dates = mentions.dates_by_word.within(*event.frame.spans)
    spans = joined(mentions, (range(d.first, d.last) for d in dates if d.first not in mentions.dateline))
    return (Reason("is not its day", spans),) if spans else ()
