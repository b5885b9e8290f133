"""Tell what a number counts: people, munitions, events, days, or something that is never coded."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ._numerals import adjoining
from ._phrases import is_term
from .arabic import Text, Word, readings
from .vocabulary import Noun, nouns, table, terms

_ENDINGS = ("تين", "تان", "ين", "ان", "ات", "ون", "ه", "ا")
_FATHA = "\u064e"
_KASRA = "\u0650"


class Counted(NamedTuple):
    """What stands at a word: its unit (``None`` for what is never coded) and its grammatical number."""

    unit: str | None
    number: str


def word_at(text: Text, index: int) -> str:
    """The word at an index, empty past either end."""
    return text.words[index].text if 0 <= index < len(text.words) else ""


@cache
def neighbour(role: str, word: str) -> bool:
    """Whether a written word has a role in ``data/lexicon/number_neighbours.csv``."""
    return is_term("number_neighbours", "role", role, word)


@cache
def _exact(name: str, role: str) -> frozenset[str]:
    return frozenset(term for row in table(name) if row["role"] == role for term in terms(row["term"]))


@cache
def free(word: str) -> bool:
    """Whether a word as written stands after a number whose noun is left out."""
    return word in _exact("number_neighbours", "free")


def _base(word: str) -> str:
    """A word without article and endings, so that the forms of an adjective meet: "المفخختين", "مفخخة"."""
    if word.startswith("ال") and len(word) > 4:
        word = word[2:]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def _weapons() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """Further words of each weapon by its first word, longest first, and whether it is a munition."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for row in table("weapons"):
        for term in terms(row["term"]):
            head, *rest = term.split()
            found.setdefault(head, []).append((tuple(map(_base, rest)), row["munition"] == "yes"))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _weapon_heads() -> dict[str, tuple[str, str]]:
    """Forms of the first words of weapons: (first word as listed, grammatical number)."""
    from .vocabulary import noun_forms

    plurals: dict[str, set[str]] = {}
    for row in table("weapons"):
        for term in terms(row["term"]):
            given = {plural.split()[0] if plural[0] != "+" else plural for plural in terms(row["plural"])}
            plurals.setdefault(term.split()[0], set()).update(given)
    found: dict[str, tuple[str, str]] = {}
    for head, several in plurals.items():
        for form, number, construct, pronoun in noun_forms(head, sorted(several)):
            if not pronoun and not (construct and number == "dual"):
                found.setdefault(form, (head, number))
    return found


def weapon_at(text: Text, index: int) -> Counted | None:
    """The munition at a word, with what follows: "سيارتين مفخختين", "طائرات مسيّرة"; not "سيارتين"."""
    word = word_at(text, index)
    for reading in readings(word):
        found = _weapon_heads().get(reading.stem)
        if found is None or reading.conjunction or reading.preposition:
            continue
        for rest, munition in _weapons()[found[0]]:
            if all(_base(word_at(text, index + 1 + n)) == part for n, part in enumerate(rest)):
                return Counted("munitions", found[1]) if munition else None
    return None


@cache
def _people(word: str) -> tuple[Noun, ...]:
    """Readings of a word as people: nouns for people, for the dead and wounded, and nationalities."""
    harmed = tuple(noun for noun in nouns("harm_words", word) if noun.row["pos"] == "noun")
    return harmed + nouns("people", word) + nouns("nationalities", word)


@cache
def _unlike(word: str) -> bool:
    """Words that always mean something else ("عمّان", never two uncles)."""
    stems = {
        term
        for row in table("common_words")
        if not row["before"] and not row["after"]
        for term in terms(row["term"])
    }
    return word in stems or any(reading.stem in stems for reading in readings(word) if not reading.preposition)


def _bare(found: tuple[Noun, ...]) -> Noun | None:
    for noun in found:
        if not noun.reading.conjunction and not noun.reading.preposition:
            return noun
    return None


def counted_at(text: Text, index: int) -> Counted | None:
    """
    What a word means as the noun of a number, or ``None`` for a word that no table has.

    Parameters
    ----------
    text
        The text.
    index
        Word after the number.

    Returns
    -------
    Counted | None
        Unit ``None`` for money, distances, hours, houses and the like.
    """
    if index >= len(text.words) or not adjoining(text, index):
        return None
    word = text.words[index].text
    weapon = weapon_at(text, index)
    if weapon is not None:
        return weapon
    if word in _exact_days():
        return Counted("days", "many")
    people = _bare(_people(word))
    if people is not None and not _unlike(word):
        return Counted("people", people.form.number)
    event = _bare(nouns("event_nouns", word))
    if event is not None:
        return Counted("events", event.form.number)
    thing = _bare(nouns("counted_things", word))
    return Counted(None, thing.form.number) if thing is not None or word == "%" else None


@cache
def _exact_days() -> frozenset[str]:
    return frozenset({"ايام", "يوما", "يوم", "الايام", "اياما"})


@cache
def _dual_forms(word: str) -> tuple[tuple[str, Noun], ...]:
    """Readings of a written word as a dual of people, munitions or events, and nothing plainer."""
    if is_term("dual_words", "role", "not_dual", word) or _unlike(word):
        return ()
    found = []
    for unit, senses in (("people", _people(word)), ("munitions", nouns("weapons", word)), ("events", nouns("event_nouns", word))):
        for noun in senses:
            if noun.form.number == "dual" and (unit != "munitions" or noun.row["munition"] == "yes"):
                found.append((unit, noun))
    return tuple(found)


@cache
def _may_be_dual(word: str) -> bool:
    return len(word) > 4 and (
        word.endswith(("ان", "ين", "تا", "تي", "يي", "هما", "اه", "اها", "اهم", "يه", "يها"))
        or (word.endswith(("ا", "ي")) and bool(_dual_forms(word)))
    )


def dual_at(text: Text, index: int) -> tuple[str, int] | None:
    """
    The dual of something countable at a word, as (unit, letters of clitics before it).

    Parameters
    ----------
    text
        The text.
    index
        Word that may be a dual.

    Returns
    -------
    tuple[str, int] | None
        ``None`` for singulars with an ending of the same letters ("صاروخي", "مدنيا") and sound plurals ("مسلحين")
        that nothing shows to be two.
    """
    word = text.words[index].text
    if not _may_be_dual(word):
        return None
    day = _two_days(word)
    if day is not None:
        return "days", day
    weapon = _dual_weapon(text, index)
    if weapon is not None:
        return weapon
    for unit, noun in _dual_forms(word):
        if _surely_two(text, index, noun):
            return unit, noun.reading.cut
    return None


def _two_days(word: str) -> int | None:
    for reading in readings(word):
        if reading.stem in ("يومين", "يومان"):
            return reading.cut
    return None


def _dual_weapon(text: Text, index: int) -> tuple[str, int] | None:
    """Duals whose next word makes the munition: "سيارتين مفخختين", "بطائرتين مسيرتين"."""
    for reading in readings(text.words[index].text):
        head = _weapon_heads().get(reading.stem)
        if head is None or head[1] != "dual":
            continue
        for rest, munition in _weapons()[head[0]]:
            if all(_base(word_at(text, index + 1 + n)) == part for n, part in enumerate(rest)):
                return ("munitions", reading.cut) if munition else None
    return None


def _surely_two(text: Text, index: int, noun: Noun) -> bool:
    word, form = noun.reading.stem, noun.form
    also_plural = any(
        other.form.number == "plural" and other.form.pronoun == form.pronoun for other in _people(text.words[index].text)
    )
    if form.pronoun:
        return not also_plural and _pronoun_of_two(text, index, noun)
    if form.construct:
        return not (also_plural and word.endswith("ي")) and _construct_of_two(text, index, word)
    if not also_plural:
        return True
    # "مسلحين" is mostly a plural; vowels, "اثنين" or a verb in the dual show two.
    return word.endswith("ين") and _shown_to_be_two(text, index)


def _pronoun_of_two(text: Text, index: int, noun: Noun) -> bool:
    """"طفلاهما", "طفليها"; not "صاروخية", "مدنية", whose ه is a feminine ending."""
    stem = noun.reading.stem
    ending = stem[: -len(noun.form.pronoun)][-1]
    if ending == "ا":
        return noun.form.pronoun in ("ه", "ها", "هما", "هم")
    if noun.form.pronoun == "ه":
        end = text.span(text.words[index].start, text.words[index].end)[1]
        return "group" in noun.row and text.raw[:end].rstrip("\u064b\u064c\u064d\u064e\u064f\u0650\u0652").endswith("ه")
    return noun.form.pronoun in ("ها", "هما", "هم")


def _construct_of_two(text: Text, index: int, stem: str) -> bool:
    """"صاروخي كاتيوشا", "راعيي أغنام", "قذيفتا هاون", "رجلي أمن"; not "هجوم صاروخي", "مدنياً"."""
    following = word_at(text, index + 1)
    if not following or not adjoining(text, index + 1):
        return False
    if stem.endswith("يي"):
        return following.isalpha()
    kinds = {rest[0] for head, entries in _weapons().items() if stem.startswith(head[:-1]) for rest, _ in entries if rest}
    named = following in _exact("dual_words", "follower") or (not following.startswith("ال") and _is_name(following, kinds))
    if stem.endswith("ا") and not stem.endswith("تا"):
        word = text.words[index]
        tanween = "\u064b" in text.raw[slice(*text.span(word.start, word.end))]
        return named and not tanween
    return named


def _is_name(word: str, kinds: set[str]) -> bool:
    """A kind of weapon that follows in the genitive ("هاون", "كاتيوشا"), not an adjective ("موجه")."""
    return word in kinds and word in _KIND_NAMES()


@cache
def _KIND_NAMES() -> frozenset[str]:  # noqa: N802
    return frozenset(term for row in table("weapons") if row["loose"] == "yes" for term in terms(row["term"]) if " " not in term)


def _shown_to_be_two(text: Text, index: int) -> bool:
    word = text.words[index]
    raw = text.raw[slice(*text.span(word.start, word.end))]
    vowels = raw.rstrip("\u064b\u064c\u064d\u064e\u064f\u0650\u0652")
    at = vowels.rfind("ي")
    if at > 0 and vowels[at - 1] in (_FATHA, _KASRA):
        return vowels[at - 1] == _FATHA
    if word_at(text, index + 1) in ("اثنين", "اثنتين"):
        return True
    for ahead in range(index + 1, min(index + 7, len(text.words))):
        following = text.words[ahead].text
        if not following.isalpha():
            return False
        if following in _exact("dual_words", "evidence") or _dual_verb(following):
            return True
    return False


def _dual_verb(word: str) -> bool:
    """"ينقلان", "تستقلان"; a present in the dual is long and begins with ي or ت."""
    return len(word) >= 6 and word.endswith("ان") and word[0] in "يت" and not _dual_forms(word)


def is_dual_of(word: Word) -> bool:
    """Whether a word has the ending of a dual, as the adjective of one has."""
    return word.text.endswith(("ان", "ين"))
