"""Hold what an article names around a mention of a place: the context in which an ambiguous name is read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from ._cached import cached_property
from ._weighing import Named
from .gazetteer import Gazetteer
from .vocabulary import word_set


@dataclass(frozen=True)
class Context:
    """
    What an article names around a mention.

    ``words`` are its folded words, ``sure`` by sentence the places that it names without doubt: index of the first word
    of the name, and id.
    """

    words: tuple[str, ...] = ()
    sure: tuple[tuple[tuple[int, str], ...], ...] = ()

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Ids of the places that the article names without doubt."""
        return tuple(dict.fromkeys(place_id for _, place_id in chain.from_iterable(self.sure)))

    def near(self, sentence: int) -> tuple[str, ...]:
        """Ids of the places that a sentence names without doubt."""
        return tuple(place_id for _, place_id in self.sure[sentence]) if sentence < len(self.sure) else ()

    def inside(self, sentence: int) -> tuple[str, ...]:
        """Those of them that do not only tell where another lies: of "جرف الصخر جنوبي بغداد" not Baghdad."""
        named = self.sure[sentence] if sentence < len(self.sure) else ()
        return tuple(place_id for first, place_id in named if not self._gives_direction(first))

    @cached_property
    def scenes(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """Of ``sure`` those that do not only tell what another lies near: of "(370 كلم شمال بغداد)" not Baghdad."""
        return tuple(tuple(named for named in s if not self._gives_direction(named[0])) for s in self.sure)

    def holding(self, sentence: int, last: int) -> list[tuple[tuple[int, str], ...]]:
        """Of ``scenes``, and of what a sentence names behind a word: "جسر اليابان شمالي الفلوجة" is at Falluja."""
        found = list(self.scenes[: sentence + 1])
        if sentence < len(found):
            found[sentence] = (*found[sentence], *(named for named in self.sure[sentence] if named[0] >= last))
        return found

    def fronted(self, first: int) -> bool:
        """Whether a name opens a scene: "وفي الفلوجة، قال"."""
        return first > 0 and self.words[first - 1] in word_set("fronts a place")

    def _gives_direction(self, first: int) -> bool:
        before = self.words[max(0, first - 2) : first]
        return any(word in word_set("direction") for word in before[-1:] or ())

    @cached_property
    def _by_index(self) -> dict[Gazetteer, tuple[Named, frozenset[str]]]:
        return {}

    def _read(self, index: Gazetteer) -> tuple[Named, frozenset[str]]:
        """What is named and what stands around every mention, read once for an article."""
        if index not in self._by_index:
            above = (place.place_id for place_id in self.named for place in index.ancestors(place_id))
            self._by_index[index] = Named(index, self.named), frozenset(chain(above, self.words))
        return self._by_index[index]

    @cached_property
    def _of_sentences(self) -> dict[tuple[Gazetteer, int], Named]:
        return {}

    def named_near(self, index: Gazetteer, sentence: int) -> Named:
        """The places that a sentence names without doubt."""
        if (index, sentence) not in self._of_sentences:
            self._of_sentences[index, sentence] = Named(index, self.near(sentence))
        return self._of_sentences[index, sentence]

    def named_in(self, index: Gazetteer) -> Named:
        """The places that the article names without doubt."""
        return self._read(index)[0]

    def around(self, index: Gazetteer) -> frozenset[str]:
        """Words of the article, and ids of the places that it names without doubt and of those above them."""
        return self._read(index)[1]
