"""Sum up the settled tolls of an event: dead and wounded, ACLED's one number, and whether nobody was harmed."""

from __future__ import annotations

from collections.abc import Sequence

from ._floors import FLOORS
from ._toll import Toll
from .frames import Frame
from .mentions import Mentions
from .numbers import Quantity
from .vocabulary import any_of, word_set


def _floor(quantity: Quantity) -> int:
    return quantity.low if quantity.low is not None else FLOORS.get(quantity.vague or "", 0)


def sums(tolls: Sequence[Toll], status: str) -> tuple[int, int | None]:
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
    if not tolls:
        return 0, 0
    rows = [t.people.quantity for t in tolls if t.status == status and not t.part_of_total]
    highs = [q.high for q in rows]
    return sum(map(_floor, rows)), None if None in highs else sum(h for h in highs if h is not None)


def _exceeds(mentions: Mentions, toll: Toll) -> bool:
    """Whether a number is said to be exceeded: "أكثر من 20" is coded from 21."""
    people = toll.people
    return any(w in word_set("exceeding") for w in mentions.words[people.first : people.last])


def fatalities(mentions: Mentions, tolls: Sequence[Toll]) -> int:
    """ACLED's single number of dead: the lowest stated; for "more than n", n; 0 where no death is reported."""
    if not tolls:
        return 0
    killed = [t for t in tolls if t.status == "killed" and not t.part_of_total]
    return sum(max(0, _floor(t.people.quantity) - _exceeds(mentions, t)) for t in killed)


def says_no_harm(mentions: Mentions, frame: Frame) -> bool:
    """Whether the text says that nobody was harmed: "دون وقوع خسائر بشرية"."""
    words = mentions.words
    return frame.says(words, "without") and any(
        words[i] in word_set("without") and any_of(words[i : i + 6], "harm") for i in frame.words()
    )
