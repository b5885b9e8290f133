"""Find the stretches of a text that name places: name, class word, rule for ambiguous names, and role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .arabic import Text, fold, readings
from .gazetteer import ClassWord, Gazetteer, Rule
from .vocabulary import noun_forms, table, terms, verbs, word_set

# How far before a name its preposition may stand, and the word that tells of a road between two cities.
_ROLE_REACH, _ROAD_REACH = 3, 5


@dataclass(frozen=True, slots=True)
class Surface:
    """
    A stretch of words that is a name of places, before the choice between them.

    ``start`` is an offset into the folded text, ``first`` and ``last`` are word indexes; ``class_word`` says of what
    kind the name is ("محافظة"), empty where nothing does; ``preposition`` is the one glued to the first word.
    """

    start: int
    first: int
    last: int
    name: tuple[str, ...]
    place_ids: tuple[str, ...]
    class_word: str
    preposition: str


@cache
def _roles() -> dict[str, str]:
    """Folded word of place → role that it gives the name behind it."""
    return {fold(row["term"]): row["role"] for row in table("place_words")}


@cache
def _institutions() -> frozenset[str]:
    """Nouns whose institutions carry a place's name: "جامعة بغداد"."""
    found = (noun_forms(t, ["+ون"]) for row in table("institution_words") for t in terms(row["term"]))
    return frozenset(form for forms in found for form, *_ in forms)


@cache
def _government_names() -> frozenset[str]:
    """Names of countries and capitals, which often stand for a government."""
    rows = table("nationalities")
    return frozenset(t for row in rows for cell in ("country_term", "capital_term") for t in terms(row[cell]))


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") else word


def written_words(word: str) -> Iterator[tuple[str, str, int]]:
    """
    Read a written word as the first of a name, in every way.

    Parameters
    ----------
    word
        Folded word.

    Yields
    ------
    tuple[str, str, int]
        The preposition, the word without clitics but with its article, and how many letters were cut.
    """
    for reading in readings(word):
        if not reading.article:
            yield reading.preposition, reading.stem, reading.cut
        elif reading.preposition == "ل" and not word[: reading.cut].endswith("ال"):
            yield reading.preposition, "ال" + reading.stem, reading.cut - 1


def _match(index: Gazetteer, words: Sequence[str], at: int, first: str) -> tuple[int, dict[str, tuple[str, ...]]]:
    """Longest name that begins with ``first`` at word ``at``: (how many words, place_id → the name's words)."""
    length, found = 0, {}
    for name, place_id in index.by_first_word.get(first, ()):
        if len(name) < length:
            break
        if tuple(words[at + 1 : at + len(name)]) == name[1:]:
            length = len(name)
            found[place_id] = name
    return length, found


def find_surfaces(index: Gazetteer, text: Text, words: Sequence[str], blocked: frozenset[int]) -> list[list[Surface]]:
    """
    Find the names of places, sentence by sentence; the longest name wins.

    Parameters
    ----------
    index
        The gazetteer.
    text, words
        The article and its folded words.
    blocked
        Indexes of words that are part of something else.
    """
    found = []
    for sentence in text.sentences:
        of_sentence, at = [], sentence.start
        while at < sentence.stop:
            surface = None if at in blocked else _surface_at(index, text, words[: sentence.stop], at)
            if surface is not None:
                of_sentence.append(surface)
            at = max(surface.last, at + 1) if surface else at + 1
        found.append(of_sentence)
    return found


def _surface_at(index: Gazetteer, text: Text, words: Sequence[str], at: int) -> Surface | None:
    """The longest name that starts at a word, with the class word before it if it starts with one."""
    found: list[Surface] = []
    for preposition, first, cut in written_words(words[at]):
        start = text.words[at].start + cut
        length, ids = _match(index, words, at, first)
        if length:
            found.append(Surface(start, at, at + length, next(iter(ids.values())), tuple(ids), "", preposition))
        class_word = index.class_words.get(first) or index.class_words.get(_bare(first))
        if class_word is not None and at + 1 < len(words):
            found.extend(_classed(index, text, words, at, class_word, preposition, cut))
    return max(found, key=lambda surface: surface.last, default=None)


def _classed(
    index: Gazetteer, text: Text, words: Sequence[str], at: int, class_word: ClassWord, preposition: str, cut: int
) -> Iterator[Surface]:
    """Names behind a class word: "محافظة الأنبار", "قاعدة الإمام علي الجوية"."""
    head = words[at][cut:]
    for _, name_first, name_cut in written_words(words[at + 1]):
        length, ids = _match(index, words, at + 1, name_first)
        fitting = tuple(place_id for place_id in ids if index.places[place_id].kind in class_word.kinds)
        if not fitting or name_cut > 1:
            continue
        last = at + 1 + length
        if last < len(words) and words[last] in word_set("closes a site's name"):
            last += 1
        inside = class_word.in_mention
        start = text.words[at].start + cut if inside else text.words[at + 1].start + name_cut
        first = at if inside else at + 1
        yield Surface(start, first, last, next(iter(ids.values())), fitting, _bare(head), preposition)


def allowed_ids(index: Gazetteer, surface: Surface, words: Sequence[str], around: frozenset[str]) -> tuple[str, ...]:
    """
    Ids of the places that the rules for ambiguous names allow here.

    Parameters
    ----------
    index
        The gazetteer.
    surface
        The name.
    words
        Folded words of the article.
    around
        Words of the article, and ids of the places that it names without doubt.
    """
    rules = index.rules.get(surface.name)
    if rules is None:
        return surface.place_ids
    for rule in rules:
        if rule.place_id in index.places and _applies(rule, surface, words, around):
            return (rule.place_id,)
    return ()


def _applies(rule: Rule, surface: Surface, words: Sequence[str], around: frozenset[str]) -> bool:
    """Whether what stands around an ambiguous name lets it mean the rule's place."""
    before = words[surface.first - 1] if surface.first else ""
    after = words[surface.last] if surface.last < len(words) else ""
    head = surface.class_word or _bare(before)
    if {before, head} & rule.never_before or after in rule.never_after:
        return False
    if rule.needs and not ({head, before, before.lstrip("ول").lstrip("ب"), before[1:]} & rule.needs):
        return False
    if rule.context and not rule.context & around:
        return False
    return bool(rule.needs or rule.context or rule.default)


def role_of(index: Gazetteer, words: Sequence[str], surface: Surface) -> str:
    """
    How the words before a name place it: ``at``, ``near``, ``to``, ``from`` or ``bare``.

    Parameters
    ----------
    index
        The gazetteer.
    words
        Folded words of the article.
    surface
        The name.
    """
    if surface.preposition == "ب":
        return "at"
    roles = _roles()
    for back in range(surface.first - 1, max(-1, surface.first - 1 - _ROLE_REACH), -1):
        word = words[back]
        for form in (word, word[1:] if word[:1] in {"و", "ف", "ب"} else word):
            if form in roles:
                # "إلى محيط السفارة": the preposition before the part of the place decides.
                before = roles.get(words[back - 1]) if back else None
                if roles[form] == "from" and back and words[back - 1] in word_set("near"):
                    return "near"
                return before if before in {"to", "from"} else roles[form]
        # Only class words may stand between the preposition and the name: "في مدينة", "شمالي محافظة".
        bare = word[1:] if word[:1] in {"ب", "ل"} else _bare(word)
        if back == surface.first - 1 and bare not in index.class_words:
            break
    return "to" if surface.preposition == "ل" else "bare"


def _says_to(word: str) -> bool:
    """Whether a word tells that somebody speaks, or is spoken to: "وأدانت", "مطالبين"."""
    # "بين" is "between" here, though it is "explained" too.
    return word in word_set("addressing") or (word not in word_set("between") and bool(verbs("say_verbs", word)))


def _stands_for_government(words: Sequence[str], surface: Surface, role: str) -> bool:
    """Whether a country or capital is spoken of as an actor: "واشنطن اتهمت", "وأدانت الرياض", "بين بغداد وواشنطن"."""
    if surface.class_word or role != "bare":
        return False
    first, last, names = surface.first, surface.last, _government_names()
    before = words[first - 1] if first else ""
    second_before = words[first - 2] if first > 1 else ""
    after = words[last] if last < len(words) else ""
    second_after = words[last + 1] if last + 1 < len(words) else ""
    seats = names | word_set("seat beside a government")
    follows = words[first][:1] == "و" and before in names
    leads = after[:1] == "و" and after[1:] in seats
    if follows or leads:
        # A pair keeps one construction: "وحثّت طهران ولندن", "مطالبين بغداد وأربيل", "بين بغداد وأربيل".
        opener = second_before if follows else before
        if opener in word_set("between"):
            road = any(word in word_set("road between") for word in words[max(0, first - _ROAD_REACH) : first])
            return " ".join(surface.name) in seats and not road
        if _says_to(opener) or (leads and verbs("say_verbs", second_after)):
            return " ".join(surface.name) in seats
    return " ".join(surface.name) in names and (_says_to(before) or bool(verbs("say_verbs", after)))


def _names_institution(index: Gazetteer, words: Sequence[str], surface: Surface) -> bool:
    """Whether the name belongs to an institution or a title: "جامعة بغداد", "محافظ ديالى"."""
    if surface.class_word or any(index.places[p].codebook_kind == "site" for p in surface.place_ids):
        return False
    before = words[surface.first - 1] if surface.first else ""
    stripped = before[1:] if before[:1] in {"و", "ف", "ب", "ل"} else before
    building = words[surface.first - 2].lstrip("ولب") if surface.first > 1 else ""
    return bool({before, stripped} & _institutions()) and building not in word_set("building of an institution")


def is_place(index: Gazetteer, words: Sequence[str], surface: Surface, role: str) -> bool:
    """
    Whether a name says where something is, rather than who somebody is.

    Parameters
    ----------
    index
        The gazetteer.
    words
        Folded words of the article.
    surface
        The name.
    role
        How the words before it place it.
    """
    if _names_institution(index, words, surface) or _stands_for_government(words, surface, role):
        return False
    before = words[surface.first - 1] if surface.first else ""
    second_before = words[surface.first - 2] if surface.first > 1 else ""
    if any(index.places[p].kind == "university" for p in surface.place_ids):
        return role == "at" and second_before not in word_set("member of a university")
    # A foreign country is a place only where something is located by it: "في سوريا", not "ردع إيران".
    foreign = all(index.places[p].country != "Iraq" for p in surface.place_ids)
    if foreign and role == "bare":
        return before in word_set("with") and second_before in word_set("border")
    return True
