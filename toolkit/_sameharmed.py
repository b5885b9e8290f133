"""Settle people told of once more: pointed back to, named, counted off, told again by others, or without a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from ._floors import SIDES, WIDE
from ._othernumbers import of_their_nation
from ._settledtolls import SettledTolls, below, same_number, with_number
from ._tellers import verb_of_saying
from ._toll import Toll, either
from .harm import harmed_pronoun
from .mentions import Mentions
from .numbers import Quantity
from .vocabulary import any_of, given_names, has_article, nouns, word_set

# How far before a number the verb may stand of who saw so many.
_SEEN = 4
_ONE = Quantity(1, 1)


def pointed_at(so_far: SettledTolls, toll: Toll) -> bool:
    """Whom a pronoun points back to, told of as killed before: "اغتيل صحفي. … أطلقوا عليه النار فأردوه"."""
    pointed = so_far.words[toll.at].endswith(("وه", "وها", "ته", "تها")) and toll.people.quantity == _ONE
    one = [t for t in so_far.settled if t.status == toll.status and t.people.quantity == _ONE]
    return (pointed and any(so_far.apart(t, toll) for t in one)) or any(_his_death(so_far, t, toll) for t in one)


def _his_death(so_far: SettledTolls, told: Toll, toll: Toll) -> bool:
    """As in "قتل ضابط برتبة عقيد …، وأكد مصدر أن سيارة العقيد انفجرت ما أسفر عن مقتله": one man."""
    theirs = harmed_pronoun(so_far.words[toll.at])
    known = theirs is not None and theirs.victims == 1 and has_article(so_far.words[toll.people.first])
    said = any(verb_of_saying(w) for w in so_far.words[told.people.last : toll.people.first])
    side = SIDES.get(told.people.group or "")
    return known and said and side == SIDES.get(toll.people.group or "") == "state forces"


def counted_off(so_far: SettledTolls, toll: Toll) -> bool:
    """Those told already, one by one: "قتلت خمس نساء", then "أربع … قضين على الفور والخامسة …"."""
    exact = so_far.exact(toll)
    if exact is None or not so_far.apart(exact, toll) or not below(toll, exact):
        return False
    behind = so_far.words[toll.people.last : so_far.sentence(toll).stop]
    return any(w[:1] == "و" and w[1:] in word_set("nth of its kind") for w in behind)


def told_again(so_far: SettledTolls, toll: Toll) -> bool:
    """The same number again, of people named more exactly ("عراقي", then "شاب")."""
    if toll.part_of_total:
        return False
    key = (toll.status, toll.people.group, toll.people.quantity)
    parts = (t for t in so_far.settled if t.part_of_total and so_far.apart(t, toll))
    if any((t.status, t.people.group, t.people.quantity) == key for t in parts):
        # "3 أشخاص بينهم شرطي", and later "مقتل شرطي": the one counted already.
        return True
    factions = [t for t in so_far.settled if _of_a_faction(so_far, t, toll)]
    known, number = [*so_far.perhaps(toll), *factions], toll.people.quantity
    same = [t for t in known if same_number(t.people.quantity, number)]
    wide = [t for t in known if t.people.group in {None, "people"} and so_far.apart(t, toll)]
    least = next((t for t in wide if _at_least(t.people.quantity, number)), None)
    if not same and least is not None and toll.people.group not in {None, "people"}:
        # "مقتل شخصين", and then "مقتل عنصرين على الأقل من الحشد"
        return so_far.put(least, with_number(toll, either(least.people.quantity, number)))
    told = [t for t in same if so_far.apart(t, toll) or _confirmed(so_far, t, toll) or so_far.quoted_since(t, toll)]
    if not told:
        return False
    other = told[0]
    if other.people.group == "militants" and toll.people.group == "PMF":
        return so_far.put(other, toll)
    less = other.people.group in {None, "people"} or (other.people.group in WIDE and toll.people.group not in WIDE)
    better = toll if less and toll.people.group not in {None, "people"} else other
    nationality = other.people.nationality or toll.people.nationality
    return so_far.put(other, replace(better, people=replace(better.people, nationality=nationality)))


def _of_a_faction(so_far: SettledTolls, told: Toll, toll: Toll) -> bool:
    """As in "مقتل قيادي ومرافقه في مقر للحشد", and then "مقتل عنصرين من الحشد": whom nobody fought."""
    if (told.status, told.part_of_total) != (toll.status, toll.part_of_total):
        return False
    if {told.people.group, toll.people.group} != {"militants", "PMF"}:
        return False
    here = [so_far.mentions.actors_by_word.within(so_far.sentence(t)) for t in (told, toll)]
    groups = {m.actor.name for m in chain(*here) if m.actor.kind == "group" and m.actor.group == "militants"}
    return not groups and all(any(m.actor.group == "PMF" for m in found) for found in here)


def _confirmed(so_far: SettledTolls, told: Toll, toll: Toll) -> bool:
    """As in "قتل شخصان بانفجار سيارة، وأكد مصدر أن السيارة التي انفجرت أسفرت عن مقتل مدنيين اثنين"."""
    between = range(told.people.last, toll.at)
    said = [i for i in between if verb_of_saying(so_far.words[i]) and so_far.words[i][:1] == "و"]
    # "ثلاثة آخرين" wounded are others than the dead.
    others = toll.people.others and toll.status == "killed"
    if not said or others or toll.people.quantity.low is None:
        return False
    known = (n for w in so_far.words[said[0] : toll.at] for n in nouns("event_nouns", w) if n.reading.article)
    bomb = any(w.removeprefix("و") in word_set("the bomb") for w in so_far.words[said[0] : toll.at])
    return bomb or next(known, None) is not None


def all_of_them(so_far: SettledTolls, toll: Toll) -> bool:
    """The sum of several told before: "قتل عنصر في الصحوة مع زوجته", and then "ما أسفر عن مقتلهما"."""
    whole = [t for t in so_far.settled if t.status == toll.status and not t.part_of_total]
    if len(whole) < 2 or toll.part_of_total or not all(so_far.apart(t, toll) for t in whole):
        return False
    lows = [t.people.quantity.low for t in (*whole, toll)]
    pointed = so_far.words[toll.at].endswith(("هما", "هم", "هن"))
    known = pointed or toll.people.group in {None, "people", "civilians"}
    return known and not toll.people.others and None not in lows and sum(low or 0 for low in lows[:-1]) == lows[-1]


def nothing_new(so_far: SettledTolls, toll: Toll) -> bool:
    """The same number again, or none beside a number known."""
    exact = so_far.exact(toll)
    if exact is None and toll.people.quantity.vague is not None and not toll.people.others:
        # "13 من الشرطة العراقية", and then "مقتل عدد من عناصر الشرطة"
        exact = of_their_nation(so_far, toll)
    if exact is None or toll.part_of_total:
        return False
    # "ثلاثة من جنود التحالف وعدد من …": beside a number in one list, a vague one is more of them.
    vague = toll.people.quantity.vague is not None and exact.at != toll.at
    return same_number(exact.people.quantity, toll.people.quantity) or vague


def some_of_them(so_far: SettledTolls, toll: Toll) -> bool:
    """Some of those told of, by how badly they were hurt: "15 جريحا، إصابة أربعة منهم خطيرة"."""
    behind = so_far.words[toll.people.first + 1 : toll.people.last + 1]
    badly = not toll.part_of_total and any_of(behind, "of those") and any_of(behind, "critical")
    return badly and any(t.status == toll.status and below(toll, t) for t in so_far.settled)


def only_seen(so_far: SettledTolls, toll: Toll) -> bool:
    """How many of the dead a witness saw: "مقتل 12. … ونقلت وكالة عن مصورها أنه شاهد خمس جثث"."""
    seen = any_of(so_far.words[max(0, toll.people.first - _SEEN) : toll.people.first], "saw")
    return seen and any(t.status == toll.status and so_far.apart(t, toll) and below(toll, t) for t in so_far.settled)


def in_general(so_far: SettledTolls, toll: Toll) -> bool:
    """Told again without a number: "أسفر عن مقتل تسعة. … أسف لسقوط عدد كبير من القتلى بين المدنيين"."""
    quantity = toll.people.quantity
    if quantity.vague is None or quantity.low is not None or toll.people.others or toll.part_of_total:
        return False
    numbered = (
        t for t in so_far.settled if (t.status, t.part_of_total) == (toll.status, False) and so_far.apart(t, toll)
    )
    return any(t.people.group in {None, "people"} and t.people.quantity.low is not None for t in numbered)


def _at_least(a: Quantity, b: Quantity) -> bool:
    """Whether one of two numbers is the other as the least: "شخصان", "عنصران على الأقل"."""
    return a.low is not None and a.low == b.low and (a.high is None) != (b.high is None)


def told_twice(mentions: Mentions, known: Sequence[Toll], again: Sequence[Toll]) -> bool:
    """
    Whether people are the same as those told of in a sentence before: as many in all, or one of them by name.

    As in "مقتل قيادي واثنين من مرافقيه" once more, or "قتل ثلاثة", and then "قتلت أبا باقر".

    Parameters
    ----------
    mentions
        The article.
    known
        Tolls of an event told before, of one status.
    again
        Those joined to one word of harm behind them, of the same status.
    """
    known, again = ([t for t in tolls if not t.part_of_total] for tolls in (known, again))
    if not known or not again or again[0].at in mentions.text.sentence_at(known[0].at):
        return False
    before, now = ([t.people.quantity.low for t in tolls] for tolls in (known, again))
    if None in before or None in now:
        return False
    all_of_them, these = (sum(n for n in numbers if n is not None) for numbers in (before, now))
    if len(again) > 1:
        return these == all_of_them
    return _by_name(mentions, again[0]) and these < all_of_them


def _by_name(mentions: Mentions, toll: Toll) -> bool:
    """Whether somebody is told of by name: "أبا باقر الساعدي", "كريم جاسم"."""
    word = mentions.words[toll.people.first].removeprefix("و")
    return toll.people.quantity == _ONE and (word in word_set("father of") or word in given_names())
