"""Tell the ends of a journey from where it happened: "متوجهين إلى كربلاء", "عائدة من زيارة مرقد", "فارين من مناطق"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .gazetteer import gazetteer
from .places import PlaceMention
from .vocabulary import any_of, plays, word_set

if TYPE_CHECKING:
    from .frames import Frame
    from .mentions import Mentions

# How far before a place those may be named who fled from there.
_FLED = 9
# The capital is no measure of where a small place lies.
_CAPITAL, _SMALL = "baghdad", frozenset({"district", "town", "village", "neighbourhood"})
# How many words may stand between an end of a journey and the place that it lies in: "في مدينة".
_LIES_IN = 3


def is_end(mentions: Mentions, frame: Frame, mention: PlaceMention) -> bool:
    """
    Whether a place is only where somebody or something was going to or came from.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    mention
        The place.
    """
    if _bound_for(mentions, frame, mention) or _come_from(frame, mention) or left_or_visited(mentions, mention):
        return True
    end = lies_in_or_by(mentions, mention)
    return end is not None and is_end(mentions, frame, end)


def left_or_visited(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a place is one that people had left or visited, or were to visit: "نازحين من مناطق في الحويجة".

    Parameters
    ----------
    mentions
        The article.
    mention
        The place.
    """
    return _visited(mentions, mention) or _fled_from(mentions, mention)


def lies_in_or_by(mentions: Mentions, mention: PlaceMention) -> PlaceMention | None:
    """
    The place right before another that only says where it lies: "إلى مرقد الإمامين في سامراء", "إلى سامراء شمال بغداد".

    Parameters
    ----------
    mentions
        The article.
    mention
        The other.
    """
    words, start = mentions.words, mentions.text.sentence_at(mention.first).start
    before = next(iter(mentions.places_by_word.back_from(mention.first)), None)
    if before is None or before.first < start or any(word in "،؛" for word in words[before.last : mention.first]):
        return None
    if mention.first in mentions.describing:
        # "متجهة إلى بغداد قرب الديوانية": near there it happened.
        near = any_of(words[mention.first - 2 : mention.first], "near, of a place")
        return None if near else before
    above = (place.place_id for place in gazetteer().ancestors(before.place.place_id)[1:])
    close = mention.role == "at" and mention.first - before.last <= _LIES_IN
    return before if close and mention.place.place_id in above else None


def _bound_for(mentions: Mentions, frame: Frame, mention: PlaceMention) -> bool:
    """As in "زوار متوجهين إلى كربلاء"; what is shot down on its way is coded where it was bound for."""
    if mention.role != "to" or "shootdown" in frame.kinds:
        return False
    # "صواريخ أطلقت باتجاه قاعدة": what is fired at a place comes down there.
    fired = not frame.kinds.isdisjoint({"shelling", "strike", "fire", "shoot"})
    return not (leads_there(mentions, mention) or (fired and aimed_there(mentions, mention)))


def leads_there(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a road leads to a place: "أغلقوا الطريق المؤدي إلى ميناء أم قصر" lies there.

    Parameters
    ----------
    mentions
        The article.
    mention
        The place.
    """
    return any_of(mentions.words[max(0, mention.first - 2) : mention.first], "leading to")


def aimed_there(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a word for "towards" stands before a place: "باتجاه قاعدة".

    Parameters
    ----------
    mentions
        The article.
    mention
        The place.
    """
    aimed = any_of(mentions.words[max(0, mention.first - 1) : mention.first], "aimed at")
    # "سقطت قذيفة ولاذ المسلحون بالفرار باتجاه الفلوجة"
    return aimed and not any(plays(word, "flees") for word in mentions.words[max(0, mention.first - 3) : mention.first])


def _come_from(frame: Frame, mention: PlaceMention) -> bool:
    """As in "شاحنات قادمة من البصرة", not "خطفوا ستة صيادين من ضفاف بحيرة حمرين" nor a withdrawal."""
    return mention.role == "from" and frame.kinds.isdisjoint({"withdraw", "depart", "abduct"})


def _visited(mentions: Mentions, mention: PlaceMention) -> bool:
    """As in "عائدين من زيارة مرقد السيد محمد", "متوجهين لزيارة مرقد الإمام الكاظم"; not "خلال زيارة"."""
    words, at = mentions.words, mention.first - 1
    if at < 1 or mention.role != "bare":
        return False
    if words[at] in word_set("visit"):
        return words[at - 1] in word_set("to or from a visit")
    return words[at][:1] == "ل" and words[at][1:] in word_set("visit")


def _fled_from(mentions: Mentions, mention: PlaceMention) -> bool:
    """As in "نازحين فارين من مناطق سيطرة التنظيم بقضاء الحويجة": the first place behind what they left."""
    words, start = mentions.words, mentions.text.sentence_at(mention.first).start
    for at in range(mention.first - 1, max(start, mention.first - _FLED), -1):
        if words[at] in "،؛" or at in mentions.placed:
            return False
        if words[at] == "من" and plays(words[at - 1], "flees"):
            return any(plays(word, "areas") or plays(word, "areas held") for word in words[at + 1 : mention.first])
    return False


def on_the_way(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a small place behind the end of a journey does not tell where that lies: "متوجها إلى بغداد شمالي الدجيل".

    Parameters
    ----------
    mentions
        The article.
    mention
        The small place.
    """
    end = next(iter(mentions.places_by_word.back_from(mention.first)), None)
    if end is None or mention.first - end.last > _LIES_IN or mention.place.place_id == _CAPITAL:
        return False
    if end.role not in {"to", "from"} and not a_home(mentions, end):
        return False
    apart = end.place.place_id == _CAPITAL or end.place.admin1 != mention.place.admin1
    return mention.kind in _SMALL or apart


def a_home(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a place is only where somebody lives or was born: "من سكنة سامراء".

    Parameters
    ----------
    mentions
        The article.
    mention
        The place.
    """
    at = mention.first - 1 - (mention.first > 0 and mentions.words[mention.first - 1] in gazetteer().class_words)
    return at > 0 and mentions.words[at] in word_set("inhabitants of")


def off_the_scene(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a place is an end of a journey whatever the event: no two tellings differ because of it.

    Parameters
    ----------
    mentions
        The article.
    mention
        The place.
    """
    if mention.role in {"to", "from"} or left_or_visited(mentions, mention) or a_home(mentions, mention):
        return True
    end = lies_in_or_by(mentions, mention)
    # "فروا من حي الزنجيلي في الجانب الأيمن": there they were shot at.
    if end is None or end.role == "from" or leads_there(mentions, end) or aimed_there(mentions, end):
        return False
    if mentions.words[end.first][:1] == "ل":
        # "قرية الإصلاح التابعة لقضاء خانقين"
        return False
    return off_the_scene(mentions, end)
