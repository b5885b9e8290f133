"""Tell whether the words before a date put it in the future."""

from __future__ import annotations

from ._phrases import is_term
from .arabic import Text, readings, role_cache, word_cache

_STOPS = frozenset('.؟!؛:"«»')
_REACH = 7
# Words between "until" and the month: "نهاية", "حلول", "شهر", "يوم".
_OF_IT = ("part", "comes_in", "month_word", "day_word")
_OWNED = ("تهما", "تهم", "تها", "ته", "تنا")


@word_cache
def _future_verb(word: str) -> bool:
    """A verb with the particle of the future: "ستبدأ", "سيغادر"; not "ستة", "سيارة", "سيطر"."""
    return any(
        len(reading.stem) >= 5
        and reading.stem[0] == "س"
        and reading.stem[1] in "يتن"
        and not reading.article
        and not any(is_term("date_words", "role", "not_ahead", form) for form in (word, _without_pronoun(word)))
        for reading in readings(word)
        if not reading.preposition
    )


def _without_pronoun(word: str) -> str:
    """A noun in ة without the pronoun of its owner: "سيارتهما" is "سيارة"."""
    owned = next((ending for ending in _OWNED if word.endswith(ending)), None)
    return word.removesuffix(owned) + "ه" if owned else word


@role_cache
def _planned(word: str, role: str) -> bool:
    return is_term("date_words", "role", role, word)


def looks_ahead(text: Text, index: int, far: bool) -> bool:
    """
    Whether a future verb or a word of planning governs the date at a word.

    Parameters
    ----------
    text
        The text.
    index
        First word of the date.
    far
        Look back over commas too, and count vows and calls, as for a day and month without a year.

    Returns
    -------
    bool
        True only where the text clearly looks ahead.
    """
    words = text.words
    for distance in range(1, (2 * _REACH if far else _REACH) + 1):
        at = index - distance
        if at < 0 or words[at].text in _STOPS or "\n" in text.folded[words[at].end : words[at + 1].start]:
            return False
        word = words[at].text
        if word == "،" and not far:
            return False
        if _future_verb(word) or _planned(word, "ahead"):
            return True
        if far and distance > 2 and _planned(word, "ahead_far"):
            return True
        if word == "علي" and distance > 2 and words[at + 1].text == "ان":
            # "على أن تستأنف الأحد"
            return True
    return False


def runs_until(text: Text, index: int) -> bool:
    """
    Whether something is to last or be done until the date at a word: "حتى العاشر من آذار", "قبل حلول شهر رمضان".

    Parameters
    ----------
    text
        The text.
    index
        First word of the date.

    Returns
    -------
    bool
        True where "until" or "before" governs it, past "the end of" and the like.
    """
    at = index - 1
    while at > 0 and any(is_term("date_words", "role", role, text.words[at].text) for role in _OF_IT):
        at -= 1
    return at >= 0 and is_term("date_words", "role", "runs_until", text.words[at].text)
