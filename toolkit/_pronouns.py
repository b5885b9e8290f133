"""Tell by gender whose men a pronoun on them speaks of: "هاجم التنظيم الشرطة فقتل ثلاثة من عناصره" are not hers."""

from __future__ import annotations

from collections.abc import Sequence

from .actors import ActorMention
from .arabic import readings, word_cache
from .vocabulary import word_set

# How far before a name the post may stand that is of it: "نقطة للجيش", "دورية تابعة للجيش".
_POST = 2


@word_cache
def _is_feminine(word: str) -> bool | None:
    """Whether a name of a force or group, by its first word, is feminine; null where it may be either."""
    stems = {reading.stem for reading in readings(word)}
    if stems & word_set("feminine side"):
        return True
    return False if stems & word_set("masculine side") else None


@word_cache
def _is_post(word: str) -> bool:
    return any(stem in word_set("post with men") for r in readings(word) for stem in (r.stem, r.stem.removesuffix("ا")))


def agrees(words: Sequence[str], mention: ActorMention, pronoun: str) -> bool:
    """
    Whether somebody named before may be who a pronoun speaks of, himself or by a post of his: "نقطة للجيش … عناصرها".

    Parameters
    ----------
    words
        Words of the article.
    mention
        Who is named.
    pronoun
        The word that ends in the pronoun.
    """
    her = pronoun.endswith("ها")
    if not her and not pronoun.endswith("ه"):
        return True
    feminine = _is_feminine(words[mention.first])
    if feminine is None or feminine == her:
        return True
    before = words[max(0, mention.first - _POST) : mention.first]
    return any(_is_post(word) and word.endswith("ه") == her for word in before)
