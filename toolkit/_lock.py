"""Hold a folder for one process at a time; a process that dies holds nothing."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

from ._errors import OutputError


class Lock:
    """
    A file that the system locks for this process, and that names it for the others.

    The system frees the lock when a process ends, however it ends: there is no guessing whether a number that stands in
    a file is still that process. Where the folder is shared between machines and the system's locks are not, the name
    of another machine in the file is believed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        while True:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                holder = _holder(self._handle)
                if not _lock(self._handle):
                    raise OutputError(
                        f"{path.parent} is being written by {_named(holder)}: let it end, then try again."
                    )
                if holder and holder["host"] != socket.gethostname():
                    raise OutputError(
                        f"{path.parent} is being written by {_named(holder)}: let it end; if it no longer runs, "
                        f"remove {path} and try again."
                    )
                if self._is_there():
                    self._sign()
                    return
            except BaseException:
                os.close(self._handle)
                raise
            # The holder ended, and took the file away, between our opening and our locking it.
            os.close(self._handle)

    def _is_there(self) -> bool:
        try:
            return os.path.samestat(os.fstat(self._handle), os.stat(self._path))
        except FileNotFoundError:
            return False

    def _sign(self) -> None:
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, json.dumps({"host": socket.gethostname(), "pid": os.getpid()}).encode())

    def release(self) -> None:
        """Give the folder free."""
        try:
            self._path.unlink(missing_ok=True)
        except PermissionError:
            # Windows removes no open file; an empty one says as well that nobody holds it.
            os.ftruncate(self._handle, 0)
        os.close(self._handle)


def _lock(handle: int) -> bool:
    """Lock a file until it is closed; False where another process has."""
    try:
        import fcntl
    except ImportError:
        return _lock_on_windows(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock_on_windows(handle: int) -> bool:
    import msvcrt

    # A byte far behind the text: there, what is locked cannot be read either.
    os.lseek(handle, 1 << 20, os.SEEK_SET)
    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError:
        return False
    return True


def _holder(handle: int) -> dict[str, str | int] | None:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        holder = json.loads(os.read(handle, 4096))
        return {"host": str(holder["host"]), "pid": int(holder["pid"])}
    except (ValueError, KeyError, TypeError):
        return None


def _named(holder: dict[str, str | int] | None) -> str:
    return f"process {holder['pid']} on {holder['host']}" if holder else "another process"
