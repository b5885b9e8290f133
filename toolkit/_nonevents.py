"""Leave out what is told like an event and is none: attacks in general, deaths of illness, what made people flee."""

from __future__ import annotations

from collections.abc import Sequence

from ._answers import answer_before
from ._ellipsis import another_hit
from ._event import Count
from ._spokenof import only_spoken_of
from ._toll import Toll
from ._tollsums import says_no_harm
from .actors import FORCES
from .clauses import past_verb
from .frames import CUSTODY, VIOLENCE, Frame, own_places_and_dates
from .harm import harm_masdar, harm_verb
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, plays, word_set
from .when import When
from .where import Where

# How far before attacks "stands behind" or "a rise of cases of" may stand.
_BEHIND = 5
# People whose death news of a conflict tells without saying of what.
_IN_THE_CONFLICT = frozenset({"soldiers", "police", "security forces", "PMF", "peshmerga", "militants", "protesters"})
# Families told of by nouns, without a day or a doer: mass graves, agreements.
_TOLD_BY_NOUNS = frozenset({"massgrave", "agree", "sexual", "funeral"})
# Who fights and whom.
_BOTH = 2
# How far behind shots "into the air" may stand.
_INTO_THE_AIR = 7
# What happened more days before an article than a generation has is history, not news: 25 years.
_HISTORY = 25 * 365
_HARM = frozenset({"killed", "wounded"})
# What munitions are told to have done.
_FROM_AFAR = frozenset({"fire", "grenade", "target", "explosion", "shelling", "strike", "attack"})


def _in_general(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], count: Count) -> bool:
    """Whether it speaks of attacks in general: "عاد إلى شن هجمات خاطفة" has no number, toll, place nor day."""
    if frame.triggers and all(t.people.quantity.low is None for t in tolls) and _keeps_happening(mentions, frame):
        return True
    if not frame.triggers or any(t.status in _HARM for t in tolls):
        return False
    goes_on = all(t.number is None and (t.verb is None or t.verb.tense == "present") for t in frame.triggers)
    if goes_on and _now_and_then(mentions, frame):
        return True
    unnumbered = all(t.verb is None and (t.number is None or t.number.low is None) for t in frame.triggers)
    if unnumbered and _many_unnamed(mentions, frame):
        return True
    nouns_only = all(t.verb is None and t.number is None for t in frame.triggers)
    if not nouns_only or count.n_events not in {None, 1} or frame.family != "violence":
        return False
    places, dates = (x for span in frame.spans[:1] for x in own_places_and_dates(mentions, span))
    dated = any(d.kind in {"day", "night"} for d in dates)
    if not dated and any(t.plural for t in frame.triggers) and all(_known(mentions, t) for t in frame.triggers):
        # "بحثا الهجمات الأخيرة", "المتضررون من التفجيرات والقصف": which ones, it does not say.
        return True
    if not all(t.plural for t in frame.triggers):
        return False
    behind = (w for t in frame.triggers for w in mentions.words[t.at + 1 : t.at + 4])
    if any(w in word_set("aimed at") for w in behind):
        return False
    return not places and not dated and not any(d.kind == "since" for d in dates)


def _keeps_happening(mentions: Mentions, frame: Frame) -> bool:
    """As in "وتتكرر في الأشهر الأخيرة الهجمات التي تستهدف القوات": attacks at large, on no day that is told."""
    words, span = mentions.words, frame.spans[0]
    at = frame.triggers[0].at
    # "تتكرر هجمات من هذا النوع منذ أعوام، مخلفة قتلى وجرحى"
    known = frame.triggers[0].plural and frame.triggers[0].verb is None and frame.triggers[0].number is None
    repeated = any_of([w.removeprefix("و") for w in words[span.start : at]][:2], "keeps happening")
    return known and repeated and not any(d.kind in {"day", "night"} for d in own_places_and_dates(mentions, span)[1])


def _many_unnamed(mentions: Mentions, frame: Frame) -> bool:
    """As in "تقف وراء العديد من الهجمات على القوات", "ارتفاع حالات الخطف والاغتيال": how many and when nobody says."""
    many = [t for t in frame.triggers if not t.definite or t.plural or t.kind in CUSTODY | {"assassinate"}]
    if not many or any(t not in many and not t.definite for t in frame.triggers):
        return False
    opening = mentions.words[max(mentions.text.sentence_at(many[0].at).start, many[0].at - _BEHIND) : many[0].at]
    behind = any_of(opening, "behind it") and many[0].plural
    rise = any_of(opening, "rise of cases") and any_of(opening, "cases of it")
    dated = any(d.kind in {"day", "night"} for d in own_places_and_dates(mentions, frame.spans[0])[1])
    return (behind or rise) and not dated


def _only_protested(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether it is only what somebody protests against: "دخل الآلاف المنطقة الخضراء احتجاجا على الغارات الأميركية"."""
    if answer_before(mentions.words, frame.first) is None:
        return False
    if tolls:
        # "احتجاجا على مقتل ناشط": where and when, it does not say.
        places, dates = own_places_and_dates(mentions, frame.spans[0])
        return not places and not dates and all(t.people.quantity.high == 1 for t in tolls)
    known = all(t.verb is None and t.definite for t in frame.triggers)
    return known and all(answer_before(mentions.words, t.at) is not None for t in frame.triggers)


def _now_and_then(mentions: Mentions, frame: Frame) -> bool:
    """As in "تشهد المنطقة بين حين وآخر هجمات", "من وقت لآخر"."""
    words, span = mentions.words, frame.spans[0]
    again = word_set("and another")
    if any(
        words[i] in word_set("in a way") and words[i + 1 : i + 2] and plays(words[i + 1], "daily")
        for i in frame.words()
    ):
        # "يهاجم الثكنات بشكل يومي"
        return True
    spells = (i for i in span if words[i].removeprefix("ال") in word_set("a while"))
    return any(again & set(words[i + 1 : i + 3]) for i in spells)


def _known(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether a noun speaks of attacks as something known; fighting only where it is named as a cause."""
    # "تجددت الاشتباكات" tells of them; "بسبب النزاعات العشائرية" names them.
    cause = mentions.words[trigger.at - 1] in word_set("because of")
    return trigger.definite and (trigger.kind != "clash" or cause)


def _into_the_air(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether shots hit nobody and nothing: "وسط إطلاق نار كثيف في الهواء", "أطلقوا النار في الهواء ابتهاجا"."""
    if frame.kinds != {"shoot"} or any(t.status in _HARM for t in tolls):
        return False
    behind = (mentions.words[t.at + 1 : t.at + _INTO_THE_AIR] for t in frame.triggers)
    return all(any_of(words, "the air") for words in behind)


def _habit(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether verbs only say what some used to do: "كانوا يستهدفون المراكز بالعبوات"."""
    if not frame.triggers or any(t.status in _HARM for t in tolls):
        return False
    verbs = [t for t in frame.triggers if t.verb is not None and t.verb.tense == "present"]
    used_to = word_set("used to")
    return len(verbs) == len(frame.triggers) and all(mentions.words[t.at - 1] in used_to for t in verbs)


def _of_the_past(mentions: Mentions, when: When) -> bool:
    """Whether it happened a generation before the article."""
    if when.end is None or mentions.published is None:
        return False
    return (mentions.published - when.end).days > _HISTORY


def _nowhere(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], when: When, where: Where) -> bool:
    """Whether violence has no day, place in Iraq, harm, number nor two sides: talk of it rather than news."""
    if frame.family not in {"violence", "crowd"} or tolls or when.source != "bound" or when.begin is not None:
        return False
    mention = where.mention
    placed = mention is not None and mention.place.country == "Iraq" and mention.kind != "country"
    counted = _counted(mentions, frame)
    if frame.kinds & {"regain", "overtake"}:
        return not placed
    went_off = any(t.kind == "explosion" and t.verb is not None and t.verb.tense == "past" for t in frame.triggers)
    if (went_off and mentions.weapons_by_word.within(*frame.spans)) or _came_down(mentions, frame):
        # "انفجرت عبوة ناسفة."
        return False
    tenses = {t.verb.tense for t in frame.triggers if t.verb is not None}
    if tenses == {"present"} and all(t.plural for t in frame.triggers if t.verb is None):
        # "تطلق الجماعات الصواريخ من منصات متنقلة"
        return not placed and not counted
    sides = {m.actor.name for m in mentions.actors_by_word.within(*frame.spans) if m.actor.kind in {"force", "group"}}
    return not placed and not counted and len(sides) < _BOTH


def _came_down(mentions: Mentions, frame: Frame) -> bool:
    """Whether a verb of the past tells what munitions hit: "استهدفت عبوة رتلا", "تعرض المنزل لهجوم بقنبلة يدوية"."""
    counted = any(
        w.munition and ((w.quantity is not None and w.quantity.low) or w.plural) and mentions.stated[w.first] is None
        for w in mentions.weapons_by_word.within(*frame.spans)
    )
    if not counted or not frame.kinds & _FROM_AFAR:
        return False
    return any(
        (t.verb is not None and t.verb.tense == "past") or (t.verb is None and not t.plural and not t.definite)
        for t in frame.triggers
    )


def _named_battle(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether battles are only named, as all know them, by their places: "دروس معركة الموصل"."""
    if not frame.triggers or any(t.status in _HARM for t in tolls):
        return False
    places = mentions.places_by_word
    battles = (
        plays(mentions.words[t.at], "battle") and places.within(range(t.at + 1, t.at + 2)) for t in frame.triggers
    )
    return all(battles)


def _of_no_victim(mentions: Mentions, frame: Frame) -> bool:
    """Whether a funeral is of somebody whom no violence killed, as far as the article tells."""
    if frame.family != "funeral":
        return False
    violent = any(t.kind in VIOLENCE for t in mentions.triggers_stated.within(range(frame.first)))
    dead = (t for t in mentions.tolls if t.status == "killed" and mentions.stated[t.at] is None)
    killed = any(not _died(mentions, t) for t in dead)
    # "شيعوا اليوم في الكوت | قتلى التفجير": the dead stand where what killed them begins.
    near = [*frame.words(), *(span.stop for span in frame.spans if span.stop < len(mentions.words))]
    return not violent and not killed and not any(plays(mentions.words[i], "dead of the conflict") for i in near)


def _arrests_in_general(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether arrests are spoken of, and nobody is: "الاعتقال لا يتم بأوامر قضائية"; "القبض على" tells of somebody."""
    if frame.family not in CUSTODY or tolls:
        return False
    if any(t.at and plays(mentions.words[t.at - 1], "is subjected to") for t in frame.triggers):
        # "وكان الناشط قد تعرض للاختطاف في الناصرية"
        return False
    return all(t.verb is None and t.definite and not plays(mentions.words[t.at], "seizing") for t in frame.triggers)


def _common_crime(mentions: Mentions, frame: Frame) -> bool:
    """Whether those arrested are thieves, owners or drivers: "القبض على مالك القاعة"."""
    if frame.family not in {"arrest", "raid", "harm", "abduct"} or frame.kinds - {"arrest", "raid", "abduct"}:
        return False
    if any(t.status not in {"arrested", "abducted"} for t in frame.tolls):
        return False
    named = {m.actor.group for m in mentions.actors_by_word.within(*frame.spans)}
    if "abduct" in frame.kinds and (named.isdisjoint(FORCES) or "militants" in named):
        # "نصب التنظيم حاجزا وهميا واختطف ثلاثة من سائقي الصهاريج"
        return False
    words = [mentions.words[i] for i in frame.words()]
    return any(
        plays(w, "arrested for no conflict") or plays(w.removesuffix("ا"), "arrested for no conflict") for w in words
    ) and not any(plays(w, "of terrorism") for w in words)


def _died(mentions: Mentions, toll: Toll) -> bool:
    """Whether somebody died, by a word that says not how: "توفي", "وفاة"."""
    word = mentions.words[toll.at]
    if harm_masdar(word) == "killed":
        return plays(word, "died")
    verb = harm_verb(word)
    return verb is not None and verb.term in word_set("died")


def _natural(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether people only died: no wounds, weapon, gunmen nor torture is named, and none of them bore arms."""
    dead = [t for t in tolls if t.status == "killed"]
    if frame.triggers or not dead or not all(_died(mentions, t) for t in dead):
        return False
    if any(t.status == "wounded" for t in tolls) or any(t.people.group in _IN_THE_CONFLICT for t in tolls):
        return False
    armed = any(mentions.weapons_by_word.within(*frame.spans))
    sides = any(m.actor.group == "militants" for m in mentions.actors_by_word.within(*frame.spans))
    return not armed and not sides and not any(mentions.words[i] in word_set("wounds") for i in frame.words())


def _only_a_time(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether fighting only says which years are meant: "في ذروة الاقتتال الطائفي", "سنوات العنف"."""
    if tolls or not frame.triggers or not all(t.verb is None and t.definite for t in frame.triggers):
        return False
    return any(mentions.words[t.at - 1].lstrip("وب") in word_set("years of") for t in frame.triggers)


def _out_of_combat(mentions: Mentions, frame: Frame) -> bool:
    """Whether soldiers died of no fight: "في حادث غير قتالي", "إثر سقوطه من سطح مبنى"."""
    if frame.triggers and frame.kinds - {"shoot"}:
        return False
    words = mentions.words
    told = mentions.text.sentence_at(frame.first)
    pairs = [" ".join(words[i : i + 2]) for i in told]
    unrelated = any(plays(pair, "no link with it") for pair in pairs) and any(plays(words[i], "combat") for i in told)
    return unrelated or any(plays(pair, "out of combat") for pair in pairs)


def _only_drove_out(mentions: Mentions, frame: Frame, tolls: Sequence[Toll]) -> bool:
    """Whether fighting told before is named again for those who fled it: "ودفعت المعارك مئات العائلات إلى النزوح"."""
    fled = bool(tolls) and all(t.status == "displaced" for t in tolls)
    if not fled or any(m.actor.kind in {"force", "group"} for m in mentions.actors_by_word.within(*frame.spans)):
        # "تواصلت المعارك بين الشرطة والتنظيم، ما أدى إلى نزوح المئات" tells who fought.
        return False
    told = any(t.kind in VIOLENCE for t in mentions.triggers_stated.within(range(frame.first)))
    return told and bool(frame.triggers) and all(t.definite and t.verb is None for t in frame.triggers)


def only_named(
    mentions: Mentions, frame: Frame, tolls: Sequence[Toll], when: When, sides: tuple[str | None, str | None]
) -> bool:
    """
    Whether nouns name violence behind the lead of an article with nobody, no day, no harm and no number.

    "يخوضون معركة مع البرد", "دربتهم على تفكيك العبوات": what is reported says at least one of them, or has a verb.

    Parameters
    ----------
    mentions
        The article.
    frame
        Triggers and stretches of text.
    tolls
        Its tolls.
    when
        Its day.
    sides
        Doer and target.
    """
    if frame.sentence == 0 or tolls or when.source != "bound" or when.begin is not None or not frame.triggers:
        return False
    if frame.family in _TOLD_BY_NOUNS or any(t.verb is not None or t.number is not None for t in frame.triggers):
        return False
    if any(plays(mentions.words[i], "survived") or plays(mentions.words[i], "is subjected to") for i in frame.words()):
        # "نجا قاض من محاولة اغتيال", "تعرض ناشط للخطف"
        return False
    if another_hit(mentions, frame) is not None:
        # "تعرض رتل آخر للاستهداف في السماوة"
        return False
    if frame.family == "crowd" and any(_done_by_many(mentions.words, t.at) for t in frame.triggers):
        # "وفي الناصرية، قطع متظاهرون الطريق"
        return False
    if "explosion" in frame.kinds and mentions.weapons_by_word.within(*frame.spans):
        # "في انفجار سيارة مفخخة": that is said of one.
        return False
    actor1, actor2 = sides
    # A crowd is the doer of every protest.
    known = actor1 not in {None, "Protesters (Iraq)"} or not (actor2 is None or actor2.startswith("Civilians"))
    return not known and not _counted(mentions, frame) and not says_no_harm(mentions, frame)


def _done_by_many(words: Sequence[str], at: int) -> bool:
    """Whether a word spelled like a noun is a verb, its subject behind it: "قطع محتجون", not "قطع المحتجين للطريق"."""
    return past_verb(words[at]) and any(word.endswith("ون") for word in words[at + 1 : at + 2])


def _counted(mentions: Mentions, frame: Frame) -> bool:
    """Whether munitions or events are counted, or who took to the street: "تظاهر العشرات أمام مقر الفوج"."""
    units = {"munitions", "events", "people"} if frame.family == "crowd" else {"munitions", "events"}
    numbers = (n for span in frame.spans for n in mentions.numbers_by_word.within(span))
    # "عدد الهجمات ارتفع إلى 26": without its noun.
    return frame.counted is not None or any(n.unit in units for n in numbers)


def no_event(mentions: Mentions, frame: Frame, tolls: Sequence[Toll], count: Count, when: When, where: Where) -> bool:
    """
    Whether what a frame tells is no event of the conflict.

    Parameters
    ----------
    mentions
        The article.
    frame
        Triggers and stretches of text.
    tolls
        Its tolls.
    count
        Whether it counts several events.
    when
        Its day.
    where
        Its place.
    """
    return (
        _in_general(mentions, frame, tolls, count)
        or _habit(mentions, frame, tolls)
        or _into_the_air(mentions, frame, tolls)
        or _of_the_past(mentions, when)
        or _of_no_victim(mentions, frame)
        or _arrests_in_general(mentions, frame, tolls)
        or _common_crime(mentions, frame)
        or _natural(mentions, frame, tolls)
        or _only_a_time(mentions, frame, tolls)
        or _out_of_combat(mentions, frame)
        or _named_battle(mentions, frame, tolls)
        or _nowhere(mentions, frame, tolls, when, where)
        or _only_drove_out(mentions, frame, tolls)
        or _only_protested(mentions, frame, tolls)
        or only_spoken_of(mentions, frame, tolls)
    )
