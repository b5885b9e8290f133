"""Tell what a text states as having happened from what it denies, threatens, fears, plans or compares."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .arabic import Text, fold, readings
from .vocabulary import nouns, table, terms, verbs

_PUNCTUATION = frozenset("،,;؛:.!?؟…-–—()[]«»\"'")
# Words that end the reach of a cue: what follows is stated anew.
_RELEASES = frozenset({"لكن", "ولكن", "لكنه", "لكنها", "بيد", "فيما", "بينما", "غير", "الا"})
# After these "لا" bounds or goes on: "ما لا يقل عن 14", "لا يزال".
_NO_NEGATION = frozenset({"يقل", "تقل", "يزال", "تزال", "يزالون", "زال", "زالت", "سيما", "يتجاوز", "تتجاوز", "يزيد", "تزيد"})
_SHORT_QUOTE = 5
_PARTICLE_REACH = 7


@cache
def _cue_words() -> dict[str, tuple[str, str]]:
    """Folded cue → (pos, kind), for particles and words that do not inflect."""
    return {t: (r["pos"], r["kind"]) for r in table("cues") if r["pos"] != "verb" for t in terms(r["term"])}


def is_punctuation(word: str) -> bool:
    """Whether a word is a sign between clauses."""
    return word in _PUNCTUATION


@cache
def past_verb(word: str) -> bool:
    """Whether a word is a past verb of happening, harm or saying ("وقتل", "وقال")."""
    return any(v.tense == "past" for name in ("event_verbs", "harm_words", "say_verbs") for v in verbs(name, word))


@cache
def _word_cue(word: str) -> tuple[str, str] | None:
    cues = _cue_words()
    for reading in readings(word):
        whole = ("ال" if reading.article else "") + reading.stem
        for form in (whole, reading.stem):
            if form in cues:
                return cues[form]
        # With a pronoun: "عزمها", "اعتزامه".
        for pronoun in ("ها", "هم", "ه"):
            if reading.stem.endswith(pronoun) and cues.get(reading.stem.removesuffix(pronoun), ("", ""))[0] == "word":
                return cues[reading.stem.removesuffix(pronoun)]
        # Accusatives: "مخططًا".
        if reading.stem.endswith("ا") and reading.stem[:-1] in cues and cues[reading.stem[:-1]][0] == "word":
            return cues[reading.stem[:-1]]
    return None


@cache
def _verb_cue(word: str) -> str | None:
    found = verbs("cues", word)
    return found[0].row["kind"] if found else None


@cache
def _masdar_of_event(word: str) -> bool:
    return any(
        not n.reading.article and n.form.number == "singular" and n.row["trigger"] != "disperse" for n in nouns("event_nouns", word)
    )


def _purpose(words: Sequence[str], at: int) -> bool:
    """An event noun after ل is what somebody wants ("لشن هجوم"), unless somebody was subjected to it."""
    word = words[at]
    if not word.startswith(("ل", "ول")) or word.startswith(("لل", "ولل")) or not _masdar_of_event(word):
        return False
    if not any(r.preposition == "ل" and _masdar_of_event(r.stem) for r in readings(word)):
        return False
    before = words[max(0, at - 16) : at]
    before = before[max((i + 1 for i, w in enumerate(before) if w in ".!?؟"), default=0) :]
    return not any(v.row["trigger"] == "suffer" for w in before for v in verbs("event_verbs", w)) and not any(
        w in {"نتيجه", "ضحيه", "ضحايا", "التعرض", "تعرضه", "تعرضها", "تعرضهم"} for w in before
    )


def _quoted(words: Sequence[str], sentence: range) -> set[int]:
    """Words inside short quotation marks, which hold comparisons and names: "«زلزال سياسي»"."""
    inside: set[int] = set()
    opened: int | None = None
    for index in sentence:
        word = words[index]
        if word in {"«", "“"} or (word == '"' and opened is None):
            opened = index
        elif word in {"»", "”", '"'} and opened is not None:
            if index - opened - 1 <= _SHORT_QUOTE:
                inside.update(range(opened + 1, index))
            opened = None
    return inside


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    return tuple(
        (tuple(term.split()), row["kind"], row["scope"]) for row in table("not_conflict") for term in terms(row["term"])
    )


def _holds(words: Sequence[str], phrase: tuple[str, ...], span: range) -> bool:
    first, *rest = phrase
    for at in span:
        if any(("ال" if r.article else "") + r.stem == first or r.stem == first for r in readings(words[at])) and (
            list(words[at + 1 : at + 1 + len(rest)]) == rest
        ):
            return True
        if words[at] in {first + "ا", "و" + first + "ا"} and not rest:
            return True
    return False


def about_something_else(text: Text, sentence: range, named: frozenset[int]) -> str | None:
    """
    Whether a sentence tells of sport, an accident or nature rather than of the conflict.

    Parameters
    ----------
    text
        The article.
    sentence
        Word indexes of the sentence.
    named
        Indexes of words inside names of places: the quarter "حي الملعب" is no stadium.

    Returns
    -------
    str | None
        ``sport``, ``accident``, ``natural``, ``crime`` or null.
    """
    words = ["" if at in named else word.text for at, word in enumerate(text.words)]
    for phrase, kind, scope in _phrases():
        if scope == "sentence" and _holds(words, phrase, sentence):
            return kind
    return "sport" if _sport(text) else None


@cache
def _sport(text: Text) -> bool:
    """Two words of sport or more make the whole article one of sport."""
    words = [word.text for word in text.words]
    held = [p for p, kind, scope in _phrases() if kind == "sport" and scope == "article" and _holds(words, p, range(len(words)))]
    return len(held) >= 2


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
        ``hypothetical``, ``accused``, ``exercise``, ``suspended``, ``policy``, ``quoted`` or null.
    """
    words = [word.text for word in text.words]
    result: list[str | None] = [None] * len(words)
    for sentence in text.sentences:
        reach: str | None = None
        particle: tuple[str, int] | None = None
        for at in sentence:
            word = words[at]
            if reach and _releases(words, at, sentence):
                reach = None
            if is_punctuation(word):
                particle = None
                if reach in {"planned", "accused", "policy", "suspended", "negated"} and word in "،,":
                    reach = None
            verb, cue = _verb_cue(word), _word_cue(word)
            following = words[at + 1] if at + 1 < sentence.stop else ""
            if verb:
                reach = verb
            elif word in {"لا", "ولا"} and following in _NO_NEGATION:
                pass
            elif word in {"لم", "ولم", "لا", "ولا"} and {"سوي", "الا"} & set(words[at + 1 : min(at + 6, sentence.stop)]):
                # "لم تعترف سوى بمقتل جندي": that much is stated.
                pass
            elif cue and cue[0] == "particle":
                particle = (cue[1], at + _PARTICLE_REACH)
            elif cue:
                reach = cue[1] if reach not in {"denied"} else reach
            elif word == "قد" and following[:1] in "يت" and len(following) > 3 and not past_verb(following):
                # "قد يشعل مواجهة"; "قد قتل" and "قد تعرض" have happened.
                particle = ("hypothetical", at + _PARTICLE_REACH)
            if any(v.tense == "future" for n in ("event_verbs", "harm_words") for v in verbs(n, word)):
                particle = ("planned", at + _PARTICLE_REACH)
            if particle and at > particle[1]:
                particle = None
            purpose = "planned" if _purpose(words, at) else None
            result[at] = reach or (particle[0] if particle else None) or purpose
        if "exercise" in result[sentence.start : sentence.stop]:
            result[sentence.start : sentence.stop] = ["exercise"] * len(sentence)
        for index in _quoted(words, sentence):
            result[index] = result[index] or "quoted"
    return result


def _releases(words: Sequence[str], at: int, sentence: range) -> bool:
    """Whether a word opens a clause that is stated anew: "وقال إن", "لكن", "، وقتل"."""
    word = words[at]
    if word in _RELEASES:
        return True
    if word == "حين" and at > sentence.start and words[at - 1] == "في":
        return True
    return word[:1] in "وف" and len(word) > 2 and past_verb(word) and _verb_cue(word) is None and not verbs("cues", word)


__all__ = ["about_something_else", "fold", "is_punctuation", "past_verb", "stated"]
