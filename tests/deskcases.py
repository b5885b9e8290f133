"""Events for the tests of the desk: a few that differ in what filters ask for, and as many as are wanted."""

from __future__ import annotations

from typing import Any

import pandas as pd

from toolkit.tables import frame

ROWS: list[dict[str, Any]] = [
    {
        "event_id": "a-1", "article_id": "a", "level": "incident", "n_events": 1, "event_type": "Battles",
        "sub_event_type": "Armed clash", "date_from": "2019-11-03", "date_to": "2019-11-03", "time_precision": 1,
        "location": "Kirkuk", "location_ar": "كركوك", "place_id": "kirkuk", "admin1": "Kirkuk", "country": "Iraq",
        "latitude": 35.47, "longitude": 44.39, "geo_precision": 1, "actor1": "Islamic State",
        "actor2": "Police Forces of Iraq", "killed_low": 2, "killed_high": 3, "wounded_low": 0, "wounded_high": 0,
        "fatalities": 2, "evidence": "هاجم مسلحون مركزاً للشرطة في كركوك", "confidence": 0.4,
    },
    {
        "event_id": "a-2", "article_id": "a", "level": "incident", "n_events": 1, "event_type": "Protests",
        "sub_event_type": "Peaceful protest", "date_from": "2019-11-10", "date_to": "2019-11-11", "time_precision": 2,
        "location": "Basra", "location_ar": "البصرة", "place_id": "basra", "admin1": "Basra", "country": "Iraq",
        "latitude": 30.5, "longitude": 47.8, "geo_precision": 3, "actor1": "Protesters (Iraq)", "killed_low": 0,
        "killed_high": 0, "wounded_low": 5, "wounded_high": None, "fatalities": 0,
        "evidence": "تظاهر المئات أمام مبنى المحافظة", "confidence": 0.9,
    },
    {
        "event_id": "b-1", "article_id": "b", "level": "aggregate", "n_events": 11,
        "event_type": "Explosions/Remote violence", "sub_event_type": "Shelling/artillery/missile attack",
        "date_from": "2019-10-28", "date_to": "2019-12-31", "location": "Iraq", "location_ar": "العراق",
        "country": "Iraq", "actor2": "Military Forces of the United States", "killed_low": 1, "killed_high": 1,
        "wounded_low": 0, "wounded_high": 0, "fatalities": 1, "evidence": "أحد عشر هجوماً منذ أكتوبر",
    },
    {
        "event_id": "b-2", "article_id": "b", "level": "incident", "n_events": 1, "event_type": None,
        "sub_event_type": None, "date_from": None, "date_to": "2019-12-30", "location": None, "killed_low": None,
        "killed_high": None, "wounded_low": None, "wounded_high": None, "fatalities": 0,
        "evidence": "وقع حادث سابق", "confidence": 0.2,
    },
]  # fmt: skip

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">javascript:alert(3)'


def events(*more: dict[str, Any]) -> pd.DataFrame:
    """The events, and others like the first with what they differ in."""
    return frame("events", [*ROWS, *({**ROWS[0], **row} for row in more)])


def many(n: int) -> pd.DataFrame:
    """So many events."""
    table = events()
    out = table.iloc[[at % len(table) for at in range(n)]].reset_index(drop=True)
    out["event_id"] = pd.Series([f"m-{at}" for at in range(n)], dtype="str")
    return out
