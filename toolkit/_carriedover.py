"""Carry day and place over to an event from what was told before it: the scene, the list, the statement."""

from __future__ import annotations

from collections.abc import Sequence

from ._elaborating import speaks_on
from ._event import Event
from ._fromothers import day_of
from ._operations import operation_before
from .frames import Frame, names_another
from .mentions import Mentions
from .tables import event_type_of
from .vocabulary import any_of
from .when import When, announced
from .where import Where

# Types of what happens in one place rather than is said or decided.
_VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_QUOTES = frozenset('“”«»"')
# How many sentences later what is told on may stand.
_TOLD_ON = 3
# How far before the place they were fired from rockets may be said to have been fired.
_FIRED = 6
# More attacks than that are not counted on one day.
_A_DAY = 40
# Where a sum of attacks has one place, each of them was there.
_TOWNS = frozenset({"city", "town", "village", "neighbourhood"})


def of_the_scene(mentions: Mentions, frame: Frame, before: list[Event], when: When) -> When:
    """
    The day of an event told in one sentence with others, or of a part of a total told before.

    "أقام المشيعون جنازات … وحاول البعض اقتحام السفارة" is one scene of one day.
    """
    start = frame.spans[0].start
    another = names_another(mentions, range(start, min(start + 2, frame.spans[0].stop)))
    # Parts of a total are of the month that the report is about, which opens it; other months are told to compare.
    kinds = {None, "Arrests"} if all(t.status == "arrested" for t in frame.tolls) else {None}
    whole = [e for e in before if e.row["level"] == "aggregate" and e.row["sub_event_type"] in kinds][:1]
    for other in (*whole, *reversed(before)) if frame.family == "harm" else reversed(before):
        row = other.row
        own, sentence = frame.spans[0], mentions.text.sentences[frame.sentence]
        near = any(abs(s.start - own.stop) <= 1 or sentence.start < s.stop == own.start for s in other.frame.spans)
        joined = near or other.frame.sentence == frame.sentence
        scene = joined and not another and not other.frame.background and row["level"] == "incident"
        total = frame.family == "harm" and row["level"] == "aggregate" and row["sub_event_type"] in kinds
        if total and not row["date_from"] and other.when.source in {"own", "period"}:
            # "خلال أيلول الماضي" in an article without a day: its governorates are told for the same month.
            return day_of(other, "period")
        if (scene or total) and row["date_from"] and row["date_to"]:
            return day_of(other, "period" if total else "context")
    return when


def of_the_announcement(mentions: Mentions, frame: Frame, when: When) -> When:
    """The day of the sentence that announces what is told one by one."""
    day = announced(mentions, frame)
    return When(day.date_from, day.date_to, None, "context", day) if day is not None else when


def of_the_statement(mentions: Mentions, frame: Frame, before: Sequence[Event], when: When) -> When:
    """
    The day on which a source told what it goes on to tell: "وجاء في بيان اليوم أن … وتابع البيان أن قوة ضبطت".

    The codebook: a date beside the verb of saying dates the event where it has none of its own.
    """
    last = before[-1] if before else None
    if last is None or not 0 <= frame.sentence - last.frame.sentence <= _TOLD_ON:
        return when
    if not (speaks_on(mentions, frame) or _still_quoted(mentions, last.frame, frame)):
        return when
    day = last.when.mention
    said = day is not None and day.first in mentions.said_on and last.when.begin == last.when.end is not None
    return day_of(last) if said else when


def _still_quoted(mentions: Mentions, last: Frame, frame: Frame) -> bool:
    """Whether a quotation that holds the event told last goes on: "إن “مفرزة أوقفت مطلوبا. كما اعتقلت أخرى"."""
    start = mentions.text.sentences[last.sentence].start
    marks = [w for w in mentions.words[start : frame.first] if w in _QUOTES]
    return bool(marks) and (marks[-1] in "“«" or (marks[-1] == '"' and marks.count('"') % 2 == 1))


def of_the_list(mentions: Mentions, frame: Frame, when: When) -> When:
    """The day that heads the list of incidents that the event is one of."""
    day = mentions.day_of_list
    if when.source != "bound" or day is None or not day.date_from or day.first > frame.first:
        return when
    return When(day.date_from, day.date_to, None, "context", day)


def of_the_operation(mentions: Mentions, frame: Frame, when: When, where: Where) -> tuple[When, Where]:
    """Place, and day where none is said, of the operation in whose course the event is told."""
    place, day = operation_before(mentions, frame)
    if place is None:
        return when, where
    if when.source == "bound" and day is not None and day.date_from:
        when = When(day.date_from, day.date_to, None, "context", day)
    return when, Where(place, "the place of the operation that the statement tells of", True)


def of_those_held(
    mentions: Mentions, frame: Frame, before: Sequence[Event], when: When, where: Where
) -> tuple[When, Where]:
    """Place and day of the arrest told before, for what those had with them: "وعثرت بحوزتهم على سبع بنادق"."""
    last = before[-1] if before else None
    if last is None or last.frame.kinds != {"arrest"} or not 0 <= frame.sentence - last.frame.sentence <= _TOLD_ON:
        return when, where
    if last.where.mention is None or not frame.says(mentions.words, "in somebody's possession"):
        return when, where
    when = last.when if when.source == "bound" else when
    return when, Where(last.where.mention, "the place of the event told before", True)


def of_the_launch(mentions: Mentions, frame: Frame, where: Where) -> Where:
    """Where rockets were fired from, for their launcher found: "انطلقت من الرضوانية. وعثرت القوات على منصة الإطلاق"."""
    words, start = mentions.words, mentions.text.sentences[max(0, frame.sentence - _TOLD_ON)].start
    if not frame.says(words, "launcher"):
        return where
    for place in mentions.places_by_word.back_from(frame.first):
        if place.first < start:
            break
        if place.role == "from" and any_of(words[max(0, place.first - _FIRED) : place.first], "fired, of rockets"):
            return Where(place, "where those were fired from whose launcher was found", True)
    return where


def _in_one_place(sub_type: str | None) -> bool:
    """Whether what is of a type happens in one place rather than is said or decided."""
    return event_type_of(sub_type) in _VIOLENT or sub_type == "Disrupted weapons use"


def of_the_last(frame: Frame, sub_type: str | None, before: Sequence[Event], where: Where) -> Where:
    """
    The place of the event told just before, for violence of which none is said.

    "… في حي العامل. وأعقبتهما ثلاث قذائف هاون": where the car bombs went off. Summons, statements, marches and what is
    only named on the way to something else may be anywhere.
    """
    last = before[-1] if before else None
    if last is None or not _in_one_place(sub_type):
        return where
    known = last.where.mention
    violent = _in_one_place(last.row["sub_event_type"])
    if last.row["level"] != "incident":
        # "قتل ثلاثة بانفجار وهجوم في بعقوبة": each of the two, told behind it, was there.
        violent = last.frame.sums and last.count.n_events is not None and known is not None and known.kind in _TOWNS
    if not violent or frame.background or frame.total:
        return where
    near = 0 <= frame.sentence - last.frame.sentence <= _TOLD_ON
    earlier = last.frame.background and not last.frame.aside
    if known is None or not near or earlier or known.kind in {"country", "region"}:
        return where
    # A capital abroad is named for its government as a rule.
    return Where(known, "the place of the event told before", True) if known.place.country == "Iraq" else where


def of_the_lead(frame: Frame, sub_type: str | None, before: list[Event], when: When) -> When:
    """
    The day of the count that an article opens with, for what it then tells one by one.

    "قتل 14 الثلاثاء في هجمات متفرقة. وقال عقيد إن سيارة مفخخة انفجرت": on Tuesday.
    """
    lead = before[0].row if before else {}
    crowd = frame.family == "crowd" or event_type_of(sub_type) in {"Protests", "Riots"}
    if lead and crowd and before[0].frame.family == "crowd" and any(t.plural for t in before[0].frame.triggers):
        # "تجددت التظاهرات الثلاثاء في عدد من أقضية المحافظة": what is then told of each was on Tuesday.
        return day_of(before[0]) if lead["time_precision"] == 1 else when
    counts = lead.get("level") == "aggregate" and lead["time_precision"] == 1
    number = frame.counted.number.low if frame.counted is not None and frame.counted.number is not None else None
    if counts and (number or 0) > max(lead["n_events"] or 0, _A_DAY):
        # "تعرضت القاعدة أمس لهجومين. … ومنذ اندلاع الحرب تعرضت القوات لنحو 130 هجوما"
        return when
    families = {"violence", "harm", "crowd"}
    if counts and lead["sub_event_type"] is None:
        families |= {"loot", "abduct"}
    if not counts or frame.family not in families:
        return when
    # Bodies found besides a sum of attacks change nothing of its day.
    if "bodies" in before[0].frame.kinds and lead["sub_event_type"] is not None:
        return when
    if None not in {lead["sub_event_type"], sub_type} and lead["event_type"] != event_type_of(sub_type):
        return when
    return day_of(before[0])
