"""Load the word tables of ``data/lexicon`` and inflect their words."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ._errors import DataError
from ._paths import data_path
from .arabic import Reading, fold, readings


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


_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "ك", "كم", "ي")


def noun_forms(singular: str, plurals: Iterable[str]) -> Iterator[tuple[str, str, bool, str]]:
    """
    Written forms of a noun: (form, number, construct, pronoun).

    Parameters
    ----------
    singular
        Folded singular; may be empty for words without one.
    plurals
        Folded plurals; ``+ون`` and ``+ات`` stand for the sound ones.
    """
    if singular:
        feminine = singular.endswith("ه")
        # Ta marbuta opens before an ending: "امرأة", "امرأتان", "امرأتها".
        base = singular[:-1] + "ت" if feminine else singular
        yield singular, "singular", False, ""
        if not feminine:
            yield singular + "ا", "singular", False, ""
        for ending in ("ان", "ين"):
            yield base + ending, "dual", False, ""
        for ending in ("ا", "ي"):
            yield base + ending, "dual", True, ""
        for pronoun in _PRONOUNS:
            yield base + pronoun, "singular", True, pronoun
            for ending in ("ا", "ي"):
                yield base + ending + pronoun, "dual", True, pronoun
    for plural in plurals:
        if plural == "+ون":
            yield from ((singular + ending, "plural", False, "") for ending in ("ون", "ين"))
            yield from ((singular + ending, "plural", True, "") for ending in ("و", "ي"))
            yield from ((singular + e + p, "plural", True, p) for e in ("و", "ي") for p in _PRONOUNS)
            continue
        if plural == "+ات":
            plural = (singular[:-1] if singular.endswith("ه") else singular) + "ات"
        yield plural, "plural", False, ""
        if not plural.endswith("ات"):
            yield plural + "ا", "plural", False, ""
        open_plural = plural[:-1] + "ت" if plural.endswith("ه") else plural
        yield from ((open_plural + pronoun, "plural", True, pronoun) for pronoun in _PRONOUNS)


def verb_forms(past: str, present: str) -> Iterator[tuple[str, str]]:
    """
    Written third-person forms of a verb: (form, tense).

    Parameters
    ----------
    past
        Folded past, masculine singular ("قتل").
    present
        Folded present, masculine singular ("يقتل"); may be empty.
    """
    # A past that ends in a weak letter loses it before the endings: "نفي" (نفى), "نفت", "نفوا"; "القي", "القت".
    weak = past[-1] in "اي" and len(past) > 2
    stem = past[:-1] if weak else past
    dual = past if not weak else stem + "ي"
    yield from ((form, "past") for form in (past, stem + "ت", dual + "ا", stem + "تا", stem + "وا", dual + "ن"))
    yield from ((past + pronoun, "past") for pronoun in ("ه", "ها", "هم", "هما"))
    yield from ((stem + "ت" + pronoun, "past") for pronoun in ("ه", "ها", "هم", "هما"))
    yield from ((stem + "و" + pronoun, "past") for pronoun in ("ه", "ها", "هم"))
    if present:
        body = present[1:]
        short = body[:-1] if body[-1] in "ايو" and len(body) > 2 else body
        yield from (("ي" + e, "present") for e in (body, body + "ان", short + "ون", short + "ن", short + "وا", short))
        yield from (("ت" + e, "present") for e in (body, body + "ان", short))
        yield from ((prefix + body + p, "present") for prefix in "يت" for p in ("ه", "ها", "هم"))


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
                if found not in index.setdefault(form, []):
                    index[form].append(found)
    return index


@cache
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
