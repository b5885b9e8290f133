"""Run the toolkit's command: in a process of its own as a user does, or, quicker, in this one."""

import contextlib
import io
import os
import subprocess
import sys
from types import SimpleNamespace

from toolkit.__main__ import main


def run(*arguments, cwd=None, python=sys.executable, **environment):
    """The finished process; its output as text in UTF-8, whatever the system's code page is."""
    return subprocess.run(
        [str(python), "-m", "toolkit", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONWARNINGS": "error", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def call(*arguments):
    """The same without a new process: an error that would be a traceback there is raised here."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main([str(argument) for argument in arguments])
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode("utf-8"))
    return SimpleNamespace(returncode=status, stdout=texts[0], stderr=texts[1])


def sentences(process):
    """Lines of stderr that tell of an error."""
    return [line for line in process.stderr.splitlines() if line.startswith("error: ")]
