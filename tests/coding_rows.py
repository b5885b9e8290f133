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
