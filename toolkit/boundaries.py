"""Read outlines for maps: governorates, districts, rivers, lakes, the Green Zone and the Tigris through Baghdad."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from ._errors import DataError, InputError
from ._paths import data_path
from .arabic import fold
from .phrases import check_lang

# What each outline is, for the line of credit under a map; names of data sets stay as their makers write them. In
# Arabic a range is put in words: with a dash or a sign, its figures would change sides.
_DIVISIONS_CREDIT = {
    "en": "Boundaries, simplified: CSO Iraq and OCHA through geoBoundaries (Runfola et al. 2020), CC BY 3.0 IGO",
    "ar": "الحدود مبسّطة: الجهاز المركزي للإحصاء في العراق ومكتب OCHA عبر geoBoundaries "
    "(Runfola et al. 2020)، رخصة CC BY 3.0 IGO",
}
_CREDITS = {
    "governorates": _DIVISIONS_CREDIT,
    "districts": _DIVISIONS_CREDIT,
    "rivers": {
        "en": "Rivers: World Data Bank II (public domain) through GSHHG, good to 1–3 km",
        "ar": "الأنهار: World Data Bank II (ملكية عامة) عبر GSHHG، بدقة 1 إلى 3 كم",
    },
    "lakes": {
        "en": "Lakes: World Data Bank II (public domain) through GSHHG, shores of the 1980s",
        "ar": "البحيرات: World Data Bank II (ملكية عامة) عبر GSHHG، خطوط الشواطئ كما كانت في ثمانينيات القرن الماضي",
    },
    "green_zone": {
        "en": "Green Zone: own outline, ±300 m",
        "ar": "المنطقة الخضراء: الحدود من إعداد أصحاب هذه الأدوات، بدقة 300 م",
    },
    "tigris_baghdad": {
        "en": "Tigris: own line through the bridges of Baghdad, good to 100–1000 m; "
        "outside the city World Data Bank II, 1–3 km",
        "ar": "دجلة: الخط من إعداد أصحاب هذه الأدوات، يمر بجسور بغداد، بدقة 100 إلى 1000 م؛ "
        "وخارج المدينة World Data Bank II، بدقة 1 إلى 3 كم",
    },
}

# Finer outlines that a user may add.
_GEOBOUNDARIES = {"governorates": "geoBoundaries-IRQ-ADM1*.geojson", "districts": "geoBoundaries-IRQ-ADM2*.geojson"}
_GEOBOUNDARIES_CREDIT = {
    "en": "Boundaries: geoBoundaries (CC BY 3.0 IGO)",
    "ar": "الحدود: geoBoundaries (رخصة CC BY 3.0 IGO)",
}

NAMES = tuple(_CREDITS)

# A user's own districts, and the properties in which such files keep names: ours, geoBoundaries, OCHA's, GADM's, any.
_OWN_DISTRICTS = "districts.geojson"
_NAMED = ("admin2", "shapeName", "ADM2_EN", "adm2_name", "NAME_2", "name_en", "name")
_NAMED_AR = ("admin2_ar", "ADM2_AR", "adm2_name1", "name_ar")
_OWN_CREDIT = {"en": "District boundaries: the user's own file {name}", "ar": "حدود الأقضية: ملف المستخدم {name}"}

# Spellings of the governorates in other data, as _plain() leaves them.
_ADMIN1 = {
    "anbar": "Anbar", "babil": "Babil", "babylon": "Babil", "baghdad": "Baghdad", "basra": "Basra",
    "basrah": "Basra", "diqar": "Dhi Qar", "dhiqar": "Dhi Qar", "thiqar": "Dhi Qar", "diyala": "Diyala",
    "dahuk": "Dohuk", "dihok": "Dohuk", "dohuk": "Dohuk", "duhok": "Dohuk", "arbil": "Erbil", "erbil": "Erbil",
    "halabja": "Halabja", "karbala": "Karbala", "kerbala": "Karbala", "kirkuk": "Kirkuk", "tamim": "Kirkuk",
    "maysan": "Maysan", "missan": "Maysan", "muthanna": "Muthanna", "najaf": "Najaf", "ninawa": "Nineveh",
    "nineveh": "Nineveh", "ninewa": "Nineveh", "diwaniya": "Qadisiyyah", "qadissiya": "Qadisiyyah",
    "qadisiya": "Qadisiyyah", "qadisiyah": "Qadisiyyah", "qadisiyyah": "Qadisiyyah", "qadissiyah": "Qadisiyyah",
    "salahaldin": "Salah al-Din", "salahaddin": "Salah al-Din", "salahuddin": "Salah al-Din",
    "saladin": "Salah al-Din", "sulaimani": "Sulaymaniyah", "sulaimaniya": "Sulaymaniyah",
    "sulaymaniya": "Sulaymaniyah", "sulaymaniyah": "Sulaymaniyah", "sulaymaniyyah": "Sulaymaniyah",
    "wasit": "Wasit", "wassit": "Wasit",
}  # fmt: skip

# Al-Anbar, An Najaf, Ad Diwaniya -> the article goes; Babil Governorate -> the class word goes.
_ARTICLE = re.compile(r"^(?:a[ldnst]|as|ash|at|ath)[ -]+|\b(?:governorate|province|muhafaza|district)\b", re.IGNORECASE)


def outline(name: str, folder: Path | None = None) -> dict[str, Any]:
    """
    One outline as a GeoJSON FeatureCollection.

    A file ``geoBoundaries-IRQ-ADM1*.geojson`` or ``ADM2`` in ``folder`` or in the toolkit's folder of boundaries is
    used instead of the toolkit's own approximate governorates or districts; so is any FeatureCollection in ``folder``
    called ``districts.geojson`` that names its features in ``admin2``, ``ADM2_EN``, ``NAME_2`` or ``name``, and in
    Arabic in ``admin2_ar`` or ``ADM2_AR``.

    Parameters
    ----------
    name
        One of ``NAMES``.
    folder
        Folder with files of the user's own; None for the toolkit's.

    Returns
    -------
    dict
        Coordinates in degrees, longitude first (WGS 84). Governorates carry ``admin1`` in the gazetteer's
        spelling, districts ``admin2`` (and ``admin2_ar``) as the file spells it; those of the toolkit ``admin1`` too,
        and in ``includes`` the younger districts that lie in them. The caller may change it: each call gives a new one.

    Raises
    ------
    InputError
        There is no outline of that name.
    DataError
        The file is missing or no GeoJSON, or it names a governorate that the gazetteer does not know.
    """
    path = _file(name, folder)
    found: dict[str, Any] = json.loads(_text(path, path.stat().st_mtime_ns))
    if name == "districts" or path.name.startswith("geoBoundaries"):
        for feature in found["features"]:
            _name_division(feature, name, path)
    return found


def credit(name: str, folder: Path | None = None, lang: str = "en") -> str:
    """
    Line to print under a map that shows an outline: where it comes from and how exact it is.

    Parameters
    ----------
    name, folder
        As for ``outline``.
    lang
        ``en`` or ``ar``.

    Raises
    ------
    InputError
        Unknown outline or language.
    """
    lang = check_lang(lang)
    path = _file(name, folder)
    if path.name.startswith("geoBoundaries"):
        return _GEOBOUNDARIES_CREDIT[lang]
    ours = path.parent == data_path("gazetteer", "boundaries")
    return _CREDITS[name][lang] if ours else _OWN_CREDIT[lang].format(name=path.name)


def contains(collection: Mapping[str, Any], latitude: float, longitude: float) -> bool:
    """
    Whether a point lies inside one of the polygons of a FeatureCollection.

    Parameters
    ----------
    collection
        What ``outline`` returns.
    latitude, longitude
        Degrees, WGS 84.
    """
    return any(_in_rings(rings, longitude, latitude) for rings in _polygons(collection))


def _file(name: str, folder: Path | None) -> Path:
    if name not in NAMES:
        raise InputError(f"There is no outline {name!r}: choose one of {', '.join(NAMES)}.")
    ours = data_path("gazetteer", "boundaries")
    for place in (folder, ours):
        if place is not None and name in _GEOBOUNDARIES:
            # Several releases may lie there: the last in order of name.
            found = sorted(place.glob(_GEOBOUNDARIES[name]))
            if found:
                return found[-1]
            if name == "districts" and (place / _OWN_DISTRICTS).is_file():
                return place / _OWN_DISTRICTS
    return ours / f"{name}.geojson"


# The text is cached, not the parsed object, so that no caller can change another's outline.
@lru_cache(maxsize=8)
def _text(path: Path, changed: int) -> str:
    """Text of a GeoJSON file, checked; ``changed`` makes an edited file a new entry."""
    try:
        text = path.read_text(encoding="utf-8")
        found = json.loads(text)
    except OSError as error:
        raise DataError(f"The outline {path} cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise DataError(f"The outline {path} is no GeoJSON in UTF-8 ({error}): download it again.") from error
    if not isinstance(found, dict) or not isinstance(found.get("features"), list) or not found["features"]:
        raise DataError(f"The outline {path} holds no features: it must be a GeoJSON FeatureCollection.")
    return text


def _plain(name: str) -> str:
    """Latin letters of a governorate's name, without article and class word: ``Al-Qadissiya`` -> ``qadissiya``."""
    return re.sub(r"[^a-z]", "", _ARTICLE.sub("", name.strip()).lower())


def governorate_name(name: str) -> str | None:
    """The gazetteer's spelling of a governorate that other data spell in their own way; None where it is none."""
    return _ADMIN1.get(_plain(name))


def district_key(name: str) -> str:
    """What is compared of a district's name: letters alone, without article and class word, in either script."""
    folded = fold(_ARTICLE.sub("", name.strip())).casefold().removeprefix("قضاء ").removeprefix("ال")
    return "".join(char for char in folded if char.isalpha())


def _name_division(feature: dict[str, Any], name: str, path: Path) -> None:
    properties = feature["properties"] = dict(feature.get("properties") or {})
    if name == "districts":
        given = next((str(properties[key]) for key in _NAMED if properties.get(key)), "")
        if not given:
            raise DataError(f"{path} has a district without a name: give each feature a property admin2.")
        properties["admin2"] = given
        properties["admin2_ar"] = next((str(properties[key]) for key in _NAMED_AR if properties.get(key)), given)
        return
    given = str(properties.get("shapeName") or "")
    if name_known := governorate_name(given):
        properties["admin1"] = name_known
    else:
        raise DataError(f"{path} names a governorate {given!r} that the gazetteer does not know: correct shapeName.")


def _polygons(collection: Mapping[str, Any]) -> Iterator[list[list[list[float]]]]:
    for feature in collection["features"]:
        # GeoJSON allows a feature without a geometry.
        geometry = feature["geometry"] or {"type": None}
        if geometry["type"] == "Polygon":
            yield geometry["coordinates"]
        elif geometry["type"] == "MultiPolygon":
            yield from geometry["coordinates"]


def _in_rings(rings: list[list[list[float]]], x: float, y: float) -> bool:
    """Even-odd rule: a ray to the east crosses the rings an odd number of times, holes counted too."""
    inside = False
    for ring in rings:
        for start, end in itertools.pairwise(ring):
            (x1, y1), (x2, y2) = start[:2], end[:2]
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside
