"""Read what the words of a report say that tells events apart: on which side of which town, and what was hit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from .arabic import word_cache
from .gazetteer import gazetteer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]
    Flags = NDArray[np.bool_]

# Sides of so many towns are kept of a report: "غرب بعقوبة", "على بعد 60 كيلومترا شمال شرقي بغداد".
SIDES = 2
# What stands for a town that is not named: "المدخل الغربي", "شرقي المدينة".
_THE_TOWN = 0
# "وبالسوق", "للسوق"; not the letter that begins "بيت" itself, which is looked up whole first.
_CLITICS = re.compile(r"^[وف]?(?:[بك]?ال|لل|[بلك])")
# "متجره", "مقرا"; "شركته", whose own ending comes back.
_ENDINGS = re.compile(r"(?:(ت)?(?:هما|هم|ها|ه)|ا)$")
# "وشمالي", "الغربية", "جنوبا".
_SIDE = r"[وف]?(?:[بك]?ال|لل|[بل])?(?:{stems})(?:يه|يا|ي|ا)?"


class Sides:
    """
    Find the points of the compass in words, each with what it is a side of.

    Parameters
    ----------
    stems
        Stems of each point of the compass, joined by vertical bars.
    wide
        Words behind which or before which a side is none of a town: "شمالي العراق", "المنطقة الجنوبية".
    """

    def __init__(self, stems: tuple[str, ...], wide: frozenset[str]) -> None:
        points = [re.compile(_SIDE.format(stems=one)) for one in stems]
        self._wide, self._any = wide, re.compile("|".join(stems))
        self._points = word_cache(lambda word: sum(1 << bit for bit, p in enumerate(points) if p.fullmatch(word)))
        self._towns: dict[str, int] = {}

    def __call__(self, words: str) -> list[tuple[int, int]]:
        """A town, as a number, and its sides, a bit each; the first ``SIDES`` of the words."""
        # Most reports name no side.
        told = words.split() if self._any.search(words) else []
        found: dict[int, int] = {}
        at = 0
        while at < len(told):
            begin, sides = at, 0
            while at < len(told) and (side := self._points(told[at])):
                sides, at = sides | side, at + 1
            if at == begin:
                at += 1
            elif self._wide.isdisjoint((*told[max(0, begin - 1) : begin], *told[at : at + 1])):
                town = self._town(told[at : at + 2], adjective="ال" in told[begin][:3])
                found[town] = found.get(town, 0) | sides
        return list(found.items())[:SIDES]

    def _town(self, behind: list[str], *, adjective: bool) -> int:
        kind = gazetteer().class_word(behind[0]) if behind else None
        if adjective or not behind or (kind is not None and (behind[0].startswith("ال") or len(behind) == 1)):
            return _THE_TOWN
        return self._towns.setdefault(behind[0] if kind is None else behind[1], len(self._towns) + 1)


def sides_differ(towns: Ints, sides: Ints, one: Ints, other: Ints) -> Flags:
    """
    Whether two reports of each pair tell of different sides of a town that may be one, and of none in common.

    Parameters
    ----------
    towns, sides
        Of each event, a column for each town: its number, and its sides as bits; no sides where there is none.
    one, other
        Indexes of each pair.
    """
    import numpy as np

    differ, agree = np.zeros(len(one), dtype=bool), np.zeros(len(one), dtype=bool)
    for ours in range(SIDES):
        for theirs in range(SIDES):
            here, there = towns[one, ours], towns[other, theirs]
            left, right = sides[one, ours], sides[other, theirs]
            both = (left > 0) & (right > 0) & ((here == there) | (here == _THE_TOWN) | (there == _THE_TOWN))
            differ |= both & (left & right == 0)
            agree |= both & (left & right > 0)
    return differ & ~agree


def naming(objects: Mapping[str, int]) -> Callable[[str], int]:
    """
    Make a function that tells what a word names, clitics and endings left aside: "بالسوق", "متجره".

    Parameters
    ----------
    objects
        Folded words, and the bits of what they name.
    """

    def named(word: str) -> int:
        bare = _CLITICS.sub("", word, count=1)
        without = _ENDINGS.sub(lambda ending: "ه" if ending[1] else "", bare, count=1)
        return objects.get(word, 0) | (objects.get(bare, 0) or objects.get(without, 0))

    return word_cache(named)
