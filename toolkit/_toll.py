"""Hold one group of people harmed, and settle what the groups of a sentence say together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Literal

from ._belonging import read_tail
from ._sentence import Sentence
from ._takenbefore import took_him
from .actors import FORCES, UNIDENTIFIED
from .harm import harm_verb
from .numbers import Quantity
from .people import People
from .vocabulary import any_of, first_of, noun_at, plays, word_set, words_of

_FREED_BEFORE = 3
# How far behind somebody who died "of his wounds" may stand.
_WOUNDS = 3
# How far behind the number of all victims their dead and wounded may stand.
_RIGHT_BEHIND = 5
# Forces that an officer may be of, whose rank alone does not say.
_ARMED = FORCES | {"militants"}
# From which number on a round one may stand for an exact one, and how far off it may be.
_LARGE, _ROUNDED = 100, 0.1
_ONE_FORCE = frozenset({"soldiers", "police", "peshmerga", "PMF"})


@dataclass(frozen=True, slots=True)
class Toll:
    """
    One group harmed: the word that says how, the people, and whether they are part of a total named before.

    ``count_noun`` is true where a noun counts the harmed ("27 قتيلاً") rather than a verb that tells of them; ``died``
    says that they were wounded first: ``himself`` for the one told of, ``of them`` for some of those wounded.
    """

    at: int
    status: str
    people: People
    part_of_total: bool = False
    count_noun: bool = False
    died: Literal["himself", "of them"] | None = None


def unsplit(people: People) -> People:
    """Make the number vague, since it covers dead and wounded together: of "20 قتيلاً وجريحًا" few may have died."""
    number = people.quantity
    return replace(people, quantity=Quantity(None, None, number.vague or "several"), together=number.low)


def compatible(a: str | None, b: str | None) -> bool:
    """Whether two groups may be one, since one of them is not said."""
    return a == b or None in {a, b} or "people" in {a, b}


def rounds(a: Quantity, b: Quantity) -> bool:
    """Whether a large number is a round one for an exact other: "أكثر من 12 ألفا", "نحو 14 ألفا" for 12038, 14411."""
    if a.low is None or b.low is None or b.low != b.high or b.approx or b.low < _LARGE:
        return False
    more, about = a.high is None, a.approx and a.high is not None
    over = b.low - (a.low - 1)
    return (more and 0 < over <= b.low * _ROUNDED) or (about and abs(b.low - a.low) <= b.low * _ROUNDED)


def either(a: Quantity, b: Quantity) -> Quantity:
    """Join two tolls of two sources: low of the lower, high of the higher."""
    lows = [q.low for q in (a, b) if q.low is not None]
    highs = [q.high for q in (a, b) if q.high is not None]
    # "At least 26" beside "31" leaves 31 open to nobody; a vague number leaves the top open.
    bounded = len(highs) == 2 or (highs and None not in (a.low, b.low) and highs[0] >= max(lows))
    high = max(highs) if bounded else None
    # "قتلى وجرحى", and then "أصيب العشرات": two vague ones stay vague, by the later.
    vague = (b.vague or a.vague) if not lows and high is None else None
    return Quantity(min(lows, default=None), high, vague, a.approx or b.approx)


def settle(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """
    Leave out what the sentence counts twice and give groups left open those of their neighbours.

    Parameters
    ----------
    sentence
        The sentence.
    tolls
        Its tolls in order of their people.
    """
    if not tolls:
        return []
    once = [t for t in tolls if not _died_later(sentence, t, tolls) and not _freed(sentence, t)]
    once = [t for t in once if not any(died_of_it(sentence, t, later) for later in once)]
    once = _without_sums(once)
    split = _split_totals(once)
    filled = _of_one_force(sentence, _of_several_sides(split, _fill_groups(sentence, split)))
    return [_unarmed(sentence, _of_either_side(sentence, t)) for t in _of_all(sentence, filled)]


def _of_either_side(sentence: Sentence, toll: Toll) -> Toll:
    """Militants for the dead of two armed sides, where no force of a state is one: "ثلاثة قتلى من الطرفين"."""
    people = toll.people
    harmed = toll.status in {"killed", "wounded"} and people.group in {None, "people"}
    if not harmed or " ".join(sentence.words[people.last : people.last + 2]) not in word_set("of both sides"):
        return toll
    if any(m.actor.group in FORCES for m in sentence.actors if m.first >= sentence.start):
        return toll
    return replace(toll, people=replace(people, group="militants"))


def _unarmed(sentence: Sentence, toll: Toll) -> Toll:
    """Civilians for men whom an armed group took or put to death: "أعدم التنظيم 38 رجلا", "اقتادوا 30 شابا"."""
    people = toll.people
    noun = "" if people.noun is None else sentence.words[people.noun]
    if people.group != "people" or toll.status not in {"killed", "abducted"} or not plays(noun, "man"):
        return toll
    named = (m for m in sentence.actors if sentence.start <= m.first and m.first != people.noun)
    by_group = any(m.actor.kind == "group" or m.actor.name == UNIDENTIFIED for m in named)
    return replace(toll, people=replace(people, group="civilians")) if by_group else toll


def _at_other_places(sentence: Sentence, one: Toll, other: Toll) -> bool:
    """Whether two stand in clauses with a place each: "قتل ضابط في الموصل، وقتل شرطي في بعقوبة"."""
    first, second = sorted(t.people.first for t in (one, other))
    words, placed = sentence.words, sentence.placed
    # "… في الموصل أمس ومقتل شرطي": behind a place or a day no sign is needed.
    opens = words_of("also", "then", "meanwhile")
    heads = (i for i in range(first, second) if words[i + 1][:1] == "و" or not opens.isdisjoint(words[i + 1 : i + 3]))
    behind = next((i for i in heads if i in sentence.inserted), None)
    end = next((i for i in range(first, second) if words[i] in "،؛"), behind)
    if end is None:
        return False
    start = next((i for i in range(first, sentence.start, -1) if words[i] in "،؛"), sentence.start)
    stop = next((i for i in range(second, sentence.end) if words[i] in "،؛"), sentence.end)
    return all(any(i in placed for i in span) for span in (range(start, end + 1), range(end + 1, stop)))


def _of_one_force(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """Give officers the force of those harmed beside them: "مقتل ضابط وإصابة أربعة جنود"."""
    of_force = [t for t in tolls if t.people.group in _ONE_FORCE]
    named = {(t.people.group, t.people.nationality) for t in of_force}
    if len({group for group, _ in named}) != 1:
        return tolls
    group, nation = min(named, key=lambda force: force[1] is None)
    return [
        replace(t, people=replace(t.people, group=group, nationality=t.people.nationality or nation))
        if _of_any_force(sentence, t.people) and not all(_at_other_places(sentence, t, other) for other in of_force)
        else t
        for t in tolls
    ]


def _of_any_force(sentence: Sentence, people: People) -> bool:
    """Whether people are officers or members whose force is not said; bodyguards are of none."""
    noun = "" if people.noun is None else sentence.words[people.noun]
    return people.group == "security forces" and plays(noun, "officer")


def _without_sums(tolls: list[Toll]) -> list[Toll]:
    """
    Without victims of whom the dead and wounded right behind are all.

    "907 ضحايا (231 قتيلا و676 جريحا)", "أصيب 201 من المدنيين 51 شهيدا و150 جريحا".
    """
    kept = list(tolls)
    for toll, dead, hurt in zip(tolls, tolls[1:], tolls[2:], strict=False):
        lows = [t.people.quantity.low for t in (toll, dead, hurt)]
        counted = toll.count_noun or (dead.count_noun and hurt.count_noun)
        if {dead.status, hurt.status} != {"killed", "wounded"} or None in lows or not counted:
            continue
        if dead.people.first - toll.people.last > _RIGHT_BEHIND:
            # "خلف 15 جريحا بحسب الشرطة، بينما قال مصدر إنه خلف ثلاثة قتلى و12 جريحا"
            continue
        total, *parts = (low or 0 for low in lows)
        if total == sum(parts):
            group = toll.people.group
            of_group = {id(t): replace(t, people=replace(t.people, group=group)) for t in (dead, hurt)}
            kept = [of_group.get(id(t), t) if t.people.group is None else t for t in kept if t is not toll]
    return kept


def _died_later(sentence: Sentence, toll: Toll, tolls: list[Toll]) -> bool:
    """Wounded who died and are in the total already: "ارتفع إلى 26 عدد القتلى … بعد وفاة اثنين من المصابين"."""
    last = toll.people.last
    if toll.died:
        # "ارتفعت الحصيلة إلى 30 قتيلا بعد وفاة أحد المصابين"; with their wounds told they are a part of it.
        of_wounds = any_of(sentence.words[last : last + _WOUNDS], "dying of")
        whole = (t.people.last for t in tolls if t.status == "killed" and t.people.first < toll.at and t is not toll)
        return not of_wounds and any(any_of(sentence.words[i : toll.at], "before background") for i in whole)
    near = sentence.word(last) in word_set("partitive") or sentence.word(last) in word_set("dying of")
    behind = sentence.words[toll.people.first : last + 2 if near else last + 1]
    wounded = any(word in word_set("wounded before") for word in behind)
    own = sentence.words[toll.people.first : toll.people.last]
    wounded = wounded or any(word in word_set("wounded who died") for word in own)
    return wounded and toll.status == "killed" and any(t is not toll and t.status == "killed" for t in tolls)


def died_of_it(sentence: Sentence, toll: Toll, later: Toll) -> bool:
    """Whether those taken or wounded are told of as dead: "خطف مسلحون طبيبا … وعثر على جثته", "أصيب … وفارق الحياة"."""
    if not later.people.first == toll.people.first < later.at or not later.status == "killed" != toll.status:
        return False
    word = sentence.words[later.at]
    told = any(word in word_set(role) for role in ("their bodies", "found killed", "his death of it"))
    if told or {word, word[1:]} & word_set("parted") or later.died == "himself":
        return True
    # "أصابته رصاصات … فأردته"
    verb = harm_verb(word) if word[:1] == "ف" and word.endswith(("ه", "ها")) else None
    return verb is not None and verb.voice == "active"


def _freed(sentence: Sentence, toll: Toll) -> bool:
    """Whether those held are let go: "تحرير ثلاثة مختطفين", "فك أسر جنديين"; not "إطلاق سراح ناشط اختطفه مسلحون"."""
    if took_him(sentence.words[toll.at]):
        return False
    before = sentence.words[max(sentence.start, toll.people.first - _FREED_BEFORE) : toll.people.first]
    return toll.status in {"abducted", "arrested"} and any(word in word_set("freeing") for word in before)


def _split_totals(tolls: list[Toll]) -> list[Toll]:
    """Without a number for both ("3112 قتيلاً وجريحًا") where the sentence then gives each its own."""
    split = {t.status for t in tolls if t.people.quantity.low is not None and not t.part_of_total}
    if not {"killed", "wounded"} <= split:
        return tolls
    firsts = [t.people.first for t in tolls]
    return [t for t in tolls if not t.people.quantity.vague or t.people.own_number or firsts.count(t.people.first) == 1]


def _share(toll: Toll, following: Toll) -> bool:
    """Whether a bare number and the number told right behind it are of one group."""
    if following.part_of_total:
        return False
    return following.people.others or (toll.people.noun is None and following.at == toll.people.last)


def _of_all(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """Give the group told of all behind their numbers: "مقتل 8 وإصابة 20 آخرين، جميعهم من المدنيين"."""
    at = first_of(sentence.words, range(sentence.start, sentence.end), "all of them")
    if at is None or at + 1 >= sentence.end:
        return tolls
    tail = read_tail(sentence, at + 1, sentence.end)
    named = (n.row["group"] for n in noun_at("people", sentence.words, at + 1) if n.form.number == "plural")
    group = tail.group or next(named, None)
    return [
        replace(t, people=replace(t.people, group=group, nationality=t.people.nationality or tail.nationality))
        if group and t.people.first < at and t.people.group in {None, "people"} and not t.part_of_total
        else t
        for t in tolls
    ]


def _goes_on(sentence: Sentence, earlier: Toll, toll: Toll) -> bool:
    """Whether a list of places goes on counting the same people: "… 121 قتيلا من المدنيين، تلتها بغداد بـ38 قتيلا"."""
    between = sentence.words[earlier.people.last : toll.people.first]
    beside = len(between) <= 1 and not earlier.part_of_total
    return earlier.count_noun and (beside or any(word in word_set("next in a list") for word in between))


def _of_several_sides(tolls: list[Toll], filled: list[Toll]) -> list[Toll]:
    """People for those of the group of others, where a part of them is of another: "قتل متظاهر وأصيب 11 بينهم شرطي"."""
    settled: list[Toll] = []
    for index, (told, toll) in enumerate(zip(tolls, filled, strict=True)):
        group = toll.people.group
        if told.people.group is None and group not in {None, "people"} and not toll.part_of_total:
            parts = takewhile(lambda t: t.part_of_total, filled[index + 1 :])
            if any(p.status == toll.status and not _may_be_among(p.people.group, group) for p in parts):
                toll = replace(toll, people=replace(toll.people, group="people", nationality=None))
        settled.append(toll)
    return settled


def _may_be_among(part: str | None, whole: str | None) -> bool:
    """Whether some of a group may be told by another: women among demonstrators, an officer among policemen."""
    if part in {None, "people", whole} or whole == "civilians":
        return part not in _ARMED or whole == part
    if part in {"women", "children"}:
        return whole in {"protesters", "pilgrims", "women"}
    return (whole in FORCES and part in {"security forces", "officials"}) or (
        whole == "security forces" and part in FORCES
    )


def _of_others_meanwhile(sentence: Sentence, earlier: Toll, toll: Toll) -> bool:
    """Whether as many more died meanwhile, of whom nothing is said: "مقتل جنديين، فيما فجر انتحاري نفسه فقتل 30"."""
    between = sentence.words[earlier.people.last : toll.people.first]
    meanwhile = not word_set("meanwhile").isdisjoint(between) or any(
        pair in word_set("at a time when") for pair in map(" ".join, pairwise(between))
    )
    return meanwhile and earlier.status == toll.status


def _fill_groups(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """Give groups that the text leaves open: from those named before ("وأصيب ثمانية"), or from a shared tail."""
    filled: list[Toll] = []
    for index, toll in enumerate(tolls):
        people = toll.people
        following = tolls[index + 1] if index + 1 < len(tolls) else None
        if people.group is None and toll.count_noun:
            # "19 قتيلاً وأكثر من أربعين جريحًا في صفوف الجيش": the tail belongs to both.
            if following and following.count_noun and following.people.group and not following.part_of_total:
                people = replace(people, group=following.people.group, nationality=following.people.nationality)
            elif filled and _goes_on(sentence, filled[-1], toll):
                nation = people.nationality or filled[-1].people.nationality
                people = replace(people, group=filled[-1].people.group, nationality=nation)
        elif people.group is None and following is not None and following.people.group and _share(toll, following):
            # "مقتل 13 وجرح 34 آخرين من قوات الأمن", "استشهاد 3 وإصابة 7 من المدنيين": others of the same kind.
            people = replace(people, group=following.people.group, nationality=following.people.nationality)
        elif people.group is None:
            earlier = [t for t in filled if t.people.group and not t.part_of_total]
            if earlier and not _of_others_meanwhile(sentence, earlier[-1], toll):
                nation = people.nationality or earlier[-1].people.nationality
                people = replace(people, group=earlier[-1].people.group, nationality=nation)
        filled.append(toll if people is toll.people else replace(toll, people=people))
    return filled
