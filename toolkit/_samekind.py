"""Tell that an event of one kind is told once more, and nothing sets the two apart."""

from __future__ import annotations

from ._alike import of_a_period, same_tolls
from ._besideevent import Beside
from ._elaborating import ways_of
from ._means import by_one_means, by_the_other_side
from ._sametoll import same_toll
from ._several import at_several_places
from ._straightbehind import FROM_AFAR, SHELLED
from ._tollsagain import lower
from .frames import BLASTS, TAKES
from .vocabulary import word_set

# Of how many words the head of a sentence has in which a day holds for all of it.
_HEADS = 2
# What is done to those who cannot fight.
_OF_CAPTIVES = frozenset({"execute", "bodies", "assassinate", "massgrave"})
# What an article tells of once, however often it comes back to it.
_TOLD_ONCE = frozenset({"funeral", "depart", "summon", "agree"})


def told_again(beside: Beside) -> bool:
    """Whether one kind of event is told twice, and nothing sets the two apart."""
    event, frame = beside.event, beside.frame
    span = frame.spans[0]
    another = beside.opens_with_another
    heads = bool(beside.dates) and beside.dates[0].first - span.start <= _HEADS
    recalls = bool(beside.dates) and beside.words[0] in word_set("recalls")
    if (recalls or (heads and not beside.definite)) and not beside.known_dates and frame.tolls and event.tolls:
        # "فتحوا النار عليهما فأصيبا. وقبل ثلاثة أيام اغتال مسلحون ناشطا": of a day of its own.
        return False
    began = beside.words[0].removeprefix("و") in word_set("began") and not frame.tolls
    if began and beside.places and beside.dates and event.tolls and not beside.known_places:
        # "قتل 15 في معركة. وبدأت القوات هجوما على الموصل قبل أسبوع": what the battle was meant to answer.
        return False
    alike = bool(event.kinds & frame.kinds) or frame.kinds <= ways_of(event.kinds)
    if beside.stretch.said_before and not another and alike:
        # "وكانت مصادر قد ذكرت أن سيارة مفخخة استهدفت سوقا": what is called an explosion now.
        return beside.same_place and beside.same_day
    if not by_one_means(beside.mentions, beside.event, beside.frame) or by_the_other_side(
        beside.mentions, beside.event, beside.frame
    ):
        return False
    if not another and same_toll(beside):
        return True
    # "الانفجار وقع شمال بغداد" may be that of a quarter there.
    same = (beside.same_place or (beside.definite and beside.perhaps_there)) and beside.same_day
    if beside.definite and frame.kinds == {"fire"}:
        return beside.latest
    of_captives = bool(event.kinds & _OF_CAPTIVES)
    # "فرضت القوات سيطرتها على قرية", after air raids of which no place was told.
    elsewhere = event.kinds <= SHELLED and bool(beside.places) and not beside.placed
    by_it = of_captives or elsewhere or (beside.definite and bool(event.kinds & BLASTS))
    if frame.kinds & TAKES and not event.kinds & TAKES and by_it:
        # "استعادة المدينة" is nothing that a mine did, nor is a town taken by putting people to death.
        return False
    if beside.definite and frame.kinds == {"clash"} and (of_captives or event.kinds <= SHELLED | BLASTS):
        # "القتال الذي بدأ الأربعاء" is no shelling told before.
        return False
    scene = beside.fronted and beside.places and not beside.placed
    if beside.definite and not another and not scene:
        if one_beside_many(beside):
            return False
        return same and (beside.latest or bool(event.kinds & frame.kinds) or bool(beside.places))
    if another or not same:
        return False
    from_afar = all(kinds <= FROM_AFAR for kinds in (event.kinds, frame.kinds)) and not frame.background
    shares = bool(event.kinds & frame.kinds)
    if not (shares or from_afar) or not same_tolls(event, frame):
        return False
    bare = not beside.places and not beside.dates and not beside.stretch.harms
    referred = (event.background or frame.background) and not (event.tolls and frame.tolls)
    # Straight behind it, with no day, toll or scene of its own.
    # The next sentence may add the day: "تعرض منزل لقنبلة", then "تعرض المنزل لقنبلة مساء الجمعة".
    adds_day = frame.family == "violence" and not beside.known_dates
    dated = bool(beside.dates) and not adds_day and not (beside.known_dates and beside.same_day)
    straight = beside.latest and not beside.fronted and not dated and not beside.stretch.harms
    placed = beside.placed and not beside.fronted
    return bare or straight or (shares and (placed or referred or frame.family in _TOLD_ONCE))


def one_beside_many(beside: Beside) -> bool:
    """
    Whether one attack is named behind those of weeks, or behind several that had more dead and wounded.

    "منذ تشرين وقعت هجمات", "الهجوم على القاعدة هو الأكبر"; "بلغت حصيلة التفجيرات 51 قتيلا", "حصيلة السيارة 37".
    """
    event, frame = beside.event, beside.frame
    nouns_of = [t for t in frame.triggers if t.verb is None]
    one = bool(nouns_of) and not nouns_of[0].plural and nouns_of[0].number is None
    if of_a_period(beside.known_dates):
        many = bool(event.triggers) and all(t.plural and t.verb is None for t in event.triggers)
        return one and many and nouns_of[0].kind in event.kinds
    one = one or (bool(frame.triggers) and not nouns_of)
    fewer = event.counted is None and not same_tolls(event, frame) and lower(frame, event)
    return one and fewer and at_several_places(beside.mentions, event)
