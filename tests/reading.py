"""Show what is found in a sentence as short text, so that tables of cases can be read."""

from __future__ import annotations

from toolkit.arabic import Text, fold
from toolkit.casualties import Toll
from toolkit.mentions import Mentions


def tolls(sentence: str) -> str:
    """Tolls of a sentence: "killed 2 soldiers; wounded 3-5 children American part"."""
    return "; ".join(map(_toll, Mentions(Text(sentence)).tolls))


def _toll(toll: Toll) -> str:
    people, quantity = toll.people, toll.people.quantity
    ends = ["" if end is None else str(end) for end in (quantity.low, quantity.high)]
    number = quantity.vague or (ends[0] if quantity.low == quantity.high else "-".join(ends))
    words = [toll.status, "~" * quantity.approx + number, people.group or "anyone", people.nationality or ""]
    return " ".join(filter(None, [*words, "part" * toll.part_of_total]))


def places(raw: str) -> str:
    """Mentions of places in a text as read: "حي الجهاد = jihad at; بغداد = baghdad near"."""
    text = Text(raw)
    found = Mentions(text).places
    return "; ".join(f"{raw[slice(*text.span(m.start, m.end))]} = {m.place.place_id} {m.role}" for m in found)


def actors(sentence: str) -> str:
    """Names of the actors mentioned, in order of the text."""
    return "; ".join(m.actor.name for m in Mentions(Text(sentence)).actors)


def why_unstated(sentence: str, word: str) -> str:
    """Why a word of a sentence is not stated as having happened, "stated" where it is."""
    mentions = Mentions(Text(sentence))
    return mentions.stated[mentions.words.index(fold(word))] or "stated"
