"""Find to whom or what it was done: the other side of a fight, what was aimed at, else the victims."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, zip_longest

from ._aims import aimed, housed, interests, mission, whose_tribe
from ._bystanders import only_beside
from ._clashsides import TRIBES, clash_sides
from ._fights import aimed_at_somebody
from ._membership import held_of_a_group, membership, most_of_them
from ._named import actors_by_word, named_for, together
from ._subjects import subject
from ._survivors import survivor
from ._targetarms import crew_of
from ._thing_owners import carried, owner_of_thing
from ._toll import Toll
from ._victimgroup import crowd_of, where_a_community_lives
from .actors import PROTESTERS, UNIDENTIFIED, ActorMention, of_a_state
from .arabic import word_cache
from .frames import TAKES, Frame
from .gazetteer import gazetteer
from .mentions import Mentions
from .nationalities import civilians_of, forces_of, nationality
from .taken import is_suffered
from .triggers import Trigger
from .vocabulary import any_of, nouns, plays, verbs, word_set

CIVILIAN_SIDE = frozenset(
    {"civilians", "children", "women", "journalists", "medics", "pilgrims", "contractors", "officials"}
)
FORCE_GROUPS = {
    "soldiers": "Military Forces of Iraq", "police": "Police Forces of Iraq",
    "security forces": "Security Forces of Iraq", "PMF": "Popular Mobilization Forces", "peshmerga": "Peshmerga",
}  # fmt: skip
_GOVERNMENT = "Government of Iraq"
# Those whose men somebody may be: "جنديين من قوات التحالف".
_OWNERS = frozenset({"force", "group", "coalition"})
_GENERAL = frozenset({"Security Forces of Iraq", "Military Forces of Iraq"})
# What was aimed at where an official may have been meant.
_UNTOLD = _GENERAL | {None, _GOVERNMENT}
# Bombs at these are meant for whom they carry.
_BOMBS = frozenset({"explosion", "target", "attack"})
# What falls on a site rather than on people.
_FALLS = frozenset({"rocket", "missile", "mortar", "shell", "drone", "air strike"})


def _of_victims(mentions: Mentions, toll: Toll, span: range, doer_name: str | None) -> str | None:
    """Whom the group of the victims stands for, if anybody but the doer."""
    group, nation = toll.people.group, toll.people.nationality
    behind = mentions.words[toll.people.first + 1 : toll.people.last + 2]
    if any(word in word_set("former") for word in behind):
        return civilians_of(nation)
    if group == "people" and any(w[:1] == "و" for w in mentions.words[toll.people.first + 2 : toll.people.last]):
        # "46 شخصا من المدنيين والقوات الأمنية": of both sides.
        return None
    named = _named_in(mentions, toll)
    if named is not None and named != doer_name:
        return named
    if group == "protesters":
        return PROTESTERS if doer_name and not doer_name.startswith("Rioters") else None
    if group == "soldiers" and nation is None:
        # "القائد العسكري الإيراني"
        rows = (nationality(word) for word in mentions.words[max(0, toll.people.first - 1) : toll.people.first + 3])
        nation = next((row["demonym"] for row in rows if row and row["country"]), None)
    if group in FORCE_GROUPS:
        country = forces_of(nation) if nation and group == "soldiers" else None
        if group == "security forces" and any(
            plays(w, "guard") for w in mentions.words[toll.people.first : toll.people.last + 1]
        ):
            # Whose guards they are nobody says: "مقتل حارس الحقل".
            return None
        name = country or _force_of(mentions, toll) or FORCE_GROUPS[group]
        return name if name != doer_name else None
    if group == "militants":
        members = (m.actor for m in mentions.actors_by_word.within(span) if m.actor.group == "militants")
        return next((a.name for a in members if a.name not in {UNIDENTIFIED, doer_name}), None)
    if group == "contractors" and nation is None:
        # Contractors are no civilians of Iraq where nobody says so.
        return None
    if foreigners(mentions, toll):
        return None
    if group in CIVILIAN_SIDE:
        return civilians_of(nation or most_of_them(mentions, toll))
    return None


def foreigners(mentions: Mentions, toll: Toll) -> bool:
    """
    Whether those harmed are foreigners of whom nobody says of which country: "ثلاثة أجانب".

    Parameters
    ----------
    mentions
        The article.
    toll
        Those harmed.
    """
    people = toll.people
    return people.nationality is None and any_of(mentions.words[people.first : people.last], "foreigner")


def _named_in(mentions: Mentions, toll: Toll) -> str | None:
    """Whose men the victims are, by name: "خمسة من عناصرها", "ثلاثة من قوات الصحوة"."""
    words = mentions.words
    near = mentions.actors_by_word.within(range(toll.people.first, toll.people.last + 2))
    for mention, following in zip_longest(near, near[1:]):
        joined = following is not None and following.first == mention.last and words[following.first][:1] == "و"
        if joined and mention.points == "force":
            # "من عناصر الجيش والحشد الشعبي": the first of the two.
            return mention.actor.name
        linked = mention.first < toll.people.last or words[mention.first - 1] in {"من", "في"}
        named = mention.points == "own" or (mention.actor.kind in _OWNERS and not mention.points)
        named = named and not mention.actor.name.startswith("Unidentified")
        if linked and named and mention.actor.name and not mention.tells:
            return mention.actor.name
    return membership(mentions, toll)


def victims_side(mentions: Mentions, toll: Toll) -> str | None:
    """The force that victims belong to, if any."""
    nation = toll.people.nationality
    named = forces_of(nation) if toll.people.group == "soldiers" and nation else None
    theirs = named or _named_in(mentions, toll) or _force_of(mentions, toll)
    return theirs or FORCE_GROUPS.get(toll.people.group or "")


def _force_of(mentions: Mentions, toll: Toll) -> str | None:
    """Whose soldiers the victims are, where a statement of their army says so: "أعلن الجيش الأمريكي مقتل جندي"."""
    if toll.people.group != "soldiers":
        return None
    starts = actors_by_word(mentions)
    near = (starts[at] for at in range(toll.people.first, toll.people.last + 2) if at in starts)
    # "أعلنت وزارة الدفاع التركية استشهاد عسكريين اثنين"
    told = mentions.actors_by_word.within(range(mentions.text.sentence_at(toll.at).start, toll.people.first))
    by = (m for m in told if m.tells == "speaker" and not m.actor.name.endswith("Iraq"))
    return next((m.actor.name for m in (*near, *by) if m.actor.group == "soldiers" and (m.points or m.tells)), None)


def _families(mentions: Mentions, tolls: Sequence[Toll], span: range) -> str | None:
    """Civilians where people of no group die with their families."""
    if not any(t.people.group == "people" for t in tolls):
        return None
    return civilians_of(None) if any(plays(mentions.words[i], "families") for i in span) else None


@word_cache
def is_official(word: str) -> bool:
    """Whether a word is an official who is not known already: "مدير"; "محافظة" is a governorate, and a governor too."""
    official = any(n.row["group"] == "officials" and not n.reading.article for n in nouns("people", word))
    return official and word not in gazetteer().class_words


@word_cache
def _is_driven(word: str) -> bool:
    """Whether a word is what an official is driven in, or tells that he survived."""
    return plays(word, "car or convoy") or plays(word, "survived")


def _official_driven_at(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> str | None:
    """The government where a bomb meets the car or convoy of an official: "عبوة لاصقة بسيارة مدير عام"."""
    if not triggers or not all(t.kind in _BOMBS or t.kind == "assassinate" for t in triggers):
        return None
    exploded = any(t.kind == "explosion" for t in triggers)
    words = mentions.words[span.start : span.stop]
    # "هجوم انتحاري استهدف موكبه" is one of a bomb.
    bomb = any(w.munition for w in mentions.weapons_by_word.within(span)) or any(plays(w, "bomber") for w in words)
    if not exploded and not bomb:
        return None
    official = any(map(is_official, words))
    vehicles = (i for i in compress(span, map(_is_driven, words)) if i not in mentions.armed)
    # "موكب تشييع"
    driven = official and any(not any_of(mentions.words[i + 1 : i + 2], "of a procession") for i in vehicles)
    return _GOVERNMENT if driven else None


def _repeller(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """Who repelled an attack was attacked: "تصدت قوة من الجيش لهجوم نفذه داعش"."""
    for trigger in triggers:
        found = subject(mentions, trigger.at, span) if trigger.kind == "repel" and trigger.verb is not None else None
        if found is not None and found.actor.name != doer_name:
            return found.actor.name
    return None


def _foiler(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """Who foiled an attack of which nothing else says on whom it was: "أحبط الجيش هجوما لداعش على المدينة"."""
    attack = next((t.at for t in triggers if t.kind == "attack"), span.start)
    before = range(span.start, attack)
    at = next(compress(before, map(_foils, mentions.words[before.start : before.stop])), None)
    found = None if at is None else subject(mentions, at, span)
    return found.actor.name if found is not None and found.actor.name != doer_name else None


@word_cache
def _foils(word: str) -> bool:
    """Whether a word is a verb of foiling."""
    return any(verb.row["kind"] == "foiled" for verb in verbs("cues", word))


def suffers(mentions: Mentions, span: range) -> ActorMention | None:
    """Who is subjected to an attack: "تعرض مقر القوات الأميركية لعدة قذائف"."""
    words, starts = mentions.words, actors_by_word(mentions)
    for at in compress(span, map(is_suffered, words[span.start : span.stop])):
        before = mentions.actor_ending_at.get(at)
        told = before is not None and before.first >= span.start and not whose_tribe(mentions, before)
        if before is not None and told and before.actor.kind != "crowd":
            # "منزل مواطن تعرض لاستهداف"
            return named_for(mentions, before)
        for index in range(at + 1, min(at + 4, span.stop)):
            if words[index][:1] == "ل" or words[index] in word_set("preposition"):
                break
            if index in starts and starts[index].actor.kind not in {"crowd", "armed"}:
                return named_for(mentions, starts[index])
    return None


def _driven_out(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """Who held what changed hands: "بعد انسحاب القوات العراقية", "غادرها الجيش", "انتزعها من البيشمركة"."""
    taken = next((t.at for t in triggers if t.kind in TAKES or t.kind in {"control", "handover"}), None)
    if taken is None:
        return None
    starts, words = actors_by_word(mentions), mentions.words
    # Who fled is told behind the taking, in a clause that may tell of nothing else.
    for at in range(span.start, mentions.text.sentence_at(taken).stop):
        mention = starts.get(at)
        if mention is None or mention.tells or mention.actor.kind not in _OWNERS:
            continue
        if only_beside(mentions, at, span.start):
            continue
        before = words[max(span.start, at - 2) : at]
        # "دخلها الجيش بعد هروب عصابات داعش منها"; a group that takes a place has not fled from it.
        others = mention.actor.kind != "group" or any(t.kind == "handover" for t in triggers)
        fled = others and any(plays(word, "driven out") for word in before)
        from_them = at > taken and any(w in word_set("out of the hands of") for w in before[-1:])
        held = at in span and _is_hold(before)
        name = together(mentions, named_for(mentions, mention))
        if (fled or from_them or held) and name not in {doer_name, UNIDENTIFIED}:
            return name
    return None


def _is_hold(before: Sequence[str]) -> bool:
    """As in "آخر معاقل التنظيم", "من أيدي"; "سقوط المدينة في يد" is the other way round."""
    return any(plays(w, "stronghold") for w in before[-1:]) or (
        before[:1] == ["من"] and any(w in word_set("hold of a force") for w in before[1:])
    )


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
        first, second = clash_sides(mentions, trigger, span) if trigger.kind == "clash" else (None, None)
        if second and (second != doer_name or first == TRIBES):
            return second
        if second and first and any(t.kind in TAKES for t in triggers):
            # "معارك بين البيشمركة والجيش" that end with the army in control.
            return first
    suffered = suffers(mentions, span)
    if suffered is not None and suffered.actor.kind != "column" and suffered.actor.name != doer_name:
        actor = suffered.actor
        return civilians_of(actor.nationality) if actor.kind == "civilians" else actor.name
    moved = _repeller(mentions, triggers, span, doer_name) or _driven_out(mentions, triggers, span, doer_name)
    if moved:
        return moved
    violent = frame.family in {"violence", "harm"}
    crew = crew_of(mentions, span)
    if crew is not None and crew.actor.name != doer_name:
        return named_for(mentions, crew).actor.name
    seat = housed(mentions, span) or mission(mentions, triggers, span) if violent else None
    at = seat or aimed(mentions, triggers, span, doer_name)
    at = at or (owner_of_thing(mentions, triggers, span, doer_name) if violent else None)
    at = at or (_foiler(mentions, triggers, span, doer_name) if violent else None)
    if "bodies" in frame.kinds:
        # "عثر على جثة شاب كانت قوة من الجيش قد اعتقلته": nobody was aimed at where the dead are found.
        at = None
    told = [t for t in tolls if t.at in span and not t.part_of_total]
    if any(w.weapon in _FALLS for w in mentions.weapons_by_word.within(span)):
        # Foreign contractors whom a rocket hits are not whom it was meant for.
        told = [t for t in told if t.people.group != "contractors" or t.people.nationality == "Iraqi"]
    if frame.family == "disrupt":
        # Who was held with the arms that were found suffered nothing of them.
        told = []
    if "bodies" in frame.kinds:
        # Who the dead found are is said of the bodies, not of those told of beside them.
        told = told[:1]
    victims = next((name for t in told if (name := _of_victims(mentions, t, span, doer_name))), None)
    if "arrest" in frame.kinds:
        # "ستة أشخاص بينهم قيادي في جيش المهدي"
        held = (name for t in frame.tolls if t.at in span and (name := membership(mentions, t)))
        victims = next((name for name in held if not of_a_state(name)), victims)
        caught = (held_of_a_group(mentions, t) for t in triggers if t.kind == "arrest")
        victims = victims or next((name for name in caught if name and name != doer_name), None)
    # "نجا كاتب من انفجار عبوة، وجرح حارسه"
    victims = survivor(mentions, span) or victims
    official = _official_driven_at(mentions, triggers, span) if at in _UNTOLD else None
    if official is not None:
        return official
    if at == _GOVERNMENT and any(t.people.group in {"officials", "civilians"} for t in told):
        # The codebook: officials who are harmed roll up to civilians.
        return victims
    if at in _GENERAL and doer_name and of_a_state(doer_name) and victims and victims.startswith("Civilians"):
        # "أطلق جنود النار على سيارة عند حاجز فقتلوا امرأة": forces do not attack their own checkpoint.
        return victims
    exact = victims not in _GENERAL or (at, victims) == ("Security Forces of Iraq", "Military Forces of Iraq")
    if at in _GENERAL and victims and exact and not victims.startswith("Civilians"):
        # A checkpoint is of the security forces until its dead are told to be police or soldiers.
        return victims
    theirs = interests(mentions, span) if violent else None
    said = at or (theirs if theirs != doer_name else None) or victims or _families(mentions, told, span)
    unarmed = crowd_of(mentions, frame) or where_a_community_lives(mentions, frame)
    unarmed = unarmed or aimed_at_somebody(mentions, frame, CIVILIAN_SIDE)
    said = said or (civilians_of(None) if unarmed else None)
    if violent and said in {None, civilians_of(None)}:
        # "حافلة تقل زوارا إيرانيين … فقتلت ثمانية منهم"
        return carried(mentions, span) or said
    return said
