"""Tell that a text comes back to one thing told before: a helicopter that fell, a grave, those caught or harmed."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter

from ._alike import of_a_period, same_tolls
from ._besideevent import Beside
from ._stretch import not_of_saying
from ._targetarms import aircraft_down
from ._tellers import says
from ._toll import Toll
from .frames import CUSTODY, names_another
from .gazetteer import gazetteer
from .harm import harm_noun
from .vocabulary import has_article, plays, word_set

# How far behind a helicopter or a grave it may be said to be another.
_ADJECTIVES = 4
_BASE = "military base"
# What befalls bases from afar.
_ON_BASES = frozenset({"attack", "target", "fire", "shelling"})
# How far behind "fell" the dead may be named who are known: "وسقط هؤلاء الضحايا".
_KNOWN_DEAD = 3
# What a crowd does that riots, and how many sentences later it may do more.
_RIOT, _TOLD_ON = frozenset({"storm", "burn", "pelt", "riot"}), 3
# Among how many first words of a sentence those are named who are known to have died.
_OF_THE_DEAD = 10
# What a lead may call an attack before it is told how it was done.
_ATTACKS = frozenset({"attack", "target", "explosion"})
# Ends of verbs done to several told of before: "اقتادوهم".
_THEM = ("وهم", "تهم", "وهما", "تهما")
# How many sentences later the one harmed may be named again.
_NAMED_AGAIN = 4
# How far behind a verb of saying its subject may stand: "وقال الضابط إن".
_SPEAKS_FIRST = 2
_HARMED_SO = frozenset({"killed", "wounded", "abducted"})
# What is done to one person.
_DONE_TO_ONE = frozenset(
    {"shoot", "attack", "assassinate", "target", "abduct", "execute", "storm", "explosion", "grenade"}
)


def one_aircraft(beside: Beside) -> bool:
    """
    Whether a helicopter told of before is told of again, by another source and with where it fell.

    As in "أسقطت مروحية غرب بغداد", and then "إن المروحية أسقطت في ضواحي الفلوجة"; "مروحية أخرى" is another.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    down = beside.stretch.aircraft
    if down is None or beside.fronted or aircraft_down(beside.mentions, beside.event.spans[0]) is None:
        return False
    span = beside.frame.spans[0]
    if names_another(beside.mentions, range(span.start, min(span.stop, down + _ADJECTIVES))) or not beside.same_day:
        return False
    return beside.same_place or any(p.role == "near" for p in beside.known_places)


def one_grave(beside: Beside) -> bool:
    """
    Whether a mass grave told of before is told of again, with where it lies and who lies in it.

    As in "عثر على مقبرة جماعية شمال شرق بغداد", and then "وتقع المقبرة الجماعية جنوب بعقوبة"; years are of the dead.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    if frame.kinds != {"massgrave"} or event.kinds != {"massgrave"} or beside.fronted:
        return False
    numbers = [f.counted.number if f.counted else None for f in (event, frame)]
    another = names_another(beside.mentions, range(frame.spans[0].start, frame.last + _ADJECTIVES))
    if another or numbers[0] != numbers[1]:
        return False
    if beside.definite:
        return True
    near = any(p.role == "near" and p.kind == "city" for p in beside.known_places)
    if beside.dates and beside.words[0] in word_set("had"):
        # "وكانت قوة عثرت مطلع الشهر على مقبرة"
        return False
    found = [d for d in beside.dates if d.first < frame.first or not of_a_period([d])]
    return (beside.same_place or near) and (not found or beside.same_day or beside.told_the_day_after)


def taken_again(beside: Beside) -> bool:
    """
    Whether the next sentence says how those known took the people that were told of.

    As in "خطف مسلحون نحو مئة موظف", and then "إن المسلحين اقتحموا المبنى وخطفوا العشرات": no other number, nor place.

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    event, frame = beside.event, beside.frame
    held = [t for t in frame.tolls if t.status == "abducted"]
    if event.family != "abduct" or len(held) != len(frame.tolls) or not held or frame.counted is not None:
        return False
    if beside.fronted or frame.sentence == event.sentence or not beside.stretch.of_the_attackers:
        return False
    told = {t.people.quantity.low for t in event.tolls}
    same = all(t.people.quantity.low is None or t.people.quantity.low in told for t in held)
    return same and beside.same_place and beside.same_day


def how_they_fell(beside: Beside) -> bool:
    """
    Whether the sentence behind a toll says how its dead fell.

    As in "ارتفعت حصيلة الهجوم إلى 15 قتيلا", and then "وسقط هؤلاء الضحايا عندما فجر انتحاري نفسه".

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    event, frame, words = beside.event, beside.frame, beside.words
    if not event.tolls or not event.kinds <= _ATTACKS or frame.tolls or not frame.triggers:
        return False
    if words[0] not in word_set("fell") or not (beside.same_place and beside.same_day):
        return False
    known = map(harm_noun, words[1:_KNOWN_DEAD])
    return any(n is not None and n.definite for n in known)


def how_they_died(beside: Beside) -> bool:
    """
    Whether it is said by what those known died: "قتل سبعة", and then "إن القتلى سقطوا بالرصاص الحي عند الجسر".

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    words = beside.words[:_OF_THE_DEAD]
    told = any(plays(a, "the dead, known") and plays(b, "died, of many") for a, b in pairwise(words))
    if not told or not beside.event.tolls or beside.frame.tolls or beside.fronted:
        return False
    known = {p.place.admin1 for p in beside.known_places}
    around = not beside.placed or known.issuperset(p.place.admin1 for p in beside.places)
    return around and beside.same_day


def base_named(beside: Beside) -> bool:
    """
    Whether the base is named that a lead only says is near a town.

    As in "استهدف قصف صاروخي قاعدة عسكرية شمالي بغداد", and then "إن ثلاثة صواريخ سقطت على قاعدة بلد".

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    event, frame = beside.event, beside.frame
    if not event.kinds <= _ON_BASES or not frame.kinds <= _ON_BASES or event.counted is not None or beside.fronted:
        return False
    span, index = event.spans[0], gazetteer()
    known = filter(None, map(index.class_word, beside.mentions.words[span.start : span.stop]))
    base = any(_BASE in word.kinds for word in known)
    near = bool(beside.known_places) and all(p.role == "near" and p.kind == "city" for p in beside.known_places)
    named = any(p.place.kind == _BASE for p in beside.places)
    another = names_another(beside.mentions, range(frame.spans[0].start, frame.last + _ADJECTIVES))
    return base and near and named and not another and beside.same_day and same_tolls(event, frame)


def same_riot(beside: Beside) -> bool:
    """
    Whether a crowd does more at a place: "أضرم متظاهرون النار في بوابة السفارة", and then "واقتحموا السفارة".

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    event, frame = beside.event, beside.frame
    riots = event.family == frame.family == "crowd" and bool(event.kinds & _RIOT) and bool(frame.kinds & _RIOT)
    close = 0 < frame.sentence - event.sentence <= _TOLD_ON
    if not riots or not close or beside.fronted or not beside.same_day or not same_tolls(event, frame):
        return False
    if names_another(beside.mentions, range(frame.spans[0].start, frame.last + _ADJECTIVES)):
        return False
    sites = {p.place.place_id for p in beside.known_places if p.kind == "site"}
    there = any(p.place.place_id in sites for p in beside.places)
    # "وقام المتظاهرون بإحراق البوابة": those known, at no other place.
    known = any(has_article(word) and plays(word.removeprefix("و"), "crowd") for word in beside.words)
    return there or (known and not beside.places and not beside.dates and bool(sites))


def aimed_at(beside: Beside) -> bool:
    """
    Whether it is told at what attacks were aimed of which no number is known.

    As in "أصيب ستة في هجمات بالهاون على قاعدتهم", and then "واستهدفت الهجمات قصر البصرة".

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    event, frame = beside.event, beside.frame
    if not beside.several or event.counted is not None or frame.tolls or beside.fronted or not beside.same_day:
        return False
    first, *others = sorted(frame.triggers, key=attrgetter("at"))
    known = [t for t in others if t.at == first.at + 1 and t.definite and t.plural and t.verb is None]
    opens = first.at - frame.spans[0].start <= 1 and first.verb is not None and first.kind in _ATTACKS
    return opens and bool(known) and known[0].kind in event.kinds and len(others) == 1


def harmed_too(beside: Beside) -> bool:
    """
    Whether "also" tells of more harm by what was told last, with no cause, place or day of its own.

    As in "أسفر الهجوم عن مقتل أربعة", and then "كما أصيب ستة أشخاص"; "كما قتل شرطي" may be anywhere.

    Parameters
    ----------
    beside
        The stretch of text beside the event told last.
    """
    event, frame = beside.event, beside.frame
    told, more = {t.status for t in event.tolls}, {t.status for t in frame.tolls}
    if beside.words[0] not in word_set("also") or frame.triggers:
        return False
    return bool(told) and more <= {"killed", "wounded"} - told and not beside.places and not beside.dates


def caught_after(beside: Beside) -> bool:
    """Whether some are arrested straight after an attack, at no place or day of their own: its casualties."""
    harmed = any(t.status in {"killed", "wounded"} for t in beside.event.tolls)
    attack = beside.event.family == "violence" or (beside.event.family == "harm" and harmed)
    later = not word_set("later").isdisjoint(beside.words) or _by_the_way(beside)
    here = not beside.places and beside.same_place
    return attack and not later and here and not beside.dates and not beside.fronted


def _by_the_way(beside: Beside) -> bool:
    """Whether somebody else comes to speak: "من جهته، كشف مدير الشرطة"."""
    start = beside.mentions.text.sentences[beside.frame.sentence].start
    head = beside.mentions.words[start : start + 2]
    return bool(head) and (head[0] in word_set("on his part") or " ".join(head) in word_set("on his part"))


def held_already(beside: Beside) -> bool:
    """Whether only a pronoun says whom somebody takes: "القبض على سبعة", and then "القبض عليهم في كوكجلي"."""
    one_kind = beside.frame.kinds == beside.event.kinds and beside.frame.family in CUSTODY and not beside.frame.tolls
    if not one_kind:
        return False
    behind = (w for t in beside.frame.triggers for w in beside.mentions.words[t.at : t.at + 3])
    named = any(w in word_set("at somebody") or w.endswith(_THEM) for w in behind)
    # The day on which it was announced is not that on which they were taken.
    told = [d for _, dates in beside.known for d in dates]
    same_day = beside.same_day or not not_of_saying(beside.mentions, told)
    return named and same_day and not beside.fronted


def same_victim(beside: Beside) -> bool:
    """
    Whether the stretch speaks with the article of the one person whom the event harmed.

    As in "أصيب إمام بهجوم شمال الموصل", and then "إن مسلحين أطلقوا النار على الإمام في قرية"; who is only known by
    "somebody" or by a nationality is not named again, and who speaks is not whom it was done to.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    if not 0 < frame.sentence - event.sentence <= _NAMED_AGAIN or beside.fronted or not beside.both_single:
        return False
    if not frame.kinds <= _DONE_TO_ONE or beside.opens_with_another:
        return False
    told = [t for t in event.tolls if t.status in _HARMED_SO and not t.part_of_total]
    if not told or not all(t.people.quantity.low == t.people.quantity.high == 1 for t in told):
        return False
    named = {name for toll in told for name in _known_as(beside, toll)}
    if not named or not beside.same_day:
        return False
    words, span = beside.mentions.words, frame.spans[0]
    harmed = (i for i in range(span.start, span.stop) if words[i].lstrip("وبل").removeprefix("ل") in named)
    return any(not any(map(says, words[max(0, i - _SPEAKS_FIRST) : i])) for i in harmed)


def _known_as(beside: Beside, toll: Toll) -> list[str]:
    """What one is called with the article who was harmed without it: "مؤذن", "المؤذن"."""
    words = beside.mentions.words
    head = words[toll.people.first] if toll.people.first < len(words) else ""
    if has_article(head) or toll.people.group in {None, "people"}:
        return []
    bare = head.removesuffix("ا")
    return [f"ال{bare}", f"ل{bare}"]
