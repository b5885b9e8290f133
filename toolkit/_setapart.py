"""Tell that a stretch of text opens with what is another event than the one told before."""

from __future__ import annotations

from ._alike import counts, same_tolls
from ._besideevent import Beside
from ._means import by_another_bomb, shot_by_gunmen
from ._roundups import item_of
from .frames import BLASTS, another_matter, at_an_unknown_place, besides_that, same_place_again
from .vocabulary import any_of, has_article, plays


def tells_of_another(beside: Beside) -> bool:
    """
    Whether a list, another time, place or weapon, or other dead set a stretch of text apart from an event.

    Parameters
    ----------
    beside
        The stretch of text beside the event told before.
    """
    event, frame = beside.event, beside.frame
    if frame.total or (frame.apart and frame.sentence == event.sentence):
        return True
    if 0 < item_of(beside.mentions, event.sentence) < item_of(beside.mentions, frame.sentence):
        # "* الموصل - قتل مسلحون شرطيا", and the next line of the list.
        return True
    aside = event.background and not beside.latest and bool(event.tolls)
    if aside and frame.sentence != event.sentence and frame.tolls and not same_tolls(event, frame):
        # "قتل جنديان، بعد أيام على إسقاط مروحية قتل فيها أربعة. وأسفر الهجوم عن مقتل جنديين": of what was the news.
        return True
    known = bool(frame.triggers) and beside.definite and frame.sentence != event.sentence
    if beside.stretch.at_another_time and beside.latest and not known:
        # "وبعد يومين اغتيل ضابط"; "بعد ثلاثة أيام من الهجوم" names the one known.
        return True
    if frame.family == "harm" and beside.stretch.of_another_month:
        # "365 قتيلا، وهي الأعلى منذ أيلول 2008 حين قتل 640"
        return True
    later = frame.sentence != event.sentence
    if another_matter(beside.mentions, frame) and later:
        # "وفي تطور آخر اندلع حريق بعد تفجير"
        return True
    by_name = any(has_article(beside.mentions.words[t.at]) for t in frame.triggers)
    if later and not by_name and same_place_again(beside.mentions.words, frame.spans[0].start):
        # "انفجرت عبوة في الفلوجة. وفي المدينة نفسها قتل شرطي", but not "وفي المدينة نفسها أوقع التفجير".
        return True
    if later and event.kinds and event.kinds <= BLASTS and shot_by_gunmen(beside.mentions, frame):
        # "انفجرت سيارة فقتل ستة. وقتل شرطي برصاص مسلحين": no bomb did that.
        return True
    if later and by_another_bomb(beside.mentions, event, frame):
        # "هاجم مسلحون قرية فقتل أربعة مدنيين. وقتل شرطيان بعبوة"
        return True
    if later and not by_name and at_an_unknown_place(beside.mentions, frame.spans[0].start):
        # "انفجرت عبوة في الحلة. وفي السعدونية قتل شرطي": wherever that is.
        return True
    if later and _one_assassinated(beside):
        return True
    if beside.fronted and not known and frame.tolls and besides_that(beside.mentions, frame):
        # "إلى ذلك، قتل أربعة جنود فجر أمس": as many as before, and others.
        return True
    # "وبعد ساعتين من الهجوم صدم انتحاري نقطة تفتيش في المفرق فقتل ثلاثة"
    own = beside.stretch.hours_after_it and bool(frame.tolls and beside.places)
    return own and not any_of(beside.words, "raises a total")


def _one_assassinated(beside: Beside) -> bool:
    """Whether somebody is assassinated behind a bombing of more dead: "قتل 17 في السوق. واغتيل موظف بعبوة"."""
    event, frame = beside.event, beside.frame
    killed = (beside.mentions.words[t.at] for t in frame.tolls)
    anew = event.kinds == {"explosion"} and any(plays(word, "assassinated") for word in killed)
    dead = [sum(counts(f, "killed")) for f in (event, frame)]
    return anew and 0 < dead[1] < dead[0] and not any(t.part_of_total for t in frame.tolls)
