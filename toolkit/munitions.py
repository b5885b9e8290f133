"""Find the weapon of an event, and how many munitions were fired, went off, were shot down or found."""

from __future__ import annotations

from dataclasses import dataclass

from ._ellipsis import one_of_those_fired
from ._floors import FLOORS
from ._named import blew_up_themselves
from ._onemore import begins_at, more_of_them, told_by_its_own_blow
from ._targetarms import of_a_part, of_the_target
from .clauses import past_verb
from .frames import Frame
from .mentions import Mentions
from .numbers import Quantity
from .vocabulary import holds_stem, nouns, plays, word_set
from .weapons import Weapon

_OF_STRIKES = frozenset({"drone", "missile"})
_OF_BOMBERS = frozenset({"suicide vest", "car bomb"})
# A shell of no stated kind is of the gun that is named beside it.
_GUNS = frozenset({"artillery", "mortar"})
# From eleven on a number has its noun in the singular.
_LAST_WITH_PLURAL = 10
# How far behind "lit" the fire may stand.
_LIT = 4
# How far behind an explosion it may be said that it was a double one.
_DOUBLE = 3
# Weapons whose one piece, known already, went off once: "انفجر اللغم".
_GO_OFF_ONCE = frozenset({"IED", "landmine", "car bomb", "grenade"})
# How far behind a drone the base stands that it hit.
_ITS_TARGET = 4
# What a bomb or shell of no stated kind is called elsewhere than under aircraft.
_DROPPED = frozenset({"", "IED", "shell"})


@dataclass(frozen=True, slots=True)
class Munitions:
    """Weapon of an event, with the bounds of the number of munitions, why, and the words (indexes) that name it."""

    weapon: str | None
    low: int | None
    high: int | None
    reason: str
    said: range | None = None


_NONE = Munitions(None, None, None, "no weapon is named")


def size(quantity: Quantity | None) -> int:
    """A quantity as one number to compare by; 0 where it is vague."""
    return (quantity.low or quantity.high or 0) if quantity else 0


def _of_the_type(weapons: list[Weapon], sub_type: str | None) -> list[Weapon]:
    """Weapons of an event, those that its type speaks of first."""
    if sub_type == "Air/drone strike":
        fired = [w for w in weapons if w.weapon in _OF_STRIKES or (w.munition and w.weapon == "rocket")]
        # "مقتل 13 بينهم قناص بقصف للطيران"
        return fired or [w for w in weapons if w.weapon != "small arms"]
    if sub_type == "Suicide bomb":
        return sorted(weapons, key=lambda w: w.weapon not in _OF_BOMBERS)
    if sub_type == "Protest with intervention":
        # Sound bombs and gas disperse a crowd, they are no attack with grenades.
        return [w for w in weapons if w.weapon == "small arms"]
    if sub_type in {"Peaceful protest", "Violent demonstration", "Mob violence"}:
        # "تحولت مسيرة إلى مواجهات": the march is spelled like a drone.
        return [w for w in weapons if w.weapon != "drone"]
    if sub_type == "Excessive force against protesters":
        # What was thrown at those who shot is not what the crowd was shot with.
        return [w for w in weapons if not w.munition] or weapons
    return weapons


def _went_off(mentions: Mentions, weapon: Weapon, sub_type: str | None) -> bool:
    """A drone that drops bombs is no munition; one that is armed, counted, shot down or the attack itself is."""
    if weapon.weapon != "drone" or weapon.armed or weapon.plural or sub_type == "Disrupted weapons use":
        return True
    by_it = mentions.words[weapon.first].startswith("ب") and weapon.first > 0
    if _came_down(mentions.words, weapon) or (by_it and _at_a_base(mentions.words, weapon)):
        return True
    attack = by_it and any(n.row["trigger"] == "attack" for n in nouns("event_nouns", mentions.words[weapon.first - 1]))
    return attack or weapon.quantity != Quantity(1, 1)


def _came_down(words: list[str], weapon: Weapon) -> bool:
    """Whether a drone itself fell or exploded: "سقطت مسيرة ثالثة", "انفجار مسيرة قرب المطار", "مسيرة انفجرت"."""
    around = [*words[max(0, weapon.first - 1) : weapon.first], *words[weapon.last : weapon.last + 1]]
    return any(plays(word, "falls or goes off") for word in around)


def _at_a_base(words: list[str], weapon: Weapon) -> bool:
    """Whether it hit a base or airport, as is told of no drone with bombs: "استهدفوا بطائرة مسيرة قاعدة"."""
    behind = words[weapon.last : weapon.last + _ITS_TARGET]
    return any(plays(word.removeprefix("ال"), "base or field of a force") for word in behind)


def _destroyed(mentions: Mentions, weapon: Weapon) -> bool:
    """Whether it was put out of action before: "تدمير ثلاث عجلات مفخخة"."""
    return weapon.munition and any(
        plays(w, "destruction") for w in mentions.words[max(0, weapon.first - 2) : weapon.first]
    )


def _told(mentions: Mentions, counted: list[Weapon], weapon: str) -> list[Quantity]:
    """Different numbers given for one salvo: of the same weapon, the later one introduced by "their number"."""
    same = [w for w in counted if w.weapon == weapon and size(w.quantity) > 1]
    told: list[Quantity] = []
    for mention in same:
        before = mentions.words[max(0, mention.first - 4) : mention.first]
        again = any(w in word_set("their number") for w in before)
        if mention.quantity is not None and (mention is same[0] or again) and mention.quantity not in told:
            told.append(mention.quantity)
    return told


def _bounds(mentions: Mentions, frame: Frame, counted: list[Weapon], weapon: str) -> tuple[int | None, int | None]:
    told = _told(mentions, counted, weapon)
    if len(told) > 1:
        # Two sources, two numbers: low of the lower, high of the higher.
        lows = [q.low for q in told if q.low is not None]
        highs = [q.high if q.high is not None else q.low for q in told]
        return min(lows, default=None), max((h for h in highs if h is not None), default=None)
    listed = max(_lists(mentions, frame, counted), key=lambda ws: sum(size(w.quantity) for w in ws))
    quantities = [w.quantity for w in listed if w.quantity]
    bounded = [q.low for q in quantities if q.low is not None]
    if not bounded:
        # "عشرات القذائف": the floor of a vague number, with an open top.
        floors = [FLOORS[q.vague] for q in quantities if q.vague]
        return (sum(floors), None) if floors else (None, None)
    tops = [q.high for q in quantities if q.high is not None]
    return sum(bounded) if bounded else None, sum(tops) if len(tops) == len(quantities) else None


def _lists(mentions: Mentions, frame: Frame, counted: list[Weapon]) -> list[list[Weapon]]:
    """Munitions that "and" or a comma joins: "ثلاثة صواريخ وخمسين قذيفة هاون", "بسيارة مفخخة وعبوة ناسفة"."""
    lists: list[list[Weapon]] = []
    for weapon in counted:
        last = lists[-1][-1] if lists else None
        if last is not None and _goes_on(mentions, frame, last, weapon):
            lists[-1].append(weapon)
        else:
            lists.append([weapon])
    return lists


def _joined(mentions: Mentions, one: Weapon, other: Weapon) -> bool:
    words = mentions.words
    start = begins_at(mentions, other)
    if _of_one_number(mentions, one, other):
        return False
    if start and words[start - 1] in "([":
        # "و(5) صواريخ"
        start -= 1
    beside = words[start - 1] if start else ""
    if (words[start] in "([" or words[start].isdecimal()) and beside == "و":
        # "و(5) صواريخ", "و400 قنبرة": digits are a word of their own.
        start -= 1
    # "60 قنبرة هاون عيار 82 ملم وستة صواريخ"
    aside = word_set("calibre") | word_set("made") | word_set("number of")
    between = [w for w in words[one.last : start] if w not in aside and not w.isdecimal() and w not in "()"]
    return words[start][:1] == "و" and len(between) <= 2 and all(w == "،" or w.endswith(("ه", "ي")) for w in between)


def _of_one_number(mentions: Mentions, one: Weapon, other: Weapon) -> bool:
    """Whether the number of the one counts both: "200 صاروخ وقذيفة"."""
    alone = other.quantity == Quantity(1, 1) and begins_at(mentions, other) == other.first
    return alone and size(one.quantity) > _LAST_WITH_PLURAL


def _goes_on(mentions: Mentions, frame: Frame, one: Weapon, other: Weapon) -> bool:
    """Whether one more munition is told, and not the one before once more."""
    return (
        _joined(mentions, one, other)
        or _in_one_find(mentions, frame, one, other)
        or _next_act(mentions, {t.at for t in frame.triggers if t.kind == "disrupt"}, one, other)
        or told_by_its_own_blow(mentions, frame, one, other)
    )


def _in_one_find(mentions: Mentions, frame: Frame, one: Weapon, other: Weapon) -> bool:
    """Whether both are of one list of what was found: "تسعة صواريخ، و12 مسطرة تفجير، و54 قذيفة هاون"."""
    if frame.kinds != {"disrupt"} or one.weapon == other.weapon or _of_one_number(mentions, one, other):
        return False
    start = begins_at(mentions, other)
    words, between = mentions.words, range(one.last, start)
    joined = words[start][:1] == "و" or (words[start][0].isdecimal() and words[start - 1] == "و")
    told = any(words[i] == "." or past_verb(words[i]) for i in between)
    return joined and not told and not mentions.triggers_stated.within(between)


def _next_act(mentions: Mentions, disrupted: set[int], one: Weapon, other: Weapon) -> bool:
    """Whether other munitions were dealt with by the next of several acts: "تدمير أربع عجلات مفخخة وتفكيك 30 عبوة"."""
    between = range(one.last, other.first)
    act = next((i for i in between if i in disrupted), None)
    joined = act is not None and mentions.words[act][:1] == "و" and one.weapon != other.weapon
    return joined and not any(mentions.words[i] in "؛." for i in between)


def _bombers(mentions: Mentions, frame: Frame) -> Quantity | None:
    """How many blew themselves up, each with a bomb: "أربعة انتحاريين"; "هجمات انتحارية" are as many as attacks."""
    for at in sorted(set(frame.words())):
        if not holds_stem(mentions.words[at], "suicide bomber, any form"):
            continue
        found = nouns("people", mentions.words[at])
        counted = next((n.quantity for n in mentions.counting.get(at, ()) if n.unit == "people"), None)
        if found and counted is not None:
            return counted
        attacks = nouns("event_nouns", mentions.words[at - 1]) if at else ()
        # "300 هجوم انتحاري": from eleven on what is counted stands in the singular.
        of_attacks = bool(attacks) and any(
            size(n.quantity) > _LAST_WITH_PLURAL for n in mentions.counting.get(at - 1, ())
        )
        of_attacks = of_attacks or any(n.form.number == "plural" for n in attacks)
        if found and not found[0].reading.article and not of_attacks:
            return {"singular": Quantity(1, 1), "dual": Quantity(2, 2)}.get(found[0].form.number)
    operation = any(plays(mentions.words[i], "martyrdom operation") for i in frame.words())
    return Quantity(1, 1) if operation or blew_up_themselves(mentions, frame) else None


def _worn_or_driven(mentions: Mentions, frame: Frame) -> str | None:
    """What a bomber blew up where no bomb is named: "فجر انتحاري سترته", "هجوم بسيارة يقودها انتحاري"."""
    words = [mentions.words[i] for i in frame.words()]
    if any(plays(w, "bomber's belt") for w in words):
        return "suicide vest"
    return "car bomb" if any(plays(w, "bomber's vehicle") for w in words) else None


def _of_bombers(mentions: Mentions, frame: Frame, sub_type: str | None) -> Munitions:
    """A suicide attack of which no bomb is named: one bomb for each bomber."""
    bombers = _bombers(mentions, frame) if sub_type == "Suicide bomb" else None
    twice = sub_type in {"Suicide bomb", "Remote explosive/landmine/IED"} and _double(mentions, frame)
    if bombers is None:
        return Munitions(None, 2, 2, "the explosions are counted") if twice else _of_explosions(frame, sub_type)
    if twice and bombers == Quantity(1, 1):
        bombers = Quantity(2, 2)
    name = _worn_or_driven(mentions, frame)
    return Munitions(name, bombers.low, bombers.high, "one bomb for each bomber")


def _double(mentions: Mentions, frame: Frame) -> bool:
    """Whether an explosion was a double one: "تفجير انتحاري مزدوج"."""
    blasts = (t.at for t in frame.triggers if t.kind in {"explosion", "attack"} and t.verb is None and not t.plural)
    return any(plays(w, "double") for at in blasts for w in mentions.words[at + 1 : at + 1 + _DOUBLE])


def _of_explosions(frame: Frame, sub_type: str | None) -> Munitions:
    """Explosions of something that is not named, as many as they are counted."""
    counted = (t.number for t in frame.triggers if t.kind == "explosion" and t.number is not None)
    number = next(counted, None) if sub_type == "Remote explosive/landmine/IED" else None
    return Munitions(None, number.low, number.high, "the explosions are counted") if number else _NONE


def _lit(mentions: Mentions, frame: Frame, weapon: Weapon) -> bool:
    """Whether "fire" is what somebody lit: "أضرم متظاهرون النيران في البوابة"; it is no gun's."""
    if weapon.weapon != "small arms" or weapon.munition:
        return False
    return any(t.kind == "burn" and 0 < weapon.first - t.at <= _LIT for t in frame.triggers)


def munitions_of(mentions: Mentions, frame: Frame, sub_type: str | None) -> Munitions:
    """
    The weapon of an event, and how many munitions it speaks of.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    sub_type
        Its sub-event type.
    """
    named = mentions.weapons_by_word.within(*frame.spans)
    # "ساحة الطيران" is no aircraft.
    weapons = [w for w in named if mentions.stated[w.first] is None and w.first not in mentions.placed]
    weapons = [w for w in weapons if not of_a_part(mentions, frame, w) and not _lit(mentions, frame, w)]
    if sub_type is None and not any(w.munition for w in weapons):
        return _NONE
    if sub_type != "Disrupted weapons use":
        weapons = [w for w in weapons if not _destroyed(mentions, w) and not of_the_target(mentions, w)]
    weapons = _of_the_type(weapons, sub_type)
    if sub_type != "Air/drone strike":
        weapons = [w for w in weapons if w.weapon != "air strike" or w.munition]
    if sub_type == "Mob violence":
        # What the mob's victim is said to have planted did not go off.
        weapons = [w for w in weapons if not w.munition]
    if sub_type == "Armed clash":
        weapons = [w for w in weapons if w.munition or w.first not in mentions.people]
    if not any(w.weapon or w.munition for w in weapons):
        fired = one_of_those_fired(mentions, frame)
        if fired is not None:
            return Munitions(fired.weapon, 1, 1, "is one of those told before")
        if "burn" in frame.kinds:
            return Munitions("fire", None, None, "it was set on fire")
        return _of_bombers(mentions, frame, sub_type)
    counted = [w for w in weapons if w.munition and w.quantity is not None and _went_off(mentions, w, sub_type)]
    # A bound alone ("تتسع لحمل حتى 40 صاروخًا") gives way to a number.
    counted = [w for w in counted if w.quantity and w.quantity.low is not None] or counted
    first = next(iter(counted), None) or next((w for w in weapons if w.munition), weapons[0])
    low: int | None = None
    high: int | None = None
    if counted and sub_type != "Arrests":
        low, high = _bounds(mentions, frame, counted, first.weapon)
        more = more_of_them(mentions, frame, counted[-1])
        low, high = low + more if low is not None else None, high + more if high is not None else None
    elif sub_type == "Suicide bomb" or (sub_type == "Armed clash" and first.weapon in _OF_BOMBERS):
        bombers = _bombers(mentions, frame)
        low, high = (bombers.low, bombers.high) if bombers else (None, None)
    elif (told := _of_explosions(frame, sub_type)).low is not None:
        # "41 انفجارًا لألغام": each went off.
        low, high = told.low, told.high
    elif _one_went_off(frame, sub_type, first):
        low = high = 1
    name = _name(mentions, frame, weapons, first, sub_type)
    return Munitions(name, low, high, "names it", range(first.first, first.last))


def _name(mentions: Mentions, frame: Frame, weapons: list[Weapon], first: Weapon, sub_type: str | None) -> str | None:
    """The weapon by the codebook's word."""
    if sub_type == "Chemical weapon":
        # "قذائف هاون تحوي غاز الخردل" are of mortars, "عبوة محملة بغاز الكلور" is of chlorine.
        carrier = next((w.weapon for w in weapons if w.weapon in _GUNS | {"rocket"}), None)
        return "chlorine" if carrier is None or any(w.weapon == "chlorine" for w in weapons) else carrier
    # The fight's own weapon is named first, what went off in its course behind it.
    name = weapons[0].weapon if sub_type == "Armed clash" else first.weapon
    if sub_type == "Air/drone strike" and name in _DROPPED:
        # "ألقت طائرات قنابل": what falls from aircraft was not laid.
        return "air strike"
    if name == "air strike":
        # A raid alone ("غارة أمريكية") names no aircraft.
        return name if any(w.weapon == name and not _only_raid(mentions, w) for w in weapons) else None
    if name == "shell":
        apart = (w for w in weapons if w.weapon in _GUNS and (w.last < first.first or w.first > first.last + 1))
        return next((w.weapon for w in apart), name)
    lit = any(w in word_set("setting fire") for w in mentions.words[max(0, first.first - 4) : first.first])
    if name == "fire" and frame.kinds & {"shoot", "clash"} and not lit:
        # "أطلق النار", "تبادل نار" is shooting, no arson.
        return "small arms"
    return name or None


def _only_raid(mentions: Mentions, weapon: Weapon) -> bool:
    return weapon.last - weapon.first == 1 and bool(nouns("event_nouns", mentions.words[weapon.first]))


def _one_went_off(frame: Frame, sub_type: str | None, weapon: Weapon) -> bool:
    """Whether one munition went off of which the text speaks as known: "انفجر اللغم", "انفجرت الشاحنة"."""
    of_one = sub_type == "Chemical weapon" or (
        sub_type == "Remote explosive/landmine/IED" and weapon.weapon in _GO_OFF_ONCE and not weapon.plural
    )
    return of_one and any(t.kind == "explosion" and not t.plural and t.number is None for t in frame.triggers)
