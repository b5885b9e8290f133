"""Gather everything an article mentions, so that the grammar of events reads it once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import compress

from ._beside import beside_saying, describes, near_which, places_of_sources, where_an_office_lies
from ._cached import Computing, cached_property
from ._conflictsigns import why_unstated
from ._datelines import filed_at
from ._journeys import off_the_scene, on_the_way
from ._lookup import Lookup
from ._roundups import day_over_list, starts_of_items
from ._toll import Toll
from .actormentions import find_actors
from .actors import ActorMention
from .arabic import Text, word_cache
from .casualties import find_tolls
from .dates import DateMention, find_dates
from .numbers import NumberMention, find_numbers
from .places import PlaceMention, find_places_and_offices
from .triggers import Trigger, find_triggers
from .vocabulary import noun_at, nouns, plays, words_of
from .weapons import Weapon, find_weapons

# Fixed names that hold a place's name ("مجلس محافظة …") are kept from the places; what people do is not.
_NAMED_KINDS = frozenset({"group", "force", "party", "coalition", "organisation"})


@word_cache
def _of_people(word: str) -> bool:
    return bool(nouns("people", word))


@dataclass(frozen=True, slots=True)
class Mentions(Computing):
    """An article's text and what is found in it; everything in order of the text."""

    text: Text
    published: date | None = None
    title: str | None = None

    # The folded words, for which every rule asks.
    words: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.text.spelled)

    def said(self, first: int, last: int) -> str:
        """Words of the text as read, ``last`` exclusive."""
        words = self.text.words
        start, end = self.text.span(words[first].start, words[last - 1].end)
        return self.text.raw[start:end]

    def place(self, place_id: str | None) -> PlaceMention | None:
        """The first mention of a place, by its id."""
        return self._first_of_place.get(place_id)

    @cached_property
    def _first_of_place(self) -> dict[str | None, PlaceMention]:
        return {p.place.place_id: p for p in reversed(self.places)}

    @cached_property
    def places_by_word(self) -> Lookup[PlaceMention]:
        """Places by their first word."""
        return Lookup(self.places, lambda p: p.first)

    @cached_property
    def place_ending_at(self) -> dict[int, PlaceMention]:
        """The place that ends right before a word."""
        return {p.last: p for p in reversed(self.places)}

    @cached_property
    def dates_by_word(self) -> Lookup[DateMention]:
        """Dates by their first word."""
        return Lookup(self.dates, lambda d: d.first)

    @cached_property
    def actors_by_word(self) -> Lookup[ActorMention]:
        """Actors by their first word."""
        return Lookup(self.actors, lambda m: m.first)

    @cached_property
    def actor_at(self) -> dict[int, ActorMention]:
        """The actor that begins at a word."""
        return {m.first: m for m in self.actors}

    @cached_property
    def actor_ending_at(self) -> dict[int, ActorMention]:
        """The actor that ends right before a word."""
        return {m.last: m for m in reversed(self.actors)}

    @cached_property
    def numbers_by_word(self) -> Lookup[NumberMention]:
        """Numbers by their first word."""
        return Lookup(self.numbers, lambda n: n.first)

    @cached_property
    def numeral_ending_at(self) -> dict[int, NumberMention]:
        """The numeral that ends right before a word."""
        return {n.last: n for n in self.numbers if n.kind == "numeral"}

    @cached_property
    def counting(self) -> dict[int, list[NumberMention]]:
        """Numbers by the word that they count."""
        found: dict[int, list[NumberMention]] = {}
        for number in self.numbers:
            if number.noun is not None:
                found.setdefault(number.noun, []).append(number)
        return found

    @cached_property
    def own_places(self) -> Lookup[PlaceMention]:
        """Places that may be those of events, by their first word: no countries, directions or datelines."""
        known, aside = self.places_by_word.within(range(len(self.words))), self.dateline | self.of_sources
        own = (p for p in known if p.kind not in {"country", "region"} and p.first not in aside)
        there = (p for p in own if not off_the_scene(self, p) and not where_an_office_lies(self, p))
        return Lookup(list(there), lambda p: p.first)

    @cached_property
    def own_dates(self) -> Lookup[DateMention]:
        """Dates that are not clearly in the future, by their first word; in "الانفجار الثاني هذا العام" none is."""
        ranks = words_of("nth of its kind", "of its kind")
        days = {"day", "night"}
        own = (d for d in self.dates if not d.ahead and (d.kind in days or self.words[d.first - 1] not in ranks))
        return Lookup(list(own), lambda d: d.first)

    @cached_property
    def own_by_span(self) -> dict[range, tuple[list[PlaceMention], list[DateMention]]]:
        """Places and dates that a stretch of text gives its event, by the stretch: most are asked about many times."""
        return {}

    @cached_property
    def weapons_by_word(self) -> Lookup[Weapon]:
        """Weapons by their first word."""
        return Lookup(self.weapons, lambda w: w.first)

    @cached_property
    def armed(self) -> frozenset[int]:
        """Indexes of words inside names of weapons."""
        return frozenset(i for w in self.weapons for i in range(w.first, w.last))

    @cached_property
    def munition_ends(self) -> frozenset[int]:
        """Indexes of the words right behind munitions."""
        return frozenset(w.last for w in self.weapons if w.munition)

    @cached_property
    def tolls_by_word(self) -> Lookup[Toll]:
        """Tolls by the word that tells of them."""
        return Lookup(self.tolls, lambda t: t.at)

    @cached_property
    def triggers_by_word(self) -> Lookup[Trigger]:
        """Triggers by their word."""
        return Lookup(self.triggers, lambda t: t.at)

    @cached_property
    def kinds_told(self) -> Counter[str]:
        """How many triggers there are of each kind."""
        return Counter(t.kind for t in self.triggers)

    @cached_property
    def triggers_stated(self) -> Lookup[Trigger]:
        """Triggers that the text states as having happened."""
        return Lookup([t for t in self.triggers if self.stated[t.at] is None], lambda t: t.at)

    @cached_property
    def dates(self) -> list[DateMention]:
        """Dates and periods."""
        return find_dates(self.text, self.published)

    @cached_property
    def dated(self) -> frozenset[int]:
        """Indexes of words inside dates."""
        return frozenset(i for d in self.dates for i in range(d.first, d.last))

    @cached_property
    def numbers(self) -> list[NumberMention]:
        """Quantities, dates left out."""
        return find_numbers(self.text, [(d.start, d.end) for d in self.dates])

    @cached_property
    def actors(self) -> list[ActorMention]:
        """Forces, governments, groups, gunmen and crowds."""
        return find_actors(self.text, self.published)

    @cached_property
    def places(self) -> list[PlaceMention]:
        """Places, resolved."""
        return self._places_and_offices[0]

    @cached_property
    def offices(self) -> Lookup[PlaceMention]:
        """Places whose offices are named, by their first word: "شرطة الحلة"."""
        return Lookup(self._places_and_offices[1](), lambda p: p.first)

    @cached_property
    def _places_and_offices(self) -> tuple[list[PlaceMention], Callable[[], list[PlaceMention]]]:
        named = (m for m in self.actors if m.actor.kind in _NAMED_KINDS and m.last - m.first > 1)
        # "أمام وزارة الداخلية" is where something was.
        names = [(m.start, m.end) for m in named if not self._before_a_ministry(m.first)]
        taken = names + [(d.start, d.end) for d in self.dates]
        return find_places_and_offices(self.text, taken)

    def _before_a_ministry(self, first: int) -> bool:
        """Whether a ministry is named as a building, by the word before it."""
        at = plays(self.words[first - 1], "right at") if first else False
        return at and plays(self.words[first], "ministry")

    @cached_property
    def placed(self) -> frozenset[int]:
        """Indexes of words inside names of places."""
        return frozenset(i for p in self.places for i in range(p.first, p.last))

    @cached_property
    def inserted(self) -> frozenset[int]:
        """Indexes of words inside dates and names of places, which may stand between a verb and its people."""
        return self.dated | self.placed

    @cached_property
    def dateline(self) -> frozenset[int]:
        """Indexes of words of a place that only says where the report was filed: "بغداد - ", "كركوك (رويترز)"."""
        return filed_at(self)

    @cached_property
    def items(self) -> list[int]:
        """Where the lines of a list begin: "* الموصل - قتل مسلحون شرطيا", "الموصل / قتل مسلحون شرطيا"."""
        return starts_of_items(self)

    @cached_property
    def day_of_list(self) -> DateMention | None:
        """The day or days that head a list of incidents, and hold for each: "فيما يلي أبرز أحداث اليوم الثلاثاء:"."""
        return day_over_list(self)

    @cached_property
    def of_sources(self) -> frozenset[int]:
        """First words of places that only say where somebody quoted works."""
        return places_of_sources(self)

    @cached_property
    def describing(self) -> frozenset[int]:
        """First words of places that only tell where another lies."""
        return frozenset(
            p.first
            for p in self.places
            if describes(self.words, self.placed, p) or near_which(self.words, self.place_ending_at, p)
            if not on_the_way(self, p)
        )

    @cached_property
    def said_on(self) -> frozenset[int]:
        """First words of dates on which somebody only said so."""
        return frozenset(d.first for d in self.dates if beside_saying(self.text, d))

    @cached_property
    def weapons(self) -> list[Weapon]:
        """Weapons."""
        return find_weapons(self.text, self.numbers)

    @cached_property
    def tolls(self) -> list[Toll]:
        """Groups of people harmed, whatever the clause says of them."""
        return find_tolls(self.text, self.numbers, self.actors, self.inserted, self.placed)

    @cached_property
    def people(self) -> frozenset[int]:
        """Indexes of words that name people."""
        counted = {i for n in self.numbers if n.unit == "people" for i in range(n.first, n.last)}
        known = compress(range(len(self.words)), map(_of_people, self.words))
        return frozenset(counted.union(i for i in known if noun_at("people", self.words, i)))

    @cached_property
    def triggers(self) -> list[Trigger]:
        """Words that tell of events, whatever the clause says of them; not those of a force: "قوات فض الشغب"."""
        fighters = frozenset(i for m in self.actors if m.actor.group == "militants" for i in range(m.first, m.last))
        known = (self.people, self.dated, self.placed, fighters)
        found = find_triggers(self.text, self.numbers, self.weapons, *known)
        forces = {i for m in self.actors if m.actor.kind == "force" for i in range(m.first + 1, m.last)}
        return [t for t in found if t.at not in forces]

    @cached_property
    def stated(self) -> list[str | None]:
        """For every word, null where it is stated as having happened, else why not."""
        return why_unstated(self)
