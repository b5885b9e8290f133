"""Read totals of the harmed whose number stands apart from their noun: "ارتفع عدد القتلى إلى 29", "القتلى بلغوا 22"."""

from __future__ import annotations

from dataclasses import replace

from ._belonging import Tail, read_tail, whose
from ._ofboth import shared
from ._sentence import Sentence
from ._toll import Toll, unsplit
from .harm import HarmNoun, harm_masdar, harm_noun
from .numbers import Quantity
from .people import People, people_at
from .vocabulary import word_set

# How far from its noun a total may stand: "ارتفع عدد قتلى … إلى 29", "ارتفع إلى 26 عدد قتلى", "عدد القتلى … 29".
_TOTAL_BEHIND, _TOTAL_BEFORE, _DEFINITE_TOTAL = 22, 6, 6
# How far behind the harmed "their number" may stand.
_THEIR_NUMBER = 6
_QUOTES = frozenset('"«»“”')


def their_total(sentence: Sentence, at: int, status: str) -> Toll | None:
    """Read "إن قتلى جيش المهدي لم يتجاوزوا 36 شهيدا", "قتلى التنظيم بلغوا 22"."""
    group, nation, first = read_tail(sentence, at + 1, sentence.end)
    while first < sentence.end and (
        sentence.words[first] in _QUOTES or sentence.words[first] in word_set("reached by them")
    ):
        first += 1
    number = sentence.numbers.get(first)
    if group is None or number is None or number.unit != "people":
        return None
    people = People(number.first, number.last, number.quantity, group, nation, noun=number.noun)
    return Toll(at, status, people, count_noun=True)


def total_apart(sentence: Sentence, at: int, noun: HarmNoun) -> list[Toll]:
    """Read "ارتفع عدد قتلى الاحتجاجات إلى 29", "ارتفع إلى 26 عدد قتلى الهجوم": the number stands apart."""
    words, status = sentence.words, noun.status
    # "بلغ عدد قتلى الجيش في الموصل 25 جنديا"
    opened = sentence.word(at - 2) in word_set("reaching")
    for first in range(at + 1, min(sentence.end, at + _TOTAL_BEHIND)):
        begin = first if first in sentence.numbers else first + 1  # "بنحو 360" begins at the preposition
        # "يقترب عدد القتلى من ألفين"
        near = words[first] == "من" and sentence.word(at - 2).removeprefix("و") in word_set("comes close to")
        led = near or words[first] in word_set("reaching")
        if begin in sentence.numbers and (led or (opened and sentence.numbers[begin].unit == "people")):
            people = people_at(sentence, begin)
            if people is None or people.own_number or shared(sentence, people.last):
                return []
            if joined := _dead_and_wounded(sentence, first, people):
                return joined
            total = _of_group(replace(people, noun=None), whose(sentence, at + 1))
            beside = harm_noun(sentence.word(at + 1)) if sentence.word(at + 1).startswith("و") else None
            noun_at_number = people.noun if people.noun is not None and people.noun > begin else None
            told = harm_noun(sentence.words[noun_at_number]) if noun_at_number is not None else None
            if told is not None and told.status in {"killed", "wounded"} and beside is not None:
                # "أكثر من نصف عدد القتلى والجرحى، بإجمالي بلغ 6257 قتيلا": a number with a noun of its own.
                return []
            if beside is not None and beside.number == "plural" and beside.definite == noun.definite:
                # "ارتفع عدد قتلى وجرحى الهجوم إلى 23", "عدد القتلى والجرحى بلغ 27": one number for both.
                total = _of_group(total, whose(sentence, at + 2))
                # "عدد الجرحى والمصابين 381": two words for the same.
                total = total if beside.status == status else unsplit(total)
                return [Toll(first, each, total, count_noun=True) for each in dict.fromkeys((status, beside.status))]
            return [Toll(first, status, total, count_noun=True)]
    return _total_before(sentence, at, status)


def _dead_and_wounded(sentence: Sentence, at: int, people: People) -> list[Toll]:
    """Dead and wounded whom a total counts together: "بلغت حصيلة الضحايا 900 قتيل وجريح"."""
    last = people.last
    nouns_beside = [harm_noun(sentence.word(i)) for i in (last - 1, last)]
    told = [noun.status for noun in nouns_beside if noun is not None and not noun.definite]
    if sorted(told) != ["killed", "wounded"] or sentence.word(last)[:1] != "و" or last in sentence.numbers:
        return []
    if harm_masdar(sentence.word(last)):
        # "260 قتيلا وإصابة 12 ألفا": each has its own number.
        return []
    both = unsplit(replace(people, last=last + 1))
    return [Toll(at, each, both, count_noun=True) for each in told]


def _of_group(people: People, tail: Tail) -> People:
    """A total with the group that stands at its noun: "عدد الجرحى من المدنيين بلغ 1351"."""
    if people.group == tail.group and people.nationality is None:
        # "يرتفع عدد ضحايا الجيش الأميركي إلى 4471 جنديا"
        return replace(people, nationality=tail.nationality)
    if people.group not in {None, "people"}:
        return people
    return replace(people, group=tail.group or people.group, nationality=people.nationality or tail.nationality)


def _total_before(sentence: Sentence, at: int, status: str) -> list[Toll]:
    """Read "ارتفع إلى 26 عدد القتلى": the number stands before what it counts; not "القتلى 22 وعدد الجرحى 50"."""
    words = sentence.words
    for first in range(max(sentence.start, at - _TOTAL_BEFORE), at):
        number = sentence.numbers.get(first)
        if number is None or number.unit not in {"people", None}:
            continue
        # "ارتفع إلى 26 عدد القتلى", "ارتفع إلى 26 شخصا عدد القتلى"
        last = number.last if number.noun is None or number.noun > at else max(number.last, number.noun + 1)
        if words[last].endswith(tuple(word_set("number of"))) and not words[last].startswith("و"):
            return [Toll(at, status, People(number.first, last, number.quantity, None, None), count_noun=True)]
    return []


def definite_total(sentence: Sentence, at: int, noun: HarmNoun) -> list[Toll]:
    """Read "عدد القتلى 29", "القتلى اثنان": with the article a noun counts only beside its number."""
    words = sentence.words
    before = words[max(sentence.start, at - 2) : at]
    opened = any(word.endswith(tuple(word_set("number of"))) for word in before)
    beside = harm_noun(words[at - 1]) if len(before) > 1 and words[at].startswith("و") else None
    if beside is not None and beside.definite and words[at - 2].endswith(tuple(word_set("number of"))):
        # "عدد القتلى والجرحى بلغ 27": read with the noun before.
        return []
    joined = sentence.word(at + 1)[:1] == "و" and sentence.word(at + 1) not in word_set("number of them")
    if noun.number != "plural" or (not opened and joined):
        return []
    apart = total_apart(sentence, at, noun) if opened else _their_number(sentence, at, noun.status)
    if apart:
        return apart
    tail = whose(sentence, at + 1)
    known = sentence.counting.get(at)
    if known is not None and shared(sentence, max(known.last, at + 1)):
        return []
    if known is not None and (people := people_at(sentence, known.first)):
        # "وصل عدد القتلى إلى 45 والجرحى إلى 110"
        return [Toll(at, noun.status, _of_group(people, tail), count_noun=True)]
    exceeded = sentence.word(at + 1) in word_set("exceeded by them")
    # "القتلى بلغوا 22"
    near = 3 if exceeded or sentence.word(at + 1) in word_set("reached by them") else 2
    for first in range(at + 1, min(sentence.end, at + (_DEFINITE_TOTAL if opened else near))):
        number = sentence.numbers.get(first)
        if harm_masdar(words[first]) is not None:
            # "أكد عدد القتلى وإصابة سبعة": the number is of the next word.
            break
        if number and sentence.word(number.last) in word_set("of those"):
            # "أكد حصيلة الجرحى، مشيرا إلى أن أربعة منهم جروحهم بليغة": some of them.
            return []
        if number and exceeded and number.quantity.low is not None:
            # "فاق الجرحى المئة": from one more on.
            more = Quantity(number.quantity.low + 1, None)
            return [Toll(at, noun.status, People(first, number.last, more, tail.group, None), count_noun=True)]
        if number and not opened and words[first].startswith("ال"):
            # "الجثث السبع": those told before.
            return []
        if number and not number.excluded and number.unit in {"people", None}:
            people = people_at(sentence, first)
            if people and (together := _dead_and_wounded(sentence, at, people)):
                return together
            if people and not shared(sentence, people.last):
                return [Toll(at, noun.status, _of_group(people, tail), count_noun=True)]
    return []


def _their_number(sentence: Sentence, at: int, status: str) -> list[Toll]:
    """Read "أما الجرحى المدنيون فبلغ عددهم 1190"."""
    for first in range(at + 1, min(sentence.end, at + _THEIR_NUMBER)):
        if sentence.words[first] not in word_set("number of them"):
            continue
        begin = first + 2 if sentence.word(first + 1) in word_set("reaching") else first + 1
        people = people_at(sentence, begin) if begin in sentence.numbers else None
        tail = whose(sentence, at + 1)
        return [Toll(at, status, _of_group(people, tail), count_noun=True)] if people else []
    return []
