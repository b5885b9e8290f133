"""Tell that a row speaks of one event although a month or a year dates it: one death, one bomb, one massacre."""

from __future__ import annotations

from ._since import when_of_since
from .frames import Frame
from .mentions import Mentions
from .munitions import size
from .vocabulary import has_article, word_set, words_of
from .when import When

_ONE = frozenset({"attack", "explosion", "strike", "ambush"})
# So many die in one event of a month rather than in all of it; so many are put to death at once.
_FEW, _AT_ONCE = 2, 20
# A second bomb often waits for those who come to help.
_BOMBS_OF_ONE = 2
# From how many on bombs are no longer of one attack.
_MANY_BOMBS = 10
# How far behind an attack "which" may stand.
_WHICH = 5
# What is fired in one salvo, and how many at most.
_SALVO, _ROCKETS = frozenset({"rocket", "missile", "drone", "mortar"}), 40
# Places at which people are put to death at once; in a city or a province it may have taken weeks.
_SCENES = frozenset({"village", "site", "military base", "camp", "prison", "square", "bridge", "neighbourhood"})


def is_of_one(mentions: Mentions, frame: Frame, when: When) -> bool:
    """
    Whether the words of a row fit one event only.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    when
        Its date.

    Returns
    -------
    bool
        True where an attack is told in the singular ("في هجوم"), one or two people died ("قتل متظاهر في تموز 2015"),
        people were put to death at one scene, or one bomb went off that no noun of attacks counts.
    """
    told = (t for t in frame.triggers if t.verb is None and not t.plural and not t.definite and t.kind in _ONE)
    if any(not _of_many_bombs(mentions, t.at) for t in told):
        return True
    if any(t.definite and t.verb is None and not t.plural and _which_it_was(mentions, t.at) for t in frame.triggers):
        return True
    if frame.says(mentions.words, "torture"):
        return True
    if when_of_since(mentions, mentions.text.sentences[frame.sentence].start, frame.first) is not None:
        # "الأعنف منذ أيار حين فجر انتحاري نفسه"; "الأكثر دموية منذ أيار حين قتل 563" is the toll of that month.
        alone = not frame.triggers and when.long and _exactly_dead(frame) >= _AT_ONCE
        return not alone and not any(t.plural for t in frame.triggers)
    over = words_of("since", "in the course of")
    if frame.says(mentions.words, "since") or (when.mention and mentions.words[when.mention.first - 1] in over):
        return False
    ways = (_at_one_scene, _one_bomb, _one_salvo)
    return _few_died(frame) or any(way(mentions, frame) for way in ways)


def _which_it_was(mentions: Mentions, at: int) -> bool:
    """Whether "which" tells one attack from others: "الهجوم الانتحاري الذي طال السوق مطلع الشهر وأوقع 16 قتيلا"."""
    behind = mentions.words[at + 1 : at + _WHICH]
    which = next((i for i, word in enumerate(behind) if word in word_set("who, which")), None)
    return which is not None and all(has_article(word) for word in behind[:which])


def _of_many_bombs(mentions: Mentions, at: int) -> bool:
    """Whether what went off behind a noun was many: "بانفجار ألغام ومخلفات حربية", "انفجار 14 عبوة"."""
    bombs = mentions.weapons_by_word.within(range(at + 1, at + 3))
    return any((w.plural and w.first == at + 1) or size(w.quantity) >= _MANY_BOMBS for w in bombs)


def _few_died(frame: Frame) -> bool:
    """As in "اغتال مسلحان في أيار 2021 ناشطًا", "مقتل مستشار مع ابنه": a month's dead are more than one or two."""
    return 0 < _exactly_dead(frame) <= _FEW


def _exactly_dead(frame: Frame) -> int:
    """How many died, where every number of them is exact; else 0."""
    dead = [t.people.quantity for t in frame.tolls if t.status == "killed" and not t.part_of_total]
    exact = all(d.low == d.high and d.low is not None for d in dead)
    return sum(d.low or 0 for d in dead) if exact else 0


def _at_one_scene(mentions: Mentions, frame: Frame) -> bool:
    """As in "أعدمهم التنظيم في آب 2014 قرب قرية كوجو", "أعدم في أيار سبعة حاولوا الهرب": so few, at one time."""
    if "execute" not in frame.kinds or any(t.plural and t.verb is None for t in frame.triggers):
        return False
    once = any(t.verb is not None for t in frame.triggers) and 0 < _exactly_dead(frame) < _AT_ONCE
    # "عثر في قرية كوجو على مقبرة جماعية تضم رفات 34 شخصا أعدمهم التنظيم في آب 2014"
    sentence = mentions.text.sentences[frame.sentence]
    buried = any(t.kind == "massgrave" for t in mentions.triggers_stated.within(range(sentence.start, frame.first)))
    spans = [*frame.spans, *([sentence] if buried else [])]
    return once or any(p.kind in _SCENES for p in mentions.places_by_word.within(*spans))


def _one_bomb(mentions: Mentions, frame: Frame) -> bool:
    """As in "قتل مطلع آذار جنديان أثناء تفكيك صهريج مفخخ"."""
    if any(t.plural and t.verb is None for t in frame.triggers):
        return False
    bombs = [w.quantity for span in frame.spans for w in mentions.weapons_by_word.within(span) if w.munition]
    # "جرحت سيارة مفخخة وعبوة ناسفة 12": one after the other, at one place.
    return 0 < len(bombs) <= _BOMBS_OF_ONE and all(b is not None and (b.low, b.high) == (1, 1) for b in bombs)


def _one_salvo(mentions: Mentions, frame: Frame) -> bool:
    """As in "سقطت في كانون الثاني عشرة صواريخ على قاعدة بلد": so many rockets at one site, in a month."""
    if not frame.kinds <= {"fire", "shelling"} or frame.counted is not None:
        return False
    fired = [w for w in mentions.weapons_by_word.within(*frame.spans) if w.munition and w.weapon in _SALVO]
    sizes = [size(w.quantity) for w in fired if w.quantity is not None]
    sites = {p.place.place_id for p in mentions.places_by_word.within(*frame.spans) if p.kind == "site"}
    return bool(sizes) and max(sizes) <= _ROCKETS and len(sites) == 1


def finds_many(mentions: Mentions, frame: Frame) -> bool:
    """
    Whether arms of several finds may be counted: "ضبطت 40 عبوة", "أتلفت ألغاما"; not "عثر على لغم".

    Parameters
    ----------
    mentions
        The article.
    frame
        What is told of arms found or defused.
    """
    found = (w.quantity for w in mentions.weapons_by_word.within(*frame.spans) if w.munition and w.quantity)
    sizes = [size(quantity) for quantity in found]
    return not sizes or max(sizes) > 1
