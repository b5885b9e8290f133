"""Settle those who died later of their wounds, and those by whose death a total has risen."""

from __future__ import annotations

from dataclasses import replace

from ._died import lessened
from ._settledtolls import RISEN, SettledTolls, below, countable, plus, with_number
from ._toll import Toll
from .vocabulary import any_of, words_of

# How far behind a total "after the death of" may begin.
_STRAIGHT = 2
# How far behind somebody who died "of his wounds" may stand.
_WOUNDS = 3


def died(so_far: SettledTolls, toll: Toll) -> bool:
    """
    Those who were wounded first: one more is dead, and one less is wounded.

    "قتل جندي وأصيب آخر … وتوفي متأثرا بجراحه", "أصيب أربعة. … وفارق أحد المصابين الحياة".
    """
    if died_since(so_far, toll):
        return True
    before = [t for t in so_far.settled if not t.part_of_total and t.at < toll.at]
    pointed = toll.people.first == toll.at  # "وتوفي متأثرا بجراحه", of one told of before
    if pointed or toll.died == "of them":
        hurt = next((t for t in reversed(before) if t.status == "wounded"), None)
        dead = next((t for t in reversed(before) if t.status == "killed"), None)
        if hurt is None and dead is not None and not pointed and so_far.apart(dead, toll) and not _later(so_far, toll):
            # "قتل 14 في انفجار. … وتوفي جريحان": they may be among the 14.
            return True
        left = None if hurt is None else lessened(hurt.people.quantity, toll.people.quantity)
        if hurt is None or left is None or (pointed and left.high != 0):
            return pointed
        if any(t.status == "killed" for t in before) and so_far.apart(hurt, toll) and not _later(so_far, toll):
            # "قتل ثلاثة وأصيب سبعة. … وقال إن اثنين من الجرحى توفيا": they may be among the three.
            return True
        so_far.settled = [
            with_number(t, left) if t is hurt else t for t in so_far.settled if t is not hurt or left.high != 0
        ]
        known = hurt.people
        toll = replace(toll, people=replace(toll.people, group=known.group, nationality=known.nationality))
    exact = so_far.exact(toll)
    if exact is None or not countable(exact, toll):
        so_far.settled.append(toll)
        return True
    return so_far.put(exact, with_number(exact, plus(exact.people.quantity, toll.people.quantity)))


def died_since(so_far: SettledTolls, toll: Toll) -> bool:
    """Whom a risen total counts already: "ارتفع عدد القتلى إلى ثلاثة بعد وفاة متظاهر متأثرا بجراحه"."""
    whole = [t for t in so_far.settled if t.status == toll.status and not t.part_of_total]
    if not whole or toll.part_of_total or so_far.apart(whole[-1], toll) or not below(toll, whole[-1]):
        return False
    total = whole[-1].people
    start = so_far.sentence(toll).start
    start = start if toll.died is not None else max(start, total.first - RISEN)
    risen = any_of(so_far.words[start : total.first], "raises a total")
    background = words_of("before background", "only after")
    after = not background.isdisjoint(so_far.words[total.last : toll.at])
    of_wounds = any_of(so_far.words[toll.people.last : toll.people.last + _WOUNDS], "dying of")
    # "بلغ عدد القتلى 16 بعد وفاة جريحين متأثرين بجراحهما"
    straight = toll.at - total.last <= _STRAIGHT
    # "قضى 11 جنديا في تفجير المقر بعدما توفي اثنان من الجرحى"
    dying = of_wounds or toll.died == "of them"
    straight = straight or (dying and not background.isdisjoint(so_far.words[toll.at - 2 : toll.at]))
    if not ((risen or straight) and after and (of_wounds or toll.died is not None)):
        return False
    if of_wounds:
        people = replace(toll.people, group=toll.people.group or total.group)
        so_far.settled.append(replace(toll, people=people, part_of_total=True))
    return True


def raised_by(so_far: SettledTolls, toll: Toll) -> bool:
    """Those by whom a total has risen: "ارتفع عدد القتلى إلى تسعة بعدما قتل خمسة", "بلغ 40 بعد مقتل ثلاثة"."""
    whole = [t for t in so_far.settled if t.status == toll.status and not t.part_of_total]
    if not whole or toll.part_of_total or so_far.apart(whole[-1], toll) or not below(toll, whole[-1]):
        return False
    total = whole[-1].people
    before = so_far.words[max(so_far.sentence(toll).start, total.first - RISEN) : total.first]
    counted = any_of(before, "raises a total") or any_of(before, "reaching")
    after = words_of("before background", "only after", "time before")
    if not counted or after.isdisjoint(so_far.words[toll.at - 2 : toll.at]):
        return False
    so_far.settled.append(replace(toll, part_of_total=True))
    return True


def _later(so_far: SettledTolls, toll: Toll) -> bool:
    """Whether somebody is said to have died later, or a total to have risen by it."""
    said = so_far.words[toll.at : min(toll.people.last + _WOUNDS, so_far.sentence(toll).stop)]
    risen = any_of(so_far.words[toll.at : so_far.sentence(toll).stop], "raises a total")
    return (
        risen
        or any_of(said, "died later")
        or any_of(so_far.words[toll.at - 1 : toll.at], "before he died")
        or (toll.people.first == toll.at)
    )
