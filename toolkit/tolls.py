"""Settle the tolls of an event: repeats folded, updates and conflicting sources settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from ._denied import denied, is_denied
from ._diedsince import died, died_since, raised_by
from ._othernumbers import another_source, new_total, other_number, risen, rounded
from ._sameharmed import (
    all_of_them,
    counted_off,
    in_general,
    nothing_new,
    only_seen,
    pointed_at,
    some_of_them,
    told_again,
    told_twice,
)
from ._settledtolls import SettledTolls, below, countable, plus, with_number
from ._toll import Toll
from .frames import Frame
from .mentions import Mentions
from .numbers import Quantity
from .vocabulary import each_among, first_among, word_set

# How far before a number it may be said whom it leaves out.
_LEFT_OUT = 6


def _namely(so_far: SettledTolls, toll: Toll) -> bool:
    """How many they were of whom no number was told: "مقتل ركاب الحافلة وهم ستة مدنيين"."""
    if so_far.words[toll.at] not in word_set("namely") or toll.people.quantity.low is None:
        return False
    same = (t for t in so_far.settled if t.status == toll.status and not t.part_of_total)
    vague = next((t for t in same if not so_far.apart(t, toll) and t.people.quantity.vague), None)
    if vague is None or vague.people.quantity.low is not None:
        return False
    return so_far.put(vague, replace(toll, part_of_total=False))


def _beside_others(so_far: SettledTolls, toll: Toll) -> bool:
    """Whether "others" only tells the wounded from the dead: "وقال مصدر إن 31 قتلوا وأصيب خمسون آخرون"."""
    before = so_far.mentions.tolls_by_word.within(range(so_far.sentence(toll).start, toll.people.first))
    beside = [t for t in before if not t.part_of_total and t.people.first < toll.people.first]
    return bool(beside) and {beside[-1].status, toll.status} == {"killed", "wounded"}


def _without_some(so_far: SettledTolls, toll: Toll) -> bool:
    """A count that leaves some out, beside one of all: "قتل 117. … وبلغ عدد القتلى، باستثناء الشرطة، 114"."""
    whole = next((t for t in so_far.same(toll) if so_far.apart(t, toll) and not t.part_of_total), None)
    if whole is None or not toll.count_noun or below(whole, toll):
        return False
    before = range(max(so_far.sentence(toll).start, toll.people.first - _LEFT_OUT), toll.people.first)
    included = each_among(so_far.words, before, word_set("includes"))
    out = any(so_far.words[i - 1] in word_set("not") for i in included)
    if not out and first_among(so_far.words, before, word_set("leaves out")) is None:
        return False
    if below(toll, whole):
        so_far.settled.append(replace(toll, part_of_total=True))
    return True


def _detail(so_far: SettledTolls, toll: Toll) -> bool:
    """
    Those of one group, told behind a total of people that is larger: they are part of it.

    "قتل 20 شخصا. … وبلغ عدد القتلى من المدنيين 12", "… وقتل ثلاثة من الشرطة".
    """
    low = toll.people.quantity.low
    # "وقتل 399 من قوات الأمن وجرح 418 آخرون": others than the dead beside them.
    beside = [t for t in so_far.settled if t.part_of_total and not so_far.apart(t, toll) and t.status != toll.status]
    if beside and toll.count_noun and toll.people.group in {None, "people"} and not toll.people.others:
        # "وبلغ عدد القتلى من المدنيين 12 وعدد الجرحى 30": the wounded of those beside.
        toll = replace(toll, people=replace(toll.people, group=beside[-1].people.group))
    others = toll.people.others and not any(t.people.group == toll.people.group for t in beside)
    if toll.people.group in {None, "people"} or toll.part_of_total or others or low is None:
        return False
    whole = [t for t in so_far.same(toll) if t.people.group in {None, "people"} and so_far.apart(t, toll)]
    if not any(below(toll, t) for t in whole):
        return False
    parts = [t for t in so_far.settled if t.part_of_total and t.status == toll.status]
    if not any(t.people.group == toll.people.group and not below(t, toll) for t in parts):
        so_far.settled.append(replace(toll, part_of_total=True))
    return True


def _number_of_vague(so_far: SettledTolls, toll: Toll) -> bool:
    """First "dead and wounded", then how many: the number wins, be it of "عناصر أمن" and then of "الشرطة"."""
    if toll.people.quantity.low is None or toll.part_of_total:
        return False
    same = (t for t in so_far.perhaps(toll) if t.people.quantity.vague and t.people.quantity.low is None)
    # "على جثث في مناطق متفرقة وعددها 14 جثة"
    their_number = so_far.words[toll.people.first - 1] in word_set("number of them")
    vague = [t for t in same if their_number or so_far.apart(t, toll)]
    if not vague:
        return False
    so_far.settled = [t for t in so_far.settled if not any(t is v for v in vague[1:])]
    return so_far.put(vague[0], toll)


def _same_verb(so_far: SettledTolls, toll: Toll) -> bool:
    """As in "أستاذًا وسائقه": one verb, one group, two of them."""
    exact = so_far.exact(toll)
    if exact is None or exact.at != toll.at or toll.part_of_total or not countable(exact, toll):
        return False
    return so_far.put(exact, with_number(exact, plus(exact.people.quantity, toll.people.quantity)))


def _who_others_were(so_far: SettledTolls, toll: Toll) -> bool:
    """Who those were of whom only "others" was said: "وأصيب آخرون", and then "إن عدة عسكريين أصيبوا"."""
    if toll.people.quantity.vague is None or toll.people.others or toll.part_of_total:
        return False
    others = word_set("others")
    vague = [
        t for t in so_far.settled
        if t.status == toll.status and so_far.words[t.people.first] in others and so_far.apart(t, toll)
    ]  # fmt: skip
    return bool(vague) and so_far.put(vague[0], toll)


def _more_of_them(so_far: SettledTolls, toll: Toll) -> bool:
    """More of one group in one sentence."""
    exact = so_far.exact(toll)
    if exact is None or not countable(exact, toll):
        return False
    if toll.part_of_total and exact.people.quantity == toll.people.quantity and so_far.apart(exact, toll):
        # "استشهاد 536 بينهم 17 رجل أمن", and then "عدد القتلى بلغ 536 بينهم 17 رجل أمن".
        return True
    return so_far.put(exact, with_number(exact, plus(exact.people.quantity, toll.people.quantity)))


# A rule settles a toll with those settled before, or returns false and leaves it to the next.
_Rule = Callable[[SettledTolls, Toll], bool]
# Rules in their order; each compares a toll with what is settled of its status already.
_RULES: tuple[_Rule, ...] = (
    rounded, _without_some, only_seen, pointed_at, some_of_them, counted_off, died_since, raised_by, new_total, risen,
    another_source, told_again, all_of_them, _number_of_vague, _who_others_were, _same_verb, nothing_new, in_general,
    _detail, other_number, _more_of_them,
)  # fmt: skip


def _take(so_far: SettledTolls, toll: Toll, merged: dict[tuple[int, str], str]) -> None:
    """Settle a toll by the first rule that fits, else add it; ``merged`` tells by which rule, where not as new."""
    if toll.people.others and _beside_others(so_far, toll):
        toll = replace(toll, people=replace(toll.people, others=False))
    known = any(t.status == toll.status for t in so_far.settled)
    rules = (*((died,) if toll.died is not None else ()), _namely, *(_RULES if known else ()))
    rule = next((r for r in rules if r(so_far, toll)), None)
    if rule is None:
        so_far.settled.append(toll)
    else:
        merged[toll.people.first, toll.status] = rule.__name__.removeprefix("_")


def settle(mentions: Mentions, frame: Frame) -> list[Toll]:
    """
    Tolls of an event, one per status, group and nationality.

    A toll given again by another source makes a range; one that the other side denies outright has low 0.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    so_far = SettledTolls(mentions)
    for (_, status), joined in groupby(sorted(frame.tolls, key=lambda t: t.at), lambda t: (t.at, t.status)):
        tolls = [*joined]
        if not told_twice(mentions, [t for t in so_far.settled if t.status == status], tolls):
            for toll in tolls:
                _take(so_far, toll, frame.merged)
    refuted = denied(mentions, frame)
    return [
        with_number(t, Quantity(0, t.people.quantity.high or t.people.quantity.low)) if is_denied(t, refuted) else t
        for t in so_far.settled
    ]
