"""Find the actor named at a word, and the group behind its gunmen and units."""

from __future__ import annotations

from .actors import UNIDENTIFIED, Actor, ActorMention
from .arabic import readings
from .clauses import is_punctuation, past_verb
from .frames import Frame
from .mentions import Mentions
from .nationalities import government_of
from .vocabulary import any_of, has_article, holds_stem, plays, word_set

# Plurals and duals that no noun in the genitive follows: "مسلحون", not "مسلحو".
_ABSOLUTE = ("ون", "ين", "ان", "ا")
_ARMY_AND_POLICE = {"Military Forces of Iraq", "Police Forces of Iraq"}
# How far behind "تطلق على نفسها" the name stands, heads and signs of quotation between.
_NAME_REACH = 9
# How far behind "فجر" its object may stand, and "نفسه" behind a clause on who did.
_HIMSELF_NEAR, _HIMSELF_FAR = 5, 11
# How far behind "فجر" the vest of a bomber may stand.
_VEST = 5
# How far before "blew it up" the car may stand.
_DRIVEN = 14


def actors_by_word(mentions: Mentions) -> dict[int, ActorMention]:
    """Actors by their first word."""
    return mentions.actor_at


def is_unnamed(actor: Actor) -> bool:
    """Whether an actor is only gunmen or a crowd: the name behind it tells whose."""
    return actor.name == UNIDENTIFIED or actor.kind in {"gunmen", "crowd"}


def by_new_gunmen(mentions: Mentions, at: int) -> bool:
    """
    Whether gunmen of whom nothing was told stand right behind a word: "برصاص مسلحين"; "برصاص المسلحين" are known.

    Parameters
    ----------
    mentions
        The article.
    at
        Index of the word.
    """
    behind = mentions.actors_by_word.within(range(at + 1, at + 2))
    return any(is_unnamed(m.actor) and not has_article(mentions.words[m.first]) for m in behind)


def named_for(mentions: Mentions, mention: ActorMention) -> ActorMention:
    """The group behind gunmen or a head noun: "مسلحو تنظيم داعش", "عناصر من الحشد الشعبي", "دورية راجلة للشرطة"."""
    words = mentions.words
    # Between a unit and its force: "التابع لقيادة عمليات الحشد الشعبي".
    commands = word_set("command of a force")
    commanded = actors_by_word(mentions).get(mention.last) if words[mention.last - 1] in commands else None
    if commanded is not None and commanded.actor.kind == "force":
        # "قيادة عمليات الحشد الشعبي"
        return named_for(mentions, commanded)
    unit = plays(words[mention.first], "unit of a force")
    if not is_unnamed(mention.actor) and not unit:
        return mention
    starts = actors_by_word(mentions)
    # "مسلحو داعش" are of it, "هاجم مسلحون دورية" has two nouns side by side.
    linked = not words[mention.first].endswith(_ABSOLUTE)
    for at in range(mention.last, min(mention.last + 4, len(words))):
        behind = starts.get(at)
        if behind and words[at][:1] == "و" and behind.start > mentions.text.words[at].start:
            # "بين مسلحين والشرطة"
            break
        if words[at] in word_set("before whom it is done to"):
            # "سيطر مسلحو العشائر على مركز للشرطة"
            break
        if words[at] in word_set("calls itself"):
            return _self_named(mentions, at) or mention
        # "التابع لعمليات الحشد"
        led = words[at] in commands or words[at][1:] in commands
        # "نقطة تفتيش لعناصر داعش"
        led = led or (unit and words[at][:1] == "ل" and behind is None and plays(words[at], "member of a group"))
        links = led or words[at] in word_set("belonging to") or words[at] in word_set("head of a name")
        linked = linked or (links and behind is None)
        # "كمين نصبه مسلحون لرتل": no force of a state has gunmen.
        theirs = words[at][:1] == "ل" and behind is not None and (unit or behind.actor.kind == "group")
        if behind and not linked and not theirs and not is_unnamed(behind.actor):
            break
        if behind and behind.actor.kind == "force" and holds_stem(words[mention.first], "suicide bomber, any form"):
            # "قتل انتحاري شرطيين": no force has bombers.
            break
        if behind and not is_unnamed(behind.actor) and behind.actor.kind not in {"government", "civilians"}:
            # "قوة من اللواء 23 في الحشد الشعبي": the last link is the most telling.
            return named_for(mentions, behind)
        belongs = (
            led
            or words[at].isdigit()
            or any(words[at] in word_set(role) for role in ("belonging to", "head of a name", "quotes a name"))
        )
        # "مسلحي (داعش)"
        belongs = belongs or (words[at] == "(" and at + 1 in starts)
        # "تعرضت دورية للشرطة لنيران قناص تابع لداعش": what she was exposed to is not hers.
        apart = behind is None and not led and words[at][:1] in {"ل", "ب"} and len(words[at]) > 1
        if not belongs and (is_punctuation(words[at]) or past_verb(words[at]) or not unit or apart):
            break
    return mention


def _self_named(mentions: Mentions, at: int) -> ActorMention | None:
    """The name behind "تطلق على نفسها اسم"."""
    near = range(at + 1, min(at + _NAME_REACH, len(mentions.words)))
    named = (m for m in mentions.actors_by_word.within(near) if not is_unnamed(m.actor))
    return next(named, None) if any(mentions.words[i] in word_set("itself") for i in near) else None


def together(mentions: Mentions, mention: ActorMention) -> str:
    """The name of army and police side by side: "حاجز مشترك للجيش والشرطة", "نقاط للشرطة والجيش"."""
    beside = actors_by_word(mentions).get(mention.last)
    joined = beside is not None and mentions.words[mention.last][:1] == "و" and beside.start > _start(mentions, beside)
    if not joined or beside is None or {mention.actor.name, beside.actor.name} != _ARMY_AND_POLICE:
        return mention.actor.name
    return "Security Forces of Iraq"


def _start(mentions: Mentions, mention: ActorMention) -> int:
    return mentions.text.words[mention.first].start


def actor_near(mentions: Mentions, at: int, end: int, reach: int = 2) -> ActorMention | None:
    """The actor named within a few words, signs of quotation and heads like "تنظيم" not counted."""
    starts = actors_by_word(mentions)
    index, steps = at, 0
    while index < end and steps <= reach:
        word = mentions.words[index]
        if index in starts:
            # "مفرزة تابعة لهيئة الحشد الشعبي"
            of_it = index > at and mentions.words[index - 1] in word_set("belonging to")
            prefixed = not of_it and starts[index].start > mentions.text.words[index].start and word[0] in "بل"
            return None if index > at and prefixed else named_for(mentions, starts[index])
        if word in word_set("ends the subject") and not (word == "في" and _of_unit(mentions, index, at)):
            return None
        # "شنه عناصر من تنظيم داعش": the unit is not yet the name.
        unit = {word, mentions.words[index - 1] if index > at else ""} & word_set("unit of a force")
        # "هاجم نحو 40 مسلحا مخفرا"
        passed = bool(unit) or word in word_set("some so many")
        passed = passed or word in word_set("head of a name") or not word[0].isalnum() or index in mentions.dated
        steps += not passed
        index += 1
    return None


def _of_unit(mentions: Mentions, at: int, start: int) -> bool:
    """Whether "in" tells whose a unit is that has no name of its own: "مفارز المعالجة في شرطة المثنى"."""
    unit = any(plays(word, "unit of a force") for word in mentions.words[max(start, at - 2) : at])
    return unit and at + 1 in mentions.actor_at


def actor_before(mentions: Mentions, at: int, start: int) -> ActorMention | None:
    """An actor right before a verb: "إن مسلحين مجهولين خطفوا", "أن قوة من الجيش ألقت"."""
    words = mentions.words
    earlier = had_before(mentions, at)
    if earlier is not None:
        return named_for(mentions, earlier)
    named = mentions.actors_by_word.within(range(start, at))
    near = [m for m in named if m.last <= at and at - _made(words, m.last) <= 3]
    if not near:
        return None
    # A chain "قوة من الجيش": its last and most telling link; of "الجيش والشرطة" the first.
    mention = _first_of_several(mentions, near[-1])
    between = words[near[-1].last : at]
    supported = _supported(mentions, mention)
    if supported is not None and between in ([], ["،"]):
        return named_for(mentions, supported)
    before = mention.first - 1
    while before > start and (words[before] in word_set("head of a name") or _is_quote(words[before])):
        # 'أن تنظيم "داعش"'
        before -= 1
    opener = words[before] if mention.first > start else ""
    # "أن الطائرات التركية، قصفت": a comma in the wrong place.
    signs = [w for w in between if not _is_quote(w) and w not in word_set("called a group")]
    astray = signs == ["،"] and opener in word_set("opens a clause")
    if not astray and any(w in "،." or w in {"في", "علي"} or w in word_set("opens a clause") for w in between):
        return None
    if opener in word_set("before no subject"):
        return None
    return named_for(mentions, mention)


def _supported(mentions: Mentions, mention: ActorMention) -> ActorMention | None:
    """Who acts with the support of somebody named behind: "قوات الجيش، مدعومة بالعشائر، حررت"."""
    words, first = mentions.words, mention.first
    by = next((i for i in (first - 1, first - 2) if i > 0 and plays(words[i], "gives support")), None)
    if by is None:
        return None
    by -= words[by - 1] == "،"
    earlier = mentions.actor_ending_at.get(by)
    return earlier if earlier is not None and not earlier.tells else None


def had_before(mentions: Mentions, at: int) -> ActorMention | None:
    """
    Who is said to have done it before: "سبق لتنظيم داعش أن خطف".

    Parameters
    ----------
    mentions
        The article.
    at
        Index of the verb.
    """
    words = mentions.words
    mention = mentions.actor_ending_at.get(at - 1) if at > 2 and words[at - 1] == "ان" else None
    if mention is None:
        return None
    first = mention.first
    while first > 1 and words[first - 1].removeprefix("ل") in word_set("head of a name"):
        first -= 1
    recalled = words[first][:1] == "ل" and words[first - 1] in word_set("happened before")
    return mention if recalled else None


def _is_quote(word: str) -> bool:
    return not word[0].isalnum() and word not in {"،", "؛", "."}


def _first_of_several(mentions: Mentions, mention: ActorMention) -> ActorMention:
    """The first of actors joined by "and", right beside each other."""
    while mentions.words[mention.first][:1] == "و" and mention.start > mentions.text.words[mention.first].start:
        before = mentions.actor_ending_at.get(mention.first)
        if before is None:
            break
        mention = before
    return mention


def _made(words: list[str], at: int) -> int:
    """The word after what make aircraft are of: "مقاتلات من طراز إف-16 قصفت"."""
    return at + 5 if words[at : at + 1] == ["من"] and any_of(words[at + 1 : at + 2], "model of aircraft") else at


def blew_up_themselves(mentions: Mentions, frame: Frame) -> bool:
    """Whether an event is of somebody who blew up with the bomb: "فجرت امرأة نفسها"."""
    if "explosion" not in frame.kinds:
        return False
    first = frame.triggers[0]
    if first.kind == "explosion" and _blew_up_his_car(mentions, first.at):
        # "فنسفها" is spelled like the noun; told behind other blasts it is one of several.
        return True
    # "فجرت سيارتها", not "انفجرت تحت سيارتها".
    blown = [t for t in frame.triggers if t.kind == "explosion" and t.verb is not None]
    if not blown:
        return False
    # Nor "اصطدمت سيارته بلغم".
    by_verb = [t for t in blown if t.verb is not None and t.verb.row["trigger"] == "explosion"]
    bombs = [t.at for t in by_verb if t.verb is not None and t.verb.row["present"] not in word_set("goes off")]
    # "فجر مسلحون سيارته أمام منزله": the car of somebody else.
    bombs = [at for at in bombs if not _by_gunmen(mentions.words, at)]
    if any(w.weapon == "suicide vest" for at in bombs for w in mentions.weapons_by_word.within(range(at, at + _VEST))):
        # "فجرت امرأة حزاما ناسفا كانت ترتديه"
        return True
    behind = ((mentions.words[i - 1], mentions.words[i]) for at in bombs for i in _behind(mentions, at))
    # "من يفجر السيارات هو نفسه من يفجر الجلسات": "himself" only stresses who.
    return any(w in word_set("blew up himself") and before not in word_set("he") for before, w in behind)


def _by_gunmen(words: list[str], at: int) -> bool:
    """Whether several gunmen are who a verb speaks of; bombers blow up themselves."""
    by = words[at + 1 : at + 2]
    return any_of(by, "gunmen") and by[0].endswith(("ون", "ين")) and not holds_stem(by[0], "suicide bomber, any form")


def _blew_up_his_car(mentions: Mentions, at: int) -> bool:
    """Whether somebody blew up the car that he was driving: "كان يقود سيارة ملغومة فنسفها عند الحاجز"."""
    if mentions.words[at][:1] not in {"ف", "و"} or not mentions.words[at].endswith(("ها", "ه")):
        return False
    start = max(mentions.text.sentence_at(at).start, at - _DRIVEN)
    cars = (w.first for w in mentions.weapons_by_word.within(range(start, at)) if w.weapon == "car bomb")
    return any(plays(w, "at the wheel") for car in cars for w in mentions.words[max(start, car - 3) : car])


def before_day(mentions: Mentions, at: int) -> int:
    """Where the words before one end, past a day and the signs around it: 'أعلنت الوزارة، اليوم الاثنين، "تحييد"'."""
    while at - 1 in mentions.dated or (at and not mentions.words[at - 1][0].isalnum()):
        at -= 1
    return at


def _behind(mentions: Mentions, at: int) -> list[int]:
    """Words near a verb, and "himself" past a clause on who did: "فجّرت امرأة ترتدي حزاما ناسفا نفسها"."""
    words = mentions.words
    near = list(range(at + 1, min(at + _HIMSELF_NEAR, len(words))))
    far = range(at + _HIMSELF_NEAR, min(at + _HIMSELF_FAR, mentions.text.sentence_at(at).stop))
    # "في الحي نفسه" is "in the same quarter".
    return near + [i for i in far if words[i] in word_set("himself") and not has_article(words[i - 1])]


def forces_at(mentions: Mentions, at: int) -> str | None:
    """Forces of a government that a country or capital at a word stands for: "شنت واشنطن ضربات"."""
    found = government_at(mentions, at)
    return found.replace("Government of", "Military Forces of", 1) if found else None


def party_at(mentions: Mentions, at: int) -> str | None:
    """Whoever is named at a word: a force, a group or a government, by name or by its capital."""
    mention = actors_by_word(mentions).get(at)
    if mention is not None:
        return None if is_unnamed(mention.actor) else named_for(mentions, mention).actor.name
    return government_at(mentions, at)


def government_at(mentions: Mentions, at: int) -> str | None:
    """Government that a country or capital at a word stands for: "واشنطن", "الولايات المتحدة"."""
    following = mentions.words[at + 1 : at + 2]
    for reading in readings(mentions.words[at]):
        name = ("ال" if reading.article else "") + reading.stem
        found = government_of(" ".join([name, *following])) or government_of(name)
        if found:
            return found
    return None
