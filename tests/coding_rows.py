"""Code a sentence of a test: its text in, rows out."""

from datetime import date

from toolkit.articles import Article
from toolkit.coding import extract

# A Thursday.
PUBLISHED = date(2020, 6, 18)


def coded(text, published=PUBLISHED):
    """A coded article of one text."""
    return extract(Article("t", text, published))


def events(text, published=PUBLISHED):
    """Its events."""
    return coded(text, published).rows["events"]


def only(text, published=PUBLISHED):
    """Its one event."""
    found = events(text, published)
    assert len(found) == 1, [(e["sub_event_type"], e["evidence"]) for e in found]
    return found[0]


def told(text, also=""):
    """What is told in short, a line an event: ``s`` names its sides too, ``d`` its days, ``g`` groups of the harmed."""
    rows = coded(text).rows
    return [_line(event, rows["casualties"], also) for event in rows["events"]]


def _line(event, casualties, also):
    parts = [event["sub_event_type"] or "of every kind"]
    if event["level"] != "incident":
        parts.append(f"{event['n_events'] or 'several'} events")
    parts += [event["location"]] if event["location"] else []
    parts += [f"{event['date_from']} {event['date_to']}"] if "d" in also else []
    parts += [f"{event['actor1']} > {event['actor2']}"] if "s" in also else []
    if event["munitions_low"]:
        parts.append(f"{event['munitions_low']} {event['weapon'] or 'munitions'}")
    for status in ("killed", "wounded"):
        low, high = event[f"{status}_low"], event[f"{status}_high"]
        if (low, high) != (0, 0):
            parts.append(f"{status} {low}" + ("" if low == high else f"-{'' if high is None else high}"))
    own = [c for c in casualties if c["event_id"] == event["event_id"]]
    parts += [f"{c['status']} {c['low']}" for c in own if c["status"] not in {"killed", "wounded"}]
    parts += sorted({c["group"] for c in own}) if "g" in also else []
    return ", ".join(map(str, parts))
