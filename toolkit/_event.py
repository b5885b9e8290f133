"""Hold an event as coded, and how many it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ._toll import Toll
from .accusations import Claim
from .frames import Frame
from .munitions import Munitions
from .when import When
from .where import Where


@dataclass(frozen=True, slots=True)
class Count:
    """Level of a row, how many events it speaks of, and why; ``at`` is the word that counts, where no trigger does."""

    level: str
    n_events: int | None
    reason: str
    at: int | None = None

    @property
    def aggregate(self) -> bool:
        """Whether it counts several events."""
        return self.level == "aggregate"


@dataclass
class Event:
    """
    An event as coded: its row of the table, its tolls, and what it was decided from.

    ``facts`` are what its confidence rests on, ``like`` is the first word of an event that it is said to be like.
    """

    row: dict[str, Any]
    tolls: list[Toll]
    frame: Frame
    when: When
    where: Where
    count: Count
    munitions: Munitions
    claims: Sequence[Claim] = ()
    facts: tuple[str, ...] = ()
    like: int | None = None
