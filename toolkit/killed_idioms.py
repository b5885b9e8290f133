"""Read idioms of killing: "أزهقوا روحه", "راح خمسة ضحية", "طالته يد الغدر", "رموا شابين من شاهق", "رأس مقطوع"."""

from __future__ import annotations

from ._pointed import by_pronoun
from ._sentence import Sentence
from ._toll import Toll
from .clauses import is_punctuation
from .harm import harm_masdar, is_harm
from .joinedpeople import people_from
from .people import ONE, SEVERAL, TWO, People, people_at
from .vocabulary import any_of, nouns, plays, word_set

# How far before "the souls of" the verb may stand that takes them.
_TAKES = 7
# How far before "a victim" the verb may stand, those who fell between.
_FELL = 9
# How far behind "thrown" the roof may stand, and before it those who were.
_ROOF = 14
# How far before "between life and death" somebody may stand.
_LIES = 7
# How far behind a severed head the man may stand whose it is.
_WHOSE = 4


def souls(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "حصد الرصاص روحي شقيقين", "أزهقوا روحه"; "روح الفريق" is none."""
    taking = sentence.words[max(sentence.start, at - _TAKES) : at]
    if not any(plays(w, "takes souls") for w in taking) or any(map(is_punctuation, taking[-_TAKES + 2 :])):
        return None
    pronoun = next((n for ending, n in (("هما", 2), ("ه", 1), ("ها", 1)) if sentence.words[at].endswith(ending)), None)
    people = by_pronoun(sentence, at, pronoun, gunmen=False) if pronoun else people_from(sentence, at + 1)
    return [Toll(at, "killed", p) for p in people] or None


def victims_of(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "راح عشرة مدنيين ضحية تفجيرات", "ذهب ثلاثة أشخاص ضحايا": those between the verb and "victims"."""
    reach = range(at - 1, max(sentence.start, at - _FELL) - 1, -1)
    verb = next((i for i in reach if plays(sentence.words[i], "fell victim")), None)
    if verb is None or any(is_punctuation(w) or is_harm(w) for w in sentence.words[verb + 1 : at]):
        return None
    # "ضحية تفجير", "ضحية الإرهاب"; "ضحية عملية احتيال" cost nobody his life.
    cause = sentence.word(at + 1)
    violent = bool(nouns("event_nouns", cause)) or plays(cause, "of treachery")
    people = people_from(sentence, verb + 1, at) if violent else []
    return [Toll(at, "killed", p) for p in people] or None


def _by_a_group(sentence: Sentence) -> bool:
    """Whether an armed group is named in a sentence."""
    return any_of(sentence.words[sentence.start : sentence.end], "group that judges")


def by_the_hand(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "طالت يد الاغتيال رساما وزوجته", "امتدت يد الغدر إلى محام"; the hand of justice kills nobody."""
    if not plays(sentence.word(at - 1), "hand of"):
        return None
    reached = any(plays(w, "reached") for w in sentence.words[max(sentence.start, at - 3) : at + 3])
    first = at + 1
    while sentence.word(first) in word_set("upon") | word_set("reaching"):
        first += 1
    people = people_from(sentence, first) if reached else []
    return [Toll(at, "killed", p) for p in people] or None


def thrown_down(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "رمى التنظيم ثلاثة شبان من فوق بناية": whom an armed group throws down dies; else people fall or jump."""
    if not _by_a_group(sentence):
        return None
    behind = range(at + 1, min(sentence.end, at + _ROOF))
    height = next((i for i in behind if sentence.words[i - 1] == "من" and plays(sentence.words[i], "height")), None)
    if height is None:
        return None
    for first in range(at + 1, height):
        if is_punctuation(sentence.words[first]) or is_harm(sentence.words[first]):
            return None
        people = people_from(sentence, first, height)
        if people and not (people[0].group == "militants" and people[0].own_number):
            return [Toll(at, "killed", p) for p in people]
    return None


def between_life_and_death(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "يرقد ناشط بين الحياة والموت": somebody is badly wounded, unless that was told before."""
    if sentence.word(at - 1) not in word_set("between") or not plays(sentence.word(at + 1), "death"):
        return None
    for first in range(max(sentence.start, at - _LIES), at - 1):
        if is_harm(sentence.words[first]):
            return None
        people = people_from(sentence, first, at - 1)
        if people:
            return [Toll(at, "wounded", p) for p in people]
    return None


def severed(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "العثور على رأس مقطوع لجندي", "ثلاثة رؤوس مقطوعة": each is of somebody killed."""
    if not plays(sentence.word(at + 1), "cut off"):
        return None
    number = next((n for n in sentence.numbers.values() if at - 2 <= n.last - 1 < at), None)
    one = plays(sentence.words[at], "one head")
    bare = TWO if sentence.words[at].endswith(("ين", "ان")) else ONE if one else SEVERAL
    quantity = bare if number is None else number.quantity
    whose = (people_at(sentence, i) for i in range(at + 2, min(sentence.end, at + _WHOSE)))
    known = next((p for p in whose if p is not None), None)
    group = known.group if known else None
    first = at if number is None else number.first
    return [Toll(at, "killed", People(first, at + 2, quantity, group, None, noun=at), count_noun=True)]


def deed_against(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "تصفية جسدية لمرشح", "إعدام ميداني بحق ثلاثة": an adjective stands before whom it was done to."""
    follow = at + 2
    if not plays(sentence.word(at + 1), "how somebody is killed"):
        return None
    if sentence.word(follow) in word_set("against (somebody)"):
        follow += 1
    elif not sentence.word(follow).startswith(("ل", "ب")):
        return None
    people = people_from(sentence, follow) or people_from(sentence.freed(follow), follow)
    return [Toll(at, "killed", p) for p in people] or None


def beheaded(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "قطع التنظيم رأس جندي", "قطعوا رؤوس ثلاثة مدنيين": whose heads are cut off."""
    behind = range(at + 1, min(sentence.end, at + _WHOSE + 1))
    head = next((i for i in behind if plays(sentence.words[i], "head")), None)
    if head is None or any(is_punctuation(sentence.words[i]) for i in range(at, head)):
        return None
    return [Toll(at, "killed", p) for p in people_from(sentence, head + 1)] or None


def cost(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "هجوم يودي بثلاثة أشقاء"; "أودى بحياة ثلاثة" is read by its noun."""
    first = next((i for i in range(at + 1, at + 4) if sentence.word(i)[:1] == "ب"), None)
    if first is None or any(is_punctuation(w) or is_harm(w) for w in sentence.words[at + 1 : first + 1]):
        return None
    known = sentence.words[first].startswith("بال")
    people = [] if known else people_from(sentence, first) or people_from(sentence.freed(first), first)
    return [Toll(at, "killed", p) for p in people] or None


def died_of_wounds(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "رحل ناشط متأثرا بجراحه": who departs of his wounds dies."""
    people = people_from(sentence, at + 1)
    last = people[-1].last if people else at
    near = range(last, min(sentence.end, last + _WHOSE))
    dying = next((i for i in near if sentence.words[i] in word_set("dying of")), None)
    if dying is None:
        return None
    # "رحل إلى أربيل متأثرا بتهديدات": he left.
    wound = sentence.word(dying + 1)
    of_wounds = wound in word_set("wounds") or harm_masdar(wound) == "wounded"
    return [Toll(at, "killed", p) for p in people] if people and of_wounds else None


def burnt_alive(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "أحرق التنظيم أربعة أشخاص أحياء": who is burnt alive by an armed group; "أحياء سكنية" are quarters."""
    if not _by_a_group(sentence):
        return None
    for first in range(at + 1, min(sentence.end, at + _WHOSE + 1)):
        people = people_from(sentence, first)
        if people and not (people[0].group == "militants" and people[0].own_number):
            last = people[-1].last
            alive = any(w in word_set("alive") for w in sentence.words[last - 1 : min(sentence.end, last + 2)])
            return [Toll(at, "killed", p) for p in people] if alive else None
    return None
