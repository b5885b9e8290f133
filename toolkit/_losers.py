"""Find who lost men of his own: "قتلت البيشمركة عشرة من داعش وفقدت اثنين من عناصرها" tells of hers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .actors import ActorMention
from .clauses import past_verb
from .vocabulary import verbs, word_set, words_of

_SIDES = frozenset({"force", "group", "coalition", "gunmen"})
# How many words may stand between who lost and the verb: "أن الجيش، أمس الاثنين، فقد".
_BESIDE = 4


def sides_named(actors: Sequence[ActorMention], span: range) -> list[ActorMention]:
    """
    Forces and groups named in a stretch of text, but those that only point back as "its men".

    Parameters
    ----------
    actors
        Mentions of the article.
    span
        The stretch.
    """
    return [m for m in actors if m.first in span and m.actor.kind in _SIDES and m.points != "own"]


def loser(words: Sequence[str], actors: Sequence[ActorMention], span: range, at: int) -> ActorMention | None:
    """
    Subject of a verb of losing: behind it, right before it, or that of the sentence where the verb goes on.

    Parameters
    ----------
    words
        Words of the article.
    actors
        Its mentions of actors.
    span
        From the beginning of the sentence to those who were lost.
    at
        Index of the verb.
    """
    behind = sides_named(actors, range(at + 1, span.stop))
    if behind:
        return behind[0]
    before = sides_named(actors, range(span.start, at))
    goes_on = words[at][:1] in {"و", "ف"} and words[at][1:] in word_set("lost")
    if before and not goes_on and _beside(words, before[-1].last, at):
        return before[-1]
    acting = list(_acting(words, before, span.start))
    doing = (m for m, telling in acting if not telling)
    # "قالت الشرطة إن عائلة فقدت": who tells of others lost nobody.
    told = (m for m, _ in acting if word_set("opens a clause").isdisjoint(words[m.last : at]))
    return next(doing, None) or next(told, None)


def _beside(words: Sequence[str], last: int, at: int) -> bool:
    """Whether a name stands at a verb, but for a day: "الجيش أمس فقد", not "من الحشد فيما فقد"."""
    turns = words_of("turns to another", "opens a clause")
    return at - last <= _BESIDE and turns.isdisjoint(words[last:at]) and not any(map(past_verb, words[last:at]))


def _acting(words: Sequence[str], sides: Sequence[ActorMention], start: int) -> Iterator[tuple[ActorMention, bool]]:
    """Sides behind a verb or behind "that", or that the sentence opens with; and whether they only tell of others."""
    heads = words_of("head of a name", "quotes a name")
    for mention in sides:
        first = mention.first
        while first > start and words[first - 1] in heads:
            first -= 1
        opener = words[first - 1] if first > start else ""
        # "أما القوات الأمريكية ففقدت"
        if first == start or past_verb(opener) or opener in words_of("opens a clause", "turns to another"):
            yield mention, bool(verbs("say_verbs", opener))
