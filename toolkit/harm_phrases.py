"""Read phrases that tell of harm without a verb of harm: "لقي مصرعه", "راح ضحيته", "ترك منازلهم", "فارق الحياة"."""

from __future__ import annotations

from itertools import takewhile

from ._answers import answer_before
from ._peoplebefore import of_whom_it_is, people_before
from ._pointed import by_pronoun, nearest_before
from ._sentence import Sentence
from ._toll import Toll
from .clauses import is_punctuation, told_of_us
from .harm import harm_masdar, harm_verb, is_harm
from .joinedpeople import people_from
from .people import SEVERAL, People, people_at
from .victims import skip_inserted
from .vocabulary import ends_with, nouns, plays, word_set

# How many words apart the two halves of a phrase may stand: "لقي تسعة … مصرعهم", "فقد ستة … حياتهم".
PHRASE = 12
_DISPLACED_BEFORE, _BEATEN_BEFORE, _FATE, _FLIGHT, _LOST, _FOUND, _CAUSE = 14, 7, 6, 8, 8, 5, 14
# How far before "upon" the verb of finding may stand, who found them between.
_FINDERS = 9
# How far behind "fate" it may be said to be unknown.
_UNKNOWN = 12
# From how many on people who flee are displaced, not runaways.
_MANY = 100


def finished_off(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "القضاء على 12 إرهابيا", "قضت القذيفة على أسرة من تسعة"; what else is done away with is no people."""
    reach = range(at + 1, min(sentence.end, at + _FATE))
    on = next((i for i in reach if sentence.words[i] in word_set("upon")), None)
    # "القضاء" is the courts too, "قضت المحكمة على" sentences somebody.
    sentenced = not ends_with(sentence.words[at], "doing away with, or the courts") and by_court(sentence, at)
    if on is None or sentenced or any(is_punctuation(word) for word in sentence.words[at:on]):
        return None
    people = people_from(sentence, on + 1)
    family = sentence.word(on + 1) in word_set("family") or any(p.quantity.low and not p.own_number for p in people)
    return [Toll(at, "killed", p) for p in people if family or p.group == "militants"] or None


def left_homes(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "اضطر أقل من مئتي شخص إلى ترك منازلهم", "دفع مئات العائلات إلى النزوح": the people named before."""
    words = sentence.words
    leaving = any(w in word_set("leaving") for w in words[max(sentence.start, at - 3) : at])
    made = any(w in word_set("made to") for w in words[max(sentence.start, at - _DISPLACED_BEFORE) : at])
    led = words[at - 1] in word_set("reaching") or words[at - 1] in word_set("upon")
    if not leaving and not (made and led and words[at] in word_set("flight")):
        return None
    reach = range(at - 1, max(sentence.start - 1, at - _DISPLACED_BEFORE), -1)
    first = next((i for i in reach if i in sentence.numbers), None)
    people = None if first is None else people_at(sentence, first, at)
    residents = next((i for i in reach if words[i] in word_set("residents of")), None)
    if people is None and residents is not None:
        # "دفع سكان أربع قرى إلى المغادرة"
        people = People(residents, residents + 1, SEVERAL, "civilians", None, noun=residents)
    return [Toll(at, "displaced", people)] if people else []


def fled(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "فرّ ثمانية آلاف شخص باتجاه", "إن 300 أسرة فرت"; prisoners and gunmen who run away are not displaced."""
    people = people_at(sentence, at + 1) or next(iter(people_before(sentence, at)), None)
    if people is None or people.own_number or people.group not in {"civilians", "people", "women", "children", None}:
        return None
    behind = sentence.words[at : min(sentence.end, people.last + _FLIGHT)]
    if any(word in word_set("prison") for word in behind):
        return None
    quantity = people.quantity
    many = quantity.vague not in {None, "several"} or (quantity.low or quantity.high or 0) >= _MANY
    return [Toll(at, "displaced", people)] if many else None


def choked(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "سبعة جنود عولجوا من حالات اختناق", "30 من مقاتليها ظهرت عليهم أعراض اختناق", "باختناق 17 منهم"."""
    cases = next((n for n in sentence.numbers.values() if n.last == at - 1), None)
    gas = any(plays(word, "poisonous") for word in sentence.words[sentence.start : sentence.end])
    if gas and cases is not None and sentence.word(at - 1) in word_set("case of"):
        # "25 حالة اختناق بعد قصف بغاز الكلور"; a dust storm harms others.
        return [Toll(at, "wounded", People(cases.first, at + 1, cases.quantity, None, None))]
    # "باختناق 17 منهم", "أعراض اختناق على ستة جنود"
    whom = at + 2 if sentence.word(at + 1) in word_set("upon") else at + 1
    theirs = people_from(sentence, whom) if whom in sentence.numbers else []
    if theirs:
        return [Toll(at, "wounded", p) for p in theirs]
    reach = range(at - 1, max(sentence.start, at - PHRASE) - 1, -1)
    verb = next((i for i in reach if {sentence.words[i], sentence.words[i][1:]} & word_set("fell ill")), None)
    if verb is None or any(is_harm(word) or is_punctuation(word) for word in sentence.words[verb:at]):
        return None
    first = skip_inserted(sentence, verb + 1)
    first = first + 1 if sentence.word(first) in word_set("upon") else first
    people = people_from(sentence, first, at) or people_before(sentence, verb)
    return [Toll(verb, "wounded", p) for p in people] or None


def reaped(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "معارك حصدت 20 شخصا", "حصد الانفجار ستة مدنيين"; seats, votes and prizes are no people."""
    people = people_from(sentence, at + 1 + bool(nouns("event_nouns", sentence.word(at + 1))))
    killed = [p for p in people if p.group not in {None, "officials"} and not p.own_number]
    return [Toll(at, "killed", p) for p in killed] or None


def met_death(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "لقي تسعة أشخاص مصرعهم", "لقي فيها تسعة مصرعهم"."""
    met = _before_in_phrase(sentence, at, "met")
    if met is None:
        return None
    if any(t.at == met for t in before):
        return []
    # "لقي الصحفي حسين كريم مصرعه"
    first = skip_inserted(sentence, met + 1)
    people = people_from(sentence, first, at) or people_from(sentence, first, at, definite=True)
    people = people or people_before(sentence, met) or of_whom_it_is(sentence, met)
    # "لقي حتفه ضابط"
    people = people or people_from(sentence, skip_inserted(sentence, at + 1))
    if people and people[0].first < met and sentence.word(people[0].first - 1) in word_set("part opener"):
        # "4361 قتيلا بينهم 141 لقوا حتفهم هذا العام": the opener tells of them.
        return []
    if not people and sentence.words[met][:1] == "ف":
        # "أمطروا ضابطا بالرصاص فلقي مصرعه"
        people = by_pronoun(sentence, met, 2 if sentence.words[at].endswith("هما") else 1, gunmen=False)
    return [Toll(at, "killed", p) for p in people]


def gave_lives(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "دفع خمسة صحفيين حياتهم ثمنا"."""
    paid = _before_in_phrase(sentence, at, "paid")
    return None if paid is None else [Toll(at, "killed", p) for p in people_from(sentence, paid + 1, at)]


def cost_life(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "كلف الهجوم حياة ثلاثة جنود"."""
    if _before_in_phrase(sentence, at, "cost") is None:
        return None
    return [Toll(at, "killed", p) for p in people_from(sentence, at + 1)] or None


def parted_life(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "فارق اثنان من الجرحى الحياة", "فارق الحياة طفل", "لفظ ثلاثة أنفاسهم", "حتى فارقا الحياة"."""
    parted = _before_in_phrase(sentence, at, "parted")
    if parted is None:
        return None
    if any(t.at == parted for t in before):
        return []
    people = people_from(sentence, parted + 1, at) or people_from(sentence, at + 1) or people_before(sentence, parted)
    word = sentence.words[parted]
    goes_on = word[:1] in {"ف", "و"} and word not in word_set("parted")
    if not people and (goes_on or sentence.word(parted - 1) in word_set("until")) and not word.endswith("وا"):
        # "انهالوا ضربا على رجل … حتى فارق الحياة", "على شابين … ففارقا الحياة"
        people = by_pronoun(sentence, parted, 2 if word.endswith("ا") else 1)
    return [Toll(parted, "killed", p) for p in people]


def found_dead(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "اختطاف رئيس مجلس وثلاثة من حراسه … والعثور على جثثهم": those taken are dead."""
    near = sentence.words[max(sentence.start, at - _FOUND) : at]
    if not any(word in word_set("finding") or word[1:] in word_set("finding") for word in near):
        return None
    return _taken_before(sentence, at, at, before)


def _taken_before(sentence: Sentence, at: int, pronoun: int, before: list[Toll]) -> list[Toll] | None:
    """Those taken, to whom a pronoun points back that says they are dead."""
    taken = [t.people for t in before if t.status in {"abducted", "arrested", "missing"} and not t.part_of_total]
    word = sentence.words[pronoun]
    if not word.endswith("هم"):
        many = 2 if word.endswith("هما") else 1
        taken = [p for p in taken if p.quantity.low == p.quantity.high == many]
    return [Toll(at, "killed", p) for p in taken] or None


def found_killed(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "عُثر على شاب من سكان الحي مقتولا بالرصاص", "خطفوا تسعة ثم عثر عليهم مقتولين": who is found so was killed."""
    if sentence.word(at - 1) in word_set("upon them") and sentence.word(at - 2).lstrip("وف") in word_set("finding"):
        return _taken_before(sentence, at, at - 1, before)
    before_it = range(at - 1, max(sentence.start, at - PHRASE), -1)
    upon = next((i for i in before_it if sentence.words[i] in word_set("upon")), at)
    reach = sentence.words[max(sentence.start, upon - _FINDERS) : upon]
    found = any(word in word_set("finding") or word[1:] in word_set("finding") for word in reach)
    people = people_from(sentence, upon + 1) if found else []
    return [Toll(at, "killed", p) for p in people if p.last <= at] or None


def died_naturally(sentence: Sentence, at: int) -> bool:
    """Whether thirst, hunger, cold or heat took them: "وفاة 11 طفلا من العطش", "ماتوا جوعا"."""
    for index in range(at + 1, min(sentence.end, at + _CAUSE)):
        word = sentence.words[index]
        if is_punctuation(word) or harm_verb(word) or harm_masdar(word):
            return False
        if word in word_set("natural cause"):
            return word.endswith("ا") or sentence.words[index - 1] in word_set("dying of nature")
    return False


def only_named(sentence: Sentence, at: int, status: str) -> bool:
    """Whether harm told before is only named: "وبمقتل الجندي يرتفع إلى 64 عدد", "احتجاجا على اعتقال إمام"."""
    word, behind = sentence.words[at], sentence.words[at : sentence.end]
    if word.startswith("وب") and at == sentence.start and sentence.word(at + 1).startswith("ال"):
        return any(w in word_set("raises a total") for w in behind)
    return status in {"arrested", "abducted"} and answer_before(sentence.words, at) is not None


def _before_in_phrase(sentence: Sentence, at: int, role: str) -> int | None:
    """Index of the verb of a phrase before its noun."""
    reach = range(at - 1, max(sentence.start, at - PHRASE) - 1, -1)
    return next((i for i in reach if {sentence.words[i], sentence.words[i][1:]} & word_set(role)), None)


def we_lost(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "خسرنا ضابطاً وجندياً", "فقدنا خمسة": a commander's dead; "فقدنا أربع دبابات" are no people."""
    if not told_of_us(sentence.words, at, sentence.start):
        return None
    return [Toll(at, "killed", p) for p in people_from(sentence, skip_inserted(sentence, at + 1))] or None


def put_to_death(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "نفذ التنظيم حكم الإعدام بستة مدنيين"; what a court orders is no violence of the conflict."""
    reach = sentence.words[max(sentence.start, at - _LOST) : at]
    if not any(w in word_set("carrying out") for w in reach) or by_court(sentence, at):
        return None
    first = at + 2 if sentence.word(at + 1) in word_set("against (somebody)") else at + 1
    if sentence.word(at + 1) in word_set("on them"):
        # "تنفيذ حكم الإعدام بهم": those told of.
        return [Toll(at, "killed", People(at + 1, at + 2, SEVERAL, None, None))]
    return [Toll(at, "killed", p) for p in people_from(sentence, first)] or None


def by_court(sentence: Sentence, at: int) -> bool:
    """Whether a court speaks of an execution: "أصدرت المحكمة حكما بإعدام ثلاثة"."""
    return any(w in word_set("court") for w in sentence.words[sentence.start : min(sentence.end, at + _FATE)])


def lost_limb(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "أدى إلى بتر ساقه", "انفجر لغم بعتال فبترت ساقه"."""
    if sentence.word(at - 1).lstrip("وف") not in word_set("amputation") or sentence.words[at].endswith("هم"):
        return None
    return [Toll(at, "wounded", p) for p in by_pronoun(sentence, at, 1)]


def unknown_fate(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "لا يزال مصير خمسة آخرين مجهولاً", "مصير صحفية كردية من المخيم مجهولا"."""
    behind = sentence.words[at + 1 : min(sentence.end, at + _UNKNOWN)]
    # "مصير محام خطفه ملثمون مجهولا": the verb tells what befell him.
    said = takewhile(lambda word: not (is_punctuation(word) or is_harm(word)), behind)
    if not any(word in word_set("unknown") for word in said):
        return None
    return [Toll(at, "missing", p) for p in people_from(sentence, at + 1)]


def beaten_to_death(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "ضربوا شابًا حتى الموت"."""
    if sentence.word(at - 1) not in word_set("until"):
        return None
    people = nearest_before(sentence, at, _BEATEN_BEFORE)
    return [Toll(at, "killed", people)] if people else []
