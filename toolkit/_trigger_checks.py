"""Decide by the words around it whether a word tells of an event: people held or a post, roads cut or ties."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from ._blockades import block
from ._crowd_checks import (
    attack_and_crowd,
    burn,
    chant,
    climb,
    fill,
    gather,
    march,
    pelt,
    pitched,
    pour,
    protest,
    riot,
    sign,
    storm,
    vigil,
    walkout,
)
from ._custody_checks import abduct, arrest, hostage, seize, topple
from ._explosion_checks import explosion
from ._find_checks import cache_of_arms, collect, come_upon, find, lay_hand, uncover
from ._munition_checks import (
    cleanse,
    clear,
    destroy,
    disarm,
    fall,
    launch,
    pull,
    set_off,
    shootdown,
    suffer,
    throw,
    yet_to_clear,
)
from ._strike_checks import (
    deal_with,
    drive_over,
    hit,
    inflict,
    land,
    plunge,
    pound,
    pour_out,
    receive,
    sabotage,
    stab,
    swoop,
)
from ._surroundings import Surroundings, forces_or_sappers
from ._territory_checks import (
    control,
    enter,
    establish,
    expel,
    hold,
    pull_out,
    regain,
    take_charge,
    took_hold,
    transfer,
    withdraw,
)
from .arabic import word_cache
from .harm import harm_masdar, harm_noun, harm_verb
from .nationalities import nationality
from .people import of_protesters
from .taken import done_to_people
from .vocabulary import any_of, begins_with, holds_stem, nouns, plays, verbs, word_set

Check = Callable[[Surroundings], str | None]
_ENDS = frozenset("،؛.")
# How far behind "attacked" the crowd may stand that was.
_ON_A_CROWD = 4
# How near a truce it may be said that it was made.
_PEACE = 10
# How far before an execution a court may be named.
_COURT = 6
# How far before striking the hand may be named that strikes, and before mass graves the burying.
_HAND, _BURIED = 4, 4
# How far before "tried to hit" it may be told that who tried was stopped.
_STOPPED = 12
# How far before "dispersed them" the crowd may stand.
_TO_THEM = 20
# How far behind "opened" the word "fire" may stand, with who opened it between.
_WHO_OPENS = 9
# How far from an ambush it may be said who is caught or harmed in it.
_HELD, _FAR_HELD = 12, 25
# How far before coffins it may be said that they are carried.
_CARRIED = 5


def _attack(s: Surroundings) -> str | None:
    """As in "هاجم مسلحون نقطة تفتيش"; a crowd of supporters that attacks an embassy storms it."""
    if s.verb is None:
        if plays(s.words[s.at], "assault or was exposed") and not s.words[s.at].endswith("ات"):
            # "شن مسلحون تعرضا على نقطة", "صد تعرض على"; "تعرض على الشاشة" is a verb.
            told = (v.row["trigger"] for w in s.around(5, 0) for v in verbs("event_verbs", w))
            adjective = s.after(1) != ["علي"]
            return "attack" if adjective or not {"launch", "repel"}.isdisjoint(told) else None
        # "استشهاد 16 بالعدوان الأميركي على القائم"
        of_a_state = plays(s.words[s.at], "aggression of a state") and any(map(nationality, s.after(1)))
        # "قام محتجون بمهاجمة السفارة"; in "قتل متظاهرون بهجوم" they were attacked.
        attacking = plays(s.words[s.at].removeprefix("ب"), "attacking")
        by_a_crowd = attacking and any(of_protesters(w) for w in (*s.around(3, 0), *s.after(1)))
        return "strike" if of_a_state else "storm" if by_a_crowd else "attack"
    if any(of_protesters(w) for w in s.after(_ON_A_CROWD)) and (by := attack_and_crowd(s)) is not None:
        return by
    if s.near("utility", 5) and not s.munition(4, 16):
        # "هاجموا خط نقل الطاقة": nobody is there to fight.
        return "loot"
    if not any_of(s.after(3), "supporter"):
        return "attack"
    embassy = any(holds_stem(w, "mission of a state, any form") for w in s.after(16))
    return "storm" if embassy or s.near("seat of power", 5) else "attack"


def _beat(s: Surroundings) -> str | None:
    """As in "ضرب حشد غاضب" is a mob, "ضربت صواريخ" an attack."""
    if s.verb is not None and s.munition(0, 2):
        # "ضربت قذائف هاون مقرا للحشد"
        return "attack"
    around = s.around(3, 5)
    to_death = s.near("until", 12) and (s.near("death", 14) or s.near("life", 14))
    if any(holds_stem(w, "crowd, any form") or w in word_set("angry crowd") for w in around) or to_death:
        return "mob"
    return "attack" if s.munition(3, 4) else None


def _raid(s: Surroundings) -> str | None:
    """As in "داهمت القوات منزلا"; gunmen who raid a post attack it."""
    return "attack" if s.verb is not None and any_of(s.after(2), "gunmen") else "raid"


def _loot(s: Surroundings) -> str | None:
    """As in "نهبوا المصرف"; money taken off somebody is a robbery."""
    if s.near("taken off somebody", 2):
        return None
    return "storm" if any(of_protesters(w) for w in s.after(2)) else "loot"


def _suspend(s: Surroundings) -> str | None:
    return "suspend" if s.near("operations of a group", 3) else None


def _depart(s: Surroundings) -> str | None:
    """As in "غادر السفير", "غادرت القوات الفرنسية قاعدتها"; who goes out on a patrol leaves nothing."""
    if s.verb is not None and s.near("troops that leave", 2):
        return "withdraw" if s.near("left for good", 9) and not s.near("on its way", 9) else None
    return "depart" if any(w in word_set("envoy") for w in s.around(8, 4)) else None


def _as(kind: str, role: str, reach: int) -> Check:
    """A check that a word of a role follows."""

    def check(s: Surroundings) -> str | None:
        return kind if s.near(role, reach) else None

    return check


def _open(s: Surroundings) -> str | None:
    """As in "فتحوا النار", "فتح حراس تابعون لشركة أمنية النار"; "فتح الطريق بعد وقف إطلاق النار" is none."""
    if s.near("fire", 5):
        return "shoot"
    behind = s.after(_WHO_OPENS)
    fire = next((i for i, word in enumerate(behind) if word in word_set("fire")), 0)
    if not fire or not _ENDS.isdisjoint(behind[:fire]):
        return None
    return None if nouns("event_nouns", behind[fire - 1]) else "shoot"


def _disperse(s: Surroundings) -> str | None:
    """As in "فرقت الشرطة محتجين", "تجمع المحتجون …، وفرقتهم الشرطة"."""
    if s.verb is not None and plays(s.words[s.at], "put down") and not any(map(forces_or_sappers, s.after(2))):
        # "قمع المتظاهرين" is the noun
        return None
    them = s.verb is not None and s.words[s.at].endswith("هم")
    before = s.around(_TO_THEM, 0) if them else []
    return "disperse" if s.near("dispersed crowd", 12) or any(plays(w, "dispersed crowd") for w in before) else None


def _face(s: Surroundings) -> str | None:
    """As in "مواجهة مع مسلحين"; "في مواجهة التحديات" is "in the face of"."""
    return "clash" if any(w in word_set("face to face") for w in s.after(3)) else None


@word_cache
def _harms(word: str) -> bool:
    """Whether a word tells of dead or wounded."""
    noun, verb = harm_noun(word), harm_verb(word)
    statuses = {harm_masdar(word), noun[0] if noun else None, verb.status if verb else None}
    return bool(statuses & {"killed", "wounded"})


@word_cache
def _arrests(word: str) -> bool:
    """Whether a word tells that people were arrested: "اعتقلوا", "باعتقال"."""
    verb = harm_verb(word)
    return harm_masdar(word) == "arrested" or (verb is not None and verb.status == "arrested")


def _target(s: Surroundings) -> str | None:
    """As in "استهدفت عبوة رتلا"; "يد الغدر طالت رجلا" is a manner of speaking."""
    before = s.words[max(s.sentence.start, s.at - _HAND) : s.at]
    if s.verb is None and plays(s.previous, "tried") and any(plays(w, "puts an end to") for w in s.around(_STOPPED, 0)):
        # "تدمير مفخختين حاولتا استهداف القطعات"
        return None
    if any(plays(w, "hand of") for w in before):
        return None
    if s.verb is not None and any(w in word_set("some of several attacks") for w in s.after(1)):
        # "سلسلة تفجيرات، واستهدف بعضها قوات الأمن"
        return None
    # "حملة اعتقالات طالت 27 شخصا": whom they were of.
    taken = any(map(done_to_people, (*before, *s.after(1))))
    return None if taken and s.crowd else "target"


def _massgrave(s: Surroundings) -> str | None:
    """As in "عثر على مقبرة جماعية"; where people were buried in some, nobody has found them."""
    before = s.words[max(s.sentence.start, s.at - _BURIED) : s.at]
    return None if any(plays(w, "buried") for w in before) else "massgrave"


def _handover(s: Surroundings) -> str | None:
    """As in "تسلمت القوات القاعدة"; salaries that are handed out before a base are none."""
    behind = s.after(10)
    if s.verb is not None and s.words[s.at].endswith(("وه", "وهم", "ته", "تهم")):
        # "عثر الأهالي على مسلح وسلموه إلى القوات"
        return None
    if s.at + 1 in s.people or (s.at + 2 in s.people and s.at + 1 not in s.places):
        # "تسليم ستة من عناصر داعش إلى الأجهزة الأمنية": people, no place.
        return None
    stop = next((i for i, w in enumerate(behind) if w in word_set("fronts a building")), len(behind))
    return "handover" if s.near("handed over", stop) else None


def _ambush(s: Surroundings) -> str | None:
    """As in "نصبوا كمينًا"; "نصب الشهداء" is a monument, and who is arrested in an ambush fought nobody."""
    if s.verb is not None and not s.near("ambush laid", 6):
        if s.near("new base", 5) and any(plays(w, "builds a base") for w in s.after(2)):
            return "establish"
        return "protest" if pitched(s) else None
    # "القبض على إرهابي بعد نصب كمين محكم له", "بعد استدراجه إلى كمين": whom the police lie in wait for.
    # Behind "by", however far in the sentence: "القبض على ثلاثة مطلوبين وفق المادة 4 إرهاب بكمين محكم".
    by_it = s.words[s.at][:1] == "ب"
    around = s.around(_FAR_HELD if by_it else _HELD, _HELD)
    held = any(plays(w, "object of arrest") or w.lstrip("وب") in word_set("brought down") for w in around)
    held = held or any(map(_arrests, around))
    harmed = any(map(_harms, around))
    return None if held and not harmed else "ambush"


def _overtake(s: Surroundings) -> str | None:
    """As in "سيطروا على المدينة"; "الاستيلاء على 30 لغما" puts arms out of use."""
    if plays(s.previous, "areas held") and s.words[s.at].endswith("ته"):
        # "الهرب من مناطق سيطرته": spelled like "she took it".
        return None
    arms = (s.munition(0, 4) or s.near("arms", 4)) and not s.near("hideout", 4)
    # "استولى موظف على أسلحة الدائرة" is a theft.
    return "disrupt" if arms and s.verb is None else took_hold(s)


def _regain(s: Surroundings) -> str | None:
    """As in "تحرير المدينة"; "تطهير الطريق من 110 عبوات" clears it of arms, "هدفها تطهير المدينة" is yet to be done."""
    if s.previous in word_set("aim of it"):
        return None
    return (cleanse(s) if plays(s.words[s.at], "cleansing") else None) or regain(s)


def _repel(s: Surroundings) -> str | None:
    """As in "تصدى الجيش لهجوم"; "تصدت الدفاعات لمسيّرة" shoots down, and teams that deal with a fault repel nobody."""
    defence = any(plays(w, "air defence") for w in s.around(4, 5))
    if s.munition(0, 2) or (defence and s.munition(0, 9)):
        return "shootdown"
    attacked = any(nouns("event_nouns", w) for w in s.after(7)) or s.munition(0, 9) or s.near("way in of attackers", 7)
    return "repel" if attacked or any(w in word_set("gunmen") for w in s.after(7)) else None


def _liquidate(s: Surroundings) -> str | None:
    """As in "صفّى مسلحون ضابطًا"; "وصفته" is "described it"."""
    described = s.verb is not None and begins_with(s.words[s.at], "described, beginning of the word")
    return None if described else "assassinate"


def _ignite(s: Surroundings) -> str | None:
    """As in "أشعلوا النار في مقر"; "أشعل فتيل الأزمة" and burning tyres are no destruction."""
    return "burn" if s.near("fire", 2) and not s.near("tyres", 6) else None


def _agree(s: Surroundings) -> str | None:
    """As in "توصل الطرفان إلى هدنة"; "مسودة القرار تقترح هدنة" has made none, "بعد هدنة" only says when."""
    if s.verb is None and s.previous in word_set("time before"):
        return None
    return "agree" if any(plays(w, "makes peace") for w in s.around(_PEACE, _PEACE)) else None


def _stand(s: Surroundings) -> str | None:
    """As in "وقف عشرات المحتجين أمام المبنى"; "وقف إطلاق النار" is none, whoever it is meant for."""
    people = any(s.verb is not None and (plays(w, "crowd") or of_protesters(w)) for w in s.after(1))
    return gather(s) if people else None


def _within_clause(word: str) -> bool:
    return word not in _ENDS and not plays(word, "meanwhile")


def _by_gunmen_on_foot(s: Surroundings) -> bool:
    """Whether gunmen raid: "شن مسلحون غارة على معسكر", "أغار ملثمون على مخفر"; no aircraft is named."""
    if any(plays(w, "aircraft") or plays(w, "flying") or plays(w, "from the air") for w in s.around(12, 12)):
        return False
    if s.verb is not None:
        return any_of(s.after(3), "gunmen") or any(plays(w, "raids on foot") for w in s.after(2))
    before = s.words[max(s.sentence.start, s.at - 3) : s.at]
    launched = (i for i, w in enumerate(before) if any(v.row["trigger"] == "launch" for v in verbs("event_verbs", w)))
    made = next(launched, None)
    return made is not None and any_of(before[made + 1 :], "gunmen")


def _strike(s: Surroundings) -> str | None:
    """From the air; but "قتلت ثلاثة واعتقلت سبعة في غارة على مزرعة" is a raid on the ground, as is one of gunmen."""
    if _by_gunmen_on_foot(s):
        return "attack"
    if not plays(s.words[s.at], "raid") or any(plays(w, "aircraft") or plays(w, "flying") for w in s.around(12, 12)):
        return "strike"
    # "قتل ستة في غارة للتحالف، فيما اعتقلت الشرطة اثنين": in another clause.
    clause = (*takewhile(_within_clause, reversed(s.words[s.sentence.start : s.at])),
              *takewhile(_within_clause, s.words[s.at : s.sentence.stop]))  # fmt: skip
    harm = {verb.status for word in clause if (verb := harm_verb(word)) is not None}
    if "arrested" not in harm or s.munition(12, 12):
        return "strike"
    return "clash" if "killed" in harm else "raid"


def _coffin(s: Surroundings) -> str | None:
    """As in "طافت السيارات حاملة نعوش القتلى": coffins that a march carries."""
    return "funeral" if any_of(s.around(_CARRIED, 0), "carries a coffin") else None


def _execute(s: Surroundings) -> str | None:
    """As in "إعدام التنظيم ثلاثة مدنيين"; what a court orders is no violence of the conflict."""
    return None if s.verb is None and any_of(s.around(_COURT, 0), "court") else "execute"


_CHECKS: dict[str, Check] = {
    "launch": launch, "suffer": suffer, "throw": throw, "fall": fall, "explosion": explosion, "gather": gather,
    "vigil": vigil, "block": block, "liquidate": _liquidate, "ambush": _ambush, "repel": _repel,
    "settle": _as("agree", "agreed in a conflict", 20),
    "exchange": _as("clash", "exchanged fire", 6), "protest": protest, "burn": burn, "beat": _beat, "attack": _attack,
    "disperse": _disperse, "arrest": arrest, "defuse": disarm,
    "topple": topple, "seize": seize, "hand on": lay_hand,
    "find": find, "shootdown": shootdown, "overtake": _overtake, "regain": _regain, "control": control,
    "open": _open, "feud": _as("clash", "tribe", 6), "face": _face, "enter": enter, "riot": riot,
    "take charge": take_charge,
    "transfer": transfer, "destroy": destroy, "hit": hit, "ignite": _ignite, "clear": clear,
    "sign": sign, "withdraw": withdraw, "establish": establish, "loot": _loot, "raid": _raid, "pull": pull,
    "handover": _handover, "suspend": _suspend, "depart": _depart,
    "summon": _as("summon", "envoy", 9), "hostage": hostage, "abduct": abduct, "storm": storm, "march": march,
    "expel": expel, "hold": hold, "pull out": pull_out, "conclude": _as("agree", "pact", 6),
    "walkout": walkout, "chant": chant, "fill": fill,
    "stand": _stand, "strike": _strike, "agree": _agree,
    "cache": cache_of_arms, "pelt": pelt, "pour": pour, "climb": climb, "uncover": uncover,
    "land": land, "receive": receive, "pour out": pour_out, "swoop": swoop, "sabotage": sabotage,
    "deal with": deal_with, "plunge": plunge, "inflict": inflict, "pound": pound,
    "drive over": drive_over, "set off": set_off, "collect": collect, "target": _target, "massgrave": _massgrave,
    "stab": stab, "execute": _execute, "come upon": come_upon, "coffin": _coffin,
}  # fmt: skip
# What needs no words around it to bear it out.
SURE = frozenset({
    "funeral", "sexual", "clash",
    "shelling", "assassinate", "defect",
})  # fmt: skip


def borne_out(kind: str, surroundings: Surroundings) -> str | None:
    """
    The kind of event that a word tells of where the words around it bear it out, else none.

    Parameters
    ----------
    kind
        The word's code in ``event_verbs.csv`` or ``event_nouns.csv``.
    surroundings
        The word in its sentence.
    """
    if yet_to_clear(surroundings, kind):
        return None
    check = _CHECKS.get(kind)
    return check(surroundings) if check else None
