"""The same corpus on a Dask cluster of several processes: the same files, also when a worker dies."""

import os
import signal
import sys
from pathlib import Path

import pytest
from corpuscases import Deadly, InlinePool, article, articles, content

from toolkit import _dask, corpus
from toolkit._errors import InputError, MissingToolError, ToolkitError
from toolkit.corpus import extract_articles

COUNT, SMALL = 90, 1500


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    out = tmp_path_factory.mktemp("corpus") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corpus, "_pool", lambda *_: InlinePool())
        extract_articles(articles(COUNT), out, chunk_bytes=SMALL)
    return content(out)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    import dask
    from distributed import Client, LocalCluster

    room = tmp_path_factory.mktemp("dask")
    path = os.pathsep.join(sys.path)
    settings = {"temporary-directory": str(room), "distributed.scheduler.allowed-failures": 1,
                "distributed.nanny.environ.PYTHONPATH": path}  # fmt: skip
    with (
        dask.config.set(settings),
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


def test_the_files_are_the_same_as_without_a_cluster(client, tmp_path, undisturbed):
    done = extract_articles(articles(COUNT), tmp_path / "out", client=client, chunk_bytes=SMALL)
    assert done.coded == COUNT
    assert content(tmp_path / "out") == undisturbed
    # Each process had its part, and read its words once.
    loaded = client.run(_loads)
    assert len(loaded) == 2
    assert set(loaded.values()) == {1}


def _loads():
    from toolkit._codechunk import _load

    return _load.cache_info().misses


def test_a_worker_that_is_killed_costs_nothing(client, tmp_path, undisturbed):
    killed = []

    def kill(_):
        if not killed:
            killed.extend(client.run(os.getpid).values())
            os.kill(killed[0], signal.SIGKILL)

    done = extract_articles(articles(COUNT), tmp_path / "out", client=client, chunk_bytes=SMALL, progress=kill)
    assert len(killed) == 2
    assert done.refused == 0
    assert content(tmp_path / "out") == undisturbed


def test_an_article_that_kills_workers_is_set_aside(client, tmp_path):
    # Without a second try, which would only cost time here.
    client.run_on_scheduler(_allow, 0)
    given = [article(number, source="agency") for number in range(3)]
    given[1] = article(1, source=Deadly("x"))
    done = extract_articles(given, tmp_path / "out", client=client)
    assert (done.coded, done.refused) == (2, 1)
    assert '"article_id": "a00001"' in done.errors.read_text()
    client.run_on_scheduler(_allow, 1)


def _allow(deaths, dask_scheduler):
    dask_scheduler.allowed_failures = deaths


def test_places_of_the_user_s_own_are_used_on_the_cluster(client, tmp_path, monkeypatch):
    file = tmp_path / "places.csv"
    file.write_text("place_id,name_en,name_ar,kind\nx:1,Zarnuqa,زرنوقة,city\n", encoding="utf-8")
    monkeypatch.setenv("IRAQ_NEWS_PLACES", str(file))
    given = [article(1, text="قتل ثلاثة جنود في هجوم على مدينة زرنوقة.")]
    extract_articles(given, tmp_path / "out", client=client)
    import pyarrow.parquet as pq

    assert "x:1" in pq.read_table(tmp_path / "out" / "places")["place_id"].to_pylist()
    file.unlink()


def test_a_file_of_places_that_a_worker_does_not_have_is_told(client, tmp_path, monkeypatch):
    monkeypatch.setattr(_dask, "user_files", lambda: [Path(tmp_path / "elsewhere.csv")])
    with pytest.raises(InputError, match=r"elsewhere\.csv cannot be read"):
        extract_articles(articles(2), tmp_path / "out", client=client)


def test_without_dask_it_is_asked_for_by_name(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingToolError, match="pip install distributed"):
        extract_articles(articles(2), tmp_path / "out", client=object())


def test_a_cluster_that_goes_away_is_told_and_the_run_goes_on_elsewhere(client, tmp_path, undisturbed, monkeypatch):
    from distributed import Client

    own = Client(client.scheduler.address, set_as_default=False)
    with pytest.raises(ToolkitError, match=r"The cluster has gone away.*it goes on where it stopped"):
        extract_articles(
            articles(COUNT), tmp_path / "out", client=own, chunk_bytes=SMALL, progress=lambda _: own.close()
        )
    monkeypatch.setattr(corpus, "_pool", lambda *_: InlinePool())
    extract_articles(articles(COUNT), tmp_path / "out", chunk_bytes=SMALL)
    assert content(tmp_path / "out") == undisturbed
