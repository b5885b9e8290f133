"""Tell the total that opens a report from the attacks that it then tells one by one: "سلسلة تفجيرات أوقعت 17 قتيلا"."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ._alike import counts, same_day, same_place, same_tolls
from ._floors import FLOORS
from .frames import Frame, own_places_and_dates
from .mentions import Mentions
from .munitions import size
from .vocabulary import of_a_series, word_set

# What a report sums up: "سلسلة هجمات", "تفجيرات".
_SUMMED = frozenset({"attack", "explosion", "strike", "shelling"})
# Of these each is at a place of its own; air raids and shells of a series may be those of one operation.
_APART = frozenset({"attack", "explosion"})
_BLASTS = frozenset({"explosion", "grenade"})
# Attacks of different kinds that may share one toll.
_OF_KINDS = _APART | _BLASTS | {"shoot", "assassinate"}
# How many attacks behind a series may be its own.
_MOST = 12
# How many bombs one of them may have had.
_FEW = 2


def is_series(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether a toll is told of several attacks that nobody counts: "هجمات أوقعت", "حصيلة سلسلة التفجيرات".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    if not frame.tolls:
        return False
    several = (t for t in frame.triggers if t.plural and t.verb is None and t.count is None and t.kind in _SUMMED)
    series = word_set("series of")
    return any(not t.definite or mentions.words[t.at - 1] in series for t in several)


def in_series(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether a toll is that of "a series" of new attacks in several towns or all the country.

    "شهدت بغداد وست محافظات سلسلة تفجيرات أوقعت", "شنوا في العراق سلسلة من الهجمات أوقعت".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    told = [t for t in frame.triggers if t.at in frame.spans[0] and t.kind in _APART and t.plural and t.verb is None]
    words, known = mentions.words, word_set("a series of")
    series = any(not t.definite and (words[t.at - 1] in known or of_a_series(words, t.at)) for t in told)
    places = mentions.places_by_word.within(frame.spans[0]) if series else ()
    everywhere = bool(places) and all(p.kind == "country" and p.role == "at" for p in places)
    towns = series and (everywhere or frame.says(words, "several towns"))
    return towns and any(t.status in {"killed", "wounded"} and t.at in frame.spans[0] for t in frame.tolls)


def _is_part(mentions: Mentions, series: Frame, frame: Frame) -> bool:
    """Whether a stretch tells of one attack there and then, in which not all those of a series were harmed."""
    if not frame.tolls or frame.total or frame.family not in {"violence", "harm"}:
        return False
    # "عبوة انفجرت فأصيب ثلاثة، وإن الانفجار ألحق أضرارا": the second word only comes back to it.
    single = not any(t.plural or t.number is not None for t in frame.triggers)
    single = single and not any(t.definite for t in frame.triggers[:1])
    weapons = [w.quantity for w in mentions.weapons_by_word.within(frame.spans[0]) if w.munition]
    single = single and bool(frame.triggers) and bool(weapons) and all(w is None or size(w) <= _FEW for w in weapons)
    (places, days), (there, then) = (own_places_and_dates(mentions, f.spans[0]) for f in (frame, series))
    # "ضربت بغداد وعددا من المحافظات": it may have been in any of them.
    wide = series.says(mentions.words, "country as a whole")
    around = bombs_together(mentions, series) and {p.place.admin1 for p in places} <= {p.place.admin1 for p in there}
    single = single and (wide or around or same_place(places, there)) and same_day(days, then)
    fits = all(0 <= part <= most for part, (_, most) in zip(_harmed(frame), _bounds(series), strict=True))
    return single and not same_tolls(series, frame) and fits


def _harmed(frame: Frame) -> tuple[int, int]:
    return sum(counts(frame, "killed")), sum(counts(frame, "wounded"))


def _bounds(frame: Frame) -> tuple[tuple[float, float], ...]:
    """The least and the most killed and wounded that a toll allows: no end to "at least 22" and "tens"."""
    found = []
    for status in ("killed", "wounded"):
        told = [t.people.quantity for t in frame.tolls if t.status == status and not t.part_of_total]
        least = sum(q.low if q.low is not None else FLOORS.get(q.vague or "", 0) for q in told)
        found.append((least, sum(math.inf if q.high is None else q.high for q in told)))
    return tuple(found)


def _summed(frames: Sequence[Frame]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*map(_harmed, frames), strict=True))


def kinds_together(mentions: Mentions, frame: Frame) -> int:
    """
    How many attacks of different kinds share a toll: 2 of "قتل اثنان بانفجار عبوة وهجوم مسلح"; else 0.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    told = frame.triggers
    if len(told) < 2 or not frame.tolls or len(frame.kinds) < len(told) or not frame.kinds <= _OF_KINDS:
        return 0
    one_each = all(t.verb is None and not t.plural and not t.definite and t.number is None for t in told)
    joined = all(mentions.words[t.at].startswith("و") for t in told[1:])
    return len(told) if one_each and joined else 0


def sums_up(mentions: Mentions, frames: Sequence[Frame], index: int) -> bool:
    """
    Whether the attacks of a series are told one by one behind it, so that its toll is their sum.

    Parameters
    ----------
    mentions
        The article.
    frames
        Its events, in order; that of the series has its ``summed`` parts.
    index
        Which of them the series is.
    """
    series = frames[index]
    if series.summed:
        return True
    kinds = kinds_together(mentions, series)
    if kinds:
        # "بانفجار عبوة وهجوم مسلح"; then each with its own dead: only where the tolls add up.
        parts = frames[index + 1 : index + 1 + kinds]
        apart = all(f.tolls and not f.total and f.family in {"violence", "harm"} for f in parts)
        return apart and len(parts) == kinds and _summed(parts) == _harmed(series)
    bombs = bombs_together(mentions, series)
    if not bombs and not is_series(mentions, series):
        return False
    parts = [frame for frame in frames[index + 1 : index + 1 + _MOST] if _is_part(mentions, series, frame)]
    sums = _summed(parts)
    if bombs:
        # "بانفجار عبوتين"; then each with its own dead: only where number and tolls add up.
        if len(parts) != bombs:
            return False
        return all(least <= n <= most for n, (least, most) in zip(sums, _bounds(series), strict=True))
    return bool(parts) and all(part <= whole for part, whole in zip(sums, _harmed(series), strict=True))


def bombs_together(mentions: Mentions, frame: Frame) -> int:
    """
    How many bombs are told of together: 2 of "قتل اثنان بانفجار عبوتين"; 0 where it is one, or nobody says how many.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    if not frame.tolls or not frame.kinds or not frame.kinds <= _BLASTS:
        return 0
    numbers = [size(w.quantity) for w in mentions.weapons_by_word.within(frame.spans[0]) if w.munition]
    return numbers[0] if len(numbers) == 1 and 1 < numbers[0] <= _MOST else 0
