"""Read whom a verb of harm tells of, and in what number: "قُتل جنديان", "إن جنديين قُتلا", "اغتال مسلحون مراسلًا"."""

from __future__ import annotations

from dataclasses import replace

from . import harm_phrases, parts
from ._behinddoer import is_accusative
from ._custody import by_the_law, in_custody, led_nowhere, stopped_a_thing, stopped_by_gunmen, suspended
from ._masdars import TRIED, by_sources, one_more, only_tried
from ._numberwho import number_of_those, number_who
from ._peoplebefore import people_before
from ._pointed import at_somebody, himself, object_pronoun
from ._samefate import at_its_own_place, by_its_own_cause
from ._sentence import Sentence
from ._toll import Toll, unsplit
from .arabic import readings
from .clauses import is_punctuation, told_of_us
from .harm import harm_noun, harm_verb, is_harm
from .joinedpeople import people_from
from .parts import told_among
from .people import People, people_at
from .victims import of_verb, skip_inserted
from .vocabulary import begins_with, given_names, has_article, is_common, nouns, plays, word_set, words_of

# How far behind "spent" the time may stand.
_SPENT = 6


def by_verb(sentence: Sentence, at: int, before: list[Toll]) -> list[Toll] | None:
    """Read "قُتل جنديان", "إن جنديين قُتلا", "اغتال مسلحون … مراسلًا"; null where the word is no verb of harm."""
    word = sentence.words[at]
    verb, noun = harm_verb(word), harm_noun(word)
    # What a number counts is a noun: "300 أسرة" are families, nobody captured them.
    if verb is None or at in sentence.counting or (noun is not None and noun.definite) or _is_family(word):
        return None
    if sentence.word(at - 1) in word_set("father of") and word in given_names():
        # "أبو ياسر": the name is spelled like "captures".
        return None
    if is_common(sentence.words, at) or begins_with(word, "described, beginning of the word"):
        # "عكر صفو المراسم", "وصفت إصابة أحدهم" liquidate nobody.
        return None
    if verb.ours and not told_of_us(sentence.words, at, sentence.start):
        return None
    behind = sentence.words[at + 1 : min(sentence.end, at + _SPENT)]
    if verb.term in word_set("perished or spent") and any(w in word_set("time spent") for w in behind):
        # "قضى ثلاثة سجناء خمس سنوات"
        return []
    if verb.status == "killed" and harm_phrases.died_naturally(sentence, at):
        return []
    if verb.status == "missing" and harm_verb(sentence.word(at + 1)) is not None:
        # "فقد قتل ثلاثة جنود": a particle.
        return []
    if verb.status == "missing" and any(w in word_set("lost and alive") for w in behind[:4]):
        # "وآخرين فقدوا النطق"
        return []
    if word.startswith("ي") and any(w in word_set("nth person") for w in sentence.words[max(0, at - 3) : at - 1]):
        # "ثاني صحفي يقتل في المدينة", "ثالث رجل دين يقتل": he is told of elsewhere.
        return []
    status = verb.status
    if status in TRIED and only_tried(sentence, at):
        # "حاول مسلحون خطف طبيب": the noun is spelled like the verb.
        return []
    if verb.term in word_set("drove, or a leg") and not led_nowhere(sentence.words, sentence.end, at):
        return []
    if status == "abducted" and any(plays(w, "snatched, no person") for w in behind):
        # "خطفت سيدة الأضواء", "خطف المنتخب فوزا ثمينا"
        return []
    if verb.term in word_set("stopped") and any(
        other(sentence, at) for other in (stopped_by_gunmen, stopped_a_thing, suspended)
    ):
        return []
    if sentence.word(at - 1) in word_set("partitive") and sentence.word(at - 2) in word_set("number of"):
        return number_who(sentence, at, status)
    beside = {at - 1, at - 2} if not is_punctuation(sentence.word(at - 1) or ".") else set()
    if any(t.status == status and t.at in beside for t in before if t.people.quantity.vague):
        # "قتلوا أو أصيبوا": of both it was told with the first; not of "دون إصابات، وأصيب شخص".
        return []
    if sentence.word(at - 1) in word_set("who, which"):
        counted = number_of_those(sentence, at, status)
        if counted is not None:
            return _both_of(sentence, at, counted) or [counted]
    behind = sentence.words[at + 1 : at + harm_phrases.PHRASE]
    if status == "missing" and any(w in word_set("their lives") for w in behind):
        # "فقد ستة مدنيين حياتهم"
        status = "killed"
    elif status == "missing" and any(w in word_set("limb") for w in behind):
        # "فقد شقيقه إحدى ساقيه"
        status = "wounded"
    elif status == "abducted" and by_the_law(sentence, at, verb):
        status = "arrested"
    follow = skip_inserted(sentence, at + 1)
    if word in word_set("hit") and follow > at + 1:
        # "أصاب الصاروخ قاعدة بلد وقتل جنديًا": a place was hit, and nobody is said to be wounded.
        return []
    # "فقتلوه وأصابوا زوجته": the first has whom it killed in its pronoun.
    own = object_pronoun(verb) is not None
    # "قتل أو أصيب" beside "قتل وأصيب".
    joined = follow + (sentence.word(follow) in word_set("or"))
    second = harm_verb(sentence.word(joined)) if (joined > follow or _and(sentence, follow)) and not own else None
    told = second is not None and {status, second.status} == {"killed", "wounded"}
    both = people_from(sentence, skip_inserted(sentence, joined + 1)) if second is not None and told else []
    subject = people_before(sentence, at) if both else []
    # "انتحاري يقتل ويصيب 24 شخصا": the doer stands before.
    doing = bool(subject) and subject[0].group == "militants" and not verb.form.endswith("ا")
    if second is not None and both and (not subject or doing):
        # "قُتل وأُصيب سبعة": the number cannot be split.
        return [Toll(at, each, unsplit(p), count_noun=True) for p in both[:1] for each in (status, second.status)]
    if status == "wounded" and verb.voice == "active" and _one_hit_a_thing(sentence, follow):
        return []
    if sentence.word(follow) in word_set("himself"):
        return [Toll(at, status, p) for p in himself(sentence, at, follow)]
    if word in word_set("mourned") and harm_noun(sentence.word(follow)) and has_article(sentence.word(follow + 1)):
        # "التي نعت ضحايا المجزرة": those told of before.
        return []
    people = one_more(sentence, follow) or of_verb(sentence, at, verb)
    if not people and word[:1] == "ف" and not own:
        people = at_somebody(sentence, at)
    if told_among(sentence, people, at):
        return []
    doer = sentence.actor_at.get(follow)
    if doer is not None and word in word_set("mourned"):
        # "نعت هيئة الحشد 18 مقاتلا": one's own dead.
        people = [replace(p, group=doer.actor.group) for p in people]
    if status in {"abducted", "arrested"} and in_custody(sentence, people):
        # "تضم قاعات يحتجز فيها مئات السجناء": they were held before.
        return []
    captors = bool(people) and people[0].group == "militants" and people[0].own_number
    if status == "abducted" and captors and not is_accusative(sentence, people[0]):
        # "إن مسلحين اختطفوا": who is named are the abductors; "خطف مسلحون قياديا" names whom they took.
        return None
    # "أصيب جنديان، أميركي وبريطاني، ومتعاقد بسقوط صواريخ": one list, whose comma is of those before.
    ends = {p.last for p in people}
    harmed = [p for p in by_sources(sentence, people) if p.first in ends or not _apart(sentence, at, status, p)]
    if len(harmed) == 1 and (halves := _both_of(sentence, at, Toll(at, status, harmed[0]))):
        return halves
    part = sentence.word(at + 1) in word_set("of those") and parts.some_again(before, status, harmed)
    return [Toll(at, status, _at_least(sentence, at, p), part_of_total=part) for p in harmed] or None


def _one_hit_a_thing(sentence: Sentence, at: int) -> bool:
    """Whether one of some rockets is told of, and what it hit: "أصاب أحدهما جدار المسجد", "أصاب ثالث فندقا"."""
    if sentence.word(at) not in word_set("one of two") and not _another_munition(sentence, at):
        return False
    hit = sentence.word(at + 1)
    return hit.isalpha() and hit[:1] not in {"و", "ب"} and hit not in word_set("preposition") and not is_harm(hit)


def _another_munition(sentence: Sentence, at: int) -> bool:
    """Whether "another" is one more of munitions: "أصاب صاروخ القاعدة وأصاب آخر المطار"; in "فقتلت شرطيا وآخر" no."""
    if sentence.word(at) not in words_of("another", "two others", "one more"):
        return False
    before = range(at - 1, sentence.start - 1, -1)
    shell = next((i for i in before if any(n.row["munition"] for n in nouns("weapons", sentence.words[i]))), None)
    return shell is not None and not any(people_at(sentence, i, at) for i in range(shell + 1, at - 1))


def _and(sentence: Sentence, at: int) -> bool:
    return sentence.word(at)[:1] == "و"


def _both_of(sentence: Sentence, at: int, toll: Toll) -> list[Toll] | None:
    """Read "20 شخصا قتلوا أو أصيبوا": a number before two verbs, which cannot be split."""
    behind = at + 1 + (sentence.word(at + 1) in word_set("or"))
    verb = harm_verb(sentence.word(behind)) if behind > at + 1 or _and(sentence, behind) else None
    if verb is None or {toll.status, verb.status} != {"killed", "wounded"} or not verb.form.endswith("وا"):
        return None
    if object_pronoun(verb) is not None or verb.voice == "active" or people_from(sentence, behind + 1):
        # "قتلوا وأصابوا", "قتلوا وأصيبوا خمسة": the second has its own.
        return None
    return [Toll(at, status, unsplit(toll.people)) for status in (toll.status, verb.status)]


def _at_least(sentence: Sentence, at: int, people: People) -> People:
    """Whether "at least" stands behind the verb and not behind the number: "عشرة مسلحين قتلوا على الأقل"."""
    quantity = people.quantity
    behind = " ".join(sentence.words[at + 1 : at + 3]) in word_set("at least, behind")
    bounded = behind and people.last <= at and quantity.low == quantity.high and quantity.low is not None
    return replace(people, quantity=replace(quantity, high=None)) if bounded else people


def _apart(sentence: Sentence, at: int, status: str, people: People) -> bool:
    """Whether they have a cause or a place of their own: "قتل خمسة في بعقوبة وشرطيان بهجوم", "وثلاثة في هيت"."""
    if people.first <= at + 1:
        return False
    toll = Toll(people.first, status, people)
    elsewhere = at_its_own_place(sentence.words, sentence.inserted, sentence.placed, toll)
    return (elsewhere and people.first in sentence.numbers) or by_its_own_cause(sentence.words, toll)


def _is_family(word: str) -> bool:
    """Whether a word is a family ("أسرة الضحية"), spelled like "captured him"."""
    return any(reading.stem in word_set("family") for reading in readings(word))
