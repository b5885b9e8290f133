"""Tell whether a word of an event goes on with the event told last in its sentence, or tells of another."""

from __future__ import annotations

from ._openers import another_day, clause_opener, elsewhere, meanwhile, sets_apart, verb_clause
from ._tollsapart import TollsApart
from .clauses import is_punctuation, past_verb
from .frames import TAKES, Frame, another_scene, own_places_and_dates
from .targets import two_armed_sides
from .triggers import Trigger
from .vocabulary import verbs, word_set, words_of

# Acts that another subject does elsewhere, where "while" sets them off.
_APART = frozenset({"assassinate", "abduct", "explosion", "shelling"})
# How far apart nouns of one list stand.
_LISTED = 4
# How far behind the dead the words "in acts of violence" may stand.
_VIOLENCE = 6


class EventsApart(TollsApart):
    """What a sentence has told so far, and whether the next word of an event belongs to it."""

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
        if item.verb is None and item.count is None and last.count is not None and item.at == last.at + 1:
            # "214 هجومًا وقصفًا": one count of both.
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
        pairs = word_set("in addition to")
        return any(words[i] in word_set("besides") or " ".join(words[i - 1 : i + 1]) in pairs for i in between)

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
