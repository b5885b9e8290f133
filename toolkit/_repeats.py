"""Leave out an event told a second time: as many dead and wounded of the same side, at one place and on one day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ._alike import other_people, same_place
from ._event import Event
from .actors import UNIDENTIFIED
from .frames import names_another, own_places_and_dates
from .mentions import Mentions
from .people import of_protesters
from .vocabulary import any_of, has_article, verbs, word_set

Row = dict[str, Any]
# From how many harmed, taken or arrested on the same number is no chance.
_MANY = 3
# How many events before one it may have been told among.
_BACK = 40
# How far from what a crowd does it may be named.
_BESIDE = 2
# Among how many first words of a sentence somebody is said to tell it.
_HEAD = 6
# How many sentences on those are known who did it, and how far before what they do they may be named.
_NEXT, _BEFORE = 2, 9
_BY_SOMEBODY = frozenset({"violence", "harm"})
# What the manner of an attack decides.
_HOW = ("event_type", "sub_event_type", "weapon", "munitions_low", "munitions_high")
_PLACE = (
    "place_id", "location", "location_ar", "admin1", "admin2", "country", "latitude", "longitude", "geo_precision",
)  # fmt: skip
_KIN = frozenset({"Attack", "Armed clash"})


def told_once(mentions: Mentions, events: Sequence[Event]) -> list[Event]:
    """
    Events without those that only tell again what one before them told.

    Parameters
    ----------
    mentions
        The article.
    events
        Its events, in order of their evidence.

    Returns
    -------
    list[Event]
        The first telling of each, with the doer where only the second names one.
    """
    kept: list[Event] = []
    for event in events:
        # What opens the article, and what was told last: time must not grow with the square of the text.
        near = kept if len(kept) <= _BACK else [kept[0], *kept[-_BACK:]]
        first = next((e for e in near if _again(mentions, e, event)), None)
        if first is None and kept and _of_those_known(mentions, kept[-1], event):
            first = kept[-1]
        if first is None and kept and _how_it_was_done(mentions, kept[-1], event):
            kept[-1].row.update({key: event.row[key] for key in _HOW})
            first = kept[-1]
        if first is None:
            kept.append(event)
            continue
        if first.row["actor1"] in {None, UNIDENTIFIED}:
            first.row["actor1"] = event.row["actor1"] or first.row["actor1"]
        if first.row["place_id"] is None:
            first.where = event.where
            first.row.update({key: event.row[key] for key in _PLACE})
    return kept


def _again(mentions: Mentions, first: Event, event: Event) -> bool:
    """Whether an event is the first one told again."""
    a, b = first.row, event.row
    if a["level"] != "incident" or b["level"] != "incident":
        return False
    if _taken_again(first, event):
        return _somebody_says(mentions, event) and _one_day(a, b)
    if not _kin(a["sub_event_type"], b["sub_event_type"]) or any(
        _another_told(mentions, span) for span in event.frame.spans
    ):
        return False
    if not (
        (_as_many(first, event) and _somebody_says(mentions, event))
        or _of_the_crowd(mentions, first, event)
        or _nothing_new(mentions, first, event)
    ):
        return False
    if not all(_one_side(a[side], b[side]) for side in ("actor1", "actor2")):
        return False
    return _one_day(a, b) and _one_place(first, event)


def _another_told(mentions: Mentions, span: range) -> bool:
    return names_another(mentions, span) or any_of(mentions.words[span.start : span.stop], "did so too")


def _somebody_says(mentions: Mentions, event: Event) -> bool:
    """Whether the sentence is of somebody who tells it, as a repeat is: "من جهته، قال مصدر إن"."""
    head = mentions.text.sentences[event.frame.sentence]
    return any(verbs("say_verbs", w) for w in mentions.words[head.start : min(head.start + _HEAD, head.stop)])


def _kin(a: str | None, b: str | None) -> bool:
    return a == b or {a, b} <= _KIN


def _as_many(first: Event, event: Event) -> bool:
    """Whether both give the same numbers, large enough to be no chance."""
    tolls = [
        {(t.status, t.people.quantity.low) for t in e.tolls if not t.part_of_total and t.people.quantity.low}
        for e in (first, event)
    ]
    number = sum(low or 0 for _, low in tolls[1])
    # "ما أودى بشرطي وجرح اثنين", and then "قتل جندي وجرح اثنان": others.
    same = tolls[1] == tolls[0] and not other_people(first.frame, event.frame)
    return bool(tolls[1]) and same and number >= _MANY


def _taken_again(first: Event, event: Event) -> bool:
    """Whether the state took back one place: nobody does twice on a day."""
    again = "regain" in event.frame.kinds and first.row["sub_event_type"] == "Government regains territory"
    return again and first.row["place_id"] == event.row["place_id"] is not None


def _how_it_was_done(mentions: Mentions, last: Event, event: Event) -> bool:
    """
    Whether the next sentence says by what attack those were killed whose number is told.

    As in "قتل 25 شرطيا قرب الرطبة", and then "وأوضحت المصادر أن الهجوم نفذ بعربتين مفخختين".
    """
    told, words = last.frame, mentions.words
    if told.triggers or not last.tolls or event.tolls or event.frame.sentence - told.sentence != 1:
        return False
    if last.row["level"] != "incident" or event.row["level"] != "incident" or not event.frame.triggers:
        return False
    first = event.frame.triggers[0]
    named = first.kind == "attack" and first.verb is None and has_article(words[first.at]) and not first.plural
    if not named or words[first.at - 1] not in word_set("opens a clause"):
        return False
    return _one_day(last.row, event.row) and _one_place(last, event)


def _of_the_crowd(mentions: Mentions, first: Event, event: Event) -> bool:
    """Whether a crowd that is known does what it was told to have done: "وأضاف أن المتظاهرين قطعوا الطريق"."""
    frame = event.frame
    if {first.frame.family, frame.family} != {"crowd"} or event.tolls:
        return False
    words = mentions.words
    known = all(
        any(has_article(w) and of_protesters(w) for w in words[max(0, t.at - _BESIDE) : t.at + _BESIDE + 1])
        for t in frame.triggers
    )
    places, dates = own_places_and_dates(mentions, frame.spans[0])
    dated = any(d.kind in {"day", "night"} for d in dates)
    return known and not places and not dated and frame.kinds <= first.frame.kinds


def _of_those_known(mentions: Mentions, last: Event, event: Event) -> bool:
    """
    Whether it is told how the event just told was done, by those or with the arms that are known from it.

    As in "فجر انتحاري نفسه", and then "وقال شهود إن الانتحاري أطلق النار على الحراس": no more harmed, nor another day
    or place.
    """
    a, b = last.row, event.row
    if a["level"] != "incident" or b["level"] != "incident" or event.frame.sentence - last.frame.sentence > _NEXT:
        return False
    families = {event.frame.family, last.frame.family}
    if not families <= _BY_SOMEBODY or len(event.frame.spans) > 1 or not event.frame.triggers:
        return False
    span = event.frame.spans[0]
    places, dates = own_places_and_dates(mentions, span)
    if any(d.kind in {"day", "night"} for d in dates) or names_another(mentions, span):
        return False
    first = event.frame.triggers[0].at
    words = mentions.words[max(span.start, first - _BEFORE) : first + 2]
    bombers = a["sub_event_type"] == "Suicide bomb" and any_of(words, "the attackers")
    known = any_of(words[-4:-2], "the attackers") and _kin(a["sub_event_type"], b["sub_event_type"])
    more = any((b[key] or 0) > (a[key] or 0) for key in ("killed_low", "wounded_low"))
    return (bombers or known) and not more and (not places or _one_place(last, event))


def _nothing_new(mentions: Mentions, first: Event, event: Event) -> bool:
    """Whether no number, doer nor place tells the second from the first."""
    a, b = first.row, event.row
    same = all(a[key] == b[key] for key in ("sub_event_type", "date_from", "date_to", "place_id", "actor1"))
    known = a["actor1"] not in {None, UNIDENTIFIED} and a["place_id"] is not None and a["time_precision"] == 1
    remote = a["event_type"] == "Explosions/Remote violence"
    return same and known and remote and not event.tolls and a["munitions_low"] == b["munitions_low"]


def _one_side(a: str | None, b: str | None) -> bool:
    return a == b or a in {None, UNIDENTIFIED} or b in {None, UNIDENTIFIED}


def _one_day(a: Row, b: Row) -> bool:
    """Whether the days overlap; an open begin is any day up to the end."""
    (a_from, a_to), (b_from, b_to) = ((row["date_from"] or "", row["date_to"] or "9") for row in (a, b))
    return bool(a_from <= b_to and b_from <= a_to)


def _one_place(first: Event, event: Event) -> bool:
    places = [[e.where.mention] if e.where.mention is not None else [] for e in (first, event)]
    return same_place(*places)
