"""Turn what a text tells of each event into a row: type, date, place, doers, munitions and toll."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ._addingup import parts_of, parts_told
from ._carriedover import (
    of_the_announcement,
    of_the_last,
    of_the_launch,
    of_the_lead,
    of_the_list,
    of_the_operation,
    of_the_scene,
    of_the_statement,
    of_those_held,
)
from ._comparing import more_by_blasts, sides_alike, whole_of
from ._ellipsis import another_hit, is_the_next, one_more_elsewhere, others_of
from ._event import Count, Event
from ._fromothers import from_others, on_the_day
from ._nonevents import no_event, only_named
from ._periodofcounts import in_context, is_first_of
from ._repeats import told_once
from ._summing import sums_up
from ._toll import Toll
from ._tollsums import fatalities, says_no_harm, sums
from ._unsaid import hit_by
from ._victimgroup import of_those_hit, with_group
from .accusations import Claim, claimed
from .actors import UNIDENTIFIED, of_a_state
from .aggregates import count_of
from .confidence import confidence, facts_of
from .doers import sides
from .frames import Frame, another_matter, at_an_unknown_place, besides_that, own_places_and_dates
from .gazetteer import gazetteer
from .grouping import events_of
from .mentions import Mentions
from .munitions import Munitions, munitions_of
from .tables import event_type_of
from .targets import target
from .tolls import settle
from .typing_rules import sub_event_type
from .vocabulary import any_of, plays, word_set
from .when import When, when_of
from .where import Where, where_of

_PLACE_COLUMNS = (
    "place_id", "location", "location_ar", "admin1", "admin2", "country", "latitude", "longitude", "geo_precision",
)  # fmt: skip
_REMOTE = "Explosions/Remote violence"
# How many events before one it may take its day or place from: several times what the longest reports tell.
_BEFORE = 40


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
    frames = parts_told(mentions, events_of(mentions))
    claims = claimed(mentions, frames)
    for index, frame in enumerate(frames):
        frame.summed = parts_of(mentions, frames, index)
        frame.sums = sums_up(mentions, frames, index)
        # What opens the article, and what was told last.
        event = _code(mentions, frame, found if len(found) <= _BEFORE else [found[0], *found[-_BEFORE:]])
        if event is not None:
            _claim(mentions, event, claims.get(index, []))
            found.append(event)
    found = told_once(mentions, sorted(found, key=lambda e: (e.row["evidence_start"], e.row["evidence_end"])))
    for event in found:
        event.facts = facts_of(mentions, event)
        event.row["confidence"] = confidence(event.facts)
    return found


def _code(mentions: Mentions, frame: Frame, before: list[Event]) -> Event | None:
    when, tolls = when_of(mentions, frame), of_those_hit(mentions, frame, settle(mentions, frame))
    when = from_others(mentions, frame, before, when)
    told_here = not frame.background and not frame.total and not frame.elsewhere
    if when.source == "bound" and told_here:
        when = of_the_list(mentions, frame, of_the_scene(mentions, frame, before, when))
    if when.source == "bound" and told_here:
        when = on_the_day(mentions, frame, before, when)
    if when.source == "bound" and told_here:
        when = of_the_announcement(mentions, frame, when)
    if when.source == "bound" and told_here:
        when = of_the_statement(mentions, frame, before, when)
    count = count_of(mentions, frame, when)
    where = where_of(mentions, frame, count.aggregate, before[-1].row["place_id"] if before else None)
    if count.level == "incident" and not frame.background and where.mention is None:
        when, where = of_the_operation(mentions, frame, when, where)
    if frame.kinds == {"disrupt"} and where.mention is None:
        when, where = of_those_held(mentions, frame, before, when, where)
    if frame.kinds == {"disrupt"} and where.mention is None:
        where = of_the_launch(mentions, frame, where)
    found = sub_event_type(mentions, frame, tolls, count.level)
    one_more = _named_alike(mentions, frame, "alike") or _named_alike(mentions, frame, "another of them")
    if found is None and frame.kinds == {"attack"} and one_more:
        # "وتعرض المطار لهجوم مماثل": nothing but what was told before says of what kind it was.
        found = _like_the_last(mentions, frame, before)
    if found is None or no_event(mentions, frame, tolls, count, when, where):
        return None
    compared = whole_of(mentions, frame, before)
    alike = compared.row["sub_event_type"] if compared else _like_the_last(mentions, frame, before)
    alike = alike or _like_those_counted(mentions, frame, before, first=count.aggregate and not found)
    sub_type = alike if alike and munitions_of(mentions, frame, found).weapon is None else found or None
    if when.source == "bound" and told_here:
        when = of_the_lead(frame, sub_type, before, when)
    # "وفي حادث منفصل قتل شرطي": wherever that was.
    elsewhere = frame.elsewhere or another_matter(mentions, frame) or besides_that(mentions, frame)
    elsewhere = elsewhere or at_an_unknown_place(mentions, frame.spans[0].start)
    if where.mention is None and not elsewhere and count.level == "incident":
        where = of_the_last(frame, sub_type, before, where)
    if frame.its_place is not None and (where.mention is None or where.inferred):
        where = Where(frame.its_place, "the place of the event told before", True)
    if count.aggregate:
        when, where = in_context(mentions, frame, when, where, before, sub_type)
        when = _until_told(mentions, when)
        where = compared.where if compared and not own_places_and_dates(mentions, frame.spans[0])[0] else where
    actor1, actor2 = _sides(mentions, frame, tolls, sub_type, count, before)
    if compared and actor1 is None and actor2 is None:
        actor1, actor2 = sides_alike(compared)
    if sub_type == "Arrests" and actor1 is not None and not of_a_state(actor1):
        # "اعتقل تنظيم داعش 15 مدنيا"
        sub_type = "Abduction/forced disappearance"
    if sub_type == "Abduction/forced disappearance":
        tolls = [replace(t, status="abducted") if t.status == "arrested" else t for t in tolls]
    if only_named(mentions, frame, tolls, when, (actor1, actor2)):
        return None
    own = munitions_of(mentions, frame, sub_type)
    munitions = _weapon_alike(mentions, frame, own, before)
    tolls = [with_group(t, mentions, frame, actor2) for t in tolls]
    start, stop = _evidence(mentions, _telling_span(mentions, frame, where))
    row = {
        "level": count.level, "n_events": count.n_events, "standalone": False, "includes": [],
        "event_type": event_type_of(sub_type), "sub_event_type": sub_type,
        "date_from": when.begin.isoformat() if when.begin else None,
        "date_to": when.end.isoformat() if when.end else None,
        "time_precision": when.precision, "time_of_day": when.time_of_day,
        **_place_columns(where),
        "actor1": actor1, "actor2": actor2, "actor1_alleged": None, "alleged_by": None,
        "weapon": munitions.weapon, "munitions_low": munitions.low, "munitions_high": munitions.high,
        **_toll_columns(mentions, frame, tolls),
        "evidence_start": start, "evidence_end": stop,
    }  # fmt: skip
    like = before[-1].frame.first if before and (sub_type != found or munitions != own) else None
    return Event(row, tolls, frame, when, where, count, munitions, like=like)


def _like_those_counted(mentions: Mentions, frame: Frame, before: list[Event], *, first: bool) -> str | None:
    """The type of attacks counted before, for the first of them or the last: "أول عشر هجمات", "الهجوم الأخير"."""
    words, attacks = mentions.words, [t.at for t in frame.triggers if t.verb is None and t.definite]
    last = frame.kinds == {"attack"} and any(any_of(words[at + 1 : at + 2], "last of a count") for at in attacks)
    if not last and not (first and is_first_of(mentions, frame)):
        return None
    counts = (e for e in reversed(before) if e.count.aggregate and e.frame.kinds == frame.kinds)
    return next((e.row["sub_event_type"] for e in counts), None)


def _named_alike(mentions: Mentions, frame: Frame, role: str) -> bool:
    """Whether a noun of the event has an adjective of a role behind it: "انفجار مماثل", "هجومين آخرين"."""
    nouns = (t.at for t in frame.triggers if t.verb is None and not t.definite)
    return any(mentions.words[at + 1] in word_set(role) for at in nouns if at + 1 < len(mentions.words))


def _like_the_last(mentions: Mentions, frame: Frame, before: list[Event]) -> str | None:
    """The type of the event told last, for attacks that are only "other" ones: "قتل اثنان في هجومين آخرين"."""
    whole = _whole(frame, before)
    if whole is not None and whole.row["sub_event_type"] and frame.kinds - {"target"} <= whole.frame.kinds | {"attack"}:
        # "وقع هجومان انتحاريان. وأدى الهجوم الأول إلى"
        return str(whole.row["sub_event_type"])
    known: str | None = before[-1].row["sub_event_type"] if before else None
    words = mentions.words
    if frame.tolls and all(t.status in {"abducted", "arrested"} for t in frame.tolls) and known != "Arrests":
        # "وفي هجوم آخر خطف مسلحون نائبة": it says itself what it was.
        return None
    alike = (i for i in frame.words()[:-1] if words[i] in word_set("incidents") and words[i + 1] in word_set("alike"))
    if known and frame.family == "harm" and next(alike, None) is not None:
        # "شهدت المنطقة أربعة حوادث مماثلة أودت بحياة ثلاثة"
        return known
    if others_of(mentions, frame) is not None or _one_more(mentions, frame):
        # "قصفت مقاتلات مقار في جرف الصخر، وأخرى في القائم"
        return known
    if known and more_by_blasts(frame, before[-1]):
        return known
    hit = another_hit(mentions, frame)
    if known and hit is not None and words[hit] in before[-1].frame.said(words):
        # "انفجرت عبوة على رتل في بابل. وتعرض رتل آخر للاستهداف في السماوة"
        return known
    if frame.kinds == {"attack"} and event_type_of(known) == "Battles" and _named_alike(mentions, frame, "alike"):
        # "خسر سبعة من عناصره في هجوم مماثل"
        return known
    few = not any(t.plural for t in frame.triggers)
    if few and frame.kinds <= {"attack", "target"} and _named_alike(mentions, frame, "alike"):
        # "وتعرض المطار لهجوم مماثل في نيسان": of the kind of what was told of that place, else of the last one.
        afar = [e for e in before if e.row["level"] == "incident" and e.row["event_type"] == _REMOTE]
        there = {p.place.place_id for p in own_places_and_dates(mentions, frame.spans[0])[0]}
        same = next((e for e in reversed(afar) if e.where.place_id in there), afar[-1] if afar else None)
        return same.row["sub_event_type"] if same is not None else None
    # "وفي هجوم آخر، هاجم مسلحون نقطة تفتيش", "قتل سبعة في هجوم انتحاري آخر": it says itself how it was done.
    own = any(plays(w, "bomber") or w.removeprefix("ل") in word_set("gunmen") for w in frame.said(words))
    remote = event_type_of(known) == _REMOTE and not own
    return known if remote and frame.kinds == {"attack"} and _named_alike(mentions, frame, "another of them") else None


def _whole(frame: Frame, before: list[Event]) -> Event | None:
    """The attacks told together of which an event is the first, or the second; else none."""
    return next((e for e in reversed(before) if e.frame is frame.one_of), None) if frame.one_of is not None else None


def _one_more(mentions: Mentions, frame: Frame) -> bool:
    """Whether an event is only one more harmed at another place: "قتل مسلحون شرطيا في الدورة وآخر في الكرادة"."""
    return frame.family == "harm" and any(one_more_elsewhere(mentions, t) for t in frame.tolls[:1])


def _weapon_alike(mentions: Mentions, frame: Frame, own: Munitions, before: list[Event]) -> Munitions:
    """The weapon of the event told last, where one like it names none: "أصيب ثلاثة بانفجار مماثل"."""
    others, whole = others_of(mentions, frame), _whole(frame, before)
    if whole is not None:
        single = own.low is not None and not any(t.plural or t.number is not None for t in frame.triggers)
        if single or whole.munitions.low is None:
            return replace(own, weapon=own.weapon or whole.munitions.weapon)
        return Munitions(own.weapon or whole.munitions.weapon, 1, 1, "is like the one before")
    if others is not None and before:
        told = before[-1].munitions
        number = mentions.numeral_ending_at.get(others.at) if frame.kinds & {"disrupt", "explosion"} else None
        low, high = (None, None) if number is None else (number.quantity.low, number.quantity.high)
        one = is_the_next(mentions.words[others.at]) or (number is None and told.low == 1)
        if one and frame.kinds == {"explosion"}:
            # "انفجرت عبوة في بعقوبة وأخرى في الخالص"
            low = high = 1
        return replace(own, weapon=own.weapon or told.weapon, low=low, high=high)
    last = before[-1].munitions.weapon if before and "explosion" in before[-1].frame.kinds else None
    if own.weapon or last is None or frame.kinds != {"explosion"} or not _named_alike(mentions, frame, "alike"):
        return own
    one = frame.counted is None and not any(t.plural for t in frame.triggers)
    return Munitions(last, 1, 1, "is like the one before") if one else replace(own, weapon=last)


def _claim(mentions: Mentions, event: Event, claims: Sequence[Claim]) -> None:
    """Put a claim of responsibility into ``actor1`` where nobody is named, an accusation beside it."""
    row, event.claims = event.row, claims
    for claim in claims:
        if claim.by is not None:
            row["actor1_alleged"], row["alleged_by"] = claim.doer, claim.by
            if row["actor1"] is None and row["actor2"] == claim.doer:
                # "ألقت باللائمة في الهجوم على كتائب حزب الله": it did not hit them.
                frame = event.frame
                hit = (target(mentions, frame, frame.tolls, span, claim.doer) for span in frame.spans)
                row["actor2"] = next((name for name in hit if name not in {None, claim.doer}), None)
        elif row["actor1"] in {None, UNIDENTIFIED} and claim.doer != row["actor2"]:
            row["actor1"] = claim.doer
            row["actor2"] = row["actor2"] or hit_by(mentions, event.frame, claim.doer)


def _sides(
    mentions: Mentions, frame: Frame, tolls: Sequence[Toll], sub_type: str | None, count: Count, before: list[Event]
) -> tuple[str | None, str | None]:
    """Doer and target; the first ten of a count, and a count set against it, are of those whom the count names."""
    actor1, actor2 = sides(mentions, frame, tolls, sub_type)
    if before and (others_of(mentions, frame) is not None or _one_more(mentions, frame)):
        return actor1 or before[-1].row["actor1"], actor2 or before[-1].row["actor2"]
    last = before[-1].row if before else None
    hit = another_hit(mentions, frame) if last is not None and actor2 is None else None
    if last is not None and hit is not None and mentions.words[hit] in before[-1].frame.said(mentions.words):
        # "على رتل للتحالف في بابل. وتعرض رتل آخر للاستهداف"
        actor2 = last["actor2"]
    if last is not None and actor1 is None and last["event_type"] == event_type_of(sub_type):
        of_a_group = last["actor1"] is not None and not of_a_state(last["actor1"])
        if of_a_group and last["actor1"] != UNIDENTIFIED and _named_alike(mentions, frame, "like the one before"):
            # "شن التنظيم هجوما على قرية … وكان هجوم مماثل قد أسفر عن مقتل"
            return last["actor1"], actor2
    if actor1 is None and before and _seized_on_the_way(mentions, frame, before[-1], sub_type):
        return before[-1].row["actor1"], actor2
    whole = [e.row for e in before if e.row["level"] == "aggregate" and e.row["sub_event_type"] == sub_type]
    if count.aggregate and whole and is_first_of(mentions, frame):
        return whole[-1]["actor1"] or actor1, whole[-1]["actor2"] or actor2
    return actor1, actor2


def _seized_on_the_way(mentions: Mentions, frame: Frame, last: Event, sub_type: str | None) -> bool:
    """Whether weapons are seized in the breath that tells of arrests: "أسفرت عن اعتقال ثلاثين وضبط 12 قذيفة"."""
    first = frame.triggers[0] if frame.triggers else None
    if first is None or first.verb is not None or sub_type != "Disrupted weapons use":
        return False
    same = last.row["sub_event_type"] == "Arrests" and last.frame.sentence == frame.sentence
    return same and mentions.words[first.at].startswith("و") and first.at + 1 not in mentions.people


def _until_told(mentions: Mentions, when: When) -> When:
    """A period that ends after the report ends with it, "خلال العام الحالي": of what was told, nothing came later."""
    published = mentions.published
    if published and when.begin and when.end and when.begin <= published < when.end:
        return replace(when, end=published)
    return when


def _place_columns(where: Where) -> dict[str, Any]:
    mention = where.mention
    if mention is None:
        return dict.fromkeys(_PLACE_COLUMNS)
    place = mention.place
    admin2 = next((p.name_en for p in gazetteer().ancestors(place.place_id) if p.kind == "district"), None)
    return {
        "place_id": place.place_id, "location": place.name_en, "location_ar": place.name_ar, "admin1": place.admin1,
        "admin2": admin2, "country": place.country, "latitude": mention.latitude, "longitude": mention.longitude,
        "geo_precision": mention.geo_precision,
    }  # fmt: skip


def _toll_columns(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> dict[str, Any]:
    killed, wounded = sums(tolls, "killed"), sums(tolls, "wounded")
    harmed = any(t.status in {"killed", "wounded"} for t in tolls)
    return {
        "killed_low": killed[0], "killed_high": killed[1], "wounded_low": wounded[0], "wounded_high": wounded[1],
        "fatalities": fatalities(mentions, tolls), "fatalities_reported": harmed or says_no_harm(mentions, frame),
    }  # fmt: skip


def _telling_span(mentions: Mentions, frame: Frame, where: Where) -> range:
    """The stretch that tells most of the event: its place, date and toll; the first of equals."""
    if len(frame.spans) == 1:
        return frame.spans[0]

    def told(span: range) -> int:
        placed = where.mention is not None and where.mention.first in span
        dated = any(not d.ahead for d in mentions.dates_by_word.within(span))
        return 2 * placed + dated + 2 * any(t.at in span for t in frame.tolls)

    return max(frame.spans, key=lambda span: (told(span), -span.start))


def _evidence(mentions: Mentions, span: range) -> tuple[int, int]:
    """Span of the text as read that states the event: without a leading إن/أن, signs and the full stop around it."""
    words = mentions.text.words
    first, last = span.start, span.stop - 1

    def opens(text: str) -> bool:
        return text in word_set("before a statement") or not (text[0].isalnum() or text in '«"(')

    while first < last and opens(words[first].text):
        first += 1
    while last > first and not words[last].text[0].isalnum() and words[last].text not in '»")':
        last -= 1
    return mentions.text.span(words[first].start, words[last].end)
