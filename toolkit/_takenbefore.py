"""Find the abduction of somebody whom others want freed or found: that has happened, though the rest is only wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from .arabic import word_cache
from .vocabulary import each_among, verbs, word_set, words_of

# How far behind "the fate of" or "freedom" it may be told that somebody took him: "مصير الناشط المدني … الذي اختطفه".
_TAKEN = 9
# And how far before: "الذي خطفه ثلاثة مسلحين في البصرة مساء الأحد بالكشف عن مصيره".
_BEFORE = 14
# Ends of a verb whose object was named before: "اختطفه", "خطفتها", "اختطفوهم".
_HIM = ("ه", "ها", "هم", "هما")
_SIGNS = frozenset("،؛:.!?؟…-–—()[]«»\"'")


def taken_before(words: Sequence[str], sentence: range) -> Iterator[int]:
    """
    Words that tell who took somebody, as in "طالبت بالكشف عن مصير ناشط اختطفه مسلحون".

    Parameters
    ----------
    words
        Folded words of the article.
    sentence
        A sentence in which something is only wanted.
    """
    for at in each_among(words, sentence, words_of("fate", "wanted free")):
        # "طالبت عائلة الناشط الذي خطفه مسلحون أمس بالكشف عن مصيره"
        before = (i for i in range(max(sentence.start + 1, at - _BEFORE), at) if words[i - 1] in word_set("who, which"))
        for verb in filter(lambda i: took_him(words[i]), before):
            yield from takewhile(lambda i: words[i] not in _SIGNS, range(verb, at))
        behind = takewhile(lambda i: words[i] not in _SIGNS, range(at + 1, min(at + 1 + _TAKEN, sentence.stop)))
        taken = next((i for i in behind if took_him(words[i])), None)
        if taken is not None:
            yield from takewhile(lambda i: words[i] not in _SIGNS, range(taken, sentence.stop))


@word_cache
def took_him(word: str) -> bool:
    """
    Whether a past verb says that others took somebody named before it.

    Parameters
    ----------
    word
        Folded word.
    """
    took = any(v.row["trigger"] == "abduct" and v.tense == "past" for v in verbs("event_verbs", word))
    return took and word.endswith(_HIM)
