"""Find the people named before a verb of harm: "أن جنديًا تركيًا قُتل", "156 عدد الجنود الذين قتلوا"."""

from __future__ import annotations

from dataclasses import replace

from ._groupsaid import spoken_of
from ._sentence import Sentence
from .clauses import past_verb
from .harm import is_harm
from .joinedpeople import people_from
from .nationalities import nationality
from .people import ONE, People, people_at
from .vocabulary import given_names, has_article, noun_at, word_set

# How many words before a verb the people may stand, and how many between them and it.
_BEFORE, _SUBJECT_GAP = 24, 16
# How many words a title and a name have, with the verb behind them.
_TITLE_AND_NAME = 6
# How far before a comma somebody may be named of whom a passive verb behind it goes on.
_BEFORE_COMMA = 5


def people_before(sentence: Sentence, at: int) -> list[People]:
    """Find the people named before a verb: "أن جنديًا تركيًا قُتل"."""
    one = _one_of_those(sentence, at - 1)
    if one is not None:
        return [one]
    first = max(sentence.start, at - _BEFORE)
    while first < at:
        # "منذ آب 2010 حين قتل 426": the month, spelled like "father".
        people = [] if first in sentence.inserted else people_from(sentence, first, at)
        if not people:
            first += 1
            continue
        gap = sentence.words[people[-1].last : at]
        nearer = any(i in sentence.numbers and not sentence.numbers[i].excluded for i in range(people[-1].last, at))
        if gap and gap[0] in word_set("number of") and not nearer:
            return _of_number(sentence, people, at)
        if _is_subject(sentence, people, gap):
            return people
        first = max(people[-1].last, first + 1)
    return []


def _one_of_those(sentence: Sentence, at: int) -> People | None:
    """One of several told of, right before a verb: "شخصين، أحدهما قتل والآخر أصيب", "الأول قتل والثاني أصيب"."""
    word = sentence.word(at)
    joined = word[:1] == "و"
    bare = word[1:] if joined and word not in word_set("one of two") else word
    other = bare in word_set("the other of two") | word_set("nth of its kind")
    if other and not joined and sentence.word(at - 1) not in {"،", ":"} | word_set("clause opener"):
        # "الطرف الآخر قتل", "في اليوم الثاني أصيب"
        return None
    if not other and bare not in word_set("one of two"):
        return None
    group = spoken_of(sentence, at)
    return None if other and group is None else People(at, at + 1, ONE, group, None, noun=at)


def known_before(sentence: Sentence, at: int) -> list[People]:
    """One who is known already, between "that" and the verb: "أن الانتحاري قتل", "أن المختار كريم جاسم قتل"."""
    names = given_names(words_too=True)
    for first in range(at - 1, max(sentence.start, at - _TITLE_AND_NAME), -1):
        if sentence.word(first - 1).endswith("ان"):
            person = people_at(sentence, first, at, definite=True)
            named = first == at - 1 or any(word in names for word in sentence.words[first + 1 : at])
            return [person] if person and person.quantity == ONE and named else []
        if past_verb(sentence.words[first]) or sentence.words[first] in word_set("preposition"):
            break
    return []


def of_whom_it_is(sentence: Sentence, at: int) -> list[People]:
    """One with a title and a name, whom "who" speaks of: "القيادي أبو سياف الذي قتل", "الزعيم …، الذي لقي حتفه"."""
    if sentence.word(at - 1) not in word_set("who, which"):
        return []
    end = at - 2 if sentence.word(at - 2) == "،" else at - 1
    for first in range(end - 1, max(sentence.start - 1, end - 1 - _TITLE_AND_NAME), -1):
        word = sentence.words[first]
        on = word in word_set("preposition") and word not in given_names(words_too=True)
        if (past_verb(word) and word not in given_names(words_too=True)) or on or not word.isalpha():
            return []
        person = people_at(sentence, first, end, definite=True)
        if person is not None and person.quantity == ONE and has_article(word) and person.group != "people":
            return [person]
    return []


def told_of_before(sentence: Sentence, at: int) -> list[People]:
    """One person before a comma, of whom a passive verb goes on: "قتلة ناشط مدني، اغتيل الجمعة"."""
    if sentence.word(at - 1) != "،":
        return []
    for first in range(at - 2, max(sentence.start - 1, at - _BEFORE_COMMA), -1):
        person = people_at(sentence, first, at - 1)
        if person is not None and person.quantity == ONE and person.last == at - 1:
            return [person]
    return []


def _is_subject(sentence: Sentence, people: list[People], gap: list[str]) -> bool:
    """Whether people named before a verb are its subject, with ``gap`` between them."""
    if not gap or (len(gap) == 1 and gap[0] in word_set("before a participle")):
        return True
    # Only a clause of saying or being puts its subject before the verb: "إن … قتلوا", "وكان جنديان … قد قتلوا".
    opener = sentence.word(people[0].first - 1)
    opened = not opener or opener in word_set("being") or opener.endswith(("ان", ":")) or not opener[0].isalnum()
    allowed = word_set("being") | word_set("part opener")
    broken = any((is_harm(w) or past_verb(w)) and w not in allowed for w in gap)
    return opened and not broken and len(gap) <= _SUBJECT_GAP


def _of_number(sentence: Sentence, people: list[People], at: int) -> list[People]:
    """A number with the people it counts behind "عدد": "156 عدد الجنود الأمريكيين"."""
    noun_index = people[0].last + 1
    for noun in noun_at("people", sentence.words, noun_index):
        row = nationality(sentence.words[noun_index + 1]) if noun_index + 1 < at else None
        return [replace(people[0], group=noun.row["group"], nationality=row["demonym"] if row else None)]
    row = nationality(sentence.words[noun_index])
    # "116 جنديا عدد الأميركيين الذين قتلوا"
    return [replace(people[0], nationality=row["demonym"])] if row else people
