"""Read noun phrases of people: how many, of what group and what nationality."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ._ages import is_minor
from ._belonging import group_of, member_words, only_group_named, owners_nation, read_tail
from ._groupsaid import group_if_former, of_both_kinds, spoken_of, whose_car
from ._phrases import Phrase
from ._phrases import finder as phrase_finder
from ._sentence import Sentence
from .actors import FORCES
from .arabic import word_cache
from .harm import harm_noun, is_harm
from .nationalities import forces_of, nationality
from .numbers import NumberMention, Quantity
from .vocabulary import Noun, ends_with, given_names, has_article, noun_at, nouns, word_set

ONE = Quantity(1, 1)
TWO = Quantity(2, 2)
SEVERAL = Quantity(None, None, "several")
# How far behind a crew it may be said of how many it is: "طاقم المروحية الأمريكية المكون من".
_MADE_UP = 5
# How many words a name has at the most.
_NAMES = 5
_find_title = phrase_finder("people")


@dataclass(frozen=True, slots=True)
class People:
    """
    A group of people in the text: how many, and who they are as far as the words say.

    Word indexes, ``last`` exclusive. ``own_number`` is true where the noun itself is the number ("جندي"), ``others``
    where only "others" says who they are; ``noun`` is the index of the noun. ``together`` is how many were killed and
    wounded, where the text does not say how many of each.
    """

    first: int
    last: int
    quantity: Quantity
    group: str | None
    nationality: str | None
    own_number: bool = False
    others: bool = False
    noun: int | None = None
    together: int | None = None


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
    if sentence.words[at] == "من" and sentence.word(at + 1) in word_set("inside it"):
        # "دمرت سيارة وقتلت من فيها"
        return People(at, at + 2, SEVERAL, whose_car(sentence, at), None)
    return _so_called(sentence, at, end) or _group_of(sentence, at, end) or _uncounted(sentence, at, end, definite)


def _group_of(sentence: Sentence, at: int, end: int) -> People | None:
    """Several people told of as a group: "قتل مجموعة من الإرهابيين"."""
    words = sentence.words
    if words[at].removesuffix("ا") not in word_set("group of people") or sentence.word(at + 1) != "من" or at + 2 >= end:
        return None
    noun = next((n for n in noun_at("people", words, at + 2) if n.form.number == "plural"), None)
    if noun is None:
        return None
    tail = read_tail(sentence, at + 3, end)
    return People(at, tail.last, SEVERAL, group_of(sentence, noun, at + 2, tail.group), tail.nationality, noun=at + 2)


def _so_called(sentence: Sentence, at: int, end: int) -> People | None:
    """One person told of by what he is called: "المدعو أبو ياسر", "المكنى (أبو عمر)", "ما يسمى بوالي ديالى"."""
    words = sentence.words
    by_name = words[at].removeprefix("و") in word_set("called, of a person")
    if not by_name and (words[at] not in {"ما", "من"} or sentence.word(at + 1) not in word_set("is called")):
        return None
    inner = at + 1 if by_name else at + 2
    while inner < end and (not words[inner][0].isalnum() or words[inner] in word_set("behind called")):
        inner += 1
    if inner >= end:
        return None
    freed = sentence.freed(inner) if words[inner][:1] == "ب" else sentence
    found = _uncounted(freed, inner, end, definite=True)
    if not by_name and (found is None or found.quantity != ONE):
        # "ما يسمى بالمقاومة": nobody by himself.
        return None
    return People(at, found.last if found else inner + 1, ONE, (found and found.group) or "people", None, noun=at)


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
    # "خمسة من الجنود"; "عدد من القوات الأمنية" ends with its "of".
    inside = sentence.words[number.last - 1] in word_set("partitive")
    of = number.last if inside else number.last + 1
    if (inside or behind in word_set("partitive")) and of < end:
        mention = sentence.actor_at.get(of)
        force = mention is not None and (mention.actor.group in FORCES or mention.actor.kind == "group")
        named = any(n.form.number == "plural" for n in noun_at("people", sentence.words, of))
        return force or named or member_words(sentence, of)[0] is not None
    return behind in word_set("others") or behind in word_set("number of")


def _counted(sentence: Sentence, number: NumberMention, end: int) -> People | None:
    """People with a number: "ثلاثة من رجال الشرطة", "12 آخرين", "ثلاثة أمريكيين"."""
    words, counted = sentence.words, number.noun
    # A counted word is a noun: what its neighbours may make of it elsewhere does not matter.
    if counted is not None and number.first == counted + 1 and nationality(words[counted]):
        # "الجنود الأميركيون الثلاثة": soldiers rather than people of that land.
        counted -= bool(nouns("people", words[counted - 1])) and has_article(words[counted - 1])
    noun = next(iter(nouns("people", words[counted])), None) if counted is not None else None
    # "خمسة من الشرطة" counts members of a force, whose group is told by its name.
    direct = counted is not None and (noun is not None or counted <= number.last)
    last = max(number.last, counted + 1) if counted is not None and direct else number.last
    kinds = of_both_kinds(sentence, last, end)
    if kinds is not None:
        return People(number.first, last + 3, number.quantity, kinds, None, noun=counted)
    tail = read_tail(sentence, last, end)
    group, nation, after = tail
    if noun is not None and counted is not None:
        group = group_of(sentence, noun, counted, tail.group)
        if counted > number.last:
            # "ألف من النساء والأطفال": of all that are named.
            group = read_tail(sentence, number.last, end).group or group
        if nation is None and counted < number.last:
            # "11 مدنيا عراقيا على الأقل"
            nation = read_tail(sentence, counted + 1, number.last).nationality
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
        elif group is None and (force := sentence.actor_at.get(counted)) is not None:
            # "ثلاثة شرطة"
            group, nation, after = force.actor.group, force.actor.nationality, max(after, force.last)
    if words[number.first].removeprefix("و") in word_set("some of them"):
        group = spoken_of(sentence, number.first)
    if group is None and last < end and words[last] in word_set("of those"):
        group, after = spoken_of(sentence, number.first), last + 1
    group, after = group_if_former(sentence, group, after, end)
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
    # Behind "one of", "حراسه" are his guards, though it is spelled like guarding, and "قادة" no verb "led him".
    if not found and at + 1 < end:
        found = tuple(n for n in nouns("people", sentence.words[at + 1]) if n.form.pronoun or n.form.number == "plural")
    for noun in found:
        if noun.form.number != "singular" and not noun.reading.preposition and not noun.reading.conjunction:
            tail = read_tail(sentence, at + 2, end)
            group = group_of(sentence, noun, at + 1, tail.group)
            nation = tail.nationality or owners_nation(sentence, noun, at + 1)
            return People(at, tail.last, ONE, group, nation, noun=at + 1)
    return None


def _uncounted(sentence: Sentence, at: int, end: int, definite: bool) -> People | None:
    """People whose noun is the number: "جندي", "جنديان", "جنود"."""
    if sentence.words[at] in word_set("one of two"):
        # "أحدهم" stands for one man and is no number.
        return People(at, at + 1, ONE, spoken_of(sentence, at), None, noun=at)
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
        if noun.reading.stem in word_set("crew"):
            return _crew(sentence, at, end, noun)
        if noun.row["generic"] == "yes" and noun.form.number == "plural" and at + 1 < end:
            theirs = _members_of_a_family(sentence, at, end)
            if theirs is not None:
                return theirs
        quantity = _own_number(noun, found)
        if quantity is SEVERAL and (noun.reading.article or noun.form.pronoun):
            # "مقتل الجنود": who is known already is no number.
            continue
        former, begin = group_if_former(sentence, noun.row["group"] or None, at + 1, end)
        tail = read_tail(sentence, begin, at + 1 if begin == at + 1 and _is_object(sentence, at) else end)
        group = former if begin > at + 1 else group_of(sentence, noun, at, tail.group)
        group, last = group_if_former(sentence, group, tail.last, end)
        if tail.group and group == "people":
            group = tail.group
        elif not tail.group and group == "people" and sentence.words[at].rstrip("ا") in word_set("its members"):
            # "وقالت هيئة الحشد إن عنصرين قتلا"
            group = only_group_named(sentence, at) or group
        if quantity == ONE and group in {"civilians", "people", "women"} and is_minor(sentence, last):
            group = "children"
        # "أودت بحياة سليماني": one whom everybody knows by his name has a nationality of his own.
        known = noun.row["note"] if forces_of(noun.row["note"]) else None
        nation = None if last > tail.last or begin > at + 1 else tail.nationality or known
        return People(at, last, quantity, group, nation, not noun.reading.article, noun=at)
    return _named(sentence, at, end)


def _named(sentence: Sentence, at: int, end: int) -> People | None:
    """
    One person by name, and what the words behind say that he was.

    As in "اغتيل أحمد سالم", "قتلوا سهيل غانم، المسؤول في الديوان", "قتل كريم جاسم وهو مختار قرية".
    """
    names, behind = given_names(words_too=True), sentence.word(at + 1)
    # "صباح الثلاثاء", "على الطريق": a name that is an everyday word needs another behind it.
    if sentence.words[at] not in (names if behind in names else given_names()) or at + 1 >= end:
        return None
    last = at + 1
    while last < min(end, at + _NAMES) and (sentence.words[last] in names or sentence.words[last][:2] == "ال"):
        last += 1
    if last == at + 1:
        return None
    title = last + (sentence.word(last) == "،")
    title += sentence.word(title).removeprefix("و") in word_set("himself")
    who = None if title == last or title >= end else _uncounted(sentence, title, end, definite=True)
    group = who.group if who is not None and who.quantity == ONE else "people"
    return People(at, last, ONE, group, None, noun=at)


def _is_object(sentence: Sentence, at: int) -> bool:
    """Whether the word behind somebody is what he did it to: "قناص جنديًا", "مسلحون عائلة", not "ضابط شرطة"."""
    word, behind = sentence.words[at], sentence.word(at + 1)
    accusative = behind.endswith("ا") and not word.endswith("ا")
    several = behind.endswith("ين") and not word.endswith(("ين", "ون", "ان", "ي", "ا"))
    family = word.endswith("ون") and behind in word_set("family")
    return (accusative or several or family) and bool(noun_at("people", sentence.words, at + 1))


def _title(sentence: Sentence, at: int, end: int) -> People | None:
    """One person by a title of several words: "آمر الفوج", "نائب ضابط"."""
    word = sentence.words[at]
    found: Phrase | None = _find_title(sentence.words[at : min(end, at + 3)], 0)
    if word.startswith("ال") and (found is None or not forces_of(found.row["note"])):
        # "الجنرال قاسم سليماني" is somebody, "النائب" whoever was told of.
        return None
    if found is None or found.last < 2 or found.cut > word.startswith("و"):
        return None
    if ends_with(word, "imam, or in front of") and at not in sentence.hamza_below:
        # "أمام الجامع" is in front of it.
        return None
    tail = read_tail(sentence, at + found.last, end)
    group = tail.group if tail.group and found.row["generic"] == "yes" else found.row["group"]
    # "قاسم سليماني": a commander whom everybody knows has a nationality of his own.
    nation = tail.nationality or (found.row["note"] if forces_of(found.row["note"]) else None)
    return People(at, tail.last, ONE, group, nation, own_number=True, noun=at)


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


def _crew(sentence: Sentence, at: int, end: int, noun: Noun) -> People:
    """The crew of an aircraft, many of whom the text may say how many: "طاقم الطائرة المكون من أربعة جنود"."""
    made = next(
        (i for i in range(at + 1, min(end, at + _MADE_UP)) if sentence.words[i] in word_set("made up of")), None
    )
    if made is not None:
        first = made + 1 + (sentence.word(made + 1) in word_set("partitive"))
        people = people_at(sentence, first, end)
        if people is not None:
            return replace(people, first=at, own_number=False)
    tail = read_tail(sentence, at + 1, end)
    group = group_of(sentence, noun, at, tail.group)
    nation = tail.nationality or owners_nation(sentence, noun, at)
    return People(at, tail.last, SEVERAL, group, nation, own_number=True, noun=at)


def _members_of_a_family(sentence: Sentence, at: int, end: int) -> People | None:
    """Those of a family that says how many it has: "أفراد عائلة مؤلفة من سبعة أشخاص"."""
    noun = next((n for n in nouns("people", sentence.words[at + 1]) if n.reading.stem in word_set("family")), None)
    family = _family(sentence, at + 1, end, noun) if noun is not None else None
    return replace(family, first=at) if family is not None and family.quantity is not SEVERAL else None


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
