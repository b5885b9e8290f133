"""Find the weapon of an event, and how many munitions were fired, went off, were shot down or found."""

from __future__ import annotations

from dataclasses import dataclass

from .frames import Frame
from .mentions import Mentions
from .numbers import Quantity
from .vocabulary import word_set
from .weapons import Weapon

_OF_STRIKES = frozenset({"drone", "rocket", "missile"})
_OF_BOMBERS = frozenset({"suicide vest", "car bomb"})


@dataclass(frozen=True, slots=True)
class Munitions:
    """Weapon of an event, with the bounds of the number of munitions, and why."""

    weapon: str | None
    low: int | None
    high: int | None
    reason: str


_NONE = Munitions(None, None, None, "no weapon is named")


def size(quantity: Quantity | None) -> int:
    """A quantity as one number to compare by; 0 where it is vague."""
    return (quantity.low or quantity.high or 0) if quantity else 0


def _of_the_type(weapons: list[Weapon], sub_type: str | None) -> list[Weapon]:
    """Weapons of an event, those that its type speaks of first."""
    if sub_type == "Air/drone strike":
        return [w for w in weapons if w.weapon in _OF_STRIKES] or weapons
    if sub_type == "Suicide bomb":
        return sorted(weapons, key=lambda w: w.weapon not in _OF_BOMBERS)
    return weapons


def _went_off(weapon: Weapon, sub_type: str | None) -> bool:
    """A drone that drops bombs is no munition; one that is armed, counted or shot down is."""
    if weapon.weapon != "drone":
        return True
    return weapon.armed or weapon.plural or sub_type == "Disrupted weapons use" or weapon.quantity != Quantity(1, 1)


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


def _bounds(mentions: Mentions, counted: list[Weapon], weapon: str) -> tuple[int | None, int | None]:
    told = _told(mentions, counted, weapon)
    if len(told) > 1:
        # Two sources, two numbers: low of the lower, high of the higher.
        lows = [q.low for q in told if q.low is not None]
        highs = [q.high if q.high is not None else q.low for q in told]
        return min(lows, default=None), max((h for h in highs if h is not None), default=None)
    best = max((w.quantity for w in counted if w.quantity), key=size)
    return best.low, best.high


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
    inside = set(frame.words())
    weapons = [w for w in mentions.weapons if w.first in inside and mentions.stated[w.first] is None]
    gun_fight = sub_type in {None, "Armed clash"} and not any(w.munition for w in weapons)
    if not weapons or gun_fight:
        return _NONE
    weapons = _of_the_type(weapons, sub_type)
    counted = [w for w in weapons if w.munition and w.quantity is not None and _went_off(w, sub_type)]
    # A bound alone ("تتسع لحمل حتى 40 صاروخًا") gives way to a number.
    counted = [w for w in counted if w.quantity and w.quantity.low is not None] or counted
    first = next(iter(counted), None) or next((w for w in weapons if w.munition), weapons[0])
    name = "chlorine" if sub_type == "Chemical weapon" else first.weapon
    low: int | None = None
    high: int | None = None
    if counted and sub_type != "Arrests":
        low, high = _bounds(mentions, counted, first.weapon)
    elif sub_type == "Chemical weapon" and any(_one_explosion(t.kind, t.plural, t.number) for t in frame.triggers):
        low = high = 1
    if name == "fire" and "shoot" in frame.kinds:
        # "أطلق النار" is shooting, no arson.
        name = "small arms"
    weapon = None if name in {"air strike", ""} else name
    return Munitions(weapon, low, high, f'"{mentions.said(first.first, first.last)}"')


def _one_explosion(kind: str, plural: bool, number: Quantity | None) -> bool:
    return kind == "explosion" and not plural and number is None
