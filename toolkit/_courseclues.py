"""Gather what the words of an event say of its course: an attack, a battle, a protest, dead who were found."""

from __future__ import annotations

from itertools import pairwise

from ._cached import cached_property
from ._fights import battles_only, between_communities, lit_by_unknown
from ._weaponclues import BOMBS, ROCKETS, WeaponClues, without_by
from .frames import WITH_CROWD, before_attacks
from .harm import harm_verb
from .munitions import size
from .people import of_protesters
from .vocabulary import has_article, is_common, nouns, plays, word_set
from .weapons import adjective_stem

# Words of one mention of protesters: "اقتحام اعتصام".
_ONCE = 2
_PROTESTING = frozenset({"protest", "storm", "disperse", "pelt"})
# How far behind "repelled" what was repelled may stand.
_REPELLED = 9


class CourseClues(WeaponClues):
    """What the words of an event say of how it went, whoever took part."""

    @cached_property
    def armed(self) -> bool:
        """Whether it is an attack of gunmen, whoever they were: "هجوم مسلح"."""
        words = self.mentions.words
        behind = (w for t in self.frame.triggers if t.kind == "attack" for w in words[t.at + 1 : t.at + 3])
        return any(adjective_stem(w) in word_set("armed, behind an attack") for w in behind)

    @property
    def bodies_found(self) -> bool:
        """Whether it is told from bodies that were found, rather than from a strike after which some were."""
        kinds = self.frame.kinds
        after = kinds & {"strike", "shelling", "explosion", "clash"} and self.frame.triggers[0].kind != "bodies"
        return "bodies" in kinds and not after

    @property
    def dead_found(self) -> bool:
        """Whether somebody was found dead."""
        return self.any_of("body") and self.any_of("found")

    @cached_property
    def crowd(self) -> bool:
        """Whether a crowd is named."""
        words = self.mentions.words
        # "حي المعتصم" is no man of a sit-in.
        return any(not is_common(words, i) for i in self.frame.words_where(words, of_protesters))

    @property
    def without_a_fight(self) -> bool:
        """Whether it is said that nobody fought: "سيطر التنظيم على الناحية … دون قتال"."""
        pairs = pairwise(self.words)
        return any(a in word_set("without") and b in word_set("fighting, denied") for a, b in pairs)

    @cached_property
    def cars_repelled(self) -> bool:
        """Whether car bombs are what was repelled, and no gunmen: "صدت القوات خمس عجلات مفخخة"."""
        ahead = (range(t.at + 1, t.at + _REPELLED) for t in self.frame.triggers if t.kind == "repel")
        named = (w for reach in ahead for w in self.mentions.weapons_by_word.within(reach)[:1])
        attacks = (t for t in self.frame.triggers if t.kind == "attack" and t.verb is None)
        cars = [w.first for w in named if w.weapon == "car bomb" and self.mentions.words[w.first][:1] != "ب"]
        return bool(cars) and not any(t.at < cars[0] for t in attacks)

    @cached_property
    def in_its_course(self) -> bool:
        """As in "خلال الهجوم"."""
        course, words = word_set("in the course of"), self.words
        after = (words[i + 1] for i, word in enumerate(words[:-1]) if word in course)
        return any(n.reading.article for word in after for n in nouns("event_nouns", word))

    @cached_property
    def after_a_blast(self) -> bool:
        """Whether an explosion opened the attack: "هاجم مسلحون مركزا للشرطة بعد تفجير سيارة عند بوابته"."""
        words, told = self.mentions.words, self.frame.triggers
        attacks = [t.at for t in told if t.kind == "attack" and t.verb is not None]
        blasts = [t.at for t in told if t.kind == "explosion" and words[t.at - 1] in word_set("time before")]
        return bool(attacks and blasts) and attacks[0] < blasts[0]

    @cached_property
    def burnt_by_unknown(self) -> bool:
        """Whether unknown or masked men set the fire: "أضرم مجهولون النار", "إن ملثمين … وأحرقوا خيمة"."""
        fires = [t for t in self.frame.triggers if t.kind == "burn"]
        return bool(fires) and all(lit_by_unknown(self.mentions, t) for t in fires)

    @cached_property
    def about_protests(self) -> bool:
        """Whether most of what the article tells is of protests."""
        told = {kind: number for kind, number in self.mentions.kinds_told.items() if kind not in WITH_CROWD}
        protests = sum(told.get(kind, 0) for kind in _PROTESTING)
        if 0 < protests <= _ONCE:
            # "قتل 712 في نيسان. وشكل اقتحام اعتصام في الحويجة نقطة تحول": named once, behind what is told.
            behind = range(self.mentions.text.sentences[self.frame.sentence].stop, len(self.mentions.words))
            told_of = [t.at for t in self.mentions.triggers_stated.within(behind) if t.kind in _PROTESTING]
            if len(told_of) == protests and told_of[-1] in self.mentions.text.sentence_at(told_of[0]):
                return False
        return protests * 2 > sum(told.values())

    @cached_property
    def of_protests(self) -> bool:
        """Whether a toll is that of protests: "قتل 45 شخصا في الاحتجاجات", "منذ اندلاع التظاهرات"."""
        words = self.mentions.words
        if self.frame.total and self.any_of("movement of protests"):
            # "حراك احتجاجي أسفر مطلع الشهر عن مقتل 150"
            return True
        leads = word_set("in the course of") | word_set("before a cause") | word_set("outbreak")
        behind = (i for i in self.frame.words() if i and words[i - 1] in leads and has_article(words[i]))
        found = (n for i in behind for n in nouns("event_nouns", words[i]))
        return any(n.row["trigger"] == "protest" and n.form.number == "plural" for n in found)

    @cached_property
    def totals(self) -> bool:
        """Whether it speaks of violence of all kinds."""
        return self.any_of("violence")

    @property
    def in_battle(self) -> bool:
        """Whether those who clash fight battles."""
        return battles_only(self.mentions, self.frame)

    @cached_property
    def killed_in(self) -> bool:
        """Whether attacks are only named as the cause of a toll: "قتل 182 جنديًا في هجمات"."""
        several = (t for t in self.frame.triggers if t.plural or (t.number is not None and size(t.number) > 1))
        before = (before_attacks(self.mentions.words, t.at) for t in several)
        causes = word_set("in the course of") | word_set("before a cause")
        return bool(self.frame.tolls) and any(w in causes for w in before)

    @property
    def of_every_kind(self) -> bool:
        """Whether attacks are told by bombs and by what is fired alike: "50 هجوما بالصواريخ والعبوات والمسيرات"."""
        nouns = {t.kind for t in self.frame.triggers if t.plural and t.verb is None}
        attacks = self.frame.kinds <= {"attack", "target"}
        weapons = bool(self.weapons & BOMBS and self.weapons & (ROCKETS | {"drone", "air strike"}))
        # "في تفجيرات وهجمات", "في هجمات وأعمال عنف ومعارك"
        fights = nouns >= {"attack", "clash"} and self.killed_in
        # "قصف جوي ومدفعي"
        guns = self.frame.kinds == {"shelling"} and self.weapons >= {"artillery", "air strike"}
        mixed = "explosion" in nouns and not nouns.isdisjoint({"attack", "assassinate"})
        return (attacks and weapons) or fights or guns or mixed

    @cached_property
    def told_killed(self) -> bool:
        """Whether a verb states that somebody was killed."""
        words, stated = self.mentions.words, self.mentions.stated
        told_harm = (harm_verb(words[i]) for i in self.frame.words() if stated[i] is None)
        return any(verb is not None and verb.status == "killed" for verb in told_harm)

    @cached_property
    def mob(self) -> bool:
        """Whether an angry crowd did it, or people of two communities fought."""
        angry = ((a, b) for a, b in pairwise(map(without_by, self.words)) if b in word_set("angry"))
        return any(plays(a, "crowd of people") for a, _ in angry) or between_communities(self.mentions, self.frame)
