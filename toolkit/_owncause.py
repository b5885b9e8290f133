"""Tell whether a toll has a cause of its own: another bomb, another blow, or gunmen beside a bomb."""

from __future__ import annotations

from collections.abc import Sequence

from ._ellipsis import one_more_elsewhere
from ._named import by_new_gunmen
from ._openers import clause_head, sets_apart, verb_clause
from ._samefate import by_its_own_cause
from ._toldsofar import ToldSoFar
from ._toll import Toll
from .clauses import led_by_gunmen
from .frames import VIOLENCE, Frame, own_places_and_dates
from .triggers import Trigger
from .vocabulary import any_of, word_set

# What kills at one blow, and in the course of no fight.
_BLOWS = frozenset({"explosion", "strike", "shelling", "grenade", "assassinate"})
# What gunmen do, which no blow told behind a comma is of; an explosion in the course of a fight is.
_SHOTS = frozenset({"shoot", "execute", "ambush"})
# How far behind those killed the fire that killed them may be named.
_SHOT = 7


def gunmen_beside_a_blast(words: Sequence[str], told: Frame, last: int, at: int) -> bool:
    """
    Whether gunmen did what no bomb does: "عبوة انفجرت فجرح جنديان، وأن مسلحين أردوا مدنيا".

    Parameters
    ----------
    words
        Folded words of the article.
    told
        The event told last.
    last
        Index of the word told of last.
    at
        Index of the verb.
    """
    return told.kinds == {"explosion"} and led_by_gunmen(words, last + 1, at)


def on_its_own(so_far: ToldSoFar, toll: Toll) -> bool:
    """Whether those joined to a verb told before have a cause or a place of their own."""
    elsewhere = one_more_elsewhere(so_far.mentions, toll) or shot_elsewhere(so_far, toll, so_far.last)
    return elsewhere or by_its_own_cause(so_far.mentions.words, toll)


def by_a_blow_of_its_own(so_far: ToldSoFar, toll: Toll, current: Frame) -> bool:
    """Whether others died by a blow of their own: "قتل تسعة بانفجار سيارة مفخخة، وقتل ستة في انفجار عبوة"."""
    words, at = so_far.mentions.words, toll.people.last
    told = current.tolls and current.triggers and current.kinds <= _BLOWS | _SHOTS and not toll.part_of_total
    if not told or not any(word in "،؛" for word in words[current.tolls[-1].people.last : toll.at]):
        return False
    for more in so_far.items:
        if isinstance(more, Toll) and more is not toll and at in {more.at, more.people.first}:
            # "قتل ستة وأصيب تسعة في انفجار عبوة": dead and wounded of one blow.
            at = more.people.last
    blow = so_far.cause_behind(toll)
    if blow is not None and words[at] in word_set("had") and "،" not in words[at : blow.at]:
        # "وأصيبت طفلة كانت تمر بالمكان في إلقاء قنبلة": the clause only says who she is.
        at = blow.at - (words[blow.at - 1] == "في")
    shots = blow is not None and bool(current.kinds & _SHOTS)
    if blow is None or (shots and blow.kind in current.kinds | {"assassinate", "strike"}):
        return False
    if shots:
        # "قتل مدني برصاص مسلحين، وأصيب أربعة في انفجار عبوة، في كركوك": one place for both.
        return False
    if blow.at - at not in {0, 1} or blow.verb is not None or blow.definite or blow.plural:
        return False
    by = words[blow.at][:1] == "ب" if blow.at == at else words[at] == "في"
    # "بانفجار السيارة" is the one known, "بانفجار ثان" may be one of two in one place.
    behind = words[blow.at + 1 : blow.at + 4]
    known = behind[:1] and behind[0].startswith("ال")
    one_of_two = any_of(behind, "another of them")
    return by and blow.kind in _BLOWS and not known and not one_of_two


def by_another_means(so_far: ToldSoFar, toll: Toll, current: Frame) -> bool:
    """Whether another bomb than the one before harmed them: "…، وجرح خمسة بقنبلة أخرى", "بانفجار آخر"."""
    words = so_far.mentions.words
    clause = range(
        toll.at, next((i for i in range(toll.at, so_far.sentence.stop) if words[i] in "،؛."), so_far.sentence.stop)
    )
    another = (i - 1 for i in clause if words[i] in word_set("another of them") and words[i - 1][:1] == "ب")
    means = {t.at for t in so_far.items if isinstance(t, Trigger)}
    told = bool(current.tolls) or "explosion" in current.kinds
    if current.tolls and not current.triggers and current.tolls[-1].people.last in {toll.at, toll.people.first}:
        # "من مقتل جندي وإصابة اثنين بهجوم مماثل": another than the one told before both.
        return False
    return (
        told
        and toll.at > current.last
        and any(i in means or so_far.mentions.weapons_by_word.within(range(i, i + 1)) for i in another)
    )


def by_another_cause(so_far: ToldSoFar, toll: Toll, previous: int) -> bool:
    """Whether a clause has harm by a cause and at a place of its own: "…، وقتل شخص بانفجار عبوة في الحلة"."""
    mentions, current = so_far.mentions, so_far.frames[-1]
    if clause_head(mentions, previous, toll.at) != toll.at:
        return False
    clause = range(toll.at, so_far.next_clause(toll.at))
    causes = [i for i in so_far.items if isinstance(i, Trigger) and i.at in clause]
    if not any(not c.definite and c.kind in VIOLENCE for c in causes):
        return False
    places, _ = own_places_and_dates(mentions, clause)
    known, _ = own_places_and_dates(mentions, range(so_far.sentence.start, toll.at))
    if not places or not known or any(p.place.place_id == places[0].place.place_id for p in known):
        return False
    assassinated = (mentions.words[t.at].lstrip("وف") in word_set("assassinated") for t in current.tolls)
    other = current.kinds - {c.kind for c in causes}
    caused = bool(other) or any(not t.definite for t in current.triggers) or any(assassinated)
    # "وفي كركوك قتل جندي، وأصيب ثلاثة بانفجار في الحويجة": perhaps one, in the province of Kirkuk.
    return caused or all(p.place.admin1 != places[0].place.admin1 for p in known)


def shot_elsewhere(so_far: ToldSoFar, toll: Toll, previous: int) -> bool:
    """As in "قتل شرطيان بانفجار عبوة في الدورة، وقتل مدنيان برصاص مسلحين في السيدية": by other means, elsewhere."""
    words, at = so_far.mentions.words, toll.people.last
    if toll.part_of_total or not so_far.frames or not so_far.frames[-1].tolls:
        return False
    if verb_clause(so_far.mentions, previous, toll.at) != toll.at:
        return False
    at += at < so_far.sentence.stop and words[at] in word_set("wounds")
    by = words[at][:1] == "ب" if at < so_far.sentence.stop else False
    shots = by and words[at][1:] in word_set("fire")
    arms = so_far.mentions.weapons_by_word.within(range(at, at + 1)) if by else []
    if not shots and not any(w.munition for w in arms):
        return False
    others = toll.status != "killed" or toll.people.noun is None
    if shots and not others and so_far.frames[-1].kinds == {"explosion"} and by_new_gunmen(so_far.mentions, at):
        # "انفجرت سيارة فقتل ستة، وقتل شرطي برصاص مسلحين"
        return True
    start = so_far.head if len(so_far.frames) == 1 else so_far.starts[-1]
    used = {w.weapon for w in so_far.mentions.weapons_by_word.within(range(start, toll.at)) if w.munition}
    # "قتل شرطيان بانفجار عبوة، وقتل مدنيان بقذيفة هاون": wherever that was.
    return bool(arms) and not shots and bool(used) and used.isdisjoint(w.weapon for w in arms)


def shot_meanwhile(so_far: ToldSoFar, toll: Toll) -> bool:
    """As in "قتل شرطيان بانفجار قنبلة في بيجي، في حين قتل ثلاثة جنود برصاص مسلحين": no bomb did that."""
    told, words = so_far.frames[-1], so_far.mentions.words
    blast = "explosion" in told.kinds and told.kinds <= {"explosion", "grenade", "target"}
    blast = blast and any(t.status == toll.status for t in told.tolls)
    behind = range(toll.people.last, min(toll.people.last + _SHOT, so_far.sentence.stop))
    return blast and any(words[i][:1] == "ب" and words[i][1:] in word_set("fire") for i in behind)


def none_it_hit(so_far: ToldSoFar, toll: Toll, opener: int) -> bool:
    """As in "قتل ثلاثة مدنيين بانفجار عبوة، فيما أعلنت القيادة مقتل ستة إرهابيين": no bomb did that."""
    blast = so_far.frames[-1].kinds <= {"explosion", "grenade"} and bool(so_far.frames[-1].kinds)
    hit = {t.people.group for t in so_far.frames[-1].tolls}
    militants = toll.people.group == "militants" and "militants" not in hit
    return blast and bool(hit) and militants and sets_apart(so_far.mentions.words, opener)


def other_side_by_a_cause(so_far: ToldSoFar, toll: Toll, cause: Trigger | None) -> bool:
    """As in "أعلنت القيادة مقتل ستة إرهابيين، فيما أصيب مدنيان بانفجار عبوة": not there."""
    sides = {t.people.group == "militants" for t in so_far.frames[-1].tolls if t.status in {"killed", "wounded"}}
    if cause is None or cause.definite or so_far.frames[-1].triggers or toll.people.group in {None, "people"}:
        return False
    return sides == {toll.people.group != "militants"}
