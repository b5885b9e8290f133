"""Read lists of people joined by "and" or "with": who is counted with whom, and who is one more."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from ._sentence import Sentence
from .actors import FORCES
from .arabic import readings
from .clauses import past_verb
from .harm import harm_noun, is_harm
from .nationalities import compatriot, nationality
from .people import ONE, SEVERAL, TWO, People, people_at
from .vocabulary import given_names, has_article, noun_at, nouns, terms, verbs, word_set

# How much may be told of somebody before one of his kin is named.
_KIN_REACH = 9
# From how many on people may be of several nations.
_ALL = 2
# Ends of a nationality of more than one.
_OF_MANY = ("ان", "ين", "ون", "ات")
# Numbers up to here take a plural.
_LAST_WITH_PLURAL = 10
_MANY = frozenset({"tens", "hundreds", "thousands"})
# Groups of those who have a title or a rank, and how far behind it a verb of their own may stand.
_TITLED = FORCES | {"officials", "militants", "people"}
_OWN_VERB = 4
_UNARMED = frozenset({"civilians", "journalists", "medics", "officials", "women", "children"})


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
        people = people_at(sentence, at, end, definite)
        if people is None and found:
            people = by_nation(sentence, at, end) or _another(sentence, at, end, found[-1])
        if people is None:
            return found
        if found and _counted_with(sentence, found[-1], people):
            # "31 ناشطا وصحفيا": the number is that of both.
            found[-1] = replace(found[-1], last=people.last, group=_side(found[-1].group, people.group))
        elif found and _both_of_one(sentence, found[-1], people):
            group = people.group if found[-1].group in {None, "people", "civilians"} else found[-1].group
            found[-1] = replace(found[-1], last=people.last, group=group)
        else:
            if found and found[-1].group == "people" and (people.group == "civilians" or _his_kin(sentence, people)):
                # "رجلا وشقيقه", "رجل وزوجته": what one of them is, the other is too.
                found[-1] = replace(found[-1], group="civilians")
            found.append(people)
        found[-1] = _of_nations(sentence, _with_known(sentence, found[-1], end), end)
        at = _next_of_list(sentence, found[-1], end)
        more = added(sentence, at, end)
        if more is not None:
            at = more
            continue
        if at + 1 < end and sentence.words[at] == "و":
            # "847 مدنيا و411 من أفراد الجيش"
            at += 1
            continue
        with_him = at < end and _with_somebody(sentence, at)
        if at >= end or not (_joined(sentence.words[at]) or with_him) or is_harm(sentence.words[at]):
            return found


def _of_nations(sentence: Sentence, people: People, end: int) -> People:
    """Several with the nationality of each, who are no more than they: "جنديان أميركي وبريطاني"."""
    words, at, low = sentence.words, people.last, people.quantity.low
    opened = at + 2 < end and words[at] == "،" and nationality(words[at + 1]) is not None
    at += 2 * opened
    # "ثلاثة أمريكيين وبريطانية" are four.
    first = nationality(words[at - 1]) is not None and not words[at - 1].endswith(_OF_MANY)
    if low is None or low < _ALL or at >= end or not first:
        return people
    following = takewhile(lambda i: words[i][:1] == "و" and nationality(words[i][1:]), range(at, end))
    last = max((i + 1 for i in following if not words[i].endswith(_OF_MANY)), default=at)
    if last == at:
        return people
    return replace(people, last=last + (opened and last < end and words[last] == "،"), nationality=None)


def _both_of_one(sentence: Sentence, one: People, other: People) -> bool:
    """Whether two words say what one person is, whose name stands behind both: "الكاتب والصحفي عادل محسن"."""
    words, noun = sentence.words, one.noun
    if noun is None or other.noun is None or not has_article(words[noun]):
        return False
    if one.quantity != ONE or other.quantity != ONE:
        return False
    if one.own_number != other.own_number or other.noun != other.first or words[other.noun][:1] != "و":
        return False
    # "الناشطة العراقية وطبيبة التغذية رنا"; "الصحفي أحمد والمصور علي" are two.
    between = words[noun + 1 : other.noun]
    if len(between) > 1 or not all(map(has_article, between)):
        return False
    of_something = not has_article(words[other.noun].removeprefix("و"))
    behind = other.noun + 1 + of_something
    if of_something and not has_article(sentence.word(other.noun + 1)):
        return False
    # "والنائب السابق محمد"
    behind += has_article(sentence.word(behind))
    # "علي" is a name where another stands behind it, else "on".
    names = given_names(words_too=True)
    return sentence.word(behind) in given_names() or {sentence.word(behind), sentence.word(behind + 1)} <= names


def _another(sentence: Sentence, at: int, end: int, one: People) -> People | None:
    """Read one more of those in a list, of whom only a nationality is told: "قتل جندي أمريكي وآخر عراقي"."""
    if at + 1 >= end or sentence.words[at].removeprefix("و") not in word_set("another"):
        return None
    theirs = by_nation(sentence, at + 1, end)
    if theirs is None or theirs.quantity != ONE:
        return None
    return replace(theirs, first=at, group=one.group, own_number=False)


def _his_kin(sentence: Sentence, people: People) -> bool:
    """Whether somebody is the wife or child of him beside whom he is named: "وزوجته", "وطفلاه"."""
    own = people.group in {"women", "children"} and people.own_number and people.noun is not None
    return own and any(n.form.pronoun for n in noun_at("people", sentence.words, people.noun or 0))


def added(sentence: Sentence, at: int, end: int) -> int | None:
    """
    Where one more of a list stands behind "in addition to": "ثلاثة قتلى من الطرفين إضافة إلى ضابط"; else none.

    Parameters
    ----------
    sentence
        The sentence.
    at
        The word behind those of the list so far.
    end
        Where to stop reading.
    """
    words = sentence.words
    # "خمسة من الشرطة، إضافة إلى عشرة مسلحين"
    at += at < end and words[at] == "،"
    both = " ".join(words[at : at + 2]) in word_set("of both sides")
    at = at + 2 if both else at
    if " ".join(words[at : at + 2]) not in word_set("in addition to") or at + 2 >= end:
        return None
    person = people_at(sentence, at + 2, end)
    if person is None:
        return None
    # "خمسة جنود إضافة إلى ثلاثة مدنيين"; "إضافة إلى ثلاثة جرحى" were not killed.
    noun = sentence.word(person.noun) if person.noun is not None else ""
    counted = at + 2 in sentence.numbers and not harm_noun(noun) and person.group is not None
    return at + 2 if person.own_number or counted else None


def _side(group: str | None, beside: str | None) -> str | None:
    """Group of people of two groups that one number counts: "ألف امرأة وطفل", "مئة جندي وضابط"."""
    if group == beside:
        return group
    if "security forces" in {group, beside} and {group, beside} <= FORCES:
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
    if sentence.word(counted.noun + 1) in word_set("partitive") and beside.quantity == SEVERAL:
        # "15 ألف شخص من المدنيين وعناصر الشرطة"; "خمسة جنود من الفرقة ومدنيون" are more.
        return counted.last > counted.noun + 2 and beside.last > beside.noun + 1
    if sentence.word(counted.noun - 1) in word_set("partitive") and beside.quantity == SEVERAL:
        # "15 من شيوخ العشائر ومنتسبي الشرطة"
        return any(n.form.construct for n in noun_at("people", sentence.words, beside.noun))
    low = counted.quantity.low or 0
    if beside.quantity != ONE or low <= _LAST_WITH_PLURAL:
        return False
    if all(sentence.words[at].endswith("ا") for at in (counted.noun, beside.noun)):
        # Both in the accusative that numbers from 11 take: "31 ناشطا وصحفيا".
        return True
    if sentence.words[beside.noun] == f"و{sentence.words[counted.noun].removesuffix('ا')}ه":
        # "29 ناشطا وناشطة"
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


def _next_of_list(sentence: Sentence, last: People, end: int) -> int:
    """Past an adjective or a comma before the next of a list: "أستاذًا جامعيًا وسائقه"."""
    words, at = sentence.words, last.last
    if at + 1 >= end or words[at + 1][:1] != "و" or is_harm(words[at]):
        return _kin(sentence, last, end)
    adjective = words[at][0].isalpha() and words[at] not in word_set("preposition") and not words[at].startswith("و")
    joined = not is_harm(words[at + 1]) and not _speaks(sentence, at + 1)
    joined = joined and people_at(sentence, at + 1, end) is not None
    return at + 1 if (adjective or words[at] == "،") and joined else _kin(sentence, last, end)


def _kin(sentence: Sentence, one: People, end: int) -> int:
    """Past what is told of somebody, before one of his or of his rank: "مختار قرية في أطراف جلولاء ونجله"."""
    at = one.last
    for index in range(at, min(end, at + _KIN_REACH)):
        word = sentence.words[index]
        if index in sentence.numbers and sentence.numbers[index].excluded and word.isdecimal():
            # "عمره 9 سنوات ووالدته"
            continue
        if not word[0].isalpha() or is_harm(word) or word in word_set("part opener") | word_set("namely"):
            return at
        if word in word_set("no conjunction") or word in word_set("together with"):
            continue
        if index in sentence.numbers and _with_somebody(sentence, index) and _his_companions(sentence, index):
            # "عضوا في المجلس البلدي مع اثنين من حراسه", "قيادي إلى جانب ثلاثة كانوا برفقته"
            return index
        if sentence.words[index - 1] in word_set("together with") and _of_his(sentence, index):
            # "مستشار في الوزارة مع ابنه"
            return index
        if _of_his(sentence, index):
            return index if _joined(word) else at
        if _titled_too(sentence, one, index, end):
            return index
        if word.startswith("و"):
            number = index + (word == "و")
            if number in sentence.numbers and _his_companions(sentence, number):
                # "قائد الفرقة اللواء حسين كريم و16 من ضباطه"
                return index
            more = _more_of_list(sentence, index) or _behind_an_age(sentence, index, end)
            # "عضوا في مجلس المحافظة وأحد أفراد حمايته"
            return index if more or (word in word_set("one of") and people_at(sentence, index, end)) else at
    return at


def _titled_too(sentence: Sentence, one: People, at: int, end: int) -> bool:
    """Whether another with a title stands behind one: "قائد العمليات ونائب رئيس الهيئة", "العقيد أحمد والرائد محمد"."""
    words, named = sentence.words, (one.first if one.noun is None else one.noun) + 1
    # "علي" and "كريم" behind a rank are names, though they are spelled like "on" and "like".
    names = given_names(words_too=True)
    between = [i for i in range(one.first, at) if not (i in {named, named + 1} and words[i] in names)]
    # "الصحفي أحمد علي والمصور صفاء حسن"
    both = words[named : named + 1] + words[at + 1 : at + 2]
    each = has_article(words[named - 1]) and has_article(words[at]) and names.issuperset(both)
    if (one.group not in _TITLED and not each) or one.quantity != ONE or not _joined(words[at]) or at + 1 >= end:
        return False
    if any(words[i] in word_set("preposition") or any(r.preposition for r in readings(words[i])) for i in between):
        # "منزل قائد الشرطة في بعقوبة ومدير الناحية": whose house it is.
        return False
    if _speaks(sentence, at) or any(is_harm(word) or past_verb(word) for word in words[at + 1 : at + _OWN_VERB]):
        return False
    known = any(has_article(words[i]) for i in (one.first, one.noun or one.first))
    person = people_at(sentence, at, end, definite=known)
    if person is None or person.quantity != ONE or person.noun is None:
        return False
    if person.group not in _TITLED and not each:
        return False
    return has_article(words[at]) or _of_something(sentence, at + 1)


def _speaks(sentence: Sentence, at: int) -> bool:
    """Whether somebody behind "and" is the subject of a verb of saying: "مقتل قائد ورئيس الوزراء يعلن الحداد"."""
    behind = sentence.words[at + 1 : min(sentence.end, at + _OWN_VERB)]
    return any(word.startswith(("ي", "ت")) and verbs("say_verbs", word) for word in behind)


def _of_something(sentence: Sentence, at: int) -> bool:
    """Whether a word may be what somebody is the head of: "مدير الناحية", "نائب رئيس هيئة", "معاون آمر فوج"."""
    return at in sentence.inserted or has_article(sentence.words[at]) or bool(nouns("people", sentence.words[at]))


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
    # "اثنين من أفراد حمايته"
    near = (after, sentence.word(number.last + 2)) if nouns("people", after or ".") else (after,)
    theirs = behind in word_set("partitive") and any(n.form.pronoun for w in near for n in nouns("people", w or "."))
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
    """Whether a word names one or two of somebody's: "ابنه", "سائقه", "ولديه"; "مسلحي التنظيم" are no "my gunman"."""
    known = () if sentence.words[at].endswith("ي") else noun_at("people", sentence.words, at)
    return any(n.form.pronoun and n.form.number != "plural" for n in known)


def by_nation(sentence: Sentence, at: int, end: int) -> People | None:
    """Read one or two known by nationality alone, in a list or behind "among them": "هم يمني وسوريان"."""
    word = (sentence.words[at] if at < end else "").removeprefix("و")
    row = compatriot(word) if word else None
    if row is None or word.endswith(("ين", "ون", "ات")):
        return None
    two = word.endswith("ان") and word not in terms(row["term"])
    return People(at, at + 1, TWO if two else ONE, "people", row["demonym"], own_number=True, noun=at)
