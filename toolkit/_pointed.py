"""Find whom a pronoun or a verb without its people points back to: "مقتله", "فأردوه", "فاستشهد في الحال", "هو"."""

from __future__ import annotations

from dataclasses import replace

from ._sentence import Sentence
from .harm import HarmVerb, harm_masdar
from .joinedpeople import people_from
from .numbers import Quantity
from .people import ONE, SEVERAL, TWO, People, people_at
from .vocabulary import Noun, noun_at, nouns, plays, word_set

# From how many on a plural pronoun stands for people.
_SEVERAL_FROM = 3
# Pronouns of the object behind a verb, and how many they stand for: "فأردوه", "وقتلوها", "خطفهم".
_OBJECT_PRONOUNS = (("هما", 2), ("هم", _SEVERAL_FROM), ("ها", 1), ("ه", 1))
_TOLD_BY_PRONOUN = {1: ONE, 2: TWO, _SEVERAL_FROM: SEVERAL}
# How far apart two people may be named that "and" joins.
_JOINED = 6


def fell_at_once(sentence: Sentence, at: int) -> list[People]:
    """One person whom an attack was aimed at: "فتحوا النار على مختار القرية … فاستشهد في الحال"."""
    behind = " ".join(sentence.words[at + 1 : at + 3])
    if sentence.words[at][:1] != "ف" or behind not in word_set("at once"):
        return []
    return _referred(sentence, at, 1, gunmen=False) or at_somebody(sentence, at)


def nearest_before(sentence: Sentence, at: int, reach: int) -> People | None:
    """The people named last before a word, at most ``reach`` words back."""
    for first in range(at - 1, max(sentence.start, at - reach) - 1, -1):
        people = people_at(sentence, first, at)
        if people is not None:
            return people
    return None


def by_pronoun(sentence: Sentence, at: int, count: int, gunmen: bool = True) -> list[People]:
    """
    Find the one or two people that a pronoun refers to: "ما أسفر عن مقتله".

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the word with the pronoun.
    count
        How many the pronoun stands for.
    gunmen
        Whether a gunman may be meant where nobody else is; not where he did it ("أطلق قناص النار فقتله").
    """
    found = _referred(sentence, at, count, gunmen=False)
    if not found and count == 2:
        found = _one_and_another(sentence, at)
    gunman = _referred(sentence, at, count, gunmen=True) if gunmen and not found else []
    return found or gunman or at_somebody(sentence, at)


def at_somebody(sentence: Sentence, at: int) -> list[People]:
    """
    Whom shots are aimed at where only a pronoun tells: "أطلقوا عليه النار فقتل في الحال", told of in a sentence before.

    Parameters
    ----------
    sentence
        The sentence.
    at
        The word of harm.
    """
    first = next((i for i in range(at - 1, sentence.start, -1) if sentence.words[i] in word_set("at somebody")), None)
    if first is None:
        return []
    word = sentence.words[first]
    quantity = TWO if word.endswith("هما") else SEVERAL if word.endswith("هم") else ONE
    return [People(first, first + 1, quantity, None, None)]


def object_pronoun(verb: HarmVerb) -> int | None:
    """How many the pronoun of the object behind a verb stands for; "إصابة" is spelled like "أصابه" and has none."""
    found = next((count for ending, count in _OBJECT_PRONOUNS if verb.form.endswith(ending)), None)
    return None if found is None or harm_masdar(verb.form) else found


def by_object_pronoun(sentence: Sentence, at: int, verb: HarmVerb, count: int) -> list[People]:
    """
    Find whom the pronoun of the object behind a verb means: "خمسة بريطانيين خطفهم مسلحون", "فأردوه قتيلاً مع حارسه".

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the verb.
    verb
        How the verb is read.
    count
        How many the pronoun stands for.
    """
    if verb.form.endswith("هم") and sentence.word(at - 1) in word_set("before a masdar"):
        # "إثر إصابتهم": those told of.
        return []
    if plays(sentence.word(at - 1), "makes an attempt"):
        # "نجا من محاولة قتله"
        return []
    if count == _SEVERAL_FROM:
        return those_before(sentence, at) or _only_by_pronoun(sentence, at, verb, count)
    beside = next((i for i in range(at + 1, at + 3) if sentence.word(i) in word_set("together with")), None)
    others = [] if beside is None else people_from(sentence, beside + 1)
    # "أطلق قناص النار فقتله" means another, "فقتله الجنود" may mean him.
    hurt = verb.status in {"killed", "wounded"}
    by_one = hurt and verb.form.endswith("ه") and not verb.form.endswith(("وه", "ته"))
    by_one = by_one and at + 1 not in sentence.actor_at and not sentence.word(at + 1).startswith("ال")
    told = by_pronoun(sentence, at, count, gunmen=not by_one) or _only_by_pronoun(sentence, at, verb, count)
    return [*told, *others]


def _only_by_pronoun(sentence: Sentence, at: int, verb: HarmVerb, count: int) -> list[People]:
    """Those killed of whom the sentence says no more: "انفجر لغم بين يديه فقتله", "… فأردوهم قتلى"."""
    if not sentence.words[at].startswith("ف") or verb.status != "killed" or verb.form.endswith("ها"):
        return []
    return [People(at, at + 1, _TOLD_BY_PRONOUN[count], None, None)]


def those_before(sentence: Sentence, at: int, least: int = _SEVERAL_FROM) -> list[People]:
    """
    Find those a plural pronoun refers to: "خمسة بريطانيين خطفهم مسلحون".

    Parameters
    ----------
    sentence
        The sentence.
    at
        The word with the pronoun.
    least
        How many they are at least; reports write "مقتلهم" of two as well.
    """
    for first in range(at - 1, sentence.start - 1, -1):
        if sentence.word(first - 1) in word_set("part opener"):
            # "رفات 27 رجلا، بينهم سبعة فتيان، أعدمهم التنظيم": all of them.
            continue
        people = people_at(sentence, first, at)
        if people is not None and people.group != "militants" and (people.quantity.low or least) >= least:
            return [people]
    return []


def _one_and_another(sentence: Sentence, at: int) -> list[People]:
    """Two that "and" joins: "على موظف بدائرة الكهرباء وابنه … فقتلوهما"."""
    for first in range(at - 1, sentence.start, -1):
        if sentence.words[first][:1] != "و" or not any(n.form.number == "singular" for n in _nouns(sentence, first)):
            continue
        reach = range(first - 1, max(sentence.start, first - _JOINED) - 1, -1)
        # "على الناشط قاسم والمحامي كرار … مقتلهما"
        people = (people_at(sentence, i, first) or people_at(sentence, i, first, definite=True) for i in reach)
        one = next((p for p in people if p is not None and p.group != "militants"), None)
        return [replace(one, quantity=Quantity(2, 2))] if one is not None and one.quantity == ONE else []
    return []


def _nouns(sentence: Sentence, at: int) -> list[Noun]:
    return [n for n in noun_at("people", sentence.words, at) if n.row["group"] != "militants"]


def _referred(sentence: Sentence, at: int, count: int, gunmen: bool) -> list[People]:
    """The one or two nearest before a word; a gunman only where nobody else may be meant."""
    wanted = "dual" if count == 2 else "singular"
    for first in range(at - 1, sentence.start - 1, -1):
        for noun in noun_at("people", sentence.words, first):
            rank = sentence.word(first - 1) in word_set("rank opener")
            if rank or noun.form.pronoun or (noun.row["group"] == "militants") != gunmen:
                continue
            # "عاملين … فأردوهما": spelled like the plural, they are two.
            two = count == 2 and noun.form.number == "plural" and sentence.words[first].endswith("ين")
            if noun.form.number == wanted or two:
                person = people_at(sentence, first, definite=True)
                if person is None and noun.reading.preposition in {"ب", "ل"} and not noun.reading.article:
                    # "انفجر لغم براع": whom it went off at; "مجلس عزاء لمعلم قتله مسلحون"
                    person = People(first, first + 1, ONE, noun.row["group"] or None, None, noun=first)
                if person is None:
                    return []
                return [replace(person, quantity=Quantity(count, count), own_number=not noun.reading.article)]
    return []


def himself(sentence: Sentence, at: int, follow: int) -> list[People]:
    """Find whom "هو" behind a verb means, and those beside him: "وأصيب هو واثنان من أفراد حمايته"."""
    groups = [
        noun.row["group"]
        for first in range(sentence.start, at)
        for noun in nouns("people", sentence.words[first])
        if noun.form.number == "singular" and not noun.form.pronoun
    ]
    if not groups:
        return []
    beside = people_from(sentence, follow + 1) if sentence.word(follow + 1)[:1] == "و" else []
    return [People(follow, follow + 1, ONE, groups[-1], None), *beside]
