"""Find what an attack was aimed at, by the words before it: على, استهدف, seats, embassies, interests of a state."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from ._bystanders import only_beside
from ._named import is_unnamed, named_for, together
from .actors import FORCES, ActorMention, of_a_state
from .arabic import word_cache
from .clauses import is_punctuation
from .mentions import Mentions
from .nationalities import civilians_of, forces_of, nationality
from .triggers import Trigger
from .vocabulary import any_of, begins_with, each_among, holds_stem, nouns, plays, word_set

# Triggers that have their object right behind them: "استهداف رتل للجيش".
_TRANSITIVE = frozenset({"target", "shelling", "assassinate", "abduct"})
# How far before an actor the verb of aiming may stand with a date between, and without it.
_AIM_REACH, _AIM_WORDS = 9, 3
# How far before the name of a force "in the midst of" may stand: "وسط تجمع لعناصر من الصحوة".
_AMID = 4
# How far behind a verb of attack its object may stand.
_VERB_REACH = 6
# How far behind its verb "مواقعه" may stand.
_OBJECT_REACH = 3


def _aims(word: str) -> bool:
    """Whether a word is of a verb of aiming: "استهدفت", "مستهدفين"."""
    return begins_with(word, "aims at, beginning of the word")


def housed(mentions: Mentions, span: range) -> str | None:
    """Foreign soldiers whom an attacked base houses: "قواعد … تضم جنودًا أمريكيين", "رتل للتحالف"."""
    words = mentions.words
    for at in each_among(words, span, word_set("houses")):
        for index in range(at + 1, min(span.stop, at + 7)):
            row = nationality(words[index])
            if row and row["demonym"] != "Iraqi" and row["of"]:
                return forces_of(row["demonym"])
            mention = mentions.actor_at.get(index)
            if mention is not None and mention.actor.kind == "coalition":
                return mention.actor.name
    return _supplied(mentions, span)


def _supplied(mentions: Mentions, span: range) -> str | None:
    """The force that a column carries things for: "رتلا يقل معدات للتحالف"."""
    words = mentions.words
    for at in each_among(words, span, word_set("carries people")):
        things = word_set("supplies").intersection(words[at + 1 : at + 3])
        behind = mentions.actors_by_word.within(range(at + 2, at + 6)) if things else []
        owner = next((m.actor for m in behind if m.actor.kind in {"coalition", "force"} and m.actor.name), None)
        if owner is not None:
            return owner.name
    return None


def _foreign(
    mentions: Mentions, span: range, role: str, *, bomb: bool = False, mission: bool = False
) -> dict[str, str] | None:
    """
    Nationality, other than Iraqi, of a word of a role: "المصالح الأميركية", "باتجاه السفارة الأميركية".

    A bomb that goes off near an embassy was not aimed at it, nor what is told "وفق متحدث باسم السفارة الأميركية".
    """
    words = mentions.words
    for before_it in compress(span, map(nationality, words[span.start + 1 : span.stop])):
        row = nationality(words[before_it + 1])
        # "قاعدة عسكرية أمريكية"
        at = before_it - (before_it > span.start and words[before_it] in word_set("adjective of a post"))
        if row and row["demonym"] != "Iraqi" and row["country"] and row["of"] and plays(words[at], role):
            # "باتجاه المنطقة الخضراء حيث السفارة الأميركية"
            beyond = any_of(words[span.start : at + 1], "where it is")
            behind_from = at - span.start > 1 and words[at - 1] == "من"
            # "قرب السفارة", "بالقرب من السفارة"
            before = words[at - 1 - behind_from] if at > span.start else ""
            # "ذكرى سيطرة القوات الأميركية على المدينة": what they did, not what was done to them.
            done = at in mentions.actor_at and bool(nouns("event_nouns", before))
            done = done or (mission and at in mentions.actor_at and bool(mentions.actor_at[at].tells))
            # "منذ دخول القوات الأميركية إلى العراق" only says since when.
            done = done or before in word_set("invasion") or only_beside(mentions, at, span.start)
            return None if beyond or done or (bomb and before in word_set("near")) else row
    return None


def mission(mentions: Mentions, triggers: Sequence[Trigger], span: range) -> str | None:
    """The state whose embassy stands behind the words of an attack."""
    after = range(min((t.at for t in triggers), default=span.stop), span.stop)
    bomb = bool(triggers) and all(t.kind == "explosion" for t in triggers)
    row = _foreign(mentions, after, "mission of a state", bomb=bomb, mission=True)
    return f"Government of {row['of']}" if row else None


def _of_place(mentions: Mentions, span: range) -> dict[str, str] | None:
    """Nationality of a base by its name: "قاعدة زليكان التركية"."""
    words = mentions.words
    for place in mentions.places_by_word.within(span):
        if words[place.first].removeprefix("ال") not in word_set("post of a state"):
            continue
        behind = words[place.first + 1 : place.last + 1]
        row = next((r for w in behind if (r := nationality(w)) and r["country"] and r["demonym"] != "Iraqi"), None)
        if row is not None:
            return row
    return None


def interests(mentions: Mentions, span: range) -> str | None:
    row = _foreign(mentions, span, "interests of a state") or _foreign(mentions, span, "post of a state")
    # "انفجرت عبوة على عجلة أميركية"
    row = row or _foreign(mentions, span, "vehicle of a force")
    row = row or _of_place(mentions, span)
    return forces_of(row["demonym"]) if row else None


def _aimed_at(mentions: Mentions, mention: ActorMention, triggers: Sequence[Trigger], start: int) -> bool:
    """Whether an actor is what was aimed at: behind على or استهدف, or the object of the trigger."""
    words = mentions.words
    before = words[max(start, mention.first - 4) : mention.first]
    undated = [i for i in range(max(start, mention.first - _AIM_REACH), mention.first) if i not in mentions.dated]
    if any(_aims(words[i]) for i in undated[-_AIM_WORDS:-1]):
        # "استهدف صباح اليوم الأربعاء متطوعين للجيش"
        return True
    if before[-1:] and before[-1] in word_set("near") and any(t.kind == "shoot" for t in triggers):
        # "النار على سيارة قرب نقطة تفتيش"
        return False
    if any(w in word_set("itself") for w in before):
        # "جماعة تطلق على نفسها"
        return False
    aims = [i for i, w in enumerate(before) if (w in word_set("aimed at") or _aims(w)) and not _idiom(before, i)]
    # "ما يعرف بـ": the name of a group, not its target.
    # "استهدف هجوم يعتقد أن التنظيم يقف وراءه، شيخ قبيلة": who is spoken of in a clause of its own.
    aims = [i for i in aims if not any_of(before[i + 1 :], "opens a clause")]
    if any(before[i] != "ب" or not i or before[i - 1] not in word_set("head of a name") for i in aims):
        return True
    if any(w in word_set("used by") for w in before[-1:]):
        return True
    bomb = any(t.kind == "explosion" for t in triggers)
    if bomb and mention.actor.kind == "force" and _amid(mentions, mention.first, start):
        return True
    carried = (i for i in range(max(start, mention.first - 4), mention.first) if i not in mentions.armed)
    car = next((i for i in carried if plays(words[i], "car or convoy")), None)
    meant = car is not None and (bomb or any(t.kind == "target" and t.at < car for t in triggers))
    if car is not None and meant and not any_of(words[car + 1 : mention.first], "near"):
        # "أسفل سيارة ضابط شرطة", "استهدفت عبوة ناسفة موكب قائد شرطة"; not "بسيارة قرب مخفر للشرطة"
        return True
    if bomb and words[mention.first] in word_set("seat of a force") and set(before[-2:]) & word_set("in front of"):
        return True
    seat = next((i for i in range(max(start, mention.first - 2), mention.first) if _is_seat(words[i])), None)
    behind = words[mention.last : mention.last + 1]
    if seat is not None and behind == ["علي"] and plays(words[seat], "control of a place"):
        # "ذكرى سيطرة القوات الأميركية على المدينة"
        return False
    if seat is not None and any_of(words[max(start, seat - 2) : seat], "leading to"):
        # "عند الجسر المؤدي إلى مقر سلطة الائتلاف" only says where.
        return False
    if seat is not None:
        # What went off near a checkpoint was not aimed at it.
        return not (bomb and seat > start and words[seat - 1] in word_set("near"))
    if any(t.verb is not None and t.kind == "attack" and _object_of(mentions, mention, t) for t in triggers):
        return True
    laid = (t.at for t in triggers if t.kind == "ambush" and words[t.at].endswith("ا"))
    if words[mention.first].startswith("ل") and any(mention.first - 2 <= at < mention.first for at in laid):
        # "نصبوا كمينا لدورية للشرطة"; "بكمين لعناصر التنظيم" is theirs.
        return True
    if any(t.kind in _TRANSITIVE and mention.first - 2 <= t.at < mention.first for t in triggers):
        return True
    if not words[mention.first].startswith("ب"):
        return False
    # "انفجرت سيارة مفخخة عند الساعة التاسعة برتل عسكري"
    unit = bomb and plays(words[mention.first], "unit of a force")
    return unit or any(t.at == mention.first - 1 for t in triggers)


def _amid(mentions: Mentions, at: int, start: int) -> bool:
    """Whether a bomb went off in the midst of a force: "وسط عناصر من الصحوة", not "وسط المدينة قرب الجيش"."""
    words = mentions.words
    for index in range(at - 1, max(start, at - _AMID) - 1, -1):
        if words[index] in word_set("in the midst of"):
            # "فجر نفسه وسط الحشد": in the midst of the crowd.
            return index < at - 1 or words[at] not in word_set("crowd or its force")
        if index in mentions.placed or words[index] in word_set("near") or is_punctuation(words[index]):
            return False
    return False


def _idiom(words: Sequence[str], at: int) -> bool:
    """Whether "on" is part of a phrase that aims at nobody: "بناء على معلومات من", "على رأس وفد"."""
    if words[at] not in word_set("on, in phrases"):
        return False
    return any_of(words[at + 1 : at + 2], "behind on, in phrases") or any_of(words[max(0, at - 1) : at], "based on")


def _is_seat(word: str) -> bool:
    # "هاجموا مقرا للشرطة": the accusative has an alif of its own.
    return plays(word, "seat of a force") or (word.endswith("ا") and plays(word[:-1], "seat of a force"))


def _object_of(mentions: Mentions, mention: ActorMention, trigger: Trigger) -> bool:
    """Whether an actor is the object of a verb of attack: "هاجموا قوات الأمن", "هاجم مسلحون دورية"."""
    # "هاجم تنظيم داعش، ليلة الأحد، قوات البيشمركة": when it was does not count.
    between = [i for i in range(trigger.at + 1, mention.first) if not _of_date(mentions, i)]
    near = trigger.at < mention.first and len(between) < _VERB_REACH
    if not near or mentions.words[mention.first][:1] in {"ب", "ل"}:
        return False
    if any(mentions.words[i] in word_set("ends the subject") for i in between):
        return False
    before = range(trigger.at + 1, mention.first)
    return bool(mentions.actors_by_word.within(before)) or mentions.words[trigger.at].endswith("وا")


def _of_date(mentions: Mentions, at: int) -> bool:
    """Whether a word belongs to a date put in, or is a comma beside one."""
    beside = {at - 1, at + 1} & mentions.dated
    return at in mentions.dated or (mentions.words[at] == "،" and bool(beside))


def aimed(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    for mention in mentions.actors_by_word.within(span):
        if mention.tells or (mention.first in mentions.placed and mention.actor.kind == "government"):
            continue
        actor = named_for(mentions, mention).actor
        if actor.group == "protesters" and _in_a_camp(mentions, mention):
            return actor.name
        if actor.name == doer_name or is_unnamed(actor) or actor.kind == "column":
            continue
        if only_beside(mentions, mention.first, span.start):
            continue
        if whose_tribe(mentions, mention):
            continue
        if _aimed_at(mentions, mention, triggers, span.start):
            unarmed = actor.kind == "civilians" and actor.group != "protesters"
            if actor.group == "protesters" and any(t.kind == "pelt" for t in triggers):
                # "رشق عشرات المتظاهرين منزل المحافظ": those who throw.
                continue
            named = named_for(mentions, mention)
            return civilians_of(actor.nationality) if unarmed else together(mentions, named)
    return _own_seat(mentions, triggers, span, doer_name) or _home(mentions, triggers, span, doer_name)


def whose_tribe(mentions: Mentions, mention: ActorMention) -> bool:
    """
    Tell whether a tribe only says whose sheikh or son somebody is: "منزل شيخ عشيرة".

    Parameters
    ----------
    mentions
        The article.
    mention
        The tribe.
    """
    tribe = plays(mentions.words[mention.first], "tribe")
    return tribe and mentions.words[mention.first - 1] in word_set("of a tribe")


@word_cache
def _is_house(word: str) -> bool:
    return plays(word, "house")


def _home(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """Civilians whose house is attacked: "رمانة يدوية استهدفت أحد المنازل"; one that forces hit may be a hideout."""
    words = mentions.words
    if doer_name is not None and of_a_state(doer_name):
        return None
    for at in compress(span, map(_is_house, words[span.start : span.stop])):
        behind = mentions.actors_by_word.within(range(at + 2, at + 5))
        owner = next((m.actor for m in behind if m.actor.kind == "force" and m.actor.name), None)
        if owner is not None and any(n.row["group"] in FORCES for n in nouns("people", words[at + 1])):
            # "نسفوا منزل ضابط شرطة", "منزل ضابط سابق في الجيش"
            return civilians_of(None) if words[at + 2] in word_set("former") else owner.name
        official = mentions.actor_at.get(at + 1)
        if official is not None and official.actor.kind == "government" and official.actor.name:
            # "منزل رئيس الوزراء"
            return official.actor.name
        before = words[max(span.start, at - 4) : at]
        # "فجر مسلحون منزل شيخ عشيرة"
        blown_up = any(
            t.verb is not None and t.kind == "explosion" and 0 < at - t.at <= _OBJECT_REACH for t in triggers
        )
        if blown_up or any_of(before[-2:], "aimed at") or any(holds_stem(w, "targeted, any form") for w in before):
            return civilians_of(None)
    return None


def _in_a_camp(mentions: Mentions, mention: ActorMention) -> bool:
    """As in "على خيمة للمعتصمين"."""
    before = mentions.words[max(0, mention.first - 2) : mention.first]
    return any(plays(word, "camp of protesters") for word in before)


def _own_seat(mentions: Mentions, triggers: Sequence[Trigger], span: range, doer_name: str | None) -> str | None:
    """Whose a seat is that a pronoun gives: "ضربات أميركية على معقلها", "قصفت طائرات مقره"."""
    words = mentions.words
    for at in each_among(words, span, word_set("own seat")):
        aimed_at = any(word in word_set("aimed at") for word in words[max(span.start, at - 1) : at])
        if not aimed_at and not any(0 < at - t.at <= _OBJECT_REACH for t in triggers):
            continue
        start = mentions.text.sentence_at(at).start
        named = reversed(mentions.actors_by_word.within(range(start, at)))
        held = (m for m in named if m.actor.kind in {"group", "force", "coalition"} and not is_unnamed(m.actor))
        owner = next((m for m in held if m.actor.name != doer_name and m.tells != "source"), None)
        return owner.actor.name if owner else None
    return None
