"""Find to whom or what it was done: the other side of a fight, what was aimed at, else the victims."""

from __future__ import annotations

from collections.abc import Sequence

from ._named import actors_by_word, is_unnamed, named_for
from ._subjects import may_do, subject
from .actors import UNIDENTIFIED, ActorMention, civilians_of, forces_of, nationality
from .casualties import Toll
from .frames import Frame
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import nouns, plays, word_set

CIVILIAN_SIDE = frozenset(
    {"civilians", "children", "women", "journalists", "medics", "pilgrims", "contractors", "officials"}
)
_FORCE_GROUPS = {
    "soldiers": "Military Forces of Iraq", "police": "Police Forces of Iraq",
    "security forces": "Security Forces of Iraq", "PMF": "Popular Mobilization Forces", "peshmerga": "Peshmerga",
}  # fmt: skip
_GOVERNMENT = "Government of Iraq"
_GENERAL = frozenset({"Security Forces of Iraq", "Military Forces of Iraq"})
# Triggers that have their object right behind them: "استهداف رتل للجيش".
_TRANSITIVE = frozenset({"target", "shelling", "assassinate", "abduct"})
# Bombs at these are meant for whom they carry.
_BOMBS = frozenset({"explosion", "target", "attack"})
# How far before "مع" the other side of a fight may stand.
_SIDE_REACH = 8


def clash_sides(mentions: Mentions, trigger: Trigger, span: range) -> tuple[str | None, str | None]:
    """The two sides of "اشتباكات بين … و…"; with "مع" alone, the second."""
    words = mentions.words
    near = range(trigger.at, min(span.stop, trigger.at + 12))
    between = next((i for i in near if words[i] == "بين"), None)
    start = trigger.at if between is None else between
    found = mentions.actors_by_word.within(range(start, min(span.stop, start + 18)))
    named = [named_for(mentions, m).actor.name for m in found if m.actor.kind != "government"]
    sides = list(dict.fromkeys(named))
    if between is None:
        if not sides or "مع" not in words[trigger.at : trigger.at + 5]:
            return None, None
        return _first_side(mentions, trigger, span, sides[0]), sides[0]
    return (sides[0] if sides else None), (sides[1] if len(sides) > 1 else None)


def _first_side(mentions: Mentions, trigger: Trigger, span: range, second: str) -> str | None:
    """The subject before a fight: "تخوض القوات العراقية معارك مع", not "بعد انسحاب القوات … في اشتباكات مع"."""
    named = mentions.actors_by_word.within(range(span.start, trigger.at))
    before = [m for m in named if m.last <= trigger.at <= m.last + _SIDE_REACH]
    if not before or may_do(before[-1]) is None or before[-1].actor.kind == "government":
        return None
    between = mentions.words[before[-1].last : trigger.at]
    opener = mentions.words[before[-1].first - 1] if before[-1].first > span.start else ""
    apart = any(w in word_set("ends the subject") or w in word_set("opens a clause") for w in between)
    name = named_for(mentions, before[-1]).actor.name
    return None if apart or opener in word_set("before no subject") or name == second else name


def _housed(mentions: Mentions, span: range) -> str | None:
    """Foreign soldiers whom an attacked base houses: "قواعد … تضم جنودًا أمريكيين", "رتل للتحالف"."""
    words = mentions.words
    for at in span:
        if words[at] not in word_set("houses"):
            continue
        for index in range(at + 1, min(span.stop, at + 7)):
            row = nationality(words[index])
            if row and row["demonym"] != "Iraqi" and row["of"]:
                return forces_of(row["demonym"])
    return None


def _foreign(mentions: Mentions, span: range, role: str) -> dict[str, str] | None:
    """Nationality, other than Iraqi, of a word of a role: "المصالح الأميركية", "باتجاه السفارة الأميركية"."""
    for at in range(span.start, span.stop - 1):
        row = nationality(mentions.words[at + 1])
        if row and row["demonym"] != "Iraqi" and row["of"] and plays(mentions.words[at], role):
            return row
    return None


def _mission(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> str | None:
    """The state whose embassy stands behind the words of an attack."""
    after = range(min((t.at for t in triggers), default=span.stop), span.stop)
    row = _foreign(mentions, after, "mission of a state")
    return f"Government of {row['of']}" if row else None


def _interests(mentions: Mentions, span: range) -> str | None:
    row = _foreign(mentions, span, "interests of a state")
    return forces_of(row["demonym"]) if row else None


def _aimed_at(mentions: Mentions, mention: ActorMention, triggers: Sequence[Trigger], start: int) -> bool:
    """Whether an actor is what was aimed at: behind على or استهدف, or the object of the trigger."""
    words = mentions.words
    before = words[max(start, mention.first - 4) : mention.first]
    if any(w in word_set("aimed at") or w.startswith(("استهدف", "يستهدف", "تستهدف")) for w in before):
        return True
    if any(w in word_set("used by") for w in before[-1:]):
        return True
    bomb = any(t.kind == "explosion" for t in triggers)
    carried = (i for i in range(max(start, mention.first - 4), mention.first) if i not in mentions.armed)
    if bomb and any(plays(words[i], "car or convoy") for i in carried):
        # "أسفل سيارة ضابط شرطة"
        return True
    if bomb and words[mention.first] in word_set("seat of a force") and set(before[-2:]) & word_set("in front of"):
        return True
    seat = next((i for i in range(max(start, mention.first - 2), mention.first) if _is_seat(words[i])), None)
    if seat is not None:
        # What went off near a checkpoint was not aimed at it.
        return not (bomb and seat > start and words[seat - 1] in word_set("near"))
    if any(t.verb is not None and t.kind == "attack" and _object_of(mentions, mention, t) for t in triggers):
        return True
    if any(t.kind in _TRANSITIVE and mention.first - 2 <= t.at < mention.first for t in triggers):
        return True
    return words[mention.first].startswith("ب") and any(t.at == mention.first - 1 for t in triggers)


def _is_seat(word: str) -> bool:
    return plays(word, "seat of a force")


def _object_of(mentions: Mentions, mention: ActorMention, trigger: Trigger) -> bool:
    """Whether an actor is the object of a verb of attack: "هاجموا قوات الأمن", "هاجم مسلحون دورية"."""
    if not trigger.at < mention.first <= trigger.at + 6 or mentions.words[mention.first][:1] in {"ب", "ل"}:
        return False
    between = range(trigger.at + 1, mention.first)
    if any(mentions.words[i] in word_set("ends the subject") for i in between):
        return False
    return bool(mentions.actors_by_word.within(between)) or mentions.words[trigger.at].endswith("وا")


def _aimed(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    for mention in mentions.actors_by_word.within(span):
        if mention.first in mentions.placed and mention.actor.kind == "government":
            continue
        actor = named_for(mentions, mention).actor
        if actor.name == doer_name or is_unnamed(actor):
            continue
        if _aimed_at(mentions, mention, triggers, span.start):
            return civilians_of(actor.nationality) if actor.kind == "civilians" else actor.name
    return None


def _of_victims(mentions: Mentions, toll: Toll, span: range, doer_name: str | None) -> str | None:
    """Whom the group of the victims stands for, if anybody but the doer."""
    group, nation = toll.people.group, toll.people.nationality
    behind = mentions.words[toll.people.first + 1 : toll.people.last + 2]
    if any(word in word_set("former") for word in behind):
        return civilians_of(nation)
    if group in _FORCE_GROUPS:
        country = forces_of(nation) if nation and group == "soldiers" else None
        name = country or _force_of(mentions, toll) or _FORCE_GROUPS[group]
        return name if name != doer_name else None
    if group == "militants":
        members = (m.actor for m in mentions.actors_by_word.within(span) if m.actor.group == "militants")
        return next((a.name for a in members if a.name not in {UNIDENTIFIED, doer_name}), None)
    if group == "contractors" and nation not in {None, "Iraqi"}:
        # Foreign contractors are neither civilians of Iraq nor forces of their country.
        return None
    if group in CIVILIAN_SIDE:
        return civilians_of(nation)
    return None


def victims_side(mentions: Mentions, toll: Toll) -> str | None:
    """The force that victims belong to, if any."""
    nation = toll.people.nationality
    named = forces_of(nation) if toll.people.group == "soldiers" and nation else None
    return named or _force_of(mentions, toll) or _FORCE_GROUPS.get(toll.people.group or "")


def _force_of(mentions: Mentions, toll: Toll) -> str | None:
    """Whose soldiers the victims are, where a statement of their army says so: "أعلن الجيش الأمريكي مقتل جندي"."""
    if toll.people.group != "soldiers":
        return None
    starts = actors_by_word(mentions)
    near = (starts[at] for at in range(toll.people.first, toll.people.last + 2) if at in starts)
    return next((m.actor.name for m in near if m.actor.group == "soldiers" and m.points), None)


def _families(mentions: Mentions, tolls: Sequence[Toll], span: range) -> str | None:
    """Civilians where people of no group die with their families."""
    if not any(t.people.group == "people" for t in tolls):
        return None
    return civilians_of(None) if any(plays(mentions.words[i], "families") for i in span) else None


def _official_driven_at(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> str | None:
    """The government where a bomb meets the car or convoy of an official: "عبوة لاصقة بسيارة مدير عام"."""
    if not triggers or not all(t.kind in _BOMBS or t.kind == "assassinate" for t in triggers):
        return None
    words = mentions.words
    driven = any(plays(words[i], "car or convoy") for i in span if i not in mentions.armed)
    bomb = any(w.munition for w in mentions.weapons_by_word.within(span))
    official = any(
        n.row["group"] == "officials" and not n.reading.article for i in span for n in nouns("people", words[i])
    )
    return _GOVERNMENT if driven and bomb and official else None


def _repeller(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """Who repelled an attack was attacked: "تصدت قوة من الجيش لهجوم نفذه داعش"."""
    for trigger in triggers:
        found = subject(mentions, trigger.at, span) if trigger.kind == "repel" and trigger.verb is not None else None
        if found is not None and found.actor.name != doer_name:
            return found.actor.name
    return None


def suffers(mentions: Mentions, span: range) -> ActorMention | None:
    """Who is subjected to an attack: "تعرض مقر القوات الأميركية لعدة قذائف"."""
    words, starts = mentions.words, actors_by_word(mentions)
    for at in span:
        if words[at][:1] in {"ل", "ب"} or not plays(words[at], "is subjected to"):
            continue
        before = mentions.actor_ending_at.get(at)
        if before is not None and before.first >= span.start and before.actor.kind != "crowd":
            # "منزل مواطن تعرض لاستهداف"
            return named_for(mentions, before)
        for index in range(at + 1, min(at + 4, span.stop)):
            if words[index][:1] == "ل" or words[index] in word_set("preposition"):
                break
            if index in starts and starts[index].actor.kind != "crowd":
                return named_for(mentions, starts[index])
    return None


def _driven_out(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """Who held what was overrun: "بعد انسحاب القوات العراقية", "طرد البيشمركة منها"."""
    if not any(t.kind in {"overtake", "control"} for t in triggers):
        return None
    starts = actors_by_word(mentions)
    for at in span:
        mention = starts.get(at)
        if mention is None or mention.actor.name == doer_name or mention.actor.kind not in {"force", "coalition"}:
            continue
        before = mentions.words[max(span.start, at - 2) : at]
        if any(plays(word, "driven out") for word in before):
            return named_for(mentions, mention).actor.name
    return None


def among_people(toll: Toll, told: Sequence[Toll]) -> bool:
    """Whether victims of a group are some of more people told of before: "1420 قتيلا … 155 من قوات الأمن"."""
    low = toll.people.quantity.low or 0
    same = (t for t in told if t.status == toll.status and t.people.first < toll.people.first)
    return any(t.people.group in {None, "people"} and (t.people.quantity.low or 0) > low for t in same)


def target(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], span: range, doer_name: str | None) -> str | None:
    """
    Who or what it was done to, by the codebook's name; none where the text does not say.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    tolls
        Its tolls.
    span
        One of its stretches of text.
    doer_name
        The doer, who is not the target.
    """
    triggers = [t for t in frame.triggers if t.at in span]
    for trigger in triggers:
        second = clash_sides(mentions, trigger, span)[1] if trigger.kind == "clash" else None
        if second and second != doer_name:
            return second
    suffered = suffers(mentions, span)
    if suffered is not None and suffered.actor.name != doer_name:
        actor = suffered.actor
        return civilians_of(actor.nationality) if actor.kind == "civilians" else actor.name
    moved = _repeller(mentions, triggers, span, doer_name) or _driven_out(mentions, triggers, span, doer_name)
    if moved:
        return moved
    violent = frame.family in {"violence", "harm"}
    seat = _housed(mentions, span) or _mission(mentions, triggers, span) if violent else None
    aimed = seat or _aimed(mentions, triggers, span, doer_name)
    told = [t for t in tolls if t.at in span and not t.part_of_total]
    if "bodies" in frame.kinds:
        # Who the dead found are is said of the bodies, not of those told of beside them.
        told = [t for t in told[:1] if not _unknown(mentions, t)]
    victims = next((name for t in told if (name := _of_victims(mentions, t, span, doer_name))), None)
    if (official := _official_driven_at(mentions, triggers, span)) is not None and aimed in {
        None,
        _GOVERNMENT,
        *_GENERAL,
    }:
        return official
    if aimed == _GOVERNMENT and any(t.people.group in {"officials", "civilians"} for t in told):
        # The codebook: officials who are harmed roll up to civilians.
        return victims
    if aimed in _GENERAL and victims and victims not in _GENERAL and not victims.startswith("Civilians"):
        # A checkpoint is of the security forces until its dead are told to be police.
        return victims
    interests = _interests(mentions, span) if violent else None
    return aimed or (interests if interests != doer_name else None) or victims or _families(mentions, told, span)


def _unknown(mentions: Mentions, toll: Toll) -> bool:
    """Whether nobody knows who the dead are: "جثة شاب مجهول الهوية"."""
    behind = mentions.words[toll.people.first : toll.people.last + 2]
    return any(word.removeprefix("ال").startswith("مجهول") for word in behind)
