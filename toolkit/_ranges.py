"""Read ranges: "بين 10 و15", "6-8", "20 إلى 25", "ثلاثة أو أربعة"; two tolls and two scores are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ._numerals import Numeral, adjoining, read_cardinal, scale_of, word_at
from ._phrases import is_term
from ._quantities import Quantity
from .arabic import Text, readings
from .vocabulary import word_set

DASHES = frozenset({"-", "–", "—", "ـ"})
_TO = frozenset({"الي", "او"})


class Between(NamedTuple):
    """A range after "between": letters before it, its second number, both as a quantity."""

    cut: int
    high: Numeral
    quantity: Quantity


def _cut_of(word: str, *stems: str) -> int | None:
    """Letters of clitics before one of the stems, or ``None`` where the word is another."""
    for reading in readings(word):
        if reading.stem in stems and not reading.article:
            return reading.cut
    return None


def range_of(text: Text, low: Numeral, high: Numeral) -> Quantity | None:
    """
    Two numbers as a range; a scale after the second counts for both: "بين 10 و15 ألف نازح".

    Parameters
    ----------
    text
        The text.
    low, high
        The two numbers.

    Returns
    -------
    Quantity | None
        ``None`` where the second is not the larger.
    """
    if low.value is None or high.value is None:
        return None
    scale = scale_of(word_at(text, high.last - 1))
    if scale is not None and low.value < 1000 and high.value > scale and low.value * scale < high.value:
        return Quantity(low.value * scale, high.value)
    return Quantity(low.value, high.value) if low.value < high.value else None


class RangeReader:
    """Reads numerals and ranges of a text, dates left out."""

    def __init__(self, text: Text, blocked: Sequence[bool]) -> None:
        self.text = text
        self.blocked = blocked

    def cardinal(self, index: int) -> Numeral | None:
        """The numeral at a word, unless a date covers any of it."""
        if index >= len(self.text.words) or self.blocked[index]:
            return None
        number = read_cardinal(self.text, index)
        if number is None or any(self.blocked[index : number.last]):
            return None
        return number

    def between(self, index: int) -> Between | None:
        """A range: "بين 10 و15", "ما بين ثلاثين وأربعين"; "بين الناصرية والسماوة" is none."""
        text = self.text
        at = index
        cut = _cut_of(word_at(text, index), "ما")
        if cut is not None and word_at(text, index + 1) == "بين":
            at += 1
        else:
            # Many write the two as one: "مابين 10 و15".
            cut = _cut_of(word_at(text, index), *word_set("between"))
        if cut is None or word_at(text, at)[-3:] != "بين":
            return None
        low = self.cardinal(at + 1)
        if low is None or low.value is None or low.cut:
            return None
        high = self._and(low.last) or self.second(low)
        quantity = range_of(text, low, high) if high is not None else None
        if high is None or quantity is None:
            # "بين ثلاثة وعشرين", "بين ثلاثة آلاف وخمسة آلاف": the "and" of the numeral was that of "between".
            high, quantity = self._split(low)
        return Between(cut, high, quantity) if high is not None and quantity is not None else None

    def _split(self, whole: Numeral) -> tuple[Numeral | None, Quantity | None]:
        """The second number and the range where one "and" inside a numeral divides two."""
        text = self.text
        for at in range(whole.last - 1, whole.first, -1):
            high = self._and(at)
            if high is None:
                continue
            start = text.words[whole.first].start + whole.cut
            before = Text(text.folded[start : text.words[at - 1].end])
            low = read_cardinal(before, 0)
            quantity = range_of(text, low, high) if low is not None and low.last == len(before.words) else None
            if quantity is not None:
                return high, quantity
        return None, None

    def _and(self, index: int) -> Numeral | None:
        """The number after "and", glued or apart."""
        if word_at(self.text, index) == "و":
            number = self.cardinal(index + 1)
            return number if number and not number.cut else None
        number = self.cardinal(index) if word_at(self.text, index).startswith("و") else None
        return number if number and number.cut == 1 else None

    def second(self, number: Numeral) -> Numeral | None:
        """The second end of a range: "6-8", "20 إلى 25", "ثلاثة أو أربعة"."""
        text, at = self.text, number.last
        sign = word_at(text, at)
        if sign in DASHES and number.digits:
            second = self.cardinal(at + 1)
            return second if second and second.digits else None
        until = sign == "حتي" and word_at(text, number.first - 1) == "من"
        if (sign not in _TO and not until) or not adjoining(text, at) or self.rises(number.first):
            return None
        second = self.cardinal(at + 1) if adjoining(text, at + 1) else None
        return second if second and not second.cut and not second.article else None

    def rises(self, index: int) -> bool:
        """Whether a toll goes from one number to another: "ارتفعت من 20 إلى 27"."""
        near = range(max(0, index - 7), index)
        return any(is_term("hedges", "side", "rise", self.text.spelled[at]) for at in near)
