"""Tell whose losses are told: of a running total, of who lost his own men, of those on whom losses were inflicted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ._belonging import Tail, read_tail
from ._losers import loser, sides_named
from ._sentence import Sentence
from ._toll import Toll
from .actors import FORCES, ActorMention
from .clauses import is_punctuation, past_verb
from .harm import harm_noun, is_harm
from .people import People, people_at
from .vocabulary import word_set, words_of

# How far before their number losses may stand.
_LOSSES = 12
# How far before a number "in the ranks of" may stand, and how far before it who suffered or inflicted the loss.
_RANKS, _INFLICTED = 6, 12
# How far behind "lost" those lost may stand.
_LOST = 8


def losses_of(sentence: Sentence, at: int) -> Tail:
    """
    Group and nationality of those whose losses a number counts, where it says what they came to.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the number.
    """
    nobody = Tail(None, None, at)
    if sentence.word(at - 1) not in word_set("reaching"):
        return nobody
    for head in range(at - 2, max(sentence.start - 1, at - _LOSSES), -1):
        if sentence.words[head] in word_set("losses of a side"):
            behind = head + 2 if sentence.words[head + 1] in word_set("of people or soldiers") else head + 1
            return read_tail(sentence, behind, at)
    return nobody


def lost_own(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "خسر التنظيم 30 من مقاتليه", "قتلت البيشمركة عشرة من داعش وفقدت اثنين من عناصرها", "خسر داعش 11 عنصرا"."""
    for first in range(at + 1, min(sentence.end, at + _LOST)):
        noun = harm_noun(sentence.words[first])
        if noun is not None and noun.status == "killed" and first - 1 in sentence.in_number | set(sentence.numbers):
            # "فقد الجيش 18 قتيلا": the noun counts them, and nobody is missing.
            return []
        if is_punctuation(sentence.words[first]) or is_harm(sentence.words[first]):
            return None
        people = people_at(sentence, first)
        if people is None:
            continue
        own = any(w in word_set("own forces") for w in sentence.words[first : people.last])
        side = loser(sentence.words, sentence.actors, range(sentence.start, people.first), at)
        if own or (side is not None and _of_its_men(sentence, at, people, side)):
            # The nearest before "its men" may be whom they fought.
            return [Toll(at, "killed", people if side is None else _of(sentence, people, side, own=own))]
    return None


def _of_its_men(sentence: Sentence, at: int, people: People, side: ActorMention) -> bool:
    """Whether people right behind who lost are fighters of that side: "القوات الأميركية فقدت الشهر الماضي جنديا"."""
    passed = (i for i in range(max(side.last, at + 1), people.first) if i not in sentence.inserted)
    if side.last > people.first or any(_parts(sentence, i) for i in passed):
        return False
    forces = people.group in FORCES and side.actor.group in FORCES
    return forces or _is_any_fighter(sentence, people) or (people.group, side.actor.group) == ("militants", "militants")


def _is_any_fighter(sentence: Sentence, people: People) -> bool:
    return people.noun is not None and sentence.words[people.noun] in word_set("any fighter")


def _parts(sentence: Sentence, at: int) -> bool:
    """Whether a word parts who lost from whom: no particle, sign or place: "فقدت في ميسان 19 جنديا"."""
    word = sentence.words[at]
    in_place = at + 1 in sentence.inserted and word in word_set("preposition")
    return word.isalpha() and not in_place and word not in word_set("before a participle")


def _of(sentence: Sentence, people: People, side: ActorMention, *, own: bool) -> People:
    """People of a side, with its nationality; soldiers and police keep their own group."""
    if not own and not _is_any_fighter(sentence, people) and people.group != side.actor.group:
        return people
    return replace(people, group=side.actor.group, nationality=people.nationality or side.actor.nationality)


def of_its_side(sentence: Sentence, tolls: Sequence[Toll]) -> list[Toll]:
    """
    Tolls of a sentence with the group of those whose losses they are, where that is said before their number.

    As in "سقط في صفوف المسلحين 38 قتيلا", "تكبد التنظيم 15 قتيلا", "كبد الجيش التنظيم عشرة قتلى وسبعة جرحى".

    Parameters
    ----------
    sentence
        The sentence.
    tolls
        Its tolls, in the order of their people.
    """
    told: list[Toll] = []
    for toll in tolls:
        people = toll.people
        if people.group not in {None, "people"} or people.noun is None:
            told.append(toll)
            continue
        tail = _in_its_ranks(sentence, people) or _suffered(sentence, toll)
        if tail is not None:
            people = replace(people, group=tail.group, nationality=people.nationality or tail.nationality)
        told.append(replace(toll, people=people))
    return told


def _in_its_ranks(sentence: Sentence, people: People) -> Tail | None:
    reach = range(people.first - 1, max(sentence.start, people.first - _RANKS), -1)
    at = next((i for i in reach if sentence.words[i] in word_set("ranks of")), None)
    tail = None if at is None else read_tail(sentence, at - 1, people.first)
    return tail if tail is not None and tail.last == people.first else None


def _suffered(sentence: Sentence, toll: Toll) -> Tail | None:
    """Whose dead and wounded they are behind "suffered", or behind "inflicted on"; "كبدتهم" names nobody."""
    if not toll.count_noun:
        return None
    reach = range(toll.people.first - 1, max(sentence.start, toll.people.first - _INFLICTED) - 1, -1)
    near = list(takewhile(lambda i: not is_punctuation(sentence.words[i]), reach))
    at = next((i for i in near if sentence.words[i] in words_of("suffers losses", "inflicts losses", "lost")), None)
    if at is None or any(past_verb(sentence.words[i]) for i in near if i > at):
        return None
    between = sides_named(sentence.actors, range(at + 1, toll.people.first))
    if sentence.words[at] in word_set("inflicts losses") or len({m.actor.name for m in between}) > 1:
        side = between[-1] if between else None
    else:
        side = loser(sentence.words, sentence.actors, range(sentence.start, toll.people.first), at)
    return None if side is None else Tail(side.actor.group, side.actor.nationality, side.last)
