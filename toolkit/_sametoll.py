"""Tell that dead and wounded told later are those of an event told before."""

from __future__ import annotations

from ._alike import equal_tolls, of_a_period, other_people, same_tolls
from ._besideevent import Beside
from ._killers import killer
from ._means import fired_instead, weapons_of
from ._retold import caught_after, harmed_too
from .clauses import led_by_gunmen
from .frames import BLASTS, CUSTODY, Frame
from .harm import harm_verb
from .vocabulary import any_of, word_set, words_of

# From which number of harmed on two equal tolls are one rather than chance.
_TELLING = 4


def later_toll(beside: Beside) -> bool:
    """Whether a number told later is of the dead and wounded of the event, there and then, and no part of a total."""
    event, frame = beside.event, beside.frame
    if event.kinds & {"overtake", "regain"} and _killed_by_somebody(beside):
        # "المسلحين قتلوا 500 مدني في سنجار": what those who took the town then did.
        return False
    blast = bool(event.kinds) and event.kinds <= BLASTS
    if blast and beside.places and not beside.placed and killer(beside.mentions, frame, frame.spans[0]) is not None:
        # "انفجرت عبوة", and then "وقتل مسلحون شرطيا في حي العامل": no explosion did that.
        return False
    if (blast and fired_instead(beside.mentions, beside.event, beside.frame)) or _by_others(beside):
        return False
    again = {t.status for t in frame.tolls} & {t.status for t in event.tolls}
    if again and other_people(event, frame) and killer(beside.mentions, frame, frame.spans[0]) is not None:
        # "قتل مسلحون جنديين", and then "إن مسلحين قتلوا محاميا": another man, whom others killed.
        return False
    if beside.places and (beside.words[0] in word_set("next in a list") or any_of(beside.words, "ranks among others")):
        # "وتصدرت بغداد القائمة بـ200 قتيل": a part of the total, told by itself.
        return False
    if any_of(beside.words, "of all months") and any_of(beside.words, "bloody"):
        # "كان أيار من أكثر الأشهر دموية إذ قتل فيه 127 جنديا"
        return False
    if beside.dates and not beside.known_dates and beside.words[0] in words_of("had", "recalls"):
        # "وكان قاض قد اغتيل يوم 5 شباط", "يذكر أن المدينة شهدت الأحد مقتل شرطيين": a day of its own, before.
        return False
    statuses = {t.status for t in frame.tolls}
    held = event.family in CUSTODY and statuses <= {"abducted", "arrested", "missing"}
    carries = event.family in {"violence", "crowd", "harm"} or held
    demonstrators = any(t.people.group == "protesters" for t in frame.tolls)
    if frame.family in CUSTODY and not (event.family == "crowd" or "abducted" in statuses or demonstrators):
        return beside.latest and caught_after(beside)
    # "وفي وقت لاحق ارتفعت الحصيلة، وفقا لطبيب في مستشفى بعقوبة، إلى 19 قتيلا": no other event.
    rises = not word_set("raises a total").isdisjoint(beside.words) and beside.same_place
    if beside.elsewhere and not rises and not same_tolls(event, frame):
        # Another number at a place of its own: "قتل ثلاثة في المحافظة", then "قتل شخصان في كلار".
        return False
    if beside.several and beside.dates and not beside.known_dates:
        # "في واقعتين": and then one of them, with its day.
        return False
    if beside.elsewhere and beside.several:
        # What a total is then told of, place by place.
        return False
    if beside.stretch.only_militants and of_a_period(beside.known_dates) and frame.sentence != event.sentence:
        # "قتل 170 من الأمن والمدنيين هذا العام. … تم قتل 135 إرهابيا": no part of them.
        return any(t.people.group == "militants" for t in event.tolls)
    if of_a_period(beside.known_dates) and (beside.places or _of_a_part(beside)):
        # Governorates of a month's total are told one by one.
        return False
    behind = rises or not beside.fronted or harmed_too(beside)
    return beside.latest and carries and behind and beside.same_place and beside.same_day


def same_toll(beside: Beside) -> bool:
    """Whether the toll told before is told again, of one place and day: by a second source, say."""
    event, frame = beside.event, beside.frame
    if not event.tolls or beside.several or not beside.same_day or not (beside.same_place or beside.perhaps_there):
        return False
    if not beside.latest and _by_other_arms(beside):
        return False
    told, again = _verbs_of(beside, event), _verbs_of(beside, frame)
    if again and again <= told and beside.perhaps_there and not frame.tolls:
        # "اقتحموا منزلاً جنوب الموصل", and then "اقتحموا منزلاً في ناحية القيارة".
        return True
    # "وقتلوا شرطيًا" in the same words, "قتل الانتحاريين الثلاثة", or a number that is no chance.
    known = again and again <= told
    return equal_tolls(event, frame, 1 if known else _TELLING)


def _of_a_part(beside: Beside) -> bool:
    """Whether another number is of a governorate: "وكانت لمحافظة بغداد أكبر حصة بـ261 قتيلا"."""
    if same_tolls(beside.event, beside.frame):
        return False
    named = beside.mentions.places_by_word.within(beside.frame.spans[0])
    return any(p.kind in {"governorate", "city"} and p.role == "to" for p in named)


def _by_others(beside: Beside) -> bool:
    """Whether gunmen not told of before did it "in the same town": "أن مجهولين قتلوا في المدينة نفسها مقاولا"."""
    words, start = beside.mentions.words, beside.frame.spans[0].start
    again = beside.places or not word_set("the same, behind").isdisjoint(beside.words)
    return bool(again) and any(led_by_gunmen(words, start, t.at) for t in beside.frame.tolls)


def _by_other_arms(beside: Beside) -> bool:
    """Whether each has a weapon of its own: as many hurt by a car bomb, and two events later by a roadside bomb."""
    known, own = (weapons_of(beside.mentions, frame) for frame in (beside.event, beside.frame))
    return bool(known) and bool(own) and not known & own


def _verbs_of(beside: Beside, frame: Frame) -> set[str]:
    return {beside.mentions.words[t.at].lstrip("و") for t in frame.triggers if t.verb is not None}


def _killed_by_somebody(beside: Beside) -> bool:
    """Whether the toll is of civilians and told by an active verb of somebody: "قتلوا 500 مدني"."""
    verbs_of = (harm_verb(beside.mentions.words[t.at]) for t in beside.frame.tolls)
    active = any(v is not None and v.form.endswith(("وا", "و")) for v in verbs_of)
    return active and any(t.people.group in {"civilians", "women", "children"} for t in beside.frame.tolls)
