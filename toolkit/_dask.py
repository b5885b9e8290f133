"""Code chunks on a Dask cluster; this process alone reads and writes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from ._chunks import Chunk
from ._codechunk import CodedChunk, code_chunk
from ._errors import MissingToolError, ToolkitError
from ._workers import Job
from .gazetteer import PLACES_VARIABLE, use_places, user_files

if TYPE_CHECKING:
    from distributed import Client, Future

_GONE = "The cluster has gone away: connect to a new one and start again; it goes on where it stopped."


class DaskPool:
    """
    The processes of a cluster.

    A chunk travels to the worker and its tables travel back, so that workers need to see neither the input nor the
    output folder. Dask itself gives the chunk of a dead worker to another; it gives up after
    ``distributed.scheduler.allowed-failures`` deaths.
    """

    patience = 1

    def __init__(self, client: Client) -> None:
        try:
            from distributed import as_completed
        except ImportError:
            raise MissingToolError("A cluster needs Dask: install it with pip install distributed.") from None
        self._client = client
        self._ended = as_completed()
        self._jobs: dict[str, tuple[Future, Job]] = {}
        self._places = tuple(str(path) for path in user_files())

    @property
    def capacity(self) -> int:
        """Two chunks for each thread that the cluster has at this moment; it may grow and shrink."""
        with self._connected():
            threads: int = sum(self._client.nthreads().values())
        return max(2, 2 * threads)

    def submit(self, job: Job) -> None:
        """Take a job; the cluster decides where it is done."""
        # The same chunk again has to be coded again: its result may be what was lost.
        key = f"code-chunk-{job.chunk.number}-{uuid4().hex}"
        with self._connected():
            future = self._client.submit(_code, job.chunk, job.deadly, self._places, key=key, pure=False)
        self._jobs[key] = (future, job)
        self._ended.add(future)

    def results(self) -> list[tuple[Job, CodedChunk | None]]:
        """Wait until one job has ended; None stands for the death of its workers, again and again."""
        from distributed import KilledWorker

        with self._connected():
            future = next(self._ended)
            _, job = self._jobs.pop(future.key)
            try:
                coded: CodedChunk = future.result()
            except (KilledWorker, MemoryError):
                return [(job, None)]
            except ImportError as error:
                raise ToolkitError(
                    f"A worker of the cluster lacks a library ({error}): install the toolkit in the "
                    'same version on all machines, with pip install ".[read,dask]" in its folder, then start again.'
                ) from error
            future.release()
        return [(job, coded)]

    @contextmanager
    def _connected(self) -> Iterator[None]:
        """Tell in a sentence, where Dask fails in many ways, that the scheduler can no longer be reached."""
        from concurrent.futures import CancelledError

        try:
            yield
        except CancelledError as error:
            raise ToolkitError(_GONE) from error
        except Exception as error:
            if self._client.status == "running":
                raise
            raise ToolkitError(_GONE) from error

    def close(self) -> None:
        """Take back what has not been done."""
        if self._client.status == "running":
            self._client.cancel([future for future, _ in self._jobs.values()])
        self._jobs.clear()


def _code(chunk: Chunk, deadly: frozenset[int], places: tuple[str, ...]) -> CodedChunk:
    if os.environ.get(PLACES_VARIABLE, "") != os.pathsep.join(places):
        use_places(*map(Path, places))
    return code_chunk(chunk, deadly)
