"""Load the places of ``data/gazetteer`` and look their names up."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import chain
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from ._errors import InputError
from ._paths import data_path
from ._placetables import (
    SPECIFICITY,
    ClassWord,
    Place,
    Rule,
    codebook_kind,
    duals_of,
    parts_of,
    read_places,
    rows_of,
    spellings_of,
)
from .arabic import Text, fold

# The environment variable that names files of the user's own places, divided as in PATH.
PLACES_VARIABLE = "IRAQ_NEWS_PLACES"
_EARTH_RADIUS_KM = 6371.0


class Gazetteer:
    """Places by id and by folded name, with the rules for ambiguous names."""

    def __init__(self, places: list[Place]) -> None:
        self.places = {place.place_id: place for place in places}
        self._chains: dict[str, tuple[Place, ...]] = {}
        self._areas_above: dict[str, tuple[Place, ...]] = {}

    @cached_property
    def by_first_word(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """First word of a folded name → (all its words, place_id), longest names first."""
        index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        seen: set[tuple[tuple[str, ...], str]] = set()
        for place in self.places.values():
            for name in chain.from_iterable(map(spellings_of, place.names)):
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
        for _, row in rows_of(data_path("gazetteer", "ambiguous_names.csv")):
            rule = Rule(
                row["place_id"],
                frozenset(fold(part) for part in parts_of(row["needs"])),
                frozenset(part if part in self.places else fold(part) for part in parts_of(row["context"])),
                row["default"] == "yes",
                frozenset(fold(part) for part in parts_of(row["never_before"])),
                frozenset(fold(part) for part in parts_of(row["never_after"])),
            )
            rules.setdefault(tuple(fold(row["surface"]).split()), []).append(rule)
        return rules

    @cached_property
    def class_words(self) -> dict[str, ClassWord]:
        """Folded class word, its plurals and duals before a name ("حيي", "ناحيتي") → the kinds it goes with."""
        found: dict[str, ClassWord] = {}
        for _, row in rows_of(data_path("gazetteer", "class_words.csv")):
            kinds, inside = frozenset(parts_of(row["kinds"])), row["in_mention"] == "yes"
            # "sub-district, coded as its town"
            english = re.split("[,(:]", row["gloss"])[0].strip().removeprefix("the ")
            word = ClassWord(row["word"], kinds, inside, row["unlisted"], english)
            for form in (row["word"], *parts_of(row["forms"]), *duals_of(row["word"])):
                found.setdefault(fold(form), word)
        return found

    @cached_property
    def sites(self) -> frozenset[str]:
        """Ids of places that the codebook calls sites."""
        return frozenset(place.place_id for place in self.places.values() if place.codebook_kind == "site")

    @cached_property
    def universities(self) -> frozenset[str]:
        """Ids of universities."""
        return frozenset(place.place_id for place in self.places.values() if place.kind == "university")

    @cached_property
    def abroad(self) -> frozenset[str]:
        """Ids of places outside of Iraq."""
        return frozenset(place.place_id for place in self.places.values() if place.country != "Iraq")

    def class_word(self, word: str) -> ClassWord | None:
        """The word for a kind of place that a folded word is, with its article or without."""
        found = self.class_words.get(word)
        return found or self.class_words.get(word.removeprefix("ال"))

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

    def areas_above(self, place_id: str) -> tuple[Place, ...]:
        """What a place lies in, the smallest first, without the country."""
        areas = self._areas_above.get(place_id)
        if areas is None:
            above = (p for p in self.ancestors(place_id) if p.place_id != place_id and p.kind != "country")
            areas = self._areas_above[place_id] = tuple(above)
        return areas

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


__all__ = [
    "PLACES_VARIABLE", "SPECIFICITY", "ClassWord", "Gazetteer", "Place", "Rule", "codebook_kind", "distance_km",
    "fitted", "gazetteer", "read_places", "use_places", "user_files",
]  # fmt: skip
