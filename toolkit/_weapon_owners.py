"""Find whose the aircraft or the shells are that strike: "مسيّرة تركية", "طائرات التحالف", "خمس قذائف إيرانية"."""

from __future__ import annotations

from itertools import compress

from ._carriers import told_by
from ._named import actor_near, actors_by_word
from ._targetarms import brought_down
from .actors import UNIDENTIFIED
from .arabic import word_cache
from .mentions import Mentions
from .nationalities import forces_of, nationality
from .vocabulary import has_article, plays, word_set

# What a nationality behind aircraft may be of, other than the aircraft.
_OTHERS = ("interests of a state", "mission of a state", "post of a state")


@word_cache
def _flies(word: str) -> bool:
    """Whether a word names what flies."""
    return plays(word, "flying")


def _hits_what_follows(words: list[str], after: int) -> bool:
    """Whether one strike or drone is the subject of a verb, and what stands behind it is hit: "قصفت مسيّرة مقاتلين"."""
    word = words[after - 1]
    one = word.endswith("ه") and not has_article(word) and word not in word_set("one aircraft")
    verb = after - 3 if words[after - 2] in word_set("one aircraft") else after - 2
    return one and verb >= 0 and bool(told_by(words[verb]))


def owner_of_aircraft(mentions: Mentions, span: range) -> str | None:
    """As in "مسيّرة تركية", "طائرات التحالف": whose the aircraft is."""
    words = mentions.words
    flying = [w.last for w in mentions.weapons_by_word.within(span) if w.weapon in {"drone", "air strike"}]
    flying += [at + 1 for at in compress(span, map(_flies, words[span.start : span.stop]))]
    for after in sorted(flying):
        if brought_down(mentions, after - 1):
            # "أسقطوا مروحية أميركية": it was hit.
            continue
        if words[after - 1].startswith("لل") or (words[after - 1][:1] == "ل" and plays(words[after - 1][1:], "flying")):
            # "سقط على السرب التاسع لطيران الجيش": whose what was hit is.
            continue
        near = words[after : min(after + 2, span.stop)]
        # "طائرة مسيرة السفارة الأمريكية" is not the embassy's: noun and adjective agree in the article.
        known = has_article(words[after - 1])
        if near and any(plays(near[0], role) for role in _OTHERS):
            # "هجوما بالطائرات المسيرة المصالح الأمريكية": what was hit begins.
            continue
        own = (w for w in near if w[:1] != "و" and (known or not w.startswith("ال")))
        row = next((r for w in own if (r := nationality(w))), None)
        # "طائرة مسيرة تابعة للجيش التركي"
        owned = after + 1 if after < span.stop and words[after] in word_set("belonging to") else after
        owner = actors_by_word(mentions).get(owned)
        if owner is not None and (owner.actor.name == UNIDENTIFIED or _hits_what_follows(words, after)):
            # "استهدفت غارة مسلحين", "قصفت مسيّرة كتائب حزب الله": it hit them.
            owner = None
        if row is not None or owner is not None:
            return forces_of(row["demonym"]) if row else owner.actor.name if owner else None
    return None


def owner_of_munitions(mentions: Mentions, span: range) -> str | None:
    """Whose shells fell ("خمس قذائف إيرانية"), not whose make they are ("صواريخ إيرانية الصنع"); left-over mines."""
    words = mentions.words
    for weapon in mentions.weapons_by_word.within(span):
        if not weapon.munition:
            continue
        after = weapon.last
        left = next((i for i in range(after, min(after + 3, span.stop)) if words[i] in word_set("left-over")), None)
        whose = actor_near(mentions, left + 1, span.stop, 0) if left is not None else None
        if whose is not None:
            return whose.actor.name
        fired = after < span.stop and weapon.weapon in {"shell", "artillery", "mortar"}
        row = nationality(words[after]) if fired else None
        made = words[after + 1 : after + 2]
        if row is not None and row["demonym"] != "Iraqi" and not (made and made[0] in word_set("made")):
            return forces_of(row["demonym"])
    return None
