"""Find whose the thing is that was struck: a car of a group's men, a den of its fighters, a column for a force."""

from __future__ import annotations

from collections.abc import Sequence

from ._bystanders import only_beside
from ._named import is_unnamed, named_for
from .actors import ActorMention
from .mentions import Mentions
from .nationalities import civilians_of, nationality
from .triggers import Trigger
from .vocabulary import each_among, nouns, plays, word_set

# Groups of people whom a vehicle carries and who are civilians.
_PASSENGERS = frozenset({"civilians", "children", "women", "journalists", "medics", "pilgrims", "officials"})
_OWNERS = frozenset({"force", "group", "coalition", "party", "organisation"})
# How far the words between a thing and its owner may reach: "رتلا للدعم اللوجستي تابعا لقوات التحالف".
_LINKS = 6
# How far behind a verb of bombing its object may stand.
_OBJECT = 6
_BOMBED = frozenset({"strike", "shelling"})
# A car that a bomb goes off in is the bomb; one that is struck, shot at or bombed is what was meant.
_HITS = frozenset({"strike", "shelling", "target", "attack", "shoot", "explosion", "fire"})


def owner_of_thing(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """
    Whose men or goods were in what was struck: "سيارة تقل عناصر من الحزب", "مخابئ لمسلحي التنظيم".

    Parameters
    ----------
    mentions
        The article.
    triggers
        Those of the stretch of text.
    span
        The stretch of text.
    doer_name
        The doer, whose own cars are no target.
    """
    hit = min((t.at for t in triggers if t.kind in _HITS), default=None)
    if hit is None:
        return None
    for mention in mentions.actors_by_word.within(range(hit + 1, span.stop)):
        actor = named_for(mentions, mention).actor
        if mention.tells or actor.kind not in _OWNERS or is_unnamed(actor) or actor.name in {None, "", doer_name}:
            continue
        hit_them = _has_thing(mentions, mention, span.start) or _are_hit(mentions, mention, triggers)
        if hit_them and not only_beside(mentions, mention.first, span.start):
            return actor.name
    return None


def _has_thing(mentions: Mentions, mention: ActorMention, start: int) -> bool:
    """Whether words that tell of belonging lead back from an actor to a thing that may be struck."""
    words = mentions.words
    # "سيارة لحزب", "عربات التنظيم"
    linked = mention.start > mentions.text.words[mention.first].start and words[mention.first][:1] == "ل"
    linked = linked or plays(words[mention.first - 1], "struck thing of a group")
    for at in range(mention.first - 1, max(start - 1, mention.first - _LINKS - 1), -1):
        if plays(words[at], "struck thing of a group"):
            near = words[at - 1] if at > start else ""
            return linked and near not in word_set("near")
        belongs = words[at] in word_set("carries people") or words[at] in word_set("used by")
        belongs = belongs or words[at] in word_set("belonging to") or words[at] in word_set("hides in it")
        # "رتل للشركات المتعاقدة مع قوات التحالف"
        belongs = belongs or _prefixed(words, at) or (words[at] == "مع" and words[at - 1] in word_set("under contract"))
        if not (belongs or _names_members(words[at])):
            return False
        linked = linked or belongs
    return False


def _are_hit(mentions: Mentions, mention: ActorMention, triggers: Sequence[Trigger]) -> bool:
    """Whether a group's men are the object of a verb of bombing: "قصفت المروحيات مسلحين من جيش المهدي"."""
    words, at = mentions.words, mention.first - 1
    while at > 0 and (words[at] in word_set("belonging to") or words[at] in word_set("head of a name")):
        at -= 1
    if words[at] not in word_set("men of a group") or words[at - 1] in word_set("preposition"):
        return False
    return any(t.verb is not None and t.kind in _BOMBED and 1 < at - t.at <= _OBJECT for t in triggers)


def _prefixed(words: list[str], at: int) -> bool:
    """Whether men of a group are named with the ل of belonging: "لعناصر"; "لواء" has one of its own."""
    word = words[at]
    return word[:1] == "ل" and plays(word, "member of a group")


def _names_members(word: str) -> bool:
    """Whether a word may stand between a thing and the name of its owners: "عناصر", "قيادي", "لوجستي", "(", "تنظيم"."""
    return (
        not word[0].isalnum()
        or word in word_set("head of a name")
        or word in word_set("unit of a force")
        or plays(word, "member of a group")
        or plays(word, "of a column's load")
        or word in word_set("under contract")
    )


def carried(mentions: Mentions, span: range) -> str | None:
    """Whom a vehicle that was hit carries: "حافلة تقل زوارا إيرانيين"."""
    words = mentions.words
    for at in each_among(words, span[:-1], word_set("carries people")):
        noun = next(iter(nouns("people", words[at + 1])), None)
        if noun is None or noun.row["group"] not in _PASSENGERS:
            continue
        rows = (nationality(word) for word in words[at + 2 : at + 3])
        return civilians_of(next((row["demonym"] for row in rows if row), None))
    return None
