"""JupyterLab started for real, on copies of the notebooks, with no settings but its own."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import toolkit
from toolkit._paths import notebooks_path

START = 90  # seconds that the server may take
QUIET = {"fetchNews": "false", "checkForUpdates": False}  # else Lab asks the network, and covers the page with toasts


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextlib.contextmanager
def jupyterlab(home: Path) -> Iterator[str]:
    """Address of a JupyterLab that knows no settings but its own, on copies of the notebooks."""
    work = home / "work"
    shutil.copytree(notebooks_path(), work)
    settings = home / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(QUIET), "utf-8")
    rooms = {
        "JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces", "IPYTHONDIR": "ipython",
    }  # fmt: skip
    package = str(Path(toolkit.__file__).resolve().parent.parent)
    environment = {**os.environ, "PYTHONPATH": package, **{key: str(home / room) for key, room in rooms.items()}}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    port = free_port()
    options = [
        "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0",
        "--IdentityProvider.token=", "--ServerApp.password=", "--ServerApp.disable_check_xsrf=True",
        f"--ServerApp.root_dir={work}", "--LabApp.expose_app_in_browser=True", "--LabApp.extension_manager=readonly",
    ]  # fmt: skip
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options], env=environment, stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip
        try:
            _wait(server, port, home / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            # A first SIGINT would only make it ask.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGTERM)
            server.wait(30)


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/status", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    pytest.fail(f"JupyterLab did not start: {log.read_text('utf-8', 'replace')[-2000:]}")


def open_and_run(page: Any, lab: str, name: str) -> list[tuple[int, list[str]]]:
    """A notebook opened and run in Lab; of each code cell its number and the kinds of its outputs."""
    page.goto(f"{lab}/lab/tree/{name}?reset")
    page.wait_for_selector(".jp-Notebook", timeout=60_000)
    page.wait_for_function("window.jupyterapp?.shell.currentWidget?.sessionContext", timeout=60_000)
    page.evaluate(
        "async () => { const w = window.jupyterapp.shell.currentWidget;"
        " await w.context.ready; await w.sessionContext.ready; }"
    )
    page.set_default_timeout(180_000)
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    cells: list[tuple[int, list[str]]] = page.evaluate(
        "window.jupyterapp.shell.currentWidget.content.model.sharedModel.toJSON().cells"
        ".filter(c => c.cell_type === 'code').map(c => [c.execution_count, c.outputs.map(o => o.output_type)])"
    )
    return cells


def outside(lab: str, asked: list[str]) -> list[str]:
    """Addresses asked for that are not of this Lab."""
    own = (lab, "data:", "about:", "blob:", lab.replace("http", "ws"))
    return [url for url in asked if not url.startswith(own)]
