"""Read the harmed that a noun of its own counts: "27 قتيلاً", "قتلى وجرحى", "ارتفع عدد القتلى إلى 29"."""

from __future__ import annotations

from dataclasses import replace

from ._belonging import Tail, read_tail
from ._losses import losses_of
from ._ofboth import shared
from ._sentence import Sentence
from ._toll import Toll, unsplit
from .actors import FORCES
from .clauses import is_punctuation
from .harm import HarmNoun, harm_masdar, harm_noun, harm_verb, is_body, is_harm
from .joinedpeople import added, people_from
from .numbers import NumberMention, Quantity
from .people import ONE, SEVERAL, TWO, People, people_at, spoken_of
from .taken import counted_by_verb
from .vocabulary import any_of, has_article, noun_at, nouns, plays, word_set

# How far from its noun a total may stand: "ارتفع عدد قتلى … إلى 29", "ارتفع إلى 26 عدد قتلى", "عدد القتلى … 29".
_TOTAL_BEHIND, _TOTAL_BEFORE, _DEFINITE_TOTAL = 22, 6, 6
# How far before a body its finding is told: "عثرت الشرطة في … على جثة".
_FOUND_BEFORE = 4
# How far behind what caused it a single dead or wounded may stand: "خلف الانفجار قتيلاً".
_CAUSED, _THEIR_NUMBER, _LIVING = 6, 6, 4
_QUOTES = frozenset('"«»“”')
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
    apart = _total_apart(sentence, at, noun) if far else []
    if apart:
        # "عدد قتلى داعش منذ اندلاع القتال بنحو 360"
        return apart
    if number is not None and (number.first < at or not noun.definite):
        return _with_those_added(sentence, _numbered(sentence, at, noun))
    if noun.definite:
        return [] if sentence.word(at - 1) in word_set("between") else _definite_total(sentence, at, noun)
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
        tail = _whose(sentence, at + 1)
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


def _whose(sentence: Sentence, at: int) -> Tail:
    """Who the harmed are, behind their noun: "قتيلاً من الشرطة", "جثة لامرأة", "جثتين تعودان لجنديين"."""
    tail = read_tail(sentence, at, sentence.end)
    of = at + 1 if sentence.word(at) in word_set("belonging to") else at
    if tail.group or of >= sentence.end:
        return tail
    if sentence.words[at] in word_set("adjective of the harmed"):
        found = noun_at("people", sentence.words, at)
        return Tail(found[0].row["group"] if found else None, None, at + 1)
    for noun in noun_at("people", sentence.words, of):
        if noun.reading.preposition == "ل" and not noun.form.pronoun:
            behind = read_tail(sentence, of + 1, sentence.end)
            return Tail(behind.group or noun.row["group"] or None, tail.nationality or behind.nationality, behind.last)
    return tail


def _numbered(sentence: Sentence, at: int, noun: HarmNoun) -> list[Toll]:
    """Read "27 قتيلاً", "20 قتيلاً وجريحًا"."""
    number, status = sentence.counting[at], noun.status
    if shared(sentence, at + 1):
        # "13 ضحية بين قتيل وجريح"
        return []
    beside = sentence.word(at + 1) in word_set("adjective of the harmed")
    # "98 قتيلاً مدنياً على الأقل"
    group, nation, last = _whose(sentence, at + 1 if beside else max(at + 1, number.last))
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
            return _whose(sentence, adjective).group
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
    group, nation, last = _whose(sentence, at + 1)
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
        return _total_apart(sentence, at, HarmNoun(status, "plural", False))
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
    theirs = _their_total(sentence, at, status)
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


def _their_total(sentence: Sentence, at: int, status: str) -> Toll | None:
    """Read "إن قتلى جيش المهدي لم يتجاوزوا 36 شهيدا", "قتلى التنظيم بلغوا 22"."""
    group, nation, first = read_tail(sentence, at + 1, sentence.end)
    while first < sentence.end and (
        sentence.words[first] in _QUOTES or sentence.words[first] in word_set("reached by them")
    ):
        first += 1
    number = sentence.numbers.get(first)
    if group is None or number is None or number.unit != "people":
        return None
    people = People(number.first, number.last, number.quantity, group, nation, noun=number.noun)
    return Toll(at, status, people, count_noun=True)


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


def _total_apart(sentence: Sentence, at: int, noun: HarmNoun) -> list[Toll]:
    """Read "ارتفع عدد قتلى الاحتجاجات إلى 29", "ارتفع إلى 26 عدد قتلى الهجوم": the number stands apart."""
    words, status = sentence.words, noun.status
    # "بلغ عدد قتلى الجيش في الموصل 25 جنديا"
    opened = sentence.word(at - 2) in word_set("reaching")
    for first in range(at + 1, min(sentence.end, at + _TOTAL_BEHIND)):
        begin = first if first in sentence.numbers else first + 1  # "بنحو 360" begins at the preposition
        # "يقترب عدد القتلى من ألفين"
        near = words[first] == "من" and sentence.word(at - 2).removeprefix("و") in word_set("comes close to")
        led = near or words[first] in word_set("reaching")
        if begin in sentence.numbers and (led or (opened and sentence.numbers[begin].unit == "people")):
            people = people_at(sentence, begin)
            if people is None or people.own_number or shared(sentence, people.last):
                return []
            if joined := _dead_and_wounded(sentence, first, people):
                return joined
            total = _of_group(replace(people, noun=None), _whose(sentence, at + 1))
            beside = harm_noun(sentence.word(at + 1)) if sentence.word(at + 1).startswith("و") else None
            noun_at_number = people.noun if people.noun is not None and people.noun > begin else None
            told = harm_noun(sentence.words[noun_at_number]) if noun_at_number is not None else None
            if told is not None and told.status in {"killed", "wounded"} and beside is not None:
                # "أكثر من نصف عدد القتلى والجرحى، بإجمالي بلغ 6257 قتيلا": a number with a noun of its own.
                return []
            if beside is not None and beside.number == "plural" and beside.definite == noun.definite:
                # "ارتفع عدد قتلى وجرحى الهجوم إلى 23", "عدد القتلى والجرحى بلغ 27": one number for both.
                total = _of_group(total, _whose(sentence, at + 2))
                # "عدد الجرحى والمصابين 381": two words for the same.
                total = total if beside.status == status else unsplit(total)
                return [Toll(first, each, total, count_noun=True) for each in dict.fromkeys((status, beside.status))]
            return [Toll(first, status, total, count_noun=True)]
    return _total_before(sentence, at, status)


def _dead_and_wounded(sentence: Sentence, at: int, people: People) -> list[Toll]:
    """Dead and wounded whom a total counts together: "بلغت حصيلة الضحايا 900 قتيل وجريح"."""
    last = people.last
    nouns_beside = [harm_noun(sentence.word(i)) for i in (last - 1, last)]
    told = [noun.status for noun in nouns_beside if noun is not None and not noun.definite]
    if sorted(told) != ["killed", "wounded"] or sentence.word(last)[:1] != "و" or last in sentence.numbers:
        return []
    if harm_masdar(sentence.word(last)):
        # "260 قتيلا وإصابة 12 ألفا": each has its own number.
        return []
    both = unsplit(replace(people, last=last + 1))
    return [Toll(at, each, both, count_noun=True) for each in told]


def _of_group(people: People, tail: Tail) -> People:
    """A total with the group that stands at its noun: "عدد الجرحى من المدنيين بلغ 1351"."""
    if people.group == tail.group and people.nationality is None:
        # "يرتفع عدد ضحايا الجيش الأميركي إلى 4471 جنديا"
        return replace(people, nationality=tail.nationality)
    if people.group not in {None, "people"}:
        return people
    return replace(people, group=tail.group or people.group, nationality=people.nationality or tail.nationality)


def _total_before(sentence: Sentence, at: int, status: str) -> list[Toll]:
    """Read "ارتفع إلى 26 عدد القتلى": the number stands before what it counts; not "القتلى 22 وعدد الجرحى 50"."""
    words = sentence.words
    for first in range(max(sentence.start, at - _TOTAL_BEFORE), at):
        number = sentence.numbers.get(first)
        if number is None or number.unit not in {"people", None}:
            continue
        # "ارتفع إلى 26 عدد القتلى", "ارتفع إلى 26 شخصا عدد القتلى"
        last = number.last if number.noun is None or number.noun > at else max(number.last, number.noun + 1)
        if words[last].endswith(tuple(word_set("number of"))) and not words[last].startswith("و"):
            return [Toll(at, status, People(number.first, last, number.quantity, None, None), count_noun=True)]
    return []


def _definite_total(sentence: Sentence, at: int, noun: HarmNoun) -> list[Toll]:
    """Read "عدد القتلى 29", "القتلى اثنان": with the article a noun counts only beside its number."""
    words = sentence.words
    before = words[max(sentence.start, at - 2) : at]
    opened = any(word.endswith(tuple(word_set("number of"))) for word in before)
    beside = harm_noun(words[at - 1]) if len(before) > 1 and words[at].startswith("و") else None
    if beside is not None and beside.definite and words[at - 2].endswith(tuple(word_set("number of"))):
        # "عدد القتلى والجرحى بلغ 27": read with the noun before.
        return []
    joined = sentence.word(at + 1)[:1] == "و" and sentence.word(at + 1) not in word_set("number of them")
    if noun.number != "plural" or (not opened and joined):
        return []
    apart = _total_apart(sentence, at, noun) if opened else _their_number(sentence, at, noun.status)
    if apart:
        return apart
    tail = _whose(sentence, at + 1)
    known = sentence.counting.get(at)
    if known is not None and shared(sentence, max(known.last, at + 1)):
        return []
    if known is not None and (people := people_at(sentence, known.first)):
        # "وصل عدد القتلى إلى 45 والجرحى إلى 110"
        return [Toll(at, noun.status, _of_group(people, tail), count_noun=True)]
    exceeded = sentence.word(at + 1) in word_set("exceeded by them")
    # "القتلى بلغوا 22"
    near = 3 if exceeded or sentence.word(at + 1) in word_set("reached by them") else 2
    for first in range(at + 1, min(sentence.end, at + (_DEFINITE_TOTAL if opened else near))):
        number = sentence.numbers.get(first)
        if harm_masdar(words[first]) is not None:
            # "أكد عدد القتلى وإصابة سبعة": the number is of the next word.
            break
        if number and sentence.word(number.last) in word_set("of those"):
            # "أكد حصيلة الجرحى، مشيرا إلى أن أربعة منهم جروحهم بليغة": some of them.
            return []
        if number and exceeded and number.quantity.low is not None:
            # "فاق الجرحى المئة": from one more on.
            more = Quantity(number.quantity.low + 1, None)
            return [Toll(at, noun.status, People(first, number.last, more, tail.group, None), count_noun=True)]
        if number and not opened and words[first].startswith("ال"):
            # "الجثث السبع": those told before.
            return []
        if number and not number.excluded and number.unit in {"people", None}:
            people = people_at(sentence, first)
            if people and (together := _dead_and_wounded(sentence, at, people)):
                return together
            if people and not shared(sentence, people.last):
                return [Toll(at, noun.status, _of_group(people, tail), count_noun=True)]
    return []


def _their_number(sentence: Sentence, at: int, status: str) -> list[Toll]:
    """Read "أما الجرحى المدنيون فبلغ عددهم 1190"."""
    for first in range(at + 1, min(sentence.end, at + _THEIR_NUMBER)):
        if sentence.words[first] not in word_set("number of them"):
            continue
        begin = first + 2 if sentence.word(first + 1) in word_set("reaching") else first + 1
        people = people_at(sentence, begin) if begin in sentence.numbers else None
        tail = _whose(sentence, at + 1)
        return [Toll(at, status, _of_group(people, tail), count_noun=True)] if people else []
    return []
