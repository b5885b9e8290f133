"""Fill the sides that a type of event has by itself: crowds, mourners, envoys, the parties of an agreement."""

from __future__ import annotations

from collections.abc import Sequence

from ._named import actor_near, government_at, named_for
from .actors import FORCES, PROTESTERS, UNIDENTIFIED, of_a_state
from .frames import Frame
from .mentions import Mentions
from .nationalities import civilians_of, forces_of, nationality
from .vocabulary import nouns, plays, word_set

# Of these nothing is done to anybody else.
_OF_ITS_OWN = frozenset({"Headquarters or base established", "Change to group/activity"})
# What no unknown gunmen do.
_BY_FORCES = frozenset({"Arrests", "Disrupted weapons use"})


def _embassy_attacked(mentions: Mentions, spans: Sequence[range]) -> str | None:
    """Government whose embassy stands in the words of an event."""
    words = mentions.words
    embassies = [p for p in mentions.places_by_word.within(*spans) if p.place.kind == "embassy"]
    rows = (nationality(w) for p in embassies for w in words[p.first : p.last])
    row = next((r for r in rows if r), None)
    return f"Government of {row['of']}" if row else None


def _governments(mentions: Mentions, inside: Sequence[int]) -> list[str]:
    """Governments that adjectives of nationality speak of ("السفير التركي")."""
    rows = (nationality(mentions.words[i]) for i in inside)
    return [f"Government of {r['of']}" for r in rows if r and r["of"]]


def _parties(mentions: Mentions, frame: Frame) -> list[str]:
    """Who an agreement is between, in order, each once; "الطرفان" are the two told of before."""
    inside = frame.words()
    both = next((i for i in inside if mentions.words[i] in word_set("both sides")), None)
    if both is not None:
        before = mentions.actors_by_word.back_from(both)
        told = (m.actor.name for m in before if m.actor.kind in {"force", "group"})
        two = list(dict.fromkeys(told))[1::-1]
        return sorted(two, key=lambda name: "Forces" not in name)
    governments = [g for i in inside if (g := government_at(mentions, i))]
    named = [m.actor.name for m in mentions.actors_by_word.within(*frame.spans)]
    return list(dict.fromkeys([*governments, *named]))


def _by_a_crowd(mentions: Mentions, frame: Frame) -> bool:
    """As in "مئات السكان نهبوا مخزنا"."""
    before = (mentions.words[max(0, t.at - 4) : t.at + 3] for t in frame.triggers if t.kind == "loot")
    return any(word in word_set("crowd") for words in before for word in words)


def _forces(mentions: Mentions, frame: Frame) -> str | None:
    """The first force named, that is not only who tells the news."""
    told = (m for m in mentions.actors_by_word.within(*frame.spans) if not m.tells)
    # "متظاهر من أنصار الحشد"
    named = (named_for(mentions, m) for m in told if mentions.words[m.first - 1] not in word_set("follower"))
    return next((m.actor.name for m in named if m.actor.group in FORCES), None)


def _tried(mentions: Mentions, inside: Sequence[int]) -> bool:
    """Whether a force tried to do something to the crowd: "إثر محاولة قوات مكافحة الشغب إبعاد المحتجين"."""
    tried = (mentions.actor_at.get(i + 1) for i in inside if mentions.words[i] in word_set("makes an attempt"))
    return any(m is not None and m.actor.group in FORCES for m in tried)


def _party_attacked(mentions: Mentions, frame: Frame) -> str | None:
    """The party or group whose office a crowd storms or burns: "أضرموا النار في مكتب الحزب"."""
    for mention in mentions.actors_by_word.within(*frame.spans):
        before = mentions.words[max(0, mention.first - 2) : mention.first]
        if mention.actor.kind in {"party", "group", "force"} and any(plays(w, "office of a party") for w in before):
            return mention.actor.name
    return None


def _official_attacked(mentions: Mentions, frame: Frame) -> str | None:
    """The government where a crowd goes for the house or office of an official: "منزل المحافظ", "مكتب أحد النواب"."""
    words = mentions.words
    for at in frame.words_where(words, lambda w: plays(w, "house") or plays(w, "office of a party")):
        near = words[at + 1 : at + 3]
        if any(noun.row["group"] == "officials" for word in near for noun in nouns("people", word)):
            return "Government of Iraq"
    return None


def _owner_of_arms(mentions: Mentions, frame: Frame, actor1: str | None) -> str | None:
    """Whose the arms found were: "عشرة صواريخ تعود لتنظيم داعش", "كدس من مخلفات داعش"."""
    for at in frame.words():
        if mentions.words[at] not in word_set("left by"):
            continue
        behind = actor_near(mentions, at + 1, mentions.text.sentence_at(at).stop, 1)
        if behind is None:
            near = mentions.actors_by_word.within(range(at + 1, at + 4))
            behind = near[0] if near else None
        if behind is not None and behind.actor.kind == "group" and behind.actor.name not in {actor1, UNIDENTIFIED}:
            return behind.actor.name
    return None


def _owner_of_aircraft(mentions: Mentions, frame: Frame) -> str | None:
    """Whose a drone was that was shot down: "أسقطوا طائرة استطلاع تركية"."""
    if "shootdown" not in frame.kinds:
        return None
    drones = (w for w in mentions.weapons_by_word.within(*frame.spans) if w.weapon == "drone")
    rows = (nationality(word) for w in drones for word in mentions.words[w.last : w.last + 1])
    return next((forces_of(row["demonym"]) for row in rows if row and row["demonym"] != "Iraqi"), None)


def by_type(
    mentions: Mentions, frame: Frame, sub_type: str | None, actor1: str | None, actor2: str | None
) -> tuple[str | None, str | None]:
    """
    Doer and target as the type fixes them: crowds, mourners, envoys, parties.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.
    sub_type
        Its sub-event type.
    actor1, actor2
        Doer and target as its words say them.
    """
    inside = frame.words()
    if sub_type in _BY_FORCES and actor1 == UNIDENTIFIED and "shootdown" not in frame.kinds:
        # "ضبطت إرهابيا": gunmen are whom the forces hold; a drone may be shot down by anybody.
        actor1 = None
    if sub_type in {"Violent demonstration", "Mob violence"}:
        of_embassy = _embassy_attacked(mentions, frame.spans)
        # "المنفذ الحدودي مع الكويت" only says where.
        free = (i for i in inside if not i or mentions.words[i - 1] not in word_set("preposition"))
        governments = (g for i in free if (g := government_at(mentions, i)))
        office = any(plays(mentions.words[i], "office of the state") for i in inside)
        harmed = actor2 if actor2 != civilians_of(None) or not office else None
        if harmed is None or harmed == PROTESTERS:
            # "مواجهات بين الشرطة والمحتجين": the crowd's other side.
            harmed = _party_attacked(mentions, frame) or (
                _forces(mentions, frame) if frame.kinds & {"clash", "pelt"} else None
            )
        of_official = _official_attacked(mentions, frame)
        return "Rioters (Iraq)", of_embassy or of_official or harmed or (
            "Government of Iraq" if office else next(governments, None)
        )
    if sub_type == "Looting/property destruction" and actor1 is None:
        return ("Rioters (Iraq)" if _by_a_crowd(mentions, frame) else None), actor2
    if sub_type == "Looting/property destruction" and actor2 is None and not of_a_state(actor1 or ""):
        # "أضرموا النار في مئة منزل"
        theirs = (plays(mentions.words[i], "house") or plays(mentions.words[i], "livelihood") for i in inside)
        return actor1, civilians_of(None) if any(theirs) else None
    if sub_type == "Peaceful protest":
        return "Protesters (Iraq)", None
    if sub_type in {"Protest with intervention", "Excessive force against protesters"}:
        named = None if actor1 and actor1.startswith("Protesters") else actor1
        acted = sub_type == "Protest with intervention" or bool(frame.kinds & {"shoot", "disperse", "clash"})
        acted = acted or _tried(mentions, inside)
        return named or (_forces(mentions, frame) if acted else None), "Protesters (Iraq)"
    if sub_type in _OF_ITS_OWN:
        # "أقام الجيش نقطة عسكرية", "أخلت السرايا مقراتها": what is set up or left is its own.
        return actor1, None
    if "funeral" in frame.kinds:
        return "Mourners (Iraq)", None
    if "summon" in frame.kinds:
        others = (g for g in _governments(mentions, inside) if g != "Government of Iraq")
        return "Government of Iraq", next(others, None)
    if "depart" in frame.kinds:
        return next(iter(_governments(mentions, inside)), None) or actor1, None
    if "agree" in frame.kinds:
        first, second, *_ = [*_parties(mentions, frame), None, None]
        return first or actor1, second or actor2
    if sub_type == "Disrupted weapons use" and actor2 is None:
        owner = _owner_of_arms(mentions, frame, actor1) or _owner_of_aircraft(mentions, frame)
        return actor1, owner if owner != actor1 else None
    if "handover" in frame.kinds:
        return actor1, _other_hand(mentions, frame.spans, actor1) or actor2
    return actor1, actor2


def _other_hand(mentions: Mentions, spans: Sequence[range], actor1: str | None) -> str | None:
    """The other side of a handover: "تسلمت … من الجيش الأميركي", "سلّم … إلى القوات العراقية"."""
    for mention in mentions.actors_by_word.within(*spans):
        prefixed = mentions.words[mention.first][:1] == "ل"
        before = mentions.words[mention.first - 1] if mention.first else ""
        if mention.actor.name != actor1 and (prefixed or before in {"من", "الي"}):
            return mention.actor.name
    return None
