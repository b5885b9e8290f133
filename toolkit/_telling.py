"""Choose the words of a sentence that tell of events, without what only refers or has been revised since."""

from __future__ import annotations

from collections.abc import Sequence

from ._alike import of_a_period
from ._answers import answer_before, told_with_its_toll
from ._ellipsis import left_out
from ._notthere import risen_by
from ._onebyone import stand_for_one
from ._roundups import BULLETS
from ._toll import Toll
from .clauses import is_punctuation
from .frames import TAKES, VIOLENCE, after_endpoint, own_places_and_dates
from .mentions import Mentions
from .triggers import Trigger
from .vocabulary import any_of, each_among, first_of, has_article, plays, verbs, word_set, words_of

# How far behind "carried to the grave" its dead may stand, and before an earlier toll "after it had been".
_MOURNED, _HAD_BEEN = 8, 11
# How far before what somebody answers the verb of answering stands.
_ANSWERS = 6

# How far behind what hit them mourners may be named.
_HIT = 9
# How far before a number it may be said that it was the first.
_AT_FIRST = 7
# How many sentences around a preliminary toll may tell another of the same event.
_BESIDE = 2
# How far before fights the verb may stand by which a place sees them.
_SEEING = 6
# What a place is known for, and how many words stand at the least before the verb by which it saw it.
_IN_GENERAL, _WHICH = frozenset({"attack", "explosion", "riot", "assassinate", "abduct"}), 3
# What destroys a bomb from afar, and the pronouns that point back to it.
_STRIKES, _PRONOUNS = frozenset({"shelling", "strike", "target", "fire"}), ("ها", "هم", "هما", "ه")
# How far before a number "correction" may stand: "(تصحيح لعدد الجرحى من ستة)".
_CORRECTED = 5


def items_of(mentions: Mentions, sentence: range) -> tuple[int, list[Trigger | Toll]]:
    """
    Where the telling of a sentence begins, and the words that tell of events, triggers and tolls, from first to last.

    Parameters
    ----------
    mentions
        The article.
    sentence
        Its word indexes.
    """
    head = behind_bullet(mentions.words, sentence)
    tolls = [t for t in mentions.tolls_by_word.within(sentence) if mentions.stated[t.at] is None]
    if not tolls and not mentions.triggers_stated.within(sentence):
        return head, []
    tolls = [t for t in tolls if not _known_dead(mentions, sentence, t)]
    end = after_endpoint(mentions.words, sentence).start
    stated = mentions.triggers_stated.within(range(sentence.start, end))
    tolls = [t for t in tolls if not _answered_with(mentions, t.at, stated)]
    stated = [t for t in stated if not (_names_the_scene(mentions, t) or _only_hit(mentions, stated, t))]
    stated = [
        t for t in stated if not (_by_striking_it(mentions, stated, t) or _describes_the_place(mentions, stated, t))
    ]
    timing = [t for t in stated[:-1] if _gives_time(mentions, sentence, t)]
    if timing:
        head = timing[-1].at + 2
    head = max(head, risen_by(mentions.words, sentence))
    known = [t for t in stated if t not in timing and not _protested_against(mentions, t)]
    known = [t for t in known if not _answered_with(mentions, t.at, stated)]
    if known and sum(t.count_noun for t in tolls) > 1:
        known = _without_causes(mentions, sentence, known)
    triggers = [t for t in known if not _says_when(mentions, known, t)]
    triggers += left_out(mentions, range(head, end), triggers)
    triggers += stand_for_one(mentions, sentence, triggers, tolls)
    items: list[Trigger | Toll] = [
        *triggers,
        *(t for t in tolls if not _superseded(mentions, sentence, t) and not _of_the_dead(t, triggers, tolls)),
    ]
    items.sort(key=lambda item: (item.at, isinstance(item, Toll)))
    # "يشهد العراق منذ مطلع العام تصعيدا، كان أبرزها في 23 شباط حين": the year is of nothing that is told.
    worst = first_of(mentions.words, range(head, items[0].at), "one of a count") if items else None
    dated = worst is not None and bool(mentions.dates_by_word.within(range(head, worst)))
    return worst if worst is not None and dated else head, items


def _known_dead(mentions: Mentions, sentence: range, toll: Toll) -> bool:
    """Whether a death told before only says when: "مقتل جندي أمس. … وقبل مقتل الجندي كان تشرين الأول أكثر الشهور"."""
    words, at = mentions.words, toll.at
    if at > sentence.start + 1 or words[at - 1].removeprefix("و") not in word_set("time before"):
        return False
    known = words[toll.people.first][:2] == "ال" and toll.people.quantity.low == toll.people.quantity.high == 1
    return known and next(mentions.tolls_by_word.back_from(sentence.start), None) is not None


def _without_causes(mentions: Mentions, sentence: range, known: list[Trigger]) -> list[Trigger]:
    """What a list of places tells, without why: "جاءت نينوى أولا بـ2340 قتيلاً بسبب معارك الموصل، تليها بغداد"."""
    words = mentions.words
    if not any_of(words[sentence.start : sentence.stop], "next in a list"):
        return known
    return [t for t in known if t.verb is not None or words[t.at - 1] not in word_set("because of")]


def behind_bullet(words: list[str], sentence: range) -> int:
    """
    Where a sentence begins that is a line of a list: behind its dash or dot.

    Parameters
    ----------
    words
        Words of the article.
    sentence
        Word indexes of the sentence.
    """
    if words[sentence.start] not in BULLETS:
        return sentence.start
    return next((i for i in sentence if words[i] not in BULLETS), sentence.start)


def _protested_against(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether a word only says what a crowd protests against: "مسيرة منددة بالتفجير"."""
    words, at = mentions.words, trigger.at
    against = trigger.verb is None and trigger.definite and words[at][:1] in {"ب", "ل"}
    return against and answer_before(words, at) is not None and not told_with_its_toll(mentions, at)


def _answered_with(mentions: Mentions, at: int, stated: Sequence[Trigger]) -> bool:
    """What somebody answers with something else: "رد الجيش على هجوم للمسلحين بقصف مواقعهم", "على مقتل جندي بقصف"."""
    words = mentions.words
    if at == 0 or words[at - 1] != "علي" or not any_of(words[max(0, at - _ANSWERS) : at - 1], "answers with"):
        return False
    means = any(t.at > at and t.verb is None and words[t.at][:1] == "ب" for t in stated)
    return means and not told_with_its_toll(mentions, at)


def _superseded(mentions: Mentions, sentence: range, toll: Toll) -> bool:
    """A toll that the article itself calls an earlier one: "وكانت حصيلة سابقة أفادت عن مقتل عشرين"."""
    words = mentions.words
    span = range(sentence.start, min(toll.at, sentence.stop - 1))
    if _spoke_before(mentions, sentence, toll) or _had_been(mentions, sentence, toll):
        return True
    first = toll.people.first
    if _told_at_first(mentions, sentence, toll):
        return True
    if any_of(words[max(sentence.start, first - _CORRECTED) : first], "told as corrected"):
        # "(تصحيح لعدد الجرحى من ستة)"
        return True
    # Nearly no sentence has a word for it.
    behind = range(span.start + 1, span.stop + 1)
    earlier = each_among(words, behind, word_set("earlier toll"))
    at = next((i for i in earlier if words[i - 1].endswith(tuple(word_set("toll")))), None)
    if at is None:
        return False
    # A preliminary toll is the only one, unless the article says that it had been: "وكانت حصيلة أولية أفادت".
    had = any(words[i] in word_set("had") for i in span)
    return words[at] not in word_set("preliminary toll") or (had and _told_beside(mentions, sentence, toll))


def _told_beside(mentions: Mentions, sentence: range, toll: Toll) -> bool:
    """Whether another number is told around: in "انفجرت سيارة. وكانت الحصيلة الأولية 5 قتلى" is none."""
    sentences = mentions.text.sentences
    at = sentences.index(sentence)
    beside = sentences[max(0, at - _BESIDE) : at] + sentences[at + 1 : at + 1 + _BESIDE]
    return any(t.status == toll.status for t in mentions.tolls_by_word.within(*beside))


def _had_been(mentions: Mentions, sentence: range, toll: Toll) -> bool:
    """A toll that has risen since: "ارتفعت إلى خمسة قتلى بعدما كانت ثلاثة", "بعد أن كان العدد 20 قتيلاً"."""
    words, first, had = mentions.words, toll.people.first, word_set("had")
    begin = max(sentence.start, first - _HAD_BEEN)
    if had.isdisjoint(words[begin + 1 : first]):
        return False
    for i in range(first - 1, begin, -1):
        if words[i] in ".،؛":
            return False
        if words[i] in had:
            told = mentions.triggers_stated.within(range(i, toll.at))
            before = words[max(sentence.start, i - 2) : i]
            return not told and any(w in word_set("after it had") for w in before)
    return False


def _told_at_first(mentions: Mentions, sentence: range, toll: Toll) -> bool:
    """A number given at first, behind the one that holds: "25 قتيلا، وفق دائرة الصحة التي أعلنت في البداية مقتل 13"."""
    words, first = mentions.words, toll.people.first
    told = mentions.tolls_by_word.within(range(sentence.start, toll.at))
    if not any(t.status == toll.status and not t.part_of_total for t in told):
        return False
    reach = range(max(sentence.start, first - _AT_FIRST), first)
    said = next((i for i in reversed(reach) if verbs("say_verbs", words[i])), None)
    if said is None or mentions.triggers_stated.within(range(said, first)):
        return False
    # "بحسب مصدر طبي كان قد تحدث عن 144 قتيلا"
    had = not word_set("had").isdisjoint(words[max(sentence.start, said - 2) : said])
    return had or any_of(words[said + 1 : first], "at first")


def _spoke_before(mentions: Mentions, sentence: range, toll: Toll) -> bool:
    """A toll that a source had given before, with no event, place or month: "وكانت الشرطة تحدثت عن مقتل 36"."""
    opening = mentions.words[sentence.start : min(sentence.start + 6, toll.at)]
    spoke = bool(opening) and opening[0] in word_set("had") and any(verbs("say_verbs", w) for w in opening[1:])
    if not spoke or next(mentions.tolls_by_word.back_from(sentence.start), None) is None:
        return False
    triggers = mentions.triggers_stated.within(sentence)
    places, dates = own_places_and_dates(mentions, range(toll.at, sentence.stop))
    dates += own_places_and_dates(mentions, range(sentence.start, toll.at))[1]
    return not triggers and not places and not of_a_period(dates)


def _gives_time(mentions: Mentions, sentence: range, trigger: Trigger) -> bool:
    """An event known already that only says when: "وبعد ساعات على الضربات، قصفت"."""
    words = mentions.words
    head = words[sentence.start : trigger.at]
    closes = trigger.at + 1 < sentence.stop and is_punctuation(words[trigger.at + 1])
    return trigger.definite and closes and len(head) <= 4 and bool(head) and head[0] in word_set("time before")


def _says_when(mentions: Mentions, triggers: list[Trigger], trigger: Trigger) -> bool:
    """Whether an event known already only says when another was: "فتحوا النار عقب الانفجار"."""
    words = mentions.words
    before_it = words[trigger.at - 1]
    if trigger.kind in TAKES and words[trigger.at] in word_set("its control") and before_it in word_set("time before"):
        # "إن التنظيم وبعد سيطرته على تكريت في 12 حزيران أعدم 1700 جندي"
        return any(t.at > trigger.at and t.verb is not None for t in triggers)
    if trigger.verb is not None or not has_article(words[trigger.at]):
        return False
    if before_it in word_set("beginning of") and words[trigger.at - 2] in word_set("since"):
        # "32 هجوما انتحاريا منذ بدء المعركة"
        return any(t.at < trigger.at and t.kind != trigger.kind for t in triggers)
    if before_it not in word_set("time before"):
        return False
    before = (t for t in triggers if t.at < trigger.at and t.kind != trigger.kind)
    return any(t.verb is not None and not t.definite for t in before)


def _names_the_scene(mentions: Mentions, trigger: Trigger) -> bool:
    """Whether an event known already only says where: "مكان القصف"."""
    before = mentions.words[trigger.at - 1] if trigger.at else ""
    return trigger.verb is None and trigger.definite and before.lstrip("ولب") in word_set("scene")


def _only_hit(mentions: Mentions, triggers: list[Trigger], trigger: Trigger) -> bool:
    """
    Whether mourners or marchers are only those who were hit.

    "التفجير الذي استهدف موكب تشييع", "فجر نفسه وسط جنازة", "استهدفت عبوة تظاهرة".
    """
    if trigger.verb is not None or trigger.kind not in {"funeral", "protest"}:
        return False
    words, at = mentions.words, trigger.at
    reach = range(at - _HIT, at)
    hit = [t for t in triggers if t.at in reach and t.kind in VIOLENCE]
    if not hit or not any(
        words[i] in words_of("aimed at", "in front of", "in the course of") for i in range(hit[-1].at, at)
    ):
        return False
    bombed = any(w.munition for w in mentions.weapons_by_word.within(range(hit[-1].at - 2, at)))
    return trigger.kind == "funeral" or bombed


def _describes_the_place(mentions: Mentions, triggers: list[Trigger], trigger: Trigger) -> bool:
    """
    Whether fights only say of a place what it has been seeing, behind what happened there and without a toll.

    As in "قتل تسعة في قصف على الموصل، التي تشهد معارك بين القوات والمسلحين".
    """
    words = mentions.words
    if trigger.verb is not None or mentions.tolls_by_word.within(
        range(trigger.at, mentions.text.sentence_at(trigger.at).stop)
    ):
        return False
    if trigger.plural and trigger.kind in _IN_GENERAL and _of_a_place_in_general(mentions, trigger):
        return True
    if trigger.kind != "clash" or all(t.at >= trigger.at for t in triggers):
        return False
    reach = range(trigger.at - 1, max(0, trigger.at - _SEEING), -1)
    seen = next((i for i in reach if plays(words[i], "sees, now")), None)
    return seen is not None and words[seen - 1] in word_set("who, which")


def _of_a_place_in_general(mentions: Mentions, trigger: Trigger) -> bool:
    """
    Whether attacks, uncounted and of no day, only say what a place is known for.

    As in "بلدة قرب بعقوبة التي شهدت أعمال عنف طائفية وهجمات"; "التي شهدت أمس هجمات" is news.
    """
    words = mentions.words
    if trigger.number is not None and trigger.number.low is not None:
        return False
    reach = range(trigger.at - 1, max(0, trigger.at - _SEEING), -1)
    seen = next((i for i in reach if plays(words[i], "sees events")), None)
    if seen is None or seen < _WHICH or words[seen - 1] not in word_set("who, which"):
        return False
    which = seen - 1 - (words[seen - 2] == "،")
    place = which in mentions.place_ending_at or plays(words[which - 1], "the town or area")
    behind = range(seen, mentions.text.sentence_at(seen).stop)
    return place and not mentions.dates_by_word.within(behind)


def _by_striking_it(mentions: Mentions, triggers: list[Trigger], trigger: Trigger) -> bool:
    """Whether a strike only says how bombs were put out of action: "تدمير عجلتين مفخختين بقصفهما بالصواريخ"."""
    word = mentions.words[trigger.at]
    if trigger.verb is not None or trigger.kind not in _STRIKES or word[:1] != "ب" or not word.endswith(_PRONOUNS):
        return False
    before = [t for t in triggers if t.at < trigger.at]
    return bool(before) and before[-1].kind == "disrupt"


def _of_the_dead(toll: Toll, triggers: list[Trigger], tolls: Sequence[Toll]) -> bool:
    """Dead who are buried or dug up: "شيّع الآلاف جثامين الضحايا", "مقبرة جماعية تضم رفات 50"."""
    if not triggers or toll.status != "killed" or not toll.count_noun:
        return False
    before = [t for t in triggers if t.at < toll.at]
    if not before or before[-1].kind not in {"funeral", "massgrave"}:
        return False
    unnumbered = toll.people.quantity.low is None and toll.at - before[-1].at <= _MOURNED
    # "تشييع قتلى قصف": the dead of what comes next.
    of_the_next = any(t.at == toll.at + 1 for t in triggers)
    # "شيعوا ضحايا تفجير أودى بحياة 30": those that the number counts.
    of_the_next = of_the_next and not any(t.status == "killed" and t.at > toll.at + 1 for t in tolls)
    return (unnumbered and not of_the_next) or not any(t.at > toll.at for t in triggers)
