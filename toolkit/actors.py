"""Find who is named: forces, governments, armed groups, gunmen and crowds, with canonical names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from .arabic import Reading, Text, readings
from .vocabulary import Form, Noun, noun_forms, nouns, table, terms, word_set

UNIDENTIFIED = "Unidentified Armed Group (Iraq)"
PROTESTERS = "Protesters (Iraq)"
# Groups of people that are forces of a state.
FORCES = frozenset({"soldiers", "police", "security forces", "PMF", "peshmerga"})

# "القاعدة" is Al Qaeda only after words like these, else a base; the table says which in its note.
_ONLY_AFTER = re.compile(r"only after (\S+)")


@dataclass(frozen=True, slots=True)
class Actor:
    """
    Somebody who does something, by the codebook's name.

    ``group`` is the casualty group of its members, ``kind`` one of ``force``, ``group``, ``government``, ``gunmen``,
    ``crowd`` and what else the tables hold.
    """

    name: str
    group: str | None
    nationality: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A mention of an actor; word indexes, ``last`` exclusive; offsets into the folded text."""

    start: int
    end: int
    first: int
    last: int
    actor: Actor
    # A word that only refers back ("التنظيم", "الجماعة") and takes the name of the one before.
    refers_back: bool = False


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, row in enumerate(table("actors")):
        for term in terms(row["term"]):
            words = tuple(term.split())
            index.setdefault(words[0], []).append((words, number))
    for found in index.values():
        found.sort(key=lambda item: -len(item[0]))
    return index


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """First word of a force's head, in every form, → (the words after it, row)."""
    index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, row in enumerate(table("force_heads")):
        for term in terms(row["term"]):
            first, *rest = term.split()
            forms = {form for form, _, _, pronoun in noun_forms(first, terms(row["plural"])) if not pronoun}
            for form in forms:
                index.setdefault(form, []).append((tuple(rest), number))
    for found in index.values():
        found.sort(key=lambda item: -len(item[0]))
    return index


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") else word


@cache
def nationality(word: str) -> dict[str, str] | None:
    """Row of ``nationalities.csv`` for an adjective in any form ("الأمريكية", "تركيين"), else none."""
    for noun in _adjectives(word):
        if not noun.reading.preposition and not noun.form.pronoun:
            return noun.row
    return None


@cache
def _adjective_index() -> dict[str, dict[str, str]]:
    index: dict[str, dict[str, str]] = {}
    for row in table("nationalities"):
        for term in terms(row["term"]):
            masculine = noun_forms(term, [*terms(row["plural"]), "+ون"])
            # The feminine of a nisba and its forms: "أمريكية", "أمريكيتين", "أمريكيات".
            feminine = noun_forms(term + "ه", ["+ات"])
            for form, *_ in (*masculine, *feminine):
                index.setdefault(form, row)
    return index


@cache
def _adjectives(word: str) -> tuple[Noun, ...]:
    index = _adjective_index()
    return tuple(
        Noun(index[reading.stem], Form(0, "", False, ""), reading)
        for reading in readings(word)
        if reading.stem in index and reading.conjunction != "ف"
    )


def _nationality_after(words: list[str], at: int, end: int, reach: int = 2) -> tuple[dict[str, str] | None, int]:
    """Adjective of nationality within ``reach`` words, and the word after it."""
    for index in range(at, min(end, at + reach)):
        if not words[index][0].isalpha() or words[index] in word_set("preposition"):
            break
        row = nationality(words[index])
        if row is not None and not words[index].startswith(("و", "ب", "ل")):
            return row, index + 1
    return None, at


def _after(words: list[str], at: int, heads: frozenset[str]) -> bool:
    """Whether one of some nouns, in any form, stands right before a word ("مسلحي القاعدة", "عناصر من القاعدة")."""
    for back in range(max(0, at - 2), at):
        for reading in readings(words[back]):
            if any(form == reading.stem for head in heads for form, *_ in noun_forms(head, ["+ون"])):
                return True
    return False


def _named(text: Text, words: list[str], at: int, end: int) -> ActorMention | None:
    """An actor of ``actors.csv`` by its name."""
    for reading in readings(words[at]):
        written = _written(words[at], reading)
        if written is None:
            continue
        first, cut = written
        for name, number in _names().get(first, ()):
            last = at + len(name)
            if last > end or tuple(words[at + 1 : last]) != name[1:]:
                continue
            row = table("actors")[number]
            needed = _ONLY_AFTER.search(row["note"])
            if needed and not _after(words, at, frozenset(terms(needed[1]))):
                continue
            actor = Actor(row["name"], row["group"] or None, row["nationality"] or None, row["kind"])
            refers_back = row["note"].startswith("bare: the ")
            return ActorMention(text.words[at].start + cut, text.words[last - 1].end, at, last, actor, refers_back)
    return None


def _written(word: str, reading: Reading) -> tuple[str, int] | None:
    """A word without clitics but with its article, and how many letters were cut; the article shows only after ل."""
    if not reading.article:
        return reading.stem, reading.cut
    if reading.preposition == "ل" and word[reading.cut - 1] == "ل":
        return "ال" + reading.stem, reading.cut - 1
    return None


def _force(text: Text, words: list[str], at: int, end: int) -> ActorMention | None:
    """A force or government by its kind and country: "القوات الأمريكية", "الجيش"."""
    for reading in readings(words[at]):
        for rest, number in _heads().get(reading.stem, ()):
            last = at + 1 + len(rest)
            row = table("force_heads")[number]
            if last > end or not row["pattern"] or list(map(_bare, words[at + 1 : last])) != list(map(_bare, rest)):
                continue
            country, after = _nationality_after(words, last, end, 3)
            foreign = last < end and words[last] in word_set("foreign")
            of = country["of"] if country else None if foreign else row["default_country"]
            if not of:
                continue
            # Army and federal police say by their name whose they are; "القوات" alone does not.
            demonym = country["demonym"] if country else "Iraqi" if row["nationality"] == "yes" else None
            actor = Actor(row["pattern"].replace("{country}", of), row["group"] or None, demonym, row["kind"])
            start = text.words[at].start + reading.cut
            return ActorMention(start, text.words[after - 1 if country else last - 1].end, at, max(after, last), actor)
    return None


def _unnamed(text: Text, words: list[str], at: int) -> ActorMention | None:
    """Gunmen and crowds without a name."""
    for noun in nouns("people", words[at]):
        actor = None
        if noun.row["group"] == "militants" and not noun.form.pronoun:
            actor = Actor(UNIDENTIFIED, "militants", None, "gunmen")
        elif noun.row["group"] == "protesters":
            actor = Actor(PROTESTERS, "protesters", None, "crowd")
        if actor is not None:
            start = text.words[at].start + noun.reading.cut
            return ActorMention(start, text.words[at].end, at, at + 1, actor)
    return None


def _referred(mention: ActorMention, before: list[ActorMention]) -> ActorMention | None:
    """A word that refers back ("التنظيم") as the group named last; without one, only where it has a name itself."""
    groups = [m.actor for m in before if m.actor.kind == "group" and m.actor.name != UNIDENTIFIED]
    if groups:
        return replace(mention, actor=groups[-1])
    return mention if mention.actor.name else None


def find_actors(text: Text) -> list[ActorMention]:
    """
    Find every mention of an actor, left to right.

    A name counts once, as the longest; "مسلحو تنظيم داعش" is a mention of gunmen followed by one of the group, and
    the reader of both lets the name win. A word that refers back takes the actor named before it.

    Parameters
    ----------
    text
        The article.
    """
    words = [word.text for word in text.words]
    found: list[ActorMention] = []
    for sentence in text.sentences:
        at = sentence.start
        while at < sentence.stop:
            stop = sentence.stop
            mention = _named(text, words, at, stop) or _force(text, words, at, stop) or _unnamed(text, words, at)
            if mention is not None and mention.refers_back:
                mention = _referred(mention, found)
            if mention is not None and mention.last < stop and words[mention.last] in word_set("identity"):
                # "جثث مجهولة الهوية", "رجلين مجهولي الهوية": an adjective, nobody who does something.
                mention = None
            if mention is None:
                at += 1
                continue
            found.append(mention)
            at = max(mention.last, at + 1)
    return found


@cache
def government_of(name: str) -> str | None:
    """Government that a country or capital stands for, e.g. ``Government of Turkey`` for أنقرة."""
    for row in table("nationalities"):
        if name in terms(row["country_term"]) or name in terms(row["capital_term"]):
            return f"Government of {row['of']}"
    return None


def civilians_of(demonym: str | None) -> str:
    """The codebook's name for civilians of a nationality, of Iraq where none is said."""
    for row in table("nationalities"):
        if demonym and row["demonym"] == demonym and row["country"]:
            return f"Civilians ({row['country']})"
    return "Civilians (Iraq)"


@cache
def forces_of(demonym: str) -> str | None:
    """``Military Forces of …`` for an adjective of nationality on a strike ("غارة أمريكية")."""
    for row in table("nationalities"):
        if row["demonym"] == demonym and row["of"]:
            return f"Military Forces of {row['of']}"
    return None
