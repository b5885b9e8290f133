"""Tell the arms of what is struck from those that strike it: "استهدفت الطائرات عجلة تحمل رشاشا", "معملا للعبوات"."""

from __future__ import annotations

from .actors import ActorMention
from .arabic import word_cache
from .clauses import is_punctuation
from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of, holds_stem, plays
from .weapons import Weapon

# What is done from afar.
_STRUCK = frozenset({"strike", "shelling", "target"})
# How far before arms it may be said what carries or holds them.
_HOLDER = 7
# How far before an aircraft it may be said that it came down.
_FELL = 5
# And how far behind it: "إن مروحية أميركية أسقطت".
_FELL_BEHIND = 4
# How far before arms the word may stand that they are carried or kept.
_HELD = 3


def of_the_target(mentions: Mentions, weapon: Weapon) -> bool:
    """
    Whether a weapon is that of what is struck: it is named behind the strike, carried or kept by something.

    Parameters
    ----------
    mentions
        The article.
    weapon
        One of its weapons.
    """
    words = mentions.words
    if weapon.weapon == "air strike" and not weapon.munition and brought_down(mentions, weapon.first):
        return True
    if plays(words[weapon.first - 1], "making of arms"):
        # "مقتل خبير تصنيع الصواريخ"
        return True
    sentence = mentions.text.sentence_at(weapon.first)
    strike = next(iter(mentions.triggers_by_word.back_from(weapon.first)), None)
    if strike is None or strike.at < sentence.start or strike.kind not in _STRUCK or words[weapon.first][:1] == "ب":
        return False
    before = words[strike.at : weapon.first] if weapon.weapon == "car bomb" else ()
    if before and (strike.kind == "strike" or any(plays(w, "aircraft, as a doer") for w in before)):
        # "قصفت الطائرات رتلا من عدة عجلات مفخخة": nothing from the air is a car.
        return True
    theirs = weapon.last in mentions.actor_at and words[weapon.last][:1] == "ل"
    if theirs and strike.at == weapon.first - 1 and strike.verb is not None:
        # "استهدفت صواريخ للتنظيم ومخازن أسلحة"
        return True
    reach = range(max(strike.at + 1, weapon.first - _HOLDER), weapon.first)
    holder = next((i for i in reversed(reach) if _holds_arms(words[i])), None)
    if holder is None or holder in mentions.armed:
        return False
    held = any(plays(w, "carried or kept") for w in words[max(holder + 1, weapon.first - _HELD) : weapon.first])
    return held or (holder == weapon.first - 1 and plays(words[holder], "store of arms"))


def of_a_part(mentions: Mentions, frame: Frame, weapon: Weapon) -> bool:
    """
    Whether a weapon killed only a part of those of several attacks: "12 قتيلا في هجمات، بينهم أربعة قتلوا في مفخختين".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    weapon
        A weapon that its words name.
    """
    if not frame.several:
        return False
    parts = [t for t in frame.tolls if t.part_of_total and t.people.last <= weapon.first]
    between = mentions.words[max(t.people.last for t in parts) : weapon.first] if parts else ["."]
    return not any(map(is_punctuation, between))


def brought_down(mentions: Mentions, at: int) -> bool:
    """Whether an aircraft was shot down, fell or was hit: "أسقط مسلحون مروحية", "ألحقت الصواريخ أضرارا بمروحية"."""
    near = range(max(0, at - _FELL), at)
    if any(t.kind == "strike" and _comes_down(mentions.words[t.at]) for t in mentions.triggers_by_word.within(near)):
        # "أسقطت الطائرات ثماني قنابل"
        return False
    before = mentions.words[near.start : at]
    hit = mentions.words[at][:1] == "ب" and any_of(before[-2:], "damage")
    return hit or any(_comes_down(w) for w in before) or _came_down_behind(mentions, at)


@word_cache
def _comes_down(word: str) -> bool:
    """Whether a word says that an aircraft came down: "إسقاط", "سقطت", "تحطم"."""
    return holds_stem(word, "brought down, any form") or plays(word, "crashed")


def _came_down_behind(mentions: Mentions, at: int) -> bool:
    """As in "إن المروحية أسقطت بصاروخ", "مروحية أميركية سقطت"; "المروحية أسقطت قنابل" drops them."""
    words, sentence = mentions.words, mentions.text.sentence_at(at)
    reach = range(at + 1, min(at + _FELL_BEHIND, sentence.stop - 1))
    fell = next((i for i in reach if _comes_down(words[i])), None)
    if fell is None or any(is_punctuation(w) or w[:1] == "و" for w in words[at + 1 : fell + 1]):
        return False
    return fell + 1 not in mentions.armed or words[fell + 1][:1] == "ب"


def aircraft_down(mentions: Mentions, span: range) -> int | None:
    """Index of the word for a helicopter or a plane with its crew that came down, if any."""
    manned = (i for i in span if plays(mentions.words[i], "manned aircraft"))
    return next((i for i in manned if brought_down(mentions, i)), None)


def crew_of(mentions: Mentions, span: range) -> ActorMention | None:
    """Whose an aircraft is that came down: "مروحية أميركية", "مروحية للجيش"."""
    down = aircraft_down(mentions, span)
    if down is None:
        return None
    # "طائرة مروحية أميركية" is one name, "مروحية للجيش" has the army behind it.
    whole = (m for m in mentions.actors_by_word.within(range(down - 1, down + 1)) if m.last > down)
    return next(whole, None) or mentions.actor_at.get(down + 1)


def came_down(mentions: Mentions, mention: ActorMention) -> bool:
    """Whether an actor is only a helicopter that was shot down: "أسقطت مروحية أميركية بصاروخ"."""
    # "طائرة مروحية أميركية"
    return aircraft_down(mentions, range(mention.first, mention.last)) is not None


def _holds_arms(word: str) -> bool:
    """Whether a word names a vehicle or a store that is struck; "بعجلة" is what attackers came with."""
    return word[:1] != "ب" and (plays(word, "vehicle that carries arms") or plays(word, "store of arms"))
