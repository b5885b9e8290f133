"""Tell whether a toll is of the event told last in its sentence, or of another that it opens."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ._alike import of_a_period, same_place
from ._announcedbeside import announced_beside
from ._answers import answer_before
from ._apart import another_period, another_place, by_another_bomb
from ._ellipsis import one_more_elsewhere
from ._followed import followed_at
from ._named import by_new_gunmen
from ._openers import (
    POINTS_BACK,
    another_day,
    at_another_time,
    clause_head,
    clause_of_its_own_place,
    clause_start,
    fronting,
    next_clause,
    opens_with_a_time_before,
    sets_apart,
    verb_clause,
)  # fmt: skip
from ._samefate import by_its_own_cause
from ._telling import items_of
from ._toll import Toll
from .actors import FORCES
from .clauses import led_by_gunmen, past_verb
from .dates import DateMention
from .frames import CUSTODY, VIOLENCE, Frame, another_scene, own_places_and_dates
from .harm import harm_masdar, harm_verb
from .mentions import Mentions
from .places import PlaceMention
from .triggers import Trigger
from .vocabulary import any_of, has_article, nouns, verbs, word_set, words_of

# Places of which one is elsewhere than another.
_TOWNS = frozenset({"city", "town", "district", "governorate", "village", "neighbourhood"})
# How far behind a verb of harm its own day may stand.
_ITS_DAY = 2
# How far behind a running total "since" may stand, and how many days make it one.
_TOTAL_SINCE, _WEEK = 16, 7
# How far behind those harmed the attack may stand in which they were.
_IN_ATTACKS = 5
# From how many dead on they can be those of weeks of protests; how many times those told of; how far behind the number
# the protests may be named.
_OF_WEEKS, _TIMES, _BEHIND = 40, 5, 4
# How far before "which" the protests may be named that left so many dead.
_PROTESTS = 5
# What kills at one blow, and in the course of no fight.
_BLOWS = frozenset({"explosion", "strike", "shelling", "grenade", "assassinate"})
# What gunmen do, which no blow told behind a comma is of; an explosion in the course of a fight is.
_SHOTS = frozenset({"shoot", "execute", "ambush"})


# How far behind those harmed it may be said that they were shot: "ثلاثة جنود ضمن قوات الحماية برصاص مسلحين".
_SHOT = 7
# How far before a total the word may stand that says that it comes of an event.
_THEREBY = 16


def gunmen_beside_a_blast(words: Sequence[str], told: Frame, last: int, at: int) -> bool:
    """
    Whether gunmen did what no bomb does: "عبوة انفجرت فجرح جنديان، وأن مسلحين أردوا مدنيا".

    Parameters
    ----------
    words
        Folded words of the article.
    told
        The event told last.
    last
        Index of the word told of last.
    at
        Index of the verb.
    """
    return told.kinds == {"explosion"} and led_by_gunmen(words, last + 1, at)


def _rising() -> frozenset[str]:
    """Words before what an event brings a total to: "ليرتفع عدد", "ليصل إلى"."""
    return words_of("raises a total", "until it reached")


def _days_long(d: DateMention, toll: Toll) -> bool:
    """Whether a date is a time over which people are summed up: "خلال الشهر", "لشهر نيسان", "منذ مطلع الشهر إلى 12"."""
    if d.kind != "since" or d.date_from is None or d.date_to is None:
        return d.kind in {"period", "month", "year"}
    return d.last <= toll.people.first and (d.date_to - d.date_from).days > 1


class TollsApart:
    """What a sentence has told so far, and whether the next toll belongs to it; read from first to last."""

    def __init__(self, mentions: Mentions, number: int, sentence: range) -> None:
        self.mentions = mentions
        self.number = number
        self.sentence = sentence
        self.head, self.items = items_of(mentions, sentence)
        self.frames: list[Frame] = []
        self.inner: list[Frame] = []
        self.examples: list[range] = []
        self.starts: list[int] = []
        self.last = sentence.start

    def _rises(self, toll: Toll) -> int | None:
        """Where a running total opens that an event adds to: "ما يرفع إلى 840 عدد القتلى منذ آذار 2003"; else none."""
        words, first = self.mentions.words, toll.people.first
        rise = next((i for i in range(first - 1, self.last, -1) if words[i] in _rising()), None)
        if rise is not None and self._over_days(toll, rise):
            # "قتل متظاهر، ليرتفع إلى 12 عدد قتلى الاحتجاجات خلال ثلاثة أيام"
            return rise
        of_all = self._of_all_of_them(toll)
        if of_all is not None:
            return of_all
        of_weeks = self._of_weeks(toll)
        of_weeks = self._left_by_protests(toll) if of_weeks is None else of_weeks
        if of_weeks is not None:
            return of_weeks
        if (of_violence := self._violence_over_time(toll)) is not None:
            return of_violence
        if not any_of(words[first : min(first + _TOTAL_SINCE, self.sentence.stop)], "since"):
            return None
        if words[first - 1] in word_set("and to"):
            # "…، وإلى 3612 منذ آذار 2003"
            return first - 1
        return self._since_long(toll) if rise is None else rise

    def _of_all_of_them(self, toll: Toll) -> int | None:
        """
        Where a total opens to which an event "thereby" brings the dead of a force or of a day; else none.

        "قتل شرطيان في داقوق، وبذلك يرتفع عدد قتلى الشرطة أمس إلى سبعة"; "وبذلك ترتفع حصيلة الهجوم إلى سبعة" is its own.
        """
        words, first = self.mentions.words, toll.people.first
        before = range(max(self.sentence.start, self.last, first - _THEREBY), first)
        at = next((i for i in before if words[i] in word_set("thereby")), None)
        if at is None or toll.part_of_total or not any_of(words[at - 1 : first], "number of"):
            return None
        if any(n.reading.article for i in range(at, first) for n in nouns("event_nouns", words[i])):
            return None
        clause = range(at, toll.people.last)
        whose = self.mentions.actors_by_word.within(clause) or self.mentions.dates_by_word.within(clause)
        return at - (words[at - 1] in _rising()) if whose else None

    def _violence_over_time(self, toll: Toll) -> int | None:
        """Where the dead of weeks open that others add to: "…، في استمرار لأعمال عنف أوقعت 150 قتيلا هذا الشهر"."""
        mentions, before = self.mentions, range(self.frames[-1].last + 1, toll.people.first)
        told = any(t.status == toll.status for t in self.frames[-1].tolls) and not toll.part_of_total
        if not told or not any_of(mentions.words[before.start : before.stop], "violence"):
            return None
        behind = mentions.dates_by_word.within(range(toll.people.last, toll.people.last + _ITS_DAY + 1))
        if not any(_days_long(d, toll) for d in behind):
            return None
        signs = (i + 1 for i in reversed(before) if mentions.words[i] in "،؛")
        # "وسط أعمال العنف التي أودت": without a sign it opens with the violence.
        return next(signs, next(i for i in before if mentions.words[i] in word_set("violence")))

    def _over_days(self, toll: Toll, start: int) -> bool:
        """Whether from a word on a toll has a period: "خلال الثماني والأربعين ساعة الماضية", "منذ غزو العراق"."""
        mentions, near = self.mentions, range(start, min(toll.people.first + _TOTAL_SINCE, self.sentence.stop))
        if any(mentions.words[i] in word_set("since") and i not in mentions.dated for i in near):
            return True
        days = (n for n in mentions.numbers_by_word.within(near) if n.unit == "days")
        counted = any(mentions.words[n.first - 1] in word_set("in the course of") for n in days)
        return counted or any(_days_long(d, toll) for d in mentions.dates_by_word.within(near))

    def _of_weeks(self, toll: Toll) -> int | None:
        """
        Where a total opens of protests or of a country, many times those told of.

        "قتل متظاهر أمس، ما يرفع حصيلة ضحايا الاحتجاجات إلى 430 قتيلا", "… ليرتفع عدد قتلى القوات في العراق إلى 168".
        """
        low, words, first = toll.people.quantity.low, self.mentions.words, toll.people.first
        known = [t for frame in self.frames for t in frame.tolls if t.status == toll.status]
        if low is None or low < _OF_WEEKS or not known:
            return None
        told = sum(t.people.quantity.low or 0 for t in known if not t.part_of_total)
        start = known[-1].people.last
        rise = next((i for i in range(start, first) if words[i] in _rising() | word_set("thereby")), None)
        if rise is None or not 0 < told * _TIMES <= low:
            return None
        return rise if self._of_many_events(toll, rise) else None

    def _left_by_protests(self, toll: Toll) -> int | None:
        """Where a clause opens on what protests had left: "قتل متظاهر مع عودة الاحتجاجات، التي أوقعت 200 قتيل"."""
        words = self.mentions.words
        reach = range(toll.people.first - 1, max(self.last, toll.people.first - _TOTAL_SINCE), -1)
        which = next((i for i in reach if words[i] in word_set("who, which")), None)
        if which is None or not any(t.status == toll.status for f in self.frames for t in f.tolls):
            return None
        if words[which + 1] not in word_set("brings about"):
            return None
        before = range(max(self.last + 1, self.sentence.start, which - _PROTESTS), which)
        return next((i for i in before if words[i] in words_of("movement of protests", "protests at large")), None)

    def _of_many_events(self, toll: Toll, rise: int) -> bool:
        """Whether a total is of protests, of a country or of all soldiers from abroad."""
        if self._of_a_nation(toll, rise):
            return True
        named = [n for w in self.mentions.words[rise : toll.people.last + _BEHIND] for n in nouns("event_nouns", w)]
        if any(n.row["trigger"] == "protest" and n.reading.article for n in named):
            return True
        # "ليرتفع عدد قتلى الهجوم الأعنف في العراق إلى 140": those of one attack.
        countries = self.mentions.places_by_word.within(range(rise, toll.people.first))
        return any(p.kind == "country" for p in countries) and not any(n.reading.article for n in named)

    def _of_a_nation(self, toll: Toll, rise: int) -> bool:
        """Whether a total is of all soldiers from abroad: "ليصل عدد الجنود الأميركيين الذين قتلوا إلى 212"."""
        people, words = toll.people, self.mentions.words
        foreign = people.group in FORCES and people.nationality not in {None, "Iraqi"}
        # "عدد الجنود الأميركيين القتلى إلى 212": the number has no noun of its own.
        whose = (a.actor for a in self.mentions.actors_by_word.within(range(rise, people.first)))
        foreign = foreign or any(a.group in FORCES and a.nationality not in {None, "Iraqi"} for a in whose)
        # "… الذين قتلوا في الهجوم إلى 42": those of what is told.
        events = (n for w in words[rise : people.last] for n in nouns("event_nouns", w))
        return foreign and not any(n.reading.article for n in events)

    def _total_told_of(self, toll: Toll, start: int) -> bool:
        """Whether what is told already raises a total: "ليرتفع عدد قتلى الاحتجاجات خلال ثلاثة أيام إلى 12"."""
        rises = any(w in word_set("raises a total") for w in self.mentions.words[start : toll.people.first])
        return rises and self._over_days(toll, start)

    def _makes_a_total(self, toll: Toll) -> bool:
        """Whether a sentence gives a total: "وبذلك يكون 12 جنديا قتلوا خلال 48 ساعة"."""
        start, words = self.sentence.start, self.mentions.words
        many = (toll.people.quantity.low or 0) >= _OF_WEEKS
        if words[start] not in word_set("thereby"):
            # "وقد بلغ عدد الجنود الأمريكيين الذين قتلوا في العراق 2400": whatever was told before.
            number = next((i for i in range(start, toll.people.first) if words[i] in word_set("number of")), None)
            return many and number is not None and self._of_a_nation(toll, number)
        rise = next((i for i in range(start + 1, toll.people.first) if words[i] in _rising()), None)
        if self._over_days(toll, start) or self._of_all_of_them(toll) is not None:
            return True
        return many and rise is not None and self._of_many_events(toll, rise)

    def _since_long(self, toll: Toll) -> int | None:
        """The clause of as many more since long before: "انفجر لغم فقتل راع، مبينًا أن الألغام قتلت 40 منذ 2003"."""
        words, told = self.mentions.words, any(t.status == toll.status for t in self.frames[-1].tolls)
        ahead = range(toll.people.last, self.sentence.stop)
        clause = range(ahead.start, next((i for i in ahead if words[i] in "،؛."), ahead.stop))
        since = (d for d in self.mentions.dates_by_word.within(clause) if d.kind == "since")
        long = any(d.date_from and d.date_to and (d.date_to - d.date_from).days > _WEEK for d in since)
        if toll.part_of_total or not told or not long:
            return None
        back = range(min(toll.at, toll.people.first) - 1, self.last, -1)
        return next((i + 1 for i in back if words[i] in "،؛" or words[i] in word_set("before a statement")), None)

    def _belongs(self, toll: Toll, current: Frame) -> bool:
        """Whether a toll is of the event told last in the sentence."""
        if current.triggers and current.triggers[-1].at == toll.at:
            # "أعدموا في آب 2014": one word tells both.
            return True
        following = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
        next_to = following is not None and following.at == toll.people.last and following.verb is None
        only_harm = not current.triggers and following is not None and self.mentions.words[following.at][:1] == "ب"
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
            some = any_of(self.mentions.words[toll.at + 1 : toll.at + 2], "of those")
            pointed = self.mentions.words[toll.at].endswith(POINTS_BACK)
            # "خطف أكثر من 140 أجنبيا، قتل منهم نحو ثلاثين"
            return current.family == "abduct" and (pointed or some)
        previous = current.last
        if self._behind_a_time_before(toll, current):
            return False
        too = self._harmed_too(toll, current)
        if (another_scene(self.mentions, previous, toll.at) and not too) or self._set_off(toll, previous) is not None:
            return False
        if another_place(self.mentions, toll, current) is not None or self._by_a_blow_of_its_own(toll, current):
            return False
        if by_another_bomb(self.mentions, toll, current):
            return False
        start = clause_start(self.mentions, toll.at, previous)
        later = (i.at for i in self.items if isinstance(i, Toll) and i.at > toll.at)
        if another_period(self.mentions, self.sentence, toll, current, range(start, next(later, self.sentence.stop))):
            return False
        return not self._of_the_other_side(toll, current, previous)

    def _behind_a_time_before(self, toll: Toll, current: Frame) -> bool:
        """Whether it is what came so long after: "بعد يومين على مقتل ضابط في بغداد، قتل ثلاثة جنود في الأنبار"."""
        words, at = self.mentions.words, toll.at
        sign = any(words[i] == "،" and i not in self.mentions.dated for i in range(current.last, at))
        # "بعد أيام على هجوم قتل فيه ثلاثة، وأصيب عشرة"
        opens = sign and words[at - 1] == "،" and harm_verb(words[at]) is not None and words[at][:1] != "و"
        return opens and opens_with_a_time_before(self.mentions, self.sentence, current)

    def _by_a_blow_of_its_own(self, toll: Toll, current: Frame) -> bool:
        """Whether others died by a blow of their own: "قتل تسعة بانفجار سيارة مفخخة، وقتل ستة في انفجار عبوة"."""
        words, at = self.mentions.words, toll.people.last
        told = current.tolls and current.triggers and current.kinds <= _BLOWS | _SHOTS and not toll.part_of_total
        if not told or not any(word in "،؛" for word in words[current.tolls[-1].people.last : toll.at]):
            return False
        for more in self.items:
            if isinstance(more, Toll) and more is not toll and at in {more.at, more.people.first}:
                # "قتل ستة وأصيب تسعة في انفجار عبوة": dead and wounded of one blow.
                at = more.people.last
        blow = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
        if blow is not None and words[at] in word_set("had") and "،" not in words[at : blow.at]:
            # "وأصيبت طفلة كانت تمر بالمكان في إلقاء قنبلة": the clause only says who she is.
            at = blow.at - (words[blow.at - 1] == "في")
        shots = blow is not None and bool(current.kinds & _SHOTS)
        if blow is None or (shots and blow.kind in current.kinds | {"assassinate", "strike"}):
            return False
        if shots and not self._places_so_far(toll):
            # "قتل مدني برصاص مسلحين، وأصيب أربعة في انفجار عبوة، في كركوك": one place for both.
            return False
        if blow.at - at not in {0, 1} or blow.verb is not None or blow.definite or blow.plural:
            return False
        by = words[blow.at][:1] == "ب" if blow.at == at else words[at] == "في"
        # "بانفجار السيارة" is the one known, "بانفجار ثان" may be one of two in one place.
        behind = words[blow.at + 1 : blow.at + 4]
        known = behind[:1] and behind[0].startswith("ال")
        one_of_two = any_of(behind, "another of them") and not self._placed_elsewhere(toll, blow.at)
        return by and blow.kind in _BLOWS and not known and not one_of_two

    def _placed_elsewhere(self, toll: Toll, at: int) -> bool:
        """Whether a blow has a place that is not that of the event before: "بانفجار مماثل قرب سوق في الناصرية"."""
        words = self.mentions.words
        stop = next((i for i in range(at, self.sentence.stop) if words[i] in "،؛."), self.sentence.stop)
        there = own_places_and_dates(self.mentions, range(at, stop))[0]
        return not same_place(there, self._places_so_far(toll))

    def _places_so_far(self, toll: Toll) -> list[PlaceMention]:
        """Places that the event told last has before a toll."""
        start = self.head if len(self.frames) == 1 else self.starts[-1]
        return own_places_and_dates(self.mentions, range(start, toll.at))[0]

    def _by_another(self, toll: Toll, current: Frame) -> bool:
        """Whether another bomb than the one before harmed them: "…، وجرح خمسة بقنبلة أخرى", "بانفجار آخر"."""
        words = self.mentions.words
        clause = range(
            toll.at, next((i for i in range(toll.at, self.sentence.stop) if words[i] in "،؛."), self.sentence.stop)
        )
        another = (i - 1 for i in clause if words[i] in word_set("another of them") and words[i - 1][:1] == "ب")
        means = {t.at for t in self.items if isinstance(t, Trigger)}
        told = bool(current.tolls) or "explosion" in current.kinds
        if current.tolls and not current.triggers and current.tolls[-1].people.last in {toll.at, toll.people.first}:
            # "من مقتل جندي وإصابة اثنين بهجوم مماثل": another than the one told before both.
            return False
        return (
            told
            and toll.at > current.last
            and any(i in means or self.mentions.weapons_by_word.within(range(i, i + 1)) for i in another)
        )

    def _harmed_too(self, toll: Toll, current: Frame) -> bool:
        """Whether "also" tells of more harm by the same: "قتل ضابط بانفجار عبوة، كما أصيب مدنيان"; no day or place."""
        words, at = self.mentions.words, toll.at
        told = {t.status for t in current.tolls}
        # "قتل 22 عراقيا في مواجهات، كما قتل جندي": of another side of one fight.
        groups = {t.people.group for t in current.tolls if t.status == toll.status}
        of_the_fight = current.kinds == {"clash"} and toll.people.group not in groups
        if words[at - 1] not in word_set("also") or not told or (toll.status in told and not of_the_fight):
            return False
        clause = range(at, next((i for i in range(at, self.sentence.stop) if words[i] in "،؛."), self.sentence.stop))
        places, dates = own_places_and_dates(self.mentions, clause)
        others = [i for i in self.items if isinstance(i, Trigger) and i.at in clause]
        # "قتل خمسة في الاشتباكات، كما أصيب مدنيون برصاص طائش"
        shot = bool(current.kinds & {"clash", "shoot"}) and all(i.kind == "shoot" and i.definite for i in others)
        return not places and not dates and (not others or shot)

    def _of_the_other_side(self, toll: Toll, current: Frame, previous: int) -> bool:
        """Whether "besides" sets dead militants off from those they killed: "فضلاً عن مقتل اثنين من داعش"."""
        besides = any(self.mentions.words[i] in word_set("besides") for i in range(previous + 1, toll.at))
        if current.family == "harm" and of_a_period(own_places_and_dates(self.mentions, self.sentence)[1]):
            # "مقتل 302 من المدنيين في أيار، إضافة إلى مقتل 65 مسلحا": one total.
            return False
        groups = {t.people.group for t in current.tolls} - {None, "people"}
        return besides and bool(groups) and (toll.people.group == "militants") != ("militants" in groups)

    def _set_off(self, toll: Toll, previous: int) -> int | None:
        """The "فيما" or "عقب" before a toll with a date of its own: another day, another event; else none."""
        mentions = self.mentions
        answered = answer_before(mentions.words, toll.at)
        if answered is not None and answered > previous:
            return answered
        another = at_another_time(mentions, self.last, toll.at)
        if another is not None:
            return another
        if self._drew_a_crowd(toll):
            return toll.at - 1
        since = followed_at(mentions.words, previous + 1, toll.at)
        its_own = range(since or toll.at, min(toll.at + 12, self.sentence.stop))
        if since is not None and any(own_places_and_dates(mentions, its_own)):
            # "اغتيل ضابط في الموصل، وتلاه بيوم مقتل شرطي في تلعفر"
            return since
        announced = announced_beside(mentions, self.frames[-1], toll, previous)
        if announced is not None:
            return announced
        if self._on_a_day(toll):
            return toll.at - 2
        if self._by_another(toll, self.frames[-1]) or self._on_its_own(toll):
            return toll.at
        openers = words_of("meanwhile", "before background")
        at = next((i for i in range(toll.at - 1, previous, -1) if mentions.words[i] in openers), None)
        if at is not None and sets_apart(mentions.words, at):
            following = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
            other_kind = following is not None and bool(self.frames) and not self.frames[-1].takes(following.kind)
            others = self._other_side_by_a_cause(toll, following) or self._none_it_hit(toll, at)
            others = others or self._shot_meanwhile(toll)
            if other_kind or others or self._placed_apart(toll, at):
                # With the "in" of "in the meantime".
                return at - (mentions.words[at - 1] == "في")
        added = self._added(toll, previous)
        if added is not None:
            return added
        that = self._and_that(toll, previous)
        if that is not None:
            return that
        if self._by_another_cause(toll, previous):
            return toll.at
        opened = verb_clause(mentions, previous, toll.at)
        if opened == toll.at and another_day(mentions, self.sentence, opened, self._next_clause(opened)):
            # "قتل مراسل في العاشر من كانون الثاني، واغتيل صاحب شركة في 14 آب"
            return opened
        if opened == toll.at and not self.frames[-1].triggers and self._in_another_town(toll):
            return opened
        in_front = fronting(mentions, previous, toll.at)
        if in_front is not None and another_day(mentions, self.sentence, in_front, self._next_clause(toll.at)):
            # "قتل جندي أمس وفي يوم الأحد قتل شرطيان"
            return in_front
        by_itself = self._elsewhere_by_itself(toll, previous)
        if by_itself is not None:
            return by_itself
        apart = None if toll.part_of_total else clause_of_its_own_place(mentions, self.sentence, previous, toll.at)
        # "فيما شهدت بعقوبة مقتل شرطي", "وفي حادث آخر قتل شرطي": with what opens the clause.
        openers = words_of(
            "adding", "also", "then", "meanwhile", "fronts a place", "only after", "besides", "and after"
        )
        openers |= word_set("before background")
        if apart is not None and (apart == toll.at or mentions.words[apart] in openers or self._told_anew(apart, toll)):
            # "انفجار عبوة في الموصل أمس ومقتل شرطي برصاص مسلحين في بعقوبة", "فيما شهدت بعقوبة مقتل شرطي"
            return apart
        _, dates = own_places_and_dates(mentions, range(toll.at, min(toll.at + 12, self.sentence.stop)))
        _, earlier = own_places_and_dates(mentions, range(self.sentence.start, toll.at))
        earlier = [d for d in earlier if d.first not in mentions.said_on]
        other = bool(dates and earlier) and dates[0].date_from != earlier[-1].date_from
        # "قتلة ناشط، اغتيل الجمعة الماضية": a verb with a day of its own right behind it.
        own = toll.at if other and dates[0].first - toll.at <= _ITS_DAY and past_verb(mentions.words[toll.at]) else None
        return at if other and at is not None else own

    def _told_anew(self, opener: int, toll: Toll) -> bool:
        """Whether somebody is said to tell of a toll: "…، من جانبها أعلنت الشرطة إصابة ثلاثة"."""
        return any(verbs("say_verbs", word) for word in self.mentions.words[opener : toll.at])

    def _drew_a_crowd(self, toll: Toll) -> bool:
        """As in "احتشد المتظاهرون إثر مقتل ناشطين في هجوم لمسلحين": what brought them there."""
        moved = self.mentions.words[toll.at - 1] in word_set("upon, before harm")
        if not moved or self.frames[-1].kinds != {"protest"}:
            return False
        following = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
        attack = following is not None and following.kind == "attack" and following.verb is None
        return attack and following is not None and following.at - toll.people.last <= _IN_ATTACKS

    def _shot_meanwhile(self, toll: Toll) -> bool:
        """As in "قتل شرطيان بانفجار قنبلة في بيجي، في حين قتل ثلاثة جنود برصاص مسلحين": no bomb did that."""
        told, words = self.frames[-1], self.mentions.words
        blast = "explosion" in told.kinds and told.kinds <= {"explosion", "grenade", "target"}
        blast = blast and any(t.status == toll.status for t in told.tolls)
        behind = range(toll.people.last, min(toll.people.last + _SHOT, self.sentence.stop))
        return blast and any(words[i][:1] == "ب" and words[i][1:] in word_set("fire") for i in behind)

    def _none_it_hit(self, toll: Toll, opener: int) -> bool:
        """As in "قتل ثلاثة مدنيين بانفجار عبوة، فيما أعلنت القيادة مقتل ستة إرهابيين": no bomb did that."""
        blast = self.frames[-1].kinds <= {"explosion", "grenade"} and bool(self.frames[-1].kinds)
        hit = {t.people.group for t in self.frames[-1].tolls}
        militants = toll.people.group == "militants" and "militants" not in hit
        return blast and bool(hit) and militants and sets_apart(self.mentions.words, opener)

    def _other_side_by_a_cause(self, toll: Toll, cause: Trigger | None) -> bool:
        """As in "أعلنت القيادة مقتل ستة إرهابيين، فيما أصيب مدنيان بانفجار عبوة": not there."""
        sides = {t.people.group == "militants" for t in self.frames[-1].tolls if t.status in {"killed", "wounded"}}
        if cause is None or cause.definite or self.frames[-1].triggers or toll.people.group in {None, "people"}:
            return False
        return sides == {toll.people.group != "militants"}

    def _added(self, toll: Toll, previous: int) -> int | None:
        """The word that adds a toll with a cause of its own: "…، مضيفا أن شرطيا قتل جراء عبوة انفجرت"; else none."""
        words, current = self.mentions.words, self.frames[-1]
        at = next((i for i in range(toll.at - 1, previous, -1) if words[i] in word_set("adding")), None)
        cause = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
        if at is None or cause is None or cause.definite or cause.kind in current.kinds:
            return None
        again = any(t.status == toll.status and not t.part_of_total for t in current.tolls)
        return at if again and current.triggers else None

    def _shot_elsewhere(self, toll: Toll, previous: int) -> bool:
        """As in "قتل شرطيان بانفجار عبوة في الدورة، وقتل مدنيان برصاص مسلحين في السيدية": by other means, elsewhere."""
        words, at = self.mentions.words, toll.people.last
        if toll.part_of_total or not self.frames or not self.frames[-1].tolls:
            return False
        if verb_clause(self.mentions, previous, toll.at) != toll.at:
            return False
        at += at < self.sentence.stop and words[at] in word_set("wounds")
        by = words[at][:1] == "ب" if at < self.sentence.stop else False
        shots = by and words[at][1:] in word_set("fire")
        arms = self.mentions.weapons_by_word.within(range(at, at + 1)) if by else []
        if not shots and not any(w.munition for w in arms):
            return False
        others = toll.status != "killed" or toll.people.noun is None
        if shots and not others and self.frames[-1].kinds == {"explosion"} and by_new_gunmen(self.mentions, at):
            # "انفجرت سيارة فقتل ستة، وقتل شرطي برصاص مسلحين"
            return True
        start = self.head if len(self.frames) == 1 else self.starts[-1]
        used = {w.weapon for w in self.mentions.weapons_by_word.within(range(start, toll.at)) if w.munition}
        if arms and not shots and used and used.isdisjoint(w.weapon for w in arms):
            # "قتل شرطيان بانفجار عبوة، وقتل مدنيان بقذيفة هاون": wherever that was.
            return True
        places, _ = own_places_and_dates(self.mentions, range(at, self._next_clause(at)))
        return bool(places) and bool(self._places_so_far(toll)) and self._placed_elsewhere(toll, at)

    def _somewhere(self, toll: Toll) -> bool:
        """Whether those shot elsewhere were at a place that the gazetteer lacks: "وقتل مدنيان بقذيفة هاون في الشعب"."""
        clause = range(toll.people.last, self._next_clause(toll.people.last))
        named = any(a == "في" and has_article(b) for a, b in pairwise(self.mentions.words[clause.start : clause.stop]))
        return named and not own_places_and_dates(self.mentions, clause)[0]

    def _by_another_cause(self, toll: Toll, previous: int) -> bool:
        """Whether a clause has harm by a cause and at a place of its own: "…، وقتل شخص بانفجار عبوة في الحلة"."""
        mentions, current = self.mentions, self.frames[-1]
        if clause_head(mentions, previous, toll.at) != toll.at:
            return False
        clause = range(toll.at, self._next_clause(toll.at))
        causes = [i for i in self.items if isinstance(i, Trigger) and i.at in clause]
        if not any(not c.definite and c.kind in VIOLENCE for c in causes):
            return False
        places, _ = own_places_and_dates(mentions, clause)
        known, _ = own_places_and_dates(mentions, range(self.sentence.start, toll.at))
        if not places or not known or any(p.place.place_id == places[0].place.place_id for p in known):
            return False
        assassinated = (mentions.words[t.at].lstrip("وف") in word_set("assassinated") for t in current.tolls)
        other = current.kinds - {c.kind for c in causes}
        caused = bool(other) or any(not t.definite for t in current.triggers) or any(assassinated)
        # "وفي كركوك قتل جندي، وأصيب ثلاثة بانفجار في الحويجة": perhaps one, in the province of Kirkuk.
        return caused or all(p.place.admin1 != places[0].place.admin1 for p in known)

    def _on_a_day(self, toll: Toll) -> bool:
        """Whether a toll is only of the same day: "نجا المحافظ من انفجار، في يوم قتل فيه اثنان"."""
        words, at = self.mentions.words, toll.at
        return at >= 2 and words[at - 2] == "في" and words[at - 1] in word_set("on a day when")

    def _and_that(self, toll: Toll, previous: int) -> int | None:
        """The "and that" behind a sign before a toll of another place or day: "…، وإن ثمانية قتلوا في الزاب أمس"."""
        words = self.mentions.words
        openers = (i for i in range(toll.at - 1, previous, -1) if words[i] in word_set("and that"))
        at = next((i for i in openers if words[i - 1] in "،؛"), None)
        if at is None:
            return None
        gunmen = gunmen_beside_a_blast(words, self.frames[-1], self.last, toll.at)
        other = gunmen or another_day(self.mentions, self.sentence, at, self._next_clause(toll.at))
        return at if other or self._placed_apart(toll, at) else None

    def _on_its_own(self, toll: Toll) -> bool:
        """Whether those joined to a verb told before have a cause or a place of their own."""
        elsewhere = one_more_elsewhere(self.mentions, toll) or self._shot_elsewhere(toll, self.last)
        return elsewhere or by_its_own_cause(self.mentions.words, toll)

    def _in_another_town(self, toll: Toll, *, again: bool = True) -> bool:
        """Whether as many more were harmed at another town: "قتل متظاهران في كربلاء، وقتل ثلاثة آخرون في بغداد"."""
        told = any(t.status == toll.status and not t.part_of_total for t in self.frames[-1].tolls)
        if (again and not told) or not self._placed_apart(toll, toll.at):
            return False
        after, _ = own_places_and_dates(self.mentions, range(toll.at, self._next_clause(toll.at)))
        before, _ = own_places_and_dates(self.mentions, range(self.sentence.start, toll.at))
        towns = after and after[0].kind in _TOWNS and before[-1].kind in _TOWNS
        return bool(towns) and not same_place(before, after)

    def _elsewhere_by_itself(self, toll: Toll, previous: int) -> int | None:
        """
        Where a clause opens on as many more harmed at another town or on another day, whatever joins it; else none.

        As in "قتل خمسة في بعقوبة بعدما قتل أربعة في الخالص", "قتل خمسة السبت وكان أربعة قتلوا الجمعة".
        """
        known, word = self.frames[-1].tolls, self.mentions.words[toll.at]
        head = harm_verb(word) is not None or harm_masdar(word) is not None
        # "أصيب ضابط واثنان من حمايته": of one verb; who died of his wounds did so later.
        late = toll.died is not None or word.lstrip("وف") in word_set("died of wounds")
        if not head or late or toll.part_of_total or not known or toll.at <= known[-1].people.first:
            return None
        start = min(toll.at, toll.people.first)
        while start - 1 > previous and start - 1 not in self.mentions.inserted:
            start -= 1
        # "وفي البصرة قتل اثنان وأصيب ثالث في شط العرب": of both; there a place stands between them.
        placed = bool(own_places_and_dates(self.mentions, range(known[-1].people.last, start))[0])
        if self._in_another_town(toll, again=not placed):
            return start
        again = any(t.status == toll.status and not t.part_of_total for t in known)
        later = (i.at for i in self.items if isinstance(i, Toll) and i.at > max(toll.at, toll.people.last))
        stop = min(next(later, self.sentence.stop), self._next_clause(toll.at))
        return start if again and another_day(self.mentions, self.sentence, start, stop) else None

    def _next_clause(self, at: int) -> int:
        """Where the next clause opens, else the end of the sentence."""
        return next_clause(self.mentions, at, self.sentence.stop)

    def _placed_apart(self, toll: Toll, at: int) -> bool:
        """Whether "فيما" or "كما" puts a toll at a place of its own, other than those named before it."""
        tolls = (t for t in self.items if isinstance(t, Toll))
        later = next((t.at for t in tolls if t.at > toll.at and t.status == toll.status), self.sentence.stop)
        end = min(self.sentence.stop, later)
        after, _ = own_places_and_dates(self.mentions, range(at, end))
        before, _ = own_places_and_dates(self.mentions, range(self.sentence.start, at))
        ids = {p.place.place_id for p in before}
        if not before or not after or any(p.place.place_id in ids for p in after):
            return False
        return after[0].role == "at" or (after[0].role == "near" and self._by_a_new_blow(toll, before, after))

    def _by_a_new_blow(self, toll: Toll, before: list[PlaceMention], after: list[PlaceMention]) -> bool:
        """As in "أصيب جنديان بعبوة في الدورة، فيما أصيب اثنان جراء انفجار عبوة جنوب القيارة": by another bomb."""
        again = any(t.status == toll.status and not t.part_of_total for t in self.frames[-1].tolls)
        clause = range(toll.at, self._next_clause(toll.at))
        blows = (i for i in self.items if isinstance(i, Trigger) and i.at in clause and i.kind in VIOLENCE)
        return again and any(not i.definite for i in blows) and not same_place(before, after)
