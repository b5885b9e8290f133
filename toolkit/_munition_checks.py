"""Decide whether munitions are what a word tells of: fired, thrown, made harmless or shot down."""

from __future__ import annotations

from itertools import takewhile

from ._crowd_checks import cleared_away
from ._strike_checks import BOMBS, beside_air_force, by_aircraft
from ._surroundings import Surroundings, forces_or_sappers
from ._territory_checks import only_dates, raised_over
from .arabic import word_cache
from .harm import harm_noun
from .vocabulary import any_of, ends_with, has_article, holds_stem, nouns, plays, verbs, word_set, words_of

_BEFORE = "قبل"
# Kinds of triggers that clear arms away, which "before" puts ahead.
_CLEARING = frozenset({"clear", "defuse", "find", "seize", "collect"})
# What an army shells with.
_ARTILLERY = {"artillery", "mortar", "rocket"}
# How near behind destroying the munitions stand that are destroyed.
_BEHIND = 4
# How far behind "gives to" the word "name" may stand.
_NAMED = 6
# How far behind "fired" the gas may stand.
_GAS = 8
# How far before "were thrown" the grenades may stand.
_THROWN = 3
# How far behind shots it may be said that they salute or celebrate somebody.
_SALUTE = 10
# How far behind "brought down" the aircraft may stand.
_MANNED = 4
# How far behind "dropped" the bombs may stand.
_DROPPED = 6
# Leads to what somebody was subjected to: "تعرض إلى قذائف".
_TO = "الي"
# How far behind "put out of action" the bomb may stand that did it, and how far before what it hit.
_BY_BOMB, _VEHICLE = 10, 3
# How far behind "in the course of clearing" a bomb may go off.
_COURSE = 16
# How far before "destruction" the strike may be told that led to it.
_RESULT = 16
# How far around "dropped its load" the aircraft may stand.
_AIRCRAFT = 10
# How far behind "cleared" it may stand of what.
_CLEARED = 12


def launch(s: Surroundings) -> str | None:
    """As in "أطلق مسلحون النار" is shooting, "إطلاق صواريخ" firing; "إطلاق حملة" neither."""
    if s.previous in word_set("ceasing") or plays(s.previous, "launcher"):
        # "وقف إطلاق النار" is a truce, "منصة إطلاق صواريخ" a thing.
        return None
    if s.near("fire", 9 if s.verb is not None else 3):
        # "أطلق حرس الشرف النار في الهواء تحية له"
        return None if any(plays(w, "in salute") for w in s.after(_SALUTE)) else "shoot"
    gas = s.after(_GAS if s.verb is not None else 2)
    if s.demonstrators and any(plays(w, "tear gas") for w in gas):
        # "أطلقت القوات قنابل الغاز المسيل للدموع على متظاهرين"
        return "disperse"
    # "مقتل عقيد بعبوة في الحلة، أطلقت إيران صواريخ": the bomb is of the clause before.
    laid = s.weapon({"IED", "car bomb", "suicide vest"}, 0 if s.verb is not None and "،" in s.around(4, 0) else 4, 7)
    # "أطلق مسلحون في وقت متأخر من مساء الأحد أربع قذائف", "أطلق «الحرس الثوري» ليل 15 - 16 يناير 11 صاروخا"
    far = s.verb is not None and bool(s.after(1)) and (s.after(1)[0].endswith("ون") or not s.after(1)[0].isalnum())
    far = far or _at_whom_first(s)
    # "أطلق الحرس الثوري الإيراني 22 صاروخا": the adjectives of who fires do not count.
    names = sum(1 for _ in takewhile(has_article, s.after(_NAMED))) if s.verb is not None else 0
    return "fire" if s.munition(2, 15 if far else 5 + names) and not laid else None


def _at_whom_first(s: Surroundings) -> bool:
    """Whether a verb has what is hit right behind it, before the shells: "سقطت على المنطقة الخضراء أمس ست قذائف"."""
    behind = s.after(_NAMED)
    if s.verb is None or any_of(behind, "itself") or any_of(behind, "a name"):
        # "تطلق على نفسها المقاومة", "أطلق على العملية اسم": calls.
        return False
    return next(iter(behind), "") in words_of("aimed at", "inside a place", "right at")


def set_off(s: Surroundings) -> str | None:
    """As in "انطلقت ثلاثة صواريخ من", "إن الصواريخ انطلقت من"; "انطلقت حملة لجمع القذائف" is none."""
    return "fire" if s.munition(2, 3) and not s.weapon({"IED", "car bomb", "landmine"}, 2, 3) else None


def suffer(s: Surroundings) -> str | None:
    """As in "تعرض المقر لقذائف"; "تعرض لهجوم" is told by its noun, and "تعرضت عجلة لعبوة" is an explosion."""
    near = [i for i in range(s.at + 1, min(s.sentence.stop, s.at + 12)) if i in s.weapons and s.weapons[i].munition]
    # "لقذائف", "لعدة قذائف", "لعدد من قذائف", "إلى قذائف"
    led = (
        i
        for i in near
        if any(word[:1] == "ل" or word == _TO for word in s.words[i - (2 if s.words[i - 1] == "من" else 1) : i + 1])
    )
    hit = next(led, None)
    if hit is None:
        return None
    laid = s.weapons[hit].weapon in {"IED", "car bomb", "landmine", "suicide vest"}
    return "explosion" if laid else "grenade" if s.weapons[hit].weapon == "grenade" else "fire"


def throw(s: Surroundings) -> str | None:
    """As in "ألقى قنبلة يدوية", "ألقى محتجون زجاجات حارقة"; "ألقى القبض" is an arrest and "ألقى كلمة" nothing."""
    if ends_with(s.words[s.at], "a force, written like a verb"):
        # "القوة", a force, is folded like "they threw him".
        return None
    if s.near("fire", 9 if s.verb is not None else 3):
        return "shoot"
    if s.near("object of arrest", 1):
        return None
    if (
        s.verb is not None
        and any(plays(w, "tear gas") for w in s.after(_GAS))
        and any(map(forces_or_sappers, s.after(2)))
    ):
        # "ألقت قوات مكافحة الشغب قنابل الغاز لإبعاد الحشود"
        return "disperse"
    if s.near("thrown by a crowd", 9) and (s.demonstrators or s.near("stones", 6)):
        # Masked men who throw stones are a crowd; petrol bombs are thrown by others too.
        return "pelt"
    if s.near("load of aircraft", 2) and by_aircraft(s, _AIRCRAFT):
        # "حلقت مقاتلات فوق الجبل وألقت حمولتها"
        return "strike"
    if s.near("explosive load", 4) and (by_aircraft(s, _AIRCRAFT) or s.weapon({"drone"}, _AIRCRAFT, 0)):
        # "طائرة مسيرة ألقت متفجرات قرب المطار"
        return "strike"
    if s.verb is not None and s.munition(0, 6) and any(plays(w, "aircraft, as a doer") for w in s.after(2)):
        # "ألقت طائرة قنبلة على هدف"
        return "strike"
    # "قنابل يدوية ألقيت على منزل", "ألقى مجهولون عبوة صوتية على منزل"
    if s.weapon({"grenade"}, _THROWN, 7) or s.weapon({"IED"}, 0, 7):
        return "grenade"
    return "shelling" if s.munition(0, 6) else None


def fall(s: Surroundings) -> str | None:
    """As in "سقطت المدينة بيد", "سقوط المدينة في يد", "سقوط صاروخ"; "سقوط قتلى" is a toll."""
    if _people_fell(s):
        return None
    if s.weapon({"drone"}, 0, 4) and any(plays(w, "air defence") for w in s.around(4, 0)):
        # "الدفاعات الجوية تسقط ثلاث مسيرات": spelled like "fall".
        return "shootdown"
    placed = s.verb is not None or (s.place_after and not only_dates(s))
    if placed and s.near("in the hands of", 6 if s.verb is not None else 9):
        return "overtake"
    if any(harm_noun(w) for w in s.after(2)):
        return None
    # "سقطت، في الثالث من حزيران، أربعة صواريخ"
    set_off = s.verb is not None and any(not word[0].isalnum() for word in s.after(1))
    reach = 12 if set_off else 10 if _at_whom_first(s) else 5
    return "fire" if s.munition(5, reach) or _one_of_those_fired(s) else None


def _one_of_those_fired(s: Surroundings) -> bool:
    """As in "اعترضت الدفاعات صاروخا، فيما سقط آخر قرب الجسر": one of the munitions told of before it."""
    one = s.verb is not None and any_of(s.after(1), "one of those fired")
    return one and any(i in s.weapons and s.weapons[i].munition for i in range(s.sentence.start, s.at))


def _people_fell(s: Surroundings) -> bool:
    """Whether who fell into hands are people rather than a town or a post: "سقط خمسة دواعش بيد الشرطة"."""
    counted = s.at + 2 in s.people and s.at + 1 not in s.places and not nouns("counted_things", s.words[s.at + 1])
    return s.at + 1 in s.people or counted


def disarm(s: Surroundings) -> str | None:
    # "عبوات ناسفة عددها 172 تم إبطالها", "عبوة وضعت أسفل حافلة أبطل مفعولها": they stand before.
    pointing = s.around(0, 1 if s.verb is None else 2)
    # "عبوة وضعت أسفل سيارته وأبطلت قبل انفجارها"
    in_time = s.verb is not None and _BEFORE in s.after(1)
    before = 12 if in_time or any(w.endswith(("ها", "هما")) for w in pointing) else 1
    return "disrupt" if s.munition(before, 15) or s.near("arms", 8) else None


def destroy(s: Surroundings) -> str | None:
    """As in "دمرت طائرات وكرًا" is a strike, "هدم كنائس" destruction; "تدمير العجلة" tells what a blast did."""
    flying = word_set("aircraft")
    bombed = s.weapon(BOMBS, 2, 1) or (s.weapon(BOMBS, 0, 2) and s.near("vehicle hit", 6))
    if s.verb is not None and bombed:
        # "عبوتين ناسفتين أعطبتا مدرعتين", "دمرت عبوة آلية"; "دمرت القوات معملا للعبوات" is none.
        return "explosion"
    if cleared_away(s):
        return "disperse"
    if s.near("vehicle hit", _VEHICLE if s.verb is None else 2 * _VEHICLE) and _by_a_bomb(s):
        # "تدمير آلية بعبوة ناسفة", "إعطاب عربة بتفجير عبوة"
        return "explosion"
    if any(plays(w, "town hall") for w in s.around(8, 12)):
        # "هدمت البلدية منازل المتجاوزين"
        return None
    if s.verb is not None and (any(w in flying for w in s.around(3, 5)) or beside_air_force(s.words, s.at)):
        return "strike"
    if s.verb is not None and s.weapon(_ARTILLERY, 0, 2):
        # "دمرت مدفعية الجيش مواقع"
        return "shelling"
    if s.verb is not None and s.words[s.at].endswith(("ها", "ته")):
        # "استهدفت المنازل فدمرتها": what a strike did to them.
        return None
    if s.verb is not None and any(map(_strikes, (s.previous, *s.after(1)))):
        # "إن القصف دمر منزلا", "ودمر الانفجار متجرين"
        return None
    if s.verb is None and s.previous in word_set("led to") and any(map(_strikes, s.around(_RESULT, 0))):
        # "أدت الغارة إلى تدمير منزلين": what it did.
        return None
    by_forces = s.verb is None or any(w in word_set("forces") for w in s.after(2))
    ahead = (i for i in s.weapons if s.at < i <= s.at + _BEHIND and s.weapons[i].munition)
    if by_forces and any(s.words[i][:1] != "ب" for i in ahead):
        # "تدمير ثلاث سيارات مفخخة", "دمرت القوات صاروخين": before they went off.
        return "disrupt"
    if s.verb is None and s.militants_killed:
        # "قتل 45 إرهابيا وتدمير عشر سيارات": what the group lost with them.
        return None
    return "loot" if s.near("property destroyed", 5) else None


def _by_a_bomb(s: Surroundings) -> bool:
    """Whether it is said that a bomb did it: "بعبوة", "بتفجير عبوة", "بانفجار لغم"."""
    ahead = [i for i in range(s.at + 1, min(s.sentence.stop, s.at + _BY_BOMB)) if i in s.weapons]
    firsts = (s.weapons[i].first for i in ahead if s.weapons[i].weapon in BOMBS)
    return any(
        at > s.at + 1
        and (s.words[at][:1] == "ب" or (s.words[at - 1][:1] == "ب" and bool(nouns("event_nouns", s.words[at - 1]))))
        for at in firsts
    )


@word_cache
def _strikes(word: str) -> bool:
    """Whether a word is a noun of a strike or blast."""
    return any(n.row["trigger"] in {"strike", "shelling", "explosion", "attack"} for n in nouns("event_nouns", word))


@word_cache
def _goes_off(word: str) -> bool:
    """Whether a word says that something went off: "انفجرت"."""
    return any(v.row["present"] in word_set("goes off") for v in verbs("event_verbs", word))


def clear(s: Surroundings) -> str | None:
    """As in "رفعت المفارز عبوتين"; "رفع الحصيلة" has no munition right behind it, and flags are raised."""
    if s.near("flags", 4) or s.near("banner", 4):
        return raised_over(s) if s.verb is not None else None
    if cleared_away(s):
        return "disperse"
    if s.near("target of aircraft", 2) and by_aircraft(s, 5):
        # "عاودت طائرات معالجة أهداف", "عالج طيران الجيش وكرا"
        return "strike"
    if s.previous in word_set("in the course of") and any(map(_goes_off, s.after(_COURSE))):
        # "أثناء رفع العبوات انفجرت إحداها"
        return None
    # "مفارز المعالجة", "خبراء إزالة الألغام"
    named = any(has_article(w) for w in s.after(1)) and plays(s.words[s.at], "clearing, as a trade")
    unit = s.verb is None and (named or has_article(s.words[s.at]))
    return "disrupt" if s.munition(0, 7) and not unit else None


def shootdown(s: Surroundings) -> str | None:
    """As in "أسقطت الدفاعات مسيّرة"; who brings down a helicopter attacks its crew."""
    down = holds_stem(s.words[s.at], "brought down, any form")
    # 'أسقط تنظيم "داعش" مروحيتهما': signs of quotation do not count.
    behind = [w for w in s.after(2 * _MANNED) if w[0].isalnum()][:_MANNED] if down else []
    if down and not s.weapon({"drone"}, 0, _MANNED) and any(plays(w, "manned aircraft") for w in behind):
        return "attack"
    if down and s.verb is not None and _aircraft_before(s):
        return "attack"
    load = s.weapon({"IED", ""}, 0, _DROPPED) or s.near("load of aircraft", _DROPPED)
    if down and load and by_aircraft(s, _AIRCRAFT) and not s.weapon({"drone"}, 0, _DROPPED):
        # "أسقطت الطائرات الأميركية ثماني قنابل على مواقع"
        return "strike"
    return "shootdown" if s.weapon({"drone", "rocket", "missile"}, 4, 12 if s.verb is not None else 5) else None


def _aircraft_before(s: Surroundings) -> bool:
    """As in "إن المروحية أسقطت بصاروخ", "مروحية أميركية أسقطت"; "المروحية أسقطت قنابل" drops them."""
    before = s.around(_MANNED - 1, 0)
    aircraft = next((i for i, w in enumerate(before) if plays(w, "manned aircraft")), None)
    if aircraft is None or any(w[:1] == "و" or not w[0].isalnum() for w in before[aircraft:]):
        return False
    return s.at + 1 not in s.weapons or s.words[s.at + 1][:1] == "ب"


def pull(s: Surroundings) -> str | None:
    """As in "نزع الخبراء فتيل عبوة"; "نزع فتيل الأزمة" is a manner of speaking."""
    fuse = next((i for i in range(s.at + 1, min(s.sentence.stop, s.at + 5)) if s.words[i] in word_set("fuse")), None)
    return (
        "disrupt"
        if fuse is not None and any(i in s.weapons and s.weapons[i].munition for i in range(fuse + 1, fuse + 4))
        else None
    )


def cleanse(s: Surroundings) -> str | None:
    """As in "طهر المهندسون الطريق من 110 عبوات": what it is cleared of stands behind "of"."""
    of = (i for i in range(s.at + 1, min(s.sentence.stop, s.at + _CLEARED)) if s.words[i] == "من")
    found = any(i + k in s.weapons and s.weapons[i + k].munition for i in of for k in (1, 2, 3))
    return "disrupt" if found else None


def yet_to_clear(s: Surroundings, kind: str) -> bool:
    """Whether arms are still to be cleared away: "عادوا إلى منازلهم قبل رفع الألغام عنها"."""
    return s.previous == _BEFORE and kind in _CLEARING
