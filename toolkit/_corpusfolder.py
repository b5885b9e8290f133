"""Write a corpus chunk by chunk into a folder, so that a run that was killed goes on where it stopped."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from ._chunks import Chunk, Refused
from ._codechunk import CodedChunk
from ._errors import InputError, OutputError
from ._lock import Lock
from .provenance import sha256
from .tables import COLUMNS

# The journal says which chunks are done, in the order in which they were; the manifest is the journal of a complete
# run, in order of the chunks. One of them is there from the first moment on.
JOURNAL, MANIFEST, ERRORS, _LOCK = "journal.jsonl", "manifest.jsonl", "errors.jsonl", ".lock"
_PART = re.compile(r"\.?part-(\d+)\.parquet(\.tmp)?")
_GO_ON = "make room or mend it, then start the same command again: it goes on where it stopped"


@dataclass(frozen=True, slots=True)
class _Done:
    """A chunk in the journal: hash of its input, where its line stands, and its counts."""

    digest: str
    start: int
    length: int
    counts: dict[str, int]


def part_name(number: int) -> str:
    """Name of a chunk's files, the same in the folder of each table."""
    return f"part-{number:05d}.parquet"


class CorpusFolder:
    """
    The output folder of a run, held by one process at a time.

    A chunk is done once its line stands in the journal, which is written after its files stand under their names.
    What a killed run leaves before that is written again, with the same bytes.
    """

    def __init__(self, folder: Path, head: dict[str, Any]) -> None:
        self.folder = folder
        self._head = head
        self._journal: BinaryIO | None = None
        self._done: dict[int, _Done] = {}

    def __enter__(self) -> CorpusFolder:
        self._refuse_others()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = Lock(self.folder / _LOCK)
        except OSError as error:
            raise self._failed(self.folder, error) from error
        try:
            self._open()
        except OSError as error:
            self.__exit__(None, None, None)
            raise self._failed(self.folder, error) from error
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._journal is not None:
            self._journal.close()
        self._lock.release()

    def _failed(self, path: Path, error: OSError) -> OutputError:
        if isinstance(error, OutputError):
            return error
        return OutputError(f"{path} cannot be written ({error.strerror or error}): {_GO_ON}.")

    def _refuse_others(self) -> None:
        """Take an empty folder, or one that a run has begun; files of others are not touched."""
        try:
            names = {path.name for path in self.folder.iterdir() if path.name != _LOCK} if self.folder.exists() else ()
        except OSError as error:
            raise OutputError(
                f"{self.folder} is no folder that can be used ({error.strerror}): choose another with --out."
            ) from None
        if names and not {JOURNAL, MANIFEST} & set(names):
            raise OutputError(
                f"{self.folder} holds other files ({', '.join(sorted(names)[:3])}): choose a new folder with --out."
            )
        for name in (*COLUMNS, JOURNAL, MANIFEST, ERRORS, _LOCK):
            if (self.folder / name).is_symlink():
                raise OutputError(f"{self.folder / name} is a link that may lead out: choose a new folder with --out.")

    def _open(self) -> None:
        journal, manifest = self.folder / JOURNAL, self.folder / MANIFEST
        if manifest.exists() and not journal.exists():
            # Complete as far as it knew. What is missing or new is found out in the same way as after a kill.
            os.replace(manifest, journal)
        # The journal comes first: by it a folder is known as that of a run.
        self._journal = journal.open("r+b" if journal.exists() else "w+b")
        for table in COLUMNS:
            (self.folder / table).mkdir(exist_ok=True)
        self._load()
        self._sweep()

    def _load(self) -> None:
        """Read the journal; a last line that was cut off in the middle is cut off whole."""
        assert self._journal is not None
        good = 0
        for line in self._journal:
            try:
                record = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                record = None
            if record is None:
                break
            if good == 0:
                self._check_head(record)
            elif self._whole(record):
                counts = {"articles": record["articles"], "coded": record["coded"], "undated": record["undated"]}
                counts |= {"refused": len(record["refused"]), **record["rows"]}
                self._done[record["chunk"]] = _Done(record["input_sha256"], good, len(line), counts)
            good += len(line)
        self._journal.truncate(good)
        self._journal.seek(good)
        if good == 0:
            self._write_line(self._head)

    def _check_head(self, head: dict[str, Any]) -> None:
        for key, value in self._head.items():
            if head.get(key) != value:
                raise InputError(
                    f"{self.folder} was begun with another {key.replace('_', ' ')} ({head.get(key)}, now {value}): "
                    "finish it with that one, or choose a new folder with --out."
                )

    def _whole(self, record: dict[str, Any]) -> bool:
        """Whether all files of a chunk are there in their length; if not, it is done again."""
        sizes = ((self.folder / table / part_name(record["chunk"]), size) for table, size in record["bytes"].items())
        return all(path.is_file() and path.stat().st_size == size for path, size in sizes)

    def _sweep(self) -> None:
        """Remove what a killed run left under temporary names."""
        for table in COLUMNS:
            for path in (self.folder / table).glob(".part-*.parquet.tmp"):
                path.unlink()

    def has(self, chunk: Chunk) -> bool:
        """
        Whether a chunk is done.

        Raises
        ------
        InputError
            It was done, but with other articles.
        """
        done = self._done.get(chunk.number)
        if done is not None and done.digest != chunk.digest:
            which = f"article {chunk.first} differs"
            if chunk.last > chunk.first:
                which = f"articles {chunk.first} to {chunk.last} differ"
            raise InputError(
                f"The input is not the one that {self.folder} was begun with ({which}): give the same files "
                "again, or choose a new folder with --out."
            )
        return done is not None

    def write(self, chunk: Chunk, coded: CodedChunk) -> None:
        """
        Write a chunk's files, then its line in the journal.

        Parameters
        ----------
        chunk
            What was coded.
        coded
            What came of it.

        Raises
        ------
        OutputError
            The disk is full, or something else hinders.
        """
        for table, data in coded.parts.items():
            path = self.folder / table / part_name(chunk.number)
            try:
                _write_whole(path, data)
            except OSError as error:
                raise self._failed(path, error) from error
        ids = [entry.article_id for entry in chunk.entries]
        record = {
            "chunk": chunk.number, "first": chunk.first, "last": chunk.last, "first_id": ids[0], "last_id": ids[-1],
            "input_sha256": chunk.digest, "articles": len(ids), "coded": coded.coded, "undated": coded.undated,
            "rows": coded.rows, "bytes": {table: len(data) for table, data in coded.parts.items()},
            "sha256": {table: sha256(data) for table, data in coded.parts.items()},
            "refused": [{"position": at, **_told(refused)} for at, refused in coded.refused],
        }  # fmt: skip
        start, length = self._write_line(record)
        counts = {"articles": len(ids), "coded": coded.coded, "undated": coded.undated, "refused": len(coded.refused)}
        self._done[chunk.number] = _Done(chunk.digest, start, length, counts | coded.rows)

    def _write_line(self, record: dict[str, Any]) -> tuple[int, int]:
        assert self._journal is not None
        line = json.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n"
        start = self._journal.tell()
        try:
            self._journal.write(line)
            self._journal.flush()
            os.fsync(self._journal.fileno())
        except OSError as error:
            raise self._failed(self.folder / JOURNAL, error) from error
        return start, len(line)

    def finish(self, chunks: int) -> dict[str, int]:
        """
        End a complete run: errors in one file, the manifest in order, and no file that is not in it.

        Parameters
        ----------
        chunks
            How many the input has.

        Returns
        -------
        dict[str, int]
            Totals: articles, coded, undated, refused, and rows of each table.
        """
        if max(self._done, default=-1) >= chunks:
            raise InputError(
                f"The input has fewer articles than the one that {self.folder} was begun with: give the same files "
                "again, or choose a new folder with --out."
            )
        assert self._journal is not None
        assert sorted(self._done) == list(range(chunks))
        try:
            self._remove_strays(chunks)
            _write_lines(self.folder / ERRORS, self._error_lines())
            _write_lines(self.folder / MANIFEST, self._manifest_lines())
            self._journal.close()
            self._journal = None
            (self.folder / JOURNAL).unlink()
        except OSError as error:
            raise self._failed(self.folder, error) from error
        totals: dict[str, int] = {}
        for done in self._done.values():
            for key, value in done.counts.items():
                totals[key] = totals.get(key, 0) + value
        return totals

    def _remove_strays(self, chunks: int) -> None:
        """Remove parts of chunks that the input no longer has: written by a run that was killed before their line."""
        for table in COLUMNS:
            for path in (self.folder / table).iterdir():
                found = _PART.fullmatch(path.name)
                if found and int(found[1]) >= chunks:
                    path.unlink()

    def _lines(self) -> Iterator[bytes]:
        """Lines of the chunks, in their order."""
        assert self._journal is not None
        for number in sorted(self._done):
            self._journal.seek(self._done[number].start)
            yield self._journal.read(self._done[number].length)

    def _manifest_lines(self) -> Iterator[bytes]:
        yield json.dumps(self._head, ensure_ascii=False).encode("utf-8") + b"\n"
        yield from self._lines()

    def _error_lines(self) -> Iterator[bytes]:
        for line in self._lines():
            for refused in json.loads(line)["refused"]:
                yield json.dumps(refused, ensure_ascii=False).encode("utf-8") + b"\n"


def _told(refused: Refused) -> dict[str, str | None]:
    return {"article_id": refused.article_id, "where": refused.where, "reason": refused.reason}


def _write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name, and give it its own only when it is whole and on the disk."""
    _write_lines(path, iter((data,)))


def _write_lines(path: Path, lines: Iterator[bytes]) -> None:
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
