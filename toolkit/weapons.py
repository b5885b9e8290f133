"""Find weapons in Arabic text, and how many munitions the text counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress

from ._counting import IF_COUNTED
from .arabic import Text, readings, word_cache
from .inflection import noun_forms
from .numbers import NumberMention, Quantity
from .vocabulary import any_of, plays, table, terms, word_set, words_of

# A drone and a march are written alike.
_MARCH, _MARCH_REACH = "مسيرة", 4
# A bomb by its adjective alone, which other things have too: "لاصقة".
_GUARDED = "only after a word of blasts or planting"
# How many words of time may stand between "went off" and the vehicle.
_TIME = 5
# How far behind a loaded vehicle the explosives may be named.
_LOAD = 10
# How far behind a parked car the verb may stand that says that it went off.
_PARKED_REACH = 24
_ENDINGS = ("تان", "تين", "ات", "ان", "ين", "ون", "ه", "ا")


@dataclass(frozen=True, slots=True)
class Weapon:
    """
    A mention of a weapon; word indexes, ``last`` exclusive.

    ``quantity`` is set where it counts munitions; ``armed`` where the words after it say that it is itself the bomb
    ("طائرة مفخخة").
    """

    first: int
    last: int
    weapon: str
    munition: bool
    quantity: Quantity | None
    plural: bool
    armed: bool


@word_cache
def adjective_stem(word: str) -> str:
    """A word without article and endings of gender and number, for adjectives that follow their noun."""
    word = word.removeprefix("و") if word.startswith("وال") else word
    word = word.removeprefix("ال")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def _index() -> dict[str, list[tuple[tuple[str, ...], dict[str, str], str]]]:
    """Form of a weapon's first word → (the words after it, row, grammatical number), longest first."""
    index: dict[str, list[tuple[tuple[str, ...], dict[str, str], str]]] = {}
    for row in table("weapons"):
        for term in terms(row["term"]):
            first, *rest = term.split()
            for form, number, _, pronoun in noun_forms(first, terms(row["plural"])):
                entry = (tuple(rest), row, number)
                if (not pronoun or number == "singular") and entry not in index.setdefault(form, []):
                    index[form].append(entry)
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


@word_cache
def _vehicles(word: str) -> str | None:
    """Grammatical number of the vehicles that a word names, which may have been bombs; else none."""
    kinds = {
        "singular": "vehicle that blows up",
        "dual": "two vehicles that blow up",
        "plural": "vehicles that blow up",
    }
    return next((number for number, role in kinds.items() if word.removeprefix("ال") in word_set(role)), None)


def _blew_up(words: Sequence[str], at: int, counted: bool) -> bool:
    """Whether a car is itself the bomb: "انفجرت سيارة مركونة", "إن سيارتين انفجرتا", "سيارة متوقفة انفجرت"."""
    number = _vehicles(words[at])
    if number is None or (number == "plural" and not counted):
        return False
    # "انفجرت أربع سيارات"
    first = at - 1 - (number == "plural")
    while first > max(0, at - _TIME) and words[first] in word_set("time of an event"):
        # "انفجرت ظهر أمس سيارة"
        first -= 1
    before = words[first] if first >= 0 else ""
    follows = _past_which(words, at)
    if follows is None:
        return False
    behind = words[follows] if follows < len(words) else ""
    off = plays(before, "blew up") or (behind in word_set("went off") and behind[:1] not in "وف")
    return off or _went_off_later(words, at)


def _past_which(words: Sequence[str], at: int) -> int | None:
    """Index behind a vehicle and the word for which of several it was; none where it is one known, but not which."""
    follows = at + 1
    if not words[at].startswith("ال"):
        # "إن سيارة ثانية انفجرت"
        return follows + (at + 2 < len(words) and words[follows] in word_set("another of them"))
    # "السيارة الأولى انفجرت", "انفجرت السيارتان الثالثة والرابعة", "انفجرت السيارة الأخرى"
    which = words_of("nth of its kind", "the other of two")
    while follows < len(words) and words[follows].removeprefix("و") in which:
        follows += 1
    return follows if follows > at + 1 else None


def _went_off_later(words: Sequence[str], at: int) -> bool:
    """As in "سيارة كانت متوقفة في حي المنصور انفجرت"; in "سيارة متوقفة انفجرت قربها عبوة" a bomb did."""
    if not any(word in word_set("parked") for word in words[at + 1 : at + 3]):
        return False
    reach = range(at + 2, min(at + _PARKED_REACH, len(words) - 1))
    off = next((i for i in reach if words[i] in word_set("went off")), None)
    return off is not None and not any(_beginnings(word) for word in words[off + 1 : off + 4])


@dataclass(frozen=True, slots=True)
class _Name:
    """The longest name of a weapon at a word."""

    length: int
    row: dict[str, str]
    number: str
    definite: bool


@word_cache
def _beginnings(word: str) -> tuple[tuple[list[str], _Name], ...]:
    """Names of weapons that may begin at a written word, with the stems of the words that must follow."""
    return tuple(
        ([adjective_stem(w) for w in rest], _Name(1 + len(rest), row, number, reading.article))
        for reading in readings(word)
        for rest, row, number in _index().get(reading.stem, ())
    )


@word_cache
def _may_be_weapon(word: str) -> bool:
    return bool(_beginnings(word)) or _vehicles(word) is not None


def _name_at(words: Sequence[str], at: int) -> _Name | None:
    best: _Name | None = None
    for rest, name in _beginnings(words[at]):
        longer = best is None or name.length > best.length
        if longer and (not rest or [*map(adjective_stem, words[at + 1 : at + name.length])] == rest):
            best = name
    return best if best is not None and best.length > 1 else _loaded(words, at) or best


def _loaded(words: Sequence[str], at: int) -> _Name | None:
    """A vehicle whose load of explosives is weighed: "سيارة محملة بـ200 كيلوغرام من المتفجرات"."""
    behind = words[at + 1 : at + _LOAD]
    if not behind or adjective_stem(behind[0]) not in word_set("loaded"):
        return None
    named = (name for rest, name in _beginnings(words[at]) if any_of(rest[:1], "loaded"))
    name = next((name for name in named if name.row["weapon"] == "car bomb"), None)
    end = next((i for i, word in enumerate(behind) if word in word_set("explosive load")), None)
    return replace(name, length=end + 2) if name is not None and end is not None else None


def _counted(name: _Name, number: NumberMention | None) -> Quantity | None:
    """How many munitions a mention speaks of: by the number before it, or by the noun's own form."""
    if name.row["munition"] != "yes":
        return number.quantity if number is not None and name.row["note"] == IF_COUNTED else None
    if number is not None:
        return number.quantity
    if name.number == "dual":
        return Quantity(2, 2)
    return Quantity(1, 1) if name.number == "singular" and not name.definite else None


def _of_vehicles(word: str, counted: Quantity | None) -> Quantity | None:
    """How many vehicles blew up, by the number right before them or the noun's own form."""
    number = _vehicles(word)
    return counted if number == "plural" else Quantity(2, 2) if number == "dual" else Quantity(1, 1)


def _alone(words: Sequence[str], at: int, counted: bool) -> bool:
    """Whether an adjective names a bomb: "انفجار لاصقة", "لاصقة تستهدف"; "عدسات لاصقة" are lenses."""
    before = words[at - 1] if at else "."
    first = not before[0].isalnum() or words[at][:1] in "بو"
    return counted or first or plays(before, "before a bomb named by its adjective")


def _marches(words: Sequence[str], at: int) -> bool:
    """Whether "مسيرة" is a march here: "خرج مئات الطلبة في مسيرة", "مسيرة جابت الشوارع"."""
    around = words[max(0, at - _MARCH_REACH) : at + _MARCH_REACH + 1]
    return any(adjective_stem(word) in word_set("march") for word in around)


def _his_way(text: Text, at: int) -> bool:
    """Whether "مسيره" is "his way", in a text that writes "ة" where it means it: "ليكمل الرتل مسيره"."""
    word = text.words[at]
    start, end = text.span(word.start, word.end)
    return text.raw[start:end].endswith("ه") and "ة" in text.raw


def find_weapons(text: Text, numbers: Sequence[NumberMention]) -> list[Weapon]:
    """
    Find every mention of a weapon, the longest name at each word.

    Parameters
    ----------
    text
        The article.
    numbers
        Quantities found before; one whose noun is a munition counts it.
    """
    words = text.spelled
    by_noun = {n.noun: n for n in numbers if n.noun is not None and not n.excluded}
    counted = {n.last: n.quantity for n in numbers if n.kind == "numeral"}
    within = {i for n in numbers if n.kind != "dual" for i in range(n.first, n.last) if i != n.noun}
    found: list[Weapon] = []
    after = 0
    for at in compress(range(len(words)), map(_may_be_weapon, words)):
        name = _name_at(words, at) if at >= after and at not in within else None
        if name is None and _blew_up(words, at, at in counted):
            found.append(Weapon(at, at + 1, "car bomb", True, _of_vehicles(words[at], counted.get(at)), False, False))
            after = at + 1
        if name is None or (at and name.row["weapon"] == "small arms" and words[at - 1] in word_set("setting fire")):
            continue
        if at and name.row["weapon"] == "small arms" and words[at - 1] in word_set("ceasing"):
            # "وقف إطلاق النار": nor does its last word tell of a fire.
            after = at + name.length
            continue
        if found and found[-1].last == at and found[-1].weapon == "drone" and name.row["weapon"] == "car bomb":
            # "طائرة بلا طيار مفخخة": no car bomb besides.
            continue
        if name.row["note"] == _GUARDED and not _alone(words, at, at in counted):
            continue
        if name.row["term"] == _MARCH and name.length == 1 and (_marches(words, at) or _his_way(text, at)):
            continue
        after = at + name.length
        armed = any(adjective_stem(w) in word_set("itself a bomb") for w in words[at + 1 : after + 2])
        # "طائرة مسيرة محملة بالمتفجرات"
        armed = armed or any(adjective_stem(w) in word_set("loaded") for w in words[at + 1 : after])
        quantity = _counted(name, by_noun.get(at))
        munition = name.row["munition"] == "yes" or quantity is not None
        found.append(Weapon(at, after, name.row["weapon"], munition, quantity, name.number == "plural", armed))
    return found
