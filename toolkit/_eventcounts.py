"""Find how many events a word tells of, where their number does not stand right before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .arabic import word_cache
from .numbers import NumberMention
from .vocabulary import plays, word_set

# How far behind a verb "40 times" may stand.
_TIMES = 8
# How far behind events it may be said how many they are.
_THEIR_NUMBER = 12
# How far behind "the number of attacks" the number itself may stand.
_RISEN = 14


@dataclass(frozen=True, slots=True)
class EventCounts:
    """Numbers of an article by word: ``counts`` by their noun, ``pairs`` by where they end, ``starts`` by where."""

    words: Sequence[str]
    counts: dict[int, NumberMention]
    pairs: dict[int, NumberMention]
    starts: dict[int, NumberMention]

    def times(self, at: int, sentence: range) -> NumberMention | None:
        """How often something was done: "أغار على القضاء 40 مرة"."""
        reach = range(at + 1, min(sentence.stop, at + _TIMES))
        return next((self.pairs[i] for i in reach if i in self.pairs and self.words[i] in word_set("times")), None)

    def their_number(self, at: int, sentence: range) -> NumberMention | None:
        """How many the events are, said behind them: "لهجمات بالصواريخ، بلغ عددها 40"; not "بصواريخ عددها عشرة"."""
        words, reach = self.words, range(at + 2, min(sentence.stop - 1, at + _THEIR_NUMBER))
        reached = (i for i in reach if words[i] in word_set("their number") and words[i - 1] in word_set("reaching"))
        told = next(reached, None)
        if told is None:
            return None
        return self.starts.get(told + 2 if words[told + 1] in word_set("reaching") else told + 1)

    def risen_to(self, at: int, sentence: range) -> NumberMention | None:
        """How many they are by now: "عدد الهجمات على القواعد ارتفع إلى 26 مرة", "بلغ عدد الغارات 12 منذ"."""
        words = self.words
        if at == sentence.start or words[at - 1] not in word_set("number of") & word_set("their number"):
            # "حصيلة الهجمات ارتفعت إلى 32": the dead.
            return None
        rises = any(_reaches(word) for word in words[max(sentence.start, at - 3) : at - 1])
        for i in range(at + 1, min(sentence.stop - 1, at + _RISEN)):
            rises = rises or _reaches(words[i])
            told = self.starts.get(i + 1 if words[i] in word_set("reaching") else i) if rises else None
            if told is not None:
                behind = words[told.last] if told.last < sentence.stop else ""
                alone = not told.excluded and (not behind.isalpha() or behind in word_set("behind a bare count"))
                # "بلغ عدد الضربات 118 ضربة": that noun has its number.
                return told if told.noun is None and (alone or behind in word_set("times")) else None
        return None


def event_counts(words: Sequence[str], numbers: Sequence[NumberMention]) -> EventCounts:
    """
    The numbers that may count events.

    Parameters
    ----------
    words
        Folded words of the article.
    numbers
        Its mentions of numbers.
    """
    counts = {n.noun: n for n in numbers if n.noun is not None and n.unit == "events"}
    # "17 نزاعًا عشائريًا", "202 مقبرة جماعية": what two words name is counted by the number right before.
    pairs = {n.last: n for n in numbers if n.unit is None and n.kind == "numeral"}
    starts = {n.first: n for n in numbers if n.kind == "numeral" and n.unit in {None, "events"}}
    return EventCounts(words, counts, pairs, starts)


@word_cache
def _reaches(word: str) -> bool:
    """Whether a word says that a number was reached: "ارتفع", "بلغ"."""
    return plays(word, "raises a total") or word in word_set("reached a number")
