"""Tell whether a clause has a place or day of its own, other than what its sentence told before."""

from __future__ import annotations

from ._alike import same_place
from ._notthere import where_the_harmed_lie
from ._openers import POINTS_BACK, adding_that, clause_head, heads_a_clause, meanwhile, names_an_event, next_clause
from .frames import own_places_and_dates
from .mentions import Mentions
from .vocabulary import plays, verbs, word_set

_DAYS, _MONTHS = frozenset({"day", "night"}), frozenset({"month"})
# How many words may lead from the place of one event to the noun of another that is told of.
_PHRASE_OF_TELLING = 6


def clause_of_its_own_place(mentions: Mentions, sentence: range, last: int, at: int) -> int | None:
    """
    Where a clause with a head and a place of its own opens behind a sign: "…، وشنت طائرات غارة على تلعفر"; else none.

    Parameters
    ----------
    mentions
        The article.
    sentence
        The sentence.
    last
        Index of the word told of last.
    at
        Index of the word whose clause is asked about.
    """
    heads = (clause_head(mentions, last, at), meanwhile(mentions, last, at), adding_that(mentions, last, at))
    opener = next((i for i in heads if i is not None), None)
    opener = _told_behind_its_place(mentions, last, at) if opener is None else opener
    if opener is None or any(word.endswith(POINTS_BACK) for word in mentions.words[opener : opener + 2]):
        return None
    following = (i for i in range(at + 1, sentence.stop) if heads_a_clause(mentions, i))
    stop = min(next(following, sentence.stop), next_clause(mentions, at, sentence.stop))
    own, _ = own_places_and_dates(mentions, range(opener, stop))
    before, _ = own_places_and_dates(mentions, range(sentence.start, opener))
    # "فيما شهدت بعقوبة": the place is the subject.
    areas = {p.place.admin1 for p in before}
    far = (p for p in own if p.role == "near" and p.place.admin1 not in areas)
    own = [p for p in own if p.role == "at" or plays(mentions.words[p.first - 1], "sees events")] or list(far)
    own = [p for p in own if not where_the_harmed_lie(mentions, p)]
    if not own or not before or same_place(own, before):
        return None
    # "وفي كركوك، قتل جندي، وأصيب ثلاثة بانفجار عبوة في الحويجة": perhaps one event, in the province of Kirkuk.
    fronted = mentions.words[sentence.start] in word_set("fronts a place")
    return None if fronted and any(p.place.admin1 == own[0].place.admin1 for p in before) else opener


def _told_behind_its_place(mentions: Mentions, last: int, at: int) -> int | None:
    """Where somebody goes on to tell behind the place of the event before: "… أمس، من جانبها أعلنت الشرطة انفجار"."""
    words, first = mentions.words, at
    while first - 1 > last and first - 1 not in mentions.inserted:
        first -= 1
    if first - 1 <= last or at - first > _PHRASE_OF_TELLING or words[at - 1] in word_set("preposition"):
        return None
    told = any(verbs("say_verbs", word) or plays(word, "sees events") for word in words[first:at])
    return first if told and names_an_event(words[at]) else None


def another_day(mentions: Mentions, sentence: range, opener: int, stop: int) -> bool:
    """Whether a clause from a word on has a day of its own, other than the day told last before it."""
    _, own = own_places_and_dates(mentions, range(opener, stop))
    _, before = own_places_and_dates(mentions, range(sentence.start, opener))
    # "أعلنت القوات اليوم مقتل جندي وإصابة ثان أمس": today is the day of saying.
    before = [d for d in before if d.first not in mentions.said_on]
    for kinds in (_DAYS, _MONTHS):
        days, known = ([d.date_from for d in told if d.kind in kinds] for told in (own, before))
        if days and known:
            return None not in (days[0], known[-1]) and days[0] != known[-1]
    return False


def elsewhere(mentions: Mentions, sentence: range, at: int, *, near: bool = False) -> bool:
    """Whether another day or place stands behind a word than before it, or it was ``near`` another place."""
    before, before_dates = own_places_and_dates(mentions, range(sentence.start, at))
    after, after_dates = own_places_and_dates(mentions, range(at, sentence.stop))
    # "في بيان وزعه الجمعة": on which day it was only said.
    before_dates = [d for d in before_dates if d.first not in mentions.said_on]
    if before_dates and after_dates and before_dates[-1].date_from != after_dates[0].date_from:
        return True
    moved = bool(before and after) and before[-1].place.place_id != after[0].place.place_id
    return moved and (after[0].role == "at" or (near and after[0].role == "near"))
