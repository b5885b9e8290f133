"""Tell that a source goes on to tell how what it announced came about: "أعلن الجهاز مقتل ثلاثة", "وذكر الجهاز أن"."""

from __future__ import annotations

from collections.abc import Iterable

from ._alike import counts, equal_tolls, same_tolls
from ._roundups import is_heading
from .frames import Frame, names_another, own_places_and_dates
from .mentions import Mentions
from .munitions import size
from .vocabulary import has_article, verbs, word_set

# How near to the head of a sentence the source stands; how many sentences after the lead it may go on, and others may
# tell it again with the same toll.
_HEAD, _SENTENCES, _AGAIN = 3, 2, 4
# What a source tells on of.
_TOLD = frozenset({"violence", "harm", "massgrave"})
# Ways of one attack: what the lead calls an attack, and its details a shot, a shell or a bomb.
_WAYS = {
    "explosion": frozenset({"explosion", "target", "attack"}),
    "attack": frozenset({"attack", "target", "shoot", "ambush", "clash", "assassinate", "storm"}),
    "target": frozenset({"attack", "target", "shelling", "strike", "fire"}),
    "shelling": frozenset({"attack", "target", "shelling", "strike", "fire"}),
    "strike": frozenset({"attack", "target", "shelling", "strike"}),
    "fire": frozenset({"attack", "target", "shelling", "fire"}),
    "clash": frozenset({"attack", "shoot", "ambush", "clash"}),
    # "اغتالوا ناشطا", and then "عثر على جثة مدني تبين أنه ناشط".
    "assassinate": frozenset({"attack", "shoot", "assassinate", "target", "bodies"}),
    "shoot": frozenset({"attack", "shoot", "assassinate", "storm"}),
}


def elaborates(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether a stretch of text tells how what the lead announces came about, in the words of the source named there.

    Parameters
    ----------
    mentions
        The article.
    event
        What the lead tells.
    frame
        The stretch.

    Returns
    -------
    bool
        True where the same source speaks on, the two can be one by their kinds, and no toll speaks against it. Places
        and days are for the caller to compare.
    """
    behind = frame.sentence - event.sentence
    if not 0 < behind <= _AGAIN or event.counted or frame.counted or event.background:
        return False
    told = equal_tolls(event, frame, 1)
    once_more = told and behind == 1 and _announced(mentions, event)
    if frame.family not in _TOLD or not (event.sentence == _lead(mentions) or once_more):
        return False
    places, days = own_places_and_dates(mentions, event.spans[0])
    _, later = own_places_and_dates(mentions, frame.spans[0])
    # Others tell it once more, with so many harmed again; one wounded on a day of its own is of something else.
    again = told and (bool(days) or not later) and sum(sum(counts(event, s)) for s in ("killed", "wounded")) > 1
    if behind > (_AGAIN if again else _SENTENCES) or len(event.spans) > (_AGAIN if again else 1):
        return False
    if event.triggers and all(t.definite for t in event.triggers) and not told:
        # "ندد العراق السبت بالضربات": the day is that of what was said of them.
        return False
    # "قتل شرطي بانفجار شمالي العراق. وقال ضابط إن عبوة انفجرت في أطراف طوزخرماتو"
    wide = bool(days) and not places and not later
    less = behind == 1 and _counts_less(mentions, event, frame)
    bomber = by_a_bomber(mentions, event, frame)
    bomb = _same_bomb(mentions, event, frame)
    known = told or wide or less or bomber or bomb
    if not (speaks_on(mentions, frame) or (known and _said(mentions, frame) is not None)):
        return False
    if names_another(mentions, range(frame.spans[0].start, min(frame.spans[0].stop, frame.first + 3))):
        return False
    ways = ways_of(event.kinds)
    kinds = frame.kinds
    if (told and "attack" in event.kinds) or bomber or bomb:
        # "قتل ثلاثة بهجوم بعبوة", and then "عبوة انفجرت … ومقتل ثلاثة".
        ways |= {"explosion"}
    if not event.kinds:
        # "أعلن الجيش مقتل جنديين جنوب بغداد", and then "وقال بيان إن دورية تعرضت لانفجار أدى إلى مقتل اثنين".
        return told and bool(kinds)
    if not kinds:
        # "قتل ثلاثة شرطة بنيران مسلحين", and then "وقال مصدر إن مسلحين نصبوا حاجزا وقاموا بقتل ثلاثة شرطة".
        return told and any(sum(counts(frame, status)) > 1 for status in ("killed", "wounded"))
    return kinds <= ways and (same_tolls(event, frame) or less)


def ways_of(kinds: Iterable[str]) -> frozenset[str]:
    """
    Kinds by which the details of an event may be told.

    Parameters
    ----------
    kinds
        By which it was announced.
    """
    return frozenset[str]().union(*(_WAYS.get(kind, frozenset({kind})) for kind in kinds))


def _same_bomb(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether another source tells of one bomb at one column, straight behind it, and neither of anybody harmed.

    "استهدفت عبوة رتلا للتحالف قرب البطحاء. وأكد مصدر أمني أن عبوة انفجرت لدى مرور رتل للتحالف"
    """
    if event.tolls or frame.tolls or frame.sentence - event.sentence != 1:
        return False
    bombs = [[w for w in mentions.weapons_by_word.within(f.spans[0]) if w.munition] for f in (event, frame)]
    one = all(len(of) == 1 and of[0].quantity is not None and size(of[0].quantity) == 1 for of in bombs)
    named = (mentions.actors_by_word.within(f.spans[0]) for f in (event, frame))
    columns = [{a.actor.name for a in found if not a.tells} for found in named]
    alike = one and bombs[0][0].weapon == bombs[1][0].weapon
    return alike and not columns[0].isdisjoint(columns[1])


def by_a_bomber(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether another tells, without a toll, of the bomber by whom an attack was: "وأوضح مصدر أن انتحاريا فجر نفسه".

    Parameters
    ----------
    mentions
        The article.
    event
        The attack, with its toll.
    frame
        The stretch of the sentence behind it.
    """
    attack = event.kinds <= {"attack", "target"} and bool(event.tolls) and not frame.tolls
    next_to = frame.sentence - event.sentence == 1
    return attack and next_to and frame.kinds == {"explosion"} and frame.says(mentions.words, "bomber")


def _announced(mentions: Mentions, event: Frame) -> bool:
    """Whether a source is brought in that then tells on: "كما أفاد مصدر في شرطة نينوى بأن ضابطا قتل في هجوم"."""
    start = mentions.text.sentences[event.sentence].start
    said = _said_in(mentions, range(start, min(start + _HEAD + 1, event.first)))
    behind = mentions.words[said + 1 : said + 2] if said is not None else []
    return any(not has_article(word) and word not in word_set("opens a clause") for word in behind)


def _counts_less(mentions: Mentions, event: Frame, frame: Frame) -> bool:
    """
    Whether another source counts fewer dead and fewer wounded of one bomb.

    "قتل ستة وأصيب 12 بانفجار سيارة مفخخة وسط بغداد. وقالت الشرطة إن سيارة انفجرت في الكرادة فقتلت أربعة وجرحت تسعة"
    """
    pairs = [(sum(counts(frame, s)), sum(counts(event, s))) for s in ("killed", "wounded")]
    bombs = [[w for w in mentions.weapons_by_word.within(f.spans[0]) if w.munition] for f in (event, frame)]
    one = all(len(of) == 1 and of[0].quantity is not None and size(of[0].quantity) == 1 for of in bombs)
    blasts = event.kinds == frame.kinds == {"explosion"}
    return blasts and one and bombs[0][0].weapon == bombs[1][0].weapon and all(0 < a <= b for a, b in pairs)


def _lead(mentions: Mentions) -> int:
    """Number of the first sentence that tells of anything, behind headings and the name of the outlet."""
    for number, sentence in enumerate(mentions.text.sentences):
        told = mentions.triggers_stated.within(sentence) or mentions.tolls_by_word.within(sentence)
        if told and not is_heading(mentions, number):
            return number
    return 0


def speaks_on(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether who speaks is known: "وأضاف أن", "وقال المصدر إن", "وذكرت قيادة العمليات في بيان".

    Parameters
    ----------
    mentions
        The article.
    frame
        A stretch of the sentence.
    """
    said = _said(mentions, frame)
    if said is None or said + 1 >= len(mentions.words):
        return False
    after, second = mentions.words[said + 1], mentions.words[said + 2 : said + 3]
    return has_article(after) or after in word_set("opens a clause") or any(map(has_article, second))


def _said(mentions: Mentions, frame: Frame) -> int | None:
    """The verb of saying at the head of the sentence, if one stands there."""
    start = mentions.text.sentences[frame.sentence].start
    if " ".join(mentions.words[start : start + 2]) in word_set("on his part"):
        # "من جانبه، أوضح آمر القاعدة أن"
        start += 2
    return _said_in(mentions, range(start, min(start + _HEAD, frame.first)))


def _said_in(mentions: Mentions, head: range) -> int | None:
    return next((i for i in head if verbs("say_verbs", mentions.words[i])), None)
