"""Give a count of events its period and place: its own, those of the count it is a part of, or its country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ._event import Event
from ._overtime import outbreak_day, since_outbreak
from ._since import of_since, since_its_dead, when_of_since
from ._unnamed_places import country_of_targets
from .dates import PERIODS, DateMention
from .frames import Frame
from .mentions import Mentions
from .vocabulary import each_among, word_set, words_of
from .when import When, dates_of
from .where import Where

# How far before a date a word may stand that makes it a beginning.
_BEGINS = 14


def is_first_of(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether a count is of the first of another: "أول 10 هجمات", "الهجمات السابقة"; not "المرتبة الأولى".

    Parameters
    ----------
    mentions
        The article.
    frame
        The count.
    """
    words, others = mentions.words, words_of("ranks among others", "toll")
    return any(words[i - 1] not in others for i in each_among(words, frame.spans[0], word_set("first of a count")))


def _until_next(mentions: Mentions, start: int) -> date | None:
    """The day of the event that the first ones came before: the next day that the text names."""
    days = (d for d in mentions.dates_by_word.on_from(start) if d.kind in {"day", "night"} and not d.ahead)
    return next((d.date_to for d in days if d.date_to), None)


def _joined_end(mentions: Mentions, period: DateMention) -> date | None:
    """The end of a period to which "and" joins the next month: "خلال نيسان وأيار"."""
    behind = mentions.dates_by_word.within(range(period.last, period.last + 1))
    month = behind and period.kind == behind[0].kind == "month" and mentions.words[period.last][:1] == "و"
    later = behind[0].date_to if month else None
    return later if later and period.date_to and later > period.date_to else period.date_to


def begins_a_sum(mentions: Mentions, frame: Frame, own: DateMention) -> bool:
    """
    Whether its date is when a sum begins: "منذ اجتياحه في آذار 2003", "الاحتجاجات التي انطلقت في الأول من تشرين".

    Parameters
    ----------
    mentions
        The article.
    frame
        The count.
    own
        Its date.
    """
    before = range(max(frame.spans[0].start, own.first - _BEGINS), own.first)
    begun = (i for i in before if mentions.words[i].removeprefix("و") in words_of("since", "began"))
    return any(mentions.words[i] not in word_set("since") or not since_its_dead(frame, i) for i in begun)


def in_context(
    mentions: Mentions, frame: Frame, when: When, where: Where, before: Sequence[Event], sub_type: str | None
) -> tuple[When, Where]:
    """
    Period and place of a count: its own, else those of the count it is a part of, else the country that it names.

    Parameters
    ----------
    mentions
        The article.
    frame
        The count.
    when, where
        Date and place by its own words.
    before
        Events coded before it.
    sub_type
        Its sub-event type.
    """
    span = frame.spans[0]
    # "يعد هذا الشهر الأكثر دموية منذ أيلول 2008 حين قتل 640": of September alone.
    settled = when_of_since(mentions, mentions.text.sentences[frame.sentence].start, frame.first) is not None
    period = None if settled else next((d for d in dates_of(mentions, frame) if d.kind in PERIODS), None)
    begun = [d for d in dates_of(mentions, frame) if d.date_from and of_since(mentions, d, frame)]
    own = period or min(begun, key=lambda d: d.date_from or date.max, default=None)
    own = own or next((d for d in dates_of(mentions, frame) if d.date_from and d.date_from == when.begin), None)
    own = None if settled else own
    since = own is not None and (of_since(mentions, own, frame) or begins_a_sum(mentions, frame, own))
    if own is not None and own.kind != "since" and since:
        # A date that lies after the publication reaches no further than itself.
        days = [day for day in (mentions.published, own.date_to) if day and (not own.date_from or day >= own.date_from)]
        when = When(own.date_from, next(iter(days), None), None, "period", own)
    elif period is not None:
        when = When(period.date_from, _joined_end(mentions, period), when.time_of_day, "period", period)
    elif when.source == "bound" and since_outbreak(mentions, span) is not None:
        day = outbreak_day(mentions)
        when = When(day.date_from, mentions.published, None, "period", day) if day and day.date_from else when
    counts = [e for e in before if e.row["level"] == "aggregate"]
    whole = [e for e in counts if e.frame.sentence == frame.sentence]
    same = [e for e in counts if e.row["sub_event_type"] == sub_type]
    if period is None and whole and any(mentions.words[i] in words_of("part of a count", "alone") for i in span):
        # "47 هجومًا … بينها ستة بطائرات مسيّرة", "وفي البصرة وحدها 17": a part has the period and the place of the whole.
        when = replace(whole[-1].when, time_of_day=None, source="period", told=_told(whole[-1]))
        place = where.mention or mentions.place(whole[-1].row["place_id"])
        where = Where(place, "the place of the count that it is a part of", True)
    if period is None and same and is_first_of(mentions, frame):
        known = same[-1].when
        end = _until_next(mentions, span.start) or known.end
        end = end if not known.begin or not end or known.begin <= end else known.end
        when = replace(known, end=end, time_of_day=None, source="period", told=_told(same[-1]))
    if where.mention is None:
        # The toll of another month says nothing of where the month before was counted.
        # Two totals of one sentence, or one among the other, are of one land.
        beside = bool(same) and same[-1].frame.sentence == frame.sentence
        part = bool(same) and (period is None or beside or is_first_of(mentions, frame))
        theirs = country_of_targets(mentions, span)
        place = theirs or (mentions.place(same[-1].row["place_id"]) if part else None)
        rule = "the country of the places attacked" if theirs else "the place of the count that it is set beside"
        where = Where(place, rule, True) if place else where
    return when, where


def _told(count: Event) -> int:
    """The first word of the count that a period is taken from."""
    return count.frame.first if count.when.told is None else count.when.told
