"""
Measure how fast a corpus is coded, with how much memory, and what that means for five million articles.

    python -m benchmarks.corpus                      1,000 and 10,000 articles with 1 and 2 workers
    python -m benchmarks.corpus --counts 10000 100000 --keep rows.jsonl    the full measure; can be stopped
    python -m benchmarks.corpus --counts 2000 --dask   the same on a Dask LocalCluster beside it
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from benchmarks.madeup import made_up
from toolkit._chunks import CHUNK_BYTES
from toolkit.articles import Article
from toolkit.corpus import CorpusRun, extract_articles

_MANY = 5_000_000
_MB = 1 << 20


class Watch:
    """Most memory that this process and those it started held at one time, and the processor time they took."""

    def __init__(self) -> None:
        self._me = psutil.Process()
        self._stop = threading.Event()
        self.peak = 0
        self._seconds: dict[int, float] = {}

    def __enter__(self) -> Watch:
        self._thread = threading.Thread(target=self._sample)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _sample(self) -> None:
        start = self._me.cpu_times()
        while not self._stop.wait(0.2):
            total = 0
            for process in (self._me, *self._me.children(recursive=True)):
                try:
                    total += process.memory_info().rss
                    times = process.cpu_times()
                    self._seconds[process.pid] = times.user + times.system
                except psutil.Error:
                    continue
            self._seconds[self._me.pid] -= start.user + start.system
            self.peak = max(self.peak, total)

    @property
    def own_seconds(self) -> float:
        """Processor time of this process, which reads and writes."""
        return self._seconds.get(self._me.pid, 0.0)

    @property
    def seconds(self) -> float:
        """Processor time of all processes."""
        return sum(self._seconds.values())


def _counted(articles: Iterator[Article], read: list[int]) -> Iterator[Article]:
    for article in articles:
        read[0] += len(article.text.encode())
        yield article


def _measure(
    count: int, workers: int, folder: Path, size: int, client: Any = None
) -> tuple[CorpusRun, float, Watch, int, int]:
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    read = [0]
    with Watch() as watch:
        began = time.perf_counter()
        done = extract_articles(_counted(made_up(count), read), out, workers=workers, client=client, chunk_bytes=size)
        seconds = time.perf_counter() - began
    written = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    return done, seconds, watch, read[0], written


@contextmanager
def _cluster(workers: int, room: Path) -> Iterator[Any]:
    import dask
    from distributed import Client, LocalCluster

    with (
        dask.config.set({"temporary-directory": str(room)}),
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--dask", action="store_true", help="a LocalCluster of as many processes, too")
    parser.add_argument(
        "--keep", type=Path, help="file of the rows measured: started again, they are not measured anew"
    )
    parser.add_argument("--chunk-kb", type=int, default=CHUNK_BYTES >> 10, help="smaller for few articles")
    args = parser.parse_args()
    size = args.chunk_kb << 10
    kept = _kept(args.keep)
    print(f"{os.cpu_count()} cores; load before the start: {os.getloadavg()[0]:.1f} (other work on the machine)")
    print("articles workers      s  a second  x one  CPU s  of it reader  peak MB  MB text  MB out  refused  load")
    for count in args.counts:
        first = 0.0
        for workers in args.workers:
            for on_dask in (False, True) if args.dask else (False,):
                name = f"{workers} dask" if on_dask else str(workers)
                row = kept.get((count, name, size)) or _row(count, workers, on_dask, name, size, args.keep)
                rate = count / row["seconds"]
                first = first or rate
                print(
                    f"{count:8,} {name:>7} {row['seconds']:6.1f} {rate:9.1f} {rate / first:6.2f} {row['cpu']:6.1f} "
                    f"{row['reader']:13.1f} {row['peak'] / _MB:8.0f} {row['read'] / _MB:8.1f} "
                    f"{row['written'] / _MB:7.1f} {row['refused']:8} {row['load']:5.1f}",
                    flush=True,
                )
    share = _MANY / count
    print(
        f"By calculation, {_MANY:,} such articles with {name} workers: {share * row['seconds'] / 3600:.1f} hours, "
        f"{share * row['read'] / (1 << 30):.1f} GB of text, {share * row['written'] / (1 << 30):.1f} GB of Parquet."
    )


def _kept(path: Path | None) -> dict[tuple[int, str, int], dict[str, Any]]:
    """The rows that an earlier start has measured, by what was measured."""
    lines = path.read_text("utf-8").splitlines() if path is not None and path.exists() else []
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines if line.endswith("}")]
    return {(row["articles"], row["name"], row["size"]): row for row in rows}


def _row(count: int, workers: int, on_dask: bool, name: str, size: int, keep: Path | None) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as room:
        if on_dask:
            with _cluster(workers, Path(room)) as client:
                measured = _measure(count, workers, Path(room), size, client)
        else:
            measured = _measure(count, workers, Path(room), size)
    done, seconds, watch, read, written = measured
    row = {
        "articles": count, "name": name, "size": size, "seconds": seconds, "cpu": watch.seconds,
        "reader": watch.own_seconds, "peak": watch.peak, "read": read, "written": written, "refused": done.refused,
        "load": os.getloadavg()[0],
    }  # fmt: skip
    if keep is not None:
        with keep.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
    return row


if __name__ == "__main__":
    main()
