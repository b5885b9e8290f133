"""Find the words that tell of an event: verbs and nouns of attacks, protests, arrests, withdrawals and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress

from ._eventcounts import EventCounts, event_counts
from ._figurative import figurative
from ._groupoperations import of_an_armed_group
from ._surroundings import Surroundings
from ._trigger_checks import SURE, borne_out
from ._verbless import came_down
from .arabic import Text, fold, readings, word_cache
from .clauses import past_verb, told_of_us
from .inflection import noun_forms
from .nationalities import nationality
from .numbers import NumberMention, Quantity
from .vocabulary import Form, Noun, Verb, given_names, nouns, of_a_series, plays, table, terms, verbs, word_set
from .weapons import Weapon, adjective_stem

# Kinds that are counted as events ("11 هجومًا"); "ثلاثة سقوط" does not exist.
_COUNTED_KINDS = frozenset(
    {"attack", "strike", "shelling", "explosion", "clash", "assassinate", "abduct", "protest", "target"}
)
# What commanders tell of their own men, and what is spelled like what was done to them.
_OUR_DEEDS = frozenset({
    "arrest", "find", "defuse", "seize", "regain", "enter", "shootdown", "execute", "assassinate", "clash", "repel",
    "raid", "clear", "destroy",
})  # fmt: skip
_DONE_TO_US = frozenset({"attack", "strike", "shelling"})
# How far before "by the fire of" the verb of shooting down may stand.
_FIRED = 4
# How far behind an attack its munitions may be counted: "منذ استهدافها بعشرة صواريخ".
_WITH = 6
# How far before an event the word stands that points back to it: "هذه هي أول ضربة".
_COMPARED = 2
# What gangs are named for: "عصابة خطف".
_TRADES = frozenset({"abduct", "assassinate", "loot"})
# Nouns that with the article refer to something told already, or to something else ("الضبط").
_NEVER_DEFINITE = frozenset({"fall", "launch", "seize", "find"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """
    A word that tells of an event.

    ``kind`` is what it tells of; ``count`` the mention that counts the events ("11 هجومًا") and ``number`` how many;
    ``definite`` is true for a noun that speaks of an event known already ("الهجوم"); ``demonym`` is the nationality
    on it ("غارة أمريكية").
    """

    at: int
    kind: str
    verb: Verb | None
    definite: bool
    plural: bool
    count: NumberMention | None = None
    demonym: str | None = None
    number: Quantity | None = None


@cache
def _two_word_nouns() -> tuple[tuple[dict[str, Form], str, dict[str, str]], ...]:
    """Event nouns that need an adjective, by their forms, with its stem: "مقبرة جماعية", "نزاع عشائري"."""
    found = []
    for row in table("event_nouns"):
        for first, second in (term.split()[:2] for term in terms(row["term"]) if " " in term):
            # The first form of one spelling: "نزاعا" is the accusative rather than a dual without its noun.
            inflected = reversed([*noun_forms(first, terms(row["plural"]))])
            forms = {form: Form(0, number, construct, pronoun) for form, number, construct, pronoun in inflected}
            found.append((forms, adjective_stem(second), row))
    return tuple(found)


@word_cache
def _before_adjective(word: str) -> tuple[tuple[str, Noun], ...]:
    """Readings of a word as a noun that needs an adjective, each with the adjective's stem."""
    return tuple(
        (adjective, Noun(row, forms[reading.stem], reading))
        for forms, adjective, row in _two_word_nouns()
        for reading in readings(word)
        if reading.stem in forms
    )


def _event_nouns(word: str, following: str) -> tuple[Noun, ...]:
    """Readings of a word as a noun of an event, those with the adjective after it first."""
    alone, needing = nouns("event_nouns", word), _before_adjective(word)
    if not needing:
        return alone
    stem = adjective_stem(following)
    return (*(noun for adjective, noun in needing if adjective == stem), *alone)


@word_cache
def _may_tell(word: str) -> bool:
    """Whether a word may tell of an event; most do not, whatever stands around them."""
    told = _before_adjective(word) or nouns("event_nouns", word) or verbs("event_verbs", word)
    counted = _is_incident(word) or word in word_set("operations, counted")
    return bool(told) or counted or _by_fire(word) or plays(word, "bare march")


def _is_incident(word: str) -> bool:
    """Whether a word is a noun of incidents, which tells of events where it is counted."""
    return any(noun.row["kind"] == "incident" for noun in nouns("counted_things", word))


def _by_fire(word: str) -> bool:
    return word[:1] == "ب" and word.removeprefix("ب") in word_set("fire")


@dataclass(frozen=True)
class _Finder:
    """Triggers of one article."""

    words: Sequence[str]
    weapons: dict[int, Weapon]
    people: frozenset[int]
    numbers: EventCounts
    places: frozenset[int]
    dated: frozenset[int]
    fighters: frozenset[int]

    def at(self, at: int, sentence: range) -> Trigger | None:
        """The trigger at a word, if any: a noun of an event before a verb, "برصاص" last."""
        found = next(self._nouns(at, sentence), None) or next(self._verbs(at, sentence), None)
        if found is None and _by_fire(self.words[at]) and not self._shot_down(at):
            return Trigger(at, "shoot", None, True, False)
        if found is None and plays(self.words[at], "bare march") and self._checked("march", at, sentence, None):
            return Trigger(at, "protest", None, self.words[at].startswith("ال"), False)
        if found is None and self.words[at] in word_set("operations, counted"):
            return self._operations(at, sentence)
        return self._incidents(at) if found is None else found

    def _operations(self, at: int, sentence: range) -> Trigger | None:
        """Attacks counted as the operations of an armed group: "نفذ التنظيم أربع عمليات"."""
        count = self.numbers.pairs.get(at)
        pair = Quantity(2, 2) if self.words[at].endswith(("ين", "ان")) else None
        number = count.quantity if count is not None else pair
        begin = at if count is None else count.first
        if number is None or number.low in {0, 1}:
            return None
        if not of_an_armed_group(self.words, at, range(sentence.start, begin), self.fighters):
            return None
        return Trigger(at, "attack", None, False, True, count, None, number)

    def _shot_down(self, at: int) -> bool:
        """Whether fire is what brought down an aircraft: "أسقطت المسيّرة بنيران الدفاعات"."""
        near = self.words[max(0, at - _FIRED) : at]
        return any(v.row["trigger"] == "shootdown" for word in near for v in verbs("event_verbs", word))

    def _incidents(self, at: int) -> Trigger | None:
        """A count of incidents told by itself: "سجلنا 57 تعرضًا"; "قتلوا في ثلاث حوادث" only says what they died in."""
        count = self.numbers.counts.get(at)
        if count is None or count.kind != "numeral" or count.quantity.low in {0, 1} or not _is_incident(self.words[at]):
            return None
        cause = self.words[count.first - 1] if count.first else ""
        if cause in word_set("before a cause") | word_set("in the course of") or self.words[count.first][:1] == "ب":
            return None
        return Trigger(at, "incident", None, False, True, count, None, count.quantity)

    def _surroundings(self, at: int, sentence: range, verb: Verb | None) -> Surroundings:
        return Surroundings(self.words, at, sentence, verb, self.places, self.weapons, self.people, self.dated)

    def _checked(self, kind: str, at: int, sentence: range, verb: Verb | None) -> str | None:
        """What a word tells of, borne out by those around it; most kinds need none, and no time is lost on them."""
        return kind if kind in SURE else borne_out(kind, self._surroundings(at, sentence, verb))

    def _nouns(self, at: int, sentence: range) -> Iterator[Trigger]:
        previous = self.words[at - 1] if at > sentence.start else ""
        for noun in _event_nouns(self.words[at], self.words[at + 1] if at + 1 < sentence.stop else ""):
            kind, article = noun.row["trigger"], noun.reading.article
            needs_article = noun.row["note"] == "definite"
            if needs_article and not (article or noun.reading.stem.startswith("ال")):
                continue
            if not needs_article and article and (kind in _NEVER_DEFINITE or noun.row["note"] == "bare"):
                continue
            if plays(previous, "given to") or (kind in _TRADES and not article and plays(previous, "gang of")):
                # "شبكة متخصصة بالاغتيالات": what somebody does for a living.
                continue
            if noun.row["note"] == "name" and self._names_somebody(at, sentence):
                continue
            if noun.form.number == "dual" and noun.form.pronoun and self.words[at].endswith("يه"):
                # "قتالية", "هجومية" are adjectives rather than somebody's two fights.
                continue
            if noun.form.number == "dual" and self.words[at].endswith("ي") and self._is_adjective(at, sentence):
                # "تجمع احتجاجي": the adjective, no two protests of anybody.
                continue
            if kind == "clash" and (plays(previous, "left-over") or plays(previous, "ground of a fight")):
                # "قذيفة من مخلفات المعارك", "نزحوا من مناطق القتال": whence it is.
                continue
            if previous in word_set("of what") and self.words[at - 2] in word_set("guilty of"):
                # "مجموعة كانت مسؤولة عن اغتيالات": what those held had done at some time.
                continue
            if self._compared(at, sentence):
                # "وهي أول ضربة من نوعها منذ": told before, and only compared here.
                continue
            if previous in word_set("ceasing") or previous in word_set("un-"):
                # "وثيقة لوقف الاقتتال": it is to end; "حادث غير قتالي" was none.
                continue
            checked = self._checked(kind, at, sentence, None)
            since = previous in word_set("since") and checked in _COUNTED_KINDS and not article
            # "منذ معركة المحمرة" only says since when; "منذ استهدافها بعشرة صواريخ" tells of an attack.
            since = since and not any(self._fired(i) for i in range(at + 1, min(at + _WITH, sentence.stop)))
            if checked and not since and not figurative(checked, self.words, at, sentence, self.weapons):
                yield self._of_noun(at, checked, noun, sentence)

    def _fired(self, at: int) -> bool:
        """Whether a word counts munitions: "بعشرة صواريخ", "بصاروخين"."""
        weapon = self.weapons.get(at)
        return weapon is not None and weapon.munition and weapon.quantity is not None

    def _compared(self, at: int, sentence: range) -> bool:
        """
        Whether a noun says of an event told before which one in a row it is, or how bad.

        "وهذا ثاني هجوم", "هي أول غارة", "ويعد الحادث أكبر هجوم تشهده المدينة".
        """
        words = self.words
        # A headline may say it of what is told behind it.
        worst = sentence.start > 0 and at > _COMPARED and words[at - 1] in word_set("superlative")
        if at < _COMPARED or not (worst or words[at - 1] in word_set("which in a row")):
            return False
        # "ويعد ذلك أول هجوم على القاعدة منذ شهر"
        that = words[at - _COMPARED] in word_set("this") and at > max(sentence.start, _COMPARED)
        reach = words[at - _COMPARED - (worst or that) : at - 1]
        return any(w.lstrip("و") in word_set("this is") for w in reach)

    def _is_adjective(self, at: int, sentence: range) -> bool:
        """Whether a word spelled like two events of something has nothing behind it that they are of."""
        of_it = at + 1 < sentence.stop and at + 1 not in self.dated and self.words[at + 1].startswith("ال")
        placed = at + 1 in self.places
        return bool(nouns("event_nouns", self.words[at - 1])) or not (of_it or placed)

    def _names_somebody(self, at: int, sentence: range) -> bool:
        """Whether a noun is a given name too, and stands with a name or a reign: "صدام حسين", "سقوط صدام"."""
        named = at + 1 < sentence.stop and self.words[at + 1] in given_names()
        return named or (at > sentence.start and self.words[at - 1] in word_set("before Saddam"))

    def _of_noun(self, at: int, kind: str, noun: Noun, sentence: range) -> Trigger:
        counted, risen = kind in _COUNTED_KINDS, None
        count = self.numbers.counts.get(at) if counted else None
        if (counted or kind == "sexual") and count is None and at and plays(self.words[at - 1], "act of"):
            # "38 عملية اغتيال", "43 حالة خطف", "74 حالة عنف جنسي"
            count = self.numbers.counts.get(at - 1) or self.numbers.pairs.get(at - 1)
        if count is None and " " in noun.row["term"]:
            count = self.numbers.counts.get(at) or self.numbers.pairs.get(at)
        elif counted and count is None and noun.form.number == "singular":
            # "قصف" is written like the verb, which may be told of 15 times; "تعرضت للهجوم 38 مرة".
            often = past_verb(self.words[at]) or noun.reading.preposition == "ل"
            count = self.numbers.times(at, sentence) if often else None
        elif counted and count is None and noun.form.number == "plural":
            risen = self.numbers.risen_to(at, sentence)
            # "تعرضوا للهجمات 23 مرة"
            times = self.numbers.times(at, sentence) if noun.reading.preposition == "ل" else None
            count = self.numbers.their_number(at, sentence) or risen or times
        # "غارتين", "عمليتي اغتيال"
        two = noun.form.number == "dual" or (at > sentence.start and plays(self.words[at - 1], "two acts of"))
        number = count.quantity if count else Quantity(2, 2) if counted and two else None
        following = self.words[at + 1] if at + 1 < len(self.words) else ""
        # "قصف المخيم", "انفجار العبوة": of what is known already.
        definite = noun.reading.article or bool(noun.form.pronoun) or following in word_set("known target")
        definite = definite or self._of_that_day(at, noun.form.number)
        plural = noun.form.number == "plural"
        if risen is not None or (plural and of_a_series(self.words, at)):
            # "قتل مدنيان في سلسلة من التفجيرات", "ارتفع عدد الهجمات إلى 26": none of them is known yet.
            definite = False
        if plural and at > sentence.start and self.words[at - 1].lstrip("و") in word_set("superlative"):
            # "أوقع أعنف الهجمات 14 قتيلا": one of them, told for the first time.
            definite = plural = False
        return Trigger(at, kind, None, definite, plural, count, self._demonym(at, definite), number)

    def _of_that_day(self, at: int, number: str) -> bool:
        """Whether it is the one of a day that is known: "إن انفجار اليوم ألحق أضرارا", not "إن انفجارا وقع اليوم"."""
        if at == 0 or at + 1 not in self.dated or number != "singular" or self.words[at].endswith("ا"):
            return False
        return self.words[at - 1] in word_set("opens a clause") | word_set("against")

    def _demonym(self, at: int, definite: bool) -> str | None:
        """The adjective of nationality of a noun: "قصف مدفعي تركي", not "هجومًا المصالح الأميركية"."""
        following = self.words[at + 1 : at + 4]
        if not any(map(nationality, following)):
            return None
        definite = definite or any(w.startswith("ال") for w in following[:1])
        rows = ((word, nationality(word)) for word in following)
        own = (row for word, row in rows if row and word[:1] != "و" and (definite or not word.startswith("ال")))
        return next((row["demonym"] for row in own), None)

    def _verbs(self, at: int, sentence: range) -> Iterator[Trigger]:
        for verb in verbs("event_verbs", self.words[at]):
            if verb.tense == "future" or self._at_dawn(at):
                continue
            if (
                verb.row["trigger"] in _TRADES
                and self.words[at] == fold(verb.row["term"])
                and plays(self.words[at - 1], "gang of")
            ):
                # "عصابة خطف": the noun is spelled like the verb.
                continue
            if nouns("event_nouns", self.words[at - 1]) and self._compared(at - 1, sentence):
                # "وهذا ثاني انفجار يستهدف القوات": what it says of the one told before.
                continue
            if verb.tense == "present" and self.words[at][:1] == "ن" and verb.row["present"][:1] != "ن":
                # "كل يوم نشيع جنازة": somebody quoted speaks of himself and others.
                continue
            if verb.tense == "our past" and not self._our_deed(verb.row["trigger"], at, sentence):
                continue
            checked = self._checked(verb.row["trigger"], at, sentence, verb)
            if checked and not figurative(checked, self.words, at, sentence, self.weapons):
                known = checked == "fire" and self._known_munitions(at, sentence)
                times = self.numbers.times(at, sentence) if checked in _COUNTED_KINDS else None
                number = times.quantity if times else None
                yield Trigger(at, checked, verb, known, False, times, number=number)

    def _our_deed(self, kind: str, at: int, sentence: range) -> bool:
        """Whether a commander tells what his men did: "اعتقلنا 12", "هاجمناهم"; "هاجمنا" may be "attacked us"."""
        known = kind in _OUR_DEEDS or (kind in _DONE_TO_US and not self.words[at].endswith("نا"))
        # "استهدفنا قاعدة حرير"; "هاجمنا مسلحون" was done to them.
        known = known or (kind in {"target", "shelling"} and at + 1 in self.places)
        return known and told_of_us(self.words, at, sentence.start)

    def _at_dawn(self, at: int) -> bool:
        """Whether a word spelled like "the two blew up" is a time: "فجرا قرب مطار", not "فجرا نفسيهما"."""
        following = self.words[at + 1 : at + 2]
        closed = not following or not following[0][0].isalnum() or following[0] in word_set("preposition")
        # "فتحت النار فجرا لإبعاد المحتجين"; not "فجرا لغما".
        closed = closed or (at + 1 not in self.weapons and any(r.preposition == "ل" for r in readings(following[0])))
        return closed and self.words[at] in word_set("bare time of the day")

    def _known_munitions(self, at: int, sentence: range) -> bool:
        """As in "الصواريخ أُطلقت من": munitions known already are fired once."""
        near = range(max(sentence.start, at - 3), min(at + 3, sentence.stop))
        named = (self.words[i].lstrip("و") for i in near if i in self.weapons and self.weapons[i].munition)
        return any(word.startswith("ال") for word in named)


def find_triggers(
    text: Text,
    numbers: Sequence[NumberMention],
    weapons: Sequence[Weapon],
    people: frozenset[int],
    dated: frozenset[int],
    places: frozenset[int],
    fighters: frozenset[int] = frozenset(),
) -> list[Trigger]:
    """
    Find the words that tell of events, in order of the text.

    Parameters
    ----------
    text
        The article.
    numbers, weapons
        Mentions found before.
    people
        Indexes of words that name people.
    dated
        Indexes of words in dates ("فجر الخميس" is the dawn, not an explosion).
    places
        Indexes of words in names of places.
    fighters
        Indexes of words in names of armed groups.
    """
    by_word = {i: w for w in weapons for i in range(w.first, w.last)}
    finder = _Finder(text.spelled, by_word, people, event_counts(text.spelled, numbers), places, dated, fighters)
    words = text.spelled
    # "اليوم/الخميس/": the strokes are of the date.
    strokes = (i for i, word in enumerate(words) if word == "/" and (i - 1 in dated or i + 1 in dated))
    finder = replace(finder, dated=dated | frozenset(strokes)) if "/" in words else finder
    telling = compress(range(len(words)), map(_may_tell, words))
    free = (at for at in telling if at not in dated and at not in places)
    found = (finder.at(at, text.sentence_at(at)) for at in free)
    told = [t for t in found if t is not None and not (t.verb is not None and _feminine(text, t.at))]
    return sorted([*told, *_verbless(text, weapons, told, places, dated)], key=lambda t: t.at)


def _verbless(
    text: Text, weapons: Sequence[Weapon], told: Sequence[Trigger], places: frozenset[int], dated: frozenset[int]
) -> Iterator[Trigger]:
    """Munitions that came down, in sentences without another word that tells of it."""
    starts = {text.sentence_at(t.at).start for t in told}
    within: dict[int, list[Weapon]] = {}
    for weapon in weapons:
        within.setdefault(text.sentence_at(weapon.first).start, []).append(weapon)
    for start, named in within.items():
        sentence = text.sentence_at(start)
        at = None if start in starts else came_down(text, sentence, named, places, dated)
        if at is not None:
            yield Trigger(at, "fire", None, False, False)


def _feminine(text: Text, at: int) -> bool:
    """Whether a word read as a verb with a pronoun is a noun or adjective: "زوارا شيعة", not "شيعه الآلاف"."""
    word = text.words[at]
    return word.text.endswith("ه") and text.raw[slice(*text.span(word.start, word.end))].endswith("ة")
