"""Read that some of the wounded died since: "توفي أحدهم لاحقا", "اثنان من الجرحى فارقا الحياة", "وتوفي متأثرا"."""

from __future__ import annotations

from dataclasses import replace

from ._groupsaid import spoken_of
from ._sentence import Sentence
from ._toll import Toll
from .arabic import word_cache
from .harm import harm_noun
from .numbers import Quantity
from .people import ONE, TWO, People, people_at
from .vocabulary import any_of, word_set, words_of

# How far behind a verb its phrase may end ("فارق … الحياة"), and how far the words stand that say it was later.
_PHRASE, _LATER = 8, 6
# How far before a verb its people may begin: "ثلاثة من الجرحى توفوا".
_BEFORE = 4
# How far behind a verb somebody may be named who died.
_NAMED = 8


def of_the_wounded(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "أصيب أربعة … توفي أحدهم لاحقا", "وفارق أحد المصابين الحياة", "إن اثنين من الجرحى توفيا": they are dead."""
    if not _tells_of_death(sentence, at):
        return None
    found = _behind(sentence, at) or _in_front(sentence, at)
    if found is None:
        himself = _himself(sentence, at, before)
        return None if himself is None else [Toll(at, "killed", himself, died="himself")]
    people, wounded = found
    last = max(before, key=lambda t: t.people.first, default=None)
    if not wounded and last is not None and not _may_be_of(people, last):
        return None
    if last is not None and last.status == "wounded":
        people = replace(people, group=last.people.group, nationality=last.people.nationality)
    elif not wounded:
        people = replace(people, group=spoken_of(sentence, people.first))
    return [Toll(at, "killed", people, died="of them")]


@word_cache
def may_die(word: str) -> bool:
    """Whether a word may tell that somebody died: "توفي", "وفارق"."""
    return _bare(word) in _death_words()


def _death_words() -> frozenset[str]:
    return words_of("died of wounds", "parted", "met", "was martyred")


def _bare(word: str) -> str:
    """A word without "and", "so" before a word of death; "وفاة" keeps its first letter."""
    joined = word[:1] in {"و", "ف"} and word[1:] in _death_words() and word not in _death_words()
    return word[1:] if joined else word


def _tells_of_death(sentence: Sentence, at: int) -> bool:
    """Whether a word says that somebody died, by itself ("توفي"), with a word behind it, or of his wounds."""
    word = _bare(sentence.words[at])
    behind = sentence.words[at + 1 : min(sentence.end, at + _PHRASE)]
    if word in word_set("died of wounds"):
        return True
    if word in word_set("parted"):
        return any_of(behind, "life")
    if word in word_set("met"):
        return any_of(behind, "their death")
    return word in word_set("was martyred") and any(w in words_of("dying of", "died later") for w in behind[:_LATER])


def _behind(sentence: Sentence, at: int) -> tuple[People, bool] | None:
    """Those of the wounded right behind a word of dying, and whether they are said to be wounded."""
    first = at + 1
    while sentence.word(first) in words_of("died later", "dying of", "of his wounds"):
        first += 1
    return _some_of_them(sentence, first)


def _in_front(sentence: Sentence, at: int) -> tuple[People, bool] | None:
    """Those of the wounded right before a verb of dying: "إن أحد الجرحى توفي"."""
    for first in range(at - 1, max(sentence.start - 1, at - 1 - _BEFORE), -1):
        found = _some_of_them(sentence, first)
        if found is not None and found[0].last in {at, at - 1} and sentence.words[at][:1] != "و":
            return found
    return None


def _some_of_them(sentence: Sentence, at: int) -> tuple[People, bool] | None:
    """One or more of those told of: "أحدهم", "اثنان منهم"; true where they are said to be wounded: "أحد الجرحى"."""
    word = sentence.word(at)
    if word in word_set("one of two") and word not in word_set("the other of two"):
        return People(at, at + 1, ONE, None, None, noun=at), False
    if word in word_set("one of"):
        return (People(at, at + 2, ONE, None, None, noun=at + 1), True) if _wounded(sentence, at + 1) else None
    number = sentence.numbers.get(at)
    if number is None or number.excluded:
        noun = harm_noun(word) if word else None
        alone = (
            noun is not None and noun.status == "wounded" and not noun.definite and noun.number in {"singular", "dual"}
        )
        if noun is None or not alone or word[:1] in {"و", "ب", "ل"}:
            return None
        return People(at, at + 1, ONE if noun.number == "singular" else TWO, None, None, noun=at), True
    if sentence.word(number.last) in word_set("of those"):
        return People(at, number.last + 1, number.quantity, None, None), False
    if sentence.word(number.last) in word_set("partitive") and _wounded(sentence, number.last + 1):
        return People(at, number.last + 2, number.quantity, None, None, noun=number.last + 1), True
    if number.noun is not None and _wounded(sentence, number.noun) and at <= number.noun <= number.last:
        return People(at, max(number.last, number.noun + 1), number.quantity, None, None, noun=number.noun), True
    return None


def _wounded(sentence: Sentence, at: int) -> bool:
    noun = harm_noun(sentence.word(at) or " ")
    return noun is not None and noun.status == "wounded"


def _may_be_of(people: People, told: Toll) -> bool:
    """Whether "some of them" may mean those told last: wounded, and more than they are."""
    low, many = people.quantity.low, told.people.quantity
    return told.status == "wounded" and (many.low is None or low is None or low < many.low)


def _himself(sentence: Sentence, at: int, before: list[Toll]) -> People | None:
    """The one, or the two, wounded last, of whom nobody else is named: "قتل جندي وأصيب آخر … وتوفي متأثرا بجراحه"."""
    word = sentence.words[at]
    hurt = max(before, key=lambda t: t.people.first, default=None)
    behind = sentence.word(at + 1)
    # "أصيب بجروح توفي على إثرها"
    of_wounds = behind in word_set("dying of") or sentence.word(at + 2) in word_set("in its wake")
    opens = word[:1] in {"و", "ف"} or sentence.word(at - 1) in word_set("before he died") or of_wounds
    said = of_wounds or behind in words_of("behind his death", "died later", "life") or not behind[:1].isalnum()
    if hurt is None:
        # At the head of a sentence, those told of in the one before.
        many = TWO if word.endswith("ا") else ONE
        named = any(people_at(sentence, i, definite=True) for i in range(at + 1, min(sentence.end, at + _NAMED)))
        alone = at == sentence.start and word != _bare(word) and not named
        return People(at, at + 1, many, None, None) if of_wounds and alone else None
    two = word.endswith("ا")
    if hurt.status != "wounded" or not (opens and said) or hurt.people.quantity != (TWO if two else ONE):
        return None
    killed = any(t.status == "killed" for t in before)
    # Beside another who was killed he would be taken for him, but only the wounded die of wounds.
    return hurt.people if of_wounds or not killed else None


def lessened(hurt: Quantity, died: Quantity) -> Quantity | None:
    """How many wounded are left of those of whom some died; null where that is not known."""
    if hurt.low is None or died.low is None or died.low != died.high or died.low > hurt.low:
        return None
    return replace(hurt, low=hurt.low - died.low, high=None if hurt.high is None else hurt.high - died.low)
