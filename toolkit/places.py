"""Find mentions of places and choose, among the places of that name, the one meant.

Three stages, each to be called by itself: ``find_mentions`` finds the names, ``candidates`` lists the places that one
may mean, ``choose`` takes the best of them, with its reason and its runner-up. ``find_places`` does all three.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from ._headwords import behind_another_word, head_of, kind_lacking, kind_said, word_before
from ._othertowns import of_another_town
from ._placecontext import Context
from ._placeroles import near_from, role_of
from ._readings import allowed, namesakes
from ._roadnames import with_roads
from ._surface import Surface
from ._unlisted import not_holding, parent_of
from ._weighing import evidence
from .arabic import Text, fold_word
from .gazetteer import SPECIFICITY, Gazetteer, Place, codebook_kind, gazetteer
from .placenames import find_surfaces, written_words
from .vocabulary import each_among, word_set

__all__ = ["Candidate", "Context", "PlaceMention", "candidates", "choose", "context_of", "find_mentions", "find_places"]

# Sites named by a class word and an adjective only, and their kind in the gazetteer: "المطار الدولي".
_UNNAMED_SITES = {"airport": "unnamed airport"}
# Kinds of place whose names several towns have alike.
_INSIDE_TOWNS = frozenset({"neighbourhood", "site"})
_UNTOLD = "the best known of several of that name, which nothing in the text tells apart"


class Candidate(NamedTuple):
    """
    A place that a mention may mean, and what speaks for it in words.

    ``fits`` is false for a place of that name which the words around rule out. ``kind`` is given where the gazetteer
    lacks the place meant: it is the kind of that, and ``place`` is where it is taken to be. ``told`` is false where
    nothing else that the article names speaks for the place.
    """

    place: Place
    score: float
    reason: str
    fits: bool = True
    kind: str | None = None
    told: bool = True


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """
    A mention of a place; ``start`` and ``end`` are offsets into the folded text, ``first`` and ``last`` word indexes.

    ``role`` tells how the text speaks of it: ``at``, ``near``, ``to``, ``from`` or ``bare``. ``reason`` says why this
    place was chosen, ``runner_up`` which place of that name came second.
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

    @property
    def wide(self) -> bool:
        """Whether it is a country, or wider than a governorate: "كردستان", but not "جزيرة سامراء", "بادية السماوة"."""
        return self.kind == "country" or (self.kind == "region" and not self.place.admin1)


def find_mentions(text: Text, taken: Sequence[tuple[int, int]] = (), index: Gazetteer | None = None) -> list[Surface]:
    """
    First stage: find every name of places, with the role that the words around give it.

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
    list[Surface]
        In order of the text, none inside another; those that stand for an institution, a government or a person say so.
    """
    words = text.spelled
    blocked = frozenset(i for a, b in taken for i in range(text.word_at(a), text.word_at(b - 1) + 1))
    return find_surfaces(index or gazetteer(), text, words, blocked)


def context_of(text: Text, mentions: Sequence[Surface], index: Gazetteer | None = None) -> Context:
    """
    What the names of an article tell about each other: those that mean one place without doubt, by sentence.

    Parameters
    ----------
    text
        The article.
    mentions
        What ``find_mentions`` found in it.
    index
        The gazetteer.
    """
    index = index or gazetteer()
    sure: list[list[tuple[int, str]]] = [[] for _ in text.sentences]
    words = tuple(text.spelled)
    for mention in mentions:
        # "حديث لـ(بغداد اليوم)" tells of no place.
        for place_id in () if mention.stands_for == "outlet" else _sure(index, mention, words):
            if not behind_another_word(index, mention, index.places[place_id], words):
                sure[mention.sentence].append((mention.first, place_id))
    return Context(words, tuple(map(tuple, sure)))


def candidates(mention: Surface, context: Context | None = None, index: Gazetteer | None = None) -> list[Candidate]:
    """
    Second stage: list the places that a name may mean, and score them.

    Parameters
    ----------
    mention
        The name.
    context
        What else the article names; by default nothing.
    index
        The gazetteer.

    Returns
    -------
    list[Candidate]
        Those that fit before the others, best first; equals in order of kind, then id.
    """
    index, context = index or gazetteer(), context or Context()
    if not mention.place_ids:
        return _taken_to_be_in(mention, context, index)
    ids, why = allowed(index, mention, context.words, context.around(index))
    near, named = context.named_near(index, mention.sentence), context.named_in(index)
    others = [i for i in namesakes(index, mention.name) if i not in ids]
    nearest = near.nearest_to(ids, "sentence") or named.nearest_to(ids, "article")
    found = []
    for place_id in ids:
        score, reasons = evidence(index, place_id, near, named)
        if nearest and nearest[0] == place_id:
            score += 0.5
            reasons = reasons or [nearest[1]]
        told = bool(reasons)
        reasons = [kind_said(index, mention, index.places[place_id]) or why, *reasons]
        alone = "the only place of that name" + (" that fits" if others else "")
        said = "; ".join(filter(None, reasons)) or (alone if len(ids) == 1 else _UNTOLD)
        found.append(Candidate(index.places[place_id], score, said, True, kind_lacking(index, mention, place_id), told))
    found.sort(key=_best_first)
    if found and of_another_town(index, mention, found[0].place, context):
        ruled_out = [c._replace(fits=False) for c in found]
        head = head_of(index, mention) or word_before(index, mention, context.words)
        local = bool(head) and bool(index.class_words[fold_word(head)].unlisted)
        another = mention._replace(class_word=head)
        return [*(_taken_to_be_in(another, context, index, ids) if local else ()), *ruled_out]
    local = bool(mention.class_word) and bool(index.class_words[fold_word(mention.class_word)].unlisted)
    if not found and local and mention.name[0] not in word_set("no name of a place"):
        # "مستشفى الصدر في العمارة": called after somebody, whom the table keeps out where no such word stands.
        return _taken_to_be_in(mention, context, index)
    if not others:
        return found
    # Of the others the likeliest is of the same governorate: the governorate beside its city, then sites.
    admin1 = found[0].place.admin1 if found else None
    ruled_out = [
        Candidate(index.places[i], evidence(index, i, near, named)[0], "ruled out here", False) for i in others
    ]
    ruled_out.sort(key=lambda c: (c.place.admin1 != admin1, c.place.codebook_kind == "site", *_best_first(c)))
    return found + ruled_out


def _taken_to_be_in(mention: Surface, context: Context, index: Gazetteer, but: Sequence[str] = ()) -> list[Candidate]:
    """The place in which one that the gazetteer lacks is taken to lie, ``but`` those of its name that lie elsewhere."""
    words, last = context.words, mention.last
    kept_out = [*but, *not_holding(words, context.sure, mention.sentence, last)]
    found = parent_of(index, context.holding(mention.sentence, last), mention.sentence, last, kept_out)
    found = found or parent_of(index, context.sure, mention.sentence, last, kept_out)
    if found is None:
        return []
    place = index.places[found[0]]
    told = f"{mention.class_word} of a name that the gazetteer lacks, taken to be in {place.name_en}"
    kinds = index.class_words[fold_word(mention.class_word)].kinds
    kind = codebook_kind(min(kinds - {"region"} or kinds))
    return [Candidate(place, 0, f"{told}, named in the {found[1]}", kind=kind)]


def _best_first(candidate: Candidate) -> tuple[float, int, str]:
    return -candidate.score, SPECIFICITY[candidate.place.codebook_kind], candidate.place.place_id


def _untold_apart(found: Sequence[Candidate]) -> bool:
    """
    Whether a part of a town or a site has namesakes elsewhere from which nothing in the article tells it apart.

    "حي السلام" is in three cities, "القنصلية الإيرانية" in five: the best known of them would be a guess.
    """
    if len(found) < 2 or found[0].told or not found[1].fits or found[0].place.parent == found[1].place.parent:
        return False
    return found[0].place.codebook_kind in _INSIDE_TOWNS


def choose(
    mention: Surface, found: Sequence[Candidate], context: Context | None = None, index: Gazetteer | None = None
) -> PlaceMention | None:
    """
    Third stage: take the best candidate.

    Parameters
    ----------
    mention
        The name.
    found
        Its candidates, best first.
    context
        What else the article names.
    index
        The gazetteer.

    Returns
    -------
    PlaceMention | None
        None where no candidate fits, where the name stands for an institution, a government or a person, or where a
        quarter is of another city than the one told of.
    """
    index, context = index or gazetteer(), context or Context()
    if mention.stands_for != "place" or not found or not found[0].fits or _untold_apart(found):
        return None
    return _resolved(index, mention, found)


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
    return find_places_and_offices(text, taken, index)[0]


def find_places_and_offices(
    text: Text, taken: Sequence[tuple[int, int]] = (), index: Gazetteer | None = None
) -> tuple[list[PlaceMention], Callable[[], list[PlaceMention]]]:
    """
    Find every mention of a place, and what finds those whose offices are named: "شرطة الحلة", "محافظ كركوك".

    Parameters
    ----------
    text, taken, index
        As for ``find_places``.
    """
    index = index or gazetteer()
    mentions = find_mentions(text, taken, index)
    context = context_of(text, mentions, index)

    def resolved(named: Iterable[Surface]) -> list[PlaceMention]:
        told: dict[tuple[str, ...], str] = {}
        chosen: list[PlaceMention] = []
        for surface in named:
            found = _as_before(surface, candidates(surface, context, index), context, told)
            mention = choose(surface, found, context, index)
            if mention is not None:
                told[surface.name] = mention.place.place_id
                chosen.append(_around(index, text.spelled, mention))
        return chosen

    found = resolved(m for m in with_roads(index, text, mentions) if m.stands_for == "place")
    found.extend(_unnamed_sites(index, text, text.spelled, found))
    offices = [m._replace(stands_for="place") for m in mentions if m.stands_for == "institution"]
    return sorted(found, key=lambda m: m.start), lambda: resolved(offices)


def _as_before(
    surface: Surface, found: list[Candidate], context: Context, told: Mapping[tuple[str, ...], str]
) -> list[Candidate]:
    """A site read as where the article named it before: "القنصلية الإيرانية في النجف … القنصلية الإيرانية أُخليت"."""
    known = told.get(surface.name)
    if known is None or len(found) < 2 or found[0].place.place_id == known or context.near(surface.sentence):
        return found
    same = next((c for c in found if c.fits and c.place.place_id == known), None)
    if same is None or same.place.codebook_kind != "site":
        return found
    return [same._replace(reason="so read where the article named it before"), *(c for c in found if c is not same)]


def _sure(index: Gazetteer, surface: Surface, words: Sequence[str]) -> Iterator[str]:
    """The place that a name means without doubt or by default: the context in which the others are read."""
    rules = index.rules.get(surface.name, ())
    if not rules:
        yield from surface.place_ids if len(surface.place_ids) == 1 else ()
        return
    default = [rule.place_id for rule in rules if rule.default and not rule.context]
    if default:
        yield from (place_id for place_id in default[:1] if place_id in index.places)
    else:
        # "في العمارة" is the town whatever else is named.
        ids, why = allowed(index, surface, words, frozenset())
        yield from ids[:1] if why else ()


def _around(index: Gazetteer, words: Sequence[str], mention: PlaceMention) -> PlaceMention:
    """The mention, known less exactly where the text speaks of what lies around: "محيط الحويجة", "قاطع الفلوجة"."""
    if mention.geo_precision != 1 or near_from(index, words, mention.first) is None:
        return mention
    return replace(mention, geo_precision=2)


def _precision(kind: str, own_position: bool) -> int | None:
    if kind in {"country", "region"}:
        return None
    if kind == "governorate":
        return 3
    return 2 if kind in {"district", "river", "mountain"} or not own_position else 1


def _resolved(index: Gazetteer, surface: Surface, found: Sequence[Candidate]) -> PlaceMention:
    """The mention of a name with the place chosen for it."""
    place = found[0].place
    subdivision = fold_word(head_of(index, surface)) in word_set("part of a governorate")
    kind = found[0].kind or ("district" if subdivision else place.codebook_kind)
    latitude, longitude, own = index.position(place.place_id) or (None, None, False)
    precision = _precision(kind, own and found[0].kind is None)
    return PlaceMention(
        start=surface.start,
        end=surface.end,
        first=surface.first,
        last=surface.last,
        place=place,
        kind=kind,
        latitude=latitude,
        longitude=longitude,
        geo_precision=2 if surface.role == "near" and precision == 1 else precision,
        role=surface.role,
        reason=found[0].reason,
        runner_up=found[1].place if len(found) > 1 else None,
    )


@cache
def _unnamed_adjectives() -> frozenset[str]:
    """Second words of sites told by class and adjective only."""
    return frozenset(phrase.split()[-1] for role in _UNNAMED_SITES.values() for phrase in word_set(role))


def _unnamed_sites(
    index: Gazetteer, text: Text, words: Sequence[str], named: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """Sites told only by class and adjective: of the sentence's governorate, else of that which is named most."""
    told = [at - 1 for at in each_among(words, range(1, len(words)), _unnamed_adjectives())]
    if not told:
        return
    covered = {i for m in named for i in range(m.first, m.last)}
    # Equals stay in order of their first mention.
    known = [m for m in named if m.place.country == "Iraq" and m.place.admin1]
    most = [area for area, _ in Counter(m.place.admin1 for m in known).most_common()]
    for at in told:
        if at in covered:
            continue
        adjective, sentence = words[at + 1], text.sentence_at(at)
        areas = [*(m.place.admin1 for m in known if m.first in sentence), *most]
        for preposition, first, cut in written_words(words[at]):
            kinds = [k for k, role in _UNNAMED_SITES.items() if f"{first} {adjective}" in word_set(role)]
            site = next((p for area in areas for k in kinds if (p := index.first_of_kind.get((k, area)))), None)
            if site is not None:
                here = site.admin1 in areas[: len(areas) - len(most)]
                where = "its sentence names" if here else "the article names most"
                place = Candidate(site, 0, f"the one of the governorate that {where}")
                start, end = text.words[at].start + cut, text.words[at + 1].end
                surface = Surface(start, end, at, at + 2, (), (site.place_id,), "", preposition)
                yield _resolved(index, surface._replace(role=role_of(index, words, surface)), [place])
                break
