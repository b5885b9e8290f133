"""Read a number apart from "who were killed": "عدد الجنود الذين قتلوا … إلى 1865", "17 عدد من اغتيلوا"."""

from __future__ import annotations

from ._belonging import group_of, read_tail
from ._sentence import Sentence
from ._toll import Toll
from .clauses import is_punctuation
from .harm import harm_verb, is_harm
from .nationalities import nationality
from .people import People, people_at
from .vocabulary import noun_at, word_set

# How far before "who were killed" the word for their number may stand, and how far behind it the number.
_HEAD, _TOTAL, _NUMBER_OF = 6, 18, 16


def number_of_those(sentence: Sentence, at: int, status: str) -> Toll | None:
    """Read "وصل عدد الجنود الأمريكيين الذين قتلوا منذ بدء الحرب إلى 1865": the number stands behind the clause."""
    heads = (
        i for i in range(at - 2, max(sentence.start, at - _HEAD), -1) if sentence.words[i] in word_set("number of")
    )
    head = next(heads, None)
    if head is None:
        return None
    found, compatriots = noun_at("people", sentence.words, head + 1), nationality(sentence.words[head + 1])
    tail = read_tail(sentence, head + 2, at)
    group = group_of(sentence, found[0], head + 1, tail.group) if found else "people"
    nation = compatriots["demonym"] if compatriots and not found else tail.nationality
    if not found and nation is None and head + 2 != at:
        # "عدد الذين قتلوا" names nobody, and is of all.
        return None
    opened = sentence.word(head - 1) in word_set("reaching")  # "بلغ عدد الذين قتلوا … نحو 300"
    # "الذين قتلوا أو أصيبوا … بلغ 2119"
    other = at + 1 + (sentence.word(at + 1) in word_set("or"))
    joined = other > at + 1 or sentence.word(other)[:1] == "و"
    begin = other + 1 if joined and harm_verb(sentence.word(other)) else at + 1
    for first in range(begin, min(sentence.end, at + _TOTAL)):
        number = sentence.numbers.get(first)
        if is_harm(sentence.words[first]) and number is None:
            return None
        # "… خلال تموز بـ3709"
        led = opened or "ب" in {sentence.words[first][:1], sentence.words[first - 1]}
        led = led or not word_set("reaching").isdisjoint(sentence.words[first - 1 : first + 1])
        if number is not None and not number.excluded and number.unit in {"people", None} and led:
            people = People(first, number.last, number.quantity, group, nation)
            return Toll(at, status, people, count_noun=True)
    return None


def number_who(sentence: Sentence, at: int, status: str) -> list[Toll]:
    """Read "عدد من نزحوا من المدينة بأكثر من خمسمئة ألف شخص", "ليرتفع إلى 17 عدد من اغتيلوا": the number around it."""
    before = next((n for n in sentence.numbers.values() if n.last == at - 2 and n.unit in {"people", None}), None)
    if before is not None and sentence.word(before.first - 1) in word_set("reaching"):
        tail = read_tail(sentence, at + 1, sentence.end)
        people = People(before.first, before.last, before.quantity, tail.group, tail.nationality)
        return [Toll(at, status, people, count_noun=True)]
    reached = sentence.word(at - 3).removeprefix("و") in word_set("reaching")
    for first in range(at + 1, min(sentence.end, at + _NUMBER_OF)):
        word = sentence.words[first]
        if is_punctuation(word) or is_harm(word):
            return []
        number = sentence.numbers.get(first)
        if number is None or number.excluded or number.unit not in {"people", None}:
            continue
        led = reached or word.startswith(("ب", "ل")) or word in word_set("reaching")
        led = led or sentence.words[first - 1] in word_set("reaching")
        noun = number.noun if number.noun is not None else number.last - 1
        tail = read_tail(sentence, noun + 1, sentence.end)
        known = people_at(sentence, first)
        group = known.group if known else tail.group
        people = People(first, max(tail.last, noun + 1), number.quantity, group, tail.nationality)
        return [Toll(at, status, people, count_noun=True)] if led else []
    return []
