"""Tell whether a toll is of the event told last in its sentence, or of another that it opens."""

from __future__ import annotations

from ._alike import of_a_period, same_place
from ._announcedbeside import announced_beside
from ._anothertime import at_another_time, followed_at
from ._answers import answer_before
from ._apart import another_period, another_place, by_another_bomb
from ._elsewhere import another_day, clause_of_its_own_place
from ._openers import POINTS_BACK, clause_start, fronting, sets_apart, verb_clause
from ._owncause import (
    by_a_blow_of_its_own,
    by_another_cause,
    by_another_means,
    gunmen_beside_a_blast,
    none_it_hit,
    on_its_own,
    other_side_by_a_cause,
    shot_meanwhile,
)
from ._toldsofar import ToldSoFar
from ._toll import Toll
from ._tollselsewhere import elsewhere_by_itself, in_another_town, placed_apart
from .clauses import past_verb
from .frames import CUSTODY, Frame, another_scene, own_places_and_dates
from .triggers import Trigger
from .vocabulary import any_of, verbs, word_set, words_of

# How far behind a verb of harm its own day may stand.
_ITS_DAY = 2
# What is done by men who may fall themselves.
_FOUGHT = frozenset({"attack", "clash", "shoot", "storm", "ambush"})
# How far behind those harmed the attack may stand in which they were.
_IN_ATTACKS = 5


def belongs(so_far: ToldSoFar, toll: Toll, current: Frame) -> bool:
    """Whether a toll is of the event told last in the sentence."""
    if current.triggers and current.triggers[-1].at == toll.at:
        # "أعدموا في آب 2014": one word tells both.
        return True
    following = so_far.cause_behind(toll)
    next_to = following is not None and following.at == toll.people.last and following.verb is None
    only_harm = not current.triggers and following is not None and so_far.mentions.words[following.at][:1] == "ب"
    taken = following is not None and following.kind == "abduct" and "bodies" in current.kinds
    if next_to and toll.people.own_number and not only_harm and not taken:
        # "قتلى قصف": the dead of what comes next; in "قتل قيادي ومرافقه بضربة" both are of the strike.
        return False
    raided = current.family in {"raid", "disrupt"} and toll.status == "arrested"
    if current.family not in {"violence", "crowd", "harm", *CUSTODY} and not raided:
        return False
    if toll.part_of_total and current.family in CUSTODY:
        return True
    if toll.status in {"killed", "wounded"} and current.family in CUSTODY:
        # "خطفوا موظفًا ثم قتلوه": the one abducted.
        some = any_of(so_far.mentions.words[toll.at + 1 : toll.at + 2], "of those")
        pointed = so_far.mentions.words[toll.at].endswith(POINTS_BACK)
        # "خطف أكثر من 140 أجنبيا، قتل منهم نحو ثلاثين"
        return current.family == "abduct" and (pointed or some)
    previous = current.last
    too = _harmed_too(so_far, toll, current)
    if (another_scene(so_far.mentions, previous, toll.at) and not too) or set_off(so_far, toll, previous) is not None:
        return False
    if another_place(so_far.mentions, toll, current) is not None or by_a_blow_of_its_own(so_far, toll, current):
        return False
    if by_another_bomb(so_far.mentions, toll, current):
        return False
    start = clause_start(so_far.mentions, toll.at, previous)
    later = (i.at for i in so_far.items if isinstance(i, Toll) and i.at > toll.at)
    if another_period(so_far.mentions, so_far.sentence, toll, current, range(start, next(later, so_far.sentence.stop))):
        return False
    return not of_the_other_side(so_far, toll, current, previous)


def _harmed_too(so_far: ToldSoFar, toll: Toll, current: Frame) -> bool:
    """Whether "also" tells of more harm by the same: "قتل ضابط بانفجار عبوة، كما أصيب مدنيان"; no day or place."""
    words, at = so_far.mentions.words, toll.at
    told = {t.status for t in current.tolls}
    # "قتل 22 عراقيا في مواجهات، كما قتل جندي", "هاجموا مركزا فقتل شرطي، كما قتل ثلاثة مهاجمين": the other side of it.
    groups = {t.people.group for t in current.tolls if t.status == toll.status}
    attackers = toll.people.group == "militants" and bool(current.kinds) and current.kinds <= _FOUGHT
    of_the_fight = (current.kinds == {"clash"} or attackers) and toll.people.group not in groups
    if words[at - 1] not in word_set("also") or not told or (toll.status in told and not of_the_fight):
        return False
    clause = range(at, next((i for i in range(at, so_far.sentence.stop) if words[i] in "،؛."), so_far.sentence.stop))
    places, dates = own_places_and_dates(so_far.mentions, clause)
    others = [i for i in so_far.items if isinstance(i, Trigger) and i.at in clause]
    # "قتل خمسة في الاشتباكات، كما أصيب مدنيون برصاص طائش"
    shot = bool(current.kinds & {"clash", "shoot"}) and all(i.kind == "shoot" and i.definite for i in others)
    # "كما قتل مسلحان في تبادل لإطلاق النار"
    shot = shot or (attackers and all(i.kind in {"shoot", "clash"} and i.verb is None for i in others))
    return not places and not dates and (not others or shot)


def of_the_other_side(so_far: ToldSoFar, toll: Toll, current: Frame, previous: int) -> bool:
    """Whether "besides" sets dead militants off from those they killed: "فضلاً عن مقتل اثنين من داعش"."""
    besides = any(so_far.mentions.words[i] in word_set("besides") for i in range(previous + 1, toll.at))
    if current.family == "harm" and of_a_period(own_places_and_dates(so_far.mentions, so_far.sentence)[1]):
        # "مقتل 302 من المدنيين في أيار، إضافة إلى مقتل 65 مسلحا": one total.
        return False
    groups = {t.people.group for t in current.tolls} - {None, "people"}
    return besides and bool(groups) and (toll.people.group == "militants") != ("militants" in groups)


def set_off(so_far: ToldSoFar, toll: Toll, previous: int) -> int | None:
    """The "فيما" or "عقب" before a toll with a date of its own: another day, another event; else none."""
    mentions = so_far.mentions
    answered = answer_before(mentions.words, toll.at)
    if answered is not None and answered > previous:
        return answered
    another = at_another_time(mentions, so_far.last, toll.at)
    if another is not None:
        return another
    if _drew_a_crowd(so_far, toll) or part_elsewhere(so_far, toll):
        return toll.at - 1
    since = followed_at(mentions.words, previous + 1, toll.at)
    its_own = range(since or toll.at, min(toll.at + 12, so_far.sentence.stop))
    if since is not None and any(own_places_and_dates(mentions, its_own)):
        # "اغتيل ضابط في الموصل، وتلاه بيوم مقتل شرطي في تلعفر"
        return since
    announced = announced_beside(mentions, so_far.frames[-1], toll, previous)
    if announced is not None:
        return announced
    if on_a_day(so_far, toll):
        return toll.at - 2
    if by_another_means(so_far, toll, so_far.frames[-1]) or on_its_own(so_far, toll):
        return toll.at
    openers = words_of("meanwhile", "before background")
    at = next((i for i in range(toll.at - 1, previous, -1) if mentions.words[i] in openers), None)
    if at is not None and sets_apart(mentions.words, at):
        following = so_far.cause_behind(toll)
        other_kind = following is not None and bool(so_far.frames) and not so_far.frames[-1].takes(following.kind)
        others = other_side_by_a_cause(so_far, toll, following) or none_it_hit(so_far, toll, at)
        others = others or shot_meanwhile(so_far, toll)
        if other_kind or others or placed_apart(so_far, toll, at):
            # With the "in" of "in the meantime".
            return at - (mentions.words[at - 1] == "في")
    added = _added(so_far, toll, previous)
    if added is not None:
        return added
    that = _and_that(so_far, toll, previous)
    if that is not None:
        return that
    if by_another_cause(so_far, toll, previous):
        return toll.at
    opened = verb_clause(mentions, previous, toll.at)
    if opened == toll.at and another_day(mentions, so_far.sentence, opened, so_far.next_clause(opened)):
        # "قتل مراسل في العاشر من كانون الثاني، واغتيل صاحب شركة في 14 آب"
        return opened
    if opened == toll.at and not so_far.frames[-1].triggers and in_another_town(so_far, toll):
        return opened
    in_front = fronting(mentions, previous, toll.at)
    if in_front is not None and another_day(mentions, so_far.sentence, in_front, so_far.next_clause(toll.at)):
        # "قتل جندي أمس وفي يوم الأحد قتل شرطيان"
        return in_front
    by_itself = elsewhere_by_itself(so_far, toll, previous)
    if by_itself is not None:
        return by_itself
    apart = None if toll.part_of_total else clause_of_its_own_place(mentions, so_far.sentence, previous, toll.at)
    # "فيما شهدت بعقوبة مقتل شرطي", "وفي حادث آخر قتل شرطي": with what opens the clause.
    openers = words_of("adding", "also", "then", "meanwhile", "fronts a place", "only after", "besides", "and after")
    openers |= word_set("before background")
    if apart is not None and (apart == toll.at or mentions.words[apart] in openers or _told_anew(so_far, apart, toll)):
        # "انفجار عبوة في الموصل أمس ومقتل شرطي برصاص مسلحين في بعقوبة", "فيما شهدت بعقوبة مقتل شرطي"
        return apart
    _, dates = own_places_and_dates(mentions, range(toll.at, min(toll.at + 12, so_far.sentence.stop)))
    _, earlier = own_places_and_dates(mentions, range(so_far.sentence.start, toll.at))
    earlier = [d for d in earlier if d.first not in mentions.said_on]
    other = bool(dates and earlier) and dates[0].date_from != earlier[-1].date_from
    # "قتلة ناشط، اغتيل الجمعة الماضية": a verb with a day of its own right behind it.
    behind = other and dates[0].first - toll.at <= _ITS_DAY and past_verb(mentions.words[toll.at])
    # "، وقتل سبعة وجرح اثنان أمس": the day is of both.
    joined = [t for t in so_far.frames[-1].tolls if t.people.last == toll.at and t.status != toll.status]
    both = not so_far.frames[-1].triggers and len(so_far.frames) > 1 and bool(joined)
    own = toll.at if behind and not both else None
    return at if other and at is not None else own


def _drew_a_crowd(so_far: ToldSoFar, toll: Toll) -> bool:
    """As in "احتشد المتظاهرون إثر مقتل ناشطين في هجوم لمسلحين": what brought them there."""
    moved = so_far.mentions.words[toll.at - 1] in word_set("upon, before harm")
    if not moved or so_far.frames[-1].kinds != {"protest"}:
        return False
    following = so_far.cause_behind(toll)
    attack = following is not None and following.kind == "attack" and following.verb is None
    return attack and following is not None and following.at - toll.people.last <= _IN_ATTACKS


def part_elsewhere(so_far: ToldSoFar, toll: Toll) -> bool:
    """As in "قتل 46 متظاهرا في العراق، إذ قتل 13 في النجف": some of a total, told with a place of their own."""
    if so_far.mentions.words[toll.at - 1] not in word_set("goes into a total") or toll.part_of_total:
        return False
    whole = [t.people.quantity.low or 0 for t in so_far.frames[-1].tolls if t.status == toll.status]
    own, _ = own_places_and_dates(so_far.mentions, range(toll.at, so_far.next_clause(toll.at)))
    known, _ = own_places_and_dates(so_far.mentions, range(so_far.sentence.start, toll.at))
    less = bool(whole) and 0 < (toll.people.quantity.low or 0) < whole[-1]
    return less and any(p.role == "at" for p in own) and not (known and same_place(own, known))


def on_a_day(so_far: ToldSoFar, toll: Toll) -> bool:
    """Whether a toll is only of the same day: "نجا المحافظ من انفجار، في يوم قتل فيه اثنان"."""
    words, at = so_far.mentions.words, toll.at
    return at >= 2 and words[at - 2] == "في" and words[at - 1] in word_set("on a day when")


def _added(so_far: ToldSoFar, toll: Toll, previous: int) -> int | None:
    """The word that adds a toll with a cause of its own: "…، مضيفا أن شرطيا قتل جراء عبوة انفجرت"; else none."""
    words, current = so_far.mentions.words, so_far.frames[-1]
    at = next((i for i in range(toll.at - 1, previous, -1) if words[i] in word_set("adding")), None)
    cause = so_far.cause_behind(toll)
    if at is None or cause is None or cause.definite or cause.kind in current.kinds:
        return None
    again = any(t.status == toll.status and not t.part_of_total for t in current.tolls)
    return at if again and current.triggers else None


def _and_that(so_far: ToldSoFar, toll: Toll, previous: int) -> int | None:
    """The "and that" behind a sign before a toll of another place or day: "…، وإن ثمانية قتلوا في الزاب أمس"."""
    words = so_far.mentions.words
    openers = (i for i in range(toll.at - 1, previous, -1) if words[i] in word_set("and that"))
    at = next((i for i in openers if words[i - 1] in "،؛"), None)
    if at is None:
        return None
    gunmen = gunmen_beside_a_blast(words, so_far.frames[-1], so_far.last, toll.at)
    other = gunmen or another_day(so_far.mentions, so_far.sentence, at, so_far.next_clause(toll.at))
    return at if other or placed_apart(so_far, toll, at) else None


def _told_anew(so_far: ToldSoFar, opener: int, toll: Toll) -> bool:
    """Whether somebody is said to tell of a toll: "…، من جانبها أعلنت الشرطة إصابة ثلاثة"."""
    return any(verbs("say_verbs", word) for word in so_far.mentions.words[opener : toll.at])
