"""Note why each field of an event has its value: the rule, and the characters of the text that gave it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ._ellipsis import is_left_out
from ._event import Event
from ._quoteends import hanging
from ._quoting import THAT, Reason, Span, inside, joined, signs_in, span_of, told_at
from ._whyactors import alleged, doer, target
from ._whyconfidence import trust
from ._whycount import level
from ._whytolls import harmed, people_of, told_of
from ._whywhen import date_of
from ._whywhere import place_of
from .arabic import word_cache
from .clauses import past_verb
from .confidence import others_beside
from .gazetteer import gazetteer
from .mentions import Mentions
from .munitions import size
from .tables import event_type_of
from .triggers import Trigger
from .vocabulary import holds_stem, nouns, plays, verbs, word_set
from .weapons import Weapon

# So few words that tell of an event are quoted with those behind them, which show what they tell.
_FEW = 6
# How many words behind a word that tells of an event show what it tells.
_BEHIND = 4
# What may happen in the course of an explosion, of shelling or of a strike.
_IN_ITS_COURSE = frozenset({"burn", "arrest", "raid", "clash"})
# How far before a weapon the word may stand that it belongs to: "أطلق الجنود النار".
_ACTS = 2
# Events that it takes two words to name.
_TWO_WORDS = frozenset({"sexual", "massgrave"})
# How many words a number may have that ends beside a weapon.
_LONGEST_NUMBER = 20


def _like(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """What is told of the event that one is said to be like: "انفجار مماثل"."""
    return () if event.like is None else (Reason("is like the one before", (told_at(mentions, event.like),)),)


def _of_the_kind_before(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """Where the kind is told of which an event has only "others": "وثلاثا أخرى قرب الصويرة"."""
    return () if event.like is None else (Reason("of the kind before", (told_at(mentions, event.like),)),)


def _told(mentions: Mentions, trigger: Trigger) -> range:
    """A word that tells of an event, with its number and what belongs to it: "ثلاثا أخرى", "أطلقوا النار"."""
    at, words = trigger.at, mentions.words
    # "وجرح 11 بانفجار عبوة": no number of explosions.
    number = None if words[at][:1] == "ب" else mentions.numeral_ending_at.get(at)
    weapons = mentions.weapons_by_word.within(range(at + 1, at + 2))
    # "الاستعباد الجنسي", "مقبرة جماعية"
    two_words = trigger.kind in _TWO_WORDS and trigger.verb is None and at + 1 < len(words) and words[at + 1].isalpha()
    return range(at if number is None else number.first, max((w.last for w in weapons), default=at + 1 + two_words))


def _type(mentions: Mentions, event: Event) -> Reason:
    frame, sub_type = event.frame, event.row["sub_event_type"]
    remote = event_type_of(sub_type) == "Explosions/Remote violence"
    # What else happened in its course does not tell what it was: fires, arrests.
    telling = [t for t in frame.triggers if not (remote and t.kind in _IN_ITS_COURSE)] or frame.triggers
    told = [_told(mentions, t) for t in telling]
    if len(told) <= _FEW:
        told = [_with_what_follows(mentions, stretch) if len(stretch) == 1 else stretch for stretch in told]
    if sub_type is None:
        whole = [t for t in frame.tolls if not t.part_of_total]
        spans = joined(mentions, told) if told else people_of(mentions, whole)
        return Reason("a total over all kinds of violence has no type", spans)
    if not told:
        unstated = _unstated(mentions, event)
        denied = (Reason("is not stated", unstated),) if unstated else ()
        by = joined(mentions, [event.munitions.said]) if remote and event.munitions.said is not None else ()
        armed = (Reason("and the weapon tells it", by),) if by else ()
        return Reason("only the people harmed are told of", people_of(mentions, frame.tolls), (), (*armed, *denied))
    if event_type_of(sub_type) == "Violence against civilians":
        # "اغتيل … بنيران مسلحين"
        beside = set(others_beside(mentions, event))
        harm = (t for t in frame.tolls if not t.count_noun and not t.part_of_total and t.at not in beside)
        told += [range(t.at, t.at + 1) for t in harm]
        if "bodies" in frame.kinds:
            # "عثرت الشرطة على 33 جثة"
            told += [range(t.people.first, t.people.last) for t in frame.tolls if not t.part_of_total]
        return Reason("tell of the event", joined(mentions, told))
    if remote:
        named = mentions.weapons_by_word.within(*frame.spans)
        # "ساحة الطيران" is no aircraft.
        # "غارة" tells of a strike, and is no weapon.
        weapons = [w for w in named if mentions.stated[w.first] is None and w.first not in mentions.placed]
        weapons = [w for w in weapons if w.weapon or w.munition]
        # A helicopter that was hit is not what hit it.
        weapons = [w for w in weapons if w.munition or w.weapon == event.row["weapon"]] or weapons
        if sub_type == "Suicide bomb":
            bombers = (i for i in frame.words() if holds_stem(mentions.words[i], "suicide bomber, any form"))
            told += [range(i, i + 1) for i in bombers]
        if weapons and (event.row["weapon"] or event.munitions.low is not None):
            told += [_with_its_number(mentions, weapon) for weapon in weapons]
            return Reason("tell of the event and its weapon", joined(mentions, told))
        if event.like is not None:
            return Reason("tell of the event", joined(mentions, told), (), _like(mentions, event))
        if frame.kinds <= {"attack", "target"} and sub_type == "Shelling/artillery/missile attack":
            rule = "an attack of unstated kind on a base or on forces counts as shelling"
            return Reason(rule, joined(mentions, told))
    if sub_type == "Excessive force against protesters":
        # A protest alone is none: those shot make it so.
        told += [stretch for t in frame.tolls if t.status == "killed" for stretch in told_of(mentions, t)]
    more = _of_the_kind_before(mentions, event) if any(is_left_out(mentions, t) for t in frame.triggers) else ()
    return Reason("tell of the event", joined(mentions, told), (), more)


def _with_what_follows(mentions: Mentions, told: range) -> range:
    """A word alone with those behind it, by which it can be judged: "خطف مسلحون طبيبا", "هجوم على نقطة عسكرية"."""
    words, stop = mentions.words, min(mentions.text.sentence_at(told.start).stop, told.stop + _BEHIND)
    last = told.stop
    # A name or a date has its own mark.
    while last < stop and last not in mentions.placed | mentions.dated and not _tells_no_more(mentions, last):
        last += 1
    if last < mentions.text.sentence_at(told.start).stop and last in mentions.placed:
        # "غارات فجرا على أطراف … العمادية": where it was has its own mark.
        last = next((i for i in range(told.stop, last) if words[i] in word_set("preposition")), last)
        last -= last > told.stop and words[last - 1][:1] == "ب"
        last -= last > told.stop and words[last - 1].lstrip("بل").removeprefix("ال") in gazetteer().class_words
    while last > told.stop and (words[last - 1] in hanging() | THAT or _goes_on(words[last - 1])):
        last -= 1
    actor = mentions.actor_at.get(last - 1)
    return range(told.start, last if actor is None else max(last, actor.last))


@word_cache
def _goes_on(word: str) -> bool:
    """Whether a word has to be followed: a verb, "يوم" before its date, "مسلحو" before their group."""
    before_its_own = any(n.form.construct and not n.reading.article for n in nouns("people", word))
    before_its_own = before_its_own and word.endswith(("و", "ي"))
    return past_verb(word) or bool(verbs("event_verbs", word)) or word in word_set("on a day when") or before_its_own


def _tells_no_more(mentions: Mentions, at: int) -> bool:
    """Whether the words behind one that tells of an event say from here on when or where, or what else happened."""
    word = mentions.words[at]
    apart = word in hanging() and word not in word_set("goes on to its object")
    # "مواجهات قتل فيها 17": those harmed have their own lines.
    harm = past_verb(word) and bool(mentions.tolls_by_word.within(range(at, at + 1)))
    return (
        apart
        or harm
        or word in THAT
        or signs_in(mentions, range(at, at + 1))
        or (word[:1] in "وف" and past_verb(word[1:]))
    )


def _unstated(mentions: Mentions, event: Event) -> tuple[Span, ...]:
    """Words for events in the sentence of one that the text denies, fears or plans: "لم يكن الهجوم"."""
    sentence = mentions.text.sentences[event.frame.sentence]
    found = (t for t in mentions.triggers_by_word.within(sentence) if mentions.stated[t.at] is not None)
    return joined(mentions, (_told(mentions, t) for t in found))


def _worn_or_driven(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """What a bomber wore or drove, where it tells the bomb: "فجر سترته", "قاد سيارته"."""
    roles = ("bomber's belt", "bomber's vehicle")
    words = mentions.words
    at = next((i for role in roles for i in event.frame.words() if plays(words[i], role)), None)
    return () if at is None else (Reason("tells the bomb", (span_of(mentions, at, at + 1),)),)


def _with_its_number(mentions: Mentions, weapon: Weapon) -> range:
    """A weapon with the number of it, "ثلاث عبوات ناسفة", or with the word that one alone belongs to, "فتحوا النار"."""
    before = mentions.triggers_by_word.within(range(weapon.first - _ACTS, weapon.first))
    if weapon.last == weapon.first + 1 and not weapon.munition and before:
        apart = signs_in(mentions, range(before[-1].at, weapon.first))
        return range(weapon.first, weapon.last) if apart else range(before[-1].at, weapon.last)
    beside = range(weapon.first - 1, weapon.last + 1)
    near = mentions.numbers_by_word.within(range(beside.start - _LONGEST_NUMBER, beside.stop))
    beside_it = [n for n in near if (n.first in beside or n.last - 1 in beside) and n.unit == "munitions"]
    # "(28) عبوة ناسفة"
    counts = [*beside_it, *(n for n in mentions.counting.get(weapon.first, ()) if n.unit == "munitions")]
    first = min([weapon.first, *(n.first for n in counts)])
    return range(first, max([weapon.last, *(n.last for n in counts)]))


def _added(mentions: Mentions, event: Event, first: Weapon) -> list[Weapon]:
    """Munitions of several kinds whose numbers add up to that of the event: "سيارة مفخخة وثلاث عبوات ناسفة"."""
    low, listed, total = event.munitions.low, [first], size(first.quantity)
    for weapon in mentions.weapons_by_word.within(range(first.last, event.frame.words()[-1] + 1)):
        if low is None or total >= low or not weapon.munition:
            break
        listed.append(weapon)
        total += size(weapon.quantity)
    return listed if total == low else [first]


def _weapon(mentions: Mentions, event: Event) -> Reason:
    found = event.munitions
    if found.said is None:
        if found.reason == "is like the one before":
            return _like(mentions, event)[0]
        others = [t for t in event.frame.triggers if is_left_out(mentions, t)]
        if others and found.weapon:
            told = joined(mentions, (_told(mentions, t) for t in others))
            return Reason("tells the weapon", told, (), _of_the_kind_before(mentions, event))
        not_taken = () if found.weapon else _not_its_weapon(mentions, event)
        if not_taken and found.reason == "no weapon is named":
            return not_taken[0]
        bombers = found.weapon and found.reason == "one bomb for each bomber"
        more = _worn_or_driven(mentions, event) if bombers else not_taken
        return Reason(found.reason, joined(mentions, _without_a_name(mentions, event)), (), more)
    said = next(w for w in mentions.weapons_by_word.within(found.said) if w.first == found.said.start)
    if found.weapon is None and found.low is None and found.high is None:
        # "غارة" tells of a strike, not of what was fired.
        return Reason("names no weapon by itself", (span_of(mentions, said.first, said.last),))
    listed = _added(mentions, event, said)
    rule = "munitions of several kinds are added" if len(listed) > 1 else "tells the weapon"
    if said.weapon != found.weapon:
        # "اشتبكوا بالرشاشات ثم انفجرت عبوة": one gives the name, the other the number.
        named = mentions.weapons_by_word.within(*event.frame.spans)
        listed += [w for w in named if w.weapon == found.weapon and w not in listed][:1]
    spans = joined(mentions, (_with_its_number(mentions, weapon) for weapon in listed))
    return Reason(rule, spans, (), _its_number(mentions, event, listed, spans))


def _its_number(
    mentions: Mentions, event: Event, listed: Sequence[Weapon], quoted: Sequence[Span]
) -> tuple[Reason, ...]:
    """From where the number of munitions is taken that no weapon gives: "41 انفجارًا لألغام", "أربعة انتحاريين"."""
    if any(w.quantity is not None and w.quantity.vague for w in listed):
        return (Reason("a vague number counts from its lowest"),)
    sizes = [size(w.quantity) for w in listed]
    missing = {event.munitions.low, event.munitions.high} - {None, 1, 2, sum(sizes), *sizes}
    own = mentions.numbers_by_word.within(*event.frame.spans)
    spans = joined(mentions, (range(n.first, n.last) for n in own if {n.quantity.low, n.quantity.high} & missing))
    return (Reason("as many as", spans),) if spans and not inside(spans, quoted) else ()


def _without_a_name(mentions: Mentions, event: Event) -> Iterator[range]:
    """Words by which there was a weapon that is not named: bombers, explosions, what was set on fire."""
    frame, reason = event.frame, event.munitions.reason
    if reason == "one bomb for each bomber":
        bombers = (i for i in frame.words() if holds_stem(mentions.words[i], "suicide bomber, any form"))
        yield from (range(i, i + 1) for i in bombers)
    kind = {"it was set on fire": "burn", "the explosions are counted": "explosion"}.get(reason)
    yield from (_told(mentions, t) for t in frame.triggers if t.kind == kind)


def _not_its_weapon(mentions: Mentions, event: Event) -> tuple[Reason, ...]:
    """Weapons that the words of an event name, and that no rule takes for its own."""
    sentence = mentions.text.sentences[event.frame.sentence]
    named = [w for w in mentions.weapons_by_word.within(*event.frame.spans) if w.weapon or w.munition]
    denied = [w for w in mentions.weapons_by_word.within(sentence) if mentions.stated[w.first] is not None]
    left = [w for w in (*named, *denied) if w.first not in mentions.placed]
    spans = joined(mentions, (range(w.first, w.last) for w in left))
    return (Reason("is not its weapon", spans),) if spans else ()


_FIELDS: Sequence[tuple[str, Callable[[Mentions, Event], Reason | None]]] = (
    ("event_type", _type), ("level", level), ("date", date_of), ("place", place_of), ("actor1", doer),
    ("alleged", alleged), ("actor2", target), ("weapon", _weapon),
    ("killed", lambda m, e: harmed(m, e, "killed")), ("wounded", lambda m, e: harmed(m, e, "wounded")),
)  # fmt: skip


def reasons_of(mentions: Mentions, event: Event) -> dict[str, Reason]:
    """
    One reason for each field of an event.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    """
    found = {name: reason for name, why in _FIELDS if (reason := why(mentions, event)) is not None}
    return {**found, "confidence": trust(mentions, event)}
