"""Tell people joined to one word of harm, or somebody named, from others than those told of before."""

from __future__ import annotations

from collections.abc import Sequence

from ._toll import Toll
from .mentions import Mentions
from .numbers import Quantity
from .vocabulary import given_names, has_article, word_set

_ONE = Quantity(1, 1)


def told_twice(mentions: Mentions, known: Sequence[Toll], again: Sequence[Toll]) -> bool:
    """
    Whether people are the same as those told of in a sentence before: as many in all, or one of them by name.

    As in "مقتل قيادي واثنين من مرافقيه" once more, or "قتل ثلاثة", and then "قتلت أبا باقر".

    Parameters
    ----------
    mentions
        The article.
    known
        Tolls of an event told before, of one status.
    again
        Those joined to one word of harm behind them, of the same status.
    """
    parts = [t for t in known if t.part_of_total and t.people.quantity == _ONE]
    known, again = ([t for t in tolls if not t.part_of_total] for tolls in (known, again))
    if not known or not again or again[0].at in mentions.text.sentence_at(known[0].at):
        return False
    before, now = ([t.people.quantity.low for t in tolls] for tolls in (known, again))
    if None in before or None in now:
        return False
    all_of_them, these = (sum(n for n in numbers if n is not None) for numbers in (before, now))
    if len(again) > 1:
        return these == all_of_them
    # "قتل عنصران بينهما قيادي", and then "مقتل آمر الفوج إضافة إلى عنصر آخر"
    named = _by_name(mentions, again[0]) or (bool(parts) and _in_command(mentions, again[0]))
    return named and these < all_of_them


def _by_name(mentions: Mentions, toll: Toll) -> bool:
    """Whether somebody is told of by name: "أبا باقر الساعدي", "كريم جاسم"."""
    word = mentions.words[toll.people.first].removeprefix("و")
    return toll.people.quantity == _ONE and (word in word_set("father of") or word in given_names())


def _in_command(mentions: Mentions, toll: Toll) -> bool:
    """Whether somebody is told of by what he commands: "آمر الفوج", "قائد اللواء"."""
    first = toll.people.first
    unit = any(map(has_article, mentions.words[first + 1 : first + 2]))
    return toll.people.quantity == _ONE and unit and mentions.words[first].removeprefix("و") in word_set("in command")
