"""Read nouns of harm done to somebody: "مقتل جنديين", "إصابة 20", "عن مقتله"; and one toll that two sources give."""

from __future__ import annotations

from dataclasses import replace

from . import harm_phrases
from ._groupsaid import spoken_of
from ._pointed import by_pronoun, those_before
from ._sentence import Sentence
from ._toll import Toll, either, unsplit
from .arabic import readings
from .clauses import is_punctuation
from .harm import harm_masdar, harm_noun, harm_of_many, harm_verb, harmed_pronoun, is_harm
from .joinedpeople import people_from
from .people import ONE, SEVERAL, People, people_at
from .victims import of_masdar, skip_inserted
from .vocabulary import any_of, noun_at, nouns, plays, word_set, words_of

# How far behind the number of one source that of another may stand; how far before harm the verb that denies it.
_BY_SOURCE, _DENIED = 5, 8
# What may only have been tried, how far before it the verb of trying may stand, and before a death its mourners.
TRIED = frozenset({"killed", "abducted"})
_ATTEMPT, _MOURNERS = 7, 6
# How far before "his wound" it may be said that he was wounded.
_HURT = 5
# How far behind "the first was killed" the second may stand.
_SECOND = 10


def masdar(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "مقتل جنديين", "مقتل وإصابة 20"."""
    status = harm_masdar(sentence.words[at])
    if status is None or (harm_verb(sentence.words[at]) and not _takes_masdar(sentence, at)):
        return None
    stems = {reading.stem for reading in readings(sentence.words[at])}
    if stems & word_set("execution") and harm_phrases.by_court(sentence, at):
        return []
    if stems & word_set("families of") and (told := harm_noun(sentence.word(at + 1))) and told.number == "plural":
        # "التعازي لأسر الضحايا": their families, spelled like capture.
        return []
    if status == "killed" and (harm_phrases.died_naturally(sentence, at) or _mourned(sentence, at)):
        return []
    if status in TRIED and only_tried(sentence, at):
        return []
    follow = skip_inserted(sentence, at + 1)
    # "مقتل أو إصابة 20" beside "مقتل وإصابة 20".
    joined = follow + (sentence.word(follow) in word_set("or"))
    second = harm_masdar(sentence.word(joined)) if joined > follow or sentence.word(follow)[:1] == "و" else None
    if second and second != status:
        both = _together(people_from(sentence, joined + 1))
        return [Toll(at, each, unsplit(p)) for p in both for each in (status, second)]
    if harm_phrases.only_named(sentence, at, status):
        return []
    people = none_at_all(sentence, at) or one_more(sentence, follow) or of_masdar(sentence, follow)
    if stems & word_set("holding"):
        # "احتجاز أكثر من 100 متظاهر": who holds demonstrators arrests them.
        status = "arrested" if any(p.group == "protesters" for p in people) else status
    return [Toll(at, status, p) for p in by_sources(sentence, people)] or None


def _mourned(sentence: Sentence, at: int) -> bool:
    """Whether a death is only what brought mourners together: "وسط المعزين بوفاة والد المختار"."""
    words = sentence.words
    if not plays(words[at], "died"):
        return False
    return any(plays(words[i], "mourning") for i in range(max(sentence.start, at - _MOURNERS), at))


def only_tried(sentence: Sentence, at: int) -> bool:
    """
    Whether somebody tried to kill or take people: "حاول مسلحون اغتيال قاض"; who died of it is told by itself.

    Parameters
    ----------
    sentence
        The sentence.
    at
        The noun of killing or taking, which may be spelled like a verb; "رجلا حاول الهرب قتل" has one.
    """
    words = sentence.words
    if words[at][:1] in {"و", "ف"}:
        return False
    for index in range(at - 1, max(sentence.start, at - _ATTEMPT) - 1, -1):
        if plays(words[index], "makes an attempt"):
            # Nobody, or who tried, stands between.
            behind = index + 1
            return behind == at or behind in sentence.actor_at or bool(noun_at("people", words, behind))
        if is_punctuation(words[index]) or is_harm(words[index]):
            return False
    return False


def masdar_with_pronoun(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "ما أسفر عن مقتله", "مقتله مع زوجته"."""
    word = sentence.words[at]
    grave = sentence.word(at + 1) in words_of("critical", "how bad a wound is") and harmed_pronoun(word)
    hurt = sentence.words[max(sentence.start, at - _HURT) : at]
    if grave and not _takes_masdar(sentence, at) and any(map(is_harm, hurt)):
        # "مقتل اثنين وجرح ثالث إصابته خطرة": how he is who was told of.
        return []
    # "إصابتهما" may be "it hit them" too; "أسرة" is a family, not the capture of somebody.
    other = (harm_verb(word) and not _takes_masdar(sentence, at)) or nouns("people", word)
    # "توفي طفل متأثرا بإصابته": of what he died.
    cause = sentence.word(at - 1) in word_set("dying of")
    # "نجا من محاولة اغتياله": it came to nothing.
    cause = cause or only_tried(sentence, at)
    # "فارقت الحياة بعد إصابتها": before she died.
    cause = cause or (sentence.word(at - 1) == "بعد" and any(t.status == "killed" and t.at < at for t in before))
    harmed = None if other or cause else harmed_pronoun(word)
    if harmed is None:
        return None
    beside = at + 3 if " ".join(sentence.words[at + 1 : at + 3]) in word_set("at once") else at + 1
    joined = beside in sentence.numbers or sentence.word(beside)[:1] == "و"
    others = people_from(sentence, beside + 1 if sentence.word(beside) == "و" else beside) if joined else []
    if sentence.word(beside) in word_set("together with"):
        # The husband of the one or his companions, and no gunmen whom he fought.
        others = [p for p in people_from(sentence, beside + 1)[:1] if p.group != "militants" or _his(sentence, p)]
    return [Toll(at, harmed.status, p) for p in [*by_pronoun(sentence, at, harmed.victims), *others]]


def masdar_of_many(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "هاجموا ستة شرطيين مما أدى إلى مقتلهم", "أخرجوا أربعة شبان وقاموا بإعدامهم": those told of before."""
    status, previous = harm_of_many(sentence.words[at]), sentence.word(at - 1)
    did = sentence.words[at][:1] == "ب" and plays(previous, "does what follows")
    if status is None or not (did or previous in word_set("to, from, of what came of it")):
        return None
    people = those_before(sentence, at, least=2)
    if any(t.status == status and t.people.first <= p.first < t.people.last for t in before for p in people):
        return []
    return [Toll(at, status, p) for p in people] or None


def _his(sentence: Sentence, people: People) -> bool:
    """Whether people are somebody's: "اثنين من مرافقيه"."""
    return any(n.form.pronoun for i in range(people.first, people.last) for n in noun_at("people", sentence.words, i))


def _takes_masdar(sentence: Sentence, at: int) -> bool:
    """Whether the word before takes a noun, so that "قتل" is killing and not "killed"."""
    return sentence.word(at - 1) in word_set("before a masdar")


def none_at_all(sentence: Sentence, at: int) -> list[People]:
    """Read "نفى مقتل أي من عناصره", "نفت سقوط أي قتيل": nobody at all, says who denies it."""
    anybody = next((i for i in (at + 1, at - 1) if sentence.word(i) in word_set("any")), None)
    denied = any(word in word_set("denies") for word in sentence.words[max(sentence.start, at - _DENIED) : at])
    if anybody is None or not denied:
        return []
    # "مقتل أي مدني" says nothing of gunmen.
    whom = people_at(sentence, anybody + 1) if anybody > at else None
    return [People(anybody, anybody + 1, SEVERAL, whom.group if whom else None, None)]


def _together(people: list[People]) -> list[People]:
    """Join a list of people whose number covers dead and wounded: "مقتل وإصابة عشرين مدنيا ومتطوعا"."""
    if len(people) < 2:
        return people
    same = len({p.group for p in people}) == 1
    return [replace(people[0], last=people[-1].last, group=people[0].group if same else "people")]


def by_sources(sentence: Sentence, people: list[People]) -> list[People]:
    """Read "15 شخصا بحسب الشرطة وواحدا وعشرين بحسب مصدر طبي": one toll by two sources is a range."""
    if not people or sentence.word(people[-1].last) not in word_set("according to"):
        return people
    last = people[-1]
    for first in range(last.last + 1, min(sentence.end, last.last + _BY_SOURCE)):
        number = sentence.numbers.get(first)
        if number is None or not (sentence.words[first].startswith("و") or sentence.words[first - 1] == "و"):
            continue
        behind = number.last if number.noun is None else max(number.last, number.noun + 1)
        if sentence.word(behind) in word_set("according to") and number.unit in {"people", None}:
            return [*people[:-1], replace(last, quantity=either(last.quantity, number.quantity), last=behind)]
    return people


def one_more(sentence: Sentence, at: int) -> list[People]:
    """Read "قتل ثلاثة وجرح رابع", "قتل الأول وأصيب الثاني": one more of those named before."""
    first = sentence.word(at) in word_set("first of the two") and any_of(
        sentence.words[at : at + _SECOND], "second of the two"
    )
    if (sentence.word(at) not in word_set("one more") and not first) or nouns("people", sentence.word(at + 1) or "."):
        return []
    return [People(at, at + 1, ONE, spoken_of(sentence, at) if first else None, None)]
