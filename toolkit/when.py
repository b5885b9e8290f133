"""Find the day of an event: beside its words, in its sentence, from what was told before, or only bounded."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta

from ._alike import of_a_period
from ._datedlater import dated_later, same_period, taken_and_found
from ._daysofothers import (
    hurt_before,
    of_a_charge,
    of_a_later_death,
    of_a_reason,
    of_anniversary,
    of_capture,
    of_its_series,
    of_reaction,
    told_of_it,
)
from ._ellipsis import one_more_elsewhere
from ._seizedwith import seized_with
from ._since import counts_from, of_since, when_of_since
from ._timebetween import hours_before, over_so_long
from .dates import DateMention
from .frames import TAKES, Frame, after_endpoint, names_another
from .harm import harm_verb
from .mentions import Mentions
from .munitions import size
from .vocabulary import any_of, word_set, words_of

# Days of a sign between a date and the word that it dates: another clause is further than its words.
_SIGN_WEIGHT = 6
# What goes on for hours and is taken up again.
_LASTING = frozenset({"shelling", "clash", "strike", "protest"})
# How many sentences what is told place by place may go on.
_PLACES = 3
# How near to the head of a sentence the day of the developments stands.
_ANNOUNCES = 6
# How far before "until" it may be said that it went on.
_WENT_ON = 3
# How far before a day it may be said that it ended then.
_ENDED = 8
# How many days before its end an event told of with another may have begun.
_NIGHTS = 3
# How far behind "compared with" another period may stand.
_COMPARED = 6
# How far behind "brought up to date" the day of that may stand.
_BROUGHT_UP = 5
# How far behind a count the others of its list and their day may stand.
_LIST = 40


@dataclass(frozen=True, slots=True)
class When:
    """
    The date of an event and where it comes from: ``own``, ``sentence``, ``period``, ``context`` or ``bound``.

    ``mention`` is the date in the text that gave it, ``told`` the first word of another event that it is taken from.
    """

    begin: date | None
    end: date | None
    time_of_day: str | None
    source: str
    mention: DateMention | None = None
    told: int | None = None

    @property
    def precision(self) -> int | None:
        """ACLED's: 1 the day, 2 a week or less, 3 a month or less, else null."""
        if self.begin is None or self.end is None:
            return None
        days = (self.end - self.begin).days
        return 1 if days == 0 else 2 if days <= 7 else 3 if days <= 31 else None

    @property
    def long(self) -> bool:
        """Whether it is more than a week."""
        return self.begin is not None and self.end is not None and (self.end - self.begin).days > 7


def _signs_between(mentions: Mentions, d: DateMention, at: int) -> int:
    """Signs between a date and a word, those that set off the date itself left out."""
    between = range(min(d.last, at), max(d.first, at))
    return sum(mentions.words[i] in "،؛" and i not in {d.first - 1, d.last} for i in between)


def _happened(frame: Frame) -> bool:
    """Whether a verb tells of one thing done, which is no sum."""
    # "تم تنفيذ القصف على الحزب المتواجد هناك منذ سيطرة التنظيم في 2014"
    told = any(t.verb is not None for t in frame.triggers) or (bool(frame.triggers) and not frame.tolls)
    return told and not frame.total and frame.counted is None and not any(t.plural for t in frame.triggers)


def _of_the_buried(mentions: Mentions, frame: Frame, d: DateMention) -> bool:
    """Whether a date is that of their death, "94 جثة لأشخاص قتلوا في 2006", or the last on which somebody was there."""
    words, until = mentions.words, word_set("until")
    told = (range(t.at, d.first) for t in frame.triggers for span in frame.spans if t.at in span and d.first in span)
    return any(words[d.first - 1] in until or any(harm_verb(words[i]) for i in between) for between in told)


def _after_the_news(mentions: Mentions, d: DateMention) -> bool:
    """Whether a day lies behind the publication, as "the next day" of a meeting may: nothing told was on it."""
    return mentions.published is not None and d.date_from is not None and d.date_from > mentions.published


def dates_of(mentions: Mentions, frame: Frame) -> list[DateMention]:
    """
    Dates inside the words of an event, that which dates it first.

    The nearest to its first telling word; a date of another clause, or beside the verb of saying, comes after.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    found = [d for d in mentions.dates_by_word.within(*frame.spans) if not (d.ahead or _after_the_news(mentions, d))]
    if not found:
        return found
    found = [d for d in found if mentions.words[d.first - 1] not in word_set("publishing")]
    # "تم تحديث الأرقام حتى 29 أيلول"
    before = (mentions.words[max(0, d.first - _BROUGHT_UP) : d.first] for d in found)
    found = [d for d, words in zip(found, before, strict=True) if not any_of(words, "bringing up to date")]
    found = [d for d in found if not counts_from(mentions, d)]
    found = [d for d in found if not (of_capture(mentions, d, frame) or of_anniversary(mentions, d, frame))]
    found = [d for d in found if frame.total or not of_its_series(mentions, d)]
    found = [d for d in found if not (of_a_later_death(mentions, d.first) or of_a_charge(mentions, d, frame))]
    found = [d for d in found if not (of_a_reason(mentions, d, frame) or of_reaction(mentions, d, frame))]
    found = [d for d in found if d.first not in mentions.dateline] or found
    # "26 هجوما منذ مطلع السنة، في مقابل 83 خلال العام الماضي"
    compared = (mentions.words[max(0, d.first - _COMPARED) : d.first] for d in found)
    found = [d for d, before in zip(found, compared, strict=True) if not any_of(before, "compared with")] or found
    if frame.counted is not None:
        # "68 مقبرة، آخرها عثر عليها في 25 آذار"
        last = after_endpoint(mentions.words, frame.spans[0])
        found = [d for d in found if d.first not in last]
    if frame.kinds and frame.kinds <= {"massgrave", "bodies"} and frame.counted is None:
        # "مقبرة جماعية فيها 94 جثة لأشخاص قتلوا في 2006": when they died, and not when they were found.
        found = [d for d in found if not (of_a_period([d]) and _of_the_buried(mentions, frame, d))]
    if frame.background:
        # "عُقد اجتماع اليوم عقب هجوم": today is the day of the meeting.
        opener = range(frame.spans[0].start, frame.first)
        background = word_set("before background")
        cut = max((i for i in opener if mentions.words[i] in background and i not in mentions.dated), default=0)
        found = [d for d in found if d.first > cut or d.first not in frame.spans[0]]
    if len(found) < 2:
        return found
    first = frame.spans[0]
    at = min(frame.first, first.stop)
    own = told_of_it(mentions, frame)
    if own is not None and any(d.first in own for d in found):
        # "تبنى التنظيم الجمعة الهجوم الذي ضرب السوق الخميس"
        found = [d for d in found if not first.start <= d.first < own.start]
    hurt = hurt_before(mentions, frame)
    if hurt is not None and any(d.first > hurt and d.first in first for d in found):
        # "توفي الثلاثاء متأثراً بجروح أصيب بها في هجوم الأحد"
        at = hurt
        found = [d for d in found if not first.start <= d.first < hurt]

    def distance(d: DateMention) -> tuple[int, int]:
        away = abs(d.first - at) + _SIGN_WEIGHT * _signs_between(mentions, d, at)
        if any(mentions.words[i] in words_of("about", "to talk about") for i in range(d.last, at)):
            # "تضاربت الأنباء السبت بشأن هجوم وقع ليل الخميس", "عقدوا اجتماعا اليوم لبحث هجوم شنه مسلحون أمس"
            away += 2 * _SIGN_WEIGHT
        if any(t.at == d.first - 1 and t.verb is None for t in frame.triggers):
            # "دفن السكان أمس ضحايا انفجاري الأحد"
            away = 0
        saying = d.first in mentions.said_on
        # A day that a later sentence gives to the event itself comes before the day on which it was reported.
        return 2 * saying + (d.first not in first) * (1 if d.kind in {"day", "night"} else 3), away

    nearest = sorted(found, key=distance)
    day = None if frame.total or frame.counted is not None else _day_within(nearest, mentions.said_on, first)
    return nearest if day is None else [day, *(d for d in nearest if d is not day)]


def _day_within(dates: list[DateMention], said: Container[int], span: range) -> DateMention | None:
    """The day that an event names beside the week, month or year in which it lies: "هذا الأسبوع … مساء الاثنين"."""
    period = dates[0]
    if period.kind in {"day", "night"} or period.first not in span or not (period.date_from and period.date_to):
        return None
    # "أعلن الثلاثاء أن 61 قتلوا هذا الشهر": when it was said.
    days = (d for d in dates[1:] if d.kind in {"day", "night"} and d.first in span and d.first not in said)
    return next((d for d in days if d.date_from and period.date_from <= d.date_from <= period.date_to), None)


def _is_end(mentions: Mentions, d: DateMention) -> bool:
    """Whether a day only ends an event: "استمرت حتى فجر الخميس", "وانتهت مساء السبت", "ولم تتوقف إلا فجر أمس"."""
    words, until = mentions.words, d.first - 1
    sentence = mentions.text.sentence_at(d.first)
    for at in range(until, max(sentence.start, until - _ENDED) - 1, -1):
        if words[at] in "،؛":
            break
        if words[at] in word_set("ended"):
            # "وانتهت زيارة الوزير السبت": something else did.
            return at == until or words[at + 1][:1] in {"ب", "إ"} or words[at + 1] in word_set("behind ended")
    went_on = words[max(0, until - _WENT_ON) : until]
    return until > 0 and words[until] in word_set("until") and any(w in word_set("went on") for w in went_on)


def _ended(d: DateMention, heading: list[DateMention], frame: Frame) -> When:
    """An event of which the end is said, begun on the day before it in the sentence if that is not long before."""
    if frame.kinds & TAKES:
        # "سيطر التنظيم على القضاء بعد معارك انتهت فجر الاثنين": then it was taken.
        return When(d.date_from, d.date_to, d.time_of_day, "own", d)
    begun = heading[-1].date_from if heading else None
    near = begun is not None and d.date_to is not None and 0 <= (d.date_to - begun).days <= _NIGHTS
    return When(begun if near else None, d.date_to, None, "own", d)


def _and_the_next(mentions: Mentions, frame: Frame, first: DateMention) -> date | None:
    """The second of two days: "عبوتين انفجرتا الأحد والاثنين", "قصف الحي مساء أول من أمس وفجر أمس"."""
    bombs = (w for w in mentions.weapons_by_word.within(*frame.spans) if w.munition and w.quantity is not None)
    several = (
        frame.counted is not None or any(t.plural for t in frame.triggers) or any(size(w.quantity) > 1 for w in bombs)
    ) or bool(frame.kinds & _LASTING)
    behind = mentions.dates_by_word.within(range(first.last, first.last + 1))
    if not several or not behind or first.date_from is None or mentions.words[first.last][:1] != "و":
        return None
    days = {first.kind, behind[0].kind} <= {"day", "night"}
    return behind[0].date_to if days and behind[0].date_to and behind[0].date_to > first.date_from else None


def _until(mentions: Mentions, frame: Frame, begin: DateMention) -> date | None:
    """The day up to which something went on: "مساء أمس وامتدت حتى فجر اليوم"."""
    for later in mentions.dates_by_word.within(range(begin.last + 1, begin.last + 6)):
        gap = mentions.words[begin.last : later.first]
        if not 0 < len(gap) <= 5 or not {later.kind, begin.kind} <= {"day", "night"}:
            continue
        went_on = any(w in word_set("went on") for w in gap) or _is_end(mentions, later)
        if not went_on and (gap[-1].removeprefix("و") not in word_set("until") or "،" in gap):
            # "الاثنين، ويستمر حظر التجول حتى مساء الأربعاء": something else lasts.
            continue
        if begin.date_from and later.date_to and later.date_to >= begin.date_from:
            return later.date_to
    ends = (d for d in mentions.dates_by_word.within(*frame.spans) if d.first > begin.last and _is_end(mentions, d))
    end = next((d.date_to for d in ends if d.kind in {"day", "night"} and begin.kind in {"day", "night"}), None)
    return end if end and begin.date_from and end >= begin.date_from else None


def _heading(mentions: Mentions, frame: Frame) -> list[DateMention]:
    """Days that the head of the sentence gives to all its clauses."""
    sentence = mentions.text.sentences[frame.sentence]
    start = frame.spans[0].start
    if names_another(mentions, range(start, min(start + 2, sentence.stop))):
        # "قصفت طائرة حيًا يوم الخميس …، كما أعدم التنظيم": only what heads the sentence holds for the other scene.
        start = min((t.at for t in mentions.triggers_stated.within(sentence)), default=start)
    dates = mentions.dates_by_word.within(range(sentence.start, start))
    dates = [d for d in dates if not d.ahead and d.kind in {"day", "night"}]
    # "قالت مصادر، الأربعاء، إن مسلحين نصبوا ليل الثلاثاء حاجزا … ثم أعدموا خمسة": Wednesday is when it was said.
    return sorted((d for d in dates if not of_reaction(mentions, d, frame)), key=lambda d: d.first in mentions.said_on)


def _before_its_reaction(mentions: Mentions, frame: Frame) -> DateMention | None:
    """The day of the meeting or burial told before an event, by which it had happened."""
    before = range(mentions.text.sentences[frame.sentence].start, frame.first)
    days = (d for d in mentions.dates_by_word.within(before) if d.date_to and not d.ahead)
    return next((d for d in days if of_reaction(mentions, d, frame)), None)


def when_of(mentions: Mentions, frame: Frame) -> When:
    """
    The date of an event by its own words, else by the head of its sentence, else bounded by the publication.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    published = mentions.published
    since = when_of_since(mentions, mentions.text.sentences[frame.sentence].start, frame.first)
    if since is not None:
        # "الأكثر دموية منذ 20 حزيران حين قتل 38"
        return When(since[0].date_from, since[0].date_to, None, "own", since[0])
    captives = taken_and_found(mentions, frame)
    if captives is not None:
        # "خطف الأحد … وعثر على جثته صباح أمس"
        return When(*captives, None, "own", next(iter(dates_of(mentions, frame)), None))
    apart = frame.background or frame.total or frame.elsewhere
    heading = [] if apart else _heading(mentions, frame) or _behind_a_list(mentions, frame)
    heading = heading or ([] if apart else _of_the_find(mentions, frame))
    for source, dates in (("own", dates_of(mentions, frame)), ("sentence", heading)):
        for d in dates:
            apart = d.first not in frame.spans[0] and not frame.total
            if source == "own" and of_since(mentions, d, frame) and (_happened(frame) or apart):
                # "سقطت صواريخ … منذ انطلاق الاحتجاجات في الأول من تشرين": that day is not theirs.
                continue
            if source == "own" and _is_end(mentions, d):
                if all(_is_end(mentions, other) for other in dates):
                    return _ended(d, heading, frame)
                continue
            if d.date_from or d.date_to or published is None:
                later = dated_later(mentions, frame) if d.first in mentions.said_on else None
                if later is not None:
                    return When(later.date_from, later.date_to, later.time_of_day, source, later)
                end = _until(mentions, frame, d) or _and_the_next(mentions, frame, d) or d.date_to
                if published and end and d.date_from and d.date_from <= published < end:
                    # "هذا الأسبوع": what is told has happened.
                    end = published
                return When(d.date_from, end, d.time_of_day, source, d)
    same = same_period(mentions, frame)
    if same is not None:
        return When(same.date_from, same.date_to, None, "own", same)
    over = over_so_long(mentions, frame)
    if over is not None:
        return When(*over, None, "own")
    later = dated_later(mentions, frame) if not frame.background and not frame.total else None
    if later is not None:
        return When(later.date_from, later.date_to, later.time_of_day, "context", later)
    before = frame.background and not hours_before(mentions, frame.first)
    last = published - timedelta(days=1) if published and before else published
    reacted = _before_its_reaction(mentions, frame)
    if reacted is not None and reacted.date_to is not None:
        return When(None, min(last or reacted.date_to, reacted.date_to), None, "own", reacted)
    return When(None, last, None, "bound")


def _behind_a_list(mentions: Mentions, frame: Frame) -> list[DateMention]:
    """The day behind people harmed or attacks counted at several places: "قتل شرطي في الموصل وآخر في كركوك أمس"."""
    stop = frame.spans[0].stop
    behind = range(stop, min(mentions.text.sentences[frame.sentence].stop, stop + _LIST))
    one_more = any(one_more_elsewhere(mentions, t) for t in mentions.tolls_by_word.within(range(stop, stop + 1)))
    if not one_more and not _counted_on(mentions, frame, behind):
        return []
    dates = mentions.dates_by_word.within(behind)
    return [d for d in dates if d.kind in {"day", "night"}] if len(dates) == 1 else []


def _counted_on(mentions: Mentions, frame: Frame, behind: range) -> bool:
    """Whether only more numbers of what is counted stand behind it: "سبع غارات قرب الموصل وأربعا قرب هيت أمس"."""
    if frame.counted is None or frame.total or not behind or mentions.words[behind.start][:1] != "و":
        return False
    numbers = mentions.numbers_by_word.within(range(behind.start, behind.start + 1))
    alike = bool(numbers) and (numbers[0].noun is None or numbers[0].unit == "events")
    kind, triggers = frame.counted.kind, mentions.triggers_stated.within(behind) if alike else ()
    told = all(t.kind == kind and t.verb is None for t in triggers)
    return alike and told and not mentions.tolls_by_word.within(behind)


def _of_the_find(mentions: Mentions, frame: Frame) -> list[DateMention]:
    """The day behind what was seized with those arrested: "اعتقلت متهما وضبطت بحوزته أسلحة أمس"."""
    found = seized_with(mentions, frame)
    dates = mentions.dates_by_word.within(found) if found is not None else []
    return [d for d in dates if d.kind in {"day", "night"} and not d.ahead]


def announced(mentions: Mentions, frame: Frame) -> DateMention | None:
    """
    The day that announces what is then told one by one, for an event of which no day is said.

    "شهدت العاصمة الجمعة أعمالا انتقامية. فقد أحرق مسلحون مسجدين"; "وفي تطورات أمس، قالت الشرطة إن … وأضافت أن عبوة".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    number, sentences = _first_of_telling(mentions, frame.sentence), mentions.text.sentences
    if not number:
        return None
    before, opener = sentences[number - 1], mentions.words[sentences[number].start]
    if opener in word_set("tells one by one") and _announces(mentions, before):
        days = mentions.dates_by_word.within(before)
    elif opener in word_set("adding") and any_of(mentions.words[before.start : before.start + 2], "developments"):
        days = mentions.dates_by_word.within(range(before.start, before.start + _ANNOUNCES))
    else:
        return None
    days = [d for d in days if d.kind in {"day", "night"} and not d.ahead and d.date_from]
    days = [d for d in days if d.first not in mentions.dateline and d.first not in mentions.said_on]
    return days[0] if len({d.date_from for d in days}) == 1 else None


def _announces(mentions: Mentions, sentence: range) -> bool:
    """Whether a sentence speaks of violence: "وشهدت العاصمة أعمالا انتقامية", not "وزار الوزير المدينة"."""
    words = (word.removeprefix("و") for word in mentions.words[sentence.start : sentence.stop])
    return bool(mentions.triggers_stated.within(sentence)) or any_of(list(words), "announces violence")


def _first_of_telling(mentions: Mentions, number: int) -> int:
    """The sentence that begins what is told place by place: "ففي كركوك قتل شرطي. وفي الموصل انفجرت عبوة"."""
    words, sentences = mentions.words, mentions.text.sentences
    first = max(0, number - _PLACES)
    goes_on = word_set("fronts a place") - word_set("tells one by one")
    while number > first and words[sentences[number].start] in goes_on:
        if mentions.dates_by_word.within(sentences[number]):
            break
        number -= 1
    return number
