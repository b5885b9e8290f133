"""Give an event its type, by ACLED's types with the codebook's precedence."""

from __future__ import annotations

from .arabic import fold
from .casualties import Toll
from .frames import Frame
from .mentions import Mentions
from .vocabulary import nouns

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

_SINGLE = {
    "funeral": "Other", "depart": "Other", "summon": "Other", "massgrave": "Other", "agree": "Agreement",
    "withdraw": "Change to group/activity", "suspend": "Change to group/activity",
    "establish": "Headquarters or base established", "handover": "Non-violent transfer of territory",
    "loot": "Looting/property destruction", "disrupt": "Disrupted weapons use", "shootdown": "Disrupted weapons use",
    "sexual": "Sexual violence", "abduct": "Abduction/forced disappearance", "arrest": "Arrests",
}  # fmt: skip
_ROCKETS = frozenset({"rocket", "mortar", "shell", "artillery", "missile"})
_BOMBS = frozenset({"IED", "car bomb", "landmine"})
_FORCES = frozenset({"soldiers", "police", "security forces", "PMF", "peshmerga"})
_HOMES = frozenset({"منزله", "بيته", "داره", "منزلها", "منزلهم", "منزل"})


def event_type_of(sub_type: str | None) -> str | None:
    """The event type that a sub-event type belongs to."""
    return next((kind for kind, subs in EVENT_TYPES.items() if sub_type in subs), None)


def sub_event_type(mentions: Mentions, frame: Frame, tolls: list[Toll], level: str) -> str | None:
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
    if len(frame.spans) > 1 and level == "incident":
        # What is told first names an assault; what goes off in its course belongs to it.
        first = [t for t in frame.triggers if t.at in frame.spans[0]]
        if first and not frame.background:
            lead = Frame(frame.spans[:1], first, [t for t in frame.tolls if t.at in frame.spans[0]], frame.sentence)
            kind = sub_event_type(mentions, lead, [t for t in tolls if t.at in frame.spans[0]], level)
            armed = any(w.first in frame.spans[0] for w in mentions.weapons)
            if event_type_of(kind) == "Battles" or (armed and event_type_of(kind) == "Explosions/Remote violence"):
                return kind
    kinds = {t.kind for t in frame.triggers}
    features = _Features(mentions, frame)
    if frame.family == "crowd":
        return _crowd(kinds, features, tolls)
    for kind in ("massgrave", "funeral", "depart", "summon", "agree", "withdraw", "suspend", "establish", "handover", "sexual"):
        if kind in kinds and frame.family == kind:
            return _SINGLE[kind]
    if frame.family in {"loot", "disrupt", "shootdown", "abduct", "arrest"}:
        return _single_with_tolls(frame.family, tolls)
    if frame.family == "raid":
        return "Arrests" if any(t.status == "arrested" for t in tolls) else None
    if frame.family == "harm":
        return _harm_only(features, tolls, level)
    return _violence(kinds, features, tolls, frame)


class _Features:
    """What the words of an event say of weapons and people."""

    def __init__(self, mentions: Mentions, frame: Frame) -> None:
        inside = [i for span in frame.spans for i in span]
        self.words = [mentions.words[i] for i in inside]
        self.weapons = {w.weapon for w in mentions.weapons if w.first in set(inside) and mentions.stated[w.first] is None}
        self.actors = [m for m in mentions.actors if m.first in set(inside)]
        self.groups = {m.actor.group for m in self.actors}
        self.crowd = any(n.row["group"] == "protesters" for w in self.words for n in nouns("people", w))
        self.gunmen = any(m.actor.group == "militants" for m in self.actors)
        self.suicide = any("انتحاري" in w for w in self.words) or "suicide vest" in self.weapons
        # "القاعدة الجوية" and "الدفاع الجوي" are no air strikes: aircraft are, outside of names.
        aircraft = {"طائرات", "طاييرات", "طيران", "الطيران", "مروحيات", "مقاتلات", "طائراته", "الطائرات", "طائراتها"}
        free = [mentions.words[i] for i in inside if i not in mentions.placed]
        self.air = any(w.lstrip("ب") in {fold(a) for a in aircraft} for w in free)
        told = [t.kind for t in mentions.triggers]
        self.about_protests = sum(k in {"protest", "storm", "disperse"} for k in told) * 2 > len(told)
        self.totals = any(w in {"عنف", "العنف"} for w in self.words)


def _crowd(kinds: set[str], features: _Features, tolls: list[Toll]) -> str | None:
    killed = any(t.status == "killed" and t.people.group not in _FORCES for t in tolls)
    forces = bool(features.groups & _FORCES) or "shoot" in kinds or "disperse" in kinds
    if "mob" in kinds:
        return "Mob violence"
    if "storm" in kinds and not features.crowd and not any(t.kind == "protest" for t in ()) and _stormed_by_force(features):
        return None
    if "storm" in kinds or "burn" in kinds:
        if not _by_crowd(features):
            return "Looting/property destruction" if "burn" in kinds and features.gunmen else None
        return "Violent demonstration"
    if killed and forces:
        return "Excessive force against protesters"
    if killed:
        return "Excessive force against protesters"
    if "clash" in kinds:
        return "Violent demonstration"
    if "disperse" in kinds or any(t.status in {"arrested", "wounded"} for t in tolls):
        return "Protest with intervention"
    return "Peaceful protest"


def _by_crowd(features: _Features) -> bool:
    crowd_words = {"محتجون", "متظاهرون", "المحتجون", "المتظاهرون", "المئات", "المييات", "مئات", "عشرات", "العشرات", "الاف", "الالاف", "حشد", "حشود", "غاضبون", "مشيعون", "المشيعون", "انصار", "ميات", "الميات", "شبان", "اهالي", "الاهالي", "البعض", "مواطنون"}
    return features.crowd or any(w in crowd_words for w in features.words)


def _stormed_by_force(features: _Features) -> bool:
    return bool(features.groups & (_FORCES | {"militants"})) and not _by_crowd(features)


def _single_with_tolls(family: str, tolls: list[Toll]) -> str:
    if family == "abduct" and any(t.status == "killed" for t in tolls):
        return "Attack"
    return _SINGLE[family]


def _harm_only(features: _Features, tolls: list[Toll], level: str) -> str | None:
    """Nothing but a toll: the weapon or the people tell, or it is a total over all kinds."""
    if not any(t.status in {"killed", "wounded", "abducted", "arrested"} for t in tolls):
        return None
    statuses = {t.status for t in tolls}
    if statuses <= {"arrested"}:
        return "Arrests"
    if statuses <= {"abducted", "missing"}:
        return "Abduction/forced disappearance"
    if level == "aggregate" and not features.weapons and not features.crowd:
        # A total "of the protests" is of that type even where only the article says what it is about.
        return "Excessive force against protesters" if features.about_protests and not features.totals else ""
    by_weapon = _by_weapon(features)
    if by_weapon:
        return by_weapon
    if any(t.people.group == "protesters" for t in tolls) or features.crowd:
        return "Excessive force against protesters" if "killed" in statuses else "Protest with intervention"
    if any(t.people.group in _FORCES | {"militants"} for t in tolls) and features.gunmen:
        return "Armed clash"
    if "killed" in statuses:
        return "Attack" if not features.totals else ""
    return None


def _by_weapon(features: _Features) -> str | None:
    weapons = features.weapons
    if "chlorine" in weapons:
        return "Chemical weapon"
    if features.suicide:
        return "Suicide bomb"
    if weapons & {"drone", "air strike"} or features.air:
        return "Air/drone strike"
    if weapons & _BOMBS:
        return "Remote explosive/landmine/IED"
    if "grenade" in weapons:
        return "Grenade"
    if weapons & _ROCKETS:
        return "Shelling/artillery/missile attack"
    return None


def _violence(kinds: set[str], features: _Features, tolls: list[Toll], frame: Frame) -> str | None:
    if "overtake" in kinds and (features.gunmen or not features.groups & _FORCES):
        return "Non-state actor overtakes territory"
    if "regain" in kinds or ("overtake" in kinds and features.groups & _FORCES):
        return "Government regains territory"
    if "chlorine" in features.weapons:
        return "Chemical weapon"
    victims = {t.people.group for t in tolls}
    remote = bool(kinds & {"explosion", "shelling", "strike", "fire", "grenade"})
    gun_fight = "clash" in kinds or "ambush" in kinds or "repel" in kinds
    assault = bool(kinds & {"attack", "shoot", "target"}) and features.gunmen
    on_forces = bool((features.groups - {"militants"}) & _FORCES) or bool(victims & _FORCES)
    if "bodies" in kinds:
        return "Attack"
    if any(w.lstrip("ب") in _HOMES for w in features.words) and kinds <= {"shoot", "attack", "assassinate", "execute"} and kinds:
        # The codebook: a policeman shot at home is an Attack.
        return "Attack"
    if gun_fight:
        return "Armed clash"
    if features.suicide and (remote or "attack" in kinds or "target" in kinds):
        return "Suicide bomb"
    if "strike" in kinds and not features.weapons & (_ROCKETS | _BOMBS):
        return "Air/drone strike"
    by_weapon = _by_weapon(features)
    if remote or ("target" in kinds and by_weapon) or ("attack" in kinds and by_weapon):
        if by_weapon:
            return by_weapon
        if "shelling" in kinds:
            return "Shelling/artillery/missile attack"
        if "explosion" in kinds:
            return "Remote explosive/landmine/IED"
    if assault and on_forces:
        return "Armed clash"
    if kinds & {"assassinate", "execute", "bodies"}:
        return "Attack"
    if "shoot" in kinds:
        if features.crowd or "protesters" in victims:
            return "Excessive force against protesters" if any(t.status == "killed" for t in tolls) else "Protest with intervention"
        return "Armed clash" if on_forces and not victims & {"civilians", "women", "children", "journalists", "officials"} else "Attack"
    if kinds & {"attack", "target"}:
        if features.gunmen and victims:
            return "Attack"
        if victims & {"civilians", "women", "children", "journalists", "officials", "medics", "pilgrims"} and not features.groups & _FORCES:
            return "Attack"
        # The codebook: attacks of unstated kind on bases are shelling.
        if features.groups & _FORCES or frame.counted or any("قاعد" in w or "قواعد" in w or "معسكر" in w or "سفار" in w for w in features.words):
            return "Shelling/artillery/missile attack"
        return "Attack" if victims else None
    return None
