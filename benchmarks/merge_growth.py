"""
Measure how the time of a merge grows with the number of events.

    python -m benchmarks.merge_growth [LARGEST]

Makes varied events, each told by one to five reports that differ in tolls, words and how closely they say when, and
merges them: once over ever more years (as many events a day), once in one year (ever more events a day). Prints the
seconds of processor time, the pairs compared, and the exponent of a power law through the times; n log n has one of
about 1.1 here.
The events are made up: no table of theirs is written.
"""

from __future__ import annotations

import math
import pickle
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from toolkit._mergeblocks import pairs
from toolkit._mergekeys import keys_of
from toolkit.gazetteer import gazetteer
from toolkit.merging import merge
from toolkit.tables import Tables, frame

_A_DAY = 140
_KINDS = (
    ("Explosions/Remote violence", "Remote explosive/landmine/IED", "IED", "انفجار عبوة ناسفة"),
    ("Explosions/Remote violence", "Suicide bomb", "car bomb", "تفجير انتحاري بسيارة مفخخة"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack", "mortar", "سقوط قذائف هاون"),
    ("Battles", "Armed clash", "small arms", "اشتباك مسلح"),
    ("Violence against civilians", "Attack", "small arms", "هجوم مسلح"),
)
_WHAT = ("سوق شعبي", "نقطة تفتيش", "دورية للشرطة", "حافلة صغيرة", "منزل", "مطعم", "مسجد", "موكب", "مدرسة", "جسر")
_SAID = ("أفاد مصدر أمني بأن", "قالت الشرطة إن", "ذكر مصدر طبي أن", "أعلنت قيادة العمليات أن", "قال شهود عيان إن")


def made_up(n: int, days: int) -> Tables:
    """So many rows of events within so many days, the same every time."""
    draw = random.Random(n)
    places = [p for p in gazetteer().places.values() if p.admin1 and p.latitude is not None and p.kind != "governorate"]
    baghdad = [place for place in places if place.admin1 == "Baghdad"]
    events, casualties, number = [], [], 0
    while len(events) < n:
        number += 1
        day = date(2003, 4, 1) + timedelta(days=draw.randrange(days))
        place = draw.choice(baghdad if draw.random() < 0.4 else places)
        kind = draw.choice(_KINDS)
        what, killed = draw.choice(_WHAT), min(200, int(draw.expovariate(0.25)))
        for report in range(min(n - len(events), draw.choice((1, 1, 1, 2, 2, 3, 5)))):
            toll = max(0, killed + draw.choice((0, 0, 0, 1, 2)))
            article_id = f"a{number:07d}x{report}"
            event_id = f"{article_id}-1"
            words = f"{draw.choice(_SAID)} {toll} أشخاص قتلوا في {kind[3]} استهدف {what} في {place.name_ar}"
            open_ = draw.random() < 0.1
            events.append({
                "event_id": event_id, "article_id": article_id, "sources": ["made up"],
                "published": (day + timedelta(days=draw.choice((0, 0, 1)))).isoformat(), "level": "incident",
                "n_events": 1, "standalone": False, "includes": [], "event_type": kind[0], "sub_event_type": kind[1],
                "date_from": None if open_ else day.isoformat(), "date_to": day.isoformat(),
                "time_precision": None if open_ else 1, "place_id": place.place_id, "location": place.name_en,
                "admin1": place.admin1, "country": "Iraq", "latitude": place.latitude, "longitude": place.longitude,
                "geo_precision": 1, "weapon": kind[2], "killed_low": toll, "killed_high": toll, "wounded_low": 0,
                "wounded_high": 0, "fatalities": toll, "fatalities_reported": toll > 0, "confidence": 0.9,
                "evidence_start": 0, "evidence_end": len(words), "evidence": words,
            })  # fmt: skip
            if toll:
                casualties.append({
                    "event_id": event_id, "article_id": article_id, "status": "killed", "group": "people",
                    "low": toll, "high": toll, "approx": False, "part_of_total": False, "start": 0, "end": 1,
                })  # fmt: skip
    empty = {name: frame(name, []) for name in ("places", "dates", "numbers")}
    return Tables(**empty, casualties=frame("casualties", casualties), events=frame("events", events))


def _make(n: int, days: int, path: Path) -> None:
    path.write_bytes(pickle.dumps(made_up(n, days), protocol=5))


def _measure(path: Path) -> tuple[float, int, float, float, float]:
    """Seconds, events, and GB of memory: with the tables read, the peak of merging, and that with who told what."""
    with path.open("rb") as file:
        tables = pickle.load(file)
    before = psutil.Process().memory_info().rss / 2**30
    # Time of the processor, which other work on the machine does not lengthen: merging runs on one core.
    begin = time.process_time()
    merged = merge(tables)
    seconds = time.process_time() - begin
    peak = _peak()
    len(merged.told)
    return seconds, len(merged.events), before, peak, _peak()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def _compared(path: Path) -> int:
    return sum(len(one) for one, _ in pairs(keys_of(pickle.loads(path.read_bytes()).events)))


def _apart(call: Callable[..., Any], *given: Any) -> Any:
    """The result of a call in a process of its own: the peak of memory is that of the call, not of what came before."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(call, given)


def main() -> int:
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    sizes = [10**e for e in range(4, round(math.log10(largest)) + 1)]
    for title, days_of in (("over ever more years", lambda n: max(1, n // _A_DAY)), ("in one year", lambda n: 365)):
        print(title)
        times = []
        for n in sizes:
            with tempfile.TemporaryDirectory() as room:
                path = Path(room, "tables")
                _apart(_make, n, days_of(n), path)
                seconds, events, before, peak, asked = _apart(_measure, path)
                compared = _apart(_compared, path)
            times.append(seconds)
            print(
                f"{n:9,} rows  {seconds:8.1f} s  {n / seconds:9,.0f} rows/s  {compared:12,} pairs compared  "
                f"{events:9,} events  memory with the tables read {before:.2f} GB, peak {peak:.2f} GB, "
                f"with merged.told {asked:.2f} GB",
                flush=True,
            )
        slope = np.polyfit(np.log(sizes), np.log(times), 1)[0] if len(sizes) > 1 else float("nan")
        print(f"exponent {slope:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
