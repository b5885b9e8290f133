"""Tell the signs between clauses, the past verbs that open them, and whose deeds they tell."""

from __future__ import annotations

from collections.abc import Sequence

from .arabic import word_cache
from .vocabulary import any_of, verbs, word_set

_PUNCTUATION = frozenset("،؛:.!?؟…-–—()[]«»\"'")
# How far before a plural verb gunmen may stand who are its doers.
_DOERS = 6


def is_punctuation(word: str) -> bool:
    """Whether a word is a sign between clauses."""
    return word in _PUNCTUATION


def told_of_us(words: Sequence[str], at: int, start: int) -> bool:
    """
    Whether a past verb in the first person plural opens what the speaker says of himself and others.

    "وقتلنا ستة", "لقد عثرنا على" and "إننا اعتقلنا" do; "يريدون قتلنا", "هاجمنا مسلحون" do not.

    Parameters
    ----------
    words
        Folded words of the text.
    at
        Index of the verb.
    start
        Where its sentence begins.
    """
    following = words[at + 1] if at + 1 < len(words) else ""
    if following.endswith("ون"):
        return False
    previous = words[at - 1] if at > start else ""
    joined = words[at][:1] in {"و", "ف"} and past_verb(words[at][1:])
    return joined or not previous.isalnum() or previous in word_set("before our deed")


@word_cache
def past_verb(word: str) -> bool:
    """Whether a word is a past verb of happening, harm or saying ("وقتل", "وقال")."""
    told = ("event_verbs", "harm_words", "say_verbs")
    return any(v.tense in {"past", "our past"} for name in told for v in verbs(name, word))


def led_by_gunmen(words: Sequence[str], start: int, at: int) -> bool:
    """
    Whether gunmen stand before a plural verb: "إن مسلحين يرتدون زي الشرطة أوقفوا".

    Parameters
    ----------
    words
        Folded words of the text.
    start
        Where the sentence begins.
    at
        Index of the verb.
    """
    return words[at].endswith("وا") and any_of(words[max(start, at - _DOERS) : at], "gunmen")
