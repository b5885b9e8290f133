"""Say on the report's page and beside marked mentions what stands there, in English and Arabic."""

from __future__ import annotations

import csv
from functools import cache

from ._paths import data_path
from .phrases import Lang, fill

LANGS: tuple[Lang, Lang] = ("en", "ar")


@cache
def _words() -> dict[str, dict[str, str]]:
    with data_path("style", "report_words.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def word(key: str, lang: Lang, **values: object) -> str:
    """
    Words of the report, their gaps filled.

    Parameters
    ----------
    key
        Row of ``data/style/report_words.csv``.
    lang
        ``en`` or ``ar``.
    **values
        What stands in the gaps; plain text, escaped by whoever writes HTML.
    """
    return fill(_words()[key][lang], lang, **values)


def keys_beginning(start: str) -> list[str]:
    """Keys that begin alike, in the table's order: the paragraphs of a section."""
    return [key for key in _words() if key.startswith(start)]
