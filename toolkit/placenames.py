"""Find the stretches of a text that name places, by the names of the gazetteer and the words for kinds of place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import compress

from ._placeroles import is_class_word, spoken_of
from ._surface import Surface
from ._unlisted import unlisted_name
from .arabic import Text, fold_word, readings, word_cache
from .gazetteer import ClassWord, Gazetteer
from .vocabulary import word_set

# The shortest name that is taken for one where the gazetteer lacks it.
_SHORTEST = 3
# Kinds of place that are often named for a town, and the kinds that give the name. Iraq's governorates are all known.
_CARRY_A_NAME = frozenset(
    {"hospital", "prison", "airport", "military base", "bridge", "dam", "crossing", "mosque", "camp", "square"}
    | {"oil site", "industrial site", "monument", "district", "town", "village"}
)
_GIVE_A_NAME = frozenset({"city", "town", "village", "district", "neighbourhood"})
_IRAQ = "iraq"
_ABROAD = frozenset({"governorate"})
# Stands for whatever word.
_ANY = frozenset({"*"})


@word_cache
def written_words(word: str) -> tuple[tuple[str, str, int], ...]:
    """
    Read a written word as the first of a name, in every way.

    Parameters
    ----------
    word
        Folded word.

    Returns
    -------
    tuple[tuple[str, str, int], ...]
        The preposition, the word without clitics but with its article, and how many letters were cut.
    """
    return tuple(_written(word))


def _written(word: str) -> Iterator[tuple[str, str, int]]:
    for reading in readings(word):
        if not reading.article:
            yield reading.preposition, reading.stem, reading.cut
        elif reading.preposition == "ل" and not word[: reading.cut].endswith("ال"):
            yield reading.preposition, "ال" + reading.stem, reading.cut - 1


# Of the gazetteer in use, and of one or two that somebody compares it with.
@lru_cache(maxsize=4)
def _goes_with(index: Gazetteer) -> Callable[[str], frozenset[str]]:
    """Build what tells the words behind a written word with which names of a gazetteer begin at it."""

    @word_cache
    def behind(word: str) -> frozenset[str]:
        found: set[str] = set()
        for _, first, _ in written_words(word):
            if (
                first in index.class_words
                or first.removeprefix("ال") in index.class_words
                or index.by_one_word.get(first)
            ):
                # It may be a name or a kind by itself.
                return _ANY
            found.update(name[1] for name, _ in index.by_first_word.get(first, ()))
        return frozenset(found)

    return behind


def _beginnings(index: Gazetteer, words: Sequence[str], sentence: range, blocked: frozenset[int]) -> Iterator[int]:
    """Words of a sentence at which a name or a word for a kind of place may begin; it does at few."""
    goes_with = _goes_with(index)
    for at in compress(sentence, map(goes_with, words[sentence.start : sentence.stop])):
        behind = goes_with(words[at])
        if at not in blocked and (behind is _ANY or (at + 1 < sentence.stop and words[at + 1] in behind)):
            yield at


def _match(index: Gazetteer, words: Sequence[str], at: int, first: str) -> tuple[int, dict[str, tuple[str, ...]]]:
    """Longest name that begins with ``first`` at word ``at``: (how many words, place_id → the name's words)."""
    length = 0
    found: dict[str, tuple[str, ...]] = {}
    if first not in index.by_first_word:
        return length, found
    following = words[at + 1] if at + 1 < len(words) else ""
    for name, place_id in (*index.by_two_words.get((first, following), ()), *index.by_one_word.get(first, ())):
        if len(name) < length:
            break
        if len(name) == 1 or tuple(words[at + 2 : at + len(name)]) == name[2:]:
            length = len(name)
            found[place_id] = name
    return length, found


def find_surfaces(index: Gazetteer, text: Text, words: Sequence[str], blocked: frozenset[int]) -> list[Surface]:
    """
    Find the names of places in order of the text; the longest name wins.

    Parameters
    ----------
    index
        The gazetteer.
    text, words
        The article and its folded words.
    blocked
        Indexes of words that are part of something else.
    """
    found: list[Surface] = []
    # The words up to the end of the sentence being read.
    reach: list[str] = []
    for number, sentence in enumerate(text.sentences):
        reach += words[sentence.start : sentence.stop]
        of_sentence: list[Surface] = []
        after = sentence.start
        for at in _beginnings(index, words, sentence, blocked):
            surface = _surface_at(index, text, reach, at, of_sentence) if at >= after else None
            while surface is not None:
                of_sentence.append(surface)
                after = surface.last
                # A name in a row may share the word for its kind with the one before it.
                in_row = after < sentence.stop and after not in blocked and words[after][:1] == "و"
                surface = _surface_at(index, text, reach, after, of_sentence) if in_row else None
        # "العاصمة العراقية بغداد" is one mention, of the name.
        if len(of_sentence) > 1:
            followed = {s.first: set(s.place_ids) for s in of_sentence}
            of_sentence = [s for s in of_sentence if not set(s.place_ids) & followed.get(s.last, set())]
        found.extend(spoken_of(index, reach, of_sentence, number))
    return found


def _surface_at(
    index: Gazetteer, text: Text, words: Sequence[str], at: int, before: Sequence[Surface]
) -> Surface | None:
    """The longest name that starts at a word, with the class word before it if it starts with one."""
    found: list[Surface] = []
    shared = _shared_class(index, words, at, before)
    for preposition, first, cut in written_words(words[at]):
        if shared is not None and cut:
            found.extend(_classed(index, text, words, at, shared, preposition))
        length, named = _match(index, words, at, first) if first in index.by_first_word else (0, {})
        ids = {i: name for i, name in named.items() if not _needs_class_word(index, i, name)} if named else named
        if ids:
            last = at + length
            if last < len(words) and words[last] in word_set("closes a site's name"):
                last += all(index.places[i].codebook_kind == "site" for i in ids)
            start, end, name = text.words[at].start + cut, text.words[last - 1].end, next(iter(ids.values()))
            found.append(Surface(start, end, at, last, name, tuple(ids), "", preposition))
        class_word = index.class_word(first)
        if class_word is not None and at + 1 < len(words):
            found.extend(_classed(index, text, words, _opens(words, at + 1), class_word, preposition, at, cut))
            if class_word.unlisted and (not found or words[at][cut:].startswith("ال")):
                found.extend(_unlisted(index, text, words, at, class_word, preposition, cut))
    if shared is not None and not found and _of_a_pair(words, at, shared, before[-1]):
        # "قريتي ميسكا ودركلي": of two there is a second.
        start, name = text.words[at].start + 1, (words[at][1:],)
        found.append(Surface(start, text.words[at].end, at, at + 1, name, (), shared.word))
    # "ناحية السلام" is a name in full of one place, and the name behind its class word of several.
    if len(found) < 2:
        return found[0] if found else None
    return max(found, key=lambda surface: (surface.last, len(surface.place_ids)))


def _needs_class_word(index: Gazetteer, place_id: str, name: tuple[str, ...]) -> bool:
    """Whether a name means its place only behind a word for its kind, and holds none."""
    return index.places[place_id].only_classed and not (len(name) > 1 and name[0] in index.class_words)


def _goes_on(words: Sequence[str], last: int) -> bool:
    """Whether a row of names goes on behind one: "…والبصرة"."""
    return last < len(words) and words[last].startswith("و")


def _with_adjective(words: Sequence[str], last: int) -> int:
    """Where a site's name ends with the adjective behind it: "مطار بغداد الدولي", "مستشفى تكريت التعليمي"."""
    return last + (last < len(words) and words[last] in word_set("closes a site's name"))


def _shared_class(index: Gazetteer, words: Sequence[str], at: int, before: Sequence[Surface]) -> ClassWord | None:
    """The class word of several that the name before began with: "محافظتي البصرة وميسان", "جسري الجمهورية والسنك"."""
    if not before or before[-1].last != at or not before[-1].class_word or words[at][:1] != "و":
        return None
    class_word = index.class_words[fold_word(before[-1].class_word)]
    written = words[before[-1].first - (not class_word.in_mention and before[-1].first > 0)]
    # Behind a name of a row already: "محافظات بغداد والبصرة وكركوك".
    in_row = written[:1] == "و" and not is_class_word(index, written[1:])
    return class_word if in_row or not written.endswith(fold_word(class_word.word)) else None


def _of_a_pair(words: Sequence[str], at: int, class_word: ClassWord, before: Surface) -> bool:
    """Whether a word is the second name behind a word for two places: "قريتي ميسكا ودركلي"."""
    head = words[before.first - (not class_word.in_mention)]
    word = words[at][1:]
    return head.endswith("تي") and class_word.unlisted == "any" and len(word) >= _SHORTEST and word.isalpha()


def _classed(
    index: Gazetteer,
    text: Text,
    words: Sequence[str],
    at: int,
    class_word: ClassWord,
    preposition: str,
    head: int | None = None,
    head_cut: int = 0,
) -> Iterator[Surface]:
    """
    Names at a word behind a class word: "محافظة الأنبار", "قاعدة الإمام علي الجوية", "قاعدة (حرير)".

    ``head`` is the index of the class word and ``head_cut`` how many of its letters are clitics; none where it stands
    further off and is shared.
    """
    many = head is not None and class_word.is_plural(words[head][head_cut:].removeprefix("ال"))
    for glued, first, cut in written_words(words[at]):
        if glued or (cut and head is not None):
            continue
        name, ids = _of_class(index, words, at, first, class_word)
        if not ids:
            name, ids = _named_for(index, words, at, first, class_word)
        last = at + len(name)
        # "أحياء بغداد" are quarters of Baghdad, "محافظات بغداد والبصرة" two that are named.
        if not ids or (many and not _goes_on(words, last)):
            continue
        if head is None or not class_word.in_mention:
            start, begin = text.words[at].start + cut, at
        else:
            start, begin = text.words[head].start + head_cut, head
            last = _closes(words, head, at, last)
        last = _with_adjective(words, last)
        yield Surface(start, text.words[last - 1].end, begin, last, name, ids, class_word.word, preposition)


def _opens(words: Sequence[str], at: int) -> int:
    """Where a name begins that may be set in brackets or quotation marks."""
    return at + (words[at] in word_set("opens a quoted name") and at + 1 < len(words))


def _closes(words: Sequence[str], head: int, at: int, last: int) -> int:
    """Where a name ends whose brackets or quotation marks opened behind its class word."""
    quoted = at > head + 1 and last < len(words) and words[last] in word_set("closes a quoted name")
    return last + quoted


def _unlisted(
    index: Gazetteer, text: Text, words: Sequence[str], at: int, class_word: ClassWord, preposition: str, cut: int
) -> Iterator[Surface]:
    """A name behind a class word that the gazetteer lacks."""
    head = words[at][cut:]
    if class_word.is_plural(head.removeprefix("ال")):
        return
    opens = _opens(words, at + 1)
    definite = head.startswith("ال")
    known = {i for _, first, _ in written_words(words[opens]) for i in _match(index, words, opens, first)[1]}
    # "حي الجزائر", "منطقة تونس": quarters are called after countries.
    if not definite and any(index.places[i].kind != "country" or i == _IRAQ for i in known):
        return
    length = unlisted_name(words, opens, class_word, definite)
    if length:
        last = opens + length
        name = tuple(words[opens:last])
        if class_word.in_mention:
            last = _closes(words, at, opens, last)
        first = at if class_word.in_mention else opens
        start = text.words[at].start + cut if class_word.in_mention else text.words[opens].start
        end = text.words[last - 1].end
        yield Surface(start, end, first, last, name, (), class_word.word, preposition)


def _of_class(
    index: Gazetteer, words: Sequence[str], at: int, first: str, class_word: ClassWord
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The longest name at a word of places of a kind, with or without the word for it, and their ids."""
    length, ids = _match(index, words, at, first)
    names = dict.fromkeys(ids.values())
    found = {i: name for i, name in ids.items() if index.places[i].kind in class_word.kinds}
    head = fold_word(class_word.word)
    for name in names:
        ruled = (rule.place_id for rule in index.rules.get(name, ()) if head in rule.needs)
        found.update({i: name for i in ruled if i in index.places and i not in found})
    # "جسري الجمهورية والسنك": the table has the name with its class word only.
    for name, place_id in index.by_two_words.get((head, first), ()):
        rest = name[1:]
        if len(rest) < length:
            break
        said = tuple(words[at + 1 : at + len(rest)]) == rest[1:]
        if said and index.places[place_id].kind in class_word.kinds:
            length = len(rest)
            found[place_id] = rest
    if not found:
        return (), ()
    longest = max(found.values(), key=len)
    return longest, tuple(i for i, name in found.items() if len(name) == len(longest))


def _named_for(
    index: Gazetteer, words: Sequence[str], at: int, first: str, class_word: ClassWord
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Towns whose name a site or district carries that the gazetteer lacks: "مستشفى الحلة", "محافظة دير الزور"."""
    if not class_word.in_mention or not (class_word.kinds <= _CARRY_A_NAME or class_word.kinds <= _ABROAD):
        return (), ()
    length, ids = _match(index, words, at, first)
    anywhere = class_word.kinds <= _CARRY_A_NAME
    places = [index.places[i] for i in ids if index.places[i].kind in _GIVE_A_NAME]
    fitting = tuple(p.place_id for p in places if anywhere or p.country != "Iraq")
    return (next(iter(ids.values())), fitting) if length and fitting else ((), ())
