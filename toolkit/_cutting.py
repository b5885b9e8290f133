"""Cut a sentence into the events that it tells: which triggers and tolls speak of one thing."""

from __future__ import annotations

from itertools import compress

from .casualties import Toll
from .clauses import is_punctuation, past_verb
from .frames import CUSTODY, Frame, after_endpoint, another_scene, own_places_and_dates
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, verbs, word_set

# Acts that another subject does elsewhere, where "while" sets them off.
_APART = frozenset({"assassinate", "abduct", "explosion", "shelling"})
# How far behind "carried to the grave" its dead may stand, and behind a running total "since".
_MOURNED, _TOTAL_SINCE = 8, 16


def _clause_start(mentions: Mentions, at: int, start: int) -> int:
    """Where the clause of a word begins: behind the sign or connective before it."""
    words = mentions.words
    index = at
    while index > start:
        previous = words[index - 1]
        if is_punctuation(previous) and index - 1 not in mentions.dated and previous not in "«»\"'()[]-–":
            break
        if index != at and words[index][:1] in "وف" and past_verb(words[index]):
            break
        if words[index] in word_set("and that"):
            break
        index -= 1
    return index


def _sets_apart(words: list[str], at: int) -> bool:
    """Whether a word means "meanwhile": "فيما", "بينما", "في حين"; "حين انفجرت" means when."""
    return words[at] in word_set("meanwhile") and (words[at] != "حين" or words[at - 1] == "في")


class _Cutter:
    """Events of one sentence, as its triggers and tolls are read from first to last."""

    def __init__(self, mentions: Mentions, number: int, sentence: range) -> None:
        self.mentions = mentions
        self.number = number
        self.sentence = sentence
        self.head = sentence.start
        self.items = self._items()
        self.frames: list[Frame] = []
        self.inner: list[Frame] = []
        self.starts: list[int] = []
        self.last = sentence.start

    def _items(self) -> list[Trigger | Toll]:
        mentions, sentence = self.mentions, self.sentence
        tolls = [t for t in mentions.tolls_by_word.within(sentence) if mentions.stated[t.at] is None]
        if not tolls and not mentions.triggers_stated.within(sentence):
            return []
        end = after_endpoint(mentions.words, sentence).start
        stated = mentions.triggers_stated.within(range(sentence.start, end))
        stated = [t for t in stated if not _names_the_scene(mentions, t)]
        timing = [t for t in stated[:-1] if _gives_time(mentions, sentence, t)]
        if timing:
            self.head = timing[-1].at + 2
        triggers = [t for t in stated if t not in timing]
        items: list[Trigger | Toll] = [
            *triggers,
            *(t for t in tolls if not self._superseded(t) and not _of_the_dead(t, triggers)),
        ]
        return sorted(items, key=lambda item: (item.at, isinstance(item, Toll)))

    def _superseded(self, toll: Toll) -> bool:
        """A toll that the article itself calls an earlier one: "وكانت حصيلة سابقة أفادت عن مقتل عشرين"."""
        words = self.mentions.words
        span = range(self.sentence.start, min(toll.at, self.sentence.stop - 1))
        if self._spoke_before(toll):
            return True
        earlier = compress(span, map(word_set("earlier toll").__contains__, words[span.start + 1 : span.stop + 1]))
        return any(words[i].endswith(tuple(word_set("toll"))) for i in earlier)

    def _spoke_before(self, toll: Toll) -> bool:
        """A toll that a source had given before, with no event or place of its own: "وكانت الشرطة تحدثت عن مقتل 36"."""
        mentions, sentence = self.mentions, self.sentence
        opening = mentions.words[sentence.start : min(sentence.start + 6, toll.at)]
        spoke = bool(opening) and opening[0] in word_set("had") and any(verbs("say_verbs", w) for w in opening[1:])
        if not spoke or next(mentions.tolls_by_word.back_from(sentence.start), None) is None:
            return False
        triggers = mentions.triggers_stated.within(sentence)
        places, _ = own_places_and_dates(mentions, range(toll.at, sentence.stop))
        return not triggers and not places

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
        return self._spanned()

    def _open(self, start: int) -> Frame:
        self.frames.append(Frame([], sentence=self.number))
        self.starts.append(start)
        return self.frames[-1]

    def _take_toll(self, toll: Toll) -> None:
        current = self.frames[-1] if self.frames else None
        rise = self._rises(toll) if current else None
        if rise is not None:
            current = self._open(rise)
        elif current is None or not self._belongs(toll, current):
            opener = self._set_off(toll, self.last) if current else None
            apart = current is not None and self._of_the_other_side(toll, current, self.last)
            current = self._open(opener or _clause_start(self.mentions, toll.at, self.sentence.start))
            current.apart = apart
        current.tolls.append(toll)

    def _rises(self, toll: Toll) -> int | None:
        """The verb of a running total that an event adds to: "ما يرفع إلى 840 عدد القتلى منذ آذار 2003"; else none."""
        words, first = self.mentions.words, toll.people.first
        if not any_of(words[first : min(first + _TOTAL_SINCE, self.sentence.stop)], "since"):
            return None
        return next((i for i in range(first - 1, self.last, -1) if words[i] in word_set("raises a total")), None)

    def _take_trigger(self, trigger: Trigger) -> None:
        current = self.frames[-1] if self.frames else None
        if current is not None and current.family == "disrupt" and self._done_to_it(trigger):
            # "عثرت على صهريج ملغوم وفجرته": what was found is blown up, nothing exploded on anybody.
            return
        if current is not None and trigger.kind in CUSTODY and self._arrested_in(current, trigger):
            # Those arrested in the course of an event are its casualties, not another event.
            return
        buried = trigger.kind == "massgrave" and current is not None and not self._found(current)
        if current is None or not current.takes(trigger.kind) or buried or self._splits(current, trigger):
            start = self.last + 1 if current else self.sentence.start
            word = self.mentions.words[trigger.at]
            joined = word[:1] in {"و", "ف"} and past_verb(word) and bool(self.frames)
            # "بسط سيطرته يوم الثلاثاء على الموصل ونهب": the day and the town are of what was told before.
            current = self._open(trigger.at if joined else _clause_start(self.mentions, trigger.at, start))
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

    def _found(self, current: Frame) -> bool:
        """Whether the dead told of were found: "العثور على 35 جثة في مقبرة جماعية"; buried there they are known."""
        return any(self.mentions.words[i] in word_set("finding") for t in current.tolls for i in range(t.at - 4, t.at))

    def _done_to_it(self, trigger: Trigger) -> bool:
        """Whether a verb does something to what was found just before: "وفجرته", "وأحرقها"."""
        word = self.mentions.words[trigger.at]
        return trigger.kind in {"explosion", "burn", "disrupt"} and word.endswith(("ته", "تها", "وه", "وها", "تهما"))

    def _spanned(self) -> list[Frame]:
        """The events with their stretches of the sentence, the first from its head."""
        if not self.frames:
            return self.inner
        starts, frames = self.starts, self.frames
        starts[0] = self.head
        order = sorted(range(len(frames)), key=lambda i: starts[i])
        for rank, index in enumerate(order):
            stop = starts[order[rank + 1]] if rank + 1 < len(order) else self.sentence.stop
            frames[index].spans = [range(starts[index], max(stop, starts[index] + 1))]
        for frame in frames:
            frame.spans = [part for span in frame.spans for part in _without(span, [f.spans[0] for f in self.inner])]
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
        harmed = current.family == "harm" and any(t.status in {"killed", "wounded"} for t in current.tolls)
        hosts = current.family in {"violence", "crowd"} or harmed
        return hosts and held and not another_scene(self.mentions, self.last, arrest.at)

    def _belongs(self, toll: Toll, current: Frame) -> bool:
        """Whether a toll is of the event told last in the sentence."""
        following = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
        next_to = following is not None and following.at == toll.people.last and following.verb is None
        only_harm = not current.triggers and following is not None and self.mentions.words[following.at][:1] == "ب"
        if next_to and toll.people.own_number and not only_harm:
            # "قتلى قصف": the dead of what comes next; in "قتل قيادي ومرافقه بضربة" both are of the strike.
            return False
        if current.family not in {"violence", "crowd", "harm", *CUSTODY}:
            return False
        if toll.status in {"killed", "wounded"} and current.family in CUSTODY:
            # "خطفوا موظفًا ثم قتلوه": the one abducted.
            pronoun = self.mentions.words[toll.at].endswith(("وه", "وها", "وهم", "ته", "تهم"))
            return current.family == "abduct" and pronoun
        previous = max([t.at for t in current.triggers] + [t.at for t in current.tolls])
        if another_scene(self.mentions, previous, toll.at) or self._set_off(toll, previous) is not None:
            return False
        return not self._of_another_place(toll, current) and not self._of_the_other_side(toll, current, previous)

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
        openers = word_set("meanwhile") | word_set("before background")
        at = next((i for i in range(toll.at - 1, previous, -1) if mentions.words[i] in openers), None)
        if at is not None and _sets_apart(mentions.words, at):
            following = next((i for i in self.items if isinstance(i, Trigger) and i.at > toll.at), None)
            other_kind = following is not None and bool(self.frames) and not self.frames[-1].takes(following.kind)
            if other_kind or self._placed_apart(toll, at):
                return at
        _, dates = own_places_and_dates(mentions, range(toll.at, min(toll.at + 12, self.sentence.stop)))
        _, earlier = own_places_and_dates(mentions, range(self.sentence.start, toll.at))
        other = bool(dates and earlier) and dates[0].date_from != earlier[-1].date_from
        return at if other else None

    def _placed_apart(self, toll: Toll, at: int) -> bool:
        """Whether "فيما" or "كما" puts a toll at a place of its own, other than those named before it."""
        tolls = (t for t in self.items if isinstance(t, Toll))
        later = next((t.at for t in tolls if t.at > toll.at and t.status == toll.status), self.sentence.stop)
        end = min(self.sentence.stop, later)
        after, _ = own_places_and_dates(self.mentions, range(at, end))
        before, _ = own_places_and_dates(self.mentions, range(self.sentence.start, at))
        ids = {p.place.place_id for p in before}
        return bool(before and after) and not any(p.place.place_id in ids for p in after) and after[0].role == "at"

    def _of_another_place(self, toll: Toll, current: Frame) -> bool:
        """The same status again, behind another place: "372 قتيلاً في بغداد … تلتها الأنبار بـ238"."""
        again = [t for t in current.tolls if t.status == toll.status and not t.part_of_total and t.at < toll.at]
        if not again or toll.part_of_total or current.family != "harm":
            return False
        between = range(again[-1].at + 1, toll.people.first)
        places = self.mentions.places_by_word.within(between)
        return any(p.kind in {"governorate", "city", "town"} for p in places)

    def _splits(self, current: Frame, item: Trigger) -> bool:
        """Whether a trigger that could join the event before it tells of another one."""
        mentions, words = self.mentions, self.mentions.words
        if not current.triggers:
            # "قتل خمسة … في هجمات أخرى": the dead are those of the attacks behind them.
            return False
        if item.kind == "burn" and current.family == "crowd":
            # What a crowd burns belongs to its riot, whatever it protests against.
            return False
        if another_scene(mentions, self.last, item.at):
            return True
        set_off = word_set("sets off a cause") | word_set("one of a count")
        if any(words[i] in set_off for i in range(self.last + 1, item.at)):
            return True
        meanwhile = item.verb is not None and _sets_apart(words, item.at - 1)
        if meanwhile and item.kind in _APART - current.kinds:
            # "بينما اغتال مجهولون موظفًا"
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
        apart = any(_sets_apart(words, i) for i in range(self.last + 1, item.at))
        if item.definite and apart and words[item.at][:2] != "ال" and self._elsewhere(item):
            # "بينما واصل طلبة الحلة اعتصامهم"
            return True
        if not current.triggers or item.definite:
            return False
        if all(t.definite for t in current.triggers) and any(w in word_set("time before") for w in between):
            # "وجاء الهجوم بعد ساعات من تعرض قافلة لهجوم": one known already, and another before it.
            return True
        if self._another_day(item):
            return True
        joined = words[item.at][:1] == "و" or words[item.at - 1] in word_set("joins clauses")
        return joined and self._elsewhere(item)

    def _another_day(self, item: Trigger) -> bool:
        """A verb at the head of a clause with a day of its own: "أحرقوا الأربعاء القنصلية، أطلق رجال الخميس النار"."""
        words = self.mentions.words
        heads = is_punctuation(words[item.at - 1]) or any(_sets_apart(words, i) for i in range(self.last + 1, item.at))
        if item.verb is None or not heads:
            return False
        _, near = own_places_and_dates(self.mentions, range(item.at, min(item.at + 6, self.sentence.stop)))
        _, before = own_places_and_dates(self.mentions, range(self.sentence.start, item.at))
        days = [d[0].date_from for d in (near, before[-1:]) if d and d[0].kind in {"day", "night"}]
        return len(days) == 2 and None not in days and days[0] != days[1]

    def _elsewhere(self, item: Trigger) -> bool:
        """Whether another day or place stands behind a word than before it."""
        before, before_dates = own_places_and_dates(self.mentions, range(self.sentence.start, item.at))
        after, after_dates = own_places_and_dates(self.mentions, range(item.at, self.sentence.stop))
        if before_dates and after_dates and before_dates[-1].date_from != after_dates[0].date_from:
            return True
        moved = bool(before and after) and before[-1].place.place_id != after[0].place.place_id
        return moved and after[0].role == "at"


def _without(span: range, clauses: list[range]) -> list[range]:
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


def _gives_time(mentions: Mentions, sentence: range, trigger: Trigger) -> bool:
    """An event known already that only says when: "وبعد ساعات على الضربات، قصفت"."""
    words = mentions.words
    head = words[sentence.start : trigger.at]
    closes = trigger.at + 1 < sentence.stop and is_punctuation(words[trigger.at + 1])
    return trigger.definite and closes and len(head) <= 4 and bool(head) and head[0] in word_set("time before")


def _names_the_scene(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether an event known already only says where: "مكان القصف"."""
    before = mentions.words[trigger.at - 1] if trigger.at else ""
    return trigger.verb is None and trigger.definite and before.lstrip("ولب") in word_set("scene")


def _of_the_dead(toll: Toll, triggers: list[Trigger]) -> bool:
    """Dead who are buried or dug up: "شيّع الآلاف جثامين الضحايا", "مقبرة جماعية تضم رفات 50"."""
    if not triggers or toll.status != "killed" or not toll.count_noun:
        return False
    before = [t for t in triggers if t.at < toll.at]
    if not before or before[-1].kind not in {"funeral", "massgrave"}:
        return False
    unnumbered = toll.people.quantity.low is None and toll.at - before[-1].at <= _MOURNED
    # "تشييع قتلى قصف": the dead of what comes next.
    of_the_next = any(t.at == toll.at + 1 for t in triggers)
    return (unnumbered and not of_the_next) or not any(t.at > toll.at for t in triggers)


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
