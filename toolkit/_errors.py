"""Name what went wrong in one sentence: what, where, and what to do."""

from __future__ import annotations


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


def missing(library: str, what: str) -> MissingToolError:
    """The sentence for a library that is not installed; ``what`` needs it."""
    return MissingToolError(
        f"{what} need the library {library}: install it with pip install 'iraq-news-toolkit[read]'."
    )
