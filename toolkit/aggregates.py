"""Tell a count of several events from one event; give it its number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, pairwise

from ._event import Count
from ._ofone import finds_many, is_of_one
from ._overtime import over_weeks, since_a_day, sums_over_time
from ._periodofcounts import begins_a_sum
from ._several import (
    arrests_apart,
    at_several_places,
    bombs_over_a_town,
    in_scattered_places,
    protests_listed,
    row_of_places,
    scattered,
)  # fmt: skip
from ._summing import bombs_together, in_series, kinds_together
from .arabic import word_cache
from .dates import DateMention
from .frames import CUSTODY, Frame, before_attacks, own_places_and_dates
from .mentions import Mentions
from .munitions import size
from .triggers import Trigger
from .vocabulary import any_of, each_among, has_article, nouns, word_set, words_of
from .when import When, dates_of

# How far behind explosions "one after another" may stand.
_TOGETHER = 5
# As many people are not taken in one night.
_HUNDREDS = 100
# As many are not taken in a day.
_THOUSANDS = 1000
_ONE_PLACE = frozenset({"site", "neighbourhood", "village", "road"})
# As many bombs are not made harmless at once.
_STORES = 2000
# As many bombs do not go off in one attack, and as many bodies found over days are of several finds.
_NOT_AT_ONCE = 10
_HELD = frozenset({"arrested", "abducted"})
_EACH_ON_A_DAY = frozenset({"attack", "explosion", "strike", "assassinate"})


def count_of(mentions: Mentions, frame: Frame, when: When) -> Count:
    """
    Whether a row speaks of one event or counts several.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    when
        Its date: a toll over more than a week is a total.
    """
    counted = frame.counted
    if frame.one_by_one is not None:
        # "انفجرت ثلاث عبوات. الأولى في بيجي وأدت إلى": each is told by itself.
        return Count("aggregate", frame.one_by_one, "counts the events")
    if frame.one_of is not None:
        # "أحد التفجيرين"
        return Count("incident", 1, "one event")
    if counted is not None and _one_after_another(mentions, frame, counted):
        return Count("incident", 1, "went off one after another at one place")
    if counted is not None and has_article(mentions.words[counted.at]) and _is_the_worst(mentions, counted.at):
        return Count("incident", 1, "the worst of several")
    if counted is not None and _brings_it_to(mentions, frame, counted):
        return Count("aggregate", None, "a total over a period")
    if counted is not None and counted.number is not None:
        return Count("aggregate", counted.number.low, "counts the events")
    one = is_of_one(mentions, frame, when)
    said = frame.said(mentions.words)
    bombs = _bombs(mentions, frame)
    towns = not word_set("several towns").isdisjoint(said)
    if frame.sums:
        # "ضربت ثماني سيارات مفخخة مدنا في وسط العراق": as many as went off.
        number = bombs if towns else bombs_together(mentions, frame) or kinds_together(mentions, frame) or None
        apart = _incidents_apart(mentions, frame)
        return apart or Count("aggregate", number, "a sum over the events told after it")
    if frame.total:
        # "وبهذا يرتفع عدد القتلى إلى 1340 منذ الغزو"
        return Count("aggregate", None, "a total over a period")
    if frame.tolls and any_of(said[: min(4, len(frame.spans[0]))], "in all"):
        return Count("aggregate", None, "a sum over events")
    if frame.tolls and frame.family in {"crowd", "harm"} and _all_over(mentions, frame):
        return Count("aggregate", None, "all over the country")
    if _of_the_protests(mentions, frame, when):
        return Count("aggregate", None, "a total over a period")
    # Without a date of publication "since June" has no days, and is a period all the same.
    unbounded = mentions.published is None and (when.begin is None or when.end is None)
    open_period = unbounded and any(d.kind in {"since", "month", "year"} for d in dates_of(mentions, frame))
    long = (when.source in {"own", "sentence", "period"} and when.long) or open_period
    # Part of a total whose period nothing resolves.
    long = long or (when.source == "period" and when.begin is None)
    long = long or over_weeks(mentions, frame.spans[0])
    long = long and not one
    harmed = {t.status for t in frame.tolls}
    # Clashes that drove people from their homes are no sum over the displaced.
    several = any(t.plural and not (t.kind == "clash" and harmed == {"displaced"}) for t in frame.triggers)
    totals = bool(harmed & {"killed", "wounded"}) or ("displaced" in harmed and frame.family == "harm")
    custody = frame.kinds & CUSTODY or (frame.family == "harm" and bool(harmed) and harmed <= _HELD)
    taken = custody and (_many_since(mentions, frame, long) or _thousands(frame, when))
    taken = taken or (custody and long and not frame.triggers and all(t.count_noun for t in frame.tolls))
    if taken or (custody and sums_over_time(mentions, frame)):
        return Count("aggregate", None, "arrests over a period")
    if frame.tolls and _in_operations(mentions, frame) and row_of_places(mentions, frame):
        return Count("aggregate", None, "dead or arrested in operations at several places")
    if frame.tolls and _on_two_days(mentions, when) and _in_operations(mentions, frame):
        return Count("aggregate", None, "dead or arrested in operations over days")
    hit = bombs and long and frame.family == "violence"
    if hit and any(d.kind == "since" or _over_a_month(mentions, d, bombs) for d in dates_of(mentions, frame)):
        return Count("aggregate", bombs, "bombs over a period")
    if long and (totals or several or "sexual" in frame.kinds):
        return Count("aggregate", None, "a total over a period")
    if frame.kinds == {"disrupt"} and when.source == "bound" and (bombs or 0) >= _STORES:
        # "تفكيك 44600 عبوة": no day's work.
        return Count("aggregate", None, "a total over a period")
    if "disrupt" in frame.kinds and long and finds_many(mentions, frame):
        return Count("aggregate", None, "a total over a period")
    apart = _incidents_apart(mentions, frame)
    if apart is not None:
        return apart
    if in_series(mentions, frame):
        return Count("aggregate", None, "a sum over events")
    if frame.several and _cause_of_the_toll(mentions, frame):
        return Count("aggregate", None, "dead or wounded in several attacks")
    if frame.tolls and frame.family == "harm" and _bloody_day(said):
        return Count("aggregate", None, "dead or wounded of a bloody day")
    if frame.tolls and frame.family == "harm" and _of_violence(mentions, frame):
        return Count("aggregate", None, "a toll of violence of every kind")
    protests = protests_listed(mentions, frame)
    if protests > 1:
        return Count("aggregate", protests, "several at several places")
    if frame.kinds == {"protest"} and towns and any(t.plural and not t.definite for t in frame.triggers):
        # "نظمت تظاهرات سلمية في مدن أخرى بينها النجف"
        return Count("aggregate", None, "several at several places")
    if frame.kinds & CUSTODY and arrests_apart(mentions, frame):
        return Count("aggregate", None, "arrests at several places")
    if scattered(mentions, frame) or in_scattered_places(mentions, frame):
        return Count("aggregate", None, "several at several places")
    if at_several_places(mentions, frame):
        verb = all(t.verb is not None or not t.plural for t in frame.triggers)
        return Count("aggregate", bombs if verb else None, "several at several places")
    spread = word_set("scattered") | (word_set("all over") if "explosion" in frame.kinds else frozenset())
    many = any(size(t.people.quantity) > 1 or t.people.quantity.vague for t in frame.tolls)
    if frame.kinds <= {"bodies", "shoot"} and "bodies" in frame.kinds and many and row_of_places(mentions, frame):
        # "42 جثة في جانبي الكرخ والرصافة"
        return Count("aggregate", None, "found at several places")
    found = "bodies" in frame.kinds or (frame.family == "harm" and bool(word_set("body") & set(said)))
    if found:
        spread |= word_set("all over")
    days = (
        when.begin is not None and when.begin != when.end and when.mention is not None and when.mention.kind != "night"
    )
    if found and days and any(size(t.people.quantity) >= _NOT_AT_ONCE for t in frame.tolls):
        # "64 جثة في بغداد بين الثلاثاء والأربعاء"
        return Count("aggregate", None, "a total over a period")
    if not (spread - {"في"}).isdisjoint(said):
        if frame.kinds <= {"bodies", "shoot", "execute"}:
            return Count("aggregate", None, "found at several places")
        if "explosion" in frame.kinds and bombs:
            return Count("aggregate", bombs, "several explosions at several places")
    spread_bombs = bombs_over_a_town(mentions, frame) if bombs else None
    if spread_bombs:
        return Count("aggregate", spread_bombs, "several explosions at several places")
    if _on_two_days_each(mentions, frame, when):
        return Count("aggregate", None, "several at several places")
    if _listed_by_place(mentions, frame):
        return Count("aggregate", None, "a sum over events")
    over_time = (
        _since_days(frame, when)
        or since_a_day(mentions, frame)
        or _of_protests_begun(mentions, frame)
        or sums_over_time(mentions, frame)
    )
    if totals and not one and over_time:
        return Count("aggregate", None, "a total over a period")
    return Count("incident", 1, "one event")


def _brings_it_to(mentions: Mentions, frame: Frame, counted: Trigger) -> bool:
    """Whether attacks told of before only bring a total to its number: "وبهذين الهجومين يبلغ عدد من قتلوا … 88"."""
    words = mentions.words
    opens = any(words[i] in word_set("thereby, of two or more") for i in range(max(0, counted.at - 2), counted.at))
    return opens and bool(frame.tolls) and has_article(words[counted.at])


def _is_the_worst(mentions: Mentions, at: int) -> bool:
    """Whether one of several known is told of as the worst: "ووقع أعنف الهجومين في الشعب", "أشد التفجيرات"."""
    return at > 0 and mentions.words[at - 1].removeprefix("و") in word_set("superlative")


def _one_after_another(mentions: Mentions, frame: Frame, counted: Trigger) -> bool:
    """Whether explosions are of one scene: "ثلاثة انفجارات وقعت تباعًا أمام مقر الشرطة", at one place."""
    behind = mentions.words[counted.at + 1 : counted.at + _TOGETHER]
    if counted.kind != "explosion" or word_set("one after another").isdisjoint(behind):
        return False
    places = pairwise(mentions.places_by_word.within(frame.spans[0]))
    listed = any(b.first == a.last and mentions.words[b.first][:1] == "و" for a, b in places)
    return not listed and word_set("scattered").isdisjoint(behind)


def _listed_by_place(mentions: Mentions, frame: Frame) -> bool:
    """A total of one place beside those of others: "بلغ مجموع الضحايا 31 قتيلاً", "تلتها الأنبار بـ15 قتيلاً"."""
    words, places = mentions.words, mentions.places_by_word
    if frame.family != "harm" or not frame.tolls:
        return False
    if not all(t.count_noun for t in frame.tolls) and words[frame.spans[0].start] not in word_set("next in a list"):
        return False
    total = any(words[i] in word_set("sum of victims") for i in frame.words())
    nexts = (i for i in frame.words() if words[i] in word_set("next in a list"))
    return total or any(places.within(range(i + 1, i + 2)) for i in nexts)


@word_cache
def _incidents(word: str) -> str:
    """Whether a word, behind "in" or not, speaks of ``two`` incidents or of ``several``; else empty."""
    bare = word.lstrip("ب")
    return "two" if bare in word_set("two incidents") else "several" if bare in word_set("incidents") else ""


def _incidents_apart(mentions: Mentions, frame: Frame) -> Count | None:
    """The count of "في حادثين منفصلين", "في ثلاث حوادث متفرقة", if that is what it tells of."""
    words = mentions.words
    numbers = mentions.numeral_ending_at
    span = frame.spans[0]
    for at in compress(span, map(_incidents, words[span.start : span.stop])):
        if _incidents(words[at]) == "two":
            return Count("aggregate", 2, "counts the events", at)
        if at in numbers or word_set("scattered") & set(words[at + 1 : at + 2]):
            counted = numbers[at].quantity.low if at in numbers else None
            return Count("aggregate", counted, "counts the events", at)
    return None


def _of_violence(mentions: Mentions, frame: Frame) -> bool:
    """Whether a toll is of "violence" of every kind, and not of one deed told behind the word."""
    return frame.first_of(mentions.words, "violence") is not None and not _one_deed(mentions, frame)


def _cause_of_the_toll(mentions: Mentions, frame: Frame) -> bool:
    """Whether attacks are only named as what a toll comes from: "قتل ثمانية في هجمات", "بتفجيرات"."""
    at = min((t.at for t in frame.triggers), default=0)
    word, before = mentions.words[at], before_attacks(mentions.words, at)
    cause = before in word_set("in the course of") or before in word_set("before a cause") or word[:1] == "ب"
    return cause and any(t.at < at for t in frame.tolls)


def _since_days(frame: Frame, when: When) -> bool:
    """As in "قتل أربعة منذ مطلع الأسبوع في الاحتجاجات": a toll since another day, and nothing new beside it."""
    since = when.mention is not None and when.mention.kind == "since" and when.source in {"own", "sentence"}
    days = when.begin is not None and when.end is not None and when.begin < when.end
    return since and days and all(t.definite for t in frame.triggers)


def _of_protests_begun(mentions: Mentions, frame: Frame) -> bool:
    """As in "أسفرت الاحتجاجات التي انطلقت في الأول من تشرين عن مقتل 330": no toll of that day."""
    # "قتل نحو 600 شخص في الاحتجاجات التي انطلقت في الأول من تشرين": told by the dead alone.
    told = frame.family == "crowd" or (frame.family == "harm" and frame.says(mentions.words, "protests at large"))
    known = told and all(t.definite for t in frame.triggers)
    return known and any(begins_a_sum(mentions, frame, d) for d in dates_of(mentions, frame))


def _many_since(mentions: Mentions, frame: Frame, long: bool) -> bool:
    """As in "اعتقلت آلافًا منذ استعادة المدينة", "خطف 6417 منذ آب", "900 منذ الأحد": hundreds are not taken at once."""
    many = any(t.people.quantity.vague in {"hundreds", "thousands"} for t in frame.tolls)
    long = long or any(d.kind == "since" and d.date_from != d.date_to for d in dates_of(mentions, frame))
    many = many or (long and any(size(t.people.quantity) >= _HUNDREDS for t in frame.tolls))
    return many and frame.says(mentions.words, "since")


def _thousands(frame: Frame, when: When) -> bool:
    """Whether more people were taken than in a day, and no day is said: "خطف التنظيم 6417 إيزيديًا"."""
    dated = when.precision in {1, 2} and when.source in {"own", "sentence"}
    return not dated and any(size(t.people.quantity) >= _THOUSANDS for t in frame.tolls if not t.part_of_total)


def _bombs(mentions: Mentions, frame: Frame) -> int | None:
    """How many bombs or shells the first stretch counts, where it counts more than one."""
    counted = (w.quantity for w in mentions.weapons_by_word.within(frame.spans[0]) if size(w.quantity) > 1)
    first = next(counted, None)
    return first.low if first else None


def _one_deed(mentions: Mentions, frame: Frame) -> bool:
    """As in "وفي أعمال عنف أخرى قتل شرطي", "حيث قتل مسلحون شخصين": one of them is told of."""
    whole = [t for t in frame.tolls if not t.part_of_total]
    if sum(size(t.people.quantity) for t in whole) == 1 and not any(t.people.quantity.vague for t in whole):
        return True
    doers = (mentions.actor_at.get(t.at + 1) for t in whole)
    return any(m is not None and m.actor.group == "militants" for m in doers)


def _bloody_day(said: Sequence[str]) -> bool:
    """As in "شهدت بغداد يوما داميا قتل فيه 60 شخصا"."""
    days = each_among(said, range(len(said) - 1), word_set("bloody day"))
    return any(said[i + 1] in word_set("bloody") for i in days)


def _on_two_days(mentions: Mentions, when: When) -> bool:
    """As in "يومي الاثنين والثلاثاء", "منذ الأحد": on any of them, where "خلال اليومين" may be one event."""
    date_ = when.mention
    if date_ is not None and date_.kind == "since" and when.begin is not None and when.begin != when.end:
        return True
    return date_ is not None and any(mentions.words[i] in word_set("two days") for i in (date_.first - 1, date_.first))


def _on_two_days_each(mentions: Mentions, frame: Frame, when: When) -> bool:
    """As in "ووقعت هجمات صاروخية مماثلة الأحد والاثنين ضد قواعد": attacks on each of two days joined by "and"."""
    day = when.mention
    if day is None or when.begin == when.end or day.kind != "day" or day.first not in frame.spans[0]:
        return False
    joined = any(d.kind == "day" for d in mentions.dates_by_word.within(range(day.last, day.last + 1)))
    # Fights and a bombardment may last from one day to the next.
    return joined and any(t.plural and t.verb is None and t.kind in _EACH_ON_A_DAY for t in frame.triggers)


@word_cache
def _several_operations(word: str) -> bool:
    """Whether a word is one of several operations, with "in" or without: "بحملات"."""
    return word.lstrip("ب") in word_set("several operations")


def _in_operations(mentions: Mentions, frame: Frame) -> bool:
    """Whether a toll is that of operations: "قتلت ستة مسلحين واعتقلت 14 في عمليات", "بحملات دهم"."""
    words, span = mentions.words, frame.spans[0]
    causes = words_of("in the course of", "before a cause")
    behind = compress(span, map(_several_operations, words[span.start : span.stop]))
    return any(words[i][:1] == "ب" or (i and words[i - 1] in causes) for i in behind)


def _of_the_protests(mentions: Mentions, frame: Frame, when: When) -> bool:
    """Whether a toll is of the protests, wherever and whenever: "عدد قتلى الاحتجاجات بلغ 408"."""
    if not frame.tolls or when.begin is not None or own_places_and_dates(mentions, frame.spans[0])[0]:
        return False
    words = mentions.words
    their = word_set("dead of the conflict") | word_set("number of")
    behind = (words[i + 1] for i in frame.spans[0][:-1] if words[i] in their)
    named = (n for word in behind for n in nouns("event_nouns", word))
    return any(n.row["trigger"] == "protest" and n.reading.article and n.form.number == "plural" for n in named)


def _all_over(mentions: Mentions, frame: Frame) -> bool:
    """Whether it tells of places all over: "في عموم محافظات العراق", "في العراق"; not "في شمال العراق" of one event."""
    words = mentions.words
    lands = word_set("country as a whole")
    several = any(size(t.people.quantity) > 1 or t.people.quantity.vague for t in frame.tolls)
    found = list(each_among(words, frame.spans[0], word_set("all over")))
    # "أسرى بيد تنظيم الدولة الإسلامية في العراق والشام" only names who did it.
    names = mentions.actors_by_word.within(frame.spans[0]) if found else []
    found = [i for i in found if not any(m.first <= i < m.last for m in names)]
    if any(words[i] != "في" and lands & set(words[i + 1 : i + 3]) for i in found):
        return True
    if not several or not any(words[i] == "في" and lands & set(words[i + 1 : i + 2]) for i in found):
        return False
    # "قتلى في ساحة الزيتون جنوب الناصرية في العراق": one place there.
    places, _ = own_places_and_dates(mentions, frame.spans[0])
    return not any(p.kind in _ONE_PLACE for p in places)


def _over_a_month(mentions: Mentions, d: DateMention, bombs: int | None) -> bool:
    """As in "انفجار 14 عبوة خلال شهر كانون الأول": more than go off at once, over all of it."""
    whole = d.kind in {"month", "period", "year"} and (bombs or 0) >= _NOT_AT_ONCE
    return whole and any_of(mentions.words[max(0, d.first - 2) : d.first + 1], "in the course of")
