"""Say why an event has its place: the words that name it, where they stand, and why it is no more exact."""

from __future__ import annotations

from collections.abc import Iterator

from ._event import Event
from ._placeroles import near_from
from ._quoteends import ends_phrase, name_from
from ._quoting import Reason, Span, joined, span_of
from .gazetteer import SPECIFICITY, gazetteer
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, word_set
from .where import Where

# How many words before a name what says "near" may stand.
_NEAR = 3
# What the rules say of a place that is put where another is.
_LACKING = "of a name that the gazetteer lacks"
# Rules by which a word of the event stands for a place named elsewhere, as they are worded with that word.
_BY_WORD = {
    "the place that a word with the article refers back to": "refers back to a place",
    "the place named before the word for there": "there refers back to a place",
    "the scene of what was told before": "the scene by its word",
    "the place of the operation told before": "the operation by its word",
}


def _span(mentions: Mentions, mention: PlaceMention) -> Span:
    return span_of(mentions, mention.first, mention.last)


def place_of(mentions: Mentions, event: Event) -> Reason:
    """
    Why an event has its place, and why it is no more exact.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    where = event.where
    if where.mention is None:
        return Reason(where.reason, (), (), _not_its_places(mentions, event))
    listed = _listed(mentions, where.mention)
    several = (Reason("first of several", listed),) if listed else ()
    lacking = _LACKING in where.mention.reason
    area = _not_in_the_gazetteer(where.mention) if lacking else _only_the_area(mentions, where.mention)
    more = (*_lies_in(mentions, where), *several, *_taken_from(mentions, event, where), *area)
    spans: tuple[Span, ...] = (_span(mentions, where.mention),)
    # Of a name that is not known there is no other reading.
    read = () if lacking else reading_of(where.mention)
    rule = "only the region is named" if _is_region(where) else where.reason
    if rule == "is the most specific place that the clause names":
        exact = _more_exact(mentions, event, where.mention)
        if exact:
            return Reason("is the place", spans, read, (Reason("more exact", exact), *more))
    if where.at is not None and rule in _BY_WORD:
        spans = (*spans, span_of(mentions, where.at, where.at + 1))
        rule = _BY_WORD[rule]
    return Reason(rule, spans, read, more)


def _lies_in(mentions: Mentions, where: Where) -> tuple[Reason, ...]:
    """In which place one lies that a word speaks of again as a wider one: "بعقوبة", and then "المحافظة"."""
    if where.mention is None or where.at is None:
        return ()
    named = next(iter(mentions.places_by_word.within(range(where.mention.first, where.mention.first + 1))), None)
    if named is None or named.place == where.mention.place:
        return ()
    above = any(p.place_id == where.mention.place.place_id for p in gazetteer().ancestors(named.place.place_id))
    return (Reason("lies in it", (), (where.mention.place.place_id,)),) if above else ()


def _not_in_the_gazetteer(mention: PlaceMention) -> tuple[Reason, ...]:
    """In which place one lies that the gazetteer lacks."""
    return (Reason("a name that the gazetteer lacks", (), (mention.place.place_id,)),)


def _listed(mentions: Mentions, first: PlaceMention) -> tuple[Span, ...]:
    """Places that "and" joins to the first of them: "محافظات بابل والديوانية والمثنى"."""
    last, words = first.last, mentions.words
    following = (p for p in mentions.places_by_word.within(range(first.last, len(words))))
    for place in following:
        near = place.role == "near" and first.role != "near"
        if place.first != last or words[last][:1] != "و" or near:
            break
        last = place.last
    return () if last == first.last else (span_of(mentions, first.first, last),)


def _free_places(mentions: Mentions, event: Event) -> list[PlaceMention]:
    """Places among the words of an event, those left out that only say where it was filed."""
    named = mentions.places_by_word.within(*event.frame.spans)
    return [p for p in named if p.first not in mentions.dateline]


def _not_its_places(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    spans = joined(mentions, (range(p.first, p.last) for p in _free_places(mentions, event)))
    offices = joined(mentions, (range(p.first, p.last) for p in mentions.offices.within(*event.frame.spans)))
    perhaps = joined(mentions, _undecided(mentions, event))
    rules = {"is not its place": spans, "is the place of an office": offices, "may be the name of a place": perhaps}
    return tuple(Reason(rule, found) for rule, found in rules.items() if found)


def _undecided(mentions: Mentions, event: Event) -> Iterator[range]:
    """Names behind "in" or "near" that no rule read as a place, since they may mean several or none: "في الكرمة"."""
    words, known = mentions.words, gazetteer()
    spans = event.frame.spans
    taken = mentions.placed | mentions.dated
    taken |= {i for p in mentions.offices.within(*spans) for i in range(p.first, p.last)}
    taken |= {i for m in mentions.actors_by_word.within(*spans) for i in range(m.first, m.last)}
    for at in event.frame.words():
        before = words[at - 1].removeprefix("و") if at else ""
        name = words[at] if before in word_set("before a name") or before in known.class_words else ""
        if words[at].startswith("بال"):
            name = words[at][1:]
        if name and (known.by_one_word.get(name) or (name,) in known.rules) and at not in taken:
            yield range(at - (before in known.class_words), at + 1)
        elif at not in taken and _may_be_unlisted(mentions, at):
            yield name_from(mentions, at - 1, mentions.text.sentence_at(at).stop)


def _may_be_unlisted(mentions: Mentions, at: int) -> bool:
    """Whether a word behind one for a kind of place may be a name that the gazetteer lacks: "بقرية زغلولة"."""
    words = mentions.words
    kind, before = words[at - 1], words[at - 2 : at - 1]
    led = kind.startswith("ب") or any_of(before, "before a name")
    known = {kind, kind.removeprefix("ب")} & gazetteer().class_words.keys()
    word = words[at]
    named = word.isalpha() and not word.startswith("ال") and word not in word_set("no name of a place")
    return bool(led and known) and named and not ends_phrase(mentions, at)


def _more_exact(mentions: Mentions, event: Event, chosen: PlaceMention) -> tuple[Span, ...]:
    """Places that are named more exactly than the one chosen, and were not taken."""
    rank = SPECIFICITY[chosen.kind]
    named = (p for p in _free_places(mentions, event) if SPECIFICITY[p.kind] < rank and p.place != chosen.place)
    # "ناحية كنعان شرق بعقوبة": the city only says where it lies.
    listed = next(iter(_listed(mentions, chosen)), None)
    named = (p for p in named if listed is None or span_of(mentions, p.first, p.last)[1] > listed[1])
    exact = (p for p in named if p.kind not in {"city", "governorate"} and p.first not in mentions.describing)
    return joined(mentions, (range(p.first, p.last) for p in exact))


def _is_region(where: Where) -> bool:
    """Whether what is named as no more than a country is a region: "جزيرة سامراء"."""
    region = where.mention is not None and where.mention.kind == "region"
    return region and where.reason == "only the country is named"


def _taken_from(mentions: Mentions, event: Event, where: Where) -> list[Reason]:
    """In which sentence a place is named, if that is not among the words of the event."""
    mention = where.mention
    own = mentions.text.sentences[event.frame.sentence]
    if mention is None or any(mention.first in span for span in (*event.frame.spans, own)):
        return []
    if mention.first in mentions.dateline:
        return [Reason("place_in_dateline")]
    return [Reason("place_before" if mention.first < own.start else "place_behind")]


def _only_the_area(mentions: Mentions, mention: PlaceMention) -> tuple[Reason, ...]:
    """Why a place stands for its area, or near it, or at a point that is not its own."""
    kind, precision = mention.kind, mention.geo_precision
    if precision == 1:
        return ()
    if kind in {"country", "region"}:
        return (Reason(f"area_{kind}"),)
    if kind == "governorate":
        return (Reason("area_governorate"),)
    first = _near_from(mentions, mention)
    if first is None and mention.role == "near":
        return (Reason("area_near_unquoted"),)
    if first is not None:
        last = mention.last
        if mentions.words[first] in word_set("between"):
            # "بين كلار ودربنديخان"
            last = max([last, *(p.last for p in mentions.places_by_word.within(range(last, last + _NEAR)))])
        return (Reason("area_near", (span_of(mentions, first, last),)),)
    if kind in {"district", "river", "mountain"}:
        return (Reason(f"area_{kind}"),)
    above = gazetteer().ancestors(mention.place.place_id)
    pointed = next((p.place_id for p in above if p.latitude is not None), None)
    return (Reason("area_no_point") if pointed is None else Reason("area_of_another", (), (pointed,)),)


def _near_from(mentions: Mentions, mention: PlaceMention) -> int | None:
    """The word from which on the text says "near it": "قرب راوة", "بالقرب من مدينة الكوت", "أطراف بعقوبة"."""
    before = range(mention.first - 1, max(-1, mention.first - 1 - _NEAR), -1)
    near = near_from(gazetteer(), mentions.words, mention.first)
    if near is not None or mention.role != "near":
        return near
    return next((i for i in before if _nears(mentions, i)), None)


def _nears(mentions: Mentions, at: int) -> bool:
    """Whether a word before a name says that it is near it, and is not the word for its kind."""
    word = mentions.words[at].lstrip("ولب").removeprefix("ال")
    joins = mentions.words[at] in word_set("preposition") - word_set("between")
    return mentions.words[at].isalpha() and not joins and word not in gazetteer().class_words


def reading_of(mention: PlaceMention) -> tuple[str, str]:
    """Why a name is read as its place, and the id of the place that would have been the next choice, or nothing."""
    return mention.reason, mention.runner_up.place_id if mention.runner_up is not None else ""
