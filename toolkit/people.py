"""Read noun phrases of people: how many, of what group and what nationality."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ._belonging import group_of, member_words, only_group_named, owners_nation, read_tail
from ._phrases import Phrase
from ._phrases import finder as phrase_finder
from ._sentence import Sentence
from .actors import nationality
from .arabic import word_cache
from .harm import harm_noun, is_harm
from .numbers import NumberMention, Quantity
from .vocabulary import Noun, noun_at, nouns, terms, word_set

ONE = Quantity(1, 1)
TWO = Quantity(2, 2)
SEVERAL = Quantity(None, None, "several")
# How much may be told of somebody before one of his kin is named.
_KIN_REACH = 6
# How far behind somebody his age may stand, the word that opens it, and from which age on he is no child.
_AGE, _AGE_WORD, _ADULT = 6, 2, 18
# Numbers up to here take a plural.
_LAST_WITH_PLURAL = 10
_MANY = frozenset({"tens", "hundreds", "thousands"})
_UNARMED = frozenset({"civilians", "journalists", "medics", "officials", "women", "children"})
_FORCES = frozenset({"soldiers", "police", "security forces", "peshmerga", "PMF"})
_find_title = phrase_finder("people")


@dataclass(frozen=True, slots=True)
class People:
    """
    A group of people in the text: how many, and who they are as far as the words say.

    Word indexes, ``last`` exclusive. ``own_number`` is true where the noun itself is the number ("جندي"), ``others``
    where only "others" says who they are; ``noun`` is the index of the noun.
    """

    first: int
    last: int
    quantity: Quantity
    group: str | None
    nationality: str | None
    own_number: bool = False
    others: bool = False
    noun: int | None = None


def people_at(sentence: Sentence, at: int, end: int | None = None, definite: bool = False) -> People | None:
    """
    Read the people named from a word on.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the first word.
    end
        Where to stop reading; the end of the sentence by default.
    definite
        Whether a noun with the article may be meant ("مقتل الجندي").

    Returns
    -------
    People | None
        None where no people are named here.
    """
    end = sentence.end if end is None else end
    if at >= end:
        return None
    number = sentence.numbers.get(at)
    counts = number is not None and not number.excluded and number.unit in {"people", None}
    if number is not None and (counts or _of_people(sentence, number, end)):
        return _counted(sentence, number, end)
    behind = sentence.counting.get(at)
    if behind is not None and behind.first > at:
        return _counted_behind(sentence, at, behind, definite)
    if at in sentence.in_number or behind is not None:
        # The noun of a number by itself is no single person: "30 شخصًا".
        return None
    if sentence.words[at] in word_set("one of"):
        return _one_of(sentence, at, end)
    return _uncounted(sentence, at, end, definite)


def _counted_behind(sentence: Sentence, at: int, number: NumberMention, definite: bool) -> People | None:
    """People whose number stands behind them: "أطفالها الثلاثة"."""
    for noun in noun_at("people", sentence.words, at):
        if not noun.reading.preposition and (noun.form.pronoun or definite):
            return People(at, number.last, number.quantity, noun.row["group"] or None, None, noun=at)
    return None


def _of_people(sentence: Sentence, number: NumberMention, end: int) -> bool:
    """Whether a number that looks like something else counts people: "1994 آخرون", "اثنان من قوات الأمن"."""
    behind = sentence.words[number.last] if number.last < end else ""
    if behind[:1] == "و" and is_harm(behind) and is_harm(sentence.word(number.first - 1)):
        # "مقتل 1986 وإصابة 5214": no year.
        return True
    if behind in word_set("partitive") and number.last + 1 < end:
        mention = sentence.actor_at.get(number.last + 1)
        force = mention is not None and (mention.actor.group in _FORCES or mention.actor.kind == "group")
        named = any(n.form.number == "plural" for n in noun_at("people", sentence.words, number.last + 1))
        return force or named or member_words(sentence, number.last + 1)[0] is not None
    return behind in word_set("others") or behind in word_set("number of")


def people_from(sentence: Sentence, at: int, end: int | None = None, definite: bool = False) -> list[People]:
    """
    Read the people named from a word on, with those joined to them by و: "طفل ووالده".

    Parameters
    ----------
    sentence, at, end, definite
        As for `people_at`.

    Returns
    -------
    list[People]
        In order of the text; empty where no people are named here.
    """
    end = sentence.end if end is None else end
    found: list[People] = []
    while True:
        people = people_at(sentence, at, end, definite) or (by_nation(sentence, at, end) if found else None)
        if people is None:
            return found
        if found and _counted_with(sentence, found[-1], people):
            # "31 ناشطا وصحفيا": the number is that of both.
            found[-1] = replace(found[-1], last=people.last, group=_side(found[-1].group, people.group))
        else:
            if found and (found[-1].group, people.group) == ("people", "civilians"):
                # "رجلا وشقيقه": what one of them is, the other is too.
                found[-1] = replace(found[-1], group="civilians")
            found.append(people)
        found[-1] = _with_known(sentence, found[-1], end)
        at = _next_of_list(sentence, found[-1].last, end)
        added = _added(sentence, at, end)
        if added is not None:
            at = added
            continue
        if at + 1 < end and sentence.words[at] == "و":
            # "847 مدنيا و411 من أفراد الجيش"
            at += 1
            continue
        with_him = at < end and _with_somebody(sentence, at)
        if at >= end or not (_joined(sentence.words[at]) or with_him) or is_harm(sentence.words[at]):
            return found


def _added(sentence: Sentence, at: int, end: int) -> int | None:
    """Where one more of a list stands behind "in addition to": "ثلاثة قتلى من الطرفين إضافة إلى ضابط"; else none."""
    words = sentence.words
    both = " ".join(words[at : at + 2]) in word_set("of both sides")
    at = at + 2 if both else at
    if " ".join(words[at : at + 2]) not in word_set("in addition to") or at + 2 >= end:
        return None
    person = people_at(sentence, at + 2, end)
    return at + 2 if person is not None and person.own_number else None


def _side(group: str | None, beside: str | None) -> str | None:
    """Group of people of two groups that one number counts: "ألف امرأة وطفل", "مئة جندي وضابط"."""
    if group == beside:
        return group
    if "security forces" in {group, beside} and {group, beside} <= _FORCES:
        # An officer is of the force named beside him.
        return next(g for g in (group, beside) if g != "security forces")
    return "civilians" if {group, beside} <= _UNARMED else "people"


def _counted_with(sentence: Sentence, counted: People, beside: People) -> bool:
    """Whether a noun behind "and" is counted by the number before, with the noun that it counts."""
    if counted.noun is None or beside.noun is None or not beside.own_number:
        return False
    if counted.quantity.vague in _MANY:
        # "العشرات من المتظاهرين ورجال الأمن"
        return beside.quantity == SEVERAL and not harm_noun(sentence.words[beside.noun])
    low = counted.quantity.low or 0
    if beside.quantity != ONE or low <= _LAST_WITH_PLURAL:
        return False
    if all(sentence.words[at].endswith("ا") for at in (counted.noun, beside.noun)):
        # Both in the accusative that numbers from 11 take: "31 ناشطا وصحفيا".
        return True
    # "مئة امرأة وفتاة", "أكثر من ستة آلاف رجل وشاب"; one policeman is no part of "مئتا شخص وشرطي".
    rounded = 0 in {low % 100, (low - 1) % 100} and low >= 100
    found = nouns("people", sentence.words[counted.noun])
    anybody = bool(found) and found[0].row["group"] == "people" and found[0].row["generic"] != "yes"
    alone = sentence.word(beside.last) in word_set("one, behind")
    return rounded and not anybody and not alone and beside.first == counted.noun + 1


def _with_known(sentence: Sentence, counted: People, end: int) -> People:
    """Tens or more of two sorts that both have the article: "عشرات النساء والأطفال"."""
    at = counted.last
    if counted.quantity.vague not in _MANY or counted.noun != at - 1 or at >= end or sentence.words[at][:1] != "و":
        return counted
    found = noun_at("people", sentence.words, at)
    beside = next((n for n in found if n.reading.article and n.reading.conjunction), None)
    if beside is None or beside.form.number != "plural" or not sentence.words[at - 1].startswith("ال"):
        return counted
    return replace(counted, last=at + 1, group=_side(counted.group, beside.row["group"] or None))


def _joined(word: str) -> bool:
    """Whether a word begins with "and": "وطفل"; the first letter of "والده", "وزير" is their own."""
    own = word in word_set("no conjunction") or any(not n.reading.conjunction for n in nouns("people", word))
    return word.startswith("و") and not own


def _next_of_list(sentence: Sentence, at: int, end: int) -> int:
    """Past an adjective or a comma before the next of a list: "أستاذًا جامعيًا وسائقه"."""
    words = sentence.words
    if at + 1 >= end or words[at + 1][:1] != "و" or is_harm(words[at]):
        return _kin(sentence, at, end)
    adjective = words[at][0].isalpha() and words[at] not in word_set("preposition") and not words[at].startswith("و")
    joined = not is_harm(words[at + 1]) and people_at(sentence, at + 1, end) is not None
    return at + 1 if (adjective or words[at] == "،") and joined else _kin(sentence, at, end)


def _kin(sentence: Sentence, at: int, end: int) -> int:
    """Past what is told of somebody, before one of his: "مختار قرية في أطراف جلولاء ونجله"."""
    for index in range(at, min(end, at + _KIN_REACH)):
        word = sentence.words[index]
        if index in sentence.numbers and sentence.numbers[index].excluded and word.isdecimal():
            # "عمره 9 سنوات ووالدته"
            continue
        if word == "،":
            return _past_an_aside(sentence, index, end) or at
        if not word[0].isalpha() or is_harm(word) or word in word_set("part opener") | word_set("namely"):
            return at
        if word in word_set("no conjunction"):
            continue
        if index in sentence.numbers and _with_somebody(sentence, index) and _his_companions(sentence, index):
            # "عضوا في المجلس البلدي مع اثنين من حراسه", "قيادي إلى جانب ثلاثة كانوا برفقته"
            return index
        if sentence.words[index - 1] in word_set("together with") and _of_his(sentence, index):
            # "مستشار في الوزارة مع ابنه"
            return index
        if any(n.form.pronoun and n.form.number != "plural" for n in noun_at("people", sentence.words, index)):
            return index if _joined(word) else at
        if word.startswith("و"):
            return index if _more_of_list(sentence, index) or _behind_an_age(sentence, index, end) else at
    return at


def _past_an_aside(sentence: Sentence, comma: int, end: int) -> int | None:
    """The number of those with somebody behind what two commas enclose: "قائد صحوة، جنوب بعقوبة، وثلاثة من مرافقيه"."""
    reach = range(comma + 1, min(end, comma + _KIN_REACH))
    closing = next((i for i in reach if sentence.words[i] == "،"), None)
    if closing is None or closing + 1 >= end or any(is_harm(sentence.words[i]) for i in range(comma + 1, closing)):
        return None
    number = sentence.numbers.get(closing + 1)
    if number is None or number.excluded or sentence.word(number.last) not in word_set("partitive"):
        return None
    theirs = any(n.form.pronoun for n in noun_at("people", sentence.words, number.last + 1))
    return closing + 1 if theirs else None


def _with_somebody(sentence: Sentence, at: int) -> bool:
    """Whether "with" or "beside" stands before a word."""
    words = sentence.words
    beside = at > 1 and f"{words[at - 2]} {words[at - 1]}" in word_set("beside somebody")
    return beside or words[at - 1] in word_set("together with")


def _his_companions(sentence: Sentence, at: int) -> bool:
    """Whether a number counts those with somebody: "اثنين من حراسه", "ثلاثة كانوا برفقته"."""
    number = sentence.numbers[at]
    if number.excluded:
        return False
    behind, after = sentence.word(number.last), sentence.word(number.last + 1)
    # "حراسه" are his guards here, though it is spelled like guarding.
    theirs = behind in word_set("partitive") and any(n.form.pronoun for n in nouns("people", after or "."))
    return theirs or (behind in word_set("had") and after in word_set("in his company"))


def _behind_an_age(sentence: Sentence, at: int, end: int) -> bool:
    """Whether one more stands behind the age of the one before: "فتى في السادسة عشرة من عمره وشابا"."""
    aged = at > sentence.start and sentence.words[at - 1] in word_set("his age")
    return aged and not is_harm(sentence.words[at]) and people_at(sentence, at, end) is not None


def _more_of_list(sentence: Sentence, at: int) -> bool:
    """Whether a number behind "and" goes on with a list: "أصابت عقيدا كان معه واثنين من المارة", not "وثلاثة جرحى"."""
    number = sentence.numbers.get(at)
    if number is None or number.excluded or number.noun is None or is_harm(sentence.words[number.noun]):
        return False
    behind = sentence.word(max(number.last, number.noun + 1))
    return number.unit == "people" and not is_harm(behind)


def _of_his(sentence: Sentence, at: int) -> bool:
    """Whether a word names one of somebody's: "ابنه", "سائقه"."""
    return any(n.form.pronoun and n.form.number == "singular" for n in noun_at("people", sentence.words, at))


def by_nation(sentence: Sentence, at: int, end: int) -> People | None:
    """Read one or two known by nationality alone, in a list or behind "among them": "هم يمني وسوريان"."""
    word = (sentence.words[at] if at < end else "").removeprefix("و")
    row = nationality(word) if word else None
    if row is None or word.startswith("ال") or word.endswith(("ين", "ون", "ات")):
        return None
    two = word.endswith("ان") and word not in terms(row["term"])
    return People(at, at + 1, TWO if two else ONE, "people", row["demonym"], own_number=True, noun=at)


def _counted(sentence: Sentence, number: NumberMention, end: int) -> People | None:
    """People with a number: "ثلاثة من رجال الشرطة", "12 آخرين", "ثلاثة أمريكيين"."""
    words, counted = sentence.words, number.noun
    # A counted word is a noun: what its neighbours may make of it elsewhere does not matter.
    noun = next(iter(nouns("people", words[counted])), None) if counted is not None else None
    # "خمسة من الشرطة" counts members of a force, whose group is told by its name.
    direct = counted is not None and (noun is not None or counted <= number.last)
    last = max(number.last, counted + 1) if counted is not None and direct else number.last
    tail = read_tail(sentence, last, end)
    group, nation, after = tail
    if noun is not None and counted is not None:
        group = group_of(sentence, noun, counted, tail.group)
        if counted > number.last:
            # "ألف من النساء والأطفال": of all that are named.
            group = read_tail(sentence, number.last, end).group or group
        nation = nation or owners_nation(sentence, noun, counted)
        # "مسلحين من تنظيم القاعدة", "رجال الشرطة": the organisation tells more than the noun.
        if tail.group and (noun.row["generic"] == "yes" or group == "people"):
            group = tail.group
        elif words[counted].rstrip("ا") in word_set("its members"):
            # "هجوم على حاجز للشرطة … مقتل ثلاثة عناصر"
            group = only_group_named(sentence, number.first) or group
    elif counted is not None and direct:
        compatriots = nationality(words[counted])
        if compatriots is not None:
            group, nation = group or "people", nation or compatriots["demonym"]
        elif harm_noun(words[counted]) is None and number.unit is None:
            return None
    if group is None and last < end and words[last] in word_set("of those"):
        group, after = spoken_of(sentence, number.first), last + 1
    group, after = _former(sentence, group, after, end)
    others = noun is None and any(w in word_set("others") for w in words[last:after])
    at_noun = number.first if number.kind == "dual" else counted
    quantity = number.quantity
    # "12 شخصا على الأقل", "12 شخصا، على الأقل، …"
    hedge = after + 1 if after < end and words[after] == "،" else after
    if quantity.low == quantity.high and " ".join(words[hedge : hedge + 2]) in word_set("at least, behind"):
        quantity = replace(quantity, high=None)
    return People(number.first, after, quantity, group, nation, others=others, noun=at_noun)


def _one_of(sentence: Sentence, at: int, end: int) -> People | None:
    """One of a group: "أحد عناصر الشرطة", "وأحد مرافقيه"."""
    found = noun_at("people", sentence.words, at + 1) if at + 1 < end else ()
    # Behind "one of", "حراسه" are his guards, though it is spelled like guarding.
    if not found and at + 1 < end:
        found = tuple(n for n in nouns("people", sentence.words[at + 1]) if n.form.pronoun)
    for noun in found:
        if noun.form.number != "singular" and not noun.reading.preposition and not noun.reading.conjunction:
            tail = read_tail(sentence, at + 2, end)
            group = group_of(sentence, noun, at + 1, tail.group)
            nation = tail.nationality or owners_nation(sentence, noun, at + 1)
            return People(at, tail.last, ONE, group, nation, noun=at + 1)
    return None


def spoken_of(sentence: Sentence, at: int) -> str | None:
    """Find the group of those named last before a word: "اثنين منهم"; in "قتلوا اثنين منهم" others than who did it."""
    by_them = sentence.word(at - 1).endswith("وا") and is_harm(sentence.word(at - 1))
    for index in range(at - 1, sentence.start - 1, -1):
        force = sentence.actor_at.get(index) if by_them else None
        if force is not None and force.actor.group in _FORCES:
            return force.actor.group
        for noun in noun_at("people", sentence.words, index):
            if noun.form.number != "singular" and not (by_them and noun.row["group"] == "militants"):
                return noun.row["group"] or None
    return None


def _uncounted(sentence: Sentence, at: int, end: int, definite: bool) -> People | None:
    """People whose noun is the number: "جندي", "جنديان", "جنود"."""
    if sentence.words[at] in word_set("one of two"):
        return People(at, at + 1, ONE, spoken_of(sentence, at), None, own_number=True, noun=at)
    if sentence.words[at].removeprefix("و") in word_set("both parents"):
        return People(at, at + 1, TWO, "civilians", None, own_number=True, noun=at)
    title = _title(sentence, at, end)
    if title is not None:
        return title
    if definite and sentence.words[at].removeprefix("و") in word_set("father of") and at not in sentence.inserted:
        # "أبو مصعب الزرقاوي": by such names the news calls the leaders of armed groups.
        return People(at, min(at + 2, end), ONE, "militants", None, noun=at)
    found = noun_at("people", sentence.words, at)
    for noun in found:
        if noun.reading.preposition or (noun.reading.article and not definite):
            continue
        if noun.reading.stem in word_set("family") and not noun.reading.article:
            return _family(sentence, at, end, noun)
        quantity = _own_number(noun, found)
        if quantity is SEVERAL and (noun.reading.article or noun.form.pronoun):
            # "مقتل الجنود": who is known already is no number.
            continue
        former, begin = _former(sentence, noun.row["group"] or None, at + 1, end)
        tail = read_tail(sentence, begin, at + 1 if begin == at + 1 and _is_object(sentence, at) else end)
        group = former if begin > at + 1 else group_of(sentence, noun, at, tail.group)
        group, last = _former(sentence, group, tail.last, end)
        if tail.group and group == "people":
            group = tail.group
        if quantity == ONE and group in {"civilians", "people"} and _is_minor(sentence, last):
            group = "children"
        nation = None if last > tail.last or begin > at + 1 else tail.nationality
        return People(at, last, quantity, group, nation, not noun.reading.article, noun=at)
    return None


def _is_object(sentence: Sentence, at: int) -> bool:
    """Whether the word behind somebody is what he did it to: "قناص جنديًا", "مسلحون عائلة", not "ضابط شرطة"."""
    word, behind = sentence.words[at], sentence.word(at + 1)
    accusative = behind.endswith("ا") and not word.endswith("ا")
    several = behind.endswith("ين") and not word.endswith(("ين", "ون", "ان", "ي", "ا"))
    family = word.endswith("ون") and behind in word_set("family")
    return (accusative or several or family) and bool(noun_at("people", sentence.words, at + 1))


def _is_minor(sentence: Sentence, at: int) -> bool:
    """Whether an age below eighteen is told of somebody: "نجله البالغ من العمر 9 سنوات"."""
    reach = range(at, min(sentence.end, at + _AGE))
    aged = next((i for i in reach[:_AGE_WORD] if sentence.words[i] in word_set("aged")), None)
    number = (
        None if aged is None else next((sentence.numbers[i] for i in reach if i > aged and i in sentence.numbers), None)
    )
    return number is not None and number.excluded and (number.quantity.low or _ADULT) < _ADULT


def _title(sentence: Sentence, at: int, end: int) -> People | None:
    """One person by a title of several words: "آمر الفوج", "نائب ضابط"."""
    word = sentence.words[at]
    if word.startswith("ال"):
        return None
    found: Phrase | None = _find_title(sentence.words[at : min(end, at + 3)], 0)
    if found is None or found.last < 2 or found.cut > word.startswith("و"):
        return None
    if word.endswith("امام") and at not in sentence.hamza_below:
        # "أمام الجامع" is in front of it.
        return None
    tail = read_tail(sentence, at + found.last, end)
    group = tail.group if tail.group and found.row["generic"] == "yes" else found.row["group"]
    return People(at, tail.last, ONE, group, tail.nationality, own_number=True, noun=at)


def _former(sentence: Sentence, group: str | None, at: int, end: int) -> tuple[str | None, int]:
    """Group of somebody who may have left his force ("ضابط سابق", "جندي متقاعد"), and the word behind."""
    if at < end and group in _FORCES and sentence.words[at] in word_set("former"):
        return "civilians", at + 1
    return group, at


def _family(sentence: Sentence, at: int, end: int, noun: Noun) -> People:
    """A family, with how many it has where that is told: "عائلة مؤلفة من خمسة أفراد"."""
    last = at + 1
    while last < end and sentence.words[last] in word_set("made up of"):
        last += 1
    number = sentence.numbers.get(last) if last > at + 1 else None
    group = noun.row["group"] or None
    if number is not None and not number.excluded and number.unit == "people":
        return People(at, (number.noun or last) + 1, number.quantity, group, None, noun=number.noun)
    return People(at, at + 1, SEVERAL, group, None, noun=at)


def _own_number(noun: Noun, found: tuple[Noun, ...]) -> Quantity:
    """How many a noun without a number names."""
    # "مسلحين", "مسلحي" may be two or many: where the plural is spelled so too, nothing says two.
    plural = any(n.form.number == "plural" and n.reading == noun.reading and n.row is noun.row for n in found)
    if noun.form.number == "plural" or (noun.form.number == "dual" and plural):
        return SEVERAL
    return TWO if noun.form.number == "dual" else ONE


@word_cache
def of_protesters(word: str) -> bool:
    """Whether a word names protesters: "محتجون", "المتظاهرين"."""
    return any(noun.row["group"] == "protesters" for noun in nouns("people", word))
