"""Events for the tests of maps: short rows in the codebook's format."""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.tables import frame

SITES: dict[str, dict[str, Any]] = {
    "us-embassy": {"location": "US Embassy", "latitude": 33.299, "longitude": 44.396, "geo_precision": 1},
    "k1-base": {"location": "K1 Air Base", "latitude": 35.513, "longitude": 44.284, "geo_precision": 1},
    "ain-al-asad": {"location": "Ain al-Asad", "latitude": 33.786, "longitude": 42.441, "geo_precision": 1},
    "baghdad": {"location": "Baghdad", "latitude": 33.341, "longitude": 44.401, "geo_precision": 1},
    "anbar": {"location": "Anbar", "latitude": 33.421, "longitude": 43.308, "geo_precision": 3},
}

HOSTILE = {
    "title": "<script>window.broken = 1</script>",
    "evidence": 'قال </script><script>window.broken = 2</script> <img src=x onerror="window.broken = 3"> {{ 7 * 7 }}',
    "location": '<b onclick="window.broken = 4">K1</b>',
    "source": "javascript:window.broken=5",
}


def event(number: int, site: str | None, day: str | None = "2019-12-27", **more: Any) -> dict[str, Any]:
    """A row of events; a rocket attack with no toll unless told otherwise."""
    row: dict[str, Any] = {
        "event_id": f"t-{number}",
        "article_id": "t",
        "level": "incident",
        "n_events": 1,
        "standalone": False,
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
        "date_from": day,
        "date_to": day,
        "country": "Iraq",
        "killed_low": 0,
        "killed_high": 0,
        "wounded_low": 0,
        "wounded_high": 0,
        "sources": ["https://example.org/a"],
    }
    if site is not None:
        row |= {"place_id": site, **SITES[site]}
    return row | more


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    """Rows as an events table."""
    return frame("events", rows)
