"""Find mentions of places and choose, among the places of that name, the one meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from .arabic import Text
from .gazetteer import SPECIFICITY, Gazetteer, Place, gazetteer
from .placenames import Surface, allowed_ids, find_surfaces, is_place, role_of, written_words
from .vocabulary import word_set

# Sites named by a class word and an adjective only, and their kind in the gazetteer: "المطار الدولي".
_UNNAMED_SITES = {"airport": "unnamed airport"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a mention may mean, and what speaks for it."""

    place: Place
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """
    A mention of a place; ``start`` and ``end`` are offsets into the folded text, ``first`` and ``last`` word indexes.

    ``role`` tells how the text speaks of it: ``at``, ``near``, ``to``, ``from`` or ``bare``.
    """

    start: int
    end: int
    first: int
    last: int
    place: Place
    kind: str
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    role: str
    reason: str
    runner_up: Place | None


def candidates(
    index: Gazetteer, surface_ids: Sequence[str], named: frozenset[str], near: frozenset[str]
) -> list[Candidate]:
    """
    Score the places a name may mean.

    Parameters
    ----------
    index
        The gazetteer.
    surface_ids
        Ids of places of that name.
    named
        Ids of places that the article names without doubt, and of all above them.
    near
        The same for the sentence.

    Returns
    -------
    list[Candidate]
        Best first; equals in order of kind, then id.
    """
    found = []
    for place_id in surface_ids:
        place = index.places[place_id]
        above = {p.place_id for p in index.ancestors(place_id)} - {place_id, "iraq"}
        score, reasons = 0.0, []
        if above & near:
            score, reasons = score + 4, ["its parent is named in the sentence"]
        elif above & named:
            score, reasons = score + 2, ["its parent is named in the article"]
        if place.country == "Iraq":
            score += 1.5
            reasons.append("in Iraq")
        if place.codebook_kind == "city":
            score += 1
        if place.codebook_kind == "governorate":
            score += 0.5
        if place.latitude is not None:
            score += 0.25
        found.append(Candidate(place, score, "; ".join(reasons) or "the only place of that name"))
    return sorted(found, key=lambda c: (-c.score, SPECIFICITY[c.place.codebook_kind], c.place.place_id))


def _with_ancestors(index: Gazetteer, ids: Sequence[str]) -> frozenset[str]:
    return frozenset(place.place_id for place_id in ids for place in index.ancestors(place_id))


def _precision(kind: str, own_position: bool) -> int | None:
    if kind in {"country", "region"}:
        return None
    if kind == "governorate":
        return 3
    return 2 if kind in {"district", "river", "mountain"} or not own_position else 1


def _resolve(index: Gazetteer, text: Text, surface: Surface, role: str, choice: Sequence[Candidate]) -> PlaceMention:
    """The mention of a name with the place chosen for it."""
    place = choice[0].place
    kind = "district" if surface.class_word in word_set("part of a governorate") else place.codebook_kind
    latitude, longitude, own = index.position(place.place_id) or (None, None, False)
    precision = _precision(kind, own)
    return PlaceMention(
        start=surface.start,
        end=text.words[surface.last - 1].end,
        first=surface.first,
        last=surface.last,
        place=place,
        kind=kind,
        latitude=latitude,
        longitude=longitude,
        geo_precision=2 if role == "near" and precision == 1 else precision,
        role=role,
        reason=choice[0].reason,
        runner_up=choice[1].place if len(choice) > 1 else None,
    )


def find_places(
    text: Text, taken: Sequence[tuple[int, int]] = (), index: Gazetteer | None = None
) -> list[PlaceMention]:
    """
    Find every mention of a place and resolve it: mention, candidates, choice.

    Parameters
    ----------
    text
        The article.
    taken
        Spans of the folded text that are something else (dates, names of armed groups).
    index
        Gazetteer to use; the toolkit's own by default.

    Returns
    -------
    list[PlaceMention]
        In order of the text, none inside another.
    """
    index = index or gazetteer()
    words = [word.text for word in text.words]
    blocked = frozenset(i for a, b in taken for i in range(text.word_at(a), text.word_at(b - 1) + 1))
    sentences = find_surfaces(index, text, words, blocked)
    sure = [_sure(index, surfaces) for surfaces in sentences]
    named = _with_ancestors(index, list(chain.from_iterable(sure)))
    around = named | frozenset(words)
    found: list[PlaceMention] = []
    for number, surfaces in enumerate(sentences):
        near = _with_ancestors(index, sure[number])
        for surface in surfaces:
            role = role_of(index, words, surface)
            if role == "bare" and found and found[-1].last == surface.first and words[surface.first][:1] == "و":
                # "في العراق وسوريا": the preposition holds for both.
                role = found[-1].role
            ids = allowed_ids(index, surface, words, around)
            if not ids or not is_place(index, words, surface, role):
                continue
            choice = candidates(index, ids, named, near)
            if not _elsewhere(index, choice[0].place, sure[number], chain.from_iterable(sure)):
                found.append(_resolve(index, text, surface, role, choice))
    found.extend(_unnamed_sites(index, text, words, found))
    return sorted(found, key=lambda m: m.start)


def _elsewhere(index: Gazetteer, place: Place, near: Iterable[str], named: Iterable[str]) -> bool:
    """Whether a quarter is of another city than the one told of: names like "حي الكرامة" are found in many."""
    here = {index.places[p].admin1 for p in near if p != place.place_id} - {None}
    told = {index.places[p].admin1 for p in named if p != place.place_id}
    return place.codebook_kind == "neighbourhood" and bool(here) and place.admin1 not in told


def _sure(index: Gazetteer, surfaces: Sequence[Surface]) -> list[str]:
    """Places that names mean without doubt or by default: the context in which the others are read."""
    found = []
    for surface in surfaces:
        if len(surface.place_ids) == 1 and surface.name not in index.rules:
            found.append(surface.place_ids[0])
        default = [rule.place_id for rule in index.rules.get(surface.name, ()) if rule.default and not rule.context]
        found.extend(place_id for place_id in default[:1] if place_id in index.places)
    return found


@cache
def _unnamed_adjectives() -> frozenset[str]:
    """Second words of sites told by class and adjective only."""
    return frozenset(phrase.split()[-1] for role in _UNNAMED_SITES.values() for phrase in word_set(role))


def _unnamed_sites(
    index: Gazetteer, text: Text, words: Sequence[str], named: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """Sites told only by class and adjective, taken for the one of the governorate that the article names most."""
    covered = {i for m in named for i in range(m.first, m.last)}
    # Equals stay in order of their first mention.
    areas = Counter(m.place.admin1 for m in named if m.place.country == "Iraq" and m.place.admin1).most_common()
    for at, adjective in enumerate(words[1:]):
        if adjective not in _unnamed_adjectives() or at in covered:
            continue
        for preposition, first, cut in written_words(words[at]):
            kinds = [k for k, role in _UNNAMED_SITES.items() if f"{first} {adjective}" in word_set(role)]
            site = next((p for area, _ in areas for k in kinds if (p := index.first_of_kind.get((k, area)))), None)
            if site is not None:
                place = Candidate(site, 0, "the one of the governorate that the article names most")
                surface = Surface(text.words[at].start + cut, at, at + 2, (), (site.place_id,), "", preposition)
                yield _resolve(index, text, surface, role_of(index, words, surface), [place])
                break
