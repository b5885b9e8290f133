"""Tell by its places whether a row counts several events: towns in a row, "in scattered areas"."""

from __future__ import annotations

from itertools import pairwise

from .frames import Frame
from .mentions import Mentions
from .munitions import size
from .places import PlaceMention
from .vocabulary import first_among, word_set, words_of

# How far from the beginning of a stretch a place may stand that opens it: "ففي شارع السعدون".
_FRONTED = 3
# How far behind attacks the number of the towns may stand that they hit.
_TOWNS = 6
_ONE = frozenset({"attack", "explosion", "strike", "ambush"})
# So many bombs may be of one attack; where more went off "in Baghdad", each had a scene of its own.
_OF_ONE = 2
_BOMBS = frozenset({"car bomb", "IED"})
_ALL_OVER = frozenset({"city", "town", "governorate"})


def _joined(mentions: Mentions, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether "and" joins a place to the one right before it: "الكرخ والرصافة"."""
    return other.first == one.last and mentions.words[other.first][:1] == "و"


def protests_listed(mentions: Mentions, frame: Frame) -> int:
    """How many towns in a row had protests: "شهدت كلار ورانيا وقلعة دزة تظاهرات"."""
    if frame.kinds != {"protest"}:
        return 0
    several = any(t.plural and not t.definite and t.verb is None for t in frame.triggers)
    # "خرج الآلاف في محافظات بغداد وذي قار"
    if not several and not frame.says(mentions.words, "several towns"):
        return 0
    kinds = {"city", "town", "district", "governorate"}
    places = [p for p in mentions.places_by_word.within(frame.spans[0]) if p.kind in kinds]
    row = longest = 1 if places else 0
    for a, b in pairwise(places):
        row = row + 1 if _joined(mentions, a, b) else 1
        longest = max(longest, row)
    return longest


def at_several_places(mentions: Mentions, frame: Frame) -> bool:
    """As in "سلسلة تفجيرات استهدفت مناطق الكرادة والمنصور": blasts or attacks, and more than one place in a row."""
    if frame.kinds.isdisjoint({"attack", "explosion"}):
        return False
    span = frame.spans[0]
    weapons = mentions.weapons_by_word.within(span)
    toll = any(not t.part_of_total for t in frame.tolls)
    # "حصيلة التفجيرات في بغداد والخالص": with a toll they are told as one thing, known or not.
    blasts = [t for t in frame.triggers if t.plural and t.verb is None and t.count is None and (toll or not t.definite)]
    bombs = any(size(w.quantity) > 1 or (toll and w.plural) for w in weapons if w.munition)
    # "انفجرت عبوتان في الدورة والبياع"
    blasts += [t for t in frame.triggers if t.verb is not None and t.kind == "explosion" and bombs]
    # "انفجار ثلاث سيارات مفخخة في مدن النجف وكربلاء والديوانية"
    cities = frame.says(mentions.words, "several towns")
    explosions = [t for t in frame.triggers if t.verb is None and t.kind == "explosion" and not t.definite]
    # "في تفجير انتحاري وانفجار سيارتين مفخختين في بعقوبة وبغداد"
    blasts += explosions if bombs and (cities or toll or len(explosions) > 1) else []
    if not any(t.kind in {"attack", "explosion"} for t in blasts):
        return False
    if toll and _towns_behind(mentions, span, blasts[0].at):
        return True
    meanwhile = first_among(mentions.words, range(blasts[0].at, span.stop), word_set("meanwhile"))
    places = mentions.places_by_word.within(range(span.start, meanwhile or span.stop))
    # "ففي شارع السعدون وبغداد الجديدة انفجرت سيارتان مفخختان"
    opening = bombs and bool(places) and places[0].role == "at" and places[0].first - span.start <= _FRONTED
    if opening and len(places) > 1 and _joined(mentions, places[0], places[1]):
        return True
    # "قتل 51 شخصا في بغداد والخالص بانفجار سيارات مفخخة"
    first = min(blasts[0].at, frame.first) if toll else blasts[0].at
    places = [p for p in places if p.first > first]
    return any(_joined(mentions, a, b) for a, b in pairwise(places))


def _towns_behind(mentions: Mentions, span: range, at: int) -> bool:
    """Whether so many towns stand close behind a word: "التفجيرات التي ضربت ثلاث محافظات"."""
    words, known = mentions.words, word_set("several towns")
    behind = (i for i in range(at + 1, min(at + _TOWNS, span.stop)) if words[i] in known)
    return any(i in mentions.numeral_ending_at for i in behind)


def bombs_over_a_town(mentions: Mentions, frame: Frame) -> int | None:
    """
    How many bombs went off all over a town of which no scene is told: "أربع سيارات مفخخة انفجرت في بغداد".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event; two bombs are as a rule of one attack, and so are those "at the gate of a base" or "near a market".
    """
    span, words = frame.spans[0], mentions.words
    if not frame.kinds <= {"explosion", "attack"} or frame.family not in {"violence", "harm"}:
        return None
    weapons = (w for w in mentions.weapons_by_word.within(span) if w.munition and w.weapon in _BOMBS)
    bombs = next((w for w in weapons if w.quantity is not None and size(w.quantity) > _OF_ONE), None)
    places = mentions.own_places.within(span) if bombs is not None else []
    if bombs is None or bombs.quantity is None or not places or not all(p.kind in _ALL_OVER for p in places):
        return None
    number = mentions.numeral_ending_at.get(bombs.first)
    first = bombs.first if number is None else number.first
    if words[first][:1] == "ب" and not any(t.at < first for t in frame.tolls):
        # "فجر مسلحون بثلاث عبوات منزل شرطي"; not "قتل 45 زائرا بثلاث سيارات مفخخة"
        return None
    begin = min(frame.first, first)
    stop = first_among(words, range(max(bombs.last, places[-1].last), span.stop), frozenset("،؛")) or span.stop - 1
    at = words_of("right at", "in front of")
    # "في رتل", "على سوق"; not "في بغداد", "في مدينة كركوك", "في غضون ساعة", "على الأقل"
    named = mentions.placed | mentions.dated
    apart = words_of("before a described place", "no scene, behind in", "behind on, in phrases")
    for i in range(begin, stop):
        if words[i] in at or (words[i] in {"في", "علي"} and i + 1 not in named and words[i + 1] not in apart):
            return None
    return bombs.quantity.low


def row_of_places(mentions: Mentions, frame: Frame) -> bool:
    """Whether two places stand in a row: "في الكرخ والرصافة"."""
    places = [p for p in mentions.places_by_word.within(frame.spans[0]) if p.role != "from"]
    return any(_joined(mentions, a, b) for a, b in pairwise(places))


def scattered(mentions: Mentions, frame: Frame) -> bool:
    """As in "هجمات متفرقة", "تفجيرات منفصلة"; "هجوم بأسلحة مختلفة" is one."""
    plural = (t.at for t in frame.triggers if t.plural and t.verb is None and t.count is None)
    return any(set(mentions.words[at + 1 : at + 3]) & word_set("scattered") for at in plural)


def in_scattered_places(mentions: Mentions, frame: Frame) -> bool:
    """As in "سلسلة هجمات بمناطق متفرقة": attacks, each at a place of its own."""
    # "حصيلة الهجمات التي وقعت في مناطق متفرقة": with a toll they need not be new.
    attacks = (t for t in frame.triggers if t.plural and t.verb is None and t.kind in _ONE)
    plural = [t.at for t in attacks if frame.tolls or not t.definite]
    return bool(plural) and plural[0] in frame.spans[0] and _names_scattered(mentions, frame, plural[0])


def arrests_apart(mentions: Mentions, frame: Frame) -> bool:
    """As in "القبض على ستة إرهابيين في مناطق متفرقة": several people, not all at one place."""
    several = any(t.status in {"arrested", "abducted"} and size(t.people.quantity) > 1 for t in frame.tolls)
    return several and _names_scattered(mentions, frame, frame.first)


def _names_scattered(mentions: Mentions, frame: Frame, at: int) -> bool:
    """Whether behind a word stands "مناطق متفرقة"."""
    words, places = mentions.words, word_set("areas")
    behind = range(at + 1, frame.spans[0].stop - 1)
    return any(words[i].lstrip("ب") in places and word_set("scattered") & set(words[i + 1 : i + 2]) for i in behind)
