"""Gather what the words of an event say of people, beside its weapons and its course, for its type."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise, takewhile

from ._cached import cached_property
from ._courseclues import CourseClues
from ._fights import (
    ON_WHOM,
    aimed_at_somebody,
    assault_on_the_ground,
    attacks_on_bases,
    attacks_on_own_forces,
    attacks_on_people,
    never_at_hand,
)
from ._toll import Toll
from .actors import FORCES, ActorMention
from .arabic import word_cache
from .clauses import is_punctuation
from .doers import doer
from .frames import Frame
from .harm import harm_masdar
from .mentions import Mentions
from .people import of_protesters
from .vocabulary import any_of, each_among, holds_stem, is_common, nouns, plays, word_set, words_of

# What forces do when it is over.
_AFTERWARDS = frozenset({"arrest", "disrupt", "raid"})
UNARMED = frozenset({"civilians", "women", "children", "journalists", "officials"})
# How far behind the harmed it may stand who most of them were.
_OF_THEM = 5
# How far behind who speaks "that" may stand: "قالت الشرطة في الموصل إن".
_SAID = 8
# How far before blowing himself up it may be said that a bomber tried: "حاول انتحاري تفجير نفسه".
_TRIED = 3
# How far behind the dead the operation may stand in whose course they fell, with a day between.
_ON_A_MISSION = 5
# How far behind the wounded the bullets may stand that hit them.
_BY_SHOTS = 14


def _mixed(toll: Toll) -> bool:
    """Whether a toll is of people of several kinds, or a part of one: "84 من البيشمركة والمدنيين"."""
    return toll.part_of_total or toll.people.group == "people"


@word_cache
def _of_a_base(word: str) -> bool:
    """Whether a word names a base or the interests of a state."""
    return word in word_set("interests of a state") or holds_stem(word, "part of a base's name")


@word_cache
def _of_a_protest(word: str) -> bool:
    """Whether a word names protesters or their gathering."""
    return of_protesters(word) or any(n.row["trigger"] == "protest" for n in nouns("event_nouns", word))


class Clues(CourseClues):
    """What the words of an event say of people, beside its weapons and its course."""

    def __init__(self, mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> None:
        super().__init__(mentions, frame)
        # "وفقا للشرطة": who only tells of it took no part.
        named_actors = mentions.actors_by_word.within(*_without_arrests(frame))
        self.names = {m.actor.name for m in named_actors}
        self.victims = {t.people.group for t in tolls}
        self.groups = {m.actor.group for m in named_actors if self._took_part(m)}
        self.gunmen = "militants" in self.groups
        self.forces = bool(self.groups & FORCES)
        self.statuses = {t.status for t in tolls}
        self.killed = "killed" in self.statuses
        self.killed_groups = {t.people.group for t in tolls if t.status == "killed"}

    def _took_part(self, mention: ActorMention) -> bool:
        """
        Whether somebody named did or suffered something.

        "وقالت الشرطة في الموصل إن مسلحين قتلوا": the police only tell; "إنها قتلت" has them for its subject, and gunmen
        who are told to be dead fought somebody.
        """
        if mention.tells != "speaker" or mention.actor.group not in FORCES or "militants" in self.victims:
            return mention.tells not in {"source", "rank"}
        behind = self.mentions.words[mention.last : mention.last + _SAID]
        # "أعلنت شرطة النجف مقتل ثلاثة محتجين"
        deaths = any(map(harm_masdar, behind[:2]))
        return not deaths and not any_of(behind, "opens a clause")

    @property
    def on_forces(self) -> bool:
        """Whether forces are named or harmed, other than the guards of somebody unarmed who was killed."""
        if self.killed_groups & UNARMED and self.any_of("goes with somebody"):
            # "قتل عضو مجلس وشرطي يرافقه"
            return False
        guards = bool(self.killed_groups & UNARMED) and not self.killed_groups & FORCES
        return self.forces or (bool(self.victims & FORCES) and not guards)

    @property
    def bomber_stopped(self) -> bool:
        """As in "قتلت الشرطة انتحاريا حاول تفجير نفسه", "قبل أن يفجر نفسه": he only tried, and nobody else died."""
        words, dead = self.mentions.words, [t for t in self.frame.tolls if t.status == "killed"]
        only = bool(dead) and self.victims == {"militants"} and self.forces
        tried = (i for t in self.frame.triggers for i in range(max(0, t.at - _TRIED), t.at))
        return only and any(words[i] in words_of("tried", "so long before") for i in tried)

    @property
    def on_a_mission(self) -> bool:
        """Whether they died in the course of an operation of theirs: "مقتل جندي خلال عملية عسكرية", "في مهمة في"."""
        words = self.mentions.words
        starts = (t.people.last for t in self.frame.tolls if t.status == "killed")
        near = (i for start in starts for i in range(start, min(start + _ON_A_MISSION, len(words) - 2)))
        leads = (i for i in near if words[i] == "في" or words[i] in word_set("in the course of"))
        return any(" ".join(words[i + 1 : i + 3]) in word_set("mission of a soldier") for i in leads)

    @property
    def killed_militants(self) -> bool:
        """Whether militants are among the dead."""
        return "militants" in self.killed_groups

    @cached_property
    def took_people(self) -> bool:
        """Whether gunmen broke in or attacked only to take people who were no forces: "اقتحموا قرية وخطفوا 12"."""
        came = self.frame.kinds <= {"storm", "attack", "target", "raid", "abduct"}
        unarmed = not self.victims & FORCES and not self.forces
        taken = self.statuses == {"abducted"} and not self.told_killed
        return came and taken and self.gunmen and unarmed

    @property
    def shot_at_a_car(self) -> bool:
        """Whether only a car, a house or people in it were shot at: "فتح الجنود النار على سيارة مدنية وقتلوا خمسة"."""
        if self.gunmen or self.victims & (FORCES | {"militants"}) or not self.statuses & {"killed", "wounded"}:
            return False
        words, span = self.mentions.words, self.frame.spans[0]
        for at in each_among(words, span, word_set("fire")):
            behind = range(at + 2, min(at + 5, span.stop)) if any_of(words[at + 1 : at + 2], "upon") else range(0)
            thing = next(each_among(words, behind, word_set("unarmed thing")), None)
            if thing is None or thing in self.mentions.armed:
                continue
            owners = self.mentions.actors_by_word.within(range(thing + 1, thing + 3))
            return not any(m.actor.group in FORCES for m in owners)
        return False

    @property
    def killed_at_home(self) -> bool:
        """Whether villagers were killed whose houses were burnt: none of the crowd, nor of forces."""
        unarmed = self.killed_groups <= UNARMED | {"people", None}
        return self.killed and unarmed and not self.forces and any(plays(w, "house") for w in self.words)

    @cached_property
    def taker(self) -> str | None:
        """Who took a place."""
        names = (doer(self.mentions, self.frame, span) for span in self.frame.spans)
        return next((name for name in names if name), None)

    @property
    def off_duty(self) -> bool:
        """Whether one of the harmed was off duty, or his family with him: "شرطي خارج واجبه", "قتل ضابط وزوجته"."""
        words, out, duty = self.words, word_set("outside"), word_set("off duty")
        outside = not out.isdisjoint(words) and any(a in out and b in duty for a, b in pairwise(words))
        return outside or (bool(self.victims & FORCES) and not word_set("his family").isdisjoint(self._bare))

    @cached_property
    def _bare(self) -> frozenset[str]:
        return frozenset(w.removeprefix("و") for w in self.words)

    @property
    def got_through(self) -> bool:
        """Whether what was repelled went off or harmed forces: "تصدت لثلاث عجلات مفخخة، وانفجرت الأخيرة"."""
        went_off = any(t.kind == "explosion" and t.verb is not None for t in self.frame.triggers)
        return went_off or bool(self.victims & FORCES) or "people" in self.victims

    @cached_property
    def forces_apart(self) -> bool:
        """Whether forces are named other than as some of the harmed: "31 شخصا، معظمهم من القوات الأمنية"."""
        last = max((t.people.last for t in self.frame.tolls), default=0)
        several = len({t.people.group for t in self.frame.tolls}) > 1
        some = (range(t.people.first, t.people.last + _OF_THEM) for t in self.frame.tolls if several or _mixed(t))
        harmed = {*range(last, last + _OF_THEM), *chain.from_iterable(some)}
        named = self.mentions.actors_by_word.within(*self.frame.spans)
        # "سجلت الأجهزة الأمنية 27 هجوما": who counts them.
        harmed |= {m.first for m in named if m.first and plays(self.mentions.words[m.first - 1], "keeps count")}
        harmed |= self._most_of_the_harmed
        # "تعرضت قواته لـ151 هجوما": forces by a pronoun.
        forces = [m for m in named if (m.actor.group in FORCES or m.points == "own") and m.first not in harmed]
        # "وفق إحصاء للتحالف نفذ 45 هجوما على مواقعه": who counts them may be whom they are on.
        theirs = bool(forces) and self.any_of("own seat")
        return any(theirs or self._took_part(m) for m in forces)

    @cached_property
    def _most_of_the_harmed(self) -> frozenset[int]:
        """Words that tell who most of the harmed were, up to the next sign: "معظمهم من الجيش والحشد الشعبي"."""
        words = self.mentions.words
        most: set[int] = set()
        for at in self.frame.words_where(words, word_set("most of them").__contains__):
            if any(0 <= at - t.people.last < _OF_THEM for t in self.frame.tolls):
                stop = self.mentions.text.sentence_at(at).stop
                most.update(takewhile(lambda i: not is_punctuation(words[i]), range(at, stop)))
        return frozenset(most)

    @cached_property
    def on_the_unarmed(self) -> bool:
        """Whether attacks are on people without arms: "أربع هجمات على الرعاة"."""
        return attacks_on_people(self.mentions, self.frame, UNARMED)

    @cached_property
    def on_somebody_unarmed(self) -> bool:
        """Whether one attack is on somebody without arms: "استهدف هجوم مسلح شيخ عشيرة"."""
        return aimed_at_somebody(self.mentions, self.frame, UNARMED | {"medics", "pilgrims"})

    @cached_property
    def gunmen_first(self) -> bool:
        """Whether gunmen stand before what is told of them, and nobody before them."""
        named = self.mentions.actors_by_word.within(*self.frame.spans)
        first = next((m for m in named if not m.tells), None)
        return first is not None and first.actor.group == "militants" and first.first < self.frame.first

    @property
    def gunmen_attacked(self) -> bool:
        """Whether gunmen are those who attacked, whatever they attacked: "هاجم مسلحون القنصلية التركية"."""
        verbs = {t.at + 1 for t in self.frame.triggers if t.kind in {"attack", "target"} and t.verb is not None}
        named = self.mentions.actors_by_word.within(*self.frame.spans) if verbs else ()
        behind = any(m.first in verbs and m.actor.group == "militants" for m in named)
        return behind or (bool(verbs) and self.gunmen_first)

    @cached_property
    def at_a_base(self) -> bool:
        """Whether a base or the interests of a state are named."""
        words = self.mentions.words
        return any(i not in self._most_of_the_harmed for i in self.frame.words_where(words, _of_a_base))

    @cached_property
    def on_own_forces(self) -> bool:
        """Whether an attack is on forces of the country."""
        return attacks_on_own_forces(self.mentions, self.frame)

    @property
    def on_the_ground(self) -> bool:
        """Whether forces or a group attack a place where people live."""
        return not self.weapons and assault_on_the_ground(self.mentions, self.frame, self.taker)

    @property
    def own_forces_harmed(self) -> bool:
        """Whether those harmed are forces of the country: "قتل ثلاثة شرطيين بهجوم"."""
        people = [t.people for t in self.frame.tolls if not t.part_of_total]
        return any(p.group in FORCES and p.nationality in {None, "Iraqi"} for p in people)

    @property
    def on_bases(self) -> bool:
        """Whether it speaks of attacks on bases, or by who only attacks these, of no stated kind."""
        from_afar = attacks_on_bases(self.mentions, self.frame) or never_at_hand(self.mentions, self.frame)
        return from_afar and not self.weapons and not self.killed_militants

    @cached_property
    def hit_by_shots(self) -> bool:
        """Whether people were wounded by bullets, which the codebook calls grave: "أصيب متظاهران بطلقات في البطن"."""
        words = self.mentions.words
        shots = (w for w in self.mentions.weapons_by_word.within(*self.frame.spans) if w.weapon == "small arms")
        by_them = (w for w in shots if words[w.first][:1] == "ب" and not any_of(words[w.last : w.last + 2], "harmless"))
        harmed = [t for t in self.frame.tolls if t.status == "wounded" and t.people.group not in FORCES]
        return any(0 < w.first - t.at <= _BY_SHOTS for w in by_them for t in harmed)

    @cached_property
    def shots_at_a_crowd(self) -> bool:
        """Whether forces open fire on protesters: "فتحت قوات مكافحة الشغب النار على محتجين", "على تظاهرة"."""
        words = self.mentions.words
        shots = (t.at for t in self.frame.triggers if t.kind == "shoot")
        behind = (i for at in shots for i in range(at + 2, min(at + ON_WHOM, len(words))))
        aimed = (i for i in behind if words[i - 1] in word_set("upon") and _of_a_protest(words[i]))
        return self.forces and any(not is_common(words, i) for i in aimed)

    @property
    def shot_at_protests(self) -> bool:
        """Whether people are shot in an article on protests, and no gunmen are named."""
        unarmed = self.victims <= UNARMED | {"people", "protesters", None} and not self.gunmen
        shots = "small arms" in self.weapons or self.any_of("fire")
        return self.about_protests and unarmed and shots and bool(self.victims)


def _without_arrests(frame: Frame) -> list[range]:
    """Stretches of an event but those that only tell who was caught afterwards: the police took no part in it."""
    later = frame.spans[1:]
    caught = [s for s in later if (kinds := {t.kind for t in frame.triggers if t.at in s}) and kinds <= _AFTERWARDS]
    return [s for s in frame.spans if s not in caught]
