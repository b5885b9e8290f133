"""Hold a reason: the rule that gave a field its value, and the characters of the text that the rule read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ._quoteends import hanging, whole
from .mentions import Mentions
from .vocabulary import verbs, word_set

Span = tuple[int, int]

# How many words before and behind one show what is told there, and how much further its clause may end.
_BEFORE, _BEHIND, _TO_THE_END = 8, 8, 4
# Signs of quotation that open and close what is quoted.
_PAIRS = {"«": "»", "“": "”", '"': '"', "(": ")"}
# How far behind a quote the sign may stand that closes a quotation opened in it.
_CLOSES = 40
# How many words name who is quoted: "وقال مصدر في الشرطة".
_SOURCE = 6
_SIGNS = frozenset('،؛:.()"«»-–—ـ/')
# Words that begin what is said.
THAT = frozenset({"ان", "بان", "انه", "انها", "عن"})
# Words that open what alone is granted: "لم تعترف سوى بمقتل".
_ONLY = frozenset({"الا", "سوي"})


@dataclass(frozen=True, slots=True)
class Reason:
    """
    Why a field has its value.

    ``rule`` is a key of ``data/phrases/reasons.csv``; ``spans`` are the characters of the text as read that gave it, in
    the order in which they count; ``values`` what else the rule has to say, such as the id of a place not chosen;
    ``more`` are reasons that go on from there: what a word refers back to, why only the area is known.
    """

    rule: str
    spans: tuple[Span, ...] = ()
    values: tuple[str, ...] = ()
    more: tuple[Reason, ...] = ()


def span_of(mentions: Mentions, first: int, last: int) -> Span:
    """Characters of some words, ``last`` exclusive."""
    words = mentions.text.words
    start, end = mentions.text.span(words[first].start, words[last - 1].end)
    start -= _opening(mentions.text.raw, start, end)
    return start, end + _closing(mentions.text.raw, start, end)


def _opening(text: str, start: int, end: int) -> int:
    """How many characters before a quote open brackets, or a quotation, that it closes: "(9) صواريخ"."""
    said, before = text[start:end], text[max(0, start - 1) : start]
    close = _PAIRS.get(before, "")
    open_before = said.count(close) % 2 == 1 if close == before else said.find(close) < (said + before).find(before)
    return int(bool(close) and close in said and open_before)


def _closing(text: str, start: int, end: int) -> int:
    """How many characters behind a quote close a quotation, or brackets, that it opens: '6 من "البيشمركة"'."""
    said = text[start:end]
    left_open = {
        close for sign, close in _PAIRS.items()
        if (said.count(sign) % 2 if sign == close else said.rfind(sign) > said.rfind(close))
    }  # fmt: skip
    closes = (text.find(close, end, end + _CLOSES) for close in left_open)
    return max((at + 1 - end for at in closes if at >= 0 and "." not in text[end:at]), default=0)


def once(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without repeats."""
    return tuple(dict.fromkeys(spans))


def inside(spans: Iterable[Span], quoted: Iterable[Span]) -> bool:
    """Whether all of some spans stand inside what is quoted already."""
    known = tuple(quoted)
    return all(any(start <= first and last <= end for start, end in known) for first, last in spans)


def joined(mentions: Mentions, stretches: Iterable[range]) -> tuple[Span, ...]:
    """Characters of stretches of words in order of the text; those side by side are one: "3" and "عبوات"."""
    found: list[range] = []
    for stretch in sorted({whole(mentions, s) for s in stretches}, key=lambda r: (r.start, r.stop)):
        last = found[-1] if found else range(0)
        beside = found and stretch.start <= last.stop
        if beside and mentions.text.sentence_at(last.start) == mentions.text.sentence_at(stretch.start):
            found[-1] = range(last.start, max(last.stop, stretch.stop))
        else:
            found.append(stretch)
    return tuple(span_of(mentions, stretch.start, stretch.stop) for stretch in found)


def signs_in(mentions: Mentions, stretch: range) -> bool:
    """Whether a sign stands between words, which then are of two clauses."""
    return not _SIGNS.isdisjoint(mentions.words[stretch.start : stretch.stop])


def told_at(mentions: Mentions, at: int) -> Span:
    """What is told at a word: the words around it in its clause."""
    sentence, words = mentions.text.sentence_at(at), mentions.words
    inside = mentions.placed | mentions.dated | {i for n in mentions.numbers for i in range(n.first, n.last)}
    first, last = at, at + 1
    while first > sentence.start and (
        first - 1 in inside or (words[first - 1] not in _SIGNS | THAT and first > at - _BEFORE)
    ):
        first -= 1
    while sentence.start < first and words[first][:2] == words[first - 1][:2] == "ال":
        # "النصب التذكاري": no adjective without its noun.
        first -= 1
    # Neither a name nor a date nor a number is cut in two, nor the last words of a clause from it.
    while last < sentence.stop and (last in inside or (words[last] not in _SIGNS and last < at + _BEHIND)):
        last += 1
    signs = (i for i in range(last, min(last + _TO_THE_END, sentence.stop)) if words[i] in _SIGNS)
    last = min(next(signs, last if last + _TO_THE_END < sentence.stop else sentence.stop), sentence.stop)
    while last > at + 1 and (words[last - 1] in hanging() or words[last - 1] in _SIGNS):
        last -= 1
    return span_of(mentions, first, last)


def tells(word: str) -> bool:
    """Whether a verb is one of saying: "أعلن", not "بين" between two."""
    return bool(verbs("say_verbs", word)) and word not in word_set("acts rather than tells")


def source_of(mentions: Mentions, at: int) -> Span | None:
    """Who says what is told at a word: the last verb of saying before it, "وقال مصدر في الشرطة إن", or "وفق الشرطة"."""
    sentence, words = mentions.text.sentence_at(at), mentions.words
    for said in range(at - 1, sentence.start - 1, -1):
        if words[said] in word_set("part opener") or not tells(words[said]):
            continue
        first, last = said, _source_until(mentions, said, at)
        # "الوزارة اعترفت بمقتل": who speaks stands before the verb.
        while last == said + 1 and first > max(sentence.start, said - _SOURCE) and words[first - 1].isalpha():
            first -= 1
        if words[said - 1] in word_set("who, which") and first < said - 1:
            # "وفق وزارة الدفاع التي قالت إن"
            first, last = first + (words[first] in word_set("according to")), said - 1
        # "قال مصدر لـ«العرب»": to whom is left out, and "قال ناطق يوم الأحد" without its day.
        while last > first + 1 and (words[last - 1] == "ل" or words[last - 1] in hanging()):
            last -= 1
        # "وأكد الحزب مقتل اثنين، وقال إن 12 قتلوا": who spoke already.
        return span_of(mentions, first, last) if last > first + 1 else source_of(mentions, said)
    return _according_to(mentions, at)


def _according_to(mentions: Mentions, at: int) -> Span | None:
    """Who is named behind what is told as its source: "قتل ثلاثة، وفق وزارة الدفاع"."""
    sentence, words = mentions.text.sentence_at(at), mentions.words
    sources = word_set("according to") - THAT
    first = next((i for i in range(at, sentence.stop) if words[i] in sources or tells(words[i])), None)
    if first is None or words[first] not in sources:
        return None
    last = _source_until(mentions, first, sentence.stop)
    # Who it is, without "according to", which the sentence says itself.
    return span_of(mentions, first + 1, last) if last > first + 1 else None


def _source_until(mentions: Mentions, first: int, stop: int) -> int:
    """Where the name of a source ends: at a sign, "that", a day, what is told, or a relative clause."""
    told = {t.at for t in mentions.tolls_by_word.within(range(first, stop))}
    told |= {t.at for t in mentions.triggers_by_word.within(range(first, stop))}
    ends, last = _SIGNS | THAT | _ONLY | word_set("who, which"), first + 1
    while last < min(stop, first + _SOURCE) and mentions.words[last] not in ends and last not in told | mentions.dated:
        last += 1
    return last
