"""Cut a sentence into the events that it tells: which triggers and tolls speak of one thing."""

from __future__ import annotations

from dataclasses import replace

from ._announcedbeside import announced_beside
from ._anothertime import followed_at
from ._answers import answer_before
from ._apart import another_place, by_another_bomb, of_one_attack, since_later
from ._asides import death_recalled, hit_by_it, says_more, was_found
from ._captives import arrested_in, done_to_captives, found_again, others_did_it, took_them_before
from ._comparing import with_bare_counts
from ._ellipsis import is_left_out, opens_at
from ._elsewhere import clause_of_its_own_place
from ._eventsapart import tells_of_another
from ._neighbours import Neighbours
from ._openers import clause_opener, clause_start, meanwhile, verb_clause
from ._owncause import (
    by_another_cause,
    by_another_means,
    none_it_hit,
    on_its_own,
    shot_elsewhere,
    shot_meanwhile,
)
from ._parting import examples_in, told_apart
from ._runningtotals import gives_a_total, raises_a_total, total_opens_at
from ._toldsofar import ToldSoFar, spanned
from ._toll import Toll
from ._tollsapart import belongs, of_the_other_side, on_a_day, part_elsewhere, set_off
from ._tollselsewhere import in_another_town, somewhere_unknown
from .clauses import past_verb
from .frames import CUSTODY, Frame
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import first_among, nouns, plays, word_set, words_of


class _Cutter(ToldSoFar):
    """Events of one sentence, as its triggers and tolls are read from first to last."""

    def cut(self) -> list[Frame]:
        for item in self.items:
            clause = self._relative_clause(item) if isinstance(item, Trigger) else None
            if isinstance(item, Trigger) and clause is not None:
                self.inner.append(Frame([clause], [item], sentence=self.number, background=True, relative=True))
            elif isinstance(item, Toll):
                self._take_toll(item)
            else:
                self._take_trigger(item)
            self.last = max(self.last, item.at)
        for index, frame in enumerate(tuple(self.frames)):
            examples = examples_in(self.mentions, frame)
            if examples is not None:
                self.examples.append(examples)
                frame.triggers = [t for t in frame.triggers if t.at not in examples]
                frame.tell()
            self.frames[index], *parts = told_apart(self.mentions, frame)
            if parts:
                self.frames += parts
                self.starts += [part.first for part in parts]
        return spanned(self)

    def _open(self, start: int) -> Frame:
        self.frames.append(Frame([], sentence=self.number))
        self.starts.append(start)
        return self.frames[-1]

    def _last_of_many(self, item: Trigger | Toll) -> int | None:
        """Where an event opens that is the last of many not counted: "تشهد المدينة انفجارات، كان آخرها مقتل شرطي"."""
        current = self.frames[-1] if self.frames else None
        if current is not None and (current.tolls or not all(_in_plural(t) for t in current.triggers)):
            return None
        first = first_among(self.mentions.words, range(self.last + 1, item.at), word_set("the last of them"))
        if first is None or self.mentions.words[first - 1] not in word_set("had") | {"،"}:
            return None
        if current is None:
            # Nothing before is told of: "تشهد بين حين وآخر".
            self.head = first
        return first

    def _take_toll(self, toll: Toll) -> None:
        last = self._last_of_many(toll)
        if last is not None:
            self._open(last).tolls.append(toll)
            return
        current = self.frames[-1] if self.frames else None
        if current is not None and toll.part_of_total and self._stands_alone(toll, current):
            # "2682 قتيلا منذ آذار 2003، بينهم 41 منذ مطلع الشهر": a total of its own.
            self._open(toll.at).tolls.append(replace(toll, part_of_total=False))
            return
        rise = total_opens_at(self, toll) if current else None
        if current is None and gives_a_total(self, toll):
            rise = self.sentence.start
        if rise is not None:
            current = self._open(rise)
            current.total = True
        elif current is None or not belongs(self, toll, current):
            opener = set_off(self, toll, self.last) if current else None
            if opener is None and current is not None:
                opener = another_place(self.mentions, toll, current)
            apart = current is not None and of_the_other_side(self, toll, current, self.last)
            own = on_its_own(self, toll)
            by_others = opener is not None and (none_it_hit(self, toll, opener) or shot_meanwhile(self, toll))
            beside = None if current is None else announced_beside(self.mentions, current, toll, self.last)
            announced = beside is not None and beside == opener
            apart = apart or own or by_others or announced or (opener is not None and on_a_day(self, toll))
            apart = apart or (current is not None and part_elsewhere(self, toll))
            apart = apart or answer_before(self.mentions.words, toll.at) is not None
            apart = apart or (current is not None and by_another_bomb(self.mentions, toll, current))
            aside = opener == toll.at and current is not None and not by_another_means(self, toll, current)
            another_town = current is not None and in_another_town(self, toll)
            aside = aside and not own and not another_town and not by_another_cause(self, toll, self.last)
            buried = current is not None and self._in_the_grave(toll, current)
            somewhere = shot_elsewhere(self, toll, self.last) and somewhere_unknown(self, toll)
            current = self._open(opener or self._clause_of(toll))
            current.apart, current.aside, current.elsewhere = apart, aside or buried, announced or somewhere
        elif not current.tolls and len(self.frames) > 1 and raises_a_total(self, toll, self.starts[-1]):
            current.total = True
        current.tolls.append(toll)

    def _in_the_grave(self, toll: Toll, current: Frame) -> bool:
        """Whether it tells of those whose grave was found how they had died: "مقبرة تضم رفات 30 أعدمهم التنظيم"."""
        return current.kinds == {"massgrave"} and plays(self.mentions.words[toll.people.first - 1], "body")

    def _stands_alone(self, toll: Toll, current: Frame) -> bool:
        """Whether a part of a total has a period, or an attack and a place, of its own."""
        if since_later(self.mentions, self.sentence, toll):
            return True
        return of_one_attack(self.mentions, self.sentence, toll, current)

    def _clause_of(self, toll: Toll) -> int:
        """
        Where the clause of a toll begins.

        Of "مقبرة جماعية في بلد تضم رفات 400" the grave has the place; of "تفكيك 100 عبوة وقتل 45" the find, the bombs.
        """
        start = clause_start(self.mentions, toll.at, self.sentence.start)
        if self.frames and self.frames[-1].kinds == {"funeral"}:
            # "شيعت النجف جثامين 14 مقاتلا سقطوا في معارك سامراء": the town before is that of the funeral.
            return max(start, min(toll.at, toll.people.first))
        if start > self.last or not self.frames or self.frames[-1].kinds not in ({"massgrave"}, {"disrupt"}):
            return start
        return min(toll.at, toll.people.first)

    def _take_trigger(self, trigger: Trigger) -> None:
        last = self._last_of_many(trigger)
        if last is not None:
            self._open(last).tell(trigger)
            return
        current = self.frames[-1] if self.frames else None
        recalled = death_recalled(self.mentions, self.sentence, trigger) if current is not None else None
        if recalled is not None or any(trigger.at in clause for clause in self.examples):
            self.examples += [] if recalled is None else [recalled]
            return
        if current is not None and says_more(self.mentions, current, trigger, self.last):
            hit = hit_by_it(self.mentions, current, trigger, self.last)
            self.examples += [] if hit is None else [hit]
            return
        if current is not None and trigger.kind in CUSTODY and arrested_in(self, current, trigger):
            # Those arrested in the course of an event are its casualties, not another event.
            return
        if current is not None and current.family == "abduct" and done_to_captives(self, trigger):
            # "اقتادوا عشرة سجناء ثم أعدموهم": the abduction that ends so.
            current.tell(trigger)
            return
        if current is not None and current.kinds == {"abduct"} and found_again(self, trigger):
            # "خطفوا تسعة ثم عثر عليهم مقتولين": the abduction that ends so.
            current.tell(trigger)
            return
        if current is not None and took_them_before(self, current, trigger):
            return
        if current is not None and trigger.kind in {"storm", "raid"} and self._who_was_met(current, trigger):
            # "أطلقت الشرطة النار على محتجين حاولوا اقتحام المبنى": who they are, and nothing else that happened.
            return
        if current is not None and current.counted is not None and self._listed(current, trigger):
            # "34 عملية اغتيال وخطف": one count of both.
            current.tell(trigger)
            return
        if current is not None and self._counts_them(current, trigger):
            # "بلغ عدد الهجمات التي استهدفت السفارة والقواعد 19 هجوما": one count.
            current.tell(trigger)
            return
        others = opens_at(self.mentions, trigger.at) if is_left_out(self.mentions, trigger) else None
        # "وقتل ثلاثة في الثاني": the dead stand before it.
        if others is not None and not (current and not current.triggers and self.mentions.words[others - 1] == "في"):
            self._open(others).tell(trigger)
            return
        if current is not None and self._shot_in_its_course(current, trigger):
            # "قتل متظاهر بإطلاق نار خلال تظاهرة أمام مبنى المحافظة"
            current.tell(trigger)
            return
        buried = trigger.kind == "massgrave" and current is not None and not was_found(self.mentions, current)
        beside = None if current is None else Neighbours(self.mentions, self.sentence, self.last, current, trigger)
        if current is None or not current.takes(trigger.kind) or buried or (beside and tells_of_another(beside)):
            start = self.last + 1 if current else self.sentence.start
            word = self.mentions.words[trigger.at]
            joined = word[:1] in {"و", "ف"} and (past_verb(word) or _joined_noun(word)) and bool(self.frames)
            joined = joined or self.mentions.words[trigger.at - 1] in word_set("joins clauses")
            joined = joined or (beside is not None and trigger.verb is not None and beside.of_violence)
            heads = words_of("followed it", "one of a count")
            followed = first_among(self.mentions.words, range(start, trigger.at), heads)
            followed = followed_at(self.mentions.words, start, trigger.at) if followed is None else followed
            # "بسط سيطرته يوم الثلاثاء على الموصل ونهب": the day and the town are of what was told before.
            if followed is None and current is not None:
                followed = clause_of_its_own_place(self.mentions, self.sentence, self.last, trigger.at)
            if followed is None and current is not None:
                ways = (meanwhile, clause_opener, verb_clause)
                openers = (way(self.mentions, self.last, trigger.at) for way in ways)
                followed = next((i for i in openers if i is not None), None)
                followed = followed if beside is None or beside.one_on_its_day is None else beside.one_on_its_day
            count = trigger.count.first if trigger.count is not None else trigger.at
            if followed is None and self.last < count < trigger.at:
                # "خمس غارات قرب الفلوجة وثلاث غارات قرب القيارة", "40 هجوما في 2012 و55 هجوما في 2013"
                followed = next((i for i in (count, count - 1) if self.mentions.words[i][:1] == "و"), None)
            reason = answer_before(self.mentions.words, trigger.at)
            own = trigger.at if joined else clause_start(self.mentions, trigger.at, start)
            own = own if reason is None else max(reason, start)
            if current is not None and own == start and trigger.verb is None:
                own = self._behind_the_verb(current, trigger.at, start)
            elif current is not None and own == start and current.kinds == {"massgrave"}:
                # "مقبرة جماعية في بلد تضم رفات 30 شخصا أعدموا": the grave has the place.
                dead = self.mentions.tolls_by_word.within(range(trigger.at, trigger.at + 1))
                own = min((t.people.first for t in dead if start < t.people.first < trigger.at), default=start)
            others = trigger.kind in CUSTODY and others_did_it(self, trigger.at)
            current = self._open(own if followed is None else followed)
            answers = reason is not None or (beside is not None and beside.behind_its_reason)
            current.apart = answers or others or (beside is not None and beside.burnt_by_others)
        self.frames[-1].tell(trigger)

    def _shot_in_its_course(self, current: Frame, trigger: Trigger) -> bool:
        """Whether demonstrators were shot in the course of the demonstration that is named behind."""
        words = self.mentions.words
        if trigger.kind != "protest" or trigger.verb is not None or current.kinds != {"shoot"}:
            return False
        course = words[trigger.at - 1] in word_set("in the course of") and "،" not in words[self.last : trigger.at]
        return course and any(t.people.group == "protesters" for t in current.tolls)

    def _behind_the_verb(self, current: Frame, at: int, start: int) -> int:
        """
        Where a noun begins that only the verb before leads to: "شيّع الآلاف، صباح اليوم، ضحايا القصف".

        The day and the place between the two are of the verb, as they are of a death "in the course of the protests".
        """
        words = self.mentions.words
        if current.tolls and words[at] in word_set("protests at large"):
            return at
        if current.triggers and current.triggers[-1].verb is None:
            return start
        return at - (self.mentions.words[at - 1] in word_set("dead of the conflict"))

    def _relative_clause(self, trigger: Trigger) -> range | None:
        """The words of a clause that only says who took a place: "حي الطيران، الذي انتزعته القوات الأسبوع الماضي"."""
        words, at = self.mentions.words, trigger.at
        if trigger.kind not in {"overtake", "regain"} or not past_verb(words[at]):
            return None
        reach = range(at - 1, max(self.sentence.start, at - 4), -1)
        opener = next((i for i in reach if words[i] in word_set("who, which")), None)
        if opener is None or not any(i in self.mentions.place_ending_at for i in range(opener - 2, opener + 1)):
            return None
        signs = (i for i in range(at + 1, self.sentence.stop) if words[i] in "،؛.-" or self._goes_back(i))
        return range(opener, next(signs, self.sentence.stop))

    def _goes_back(self, at: int) -> bool:
        word = self.mentions.words[at]
        return word[:1] in {"و", "ف"} and past_verb(word)

    def _who_was_met(self, current: Frame, trigger: Trigger) -> bool:
        """Whether it only says of those shot at or driven back what they came for: "حشد حاول اقتحامه"."""
        words = self.mentions.words
        if not current.kinds <= {"shoot", "repel"} or any(word in "،؛.:" for word in words[self.last + 1 : trigger.at]):
            return False
        tried = trigger.verb is None and words[trigger.at - 1] in word_set("makes an attempt")
        return tried or (trigger.verb is not None and words[trigger.at - 1] in word_set("who, which"))

    def _listed(self, current: Frame, trigger: Trigger) -> bool:
        """Whether a bare noun stands right behind the one that a number counts: "34 عملية اغتيال وخطف"."""
        beside = trigger.at == current.triggers[-1].at + 1 and self.mentions.words[trigger.at][:1] == "و"
        return beside and trigger.verb is None and trigger.count is None and not trigger.definite

    def _counts_them(self, current: Frame, trigger: Trigger) -> bool:
        """Whether a number says how many those are whose number is told: "عدد الهجمات … 19 هجوما"."""
        first = current.triggers[0] if current.triggers else None
        if first is None or trigger.count is None or current.counted is not None or trigger.kind != first.kind:
            return False
        if not first.plural or not first.definite:
            return False
        # "تصعيدا في الهجمات منذ آذار، مع ما لا يقل عن 40 هجوما"
        words = self.mentions.words
        return words[first.at - 1] in word_set("number of") or words[trigger.count.first - 1] in word_set("count with")


def _in_plural(trigger: Trigger) -> bool:
    """Whether a trigger is a noun of many that nobody counts."""
    return trigger.plural and trigger.verb is None and trigger.number is None


def _joined_noun(word: str) -> bool:
    """Whether a word is a noun of an event behind "and": "واعتقال المنفذ"; "وقفة" is a vigil."""
    return any(n.reading.conjunction for n in nouns("event_nouns", word))


def frames_of(mentions: Mentions, number: int, sentence: range) -> list[Frame]:
    """
    Events that one sentence tells, each with its stretch of the sentence.

    Parameters
    ----------
    mentions
        The article.
    number
        Index of the sentence.
    sentence
        Its word indexes.
    """
    return with_bare_counts(mentions, _Cutter(mentions, number, sentence).cut(), sentence)
