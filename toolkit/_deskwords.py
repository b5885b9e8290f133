"""Say on the desk what stands there, in English and Arabic, and put filters into words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ._narrowing import Filters
from ._words import rows
from .phrases import Lang, as_day, day, fill, label


@cache
def _words() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows("desk.csv")}


def word(key: str, lang: Lang, **values: object) -> str:
    """
    Words of the desk, their gaps filled; whoever writes HTML escapes them.

    Parameters
    ----------
    key
        Row of ``data/phrases/desk.csv``.
    lang
        ``en`` or ``ar``.
    **values
        What stands in the gaps.
    """
    text = _words()[key][lang]
    return fill(text, lang, **values) if values else text


def value_words(name: str, value: str, lang: Lang) -> str:
    """A value of a filter or a column in words: a code by its label, a name as it is."""
    own = _words().get(f"{name}_{value}") or _words().get(value if value == "none" else "")
    return own[lang] if own else label(name, value, lang)


def filter_words(filters: Filters, lang: Lang, names: Iterable[str] | None = None) -> list[str]:
    """
    Each filter that is set in words: ``Governorate: Baghdad or Kirkuk``.

    Parameters
    ----------
    filters
        The filters.
    lang
        ``en`` or ``ar``.
    names
        Only these; by default all that are set.
    """
    said = []
    for name in filters.set_names if names is None else names:
        value = getattr(filters, name)
        if name in ("since", "until"):
            when = as_day(value)
            shown = day(when, lang) if when else ""
        elif isinstance(value, tuple):
            shown = word("value_separator", lang).join(value_words(name, part, lang) for part in value)
        else:
            shown = str(value)
        said.append(f"{word(name, lang)}: {shown}")
    return said


def state_words(filters: Filters, shown: int, total: int, lang: Lang) -> str:
    """What is on the screen in one sentence, for a caption."""
    said = filter_words(filters, lang)
    if not said:
        return word("state_all", lang, total=f"{total:,}")
    joined = word("list_separator", lang).join(said)
    return word("state", lang, shown=f"{shown:,}", total=f"{total:,}", filters=joined)
