"""Gather everything an article mentions, so that the grammar of events reads it once."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, compress

from ._beside import beside_saying, describes, near_which, of_a_source
from ._cached import Computing, cached_property
from ._journeys import off_the_scene
from ._lookup import Lookup
from ._othersubjects import Signs, in_general, other_subjects
from ._toll import Toll
from .actormentions import find_actors
from .actors import UNIDENTIFIED, ActorMention
from .arabic import Text, word_cache
from .casualties import find_tolls
from .clauses import past_verb, stated
from .dates import DateMention, find_dates
from .harm import harm_masdar, harm_noun
from .numbers import NumberMention, find_numbers
from .places import PlaceMention, find_places_and_offices
from .triggers import Trigger, find_triggers
from .vocabulary import any_of, noun_at, nouns, plays, verbs, word_set, words_of
from .weapons import Weapon, find_weapons

# Fixed names that hold a place's name ("مجلس محافظة …") are kept from the places; what people do is not.
_NAMED_KINDS = frozenset({"group", "force", "party", "coalition", "organisation"})
_BOMBS = frozenset({"IED", "car bomb", "suicide vest"})
# Triggers that no accident has: it may have an explosion, and somebody arrested for it.
_VIOLENT = frozenset({
    "attack", "strike", "shelling", "fire", "shoot", "clash", "ambush", "assassinate", "execute", "target", "grenade",
    "repel", "protest", "storm", "abduct", "burn",
})  # fmt: skip
# Where fighting that goes on is news.
_TOWNS = frozenset({"city", "town", "village", "neighbourhood", "site"})
_DASHES = frozenset({"-", "–", "—"})
# From how many paragraphs headed by a place on an article is a round-up.
_ROUND_UP = 3
# Signs before each line of a list.
BULLETS = frozenset("-–—*•·▪●■◾♦")
# Of how many words a heading has at most; the sentence below it has more.
_HEADING = 12
# In which of its first sentences a list is announced.
_HEADS_OF_LIST = 3
_WEEK = 7
# How many days before a report what it tells of may be its news, and what is counted of it.
_MONTH, _COUNTED = 31, frozenset({"people", "munitions", "events"})
# Among how many sentences, headlines counted, that may stand which says where a report was filed.
_BELOW = 4
# How far behind the place the signs of an agency's line may stand.
_FILED = 8
# How far behind a place "that" may open what was announced there, with a day between.
_BEHIND_NEWS = 3
# Signs that begin the lines of a list.
_STARS = frozenset("*•●▪■◦‣")
# Signs behind the places that head the items of a round-up, and behind no dateline further on.
_HEAD_SIGNS = frozenset({":", "/", "\\", "|"})
_DATELINE_SIGNS = _DASHES | {":", "/", "("}


def _of_days(d: DateMention) -> bool:
    """Whether a date is a day, or a few: "خلال الـ24 ساعة الماضية", "خلال اليومين الماضيين"."""
    few = d.date_from is not None and d.date_to is not None and (d.date_to - d.date_from).days < _WEEK
    return d.kind == "day" or (d.kind == "period" and few)


@word_cache
def _assassinated(word: str) -> bool:
    return word.lstrip("وف") in word_set("assassinated")


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
        return Lookup([p for p in own if not off_the_scene(self, p)], lambda p: p.first)

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
        return self._filed_below if self._place_by_place else self._filed_at_lead | self._filed_below

    @cached_property
    def _filed_below(self) -> frozenset[int]:
        """Places where a report was filed whose headline stands above it: "بغداد، العراق (رويترز) - أعلنت"."""
        found: set[int] = set()
        for sentence in self.text.sentences[1:_BELOW]:
            behind = sentence.start
            while behind < sentence.stop and (
                behind in self.placed or (behind - 1 in self.placed and self.words[behind] == "،")
            ):
                behind += 1
            closed = next(
                (i for i in range(behind, min(sentence.stop, behind + _FILED)) if self.words[i] == ")"), behind
            )
            bracket = sentence.start < behind < closed and self.words[behind] == "("
            if bracket and sentence.start in self.text.line_starts and self.words[closed + 1 : closed + 2]:
                after = self.words[closed + 1]
                if after in _DASHES or any(verbs("say_verbs", after)):
                    found.update(range(sentence.start, behind))
        return frozenset(found)

    @cached_property
    def _filed_at_lead(self) -> frozenset[int]:
        lead = self.text.sentences[0] if self.text.sentences else range(0)
        signs = [i for i in lead if self.words[i] in _DATELINE_SIGNS and i - lead.start <= 6]
        if signs and any(past_verb(self.words[i]) for i in range(lead.start, signs[0])):
            # "قتل في تكريت (5) جنود": the report has begun.
            return frozenset()
        # "الناصرية (العراق) 13 نوفمبر (رويترز) - ": with brackets the dash may stand further on.
        dashes = [i for i in lead if self.words[i] in _DASHES and i - lead.start <= 16]
        closing = dashes[0] if signs and self.words[signs[0]] == "(" and dashes else signs[0] if signs else None
        if closing is not None and self._heads_an_item(closing, lead):
            return frozenset()
        if closing is None:
            return self._bare_dateline(lead)
        return frozenset(i for i in self.placed | self.dated if i < closing)

    def _bare_dateline(self, lead: range) -> frozenset[int]:
        """The city before a report whose sign was lost: "بغداد أصيب ثلاثة في كركوك", "الموصل تمكنت القوات من"."""
        city = next(iter(self.places_by_word.within(lead[:1])), None)
        if city is None or city.kind != "city" or city.role != "bare" or city.last + 1 >= lead.stop:
            return frozenset()
        verb, behind = self.words[city.last], self.actor_at.get(city.last + 1)
        others = self.places_by_word.within(range(city.last, lead.stop))
        elsewhere = any(p.role == "at" and p.place.admin1 not in {city.place.admin1, None} for p in others)
        # "بغداد شهدت": a city is a feminine subject.
        apart = elsewhere and past_verb(verb) and not verb.endswith("ت")
        apart = apart or (verb.endswith("ت") and behind is not None and behind.actor.kind == "force")
        return frozenset(range(city.first, city.last)) if apart else frozenset()

    def _heads_an_item(self, sign: int, lead: range) -> bool:
        """Whether a place says where what a headline tells was: "البصرة / اغتيال ناشطة"; a report has a verb."""
        words, told = self.words, self.words[sign + 1 : lead.stop]
        if sign - 1 not in self.placed or not told or not _DATELINE_SIGNS.isdisjoint(told[:_FILED]):
            # "بغداد - 25 - 1 (الوكالة)": an agency's own line.
            return False
        begins = any(n.first == sign + 1 for n in self.numbers) or any(w.first == sign + 1 for w in self.weapons)
        masdar = any(not n.reading.article for n in nouns("event_nouns", told[0])) or bool(harm_masdar(told[0]))
        said = any(verbs("say_verbs", w) for w in told)
        return (begins or masdar or bool(harm_noun(told[0]))) and not said and not past_verb(words[sign + 1])

    def is_heading(self, number: int) -> bool:
        """
        Whether a sentence is a heading above a paragraph, which tells what follows and no event besides.

        Parameters
        ----------
        number
            Index of the sentence: "قصف الفلوجة", a short line with no full stop, day or verb in the past.
        """
        sentences = self.text.sentences
        sentence = sentences[number]
        if len(sentence) > _HEADING or number + 1 == len(sentences) or len(sentences[number + 1]) <= _HEADING:
            return False
        starts = self.text.line_starts
        whole = (sentence.start == 0 or sentence.start in starts) and sentence.stop in starts
        words = self.words[sentence.start : sentence.stop]
        closed = any(not word[0].isalnum() and word not in '«»"()' for word in words)
        past = any(t.verb is not None for t in self.triggers_stated.within(sentence))
        return whole and not closed and not past and not self.dates_by_word.within(sentence)

    @cached_property
    def _items(self) -> list[int]:
        """Where the lines of a list begin: "* الموصل - قتل مسلحون شرطيا", "الموصل / قتل مسلحون شرطيا"."""
        heads = (i for i in self.text.line_starts | {0} if i < len(self.words) and self.words[i] in _STARS)
        # "* ما الذي حدث؟" is a question.
        return sorted({i for i in heads if i + 1 in self.placed}.union(self._headed_by_places))

    def item_of(self, number: int) -> int:
        """
        Which line of a list a sentence belongs to; none, or 0, before the first one.

        Parameters
        ----------
        number
            Index of the sentence.
        """
        return bisect_right(self._items, self.text.sentences[number].start)

    @cached_property
    def day_of_list(self) -> DateMention | None:
        """The day or days that head a list of incidents, and hold for each: "فيما يلي أبرز أحداث اليوم الثلاثاء:"."""
        for sentence in self.text.sentences[:_HEADS_OF_LIST]:
            words = self.words[sentence.start : sentence.stop]
            if any_of(words, "a list follows") or self._heads_lines(sentence):
                days = [d for d in self.dates_by_word.within(sentence) if _of_days(d) and not d.ahead]
                day = next((d for d in days if d.first not in self.dateline), next(iter(days), None))
                # "التي أعلن عنها حتى مساء اليوم الأحد": up to that day.
                up_to = day is not None and self.words[day.first - 1] in word_set("until")
                return None if up_to else day
        return None

    def _heads_lines(self, sentence: range) -> bool:
        """Whether a sentence only announces the lines of a list: "قالت الخلية في بيان اليوم الثلاثاء:"."""
        stop = sentence.stop
        if self.words[stop - 1] != ":" or stop not in self.text.line_starts:
            return False
        return not self.triggers_stated.within(sentence) and not self.tolls_by_word.within(sentence)

    @property
    def _place_by_place(self) -> bool:
        """Whether a round-up heads its paragraphs with places: "بعقوبة - قالت الشرطة", which is where it happened."""
        return bool(self._headed_by_places)

    @cached_property
    def _headed_by_places(self) -> list[int]:
        """Where the paragraphs of a round-up begin that places head; none where too few are."""
        starts = {s.start for s in self.text.sentences}
        heads = [p for p in self.places if p.first in starts and p.last < len(self.words)]
        dashes = [p.first for p in heads if self.words[p.last] in _DASHES]
        others = [p.first for p in heads if self.words[p.last] in _HEAD_SIGNS]
        return sorted(dashes + others) if len(dashes) >= _ROUND_UP or len(others) > 1 else []

    @cached_property
    def of_sources(self) -> frozenset[int]:
        """First words of places that only say where somebody quoted works."""
        # "أفادت مصادر بتعرض القاعدة لهجوم": what was attacked.
        hit = {i + 1 for i, word in enumerate(self.words) if word in word_set("of being subjected")}
        named = (p for p in self.places if p.first not in hit)
        return frozenset(
            p.first
            for p in named
            if of_a_source(self.words, p.first, self._tells_of_another(p)) or self._spoken_there(p) or self._speaks(p)
        )

    def _speaks(self, place: PlaceMention) -> bool:
        """Whether a site says so itself: "أعلنت السفارة البريطانية في بغداد مقتل أحد مواطنيها في الموصل"."""
        return place.kind == "site" and place.first > 0 and bool(verbs("say_verbs", self.words[place.first - 1]))

    def _spoken_there(self, place: PlaceMention) -> bool:
        """
        Whether an army or a source speaks there of another place.

        As in "أعلن الجيش في بغداد مقتل جندي في الأنبار", "وفي بغداد أعلن مصدر مقتل شرطي في كركوك". "أعلن في بغداد أن".
        """
        words, at = self.words, place.first - 1
        if place.first == 0 or words[at].removeprefix("و") != "في":
            return False
        if verbs("say_verbs", words[at - 1]) and "ان" in words[place.last : place.last + _BEHIND_NEWS]:
            return True
        speaker = self.actor_ending_at.get(at)
        spoken = speaker is not None and speaker.tells == "speaker"
        behind, who = [*words[place.last : place.last + 2], "", ""][:2]
        if not spoken and not (verbs("say_verbs", behind) and who in word_set("quoted person")):
            return False
        return any(p.place.admin1 != place.place.admin1 for p in self._told_of_behind(place))

    def _tells_of_another(self, place: PlaceMention) -> bool:
        """Whether a town stands before others of which its sentence tells."""
        return place.kind in {"city", "town"} and bool(self._told_of_behind(place))

    def _told_of_behind(self, place: PlaceMention) -> list[PlaceMention]:
        """Places in Iraq behind another in its sentence that are more than directions."""
        sentence = self.text.sentence_at(place.first)
        behind_it = self.places_by_word.within(range(place.last, sentence.stop))
        others = (p for p in behind_it if p.role not in {"to", "from"} and p.first not in self.describing)
        return [p for p in others if p.place.country == "Iraq" and p.kind != "country"]

    @cached_property
    def describing(self) -> frozenset[int]:
        """First words of places that only tell where another lies."""
        return frozenset(
            p.first
            for p in self.places
            if describes(self.words, self.placed, p) or near_which(self.words, self.place_ending_at, p)
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
        found = find_triggers(self.text, self.numbers, self.weapons, self.people, self.dated, self.placed)
        forces = {i for m in self.actors if m.actor.kind == "force" for i in range(m.first + 1, m.last)}
        return [t for t in found if t.at not in forces]

    def _bombed(self, span: range) -> bool:
        """Whether a bomb, a bomber or an assassination is named: an attack on a stadium is no sport."""
        if any(t.kind in {"assassinate", "abduct"} for t in self.triggers_by_word.within(span)):
            return True
        bombs = any(w.weapon in _BOMBS for w in self.weapons_by_word.within(span))
        return bombs or any(self.words[i] in word_set("bomber") for i in span)

    def _bomber(self, span: range) -> bool:
        """Whether a bomber, a car bomb or a belt of explosives is named, which no report of a match calls so."""
        sure = any(w.weapon in {"car bomb", "suicide vest"} for w in self.weapons_by_word.within(span))
        return sure or any(self.words[i] in word_set("bomber") for i in span)

    def _blast(self, span: range) -> bool:
        """Whether an explosion is told of."""
        return any(t.kind == "explosion" for t in self.triggers_by_word.within(span))

    def _mined(self, span: range) -> bool:
        """Whether somebody drove or trod on a mine, or one went off: "انقلبت عجلة جراء انفجار لغم"."""
        told = self.triggers_by_word.within(span)
        if any(t.verb is not None and t.verb.row["trigger"] == "drive over" for t in told):
            return True
        blasts = (range(t.at + 1, t.at + 3) for t in told if t.kind == "explosion")
        return any(w.weapon == "landmine" and w.munition for b in blasts for w in self.weapons_by_word.within(b))

    def _dated(self, span: range) -> bool:
        """Whether a day is named."""
        return any(d.kind in {"day", "night"} for d in self.dates_by_word.within(span))

    def _fight(self, span: range) -> bool:
        """Whether a fight is told of."""
        return any(t.kind == "clash" for t in self.triggers_by_word.within(span))

    def _gunmen(self, span: range) -> bool:
        """Whether gunmen are named."""
        return any(m.actor.name == UNIDENTIFIED for m in self.actors_by_word.within(span))

    def _violent(self, span: range) -> bool:
        """Whether a munition is named, or an event that is no accident."""
        armed = any(w.munition or w.weapon in _BOMBS for w in self.weapons_by_word.within(span))
        killed = any(map(_assassinated, self.words[span.start : span.stop]))
        return armed or killed or any(t.kind in _VIOLENT for t in self.triggers_by_word.within(span))

    def _news(self, sentence: range) -> bool:
        """Whether a day or a week is named, something is counted, or there is fighting in a town."""
        # "منذ صباح اليوم" is news, "منذ أشهر" is none.
        dates = [d for d in self.dates_by_word.within(sentence) if d.time_precision in {1, 2}]
        lately = [d for d in dates if self._lately(d)]
        # "وسيطرتهم على بعض مناطق المحافظتين" counts nothing that happened.
        if lately or any(n.unit in _COUNTED for n in self.numbers_by_word.within(sentence)):
            return True
        if dates:
            return False
        # "وتخوض القوات معارك في وسط الرمادي"
        return self._fight(sentence) and any(p.kind in _TOWNS for p in self.places_by_word.within(sentence))

    def _lately(self, date: DateMention) -> bool:
        """Whether a day is not long before the report: "تشهد المحافظة منذ اقتحام الساحة في نيسان 2013 اشتباكات"."""
        if self.published is None or date.date_to is None:
            return True
        return (self.published - date.date_to).days <= _MONTH

    @cached_property
    def stated(self) -> list[str | None]:
        """For every word, null where it is stated as having happened, else why not."""
        unstated = stated(self.text)
        told = (self._bombed, self._bomber, self._blast, self._mined, self._dated, self._violent, self._fight)
        signs = Signs(*told, self._gunmen)
        for span, kind in other_subjects(self.text, self.placed, signs):
            for index in span:
                unstated[index] = unstated[index] or kind
        for index in chain.from_iterable(in_general(self.text, self._news)):
            unstated[index] = unstated[index] or "habitual"
        return unstated
