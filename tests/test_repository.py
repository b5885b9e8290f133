"""What the checkout promises: nothing of one machine in it, all data credited, every public function explained."""

import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import toolkit
from toolkit.tables import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
# Folders that tools make; none of them belongs to the project.
MADE = {".git", "exports", "dist", "build", "__pycache__", ".ipynb_checkpoints", "node_modules"}
# Folders of a user's or a build machine, folders outside the checkout, and hosts of package registries. The brackets
# keep the rule from finding itself.
MACHINE = re.compile(r"/[h]ome/\w|/[r]oot/|/[w]ork/|/[U]sers/\w|[A-Z]:\\[U]sers|\.\./[s]hared")
REGISTRY = re.compile(r"[p]ythonhosted|/[p]ypi\.org|[r]egistry\.npmjs|[d]eb\.debian\.org")


def project_files():
    """Files of the project as they stand in the folder, whether committed or about to be."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        made = any(p in MADE or p.startswith((".venv", ".hypothesis")) or p.endswith("_cache") for p in parts)
        if path.is_file() and not made:
            yield path


FILES = [path for path in project_files() if path.suffix not in {".png", ".woff2", ".ttf", ".pdf", ".gz"}]


def test_no_file_names_a_machine_or_a_registry():
    found = []
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        hits = [match[0] for rule in (MACHINE, REGISTRY) for match in rule.finditer(text)]
        found += [f"{path.relative_to(ROOT)}: {hit}" for hit in hits]
    assert found == []


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.stem)
def test_notebooks_are_committed_without_outputs(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert code
    assert [cell["source"] for cell in code if cell["outputs"] or cell["execution_count"] is not None] == []


def credited():
    """Names in the first column of the table of licences: files, and folders that end in a slash."""
    table = (ROOT / "data" / "SOURCES.md").read_text(encoding="utf-8").split("\n## ")[0]
    names = []
    for line in table.splitlines():
        if not line.startswith("| `"):
            continue
        folder = ""
        for name in re.findall(r"`([^`]+)`", line.split("|")[1]):
            # A second name in a cell may leave out the folder of the first.
            names.append(name if "/" in name else folder + name)
            folder = name.rpartition("/")[0] + "/"
    return names


def test_every_data_file_has_its_origin_and_licence():
    names = credited()
    uncredited = []
    for path in project_files():
        if (ROOT / "data") not in path.parents or path.name in {"SOURCES.md", "README.md"}:
            continue
        name = path.relative_to(ROOT / "data")
        if not any(name.match(given) or (given.endswith("/") and name.as_posix().startswith(given)) for given in names):
            uncredited.append(name.as_posix())
    assert uncredited == []


def test_what_is_credited_is_there():
    data = ROOT / "data"
    assert [name for name in credited() if not list(data.glob(name.rstrip("/")))] == []


def public_modules():
    names = [module.name for module in pkgutil.iter_modules(toolkit.__path__) if not module.name.startswith("_")]
    return [importlib.import_module(f"toolkit.{name}") for name in names]


def public_functions():
    for module in public_modules():
        for name, value in vars(module).items():
            if not name.startswith("_") and inspect.isfunction(value) and value.__module__ == module.__name__:
                yield pytest.param(value, id=f"{module.__name__.removeprefix('toolkit.')}.{name}")


@pytest.mark.parametrize("module", public_modules(), ids=lambda module: module.__name__)
def test_every_module_says_in_a_line_what_it_does(module):
    first = (module.__doc__ or "").splitlines()[:1]
    assert first
    assert first[0].endswith(".")


@pytest.mark.parametrize("function", list(public_functions()))
def test_every_public_function_is_explained(function):
    text = inspect.getdoc(function)
    assert text
    # A short text is enough where the name, the types and one or two parameters say the rest.
    parameters = [name for name in inspect.signature(function).parameters if not name.startswith("_")]
    sections = re.findall(r"^(Parameters|Returns|Yields|Raises)\n---", text, re.MULTILINE)
    if "\n" not in text or (len(parameters) <= 2 and not sections) or not parameters:
        return
    assert "Parameters" in sections
    section = text.split("\nParameters\n")[1]
    assert [name for name in parameters if not re.search(rf"^\**[\w, *]*\b{name}\b", section, re.MULTILINE)] == []


def test_no_public_function_hides_a_module():
    modules = {module.__name__.rpartition(".")[2] for module in public_modules()}
    assert modules & set(vars(toolkit)) <= {name for name in modules if inspect.ismodule(getattr(toolkit, name))}


def test_the_top_holds_only_what_the_readme_names():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    top = {path.relative_to(ROOT).parts[0] for path in project_files()}
    git = {".gitignore", ".gitattributes", ".DS_Store"}
    assert [name for name in sorted(top - git) if name not in readme and name != "README.md"] == []


def test_files_that_the_documents_point_to_are_there():
    missing = []
    for path in (path for path in FILES if path.suffix == ".md"):
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            if "://" not in target and not (path.parent / target).exists():
                missing.append(f"{path.relative_to(ROOT)}: {target}")
    assert missing == []


def test_the_codebook_explains_every_column():
    text = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    for table, columns in COLUMNS.items():
        section = re.search(rf"^## {table}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)[1]
        named = set(re.findall(r"`(\w+)`", section))
        # Tables of mentions belong to their article; the page says so once for all.
        assert set(columns) - named <= {"article_id"}, table


def test_the_versions_agree():
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\nversion: {toolkit.__version__}\n" in citation
    assert f"\n## {toolkit.__version__} " in changes


def test_the_example_in_the_readme_runs(tmp_path):
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    command = [sys.executable, "-W", "error", "-c", code]
    process = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert process.returncode == 0, process.stderr
    assert "US Embassy" in process.stdout or "Kirkuk" in process.stdout
    assert {"attacks.png", "attacks.svg", "attacks.pdf", "baghdad.html"} <= {path.name for path in tmp_path.iterdir()}
