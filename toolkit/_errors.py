"""Name what went wrong in one sentence: what, where, and what to do."""

from __future__ import annotations

import re

# Control characters, and marks that turn the direction of what follows: a name must not rule the screen it is shown on.
_RULING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def shown(text: str) -> str:
    """
    Text for one line of a message: what would rule the screen, such as a mark of direction, stands as its number.

    Parameters
    ----------
    text
        A name or a sentence with names in it.
    """
    return _RULING.sub(lambda match: ascii(match[0])[1:-1], text)


class ToolkitError(Exception):
    """Base of the toolkit's own errors; its text is one sentence a user can act on."""


class InputError(ToolkitError, ValueError):
    """A file, a line or a value given by the user cannot be used."""


class DataError(ToolkitError, LookupError):
    """A data file of the toolkit, or of the user's own, is missing or broken."""


class OutputError(ToolkitError, OSError):
    """A result cannot be written where it was asked for."""


class MissingToolError(ToolkitError, RuntimeError):
    """An optional library or program is needed for what was asked."""


class SyntheticError(ToolkitError, ValueError):
    """Made-up articles were given to something that must show real reports only."""


def missing(library: str, extra: str, purpose: str) -> MissingToolError:
    """
    Error for an optional library that is not installed.

    Parameters
    ----------
    library
        Its name.
    extra
        The group of optional libraries that it belongs to.
    purpose
        What it is needed for.
    """
    return MissingToolError(
        f"{purpose} need the library {library}: install it with pip install {library}, or all of its kind with "
        f'pip install ".[{extra}]" in the folder of the toolkit.'
    )
