"""Run the toolkit's notebooks in a kernel of this Python and export them as pages that need no network."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

from ._errors import MissingToolError, ToolkitError
from ._paths import notebooks_path

SECONDS = 300  # the longest a cell may take; far above what any needs, so that only a stuck kernel meets it

# The page of nbconvert's JupyterLab template, without what it would fetch: RequireJS, MathJax, Mermaid.
_TEMPLATE = (
    "{% extends 'index.html.j2' %}{% block html_head_js_requirejs %}{% endblock %}"
    "{% block html_head_js_mathjax %}{% endblock %}{% block html_head_js_mermaidjs %}{% endblock %}"
    "{% block extra_css %}<style>[dir=rtl] p,[dir=rtl] li{text-align:right}"
    ".jp-Notebook{max-width:80em;margin:0 auto}</style>{% endblock %}"
)
_WIDGET = "application/vnd.jupyter.widget-view+json"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")  # of a terminal, in the kernel's tracebacks
_FETCHED = re.compile(r"""<(?:script|link|img|iframe)\b[^>]*?\s(?:src|href)\s*=\s*["'](?:https?:)?//""", re.IGNORECASE)


def notebook_files() -> list[Path]:
    """The notebooks, in order of their numbers."""
    return sorted(notebooks_path().glob("[0-9]*.ipynb"))


def run_notebook(path: Path, parameters: dict[str, Any] | None = None) -> Any:
    """
    Run a notebook from top to bottom in a new kernel and a new, empty folder.

    Parameters
    ----------
    path
        The notebook; it is read, never written.
    parameters
        Values that replace those of the cell tagged ``parameters``.

    Returns
    -------
    nbformat.NotebookNode
        The notebook with its outputs, without times of execution.

    Raises
    ------
    ToolkitError
        A cell failed; its last line of error is in the sentence.
    MissingToolError
        The Jupyter packages are missing.
    """
    try:
        import nbformat
        from nbclient import NotebookClient
        from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
    except ImportError as error:
        raise MissingToolError(f"The package {error.name} is missing: pip install nbconvert ipykernel.") from error
    notebook: Any = nbformat.reads(path.read_text("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    _set_parameters(notebook, parameters or {})
    with tempfile.TemporaryDirectory(prefix="notebook-") as folder, warnings.catch_warnings():
        # The kernel talks over the loopback interface only; what its client warns of is no concern of the reader's.
        warnings.simplefilter("ignore")
        client = NotebookClient(
            notebook, km=_kernel(), timeout=SECONDS, record_timing=False, store_widget_state=False,
            resources={"metadata": {"path": folder}},
        )  # fmt: skip
        try:
            # The client leaves a kernel that it was given running, unless told otherwise.
            client.execute(env=_environment(folder), cleanup_kc=True)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            last = _COLOURS.sub("", str(error).strip().splitlines()[-1])
            raise ToolkitError(f"The notebook {path.name} stopped ({last}): run it in Jupyter to see where.") from error
    _still(notebook)
    return notebook


def _still(notebook: Any) -> None:
    """Take out widgets, which no longer have their kernel, where an output has a picture of them beside it."""
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if "text/html" in output.get("data", ()):
                output["data"].pop(_WIDGET, None)


def _kernel() -> Any:
    """A kernel of the Python that runs now, whatever kernels are installed on the machine under the same name."""
    from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager

    spec = KernelSpec(
        argv=[sys.executable, "-m", "ipykernel_launcher", "--log-level=ERROR", "-f", "{connection_file}"],
        display_name="Python 3", language="python", metadata={"debugger": False},
    )  # fmt: skip

    class ThisPython(KernelSpecManager):
        """Knows one kernel only."""

        def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
            """The one."""
            return spec

    return AsyncKernelManager(kernel_spec_manager=ThisPython())


def _environment(folder: str) -> dict[str, str]:
    """The environment of this process; the kernel must find the same toolkit, and no profile of the user's."""
    home = Path(__file__).resolve().parent.parent
    found = [os.environ["PYTHONPATH"]] if os.environ.get("PYTHONPATH") else []
    # An installed toolkit is found anyway; its folder, put first, would let any package hide the standard library.
    if home.name not in {"site-packages", "dist-packages"}:
        found.insert(0, str(home))
    changed = {"IPYTHONDIR": str(Path(folder, ".ipython")), "PYTHONHASHSEED": "0"}
    return {**os.environ, **changed, **({"PYTHONPATH": os.pathsep.join(found)} if found else {})}


def _set_parameters(notebook: Any, parameters: dict[str, Any]) -> None:
    if not parameters:
        return
    cell = next(cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", []))
    cell.source += "".join(f"\n{name} = {value!r}" for name, value in parameters.items())


def notebook_page(notebook: Any, name: str) -> str:
    """
    A notebook as one HTML page that makes no request.

    Parameters
    ----------
    notebook
        With its outputs.
    name
        Title of the page.

    Raises
    ------
    ToolkitError
        An output would be fetched from the network.
    """
    from jinja2 import DictLoader
    from nbconvert import HTMLExporter

    with warnings.catch_warnings():
        # nbconvert asks for alternative texts of pictures, and these have theirs.
        warnings.simplefilter("ignore")
        exporter = HTMLExporter(  # type: ignore[no-untyped-call]
            extra_loaders=[DictLoader({"offline.html.j2": _TEMPLATE})], template_file="offline.html.j2"
        )
        page, _ = exporter.from_notebook_node(notebook, resources={"metadata": {"name": name}})
    found = _FETCHED.search(page)
    if found:
        raise ToolkitError(f"The notebook {name} would fetch {page[found.start() : found.end() + 60]!r}: leave it out.")
    return str(page)
