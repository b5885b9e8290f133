"""Tell whether a word of shutting or cutting off tells of a protest: roads, gates of a port, offices of the state."""

from __future__ import annotations

from ._surroundings import Surroundings
from .arabic import word_cache
from .people import of_protesters
from .vocabulary import any_of, nouns, plays, word_set

# How far behind "shut" the office may stand, with who shuts it between: "أغلق طلبة جامعة ذي قار مبنى المحافظة".
_SEAT = 7
# How far before "they shut" they may be named.
_SUBJECT = 12


def block(s: Surroundings) -> str | None:
    """As in "قطع محتجون الطريق", "أغلقوا مدخل الميناء"; forces that cut a road keep order."""
    if s.near("mission of its own", 3):
        # "أغلقت السعودية سفارتها"
        return "depart"
    if s.verb is not None and any(w in word_set("forces") for w in s.after(1)):
        return None
    if any_of(s.after(6), "its own doors"):
        # "أغلقت صناديق الاقتراع أبوابها": it shuts by itself.
        return None
    stopped = s.verb is not None and s.verb.row["present"] in word_set("stops up")
    if stopped and not any(map(_in_a_crowd, s.around(4, 5))):
        # "سدت سيارتان الطريق": nobody demonstrates.
        return None
    if _shut_by_protesters(s):
        return "protest"
    blocked = s.near("road", 6) or s.near("way in", 6)
    # "أحرق محتجون إطارات، فيما قطع آخرون الطريق": those told of before do.
    others = any(w in word_set("others") and w.endswith("ون") for w in s.after(1))
    marks = word_set("sign of protest")
    # "طلبة المعاهد يقطعون الشارع احتجاجا"
    they = any(map(_of_the_people, s.around(6, 3))) and any(s.words[i] in marks for i in s.sentence)
    return "protest" if (s.crowd or they or others) and blocked and s.demonstrators else None


def _shut_by_protesters(s: Surroundings) -> bool:
    """As in "أغلق محتجون مبنى المحافظة", "قطع مزارعون الطريق"; not what forces shut against a crowd."""
    # "إن العشرات من خريجي الكليات والمعاهد أغلقوا"; "أقدم العشرات … على غلق"
    several = s.words[s.at].endswith("وا") or (s.verb is None and s.previous == "علي")
    who = [*s.around(_SUBJECT if several else 3, 0), *s.after(2)]
    if not any(map(_in_a_crowd, who)) or any(w in word_set("forces") for w in s.around(4, 3)):
        return False
    # What is cut off is a road; in "قطع الأهالي التيار" nobody demonstrates.
    cut = s.words[s.at].removeprefix("و") in word_set("cuts a road")
    return s.near("road", _SEAT) or (not cut and (s.near("seat of power", _SEAT) or s.near("way in", _SEAT)))


@word_cache
def _in_a_crowd(word: str) -> bool:
    """Whether a word names a crowd, or those who strike or protest: "طلبة", "موظفو"."""
    return plays(word, "crowd") or of_protesters(word) or plays(word, "who strikes or protests")


@word_cache
def _of_the_people(word: str) -> bool:
    """Whether a word names people of a place in the plural."""
    return any(n.row["group"] == "civilians" and n.form.number == "plural" for n in nouns("people", word))
