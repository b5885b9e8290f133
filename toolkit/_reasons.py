"""Note why each field of an event has its value: the rule, and the characters of the text that gave it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from .actors import PROTESTERS, UNIDENTIFIED, forces_of, government_of, nationality
from .arabic import readings, word_cache
from .casualties import Toll
from .mentions import Mentions
from .places import PlaceMention
from .typing_rules import event_type_of

if TYPE_CHECKING:
    from .events import Event

Span = tuple[int, int]

# How many words a number may have that ends beside a weapon.
_LONGEST_NUMBER = 20
# Doers and targets that a type of event has by itself.
_BY_TYPE = frozenset({PROTESTERS, UNIDENTIFIED, "Rioters (Iraq)", "Mourners (Iraq)"})


class Reason(NamedTuple):
    """
    Why a field has its value.

    ``rule`` is a key of ``data/phrases/reasons.csv``; ``spans`` are the characters of the text as read that gave it, in
    the order in which they count; ``values`` what else the rule has to say, such as the id of a place not chosen.
    """

    rule: str
    spans: tuple[Span, ...] = ()
    values: tuple[str, ...] = ()


def _span(mentions: Mentions, first: int, last: int) -> Span:
    """Characters of some words, ``last`` exclusive."""
    words = mentions.text.words
    return mentions.text.span(words[first].start, words[last - 1].end)


def _once(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order of the text, without those that lie in another."""
    once = sorted(set(spans))
    return tuple(s for s in once if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in once))


def _type(mentions: Mentions, event: Event) -> Reason:
    frame, sub_type = event.frame, event.row["sub_event_type"]
    told = [_span(mentions, t.at, t.at + 1) for t in sorted(frame.triggers, key=lambda t: t.at)]
    if sub_type is None:
        return Reason("a total over all kinds of violence has no type", _once(told))
    if not told:
        return Reason("only the people harmed are told of", _once(_people(mentions, frame.tolls)))
    if event_type_of(sub_type) == "Explosions/Remote violence":
        named = mentions.weapons_by_word.within(*frame.spans)
        weapons = [w for w in named if mentions.stated[w.first] is None]
        if weapons:
            told += [_span(mentions, w.first, w.last) for w in weapons]
            return Reason("tell of the event and its weapon", _apart(told))
        if frame.kinds <= {"attack", "target"}:
            return Reason("an attack of unstated kind on a base or on forces counts as shelling", _once(told))
    return Reason("tell of the event", _once(told))


def _date(mentions: Mentions, event: Event) -> Reason:
    when = event.when
    if not when.words:
        return Reason("date_part" if when.source == "period" else f"date_{when.source}")
    # The same words may date several events: those inside of this one, else the last before it.
    dates, first = mentions.dates_by_word, event.frame.first
    near = chain(dates.within(*event.frame.spans), dates.back_from(first), dates.on_from(first))
    own = next((d for d in near if mentions.said(d.first, d.last) == when.words), None)
    return Reason(f"date_{when.source}", () if own is None else (_span(mentions, own.first, own.last),))


def _place(mentions: Mentions, event: Event) -> Reason:
    where = event.where
    if where.mention is None:
        return Reason(where.reason)
    span = _span(mentions, where.mention.first, where.mention.last)
    return Reason(where.reason, (span,), reading_of(where.mention))


def reading_of(mention: PlaceMention) -> tuple[str, str]:
    """Why a name is read as its place, and the id of the place that would have been the next choice, or nothing."""
    return mention.reason, mention.runner_up.place_id if mention.runner_up is not None else ""


def _level(mentions: Mentions, event: Event) -> Reason:
    counted, at = event.frame.counted, event.count.at
    if at is not None:
        return Reason(event.count.reason, (_span(mentions, at, at + 1),))
    if event.row["level"] == "incident" or counted is None:
        return Reason(event.count.reason)
    mention = counted.count
    first, last = (mention.first, mention.last) if mention else (counted.at, counted.at + 1)
    return Reason(event.count.reason, (_span(mentions, first, last),))


def _weapon(mentions: Mentions, event: Event) -> Reason:
    found = event.munitions
    if found.said is None:
        return Reason(found.reason)
    # "غارة" tells of a strike, not of what was fired.
    nothing = found.weapon is None and found.low is None and found.high is None
    rule = "names no weapon by itself" if nothing else found.reason
    spans = [_span(mentions, found.said[0], found.said[-1] + 1)]
    if found.low is not None or found.high is not None:
        beside = range(found.said[0] - 1, found.said[-1] + 2)
        near = mentions.numbers_by_word.within(range(beside.start - _LONGEST_NUMBER, beside.stop))
        counts = (n for n in near if n.first in beside or n.last - 1 in beside)
        spans += [_span(mentions, n.first, n.last) for n in counts if n.unit == "munitions"]
    return Reason(rule, _apart(spans))


@word_cache
def _state_of(word: str) -> tuple[str, ...]:
    """Forces, government and civilians that a word of nationality or a country's name may stand for."""
    names: list[str] = []
    row = nationality(word)
    if row is not None:
        forces = forces_of(row["demonym"])
        names += [forces] if forces else []
        names += [f"Government of {row['of']}"] if row["of"] else []
    for reading in readings(word):
        government = government_of(("ال" if reading.article else "") + reading.stem)
        if government:
            names += [government, government.replace("Government of", "Military Forces of", 1)]
    return tuple(names)


def _people(mentions: Mentions, tolls: Iterable[Toll]) -> list[Span]:
    return [_span(mentions, t.people.first, t.people.last) for t in tolls]


def _actor(mentions: Mentions, event: Event, name: str | None, nobody: str) -> Reason:
    """The words that name an actor: in the words of the event, by its nationality, by the victims, else before it."""
    if name is None:
        return Reason(nobody)
    actors = mentions.actors_by_word
    own = next((m for m in actors.within(*event.frame.spans) if m.actor.name == name), None)
    if own is not None:
        return Reason("names it", (_span(mentions, own.first, own.last),))
    state = next((i for i in sorted(event.frame.words()) if name in _state_of(mentions.words[i])), None)
    if state is not None:
        return Reason("says of which state", (_span(mentions, state, state + 1),))
    if name.startswith("Civilians") and event.tolls:
        return Reason("are those harmed", _once(_people(mentions, event.tolls)))
    if name in _BY_TYPE:
        return Reason("the type of the event says who takes part")
    before = next((m for m in actors.back_from(event.frame.first) if m.actor.name == name), None)
    if before is not None:
        return Reason("names it before", (_span(mentions, before.first, before.last),))
    return Reason("from the nationality, the type or the victims")


def _doer(mentions: Mentions, event: Event) -> Reason:
    claim = next((c for c in event.claims if c.by is None and c.doer == event.row["actor1"]), None)
    if claim is not None:
        return Reason("is the claim of responsibility", (_span(mentions, claim.at, claim.at + 1),))
    return _actor(mentions, event, event.row["actor1"], "no doer is named")


def _alleged(mentions: Mentions, event: Event) -> Reason | None:
    claim = next((c for c in event.claims if c.by is not None and c.doer == event.row["actor1_alleged"]), None)
    return None if claim is None else Reason("is the accusation", (_span(mentions, claim.at, claim.at + 1),))


def _harmed(mentions: Mentions, event: Event, status: str) -> Reason:
    """Words that give the dead or wounded, parts of totals behind the totals; numbers given besides come last."""
    ours = sorted((t for t in event.tolls if t.status == status), key=lambda t: t.part_of_total)
    if not ours:
        unharmed = event.row["fatalities_reported"] and not event.tolls
        return Reason("the text says that nobody was harmed" if unharmed else "nobody is told of")
    kept = {t.people.first for t in ours}
    groups = {t.people.group for t in ours} | {None, "people"}
    told = (t for t in event.frame.tolls if t.status == status and t.people.first not in kept)
    again = [t for t in told if t.people.group in groups or groups == {None, "people"}]
    spans = _once(_people(mentions, [*ours, *again]))
    if again:
        return Reason("tell of them, several times", spans)
    parts = any(t.part_of_total for t in ours)
    return Reason("tell of them; parts of a total are not added" if parts else "tell of them", spans)


_FIELDS: Sequence[tuple[str, Callable[[Mentions, Event], Reason | None]]] = (
    ("event_type", _type), ("level", _level), ("date", _date), ("place", _place), ("actor1", _doer),
    ("alleged", _alleged),
    ("actor2", lambda m, e: _actor(m, e, e.row["actor2"], "nobody is named to whom it was done")),
    ("weapon", _weapon), ("killed", lambda m, e: _harmed(m, e, "killed")),
    ("wounded", lambda m, e: _harmed(m, e, "wounded")),
)  # fmt: skip


def reasons_of(mentions: Mentions, event: Event) -> dict[str, Reason]:
    """
    One reason for each field of an event.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    found = {name: reason for name, why in _FIELDS if (reason := why(mentions, event)) is not None}
    return {**found, "confidence": Reason("confidence", (), event.facts)}
