"""Read the parts of a total: "بينهم ثلاثة أطفال", "ثلاثة منهم نساء", "بين القتلى خمسة من رجال الشرطة"."""

from __future__ import annotations

from dataclasses import replace

from ._belonging import read_tail
from ._peoplebefore import people_before
from ._sentence import Sentence
from ._toll import Toll
from .actors import FORCES
from .clauses import is_punctuation
from .countednouns import read_counted_noun
from .harm import HarmNoun, harm_noun, harm_verb, is_body
from .joinedpeople import by_nation, people_from
from .nationalities import nationality
from .people import ONE, People
from .vocabulary import noun_at, plays, word_set

# How far behind "the rest" their number may stand: "والباقون، وعددهم 342".
_REST = 4
# How far behind some of the wounded their state is told.
_STATE = 5
# Groups of officers and members whose force is not said.
_ANY_FORCE = frozenset({"security forces", "people"})
# Those who are nothing else: no policeman is one of five soldiers.
_ONE_SERVICE = frozenset({"soldiers", "police"})


def opens_part(sentence: Sentence, at: int) -> bool:
    """Whether a word opens parts of a total ("بينهم", "بين القتلى"), which may stand before the verb of the total."""
    word = sentence.words[at]
    among = word in word_set("between") and harm_noun(sentence.word(at + 1)) is not None
    return word in word_set("part opener") or word in word_set("the rest") or among


def among_them(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "بينهم ثلاثة أطفال", "بينها جثة امرأة": parts of the total told last."""
    word = sentence.words[at]
    totals = [t for t in before if not t.part_of_total] or before
    of_the_dead = harm_noun(sentence.word(at - 1))
    if of_the_dead is not None and _known_many(of_the_dead):
        # "القتلى هم ستة رجال وطفل", "أما الجرحى فبينهم عشر نساء"
        return [Toll(at, of_the_dead.status, p, part_of_total=True) for p in people_from(sentence, at + 1)]
    if not totals:
        return []
    total = max(totals, key=lambda t: t.people.first)
    if len({t.status for t in totals if t.people.first == total.people.first}) > 1:
        # "8 قتلى وجرحى بينهم قيادي": dead or wounded is not said.
        return []
    beside = is_punctuation(sentence.words[at - 1]) or total.people.last == at
    if word in word_set("of those") and not beside:
        # "وأصيب اثنان … منهم": of those known, not a part told now.
        return []
    first = at + 2 if is_body(sentence.word(at + 1)) else at + 1
    people = people_from(sentence, first, definite=word in word_set("part opener, definite"))
    noun = harm_noun(sentence.word(at + 1))
    if not people and noun is not None and not noun.definite:
        # "بينها جثتان لطفلين"
        return [replace(t, status=total.status, part_of_total=True) for t in read_counted_noun(sentence, at + 1, noun)]
    people = people or [replace(p, group=total.people.group or p.group) for p in _by_nation(sentence, first)]
    if word in word_set("namely"):
        # "18 إيطاليا هم 12 شرطيا وأربعة جنود": the parts make up the whole, and share its nationality.
        foreign = None if total.people.nationality == "Iraqi" else total.people.nationality
        people = [replace(p, nationality=p.nationality or foreign) for p in people]
    status = _own_status(sentence, people, totals) or total.status
    parts = [Toll(at, status, _of_whole(sentence, p, total.people), part_of_total=True) for p in people]
    return [replace(t, part_of_total=False) if _beside_them(t.people, total.people, parts) else t for t in parts]


def _beside_them(people: People, whole: People, parts: list[Toll]) -> bool:
    """Whether somebody is one more than the total, not of it: "خمسة جنود بينهم ضابطان وشرطي وثلاثة مدنيين"."""
    first = parts[0].people
    if whole.group not in _ONE_SERVICE or first.group != whole.group or people.others:
        return False
    return people.first > first.first and people.group != whole.group


def _own_status(sentence: Sentence, people: list[People], totals: list[Toll]) -> str | None:
    """What a verb right behind parts says of them: "مقتل 34 وإصابة العشرات، بينهم 12 عاملا قتلوا بأيدي مسلحين"."""
    verb = harm_verb(sentence.word(people[-1].last)) if people else None
    if verb is None or verb.form != sentence.word(people[-1].last) or not any(t.status == verb.status for t in totals):
        return None
    return verb.status


def _of_whole(sentence: Sentence, part: People, whole: People) -> People:
    """Give a part of any force the force of the whole: "أربعة جنود بينهم ضابط"."""
    foreign = part.noun is not None and plays(sentence.words[part.noun], "foreigner")
    if whole.group == "militants" and (part.group == "officials" or foreign):
        # "أربعة من عناصر داعش بينهم مسؤول محلي", "بينهم ثلاثة أجانب"
        return replace(part, group="militants")
    found = noun_at("people", sentence.words, part.noun) if part.noun is not None and part.group in _ANY_FORCE else ()
    if not found and part.noun is not None and part.group == "people" and nationality(sentence.words[part.noun]):
        # "14 مسلحا بينهم ثلاثة سعوديين"
        return replace(part, group=whole.group)
    if not found or found[0].row["generic"] != "yes" or whole.group not in FORCES:
        # "11 مدنيا عراقيا بينهم امرأتان": of those of a nation, the part is of it too.
        return replace(part, nationality=part.nationality or whole.nationality)
    return replace(part, group=whole.group, nationality=part.nationality or whole.nationality)


def _by_nation(sentence: Sentence, at: int) -> list[People]:
    """Those named by nationality alone, with who is joined to them: "هم يمني وسوريان"."""
    one = by_nation(sentence, at, sentence.end)
    if one is None:
        return []
    beside = sentence.word(one.last).startswith("و")
    more = people_from(sentence, one.last) or _by_nation(sentence, one.last) if beside else []
    return [one, *more]


def among_the_dead(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "بين القتلى خمسة من رجال الشرطة", "ستة أطفال كانوا بين القتلى"."""
    noun = harm_noun(sentence.word(at + 1))
    if noun is None:
        return None
    of_it = noun.number == "plural" and sentence.word(at + 2).startswith("ال")
    if not _known_many(noun) and not of_it:
        return []
    # "بين القتلى عشرة", "بين قتلى الهجوم عشرة"
    people = people_from(sentence, at + 2 if noun.definite else at + 3)
    if not people and sentence.word(at - 1) in word_set("being among"):
        people = people_before(sentence, at - 1)
    return [Toll(at, noun.status, p, part_of_total=True) for p in people]


def number_of_them(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "… 12 قتيلاً، أربعة منهم من الشرطة", "… ستة منهم أطفال"."""
    number = sentence.numbers[at]
    totals = [t for t in before if not t.part_of_total]
    previous = sentence.word(at - 1) or " "
    beside = is_punctuation(previous) or previous.endswith("ان") or (totals and totals[-1].people.last == at)
    if number.excluded or not totals or not beside:
        return None
    if sentence.word(number.last) not in word_set("of those"):
        return None
    total = totals[-1]
    group, nation, last = read_tail(sentence, number.last + 1, sentence.end)
    known = total.people
    group = group or _named_group(sentence, number.last + 1)
    part = People(at, last, number.quantity, group or known.group, nation or known.nationality)
    return [Toll(at, total.status, part, part_of_total=True)]


def next_place_in_a_list(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "ثم الأنبار (871 قتيلاً) وديالى (409)", "فصلاح الدين بـ(140)": as many at the next place as were harmed."""
    number = sentence.numbers[at]
    if number.excluded or number.noun is not None or number.unit not in {"people", None} or not before:
        return None
    place = at - 1
    while sentence.word(place) in {"(", "ب"}:
        place -= 1
    last = before[-1]
    listed = place < at - 1 and place in sentence.inserted and last.count_noun and last.people.last <= place
    nexts = word_set("next in a list")
    if not listed or not any(word in nexts for word in sentence.words[sentence.start : place]):
        return None
    people = replace(last.people, first=at, last=number.last, quantity=number.quantity, noun=None)
    return [Toll(at, last.status, people, count_noun=True)]


def risen_since_longer(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "إلى 31 عدد الجنود الذين قتلوا منذ تموز، وإلى 3612 منذ اجتياح العراق": a second running total."""
    number = sentence.numbers[at]
    if number.excluded or not before or sentence.word(at - 1) not in word_set("and to"):
        return None
    total = [t for t in before if not t.part_of_total][-1:]
    if not total or sentence.word(number.last) not in word_set("since"):
        return None
    people = replace(total[0].people, first=at, last=number.last, quantity=number.quantity, noun=None)
    return [replace(total[0], at=at, people=people)]


def harmed_of_them(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read parts that say again what befell them: "212 قتيلا و603 جرحى، بينهم 61 قتيلا و70 جريحا في الرمادي"."""
    number = sentence.numbers[at]
    if number.excluded or sentence.word(at - 1) not in word_set("part opener"):
        return None
    part = _harmed_again(sentence, at, before)
    if part is None:
        return None
    behind = part.people.last + (sentence.word(part.people.last) == "و")
    joined = sentence.word(part.people.last).startswith("و") and behind in sentence.numbers
    second = _harmed_again(sentence, behind, before) if joined else None
    return [part] if second is None or second.status == part.status else [part, second]


def _harmed_again(sentence: Sentence, at: int, before: list[Toll]) -> Toll | None:
    """So many of those told before, by what befell them: the dead of a total of dead, fewer than it has."""
    number = sentence.numbers[at]
    noun = harm_noun(sentence.word(number.last))
    whole = next((t for t in before if noun is not None and t.status == noun.status and not t.part_of_total), None)
    if number.excluded or whole is None or (number.quantity.low or 0) >= (whole.people.quantity.low or 0):
        return None
    tail = read_tail(sentence, number.last + 1, sentence.end)
    group, nation = tail.group or whole.people.group, tail.nationality or whole.people.nationality
    part = People(at, max(tail.last, number.last + 1), number.quantity, group, nation)
    return Toll(at, whole.status, part, part_of_total=True)


def some_again(before: list[Toll], status: str, people: list[People]) -> bool:
    """Whether "of them" takes some of those told: "1412 جنديا قتلوا، قتل منهم 1030"; the abducted are alive."""
    if not before or not people or before[-1].status != status:
        return False
    whole, some = before[-1].people.quantity.low, people[0].quantity.low
    return whole is not None and some is not None and some < whole


def _named_group(sentence: Sentence, at: int) -> str | None:
    """Group of a bare noun that says who they are: "منهم أطفال"."""
    if at >= sentence.end:
        return None
    found = noun_at("people", sentence.words, at)
    plain = (n for n in found if not n.reading.article and n.reading.preposition in {"", "ل"})
    return next((n.row["group"] for n in plain if n.form.number == "plural"), None)


def some_of_the_dead(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "أربعة من القتلى من أفراد الشرطة"; the wounded who died, or are told of otherwise, are no part."""
    number = sentence.numbers[at]
    noun = harm_noun(sentence.word(number.last + 1))
    if noun is None or not _known_many(noun) or sentence.word(number.last) not in word_set("partitive"):
        return None
    tail = read_tail(sentence, number.last + 2, sentence.end)
    state = sentence.words[number.last + 2 : number.last + 2 + _STATE]
    if noun.status == "wounded" and any(word in word_set("critical") for word in state):
        # "خمسة من الجرحى في حال الخطر"
        return [Toll(at, "wounded", People(at, number.last + 2, number.quantity, tail.group, None), part_of_total=True)]
    if not tail.group or harm_verb(sentence.word(at - 1)):
        return None
    caused = sentence.word(at - 1).removeprefix("و")
    if caused in word_set("leaves behind") or caused in word_set("causing"):
        # "أوقعت العشرات من القتلى في صفوف الحشد": all of them.
        return [
            Toll(at, noun.status, People(at, tail.last, number.quantity, tail.group, tail.nationality), count_noun=True)
        ]
    part = People(at, tail.last, number.quantity, tail.group, tail.nationality, noun=number.last + 1)
    return [Toll(at, noun.status, part, part_of_total=True)]


def the_rest(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "والباقون، وعددهم 342، من أفراد قوات الأمن": what is left of the total told last."""
    if not before:
        return None
    numbers = [i for i in range(at + 1, min(sentence.end, at + 1 + _REST)) if i in sentence.numbers]
    if not numbers or sentence.numbers[numbers[0]].excluded:
        return None
    number = sentence.numbers[numbers[0]]
    behind = number.last + 1 if is_punctuation(sentence.word(number.last) or " ") else number.last
    tail = read_tail(sentence, behind, sentence.end)
    rest = People(number.first, tail.last, number.quantity, tail.group, tail.nationality)
    return [Toll(at, before[-1].status, rest, part_of_total=True)]


def one_belongs_to(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "… أربع جثث تعود إحداها لامرأة", "… جريحان، أحدهما طفل"."""
    if not before or at + 1 >= sentence.end:
        return None
    # "جريحان، أحدهما طفل", "إصابة اثنين أحدهما طفل"
    beside = is_punctuation(sentence.word(at - 1) or " ") or before[-1].people.last == at
    led = {"ل", ""} if beside else {"ل"}
    for noun in noun_at("people", sentence.words, at + 1):
        if noun.reading.article or noun.reading.conjunction or noun.reading.preposition not in led:
            continue
        if noun.form.number == "singular" and not noun.form.pronoun:
            one = People(at, at + 2, ONE, noun.row["group"] or None, None, own_number=True, noun=at + 1)
            return [Toll(at, before[-1].status, one, part_of_total=True)]
    return None


def told_among(sentence: Sentence, people: list[People], at: int) -> bool:
    """Whether people before a verb were named as a part: "خمسة أشخاص بينهم امرأة قضوا" tells of all five."""
    return bool(people) and people[0].first < at and sentence.word(people[0].first - 1) in word_set("part opener")


def _known_many(noun: HarmNoun) -> bool:
    return noun.definite and noun.number == "plural"
