"""Tell the battles, strikes and explosions that are none: of elections, of words, of prices, against a virus."""

from __future__ import annotations

from collections.abc import Container, Sequence

from .arabic import readings, word_cache
from .vocabulary import any_of, plays, word_set, words_of
from .weapons import adjective_stem

# Nouns of fighting that speech borrows; nobody borrows an arrest or a demonstration.
_BORROWED = frozenset({
    "attack", "clash", "strike", "explosion", "target", "shoot", "shelling", "fire", "execute", "disrupt",
    "assassinate",
})  # fmt: skip
# "اغتيال سياسي" is one, "تصفية الحسابات" none.
_NEVER_SO_CALLED = frozenset({"assassinate"})
# How far behind a noun its adjective or what it is fought over may stand: "معركة طويلة الأمد ضد الفساد".
_ADJECTIVE, _OBJECT = 2, 4
# What is done at a market or a court, of which battles of words may be, too.
_AT_A_SITE = frozenset({"attack", "explosion", "shoot", "fire", "shelling", "target"})
# How far behind "snatched" a victory may stand: "خطف الزوراء فوزا".
_SNATCHED = 4
# How far from it a weapon may stand with which it was done.
_ARMED = 2
# How far before a battle "took part in" may stand.
_TOOK_PART = 4


@word_cache
def _bare(word: str) -> frozenset[str]:
    """A word without its clitics."""
    return frozenset(reading.stem for reading in readings(word)) | {word}


@word_cache
def _civil(word: str) -> bool:
    """Whether a word is an adjective of what no weapon does: "انتخابية", "كلامية", "اللاذع"."""
    return word[:1] != "و" and bool(_bare(adjective_stem(word)) & word_set("adjective of no violence"))


@word_cache
def _fought_over(word: str) -> bool:
    """Whether a word names what is fought only in a manner of speaking: "الفساد", "الوباء"."""
    return not _bare(word).isdisjoint(word_set("fought in words only"))


def figurative(kind: str, words: Sequence[str], at: int, sentence: range, armed: Container[int] = ()) -> bool:
    """
    Whether a word of fighting is a manner of speaking.

    Parameters
    ----------
    kind
        What it would tell of.
    words
        Folded words of the article.
    at
        Its index.
    sentence
        Its sentence.
    armed
        Indexes of words that name weapons: "عبوة صوتية" is a bomb.
    """
    if kind == "abduct":
        # "خطفت الأنظار", "خطف فوزا": nobody was taken.
        return any(plays(word, "snatched") for word in words[at + 1 : min(sentence.stop, at + 1 + _SNATCHED)])
    if kind not in _BORROWED:
        return False
    if at > sentence.start and not _bare(words[at - 1]).isdisjoint(word_set("money for it")):
        # "كلفة المعارك", "ميزانية الحرب"
        return True
    before = words[max(sentence.start, at - _TOOK_PART) : at]
    if kind == "clash" and before[-1:] == ["في"] and any(plays(word, "took part") for word in before):
        # "شارك في معارك": what somebody has done in his life.
        return True
    behind = words[at + 1 : min(sentence.stop, at + 1 + _OBJECT)]
    if any_of(behind[:1], "fought over"):
        # "انفجار الشارع", "معركة الإعمار", "فجر الأزمة", "تصفية الحسابات"
        return True
    if kind in _NEVER_SO_CALLED:
        return False
    near = range(at + 1, min(at + 1 + _ADJECTIVE, sentence.stop))
    # "استهداف مقر حزبي": the office is a party's, not what was done to it.
    things = words_of("struck thing of a group", "seat of power")
    civil = any(_civil(words[i]) for i in near if i not in armed and words[i - 1] not in things)
    # "فجر النائب قنبلة سياسية"; "عبوة صوتية" is the name of a bomb.
    objects = range(at + 1, min(at + _OBJECT, sentence.stop - 1))
    bombs = (i + 1 for i in objects if i in armed and i + 1 not in armed)
    civil = civil or (kind == "explosion" and any(_civil(words[i]) for i in bombs))
    flown = ("aircraft", "the air force")
    civil = civil or (kind == "strike" and any(plays(adjective_stem(w), "adjective of a blow") for w in behind[:1]))
    if civil and not (kind == "strike" and any(plays(words[i], role) for i in sentence for role in flown)):
        # "ضربة موجعة للاقتصاد"; those of aircraft hurt.
        return True
    if not any_of(behind, "against or in") or any_of(behind, "blew up himself"):
        # "فجر انتحاري نفسه في البرلمان"
        return False
    if any(i in armed for i in range(max(sentence.start, at - _ARMED), min(at + 1 + _ARMED, sentence.stop))):
        # "سقطت قذيفة على البرلمان"
        return False
    against = next((i for i, w in enumerate(behind) if w in word_set("against or in")), None)
    if against is None:
        return False
    over = behind[against + 1 : against + 3]
    # "قتل ثلاثة بهجوم في السوق": where it was; a battle "against the market" is one of words.
    site = behind[against] == "في" and kind in _AT_A_SITE and any_of(over[:1], "site that is fought over too")
    return not site and any(map(_fought_over, over))
