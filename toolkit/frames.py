"""Group what a text tells into events: which triggers and tolls of which sentences speak of one thing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from .casualties import Toll
from .clauses import is_punctuation
from .dates import DateMention
from .mentions import Mentions
from .places import PlaceMention
from .triggers import Trigger
from .vocabulary import nouns

# Triggers that may tell of one event together.
_VIOLENCE = frozenset(
    "attack strike shelling explosion fire shoot clash ambush assassinate execute target grenade overtake regain repel bodies".split()
)
_CROWD = frozenset("protest storm burn disperse mob".split())
_CUSTODY = frozenset({"arrest", "abduct"})
# What a crowd event may hold of the others: shots at it, clashes with it.
_WITH_CROWD = frozenset({"shoot", "clash", "fire", "target", "arrest", "raid"})
# Words that open another scene: "كما انفجرت", "وفي حادث منفصل".
_ANOTHER = frozenset({"كما", "منفصل", "منفصله"})
# "هجوم آخر", "عبوة أخرى" are another event; "أصيب آخر" is one more person of this one.
_OTHER = frozenset({"اخر", "اخري", "ثان", "ثانيه", "مماثل"})
# Words that set what follows against what went before: another event, where a new one is named.
_AGAINST = frozenset({"لكن", "ولكن", "غير", "الا", "بيد"})
_PREVIOUS_TOLL = frozenset({"حصيله"})
_EARLIER = frozenset({"سابقه", "سابق", "اوليه", "اولي"})
# What stands after these only names where a count ends: "وصولًا إلى", "آخرها".
# What an article tells of once, however often it comes back to it.
_TOLD_ONCE = frozenset({"funeral", "depart", "summon", "agree"})
_ENDPOINTS = frozenset({"وصولا", "اخرها", "واخرها", "احدثها"})


@dataclass
class Frame:
    """One event in the making; word ranges of the stretches of text that speak of it, in order."""

    spans: list[range]
    triggers: list[Trigger] = field(default_factory=list)
    tolls: list[Toll] = field(default_factory=list)
    sentence: int = 0
    background: bool = False

    @property
    def family(self) -> str:
        """``violence``, ``crowd``, ``harm`` (tolls only) or the trigger's own kind."""
        kinds = [t.kind for t in self.triggers]
        if any(k in _CROWD for k in kinds):
            return "crowd"
        if any(k in _VIOLENCE for k in kinds):
            return "violence"
        return kinds[0] if kinds else "harm"

    @property
    def counted(self) -> Trigger | None:
        """The trigger that counts several events, if any."""
        return next((t for t in self.triggers if t.number is not None and (t.number.low, t.number.high) != (1, 1)), None)


def _joins(frame: Frame, kind: str) -> bool:
    family = frame.family
    if family == "harm":
        return kind in _VIOLENCE | _CROWD | _CUSTODY
    if family == "crowd":
        return kind in _CROWD | _WITH_CROWD or kind in {"attack"} and False
    if family == "violence":
        return kind in _VIOLENCE | {"shootdown", "withdraw"}
    if family in _CUSTODY:
        return kind == family or (family == "arrest" and kind == "raid")
    if family == "raid":
        return kind in {"raid", "arrest"}
    if family == "disrupt":
        return kind in {"disrupt", "find"}
    return kind == family


def _arrested_in(mentions: Mentions, current: Frame, item: Trigger, last: int) -> bool:
    held = any(t.at in range(item.at, item.at + 2) or t.people.first in range(item.at, item.at + 8) for t in mentions.tolls if t.status in {"arrested", "abducted"})
    hosts = current.family in {"violence", "crowd"} or (current.family == "harm" and any(t.status in {"killed", "wounded"} for t in current.tolls))
    return hosts and held and not _another_scene(mentions, last, item.at)


def _own(mentions: Mentions, span: range) -> tuple[list[PlaceMention], list[DateMention]]:
    """Places and dates that a stretch of text gives its event: no countries, directions or datelines."""
    places = [
        p for p in mentions.places
        if p.first in span and p.kind not in {"country", "region"} and p.role not in {"to", "from"} and p.first not in mentions.dateline
    ]  # fmt: skip
    dates = [d for d in mentions.dates if d.first in span and not d.ahead]
    return places, dates


def _clause_start(mentions: Mentions, at: int, start: int) -> int:
    """Where the clause of a word begins: behind the sign or connective before it."""
    words = mentions.words
    index = at
    while index > start:
        previous = words[index - 1]
        inside = index - 1 in mentions.dated
        if is_punctuation(previous) and not inside and previous not in "«»\"'()[]-–":
            break
        if words[index][:1] in "وف" and index != at and _opens(mentions, index):
            break
        index -= 1
    return index


def _opens(mentions: Mentions, index: int) -> bool:
    from .clauses import past_verb

    return past_verb(mentions.words[index]) and mentions.words[index][:1] in "وف"


def _names_another(mentions: Mentions, at: int) -> bool:
    word = mentions.words[at]
    if word in _ANOTHER:
        return True
    before = mentions.words[at - 1] if at else ""
    return word in _OTHER and bool(nouns("event_nouns", before) or any(w.last == at and w.munition for w in mentions.weapons))


def _another_scene(mentions: Mentions, previous: int, at: int) -> bool:
    """Whether a connective between two words opens another scene."""
    words = mentions.words
    # The word right behind the one before only describes it: "هجوم مماثل … أسفر عن".
    return any(_names_another(mentions, i) for i in range(previous + 2, min(at + 3, len(words)))) or any(
        words[i] in {"وفي", "اما"} and is_punctuation(words[i - 1]) for i in range(previous + 1, at) if i > 0
    )


def frames_of(mentions: Mentions, number: int, sentence: range) -> list[Frame]:
    """
    Events that one sentence tells, each with its stretch of the sentence.

    Parameters
    ----------
    mentions
        The article.
    number
        Index of the sentence.
    sentence
        Its word indexes.
    """
    words, stated = mentions.words, mentions.stated
    end = next((i for i in sentence if words[i] in _ENDPOINTS), sentence.stop)
    items: list[Trigger | Toll] = []
    items += [t for t in mentions.triggers if t.at in sentence and t.at < end and stated[t.at] is None]
    items += [t for t in mentions.tolls if t.at in sentence and stated[t.at] is None and not _superseded(mentions, t, sentence)]
    items = [i for i in items if not (isinstance(i, Toll) and _of_the_dead(mentions, i, items))]
    items.sort(key=lambda item: (item.at, isinstance(item, Toll)))
    frames: list[Frame] = []
    starts: list[int] = []
    last = sentence.start
    for item in items:
        current = frames[-1] if frames else None
        if isinstance(item, Toll):
            frame = _frame_of_toll(mentions, item, items, frames)
            if frame is None:
                frame = Frame([], sentence=number)
                frames.append(frame)
                starts.append(_clause_start(mentions, item.at, sentence.start))
            frame.tolls.append(item)
        elif item.kind in _CUSTODY and current is not None and _arrested_in(mentions, current, item, last):
            # Those arrested in the course of an event are its casualties, not another event.
            pass
        else:
            new = current is None or not _joins(current, item.kind) or _splits(mentions, current, item, last, sentence)
            if new:
                frames.append(Frame([], sentence=number))
                starts.append(_clause_start(mentions, item.at, last if current else sentence.start))
            frames[-1].triggers.append(item)
        last = max(last, item.at)
    if not frames:
        return []
    starts[0] = sentence.start
    order = sorted(range(len(frames)), key=lambda i: starts[i])
    for rank, index in enumerate(order):
        stop = starts[order[rank + 1]] if rank + 1 < len(order) else sentence.stop
        frames[index].spans = [range(starts[index], max(stop, starts[index] + 1))]
    return [frames[i] for i in order if frames[i].triggers or frames[i].tolls]


def _of_the_dead(mentions: Mentions, toll: Toll, items: list[Trigger | Toll]) -> bool:
    """Dead who are buried or dug up: "شيّع الآلاف جثامين الضحايا", "مقبرة جماعية تضم رفات 50"."""
    before = [i for i in items if isinstance(i, Trigger) and i.at < toll.at]
    after = [i for i in items if isinstance(i, Trigger) and i.at > toll.at]
    return bool(before) and before[-1].kind in {"funeral", "massgrave"} and not after and toll.status == "killed" and toll.count_noun


def _superseded(mentions: Mentions, toll: Toll, sentence: range) -> bool:
    """A toll that the article itself calls an earlier one: "وكانت حصيلة سابقة أفادت عن مقتل عشرين"."""
    words = mentions.words
    return any(
        words[i].endswith("حصيله") and i + 1 < sentence.stop and words[i + 1] in _EARLIER for i in range(sentence.start, toll.at)
    )


def _frame_of_toll(mentions: Mentions, toll: Toll, items: list[Trigger | Toll], frames: list[Frame]) -> Frame | None:
    """The event of the sentence that a toll belongs to, or none to open one."""
    if not frames:
        return None
    current = frames[-1]
    # "قتلى قصف": the dead of what comes next.
    nxt = next((i for i in items if isinstance(i, Trigger) and i.at > toll.at), None)
    if nxt is not None and nxt.at == toll.people.last and nxt.verb is None and toll.people.own_number:
        return None
    carries = current.family in {"violence", "crowd", "harm"} or current.family in _CUSTODY
    if not carries:
        return None
    previous = max([t.at for t in current.triggers] + [t.at for t in current.tolls])
    if toll.status in {"killed", "wounded"} and current.family in _CUSTODY:
        return None
    if _another_scene(mentions, previous, toll.at):
        return None
    set_off = any(w in {"فيما", "بينما", "حين"} for w in mentions.words[previous + 1 : toll.at])
    _, dates_on = _own(mentions, range(toll.at, min(toll.at + 12, len(mentions.words))))
    _, dates_before = _own(mentions, range(mentions.text.sentences[current.sentence].start, toll.at))
    if set_off and dates_on and dates_before and dates_on[0].date_from != dates_before[-1].date_from:
        return None
    # "372 قتيلاً في بغداد … تلتها الأنبار بـ238": the same status again, behind the name of another place.
    again = [t for t in current.tolls if t.status == toll.status and not t.part_of_total and t.at < toll.at]
    if again and not toll.part_of_total and current.family == "harm":
        between = [p for p in mentions.places if again[-1].at < p.first < toll.people.first and p.kind in {"governorate", "city", "town"}]
        if between:
            return None
    return current


def _splits(mentions: Mentions, current: Frame, item: Trigger, last: int, sentence: range) -> bool:
    """Whether a trigger that could join the event before it tells of another one."""
    if _another_scene(mentions, last, item.at):
        return True
    places_on, dates_on = _own(mentions, range(item.at, min(item.at + 6, sentence.stop)))
    against = any(w in _AGAINST for w in mentions.words[last + 1 : item.at])
    if against and (places_on or dates_on):
        return True
    if current.counted is not None and item.verb is None and item.count is None and dates_on and places_on and item.at - last > 2:
        return True
    apart = any(is_punctuation(w) or w[:1] == "و" for w in mentions.words[last + 1 : item.at])
    if item.count is not None and apart and (current.counted is not None or any(not t.definite for t in current.triggers)):
        return item.number is not None and item.kind != "explosion"
    if not current.triggers or item.definite:
        return False
    before = range(sentence.start, item.at)
    after = range(item.at, sentence.stop)
    places_before, dates_before = _own(mentions, before)
    places_after, dates_after = _own(mentions, after)
    joined = mentions.words[item.at][:1] == "و" or mentions.words[item.at - 1] in {"فيما", "بينما", "حين", "ثم"}
    if not joined:
        return False
    other_day = bool(dates_before and dates_after) and dates_before[-1].date_from != dates_after[0].date_from
    other_place = bool(places_before and places_after) and places_before[-1].place.place_id != places_after[0].place.place_id
    return other_day or (other_place and places_after[0].role == "at")


def _fronted(mentions: Mentions, frame: Frame) -> bool:
    """Whether a sentence opens a scene of its own: "وفي بعقوبة، …", "كما انفجرت", "من جهة أخرى"."""
    words = mentions.words
    span = frame.spans[0]
    if any(_names_another(mentions, i) for i in range(span.start, min(span.start + 4, span.stop))):
        return True
    return any(
        p.first - span.start <= 3 and words[span.start] in {"وفي", "في", "اما", "ففي"} for p in mentions.places if p.first in span
    )


def _same_place(a: list[PlaceMention], b: list[PlaceMention], mentions: Mentions) -> bool:
    from .gazetteer import gazetteer

    if not a or not b:
        return True
    ids_a = {q.place_id for p in a for q in gazetteer().ancestors(p.place.place_id)} - {"iraq"}
    ids_b = {q.place_id for p in b for q in gazetteer().ancestors(p.place.place_id)} - {"iraq"}
    return any(p.place.place_id in ids_b for p in a) or any(p.place.place_id in ids_a for p in b)


def _same_day(a: list[DateMention], b: list[DateMention]) -> bool:
    if not a or not b:
        return True
    return any(
        x.date_from == y.date_from or (x.date_from and y.date_from and x.date_to and y.date_to and x.date_from <= y.date_to and y.date_from <= x.date_to)
        for x in a
        for y in b
    )


def _spans(frame: Frame, mentions: Mentions) -> tuple[list[PlaceMention], list[DateMention]]:
    places: list[PlaceMention] = []
    dates: list[DateMention] = []
    for span in frame.spans:
        p, d = _own(mentions, span)
        places, dates = places + p, dates + d
    return places, dates


def _kinds(frame: Frame) -> frozenset[str]:
    return frozenset(t.kind for t in frame.triggers)


# Who carried out what was told in the sentence before.
_ATTACKERS = frozenset({"المهاجمون", "المهاجمين", "المسلحون", "المسلحين", "الانتحاري", "المهاجم", "المسلح", "الانتحاريان"})


def _same_tolls(event: Frame, frame: Frame) -> bool:
    """Whether two tolls can be of one event: equal where both give a number of one status."""
    for status in ("killed", "wounded"):
        first = [t.people.quantity for t in event.tolls if t.status == status and not t.part_of_total]
        second = [t.people.quantity for t in frame.tolls if t.status == status and not t.part_of_total]
        numbers = [q.low for q in first if q.low is not None], [q.low for q in second if q.low is not None]
        if numbers[0] and numbers[1] and sum(numbers[0]) != sum(numbers[1]):
            return False
    return True


def _continues(mentions: Mentions, event: Frame, frame: Frame, latest: bool) -> bool:
    """Whether a stretch of text goes on with an event told before."""
    places, dates = _own(mentions, frame.spans[0])
    known_places, known_dates = _spans(event, mentions)
    if frame.family == "harm" and frame.tolls and all(t.part_of_total for t in frame.tolls):
        return latest
    if frame.counted is not None and event.counted is not None:
        return frame.counted.number == event.counted.number and _joins(event, frame.counted.kind) and all(t.definite for t in frame.triggers)
    if frame.counted is not None or (event.counted is not None and frame.family != "harm"):
        return False
    if dates and _aggregate_period(dates) != _aggregate_period(known_dates):
        return False
    if latest and event.family == "crowd" and _kinds(frame) and _kinds(frame) <= _WITH_CROWD and not _fronted(mentions, frame):
        # Shots and clashes of a demonstration told in the sentence before.
        return _same_place(places, known_places, mentions) and _same_day(dates, known_dates)
    words = mentions.words
    if latest and event.family == "violence" and any(
        words[i] in {"خلال", "اثناء"} and i + 1 < len(words) and any(n.reading.article for n in nouns("event_nouns", words[i + 1])) for i in frame.spans[0]
    ):
        # "فجّروا خلال الهجوم سبع سيارات"
        return frame.family in {"violence", "harm"}
    if latest and event.family == "abduct" and "bodies" in _kinds(frame) and "منهم" in [words[i] for i in frame.spans[0]]:
        return True
    vague = bool(event.tolls) and all(t.people.quantity.vague for t in event.tolls)
    if latest and vague and not dates and frame.tolls and event.family == frame.family == "violence" and not _fronted(mentions, frame):
        # "ما أسفر عن قتلى وجرحى", and the next sentence gives the numbers.
        return _same_place(places, known_places, mentions)
    if latest and not places and not dates and event.family == "violence" and frame.family in {"violence", "harm"}:
        # "المهاجمون" are those of the attack told before.
        span = frame.spans[0]
        if any(mentions.words[i].lstrip("و") in _ATTACKERS for i in span):
            return True
    compatible = _joins(event, next(iter(t.kind for t in frame.triggers), "attack")) or event.family == frame.family
    if frame.family == "harm" or (frame.family in _CUSTODY and event.family in {"violence", "crowd"} and frame.tolls):
        statuses = {t.status for t in frame.tolls}
        own_scene = _fronted(mentions, frame) or not _same_place(places, known_places, mentions)
        carries = event.family in {"violence", "crowd", "harm"} or (event.family in _CUSTODY and statuses <= {"abducted", "arrested", "missing"})
        if frame.family in _CUSTODY and not (event.family == "crowd" or "abducted" in statuses):
            return False
        return latest and carries and not own_scene and _same_day(dates, known_dates)
    if not compatible or frame.family != event.family:
        return False
    another = any(_names_another(mentions, i) for i in frame.spans[0])
    same = _same_place(places, known_places, mentions) and _same_day(dates, known_dates)
    if all(t.definite for t in frame.triggers) and _kinds(frame) == {"fire"}:
        return latest
    if all(t.definite for t in frame.triggers) and not another:
        return same and (latest or bool(_kinds(event) & _kinds(frame)) or bool(places))
    if another or not same:
        return False
    # Told twice: one kind of event, and nothing that sets the two apart.
    shares = bool(_kinds(event) & _kinds(frame)) and _same_tolls(event, frame)
    bare = not places and not dates and not frame.tolls
    referred = (event.background or frame.background) and not (event.tolls and frame.tolls)
    return shares and (bool(places and known_places) or bare or referred or frame.family in _TOLD_ONCE)


def _aggregate_period(dates: list[DateMention]) -> bool:
    return any(d.kind in {"since", "month", "year"} or (d.kind == "period" and _long(d)) for d in dates)


def _long(mention: DateMention) -> bool:
    return mention.date_from is None or mention.date_to is None or (mention.date_to - mention.date_from).days > 7


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
        opened: list[Frame] = []
        for frame in frames_of(mentions, number, sentence):
            frame.background = _is_background(mentions, frame, sentence)
            latest = _latest(events, opened)
            match = next((e for e in reversed(events) if _continues(mentions, e, frame, e is latest)), None)
            if match is None and _only_refers(mentions, frame):
                continue
            if match is None:
                events.append(frame)
                opened.append(frame)
            else:
                match.spans.append(frame.spans[0])
                match.background = match.background and (frame.background or all(t.definite for t in frame.triggers))
                match.triggers += frame.triggers
                match.tolls += [replace(t) for t in frame.tolls]
    return events


def _only_refers(mentions: Mentions, frame: Frame) -> bool:
    """Whether a stretch only names something as known ("الهجمات الأخيرة") and says nothing of it."""
    places, dates = _own(mentions, frame.spans[0])
    loose = frame.family in {"violence", "crowd"} and all(t.definite and t.verb is None for t in frame.triggers)
    parts = frame.family == "harm" and all(t.part_of_total for t in frame.tolls)
    return parts or (loose and not frame.tolls and not places and not dates)


def _latest(events: list[Frame], opened: list[Frame]) -> Frame | None:
    if not events:
        return None
    last = events[-1].sentence
    same = [e for e in events if e.sentence == last and not e.background]
    return (same or events)[-1] if not opened else events[-1]


def _is_background(mentions: Mentions, frame: Frame, sentence: range) -> bool:
    """An event that the text only refers to on its way to another: behind عقب، بعد، إثر، غداة، على خلفية."""
    words = mentions.words
    first = min([t.at for t in frame.triggers] + [t.at for t in frame.tolls])
    before = words[max(sentence.start, first - 6) : first]
    return any(w in {"عقب", "غداه", "خلفيه", "اعقاب", "بعد"} for w in before)
