"""Read and write a file of corrections that two people may write to at once and a spreadsheet may open."""

from __future__ import annotations

import csv
import io
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ._errors import InputError, OutputError
from .tables import write_text

COLUMNS = ("event_id", "column", "was", "is", "who", "when", "why", "text")
_NEEDED = COLUMNS[:-1]
PATIENCE = 10.0  # seconds that another writer is waited for
_PAUSE = 0.02
# What a spreadsheet would run as a formula, and the apostrophe that keeps it from doing so.
_QUOTED = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


@dataclass(frozen=True)
class Correction:
    """One value that a reviewer changed: ``was`` and ``becomes`` as text; ``text`` is a digest of the sentence seen."""

    event_id: str
    column: str
    was: str
    becomes: str
    who: str
    when: str
    why: str = ""
    text: str = ""

    def row(self) -> dict[str, str]:
        """By the columns of the file."""
        values = (self.event_id, self.column, self.was, self.becomes, self.who, self.when, self.why, self.text)
        return dict(zip(COLUMNS, values, strict=True))


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_QUOTED) else cell


def _plain(cell: str | None) -> str:
    return (cell or "").removeprefix("'")


def read_corrections(path: Path) -> list[Correction]:
    """
    The corrections of a file; none where there is no file.

    Raises
    ------
    InputError
        It cannot be read, is no CSV in UTF-8, lacks a column, or a line has no event_id or column.
    """
    try:
        # As bytes, for a file read as text loses its line ends; spreadsheets put a byte order mark first.
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        rows = list(reader)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error}): check name and rights.") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path} is no CSV file in UTF-8 ({error}): save it as such.") from None
    if not text.strip():
        return []
    missing = [name for name in _NEEDED if name not in (reader.fieldnames or ())]
    if missing:
        raise InputError(f"{path} has no column {', '.join(missing)}: a file of corrections has {', '.join(COLUMNS)}.")
    found = []
    for number, row in enumerate(rows, start=2):
        if None in row or not row["event_id"] or not row["column"]:
            raise InputError(f"{path}, line {number}: no event_id or column, or cells too many: mend it.")
        found.append(Correction(*(_plain(row.get(name)) for name in COLUMNS)))
    return found


def append_corrections(path: Path, added: list[Correction]) -> Path:
    """
    Add corrections at the end of a file, whole or not at all.

    Raises
    ------
    InputError
        What stands there is no file of corrections.
    OutputError
        It cannot be written, or somebody else holds it too long.
    """
    with _held(path):
        # Read inside the lock: whatever another reviewer wrote since is kept.
        every = [*read_corrections(path), *added]
        out = io.StringIO(newline="")
        # A line end inside a cell must stand in quotes whichever it is, and the writer knows only its own.
        writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(COLUMNS)
        writer.writerows([_safe(cell) for cell in c.row().values()] for c in every)
        return write_text(path, out.getvalue())


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold a file against other writers: a lock on a small file beside it, which the system frees if we die."""
    beside = path.with_name(f".{path.name}.lock")
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        file = beside.open("a+b")
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror or error}): choose another folder.") from error
    with file:
        end = time.monotonic() + PATIENCE
        while not _locked(file):
            if time.monotonic() > end:
                raise OutputError(f"{path} is being written by somebody else: try again in a moment.")
            time.sleep(_PAUSE)
        try:
            yield
        finally:
            _unlock(file)


if sys.platform == "win32":
    import msvcrt

    def _locked(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _locked(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)
