"""Find the people that a word of harm speaks of: behind it, before it, or behind the doer."""

from __future__ import annotations

from ._behinddoer import OBJECT_REACH, behind_doer, known_victim, object_of, with_and
from ._groupsaid import spoken_of
from ._peoplebefore import known_before, of_whom_it_is, people_before, told_of_before
from ._pointed import by_object_pronoun, fell_at_once, object_pronoun
from ._sentence import Sentence
from ._unlistedobject import unlisted_object
from .actors import FORCES
from .arabic import readings
from .clauses import is_punctuation, past_verb
from .harm import HarmVerb, harm_verb, is_harm
from .joinedpeople import people_from
from .nationalities import compatriot
from .numbers import Quantity
from .people import ONE, SEVERAL, TWO, People, people_at
from .vocabulary import given_names, noun_at, nouns, word_set

# How many words may stand between a verb and the people it speaks of.
_PHRASE, _UNKNOWN, _THING = 7, 5, 12
_QUOTES = frozenset('"«»“”')
_PLURAL_OF_NATION = ("ين", "ون", "ات")


def skip_inserted(sentence: Sentence, at: int) -> int:
    """Past what may stand between a verb and its people: dates and places between commas, "أيضًا", pronouns."""
    words, inserted = sentence.words, sentence.inserted
    while at < sentence.end:
        if " ".join(words[at : at + 2]) in word_set("in total"):
            at += 2
            continue
        if words[at] == "في" and at + 1 < sentence.end and at + 1 in inserted:
            at += 1
            continue
        comma = words[at] == "،" and (at - 1 in inserted or (at + 1 < sentence.end and at + 1 in inserted))
        if not (comma or at in inserted or words[at] in _QUOTES or words[at] in word_set("between verb and people")):
            return at
        at += 1
    return at


def of_verb(sentence: Sentence, at: int, verb: HarmVerb) -> list[People]:
    """
    Find whom a verb of harm speaks of.

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the verb.
    verb
        How the verb is read.
    """
    follow = skip_inserted(sentence, at + 1)
    count = object_pronoun(verb)
    if count is not None:
        return by_object_pronoun(sentence, at, verb, count)
    if verb.voice == "active":
        # "وقتلوا أربعة من عناصرها وأصابوا آخر"
        people = object_of(sentence, follow) or _another(sentence, follow)
        known = _known_object(sentence, follow)
        # "اغتال مسلحون الصحفي أحمد علي"
        named = bool(known and people) and people[0].first == known[0].last
        named = named and sentence.word(people[0].first) in given_names(words_too=True)
        if not people or named or sentence.words[people[0].first].startswith("و"):
            # "اغتال مسلحون المحافظ ومرافقه"
            people = known or people
        if not people and verb.form.endswith("وا"):
            # "إن 160 من الأسرى أُعدموا": the passive is spelled alike.
            people = [p for p in people_before(sentence, at) if p.group != "militants"]
    else:
        people = _before_plural(sentence, at, verb) or people_from(sentence, follow)
        people = people or of_whom_it_is(sentence, at) or behind_phrase(sentence, follow)
        if verb.voice == "verb":
            people = behind_doer(sentence, follow, people)
        people = people or _another(sentence, follow) or people_before(sentence, at) or known_before(sentence, at)
        if people and people[-1].first < at and sentence.word(at + 1) in word_set("together with"):
            # "أن عنصرا قتل مع زوجته"
            people = [*people, *people_from(sentence, at + 2)]
        if verb.voice == "passive":
            people = people or told_of_before(sentence, at)
        people = people or fell_at_once(sentence, at)
        if verb.voice == "verb":
            people = people or _behind_thing(sentence, follow)
    if not people and verb.form.endswith("ا") and verb.form[:-1] in word_set("befell two") and _joined(sentence, at):
        # "فتحوا النار على لوديا وعباس، فأصيبا بجروح"
        return [People(at, at + 1, TWO, None, None)]
    doer = sentence.actor_at.get(follow)
    people = people or _known(sentence, follow) or somebody(sentence, follow)
    # "واعتقلت الشرطة بعضهم"
    return people or (_another(sentence, doer.last) if doer else [])


def _joined(sentence: Sentence, at: int) -> bool:
    return sentence.words[at][:1] in {"ف", "و"}


def _known(sentence: Sentence, at: int) -> list[People]:
    """One who is known already, with those beside him: "أصيب المحافظ واثنان من حمايته"."""
    people = people_from(sentence, at, definite=True)
    return people if people and people[0].quantity == ONE else []


def _another(sentence: Sentence, at: int) -> list[People]:
    """More of those named before: "وأصيب آخر", "وجرح آخران", "وأصيب عدد آخر"."""
    if sentence.word(at) in word_set("number of") and sentence.word(at + 1) in word_set("another"):
        return [People(at, at + 2, SEVERAL, None, None, others=True)]
    if sentence.word(at) in word_set("some of them") or (
        sentence.word(at).rstrip("ا") in word_set("number of") and sentence.word(at + 1) in word_set("of those")
    ):
        return [People(at, at + 1, SEVERAL, spoken_of(sentence, at), None)]
    if sentence.word(at) in word_set("the others"):
        return _remaining(sentence, at)
    if sentence.word(at) in word_set("more of them"):
        # "قضى خمسة وجُرح آخرون": how many is not said.
        return [People(at, at + 1, SEVERAL, None, None, others=True)]
    if sentence.word(at) in word_set("two others"):
        return [People(at, at + 1, TWO, None, None, others=True)]
    if sentence.word(at) in word_set("another"):
        return [People(at, at + 1, ONE, None, None, others=True)]
    return []


def _remaining(sentence: Sentence, at: int) -> list[People]:
    """Those left of a group, one of whom is told of: "ثلاثة أشقاء … بتر يد أحدهم وإصابة الآخرين"."""
    first = max((i for i in sentence.numbers if sentence.start <= i < at), default=None)
    whole = None if first is None else people_at(sentence, first, at)
    if whole is None or whole.quantity.low is None or whole.quantity.low < 2:
        return []
    if not any(word in word_set("one of two") for word in sentence.words[whole.last : at]):
        return []
    left = whole.quantity.low - 1
    return [People(at, at + 1, Quantity(left, left), whole.group, whole.nationality)]


def _before_plural(sentence: Sentence, at: int, verb: HarmVerb) -> list[People]:
    """Subject of a dual or plural verb, which Arabic puts first: "أن جنديين قُتلا"."""
    agrees = verb.form.endswith(("وا", "تا")) or (verb.form.endswith("ا") and verb.voice != "active")
    people = people_before(sentence, at) if agrees else []
    if verb.form.endswith("تا"):
        # "سقطت قذيفتان فقتلتا ستة وجرحتا 20": the six are no subject of two.
        people = [p for p in people if p.quantity == TWO]
    if verb.form.endswith("وا") and len(people) == 1 and people[0].quantity == ONE:
        # "هاجموا منزل ضابط وقتلوا …": several did it; "قناصة" are several, though the word may be one.
        return object_of(sentence, skip_inserted(sentence, at + 1)) if people[0].group == "militants" else []
    if people and verb.status == "arrested" and people[0].group in FORCES:
        # "إن جنودا اعتقلوا 12 شخصا": in "إن جنودا اعتقلوا في الدورة" they were held.
        behind = skip_inserted(sentence, at + 1)
        return object_of(sentence, behind) or behind_phrase(sentence, behind) or people
    if people and verb.voice == "verb" and people[0].group == "militants":
        # "إن مسلحين خطفوا … سائقين", "قتلوا الصحفي …": the doers stand first.
        behind = skip_inserted(sentence, at + 1)
        if _others_harmed(sentence, behind):
            # "إن 20 من عناصر التنظيم قتلوا وأصيب ستة آخرون": a second verb in the passive, of others.
            return people
        hit = known_victim(sentence, behind) or object_of(sentence, behind)
        if not hit and people[0].quantity == SEVERAL:
            # "إن مسلحين قتلوا جغرافيا"; of two, a verb may end so.
            hit = unlisted_object(sentence, behind)
        return hit or people
    if people and verb.voice == "verb":
        # "إن رجلين على دراجة قتلا مختار القرية": whom they killed stands right behind.
        behind = skip_inserted(sentence, at + 1)
        known = noun_at("people", sentence.words, behind) if behind < sentence.end else ()
        # "إن ستة جنود قتلوا وأكثر من عشرين أصيبوا": those behind "and" have a verb of their own.
        theirs = any(n.form.pronoun for n in known) or with_and(sentence.word(behind))
        killed = [] if theirs else people_from(sentence, behind, definite=True)
        return [p for p in killed if p.first == behind] or people
    return people


def _others_harmed(sentence: Sentence, at: int) -> bool:
    """Whether a verb behind "and" tells what befell others; in "قتلوا وأصابوا", "قتلوا وجرحوا" the same did both."""
    verb = harm_verb(sentence.word(at)) if with_and(sentence.word(at)) else None
    return verb is not None and verb.voice != "active" and not verb.form.endswith("وا")


def behind_phrase(sentence: Sentence, at: int) -> list[People]:
    """Find those behind a phrase of place or cause: "وقتل في الهجوم شرطيان", "أصيب بالانفجار ثلاثة"."""
    words = sentence.words
    if at >= sentence.end or not _opens_phrase(words[at]):
        return []
    for first in range(at + 1, min(sentence.end, at + _PHRASE)):
        word = words[first]
        if is_punctuation(word) or is_harm(word) or past_verb(word) or word in word_set("clause opener"):
            return []
        led = words[first - 1] in word_set("preposition") or any(r.preposition for r in readings(word))
        joined = with_and(word)
        people = None if led or joined else people_at(sentence, first)
        if people is not None:
            known = people.own_number and people.quantity.vague and people.group == "militants"
            return [] if known else people_from(sentence, first)
    return []


def _opens_phrase(word: str) -> bool:
    return word in word_set("preposition") or any(r.preposition == "ب" for r in readings(word))


def _by_means(word: str) -> bool:
    """Whether a word tells whose deed it was, or with what it was done: "برصاص", "بهجوم", "يد"."""
    if word in word_set("hands of a doer"):
        return True
    return any(
        r.preposition == "ب"
        and (r.stem in word_set("fire") or nouns("weapons", r.stem) or nouns("event_nouns", r.stem))
        for r in readings(word)
    )


def _behind_thing(sentence: Sentence, follow: int) -> list[People]:
    """Those that a thing killed: "قتلت قذيفة هاون ثلاثة أطفال", "قتل الانفجار أربعة مدنيين"."""
    words = sentence.words
    if follow >= sentence.end or not words[follow].isalpha() or _opens_phrase(words[follow]):
        return []
    if people_at(sentence, follow, definite=True) is not None or words[follow].startswith("و"):
        return []
    if compatriot(words[follow]) is not None:
        # "قتل أميركي برصاص مسلحين": he is no thing.
        return []
    for first in range(follow + 1, min(sentence.end, follow + _THING)):
        word = words[first]
        if word in _QUOTES:
            continue
        if _by_means(word):
            # "قتل مدقق حسابات برصاص مسلحين", "… على يد ثلاثة مسلحين": whoever is behind killed him.
            return []
        if word[:1] == "و" and nouns("weapons", word[1:]):
            # "جرحت سيارة مفخخة وعبوة ناسفة 12 شخصا"
            continue
        if is_punctuation(word) or is_harm(word) or word in word_set("clause opener") or word.startswith("و"):
            return []
        led = words[first - 1] in word_set("preposition") or past_verb(words[first - 1])
        people = None if led else people_at(sentence, first)
        if people is not None:
            return people_from(sentence, first)
    return _known_object(sentence, follow + 1)


def _known_object(sentence: Sentence, follow: int) -> list[People]:
    """One who is known already, with those beside him, behind the doer: "اغتال مسلحون الصحفي أحمد"."""
    words = sentence.words
    for first in range(follow, min(sentence.end, follow + OBJECT_REACH)):
        if words[first] in _QUOTES or skip_inserted(sentence, first) > first:
            continue
        if is_punctuation(words[first]) or is_harm(words[first]) or words[first] in word_set("clause opener"):
            return []
        known = words[first].startswith("ال") or words[first] in word_set("father of")
        if words[first - 1] in word_set("preposition") or not known:
            continue
        people = people_at(sentence, first, definite=True)
        if people and people.quantity == ONE and (people.group != "people" or people.nationality):
            return people_from(sentence, first, definite=True)
    return []


def of_masdar(sentence: Sentence, follow: int) -> list[People]:
    """
    Find whom a masdar of harm speaks of.

    Parameters
    ----------
    sentence
        The sentence.
    follow
        Index of the word behind the masdar and what is inserted.
    """
    people = _another(sentence, follow) or people_from(sentence, follow, definite=True)
    doer = sentence.actor_at.get(follow)
    joined = doer is not None and sentence.word(doer.last)[:1] == "و"  # "مقتل قيادي واثنين من مرافقيه"
    if doer is not None and not joined and (not people or people[0].group == "militants") and doer.last < sentence.end:
        # "إعدام التنظيم مئات الرجال": the doer stands before those harmed.
        people = people_from(sentence, doer.last) or people
    return people or somebody(sentence, follow)


def somebody(sentence: Sentence, at: int) -> list[People]:
    """Find one more ("وأصيب آخر"), one known by nationality ("قتل عراقي"), or others beside a word not known."""
    if at >= sentence.end:
        return []
    another = _another(sentence, at)
    if another:
        return another
    words = sentence.words
    row = compatriot(words[at])
    if row is not None and not words[at].endswith(_PLURAL_OF_NATION):
        return [People(at, at + 1, ONE, "people", row["demonym"], own_number=True, noun=at)]
    for first in range(at + 1, min(sentence.end, at + _UNKNOWN)):
        if is_punctuation(words[first]) or past_verb(words[first]):
            break
        if words[first][:1] == "و" and first in sentence.numbers:
            return people_from(sentence, first)
    return []
