"""Tell places that the words of an event name, and where it did not happen: hospitals, homes, other clauses."""

from __future__ import annotations

from collections.abc import Sequence

from ._placeroles import near_words
from .arabic import word_cache
from .frames import Frame
from .harm import harm_masdar
from .mentions import Mentions
from .places import PlaceMention
from .vocabulary import any_of, first_of, nouns, plays, word_set

# How far before a place it may be said that something is done in support of people there.
_FOR_THEM = 6
# How far before a place the morgue may stand that lies there.
_MORGUE = 5
# How far before a place the bodies that are taken there may stand.
_TO_THE_GRAVE = 8
# How far before a place it may be said that arms were meant for it.
_MEANT = 8


@word_cache
def _of_a_hospital(word: str) -> bool:
    return word.lstrip("ولب") in word_set("hospital")


def _only_about(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place is what is spoken about ("بشأن سنجار"), or where the harmed were taken ("إلى مستشفى الكندي")."""
    words = mentions.words
    if words[mention.first - 1] in word_set("about") and mention.first:
        return True
    abroad = mention.place.country != "Iraq"
    ties = {"علي", "في"} if abroad else {"علي"}
    if mention.first > 1 and words[mention.first - 1] in ties and words[mention.first - 2] in word_set("aggression"):
        # "حتى وقف العدوان على غزة", "ردا على الحرب في غزة"
        return True
    for_them = first_of(words, range(max(0, mention.first - _FOR_THEM), mention.first), "in support of")
    carried = for_them is not None and words[for_them - 1] in word_set("carries people")
    if for_them is not None and not carried and "،" not in words[for_them : mention.first]:
        # "نصرة لأهلنا في غزة", "تضامنا مع المعتصمين في ساحة التحرير"; "تنقل دعما" is a load
        return True
    if risen_by(words, mentions.text.sentence_at(mention.first)) > mention.first:
        # "وبمقتل الجندي في الدور يرتفع إلى 64 عدد الجنود": where the one was.
        return True
    if _buried_there(mentions, mention):
        return True
    return mention.role == "to" and any(map(_of_a_hospital, words[mention.first : mention.last]))


def _buried_there(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether the dead are taken there: "قبل نقل الجثامين إلى النجف", "نقلت جثثهم إلى مقبرة في النجف"."""
    words, start = mentions.words, mentions.text.sentence_at(mention.first).start
    for at in range(mention.first - 1, max(start, mention.first - _TO_THE_GRAVE) - 1, -1):
        if words[at] in "،؛":
            return False
        if words[at] in word_set("bodies of the dead"):
            taken = words[max(start, at - 1) : at] + words[at + 1 : at + 2]
            return "الي" in words[at : mention.first] and any(plays(word, "taken away") for word in taken)
    return False


def risen_by(words: list[str], sentence: range) -> int:
    """
    Where a total rises behind harm that is only named: "وبمقتل الجندي في الدور يرتفع إلى 64 عدد".

    Parameters
    ----------
    words
        Folded words of the article.
    sentence
        The sentence.

    Returns
    -------
    int
        The start of the sentence where nothing is named so.
    """
    first = words[sentence.start]
    named = first.startswith("وب") and harm_masdar(first) and words[min(sentence.start + 1, len(words) - 1)][:2] == "ال"
    at = first_of(words, sentence, "raises a total") if named else None
    return sentence.start if at is None else at


def told_beside(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place is that of who tells of the event, or what is spoken about."""
    if mention.first in mentions.of_sources or _seat(mentions.words, mention):
        return True
    return _only_about(mentions, mention)


def _seat(words: Sequence[str], mention: PlaceMention) -> bool:
    """Whether a place is only where some body has its office: "نقابة مقرها أربيل", "منظمة تتخذ من بيروت مقرا لها"."""
    first = mention.first
    before = words[first - 1] if first else ""
    if before == "في" and first > 1:
        return words[first - 2] in word_set("and its seat")
    if before == "من" and first > 1:
        return plays(words[first - 2], "has its seat")
    return mention.role == "bare" and before.removeprefix("و") in word_set("its seat")


def where_the_harmed_lie(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place is a hospital, or its town, to which the harmed came: "توفي في مستشفى بأربيل"."""
    words, reach = mentions.words, range(max(0, mention.first - 2), mention.last)
    beside = next(iter(mentions.places_by_word.back_from(mention.first)), mention)
    # "في منطقة الباب المعظم وسط بغداد": the town of the morgue.
    its_town = mention.first - beside.last <= 1 and beside.place.admin1 == mention.place.admin1
    if _lies_there(words, mention) or (its_town and _lies_there(words, beside)):
        return True
    at = next((i for i in reach if _of_a_hospital(words[i])), None)
    before = mentions.place_ending_at.get(mention.first - (words[mention.first - 1] == "في"))
    if at is None and before is not None:
        at = next((i for i in range(before.first, before.last) if _of_a_hospital(words[i])), None)
    if at is None:
        return False
    # "إن مستشفى ابن النفيس استقبل 12 جريحا"
    # "مستشفى الموصل “تلقي خمس جثث"
    follows = (w for w in words[mention.last : mention.last + 2] if w[0].isalnum() or w in "،؛.")
    return plays(next(follows, ""), "takes in") or any(
        plays(words[i], "lies in hospital") for i in range(max(0, at - 3), at)
    )


def _lies_there(words: Sequence[str], mention: PlaceMention) -> bool:
    """Whether the morgue lies there to which the dead came: "إلى دائرة الطب العدلي الواقعة في منطقة الباب المعظم"."""
    before = words[max(0, mention.first - _MORGUE) : mention.first]
    # "قرب دائرة الطب العدلي في بعقوبة": there.
    near = any(not near_words().isdisjoint({word, word[1:]}) for word in before)
    return any_of(before, "morgue") and not near and not any(word in "،؛" for word in before)


def works_there(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a site is only where somebody works: "قتل موظف يعمل في مصفى بيجي برصاص مسلحين في تكريت".

    Parameters
    ----------
    mentions
        The article.
    mention
        The site.
    """
    before = mentions.words[max(0, mention.first - 2) : mention.first]
    return mention.kind == "site" and before[1:] == ["في"] and before[0] in word_set("has a post")


def people_from(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a place is where people are from: "بانتظار فريق مختص من بغداد", "عمال قادمين من الناصرية"."""
    before = mentions.words[max(0, mention.first - 3) : mention.first - 1]
    return any(plays(word, "sent for") or word in word_set("comes from") for word in before)


def of_a_clause_behind(mentions: Mentions, frame: Frame, mention: PlaceMention) -> bool:
    """Whether a "meanwhile" with its comma sets a place off from all that tells of the event: "…، فيما أعلنت إدارة"."""
    words, opens = mentions.words, word_set("meanwhile")
    if mention.first <= frame.first:
        return False
    span = next(span for span in frame.spans if mention.first in span)
    told = [t.at for t in frame.triggers if t.at in span] + [t.at for t in frame.tolls if t.at in span]
    if not told:
        return False
    return any(words[i] in opens and words[i - 1] in {"،", "في"} for i in range(max(told) + 1, mention.first))


def of_another_scene(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a place is only of what happened meanwhile or before: "بالتزامن مع قصف مخيم مخمور، قصفت الطائرات جبل سنجار".

    Parameters
    ----------
    mentions
        The article.
    mention
        The place; where the sentence names no other, it may be that of both.
    """
    words, sentence = mentions.words, mentions.text.sentence_at(mention.first)
    head = sentence.start
    opener, behind_it = words[head].removeprefix("و"), words[min(head + 1, sentence.stop - 1)]
    meanwhile = opener in word_set("at the same time") and behind_it == "مع"
    # "وقبل استهداف مطار بغداد، تعرض رتل لهجوم قرب الديوانية"
    if not meanwhile and not (opener in word_set("before or after") and nouns("event_nouns", behind_it)):
        return False
    comma = next((i for i in sentence if words[i] in "،؛"), None)
    if comma is None or mention.first > comma:
        return False
    behind = mentions.places_by_word.within(range(comma, sentence.stop))
    return any(p.kind != "country" and not told_beside(mentions, p) for p in behind)


def of_other_deeds(mentions: Mentions, frame: Frame, mention: PlaceMention) -> bool:
    """
    Whether arms found were meant for a place, or those arrested did something there.

    As in "ضبط صواريخ كانت معدة لاستهداف قاعدة بلد", "اعتقال مسؤولين عن التفجيرات التي شهدتها الفلوجة".

    Parameters
    ----------
    mentions
        The article.
    frame
        The find, or the arrests.
    mention
        The place.
    """
    if frame.family not in {"disrupt", "arrest"} or mention.first <= frame.first:
        return False
    words = mentions.words
    before = words[max(frame.first, mention.first - _MEANT) : mention.first]
    if frame.family == "disrupt":
        ready = next((i for i, word in enumerate(before) if plays(word, "ready to go off")), len(before))
        if mentions.places_by_word.within(range(mention.first - len(before) + ready, mention.first)):
            # "معدة لتفجير سوق في الكاظمية في مخبأ في التاجي": the second is where they were.
            return False
        named = (n.reading for word in before[ready + 1 :] for n in nouns("event_nouns", word))
        return any(reading.preposition == "ل" and not reading.article for reading in named)
    return any(word.endswith("ها") and plays(word.removesuffix("ها"), "sees events") for word in before[-2:])
