"""Score one coded article: rows right, fields right, points on the map, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ._handcoded import HandCoded
from ._matching import (
    EVENT_CORE,
    EVENT_FIELDS,
    EVENT_FIGURES,
    Row,
    distance_km,
    event_agreement,
    event_likeness,
    pair,
    same_casualties,
    same_mention,
    same_period,
    same_position,
    same_quantity,
    spelling,
)

Pairs = list[tuple[int, int]]

SCORED = (
    "places", "dates", "numbers", "casualties", "casualties with group", "casualties with event", "events",
    "events with figures", "aggregates",
)  # fmt: skip
# Fields of matched events; both actors together are a measure of their own.
FIELDS = (*EVENT_FIELDS, "both actors")


class Tally(NamedTuple):
    """How many rows are right, were coded by hand, and were found."""

    right: int
    coded: int
    found: int

    @property
    def precision(self) -> float:
        """Share of the rows found that are right; nothing found where nothing is coded is right."""
        return self.right / self.found if self.found else float(not self.coded)

    @property
    def recall(self) -> float:
        """Share of the rows coded that were found."""
        return self.right / self.coded if self.coded else float(not self.found)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Placing(NamedTuple):
    """How a mention of a place was put on the map; ``km`` is None where it was given no position."""

    kind: str
    admin1: str | None
    right_admin1: bool
    km: float | None


@dataclass(frozen=True, slots=True)
class Miss:
    """One row that is not as it was coded by hand."""

    article_id: str
    table: str
    kind: Literal["missed", "invented", "wrong"]
    fields: tuple[str, ...] = ()
    coded: Row | None = None
    found: Row | None = None


@dataclass(frozen=True)
class ArticleScore:
    """What one article adds to the score of its set."""

    article_id: str
    tallies: dict[str, Tally]
    matched_events: int
    right_fields: dict[str, int]
    field_tallies: dict[str, Tally]
    placings: list[Placing]
    events_by_confidence: list[tuple[float | None, bool]]
    misses: list[Miss]


class _Compared(NamedTuple):
    """One table of one article: as coded by hand, and as found."""

    article: HandCoded
    table: str
    coded: list[Row]
    found: list[Row]

    def tally(self, right: Pairs) -> Tally:
        return Tally(len(right), len(self.coded), len(self.found))

    def pair(self, likeness: Callable[[Row, Row], float]) -> Pairs:
        return pair(self.coded, self.found, likeness)

    def leftovers(self, right: Pairs, likeness: Callable[[Row, Row], float]) -> Pairs:
        """Pairs among the rows that no right pair holds."""
        matched, taken = {i for i, _ in right}, {j for _, j in right}
        lone = [i for i in range(len(self.coded)) if i not in matched]
        others = [j for j in range(len(self.found)) if j not in taken]
        pairs = pair([self.coded[i] for i in lone], [self.found[j] for j in others], likeness)
        return [(lone[i], others[j]) for i, j in pairs]

    def unmatched(self, pairs: Pairs) -> list[Miss]:
        """Rows coded and not found, then rows found and not coded."""
        matched, taken = {i for i, _ in pairs}, {j for _, j in pairs}
        name = self.article.article.article_id
        missed = [Miss(name, self.table, "missed", coded=row) for i, row in enumerate(self.coded) if i not in matched]
        return missed + [
            Miss(name, self.table, "invented", found=row) for j, row in enumerate(self.found) if j not in taken
        ]

    def wrong(self, pairs: Pairs, agreement: Callable[[Row, Row], Mapping[str, bool]]) -> list[Miss]:
        """Matched rows with the fields in which they differ, if any."""
        misses = []
        for i, j in pairs:
            fields = tuple(name for name, same in agreement(self.coded[i], self.found[j]).items() if not same)
            if fields:
                name = self.article.article.article_id
                misses.append(Miss(name, self.table, "wrong", fields, self.coded[i], self.found[j]))
        return misses


def _distinct(places: Iterable[Row]) -> list[Row]:
    """Mentions of one place in one spelling once, however often the article repeats them."""
    seen: dict[tuple[Any, ...], Row] = {}
    for row in places:
        seen.setdefault((spelling(row["text"]), row.get("latitude"), row.get("longitude")), row)
    return list(seen.values())


def _places(table: _Compared) -> tuple[Tally, list[Miss], list[Placing]]:
    text = table.article.article.text
    table = table._replace(coded=_distinct(table.coded), found=_distinct(table.found))

    def same_place(coded: Row, found: Row) -> int:
        same = same_mention(text, coded, found) and same_position(coded, found)
        return same * (2 if spelling(coded["text"]) == spelling(found["text"]) else 1)

    right = table.pair(same_place)
    pairs = right + table.leftovers(right, lambda c, f: same_mention(text, c, f))
    misses = table.unmatched(pairs) + table.wrong(pairs, lambda c, f: {"position": same_position(c, f)})
    placings = []
    for i, j in pairs:
        place, guess = table.coded[i], table.found[j]
        same_admin1 = place.get("admin1") == guess.get("admin1")
        placings.append(Placing(place["kind"], place.get("admin1"), same_admin1, distance_km(place, guess)))
    return table.tally(right), misses, placings


def _mentions(
    table: _Compared, same_value: Callable[[Row, Row], bool], fields: tuple[str, ...]
) -> tuple[Tally, list[Miss]]:
    text = table.article.article.text
    right = table.pair(lambda c, f: same_mention(text, c, f) and same_value(c, f))
    pairs = right + table.leftovers(right, lambda c, f: same_mention(text, c, f))
    wrong = table.wrong(pairs, lambda c, f: {name: c.get(name) == f.get(name) for name in fields})
    return table.tally(right), table.unmatched(pairs) + wrong


def _casualties(table: _Compared, event_ids: Mapping[int, str | None]) -> tuple[dict[str, Tally], list[Miss]]:
    """Tallies and errors; ``event_ids`` names the event found for each event coded."""

    def bound(coded: Row, found: Row) -> bool:
        return found.get("event_id") is not None and found["event_id"] == event_ids.get(coded["event"])

    def same_group(coded: Row, found: Row) -> bool:
        return bool(coded.get("group") == found.get("group"))

    def akin(coded: Row, found: Row) -> int:
        # The same toll first, in its own event rather than another; else the same harm with another figure there.
        if same_casualties(coded, found):
            return 4 + 2 * bound(coded, found) + same_group(coded, found)
        return (coded.get("status") == found.get("status") and bound(coded, found)) * (1 + same_group(coded, found))

    def agreement(coded: Row, found: Row) -> dict[str, bool]:
        return {
            "figures": same_quantity(coded, found),
            "event": bound(coded, found),
            "group": same_group(coded, found),
            "nationality": coded.get("nationality") == found.get("nationality"),
            "part of total": bool(coded.get("part_of_total")) == bool(found.get("part_of_total")),
        }

    right = table.pair(lambda c, f: same_casualties(c, f) * (1 + same_group(c, f)))
    grouped = [(i, j) for i, j in right if same_group(table.coded[i], table.found[j])]
    tied = table.pair(lambda c, f: same_casualties(c, f) and bound(c, f))
    tallies = {"casualties": right, "casualties with group": grouped, "casualties with event": tied}
    close = table.pair(akin)
    misses = table.unmatched(close) + table.wrong(close, agreement)
    return {name: table.tally(pairs) for name, pairs in tallies.items()}, misses


def _is_aggregate(event: Row) -> bool:
    return event.get("level") == "aggregate"


def _event_tallies(table: _Compared, pairs: Pairs) -> tuple[dict[str, Tally], Pairs]:
    """Tallies of events, and the pairs that are right."""

    def agree(names: tuple[str, ...]) -> Pairs:
        return [(i, j) for i, j in pairs if all(EVENT_FIELDS[n](table.coded[i], table.found[j]) for n in names)]

    right = agree(EVENT_CORE)
    aggregates = table._replace(
        coded=list(filter(_is_aggregate, table.coded)), found=list(filter(_is_aggregate, table.found))
    )
    tallies = {
        "events": table.tally(right),
        "events with figures": table.tally(agree(EVENT_CORE + EVENT_FIGURES)),
        "aggregates": aggregates.tally([(i, j) for i, j in right if _is_aggregate(table.coded[i])]),
    }
    return tallies, right


def _right_fields(table: _Compared, pairs: Pairs) -> dict[str, int]:
    agreements = [event_agreement(table.coded[i], table.found[j]) for i, j in pairs]
    fields = {name: sum(agreement[name] for agreement in agreements) for name in EVENT_FIELDS}
    return {**fields, "both actors": sum(agreement["actor1"] and agreement["actor2"] for agreement in agreements)}


def _gives(names: tuple[str, ...], nothing: tuple[Any, ...] = (None,)) -> Callable[[Row], bool]:
    return lambda event: any(event.get(name) not in nothing for name in names)


# Whether an event says anything in a field: nobody killed and no munitions are no answers to be right or wrong about.
_GIVEN: dict[str, Callable[[Row], bool]] = {
    "type": _gives(("sub_event_type",)),
    "date": _gives(("date_from", "date_to")),
    "place": _gives(("latitude",)),
    "level and count": lambda event: True,
    "munitions": _gives(("munitions_low", "munitions_high")),
    "killed": lambda event: (event.get("killed_low"), event.get("killed_high")) != (0, 0),
    "wounded": lambda event: (event.get("wounded_low"), event.get("wounded_high")) != (0, 0),
    "actor1": _gives(("actor1",)),
    "actor2": _gives(("actor2",)),
    "both actors": _gives(("actor1", "actor2")),
}


def _field_tallies(table: _Compared, pairs: Pairs) -> dict[str, Tally]:
    """For each field how many events say something in it, by hand and as found, and how many say the same."""
    agreements = [(table.coded[i], event_agreement(table.coded[i], table.found[j])) for i, j in pairs]
    tallies = {}
    for name, given in _GIVEN.items():
        parts = ("actor1", "actor2") if name == "both actors" else (name,)
        right = sum(given(coded) and all(agreement[part] for part in parts) for coded, agreement in agreements)
        tallies[name] = Tally(right, sum(map(given, table.coded)), sum(map(given, table.found)))
    return tallies


def score_article(coded: HandCoded, answer: Mapping[str, Any]) -> ArticleScore:
    """
    Compare an answer with what was coded by hand.

    Parameters
    ----------
    coded
        The article and its codes.
    answer
        The five tables as the extractor gives them.
    """
    compared = {
        name: _Compared(coded, name, list(rows), list(answer.get(name) or [])) for name, rows in coded.rows.items()
    }
    events = compared["events"]
    pairs = events.pair(event_likeness)
    places, place_misses, placings = _places(compared["places"])
    dates, date_misses = _mentions(compared["dates"], same_period, ("date_from", "date_to"))
    numbers, number_misses = _mentions(compared["numbers"], same_quantity, ("low", "high", "vague"))
    event_ids = {i: events.found[j].get("event_id") for i, j in pairs}
    casualties, casualty_misses = _casualties(compared["casualties"], event_ids)
    event_tallies, right = _event_tallies(events, pairs)
    earned = {j for _, j in right}
    return ArticleScore(
        article_id=coded.article.article_id,
        tallies={"places": places, "dates": dates, "numbers": numbers, **casualties, **event_tallies},
        matched_events=len(pairs),
        right_fields=_right_fields(events, pairs),
        field_tallies=_field_tallies(events, pairs),
        placings=placings,
        events_by_confidence=[(row.get("confidence"), j in earned) for j, row in enumerate(events.found)],
        misses=[
            *place_misses, *date_misses, *number_misses, *casualty_misses,
            *events.unmatched(pairs), *events.wrong(pairs, event_agreement),
        ],
    )  # fmt: skip
