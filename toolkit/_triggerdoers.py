"""Find who did what one word of an event tells of: its subject, its owner, its nationality."""

from __future__ import annotations

from ._act_owners import behind_quotes, is_struck, laid_for, owner_of_act
from ._carriers import carrier, reads_as_verb, told_by
from ._clashsides import clash_sides
from ._managed import subject_of_managing
from ._named import actor_near, actors_by_word, named_for
from ._subjects import agent, is_passive, may_do, owner, state, subject
from ._targetarms import aircraft_down, came_down
from .actors import ActorMention
from .mentions import Mentions
from .nationalities import forces_of, nationality
from .triggers import Trigger
from .vocabulary import any_of, has_article, plays, verbs, word_set

# Nouns whose next word is whom it was done to, who is buried, or what is set up.
_OF_OBJECT = frozenset({"assassinate", "abduct", "arrest", "target", "execute", "funeral", "establish"})
# What columns suffer and do not do.
_ON_COLUMNS = frozenset({"strike", "shelling"})
# Verbs behind a noun that tell who did it.
_ATTACKS = frozenset({"launch", "attack"})
_BY_DEMONYM = frozenset({"strike", "shelling", "attack", "explosion"})
_BY_STATE = frozenset({"strike", "shelling", "attack", "target", "fire"})


def _of_noun(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    """As in "هجوم لداعش", "هجوم شنه مسلحون", "غارات التحالف"."""
    words, starts = mentions.words, actors_by_word(mentions)
    following = trigger.at + 1
    # "بالرصاص" and "الهجوم" have the article: what follows is not their owner.
    owned = not has_article(words[trigger.at]) and not laid_for(mentions, trigger)
    # "مهاجمة ثكنة": behind it stands what was attacked.
    owned = owned and not plays(words[trigger.at], "attacking")
    # "استهدف هجوم مسلح نقطة تفتيش للشرطة": what stands behind is what it hit.
    owned = owned and "target" not in told_by(words[trigger.at - 1])
    # "إحراق القنصلية الإيرانية": no mission does anything.
    owned = owned and words[min(following, len(words) - 1)] not in word_set("mission of a state")
    # "إسقاط طائرة مسيرة تركية": whose the aircraft was.
    owned = owned and not (trigger.kind == "shootdown" and following in mentions.armed)
    back = carrier(mentions, trigger, span)
    light = back is not None and plays(words[back], "does what follows")
    did = subject_of_managing(mentions, back, trigger.at, span.start) if light and back is not None else None
    does = light and (did is not None or (back is not None and back + 1 in starts))
    # "قيام طائرات التحالف بقصف رتل للتنظيم", "أقدموا على خطف شرطيين اثنين": what it was done to stands behind it.
    owned = owned and not (does and (words[trigger.at][:1] == "ب" or words[trigger.at - 1] in word_set("upon doing")))
    # "واصلت الدبابات الأميركية قصف المقاتلين"
    if back is not None and trigger.at > back + 1 and trigger.kind in _ON_COLUMNS:
        owned = owned and not (plays(words[back], "does what follows") and has_article(words[back + 1]))
    # "قصف رتل لتنظيم داعش": what was shelled.
    hit = starts.get(following) if trigger.kind in _ON_COLUMNS else None
    owned = (
        owned
        and not (hit is not None and hit.actor.kind == "column")
        and not any(map(is_struck, words[following : following + 1]))
    )
    if aircraft_down(mentions, range(following, min(following + 2, span.stop))) is not None:
        # "إسقاط مروحية للجيش"
        return None
    quoted_name = owned and following < span.stop - 1 and words[following] in word_set("quotes a name")
    # 'قصف "الحرس الثوري" قرى', "هجوم «داعش»"
    following += int(quoted_name)
    if owned and following + 1 < span.stop and following + 1 in starts and plays(words[following], "unit of a force"):
        # "سيطرة عناصر داعش على", "هجوم قوة من الجيش": the unit has no name of its own.
        following += 1
    if owned and following < span.stop and following in starts and not words[following].startswith(("ب", "و")):
        mention = named_for(mentions, starts[following])
        if may_do(mention) is not None and trigger.kind not in _OF_OBJECT:
            return mention.actor.name
    known = agent(mentions, trigger) if owned and following < span.stop else None
    if known is not None:
        return known.actor.name
    quoted = None if does else behind_quotes(mentions, trigger, span) or owner_of_act(mentions, trigger, span)
    if quoted is not None:
        return quoted.actor.name
    if back is not None and _aircraft_of_nobody(mentions, range(back + 1, trigger.at)):
        return None
    if back is not None:
        found = subject_of_managing(mentions, back, trigger.at, span.start)
        if trigger.kind == "massgrave" and (found is None or found.actor.kind != "force"):
            # Civil defence, who digs it up, is no side.
            return None
        return found.actor.name if found else state(mentions, back, span)
    for at in range(following, min(span.stop, trigger.at + 6)):
        if not _ATTACKS.isdisjoint(told_by(words[at])):
            # "مع مسلحين هاجموا حاجزا": behind a plural verb stands its object.
            left_open = is_passive(mentions, at) or words[at].endswith("وا")
            found = None if left_open else may_do(actor_near(mentions, at + 1, span.stop, 1))
            return found.actor.name if found else state(mentions, at, span)
    theirs = owner(mentions, trigger, span)
    return theirs.actor.name if theirs else None


def _aircraft_of_nobody(mentions: Mentions, between: range) -> bool:
    """Whether aircraft are the subject, and nobody says whose: "وشنت طائرات غارة"; no police named before has them."""
    aircraft = any_of(mentions.words[between.start : between.start + 1], "aircraft, as a doer")
    return aircraft and not mentions.actors_by_word.within(between)


def doer_of_trigger(mentions: Mentions, trigger: Trigger, span: range) -> str | None:
    """
    Who did what one word of an event tells of; none where the text does not say.

    Parameters
    ----------
    mentions
        The article.
    trigger
        The word.
    span
        The stretch of text that it stands in.
    """
    if trigger.kind == "clash" and trigger.verb is None:
        side = clash_sides(mentions, trigger, span)[0]
        if side:
            return side
    if trigger.verb is None and not reads_as_verb(mentions, trigger, span):
        found = _of_noun(mentions, trigger, span)
    elif trigger.verb is not None and (
        not trigger.verb.row["present"] or plays(mentions.words[trigger.at], "is subjected to")
    ):
        # "ألقيت قنبلة", "اقتيد": the passive leaves the doer open; who "تعرض" suffers.
        found = None
    else:
        mention = subject(mentions, trigger.at, span)
        mention = None if mention is not None and _harmed_by_it(mentions, trigger, mention) else mention
        found = (
            mention.actor.name if mention else state(mentions, trigger.at, span) if trigger.kind in _BY_STATE else None
        )
    if found is None and trigger.demonym not in {None, "Iraqi"} and _its_own(mentions, trigger):
        return forces_of(str(trigger.demonym))
    return found


def _harmed_by_it(mentions: Mentions, trigger: Trigger, mention: ActorMention) -> bool:
    """Whether whom a verb names is whom it was done to: "اعتقل قيادي في داعش", "اعتقل ثلاثة إرهابيين من قبل الشرطة"."""
    tolls = mentions.tolls_by_word.within(range(trigger.at, trigger.at + 1))
    # "خطف رجال بزي الجيش صاحب متجر": men are told by what they wear.
    disguised = mentions.words[mention.first] in word_set("men")
    harmed = not disguised and any(t.people.first <= mention.first < t.people.last for t in tolls)
    return harmed or came_down(mentions, mention)


def _its_own(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether a nationality is that of the strike: "قصف مدفعي تركي", not "هجوم يطال مصالح أميركية"."""
    if trigger.kind not in _BY_DEMONYM:
        return False
    following = mentions.words[trigger.at + 1 : trigger.at + 4]
    at = next((i for i, word in enumerate(following) if nationality(word)), 0)
    definite = has_article(mentions.words[trigger.at]) or has_article(following[0])
    if any(word in word_set("preposition") or is_struck(word) for word in following[:at]):
        # "هجوم على قافلة أميركية", "قصف لرتل أميركي": whom it hit.
        return False
    if _masculine(mentions.words[trigger.at], trigger) and following[at].endswith("ه"):
        # "قصف قاعدة بريطانية", "إسقاط مروحية أميركية"
        return False
    agrees = all(
        word.endswith(("ه", "ي", "يا", "ين", "ات")) and not verbs("event_verbs", word) for word in following[:at]
    )
    object_between = any(word in word_set("interests of a state") for word in following[:at])
    return agrees and not object_between and (definite or not following[at].startswith("ال"))


def _masculine(word: str, trigger: Trigger) -> bool:
    """Whether a noun has masculine adjectives: "قصف", "هجوم"; not "غارة", "هجمات"."""
    return not trigger.plural and not word.endswith(("ه", "ات", "تان", "تين"))
