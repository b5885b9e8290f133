"""Find the people that a word of harm speaks of: behind it, before it, or behind the doer."""

from __future__ import annotations

from ._groupsaid import spoken_of
from ._peoplebefore import known_before, of_whom_it_is, people_before, told_of_before
from ._pointed import by_object_pronoun, fell_at_once, object_pronoun
from ._sentence import Sentence
from ._unlistedobject import unlisted_object
from .actors import FORCES
from .arabic import readings
from .clauses import is_punctuation, past_verb
from .harm import HarmVerb, harm_verb, is_harm
from .joinedpeople import by_nation, people_from
from .nationalities import compatriot
from .numbers import Quantity
from .people import ONE, SEVERAL, TWO, People, people_at
from .vocabulary import any_of, given_names, noun_at, nouns, word_set, words_of

# How many words may stand between a verb and the people it speaks of.
_OBJECT, _LATER, _PHRASE, _UNKNOWN, _THING = 16, 12, 7, 5, 12
_QUOTES = frozenset('"«»“”')
# Groups of whom none bears arms.
_UNARMED = frozenset({"civilians", "children", "women", "journalists", "medics", "officials", "pilgrims"})
_PLURAL_OF_NATION = ("ين", "ون", "ات")
# How nouns end that are not the subject of a verb.
_OBLIQUE = ("ا", "ين")


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
            people = _behind_doer(sentence, follow, people)
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


def _and(word: str) -> bool:
    return word.startswith("و") and word not in word_set("no conjunction")


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
        hit = _known_victim(sentence, behind) or object_of(sentence, behind)
        if not hit and people[0].quantity == SEVERAL:
            # "إن مسلحين قتلوا جغرافيا"; of two, a verb may end so.
            hit = unlisted_object(sentence, behind)
        return hit or people
    if people and verb.voice == "verb":
        # "إن رجلين على دراجة قتلا مختار القرية": whom they killed stands right behind.
        behind = skip_inserted(sentence, at + 1)
        known = noun_at("people", sentence.words, behind) if behind < sentence.end else ()
        # "إن ستة جنود قتلوا وأكثر من عشرين أصيبوا": those behind "and" have a verb of their own.
        theirs = any(n.form.pronoun for n in known) or _and(sentence.word(behind))
        killed = [] if theirs else people_from(sentence, behind, definite=True)
        return [p for p in killed if p.first == behind] or people
    return people


def _others_harmed(sentence: Sentence, at: int) -> bool:
    """Whether a verb behind "and" tells what befell others; in "قتلوا وأصابوا", "قتلوا وجرحوا" the same did both."""
    verb = harm_verb(sentence.word(at)) if _and(sentence.word(at)) else None
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
        joined = word.startswith("و") and word not in word_set("no conjunction")
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
    for first in range(follow, min(sentence.end, follow + _OBJECT)):
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


def _behind_doer(sentence: Sentence, follow: int, people: list[People]) -> list[People]:
    """Those behind the doer, where "قتل" is read as active: "قتل مسلحون أستاذًا", "قتل الجيش خمسة مسلحين"."""
    if not people:
        doer = sentence.actor_at.get(follow)
        # "وقتل الانتحاري وأصيب شرطي": what follows tells of another.
        behind = sentence.word(doer.last) if doer else ""
        if behind in given_names(words_too=True) and doer is not None and doer.actor.name.startswith("Civilians"):
            # "قتل الصحفي أحمد علي": it is his name.
            return []
        return object_of(sentence, doer.last) if doer and not (behind.startswith("و") and is_harm(behind)) else []
    hit = _hit_by_them(sentence, people[0])
    if hit:
        return hit
    if people[0].quantity == SEVERAL and people[0].own_number and people[0].group in FORCES | {"militants"}:
        nobody_known = unlisted_object(sentence, people[0].last)
        if nobody_known:
            return nobody_known
    if people[0].group == "militants" and people[0].own_number:
        known = _by_their_nation(sentence, people[0].last) or _known_victim(sentence, people[0].last)
        if known:
            return known
        twice = people_at(sentence, people[0].last)
        if twice is not None and is_accusative(sentence, twice) and not is_accusative(sentence, people[0]):
            # "قتل مسلحون مجهولون قياديا في داعش": no gunman, whom gunmen killed.
            return people_from(sentence, twice.first)
        # "مفجرة انتحارية": one person by two nouns.
        last = twice.last if twice and twice.group == "militants" and twice.own_number else people[0].last
        later = _later(sentence, last)
        # "فجر اليوم" blows up nothing.
        between = range(people[0].last, later.first) if later else ()
        gap = [sentence.words[i] for i in between if i not in sentence.inserted]
        # "قتل قيادي برصاص مسلحين", "على يد مجهولين": he was killed by those behind.
        # "قتل مسلحون بالرصاص رئيس محكمة": whose shots they were is not told behind.
        shot = any(w[:1] == "ب" and w[1:3] != "ال" and w[1:] in word_set("fire") for w in gap)
        by_them = shot or any_of(gap, "hands of a doer")
        between_them = any((is_punctuation(w) and w != "،") or (past_verb(w) and not _how(w)) for w in gap)
        if later and not by_them and not between_them:
            return people_from(sentence, later.first)
    return people


def is_accusative(sentence: Sentence, people: People) -> bool:
    """
    Whether one man stands in the accusative, as an object does: "قياديا", "عنصرا"; not "طاقمها".

    Parameters
    ----------
    sentence
        The sentence.
    people
        Who is named in it.
    """
    word = sentence.word(people.first)
    return people.quantity == ONE and word.endswith("ا") and not word.endswith(("ها", "هما", "نا"))


def _by_their_nation(sentence: Sentence, at: int) -> list[People]:
    """One or more known by nationality alone, behind gunmen: "قتل مسلحون مجهولون أميركيا وبريطانيا"."""
    while sentence.word(at).endswith("ون") and not sentence.word(at).startswith(("ال", "و")):
        at += 1
    found: list[People] = []
    while sentence.word(at).endswith(("يا", "يين")) and (found == [] or sentence.word(at)[:1] == "و"):
        person = by_nation(sentence, at, sentence.end)
        if person is None:
            break
        found.append(person)
        at = person.last
    return found


def _hit_by_them(sentence: Sentence, doers: People) -> list[People]:
    """
    Those whom soldiers or two gunmen killed, told right behind them: "قتل جنود أميركيون مسلحا", "قتل انتحاريان ستة".

    Who killed is in the nominative; in "قتل شرطي وأصيب ثلاثة", "قتل ضابط شرطة" nobody else is killed.
    """
    words, at = sentence.words, doers.last
    one = doers.own_number or words[doers.first].endswith("ان")
    subject = one and doers.group in FORCES and not words[doers.first].endswith(_OBLIQUE)
    subject = subject or (words[doers.first].endswith("ان") and doers.group == "militants" and at in sentence.numbers)
    if not subject or at >= sentence.end or _and(words[at]):
        return []
    hit = people_from(sentence, at)
    counted = bool(hit) and at in sentence.numbers and hit[0].noun is not None and not hit[0].others
    if not hit or not counted:
        # "قتل جنود أميركيون امرأة", "… مختار القرية", "… أحد وجهاء المدينة": no soldier is told of once more.
        unarmed = people_from(sentence, at, definite=True)
        if unarmed and unarmed[0].first == at and unarmed[0].group in _UNARMED:
            return unarmed
    return hit if counted or (hit and hit[0].own_number and words[at].endswith(_OBLIQUE)) else []


def _how(word: str) -> bool:
    """Whether a word says how somebody was killed, though it is spelled like a verb: "رميًا بالرصاص"."""
    return word in word_set("way of killing")


def _known_victim(sentence: Sentence, at: int) -> list[People]:
    """One who is known already, right behind gunmen: "قتل مسلحون مجهولون الناشط …"."""
    while sentence.word(at).endswith(("ون", "ان")) and not sentence.word(at).startswith(("ال", "و")):
        at += 1
    if not sentence.word(at).startswith("ال"):
        return []
    people = people_from(sentence, at, definite=True)
    return people if people and people[0].quantity == ONE and people[0].group not in {"militants", "people"} else []


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


def object_of(sentence: Sentence, at: int) -> list[People]:
    """Find the object of an active verb whose doer may stand between: "اغتال مسلحون … مراسلًا"."""
    words = sentence.words
    if sentence.word(at) == "،" and sentence.word(at + 1) in word_set("one of two") | word_set("part opener"):
        # "إن خمسة من عناصره قتلوا، أحدهم قيادي": nobody whom they killed.
        return []
    for first in range(at, min(sentence.end, at + _OBJECT)):
        if first > at and (is_harm(words[first]) or words[first] in words_of("clause opener", "and that")):
            return []
        if words[first] in word_set("part opener"):
            # "31 إرهابيًا قتلوا … بينهم ستة": some of those told of.
            return []
        if " ".join(words[first : first + 2]) in word_set("the matter which"):
            # "قتلوا في الغارات، الأمر الذي نفاه متحدث": what is said of it.
            return []
        if first > at and words[first - 1] in word_set("preposition"):
            continue
        people = people_at(sentence, first)
        if people is None:
            continue
        gunmen = people.group == "militants"
        many_gunmen = gunmen and people.own_number and people.quantity.vague == "several"
        doer = gunmen and first == at and _later(sentence, people.last) is not None
        if not many_gunmen and not doer:
            return people_from(sentence, first)
    return []


def _later(sentence: Sentence, at: int) -> People | None:
    """The next people in the clause that no preposition and no conjunction leads."""
    words = sentence.words
    for first in range(at, min(sentence.end, at + _LATER)):
        opens = word_set("part opener") | word_set("clause opener")
        if words[first] in opens or (words[first][:1] == "و" and is_harm(words[first])):
            return None
        if first > at and words[first - 1] in word_set("preposition"):
            continue
        people = people_at(sentence, first)
        if people and words[first][:1] not in {"و", "ب"}:
            return people
    return None


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
