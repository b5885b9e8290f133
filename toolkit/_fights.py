"""Tell by the words for attacks and fights of an event on whom they were, and between whom."""

from __future__ import annotations

from itertools import islice

from ._carriers import told_by
from .actors import FORCES
from .frames import Frame
from .gazetteer import gazetteer
from .mentions import Mentions
from .people import of_protesters
from .places import PlaceMention
from .triggers import Trigger
from .vocabulary import any_of, holds_stem, nouns, plays, word_set
from .weapons import adjective_stem

# How far behind an attack the words "on" and whom may stand.
ON_WHOM = 8
# How far behind its verb whom an attack hit may stand: "استهدف هجوم مسلح شيخ".
_HIT = 5
# How long what is put in between may be.
_ASIDE = 14
# Groups that met nobody face to face.
_FROM_AFAR = frozenset({"Islamic Resistance in Iraq"})
# "هجوما على قواتها": whose they are says the name alone.
_FORCES_OF, _OWN = "Military Forces of", "of Iraq"
# What armed men take or defend; a base is shelled.
_GROUND = frozenset({"city", "town", "village", "district", "neighbourhood", "region"})
# How far before a plural verb its subject may stand.
_SUBJECT = 14
# How far behind a verb the bases may stand, its subject between.
_OBJECT = 5
# The last year in which forces from abroad fought on the ground in all of Iraq.
_LAST_ON_THE_GROUND = 2011
# Kinds of actors that bear arms: civilians are attacked.
_ARMED = frozenset({"force", "coalition", "group", "gunmen"})


def attacks_on_own_forces(mentions: Mentions, frame: Frame) -> bool:
    """Whether forces of the country are attacked: "هجومًا على البيشمركة"; not those of another state."""
    words, attacks = mentions.words, [t for t in frame.triggers if t.kind == "attack"]
    # "هاجم، الاثنين الماضي، قوات البيشمركة", "استهدف هجوم نقطة تفتيش": behind a verb without "on".
    return any(
        m.actor.group in FORCES
        and m.actor.nationality in {None, "Iraqi"}
        and not (m.actor.name.startswith(_FORCES_OF) and not m.actor.name.endswith(_OWN))
        and not m.tells
        and (t.verb is not None or words[m.first - 1] in word_set("upon") or "target" in told_by(words[t.at - 1]))
        for t in attacks
        for m in mentions.actors_by_word.within(range(t.at + 2, t.at + ON_WHOM))
    )


def assault_on_the_ground(mentions: Mentions, frame: Frame, doer: str | None) -> bool:
    """
    Whether forces or the men of a group attack a place where people live: "شنت القوات هجوما واسعا على الفلوجة".

    What forces from abroad did after they had left was done from the air, unless it is said to be by land.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    doer
        Who attacks, by the codebook's name.
    """
    attacks = [t for t in frame.triggers if t.kind == "attack" and not t.plural and t.number is None]
    if not any(_place_attacked(mentions, t.at) for t in attacks):
        return False
    named = (m.actor for m in mentions.actors_by_word.within(*frame.spans) if m.actor.name == doer)
    actor = next((a for a in named if a.kind in _ARMED), None)
    if actor is None:
        return False
    at_home = actor.nationality in {None, "Iraqi"} and actor.kind != "coalition"
    then = mentions.published is not None and mentions.published.year <= _LAST_ON_THE_GROUND
    return at_home or then or frame.says(mentions.words, "by land")


def _place_attacked(mentions: Mentions, at: int) -> bool:
    """Whether a place where people live, and no base in it, stands behind an attack: "هجوما على مدينة الفلوجة"."""
    words = mentions.words
    said = (i for i in range(at + 1, len(words)) if words[i].isalpha() and i not in mentions.dated)
    near = list(islice(said, ON_WHOM))
    place = next((p for i in near for p in mentions.places_by_word.within(range(i, i + 1)) if p.first == i), None)
    if place is None or place.kind not in _GROUND or place.place.country != "Iraq":
        return False
    if _aimed_at_a_thing(mentions, at, place):
        # "هاجم مسلحون كنيسة في الموصل"
        return False
    return not any(holds_stem(words[i], "part of a base's name") for i in near if i < place.first)


def _aimed_at_a_thing(mentions: Mentions, at: int, place: PlaceMention) -> bool:
    """Whether what was attacked only lies in the place: words that are no actor stand before "in"."""
    words, index = mentions.words, gazetteer()
    opens = next((i for i in range(at + 1, place.first) if words[i] in word_set("inside a place")), None)
    if opens is None:
        return False
    armed = (m for m in mentions.actors_by_word.within(range(at, opens)) if m.actor.kind in _ARMED)
    doers = {i for m in armed for i in range(m.first, m.last)}
    # "هجوما بريا على قرى في ناحية": what stands behind "on".
    first = next((i + 1 for i in range(at + 1, opens) if words[i] in word_set("upon")), at + 1)
    between = [words[i] for i in range(first, opens) if i not in doers and i not in mentions.dated]
    # "هاجموا قرية في ديالى", "هجوما على مدينة في ديالى"
    kinds = (index.class_words[word].kinds if word in index.class_words else frozenset() for word in between)
    return any(word.isalpha() and not of & _GROUND for word, of in zip(between, kinds, strict=True))


def attacks_on_bases(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether attacks are spoken of, and bases as what they are on: "هجمات الفصائل على القواعد الأميركية".

    "هاجمت قاعدتين", too: nobody storms several at once.
    """
    words, attacks = (
        mentions.words,
        [t for t in frame.triggers if (t.plural or t.number is not None) and t.verb is None],
    )
    objects = (words[t.at + 1 : t.at + _OBJECT] for t in frame.triggers if t.verb is not None)
    if any(plays(word, "bases") for object_ in objects for word in object_):
        return True
    behind = (i for t in attacks for i in range(t.at + 2, min(t.at + ON_WHOM, len(words))))
    return any(words[i - 1] in word_set("upon") and plays(words[i], "bases") for i in behind)


def attacks_on_people(mentions: Mentions, frame: Frame, groups: frozenset[str]) -> bool:
    """Whether attacks are on people of some groups: "أربع هجمات على الرعاة"."""
    words, attacks = mentions.words, [t for t in frame.triggers if t.kind == "attack"]
    behind = (i for t in attacks for i in range(t.at + 2, min(t.at + ON_WHOM, len(words))))
    upon = (i for i in behind if words[i - 1] in word_set("upon"))
    return any(n.row["group"] in groups for i in upon for n in nouns("people", words[i]))


def aimed_at_somebody(mentions: Mentions, frame: Frame, groups: frozenset[str]) -> bool:
    """
    Whether somebody of some groups is what an attack hit: "استهدف هجوم شيخ عشيرة", "هجوم مسلح على صحفي".

    Officials attack each other in words, too ("شن النائب هجوما على الوزير"): the attack is armed, gunmen make it or
    it "targets" whom it hits.
    """
    words = mentions.words
    attacks = [t for t in frame.triggers if t.kind == "attack"]
    gunmen = any(m.actor.group == "militants" and not m.tells for m in mentions.actors_by_word.within(*frame.spans))
    armed = any(
        adjective_stem(w) in word_set("armed, behind an attack") for t in attacks for w in words[t.at + 1 :][:2]
    )
    several = any(t.plural or t.number is not None for t in frame.triggers)
    at_hand = frame.kinds <= {"attack", "target", "storm", "shoot"}
    if several or not at_hand or not (gunmen or armed or {"attack", "target"} <= frame.kinds):
        return False
    hit = [t.at for t in frame.triggers if t.kind == "target" and t.verb is not None]
    behind = [i for at in hit for i in (*range(at + 1, at + _HIT), *_behind_an_aside(words, at))]
    upon = (i for t in attacks for i in range(t.at + 1, t.at + _HIT))
    behind += [i + 1 for i in upon if words[i : i + 1] and words[i] in word_set("upon")]
    suffers = (t.at for t in attacks if words[t.at][:1] == "ل")
    behind += [i for at in suffers for i in range(max(0, at - _HIT), at) if armed]
    told = frame.words()
    return any(n.row["group"] in groups for i in behind if i in told for n in nouns("people", words[i]))


def _behind_an_aside(words: list[str], at: int) -> range:
    """Where the object of a verb stands behind what is put in: "استهدف هجوم يعتقد أن التنظيم يقف وراءه، شيخ قبيلة"."""
    comma = next((i for i in range(at + 1, min(at + _ASIDE, len(words))) if words[i] in "،."), None)
    return range(0) if comma is None or words[comma] == "." else range(comma + 1, comma + 2)


def never_at_hand(mentions: Mentions, frame: Frame) -> bool:
    """Whether those named have only ever attacked with rockets and drones: "شنت المقاومة الإسلامية 150 هجوما"."""
    return any(m.actor.name in _FROM_AFAR for m in mentions.actors_by_word.within(*frame.spans))


def battles_only(mentions: Mentions, frame: Frame) -> bool:
    """Whether all fights are battles, rather than those of a crowd: "معارك متواصلة منذ فض الاعتصام"."""
    fights = [t.at for t in frame.triggers if t.kind == "clash"]
    return bool(fights) and all(plays(mentions.words[at], "battle") for at in fights)


def lit_by_unknown(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether unknown men are the subject of a verb of burning, behind it or, of a plural verb, before it."""
    words, at = mentions.words, trigger.at
    if trigger.verb is None:
        return False
    if any_of(words[at + 1 : at + 3], "unknown men"):
        return True
    start = max(mentions.text.sentence_at(at).start, at - _SUBJECT)
    before = words[start:at] if words[at].endswith("وا") else []
    return any_of(before, "unknown men") and not any(plays(w, "crowd") or of_protesters(w) for w in before)


def between_communities(mentions: Mentions, frame: Frame) -> bool:
    """Whether people of two communities clash: "صدامات بين أكراد وتركمان"."""
    words, fights = mentions.words, (t.at for t in frame.triggers if t.kind == "clash" and t.verb is None)
    behind = (words[at + 1 : at + 4] for at in fights)
    sides = (said[1:] for said in behind if any_of(said[:1], "between") and said[-1][:1] == "و")
    return any(all(plays(word.removeprefix("و"), "community") for word in side) for side in sides if side[1:])
