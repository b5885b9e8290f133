"""Tell whether the places, days and tolls of two stretches of text can be those of one event."""

from __future__ import annotations

from ._floors import holds_other
from ._toll import rounds
from .dates import PERIODS, DateMention
from .frames import Frame
from .gazetteer import distance_km, gazetteer
from .places import PlaceMention

# How many days fighting that goes on may have begun before.
_BEGAN = 7
# From which number of dead and wounded on it may be a round one, and how far off it may be.
_LARGE, _ROUNDED = 100, 0.03
# Places small enough for "near" to tell where, and how far apart two may lie near which one thing happened.
_SMALL, _NEAR_BOTH = frozenset({"town", "village"}), 30


def _ids_above(places: list[PlaceMention]) -> set[str]:
    index = gazetteer()
    return {q.place_id for p in places for q in index.ancestors(p.place.place_id)} - {"iraq"}


def _finest(places: list[PlaceMention]) -> list[PlaceMention]:
    """Places without those that only say where another of them lies: of "الكاظمية شمال بغداد" the quarter."""
    if len(places) < 2:
        return places
    index = gazetteer()

    def holds(wide: PlaceMention, fine: PlaceMention) -> bool:
        if wide.place.place_id == fine.place.place_id:
            return False
        above = (q.place_id for q in index.ancestors(fine.place.place_id))
        return wide.place.place_id in above or _in_city(fine, wide)

    return [p for p in places if not any(holds(p, q) for q in places)]


def same_place(a: list[PlaceMention], b: list[PlaceMention]) -> bool:
    """Whether one of two lists of places lies in the other, or one is empty."""
    if not a or not b:
        return True
    a, b = _finest(a), _finest(b)
    in_b, in_a = _ids_above(b), _ids_above(a)
    if any(p.place.place_id in in_b for p in a) or any(p.place.place_id in in_a for p in b):
        return True
    if any(mountain_of(p, q) or mountain_of(q, p) for p in a for q in b):
        return True
    return any(_in_city(p, q) or _in_city(q, p) for p in a for q in b)


def mountain_of(mountain: PlaceMention, town: PlaceMention) -> bool:
    """Whether a mountain has the name of a town: "جبل سنجار", and "سنجار" in the headline."""
    if mountain.kind != "mountain" or town.kind not in {"city", "town", "district"}:
        return False
    near = mountain.place.admin1 == town.place.admin1
    return near and town.place.name_ar in mountain.place.name_ar.split()


def _in_city(part: PlaceMention, city: PlaceMention) -> bool:
    """Whether a quarter or site lies in a city; the gazetteer puts both below the district."""
    quarter = part.kind in {"neighbourhood", "site", "road"} and city.kind == "city"
    if not quarter or part.place.admin1 != city.place.admin1 or city.role == "near":
        return False
    # "في الدورة … في أبي غريب": a quarter of Baghdad is in no other town of that governorate.
    index = gazetteer()
    districts = {q.place_id for q in index.ancestors(city.place.place_id) if q.kind == "district"}
    return not districts or not districts.isdisjoint(q.place_id for q in index.ancestors(part.place.place_id))


def _overlap(x: DateMention, y: DateMention) -> bool:
    if x.date_from == y.date_from:
        return True
    if x.date_from is None or x.date_to is None or y.date_from is None or y.date_to is None:
        return False
    return x.date_from <= y.date_to and y.date_from <= x.date_to


def same_day(a: list[DateMention], b: list[DateMention]) -> bool:
    """Whether some of the days of two lists are the same, or one is empty."""
    return not a or not b or any(_overlap(x, y) for x in a for y in b)


def began_before(a: list[DateMention], b: list[DateMention]) -> bool:
    """Whether a day is a few before another: on it began what was still going on: "المواجهات بدأت الاثنين"."""
    pairs = ((x.date_from, y.date_from) for x in a[:1] for y in b)
    return any(x is not None and y is not None and 0 <= (y - x).days <= _BEGAN for x, y in pairs)


def counts(frame: Frame, status: str) -> list[int]:
    """
    Numbers of those killed, say, that an event is told with; parts of totals are left out.

    Of several stretches that tell them, those of the one with most: told twice they are no more than told once.
    """
    told = [
        (t.at, low) for t in frame.tolls
        if t.status == status and not t.part_of_total and (low := t.people.quantity.low) is not None
    ]  # fmt: skip
    if len(told) < 2 or len(frame.spans) == 1:
        return [low for _, low in told]
    return max(([low for at, low in told if at in span] for span in frame.spans), key=sum)


def same_tolls(event: Frame, frame: Frame) -> bool:
    """Whether two tolls can be of one event: equal where both give a number of one status."""
    if not event.tolls or not frame.tolls:
        return True
    pairs = ((counts(event, status), counts(frame, status)) for status in ("killed", "wounded"))
    return all(not first or not second or sum(first) == sum(second) for first, second in pairs)


def _together(frame: Frame) -> int | None:
    """How many were killed and wounded, where that is all that a stretch of text says: "مقتل وإصابة تسعة"."""
    return next((t.people.together for t in frame.tolls if t.people.together is not None), None)


def _adds_up(joint: Frame, split: Frame) -> bool:
    """Whether the dead and the wounded of one stretch are as many, or about, as another gives of both together."""
    parts, both = [sum(counts(split, status)) for status in ("killed", "wounded")], _together(joint)
    if both is None or not all(parts):
        return False
    # "مقتل وإصابة أكثر من 29 ألفا", and then "11118 قتلوا وأصيب 18419"
    return sum(parts) == both or (both >= _LARGE and abs(sum(parts) - both) <= both * _ROUNDED)


def same_total(event: Frame, frame: Frame) -> bool:
    """Whether two totals of a period are one: both together and one by one, or a round number and the exact one."""
    if _adds_up(event, frame) or _adds_up(frame, event):
        return True
    if other_people(event, frame):
        return False
    alike = False
    for status in ("killed", "wounded"):
        told = [
            [t.people.quantity for t in f.tolls if t.status == status and not t.part_of_total] for f in (event, frame)
        ]
        if [len(numbers) for numbers in told] != [1, 1]:
            continue
        first, second = told[0][0], told[1][0]
        equal = first == second and (first.low or 0) >= _LARGE
        if not (equal or rounds(first, second) or rounds(second, first)):
            return False
        alike = True
    return alike


def equal_tolls(event: Frame, frame: Frame, telling: int) -> bool:
    """Whether two tolls are one told twice: so many dead in both, the same dead and wounded, or both together."""
    if not same_tolls(event, frame) or other_people(event, frame):
        return False
    if _adds_up(event, frame) or _adds_up(frame, event):
        return True
    both = [sum(b) for s in ("killed", "wounded") if (b := counts(frame, s)) and counts(event, s)]
    # "اختطف التنظيم 43 مدنيا", and then the same number where it was.
    held = [sum(b) for s in ("abducted", "arrested") if (b := counts(frame, s)) and sum(b) == sum(counts(event, s))]
    return len(both) == 2 or any(number >= telling for number in both + held)


def other_people(event: Frame, frame: Frame) -> bool:
    """Whether two tolls are of different people: a policeman killed, a soldier killed."""
    groups = [{t.people.group for t in f.tolls} - {None, "people"} for f in (event, frame)]
    return all(groups) and not any(a == b or holds_other(a, b) for a in groups[0] for b in groups[1])


def around(mention: PlaceMention) -> bool:
    """
    Whether something is only near a place, or somewhere around a city: "جنوبي الحلة", "في ضواحي أربيل".

    Parameters
    ----------
    mention
        The place.
    """
    return mention.role == "near" or (mention.kind == "city" and mention.geo_precision == 2)


def perhaps_there(a: list[PlaceMention], b: list[PlaceMention]) -> bool:
    """Whether two places may be one because one is only said to be near a town of that governorate."""
    pairs = ((p, q) for p in a for q in b if p.place.admin1 == q.place.admin1)
    return any((around(p) or around(q)) and not _far_apart(p, q) for p, q in pairs)


def _far_apart(p: PlaceMention, q: PlaceMention) -> bool:
    """Whether two small towns lie too far apart for one event near both: "جنوب بغداد" may be anywhere there."""
    here, there = ([c for c in (m.latitude, m.longitude) if c is not None] for m in (p, q))
    small = {p.kind, q.kind} <= _SMALL and len(here) == len(there) == 2
    return small and distance_km(here, there) > _NEAR_BOTH


def of_a_period(dates: list[DateMention]) -> bool:
    """Whether one of some dates is a period of more than a week."""
    return any(map(_is_period, dates))


def _is_period(date: DateMention) -> bool:
    return date.kind in PERIODS and (date.kind in {"month", "year"} or _long(date))


def other_period(a: list[DateMention], b: list[DateMention]) -> bool:
    """Whether two lists of dates hold periods, and none of one begins with one of the other: August, and the year."""
    if not a or not b:
        return False
    if not of_a_period(a) or not of_a_period(b):
        return False
    first, second = ({d.date_from for d in dates if _is_period(d)} for dates in (a, b))
    return first.isdisjoint(second)


def _long(mention: DateMention) -> bool:
    if mention.date_from is None or mention.date_to is None:
        return True
    # "منذ مساء أمس" says when something began, not over which period it is counted.
    return (mention.date_to - mention.date_from).days > (2 if mention.kind == "since" else 7)
