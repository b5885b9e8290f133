"""Tell by the words around people of what group they are: those spoken of before, whose car it was, a former force."""

from __future__ import annotations

from ._belonging import group_of, read_tail
from ._sentence import Sentence
from .actors import FORCES
from .harm import is_harm
from .vocabulary import Noun, any_of, noun_at, nouns, word_set

# How far before "those in it" it may be said whose car it was.
_CAR = 9


def whose_car(sentence: Sentence, at: int) -> str | None:
    """Group of those in a car told before, where it says whose it was: "سيارتين للإرهابيين", "عجلة تحمل رشاشا"."""
    before = sentence.words[max(sentence.start, at - _CAR) : at]
    theirs = any(n.row["group"] == "militants" for word in before for n in nouns("people", word))
    return "militants" if theirs or any_of(before, "of an armed group") else None


def of_both_kinds(sentence: Sentence, at: int, end: int) -> str | None:
    """Group of people counted where "بين مدني وعسكري" says of which kinds they were: it counts nobody."""
    words = sentence.words[at + 1 : at + 3]
    if sentence.word(at) not in word_set("between, of kinds") or at + 3 > end or words[-1][:1] != "و":
        return None
    found = [[n for n in nouns("people", word) if n.form.number == "singular"] for word in words]
    if not all(found):
        return None
    groups = {ns[0].row["group"] for ns in found}
    return groups.pop() if len(groups) == 1 else "security forces" if groups <= FORCES else "people"


def spoken_of(sentence: Sentence, at: int) -> str | None:
    """Find the group of those named last before a word: "اثنين منهم"; in "قتلوا اثنين منهم" others than who did it."""
    by_them = sentence.word(at - 1).endswith("وا") and is_harm(sentence.word(at - 1))
    for index in range(at - 1, sentence.start - 1, -1):
        force = sentence.actor_at.get(index) if by_them else None
        if force is not None and force.actor.group in FORCES:
            return force.actor.group
        if _fought(sentence, index):
            # "هاجموا تجمعا لداعش وقتلوا ستة منهم"
            return "militants"
        for noun in noun_at("people", sentence.words, index) or _his_men(sentence, index):
            if noun.form.number != "singular" and not (by_them and noun.row["group"] == "militants"):
                if sentence.word(index + 1) in word_set("family"):
                    return "civilians"  # "أفراد عائلة"
                return _whole_group(sentence, noun, index, at)
    return None


def _fought(sentence: Sentence, at: int) -> bool:
    """Whether a group is named at a word as those who were fought: "مع عناصر داعش", "تجمعا لتنظيم القاعدة"."""
    mention = sentence.actor_at.get(at)
    if mention is None or mention.actor.kind != "group" or mention.actor.name.startswith("Unidentified"):
        # "قرية لعشيرة البو نمر"
        return False
    return sentence.words[at].startswith("ل") or sentence.word(at - 1) in word_set("fights against")


def _his_men(sentence: Sentence, at: int) -> tuple[Noun, ...]:
    """Guards with whom somebody deals, though they are spelled like guarding: "أطلقوا النار على حراسه"."""
    if sentence.word(at - 1) not in {"علي", "مع"}:
        return ()
    return tuple(n for n in nouns("people", sentence.words[at]) if n.form.pronoun and n.form.number == "plural")


def _whole_group(sentence: Sentence, noun: Noun, at: int, end: int) -> str | None:
    """Group of those of whom some are told: "عناصر من الصحوة … مقتل ستة منهم"; whose "أفراد دورية" are is not said."""
    of_any = noun.row["generic"] != "yes" or sentence.word(at + 1) in word_set("unit of a force")
    return noun.row["group"] or None if of_any else group_of(sentence, noun, at, read_tail(sentence, at + 1, end).group)


def group_if_former(sentence: Sentence, group: str | None, at: int, end: int) -> tuple[str | None, int]:
    """Group of somebody who may have left his force ("ضابط سابق", "جندي متقاعد"), and the word behind."""
    for index in (at, at + 1) if group in FORCES else ():
        # "ضابط كبير متقاعد"
        if index < end and sentence.words[index] in word_set("former"):
            return "civilians", index + 1
        if index >= end or sentence.words[index] not in word_set("senior"):
            break
    return group, at
