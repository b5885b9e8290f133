"""Rows of events as several articles tell them, for the tests of merging."""

from toolkit.gazetteer import gazetteer
from toolkit.tables import Tables, frame

KINDS = {
    "Remote explosive/landmine/IED": "Explosions/Remote violence",
    "Suicide bomb": "Explosions/Remote violence",
    "Shelling/artillery/missile attack": "Explosions/Remote violence",
    "Armed clash": "Battles",
    "Attack": "Violence against civilians",
    "Peaceful protest": "Protests",
}


def event(article, number=1, *, kind="Remote explosive/landmine/IED", day="2009-10-07", place="baghdad", **more):
    """A row of the events table; ``killed`` and ``wounded`` take a number or a pair."""
    row = {
        "event_id": f"{article}-{number}", "article_id": article, "published": "2009-10-08",
        "sources": [f"{article} news"],
        "level": "incident", "n_events": 1, "standalone": False, "includes": [], "event_type": KINDS.get(kind),
        "sub_event_type": kind, "date_from": day, "date_to": day, "time_precision": 1, "confidence": 0.8,
        "evidence_start": 0, "evidence_end": 9, "evidence": "", "fatalities_reported": False,
    }  # fmt: skip
    if place is not None:
        found = gazetteer().places[place]
        row |= {
            "place_id": place, "location": found.name_en, "location_ar": found.name_ar, "admin1": found.admin1,
            "country": "Iraq", "latitude": found.latitude, "longitude": found.longitude,
            "geo_precision": 3 if found.kind == "governorate" else 1,
        }  # fmt: skip
    for status in ("killed", "wounded"):
        told = more.pop(status, None)
        low, high = told if isinstance(told, tuple) else (told or 0, told or 0)
        row |= {f"{status}_low": low, f"{status}_high": high, f"_{status}": told is not None}
    return {**row, "fatalities": row["killed_low"], **more}


def mention(article, place, start=0):
    """A row of the table of places: an article names a place at an offset."""
    return {"article_id": article, "place_id": place, "start": start, "end": start + 5}


def tables(*rows, casualties=None, places=()):
    """The five tables of rows, with a casualty row for every toll unless rows are given."""
    harmed = casualties if casualties is not None else [
        {
            "event_id": row["event_id"], "article_id": row["article_id"], "status": status, "group": "people",
            "low": row[f"{status}_low"], "high": row[f"{status}_high"], "approx": False, "part_of_total": False,
        }
        for row in rows
        for status in ("killed", "wounded")
        if row[f"_{status}"]
    ]  # fmt: skip
    empty = {name: frame(name, []) for name in ("dates", "numbers")}
    filled = {"places": places, "casualties": harmed, "events": rows}
    return Tables(**empty, **{name: frame(name, given) for name, given in filled.items()})
