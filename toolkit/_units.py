"""Find the unit of a number from the words around it, and what it must never be coded for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ._counting import counted_at, free, neighbour, noun_at, weapon_at
from ._numerals import Numeral, adjoining, word_at
from ._phrases import is_term
from ._quantities import hedge_apart, hedge_before
from .arabic import Text
from .harm import is_body
from .vocabulary import ends_with, verbs, word_set

_PER_CENT = frozenset({"%", "٪"})
_NONE = -1
_QUOTES = frozenset('"«“')
_OPENS, _CLOSES = frozenset("(["), frozenset(")]")
# How far behind the total that it gives a number may stand, and how far before it the word that leads to it.
_FAR, _LED = 24, 3
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_ENDS = frozenset(".؟!؛")
# How many words may stand between a noun in a list and its number.
_ADJECTIVES = 5
_CURRENCY = frozenset({"$", "€", "£"})
_DASHES = frozenset("-–")
# Up to which number a counted noun stands in the plural.
_PLURAL_TO = 10


class Count(NamedTuple):
    """What a number counts: its unit, the counted word, whether it is never coded, and the word after it all."""

    unit: str | None
    noun: int | None
    excluded: bool
    last: int


@dataclass(frozen=True, slots=True)
class Around:
    """The text around a number: words inside dates, and the unit of the number before."""

    text: Text
    blocked: Sequence[bool]
    unit_before: str | None


def what_is_counted(around: Around, index: int, number: Numeral, vague: str) -> Count | None:
    """
    What a number counts.

    Parameters
    ----------
    around
        The text and what was found before.
    index
        Word at which the number or its article begins.
    number
        The number; a vague word without value.
    vague
        Place of a vague word as in ``data/lexicon/vague_words.csv``, empty for numerals.

    Returns
    -------
    Count | None
        ``None`` where the word is no number at all: "زيارة الأربعين", "ألف مبروك".
    """
    text, last = around.text, number.last
    share = _share(text, last)
    if share is not None:
        return Count(None, None, True, share)
    if word_at(text, number.first - 1) in _CURRENCY or word_at(text, last) in _CURRENCY:
        return Count(None, None, True, last)
    in_brackets = word_at(text, number.first - 1) in _OPENS and word_at(text, last) in _CLOSES
    bracketed = noun_at(text, last + 1) if in_brackets and last + 1 < len(text.words) else None
    before = index - 1 - in_brackets
    of_a_unit = not vague and _one_of_units(text, before, number)
    if bracketed is not None and bracketed.unit and not (of_a_unit and bracketed.number != "singular"):
        # "(5) صواريخ", as ministries write
        return Count(bracketed.unit, last + 1, False, last)
    quoted = noun_at(text, last + 1) if word_at(text, last) in _QUOTES and last + 1 < len(text.words) else None
    if quoted is not None and quoted.unit == "people" and not vague and not of_a_unit:
        # "ثلاثة «إرهابيين»"
        return Count("people", last + 1, False, last)
    if not vague and _of_a_model(text, number):
        return Count(None, None, True, last)
    listed = None if vague else _behind_its_noun(text, number, in_brackets)
    if listed is not None:
        return listed
    counted = counted_at(text, last) if last < len(text.words) and not around.blocked[last] else None
    if word_at(text, last) == "يوم" and (number.value or 0) < 100:
        counted = None  # "قتل خمسة يوم الجمعة"; five days would be "خمسة أيام"
    if vague and number.article and counted is not None and not word_at(text, last).startswith("ال"):
        # "نظم المئات وقفة", "أطلق العشرات ألعابا": who did it; such a word counts nothing without the article.
        counted = None if counted.unit != "people" else counted
    if of_a_unit and counted is not None and counted.number != "singular":
        return Count(None, None, True, last)  # "قوة من اللواء 60 إرهابيين اثنين": sixty would be "60 إرهابيا"
    if counted is not None:
        return Count(counted.unit, last if counted.unit else None, counted.unit is None, last)
    if not vague and _labelled(text, index, number):
        return Count(None, None, True, last)
    if word_at(text, last) == "من" and adjoining(text, last):
        return _of(text, last, vague)
    if vague:
        return _vague(around, number, vague)
    if number.article:
        return _after_noun(text, index, last) or _after_hedge(around, index, last)
    named = number.doubtful and _number_of_bodies(text, index)
    if number.doubtful and not named and hedge_before(text, index, 0, around.blocked) is None:
        return None  # "ست" alone is a lady; "لا يقل عن ست" is a number
    return _left_out(around, index, number)


def _of_a_model(text: Text, number: Numeral) -> bool:
    """Whether digits end the name of an aircraft: "وجهت طائرة إف 16 ضربة", "سو-25", "F 16"."""
    if not word_at(text, number.first).isdecimal():
        return False
    before = number.first - 1 - (word_at(text, number.first - 1) in _DASHES)
    name = word_at(text, before)
    return neighbour("model of aircraft", name) or (len(name) == 1 and name.isascii() and name.isalpha())


def _behind_its_noun(text: Text, number: Numeral, in_brackets: bool) -> Count | None:
    """As lists of seizures have it: "عبوات ناسفة عدد 5", "صواريخ كاتيوشا محلية الصنع عدد (3)"."""
    at = number.first - 1 - in_brackets
    if word_at(text, at) not in word_set("number of"):
        return None
    head = None
    for noun in range(at - 1, max(at - 1 - _ADJECTIVES, _NONE), -1):
        word = word_at(text, noun)
        if not word.isalnum() or word in word_set("number of"):
            break
        weapon = weapon_at(text, noun, glued=True)
        if weapon is not None and weapon.unit == "munitions":
            # "صواريخ كاتيوشا": the first word of its name.
            head = noun
            if word[0] == "و":
                break
    return None if head is None else Count("munitions", head, False, number.last)


def _one_of_units(text: Text, before: int, number: Numeral) -> bool:
    """Whether a number above ten stands behind a brigade or battalion: its noun would be in the singular."""
    digits = word_at(text, number.first).isdecimal() and (number.value or 0) > _PLURAL_TO
    return digits and before >= 0 and word_at(text, before) in word_set("unit with a number")


def _share(text: Text, index: int) -> int | None:
    """The word after "%", "بالمئة" or "في المئة"."""
    if word_at(text, index) in _PER_CENT | word_set("per cent"):
        return index + 1
    return index + 2 if word_at(text, index) == "في" and word_at(text, index + 1) in word_set("of a hundred") else None


def _of(text: Text, last: int, vague: str) -> Count:
    """After "من": "خمسة من رجال الشرطة", "أربعة من البيشمركة"; "في الثلاثين من عمره" is an age."""
    index = last + 2 if word_at(text, last + 1) in word_set("between") else last + 1
    if neighbour("age", word_at(text, index)):
        return Count(None, None, True, last)
    if neighbour("members", word_at(text, index)):
        return Count("people", index, False, last)
    counted = counted_at(text, index)
    if counted is not None:
        return Count(counted.unit, index if counted.unit else None, counted.unit is None, last)
    if is_term("member_words", "", "", word_at(text, index)):
        return Count("people", index, False, last)
    return Count(None, None, bool(vague), last)


def _vague(around: Around, number: Numeral, vague: str) -> Count | None:
    text, last = around.text, number.last
    if vague == "of" and number.article:
        # "تظاهر المئات سلمياً": only a definite noun would be what they are hundreds of.
        # "دفع المئات إلى النزوح"
        definite = word_at(text, last).startswith("ال") and adjoining(text, last) and not free(word_at(text, last))
        # "وأصيب العشرات الثلاثاء": nobody counts Tuesdays.
        definite = definite and not around.blocked[last]
        return Count(None, None, True, last) if definite else Count("people", None, False, last)
    if not _elliptic(around, last):
        return Count(None, None, True, last)
    # "شارك عشرات الآلاف في التشييع": tens of thousands of nothing else are people.
    unit = "people" if last > number.first + 1 and vague == "of" else None
    return None if vague == "noun" else Count(unit, None, False, last)


def _after_noun(text: Text, index: int, last: int) -> Count | None:
    """A definite numeral counts the noun before it: "الجنود الأربعة"; "زيارة الأربعين" is no number."""
    before = word_at(text, index - 1)
    if not before or not adjoining(text, index):
        return None
    counted = noun_at(text, index - 1, glued=True)
    definite = "ال" in before[:4] or before.endswith(_PRONOUNS)
    # "المدنيين الأربعة": spelled like a dual, which four are not.
    many = counted is not None and (counted.number == "plural" or (counted.number == "dual" and before.endswith("ين")))
    if counted is None or not many or not definite:
        return None
    return Count(counted.unit, index - 1 if counted.unit else None, counted.unit is None, last)


def _after_hedge(around: Around, index: int, last: int) -> Count | None:
    """A definite round number of people after its bound: "عددهم يفوق المئة"; not "رجل تجاوز الأربعين"."""
    hedged = hedge_before(around.text, index, 0, around.blocked)
    if not _elliptic(around, last) or (hedged is None and hedge_apart(around.text, index, 0) is None):
        return None
    total = _total(around, hedged[0] if hedged is not None else index)
    return Count("people", total, False, last) if total != _NONE else None


def _labelled(text: Text, index: int, number: Numeral) -> bool:
    """Know "المادة 140", "الساعة 8", "الفوج 23": a name or a label; 1900 to 2100 is a year."""
    word = word_at(text, number.first)
    if word.isdecimal() and len(word) == 4 and 1900 <= int(word) < 2100 and number.last == number.first + 1:
        # "مقتل 1288 شخصا وإصابة 2013": no year is wounded; nor does a number of dead rise to one.
        harmed = neighbour("harms whom it counts", word_at(text, index - 1))
        return not harmed and not _total_like_a_year(text, index)
    if number.cut and not word.lstrip("و").isdecimal():
        # "آمر الفوج وأربعة من حراسه": joined to what stands before.
        return False
    before = index - 2 if word_at(text, index - 1) == "(" else index - 1
    name = word_at(text, before)
    # "من فئة 107"; "قتل فيه أربعة" is written alike.
    kind = word_at(text, before - 1) == "من" and neighbour("label of a kind", name)
    if word_at(text, before - 1) == "ما":
        return False  # "ما مجموعه 702 من العراقيين"
    return adjoining(text, before + 1) and (kind or neighbour("label", name) or (name.isascii() and name.isalpha()))


def _total_like_a_year(text: Text, index: int) -> bool:
    """Whether a total is led to: "يرتفع عدد قتلى الجيش إلى 1950"; not "من عدد القتلى في 2006 إلى 2007"."""
    ranged = any(word.isdecimal() for word in text.spelled[max(0, index - _LED) : index])
    led = neighbour("leads to a total", word_at(text, index - 1))
    return led and not ranged and _far_total(text, index) != _NONE


def _elliptic(around: Around, index: int) -> bool:
    """Whether what follows is no noun: punctuation, a preposition, a clause."""
    word = word_at(around.text, index)
    if not word.isalpha() or not adjoining(around.text, index) or around.blocked[index] or free(word):
        return True
    if neighbour("other_people", word) or neighbour("other", word):
        return True
    if word[0] in "وفبلك" and len(word) > 2:
        return True
    return len(word) > 4 and (word.endswith("وا") or (word[0] in "يت" and word.endswith(("ون", "ان"))))


def _left_out(around: Around, index: int, number: Numeral) -> Count:
    """The unit of a number without a noun, from the words around it."""
    text, last = around.text, number.last
    word = word_at(text, last)
    if adjoining(text, last):
        if neighbour("other_people", word) or neighbour("of_people", word):
            return Count("people", None, False, last)
        if neighbour("other", word) or neighbour("of_things", word):
            return Count(around.unit_before, None, around.unit_before is None, last)
    if _number_of_bodies(text, index):
        return Count("people", None, False, last)
    if not _elliptic(around, last):
        return Count(None, None, True, last)
    before = word_at(text, index - 1)
    if neighbour("of_people", before):
        return Count("people", None, False, last)  # "بينهم 30"
    if neighbour("of_things", before):
        return Count(around.unit_before, None, around.unit_before is None, last)  # "1,200 مذكرة، منها 350"
    total = _total(around, index)
    return Count("people", total, False, last) if total != _NONE else Count(None, None, False, last)


def _number_of_bodies(text: Text, index: int) -> bool:
    """Whether a number is that of bodies named before it: "إن الجثث وعددها 14 عثر عليها"."""
    named = (word for word in text.spelled[max(0, index - _ADJECTIVES) : index - 1] if word.startswith("ال"))
    return word_at(text, index - 1) in word_set("number of them") and any(is_body(word) for word in named)


def _total(around: Around, index: int) -> int | None:
    """
    The word for the people whose total a number gives: "عدد القتلى إلى 27", "إن القتلى اثنان".

    ``None`` where only a pronoun stands for them ("عددهم عشرون"), ``_NONE`` where no total is given.
    """
    text = around.text
    if adjoining(text, index) and neighbour("they", word_at(text, index - 1)):
        return None
    for at in range(index - 1, max(-1, index - 5), -1):
        word = word_at(text, at)
        if not word.isalpha() or not adjoining(text, at + 1) or around.blocked[at]:
            return _far_total(text, index)
        if ends_with(word, "their number, end of the word"):
            return None
        named = "ال" in word[:3] and neighbour("total", word)
        if named or _gives_total(word_at(text, at - 1)):
            counted = noun_at(text, at, glued=True)
            if counted is not None and counted.unit == "people":
                return at
    return _far_total(text, index)


def _gives_total(word: str) -> bool:
    """Whether a word is the number or the toll of what follows."""
    return ends_with(word, "number, end of the word") or ends_with(word, "toll, end of the word")


def _far_total(text: Text, index: int) -> int | None:
    """The total at the head of the clause: "وصل عدد الجنود الذين قتلوا إلى 1865", "عدد من اغتيل قد تجاوز الستين"."""
    tolls = (ends_with(word_at(text, i), "toll, end of the word") for i in range(index - 5, index))
    told = word_at(text, index - 1) == "عن" and any(tolls)
    if told:
        return None  # "حصيلة أولى تحدثت عن سبعة"
    led = any(neighbour("leads to a total", word_at(text, at)) for at in range(index - _LED, index + 1))
    for at in range(index - 1, max(0, index - _FAR), -1) if led else ():
        if not adjoining(text, at + 1) or word_at(text, at) in _ENDS:
            return _NONE
        if ends_with(word_at(text, at - 1), "number, end of the word"):
            counted = noun_at(text, at, glued=True)
            if counted is not None and counted.unit == "people":
                return at
            who = word_at(text, at) == "من" and bool(verbs("harm_words", word_at(text, at + 1)))
            return None if who else _NONE
    return _NONE
