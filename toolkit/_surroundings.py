"""Hold a word that may tell of an event together with what stands around it in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from .arabic import word_cache
from .vocabulary import Verb, nouns, plays, word_set
from .weapons import Weapon

# How far behind a word a place may be named.
_PLACE_AFTER = 18
# How far away in a list it may be told whom forces killed, and how far behind "killing" who they are.
_LIST, _WHOM = 16, 4


@word_cache
def unarmed(word: str) -> bool:
    """Whether a word names protesters or people of a place."""
    return any(n.row["group"] in {"protesters", "civilians"} for n in nouns("people", word))


@word_cache
def _militants(word: str) -> bool:
    """Whether a word names armed men."""
    return any(n.row["group"] == "militants" for n in nouns("people", word))


@word_cache
def forces_or_sappers(word: str) -> bool:
    """Whether a word names forces of a state or those who defuse bombs."""
    return any(word in word_set(role) for role in ("forces", "holds people", "who defuses", "arm of an army"))


@word_cache
def _forms(word: str) -> frozenset[str]:
    """A word with its clitic and without, and the same without the ending of the accusative."""
    # "للعتاد" is ل and "العتاد".
    bare = "ا" + word if word[:2] == "لل" else word[1:] if word[:1] in "بلو" else word
    forms = {f.replace("الل", "ال", 1) if f[:3] == "الل" else f for f in (word, bare)}
    return frozenset(forms | {f[:-1] for f in forms if f.endswith("ا")})


class Surroundings(NamedTuple):
    """
    A word that may tell of an event, and what stands around it in its sentence.

    ``weapons`` are by word index; ``places`` and ``people`` hold indexes of words that name them, ``dated`` of words
    in dates. A date between a verb and what it speaks of makes it no further: "سقطت صباح اليوم السبت ثلاث قذائف".
    """

    words: Sequence[str]
    at: int
    sentence: range
    verb: Verb | None
    places: frozenset[int]
    weapons: dict[int, Weapon]
    people: frozenset[int]
    dated: frozenset[int]

    @property
    def previous(self) -> str:
        """The word before it in the sentence, else empty."""
        return self.words[self.at - 1] if self.at > self.sentence.start else ""

    def after(self, reach: int) -> Sequence[str]:
        """Words after it, as far as the sentence goes."""
        behind = range(self.at + 1, self._stop(reach))
        if self.dated.isdisjoint(behind):
            return self.words[behind.start : behind.stop]
        return [self.words[i] for i in behind if i not in self.dated]

    def around(self, before: int, after: int) -> Sequence[str]:
        """Words around it and itself, as far as the sentence goes."""
        return [self.words[i] for i in self._span(before, after)]

    def _stop(self, reach: int) -> int:
        """Where so many words behind it end, words in dates not counted."""
        stop = min(self.sentence.stop, self.at + 1 + reach)
        if self.dated.isdisjoint(range(self.at + 1, stop)):
            return stop
        free = (i for i in range(self.at + 1, self.sentence.stop) if i not in self.dated)
        return next(islice(free, reach, None), self.sentence.stop)

    def _span(self, before: int, after: int) -> range:
        return range(max(self.sentence.start, self.at - before), self._stop(after - 1))

    def near(self, role: str, reach: int) -> bool:
        """Whether a word of a role follows within some words, with its clitic or without."""
        wanted = word_set(role)
        return any(not wanted.isdisjoint(forms) for forms in map(_forms, self.after(reach)))

    def munition(self, before: int, after: int) -> bool:
        """Whether a munition is named near."""
        return any(i in self.weapons and self.weapons[i].munition for i in self._span(before, after))

    def weapon(self, kinds: set[str], before: int, after: int) -> bool:
        """Whether a weapon of some kinds is named near."""
        return any(i in self.weapons and self.weapons[i].weapon in kinds for i in self._span(before, after))

    @property
    def place_after(self) -> bool:
        """Whether a place is named soon after."""
        return any(i in self.places for i in range(self.at + 1, min(self.sentence.stop, self.at + _PLACE_AFTER)))

    @property
    def crowd(self) -> bool:
        """Whether people are named near."""
        return any(i in self.people for i in self._span(6, 8))

    @property
    def demonstrators(self) -> bool:
        """Whether protesters, residents, a crowd or a sign of protest are named in the sentence."""
        known = word_set("crowd") | word_set("sign of protest")
        named = (i for i in self.sentence if i not in self.places)
        return any(self.words[i] in known or unarmed(self.words[i]) for i in named)

    @property
    def militants_killed(self) -> bool:
        """Whether men of a group are listed near as killed: "وقتل 20 إرهابيا", "مقتل انتحاريين"."""
        killing = (i for i in self._span(_LIST, _LIST) if plays(self.words[i], "killing, a deed"))
        return any(map(_militants, (w for i in killing for w in self.words[i + 1 : i + 1 + _WHOM])))
