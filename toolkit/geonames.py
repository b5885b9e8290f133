"""Turn a country file of GeoNames into a file of places that the toolkit reads beside its own."""

from __future__ import annotations

import csv
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO

from ._errors import InputError, OutputError
from .arabic import fold
from .gazetteer import Gazetteer, Place, distance_km, gazetteer

__all__ = ["Imported", "import_geonames", "user_folder"]

LICENCE = "GeoNames (geonames.org), CC BY 4.0: credit GeoNames wherever you show or pass on these places"
COLUMNS = (
    "place_id", "name_en", "name_ar", "alt_ar", "kind", "parent", "admin1", "country", "latitude", "longitude",
    "radius_km", "only_classed", "source",
)  # fmt: skip
# The columns of a country file: geonameid, name, asciiname, alternatenames, latitude, longitude, feature class, feature
# code, country code, cc2, admin1 to admin4, population, elevation, dem, timezone, modification date.
_COLUMNS_OF_DUMP, _COLUMNS_OF_NAMES = 19, 10
_ID, _ASCII, _OTHER_NAMES, _LATITUDE, _LONGITUDE, _CODE, _COUNTRY, _ADMIN1, _POPULATION = 0, 2, 3, 4, 5, 7, 8, 10, 14
# GeoNames' feature codes and our kinds; others are left out.
KINDS = {
    "PPLC": "city", "PPLA": "city", "PPLA2": "town", "PPLA3": "town", "PPLA4": "town", "PPL": "village",
    "PPLF": "village", "PPLL": "village", "PPLQ": "village", "PPLW": "village", "PPLX": "neighbourhood",
    "ADM2": "district", "ADM3": "district", "AIRP": "airport", "AIRF": "airport", "AIRB": "military base",
    "MILB": "military base", "BDG": "bridge", "DAM": "dam", "HSP": "hospital", "HTL": "hotel", "MSQE": "mosque",
    "SHRN": "shrine", "PRN": "prison", "CMPRF": "camp", "OILR": "oil site", "OILF": "oil site", "SQR": "square",
    "RUIN": "archaeological site", "ANS": "archaeological site", "DIPL": "embassy", "MT": "mountain", "MTS": "mountain",
    "HLL": "mountain", "HLLS": "mountain", "STM": "river", "LK": "lake", "RSV": "lake", "MRSH": "region",
}  # fmt: skip
# People for whom a populated place is a town or a city, whatever its code.
_TOWN, _CITY = 15_000, 100_000
# Country codes of Iraq and those of its neighbours, with the names that the gazetteer gives them.
_COUNTRIES = {
    "IQ": "Iraq", "SY": "Syria", "TR": "Turkey", "IR": "Iran", "KW": "Kuwait", "SA": "Saudi Arabia", "JO": "Jordan",
}  # fmt: skip
# GeoNames' codes of Iraq's governorates.
_GOVERNORATES = {
    "01": "Anbar", "02": "Basra", "03": "Muthanna", "04": "Qadisiyyah", "05": "Sulaymaniyah", "06": "Babil",
    "07": "Baghdad", "08": "Dohuk", "09": "Dhi Qar", "10": "Diyala", "11": "Erbil", "12": "Karbala", "13": "Kirkuk",
    "14": "Maysan", "15": "Nineveh", "16": "Wasit", "17": "Najaf", "18": "Salah al-Din", "19": "Halabja",
}  # fmt: skip
# Arabic letters and the two that Iraqi papers borrow; other letters are Kurdish or Persian spelling.
_ARABIC_NAME = re.compile(r"[\u0621-\u063a\u0641-\u0652گچ]+(?: [\u0621-\u063a\u0641-\u0652گچ]+)*")
# A place of the same name this near is the same, or within its own radius, up to the second figure.
_SAME_KM, _SAME_KM_AT_MOST = 5.0, 20.0


@dataclass
class Imported:
    """What became of a file: where the places were written, how many, what was left out, and its bad lines."""

    path: Path
    written: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """One line for the screen."""
        left = "; ".join(f"{count} {why}" for why, count in sorted(self.left_out.items()))
        return f"{self.written} places written to {self.path}" + (f"; left out: {left}" if left else "")


def user_folder() -> Path:
    """Folder for the user's own data: ``$XDG_DATA_HOME`` or ``%LOCALAPPDATA%``, else ``~/.local/share``."""
    base = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".local" / "share") / "iraq-news-toolkit"


def import_geonames(dump: Path, out: Path | None = None, names: Path | None = None) -> Imported:
    """
    Write the places of a GeoNames country file as a CSV that ``--places`` takes.

    Places without an Arabic name, of kinds that news does not name, of other countries than Iraq and its neighbours,
    and places that the toolkit has already, are left out and counted.

    Parameters
    ----------
    dump
        A country file as GeoNames gives it (``IQ.txt``): 19 columns divided by tabs.
    out
        File to write; by default one in the user's folder.
    names
        ``alternateNamesV2.txt`` or the file of one country: tells which of the other names are Arabic.

    Returns
    -------
    Imported
        Where and how many; lines that cannot be read are told by number and left out.

    Raises
    ------
    InputError
        A file cannot be read, or is none of these.
    OutputError
        The places cannot be written.
    """
    out = out or user_folder() / f"geonames-{dump.stem}.csv"
    result = Imported(out)
    arabic = _arabic_names(names, dump) if names else {}
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{out.name}-", dir=out.parent)
    except OSError as error:
        raise OutputError(f"{out} cannot be written: {error.strerror}; choose another file with --out.") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            _write(file, _places(dump, arabic, result), result)
        if result.bad and not (result.written or result.left_out):
            raise InputError(f"{dump.name} is no country file of GeoNames: {result.bad[0]}")
        os.replace(temporary, out)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
    return result


def _write(file: IO[str], places: Iterator[Place], result: Imported) -> None:
    file.write(f"# {LICENCE}\n")
    table = csv.writer(file, lineterminator="\n")
    table.writerow(COLUMNS)
    for place in places:
        number = place.place_id.removeprefix("geonames-")
        table.writerow(
            (
                place.place_id, place.name_en, place.names[0], "|".join(place.names[1:]), place.kind, place.parent,
                place.admin1 or "", place.country, place.latitude, place.longitude, "",
                "yes" if place.only_classed else "", f"GeoNames {number} (CC BY 4.0)",
            )
        )  # fmt: skip
        result.written += 1


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Lines of a file of GeoNames with their number, cut at the tabs."""
    try:
        with path.open(encoding="utf-8", errors="strict", newline="\n") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line.rstrip("\r\n").split("\t")
    except UnicodeDecodeError:
        raise InputError(
            f"{path} is not UTF-8: unpack the zip file of GeoNames, and give the text file in it."
        ) from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None


def _arabic_names(path: Path, dump: Path) -> dict[str, list[str]]:
    """Arabic names by id, the preferred first, of the places of a country file; historic names are left out."""
    wanted = {cells[_ID] for _, cells in _lines(dump)}
    found: dict[str, list[tuple[bool, str]]] = {}
    cells: list[str] = []
    known = False
    for _, cells in _lines(path):
        if len(cells) < 4:
            continue
        cells += [""] * (_COLUMNS_OF_NAMES - len(cells))
        known = known or cells[1].isdigit()
        _, place, language, name, preferred, _, colloquial, historic = cells[:8]
        if language == "ar" and place in wanted and not (colloquial or historic):
            found.setdefault(place, []).append((preferred != "1", name))
    if not known:
        raise InputError(f"{path.name} is no file of alternate names of GeoNames: its second column holds no ids.")
    return {place: [name for _, name in sorted(names, key=lambda n: n[0])] for place, names in found.items()}


def _places(dump: Path, arabic: dict[str, list[str]], result: Imported) -> Iterator[Place]:
    """Places of a country file that the toolkit lacks."""
    index = gazetteer()
    namesakes = _namesakes(index)
    for number, cells in _lines(dump):
        try:
            place, why = _read(cells, arabic)
        except ValueError as error:
            result.bad.append(f"{dump.name}, line {number}: {error}.")
            continue
        if place is not None and _known(place, namesakes):
            place, why = None, "that the toolkit has already"
        if place is None:
            result.left_out[why] += 1
        else:
            yield place


def _read(cells: Sequence[str], arabic: dict[str, list[str]]) -> tuple[Place | None, str]:
    """A place of one line, or why it is left out; a ValueError says what is wrong with the line."""
    if len(cells) != _COLUMNS_OF_DUMP:
        raise ValueError(f"{len(cells)} columns where a country file of GeoNames has {_COLUMNS_OF_DUMP}")
    if not cells[_ID].isdigit():
        raise ValueError(f"geonameid is {cells[_ID]!r}, not a number")
    latitude, longitude = _degrees(cells[_LATITUDE], 90, "latitude"), _degrees(cells[_LONGITUDE], 180, "longitude")
    kind, country = KINDS.get(cells[_CODE]), _COUNTRIES.get(cells[_COUNTRY])
    if kind is None:
        return None, "of kinds that news does not name"
    if country is None:
        return None, "of other countries"
    names = arabic.get(cells[_ID]) or cells[_OTHER_NAMES].split(",")
    names = list(dict.fromkeys(name.strip() for name in names if _ARABIC_NAME.fullmatch(name.strip())))
    if not names:
        return None, "without an Arabic name"
    people = int(cells[_POPULATION]) if cells[_POPULATION].isdigit() else 0
    if cells[_CODE].startswith("PPL") and kind != "neighbourhood" and people >= _TOWN:
        kind = "city" if people >= _CITY else "town"
    admin1 = _GOVERNORATES.get(cells[_ADMIN1]) if country == "Iraq" else None
    return Place(
        f"geonames-{cells[_ID]}", cells[_ASCII], names[0], kind, _parent(country, admin1), admin1, country, latitude,
        longitude, None, tuple(names), kind not in {"city", "town", "district"},
    ), ""  # fmt: skip


def _degrees(cell: str, most: float, column: str) -> float:
    try:
        value = float(cell)
    except ValueError:
        raise ValueError(f"{column} is {cell!r}, not a number") from None
    if not abs(value) <= most:
        raise ValueError(f"{column} {cell} is not on the globe")
    return value


@cache
def _parent(country: str, admin1: str | None) -> str:
    """Id of the governorate, or of the country."""
    places = gazetteer().places.values()
    wanted = ("governorate", admin1) if admin1 else ("country", None)
    return next((p.place_id for p in places if (p.kind, p.admin1) == wanted and p.country == country), "")


def _bare(name: str) -> str:
    """A name folded, without articles: "الزوية" and "زوية" are one."""
    return " ".join(word.removeprefix("ال") for word in fold(name).split())


def _namesakes(index: Gazetteer) -> dict[str, list[Place]]:
    """Places with a position by their names."""
    found: dict[str, list[Place]] = {}
    for place in index.places.values():
        for name in place.names:
            words = fold(name).split()
            # "قرية الزوية" and "الزوية" are one name.
            for spelled in {name, " ".join(words[1:]) if len(words) > 1 and words[0] in index.class_words else name}:
                found.setdefault(_bare(spelled), []).append(place)
    return found


def _known(place: Place, namesakes: dict[str, list[Place]]) -> bool:
    """Whether the gazetteer has a place of one of these names near by, or one without a position in the governorate."""
    for name in place.names:
        for other in namesakes.get(_bare(name), ()):
            if other.latitude is None or other.longitude is None:
                if other.admin1 and other.admin1 == place.admin1:
                    return True
                continue
            apart = distance_km((place.latitude or 0, place.longitude or 0), (other.latitude, other.longitude))
            if apart <= max(_SAME_KM, min(other.radius_km or 0, _SAME_KM_AT_MOST)):
                return True
    return False
