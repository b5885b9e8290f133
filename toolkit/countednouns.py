"""Read the harmed that a noun of its own counts: "27 قتيلاً", "قتلى وجرحى", "جثة رجل"."""

from __future__ import annotations

from dataclasses import replace

from ._belonging import read_tail, whose
from ._groupsaid import spoken_of
from ._losses import losses_of
from ._ofboth import shared
from ._sentence import Sentence
from ._toll import Toll, unsplit
from ._totals import definite_total, their_total, total_apart
from .actors import FORCES
from .clauses import is_punctuation
from .harm import HarmNoun, harm_masdar, harm_noun, harm_verb, is_body, is_harm
from .joinedpeople import added, people_from
from .numbers import NumberMention
from .people import ONE, SEVERAL, TWO, People, people_at
from .taken import counted_by_verb
from .vocabulary import any_of, has_article, nouns, plays, word_set

# How far before a body its finding is told: "عثرت الشرطة في … على جثة".
_FOUND_BEFORE = 4
# How far behind what caused it a single dead or wounded may stand: "خلف الانفجار قتيلاً".
_CAUSED = 6
# How far before people displaced it may be said that they live there.
_LIVING = 4
# How far behind prisoners the verb may stand that says they were killed.
_WHOSE = 3
# How far before the dead a verb may stand that leaves them behind.
_LEFT = 12
# How far before its martyrs a force may be said to have given them.
_GAVE = 6


def read_counted_noun(sentence: Sentence, at: int, noun: HarmNoun) -> list[Toll]:
    """
    Read a noun of the harmed with its number.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the noun.
    noun
        How the noun is read.
    """
    number = sentence.counting.get(at)
    if number is not None and sentence.words[number.first].startswith("ال") and _told_before(sentence, number, at):
        return []
    if number is not None and noun.definite and number.kind == "numeral" and at > number.last:
        # "ثلاثة من الجرحى": some of those known; what befell them, another word tells.
        return []
    if noun.status in {"abducted", "arrested"} and number is not None and _put_to_death(sentence, at):
        # "160 من أسرى الجيش أعدموا": who they were; the verb tells what befell them.
        return []
    if noun.status == "displaced" and _live_there(sentence, at if number is None else number.first):
        return []
    far = number is not None and number.first > at + 1 and sentence.word(at - 1).endswith(tuple(word_set("number of")))
    apart = total_apart(sentence, at, noun) if far else []
    if apart:
        # "عدد قتلى داعش منذ اندلاع القتال بنحو 360"
        return apart
    if number is not None and (number.first < at or not noun.definite):
        return _with_those_added(sentence, _numbered(sentence, at, noun))
    if noun.definite:
        return [] if sentence.word(at - 1) in word_set("between") else definite_total(sentence, at, noun)
    if harm_verb(sentence.word(at - 1)):
        # "فأردوه قتيلاً": how he fell, not one more.
        return []
    if noun.number != "singular" and any(w in word_set("left dead") for w in sentence.words[sentence.start : at]):
        # "أردى مسلحون ضابطًا ونجله قتيلين": those named fell dead, no more of them.
        return []
    if number is None and is_body(sentence.words[at]) and sentence.word(at + 1) in word_set("known dead"):
        # "ونقلت جثة القتيل إلى الطب العدلي", "لا تزال جثث بعضهم تحت الأنقاض": those counted before.
        return []
    if counted_by_verb(sentence, at):
        return []
    described = _described(sentence, at, noun)
    if described is not None:
        return [Toll(at, noun.status, described)]
    named = people_from(sentence, at + 1) if noun.number == "dual" and is_body(sentence.words[at]) else []
    if len(named) > 1 and all(one.quantity == ONE for one in named):
        # "جثتي امرأة وطفل": each of them by name.
        return [Toll(at, noun.status, one, count_noun=True) for one in named]
    if noun.number == "dual" or (at in sentence.numbers and sentence.numbers[at].kind == "dual"):
        if len(named) == 1 and named[0].quantity == TWO:
            # "جثتي شابين": of two, not of two more.
            return [Toll(at, noun.status, replace(named[0], first=at, noun=at), count_noun=True)]
        tail = whose(sentence, at + 1)
        two = People(at, tail.last, TWO, tail.group, tail.nationality, noun=at)
        return [Toll(at, noun.status, two, count_noun=True)]
    return _bare_plural(sentence, at, noun.status) if noun.number == "plural" else _singular(sentence, at, noun.status)


def _described(sentence: Sentence, at: int, noun: HarmNoun) -> People | None:
    """People of whom the word is an adjective: "رأوا جنديين جريحين", "خلف الانفجار سبعة جنود قتلى"."""
    if noun.number == "plural" and any_of(sentence.words[max(sentence.start, at - _LEFT) : at], "leaves behind"):
        counted = (i for i in range(max(sentence.start, at - _LEFT), at) if i in sentence.numbers)
        people = next((p for i in counted if (p := people_at(sentence, i, at)) is not None and p.last == at), None)
        if people is not None and people.noun is not None:
            return people
    number = sentence.numbers.get(at - 1)
    if noun.number != "dual" or number is None or number.kind != "dual" or sentence.words[at].startswith("و"):
        return None
    people = people_at(sentence, at - 1, at)
    return people if people is not None and people.noun == at - 1 and not is_harm(sentence.words[at - 1]) else None


def _put_to_death(sentence: Sentence, at: int) -> bool:
    """Whether a verb right behind prisoners, or whose they are, says that they were killed."""
    behind = (harm_verb(w) for w in sentence.words[at + 1 : min(sentence.end, at + _WHOSE)])
    return any(verb is not None and verb.status == "killed" for verb in behind)


def _live_there(sentence: Sentence, at: int) -> bool:
    """Whether people displaced before are told of: "يقيم 150 ألف نازح في مخيمات", "عودة 300 نازح"."""
    return any(word in word_set("living") for word in sentence.words[max(sentence.start, at - _LIVING) : at])


def _told_before(sentence: Sentence, number: NumberMention, at: int) -> bool:
    """
    Whether a definite number counts no new harmed: "الجثث السبع".

    "المئات جثامين" are hundreds of mourners, "العديد من القتلى" are many dead.
    """
    partitive = {sentence.word(number.last), sentence.words[number.last - 1]} & word_set("partitive")
    return number.first > at or (number.kind == "vague" and not partitive)


def _numbered(sentence: Sentence, at: int, noun: HarmNoun) -> list[Toll]:
    """Read "27 قتيلاً", "20 قتيلاً وجريحًا"."""
    number, status = sentence.counting[at], noun.status
    if shared(sentence, at + 1):
        # "13 ضحية بين قتيل وجريح"
        return []
    beside = sentence.word(at + 1) in word_set("adjective of the harmed")
    # "98 قتيلاً مدنياً على الأقل"
    group, nation, last = whose(sentence, at + 1 if beside else max(at + 1, number.last))
    if group is None:
        group = _adjective_before(sentence, number.first) or _left_behind(sentence, at, number.first)
    if group is None:
        group, own = _its_martyrs(sentence, number.first)
        nation = nation or own  # "51 قتيلا أميركيا"
    if group is None and nation is None:
        group, nation, _ = losses_of(sentence, number.first)
    people = People(number.first, max(last, at + 1), number.quantity, group, nation, noun=at)
    following = sentence.word(at + 1)
    # "13 قتيلاً وإصابة 20" gives each its own number: the second word is the act, not who was hurt.
    joined = harm_noun(following) if following[:1] == "و" and not harm_masdar(following) else None
    # "20 قتيلاً وجريحًا", "8 قتلى وجرحى", "عشرات القتلى والجرحى": one number for both.
    alike = joined is not None and joined.number == noun.number and joined.definite == noun.definite
    if joined and (joined.number == "singular" or alike) and at + 1 not in sentence.numbers:
        group, nation, last = read_tail(sentence, at + 2, sentence.end)
        both = unsplit(replace(people, group=group, nationality=nation, last=max(last, at + 2)))
        return [Toll(at, each, both, count_noun=True) for each in (status, joined.status)]
    return [Toll(at, status, p, count_noun=True) for p in (people, *_beside(sentence, people.last))]


def _adjective_before(sentence: Sentence, at: int) -> str | None:
    """Group by an adjective of the dead before their number: "ضحاياها المدنيين 121 قتيلا", "المدنيين فيها 298"."""
    if sentence.word(at - 1) == "(" and at - 3 in sentence.numbers:
        # "الضحايا المدنيين فيها 60 شخصا (40 قتيلا و20 جريحا)"
        at -= 3
    for adjective in (at - 1, at - 2):
        known = sentence.word(adjective) in word_set("adjective of the harmed")
        if known and harm_noun(sentence.word(adjective - 1)) and sentence.word(at - 1) not in word_set("reaching"):
            return whose(sentence, adjective).group
    return None


def _left_behind(sentence: Sentence, at: int, first: int) -> str | None:
    """Group of the bodies that raiders left behind: "ترك المهاجمون خلفهم ست جثث"."""
    if not is_body(sentence.words[at]) or not any_of(
        sentence.words[max(sentence.start, first - _GAVE) : first], "behind them"
    ):
        return None
    before = sentence.words[sentence.start : first]
    raiders = any(n.row["group"] == "militants" for word in before for n in nouns("people", word))
    return "militants" if raiders else None


def _its_martyrs(sentence: Sentence, at: int) -> tuple[str | None, str | None]:
    """Group and nationality of the force that says how many it lost: "قدمت البيشمركة ستة شهداء", "احتسب الحشد 23"."""
    reach = range(max(sentence.start, at - _GAVE), at)
    gave = next((i for i in reach if sentence.words[i].lstrip("وف") in word_set("gave martyrs")), None)
    if gave is None:
        return None, None
    around = (m for m in sentence.actors if gave - 2 <= m.first < at and m.actor.group in FORCES)
    force = next(around, None)
    return (None, None) if force is None else (force.actor.group, force.actor.nationality)


def _beside(sentence: Sentence, at: int) -> list[People]:
    """More of them by another group: "خمسة قتلى من الشرطة و3 من المسلحين"."""
    first = at + 1 if sentence.word(at) == "و" else at
    number = sentence.numbers.get(first)
    if number is None or not sentence.word(at).startswith("و"):
        return []
    if number.noun is not None and harm_noun(sentence.words[number.noun]):
        return []
    people = people_at(sentence, first)
    told = people is None or people.group in {None, "people"} or harm_noun(sentence.word(people.last))
    return [] if told or people is None else [people]


def _singular(sentence: Sentence, at: int, status: str) -> list[Toll]:
    """Read "العثور على جثة رجل", "سقوط قتيل": elsewhere a singular is an adjective or a title."""
    previous = sentence.word(at - 1)
    group, nation, last = whose(sentence, at + 1)
    before = sentence.words[max(sentence.start, at - _FOUND_BEFORE) : at]
    if is_body(sentence.words[at]) and has_article(sentence.word(at + 1)) and plays(previous, "carried away"):
        # "ونقلت جثة العميد إلى الطب العدلي": of whom it was told that he was killed.
        return []
    if is_body(sentence.words[at]) and any(word in word_set("finding") for word in before):
        # "جثة رجل وامرأة": each of them.
        bodies = people_from(sentence, at + 1, definite=True) or [
            People(at, at + 1, ONE, group, nation, own_number=True, noun=at)
        ]
        return [Toll(at, status, one, count_noun=True) for one in bodies]
    # "قتيل وجريح"; in "بين قتيل وجريح" the number before is for both.
    joined = sentence.words[at][:1] == "و" and previous != "" and harm_noun(previous) is not None
    joined = joined and sentence.word(at - 2) not in word_set("between")
    # "وسقط قتيل", "إن قتيلا واحدا سقط"
    counted = bool({previous, previous[1:]} & word_set("causing")) or sentence.word(at + 1) in word_set("one, behind")
    counted = counted or _heads_a_toll(sentence, at)
    if status in {"killed", "wounded"} and (joined or counted or _caused(sentence, at)):
        return [Toll(at, status, People(at, last, ONE, group, nation, own_number=True, noun=at), count_noun=True)]
    return []


def _heads_a_toll(sentence: Sentence, at: int) -> bool:
    """Whether one harmed person opens a line with others behind: "شهيد وثلاثة جرحى بانفجار عبوة"."""
    if sentence.word(at - 1) in word_set("toll opener"):
        # "والحصيلة شهيد"
        return True
    opens = at == sentence.start or is_punctuation(sentence.word(at - 1))
    beside = sentence.word(at + 1)
    if not opens or beside[:1] != "و" or sentence.words[at][:1] in "وفل":
        return False
    number = sentence.numbers.get(at + 2 if beside == "و" else at + 1)
    noun = number.noun if number is not None else at + 1
    other = harm_noun(sentence.words[noun]) if noun is not None else None
    return other is not None and not other.definite


def _caused(sentence: Sentence, at: int) -> bool:
    """Whether a single dead or wounded is the object of what caused it: "خلف الانفجار قتيلاً"."""
    if not sentence.words[at].endswith("ا"):
        return False
    for index in range(at - 1, max(sentence.start, at - _CAUSED) - 1, -1):
        word = sentence.words[index]
        if is_punctuation(word) or is_harm(word):
            return False
        if {word, word[1:]} & word_set("leaves behind"):
            return True
    return False


def _bare_plural(sentence: Sentence, at: int, status: str) -> list[Toll]:
    """Read "قتلى وجرحى", "جثث خمسة منهم", "عدد قتلى … إلى 29"."""
    if status not in {"killed", "wounded"}:
        # "احتُجزوا رهائن": how they are held, not how many.
        return []
    previous = sentence.word(at - 1)
    if previous in word_set("rate of") or sentence.word(at + 1) in word_set("on target"):
        # "سجل العام أعلى نسبة قتلى": how bad it was, not how many; "حققت إصابات مباشرة": hits, not people.
        return []
    if previous.removeprefix("و") in word_set("achieved"):
        # "وحققت إصابات في ديالى"
        return []
    told = sentence.words[max(sentence.start, at - _CAUSED) : at]
    if sentence.words[at].startswith("ب") and any(harm_verb(word) for word in told):
        # "أصيب 109 جنود بإصابات": what they have, not more of them.
        return []
    if previous.endswith(tuple(word_set("number of"))):
        return total_apart(sentence, at, HarmNoun(status, "plural", False))
    number = sentence.numbers.get(at + 1)
    if number is not None and not number.excluded and not sentence.word(at + 1).startswith("و"):
        behind = people_at(sentence, at + 1)
        return [Toll(at, status, behind, count_noun=True)] if behind else []
    before = sentence.numbers.get(at - 2) if previous in word_set("of those") else None
    if before is not None and not before.excluded:
        # "عثر على أربعة منهم قتلى": those that the number counts.
        group = spoken_of(sentence, at - 2)
        return [Toll(at, status, People(at - 2, at + 1, before.quantity, group, None, noun=at), count_noun=True)]
    shot = status == "wounded" and sentence.word(at + 1) in word_set("by shots")
    if shot and any(map(is_body, sentence.words[sentence.start : at])):
        # "جثث 16 شخصا مقيدي الأيدي ومصابين بطلقات", "60 جثة في أنحاء بغداد بها إصابات بأعيرة نارية": how they died.
        return []
    if at - 1 in sentence.counting and harm_noun(previous) and not sentence.words[at].startswith("و"):
        # "يرتفع إلى 33 قتيلا ضحايا انفجارات": those counted.
        return []
    theirs = their_total(sentence, at, status)
    if theirs is not None:
        return [theirs]
    known = at + 1 in sentence.inserted or _opens_definite(sentence.word(at + 1))
    if previous.lstrip("ول") in word_set("relatives of"):
        # "تعازيه لأسر ضحايا هذا العمل", "ذوي قتلى سقطوا"
        return []
    if previous not in word_set("causing") and known:
        # "الحداد على ضحايا الناصرية", "زار جرحى التفجير": known ones.
        return []
    seen = _seen(sentence, at)
    if seen:
        return [Toll(at, status, p) for p in seen]
    last = at + 2 if sentence.word(at + 1) in word_set("several, behind") else at + 1
    tail = read_tail(sentence, last, sentence.end)
    several = People(at, max(tail.last, last), SEVERAL, tail.group, tail.nationality, own_number=True, noun=at)
    return [Toll(at, status, several, count_noun=True)]


def _with_those_added(sentence: Sentence, tolls: list[Toll]) -> list[Toll]:
    """Tolls with those of the same fate "in addition to" them: "96 قتيلا من المدنيين، فضلا عن 141 مسلحا"."""
    last = tolls[-1] if tolls else None
    at = None if last is None or len(tolls) > 1 else added(sentence, last.people.last, sentence.end)
    people = None if at is None or at not in sentence.numbers else people_at(sentence, at)
    return tolls if last is None or people is None else [*tolls, replace(last, people=people)]


def _opens_definite(word: str) -> bool:
    return word.startswith("ال") and word not in word_set("preposition")


def _seen(sentence: Sentence, at: int) -> list[People]:
    """Those seen dead or wounded: "شوهدت ثلاث نساء قتلى"."""
    first = next((i for i in range(at - 1, max(sentence.start, at - _CAUSED) - 1, -1) if i in sentence.numbers), None)
    verb = "" if first is None else sentence.word(first - 1)
    people = None if first is None else people_at(sentence, first, at)
    return [people] if people and people.noun is not None and {verb, verb[1:]} & word_set("seen") else []
