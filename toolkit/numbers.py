"""Find quantities in Arabic text: digits, number words, duals, bounds, ranges and vague plurals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from ._counting import counted_at, dual_at, free, is_dual_of, neighbour, weapon_at, word_at
from ._numerals import Numeral, adjoining, read_cardinal
from ._phrases import Phrase, finder, is_term
from .arabic import Text, readings
from .vocabulary import nouns, table, terms

_find_hedge = finder("hedges", "side", "before")
_find_hedge_after = finder("hedges", "side", "after")
_find_month = finder("months")
_find_vague = {place: finder("vague_words", "place", place) for place in ("noun", "of", "alone", "after")}
_LONGEST_HEDGE = 5
_DASHES = frozenset({"-", "–", "—", "ـ"})
_TO = frozenset({"الي", "او"})
_MULTITUDES = {"several": 0, "tens": 1, "hundreds": 2, "thousands": 3}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count as the text gives it; ``None`` is an open end, ``vague`` several, tens, hundreds or thousands."""

    low: int | None
    high: int | None
    vague: str | None = None
    approx: bool = False


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
    blocked = _blocked(text, taken)
    found: list[NumberMention] = []
    index, noun = 0, -1
    while index < len(text.words):
        mention = None
        if not blocked[index] and _may_begin(text.words[index].text):
            mention = _Reader(text, blocked, found, noun).read(index)
        if mention is None:
            index += 1
            continue
        found.append(mention)
        noun = mention.noun if mention.noun is not None else noun
        index = max(mention.last, index + 1)
    return found


def _blocked(text: Text, taken: Sequence[tuple[int, int]]) -> list[bool]:
    """For every word, whether a date covers it."""
    spans = sorted(taken)
    blocked, at = [], 0
    for word in text.words:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        blocked.append(at < len(spans) and spans[at][0] < word.end)
    return blocked


@cache
def _starts() -> frozenset[str]:
    words = (term for name in ("number_words", "vague_words") for row in table(name) for term in terms(row["term"]))
    return frozenset(word.split()[0] for word in words) | {"بين", "ما"}


@cache
def _may_begin(word: str) -> bool:
    if word[0].isdecimal() or word in ("ال", "وال", "بال", "لل", "فال"):
        return True
    return word.endswith(("ان", "ين", "ا", "ي", "ه", "هم")) or any(r.stem in _starts() for r in readings(word))


@cache
def _plain_noun(word: str) -> bool:
    """A word that begins with و, ب or ل of its own: "وزراء", "بيوت"."""
    for name in ("people", "counted_things", "event_nouns"):
        if any(not n.reading.conjunction and not n.reading.preposition for n in nouns(name, word)):
            return True
    return False


class _Reader:
    """Reads the mention at one word, knowing those before it."""

    def __init__(self, text: Text, blocked: Sequence[bool], before: Sequence[NumberMention], noun: int) -> None:
        self.text = text
        self.blocked = blocked
        self.before = before
        self.noun = noun  # the last counted noun, which is no number of its own

    def read(self, index: int) -> NumberMention | None:
        return self._between(index) or self._vague(index) or self._numeral(index) or self._dual(index)

    # -- numerals

    def _cardinal(self, index: int) -> Numeral | None:
        if index >= len(self.text.words) or self.blocked[index]:
            return None
        number = read_cardinal(self.text, index)
        if number is None or any(self.blocked[index : number.last]):
            return None
        return number

    def _between(self, index: int) -> NumberMention | None:
        """A range: "بين 10 و15", "ما بين ثلاثين وأربعين"; "بين الناصرية والسماوة" is none."""
        text = self.text
        at = index
        cut = _cut_of(word_at(text, index), "ما")
        if cut is not None and word_at(text, index + 1) == "بين":
            at += 1
        else:
            cut = _cut_of(word_at(text, index), "بين")
        if cut is None or word_at(text, at)[-3:] != "بين":
            return None
        low = self._cardinal(at + 1)
        if low is None or low.value is None or low.cut:
            return None
        high = self._and(low.last)
        if high is None:
            high = self._and_within(low)
        if high is None or high.value is None or high.value <= low.value:
            return None
        return self._mention(index, cut, high, Quantity(low.value, high.value), at)

    def _and(self, index: int) -> Numeral | None:
        """The number after "and", glued or apart."""
        if word_at(self.text, index) == "و":
            number = self._cardinal(index + 1)
            return number if number and not number.cut else None
        number = self._cardinal(index) if word_at(self.text, index).startswith("و") else None
        return number if number and number.cut == 1 else None

    def _and_within(self, low: Numeral) -> Numeral | None:
        """"بين خمسة وعشرة": the second number where both were not read as one."""
        return None

    def _numeral(self, index: int) -> NumberMention | None:
        number = self._cardinal(index)
        if number is None or self._part_of_name(index, number):
            return None
        quantity = Quantity(number.value, number.value)
        scored = False
        second = self._second(number)
        if second is not None:
            low, high = number.value, second.value
            if low is not None and high is not None and low < high:
                quantity = Quantity(low, high)
            else:
                scored = word_at(self.text, number.last) in _DASHES
                second = None if not scored else second
        whole = number._replace(last=second.last, value=second.value) if second is not None else number
        return self._mention(index, number.cut, whole, quantity, index, excluded=scored or number.value is None)

    def _second(self, number: Numeral) -> Numeral | None:
        """The second end of a range: "6-8", "20 إلى 25", "ثلاثة أو أربعة"."""
        text, at = self.text, number.last
        sign = word_at(text, at)
        if sign in _DASHES and number.digits:
            second = self._cardinal(at + 1)
            return second if second and second.digits else None
        if sign not in _TO or not adjoining(text, at) or self._rises(number.first):
            return None
        second = self._cardinal(at + 1) if adjoining(text, at + 1) else None
        return second if second and not second.cut and not second.article else None

    def _rises(self, index: int) -> bool:
        """Whether a toll goes from one number to another: "ارتفعت من 20 إلى 27"."""
        near = range(max(0, index - 7), index)
        return any(is_term("hedges", "side", "rise", self.text.words[at].text) for at in near)

    def _part_of_name(self, index: int, number: Numeral) -> bool:
        """"K1", "أف-16", "14 تموز", "0770…", an item's number at the head of a line."""
        text, words = self.text, self.text.words
        first, last = words[number.first], words[number.last - 1]
        before = text.folded[first.start - 1] if first.start else " "
        if not number.digits:
            return False
        if (before.isalpha() and number.first == index and before.isascii()) or before == "+":
            return True
        if before in "-/." and first.start > 1 and text.folded[first.start - 2].isalnum() and not self._ranged(number.first):
            return True
        after = text.folded[last.end] if last.end < len(text.folded) else " "
        if (after.isascii() and after.isalpha()) or after in "/:+" or (before == ":" and text.folded[first.start - 2].isdecimal()):
            return True
        digits = first.text.replace(",", "").replace(".", "")
        if (len(first.text) >= 7 and first.text.isdecimal()) or (digits.startswith("0") and len(digits) > 1):
            return True
        if _find_month(words, number.last) and adjoining(text, number.last):
            return True
        return not adjoining(text, number.first) and word_at(text, number.last) in ("-", ".", ")", "–")

    def _ranged(self, index: int) -> bool:
        return bool(self.before) and self.before[-1].last > index

    # -- vague words

    def _vague(self, index: int) -> NumberMention | None:
        text = self.text
        for place in ("noun", "of", "alone", "after"):
            phrase = _find_vague[place](text.words, index)
            if phrase is None or any(self.blocked[index : phrase.last]):
                continue
            mention = self._vague_at(index, phrase, place)
            if mention is not None:
                return mention
        return None

    def _vague_at(self, index: int, phrase: Phrase, place: str) -> NumberMention | None:
        text = self.text
        quantity = Quantity(None, None, phrase.row["vague"])
        if place == "alone":
            return self._row(index, phrase.cut, phrase.last, quantity, "people", None, "vague", False)
        if place == "after":
            noun = counted_at(text, index - 1) if index else None
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
        number = Numeral(None, index, last, phrase.cut, False, word_at(text, index)[phrase.cut :].startswith("ال"), False)
        return self._mention(index, phrase.cut, number, quantity, index, vague=place)

    def _multitude(self, index: int) -> Phrase | None:
        """A further vague word: "مئات الآلاف", "بضع مئات"."""
        following = _find_vague["of"](self.text.words, index)
        if following is None or following.cut or not adjoining(self.text, index) or following.row["vague"] == "several":
            return None
        return following

    # -- duals

    def _dual(self, index: int) -> NumberMention | None:
        text = self.text
        if index == self.noun or self._describes(index):
            return None
        found = dual_at(text, index)
        if found is None:
            return None
        unit, cut = found
        last = index + 1
        if word_at(text, last) in ("اثنين", "اثنان", "اثنتين", "اثنتان"):
            last += 1
        number = Numeral(2, index, last, cut, False, False, False)
        return self._bounded(index, cut, number, Quantity(2, 2), unit, index, "dual", False)

    def _describes(self, index: int) -> bool:
        """Whether a dual only describes the noun before it: "موظفان مدنيان", "سائقين تركيين"."""
        if not self.before or not adjoining(self.text, index):
            return False
        last = self.before[-1]
        word = self.text.words[index]
        return last.noun == index - 1 and is_dual_of(word) and not word.text.startswith("و")

    # -- what is counted

    def _mention(
        self, index: int, cut: int, number: Numeral, quantity: Quantity, at: int, excluded: bool = False, vague: str = ""
    ) -> NumberMention | None:
        unit, noun, barred = self._counted(index, at, number, vague)
        if barred is None:
            return None
        kind = "vague" if vague else "numeral"
        if neighbour("ordinal", word_at(self.text, index - 1)) and not vague:
            kind = "ordinal_group"
        return self._bounded(index, cut, number, quantity, None if excluded else unit, noun, kind, excluded or barred)

    def _counted(self, index: int, at: int, number: Numeral, vague: str) -> tuple[str | None, int | None, bool | None]:
        """Unit, noun and whether it is never coded; ``None`` for the last where there is no number at all."""
        text, last = self.text, number.last
        if word_at(text, last) in ("%", "٪") or self._share(last):
            return None, None, True
        if word_at(text, number.first - 1) in ("$", "€") or word_at(text, last) in ("$", "€"):
            return None, None, True
        counted = counted_at(text, last)
        if counted is not None:
            return counted.unit, last if counted.unit else None, counted.unit is None
        if word_at(text, last) == "من" and adjoining(text, last):
            return self._of(last + 1, vague)
        if vague == "of" and number.article:
            return ("people", None, False) if self._elliptic(last) else (None, None, True)
        if vague and not self._elliptic(last):
            return None, None, True
        if vague:
            return None, None, None if vague == "noun" or number.article else False
        if number.article and not vague:
            return self._after_noun(index)
        if number.doubtful or self._labelled(index, number):
            return None, None, None if number.doubtful else True
        return self._left_out(index, number)

    def _share(self, index: int) -> bool:
        return word_at(self.text, index) in ("بالميه", "بالمايه") or (
            word_at(self.text, index) == "في" and word_at(self.text, index + 1) in ("الميه", "المايه", "الالف")
        )

    def _of(self, index: int, vague: str) -> tuple[str | None, int | None, bool]:
        """After "من": "خمسة من رجال الشرطة", "أربعة من البيشمركة"."""
        text = self.text
        if word_at(text, index) == "بين":
            index += 1
        counted = counted_at(text, index)
        if counted is not None:
            return counted.unit, index if counted.unit else None, counted.unit is None
        word = word_at(text, index)
        if is_term("member_words", "", "", word) or weapon_at(text, index):
            return "people", index, False
        return None, None, bool(vague)

    def _after_noun(self, index: int) -> tuple[str | None, int | None, bool | None]:
        """A definite numeral counts the noun before it: "الجنود الأربعة"; "زيارة الأربعين" is no number."""
        before = word_at(self.text, index - 1)
        if index and before.startswith("ال") and adjoining(self.text, index):
            counted = counted_at(self.text, index - 1) if index > 1 else None
            if counted is not None and counted.number == "plural":
                return counted.unit, index - 1 if counted.unit else None, counted.unit is None
        return None, None, None

    def _labelled(self, index: int, number: Numeral) -> bool:
        """"المادة 140", "الساعة 8", "الفوج 23": a name or a label; 1900 to 2100 is a year."""
        word = word_at(self.text, number.first)
        if word.isdecimal() and len(word) == 4 and 1900 <= int(word) < 2100 and number.last == number.first + 1:
            return True
        return neighbour("label", word_at(self.text, index - 1))

    def _elliptic(self, index: int) -> bool:
        """Whether what follows is no noun: punctuation, a preposition, a clause."""
        word = word_at(self.text, index)
        if not word.isalpha() or not adjoining(self.text, index) or self.blocked[index] or free(word):
            return True
        if neighbour("other_people", word) or neighbour("other", word):
            return True
        if word[0] in "وفبلك" and len(word) > 2 and not _plain_noun(word):
            return True
        return len(word) > 4 and word.endswith("وا")

    def _left_out(self, index: int, number: Numeral) -> tuple[str | None, int | None, bool]:
        """The unit of a number without a noun, from the words around it."""
        text, last = self.text, number.last
        word = word_at(text, last)
        if adjoining(text, last):
            if neighbour("other_people", word) or neighbour("of_people", word):
                return "people", None, False
            if (neighbour("other", word) or neighbour("of_things", word)) and self.before:
                return self.before[-1].unit, None, self.before[-1].unit is None
        if not self._elliptic(last):
            return None, None, True
        total = self._total(index)
        return ("people", total, False) if total is not None else (None, None, False)

    def _total(self, index: int) -> int | None:
        """The people whose total a number gives: "عدد القتلى إلى 27", "إن القتلى اثنان"."""
        for at in range(index - 1, max(-1, index - 5), -1):
            word = word_at(self.text, at)
            if not word.isalpha() or not adjoining(self.text, at + 1) or self.blocked[at]:
                return None
            if word.startswith("ال") and neighbour("total", word):
                counted = counted_at(self.text, at)
                if counted is not None and counted.unit == "people":
                    return at
        return None

    # -- bounds

    def _bounded(
        self, index: int, cut: int, number: Numeral, quantity: Quantity, unit: str | None, noun: int | None, kind: str,
        excluded: bool,
    ) -> NumberMention:  # fmt: skip
        """The mention with the words that bound it, before or after."""
        first, last = index, number.last
        before = self._hedge_before(index) if not cut or kind == "dual" else None
        if before is not None:
            first, phrase = before
            quantity, cut = _bound(quantity, phrase.row["effect"]), phrase.cut
        after = self._hedge_after(number.last, noun)
        if after is not None:
            quantity, last = _bound(quantity, after.row["effect"]), after.last
        return self._row(first, cut, last, quantity, unit, noun, kind, excluded)

    def _hedge_before(self, index: int) -> tuple[int, Phrase] | None:
        floor = self.before[-1].last if self.before else 0
        best = None
        for first in range(index - 1, max(floor, index - _LONGEST_HEDGE) - 1, -1):
            if self.blocked[first] or not adjoining(self.text, first + 1):
                break
            phrase = _find_hedge(self.text.words, first)
            if phrase is not None and phrase.last == index:
                best = first, phrase
        return best

    def _hedge_after(self, index: int, noun: int | None) -> Phrase | None:
        """"على الأقل" right after the number, or after its noun and the noun's adjectives."""
        text = self.text
        end = index + 1 if noun is None or noun < index - 1 else noun + 5
        for at in range(index, min(end, len(text.words))):
            if not adjoining(text, at) or self.blocked[at]:
                return None
            phrase = _find_hedge_after(text.words, at)
            if phrase is not None and (not phrase.cut or phrase.row["effect"] == "more"):
                return phrase
            word = text.words[at].text
            described = at == noun or (word == "من" and at == index) or (noun is not None and at > noun and not free(word))
            if not described or not word.isalpha() or (at != noun and word[0] == "و"):
                return None
        return None

    def _row(
        self, first: int, cut: int, last: int, quantity: Quantity, unit: str | None, noun: int | None, kind: str,
        excluded: bool,
    ) -> NumberMention:  # fmt: skip
        words = self.text.words
        return NumberMention(words[first].start + cut, words[last - 1].end, first, last, quantity, unit, noun, kind, excluded)


def _cut_of(word: str, stem: str) -> int | None:
    """Letters of clitics before a stem, or ``None`` where the word is another."""
    for reading in readings(word):
        if reading.stem == stem and not reading.article:
            return reading.cut
    return None


def _noun_cut(word: str) -> int:
    for name in ("harm_words", "people", "event_nouns"):
        for noun in nouns(name, word):
            return noun.reading.cut - (2 if noun.reading.article else 0)
    return 0


def _bound(quantity: Quantity, effect: str) -> Quantity:
    """
    A quantity with the bound that a hedge sets.

    "More than n" begins at n + 1, "less than n" ends at n - 1, "at least" and "up to" at n itself.
    """
    low, high = quantity.low, quantity.high
    if effect == "approx":
        return replace(quantity, approx=True)
    if low is None and high is None:
        return quantity
    if effect == "more":
        return replace(quantity, low=None if low is None else low + 1, high=None)
    if effect == "least":
        return replace(quantity, high=None)
    if effect == "less":
        return replace(quantity, low=None, high=None if high is None else high - 1)
    return replace(quantity, low=None)
