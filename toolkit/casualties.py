"""Find who was harmed: killed, wounded, missing, abducted, arrested or displaced, in what number and of what group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from .actors import ActorMention, nationality
from .arabic import Text, readings
from .clauses import is_punctuation, past_verb
from .numbers import NumberMention, Quantity
from .vocabulary import noun_at, noun_forms, nouns, table, terms, verbs

ONE = Quantity(1, 1)
SEVERAL = Quantity(None, None, "several")
_PARTS = frozenset({"بينهم", "بينهن", "بينهما", "ضمنهم", "فيهم", "منهم", "بينها"})
_OTHERS = frozenset({"اخرون", "اخرين", "اخر", "اخران", "اخرى", "اخري", "اخريات"})
_PREPOSITIONS = frozenset({"في", "من", "علي", "الي", "عن", "مع", "قرب", "بين", "خلال", "بعد", "قبل", "اثر", "جراء", "عند"})
_MASDAR_OPENERS = frozenset({"عن", "من", "الي", "في", "بعد", "اثر", "محاوله", "حادث", "حادثه", "عمليه", "جراء", "خلفيه"})
# "between dead and wounded": one number for both.
_BETWEEN = ("بين", "قتيل", "وجريح")


@dataclass(frozen=True, slots=True)
class People:
    """
    A group of people in the text: how many, and who they are as far as the words say.

    Word indexes, ``last`` exclusive. ``own_number`` is true where the noun itself is the number ("جندي").
    """

    first: int
    last: int
    quantity: Quantity
    group: str | None
    nationality: str | None
    own_number: bool = False
    others: bool = False
    noun: int | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """One group harmed: the word that says how, the people, and whether they are part of a total named before."""

    at: int
    status: str
    people: People
    part_of_total: bool = False
    count_noun: bool = False


class _Reader:
    """Noun phrases of people in one article; holds what is known of its words."""

    def __init__(self, text: Text, numbers: Sequence[NumberMention], actors: Sequence[ActorMention]) -> None:
        self.words = [word.text for word in text.words]
        self.numbers = {n.first: n for n in numbers}
        self.in_number = {i: n for n in numbers for i in range(n.first, n.last)}
        self.actors = actors
        self.actor_at = {m.first: m for m in actors}

    def _member_words(self, at: int, end: int) -> tuple[str, str | None, int] | None:
        """Group named by an organisation at a word: (group, nationality, word after)."""
        if at >= end:
            return None
        mention = self.actor_at.get(at)
        if mention and mention.actor.group and mention.actor.kind not in {"gunmen", "crowd"}:
            return mention.actor.group, mention.actor.nationality, mention.last
        for words, row in _members():
            if tuple(self.words[at : at + len(words)]) == words or (
                self.words[at][:1] in "بل" and (self.words[at][1:], *self.words[at + 1 : at + len(words)]) == words
            ):
                return row["group"], row["nationality"] or None, at + len(words)
        return None

    def _owner(self, at: int, start: int) -> ActorMention | None:
        """The force that a pronoun refers to ("من عناصره"): the nearest before it."""
        before = [m for m in self.actors if m.first < at and m.actor.group and m.actor.kind != "crowd"]
        near = [m for m in before if m.first >= start]
        return (near or before or [None])[-1]

    def _tail(self, at: int, end: int, start: int) -> tuple[str | None, str | None, int]:
        """What follows a noun and tells whose people they are: (group, nationality, word after)."""
        group: str | None = None
        nation: str | None = None
        last = at
        steps = 0
        while last < end and steps < 6:
            steps += 1
            word = self.words[last]
            row = nationality(word)
            if row is not None and not word.startswith("و"):
                nation = nation or row["demonym"]
                last += 1
                continue
            if word in _OTHERS:
                last += 1
                continue
            if word == "برتبه" and last + 1 < end:
                last += 3 if last + 2 < end and self.words[last + 2] in {"اول", "ركن", "حقوقي"} else 2
                continue
            member = self._member_words(last, end)
            if member and not word.startswith("و"):
                return self._with_nation(member, group, nation, end)
            if word in {"من", "في", "بصفوف"} and last + 1 < end:
                inner = last + 1
                if self.words[inner] == "صفوف":
                    inner += 1
                member = self._member_words(inner, end)
                if member:
                    return self._with_nation(member, group, nation, end)
                noun = next((n for n in noun_at("people", self.words, inner) if n.form.number == "plural"), None)
                if noun is not None and (word == "من" or self.words[last + 1] == "صفوف"):
                    after_group, after_nation, after = self._tail(inner + 1, end, start)
                    group = group or self._noun_group(noun.row, noun.form.pronoun, inner, start, after_group)
                    return group, nation or after_nation or self._owner_nation(noun, inner, start), max(after, inner + 1)
                break
            break
        return group, nation, last

    def _with_nation(
        self, member: tuple[str, str | None, int], group: str | None, nation: str | None, end: int
    ) -> tuple[str | None, str | None, int]:
        """Group and nationality of members, with the adjective behind: "الدفاع الجوي العراقي"."""
        row = nationality(self.words[member[2]]) if member[2] < end else None
        if row is not None and not self.words[member[2]].startswith("و"):
            return group or member[0], nation or row["demonym"], member[2] + 1
        return group or member[0], nation or member[1], member[2]

    def _owner_nation(self, noun: object, at: int, start: int) -> str | None:
        pronoun = noun.form.pronoun  # type: ignore[attr-defined]
        owner = self._owner(at, start) if pronoun else None
        return owner.actor.nationality if owner else None

    def _noun_group(self, row: dict[str, str], pronoun: str, at: int, start: int, after: str | None) -> str | None:
        if row["generic"] == "yes":
            if after:
                return after
            owner = self._owner(at, start) if pronoun else None
            if owner:
                return owner.actor.group
        return row["group"] or None

    def one(self, at: int, end: int, start: int, definite: bool = False) -> People | None:
        """The people named from a word on, or none."""
        if at >= end:
            return None
        number = self.numbers.get(at)
        # "وأصيب 1994 آخرون": what looks like a year counts people where "others" follows.
        others = number is not None and number.last < end and self.words[number.last] in _OTHERS
        if number is not None and (others or (not number.excluded and number.unit in {"people", None})):
            return self._counted(number, end, start)
        if at in self.in_number:
            return None
        return self._uncounted(at, end, start, definite)

    def _spoken_of(self, at: int, start: int) -> str | None:
        """Group of the people named last before a word ("اثنين منهم", "أحدهما")."""
        for index in range(at - 1, start - 1, -1):
            for noun in noun_at("people", self.words, index):
                if noun.form.number != "singular":
                    return noun.row["group"] or None
        return None

    def _counted(self, number: NumberMention, end: int, start: int) -> People | None:
        counted = number.noun
        # A counted word is a noun: what its neighbours may make of it elsewhere does not matter.
        found = next(iter(nouns("people", self.words[counted])), None) if counted is not None else None
        harm = harm_noun(self.words[counted]) if counted is not None else None
        last = max(number.last, counted + 1 if counted is not None else number.last)
        after_group, nation, after = self._tail(last, end, start)
        if found is not None and counted is not None:
            group = self._noun_group(found.row, found.form.pronoun, counted, start, after_group)
            # "مسلحين من تنظيم القاعدة", "رجال الشرطة": the organisation tells more than the noun.
            if after_group and (found.row["generic"] == "yes" or group == "people"):
                group = after_group
        else:
            group = after_group
            compatriots = nationality(self.words[counted]) if counted is not None else None
            if compatriots is not None:
                # "ثلاثة أمريكيين": people known by their nationality alone.
                group, nation = group or "people", nation or compatriots["demonym"]
            elif counted is not None and harm is None and number.unit is None:
                return None
        if group is None and last < end and self.words[last] in {"منهم", "منهما", "منهن"}:
            group, after = self._spoken_of(number.first, start), last + 1
        others = any(w in _OTHERS for w in self.words[last:after])
        own = number.kind == "dual"
        return People(number.first, after, number.quantity, group, nation, False, others and not found, counted if not own else number.first)

    def _uncounted(self, at: int, end: int, start: int, definite: bool) -> People | None:
        word = self.words[at]
        if word in {"احدهما", "احدهم", "احداهما", "احداهن", "الاخر", "الاخري"}:
            return People(at, at + 1, ONE, self._spoken_of(at, start), None, True, False, at)
        for noun in noun_at("people", self.words, at):
            if noun.reading.preposition or (noun.reading.article and not definite):
                continue
            # "مسلحين", "مسلحي" may be two or many: where the plural is spelled so too, nothing says two.
            many = any(n.form.number == "plural" and n.reading == noun.reading and n.row is noun.row for n in noun_at("people", self.words, at))
            if noun.form.number == "plural" or (noun.form.number == "dual" and many):
                if noun.reading.article or noun.form.pronoun:
                    continue
                quantity = SEVERAL
            elif noun.form.number == "dual":
                quantity = Quantity(2, 2)
            else:
                quantity = ONE
            # A singular that ends in "ي" or "ا" may be another word's ending; the table's own form is safer.
            after_group, nation, after = self._tail(at + 1, end, start)
            group = self._noun_group(noun.row, noun.form.pronoun, at, start, after_group)
            if after_group and group == "people":
                group = after_group
            # "بمن فيهم المهاجم": who is known already is no number.
            return People(at, after, quantity, group, nation, not noun.reading.article, False, at)
        return None

    def _compatriot(self, at: int, end: int) -> People | None:
        """One more person known by nationality in a list: "ثلاثة أمريكيين وبريطانية"."""
        row = nationality(self.words[at][1:]) if at < end and self.words[at][:1] == "و" else None
        if row is None or self.words[at][1:].startswith("ال"):
            return None
        return People(at, at + 1, ONE, "people", row["demonym"], True, False, at)

    def many(self, at: int, end: int, start: int, definite: bool = False) -> list[People]:
        """People named from a word on, with those joined to them by و: "طفل ووالده"."""
        found: list[People] = []
        while True:
            people = self.one(at, end, start, definite) or (self._compatriot(at, end) if found else None)
            if people is None:
                return found
            found.append(people)
            at = people.last
            # An adjective or a comma may stand before the next: "أستاذًا جامعيًا وسائقه".
            if at + 1 < end and self.words[at + 1][:1] == "و" and not is_harm(self.words[at]):
                crossed = self.words[at] in "،," or (self.words[at][0].isalpha() and self.words[at] not in _PREPOSITIONS)
                if crossed and not self.words[at].startswith("و") and self._joined(at + 1, end, start):
                    at += 1
            if at >= end or self.words[at][:1] != "و" or is_harm(self.words[at]):
                return found

    def _joined(self, at: int, end: int, start: int) -> bool:
        return not is_harm(self.words[at]) and self.one(at, end, start) is not None


@cache
def _members() -> tuple[tuple[tuple[str, ...], dict[str, str]], ...]:
    rows = [(tuple(t.split()), row) for row in table("member_words") for t in terms(row["term"])]
    return tuple(sorted(rows, key=lambda item: -len(item[0])))


@cache
def _masdars() -> dict[str, dict[str, str]]:
    return {t: row for row in table("harm_words") if row["pos"] == "masdar" for t in terms(row["term"])}


@cache
def _harm_nouns() -> dict[str, tuple[dict[str, str], str]]:
    index: dict[str, tuple[dict[str, str], str]] = {}
    for row in table("harm_words"):
        if row["pos"] == "noun":
            for form, number, _, pronoun in noun_forms(terms(row["term"])[0], terms(row["plural"])):
                if not pronoun:
                    index.setdefault(form, (row, number))
    return index


def is_harm_form(stem: str) -> bool:
    """Whether a word without clitics is a form of a noun that counts the harmed."""
    return stem in _harm_nouns()


@cache
def harm_noun(word: str) -> tuple[str, str, bool] | None:
    """(status, number, definite) of a noun that counts the harmed ("قتيلاً", "جرحى"), else none."""
    for reading in readings(word):
        if reading.stem in _harm_nouns() and reading.preposition in {"", "ل", "ب"}:
            row, number = _harm_nouns()[reading.stem]
            return row["status"], number, reading.article
    return None


@cache
def harmed_pronoun(word: str) -> tuple[str, int] | None:
    """(status, how many) of a noun of harming with a pronoun for its one or two victims ("مقتله", "إصابتهما")."""
    for reading in readings(word):
        for pronoun, count in (("هما", 2), ("ها", 1), ("ه", 1)):
            base = reading.stem.removesuffix(pronoun)
            if base == reading.stem or reading.article:
                continue
            opened = base[:-1] + "ه" if base.endswith("ت") else base
            for form in (base, opened):
                if form in _masdars() and len(form) > 2:
                    return _masdars()[form]["status"], count
    return None


@cache
def harm_masdar(word: str) -> str | None:
    """Status of a noun of harming ("مقتل", "بإصابة"), else none."""
    for reading in readings(word):
        if reading.stem in _masdars() and not reading.article:
            return _masdars()[reading.stem]["status"]
    return None


@cache
def harm_verb(word: str) -> tuple[str, str, str] | None:
    """(status, voice, form) of a verb of harm, else none."""
    found = verbs("harm_words", word)
    if not found or found[0].tense == "future":
        return None
    return found[0].row["status"], found[0].row["pos"], found[0].reading.stem


@cache
def is_harm(word: str) -> bool:
    """Whether a word tells of harm in any way."""
    return bool(harm_verb(word) or harm_masdar(word) or harm_noun(word))


def _skip(reader: _Reader, at: int, end: int, dated: frozenset[int]) -> int:
    """Past what may stand between a verb and its people: dates between commas, "أيضًا", pronouns."""
    while at < end:
        word = reader.words[at]
        inserted = at in dated or word in {"ساق", "قدم", "يد", "ذراع", "ايضا", "اليوم", "حتفه", "هناك", "كذلك", "فيه", "فيها", "فيهم", "خلاله", "خلالها", "بها", "به"}
        comma = word in "،," and at + 1 < end and (at + 1 in dated or at - 1 in dated)
        if not (inserted or comma):
            return at
        at += 1
    return at


def _before(reader: _Reader, at: int, start: int) -> list[People]:
    """People named right before a verb: "أن جنديًا تركيًا قُتل"."""
    first = max(start, at - 24)
    while first < at:
        group = reader.many(first, at, start)
        if not group:
            first += 1
            continue
        gap = reader.words[group[-1].last : at]
        opener = reader.words[group[0].first - 1] if group[0].first > start else ""
        # Only a clause of saying or being puts its subject before the verb: "إن … قتلوا", "وكان جنديان … قد قتلوا".
        opened = opener in {"ان", "بان", "وان", "ولان", "كان", "وكان", "كانت", "وكانت", ""} or opener.endswith(("ان", ":")) or not opener[0].isalnum()
        broken = any(is_harm(w) or past_verb(w) for w in gap if w not in {"كان", "كانوا"} and w not in _PARTS)
        if gap and gap[0] == "عدد":
            # "يرتفع إلى 156 عدد الجنود الأمريكيين الذين قتلوا": the noun behind the number tells who.
            return _of_number(reader, group, at)
        if not gap or (opened and not broken and len(gap) <= 16) or (len(gap) <= 1 and gap[0] in {"قد", "كانوا"}):
            return group
        first = max(group[-1].last, first + 1)
    return []


def _of_number(reader: _Reader, group: list[People], at: int) -> list[People]:
    """A number with the people it counts behind "عدد": "156 عدد الجنود الأمريكيين"."""
    after = group[0].last + 1
    for noun in noun_at("people", reader.words, after):
        nation = nationality(reader.words[after + 1]) if after + 1 < at else None
        return [replace(group[0], group=noun.row["group"], nationality=nation["demonym"] if nation else None)]
    return group


def _object(reader: _Reader, at: int, end: int, start: int) -> list[People]:
    """The object of an active verb whose doer may stand between: "اغتال مسلحون … مراسلًا"."""
    for first in range(at, min(end, at + 16)):
        word = reader.words[first]
        if first > at and (is_harm(word) or word in {"لكن", "فيما", "بينما"}):
            return []
        if reader.words[first - 1] in _PREPOSITIONS and first > at:
            continue
        people = reader.one(first, end, start)
        if people is None or people.quantity.vague == "several" and people.own_number and people.group == "militants":
            continue
        doer = people.group == "militants" and first == at and bool(_later(reader, people.last, end, start))
        if not doer:
            return reader.many(first, end, start)
    return []


def _later(reader: _Reader, at: int, end: int, start: int) -> People | None:
    for first in range(at, min(end, at + 12)):
        word = reader.words[first]
        if word[:1] == "و" and is_harm(word):
            return None
        if first > at and reader.words[first - 1] in _PREPOSITIONS:
            continue
        people = reader.one(first, end, start)
        if people and word[:1] not in "وب":
            return people
    return None


def find_tolls(
    text: Text,
    numbers: Sequence[NumberMention],
    actors: Sequence[ActorMention],
    dated: frozenset[int],
) -> list[Toll]:
    """
    Find every group of people harmed, in order of the text.

    Nothing here asks whether the text denies the harm: the caller knows the clause.

    Parameters
    ----------
    text
        The article.
    numbers, actors
        Mentions found before.
    dated
        Indexes of words that are part of a date.

    Returns
    -------
    list[Toll]
        Groups left open by the text ("وأصيب ثمانية") have the group of those named before them.
    """
    reader = _Reader(text, numbers, actors)
    found: list[Toll] = []
    for sentence in text.sentences:
        tolls: list[Toll] = []
        used: set[int] = set()
        at = sentence.start
        # Parts of a total may stand before the verb that tells of the total: they are read last.
        order = [i for i in sentence if not _opens_part(reader, i, sentence)] + [i for i in sentence if _opens_part(reader, i, sentence)]
        for at in order:
            for toll in _tolls_at(reader, at, sentence, dated, [t for t in tolls if t.people.first < at]):
                span = set(range(toll.people.first, toll.people.last))
                core = toll.people.noun if toll.people.noun is not None else toll.people.first
                both = tolls and tolls[-1].at == toll.at and tolls[-1].people.first == toll.people.first
                if not both and (core in used or toll.people.first in used):
                    continue
                used |= span
                tolls.append(toll)
        tolls.sort(key=lambda toll: toll.people.first)
        tolls = [t for t in tolls if not _died_later(reader, t, tolls)]
        found.extend(_fill_groups(_split_totals(tolls)))
    return found


def _tolls_at(reader: _Reader, at: int, sentence: range, dated: frozenset[int], before: list[Toll]) -> list[Toll]:
    words, end, start = reader.words, sentence.stop, sentence.start
    word = words[at]
    previous = words[at - 1] if at > start else ""
    if word in _PARTS or (word == "بين" and at + 1 < end and harm_noun(words[at + 1])):
        return _parts(reader, at, sentence, before)
    verb, masdar, noun = harm_verb(word), harm_masdar(word), harm_noun(word)
    if word == "القبض":
        on = next((i for i in range(at + 1, min(end, at + 10)) if words[i] == "علي"), None)
        people = reader.many(on + 1, end, start, definite=False) if on is not None else []
        return [Toll(at, "arrested", p) for p in people]
    number = reader.numbers.get(at)
    if number and not number.excluded and number.last < end and words[number.last] == "منهم" and is_punctuation(previous):
        totals = [t for t in before if not t.part_of_total]
        if totals:
            return [Toll(at, totals[-1].status, People(at, number.last + 1, number.quantity, totals[-1].people.group, totals[-1].people.nationality), True)]
    if word in {"منازلهم", "ديارهم", "بيوتهم", "مناطقهم"} and any(w in {"ترك", "مغادره", "الفرار", "هجر", "اخلاء", "غادروا", "تركوا", "فروا"} for w in words[max(start, at - 3) : at]):
        return _displaced(reader, at, start)
    if word.startswith(("مصرع", "حتف")) and len(word) > 4 and any(w.lstrip("وف").startswith(("لقي", "لقو", "لقت")) for w in words[max(start, at - 12) : at]):
        # "لقي تسعة أشخاص مصرعهم"
        return [Toll(at, "killed", p) for p in _after_met(reader, at, start)]
    if word in {"ساقه", "ساقها", "قدمه", "قدمها", "يده", "يدها", "ساقيه", "ذراعه"} and "بتر" in previous:
        return _by_pronoun(reader, at, ("wounded", 1), sentence)
    if word == "مصير" and any(w.startswith("مجهول") for w in words[at + 1 : at + 6]):
        return [Toll(at, "missing", p) for p in reader.many(at + 1, end, start)]
    if word == "الموت" and previous == "حتي":
        beaten = next((i for i in range(at - 1, max(start - 1, at - 8), -1) if reader.one(i, at, start) is not None), None)
        return [Toll(at, "killed", p) for p in reader.many(beaten, at, start)[:1]] if beaten is not None else []
    harmed = harmed_pronoun(word) if not verb else None
    if harmed:
        return _by_pronoun(reader, at, harmed, sentence)
    if masdar and (not verb or previous in _MASDAR_OPENERS or not _plain_verb(word)):
        follow = _skip(reader, at + 1, end, dated)
        # "مقتل وإصابة 20": the number cannot be split.
        second = harm_masdar(words[follow]) if follow < end and words[follow][:1] == "و" else None
        if second and second != masdar:
            both = reader.many(follow + 1, end, start)
            return [Toll(at, s, _unsplit(p)) for p in both[:1] for s in (masdar, second)]
        people = reader.many(follow, end, start, definite=True)
        doer = reader.actor_at.get(follow)
        if doer is not None and (not people or people[0].group == "militants") and doer.last < end:
            # "إعدام التنظيم مئات الرجال": the doer stands before those harmed.
            people = reader.many(doer.last, end, start) or people
        people = people or _someone(reader, follow, end)
        if people:
            return [Toll(at, masdar, p) for p in people]
    if verb and not (noun and noun[2]):
        status, voice, form = verb
        if status == "missing" and any(w in {"حياتهم", "حياته", "حياتها", "ارواحهم", "حياتهما"} for w in words[at + 1 : at + 12]):
            # "فقد ستة مدنيين حياتهم"
            status = "killed"
        follow = _skip(reader, at + 1, end, dated)
        if follow < end and words[follow] in {"هو", "هي"}:
            return _pronoun(reader, at, follow, status, sentence)
        subject_first = form.endswith(("وا", "تا")) or (form.endswith("ا") and voice != "active")
        people: list[People] = []
        if voice == "active":
            people = _object(reader, follow, end, start)
        else:
            if subject_first:
                people = _before(reader, at, start)
                if voice == "verb" and people and people[0].group == "militants":
                    # "إن مسلحين خطفوا … سائقين": the doers stand first.
                    people = _object(reader, follow, end, start) or people
            if not people:
                people = reader.many(follow, end, start)
            if people and voice == "verb" and people[0].group in {"militants"} and people[0].own_number:
                later = _later(reader, people[0].last, end, start)
                gap = words[people[0].last : later.first] if later else []
                if later and not any((is_punctuation(w) and w not in "،,") or past_verb(w) for w in gap):
                    people = reader.many(later.first, end, start)
            if not people and voice == "verb" and follow in reader.actor_at:
                people = _object(reader, reader.actor_at[follow].last, end, start)
            if not people:
                people = _before(reader, at, start)
        people = people or _someone(reader, follow, end)
        if people:
            return [Toll(at, status, p) for p in people]
    if noun:
        return _counted_noun(reader, at, noun, sentence)
    return []


def _opens_part(reader: _Reader, at: int, sentence: range) -> bool:
    word = reader.words[at]
    return word in _PARTS or (word == "بين" and at + 1 < sentence.stop and harm_noun(reader.words[at + 1]) is not None)


def _someone(reader: _Reader, at: int, end: int) -> list[People]:
    """One more, or one known by nationality only: "وأصيب آخر", "قتل عراقي"."""
    if at >= end:
        return []
    word = reader.words[at]
    if word in {"اخر", "اخري"}:
        return [People(at, at + 1, ONE, None, None, False, True, None)]
    row = nationality(word)
    if row is not None and not word.startswith(("ال", "و", "ب", "ل")) and not word.endswith(("ين", "ون", "ات")):
        return [People(at, at + 1, ONE, "people", row["demonym"], True, False, at)]
    for first in range(at + 1, min(end, at + 5)):
        if is_punctuation(reader.words[first]) or past_verb(reader.words[first]):
            break
        if reader.words[first][:1] == "و" and first in reader.numbers:
            # Somebody whose word is not known, and a number of others.
            return reader.many(first, end, at)
    return []


def _plain_verb(word: str) -> bool:
    """A form that only a verb has, or that begins a clause ("وقتل")."""
    verb = harm_verb(word)
    return verb is not None


def _after_met(reader: _Reader, at: int, start: int) -> list[People]:
    met = next(i for i in range(at - 1, start - 1, -1) if reader.words[i].lstrip("وف").startswith(("لقي", "لقو", "لقت")))
    return reader.many(met + 1, at, start) or _before(reader, met, start)


def _displaced(reader: _Reader, at: int, start: int) -> list[Toll]:
    """ "اضطر أقل من مئتي شخص إلى ترك منازلهم": the people named before."""
    for first in range(at - 1, max(start - 1, at - 10), -1):
        if first in reader.numbers:
            people = reader.one(first, at, start)
            return [Toll(at, "displaced", people)] if people else []
    return []


def _by_pronoun(reader: _Reader, at: int, harmed: tuple[str, int], sentence: range) -> list[Toll]:
    """ "ما أسفر عن مقتله": the one person named before in the sentence."""
    status, count = harmed
    for first in range(at - 1, sentence.start - 1, -1):
        for noun in noun_at("people", reader.words, first):
            wanted = "dual" if count == 2 else "singular"
            if noun.form.number == wanted and not noun.form.pronoun and noun.row["group"] != "militants":
                person = reader.one(first, sentence.stop, sentence.start, definite=True)
                if person is None:
                    return []
                quantity = Quantity(count, count)
                return [Toll(at, status, replace(person, quantity=quantity, own_number=not noun.reading.article))]
    return []


def _unsplit(people: People) -> People:
    low = people.quantity.low or people.quantity.high or 0
    vague = people.quantity.vague or ("several" if low < 12 else "tens" if low < 100 else "hundreds")
    return replace(people, quantity=Quantity(None, None, vague))


def _pronoun(reader: _Reader, at: int, follow: int, status: str, sentence: range) -> list[Toll]:
    """ "وأصيب هو واثنان من أفراد حمايته": the pronoun is the person named before."""
    person = None
    for first in range(sentence.start, at):
        for noun in nouns("people", reader.words[first]):
            if noun.form.number == "singular" and not noun.form.pronoun:
                person = noun.row
    if person is None:
        return []
    himself = People(follow, follow + 1, ONE, person["group"], None, False, False, None)
    rest = reader.many(follow + 1, sentence.stop, sentence.start) if reader.words[follow + 1][:1] == "و" else []
    return [Toll(at, status, p) for p in (himself, *rest)]


def _parts(reader: _Reader, at: int, sentence: range, before: list[Toll]) -> list[Toll]:
    """ "بينهم ثلاثة أطفال", "بين القتلى خمسة من رجال الشرطة": parts of a total."""
    word, words = reader.words[at], reader.words
    if word == "بين":
        noun = harm_noun(words[at + 1])
        if noun is None or not noun[2] or noun[1] != "plural":
            return []
        people = reader.many(at + 2, sentence.stop, sentence.start)
        if not people and words[at - 1] in {"كانوا", "كان", "كانت", "من"}:
            # "ستة أطفال كانوا بين القتلى"
            people = _before(reader, at - 1, sentence.start)
        return [Toll(at, noun[0], p, part_of_total=True) for p in people]
    totals = [t for t in before if not t.part_of_total]
    if not totals or (word == "منهم" and not is_punctuation(words[at - 1])):
        return []
    people = reader.many(at + 1, sentence.stop, sentence.start, definite=word in {"فيهم", "ضمنهم"})
    return [Toll(at, max(totals, key=lambda t: t.people.first).status, p, part_of_total=True) for p in people]


def _counted_noun(reader: _Reader, at: int, noun: tuple[str, str, bool], sentence: range) -> list[Toll]:
    """Harmed people counted by the noun itself: "27 قتيلاً", "قتلى وجرحى", "سقوط قتيل", "القتلى اثنان"."""
    status, number, definite = noun
    words, end = reader.words, sentence.stop
    previous = words[at - 1] if at > sentence.start else ""
    counted = next((n for n in reader.numbers.values() if n.noun == at and n.kind != "dual"), None)
    dual = reader.numbers.get(at)
    if definite and counted is None and previous == "بين":
        return []
    if definite and counted is None:
        return _definite_count(reader, at, status, number, sentence)
    if number in {"dual", "plural"} and counted is None and any(w in {"اردي", "اردت", "خر", "سقطا", "سقطوا", "اردوا"} for w in words[sentence.start : at]):
        # "أردى مسلحون ضابطًا ونجله قتيلين": those named fell dead, no more of them.
        return []
    group, nation, last = reader._tail(max(at + 1, counted.last if counted else 0), end, sentence.start)
    if counted is not None:
        people = People(counted.first, max(last, at + 1), counted.quantity, group, nation, False, False, at)
        following = harm_noun(words[at + 1]) if at + 1 < end and words[at + 1][:1] == "و" else None
        if following and following[1] == "singular" and not reader.numbers.get(at + 1):
            # "20 قتيلاً وجريحًا"
            return [Toll(at, s, _unsplit(people), count_noun=True) for s in (status, following[0])]
        return [Toll(at, status, people, count_noun=True)]
    if status == "killed" and number == "singular" and any(w in _FINDING for w in words[max(sentence.start, at - 4) : at]):
        body = reader.one(at + 1, end, sentence.start)
        return [Toll(at, status, body or People(at, at + 1, ONE, group, nation, True, False, at), count_noun=True)]
    if number == "dual" or (dual is not None and dual.kind == "dual"):
        return [Toll(at, status, People(at, last, Quantity(2, 2), group, nation, False, False, at), count_noun=True)]
    if number == "plural" and status not in {"killed", "wounded"} and counted is None:
        # "احتُجزوا رهائن": how they are held, not how many.
        return []
    if number == "plural":
        if previous.lstrip("و") in {"حصيله", "عدد", "اعداد"} or previous.endswith("حصيله"):
            return _total_of(reader, at, status, sentence)
        following_number = reader.numbers.get(at + 1)
        if following_number is not None and not following_number.excluded and words[at + 1][:1] != "و":
            # "جثث خمسة منهم"
            behind = reader.one(at + 1, end, sentence.start)
            return [Toll(at, status, behind, count_noun=True)] if behind else []
        end_of_mention = at + 1
        if end_of_mention < end and words[end_of_mention] in {"عده", "عديده"}:
            end_of_mention += 1
            group, nation, last = reader._tail(end_of_mention, end, sentence.start)
        people = People(at, max(last, end_of_mention), SEVERAL, group, nation, True, False, at)
        return [Toll(at, status, people, count_noun=True)]
    # A singular counts only as something that fell or was caused; elsewhere it is an adjective or a title.
    causes = {"سقوط", "عن", "الي", "سقط", "وسقوط", "وقوع", "خلف", "اوقع", "بسقوط"}
    joined = previous and harm_noun(previous) is not None and words[at][:1] == "و"
    if (previous in causes or joined) and status in {"killed", "wounded"}:
        return [Toll(at, status, People(at, last, ONE, group, nation, True, False, at), count_noun=True)]
    return []


def _total_of(reader: _Reader, at: int, status: str, sentence: range) -> list[Toll]:
    """ "ارتفع عدد قتلى الاحتجاجات إلى 29", "ارتفع إلى 26 عدد قتلى الهجوم": the number stands apart from its noun."""
    words = reader.words
    for first in range(at + 1, min(sentence.stop, at + 22)):
        if words[first] in {"الي", "بلغ", "بلغت", "بنحو"} and first + 1 in reader.numbers:
            found = reader.one(first + 1, sentence.stop, sentence.start)
            return [Toll(first, status, replace(found, noun=None), count_noun=True)] if found and not found.own_number else []
    for first in range(max(sentence.start, at - 6), at):
        number = reader.numbers.get(first)
        if number is not None and number.unit in {"people", None} and words[number.last].endswith(("عدد", "حصيله")):
            return [Toll(at, status, People(number.first, number.last, number.quantity, None, None), count_noun=True)]
    return []


_FINDING = frozenset({"علي", "عثر", "عثرت", "العثور", "عثروا", "انتشال", "انتشلت"})


def _definite_count(reader: _Reader, at: int, status: str, number: str, sentence: range) -> list[Toll]:
    words = reader.words
    opened = any(w in {"عدد", "حصيله", "الحصيله"} or w.endswith(("عدد", "حصيله")) for w in words[max(sentence.start, at - 2) : at])
    if number != "plural":
        return []
    if not opened and at + 1 < sentence.stop and words[at + 1][:1] == "و":
        return []
    for first in range(at + 1, min(sentence.stop, at + (6 if opened else 2))):
        found = reader.numbers.get(first)
        if found and not opened and words[first].startswith("ال"):
            # "الجثث السبع": those told before.
            return []
        if found and not found.excluded and found.unit in {"people", None}:
            people = reader.one(first, sentence.stop, sentence.start)
            if people:
                return [Toll(at, status, people, count_noun=True)]
    return []


def _died_later(reader: _Reader, toll: Toll, tolls: list[Toll]) -> bool:
    """Wounded who died and are in the total already: "ارتفع إلى 26 عدد القتلى … بعد وفاة اثنين من المصابين"."""
    tail = reader.words[toll.people.first : toll.people.last + 2]
    wounded = any(w in {"المصابين", "الجرحي", "جرحاهم", "بجروحهم", "بجراحهم", "بجروحه"} for w in tail)
    return wounded and toll.status == "killed" and any(t is not toll and t.status == "killed" for t in tolls)


def _split_totals(tolls: list[Toll]) -> list[Toll]:
    """Without a number for both ("3112 قتيلاً وجريحًا") where the sentence then gives each its own."""
    split = {t.status for t in tolls if t.people.quantity.low is not None and not t.part_of_total}
    both = [t for t in tolls if t.people.quantity.vague and not t.people.own_number and sum(u.people.first == t.people.first for u in tolls) > 1]
    return [t for t in tolls if not (t in both and {"killed", "wounded"} <= split)]


def _fill_groups(tolls: list[Toll]) -> list[Toll]:
    """Give groups that the text leaves open: from those named before ("وأصيب ثمانية"), or from a shared tail."""
    filled: list[Toll] = []
    for index, toll in enumerate(tolls):
        people = toll.people
        if people.group is None and toll.count_noun:
            # "19 قتيلاً وأكثر من أربعين جريحًا في صفوف الجيش": the tail belongs to both.
            later = next((t.people for t in tolls[index + 1 : index + 2] if t.count_noun and t.people.group), None)
            if later is not None:
                people = replace(people, group=later.group, nationality=later.nationality)
        elif people.group is None:
            earlier = [t.people for t in filled if t.people.group and not t.part_of_total]
            if earlier:
                people = replace(people, group=earlier[-1].group, nationality=people.nationality or earlier[-1].nationality)
        filled.append(replace(toll, people=people))
    return filled
