"""Find who was harmed: killed, wounded, missing, abducted, arrested or displaced, in what number and of what group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import compress

from . import harm_phrases, killed_idioms, parts, taken
from ._died import may_die, of_the_wounded
from ._fallen import fell, fell_dead, fell_victim
from ._losses import lost_own, of_its_side
from ._masdars import by_sources, masdar, masdar_of_many, masdar_with_pronoun, none_at_all
from ._ofboth import divided, without_old_totals
from ._partsinall import with_parts
from ._pointed import nearest_before
from ._samefate import and_somebody, another_elsewhere, as_many, by_another_cause, each_of_a_cause, in_the_next_place
from ._sentence import Sentence, sentences_of
from ._toll import Toll, died_of_it, settle, unsplit
from ._tollsbyverb import by_verb
from .actors import ActorMention
from .arabic import Text, way_cache, word_cache
from .countednouns import read_counted_noun
from .harm import harm_masdar, harm_noun, harm_of_many, harm_verb, harmed_pronoun, is_body
from .numbers import NumberMention
from .parts import opens_part
from .people import People, people_at
from .vocabulary import plays, word_set

_BETWEEN_BEFORE, _COUNTED_BEFORE = 4, 8

# A rule reads a word that is its business, given the tolls of the sentence before it; null leaves it to the next rule.
_Rule = Callable[[Sentence, int, list[Toll]], list[Toll] | None]


def find_tolls(
    text: Text,
    numbers: Sequence[NumberMention],
    actors: Sequence[ActorMention],
    dated: frozenset[int],
    placed: frozenset[int] = frozenset(),
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
    placed
        Those that are part of a place's name.

    Returns
    -------
    list[Toll]
        Groups left open by the text ("وأصيب ثمانية") have the group of those named before them.
    """
    found: list[Toll] = []
    for sentence in sentences_of(text, numbers, actors, dated, placed):
        told = of_its_side(sentence, _tolls_of(sentence))
        tolls = with_parts(sentence, without_old_totals(sentence, told))
        found.extend(settle(sentence, each_of_a_cause(sentence, divided(sentence, tolls))))
    return found


def _tolls_of(sentence: Sentence) -> list[Toll]:
    """Tolls of a sentence in order of their people; nobody is counted twice."""
    tolls: list[Toll] = []
    used: set[int] = set()
    # Parts of a total may stand before the verb that tells of the total: they are read last.
    span = range(sentence.start, sentence.end)
    telling = {*compress(span, map(_may_tell, sentence.words[span.start : span.stop]))}
    telling.update(filter(span.__contains__, sentence.numbers))
    if not telling:
        return []
    for at in sorted(telling, key=lambda i: (opens_part(sentence, i), i)):
        before = [t for t in tolls if t.people.first < at] if tolls else []
        for toll in _read_word(sentence, at, before):
            people = toll.people
            if toll in tolls:
                # "ارتفعت الحصيلة الكلية للضحايا مقارنة بحصيلة الضحايا في نيسان، والتي بلغت 741": of two nouns.
                continue
            again = tolls and tolls[-1].at == toll.at and tolls[-1].people.first == people.first
            if (
                again
                or _killed_captives(toll, tolls)
                or any(died_of_it(sentence, t, toll) for t in tolls)
                or not {people.first, people.first if people.noun is None else people.noun} & used
            ):
                used.update(range(people.first, people.last))
                tolls.append(toll)
    return sorted(tolls, key=lambda toll: toll.people.first)


def _killed_captives(toll: Toll, tolls: list[Toll]) -> bool:
    """Whether those abducted are told of again as killed: "خطفوا موظفين ثم قتلوهما"."""
    if toll.status != "killed" or not toll.people.first < toll.at:
        return False
    return any(t.status == "abducted" and t.people.first == toll.people.first for t in tolls)


@way_cache
def _rules_at(word: str, counts: bool) -> tuple[_Rule, ...]:
    """Rules that a word is a matter of, in their order; ``counts`` where it begins a number. None for most words."""
    return tuple(rule for concerns, rule in _RULES if (counts if concerns is None else concerns(word)))


@word_cache
def _may_tell(word: str) -> bool:
    """Whether a word is a matter of a rule by itself, where no number begins at it."""
    return bool(_rules_at(word, False))


def _read_word(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll]:
    """Tolls that a word tells, by the first rule that knows it."""
    for rule in _rules_at(sentence.words[at], at in sentence.numbers):
        tolls = rule(sentence, at, before)
        if tolls is not None:
            return [replace(t, part_of_total=True) if _one_of_them(sentence, t, before) else t for t in tolls]
    return []


def _one_of_them(sentence: Sentence, toll: Toll, before: list[Toll]) -> bool:
    """Whether one of several told before is told of again: "أصيب ثلاثة جنود، وصفت إصابة أحدهم بالخطيرة"."""
    ends = {sentence.word(toll.people.last), sentence.word(toll.people.last - 1)}
    if toll.died:
        return False
    body = is_body(sentence.word(toll.people.first - 1)) or is_body(sentence.word(toll.people.first))
    taken = body and plays(sentence.word(toll.people.last), "carried away")
    if toll.status == "killed" and (taken or ends & word_set("of those")):
        # "مقتل 18 مسلحا بقيت جثث 7 منهم", "قتل 86 من داعش، وإن جثث 40 مقاتلا نقلت إلى الموصل"
        told = toll.people.quantity.low or 0
        return any(t.status == "killed" and (t.people.quantity.low or 0) > told for t in before)
    if sentence.word(toll.people.first) not in word_set("one of two"):
        return False
    return any(t.status == toll.status and (t.people.quantity.low or 0) > 1 for t in before)


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
    known = people_at(sentence, starts[-1], at)
    if known is not None:
        return known
    return People(number.first, number.last, number.quantity, None, None, noun=number.noun)


def _noun(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "27 قتيلاً", "قتلى وجرحى", "سقوط قتيل", "القتلى اثنان"."""
    noun = harm_noun(sentence.words[at])
    part = sentence.word(at - 1) in word_set("part opener")
    counted = is_body(sentence.words[at]) and at + 1 in sentence.numbers
    if part and noun is not None and (noun.number == "dual" or counted):
        # "26 جثة، بينها جثث خمسة أطفال"
        return []
    if noun is None or (noun.number == "dual" and harm_verb(sentence.words[at])):
        # "أصابتا هدفهما": the verb is spelled like two wounds.
        return None
    if noun.number == "singular" and (nobody := none_at_all(sentence, at)):
        return [Toll(at, noun.status, p) for p in nobody]
    tolls = read_counted_noun(sentence, at, noun)
    return [replace(t, people=p) for t in tolls for p in by_sources(sentence, [t.people])]


def _in(role: str) -> Callable[[str], bool]:
    """A test whether a word plays a role in the grammar."""
    return lambda word: word in word_set(role)


def _like(role: str) -> Callable[[str], bool]:
    """A test whether a word, with its clitics or without, plays a role in the grammar."""
    return lambda word: plays(word, role)


# Each rule behind the test whether a word is its business, null where it reads what begins with a number.
_RULES: tuple[tuple[Callable[[str], object] | None, _Rule], ...] = (
    (_in("part opener"), parts.among_them),
    (_in("between"), _between_harms),
    (_in("between"), parts.among_the_dead),
    (_in("the rest"), parts.the_rest),
    (_in("one of them"), parts.one_belongs_to),
    (_like("seizing"), taken.arrested),
    (_like("their arrest"), taken.taken_too),
    (_like("brought down"), taken.brought_down),
    (_like("seized"), taken.seized),
    (_like("hands over"), taken.handed_over),
    (_like("fell into"), taken.into_hands),
    (_like("threw or led"), taken.thrown_in_prison),
    (_like("trace or contact"), taken.gone),
    (_like("hostages"), taken.hostage),
    (_like("took in"), taken.took_in),
    (taken.is_suffered, taken.subjected),
    (_in("finishing off"), harm_phrases.finished_off),
    (None, parts.number_of_them),
    (None, parts.next_place_in_a_list),
    (None, parts.risen_since_longer),
    (None, parts.harmed_of_them),
    (None, parts.some_of_the_dead),
    (None, by_another_cause),
    (None, in_the_next_place),
    (and_somebody, another_elsewhere),
    (_in("as many as they"), as_many),
    (_in("number as large"), as_many),
    (_in("their homes"), harm_phrases.left_homes),
    (_in("flight"), harm_phrases.left_homes),
    (_in("fled"), harm_phrases.fled),
    (_in("fell"), fell_dead),
    (_in("the falling"), fell),
    (_in("reaped"), harm_phrases.reaped),
    (_in("their death"), harm_phrases.met_death),
    (_in("their lives"), harm_phrases.gave_lives),
    (_in("life of"), harm_phrases.cost_life),
    (may_die, of_the_wounded),
    (_in("life"), harm_phrases.parted_life),
    (_in("victim of it"), fell_victim),
    (_in("victim of it"), killed_idioms.victims_of),
    (_like("souls"), killed_idioms.souls),
    (_like("of treachery"), killed_idioms.by_the_hand),
    (_like("throws"), killed_idioms.thrown_down),
    (_in("life"), killed_idioms.between_life_and_death),
    (_like("head"), killed_idioms.severed),
    (_like("cuts off"), killed_idioms.beheaded),
    (_like("costs"), killed_idioms.cost),
    (_like("departs"), killed_idioms.died_of_wounds),
    (_like("burns"), killed_idioms.burnt_alive),
    (_like("killing, a deed"), killed_idioms.deed_against),
    (_in("lost"), lost_own),
    (_in("we lost"), harm_phrases.we_lost),
    (_in("execution"), harm_phrases.put_to_death),
    (_in("limb"), harm_phrases.lost_limb),
    (_in("their bodies"), harm_phrases.found_dead),
    (_in("found killed"), harm_phrases.found_killed),
    (_in("choking"), harm_phrases.choked),
    (_in("fate"), harm_phrases.unknown_fate),
    (_in("death"), harm_phrases.beaten_to_death),
    (harmed_pronoun, masdar_with_pronoun),
    (harm_of_many, masdar_of_many),
    (harm_masdar, masdar),
    (harm_verb, by_verb),
    (harm_noun, _noun),
)

__all__ = ["Toll", "find_tolls"]
