"""Tell whether a word of gathering, marching or storming tells of a crowd, by the words around it."""

from __future__ import annotations

from itertools import pairwise, takewhile

from ._surroundings import Surroundings, unarmed
from .actors import FORCES
from .arabic import word_cache
from .harm import is_harm
from .people import of_protesters
from .vocabulary import any_of, has_article, noun_at, nouns, plays, verbs, word_set, words_of

# How far before a gathering the verb may stand that says that it was dispersed.
_DISPERSED = 8
# How far before it the verb may stand that says who held it: "نظم خريجون وقفة أمام الوزارة".
_HELD = 4
# How far before the tents of a sit-in the verb may stand that says that they were put up, and by whom.
_PITCHED = 6
# How far around a march the words may stand that say who held it and where it went.
_MARCHED = 5
_THAT = frozenset({"ان", "بان", "وان", "وبان"})
# How far behind "storm" the site of a sit-in may be named.
_SIT_IN = 7
# How far behind "storm" it may be said that a sit-in was to be broken up.
_TO_BREAK_UP = 16
# How near protests the verb may stand that says that they came about, and before them the town that saw them.
_CAME_ABOUT, _SAW = 5, 5
# How far before a strike the verb may stand that says that it was held, and behind it.
_STRIKERS, _STRUCK = 5, 2
# How far behind its verb it may be said what demonstrators carry, or that they fill the streets.
_SHOWN = 6
# How far before "protested" a body may be named that did.
_ITS_NAME = 7
# How far before "and burned" the strike may be told that did it.
_BURNT_BY = 14
# Endings of a verb of several, with whom or what it is done to.
_THEY = ("وا", "وه", "وها", "وهم")
# How far before a demonstration the word may stand that calls it off.
_CALLED_OFF = 4
# How far behind "burnt" it may be said that somebody was alive.
_ALIVE = 7


def gather(s: Surroundings) -> str | None:
    """As in "خرج المئات … مطالبين بـ": with people and a sign of protest."""
    marks, seats = word_set("sign of protest"), word_set("seat of power")
    # "فرضت القوات طوقًا" is written like "the two surrounded".
    imposed = any(w in word_set("imposed") for w in s.around(5, 0)) and not s.words[s.at].endswith(("ت", "وا"))
    # "طلبة" may be "he asked for it" too.
    people = s.crowd or any(map(unarmed, s.after(2))) or any(plays(w, "crowd of people") for w in s.around(3, 3))
    if not people or imposed or _shot_at(s):
        return None
    if s.previous in word_set("preposition"):
        # "مع توافد الآلاف إلى الساحة" says what else went on.
        return None
    if any(n.row["trigger"] == "funeral" for w in s.after(6) for n in nouns("event_nouns", w)):
        # "خرج الآلاف في تشييع الضحايا"
        return None
    after = s.after(12)
    at_a_seat = any(w in word_set("before a seat") and seats & set(after[i + 1 : i + 3]) for i, w in enumerate(after))
    # "احتشد آلاف المتظاهرين في الساحة"
    named = any(of_protesters(w) for w in s.after(3))
    return "protest" if at_a_seat or named or any(s.words[i] in marks for i in s.sentence) else None


def vigil(s: Surroundings) -> str | None:
    """As in "وقفة شارك فيها مئتا معلم", "وقفة لخريجين أمام المصفى"; one in memory of the dead is none."""
    if not s.crowd or _shot_at(s) or any(plays(w, "in memory of") for w in s.after(6)):
        return None
    if any(v.row["trigger"] == "disperse" for w in s.around(_DISPERSED, 0) for v in verbs("event_verbs", w)):
        # "فرقت الشرطة صباح اليوم وقفة لخريجين" is told by its verb.
        return None
    held = any(plays(w, "holds a gathering") for w in s.around(_HELD, 0)) and s.near("before a seat", 3)
    people = any(map(unarmed, s.after(2))) or held or any(plays(w, "took part") for w in s.after(3))
    return "protest" if people or any(w in word_set("sign of protest") for w in s.after(8)) else None


def march(s: Surroundings) -> str | None:
    """As in "نظم موظفون مسيرة", "مسيرة جابت شوارع المدينة"; a drone is none, nor a march of pilgrims or mourners."""
    near = s.around(_MARCHED, _MARCHED)
    if s.at in s.weapons or any(plays(w, "no protest, of a march") or plays(w, "other march") for w in near):
        return None
    before = s.around(_MARCHED, 0)
    # "وكانت قد قادت مسيرات": what somebody had done is told of her.
    took_part = any(plays(w, "takes part") for w in before) and not any(w in word_set("already") for w in before)
    held = took_part or any(plays(w, "holds a gathering") for w in before)
    went = any(plays(w, "goes, of a march") for w in near)
    called_off = any(plays(w, "calls off") for w in s.around(_CALLED_OFF, 0))
    placed = any(i in s.places for i in s.sentence)
    return "protest" if (held or went) and placed and not called_off else None


def walkout(s: Surroundings) -> str | None:
    """As in "أضرب المعلمون عن الدوام", "نفذ الطلبة إضرابا"; a hunger strike and the right to strike are none."""
    if s.near("fed with", 3) or s.previous in word_set("no protest after"):
        return None
    around = s.around(_STRIKERS, 0)
    if s.verb is not None:
        return "protest" if any(map(unarmed, (*around[-_HELD:], *s.after(_HELD)))) else None
    if any(plays(w, "strikes") for w in (*around, *s.after(_STRUCK))):
        return "protest" if s.crowd or any(i in s.places for i in s.sentence) else None
    # "إضراب طلابي في الديوانية": a headline.
    heads = s.at == s.sentence.start or not s.previous.isalnum()
    return "protest" if heads and s.place_after and s.near("of which strikers", 2) else None


def chant(s: Surroundings) -> str | None:
    """As in "هتف متظاهرون", "حمل محتجون لافتات"; "حمل المتظاهرون الحكومة المسؤولية" is said of them."""
    if any(n.row["trigger"] == "funeral" for w in s.around(_SHOWN, _SHOWN) for n in nouns("event_nouns", w)):
        return None
    shown = plays(s.words[s.at], "cries out") or s.near("shown in protest", _SHOWN)
    near = (*s.around(2, 0), *s.after(2))
    return "protest" if shown and any(of_protesters(w) and not plays(w, "mourners") for w in near) else None


def fill(s: Surroundings) -> str | None:
    """As in "غصت الشوارع بالمحتجين"."""
    return "protest" if any(w[:1] == "ب" and of_protesters(w) for w in s.after(_SHOWN)) else None


def pitched(s: Surroundings) -> bool:
    """Whether demonstrators put up tents: "نصب محتجون خيما أمام الحقل"."""
    near = (*s.around(3, 0), *s.after(2))
    marks = word_set("sign of protest")
    protest = any(map(of_protesters, near)) or (
        any(map(unarmed, near)) and any(s.words[i] in marks for i in s.sentence)
    )
    return protest and s.near("tent", 4)


def cleared_away(s: Surroundings) -> bool:
    """Whether forces pull down the tents of a sit-in: "أزالت القوات خيم المعتصمين"."""
    behind = s.after(_SIT_IN)
    theirs = any(plays(a, "site of a sit-in") and b in word_set("dispersed crowd") for a, b in pairwise(behind))
    return theirs and any(w in word_set("forces") for w in s.around(4, 4))


def _shot_at(s: Surroundings) -> bool:
    """As in "أطلق مسلحون النار على تجمع للمحتجين": a crowd that is shot at."""
    before = s.words[max(s.sentence.start, s.at - 3) : s.at]
    return s.previous in word_set("upon") and any(plays(w, "fire") for w in before)


def protest(s: Surroundings) -> str | None:
    """As in "تظاهر المئات"; "مذكرة احتجاج" and "ساحة الاعتصام" are none, "احتجاجًا على" says only why."""
    if s.verb is None and plays(s.previous, "tent") and any(plays(w, "pitches") for w in s.around(_PITCHED, 0)):
        # "نصب المئات خيام الاعتصام أمام الشركة"
        return "protest"
    if s.previous in word_set("no protest after") or s.previous[1:] in word_set("no protest after"):
        return None
    if s.previous == "في" and any(_somebody(s, i) for i in range(s.at - 3, s.at - 1)):
        # "ناشط في التظاهرات" only says who he is; "ستة أشخاص أمس في الاحتجاجات" where they were.
        return None
    if _shot_at(s) or _only_spoken_of(s) or _in_passing(s) or _in_words(s):
        return None
    if s.verb is None and any(plays(w, "calls off") for w in s.around(_CALLED_OFF, 0)):
        # "ألغى التيار مظاهرة", "إلغاء تظاهرة كانت مقررة": nobody marched.
        return None
    if s.verb is None and any(plays(w, "no protest, of a march") for w in s.after(3)):
        # "مسيرة راجلة للزائرين"
        return None
    took_part = s.words[s.at - 2 : s.at - 1] if s.previous == "في" else []
    if has_article(s.words[s.at]) and any(plays(w, "took part") for w in took_part):
        # "صاحب شركة شارك في التظاهرات" does, too.
        return None
    word = s.words[s.at]
    reason = s.verb is None and word in word_set("sign of protest") and word.endswith("ا")
    return None if reason else "protest"


def _in_words(s: Surroundings) -> bool:
    """As in "احتجت الحكومة المحلية على العملية": a body protests to somebody, and no crowd does."""
    if s.verb is None or s.verb.row["term"] != "احتج" or s.crowd:
        return False
    # "إن الحكومة المحلية في واسط احتجت"
    before = s.around(_ITS_NAME, 0)
    that = next((i for i in range(len(before) - 2, -1, -1) if before[i] in word_set("before a statement")), None)
    subject = [*s.after(1), *(before[that + 1 : that + 2] if that is not None else [])]
    return any(w in word_set("body, who protests in words") for w in subject)


def _somebody(s: Surroundings, at: int) -> bool:
    """Whether a word names somebody, or who took part, not so and so many."""
    active = plays(s.words[at], "took part")
    counted = (i for i in (at, at + 1) if i in s.people)
    several = any(noun.form.number == "plural" for i in counted for noun in noun_at("people", s.words, i))
    return at in s.people and (active or not several)


def _only_spoken_of(s: Surroundings) -> bool:
    """As in "جلسة لبحث الاحتجاجات", "من مؤيدي المظاهرات"; "تجددت الاحتجاجات" and "قتلى الاحتجاجات" tell of them."""
    if s.verb is not None or not has_article(s.words[s.at]):
        return False
    # What "التي" leads to only says which protests are spoken of.
    told = takewhile(lambda w: w not in word_set("who, which"), s.after(_CAME_ABOUT))
    came_about = any(plays(w, "comes about") for w in (*s.around(_CAME_ABOUT, 0), *told))
    return not came_about and not any(is_harm(s.words[i]) for i in s.sentence)


def _in_passing(s: Surroundings) -> bool:
    """As in "قنصليتها في البصرة التي تشهد احتجاجات": what the town is known for, in a sentence about something else."""
    before = range(max(s.sentence.start + 1, s.at - _SAW), s.at)
    that = next((i for i in before if s.words[i] in word_set("who, which") and i - 1 in s.places), None)
    return s.verb is None and that is not None and any(plays(w, "comes about") for w in s.words[that + 1 : s.at])


def riot(s: Surroundings) -> str | None:
    """As in "اندلعت أعمال شغب"; "قوات مكافحة الشغب" are police, "اضطراب ما بعد الصدمة" is an illness."""
    ill = any(plays(w, "disorder of the mind") for w in s.after(2))
    police = s.previous.lstrip("ولب") in word_set("fighting (something)") or s.previous in word_set("forces")
    return None if ill or police else "riot"


def pour(s: Surroundings) -> str | None:
    """As in "أمطروه بالرصاص", "أمطرت المدفعية الحي بالقذائف", "أمطرتهم الشرطة بالغاز"."""
    # "أمطر مسلحون يستقلون سيارة من نوع أوبل سيارته بالرصاص"
    shells = s.munition(0, 9)
    if s.near("fire", 4) or (not shells and s.near("fire", 10)):
        return "shoot"
    if shells:
        return "shelling"
    return "disperse" if any(plays(w, "tear gas") for w in s.after(6)) else None


def pelt(s: Surroundings) -> str | None:
    """As in "رشقوا عناصر الشرطة بالحجارة", "جراء رميهم بالحجارة"; "رشق مسلحون المنزل بالرصاص" is shooting."""
    if s.verb is None:
        # "ورشق بعضهم الجنود" is the verb.
        word, caused = s.words[s.at], s.previous in word_set("before a cause")
        noun = caused or word[:1] in {"ب", "ل"} or has_article(word.lstrip("و"))
        return "pelt" if noun and s.near("thrown by a crowd", 3) else None
    if s.near("fire", 6):
        return "shoot"
    if s.previous in word_set("time before"):
        # "أصيبوا بعد رشقهم بالحجارة" only says how.
        return None
    return "pelt" if s.near("thrown by a crowd", 9) else None


def storm(s: Surroundings) -> str | None:
    """As in "اقتحم محتجون المبنى"; gunmen who storm a house attack it, forces raid it or break up a sit-in."""
    behind = s.after(_SIT_IN)
    if any(plays(a, "site of a sit-in") and b in word_set("dispersed crowd") for a, b in pairwise(behind)):
        # "اقتحام ساحة الاعتصام"
        return "disperse"
    ahead = s.after(_TO_BREAK_UP)
    if any(plays(a, "to break up") and b in word_set("dispersed crowd") for a, b in pairwise(ahead)):
        # "اقتحمت القوات ساحة المدينة فجرا لفض الاعتصام"
        return "disperse"
    if s.verb is not None and s.weapon({"car bomb"}, 0, 2):
        # "اقتحمت شاحنتان مفخختان مقرا"
        return "explosion"
    lead = _lead(s) if s.verb is not None and s.words[s.at].endswith(_THEY) else None
    near = any(w in word_set("gunmen") for w in s.around(8, 4)) or any(plays(w, "gunmen of") for w in s.around(8, 3))
    if s.verb is not None and _in_disguise(s):
        return "attack"
    if lead == "gunmen" or (near and lead is None):
        # "أردى مسلحون ثمانية من أسرة واحدة، فجر اليوم الأربعاء، حين اقتحموا منزل محام"
        return "attack"
    if any(w in word_set("forces") for w in s.around(4, 4)):
        # Forces storm a town, and raid a house.
        return "clash" if any(i in s.places for i in range(s.at + 1, s.at + 5)) else "raid"
    return "storm"


def _in_disguise(s: Surroundings) -> bool:
    """As in "اقتحم رجال يرتدون زي الشرطة بيتا", "اقتحم مهاجمون دار ضابط": no demonstrators, nor police."""
    who = (*s.around(3, 0), *s.after(2))
    men = any(w in word_set("men") for w in who) and any(plays(w, "disguised") for w in s.around(4, 4))
    return men or any(plays(w, "attackers") for w in who)


@word_cache
def _who(word: str) -> str | None:
    """Who a word names, of those who storm: gunmen, forces or a crowd."""
    groups = {n.row["group"] for n in nouns("people", word)}
    if word in word_set("gunmen"):
        return "gunmen"
    if word in words_of("forces", "of the law") or groups & FORCES:
        return "forces"
    return "crowd" if word in word_set("crowd") or of_protesters(word) else None


def _lead(s: Surroundings) -> str | None:
    """
    Who "they" are that storm: those named first in the sentence, or a crowd that is named last.

    "طوق الجنود دارا تحصن فيها مسلحون ثم اقتحموا الدار": the soldiers.
    """
    # "قالت الشرطة إن مسلحين اقتحموا": who only tells of it stands before "that".
    told = next((i + 1 for i in range(s.at - 1, s.sentence.start, -1) if s.words[i] in _THAT), s.sentence.start)
    # "عناصر الشرطة" are police.
    before = pairwise(s.words[told : s.at + 1])
    named = [who for w, behind in before if (who := _who(w)) and (who, _who(behind)) != ("gunmen", "forces")]
    return None if not named else "crowd" if named[-1] == "crowd" else named[0]


def attack_and_crowd(s: Surroundings) -> str | None:
    """As in "هاجم محتجون مقرات أحزاب"; in "هاجم مسلحون متظاهرين", "هاجمت الشرطة المتظاهرين" they are attacked."""
    first, near = s.after(1), any(of_protesters(w) for w in s.after(2))
    if any_of(first, "crowd") and s.after(2)[1:] == ["من"]:
        # "هاجم العشرات من المحتجين مقر الحزب"
        return "storm"
    if any(map(of_protesters, first)):
        return "storm"
    heads = [n.row["group"] for w in first for n in nouns("force_heads", w)]
    if any_of(first, "forces") or any(group in FORCES for group in heads):
        return "disperse"
    if heads or any_of(first, "gunmen") or any_of(first, "unknown men"):
        return "attack" if near else None
    return "storm" if near else None


def climb(s: Surroundings) -> str | None:
    """As in "تسلق محتجون سور السفارة"; nobody storms a mountain."""
    return "storm" if s.demonstrators and s.near("wall of a building", 4) else None


def sign(s: Surroundings) -> str | None:
    """As in "وقّعا اتفاقًا يقضي بإنهاء المظاهر المسلحة"; ministries sign with companies too."""
    return "agree" if s.near("agreement", 14) and not s.near("business", 14) else None


@word_cache
def _strikes(word: str) -> bool:
    """Whether a word tells of a strike or of shelling."""
    rows = [n.row for n in nouns("event_nouns", word)] + [v.row for v in verbs("event_verbs", word)]
    return any(row["trigger"] in {"strike", "shelling"} for row in rows)


def burn(s: Surroundings) -> str | None:
    """Flags and pictures burnt are a gesture, no destruction, and tyres a protest where people burn them."""
    if s.near("tyres", 4):
        return "protest" if s.demonstrators else None
    if cleared_away(s):
        return "disperse"
    if s.verb is not None and s.weapon({"car bomb"}, 0, 3) and not s.near("flags", 3):
        # "حرقت المفارز عجلة مفخخة للعدو"
        return "disrupt"
    if any(plays(w, "aircraft") for w in s.around(3, 5)):
        # "طيران الجيش يحرق عجلتين"
        return "strike"
    if s.verb is not None and s.words[s.at][:1] == "ف" and any(map(_strikes, s.around(_BURNT_BY, 0))):
        # "أغارت مقاتلات على رتل فأحرقت عجلات": what a strike did.
        return None
    if s.verb is None and s.words[s.at] in word_set("way of killing") and s.crowd:
        # "أعدم 18 مدنيا حرقا": how they died.
        return None
    if s.verb is None and s.militants_killed:
        # "قتل 45 إرهابيا وحرق ثماني دراجات": what the group lost with them.
        return None
    by_group = any_of(s.around(_ALIVE, _ALIVE), "group that judges")
    if s.crowd and by_group and any(w in word_set("alive") for w in s.after(_ALIVE)):
        # "أحرق التنظيم أربعة أشخاص أحياء"
        return "execute"
    return None if s.near("flags", 4) else "burn"
