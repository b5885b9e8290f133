"""Remember millions of ids in little memory, and which of them came first."""

from __future__ import annotations

import hashlib
from array import array


class SeenIds:
    """
    Ids that have come by, in some 20 bytes each.

    A set of five million texts would take half a gigabyte. Kept are 64 bits of a hash: with five million ids, the
    chance that two of them share one is below one in a million.
    """

    def __init__(self) -> None:
        # The keys in the order in which they came, and a table of their numbers, counted from 1; 0 is a free slot.
        self._keys = array("Q")
        self._slots = array("I", bytes(4 << 10))

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, article_id: str) -> int | None:
        """How many ids came before this one's first; None where it is new, which it is no longer from now on."""
        encoded = article_id.encode("utf-8", "surrogatepass")
        key = int.from_bytes(hashlib.blake2b(encoded, digest_size=8).digest(), "little")
        at = self._find(key)
        if self._slots[at]:
            return self._slots[at] - 1
        self._keys.append(key)
        self._slots[at] = len(self._keys)
        if 2 * len(self._keys) > len(self._slots):
            self._grow()
        return None

    def _find(self, key: int) -> int:
        """The slot of a key, or the free one where it belongs."""
        slots, keys = self._slots, self._keys
        mask = len(slots) - 1
        at = key & mask
        while slots[at] and keys[slots[at] - 1] != key:
            at = (at + 1) & mask
        return at

    def _grow(self) -> None:
        self._slots = array("I", bytes(8 * len(self._slots)))
        for number, key in enumerate(self._keys, start=1):
            self._slots[self._find(key)] = number
