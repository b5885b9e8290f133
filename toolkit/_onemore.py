"""Count munitions that are told only as "another" or "a third", or by a blow of their own behind those before."""

from __future__ import annotations

from ._numerals import number_words
from .arabic import word_cache
from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of, has_article, word_set, words_of
from .weapons import Weapon

# What the verb tells that has "another" for its subject or object: "انفجرت أخرى", "سقط ثالث".
_BLOWS = frozenset({"explosion", "fire", "grenade", "shelling", "strike"})


@word_cache
def _more(word: str) -> int:
    """How many a word without its noun adds: "أخرى", "ثالث" one, "آخران" two; else none."""
    if word in word_set("two others"):
        return 2
    ordinal = any(
        sense.value > 1 for form in (word, word.removesuffix("ا")) for sense in number_words(True).get(form, ())
    )
    return int(ordinal or word in word_set("another"))


def begins_at(mentions: Mentions, weapon: Weapon) -> int:
    """
    Where a munition begins with the number before or behind it: "و12 صاروخا", "وصواريخ عدد 3".

    Parameters
    ----------
    mentions
        The article.
    weapon
        The munition.
    """
    numbers = (n.first for n in mentions.counting.get(weapon.first, ()) if n.kind != "dual")
    return min(weapon.first, next(numbers, weapon.first))


def _nth(word: str) -> int:
    return max((sense.value for sense in number_words(True).get(word.removeprefix("ال"), ())), default=0)


def _then(mentions: Mentions, at: int) -> bool:
    return mentions.words[at - 1] in words_of("then", "followed it")


def more_of_them(mentions: Mentions, frame: Frame, last: Weapon) -> int:
    """
    How many more of a munition are told without its noun.

    One in "سقطت قذيفة على المطار وسقطت أخرى بجواره" and "انفجرت سيارة ثم انفجرت الثانية", two in "انفجرت عبوة
    تلتها ثانية وثالثة"; in "قتل شرطي وآخر" it is a man.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    last
        The munition named last.
    """
    words = mentions.words
    span = next((s for s in frame.spans if last.first in s), range(0))
    blows = {t.at for t in frame.triggers if t.verb is not None and t.kind in _BLOWS}
    told = min((t.at for t in frame.tolls if t.at > last.first), default=span.stop)
    found = 0
    for at in range(last.last, span.stop):
        count = _more(words[at].removeprefix("و"))
        nth = words[at] in word_set("nth of its kind") and has_article(words[at])
        if not count and not nth:
            continue
        by_a_blow = at - 1 in blows or (at < told and words[at - 1] in word_set("hit")) or _then(mentions, at)
        # "وأخرى على مدرسة"; not "بحسب مصدر في الشرطة وآخر طبي"
        listed = words[at][:1] == "و" and at < told and not any_of(words[last.last : at], "according to")
        if count and (by_a_blow or listed) and mentions.stated[at] is None and at not in mentions.dated:
            found += count
        elif nth and by_a_blow:
            found = max(found, _nth(words[at]) - (last.quantity.low or 0 if last.quantity else 0))
    return found


def told_by_its_own_blow(mentions: Mentions, frame: Frame, one: Weapon, other: Weapon) -> bool:
    """
    Whether another munition stands behind "then", or behind a blow of its own: "انفجرت عبوة، وبعد دقائق انفجرت سيارة".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    one, other
        Munitions, in the order in which they are named.
    """
    start = begins_at(mentions, other)
    if one.first not in mentions.text.sentence_at(start) or start < one.last:
        return False
    behind = mentions.words[other.last : other.last + 1]
    another = any(map(_more, behind)) or any_of(behind, "another of them")
    if _then(mentions, start) or (another and mentions.words[start][:1] == "و"):
        # "ثم عبوة ناسفة", "وقذيفة أخرى على مدرسة"
        return True
    blows = [t for t in frame.triggers if t.kind in _BLOWS]
    # "أعقبها انفجار سيارة"
    its_own = any(t.at == start - 1 and (t.verb is not None or _then(mentions, t.at)) for t in blows)
    return its_own and one.weapon != other.weapon and any(t.at < start - 1 for t in blows)
