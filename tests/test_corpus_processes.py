"""A corpus in real processes: killed at random moments it goes on, and a dead worker costs nothing."""

import multiprocessing
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpuscases import Deadly, DeadlyOnce, article, articles, content

from toolkit._errors import InputError
from toolkit.corpus import extract_articles

COUNT, SMALL = 90, 1500
SCRIPT = Path(__file__).with_name("corpusrun.py")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    out = tmp_path_factory.mktemp("corpus") / "out"
    done = extract_articles(articles(COUNT), out, workers=1, chunk_bytes=SMALL)
    assert done.coded == COUNT
    return content(out)


def start(out, chunk_bytes=SMALL):
    path = os.pathsep.join(sys.path)
    command = [sys.executable, str(SCRIPT), str(COUNT), str(out), str(chunk_bytes), "2"]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, stderr=subprocess.PIPE)


def wait_for(condition, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


def lines(out):
    journal = out / "journal.jsonl"
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


def test_killed_at_random_moments_it_goes_on_and_the_result_is_the_same(tmp_path, undisturbed):
    out = tmp_path / "out"
    rng = random.Random(time.time_ns())
    interrupted = 0
    for _ in range(3):
        before = lines(out)
        process = start(out)
        # Each time at least one chunk further, and then at any moment.
        wait_for(lambda before=before, process=process: lines(out) > before + 1 or process.poll() is not None)
        time.sleep(rng.uniform(0, 0.1))
        process.kill()
        # Its own processes end with it, and do not eat the machine: they hold the other end of its stderr.
        process.communicate(timeout=60)
        interrupted += process.returncode != 0
    assert interrupted
    process = start(out)
    assert process.communicate()[1].decode() == ""
    assert process.returncode == 0
    assert content(out) == undisturbed


def test_a_worker_that_is_killed_costs_nothing(tmp_path, undisturbed):
    killed = []

    def kill(_):
        if len(killed) < 3:
            killed.append(random.choice(multiprocessing.active_children()).pid)
            os.kill(killed[-1], 9)

    done = extract_articles(articles(COUNT), tmp_path / "out", workers=2, chunk_bytes=SMALL, progress=kill)
    assert len(killed) == 3
    assert done.refused == 0
    assert content(tmp_path / "out") == undisturbed
    assert not multiprocessing.active_children()


def test_an_article_that_kills_its_process_is_set_aside_and_no_other(tmp_path):
    given = [article(number, source="agency") for number in range(8)]
    given[5] = article(5, source=Deadly("x"))
    once = str(tmp_path / "once")
    given[2] = article(2, source=DeadlyOnce(once))
    done = extract_articles(given, tmp_path / "out", workers=2, chunk_bytes=1000)
    assert Path(once).exists()
    assert (done.coded, done.refused) == (7, 1)
    assert '"article_id": "a00005"' in done.errors.read_text()
    assert "the process that coded it died each time" in done.errors.read_text()


def test_a_missing_table_of_words_is_told_and_does_not_hang(tmp_path, monkeypatch):
    monkeypatch.setenv("IRAQ_NEWS_PLACES", str(tmp_path / "places.csv"))
    (tmp_path / "places.csv").write_text("place_id,name_ar\n,\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"places\.csv, row 2"):
        extract_articles(articles(3), tmp_path / "out", workers=1)


def test_a_script_without_a_main_line_is_told(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from corpuscases import articles\nfrom toolkit.corpus import extract_articles\n"
        f"extract_articles(articles(3), {str(tmp_path / 'out')!r}, workers=1)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.run([sys.executable, str(script)], env=environment, capture_output=True, text=True, timeout=60)
    assert process.returncode == 1
    assert 'below the line if __name__ == "__main__":' in process.stderr
