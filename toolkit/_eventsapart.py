"""Tell whether a word of an event goes on with the event told last in its sentence, or tells of another."""

from __future__ import annotations

from collections.abc import Callable

from ._anothertime import at_another_time, followed_at
from ._answers import answer_before
from ._carriers import told_by
from ._clashsides import two_armed_sides
from ._elsewhere import another_day, clause_of_its_own_place, elsewhere
from ._meanwhileapart import (
    harmed_meanwhile,
    meanwhile_elsewhere,
    others_meanwhile,
    struck_meanwhile,
    while_another_did,
)
from ._neighbours import Neighbours
from ._openers import POINTS_BACK, clause_opener, fronting, next_clause, sets_apart, verb_clause
from ._owncause import gunmen_beside_a_blast
from .clauses import is_punctuation, past_verb
from .frames import CROWD, CUSTODY, TAKES, VIOLENCE, another_scene
from .vocabulary import any_of, verbs, word_set, words_of

# How far before a verb the aircraft that are its subject may stand.
_AIRCRAFT = 3
# How far behind a verb its day may stand.
_ITS_DAY = 8


def _at_another_time(n: Neighbours) -> bool:
    """As in "بعد يومين على مقتل ضابط", "الأعنف منذ 3 تموز حين قتل 300"."""
    return at_another_time(n.mentions, n.last, n.trigger.at) is not None


def _one_on_its_day(n: Neighbours) -> bool:
    """Whether it is one of the attacks told of, with its day."""
    return n.one_on_its_day is not None


def _behind_its_reason(n: Neighbours) -> bool:
    """Whether it is what was done, behind what it answers."""
    return n.behind_its_reason


def _one_act_of_violence(n: Neighbours) -> bool:
    """As in "قتل 47 في أعمال عنف منذ الأربعاء حين فجر مسلحون": the dead of all of it, and one event among it."""
    return not n.told.triggers and n.trigger.verb is not None and n.of_violence


def _of_the_crowd(n: Neighbours) -> bool:
    """As in "تجمع المئات أمام المبنى، وفرقتهم الشرطة", "تظاهر المئات يوم الثلاثاء ورشق بعضهم الجنود": the same."""
    if n.told.family != "crowd" or n.trigger.kind not in CROWD or n.trigger.verb is None:
        return False
    some = any_of(n.words[n.trigger.at + 1 : n.trigger.at + 2], "some of them")
    return some or (n.trigger.kind == "disperse" and n.word.endswith("هم"))


def _clause_of_another_day(n: Neighbours) -> bool:
    """As in "اغتيل باحث في 6 تموز، ونجا كاتب الخميس الماضي من عبوة انفجرت", "… في أيار وفي حزيران فجر انتحاري"."""
    opened = verb_clause(n.mentions, n.last, n.trigger.at)
    opened = fronting(n.mentions, n.last, n.trigger.at) if opened is None else opened
    if opened is None:
        return False
    return another_day(n.mentions, n.sentence, opened, next_clause(n.mentions, n.trigger.at, n.sentence.stop))


def _brought_about_elsewhere(n: Neighbours) -> bool:
    """As in "أوقعت دراجة مفخخة 11 قتيلاً عند الجسر، كما أدى انفجار عبوة في الدورة إلى إصابة 15"."""
    return n.brought_about and n.elsewhere


def _by_gunmen(n: Neighbours) -> bool:
    """As in "عبوة انفجرت فجرح جنديان، وأن مسلحين أردوا مدنيا": what no bomb does."""
    return gunmen_beside_a_blast(n.words, n.told, n.last, n.trigger.at)


def _gunmen_elsewhere(n: Neighbours) -> bool:
    """As in "قتل شرطيان بانفجار عبوة في بعقوبة، وهاجم مسلحون نقطة تفتيش قرب الخالص": at a place of their own."""
    attack = n.trigger.verb is not None and n.trigger.kind in {"attack", "storm", "shoot", "assassinate"}
    blast = bool(n.told.kinds & {"explosion", "grenade"}) and n.trigger.kind not in n.told.kinds
    return attack and blast and n.word[:1] == "و" and not n.word.endswith(POINTS_BACK) and n.elsewhere_or_near


def _added_elsewhere(n: Neighbours) -> bool:
    """As in "أسفر عن مقتل 19، مبينا أن سيارتين انفجرتا في الزعفرانية"."""
    return any_of(n.between, "adding") and bool(n.told.tolls) and not n.trigger.definite and n.elsewhere


def _done_elsewhere(n: Neighbours) -> bool:
    """As in "انفجرت عبوة في الموصل، وشنت طائرات غارة على تلعفر": a clause with a verb and a place of its own."""
    return clause_of_its_own_place(n.mentions, n.sentence, n.last, n.trigger.at) is not None


def _before_or_after(n: Neighbours) -> bool:
    """As in "اغتيل ضابط في الموصل، وسبق ذلك بيومين انفجار عبوة في تلعفر": that killed nobody told of before."""
    return not n.told.triggers and followed_at(n.words, n.last + 1, n.trigger.at) is not None


def _cause_of_the_toll(n: Neighbours) -> bool:
    """As in "قتل خمسة … في هجمات أخرى": the dead are those of the attacks behind them."""
    return not n.told.triggers


def _taken_with_their_help(n: Neighbours) -> bool:
    """As in "شنت طائرات غارتين قرب أربيل، وقال مسؤول إن القصف ساعد البشمركة على استعادة مخمور"."""
    bombed = n.told.kinds & {"strike", "shelling", "explosion"} and not n.told.kinds & TAKES
    behind = range(n.told.triggers[0].at + 1, n.trigger.at)
    return n.trigger.kind in TAKES and bool(bombed) and any(verbs("say_verbs", n.words[i]) for i in behind)


def _burnt_by_others(n: Neighbours) -> bool:
    """Whether unknown men burn something beside what a crowd did."""
    return n.burnt_by_others


def _mob_besides(n: Neighbours) -> bool:
    """As in "أحرق مسلحون مسجدين، وانهال حشد غاضب بالضرب على شابين"."""
    own = n.before == "،" and past_verb(n.word) and not n.word.endswith("وا")
    return n.trigger.kind == "mob" and "mob" not in n.told.kinds and own


def _fight_of_two_sides(n: Neighbours) -> bool:
    """As in "اقتحموا القصر، ثم تحولت إلى قتال بين سرايا السلام وفصائل من الحشد"."""
    fight = n.trigger.kind == "clash" and n.told.family == "crowd"
    return fight and bool(two_armed_sides(n.mentions, n.trigger, n.sentence))


def _taken_back(n: Neighbours) -> bool:
    """As in "سيطر داعش على الرطبة، لكن القوات استعادتها بعد يومين"."""
    takes = n.trigger.kind in TAKES and bool(n.told.kinds & TAKES) and n.trigger.kind not in n.told.kinds
    # "احتل المسلحون القرية، ثم استعادها الجيش": what was taken first.
    return takes and (any_of(n.between, "against") or (n.trigger.kind == "regain" and "ثم" in n.between))


def _left_again(n: Neighbours) -> bool:
    """As in "استعادت البيشمركة المدينة، لكنها انسحبت منها"."""
    return n.trigger.kind == "withdraw" and bool(n.told.kinds & TAKES)


def _in_another_scene(n: Neighbours) -> bool:
    """As in "كما انفجرت عبوة", "هجوم آخر", "بالتزامن مع قصف"."""
    return another_scene(n.mentions, n.last, n.trigger.at)


def _follows_an_assault(n: Neighbours) -> bool:
    """As in "هاجم انتحاريان نقطة تفتيش، أعقبته اشتباكات": one assault, unless it is elsewhere."""
    fight = n.trigger.kind == "clash" and n.told.kinds & {"attack", "explosion"}
    return bool(fight) and any_of(n.between, "followed it")


def _aircraft_afterwards(n: Neighbours) -> bool:
    """As in "سقط 20 صاروخا على القاعدة، وأضافوا أن طائرات أغارت بعد ذلك على موضع": no rockets do that."""
    if n.trigger.kind not in {"strike", "shelling"} or n.trigger.verb is None or "strike" in n.told.kinds:
        return False
    by_air = any_of((*n.between[-_AIRCRAFT:], *n.words[n.trigger.at + 1 : n.trigger.at + 3]), "aircraft, as a doer")
    known = n.mentions.weapons_by_word.within(range(n.sentence.start, n.trigger.at))
    fired = any(w.weapon in {"rocket", "mortar", "shell"} for w in known)
    told = any_of(n.words[n.sentence.start : n.last + 1], "aircraft, as a doer")
    return by_air and fired and not told and not n.word.endswith(POINTS_BACK)


def _bombs_in_a_row(n: Neighbours) -> bool:
    """As in "بانفجار سيارة تبعتها عبوتان انفجرتا قرب المقر، أسفرت عن مقتل اثنين": one toll, at one place."""
    blasts = n.trigger.kind == "explosion" and "explosion" in n.told.kinds and not n.told.tolls
    behind = n.mentions.tolls_by_word.within(range(n.trigger.at, n.sentence.stop))
    followed = blasts and bool(behind) and any_of(n.between, "followed it")
    # "في سوق بالحبيبية، تلاهما انفجار ثالث": none is told of the next.
    here = not n.own(range(n.told.first, n.last + 1))[0] and not n.own(n.gap)[0]
    return followed and (here or not n.own(range(n.trigger.at, n.sentence.stop))[0])


def _set_off(n: Neighbours) -> bool:
    """As in "رداً على غارة", "أعنفها تفجير", "أعقبه تفجير"."""
    # What a crowd is angry about is only named, as is the arrest of somebody.
    named = n.trigger.kind in CUSTODY or (n.trigger.definite and n.told.family == "crowd")
    reason = None if named else answer_before(n.words, n.trigger.at)
    # "ردا على هجمات استهدفت قواتها": the verb tells of the reason told already.
    answers = reason is not None and reason > n.last
    if not answers and _shots_behind_a_blast(n):
        return False
    return answers or not words_of("one of a count", "followed it").isdisjoint(n.between)


def _shots_behind_a_blast(n: Neighbours) -> bool:
    """As in "انفجرت عبوة تلاها إطلاق نار": one attack, where the shots have no place or day of their own."""
    shots = n.trigger.kind in {"shoot", "clash"} and n.trigger.verb is None
    since = followed_at(n.words, n.last + 1, n.trigger.at) if shots else None
    blast = bool(n.told.kinds & {"explosion", "grenade", "fire", "shelling"}) and n.told.counted is None
    if since is None or not blast:
        return False
    return not any(n.own(range(since, next_clause(n.mentions, n.trigger.at, n.sentence.stop))))


def _answered_elsewhere(n: Neighbours) -> bool:
    """As in "أصاب صاروخ القاعدة، لترد طائرة بقصف سيارة قرب أبو غريب", or "وردت طائرة بضربة": not there."""
    answers = next((i for i in n.gap if n.words[i] in word_set("answers with")), None)
    by_air = answers is not None and any_of(n.words[answers + 1 : n.trigger.at], "aircraft, as a doer")
    return answers is not None and (n.elsewhere_or_near or by_air)


def _hours_later(n: Neighbours) -> bool:
    """As in "هاجموا نقطة تفتيش، وبعد ساعة انفجرت عبوة"; a second bomb, or what the first led to, is of one event."""
    hour = (i for i in n.gap if n.words[i] in word_set("so long after") and n.words[i + 1] in word_set("an hour"))
    after = next(hour, None)
    opens = after is not None and (n.words[after][:1] == "و" or n.words[after - 1] in "،؛")
    return opens and not n.trigger.definite and n.trigger.kind not in n.told.kinds | {"withdraw", "clash"}


def _before_another_did(n: Neighbours) -> bool:
    """As in "انفجرت عبوة برتل شمال الديوانية، قبل أن تستهدف عبوتان رتلا آخر عند مدخل الإسكندرية"."""
    if n.trigger.verb is None or n.word.endswith(POINTS_BACK) or n.trigger.kind not in VIOLENCE - TAKES - {"bodies"}:
        return False
    before = n.words[n.trigger.at - 2] in word_set("so long before")
    return before and n.before in word_set("opens a clause") and n.elsewhere_or_near


def _single_beside_a_count(n: Neighbours) -> bool:
    """Whether one with a place and day of its own stands behind several that are counted."""
    bare = n.trigger.verb is None and n.trigger.count is None
    return n.told.counted is not None and bare and all(n.its_own) and n.trigger.at - n.last > 2


def _count_apart(n: Neighbours) -> bool:
    """Whether a count stands behind a sign or "and", and what was told is counted or new too."""
    apart = any(is_punctuation(w) or w[:1] == "و" for w in n.between)
    new = n.told.counted is not None or any(not t.definite for t in n.told.triggers)
    return n.trigger.count is not None and apart and new


def _count_of_others(n: Neighbours) -> bool:
    """Whether such a count says how many; so many explosions may be those of one attack."""
    return _count_apart(n) and n.trigger.number is not None and n.trigger.kind != "explosion"


def _known_already(n: Neighbours) -> bool:
    """As in "الهجوم": the one told of."""
    return n.trigger.definite


def _besides_elsewhere(n: Neighbours) -> bool:
    """As in "خمس غارات قرب الفلوجة، إلى جانب غارة على معمل في هيت", "فضلاً عن ضربة في حديثة"."""
    besides, pairs = word_set("besides"), word_set("in addition to")
    joined = any(n.words[i] in besides or " ".join(n.words[i - 1 : i + 1]) in pairs for i in n.gap)
    return n.trigger.verb is None and joined and n.elsewhere


def _carried_out_next(n: Neighbours) -> bool:
    """As in "اتهمت واشنطن الكتائب بتنفيذ الهجوم، ونفذت قواتها غارات": one known already, and what was done then."""
    known = all(t.definite and t.verb is None for t in n.told.triggers)
    opens = (i for i in n.gap if n.words[i - 1] == "،" and n.words[i][:1] == "و")
    done = any("launch" in told_by(n.words[i]) for i in opens)
    return known and n.trigger.verb is None and done


def _before_a_known_one(n: Neighbours) -> bool:
    """As in "وجاء الهجوم بعد ساعات من تعرض قافلة لهجوم": one known already, and another before it."""
    known = all(t.definite and t.kind not in TAKES for t in n.told.triggers)
    return known and any_of(n.between, "time before")


def _verb_with_a_day(n: Neighbours) -> bool:
    """As in "أحرقوا الأربعاء القنصلية، أطلق رجال الخميس النار": a verb at the head of a clause, with its own day."""
    heads = any((n.words[i] == "،" and i not in n.mentions.dated) or sets_apart(n.words, i) for i in n.gap)
    if n.trigger.verb is None or not heads:
        return False
    _, near = n.own(range(n.trigger.at, min(n.trigger.at + _ITS_DAY, n.sentence.stop)))
    _, before = n.own(range(n.sentence.start, n.trigger.at))
    days = [d[0].date_from for d in (near, before[-1:]) if d and d[0].kind in {"day", "night"}]
    return len(days) == 2 and None not in days and days[0] != days[1]


def _clause_elsewhere(n: Neighbours) -> bool:
    """As in "…، وفي الأول من آذار 2017 فجر انتحاريان", "…، وكانت اشتباكات اندلعت مساء الجمعة"."""
    opener = clause_opener(n.mentions, n.last, n.trigger.at)
    return opener is not None and elsewhere(n.mentions, n.sentence, opener)


def _joined_elsewhere(n: Neighbours) -> bool:
    """As in "وانفجرت عبوة في الدورة": joined by "and", at another place or day."""
    return (n.word[:1] == "و" or n.before in word_set("joins clauses")) and n.elsewhere


# What is asked of two neighbours, in order, and whether they are then two events or one: the first that holds decides.
_ANOTHER, _SAME = True, False
_QUESTIONS: tuple[tuple[Callable[[Neighbours], bool], bool], ...] = (
    (_of_the_crowd, _SAME),
    (_at_another_time, _ANOTHER),
    (_behind_its_reason, _ANOTHER),
    (_one_on_its_day, _ANOTHER),
    (_one_act_of_violence, _ANOTHER),
    (_clause_of_another_day, _ANOTHER),
    (_brought_about_elsewhere, _ANOTHER),
    (_by_gunmen, _ANOTHER),
    (_gunmen_elsewhere, _ANOTHER),
    (_added_elsewhere, _ANOTHER),
    (meanwhile_elsewhere, _ANOTHER),
    (others_meanwhile, _ANOTHER),
    (struck_meanwhile, _ANOTHER),
    (harmed_meanwhile, _ANOTHER),
    (_before_or_after, _ANOTHER),
    (_done_elsewhere, _ANOTHER),
    (_cause_of_the_toll, _SAME),
    # From here on something other than a toll was told.
    (_taken_with_their_help, _ANOTHER),
    (_burnt_by_others, _ANOTHER),
    (_mob_besides, _ANOTHER),
    (_fight_of_two_sides, _ANOTHER),
    (_taken_back, _ANOTHER),
    (_left_again, _ANOTHER),
    (_bombs_in_a_row, _SAME),
    (_aircraft_afterwards, _ANOTHER),
    (_in_another_scene, _ANOTHER),
    (_follows_an_assault, _SAME),
    (_set_off, _ANOTHER),
    (_answered_elsewhere, _ANOTHER),
    (_hours_later, _ANOTHER),
    (_before_another_did, _ANOTHER),
    (while_another_did, _ANOTHER),
    (_single_beside_a_count, _ANOTHER),
    (_count_of_others, _ANOTHER),
    (_count_apart, _SAME),
    (_known_already, _SAME),
    # From here on the next word tells of something new.
    (_besides_elsewhere, _ANOTHER),
    (_before_a_known_one, _ANOTHER),
    (_carried_out_next, _ANOTHER),
    (_verb_with_a_day, _ANOTHER),
    (_clause_elsewhere, _ANOTHER),
    (_joined_elsewhere, _ANOTHER),
)


def tells_of_another(neighbours: Neighbours) -> bool:
    """
    Whether the next word tells of another event, though it is of a kind that could join the one told last.

    Parameters
    ----------
    neighbours
        The event told last and the next word.
    """
    return next((verdict for holds, verdict in _QUESTIONS if holds(neighbours)), _SAME)
