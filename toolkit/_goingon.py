"""Decide whether a stretch of text goes on with an event told before, by its words, places, days and tolls."""

from __future__ import annotations

from itertools import pairwise

from ._alike import counts, equal_tolls, of_a_period, other_period, same_place, same_tolls
from ._anothersource import by_another_source
from ._besideevent import Beside
from ._countedtwice import counted_again, counts_the_lead, left_also, those_counted
from ._elaborating import elaborates
from ._means import by_one_means
from ._ofthelead import answered_in_the_lead, fight_of_the_lead, of_the_lead, told_behind_its_toll, under_its_headline
from ._overtime import sums_over_time
from ._retold import (
    aimed_at,
    base_named,
    caught_after,
    held_already,
    how_they_died,
    how_they_fell,
    one_aircraft,
    one_grave,
    same_riot,
    same_victim,
    taken_again,
)
from ._samekind import one_beside_many, told_again
from ._sametoll import later_toll, same_toll
from ._setapart import tells_of_another
from ._straightbehind import SHELLED, answered, at_them, fight_in_its_course, in_its_course, of_the_salvo
from ._tollsagain import (
    counted_since,
    lower,
    new_toll,
    risen_since,
    same_dead_and_wounded,
    total_again,
    wounded_besides,
)
from .frames import BLASTS, CUSTODY, WITH_CROWD, before_attacks
from .munitions import size
from .places import PlaceMention
from .vocabulary import any_of, has_article, of_a_series, plays, verbs, word_set, words_of

# Words that may speak of any violence told before: "القصف أودى أيضًا بحياة" after air raids.
_GENERIC = frozenset({"attack", "shelling"})
_AIMED = frozenset({"fire", "shelling"})


class Comparison(Beside):
    """A stretch of text beside an event told before, and whether it goes on with it."""

    def goes_on(self) -> bool:
        """Whether the stretch goes on with the event."""
        event, frame = self.event, self.frame
        told, family = event.family, frame.family
        if tells_of_another(self):
            return False
        if under_its_headline(self):
            return True
        if self._of_its_dead():
            return self.latest
        if self.latest and answered_in_the_lead(self):
            return True
        if self.latest and family == "violence" and event.kinds <= SHELLED | {"target"} and self._by_those_aircraft():
            return self.same_day
        if one_aircraft(self) or one_grave(self) or same_victim(self):
            return True
        if self.latest and (how_they_fell(self) or taken_again(self)):
            return True
        if (frame.sentence == event.sentence or self._one_of_several()) and self._fired_others():
            return False
        if family == "crowd" and self.words[0].removeprefix("و") in word_set("began") and self.dates and self.definite:
            # "واندلعت الاحتجاجات في الأول من تشرين": when all of them began.
            return self.placed and bool(self.known_dates) and self.same_day
        fewer = bool(frame.tolls) and lower(frame, event) and not same_tolls(event, frame)
        if event.total and fewer and frame.sentence != event.sentence:
            # "قتل متظاهر، ما يرفع الحصيلة إلى 430. وقالت مصادر: قتل متظاهر": the one told before the total.
            return False
        if fewer and frame.sentence != event.sentence and self._at_one_listed():
            # "قتل خمسة في ذي قار والبصرة", and then "محافظة ذي قار سجلت مقتل أربعة": a part of those.
            return False
        summed = self.stretch.summed and not of_a_period(self.known_dates)
        if frame.sentence != event.sentence and summed and not sums_over_time(self.mentions, event):
            # "فرقت الشرطة محتجين في الزبير. وبحسب المفوضية قُتل خمسة منذ انطلاق الاحتجاجات"
            return False
        if (self.latest or frame.sentence - event.sentence == 1) and held_already(self):
            return True
        if told_behind_its_toll(self) or by_another_source(self):
            return True
        if new_toll(self) or same_dead_and_wounded(self) or total_again(self) or risen_since(self):
            return True
        if wounded_besides(self):
            return True
        if event.family == "crowd" and not event.tolls and any_of(self.words, "the toll"):
            # "اقتحم محتجون المستشفى. وقال طبيب إن الحصيلة بلغت تسعة قتلى": of what had a toll before.
            return False
        if self.latest and frame.family in CUSTODY and event.counted is not None and caught_after(self):
            # "ثلاث ضربات أسفرت عن مقتل أربعة، فيما ألقي القبض على خامس"
            return True
        if counted_since(self) or (self.latest and (how_they_died(self) or base_named(self))):
            return True
        counted, known_count = frame.counted, event.counted
        if counted is not None and known_count is not None:
            same = counted.number == known_count.number and event.takes(counted.kind)
            if self.latest and known_count.number is not None and known_count.number.low is None:
                # "عدة ضربات أسفرت عن قتيلين وثلاثة جرحى", and then "أربعة انفجارات" with the same dead and wounded.
                both = all(counts(frame, s) and counts(event, s) for s in ("killed", "wounded"))
                return both and equal_tolls(event, frame, 1) and self.same_place and self.same_day
            return same and (self.definite or counted_again(self))
        if known_count is not None and self.definite and frame.kinds:
            # "ثلاث ضربات", and then "الضربات": those of the count, told once more.
            known = frame.kinds <= event.kinds | _GENERIC and self.latest and not self.fronted
            # "الانفجار الأول وقع في حي العامل" is one of them, told by itself.
            one = self.elsewhere and self.opens_with_another
            # "قتل 15 في غارتين", and then "سقط ثمانية في الغارة التي شنت ليلاً": one of them, with its own dead.
            single = not any(t.plural for t in frame.triggers) and all(t.number is None for t in frame.triggers)
            # "ثلاث هجمات", and then "تفجير الحاجز".
            counted_so = known_count.kind in frame.kinds | {"attack"}
            less = single and counted_so and not same_tolls(event, frame) and lower(frame, event)
            # "أول عشر هجمات", and then "الهجوم الأخير الجمعة في كركوك": one with a day and a place of its own.
            alone = single and self.places and self.dates and not self.known_places
            alone = alone or one_beside_many(self)
            return known and self.same_place and self.same_day and not one and not less and not alone
        told_on = left_also(self) or those_counted(self)
        if told_on or (self.latest and (counts_the_lead(self) or aimed_at(self) or same_riot(self))):
            return True
        if counted is not None or (family != "harm" and self.several) or self._many_beside_one():
            return False
        if self.dates and of_a_period(self.dates) != of_a_period(self.known_dates):
            return False
        if other_period(self.stretch.counted_over, self.known_dates):
            # "قتل 690 في آب، بينما قتل 3900 منذ بداية العام": two totals.
            return False
        if self.latest and (goes_on := self._next_sentence()) is not None:
            return goes_on
        if elaborates(self.mentions, event, frame) and by_one_means(self.mentions, event, frame) and of_the_lead(self):
            return True
        protest = told == "harm" and any(t.people.group == "protesters" for t in event.tolls)
        hosts = told in {"violence", "crowd"} or protest
        held = family in CUSTODY and hosts and bool(frame.tolls)
        seized = family == "disrupt" and self.latest and hosts and not self.stretch.bombs and caught_after(self)
        launched = event.kinds & (_AIMED | {"target", "attack"}) and any_of(self.words, "launcher")
        if seized and not launched:
            # "طوقت قوة المكان وضبطت ثلاث بنادق": the weapons of those who fought; "منصة عليها صاروخان" is elsewhere.
            return True
        if family == "harm" or held:
            return later_toll(self) or (family == "harm" and event.takes("attack") and same_toll(self))
        return family == told and told_again(self)

    def _many_beside_one(self) -> bool:
        """Whether others are claimed that nobody counts: "قتل جندي بهجوم. وكان التنظيم قد تبنى هجمات على مراكز"."""
        words, first = self.mentions.words, self.frame.triggers[:1]
        many = bool(first) and first[0].plural and first[0].verb is None and not self.frame.tolls
        had = self.words[0] in word_set("had")
        if not many or not had or (first[0].definite and not of_a_series(words, first[0].at)):
            return False
        told = self.words[: first[0].at - self.frame.spans[0].start]
        kinds = {v.row["kind"] for w in told for v in verbs("claim_verbs", w)}
        # "حملت واشنطن الفصائل المسؤولية عن سلسلة من الهجمات"
        blamed = "accuse" in kinds and before_attacks(words, first[0].at) in word_set("blamed for, before")
        claimed = "claim" in kinds or blamed
        return claimed and bool(self.event.tolls) and not any(t.plural for t in self.event.triggers)

    def _fired_others(self) -> bool:
        """Whether another number was fired: "تعرضت القاعدة لقصف بخمسة صواريخ، فيما استهدفت قاعدة بلد بأربعة"."""
        fired = [
            {size(w.quantity) for w in self.mentions.weapons_by_word.within(*f.spans) if w.munition and w.quantity}
            for f in (self.event, self.frame)
        ]
        return len(fired[0]) == len(fired[1]) == 1 and fired[0] != fired[1] and bool(self.places)

    def _at_one_listed(self) -> bool:
        """Whether it is at one of the places in a row of which the event was told together."""
        words, known = self.mentions.words, self.mentions.places_by_word.within(self.event.spans[0])
        row = {p.place.place_id for pair in pairwise(known) if _in_a_row(words, *pair) for p in pair}
        return len(row) > 1 and len(row & {p.place.place_id for p in self.places}) == 1

    def _one_of_several(self) -> bool:
        """Whether only now numbers are given: "قتل وأصيب 15 بانفجار سيارتين. … انفجرت سيارة، فقتل مدني وأصيب خمسة"."""
        known = [t.people.quantity.low for t in self.event.tolls]
        numbered = any(t.people.quantity.low is not None for t in self.frame.tolls)
        return bool(known) and set(known) == {None} and numbered and not self.definite

    def _of_its_dead(self) -> bool:
        """Whether it only tells of some of those harmed: "وأوضح أن بين القتلى ثلاثة جنود وطفلا سقطت على بيته قذيفة"."""
        frame = self.frame
        harmed = [t for t in frame.tolls if t.status in {"killed", "wounded"} or frame.family == "harm"]
        some = bool(harmed) and all(t.part_of_total for t in harmed)
        return some and all(t.at > harmed[0].at for t in frame.triggers) and not self.fronted

    def _next_sentence(self) -> bool | None:
        """What the sentence after an event says of it by its words alone, else none."""
        event, frame = self.event, self.frame
        told, family = event.family, frame.family
        crowd = told == "crowd" or any(t.people.group == "protesters" for t in event.tolls)
        clashes = crowd and frame.kinds and frame.kinds <= WITH_CROWD
        had = bool(self.dates) and not self.known_dates and self.words[0] in word_set("had")
        if clashes and not self.fronted and not had and frame.sentence != event.sentence:
            # Shots and clashes of a demonstration told in the sentence before, unless another number fell elsewhere.
            return self.same_place and self.same_day and not (self.elsewhere and not same_tolls(event, frame))
        before = frame.family == "crowd" and not frame.tolls and not self.dates and self.words[0] in word_set("had")
        if crowd and before and self.same_place and not self.elsewhere and not self.fronted:
            # "أربعة قتلى في مواجهات عند القنصلية. وكان محتجون تسلقوا سور القنصلية": how it came to that.
            return True
        worst = self.mentions.words[event.spans[0].start] in word_set("one of a count")
        fight = "clash" in frame.kinds and bool(event.kinds) and event.kinds.isdisjoint({"clash", "attack", "target"})
        if worst and family == "violence" and not event.tolls and not self.fronted and not fight:
            # "أعنفها تفجير انتحاري شمال بغداد", and the next sentence tells of it, but not of a fight elsewhere.
            return (self.same_place or self.perhaps_there) and self.same_day
        taken = bool(event.kinds & {"overtake", "regain"})
        if taken and frame.kinds <= {"withdraw", "clash"} and frame.kinds and not frame.tolls and not self.fronted:
            # "انسحبت البيشمركة من البلدة بعد اشتباك": how the place was taken; "من بلدة ربيعة" is another.
            left = [p for p in self.mentions.places_by_word.within(frame.spans[0]) if p.role == "from"]
            same = self.same_place and (not left or same_place(left, self.known_places))
            return same and self.same_day and not (self.dates and frame.sentence == event.sentence)
        if told == "violence" and (
            in_its_course(self.stretch, self.event) or fight_in_its_course(self.stretch, self.event)
        ):
            return family in {"violence", "harm"}
        theirs = words_of("of those", "body of somebody")
        if told == "abduct" and "bodies" in frame.kinds and not theirs.isdisjoint(self.words):
            return True
        if event.family == "violence" and answered(self.stretch, self.event):
            return self.same_day
        if event.family == "violence" and (at_them(self.stretch, self.event) or of_the_salvo(self.stretch, self.event)):
            return self.same_day
        vague = bool(event.tolls) and all(t.people.quantity.vague for t in event.tolls)
        fights = told == family == "violence"
        if vague and fights and frame.tolls and not self.dates and not self.fronted and not self.perhaps_there:
            # "ما أسفر عن قتلى وجرحى", and the next sentence gives the numbers.
            return self.same_place
        if fight_of_the_lead(self):
            return True
        blew_up = told == "harm" and bool(frame.kinds) and frame.kinds <= BLASTS
        if blew_up and self.stretch.of_the_attackers and not self.fronted:
            # "قتل مهاجم انتحاري ثمانية", and the next sentence tells how the attacker did it.
            return self.same_place and self.same_day
        goes_on = told == "violence" and family in {"violence", "harm"}
        # "وكان الانتحاري يرتدي حزاما ناسفا واستهدف مرآبا في كربلاء": a place is named anew for what he aimed at.
        aimed = frame.kinds == {"target"} and not frame.tolls and not self.fronted and self.same_place
        there = not self.places or aimed
        if goes_on and there and not self.dates and self.stretch.of_the_attackers:
            # "المهاجمون" are those of the attack told before.
            return True
        return None

    def _by_those_aircraft(self) -> bool:
        """Whether aircraft told of before did it: "وأن تلك الطائرات استهدفت مركبتين"."""
        words, first = self.words, self.frame.first - self.frame.spans[0].start
        head = pairwise(words[:first])
        return any(a in word_set("this") and has_article(b) and plays(b, "flying") for a, b in head)


def _in_a_row(words: list[str], one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two places are of one row: "في ذي قار وكربلاء"."""
    return other.first == one.last and words[other.first][:1] == "و"
