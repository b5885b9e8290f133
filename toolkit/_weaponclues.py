"""Gather what the words of an event say of weapons, and the type of remote violence that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, pairwise

from ._cached import cached_property
from ._ellipsis import one_of_those_fired
from ._named import blew_up_themselves
from ._strike_checks import beside_air_force
from ._targetarms import aircraft_down, brought_down, of_a_part, of_the_target
from .arabic import word_cache
from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of, each_among, holds_stem, plays, verbs, word_set
from .weapons import Weapon

ROCKETS = frozenset({"rocket", "mortar", "shell", "artillery", "missile"})
BOMBS = frozenset({"IED", "car bomb", "landmine"})
# How far before a helicopter the word may stand that says that it carried somebody.
_CARRIED = 4
# How far before aircraft "with the support of" may stand.
_SUPPORTS = 2
# Ends of verbs of both or of all told of: "أسقطتا", "أسقطتها".
_ALL_OF_THEM = ("تا", "ها", "هما")
# How far behind "carrying" the bomb may stand.
_ON_HIM = 4
# What aircraft do, and how far before the word for it they may stand.
_STRUCK = frozenset({"shelling", "strike", "target", "fire", "attack"})
_STRIKER = 3


@word_cache
def _of_aircraft(word: str) -> bool:
    """Whether a word names aircraft, with ب or ل or without: "قصف لطائرات مجهولة"."""
    bare = "ا" + word[1:] if word[:2] == "لل" else word.lstrip("ب").removeprefix("ل")
    return word in word_set("aircraft") or bare in word_set("aircraft")


@word_cache
def _of_a_suicide(word: str) -> bool:
    """Whether a word speaks of who blows up with the bomb: "انتحاري", "الانتحاريين"."""
    return holds_stem(word, "suicide bomber, any form")


@word_cache
def _shoots_down(word: str) -> bool:
    """Whether a word is a verb of shooting down what is in the air."""
    return any(verb.row["trigger"] == "shootdown" for verb in verbs("event_verbs", word))


def _all_shot_down(words: Sequence[str], at: int) -> bool:
    """Whether a verb of shooting down is of all told of, by its ending or by "all of them" behind it."""
    if not _shoots_down(words[at]):
        return False
    return words[at].endswith(_ALL_OF_THEM) or any_of(words[at + 1 : at + 2], "all of them")


@word_cache
def without_by(word: str) -> str:
    """A word without ب."""
    return word.lstrip("ب")


def _carries(words: Sequence[str], at: int) -> bool:
    """Whether an aircraft carries the harmed."""
    return not word_set("carried away").isdisjoint(words[max(0, at - _CARRIED) : at])


def _is_used(mentions: Mentions, weapon: Weapon) -> bool:
    """Whether a weapon that is named is said to have done something."""
    # "ساحة الطيران" is no aircraft.
    if weapon.first in mentions.placed or mentions.stated[weapon.first] is not None or of_the_target(mentions, weapon):
        return False
    # "ثلاث جثث تنقل من المكان بمروحية": it strikes nothing.
    idle = _carries(mentions.words, weapon.first) or _fired_at(mentions.words, weapon.first)
    idle = idle or _supports(mentions.words, weapon.first)
    return weapon.weapon != "air strike" or not idle


def _fired_at(words: Sequence[str], at: int) -> bool:
    """Whether an aircraft is what was aimed at: "أطلقوا صاروخا على مروحية"."""
    return at > 0 and words[at - 1] in word_set("whose target is behind")


def _supports(words: Sequence[str], at: int) -> bool:
    """Whether aircraft only help those on the ground: "نفذت القوات عملية بدعم من طيران التحالف"."""
    # "بإسناد من الطيران الذي نفذ أربع ضربات" tells what it did itself.
    does = any_of(words[at + 1 : at + 3], "who, which")
    return not does and any_of(words[max(0, at - _SUPPORTS) : at], "with the support of")


class WeaponClues:
    """What the words of an event say of weapons."""

    def __init__(self, mentions: Mentions, frame: Frame) -> None:
        self.mentions, self.frame = mentions, frame
        self.words = frame.said(mentions.words)
        # "شن مسلحون غارة على نقطة تفتيش": on foot, unlike "غارة جوية", "هجوم جوي".
        raids = {(t.at, t.at + 1) for t in frame.triggers if t.kind == "attack"}
        near = mentions.weapons_by_word.within(*frame.spans)
        named = (w for w in near if w.weapon != "air strike" or (w.first, w.last) not in raids)
        self.weapons = {w.weapon for w in named if _is_used(mentions, w) and not of_a_part(mentions, frame, w)}
        fired = one_of_those_fired(mentions, frame)
        if fired is not None:
            self.weapons.add(fired.weapon)

    @cached_property
    def suicide(self) -> bool:
        """Whether somebody blew up with the bomb."""
        drone, words = word_set("aircraft without pilot"), self.mentions.words
        named: Iterable[int] = compress(self.frame.words(), map(_of_a_suicide, self.words))
        if "explosion" not in self.frame.kinds and not self.weapons & BOMBS:
            # "قتلت قوة ثلاثة انتحاريين حاولوا اقتحام مقر": none of them blew up.
            dead = {t.people.noun for t in self.frame.tolls if t.status in {"killed", "arrested"}}
            named = (i for i in named if i not in dead)
        # "مسيرة انتحارية" is a drone.
        bomber = any(words[i - 1].removeprefix("ال") not in drone for i in named)
        bomber = bomber or blew_up_themselves(self.mentions, self.frame) or _on_a_body(self.mentions, self.frame)
        bomber = bomber or self._driven_in
        return "suicide vest" in self.weapons or bomber

    @property
    def _driven_in(self) -> bool:
        """Whether a car bomb is what broke in somewhere: "اقتحمت شاحنتان مفخختان مقرا"; somebody drove it."""
        words = self.mentions.words
        verbs = (t.at for t in self.frame.triggers if t.verb is not None and plays(words[t.at], "drives into"))
        behind = (self.mentions.weapons_by_word.within(range(at + 1, at + 2)) for at in verbs)
        return any(w.weapon == "car bomb" for found in behind for w in found)

    @cached_property
    def air(self) -> bool:
        """Whether aircraft are named, outside of names: "القاعدة الجوية" and "الدفاع الجوي" are no air strikes."""
        placed, words = self.mentions.placed, self.mentions.words
        if self.any_of("landing from the air") and "strike" not in self.frame.kinds:
            # "نفذت قوة إنزالا جويا وقتلت أربعة": they fought on the ground.
            return False
        named = compress(self.frame.words(), map(_of_aircraft, self.words))
        # "صيانة طائرات", "حظيرة للطائرات": what is kept for them flies no sortie.
        free = (at for at in named if at not in placed and not _carries(words, at))
        free = (at for at in free if not brought_down(self.mentions, at) and not _supports(words, at))
        flown = any(not plays(words[at - 1], "kept for aircraft") for at in free)
        return flown or self.any_of("by air") or self._struck_by_one or self._by_the_air_force

    @cached_property
    def downed(self) -> bool:
        """Whether a helicopter or a plane with its crew was brought down."""
        return any(aircraft_down(self.mentions, span) is not None for span in self.frame.spans)

    @property
    def _struck_by_one(self) -> bool:
        """Whether an aircraft stands beside a verb of striking: "قصفت طائرة أمريكية مركبة", "إن الطائرة قصفت"."""
        words, one = self.mentions.words, word_set("one aircraft")
        struck = (t.at for t in self.frame.triggers if t.verb is not None and t.kind in _STRUCK)
        near = (i for at in struck for i in range(max(0, at - _STRIKER), at + 2) if i < len(words))
        beside = (words[i] in one and not brought_down(self.mentions, i) and not _fired_at(words, i) for i in near)
        return any(beside) or any(self._carried_out_by_one(t.at) for t in self.frame.triggers if t.verb is None)

    def _carried_out_by_one(self, at: int) -> bool:
        """Whether an aircraft carried out what a noun tells: "قصف نفذته طائرة", "نفذت طائرة تركية قصفا"."""
        words, one = self.mentions.words, word_set("one aircraft")
        near = range(max(1, at - _STRIKER - 1), min(at + _STRIKER + 2, len(words)))
        flown = each_among(words, near, one)
        return any(plays(words[i - 1].removesuffix("ا").removesuffix("ه"), "carries out") for i in flown)

    @property
    def _by_the_air_force(self) -> bool:
        """Whether an air force stands beside its bombing: "القوة الجوية تقصف", "استهدف سلاح الجو", "قصف سلاح الجو"."""
        words = self.mentions.words
        struck = (t.at for t in self.frame.triggers if t.kind in _STRUCK and (t.verb is not None or not t.definite))
        return any(beside_air_force(words, at) for at in struck)

    @cached_property
    def chemical(self) -> bool:
        """Whether chlorine or a poisonous gas is named."""
        # "بالغازات السامة"
        gas, poisonous, words = word_set("gas"), word_set("poisonous"), list(map(without_by, self.words))
        # "قصف داعش الكيماوي": whose it was may stand between.
        pairs = (*pairwise(words), *zip(words, words[2:], strict=False))
        named = not gas.isdisjoint(words) and any(a in gas and b in poisonous for a, b in pairs)
        return named or "chlorine" in self.weapons

    @cached_property
    def all_stopped(self) -> bool:
        """Whether all that was fired was shot down: "هاجمت مسيّرتان القاعدة وأُسقطتا", "لكن الدفاعات أسقطتها"."""
        words, stated = self.mentions.words, self.mentions.stated
        sent = bool(self.weapons) and self.weapons <= ROCKETS | {"drone"} and not self.frame.tolls
        return sent and any(stated[i] is None and _all_shot_down(words, i) for i in self.frame.words())

    @cached_property
    def drones_and_rockets(self) -> bool:
        """Whether rockets and drones are named in one breath: "بالصواريخ والمسيرات"."""
        return _rockets_beside_drones(self.mentions, self.frame)

    def any_of(self, role: str) -> bool:
        """Whether a word of a role stands in the event, with ب or without."""
        return not word_set(role).isdisjoint(self._forms)

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(self.words).union(map(without_by, self.words))

    @property
    def by_weapon(self) -> str | None:
        """The type of remote violence that the weapon tells."""
        # One after the other: the first that holds is the type, and each costs time.
        if self.chemical:
            return "Chemical weapon"
        if self.suicide:
            return "Suicide bomb"
        if self.weapons & ROCKETS and self.any_of("remnant"):
            return "Remote explosive/landmine/IED"
        if self.drones_and_rockets:
            return "Shelling/artillery/missile attack"
        if self.weapons & {"drone", "air strike"} or self.air:
            return "Air/drone strike"
        if self.weapons & BOMBS:
            # "ألقى مجهولون عبوة صوتية على منزل": thrown, not laid.
            thrown = self.frame.kinds == {"grenade"}
            return "Grenade" if thrown else "Remote explosive/landmine/IED"
        if "grenade" in self.weapons:
            return "Grenade"
        return "Shelling/artillery/missile attack" if self.weapons & ROCKETS else None


def _on_a_body(mentions: Mentions, frame: Frame) -> bool:
    """Whether somebody who carries a bomb killed with it: "امرأة تحمل متفجرات قتلت ستة"; not "قتل رجل يحمل عبوة"."""
    words = mentions.words
    hit = {i for t in frame.tolls for i in range(t.people.first, t.people.last + 1)}
    killed = [t for t in frame.tolls if t.status == "killed"]
    for at in each_among(words, frame.spans[0], word_set("carries on the body")):
        bombs = mentions.weapons_by_word.within(range(at + 1, at + _ON_HIM))
        person = words[at - 1] in word_set("one who may be the bomber") and at - 1 not in hit
        if person and any(w.weapon in {"IED", "suicide vest"} for w in bombs):
            return any(t.at > at for t in killed)
    return False


def _rockets_beside_drones(mentions: Mentions, frame: Frame) -> bool:
    """Whether it was done with rockets and drones alike: "تسع هجمات بالصواريخ والمسيرات"."""
    named = pairwise(mentions.weapons_by_word.within(frame.spans[0]))
    joined = ({a.weapon, b.weapon} for a, b in named if b.first - a.last <= 1 and mentions.words[a.last][:1] == "و")
    return any("drone" in kinds and bool(kinds & ROCKETS) for kinds in joined)
