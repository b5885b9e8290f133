"""Bind what is told of the first and the second of several attacks to each: "أدى الهجوم الأول إلى … والثاني إلى"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice, pairwise

from ._numerals import number_words
from ._toll import Toll
from .clauses import is_punctuation
from .frames import BLASTS, VIOLENCE, Frame, own_places_and_dates
from .mentions import Mentions
from .places import PlaceMention
from .triggers import Trigger
from .vocabulary import each_among, has_article, plays, word_set

# How many sentences before it the attacks may be told of which one is the first.
_SENTENCES = 2
# How many events back they may be, and from which number on nothing is told so.
_EVENTS_BACK, _MOST = 8, 6
# How far behind "went off" its bombs are named.
_ITS_BOMBS = 4
_HARMED = frozenset({"killed", "wounded"})
# What the word that stands for one of them is told of.
_DEEDS = ("brings about", "aimed at", "took place")
# What may be named for any of them.
_ANY = frozenset({"attack", "explosion", "strike"})


def is_one_of_several(words: Sequence[str], at: int) -> bool:
    """Whether a word is "the first" or "the second", alone or behind "and"."""
    return at < len(words) and words[at] in _bare_numbers()


@cache
def _bare_numbers() -> frozenset[str]:
    definite = frozenset(word for word in word_set("nth of its kind") if word.startswith("ال"))
    return definite | {"و" + word for word in definite} | {"ف" + word for word in definite}


def one_opens_at(words: Sequence[str], at: int) -> int:
    """Where the clause begins that "the second" is the subject of: "، فيما أسفر الثاني عن"."""
    start = at
    if any(plays(words[start - 1], role) for role in _DEEDS):
        start -= 1
    if words[start - 1] in word_set("meanwhile"):
        start -= 1 + (words[start - 2] == "في")
    return start


def _stands_alone(words: Sequence[str], at: int, known: set[int]) -> bool:
    """Whether "the second" is what something is told of, rather than said of a noun before it or of somebody."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    where = behind in word_set("preposition") or plays(behind, "direction")
    opens = is_punctuation(words[at - 1]) or words[at][:1] in {"و", "ف"} or words[at - 1] in word_set("meanwhile")
    if any(plays(words[at - 1], role) for role in _DEEDS):
        return where
    return opens and (where or at + 1 in known or any(plays(behind, role) for role in _DEEDS))


def _how_many(mentions: Mentions, span: range, triggers: Sequence[Trigger]) -> int:
    """How many attacks are told together: "هجومان انتحاريان", "انفجرت ثلاث سيارات"; 0 where nothing counts them."""
    numbers = [t.number for t in triggers if t.number is not None]
    if any(t.kind in BLASTS for t in triggers):
        numbers += [w.quantity for w in mentions.weapons_by_word.within(span) if w.munition and w.quantity]
    return max((n.low for n in numbers if n.low is not None and n.low == n.high), default=0)


def _several_told(mentions: Mentions, sentence: range, at: int) -> Trigger | None:
    """The attack told last before a word, where several are counted, or told one by one, of which one may be meant."""
    sentences = mentions.text.sentences
    number = sentences.index(sentence)
    reach = range(sentences[max(0, number - _SENTENCES)].start, at)
    known = [t for t in mentions.triggers_stated.within(reach) if t.kind in VIOLENCE]
    if known and known[-1].at >= sentence.start and is_one_of_several(mentions.words, known[-1].at + 1):
        # "وأدى الهجوم الأول إلى مقتل ستة، والثاني إلى"
        return known[-1]
    told = [t for t in known if not t.definite]
    counted = [t for t in told if _how_many(mentions, range(t.at - 1, t.at + _ITS_BOMBS), [t]) > 1]
    if counted:
        return counted[-1]
    return told[-1] if len(told) > 1 and len({t.kind for t in told}) == 1 else None


def stand_for_one(
    mentions: Mentions, sentence: range, triggers: Sequence[Trigger], tolls: Sequence[Toll]
) -> list[Trigger]:
    """
    Find "the first" and "the second" that stand for attacks told before, each with dead or wounded of its own.

    As in "انفجرت سيارتان في بابل. أدت الأولى إلى مقتل ثلاثة، والثانية إلى إصابة تسعة"; without a toll between them
    ("الأولى في الكرادة والثانية في الدورة، ما أدى إلى") they only say where.

    Parameters
    ----------
    mentions
        The article.
    sentence
        Word indexes of a sentence.
    triggers
        The words of it that tell of events.
    tolls
        Its tolls.

    Returns
    -------
    list[Trigger]
        A trigger of the kind of the attacks, at each such word.
    """
    if not tolls:
        return []
    known = {t.at for t in triggers}
    words, harmed = mentions.words, [t for t in tolls if t.status in _HARMED]
    numbers = [i for i in each_among(words, sentence, _bare_numbers()) if not {i - 1, i} & known]
    numbers = [i for i in numbers if i not in mentions.dated]
    # "وقتل ثلاثة في الثاني"
    behind = [i for i in numbers if words[i - 1] == "في" and any(0 <= i - 1 - t.people.last <= 1 for t in harmed)]
    ends = dict(pairwise([*numbers, sentence.stop]))
    found = [i for i in numbers if _stands_alone(words, i, known)]
    if not all(any(i < t.at < ends[i] for t in harmed) for i in found):
        found = []
    found = sorted({*behind, *found})
    if not found:
        return []
    several = _several_told(mentions, sentence, found[0])
    if several is None:
        return []
    one = replace(several, verb=None, definite=False, plural=False, count=None, number=None)
    return [replace(one, at=i) for i in found]


def _number_of(mentions: Mentions, frame: Frame) -> int | None:
    """
    Which of several attacks an event is called: 2 of "الهجوم الثاني", "التفجير الآخر", 1 of "أحد التفجيرين".

    "الثاني من نوعه", "وهو الهجوم الثاني" and "الثاني خلال أسبوع" only say which it was of many.
    """
    words = mentions.words
    first = min(frame.triggers, key=lambda t: t.at, default=None)
    if first is None or first.verb is not None:
        return None
    before = words[first.at - 1].lstrip("و") if first.at else ""
    if before in word_set("one out of two") and has_article(words[first.at]):
        return 1
    at = first.at if is_one_of_several(words, first.at) else first.at + 1
    if first.plural or at >= len(words) or not (at == first.at or has_article(words[first.at])):
        return None
    if at > first.at and words[at] in word_set("the other of two"):
        return 2
    behind = words[at + 1] if at + 1 < len(words) else ""
    if not is_one_of_several(words, at) or before in word_set("himself") | word_set("this"):
        return None
    stem = words[at].lstrip("وف").removeprefix("ال")
    number = max((sense.value for sense in number_words(True).get(stem, ())), default=_MOST)
    return number if number < _MOST and behind not in word_set("behind which of many") else None


def _near(frame: Frame, events: Sequence[Frame]) -> Iterator[Frame]:
    """Events told shortly before, the last first."""
    back = islice(reversed(events), _EVENTS_BACK)
    return (e for e in back if frame.sentence - e.sentence <= _SENTENCES and not e.background)


def _of_such(frame: Frame, event: Frame) -> bool:
    """Whether an event is of a kind that the word for one of them may name."""
    return event.family == "violence" and (bool(event.kinds & frame.kinds) or frame.kinds <= _ANY)


def the_one_meant(mentions: Mentions, frame: Frame, events: Sequence[Frame]) -> Frame | None:
    """
    The event told before that a stretch names by its number: "انفجرت عبوة ثم انفجرت عبوة. وأدى الانفجار الأول إلى".

    Where several were counted together ("انفجرت سيارتان في بابل وهيت"), the stretch is an event of its own, at the
    place that stands at its number among theirs.

    Parameters
    ----------
    mentions
        The article.
    frame
        The stretch.
    events
        The events told before it.
    """
    number = _number_of(mentions, frame) if any(t.status in _HARMED for t in frame.tolls) else None
    if number is None:
        return None
    near = [e for e in _near(frame, events) if _of_such(frame, e)]
    again = next((e for e in near if _number_of(mentions, e) == number), None)
    if again is not None:
        return again
    near = [e for e in near if _number_of(mentions, e) is None]
    counted = next((e for e in near if _counts(mentions, e) > 1), None)
    if counted is not None:
        if number <= _counts(mentions, counted):
            counted.one_by_one = _counts(mentions, counted)
            frame.one_of, frame.its_place = counted, _place_among(mentions, counted, number)
        return None
    single = near[::-1]
    placed = own_places_and_dates(mentions, frame.spans[0])[0]
    return single[number - 1] if 1 < len(single) >= number and not placed else None


def _counts(mentions: Mentions, event: Frame) -> int:
    return _how_many(mentions, event.spans[0], event.triggers)


def _place_among(mentions: Mentions, counted: Frame, number: int) -> PlaceMention | None:
    """The place of one of several attacks among theirs, the second in "في بيجي والحويجة", or the one they share."""
    theirs = own_places_and_dates(mentions, counted.spans[0])[0]
    joined = theirs[:1]
    for place in theirs[1:]:
        if mentions.words[place.first][:1] != "و" and "و" not in mentions.words[joined[-1].last : place.first]:
            break
        joined.append(place)
    if len(joined) == counted.one_by_one:
        return joined[number - 1]
    return theirs[0] if len(theirs) == 1 else None
