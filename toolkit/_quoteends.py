"""End a quote where its words may end: a number with what it counts, a name in full, and no word left hanging."""

from __future__ import annotations

from functools import cache

from .arabic import word_cache
from .clauses import past_verb
from .harm import is_harm
from .mentions import Mentions
from .vocabulary import nouns, word_set

# How many words name somebody.
_NAME = 4
# Signs in which a name may stand.
_NAMES = {"«": "»", '"': '"', "“": "”"}
# Words behind which something has to follow: "شمالي", "أثناء", "داخل".
_HANGING = (
    "preposition", "direction", "during", "fronts a building", "in front of", "since", "before a statement",
    "who, which", "on a day when", "ends no quote",
)  # fmt: skip


@cache
def hanging() -> frozenset[str]:
    """Words that no quote ends with."""
    return frozenset().union(*(word_set(role) for role in _HANGING))


def name_from(mentions: Mentions, at: int, stop: int) -> range:
    """The words that name somebody, from the first on: "رئيس حزب", up to a sign, a preposition or the next clause."""
    last = at + 1
    while last < min(stop, at + _NAME) and mentions.words[last].isalpha() and not ends_phrase(mentions, last):
        last += 1
    return range(at, last)


def ends_phrase(mentions: Mentions, at: int) -> bool:
    """Whether a word behind a noun is no more of its phrase: a preposition, a verb, how it befell somebody."""
    word, roles = mentions.words[at], ("ends the subject", "opens a clause", "before he died", "part opener", "had")
    # "جثتين عليهما آثار", "وفقد صبي بصره": what is on them or was theirs is no name.
    theirs = word.endswith(("هما", "هم", "ها")) or mentions.said(at, at + 1).endswith("ه")
    # "زوجته بجروح خطيرة", "إمام مسجد برصاص مجهولين": how it befell them.
    how = word[:1] == "ب" and (word[1:2] == "ا" or at in mentions.armed or is_harm(word[1:]) or _hurts(word[1:]))
    other = at in mentions.dated or at in mentions.armed or (past_verb(word) and at + 1 not in mentions.placed)
    return _joins(word) or theirs or how or other or word in hanging() or any(word in word_set(role) for role in roles)


@word_cache
def _joins(word: str) -> bool:
    """Whether a word begins with "and", or with "so" and a verb: "وشقيقه", "فأصيب"; "أسرة واحدة" is one phrase."""
    if word[:1] == "ف":
        return past_verb(word[1:])
    own = word in word_set("one, behind") or any(not noun.reading.conjunction for noun in nouns("people", word))
    return word[:1] == "و" and not own


@word_cache
def _hurts(word: str) -> bool:
    return word in word_set("wounds") or bool(nouns("event_nouns", word))


def whole(mentions: Mentions, stretch: range) -> range:
    """
    A stretch of words as it may be quoted.

    Parameters
    ----------
    mentions
        The article.
    stretch
        Words that gave a value.

    Returns
    -------
    range
        The same, with the rest of a number or a weapon that it cuts, what a number counts, and the adjective of a name
        ("حزب العمال الكردستاني"); without a word at its end that something has to follow.
    """
    sentence = mentions.text.sentence_at(stretch.start)
    if stretch.stop > sentence.stop:
        return stretch
    last, words = stretch.stop, mentions.words
    ends = [n.last for n in mentions.numbers_by_word.within(stretch)]
    ends += [w.last for w in mentions.weapons_by_word.within(stretch)]
    last = next((end for end in ends if end > last), last)
    if last in mentions.numeral_ending_at and last < sentence.stop:
        last = _with_the_counted(mentions, last, sentence.stop)
    elif last < sentence.stop and _is_adjective_of(words[last - 1], words[last]):
        last += 1
    elif last < sentence.stop and words[last - 1].isalpha() and words[last] in _NAMES:
        # "مصور لقناة «الفرات»": the name in its signs.
        closes = range(last + 1, min(sentence.stop, last + 2 + _NAME))
        close = next((i for i in closes if words[i] == _NAMES[words[last]]), last)
        named = not any(words[i] in hanging() or past_verb(words[i]) for i in range(last + 1, close))
        last = close + 1 if named and close > last else last
    while last > stretch.start + 1 and (words[last - 1] in hanging() or not words[last - 1][0].isalnum()):
        last -= 1
    return range(stretch.start, last)


def _with_the_counted(mentions: Mentions, at: int, stop: int) -> int:
    """The end of what a number counts: "38 عبوة ناسفة", "خمسة مزارعين"."""
    if mentions.words[at][:1] == "ب":
        # "وإصابة أربعة بعبوة"
        return at
    weapon = next((w for w in mentions.weapons_by_word.within(range(at, at + 1)) if w.first == at), None)
    if weapon is not None:
        return weapon.last
    counted = mentions.words[at].isalpha() and at not in mentions.placed and not ends_phrase(mentions, at)
    return min(at + counted, stop)


def _is_adjective_of(noun: str, word: str) -> bool:
    """Whether a word tells of what or whom the one before it is: "العمال الكردستاني", "القوات الأميركية"."""
    return noun.startswith("ال") and word.startswith("ال") and word.endswith(("ي", "يه", "يون", "يين"))
