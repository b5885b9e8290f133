"""Load the places of ``data/gazetteer`` and look their names up."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain, islice
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from ._errors import InputError
from ._paths import data_path
from .arabic import Text, fold, word_cache

# The environment variable that names files of the user's own places, divided as in PATH.
PLACES_VARIABLE = "IRAQ_NEWS_PLACES"
_EARTH_RADIUS_KM = 6371.0
# Finer kinds of the gazetteer and the codebook's kinds that mentions carry.
_CODEBOOK_KIND = {"street": "road", "zone": "neighbourhood"}
# From the most to the least specific; places of one rank are equals.
SPECIFICITY = {
    "site": 0, "road": 1, "neighbourhood": 1, "village": 2, "town": 2, "city": 3, "mountain": 4, "river": 5,
    "district": 4, "governorate": 6, "region": 7, "country": 8,
}  # fmt: skip


@cache
def codebook_kind(kind: str) -> str:
    """Kind of the codebook for one of the gazetteer's finer kinds."""
    named = _CODEBOOK_KIND.get(kind, kind)
    return named if named in SPECIFICITY else "site"


@dataclass(frozen=True, slots=True)
class Place:
    """
    A place of the gazetteer; ``latitude`` and ``longitude`` are null where no source gives them.

    ``only_classed`` places are named only behind a word for their kind: of the thousands of villages of a country many
    are called like people or things ("قرية السلام").
    """

    place_id: str
    name_en: str
    name_ar: str
    kind: str
    parent: str
    admin1: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    names: tuple[str, ...]
    only_classed: bool = False

    @property
    def codebook_kind(self) -> str:
        """Kind as the codebook names it: embassies, bases, bridges … are sites."""
        return codebook_kind(self.kind)


@dataclass(frozen=True, slots=True)
class Rule:
    """When a name that is ambiguous means one place; empty sets ask for nothing."""

    place_id: str
    needs: frozenset[str]
    context: frozenset[str]
    default: bool
    never_before: frozenset[str]
    never_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClassWord:
    """
    A word that says what kind of place a name is: محافظة، حي، قاعدة; ``word`` is its singular as in the table.

    ``unlisted`` tells which names behind it are those of places even if the gazetteer lacks them: ``any``
    ("قرية كلوزي"), ``definite`` ("سوق الصاغة"), or none.
    """

    word: str
    kinds: frozenset[str]
    in_mention: bool
    unlisted: str = ""

    def is_plural(self, form: str) -> bool:
        """Whether a folded form of the word, without article, is one of its plurals: neither singular nor dual."""
        return form not in _of_one_or_two(self.word)


@word_cache
def _of_one_or_two(word: str) -> frozenset[str]:
    """A word for a kind of place as it is written of one or two places, folded and without article."""
    return frozenset({fold(word).removeprefix("ال"), *map(fold, _duals(word))})


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a table with their line, cells stripped; lines of remarks above the head begin with "#"."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            remarks = 0
            while file.readline().startswith("#"):
                remarks += 1
            file.seek(0)
            lines = islice(file, remarks, None)
            for line, row in enumerate(csv.DictReader(lines, restkey="*", restval=""), remarks + 2):
                if "*" in row:
                    raise InputError(f"{path.name}, row {line}: more cells than the head has columns.")
                yield line, {key: (value or "").strip() for key, value in row.items()}
    except UnicodeDecodeError:
        raise InputError(f"{path.name} is not UTF-8; save it as CSV UTF-8.") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None


def _number(cell: str, path: Path, line: int, column: str) -> float | None:
    try:
        return float(cell) if cell else None
    except ValueError:
        raise InputError(f"{path.name}, row {line}: {column} is {cell!r}, not a number.") from None


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _spellings(name: str) -> tuple[str, ...]:
    """A name folded, and as the other half of the press spells America in it: "القنصلية الأميركية"."""
    folded = fold(name)
    other = folded.replace("امريك", "اميرك")
    return (folded,) if other == folded else (folded, other)


def _duals(noun: str) -> tuple[str, str]:
    """A noun's dual before the name that it governs."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    return stem + "ي", stem + "ا"


def read_places(path: Path) -> list[Place]:
    """
    Places of a CSV file with the columns of ``data/gazetteer/places.csv``.

    Parameters
    ----------
    path
        The toolkit's own file or a user's.

    Raises
    ------
    InputError
        The file cannot be read, a coordinate is not a number or lies outside the globe, a name is missing, or an id
        stands twice.
    """
    found: dict[str, Place] = {}
    for line, row in _rows(path):
        place = _place(row, path, line)
        if place.place_id in found:
            raise InputError(f"{path.name}, row {line}: place_id {place.place_id!r} stands in the file twice.")
        found[place.place_id] = place
    return list(found.values())


def _place(row: dict[str, str], path: Path, line: int) -> Place:
    """A place of one row, or one sentence on what is wrong with it."""
    if not row.get("place_id") or not row.get("name_ar"):
        raise InputError(f"{path.name}, row {line}: place_id and name_ar must not be empty.")
    latitude, longitude, radius_km = (
        _number(row.get(column, ""), path, line, column) for column in ("latitude", "longitude", "radius_km")
    )
    if (latitude is None) != (longitude is None):
        raise InputError(f"{path.name}, row {line}: latitude and longitude must be given together or not at all.")
    if latitude is not None and longitude is not None and not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise InputError(f"{path.name}, row {line}: {latitude}, {longitude} is not on the globe.")
    return Place(
        place_id=row["place_id"],
        name_en=row.get("name_en", ""),
        name_ar=row["name_ar"],
        kind=row.get("kind") or "town",
        parent=row.get("parent", ""),
        admin1=row.get("admin1") or None,
        country=row.get("country") or None,
        latitude=latitude,
        longitude=longitude,
        radius_km=radius_km,
        names=(row["name_ar"], *_parts(row.get("alt_ar", ""))),
        only_classed=row.get("only_classed") == "yes",
    )


class Gazetteer:
    """Places by id and by folded name, with the rules for ambiguous names."""

    def __init__(self, places: list[Place]) -> None:
        self.places = {place.place_id: place for place in places}
        self._chains: dict[str, tuple[Place, ...]] = {}

    @cached_property
    def by_first_word(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """First word of a folded name → (all its words, place_id), longest names first."""
        index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        seen: set[tuple[tuple[str, ...], str]] = set()
        for place in self.places.values():
            for name in chain.from_iterable(map(_spellings, place.names)):
                # "K1" is two words of a text, a letter and a number.
                plain = name.replace(" ", "").isalpha()
                words = tuple(name.split()) if plain else tuple(word.text for word in Text(name).words)
                if self._described(words, place):
                    continue
                if words and (words, place.place_id) not in seen:
                    seen.add((words, place.place_id))
                    index.setdefault(words[0], []).append((words, place.place_id))
        for names in index.values():
            names.sort(key=lambda item: -len(item[0]))
        return index

    @cached_property
    def by_one_word(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """A folded name of one word → (that word, place_id)."""
        return {
            first: [(name, place_id) for name, place_id in names if len(name) == 1]
            for first, names in self.by_first_word.items()
        }

    @cached_property
    def by_two_words(self) -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
        """The first two words of a folded name → (all its words, place_id), longest names first."""
        index: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
        for names in self.by_first_word.values():
            for name, place_id in names:
                if len(name) > 1:
                    index.setdefault((name[0], name[1]), []).append((name, place_id))
        return index

    def _described(self, words: tuple[str, ...], place: Place) -> bool:
        """
        Whether a name is the place's own name with a description around it.

        "العاصمة بغداد" and "المنطقة الخضراء المحصنة" are mentions of the name inside; "محافظة الأنبار" and "مطار بغداد
        الدولي" are mentions as a whole.
        """
        own = tuple(fold(place.name_ar).split())
        if len(words) <= len(own):
            return False
        class_word = self.class_words.get(words[0])
        if class_word is not None and class_word.in_mention:
            return False
        return words[: len(own)] == own or words[-len(own) :] == own

    @cached_property
    def rules(self) -> dict[tuple[str, ...], list[Rule]]:
        """Folded words of an ambiguous name → its readings; a name that is here must satisfy one of them."""
        rules: dict[tuple[str, ...], list[Rule]] = {}
        for _, row in _rows(data_path("gazetteer", "ambiguous_names.csv")):
            rule = Rule(
                row["place_id"],
                frozenset(fold(part) for part in _parts(row["needs"])),
                frozenset(part if part in self.places else fold(part) for part in _parts(row["context"])),
                row["default"] == "yes",
                frozenset(fold(part) for part in _parts(row["never_before"])),
                frozenset(fold(part) for part in _parts(row["never_after"])),
            )
            rules.setdefault(tuple(fold(row["surface"]).split()), []).append(rule)
        return rules

    @cached_property
    def class_words(self) -> dict[str, ClassWord]:
        """Folded class word, its plurals and duals before a name ("حيي", "ناحيتي") → the kinds it goes with."""
        found: dict[str, ClassWord] = {}
        for _, row in _rows(data_path("gazetteer", "class_words.csv")):
            word = ClassWord(row["word"], frozenset(_parts(row["kinds"])), row["in_mention"] == "yes", row["unlisted"])
            for form in (row["word"], *_parts(row["forms"]), *_duals(row["word"])):
                found.setdefault(fold(form), word)
        return found

    @cached_property
    def countries(self) -> dict[str, Place]:
        """Countries by their English name."""
        return {place.name_en: place for place in reversed(self.places.values()) if place.kind == "country"}

    @cached_property
    def first_of_kind(self) -> dict[tuple[str, str | None], Place]:
        """Kind and governorate → the first place of the gazetteer that has both."""
        return {(place.kind, place.admin1): place for place in reversed(self.places.values())}

    def ancestors(self, place_id: str) -> tuple[Place, ...]:
        """The place, its parent, and so on up to the country."""
        above_it = self._chains.get(place_id)
        if above_it is None:
            seen: dict[str, Place] = {}
            above = place_id
            while above in self.places and above not in seen:
                seen[above] = self.places[above]
                above = seen[above].parent
            above_it = self._chains[place_id] = tuple(seen.values())
        return above_it

    def position(self, place_id: str) -> tuple[float, float, bool] | None:
        """
        Coordinates of a place in degrees, and whether they are its own.

        A place without coordinates takes those of the nearest place above it.
        """
        for place in self.ancestors(place_id):
            if place.latitude is not None and place.longitude is not None:
                return place.latitude, place.longitude, place.place_id == place_id
        return None


def distance_km(one: Sequence[float], other: Sequence[float]) -> float:
    """
    Kilometres between two points on the globe.

    Parameters
    ----------
    one, other
        Latitude and longitude in degrees; what follows them is ignored.
    """
    north, south = radians(one[0]), radians(other[0])
    east = radians(other[1] - one[1])
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(min(1.0, half)))


def gazetteer() -> Gazetteer:
    """
    The toolkit's own gazetteer, and the user's places where the variable ``IRAQ_NEWS_PLACES`` names files of them.

    Raises
    ------
    InputError
        A file of the user's cannot be read, or a row in it cannot be used.
    """
    return _gazetteer(os.environ.get(PLACES_VARIABLE, ""))


@cache
def _gazetteer(files: str) -> Gazetteer:
    own = read_places(data_path("gazetteer", "places.csv"))
    return Gazetteer([*own, *(place for path in _paths(files) for place in fitted(read_places(path), own, path))])


def _paths(files: str) -> list[Path]:
    return [Path(part) for part in files.split(os.pathsep) if part]


def user_files() -> list[Path]:
    """Files of the user's own places that are in use."""
    return _paths(os.environ.get(PLACES_VARIABLE, ""))


def use_places(*paths: Path) -> None:
    """
    Add places of the user's own, from now on in this process and those that it starts.

    Parameters
    ----------
    *paths
        CSV files with the columns of ``data/gazetteer/places.csv``; only ``place_id`` and ``name_ar`` must be there. A
        row with the id of one of the toolkit's places replaces it. No path: the toolkit's own places alone.

    Raises
    ------
    InputError
        A file cannot be read, or a row in it cannot be used.
    """
    files = os.pathsep.join(str(path.absolute()) for path in paths)
    _gazetteer(files)
    os.environ[PLACES_VARIABLE] = files


def fitted(places: Sequence[Place], own: Sequence[Place], path: Path) -> list[Place]:
    """
    A user's places with what their parents tell: governorate and country, and the governorate as parent.

    Parameters
    ----------
    places
        As read from the user's file.
    own
        The toolkit's.
    path
        The user's file, for the message.

    Raises
    ------
    InputError
        A kind, a parent or a governorate is none that the gazetteer knows.
    """
    kinds = {place.kind for place in own}
    governorates = {place.admin1: place.place_id for place in own if place.kind == "governorate" and place.admin1}
    known = {place.place_id: place for place in (*own, *places)}
    index, found = Gazetteer(list(known.values())), []
    for place in places:
        where = f"{path.name}, place {place.place_id!r}"
        if place.kind not in kinds:
            raise InputError(f"{where}: kind {place.kind!r} is none of {', '.join(sorted(kinds))}.")
        if place.parent and place.parent not in known:
            raise InputError(f"{where}: parent {place.parent!r} is the place_id of no place.")
        if place.admin1 and place.admin1 not in governorates and place.country in {None, "Iraq"}:
            raise InputError(
                f"{where}: admin1 {place.admin1!r} is none of {', '.join(sorted(filter(None, governorates)))}."
            )
        above = list(index.ancestors(place.place_id))
        admin1 = place.admin1 or next((p.admin1 for p in above if p.admin1), None)
        country = place.country or next((p.country for p in above if p.country), "Iraq" if admin1 else None)
        parent = place.parent or (governorates.get(admin1 or "", "") if country == "Iraq" else "")
        found.append(replace(place, admin1=admin1, country=country, parent=parent))
    return found
