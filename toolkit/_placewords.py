"""Name places in pictures, maps and tables of the desk: one short name for one place, in the language of the reader."""

from __future__ import annotations

import re
from functools import cache

from .gazetteer import gazetteer
from .phrases import Lang, known

_ASIDE = re.compile(r"\s*\([^)]*\)|, (?:Baghdad|Kirkuk|Erbil|Basra)$")


def short_name(name: str) -> str:
    """A name as a label: "Green Zone (International Zone)" → "Green Zone"; "US Embassy, Baghdad" → "US Embassy"."""
    return _ASIDE.sub("", name) or name


def place_label(name: object, name_ar: object, lang: Lang) -> str | None:
    """
    The name of a place as a picture bears it; the other language's where only that is known.

    Parameters
    ----------
    name, name_ar
        As a table has them, English and Arabic. Tables of others have no Arabic name: then that of the place which the
        gazetteer calls alike, where there is but one.
    lang
        ``en`` or ``ar``.
    """
    english, arabic = known(name), known(name_ar)
    if lang == "ar" and english and not arabic:
        arabic = _arabic_names().get(short_name(str(english)).casefold())
    found = (arabic or english) if lang == "ar" else (english or arabic)
    return short_name(str(found)) if found else None


@cache
def _arabic_names() -> dict[str, str]:
    """Arabic names of Iraq's places by the English ones, short and in small letters, where all so called share one."""
    names: dict[str, set[str]] = {}
    for place in gazetteer().places.values():
        if place.country == "Iraq" and place.name_ar:
            arabic = place.name_ar.removeprefix("محافظة ").removeprefix("قضاء ")
            names.setdefault(short_name(place.name_en).casefold(), set()).add(short_name(arabic))
    return {name: next(iter(found)) for name, found in names.items() if len(found) == 1}
