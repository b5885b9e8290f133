"""Read a stretch of text that may go on with an event told before: its words, places, days and weapons."""

from __future__ import annotations

from itertools import pairwise

from ._ago import read_amount
from ._alike import of_a_period
from ._cached import cached_property
from ._notthere import where_the_harmed_lie
from ._overtime import sums_over_time
from ._since import counts_from, when_of_since
from ._targetarms import aircraft_down
from ._timebetween import counted_from, later, points_at_known
from .dates import DateMention
from .frames import Frame, fronted, own_places_and_dates
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, verbs, word_set

# How near to the head of a sentence the word stands that says who had said so.
_REFERS = 8
# The second word of "وفي وقت سابق" at the head of a sentence.
_FRONTED = 1
# How far behind the attack known the verb may stand that says when it began.
_BEGAN = 4
# Weapons that are taken from those who fought.
_CARRIED = frozenset({"small arms", "mortar", "rocket", "grenade"})

# Words that open what is told.
_OPEN_WHAT_IS_TOLD = frozenset({"ان", "بان"})
# What is told of a helicopter that is brought down.
_HITS_AIRCRAFT = frozenset({"attack", "fire", "shootdown"})


class Stretch:
    """A stretch of text that may go on with an event told before; what it says is read once, when it is asked for."""

    def __init__(self, mentions: Mentions, frame: Frame) -> None:
        self.mentions, self.frame = mentions, frame

    @cached_property
    def words(self) -> list[str]:
        span = self.frame.spans[0]
        return self.mentions.words[span.start : span.stop]

    @cached_property
    def _own(self) -> tuple[list[PlaceMention], list[DateMention]]:
        return own_places_and_dates(self.mentions, self.frame.spans[0])

    @cached_property
    def places(self) -> list[PlaceMention]:
        # Where people fled to, or which hospital received them, is not where it happened.
        if not self.frame.tolls:
            return self._own[0]
        fled = not self.frame.triggers and all(t.status == "displaced" for t in self.frame.tolls)
        return [] if fled else [p for p in self._own[0] if not where_the_harmed_lie(self.mentions, p)]

    @cached_property
    def harms(self) -> bool:
        """Whether it gives a number of people harmed, other than of those who fled."""
        return any(t.status != "displaced" for t in self.frame.tolls)

    @cached_property
    def dates(self) -> list[DateMention]:
        dates = not_of_saying(self.mentions, self._own[1])
        # "والهجوم أحد أعنف الهجمات منذ آب": of no day of its own.
        return [d for d in dates if not (self.definite and counts_from(self.mentions, d))] if dates else dates

    @cached_property
    def counted_over(self) -> list[DateMention]:
        """The period right behind tolls, where others stand before: "رغم انخفاضهم في آب، قتل 5000 منذ بداية العام"."""
        first = min((t.at for t in self.frame.tolls), default=None)
        if first is None or self.frame.family != "harm" or len(self.dates) == 1:
            return self.dates
        behind = [d for d in self.dates if d.first > first]
        return behind if of_a_period(behind) else self.dates

    @cached_property
    def hours_after_it(self) -> bool:
        """Whether hours lie between it and what is known: "وبعد نحو ساعتين من الهجوم صدم انتحاري نقطة تفتيش"."""
        words, start = self.mentions.words, self.frame.spans[0].start
        if words[start] not in word_set("so long after"):
            return False
        amount = read_amount(self.mentions.text, start + 1)
        if amount is None or amount.unit != "hour" or words[amount.last] not in word_set("counted from"):
            return False
        return points_at_known(words, amount.last + 1)

    @cached_property
    def fronted(self) -> bool:
        return fronted(self.mentions, self.frame)

    @cached_property
    def at_another_time(self) -> bool:
        """Whether days lie between it and what is told beside: "وبعد يومين اغتيل", "بعد ثلاثة أيام من تفجير"."""
        at = self.frame.first
        return bool(counted_from(self.mentions, at) or later(self.mentions, self.frame.spans[0].start, at))

    @cached_property
    def of_another_month(self) -> bool:
        """Whether it tells of the day or month that others are compared with: "الأعلى منذ أيلول 2008 حين قتل 640"."""
        sentence = self.mentions.text.sentences[self.frame.sentence]
        return when_of_since(self.mentions, sentence.start, self.frame.first) is not None

    @cached_property
    def definite(self) -> bool:
        first = min(self.frame.triggers, key=lambda t: t.at, default=None)
        # "ووقع الهجوم ظهر الأحد حين اقتحم انتحاري": it tells how the one known already came about.
        how = first is not None and first.definite and self.mentions.words[first.at - 1] in word_set("took place")
        # "واستهدف التفجير شارعا مزدحما": what was done is told of the one known.
        subject = first is not None and first.verb is not None and self._is_known(first.at + 1)
        # "وأكد أن الهجوم استهدف سيارة": the same, with the subject first.
        does = first is not None and self._is_known(first.at) and self._does(first.at + 1)
        if how or subject or does:
            return True
        # "إن استهداف القاعدة جرى بصواريخ انطلقت من بستان": from where it was done is told of the one known.
        fired = {"fire"} if first is not None and first.definite and first.verb is None else frozenset[str]()
        return all(t.definite or t.kind in fired for t in self.frame.triggers)

    def _is_known(self, at: int) -> bool:
        """Whether an event known already is named at a word."""
        return any(t.at == at and t.definite and t.verb is None for t in self.frame.triggers)

    def _does(self, at: int) -> bool:
        """Whether a verb of the event stands at a word."""
        return any(t.at == at and t.verb is not None for t in self.frame.triggers)

    @cached_property
    def began(self) -> bool:
        """Whether it tells when what is known already began: "المواجهات بدأت ليل الاثنين", "الهجوم الذي بدأ"."""
        # "وكانت الاحتجاجات بدأت الخميس حين هاجم متظاهرون": what happened on their first day is told by itself.
        first, words = self.frame.triggers[0], self.mentions.words
        fights = self.frame.kinds <= {"clash", "attack"} and all(t.definite for t in self.frame.triggers)
        return fights and any_of(words[first.at + 1 : first.at + _BEGAN], "began")

    @cached_property
    def aircraft(self) -> int | None:
        """Index of the word for a helicopter that came down, if it tells of one: "أسقطت مروحية"."""
        return aircraft_down(self.mentions, self.frame.spans[0]) if self.frame.kinds & _HITS_AIRCRAFT else None

    @cached_property
    def said_before(self) -> bool:
        return said_before(self.mentions, self.frame)

    @cached_property
    def summed(self) -> bool:
        """Whether it counts people over a time of its own."""
        return sums_over_time(self.mentions, self.frame)

    @cached_property
    def only_militants(self) -> bool:
        """Whether it counts dead militants and nobody else."""
        dead = [t.people.group for t in self.frame.tolls if t.status == "killed"]
        return bool(dead) and set(dead) == {"militants"}

    @cached_property
    def bombs(self) -> bool:
        """Whether it names weapons other than those that people carry."""
        found = self.mentions.weapons_by_word.within(self.frame.spans[0])
        return any(w.weapon not in _CARRIED for w in found)

    @cached_property
    def of_the_attackers(self) -> bool:
        known = word_set("the attackers")
        return any(word.lstrip("و") in known for word in self.words)


def not_of_saying(mentions: Mentions, dates: list[DateMention]) -> list[DateMention]:
    """Dates without those on which somebody only said so."""
    return [d for d in dates if d.first not in mentions.said_on] if dates else []


def said_before(mentions: Mentions, frame: Frame) -> bool:
    """Whether a sentence repeats what somebody had said before: "وكان مصدر في الشرطة قال إن", "وفي وقت سابق أعلنت"."""
    sentence = mentions.text.sentences[frame.sentence]
    head = mentions.words[sentence.start : frame.first]
    opening = head[:_REFERS]
    if opening and opening[0] in word_set("had") and any(verbs("say_verbs", w) for w in opening[1:]):
        return True
    earlier = (at for at, pair in enumerate(pairwise(head)) if " ".join(pair) in word_set("at an earlier time"))
    at = next(earlier, None)
    # "وقالت الشرطة في وقت سابق إن", "وفي وقت سابق أعلنت الشرطة أن"; "وفي وقت سابق قتل شرطي" tells it itself.
    said = opening[:1] if at != _FRONTED else head[at + 2 : at + 3]
    # "وأضاف أن السوق شهد في وقت سابق انفجارا": then it happened.
    told = at is not None and not _OPEN_WHAT_IS_TOLD.isdisjoint(head[:at])
    return at is not None and not told and any(verbs("say_verbs", w) for w in said)
