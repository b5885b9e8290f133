"""Turn what a text tells of each event into a row: type, date, place, doers, munitions and toll."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from .actors import nationality
from .casualties import Toll, harm_noun
from .dates import DateMention
from .doers import doer, government_at, target
from .frames import Frame, events_of
from .gazetteer import SPECIFICITY, gazetteer
from .mentions import Mentions
from .numbers import Quantity
from .places import PlaceMention
from .triggers import Trigger
from .typing_rules import event_type_of, sub_event_type
from .vocabulary import verbs
from .weapons import Weapon

_SCATTERED = frozenset({"متفرقه", "متفرقا", "مختلفه", "متعدده", "متفرقين"})
_FIRST_OF = frozenset({"اول", "الاولي", "السابقه", "سابقه"})
# A date behind these is that of a report, not of what it tells.
_PUBLISHING = frozenset({"نشر", "نشرته", "صدر", "الصادر", "اصدره", "اصدرته", "نشره", "المنشور"})
_OPERATION = frozenset({"العمليه", "المعركه", "المعارك", "للعمليه", "بالعمليه"})
_PERSONAL = frozenset({"مصدر", "طبيب", "مسعف", "مدير", "ضابط", "مسوول", "متحدث", "شاهد", "شهود", "عضو", "نايب"})


@dataclass
class Event:
    """An event as coded: its row of the table, its tolls, and the reasons for each field."""

    row: dict[str, Any]
    tolls: list[Toll]
    frame: Frame
    reasons: dict[str, str] = field(default_factory=dict)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _dates_in(mentions: Mentions, frame: Frame) -> list[DateMention]:
    found = [
        d for span in frame.spans for d in mentions.dates
        if d.first in span and not d.ahead and mentions.words[d.first - 1] not in _PUBLISHING
    ]  # fmt: skip
    first = frame.spans[0]
    stop = min([t.at for t in frame.triggers] + [t.at for t in frame.tolls] + [first.stop])
    found = [d for d in found if d.first not in mentions.dateline] or found
    # The nearest to the trigger dates it; a date of another clause, or beside the verb of saying, comes after.
    return sorted(found, key=lambda d: (d.first not in first, _says(mentions, d), abs(d.first - stop) + 6 * _signs(mentions, d, stop)))


def _signs(mentions: Mentions, d: DateMention, at: int) -> int:
    """Signs between a date and a word, those that set off the date itself left out."""
    between = range(min(d.last, at), max(d.first, at))
    signs = [i for i in between if mentions.words[i] in "،,؛"]
    return len([i for i in signs if i not in {d.first - 1, d.last}])


def _says(mentions: Mentions, d: DateMention) -> bool:
    """Whether a date stands beside a verb of saying, before what is said: "قالت البعثة يوم السبت إن"."""
    words = mentions.words
    sentence = next(s for s in mentions.text.sentences if d.first in s)
    that = next((i for i in range(d.last, min(sentence.stop, d.last + 4)) if words[i] in {"ان", "بان"}), None)
    return that is not None and any(verbs("say_verbs", w) for w in words[sentence.start : d.first])


def _precision(begin: date | None, end: date | None) -> int | None:
    if begin is None or end is None:
        return None
    days = (end - begin).days
    return 1 if days == 0 else 2 if days <= 7 else 3 if days <= 31 else None


@dataclass(frozen=True)
class When:
    """The date of an event and where it comes from: ``own``, ``sentence``, ``context`` or ``bound``."""

    begin: date | None
    end: date | None
    time_of_day: str | None
    source: str
    words: str


def _when(mentions: Mentions, frame: Frame, sentence_dates: list[DateMention]) -> When:
    text = mentions.text

    def said(d: DateMention) -> str:
        return text.raw[slice(*text.span(d.start, d.end))]

    own = _dates_in(mentions, frame)
    for source, dates in (("own", own), ("sentence", [] if frame.background else sentence_dates)):
        for mention in dates:
            if mention.date_from or mention.date_to or mentions.published is None:
                end = _until(mentions, mention)
                return When(mention.date_from, end or mention.date_to, mention.time_of_day, source, said(mention))
    published = mentions.published
    if published and frame.background:
        return When(None, published - timedelta(days=1), None, "bound", "")
    return When(None, published, None, "bound", "")


def _of_a_source(words: list[str], at: int) -> bool:
    """Whether a place only says where somebody quoted works: "وقال طبيب في مستشفى اليرموك"."""
    for back in range(max(1, at - 3), at):
        before = words[max(0, back - 2) : back]
        if words[back] in _PERSONAL and any(verbs("say_verbs", w) or w in {"بحسب", "وفق", "حسب", "عن"} for w in before):
            return True
    return False


def _until(mentions: Mentions, begin: DateMention) -> date | None:
    """The day up to which something went on: "مساء أمس وامتدت حتى فجر اليوم"."""
    for later in mentions.dates:
        gap = mentions.words[begin.last : later.first]
        if 0 < len(gap) <= 5 and gap[-1] in {"حتي", "الي"} and later.kind == "day" and begin.kind == "day":
            if begin.date_from and later.date_to and later.date_to >= begin.date_from:
                return later.date_to
    return None


_DIRECTIONS = ("شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي", "شمالا", "غربا", "شرقا", "جنوبا")


def _describes(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place only tells where another lies: "قضاء الطارمية شمالي بغداد", "118 كم غربي بغداد"."""
    words = mentions.words
    at = mention.first - 1
    while at > 0 and words[at] in {"مدينه", "العاصمه", "محافظه", "بلده", "العراقيه", *_DIRECTIONS, "بين"}:
        at -= 1
    if at == mention.first - 1 or not any(w in _DIRECTIONS for w in words[at + 1 : mention.first]):
        return False
    return at in mentions.placed or words[at] in {"كم", "كلم", "كيلومترا", "كيلومتر", "كيلومترات", ")"}


def _place_score(mention: PlaceMention, mentions: Mentions, frame: Frame) -> tuple[int, int, int]:
    words = mentions.words
    leaving = any(t.kind in {"withdraw", "depart"} for t in frame.triggers)
    away = mention.role == "to" or (mention.role == "from" and not leaving)
    source = _of_a_source(words, mention.first)
    rank = SPECIFICITY[mention.kind]
    if _describes(mentions, mention):
        rank += 10
    return (int(away) + 2 * int(source), rank, mention.first)


def _where(
    mentions: Mentions, frame: Frame, context: PlaceMention | None, level: str, before: list[Event]
) -> tuple[PlaceMention | None, str]:
    """
    The most specific place of the event's own words; else what a definite word refers back to, else the scene.

    A count of events that names the country stands for all of it.
    """
    words = mentions.words
    ends = {i for span in frame.spans for i in _after_endpoint(words, span)}
    found = [p for span in frame.spans for p in mentions.places if p.first in span and p.first not in ends and p.first not in mentions.dateline]
    found = [p for p in found if p.kind not in {"country", "region"} or p.place.place_id == "iraq" or p.role in {"at", "near"}]
    usable = [p for p in found if _place_score(p, mentions, frame)[0] < 2]
    country = next((p for p in usable if p.kind == "country" and p.role == "at"), None) or _whole_country(mentions, frame)
    if level == "aggregate" and country is not None:
        return country, "the count is of the whole country"
    named = _of_the_clause(mentions, frame, [p for p in usable if p.kind not in {"country", "region"}])
    referred = _referred(mentions, frame)
    if named:
        lead = [p for p in named if p.first in frame.spans[0]]
        best = min(lead or named, key=lambda p: _place_score(p, mentions, frame))
        # A later sentence may place it more exactly, inside of what the first one named.
        inner = [p for p in named if p.first not in frame.spans[0] and _inside(p, best)]
        if lead and inner:
            best = min([best, *inner], key=lambda p: _place_score(p, mentions, frame))
        if referred is not None and (best.role in {"to", "from"} or SPECIFICITY[referred.kind] < SPECIFICITY[best.kind]):
            return referred, "what the definite word refers back to"
        return best, "the most specific place that the clause names"
    if referred is not None:
        return referred, "what the definite word refers back to"
    if context is not None and not frame.background:
        return context, "the place at the head of the sentence"
    if before and any(words[i] in _OPERATION or words[i] == "هناك" for span in frame.spans for i in span):
        same = [p for p in mentions.places if p.place.place_id == before[-1].row["place_id"]]
        if same:
            return same[0], "the place of the operation told before"
    countries = [p for p in usable if p.kind in {"country", "region"}]
    if countries:
        return countries[0], "only the country is named"
    return None, "no place is named"


def _inside(inner: PlaceMention, outer: PlaceMention) -> bool:
    above = {p.place_id for p in gazetteer().ancestors(inner.place.place_id)}
    same_governorate = outer.kind == "governorate" and inner.place.admin1 == outer.place.admin1
    described = outer.role == "near" and inner.place.admin1 == outer.place.admin1
    return outer.place.place_id in above or same_governorate or described


def _of_the_clause(mentions: Mentions, frame: Frame, places: list[PlaceMention]) -> list[PlaceMention]:
    """
    Places without those of an earlier clause, where the trigger's own clause and what follows name some.

    "وعقد قادة اجتماعًا في أربيل، لبحث هجوم قرب مخمور" happened near Makhmur. What heads the sentence ("وفي حي …، انفجرت")
    holds for all of it.
    """
    span = frame.spans[0]
    at = min([t.at for t in frame.triggers] + [t.at for t in frame.tolls])
    opening = next((i for i in range(at - 1, span.start - 1, -1) if mentions.words[i] in "،,؛" and i - 1 not in mentions.dated and i + 1 not in mentions.dated), None)
    if opening is None:
        return places
    fronted = {p.first for p in places if p.first - span.start <= 4}
    later = [p for p in places if p.first > opening or p.first in fronted or p.first not in span]
    return later or places


def _whole_country(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """ "في أنحاء البلاد": Iraq, where the article is about nothing else."""
    for span in frame.spans:
        for at in span:
            if mentions.words[at] in {"البلاد", "بالبلاد"} and mentions.words[at - 1] in {"انحاء", "عموم", "في", "عموم"}:
                place = gazetteer().places["iraq"]
                word = mentions.text.words[at]
                return PlaceMention(
                    word.start, word.end, at, at + 1, place, "country", place.latitude, place.longitude, None, "at",
                    "the country, said with a common noun", None,
                )  # fmt: skip
    return None


def _after_endpoint(words: list[str], span: range) -> range:
    at = next((i for i in span if words[i] in {"وصولا", "اخرها", "واخرها", "احدثها"}), span.stop)
    return range(at, span.stop)


def _referred(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """The place a bare class word refers back to: "شمالي المحافظة", "على الناحية نفسها"."""
    index = gazetteer()
    for span in frame.spans:
        for at in span:
            if at in mentions.placed:
                continue
            word = mentions.words[at]
            bare = word[1:] if word[:1] in "وبل" and word[1:3] == "ال" else "ال" + word[2:] if word[:2] == "لل" else word
            if not bare.startswith("ال"):
                continue
            class_word = index.class_words.get(bare[2:])
            if class_word is None or bare in {"المنطقه", "المركز", "الطريق", "الحدود", "الجسر", "الشارع", "السوق"}:
                continue
            before = [p for p in mentions.places if p.first < at and p.place.country == "Iraq"]
            spelled = [m for m in before if mentions.words[m.first].lstrip("وبل").removeprefix("ال") == bare[2:]]
            if spelled:
                return spelled[-1]
            for mention in reversed(before):
                kinds = {mention.place.kind, mention.kind}
                district = bare in {"الناحيه", "القضاء"} and mention.kind == "district"
                if kinds & class_word.kinds or district or (bare == "المدينه" and mention.kind in {"city", "town"}):
                    return mention
            if bare == "المحافظه":
                for mention in reversed(before):
                    for above in index.ancestors(mention.place.place_id):
                        if above.kind == "governorate":
                            return _mention_of(mention, above)
    return None


def _mention_of(mention: PlaceMention, place: Any) -> PlaceMention:
    from dataclasses import replace

    return replace(mention, place=place, kind=place.codebook_kind, latitude=place.latitude, longitude=place.longitude, geo_precision=3)


def _munitions(mentions: Mentions, frame: Frame, sub_type: str | None) -> tuple[str | None, int | None, int | None]:
    """The weapon, and how many munitions were fired, went off or were found."""
    weapons = [w for span in frame.spans for w in mentions.weapons if w.first in span and mentions.stated[w.first] is None]
    if not weapons or sub_type in {None, "Armed clash"} and not any(w.munition for w in weapons):
        return None, None, None
    if sub_type == "Air/drone strike":
        weapons = [w for w in weapons if w.weapon in {"drone", "rocket", "missile"}] or weapons
    if sub_type == "Suicide bomb":
        weapons = sorted(weapons, key=lambda w: w.weapon not in {"suicide vest", "car bomb"})
    counted = [w for w in weapons if w.munition and w.quantity is not None and _went_off(w, sub_type)]
    # A bound alone ("تتسع لحمل حتى 40 صاروخًا") gives way to a number.
    counted = [w for w in counted if w.quantity and w.quantity.low is not None] or counted
    first = counted[0] if counted else next((w for w in weapons if w.munition), weapons[0])
    weapon: str | None = first.weapon
    if sub_type == "Chemical weapon":
        weapon = "chlorine"
    if weapon == "air strike":
        weapon = None
    if sub_type == "Arrests" or not counted:
        low = high = None
        if sub_type == "Chemical weapon" and any(t.kind == "explosion" and not t.plural and t.number is None for t in frame.triggers):
            low = high = 1
        return weapon, low, high
    best = max((w.quantity for w in counted if w.quantity), key=_size)
    told = _told_counts(mentions, counted, first)
    if len(told) > 1:
        # Two sources, two numbers: low of the lower, high of the higher.
        lows = [q.low for q in told if q.low is not None]
        highs = [q.high if q.high is not None else q.low for q in told]
        return weapon, min(lows) if lows else None, max(h for h in highs if h is not None)
    return weapon, best.low, best.high


def _told_counts(mentions: Mentions, counted: list[Weapon], first: Weapon) -> list[Quantity]:
    """Different numbers given for one salvo: of the same weapon, the later one introduced by "their number"."""
    same = [w for w in counted if w.weapon == first.weapon and w.quantity is not None and _size(w.quantity) > 1]
    told: list[Quantity] = []
    for weapon in same:
        again = any(x in {"عددها", "عددهم", "عدد"} for x in mentions.words[max(0, weapon.first - 4) : weapon.first])
        if weapon.quantity is not None and (weapon is same[0] or again) and weapon.quantity not in told:
            told.append(weapon.quantity)
    return told


def _went_off(weapon: Weapon, sub_type: str | None) -> bool:
    """A drone that drops bombs is no munition; one that is armed, counted or shot down is."""
    if weapon.weapon != "drone":
        return True
    return weapon.armed or weapon.plural or sub_type == "Disrupted weapons use" or weapon.quantity != Quantity(1, 1)


def _size(quantity: Quantity) -> int:
    return quantity.low or quantity.high or 0


def _n_events(mentions: Mentions, frame: Frame, when: When) -> tuple[str, int | None, str]:
    """Level, number of events, and why."""
    counted = frame.counted
    words = mentions.words
    if counted is not None and counted.number is not None:
        quantity = counted.number
        return "aggregate", quantity.low if quantity.low is not None else None, "the text counts the events"
    one = any(t.verb is None and not t.plural and not t.definite and t.kind in {"attack", "explosion", "strike", "ambush"} for t in frame.triggers)
    long = when.source in {"own", "sentence"} and _is_long(when) and not one
    totals = any(t.status in {"killed", "wounded", "displaced"} for t in frame.tolls)
    kinds = {t.kind for t in frame.triggers}
    if long and (totals or "sexual" in kinds or any(t.plural for t in frame.triggers)):
        return "aggregate", None, "a total over a period"
    scattered = any(words[i] in _SCATTERED for span in frame.spans for i in span)
    if "bodies" in kinds and scattered:
        return "aggregate", None, "found at several places"
    if scattered and any(t.kind == "explosion" for t in frame.triggers):
        several = [w.quantity for w in mentions.weapons if w.first in frame.spans[0] and w.quantity and _size(w.quantity) > 1]
        if several:
            return "aggregate", several[0].low, "several explosions at several places"
    return "incident", 1, "one event"


def _is_long(when: When) -> bool:
    return when.begin is not None and when.end is not None and (when.end - when.begin).days > 7


def _toll_quantity(quantity: Quantity) -> tuple[int, int | None]:
    floor = {"several": 3, "tens": 12, "hundreds": 100, "thousands": 1000}
    low = quantity.low if quantity.low is not None else floor.get(quantity.vague or "", 0)
    return low, quantity.high


def sums(tolls: list[Toll], status: str) -> tuple[int, int | None]:
    """
    Killed or wounded of an event: sums over its rows, parts of totals left out.

    Parameters
    ----------
    tolls
        Tolls of the event.
    status
        ``killed`` or ``wounded``.

    Returns
    -------
    tuple[int, int | None]
        Low (a vague count by its floor, an open low as 0) and high (null where a part is open or vague).
    """
    rows = [_toll_quantity(t.people.quantity) for t in tolls if t.status == status and not t.part_of_total]
    highs = [high for _, high in rows]
    return sum(low for low, _ in rows), None if None in highs else sum(h for h in highs if h is not None)


def _acled_fatalities(tolls: list[Toll]) -> int:
    """ACLED's single number: the lowest stated; for "more than n", n."""
    total = 0
    for toll in tolls:
        if toll.status == "killed" and not toll.part_of_total:
            total += _toll_quantity(toll.people.quantity)[0]
    return total


def code_events(mentions: Mentions) -> list[Event]:
    """
    Code the events of an article.

    Parameters
    ----------
    mentions
        The article and its mentions.

    Returns
    -------
    list[Event]
        In order of their evidence; rows lack ``event_id`` and what only the article knows.
    """
    found: list[Event] = []
    for frame in events_of(mentions):
        event = _code(mentions, frame, found)
        if event is not None:
            found.append(event)
    found.sort(key=lambda e: (e.row["evidence_start"], e.row["evidence_end"]))
    return found


def _sentence_context(mentions: Mentions, frame: Frame) -> tuple[PlaceMention | None, list[DateMention]]:
    """What the head of the sentence says for all its clauses: "وفي الموصل، …"."""
    sentence = mentions.text.sentences[frame.sentence]
    first = frame.spans[0].start
    places = [p for p in mentions.places if sentence.start <= p.first < first and p.role == "at" and p.kind not in {"country"}]
    places = [p for p in places if p.first - sentence.start <= 4]
    dates = [d for d in mentions.dates if d.first in sentence and d.first < first and not d.ahead and d.kind in {"day", "night"}]
    return (places[0] if places else None), dates


def _code(mentions: Mentions, frame: Frame, before: list[Event]) -> Event | None:
    place_context, dates_context = _sentence_context(mentions, frame)
    when = _when(mentions, frame, dates_context)
    tolls = settle(mentions, frame)
    level, n_events, why_level = _n_events(mentions, frame, when)
    where, why_where = _where(mentions, frame, place_context, level, before)
    if when.source == "bound" and not frame.background:
        when = _from_scene(frame, before, when, level)
    sub_type = sub_event_type(mentions, frame, tolls, level)
    if sub_type is None:
        return None
    sub: str | None = sub_type or None
    begin, end = when.begin, when.end
    if level == "aggregate":
        begin, end, where = _aggregate_context(mentions, frame, when, where, before, sub)
    actor1 = next((a for s in frame.spans if (a := doer(mentions, [t for t in frame.triggers if t.at in s], s))), None)
    actor2 = next((a for s in frame.spans if (a := target(mentions, [t for t in frame.triggers if t.at in s], [x for x in tolls if x.at in s], s, actor1))), None)
    actor1, actor2 = _by_type(mentions, frame, sub, actor1, actor2)
    if level == "aggregate" and any(mentions.words[i] in _FIRST_OF for i in frame.spans[0]):
        # "The first ten" of a count were done by and to whom the count says.
        whole = [e for e in before if e.row["level"] == "aggregate" and e.row["sub_event_type"] == sub]
        if whole:
            actor1, actor2 = whole[-1].row["actor1"] or actor1, whole[-1].row["actor2"] or actor2
    weapon, munitions_low, munitions_high = _munitions(mentions, frame, sub)
    tolls = [_grouped(t, mentions, frame, actor2) for t in tolls]
    killed, wounded = sums(tolls, "killed"), sums(tolls, "wounded")
    start, stop = _evidence(mentions, _telling_span(mentions, frame, where))
    harmed = [t for t in tolls if t.status in {"killed", "wounded"}]
    row: dict[str, Any] = {
        "level": level, "n_events": n_events, "standalone": False, "includes": [],
        "event_type": event_type_of(sub), "sub_event_type": sub,
        "date_from": _iso(begin), "date_to": _iso(end), "time_precision": _precision(begin, end), "time_of_day": when.time_of_day,
        **_place_columns(where),
        "actor1": actor1, "actor2": actor2, "actor1_alleged": None, "alleged_by": None,
        "weapon": weapon, "munitions_low": munitions_low, "munitions_high": munitions_high,
        "killed_low": killed[0], "killed_high": killed[1], "wounded_low": wounded[0], "wounded_high": wounded[1],
        "fatalities": _acled_fatalities(tolls), "fatalities_reported": bool(harmed) or _says_no_harm(mentions, frame),
        "evidence_start": start, "evidence_end": stop,
    }  # fmt: skip
    row["confidence"] = _confidence(when, where, why_where, frame, actor1)
    reasons = {
        "event_type": ", ".join(mentions.text.raw[slice(*mentions.text.span(mentions.text.words[t.at].start, mentions.text.words[t.at].end))] for t in frame.triggers),
        "date": f"{when.source}: {when.words}".rstrip(": "),
        "place": why_where,
        "level": why_level,
    }  # fmt: skip
    return Event(row, tolls, frame, reasons)


def _from_scene(frame: Frame, before: list[Event], when: When, level: str) -> When:
    """
    The day of an event told in one sentence with others, or a part of a total told before.

    "أقام المشيعون جنازات … وحاول البعض اقتحام السفارة" is one scene of one day.
    """
    for other in reversed(before):
        sentences = {s.start for s in other.frame.spans}
        joined = other.frame.sentence == frame.sentence or any(abs(s - frame.spans[0].stop) <= 1 for s in sentences)
        total = frame.family == "harm" and other.row["level"] == "aggregate" and other.row["sub_event_type"] is None
        if (joined and not other.frame.background and other.row["level"] == "incident") or total:
            begin, end = other.row["date_from"], other.row["date_to"]
            if begin and end:
                return When(date.fromisoformat(begin), date.fromisoformat(end), None, "context", "")
    return when


def _place_columns(where: PlaceMention | None) -> dict[str, Any]:
    if where is None:
        names = ("place_id", "location", "location_ar", "admin1", "admin2", "country", "latitude", "longitude", "geo_precision")
        return dict.fromkeys(names)
    place = where.place
    admin2 = next((p.name_en for p in gazetteer().ancestors(place.place_id) if p.kind == "district"), None)
    return {
        "place_id": place.place_id, "location": place.name_en, "location_ar": place.name_ar, "admin1": place.admin1,
        "admin2": admin2, "country": place.country, "latitude": where.latitude, "longitude": where.longitude,
        "geo_precision": where.geo_precision,
    }  # fmt: skip


def _aggregate_context(
    mentions: Mentions, frame: Frame, when: When, where: PlaceMention | None, before: list[Event], sub: str | None
) -> tuple[date | None, date | None, PlaceMention | None]:
    """Period and place of a count: its own, else those of the count it is a part of, else the country that it names."""
    words = mentions.words
    begin, end = when.begin, when.end
    period = next((d for d in _dates_in(mentions, frame) if d.kind in {"since", "period", "month", "year"}), None)
    if period is not None:
        begin, end = period.date_from, period.date_to
    span = frame.spans[0]
    earlier_any = [e for e in before if e.row["level"] == "aggregate"]
    earlier = [e for e in earlier_any if e.row["sub_event_type"] == sub]
    one_sentence = [e for e in earlier_any if e.frame.sentence == frame.sentence]
    if period is None and one_sentence and any(words[i] in {"بينها", "منها", "ضمنها"} for i in span):
        # "47 هجومًا … بينها ستة بطائرات مسيّرة": a part has the period and the place of the whole.
        whole = one_sentence[-1].row
        begin = date.fromisoformat(whole["date_from"]) if whole["date_from"] else None
        end = date.fromisoformat(whole["date_to"]) if whole["date_to"] else None
        where = where or next((p for p in mentions.places if p.place.place_id == whole["place_id"]), None)
    if period is None and earlier and any(words[i] in _FIRST_OF for i in span):
        begin = date.fromisoformat(earlier[-1].row["date_from"]) if earlier[-1].row["date_from"] else None
        # Up to the day of the event that they came before: the next date that the text names.
        following = [d for d in mentions.dates if d.first >= span.start and d.kind in {"day", "night"} and d.date_to and not d.ahead]
        end = following[0].date_to if following else date.fromisoformat(earlier[-1].row["date_to"])
    if where is None or period is None and where.role in {"to"}:
        country = _country_of_targets(mentions, span)
        if country is None and earlier:
            same = [p for p in mentions.places if p.place.place_id == earlier[-1].row["place_id"]]
            country = same[0] if same else None
        where = where or country
    return begin, end, where


def _country_of_targets(mentions: Mentions, span: range) -> PlaceMention | None:
    """ "قواعد عسكرية عراقية": the adjective says in which country."""
    for at in span:
        row = nationality(mentions.words[at])
        near = mentions.words[max(span.start, at - 3) : at]
        if row and row["country"] and any(w.lstrip("ال") in {"قواعد", "قاعده", "معسكرات", "مواقع", "مدن", "محافظات"} for w in near):
            place = next((p for p in gazetteer().places.values() if p.kind == "country" and p.name_en == row["country"]), None)
            if place is not None:
                word = mentions.text.words[at]
                return PlaceMention(
                    word.start, word.end, at, at + 1, place, "country", place.latitude, place.longitude, None, "at",
                    "the adjective of nationality on the places attacked", None,
                )  # fmt: skip
    return None


def _by_type(mentions: Mentions, frame: Frame, sub: str | None, actor1: str | None, actor2: str | None) -> tuple[str | None, str | None]:
    """Doer and target as the type fixes them: crowds, mourners, envoys."""
    words = mentions.words
    if sub == "Violent demonstration" or sub == "Mob violence":
        housed = [government_at(mentions, i) for span in frame.spans for i in span]
        embassy = [p for span in frame.spans for p in mentions.places if p.first in span and p.place.kind == "embassy"]
        if embassy:
            row = next((r for p in embassy for w in words[p.first : p.last] if (r := nationality(w))), None)
            actor2 = f"Government of {row['of']}" if row else actor2
        return "Rioters (Iraq)", actor2 or next((h for h in housed if h), None)
    if sub == "Peaceful protest":
        return "Protesters (Iraq)", None
    if sub in {"Protest with intervention", "Excessive force against protesters"}:
        return (None if actor1 and actor1.startswith("Protesters") else actor1), "Protesters (Iraq)"
    kinds = {t.kind for t in frame.triggers}
    if "funeral" in kinds:
        return "Mourners (Iraq)", None
    if kinds & {"depart", "summon"}:
        row = next((r for span in frame.spans for i in span if (r := nationality(words[i])) and r["of"]), None)
        envoy = f"Government of {row['of']}" if row and "depart" in kinds else None
        if "summon" in kinds:
            of = [f"Government of {r['of']}" for span in frame.spans for i in span if (r := nationality(words[i]))]
            return "Government of Iraq", next((o for o in of if o != "Government of Iraq"), None)
        return envoy or actor1, None
    if kinds & {"agree"}:
        sides = [g for span in frame.spans for i in span if (g := government_at(mentions, i))]
        named = [m.actor.name for span in frame.spans for m in mentions.actors if m.first in span]
        both = list(dict.fromkeys([*sides, *named]))
        return (both[0] if both else actor1), (both[1] if len(both) > 1 else actor2)
    return actor1, actor2


_MEMBERS = {
    "Military Forces of Iraq": ("soldiers", "Iraqi"), "Police Forces of Iraq": ("police", None),
    "Popular Mobilization Forces": ("PMF", None), "Peshmerga": ("peshmerga", None), "Islamic State": ("militants", None),
}  # fmt: skip
# Targets that are people; a base or an embassy says nothing of who was in it.
_COLUMNS = frozenset({"رتل", "رتلا", "دوريه", "قافله", "موكب", "حافله", "تجمع", "تجمعا", "الرتل", "الدوريه", "نقطه", "حاجز"})


def _grouped(toll: Toll, mentions: Mentions, frame: Frame, actor2: str | None) -> Toll:
    """Group of victims that the text leaves open: from the crowd or the force attacked, else people."""
    from dataclasses import replace

    people = toll.people
    if people.group is not None:
        if people.group == "soldiers" and people.nationality is None and actor2 == "Military Forces of Iraq":
            people = replace(people, nationality="Iraqi")
        return replace(toll, people=people)
    aimed = any(mentions.words[i].lstrip("ل") in _COLUMNS for span in frame.spans[:1] for i in span)
    if aimed and actor2 in _MEMBERS and toll.count_noun:
        group, nation = _MEMBERS[actor2]
        return replace(toll, people=replace(people, group=group, nationality=nation))
    return replace(toll, people=replace(people, group="people"))


def settle(mentions: Mentions, frame: Frame) -> list[Toll]:
    """
    Tolls of an event with repeats folded, updates and conflicting sources settled.

    One row stands per status, group and nationality. A toll given again by another source makes a range; one that the
    other side denies outright has low 0.
    """
    from dataclasses import replace

    settled: list[Toll] = []
    for toll in sorted(frame.tolls, key=lambda t: t.at):
        same = [
            (i, t) for i, t in enumerate(settled)
            if (t.status, t.part_of_total) == (toll.status, toll.part_of_total)
            and (t.people.group == toll.people.group or None in {t.people.group, toll.people.group} or "people" in {t.people.group, toll.people.group})
        ]  # fmt: skip
        if toll.count_noun and toll.people.group is None and _only_total(mentions, toll, settled):
            total = _sum([t.people.quantity for t in settled if t.status == toll.status and not t.part_of_total])
            index = next(i for i, t in enumerate(settled) if t.status == toll.status and not t.part_of_total)
            kept = replace(settled[index], people=replace(settled[index].people, quantity=_either(total, toll.people.quantity)))
            settled = [t for i, t in enumerate(settled) if t.status != toll.status or t.part_of_total or i == index]
            settled[settled.index(next(t for t in settled if t.status == toll.status and not t.part_of_total))] = kept
            continue
        again = [(i, t) for i, t in same if _told_again(mentions, t, toll) or _by_another(mentions, t, toll)]
        if again:
            index, other = again[-1]
            settled[index] = replace(other, people=replace(other.people, quantity=_either(other.people.quantity, toll.people.quantity)))
            continue
        exact = [(i, t) for i, t in same if t.people.group == toll.people.group and t.people.nationality == toll.people.nationality]
        told = [
            (i, t) for i, t in same
            if t.people.quantity == toll.people.quantity and not toll.part_of_total and not _in_one_sentence(mentions, t, toll) and not toll.people.others
        ]  # fmt: skip
        if told:
            # The same number again, of people named more exactly ("عراقي", then "شاب").
            index, other = told[0]
            better = toll if other.people.group in {None, "people"} and toll.people.group else other
            settled[index] = replace(better, people=replace(better.people, nationality=other.people.nationality or toll.people.nationality))
            continue
        vague = [(i, t) for i, t in same if t.people.quantity.vague and t.people.quantity.low is None and not _in_one_sentence(mentions, t, toll)]
        if vague and toll.people.quantity.low is not None and not toll.part_of_total:
            # First "dead and wounded", then how many: the number wins.
            settled[vague[0][0]] = toll
            settled = [t for i, t in enumerate(settled) if i not in {j for j, _ in vague[1:]}]
            continue
        if exact and exact[-1][1].at == toll.at and not toll.part_of_total and _countable(exact[-1][1].people.quantity, toll.people.quantity):
            # "أستاذًا وسائقه": one verb, one group, two of them.
            index, other = exact[-1]
            settled[index] = replace(other, people=replace(other.people, quantity=_plus(other.people.quantity, toll.people.quantity)))
            continue
        if exact and not toll.part_of_total and (exact[-1][1].people.quantity == toll.people.quantity or toll.people.quantity.vague):
            continue
        if exact and not _in_one_sentence(mentions, exact[-1][1], toll) and not toll.people.others and not toll.part_of_total:
            # Told again with another number, by whom is not said: both stand, as a range.
            index, other = exact[-1]
            settled[index] = replace(other, people=replace(other.people, quantity=_either(other.people.quantity, toll.people.quantity)))
            continue
        if exact and _countable(exact[-1][1].people.quantity, toll.people.quantity):
            index, other = exact[-1]
            settled[index] = replace(other, people=replace(other.people, quantity=_plus(other.people.quantity, toll.people.quantity)))
            continue
        settled.append(toll)
    denied = _denied(mentions, frame)
    return [
        replace(t, people=replace(t.people, quantity=Quantity(0, t.people.quantity.high or t.people.quantity.low, None)))
        if t.status in denied and denied[t.status] > t.at else t
        for t in settled
    ]  # fmt: skip


def _by_another(mentions: Mentions, first: Toll, second: Toll) -> bool:
    """Whether a verb of saying stands between two tolls of one sentence, and no word for others."""
    between = mentions.words[first.people.last : second.people.first]
    known = second.count_noun or (second.people.group is not None and second.people.group == first.people.group)
    if not known or not _in_one_sentence(mentions, first, second) or first.people.quantity == second.people.quantity or len(between) < 3:
        return False
    return any(verbs("say_verbs", w) for w in between) and not second.people.others


def _in_one_sentence(mentions: Mentions, a: Toll, b: Toll) -> bool:
    return any(a.at in s and b.at in s for s in mentions.text.sentences)


def _only_total(mentions: Mentions, toll: Toll, before: list[Toll]) -> bool:
    """A total given anew by another source: "فيما قالت الوزارة إن القتلى اثنان فقط"."""
    earlier = [t for t in before if t.status == toll.status and not t.part_of_total]
    noun = harm_noun(mentions.words[toll.at])
    return len(earlier) > 1 and noun is not None and noun[2] and _by_another(mentions, earlier[-1], toll)


def _sum(quantities: list[Quantity]) -> Quantity:
    total = Quantity(0, 0)
    for quantity in quantities:
        total = _plus(total, quantity)
    return total


def _countable(a: Quantity, b: Quantity) -> bool:
    return None not in (a.low, a.high, b.low, b.high)


def _plus(a: Quantity, b: Quantity) -> Quantity:
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Quantity(low, high, None, a.approx or b.approx)


def _either(a: Quantity, b: Quantity) -> Quantity:
    lows = [q.low for q in (a, b) if q.low is not None]
    high = None if a.high is None or b.high is None else max(a.high, b.high)
    return Quantity(min(lows) if lows else None, high, None, a.approx or b.approx)


_CONFLICT = frozenset({"تضاربت", "فقط", "متضاربه", "تضارب", "تباينت"})


def _told_again(mentions: Mentions, first: Toll, second: Toll) -> bool:
    """Whether a second source gives the toll of the first anew: conflicting news, or "only"."""
    words = mentions.words
    begin = min(s.start for s in mentions.text.sentences if first.at in s)
    stop = max(s.stop for s in mentions.text.sentences if second.at in s)
    cue = any(w in _CONFLICT for w in words[begin:stop])
    return cue and first.people.quantity != second.people.quantity and second.at > first.at and not second.people.others


def _denied(mentions: Mentions, frame: Frame) -> dict[str, int]:
    """Status of tolls that somebody denies outright in the event's own sentences, with where."""
    sentences = [s for s in mentions.text.sentences if any(span.start in s for span in frame.spans)]
    return {
        t.status: t.at
        for t in mentions.tolls
        if mentions.stated[t.at] == "denied" and any(t.at in s for s in sentences) and t.people.quantity.vague == "several"
    }


def _says_no_harm(mentions: Mentions, frame: Frame) -> bool:
    words = mentions.words
    return any(
        words[i] in {"دون", "بدون", "عدم"} and any(w in {"خسائر", "اصابات", "ضحايا", "قتلي", "بشريه"} for w in words[i : i + 6])
        for span in frame.spans
        for i in span
    )


def _telling_span(mentions: Mentions, frame: Frame, where: PlaceMention | None) -> range:
    """The stretch that tells most of the event: its place, date and toll; the first of equals."""

    def told(span: range) -> int:
        placed = where is not None and where.first in span
        dated = any(d.first in span and not d.ahead for d in mentions.dates)
        return 2 * placed + dated + 2 * any(t.at in span for t in frame.tolls)

    return max(frame.spans, key=lambda span: (told(span), -span.start))


def _evidence(mentions: Mentions, span: range) -> tuple[int, int]:
    """Span of the text as read that states the event: without a leading إن/أن, signs and the full stop around it."""
    words = mentions.text.words
    first, last = span.start, span.stop - 1
    while first < last and (words[first].text in {"ان", "بان", "وان", "فيما", "بينما", "حين", "كما"} or not words[first].text[0].isalnum()) and words[first].text not in "«\"(":
        first += 1
    while last > first and not words[last].text[0].isalnum() and words[last].text not in "»\")":
        last -= 1
    return mentions.text.span(words[first].start, words[last].end)


def _confidence(when: When, where: PlaceMention | None, why: str, frame: Frame, actor1: str | None) -> float:
    """
    How far to trust the row, 0–1: the product of one factor for each field that was inferred rather than read.

    The factors are set by judgement; ``evaluate`` prints how often rows of each band are right.
    """
    value = 0.95
    value *= {"own": 1.0, "sentence": 0.9, "context": 0.85, "bound": 0.7}[when.source]
    value *= 0.75 if where is None else 1.0 if why.startswith("the most") else 0.85
    if where is not None and where.geo_precision != 1:
        value *= 0.95
    value *= 0.8 if not frame.triggers else 1.0
    value *= 0.9 if len(frame.spans) > 2 else 1.0
    return round(value, 2)


__all__ = ["Event", "Trigger", "code_events", "settle", "sums"]
