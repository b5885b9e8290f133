"""Decide by the words around it whether a word tells that a place changes hands: taken, handed over, left, built on."""

from __future__ import annotations

from ._crowd_checks import pitched
from ._surroundings import Surroundings
from .clauses import past_verb
from .vocabulary import any_of, has_article, nouns, plays, verbs, word_set, words_of

# How far before the building of a base it may be said who began it.
_BEGUN = 8
# How far before clearing out the word may stand that says that it is done.
_TOLD = 10
# How far behind "control" its "of" may stand, and how far before it that it is announced: "السيطرة الكاملة على".
_ON, _SAID = 4, 4
# How far behind "control" its "of" may stand where who holds it stands between.
_ON_FAR = 11
# How far behind "took control of" the place taken may stand.
_TAKEN = 6
# How far before "freed it" the place may stand, and behind "drove" from where somebody was driven.
_POINTS_BACK, _DRIVEN = 14, 9
# How far behind the taking of a place its day may stand.
_ITS_DAY = 14
# How far before "under the control of" the verb may stand that says that a place came under it.
_CAME = 9


def _which(s: Surroundings) -> bool:
    """Whether the place taken stands before: "البلدة التي استعادتها القوات"."""
    before = range(max(s.sentence.start, s.at - 4), s.at)
    opener = next((i for i in before if s.words[i] in word_set("who, which")), None)
    return opener is not None and any(i in s.places for i in range(opener - 3, opener))


def only_dates(s: Surroundings) -> bool:
    """Whether taking a place only says when: "منذ استعادة الموصل", "بعد تحرير المدينة", "خلال سيطرته عليها"."""
    # "استعادة" is written like "he took it back", but no verb stands right behind "since".
    return s.previous in word_set("time before") or s.previous in word_set("during")


def _on_a_day(s: Surroundings) -> bool:
    """Whether a place taken has its day behind it: "بعد أسبوعين من سيطرة التنظيم على الموصل في 10 حزيران"."""
    counted = s.previous in words_of("time before", "counted from") and s.previous not in word_set("since")
    if s.verb is not None or not counted:
        return False
    behind = range(s.at + 1, min(s.sentence.stop, s.at + _ITS_DAY))
    place = next((i for i in behind if i in s.places), None)
    if place is None:
        return False
    day = next((i for i in range(place + 1, behind.stop) if i in s.dated), None)
    return day is not None and not any(past_verb(w) for w in s.words[place + 1 : day])


def took_hold(s: Surroundings) -> str | None:
    """As in "سيطر التنظيم على المدينة"; the present says how things stand, not what happened."""
    if s.previous in word_set("tried"):
        # "مسلحون حاولوا الاستيلاء على مركز"
        return None
    if only_dates(s) or (s.verb is not None and s.verb.tense == "present") or s.near("brought under control", 10):
        return None
    if any(plays(w, "takes no place") for w in (*s.after(2), *s.around(2, 0))):
        # "سيطر الجفاف على الأهوار", "عاصفة رملية اجتاحت البلاد"
        return None
    if s.near("of a checkpoint", 1):
        # "نصبوا سيطرة وهمية"
        return None
    if any_of(s.after(2), "on it"):
        # "توغلت الدبابات في وسط النجف وسيطرت عليه"; a fire is brought under control too.
        fire = any_of(s.around(_POINTS_BACK, 0), "brought under control")
        return "overtake" if not fire and _place_before(s) else None
    # "سيطروا على السجن قبل أن تصل تعزيزات من بغداد": what they took stands behind "on".
    on = next((i for i in range(s.at + 1, s.sentence.stop) if s.words[i] == "علي" and i not in s.dated), None)
    if on is not None and any(plays(w, "what is carried off") for w in s.words[on + 1 : on + 3]):
        # "استولى مسلحون على سيارة للشرطة": no place.
        return None
    placed = s.place_after if on is None else any(i in s.places for i in range(on + 1, on + _TAKEN))
    return "overtake" if placed or s.near("territory", 5) or _which(s) else None


def regain(s: Surroundings) -> str | None:
    """As in "استعادت القوات السيطرة على", "تحرير المدينة"; not "أثناء تطهير", nor hostages."""
    operation = s.verb is None and plays(s.previous, "operation")
    if s.munition(0, 9) and plays(s.words[s.at], "clears"):
        # "طهرت الفرق الحي من العبوات"
        return None
    named = s.previous in word_set("during") or operation or (only_dates(s) and not _on_a_day(s))
    if named or s.near("regained otherwise", 4):
        # "معارك تحرير الموصل" names an operation, "استعاد الناجون ذكرياتهم" takes no ground.
        return None
    if s.verb is not None and s.verb.row["present"] in word_set("comes free"):
        # "وكان القضاء قد تحرر من سيطرة التنظيم"
        return "regain" if s.near("control of a place", 3) and _place_before(s) else None
    if s.verb is not None and s.verb.tense == "present":
        return "regain" if _at_last(s) else None
    if any(w in word_set("captive") for w in s.after(4)):
        # "حررت القوات مخطوفا", "حرر الجيش الأميركي أمس طفلا"
        return None
    if s.verb is None and s.words[s.at] in word_set("the liberation"):
        # "في ساحة التحرير", "معركة التحرير": what is taken follows a noun without the article.
        return None
    if s.at + 1 in s.people and s.verb is None and not has_article(s.words[s.at + 1]):
        # "تحرير مزارعين اثنين"
        return None
    if any(w.lstrip("لب") in word_set("assault, in any case") for w in s.after(2)):
        # "دحرت القوات هجوما"
        return "repel"
    return "regain" if s.place_after or s.near("territory", 5) or _which(s) or _takes_it(s) else None


def _place_before(s: Surroundings) -> bool:
    """Whether a place or a word for one stands before a verb, as what it speaks of."""
    before = range(max(s.sentence.start, s.at - _POINTS_BACK), s.at)
    return any(i in s.places or plays(s.words[i], "territory") for i in before)


def _at_last(s: Surroundings) -> bool:
    """Whether it came to be so on a day: "سيطر التنظيم على الحي قبل أن يستعيده الجيش في 28 كانون الأول"."""
    before = s.words[s.at - 2 : s.at]
    dated = any(i in s.dated for i in range(s.at + 1, min(s.sentence.stop, s.at + _ITS_DAY)))
    return dated and before[:1] == ["قبل"] and before[1:] == ["ان"] and (s.place_after or _place_before(s))


def _takes_it(s: Surroundings) -> bool:
    """
    Whether a pronoun points to a place that forces came to, or that others took.

    As in "اقتحمت القوات راوة وحررتها", "وأتمت تحريره", "سيطر داعش على الرطبة، لكن الجيش استعادها".
    """
    # "استعادة" is folded like "he took it back".
    owned = s.verb is None and any(n.form.pronoun for n in nouns("event_nouns", s.words[s.at]))
    pointing = s.words[s.at].endswith("ها") or owned or (s.verb is not None and s.words[s.at].endswith("ته"))
    if not pointing or s.previous in word_set("not yet") or s.words[s.at][:1] == "ل":
        return False
    before = range(max(s.sentence.start, s.at - _POINTS_BACK), s.at)
    came = s.words[s.at][:1] == "ب" or plays(s.previous, "announced or finished")
    came = came or any(plays(s.words[i], "came to a place") for i in before)
    if s.verb is not None and not came and not any_of(s.around(2, 0), "tried to"):
        # In the sentence before too: "سيطر داعش على الرطبة أمس. واستعادها الجيش اليوم".
        before = range(max(0, s.at - _POINTS_BACK), s.at)
        came = any(v.row["trigger"] == "overtake" for i in before for v in verbs("event_verbs", s.words[i]))
    return came and any(i in s.places for i in before)


def raised_over(s: Surroundings) -> str | None:
    """As in "رفعت القوات العلم فوق المبنى", "داعش يرفع رايته فوق المجمع": whoever raises it holds the place."""
    if not any(w.startswith(("فوق", "علي")) for w in s.after(5)) or s.demonstrators:
        return None
    if not any(i in s.places for i in s.sentence):
        return None
    near = s.around(4, 3)
    if any(plays(w, "raises a banner") for w in near) and s.near("banner", 4):
        return "overtake"
    return "regain" if any(w in word_set("forces") for w in near) else None


def expel(s: Surroundings) -> str | None:
    """As in "طردت القوات داعش من البلدة" takes ground, "طرد السفير" is a move among states; a player is sent off."""
    if s.near("envoy", 4):
        return "depart"
    behind = s.after(_DRIVEN)
    out = next((i for i, w in enumerate(behind) if w == "من"), None)
    if out is None or not any(plays(w, "driven out") for w in behind[:out]):
        return None
    return "regain" if not only_dates(s) and (s.place_after or s.near("territory", 9)) else None


def hold(s: Surroundings) -> str | None:
    """As in "أحكموا قبضتهم على المدينة", "بسط نفوذه على الناحية"; "قبضته الأمنية" is over people."""
    if not plays(s.words[s.at], "keeps its own"):
        gripped = s.previous == "في" or s.words[s.at][:1] == "ب"
        came = any(w.lstrip("و") in word_set("came under") for w in s.around(_CAME, 0))
        placed = any(i in s.places for i in range(s.sentence.start, s.at))
        return "overtake" if gripped and came and placed and plays(s.words[s.at], "grip") else None
    imposed = any(plays(w, "imposed") for w in s.around(4, 0))
    on = next((i for i in range(s.at + 1, min(s.at + 3, s.sentence.stop)) if s.words[i].startswith("علي")), None)
    if on is None or not imposed:
        return None
    there = range(on + 1, min(on + _TAKEN, s.sentence.stop))
    placed = any(i in s.places for i in there) or s.near("territory", 4)
    return "overtake" if placed or (s.words[on] == "عليها" and any(i in s.places for i in s.sentence)) else None


def pull_out(s: Surroundings) -> str | None:
    """As in "سحبت إسبانيا جنودها", "أتمت سحب قواتها"; "سحب سفيره" calls an envoy home, "سحب الثقة" is a vote."""
    if s.near("envoy", 2):
        return "depart" if s.verb is not None else None
    if not s.near("troops", 2):
        return None
    return "withdraw" if s.verb is not None or s.previous in word_set("carried out") else None


def control(s: Surroundings) -> str | None:
    """As in "فرضوا سيطرتهم على المدينة", "تمكنوا من السيطرة عليها"; "استعادت السيطرة" is told by its verb."""
    before = s.words[max(s.sentence.start, s.at - 6) : s.at]
    if any(v.row["trigger"] in {"regain", "handover"} for w in before for v in verbs("event_verbs", w)):
        return None
    placed = s.place_after or s.near("territory", 5)
    # "انتهى بسيطرة التنظيم على المنطقة"
    ended = s.words[s.at][:1] == "ب" and any(plays(w, "ended") for w in before)
    imposed = any(plays(w, "imposed") for w in before)
    # "أصبحت أحياء المدينة تحت سيطرة التنظيم"
    of_somebody = s.previous == "تحت" and not s.words[s.at].endswith(("ته", "ها", "هم"))
    came = of_somebody and any(w.lstrip("و") in word_set("came under") for w in s.around(_CAME, 0))
    came = came and any(i in s.places for i in range(s.sentence.start, s.at))
    told = (placed and (ended or imposed)) or came or _managed_to_take(s) or _on_a_day(s) or _announced_of_somebody(s)
    return "overtake" if told else None


def _announced_of_somebody(s: Surroundings) -> bool:
    """As in "أعلن مصدر سيطرة عناصر التنظيم على بلدة": who took it stands between, and somebody tells of it."""
    if has_article(s.words[s.at]) or s.words[s.at].endswith(("ته", "ها", "هم")) or s.previous == "تحت":
        return False
    reach = range(s.at + 2, min(s.at + _ON_FAR, s.sentence.stop - 1))
    on = next((i for i in reach if s.words[i] == "علي"), None)
    if (
        on is None
        or only_dates(s)
        or s.previous in word_set("opens a clause")
        or plays(s.previous, "taking, spoken of")
    ):
        return False
    taker = s.words[s.at + 1]
    roles = ("unit of a force", "member of a group", "raids on foot", "forces")
    if not any(plays(taker, role) for role in roles):
        # "أهمية سيطرة الدولة على الحدود"
        return False
    there = any(i in s.places for i in range(on + 1, on + _ON)) or plays(s.words[on + 1], "territory")
    return there and any(verbs("say_verbs", w) for w in s.around(_TOLD, 0))


def _managed_to_take(s: Surroundings) -> bool:
    """As in "تمكنت القوات فجر اليوم من السيطرة على حي", "أعلنت السيطرة على مصفى"; "السيطرة على الحريق" takes none."""
    reach = range(s.at + 1, min(s.at + _ON, s.sentence.stop - 1))
    taken = next((i + 1 for i in reach if s.words[i] == "علي"), None)
    if taken is None or not (taken in s.places or plays(s.words[taken], "territory")):
        return False
    if s.at == s.sentence.start or s.previous in word_set("ends a dateline"):
        # "الفرقة التاسعة: السيطرة على قرية": a headline.
        return True
    before = s.around(_TOLD, 0)
    if s.previous in word_set("before what is managed"):
        return any(plays(w, "does what follows") for w in before)
    return any(plays(w, "announced or finished") for w in before[-_SAID:])


def enter(s: Surroundings) -> str | None:
    """As in "دخلت البشمركة المقار التي تركها الجيش": what others left is taken over without a fight; a truce begins."""
    if s.near("into force", 12) and s.near("ceasefire", 2):
        return "agree"
    before = s.words[s.sentence.start : s.at]
    left = s.words[s.at].endswith("ها") and any(
        v.row["trigger"] == "withdraw" for w in before for v in verbs("event_verbs", w)
    )
    # "انسحبت البيشمركة من سنجار ودخلتها فصائل الحشد"
    peaceful = left and any(plays(w, "without") for w in before)
    return "handover" if peaceful or s.near("left behind", 22) else None


def transfer(s: Surroundings) -> str | None:
    """As in "نقل الجيش السيطرة الأمنية إلى القوات العراقية"; "نقل المصابين" is none."""
    return "handover" if s.near("charge of a place", 4) else None


def take_charge(s: Surroundings) -> str | None:
    """As in "تولت القوات العراقية السيطرة على معسكر"; a minister takes charge of no place."""
    forces = any(w in word_set("forces") for w in s.after(3))
    return "handover" if forces and s.near("charge of a place", 6) and s.near("territory", 9) else None


def withdraw(s: Surroundings) -> str | None:
    """As in "انسحبت القوات", "انسحابها"; a bare "انسحاب" is spoken about."""
    forces = any(w in word_set("forces") for w in s.after(1))
    sat = any(plays(w, "sitting or vote") for w in s.after(5)) or any(plays(w, "politician") for w in s.after(2))
    if sat and not (forces and s.verb is not None):
        # "انسحب نواب من الجلسة"
        return None
    if any(n.row["group"] == "protesters" for w in s.after(2) for n in nouns("people", w)):
        # "انسحب المحتجون من الساحة": who goes home from a demonstration changes nothing.
        return None
    if s.words[s.at].removeprefix("و") in word_set("clearing out"):
        # "أعلنت السرايا إخلاء جميع مقراتها"; "إخلاء الجرحى" is none.
        told = any(plays(w, "announced or finished") for w in s.around(_TOLD, 0))
        return "withdraw" if told and s.near("posts of their own", 3) else None
    if s.verb is not None and s.verb.row["present"] in word_set("cleared out"):
        # "أخلت السرايا مقراتها", "أخلت القوات القاعدة"; people are brought out of schools and buildings.
        return "withdraw" if s.near("posts of their own", 6) or s.near("post cleared out", 6) else None
    done = s.previous in word_set("carried out") or s.words[s.at].endswith(("ها", "ه"))
    return "withdraw" if s.verb is not None or done else None


def establish(s: Surroundings) -> str | None:
    """As in "أقام الجيش قاعدة"; "بناء ثكنة" is begun or finished by forces."""
    if s.verb is not None:
        if pitched(s):
            return "protest"
        return "establish" if s.near("new base", 6) and not s.near("base of something else", 8) else None
    before = s.around(_BEGUN, 0)
    begun = any(plays(w, "began or finished") for w in before) and any(plays(w, "builds a base") for w in before)
    return "establish" if begun and s.near("new base", 1) else None
