"""Choose the most specific of the places that an event names, and tell which of two lies in the other."""

from __future__ import annotations

from ._alike import around, mountain_of
from ._journeys import is_end, lies_in_or_by
from ._notthere import told_beside, where_the_harmed_lie
from ._roads import beside_road
from ._tookplace import SETTLED, said_behind, took_place
from .frames import Frame
from .gazetteer import SPECIFICITY, gazetteer
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import word_set

# Countries in which what Iraqi reports tell of may happen.
_NEAR = frozenset({"Iraq", "Syria", "Turkey", "Iran", "Kuwait", "Jordan", "Saudi Arabia"})
# "قاعدة شمالي بغداد", and then the base by its name: in whatever governorate.
_BASE = "military base"
# How far from the head of a sentence a place may stand that heads it.
_HEAD = 4


def _specificity(mention: PlaceMention) -> int:
    """How specific a place is, for the order of choice; a small region is as a district, a long river no place."""
    if mention.kind == "region" and not mention.wide:
        return SPECIFICITY["district"]
    return SPECIFICITY[mention.kind] + 20 * (mention.kind == "river" and not mention.place.admin1)


def _rank(mentions: Mentions, frame: Frame, mention: PlaceMention) -> tuple[int, int, int]:
    """Order of choice: a place of the event before one on the way, the most specific, the first."""
    away = is_end(mentions, frame, mention)
    # Of an end of a journey and where that lies, the wider says less that may be wrong.
    if away and mention.role == "at" and lies_in_or_by(mentions, mention) is not None:
        return 1, -1, mention.first
    away = away or where_the_harmed_lie(mentions, mention)
    source = told_beside(mentions, mention)
    # "وإلى الشمال من بغداد قتل شرطيان في قضاء بيجي": where Baiji lies.
    turned = mentions.words[mention.first - 1] == "من" and mentions.words[mention.first - 2] in word_set("a direction")
    specific = _specificity(mention) + 10 * (turned or mention.first in mentions.describing)
    return int(away) + 2 * int(source), specific, mention.first


def inside(inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether one place lies in another, or in the governorate that the other stands for."""
    above = {p.place_id for p in gazetteer().ancestors(inner.place.place_id)}
    wide = outer.kind == "governorate" or around(outer)
    return outer.place.place_id in above or (wide and inner.place.admin1 == outer.place.admin1)


def _lies_in(inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether the gazetteer puts one place below another, or below the district that goes by the other's name."""
    district = {outer.place.parent} if outer.kind == "district" != outer.place.kind else set()
    areas = {outer.place.place_id} | district
    return any(p.place_id in areas for p in gazetteer().ancestors(inner.place.place_id)[1:])


def _stands_for_its_governorate(mentions: Mentions, frame: Frame, city: PlaceMention, other: PlaceMention) -> bool:
    """Whether a city is named for what lies around it: "أما في كركوك، … في قضاء داقوق", "في ناحية باتيفا في دهوك"."""
    behind = city.kind == "city" and other.last in (city.first, city.first - 1)
    in_it = mentions.words[city.first][:1] == "ب" or mentions.words[other.last : city.first] == ["في"]
    if behind and in_it and other.kind in {"district", "town", "village"}:
        return other.place.admin1 == city.place.admin1 and not _lies_in(city, other)
    heads = city.kind == "city" and city.first - frame.spans[0].start <= _HEAD and other.first > city.first
    # "وفي البصرة … قرب الزبير": towns are cities too.
    beside = other.kind == "city" and mentions.words[other.first - 1] in word_set("near, of a place")
    # "وفي تلعفر قرب الموصل": where the first lies.
    beside = beside and other.first - city.last > 1
    smaller = other.kind in {"district", "town", "village"} or beside
    apart = other.role in {"at", "near"} and smaller and not _lies_in(city, other)
    if heads and other.role == "at" and other.kind == "mountain":
        # "وفي كركوك … داخل كهف في جبال حمرين": whichever governorate the mountains are counted in.
        return True
    return heads and apart and other.place.admin1 == city.place.admin1


def saw_it(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place is said to have seen what happened: "شهدت بغداد 38 هجوما", "ديالى سجلت خمسة"."""
    beside = mentions.words[mention.first - 1 : mention.first] + mentions.words[mention.last : mention.last + 1]
    return mention.role == "bare" and any(w.removeprefix("و") in word_set("sees events") for w in beside)


def most_specific(mentions: Mentions, frame: Frame, named: list[PlaceMention]) -> PlaceMention:
    """
    The most specific place that the first stretch names.

    A later sentence may place it more exactly, inside of what the first one named.
    """
    # "دكوا، نصرة لأهلنا في غزة، القاعدة في حرير": what is done for far lands is not done there.
    named = [p for p in named if p.place.country in _NEAR] or named
    ranks = {p.first: _rank(mentions, frame, p) for p in named}
    lead = [p for p in named if p.first in frame.spans[0]]
    if lead and all(ranks[p.first][0] for p in lead):
        # "وسط زوار متوجهين إلى كربلاء. ووقع التفجير في الإسكندرية"
        said = [s for s in frame.spans[1:] if took_place(mentions.words[s.start])]
        lead = [p for p in named if any(p.first in span for span in said)] or lead
    best = min(lead or named, key=lambda p: ranks[p.first])
    best = beside_road(mentions, best, lead or named) or best
    saw = next((p for p in lead if saw_it(mentions, p) and not ranks[p.first][0]), best)
    if best.role == "bare" and saw.first < best.first and not inside(best, saw):
        # "شهد قضاء القرنة اشتباكات أدت إلى عزل البصرة عن سائر المحافظات"
        best = saw
    far = " ".join(mentions.words[max(0, best.first - 3) : best.first - 1]).removeprefix("و")
    if best.role == "near" and far in word_set("not far"):
        # "وغير بعيد عن كركوك، قتلت سيدة في طوزخورماتو"
        best = next((p for p in lead if p.role == "at" and p.kind in SETTLED and not ranks[p.first][0]), best)
    # "جنوب بغداد", and then "وقع الهجوم في الإسكندرية"
    there = said_behind(mentions, frame, best) if best.role == "near" else None
    if there is not None:
        return there
    # "وفي قضاء حديثة، … هجومًا على ناحية بروانة": of two of one rank the one that lies in the other.
    alike = [p for p in lead if ranks[p.first][:2] == ranks[best.first][:2]]
    best = next((p for p in alike if p.place != best.place and _lies_in(p, best)), best)
    best = next((p for p in lead if _stands_for_its_governorate(mentions, frame, best, p)), best)
    hill = next((p for p in named if p.first not in frame.spans[0] and mountain_of(p, best)), None)
    if lead and hill is not None:
        # "قصف على سنجار" in the headline, and then "على جبل سنجار"
        return hill
    later = [p for p in named if lead and p.first not in frame.spans[0] and inside(p, best)]
    later = [p for p in later if not _one_of_several(mentions, p)]
    if around(best):
        # "جنوبي الحلة", and then "في ناحية القاسم": where it was, rather than what it was near.
        later = [p for p in later if p.place != best.place]
        at = [p for p in later if p.role in {"at", "bare"} and p.kind in SETTLED and not ranks[p.first][0]]
        best = min(at, key=lambda p: ranks[p.first], default=best)
        later += [p for p in named if p.first not in frame.spans[0] and p.place.kind == _BASE and not ranks[p.first][0]]
    best = min([best, *later], key=lambda p: ranks[p.first])
    # "في قضاء دوكان", and then "في ناحية خلكان": one lies in the other.
    alike = [p for p in later if ranks[p.first][:2] == ranks[best.first][:2] and p.role in {"at", "bare"}]
    return next((p for p in alike if p.place != best.place and _lies_in(p, best)), best)


def _one_of_several(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether each of several came down at a place of its own: "سقط الأول قرب المقر والثاني في ساحة الاحتفالات"."""
    sentence = mentions.text.sentence_at(mention.first)
    there = {p.place.place_id for p in mentions.places_by_word.within(sentence) if p.kind == mention.kind}
    return len(there) > 1 and any(mentions.words[i] in word_set("one of a salvo") for i in sentence)
