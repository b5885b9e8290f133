"""Cut a sentence into the events that it tells: which triggers and tolls speak of one thing."""

from __future__ import annotations

from dataclasses import replace

from ._apart import another_period, another_place, since_later
from ._asides import says_more, was_found
from ._openers import another_day, clause_opener, clause_start, elsewhere, meanwhile, sets_apart, verb_clause
from ._parting import told_apart
from ._since import when_of_since
from ._telling import items_of
from ._timebetween import counted_from, later
from .casualties import Toll
from .clauses import is_punctuation, led_by_gunmen, past_verb
from .frames import CUSTODY, TAKES, VIOLENCE, Frame, another_scene, own_places_and_dates, without
from .mentions import Mentions
from .targets import two_armed_sides
from .triggers import Trigger
from .vocabulary import any_of, first_among, verbs, word_set, words_of

# Acts that another subject does elsewhere, where "while" sets them off.
_APART = frozenset({"assassinate", "abduct", "explosion", "shelling"})
# How far behind a verb of harm its own day may stand.
_ITS_DAY = 2
# How far behind a running total "since" may stand.
_TOTAL_SINCE = 16
# Ends of verbs that do something to those told of before: "قتلوهم", "أعدمته".
_POINTS_BACK = ("وه", "وها", "وهم", "ته", "تها", "تهم", "وهما", "تهما")
# How far apart nouns of one list stand.
_LISTED = 4
# How far behind the dead the words "in acts of violence" may stand.
_VIOLENCE = 6


class _Cutter:
    """Events of one sentence, as its triggers and tolls are read from first to last."""

    def __init__(self, mentions: Mentions, number: int, sentence: range) -> None:
        self.mentions = mentions
        self.number = number
        self.sentence = sentence
        self.head, self.items = items_of(mentions, sentence)
        self.frames: list[Frame] = []
        self.inner: list[Frame] = []
        self.starts: list[int] = []
        self.last = sentence.start

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
            self.frames[index], *parts = told_apart(self.mentions, frame)
            if parts:
                self.frames += parts
                self.starts += [part.tolls[0].at for part in parts]
        return self._spanned()

    def _open(self, start: int) -> Frame:
        self.frames.append(Frame([], sentence=self.number))
        self.starts.append(start)
        return self.frames[-1]

    def _take_toll(self, toll: Toll) -> None:
        current = self.frames[-1] if self.frames else None
        if current is not None and toll.part_of_total and since_later(self.mentions, self.sentence, toll):
            # "2682 قتيلا منذ آذار 2003، بينهم 41 منذ مطلع الشهر": a total of its own.
            self._open(toll.at).tolls.append(replace(toll, part_of_total=False))
            return
        rise = self._rises(toll) if current else None
        if rise is not None:
            current = self._open(rise)
            current.total = True
        elif current is None or not self._belongs(toll, current):
            opener = self._set_off(toll, self.last) if current else None
            if opener is None and current is not None:
                opener = another_place(self.mentions, toll, current)
            apart = current is not None and self._of_the_other_side(toll, current, self.last)
            apart = apart or (opener is not None and self._on_a_day(toll))
            aside = opener == toll.at and current is not None and not self._by_another(toll, current)
            aside = aside and not self._by_another_cause(toll, self.last)
            current = self._open(opener or clause_start(self.mentions, toll.at, self.sentence.start))
            current.apart, current.aside = apart, aside
        current.tolls.append(toll)

    def _rises(self, toll: Toll) -> int | None:
        """The verb of a running total that an event adds to: "ما يرفع إلى 840 عدد القتلى منذ آذار 2003"; else none."""
        words, first = self.mentions.words, toll.people.first
        if not any_of(words[first : min(first + _TOTAL_SINCE, self.sentence.stop)], "since"):
            return None
        return next((i for i in range(first - 1, self.last, -1) if words[i] in word_set("raises a total")), None)

    def _take_trigger(self, trigger: Trigger) -> None:
        current = self.frames[-1] if self.frames else None
        if current is not None and says_more(self.mentions, current, trigger, self.last):
            return
        if current is not None and trigger.kind in CUSTODY and self._arrested_in(current, trigger):
            # Those arrested in the course of an event are its casualties, not another event.
            return
        if current is not None and current.family == "abduct" and self._done_to_captives(trigger):
            # "اقتادوا عشرة سجناء ثم أعدموهم": the abduction that ends so.
            current.triggers.append(trigger)
            return
        if current is not None and current.kinds == {"storm"} and self._done_to_captives(trigger):
            # "اقتحم مسلحون منزل ضابط وأردوه": the killing is what they came for.
            current.triggers[:] = [trigger]
            current.reread()
            return
        buried = trigger.kind == "massgrave" and current is not None and not was_found(self.mentions, current)
        if current is None or not current.takes(trigger.kind) or buried or self._splits(current, trigger):
            start = self.last + 1 if current else self.sentence.start
            word = self.mentions.words[trigger.at]
            joined = word[:1] in {"و", "ف"} and past_verb(word) and bool(self.frames)
            joined = joined or self.mentions.words[trigger.at - 1] in word_set("joins clauses")
            joined = joined or (bool(self.frames) and self._came_about(trigger))
            joined = joined or (current is not None and self._of_violence(current) and trigger.verb is not None)
            heads = words_of("followed it", "one of a count")
            followed = first_among(self.mentions.words, range(start, trigger.at), heads)
            # "بسط سيطرته يوم الثلاثاء على الموصل ونهب": the day and the town are of what was told before.
            if followed is None and current is not None:
                ways = (meanwhile, clause_opener, verb_clause)
                openers = (way(self.mentions, self.last, trigger.at) for way in ways)
                followed = next((i for i in openers if i is not None), None)
            count = trigger.count.first if trigger.count is not None else trigger.at
            if followed is None and self.last < count < trigger.at and self.mentions.words[count][:1] == "و":
                # "خمس غارات قرب الفلوجة وثلاث غارات قرب القيارة"
                followed = count
            own = trigger.at if joined else clause_start(self.mentions, trigger.at, start)
            others = trigger.kind in CUSTODY and self._others(trigger.at)
            current = self._open(own if followed is None else followed)
            current.apart = others
        self.frames[-1].triggers.append(trigger)

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

    def _done_to_captives(self, trigger: Trigger) -> bool:
        """Whether a verb kills those it points back to: "أعدموهم", "قتلته رميًا بالرصاص"."""
        killing = trigger.kind in {"execute", "assassinate", "shoot"}
        return killing and trigger.verb is not None and self.mentions.words[trigger.at].endswith(_POINTS_BACK)

    def _spanned(self) -> list[Frame]:
        """The events with their stretches of the sentence, the first from its head."""
        if not self.frames:
            return self.inner
        starts, frames = self.starts, self.frames
        starts[0] = self.head
        order = sorted(range(len(frames)), key=starts.__getitem__)
        for rank, index in enumerate(order):
            stop = starts[order[rank + 1]] if rank + 1 < len(order) else self.sentence.stop
            frames[index].spans = [range(starts[index], max(stop, starts[index] + 1))]
        inner = [f.spans[0] for f in self.inner]
        for frame in frames if inner else ():
            frame.spans = [part for span in frame.spans for part in without(span, inner)]
        return [frames[i] for i in order if frames[i].triggers or frames[i].tolls] + self.inner

    def _arrested_in(self, current: Frame, arrest: Trigger) -> bool:
        named = range(arrest.at, arrest.at + 8)
        held = any(
            t.at in range(arrest.at, arrest.at + 2) or t.people.first in named
            for t in self.mentions.tolls_by_word.within(self.sentence)
            if t.status in {"arrested", "abducted"}
        )
        if arrest.kind == "abduct" and self._elsewhere(arrest):
            return False
        if self._others(arrest.at):
            return False
        harmed = current.family == "harm" and any(t.status in {"killed", "wounded"} for t in current.tolls)
        # "ضبط سيارة محملة بالمتفجرات واعتقال سائقها": who was with the arms.
        with_arms = current.kinds == {"disrupt"} and arrest.kind == "arrest" and not self._elsewhere(arrest)
        hosts = current.family in {"violence", "crowd"} or harmed or with_arms
        return hosts and held and not another_scene(self.mentions, self.last, arrest.at)

    def _others(self, at: int) -> bool:
        """Whether others did it than those told of: "اقتحموا منزله وأردوه، وإن آخرين خطفوا خمسة"."""
        words = self.mentions.words
        return any(words[i] in word_set("more of them") for i in range(self.last + 1, at))

    def _belongs(self, toll: Toll, current: Frame) -> bool:
        """Whether a toll is of the event told last in the sentence."""
        following = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
        next_to = following is not None and following.at == toll.people.last and following.verb is None
        only_harm = not current.triggers and following is not None and self.mentions.words[following.at][:1] == "ب"
        taken = following is not None and following.kind == "abduct" and "bodies" in current.kinds
        if next_to and toll.people.own_number and not only_harm and not taken:
            # "قتلى قصف": the dead of what comes next; in "قتل قيادي ومرافقه بضربة" both are of the strike.
            return False
        raided = current.family in {"raid", "disrupt"} and toll.status == "arrested"
        if current.family not in {"violence", "crowd", "harm", *CUSTODY} and not raided:
            return False
        if toll.part_of_total and current.family in CUSTODY:
            return True
        if toll.status in {"killed", "wounded"} and current.family in CUSTODY:
            # "خطفوا موظفًا ثم قتلوه": the one abducted.
            some = any_of(self.mentions.words[toll.at + 1 : toll.at + 2], "of those")
            pointed = self.mentions.words[toll.at].endswith(_POINTS_BACK)
            # "خطف أكثر من 140 أجنبيا، قتل منهم نحو ثلاثين"
            return current.family == "abduct" and (pointed or some)
        previous = current.last
        if any(self._counts_incidents(i) for i in range(previous + 1, toll.at)):
            # "قال إن المنطقة شهدت أربعة حوادث مماثلة منذ بداية العام أودت بحياة ثلاثة": a sum of its own.
            return False
        too = self._harmed_too(toll, current)
        if (another_scene(self.mentions, previous, toll.at) and not too) or self._set_off(toll, previous) is not None:
            return False
        if another_place(self.mentions, toll, current) is not None:
            return False
        start = clause_start(self.mentions, toll.at, previous)
        later = (i.at for i in self.items if isinstance(i, Toll) and i.at > toll.at)
        if another_period(self.mentions, self.sentence, toll, current, range(start, next(later, self.sentence.stop))):
            return False
        return not self._of_the_other_side(toll, current, previous)

    def _by_another(self, toll: Toll, current: Frame) -> bool:
        """Whether another bomb than the one before harmed them: "…، وجرح خمسة بقنبلة أخرى", "بانفجار آخر"."""
        words = self.mentions.words
        clause = range(
            toll.at, next((i for i in range(toll.at, self.sentence.stop) if words[i] in "،؛."), self.sentence.stop)
        )
        another = (i - 1 for i in clause if words[i] in word_set("another of them") and words[i - 1][:1] == "ب")
        means = {t.at for t in self.items if isinstance(t, Trigger)}
        told = bool(current.tolls) or "explosion" in current.kinds
        return (
            told
            and toll.at > current.last
            and any(i in means or self.mentions.weapons_by_word.within(range(i, i + 1)) for i in another)
        )

    def _counts_incidents(self, at: int) -> bool:
        """Whether a word is "incidents" with their number before it."""
        return self.mentions.words[at] in word_set("incidents") and at in self.mentions.numeral_ending_at

    def _harmed_too(self, toll: Toll, current: Frame) -> bool:
        """Whether "also" tells of more harm by the same: "قتل ضابط بانفجار عبوة، كما أصيب مدنيان"; no day or place."""
        words, at = self.mentions.words, toll.at
        told = {t.status for t in current.tolls}
        if words[at - 1] not in word_set("also") or not told or toll.status in told:
            return False
        clause = range(at, next((i for i in range(at, self.sentence.stop) if words[i] in "،؛."), self.sentence.stop))
        places, dates = own_places_and_dates(self.mentions, clause)
        return not places and not dates and not any(isinstance(i, Trigger) and i.at in clause for i in self.items)

    def _of_the_other_side(self, toll: Toll, current: Frame, previous: int) -> bool:
        """Whether "besides" sets dead militants off from those they killed: "فضلاً عن مقتل اثنين من داعش"."""
        besides = any(self.mentions.words[i] in word_set("besides") for i in range(previous + 1, toll.at))
        groups = {t.people.group for t in current.tolls} - {None, "people"}
        return besides and bool(groups) and (toll.people.group == "militants") != ("militants" in groups)

    def _set_off(self, toll: Toll, previous: int) -> int | None:
        """The "فيما" or "عقب" before a toll with a date of its own: another day, another event; else none."""
        mentions = self.mentions
        sets_off = word_set("sets off a cause")
        answered = next((i for i in range(toll.at - 1, previous, -1) if mentions.words[i] in sets_off), None)
        if answered is not None:
            return answered
        another = self._at_another_time(toll.at)
        if another is not None:
            return another
        if self._on_a_day(toll):
            return toll.at - 2
        if self._by_another(toll, self.frames[-1]):
            return toll.at
        openers = words_of("meanwhile", "before background")
        at = next((i for i in range(toll.at - 1, previous, -1) if mentions.words[i] in openers), None)
        if at is not None and sets_apart(mentions.words, at):
            following = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
            other_kind = following is not None and bool(self.frames) and not self.frames[-1].takes(following.kind)
            if other_kind or self._placed_apart(toll, at):
                return at
        added = self._added(toll, previous)
        if added is not None:
            return added
        that = self._and_that(toll, previous)
        if that is not None:
            return that
        if self._by_another_cause(toll, previous):
            return toll.at
        opened = verb_clause(mentions, previous, toll.at)
        if opened == toll.at and another_day(mentions, self.sentence, opened, self._next_clause(opened)):
            # "قتل مراسل في العاشر من كانون الثاني، واغتيل صاحب شركة في 14 آب"
            return opened
        _, dates = own_places_and_dates(mentions, range(toll.at, min(toll.at + 12, self.sentence.stop)))
        _, earlier = own_places_and_dates(mentions, range(self.sentence.start, toll.at))
        other = bool(dates and earlier) and dates[0].date_from != earlier[-1].date_from
        # "قتلة ناشط، اغتيل الجمعة الماضية": a verb with a day of its own right behind it.
        own = toll.at if other and dates[0].first - toll.at <= _ITS_DAY and past_verb(mentions.words[toll.at]) else None
        return at if other and at is not None else own

    def _at_another_time(self, at: int) -> int | None:
        """Where so long before, so long after or "when" opens what was at another time; none where nothing does."""
        since = when_of_since(self.mentions, self.last, at)
        if since is not None:
            # "الأخطر منذ حزيران حين قتل ستة"
            return since[1]
        # "بعد يومين على مقتل ضابط", "وبعد أقل من يوم اغتيل ضابط"
        between = counted_from(self.mentions, at) or later(self.mentions, self.last + 1, at)
        return between.first if between is not None and between.first > self.last else None

    def _added(self, toll: Toll, previous: int) -> int | None:
        """The word that adds a toll with a cause of its own: "…، مضيفا أن شرطيا قتل جراء عبوة انفجرت"; else none."""
        words, current = self.mentions.words, self.frames[-1]
        at = next((i for i in range(toll.at - 1, previous, -1) if words[i] in word_set("adding")), None)
        cause = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
        if at is None or cause is None or cause.definite or cause.kind in current.kinds:
            return None
        again = any(t.status == toll.status and not t.part_of_total for t in current.tolls)
        return at if again and current.triggers else None

    def _by_another_cause(self, toll: Toll, previous: int) -> bool:
        """Whether a clause has harm by a cause and at a place of its own: "…، وقتل شخص بانفجار عبوة في الحلة"."""
        mentions, current = self.mentions, self.frames[-1]
        if verb_clause(mentions, previous, toll.at) != toll.at:
            return False
        clause = range(toll.at, self._next_clause(toll.at))
        causes = [i for i in self.items if isinstance(i, Trigger) and i.at in clause]
        if not any(not c.definite and c.kind in VIOLENCE for c in causes):
            return False
        places, _ = own_places_and_dates(mentions, clause)
        known, _ = own_places_and_dates(mentions, range(self.sentence.start, toll.at))
        if not places or not known or any(p.place.place_id == places[0].place.place_id for p in known):
            return False
        assassinated = (mentions.words[t.at].lstrip("وف") in word_set("assassinated") for t in current.tolls)
        other = current.kinds - {c.kind for c in causes}
        caused = bool(other) or any(not t.definite for t in current.triggers) or any(assassinated)
        # "وفي كركوك قتل جندي، وأصيب ثلاثة بانفجار في الحويجة": perhaps one, in the province of Kirkuk.
        return caused or all(p.place.admin1 != places[0].place.admin1 for p in known)

    def _on_a_day(self, toll: Toll) -> bool:
        """Whether a toll is only of the same day: "نجا المحافظ من انفجار، في يوم قتل فيه اثنان"."""
        words, at = self.mentions.words, toll.at
        return at >= 2 and words[at - 2] == "في" and words[at - 1] in word_set("on a day when")

    def _and_that(self, toll: Toll, previous: int) -> int | None:
        """The "and that" behind a sign before a toll of another place or day: "…، وإن ثمانية قتلوا في الزاب أمس"."""
        words = self.mentions.words
        openers = (i for i in range(toll.at - 1, previous, -1) if words[i] in word_set("and that"))
        at = next((i for i in openers if words[i - 1] in "،؛"), None)
        if at is None:
            return None
        other = self._by_gunmen(toll.at) or another_day(self.mentions, self.sentence, at, self._next_clause(toll.at))
        return at if other or self._placed_apart(toll, at) else None

    def _by_gunmen(self, at: int) -> bool:
        """Whether gunmen did what no bomb does: "عبوة انفجرت فجرح جنديان، وأن مسلحين أردوا مدنيا"."""
        blast = bool(self.frames) and self.frames[-1].kinds == {"explosion"}
        return blast and led_by_gunmen(self.mentions.words, self.last + 1, at)

    def _next_clause(self, at: int) -> int:
        """Where the next verb behind a sign and "and" opens a clause, else the end of the sentence."""
        ahead = range(at + 1, self.sentence.stop)
        return next((i for i in ahead if verb_clause(self.mentions, i - 1, i) is not None), self.sentence.stop)

    def _placed_apart(self, toll: Toll, at: int) -> bool:
        """Whether "فيما" or "كما" puts a toll at a place of its own, other than those named before it."""
        tolls = (t for t in self.items if isinstance(t, Toll))
        later = next((t.at for t in tolls if t.at > toll.at and t.status == toll.status), self.sentence.stop)
        end = min(self.sentence.stop, later)
        after, _ = own_places_and_dates(self.mentions, range(at, end))
        before, _ = own_places_and_dates(self.mentions, range(self.sentence.start, at))
        ids = {p.place.place_id for p in before}
        return bool(before and after) and not any(p.place.place_id in ids for p in after) and after[0].role == "at"

    def _splits(self, current: Frame, item: Trigger) -> bool:
        """Whether a trigger that could join the event before it tells of another one."""
        mentions, words = self.mentions, self.mentions.words
        if self._at_another_time(item.at) is not None:
            return True
        if not current.triggers and item.verb is not None and self._of_violence(current):
            # "قتل 47 في أعمال عنف منذ الأربعاء حين فجر مسلحون": the dead of all of it, and one event among it.
            return True
        opened = verb_clause(mentions, self.last, item.at)
        if opened is not None and another_day(mentions, self.sentence, opened, self.sentence.stop):
            # "اغتيل باحث في 6 تموز، ونجا كاتب الخميس الماضي من عبوة انفجرت"
            return True
        if self._brought_about(item) and self._elsewhere(item):
            # "أوقعت دراجة مفخخة 11 قتيلاً عند الجسر، كما أدى انفجار عبوة في الدورة إلى إصابة 15"
            return True
        added = any(words[i] in word_set("adding") for i in range(self.last + 1, item.at))
        if self._by_gunmen(item.at) or (added and bool(current.tolls) and not item.definite and self._elsewhere(item)):
            # "أسفر عن مقتل 19، مبينا أن سيارتين انفجرتا في الزعفرانية"
            return True
        if not current.triggers:
            # "قتل خمسة … في هجمات أخرى": the dead are those of the attacks behind them.
            return False
        last = current.triggers[-1]
        nouns = item.verb is None and last.verb is None and item.plural and last.plural
        each = item.count is not None and last.count is not None and self._elsewhere(item, near=True)
        if nouns and item.at - last.at <= _LISTED and not each:
            # "في هجمات وأعمال عنف ومعارك شهدها العراق طوال آب": one list of what they died in.
            return False
        bombed = current.kinds & {"strike", "shelling", "explosion"} and not current.kinds & TAKES
        behind = range(current.triggers[0].at + 1, item.at)
        if item.kind in TAKES and bombed and any(verbs("say_verbs", words[i]) for i in behind):
            # "شنت طائرات غارتين قرب أربيل، وقال مسؤول إن القصف ساعد البشمركة على استعادة مخمور"
            return True
        if item.kind == "burn" and meanwhile(mentions, self.last, item.at) is not None and self._elsewhere(item):
            # "خرج المئات في الفلوجة، بينما أضرم محتجون في الحويجة النار"
            return True
        own = words[item.at - 1] == "،" and past_verb(words[item.at]) and not words[item.at].endswith("وا")
        if item.kind == "mob" and "mob" not in current.kinds and own:
            # "أحرق مسلحون مسجدين، وانهال حشد غاضب بالضرب على شابين"
            return True
        if item.kind == "clash" and current.family == "crowd" and two_armed_sides(mentions, item, self.sentence):
            # "اقتحموا القصر، ثم تحولت إلى قتال بين سرايا السلام وفصائل من الحشد"
            return True
        if item.kind == "burn" and current.family == "crowd":
            # What a crowd burns belongs to its riot, whatever it protests against.
            return False
        if item.kind == "protest" and "disperse" in current.kinds and words[item.at - 1] in word_set("dispersed crowd"):
            # "فرقت الشرطة محتجين قطعوا الطريق": what the dispersed had done.
            return False
        left = item.kind == "withdraw" and bool(current.kinds & TAKES)
        if left or another_scene(mentions, self.last, item.at):
            # "استعادت البيشمركة المدينة، لكنها انسحبت منها"
            return True
        heads = set(words[self.last + 1 : item.at])
        if item.kind == "clash" and current.kinds & {"attack", "explosion"} and heads & word_set("followed it"):
            # "هاجم انتحاريان نقطة تفتيش، أعقبته اشتباكات": one assault, unless it is elsewhere.
            return self._elsewhere(item)
        if heads & words_of("sets off a cause", "one of a count", "followed it"):
            return True
        answered = any(words[i] in word_set("answers with") for i in range(self.last + 1, item.at))
        if answered and self._elsewhere(item, near=True):
            # "أصاب صاروخ القاعدة، لترد طائرة بقصف سيارة قرب أبو غريب"
            return True
        while_he = item.verb is not None and sets_apart(words, item.at - 1)
        if while_he and (item.kind in _APART - current.kinds or self._elsewhere(item)):
            # "بينما اغتال مجهولون موظفًا"
            return True
        if meanwhile(mentions, self.last, item.at) is not None and self._elsewhere(item):
            # "فيما خرج طلبة بمسيرة في ساحة البحرية"
            return True
        between = words[self.last + 1 : item.at]
        places, dates = own_places_and_dates(mentions, range(item.at, min(item.at + 6, self.sentence.stop)))
        if (places or dates) and any(w in word_set("against") for w in between):
            return True
        bare = item.verb is None and item.count is None
        if current.counted is not None and bare and dates and places and item.at - self.last > 2:
            return True
        apart = any(is_punctuation(w) or w[:1] == "و" for w in between)
        if item.count is not None and apart and (current.counted or any(not t.definite for t in current.triggers)):
            return item.number is not None and item.kind != "explosion"
        apart = any(sets_apart(words, i) for i in range(self.last + 1, item.at))
        if item.definite and apart and words[item.at][:2] != "ال" and self._elsewhere(item):
            # "بينما واصل طلبة الحلة اعتصامهم"
            return True
        if not current.triggers or item.definite:
            return False
        if item.verb is None and self._besides(item) and self._elsewhere(item):
            # "خمس غارات قرب الفلوجة، إلى جانب غارة على معمل في هيت"
            return True
        known = all(t.definite and t.kind not in TAKES for t in current.triggers)
        if known and any(w in word_set("time before") for w in between):
            # "وجاء الهجوم بعد ساعات من تعرض قافلة لهجوم": one known already, and another before it.
            return True
        if self._another_day(item):
            return True
        joined = words[item.at][:1] == "و" or words[item.at - 1] in word_set("joins clauses") or self._came_about(item)
        opener = clause_opener(mentions, self.last, item.at)
        if opener is not None and elsewhere(mentions, self.sentence, opener):
            # "…، وفي الأول من آذار 2017 فجر انتحاريان", "…، وكانت اشتباكات اندلعت مساء الجمعة"
            return True
        return joined and self._elsewhere(item)

    def _elsewhere(self, item: Trigger, *, near: bool = False) -> bool:
        """Whether another day or place stands behind a word than before it."""
        return elsewhere(self.mentions, self.sentence, item.at, near=near)

    def _of_violence(self, current: Frame) -> bool:
        """Whether a toll is told of violence of every kind: "قتل 47 شخصًا في أعمال عنف"."""
        return any(self.mentions.words[i] in word_set("violence") for i in range(current.first, self.last + 1)) or any(
            self.mentions.words[i] in word_set("violence")
            for toll in current.tolls
            for i in range(toll.people.last, min(toll.people.last + _VIOLENCE, self.sentence.stop))
        )

    def _besides(self, item: Trigger) -> bool:
        """Whether "besides" stands before a word: "فضلاً عن ضربة في حديثة", "إلى جانب غارة"."""
        words = self.mentions.words
        between = range(self.last + 1, item.at)
        return any(words[i] in word_set("besides") or words[i - 1 : i + 1] == ["الي", "جانب"] for i in between)

    def _came_about(self, item: Trigger) -> bool:
        """Whether a verb of happening opens a clause with a noun: "…، ووقعت صدامات في الناصرية"."""
        before = self.mentions.words[item.at - 1]
        return item.verb is None and not item.definite and before[:1] == "و" and before in word_set("took place")

    def _brought_about(self, item: Trigger) -> bool:
        """Whether a verb of causing opens a clause with a noun: "كما أدى انفجار", "وأسفر هجوم", "فيما أوقع قصف"."""
        words, verb = self.mentions.words, self.mentions.words[item.at - 1]
        opens = verb[:1] == "و" or words[item.at - 2] in words_of("joins clauses", "also")
        return item.verb is None and not item.definite and opens and verb.removeprefix("و") in word_set("brings about")

    def _another_day(self, item: Trigger) -> bool:
        """A verb at the head of a clause with a day of its own: "أحرقوا الأربعاء القنصلية، أطلق رجال الخميس النار"."""
        words = self.mentions.words
        between = range(self.last + 1, item.at)
        heads = any((words[i] == "،" and i not in self.mentions.dated) or sets_apart(words, i) for i in between)
        if item.verb is None or not heads:
            return False
        _, near = own_places_and_dates(self.mentions, range(item.at, min(item.at + 8, self.sentence.stop)))
        _, before = own_places_and_dates(self.mentions, range(self.sentence.start, item.at))
        days = [d[0].date_from for d in (near, before[-1:]) if d and d[0].kind in {"day", "night"}]
        return len(days) == 2 and None not in days and days[0] != days[1]


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
    return _Cutter(mentions, number, sentence).cut()
