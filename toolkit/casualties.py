"""Find who was harmed: killed, wounded, missing, abducted, arrested or displaced, in what number and of what group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import compress

from . import harm_phrases, killed_idioms, parts, taken
from ._custody import by_the_law, in_custody, led_nowhere, stopped_a_thing, stopped_by_gunmen, suspended
from ._died import may_die, of_the_wounded
from ._fellvictim import fell_victim
from ._losses import lost_own, of_its_side
from ._masdars import TRIED, by_sources, masdar, masdar_of_many, masdar_with_pronoun, none_at_all, one_more, only_tried
from ._ofboth import divided, without_old_totals
from ._partsinall import with_parts
from ._peoplebefore import people_before
from ._pointed import at_somebody, himself, nearest_before, object_pronoun
from ._samefate import (
    and_somebody,
    another_elsewhere,
    as_many,
    at_its_own_place,
    by_another_cause,
    by_its_own_cause,
    each_of_a_cause,
    in_the_next_place,
)
from ._sentence import Sentence, sentences_of
from ._toll import Toll, died_of_it, settle, unsplit
from .actors import ActorMention
from .arabic import Text, readings, way_cache, word_cache
from .clauses import is_punctuation, told_of_us
from .countednouns import read_counted_noun
from .harm import harm_masdar, harm_noun, harm_of_many, harm_verb, harmed_pronoun, is_body, is_harm
from .joinedpeople import people_from
from .numbers import NumberMention
from .parts import opens_part, told_among
from .people import People, people_at
from .victims import is_accusative, of_verb, skip_inserted
from .vocabulary import begins_with, given_names, has_article, is_common, nouns, plays, word_set, words_of

_BETWEEN_BEFORE, _COUNTED_BEFORE = 4, 8
# How far behind "spent" the time may stand.
_SPENT = 6

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


def _verb(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "قُتل جنديان", "إن جنديين قُتلا", "اغتال مسلحون … مراسلًا"."""
    word = sentence.words[at]
    verb, noun = harm_verb(word), harm_noun(word)
    # What a number counts is a noun: "300 أسرة" are families, nobody captured them.
    if verb is None or at in sentence.counting or (noun is not None and noun.definite) or _is_family(word):
        return None
    if sentence.word(at - 1) in word_set("father of") and word in given_names():
        # "أبو ياسر": the name is spelled like "captures".
        return None
    if is_common(sentence.words, at) or begins_with(word, "described, beginning of the word"):
        # "عكر صفو المراسم", "وصفت إصابة أحدهم" liquidate nobody.
        return None
    if verb.ours and not told_of_us(sentence.words, at, sentence.start):
        return None
    behind = sentence.words[at + 1 : min(sentence.end, at + _SPENT)]
    if verb.term in word_set("perished or spent") and any(w in word_set("time spent") for w in behind):
        # "قضى ثلاثة سجناء خمس سنوات"
        return []
    if verb.status == "killed" and harm_phrases.died_naturally(sentence, at):
        return []
    if verb.status == "missing" and harm_verb(sentence.word(at + 1)) is not None:
        # "فقد قتل ثلاثة جنود": a particle.
        return []
    if verb.status == "missing" and any(w in word_set("lost and alive") for w in behind[:4]):
        # "وآخرين فقدوا النطق"
        return []
    if word.startswith("ي") and any(w in word_set("nth person") for w in sentence.words[max(0, at - 3) : at - 1]):
        # "ثاني صحفي يقتل في المدينة", "ثالث رجل دين يقتل": he is told of elsewhere.
        return []
    status = verb.status
    if status in TRIED and only_tried(sentence, at):
        # "حاول مسلحون خطف طبيب": the noun is spelled like the verb.
        return []
    if verb.term in word_set("drove, or a leg") and not led_nowhere(sentence.words, sentence.end, at):
        return []
    if status == "abducted" and any(plays(w, "snatched, no person") for w in behind):
        # "خطفت سيدة الأضواء", "خطف المنتخب فوزا ثمينا"
        return []
    if verb.term in word_set("stopped") and any(
        other(sentence, at) for other in (stopped_by_gunmen, stopped_a_thing, suspended)
    ):
        return []
    if sentence.word(at - 1) in word_set("partitive") and sentence.word(at - 2) in word_set("number of"):
        return harm_phrases.number_who(sentence, at, status)
    beside = {at - 1, at - 2} if not is_punctuation(sentence.word(at - 1) or ".") else set()
    if any(t.status == status and t.at in beside for t in before if t.people.quantity.vague):
        # "قتلوا أو أصيبوا": of both it was told with the first; not of "دون إصابات، وأصيب شخص".
        return []
    if sentence.word(at - 1) in word_set("who, which"):
        counted = harm_phrases.number_of_those(sentence, at, status)
        if counted is not None:
            return _both_of(sentence, at, counted) or [counted]
    behind = sentence.words[at + 1 : at + harm_phrases.PHRASE]
    if status == "missing" and any(w in word_set("their lives") for w in behind):
        # "فقد ستة مدنيين حياتهم"
        status = "killed"
    elif status == "missing" and any(w in word_set("limb") for w in behind):
        # "فقد شقيقه إحدى ساقيه"
        status = "wounded"
    elif status == "abducted" and by_the_law(sentence, at, verb):
        status = "arrested"
    follow = skip_inserted(sentence, at + 1)
    if word in word_set("hit") and follow > at + 1:
        # "أصاب الصاروخ قاعدة بلد وقتل جنديًا": a place was hit, and nobody is said to be wounded.
        return []
    # "فقتلوه وأصابوا زوجته": the first has whom it killed in its pronoun.
    own = object_pronoun(verb) is not None
    # "قتل أو أصيب" beside "قتل وأصيب".
    joined = follow + (sentence.word(follow) in word_set("or"))
    second = harm_verb(sentence.word(joined)) if (joined > follow or _and(sentence, follow)) and not own else None
    told = second is not None and {status, second.status} == {"killed", "wounded"}
    both = people_from(sentence, skip_inserted(sentence, joined + 1)) if second is not None and told else []
    subject = people_before(sentence, at) if both else []
    # "انتحاري يقتل ويصيب 24 شخصا": the doer stands before.
    doing = bool(subject) and subject[0].group == "militants" and not verb.form.endswith("ا")
    if second is not None and both and (not subject or doing):
        # "قُتل وأُصيب سبعة": the number cannot be split.
        return [Toll(at, each, unsplit(p), count_noun=True) for p in both[:1] for each in (status, second.status)]
    if status == "wounded" and verb.voice == "active" and _one_hit_a_thing(sentence, follow):
        return []
    if sentence.word(follow) in word_set("himself"):
        return [Toll(at, status, p) for p in himself(sentence, at, follow)]
    if word in word_set("mourned") and harm_noun(sentence.word(follow)) and has_article(sentence.word(follow + 1)):
        # "التي نعت ضحايا المجزرة": those told of before.
        return []
    people = one_more(sentence, follow) or of_verb(sentence, at, verb)
    if not people and word[:1] == "ف" and not own:
        people = at_somebody(sentence, at)
    if told_among(sentence, people, at):
        return []
    doer = sentence.actor_at.get(follow)
    if doer is not None and word in word_set("mourned"):
        # "نعت هيئة الحشد 18 مقاتلا": one's own dead.
        people = [replace(p, group=doer.actor.group) for p in people]
    if status in {"abducted", "arrested"} and in_custody(sentence, people):
        # "تضم قاعات يحتجز فيها مئات السجناء": they were held before.
        return []
    captors = bool(people) and people[0].group == "militants" and people[0].own_number
    if status == "abducted" and captors and not is_accusative(sentence, people[0]):
        # "إن مسلحين اختطفوا": who is named are the abductors; "خطف مسلحون قياديا" names whom they took.
        return None
    # "أصيب جنديان، أميركي وبريطاني، ومتعاقد بسقوط صواريخ": one list, whose comma is of those before.
    ends = {p.last for p in people}
    harmed = [p for p in by_sources(sentence, people) if p.first in ends or not _apart(sentence, at, status, p)]
    if len(harmed) == 1 and (halves := _both_of(sentence, at, Toll(at, status, harmed[0]))):
        return halves
    part = sentence.word(at + 1) in word_set("of those") and parts.some_again(before, status, harmed)
    return [Toll(at, status, _at_least(sentence, at, p), part_of_total=part) for p in harmed] or None


def _one_hit_a_thing(sentence: Sentence, at: int) -> bool:
    """Whether one of some rockets is told of, and what it hit: "أصاب أحدهما جدار المسجد", "أصاب ثالث فندقا"."""
    if sentence.word(at) not in word_set("one of two") and not _another_munition(sentence, at):
        return False
    hit = sentence.word(at + 1)
    return hit.isalpha() and hit[:1] not in {"و", "ب"} and hit not in word_set("preposition") and not is_harm(hit)


def _another_munition(sentence: Sentence, at: int) -> bool:
    """Whether "another" is one more of munitions: "أصاب صاروخ القاعدة وأصاب آخر المطار"; in "فقتلت شرطيا وآخر" no."""
    if sentence.word(at) not in words_of("another", "two others", "one more"):
        return False
    before = range(at - 1, sentence.start - 1, -1)
    shell = next((i for i in before if any(n.row["munition"] for n in nouns("weapons", sentence.words[i]))), None)
    return shell is not None and not any(people_at(sentence, i, at) for i in range(shell + 1, at - 1))


def _and(sentence: Sentence, at: int) -> bool:
    return sentence.word(at)[:1] == "و"


def _both_of(sentence: Sentence, at: int, toll: Toll) -> list[Toll] | None:
    """Read "20 شخصا قتلوا أو أصيبوا": a number before two verbs, which cannot be split."""
    behind = at + 1 + (sentence.word(at + 1) in word_set("or"))
    verb = harm_verb(sentence.word(behind)) if behind > at + 1 or _and(sentence, behind) else None
    if verb is None or {toll.status, verb.status} != {"killed", "wounded"} or not verb.form.endswith("وا"):
        return None
    if object_pronoun(verb) is not None or verb.voice == "active" or people_from(sentence, behind + 1):
        # "قتلوا وأصابوا", "قتلوا وأصيبوا خمسة": the second has its own.
        return None
    return [Toll(at, status, unsplit(toll.people)) for status in (toll.status, verb.status)]


def _at_least(sentence: Sentence, at: int, people: People) -> People:
    """Whether "at least" stands behind the verb and not behind the number: "عشرة مسلحين قتلوا على الأقل"."""
    quantity = people.quantity
    behind = " ".join(sentence.words[at + 1 : at + 3]) in word_set("at least, behind")
    bounded = behind and people.last <= at and quantity.low == quantity.high and quantity.low is not None
    return replace(people, quantity=replace(quantity, high=None)) if bounded else people


def _apart(sentence: Sentence, at: int, status: str, people: People) -> bool:
    """Whether they have a cause or a place of their own: "قتل خمسة في بعقوبة وشرطيان بهجوم", "وثلاثة في هيت"."""
    if people.first <= at + 1:
        return False
    toll = Toll(people.first, status, people)
    elsewhere = at_its_own_place(sentence.words, sentence.inserted, sentence.placed, toll)
    return (elsewhere and people.first in sentence.numbers) or by_its_own_cause(sentence.words, toll)


def _is_family(word: str) -> bool:
    """Whether a word is a family ("أسرة الضحية"), spelled like "captured him"."""
    return any(reading.stem in word_set("family") for reading in readings(word))


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
    (_in("fell"), harm_phrases.fell_dead),
    (_in("the falling"), harm_phrases.fell),
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
    (harm_verb, _verb),
    (harm_noun, _noun),
)

__all__ = ["Toll", "find_tolls"]
