"""Tell whose men those harmed or held are by what stands behind them: "قياديا في أحد الفصائل", "غالبيتهم إيرانيون"."""

from __future__ import annotations

from ._named import is_unnamed, named_for
from ._toll import Toll
from .actors import Actor, of_a_state
from .mentions import Mentions
from .nationalities import nationality
from .triggers import Trigger
from .vocabulary import has_article, plays, word_set
from .weapons import adjective_stem

_LINKS = frozenset({"من", "في", "لدي", "ب"})
# How far behind an arrest whoever was caught may stand.
_CAUGHT = 12
# How far before the name of a group the title of its man may stand.
_TITLE = 4
# How far behind a noun of people the name of their group may stand.
_REACH = 8
# How a noun of many men ends before whose they are: "مقاتلي التنظيم".
_IN_CONSTRUCT = ("ي", "و")
# How far behind them "most of them" may stand.
_MOST_REACH = 3


def membership(mentions: Mentions, toll: Toll) -> str | None:
    """
    Name the group or force that people belong to, where a preposition leads to it.

    Parameters
    ----------
    mentions
        The article.
    toll
        Those harmed or held.
    """
    found = _group_behind(mentions, toll.people.first, toll.people.last)
    return None if found is None else found.name


def of_an_armed_group(mentions: Mentions, toll: Toll) -> bool:
    """
    Whether people with a title bear it in an armed group.

    "وزير المالية في داعش", "مسؤول عسكري في التنظيم", and with the name behind it "القيادي في داعش أبو أنس".
    """
    first = toll.people.first
    before = mentions.actor_ending_at.get(first) or mentions.actor_ending_at.get(first - 1)
    if before is not None and before.actor.kind == "group" and _title_before(mentions, before.first):
        return True
    found = _group_behind(mentions, toll.people.first, toll.people.last)
    return found is not None and found.group == "militants"


def _title_before(mentions: Mentions, at: int) -> bool:
    """Whether a definite title leads to a group: "القيادي البارز في", "المسؤول العسكري بتنظيم"."""
    titles = (word[2:] for word in mentions.words[max(0, at - _TITLE) : at] if word.startswith("ال"))
    return any(plays(title, "member of a group") for title in titles)


def held_of_a_group(mentions: Mentions, trigger: Trigger) -> str | None:
    """
    Name the group whose man or cell is caught, where no number says how many: "الإطاحة بخلية لداعش".

    Parameters
    ----------
    mentions
        The article.
    trigger
        What tells of the arrest.
    """
    words, stop = mentions.words, mentions.text.sentence_at(trigger.at).stop
    for at in range(trigger.at + 1, min(trigger.at + _CAUGHT, stop)):
        word = words[at].removeprefix("ب")
        if plays(word, "member of a group") or plays(word, "cell of a group"):
            # "أمير ديوان الحسبة", "خلية داعش" need no preposition.
            found = _group_behind(mentions, at, at + 1, linked=True)
            if found is not None and not of_a_state(found.name):
                return found.name
    return None


def _group_behind(mentions: Mentions, first: int, last: int, *, linked: bool = False) -> Actor | None:
    """Find the group behind people who stand between two words."""
    words = mentions.words
    skipped = False
    for at in range(first + 1, min(first + _REACH, mentions.text.sentence_at(first).stop)):
        # "في حي الوحدة" names no unit.
        mention = None if at in mentions.placed else mentions.actor_at.get(at)
        behind = mentions.actor_at.get(mention.last) if mention is not None and mention.points == "force" else None
        if behind is not None and behind.actor.kind == "group":
            # "مساعد القائد العسكري لتنظيم داعش"
            continue
        if mention is not None and not is_unnamed(mention.actor) and mention.actor.kind in {"force", "group"}:
            # "لتنظيم داعش", "مسؤول التفخيخ بتنظيم داعش"
            linked = linked or words[at][:1] in {"ل", "ب"}
            # "مقتل وزير النفط في داعش": whoever is told of with his rank is harmed or held here, and tells nothing.
            return named_for(mentions, mention).actor if linked and mention.tells in {"", "rank"} else None
        if words[at] in _LINKS or words[at] in word_set("belonging to"):
            linked = True
        elif mention is not None and is_unnamed(mention.actor):
            # "ناقل انتحاريين في داعش", "قائد مقاتلي التنظيم"
            linked = linked or words[at].endswith(_IN_CONSTRUCT)
            continue
        elif at == last and adjective_stem(words[at]) in word_set("kind of a group's man"):
            # "مسؤول عسكري في داعش"
            continue
        elif not word_set("province of a group").isdisjoint(words[at - 1 : at + 1]):
            # "مسؤول التفخيخ في ولاية نينوى بتنظيم داعش"
            continue
        elif at >= last and at not in mentions.placed and not _leads_on(words[at]):
            # "مسؤولي الإمداد في التنظيم": one word may say what they do.
            if skipped or not has_article(words[at]):
                return None
            skipped, linked = True, False
    return None


def most_of_them(mentions: Mentions, toll: Toll) -> str | None:
    """Of which nation most of those harmed were: "77 زائرا، غالبيتهم إيرانيون"."""
    words, last = mentions.words, toll.people.last
    for at in range(last, min(last + _MOST_REACH, len(words) - 1)):
        if words[at] in word_set("most of them"):
            rows = (nationality(word) for word in words[at + 1 : at + 3])
            return next((row["demonym"] for row in rows if row and row["country"]), None)
    return None


def _leads_on(word: str) -> bool:
    """Whether a word may stand between people and the name of their group: "أحد", "ما يسمى", "تنظيم", signs."""
    named = word in word_set("head of a name") or word in word_set("quotes a name")
    return named or word in word_set("unit of a force") or plays(word, "member of a group")
