"""Settle another number told of the same people: risen since, by another source, or without a source."""

from __future__ import annotations

from dataclasses import replace

from ._settledtolls import RISEN, SettledTolls, plus, with_number
from ._tellers import verb_of_saying
from ._toll import Toll, either, rounds
from .harm import harm_noun
from .numbers import Quantity
from .vocabulary import plays, word_set

# How near to the head of a sentence its source is named: "وبحسب إحصاء للوزارة".
_SOURCE = 2


def risen(so_far: SettledTolls, toll: Toll) -> bool:
    """The same toll grown: "قتل شخصان … ثم ارتفع عدد القتلى إلى خمسة"."""
    same = so_far.same(toll)
    if not same or toll.part_of_total:
        return False
    first = toll.people.first
    start = max(0, first - RISEN, so_far.sentence(toll).start)
    if so_far.apart(same[-1], toll) and _called_later(so_far, range(start, first)):
        # "وفي حصيلة نهائية، ستة قتلى"
        return so_far.put(same[-1], with_number(same[-1], toll.people.quantity))
    near = so_far.words[max(0, first - RISEN) : first]
    if not toll.count_noun:
        return False
    if so_far.risen is None and word_set("raises a total").isdisjoint(near):
        return False
    told = [t.people.last for t in so_far.mentions.tolls if t.people.first < first]
    # What stands between another toll and this one is said of this one.
    between = so_far.words[max([*told, first - RISEN]) : first]
    # "ارتفاع الحصيلة إلى أربعة قتلى وثمانية جرحى", "و15 جريحا": the second number has risen too.
    joined = so_far.risen is not None and between in ([], ["و"]) and so_far.risen == max(told)
    if not joined and not any(w in word_set("raises a total") for w in between):
        return False
    so_far.risen = toll.people.last
    if toll.people.group is None:
        known = same[-1].people
        toll = replace(toll, people=replace(toll.people, group=known.group, nationality=known.nationality))
    return so_far.put(same[-1], toll)


def _called_later(so_far: SettledTolls, span: range) -> bool:
    """Whether the article calls a toll a later one: "الحصيلة النهائية", "في حصيلة جديدة", "آخر حصيلة"."""
    words = so_far.words
    tolls = (i for i in span if words[i].endswith(tuple(word_set("toll"))))
    return any(words[j] in word_set("later toll") for i in tolls for j in (i - 1, i + 1) if 0 <= j < len(words))


def new_total(so_far: SettledTolls, toll: Toll) -> bool:
    """A total given anew by another source: "فيما قالت الوزارة إن القتلى اثنان فقط"."""
    whole = [t for t in so_far.settled if t.status == toll.status and not t.part_of_total]
    noun = harm_noun(so_far.words[toll.at])
    anew = toll.count_noun and toll.people.group is None and noun is not None and noun[2]
    if not anew or len(whole) < 2 or not _by_another(so_far, whole[-1], toll):
        return False
    total = Quantity(0, 0)
    for t in whole:
        total = plus(total, t.people.quantity)
    so_far.put(whole[0], with_number(whole[0], either(total, toll.people.quantity)))
    so_far.settled = [t for t in so_far.settled if not any(t is w for w in whole[1:])]
    return True


def another_source(so_far: SettledTolls, toll: Toll) -> bool:
    """A number told anew by another source makes a range."""
    again = [t for t in so_far.same(toll) if _conflicts(so_far, t, toll) or _by_another(so_far, t, toll)]
    if not again:
        return False
    return so_far.put(again[-1], with_number(again[-1], either(again[-1].people.quantity, toll.people.quantity)))


def _conflicts(so_far: SettledTolls, first: Toll, second: Toll) -> bool:
    """Whether a word of conflicting news, or "only", stands in the sentences of two different numbers."""
    if second.at <= first.at or second.people.others:
        return False
    said = so_far.words[so_far.sentence(first).start : so_far.sentence(second).stop]
    cue = not word_set("conflicting news").isdisjoint(said)
    other = first.people.quantity != second.people.quantity
    other = other and second.people.group in {None, "people", first.people.group}
    return cue and other


def _by_another(so_far: SettledTolls, first: Toll, second: Toll) -> bool:
    """Whether a verb of saying stands between two tolls of one sentence, and no word for others."""
    between = so_far.words[first.people.last : second.people.first]
    group = second.people.group
    # "قالت الشرطة إن خمسة قتلوا، بينما قال مصدر طبي إن ثلاثة قتلوا"
    against = not (word_set("meanwhile") | word_set("release")).isdisjoint(between)
    bare = against and {group, first.people.group} <= {None, "people"}
    known = bare or second.count_noun or (group is not None and group == first.people.group)
    if not known or so_far.apart(first, second) or first.people.quantity == second.people.quantity:
        return False
    said = any(verb_of_saying(word) or word in word_set("mourned") for word in between)
    return len(between) >= 3 and said and not second.people.others


def other_number(so_far: SettledTolls, toll: Toll) -> bool:
    """Told again with another number, by whom is not said: both stand, as a range."""
    exact = so_far.exact(toll) or of_their_nation(so_far, toll) or _only_total(so_far, toll)
    if exact is None or toll.people.others or toll.part_of_total or not so_far.apart(exact, toll):
        return False
    return so_far.put(exact, with_number(exact, either(exact.people.quantity, toll.people.quantity)))


def of_their_nation(so_far: SettledTolls, toll: Toll) -> Toll | None:
    """The one toll of a group whose nationality only one of the two says: "43 جنديا عراقيا", then "جنديين"."""
    group = toll.people.group
    same = [t for t in so_far.same(toll) if t.people.group == group and group not in {None, "people"}]
    unsaid = len(same) == 1 and None in {same[0].people.nationality, toll.people.nationality}
    return same[0] if unsaid else None


def _only_total(so_far: SettledTolls, toll: Toll) -> Toll | None:
    """
    The one total told before a number without a group: of people ("31 جثة"), or of any, by another source.

    "قتل تسعة متظاهرين. … وتحدثت المفوضية عن عشرة قتلى", "زعم التنظيم أنه قتل خمسة عناصر".
    """
    same = [t for t in so_far.settled if t.status == toll.status and not t.part_of_total]
    if len(same) != 1 or toll.people.group not in {None, "people"}:
        return None
    before = so_far.words[so_far.sentence(toll).start : toll.people.first]
    # "وبحسب إحصاء للوزارة فإن عدد القتلى 985"
    if any(map(verb_of_saying, before)) or any(plays(w, "according to") for w in before[:_SOURCE]):
        return same[0]
    bare = toll.count_noun and toll.people.group is None
    return same[0] if bare and same[0].people.group in {None, "people"} else None


def rounded(so_far: SettledTolls, toll: Toll) -> bool:
    """The exact number of a round one: "مقتل أكثر من 12 ألفا، موضحة أن ما مجموعه 12 ألفا و38 قتلوا"."""
    if toll.part_of_total:
        return False
    round_ = next((t for t in so_far.same(toll) if rounds(t.people.quantity, toll.people.quantity)), None)
    if round_ is None:
        return any(rounds(toll.people.quantity, t.people.quantity) for t in so_far.same(toll))
    return so_far.put(round_, with_number(round_, toll.people.quantity))
