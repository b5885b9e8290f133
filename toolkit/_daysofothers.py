"""Tell the days in the words of an event that belong to somebody or something else named there."""

from __future__ import annotations

from itertools import takewhile

from ._alike import of_a_period
from ._died import may_die
from .dates import DateMention
from .frames import CUSTODY, VIOLENCE, Frame
from .harm import harm_masdar, harm_noun
from .mentions import Mentions
from .ordinals import ordinal_at
from .vocabulary import any_of, first_of, plays, word_set, words_of

# How far before a day "who" may stand: "الأيزيديين الذين فقدوا في أغسطس".
_WHO = 8
# How far before a day the verb may stand that says who had been taken on it, and its end: "اختطفهم الأسبوع الماضي".
_TAKEN, _TO_THEM = 4, ("ه", "هم", "ها", "هما")
# How far before a day it may be told that one of the wounded died on it.
_DIED = 7
# How far before a period "it is the third" may stand.
_SERIES = 10
# How far before a day "in protest at" may stand.
_REASON = 8
# How far before "free" "let" may stand: "أطلق التنظيم السبت سراح".
_FREED = 6


def of_a_reason(mentions: Mentions, d: DateMention, frame: Frame) -> bool:
    """
    Whether a day is that of what an act answers: "اقتحموا السفارة احتجاجا على قصفها الأحد مواقع للحزب".

    Parameters
    ----------
    mentions
        The article.
    d
        The day.
    frame
        The event: what was done, told before its reason.
    """
    words = mentions.words
    for at in range(d.first - 1, max(frame.first, d.first - _REASON), -1):
        if words[at] in "،؛.":
            return False
        # "منددة بالقصف الأحد", not "تظاهرة غاضبة أمس" or "تظاهرة غاضبة بالحلة أمس"
        of_it = words[at + 1][:1] in {"ب", "ل"} and at + 1 not in mentions.placed
        condemned = of_it and plays(words[at], "in condemnation of")
        if condemned or (words[at] == "علي" and plays(words[at - 1], "in answer to")):
            return at > frame.first
    return False


def of_reaction(mentions: Mentions, d: DateMention, frame: Frame) -> bool:
    """
    Whether a day is that of a meeting about the event or of the burial of its dead, told before it in its sentence.

    As in "وصل وفد اليوم إلى خانقين للتحقيق في هجوم أدى إلى مقتل خمسة", "شيع الأهالي الأحد ثلاثة شبان قتلوا بانفجار".

    Parameters
    ----------
    mentions
        The article.
    d
        The day.
    frame
        The event.
    """
    start, begins = mentions.text.sentences[frame.sentence].start, frame.spans[0].start
    if not start <= d.first < frame.first or "funeral" in frame.kinds:
        return False
    talk = first_of(mentions.words, range(d.last, frame.first), "to talk about")
    if talk is not None:
        return not mentions.tolls_by_word.within(range(start, talk))
    told = [t for t in mentions.triggers_stated.within(range(start, begins)) if t.kind in VIOLENCE | {"funeral"}]
    if not told or told[-1].kind != "funeral" or told[-1].verb is None or d.first >= begins:
        return False
    # "شيعوا قتلاهم أمس حين انفجرت سيارة بينهم": at the funeral.
    between = mentions.words[told[-1].at : frame.first]
    return not any_of(between, "when it was") and not any(word in "،؛" for word in between)


def of_a_charge(mentions: Mentions, d: DateMention, frame: Frame) -> bool:
    """
    Whether a month or year is that of what the arrested are accused of: "اعتقال متهم بقتل ضابط العام الماضي".

    Parameters
    ----------
    mentions
        The article.
    d
        The month or year; a day may be that of the arrest.
    frame
        The event.
    """
    if frame.family != "arrest" or not of_a_period([d]):
        return False
    accused = list(takewhile(lambda i: mentions.stated[i] == "accused", range(d.first - 1, frame.first, -1)))
    # Not "اعتقل ثلاثة متهمين في 2014".
    deeds = mentions.triggers_by_word.within(range(d.first - len(accused), d.first))
    return bool(deeds) or any(harm_masdar(mentions.words[i]) for i in accused)


def of_its_series(mentions: Mentions, d: DateMention) -> bool:
    """
    Whether a period is that in which it was the third of its kind: "وهو ثالث رجل دين يقتل في المدينة هذا الشهر".

    Parameters
    ----------
    mentions
        The article.
    d
        The period.
    """
    if d.kind in {"day", "night"}:
        return False
    words = mentions.words
    for at in range(d.first - 1, max(0, d.first - _SERIES), -1):
        if words[at] in "،؛.":
            return False
        if plays(words[at], "it is one of them"):
            near = (ordinal_at(mentions.text, i) for i in range(at + 1, min(at + 3, d.first)))
            return any(number is not None and number.value is not None for number in near)
    return False


def of_anniversary(mentions: Mentions, d: DateMention, frame: Frame) -> bool:
    """
    Whether a day is that of what is only remembered: "ويتزامن ذلك مع الذكرى الـ11 للغزو في آذار 2003".

    Parameters
    ----------
    mentions
        The article.
    d
        The day.
    frame
        The event, told before; one that is remembered has its own day: "ذكرى الهجوم في 23 نيسان الذي أوقع خمسين".
    """
    behind = range(max(frame.first + 1, d.first - _WHO), d.first)
    if first_of(mentions.words, behind, "anniversary of") is not None:
        return True
    # "أحيا الأهالي اليوم ذكرى التفجير الذي أوقع مئة قتيل": today they only remember it.
    at = first_of(mentions.words, range(d.last, frame.first), "anniversary of")
    return at is not None and not any(word in "،؛" for word in mentions.words[at : frame.first])


def of_capture(mentions: Mentions, d: DateMention, frame: Frame) -> bool:
    """
    Whether a day is that on which those put to death had been taken: "أعدم سبعة مدنيين كان قد اختطفهم الأسبوع الماضي".

    Parameters
    ----------
    mentions
        The article.
    d
        The day.
    frame
        The event.
    """
    if "execute" not in frame.kinds:
        return False
    taken = mentions.triggers_stated.within(range(max(0, d.first - _TAKEN), d.first))
    behind = (t for t in taken if t.kind in CUSTODY and t.at > frame.first and t not in frame.triggers)
    return any(mentions.words[t.at].endswith(_TO_THEM) for t in behind)


def of_a_later_death(mentions: Mentions, day: int) -> bool:
    """
    Whether a day is that on which one of the wounded died: "ارتفع عدد القتلى إلى ثلاثة بعد وفاة جريح مساء اليوم".

    Parameters
    ----------
    mentions
        The article.
    day
        The first word of the day, or of its time.
    """
    words, start = mentions.words, mentions.text.sentence_at(day).start
    after = words_of("before background", "only after")
    for at in range(day - 1, max(start + 1, day - _DIED) - 1, -1):
        if words[at] in "،؛":
            return False
        if may_die(words[at]) and not after.isdisjoint(words[max(start, at - 2) : at]):
            # "بعد وفاة أحد الجرحى"; "بعد وفاة القيادي أمس" is of no wounded man.
            between = words[at + 1 : day]
            if mentions.triggers_stated.within(range(at + 1, day)):
                # "بعد وفاة أحد الجرحى في تفجير أمس"
                return False
            hurt = (harm_noun(word) for word in between)
            return any_of(between, "dying of") or any(noun is not None and noun.status == "wounded" for noun in hurt)
    return False


def hurt_before(mentions: Mentions, frame: Frame) -> int | None:
    """
    The word of what befell somebody before the news of his death or release: "توفي متأثراً بجروح أصيب بها في هجوم".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    words, span = mentions.words, frame.spans[0]
    news = first_of(words, span, "died or freed")
    if news is None:
        return None
    free = words[news] in word_set("his freedom")
    begun = first_of(words, range(max(span.start, news - _FREED), news), "let go") if free else None
    if frame.first < (news - 1 if begun is None else begun):
        # "شيعوا جثمان طالب توفي متأثراً بجروح": the funeral has its own day.
        return None
    return first_of(words, range(news + 1, span.stop), "hurt or taken before")


def told_of_it(mentions: Mentions, frame: Frame) -> range | None:
    """
    The words of the clause that tells of a known event, named for what somebody now says: "تبنى الهجوم الذي ضرب السوق".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    words, span = mentions.words, frame.spans[0]
    named = next((t for t in frame.triggers if t.at == frame.first), None)
    if named is None or named.verb is not None or not named.definite:
        return None
    at = named.at + 1
    # "القصف المدفعي الذي", "القصف بالغازات السامة الذي", "الهجوم على السوق الذي"
    which = word_set("who, which")
    while at < span.stop and words[at] not in which and words[at].removeprefix("ب")[:2] in {"ال", "عل"}:
        at += 1
    # "التفاصيل الكاملة للنزاع العشائري، الذي اندلع مساء أمس"
    at += at < span.stop and words[at] == "،"
    return range(at, span.stop) if at < span.stop and words[at] in word_set("who, which") else None
