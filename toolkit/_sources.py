"""Find the files to read, on the disk and inside archives, and open them within bounds."""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from ._article import ArticleError

ENDINGS = (
    ".txt", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".jl", ".csv", ".tsv", ".xlsx", ".xlsm",
    ".parquet", ".pq",
)  # fmt: skip
KINDS = "text, HTML, JSON, JSON lines, CSV, Excel (.xlsx), Parquet, or these in .zip or .gz"
# What this toolkit's own reports hold: not to be read as articles when they stand among them.
_REPORT = {"index.html", "provenance.json"}
# Text packs 3 to 20 times; what packs better than this, beyond a first few megabytes, is made to fill the memory.
RATIO = 200
FREE = 10_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """
    A file that can be opened as often as needed.

    ``where`` names it to the user; ``name`` is its own name without folders and ``.gz``; ``beside`` gives another
    file of the same folder, where there is one.
    """

    where: str
    name: str
    opener: Callable[[], BinaryIO]
    size: int
    beside: Callable[[str], Source | None]
    packed: bool = False
    member: bool = False

    @property
    def inside(self) -> bool:
        """Whether it lies in an archive or is packed, so that one cannot jump in it."""
        return self.packed or self.member

    @property
    def ending(self) -> str:
        """What the name ends in, from the dot on, in small letters."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without its ending."""
        return PurePosixPath(self.name).stem

    def open(self) -> BinaryIO:
        """The bytes; unpacked, and bounded, where they are packed with gzip."""
        file = self.opener()
        if not self.packed:
            return file
        unpacked = gzip.GzipFile(fileobj=file)
        return io.BufferedReader(_Bounded(unpacked, file, self.where, self.size), 1 << 16)

    def read(self, most: int, advice: str) -> bytes:
        """
        All bytes, where they are not too many.

        Parameters
        ----------
        most
            How many there may be.
        advice
            What to do where there are more.

        Raises
        ------
        ArticleError
            There are more.
        """
        with self.open() as file:
            raw = file.read(most + 1)
        if len(raw) > most:
            raise ArticleError(self.where, f"is larger than {most / 1e6:.0f} MB; {advice}.")
        return raw


class _Bounded(io.RawIOBase):
    """What gzip unpacks, up to a bound that depends on how large the packed file is."""

    def __init__(self, unpacked: gzip.GzipFile, packed: BinaryIO, where: str, size: int) -> None:
        self._unpacked, self._packed, self._where = unpacked, packed, where
        self._left = max(size * RATIO, FREE)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = self._unpacked.readinto(buffer)
        self._left -= count
        if self._left < 0:
            raise bomb(self._where)
        return count

    def close(self) -> None:
        self._unpacked.close()
        self._packed.close()
        super().close()


def bomb(where: str) -> ArticleError:
    """
    Error for what unpacks to far more than text does.

    Parameters
    ----------
    where
        The file.
    """
    return ArticleError(
        where, f"unpacks to more than {RATIO} times its size, as no text does; unpack it yourself if you trust it."
    )


def unpacked_name(name: str) -> tuple[str, bool]:
    """
    A file's own name without ``.gz``, and whether it is packed.

    Parameters
    ----------
    name
        The name, without folders.
    """
    return (name[:-3], True) if name.lower().endswith(".gz") else (name, False)


def is_wanted(name: str, archives: bool = True) -> bool:
    """
    Whether a file of this name may hold articles.

    Parameters
    ----------
    name
        Its own name, without folders.
    archives
        Whether archives are wanted, too.
    """
    ending = PurePosixPath(unpacked_name(name)[0]).suffix.lower()
    return not name.startswith(".") and (ending in ENDINGS or (archives and ending == ".zip"))


def disk_source(path: Path | str) -> Source:
    """
    A file on the disk.

    Parameters
    ----------
    path
        Its path.
    """
    path = Path(path)
    name, packed = unpacked_name(path.name)
    try:
        size = path.stat().st_size
    except OSError:
        size = 0  # Opening it tells what is wrong.

    def beside(other: str) -> Source | None:
        found = path.with_name(other)
        return disk_source(found) if found.is_file() else None

    return Source(str(path), name, lambda: path.open("rb"), size, beside, packed)


def find_files(paths: Iterable[Path | str] | Path | str, tell: Callable[[str], None]) -> Iterator[str | ArticleError]:
    """
    Files to read, in order of file name; folders give all that is in them and below.

    Parameters
    ----------
    paths
        Files and folders.
    tell
        Told which files of a folder are left out.

    Yields
    ------
    str | ArticleError
        A file, or what is wrong with one of ``paths``.
    """
    found: list[tuple[str, str]] = []
    # A text by itself would be read letter by letter, and "." is the whole folder.
    for path in [paths] if isinstance(paths, str | os.PathLike) else paths:
        text = str(path)
        if not text:
            yield ArticleError("''", "the name of a file or folder is empty; give it, or . for the folder you are in.")
            continue
        try:
            if os.path.isdir(text):
                inside, others = _inside(text)
                if not inside:
                    yield ArticleError(text, f"no article in this folder; give a folder with articles as {KINDS}.")
                if others:
                    tell(f"note: {text}: left out {_counted(others)}; articles are read from {KINDS}.")
                found.extend(inside)
            elif os.path.exists(text) and not is_wanted(os.path.basename(text).lstrip(".")):
                yield ArticleError(text, f"articles are read from {KINDS}; save it as one of these.")
            else:
                found.append((os.path.basename(text), text))
        except (OSError, ValueError) as error:
            yield ArticleError(text, f"cannot be read ({_reason(error)}); check its name and your rights.")
    # A name at the time: a folder of a million files is a million strings, no more.
    found.sort()
    yield from (text for _, text in found)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _inside(folder: str) -> tuple[list[tuple[str, str]], dict[str, int]]:
    """Files in a folder and below that are wanted, by name and path; the others counted by their endings."""
    wanted: list[tuple[str, str]] = []
    others: dict[str, int] = {}
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if set(names) >= _REPORT:
            others["a report"] = others.get("a report", 0) + len(names)
            folders.clear()
            continue
        for name in names:
            path = os.path.join(root, name)
            if name.startswith(".") or name.lower().endswith(".toml") or not os.path.isfile(path):
                continue
            if is_wanted(name):
                wanted.append((name, path))
            else:
                ending = os.path.splitext(name)[1].lower() or "without an ending"
                others[ending] = others.get(ending, 0) + 1
    return wanted, others


def _counted(others: dict[str, int]) -> str:
    total = sum(others.values())
    said = ", ".join(sorted(others)[:5]) + (", …" if len(others) > 5 else "")
    return f"{total} file{'' if total == 1 else 's'} ({said})"
