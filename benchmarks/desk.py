"""
Time what a reader of the desk waits for: until it stands, and until everything follows a filter, on a made-up table.

Run ``python -m benchmarks.desk [--events N]``. Seconds of the processor, best of three.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable

import toolkit
from benchmarks.charts import made_up
from toolkit._narrowing import Filters
from toolkit.desk import Desk


def steps(desk: Desk) -> dict[str, Callable[[], object]]:
    """What a reader does, by name; each leaves the desk with another choice of events."""
    shown = [0]

    def narrowed(**filters: object) -> None:
        shown[0] += 1
        desk._on_filter(Filters.of({**filters, "killed": shown[0] % 2}))

    def clicked() -> None:
        assert desk.chart is not None
        shown[0] += 1
        desk.picks.widget.value = json.dumps(["bar", 0, 1, shown[0]])

    return {
        "a filter of a list": lambda: narrowed(admin1=["Baghdad"]),
        "a filter of days": lambda: narrowed(since="2014-01-01", until="2014-12-31"),
        "words of the sentence": lambda: narrowed(text="sentence 12"),
        "no filter": lambda: narrowed(),
        "another chart": lambda: desk._on_view("chart", "month" if desk._views["chart"] == "week" else "week"),
        "a click on a bar": clicked,
        "the other language": lambda: desk.language("ar" if desk.lang == "en" else "en"),
    }


def main() -> None:
    """Print the times; counts, chart, map and table are drawn in each."""
    parser = argparse.ArgumentParser(description="Time the desk on a made-up table.")
    parser.add_argument("--events", type=int, default=100_000)
    args = parser.parse_args()
    events, _ = made_up(args.events)
    toolkit.explore(events.head(10)).widget  # noqa: B018  fonts and modules are loaded once
    begun = time.process_time()
    desk = toolkit.explore(events)
    desk.widget  # noqa: B018
    print(f"{args.events:,} events; until it stands {time.process_time() - begun:.2f} s")
    for name, act in steps(desk).items():
        times = []
        for _ in range(3):
            begun = time.process_time()
            act()
            times.append(time.process_time() - begun)
        print(f"{name:24} {min(times):5.2f} s")


if __name__ == "__main__":
    main()
