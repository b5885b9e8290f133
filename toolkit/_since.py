"""Tell what a day behind "since" says of an event: its period, only since when it is the worst, or another's day."""

from __future__ import annotations

from dataclasses import replace

from .clauses import past_verb
from .dates import DateMention
from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of, each_among, has_article, word_set, words_of

# How far before "this week" the word may stand that says the how manieth it is: "الهجوم الثالث الذي يستهدف الزوار".
_NTH = 6
_SINCE, _WORST = 5, 9
# How far before a day "since" may stand whose beginning it dates.
_BEGUN = 8
# How far before "since" it may be said who holds the place.
_HELD = 8
# Of how many words such a day may be: "منذ السابع والعشرين من ديسمبر/كانون الأول الماضي، حيث".
_DAY = 12
# How far behind the "when" of a day the words of what happened on it may stand.
_ON_IT = 14
_QUOTES = frozenset("»«\"')(”“")


def _since_before(mentions: Mentions, d: DateMention) -> int | None:
    """The "since" of what a day is the beginning of: "منذ بدء الاحتجاجات في الأول من تشرين الأول"."""
    if d.kind == "since":
        return d.first
    words, since, end = mentions.words, word_set("since"), max(-1, d.first - _BEGUN - 1)
    if since.isdisjoint(words[end + 1 : d.first]):
        return None
    for at in range(d.first - 1, end, -1):
        if words[at] in since:
            return at
        if words[at] in "،؛.":
            return None
    return None


def of_since(mentions: Mentions, d: DateMention, frame: Frame) -> bool:
    """
    Whether a day is that of what "since" names, and no event between them: "منذ بدء الاحتجاجات في الأول من تشرين".

    Parameters
    ----------
    mentions
        The article.
    d
        The date.
    frame
        The event: in "منذ أن سيطروا على البلدة الأحد" it is its own day.
    """
    since = _since_before(mentions, d) if d.kind != "since" else None
    if since is None or since_an_attack(mentions, since + 1) or since_its_dead(frame, since):
        # "وهو الهجوم الأول على القاعدة منذ استهدافها بعشرة صواريخ في 21 شباط"
        return False
    return not any(since < t.at < d.first for t in frame.triggers if t.verb is not None)


def since_its_dead(frame: Frame, since: int) -> bool:
    """
    Whether "since" is followed by the dead of the event itself: "تعيش البلدة توترا منذ مقتل ثلاثة محتجين يوم الخميس".

    Parameters
    ----------
    frame
        The event.
    since
        The word "since".
    """
    return any(since < min(t.at, t.people.first) <= since + 2 for t in frame.tolls)


def since_an_attack(mentions: Mentions, at: int) -> bool:
    """
    Whether one attack, with its munitions, is told of behind "since": "منذ استهدافها بعشرة صواريخ في 21 شباط".

    Parameters
    ----------
    mentions
        The article.
    at
        The word behind "since".
    """
    if mentions.words[at - 1] not in word_set("since"):
        return False
    # Without munitions "منذ معركة الموصل" is no event.
    told = mentions.triggers_stated.within(range(at, at + 1))
    return any(t.verb is None and not t.plural for t in told) and not has_article(mentions.words[at])


def _since_it_is_held(mentions: Mentions, d: DateMention) -> bool:
    """Whether it only says since when somebody holds a place: "المدينة التي يسيطر عليها الجهاديون منذ 2014"."""
    before = mentions.words[max(0, d.first - _HELD) : d.first]
    held = next((i for i, w in enumerate(before) if w in word_set("holds a place")), None)
    return held is not None and (before[held].startswith("ال") or any_of(before[:held], "who, which"))


def _since_it_is_so(mentions: Mentions, d: DateMention) -> bool:
    """
    Whether a clause on a place only says since when it is as it is, before what happened there.

    "وفي الكرمة التي خرجت عن سيطرة الحكومة منذ أسابيع قتلت امرأتان"; not "الهجمات التي ضربت المدينة منذ أيار أوقعت".
    """
    if _since_it_is_held(mentions, d):
        return True
    words = mentions.words
    reach = range(d.first - 1, max(0, d.first - _HELD), -1)
    which = next((i for i in reach if words[i] in word_set("who, which")), None)
    if which is None or d.last >= len(words):
        return False
    # "البيان الذي صدر عن القوة أنه منذ الاثنين نفذت سبع ضربات": what was said begins anew.
    begun = words_of("opens a clause", "same speaker")
    if any(words[i] in "،؛." or words[i] in begun for i in range(which, d.first)):
        return False
    # "الهجمات التي", "والقتلى الذين": that they came about since then.
    events = range(max(0, which - 2), d.first)
    told = mentions.triggers_by_word.within(events) or mentions.tolls_by_word.within(events)
    return not told and past_verb(words[d.last])


def counts_from(mentions: Mentions, d: DateMention) -> bool:
    """
    Whether a period only says since when it is the nth or the worst: "القصف السابع منذ مطلع الشهر".

    Parameters
    ----------
    mentions
        The article.
    d
        The date, of "since" itself or of what it names: "الأعنف منذ انطلاق العملية في 23 أيار".
    """
    words, since = mentions.words, _since_before(mentions, d)
    if since is None and d.kind in {"year", "month"} and words[d.first - 1] in word_set("time before"):
        # "التفجير الذي اعتبر الأكثر دموية في البلاد بعد 2003"
        return any_of(words[max(0, d.first - _NTH) : d.first], "superlative")
    if since is None:
        before = words[max(0, d.first - _NTH) : d.first]
        # "وهو الأكثر دموية هذا العام"
        worst = words[d.first] in word_set("this") and any_of(before, "superlative")
        if d.kind in {"year", "month"} and words[d.first - 1] in word_set("in the course of"):
            # "التفجير هو الأعنف من نوعه الذي يضرب المحافظة خلال العام الحالي"
            before = words[max(0, d.first - _WORST) : d.first]
            signs = [i for i, word in enumerate(before) if word in "،؛."]
            worst = worst or any_of(before[signs[-1] if signs else 0 :], "superlative")
        return worst or (d.kind == "period" and any_of(before, "nth of its kind"))
    if d.kind != "since" and since_an_attack(mentions, since + 1):
        return False
    if any_of(words[max(0, since - _NTH) : since], "nth person"):
        # "ثاني صحفي يقتل في المدينة منذ نيسان"
        return True
    if d.kind == "since" and (words[d.first - 1] in word_set("goes on since") or _since_it_is_so(mentions, d)):
        # "فرقوا الاحتجاجات المستمرة منذ أشهر"
        return True
    # "في أول ضربات أمريكية هناك منذ 2011"; "أول 10 هجمات منذ أيار" are counted.
    reach = range(max(0, since - _SINCE), since)
    before = words[reach.start : since]
    first = (i for i in each_among(words, reach, word_set("which in a row")))
    first_ever = any(not mentions.numbers_by_word.within(range(i + 1, i + 2)) for i in first)
    # "كان تموز أكثر الشهور دموية في العراق منذ عامين"
    bloodiest = any_of(before, "bloody") and any_of(words[max(0, since - _NTH) : since], "more or fewer")
    # "أحد أعنف الهجمات التي تستهدف القوات منذ الثالث من آب"
    worst = any_of(words[max(0, since - _WORST) : since], "superlative")
    return first_ever or bloodiest or worst or any_of(before, "nth of its kind")


def _compared_total(mentions: Mentions, end: int, at: int) -> tuple[DateMention, int] | None:
    """The month whose toll others are compared with: "مقارنة بحصيلة نيسان الماضي، والتي بلغت 741 قتيلا"."""
    words, compared = mentions.words, word_set("compared with")
    if compared.isdisjoint(words[end + 1 : at]):
        return None
    begin = max(i for i in range(end + 1, at) if words[i] in compared)
    periods = [d for d in mentions.dates_by_word.within(range(begin, at)) if d.kind in {"month", "year", "period"}]
    if not periods:
        return None
    which = next((i for i in range(periods[-1].last, at) if words[i] in word_set("who, which")), None)
    return None if which is None else (periods[-1], which)


def when_of_since(mentions: Mentions, last: int, at: int) -> tuple[DateMention, int] | None:
    """
    The day behind "since" on which something happened, and its "when": "الأعنف منذ 3 تموز حين قتل 300".

    Parameters
    ----------
    mentions
        The article.
    last
        The word told of before.
    at
        The first word of what happened.
    """
    words, when, end = mentions.words, words_of("when it was", "where it was"), max(last, at - _ON_IT - 1)
    if when.isdisjoint(words[end + 1 : at]):
        return _compared_total(mentions, end, at)
    for i in range(at - 1, end, -1):
        if words[i] not in when:
            continue
        behind = i - (words[i - 1] in _QUOTES or words[i - 1] == "،")
        days = mentions.dates_by_word.within(range(max(0, behind - _DAY), behind))
        day = days[-1] if days and days[-1].last == behind else None
        if day is None or _since_before(mentions, day) is None:
            return None
        whole = day.begun_to or day.date_to
        if words[i] in word_set("where it was") and whole != day.date_from:
            # "وكان أيار الأكثر دموية منذ 2008، إذ سقط خلاله 1018 قتيلا": in May.
            return None
        return replace(day, date_to=whole, kind="day" if whole == day.date_from else "month"), i
    return None
