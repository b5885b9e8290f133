"""Find places told by other words than their names: "البلاد", "قواعد عراقية", "شمالي المحافظة", "الناحية نفسها"."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress, islice

from ._roads import linked, listed_behind
from .arabic import word_cache
from .frames import Frame
from .gazetteer import SPECIFICITY, Place, gazetteer
from .mentions import Mentions
from .nationalities import nationality
from .places import PlaceMention
from .vocabulary import any_of, word_set

_BAGHDAD = "baghdad"
# Kinds of which one place lies in another: the nearest is meant.
_AREAS = frozenset({"governorate", "district", "town", "village", "city", "region", "neighbourhood"})
_TOWNS = frozenset({"city", "town", "district"})
_IN_GOVERNORATES = _TOWNS | {"village"}
# Countries whose own bases are attacked, others' too.
_HOSTS = frozenset({"Iraq", "Syria", "Jordan", "Kuwait"})
# Signs between a place and where it lies.
_ASIDE = frozenset("،,(")
# How many places before a word it may speak of; none reads further back than a long article.
_PLACES_BACK = 100


def _country_at(mentions: Mentions, at: int, name: str, reason: str) -> PlaceMention | None:
    """A country said at a word without its name: "البلاد", "قواعد عراقية"."""
    place = gazetteer().countries.get(name)
    return None if place is None else _place_at(mentions, at, place, reason)


def _place_at(mentions: Mentions, at: int, place: Place, reason: str) -> PlaceMention:
    """A place said at a word without its name."""
    word, kind = mentions.text.words[at], place.codebook_kind
    precision = None if kind == "country" else 1
    return PlaceMention(
        word.start, word.end, at, at + 1, place, kind, place.latitude, place.longitude, precision, "at", reason, None
    )


def whole_country(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """As in "في أنحاء البلاد": Iraq, where the article is about nothing else."""
    if not frame.says(mentions.words, "the country"):
        return None
    for at in frame.words():
        if mentions.words[at] in word_set("the country") and mentions.words[at - 1] in word_set("all over"):
            return _country_at(mentions, at, "Iraq", "the country, said with a common noun")
    return None


def territory(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """As in "داخل الأراضي السورية": the country whose territory it is; not "قادمين من الأراضي السورية"."""
    words = mentions.words
    for at in frame.words_where(words, word_set("lands").__contains__):
        row = nationality(words[at + 1]) if at + 1 < len(words) else None
        way = any_of(words[max(0, at - 2) : at - 1], "into or out of")
        if row and any_of(words[at - 1 : at], "inside lands") and not way:
            return _country_at(mentions, at, row["country"], "the territory, with an adjective of nationality")
    return None


def country_of_targets(mentions: Mentions, span: range) -> PlaceMention | None:
    """As in "قواعد عسكرية عراقية": the adjective says in which country."""
    for at in compress(span, map(nationality, mentions.words[span.start : span.stop])):
        row = nationality(mentions.words[at])
        near = mentions.words[max(span.start, at - 3) : at]
        if any_of(near, "houses"):
            # "قواعد تضم جنودا أميركيين": whose soldiers they are, not where.
            continue
        # "القواعد الأميركية" lie wherever American soldiers are.
        if row and row["country"] in _HOSTS and any(w.lstrip("ال") in word_set("places attacked") for w in near):
            return _country_at(mentions, at, row["country"], "the adjective of nationality on the places attacked")
    return None


@word_cache
def _class_word(word: str) -> str | None:
    """A bare class word with its article ("للناحية" → "الناحيه"), else none."""
    if word[:2] == "لل":
        word = "ال" + word[2:]
    elif word[:1] in "وبل" and word[1:3] == "ال":
        word = word[1:]
    known = word.startswith("ال") and word[2:] in gazetteer().class_words
    return word if known and word not in word_set("no place by itself") else None


def _is_class_word(word: str) -> bool:
    """Whether a word is a class word with the article, which before "the same" refers to a place: "القاعدة نفسها"."""
    return word.startswith("ال") and word[2:] in gazetteer().class_words


def _in_iraq(mention: PlaceMention) -> bool:
    """Whether a place lies in Iraq."""
    return mention.place.country == "Iraq"


def _governorate_above(before: list[PlaceMention]) -> PlaceMention | None:
    """The governorate of the first of some places that has one."""
    for mention in before:
        for above in gazetteer().ancestors(mention.place.place_id):
            if above.kind == "governorate":
                return _moved(mention, above)
    return None


def _city_above(before: list[PlaceMention]) -> PlaceMention | None:
    """The town in which the first of some sites and quarters lies."""
    inner = next((m for m in before if m.kind in {"site", "neighbourhood"}), None)
    above = gazetteer().ancestors(inner.place.place_id) if inner is not None else ()
    city = next((p for p in above if p.codebook_kind in {"city", "town"}), None)
    return None if inner is None or city is None else replace(_moved(inner, city), role="at", geo_precision=1)


def _moved(mention: PlaceMention, place: Place) -> PlaceMention:
    kind = place.codebook_kind
    return replace(mention, place=place, kind=kind, latitude=place.latitude, longitude=place.longitude, geo_precision=3)


def _aside(mentions: Mentions, mention: PlaceMention, at: int) -> bool:
    """Whether a place is the second of a row, or only where a source quoted in an earlier sentence works."""
    quoted = mention.first in mentions.of_sources and mentions.text.sentence_at(mention.first).stop <= at
    return quoted or listed_behind(mentions, mention)


def _office_is_antecedent(mentions: Mentions, office: PlaceMention, at: int) -> bool:
    """Whether no place is named between an office and a word: "شرطة الحلة … وسط المدينة"."""
    return not mentions.places_by_word.within(range(office.last, at))


def _called(mentions: Mentions, mention: PlaceMention) -> str:
    """The first word of a name, where it may be a class word: "مطار" of "بمطار أربيل"."""
    return mentions.words[mention.first].lstrip("وبل").removeprefix("ال")


def _antecedent(mentions: Mentions, at: int, bare: str) -> PlaceMention | None:
    """The place before a word that its class word speaks of."""
    if bare in word_set("the capital"):
        capital = next((m for m in mentions.places if m.place.place_id == _BAGHDAD), None)
        place = gazetteer().places.get(_BAGHDAD)
        return capital or (_place_at(mentions, at, place, "the capital, said with a common noun") if place else None)
    class_words = gazetteer().class_words
    kinds = class_words[bare[2:]].kinds
    start = mentions.text.sentence_at(at).start
    nearest = list(islice(mentions.places_by_word.back_from(at), _PLACES_BACK))
    if bare in word_set("the governorate"):
        # "قتل إمام في قضاء أبي الخصيب، ليرتفع إلى 17 عدد من اغتيلوا في المحافظة"
        beside = [p for p in nearest if p.first >= start and p.kind not in {"country", "region"} and _in_iraq(p)]
        if beside and not any(kinds & {p.place.kind, p.kind} for p in beside):
            return _governorate_above(beside)
    # "قال مصدر في شرطة الحلة إن سيارة انفجرت وسط المدينة"
    offices = mentions.offices.within(range(start, at))
    said = [*nearest, *(p for p in offices if _office_is_antecedent(mentions, p, at))]
    before = [p for p in sorted(said, key=lambda p: -p.first) if _in_iraq(p)]
    if bare in word_set("the town"):
        # "قال طبيب في مستشفى الرمادي العام إن … وسط المدينة", whatever town was told of before.
        of_sentence = [p for p in before if p.first >= start and p.first not in mentions.describing]
        city = None if any(p.kind in _TOWNS for p in of_sentence) else _city_above(of_sentence)
        if city is not None:
            return city
    aside: PlaceMention | None = None
    same = mentions.words[at + 1 : at + 2] and mentions.words[at + 1] in word_set("the same, behind")
    if kinds.isdisjoint(_AREAS) and not same:
        # "مطار أربيل … قاعدة زليكان … المطار": the airport, though a base that is one too was named since.
        called = [p for p in before if _called(mentions, p) == bare[2:]]
        before = called or before
    for mention in before:
        own = _called(mentions, mention)
        if own == bare[2:] and not _aside(mentions, mention, at):
            return mention
        # "قضاء خانقين" is no "ناحية".
        other = own in class_words and mention.kind == "district"
        district = bare in word_set("the district") and mention.kind == "district"
        town = bare in word_set("the town") and mention.kind in {"city", "town", "district"}
        fits = bool(kinds & {mention.place.kind, mention.kind}) or district
        if ((fits and not other) or town) and mention.first not in mentions.describing:
            if not _aside(mentions, mention, at):
                return mention
            aside = aside or mention
    if aside is not None:
        return aside
    if bare in word_set("the town"):
        return _city_above(before)
    return _governorate_above(before) if bare in word_set("the governorate") else None


def _itself(mention: PlaceMention) -> PlaceMention:
    """A place spoken of again, which where it was named only told what lay near it: "جنوب بغداد … في العاصمة"."""
    if mention.role != "near" or mention.geo_precision != 2 or SPECIFICITY[mention.kind] > SPECIFICITY["city"]:
        return mention
    own = gazetteer().position(mention.place.place_id)
    return replace(mention, role="at", geo_precision=1 if own is not None and own[2] else 2)


def _beside(mentions: Mentions, at: int, mention: PlaceMention) -> PlaceMention:
    """The place that a word speaks of, or near it: "جنوب غربي المدينة"."""
    small = SPECIFICITY[mention.kind] <= SPECIFICITY["city"]
    if small and mentions.words[at - 1] in word_set("direction"):
        return replace(mention, role="near", geo_precision=2)
    return _itself(mention)


def _only_a_direction(mentions: Mentions, at: int) -> bool:
    """As in "في قضاء داقوق جنوب المحافظة", "بمحافظة ديالى، شمال شرق العاصمة": it only says where Daquq, Diyala lies."""
    before = at - 1
    while mentions.words[before] in word_set("direction"):
        before -= 1
    if before == at - 1:
        return False
    return (before - 1 if mentions.words[before] in _ASIDE else before) in mentions.placed


def referred(mentions: Mentions, frame: Frame, whole: bool) -> tuple[int, PlaceMention] | None:
    """A bare class word and the place that it refers back to: "شمالي المحافظة", "على الناحية نفسها"."""
    words = mentions.words
    found_at = {*frame.words_where(words, _class_word)}
    for at in frame.words_where(words, word_set("the same, behind").__contains__):
        if _is_class_word(words[at - 1]):
            found_at.add(at - 1)
    wide: tuple[int, PlaceMention] | None = None
    for at in sorted(found_at):
        if _only_a_direction(mentions, at) or linked(mentions, at):
            continue
        if whole and words[at][:2] == "لل":
            # "قيادة جديدة للمحافظة" places no count.
            continue
        bare = _class_word(words[at]) or words[at]
        found = _antecedent(mentions, at, bare) if bare and at not in mentions.placed else None
        if found and found.kind != "governorate":
            # "شمال شرق المحافظة", and then "في أطراف الناحية": the smaller of them.
            smaller = wide is None or found.kind in _IN_GOVERNORATES
            return (at, _beside(mentions, at, found)) if smaller else wide
        wide = wide or ((at, found) if found else None)
    return wide
