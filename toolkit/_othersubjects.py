"""Tell the stretches of an article that are about something else than the conflict: sport, fiction, accidents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import compress, pairwise, zip_longest
from typing import NamedTuple

from ._lookup import Lookup
from ._verdicts import deed_judged
from .arabic import Text, readings, word_cache
from .clauses import is_punctuation, past_verb
from .vocabulary import any_of, plays, table, terms, verbs, word_set, words_of

# How many words of a kind make an article one of that kind: "الكاتب" and "رواية شهود" stand in news too.
_MAKES_AN_ARTICLE = {"sport": 2, "fiction": 3}
_OF_ARTICLE = frozenset({"article", "work"})
# What takes a whole sentence; of a verdict the deed may be told in it too.
_OF_SENTENCE = frozenset({"sentence", "verdict"})
# Opens how those told of before were harmed; "في حين" turns to something else.
_WHEN = "حين"
# The sentences that say what an article is about: its headline or by-line, and the first two.
_LEAD = 3
# How far before a quarrel the tribes may be named that fight over it.
_FEUD = 16
# Lines of so many words at most are by-lines, sections and links of a page.
_BY_LINE = 5
# How far behind "it is recalled" the verb may stand that tells what goes on.
_GOES_ON = 9


class Signs(NamedTuple):
    """What the caller knows of a stretch: a bomb, a bomber, a blast, a mine, a day, violence, a fight, gunmen."""

    bomb: Callable[[range], bool]
    bomber: Callable[[range], bool]
    blast: Callable[[range], bool]
    mined: Callable[[range], bool]
    day: Callable[[range], bool]
    violence: Callable[[range], bool]
    fight: Callable[[range], bool]
    gunmen: Callable[[range], bool]


class _Phrase(NamedTuple):
    """Words that tell of something else than the conflict: what, where in the table, and those behind the first."""

    number: int
    kind: str
    scope: str
    rest: tuple[str, ...]


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    """Phrases by their first word."""
    found: dict[str, list[_Phrase]] = {}
    for number, row in enumerate(table("not_conflict")):
        for first, *rest in (term.split() for term in terms(row["term"])):
            found.setdefault(first, []).append(_Phrase(number, row["kind"], row["scope"], tuple(rest)))
    return found


@word_cache
def _beginning_at(word: str) -> dict[str, list[_Phrase]]:
    """Phrases that may begin at a written word, with its prefixes or alone in the accusative, by the word behind it."""
    phrases = _phrases()
    forms = {form for r in readings(word) for form in (r.stem, ("ال" if r.article else "") + r.stem)}
    found = {phrase for form in forms for phrase in phrases.get(form, ())}
    if word.endswith("ا"):
        nouns_alone = (word[:-1], word[1:-1] if word.startswith("و") else "")
        found.update(phrase for form in nouns_alone for phrase in phrases.get(form, ()) if not phrase.rest)
    by_second: dict[str, list[_Phrase]] = {}
    for phrase in sorted(found):
        # "الكلاب السائبة" beside "كلاب سائبة".
        for second in (phrase.rest[0], "ال" + phrase.rest[0]) if phrase.rest else ("",):
            by_second.setdefault(second, []).append(phrase)
    return by_second


def _held(words: Sequence[str], named: frozenset[int]) -> Iterator[tuple[int, _Phrase]]:
    """Phrases of a text with the word that each begins at, words inside names left out."""
    for at in compress(range(len(words)), map(_beginning_at, words)):
        begun, following = _beginning_at(words[at]), words[at + 1] if at + 1 < len(words) else ""
        # A word alone, or with the one behind it.
        phrases = begun.get("", []) + (begun.get(following, []) if following else [])
        for phrase in sorted(phrases):
            whole = range(at, at + 1 + len(phrase.rest))
            behind = words[at + 1 : whole.stop]
            said = len(behind) == len(phrase.rest) and all(
                word in (w, "ال" + w) for word, w in zip(behind, phrase.rest, strict=True)
            )
            # "أول ضابطة تقتل منذ الحرب العالمية الثانية": only since when.
            compared = phrase.kind == "history" and at > 0 and words[at - 1] in word_set("since")
            if said and named.isdisjoint(whole) and not compared:
                yield at, phrase


def _about(phrases: Sequence[_Phrase]) -> str | None:
    """What an article, or all of it that holds such phrases, is about; null where it may be the conflict."""
    for kind, least in _MAKES_AN_ARTICLE.items():
        told = {p.number: p.scope for p in phrases if p.kind == kind and p.scope in _OF_ARTICLE}
        work = kind != "fiction" or "work" in told.values()
        if work and len(told) >= least:
            return kind
    return None


def _throughout(kind: str, sentences: Sequence[range], held: Lookup[tuple[int, _Phrase]]) -> bool:
    """Whether a kind is told of from the first on or in half of the sentences, not at the end of a round-up only."""
    # By-lines, sections and links of a page are no sentences of it.
    sentences = [s for s in sentences if len(s) > _BY_LINE] or sentences
    told = [any(p.kind == kind and p.scope in _OF_ARTICLE for _, p in held.within(s)) for s in sentences]
    return any(told[:_LEAD]) or 2 * sum(told) >= len(told)


@word_cache
def _may_turn(word: str) -> bool:
    """Whether a word turns to something else, by itself or behind a sign."""
    return word in words_of("turns to another", "the last of them") or (word[:1] == "و" and past_verb(word))


def _clauses(words: Sequence[str], sentence: range) -> list[range]:
    """Stretches of a sentence between the words that turn to something else: "فيما", "كما", "، وانفجرت"."""
    starts, behind = [sentence.start], range(sentence.start + 1, sentence.stop)
    for at in compress(behind, map(_may_turn, words[behind.start : behind.stop])):
        # "تشهد المدينة بين حين وآخر انفجارات، كان آخرها مقتل شرطي": the last of them is told of.
        last = words[at] in word_set("the last of them") and words[at - 1] in word_set("had")
        if is_punctuation(words[at - 1]) or last or words[at] in word_set("turns to another"):
            starts.append(at)
    return [range(first, last) for first, last in pairwise([*starts, sentence.stop])]


def _of_clauses(
    words: Sequence[str], sentence: range, held: Sequence[tuple[int, _Phrase]], signs: Signs
) -> Iterator[tuple[range, str]]:
    """Clauses about an accident or nature, with those beside them that tell only of its harm."""
    clauses = _clauses(words, sentence)
    kinds: list[str | None] = []
    for clause in clauses:
        here = [p for at, p in held if at in clause]
        accident = next((at for at, p in held if at in clause and p.kind == "accident"), None)
        # A fire behind an explosion is no accident; a gas bottle that explodes is.
        loud = signs.violence(clause) or signs.blast(clause)
        # "انفجار صهريج مفخخ" is no accident.
        meant = accident is not None and (_bombed(signs, clause) or _executed(words, range(clause.start, accident)))
        plain = any(p.scope == "clause" and not (p.kind == "accident" and meant) for p in here)
        quiet = plain or (bool(here) and not loud)
        kinds.append(here[0].kind if quiet else None)
    whole = next((kind for kind in kinds if kind), None)
    if whole is None:
        return
    for index, (clause, kind) in enumerate(zip(clauses, kinds, strict=True)):
        behind = clauses[index + 1] if index + 1 < len(clauses) else range(0)
        # "قتل متظاهر، حين أطلق حراس النار على تجمع، بينما تؤكد الشرطة أنه سقط برصاصة طائشة"
        shot = bool(behind) and words[behind.start] == _WHEN and words[behind.start - 1] != "في"
        # "مقتل شاب على يد مسلحين، فيما اندلع حريق"
        violent = signs.violence(clause) or signs.gunmen(clause) or (shot and signs.violence(behind))
        if kind or not violent:
            yield clause, kind or whole


def _opened(words: Sequence[str], sentence: range, at: int) -> int:
    """Where the clause around a word begins, at a sign or "which": "قتل جندي في بعقوبة التي تشهد هجمات شبه يومية"."""
    for before in range(at - 1, sentence.start - 1, -1):
        if is_punctuation(words[before]) or words[before] in word_set("who, which"):
            return before
    return sentence.start


def _bombed(signs: Signs, clause: range) -> bool:
    """Whether a bomb is named in a clause, or what was driven onto: "اصطدمت سيارته بلغم"."""
    return signs.bomb(clause) or signs.mined(clause)


def _executed(words: Sequence[str], before: range) -> bool:
    """Whether words before an accident tell of somebody put to death by it: "أعدم داعش خمسة مدنيين غرقا"."""
    told = words[before.start : before.stop]
    deeds = (v.row["trigger"] for word in told for v in verbs("event_verbs", word))
    return any_of(told, "execution") or "execute" in deeds


def _of_the_conflict(kind: str, words: Sequence[str], at: int) -> bool:
    """Whether a brawl is one of tribes or with arms, "شجار عشائري", and the past gives fighters their name."""
    if kind == "history":
        # "كتائب ثورة العشرين"
        return at > 0 and plays(words[at - 1], "brigades of a group")
    if kind != "crime":
        return False
    # "اشتباكات بين عشيرتين، بسبب خلافات شخصية"
    feud = any_of(words[max(0, at - _FEUD) : at], "tribes at feud")
    return feud or any(w.lstrip("وب") in word_set("of tribes, or armed") for w in words[at + 1 : at + 4])


def _refuted(held: Sequence[tuple[int, _Phrase]], behind: Sequence[tuple[int, _Phrase]]) -> bool:
    """Whether a sentence tells what it or the next says turned out wrong: "زعمت صفحات … تبيّن لاحقًا أنه لحريق"."""
    claim = next((at for at, p in held if p.scope == "claim"), None)
    return claim is not None and any(p.scope == "refutation" and at > claim for at, p in (*held, *behind))


def _judged_by_gunmen(words: Sequence[str], sentence: range, phrase: _Phrase) -> bool:
    """Whether an armed group carries out what it calls a sentence of death: "نفذ داعش حكم الإعدام بستة مدنيين"."""
    here = words[sentence.start : sentence.stop]
    put_to_death = any(w in word_set("execution") for w in phrase.rest)
    return put_to_death and any_of(here, "group that judges") and not any_of(here, "court")


def _deed(words: Sequence[str], sentence: range, signs: Signs) -> range | None:
    """What a court passes sentence for, where it is a deed of the conflict: a bomb, or one of terrorists."""
    deed = deed_judged(words, sentence)
    if deed is None or not signs.violence(deed):
        return None
    terror = any_of(words[sentence.start : sentence.stop], "terrorists")
    return deed if terror or signs.bomb(deed) or signs.blast(deed) else None


def _of_article(kind: str, own: bool, sentence: range, signs: Signs) -> bool:
    """Whether a sentence is about what its article is about: a bomb is no sport, news of a day no novel."""
    if kind == "sport":
        return not signs.bomb(sentence)
    return own or not signs.day(sentence)


def other_subjects(text: Text, named: frozenset[int], signs: Signs) -> Iterator[tuple[range, str]]:
    """
    Find the stretches that are not about the conflict.

    Parameters
    ----------
    text
        The article.
    named
        Indexes of words inside names of places: the quarter "حي الملعب" is no stadium.
    signs
        What tells news of violence from the rest.

    Returns
    -------
    Iterator[tuple[range, str]]
        Words and what they are about: ``sport``, ``fiction``, ``accident``, ``natural``, ``crime``, ``habitual``,
        ``history``, ``metaphor``, ``exercise`` or ``denied``.
    """
    words = text.spelled
    held = list(_held(words, named))
    if not held:
        return
    article, by_word = _about([phrase for _, phrase in held]), Lookup(held, lambda h: h[0])
    # What an article on a bomber in a stadium goes on to tell is no sport either.
    attacked = any(p.kind == "sport" for _, p in held) and any(map(signs.bomber, text.sentences))
    article = None if article == "sport" and attacked else article
    throughout = article is not None and _throughout(article, text.sentences, by_word)
    for sentence, following in zip_longest(text.sentences, text.sentences[1:], fillvalue=range(0)):
        here = [(at, p) for at, p in by_word.within(sentence) if not _of_the_conflict(p.kind, words, at)]
        told = (p for _, p in here if p.scope in _OF_SENTENCE and not _judged_by_gunmen(words, sentence, p))
        whole = min(told, default=None)
        if whole is not None and whole.scope == "verdict" and (deed := _deed(words, sentence, signs)):
            yield range(sentence.start, deed.start), whole.kind
            yield range(deed.stop, sentence.stop), whole.kind
        elif whole is not None and not (whole.kind == "sport" and (attacked or signs.bomb(sentence))):
            yield sentence, whole.kind
        elif _refuted(here, by_word.within(following)):
            yield sentence, "denied"
        elif (
            article
            and (throughout or any(p.kind == article for _, p in here))
            and _of_article(article, any(p.scope == "work" for _, p in here), sentence, signs)
        ):
            yield sentence, article
        else:
            # "وقتل في الاشتباكات خمسة، كما أصيب مدنيون برصاص طائش": bullets of a fight.
            stray = {"stray"} if not signs.fight(sentence) else set()
            apart = [(at, p._replace(scope="clause") if p.scope in stray else p) for at, p in here]
            yield from _of_clauses(words, sentence, [h for h in apart if h[1].scope in {"clause", "quiet"}], signs)
            for at, phrase in here:
                # "…، وهي المرة الثانية التي يقتل فيها جنود، وأصيب": from there to the next sign.
                if phrase.scope in {"behind", "around"}:
                    begin = _opened(words, sentence, at) if phrase.scope == "around" else at
                    sign = (i for i in range(at, sentence.stop) if is_punctuation(words[i]))
                    yield range(begin, next(sign, sentence.stop)), phrase.kind


def in_general(text: Text, news: Callable[[range], bool]) -> Iterator[range]:
    """
    Find sentences and clauses behind the news that tell what goes on: "وتشن الطائرات غارات على معاقل التنظيم".

    Parameters
    ----------
    text
        The article.
    news
        Whether a sentence has what makes it news all the same: a day, a number, fighting in a town.

    Returns
    -------
    Iterator[range]
        Their words.
    """
    heads, words = word_set("does, in general"), text.spelled
    for sentence in text.sentences:
        if sentence.start and words[sentence.start].removeprefix("و") in heads and not news(sentence):
            yield sentence
            continue
        if sentence.start and words[sentence.start] in word_set("recalls"):
            # "يذكر أن التنظيم يسعى للسيطرة على المحافظة، حيث يقوم بتنفيذ هجمات، فيما أكد …"
            told = range(sentence.start, _added(words, sentence))
            near = words[sentence.start + 1 : min(sentence.start + _GOES_ON, told.stop)]
            goes_on = any_of(near, "does, in general") or any_of(near, "strives for")
            if goes_on and not any(map(past_verb, near)) and not news(told):
                yield told
        for clause in _clauses_that_go_on(words, sentence):
            if not news(clause):
                yield clause


def _clauses_that_go_on(words: Sequence[str], sentence: range) -> Iterator[range]:
    """Clauses that "and" or "while" joins to news: "سقط صاروخ على القاعدة، وتتعرض القواعد لهجمات متكررة"."""
    behind = range(sentence.start + 2, sentence.stop - 1)
    for at in compress(behind, map(_goes_on, words[behind.start : behind.stop])):
        meant = words[at][:1] == "و" or words[at + 1] in words_of("does, in general", "does it, in general")
        if meant and (words[at - 1] in "،؛" or words[at] in word_set("meanwhile")):
            told = (i for i in range(at + 1, sentence.stop) if words[i][:1] == "و" and words[i - 1] in "،؛")
            yield range(at, next((i for i in told if past_verb(words[i])), sentence.stop))


@word_cache
def _goes_on(word: str) -> bool:
    """Whether a word is "and" with a verb that tells what goes on, "وتتعرض", or may stand before one: "فيما تقوم"."""
    return (word[:1] == "و" and word[1:] in word_set("does, in general")) or word in word_set("meanwhile")


def _added(words: Sequence[str], sentence: range) -> int:
    """Where a sentence goes on to what somebody added: "مبينا أن", "فيما أكد"."""
    ends = words_of("adding", "meanwhile")
    return next((i for i in range(sentence.start + 1, sentence.stop) if words[i] in ends), sentence.stop)
