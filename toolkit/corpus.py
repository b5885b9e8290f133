"""Code many articles: several processes or a Dask cluster, bounded memory, and a run that was killed goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ._chunks import CHUNK_BYTES, Chunk, Refused, admitted, cut
from ._codechunk import CodedChunk, made_by, need_pyarrow
from ._corpusfolder import ERRORS, CorpusFolder
from ._errors import InputError, ToolkitError
from ._progress import Clock, Progress
from ._reading import Files
from ._workers import Job, LocalPool, Pool
from .articles import Article, ArticleError, parse_day, read

if TYPE_CHECKING:
    from distributed import Client

# Suspects are held in memory until they are tried.
_MANY_SUSPECTS = 16

__all__ = ["CorpusRun", "Progress", "extract_articles", "extract_corpus"]


@dataclass(frozen=True, slots=True)
class CorpusRun:
    """
    What a complete run has written into ``folder``.

    ``articles`` is the length of the input, ``coded`` and ``refused`` together; ``undated`` are coded ones without a
    date of publication, whose relative dates stay open; ``rows`` counts the rows of each table.
    """

    folder: Path
    articles: int
    coded: int
    refused: int
    undated: int
    rows: dict[str, int]

    @property
    def errors(self) -> Path:
        """File that names every article set aside, one JSON object a line, with the reason."""
        return self.folder / ERRORS


def extract_corpus(
    paths: Iterable[Path | str],
    out: Path | str,
    *,
    workers: int | None = None,
    client: Client | None = None,
    published: str | date | None = None,
    columns: Mapping[str, str] | None = None,
    dates: str | None = None,
    tell: Callable[[str], None] = lambda _: None,
    chunk_bytes: int = CHUNK_BYTES,
    progress: Callable[[Progress], None] | None = None,
) -> CorpusRun:
    """
    Code the articles of files and folders into a folder of Parquet files.

    Started again after it was stopped or killed, it goes on; the result is byte for byte that of a run without a stop.

    Parameters
    ----------
    paths
        Files, archives and folders.
    out
        A new folder, or that of the run to go on with. ``events/``, ``casualties/``, ``places/``, ``dates/`` and
        ``numbers/`` hold ``part-00000.parquet`` and so on; ``errors.jsonl`` names what was set aside, and
        ``manifest.jsonl`` every chunk with its articles, the hash of its input and those of its files.
    workers
        Processes of this machine; by default one for each core that may be used.
    client
        A ``distributed.Client``: its cluster codes the articles, this process reads and writes.
    published
        Date of publication for articles that have none.
    columns, dates, tell
        As for ``articles.read``.
    chunk_bytes
        Bytes of text that are coded, written and, after a kill, lost together.
    progress
        Called with the state after each chunk.

    Raises
    ------
    InputError
        There is no article, or the folder was begun with other articles or another version.
    OutputError
        The folder cannot be written, or another run is writing it.
    MissingToolError
        pyarrow, or what Dask needs, is not installed.
    """
    paths = list(paths)
    day = parse_day(published, "published")
    found = Files(paths, read(paths, published=day, columns=columns, dates=dates, tell=tell))
    return extract_articles(
        found, out, workers=workers, client=client, chunk_bytes=chunk_bytes, progress=progress, share=found.share
    )


def extract_articles(
    articles: Iterable[Article | ArticleError],
    out: Path | str,
    *,
    workers: int | None = None,
    client: Client | None = None,
    chunk_bytes: int = CHUNK_BYTES,
    progress: Callable[[Progress], None] | None = None,
    share: Callable[[], float | None] = lambda: None,
) -> CorpusRun:
    """
    Code articles that come from anywhere, a database for example, as ``extract_corpus`` does those of files.

    Parameters
    ----------
    articles
        Read once, from the first to the last, as fast as they are coded. To go on with a run they have to come in the
        same order again.
    out, workers, client, chunk_bytes, progress
        As for ``extract_corpus``.
    share
        Tells how much of the articles has been read (0 to 1), for the time left.

    Raises
    ------
    InputError
        There is no article, or the folder was begun with other articles or another version.
    OutputError
        The folder cannot be written, or another run is writing it.
    MissingToolError
        pyarrow, or what Dask needs, is not installed.
    """
    need_pyarrow()
    if workers is not None and workers < 1:
        raise InputError(f"The number of workers is {workers}: give 1 or more.")
    if chunk_bytes < 1:
        raise InputError(f"The bytes of a chunk are {chunk_bytes}: give 1 or more.")
    chunks = _not_empty(cut(admitted(articles), chunk_bytes))
    head = {"toolkit": made_by(), "size_of_chunks": chunk_bytes}
    with CorpusFolder(Path(out), head) as folder:
        run = _Run(folder, Clock(share), progress or (lambda _: None))
        count = run.all(chunks, lambda: _pool(workers, client))
        totals = folder.finish(count)
    own = {key: totals.pop(key) for key in ("articles", "coded", "refused", "undated")}
    return CorpusRun(folder=Path(out), rows=totals, **own)


def _pool(workers: int | None, client: Client | None) -> Pool:
    if client is not None:
        from ._dask import DaskPool

        return DaskPool(client)
    return LocalPool(workers or usable_cores())


def usable_cores() -> int:
    """Cores that this process may use, which are fewer than the machine's in a container or a batch job."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _not_empty(chunks: Iterator[Chunk]) -> Iterator[Chunk]:
    """The chunks, if there is an article in them; nothing has been written until then."""
    held = []
    for chunk in chunks:
        held.append(chunk)
        if not all(isinstance(entry, Refused) for entry in chunk.entries):
            return chain(held, chunks)
    refused = [entry for chunk in held for entry in chunk.entries if isinstance(entry, Refused)]
    if not refused:
        raise InputError("There is no article in the input: give files or folders of articles.")
    more = f" (and {len(refused) - 1:,} more like it)" if len(refused) > 1 else ""
    raise InputError(f"No article can be read: {refused[0].reason}{more}")


class _Run:
    """Send chunks out, take results in, and find the articles that kill processes."""

    def __init__(self, folder: CorpusFolder, clock: Clock, progress: Callable[[Progress], None]) -> None:
        self._folder, self._clock, self._progress = folder, clock, progress
        self._pending = 0
        # Chunks whose processes died more often than by chance.
        self._suspects: list[Chunk] = []

    def all(self, chunks: Iterator[Chunk], make_pool: Callable[[], Pool]) -> int:
        """Code all chunks that are not done; the number of all."""
        count = 0
        pool: Pool | None = None
        try:
            for chunk in chunks:
                count += 1
                if self._folder.has(chunk):
                    self._clock.skip(len(chunk.entries))
                    continue
                # Processes start only when there is something to do.
                pool = pool or make_pool()
                while self._pending >= pool.capacity:
                    self._take(pool)
                self._send(pool, Job(chunk))
                if len(self._suspects) >= _MANY_SUSPECTS:
                    self._settle(pool)
            if pool is not None:
                self._settle(pool)
        finally:
            if pool is not None:
                pool.close()
        return count

    def _send(self, pool: Pool, job: Job) -> None:
        self._pending += 1
        pool.submit(job)

    def _take(self, pool: Pool) -> None:
        for job, coded in pool.results():
            self._pending -= 1
            if coded is not None:
                self._write(job.chunk, coded)
                continue
            job.deaths += 1
            if job.deaths < pool.patience:
                self._send(pool, job)
            else:
                self._suspects.append(job.chunk)

    def _write(self, chunk: Chunk, coded: CodedChunk) -> None:
        if coded.made_by != made_by():
            raise ToolkitError(
                f"A worker has another toolkit ({coded.made_by}) than this process ({made_by()}): install the same "
                "on all machines, then start again."
            )
        self._folder.write(chunk, coded)
        self._progress(self._clock.add(len(chunk.entries), len(coded.refused)))

    def _settle(self, pool: Pool) -> None:
        """Wait for what is out; then try the articles of each suspect alone, and code it without the deadly ones."""
        while self._pending:
            self._take(pool)
        for chunk in self._suspects:
            entries = [index for index, entry in enumerate(chunk.entries) if isinstance(entry, Article)]
            deadly = frozenset(index for index in entries if _alone(pool, Job(chunk.alone(index))) is None)
            coded = _alone(pool, Job(chunk, deadly))
            if coded is None:
                raise ToolkitError(
                    f"The processes that code articles {chunk.first} to {chunk.last} die again and again: there may be "
                    "too little memory; give fewer workers, then start again: it goes on where it stopped."
                )
            self._write(chunk, coded)
        self._suspects.clear()


def _alone(pool: Pool, job: Job) -> CodedChunk | None:
    """
    The result of a job while no other is out; None where its process dies each time.

    A cluster blames a death on all that its worker had to do; only what dies alone is to blame for sure.
    """
    for _ in range(pool.patience):
        pool.submit(job)
        ((_, coded),) = pool.results()
        if coded is not None:
            return coded
    return None
