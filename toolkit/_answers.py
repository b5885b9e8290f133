"""Find what an act answers, protests against or calls to mind: an event of its own where anything is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .clauses import is_punctuation, past_verb
from .vocabulary import any_of, plays, word_set

if TYPE_CHECKING:
    from .mentions import Mentions

# How far before an event "in answer to" may stand, in words, and how far "to mind".
_PHRASE, _MIND = 5, 3
# How far before "to" the answer may stand, a deed and its adjective between.
_ADJECTIVES = 4


def answer_before(words: list[str], at: int) -> int | None:
    """
    The word that makes an event the reason of another, or one recalled: "ردا على هجوم", "تعيد إلى الأذهان الهجوم".

    Parameters
    ----------
    words
        Words of the article.
    at
        Index of the word that tells of the event.

    Returns
    -------
    int | None
        Index of "in answer", "in protest" or "to mind"; None where none stands before it.
    """
    if at > 0 and words[at][:1] in {"ب", "ل"} and plays(words[at - 1], "in condemnation of"):
        return at - 1
    # "في حادثة تعيد إلى الأذهان سلسلة الهجمات"
    mind = next((i for i in range(at - 1, max(0, at - _MIND - 1), -1) if plays(words[i], "to mind")), None)
    if mind is not None:
        # With the verb, and "to" before it.
        return mind - 1 - (words[mind - 1] == "الي")
    # "ردا على سلسلة من الهجمات", "احتجاجا على ثلاث غارات"
    for index in range(at - 1, max(0, at - _PHRASE), -1):
        if words[index] == "علي":
            # "في أول رد فعل ميداني على الهجوم"
            back = (i for i in range(index - 1, max(-1, index - _ADJECTIVES), -1) if plays(words[i], "in answer to"))
            answer = next(back, None)
            plain = answer == index - 1 or (answer is not None and words[answer + 1] in word_set("deed of an answer"))
            return answer if plain else None
        if is_punctuation(words[index]) or past_verb(words[index]):
            return None
    return None


def told_with_its_toll(mentions: Mentions, at: int) -> bool:
    """
    Whether the clause of a reason tells whom it harmed: "احتجاجا على الغارات التي أدت الأحد إلى مقتل 25 مقاتلا".

    Parameters
    ----------
    mentions
        The article.
    at
        Index of the word that tells of the event.
    """
    words, end = mentions.words, mentions.text.sentence_at(at).stop
    signs = [i for i in range(at + 1, end) if words[i] in "،؛" and i not in mentions.dated]
    stop = next(iter(signs), end)
    if signs and any_of(words[at:stop], "who, which") and any_of(words[stop + 1 : stop + 2], "and that, of an outcome"):
        # "ردا على الغارات التي نفذتها واشنطن، ما أوقع عشرات القتلى": it tells of the reason on.
        stop = next(iter(signs[1:]), end)
    return any(not t.part_of_total for t in mentions.tolls_by_word.within(range(at + 1, stop)))
