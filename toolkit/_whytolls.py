"""Say why an event has its dead and wounded: each number with its words and, where several differ, who gave it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ._denied import denied
from ._event import Event
from ._quoteends import name_from
from ._quoting import Reason, Span, inside, joined, once, signs_in, source_of, span_of, told_at
from ._toll import Toll
from .arabic import word_cache
from .clauses import past_verb
from .harm import harm_masdar, harm_noun, harm_verb
from .mentions import Mentions
from .vocabulary import any_of, first_of, nouns, word_set

# How many words may stand between people and what befell them for one quote to hold both.
_BETWEEN = 3
# How many words before "to" show what rose to a number.
_OF_TO = 2
# Endings of nouns that no other noun belongs to: "شخصا", "مسلحون".
_COMPLETE = ("ا", "ون", "ين", "ان")
# How many words behind a noun for people may be of its phrase: "عناصر الشرطة الاتحادية".
_PHRASE = 2
# How far behind "without" the harm stands that was none.
_NO_HARM = 6
# Rules by which a number told again makes a range, and those by which it is added.
_OTHER_NUMBER = frozenset({"another_source", "other_number", "new_total", "told_again"})
_ADDED = frozenset({"died", "same_verb", "more_of_them"})
_NOBODY = {"killed": "no dead are told of", "wounded": "no wounded are told of"}


def people_at(mentions: Mentions, toll: Toll) -> range:
    """Words that tell of the people of a toll, up to the end of their phrase: "ثلاثة من أهالي حردان"."""
    people, words = toll.people, mentions.words
    last, stop = people.last, mentions.text.sentence_at(people.first).stop
    if people.noun == people.first:
        # "مقدم برامج دينية"
        last = max(last, name_from(mentions, people.first, stop).stop)
    elif people.noun == last - 1:
        theirs = mentions.said(people.noun, people.noun + 1).endswith(("ه", "ها", "هم"))
        complete = theirs or words[people.noun].startswith("ال") or words[people.noun].endswith(_COMPLETE)
        if last < stop and not complete:
            # "ثلاثة من أهالي حردان", "12 عامل بناء"
            last = name_from(mentions, people.noun, min(stop, last + 1)).stop
        end = min(stop, last + _PHRASE)
        while last < end and last not in mentions.dated and (last in mentions.placed or words[last].startswith("ال")):
            last += 1
    opens = people.first > 0 and toll.part_of_total and words[people.first - 1] in word_set("part opener")
    return range(people.first - opens, last)


def told_of(mentions: Mentions, toll: Toll) -> Iterator[range]:
    """Words that tell of some people and of what befell them, in one stretch where they are near: "وإصابة اثنين"."""
    people, at = people_at(mentions, toll), toll.at
    between = range(at + 1, people.start) if at < people.start else range(people.stop, at)
    counted = _counted_before(mentions, toll)
    if counted is not None:
        yield from (counted, people)
    elif toll.part_of_total or at in people:
        yield _with_what_follows(mentions, people)
    elif at < people.start and len(between) <= _BETWEEN and not _apart(mentions, between):
        # "ارتفع عدد القتلى إلى سبعة"
        rising = mentions.words[at] in word_set("preposition")
        before = range(at - _OF_TO, at)
        whole = rising and at >= _OF_TO and at - 1 not in mentions.dated and not signs_in(mentions, before)
        yield range(before.start if whole else people.start if rising else at, people.stop)
    else:
        people = _with_what_follows(mentions, people)
        between = range(people.stop, at)
        if at in people or (len(between) <= _BETWEEN and people.stop <= at and not signs_in(mentions, between)):
            yield range(people.start, max(at + 1, people.stop))
        else:
            yield range(at, at + 1)
            yield people


def _apart(mentions: Mentions, between: range) -> bool:
    """Whether a sign stands between people and what befell them, or others whom it befell too."""
    return signs_in(mentions, between) or any(t.people.first in between for t in mentions.tolls_by_word.within(between))


def _counted_before(mentions: Mentions, toll: Toll) -> range | None:
    """The harm whose number is told far behind it: "ويقترب عدد القتلى في صفوف الأميركيين من نحو 2186"."""
    at, words = toll.at, mentions.words
    if at >= toll.people.first or toll.part_of_total or _befell(words[at]) or past_verb(words[at]):
        return None
    before = range(at - 1, mentions.text.sentence_at(at).start - 1, -1)
    harm = next((i for i in before if (noun := harm_noun(words[i])) is not None and noun.status == toll.status), None)
    if harm is None or (at - harm <= _OF_TO + 1 and words[at] in word_set("preposition")):
        return None
    return range(harm - (words[harm - 1] in word_set("number of")), harm + 1)


def _with_what_follows(mentions: Mentions, number: range) -> range:
    """Of a number alone the words behind it too, which tell what it is of: "64 عدد الجنود الأمريكيين"."""
    if any(mentions.words[i].isalpha() for i in number):
        return number
    last, stop = number.stop, min(mentions.text.sentence_at(number.start).stop, number.stop + _BETWEEN)
    while last < stop and not signs_in(mentions, range(last, last + 1)):
        last += 1
    return range(number.start, last)


def people_of(mentions: Mentions, tolls: Iterable[Toll]) -> tuple[Span, ...]:
    """Quotes of the people of some tolls and of what befell them."""
    return joined(mentions, (stretch for toll in tolls for stretch in told_of(mentions, toll)))


def harmed(mentions: Mentions, event: Event, status: str) -> Reason:
    """
    Why an event has its number of dead or wounded.

    Parameters
    ----------
    mentions
        The article.
    event
        The event, coded.
    status
        ``killed`` or ``wounded``.
    """
    ours = [t for t in event.tolls if t.status == status]
    if not ours:
        died = _died_since(mentions, event, status)
        return died[0] if died else _nobody(mentions, event, status)
    kept = {t.people.first: t for t in ours}
    told = [t for t in event.frame.tolls if t.status == status]
    again = [t for t in told if t.people.first not in kept]
    by = {t.people.first: event.frame.merged.get((t.people.first, status), "") for t in again}
    other = [t for t in again if by[t.people.first] in _OTHER_NUMBER]
    added = [t for t in again if by[t.people.first] in _ADDED]
    changed = [t for t in told if t.people.first in kept and _amount(t) != _amount(kept[t.people.first])]
    whole = [t for t in ours if not t.part_of_total]
    tops = {top for t in (*changed, *other) for top in _lowest_and_top(t)}
    if other and any(t.people.quantity.high not in tops | {None} for t in ours if t in whole and changed):
        # "قتل قياديان ومرافق لهما", and then "القتلى اثنان": those named one by one are one of the numbers.
        other = again
    left = [t for t in again if t not in added and (t not in other or not changed)]
    more = (
        *_left_out(mentions, left, people_of(mentions, whole)),
        *_as_many(mentions, event, whole),
        *_both(mentions, event, whole),
        *who_they_are(mentions, event, whole),
        *_parts(mentions, ours),
        *(_died_since(mentions, event, status) if changed else ()),
        *_denial(mentions, event, changed),
    )
    numbers = sorted([*changed, *other], key=lambda t: t.people.first) if changed else []
    if not whole:
        return Reason("only part of others", people_of(mentions, ours))
    if not other or len(set(map(_lowest_and_top, numbers))) <= 1:
        # "29 على الأقل", then "29", are no two numbers.
        rule = "tell of them, one by one" if added and changed else "tell of them"
        return Reason(rule, people_of(mentions, [*(whole or ours), *added]), (), more)
    known = {t.people.first for t in numbers}
    others = people_of(mentions, (t for t in (*whole, *added) if t.people.first not in known))
    beside = (Reason("tell of others", others),) if others else ()
    said = (_said(mentions, t) for t in numbers)
    return Reason("tell of them in different numbers", (), (), (*said, *beside, *more))


def _as_many(mentions: Mentions, event: Event, tolls: Sequence[Toll]) -> tuple[Reason, ...]:
    """Others who were as many as some: "قتل ثلاثة وجرح مثلهم"."""
    told = ((t, mentions.words[t.people.first : people_at(mentions, t).stop + 1]) for t in tolls)
    # "وجرح مثلهم", "وإصابة عدد مماثل"
    same = ((t, any_of(w, "as many as they") or (any_of(w, "number of") and any_of(w, "alike"))) for t, w in told)
    like = [t for t, holds in same if holds]
    others = [o for t in like for o in event.tolls if o.status != t.status and _amount(o) == _amount(t)]
    return (Reason("as many as", people_of(mentions, others[:1])),) if others else ()


@word_cache
def _befell(word: str) -> frozenset[str]:
    """What a word may tell to have befallen people."""
    noun, verb = harm_noun(word), harm_verb(word)
    told = (noun.status if noun else None, verb.status if verb else None, harm_masdar(word))
    return frozenset(status for status in told if status is not None)


def _nobody(mentions: Mentions, event: Event, status: str) -> Reason:
    """Why nobody is counted: the text says so, does not state it, or no rule reads who it was."""
    words, frame = mentions.words, event.frame
    if event.row["fatalities_reported"] and not event.tolls:
        without = (i for i in frame.words() if words[i] in word_set("without"))
        at = next((i for i in without if any_of(words[i : i + _NO_HARM], "harm")), None)
        harm = None if at is None else first_of(words, range(at, min(len(words), at + _NO_HARM)), "harm")
        if at is not None and harm is not None:
            # "خسائر بشرية"
            last = harm + 1
            while last < len(words) and words[last] in word_set("harm"):
                last += 1
            return Reason("the text says that nobody was harmed", (span_of(mentions, at, last),))
    told = [i for i in frame.words() if status in _befell(words[i])]
    unstated = [i for i in told if mentions.stated[i] is not None]
    read = {t.at for t in mentions.tolls} | {t.at for t in frame.triggers}
    unread = [i for i in told if i not in unstated and i not in read and i not in mentions.placed]
    if unread:
        return Reason("may tell of some", joined(mentions, (_around(mentions, i) for i in unread)))
    if unstated:
        return Reason("is not stated", joined(mentions, (_around(mentions, i) for i in unstated)))
    return Reason(_NOBODY[status], (), (), _of_another(mentions, event, status))


def _of_another(mentions: Mentions, event: Event, status: str) -> tuple[Reason, ...]:
    """Dead or wounded whom the sentence of an event tells of, and who are counted for another event or for none."""
    sentence = mentions.text.sentences[event.frame.sentence]
    own = {t.people.first for t in (*event.tolls, *event.frame.tolls)}
    beside = [t for t in mentions.tolls_by_word.within(sentence) if t.status == status and t.people.first not in own]
    return (Reason("are not counted for it", people_of(mentions, beside[:1])),) if beside else ()


def _around(mentions: Mentions, at: int) -> range:
    """A word with the one before it and the one behind it, as far as no sign stands between."""
    sentence = mentions.text.sentence_at(at)
    first = at - (at > sentence.start and not signs_in(mentions, range(at - 1, at)))
    behind = at + 1 < sentence.stop and not signs_in(mentions, range(at + 1, at + 2))
    return range(first, at + 1 + behind)


def _both(mentions: Mentions, event: Event, tolls: Sequence[Toll]) -> tuple[Reason, ...]:
    """Numbers that cover dead and wounded: "ستة مدنيين بين قتيل وجريح"."""
    told = [t.people.first for t in event.tolls if t.status in {"killed", "wounded"} and not t.people.quantity.low]
    both = [t for t in tolls if told.count(t.people.first) > 1]
    if len(both) == len(tolls):
        return (Reason("dead and wounded together"),) if both else ()
    return (Reason("some of them dead and wounded together", people_of(mentions, both)),) if both else ()


def who_they_are(mentions: Mentions, event: Event, tolls: Sequence[Toll]) -> tuple[Reason, ...]:
    """The words that tell who those are of whom only the number is said: "مقتل جندي وإصابة اثنين"."""
    found, inferred = [], False
    unsaid = {t.people.first for t in event.frame.tolls if t.people.group in {None, "people"}}
    for toll in tolls:
        people = toll.people
        # "استشهد منتسبان في الشرطة وأصيب ضابط": of which force he is another word says.
        own = {i for stretch in told_of(mentions, toll) for i in stretch}
        named = any(_of_group(mentions.words[i], people.group) for i in own) or _actor_in(mentions, own, people.group)
        if named or people.group in {None, "people"}:
            continue
        # Of a man with a name of his kind only another word for his force says more.
        of_kind = people.noun is not None and bool(nouns("people", mentions.words[people.noun]))
        others = (i for i in event.frame.words() if i not in own and _of_group(mentions.words[i], people.group))
        nearest = min(others, key=lambda i: abs(i - people.first), default=None)
        actor = _actor_in(mentions, event.frame.words(), people.group)
        if nearest is not None and not of_kind:
            found.append(range(nearest, nearest + 1))
        elif actor is not None:
            found.append(actor)
        elif people.first in unsaid:
            inferred = True
    by_words = (Reason("who they are", joined(mentions, found)),) if found else ()
    return (*by_words, Reason("who they are by the target")) if inferred else by_words


def _actor_in(mentions: Mentions, words: Iterable[int], group: str | None) -> range | None:
    """The first actor named among some words whose people are of a group: "مقر للحشد"."""
    named = (mentions.actor_at[i] for i in words if i in mentions.actor_at)
    return next((range(m.first, m.last) for m in named if m.actor.group == group), None)


def _of_group(word: str, group: str | None) -> bool:
    return any(noun.row["group"] == group for noun in nouns("people", word))


def _amount(toll: Toll) -> tuple[int | None, int | None]:
    return toll.people.quantity.low, toll.people.quantity.high


def _lowest_and_top(toll: Toll) -> tuple[int | None, int | None]:
    """A number by which two differ: "29 على الأقل" and "29" do not."""
    low, high = _amount(toll)
    return low, high if high is not None else low


def _said(mentions: Mentions, toll: Toll) -> Reason:
    """A number, and who gave it."""
    source = source_of(mentions, min(toll.at, toll.people.first))
    own = list(told_of(mentions, toll))[-1]
    number = span_of(mentions, own.start, own.stop)
    return Reason("number_by", (number, source)) if source is not None else Reason("number_unsaid_by", (number,))


def _parts(mentions: Mentions, tolls: Sequence[Toll]) -> tuple[Reason, ...]:
    parts = people_of(mentions, (t for t in tolls if t.part_of_total))
    return (Reason("part of them", parts),) if parts else ()


def _died_since(mentions: Mentions, event: Event, status: str) -> tuple[Reason, ...]:
    """Those of the wounded who died, and are counted so."""
    died = [t for t in event.frame.tolls if t.died is not None] if status == "wounded" else []
    return (Reason("died since", once(people_of(mentions, died))),) if died else ()


def _left_out(mentions: Mentions, tolls: Sequence[Toll], quoted: Sequence[Span]) -> tuple[Reason, ...]:
    spans = tuple(span for span in people_of(mentions, tolls) if not inside([span], quoted))
    return (Reason("counted already", spans),) if spans else ()


def _denial(mentions: Mentions, event: Event, changed: Sequence[Toll]) -> tuple[Reason, ...]:
    """Where somebody denies it outright, so that it may be none."""
    nought = {t.status for t in event.tolls if t.people.quantity.low == 0} & {t.status for t in changed}
    if not nought:
        return ()
    refuted = [t for t in denied(mentions, event.frame) if t.status in nought]
    return (Reason("denied", once(told_at(mentions, t.at) for t in refuted)),) if refuted else ()
