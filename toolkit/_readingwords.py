"""Word why a name was read as its place, in English and Arabic, and what else it might have been."""

from __future__ import annotations

import re
from functools import cache

from ._words import Lang, label, rows
from .gazetteer import Place, gazetteer

# Reasons that only say what the place is show a reader nothing where the name has no other reading.
_SAYS_LITTLE = frozenset({
    "the only place of that name", "the usual meaning of the name", "the country, said with a common noun",
    "the capital, said with a common noun", "the adjective of nationality on the places attacked",
})  # fmt: skip
_GAP = re.compile(r"\\{(\w+)\\}")


def place_name(place: Place, lang: Lang) -> str:
    """A place by its name, with its governorate where that has another name."""
    name = place.name_ar if lang == "ar" and place.name_ar else place.name_en
    area = label("admin1", place.admin1, lang) if place.admin1 else name
    return name if area == name else f"{name} ({area})"


def _other(place: Place, lang: Lang) -> str:
    """A place not chosen: its kind tells it from one of the same name."""
    name = place.name_ar if lang == "ar" and place.name_ar else place.name_en
    kind = label("place_kind", place.codebook_kind, lang)
    area = label("admin1", place.admin1, lang) if place.admin1 else ""
    comma = "، " if lang == "ar" else ", "
    return f"{name} ({comma.join(dict.fromkeys(part for part in (kind, area) if part and part != name))})"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """How the rules word a reason, with its gaps, and how it reads in Arabic."""
    return tuple((re.compile(_GAP.sub(r"(?P<\1>.+)", re.escape(row["en"]))), row["ar"]) for row in rows("readings.csv"))


def _in_arabic(english: str) -> str:
    for pattern, arabic in _patterns():
        found = pattern.fullmatch(english)
        if found is not None:
            gaps = found.groupdict()
            if "place" in gaps:
                gaps["place"] = _arabic_name(gaps["place"])
            return arabic.format(**gaps)
    return english


def _arabic_name(english: str) -> str:
    return next((p.name_ar for p in gazetteer().places.values() if p.name_en == english and p.name_ar), english)


def known_cause(english: str) -> bool:
    """Whether a reason can be said in Arabic, too."""
    return any(pattern.fullmatch(english) for pattern, _ in _patterns())


def reading(causes: str, runner_up: str, lang: Lang) -> list[str]:
    """
    Why a name was read as its place, and what it would else have been read as; nothing where there is little to say.

    Parameters
    ----------
    causes
        Reasons as the rules of places word them, with semicolons between them.
    runner_up
        Id of the place that would have been the next choice, or nothing.
    lang
        ``en`` or ``ar``.
    """
    told = [cause for cause in causes.split("; ") if cause]
    other = gazetteer().places.get(runner_up)
    if other is None and set(told) <= _SAYS_LITTLE:
        return []
    said = told if lang == "en" else [_in_arabic(cause) for cause in told]
    sentences = {row["key"]: row[lang] for row in rows("reasons.csv") if row["key"] in {"read_as", "runner_up"}}
    out = [sentences["read_as"].format(why=("; " if lang == "en" else "؛ ").join(said))] if said else []
    return out + ([sentences["runner_up"].format(place=_other(other, lang))] if other is not None else [])
