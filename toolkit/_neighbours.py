"""Hold the event told last in a sentence beside the next word of an event, with what stands between and behind."""

from __future__ import annotations

from dataclasses import dataclass

from ._anothertime import opens_with_a_time_before
from ._answers import answer_before
from ._cached import cached_property
from ._elsewhere import elsewhere
from ._fights import lit_by_unknown
from ._openers import meanwhile
from .dates import DateMention
from .frames import Frame, own_places_and_dates
from .mentions import Mentions
from .people import of_protesters
from .places import PlaceMention
from .triggers import Trigger
from .vocabulary import any_of, plays, word_set, words_of

# How far behind the dead the words "in acts of violence" may stand.
_VIOLENCE = 6
# How far behind a word its own place and day may stand.
_ITS_OWN = 6


@dataclass(frozen=True)
class Neighbours:
    """
    The event told last in a sentence and the next word of an event, which may belong to it or tell of another.

    ``last`` is the index of the word that told of an event last.
    """

    mentions: Mentions
    sentence: range
    last: int
    told: Frame
    trigger: Trigger

    @property
    def words(self) -> list[str]:
        """All words of the article."""
        return self.mentions.words

    @property
    def word(self) -> str:
        """The next word itself."""
        return self.words[self.trigger.at]

    @property
    def before(self) -> str:
        """The word before the next one."""
        return self.words[self.trigger.at - 1]

    @property
    def gap(self) -> range:
        """Indexes of the words between the two."""
        return range(self.last + 1, self.trigger.at)

    @cached_property
    def between(self) -> list[str]:
        """The words between the two."""
        return self.words[self.last + 1 : self.trigger.at]

    @cached_property
    def elsewhere(self) -> bool:
        """Whether another day or place stands behind the next word than before it."""
        return elsewhere(self.mentions, self.sentence, self.trigger.at)

    @cached_property
    def elsewhere_or_near(self) -> bool:
        """The same, where "near" another place is another place too."""
        return elsewhere(self.mentions, self.sentence, self.trigger.at, near=True)

    @cached_property
    def opened_meanwhile(self) -> int | None:
        """The "meanwhile" that opens the clause of the next word, if one does."""
        return meanwhile(self.mentions, self.last, self.trigger.at)

    @cached_property
    def its_own(self) -> tuple[list[PlaceMention], list[DateMention]]:
        """Places and days right behind the next word."""
        return self.own(range(self.trigger.at, min(self.trigger.at + _ITS_OWN, self.sentence.stop)))

    def own(self, span: range) -> tuple[list[PlaceMention], list[DateMention]]:
        """Places and days that a stretch of the sentence gives its event."""
        return own_places_and_dates(self.mentions, span)

    @cached_property
    def of_violence(self) -> bool:
        """Whether the toll told last is of violence of every kind: "قتل 47 شخصًا في أعمال عنف"."""
        behind = (range(t.people.last, min(t.people.last + _VIOLENCE, self.sentence.stop)) for t in self.told.tolls)
        spans = (range(self.told.first, self.last + 1), *behind)
        return any(any_of(self.words[span.start : span.stop], "violence") for span in spans)

    @property
    def burnt_by_others(self) -> bool:
        """As in "أغلق متظاهرون الطريق، كما أضرم مجهولون النار في منزل نائب": unknown men are none of the crowd."""
        if self.trigger.kind != "burn" or not lit_by_unknown(self.mentions, self.trigger):
            return False
        before = self.words[self.sentence.start : self.trigger.at]
        return self.told.family == "crowd" and any(plays(w, "crowd") or of_protesters(w) for w in before)

    @property
    def behind_its_reason(self) -> bool:
        """As in "ردا على هجوم أدى إلى مقتل ثلاثة جنود، قصفت طائرات مواقع": what was done, behind what it answers."""
        reason = answer_before(self.words, self.told.first) is not None or self._so_long_before
        if self.trigger.verb is None or not reason:
            return False
        sign = next((i for i in self.gap if self.words[i] == "،" and i not in self.mentions.dated), None)
        # "ردا على هجوم على القاعدة، الذي أطلق فيه": that is told of the reason.
        return sign is not None and not any_of(self.words[sign : self.trigger.at], "who, which")

    @cached_property
    def one_on_its_day(self) -> int | None:
        """
        Where one of the attacks told of begins, which is told with its day.

        "وأدت الهجمات إلى مقتل خمسة، وبلغت ذروتها في نيسان حين استهدف هجوم بمسيّرة القاعدة": the dead are of all of them.
        """
        one = not self.trigger.definite and not self.trigger.plural and self.trigger.number is None
        known = bool(self.told.triggers) and all(t.definite and t.plural for t in self.told.triggers)
        if not one or not known:
            return None
        when = word_set("when it was")
        days = self.mentions.dates_by_word.within(self.gap)
        day = next((d.first for d in days if self.words[d.last] in when), None)
        signs = () if day is None else (i for i in range(day - 1, self.last, -1) if self.words[i] == "،")
        # "أوقعت الهجمات ثلاثة قتلى في أيار حين استهدف انتحاري سوقا": that is how.
        sign = next((i for i in signs if i not in self.mentions.dated and i - 1 not in self.mentions.dated), None)
        return None if sign is None else sign + 1

    @property
    def _so_long_before(self) -> bool:
        """As in "بعد يومين على مقتل ضابط بضربة، أطلقت إيران صواريخ": the sentence opens with what was before."""
        return opens_with_a_time_before(self.mentions, self.sentence, self.told)

    @property
    def brought_about(self) -> bool:
        """Whether a verb of causing opens a clause with the next noun: "كما أدى انفجار", "وأسفر هجوم", "فيما أوقع"."""
        opens = self.before[:1] == "و" or self.words[self.trigger.at - 2] in words_of("joins clauses", "also")
        causes = self.before.removeprefix("و") in word_set("brings about")
        return opens and causes and self.trigger.verb is None and not self.trigger.definite
