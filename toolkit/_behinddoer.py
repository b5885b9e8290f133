"""Find the people that an act of harm befell, where they are told behind those who did it."""

from __future__ import annotations

from ._sentence import Sentence
from ._unlistedobject import unlisted_object
from .actors import FORCES
from .clauses import is_punctuation, past_verb
from .harm import is_harm
from .joinedpeople import by_nation, people_from
from .people import ONE, SEVERAL, People, people_at
from .vocabulary import any_of, given_names, plays, word_set, words_of

# How many words may stand between a verb and its object, and between a doer and those behind him.
OBJECT_REACH = 16
_LATER = 12
# Groups of whom none bears arms.
_UNARMED = frozenset({"civilians", "children", "women", "journalists", "medics", "officials", "pilgrims"})
# How nouns end that are not the subject of a verb.
_OBLIQUE = ("ا", "ين")


def with_and(word: str) -> bool:
    """Whether a word is joined by "and" to what stands before it: "وستة", not "وزير"."""
    return word.startswith("و") and word not in word_set("no conjunction")


def behind_doer(sentence: Sentence, follow: int, people: list[People]) -> list[People]:
    """Those behind the doer, where "قتل" is read as active: "قتل مسلحون أستاذًا", "قتل الجيش خمسة مسلحين"."""
    if not people:
        doer = sentence.actor_at.get(follow)
        # "وقتل الانتحاري وأصيب شرطي": what follows tells of another.
        behind = sentence.word(doer.last) if doer else ""
        if behind in given_names(words_too=True) and doer is not None and doer.actor.name.startswith("Civilians"):
            # "قتل الصحفي أحمد علي": it is his name.
            return []
        return object_of(sentence, doer.last) if doer and not (behind.startswith("و") and is_harm(behind)) else []
    if people[0].own_number and people[0].group in FORCES | {"militants"}:
        struck = sentence.word(people[0].last)
        if struck.endswith("ا") and plays(struck.removesuffix("ا"), "animal"):
            # "قتل مسلحون حصانا": nobody was harmed.
            return []
    hit = _hit_by_them(sentence, people[0])
    if hit:
        return hit
    if people[0].quantity == SEVERAL and people[0].own_number and people[0].group in FORCES | {"militants"}:
        nobody_known = unlisted_object(sentence, people[0].last)
        if nobody_known:
            return nobody_known
    if people[0].group == "militants" and people[0].own_number:
        known = _by_their_nation(sentence, people[0].last) or known_victim(sentence, people[0].last)
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
    if not subject or at >= sentence.end or with_and(words[at]):
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


def known_victim(sentence: Sentence, at: int) -> list[People]:
    """One who is known already, right behind gunmen: "قتل مسلحون مجهولون الناشط …"."""
    while sentence.word(at).endswith(("ون", "ان")) and not sentence.word(at).startswith(("ال", "و")):
        at += 1
    if not sentence.word(at).startswith("ال"):
        return []
    people = people_from(sentence, at, definite=True)
    return people if people and people[0].quantity == ONE and people[0].group not in {"militants", "people"} else []


def object_of(sentence: Sentence, at: int) -> list[People]:
    """Find the object of an active verb whose doer may stand between: "اغتال مسلحون … مراسلًا"."""
    words = sentence.words
    if sentence.word(at) == "،" and sentence.word(at + 1) in word_set("one of two") | word_set("part opener"):
        # "إن خمسة من عناصره قتلوا، أحدهم قيادي": nobody whom they killed.
        return []
    for first in range(at, min(sentence.end, at + OBJECT_REACH)):
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
