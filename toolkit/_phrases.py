"""Match the terms of a word table, of one word or several, at a word of a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from .arabic import readings, role_cache, word_cache
from .vocabulary import table, terms

Row = dict[str, str]


class Phrase(NamedTuple):
    """A term found: its row, the word after it, and how many letters of clitics stand before it."""

    row: Row
    last: int
    cut: int


@cache
def _index(name: str, column: str, value: str) -> dict[str, list[tuple[tuple[str, ...], Row]]]:
    """Terms by their first word, longest first; ``column`` and ``value`` choose rows of the table."""
    found: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
    for row in table(name):
        if column and row[column] != value:
            continue
        for term in terms(row["term"]):
            first, *rest = term.split()
            entry = (tuple(rest), row)
            if entry not in found.setdefault(first, []):
                found[first].append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _beginnings(name: str, column: str, value: str, word: str) -> tuple[tuple[int, tuple[str, ...], Row], ...]:
    """Terms that may begin at a written word: (letters of clitics, further words, row), the plainest first."""
    index = _index(name, column, value)
    found: list[tuple[int, tuple[str, ...], Row]] = []
    for reading in readings(word):
        if not reading.article:
            found.extend((reading.cut, rest, row) for rest, row in index.get(reading.stem, ()))
        elif reading.preposition == "ل" and word[reading.cut - 1] == "ل":
            # "للجمعة" writes ل + الجمعة without the alef; the mention begins at the second ل.
            found.extend((reading.cut - 1, rest, row) for rest, row in index.get("ال" + reading.stem, ()))
    return tuple(found)


def finder(name: str, column: str = "", value: str = "") -> Callable[[Sequence[str], int], Phrase | None]:
    """
    Build a function that matches the terms of a table at a word.

    Parameters
    ----------
    name
        Table in ``data/lexicon`` with a column ``term``.
    column, value
        Only the rows where this column has this value; all rows where empty.

    Returns
    -------
    Callable[[Sequence[str], int], Phrase | None]
        The longest term at a word index, the first word with or without clitics; ``None`` where none begins.
    """
    begun = word_cache(partial(_beginnings, name, column, value))

    def find(words: Sequence[str], index: int) -> Phrase | None:
        if not 0 <= index < len(words):
            return None
        beginning = begun(words[index])
        if not beginning:
            return None
        best: Phrase | None = None
        for cut, rest, row in beginning:
            last = index + 1 + len(rest)
            if best is not None and last <= best.last:
                continue
            if not rest or tuple(words[index + 1 : last]) == rest:
                best = Phrase(row, last, cut)
        return best

    return find


def begins(word: str, *tables: tuple[str, str, str]) -> bool:
    """Whether a term of some tables, each with the column and value of its rows, may begin at a written word."""
    return any(_beginnings(*chosen, word) for chosen in tables)


@cache
def _stems(name: str, column: str, value: str) -> frozenset[str]:
    return frozenset(first for first, entries in _index(name, column, value).items() for rest, _ in entries if not rest)


@role_cache
def is_term(name: str, column: str, value: str, word: str) -> bool:
    """Whether a written word, with or without clitics and article, is a one-word term of the table."""
    stems = _stems(name, column, value)
    return any(reading.stem in stems for reading in readings(word))
