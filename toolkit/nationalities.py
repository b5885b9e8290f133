"""Read adjectives of nationality, and tell whose government, forces or civilians a country's names stand for."""

from __future__ import annotations

from functools import cache

from .arabic import readings, word_cache
from .inflection import noun_forms
from .vocabulary import Form, Noun, table, terms


@cache
def _adjective_index() -> dict[str, dict[str, str]]:
    index: dict[str, dict[str, str]] = {}
    for row in table("nationalities"):
        for term in terms(row["term"]):
            masculine = noun_forms(term, [*terms(row["plural"]), "+ون"])
            # The feminine of a nisba and its forms: "أمريكية", "أمريكيتين", "أمريكيات".
            feminine = noun_forms(term + "ه", ["+ات"])
            for form, _, _, pronoun in (*masculine, *feminine):
                if not pronoun:
                    # "العربة" is a vehicle, nobody's Arabs.
                    index.setdefault(form, row)
    return index


@word_cache
def _adjectives(word: str) -> tuple[Noun, ...]:
    index = _adjective_index()
    return tuple(
        Noun(index[reading.stem], Form(0, "", False, ""), reading)
        for reading in readings(word)
        if reading.stem in index and reading.conjunction != "ف"
    )


@word_cache
def nationality(word: str) -> dict[str, str] | None:
    """Row of ``nationalities.csv`` for an adjective in any form ("الأمريكية", "تركيين"), else none."""
    for noun in _adjectives(word):
        if not noun.reading.preposition and not noun.form.pronoun:
            return noun.row
    return None


def compatriot(word: str) -> dict[str, str] | None:
    """Row for an adjective without clitics, of somebody who is told by it alone: "قتل بريطاني", "خطف ألماني"."""
    for noun in _adjectives(word):
        reading = noun.reading
        if not (reading.preposition or reading.conjunction or reading.article or noun.form.pronoun):
            return noun.row
    return None


def of_somebody_else(before: str, word: str) -> bool:
    """Whether a nationality is that of one whom those before it killed: "قتل مسلحون أميركيا", not "مسلحون أميركيون"."""
    return word.endswith("يا") and before.endswith("ون")


@cache
def inside_a_name(country: str) -> str:
    """A country's name inside an actor's: "the United States"."""
    return next((row["of"] for row in table("nationalities") if country and row["country"] == country), "")


@cache
def _governments() -> dict[str, str]:
    """Governments by the names of their countries and capitals."""
    found: dict[str, str] = {}
    for row in table("nationalities"):
        for name in (*terms(row["country_term"]), *terms(row["capital_term"])):
            found.setdefault(name, f"Government of {row['of']}")
    return found


def government_of(name: str) -> str | None:
    """Government that a country or capital stands for, e.g. ``Government of Turkey`` for أنقرة."""
    return _governments().get(name)


@cache
def civilians_of(demonym: str | None) -> str:
    """The codebook's name for civilians of a nationality, of Iraq where none is said."""
    for row in table("nationalities"):
        if demonym and row["demonym"] == demonym and row["country"]:
            return f"Civilians ({row['country']})"
    return "Civilians (Iraq)"


@cache
def forces_of(demonym: str) -> str | None:
    """Whose forces an adjective of nationality on a strike names ("غارة أمريكية"): ``Military Forces of …``."""
    for row in table("nationalities"):
        if row["demonym"] == demonym and row["of"]:
            return row["forces"] or f"Military Forces of {row['of']}"
    return None
