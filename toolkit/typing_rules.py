"""Give an event its type, by ACLED's types with the codebook's precedence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ._addingup import of_several_kinds
from ._clues import UNARMED, Clues
from ._crowdtypes import against_crowd, crowd_type
from ._killers import hurt_by_somebody
from ._summing import kinds_together
from ._toll import Toll
from ._weaponclues import BOMBS, ROCKETS
from .actors import FORCES, of_a_state
from .frames import Frame
from .mentions import Mentions
from .tables import event_type_of
from .triggers import Trigger
from .vocabulary import word_set

# Families of one trigger that have one type.
_SINGLE = {
    "massgrave": "Other", "funeral": "Other", "depart": "Other", "summon": "Other", "agree": "Agreement",
    "withdraw": "Change to group/activity", "suspend": "Change to group/activity",
    "defect": "Change to group/activity",
    "establish": "Headquarters or base established", "handover": "Non-violent transfer of territory",
    "sexual": "Sexual violence", "loot": "Looting/property destruction", "disrupt": "Disrupted weapons use",
    "shootdown": "Disrupted weapons use", "abduct": "Abduction/forced disappearance", "arrest": "Arrests",
}  # fmt: skip


# Whom the dead of protests are said to be.
_OF_A_CROWD = frozenset({"people", "protesters"})
# How far before shots "answered" may stand.
_BACK = 3
# Events that are of one type however many, whatever else is told beside their number.
_ONE_KIND = frozenset({"assassinate"})
# What a total over all kinds of violence may name.
_SUMMED = frozenset({"attack", "target", "explosion", "bodies", "clash", "shelling", "assassinate"})
# Pairs of events that share a count and no type.
_TWO_KINDS = ({"assassinate", "abduct"}, {"explosion", "assassinate"}, {"explosion", "abduct"}, {"attack", "abduct"})


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
    if of_several_kinds(frame):
        return ""
    family, clues = frame.family, Clues(mentions, frame, tolls)
    if clues.took_people:
        return "Abduction/forced disappearance"
    if family == "crowd":
        return crowd_type(frame.kinds, clues)
    if family == "abduct" and level == "incident" and (clues.killed or clues.told_killed):
        return "Attack"
    if family in _SINGLE:
        return _SINGLE[family]
    if family == "raid":
        return "Arrests" if "arrested" in clues.statuses else None
    if "incident" in frame.kinds and not tolls:
        return ""
    harmed = [t for t in tolls if t.status in {"killed", "wounded"}] if family == "harm" else []
    bombed = level == "incident" and bool(clues.weapons & BOMBS)
    if harmed and all(_assassinated(mentions, t) for t in harmed) and not bombed:
        return "Attack"
    if family == "harm":
        return _harm_only(clues, level)
    if family != "violence":
        return None
    counted = frame.counted
    if counted is not None and _listed_beside(frame, counted):
        # "34 عملية اغتيال وخطف": of two kinds.
        return ""
    # "ضحايا الهجمات خلال الشهر بلغت 122، هم 88 مدنيا و34 شرطيا"
    mixed = bool(clues.killed_groups & UNARMED and clues.killed_groups & FORCES) and not clues.weapons
    if level == "aggregate" and counted is None and (clues.totals or mixed) and all(t.plural for t in frame.triggers):
        # "قتل 11118 نتيجة تفجيرات وأعمال عنف مختلفة"
        return ""
    if frame.sums and kinds_together(mentions, frame):
        return ""
    # "21 عملية اغتيال، إضافة إلى نزاعات عشائرية": what is counted.
    kinds = frozenset({counted.kind}) if counted is not None and counted.kind in _ONE_KIND else frame.kinds
    return _violence(kinds, clues, counted=counted is not None, whole=level == "aggregate")


def _listed_beside(frame: Frame, counted: Trigger) -> bool:
    """Whether an event of another type stands right behind the one that a number counts: "اغتيال وخطف"."""
    return any(t.at == counted.at + 1 and {t.kind, counted.kind} in _TWO_KINDS for t in frame.triggers)


def _assassinated(mentions: Mentions, toll: Toll) -> bool:
    """Whether people were assassinated: "عدد من اغتيلوا"."""
    return mentions.words[toll.at].lstrip("وف") in word_set("assassinated")


def _of_the_lead(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> str | None:
    """The type by the first stretch, where it names an assault: what goes off in its course belongs to it."""
    span = frame.spans[0]
    if len(frame.spans) < 2 or frame.background:
        return None
    first = [t for t in frame.triggers if t.at in span]
    if not first:
        return None
    words = mentions.words
    followed = (t for t in frame.triggers if t.kind == "clash" and not t.definite and t.verb is None)
    fought = any(t.kind == "clash" and t.verb is not None for t in frame.triggers if t.at not in span)
    assault = "attack" in {t.kind for t in first} and not any(t.plural for t in first)
    if (
        (assault and fought)
        or _shot_back(mentions, frame, first)
        or any(word_set("followed it") & set(words[max(0, t.at - 2) : t.at]) for t in followed)
    ):
        # The codebook: an explosion that opens an assault belongs to it.
        return "Armed clash"
    lead = replace(frame, spans=[span], triggers=first, tolls=[t for t in frame.tolls if t.at in span])
    kind = sub_event_type(mentions, lead, [t for t in tolls if t.at in span], "incident")
    bombs = {w.weapon for w in mentions.weapons_by_word.within(span)}
    if kind == "Remote explosive/landmine/IED" and "car bomb" in bombs and Clues(mentions, frame, tolls).suicide:
        # "انفجرت سيارة مفخخة. وقال بيان إن مهاجما فجر سيارته": by whom it was driven.
        return "Suicide bomb"
    armed = bool(bombs)
    assault = event_type_of(kind) == "Battles"
    return kind if assault or (armed and event_type_of(kind) == "Explosions/Remote violence") else None


def _shot_back(mentions: Mentions, frame: Frame, first: Sequence[Trigger]) -> bool:
    """Whether a later stretch tells that those attacked by gunmen at hand fired back: "ردت القوات بإطلاق النار"."""
    words, span = mentions.words, frame.spans[0]
    shots = (t for t in frame.triggers if t.kind == "shoot" and t.at not in span)
    back = any(word_set("shot back") & set(words[max(0, t.at - _BACK) : t.at]) for t in shots)
    return back and any(t.kind in {"fire", "attack", "grenade", "target"} for t in first)


def _harm_only(clues: Clues, level: str) -> str | None:
    """Nothing but a toll: the weapon or the people tell, or it is a total over all kinds."""
    if not clues.statuses & {"killed", "wounded", "abducted", "arrested"}:
        return None
    if clues.statuses <= {"arrested"}:
        return "Arrests"
    if clues.statuses <= {"abducted", "missing"}:
        return "Abduction/forced disappearance"
    if clues.dead_found:
        return "Attack"
    by_gunmen = clues.gunmen and clues.killed and clues.any_of("two incidents")
    if level == "aggregate" and not clues.weapons and not clues.crowd and not by_gunmen:
        # A total "of the protests" is of that type even where only the article says what it is about.
        protests = clues.of_protests or (clues.about_protests and not clues.totals)
        if clues.forces and "militants" in clues.killed_groups and clues.any_of("several operations"):
            # "قتلت القوات ستة مسلحين في عمليات يومي الاثنين والثلاثاء"
            return "Armed clash"
        if clues.any_of("assassinated"):
            return "Attack"
        return "Excessive force against protesters" if protests else ""
    if clues.suicide and clues.victims == {"militants"} and not clues.weapons & BOMBS:
        # "قتلت القوات ثلاثة انتحاريين": none of them went off.
        return "Armed clash"
    if clues.mob and clues.killed and not clues.weapons:
        return "Mob violence"
    if clues.chemical and clues.killed:
        return "Chemical weapon"
    if clues.by_weapon:
        return clues.by_weapon
    if "protesters" in clues.victims or clues.crowd or clues.shot_at_protests:
        return against_crowd(clues)
    if clues.victims & (FORCES | {"militants"}) and clues.gunmen:
        # The codebook: a policeman killed at home is an Attack.
        return "Attack" if clues.any_of("home") and clues.victims & FORCES else "Armed clash"
    if clues.killed and clues.about_protests and not clues.gunmen and clues.victims <= _OF_A_CROWD:
        # "سقط 32 قتيلا في الناصرية وحدها", where the news is of protests.
        return "Excessive force against protesters"
    if clues.killed and clues.forces and clues.gunmen and clues.any_of("way in of attackers"):
        # "أحبطت القوات محاولة تسلل لعناصر داعش وقتلت اثنين منهم"
        return "Armed clash"
    if clues.killed_groups & FORCES and (clues.any_of("of combat") or clues.on_a_mission):
        return "Armed clash"
    if clues.killed:
        return "" if clues.totals and level == "aggregate" else "Attack"
    if level == "incident" and "wounded" in clues.statuses and hurt_by_somebody(clues.mentions, clues.frame):
        return "Armed clash" if clues.victims & (FORCES | {"militants"}) else "Attack"
    return None


def _violence(kinds: frozenset[str], clues: Clues, *, counted: bool, whole: bool) -> str | None:
    territory = _territory(kinds, clues)
    if territory:
        return territory
    if clues.chemical:
        return "Chemical weapon"
    only_named = kinds == {"attack"} and all(t.verb is None for t in clues.frame.triggers)
    if only_named and clues.statuses and clues.statuses <= {"abducted", "missing"}:
        # "وفي هجوم آخر خطف مسلحون نائبة وسبعة من حراسها"; who "attacked a checkpoint and took two" fought.
        return "Abduction/forced disappearance"
    if not whole and kinds <= {"attack", "target", "fire", "strike", "shelling"} and clues.all_stopped:
        # The codebook: all stopped is weapons use disrupted.
        return "Disrupted weapons use"
    if whole and kinds == {"shoot"} and clues.any_of("number of"):
        # "يرتفع إلى 149 عدد الجنود الذين قتلوا بنيران معادية منذ إعلان": of whatever fire.
        return ""
    summed = kinds <= _SUMMED and kinds != {"bodies"}
    if whole and summed and (clues.of_every_kind or ("bodies" in kinds and clues.killed_in)):
        # The codebook: a total over all kinds of violence has no type.
        return ""
    at_home = (clues.any_of("home") or clues.off_duty) and kinds <= {"shoot", "attack", "assassinate", "execute"}
    # "هجوم برمانة يدوية على دار شيخ عشيرة", "بطائرة مسيرة على منزل مقاول"
    by_bomb = clues.weapons & (BOMBS | ROCKETS | {"grenade", "drone"}) or clues.air or clues.suicide
    bombed = kinds == {"attack"} and by_bomb
    at_home = at_home and not bombed
    shot_and_found = clues.dead_found and kinds <= {"shoot", "execute"}
    if clues.bodies_found or shot_and_found or at_home:
        # The codebook: a policeman shot at home is an Attack.
        return "Attack"
    assault = "attack" in kinds and clues.gunmen and clues.forces and (clues.in_its_course or clues.after_a_blast)
    # Rockets and small arms together are those of attackers at hand.
    on_forces = clues.on_forces
    at_hand = "attack" in kinds and on_forces and "small arms" in clues.weapons
    at_hand = at_hand and (clues.gunmen or not clues.weapons & (ROCKETS | BOMBS | {"drone", "air strike"}))
    bare = whole and kinds <= {"attack", "target", "clash"} and kinds != {"clash"}
    unnamed = bare and not clues.weapons and not clues.at_a_base and not clues.suicide
    if unnamed and (not clues.forces_apart or clues.killed_in):
        return "Attack" if clues.on_the_unarmed else ""
    at_a_protest = clues.crowd or clues.about_protests
    with_crowd = at_a_protest and (not clues.gunmen or "protesters" in clues.killed_groups)
    if "clash" in kinds and with_crowd:
        # "مناوشات بين القوات والمتظاهرين"
        return "Excessive force against protesters" if clues.killed_groups - FORCES else "Violent demonstration"
    fought_back = on_forces and clues.any_of("shot back") and ("shoot" in kinds or clues.killed_militants)
    fought_back = fought_back and not clues.weapons & {"drone", "air strike"}
    waylaid = "ambush" in kinds and not kinds & {"clash", "repel"} and bool(clues.victims & UNARMED)
    if waylaid and clues.gunmen and not on_forces:
        # "خطفوا مزارعين ونصبوا كمينا لذويهما"
        return "Attack"
    if "clash" in kinds <= {"clash", "shoot"} and clues.mob and not clues.gunmen:
        return "Mob violence"
    if "repel" in kinds and kinds <= {"repel", "explosion", "attack", "target"} and clues.cars_repelled:
        return "Suicide bomb" if clues.got_through else "Disrupted weapons use"
    if kinds & {"clash", "ambush", "repel"} or assault or at_hand or fought_back:
        # An explosion in the course of an assault belongs to it.
        return "Armed clash"
    return _remote(kinds, clues) or _by_gunmen(kinds, clues) or _unstated(kinds, clues, counted)


def _territory(kinds: frozenset[str], clues: Clues) -> str | None:
    if not kinds & {"regain", "overtake"}:
        return None
    if clues.without_a_fight and not clues.killed:
        return "Non-violent transfer of territory"
    by_state = of_a_state(clues.taker) if clues.taker else "regain" in kinds or (clues.forces and not clues.gunmen)
    return "Government regains territory" if by_state else "Non-state actor overtakes territory"


def _remote(kinds: frozenset[str], clues: Clues) -> str | None:
    remote = bool(kinds & {"explosion", "shelling", "strike", "fire", "grenade"})
    aimed = bool(kinds & {"attack", "target"})
    if "assassinate" in kinds and clues.weapons & (BOMBS | {"drone", "air strike"}):
        # "محاولة اغتيال بعبوة ناسفة", "اغتالت مسيّرة قياديا"
        aimed = True
    if clues.suicide and clues.bomber_stopped:
        return "Armed clash"
    if clues.suicide and (remote or aimed):
        return "Suicide bomb"
    if "strike" in kinds and not clues.weapons & (ROCKETS | BOMBS):
        return "Air/drone strike"
    if (remote or aimed) and clues.by_weapon:
        return clues.by_weapon
    if "shelling" in kinds:
        return "Shelling/artillery/missile attack"
    return "Remote explosive/landmine/IED" if "explosion" in kinds else None


def _by_gunmen(kinds: frozenset[str], clues: Clues) -> str | None:
    on_forces = clues.on_forces and not ("shoot" in kinds and clues.shot_at_a_car)
    civilians = bool(clues.victims) and clues.victims <= UNARMED
    if "attack" in kinds and clues.downed:
        # "أسقط مسلحون مروحية": who fires rockets at it was found before.
        return "Armed clash"
    executed = "execute" in kinds and kinds <= {"execute", "shoot", "assassinate"}
    if executed and clues.gunmen and not clues.killed_militants:
        # "أعدم المسلحون رميا بالرصاص ثمانية من الحراس"
        return "Attack"
    if "shoot" in kinds and clues.shots_at_a_crowd:
        # "فتحت القوات النار على محتجين، وقالت إن 60 من منتسبيها أصيبوا بقنابل ألقاها مندسون"
        return against_crowd(clues)
    if kinds <= {"attack", "target"} and clues.killed_groups == {"protesters"} and clues.forces:
        # "قوات الأمن قتلت 149 متظاهرا، والقناصة استهدفوا المحتجين"
        return against_crowd(clues)
    if kinds <= {"attack", "target"} and clues.on_bases:
        # The codebook: attacks of unstated kind on bases are shelling.
        return "Shelling/artillery/missile attack"
    if kinds & {"attack", "shoot", "target"} and (clues.gunmen or clues.armed) and on_forces and not civilians:
        return "Armed clash"
    if (
        kinds & {"assassinate", "shoot"}
        and clues.any_of("sniper")
        and clues.killed_groups
        and clues.killed_groups <= FORCES
    ):
        # "أردى قناص جنديا": who shoots at those on duty fights them.
        return "Armed clash"
    if kinds & {"assassinate", "execute"}:
        # "أردت القوات انتحاريًا" is no violence against civilians.
        return "Armed clash" if clues.forces and clues.victims == {"militants"} else "Attack"
    if "shoot" not in kinds:
        return None
    if clues.crowd or "protesters" in clues.victims or clues.shot_at_protests:
        return against_crowd(clues)
    return "Armed clash" if on_forces and not clues.victims & UNARMED else "Attack"


def _unstated(kinds: frozenset[str], clues: Clues, counted: bool) -> str | None:
    """An attack of unstated kind."""
    if not kinds & {"attack", "target"}:
        return None
    if counted and clues.at_a_base and not clues.gunmen:
        # "استهدف 43 هجوما المصالح الأميركية. وأدت الهجمات إلى مقتل متعاقدين": whoever fell in them.
        return "Shelling/artillery/missile attack"
    unarmed = bool(clues.victims & (UNARMED | {"medics", "pilgrims"})) and not clues.forces
    if (unarmed and not clues.at_a_base) or ((clues.gunmen or clues.armed) and clues.victims and not clues.at_a_base):
        return "Attack"
    if (clues.on_own_forces and not clues.at_a_base and not clues.weapons) or clues.on_the_ground:
        # "شن 43 هجومًا على قوات البيشمركة", "شنت القوات هجوما واسعا على الفلوجة"
        return "Armed clash"
    # The codebook: attacks of unstated kind on bases are shelling.
    if counted or clues.at_a_base:
        return "Shelling/artillery/missile attack"
    if clues.victims and clues.victims <= UNARMED:
        # "أعلنت الشرطة مقتل ثلاثة محتجين في هجوم على ساحة": she only tells of it.
        return "Attack"
    if clues.forces:
        # "قتل ثلاثة شرطيين بهجوم", "هجوم استهدف دورية"; soldiers from abroad are hit on their bases.
        return (
            "Armed clash" if clues.own_forces_harmed or clues.any_of("patrol") else "Shelling/artillery/missile attack"
        )
    # "تعرض مقر الحزب لهجوم مسلح"
    by_gunmen = clues.gunmen_attacked or clues.armed or "small arms" in clues.weapons
    return "Attack" if clues.victims or by_gunmen or clues.on_somebody_unarmed else None
