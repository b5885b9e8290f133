"""Find the attacks told one by one whose dead and wounded add up, exactly, to a toll told before them."""

from __future__ import annotations

from collections.abc import Sequence

from ._alike import counts, same_day, same_place
from .frames import Frame, own_places_and_dates
from .mentions import Mentions

_HARMED = ("killed", "wounded")
_VIOLENCE, _BLASTS = frozenset({"violence", "harm"}), frozenset({"explosion", "grenade"})
_FROM_AFAR = frozenset({"strike", "shelling", "fire"})
# From how many dead and wounded on a sum is none by chance, and from how many of the dead alone.
_NO_CHANCE, _LARGE = 5, 10
# How many attacks behind a toll may be its own.
_MOST = 12
# Places around which each of the attacks summed up may have been.
_WIDE = frozenset({"city", "town", "district", "governorate"})


def parts_of(mentions: Mentions, frames: Sequence[Frame], index: int) -> list[Frame]:
    """
    Find the attacks told behind a toll whose dead and wounded are, together, exactly those of the toll.

    As in "قتل 12 وأصيب 22 بانفجار شاحنة في بعقوبة", and then 6 and 18, one, 4 and 2, 1 and 2 at places around it.

    Parameters
    ----------
    mentions
        The article.
    frames
        Its events, in order.
    index
        Which of them has the toll.

    Returns
    -------
    list[Frame]
        None of them where the numbers may be equal by chance, or a place or day speaks against it.
    """
    whole = frames[index]
    if whole.total or whole.background or whole.elsewhere or whole.counted or whole.family not in _VIOLENCE:
        return []
    told = [status for status in _HARMED if _exactly(whole, status)]
    harmed = [sum(counts(whole, status)) for status in told]
    # One number alone may be a sum by chance: only a large one, of attacks at the very place, is none.
    both = len(told) == len(_HARMED)
    if sum(harmed) < (_NO_CHANCE if both else _LARGE):
        return []
    parts: list[Frame] = []
    for frame in frames[index + 1 : index + 1 + _MOST]:
        if not _may_be_part(mentions, whole, frame, around=both):
            continue
        parts.append(frame)
        sums = [sum(sum(counts(part, status)) for part in parts) for status in told]
        if sums == harmed and len(parts) > 1:
            return parts
        if any(part > most for part, most in zip(sums, harmed, strict=True)):
            return []
    return []


def _exactly(frame: Frame, status: str) -> bool:
    """Whether so many of a status are told, and not "about", "at least" or "tens"."""
    told = [t.people.quantity for t in frame.tolls if t.status == status and not t.part_of_total]
    return bool(told) and all(q.low is not None and q.low == q.high and not q.approx for q in told)


def _may_be_part(mentions: Mentions, whole: Frame, part: Frame, *, around: bool) -> bool:
    """Whether one of two tolls is less than the other, of that day, and there, or ``around`` in that governorate."""
    if part.family not in _VIOLENCE or part.total or part.background or part.elsewhere:
        return False
    (here, then), (there, days) = (own_places_and_dates(mentions, f.spans[0]) for f in (part, whole))
    harmed = [[sum(counts(f, status)) for status in _HARMED] for f in (part, whole)]
    less = any(harmed[0]) and harmed[0] != harmed[1]
    around = around and bool(there) and all(p.kind in _WIDE for p in there)
    around = around and {p.place.admin1 for p in here} <= {p.place.admin1 for p in there}
    return less and same_day(then, days) and (around or same_place(here, there))


def parts_unfolded(mentions: Mentions, frames: Sequence[Frame]) -> list[Frame]:
    """
    Tell a toll from the first attack that it sums up, where that was taken for the same with fewer dead.

    "قتل سبعة بانفجار سيارة في بعقوبة. وانفجرت سيارة في حي المعلمين فقتلت أربعة", and then three elsewhere in the town.

    Parameters
    ----------
    mentions
        The article.
    frames
        Its events, in order.
    """
    found: list[Frame] = []
    for index, frame in enumerate(frames):
        whole, part = _cut_behind_the_first(mentions, frame) if len(frame.spans) > 1 else (frame, None)
        told = part is not None and part in parts_of(mentions, [whole, part, *frames[index + 1 :]], 0)
        found += [whole, part] if told and part is not None else [frame]
    return found


def _cut_behind_the_first(mentions: Mentions, frame: Frame) -> tuple[Frame, Frame | None]:
    """What the first stretch tells of an event, and what the others do; nothing where one has no toll."""
    first, *others = frame.spans
    number = next((n for n, s in enumerate(mentions.text.sentences) if others[0].start in s), frame.sentence)
    whole, part = Frame([first], sentence=frame.sentence), Frame(others, sentence=number)
    for half, inside in ((whole, True), (part, False)):
        half.tolls = [t for t in frame.tolls if (t.at in first) == inside]
        triggers = [t for t in frame.triggers if (t.at in first) == inside]
        if triggers:
            half.tell(*triggers)
    return (whole, part) if whole.tolls and part.tolls and part.triggers else (frame, None)


def of_several_kinds(frame: Frame) -> bool:
    """
    Whether the attacks that a toll sums up are not all blasts, all from afar, or all of another kind.

    What is told in the plural ("تفجيرات") says itself what they all were.

    Parameters
    ----------
    frame
        The toll, its parts known.
    """
    one = not any(t.plural for t in frame.triggers)
    return one and len({_kind_of(part) for part in frame.summed}) > 1


def _kind_of(frame: Frame) -> str:
    """One word for what was done: ``blast``, ``afar`` or ``other``."""
    if frame.kinds & _BLASTS:
        return "blast"
    return "afar" if frame.kinds & _FROM_AFAR else "other"
