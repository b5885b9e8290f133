"""Find the time over which a sum counts people, where no date bounds it: "منذ انطلاق الاحتجاجات", "خلال أسبوع"."""

from __future__ import annotations

from datetime import timedelta

from ._since import of_since
from .dates import DateMention
from .frames import Frame
from .mentions import Mentions
from .munitions import size
from .vocabulary import any_of, each_among, word_set, words_of
from .when import dates_of

# How far before "since" or "in the course of" the word may stand that says how manieth or how bad it was.
_NTH = 6
# How far behind the outbreak its day may stand, and before that day the word for the outbreak.
_ITS_DAY, _BROKE_OUT = 6, 8
# Protests that began so few days ago may be those told of.
_DAYS = 2
_WEEK = timedelta(6)
# From how many dead or wounded on protests told of without a day are not those of one day.
_MANY = 100


def since_outbreak(mentions: Mentions, span: range) -> int | None:
    """
    The word that names what a sum goes back to: "منذ انطلاق الاحتجاجات", "منذ اندلاعها", "منذ الغزو".

    Parameters
    ----------
    mentions
        The article.
    span
        Word indexes of what is told.

    Returns
    -------
    int | None
        None where it goes back to nothing, or only says how manieth or how bad something was since.
    """
    words = mentions.words
    for at in each_among(words, span, word_set("since")):
        behind = [*words[at + 1 : at + 3], "", ""]
        begins = behind[0] in word_set("beginning of")
        broke_out = begins and behind[1] in word_set("what breaks out")
        invaded = behind[begins].removeprefix("ال") in word_set("invasion")
        if not (broke_out or invaded or behind[0] in word_set("its beginning")) or _compares(mentions, span, at):
            continue
        day = _day_behind(mentions, at)
        return at + 2 if day is None or _is_past(mentions, day) else None
    return None


def _compares(mentions: Mentions, span: range, at: int) -> bool:
    """Whether the word for a time only says since when it was the worst or the nth: "أعنف يوم منذ بدء الحراك"."""
    before = mentions.words[max(span.start, at - _NTH) : at]
    return any(any_of(before, role) for role in ("superlative", "nth person", "nth of its kind", "first of a count"))


def _day_behind(mentions: Mentions, at: int) -> DateMention | None:
    days = mentions.dates_by_word.within(range(at, at + _ITS_DAY + 2))
    return next((d for d in days if d.kind == "day"), None)


def _is_past(mentions: Mentions, day: DateMention) -> bool:
    """Whether a day is so long ago that what broke out on it is not what is told of."""
    first, published = day.date_from, mentions.published
    return first is None or published is None or (published - first).days > _DAYS


def _broke_out(mentions: Mentions, day: DateMention) -> bool:
    """Whether a day is that on which something began."""
    before = mentions.words[max(0, day.first - _BROKE_OUT) : day.first]
    return not words_of("began", "beginning of").isdisjoint(before) and any_of(before, "what breaks out")


def over_weeks(mentions: Mentions, span: range) -> bool:
    """
    As in "سقوط 360 قتيلاً خلال شهرين": over weeks, months or years that no date tells.

    Parameters
    ----------
    mentions
        The article.
    span
        Word indexes of what is told.
    """
    words, numbers = mentions.words, mentions.numeral_ending_at
    course = word_set("in the course of")
    for i in each_among(words, span, word_set("months of a total")):
        if words[i - 1] in course or i in numbers or i - 1 in numbers:
            at = next((j for j in range(i - 1, max(span.start, i - 3) - 1, -1) if words[j] in course), None)
            if at is not None:
                return not _compares(mentions, span, at)
    return False


def sums_over_time(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether a stretch counts people over a time of its own: "قُتل خمسة منذ انطلاق الاحتجاجات", "سبعة قتلى خلال أسبوع".

    Parameters
    ----------
    mentions
        The article.
    frame
        The stretch.
    """
    if _of_the_protests(mentions, frame):
        return True
    several = any(size(t.people.quantity) > 1 or t.people.quantity.vague for t in frame.tolls)
    if not several or any(not t.definite and t.kind not in {"arrest", "abduct"} for t in frame.triggers):
        return False
    span = frame.spans[0]
    return since_outbreak(mentions, span) is not None or over_weeks(mentions, span) or _over_a_week(mentions, span)


def _of_the_protests(mentions: Mentions, frame: Frame) -> bool:
    """As in "أكثر من 300 محتج قتلوا خلال الاحتجاجات", behind the news: more than one day leaves, and on no day."""
    span = frame.spans[0]
    numbers = (t.people.quantity for t in frame.tolls if t.status in {"killed", "wounded"})
    many = any(size(q) >= _MANY or q.vague in {"hundreds", "thousands"} for q in numbers)
    dates = [d for d in mentions.dates_by_word.within(span) if d.first not in mentions.said_on and d.kind == "day"]
    # "الاحتجاجات التي انطلقت في الأول من تشرين الأول": of all days since.
    dates = [d for d in dates if not (_broke_out(mentions, d) and _is_past(mentions, d))]
    if not many or dates or frame.sentence == 0:
        return False
    # "خلال مواجهات مع القوات | خلال الاحتجاجات": the protests have a stretch of their own.
    reach = range(span.start, min(mentions.text.sentences[frame.sentence].stop, span.stop + 2))
    protests = each_among(mentions.words, reach, word_set("protests at large"))
    leads = word_set("in the course of") | word_set("brings about") | word_set("before a cause") | {"في"}
    # "عدد ضحايا الاحتجاجات في الأسبوع الأخير بلغ 100 قتيل"
    leads |= word_set("dead of the conflict")
    return any(mentions.words[at - 1].removeprefix("و") in leads for at in protests)


def _over_a_week(mentions: Mentions, span: range) -> bool:
    """As in "خلال الأسبوع الماضي", "خلال الأسبوعين الماضيين"; "هاجموا الأسبوع الماضي" is of one day in it."""
    course = word_set("in the course of")
    periods = (d for d in mentions.dates_by_word.within(span) if d.kind == "period")
    at = next((d.first - 1 for d in periods if mentions.words[d.first - 1] in course and _of_a_week(d)), None)
    return at is not None and not _compares(mentions, span, at)


def _of_a_week(d: DateMention) -> bool:
    return d.date_from is not None and d.date_to is not None and d.date_to - d.date_from >= _WEEK


def since_a_day(mentions: Mentions, frame: Frame) -> bool:
    """
    As in "يصل عدد القتلى منذ انتهاء العمليات في الأول من أيار إلى 64": people harmed since days ago, and no new event.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    if any(t.verb is not None or not t.definite for t in frame.triggers):
        return False
    days = (d.date_from for d in dates_of(mentions, frame) if of_since(mentions, d, frame))
    return any(d is not None and (mentions.published is None or (mentions.published - d).days > 1) for d in days)


def outbreak_day(mentions: Mentions) -> DateMention | None:
    """
    The day on which protests broke out, where the article tells it: "الاحتجاجات التي انطلقت في الثالث من كانون الأول".

    Parameters
    ----------
    mentions
        The article.
    """
    days = (d for d in mentions.dates_by_word.on_from(0) if d.kind == "day")
    return next((d for d in days if _broke_out(mentions, d)), None)
