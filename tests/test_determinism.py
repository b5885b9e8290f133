"""The same text gives the same rows on any run; heavy libraries are loaded only when they are needed."""

import subprocess
import sys

import pytest
from command import run

from toolkit._paths import data_path
from toolkit.articles import sample_path

# Sets of text are ordered by these seeds; files are given in another order too.
SEEDS = ("0", "1", "4242")


@pytest.fixture(scope="module")
def inputs():
    return [sample_path(), *sorted(data_path("evaluation", "training").glob("*.json"))[1:4]]


def test_json_is_the_same_under_any_hash_seed_and_order_of_files(inputs):
    given = [inputs, inputs[::-1], inputs[1:] + inputs[:1]]
    runs = [run("extract", *files, PYTHONHASHSEED=seed) for files, seed in zip(given, SEEDS, strict=True)]
    assert [process.returncode for process in runs] == [0, 0, 0], runs[0].stderr
    assert runs[0].stdout
    assert len({process.stdout for process in runs}) == 1


def test_tables_are_the_same_under_any_hash_seed_and_hold_no_clock(inputs, tmp_path):
    written = []
    for seed in SEEDS[:2]:
        out = tmp_path / seed
        process = run("extract", *inputs, "--format", "csv", "--out", out, PYTHONHASHSEED=seed)
        assert process.returncode == 0, process.stderr
        written.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert len(written[0]) == 5
    assert written[0] == written[1]


def loaded_by(statement):
    """Names of the libraries that a statement loads in a fresh Python."""
    code = f"import sys; {statement}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return set(process.stdout.split())


HEAVY = {"pandas", "numpy", "matplotlib", "folium", "shapely", "IPython", "ipywidgets", "nbconvert", "jinja2"}


@pytest.mark.parametrize("statement", ["import toolkit", "import toolkit.__main__", "import toolkit.articles"])
def test_importing_loads_no_heavy_library(statement):
    assert loaded_by(statement) & HEAVY == set()


def test_coding_an_article_loads_no_heavy_library():
    statement = "from toolkit import articles, coding; coding.extract(articles.sample_article())"
    assert loaded_by(statement) & HEAVY == set()
