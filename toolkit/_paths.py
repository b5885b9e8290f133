"""Find the toolkit's data and notebooks, in the wheel or beside the checkout."""

from __future__ import annotations

from pathlib import Path

from ._errors import DataError

_PACKAGE = Path(__file__).resolve().parent


def _room(name: str) -> Path:
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise DataError(f"The folder {name!r} of the toolkit is missing beside {_PACKAGE}: install the toolkit again.")


def data_path(*parts: str) -> Path:
    """
    Path of a data file or folder.

    Parameters
    ----------
    *parts
        Path below ``data/``, e.g. ``"lexicon", "actors.csv"``.

    Returns
    -------
    Path
        An existing file or folder.

    Raises
    ------
    DataError
        Nothing stands there.
    """
    path = _room("data").joinpath(*parts)
    if not path.exists():
        raise DataError(f"The data file {'/'.join(parts)} is missing from {_room('data')}: install the toolkit again.")
    return path


def notebooks_path() -> Path:
    """Folder of the notebooks."""
    return _room("notebooks")
