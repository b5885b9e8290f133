"""Find quantities in Arabic text: digits, number words, duals, bounds, ranges and vague plurals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress

from ._counting import counted_at, neighbour, noun_at, part_of_name
from ._duals import dual_at, is_dual_of, may_be_dual
from ._numerals import Numeral, adjoining, word_at
from ._phrases import Phrase, finder
from ._quantities import Quantity, bounded, hedge_after, hedge_apart, hedge_before
from ._ranges import DASHES, RangeReader, range_of
from ._units import Around, what_is_counted
from .arabic import Text, readings, word_cache
from .ordinals import ends_ordinal
from .vocabulary import nouns, table, terms, word_set

_find_vague = {place: finder("vague_words", "place", place) for place in ("noun", "of", "alone", "after")}
_FEMININE_DUALS = frozenset({"تان", "تين"})
_MULTITUDES = {"several": 0, "tens": 1, "hundreds": 2, "thousands": 3}


@dataclass(frozen=True, slots=True)
class NumberMention:
    """
    A quantity in the text.

    ``start`` and ``end`` are offsets into the folded text, ``first`` and ``last`` word indexes (``last`` exclusive).
    ``unit`` is people, munitions, events, days, or ``None`` where the noun is left out or is none of them; ``noun``
    the word that is counted. ``kind`` is numeral, dual, vague or ordinal_group ("أول 10 هجمات"). ``excluded`` marks
    money, distances, hours, ages, shares, scores and counted objects, which are recognised and never coded.
    """

    start: int
    end: int
    first: int
    last: int
    quantity: Quantity
    unit: str | None
    noun: int | None
    kind: str
    excluded: bool


def find_numbers(text: Text, taken: Sequence[tuple[int, int]] = ()) -> list[NumberMention]:
    """
    Find every quantity, left to right.

    The counted noun stays outside the mention unless it is itself the number ("قتيلان") or stands inside the hedge
    ("اثني عشر شخصا على الأقل").

    Parameters
    ----------
    text
        The text.
    taken
        Spans of dates in the folded text, whose numbers belong to them.

    Returns
    -------
    list[NumberMention]
        Non-overlapping, in order.
    """
    blocked, words = _blocked(text, taken), text.spelled
    reader = _Reader(text, blocked)
    after = 0
    for index in compress(range(len(words)), map(_ways, words)):
        mention = reader.read(index, _ways(words[index])) if index >= after and not blocked[index] else None
        after = after if mention is None else mention.last
    return reader.before


def _blocked(text: Text, taken: Sequence[tuple[int, int]]) -> list[bool]:
    """For every word, whether a date covers it."""
    blocked = [False] * len(text.words)
    for start, end in taken:
        for at in range(text.word_at(start), text.word_at(end - 1) + 1):
            blocked[at] = blocked[at] or start < text.words[at].end
    return blocked


@cache
def _beginnings() -> dict[str, frozenset[str]]:
    """Kinds of mention by the first words that may begin them."""
    found: dict[str, set[str]] = {word: {"between"} for word in (*word_set("between"), "ما")}
    for name, kind in (("number_words", "numeral"), ("vague_words", "vague")):
        for row in table(name):
            for term in terms(row["term"]):
                found.setdefault(term.split()[0], set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@word_cache
def _ways(word: str) -> frozenset[str]:
    """Kinds of mention that may begin at a written word."""
    if word[0].isdecimal() or word in word_set("article by itself"):
        return frozenset({"numeral"})
    none: frozenset[str] = frozenset({"dual"} if may_be_dual(word) else ())
    return none.union(*(_beginnings().get(reading.stem, none) for reading in readings(word)))


def begins_number(word: str) -> bool:
    """
    Tell whether a number may begin with a word: "أربعة", "و12".

    Parameters
    ----------
    word
        Folded word.
    """
    return "numeral" in _ways(word)


class _Reader:
    """Reads mentions left to right; ``before`` holds those read."""

    def __init__(self, text: Text, blocked: Sequence[bool]) -> None:
        self.text = text
        self.blocked = blocked
        self.ranges = RangeReader(text, blocked)
        self.before: list[NumberMention] = []
        self.noun = -1  # the last counted noun, which is no number of its own

    def read(self, index: int, ways: frozenset[str]) -> NumberMention | None:
        mention = (
            ("between" in ways and self._between(index))
            or ("vague" in ways and self._vague(index))
            or ("numeral" in ways and self._numeral(index))
            or ("dual" in ways and self._dual(index))
            or None
        )
        if mention is not None:
            self.before.append(mention)
            self.noun = self.noun if mention.noun is None else mention.noun
        return mention

    # -- numerals

    def _between(self, index: int) -> NumberMention | None:
        found = self.ranges.between(index)
        return self._mention(index, found.cut, found.high, found.quantity) if found is not None else None

    def _numeral(self, index: int) -> NumberMention | None:
        number = self.ranges.cardinal(index)
        if number is None or part_of_name(self.text, index, number, self._ranged(number.first)):
            return None
        if ends_ordinal(self.text, index) or neighbour("numbered name", word_at(self.text, index - 1)):
            return None
        quantity = Quantity(number.value, number.value)
        scored = False
        second = self.ranges.second(number)
        if second is not None:
            between = range_of(self.text, number, second)
            if between is not None:
                quantity = between
            else:
                scored = word_at(self.text, number.last) in DASHES
                second = None if not scored else second
        whole = number._replace(last=second.last, value=second.value) if second is not None else number
        mention = self._mention(index, number.cut, whole, quantity, excluded=scored or number.value is None)
        if mention is not None and mention.unit is None and not mention.excluded:
            return replace(mention, unit=self._unit_risen_to(number))
        return mention

    def _unit_risen_to(self, number: Numeral) -> str | None:
        """The unit of a first toll is that of the one it rose to: "ارتفعت من 50 إلى 61 قتيلا"."""
        text = self.text
        if word_at(text, number.first - 1) != "من" or word_at(text, number.last) not in ("الي", "حتي"):
            return None
        risen = self.ranges.cardinal(number.last + 1) if self.ranges.rises(number.first) else None
        counted = counted_at(text, risen.last) if risen is not None else None
        return counted.unit if counted is not None else None

    def _ranged(self, index: int) -> bool:
        """Whether the mention before already reaches past a word."""
        return bool(self.before) and self.before[-1].last > index

    # -- vague words

    def _vague(self, index: int) -> NumberMention | None:
        text = self.text
        for place in ("noun", "of", "alone", "after"):
            phrase = _find_vague[place](text.spelled, index)
            if phrase is None or any(self.blocked[index : phrase.last]):
                continue
            mention = self._vague_at(index, phrase, place)
            if mention is not None:
                return mention
        return None

    def _vague_at(self, index: int, phrase: Phrase, place: str) -> NumberMention | None:
        text = self.text
        quantity = Quantity(None, None, phrase.row["vague"])
        if place == "noun" and word_at(text, index - 1) in word_set("ranks a number"):
            return None  # "أعلى عدد من القتلى بلغ 94": which number it was, not how many
        if place == "alone":
            behind = word_at(text, phrase.last)
            if behind in word_set("each other, behind some") or word_at(text, index - 1) in word_set("some of them"):
                return None  # "قتلوا بعضهم بعضا", "بعضهم البعض"
            return self._row(index, phrase.cut, phrase.last, quantity, "people", None, "vague", False)
        if place == "after":
            noun = noun_at(text, index - 1, glued=True) if index else None
            if noun is None or noun.unit is None or noun.number != "plural" or phrase.cut or not adjoining(text, index):
                return None
            if self.before and self.before[-1].last >= index:
                return None
            cut = _noun_cut(word_at(text, index - 1))
            return self._row(index - 1, cut, phrase.last, quantity, noun.unit, index - 1, "vague", False)
        last = phrase.last
        while following := self._multitude(last):
            last = following.last
            more = following.row["vague"]
            larger = max(quantity.vague or "several", more, key=_MULTITUDES.__getitem__)
            quantity = replace(quantity, vague="thousands" if _MULTITUDES[larger] > 2 else larger)
        if place == "noun" and last == phrase.last and word_at(text, last).startswith(("،", ".")):
            return None
        number = Numeral(
            None, index, last, phrase.cut, False, word_at(text, index)[phrase.cut :].startswith("ال"), False
        )
        return self._mention(index, phrase.cut, number, quantity, vague=place)

    def _multitude(self, index: int) -> Phrase | None:
        """A further vague word: "مئات الآلاف", "بضع مئات"."""
        following = _find_vague["of"](self.text.spelled, index)
        if following is None or following.cut or not adjoining(self.text, index) or following.row["vague"] == "several":
            return None
        return following

    # -- duals

    def _dual(self, index: int) -> NumberMention | None:
        text = self.text
        if index == self.noun:
            return None
        found = dual_at(text, index)
        if found is None or self._describes(index, found[0]):
            return None
        unit, cut = found
        last, quantity = index + 1, Quantity(2, 2)
        if word_at(text, last).removeprefix("ال") in word_set("two, behind a dual"):
            last += 1
        more = self._or_three(last)
        if more is not None:
            last, quantity = more.last, Quantity(2, more.value)
        number = Numeral(2, index, last, cut, False, False, False)
        return self._bounded(index, cut, number, quantity, unit, index, "dual", False)

    def _or_three(self, index: int) -> Numeral | None:
        """The end of a range that a dual begins: "شخصان أو ثلاثة"; not "جنديان أو ثلاثة مدنيين"."""
        follows = word_at(self.text, index) == "او" and adjoining(self.text, index)
        number = self.ranges.cardinal(index + 1) if follows else None
        if number is None or number.cut or number.value is None or not 3 <= number.value <= 10:
            return None
        return number if counted_at(self.text, number.last) is None else None

    def _describes(self, index: int, unit: str) -> bool:
        """Whether a dual only describes the noun before it: "موظفان مدنيان", not "شخصين يرتديان حزامين"."""
        if not adjoining(self.text, index):
            return False
        endings = {word[-3:] for word in (word_at(self.text, index), word_at(self.text, index - 1))}
        if unit == "people" and len(endings) == 1 and endings <= _FEMININE_DUALS:
            return True  # "كتلتان سياسيتان"
        if not self.before or unit == "munitions" != self.before[-1].unit:
            return False
        noun = self.before[-1].noun
        between = range(index, index) if noun is None else range(noun + 1, index + 1)
        # "دراجتين ناريتين مفخختين": every word from the noun on agrees with it.
        agreeing = all(is_dual_of(self.text.spelled[at]) and self.text.spelled[at][0] != "و" for at in between)
        near = noun is not None and noun < index <= noun + 3
        # "أربعة أشخاص شرطيان ومدنيان": two of them.
        return near and agreeing and is_dual_of(self.text.spelled[noun or 0])

    # -- what is counted

    def _mention(
        self,
        index: int,
        cut: int,
        number: Numeral,
        quantity: Quantity,
        excluded: bool = False,
        vague: str = "",
    ) -> NumberMention | None:
        around = Around(self.text, self.blocked, self.before[-1].unit if self.before else None)
        count = what_is_counted(around, index, number, vague)
        if count is None:
            return None
        hedged = hedge_after(self.text, number.last, None, self.blocked)
        if hedged is not None and count.unit is None and word_at(self.text, hedged.last) == "من":
            # "10 على الأقل من المدنيين"
            further = what_is_counted(around, index, number._replace(last=hedged.last), vague)
            count = further._replace(last=number.last) if further else count
        kind = "vague" if vague else "numeral"
        if neighbour("ordinal", word_at(self.text, index - 1)) and not vague:
            kind = "ordinal_group"
        unit = None if excluded else count.unit
        whole = number if count.last == number.last else number._replace(last=count.last)
        return self._bounded(index, cut, whole, quantity, unit, count.noun, kind, excluded or count.excluded)

    # -- bounds

    def _bounded(
        self,
        index: int,
        cut: int,
        number: Numeral,
        quantity: Quantity,
        unit: str | None,
        noun: int | None,
        kind: str,
        excluded: bool,
    ) -> NumberMention:
        """The mention with the words that bound it, before or after."""
        # "الـ28" begins after its article, "أكثر من الـ28" with the hedge.
        article = number.digits and number.first == index + 1 and number.article
        first, last = index + 1 if article else index, number.last
        floor = self.before[-1].last if self.before else 0
        before = (
            hedge_before(self.text, index, floor, self.blocked) if not cut or (cut == 2 and number.article) else None
        )
        if before is not None:
            first, phrase = before
            quantity, cut = bounded(quantity, phrase.row["effect"]), phrase.cut
            if unit is None and noun is None and not excluded:
                unit = self._unit_before(first)
        elif not cut and (apart := hedge_apart(self.text, index, floor)):
            quantity = bounded(quantity, apart.row["effect"])
        after = hedge_after(self.text, number.last, noun, self.blocked)
        if after is not None:
            quantity, last = bounded(quantity, after.row["effect"]), after.last
        return self._row(first, cut, last, quantity, unit, noun, kind, excluded)

    def _unit_before(self, index: int) -> str | None:
        """The unit of a bound that follows its noun: "قذائف هاون لا تقل عن 12"; not "الهجوم أكثر من 12"."""
        for at in (index - 1, index - 2):
            noun = noun_at(self.text, at, glued=True) if at >= 0 and adjoining(self.text, at + 1) else None
            if noun is not None and noun.number == "plural" and not self.blocked[at]:
                return noun.unit
        return None

    def _row(
        self,
        first: int,
        cut: int,
        last: int,
        quantity: Quantity,
        unit: str | None,
        noun: int | None,
        kind: str,
        excluded: bool,
    ) -> NumberMention:
        words = self.text.words
        return NumberMention(
            words[first].start + cut, words[last - 1].end, first, last, quantity, unit, noun, kind, excluded
        )


def _noun_cut(word: str) -> int:
    for name in ("harm_words", "people", "event_nouns"):
        for noun in nouns(name, word):
            return noun.reading.cut - (2 if noun.reading.article else 0)
    return 0


__all__ = ["NumberMention", "Quantity", "find_numbers"]
