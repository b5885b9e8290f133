"""Find the deed that a court passes sentence for, where the article tells what came of it: that has happened."""

from __future__ import annotations

from collections.abc import Sequence

from .harm import harm_masdar
from .vocabulary import any_of, nouns, plays, word_set

# What somebody is sentenced for, beside killing.
_DEEDS = frozenset({"explosion", "attack", "assassinate", "shelling", "fire", "target", "abduct"})
# How far behind "for the crime of" the deed may be named: "عن جريمة الاشتراك في الهجوم".
_DEED = 5


def deed_judged(words: Sequence[str], sentence: range) -> range | None:
    """
    Words that tell the deed, as in "نظرت المحكمة قضية متهمين عن جريمة تفجير سيارة في الحلة أدى إلى مقتل 12".

    Parameters
    ----------
    words
        Folded words of the article.
    sentence
        A sentence in which somebody is accused or sentenced.

    Returns
    -------
    range or None
        From the noun of the deed to the sentence passed behind it; none where no court is named, or no result.
    """
    if not any_of(words[sentence.start : sentence.stop], "court"):
        return None
    begin = next((i for i in sentence if _deed(words[i]) and _charged(words, sentence, i)), None)
    if begin is None:
        return None
    end = next((i for i in range(begin, sentence.stop) if words[i] in word_set("and sentenced")), sentence.stop)
    told = any(plays(w, "brings about") or plays(w, "took lives") for w in words[begin + 1 : end])
    return range(begin, end) if told else None


def _deed(word: str) -> bool:
    return harm_masdar(word) == "killed" or any(n.row["trigger"] in _DEEDS for n in nouns("event_nouns", word))


def _charged(words: Sequence[str], sentence: range, at: int) -> bool:
    """Whether words before a deed say that somebody is tried for it: "جريمة تفجير", "بتهمة الاشتراك في تفجير"."""
    before = words[max(sentence.start, at - _DEED) : at]
    return any(plays(w, "tried for") for w in before)
