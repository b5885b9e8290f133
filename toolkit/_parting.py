"""Set apart the attacks of one stretch of text: "23 قتيلاً، بينهم ثمانية في انفجار", "قتل بهجوم، فيما أصيب بانفجار"."""

from __future__ import annotations

from dataclasses import replace

from ._openers import sets_apart
from ._toll import Toll
from .clauses import past_verb
from .frames import Frame, own_places_and_dates
from .harm import harm_verb
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, first_of

# How far behind whom it harmed an attack may be named: "أصيب أربعة مدنيين بجروح بانفجار".
_NEAR = 3


def _side_by_side(mentions: Mentions, frame: Frame) -> list[Frame]:
    """Two attacks, each behind whom it harmed: "قتل عنصر بهجوم مسلح، فيما أصيب أربعة مدنيين بانفجار عبوة"."""
    if len(frame.tolls) < 2 or len(frame.triggers) != 2 or any(t.verb or t.definite for t in frame.triggers):
        return [frame]
    one, other = frame.triggers
    before = [t for t in frame.tolls if t.at < one.at]
    behind = [t for t in frame.tolls if one.at < t.at < other.at]
    alike = one.kind == other.kind or one.plural or other.plural
    if alike or len(before) + len(behind) < len(frame.tolls) or not before or not behind:
        return [frame]
    apart = any(sets_apart(mentions.words, i) for i in range(one.at + 1, behind[0].at))
    if not apart or other.at - behind[-1].people.last > _NEAR:
        return [frame]
    rest = Frame([], [other], behind, frame.sentence)
    return [replace(frame, triggers=[one], tolls=before), rest]


def _by_its_bomb(mentions: Mentions, frame: Frame, toll: Toll) -> Trigger | None:
    """What tells of the bombs that killed some of a total: "بينهم أربعة قتلوا بثلاث سيارات مفخخة استهدفت كركوك"."""
    words, at = mentions.words, max(toll.at + 1, toll.people.last)
    at += at < len(words) and harm_verb(words[at]) is not None
    named = mentions.weapons_by_word.within(range(at, at + _NEAR))
    if not named or not named[0].munition or words[at][:1] != "ب":
        return None
    return next((t for t in frame.triggers if t.at > at), None)


def _opens_examples(mentions: Mentions, frame: Frame) -> int | None:
    """The "among them" behind attacks told together, where one of them is named: "سلسلة هجمات بينها هجوم انتحاري"."""
    whole = next((t.at for t in frame.triggers if t.plural and t.verb is None and t.kind == "attack"), None)
    if whole is None or len(frame.triggers) == 1:
        return None
    opens = first_of(mentions.words, range(whole + 1, frame.last), "some of the attacks")
    named = [t for t in frame.triggers if opens is not None and opens < t.at <= opens + _NEAR]
    # "من بينها هجوم استهدف قاضيا": the verb says what the one named did.
    told = [t for t in named if t.verb is None or t.kind != "target" or t is named[0]]
    return None if not told or any(t.verb is not None or t.definite for t in told) else opens


def examples_in(mentions: Mentions, frame: Frame) -> range | None:
    """
    Words that only name some of the attacks told of: "في سلسلة هجمات بينها هجوم انتحاري بسيارة مفخخة"; else none.

    Parameters
    ----------
    mentions
        The article.
    frame
        What a sentence tells of one event, or of several.
    """
    opens = _opens_examples(mentions, frame)
    if opens is None:
        return None
    sentence = mentions.text.sentence_at(opens)
    inside = range(opens, next((i for i in range(opens, sentence.stop) if mentions.words[i] in "،؛."), frame.last + 1))
    # "من بينها هجوم 20 كانون الثاني على قاعدة عين الأسد" is told by itself.
    own = any(own_places_and_dates(mentions, inside)) or any(t.at > opens for t in frame.tolls)
    return None if own else inside


def _with_its_own_toll(mentions: Mentions, frame: Frame) -> list[Frame]:
    """A total and one of its attacks: "قتل 49 في سلسلة هجمات، بينها تفجير في الكاظمية أوقع 20 قتيلا"."""
    opens = _opens_examples(mentions, frame)
    told = [t for t in frame.triggers if opens is not None and t.at > opens]
    own = [t for t in frame.tolls if opens is not None and t.at > opens]
    total = len(own) < len(frame.tolls)
    if not total or not own or told[0].plural or own[0].part_of_total or told[0].at > own[0].at:
        return [frame]
    kept = [t for t in frame.triggers if t.at < told[0].at], [t for t in frame.tolls if t.at < told[0].at]
    return [replace(frame, triggers=kept[0], tolls=kept[1]), Frame([], told, own, frame.sentence)]


def told_apart(mentions: Mentions, frame: Frame) -> list[Frame]:
    """
    The attacks that one stretch of text tells of; the frame alone where it tells of one.

    A total and the attack that part of its dead are told of by itself, or two attacks side by side.

    Parameters
    ----------
    mentions
        The article.
    frame
        A stretch of text that may count the dead of several attacks.
    """
    for toll in frame.tolls:
        # "بينهم سبعة شرطيين قضوا في هجوم"
        last = toll.people.last + past_verb(mentions.words[min(toll.people.last, len(mentions.words) - 1)])
        behind = (t for t in frame.triggers if t.verb is None and 0 <= t.at - last <= 1)
        own = (next(behind, None) or _by_its_bomb(mentions, frame, toll)) if toll.part_of_total else None
        total = any(t.plural and t.at < toll.at for t in frame.triggers)
        total = total or any_of(mentions.words[frame.first : toll.at], "violence")
        if own is None or own.definite or own.plural or not total:
            continue
        status = "killed" if any(t.status == "killed" for t in frame.tolls) else toll.status
        first, rest = replace(toll, part_of_total=False, status=status), [t for t in frame.tolls if t.at > toll.at]
        part = Frame([], [t for t in frame.triggers if t.at >= own.at], [first, *rest], frame.sentence)
        kept = [t for t in frame.triggers if t.at < own.at], [t for t in frame.tolls if t.at < toll.at]
        return [replace(frame, triggers=kept[0], tolls=kept[1]), part]
    parts = _with_its_own_toll(mentions, frame)
    return parts if len(parts) > 1 else _side_by_side(mentions, frame)
