"""Code chunks in several processes of this machine; a process that dies is replaced."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Protocol

from ._chunks import Chunk
from ._codechunk import CodedChunk, code_chunk
from ._errors import ToolkitError

_CANNOT_START = (
    "The processes that code the articles do not start: in a script of your own, call extract_corpus below "
    'the line if __name__ == "__main__": so that each process does not run the script anew.'
)


@dataclass(eq=False)
class Job:
    """A chunk to code without its deadly entries, and how often a process died over it."""

    chunk: Chunk
    deadly: frozenset[int] = frozenset()
    deaths: int = 0


class Pool(Protocol):
    """
    Processes that code chunks.

    ``capacity`` is how many jobs it takes at a time: some more than it has processes, so that none waits for the
    reader, and no more, so that memory stays bounded. ``patience`` is how often a job may die before it is suspected.
    """

    patience: int

    @property
    def capacity(self) -> int:
        """How many jobs it takes at the moment."""

    def submit(self, job: Job) -> None:
        """Take a job."""

    def results(self) -> list[tuple[Job, CodedChunk | None]]:
        """Wait until at least one job has ended; None stands for the death of its process."""

    def close(self) -> None:
        """Stop all processes at once."""


def _serve(connection: Connection) -> None:
    """Code what comes in until nothing more comes; end with the parent, however that ended."""
    # Ctrl-C goes to the parent, which stops the others in its own time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        connection.send(None)
        while True:
            chunk, deadly = connection.recv()
            connection.send(_outcome(chunk, deadly))
    except (EOFError, BrokenPipeError, ConnectionResetError, MemoryError):
        return


def _outcome(chunk: Chunk, deadly: frozenset[int]) -> CodedChunk | Exception:
    try:
        return code_chunk(chunk, deadly)
    except MemoryError:
        raise
    except Exception as error:
        # A missing data file, say: it would come with every chunk, and ends the run.
        return error


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class _Worker:
    def __init__(self) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(theirs,), daemon=True, name="toolkit-worker")
        self.process.start()
        # With their end closed here, reading from a dead process ends instead of waiting.
        theirs.close()
        self.ready = False
        self.job: Job | None = None

    def stop(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class LocalPool:
    """Processes of this machine, started afresh (spawn): alike on every system, with nothing inherited by accident."""

    patience = 2

    def __init__(self, workers: int) -> None:
        self._number = workers
        self._stillborn = 0
        self._waiting: deque[Job] = deque()
        self._workers: list[_Worker] = []
        try:
            for _ in range(workers):
                self._workers.append(_Worker())
        except BaseException:
            self.close()
            raise

    @property
    def capacity(self) -> int:
        """Two more than processes: one that is being read, one that is ready."""
        return self._number + 2

    def submit(self, job: Job) -> None:
        """Take a job; it goes to the next free process."""
        self._waiting.append(job)
        self._hand_out()

    def results(self) -> list[tuple[Job, CodedChunk | None]]:
        """Wait until at least one job has ended; None stands for the death of its process."""
        ended: list[tuple[Job, CodedChunk | None]] = []
        while not ended:
            self._hand_out()
            ready = wait([worker.connection for worker in self._workers])
            for worker in [worker for worker in self._workers if worker.connection in ready]:
                ended.extend(self._receive(worker))
        self._hand_out()
        return ended

    def _receive(self, worker: _Worker) -> list[tuple[Job, CodedChunk | None]]:
        try:
            message: CodedChunk | Exception | None = worker.connection.recv()
        except (EOFError, OSError):
            return self._replace(worker)
        if isinstance(message, Exception):
            raise message
        if message is None:
            worker.ready = True
            return []
        job, worker.job = worker.job, None
        return [] if job is None else [(job, message)]

    def _hand_out(self) -> None:
        for worker in list(self._workers):
            if self._waiting and worker.ready and worker.job is None:
                worker.job = self._waiting.popleft()
                try:
                    worker.connection.send((worker.job.chunk, worker.job.deadly))
                except OSError:
                    # It died while it waited: not the job's fault.
                    self._waiting.appendleft(worker.job)
                    worker.job = None
                    self._replace(worker)

    def _replace(self, worker: _Worker) -> list[tuple[Job, CodedChunk | None]]:
        # One may be killed while it starts; several in a row cannot start at all.
        self._stillborn = 0 if worker.ready else self._stillborn + 1
        if self._stillborn > 3:
            raise ToolkitError(_CANNOT_START)
        job = worker.job
        self._workers[self._workers.index(worker)] = _Worker()
        worker.stop()
        return [] if job is None else [(job, None)]

    def close(self) -> None:
        """Stop all processes at once."""
        for worker in self._workers:
            worker.stop()
        self._workers.clear()
