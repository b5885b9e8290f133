"""Decide whether munitions are what a word tells of: fired, thrown, gone off, found, made harmless or shot down."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, pairwise, takewhile

from ._crowd_checks import cleared_away
from ._strike_checks import BOMBS, FIRED, beside_air_force, by_aircraft
from ._surroundings import Surroundings
from ._territory_checks import only_dates, raised_over
from .arabic import word_cache
from .harm import harm_noun, harm_verb, is_harm
from .vocabulary import any_of, ends_with, has_article, holds_stem, nouns, plays, verbs, word_set, words_of

# Kinds of triggers that clear arms away, which "before" puts ahead.
_BEFORE, _CLEARING = "قبل", frozenset({"clear", "defuse", "find", "seize", "collect"})
# What an army shells with.
_ARTILLERY = {"artillery", "mortar", "rocket"}
# How near behind destroying the munitions stand that are destroyed.
_BEHIND = 4
# How far behind "blowing up" what is blown up: "تفجير أكثر من 100 عبوة".
_BLOWN_UP = 6
# How far behind a bomb "on" and whom it was for may stand, and whose remnants it is; how far before it who clears it.
_FOR_WHOM, _LEFT, _WHO_CLEARS, _SUBJECT_BEFORE = 4, 5, 8, 4
# How far before "before it went off" the word may stand that says that a bomb was put out.
_PUT_OUT = 10
# How far behind "gives to" the word "name" may stand.
_NAMED = 6
# How far behind "fired" the gas may stand, and before "before he blew himself up" the arrest.
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
# How far behind the sound of a blast it may be said what it was.
_SOURCE = 22
# How far behind what stops a bomber he may be named.
_STOPPED = 4
# How far before a fire it may be said that it broke out, and how far behind a blast where the arms were kept.
_BROKE_OUT = 4
# How far behind "found" a launcher known already may stand.
_LAUNCHER = 4
# How far before "destruction" the strike may be told that led to it.
_RESULT = 16
# How far around "dropped its load" the aircraft may stand.
_AIRCRAFT = 10
# How far behind "cleared" it may stand of what.
_CLEARED = 12
# How far behind "found" it may be said what the find is used to make.
_MAKING = 16
# Within how many words behind "found" a "that" opens what somebody found out.
_FOUND_THAT = 4
# How far behind "found" a grave may hold remains.
_GRAVE = 14


def launch(s: Surroundings) -> str | None:
    """As in "أطلق مسلحون النار" is shooting, "إطلاق صواريخ" firing; "إطلاق حملة" neither."""
    if s.previous in word_set("ceasing") or plays(s.previous, "launcher"):
        # "وقف إطلاق النار" is a truce, "منصة إطلاق صواريخ" a thing.
        return None
    if s.near("fire", 9 if s.verb is not None else 3):
        # "أطلق حرس الشرف النار في الهواء تحية له"
        return None if any(plays(w, "in salute") for w in s.after(_SALUTE)) else "shoot"
    if s.verb is not None and s.demonstrators and any(plays(w, "tear gas") for w in s.after(_GAS)):
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
    if s.verb is not None and any(plays(w, "tear gas") for w in s.after(_GAS)) and any(map(_clears, s.after(2))):
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
    if s.weapon({"drone"}, 0, 4) and any(plays(w, "air defence") for w in s.around(4, 0)[:-1]):
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


def explosion(s: Surroundings) -> str | None:
    """As in "انفجرت عبوة"; blown up under control it is disarmed, and "انفجر الوضع" is no explosion."""
    said = s.around(0, 9)
    if s.previous in word_set("explosive device") or _of_a_fire(s):
        return None
    if any(plays(w, "sound of") for w in s.around(2, 0)) and not _told_what_it_was(s):
        # "دوي انفجارين", "دوي خمسة انفجارات": what was heard is told by what it was.
        return None
    if s.previous == _BEFORE and any(plays(w, "object of arrest") for w in s.around(_GAS, 0)):
        # "ألقي القبض على انتحاري قبل تفجير نفسه"
        return None
    if s.previous == "ان" and s.words[s.at - 2] == _BEFORE and _bomber_stopped(s):
        # "قتل انتحاري قبل أن يفجر حزامه"
        return None
    if s.previous == "من" and plays(s.words[s.at - 2], "more of it"):
        # "ما سبب مزيدا من الانفجارات": what came of those told.
        return None
    if s.verb is None and plays(s.previous, "ready to go off"):
        # "حزام ناسف جاهز للتفجير", "عجلة معدة للتفجير": it was found.
        return None
    if s.near("under control", 9) and any_of(said, "made sure of"):
        return "disrupt"
    if s.previous.removeprefix("و") in word_set("clearing"):
        return "disrupt" if s.munition(0, 6) else None
    if _put_out_before(s) or _blown_up_safely(s):
        return None
    if s.verb is None and s.munition(0, _BLOWN_UP) and _of_their_losses(s):
        return "disrupt"
    if _by_who_clears(s):
        return "disrupt"
    fired = s.weapon(FIRED, 0, 3)
    if fired and not s.near("remnant", 6) and not s.weapon({"landmine", "IED"}, 0, 3):
        # "انفجار صواريخ في بلدتهم": they were fired.
        return "fire"
    if s.near("hideout", 3) and s.verb is not None and s.verb.row["present"] in word_set("goes off"):
        # "انفجر كدس عتاد": nobody destroyed it.
        return "explosion" if s.munition(0, 12) or s.near("arms", 12) else None
    if s.near("hideout", 3) and not s.munition(2, 2):
        # "تفجير نفق يحتوي على عبوات": what is blown up so are the arms in it.
        return "disrupt" if s.munition(0, 12) or s.near("arms", 12) else None
    himself = s.near("blew up himself", 3)
    # "فخخوا بيتا، وما إن دخلته القوة حتى انفجر عليها"
    rigged = s.verb is not None and any(plays(w, "rigged") for w in s.around(24, 1))
    # "كما انفجرت أخرى في الأعظمية": a bomb as the one that the sentence before names.
    one_more = s.verb is not None and any_of(s.after(1), "another of them")
    blown_up = himself or rigged or one_more or s.munition(24, 9) or s.weapon({"chlorine"}, 8, 9)
    if (
        s.verb is not None
        and not blown_up
        and not (s.verb.row["present"] in word_set("blows up") and s.near("blown up", 7))
    ):
        return None
    return "explosion"


def _of_a_fire(s: Surroundings) -> bool:
    """As in "نشب حريق في مستودع للعتاد تلته انفجارات": what burns where arms are kept goes off by accident."""
    before = range(s.at - 1, s.sentence.start - 1, -1)
    fire = next((i for i in before if s.words[i] in word_set("a fire")), None)
    if fire is None or not any_of(s.words[max(s.sentence.start, fire - _BROKE_OUT) : fire], "breaks out, of a fire"):
        return False
    reach = range(fire, min(s.at + _BROKE_OUT, s.sentence.stop))
    return any(plays(s.words[i].lstrip("بل"), "where arms are kept") for i in reach)


def _bomber_stopped(s: Surroundings) -> bool:
    """
    Whether a bomber was killed or taken before: "تمكنت القوة من قتل انتحاري قبل أن", "اعتقلت الشرطة انتحاريا قبل أن".

    "قتل انتحاري سبعة قبل أن يفجر نفسه": right behind the verb stands who did it, unless he has the ending of an object.
    """
    before = range(s.sentence.start, s.at)
    for i in compress(before, map(_stops, s.words[before.start : before.stop])):
        managed = i > before.start and s.words[i - 1] in word_set("preposition")
        behind = enumerate(s.words[i + 1 : min(i + 1 + _STOPPED, s.at)])
        if any(any_of((w.removesuffix("ا"),), "bomber") and (n or managed or w.endswith("ا")) for n, w in behind):
            return True
    return False


@word_cache
def _stops(word: str) -> bool:
    """Whether somebody is killed, taken or stopped by what a word tells."""
    verb = harm_verb(word)
    harmed = verb is not None and verb.status in {"killed", "arrested"}
    return harmed or plays(word, "puts an end to") or plays(word, "object of arrest")


def _told_what_it_was(s: Surroundings) -> bool:
    """Whether a blast that was heard is said to be of a bomb: "دوي انفجار تبين أنه ناجم عن عبوة"."""
    behind = range(s.at + 1, min(s.sentence.stop, s.at + _SOURCE))
    source = next((i for i in behind if plays(s.words[i], "comes of a blast")), None)
    if source is None:
        return False
    bomb = any(i in s.weapons and s.weapons[i].weapon in BOMBS for i in range(source, min(source + 8, s.sentence.stop)))
    cars = (i for i in range(source, min(source + 5, s.sentence.stop)) if plays(s.words[i], "vehicle that blows up"))
    return bomb or any(any_of(s.words[i + 1 : i + 4], "parked") for i in cars)


@word_cache
def _disarms(word: str) -> bool:
    """Whether a word tells that a bomb is made harmless: "أبطلت", "تفكيك"."""
    rows = [verb.row for verb in verbs("event_verbs", word)] + [noun.row for noun in nouns("event_nouns", word)]
    return any(row["trigger"] in {"defuse", "clear"} for row in rows)


@word_cache
def _finds(word: str) -> bool:
    """Whether a word tells that something is found or seized: "العثور", "ضبطت"."""
    rows = [verb.row for verb in verbs("event_verbs", word)] + [noun.row for noun in nouns("event_nouns", word)]
    return any(row["trigger"] in {"find", "seize", "uncover"} for row in rows)


def _put_out_before(s: Surroundings) -> bool:
    """Whether a bomb was made harmless before it would have gone off: "أبطل مفعولها قبل أن تنفجر"."""
    first = s.at - 2 if s.previous == "ان" else s.at - 1
    if first < s.sentence.start or s.words[first] != _BEFORE:
        return False
    return any(map(_disarms, s.words[max(s.sentence.start, first - _PUT_OUT) : first]))


def _of_their_losses(s: Surroundings) -> bool:
    """As in "قتل 20 إرهابيا وتفجير ست سيارات مفخخة", "إبطال وتفجير 12 عبوة": what forces list of their success."""
    if not plays(s.words[s.at], "blowing up") or _BEFORE in s.after(2 * _BEHIND):
        # "تفجير 14 عجلة مفخخة قبل وصولها": in the fight.
        return False
    joined = s.words[s.at][:1] == "و"
    if joined and _disarms(s.previous):
        return True
    return s.militants_killed and (joined or not s.previous.isalnum() or s.previous in word_set("before a masdar"))


def _by_who_clears(s: Surroundings) -> bool:
    """
    Whether forces or experts blow up bombs that they found: "فجرت القوات 45 عبوة", "تمكنت من تفجير عبوة".

    Left by a group that is gone, whoever does it: "تفجير 83 عبوة من مخلفات داعش". "على رتل" says whom a bomb was for.
    """
    blows_up = plays(s.words[s.at], "blowing up") if s.verb is None else s.verb.row["present"] in word_set("blows up")
    ahead = range(s.at + 1, min(s.at + _BLOWN_UP, s.sentence.stop)) if blows_up else range(0)
    bomb = next((s.weapons[i] for i in ahead if i in s.weapons and s.weapons[i].weapon in BOMBS), None)
    if bomb is None or s.words[bomb.first][:1] == "ب" or any_of(s.words[bomb.last : bomb.last + _FOR_WHOM], "upon"):
        return False
    left = s.words[bomb.last : bomb.last + _LEFT]
    if any_of(left, "remnant") or any(map(_finds, left[:2])):
        return True
    if s.verb is not None:
        opens = (i for i in range(s.at - _LEFT, s.at) if i >= s.sentence.start and plays(s.words[i], "opens a clause"))
        who = next((s.words[i + 1 : i + 3] for i in opens), [])
        return any(map(_clears, (*who, *s.words[s.at + 1 : bomb.first])))
    behind = s.words[bomb.last : bomb.last + _BY_BOMB]
    by = next((i for i in range(len(behind)) if " ".join(behind[i : i + 2]) in word_set("by")), len(behind))
    before = s.words[max(s.sentence.start, s.at - _WHO_CLEARS) : s.at]
    managed = next((i for i, word in enumerate(before) if plays(word, "does what follows")), len(before))
    # "قالت الشرطة إن مسلحين تمكنوا من تفجير": the police only tell of it.
    opener = next((i + 1 for i in range(managed - 1, -1, -1) if plays(before[i], "opens a clause")), 0)
    who = [*before[opener:managed][-_SUBJECT_BEFORE:], *before[managed + 1 :]] if managed < len(before) else []
    managed_to = any(map(_clears, who)) and not any_of(who, "gunmen")
    return managed_to or any(map(_disarms, before)) or any(map(_clears, behind[by + 2 : by + 5]))


@word_cache
def _clears(word: str) -> bool:
    """Whether a word names forces of a state or those who defuse bombs."""
    return any(word in word_set(role) for role in ("forces", "holds people", "who defuses", "arm of an army"))


def _blown_up_safely(s: Surroundings) -> bool:
    """Whether what was found or dealt with is blown up by those who did so: "عالج 13 عبوة وفجرها عن بعد"."""
    theirs = s.words[s.at].endswith(("ها", "هما", "هم") if s.verb is not None else ("ها", "هما", "هم", "ه"))
    return theirs and any(_disarms(w) or _finds(w) for w in s.around(_PUT_OUT, 0)[:-1])


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


def uncover(s: Surroundings) -> str | None:
    """As in "كشفت القوات عن كدس يضم قذائف"; "كشف مصدر عن إصابة جنديين بعبوة" only says so."""
    if s.verb is not None and _holds_bodies(s.after(_GRAVE)):
        return "massgrave"
    told = any(is_harm(w) or nouns("event_nouns", w) for w in s.after(5))
    stored = s.near("hideout", 4) and s.near("arms", 7)
    return "disrupt" if (s.munition(0, 9) or stored) and not told else None


def lay_hand(s: Surroundings) -> str | None:
    """As in "وضعت القوات يدها على مخبأ للأسلحة"; who lays a hand on files or funds finds no arms."""
    return "disrupt" if s.near("hand", 7) and (s.munition(0, 14) or s.near("arms", 12)) else None


def cleanse(s: Surroundings) -> str | None:
    """As in "طهر المهندسون الطريق من 110 عبوات": what it is cleared of stands behind "of"."""
    of = (i for i in range(s.at + 1, min(s.sentence.stop, s.at + _CLEARED)) if s.words[i] == "من")
    found = any(i + k in s.weapons and s.weapons[i + k].munition for i in of for k in (1, 2, 3))
    return "disrupt" if found else None


def cache_of_arms(s: Surroundings) -> str | None:
    """As in "مخبأ يحتوي على 22 لغمًا"; one that is bombed is no find."""
    return "disrupt" if s.munition(0, 9) and s.near("containing", 6) else None


def find(s: Surroundings) -> str | None:
    """As in "عثرت على جثث", "العثور على عبوات"; mass graves tell for themselves, "الجثث" are known already."""
    before = s.around(_PUT_OUT // 2, 0)
    pointing = any(w in word_set("at somebody") for w in s.after(1)) and any(plays(w, "body") for w in before)
    if pointing and not any(holds_stem(w, "grave, any form") for w in before):
        # "جثة مختطف عُثر عليها"
        return "bodies"
    span = s.after(8)
    if _holds_bodies(s.after(_GRAVE)):
        return "massgrave"
    if any(holds_stem(w, "grave, any form") or ends_with(w, "graves, end of the word") for w in span):
        return None
    if any(w in word_set("body of somebody") for w in span):
        return "bodies"
    if s.near("found dead", 14):
        # "عثر على شاب ينتمي إلى التيار مقتولا بالرصاص"
        return "bodies"
    bodies = [found for w in span if (found := harm_noun(w)) and found[0] == "killed"]
    if bodies:
        return None if bodies[0][2] else "bodies"
    # "العثور على المنصة التي استهدفت القاعدة"
    launcher = any(has_article(w) and plays(w, "launcher") for w in s.after(_LAUNCHER))
    return "disrupt" if launcher or s.munition(0, 28) or s.near("arms", 8) or _what_makes_them(s) else None


def _what_makes_them(s: Surroundings) -> bool:
    """As in "عثروا على مواد كيميائية تستعمل في صنع المتفجرات"."""
    ahead = s.after(_MAKING)
    return any(plays(a, "making of") and any_of((b, b.removeprefix("ال")), "arms") for a, b in pairwise(ahead))


def come_upon(s: Surroundings) -> str | None:
    """As in "دهمت قوة منزلا ووجدت فيه صواريخ": arms that forces find where they search."""
    if s.verb is None or s.verb.tense != "past" or not (s.munition(0, 8) or s.near("arms", 6)):
        return None
    if any_of(s.after(_FOUND_THAT), "being"):
        # "وجد الخبراء أن القذائف أطلقت من بستان"
        return None
    before = s.words[s.sentence.start : s.at + 3]
    return "disrupt" if any(map(_clears, before)) or any(plays(w, "search of") for w in before) else None


def _holds_bodies(span: Sequence[str]) -> bool:
    """As in "مقبرة تضم رفات 12 شخصا"; of a "مقبرة جماعية" its own name tells."""
    grave = next((i for i, w in enumerate(span) if w.lstrip("وب") in word_set("grave")), None)
    if grave is None or (grave + 1 < len(span) and span[grave + 1] in word_set("of many dead")):
        return False
    return any(plays(w, "body") for w in span[grave + 1 :])


def collect(s: Surroundings) -> str | None:
    """As in "جمعت الشرطة جثث عشرة أشخاص"."""
    return find(s) if any(w in word_set("body") for w in s.after(8)) else None


def yet_to_clear(s: Surroundings, kind: str) -> bool:
    """Whether arms are still to be cleared away: "عادوا إلى منازلهم قبل رفع الألغام عنها"."""
    return s.previous == _BEFORE and kind in _CLEARING
