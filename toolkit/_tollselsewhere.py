"""Tell whether a toll is at another place than what its sentence has told before it."""

from __future__ import annotations

from itertools import pairwise

from ._alike import same_place
from ._elsewhere import another_day
from ._toldsofar import ToldSoFar
from ._toll import Toll
from .frames import VIOLENCE, own_places_and_dates
from .harm import harm_masdar, harm_verb
from .places import PlaceMention
from .triggers import Trigger
from .vocabulary import has_article, word_set

# Places of which one is elsewhere than another.
_TOWNS = frozenset({"city", "town", "district", "governorate", "village", "neighbourhood"})


def placed_apart(so_far: ToldSoFar, toll: Toll, at: int) -> bool:
    """Whether "فيما" or "كما" puts a toll at a place of its own, other than those named before it."""
    tolls = (t for t in so_far.items if isinstance(t, Toll))
    later = next((t.at for t in tolls if t.at > toll.at and t.status == toll.status), so_far.sentence.stop)
    end = min(so_far.sentence.stop, later)
    after, _ = own_places_and_dates(so_far.mentions, range(at, end))
    before, _ = own_places_and_dates(so_far.mentions, range(so_far.sentence.start, at))
    ids = {p.place.place_id for p in before}
    if not before or not after or any(p.place.place_id in ids for p in after):
        return False
    return after[0].role == "at" or (after[0].role == "near" and _by_a_new_blow(so_far, toll, before, after))


def _by_a_new_blow(so_far: ToldSoFar, toll: Toll, before: list[PlaceMention], after: list[PlaceMention]) -> bool:
    """As in "أصيب جنديان بعبوة في الدورة، فيما أصيب اثنان جراء انفجار عبوة جنوب القيارة": by another bomb."""
    clause = range(toll.at, so_far.next_clause(toll.at))
    # "فيما قتل شرطي وأصيب اثنان بهجوم شمال بعقوبة": the dead, of whom there were none before, are of the new blow too.
    again = any(so_far.harmed_before(t) for t in so_far.items if isinstance(t, Toll) and t.at in clause)
    blows = (i for i in so_far.items if isinstance(i, Trigger) and i.at in clause and i.kind in VIOLENCE)
    return again and any(not i.definite for i in blows) and not same_place(before, after)


def in_another_town(so_far: ToldSoFar, toll: Toll, *, again: bool = True) -> bool:
    """Whether as many more were harmed at another town: "قتل متظاهران في كربلاء، وقتل ثلاثة آخرون في بغداد"."""
    told = so_far.harmed_before(toll)
    if (again and not told) or not placed_apart(so_far, toll, toll.at):
        return False
    after, _ = own_places_and_dates(so_far.mentions, range(toll.at, so_far.next_clause(toll.at)))
    before, _ = own_places_and_dates(so_far.mentions, range(so_far.sentence.start, toll.at))
    towns = after and after[0].kind in _TOWNS and before[-1].kind in _TOWNS
    return bool(towns) and not same_place(before, after)


def elsewhere_by_itself(so_far: ToldSoFar, toll: Toll, previous: int) -> int | None:
    """
    Where a clause opens on as many more harmed at another town or on another day, whatever joins it; else none.

    As in "قتل خمسة في بعقوبة بعدما قتل أربعة في الخالص", "قتل خمسة السبت وكان أربعة قتلوا الجمعة".
    """
    known, word = so_far.frames[-1].tolls, so_far.mentions.words[toll.at]
    head = harm_verb(word) is not None or harm_masdar(word) is not None
    # "أصيب ضابط واثنان من حمايته": of one verb; who died of his wounds did so later.
    late = toll.died is not None or word.lstrip("وف") in word_set("died of wounds")
    if not head or late or toll.part_of_total or not known or toll.at <= known[-1].people.first:
        return None
    start = min(toll.at, toll.people.first)
    while start - 1 > previous and start - 1 not in so_far.mentions.inserted:
        start -= 1
    # "وفي البصرة قتل اثنان وأصيب ثالث في شط العرب": of both; there a place stands between them.
    placed = bool(own_places_and_dates(so_far.mentions, range(known[-1].people.last, start))[0])
    if in_another_town(so_far, toll, again=not placed):
        return start
    later = (i.at for i in so_far.items if isinstance(i, Toll) and i.at > max(toll.at, toll.people.last))
    stop = min(next(later, so_far.sentence.stop), so_far.next_clause(toll.at))
    other_day = another_day(so_far.mentions, so_far.sentence, start, stop)
    return start if other_day and so_far.harmed_before(toll) else None


def somewhere_unknown(so_far: ToldSoFar, toll: Toll) -> bool:
    """Whether those shot elsewhere were at a place that the gazetteer lacks: "وقتل مدنيان بقذيفة هاون في الشعب"."""
    clause = range(toll.people.last, so_far.next_clause(toll.people.last))
    named = any(a == "في" and has_article(b) for a, b in pairwise(so_far.mentions.words[clause.start : clause.stop]))
    return named and not own_places_and_dates(so_far.mentions, clause)[0]
