"""
Measure maps of many events: time of the processor to make them, size, time until Chromium has drawn them offline.

``python -m benchmarks.maps`` prints a table; ``--sizes`` and ``--no-browser`` make it shorter. The events are made up:
at places of the gazetteer by chance, a few common and most rare, as reports have them, or each with coordinates of its
own.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

_WIDE = ("country", "region")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
# Until the second frame after the last symbol, as a reader sees it.
_DRAWN = """() => new Promise((done) => {
  const look = () => document.querySelector('.toolkit-symbol, .toolkit-heat')
    ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))) : setTimeout(look, 5);
  look();
})"""


def made_up(n: int, *, scattered: bool = False, seed: int = 7) -> pd.DataFrame:
    """
    A table of events in the codebook's format.

    Parameters
    ----------
    n
        How many.
    scattered
        Whether each has coordinates of its own instead of a place of the gazetteer.
    seed
        Of the random numbers.
    """
    import numpy as np
    import pandas as pd

    from toolkit._mapareas import spots
    from toolkit._mapsymbols import NOT_SAID, SEVERAL, type_styles

    chance = np.random.default_rng(seed)
    places = [p for p in spots().values() if p.country == "Iraq" and p.latitude is not None and p.kind not in _WIDE]
    # The k-th place is 1/k as common as the first: Baghdad, then by chance.
    places.sort(key=lambda p: p.place_id != "baghdad")
    places[1:] = [places[1 + k] for k in chance.permutation(len(places) - 1)]
    weights = 1 / np.arange(1, len(places) + 1)
    at = chance.choice(len(places), n, p=weights / weights.sum())
    days = np.array([d.strftime("%Y-%m-%d") for d in pd.date_range("2014-01-01", "2023-12-31")])
    day = days[chance.integers(0, len(days), n)]
    kinds = np.array([name for name in type_styles() if name not in (SEVERAL, NOT_SAID)])
    killed = chance.poisson(1.2, n)
    column: dict[str, Any] = {
        "event_id": np.char.add("e-", np.arange(n).astype(str)), "level": "incident", "n_events": 1,
        "event_type": kinds[chance.integers(0, len(kinds), n)], "date_from": day, "date_to": day,
        "admin1": np.array([p.admin1 or "Baghdad" for p in places])[at], "country": "Iraq",
        "killed_low": killed, "killed_high": killed + chance.poisson(0.4, n), "wounded_low": 0, "wounded_high": 0,
        "geo_precision": np.array([{"governorate": 3, "district": 2}.get(p.kind, 1) for p in places])[at],
    }  # fmt: skip
    if scattered:
        column |= {"latitude": chance.uniform(30, 37, n), "longitude": chance.uniform(41, 47, n), "geo_precision": 1}
    else:
        column |= {
            "place_id": np.array([p.place_id for p in places])[at],
            "latitude": np.array([p.latitude for p in places])[at],
            "longitude": np.array([p.longitude for p in places])[at],
        }
    return pd.DataFrame(column)


def opened(browser: Any, page_file: Path) -> tuple[float, float]:
    """Seconds until a page is drawn, and until it is again after a step of its slider."""
    page = browser.new_context(viewport={"width": 1100, "height": 760}, offline=True).new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(page_file.as_uri(), wait_until="commit")
    first = page.evaluate(_DRAWN) / 1000
    step = """() => new Promise((done) => {
      const slider = document.querySelector('.toolkit-time input[type=range]'), since = performance.now();
      slider.value = 5;
      slider.dispatchEvent(new Event('input'));
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - since)));
    })"""
    second = page.evaluate(step) / 1000
    page.context.close()
    if broken:
        raise SystemExit(f"{page_file} breaks: {broken[0]}")
    return first, second


def measured(sizes: list[int], browser: Any, folder: Path) -> Iterator[list[str]]:
    """
    Rows of the table, one a map.

    Parameters
    ----------
    sizes
        Numbers of events.
    browser
        A Chromium, or None for only what needs none.
    folder
        Where the pages are written.
    """
    from toolkit.maps import event_map
    from toolkit.printmaps import print_map

    for n in sizes:
        for scattered in (False, True):
            events = made_up(n, scattered=scattered)
            for kind in ("circles", "heat", "governorates"):
                since = time.process_time()
                chart = event_map(events, kind=kind)
                made = time.process_time() - since
                path = chart.save(folder / f"{kind}-{n}-{scattered}.html")
                shown = [f"{one:.2f}" for one in opened(browser, path)] if browser else ["", ""]
                since = time.process_time()
                print_map(events, kind=kind)
                printed = time.process_time() - since
                where = "own points" if scattered else "places"
                yield [
                    f"{n:,}", where, kind, str(len(chart.data)), f"{made:.2f}", f"{path.stat().st_size / 1e6:.2f}",
                    *shown, f"{printed:.2f}",
                ]  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.maps", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--no-browser", action="store_true")
    args = parser.parse_args()
    print("| events | at | kind | symbols | made, s | MB | open, s | step, s | printed, s |")
    print("| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        if args.no_browser:
            for row in measured(args.sizes, None, Path(folder)):
                print("|", " | ".join(row), "|", flush=True)
            return
        from playwright.sync_api import sync_playwright

        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=program, args=_FLAGS)
            for row in measured(args.sizes, browser, Path(folder)):
                print("|", " | ".join(row), "|", flush=True)
            browser.close()


if __name__ == "__main__":
    main()
