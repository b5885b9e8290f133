"""Tell totals of one sentence apart: each of its own place or period."""

from __future__ import annotations

from itertools import pairwise

from ._alike import of_a_period, other_period
from ._openers import meanwhile
from ._toll import Toll
from .frames import Frame
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, first_among, verbs, word_set, words_of

# Bombs that somebody laid.
_LAID = frozenset({"IED", "car bomb", "landmine"})
# How far behind people that are added to others their place may stand.
_ADDED = 4


def _told_again(toll: Toll, current: Frame) -> Toll | None:
    """The toll before of the same status, where nothing but tolls is told of."""
    again = [t for t in current.tolls if t.status == toll.status and not t.part_of_total and t.at < toll.at]
    return again[-1] if again and not toll.part_of_total and current.family == "harm" else None


def _of_attacks_over_time(toll: Toll, current: Frame) -> Toll | None:
    """The toll before, of attacks nobody counts: "قتل 144 في هجمات الشهر الماضي، أقل من حصيلة أيلول البالغة 365"."""
    attacks = bool(current.triggers) and all(t.plural and t.verb is None and t.number is None for t in current.triggers)
    again = [t for t in current.tolls if t.status == toll.status and not t.part_of_total and t.at < toll.at]
    return again[-1] if attacks and again and not toll.part_of_total else None


def _closed(mentions: Mentions, place: PlaceMention, toll: Toll) -> bool:
    """Whether a sign ends the clause of a place before a toll; "بغداد كانت الأكثر تضررا، حيث سقط" goes on."""
    words = mentions.words
    return any(words[i] in "،؛" and words[i + 1] not in word_set("where, since") for i in range(place.last, toll.at))


def another_place(mentions: Mentions, toll: Toll, current: Frame) -> int | None:
    """
    Where a toll's own place is told: "372 قتيلاً في بغداد … تلتها الأنبار بـ238".

    Parameters
    ----------
    mentions
        The article.
    toll
        A toll of a status that the event has one of already.
    current
        The event told before in the sentence.

    Returns
    -------
    int | None
        The word that opens what is told of the place; none where no other place stands between.
    """
    again = _told_again(toll, current)
    if again is None:
        return None
    between = mentions.places_by_word.within(range(again.at + 1, toll.people.first))
    # "صلاح الدين شمال غربي بغداد التي قتل فيها": the capital only says where the other lies.
    own = (p for p in between if p.kind in {"governorate", "city", "town"} and p.first not in mentions.describing)
    # "قتل ثلاثة عند جسر في الناصرية، وتوفي آخر": the town is of the clause before.
    places = [p.first for p in own if not _closed(mentions, p, toll)]
    listed = (at - 1 for at in places if mentions.words[at - 1] in word_set("next in a list"))
    # "95 في الرمادي، إضافة إلى مقتل مئة في الفلوجة": the place of what is added stands behind it.
    added = first_among(mentions.words, range(again.people.last, toll.at), word_set("besides"))
    behind = mentions.places_by_word.within(range(toll.people.last, toll.people.last + _ADDED))
    if added is not None and (behind or (places and places[-1] < added)):
        return added
    return next(listed, places[-1] if places else None)


def another_period(mentions: Mentions, sentence: range, toll: Toll, current: Frame, clause: range) -> bool:
    """
    Whether a toll is counted over a period of its own: "6412 خلال 2016، أقل مما سجل في 2015 حين قتل 7515".

    Parameters
    ----------
    mentions
        The article.
    sentence
        The sentence.
    toll
        A toll of a status that the event has one of already.
    current
        The event told before in the sentence.
    clause
        The toll's own words.
    """
    again = _told_again(toll, current) or _of_attacks_over_time(toll, current)
    if again is None:
        return False
    own = range(max(clause.start, again.people.last), clause.stop)
    dates = mentions.dates_by_word
    if mentions.words[toll.people.first - 1] in word_set("before background"):
        # "تسعة منذ بداية تشرين الثاني، بعد 104 قتلى في تشرين الأول"
        own = range(toll.people.first, clause.stop)
    before = dates.within(range(sentence.start, own.start))
    if not dates.within(own) and of_a_period(before):
        # "84 خلال آب، وتقول الوزارة إن 1879 قتلوا، وأصيب 14265 منذ الحرب في آذار 2003": the period of both.
        said = any(verbs("say_verbs", w) for w in mentions.words[again.people.last : toll.people.first])
        own = range(own.start, sentence.stop) if said else own
    return other_period(dates.within(own), before)


def since_later(mentions: Mentions, sentence: range, toll: Toll) -> bool:
    """Whether the period of a part follows right behind it, and is not that of the whole: "بينهم 41 منذ مطلع الشهر"."""
    dates = mentions.dates_by_word
    own = dates.within(range(toll.people.last, toll.people.last + 1))
    return other_period(own, dates.within(range(sentence.start, toll.at)))


def of_one_attack(mentions: Mentions, sentence: range, toll: Toll, current: Frame) -> bool:
    """
    Whether a part of a total told of the whole country is the dead of one attack: "بينهم 41 بهجوم انتحاري في كركوك".

    Parameters
    ----------
    mentions
        The article.
    sentence
        The sentence.
    toll
        A part of a total.
    current
        The total.
    """
    at, words = toll.people.last, mentions.words
    if current.family != "harm" or current.triggers or not any(t.status == toll.status for t in current.tolls):
        return False
    causes = mentions.triggers_stated.within(range(at, at + 2))
    if not causes or not (words[at] in words_of("in the course of", "before a cause") or words[at][:1] == "ب"):
        return False
    cause = causes[0]
    one = cause.verb is None and not cause.plural and not cause.definite and cause.number is None
    before, lands = words[sentence.start : toll.at], word_set("country as a whole")
    # "في أنحاء مختلفة من البلاد", "في أنحاء العراق"
    spread = any_of(before, "scattered") or any(
        land in lands and over in word_set("all over") for over, land in pairwise(before)
    )
    return one and spread and bool(mentions.places_by_word.within(range(cause.at, sentence.stop)))


def by_another_bomb(mentions: Mentions, toll: Toll, told: Frame) -> bool:
    """
    Whether others died by a bomb of their own behind "meanwhile": "قتل تسعة في انفجار، فيما قتل موظف بعبوة لاصقة".

    Parameters
    ----------
    mentions
        The article.
    toll
        The others.
    told
        The explosion told before them.
    """
    of_a_blast = told.kinds == {"explosion"} and not toll.part_of_total
    more = toll.status in {t.status for t in told.tolls}
    if not of_a_blast or not more or meanwhile(mentions, told.last, toll.at) is None:
        return False
    behind = range(toll.people.last, toll.people.last + 2)
    by = (mentions.words[w.first] for w in mentions.weapons_by_word.within(behind) if w.weapon in _LAID)
    # "بالعبوة" is the one told of.
    return any(word[:1] == "ب" and word[1:3] != "ال" for word in by)
