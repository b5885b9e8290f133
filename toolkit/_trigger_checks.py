"""Decide by the words around it whether a word tells of an event: a fall of rockets or of rain, roads cut or ties."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ._crowd_checks import burn, climb, gather, pelt, pour, protest, riot, sign, storm, vigil
from ._surroundings import Surroundings
from ._territory_checks import control, enter, establish, only_dates, regain, take_charge, took_hold, transfer, withdraw
from .arabic import word_cache
from .casualties import harm_masdar, harm_noun, harm_verb, is_harm
from .clauses import led_by_gunmen
from .people import of_protesters
from .vocabulary import any_of, has_article, nouns, plays, verbs, word_set

Check = Callable[[Surroundings], str | None]

# Kinds of triggers that clear arms away, which "before" puts ahead.
_BEFORE, _CLEARING = "قبل", frozenset({"clear", "defuse", "find", "seize", "collect"})
# How far before striking the hand may be named that strikes, and before mass graves the burying.
_HAND, _BURIED = 4, 4
# How far before "before it went off" the word may stand that says that a bomb was put out.
_PUT_OUT = 10
# How near behind destroying the munitions stand that are destroyed.
_BEHIND = 4
# How far behind "fired" the gas may stand, and before "before he blew himself up" the arrest.
_GAS = 8
# How far from an ambush it may be said who is caught or harmed in it.
_HELD = 12
# What goes off under a vehicle.
_BOMBS = {"IED", "car bomb", "landmine"}


def _launch(s: Surroundings) -> str | None:
    """As in "أطلق مسلحون النار" is shooting, "إطلاق صواريخ" firing; "إطلاق حملة" neither."""
    if s.previous in word_set("ceasing") or plays(s.previous, "launcher"):
        # "وقف إطلاق النار" is a truce, "منصة إطلاق صواريخ" a thing.
        return None
    if s.near("fire", 9 if s.verb is not None else 3):
        return "shoot"
    if s.verb is not None and s.demonstrators and any(plays(w, "tear gas") for w in s.after(_GAS)):
        # "أطلقت القوات قنابل الغاز المسيل للدموع على متظاهرين"
        return "disperse"
    laid = s.weapon({"IED", "car bomb", "suicide vest"}, 4, 7)
    # "أطلق مسلحون في وقت متأخر من مساء الأحد أربع قذائف"
    far = s.verb is not None and bool(s.after(1)) and s.after(1)[0].endswith("ون")
    return "fire" if s.munition(2, 15 if far else 5) and not laid else None


def _suffer(s: Surroundings) -> str | None:
    """As in "تعرض المقر لقذائف"; "تعرض لهجوم" is told by its noun, and "تعرضت عجلة لعبوة" is an explosion."""
    near = [i for i in range(s.at + 1, min(s.sentence.stop, s.at + 12)) if i in s.weapons and s.weapons[i].munition]
    # "لقذائف", "لعدة قذائف", "لعدد من قذائف"
    led = (
        i for i in near if any(word[:1] == "ل" for word in s.words[i - (2 if s.words[i - 1] == "من" else 1) : i + 1])
    )
    hit = next(led, None)
    if hit is None:
        return None
    laid = s.weapons[hit].weapon in {"IED", "car bomb", "landmine", "suicide vest"}
    return "explosion" if laid else "grenade" if s.weapons[hit].weapon == "grenade" else "fire"


def _throw(s: Surroundings) -> str | None:
    """As in "ألقى قنبلة يدوية", "ألقى محتجون زجاجات حارقة"; "ألقى القبض" is an arrest and "ألقى كلمة" nothing."""
    if s.words[s.at].endswith("القوه"):
        # "القوة", a force, is folded like "they threw him".
        return None
    if s.near("fire", 9 if s.verb is not None else 3):
        return "shoot"
    if s.near("object of arrest", 1):
        return None
    if s.near("thrown by a crowd", 4) and s.demonstrators:
        return "pelt"
    if s.weapon({"grenade"}, 0, 7):
        return "grenade"
    return "shelling" if s.munition(0, 6) else None


def _fall(s: Surroundings) -> str | None:
    """As in "سقطت المدينة بيد", "سقوط المدينة في يد", "سقوط صاروخ"; "سقوط قتلى" is a toll."""
    placed = s.verb is not None or (s.place_after and not only_dates(s))
    if placed and s.near("in the hands of", 6 if s.verb is not None else 9):
        return "overtake"
    if any(harm_noun(w) for w in s.after(2)):
        return None
    return "fire" if s.munition(5, 5) else None


def _explosion(s: Surroundings) -> str | None:
    """As in "انفجرت عبوة"; blown up under control it is disarmed, and "انفجر الوضع" is no explosion."""
    said = s.around(0, 9)
    if s.previous in word_set("explosive device") or plays(s.previous, "sound of"):
        # "دوي انفجارين": what was heard is told by what it was.
        return None
    if s.previous == _BEFORE and any(plays(w, "object of arrest") for w in s.around(_GAS, 0)):
        # "ألقي القبض على انتحاري قبل تفجير نفسه"
        return None
    if s.verb is None and plays(s.previous, "ready to go off"):
        # "حزام ناسف جاهز للتفجير", "عجلة معدة للتفجير": it was found.
        return None
    if s.near("under control", 9) and ("تحت" in said or "مسيطر" in said):
        return "disrupt"
    if s.previous.removeprefix("و") in word_set("clearing"):
        return "disrupt" if s.munition(0, 6) else None
    if _put_out_before(s):
        return None
    fired = s.weapon({"rocket", "mortar", "shell", "missile", "artillery"}, 0, 3)
    if fired and not s.near("remnant", 6) and not s.weapon({"landmine", "IED"}, 0, 3):
        # "انفجار صواريخ في بلدتهم": they were fired.
        return "fire"
    himself = s.near("blew up himself", 3)
    blown_up = himself or s.munition(24, 9) or s.weapon({"chlorine"}, 8, 9)
    if (
        s.verb is not None
        and not blown_up
        and not (s.verb.row["present"] in word_set("blows up") and s.near("blown up", 7))
    ):
        return None
    return "explosion"


def _drive_over(s: Surroundings) -> str | None:
    """As in "اصطدمت سيارته بلغم", "داس على عبوة"; cars that collide with each other are an accident."""
    ahead = (i for i in s.weapons if s.at < i <= s.at + _BEHIND and s.weapons[i].weapon in _BOMBS)
    return "explosion" if any(s.words[i][:1] == "ب" or plays(s.words[i - 1], "upon") for i in ahead) else None


@word_cache
def _disarms(word: str) -> bool:
    """Whether a word tells that a bomb is made harmless: "أبطلت", "تفكيك"."""
    rows = [verb.row for verb in verbs("event_verbs", word)] + [noun.row for noun in nouns("event_nouns", word)]
    return any(row["trigger"] in {"defuse", "clear"} for row in rows)


def _put_out_before(s: Surroundings) -> bool:
    """Whether a bomb was made harmless before it would have gone off: "أبطل مفعولها قبل أن تنفجر"."""
    first = s.at - 2 if s.previous == "ان" else s.at - 1
    if first < s.sentence.start or s.words[first] != _BEFORE:
        return False
    return any(map(_disarms, s.words[max(s.sentence.start, first - _PUT_OUT) : first]))


def _attack(s: Surroundings) -> str | None:
    """As in "هاجم مسلحون نقطة تفتيش"; a crowd of supporters that attacks an embassy storms it."""
    if s.verb is None:
        return "attack"
    if any(of_protesters(w) for w in s.after(2)):
        # "هاجم محتجون مقرات أحزاب"
        return "storm"
    if s.near("utility", 5) and not s.munition(4, 16):
        # "هاجموا خط نقل الطاقة": nobody is there to fight.
        return "loot"
    if not any_of(s.after(3), "supporter"):
        return "attack"
    embassy = any(part in w for part in ("سفار", "قنصلي") for w in s.after(16))
    return "storm" if embassy or s.near("seat of power", 5) else "attack"


def _beat(s: Surroundings) -> str | None:
    """As in "ضرب حشد غاضب" is a mob, "ضربت صواريخ" an attack."""
    around = s.around(3, 5)
    to_death = s.near("until", 12) and (s.near("death", 14) or s.near("life", 14))
    if any("حشد" in w or w in word_set("angry crowd") for w in around) or to_death:
        return "mob"
    return "attack" if s.munition(3, 4) else None


def _arrest(s: Surroundings) -> str | None:
    """As in "قبض على"; "مذكرة اعتقال" is paper."""
    if s.verb is not None:
        if s.verb.row["present"] == "يوقف":
            # "أوقفت الشركة أعمالها" is no arrest: somebody has to be named.
            led = led_by_gunmen(s.words, s.sentence.start, s.at)
            if s.near("work", 12) or led or any_of(s.after(1), "gunmen"):
                # "أوقف مسلحون حافلة", "إن مسلحين أوقفوا حافلة" are no arrests either.
                return None
            return "arrest" if any(i in s.people for i in range(s.at + 1, min(s.sentence.stop, s.at + 7))) else None
        return "arrest" if s.verb.row["term"] != "قبض" or "علي" in s.after(4) else None
    if s.previous in word_set("paper of arrest"):
        return None
    return "arrest"


def _topple(s: Surroundings) -> str | None:
    """As in "الإطاحة بثلاثة إرهابيين"; a government that is brought down is not arrested."""
    behind = s.after(4)
    governed = bool(behind) and behind[0][:1] == "ب"
    return "arrest" if governed and any(w.lstrip("ب") in word_set("wanted") for w in behind) else None


def _find(s: Surroundings) -> str | None:
    """As in "عثرت على جثث", "العثور على عبوات"; mass graves tell for themselves, "الجثث" are known already."""
    span = s.after(8)
    if _holds_bodies(span):
        return "massgrave"
    if any(w.endswith(("مقبره", "مقابر")) or "مقبره" in w for w in span):
        return None
    if any(w in word_set("body of somebody") for w in span):
        return "bodies"
    if s.near("found dead", 14):
        # "عثر على شاب ينتمي إلى التيار مقتولا بالرصاص"
        return "bodies"
    bodies = [found for w in span if (found := harm_noun(w)) and found[0] == "killed"]
    if bodies:
        return None if bodies[0][2] else "bodies"
    return "disrupt" if s.munition(0, 28) or s.near("arms", 8) else None


def _holds_bodies(span: Sequence[str]) -> bool:
    """As in "مقبرة تضم رفات 12 شخصا"; of a "مقبرة جماعية" its own name tells."""
    grave = next((i for i, w in enumerate(span) if w.lstrip("وب") in word_set("grave")), None)
    if grave is None or (grave + 1 < len(span) and span[grave + 1] in word_set("of many dead")):
        return False
    return any(plays(w, "body") for w in span[grave + 1 :])


def _raid(s: Surroundings) -> str | None:
    """As in "داهمت القوات منزلا"; gunmen who raid a post attack it."""
    return "attack" if s.verb is not None and any_of(s.after(2), "gunmen") else "raid"


def _pull(s: Surroundings) -> str | None:
    """As in "نزع الخبراء فتيل عبوة"; "نزع فتيل الأزمة" is a manner of speaking."""
    fuse = next((i for i in range(s.at + 1, min(s.sentence.stop, s.at + 5)) if s.words[i] in word_set("fuse")), None)
    return (
        "disrupt"
        if fuse is not None and any(i in s.weapons and s.weapons[i].munition for i in range(fuse + 1, fuse + 4))
        else None
    )


def _collect(s: Surroundings) -> str | None:
    """As in "جمعت الشرطة جثث عشرة أشخاص"."""
    return _find(s) if any(w in word_set("body") for w in s.after(8)) else None


def _uncover(s: Surroundings) -> str | None:
    """As in "كشفت القوات عن كدس يضم قذائف"; "كشف مصدر عن إصابة جنديين بعبوة" only says so."""
    told = any(is_harm(w) or nouns("event_nouns", w) for w in s.after(5))
    return "disrupt" if s.munition(0, 9) and not told else None


def _loot(s: Surroundings) -> str | None:
    """As in "نهبوا المصرف"; money taken off somebody is a robbery."""
    return None if s.near("taken off somebody", 2) else "loot"


def _suspend(s: Surroundings) -> str | None:
    return "suspend" if s.near("operations of a group", 3) else None


def _depart(s: Surroundings) -> str | None:
    return "depart" if any(w in word_set("envoy") for w in s.around(8, 4)) else None


def _abduct(s: Surroundings) -> str | None:
    """As in "خطف مسلحون موظفًا"; "جثة رهينة خطف قبل أيام" only says who the body is."""
    known = word_set("hostages") | word_set("captive")
    if s.verb is not None and s.previous in word_set("had") | word_set("being among"):
        # "جثث ثلاثة عمال كانوا خطفوا قبل يومين" says who the dead are.
        before = s.words[s.sentence.start : s.at]
        if any((found := harm_noun(w)) and found[0] == "killed" for w in before):
            return None
    if s.verb is not None and any(w in known for w in s.words[max(s.sentence.start, s.at - 4) : s.at]):
        return None
    return "abduct"


def _cache_of_arms(s: Surroundings) -> str | None:
    """As in "مخبأ يحتوي على 22 لغمًا"; one that is bombed is no find."""
    return "disrupt" if s.munition(0, 9) and s.near("containing", 6) else None


def _hostage(s: Surroundings) -> str | None:
    return "abduct" if any(w in word_set("hostages") for w in s.around(3, 8)) else None


def _as(kind: str, role: str, reach: int) -> Check:
    """A check that a word of a role follows."""

    def check(s: Surroundings) -> str | None:
        return kind if s.near(role, reach) else None

    return check


def _face(s: Surroundings) -> str | None:
    """As in "مواجهة مع مسلحين"; "في مواجهة التحديات" is "in the face of"."""
    return "clash" if any(w in word_set("face to face") for w in s.after(3)) else None


@word_cache
def _harms(word: str) -> bool:
    """Whether a word tells of dead or wounded."""
    noun, verb = harm_noun(word), harm_verb(word)
    statuses = {harm_masdar(word), noun[0] if noun else None, verb.status if verb else None}
    return bool(statuses & {"killed", "wounded"})


def _target(s: Surroundings) -> str | None:
    """As in "استهدفت عبوة رتلا"; "يد الغدر طالت رجلا" is a manner of speaking."""
    before = s.words[max(s.sentence.start, s.at - _HAND) : s.at]
    return None if any(plays(w, "hand of") for w in before) else "target"


def _massgrave(s: Surroundings) -> str | None:
    """As in "عثر على مقبرة جماعية"; where people were buried in some, nobody has found them."""
    before = s.words[max(s.sentence.start, s.at - _BURIED) : s.at]
    return None if any(plays(w, "buried") for w in before) else "massgrave"


def _handover(s: Surroundings) -> str | None:
    """As in "تسلمت القوات القاعدة"; salaries that are handed out before a base are none."""
    behind = s.after(10)
    stop = next((i for i, w in enumerate(behind) if w in word_set("fronts a building")), len(behind))
    return "handover" if s.near("handed over", stop) else None


def _ambush(s: Surroundings) -> str | None:
    """As in "نصبوا كمينًا"; "نصب الشهداء" is a monument, and who is arrested in an ambush fought nobody."""
    if s.verb is not None and not s.near("ambush laid", 6):
        return None
    # "القبض على إرهابي بعد نصب كمين محكم له", "بعد استدراجه إلى كمين": whom the police lie in wait for.
    around = s.around(_HELD, _HELD)
    held = any(plays(w, "object of arrest") or w.lstrip("وب") in word_set("brought down") for w in around)
    harmed = any(map(_harms, around))
    return None if held and not harmed else "ambush"


def _repel(s: Surroundings) -> str | None:
    """As in "تصدى الجيش لهجوم"; "تصدت الدفاعات لمسيّرة" shoots down, and teams that deal with a fault repel nobody."""
    defence = any(plays(w, "air defence") for w in s.around(4, 5))
    if s.munition(0, 2) or (defence and s.munition(0, 9)):
        return "shootdown"
    attacked = any(nouns("event_nouns", w) for w in s.after(7)) or s.munition(0, 9)
    return "repel" if attacked or any(w in word_set("gunmen") for w in s.after(7)) else None


def _liquidate(s: Surroundings) -> str | None:
    """As in "صفّى مسلحون ضابطًا"; "وصفته" is "described it"."""
    return None if s.verb is not None and s.words[s.at].startswith("وصف") else "assassinate"


def _block(s: Surroundings) -> str | None:
    """As in "قطع محتجون الطريق", "أغلقوا مدخل الميناء"; forces that cut a road keep order."""
    blocked = s.near("road", 6) or s.near("way in", 6)
    return "protest" if s.crowd and blocked and s.demonstrators else None


def _disarm(s: Surroundings) -> str | None:
    # "عبوات ناسفة عددها 172 تم إبطالها", "عبوة وضعت أسفل حافلة أبطل مفعولها": they stand before.
    pointing = s.around(0, 1 if s.verb is None else 2)
    # "عبوة وضعت أسفل سيارته وأبطلت قبل انفجارها"
    in_time = s.verb is not None and _BEFORE in s.after(1)
    before = 12 if in_time or any(w.endswith(("ها", "هما")) for w in pointing) else 1
    return "disrupt" if s.munition(before, 15) or s.near("arms", 8) else None


def _destroy(s: Surroundings) -> str | None:
    """As in "دمرت طائرات وكرًا" is a strike, "هدم كنائس" destruction; "تدمير العجلة" tells what a blast did."""
    flying = word_set("aircraft")
    bombed = s.weapon(_BOMBS, 2, 1) or (s.weapon(_BOMBS, 0, 2) and s.near("vehicle hit", 6))
    if s.verb is not None and bombed:
        # "عبوتين ناسفتين أعطبتا مدرعتين", "دمرت عبوة آلية"; "دمرت القوات معملا للعبوات" is none.
        return "explosion"
    if any(plays(w, "town hall") for w in s.around(8, 12)):
        # "هدمت البلدية منازل المتجاوزين"
        return None
    if s.verb is not None and any(w in flying for w in s.around(3, 5)):
        return "strike"
    if s.verb is not None and s.words[s.at].endswith(("ها", "ته")):
        # "استهدفت المنازل فدمرتها": what a strike did to them.
        return None
    by_forces = s.verb is None or any(w in word_set("forces") for w in s.after(2))
    ahead = (i for i in s.weapons if s.at < i <= s.at + _BEHIND and s.weapons[i].munition)
    if by_forces and any(s.words[i][:1] != "ب" for i in ahead):
        # "تدمير ثلاث سيارات مفخخة", "دمرت القوات صاروخين": before they went off.
        return "disrupt"
    return "loot" if s.near("property destroyed", 5) else None


def _ignite(s: Surroundings) -> str | None:
    """As in "أشعلوا النار في مقر"; "أشعل فتيل الأزمة" and burning tyres are no destruction."""
    return "burn" if s.near("fire", 2) and not s.near("tyres", 6) else None


def _clear(s: Surroundings) -> str | None:
    """As in "رفعت المفارز عبوتين"; "رفع الحصيلة" has no munition right behind it, and flags are raised."""
    if s.near("flags", 2):
        return None
    unit = s.verb is None and has_article(s.words[s.at])  # "مفارز المعالجة"
    return "disrupt" if s.munition(0, 7) and not unit else None


def _hit(s: Surroundings) -> str | None:
    """As in "أصاب صاروخ القاعدة", "قذيفتان أصابتا منزلاً"; who shoots people wounds them, with no munition beside."""
    return "fire" if s.weapon({"rocket", "mortar", "shell", "artillery", "missile"}, 3, 3) else None


def _shootdown(s: Surroundings) -> str | None:
    return "shootdown" if s.weapon({"drone", "rocket", "missile"}, 4, 12 if s.verb is not None else 5) else None


_CHECKS: dict[str, Check] = {
    "launch": _launch, "suffer": _suffer, "throw": _throw, "fall": _fall, "explosion": _explosion, "gather": gather,
    "vigil": vigil, "block": _block, "liquidate": _liquidate, "ambush": _ambush, "repel": _repel,
    "settle": _as("agree", "agreed in a conflict", 20),
    "exchange": _as("clash", "exchanged fire", 6), "protest": protest, "burn": burn, "beat": _beat, "attack": _attack,
    "disperse": _as("disperse", "dispersed crowd", 12), "arrest": _arrest, "defuse": _disarm, "seize": _disarm,
    "topple": _topple,
    "find": _find, "shootdown": _shootdown, "overtake": took_hold, "regain": regain, "control": control,
    "open": _as("shoot", "fire", 5), "feud": _as("clash", "tribe", 6), "face": _face, "enter": enter, "riot": riot,
    "take charge": take_charge,
    "transfer": transfer, "destroy": _destroy, "hit": _hit, "ignite": _ignite, "clear": _clear,
    "sign": sign, "withdraw": withdraw, "establish": establish, "loot": _loot, "raid": _raid, "pull": _pull,
    "handover": _handover, "suspend": _suspend, "depart": _depart,
    "summon": _as("summon", "envoy", 9), "hostage": _hostage, "abduct": _abduct, "storm": storm,
    "cache": _cache_of_arms, "pelt": pelt, "pour": pour, "climb": climb, "uncover": _uncover,
    "drive over": _drive_over, "collect": _collect, "target": _target, "massgrave": _massgrave,
}  # fmt: skip
# What needs no words around it to bear it out.
SURE = frozenset({
    "agree", "funeral", "sexual", "clash", "strike",
    "shelling", "assassinate", "execute", "defect",
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
    if surroundings.previous == _BEFORE and kind in _CLEARING:
        # "عادوا إلى منازلهم قبل رفع الألغام عنها"
        return None
    check = _CHECKS.get(kind)
    return check(surroundings) if check else None
