"""Tell attacks that are counted as the "operations" of an armed group from operations of forces and of doctors."""

from __future__ import annotations

from collections.abc import Container, Sequence

from .arabic import word_cache
from .vocabulary import any_of, nouns, plays, verbs, word_set

# How far before "operations" it may be told who carried them out, and their verb.
_CARRIED_OUT = 10
# How far before the verb its subject may stand.
_SUBJECT = 6


def of_an_armed_group(words: Sequence[str], at: int, before: range, fighters: Container[int]) -> bool:
    """
    Whether operations are attacks: "نفذ التنظيم أربع عمليات", "خمس عمليات إرهابية"; not "نفذت الشرطة أربع عمليات".

    Parameters
    ----------
    words
        Folded words of the text.
    at
        The word "operations".
    before
        The words of its sentence before their number.
    fighters
        Indexes of words that name armed groups.
    """
    behind = words[at + 1] if at + 1 < len(words) else ""
    if nouns("event_nouns", behind):
        # "أربع عمليات دهم", "سبع عمليات اغتيال": the noun behind says what they were.
        return False
    if any_of((behind,), "adjective of attacks"):
        return True
    near = range(max(before.start, before.stop - _CARRIED_OUT), before.stop)
    verb = next((i for i in reversed(near) if _carried_out(words[i])), None)
    if verb is None:
        return False
    # "أعلن التنظيم أنه نفذ أربع عمليات", "عناصر في التنظيم نفذوا"; not "قتلت الشرطة مسلحين ونفذت أربع عمليات"
    first = verb if words[verb][:1] == "و" else max(before.start, verb - _SUBJECT)
    return any(i in fighters for i in range(first, before.stop))


@word_cache
def _carried_out(word: str) -> bool:
    """Whether a word says that somebody carried out what follows, or claimed it."""
    done = plays(word, "carries out") or word in word_set("carrying out")
    return done or any(verb.row["kind"] == "claim" for verb in verbs("claim_verbs", word))
