"""Find where a clause of its own opens inside a sentence."""

from __future__ import annotations

from itertools import compress

from .arabic import word_cache
from .clauses import is_punctuation, past_verb
from .frames import fronts_a_verb
from .harm import harm_masdar
from .mentions import Mentions
from .vocabulary import nouns, plays, verbs, word_set, words_of

# How many words may stand between the "and" that opens a clause and the word that tells of an event.
_OPENING = 10
# From how many words on what stands between two words of events may be the first one's.
_PHRASE = 3

# Ends of verbs that do something to those told of before: "قتلوهم", "أعدمته".
POINTS_BACK = ("وه", "وها", "وهم", "ته", "تها", "تهم", "وهما", "تهما")


@word_cache
def _closes(word: str) -> bool:
    """Whether a word is a sign behind which a clause may begin."""
    return is_punctuation(word) and word not in "«»\"'()[]-–"


@word_cache
def _goes_on(word: str) -> bool:
    """Whether a word is a verb behind "and"."""
    return word[:1] in "وف" and past_verb(word)


def clause_start(mentions: Mentions, at: int, start: int) -> int:
    """Where the clause of a word begins: behind the sign or connective before it."""
    words, and_that = mentions.words, word_set("and that")
    for index in range(at, start, -1):
        word, previous = words[index], words[index - 1]
        sign = _closes(previous) and index - 1 not in mentions.dated
        # A date between two commas sets off no clause.
        if sign and not (previous == "،" and _around_a_date(mentions, index - 1)):
            return index
        if word in and_that or (index != at and (_goes_on(word) or fronts_a_verb(mentions, index))):
            return index
        if index == at and previous in word_set("before background"):
            # "انسحبت من البلدة بعد اشتباك": the clash begins its own clause.
            return index - 1
    return _own_phrase(words, at, start)


def _around_a_date(mentions: Mentions, comma: int) -> bool:
    """Whether a comma is one of two around a date: "اقتحموا، الجمعة، المطار"."""
    for step in (1, -1):
        at = comma + step
        while at in mentions.dated:
            at += step
        if at != comma + step and 0 <= at < len(mentions.words) and mentions.words[at] == "،":
            return True
    return False


def _own_phrase(words: list[str], at: int, start: int) -> int:
    """Where the phrase of a word begins that no clause sets off: "خلال احتجاج", "بالتزامن مع قصف", "قبل أن ينسحبوا"."""
    if at - start < _PHRASE:
        return start
    if words[at - 1] in word_set("opens a clause") and words[at - 2] in word_set("time before"):
        return at - 2
    first, leads = at, words_of("preposition", "in the course of", "time before", "another scene")
    while first > start and words[first - 1] in leads:
        first -= 1
    return first if first < at else start


def sets_apart(words: list[str], at: int) -> bool:
    """Whether a word means "meanwhile": "فيما", "بينما", "في حين"; "حين انفجرت" means when."""
    return words[at] in word_set("meanwhile") and (words[at] != "حين" or words[at - 1] == "في")


def at_a_time_when(words: list[str], at: int) -> bool:
    """Whether "at a time when" begins at a word: "في وقت أعلنت فيه", "في الوقت الذي"."""
    return words[at] == "في" and " ".join(words[at : at + 2]) in word_set("at a time when")


def _parts_clauses(mentions: Mentions, at: int) -> bool:
    """Whether a word is a comma between clauses, or "and that"."""
    word = mentions.words[at]
    return (word in "،؛" and at not in mentions.dated) or word in word_set("and that")


def fronting(mentions: Mentions, last: int, at: int) -> int | None:
    """
    The "and in" before the day or place that a verb stands behind, also without a sign; else none.

    As in "أوقع 125 قتيلا وفي شباط 2007 فجر انتحاريان".

    Parameters
    ----------
    mentions
        The article.
    last
        Index of the word told of last.
    at
        Index of the verb.
    """
    if not past_verb(mentions.words[at]):
        return None
    # The word itself may be of the date; "يوم" and "صباح" before one are not.
    first, of_days = at - 1, word_set("adds nothing to a day")
    while (
        first > last
        and (first in mentions.inserted or mentions.words[first] in of_days)
        and mentions.words[first] != "وفي"
    ):
        first -= 1
    return first if last < first < at - 1 and mentions.words[first] == "وفي" else None


def clause_opener(mentions: Mentions, last: int, at: int) -> int | None:
    """
    The word that opens the clause of another: "…، وفي الأول من آذار فجر", "…، وكانت اشتباكات", "… وأن عبوة انفجرت".

    Parameters
    ----------
    mentions
        The article.
    last
        Index of the word told of last.
    at
        Index of the word whose clause is asked about.

    Returns
    -------
    int | None
        None where it opens none, or where another verb stands between.
    """
    in_front = fronting(mentions, last, at)
    if in_front is not None:
        return in_front
    words, and_that = mentions.words, word_set("and that")
    # "فقتل ثلاثة وإن مسلحين هاجموا": "and that" opens a clause without a sign.
    heads = (i + (words[i] not in and_that) for i in range(at - 1, last, -1) if _parts_clauses(mentions, i))
    opener = next(heads, at + 1)
    if opener >= at or at - opener > _OPENING or words[opener][:1] != "و":
        return None
    free = (i for i in range(opener, at) if i not in mentions.dated and words[i] not in word_set("had"))
    # "وإن الفرق تعرضت لإطلاق نار": the noun tells what the verb leaves open.
    free = (i for i in free if not plays(words[i], "is subjected to"))
    # Behind "and that" stands a noun, whatever verb it is spelled like: "وإن فرق الصيانة".
    free = (i for i in free if words[i - 1] not in and_that)
    return None if any(past_verb(words[i]) for i in free) else opener


@word_cache
def _joins_a_verb(word: str) -> bool:
    """Whether a word is a verb behind "and" that tells of something: "ونجا"."""
    return word[:1] == "و" and _tells(word)


@word_cache
def _tells(word: str) -> bool:
    """Whether a word is a verb that tells of something, with or without "and"."""
    return past_verb(word) or plays(word, "survived")


def verb_clause(mentions: Mentions, last: int, at: int) -> int | None:
    """The verb behind a sign and "and" that opens the clause of a word: "…، ونجا كاتب الخميس من عبوة"; else none."""
    words = mentions.words
    for i in compress(range(at, last, -1), map(_tells, reversed(words[last + 1 : at + 1]))):
        # "، ثم قتل"
        then = words[i - 1] in word_set("then")
        sign = i - 1 - then
        if (then or _joins_a_verb(words[i])) and words[sign] in "،؛" and sign > last and sign not in mentions.dated:
            return i
    return None


@word_cache
def _joins_a_noun(word: str) -> bool:
    """Whether a word is a noun of an event or of harm behind "and": "ومقتل", "واعتقال"."""
    if word[:1] != "و":
        return False
    named = (n.reading for n in nouns("event_nouns", word))
    return harm_masdar(word) is not None or any(r.conjunction and not (r.article or r.preposition) for r in named)


def clause_head(mentions: Mentions, last: int, at: int) -> int | None:
    """
    Where the clause of a word opens, by what stands behind "and", by "then", "also", "after" …; else none.

    Behind a sign, or behind a place or a day: many reports have no commas ("مقتل شرطي في الموصل وإصابة ثلاثة في هيت").
    """
    return next((i for i in range(at, last, -1) if heads_a_clause(mentions, i)), None)


def _only_after(words: list[str], at: int) -> bool:
    """Whether what had happened opens: "بعدما خطف", "بعد أن انفجرت", "عقب مقتل"; "عقب القصف" is known."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in word_set("only after"):
        return past_verb(behind)
    if words[at] not in word_set("before background"):
        return False
    if behind == "ان":
        return at + 2 < len(words) and past_verb(words[at + 2])
    return names_an_event(behind)


def _besides(words: list[str], at: int) -> bool:
    """Whether something else is added: "فضلا عن انفجار", "إضافة إلى مقتل"."""
    return words[at] in word_set("besides") and at + 2 < len(words) and names_an_event(words[at + 2])


def _after_a_time(words: list[str], at: int) -> bool:
    """Whether "and so long after" opens what happened then: "وبعد ساعة انفجرت", "وبعد ثلاث ساعات قتل"."""
    if words[at] not in word_set("and after"):
        return False
    return any(past_verb(word) for word in words[at + 2 : at + 4])


@word_cache
def names_an_event(word: str) -> bool:
    """Whether a word is a noun of an event or of harm that is not known already: "انفجار", "مقتل"."""
    named = (n.reading for n in nouns("event_nouns", word))
    return harm_masdar(word) is not None or any(not (r.article or r.preposition or r.conjunction) for r in named)


def heads_a_clause(mentions: Mentions, at: int) -> bool:
    """Whether a word opens a clause: a verb or noun behind "and" and a sign, "then", "also", "meanwhile", "after"."""
    words, before = mentions.words, at - 1
    if at < 1 or at in mentions.inserted:
        return False
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in word_set("then") or word in word_set("also"):
        # "كما قال" is as he said.
        return (past_verb(behind) and not verbs("say_verbs", behind)) or plays(behind, "brings about")
    if sets_apart(words, at) or (word == "في" and behind == "حين"):
        return True
    if _only_after(words, at) or _besides(words, at) or _after_a_time(words, at):
        return True
    signed = words[before] in "،؛" and before not in mentions.dated
    if " ".join(words[at : at + 3]).removeprefix("و") in word_set("another matter"):
        # "قتل ضابط في هجوم منفصل" opens nothing.
        return signed or word[:1] == "و"
    # "اقتحم مسلحون مكتبا في الكرادة وخطفوا 12": they went on.
    ended = before in mentions.inserted and not word.endswith("وا")
    return (signed or ended) and (_joins_a_verb(word) or _joins_a_noun(word))


def adding_that(mentions: Mentions, last: int, at: int) -> int | None:
    """The word that adds what somebody goes on to say: "…، مضيفا أن مسلحين خطفوا", "…، مشيرا إلى أن"; else none."""
    words = mentions.words
    added = (i for i in range(at - 1, last, -1) if words[i] in word_set("adding"))
    that = word_set("opens a clause")
    return next((i for i in added if words[i - 1] in "،؛" and any(w in that for w in words[i + 1 : i + 3])), None)


def next_clause(mentions: Mentions, at: int, stop: int) -> int:
    """
    Where the next verb behind a sign and "and", or a "meanwhile", opens a clause behind a word, else where to stop.

    "قتل اثنان صباح الخميس، وأصيب 18، فيما عثرت الشرطة اليوم على جثة": today is not the day of the wounded.
    """
    words = mentions.words
    for i in range(at + 1, stop):
        if verb_clause(mentions, i - 1, i) is not None or (words[i - 1] in "،؛" and sets_apart(words, i)):
            return i
    return stop


def meanwhile(mentions: Mentions, last: int, at: int) -> int | None:
    """The "فيما" that opens the clause of a word with a verb of its own; none where a sign stands between."""
    words = mentions.words
    for i in range(at - 1, last, -1):
        if words[i] in "،؛":
            return None
        in_time = at_a_time_when(words, i)
        # "في وقت أعلنت", "في الوقت الذي أعلنت"
        follows = words[i + 1 + in_time + (in_time and words[i + 2] == "الذي")]
        roles = ("survived", "brings about", "sees events", "met")
        if (in_time or sets_apart(words, i)) and (past_verb(follows) or any(plays(follows, role) for role in roles)):
            return i
    return None
