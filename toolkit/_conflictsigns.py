"""Ask a stretch of an article for signs of the conflict, without which it may be about something else, or habit."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from ._othersubjects import Signs, in_general, other_subjects
from .actors import UNIDENTIFIED
from .arabic import word_cache
from .dates import DateMention
from .factuality import stated
from .vocabulary import word_set

if TYPE_CHECKING:
    from .mentions import Mentions

_BOMBS = frozenset({"IED", "car bomb", "suicide vest"})
# Triggers that no accident has: it may have an explosion, and somebody arrested for it.
_VIOLENT = frozenset({
    "attack", "strike", "shelling", "fire", "shoot", "clash", "ambush", "assassinate", "execute", "target", "grenade",
    "repel", "protest", "storm", "abduct", "burn",
})  # fmt: skip
# Where fighting that goes on is news.
_TOWNS = frozenset({"city", "town", "village", "neighbourhood", "site"})
# How many days before a report what it tells of may be its news, and what is counted of it.
_MONTH, _COUNTED = 31, frozenset({"people", "munitions", "events"})


def why_unstated(mentions: Mentions) -> list[str | None]:
    """
    For every word, null where the article states it as having happened, else why not.

    Parameters
    ----------
    mentions
        The article.

    Returns
    -------
    list[str | None]
        What the clause takes from it, or else the other subject of its stretch, or ``habitual``.
    """
    unstated = stated(mentions.text)
    told = (_bombed, _bomber, _blast, _mined, _dated, _violent, _fight, _gunmen)
    signs = Signs(*(partial(sign, mentions) for sign in told))
    for span, kind in other_subjects(mentions.text, mentions.placed, signs):
        for index in span:
            unstated[index] = unstated[index] or kind
    for index in chain.from_iterable(in_general(mentions.text, partial(_news, mentions))):
        unstated[index] = unstated[index] or "habitual"
    return unstated


def _news(mentions: Mentions, sentence: range) -> bool:
    """Whether a day or a week is named, something is counted, or there is fighting in a town."""
    # "منذ صباح اليوم" is news, "منذ أشهر" is none.
    dates = [d for d in mentions.dates_by_word.within(sentence) if d.time_precision in {1, 2}]
    lately = [d for d in dates if _lately(mentions, d)]
    # "وسيطرتهم على بعض مناطق المحافظتين" counts nothing that happened.
    if lately or any(n.unit in _COUNTED for n in mentions.numbers_by_word.within(sentence)):
        return True
    if dates:
        return False
    # "وتخوض القوات معارك في وسط الرمادي"
    return _fight(mentions, sentence) and any(p.kind in _TOWNS for p in mentions.places_by_word.within(sentence))


def _lately(mentions: Mentions, date: DateMention) -> bool:
    """Whether a day is not long before the report: "تشهد المحافظة منذ اقتحام الساحة في نيسان 2013 اشتباكات"."""
    if mentions.published is None or date.date_to is None:
        return True
    return (mentions.published - date.date_to).days <= _MONTH


def _bombed(mentions: Mentions, span: range) -> bool:
    """Whether a bomb, a bomber or an assassination is named: an attack on a stadium is no sport."""
    if any(t.kind in {"assassinate", "abduct"} for t in mentions.triggers_by_word.within(span)):
        return True
    bombs = any(w.weapon in _BOMBS for w in mentions.weapons_by_word.within(span))
    return bombs or any(mentions.words[i] in word_set("bomber") for i in span)


def _bomber(mentions: Mentions, span: range) -> bool:
    """Whether a bomber, a car bomb or a belt of explosives is named, which no report of a match calls so."""
    sure = any(w.weapon in {"car bomb", "suicide vest"} for w in mentions.weapons_by_word.within(span))
    return sure or any(mentions.words[i] in word_set("bomber") for i in span)


def _blast(mentions: Mentions, span: range) -> bool:
    """Whether an explosion is told of."""
    return any(t.kind == "explosion" for t in mentions.triggers_by_word.within(span))


def _mined(mentions: Mentions, span: range) -> bool:
    """Whether somebody drove or trod on a mine, or one went off: "انقلبت عجلة جراء انفجار لغم"."""
    told = mentions.triggers_by_word.within(span)
    if any(t.verb is not None and t.verb.row["trigger"] == "drive over" for t in told):
        return True
    blasts = (range(t.at + 1, t.at + 3) for t in told if t.kind == "explosion")
    return any(w.weapon == "landmine" and w.munition for b in blasts for w in mentions.weapons_by_word.within(b))


def _dated(mentions: Mentions, span: range) -> bool:
    """Whether a day is named."""
    return any(d.kind in {"day", "night"} for d in mentions.dates_by_word.within(span))


def _violent(mentions: Mentions, span: range) -> bool:
    """Whether a munition is named, or an event that is no accident."""
    armed = any(w.munition or w.weapon in _BOMBS for w in mentions.weapons_by_word.within(span))
    killed = any(map(_assassinated, mentions.words[span.start : span.stop]))
    return armed or killed or any(t.kind in _VIOLENT for t in mentions.triggers_by_word.within(span))


def _fight(mentions: Mentions, span: range) -> bool:
    """Whether a fight is told of."""
    return any(t.kind == "clash" for t in mentions.triggers_by_word.within(span))


def _gunmen(mentions: Mentions, span: range) -> bool:
    """Whether gunmen are named."""
    return any(m.actor.name == UNIDENTIFIED for m in mentions.actors_by_word.within(span))


@word_cache
def _assassinated(word: str) -> bool:
    return word.lstrip("وف") in word_set("assassinated")
