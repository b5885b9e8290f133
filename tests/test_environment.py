"""environment.yml, the conda user's way, asks for what pyproject.toml asks for. Read only: conda is not run."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
# Names on conda-forge that differ from those on PyPI; matplotlib-base is matplotlib without a window toolkit.
ON_CONDA_FORGE = {"arabic-reshaper": "arabic_reshaper", "duckdb": "python-duckdb", "matplotlib": "matplotlib-base"}
REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*(?P<range>.*)")


def split(requirement):
    match = REQUIREMENT.fullmatch(requirement)
    return match["name"], match["range"]


@pytest.fixture(scope="module")
def environment():
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def conda(environment):
    return dict(split(part) for part in environment["dependencies"] if isinstance(part, str))


def by_pip(environment):
    (section,) = (part["pip"] for part in environment["dependencies"] if isinstance(part, dict))
    return section


def test_every_dependency_stands_once_with_the_same_range(environment, project):
    pip = dict(split(part) for part in by_pip(environment) if not part.startswith("-"))
    wanted = dict(split(part) for part in [*project["dependencies"], *project["optional-dependencies"]["read"]])
    from_conda = {name: version for name, version in conda(environment).items() if name not in {"python", "pip"}}
    back = {other: name for name, other in ON_CONDA_FORGE.items()}
    assert not set(ON_CONDA_FORGE) & set(from_conda)
    found = {back.get(name, name): version for name, version in from_conda.items()}
    assert not set(found) & set(pip)
    assert found | pip == wanted


def test_python_is_the_same(environment, project):
    assert conda(environment)["python"] == project["requires-python"]


def test_only_conda_forge_is_asked(environment):
    assert environment["channels"] == ["conda-forge", "nodefaults"]


def test_the_toolkit_itself_comes_from_this_folder(environment):
    assert environment["name"] == project_name()
    # conda warns, and will refuse, where pip is used without being asked for before the section.
    assert environment["dependencies"].index("pip") == len(environment["dependencies"]) - 2
    assert by_pip(environment)[-1] == "--editable ."


def project_name():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["name"]


def test_the_lock_holds_every_dependency_with_its_hashes(project):
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([a-z0-9._-]+)==([^ \\\n]+)", lock, re.MULTILINE))
    asked = [
        *project["dependencies"],
        *project["optional-dependencies"]["dev"],
        *project["optional-dependencies"]["read"],
    ]
    assert {split(part)[0] for part in asked} <= set(pinned)
    blocks = re.split(r"^(?=\S)", lock, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)


@pytest.mark.parametrize("name", ["requirements.lock", ".ci/matplotlib310.lock"])
def test_a_lock_names_no_address(name):
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|index-url|find-links|trusted-host| @ |\bfile:", lock)
