"""Find ordinals in Arabic text: "الهجوم الخامس", "ثالث انفجار", "الحادي والعشرين", "الخامس بعد المئة"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ._counting import counted_at, neighbour, noun_at
from ._numerals import Numeral, NumeralReader, adjoining, number_words, read_cardinal, word_at
from ._phrases import finder
from .arabic import Text, readings, word_cache
from .vocabulary import ends_with, word_set

_find_month = finder("months")
_LONGEST_MONTH = 2


@dataclass(frozen=True, slots=True)
class OrdinalMention:
    """
    An ordinal in the text.

    ``start`` and ``end`` are offsets into the folded text, ``first`` and ``last`` word indexes (``last`` exclusive).
    Ordinals are no rows of the numbers table: the codebook counts things, not their order.
    """

    start: int
    end: int
    first: int
    last: int
    value: int


@word_cache
def _senses(word: str) -> tuple[tuple[int, bool, int], ...]:
    """Ordinals of one word that a written word may be: (letters of clitics, article, value)."""
    index = number_words(True)
    return tuple((r.cut, r.article, sense.value) for r in readings(word) for sense in index.get(r.stem, ()))


@word_cache
def _round(word: str) -> tuple[tuple[int, int], ...]:
    """The definite tens that serve as ordinals: "العشرين"."""
    index = number_words(False)
    return tuple(
        (r.cut, sense.value)
        for r in readings(word)
        if r.article
        for sense in index.get(r.stem, ())
        if sense.role == "ten"
    )


def _joined(text: Text, index: int, cut: int, article: bool, value: int) -> Numeral | None:
    """An ordinal with its ten: "الثالث عشر", "الحادي والعشرين"; "حادي" is nothing without one."""
    reader = NumeralReader(text, index + 1)
    if reader.tail():
        value += 10
    elif ten := reader.and_word("ten"):
        value += ten.value
    elif ends_with(text.spelled[index], "eleventh"):
        return None
    return Numeral(value, index, reader.at, cut, False, article, False)


def read_ordinal(text: Text, index: int) -> Numeral | None:
    """
    The definite ordinal below a hundred that begins at a word: "الأول", "الحادي والعشرين", "العشرين".

    Parameters
    ----------
    text
        The text.
    index
        Word at which it begins.

    Returns
    -------
    Numeral | None
        The ordinal as a number, or ``None``.
    """
    word = text.spelled[index]
    for cut, article, value in _senses(word):
        if article:
            return _joined(text, index, cut, True, value)
    for cut, value in _round(word):
        return Numeral(value, index, index + 1, cut, False, True, False)
    return None


def ends_ordinal(text: Text, index: int) -> bool:
    """
    Whether a number word is the end of the ordinal before it: "عشرة" in "السادسة عشرة", "وعشرون" in "ثالث وعشرون".

    Parameters
    ----------
    text
        The text.
    index
        Word at which a numeral begins.

    Returns
    -------
    bool
        False for a number after an ordinal that is whole: "أول عشرة".
    """
    if not index or not adjoining(text, index):
        return False
    for cut, article, value in _senses(text.spelled[index - 1]):
        if 2 <= value <= 9 or ends_with(text.spelled[index - 1], "eleventh"):
            number = _joined(text, index - 1, cut, article, value)
            if number is not None and number.last > index:
                return True
    return False


def find_ordinals(text: Text, taken: Sequence[tuple[int, int]] = ()) -> list[OrdinalMention]:
    """
    Find every ordinal, left to right.

    Definite and indefinite ones, before and after their noun: "الهجوم الخامس", "خامس هجوم", "هجوم خامس", "القرن
    الحادي والعشرين", "الذكرى المئة". Names of months, hours of the clock, seconds and counts are none: "تشرين
    الثاني", "الساعة الثالثة", "ثانية واحدة", "العشرون جنديا".

    Parameters
    ----------
    text
        The text.
    taken
        Spans of dates in the folded text, whose ordinals belong to them.

    Returns
    -------
    list[OrdinalMention]
        Non-overlapping, in order.
    """
    spans = sorted(taken)
    found: list[OrdinalMention] = []
    index = at = 0
    while index < len(text.words):
        word = text.words[index]
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        dated = at < len(spans) and spans[at][0] < word.end
        number = None if dated else ordinal_at(text, index)
        if number is None or number.value is None:
            index += 1
            continue
        last = text.words[number.last - 1]
        found.append(OrdinalMention(word.start + number.cut, last.end, index, number.last, number.value))
        index = number.last
    return found


def ordinal_at(text: Text, index: int) -> Numeral | None:
    """
    The ordinal that begins at a word, as `find_ordinals` reads it.

    Parameters
    ----------
    text
        The text.
    index
        Index of the word.

    Returns
    -------
    Numeral | None
        Its value is null where none can be told.
    """
    if word_at(text, index - 1) in word_set("before the time of day") or _in_month(text, index):
        return None
    for cut, article, value in _senses(text.spelled[index]):
        if article and not _preliminary(text, index):
            number = _joined(text, index, cut - 2, True, value) if not cut - 2 < 0 else None
            return _after_hundred(text, number) if number else None
        if not article and _is_indefinite(text, index, value):
            number = _joined(text, index, cut, False, value)
            return _after_hundred(text, number) if number else None
    return _definite_cardinal(text, index)


def _in_month(text: Text, index: int) -> bool:
    """Whether the word ends the name of a month: "تشرين الثاني", "جمادى الأولى"."""
    for first in range(max(0, index - _LONGEST_MONTH + 1), index):
        month = _find_month(text.spelled, first)
        if month is not None and month.last > index:
            return True
    return False


def _preliminary(text: Text, index: int) -> bool:
    """Tell "الأولي" (preliminary) from "الأولى" (the first), which folding makes one."""
    word = text.words[index]
    return word.text.endswith("اولي") and text.raw[slice(*text.span(word.start, word.end))].endswith("ي")


def _is_indefinite(text: Text, index: int, value: int) -> bool:
    """Whether an ordinal without article is one, and neither a second, nor a family, nor "أولى" (paid)."""
    word, before, following = text.spelled[index], word_at(text, index - 1), word_at(text, index + 1)
    if before in word_set("before a family's name") or _preliminary(text, index):
        return False
    if word.endswith("ثانيه"):
        # "عبوة ثانية" and "مرة ثانية"; "ثانية واحدة" and "ثلاثون ثانية" are time.
        counted = index > 0 and read_cardinal(text, index - 1) is not None
        return before.endswith("ه") and not counted and following not in ("واحده", "واحدا")
    return not (value == 1 and following == "من" and word_at(text, index + 2) == "امس") and following != "امس"


def _after_hundred(text: Text, number: Numeral) -> Numeral:
    """Take "بعد المئة" and the like: "الخامس والعشرون بعد المئة"."""
    at = number.last
    if word_at(text, at) != "بعد" or not adjoining(text, at + 1) or number.value is None:
        return number
    hundred = read_cardinal(text, at + 1)
    if hundred is None or not hundred.article or not hundred.value or hundred.value % 100:
        return number
    if counted_at(text, hundred.last) is not None:
        return number
    return number._replace(value=number.value + hundred.value, last=hundred.last)


def _definite_cardinal(text: Text, index: int) -> Numeral | None:
    """A definite number of twenty and more after a definite noun: "الذكرى العشرين", "المئة والخامس والعشرون"."""
    number = read_cardinal(text, index)
    if number is None or number.digits or not number.article or number.value is None:
        return None
    hundred = number.value % 100 == 0
    joined = _and_ordinal(text, number) if hundred else None
    if joined is not None:
        return joined._replace(cut=number.cut - 2)
    before = word_at(text, index - 1)
    counts = counted_at(text, number.last) is not None
    if number.value < 20 or counts or not before.startswith("ال") or not adjoining(text, index):
        return None
    noun = noun_at(text, index - 1)
    if (noun is not None and noun.number == "plural") or neighbour("total", before):
        return None
    return _after_hundred(text, number._replace(cut=number.cut - 2))


def _and_ordinal(text: Text, hundred: Numeral) -> Numeral | None:
    """The ordinal joined to a hundred: "المئة والخامس والعشرون"."""
    at = hundred.last
    if at >= len(text.words) or not adjoining(text, at) or hundred.value is None:
        return None
    for cut, article, value in _senses(text.spelled[at]):
        if article and cut == 3:
            number = _joined(text, at, cut, True, value)
            if number is not None and number.value is not None:
                return hundred._replace(value=hundred.value + number.value, last=number.last)
    return None
