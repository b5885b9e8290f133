"""Decide whether a word of going off tells of a blast, of a bomb that forces blew up, or of neither."""

from __future__ import annotations

from itertools import compress

from ._strike_checks import BOMBS, FIRED
from ._surroundings import Surroundings, forces_or_sappers
from .arabic import word_cache
from .harm import harm_verb
from .vocabulary import any_of, nouns, plays, verbs, word_set

_BEFORE = "قبل"
# How far behind "blowing up" what is blown up: "تفجير أكثر من 100 عبوة".
_BLOWN_UP = 6
# How far behind a bomb "on" and whom it was for may stand, and whose remnants it is; how far before it who clears it.
_FOR_WHOM, _LEFT, _WHO_CLEARS, _SUBJECT_BEFORE = 4, 5, 8, 4
# How far behind "blowing up" it may be said before what it was done.
_ARRIVED = 8
# How far behind a bomb it may be said by whom it was blown up.
_BY_WHOM = 10
# How far before "before it went off" the word may stand that says that a bomb was put out.
_PUT_OUT = 10
# How far before "before he blew himself up" the arrest may be told.
_ARREST = 8
# How far behind the sound of a blast it may be said what it was.
_SOURCE = 22
# How far behind what stops a bomber he may be named.
_STOPPED = 4
# How far before a fire it may be said that it broke out, and how far behind a blast where the arms were kept.
_BROKE_OUT = 4


def explosion(s: Surroundings) -> str | None:
    """As in "انفجرت عبوة"; blown up under control it is disarmed, and "انفجر الوضع" is no explosion."""
    said = s.around(0, 9)
    if s.previous in word_set("explosive device") or _of_a_fire(s):
        return None
    if any(plays(w, "sound of") for w in s.around(2, 0)) and not _told_what_it_was(s):
        # "دوي انفجارين", "دوي خمسة انفجارات": what was heard is told by what it was.
        return None
    if s.previous == _BEFORE and any(plays(w, "object of arrest") for w in s.around(_ARREST, 0)):
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
    if not plays(s.words[s.at], "blowing up") or _BEFORE in s.after(_ARRIVED):
        # "تفجير 14 عجلة مفخخة قبل وصولها": in the fight.
        return False
    joined = s.words[s.at][:1] == "و"
    if joined and _disarms(s.previous):
        return True
    # "قتل تسعة من مقاتلي الحشد في تفجير انتحاري": what they died of.
    led = s.previous in word_set("before a masdar") and s.previous not in word_set("before a cause") - {"من"}
    return s.militants_killed and (joined or not s.previous.isalnum() or led)


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
        return any(map(forces_or_sappers, (*who, *s.words[s.at + 1 : bomb.first])))
    behind = s.words[bomb.last : bomb.last + _BY_WHOM]
    by = next((i for i in range(len(behind)) if " ".join(behind[i : i + 2]) in word_set("by")), len(behind))
    before = s.words[max(s.sentence.start, s.at - _WHO_CLEARS) : s.at]
    managed = next((i for i, word in enumerate(before) if plays(word, "does what follows")), len(before))
    # "قالت الشرطة إن مسلحين تمكنوا من تفجير": the police only tell of it.
    opener = next((i + 1 for i in range(managed - 1, -1, -1) if plays(before[i], "opens a clause")), 0)
    who = [*before[opener:managed][-_SUBJECT_BEFORE:], *before[managed + 1 :]] if managed < len(before) else []
    managed_to = any(map(forces_or_sappers, who)) and not any_of(who, "gunmen")
    return managed_to or any(map(_disarms, before)) or any(map(forces_or_sappers, behind[by + 2 : by + 5]))


def _blown_up_safely(s: Surroundings) -> bool:
    """Whether what was found or dealt with is blown up by those who did so: "عالج 13 عبوة وفجرها عن بعد"."""
    theirs = s.words[s.at].endswith(("ها", "هما", "هم") if s.verb is not None else ("ها", "هما", "هم", "ه"))
    return theirs and any(_disarms(w) or _finds(w) for w in s.around(_PUT_OUT, 0))
