"""Tell apart who only brings the news ("مصدر في الشرطة", "وفق وزارة الصحة") from who does something."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from .actors import ActorMention
from .arabic import word_cache
from .clauses import is_punctuation
from .harm import harm_masdar
from .vocabulary import nouns, plays, terms, verbs, word_set

# How far before a force the noun of its source may stand ("مصدر أمني في شرطة"), and before that the verb of saying.
_REACH, _SAID_REACH = 4, 3


@word_cache
def says(word: str) -> bool:
    """Whether a word is a verb that brings news; "بين", "تابعة" and "ينقل" seldom are."""
    return any(not word_set("brings news").isdisjoint(terms(v.row["term"])) for v in verbs("say_verbs", word))


@word_cache
def verb_of_saying(word: str) -> bool:
    """Whether a word is any verb of saying; "بينهم" is none, though it is spelt like "he made them clear"."""
    return bool(verbs("say_verbs", word)) and word not in word_set("part opener")


def tells(words: Sequence[str], mention: ActorMention, sentence: range) -> str:
    """
    Whether an actor is only the source of the news, or who speaks: the ``tells`` of its mention.

    Parameters
    ----------
    words
        Folded words of the article.
    mention
        The actor.
    sentence
        Its sentence.
    """
    if found := _source(words, mention, sentence.start):
        return found
    before = words[max(sentence.start, mention.first - 2) : mention.first]
    after = words[mention.last : min(sentence.stop, mention.last + 1)]
    for at in compress(range(len(before)), map(says, before)):
        if not any(map(_parts, before[at + 1 :])):
            return "speaker"
    return "speaker" if after and says(after[0]) and after[0][:1] not in "وف" else ""


def _parts(word: str) -> bool:
    """Whether a word ends what a verb of saying has for its subject."""
    return is_punctuation(word) or word in word_set("opens a clause")


@word_cache
def _of_rank(word: str) -> bool:
    return plays(word, "person of rank")


@word_cache
def opens_news(word: str) -> bool:
    """Whether a noun of an event or of harm opens what somebody tells: "أكد مصدر سقوط المدينة بيد التنظيم"."""
    if harm_masdar(word) is not None and word[:1] not in "بل":
        return True
    # "قائد قوات فرض سلطة القانون": an authority is held only with a pronoun.
    told = (n for n in nouns("event_nouns", word) if n.row["trigger"] != "hold" or n.form.pronoun)
    return any(not n.reading.article and n.reading.preposition == "" for n in told)


@word_cache
def _sign(word: str) -> str:
    """What a word before an actor says of whether he tells: that he does not, ``source``, ``rank``; empty for most."""
    if (
        _parts(word)
        or opens_news(word)
        or plays(word, "does what follows")
        or (verbs("event_verbs", word) and not says(word))
    ):
        return "no"
    return "source" if plays(word, "source of news") else "rank" if _of_rank(word) else ""


def _source(words: Sequence[str], mention: ActorMention, start: int) -> str:
    at, sign = mention.first, "rank" if _of_rank(words[mention.first]) else ""
    end = max(start, at - _REACH)
    # The nearest word that says something decides.
    while not sign and at > end:
        at -= 1
        sign = _sign(words[at])
        if sign == "source" and words[at - 1] in word_set("unknown"):
            # "قذيفتا هاون مجهولتا المصدر"
            sign = ""
    if sign != "rank":
        return "source" if sign == "source" else ""
    if words[at - 1] == "عن" and words[at - 2] in word_set("is quoted"):
        # "ونُقل عن ضابط في شرطة المحافظة"
        return "rank"
    # "ضابط في الشرطة" may be who was killed: he tells only behind a verb of saying.
    said = words[max(start, at - _SAID_REACH) : at]
    return "rank" if any(says(w) or plays(w, "source of news") for w in said) else ""
