"""
Count a million coded events in Parquet files with ``bigcounts``, and as far as memory allows with ``counts``.

    python -m benchmarks.million_events --events 1000000 --pandas
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import psutil

from benchmarks.corpus import Watch
from benchmarks.madeup import made_up
from toolkit import bigcounts, counts
from toolkit._codechunk import parquet_bytes
from toolkit.coding import extract
from toolkit.tables import COLUMNS, frame

_PART = 50_000


def _write(folder: Path, number: int) -> None:
    """Rows of coded articles again and again, each time with ids and days of their own."""
    coded = [extract(article) for article in made_up(150)]
    events = [row for one in coded for row in one.rows["events"]]
    harmed = [row for one in coded for row in one.rows["casualties"]]
    for table in ("events", "casualties"):
        (folder / table).mkdir(parents=True)
    rounds = -(-number // len(events))
    rows: dict[str, list[dict[str, Any]]] = {"events": [], "casualties": []}
    part = 0
    for turn in range(rounds):
        rng = random.Random(turn)
        day = (pd.Timestamp(2014, 1, 1) + pd.Timedelta(days=rng.randint(0, 3000))).date().isoformat()
        for table, given in (("events", events), ("casualties", harmed)):
            for row in given:
                changed = {**row, "event_id": f"{row['event_id']}-{turn}", "article_id": f"{turn}"}
                if table == "events":
                    # As different as in articles, so that the files do not shrink to nothing.
                    changed["evidence"] = f"{row['evidence']} {rng.getrandbits(256):x}"
                if row.get("date_from") == row.get("date_to") and row.get("date_from"):
                    changed |= {"date_from": day, "date_to": day}
                rows[table].append(changed)
        if len(rows["events"]) >= _PART or turn == rounds - 1:
            for table, held in rows.items():
                columns = {name: [row.get(name) for row in held] for name in COLUMNS[table]}
                data = parquet_bytes(table, columns, "made up")
                (folder / table / f"part-{part:05d}.parquet").write_bytes(data)
                held.clear()
            part += 1


def _time(name: str, call: Callable[[], Any]) -> Any:
    with Watch() as watch:
        began = time.perf_counter()
        found = call()
        seconds = time.perf_counter() - began
    print(f"{name:34} {seconds:7.1f} s, peak {watch.peak >> 20:6} MB", flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--pandas", action="store_true", help="the same in memory, compared")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        _write(folder, args.events)
        size = sum(path.stat().st_size for path in folder.rglob("*.parquet"))
        print(f"{args.events:,} events, {size >> 20} MB of Parquet; load {os.getloadavg()[0]:.1f}")
        print(f"this process before: {psutil.Process().memory_info().rss >> 20} MB")
        big = bigcounts.select(folder, "all")
        week = _time("DuckDB, per week", lambda: bigcounts.per_period(big, "week", ids=False))
        place = _time("DuckDB, per place", lambda: bigcounts.per_value(big, "location", ids=False))
        harm = _time("DuckDB, casualties", lambda: bigcounts.sum_casualties(big, ids=False))
        if not args.pandas:
            return
        events = _time(
            "pandas, reading", lambda: frame("events", pd.read_parquet(folder / "events").to_dict("records"))
        )
        casualties = pd.read_parquet(folder / "casualties", dtype_backend="numpy_nullable")
        small = counts.select(events, "all")
        same = [
            _time("pandas, per week", lambda: counts.per_period(small, "week")).table["n"].tolist()
            == week.table["n"].tolist(),
            _time("pandas, per place", lambda: counts.per_value(small, "location")).table["n"].tolist()
            == place.table["n"].tolist(),
            _time("pandas, casualties", lambda: counts.sum_casualties(small, casualties))["low"].tolist()
            == harm["low"].tolist(),
        ]
        print(f"the same numbers: {all(same)}")


if __name__ == "__main__":
    main()
