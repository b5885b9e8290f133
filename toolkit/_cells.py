"""Read single cells of other people's files, and write cells that a spreadsheet does not run."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from . import _formats
from ._encodings import whole

# Text that spreadsheets run as a formula (OWASP, "CSV Injection"), also behind apostrophes: each writing adds one.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_DEFUSED = re.compile(r"'+[=+\-@\t\r]")

# Marks that are not seen: NUL, soft hyphen, marks of direction and width, byte order mark.
_INVISIBLE = re.compile("[\x00\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NULLS = frozenset({"na", "n/a", "nan", "null", "none", "nat", "<na>"})

# "33.3152", "-1", "1e3"; not "1_000", which Python reads, and not "1,000", which may be one or a thousand.
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
_MOST = 10**12
# "28 December 2022", "28-Dec-22" is not taken: its century is a guess.
_WORDED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})")
# "2022-12-28", "2022-12-28 00:00:00.000".
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?")
_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTHS = {form: number for number, name in enumerate(_NAMES, 1) for form in (name, name[:3])} | {"sept": 9}


def defuse(text: str) -> str:
    """A text as it may stand in a cell: with an apostrophe before what a spreadsheet would run."""
    return "'" + text if _FORMULA.match(text) else text


def restore(text: str) -> str:
    """The text that ``defuse`` was given."""
    return text[1:] if _DEFUSED.match(text) else text


def clean(value: object) -> str:
    """A cell as one line without invisible marks and doubled spaces, for names, codes and numbers."""
    return " ".join(_INVISIBLE.sub("", "" if value is None else whole(str(value))).split())


def day_of(text: str) -> date | None:
    """A day in one of the ways that real files write it, or None: ``28 December 2022``, ISO, ISO with a time."""
    iso, worded = _ISO.fullmatch(text), _WORDED.fullmatch(text)
    try:
        if iso:
            return date.fromisoformat(iso[1])
        if worded:
            return date(int(worded[3]), _MONTHS[worded[2].lower()], int(worded[1]))
    except (ValueError, KeyError):
        return None
    return None


def integer(text: object) -> int | None:
    """A kept text as a whole number, or None where it is none."""
    written = clean(text)
    value = float(written) if _NUMBER.fullmatch(written) else math.nan
    return int(value) if abs(value) <= _MOST and value == int(value) else None


class RowReader:
    """
    One row of a file; what is wrong with it is gathered in ``problems`` while its cells are read.

    Parameters
    ----------
    cells
        Cells by column; texts, or the values of a typed file.
    own
        The file is this toolkit's: texts are kept as they are, and only an empty cell is null.
    decimal_comma
        Numbers may be written with a comma, as European spreadsheets do.
    """

    def __init__(self, cells: Mapping[str, Any], *, own: bool = False, decimal_comma: bool = False) -> None:
        self.cells = cells
        self.problems: list[str] = []
        self._own = own
        self._comma = decimal_comma

    def name(self, column: str) -> str | None:
        """A name or code on one line, or None."""
        text = clean(self.cells.get(column))
        return None if not text or text.casefold() in _NULLS else text

    def text(self, column: str) -> str | None:
        """Free text with its line ends, or None."""
        value = self.cells.get(column)
        if value is None or value != value:
            return None
        if isinstance(value, float) and value.is_integer():
            # A spreadsheet's number where a text belongs: an identifier of digits.
            value = int(value)
        text = whole(str(value))
        text = text if self._own else text.replace("\x00", "").strip()
        return None if not text or (not self._own and text.casefold() in _NULLS) else text

    def count(self, column: str, least: int = 0) -> int | None:
        """A whole number that is not below ``least``, or None."""
        value = self.number(column)
        if value is None:
            return None
        if value != int(value) or not least <= value <= _MOST:
            self.problems.append(f"{column} {self._shown(column)} is no whole number from {least} to {_MOST}")
            return None
        return int(value)

    def number(self, column: str) -> float | None:
        """A number, or None."""
        text = self.name(column)
        if text is None:
            return None
        if self._comma and re.fullmatch(r"-?\d+,\d+", text):
            text = text.replace(",", ".")
        value = float(text) if _NUMBER.fullmatch(text) else math.nan
        if not math.isfinite(value):
            self.problems.append(f"{column} {self._shown(column)} is no number")
            return None
        return value

    def day(self, column: str) -> str | None:
        """A day as ISO text, or None."""
        value = self.cells.get(column)
        if isinstance(value, date):
            return (value.date() if isinstance(value, datetime) else value).isoformat()
        text = self.name(column)
        if text is None:
            return None
        found = day_of(text)
        if found is None:
            self.problems.append(f"{column} {self._shown(column)} is no day; write it as 2022-12-28")
        return found.isoformat() if found else None

    def within(self, column: str, first: int, last: int) -> int | None:
        """A code from ``first`` to ``last``, or None."""
        value = self.count(column)
        if value is not None and not first <= value <= last:
            self.problems.append(f"{column} {value} is not one of {first} to {last}")
            return None
        return value

    def code(self, column: str, kind: str) -> str | None:
        """A word of the codebook, or None."""
        written = self.name(column)
        if written is None:
            return None
        found = _formats.code(kind, written)
        if found is None:
            self.problems.append(f"{column} {self._shown(column)} is not known")
        return found

    def flag(self, column: str) -> bool | None:
        """True or false, or None."""
        text = self.name(column)
        if text is None:
            return None
        found = {"true": True, "1": True, "1.0": True, "false": False, "0": False, "0.0": False}.get(text.casefold())
        if found is None:
            self.problems.append(f"{column} {self._shown(column)} is neither true nor false")
        return found

    def items(self, column: str) -> list[str]:
        """A list, from JSON or from a typed file."""
        value = self.cells.get(column)
        if isinstance(value, str):
            try:
                value = json.loads(value) if value.strip() else []
            except (ValueError, RecursionError):
                value = None
        if value is None and self.cells.get(column) is None:
            return []
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            self.problems.append(f"{column} {self._shown(column)} is no list in JSON")
            return []
        return [whole(part) for part in value]

    def _shown(self, column: str) -> str:
        text = clean(self.cells.get(column))
        return repr(text if len(text) <= 60 else text[:57] + "...")
