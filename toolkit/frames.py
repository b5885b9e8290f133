"""Hold one event in the making: the stretches of text, triggers and tolls that speak of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, compress
from operator import attrgetter

from ._toll import Toll
from .clauses import is_punctuation, past_verb
from .dates import DateMention
from .gazetteer import gazetteer
from .mentions import Mentions
from .numbers import Quantity
from .places import PlaceMention
from .triggers import Trigger
from .vocabulary import any_of, each_among, first_of, has_article, nouns, of_a_series, plays, word_set, words_of

# Triggers of a place that changes hands.
TAKES = frozenset({"overtake", "regain", "handover"})
BLASTS = frozenset({"explosion", "grenade"})
# Triggers that may tell of one event together.
VIOLENCE = frozenset({
    "attack", "strike", "shelling", "explosion", "fire", "shoot", "clash", "ambush", "assassinate", "execute", "target",
    "grenade", "overtake", "regain", "repel", "bodies",
})  # fmt: skip
# What is done to somebody, whom a pronoun may name.
_OF_SOMEBODY = frozenset({"abduct", "assassinate", "arrest", "shoot"})
CROWD = frozenset({"protest", "storm", "burn", "disperse", "mob", "riot", "pelt"})
CUSTODY = frozenset({"arrest", "abduct"})
# What a crowd event may hold of the others: shots at it, clashes with it.
WITH_CROWD = frozenset({"shoot", "clash", "fire", "target", "arrest", "raid"})
# Family of an event → kinds of triggers that may belong to it.
_PARTNERS = {
    "harm": VIOLENCE | CROWD | CUSTODY | {"massgrave"},
    "crowd": CROWD | WITH_CROWD | {"loot"},
    "violence": VIOLENCE | {"shootdown", "withdraw"},
    "arrest": {"arrest", "raid", "loot"},
    "raid": {"raid", "arrest", "loot"},
    "loot": {"loot", "burn"},
}


_AT: Callable[[object], int] = attrgetter("at")
# How far behind "and in" its place may stand: "وفي مدينة الحلة".
_FRONTED = 3


@dataclass
class Frame:
    """
    One event in the making; word ranges of the stretches of text that speak of it, in order.

    ``background`` where the text names it only on the way to another, ``apart`` where "besides" sets it off from the
    event before, ``total`` where it is a running total that an event adds to, ``aside`` where it only says what befell
    somebody named on the way, ``relative`` where it only says who took a place ("البلدة التي استعادتها القوات"),
    ``sums`` where its toll is that of attacks told one by one behind it, ``summed`` those that add up to it,
    ``elsewhere`` where others announce it beside what was told, wherever it was.
    """

    spans: list[range]
    triggers: list[Trigger] = field(default_factory=list)
    tolls: list[Toll] = field(default_factory=list)
    sentence: int = 0
    background: bool = False
    apart: bool = False
    aside: bool = False
    total: bool = False
    sums: bool = False
    summed: list[Frame] = field(default_factory=list, repr=False, compare=False)
    relative: bool = False
    elsewhere: bool = False
    # What its triggers say, for which every rule asks: ``family`` is ``violence``, ``crowd``, ``harm`` (tolls only) or
    # the trigger's own kind; ``kinds`` are those of its triggers; ``counted`` is that which counts several events.
    family: str = field(default="harm", init=False, repr=False, compare=False)
    kinds: frozenset[str] = field(default=frozenset(), init=False, repr=False, compare=False)
    counted: Trigger | None = field(default=None, init=False, repr=False, compare=False)
    # What was decided about it that its row does not show, for its reasons: the rule by which the toll of some people
    # (their first word and status) went into another, and who was not taken for the doer, and by which rule.
    merged: dict[tuple[int, str], str] = field(default_factory=dict, init=False, repr=False, compare=False)
    refused: tuple[str, str] | None = field(default=None, init=False, repr=False, compare=False)

    # Where the text tells several together and then each by its number: how many they are, those that an event is one
    # of, and the place that is its own among theirs.
    one_by_one: int | None = field(default=None, init=False, repr=False, compare=False)
    one_of: Frame | None = field(default=None, init=False, repr=False, compare=False)
    its_place: PlaceMention | None = field(default=None, init=False, repr=False, compare=False)

    # Its words, and the stretches that they are of.
    _words: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _words_of: list[range] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.triggers:
            self._read_triggers()

    def _read_triggers(self) -> None:
        kinds = self.kinds = frozenset([t.kind for t in self.triggers])
        first = self.triggers[0].kind
        alone = "harm" if first == "incident" else first
        self.family = (
            "crowd" if not kinds.isdisjoint(CROWD) else "violence" if not kinds.isdisjoint(VIOLENCE) else alone
        )
        self.counted = next((t for t in self.triggers if t.number is not None and not _of_one(t.number)), None)

    def tell(self, *triggers: Trigger) -> None:
        """Add triggers that tell of it too."""
        self.triggers += triggers
        self._read_triggers()

    @property
    def several(self) -> bool:
        """Whether it speaks of several events: counted, or dead "in attacks"."""
        return self.counted is not None or bool(self.tolls and any(map(_untold, self.triggers)))

    @property
    def first(self) -> int:
        """Index of the first word that tells of it."""
        return min(map(_AT, (*self.triggers, *self.tolls)))

    @property
    def last(self) -> int:
        """Index of the last word that tells of it."""
        return max(map(_AT, (*self.triggers, *self.tolls)))

    def words(self) -> list[int]:
        """Indexes of all its words."""
        if self._words_of != self.spans:
            self._words_of = list(self.spans)
            self._words = list(chain.from_iterable(self.spans))
        return self._words

    def said(self, words: list[str]) -> list[str]:
        """All its words as they are spelled."""
        said: list[str] = []
        for span in self.spans:
            said += words[span.start : span.stop]
        return said

    def says(self, words: list[str], role: str) -> bool:
        """Whether one of its words plays a role in the grammar."""
        return any_of(self.said(words), role)

    def first_of(self, words: list[str], role: str) -> int | None:
        """Index of the first of its words that plays a role in the grammar, if any."""
        for span in self.spans:
            at = first_of(words, span, role)
            if at is not None:
                return at
        return None

    def words_where(self, words: list[str], concerns: Callable[[str], object]) -> Iterator[int]:
        """Indexes of its words that something concerns by their spelling alone."""
        own = (compress(span, map(concerns, words[span.start : span.stop])) for span in self.spans)
        # Most have one stretch.
        return next(own) if len(self.spans) == 1 else chain.from_iterable(own)

    def takes(self, kind: str) -> bool:
        """Whether a trigger of a kind may belong to it."""
        if "bodies" in self.kinds and kind in VIOLENCE and kind not in {"bodies", "shoot", "execute"}:
            # Bodies found are of no explosion told beside them.
            return False
        dispersed = kind == "disperse" and self.family == "violence" and self.kinds <= {"shoot"}
        return dispersed or kind in _PARTNERS.get(self.family, {self.family})


def _of_one(number: Quantity) -> bool:
    """Whether a number is exactly one."""
    return (number.low, number.high) == (1, 1)


def _untold(trigger: Trigger) -> bool:
    """Whether a trigger speaks of attacks without saying how many: "في هجمات"."""
    return trigger.kind in {"attack", "explosion"} and trigger.plural and trigger.verb is None and not trigger.definite


def before_attacks(words: list[str], at: int) -> str:
    """The word before a noun of attacks, past "a series of": of "في سلسلة هجمات" the preposition."""
    at -= of_a_series(words, at)
    at -= at > 1 and words[at - 1] in word_set("a series of")
    return words[at - 1] if at else ""


def own_places_and_dates(mentions: Mentions, span: range) -> tuple[list[PlaceMention], list[DateMention]]:
    """Places and dates that a stretch of text gives its event: no countries, directions or datelines."""
    if span not in mentions.own_by_span:
        mentions.own_by_span[span] = _own_places_and_dates(mentions, span)
    return mentions.own_by_span[span]


def _own_places_and_dates(mentions: Mentions, span: range) -> tuple[list[PlaceMention], list[DateMention]]:
    places = mentions.own_places.within(span)
    # "سامراء على بعد 100 كلم شمال بغداد": Baghdad only says where Samarra lies.
    if len(places) > 1:
        places = [p for p in places if p.first not in mentions.describing] or places
    return places, mentions.own_dates.within(span)


def names_another(mentions: Mentions, span: range) -> bool:
    """Whether a word of a stretch sets off another event: "كما", "هجوم آخر"."""
    words = mentions.words[span.start : span.stop]
    if words_of("another scene", "nth of its kind", "another of them", "separate").isdisjoint(words):
        return False
    # The stretch may reach behind the last word of the text.
    return any_of(words, "another scene") or any(_is_another(mentions, at) for at, _ in enumerate(words, span.start))


def _is_another(mentions: Mentions, at: int) -> bool:
    """Whether a word speaks of another event: "هجوم آخر"; "أصيب آخر" is one more person of this one."""
    word = mentions.words[at]
    before = mentions.words[at - 1] if at else ""
    if word in word_set("nth of its kind") and any(n.reading.article for n in nouns("event_nouns", before)):
        # "الغارة الأولى": not the one told before; "وهو القصف السابع", "هذا الهجوم الثاني" only say which it was.
        said = mentions.words[at - 2].lstrip("و") if at > 1 else ""
        return said not in word_set("himself") and said not in word_set("this")
    # "طائرة أخرى", "عبوة أخرى"; "بنادق أخرى" are more of those found.
    munition = at in mentions.munition_ends or before in words_of("aircraft", "aircraft without pilot")
    munition = munition or plays(before, "manned aircraft")
    event = bool(nouns("event_nouns", before)) or before in word_set("incident")
    return word in words_of("another of them", "separate") and (munition or event)


def another_scene(mentions: Mentions, previous: int, at: int) -> bool:
    """Whether a connective between two words opens another scene."""
    words = mentions.words
    # What stands right behind the one before only describes it: "هجوم مماثل … أسفر عن", "انفجرت سيارة مفخخة ثانية".
    bomb = next((end for end in (previous + 2, previous + 3) if end in mentions.munition_ends), previous + 1)
    first = bomb + 1
    behind = min(at + 4 if at + 3 in mentions.munition_ends else at + 3, len(words))
    # "وخمسة جرحى، كما أن": what a sign parts from a word calls nothing of it another.
    behind = next((i for i in range(at + 1, behind) if words[i] in "،؛"), behind)
    if names_another(mentions, range(first, behind)):
        return True
    between = range(max(previous + 1, 1), at)
    fronts = each_among(words, between, word_set("fronts a scene"))
    return any(is_punctuation(words[i - 1]) or fronts_a_verb(mentions, i) for i in fronts)


def fronts_a_verb(mentions: Mentions, at: int) -> bool:
    """
    Whether a word opens a place with its verb right behind it, though no sign stands before.

    As in "قتل شرطي في بعقوبة وفي مدينة الخالص انفجرت عبوة".

    Parameters
    ----------
    mentions
        The article.
    at
        The word.
    """
    words = mentions.words
    if words[at] not in word_set("and in"):
        return False
    place = next(iter(mentions.places_by_word.within(range(at + 1, at + _FRONTED))), None)
    if place is None or place.last >= len(words):
        return False
    return all(gazetteer().class_word(word) for word in words[at + 1 : place.first]) and past_verb(words[place.last])


def after_endpoint(words: list[str], span: range) -> range:
    """Words that only name where a count ends: "وصولًا إلى استهداف السفارة", "آخرها في بلد"."""
    # "كان آخرها انفجار عبوة في الشعلة" is an event of its own.
    own = span.start < len(words) and words[span.start] in word_set("the last of them")
    at = first_of(words, range(span.start + own, span.stop), "end of a count")
    return range(span.stop if at is None else at, span.stop)


def fronted(mentions: Mentions, frame: Frame) -> bool:
    """Whether a sentence opens a scene of its own: "وفي بعقوبة، …", "كما انفجرت", "وفي اليوم نفسه", "من جهة أخرى"."""
    span = frame.spans[0]
    if names_another(mentions, range(span.start, min(span.start + 4, span.stop))):
        return True
    if another_matter(mentions, frame):
        return True
    if besides_that(mentions, frame):
        # "إلى ذلك، قصفت طائرات مساء الجمعة …": with a day or place of its own.
        return any(own_places_and_dates(mentions, span))
    if same_day_again(mentions.words, span.start):
        return True
    if mentions.words[span.start] not in word_set("fronts a place"):
        return False
    if same_place_again(mentions.words, span.start):
        return True
    if at_an_unknown_place(mentions, span.start):
        return True
    return bool(mentions.places_by_word.within(range(span.start, min(span.stop, span.start + 4))))


def at_an_unknown_place(mentions: Mentions, at: int) -> bool:
    """
    Whether a sentence opens with a place that the gazetteer lacks: "وفي التكية، قتل متظاهر", "وفي السعدونية قتل شرطي".

    Parameters
    ----------
    mentions
        The article.
    at
        The first word of the sentence.
    """
    words = mentions.words
    if words[at] not in word_set("fronts a place") or at + 2 >= len(words):
        return False
    name, behind = words[at + 1], words[at + 2]
    if not has_article(name) or name in word_set("heads no scene") or at + 1 in mentions.inserted:
        return False
    if behind == "،":
        return True
    known = nouns("event_nouns", name) or nouns("people", name) or name.removeprefix("ال") in gazetteer().class_words
    opens = past_verb(behind) or behind in word_set("who, which")
    return opens and not known and at + 1 not in mentions.actor_at and at + 2 not in mentions.inserted


def another_matter(mentions: Mentions, frame: Frame) -> bool:
    """As in "من ناحية ثانية اعتقلت قوة": another event, unless it speaks of one known, or of a toll that has risen."""
    start, words = frame.spans[0].start, mentions.words
    if " ".join(words[start : start + 3]).removeprefix("و") not in word_set("another matter"):
        return False
    # "من جهة أخرى، أبلغت عائلة الناشط عن اختطافه": whose it was is said there, and it was not told before; nor were the
    # shots of "قتل برصاص مسلحين".
    told = (t.definite and (t.kind not in _OF_SOMEBODY or has_article(words[t.at])) for t in frame.triggers)
    known = bool(frame.triggers) and all(told)
    return not known and not frame.says(words, "raises a total") and not frame.says(words, "the toll")


def besides_that(mentions: Mentions, frame: Frame) -> bool:
    """Whether a sentence goes over to other news: "إلى ذلك، أعلن الجيش مقتل أحد جنوده"."""
    start = frame.spans[0].start
    return " ".join(mentions.words[start : start + 2]) in word_set("besides that")


def same_day_again(words: list[str], at: int) -> bool:
    """Whether a clause opens with the day told before: "وفي اليوم نفسه اغتيل تاجر", "وبنفس اليوم"."""
    opening = " ".join(words[at : at + 3]).removeprefix("و")
    return opening.startswith(tuple(word_set("on the same day")))


def same_place_again(words: list[str], at: int) -> bool:
    """Whether a clause opens with the place told before: "وفي المدينة نفسها قتل شرطي"; "وفي الحادث نفسه" goes on."""
    if words[at] not in word_set("fronts a place") or not any_of(words[at + 2 : at + 3], "the same, behind"):
        return False
    return gazetteer().class_word(words[at + 1]) is not None


def without(span: range, clauses: list[range]) -> list[range]:
    """A stretch of words without the clauses inside it."""
    parts = [span]
    for clause in clauses:
        parts = [
            part for whole in parts for part in (
                range(whole.start, min(whole.stop, clause.start)), range(max(whole.start, clause.stop), whole.stop),
            )
            if part
        ] if any(clause.start < whole.stop and whole.start < clause.stop for whole in parts) else parts  # fmt: skip
    return parts or [span]
