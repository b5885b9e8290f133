"""Find where something was from an office alone: "قرب محكمة بعقوبة", "أفاد مدير ناحية سيدكان بأن المدفعية قصفت"."""

from __future__ import annotations

from ._beside import of_a_source, where_an_office_lies
from ._placeroles import is_class_word, near_words
from .frames import Frame
from .gazetteer import gazetteer
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, word_set

# Of how many words the name of an office has at most before that of its town: "مبنى مديرية شرطة طوارئ".
_OFFICE = 4
# What a source that knows of it lives in, and how far before its name the source stands.
_TOWNS, _BY_ITS_SOURCE = frozenset({"city", "town", "village", "district"}), 4
# Those that are smaller than the city near which something is told.
_SMALL = frozenset({"town", "village", "district"})
# Kinds of events that are done to what stands behind their verb.
_DONE_TO = frozenset({"attack", "storm", "target", "fire", "shelling", "burn", "raid", "explosion", "launch"})


def office_that_tells(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """
    The town or district whose office tells of what happened in it: "أفاد مدير ناحية سيدكان بأن المدفعية قصفت".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    sentence = mentions.text.sentences[frame.sentence]
    before = range(sentence.start, frame.first)
    source = town_of_the_source(mentions, before)
    named = (p for p in mentions.places_by_word.within(before) if p != source)
    if any(not where_an_office_lies(mentions, p) for p in named):
        return None
    offices = [p for p in mentions.offices.within(before) if of_a_source(mentions.words, p.first)]
    office = offices[-1] if offices and not offices[-1].wide else None
    return office if office is not None else source


def town_nearby(mentions: Mentions, frame: Frame, city: PlaceMention) -> PlaceMention | None:
    """
    The smaller town whose office tells what happened near a city: "أعلنت شرطة قضاء الحويجة مقتل اثنين جنوب كركوك".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    city
        The place that its words name.
    """
    if city.role != "near" or city.kind != "city":
        return None
    office = office_that_tells(mentions, frame)
    if office is None or office.kind not in _SMALL or office.place.admin1 != city.place.admin1:
        return None
    return None if office.place in gazetteer().ancestors(city.place.place_id) else office


def town_of_the_source(mentions: Mentions, before: range) -> PlaceMention | None:
    """
    The town in which a source is that tells of something: "أفاد مصدر أمني في بعقوبة بأن"; the capital is of all Iraq.

    Parameters
    ----------
    mentions
        The article.
    before
        The words before what it tells.
    """
    quoted = (p for p in mentions.places_by_word.within(before) if p.first in mentions.of_sources)
    towns = [p for p in quoted if p.kind in _TOWNS and p.place.country == "Iraq" and p.place.place_id != "baghdad"]
    if not towns:
        return None
    by = mentions.words[max(0, towns[-1].first - _BY_ITS_SOURCE) : towns[-1].first]
    return towns[-1] if any_of(by, "local source") else None


def office_hit(mentions: Mentions, frame: Frame) -> PlaceMention | None:
    """
    The town of an office at which something was: "انفجرت قرب جامعة الموصل", "هاجموا مديرية شرطة الرمادي".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    offices = mentions.offices.within(*frame.spans)
    return next((p for p in offices if not p.wide and _is_scene(mentions, frame, p)), None)


def _is_scene(mentions: Mentions, frame: Frame, office: PlaceMention) -> bool:
    words, index = mentions.words, gazetteer()
    seats, first = word_set("seat of an office"), office.first
    seated = words[first] in seats
    while first > max(0, office.first - _OFFICE):
        word = words[first - 1]
        # "بمبنى مديرية شرطة كركوك"
        glued = word not in seats and word.removeprefix("ب") in seats
        if glued:
            return True
        if not (word in seats or is_class_word(index, word)):
            break
        seated, first = seated or word in seats, first - 1
    if not seated or first == 0:
        return False
    before = words[first - 1]
    if before in near_words() | word_set("right at"):
        return True
    at = next((t.at for t in reversed(frame.triggers) if t.kind in _DONE_TO and t.at < first), None)
    if at is None:
        return False
    # "هاجم مسلحون مديرية شرطة الرمادي"; behind another preposition stands who somebody is: "ضابط في شرطة كركوك".
    between = words[at + 1 : first - (before in word_set("upon"))]
    return word_set("preposition").isdisjoint(between) and all(word[0].isalnum() for word in between)
