"""Give an event of a crowd its type: protests, riots, storming and burning, and force against protesters."""

from __future__ import annotations

from ._clues import Clues
from .actors import FORCES

# What forces do that break up a sit-in.
_BREAKING_UP = frozenset({"disperse", "burn", "storm", "protest"})


def crowd_type(kinds: frozenset[str], clues: Clues) -> str | None:
    """
    The sub-event type of what a crowd did, or of what was done to it; none where it was no crowd.

    Parameters
    ----------
    kinds
        What its triggers tell of.
    clues
        What else its words tell.
    """
    if "mob" in kinds:
        return "Mob violence"
    by_crowd = clues.crowd or clues.any_of("crowd") or ("storm" in kinds and clues.any_of("supporter"))
    if "storm" in kinds and not by_crowd and (clues.forces or clues.gunmen):
        # Forces that storm a house are no demonstration.
        return None
    if "burn" in kinds and clues.gunmen and not by_crowd and kinds & {"shoot", "clash"} and clues.killed:
        return "Armed clash"
    if kinds == {"burn"} and clues.gunmen_first and clues.killed:
        # "دخل مسلحون القرية فقتلوا شابا وأحرقوا منازل"
        return "Attack"
    if kinds <= {"burn", "loot"} and clues.burnt_by_unknown:
        # "أضرم ملثمون النار في خيام المعتصمين"
        return "Looting/property destruction"
    burner = clues.taker if "burn" in kinds else None
    named = burner in clues.names and not str(burner).startswith(("Rioters", "Protesters"))
    if named and kinds <= {"burn", "loot"} and not clues.any_of("follower"):
        # "أضرم مجهولون النار في مكاتب الشركة"
        return "Looting/property destruction"
    known = all(t.definite for t in clues.frame.triggers if t.kind == "storm")
    done_to_it = "disperse" in kinds and bool(kinds & {"burn", "storm"}) and known
    if done_to_it and kinds <= _BREAKING_UP and clues.forces and clues.frame.triggers[0].kind == "disperse":
        # "اقتحمت قوات مكافحة الشغب خيم المعتصمين وأحرقتها", "… لفض الاعتصام. وأسفر الاقتحام عن"
        return against_crowd(clues)
    if kinds & {"storm", "burn"} and by_crowd and clues.killed_at_home:
        # "اقتحم شبان غاضبون القرية وأحرقوا 20 منزلا وقتلوا رجلا"
        return "Mob violence"
    if "storm" in kinds and not kinds & {"burn", "riot"} and "protesters" in clues.killed_groups:
        # "قتل متظاهر خلال تظاهرة. وقال المصدر إنهم حاولوا اقتحام المبنى": what they are said to have come for.
        first = clues.frame.spans[0]
        told = {t.kind for t in clues.frame.triggers if t.at in first}
        if clues.frame.tolls[0].at in first and told and told <= {"shoot", "protest", "disperse"}:
            return "Excessive force against protesters"
    # "واندلعت الاحتجاجات …، وقتل 500 في الاضطرابات": what came of protests, and no riot of its own.
    protested = "protest" in kinds and all(t.definite for t in clues.frame.triggers if t.kind == "riot")
    if kinds & ({"storm", "burn"} if protested else {"storm", "burn", "riot"}):
        if by_crowd or "riot" in kinds:
            return "Violent demonstration"
        mission = "burn" in kinds and clues.any_of("mission of a state")
        if mission and clues.about_protests:
            # "قتل متظاهرون …، غداة إحراق القنصلية الإيرانية"
            return "Violent demonstration"
        return "Looting/property destruction" if mission or ("burn" in kinds and clues.gunmen) else None
    if kinds == {"protest"} and clues.killed and clues.any_of("assassinated"):
        # "اغتيل 36 ناشطا منذ بدء التظاهرات"
        return "Attack"
    if clues.killed_groups - FORCES or ("disperse" in kinds and clues.hit_by_shots):
        return "Excessive force against protesters"
    if "pelt" in kinds or ("clash" in kinds and not clues.in_battle):
        return "Violent demonstration"
    if "disperse" in kinds or clues.statuses & {"arrested", "wounded"}:
        return "Protest with intervention"
    return "Peaceful protest"


def against_crowd(clues: Clues) -> str:
    """The sub-event type of force against protesters, by whether it was grave."""
    grave = clues.killed or clues.hit_by_shots
    return "Excessive force against protesters" if grave else "Protest with intervention"
