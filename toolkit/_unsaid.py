"""Fill the side of an event that its sentence leaves unsaid but its type and the article settle."""

from __future__ import annotations

from collections.abc import Sequence

from ._clashsides import TRIBES
from ._named import named_for
from ._subjects import acts
from ._toll import Toll
from .actors import FORCES, UNIDENTIFIED, ActorMention, of_a_state
from .frames import Frame
from .mentions import Mentions
from .nationalities import civilians_of, nationality
from .targets import CIVILIAN_SIDE, foreigners, victims_side
from .vocabulary import holds_stem, nouns

_COALITION, _DAESH = "Global Coalition Against Daesh", "Islamic State"
_RESISTANCE, _AMERICAN = "Islamic Resistance in Iraq", "the United States"
_BOMBINGS = frozenset({"Air/drone strike", "Shelling/artillery/missile attack"})
_Sides = tuple[str | None, str | None]


def _holder(mentions: Mentions, frame: Frame) -> str | None:
    """The group last named before a place was taken back: it held it; else the only one that the article names."""
    last = frame.spans[0].stop
    before = (m.actor.name for m in mentions.actors_by_word.back_from(last) if _is_named_group(m))
    named = next(before, None)
    if named is not None:
        return named
    groups = {m.actor.name for m in mentions.actors if _is_named_group(m)}
    return next(iter(groups)) if len(groups) == 1 else None


def _is_named_group(mention: ActorMention) -> bool:
    return mention.actor.kind == "group" and not mention.actor.name.startswith("Unidentified")


def _told_of(mentions: Mentions, frame: Frame) -> str | None:
    """The group that the sentence or the one before names: "اقتحمت وكرا لداعش. وأضاف أنها قتلت أربعة إرهابيين"."""
    here = mentions.text.sentence_at(frame.first)
    before = mentions.text.sentence_at(max(0, here.start - 1))
    named = mentions.actors_by_word.within(range(before.start, max(span.stop for span in frame.spans)))
    return next((m.actor.name for m in reversed(named) if _is_named_group(m) and not m.tells), None)


def _attacked_before(mentions: Mentions, frame: Frame) -> str | None:
    """The group whose attack a fight followed: "شن التنظيم هجوما، أعقبته اشتباكات قتل فيها خمسة من الحشد"."""
    start = mentions.text.sentence_at(frame.first).start
    before = reversed(mentions.actors_by_word.within(range(start, frame.first)))
    return next((m.actor.name for m in before if _is_named_group(m) and not m.tells and acts(mentions, m)), None)


def _of_the_coalition(mentions: Mentions, frame: Frame) -> str | None:
    """Islamic State for strikes of the coalition against it, where the article names it and no bridge was hit."""
    daesh = any(m.actor.name == _DAESH for m in mentions.actors)
    return _DAESH if daesh and not frame.says(mentions.words, "road") else None


def hit_by(mentions: Mentions, frame: Frame, doer: str | None) -> str | None:
    """
    Whom a group hits where it only names a base: American forces, if the article speaks of them.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    doer
        Who attacks, or says that he did.
    """
    if doer != _RESISTANCE:
        return None
    american = any(m.actor.name.endswith(_AMERICAN) for m in mentions.actors)
    base = any(holds_stem(mentions.words[i], "base or field of a force") for i in frame.words())
    base = base or frame.counted is not None
    return f"Military Forces of {_AMERICAN}" if american and base else None


def _bombed(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], actor1: str | None) -> str | None:
    """The group whose fighters forces bomb: "وأسفرت الضربة عن مقتل أربعة إرهابيين", with nobody else among the dead."""
    of_forces = actor1 is not None and of_a_state(actor1)
    groups = {t.people.group for t in tolls if not t.part_of_total}
    return _holder(mentions, frame) if of_forces and groups == {"militants"} else None


def _repelled(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], repeller: str) -> str | None:
    """Who attacked those who repelled it: the group named, whose men they killed, or who held out before."""
    at = next(t.at for t in frame.triggers if t.kind == "repel")
    named = mentions.actors_by_word.within(*(range(max(s.start, at), s.stop) for s in frame.spans if s.stop > at))
    groups = (m.actor.name for m in named if m.actor.kind == "group" and not m.tells)
    known = next((name for name in groups if name not in {UNIDENTIFIED, repeller}), None)
    if known or not any(t.people.group == "militants" for t in tolls):
        return known
    return _holder(mentions, frame) or UNIDENTIFIED


def _fight(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], sides: _Sides) -> _Sides:
    """The other side of a fight by its dead: soldiers who die "في اشتباك مع", hard-liners whom a force kills."""
    actor1, actor2 = sides
    if actor1 is None and actor2 is not None and "repel" in frame.kinds:
        return _repelled(mentions, frame, tolls, actor2), actor2
    if actor1 is None and actor2 is not None:
        fallen = (victims_side(mentions, t) for t in tolls if not t.part_of_total)
        other = next((name for name in fallen if name and name != actor2), None)
        if other is not None and of_a_state(other) and of_a_state(actor2) and "clash" not in frame.kinds:
            # "قتل جنديان أميركيان في هجوم على مركز للشرطة": both were attacked.
            other = None
        # "كمنت قوة من الجيش لمجموعة من داعش، وبعد تبادل لإطلاق النار قتل إرهابيان"
        against_group = not of_a_state(actor2) and actor2 != TRIBES
        if other is None and against_group and any(t.people.group == "civilians" for t in tolls):
            # "العشرات من الأهالي قتلوا في اشتباكات مع مليشيا مسلحة"
            return actor2, civilians_of(None)
        gunmen_fell = any(t.people.group == "militants" for t in tolls)
        if other is not None and actor2 == UNIDENTIFIED and not gunmen_fell and _fought_with(mentions, frame):
            # "قتل جنديان في اشتباك مع مسلحين": the gunmen killed them.
            return actor2, other
        groups = {t.people.group for t in tolls if not t.part_of_total}
        if of_a_state(actor2) and groups == {"militants"}:
            # "قتل أربعة مسلحين في اشتباك مع الشرطة": who fell was hit, and who is named hit them.
            return actor2, _told_of(mentions, frame) or UNIDENTIFIED
        return other or (_came_upon if against_group else _attacked_before)(mentions, frame), actor2
    by_force = actor1 is not None and of_a_state(actor1)
    if actor2 is None and actor1 is not None and not by_force:
        return actor1, _came_upon(mentions, frame)
    if actor2 is None and by_force and any(t.people.group == "militants" for t in tolls):
        return actor1, _told_of(mentions, frame) or UNIDENTIFIED
    return sides


def _fought_with(mentions: Mentions, frame: Frame) -> bool:
    """Whether only one side of a fight stands in its words: "في اشتباك مع مسلحين", not "بين دوريته ومسلحين"."""
    return any("مع" in mentions.words[t.at + 1 : t.at + 3] for t in frame.triggers if t.kind == "clash")


def _came_upon(mentions: Mentions, frame: Frame) -> str | None:
    """The force that fights gunmen in the course of their attack: "قبل أن تداهم قوات الأمن المبنى"."""
    named = mentions.actors_by_word.within(*frame.spans, mentions.text.sentence_at(frame.first))
    theirs = (named_for(mentions, m).actor for m in named if m.actor.kind == "force" and acts(mentions, m))
    return next((actor.name for actor in theirs), None)


def _nations_told(mentions: Mentions, frame: Frame) -> list[str]:
    """Nations of the people whom an abduction tells of: "أفرج خاطفون عن مهندس مصري"."""
    words = mentions.words
    told = (i for i in frame.words() if i in mentions.people and i not in mentions.actor_at and i + 1 < len(words))
    rows = (nationality(words[i + 1]) for i in told)
    return [row["demonym"] for row in rows if row and row["country"]]


def _of_civilians(
    mentions: Mentions, frame: Frame, tolls: Sequence[Toll], sub_type: str | None, actor1: str | None
) -> str | None:
    """ACLED: violence against civilians is against civilians, but for bodies of whom nothing is known."""
    if sub_type in {"Sexual violence", "Abduction/forced disappearance"} or (actor1 and "bodies" not in frame.kinds):
        nations = [n for t in tolls if (n := t.people.nationality)] or _nations_told(mentions, frame)
        if not nations and tolls and all(foreigners(mentions, t) for t in tolls):
            return None
        return civilians_of(next(iter(nations), None))
    return None


def _of_both_sides(mentions: Mentions, tolls: Sequence[Toll]) -> bool:
    """Whether forces and civilians are counted together: "84 من البيشمركة والمدنيين", "79 من الأمن و32 مدنيا"."""
    told = [t for t in tolls if not t.part_of_total and t.people.group not in {None, "people", "militants"}]
    forces = [t for t in told if t.people.group in FORCES]
    beside = (mentions.words[t.people.last : t.people.last + 2] for t in forces)
    joined = any(
        w[:1] == "و" and any(n.row["group"] in CIVILIAN_SIDE for n in nouns("people", w)) for b in beside for w in b
    )
    return bool(forces) and (joined or any(t.people.group in CIVILIAN_SIDE for t in told))


def unsaid_sides(
    mentions: Mentions, frame: Frame, tolls: Sequence[Toll], sub_type: str | None, sides: _Sides
) -> _Sides:
    """
    Doer and target with what the type settles.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    tolls
        Its tolls.
    sub_type
        Its sub-event type.
    sides
        Doer and target as the text says them.
    """
    actor1, actor2 = sides
    if sub_type is None:
        # A total over all kinds of violence.
        return (None if actor1 == UNIDENTIFIED else actor1), (None if _of_both_sides(mentions, tolls) else actor2)
    if sub_type == "Armed clash":
        return _fight(mentions, frame, tolls, sides)
    if sub_type == "Government regains territory":
        return actor1, actor2 or _holder(mentions, frame)
    if sub_type == "Air/drone strike" and actor1 == _COALITION:
        return actor1, actor2 or _of_the_coalition(mentions, frame)
    if sub_type == "Disrupted weapons use" and "repel" in frame.kinds:
        # "صدت القوات خمس عجلات مفخخة": those they were sent against put them out of action.
        return actor2, None
    if sub_type in _BOMBINGS:
        return actor1, actor2 or hit_by(mentions, frame, actor1) or _bombed(mentions, frame, tolls, actor1)
    if sub_type == "Non-state actor overtakes territory" and actor2 and actor2.startswith("Civilians"):
        return actor1, None
    if sub_type in {"Attack", "Sexual violence", "Abduction/forced disappearance"} and actor2 in {None, TRIBES}:
        return actor1, _of_civilians(mentions, frame, tolls, sub_type, actor1)
    return sides
