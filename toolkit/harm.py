"""Recognise the words that tell of people harmed: verbs, their masdars, and nouns that count the harmed."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .arabic import readings, word_cache
from .inflection import noun_forms
from .vocabulary import table, terms, verbs, word_set

# Pronouns of those whose dead they are, on a noun: "قتلاها".
_OWNERS = ("ه", "ها", "هم", "هما", "نا")
# Pronouns on a masdar that stand for one or two people: "مقتله", "إصابتهما".
_PRONOUNS = (("هما", 2), ("ها", 1), ("ه", 1))
# Voices of verbs that have a doer.
_DOING = frozenset({"active", "verb"})


class HarmNoun(NamedTuple):
    """A noun that counts the harmed ("قتيلاً", "الجرحى"): the status it tells, its number, and its article."""

    status: str
    number: str
    definite: bool


class HarmVerb(NamedTuple):
    """
    A verb of harm in the past or present.

    ``voice`` is ``active``, ``passive``, ``intransitive``, or ``verb`` where the spelling leaves it open ("قتل");
    ``form`` the word without its conjunction, ``term`` its entry in the word list, ``ours`` whether who speaks did it
    ("قتلنا").
    """

    status: str
    voice: str
    form: str
    term: str
    ours: bool = False


class HarmedPronoun(NamedTuple):
    """A masdar of harm with a pronoun for its victims ("مقتله"): the status, and how many they are."""

    status: str
    victims: int


@cache
def _masdars() -> dict[str, str]:
    """Folded masdar → status."""
    return {t: row["status"] for row in table("harm_words") if row["pos"] == "masdar" for t in terms(row["term"])}


@cache
def _nouns() -> dict[str, tuple[str, str, bool]]:
    """Folded form of a noun of the harmed → (status, number, whether a pronoun makes it definite)."""
    index: dict[str, tuple[str, str, bool]] = {}
    for row in table("harm_words"):
        if row["pos"] == "noun":
            plurals = terms(row["plural"])
            forms = list(noun_forms(terms(row["term"])[0], plurals))
            # "مصابين", "مصابي" may be two or many: many, as with other people.
            several = {form for form, number, _, pronoun in forms if number == "plural" and not pronoun}
            for form, number, _, pronoun in forms:
                if not pronoun:
                    index.setdefault(form, (row["status"], "plural" if form in several else number, False))
            # The last letter of "قتلى" opens before a pronoun: "قتلاها".
            opened = (p[:-1] + "ا" if p.endswith("ي") else p for p in plurals if p[0] != "+")
            for plural in opened:
                for pronoun in _OWNERS:
                    index.setdefault(plural + pronoun, (row["status"], "plural", True))
    return index


def is_harm_form(stem: str) -> bool:
    """Whether a word without clitics is a form of a noun that counts the harmed."""
    return stem in _nouns()


@word_cache
def harm_noun(word: str) -> HarmNoun | None:
    """Read a folded word as a noun that counts the harmed, with its clitics: "لقتيلين", "والجرحى"."""
    for reading in readings(word):
        if is_harm_form(reading.stem) and reading.preposition in {"", "ل", "ب"}:
            status, number, owned = _nouns()[reading.stem]
            return HarmNoun(status, number, reading.article or owned)
    return None


@word_cache
def harm_masdar(word: str) -> str | None:
    """Status of a masdar of harm without article ("مقتل", "بإصابة"), else none."""
    for reading in readings(word):
        if reading.stem in _masdars() and not reading.article:
            return _masdars()[reading.stem]
    return None


@word_cache
def harmed_pronoun(word: str) -> HarmedPronoun | None:
    """Read a folded word as a masdar of harm with a pronoun for one or two victims: "مقتله", "إصابتهما"."""
    for reading in readings(word):
        for pronoun, count in _PRONOUNS:
            base = reading.stem.removesuffix(pronoun)
            if base == reading.stem or reading.article:
                continue
            # Ta marbuta opens before a pronoun: "إصابة", "إصابته".
            closed = base[:-1] + "ه" if base.endswith("ت") else base
            for form in (base, closed):
                if form in _masdars() and len(form) > 2:
                    return HarmedPronoun(_masdars()[form], count)
    return None


@word_cache
def harm_of_many(word: str) -> str | None:
    """What a masdar with the pronoun of many says befell them: "مقتلهم", "بإعدامهم", "إصابتهم"."""
    if not word.endswith("هم"):
        return None
    # A pronoun of one in its place is read alike.
    found = harmed_pronoun(word[:-1])
    return None if found is None else found.status


@word_cache
def harm_verb(word: str) -> HarmVerb | None:
    """Read a folded word as a verb of harm; the future tells of nothing that happened."""
    found = verbs("harm_words", word)
    if not found or found[0].tense == "future":
        return None
    row, tense, reading = found[0]
    if tense == "our past" and row["pos"] not in _DOING:
        return None
    voice = "active" if tense == "our past" else row["pos"]
    return HarmVerb(row["status"], voice, reading.stem, terms(row["term"])[0], tense == "our past")


@word_cache
def is_harm(word: str) -> bool:
    """Whether a word tells of harm in any way."""
    return bool(harm_verb(word) or harm_masdar(word) or harm_noun(word))


def is_body(word: str) -> bool:
    """Whether a word, with its clitics or without, is a body: "الجثة", "وجثث"."""
    return any(reading.stem in word_set("body") for reading in readings(word))
