"""Find mentions of places and choose, among the places of that name, the one meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from .arabic import Text, fold, readings
from .gazetteer import SPECIFICITY, Gazetteer, Place, Rule, gazetteer
from .vocabulary import noun_forms, table, terms, verbs

# Sites named by a class word and an adjective only stand for the one of the city spoken of: "المطار الدولي".
_UNNAMED_SITES = {("المطار", "الدولي"): "airport"}
# What makes an institution a building: "مركز شرطة الرطبة".
_STATIONS = frozenset({"مركز", "مبني", "مقر", "مخفر", "بنايه"})
_DISTRICT_WORDS = frozenset({"قضاء", "ناحيه"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a mention may mean, and what speaks for it."""

    place: Place
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """
    A mention of a place; ``start`` and ``end`` are offsets into the folded text, ``first`` and ``last`` word indexes.

    ``role`` tells how the text speaks of it: ``at``, ``near``, ``to``, ``from`` or ``bare``.
    """

    start: int
    end: int
    first: int
    last: int
    place: Place
    kind: str
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    role: str
    reason: str
    runner_up: Place | None


@dataclass(frozen=True, slots=True)
class _Surface:
    """A stretch of words that is a name of places, before the choice."""

    start: int
    first: int
    last: int
    name: tuple[str, ...]
    place_ids: tuple[str, ...]
    class_word: str
    preposition: str


@cache
def _roles() -> dict[str, str]:
    return {fold(row["term"]): row["role"] for row in table("place_words")}


@cache
def _institutions() -> frozenset[str]:
    words = {form for row in table("institution_words") for t in terms(row["term"]) for form, *_ in noun_forms(t, ["+ون"])}
    return frozenset(words)


@cache
def _government_names() -> frozenset[str]:
    """Names of countries and capitals, which often stand for a government."""
    rows = table("nationalities")
    return frozenset(t for row in rows for cell in ("country_term", "capital_term") for t in terms(row[cell]))


def _surface_words(word: str) -> Iterator[tuple[str, str, int]]:
    """(preposition, word without clitics but with its article, letters cut) for every way to read a word."""
    for reading in readings(word):
        if reading.article:
            if reading.preposition == "ل" and not word[: reading.cut].endswith("ال"):
                yield reading.preposition, "ال" + reading.stem, reading.cut - 1
            continue
        yield reading.preposition, reading.stem, reading.cut


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


def _surface_at(index: Gazetteer, text: Text, words: Sequence[str], at: int, end: int) -> _Surface | None:
    """The longest name that starts at a word, with the class word before it if it starts with one."""
    best: _Surface | None = None
    for preposition, first, cut in _surface_words(words[at]):
        start = text.words[at].start + cut
        length, found = _match(index, words[:end], at, first)
        if length and (best is None or length > best.last - best.first):
            best = _Surface(start, at, at + length, next(iter(found.values())), tuple(found), "", preposition)
        bare = first[2:] if first.startswith("ال") else first
        class_word = index.class_words.get(first) or index.class_words.get(bare)
        if class_word is None or at + 1 >= end:
            continue
        # "محافظتي": the dual is rare before one name and is left alone.
        for _, name_first, name_cut in _surface_words(words[at + 1]):
            length, found = _match(index, words[:end], at + 1, name_first)
            if not length or name_cut > 1:
                continue
            fitting = [p for p in found if index.places[p].kind in class_word.kinds]
            last = at + 1 + length
            # "مطار بغداد الدولي", "قاعدة الإمام علي الجوية": the adjective of the class word closes the name.
            if last < end and words[last] in {"الدولي", "الدوليه", "الجويه", "الجوي", "الحدودي", "العسكريه", "العسكري"}:
                closing = 1 if fitting and words[last] not in {"الحدودي", "العسكري"} else 0
            else:
                closing = 0
            if fitting and (best is None or last + closing - at > best.last - best.first):
                inside = class_word.in_mention
                first_word = at if inside else at + 1
                start_at = start if inside else text.words[at + 1].start + name_cut
                name = next(iter(found.values()))
                best = _Surface(start_at, first_word, last + closing, name, tuple(fitting), bare, preposition)
    return best


def _ruled(index: Gazetteer, surface: _Surface, words: Sequence[str], around: frozenset[str]) -> tuple[str, ...]:
    """Place ids that the rules for ambiguous names allow here."""
    rules = index.rules.get(surface.name)
    if rules is None:
        return surface.place_ids
    before = words[surface.first - 1] if surface.first else ""
    after = words[surface.last] if surface.last < len(words) else ""
    head = surface.class_word or (before[2:] if before.startswith("ال") else before)

    def allowed(rule: Rule) -> bool:
        if before in rule.never_before or head in rule.never_before or after in rule.never_after:
            return False
        if rule.needs and not ({head, before, before.lstrip("ول").lstrip("ب"), before[1:]} & rule.needs):
            return False
        if rule.context and not rule.context & around:
            return False
        return bool(rule.needs or rule.context or rule.default)

    for rule in rules:
        if rule.place_id in index.places and allowed(rule):
            return (rule.place_id,)
    return ()


def _role(words: Sequence[str], surface: _Surface) -> str:
    """How the words before a name place it."""
    if surface.preposition == "ب":
        return "at"
    roles = _roles()
    for back in range(surface.first - 1, max(-1, surface.first - 4), -1):
        word = words[back]
        for candidate in (word, word[1:] if word[:1] in "وفب" else word):
            if candidate in roles:
                # "إلى محيط السفارة": the preposition before the part of the place decides.
                before = words[back - 1] if back else ""
                return roles[before] if before in roles and roles[before] in {"to", "from"} else roles[candidate]
        # Only class words and "مدينة" may stand between the preposition and the name.
        bare = word[2:] if word.startswith("ال") else word[1:] if word[:1] in "بل" else word
        if back == surface.first - 1 and bare not in gazetteer().class_words and word != "العاصمه":
            break
    return "to" if surface.preposition == "ل" else "bare"


def _stands_for_government(words: Sequence[str], surface: _Surface, role: str) -> bool:
    """Whether a country or capital is spoken of as an actor: "واشنطن اتهمت", "وأدانت الرياض", "بين بغداد وواشنطن"."""
    name = " ".join(surface.name)
    if surface.class_word or role in {"at", "near", "to", "from"}:
        return False
    before = words[surface.first - 1] if surface.first else ""
    after = words[surface.last] if surface.last < len(words) else ""
    if name not in _government_names():
        # "بين بغداد وأربيل": what stands beside a government is one.
        pair = before in _government_names() and words[surface.first - 2 : surface.first - 1] == ["بين"]
        return pair and not any(w in {"طريق", "الطريق", "الرابط"} for w in words[max(0, surface.first - 5) : surface.first])
    if verbs("say_verbs", before) or verbs("say_verbs", after):
        return True
    names = _government_names()
    # A pair keeps one construction: "وحثّت طهران ولندن", "بغداد وواشنطن اتفقتا".
    partner_after = after[1:] in names and after[:1] == "و"
    partner_before = before in names and words[surface.first][:1] == "و"
    if partner_after:
        beyond = words[surface.last + 1] if surface.last + 1 < len(words) else ""
        return before == "بين" or bool(verbs("say_verbs", beyond))
    if partner_before:
        beyond = words[surface.first - 2] if surface.first > 1 else ""
        return beyond == "بين" or bool(verbs("say_verbs", beyond))
    return False


def _is_place(index: Gazetteer, words: Sequence[str], surface: _Surface, role: str) -> bool:
    before = words[surface.first - 1] if surface.first else ""
    kinds = {index.places[p].codebook_kind for p in surface.place_ids}
    if not surface.class_word:
        stripped = before[1:] if before[:1] in "وفبل" else before
        station = words[surface.first - 2] if surface.first > 1 else ""
        if {before, stripped} & _institutions() and "site" not in kinds and station.lstrip("ولب") not in _STATIONS:
            return False
    if _stands_for_government(words, surface, role):
        return False
    if any(index.places[p].kind == "university" for p in surface.place_ids):
        return role == "at" and words[surface.first - 2 : surface.first - 1] not in (["استاذ"], ["طالب"], ["باحث"])
    # A foreign country is a place only where something is located by it: "في سوريا", not "ردع إيران".
    foreign = all(index.places[p].country != "Iraq" for p in surface.place_ids)
    if foreign and role == "bare":
        return before == "مع" and surface.first > 1 and "حدود" in words[surface.first - 2]
    return True


def candidates(
    index: Gazetteer, surface_ids: Sequence[str], named: frozenset[str], near: frozenset[str]
) -> list[Candidate]:
    """
    Score the places a name may mean.

    Parameters
    ----------
    index
        The gazetteer.
    surface_ids
        Ids of places of that name.
    named
        Ids of places that the article names without doubt, and of all above them.
    near
        The same for the sentence.

    Returns
    -------
    list[Candidate]
        Best first; equals in order of kind, then id.
    """
    found = []
    for place_id in surface_ids:
        place = index.places[place_id]
        above = {p.place_id for p in index.ancestors(place_id)} - {place_id, "iraq"}
        score, reasons = 0.0, []
        if above & near:
            score, reasons = score + 4, ["its parent is named in the sentence"]
        elif above & named:
            score, reasons = score + 2, ["its parent is named in the article"]
        if place.country == "Iraq":
            score += 1.5
            reasons.append("in Iraq")
        if place.codebook_kind == "city":
            score += 1
        if place.codebook_kind == "governorate":
            score += 0.5
        if place.latitude is not None:
            score += 0.25
        found.append(Candidate(place, score, "; ".join(reasons) or "the only place of that name"))
    return sorted(found, key=lambda c: (-c.score, SPECIFICITY[c.place.codebook_kind], c.place.place_id))


def _with_ancestors(index: Gazetteer, ids: Sequence[str]) -> frozenset[str]:
    return frozenset(place.place_id for place_id in ids for place in index.ancestors(place_id))


def _precision(kind: str, own_position: bool) -> int | None:
    if kind in {"country", "region"}:
        return None
    if kind == "governorate":
        return 3
    return 2 if kind in {"district", "river", "mountain"} or not own_position else 1


def _resolve(index: Gazetteer, surface: _Surface, words: Sequence[str], text: Text, choice: list[Candidate], role: str) -> PlaceMention:
    place = choice[0].place
    kind = place.codebook_kind
    if surface.class_word in _DISTRICT_WORDS:
        kind = "district"
    position = index.position(place.place_id)
    latitude, longitude, own = position or (None, None, False)
    precision = _precision(kind, own)
    if role == "near" and precision == 1:
        precision = 2
    return PlaceMention(
        surface.start, text.words[surface.last - 1].end, surface.first, surface.last, place, kind, latitude, longitude,
        precision, role, choice[0].reason, choice[1].place if len(choice) > 1 else None,
    )  # fmt: skip


def _unnamed_sites(index: Gazetteer, text: Text, words: Sequence[str], taken: set[int], home: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Sites told only by class and adjective, taken for the one of the city that the article is about."""
    for at in range(len(words) - 1):
        for preposition, first, cut in _surface_words(words[at]):
            kind = _UNNAMED_SITES.get((first, words[at + 1]))
            if kind is None or at in taken:
                continue
            areas = [m.place for m in home if m.place.country == "Iraq"]
            admin1 = [p.admin1 for p in areas if p.admin1]
            for governorate in sorted(set(admin1), key=lambda a: (-admin1.count(a), admin1.index(a))):
                sites = [p for p in index.places.values() if p.kind == kind and p.admin1 == governorate]
                if sites:
                    surface = _Surface(text.words[at].start + cut, at, at + 2, (), (sites[0].place_id,), "", preposition)
                    reason = "the one of the governorate that the article names most"
                    role = _role(words, surface)
                    yield _resolve(index, surface, words, text, [Candidate(sites[0], 0, reason)], role)
                    break
            break


def find_places(text: Text, taken: Sequence[tuple[int, int]] = (), index: Gazetteer | None = None) -> list[PlaceMention]:
    """
    Find every mention of a place and resolve it: mention, candidates, choice.

    Parameters
    ----------
    text
        The article.
    taken
        Spans of the folded text that are something else (dates, names of armed groups).
    index
        Gazetteer to use; the toolkit's own by default.

    Returns
    -------
    list[PlaceMention]
        In order of the text, none inside another.
    """
    index = index or gazetteer()
    words = [word.text for word in text.words]
    blocked = {i for a, b in taken for i in range(text.word_at(a), text.word_at(b - 1) + 1)}
    surfaces: list[tuple[_Surface, range]] = []
    for sentence in text.sentences:
        at = sentence.start
        while at < sentence.stop:
            surface = None if at in blocked else _surface_at(index, text, words, at, sentence.stop)
            if surface is None:
                at += 1
                continue
            surfaces.append((surface, sentence))
            at = max(surface.last, at + 1)
    # Names that mean one place only are the context in which the others are read.
    sure = [(s, sentence) for s, sentence in surfaces if len(s.place_ids) == 1 and s.name not in index.rules]
    for surface, sentence in surfaces:
        default = [rule.place_id for rule in index.rules.get(surface.name, ()) if rule.default and not rule.context]
        if default and default[0] in index.places:
            sure.append((replace(surface, place_ids=(default[0],)), sentence))
    named = _with_ancestors(index, [s.place_ids[0] for s, _ in sure])
    spoken = frozenset(words)
    found: list[PlaceMention] = []
    for surface, sentence in surfaces:
        allowed = _ruled(index, surface, words, named | spoken)
        role = _role(words, surface)
        if role == "bare" and found and found[-1].last == surface.first and words[surface.first][:1] == "و":
            # "في العراق وسوريا": the preposition holds for both.
            role = found[-1].role
        if not allowed or not _is_place(index, words, surface, role):
            continue
        near = _with_ancestors(index, [s.place_ids[0] for s, other in sure if other == sentence])
        choice = candidates(index, allowed, named, near)
        found.append(_resolve(index, replace(surface, place_ids=allowed), words, text, choice, role))
    covered = {i for m in found for i in range(m.first, m.last)}
    found.extend(_unnamed_sites(index, text, words, covered, found))
    return sorted(found, key=lambda m: m.start)
