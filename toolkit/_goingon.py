"""Decide whether a stretch of text goes on with an event told before, by its words, places, days and tolls."""

from __future__ import annotations

from itertools import pairwise

from ._alike import counts, equal_tolls, of_a_period, other_people, other_period, same_place, same_tolls
from ._anothersource import by_another_source
from ._besideevent import Beside
from ._countedtwice import counted_again, counts_the_lead, left_also, those_counted
from ._elaborating import by_a_bomber, elaborates, speaks_on, ways_of
from ._killers import killer
from ._means import (
    by_another_bomb,
    by_one_means,
    by_the_other_side,
    fired_instead,
    from_afar,
    shot_by_gunmen,
    weapons_of,
)
from ._overtime import sums_over_time
from ._retold import (
    aimed_at,
    announced_before,
    base_named,
    harmed_too,
    how_they_died,
    how_they_fell,
    one_aircraft,
    one_grave,
    recorded,
    same_riot,
    taken_again,
)
from ._samevictim import same_victim
from ._several import at_several_places
from ._straightbehind import FROM_AFAR, answered, at_them, fight_in_its_course, in_its_course, of_the_salvo
from ._stretch import not_of_saying
from ._summing import one_of
from ._tellers import says
from ._tollsagain import (
    counted_since,
    lower,
    new_toll,
    risen_since,
    same_dead_and_wounded,
    total_again,
    wounded_besides,
)
from ._underheadline import under_its_headline
from .clauses import led_by_gunmen
from .frames import (
    CUSTODY,
    TAKES,
    WITH_CROWD,
    Frame,
    another_matter,
    at_an_unknown_place,
    before_attacks,
    besides_that,
    same_place_again,
)
from .harm import harm_verb
from .munitions import size
from .vocabulary import any_of, has_article, of_a_series, plays, verbs, word_set, words_of

# Words that may speak of any violence told before: "القصف أودى أيضًا بحياة" after air raids.
_GENERIC = frozenset({"attack", "shelling"})
# From which number of harmed on two equal tolls are one rather than chance.
_TELLING = 4
_BLASTS = frozenset({"explosion", "grenade"})
# Of how many words the head of a sentence has in which a day holds for all of it.
_HEADS = 2
_AIMED = frozenset({"fire", "shelling"})
_SHELLED = FROM_AFAR - _GENERIC - {"target"} | {"shelling"}
# What is done to those who cannot fight.
_OF_CAPTIVES = frozenset({"execute", "bodies", "assassinate", "massgrave"})
# Ends of verbs done to several told of before: "اقتادوهم".
_THEM = ("وهم", "تهم", "وهما", "تهما")
# How many sentences later a source that tells on may count what it announced.
_TOLD_ON = 2
# What is told first near a town, and then where it was.
_ONE_PLACE = (frozenset({"massgrave"}), frozenset({"regain"}), frozenset({"overtake"}))
# What an article tells of once, however often it comes back to it.
_TOLD_ONCE = frozenset({"funeral", "depart", "summon", "agree"})


class Comparison(Beside):
    """A stretch of text beside an event told before, and whether it goes on with it."""

    def goes_on(self) -> bool:
        """Whether the stretch goes on with the event."""
        event, frame = self.event, self.frame
        told, family = event.family, frame.family
        if frame.total or (frame.apart and frame.sentence == event.sentence):
            return False
        if 0 < self.mentions.item_of(event.sentence) < self.mentions.item_of(frame.sentence):
            # "* الموصل - قتل مسلحون شرطيا", and the next line of the list.
            return False
        aside = event.background and not self.latest and bool(event.tolls)
        if aside and frame.sentence != event.sentence and frame.tolls and not same_tolls(event, frame):
            # "قتل جنديان، بعد أيام على إسقاط مروحية قتل فيها أربعة. وأسفر الهجوم عن مقتل جنديين": of what was the news.
            return False
        known = bool(frame.triggers) and self.definite and frame.sentence != event.sentence
        if self.stretch.at_another_time and self.latest and not known:
            # "وبعد يومين اغتيل ضابط"; "بعد ثلاثة أيام من الهجوم" names the one known.
            return False
        if frame.family == "harm" and self.stretch.of_another_month:
            # "365 قتيلا، وهي الأعلى منذ أيلول 2008 حين قتل 640"
            return False
        later = frame.sentence != event.sentence
        if another_matter(self.mentions, frame) and later:
            # "وفي تطور آخر اندلع حريق بعد تفجير"
            return False
        by_name = any(has_article(self.mentions.words[t.at]) for t in frame.triggers)
        if later and not by_name and same_place_again(self.mentions.words, frame.spans[0].start):
            # "انفجرت عبوة في الفلوجة. وفي المدينة نفسها قتل شرطي", but not "وفي المدينة نفسها أوقع التفجير".
            return False
        if later and event.kinds and event.kinds <= _BLASTS and shot_by_gunmen(self.mentions, frame):
            # "انفجرت سيارة فقتل ستة. وقتل شرطي برصاص مسلحين": no bomb did that.
            return False
        if later and by_another_bomb(self.mentions, event, frame):
            # "هاجم مسلحون قرية فقتل أربعة مدنيين. وقتل شرطيان بعبوة"
            return False
        if later and not by_name and at_an_unknown_place(self.mentions, frame.spans[0].start):
            # "انفجرت عبوة في الحلة. وفي السعدونية قتل شرطي": wherever that is.
            return False
        if self.fronted and not known and frame.tolls and besides_that(self.mentions, frame):
            # "إلى ذلك، قتل أربعة جنود فجر أمس": as many as before, and others.
            return False
        if later and self._one_assassinated():
            return False
        own = bool(frame.tolls and self.places) and not any_of(self.words, "raises a total")
        if self.stretch.hours_after_it and own:
            # "وبعد ساعتين من الهجوم صدم انتحاري نقطة تفتيش في المفرق فقتل ثلاثة"
            return False
        if under_its_headline(self):
            return True
        if self._of_its_dead():
            return self.latest
        if self.latest and self._answered_in_the_lead():
            return True
        if self.latest and family == "violence" and event.kinds <= _SHELLED | {"target"} and self._by_those_aircraft():
            return self.same_day
        if one_aircraft(self) or one_grave(self) or announced_before(self) or same_victim(self):
            return True
        if self.latest and (how_they_fell(self) or taken_again(self)):
            return True
        if family in {"abduct", "violence"} and self._did_also() and not self._same_toll():
            return False
        if frame.sentence == event.sentence and self._fired_others():
            return False
        if family == "harm" and self.of_all_violence and event.triggers:
            # "6500 مدني قتلوا في أعمال العنف": of no single event.
            return False
        if family == "crowd" and self.words[0].removeprefix("و") in word_set("began") and self.dates and self.definite:
            # "واندلعت الاحتجاجات في الأول من تشرين": when all of them began.
            return self.placed and bool(self.known_dates) and self.same_day
        fewer = bool(frame.tolls) and lower(frame, event) and not same_tolls(event, frame)
        if event.total and fewer and frame.sentence != event.sentence:
            # "قتل متظاهر، ما يرفع الحصيلة إلى 430. وقالت مصادر: قتل متظاهر": the one told before the total.
            return False
        if one_of(self.mentions, event, frame):
            # "سلسلة تفجيرات أوقعت 17 قتيلا", and then "انفجرت سيارة فقتل خمسة".
            return False
        summed = self.stretch.summed and not of_a_period(self.known_dates)
        if frame.sentence != event.sentence and summed and not sums_over_time(self.mentions, event):
            # "فرقت الشرطة محتجين في الزبير. وبحسب المفوضية قُتل خمسة منذ انطلاق الاحتجاجات"
            return False
        if (self.latest or frame.sentence - event.sentence == 1) and self._held_already():
            return True
        if self._told_behind_its_toll() or by_another_source(self):
            return True
        if new_toll(self) or same_dead_and_wounded(self) or total_again(self) or risen_since(self):
            return True
        if wounded_besides(self):
            return True
        if event.family == "crowd" and not event.tolls and any_of(self.words, "the toll"):
            # "اقتحم محتجون المستشفى. وقال طبيب إن الحصيلة بلغت تسعة قتلى": of what had a toll before.
            return False
        if self.latest and frame.family in CUSTODY and event.counted is not None and self._caught():
            # "ثلاث ضربات أسفرت عن مقتل أربعة، فيما ألقي القبض على خامس"
            return True
        if counted_since(self) or (self.latest and (recorded(self) or how_they_died(self) or base_named(self))):
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
            alone = alone or self._one_beside_many()
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
        if (
            elaborates(self.mentions, event, frame)
            and by_one_means(self.mentions, event, frame)
            and self._of_the_lead()
        ):
            return True
        protest = told == "harm" and any(t.people.group == "protesters" for t in event.tolls)
        hosts = told in {"violence", "crowd"} or protest
        held = family in CUSTODY and hosts and bool(frame.tolls)
        seized = family == "disrupt" and self.latest and hosts and not self.stretch.bombs and self._caught()
        launched = event.kinds & (_AIMED | {"target", "attack"}) and any_of(self.words, "launcher")
        if seized and not launched:
            # "طوقت قوة المكان وضبطت ثلاث بنادق": the weapons of those who fought; "منصة عليها صاروخان" is elsewhere.
            return True
        if family == "harm" or held:
            return self._later_toll() or (family == "harm" and event.takes("attack") and self._same_toll())
        return family == told and self._told_again()

    def _told_behind_its_toll(self) -> bool:
        """Whether the attack is told whose toll opens the report: "ارتفعت حصيلة التفجير", "وتعرض حاجز لتفجير"."""
        event, frame = self.event, self.frame
        near = 0 < frame.sentence - event.sentence <= _TOLD_ON and frame.family == event.family == "violence"
        alike = event.kinds & (frame.kinds | {"attack"})
        # The toll of several is their sum: "ارتفعت حصيلة الهجمات إلى 27".
        single = not event.several and not any(t.plural for t in event.triggers)
        if not near or self.fronted or not alike or not single or not self.has_risen:
            return False
        if self.opens_with_another:
            return False
        # "جنوب بغداد", and then straight behind it "شمال الحلة"
        vague = bool(frame.tolls) and all(t.people.quantity.vague for t in frame.tolls)
        wide = self.latest and vague and all(p.role == "near" for p in self.known_places)
        there = self.same_place or self.perhaps_there or wide
        less = all(sum(counts(frame, s)) <= sum(counts(event, s)) for s in ("killed", "wounded"))
        # "وقال طبيب في مستشفى الحلة الاثنين إن عدد القتلى ارتفع إلى 61": the day is that on which he said so.
        again = self.definite and any_of(self.words, "raises a total")
        return there and less and (self.same_day or not self.known_dates or again)

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

    def _one_beside_many(self) -> bool:
        """
        Whether one attack is named behind those of weeks, or behind several that had more dead and wounded.

        "منذ تشرين وقعت هجمات", "الهجوم على القاعدة هو الأكبر"; "بلغت حصيلة التفجيرات 51 قتيلا", "حصيلة السيارة 37".
        """
        event, frame = self.event, self.frame
        nouns_of = [t for t in frame.triggers if t.verb is None]
        one = bool(nouns_of) and not nouns_of[0].plural and nouns_of[0].number is None
        if of_a_period(self.known_dates):
            many = bool(event.triggers) and all(t.plural and t.verb is None for t in event.triggers)
            return one and many and nouns_of[0].kind in event.kinds
        one = one or (bool(frame.triggers) and not nouns_of)
        fewer = event.counted is None and not same_tolls(event, frame) and lower(frame, event)
        return one and fewer and at_several_places(self.mentions, event)

    def _of_the_lead(self) -> bool:
        """Whether place and day of details can be those of a lead that only says near what, or when it was told."""
        told = equal_tolls(self.event, self.frame, 1) or self._told_on_straight()
        told = told or by_a_bomber(self.mentions, self.event, self.frame)
        there = self.same_place or (self.perhaps_there and told)
        return there and (self.same_day or self.told_the_day_after)

    def _one_assassinated(self) -> bool:
        """Whether somebody is assassinated behind a bombing of more dead: "قتل 17 في السوق. واغتيل موظف بعبوة"."""
        event, frame = self.event, self.frame
        killed = (self.mentions.words[t.at] for t in frame.tolls)
        anew = event.kinds == {"explosion"} and any(plays(word, "assassinated") for word in killed)
        dead = [sum(counts(f, "killed")) for f in (event, frame)]
        return anew and 0 < dead[1] < dead[0] and not any(t.part_of_total for t in frame.tolls)

    def _fired_others(self) -> bool:
        """Whether another number was fired: "تعرضت القاعدة لقصف بخمسة صواريخ، فيما استهدفت قاعدة بلد بأربعة"."""
        fired = [
            {size(w.quantity) for w in self.mentions.weapons_by_word.within(*f.spans) if w.munition and w.quantity}
            for f in (self.event, self.frame)
        ]
        return len(fired[0]) == len(fired[1]) == 1 and fired[0] != fired[1] and bool(self.places)

    def _told_on_straight(self) -> bool:
        """
        Whether the source of the lead tells it straight on, where only one of the two gives a toll.

        As in "إن عبوة كانت مثبتة بسيارته انفجرت ما أسفر عن إصابته", by the same weapon, or behind "تعرض ضابط لهجوم".
        """
        event, frame = self.event, self.frame
        straight = frame.sentence - event.sentence == 1 and self.words[0] not in word_set("adding")
        if not straight or not speaks_on(self.mentions, frame):
            return False
        if event.kinds == frame.kinds and frame.kinds in _ONE_PLACE:
            # "العثور على مقبرة جماعية جنوب الموصل. وقال العميد إن الشرطة عثرت على مقبرة في القيارة"
            return True
        known = weapons_of(self.mentions, event)
        # "في انفجار جنوب بغداد", and then which bomb it was.
        blast = not known and frame.kinds == {"explosion"} and event.kinds <= {"explosion", "attack", "target"}
        weapons = known & weapons_of(self.mentions, frame)
        return not event.tolls if frame.tolls else bool(weapons) or blast

    def _did_also(self) -> bool:
        """Whether it tells what else was done: "ونصب التنظيم كذلك حاجزا", "وهاجم مسلحون أيضا سيارة تقل ناشطا"."""
        if self.frame.sentence == self.event.sentence or not self.places or self.definite:
            return False
        told = self.frame.first - self.frame.spans[0].start
        verb = self.frame.triggers[0].verb is not None
        return any_of(self.words[: told + 2 * verb], "did so too")

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
        clashes = crowd and frame.kinds and frame.kinds <= WITH_CROWD and not from_afar(self.mentions, frame)
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
        if self._fight_of_the_lead():
            return True
        blew_up = told == "harm" and bool(frame.kinds) and frame.kinds <= _BLASTS
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

    def _later_toll(self) -> bool:
        event, frame = self.event, self.frame
        if event.kinds & {"overtake", "regain"} and self._killed_by_somebody():
            # "المسلحين قتلوا 500 مدني في سنجار": what those who took the town then did.
            return False
        blast = bool(event.kinds) and event.kinds <= _BLASTS
        if blast and self.places and not self.placed and killer(self.mentions, frame, frame.spans[0]) is not None:
            # "انفجرت عبوة", and then "وقتل مسلحون شرطيا في حي العامل": no explosion did that.
            return False
        if (blast and fired_instead(self.mentions, self.event, self.frame)) or self._by_others():
            return False
        again = {t.status for t in frame.tolls} & {t.status for t in event.tolls}
        if again and other_people(event, frame) and killer(self.mentions, frame, frame.spans[0]) is not None:
            # "قتل مسلحون جنديين", and then "إن مسلحين قتلوا محاميا": another man, whom others killed.
            return False
        if self.places and (self.words[0] in word_set("next in a list") or any_of(self.words, "ranks among others")):
            # "وتصدرت بغداد القائمة بـ200 قتيل": a part of the total, told by itself.
            return False
        if any_of(self.words, "of all months") and any_of(self.words, "bloody"):
            # "كان أيار من أكثر الأشهر دموية إذ قتل فيه 127 جنديا"
            return False
        if self.dates and not self.known_dates and self.words[0] in words_of("had", "recalls"):
            # "وكان قاض قد اغتيل يوم 5 شباط", "يذكر أن المدينة شهدت الأحد مقتل شرطيين": a day of its own, before.
            return False
        statuses = {t.status for t in frame.tolls}
        held = event.family in CUSTODY and statuses <= {"abducted", "arrested", "missing"}
        carries = event.family in {"violence", "crowd", "harm"} or held
        demonstrators = any(t.people.group == "protesters" for t in frame.tolls)
        if frame.family in CUSTODY and not (event.family == "crowd" or "abducted" in statuses or demonstrators):
            return self.latest and self._caught()
        # "وفي وقت لاحق ارتفعت الحصيلة، وفقا لطبيب في مستشفى بعقوبة، إلى 19 قتيلا": no other event.
        rises = not word_set("raises a total").isdisjoint(self.words) and self.same_place
        if self.elsewhere and not rises and not same_tolls(event, frame):
            # Another number at a place of its own: "قتل ثلاثة في المحافظة", then "قتل شخصان في كلار".
            return False
        if self.several and self.dates and not self.known_dates:
            # "في واقعتين": and then one of them, with its day.
            return False
        if self.elsewhere and self.several:
            # What a total is then told of, place by place.
            return False
        if self.stretch.only_militants and of_a_period(self.known_dates) and frame.sentence != event.sentence:
            # "قتل 170 من الأمن والمدنيين هذا العام. … تم قتل 135 إرهابيا": no part of them.
            return any(t.people.group == "militants" for t in event.tolls)
        if of_a_period(self.known_dates) and (self.places or self._of_a_part()):
            # Governorates of a month's total are told one by one.
            return False
        behind = rises or not self.fronted or harmed_too(self)
        return self.latest and carries and behind and self.same_place and self.same_day

    def _of_a_part(self) -> bool:
        """Whether another number is of a governorate: "وكانت لمحافظة بغداد أكبر حصة بـ261 قتيلا"."""
        if same_tolls(self.event, self.frame):
            return False
        named = self.mentions.places_by_word.within(self.frame.spans[0])
        return any(p.kind in {"governorate", "city"} and p.role == "to" for p in named)

    def _caught(self) -> bool:
        """Whether some are arrested straight after an attack, at no place or day of their own: its casualties."""
        harmed = any(t.status in {"killed", "wounded"} for t in self.event.tolls)
        attack = self.event.family == "violence" or (self.event.family == "harm" and harmed)
        later = not word_set("later").isdisjoint(self.words) or self._by_the_way()
        here = not self.places and self.same_place
        return attack and not later and here and not self.dates and not self.fronted

    def _held_already(self) -> bool:
        """Whether only a pronoun says whom somebody takes: "القبض على سبعة", and then "القبض عليهم في كوكجلي"."""
        one_kind = self.frame.kinds == self.event.kinds and self.frame.family in CUSTODY and not self.frame.tolls
        if not one_kind:
            return False
        behind = (w for t in self.frame.triggers for w in self.mentions.words[t.at : t.at + 3])
        named = any(w in word_set("at somebody") or w.endswith(_THEM) for w in behind)
        # The day on which it was announced is not that on which they were taken.
        told = [d for _, dates in self.known for d in dates]
        same_day = self.same_day or not not_of_saying(self.mentions, told)
        return named and same_day and not self.fronted

    def _by_the_way(self) -> bool:
        """Whether somebody else comes to speak: "من جهته، كشف مدير الشرطة"."""
        start = self.mentions.text.sentences[self.frame.sentence].start
        head = self.mentions.words[start : start + 2]
        return bool(head) and (head[0] in word_set("on his part") or " ".join(head) in word_set("on his part"))

    def _by_others(self) -> bool:
        """Whether gunmen not told of before did it "in the same town": "أن مجهولين قتلوا في المدينة نفسها مقاولا"."""
        words, start = self.mentions.words, self.frame.spans[0].start
        again = self.places or not word_set("the same, behind").isdisjoint(self.words)
        return bool(again) and any(led_by_gunmen(words, start, t.at) for t in self.frame.tolls)

    def _same_toll(self) -> bool:
        """Whether the toll told before is told again, of one place and day: by a second source, say."""
        event, frame = self.event, self.frame
        if not event.tolls or self.several or not self.same_day or not (self.same_place or self.perhaps_there):
            return False
        if not self.latest and self._by_other_arms():
            return False
        told, again = self._verbs_of(event), self._verbs_of(frame)
        if again and again <= told and self.perhaps_there and not frame.tolls:
            # "اقتحموا منزلاً جنوب الموصل", and then "اقتحموا منزلاً في ناحية القيارة".
            return True
        # "وقتلوا شرطيًا" in the same words, "قتل الانتحاريين الثلاثة", or a number that is no chance.
        known = again and again <= told
        return equal_tolls(event, frame, 1 if known else _TELLING)

    def _by_other_arms(self) -> bool:
        """Whether each has a weapon of its own: as many hurt by a car bomb, and two events later by a roadside bomb."""
        known, own = (weapons_of(self.mentions, frame) for frame in (self.event, self.frame))
        return bool(known) and bool(own) and not known & own

    def _verbs_of(self, frame: Frame) -> set[str]:
        return {self.mentions.words[t.at].lstrip("و") for t in frame.triggers if t.verb is not None}

    def _killed_by_somebody(self) -> bool:
        """Whether the toll is of civilians and told by an active verb of somebody: "قتلوا 500 مدني"."""
        verbs_of = (harm_verb(self.mentions.words[t.at]) for t in self.frame.tolls)
        active = any(v is not None and v.form.endswith(("وا", "و")) for v in verbs_of)
        return active and any(t.people.group in {"civilians", "women", "children"} for t in self.frame.tolls)

    def _fight_of_the_lead(self) -> bool:
        """Whether a statement tells as a fight the attack of the lead: "إن الشرطة اشتبكت مع داعش في قاطع الرشاد"."""
        event, frame = self.event, self.frame
        one = event.kinds == {"attack"} and frame.kinds == {"clash"} and not frame.tolls and not self.several
        next_to_it = frame.sentence - event.sentence == 1 and event.sentence <= 1 and not self.fronted
        there = bool(self.places) and (self.same_place or self.perhaps_there)
        return one and next_to_it and there and self.same_day and says(self.words[0].removeprefix("و"))

    def _answered_in_the_lead(self) -> bool:
        """Whether raids that the lead only answers are then told: "ردا على الضربات السبت", "تعرضت لعدة ضربات"."""
        event, frame = self.event, self.frame
        nouns_of_it = [t for t in event.triggers if t.verb is None]
        named = bool(nouns_of_it) and all(t.definite and t.plural for t in nouns_of_it) and event.background
        next_to_it = 0 < frame.sentence - event.sentence <= _TOLD_ON and not event.tolls
        alike = any(t.plural and t.kind in event.kinds for t in frame.triggers)
        return named and next_to_it and alike and not self.known_places and bool(self.known_dates) and self.same_day

    def _by_those_aircraft(self) -> bool:
        """Whether aircraft told of before did it: "وأن تلك الطائرات استهدفت مركبتين"."""
        words, first = self.words, self.frame.first - self.frame.spans[0].start
        head = pairwise(words[:first])
        return any(a in word_set("this") and has_article(b) and plays(b, "flying") for a, b in head)

    def _told_again(self) -> bool:
        """Told twice: one kind of event, and nothing that sets the two apart."""
        event, frame = self.event, self.frame
        span = frame.spans[0]
        another = self.opens_with_another
        heads = bool(self.dates) and self.dates[0].first - span.start <= _HEADS
        recalls = bool(self.dates) and self.words[0] in word_set("recalls")
        if (recalls or (heads and not self.definite)) and not self.known_dates and frame.tolls and event.tolls:
            # "فتحوا النار عليهما فأصيبا. وقبل ثلاثة أيام اغتال مسلحون ناشطا": of a day of its own.
            return False
        began = self.words[0].removeprefix("و") in word_set("began") and not frame.tolls
        if began and self.places and self.dates and event.tolls and not self.known_places:
            # "قتل 15 في معركة. وبدأت القوات هجوما على الموصل قبل أسبوع": what the battle was meant to answer.
            return False
        alike = bool(event.kinds & frame.kinds) or frame.kinds <= ways_of(event.kinds)
        if self.stretch.said_before and not another and alike:
            # "وكانت مصادر قد ذكرت أن سيارة مفخخة استهدفت سوقا": what is called an explosion now.
            return self.same_place and self.same_day
        if not by_one_means(self.mentions, self.event, self.frame) or by_the_other_side(
            self.mentions, self.event, self.frame
        ):
            return False
        if not another and self._same_toll():
            return True
        # "الانفجار وقع شمال بغداد" may be that of a quarter there.
        same = (self.same_place or (self.definite and self.perhaps_there)) and self.same_day
        if self.definite and frame.kinds == {"fire"}:
            return self.latest
        of_captives = bool(event.kinds & _OF_CAPTIVES)
        # "فرضت القوات سيطرتها على قرية", after air raids of which no place was told.
        elsewhere = event.kinds <= _SHELLED and bool(self.places) and not self.placed
        by_it = of_captives or elsewhere or (self.definite and bool(event.kinds & _BLASTS))
        if frame.kinds & TAKES and not event.kinds & TAKES and by_it:
            # "استعادة المدينة" is nothing that a mine did, nor is a town taken by putting people to death.
            return False
        if self.definite and frame.kinds == {"clash"} and (of_captives or event.kinds <= _SHELLED | _BLASTS):
            # "القتال الذي بدأ الأربعاء" is no shelling told before.
            return False
        scene = self.fronted and self.places and not self.placed
        if self.definite and not another and not scene:
            if self._one_beside_many():
                return False
            return same and (self.latest or bool(event.kinds & frame.kinds) or bool(self.places))
        if another or not same:
            return False
        from_afar = all(kinds <= FROM_AFAR for kinds in (event.kinds, frame.kinds)) and not frame.background
        shares = bool(event.kinds & frame.kinds)
        if not (shares or from_afar) or not same_tolls(event, frame):
            return False
        bare = not self.places and not self.dates and not self.stretch.harms
        referred = (event.background or frame.background) and not (event.tolls and frame.tolls)
        # Straight behind it, with no day, toll or scene of its own.
        # The next sentence may add the day: "تعرض منزل لقنبلة", then "تعرض المنزل لقنبلة مساء الجمعة".
        adds_day = frame.family == "violence" and not self.known_dates
        dated = bool(self.dates) and not adds_day and not (self.known_dates and self.same_day)
        straight = self.latest and not self.fronted and not dated and not self.stretch.harms
        placed = self.placed and not self.fronted
        return bare or straight or (shares and (placed or referred or frame.family in _TOLD_ONCE))
