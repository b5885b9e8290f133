"""
Time every chart on a large made-up table, and see how much memory it takes beside the table.

Run ``python -m benchmarks.charts [--events N]``.
"""

from __future__ import annotations

import argparse
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from toolkit import charts

TYPES = (
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    ("Violence against civilians", "Attack"),
    ("Protests", "Peaceful protest"),
)
GOVERNORATES = ("Baghdad", "Nineveh", "Kirkuk", "Anbar", "Diyala", "Basra", "Salah al-Din", "Erbil")
ACTORS = ("Islamic State", "Military Forces of Iraq", "Police Forces of Iraq", "Unidentified Armed Group (Iraq)", None)
TARGETS = ("Civilians (Iraq)", "Military Forces of Iraq", "Islamic State", None)
WEAPONS = ("rocket", "IED", "mortar", "small arms", None)


def made_up(n: int, seed: int = 1) -> tuple[pd.DataFrame, pd.DataFrame]:
    """
    Events of 15 years and their casualties, with all the columns that charts use and a few that they do not.

    Parameters
    ----------
    n
        Number of events.
    seed
        The same seed gives the same table.
    """
    rng = np.random.default_rng(seed)

    def text(values: Any, at: Any) -> pd.Series[Any]:
        return pd.Series(np.array(values, dtype=object)[at], dtype="str")

    days = pd.date_range("2006-01-01", "2020-12-31").strftime("%Y-%m-%d").to_numpy(dtype=object)
    day = rng.integers(0, len(days), n)
    kind, killed = rng.integers(0, len(TYPES), n), rng.poisson(0.6, n)
    place = rng.integers(0, 400, n)
    ids = pd.Series([f"e{i}" for i in range(n)], dtype="str")
    count = pd.Series(killed, dtype="Int64")
    events = pd.DataFrame({
        "event_id": ids, "level": text(["incident"], np.zeros(n, dtype=int)),
        "standalone": pd.Series(np.zeros(n, dtype=bool), dtype="boolean"),
        "n_events": pd.Series(np.ones(n, dtype=int), dtype="Int64"),
        "event_type": text([t for t, _ in TYPES], kind), "sub_event_type": text([s for _, s in TYPES], kind),
        "date_from": text(days, day), "date_to": text(days, day),
        "time_precision": pd.Series(rng.choice([1, 1, 1, 2, 3], n), dtype="Int64"),
        "time_local": text([f"{h:02d}:30" for h in range(24)] + [None] * 24, rng.integers(0, 48, n)),
        "location": text([f"Place {i}" for i in range(400)], place),
        "location_ar": text([f"موقع {i}" for i in range(400)], place),
        "admin1": text(GOVERNORATES, place % len(GOVERNORATES)), "country": text(["Iraq"], np.zeros(n, dtype=int)),
        "geo_precision": pd.Series(rng.integers(1, 4, n), dtype="Int64"),
        "latitude": pd.Series(33 + rng.random(n), dtype="Float64"),
        "longitude": pd.Series(44 + rng.random(n), dtype="Float64"),
        "actor1": text(ACTORS, rng.integers(0, len(ACTORS), n)),
        "actor2": text(TARGETS, rng.integers(0, len(TARGETS), n)),
        "weapon": text(WEAPONS, rng.integers(0, len(WEAPONS), n)),
        "munitions_low": pd.Series(rng.integers(1, 30, n), dtype="Int64").mask(rng.random(n) < 0.7),
        "munitions_high": pd.Series(rng.integers(30, 40, n), dtype="Int64").mask(rng.random(n) < 0.7),
        "killed_low": count, "killed_high": count + 1, "wounded_low": count * 2, "wounded_high": count * 3,
        "fatalities": count, "evidence": text([f"sentence {i}" for i in range(5000)], rng.integers(0, 5000, n)),
        "sources": [[f"source {i % 500}"] for i in range(n)],
    })  # fmt: skip
    casualties = pd.DataFrame({
        "event_id": ids, "status": text(["killed", "wounded"], rng.integers(0, 2, n)),
        "group": text(["civilians", "soldiers", "police", "militants", "people"], rng.integers(0, 5, n)),
        "low": count, "high": count + 1, "vague": text([None, "several"], (rng.random(n) < 0.05).astype(int)),
        "part_of_total": pd.Series(rng.random(n) < 0.05, dtype="boolean"),
    })  # fmt: skip
    casualties["low"] = casualties["low"].mask(casualties["vague"].notna())
    casualties["high"] = casualties["high"].mask(casualties["vague"].notna())
    return events, casualties


def calls(events: pd.DataFrame, casualties: pd.DataFrame) -> dict[str, Callable[[], charts.Chart]]:
    """Every chart of the table, by name."""
    return {
        "per day": lambda: charts.attacks_over_time(events, "day"),
        "per week, mean": lambda: charts.attacks_over_time(events, "week", average=4),
        "per month, stacked": lambda: charts.attacks_over_time(events, "month", split="sub_event_type"),
        "per month, panels": lambda: charts.attacks_over_time(events, "month", split="admin1", layout="panels"),
        "baseline": lambda: charts.attacks_against_baseline(events, baseline=("2006-01-01", "2010-12-31")),
        "cumulative": lambda: charts.cumulative_attacks(events),
        "by hour": lambda: charts.attacks_by_hour(events),
        "by place": lambda: charts.attacks_by(events, "location", lang="ar"),
        "by actor": lambda: charts.attacks_by(events, "actor1"),
        "actor x type": lambda: charts.actors_by_type(events),
        "actor x target": lambda: charts.actors_by_target(events),
        "munitions": lambda: charts.munitions_per_attack(events),
        "casualties by side": lambda: charts.casualties_by_group(events, casualties, "side"),
        "casualties per month": lambda: charts.casualties_over_time(events),
        "deadly attacks": lambda: charts.deadly_attacks(events),
        "deadliest attacks": lambda: charts.deadliest_attacks(events),
        "before and after": lambda: charts.before_after(events, "2014-06-10", "admin1"),
        "two places": lambda: charts.compare_places(events, "Baghdad", "Kirkuk"),
    }


def main() -> None:
    """Print the best of three times of each chart, whatever else the machine does, and the most memory at once."""
    parser = argparse.ArgumentParser(description="Time every chart on a made-up table.")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--objects", action="store_true", help="text columns as Python objects, as without pyarrow")
    args = parser.parse_args()
    events, casualties = made_up(args.events)
    if args.objects:
        events, casualties = (
            table.astype({name: object for name in table.columns if table[name].dtype == "str"})
            for table in (events, casualties)
        )
    size = events.memory_usage(deep=True).sum() / 1e6
    print(f"{args.events:,} events, {size:,.0f} MB; seconds of the processor (best of three), memory at the most")
    charts.attacks_by(events.head(100), "admin1")  # fonts and modules are loaded once
    for name, call in calls(events, casualties).items():
        times = []
        for _ in range(3):
            begun = time.process_time()
            call()
            times.append(time.process_time() - begun)
        tracemalloc.start()
        call()
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"{name:24} {min(times):5.2f} s {peak / 1e6:6.0f} MB")


if __name__ == "__main__":
    main()
