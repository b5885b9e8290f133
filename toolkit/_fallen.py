"""Read who fell: "سقوط سبعة جنود", "سقط شرطيان قتيلين", or fell victim: "راح ضحية الانفجار ستة"."""

from __future__ import annotations

from dataclasses import replace

from ._numberwho import number_of_those
from ._peoplebefore import people_before
from ._sentence import Sentence
from ._toll import Toll, unsplit
from .actors import FORCES
from .clauses import is_punctuation
from .harm import harm_noun, is_harm
from .joinedpeople import people_from
from .people import People, people_at
from .victims import behind_phrase
from .vocabulary import any_of, has_article, nouns, word_set, words_of

# How far behind those who fell it may be said what befell them.
_FATE = 6
# Groups of which one who "fell" was killed.
_ARMED = FORCES | {"militants"}
# What those who "fell" in it died of.
_DEADLY = frozenset({"attack", "explosion", "shelling", "strike", "clash"})
# How far behind the event that they fell victim to the victims may stand.
_VICTIMS = 18


def fell(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "سقوط سبعة جنود"; who falls into captivity, or with a word of harm of their own, is told by that."""
    if at + 1 not in sentence.numbers:
        return _fell_in_arms(sentence, at)
    people = people_at(sentence, at + 1)
    if people is not None and not people.own_number and _some_dead(sentence, people.last):
        return [Toll(at, each, unsplit(people), count_noun=True) for each in ("killed", "wounded")]
    if people is None or people.noun is None or people.own_number:
        return None
    behind = sentence.words[people.first : min(sentence.end, people.last + _FATE)]
    if any(is_harm(w) or w in word_set("captivity") or w in word_set("between") for w in behind if w[:1] != "و"):
        return None
    return [Toll(at, "killed", people)]


def _fell_in_arms(sentence: Sentence, at: int) -> list[Toll] | None:
    """Read "سقوط أحد عناصر المارينز", "سقط ثلاثة من جيش المهدي"; who falls off something died of no fight."""
    people = people_at(sentence, at + 1)
    if people is None or people.group not in _ARMED or people.own_number or has_article(sentence.word(at + 1)):
        return None
    behind = sentence.words[people.first : min(sentence.end, people.last + _FATE)]
    elsewhere = words_of("captivity", "captivity itself", "hands of", "between")
    harmed = any(is_harm(word) for word in behind if word[:1] != "و")
    if harmed or sentence.word(people.last) == "من" or any(word in elsewhere for word in behind):
        return None
    return [Toll(at, "killed", people)]


def _some_dead(sentence: Sentence, at: int) -> bool:
    """Whether some of those who fell are said to be dead, or wounded: "سقوط 30 شخصا، بينهم ستة قتلى"."""
    first = at + 1 if sentence.word(at) == "،" else at
    number = sentence.numbers.get(first + 1)
    if sentence.word(first) not in word_set("part opener") or number is None or number.noun is None:
        return False
    noun = harm_noun(sentence.words[number.noun])
    return noun is not None and noun.status in {"killed", "wounded"}


def fell_dead(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "سقط شرطيان قتيلين", "سقوط أحد جنوده قتيلا": what befell those named is said behind them."""
    dead = harm_noun(sentence.word(at + 1))
    if dead is None and sentence.word(at - 1) in word_set("who, which"):
        return _number_who_fell(sentence, at) or None
    if dead is not None and not dead.definite and sentence.words[at].endswith("وا"):
        # "إن 21 مسلحا سقطوا قتلى"
        fallen = people_before(sentence, at)
        return [Toll(at, dead.status, replace(p, last=at + 2) if p is fallen[-1] else p) for p in fallen] or None
    if sentence.words[at].endswith("وا") and _in_an_attack(sentence, at + 1):
        # "شيعت المدينة ستة من أبنائها سقطوا في الاعتداء على القرية"
        return [Toll(at, "killed", p) for p in people_before(sentence, at)] or None
    people = people_at(sentence, at + 1)
    if people is not None and _shot(sentence, people.last):
        return [Toll(at, "killed", people)]
    if people is None:
        return None
    if (one := _fell_in_arms(sentence, at)) is not None:
        return one
    several = people_from(sentence, at + 1)
    if len(several) > 1 and (fate := _all_of_them(sentence, several[-1].last)) is not None:
        # "سقط خمسة متظاهرين وثلاثة جنود قتلى"
        several[-1] = replace(several[-1], last=several[-1].last + 1)
        return [Toll(at, fate, p) for p in several]
    last = people.last
    noun = harm_noun(sentence.word(last))
    joined = harm_noun(sentence.word(last + 1)) if sentence.word(last + 1)[:1] == "و" else None
    plain = noun is not None and not noun.definite and sentence.words[last][:1] != "و"
    if noun is not None and plain and joined is not None and joined.status != noun.status and not joined.definite:
        # "سقط العشرات قتلى وجرحى"
        both = replace(unsplit(people), last=last + 2)
        return [Toll(at, each, both, count_noun=True) for each in (noun.status, joined.status)]
    # "سقط شرطي خارج الواجب صريعا"
    how = next((i for i in range(last, min(sentence.end, last + _FATE - 1)) if harm_noun(sentence.words[i])), last)
    noun, between = harm_noun(sentence.word(how)), sentence.words[last : how + 1]
    if noun is None or noun.definite or any(is_punctuation(w) or w[:1] == "و" for w in between):
        return None
    if any_of(between, "part opener"):
        # "سقوط العشرات بينهم 90 جريحا"
        return None
    if how > last and not between[-1].endswith(("ا", "ين")):
        return None
    return [Toll(at, noun.status, replace(people, last=last + 1 if how == last else last))]


def _all_of_them(sentence: Sentence, at: int) -> str | None:
    """What befell all of some who fell, where one word behind them says it: "قتلى"."""
    noun = harm_noun(sentence.word(at))
    alone = noun is not None and not noun.definite and noun.number == "plural" and at not in sentence.counting
    return noun.status if noun is not None and alone and sentence.word(at)[:1] != "و" else None


def _number_who_fell(sentence: Sentence, at: int) -> list[Toll]:
    """Read "يرتفع إلى 64 عدد الجنود الذين سقطوا في هجمات", "بلغ عدد الجنود الذين سقطوا 64"."""
    behind = number_of_those(sentence, at, "killed")
    if behind is not None:
        return [behind]
    people = people_before(sentence, at)
    counted = bool(people) and sentence.word(people[0].last) in word_set("number of")
    return [Toll(at, "killed", p, count_noun=True) for p in people] if counted else []


def _in_an_attack(sentence: Sentence, at: int) -> bool:
    """Whether "in an attack" stands at a word: "في الهجوم", "خلال تفجير"."""
    named = nouns("event_nouns", sentence.word(at + 1) or ".")
    return sentence.word(at) in words_of("in the course of", "before a cause") and any(
        n.row["trigger"] in _DEADLY for n in named
    )


def _shot(sentence: Sentence, at: int) -> bool:
    """Whether who fell did so by bullets, and is not said to be wounded: "سقط فتى في الثالثة عشرة برصاص مجهولين"."""
    behind = sentence.words[at : min(sentence.end, at + _FATE)]
    by = next((i for i, word in enumerate(behind) if word in word_set("by bullets")), None)
    return by is not None and not any(is_punctuation(word) or is_harm(word) for word in behind[:by])


def fell_victim(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "راح ضحيته 25 شخصا", "وراح ضحية الهجوم أربعة مدنيين"; the dead whom a noun counts are read by it."""
    if not {sentence.word(at - 1), sentence.word(at - 1)[1:]} & word_set("fell victim"):
        return None
    number = sentence.numbers.get(at + 1)
    if number is not None and number.noun is not None and harm_noun(sentence.words[number.noun]):
        return []
    people = people_from(sentence, at + 1) or behind_phrase(sentence, at + 1)
    if not people and not is_punctuation(sentence.word(at + 2) or "."):
        people = people_from(sentence, at + 2) or _victims_of_it(sentence, at)
    last = people[-1].last if people else at
    if sentence.word(last) in word_set("between") and harm_noun(sentence.word(last + 1)):
        return []
    return [Toll(at, "killed", p) for p in people]


def _victims_of_it(sentence: Sentence, at: int) -> list[People]:
    """People behind the event that they fell victim to: "راح ضحية انفجار سيارة أمام مسجد في الحي سبعة مصلين"."""
    if not nouns("event_nouns", sentence.word(at + 1)):
        return []
    for first in range(at + 2, min(sentence.end, at + _VICTIMS)):
        word, number = sentence.words[first], sentence.numbers.get(first)
        if is_punctuation(word) or is_harm(word) or word in word_set("clause opener"):
            return []
        if number is not None and number.unit == "people" and not number.excluded:
            return people_from(sentence, first)
    return []
