"""Fold Arabic spelling with a way back to the text as read; find words, clitics and sentences."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import compress, repeat
from typing import NamedTuple, TypeVar

from ._cached import Computing, cached_property
from ._linebreaks import wraps
from ._tokens import cut_into_tokens

Found = TypeVar("Found")
# Twice so many words are remembered at the most: the fewer, the sooner a long run holds all that it will ever hold.
_REMEMBERED = 12_288
_WAYS_REMEMBERED = 8_192
# A year comes again; a longer number hardly ever.
_DIGITS_KEPT = 4


class _Remembered(dict[str, Found]):
    """
    What a function finds of each word that it was asked about.

    Once full, it is emptied, and what it held is kept aside until it is full again: a word that comes back in that
    time is taken over, and any other forgotten.
    """

    def __init__(self, find: Callable[[str], Found]) -> None:
        self.find = find
        self.aside: dict[str, Found] = {}

    def __missing__(self, word: str) -> Found:
        if len(word) > _DIGITS_KEPT and word.isdecimal():
            return self.find(word)
        if len(self) >= _REMEMBERED:
            self.aside = dict(self)
            self.clear()
        found = self[word] = self.aside[word] if word in self.aside else self.find(word)
        return found


def word_cache(find: Callable[[str], Found]) -> Callable[[str], Found]:
    """Find once for all articles what a written word may be; to look it up again calls no function."""
    return _Remembered(find).__getitem__


# The same for what a word is in one of several tables, or in one of several roles; and for one that has few of them.
role_cache = lru_cache(maxsize=4 * _WAYS_REMEMBERED)
way_cache = lru_cache(maxsize=_WAYS_REMEMBERED)

# One letter for spellings that writers, typists and outlets do not keep apart.
_FOLDED_LETTERS = {
    variant: letter
    for letter, variants in {
        "ا": "أإآٱ", "ي": "ىئیېێ", "ه": "ةۀەہھ", "و": "ؤۆ", "ك": "کڪگ",
        "ب": "پ", "ج": "چ", "ف": "ڤ", "ل": "ڵ", "ر": "ڕ",
        # Sounded alike in Iraq, and mixed up by hurried writers: "محافضة", "اظاف".
        "ض": "ظ",
    }.items()
    for variant in variants
}  # fmt: skip
_DIGITS = {chr(base + n): str(n) for base in (0x660, 0x6F0) for n in range(10)} | {"٫": ".", "٬": ","}
_ONE_TO_ONE = (*_FOLDED_LETTERS.items(), *_DIGITS.items())
_ONE_PASS = str.maketrans(dict(_ONE_TO_ONE))
_SHORT = 100
# Quotation marks as some pages left them, against a word on either side: "وقال انquot; سيارة انفجرتquot;".
_QUOTE_ENTITY = "quot;"
_QUOTE_AS_LONG = '"'.ljust(len(_QUOTE_ENTITY))
# Marks, tatweel, joiners, bidi controls: seen or unseen, never part of a word's identity.
_UNSEEN = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_DROPPED = re.compile(f"[{_UNSEEN}]")
# Presentation forms (old systems, text copied from PDFs) stand for one or more plain letters.
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
# A letter that only ends words: what follows without a space is the next word ("سيارةمفخخة").
_LAST_LETTER, _LETTERS = "ة", "\u0621-\u063a\u0641-\u064a"
# What the folded text has not as one character for one.
_RESIZED = re.compile(f"[{_UNSEEN}\ufb50-\ufdff\ufe70-\ufefc]|{_LAST_LETTER}(?=[{_LETTERS}])")
# Dropped signs that are drawn on or after the letter before them, and so belong to its mention.
_ATTACHED = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
# Some papers close a sentence with a raised dot: "سبعة أشخاص· وقال".
_SENTENCE_ENDS = frozenset(".!?؟…·")
# What follows the full stop of an address ("العربية.نت") belongs to it; elsewhere a missing space is a typing error.
_ADDRESSES = frozenset({"نت", "كوم", "اورغ", "نيوز", "تي"})
# Letters of a foreign abbreviation as they are spelled out: "بي", "جي".
_SPELLED = 2
_CLOSERS = frozenset("»”\"')]")
_MAY_CLOSE = _CLOSERS | _SENTENCE_ENDS
# Words with which no sentence ends: a line that breaks behind one goes on.
_OPEN_ENDED = frozenset({"في", "من", "علي", "الي", "عن", "ان", "بان", "بين", "مع", "او", "التي", "الذي", "الذين"})
# Words with which a line goes on that has been told before it; stuck to a closing sign, they stood on the next line.
_HEADS_OF_LINES = frozenset({"وفي", "وقال", "واضاف", "واوضح", "وذكر", "واكد", "وتابع"})
# How many words and dots may head a line: "صلاح الدين..".
_HEAD_OF_LINE = 4
_LINE_BREAK = re.compile("[\n\u2029]")
_COMMAS = frozenset("،؛")
# Words of the longest sentence that is read as one, three times what the longest of real reports has. The rules compare
# words of a sentence with each other: a text without a full stop would take time by the square of its length.
_LONGEST = 250


@cache
def _fold_char(char: str) -> str:
    if _DROPPED.match(char):
        return ""
    if char in _DIGITS:
        return _DIGITS[char]
    if char in _FOLDED_LETTERS:
        return _FOLDED_LETTERS[char]
    if _PRESENTATION_FORMS.match(char):
        return "".join(_fold_char(c) for c in unicodedata.normalize("NFKC", char) if c != char and not c.isspace())
    return char


def _fold_letters(text: str) -> str:
    """Letters and digits of a text folded one to one; on a long text replacements are faster than one pass."""
    if len(text) < _SHORT:
        return text.translate(_ONE_PASS)
    for variant, letter in _ONE_TO_ONE:
        text = text.replace(variant, letter)
    return text


def fold(text: str) -> str:
    """
    Spelling folded: what two careful typists would call the same words.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        Without diacritics, tatweel and invisible marks; hamza, alef, ya and ta marbuta forms made one; Western digits.
    """
    if _RESIZED.search(text):
        return "".join(map(_fold_char, text))
    return _fold_letters(text)


# The same, remembered: for words of tables that are asked about at every mention.
fold_word = word_cache(fold)


class Word(NamedTuple):
    """A word, number or sign of the folded text; ``start`` and ``end`` are offsets into the folded text."""

    text: str
    start: int
    end: int


def _fold_with_runs(raw: str) -> tuple[str, list[int], list[int]]:
    """
    The folded spelling, and its runs of characters that stand for one each as read.

    Of each run the offset in the folded text and the one in the text as read; most texts are one run or a few.
    """
    letters = _fold_letters(raw)
    parts: list[str] = []
    runs, origins = [0], [0]
    begin = length = 0
    for match in _RESIZED.finditer(raw):
        at = match.start()
        folded = _fold_char(match.group())
        if match.group() == _LAST_LETTER:
            folded += " "
        parts += letters[begin:at], folded
        length += at - begin
        # What a sign is folded to stands for that one sign.
        runs += range(length, length + len(folded) + 1)
        origins += [*repeat(at, len(folded)), at + 1]
        length += len(folded)
        begin = at + 1
    parts.append(letters[begin:])
    return "".join(parts), runs, origins


# Every rule asks for the words: in slots they are found several times as fast as among what is computed when asked for.
# A text is looked up by itself, not by its characters: what is remembered of its words is of this one.
@dataclass(frozen=True, eq=False, slots=True)
class Text(Computing):
    """
    A text as read, its folded spelling, and the way back from one to the other.

    ``words`` are its words, numbers and signs, left to right in reading order; ``spelled`` the folded spelling of each.
    """

    raw: str
    folded: str = field(init=False, repr=False)
    words: list[Word] = field(init=False, repr=False)
    spelled: list[str] = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)
    _runs: list[int] = field(init=False, repr=False)
    _origins: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        folded, runs, origins = _fold_with_runs(self.raw)
        folded = folded.replace(_QUOTE_ENTITY, _QUOTE_AS_LONG)
        spelled, starts, ends = cut_into_tokens(folded)
        # As plain tuples made words: the same, in half the time.
        words = list(map(tuple.__new__, repeat(Word), zip(spelled, starts, ends, strict=True)))
        found = {"folded": folded, "words": words, "spelled": spelled}
        places = {"_starts": starts, "_runs": runs, "_origins": origins}
        for name, value in (found | places).items():
            object.__setattr__(self, name, value)

    def _at_or_after(self, origin: int) -> int:
        """Index in the folded text of a character of the text as read, or of the next that is not dropped."""
        runs, origins = self._runs, self._origins
        run = bisect_right(origins, origin) - 1
        following = runs[run + 1] if run + 1 < len(runs) else len(self.folded)
        return min(runs[run] + origin - origins[run], following)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, index: int) -> range:
        """The sentence that holds a word, by the word's index."""
        return self.sentences[bisect_right(self._sentence_starts, index) - 1]

    @cached_property
    def line_starts(self) -> frozenset[int]:
        """Indexes of the words that begin a line, other than one that goes on with the sentence of the line before."""
        return frozenset(bisect_left(self._starts, at) for at in self._line_breaks if self.folded[at] == "\n")

    @cached_property
    def _line_breaks(self) -> list[int]:
        within = wraps(self.folded)
        return [m.start() for m in _LINE_BREAK.finditer(self.folded) if m.start() not in within]

    def word_at(self, offset: int) -> int:
        """Index of the word at or before an offset of the folded text."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def words_with(self, letter: str) -> frozenset[int]:
        """Indexes of the words that hold a letter as read, one that is folded to another letter."""
        read = (match.start() for match in re.finditer(re.escape(letter), self.raw))
        return frozenset(self.word_at(self._at_or_after(offset)) for offset in read)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """
        Offsets into the text as read for a span of the folded text.

        Diacritics on the last letter belong to the span, invisible marks around it do not.
        """
        first, last, raw, runs = start, end, self.raw, self._runs
        # Most texts are one run, with all offsets the same.
        if len(runs) > 1:
            opened, closed, origins = bisect_right(runs, start) - 1, bisect_right(runs, end - 1) - 1, self._origins
            first += origins[opened] - runs[opened]
            last += origins[closed] - runs[closed]
        # Most are followed by a space.
        while last < len(raw) and raw[last] != " " and _ATTACHED.match(raw[last]):
            last += 1
        return first, last

    @cached_property
    def sentences(self) -> list[range]:
        """
        Sentences as ranges of word indexes.

        A line break ends a sentence unless a column made it or it stands behind a word that needs another ("في"), and
        so does a full stop, question or exclamation mark that is not part of a number ("1.5") and does not follow a
        single letter ("د. علي") or stand between two spelled out ("أر.بي.جي"). One that goes on without end
        is cut into pieces.
        """
        found: list[range] = []
        begin = 0
        words, folded = self.words, self.folded
        line_ends = {bisect_left(self._starts, offset) - 1 for offset in self._line_breaks} | {len(words) - 1}
        signs = compress(range(len(words)), map(_MAY_CLOSE.__contains__, self.spelled))
        for index in sorted((line_ends | {*signs}) - {-1}):
            word, last_of_line = words[index], index in line_ends
            following = words[index + 1] if index + 1 < len(words) else None
            gap = folded[word.end : following.start] if following else "\n"
            before = words[index - 1].text if index > begin else ""
            abbreviation = word.text == "." and len(before) == 1 and before.isalpha()
            # "أر.بي.جي"
            spelled_out = word.text == "." and gap == "" and following is not None and len(following.text) <= _SPELLED
            abbreviation = abbreviation or (spelled_out and len(before) <= _SPELLED and before.isalpha())
            ends = word.text in _SENTENCE_ENDS and not abbreviation
            if ends and self._heads_line(begin, index, line_ends):
                continue
            if ends and following and gap == "" and (following.text in _ADDRESSES or following.text.isascii()):
                continue
            if ends and following and following.text in _MAY_CLOSE and "\n" not in gap:
                continue
            closes = word.text in _CLOSERS and index > begin and words[index - 1].text in _SENTENCE_ENDS
            if following and gap == "" and following.text in _HEADS_OF_LINES and word.text in _CLOSERS:
                # A line break was lost: "(25 كلم جنوب بغداد)وفي الرياض قتل ضابط"
                closes = True
            broken = following is not None and word.text in _OPEN_ENDED and gap.strip(" ") == "\n"
            if ends or closes or (last_of_line and not broken):
                found.extend(self._pieces(range(begin, index + 1)))
                begin = index + 1
        return found

    def _heads_line(self, begin: int, index: int, line_ends: set[int]) -> bool:
        """Whether dots only set off the head of a line from what it tells: "كركوك.. كمين يودي بحياة ثمانية"."""
        dots = self.words[index].text == "…" or self.spelled[index - 1 : index + 1] == [".", "."]
        first = begin == 0 or begin - 1 in line_ends
        return dots and first and index not in line_ends and index - begin <= _HEAD_OF_LINE

    def _pieces(self, sentence: range) -> Iterator[range]:
        """A sentence, or its pieces if it is longer than anybody writes: cut at commas where there are any."""
        begin = sentence.start
        while sentence.stop - begin > _LONGEST:
            middle, limit = begin + _LONGEST // 2, begin + _LONGEST
            stop = next((i + 1 for i in range(limit - 1, middle, -1) if self.words[i].text in _COMMAS), limit)
            yield range(begin, stop)
            begin = stop
        yield range(begin, sentence.stop)


class Reading(NamedTuple):
    """One way to cut a written word: conjunction, preposition, article, and what is left of it."""

    conjunction: str
    preposition: str
    article: bool
    stem: str
    cut: int


@word_cache
def readings(word: str) -> tuple[Reading, ...]:
    """
    Every way to take one-letter clitics (و ف، ب ل ك) and the article off a folded word, the plainest first.

    Parameters
    ----------
    word
        Folded word.

    Returns
    -------
    tuple[Reading, ...]
        ``cut`` is how many letters stand before the stem: "وبالمدينة" gives و, ب, True, "مدينه", 4.
    """
    return tuple(_cut(word))


def _cut(word: str) -> Iterator[Reading]:
    for conjunction in ("", "و", "ف"):
        if not word.startswith(conjunction) or (conjunction and len(word) < 3):
            continue
        rest = word[len(conjunction) :]
        for preposition in ("", "ب", "ل", "ك"):
            if not rest.startswith(preposition) or (preposition and len(rest) < 3):
                continue
            tail = rest[len(preposition) :]
            cut = len(conjunction) + len(preposition)
            yield Reading(conjunction, preposition, False, tail, cut)
            if tail.startswith("ال") and len(tail) > 3:
                yield Reading(conjunction, preposition, True, tail[2:], cut + 2)
            elif preposition == "ل" and tail.startswith("ل") and len(tail) > 2:
                # ل + ال is written لل: "للشرطة".
                yield Reading(conjunction, preposition, True, tail[1:], cut + 1)
