"""Give an event its type, by ACLED's types with the codebook's precedence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress, pairwise

from ._cached import cached_property
from ._named import blew_up_themselves
from .actors import FORCES
from .arabic import word_cache
from .casualties import Toll
from .frames import WITH_CROWD, Frame
from .harm import harm_verb
from .mentions import Mentions
from .vocabulary import nouns, word_set
from .weapons import adjective_stem

EVENT_TYPES = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Shelling/artillery/missile attack", "Air/drone strike", "Remote explosive/landmine/IED", "Suicide bomb",
        "Grenade", "Chemical weapon",
    ),
    "Violence against civilians": ("Attack", "Abduction/forced disappearance", "Sexual violence"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
        "Looting/property destruction", "Non-violent transfer of territory", "Other",
    ),
}  # fmt: skip

# Families of one trigger that have one type.
_SINGLE = {
    "massgrave": "Other", "funeral": "Other", "depart": "Other", "summon": "Other", "agree": "Agreement",
    "withdraw": "Change to group/activity", "suspend": "Change to group/activity",
    "defect": "Change to group/activity",
    "establish": "Headquarters or base established", "handover": "Non-violent transfer of territory",
    "sexual": "Sexual violence", "loot": "Looting/property destruction", "disrupt": "Disrupted weapons use",
    "shootdown": "Disrupted weapons use", "abduct": "Abduction/forced disappearance", "arrest": "Arrests",
}  # fmt: skip
_ROCKETS = frozenset({"rocket", "mortar", "shell", "artillery", "missile"})
_BOMBS = frozenset({"IED", "car bomb", "landmine"})
_UNARMED = frozenset({"civilians", "women", "children", "journalists", "officials"})


def event_type_of(sub_type: str | None) -> str | None:
    """The event type that a sub-event type belongs to."""
    return next((kind for kind, subs in EVENT_TYPES.items() if sub_type in subs), None)


def sub_event_type(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], level: str) -> str | None:
    """
    The sub-event type of an event.

    Parameters
    ----------
    mentions
        The article.
    frame
        Triggers and stretches of text of the event.
    tolls
        Its tolls.
    level
        ``incident`` or ``aggregate``.

    Returns
    -------
    str | None
        A sub-event type; empty text for a total over all kinds of violence; null where nothing is to be coded.
    """
    lead = _of_the_lead(mentions, frame, tolls) if level == "incident" else None
    if lead:
        return lead
    family, clues = frame.family, _Clues(mentions, frame, tolls)
    if family == "crowd":
        return _crowd(frame.kinds, clues)
    if family == "abduct" and (clues.killed or clues.told_killed):
        return "Attack"
    if family in _SINGLE:
        return _SINGLE[family]
    if family == "raid":
        return "Arrests" if "arrested" in clues.statuses else None
    if family == "harm":
        return _harm_only(clues, level)
    if family != "violence":
        return None
    return _violence(frame.kinds, clues, counted=frame.counted is not None, whole=level == "aggregate")


def _of_the_lead(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> str | None:
    """The type by the first stretch, where it names an assault: what goes off in its course belongs to it."""
    span = frame.spans[0]
    first = [t for t in frame.triggers if t.at in span]
    if len(frame.spans) < 2 or not first or frame.background:
        return None
    lead = replace(frame, spans=[span], triggers=first, tolls=[t for t in frame.tolls if t.at in span])
    kind = sub_event_type(mentions, lead, [t for t in tolls if t.at in span], "incident")
    armed = bool(mentions.weapons_by_word.within(span))
    assault = event_type_of(kind) == "Battles"
    return kind if assault or (armed and event_type_of(kind) == "Explosions/Remote violence") else None


@word_cache
def _of_a_crowd(word: str) -> bool:
    """Whether a word names protesters."""
    return any(n.row["group"] == "protesters" for n in nouns("people", word))


@word_cache
def _of_aircraft(word: str) -> bool:
    """Whether a word names aircraft, with ب or without."""
    return word.lstrip("ب") in word_set("aircraft")


@word_cache
def _of_a_base(word: str) -> bool:
    """Whether a word names a base or the interests of a state."""
    return word in word_set("interests of a state") or any(part in word for part in word_set("part of a base's name"))


class _Clues:
    """What the words of an event say of weapons and people."""

    def __init__(self, mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> None:
        self.mentions, self.frame = mentions, frame
        self.words = frame.said(mentions.words)
        # "ساحة الطيران" is no aircraft.
        named = (w for w in mentions.weapons_by_word.within(*frame.spans) if w.first not in mentions.placed)
        weapons = (w for w in named if mentions.stated[w.first] is None)
        self.weapons = {w.weapon for w in weapons}
        self.groups = {m.actor.group for m in mentions.actors_by_word.within(*frame.spans)}
        self.gunmen = "militants" in self.groups
        self.forces = bool(self.groups & FORCES)
        self.statuses = {t.status for t in tolls}
        self.killed = "killed" in self.statuses
        self.victims = {t.people.group for t in tolls}
        self.killed_groups = {t.people.group for t in tolls if t.status == "killed"}

    @cached_property
    def armed(self) -> bool:
        """Whether it is an attack of gunmen, whoever they were: "هجوم مسلح"."""
        words = self.mentions.words
        behind = (w for t in self.frame.triggers if t.kind == "attack" for w in words[t.at + 1 : t.at + 3])
        return any(adjective_stem(w) == "مسلح" for w in behind)

    @cached_property
    def crowd(self) -> bool:
        """Whether a crowd is named."""
        return any(map(_of_a_crowd, self.words))

    @cached_property
    def suicide(self) -> bool:
        """Whether somebody blew up with the bomb."""
        bomber = "انتحاري" in " ".join(self.words) or blew_up_themselves(self.mentions, self.frame)
        return "suicide vest" in self.weapons or bomber

    @cached_property
    def air(self) -> bool:
        """Whether aircraft are named, outside of names: "القاعدة الجوية" and "الدفاع الجوي" are no air strikes."""
        placed = self.mentions.placed
        return any(at not in placed for at in compress(self.frame.words(), map(_of_aircraft, self.words)))

    @cached_property
    def in_its_course(self) -> bool:
        """As in "خلال الهجوم"."""
        course, words = word_set("in the course of"), self.words
        after = (words[i + 1] for i, word in enumerate(words[:-1]) if word in course)
        return any(n.reading.article for word in after for n in nouns("event_nouns", word))

    @cached_property
    def about_protests(self) -> bool:
        """Whether most of what the article tells is of protests."""
        told = {kind: number for kind, number in self.mentions.kinds_told.items() if kind not in WITH_CROWD}
        protests = sum(told.get(kind, 0) for kind in ("protest", "storm", "disperse"))
        return protests * 2 > sum(told.values())

    @cached_property
    def chemical(self) -> bool:
        """Whether chlorine or a poisonous gas is named."""
        gas, poisonous, words = word_set("gas"), word_set("poisonous"), self.words
        named = not gas.isdisjoint(words) and any(a in gas and b in poisonous for a, b in pairwise(words))
        return named or "chlorine" in self.weapons

    @cached_property
    def guns_nearer(self) -> bool:
        """Whether artillery is named before any aircraft."""
        return _guns_nearer(self.mentions, self.frame)

    @cached_property
    def totals(self) -> bool:
        """Whether it speaks of violence of all kinds."""
        return self.any_of("violence")

    @cached_property
    def at_a_base(self) -> bool:
        """Whether a base or the interests of a state are named."""
        return any(map(_of_a_base, self.words))

    @cached_property
    def killed_in(self) -> bool:
        """Whether attacks are only named as the cause of a toll: "قتل 182 جنديًا في هجمات"."""
        before = (self.mentions.words[t.at - 1] for t in self.frame.triggers if t.plural and t.at)
        causes = word_set("in the course of") | word_set("before a cause")
        return bool(self.frame.tolls) and any(w in causes for w in before)

    @cached_property
    def told_killed(self) -> bool:
        """Whether a verb states that somebody was killed."""
        words, stated = self.mentions.words, self.mentions.stated
        told_harm = (harm_verb(words[i]) for i in self.frame.words() if stated[i] is None)
        return any(verb is not None and verb.status == "killed" for verb in told_harm)

    @property
    def shot_at_protests(self) -> bool:
        """Whether people are shot in an article on protests, and no gunmen are named."""
        unarmed = self.victims <= _UNARMED | {"people", "protesters", None} and not self.gunmen
        shots = "small arms" in self.weapons or self.any_of("fire")
        return self.about_protests and unarmed and shots and bool(self.victims)

    def any_of(self, role: str) -> bool:
        """Whether a word of a role stands in the event, with ب or without."""
        return not word_set(role).isdisjoint(self._forms)

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(self.words).union(w.lstrip("ب") for w in self.words if w[0] == "ب")

    @property
    def by_weapon(self) -> str | None:
        """The type of remote violence that the weapon tells."""
        rules: tuple[tuple[bool, str], ...] = (
            (self.chemical, "Chemical weapon"),
            (self.suicide, "Suicide bomb"),
            (self.any_of("remnant") and bool(self.weapons & _ROCKETS), "Remote explosive/landmine/IED"),
            (self.guns_nearer, "Shelling/artillery/missile attack"),
            (bool(self.weapons & {"drone", "air strike"}) or self.air, "Air/drone strike"),
            (bool(self.weapons & _BOMBS), "Remote explosive/landmine/IED"),
            ("grenade" in self.weapons, "Grenade"),
            (bool(self.weapons & _ROCKETS), "Shelling/artillery/missile attack"),
        )
        return next((kind for holds, kind in rules if holds), None)


def _guns_nearer(mentions: Mentions, frame: Frame) -> bool:
    """Whether artillery is named before any aircraft: "جددت المدفعية قصفها …، وحلقت الطائرات"."""
    words = mentions.words
    near = range(max(frame.spans[0].start, frame.first - 4), min(frame.spans[0].stop, frame.first + 4))
    named = {w.weapon for w in mentions.weapons_by_word.within(near)}
    guns = bool(named & {"artillery", "mortar"})
    air = any(words[i].lstrip("ب") in word_set("aircraft") for i in near)
    return guns and not air and not named & {"drone", "air strike"}


def _crowd(kinds: frozenset[str], clues: _Clues) -> str | None:
    if "mob" in kinds:
        return "Mob violence"
    by_crowd = clues.crowd or clues.any_of("crowd") or ("storm" in kinds and clues.any_of("supporter"))
    if "storm" in kinds and not by_crowd and (clues.forces or clues.gunmen):
        # Forces that storm a house are no demonstration.
        return None
    if "burn" in kinds and clues.gunmen and not by_crowd and kinds & {"shoot", "clash"} and clues.killed:
        return "Armed clash"
    if kinds & {"storm", "burn", "riot"}:
        if by_crowd or "riot" in kinds:
            return "Violent demonstration"
        return "Looting/property destruction" if "burn" in kinds and clues.gunmen else None
    if clues.killed_groups - FORCES:
        return "Excessive force against protesters"
    if "clash" in kinds:
        return "Violent demonstration"
    if "disperse" in kinds or clues.statuses & {"arrested", "wounded"}:
        return "Protest with intervention"
    return "Peaceful protest"


def _against_crowd(clues: _Clues) -> str:
    return "Excessive force against protesters" if clues.killed else "Protest with intervention"


def _harm_only(clues: _Clues, level: str) -> str | None:
    """Nothing but a toll: the weapon or the people tell, or it is a total over all kinds."""
    if not clues.statuses & {"killed", "wounded", "abducted", "arrested"}:
        return None
    if clues.statuses <= {"arrested"}:
        return "Arrests"
    if clues.statuses <= {"abducted", "missing"}:
        return "Abduction/forced disappearance"
    if clues.any_of("body") and clues.any_of("found"):
        return "Attack"
    if level == "aggregate" and not clues.weapons and not clues.crowd:
        # A total "of the protests" is of that type even where only the article says what it is about.
        return "Excessive force against protesters" if clues.about_protests and not clues.totals else ""
    if clues.suicide and clues.victims == {"militants"} and not clues.weapons & _BOMBS:
        # "قتلت القوات ثلاثة انتحاريين": none of them went off.
        return "Armed clash"
    if clues.by_weapon:
        return clues.by_weapon
    if "protesters" in clues.victims or clues.crowd or clues.shot_at_protests:
        return _against_crowd(clues)
    if clues.victims & (FORCES | {"militants"}) and clues.gunmen:
        return "Armed clash"
    if clues.killed:
        return "" if clues.totals else "Attack"
    return None


def _violence(kinds: frozenset[str], clues: _Clues, *, counted: bool, whole: bool) -> str | None:
    territory = _territory(kinds, clues)
    if territory:
        return territory
    if clues.chemical:
        return "Chemical weapon"
    at_home = clues.any_of("home") and kinds <= {"shoot", "attack", "assassinate", "execute"}
    if "bodies" in kinds or at_home:
        # The codebook: a policeman shot at home is an Attack.
        return "Attack"
    assault = "attack" in kinds and clues.gunmen and clues.forces and clues.in_its_course
    # Rockets and small arms together are those of attackers at hand.
    on_forces = clues.forces or bool(clues.victims & FORCES)
    at_hand = "attack" in kinds and clues.gunmen and on_forces and "small arms" in clues.weapons
    # The codebook: a total over all kinds of violence has no type.
    bare = whole and kinds <= {"attack", "target", "clash"} and kinds != {"clash"}
    unnamed = bare and not clues.weapons and not clues.at_a_base
    if unnamed and (not clues.forces or clues.killed_in):
        return ""
    if "clash" in kinds and (clues.crowd or clues.about_protests) and not clues.gunmen:
        # "مناوشات بين القوات والمتظاهرين"
        return "Excessive force against protesters" if clues.killed_groups - FORCES else "Violent demonstration"
    if kinds & {"clash", "ambush", "repel"} or assault or at_hand:
        # An explosion in the course of an assault belongs to it.
        return "Armed clash"
    return _remote(kinds, clues) or _by_gunmen(kinds, clues) or _unstated(kinds, clues, counted)


def _territory(kinds: frozenset[str], clues: _Clues) -> str | None:
    if "overtake" in kinds and (clues.gunmen or not clues.forces):
        return "Non-state actor overtakes territory"
    if "regain" in kinds or "overtake" in kinds:
        return "Government regains territory"
    return None


def _remote(kinds: frozenset[str], clues: _Clues) -> str | None:
    remote = bool(kinds & {"explosion", "shelling", "strike", "fire", "grenade"})
    aimed = bool(kinds & {"attack", "target"})
    if clues.suicide and (remote or aimed):
        return "Suicide bomb"
    if "strike" in kinds and not clues.weapons & (_ROCKETS | _BOMBS):
        return "Air/drone strike"
    if (remote or aimed) and clues.by_weapon:
        return clues.by_weapon
    if "shelling" in kinds:
        return "Shelling/artillery/missile attack"
    return "Remote explosive/landmine/IED" if "explosion" in kinds else None


def _by_gunmen(kinds: frozenset[str], clues: _Clues) -> str | None:
    on_forces = clues.forces or bool(clues.victims & FORCES)
    civilians = bool(clues.victims) and clues.victims <= _UNARMED
    if kinds & {"attack", "shoot", "target"} and (clues.gunmen or clues.armed) and on_forces and not civilians:
        return "Armed clash"
    if kinds & {"assassinate", "execute"}:
        return "Attack"
    if "shoot" not in kinds:
        return None
    if clues.crowd or "protesters" in clues.victims or clues.shot_at_protests:
        return _against_crowd(clues)
    return "Armed clash" if on_forces and not clues.victims & _UNARMED else "Attack"


def _unstated(kinds: frozenset[str], clues: _Clues, counted: bool) -> str | None:
    """An attack of unstated kind."""
    if not kinds & {"attack", "target"}:
        return None
    unarmed = bool(clues.victims & (_UNARMED | {"medics", "pilgrims"})) and not clues.forces
    if unarmed or ((clues.gunmen or clues.armed) and clues.victims):
        return "Attack"
    # The codebook: attacks of unstated kind on bases are shelling.
    if clues.forces or counted or clues.at_a_base:
        return "Shelling/artillery/missile attack"
    return "Attack" if clues.victims else None
