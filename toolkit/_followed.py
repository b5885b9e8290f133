"""Find where a text says that one event followed or came before the one just told: "وتلاه", "وسبق ذلك بيومين"."""

from __future__ import annotations

from collections.abc import Sequence

from .vocabulary import word_set

# How far before an event it may be said that it followed: "وسبق ذلك قبل يومين انفجار".
_REACH = 7


def followed_at(words: Sequence[str], start: int, at: int) -> int | None:
    """
    Where it is said that an event followed or preceded the one told before; else none.

    Parameters
    ----------
    words
        Folded words of the article.
    start
        From which word on it may be said.
    at
        The word that tells of the event.
    """
    for i in range(at - 1, max(start, at - _REACH) - 1, -1):
        verb = words[i].removeprefix("و")
        pointing = verb in word_set("followed it") or verb in word_set("came before it")
        if pointing or (verb in word_set("followed or preceded") and words[i + 1] == "ذلك"):
            return i
    return None
