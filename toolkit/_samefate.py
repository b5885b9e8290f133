"""Read people behind a verb of harm before, with a cause or a place of their own: "وثلاثة بانفجار", "وآخر في هيت"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ._counting import base, compound_heads, compounds_of
from ._sentence import Sentence
from ._toll import Toll
from .arabic import readings, word_cache
from .harm import harm_masdar, harm_noun, harm_verb, is_harm
from .people import ONE, People, people_at
from .vocabulary import each_among, nouns, word_set, words_of

# How far behind those harmed their cause may stand: "وثلاثة مصلين أمس بانفجار".
_CAUSE = 2
# Of how many at the least some died of one cause and some of another.
_ALL = 2
# How far before them the cause of the others may stand, with its place.
_OTHER = 9
# How far before a comma the place of the others may stand, their cause behind it.
_CLAUSE = 14


def by_another_cause(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """
    Read "قُتل إمام برصاص مجهولين في الزبير، وثلاثة مصلين بانفجار عبوة": killed, as the one before.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Where a number begins.
    before
        Tolls told before it.
    """
    last = before[-1] if before else None
    first = at - (sentence.word(at - 1) == "و")
    joined = sentence.word(first).startswith("و")
    if last is None or not joined or last.part_of_total:
        return None
    # Of several joined one behind the other the first has the word of harm.
    told = next((t for t in reversed(before) if t.at != t.people.first or harm_noun(sentence.words[t.at])), last)
    counts = harm_noun(sentence.words[told.at]) is not None
    if not counts and harm_verb(sentence.words[told.at]) is None and harm_masdar(sentence.words[told.at]) is None:
        return None
    number = sentence.numbers[at]
    bare = number.noun is None and number.unit in {None, "people"} and not number.excluded
    people = people_at(sentence, at, sentence.end)
    if people is None and counts and bare:
        # "14 قتيلا في ميسان و20 في ذي قار"
        people = replace(last.people, last=number.last, quantity=number.quantity, noun=None)
    if people is None or is_harm(sentence.word(people.last)):
        # "426 قتلوا، و838 جرحوا في هجمات"
        return None
    toll = Toll(first, last.status, replace(people, first=first), count_noun=counts)
    elsewhere = at_its_own_place(sentence.words, sentence.inserted, sentence.placed, toll)
    return [toll] if elsewhere or by_its_own_cause(sentence.words, toll) else None


def another_elsewhere(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """
    Read "قُتل شرطي في الدورة وآخر في الكرادة", "وموظف في الكرادة": one more at another place.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of "and another", or of "and" somebody.
    before
        Tolls told before it.
    """
    last = before[-1] if before else None
    if last is None or last.part_of_total or last.people.last > at or at in sentence.placed:
        return None
    if sentence.words[at] not in word_set("one more of them"):
        told = next((t for t in reversed(before) if t.at != t.people.first), last)
        people = people_at(sentence, at, sentence.end) if harm_verb(sentence.words[told.at]) else None
        if people is None or people.first != at or people.quantity != ONE:
            return None
    elif last.people.quantity != ONE:
        return None
    else:
        people = replace(last.people, first=at, last=at + 1, noun=None)
    toll = Toll(at, last.status, people)
    return [toll] if at_its_own_place(sentence.words, sentence.inserted, sentence.placed, toll) else None


def as_many(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """
    Read "قُتل ثلاثة وأصيب مثلهم بجروح", "مقتل ستة وإصابة عدد مماثل": the number told before, of another fate.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of "as many as they".
    before
        Tolls told before it.
    """
    number = sentence.word(at) in word_set("number as large")
    if number and sentence.word(at + 1) not in words_of("alike", "the same, behind"):
        return None
    last = before[-1] if before else None
    verb = harm_verb(sentence.word(at - 1))
    status = harm_masdar(sentence.word(at - 1)) or (verb.status if verb is not None else None)
    if last is None or status is None or status == last.status or last.part_of_total or last.people.last >= at:
        return None
    people = replace(last.people, first=at, last=at + 1 + number, noun=None, own_number=False)
    return [Toll(at - 1, status, people)]


def in_the_next_place(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """
    Read "ارتفع عدد القتلى في ذي قار إلى 32، وفي النجف إلى 12": as many at the next place.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Where a number begins.
    before
        Tolls told before it.
    """
    number, last = sentence.numbers[at], before[-1] if before else None
    if last is None or number.noun is not None or number.unit not in {None, "people"} or number.excluded:
        return None
    place = at - 1 - (sentence.word(at - 1) == "الي")
    opener = place
    while sentence.word(opener) and opener in sentence.inserted:
        opener -= 1
    if opener == place or sentence.word(opener) not in word_set("and in") or last.people.last > opener:
        return None
    people = replace(last.people, first=at, last=number.last, quantity=number.quantity, noun=None)
    toll = Toll(opener, last.status, people, count_noun=True)
    return [toll] if at_its_own_place(sentence.words, sentence.inserted, sentence.placed, toll) else None


@word_cache
def and_somebody(word: str) -> bool:
    """Whether a word is "and another" or "and" somebody: "وآخر", "وموظف"."""
    people = nouns("people", word) if word[:1] == "و" else ()
    named = any(n.reading.conjunction and n.form.number == "singular" for n in people)
    return named or word in word_set("one more of them")


def at_its_own_place(words: Sequence[str], inserted: frozenset[int], placed: frozenset[int], toll: Toll) -> bool:
    """
    Whether people are joined to a verb told before with a place of their own behind the place of those before.

    Parameters
    ----------
    words
        Folded words of the article.
    inserted
        Indexes of words inside dates and places.
    placed
        Those of them inside places: "و325 في آذار" is no place.
    toll
        Those people.
    """
    at, behind = toll.at, toll.people.last
    if words[at] in word_set("and in"):
        # "وفي النجف إلى 12"
        return at + 1 in placed and not toll.part_of_total
    joined = at == toll.people.first and words[at].startswith("و") and harm_noun(words[at]) is None
    if not joined or toll.part_of_total or not _behind_a_place(words, inserted, placed, at):
        return False
    # "قتل 19، منهم تسعة في بابل وسبعة في البصرة": a part of those before.
    parts = each_among(words, range(max(0, at - _OTHER), at), words_of("part opener", "of those"))
    # "خمسة منهم قتلوا في بابل، وسبعة في البصرة": what was done to each part is told anew.
    if any(harm_verb(words[i + 1]) is None for i in parts):
        return False
    return behind in placed or (behind + 1 in placed and words[behind] in word_set("preposition"))


def _behind_a_place(words: Sequence[str], inserted: frozenset[int], placed: frozenset[int], at: int) -> bool:
    """Whether a place or day ends before a word, or its clause before a comma: "في الحلة برصاص مجهولين، واثنان في"."""
    comma = words[at - 1] == "،"
    if at - 1 - comma in inserted:
        return True
    before = range(at - 2, max(0, at - _CLAUSE), -1) if comma else ()
    clause = takewhile(lambda i: words[i] not in "،؛.:", before)
    return any(i in placed for i in clause)


def each_of_a_cause(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """
    Set apart the dead of one number whom the sentence then tells of cause by cause.

    Parameters
    ----------
    sentence
        The sentence.
    tolls
        Its tolls in order of their people.

    Returns
    -------
    list[Toll]
        "مقتل أربعة من جنوده، اثنان منهم بانفجار عبوة واثنان في اشتباكات" tells of two and of two.
    """
    for total in tolls:
        low, people = total.people.quantity.low, total.people
        if total.part_of_total or low is None or low < _ALL or people.quantity.high != low:
            continue
        if people.group == "protesters":
            # "ثلاثة محتجين، اثنان منهم بالرصاص والثالث بقنبلة غاز": of one crowd.
            continue
        parts = _parts_by_cause(sentence, people.last)
        if len(parts) < _ALL or sum(p.quantity.low or 0 for p in parts) != low:
            continue
        places = {p.first for p in parts}
        named = [replace(p, group=people.group, nationality=people.nationality) for p in parts]
        others = [t for t in tolls if t is not total and t.people.first not in places]
        own = [Toll(p.first, total.status, p) for p in named]
        return sorted([*others, *own], key=lambda toll: toll.people.first)
    return tolls


def _parts_by_cause(sentence: Sentence, start: int) -> list[People]:
    """Numbers behind a count, each with a cause of its own: "، اثنان منهم بانفجار", "واثنان في اشتباكات", "وآخر في"."""
    parts: list[People] = []
    for at in range(start, sentence.end):
        word = sentence.words[at]
        if not parts and sentence.word(at - 1) != "،":
            continue
        if parts and not word.startswith("و"):
            continue
        number = sentence.numbers.get(at)
        one = word.removeprefix("و") in word_set("one more") | word_set("another")
        exact = number is not None and number.quantity.low is not None and number.quantity.low == number.quantity.high
        if not exact and not (one and parts):
            continue
        quantity = ONE if number is None else number.quantity
        last = at + 1 if number is None else number.last
        behind = last + (sentence.word(last) in word_set("of those"))
        if _causes(sentence.words, behind):
            parts.append(People(at, last, quantity, None, None))
    return parts


def by_its_own_cause(words: Sequence[str], toll: Toll) -> bool:
    """
    Whether people are joined so to a verb told before: no word of harm tells of them, and a cause of their own follows.

    Parameters
    ----------
    words
        Folded words of the article.
    toll
        Those people.
    """
    at, behind = toll.at, toll.people.last
    # "سقوط قتلى وجرحى بانفجار": dead and wounded of one cause.
    joined = at == toll.people.first and words[at].startswith("و") and harm_noun(words[at]) is None
    if not joined or toll.part_of_total:
        return False
    # "في بعقوبة وشرطيان بهجوم مسلح": without a comma a cause of the others stands before.
    other = words[at - 1] in "،؛" or any(_causes(words, i) for i in range(max(1, at - _OTHER), at - 1))
    return other and any(_causes(words, i) for i in range(behind, min(behind + _CAUSE, len(words))))


def _causes(words: Sequence[str], at: int) -> bool:
    """Whether a word says by or in what somebody was harmed: "بانفجار", "برصاص", "في انفجار"."""
    if at >= len(words):
        return False
    word = words[at]
    if word == "في" and at + 1 < len(words):
        named = nouns("event_nouns", words[at + 1])
        return any(not n.reading.article and not n.reading.preposition for n in named) or _weapon(words, at + 1, "")
    if _weapon(words, at, "ب"):
        return True
    told = any(n.reading.preposition == "ب" and not n.reading.article for n in nouns("event_nouns", word))
    return word.startswith("ب") and (told or word.removeprefix("ب") in word_set("fire"))


def _weapon(words: Sequence[str], at: int, preposition: str) -> bool:
    """Whether a weapon is named at a word, with or without its preposition: "بعبوة", "سيارة مفخخة"."""
    if at >= len(words):
        return False
    said = (r for r in readings(words[at]) if r.preposition == preposition and not r.article)
    known = (r.stem for r in said if r.stem in compound_heads("weapons"))
    weapons = (rest for stem in known for rest, _ in compounds_of("weapons", stem))
    return any(tuple(map(base, words[at + 1 : at + 1 + len(rest)])) == rest for rest in weapons)
