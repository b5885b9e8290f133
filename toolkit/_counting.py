"""Tell what a number counts: people, munitions, events, days, or something that is never coded."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ._numerals import Numeral, adjoining, word_at
from ._phrases import finder, is_term
from .arabic import Text, readings, role_cache, word_cache
from .inflection import noun_forms
from .vocabulary import Noun, nouns, table, terms, word_set

# Weapons that stand for what they fire where they are counted: "ثلاثة هاونات سقطت على الحي".
IF_COUNTED = "a munition where counted"
_find_month = finder("months")
_ENDINGS = ("تين", "تان", "ين", "ان", "ات", "ون", "ه", "ا")


class Counted(NamedTuple):
    """What stands at a word: its unit (``None`` for what is never coded) and its grammatical number."""

    unit: str | None
    number: str


@role_cache
def neighbour(role: str, word: str) -> bool:
    """Whether a written word has a role in ``data/lexicon/number_neighbours.csv``."""
    return is_term("number_neighbours", "role", role, word)


@cache
def exact(name: str, role: str) -> frozenset[str]:
    return frozenset(term for row in table(name) if row["role"] == role for term in terms(row["term"]))


@word_cache
def free(word: str) -> bool:
    """Whether a word as written stands after a number whose noun is left out."""
    return word in exact("number_neighbours", "free")


@word_cache
def base(word: str) -> str:
    """A word without article and endings, so that the forms of an adjective meet: "المفخختين", "مفخخة"."""
    if word.startswith("ال") and len(word) > 4:
        word = word[2:]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def compounds(name: str) -> dict[str, list[tuple[tuple[str, ...], dict[str, str]]]]:
    """Further words of the terms of a table by their first word, longest first, each with its row."""
    found: dict[str, list[tuple[tuple[str, ...], dict[str, str]]]] = {}
    for row in table(name):
        for term in terms(row["term"]):
            head, *rest = term.split()
            found.setdefault(head, []).append((tuple(map(base, rest)), row))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def compound_heads(name: str) -> dict[str, tuple[tuple[str, ...], str]]:
    """
    Forms of the first words of a table's terms: (first words as listed, grammatical number).

    A row gives its terms their plurals together, so that "دراجات" may be of each of its first words.
    """
    plurals: dict[str, set[str]] = {}
    for row in table(name):
        for term in terms(row["term"]):
            given = {plural.split()[0] if plural[0] != "+" else plural for plural in terms(row["plural"])}
            plurals.setdefault(term.split()[0], set()).update(given)
    found: dict[str, tuple[tuple[str, ...], str]] = {}
    for head, several in plurals.items():
        for form, number, construct, pronoun in noun_forms(head, sorted(several)):
            if not pronoun and not (construct and number == "dual"):
                known = found[form][0] if form in found else ()
                found[form] = (known if head in known else (*known, head), number)
    return found


@cache
def compounds_of(name: str, form: str) -> tuple[tuple[tuple[str, ...], dict[str, str]], ...]:
    """Further words of the terms that a form may begin, longest first, each with its row."""
    heads = compound_heads(name)[form][0]
    found = (entry for head in reversed(heads) for entry in compounds(name)[head])
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


def _compound_at(
    name: str, text: Text, index: int, least: int, glued: bool = False
) -> tuple[dict[str, str], str] | None:
    """The row and grammatical number of a term with at least so many further words."""
    for reading in readings(word_at(text, index)):
        found = compound_heads(name).get(reading.stem)
        if found is None or (not glued and (reading.conjunction or reading.preposition)):
            continue
        for rest, row in compounds_of(name, reading.stem):
            following = text.spelled[index + 1 : index + 1 + len(rest)] if rest else []
            if len(rest) >= least and tuple(map(base, following)) == rest:
                return row, found[1]
    return None


def weapon_at(text: Text, index: int, glued: bool = False) -> Counted | None:
    """
    Find the weapon at a word, with what follows: "سيارتين مفخختين", "طائرات مسيّرة"; munitions have a unit.

    Parameters
    ----------
    text
        The text.
    index
        The word.
    glued
        Accept a noun with a conjunction or preposition glued to it.
    """
    found = _compound_at("weapons", text, index, 0, glued)
    if found is None:
        return None
    row, number = found
    return Counted("munitions" if row["munition"] == "yes" or row["note"] == IF_COUNTED else None, number)


@word_cache
def people_at(word: str) -> tuple[Noun, ...]:
    """Readings of a word as people: nouns for people, for the dead and wounded, and nationalities."""
    harmed = tuple(noun for noun in nouns("harm_words", word) if noun.row["pos"] == "noun")
    return harmed + nouns("people", word) + nouns("nationalities", word)


def _bare(found: tuple[Noun, ...], glued: bool) -> Noun | None:
    for noun in found:
        if glued or (not noun.reading.conjunction and not noun.reading.preposition):
            return noun
    return None


def noun_at(text: Text, index: int, glued: bool = False) -> Counted | None:
    """
    What a word means as a counted noun, or ``None`` for a word that no table has.

    Parameters
    ----------
    text
        The text.
    index
        The word.
    glued
        Accept a noun with a conjunction or preposition glued to it.

    Returns
    -------
    Counted | None
        Unit ``None`` for money, distances, hours, houses and the like.
    """
    word = text.spelled[index]
    weapon = weapon_at(text, index)
    if weapon is not None and weapon.unit is not None:
        return weapon
    if word in word_set("days, behind a number"):
        return Counted("days", "plural")
    people = _bare(people_at(word), glued)
    if people is not None:
        return Counted("people", people.form.number)
    # A noun by itself before one with a pronoun: "شرطة" is no condition of his.
    thing = _bare(tuple(sorted(nouns("counted_things", word), key=lambda n: bool(n.form.pronoun))), glued)
    event = _bare(nouns("event_nouns", word), glued)
    # "1200 إطلاقة" are rounds, before they are "his firing".
    if event is not None and not (event.form.pronoun and thing is not None):
        return Counted("events", event.form.number)
    named = _compound_at("event_nouns", text, index, 1)  # "نزاعا عشائريا", "مقبرة جماعية"
    if named is not None:
        return Counted("events", named[1])
    if thing is not None and _is_of_events(text, index, thing.row["kind"]):
        return Counted("events", thing.form.number)
    if thing is not None and thing.row["kind"] == "people":
        # "ثلاثة شرطة", as local outlets write for so many policemen
        return Counted("people", "plural") if not glued else None
    return Counted(None, thing.form.number) if thing is not None else weapon


def _is_of_events(text: Text, index: int, kind: str) -> bool:
    """Whether acts or incidents are events: "12 عملية اغتيال", "تسع حوادث مماثلة"; not "12 عملية", "17 حادث سير"."""
    if kind == "incident" and not neighbour("accident", word_at(text, index + 1)):
        return True
    return kind in {"act", "incident"} and _event_follows(text, index + 1)


def _event_follows(text: Text, index: int) -> bool:
    """Whether a bare event noun says which acts are counted: "12 عملية اغتيال"; not "12 عملية"."""
    word = word_at(text, index)
    event = _bare(nouns("event_nouns", word), False) if adjoining(text, index) else None
    return event is not None and not event.reading.article and event.form.number == "singular"


def counted_at(text: Text, index: int) -> Counted | None:
    """What the word after a number means as its noun, if it stands on the same line."""
    return noun_at(text, index) if adjoining(text, index) else None


def part_of_name(text: Text, index: int, number: Numeral, ranged: bool) -> bool:
    """
    Whether digits belong to a name, a clock, a telephone number or the head of a list.

    "K1", "أف-16", "14 تموز", "10:30", "07701234567", "1- قال"; a number word never does.

    Parameters
    ----------
    text
        The text.
    index
        Word at which the number or its article begins.
    number
        The number.
    ranged
        It is the second end of a range, so that a sign before it is no part of a name.

    Returns
    -------
    bool
        True where the digits are no count.
    """
    if not number.digits:
        return False
    words, folded = text.words, text.folded
    first, last = words[number.first], words[number.last - 1]
    before, further = ("  " + folded[: first.start])[-1:], ("  " + folded[: first.start])[-2:-1]
    after = folded[last.end : last.end + 1] or " "
    if number.first == index and before.isascii() and (before.isalpha() or before == "+"):
        return True
    if (before in "-/." and further.isalnum() and not ranged) or (before == ":" and further.isdecimal()):
        return True
    if (after.isascii() and after.isalpha()) or (after in "/:+" and folded[last.end + 1 : last.end + 2].isdecimal()):
        return True
    if first.text.isdecimal() and len(first.text) > 1 and first.text[0] == "0":
        return True
    if first.text.isdecimal() and len(first.text) >= 7 and counted_at(text, number.last) is None:
        return True  # a telephone number, unless a noun says what so many are
    if _find_month(text.spelled, number.last) is not None and adjoining(text, number.last):
        return True
    item = word_at(text, number.last) in ("-", ".", ")", "–") and not word_at(text, number.last + 1)[:1].isdecimal()
    return item and not adjoining(text, number.first)
