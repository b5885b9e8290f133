"""Find the attacks told one by one whose dead and wounded add up, exactly, to a toll told before them."""

from __future__ import annotations

from collections.abc import Sequence

from ._alike import counts, same_day, same_place
from .frames import BLASTS, Frame, own_places_and_dates
from .mentions import Mentions

_HARMED = ("killed", "wounded")
_VIOLENCE = frozenset({"violence", "harm"})
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
    if not _may_be_summed(whole):
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


def _may_be_summed(frame: Frame) -> bool:
    """Whether what is told is one toll of violence here and now, that counts no events."""
    apart = frame.total or frame.background or frame.elsewhere or frame.counted is not None
    return not apart and frame.family in _VIOLENCE


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


def parts_told(mentions: Mentions, frames: Sequence[Frame]) -> list[Frame]:
    """
    Tell a toll from the first attack that it sums up, and fold what tells one by one of the dead of a single attack.

    "قتل سبعة بانفجار سيارة في بعقوبة. وانفجرت سيارة في حي المعلمين فقتلت أربعة", and then three elsewhere in the town:
    the first was taken for the same with fewer dead. "كما أدى الهجوم إلى مقتل ثلاثة": of the one attack.

    Parameters
    ----------
    mentions
        The article.
    frames
        Its events, in order.
    """
    found: list[Frame] = []
    again: list[Frame] = []
    for index, frame in enumerate(frames):
        if any(frame is other for other in again):
            continue
        rest = frames[index + 1 :]
        whole, part = _cut_behind_the_first(mentions, frame) if len(frame.spans) > 1 else (frame, None)
        parts = parts_of(mentions, [whole, part, *rest], 0) if part is not None else []
        folded = any(p is part for p in parts)
        if folded and part is not None and not all(map(_is_known, parts[1:])):
            found += [whole, part]
            continue
        once_more = parts[1:] if folded else _of_one_attack(mentions, frames, index)
        frame.tolls = whole.tolls if folded else frame.tolls
        for other in once_more:
            frame.spans += other.spans
            if other.triggers:
                frame.tell(*other.triggers)
        again += once_more
        found.append(frame)
    return found


def _of_one_attack(mentions: Mentions, frames: Sequence[Frame], index: int) -> list[Frame]:
    """
    Find what tells one by one of the dead of a single attack told already: "كما أدى الهجوم إلى مقتل اثنين".

    "قتل ثلاثة في هجوم. وقال ضابط إن هجوما أدى إلى مقتل شرطي. كما أدى الهجوم إلى مقتل مدنيين": three, in one attack.
    """
    parts = parts_of(mentions, frames, index)
    if parts:
        return parts if all(map(_is_known, parts[1:])) else []
    whole, following = frames[index], frames[index + 1 : index + 2]
    if not following or len(following[0].spans) < 2 or not _may_be_summed(whole):
        return []
    stretches = [_between(following[0], span) for span in following[0].spans]
    told = [sum(counts(whole, status)) for status in _HARMED]
    sums = [sum(sum(counts(stretch, status)) for stretch in stretches) for status in _HARMED]
    same = told == sums and sum(told) >= _NO_CHANCE and all(map(_is_known, stretches[1:]))
    return list(following) if same and _may_be_part(mentions, whole, following[0], around=True) else []


def _is_known(frame: Frame) -> bool:
    """Whether only the attack known is named: "الهجوم"."""
    return frame.one_of is None and bool(frame.triggers) and all(t.definite and t.verb is None for t in frame.triggers)


def _between(frame: Frame, span: range) -> Frame:
    """What one stretch tells of an event."""
    triggers = [t for t in frame.triggers if t.at in span]
    return Frame([span], triggers, [t for t in frame.tolls if t.at in span], frame.sentence)


def _cut_behind_the_first(mentions: Mentions, frame: Frame) -> tuple[Frame, Frame | None]:
    """What the first stretch tells of an event, and what the others do; nothing where one has no toll."""
    first, *others = frame.spans
    number = next((n for n, s in enumerate(mentions.text.sentences) if others[0].start in s), frame.sentence)
    whole = _between(frame, first)
    triggers = [t for t in frame.triggers if t.at not in first]
    part = Frame(others, triggers, [t for t in frame.tolls if t.at not in first], number)
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
    if frame.kinds & BLASTS:
        return "blast"
    return "afar" if frame.kinds & _FROM_AFAR else "other"
