"""Tell the places that only say where a report was filed: "بغداد - ", "كركوك (رويترز)", and not "البصرة / اغتيال"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._roundups import DASHES, headed_by_places
from .clauses import past_verb
from .harm import harm_masdar, harm_noun
from .vocabulary import nouns, verbs

if TYPE_CHECKING:
    from .mentions import Mentions

_DATELINE_SIGNS = DASHES | {":", "/", "("}
# How far behind the place the signs of an agency's line may stand.
_FILED = 8


def filed_at(mentions: Mentions) -> frozenset[int]:
    """
    Indexes of words of a place that only says where the report was filed.

    Parameters
    ----------
    mentions
        The article.
    """
    return frozenset() if headed_by_places(mentions) else _filed_at_lead(mentions)


def _filed_at_lead(mentions: Mentions) -> frozenset[int]:
    lead = mentions.text.sentences[0] if mentions.text.sentences else range(0)
    signs = [i for i in lead if mentions.words[i] in _DATELINE_SIGNS and i - lead.start <= 6]
    if signs and any(past_verb(mentions.words[i]) for i in range(lead.start, signs[0])):
        # "قتل في تكريت (5) جنود": the report has begun.
        return frozenset()
    # "الناصرية (العراق) 13 نوفمبر (رويترز) - ": with brackets the dash may stand further on.
    dashes = [i for i in lead if mentions.words[i] in DASHES and i - lead.start <= 16]
    closing = dashes[0] if signs and mentions.words[signs[0]] == "(" and dashes else signs[0] if signs else None
    if closing is not None and _heads_an_item(mentions, closing, lead):
        return frozenset()
    if closing is None:
        return _bare_dateline(mentions, lead)
    return frozenset(i for i in mentions.placed | mentions.dated if i < closing)


def _bare_dateline(mentions: Mentions, lead: range) -> frozenset[int]:
    """The city before a report whose sign was lost: "بغداد أصيب ثلاثة في كركوك", "الموصل تمكنت القوات من"."""
    city = next(iter(mentions.places_by_word.within(lead[:1])), None)
    if city is None or city.kind != "city" or city.role != "bare" or city.last + 1 >= lead.stop:
        return frozenset()
    verb, behind = mentions.words[city.last], mentions.actor_at.get(city.last + 1)
    others = mentions.places_by_word.within(range(city.last, lead.stop))
    elsewhere = any(p.role == "at" and p.place.admin1 not in {city.place.admin1, None} for p in others)
    # "بغداد شهدت": a city is a feminine subject.
    apart = elsewhere and past_verb(verb) and not verb.endswith("ت")
    apart = apart or (verb.endswith("ت") and behind is not None and behind.actor.kind == "force")
    return frozenset(range(city.first, city.last)) if apart else frozenset()


def _heads_an_item(mentions: Mentions, sign: int, lead: range) -> bool:
    """Whether a place says where what a headline tells was: "البصرة / اغتيال ناشطة"; a report has a verb."""
    words, told = mentions.words, mentions.words[sign + 1 : lead.stop]
    if sign - 1 not in mentions.placed or not told or not _DATELINE_SIGNS.isdisjoint(told[:_FILED]):
        # "بغداد - 25 - 1 (الوكالة)": an agency's own line.
        return False
    begins = any(n.first == sign + 1 for n in mentions.numbers) or any(w.first == sign + 1 for w in mentions.weapons)
    masdar = any(not n.reading.article for n in nouns("event_nouns", told[0])) or bool(harm_masdar(told[0]))
    said = any(verbs("say_verbs", w) for w in told)
    return (begins or masdar or bool(harm_noun(told[0]))) and not said and not past_verb(words[sign + 1])
