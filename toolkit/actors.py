"""Find who is named: forces, governments, armed groups, gunmen and crowds, with canonical names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import NamedTuple

from .arabic import Reading, Text, readings, way_cache, word_cache
from .inflection import noun_forms
from .nationalities import inside_a_name, nationality, of_somebody_else
from .vocabulary import has_article, nouns, plays, table, terms, word_set

_ARMY = "Military Forces of Iraq"
UNIDENTIFIED = "Unidentified Armed Group (Iraq)"
PROTESTERS = "Protesters (Iraq)"
# Groups of people that are forces of a state.
FORCES = frozenset({"soldiers", "police", "security forces", "PMF", "peshmerga"})

_QUOTES = frozenset('«»“”"')
# Adjectives of a force without the article: "قوات خاصة أمريكية", "طائرة بدون طيار تركية".
_ADJECTIVE_ENDINGS = ("ه", "ي", "ات", "ون", "ين", "طيار")
# How many tokens a make may have: "(F-16)".
_MAKE = 6
# "القاعدة" is Al Qaeda only after words like these, else a base; the table says which in its note.
_ONLY_AFTER = re.compile(r"only after (\S+)")


@dataclass(frozen=True, slots=True)
class Actor:
    """
    Somebody who does something, by the codebook's name.

    ``group`` is the casualty group of its members, ``kind`` one of ``force``, ``group``, ``government``, ``gunmen``,
    ``crowd``, ``armed`` (an adjective: "هجوم مسلح") and what else the tables hold.
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
    # How a word only points back to somebody named before: ``group`` ("التنظيم"), ``force`` ("القوة", "طائرات"),
    # ``gunmen`` ("المسلحون"), ``own`` ("قواته"); empty where it names its actor itself.
    points: str = ""
    # Whether it only says where the news comes from: ``source`` ("مصدر في الشرطة", "وفق إحصاء وزارة الداخلية"),
    # ``rank`` ("قال ضابط في الجيش") or ``speaker`` ("قالت الشرطة"), who may have done what it tells of; empty else.
    tells: str = ""


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, row in enumerate(table("actors")):
        for term in terms(row["term"]):
            # Outlets of the Kurdistan Region write "كوردستان".
            for spelling in dict.fromkeys((term, term.replace("كرد", "كورد"))):
                words = tuple(spelling.split())
                index.setdefault(words[0], []).append((words, number))
    for found in index.values():
        found.sort(key=lambda item: -len(item[0]))
    return index


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """First word of a force's head, in every form, → (the words after it without article, row)."""
    index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, row in enumerate(table("force_heads")):
        for term in terms(row["term"]):
            first, *rest = term.split()
            forms = {form for form, _, _, pronoun in noun_forms(first, terms(row["plural"])) if not pronoun}
            for form in forms:
                index.setdefault(form, []).append((tuple(w.removeprefix("ال") for w in rest), number))
    for found in index.values():
        found.sort(key=lambda item: -len(item[0]))
    return index


@word_cache
def head_rows(word: str) -> frozenset[int]:
    """Rows of ``force_heads.csv`` that a word may begin, in any number: "رتل" and "الأرتال" are of one."""
    return frozenset(number for reading in readings(word) for _, number in _heads().get(reading.stem, ()))


@word_cache
def _of_a_make(word: str) -> bool:
    """Whether a token belongs to the name of a make: "F", "16", "-", brackets around them."""
    return (
        word in {"-", "(", ")", "_", "«", "»", '"', "“", "”"}
        or (word.isascii() and word.isalnum())
        or word in word_set("letter of a make")
    )


def _nationality_after(words: list[str], at: int, end: int, reach: int = 2) -> tuple[dict[str, str] | None, int]:
    """Adjective of nationality within ``reach`` words, and the word after it."""
    definite = has_article(words[at - 1])
    # "طائرات F16 العراقية", "طائرات (F-16) عراقية": the make stands between.
    make = at
    if at < end and _of_a_make(words[at]):
        make = next((i for i in range(at, min(end, at + _MAKE)) if not _of_a_make(words[i])), at)
    for index in range(make, min(end, make + reach)):
        word = words[index]
        if not word[0].isalpha() or word in word_set("preposition"):
            break
        row = nationality(word)
        if of_somebody_else(words[index - 1], word):
            break
        if row is not None and not word.startswith("و"):
            return row, index + 1
        if not definite and not word.isascii() and not word.endswith(_ADJECTIVE_ENDINGS):
            # "مسلحون سائق شاحنة كويتية": the object between has its own adjective.
            break
        if definite and not word.isascii() and not word.startswith("ال"):
            # "يرتدون زي الشرطة نقطة للجيش العراقي"
            break
    return None, at


@cache
def _needed_before(note: str) -> frozenset[str] | None:
    """Nouns in any form one of which must stand before a name by its note in the table; null where none must."""
    needed = _ONLY_AFTER.search(note)
    return needed and frozenset(form for head in terms(needed[1]) for form, *_ in noun_forms(head, ["+ون"]))


def _after(words: list[str], at: int, heads: frozenset[str]) -> bool:
    """Whether one of some nouns stands right before a word ("مسلحي القاعدة", "عناصر من القاعدة")."""
    return any(reading.stem in heads for back in range(max(0, at - 2), at) for reading in readings(words[back]))


def _in_its_time(row: dict[str, str], published: date | None) -> bool:
    """Whether a name meant this actor when the article appeared; without a date, the one it means last."""
    if published is None:
        return not row["until"]
    return (row["from"] or "0") <= str(published.year) <= (row["until"] or "9")


@word_cache
def _names_at(word: str) -> tuple[tuple[int, tuple[str, ...], dict[str, str]], ...]:
    """Names that may begin at a written word: letters of clitics, words of the name, row of ``actors.csv``."""
    written = filter(None, (_written(word, reading) for reading in readings(word)))
    return tuple(
        (cut, name, table("actors")[number]) for first, cut in written for name, number in _names().get(first, ())
    )


def _end_of(words: list[str], at: int, name: tuple[str, ...], end: int) -> int | None:
    """Where a name that may begin at a word ends, a part of it in quotation marks or not: "كتائب «حزب الله»"."""
    last = at + len(name)
    if last <= end and tuple(words[at + 1 : last]) == name[1:]:
        return last
    if len(name) == 1 or at + 1 >= end or words[at + 1] not in _QUOTES:
        return None
    last += 1
    if last > end or tuple(words[at + 2 : last]) != name[1:]:
        return None
    return last + 1 if last < end and words[last] in _QUOTES else last


def _named(text: Text, words: list[str], at: int, end: int, published: date | None) -> ActorMention | None:
    """An actor of ``actors.csv`` by its name."""
    following = words[at + 1] if at + 1 < end else ""
    for cut, name, row in _names_at(words[at]):
        if len(name) > 1 and name[1] != following and following not in _QUOTES:
            continue
        last = _end_of(words, at, name, end)
        if last is None or not _in_its_time(row, published):
            continue
        needed = _needed_before(row["note"])
        if needed is not None and not _after(words, at, needed):
            continue
        actor = Actor(row["name"], row["group"] or None, row["nationality"] or None, row["kind"])
        if actor.name == _ARMY:
            actor, last = _of_another_state(words, actor, last, end)
        points = "group" if row["note"].startswith("bare: the ") else ""
        return ActorMention(text.words[at].start + cut, text.words[last - 1].end, at, last, actor, points)
    return None


def _of_another_state(words: list[str], army: Actor, last: int, end: int) -> tuple[Actor, int]:
    """An arm that is Iraq's where nobody says whose it is, and the word behind: "القوة الجوية التركية"."""
    country, after = _nationality_after(words, last, end, 1)
    if country is None or not country["country"] or country["demonym"] == "Iraqi":
        return army, last
    return replace(army, name=f"Military Forces of {country['of']}", nationality=country["demonym"]), after


def _written(word: str, reading: Reading) -> tuple[str, int] | None:
    """A word without clitics but with its article, and how many letters were cut; the article shows only after ل."""
    if not reading.article:
        return reading.stem, reading.cut
    if reading.preposition == "ل" and word[reading.cut - 1] == "ل":
        return "ال" + reading.stem, reading.cut - 1
    return None


class _Head(NamedTuple):
    """A head of a force as written: its cut, the words behind, its row of ``force_heads.csv``, whom it names alone."""

    reading: Reading
    rest: tuple[str, ...]
    row: dict[str, str]
    # How many words behind it an adjective of nationality may stand.
    reach: int
    alone: Actor
    points: str


@word_cache
def _heads_at(word: str) -> tuple[_Head, ...]:
    """Heads of forces that may begin at a written word."""
    rows = table("force_heads")
    found = ((reading, *head) for reading in readings(word) for head in _heads().get(reading.stem, ()))
    return tuple(_head(reading, rest, rows[number]) for reading, rest, number in found if rows[number]["pattern"])


def _head(reading: Reading, rest: tuple[str, ...], row: dict[str, str]) -> _Head:
    reach = 3 if row["kind"] == "force" else 1 if row["kind"] in {"civilians", "group"} else 2
    # Army and federal police say by their name whose they are; "القوات" alone does not.
    demonym = "Iraqi" if row["nationality"] == "yes" else None
    alone = _force_of(row["pattern"], row["group"], row["kind"], inside_a_name(row["default_country"]), demonym)
    return _Head(reading, rest, row, reach, alone, _points(row, reading))


@way_cache
def _force_of(pattern: str, group: str, kind: str, of: str, demonym: str | None) -> Actor:
    return Actor(pattern.replace("{country}", of) if of else "", group or None, demonym, kind)


def _force(text: Text, words: list[str], at: int, end: int) -> ActorMention | None:
    """A force or government by its kind and country: "القوات الأمريكية", "الجيش"; not "مركز الإعلام الأمني"."""
    if at and (words[at - 1] in word_set("news media") or plays(words[at - 1], "named for a force")):
        # "نفق الشرطة", "شارع الجيش"
        return None
    for reading, rest, row, reach, alone, points in _heads_at(words[at]):
        # "قيادة «عمليات الجزيرة»"
        begin = at + 1 + bool(rest and at + 1 < end and words[at + 1] in _QUOTES)
        last = begin + len(rest)
        if last > end or (rest and tuple(w.removeprefix("ال") for w in words[begin:last]) != rest):
            continue
        start = text.words[at].start + reading.cut
        country, after = _nationality_after(words, last, end, reach)
        if any(words[i][:1] == "ل" and "head" in may_name(words[i]) for i in range(last, after - 1)):
            # "نقطة تفتيش للقوات التركية": the adjective is of the forces behind, whose it is.
            country = None
        if country is None:
            if last < end and words[last] in word_set("foreign"):
                continue
            return ActorMention(start, text.words[last - 1].end, at, last, alone, points)
        of = country["of"] if country["country"] else inside_a_name(row["default_country"])
        actor = _force_of(row["pattern"], row["group"], row["kind"], of, country["demonym"])
        if country["country"] and country["demonym"] != "Iraqi" and plays(words[at], "checkpoint of a force"):
            # "نقطة تفتيش أميركية": of its army; other police have none in Iraq.
            army = _force_of("Military Forces of {country}", "soldiers", row["kind"], of, country["demonym"])
            return ActorMention(start, text.words[after - 1].end, at, after, army)
        if country["demonym"] == "Kurdish" and not country["country"] and row["group"] == "soldiers":
            actor = replace(actor, name="Peshmerga")
        return ActorMention(start, text.words[after - 1].end, at, after, actor)
    return None


def _brigades(text: Text, words: list[str], at: int, end: int, published: date | None) -> ActorMention | None:
    """An armed group by a name that no table holds: "سرايا أبابيل", "كتائب الفاروق"; units of an army have a number."""
    for reading in readings(words[at]):
        if reading.article or reading.stem not in word_set("brigades of a group") or at + 1 >= end:
            continue
        name = words[at + 1]
        known = nationality(name) or name in word_set("preposition") or name in word_set("arm of an army")
        # "سرايا ثأر الرافدين": a word that begins another's name is none by itself.
        known = known or bool(may_name(name) - {"named"}) or _named(text, words, at + 1, end, published) is not None
        if known or not name.isalpha():
            continue
        actor = Actor(UNIDENTIFIED, "militants", None, "group")
        return ActorMention(text.words[at].start + reading.cut, text.words[at + 1].end, at, at + 2, actor)
    return None


def _points(row: dict[str, str], reading: Reading) -> str:
    """How a head without a country may point back: "المسلحون"; "القوة", "دورية", "طائرات حربية"."""
    if row["pattern"].startswith("Unidentified Armed Group"):
        return "gunmen" if reading.article and reading.stem.endswith(("ون", "ين")) else ""
    of_an_army = row["group"] == "soldiers" and "{country}" in row["pattern"]
    return "force" if row["kind"] in {"force", "government"} and (reading.article or of_an_army) else ""


def _own(text: Text, words: list[str], at: int) -> ActorMention | None:
    """Forces named by a pronoun for whose they are: "قواته", "مسلحيها"."""
    for reading in readings(words[at]):
        if reading.stem in word_set("own forces"):
            start = text.words[at].start + reading.cut
            return ActorMention(start, text.words[at].end, at, at + 1, Actor("", None, None, ""), "own")
    return None


def _unnamed(text: Text, words: list[str], at: int) -> ActorMention | None:
    """Gunmen and crowds without a name."""
    for noun in nouns("people", words[at]):
        actor = None
        adjective = noun.reading.article and noun.form.number == "singular" and noun.reading.stem.endswith("ه")
        if adjective:
            # "الفصائل المسلحة", "المجاميع الإرهابية"
            continue
        if noun.row["group"] == "militants" and not noun.form.pronoun:
            actor = Actor(UNIDENTIFIED, "militants", None, "gunmen")
        elif noun.row["group"] == "protesters":
            actor = Actor(PROTESTERS, "protesters", None, "crowd")
        if actor is not None:
            start = text.words[at].start + noun.reading.cut
            known = noun.reading.article and actor.kind == "gunmen" and noun.form.number == "plural"
            return ActorMention(start, text.words[at].end, at, at + 1, actor, "gunmen" if known else "")
    disguised = at + 1 < len(words) and words[at + 1] in word_set("disguised") and words[at] in word_set("men")
    if disguised:
        # "رجال بملابس مدنية", "أشخاص يستقلون سيارة"
        actor = Actor(UNIDENTIFIED, "militants", None, "gunmen")
        return ActorMention(text.words[at].start, text.words[at].end, at, at + 1, actor)
    return None


@word_cache
def may_name(word: str) -> frozenset[str]:
    """In which ways an actor may begin at a written word, whatever stands behind it; in none at most words."""
    found = readings(word)
    written = (_written(word, reading) for reading in found)
    people = any(noun.row["group"] in {"militants", "protesters"} for noun in nouns("people", word))
    ways = {
        "named": any(first is not None and first[0] in _names() for first in written),
        "own": any(reading.stem in word_set("own forces") for reading in found),
        "brigades": any(reading.stem in word_set("brigades of a group") for reading in found),
        "head": any(reading.stem in _heads() for reading in found),
        "unnamed": people or word in word_set("men"),
    }
    none = word in word_set("no actor")
    return frozenset(way for way, possible in ways.items() if possible and not none)


def mention_at(text: Text, words: list[str], at: int, stop: int, published: date | None) -> ActorMention | None:
    """The actor that begins at a word of a sentence that ends before ``stop``, as the word by itself names it."""
    ways = may_name(words[at])
    mention = (
        ("named" in ways and _named(text, words, at, stop, published))
        or ("own" in ways and _own(text, words, at))
        or ("brigades" in ways and _brigades(text, words, at, stop, published))
        or ("head" in ways and _force(text, words, at, stop))
        or ("unnamed" in ways and _unnamed(text, words, at))
        or None
    )
    if mention is not None and mention.last < stop and words[mention.last] in word_set("identity"):
        # "جثث مجهولة الهوية", "رجلين مجهولي الهوية": an adjective, nobody who does something.
        return None
    return mention


@cache
def armed_groups() -> frozenset[str]:
    """Names of the groups among the actors."""
    return frozenset(row["name"] for row in table("actors") if row["kind"] == "group")


@cache
def heads_of(name: str) -> frozenset[str]:
    """
    Folded first words of the names of an actor, without article: "تنظيم", "حركة", by which it is spoken of again.

    Parameters
    ----------
    name
        Canonical name.
    """
    rows = (row for row in table("actors") if row["name"] == name)
    return frozenset(term.split()[0].removeprefix("ال") for row in rows for term in terms(row["term"]))


def of_a_state(name: str) -> bool:
    """Whether an actor's name is that of forces or an authority, not of an armed group."""
    return name not in armed_groups() and not name.startswith("Unidentified")
