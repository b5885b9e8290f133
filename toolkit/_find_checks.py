"""Decide what a word of finding tells of: arms, bodies or a grave of many, or nothing that counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ._surroundings import Surroundings, forces_or_sappers
from .harm import harm_noun, is_harm
from .vocabulary import any_of, ends_with, has_article, holds_stem, nouns, plays, word_set

# How far before "on it" a body may be named that was found.
_POINTED = 5
# How far behind "found" a launcher known already may stand.
_LAUNCHER = 4
# How far behind "found" it may be said what the find is used to make.
_MAKING = 16
# Within how many words behind "found" a "that" opens what somebody found out.
_FOUND_THAT = 4
# How far behind "found" a grave may hold remains.
_GRAVE = 14


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


def cache_of_arms(s: Surroundings) -> str | None:
    """As in "مخبأ يحتوي على 22 لغمًا"; one that is bombed is no find."""
    return "disrupt" if s.munition(0, 9) and s.near("containing", 6) else None


def find(s: Surroundings) -> str | None:
    """As in "عثرت على جثث", "العثور على عبوات"; mass graves tell for themselves, "الجثث" are known already."""
    before = s.around(_POINTED, 0)
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
    return "disrupt" if any(map(forces_or_sappers, before)) or any(plays(w, "search of") for w in before) else None


def _holds_bodies(span: Sequence[str]) -> bool:
    """As in "مقبرة تضم رفات 12 شخصا"; of a "مقبرة جماعية" its own name tells."""
    grave = next((i for i, w in enumerate(span) if w.lstrip("وب") in word_set("grave")), None)
    if grave is None or (grave + 1 < len(span) and span[grave + 1] in word_set("of many dead")):
        return False
    return any(plays(w, "body") for w in span[grave + 1 :])


def collect(s: Surroundings) -> str | None:
    """As in "جمعت الشرطة جثث عشرة أشخاص"."""
    return find(s) if any(w in word_set("body") for w in s.after(8)) else None
