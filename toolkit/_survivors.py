"""Find whom an attack was meant for that he survived: "نجا كاتب من انفجار عبوة", "آمر فوج في الحشد نجا من"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from ._named import is_unnamed, named_for
from .actors import FORCES
from .arabic import word_cache
from .mentions import Mentions
from .nationalities import civilians_of
from .vocabulary import has_article, noun_at, nouns, plays, word_set

# How far from the verb he stands; how far behind him his force is named.
_REACH, _FORCE_REACH = 8, 5
_CIVILIANS = frozenset({"civilians", "journalists", "medics", "women", "children"})
_FORCE_OF = {"soldiers": "Military Forces of Iraq", "police": "Police Forces of Iraq"}


@word_cache
def _survived(word: str) -> bool:
    return plays(word, "survived")


def survivor(mentions: Mentions, span: range) -> str | None:
    """
    Name the side of somebody who survived; none for officials, whose convoys tell more of them.

    Parameters
    ----------
    mentions
        The article.
    span
        The stretch of text.
    """
    for at in compress(span, map(_survived, mentions.words[span.start : span.stop])):
        for first, group in _around(mentions, at, span):
            theirs = _force(mentions, first)
            if theirs is not None:
                return theirs
            return civilians_of(None) if group in _CIVILIANS else _FORCE_OF.get(group)
    return None


def _around(mentions: Mentions, at: int, span: range) -> Iterator[tuple[int, str]]:
    """Who may be the subject of a verb: right behind it, else named last before it."""
    near = [at + 1, *range(at - 1, max(span.start, at - _REACH) - 1, -1)]
    for index in near:
        if index > at and index >= span.stop:
            continue
        if mentions.words[index] in word_set("ends the subject") and mentions.words[index] != "في":
            return
        if plays(mentions.words[index], "commander of a unit"):
            yield index, "soldiers"
        noun = next((n for n in noun_at("people", mentions.words, index) if n.row["group"]), None)
        if noun is not None and noun.form.number == "singular" and not noun.form.pronoun:
            yield index, noun.row["group"]


def _force(mentions: Mentions, first: int) -> str | None:
    """The force that stands behind somebody: "ضابط في الشرطة", "آمر فوج في الحشد العشائري"."""
    words = mentions.words
    for at in range(first + 1, min(first + _FORCE_REACH, len(words))):
        mention = mentions.actor_at.get(at)
        if mention is not None and mention.actor.group in FORCES and not is_unnamed(mention.actor):
            linked = words[at - 1] in {"في", "من"} or words[at][:1] in {"ب", "ل"}
            # "نجا قائد شرطة الأنبار", "نائب قائد شرطة"
            linked = linked or all(nouns("people", word) for word in words[first + 1 : at])
            if linked or not plays(words[at - 1], "commander of a unit"):
                return named_for(mentions, mention).actor.name if linked else None
        if _survived(words[at]) or has_article(words[at]):
            return None
    return None
