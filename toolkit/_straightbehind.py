"""Tell what stands straight behind an event and is of it: shots in answer, what became of a salvo, a fight in it."""

from __future__ import annotations

from ._elaborating import speaks_on
from ._stretch import Stretch
from .frames import Frame
from .vocabulary import each_among, has_article, nouns, word_set

# Words for one bombardment: "قصف", then "شن هجومًا بطائرات", then "الضربات".
FROM_AFAR = frozenset({"attack", "target", "shelling", "strike", "fire"})
# Those that name the fire itself.
SHELLED = FROM_AFAR - {"attack", "target"}
# Shots at somebody, and what they did.
_SHOT = frozenset({"shoot", "assassinate", "execute"})


def of_the_salvo(stretch: Stretch, event: Frame) -> bool:
    """Whether it tells what became of some of those fired: "اعترضت أحدها، فيما سقطت البقية قرب مرآب"."""
    if event.kinds.isdisjoint(FROM_AFAR | {"shootdown"}):
        return False
    words, at = stretch.mentions.words, [t.at for t in stretch.frame.triggers]
    of_them = any(w in word_set("the rest of them") for i in at for w in words[i + 1 : i + 3])
    # "تم إسقاط الصاروخ الأول، فيما انفجرت الثانية", "أسقطت الدفاعات المسيرة الأولى"
    brought_down = stretch.frame.kinds == {"shootdown"}
    first = brought_down and any(_the_first(words[j : j + 2]) for i in at for j in (i + 1, i + 2))
    then = stretch.frame.kinds == {"explosion"} and any(_nth(w) for i in at for w in words[i + 1 : i + 2])
    return (of_them or first or then) and not stretch.fronted


def _the_first(behind: list[str]) -> bool:
    """Whether words name one of several munitions known: "الصاروخ الأول", "المسيرة الثانية"."""
    return len(behind) > 1 and has_article(behind[0]) and _nth(behind[1])


def _nth(word: str) -> bool:
    return has_article(word) and word in word_set("nth of its kind")


def answered(stretch: Stretch, event: Frame) -> bool:
    """Whether those attacked shoot back, at no place of its own: "جنود الرتل ردوا بإطلاق النار فقتلوا سائقا"."""
    shot = bool(stretch.frame.kinds) and stretch.frame.kinds <= _SHOT | {"clash"}
    words, span = stretch.mentions.words, stretch.frame.spans[0]
    back = any(w in word_set("shot back") for w in words[span.start : stretch.frame.first])
    return shot and back and not stretch.places and not stretch.fronted


def at_them(stretch: Stretch, event: Frame) -> bool:
    """Whether those attacked before are shot at: "إن مسلحين أطلقوا عليه النار فأردوه"."""
    words, first = stretch.mentions.words, stretch.frame.first
    shot = "shoot" in stretch.frame.kinds and stretch.frame.kinds <= _SHOT and not stretch.fronted and bool(event.tolls)
    return shot and any(w in word_set("at somebody") for w in words[first + 1 : first + 3])


def in_its_course(stretch: Stretch, event: Frame) -> bool:
    """As in "فجّروا خلال الهجوم سبع سيارات"."""
    behind = each_among(stretch.words, range(len(stretch.words) - 1), word_set("in the course of"))
    return any(n.reading.article for i in behind for n in nouns("event_nouns", stretch.words[i + 1]))


def fight_in_its_course(stretch: Stretch, event: Frame) -> bool:
    """As in "قتلت القوات ثلاثة في غارة على مزرعة. وأضاف أن جنديا أصيب خلال تبادل لإطلاق النار"."""
    words, frame = stretch.mentions.words, stretch.frame
    if frame.kinds != {"clash"} or stretch.places or stretch.dates or frame.sentence - event.sentence != 1:
        return False
    during = all(words[t.at - 1] in word_set("in the course of") for t in frame.triggers)
    return during and speaks_on(stretch.mentions, frame)
