"""Hold the tolls of an event as they are settled, one after the other."""

from __future__ import annotations

from dataclasses import replace

from ._floors import holds_other
from ._tellers import verb_of_saying
from ._toll import Toll, compatible
from .mentions import Mentions
from .numbers import Quantity

# How far before a toll it may be said to rise: "ارتفع عدد قتلى الاحتجاجات إلى 29".
RISEN = 14
_OPENS_QUOTES = frozenset('«"“')


class SettledTolls:
    """Tolls settled so far, and the article that tells them."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.words = mentions.words
        self.settled: list[Toll] = []
        # The word behind the last toll said to have risen.
        self.risen: int | None = None

    def same(self, toll: Toll) -> list[Toll]:
        """Tolls settled of the same status, whose groups may be the same."""
        return [
            t for t in self.settled
            if (t.status, t.part_of_total) == (toll.status, toll.part_of_total)
            and compatible(t.people.group, toll.people.group)
        ]  # fmt: skip

    def perhaps(self, toll: Toll) -> list[Toll]:
        """The same, and those of a group that holds that of the toll or lies in it: "ضابط شرطة", then "ضابط"."""
        group = toll.people.group
        return self.same(toll) + [
            t for t in self.settled
            if (t.status, t.part_of_total) == (toll.status, toll.part_of_total) and holds_other(t.people.group, group)
        ]  # fmt: skip

    def exact(self, toll: Toll) -> Toll | None:
        """Find the last of the same group and nationality."""
        # People of no group said are people: "قتل تسعة", then "مقتل 14 شخصًا".
        key = (toll.people.group or "people", toll.people.nationality)
        exact = [t for t in self.same(toll) if (t.people.group or "people", t.people.nationality) == key]
        return exact[-1] if exact else None

    def put(self, old: Toll, new: Toll) -> bool:
        """Put a toll in the place of one settled; always true, as a rule that settles."""
        self.settled = [new if t is old else t for t in self.settled]
        return True

    def apart(self, a: Toll, b: Toll) -> bool:
        """Whether two tolls stand in different sentences."""
        return b.at not in self.sentence(a)

    def quoted_since(self, a: Toll, b: Toll) -> bool:
        """Whether one is quoted behind the other: "قتل أمريكي بهجوم، وقال التحالف في بيان «قتل متعاقد مدني»"."""
        words = self.words
        opened = next((i for i in range(a.people.last, b.at) if words[i] in _OPENS_QUOTES), None)
        return opened is not None and any(map(verb_of_saying, words[a.people.last : opened]))

    def sentence(self, toll: Toll) -> range:
        """Words of the sentence of a toll."""
        return self.mentions.text.sentence_at(toll.at)


def plus(a: Quantity, b: Quantity) -> Quantity:
    """Add two numbers; the sum is open where one of them is."""
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Quantity(low, high, None, a.approx or b.approx)


def with_number(toll: Toll, quantity: Quantity) -> Toll:
    """Give a toll another number."""
    return replace(toll, people=replace(toll.people, quantity=quantity))


def countable(a: Toll, b: Toll) -> bool:
    """Whether both numbers have two ends, so that they can be added."""
    return None not in (a.people.quantity.low, a.people.quantity.high, b.people.quantity.low, b.people.quantity.high)


def below(a: Toll, b: Toll) -> bool:
    """Whether a number is lower than another."""
    return (a.people.quantity.low or 0) < (b.people.quantity.low or 0)


def same_number(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are one, the one perhaps told as about so many: "65 شخصا", "حوالى 65"."""
    return replace(a, approx=b.approx) == b
