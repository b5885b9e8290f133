"""Set apart the one attack of a total that part of its dead are told of: "23 قتيلاً …، بينهم ثمانية في انفجار"."""

from __future__ import annotations

from dataclasses import replace

from .frames import Frame


def told_apart(frame: Frame) -> list[Frame]:
    """
    A total and the attack that part of its dead are told of by itself; the frame alone where it tells of none.

    Parameters
    ----------
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
    return [frame]
