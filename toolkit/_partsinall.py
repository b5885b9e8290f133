"""Read the parts that make up a total: "قتل سبعة أشخاص، أربعة جنود وثلاثة مدنيين", "12 قتيلا: سبعة في هيت وخمسة"."""

from __future__ import annotations

from dataclasses import replace

from ._sentence import Sentence
from ._toll import Toll
from .actors import FORCES
from .clauses import past_verb
from .harm import harm_masdar, harm_noun, harm_verb
from .numbers import Quantity
from .people import ONE, People, people_at
from .vocabulary import any_of, nouns, word_set

# How far behind a total its parts may begin, and how many words may stand between two of them.
_REACH, _BETWEEN = 8, 6
# From how many on parts may be deeds apart, and how far behind each what did it may stand.
_TWO, _CAUSE = 2, 8


def with_parts(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """
    Mark what makes up a total as its parts; those of no group of their own only tell where or when, and are left out.

    Parameters
    ----------
    sentence
        The sentence.
    tolls
        Its tolls in order of their people.

    Returns
    -------
    list[Toll]
        Nothing is a part unless all parts add up to the total.
    """
    for whole in tolls:
        many = whole.people.quantity
        if whole.part_of_total or many.low is None or many.low != many.high or many.low < 2:
            continue
        parts = _making_up(sentence, whole, many.low)
        if not parts:
            continue
        if whole.people.group == "civilians" and any(p.group in FORCES for p in parts):
            # "ستة أشخاص أربعة شرطيين ومدنيان": what some are, not all are.
            mixed = replace(whole, people=replace(whole.people, group="people"))
            tolls, whole = [mixed if t is whole else t for t in tolls], mixed
        firsts, told = {p.first for p in parts}, [t for t in tolls if t.part_of_total]
        known = {t.people.first for t in told if t.people.group != whole.people.group or t.people.group == "people"}
        others = [t for t in tolls if t is whole or t.people.first not in firsts - known]
        more = [p for p in _of_groups(parts, whole.people) if p.first not in known]
        ours = [Toll(p.first, whole.status, p, part_of_total=True) for p in more]
        return sorted([*others, *ours], key=lambda t: t.people.first)
    return _told_by_place(sentence, tolls)


def _deeds_apart(sentence: Sentence, parts: list[People]) -> bool:
    """Whether each part has a verb of its own and what did it behind: "قتل سبعة في انفجار"."""
    if len(parts) < _TWO:
        return False
    stops = [p.first for p in parts[1:]] + [sentence.end]
    for part, stop in zip(parts, stops, strict=True):
        behind = sentence.words[part.last : min(stop, part.last + _CAUSE)]
        if harm_verb(sentence.word(part.first - 1)) is None or not any(nouns("event_nouns", w) for w in behind):
            return False
    return True


def _told_by_place(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """
    Leave out the dead and wounded told again, place by place: "قتل 7 وأصيب 15، بواقع أربعة قتلى في بغداد وثلاثة".

    "وهذه الحصيلة بمعدل ثمانية قتلى في بغداد وتسعة في ميسان" does so for the total of a sentence before.
    """
    first = next((t.people.first for t in tolls if _led_in(sentence, t)), None)
    if first is None:
        return tolls
    before = [t for t in tolls if t.people.first < first and not t.part_of_total]
    rate = sentence.word(first - 1) in word_set("at the rate of")
    if not before and rate and any_of(sentence.words[sentence.start : first], "the toll"):
        return []
    told = max((t.people.last for t in before), default=first)
    if any(i in sentence.numbers and sentence.numbers[i].unit == "people" for i in range(told, first - 1)):
        # "1119 قتيلا، … بلغ مجموع الضحايا فيها 874 شخصا، بواقع 232 قتيلا و642 جريحا": of the number right before.
        return tolls
    behind = [t for t in tolls if t.people.first >= first]
    if before and before[-1].people.quantity.low == sum(t.people.quantity.low or 0 for t in behind) and _both(behind):
        # "بلغ مجموع الضحايا 874، بواقع 232 قتيلا و642 جريحا": the dead and the wounded of all victims.
        return tolls
    left_out: list[Toll] = []
    for whole in before:
        theirs = [t for t in tolls if t.people.first >= first and t.status == whole.status and not t.part_of_total]
        many, lows = whole.people.quantity.low or 0, [t.people.quantity.low or 0 for t in theirs]
        if sum(lows) == many and _deeds_apart(sentence, [t.people for t in theirs]):
            # "قتل 12، حيث قتل سبعة في انفجار في هيت، وقتل خمسة في هجوم": each event has its own.
            left_out.append(whole)
            tolls = [_of_the_whole(t, whole) if t in theirs else t for t in tolls]
        elif sum(lows) <= many and all(0 < low < many for low in lows):
            # "منهم ثمانية في بغداد وقتيل واحد في المثنى"; a verb tells of others.
            left_out.extend(t for t in theirs if t.count_noun or not _by_place(sentence, first))
    return [t for t in tolls if all(t is not part for part in left_out)]


def _of_the_whole(toll: Toll, whole: Toll) -> Toll:
    """A part with the group of its total where it has none."""
    return replace(toll, people=replace(toll.people, group=toll.people.group or whole.people.group))


def _both(tolls: list[Toll]) -> bool:
    return {t.status for t in tolls} == {"killed", "wounded"}


def _led_in(sentence: Sentence, toll: Toll) -> bool:
    """Whether a number behind a sign, "at the rate of", or "among them" with a place, opens what a total is made of."""
    before = sentence.word(toll.people.first - 1)
    # "إلى 46 شخصا، حيث قتل 13 في النجف"; "ثم نينوى حيث قتل 48" is the next place in a list.
    where = sentence.word(toll.at - 1) in word_set("where it is") and sentence.word(toll.at - 2) == "،"
    where = where and toll.at < toll.people.first
    return before == ":" or before in word_set("at the rate of") or where or _by_place(sentence, toll.people.first)


def _by_place(sentence: Sentence, at: int) -> bool:
    """Whether a number behind "among them" is of those at a place: "منهم 8 في بغداد"."""
    number = sentence.numbers.get(at)
    if number is None or sentence.word(at - 1) not in word_set("part opener"):
        return False
    return sentence.word(number.last) == "في" and number.last + 1 in sentence.inserted


def _making_up(sentence: Sentence, whole: Toll, many: int) -> list[People]:
    """The people behind a total who are as many as it; none where they are not."""
    opened = _opened(sentence, whole)
    if opened is None:
        return []
    parts: list[People] = []
    at: int | None = opened
    while at is not None:
        part = _part(sentence, at, whole.status)
        if part is None:
            return []
        parts.append(part)
        if sum(p.quantity.low or 0 for p in parts) >= many:
            break
        at = _next(sentence, part.last)
    exact = len(parts) > 1 and all(p.quantity.low == p.quantity.high for p in parts)
    return parts if exact and sum(p.quantity.low or 0 for p in parts) == many else []


def _opened(sentence: Sentence, whole: Toll) -> int | None:
    """
    Where the parts of a total begin, behind a sign or "that is": "، أربعة", "(10 مدنيين", "بواقع سبعة".

    Right behind its noun they need none: "أربعة أشخاص شرطيان ومدنيان".
    """
    noun = whole.people.noun
    if noun is not None and noun + 1 in sentence.numbers and not sentence.words[noun + 1].startswith("و"):
        return noun + 1
    for at in range(whole.people.last, min(sentence.end - 1, whole.people.last + _REACH)):
        word = sentence.words[at]
        if word in {"،", ":", "("} or word in word_set("that is"):
            first = at + 1
            while sentence.word(first) in word_set("that is") or sentence.word(first) in {"(", "،"}:
                first += 1
            return first
        if at in sentence.numbers or harm_verb(word) or harm_masdar(word) or past_verb(word):
            return None
    return None


def _part(sentence: Sentence, at: int, status: str) -> People | None:
    """One part: so many of a group, a bare number, or one person; none who was harmed otherwise."""
    if sentence.word(at) in word_set("one of two"):
        # "ثلاثة جنود، أحدهم ضابط"
        return None
    people = people_at(sentence, at)
    number = sentence.numbers.get(at)
    if people is None and number is not None and not number.excluded and number.unit in {"people", None}:
        people = People(at, number.last, number.quantity, None, None, noun=number.noun)
    if people is None and sentence.word(at).removeprefix("و") in word_set("one, behind"):
        people = People(at, at + 1, ONE, None, None)
    if people is None or harm_verb(sentence.word(people.last)):
        return None
    noun = harm_noun(sentence.words[people.noun]) if people.noun is not None else None
    return None if noun is not None and noun.status != status else people


def _next(sentence: Sentence, at: int) -> int | None:
    """The next part behind "and": "وثلاثة", "، وواحد", "و 5"."""
    for index in range(at, min(sentence.end, at + _BETWEEN)):
        word = sentence.words[index]
        if word == "و":
            return index + 1
        if word.startswith("و") and (
            index in sentence.numbers or people_at(sentence, index) or word[1:] in word_set("one, behind")
        ):
            return index
        if harm_verb(word) or harm_masdar(word) or past_verb(word) or index in sentence.numbers:
            return None
    return None


def _of_groups(parts: list[People], whole: People) -> list[People]:
    """Parts of a group of their own, one for each group."""
    groups: dict[tuple[str | None, str | None], People] = {}
    for part in parts:
        known = groups.get((part.group, part.nationality))
        if known is not None:
            many = (known.quantity.low or 0) + (part.quantity.low or 0)
            part = replace(known, last=part.last, quantity=Quantity(many, many))
        groups[part.group, part.nationality] = part
    apart = len(groups) > 1
    return [p for (group, _), p in groups.items() if apart and group not in {None, "people", whole.group}]
