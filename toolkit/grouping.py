"""Fold what several sentences tell into one event each: repeats, continuations, tolls that come later."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, takewhile

from ._answers import answer_before
from ._cutting import frames_of
from ._goingon import Comparison
from ._ofthelead import under_its_headline
from ._onebyone import the_one_meant
from ._roundups import is_heading
from ._since import counts_from
from ._stretch import Stretch, said_before
from ._timebetween import time_before
from ._tollsagain import lower
from .frames import CUSTODY, Frame, names_another, own_places_and_dates
from .mentions import Mentions
from .vocabulary import any_of, nouns, plays, word_set, words_of

# How near to its head a sentence names what it goes on with.
_REFERS = 8
# How far behind the head of a sentence that may stand which opens what a source says.
_SAID = 14
# How near behind that what is known is named: "أن القوة وجدت الجثث الثلاث".
_FIRST = 5
# How near to its head a sentence says that a total rises by what was told.
_RISES = 3
# How near to its head a sentence says what had been done to those told of.
_HAD = 2
# How many events back a text may come back to one, and in how many stretches it may tell it: several times what the
# longest reports do. Both bound the work on a text of any length.
_EVENTS_BACK, _STRETCHES = 40, 40
# Of whom it is told that they had been taken, and the end of the verb: "اعتقلهم".
_DEAD, _THEM = frozenset({"bodies", "execute", "massgrave"}), ("هم", "هما")
# What "the explosions" may name.
_BLASTS = frozenset({"explosion", "grenade", "attack"})


def _only_refers(mentions: Mentions, frame: Frame) -> bool:
    """Whether a stretch only names something as known ("الهجمات الأخيرة") and says nothing of it."""
    if frame.family == "harm" and (frame.tolls or not frame.triggers) and all(t.part_of_total for t in frame.tolls):
        return True
    places, dates = own_places_and_dates(mentions, frame.spans[0])
    dates = [d for d in dates if not counts_from(mentions, d)]
    named = frame.family in {"violence", "crowd"} and all(t.definite and t.verb is None for t in frame.triggers)
    return named and not frame.tolls and not places and not dates


def _latest(mentions: Mentions, events: list[Frame], opened: bool) -> Frame | None:
    """
    The event told last; of those of one sentence, the one that is not only referred to, nor a total it adds to.

    The sentence may go on with one told before: "وقصفت الطائرات خمسة مقار، بعد يومين من مقتل متعاقد. … هذه الضربات".
    """
    if not events or opened:
        return events[-1] if events else None
    last = events[-1]
    sentence = mentions.text.sentences[last.sentence]
    of_sentence = takewhile(lambda e: e.spans[-1].start in sentence or e.sentence == last.sentence, reversed(events))
    return next((e for e in of_sentence if not e.background and not e.total), last)


def _is_background(mentions: Mentions, frame: Frame, sentence: range) -> bool:
    """An event that the text only refers to on its way to another: behind عقب، بعد، ردا على، احتجاجا على."""
    words = mentions.words
    first = frame.first
    if answer_before(words, first) is not None:
        return True
    before = range(max(sentence.start, first - 6), first)
    start = frame.spans[0].start
    if start > sentence.start and frame.first > start and time_before(mentions, frame.first) == start:
        # "قتل جندي في البصرة، بعد أيام على إسقاط مروحية": what was some time before.
        return True
    if not any_of(words[before.start : before.stop], "before background"):
        return False
    # "ردوا بعد الظهر بإحراق المقر" only says when.
    at = [i for i in before if words[i] in word_set("before background") and words[i + 1] not in word_set("of the day")]
    at = [i for i in at if i not in mentions.dated]
    # "اندلع حريق في الخط مساء الاثنين بعد أن انفجرت تحته عبوة": what only tells what came of it is of the same day.
    told = [i for i in at if words[i + 1] in word_set("opens a clause")]
    return bool(at) and not (told == at and any_of(words[sentence.start : at[0]], "comes of a bomb"))


def _rises_unnumbered(mentions: Mentions, frame: Frame) -> bool:
    """Whether an event is only said to raise a total, to no number: "ويرتفع بهذا عدد القتلى في هجمات منذ الحرب"."""
    opening = [word.removeprefix("و") for word in mentions.words[frame.spans[0].start :][:_RISES]]
    return not frame.tolls and any_of(opening, "raises a total") and any_of(opening, "thereby")


def _taken_before(mentions: Mentions, frame: Frame, latest: Frame | None) -> bool:
    """As in "عثر على جثث سائقين. وكانوا خطفوا الجمعة": who the dead found were, and no event besides."""
    if latest is None or not frame.kinds <= CUSTODY or latest.kinds.isdisjoint(_DEAD):
        return False
    words, span = mentions.words, frame.spans[0]
    if words[span.start] in word_set("had") and frame.first - span.start <= _HAD:
        return "bodies" in latest.kinds and frame.kinds == {"abduct"}
    # "وأوضح أن الضحايا اعتقلوا في القيارة", "تعود لمدنيين اعتقلهم التنظيم": those put to death, or in the grave.
    before = words[span.start : frame.first]
    victims = any(word[:2] == "ال" and word in word_set("dead of the conflict") for word in before)
    owners = any_of(before, "belongs to") and words[frame.first].endswith(_THEM)
    return (victims or owners) and not any(t.people.quantity.low for t in frame.tolls)


def _absorb(event: Frame, frame: Frame) -> None:
    event.spans.append(frame.spans[0])
    event.background = event.background and (frame.background or all(t.definite for t in frame.triggers))
    held = event.kinds == {"abduct"} and bool(frame.tolls) and all(t.status == "abducted" for t in frame.tolls)
    # "اقتحموا المبنى وخطفوا العشرات": how those were taken of whom it was told.
    triggers = [t for t in frame.triggers if t.kind == "abduct"] if held else frame.triggers
    if triggers and not _of_all(event, frame):
        event.tell(*triggers)
    event.tolls += [replace(t) for t in frame.tolls]


def _of_all(event: Frame, frame: Frame) -> bool:
    """Whether all bombs that the article told are named again, behind what was none: "وتبنى التنظيم التفجيرات"."""
    names = all(t.definite and t.plural and t.verb is None for t in frame.triggers)
    other = bool(event.triggers) and event.kinds.isdisjoint(_BLASTS)
    return names and other and not frame.tolls and frame.kinds == {"explosion"}


def _speaks_of_it(mentions: Mentions, sentence: range) -> bool:
    """Whether a sentence that tells of nothing new speaks of the event before: "وقالت الشرطة إن المهاجم قاد سيارته"."""
    words = mentions.words
    head = range(sentence.start, min(sentence.stop, sentence.start + _REFERS))
    if words[sentence.start] in word_set("fronts a place") or names_another(mentions, head):
        return False
    head = range(head.start, next((i for i in head if mentions.stated[i] is not None), head.stop))
    # "وحدد متحدث المكان لاحقا بأنه جنوب كربلاء"
    known = words_of("the attackers", "the scene")
    definite = (n.reading.article for i in head for n in nouns("event_nouns", words[i]))
    return any(words[i] in known for i in head) or any(definite) or _tells_on_of_it(words, sentence)


def _tells_on_of_it(words: list[str], sentence: range) -> bool:
    """Whether a source tells on of what is known: "وأوضح المصدر أن الجثتين عثر عليهما في قضاء الشطرة"."""
    said = next((i for i in sentence[:_SAID] if words[i] in word_set("opens a clause")), None)
    return said is not None and any_of(words[said + 1 : min(said + _FIRST, sentence.stop)], "told before")


def _says_who_drove(mentions: Mentions, event: Frame, sentence: range) -> bool:
    """Whether a bomber is said to have driven the car that went off: "وذكرت الشرطة أن سائقها انتحاري"."""
    if "explosion" not in event.kinds:
        return False
    told = [i for i in sentence if mentions.stated[i] is None]
    drove = any(plays(mentions.words[i], "drove it") for i in told)
    return drove and any(plays(mentions.words[i].removesuffix("ا"), "bomber") for i in told)


def events_of(mentions: Mentions) -> list[Frame]:
    """
    Events that an article tells, each with all its stretches of text, in order of the first.

    Parameters
    ----------
    mentions
        The article.
    """
    events: list[Frame] = []
    for number, sentence in enumerate(mentions.text.sentences):
        opened = told_of = False
        if is_heading(mentions, number):
            continue
        for frame in frames_of(mentions, number, sentence):
            told_of = True
            if _rises_unnumbered(mentions, frame):
                continue
            frame.background = frame.aside or _is_background(mentions, frame, sentence)
            latest = _latest(mentions, events, opened)
            stretch = Stretch(mentions, frame)
            # What is told behind an event only named on the way speaks of the one that the sentence is about.
            back = sorted(islice(reversed(events), _EVENTS_BACK), key=lambda e: e is not latest)
            open_events = (e for e in back if len(e.spans) < _STRETCHES)
            told = (e for e in open_events if Comparison(stretch, e, e is latest).goes_on())
            match = the_one_meant(mentions, frame, events)
            match = next(told, None) if match is None and frame.one_of is None else match
            if match is not None:
                if said_before(mentions, frame) and lower(frame, match):
                    # "وكان مصدر قال إن سيارة انفجرت فقتل مدني": the toll that was first given, and has risen since.
                    frame.tolls = []
                named = under_its_headline(Comparison(stretch, match, match is latest))
                _absorb(match, frame)
                if named:
                    # "هجوم في كركوك", and under it "في داقوق": the report comes first, the headline only named it.
                    match.spans, match.sentence = [frame.spans[0], *match.spans[:-1]], frame.sentence
            elif not _only_refers(mentions, frame) and not _taken_before(mentions, frame, latest):
                events.append(frame)
                opened = True
        goes_on = events and not opened and not told_of and len(events[-1].spans) < _STRETCHES
        if goes_on and (_speaks_of_it(mentions, sentence) or _says_who_drove(mentions, events[-1], sentence)):
            events[-1].spans.append(sentence)
    return events
