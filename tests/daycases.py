"""Days of events in an article of one day, for tests that tell of several."""

from datetime import date

from coding_rows import events

PUBLISHED = date(2009, 6, 25)  # a Thursday


def days_of(text):
    """First and last day of each event."""
    return [(e["date_from"], e["date_to"]) for e in events(text, published=PUBLISHED)]


def day(number, month=6):
    """One day of that year, as first and last."""
    return (f"2009-{month:02}-{number:02}",) * 2
