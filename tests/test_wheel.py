"""The wheel holds all it needs: installed by itself in a new environment, it codes an article from any folder."""

import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
from command import run

from toolkit.articles import sample_path

ROOT = Path(__file__).resolve().parent.parent
# What extract needs beyond the standard library; copied, so that the test fetches nothing.
NEEDED = ("hijridate",)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Wheel and source archive; built with the build tools of this environment, hence without a network."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), "--wheel", "--sdist", str(ROOT)]
    process = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert process.returncode == 0, process.stdout + process.stderr
    (wheel,), (archive,) = out.glob("*.whl"), out.glob("*.tar.gz")
    return wheel, archive


@pytest.fixture(scope="module")
def elsewhere(built, tmp_path_factory):
    """Python of a new environment that holds the wheel and what extract needs, and nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=False, symlinks=sys.platform != "win32")
    python = folder / "env" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    install = [*pip, "install", "--no-deps", "--no-index", str(built[0])]
    process = subprocess.run(install, capture_output=True, encoding="utf-8", check=False)
    assert process.returncode == 0, process.stderr
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([python, "-c", asked], capture_output=True, encoding="utf-8", check=True).stdout.strip()
    for name in NEEDED:
        shutil.copytree(Path(__import__(name).__file__).parent, Path(site) / name)
    return python


def test_the_wheel_codes_an_article_from_another_folder_as_the_checkout_does(elsewhere, tmp_path):
    article = shutil.copy(sample_path(), tmp_path / "story.txt")
    given = ("extract", Path(article).name, "--published", "2019-12-31")
    installed = run(*given, python=elsewhere, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    assert installed.stdout == run(*given, cwd=tmp_path).stdout
    assert '"kirkuk' in installed.stdout


def test_the_wheel_finds_its_data_and_notebooks_inside_itself(elsewhere, tmp_path):
    code = (
        "import toolkit, toolkit._paths as p; from pathlib import Path; inside = Path(toolkit.__file__).parent; "
        "assert p.data_path().is_relative_to(inside), p.data_path(); "
        "assert p.notebooks_path().is_relative_to(inside), p.notebooks_path(); print(inside)"
    )
    process = subprocess.run([elsewhere, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert process.returncode == 0, process.stderr
    assert not Path(process.stdout.strip()).is_relative_to(ROOT)


def test_the_wheel_has_the_version_of_the_checkout(elsewhere, tmp_path):
    assert run("--version", python=elsewhere, cwd=tmp_path).stdout == run("--version", cwd=tmp_path).stdout


def committed(folder):
    """Files of a folder of the checkout that belong to the project."""
    left_out = {"__pycache__", ".ipynb_checkpoints"}
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file() and not left_out & set(path.parts))
    return {path.relative_to(ROOT).as_posix() for path in found if not path.name.startswith(".")}


def test_the_wheel_holds_all_data_notebooks_and_licences_and_nothing_else(built):
    names = set(zipfile.ZipFile(built[0]).namelist())
    expected = committed("toolkit") | {f"toolkit/{name}" for name in committed("data") | committed("notebooks")}
    assert expected <= names
    extra = {name for name in names - expected if ".dist-info/" not in name and not Path(name).name.startswith(".")}
    assert extra == set()
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert "toolkit/data/SOURCES.md" in names
    assert "toolkit/py.typed" in names


def test_the_source_archive_holds_all_a_build_needs_and_the_licences(built):
    with tarfile.open(built[1]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    top = {path.name for path in ROOT.iterdir() if path.is_file() and not path.name.startswith(".")}
    folders = ("toolkit", "data", "notebooks", "docs", "tests", ".ci")
    assert {"LICENSE", "data/SOURCES.md"} <= names
    assert set.union(top, *map(committed, folders)) - names == set()


@pytest.mark.parametrize("place", ["wheel", "archive"])
def test_no_package_names_the_machine_it_was_built_on(built, place):
    if place == "wheel":
        texts = [(name, zipfile.ZipFile(built[0]).read(name)) for name in zipfile.ZipFile(built[0]).namelist()]
    else:
        with tarfile.open(built[1]) as archive:
            members = [member for member in archive.getmembers() if member.isfile()]
            texts = [(member.name, archive.extractfile(member).read()) for member in members]
    assert texts
    assert [name for name, content in texts if str(ROOT).encode() in content] == []
