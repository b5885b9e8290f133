"""Read one numeral: digits with their separators, number words joined by و."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from .arabic import Text, readings, word_cache
from .vocabulary import table, terms, word_set

# "1,200", "1.200.000": groups of three are thousands; "2.5", "12,75" are decimals.
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,]\d+")
# No report counts in more digits; Python refuses to read thousands of them.
_LONGEST = 24
_TANWEEN = "\u064b"


class Numeral(NamedTuple):
    """
    A numeral from the word ``first`` up to ``last`` (exclusive).

    ``cut`` counts the letters of clitics before it; ``value`` is ``None`` for decimals that leave no whole number;
    ``doubtful`` words are numerals only before what they count ("ست" six, also lady).
    """

    value: int | None
    first: int
    last: int
    cut: int
    digits: bool
    article: bool
    doubtful: bool


class NumberWord(NamedTuple):
    """One row of the table of number words: its part in a numeral, its value, whether it is other words too."""

    role: str
    value: int
    doubtful: bool


@cache
def number_words(ordinal: bool) -> dict[str, list[NumberWord]]:
    """Cardinals, or ordinals, by their folded spelling."""
    found: dict[str, list[NumberWord]] = {}
    for row in table("number_words"):
        if (row["role"] == "ordinal") is ordinal:
            for term in terms(row["term"]):
                found.setdefault(term, []).append(NumberWord(row["role"], int(row["value"]), row["doubt"] == "yes"))
    return found


@word_cache
def _senses(word: str) -> tuple[tuple[int, bool, NumberWord], ...]:
    """Cardinals a written word may begin: (letters of clitics, article, word), the plainest first."""
    index = number_words(False)
    return tuple((r.cut, r.article, sense) for r in readings(word) for sense in index.get(r.stem, ()))


@word_cache
def _joined(word: str) -> tuple[NumberWord, ...]:
    """Cardinals after an "and" glued to them: "وعشرين", "والعشرين"."""
    index = number_words(False)
    return tuple(
        sense for r in readings(word) if r.conjunction == "و" and not r.preposition for sense in index.get(r.stem, ())
    )


def _plain(word: str, *roles: str) -> NumberWord | None:
    for sense in number_words(False).get(word, ()):
        if sense.role in roles:
            return sense
    return None


def is_number_word(word: str) -> bool:
    """Whether a word may be part of a number: "ثلاثين", "وعشرين"."""
    return bool(_senses(word))


def scale_of(word: str) -> int | None:
    """The value of a word that multiplies the number before it: "ألف", "آلاف", "مليون"."""
    scale = _plain(word, "scale")
    return scale.value if scale else None


def adjoining(text: Text, index: int) -> bool:
    """Whether the word ``index`` follows the one before it on the same line."""
    return 0 < index < len(text.spelled) and index not in text.line_starts


class NumeralReader:
    """A place in the words of a text that moves right while a numeral goes on."""

    def __init__(self, text: Text, index: int) -> None:
        self.text = text
        self.at = index

    def word(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.text.spelled[index] if index < len(self.text.words) else ""

    def and_word(self, *roles: str) -> NumberWord | None:
        """Take "و" with a cardinal of one of the roles, glued or apart."""
        if not adjoining(self.text, self.at):
            return None
        for sense in _joined(self.word()):
            if sense.role in roles:
                self.at += 1
                return sense
        if self.word() == "و" and (sense_apart := _plain(self.word(1), *roles)):
            self.at += 2
            return sense_apart
        return None

    def tail(self) -> bool:
        """Take the "عشر" of eleven to nineteen."""
        if adjoining(self.text, self.at) and _plain(self.text.spelled[self.at], "tail"):
            self.at += 1
            return True
        return False

    def small(self, sense: NumberWord) -> int | None:
        """1 to 99 whose first word has been taken."""
        if sense.role in ("unit", "one", "eleven", "twelve"):
            if sense.value <= 9 and sense.role != "one" and self.tail():
                return 10 + sense.value
            before = self.at
            if sense.role != "twelve" and (ten := self.and_word("ten")):
                return sense.value + ten.value
            self.at = before
        return sense.value if sense.role in ("unit", "ten", "tail") else None

    def group(self, sense: NumberWord) -> int | None:
        """1 to 999 whose first word has been taken."""
        if sense.role == "hundred":
            total = sense.value
        elif sense.role == "unit" and 3 <= sense.value <= 9 and self.word() in word_set("a hundred, apart"):
            self.at += 1
            total = sense.value * 100
        else:
            return self.small(sense)
        before = self.at
        rest = self.and_word("unit", "one", "eleven", "twelve", "tail", "ten")
        low = self.small(rest) if rest else None
        if low is None and rest and rest.role == "one":
            return total + 1
        if low is None:
            self.at = before
            return total
        return total + low

    def joined_one(self) -> int:
        """A joined "one" alone or before its ten: "ألف وواحد", "ألف وواحد وعشرون"."""
        ten = self.and_word("ten")
        return 1 + (ten.value if ten else 0)

    def scale(self, value: int | None, bound: int) -> int | None:
        """Take the "ألف" or "مليون" that multiplies what was read."""
        if value is not None and adjoining(self.text, self.at):
            scale = _plain(self.word(), "scale")
            if scale and scale.value < bound:
                self.at += 1
                return scale.value
        return None


def _digits(word: str) -> tuple[int | None, float]:
    if len(word) > _LONGEST:
        return None, 0.0
    if _THOUSANDS.fullmatch(word):
        return int(re.sub(r"[.,]", "", word)), 0.0
    if word.isdecimal():
        return int(word), 0.0
    if _DECIMAL.fullmatch(word):
        return None, float(word.replace(",", "."))
    return None, 0.0


# The same word is asked as a day, an amount of time and a number.
@lru_cache(maxsize=64)
def read_cardinal(text: Text, index: int) -> Numeral | None:
    """
    The cardinal numeral that begins at a word.

    "و" joins only the parts of one numeral: "ثلاثة وسبعون" is 73, "ثلاثة وأربعة" gives 3.

    Parameters
    ----------
    text
        The text.
    index
        Word at which the numeral, its clitics or its article begin.

    Returns
    -------
    Numeral | None
        The longest reading, or ``None`` where no numeral begins.
    """
    word = text.spelled[index]
    if word[0].isdecimal():
        return _read_digits(text, index, index, False)
    if word.endswith("ال") and len(word) <= 3 and adjoining(text, index + 1):
        following = text.words[index + 1]
        if following.text[0].isdecimal() and following.start - text.words[index].end <= 1:
            return _read_digits(text, index, index + 1, True)
    for cut, article, sense in _senses(word):
        found = _read_words(text, index, cut, article, sense)
        if found is not None:
            return found
    return None


def _read_digits(text: Text, first: int, index: int, article: bool) -> Numeral:
    value, fraction = _digits(text.spelled[index])
    reader = NumeralReader(text, index + 1)
    scale = reader.scale(1, 10**13)
    if scale is not None and (value is not None or fraction):
        scaled = fraction * scale if value is None else float(value * scale)
        value = round(scaled) if abs(scaled - round(scaled)) < 1e-6 else None
        value = _add_lower(reader, value, scale)
    elif value is None and fraction:
        value = None
    return Numeral(value, index, reader.at, 0, True, article, False)


def _add_lower(reader: NumeralReader, total: int | None, bound: int) -> int | None:
    """Add what follows a scale with "و": "15 ألفاً و200", "ثلاثة ملايين ومئتي ألف"."""
    while total is not None and bound > 1:
        before = reader.at
        part: int | None = None
        if (
            reader.word() == "و"
            and reader.word(1).isdecimal()
            and len(reader.word(1)) <= 3
            and adjoining(reader.text, before)
        ):
            part = int(reader.word(1))
            reader.at += 2
        elif sense := reader.and_word("dual_scale", "scale"):
            # "ستمئة ألف وألف" is 601,000: grammars join one and two thousand to whole hundreds of thousands.
            if sense.value >= bound and (sense.value > 2 * bound or total % (100 * bound)):
                reader.at = before
                return total
            total, bound = total + sense.value, 10 ** (len(str(sense.value)) - 1)
            continue
        elif bound > 1000 and (sense := reader.and_word("fraction")):
            if scale_of(reader.word().removeprefix("ال")) == bound:
                reader.at += 1  # "مليون ونصف المليون"
            return total + bound // sense.value
        elif sense := reader.and_word("unit", "one", "eleven", "twelve", "tail", "ten", "hundred"):
            part = reader.joined_one() if sense.role == "one" else reader.group(sense)
        if part is None:
            reader.at = before
            return total
        scale = reader.scale(part, bound)
        if scale is None and (part >= bound or scale_of(reader.word())):
            # "ثلاثة آلاف وخمسة آلاف" are two numbers
            reader.at = before
            return total
        total += part * (scale or 1)
        bound = scale or 1
    return total


def _read_words(text: Text, index: int, cut: int, article: bool, sense: NumberWord) -> Numeral | None:
    reader = NumeralReader(text, index + 1)
    doubtful = sense.doubtful
    value: int | None
    if sense.role == "fraction":
        # "نصف مليون"; a half of anything else is no number
        scale = scale_of(reader.word())
        return Numeral(scale // sense.value, index, index + 2, cut, False, article, False) if scale else None
    if sense.role == "dual_scale":
        value, bound = sense.value, sense.value // 2
    elif sense.role == "scale":
        value, bound = sense.value, sense.value
        if doubtful and not _has_tanween(text, index) and not reader.word().startswith("و"):
            value = 2 * sense.value  # "ألفا جندي": two thousand; "ألفاً", "ألفا وخمسمئة": one thousand
    else:
        value = reader.group(sense)
        if value is None:
            return None
        scale = reader.scale(value, 10**13)
        value, bound = value * (scale or 1), scale or 1
    value = _add_lower(reader, value, bound)
    return Numeral(value, index, reader.at, cut, False, article, doubtful and reader.at == index + 1)


def _has_tanween(text: Text, index: int) -> bool:
    word = text.words[index]
    start, end = text.span(word.start, word.end)
    return _TANWEEN in text.raw[start : end + 1]


def word_at(text: Text, index: int) -> str:
    """The word at an index, empty past either end."""
    return text.spelled[index] if 0 <= index < len(text.spelled) else ""
