"""Made-up tables for the tests of charts: seeded, not news."""

import random
from datetime import date, timedelta

from toolkit.tables import frame

TYPES = (
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    ("Violence against civilians", "Attack"),
)
GROUPS = ("Islamic State", "Military Forces of Iraq", "Unidentified Armed Group (Iraq)", None)
LONG = " of the very long name of a brigade headquarters compound near the old bridge over the Tigris"
LONG_AR = " مقر لواء طويل الاسم جدًا قرب الجسر القديم على نهر دجلة في ناحية بعيدة"


def attacks(n, days=300, long=False, names=10):
    """n attacks with every column that a chart can count by, some of them not said."""
    rng = random.Random(7)
    rows = []
    for i in range(n):
        day = (date(2019, 1, 1) + timedelta(days=rng.randrange(days))).isoformat()
        kind, sub = TYPES[rng.randrange(len(TYPES))]
        killed, wounded = rng.choice((0, 0, 1, 4, 30)), rng.randrange(9)
        place = rng.randrange(names)
        actor = GROUPS[rng.randrange(4)]
        rows.append({
            "event_id": f"e{i}", "level": "incident", "n_events": 1, "event_type": kind, "sub_event_type": sub,
            "date_from": day, "date_to": day, "time_precision": 1, "country": "Iraq",
            "location": f"Place {place}{LONG if long else ''}", "location_ar": f"موقع {place}{LONG_AR if long else ''}",
            "admin1": ("Baghdad", "Kirkuk", "Nineveh", "Salah al-Din")[place % 4], "admin2": f"District {place}",
            "geo_precision": 1 + place % 3, "actor1": f"{actor}{LONG}" if actor and long else actor,
            "actor2": ("Civilians (Iraq)", "Police Forces of Iraq", None)[rng.randrange(3)],
            "weapon": ("rocket", "IED", None)[rng.randrange(3)], "time_of_day": ("night", "evening", None)[i % 3],
            "killed_low": killed, "killed_high": None if i % 9 == 0 else killed + i % 3, "wounded_low": wounded,
            "wounded_high": wounded * 2, "fatalities_reported": i % 4 > 0, "sources": ["a paper"],
        })  # fmt: skip
    table = frame("events", rows)
    table["time_local"] = [None if i % 2 else f"{rng.randrange(24):02d}:15" for i in range(n)]
    return table
