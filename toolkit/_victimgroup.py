"""Give a toll whose people are not named the group of those whom it was done to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import compress

from ._membership import of_an_armed_group
from ._toll import Toll
from .actors import FORCES, UNIDENTIFIED
from .arabic import word_cache
from .frames import Frame
from .harm import harm_verb
from .mentions import Mentions
from .nationalities import forces_of
from .people import ONE
from .vocabulary import any_of, noun_at, nouns, plays, table, word_set

# Unarmed people who may be attacked as a crowd, and how far before them the word for it may stand.
_UNARMED = frozenset({"civilians", "pilgrims"})
_IN_A_CROWD = 3

# Groups of those who may bear a title in an armed group too: "مسؤول", "وزير", "قائد عسكري".
_WITH_TITLES = frozenset({"officials", "people", "soldiers"})
# Force attacked → group and nationality of its unnamed victims.
_MEMBERS = {
    "Military Forces of Iraq": ("soldiers", "Iraqi"), "Police Forces of Iraq": ("police", None),
    "Popular Mobilization Forces": ("PMF", None), "Peshmerga": ("peshmerga", None),
    "Islamic State": ("militants", None),
}  # fmt: skip


def with_group(toll: Toll, mentions: Mentions, frame: Frame, attacked: str | None) -> Toll:
    """
    A toll whose victims have a group: that said, else that of the people attacked, else people.

    Parameters
    ----------
    toll
        Toll of the event.
    mentions
        The article.
    frame
        The event.
    attacked
        Whom it was done to; a base or an embassy says nothing of who was in it, a column or a patrol does.
    """
    people = toll.people
    demonstrators = frame.family == "crowd" or attacked == "Protesters (Iraq)"
    if demonstrators and _of_the_crowd(mentions, toll):
        return replace(toll, people=replace(people, group="protesters"))
    force = mentions.actor_at.get(people.first if people.noun is None else people.noun)
    if people.group == "militants" and force is not None and force.actor.group in FORCES:
        # "ثلاثة مقاتلين أكراد"
        return replace(toll, people=replace(people, group=force.actor.group))
    crowd = crowd_of(mentions, frame) if people.group in {None, "people"} and not toll.part_of_total else None
    if crowd is not None:
        return replace(toll, people=replace(people, group=crowd))
    if attacked in _MEMBERS and _any_member(mentions, frame, toll):
        came = _of_those_who_came(mentions, frame, toll, attacked)
        group, nation = ("militants", None) if came else _MEMBERS[attacked]
        return replace(toll, people=replace(people, group=group, nationality=people.nationality or nation))
    harmed = people.quantity == ONE and toll.status in {"killed", "wounded"}
    if harmed and people.group in _WITH_TITLES and of_an_armed_group(mentions, toll):
        return replace(toll, people=replace(people, group="militants"))
    if people.group is not None:
        unsaid = people.group == "soldiers" and people.nationality is None
        nation = _whose_army(attacked) if unsaid else people.nationality
        return toll if nation == people.nationality else replace(toll, people=replace(people, nationality=nation))
    aimed = any(mentions.words[i].lstrip("ل") in word_set("target that is people") for i in frame.spans[0])
    group, nationality = "people", people.nationality
    if aimed and toll.count_noun and attacked in _MEMBERS:
        group, nationality = _MEMBERS[attacked]
    return replace(toll, people=replace(people, group=group, nationality=nationality))


def of_those_hit(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> Sequence[Toll]:
    """
    Tolls with the group of those hit, where they add up to them: "لغم بأربعة أطفال، فقتل ثلاثة وأصيب الرابع".

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    tolls
        Its tolls.
    """
    bare = [t for t in tolls if t.people.group is None and not t.count_noun and not t.part_of_total]
    if not bare or len(bare) < len(tolls) or any(t.people.quantity.low is None for t in bare):
        return tolls
    first = min(t.at for t in bare)
    all_ = sum(t.people.quantity.low or 0 for t in bare)
    for number in mentions.numbers_by_word.within(range(frame.spans[0].start, first)):
        group = next((n.row["group"] for n in nouns("people", mentions.words[number.last])), None)
        if group and (number.quantity.low, number.quantity.high) == (all_, all_) and all_ > 1:
            return [replace(t, people=replace(t.people, group=group)) for t in tolls]
    return tolls


@cache
def _whose_army(name: str | None) -> str | None:
    """Nationality of the soldiers of an army by its name: "هاجموا نقطة للجيش التركي وقتلوا جنديين"."""
    return next((row["demonym"] for row in table("nationalities") if name and forces_of(row["demonym"]) == name), None)


def _any_member(mentions: Mentions, frame: Frame, toll: Toll) -> bool:
    """Whether only "a fighter" says who was harmed, himself or the one told before: "فقتل عنصر وأصيب ثلاثة"."""
    people = toll.people
    if toll.status not in {"killed", "wounded"} or people.group not in {None, "people", "militants"}:
        return False
    if any(
        m.actor.name != UNIDENTIFIED for m in mentions.actors_by_word.within(range(people.first + 1, people.last + 2))
    ):
        return False  # "مقتل خمسة من عناصر داعش"
    noun = people.first if people.noun is None and people.own_number else people.noun
    if noun is not None and (people.own_number or noun_at("people", mentions.words, noun)):
        return plays(mentions.words[noun], "any fighter")
    sentence = mentions.text.sentence_at(toll.at)
    before = [t for t in frame.tolls if t.people.first < people.first and t.at in sentence]
    nearest = max(before, key=lambda t: t.people.first, default=None)
    same = nearest is not None and nearest.people.group == people.group
    return same and nearest is not None and _any_member(mentions, frame, nearest)


def _of_those_who_came(mentions: Mentions, frame: Frame, toll: Toll, attacked: str) -> bool:
    """Whether those attacked killed men of the other side: "صد الجيش هجوما وقتل سبعة عناصر", "مقتل سبعة من عناصره"."""
    people = toll.people
    if harm_verb(mentions.words[toll.at]) is not None:
        behind = mentions.actor_at.get(toll.at + 1)
        by_them = behind is not None and behind.actor.name == attacked and behind.last <= people.first
        return by_them or "repel" in frame.kinds
    noun = people.first if people.noun is None else people.noun
    own = any(n.form.pronoun for i in range(noun, people.last) for n in nouns("people", mentions.words[i]))
    sentence = mentions.text.sentence_at(toll.at)
    before = mentions.actors_by_word.within(range(sentence.start, people.first))
    groups = [m for m in before if m.actor.name == attacked or m.actor.kind == "group"]
    return own and bool(groups) and groups[-1].actor.kind == "group"


@word_cache
def _may_be_a_crowd(word: str) -> bool:
    """Whether a word names many unarmed people, whatever stands around it."""
    return any(n.form.number == "plural" and n.row["group"] in _UNARMED for n in nouns("people", word))


def crowd_of(mentions: Mentions, frame: Frame) -> str | None:
    """Find whom an attack was made on who are many and unarmed: "في حشد من العمال", "استهدف زوارا"; else none."""
    if frame.family != "violence":
        return None
    words, span = mentions.words, frame.spans[0]
    for at in compress(span, map(_may_be_a_crowd, words[span.start : span.stop])):
        many = (n for n in noun_at("people", words, at) if n.form.number == "plural" and n.row["group"] in _UNARMED)
        found = next(many, None)
        before = words[max(span.start, at - _IN_A_CROWD) : at]
        # "فجر انتحاري حزامه بين زوار": a bomb goes off among them, a fight is between two sides.
        among = before[-1:] and before[-1] in word_set("amid") and frame.kinds == {"explosion"}
        if found is not None and (among or any_of(before, "in a crowd of")):
            return found.row["group"]
    return None


def where_a_community_lives(mentions: Mentions, frame: Frame) -> bool:
    """Whether people of a community were meant: "وسط قرية تقطنها غالبية كردية", "سوق يرتادها التركمان"."""
    words = mentions.words
    if frame.kinds.isdisjoint({"explosion", "target", "attack"}):
        return False
    lives = (i for i in frame.words() if plays(words[i], "lives there"))
    return any(plays(w, "community") or plays(w, "most or few of them") for i in lives for w in words[i + 1 : i + 3])


def _of_the_crowd(mentions: Mentions, toll: Toll) -> bool:
    """Whether those harmed are known only as those who demonstrate: "ما أدى إلى مقتل خمسة", "واعتقلت بعضهم"."""
    people = toll.people
    if toll.count_noun or toll.status not in {"killed", "wounded", "arrested"} or people.nationality is not None:
        return False
    pointing = word_set("of those") | word_set("some of them")
    back = any(w in pointing for w in mentions.words[people.first : people.last])
    held = toll.status == "arrested" and people.group != "militants"
    return people.group is None or (back and (held or people.group in {"civilians", "people"}))
