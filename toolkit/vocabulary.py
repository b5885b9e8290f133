"""Load the word tables of ``data/lexicon`` and find their words in a text, in every form."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from ._errors import DataError
from ._paths import data_path
from .arabic import Reading, fold, readings, role_cache, word_cache
from .inflection import deed_forms, noun_forms, verb_forms


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """
    Rows of a word table.

    Parameters
    ----------
    name
        File name in ``data/lexicon`` without its ending.

    Returns
    -------
    tuple[dict[str, str], ...]
        One mapping a row, empty text for empty cells.

    Raises
    ------
    DataError
        The file is missing, or a row has more or fewer cells than the head.
    """
    path = data_path("lexicon", f"{name}.csv")
    rows = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for line, row in enumerate(csv.DictReader(file, restkey="*", restval="*"), 2):
            if "*" in row or "*" in row.values():
                raise DataError(f"data/lexicon/{name}.csv, row {line}: count the commas, cells and head do not match.")
            rows.append({key: (value or "").strip() for key, value in row.items()})
    return tuple(rows)


def terms(cell: str) -> list[str]:
    """The folded terms of a cell that holds several, divided by ``|``."""
    return [fold(part.strip()) for part in cell.split("|") if part.strip()]


class Form(NamedTuple):
    """
    A written form of a word of a table.

    ``number`` is ``singular``, ``dual`` or ``plural``; ``pronoun`` the attached possessive ("زوجته"), else empty.
    """

    entry: int
    number: str
    construct: bool
    pronoun: str


class Noun(NamedTuple):
    """A noun of a table found at a word: the row, the form and how the word was cut."""

    row: dict[str, str]
    form: Form
    reading: Reading


@cache
def _noun_index(name: str) -> dict[str, list[Form]]:
    index: dict[str, list[Form]] = {}
    for entry, row in enumerate(table(name)):
        variants = terms(row["term"])
        plurals = terms(row["plural"])
        for singular in variants or [""]:
            if " " in singular:
                continue
            for form, number, construct, pronoun in noun_forms(singular, plurals):
                found = Form(entry, number, construct, pronoun)
                forms = index.get(form)
                if forms is None:
                    index[form] = [found]
                elif found not in forms:
                    forms.append(found)
    return index


@role_cache
def nouns(name: str, word: str) -> tuple[Noun, ...]:
    """
    Readings of a folded word as a noun of a table, the plainest first.

    Parameters
    ----------
    name
        Table with the columns ``term`` and ``plural``.
    word
        Folded word with its clitics.
    """
    index = _noun_index(name)
    rows = table(name)
    return tuple(
        Noun(rows[form.entry], form, reading)
        for reading in readings(word)
        for form in index.get(reading.stem, ())
        if not (reading.article and (form.pronoun or (form.construct and form.number == "dual")))
    )


class Verb(NamedTuple):
    """
    A verb of a table found at a word: the row, its tense and how the word was cut.

    ``tense`` is ``past``, ``present``, ``future``, or ``our past`` in the first person plural.
    """

    row: dict[str, str]
    tense: str
    reading: Reading


# Tables of verbs of deeds, done to somebody ("فأرداه") or told by those who did them ("عثرنا على نفقين").
_DEEDS = frozenset({"harm_words", "event_verbs"})


@cache
def _verb_index(name: str) -> dict[str, list[tuple[int, str]]]:
    index: dict[str, list[tuple[int, str]]] = {}
    for entry, row in enumerate(table(name)):
        if row.get("pos", "verb") in {"noun", "masdar", "word", "particle"}:
            continue
        for past in terms(row["term"]):
            further = deed_forms(past) if name in _DEEDS else ()
            for form, tense in (*verb_forms(past, fold(row["present"])), *further):
                if (entry, tense) not in index.setdefault(form, []):
                    index[form].append((entry, tense))
    return index


@role_cache
def verbs(name: str, word: str) -> tuple[Verb, ...]:
    """
    Readings of a folded word as a verb of a table; only conjunctions are taken off, and the future's س.

    Parameters
    ----------
    name
        Table with the columns ``term`` (past) and ``present``.
    word
        Folded word with its clitics.
    """
    index, rows = _verb_index(name), table(name)
    found: list[Verb] = []
    for reading in readings(word):
        if reading.preposition or reading.article:
            continue
        stem = reading.stem
        found.extend(Verb(rows[entry], tense, reading) for entry, tense in index.get(stem, ()))
        if stem.startswith("س") and len(stem) > 3:
            future = (e for e in index.get(stem[1:], ()) if e[1] == "present")
            found.extend(Verb(rows[entry], "future", reading) for entry, _ in future)
    return tuple(found)


@cache
def _common_words() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    index: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for row in table("common_words"):
        for term in terms(row["term"]):
            index.setdefault(term, []).append((frozenset(terms(row["before"])), frozenset(terms(row["after"]))))
    return index


@word_cache
def _looks_common(word: str) -> tuple[bool, tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    """Whether a word is another one wherever it stands, and else before and behind which words it is."""
    index, bare = _common_words(), (frozenset[str](), frozenset[str]())
    forms = {word, *(reading.stem for reading in readings(word))}
    return bare in index.get(word, ()), tuple(n for form in forms for n in index.get(form, ()) if n != bare)


def is_common(words: Sequence[str], at: int) -> bool:
    """
    Whether a word that looks like a noun of a table is another word here ("قائد" of a plane, "عامل" in "حي العامل").

    Parameters
    ----------
    words
        Folded words of the text.
    at
        Index of the word.
    """
    always, neighbours = _looks_common(words[at])
    if always or not neighbours:
        return always
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    following = f"{after} {words[at + 2]}" if at + 2 < len(words) else after
    return any(
        before in befores
        or before[1:] in befores
        or after in afters
        or following in afters
        or ("#" in befores and before.isdigit())
        for befores, afters in neighbours
    )


def noun_at(name: str, words: Sequence[str], at: int) -> tuple[Noun, ...]:
    """Readings of a word of a text as a noun of a table; none where its neighbours make it another word."""
    found = nouns(name, words[at])
    return found if found and not is_common(words, at) else ()


@cache
def _roles() -> dict[str, frozenset[str]]:
    """Folded words of the grammar by their role."""
    found: dict[str, set[str]] = {}
    for row in table("grammar_words"):
        found.setdefault(row["role"], set()).update(terms(row["term"]))
    return {role: frozenset(words) for role, words in found.items() if words}


@word_cache
def word_set(role: str) -> frozenset[str]:
    """
    Folded words of ``data/lexicon/grammar_words.csv`` that play one role in the grammar.

    Parameters
    ----------
    role
        What the words do, e.g. ``part opener`` for "بينهم".

    Raises
    ------
    DataError
        No row has the role.
    """
    words = _roles().get(role)
    if words is None:
        raise DataError(f"data/lexicon/grammar_words.csv has no row for the role {role!r}.")
    return words


@role_cache
def words_of(*roles: str) -> frozenset[str]:
    """Folded words that play one of several roles in the grammar."""
    return frozenset[str]().union(*map(word_set, roles))


def of_a_series(words: Sequence[str], at: int) -> int:
    """
    How many words stand between "a series" and what it leads to by a preposition: 1 in "سلسلة من التفجيرات".

    Parameters
    ----------
    words
        Folded words of the text.
    at
        Index of the word.

    Returns
    -------
    int
        2 with an adjective between ("سلسلة جديدة من التفجيرات"); 0 where no series leads to it.
    """
    if at < 2 or words[at - 1] != "من":
        return 0
    series = word_set("a series of")
    if words[at - 2].lstrip("ب") in series:
        return 1
    # An adjective agrees with it.
    return 2 if at > 2 and words[at - 2].endswith("ه") and words[at - 3].lstrip("ب") in series else 0


def any_of(words: Iterable[str], role: str) -> bool:
    """Whether one of some words, as it is written, plays a role in the grammar."""
    return not word_set(role).isdisjoint(words)


def first_of(words: Sequence[str], span: range, role: str) -> int | None:
    """Index of the first word of a stretch that plays a role in the grammar as it is written; null where none does."""
    return first_among(words, span, word_set(role))


def first_among(words: Sequence[str], span: range, known: frozenset[str]) -> int | None:
    """Index of the first word of a stretch that is one of some words as it is written; null where none is."""
    # Nearly always there is none, and a set tells so faster than a loop.
    if known.isdisjoint(words[span.start : span.stop]):
        return None
    return next(i for i in span if words[i] in known)


def each_among(words: Sequence[str], span: range, known: frozenset[str]) -> Iterator[int]:
    """Indexes of the words of a stretch that are one of some words as they are written."""
    own = words[span.start : span.stop]
    return iter(()) if known.isdisjoint(own) else compress(span, map(known.__contains__, own))


@role_cache
def plays(word: str, role: str) -> bool:
    """
    Whether a word, with or without its one-letter clitics, plays a role in the grammar.

    Parameters
    ----------
    word
        Folded word with its clitics: "وبسيارة" is "سيارة".
    role
        A role of ``data/lexicon/grammar_words.csv``.
    """
    known = word_set(role)
    return any((("ال" if r.article else "") + r.stem) in known for r in readings(word))


@role_cache
def holds_stem(word: str, role: str) -> bool:
    """Whether a word holds a stem that a role of the grammar gives for all its forms: "الانتحاريين", "فاستهدفتها"."""
    return any(stem in word for stem in word_set(role))


@role_cache
def begins_with(word: str, role: str) -> bool:
    """Whether a word begins with a stem that plays a role in the grammar: "مجهولين"."""
    return word.startswith(tuple(word_set(role)))


@role_cache
def ends_with(word: str, role: str) -> bool:
    """Whether a word ends with one that plays a role in the grammar, whatever clitics it has: "وعدد"."""
    return word.endswith(tuple(word_set(role)))


@word_cache
def has_article(word: str) -> bool:
    """Whether a word has the article, behind its clitics or without: "القوات", "وللجيش"."""
    return any(reading.article for reading in readings(word))


@cache
def given_names(words_too: bool = False) -> frozenset[str]:
    """Folded names of people in ``data/lexicon/given_names.csv``, with or without those that are everyday words too."""
    rows = (row for row in table("given_names") if words_too or row["word"] != "yes")
    return frozenset(term for row in rows for term in terms(row["term"]))
