"""Tell duals of people, munitions and events from the singulars and plurals of the same letters."""

from __future__ import annotations

from functools import cache

from ._counting import base, compound_heads, compounds, compounds_of, exact, people_at
from ._numerals import adjoining, read_cardinal, word_at
from ._phrases import is_term
from .arabic import Text, readings, word_cache
from .vocabulary import Noun, nouns, table, terms, word_set

_TWO = 2
_FATHA = "\u064e"
_KASRA = "\u0650"
_ENDING_VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0652"


@word_cache
def _unlike(word: str) -> bool:
    """Words that always mean something else ("عمّان", never two uncles)."""
    stems = {
        term for row in table("common_words") if not row["before"] and not row["after"] for term in terms(row["term"])
    }
    return word in stems or any(reading.stem in stems for reading in readings(word) if not reading.preposition)


@word_cache
def _dual_forms(word: str) -> tuple[tuple[str, Noun], ...]:
    """Readings of a written word as a dual of people, munitions or events, and nothing plainer."""
    if is_term("dual_words", "role", "not_dual", word):
        return ()
    found = []
    for unit, senses in (
        ("people", people_at(word)),
        ("munitions", nouns("weapons", word)),
        ("events", nouns("event_nouns", word)),
    ):
        for noun in senses:
            if noun.form.number == "dual" and (unit != "munitions" or noun.row["munition"] == "yes"):
                found.append((unit, noun))
    return tuple(found)


@word_cache
def may_be_dual(word: str) -> bool:
    """Whether any table knows a written word as a dual."""
    if len(word) <= 3 or word[-1] not in "نايهم":
        return False
    if _dual_forms(word) or _two_days(word) is not None:
        return True
    heads = compound_heads("weapons")
    return any(heads[reading.stem][1] == "dual" for reading in readings(word) if reading.stem in heads)


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
    word = text.spelled[index]
    if not may_be_dual(word):
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
        if reading.stem in word_set("two days, no people"):
            return reading.cut
    return None


def _dual_weapon(text: Text, index: int) -> tuple[str, int] | None:
    """Duals whose next word makes the munition: "سيارتين مفخختين", "بطائرتين مسيرتين"."""
    for reading in readings(text.spelled[index]):
        head = compound_heads("weapons").get(reading.stem)
        if head is None or head[1] != "dual":
            continue
        for rest, row in compounds_of("weapons", reading.stem):
            if all(base(word_at(text, index + 1 + n)) == part for n, part in enumerate(rest)):
                return ("munitions", reading.cut) if row["munition"] == "yes" else None
    return None


def _surely_two(text: Text, index: int, noun: Noun) -> bool:
    word, form = noun.reading.stem, noun.form
    if (form.pronoun or not form.construct) and _unlike(text.spelled[index]):
        return False
    also_plural = any(
        other.form.number == "plural" and other.form.pronoun == form.pronoun for other in people_at(text.spelled[index])
    )
    if form.pronoun:
        return not also_plural and _pronoun_of_two(text, index, noun)
    if form.construct:
        return not (also_plural and word.endswith("ي")) and _construct_of_two(text, index, word)
    if _told_their_number(text, index):
        return False
    if not also_plural:
        return True
    # "مسلحين" is mostly a plural; vowels, "اثنين" or a verb in the dual show two.
    return word.endswith("ين") and _shown_to_be_two(text, index)


def _told_their_number(text: Text, index: int) -> bool:
    """Whether a number with the article says how many they are: "الشرطيين الثلاثة"."""
    following = text.spelled[index + 1] if index + 1 < len(text.spelled) else ""
    number = read_cardinal(text, index + 1) if following[:2] == "ال" and adjoining(text, index + 1) else None
    return number is not None and number.value is not None and number.value > _TWO


def _pronoun_of_two(text: Text, index: int, noun: Noun) -> bool:
    """Accept "طفلاهما", "طفليها"; not "صاروخية", "مدنية", whose ه is a feminine ending."""
    stem = noun.reading.stem
    ending = stem[: -len(noun.form.pronoun)][-1]
    if ending == "ا":
        return noun.form.pronoun in ("ه", "ها", "هما", "هم")
    if noun.form.pronoun == "ه":
        end = text.span(text.words[index].start, text.words[index].end)[1]
        return "group" in noun.row and text.raw[:end].rstrip(_ENDING_VOWELS).endswith("ه")
    return noun.form.pronoun in ("ها", "هما", "هم")


def _construct_of_two(text: Text, index: int, stem: str) -> bool:
    """Accept "صاروخي كاتيوشا", "راعيي أغنام", "قذيفتا هاون", "رجلي أمن"; not "هجوم صاروخي", "مدنياً"."""
    following = word_at(text, index + 1)
    if not following or not adjoining(text, index + 1):
        return False
    if stem.endswith("يي"):
        return following.isalpha()
    named = following in exact("dual_words", "follower") or (
        not following.startswith("ال") and _is_name(following, _kinds_of(stem))
    )
    if stem.endswith("ا") and not stem.endswith("تا"):
        word = text.words[index]
        tanween = "\u064b" in text.raw[slice(*text.span(word.start, word.end))]
        return named and not tanween
    return named


def _is_name(word: str, kinds: frozenset[str]) -> bool:
    """A kind of weapon that follows in the genitive ("هاون", "كاتيوشا"), not an adjective ("موجه")."""
    return base(word) in kinds and word in _kind_names()


@word_cache
def _kinds_of(stem: str) -> frozenset[str]:
    """What may follow a dual to say the kind of weapon: "كاتيوشا" behind "صاروخي"."""
    weapons = compounds("weapons").items()
    return frozenset(rest[0] for head, entries in weapons if stem.startswith(head[:-1]) for rest, _ in entries if rest)


@cache
def _kind_names() -> frozenset[str]:
    return frozenset(
        term for row in table("weapons") if row["loose"] == "yes" for term in terms(row["term"]) if " " not in term
    )


def _shown_to_be_two(text: Text, index: int) -> bool:
    word = text.words[index]
    raw = text.raw[slice(*text.span(word.start, word.end))]
    vowels = raw.rstrip(_ENDING_VOWELS)
    at = vowels.rfind("ي")
    if at > 0 and vowels[at - 1] in (_FATHA, _KASRA):
        return vowels[at - 1] == _FATHA
    if word_at(text, index + 1).removeprefix("ال") in word_set("two, behind a dual"):
        return True
    for ahead in range(index + 1, min(index + 7, len(text.words))):
        following = text.spelled[ahead]
        if not following.isalpha():
            return False
        if following in exact("dual_words", "evidence") or _dual_verb(following):
            return True
    return False


def _dual_verb(word: str) -> bool:
    """Know "ينقلان", "تستقلان"; a present in the dual is long and begins with ي or ت."""
    return len(word) >= 6 and word.endswith("ان") and word[0] in "يت" and not _dual_forms(word)


def is_dual_of(word: str) -> bool:
    """Whether a word has the ending of a dual, as the adjective of one has."""
    return word.endswith(("ان", "ين"))
