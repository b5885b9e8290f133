"""Decide by the weapon right beside it whether a word tells of a strike: "هز صاروخان", "صبت المدفعية نيرانها"."""

from __future__ import annotations

from collections.abc import Sequence

from ._surroundings import Surroundings
from .vocabulary import any_of, plays, word_set

# What goes off under a vehicle, and what is fired from afar.
BOMBS = {"IED", "car bomb", "landmine"}
FIRED = {"rocket", "mortar", "shell", "artillery", "missile"}
# How near behind "trod" the mine may stand, and behind "received" the rockets.
_BEHIND, _RECEIVED = 4, 9
# How far before a verb its air force may begin: "القوة الجوية العراقية تقصف".
_AIR_FORCE = 3
# How far around "poured" the guns may stand.
_GUNS = 6
# How far behind "stabbed" whom and what with may be named.
_STABBED = 7


def beside(s: Surroundings, kinds: set[str]) -> bool:
    """Whether a weapon of some kinds is subject or object of a verb, right beside it: "صاروخان هزا", "مزقت عبوة"."""
    behind = range(s.at + 1, min(s.at + 2, s.sentence.stop))
    if behind and s.words[s.at + 1][0].isdecimal():
        behind = range(s.at + 1, min(s.at + 3, s.sentence.stop))
    elif behind and s.at + 2 in s.weapons and s.weapons[s.at + 2].quantity is not None:
        # "هزت ثلاثة صواريخ"
        behind = range(s.at + 1, s.at + 3)
    before = range(max(s.sentence.start, s.at - 1), s.at)
    held = (s.weapons[i] for i in (*before, *behind) if i in s.weapons and s.words[i][:1] != "ب")
    return any(weapon.munition and weapon.weapon in kinds for weapon in held)


def by_aircraft(s: Surroundings, reach: int) -> bool:
    """Whether aircraft are named around a verb."""
    return any(plays(w, "aircraft") or plays(w, "one aircraft") for w in s.around(reach, reach))


def beside_air_force(words: Sequence[str], at: int) -> bool:
    """Whether an air force is the subject of a verb, right before or behind it: "القوة الجوية العراقية تقصف"."""
    for first in range(max(0, at - _AIR_FORCE), min(at + 2, len(words) - 1)):
        if first != at and f"{words[first]} {words[first + 1]}" in word_set("air arm"):
            return first == 0 or words[first - 1] not in word_set("preposition")
    return False


def land(s: Surroundings) -> str | None:
    """As in "وقعت قذيفة على منزل", "انهمرت الصواريخ"; "وقع اتفاقا" has no shell right beside it."""
    return "fire" if beside(s, {"drone", *FIRED}) else None


def receive(s: Surroundings) -> str | None:
    """As in "تلقت قاعدة بلد خمسة صواريخ"; who receives arms from somebody buys them."""
    behind = range(s.at + 1, min(s.sentence.stop, s.at + _RECEIVED))
    first = next((s.weapons[i] for i in behind if i in s.weapons and s.weapons[i].weapon in FIRED), None)
    placed = first is not None and any(i in s.places for i in range(s.at + 1, first.first))
    counted = first is not None and first.munition and first.quantity is not None
    return "fire" if placed and counted and not any(w in word_set("partitive") for w in s.after(_RECEIVED)) else None


def pound(s: Surroundings) -> str | None:
    """As in "عاودت الطائرات دك الأحياء"; "دكة" is a bench, and a custom of tribes."""
    if s.words[s.at].endswith("ه"):
        return None
    return "shelling" if s.place_after or by_aircraft(s, 6) or any(plays(w, "guns") for w in s.around(6, 6)) else None


def pour_out(s: Surroundings) -> str | None:
    """As in "صبت المدفعية حممها على الحي"; "صب غضبه" pours no shells."""
    guns = any(plays(w, "guns") for w in s.around(_GUNS, _GUNS)) or s.weapon(FIRED, _GUNS, _GUNS)
    if not s.near("what is poured out", 4):
        return None
    return "strike" if by_aircraft(s, _GUNS) else "shelling" if guns else None


def inflict(s: Surroundings) -> str | None:
    """As in "كبدت راجمات اللواء التنظيم خسائر", "أجهزت مقاتلات على زورق"; others do in a fight."""
    near = s.around(2, 5)
    if any(plays(w, "aircraft") for w in near):
        return "strike"
    return "shelling" if s.near("losses", 9) and any(plays(w, "guns") for w in near) else None


def swoop(s: Surroundings) -> str | None:
    """As in "انقضت مسيرتان على القاعدة"; gunmen who swoop attack."""
    if s.weapon({"drone"}, 4, 4) or by_aircraft(s, 4) or s.munition(4, 2):
        return "target"
    return "attack" if any_of(s.after(2), "gunmen") else None


def plunge(s: Surroundings) -> str | None:
    """As in "انغمس بسيارة مفخخة في ثكنة"; who is plunged in thought blows up nobody."""
    return "explosion" if s.weapon({"car bomb", "suicide vest"}, 0, 10) else None


def sabotage(s: Surroundings) -> str | None:
    """As in "تعرض البرج لعمل تخريبي بعبوات"; without a munition nobody knows what was done."""
    return "attack" if s.munition(0, 7) else None


def deal_with(s: Surroundings) -> str | None:
    """As in "تعاملت المنظومة مع مسيّرة": shot down; a bomb that sappers deal with is made harmless."""
    if not any(w == "مع" for w in s.after(4)):
        return None
    if s.weapon({"drone", *FIRED}, 0, 8) and any(plays(w, "air defence") for w in s.around(6, 4)):
        return "shootdown"
    return "disrupt" if s.weapon(BOMBS, 0, 6) and any_of(s.around(6, 4), "who defuses") else None


def hit(s: Surroundings) -> str | None:
    """As in "أصاب صاروخ القاعدة", "قذيفتان أصابتا منزلاً"; who shoots people wounds them, with no munition beside."""
    if beside(s, BOMBS):
        # "مزقت عبوة سيارته", "سيارة مفخخة تهز الحي"
        return "explosion"
    flown = beside(s, {"drone"}) or any(plays(w, "aircraft") for w in s.after(1))
    if flown and not any(plays(w, "air defence") for w in s.around(4, 5)):
        # "اصطادت مسيّرة سيارة", "اصطاد طيران الجيش مجموعة إرهابية"
        return "strike"
    return "fire" if s.weapon(FIRED, 3, 3) else None


def drive_over(s: Surroundings) -> str | None:
    """As in "اصطدمت سيارته بلغم", "داس على عبوة", "ارتطمت مسيّرة بالسور"; cars that collide are an accident."""
    if beside(s, {"drone", *FIRED}):
        return "fire"
    ahead = (i for i in s.weapons if s.at < i <= s.at + _BEHIND and s.weapons[i].weapon in BOMBS)
    return "explosion" if any(s.words[i][:1] == "ب" or plays(s.words[i - 1], "upon") for i in ahead) else None


def stab(s: Surroundings) -> str | None:
    """As in "طعن مجهولون شابا"; "طعن المرشحون بالنتائج" is before a court."""
    behind = range(s.at + 1, min(s.sentence.stop, s.at + _STABBED))
    armed = any_of(s.after(2), "gunmen") or any_of(s.after(2), "unknown men")
    armed = armed or any(i in s.weapons and s.weapons[i].weapon == "knife" for i in behind)
    return "assassinate" if s.verb is not None and armed and any(i in s.people for i in behind) else None
