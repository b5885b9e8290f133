"""Find the words that take from what they govern the claim of having happened: denials, threats, fears, plans."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .arabic import readings, word_cache
from .clauses import past_verb
from .harm import harm_masdar, harm_noun, harm_verb
from .vocabulary import any_of, nouns, plays, table, terms, verbs, word_set, words_of

# How many words the way back to who was subjected to something may have; how far behind "not" "only" may stand.
_SUBJECTED_BEFORE, _ONLY_BEHIND = 22, 6
# How far before "of being subjected" who brings the news may stand, no sign between.
_TOLD_BEFORE = 4
# How far before what came of it "as a result of" may stand.
_RESULT_BEFORE = 2
# How far behind "foiled" it is said what was.
_FOILED = 9
# Words that open something not stated only beside others: "قد يشعل".
_MAY, AS_IF = "قد", "كأن"


class Cue(NamedTuple):
    """A word that takes from what it governs the claim of having happened: ``pos`` verb, word or particle."""

    pos: str
    kind: str


@cache
def _cue_words() -> dict[str, Cue]:
    """Cues by their folded form: particles, and words that do not inflect."""
    return {t: Cue(r["pos"], r["kind"]) for r in table("cues") if r["pos"] != "verb" for t in terms(r["term"])}


@word_cache
def _word_cue(word: str) -> Cue | None:
    """Cue that a word is, with its clitics, a pronoun ("عزمها") or an accusative ("مخططًا")."""
    cues = _cue_words()
    for reading in readings(word):
        whole = ("ال" if reading.article else "") + reading.stem
        for form in (whole, reading.stem):
            # "كلم" are kilometres, not ك and لم.
            if form in cues and not (reading.preposition == "ك" and cues[form].pos == "particle"):
                return cues[form]
        for ending in ("ها", "هم", "ه", "ا"):
            base = reading.stem.removesuffix(ending) if reading.stem.endswith(ending) else ""
            # Ta marbuta opens before a pronoun: "خشية", "خشيته".
            for form in (base, base[:-1] + "ه" if base.endswith("ت") else base):
                cue = cues.get(form)
                if cue is not None and cue.pos == "word":
                    return cue
    return None


@word_cache
def verb_cue(word: str) -> str | None:
    """Kind of the cue that a verb is, whatever stands around it: "نفى", "هدد"."""
    found = verbs("cues", word)
    return found[0].row["kind"] if found else None


@word_cache
def masdar_of_event(word: str) -> bool:
    """Whether a word is an indefinite singular noun of an event: "هجوم", "شن"."""
    found = nouns("event_nouns", word)
    return any(not n.reading.article and n.form.number == "singular" and n.row["trigger"] != "disperse" for n in found)


@word_cache
def _of_attacks(word: str) -> bool:
    """Whether a word speaks of new attacks, more than one: "هجمات"."""
    return any(not n.reading.article and n.form.number == "plural" for n in nouns("event_nouns", word))


@word_cache
def _may_be_purpose(word: str) -> bool:
    """Whether a word is an indefinite event behind "for": "لشن", "لهجوم"."""
    if not word.startswith(("ل", "ول")) or word.startswith(("لل", "ولل")) or not masdar_of_event(word):
        return False
    if any(n.form.number == "dual" and n.form.construct for n in nouns("event_nouns", word)):
        # "الحصيلة النهائية لتفجيري الحلة": of two that happened.
        return False
    return any(r.preposition == "ل" and masdar_of_event(r.stem) for r in readings(word))


def purpose(words: Sequence[str], at: int) -> bool:
    """Whether it is what somebody wants ("لشن هجوم"), and hit nobody ("تعرض لهجوم", "انتقاما لهجوم")."""
    if not _may_be_purpose(words[at]) or (at > 0 and plays(words[at - 1], "in condemnation of")):
        return False
    before = words[max(0, at - _SUBJECTED_BEFORE) : at]
    before = before[max((i + 1 for i, w in enumerate(before) if w in ".!?؟"), default=0) :]
    suffered = any(v.row["trigger"] == "suffer" for w in before for v in verbs("event_verbs", w))
    result = any_of(before[-_RESULT_BEFORE:], "right behind a result")
    # "أفادت مصادر بتعرض القاعدة لهجوم"; not "…، وإن أقر بتعرض المراكز لهجوم"
    told = next((i for i, w in enumerate(before) if w in word_set("of being subjected")), None)
    suffered = suffered or (told is not None and "،" not in before[max(0, told - _TOLD_BEFORE) : told])
    return not suffered and not result and not any(w in word_set("subjected to") for w in before)


@word_cache
def may_open(word: str) -> bool:
    """Whether a word may open what is not stated; most do not, whatever stands around them."""
    cue = verb_cue(word) or _word_cue(word) or future(word) or word in word_set("not") or word in {_MAY, AS_IF}
    return bool(cue or word in words_of("danger of", "to go out", "in order to launch") or _may_be_purpose(word))


def cue_at(words: Sequence[str], at: int, sentence: range) -> Cue | None:
    """The cue at a word of a sentence, none where its neighbours take its force: "لا يقل عن", "لم … سوى"."""
    word = words[at]
    if word == AS_IF:
        return Cue("particle", "hypothetical")
    following = words[at + 1] if at + 1 < sentence.stop else ""
    verb = verb_cue(word)
    if (
        verb
        and any(harm_noun(w) for w in words[at + 2 : min(at + 3, sentence.stop)])
        and plays(word, "leaves or expects")
    ):
        # "مفخخة تضرب السوق وتوقع 13 قتيلا" is "leaves", not "expects".
        return None
    if verb and at > sentence.start and harm_masdar(words[at - 1]) is not None and nouns("people", word):
        # "إصابة طالب بانفجار": a student, who is spelled like "demanded".
        return None
    if verb:
        return None if verb == "foiled" and _fought_off(words, at, sentence) else Cue("verb", verb)
    if plays(following, "pilot") and (word.endswith("لا") or word in word_set("without")):
        # "طائرة بلا طيار", "بدون طيار"
        return None
    if word in word_set("not"):
        behind = words[at + 1 : min(at + _ONLY_BEHIND, sentence.stop)]
        if (following in word_set("bound after no") and word.endswith("لا")) or word_set("only") & set(behind):
            return None
    if word in word_set("danger of"):
        # "خطر هجمات الفصائل قد انخفض"; "جراحه خطر" is none.
        return Cue("word", "risk") if nouns("event_nouns", following or ".") else None
    if word in word_set("to go out"):
        # "دعا للخروج بتظاهرات"; who "had to go out of their houses" after a shelling planned nothing.
        return Cue("word", "planned") if any(nouns("event_nouns", w) for w in words[at + 1 : at + 3]) else None
    if word in word_set("in order to launch"):
        # "ملاذا لشن هجمات تستهدف الزائرين"; "تسللوا لشن هجوم على القرية" tells of one.
        return Cue("word", "planned") if any(_of_attacks(w) for w in words[at + 1 : at + 3]) else None
    if word == _MAY and _present(following):
        # "قد يشعل مواجهة"; "قد قتل" and "قد تعرض" have happened.
        return Cue("particle", "hypothetical")
    if word in word_set("plan") and following in word_set("name of a plan"):
        # "الناطق باسم خطة فرض القانون"
        return None
    cue = _word_cue(word)
    return None if cue and cue.kind == "foiled" and _fought_off(words, at, sentence) else cue


def _fought_off(words: Sequence[str], at: int, sentence: range) -> bool:
    """Whether an assault that was foiled was fought off: "أحبطت القوات تعرضا لداعش وقتلت خمسة"; no bomb was."""
    behind = words[at + 1 : min(sentence.stop, at + _FOILED)]
    assault = next((i for i, w in enumerate(behind) if plays(w, "assault, in any case")), None)
    if assault is None or any(plays(w, "bombing, foiled") for w in behind[assault:]):
        return False
    joined = (w for w in words[at + assault + 2 : sentence.stop] if w[:1] in {"و", "ف"})
    return any(harm_masdar(w) == "killed" or ((v := harm_verb(w)) is not None and v.status == "killed") for w in joined)


@word_cache
def _present(word: str) -> bool:
    """Whether a word is, or in form may be, a verb of the present: "يشعل"; past is "تعرض"."""
    if word[:1] not in {"ي", "ت"} or past_verb(word):
        return False
    known = any(v.tense == "present" for name in ("event_verbs", "harm_words") for v in verbs(name, word))
    return known or len(word) > 3


@word_cache
def future(word: str) -> bool:
    """Whether a word is a verb of the future: "سيقتل"; some places are spelled like one."""
    if word in word_set("place spelled like a verb"):
        return False
    return any(v.tense == "future" for name in ("event_verbs", "harm_words") for v in verbs(name, word))
