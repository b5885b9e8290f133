"""Find who was harmed: killed, wounded, missing, abducted, arrested or displaced, in what number and of what group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ._belonging import read_tail
from ._sentence import Sentence, sentences_of
from ._toll import Toll, settle, unsplit
from .actors import FORCES, ActorMention
from .arabic import Text, word_cache
from .clauses import is_punctuation
from .countednouns import read_counted_noun
from .harm import harm_masdar, harm_noun, harm_verb, harmed_pronoun, is_harm, is_harm_form
from .numbers import NumberMention, Quantity
from .people import People, people_at, people_from
from .victims import by_pronoun, himself, nearest_before, of_masdar, of_verb, people_before, skip_inserted
from .vocabulary import nouns, word_set

# How many words apart the two halves of a phrase may stand: "لقي تسعة … مصرعهم", "فقد ستة … حياتهم".
_PHRASE = 12
_DISPLACED_BEFORE, _BEATEN_BEFORE, _BETWEEN_BEFORE, _COUNTED_BEFORE, _ARREST = 10, 7, 4, 8, 10

# How far behind a verb of holding its hostages may stand.
_HOSTAGES = 8

# A rule reads a word that is its business, given the tolls of the sentence before it; null leaves it to the next rule.
_Rule = Callable[[Sentence, int, list[Toll]], list[Toll] | None]


def find_tolls(
    text: Text,
    numbers: Sequence[NumberMention],
    actors: Sequence[ActorMention],
    dated: frozenset[int],
) -> list[Toll]:
    """
    Find every group of people harmed, in order of the text.

    Nothing here asks whether the text denies the harm: the caller knows the clause.

    Parameters
    ----------
    text
        The article.
    numbers, actors
        Mentions found before.
    dated
        Indexes of words that are part of a date or of a place's name.

    Returns
    -------
    list[Toll]
        Groups left open by the text ("وأصيب ثمانية") have the group of those named before them.
    """
    found: list[Toll] = []
    for sentence in sentences_of(text, numbers, actors, dated):
        found.extend(settle(sentence, _tolls_of(sentence)))
    return found


def _tolls_of(sentence: Sentence) -> list[Toll]:
    """Tolls of a sentence in order of their people; nobody is counted twice."""
    tolls: list[Toll] = []
    used: set[int] = set()
    # Parts of a total may stand before the verb that tells of the total: they are read last.
    telling = (i for i in range(sentence.start, sentence.end) if _rules_at(sentence.words[i], i in sentence.numbers))
    for at in sorted(telling, key=lambda i: _opens_part(sentence, i)):
        before = [t for t in tolls if t.people.first < at]
        for toll in _read_word(sentence, at, before):
            people = toll.people
            again = tolls and tolls[-1].at == toll.at and tolls[-1].people.first == people.first
            if again or not {people.first, people.first if people.noun is None else people.noun} & used:
                used.update(range(people.first, people.last))
                tolls.append(toll)
    return sorted(tolls, key=lambda toll: toll.people.first)


@word_cache
def _rules_at(word: str, counts: bool) -> tuple[_Rule, ...]:
    """Rules that a word is a matter of, in their order; ``counts`` where it begins a number. None for most words."""
    return tuple(rule for concerns, rule in _RULES if (counts if concerns is None else concerns(word)))


def _read_word(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll]:
    """Tolls that a word tells, by the first rule that knows it."""
    for rule in _rules_at(sentence.words[at], at in sentence.numbers):
        tolls = rule(sentence, at, before)
        if tolls is not None:
            return tolls
    return []


def _opens_part(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    among = word in word_set("between") and harm_noun(sentence.word(at + 1)) is not None
    return word in word_set("part opener") or among


def _parts(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "بينهم ثلاثة أطفال": parts of the total told last."""
    word = sentence.words[at]
    totals = [t for t in before if not t.part_of_total] or before
    if not totals or (word in word_set("of those") and not is_punctuation(sentence.words[at - 1])):
        return []
    total = max(totals, key=lambda t: t.people.first)
    people = people_from(sentence, at + 1, definite=word in word_set("part opener, definite"))
    if word in word_set("namely"):
        # "18 إيطاليا هم 12 شرطيا وأربعة جنود": the parts make up the whole, and share its nationality.
        people = [replace(p, nationality=p.nationality or total.people.nationality) for p in people]
    return [Toll(at, total.status, p, part_of_total=True) for p in people]


def _parts_by_name(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "بين القتلى خمسة من رجال الشرطة", "ستة أطفال كانوا بين القتلى"."""
    noun = harm_noun(sentence.word(at + 1))
    if noun is None:
        return None
    if not noun.definite or noun.number != "plural":
        return []
    people = people_from(sentence, at + 2)
    if not people and sentence.word(at - 1) in word_set("being among"):
        people = people_before(sentence, at - 1)
    return [Toll(at, noun.status, p, part_of_total=True) for p in people]


def _between_harms(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "سقط 30 شخصًا بين قتيل وجريح": one number for both."""
    if not sentence.word(at + 2).startswith("و"):
        return None
    harms = [harm_noun(sentence.word(at + 1)), harm_noun(sentence.word(at + 2))]
    statuses = [noun.status for noun in harms if noun is not None and noun.number == "singular" and not noun.definite]
    if len(statuses) < len(harms):
        return None
    people = nearest_before(sentence, at, _BETWEEN_BEFORE) or _counted_before(sentence, at)
    if people is None:
        return []
    both = replace(unsplit(people), last=at + 3)
    return [Toll(at, status, both, count_noun=True) for status in statuses]


def _counted_before(sentence: Sentence, at: int) -> People | None:
    """The number that stands before "between dead and wounded" with a noun of its own: "13 ضحية بين"."""
    starts = [i for i in range(max(sentence.start, at - _COUNTED_BEFORE), at) if i in sentence.numbers]
    if not starts:
        return None
    number = sentence.numbers[starts[-1]]
    return People(number.first, number.last, number.quantity, None, None, noun=number.noun)


def _arrest(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "القبض في … على مسلحين"."""
    reach = range(at + 1, min(sentence.end, at + _ARREST))
    on = next((i for i in reach if sentence.words[i] in word_set("upon")), None)
    return [] if on is None else [Toll(at, "arrested", p) for p in people_from(sentence, on + 1)]


def _number_of_them(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "… 12 قتيلاً، أربعة منهم من الشرطة"."""
    number = sentence.numbers[at]
    totals = [t for t in before if not t.part_of_total]
    if number.excluded or not totals or not is_punctuation(sentence.word(at - 1) or " "):
        return None
    if sentence.word(number.last) not in word_set("of those"):
        return None
    total = totals[-1]
    group, nation, last = read_tail(sentence, number.last + 1, sentence.end)
    known = total.people
    part = People(at, last, number.quantity, group or known.group, nation or known.nationality)
    return [Toll(at, total.status, part, part_of_total=True)]


def _left_homes(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "اضطر أقل من مئتي شخص إلى ترك منازلهم": the people named before."""
    leaving = any(w in word_set("leaving") for w in sentence.words[max(sentence.start, at - 3) : at])
    if not leaving:
        return None
    reach = range(at - 1, max(sentence.start - 1, at - _DISPLACED_BEFORE), -1)
    first = next((i for i in reach if i in sentence.numbers), None)
    people = None if first is None else people_at(sentence, first, at)
    return [Toll(at, "displaced", people)] if people else []


def _met_death(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "لقي تسعة أشخاص مصرعهم"."""
    reach = range(at - 1, max(sentence.start, at - _PHRASE) - 1, -1)
    met = next((i for i in reach if sentence.words[i].lstrip("وف") in word_set("met")), None)
    if met is None:
        return None
    people = people_from(sentence, met + 1, at) or people_before(sentence, met)
    return [Toll(at, "killed", p) for p in people]


def _lost_limb(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "أدى إلى بتر ساقه"."""
    if sentence.word(at - 1) not in word_set("amputation"):
        return None
    return [Toll(at, "wounded", p) for p in by_pronoun(sentence, at, 1)]


def _unknown_fate(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "لا يزال مصير خمسة آخرين مجهولاً"."""
    behind = sentence.words[at + 1 : min(sentence.end, at + 6)]
    if not any(w in word_set("unknown") for w in behind):
        return None
    return [Toll(at, "missing", p) for p in people_from(sentence, at + 1)]


def _beaten_to_death(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "ضربوا شابًا حتى الموت"."""
    if sentence.word(at - 1) not in word_set("until"):
        return None
    people = nearest_before(sentence, at, _BEATEN_BEFORE)
    return [Toll(at, "killed", people)] if people else []


def _masdar_with_pronoun(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "ما أسفر عن مقتله"."""
    word = sentence.words[at]
    # "إصابتهما" may be "it hit them" too; "أسرة" is a family, not the capture of somebody.
    other = (harm_verb(word) and not _takes_masdar(sentence, at)) or nouns("people", word)
    harmed = None if other else harmed_pronoun(word)
    if harmed is None:
        return None
    return [Toll(at, harmed.status, p) for p in by_pronoun(sentence, at, harmed.victims)]


def _by_forces(sentence: Sentence, at: int) -> bool:
    """Whether forces of a state hold somebody ("احتجزت الشرطة أربعة"), who are arrested and no hostages."""
    words = sentence.words
    if any(w in word_set("hostages") for w in words[at + 1 : min(sentence.end, at + _HOSTAGES)]):
        return False
    reach = range(sentence.start, min(sentence.end, at + 4))
    armed = [m for m in sentence.actors if m.first in reach and m.actor.kind not in {"crowd", "civilians"}]
    forces = any(w in word_set("forces") for w in words[sentence.start : min(sentence.end, at + 4)])
    after = next((m for m in armed if m.first > at), None)
    if after is not None:
        return after.actor.group in FORCES
    if words[at].endswith("ت"):
        # "قتلت قواته ثمانية مسلحين واحتجزت أربعة": the verb agrees with forces, not with gunmen.
        return forces or any(m.actor.group in FORCES for m in armed)
    return all(m.actor.group in FORCES for m in armed) if armed else forces


def _takes_masdar(sentence: Sentence, at: int) -> bool:
    """Whether the word before takes a noun, so that "قتل" is killing and not "killed"."""
    return sentence.word(at - 1) in word_set("before a masdar")


def _masdar(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "مقتل جنديين", "مقتل وإصابة 20"."""
    status = harm_masdar(sentence.words[at])
    if status is None or (harm_verb(sentence.words[at]) and not _takes_masdar(sentence, at)):
        return None
    follow = skip_inserted(sentence, at + 1)
    second = harm_masdar(sentence.word(follow)) if sentence.word(follow)[:1] == "و" else None
    if second and second != status:
        both = people_from(sentence, follow + 1)[:1]
        return [Toll(at, each, unsplit(p)) for p in both for each in (status, second)]
    return [Toll(at, status, p) for p in of_masdar(sentence, follow)] or None


def _verb(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "قُتل جنديان", "إن جنديين قُتلا", "اغتال مسلحون … مراسلًا"."""
    word = sentence.words[at]
    verb, noun = harm_verb(word), harm_noun(word)
    # What a number counts is a noun: "300 أسرة" are families, nobody captured them.
    if verb is None or at in sentence.counting or (noun is not None and noun.definite):
        return None
    status = verb.status
    if status == "missing" and any(w in word_set("their lives") for w in sentence.words[at + 1 : at + _PHRASE]):
        # "فقد ستة مدنيين حياتهم"
        status = "killed"
    elif status == "abducted" and verb.term in word_set("held") and _by_forces(sentence, at):
        status = "arrested"
    follow = skip_inserted(sentence, at + 1)
    second = harm_verb(sentence.word(follow)) if sentence.word(follow)[:1] == "و" else None
    told = second is not None and {status, second.status} == {"killed", "wounded"}
    if second is not None and told and not people_before(sentence, at):
        # "قُتل وأُصيب سبعة": the number cannot be split.
        both = people_from(sentence, skip_inserted(sentence, follow + 1))
        return [Toll(at, each, unsplit(p), count_noun=True) for p in both[:1] for each in (status, second.status)]
    if sentence.word(follow) in word_set("himself"):
        return [Toll(at, status, p) for p in himself(sentence, at, follow)]
    people = _one_more(sentence, follow) or of_verb(sentence, at, verb)
    if status == "abducted" and people and people[0].group == "militants" and people[0].own_number:
        # "إن مسلحين اختطفوا": who is named are the abductors.
        return None
    return [Toll(at, status, p) for p in people] or None


def _one_more(sentence: Sentence, at: int) -> list[People]:
    """Read "قتل ثلاثة وجرح رابع": one more of those named before."""
    behind = sentence.word(at + 1)
    alone = not behind or is_punctuation(behind) or behind[:1] in "وفب"
    if sentence.word(at) not in word_set("one more") or not alone:
        return []
    return [People(at, at + 1, Quantity(1, 1), None, None)]


def _noun(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "27 قتيلاً", "قتلى وجرحى", "سقوط قتيل", "القتلى اثنان"."""
    noun = harm_noun(sentence.words[at])
    return None if noun is None else read_counted_noun(sentence, at, noun)


def _in(role: str) -> Callable[[str], bool]:
    """A test whether a word plays a role in the grammar."""
    return lambda word: word in word_set(role)


# Each rule behind the test whether a word is its business, null where it reads what begins with a number.
_RULES: tuple[tuple[Callable[[str], object] | None, _Rule], ...] = (
    (_in("part opener"), _parts),
    (_in("between"), _between_harms),
    (_in("between"), _parts_by_name),
    (_in("seizing"), _arrest),
    (None, _number_of_them),
    (_in("their homes"), _left_homes),
    (_in("their death"), _met_death),
    (_in("limb"), _lost_limb),
    (_in("fate"), _unknown_fate),
    (_in("death"), _beaten_to_death),
    (harmed_pronoun, _masdar_with_pronoun),
    (harm_masdar, _masdar),
    (harm_verb, _verb),
    (harm_noun, _noun),
)

__all__ = [
    "People", "Toll", "find_tolls", "harm_masdar", "harm_noun", "harm_verb", "harmed_pronoun", "is_harm",
    "is_harm_form",
]  # fmt: skip
