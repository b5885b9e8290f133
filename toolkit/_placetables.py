"""Read the tables of places: what a place, a word for a kind of place and an ambiguous name are."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

from ._errors import InputError
from .arabic import fold, word_cache

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
    # Kind as the codebook names it: embassies, bases, bridges … are sites.
    codebook_kind: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "codebook_kind", codebook_kind(self.kind))


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
    ("قرية كلوزي"), ``definite`` ("سوق الصاغة"), or none. ``english`` is the kind that the word itself names.
    """

    word: str
    kinds: frozenset[str]
    in_mention: bool
    unlisted: str = ""
    english: str = ""

    def is_plural(self, form: str) -> bool:
        """Whether a folded form of the word, without article, is one of its plurals: neither singular nor dual."""
        return form not in _of_one_or_two(self.word)


@word_cache
def _of_one_or_two(word: str) -> frozenset[str]:
    """A word for a kind of place as it is written of one or two places, folded and without article."""
    return frozenset({fold(word).removeprefix("ال"), *map(fold, duals_of(word))})


def rows_of(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
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
        raise InputError(f"{path} cannot be read ({error.strerror}); give the path of a CSV file.") from None


def _number(cell: str, path: Path, line: int, column: str) -> float | None:
    try:
        return float(cell) if cell else None
    except ValueError:
        raise InputError(f"{path.name}, row {line}: {column} is {cell!r}, not a number.") from None


def parts_of(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def spellings_of(name: str) -> tuple[str, ...]:
    """A name folded, and as the other half of the press spells America in it: "القنصلية الأميركية"."""
    folded = fold(name)
    other = folded.replace("امريك", "اميرك")
    return (folded,) if other == folded else (folded, other)


def duals_of(noun: str) -> tuple[str, str]:
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
    for line, row in rows_of(path):
        place = _place(row, path, line)
        if place.place_id in found:
            raise InputError(f"{path.name}, row {line}: place_id {place.place_id!r} stands in the file twice.")
        found[place.place_id] = place
    return list(found.values())


def _place(row: dict[str, str], path: Path, line: int) -> Place:
    """A place of one row, or one sentence on what is wrong with it."""
    if "place_id" not in row or "name_ar" not in row:
        raise InputError(
            f"{path} is no table of places, which has at least the columns place_id and name_ar; "
            "those of data/gazetteer/places.csv."
        )
    if not row["place_id"] or not row["name_ar"]:
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
        names=(row["name_ar"], *parts_of(row.get("alt_ar", ""))),
        only_classed=row.get("only_classed") == "yes",
    )
