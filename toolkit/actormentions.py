"""Find every mention of an actor, and who is meant by words that only point back: "التنظيم", "القوة", "قواته"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import compress, takewhile

from ._losers import loser
from ._pronouns import agrees
from ._tellers import tells
from .actors import UNIDENTIFIED, Actor, ActorMention, head_rows, heads_of, may_name, mention_at
from .arabic import Text, readings, word_cache
from .clauses import past_verb
from .nationalities import government_of
from .vocabulary import any_of, has_article, holds_stem, nouns, plays, verbs, word_set

# How many words back a force may stand that "الجيش", "القوة" or "قواته" speaks of.
_FORCE_REACH = 80
# How many words before "its forces" a capital or country may stand that speaks of them.
_STATE_REACH = 3
# How many words before "its members" a family may stand whose they are.
_KIN_REACH = 8
# How many words before "its men" another may stand whose they are by the gender of the pronoun.
_OWNER_REACH = 30
# How many words before "its men" it may stand that they were lost.
_LOST_REACH = 6
# How many words open a sentence.
_OPENING = 4
_SIDES_WITH_FORCES = frozenset({"force", "group", "coalition"})


@word_cache
def _speaks_for(word: str) -> bool:
    return plays(word, "speaks for")


@word_cache
def _of_clothes(word: str) -> bool:
    return plays(word, "clothes")


def _speaks(words: list[str], mention: ActorMention, start: int) -> bool:
    """Whether what a sentence tells is told by an actor: "قال الجيش الأمريكي", "بيان لوزارة الدفاع التركية"."""
    before = words[max(start, mention.first - 4) : mention.first]
    return mention.tells in {"speaker", "rank"} or any(map(_speaks_for, before))


def _clothes(words: list[str], mention: ActorMention, start: int) -> bool:
    """Whether a force is only what gunmen are dressed as: "يرتدون زي الشرطة", "بملابس مغاوير الداخلية"."""
    return any(map(_of_clothes, words[max(start, mention.first - 2) : mention.first]))


def _alone(text: Text, mention: ActorMention) -> bool:
    """Whether "وحده" is "alone" rather than a unit, "وحدة", which is folded like it: "خلال تشرين الأول وحده"."""
    word = text.words[mention.first]
    if mention.last - mention.first > 1 or word.text not in word_set("alone, like a unit"):
        return False
    return text.raw[slice(*text.span(word.start, word.end))].endswith("ه")


class _Pointing:
    """Who is meant by words that only point back, as the mentions of an article are found from first to last."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.found: list[ActorMention] = []
        self.speaker: ActorMention | None = None
        # The groups named so far, and the gunmen told of last.
        self.groups: list[ActorMention] = []
        self.gunmen: ActorMention | None = None
        # The army that counted its own dead, whose sentences before told of nobody else.
        self.counted: str | None = None

    def enter(self, sentence: range) -> None:
        """Begin a sentence; "وأضاف البيان أن" goes on in the name of the speaker before it."""
        opening = self.words[sentence.start : sentence.start + _OPENING]
        again = any_of(opening[:3], "same speaker")
        if self.speaker is None or self.speaker.actor.name != self.counted:
            self.counted = None
        goes_on = again and any(verbs("say_verbs", word) for word in opening[:2])
        # "كما قتل ثلاثة جنود", not "وفي بعقوبة قتل جندي".
        elsewhere = any(word.removeprefix("و") in word_set("preposition") for word in opening[:1])
        if not goes_on and (self.counted is None or elsewhere or not any_of(opening[1:], "soldiers of a count")):
            self.speaker = None
        self.start = sentence.start

    def add(self, mention: ActorMention) -> None:
        """Keep a mention; who speaks is whose words follow."""
        self.found.append(mention)
        actor = mention.actor
        named = actor.name != UNIDENTIFIED
        if actor.kind == "group" and named:
            self.groups.append(mention)
        # "مسلحون" told of anew are others than the group named before, "مئة جهادي" are of it.
        if actor.group == "militants" and (named or self.words[mention.first].endswith(("ون", "ين"))):
            self.gunmen = mention
        if named and actor.kind in _SIDES_WITH_FORCES and _speaks(self.words, mention, self.start):
            self.speaker = mention

    def count(self, mention: ActorMention) -> None:
        """Note that an army tells how many of its own were harmed: "أعلن الجيش الأميركي مقتل أربعة من جنوده"."""
        many = self.words[mention.first - 1] == "من" and self.words[mention.first - 2] not in word_set("one of two")
        if many and self.speaker is not None and self.speaker.actor.group == "soldiers":
            self.counted = self.speaker.actor.name

    def resolve(self, mention: ActorMention) -> ActorMention | None:
        """A mention that points back as the actor it points to; none where it names nobody."""
        if mention.points == "group":
            # "فصائل من الحشد": the name behind says whose.
            behind = self.words[mention.last : mention.last + 1]
            indefinite = mention.actor.name == UNIDENTIFIED and not has_article(self.words[mention.first])
            return mention if indefinite and behind == ["من"] else self._group(mention)
        if mention.points == "gunmen":
            return self._gunmen(mention)
        if mention.points == "own":
            return self._own(mention)
        return self._force(mention)

    def _as(self, mention: ActorMention, other: ActorMention) -> ActorMention:
        # "Only where said": the nationality of what the word points to is not that of the word, nor is "الجيش" Iraqi
        # where it is that of another state.
        same = other.actor.name == mention.actor.name or mention.actor.nationality is None
        nation = mention.actor.nationality if same else other.actor.nationality
        return replace(mention, actor=replace(other.actor, nationality=nation))

    def _group(self, mention: ActorMention) -> ActorMention | None:
        """The group named last of those so called, "التنظيم" of those called "تنظيم …"; else that named last of all."""
        head = self.words[mention.first].removeprefix("ال").removeprefix("لل")
        if head in word_set("enemy"):
            return self._enemy(mention)
        so_called = (m for m in reversed(self.groups) if head in heads_of(m.actor.name))
        found = next(so_called, None)
        if found is None and head not in word_set("only of its own name"):
            found = next(reversed(self.groups), None)
        if found is not None:
            return replace(mention, actor=found.actor)
        return mention if mention.actor.name else None

    def _enemy(self, mention: ActorMention) -> ActorMention | None:
        """Islamic State, where it was named before: "تصدت قواتنا لداعش … وأطلق العدو صواريخ", not "العدو الأمريكي"."""
        known = next((m for m in reversed(self.groups) if m.actor.name == "Islamic State"), None)
        described = any(map(has_article, self.words[mention.last : mention.last + 1]))
        return None if known is None or described else replace(mention, actor=known.actor)

    def _gunmen(self, mention: ActorMention) -> ActorMention:
        """Whose gunmen known already are: "المسلحون" are those told of last, of a group or of nobody."""
        return self._as(mention, self.gunmen) if self.gunmen is not None else mention

    def _before(self, mention: ActorMention) -> Iterator[ActorMention]:
        """Mentions not far before, the nearest first."""
        return takewhile(lambda m: mention.first - m.last < _FORCE_REACH, reversed(self.found))

    def _near(self, mention: ActorMention) -> list[ActorMention]:
        """Named forces and groups not far before, the nearest first."""
        before = self._before(mention)
        return [m for m in before if m.actor.kind in _SIDES_WITH_FORCES and m.actor.name != UNIDENTIFIED]

    def _own(self, mention: ActorMention) -> ActorMention | None:
        """Forces of the one who speaks, else of the one named last; "قالت أنقرة إن قواتها": of that state."""
        # "اتهمت واشنطن كتائب حزب الله بالهجوم، ونفذت قواتها": a verb joined to the first has its subject's forces.
        joined = self.words[mention.first - 1][:1] == "و" and past_verb(self.words[mention.first - 1])
        begin = self.start if joined else max(self.start, mention.first - _STATE_REACH)
        for at in range(begin, mention.first):
            word = self.words[at]
            before = self.words[at - 1 : at] if at > self.start else []
            if before and (before[0] in word_set("preposition") or before[0] in word_set("led by")):
                # "جماعات متحالفة مع إيران على قواتها", "التحالف بقيادة واشنطن بأن طائراته"
                continue
            state = next((of for reading in readings(word) if (of := government_of(reading.stem))), None)
            if state is not None:
                forces = Actor(state.replace("Government of", "Military Forces of", 1), "soldiers", None, "force")
                return replace(mention, actor=forces)
        lost = self._lost(mention)
        if lost is not None:
            return self._as(mention, lost)
        near = self._near(mention)
        kin = any(
            plays(word, "families") for word in self.words[max(self.start, mention.first - _KIN_REACH) : mention.first]
        )
        if kin and plays(self.words[mention.first], "members, also of a family"):
            # "فقدت عائلة ستة من أفرادها"
            return None
        if self.words[mention.first].endswith("نا"):
            # "وعثرت قواتنا": a force speaks, whatever group was named last.
            near = [m for m in near if m.actor.kind != "group"]
        told = (m for m in self.found[-1:] if m.tells in {"rank", "speaker"} and m.first >= self.start)
        owner = self.speaker or next(told, None) or (near[0] if near else None)
        # "قال قائد الشرطة إن قواته" speaks of his.
        man = owner is not None and owner.tells == "rank"
        if owner is not None and not man and not agrees(self.words, owner, self.words[mention.first]):
            # "هاجم التنظيم نقطة للشرطة … ثلاثة من عناصره"
            beside = (m for m in near if mention.first - m.last < _OWNER_REACH)
            owner = next((m for m in beside if agrees(self.words, m, self.words[mention.first])), owner)
        return self._as(mention, owner) if owner else None

    def _lost(self, mention: ActorMention) -> ActorMention | None:
        """Who lost "its men": "هاجم التنظيم الجيش وفقد سبعة من عناصره"."""
        reach = range(mention.first - 1, max(self.start, mention.first - _LOST_REACH) - 1, -1)
        at = next((i for i in reach if self.words[i] in word_set("lost")), None)
        return None if at is None else loser(self.words, self.found, range(self.start, mention.first), at)

    def _force(self, mention: ActorMention) -> ActorMention | None:
        """
        Whose a force without a country is.

        "جنديا من الفرقة المدرعة" in a statement of the American army is American; "الجيش" is the one named before with
        its country, "القوة" whatever force was named last.
        """
        following = self.words[mention.last : mention.last + 1]
        of_nobody = bool(following) and following[0] in word_set("of nobody")
        military = self.speaker is not None and self.speaker.actor.group == "soldiers"
        if mention.actor.group == "soldiers" and self.speaker is not None and military and not of_nobody:
            return self._as(mention, self.speaker)
        word = self.words[mention.first]
        heads = {reading.stem for reading in readings(word)}
        # "القوات الأمنية" are not "القوات البرية" told of before.
        named = (
            m for m in self._before(mention) if m.actor.name and m.actor.group in {mention.actor.group, "peshmerga"}
        )
        same = next((m for m in named if any(r.stem in heads for r in readings(self.words[m.first]))), None)
        if same is None and heads & word_set("soldiers told of again") and has_article(word):
            # "دهمت قوة أمريكية منزلا … وقتل الجنود رجلا"
            armies = (m for m in self._before(mention) if m.actor.name and m.actor.group == "soldiers")
            same = next((m for m in armies if m.actor.kind == "force"), None)
        if same is None and heads & word_set("unit told of again"):
            same = self._owner_of_unit(mention)
        if same is not None and not of_nobody:
            return self._as(mention, same)
        forces = [m for m in self._near(mention) if m.actor.kind != "group"]
        of_a_kind = mention.actor.group not in {None, "soldiers"}
        if forces and heads & word_set("the force") and has_article(word) and not of_a_kind:
            return self._as(mention, forces[0])
        here = (m for m in reversed(self.found) if m.first >= self.start)
        source = next((m for m in here if m.tells in {"source", "rank"}), None)
        if heads & word_set("patrol") and source is not None and source.actor.group == "police":
            # "قال مصدر في الشرطة إن عبوة انفجرت على دورية"
            return self._as(mention, source)
        if heads & word_set("column"):
            # Trucks of whom nobody says: the name behind them tells, if there is one.
            return replace(mention, actor=replace(mention.actor, kind="column"))
        return mention if mention.actor.name else None

    def _owner_of_unit(self, mention: ActorMention) -> ActorMention | None:
        """Whose a unit told of before was: "رتل إمداد للتحالف" and then "رتلا مماثلا", "الأرتال"."""
        rows = head_rows(self.words[mention.first])
        # "قال مصدر في الشرطة إن مسلحين كمنوا لدورية": no gunmen have one.
        named = (m for m in self._before(mention) if m.actor.name and m.actor.name != UNIDENTIFIED)
        return next((m for m in named if any(rows & head_rows(w) for w in self.words[m.first - 3 : m.first])), None)


def find_actors(text: Text, published: date | None = None) -> list[ActorMention]:
    """
    Find every mention of an actor, left to right.

    A name counts once, as the longest; "مسلحو تنظيم داعش" is a mention of gunmen followed by one of the group, and
    the reader of both lets the name win. A word that points back takes the actor named before it.

    Parameters
    ----------
    text
        The article.
    published
        Its day of publication: "التحالف" of 2005 is not that of 2016.
    """
    words = text.spelled
    pointing = _Pointing(words)
    for sentence in text.sentences:
        pointing.enter(sentence)
        after = sentence.start
        for at in compress(sentence, map(may_name, words[sentence.start : sentence.stop])):
            mention = mention_at(text, words, at, sentence.stop, published) if at >= after else None
            if mention is not None and (_clothes(words, mention, sentence.start) or _alone(text, mention)):
                after, mention = max(mention.last, at + 1), None
            if mention is not None and mention.points:
                if mention.points == "own":
                    pointing.count(mention)
                mention = pointing.resolve(mention)
            if mention is not None and _describes(words, mention):
                mention = replace(mention, actor=replace(mention.actor, kind="armed"))
            if mention is not None and _describes_a_group(words, mention, pointing.found):
                mention = None
            if mention is not None:
                told = tells(words, mention, sentence)
                pointing.add(replace(mention, tells=told) if told else mention)
                after = mention.last
    return pointing.found


def _one_gunman(words: list[str], mention: ActorMention) -> bool:
    word = words[mention.first]
    if mention.actor.name != UNIDENTIFIED or holds_stem(word, "suicide bomber, any form"):
        return False
    return any(n.row["group"] == "militants" and n.form.number == "singular" for n in nouns("people", word))


def _describes(words: list[str], mention: ActorMention) -> bool:
    """Whether a gunman is an adjective that says how, not who: "هجوم مسلح", "تعرض مسلح"; "رجل مسلح" is a gunman."""
    unknown = words[mention.first].removeprefix("ال") in word_set("unknown, any form")
    if mention.actor.name != UNIDENTIFIED and not unknown:
        return False
    before = words[mention.first - 1] if mention.first else ""
    # "تعرض" is a verb but for "تعرض مسلح على نقطة".
    assault = plays(before, "assault or was exposed") and words[mention.last : mention.last + 1] == ["علي"]
    if not (nouns("event_nouns", before) or assault) or has_article(words[mention.first]) != has_article(before):
        return False
    return unknown or _one_gunman(words, mention)


def _describes_a_group(words: list[str], mention: ActorMention, found: list[ActorMention]) -> bool:
    """As in "تنظيم داعش الإرهابي"."""
    named = bool(found) and found[-1].last == mention.first and found[-1].actor.name != UNIDENTIFIED
    return named and _one_gunman(words, mention) and has_article(words[mention.first])
