"""Set apart the attacks of one stretch of text: "23 قتيلاً، بينهم ثمانية في انفجار", "قتل بهجوم، فيما أصيب بانفجار"."""

from __future__ import annotations

from dataclasses import replace

from ._openers import sets_apart
from .frames import Frame
from .mentions import Mentions

# How far behind whom it harmed an attack may be named: "أصيب أربعة مدنيين بجروح بانفجار".
_NEAR = 3


def _side_by_side(mentions: Mentions, frame: Frame) -> list[Frame]:
    """Two attacks, each behind whom it harmed: "قتل عنصر بهجوم مسلح، فيما أصيب أربعة مدنيين بانفجار عبوة"."""
    if len(frame.tolls) < 2 or len(frame.triggers) != 2 or any(t.verb or t.definite for t in frame.triggers):
        return [frame]
    one, other = frame.triggers
    before = [t for t in frame.tolls if t.at < one.at]
    behind = [t for t in frame.tolls if one.at < t.at < other.at]
    alike = one.kind == other.kind or one.plural or other.plural
    if alike or len(before) + len(behind) < len(frame.tolls) or not before or not behind:
        return [frame]
    apart = any(sets_apart(mentions.words, i) for i in range(one.at + 1, behind[0].at))
    if not apart or other.at - behind[-1].people.last > _NEAR:
        return [frame]
    rest = Frame([], [other], behind, frame.sentence)
    return [replace(frame, triggers=[one], tolls=before), rest]


def told_apart(mentions: Mentions, frame: Frame) -> list[Frame]:
    """
    The attacks that one stretch of text tells of; the frame alone where it tells of one.

    A total and the attack that part of its dead are told of by itself, or two attacks side by side.

    Parameters
    ----------
    mentions
        The article.
    frame
        A stretch of text that may count the dead of several attacks.
    """
    for toll in frame.tolls:
        behind = (t for t in frame.triggers if t.verb is None and 0 <= t.at - toll.people.last <= 1)
        own = next(behind, None) if toll.part_of_total else None
        total = any(t.plural and t.at < toll.at for t in frame.triggers)
        if own is None or own.definite or own.plural or not total:
            continue
        status = "killed" if any(t.status == "killed" for t in frame.tolls) else toll.status
        first, rest = replace(toll, part_of_total=False, status=status), [t for t in frame.tolls if t.at > toll.at]
        part = Frame([], [t for t in frame.triggers if t.at >= own.at], [first, *rest], frame.sentence)
        kept = [t for t in frame.triggers if t.at < own.at], [t for t in frame.tolls if t.at < toll.at]
        return [replace(frame, triggers=kept[0], tolls=kept[1]), part]
    return _side_by_side(mentions, frame)
