"""Tell a word that only says more of the event told before it from one that tells of another event."""

from __future__ import annotations

from collections.abc import Callable

from ._answers import answer_before, told_with_its_toll
from .clauses import is_punctuation
from .frames import TAKES, Frame
from .harm import harm_verb
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, has_article, noun_at, plays, word_set, words_of

# How far behind what was destroyed its place may stand, in words.
_NEAR = 8
# Ends of verbs that do something to people told of before: "خطفوه", "خطفهم", and how long the subject before may be.
_TO_THEM = ("ه", "ها", "هم", "هما")
_SUBJECT = 4
# How far behind "since" a day may stand on which that happened.
_DATED = 8
# How far behind a verb its own day may stand.
_ITS_DAY = 4
# Roles of what burns or is blown up in the course of an attack.
_HIT = ("property destroyed", "blown up", "hit in an attack")
# How far before a demonstration it may be said that it was covered.
_COVERED = 3
# What a raid ends in: people held, arms found.
_CAUGHT = frozenset({"arrest", "disrupt"})
# What people do at a place before they leave it.
_ACTS = frozenset({"crowd", "raid", "arrest", "loot", "abduct"})
# Ends of nouns of what befell those told of before: "اختطافه".
_THEIRS = ("فه", "فها", "فهم", "فهما")
# What a town is said to see for days, and how far behind "which sees" it may stand.
_GOES_ON, _SEEN = frozenset({"protest", "clash", "riot", "attack"}), 6
# How far before "who" it may be said that somebody is avenged.
_AVENGED = 9
# What a launcher fires on, and how far before that it may be named.
_FROM_A_LAUNCHER, _LAUNCHER = frozenset({"target", "shelling", "fire", "attack"}), 6
# Ends of verbs that do something to a thing told of before: "وفجرته".
_TO_IT = ("ته", "تها", "وه", "وها", "تهما")


def _done_to_it(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What was found is blown up, nothing exploded on anybody: "عثرت على صهريج ملغوم وفجرته"."""
    found = current.family == "disrupt" and trigger.kind in {"explosion", "burn", "disrupt"}
    return found and mentions.words[trigger.at].endswith(_TO_IT)


def _only_tried(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What it was stopped from: "أسقطوا مسيّرة حاولت الهجوم على قاعدة", "اعترضت صاروخين أطلقا على السفارة"."""
    if current.family not in {"shootdown", "disrupt"} or trigger.kind not in {"attack", "target", "fire"}:
        return False
    flew = mentions.weapons_by_word.within(range(last + 1, trigger.at))
    own = current.family == "shootdown" and trigger.verb is not None and flew and flew[-1].last == trigger.at
    return bool(own) or any_of(mentions.words[max(last + 1, trigger.at - 2) : trigger.at], "tried to")


def _taken_in_it(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """In the course of what people were taken: "خطف مسلحون عشرة عمال خلال هجوم على مصنع في التاجي أمس"."""
    if current.kinds != {"abduct"} or trigger.kind != "attack" or trigger.verb is not None or trigger.plural:
        return False
    before = mentions.words[trigger.at - 1]
    return not trigger.definite and (before == "في" or before in word_set("in the course of"))


def _held_before(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """Who the dead were, and no event besides: "جثث ستة مزارعين خطفوا قبل ثلاثة أيام"."""
    captives = current.kinds & {"bodies", "execute"}
    taken = trigger.kind == "abduct" or (trigger.kind == "arrest" and captives)
    if not taken or not current.tolls or current.tolls[-1].status != "killed":
        return False
    linking = word_set("had") | word_set("who, which") | word_set("had been")
    # "كان خطف": written like the noun.
    verbal = trigger.verb is not None or mentions.words[trigger.at - 1] in linking
    if not verbal:
        # "عثر على جثة المختار بعد يوم من اختطافه"
        return "bodies" in current.kinds and mentions.words[trigger.at].endswith(_THEIRS)
    gap = mentions.words[current.tolls[-1].people.last : trigger.at]
    if "bodies" in current.kinds and gap[-2:] and all(w in linking for w in gap[-2:]):
        # "جثة سائق قضى بطلقات في الرأس، وكان قد اختطف الشهر الماضي"
        return True
    if captives and trigger.verb is not None and mentions.words[trigger.at].endswith(_TO_THEM):
        # "جثة مقاول قرب بيجي كان ملثمون خطفوه قبل خمسة أيام", "أعدم داعش شرطيا كان قد اعتقله"
        return any(w in linking for w in mentions.words[trigger.at - _SUBJECT : trigger.at])
    return len(gap) <= 3 and all(w in linking for w in gap)


def _died_at_it(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """At what those harmed were: "قتل ضابط أثناء محاولة تفكيك عبوة انفجرت عليه"."""
    at_it = trigger.kind == "disrupt" and trigger.verb is None and bool(current.tolls)
    before = mentions.words[max(last + 1, trigger.at - 2) : trigger.at]
    return at_it and current.family in {"harm", "violence"} and any_of(before, "during")


def _left_before(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """Why a place was taken, or how an act ended: "دخلت القوات بعد انسحاب البيشمركة", "أغلقوا الطريق ثم انسحبوا"."""
    if trigger.kind != "withdraw":
        return False
    between = mentions.words[last + 1 : trigger.at]
    if current.family in _ACTS and _left_then(mentions.words, trigger):
        return True
    after = trigger.verb is None or any_of(between, "time before") or any_of(between, "only after")
    if current.kinds & TAKES:
        # "سيطروا على البلدة، قبل أن ينسحبوا منها في 26 نيسان": given up on a day of its own.
        return after and not (trigger.verb is not None and _days_behind(mentions, trigger))
    if current.family == "crowd" and trigger.verb is not None and mentions.words[trigger.at].endswith("وا"):
        # "أغلق العشرات الطريق ثم انسحبوا"
        return True
    # "أحرقوا مركبتين انسحب منهما الجنود"
    after = after or any_of(mentions.words[trigger.at + 1 : trigger.at + 2], "from it")
    return after and trigger.verb is not None and current.family in {"violence", "crowd"}


def _days_behind(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether a day stands right behind a verb: "ينسحبوا منها في 26 نيسان"."""
    days = mentions.own_dates.within(range(trigger.at + 1, trigger.at + _NEAR))
    return any(d.kind == "day" and d.first - trigger.at <= _ITS_DAY for d in days)


def _left_then(words: list[str], trigger: Trigger) -> bool:
    """Whether those told of left behind their act: "ثم انسحبوا", "وانسحبوا", "قبل انسحابها"."""
    word, before = words[trigger.at], words[trigger.at - 1]
    if trigger.verb is None:
        return before in word_set("time before")
    return word.endswith("وا") and (word[:1] == "و" or before in word_set("joins clauses"))


def _raided_then(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """In the course of what people were held, arms found or men killed: "اعتقلت قوة 11 شخصا أثناء مداهمة فجر اليوم"."""
    if trigger.kind != "raid" or trigger.verb is not None:
        return False
    before = mentions.words[trigger.at - 1]
    if current.family == "harm" and current.tolls:
        # "قتلت القوات ثلاثة مسلحين واعتقلت خمسة في مداهمة نفذتها الأحد في تلعفر"
        return before == "في" or before in word_set("during") or before in word_set("in the course of")
    return current.family in _CAUGHT and before in word_set("during")


def _what_they_did(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What those shot at were doing: "فتحت القوات النار على معتصمين كانوا يقطعون الجسر"."""
    shot_at = "shoot" in current.kinds and trigger.kind == "protest" and trigger.verb is not None
    if not shot_at or trigger.at <= last + 1:
        return False
    before = noun_at("people", mentions.words, trigger.at - 1)
    # "لإبعاد محتجين أغلقوا جسرا"
    many = (n for n in before if n.form.number == "plural" and not n.reading.article)
    crowd = any(n.row["group"] == "protesters" for n in many)
    return crowd or mentions.words[trigger.at - 1] in word_set("used to")


def _one_of_them(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What became of one of those fired: "استهدفت ثلاث مسيّرات المطار، … أسقطت اثنتان فيما انفجرت الثالثة"."""
    behind = mentions.words[trigger.at + 1 : trigger.at + 2]
    went_off = trigger.kind == "explosion" and trigger.verb is not None and current.family == "violence"
    return (
        went_off and "explosion" not in current.kinds and any_of(behind, "nth of its kind") and has_article(behind[0])
    )


def _destroyed_in_it(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What those who fought lost: "حررت القوات القرية بعد قتل تسعة مسلحين وتدمير عجلتين مفخختين"."""
    if trigger.kind != "disrupt" or current.kinds.isdisjoint(TAKES | {"clash", "attack"}):
        return False
    destroyed = plays(mentions.words[trigger.at], "destruction")
    return destroyed and not mentions.places_by_word.within(range(trigger.at, trigger.at + _NEAR))


def _burnt_then(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What burnt in an attack, of which no other doer is told: "هاجم مسلحون القرية … وأحرقت عشرة منازل"."""
    if trigger.kind != "burn" or trigger.verb is None or current.family != "violence":
        return False
    joined = mentions.words[trigger.at].startswith("و")
    behind = mentions.words[trigger.at + 1 : trigger.at + 3]
    # "وأحرقت عشرة منازل ونزحت العائلات إلى بلدروز": where people fled to is not where it burnt.
    near = mentions.places_by_word.within(range(trigger.at, trigger.at + _NEAR))
    placed = any(p.role != "to" for p in near)
    return joined and not words_of(*_HIT).isdisjoint(behind) and not placed


def _blown_up_then(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What those who killed did to a house then: "اقتحموا المنزل وأعدموا صاحبه ثم فجروا الدار بعبوتين"."""
    if trigger.kind != "explosion" or trigger.verb is None:
        return False
    words, at = mentions.words, trigger.at
    house = words[at + 1 : at + 2]
    # "فجروا الدار", "وفجر منازلهم"
    they = words[at].endswith("وا") or any(w.endswith(("هم", "ه")) for w in house)
    then = words[at][:1] == "و" or words[at - 1] in word_set("joins clauses")
    killed = current.kinds & {"execute", "shoot", "assassinate"} and any(t.status == "killed" for t in current.tolls)
    return they and then and bool(killed) and not words_of(*_HIT).isdisjoint(house)


def _protested_against(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What a crowd protests against: "أغلق العشرات جسرا احتجاجا على الاغتيال، قبل أن تفرقهم الشرطة"."""
    if current.family != "crowd" or trigger.verb is not None or not trigger.definite:
        return False
    against = answer_before(mentions.words, trigger.at) is not None
    return against and not told_with_its_toll(mentions, trigger.at)


def _seen_where_it_was(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What goes on at its place: "أصيب العشرات في الناصرية التي تشهد منذ الخميس مواجهات"."""
    if trigger.verb is not None or trigger.kind not in _GOES_ON:
        return False
    words = mentions.words
    for at in range(trigger.at - 1, max(last, trigger.at - _SEEN) - 1, -1):
        if is_punctuation(words[at]) and at not in mentions.dated:
            return False
        if words[at] in word_set("sees events"):
            which = words[at - 1] in word_set("who, which") and at - 1 in mentions.place_ending_at
            return which and words[at][0] in "تي"
    return False


def _only_covered(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What those harmed told the news of: "اغتالوا مراسلا أثناء تغطيته مظاهرات في البصرة"."""
    covering = mentions.words[max(last + 1, trigger.at - _COVERED) : trigger.at]
    return trigger.kind == "protest" and current.family != "crowd" and any(plays(w, "covers news") for w in covering)


def _answered_war(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """The war that an attack is said to answer: "استهدفت القاعدة ردا على العدوان على غزة"."""
    war = trigger.verb is None and trigger.definite and mentions.words[trigger.at] in word_set("war that goes on")
    return war and answer_before(mentions.words, trigger.at) is not None


def _fired_from_it(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """What the launcher found had fired: "عثرت القوات على منصة الصواريخ التي استهدفت المطار", "انطلقت منها"."""
    if current.family != "disrupt" or trigger.verb is None or trigger.kind not in _FROM_A_LAUNCHER:
        return False
    words, at = mentions.words, trigger.at
    before = words[max(last + 1, at - _LAUNCHER) : at]
    # "المنصة التي تم إطلاق"
    which = any_of(before[-2:], "who, which")
    return which and any(plays(w, "launcher") or plays(w, "launched from") for w in before)


def hit_by_it(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> range | None:
    """
    The words of what a launcher had hit, which is not where it is found: "المنصة التي استهدفت المطار في حي الأمين".

    Parameters
    ----------
    mentions
        The article.
    current
        The event told before in the sentence.
    trigger
        The verb of what it fired on.
    last
        Index of the word told of last.
    """
    if not _fired_from_it(mentions, current, trigger, last):
        return None
    places = mentions.places_by_word.within(range(trigger.at + 1, trigger.at + 3))
    # "التي استهدفت القاعدة"
    known = any(map(has_article, mentions.words[trigger.at + 1 : trigger.at + 2]))
    return range(trigger.at, places[0].last if places else trigger.at + 2) if places or known else None


def death_recalled(mentions: Mentions, sentence: range, trigger: Trigger) -> range | None:
    """
    The clause on how somebody had died who is named on the way: "انتقاما لقائدها، الذي قتل في غارة قرب المطار".

    Parameters
    ----------
    mentions
        The article.
    sentence
        Word indexes of its sentence.
    trigger
        The noun of what killed him.
    """
    words, at = mentions.words, trigger.at
    behind = at - 1 - (words[at - 1] in word_set("preposition"))
    harm = harm_verb(words[behind]) if behind > sentence.start + 1 else None
    if trigger.verb is not None or harm is None or harm.status != "killed":
        return None
    opener = behind - 1
    if words[opener] not in word_set("who, which") or not any_of(words[opener - _AVENGED : opener], "in revenge for"):
        return None
    stop = next((i for i in range(at, sentence.stop) if words[i] in "،؛."), sentence.stop)
    return range(opener, stop)


def _ever_since(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """Since when it had not happened: "في أول تفجير في المدينة، منذ أن تم تحريرها", "منذ أن استعادتها القوات"."""
    words, at = mentions.words, trigger.at
    at -= words[at - 1] in word_set("was done")
    since = at > 1 and words[at - 1] == "ان" and words[at - 2] in word_set("since")
    # "فر 200 ألف منذ أن سيطر التنظيم على سنجار الأحد": that is told too.
    dated = since and mentions.dates_by_word.within(range(trigger.at, trigger.at + _DATED))
    return since and current.family == "violence" and not any(d.kind in {"day", "night"} for d in dated or ())


def _led_away_then(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """Where those held are taken: "اعتقلت قوة أربعة أشقاء واقتادتهم إلى جهة مجهولة"."""
    word = mentions.words[trigger.at]
    led = trigger.kind == "abduct" and trigger.verb is not None and bool(current.kinds & {"arrest", "raid"})
    # "أوقف مسلحون يرتدون زي الشرطة الحافلة واقتادوهم": gunmen hold nobody by law.
    gunmen = any_of(mentions.words[current.first : trigger.at], "gunmen")
    return led and word[:1] == "و" and word.endswith(_TO_THEM) and not gunmen


def _aimed_at_then(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """Whom operations were after in which people were held: "اعتقلت 14 خلال عمليات في بغداد استهدفت شبكة القاعدة"."""
    if current.family != "arrest" or trigger.kind != "target" or trigger.verb is None:
        return False
    between = mentions.words[last + 1 : trigger.at]
    return any_of(between, "operations of forces") and not any(map(is_punctuation, between))


_ASIDES: tuple[Callable[[Mentions, Frame, Trigger, int], bool], ...] = (
    _done_to_it, _only_tried, _taken_in_it, _held_before, _left_before, _raided_then, _what_they_did,
    _one_of_them, _died_at_it, _destroyed_in_it, _burnt_then,
    _blown_up_then, _protested_against, _seen_where_it_was,
    _led_away_then, _aimed_at_then, _only_covered, _answered_war, _fired_from_it, _ever_since,
)  # fmt: skip


def says_more(mentions: Mentions, current: Frame, trigger: Trigger, last: int) -> bool:
    """
    Whether a word only says more of the event told before it.

    Parameters
    ----------
    mentions
        The article.
    current
        The event told before in the sentence.
    trigger
        The word.
    last
        Index of the word told of last.
    """
    return any(aside(mentions, current, trigger, last) for aside in _ASIDES)


def was_found(mentions: Mentions, current: Frame) -> bool:
    """
    Whether the dead told of were found: "العثور على 35 جثة في مقبرة جماعية"; buried there they are known.

    Parameters
    ----------
    mentions
        The article.
    current
        The event told before in the sentence.
    """
    return any(mentions.words[i] in word_set("finding") for t in current.tolls for i in range(t.at - 4, t.at))
