"""Tell what a text states as having happened from what it denies, threatens, fears, plans or compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, compress, pairwise, takewhile

from ._cues import AS_IF, cue_at, future, masdar_of_event, may_open, purpose, verb_cue
from ._takenbefore import taken_before
from ._verdicts import deed_judged
from .arabic import Text, word_cache
from .clauses import is_punctuation, past_verb
from .harm import harm_masdar, harm_verb
from .vocabulary import any_of, each_among, nouns, plays, verbs, word_set, words_of

_QUOTES = frozenset('«“»”"')
# Cues that hold up to the next comma; the others hold up to a clause that is stated anew.
_UP_TO_COMMA = frozenset({"planned", "accused", "policy", "suspended", "negated", "risk", "remembered"})
# What may come, of which nothing has happened yet.
_LOOKS_AHEAD = frozenset({"planned", "feared", "threatened", "hypothetical"})
# How many words a short quotation and a particle's reach may have.
_SHORT_QUOTE, _PARTICLE_REACH = 5, 7
# How far behind "in" a march may be described.
_MARCH = 5
# Letters of the shortest verb with "and" before it.
_SHORTEST = 3
_WHILE = "حين"
_AS_IF_FOLDED = frozenset({"كان", "وكان", "فكان"})
# How far behind "anniversary" the day may stand that it is of, and of how many digits days and years are.
_REMEMBERED, _DAY_DIGITS, _YEAR_DIGITS = 40, 2, 4
# First letters of a verb of the present: "تنقل", "يسلم".
_OF_THE_PRESENT = frozenset("يتن")
# How far behind "but" a denial may stand, and behind that what it denies.
_DENIAL, _OF_IT = 12, 4
# How far before "will be" its subject may begin, and before "until" the verb of time that had not passed.
_SUBJECT, _PASSED = 6, 6
# Words that may close what is not stated.
_ANEW = ("until", "about its result", "release", "but that", "asserts instead", "upon, before harm")


def stated(text: Text) -> list[str | None]:
    """
    For every word, null where the text states it as having happened, else why not.

    Parameters
    ----------
    text
        The article.

    Returns
    -------
    list[str | None]
        One value a word: ``denied``, ``negated``, ``threatened``, ``feared``, ``planned``, ``foiled``,
        ``hypothetical``, ``accused``, ``exercise``, ``suspended``, ``policy``, ``risk``,
        ``remembered``, ``quoted`` or null.
    """
    words = _with_hamza(text)
    return list(chain.from_iterable(_stated_sentence(words, sentence) for sentence in text.sentences))


def _with_hamza(text: Text) -> list[str]:
    """Folded words, but "كأن" (as if), which only its hamza tells from "كان" (was)."""
    words = text.spelled.copy()
    for at in each_among(text.spelled, range(len(words)), _AS_IF_FOLDED):
        _, start, end = text.words[at]
        if "أ" in text.raw[slice(*text.span(start, end))]:
            words[at] = AS_IF
    return words


def _stated_sentence(words: Sequence[str], sentence: range) -> list[str | None]:
    """For every word of a sentence, why it is not stated as having happened, or null."""
    result: list[str | None] = [None] * len(sentence)
    clause: str | None = None
    particle: str | None = None
    until, jussive = 0, False
    own = words[sentence.start : sentence.stop]
    # In most sentences nothing opens what is not stated, and nothing is there to be closed.
    decisive = compress(sentence, map(_decides, own)) if any(map(may_open, own)) else ()
    for at, following in pairwise((*decisive, sentence.stop)):
        # "نفت … سقوط الناحية بيد التنظيم وأسر 30": a noun of what is denied, though it is spelled like a verb.
        counted = at + 1 < sentence.stop and words[at + 1][0].isdecimal()
        noun = clause == "denied" and words[at - 1] != "،" and (counted or masdar_of_event(words[at][1:]))
        if (clause or words[at] in word_set("until")) and not noun and _releases(words, at, sentence):
            clause = None
            particle = None if words[at] in word_set("until") else particle
        if particle and jussive and words[at][:1] == "و" and past_verb(words[at]):
            # "لم يصمدوا أمام الهجوم وتركوا خلفهم 27 جثة": لم holds for the verb of the present behind it only.
            particle = None
        if is_punctuation(words[at]):
            particle = None
            if clause in _UP_TO_COMMA and words[at] == "،" and not _remembers_on(clause, words, at):
                clause = None
        cue = cue_at(words, at, sentence)
        if cue and cue.kind == "remembered" and _remembers_a_day(words, at, sentence):
            cue = None
        if cue and cue.pos == "particle":
            jussive = words[at] in word_set("denies the past")
            particle, until = cue.kind, at + _PARTICLE_REACH
        elif cue and (cue.pos == "verb" or clause != "denied"):
            clause = cue.kind
        if future(words[at]):
            particle, until = "planned", at + _PARTICLE_REACH
        if at > until:
            particle = None
        result[at - sentence.start] = clause or particle or ("planned" if purpose(words, at) else None)
        if clause or particle:
            for idle in range(at + 1, following):
                result[idle - sentence.start] = clause or (particle if idle <= until else None)
    for at in each_among(words, sentence, word_set("will be")):
        # "إن معركة الأنبار ستكون": its subject stands before it.
        for before in range(at - 1, max(sentence.start, at - _SUBJECT) - 1, -1):
            if is_punctuation(words[before]) or words[before] in word_set("being"):
                break
            result[before - sentence.start] = result[before - sentence.start] or "planned"
    for at in chain(_known_by_its_result(words, sentence, result), _to_be_answered(words, sentence, result)):
        result[at - sentence.start] = None
    if not _LOOKS_AHEAD.isdisjoint(result):
        for at in taken_before(words, sentence):
            result[at - sentence.start] = None
    for at in _behind_a_denied_verb(words, sentence):
        result[at - sentence.start] = None
    for at in _claimed_in_vain(words, sentence):
        result[at - sentence.start] = result[at - sentence.start] or "denied"
    for at in _arranged(words, sentence):
        result[at - sentence.start] = result[at - sentence.start] or "planned"
    if "exercise" in result:
        return ["exercise"] * len(sentence)
    if "accused" in result:
        for at in deed_judged(words, sentence) or ():
            why = result[at - sentence.start]
            result[at - sentence.start] = None if why == "accused" else why
    for at in _quoted(words, sentence):
        result[at - sentence.start] = result[at - sentence.start] or "quoted"
    return result


def _quoted(words: Sequence[str], sentence: range) -> set[int]:
    """Words inside short quotation marks, which hold comparisons and names: "«زلزال سياسي»"."""
    inside: set[int] = set()
    opened: int | None = None
    for index in each_among(words, sentence, _QUOTES):
        word = words[index]
        if word in {"«", "“"} or (word == '"' and opened is None):
            opened = index
        elif word in {"»", "”", '"'} and opened is not None:
            # "«فقتل ستة»" tells what happened; a comparison does not open with a verb of harm.
            # "تحييد" of fighters is the word of who killed them.
            told = harm_verb(words[opened + 1]) or (index == opened + 2 and harm_masdar(words[opened + 1]))
            # '"268 قتيلا و807 جرحى"' gives numbers.
            counts = words[opened + 1].isdecimal()
            if index - opened - 1 <= _SHORT_QUOTE and not told and not counts:
                inside.update(range(opened + 1, index))
            opened = None
    return inside


def _behind_a_denied_verb(words: Sequence[str], sentence: range) -> Iterator[int]:
    """What a past verb tells behind "did not", which holds for one verb: "في بلدة لم تعد تخضع للحكومة قتلت امرأتان"."""
    for at in each_among(words, sentence, word_set("denies the past")):
        reach = range(at + 2, min(at + _PARTICLE_REACH + 1, sentence.stop))
        within = takewhile(lambda i: not is_punctuation(words[i]) and words[i] not in _openers(), reach)
        told = next((i for i in within if harm_verb(words[i]) and words[i][:1] not in _OF_THE_PRESENT), None)
        if told is not None:
            yield from range(told, reach.stop)


@cache
def _openers() -> frozenset[str]:
    """Words that open a clause which "did not" governs too: "لم يؤكد أن", "لم تعرف الجهة التي"."""
    return words_of("opens a clause", "who, which") | {"اذا", "هل"}


def _known_by_its_result(words: Sequence[str], sentence: range, result: Sequence[str | None]) -> Iterator[int]:
    """An event of which a relative clause says what it did: "طالب بالتحقيق في قصف المدينة الذي أدى إلى مقتل 20"."""
    if _LOOKS_AHEAD.isdisjoint(result):
        return
    for at in each_among(words, sentence, word_set("who, which")):
        if not any_of(words[at + 1 : at + 2], "brings about"):
            continue
        before = takewhile(
            lambda i: not is_punctuation(words[i]), range(at - 1, max(sentence.start, at - _SUBJECT), -1)
        )
        named = next((i for i in before if _event_noun(words[i])), at)
        if result[named - sentence.start] in _LOOKS_AHEAD:
            yield from takewhile(lambda i: not is_punctuation(words[i]), range(named, sentence.stop))


def _to_be_answered(words: Sequence[str], sentence: range, result: Sequence[str | None]) -> Iterator[int]:
    """What has happened where an answer is threatened: "توعدت الكتائب بالرد على مقتل ثلاثة من مقاتليها"."""
    if _LOOKS_AHEAD.isdisjoint(result):
        return
    for at in each_among(words, sentence, frozenset({"علي"})):
        answered = at > sentence.start and plays(words[at - 1], "in answer to")
        if answered and any(map(_event_noun, words[at + 1 : at + 2])):
            yield from takewhile(lambda i: not is_punctuation(words[i]), range(at + 1, sentence.stop))


@word_cache
def _event_noun(word: str) -> bool:
    return bool(nouns("event_nouns", word) or harm_masdar(word))


def _claimed_in_vain(words: Sequence[str], sentence: range) -> range:
    """What somebody is only said to claim, and is denied at once: "زعم التنظيم أنه أسقط مروحية، لكن متحدثا نفى ذلك"."""
    claim = next(iter(each_among(words, sentence, word_set("claims without proof"))), None)
    if claim is None:
        return range(0)
    for at in each_among(words, range(claim + 1, sentence.stop), word_set("turns against what was said")):
        denial = next(
            (i for i in range(at + 1, min(at + _DENIAL, sentence.stop)) if verb_cue(words[i]) == "denied"), None
        )
        behind = () if denial is None else words[denial + 1 : min(denial + _OF_IT, sentence.stop)]
        if any_of(behind, "that, as denied") or (denial is not None and words[denial].endswith(("ه", "ها"))):
            return range(claim, at)
    return range(0)


def _arranged(words: Sequence[str], sentence: range) -> Iterator[int]:
    """What is to be done behind "on condition that": "أمرت بإغلاق القنصلية، على أن تنقل مهامها"."""
    for at in each_among(words, sentence, word_set("on condition")):
        opened = at > sentence.start and is_punctuation(words[at - 1]) and words[at + 1 : at + 2] == ["ان"]
        if opened and any(word[:1] in _OF_THE_PRESENT for word in words[at + 2 : min(at + 3, sentence.stop)]):
            yield from takewhile(lambda i: not is_punctuation(words[i]), range(at, sentence.stop))


def _remembers_a_day(words: Sequence[str], at: int, sentence: range) -> bool:
    """Whether what is remembered has its day and year: "ذكرى مقتل القائد بضربة في 3 كانون الثاني 2020" tells of it."""
    behind = words[at + 1 : min(sentence.stop, at + _REMEMBERED)]
    day = next((i for i, word in enumerate(behind) if word.isdecimal() and len(word) <= _DAY_DIGITS), None)
    # Two or more words of a month's name, or names, stand between.
    return day is not None and any(w.isdecimal() and len(w) == _YEAR_DIGITS for w in behind[day + 2 : day + 6])


def _remembers_on(clause: str | None, words: Sequence[str], comma: int) -> bool:
    """Whether a clause behind a comma only says what is remembered: "ذكرى القصف، الذي راح ضحيته المئات"."""
    return clause == "remembered" and words[comma + 1 : comma + 2] != [] and words[comma + 1] in word_set("who, which")


@word_cache
def _decides(word: str) -> bool:
    """Whether a word opens or closes what is not stated."""
    anew = word in words_of(*_ANEW, "in the course of a gathering") or _told_anew(word)
    return may_open(word) or is_punctuation(word) or anew or word == _WHILE


def _releases(words: Sequence[str], at: int, sentence: range) -> bool:
    """Whether a word opens a clause that is stated anew: "وقال إن", "لكن", "في حين", "، وقتل"."""
    word = words[at]
    if word in word_set("release"):
        return True
    if word in word_set("but that") and words[at + 1 : at + 2] == ["ان"]:
        # "بيد أن"; "سقوط الناحية بيد التنظيم" goes on
        return True
    if word in word_set("asserts instead") and at + 1 < sentence.stop and harm_masdar(words[at + 1]):
        # "نفت سقوط قتلى، مؤكدة إصابة جندي واحد"
        return True
    if word in word_set("until") and at + 1 < sentence.stop and past_verb(words[at + 1]):
        # "ولم تمض ساعة حتى انفجرت سيارة"
        return any(words[i] in word_set("not long passed") for i in range(max(sentence.start, at - _PASSED), at))
    if word in word_set("in the course of a gathering") and _of_a_march(words, at, sentence):
        # "طالب المئات بالتعيين في تظاهرة جابت المدينة": what they did to demand it.
        return True
    if word in word_set("about its result") and at + 1 < sentence.stop and harm_masdar(words[at + 1]):
        # "وأسفرت الاحتجاجات التي انطلقت للمطالبة بالتغيير عن مقتل 330"
        return any(plays(w, "results in") for w in words[sentence.start : at])
    if word == _WHILE and at > sentence.start and words[at - 1] == "في":
        return True
    if word in word_set("upon, before harm") and at + 1 < sentence.stop and harm_masdar(words[at + 1]):
        # "طالب الأهالي بحمايتهم بعد مقتل خمسة منهم": what moved them to it has happened.
        return any(plays(w, "demands") for w in words[sentence.start : at])
    # "عمليات خطف وقتل استهدفت": two nouns of one clause, though "قتل" is written like the verb.
    noun = at > sentence.start and not words[at - 1].endswith("ا") and masdar_of_event(words[at - 1])
    return _told_anew(word) and not noun


def _of_a_march(words: Sequence[str], at: int, sentence: range) -> bool:
    """Whether "in" leads to one demonstration, held by those who demand something in it."""
    behind = words[at + 1 : min(sentence.stop, at + _MARCH)]
    march = bool(behind[:1]) and plays(behind[0], "march") and any(plays(w, "march of protest") for w in behind[1:])
    return march and not plays(words[at - 1], "taking part")


def _told_anew(word: str) -> bool:
    """Whether a word is a past verb behind "and", or one of saying, other than a cue: "وقتل", "ويقول"."""
    if word[:1] not in {"و", "ف"} or len(word) < _SHORTEST or verb_cue(word) is not None:
        return False
    return past_verb(word) or (word[1] in "يت" and bool(verbs("say_verbs", word)))
