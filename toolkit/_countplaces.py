"""Tell the places beside a count that are none of it: left out, hit worst, of one of those counted or of a part."""

from __future__ import annotations

from .frames import Frame
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, each_among, first_among, plays, word_set

# How far before a place it may be said that a count leaves it out, and behind it that it was hit worst.
_LEFT_OUT, _WORST = 6, 3
# How far before a place "among them" may stand.
_ONE_OF_THEM = 8


def of_one_of_them(mentions: Mentions, frame: Frame, mention: PlaceMention) -> bool:
    """
    Whether a place is that of one of those counted: "14 هجوما في ديالى …، من بينها هجوم الرشاد".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    mention
        The place.
    """
    words = mentions.words
    # "شهدت مدن عدة، منها النجف": one of the towns.
    before = range(max(frame.first, mention.first - _ONE_OF_THEM), mention.first - 1)
    return any(plays(words[i], "one of those counted") or words[i] in word_set("one of a count") for i in before)


def of_no_count(mentions: Mentions, frame: Frame, mention: PlaceMention) -> bool:
    """
    Whether a place beside a count is none of it: what it leaves out, or what it counts from.

    "ولا تشمل الأرقام ضحايا الأنبار", "عدا من سقط في الأنبار", "مبينا أن بغداد كانت الأكثر تضررا", "منذ اجتياح العراق".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    mention
        The place.
    """
    words = mentions.words
    if mention.role == "to" and words[mention.first - 1] in word_set("reaching"):
        # "هجومين استهدفا زوارا في طريقهم إلى كربلاء"
        return True
    if mention.first > 1 and words[mention.first - 2] in word_set("since") and mention.role == "bare":
        return words[mention.first - 1] in word_set("invasion")
    # What a later sentence tells of the same total changes nothing.
    here = next((span for span in frame.spans if mention.first in span), frame.spans[0])
    told = [t.at for t in frame.tolls if t.at in here]
    if not told:
        return False
    if max(told) > mention.first:
        return False
    if _where_a_part_fell(mentions, frame, mention):
        return True
    if any_of(words[mention.last : mention.last + _WORST], "superlative"):
        return True
    before = range(max(1, mention.first - _LEFT_OUT), mention.first)
    included = each_among(words, before, word_set("includes"))
    out = next((i for i in included if words[i - 1].lstrip("و") in word_set("not")), None)
    out = first_among(words, before, word_set("leaves out")) if out is None else out
    return out is not None and "،" not in words[out : mention.first]


def _where_a_part_fell(mentions: Mentions, frame: Frame, mention: PlaceMention) -> bool:
    """As in "212 قتيلا، بينهم 61 قتيلا في الرمادي"; behind "بينهم خمسة أطفال" the place is that of all."""
    parts = [t for t in frame.tolls if t.part_of_total and t.at < mention.first]
    if not parts or any(t.at > parts[0].at for t in frame.tolls if not t.part_of_total and t.at < mention.first):
        return False
    wholes = {t.people.group for t in frame.tolls if not t.part_of_total}
    between = mentions.words[parts[-1].people.last : mention.first]
    return parts[-1].people.group in wholes and between in (["في"], ["في", "مدينه"], [])
