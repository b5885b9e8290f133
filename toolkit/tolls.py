"""Settle the tolls of an event: repeats folded, updates and conflicting sources settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain, groupby

from ._denied import denied, is_denied
from ._died import lessened
from ._floors import SIDES, WIDE, holds_other
from ._toldtwice import told_twice
from ._toll import Toll, compatible, either, rounds
from .frames import Frame
from .harm import harm_noun, harmed_pronoun
from .mentions import Mentions
from .numbers import Quantity
from .vocabulary import any_of, each_among, first_among, has_article, nouns, plays, verbs, word_set, words_of

# How far behind a total "after the death of" may begin, and how far before it a toll may be said to rise: "ارتفع عدد
# قتلى الاحتجاجات إلى 29".
_STRAIGHT, _RISEN = 2, 14
# How far before a number it may be said whom it leaves out.
_LEFT_OUT = 6
# How far behind somebody who died "of his wounds" may stand.
_WOUNDS = 3
# How far before a number the verb may stand of who saw so many.
_SEEN = 4
# How near to the head of a sentence its source is named: "وبحسب إحصاء للوزارة".
_SOURCE = 2
_ONE = Quantity(1, 1)
_OPENS_QUOTES = frozenset('«"“')


def _plus(a: Quantity, b: Quantity) -> Quantity:
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Quantity(low, high, None, a.approx or b.approx)


def _with(toll: Toll, quantity: Quantity) -> Toll:
    return replace(toll, people=replace(toll.people, quantity=quantity))


def _countable(a: Toll, b: Toll) -> bool:
    return None not in (a.people.quantity.low, a.people.quantity.high, b.people.quantity.low, b.people.quantity.high)


def _below(a: Toll, b: Toll) -> bool:
    """Whether a number is lower than another."""
    return (a.people.quantity.low or 0) < (b.people.quantity.low or 0)


def _says(word: str) -> bool:
    """Whether a word is a verb of saying; "بينهم" is none, though it is spelt like "he made them clear"."""
    return bool(verbs("say_verbs", word)) and word not in word_set("part opener")


class _Settling:
    """Tolls of one event as they are settled, one after the other; ``merged`` tells by which rule, where not as new."""

    def __init__(self, mentions: Mentions, merged: dict[tuple[int, str], str]) -> None:
        self.mentions = mentions
        self.merged = merged
        self.words = mentions.words
        self.settled: list[Toll] = []
        # The word behind the last toll said to have risen.
        self.risen: int | None = None

    def take(self, toll: Toll) -> None:
        """Settle a toll by the first rule that fits, else add it."""
        if toll.people.others and self._beside_others(toll):
            toll = replace(toll, people=replace(toll.people, others=False))
        first: tuple[Callable[[Toll], bool], ...] = (*((self._died,) if toll.died is not None else ()), self._namely)
        rules: tuple[Callable[[Toll], bool], ...] = (
            self._rounded, self._without_some, self._only_seen, self._pointed_at, self._counted_off,
            self._died_since, self._raised_by, self._new_total, self._risen, self._another_source, self._told_again,
            self._all_of_them, self._number_of_vague, self._who_others_were, self._same_verb, self._nothing_new,
            self._in_general, self._detail, self._other_number, self._more_of_them,
        )  # fmt: skip
        # Each compares it with what is settled of its status already.
        told = any(t.status == toll.status for t in self.settled)
        rule = next((r for r in (*first, *(rules if told else ())) if r(toll)), None)
        if rule is None:
            self.settled.append(toll)
        else:
            self.merged[toll.people.first, toll.status] = rule.__name__.removeprefix("_")

    def _namely(self, toll: Toll) -> bool:
        """How many they were of whom no number was told: "مقتل ركاب الحافلة وهم ستة مدنيين"."""
        if self.words[toll.at] not in word_set("namely") or toll.people.quantity.low is None:
            return False
        same = (t for t in self.settled if t.status == toll.status and not t.part_of_total)
        vague = next((t for t in same if not self._apart(t, toll) and t.people.quantity.vague), None)
        if vague is None or vague.people.quantity.low is not None:
            return False
        return self._put(vague, replace(toll, part_of_total=False))

    def _beside_others(self, toll: Toll) -> bool:
        """Whether "others" only tells the wounded from the dead: "وقال مصدر إن 31 قتلوا وأصيب خمسون آخرون"."""
        before = self.mentions.tolls_by_word.within(range(self._sentence(toll).start, toll.people.first))
        beside = [t for t in before if not t.part_of_total and t.people.first < toll.people.first]
        return bool(beside) and {beside[-1].status, toll.status} == {"killed", "wounded"}

    def _same(self, toll: Toll) -> list[Toll]:
        """Tolls settled of the same status, whose groups may be the same."""
        return [
            t for t in self.settled
            if (t.status, t.part_of_total) == (toll.status, toll.part_of_total)
            and compatible(t.people.group, toll.people.group)
        ]  # fmt: skip

    def _perhaps(self, toll: Toll) -> list[Toll]:
        """The same, and those of a group that holds that of the toll or lies in it: "ضابط شرطة", then "ضابط"."""
        group = toll.people.group
        return self._same(toll) + [
            t for t in self.settled
            if (t.status, t.part_of_total) == (toll.status, toll.part_of_total) and holds_other(t.people.group, group)
        ]  # fmt: skip

    def _exact(self, toll: Toll) -> Toll | None:
        # People of no group said are people: "قتل تسعة", then "مقتل 14 شخصًا".
        key = (toll.people.group or "people", toll.people.nationality)
        exact = [t for t in self._same(toll) if (t.people.group or "people", t.people.nationality) == key]
        return exact[-1] if exact else None

    def _put(self, old: Toll, new: Toll) -> bool:
        self.settled = [new if t is old else t for t in self.settled]
        return True

    def _apart(self, a: Toll, b: Toll) -> bool:
        return b.at not in self._sentence(a)

    def _quoted_since(self, a: Toll, b: Toll) -> bool:
        """Whether one is quoted behind the other: "قتل أمريكي بهجوم، وقال التحالف في بيان «قتل متعاقد مدني»"."""
        words = self.words
        opened = next((i for i in range(a.people.last, b.at) if words[i] in _OPENS_QUOTES), None)
        return opened is not None and any(map(_says, words[a.people.last : opened]))

    def _sentence(self, toll: Toll) -> range:
        return self.mentions.text.sentence_at(toll.at)

    def _rounded(self, toll: Toll) -> bool:
        """The exact number of a round one: "مقتل أكثر من 12 ألفا، موضحة أن ما مجموعه 12 ألفا و38 قتلوا"."""
        if toll.part_of_total:
            return False
        round_ = next((t for t in self._same(toll) if rounds(t.people.quantity, toll.people.quantity)), None)
        if round_ is None:
            return any(rounds(toll.people.quantity, t.people.quantity) for t in self._same(toll))
        return self._put(round_, _with(round_, toll.people.quantity))

    def _without_some(self, toll: Toll) -> bool:
        """A count that leaves some out, beside one of all: "قتل 117. … وبلغ عدد القتلى، باستثناء الشرطة، 114"."""
        whole = next((t for t in self._same(toll) if self._apart(t, toll) and not t.part_of_total), None)
        if whole is None or not toll.count_noun or _below(whole, toll):
            return False
        before = range(max(self._sentence(toll).start, toll.people.first - _LEFT_OUT), toll.people.first)
        included = each_among(self.words, before, word_set("includes"))
        out = any(self.words[i - 1] in word_set("not") for i in included)
        if not out and first_among(self.words, before, word_set("leaves out")) is None:
            return False
        if _below(toll, whole):
            self.settled.append(replace(toll, part_of_total=True))
        return True

    def _pointed_at(self, toll: Toll) -> bool:
        """Whom a pronoun points back to, told of as killed before: "اغتيل صحفي. … أطلقوا عليه النار فأردوه"."""
        pointed = self.words[toll.at].endswith(("وه", "وها", "ته", "تها")) and toll.people.quantity == _ONE
        one = [t for t in self.settled if t.status == toll.status and t.people.quantity == _ONE]
        return (pointed and any(self._apart(t, toll) for t in one)) or any(self._his_death(t, toll) for t in one)

    def _his_death(self, told: Toll, toll: Toll) -> bool:
        """As in "قتل ضابط برتبة عقيد …، وأكد مصدر أن سيارة العقيد انفجرت ما أسفر عن مقتله": one man."""
        theirs = harmed_pronoun(self.words[toll.at])
        known = theirs is not None and theirs.victims == 1 and has_article(self.words[toll.people.first])
        said = any(_says(w) for w in self.words[told.people.last : toll.people.first])
        side = SIDES.get(told.people.group or "")
        return known and said and side == SIDES.get(toll.people.group or "") == "state forces"

    def _counted_off(self, toll: Toll) -> bool:
        """Those told already, one by one: "قتلت خمس نساء", then "أربع … قضين على الفور والخامسة …"."""
        exact = self._exact(toll)
        if exact is None or not self._apart(exact, toll) or not _below(toll, exact):
            return False
        behind = self.words[toll.people.last : self._sentence(toll).stop]
        return any(w[:1] == "و" and w[1:] in word_set("nth of its kind") for w in behind)

    def _died_since(self, toll: Toll) -> bool:
        """Whom a risen total counts already: "ارتفع عدد القتلى إلى ثلاثة بعد وفاة متظاهر متأثرا بجراحه"."""
        whole = [t for t in self.settled if t.status == toll.status and not t.part_of_total]
        if not whole or toll.part_of_total or self._apart(whole[-1], toll) or not _below(toll, whole[-1]):
            return False
        total = whole[-1].people
        start = self._sentence(toll).start
        start = start if toll.died is not None else max(start, total.first - _RISEN)
        risen = any_of(self.words[start : total.first], "raises a total")
        background = words_of("before background", "only after")
        after = not background.isdisjoint(self.words[total.last : toll.at])
        of_wounds = any_of(self.words[toll.people.last : toll.people.last + _WOUNDS], "dying of")
        # "بلغ عدد القتلى 16 بعد وفاة جريحين متأثرين بجراحهما"
        straight = toll.at - total.last <= _STRAIGHT
        # "قضى 11 جنديا في تفجير المقر بعدما توفي اثنان من الجرحى"
        died = of_wounds or toll.died == "of them"
        straight = straight or (died and not background.isdisjoint(self.words[toll.at - 2 : toll.at]))
        if not ((risen or straight) and after and (of_wounds or toll.died is not None)):
            return False
        if of_wounds:
            people = replace(toll.people, group=toll.people.group or total.group)
            self.settled.append(replace(toll, people=people, part_of_total=True))
        return True

    def _raised_by(self, toll: Toll) -> bool:
        """Those by whom a total has risen: "ارتفع عدد القتلى إلى تسعة بعدما قتل خمسة", "بلغ 40 بعد مقتل ثلاثة"."""
        whole = [t for t in self.settled if t.status == toll.status and not t.part_of_total]
        if not whole or toll.part_of_total or self._apart(whole[-1], toll) or not _below(toll, whole[-1]):
            return False
        total = whole[-1].people
        before = self.words[max(self._sentence(toll).start, total.first - _RISEN) : total.first]
        counted = any_of(before, "raises a total") or any_of(before, "reaching")
        after = words_of("before background", "only after", "time before")
        if not counted or after.isdisjoint(self.words[toll.at - 2 : toll.at]):
            return False
        self.settled.append(replace(toll, part_of_total=True))
        return True

    def _died(self, toll: Toll) -> bool:
        """
        Those who were wounded first: one more is dead, and one less is wounded.

        "قتل جندي وأصيب آخر … وتوفي متأثرا بجراحه", "أصيب أربعة. … وفارق أحد المصابين الحياة".
        """
        if self._died_since(toll):
            return True
        before = [t for t in self.settled if not t.part_of_total and t.at < toll.at]
        pointed = toll.people.first == toll.at  # "وتوفي متأثرا بجراحه", of one told of before
        if pointed or toll.died == "of them":
            hurt = next((t for t in reversed(before) if t.status == "wounded"), None)
            dead = next((t for t in reversed(before) if t.status == "killed"), None)
            if hurt is None and dead is not None and not pointed and self._apart(dead, toll) and not self._later(toll):
                # "قتل 14 في انفجار. … وتوفي جريحان": they may be among the 14.
                return True
            left = None if hurt is None else lessened(hurt.people.quantity, toll.people.quantity)
            if hurt is None or left is None or (pointed and left.high != 0):
                return pointed
            if any(t.status == "killed" for t in before) and self._apart(hurt, toll) and not self._later(toll):
                # "قتل ثلاثة وأصيب سبعة. … وقال إن اثنين من الجرحى توفيا": they may be among the three.
                return True
            self.settled = [_with(t, left) if t is hurt else t for t in self.settled if t is not hurt or left.high != 0]
            known = hurt.people
            toll = replace(toll, people=replace(toll.people, group=known.group, nationality=known.nationality))
        exact = self._exact(toll)
        if exact is None or not _countable(exact, toll):
            self.settled.append(toll)
            return True
        return self._put(exact, _with(exact, _plus(exact.people.quantity, toll.people.quantity)))

    def _later(self, toll: Toll) -> bool:
        """Whether somebody is said to have died later, or a total to have risen by it."""
        said = self.words[toll.at : min(toll.people.last + _WOUNDS, self._sentence(toll).stop)]
        risen = any_of(self.words[toll.at : self._sentence(toll).stop], "raises a total")
        return (
            risen
            or any_of(said, "died later")
            or any_of(self.words[toll.at - 1 : toll.at], "before he died")
            or (toll.people.first == toll.at)
        )

    def _detail(self, toll: Toll) -> bool:
        """
        Those of one group, told behind a total of people that is larger: they are part of it.

        "قتل 20 شخصا. … وبلغ عدد القتلى من المدنيين 12", "… وقتل ثلاثة من الشرطة".
        """
        low = toll.people.quantity.low
        # "وقتل 399 من قوات الأمن وجرح 418 آخرون": others than the dead beside them.
        beside = [t for t in self.settled if t.part_of_total and not self._apart(t, toll) and t.status != toll.status]
        if beside and toll.count_noun and toll.people.group in {None, "people"} and not toll.people.others:
            # "وبلغ عدد القتلى من المدنيين 12 وعدد الجرحى 30": the wounded of those beside.
            toll = replace(toll, people=replace(toll.people, group=beside[-1].people.group))
        others = toll.people.others and not any(t.people.group == toll.people.group for t in beside)
        if toll.people.group in {None, "people"} or toll.part_of_total or others or low is None:
            return False
        whole = [t for t in self._same(toll) if t.people.group in {None, "people"} and self._apart(t, toll)]
        if not any(_below(toll, t) for t in whole):
            return False
        parts = [t for t in self.settled if t.part_of_total and t.status == toll.status]
        if not any(t.people.group == toll.people.group and not _below(t, toll) for t in parts):
            self.settled.append(replace(toll, part_of_total=True))
        return True

    def _risen(self, toll: Toll) -> bool:
        """The same toll grown: "قتل شخصان … ثم ارتفع عدد القتلى إلى خمسة"."""
        same = self._same(toll)
        if not same or toll.part_of_total:
            return False
        first = toll.people.first
        start = max(0, first - _RISEN, self._sentence(toll).start)
        if self._apart(same[-1], toll) and self._called_later(range(start, first)):
            # "وفي حصيلة نهائية، ستة قتلى"
            return self._put(same[-1], _with(same[-1], toll.people.quantity))
        near = self.words[max(0, first - _RISEN) : first]
        if not toll.count_noun:
            return False
        if self.risen is None and word_set("raises a total").isdisjoint(near):
            return False
        told = [t.people.last for t in self.mentions.tolls if t.people.first < first]
        # What stands between another toll and this one is said of this one.
        between = self.words[max([*told, first - _RISEN]) : first]
        # "ارتفاع الحصيلة إلى أربعة قتلى وثمانية جرحى": the second number has risen too.
        joined = self.risen is not None and not between and self.risen == max(told)
        if not joined and not any(w in word_set("raises a total") for w in between):
            return False
        self.risen = toll.people.last
        if toll.people.group is None:
            known = same[-1].people
            toll = replace(toll, people=replace(toll.people, group=known.group, nationality=known.nationality))
        return self._put(same[-1], toll)

    def _new_total(self, toll: Toll) -> bool:
        """A total given anew by another source: "فيما قالت الوزارة إن القتلى اثنان فقط"."""
        whole = [t for t in self.settled if t.status == toll.status and not t.part_of_total]
        noun = harm_noun(self.words[toll.at])
        anew = toll.count_noun and toll.people.group is None and noun is not None and noun[2]
        if not anew or len(whole) < 2 or not self._by_another(whole[-1], toll):
            return False
        total = Quantity(0, 0)
        for t in whole:
            total = _plus(total, t.people.quantity)
        self._put(whole[0], _with(whole[0], either(total, toll.people.quantity)))
        self.settled = [t for t in self.settled if not any(t is w for w in whole[1:])]
        return True

    def _called_later(self, span: range) -> bool:
        """Whether the article calls a toll a later one: "الحصيلة النهائية", "في حصيلة جديدة", "آخر حصيلة"."""
        words = self.words
        tolls = (i for i in span if words[i].endswith(tuple(word_set("toll"))))
        return any(words[j] in word_set("later toll") for i in tolls for j in (i - 1, i + 1) if 0 <= j < len(words))

    def _another_source(self, toll: Toll) -> bool:
        """A number told anew by another source makes a range."""
        again = [t for t in self._same(toll) if self._conflicts(t, toll) or self._by_another(t, toll)]
        if not again:
            return False
        return self._put(again[-1], _with(again[-1], either(again[-1].people.quantity, toll.people.quantity)))

    def _conflicts(self, first: Toll, second: Toll) -> bool:
        """Whether a word of conflicting news, or "only", stands in the sentences of two different numbers."""
        if second.at <= first.at or second.people.others:
            return False
        said = self.words[self._sentence(first).start : self._sentence(second).stop]
        cue = not word_set("conflicting news").isdisjoint(said)
        other = first.people.quantity != second.people.quantity
        other = other and second.people.group in {None, "people", first.people.group}
        return cue and other

    def _by_another(self, first: Toll, second: Toll) -> bool:
        """Whether a verb of saying stands between two tolls of one sentence, and no word for others."""
        between = self.words[first.people.last : second.people.first]
        group = second.people.group
        # "قالت الشرطة إن خمسة قتلوا، بينما قال مصدر طبي إن ثلاثة قتلوا"
        against = not (word_set("meanwhile") | word_set("release")).isdisjoint(between)
        bare = against and {group, first.people.group} <= {None, "people"}
        known = bare or second.count_noun or (group is not None and group == first.people.group)
        if not known or self._apart(first, second) or first.people.quantity == second.people.quantity:
            return False
        said = any(_says(word) or word in word_set("mourned") for word in between)
        return len(between) >= 3 and said and not second.people.others

    def _told_again(self, toll: Toll) -> bool:
        """The same number again, of people named more exactly ("عراقي", then "شاب")."""
        if toll.part_of_total:
            return False
        key = (toll.status, toll.people.group, toll.people.quantity)
        parts = (t for t in self.settled if t.part_of_total and self._apart(t, toll))
        if any((t.status, t.people.group, t.people.quantity) == key for t in parts):
            # "3 أشخاص بينهم شرطي", and later "مقتل شرطي": the one counted already.
            return True
        factions = [t for t in self.settled if self._of_a_faction(t, toll)]
        known, number = [*self._perhaps(toll), *factions], toll.people.quantity
        same = [t for t in known if _as_many(t.people.quantity, number)]
        wide = [t for t in known if t.people.group in {None, "people"} and self._apart(t, toll)]
        least = next((t for t in wide if _at_least(t.people.quantity, number)), None)
        if not same and least is not None and toll.people.group not in {None, "people"}:
            # "مقتل شخصين", and then "مقتل عنصرين على الأقل من الحشد"
            return self._put(least, _with(toll, either(least.people.quantity, number)))
        told = [t for t in same if self._apart(t, toll) or self._confirmed(t, toll) or self._quoted_since(t, toll)]
        if not told:
            return False
        other = told[0]
        if other.people.group == "militants" and toll.people.group == "PMF":
            return self._put(other, toll)
        less = other.people.group in {None, "people"} or (other.people.group in WIDE and toll.people.group not in WIDE)
        better = toll if less and toll.people.group not in {None, "people"} else other
        nationality = other.people.nationality or toll.people.nationality
        return self._put(other, replace(better, people=replace(better.people, nationality=nationality)))

    def _of_a_faction(self, told: Toll, toll: Toll) -> bool:
        """As in "مقتل قيادي ومرافقه في مقر للحشد", and then "مقتل عنصرين من الحشد": whom nobody fought."""
        if (told.status, told.part_of_total) != (toll.status, toll.part_of_total):
            return False
        if {told.people.group, toll.people.group} != {"militants", "PMF"}:
            return False
        here = [self.mentions.actors_by_word.within(self._sentence(t)) for t in (told, toll)]
        groups = {m.actor.name for m in chain(*here) if m.actor.kind == "group" and m.actor.group == "militants"}
        return not groups and all(any(m.actor.group == "PMF" for m in found) for found in here)

    def _confirmed(self, told: Toll, toll: Toll) -> bool:
        """As in "قتل شخصان بانفجار سيارة، وأكد مصدر أن السيارة التي انفجرت أسفرت عن مقتل مدنيين اثنين"."""
        between = range(told.people.last, toll.at)
        said = [i for i in between if _says(self.words[i]) and self.words[i][:1] == "و"]
        # "ثلاثة آخرين" wounded are others than the dead.
        others = toll.people.others and toll.status == "killed"
        if not said or others or toll.people.quantity.low is None:
            return False
        known = (n for w in self.words[said[0] : toll.at] for n in nouns("event_nouns", w) if n.reading.article)
        bomb = any(w.removeprefix("و") in word_set("the bomb") for w in self.words[said[0] : toll.at])
        return bomb or next(known, None) is not None

    def _all_of_them(self, toll: Toll) -> bool:
        """The sum of several told before: "قتل عنصر في الصحوة مع زوجته", and then "ما أسفر عن مقتلهما"."""
        whole = [t for t in self.settled if t.status == toll.status and not t.part_of_total]
        if len(whole) < 2 or toll.part_of_total or not all(self._apart(t, toll) for t in whole):
            return False
        lows = [t.people.quantity.low for t in (*whole, toll)]
        pointed = self.words[toll.at].endswith(("هما", "هم", "هن"))
        known = pointed or toll.people.group in {None, "people", "civilians"}
        return known and not toll.people.others and None not in lows and sum(low or 0 for low in lows[:-1]) == lows[-1]

    def _number_of_vague(self, toll: Toll) -> bool:
        """First "dead and wounded", then how many: the number wins, be it of "عناصر أمن" and then of "الشرطة"."""
        if toll.people.quantity.low is None or toll.part_of_total:
            return False
        same = (t for t in self._perhaps(toll) if t.people.quantity.vague and t.people.quantity.low is None)
        # "على جثث في مناطق متفرقة وعددها 14 جثة"
        their_number = self.words[toll.people.first - 1] in word_set("number of them")
        vague = [t for t in same if their_number or self._apart(t, toll)]
        if not vague:
            return False
        self.settled = [t for t in self.settled if not any(t is v for v in vague[1:])]
        return self._put(vague[0], toll)

    def _same_verb(self, toll: Toll) -> bool:
        """As in "أستاذًا وسائقه": one verb, one group, two of them."""
        exact = self._exact(toll)
        if exact is None or exact.at != toll.at or toll.part_of_total or not _countable(exact, toll):
            return False
        return self._put(exact, _with(exact, _plus(exact.people.quantity, toll.people.quantity)))

    def _who_others_were(self, toll: Toll) -> bool:
        """Who those were of whom only "others" was said: "وأصيب آخرون", and then "إن عدة عسكريين أصيبوا"."""
        if toll.people.quantity.vague is None or toll.people.others or toll.part_of_total:
            return False
        others = word_set("others")
        vague = [
            t for t in self.settled
            if t.status == toll.status and self.words[t.people.first] in others and self._apart(t, toll)
        ]  # fmt: skip
        return bool(vague) and self._put(vague[0], toll)

    def _nothing_new(self, toll: Toll) -> bool:
        """The same number again, or none beside a number known."""
        exact = self._exact(toll)
        if exact is None and toll.people.quantity.vague is not None and not toll.people.others:
            # "13 من الشرطة العراقية", and then "مقتل عدد من عناصر الشرطة"
            exact = self._of_their_nation(toll)
        if exact is None or toll.part_of_total:
            return False
        # "ثلاثة من جنود التحالف وعدد من …": beside a number in one list, a vague one is more of them.
        vague = toll.people.quantity.vague is not None and exact.at != toll.at
        return _as_many(exact.people.quantity, toll.people.quantity) or vague

    def _only_seen(self, toll: Toll) -> bool:
        """How many of the dead a witness saw: "مقتل 12. … ونقلت وكالة عن مصورها أنه شاهد خمس جثث"."""
        seen = any_of(self.words[max(0, toll.people.first - _SEEN) : toll.people.first], "saw")
        return seen and any(t.status == toll.status and self._apart(t, toll) and _below(toll, t) for t in self.settled)

    def _in_general(self, toll: Toll) -> bool:
        """Told again without a number: "أسفر عن مقتل تسعة. … أسف لسقوط عدد كبير من القتلى بين المدنيين"."""
        quantity = toll.people.quantity
        if quantity.vague is None or quantity.low is not None or toll.people.others or toll.part_of_total:
            return False
        numbered = (
            t for t in self.settled if (t.status, t.part_of_total) == (toll.status, False) and self._apart(t, toll)
        )
        return any(t.people.group in {None, "people"} and t.people.quantity.low is not None for t in numbered)

    def _other_number(self, toll: Toll) -> bool:
        """Told again with another number, by whom is not said: both stand, as a range."""
        exact = self._exact(toll) or self._of_their_nation(toll) or self._only_total(toll)
        if exact is None or toll.people.others or toll.part_of_total or not self._apart(exact, toll):
            return False
        return self._put(exact, _with(exact, either(exact.people.quantity, toll.people.quantity)))

    def _of_their_nation(self, toll: Toll) -> Toll | None:
        """The one toll of a group whose nationality only one of the two says: "43 جنديا عراقيا", then "جنديين"."""
        group = toll.people.group
        same = [t for t in self._same(toll) if t.people.group == group and group not in {None, "people"}]
        unsaid = len(same) == 1 and None in {same[0].people.nationality, toll.people.nationality}
        return same[0] if unsaid else None

    def _only_total(self, toll: Toll) -> Toll | None:
        """
        The one total told before a number without a group: of people ("31 جثة"), or of any, by another source.

        "قتل تسعة متظاهرين. … وتحدثت المفوضية عن عشرة قتلى", "زعم التنظيم أنه قتل خمسة عناصر".
        """
        same = [t for t in self.settled if t.status == toll.status and not t.part_of_total]
        if len(same) != 1 or toll.people.group not in {None, "people"}:
            return None
        before = self.words[self._sentence(toll).start : toll.people.first]
        # "وبحسب إحصاء للوزارة فإن عدد القتلى 985"
        if any(map(_says, before)) or any(plays(w, "according to") for w in before[:_SOURCE]):
            return same[0]
        bare = toll.count_noun and toll.people.group is None
        return same[0] if bare and same[0].people.group in {None, "people"} else None

    def _more_of_them(self, toll: Toll) -> bool:
        """More of one group in one sentence."""
        exact = self._exact(toll)
        if exact is None or not _countable(exact, toll):
            return False
        if toll.part_of_total and exact.people.quantity == toll.people.quantity and self._apart(exact, toll):
            # "استشهاد 536 بينهم 17 رجل أمن", and then "عدد القتلى بلغ 536 بينهم 17 رجل أمن".
            return True
        return self._put(exact, _with(exact, _plus(exact.people.quantity, toll.people.quantity)))


def _as_many(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are one, the one perhaps told as about so many: "65 شخصا", "حوالى 65"."""
    return replace(a, approx=b.approx) == b


def _at_least(a: Quantity, b: Quantity) -> bool:
    """Whether one of two numbers is the other as the least: "شخصان", "عنصران على الأقل"."""
    return a.low is not None and a.low == b.low and (a.high is None) != (b.high is None)


def settle(mentions: Mentions, frame: Frame) -> list[Toll]:
    """
    Tolls of an event, one per status, group and nationality.

    A toll given again by another source makes a range; one that the other side denies outright has low 0.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    """
    settling = _Settling(mentions, frame.merged)
    for (_, status), joined in groupby(sorted(frame.tolls, key=lambda t: t.at), lambda t: (t.at, t.status)):
        tolls = [*joined]
        if not told_twice(mentions, [t for t in settling.settled if t.status == status], tolls):
            for toll in tolls:
                settling.take(toll)
    refuted = denied(mentions, frame)
    return [
        _with(t, Quantity(0, t.people.quantity.high or t.people.quantity.low)) if is_denied(t, refuted) else t
        for t in settling.settled
    ]
