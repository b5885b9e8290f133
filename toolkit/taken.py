"""Read phrases that tell of people taken: "القبض على", "أوقعت بثلاثة", "وقع في قبضة", "زُج به في السجن", "فُقد أثره"."""

from __future__ import annotations

from collections.abc import Sequence

from ._sentence import Sentence
from ._toll import Toll
from .actors import FORCES, UNIDENTIFIED, ActorMention
from .arabic import word_cache
from .clauses import is_punctuation
from .harm import harm_masdar, is_harm
from .joinedpeople import people_from
from .numbers import begins_number
from .people import ONE, People, people_at
from .vocabulary import any_of, plays, word_set

# How far behind "arrest" or "brought down" those may stand who were.
_ARREST = 10
# How far behind "brought down by" the word may stand that says they are wanted.
_WANTED = 4
# How far behind "was subjected to" the wounds may stand, all who suffer them between.
_SUFFER = 8
# How far behind "seized" the wanted man may stand, the force between.
_SEIZED = 7
# How far behind "fell" the hands may stand, and behind these who has them and who fell into them.
_HANDS, _WHOSE, _FALLEN = 14, 3, 9
# How far behind "threw" or "led" the prison may stand.
_PRISON = 14
# How far before a pronoun those may stand whom it means.
_BEFORE = 18
# How far before "took in" the noun may stand of what was done: "حملة اعتقالات واسعة في كربلاء طالت".
_DONE = 8
# From how many on a plural pronoun stands for people.
_SEVERAL = 3


def arrested(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "القبض في … على مسلحين", "والقبض عليهم", "قبضت المفارز على ثلاثة"."""
    for index in range(at + 1, min(sentence.end, at + _ARREST)):
        word = sentence.words[index]
        if word in word_set("upon"):
            # "القبض، ليلة الاثنين على الثلاثاء، على أربعة"
            people = people_from(sentence, index + 1) or _one_known(sentence, index + 1)
        else:
            people = _those_before(sentence, at, word) if word in word_set("at somebody") else []
        if people:
            return [Toll(at, "arrested", p) for p in people]
    return []


def _one_known(sentence: Sentence, at: int) -> list[People]:
    """One with the article whom his office in an armed group tells apart: "على المسؤول الإداري لداعش"."""
    people = people_from(sentence, at, definite=True) if plays(sentence.word(at), "wanted by office") else []
    return people if people and people[0].quantity == ONE else []


def _those_before(sentence: Sentence, at: int, word: str) -> list[People]:
    """Those to whom a pronoun points back: "استدراج ثلاثة إرهابيين والقبض عليهم"."""
    many = 2 if word.endswith("هما") else _SEVERAL if word.endswith("هم") else 1
    for first in range(at - 1, max(sentence.start, at - _BEFORE) - 1, -1):
        people = people_at(sentence, first, at)
        if people is not None and sentence.words[first] not in word_set("forces"):
            low = people.quantity.low or _SEVERAL
            return [people] if min(low, _SEVERAL) == many else []
    return []


def taken_too(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "الوصول إلى أربعة مشتبه بهم واعتقالهم": those told of just before."""
    done = sentence.words[at][:1] == "و" or sentence.word(at - 1) in word_set("it was done")
    people = _those_before(sentence, at, sentence.words[at]) if done else []
    return [Toll(at, "arrested", p) for p in people] or None


def brought_down(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "الإطاحة بثلاثة إرهابيين", "أوقعت مفارز الشرطة بمطلوب": who is wanted is arrested."""
    first = caught(sentence.words, at, sentence.end)
    if first is None:
        return None
    if sentence.words[first] == "ب":
        # "بـ12 مطلوبا"
        return [Toll(at, "arrested", p) for p in people_from(sentence, first + 1)] or None
    people = people_from(sentence, first) or people_from(sentence.freed(first), first)
    return [Toll(at, "arrested", p) for p in people or _one_known(sentence.freed(first), first)] or None


def caught(words: Sequence[str], at: int, end: int) -> int | None:
    """
    Find where somebody wanted is named behind "brought down"; none where a government or losses are.

    Parameters
    ----------
    words
        Folded words of the article.
    at
        Index of the verb or masdar: "أوقعت القوات بقيادي", "أطاح بالحكومة", "أوقعت خسائر بعناصر التنظيم".
    end
        Where its sentence ends.

    Returns
    -------
    int | None
        Index of the word with "by".
    """
    for first in range(at + 1, min(end, at + _ARREST)):
        word = words[first]
        if is_punctuation(word) or is_harm(word) or word in word_set("losses"):
            return None
        if word[:1] == "ب" and not plays(word, "held by the hand"):
            behind = words[first : min(end, first + _WANTED)]
            return first if any(w.removeprefix("ب") in word_set("wanted") for w in behind) else None
    return None


def wanted_object(words: Sequence[str], at: int, end: int) -> int | None:
    """
    Find a wanted man who is the object of "seized": "ضبطت السيطرة ثلاثة مطلوبين", not "ضبطت أسلحة مع مطلوب".

    Parameters
    ----------
    words
        Folded words of the article.
    at
        Index of the verb or masdar.
    end
        Where its sentence ends.

    Returns
    -------
    int | None
        Index of the word for the man.
    """
    for first in range(at + 1, min(end, at + _SEIZED)):
        word = words[first]
        if word in word_set("wanted man"):
            return first
        some = word == "من" and any_of(words[first + 1 : first + 2], "some of the wanted")
        if some and begins_number(words[first - 1]):
            # "ضبطت أربعة من عناصر داعش", not "ضبطت أسلحة من عناصر داعش"
            return first - 1
        if is_punctuation(word) or word in word_set("preposition") or is_harm(word):
            return None
    return None


def handed_over(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "تسليم ستة من عناصر داعش إلى الأجهزة الأمنية": gunmen handed over to forces; "سلم نفسه" surrenders."""
    people = people_from(sentence, at + 1)
    if not people or people[0].group != "militants":
        return None
    behind = range(people[-1].last, min(sentence.end, people[-1].last + _WANTED))
    to = next((i for i in behind if sentence.words[i] in word_set("reaching")), None)
    if to is None or not any_of(sentence.words[to : to + 3], "forces that hold"):
        return None
    return [Toll(at, "arrested", p) for p in people]


def seized(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "ضبط إرهابيا مطلوبا", "ضبطت السيطرة ثلاثة مطلوبين": people are arrested; arms are no people."""
    man = wanted_object(sentence.words, at, sentence.end)
    if man is None:
        return None
    number = sentence.counting.get(man)
    people = people_from(sentence, man if number is None else min(number.first, man))
    return [Toll(at, "arrested", p) for p in people] or None


def into_hands(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "وقع قيادي في قبضة القوات", "وقع بيد الشرطة ثلاثة مطلوبين", "وقع صحفيان في الأسر"; towns fall too."""
    words = sentence.words
    hands = next((i for i in range(at + 1, min(sentence.end, at + _HANDS)) if plays(words[i], "hands of")), None)
    if hands is None or words[hands - 1] in word_set("upon") or _told_else(sentence, range(at + 1, hands)):
        return None
    holder = next((sentence.actor_at[i] for i in range(hands + 1, hands + _WHOSE) if i in sentence.actor_at), None)
    people = people_from(sentence, at + 1) or _behind_hands(sentence, hands if holder is None else holder.last - 1)
    status = _taken_by(holder, people, words[hands])
    return [Toll(at, status, p) for p in people] if people and status else None


def _told_else(sentence: Sentence, span: range) -> bool:
    """Whether between "fell" and the hands harm is told, or another clause begins: "سقط ستة قتلى بيد"."""
    words = [sentence.words[i] for i in span]
    harm = any(is_harm(w) and not plays(w, "hands of") for w in words)
    return harm or any(is_punctuation(w) or w in word_set("between") for w in words)


def _behind_hands(sentence: Sentence, at: int) -> list[People]:
    """Who fell into hands named before him: "وقع في قبضة الفوج الثالث قيادي بارز"."""
    for first in range(at + 1, min(sentence.end, at + _FALLEN)):
        word = sentence.words[first]
        if is_punctuation(word) or is_harm(word) or word in word_set("preposition"):
            return []
        people = people_from(sentence, first)
        if people:
            return people
    return []


def _taken_by(holder: ActorMention | None, people: list[People], hands: str) -> str | None:
    """What it means to fall into somebody's hands: with forces an arrest, with gunmen an abduction."""
    if holder is not None and holder.actor.group in FORCES:
        return "arrested"
    gunmen = holder is not None and (holder.actor.kind == "group" or holder.actor.name == UNIDENTIFIED)
    if gunmen or plays(hands, "captivity itself"):
        return "abducted"
    wanted = bool(people) and people[0].group == "militants"
    return "arrested" if wanted else None


def hostage(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "أخذ مسلحون سائقا رهينة", "اتخذوا من عمال المصنع رهائن": whom a verb of taking names before "hostage"."""
    reach = range(at - 1, max(sentence.start, at - _ARREST) - 1, -1)
    verb = next((i for i in reach if plays(sentence.words[i], "takes")), None)
    if verb is None:
        return None
    for first in range(verb + 1, at):
        people = people_from(sentence, first, at)
        if people and not (people[0].group == "militants" and people[0].own_number):
            return [Toll(at, "abducted", p) for p in people]
    return None


def thrown_in_prison(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "زجت القوات بتسعة مواطنين في السجن", "ساقت 12 مشتبها بهم إلى معتقل"; "زج بقواته في المعركة" jails nobody."""
    words = sentence.words
    behind = range(at + 1, min(sentence.end, at + _PRISON))
    prison = next((i for i in behind if plays(words[i], "put into")), None)
    led_there = prison is not None and any(plays(words[i], "leading into") for i in range(prison - 2, prison + 1))
    if prison is None or not led_there or any_of(words[max(sentence.start, at - _FALLEN) : at], "gunmen"):
        # "مسلحون اقتادوا السجناء من السجن"
        return None
    for first in range(at + 1, prison):
        if is_punctuation(words[first]) or words[first] in word_set("preposition"):
            return None
        led = words[first][:1] == "ب" or first in sentence.numbers
        people = people_from(sentence, first) if led else []
        if people:
            return [Toll(at, "arrested", p) for p in people]
    return None


def gone(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "فُقد أثر ناشط", "انقطع الاتصال بضابطين": nobody knows where they are."""
    lost = any_of(sentence.words[max(sentence.start, at - 2) : at], "is lost")
    known = sentence.word(at + 1).removeprefix("ب").startswith("ال")
    people = people_from(sentence, at + 1) if lost and not known else []
    return [Toll(at, "missing", p) for p in people] or None


def took_in(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "حملة اعتقالات طالت 27 من عناصر التيار", "عملية خطف استهدفت ستة موظفين": whom what was done befell."""
    words = sentence.words
    if (status := done_to_people(sentence.word(at + 1))) is not None:
        # "طالت الاعتقالات سبعة بعثيين"
        return [Toll(at, status, p) for p in people_from(sentence, at + 2)] or None
    for index in range(at - 1, max(sentence.start, at - _DONE) - 1, -1):
        if is_punctuation(words[index]) or words[index] in word_set("who, which"):
            return None
        status = done_to_people(words[index])
        if status:
            return [Toll(at, status, p) for p in people_from(sentence, at + 1)] or None
    return None


def done_to_people(word: str) -> str | None:
    """
    What a noun says was done to people whom another verb names: "اعتقالات", "خطف"; none for other words.

    Parameters
    ----------
    word
        Folded word.
    """
    return "arrested" if plays(word, "arrests") else harm_masdar(word) if plays(word, "taking of people") else None


def subjected(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "تعرض 26 صيادا للخطف", "تعرضت ناشطة لعملية اختطاف", "تعرض ثلاثة جنود لجروح"."""
    words = sentence.words
    people = people_from(sentence, at + 1)
    if not people:
        return None
    last = people[-1].last
    behind = range(last, min(sentence.end, last + _WANTED))
    if words[last : last + 1] and words[last] in word_set("wounds suffered"):
        return [Toll(at, "wounded", p) for p in people]
    taken = next((i for i in behind if plays(words[i], "taking of people")), None)
    if taken is None or not any(words[i][:1] == "ل" and plays(words[i], "being taken") for i in behind):
        return None
    return [Toll(at, "abducted", p) for p in people]


@word_cache
def is_suffered(word: str) -> bool:
    """
    Tell whether a word says that somebody was subjected to something: "وتعرض", not "لتعرض".

    Parameters
    ----------
    word
        Folded word.
    """
    return word[:1] not in {"ل", "ب"} and plays(word, "is subjected to")


def counted_by_verb(sentence: Sentence, at: int) -> bool:
    """
    Tell whether wounds belong to people whom "was subjected to" counts: "تعرض شرطيان لإصابات", no more of them.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the noun for wounds.
    """
    if sentence.words[at] not in word_set("wounds suffered"):
        return False
    verbs = (i for i in range(max(sentence.start, at - _SUFFER), at) if is_suffered(sentence.words[i]))
    return any(people and people[-1].last == at for people in (people_from(sentence, i + 1) for i in verbs))
