"""Tell the places and dates of what happened from those of who speaks of it, and from places that describe others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._numerals import is_number_word
from ._takenbefore import took_him
from ._tellers import opens_news, verb_of_saying
from .arabic import Text, word_cache
from .clauses import past_verb
from .dates import DateMention
from .harm import harm_masdar, is_harm
from .places import PlaceMention
from .vocabulary import any_of, nouns, plays, verbs, word_set, words_of

if TYPE_CHECKING:
    from .mentions import Mentions

# Words that open what is told: "إن", "بأن", "فإن".
_OPEN_WHAT_IS_TOLD = frozenset({"ان", "بان", "فان", "وان"})
_THAT = frozenset({"ان", "بان"})
_THAT_OR_OF = _THAT | {"عن", "انه", "انها", "انهم", "بانه", "بانها", "بانهم"}
# Signs that end a quotation.
_CLOSED = frozenset({"»", "”", '"'})
# How far before a date the words may stand that say who is quoted.
_ATTRIBUTION = 7
# How far before a place those may stand who are quoted, and how far if another place is told of behind it.
_QUOTED, _QUOTED_FAR = 6, 8
# How far before who is quoted "learned" may stand.
_LEARNED = 6
# How far before its day a statement may be named.
_STATED = 7
# How far before a place the verb may stand by which another holds it, and before that the other.
_HOLDS = 12
# How far before it there the verb, and how far behind it what is said opens.
_SAID, _OPENED = 5, 4
# How far before a title the verb of saying may stand, with a name between.
_NAMED = 6
# How many kilometres from a town still tell where something was.
_A_SHORT_WAY = 30
# How far behind a place "that" may open what was announced there, with a day between.
_BEHIND_NEWS = 3


@word_cache
def _may_be_quoted(word: str) -> bool:
    """Whether a word names whom reports quote, behind "and" or "to" too: "طبيب", "وطبيب", "لطبيب"."""
    return word in word_set("quoted person") or (word[:1] in {"و", "ل"} and word[1:] in word_set("quoted person"))


def of_a_source(words: list[str], at: int, far: bool = False) -> bool:
    """
    Whether a place only says where somebody quoted works: "وقال طبيب في مستشفى اليرموك".

    Parameters
    ----------
    words
        Folded words of the article.
    at
        The first word of the place.
    far
        Another place is told of, so that who is quoted may stand further off: "قائد قوات فرض سلطة القانون في كركوك".
    """
    reach = _QUOTED_FAR if far else _QUOTED
    if not any(map(_may_be_quoted, words[max(0, at - reach) + 1 : at])):
        return False
    quoted = word_set("quoted person")
    for back in range(at - 1, max(0, at - reach), -1):
        if words[back] in ".،؛" or words[back] in _OPEN_WHAT_IS_TOLD or opens_news(words[back]):
            # "بحسب ناشط فإن ميسان شهدت", "أكد مصدر سقوط الرمادي": it is told of, and is where nobody works.
            return False
        if took_him(words[back]):
            # "طالبت بالإفراج عن ناشط اختطفه مسلحون في العمارة": where he was taken.
            return False
        if words[back][:1] == "و" and words[back][1:] in quoted and of_a_source(words, back):
            # "بحسب ضابط في الشرطة وطبيب في مستشفى بعقوبة"
            return True
        if words[back][:1] == "ل" and words[back][1:] in quoted and words[back - 1] in word_set("according to"):
            # "وفقا لطبيب في مستشفى بعقوبة"
            return True
        if words[back] in word_set("our correspondent"):
            # "ذكرت مصادر لمراسلنا في أربيل"
            return True
        if words[back] not in quoted:
            continue
        if any(verb_of_saying(w) or w in word_set("according to") for w in words[max(0, back - 2) : back]):
            return True
        if words[back - 1] == "من" and any(plays(w, "learned") for w in words[max(0, back - _LEARNED) : back - 1]):
            # "وعلمت الصحيفة من مصدر محلي في البصرة"
            return True
        if _says_by_name(words, back):
            return True
    return False


def places_of_sources(mentions: Mentions) -> frozenset[int]:
    """
    First words of places that only say where somebody quoted works.

    Parameters
    ----------
    mentions
        The article.
    """
    # "أفادت مصادر بتعرض القاعدة لهجوم": what was attacked.
    hit = {i + 1 for i, word in enumerate(mentions.words) if word in word_set("of being subjected")}
    named = (p for p in mentions.places if p.first not in hit)
    return frozenset(p.first for p in named if _of_who_speaks(mentions, p))


def _of_who_speaks(mentions: Mentions, place: PlaceMention) -> bool:
    """Whether a place only says where somebody quoted works or speaks, or is what speaks itself."""
    if of_a_source(mentions.words, place.first, _tells_of_another(mentions, place)):
        return True
    return _spoken_there(mentions, place) or _speaks(mentions, place)


def _speaks(mentions: Mentions, place: PlaceMention) -> bool:
    """Whether a site says so itself: "أعلنت السفارة البريطانية في بغداد مقتل أحد مواطنيها في الموصل"."""
    return place.kind == "site" and place.first > 0 and bool(verbs("say_verbs", mentions.words[place.first - 1]))


def _spoken_there(mentions: Mentions, place: PlaceMention) -> bool:
    """
    Whether an army or a source speaks there of another place.

    As in "أعلن الجيش في بغداد مقتل جندي في الأنبار", "وفي بغداد أعلن مصدر مقتل شرطي في كركوك". "أعلن في بغداد أن".
    """
    words, at = mentions.words, place.first - 1
    if place.first == 0 or words[at].removeprefix("و") != "في":
        return False
    if verbs("say_verbs", words[at - 1]) and "ان" in words[place.last : place.last + _BEHIND_NEWS]:
        return True
    speaker = mentions.actor_ending_at.get(at)
    spoken = speaker is not None and speaker.tells == "speaker"
    behind, who = [*words[place.last : place.last + 2], "", ""][:2]
    if not spoken and not (verbs("say_verbs", behind) and who in word_set("quoted person")):
        return False
    return any(p.place.admin1 != place.place.admin1 for p in _told_of_behind(mentions, place))


def _tells_of_another(mentions: Mentions, place: PlaceMention) -> bool:
    """Whether a town stands before others of which its sentence tells."""
    return place.kind in {"city", "town"} and bool(_told_of_behind(mentions, place))


def _told_of_behind(mentions: Mentions, place: PlaceMention) -> list[PlaceMention]:
    """Places in Iraq behind another in its sentence that are more than directions."""
    sentence = mentions.text.sentence_at(place.first)
    behind_it = mentions.places_by_word.within(range(place.last, sentence.stop))
    others = (p for p in behind_it if p.role not in {"to", "from"} and p.first not in mentions.describing)
    return [p for p in others if p.place.country == "Iraq" and p.kind != "country"]


def _says_by_name(words: list[str], at: int) -> bool:
    """Whether a name stands between the verb of saying and a title: "وقال الطبيب رافع حياد مدير عام مستشفى الفلوجة"."""
    for back in range(at - 1, max(-1, at - _NAMED), -1):
        if verb_of_saying(words[back]):
            return True
        # "وقال نور أحمد، الطبيب في مستشفى"
        named = words[back].isalpha() or (words[back] == "،" and back == at - 1)
        if not named or words[back] == "ان" or opens_news(words[back]):
            return False
    return False


def describes(words: list[str], placed: frozenset[int], mention: PlaceMention) -> bool:
    """Whether a place only tells where another lies: "قضاء الطارمية شمالي بغداد", "118 كم غربي بغداد"."""
    directions = word_set("direction")
    at = mention.first - 1
    says = at + (words[mention.first] in word_set("describes a place"))
    if says > 1 and words[says] in word_set("describes a place") and words[says - 1] == "،" and says - 2 in placed:
        # "المنطقة الخضراء، مقر السفارة الأميركية"
        return True
    if _lies_from(words, placed, at) or _held_there(words, placed, mention.first):
        return True
    between = word_set("before a described place") | {"،"}
    while at > 0 and (words[at] in directions or words[at] in between):
        at -= 1
    if directions.isdisjoint(words[at + 1 : mention.first]):
        return False
    # "في محافظة ديالى المضطربة شمال بغداد"
    described = at - 1 in placed and words[at].startswith("ال") and words[at].endswith("ه")
    measured = words[at] in word_set("unit of distance") and not _a_short_way(words, placed, at)
    return at in placed or described or measured or words[at] == ")"


def _a_short_way(words: list[str], placed: frozenset[int], at: int) -> bool:
    """Whether it was a few kilometres from a place, which is so near it: "انفجرت على بعد 12 كم جنوب كنعان"."""
    number = words[at - 1]
    away = words[at - 2] in word_set("a distance of") and at - 4 not in placed and words[at - 4].isalpha()
    return away and number.isdigit() and int(number) <= _A_SHORT_WAY


def _held_there(words: list[str], placed: frozenset[int], first: int) -> bool:
    """Whether a place is only one that another holds: "المنطقة الخضراء التي تضم السفارة", "حيث مقر السفارة"."""
    for at in range(first - 1, max(1, first - _HOLDS), -1):
        word = words[at]
        if word in ".؛" or (word[:1] in {"و", "ف"} and past_verb(word)):
            return False
        if word in word_set("containing") and words[at - 1] in word_set("who, which"):
            return not placed.isdisjoint(range(max(0, at - _HOLDS), at - 1))
        if word == "حيث" and at - 1 in placed:
            return words[at + 1] in word_set("stands where")
    return False


def _lies_from(words: list[str], placed: frozenset[int], at: int) -> bool:
    """
    Whether nothing but words for how far and in which direction stand between a place and the next.

    As in "قضاء بيجي (210 كلم إلى الشمال من بغداد)", "جلولاء التي تبعد ثلاثين كلم غرب خانقين", and behind the end of a
    quotation: "في ناحية حمام العليل» على بعد عشرين كلم جنوب الموصل".
    """
    said = _said_from(words, placed, at)
    return said is not None and said in placed


def _said_from(words: list[str], placed: frozenset[int], at: int) -> int | None:
    """The last word before those that say how far and in which direction of a place another lies, if any do."""
    far = words_of("unit of distance", "direction", "far from")
    between = words_of("unit of distance", "direction", "far from", "lies somewhere", "before a described place")
    says = False
    while at > 0 and at not in placed:
        word = words[at]
        plain = word[2:] if word[:2] == "ال" and word[2:] in word_set("direction") else word
        # "التابعة لمحافظة ديالى في الشمال الشرقي من بغداد"
        plain = "الي" if word == "في" and words[at + 1] in word_set("a direction") else plain
        if not (plain in between or plain in _CLOSED or word[0].isdigit() or is_number_word(word)):
            break
        says = says or plain in far
        at -= 1
    return at if says else None


def where_an_office_lies(mentions: Mentions, mention: PlaceMention) -> bool:
    """
    Whether a place only says where the town of an office lies: "شرطة كركوك (240 كلم شمال بغداد)".

    Without brackets it is the capital: "محكمة كركوك شمال بغداد", but "دورية لشرطة نينوى جنوب الموصل".

    Parameters
    ----------
    mentions
        The article.
    mention
        The place.
    """
    said = _said_from(mentions.words, mentions.placed, mention.first - 1)
    if said is None or said in mentions.placed:
        return False
    if mentions.words[said + 1] != "(" and mention.place.place_id != "baghdad":
        return False
    return any(o.last == said + 1 for o in mentions.offices.within(range(said - 2, said + 1)))


def _is_said(words: list[str]) -> bool:
    """Whether a verb of saying stands last, or only who said it behind: "حسبما كشف مسؤول كردي الثلاثاء"."""
    at = next((i for i in range(len(words) - 1, -1, -1) if verbs("say_verbs", words[i])), None)
    behind = words[at + 1 :] if at is not None else []
    return at is not None and not any(w in "،؛" or w in word_set("before a place or time") for w in behind)


def near_which(words: list[str], ending: dict[int, PlaceMention], mention: PlaceMention) -> bool:
    """Whether a town only tells near which mountain or district it happened: "في جبال قرجوغ قرب مخمور"."""
    # "بالقرب من النجف"
    at = mention.first - 1 - (words[mention.first - 1] == "من")
    before = ending.get(at)
    if before is None or words[at] not in word_set("near, of a place"):
        return False
    natural = before.kind == "mountain" or (before.kind == "region" and bool(before.place.admin1))
    # "في كربلاء بالقرب من النجف"
    city = before.kind == "city" and before.place.admin1 != mention.place.admin1
    fine = {"city", "town"} if natural else {"city"}
    return mention.kind in fine and (natural or city or before.kind == "district")


def _condemned_on(before: list[str]) -> bool:
    """Whether somebody condemned on a day what is told behind it: "استنكر المجلس اليوم استهداف مصلين"."""
    said = word_set("condemned")
    at = next((i for i, word in enumerate(before) if word.removeprefix("و") in said), None)
    return at is not None and not any(is_harm(word) or nouns("event_nouns", word) for word in before[at + 1 :])


def _of_a_statement(before: list[str]) -> bool:
    """Whether only where a statement was given out stands between it and its day: "في بيان على الإنترنت أمس"."""
    at = next((i for i, word in enumerate(before) if word in word_set("statement given out")), None)
    if not at or before[at - 1] != "في":
        return False
    between = before[at + 1 :]
    told = any(w in _THAT or w in "،؛" or is_harm(w) or nouns("event_nouns", w) for w in between)
    return not told and not any(verbs("event_verbs", w) or verbs("say_verbs", w) for w in between)


def _past_statement(words: list[str], at: int, stop: int) -> int:
    """Where what is announced begins, past "in a statement" and a comma: "أعلن الجيش اليوم في بيان، مقتل خمسة"."""
    if words[at : at + 1] == ["في"] and any(w in word_set("statement given out") for w in words[at + 1 : at + 2]):
        at += 2
        while at < stop and words[at] in word_set("of a statement"):
            at += 1
    return at + (at < stop and words[at] == "،")


def beside_saying(text: Text, d: DateMention) -> bool:
    """Whether a date stands beside a verb of saying, before what is said: "قالت البعثة يوم السبت إن"."""
    words = text.spelled
    sentence = text.sentence_at(d.first)
    before = words[sentence.start : d.first]
    if _condemned_on(before[-_ATTRIBUTION:]):
        return True
    if _of_a_statement(before[-_STATED:]):
        return True
    behind_it = words[d.last : min(sentence.stop, d.last + _OPENED)]
    # "مقتل 117 خلال تشرين الثاني، مشيرة إلى أن": the date is of what was said before that.
    that = not _THAT_OR_OF.isdisjoint(behind_it) and not any_of(behind_it, "adding")
    # "مسؤوليتها عن تفجير وقع الاثنين، وزعمت أن تسعة قتلوا": said next.
    that = that and not any(word[:1] == "و" and verbs("say_verbs", word[1:]) for word in behind_it)
    # Behind a "that" already, the date is of what is said: "قالت إن … خلال تشرين الأول، مؤكدة أن".
    source = set(before[-_ATTRIBUTION:])
    if source & word_set("according to") and any(verbs("say_verbs", w) for w in before[-_ATTRIBUTION:]):
        # "بحسب ما أفادت مصادر أمنية، اليوم الأربعاء"
        return words[d.first - 1] == "،" or _is_said(before[-_SAID:])
    # "أعلن مصدر، الأحد، سقوط ثلاثة قتلى إثر نزاع نشب مساء السبت"
    set_off = d.last + 1 < sentence.stop and words[d.first - 1] == words[d.last] == "،"
    told = set_off and (is_harm(words[d.last + 1]) or bool(nouns("event_nouns", words[d.last + 1])))
    # "أعلنت بعثة الأمم المتحدة الخميس مقتل 473 مدنيا … طوال آب": what is announced is a noun.
    behind = _past_statement(words, d.last, sentence.stop)
    # "كشف مصدر، الثلاثاء، حصيلة اشتباكات … وقعت ليلة أمس"
    told = told or (behind < sentence.stop and words[behind] in word_set("number of"))
    # "أعلنت الشرطة الثلاثاء ارتفاع حصيلة انفجار وقع أمس"
    rises = behind + 1 < sentence.stop and words[behind + 1] in word_set("number of")
    told = told or (rises and words[behind] in word_set("rise of cases"))
    masdar = behind < sentence.stop and harm_masdar(words[behind]) is not None
    # "اتهمت التحالف بقصف مدرسة يوم العاشر من الشهر ومقتل أسرتين": that is the day of what is told before.
    joined = masdar and words[behind][:1] == "و" and harm_masdar(words[behind][1:]) is not None
    told = told or (masdar and not joined)
    return (that or told) and not _THAT & set(before) and any(verbs("say_verbs", w) for w in before)
