"""Find the words that tell of an event, and the weapons used in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .actors import nationality
from .arabic import Text, fold, readings
from .casualties import harm_noun
from .numbers import NumberMention, Quantity
from .vocabulary import Verb, nouns, table, terms, verbs

_FIRE = frozenset({"النار", "نار", "الرصاص", "رصاص", "النيران", "اعيره", "العيارات", "الذخيره"})
_CROWD_OBJECTS = frozenset({"متظاهر", "متظاهرين", "المتظاهرين", "محتجين", "المحتجين", "المعتصمين", "معتصمين", "تظاهره", "الاعتصام", "المتظاهرون", "التظاهره"})
_PROTEST_MARKS = frozenset({"احتجاجا", "للمطالبه", "تنديدا", "رافعين", "مرددين", "مطالبين", "هتافات", "يهتفون", "سلميا", "تظاهره", "مظاهره", "اعتصام", "تضامنا", "الاحتجاج", "مطالبات", "رفضا"})
_ROADS = frozenset({"طريق", "الطريق", "جسر", "شارع", "الشارع", "الجسر", "طرق", "الطرق", "جسرا", "شارعا", "طريقا", "ساحه", "شوارع", "جسور"})
_NO_PROTEST_BEFORE = frozenset({"مذكره", "مذكرتي", "مذكرات", "رساله", "ساحه", "ساحات", "خيم", "خيام", "حق", "ميدان", "مكان"})
_ENVOYS = frozenset({"السفير", "السفيرين", "سفيري", "سفراء", "سفير", "سفيرها", "السفراء", "الدبلوماسيين", "الدبلوماسيون", "القائم", "موظفي", "البعثه", "سفيره"})
_BASES = frozenset({"قاعده", "القاعده", "معسكر", "المعسكر", "مقر", "المقر", "موقع", "الموقع", "مهام", "المهام", "السيطره", "معسكرا", "مقرا", "نقطه", "نقاط", "قواعد", "الملف", "مسووليه", "المسووليه", "ثكنه"})
_OPERATIONS = frozenset({"عملياته", "عملياتها", "هجماته", "هجماتها", "عملياتهم", "العمليات", "عمليات", "نشاطه", "نشاطها"})
_HANDED = frozenset({"قاعده", "القاعده", "معسكر", "المعسكر", "المهام", "السيطره", "المسووليه", "المسووليات", "مقر", "الموقع", "القصر", "المدينه", "المحافظه", "الملف"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """
    A word that tells of an event.

    ``kind`` is the trigger's code in the tables; ``count`` the mention that counts the events ("11 هجومًا");
    ``definite`` is true for a noun that speaks of an event known already ("الهجوم"); ``demonym`` is the nationality
    on it ("غارة أمريكية").
    """

    at: int
    kind: str
    verb: Verb | None
    definite: bool
    plural: bool
    count: NumberMention | None = None
    demonym: str | None = None
    number: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Weapon:
    """A mention of a weapon; ``quantity`` is set where it counts munitions."""

    first: int
    last: int
    weapon: str
    munition: bool
    quantity: Quantity | None
    plural: bool
    armed: bool


@cache
def _weapon_index() -> dict[str, list[tuple[tuple[str, ...], dict[str, str], str]]]:
    """Form of a weapon's first word → (the words after it, row, grammatical number)."""
    from .vocabulary import noun_forms

    index: dict[str, list[tuple[tuple[str, ...], dict[str, str], str]]] = {}
    for row in table("weapons"):
        for term in terms(row["term"]):
            first, *rest = term.split()
            for form, number, _, pronoun in noun_forms(first, terms(row["plural"])):
                if not pronoun or number == "singular":
                    entry = (tuple(rest), row, number)
                    if entry not in index.setdefault(form, []):
                        index[form].append(entry)
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def _stem(word: str) -> str:
    """A word without article and endings of gender and number, for adjectives that follow their noun."""
    if word.startswith("وال"):
        word = word[1:]
    if word.startswith("ال"):
        word = word[2:]
    for ending in ("تان", "تين", "ات", "ان", "ين", "ون", "ه", "ا"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def find_weapons(text: Text, numbers: Sequence[NumberMention]) -> list[Weapon]:
    """
    Find every mention of a weapon, the longest name at each word.

    Parameters
    ----------
    text
        The article.
    numbers
        Quantities found before; one whose noun is a munition counts it.
    """
    words = [word.text for word in text.words]
    by_noun = {n.noun: n for n in numbers if n.noun is not None and not n.excluded}
    within = {i for n in numbers if n.kind != "dual" for i in range(n.first, n.last) if i != n.noun}
    found: list[Weapon] = []
    after = 0
    for at, word in enumerate(words):
        if at < after or at in within:
            continue
        best: tuple[int, dict[str, str], str] | None = None
        definite = False
        for reading in readings(word):
            for rest, row, number in _weapon_index().get(reading.stem, ()):
                length = 1 + len(rest)
                follow = words[at + 1 : at + length]
                if [_stem(w) for w in follow] == [_stem(w) for w in rest] and (best is None or length > best[0]):
                    best, definite = (length, row, number), reading.article
        if best is None:
            continue
        length, row, number = best
        counted = by_noun.get(at)
        munition = row["munition"] == "yes"
        quantity = counted.quantity if counted and munition else None
        if quantity is None and munition:
            quantity = Quantity(2, 2) if number == "dual" else Quantity(1, 1) if number == "singular" and not definite else None
        armed = any(_stem(w) in {"مفخخ", "انتحار", "انتحاري", "ملغوم"} for w in words[at + 1 : at + length + 2])
        found.append(Weapon(at, at + length, row["weapon"], munition, quantity, number == "plural", armed))
        after = at + length
    return found


def _near(words: Sequence[str], at: int, end: int, wanted: frozenset[str], reach: int) -> bool:
    return any(w in wanted or (w[:1] in "بلو" and w[1:] in wanted) for w in words[at + 1 : min(end, at + 1 + reach)])


class _Finder:
    """Triggers of one article."""

    def __init__(self, text: Text, numbers: Sequence[NumberMention], weapons: Sequence[Weapon], people: frozenset[int]) -> None:
        self.words = [word.text for word in text.words]
        self.counts = {n.noun: n for n in numbers if n.noun is not None and n.unit == "events"}
        self.munitions = {i for w in weapons if w.munition for i in range(w.first, w.last)}
        self.weapons = {i: w for w in weapons for i in range(w.first, w.last)}
        self.people = people

    def _munition(self, at: int, sentence: range, before: int = 5, after: int = 6) -> bool:
        return any(i in self.munitions for i in range(max(sentence.start, at - before), min(sentence.stop, at + after)))

    def _weapon(self, at: int, sentence: range, kinds: set[str], before: int = 4, after: int = 7) -> bool:
        span = range(max(sentence.start, at - before), min(sentence.stop, at + after))
        return any(i in self.weapons and self.weapons[i].weapon in kinds for i in span)

    def checked(self, kind: str, at: int, sentence: range, verb: Verb | None, place_after: bool) -> str | None:
        """The trigger's kind where the words around it bear it out, else none."""
        words, end = self.words, sentence.stop
        previous = words[at - 1] if at > sentence.start else ""
        crowd = any(i in self.people for i in range(max(sentence.start, at - 6), min(end, at + 8)))
        match kind:
            case "launch" | "throw":
                if _near(words, at, end, _FIRE, 9 if verb is not None else 3):
                    return "shoot"
                if kind == "throw":
                    if _near(words, at, end, frozenset({"القبض"}), 1):
                        return None
                    return "grenade" if self._weapon(at, sentence, {"grenade"}, 0) else "shelling" if self._munition(at, sentence, 0) else None
                return "fire" if self._munition(at, sentence, 2, 5) and not self._weapon(at, sentence, {"IED", "car bomb", "suicide vest"}) else None
            case "fall":
                if _near(words, at, end, frozenset({"بيد", "بايدي", "قبضه"}), 6) and verb is not None:
                    return "overtake"
                if any(harm_noun(w) for w in words[at + 1 : at + 3]):
                    return None
                return "fire" if self._munition(at, sentence, 5, 5) else None
            case "explosion":
                if _near(words, at, end, frozenset({"السيطره", "مسيطر"}), 9) and "تحت" in words[at : at + 9] + ["تحت" if "مسيطر" in words[at : at + 9] else ""]:
                    # Explosives blown up by those who found them.
                    return "disrupt"
                if previous.lstrip("و") in {"رفع", "معالجه", "نقل"} or (words[at][:1] == "و" and previous in {"رفع", "معالجه"}):
                    return "disrupt" if self._munition(at, sentence, 0, 6) else None
                if verb is not None and not (self._munition(at, sentence, 6, 9) or self._weapon(at, sentence, {"chlorine"}, 8, 9)):
                    return None
                return kind
            case "exchange":
                return "clash" if _near(words, at, end, frozenset({"اطلاق", "النار", "النيران", "لاطلاق"}), 3) else None
            case "gather":
                return "protest" if crowd and any(w in _PROTEST_MARKS for w in words[sentence.start : end]) else None
            case "block":
                return "protest" if crowd and _near(words, at, end, _ROADS, 6) else None
            case "protest":
                if previous in _NO_PROTEST_BEFORE or previous[1:] in _NO_PROTEST_BEFORE or (verb is None and words[at] in _PROTEST_MARKS and words[at].endswith("ا")):
                    return None
                return kind
            case "disperse":
                return kind if _near(words, at, end, _CROWD_OBJECTS, 7) else None
            case "pelt":
                return None
            case "burn":
                # Flags and pictures burnt are a gesture, no destruction.
                return None if _near(words, at, end, frozenset({"اعلاما", "اعلام", "العلم", "علم", "صور", "صورا", "علما"}), 4) else kind
            case "beat":
                return "mob" if any("حشد" in w or w in {"غاضبون", "غاضب"} for w in words[max(sentence.start, at - 3) : at + 4]) else "attack" if self._munition(at, sentence, 3, 4) else None
            case "arrest":
                if verb is not None and verb.row["term"] == "قبض" and not _near(words, at, end, frozenset({"علي"}), 4):
                    return None
                if previous in {"مذكره", "مذكرات", "اوامر", "امر", "حمله"} and verb is None:
                    return "arrest" if previous == "حمله" else None
                return kind
            case "defuse" | "seize":
                return "disrupt" if self._munition(at, sentence, 1, 15) else None
            case "find":
                span = words[at + 1 : min(end, at + 9)]
                if any("مقبره" in w or w.endswith("مقابر") for w in span):
                    return None
                bodies = [found for w in span if (found := harm_noun(w)) and found[0] == "killed"]
                if bodies:
                    # "عثرت على الجثث": of those told before.
                    return None if bodies[0][2] else "bodies"
                return "disrupt" if self._munition(at, sentence, 0, 17) else None
            case "shootdown":
                return "shootdown" if self._weapon(at, sentence, {"drone", "rocket", "missile"}, 4, 5) else None
            case "overtake" | "regain" | "control":
                return self._territory(kind, at, sentence, place_after, verb)
            case "sign":
                return "agree" if _near(words, at, end, frozenset({"اتفاق", "اتفاقا", "اتفاقيه", "هدنه", "الاتفاق", "معاهده", "مذكره"}), 9) else None
            case "agree":
                return kind
            case "withdraw":
                return kind if verb is not None or previous in {"انهت", "انهي", "اكمل", "اكملت", "اكتمال", "استكمال", "اتمام", "بعد", "عقب"} or words[at].endswith(("ها", "ه")) else None
            case "establish":
                return kind if _near(words, at, end, frozenset({"قاعده", "معسكرا", "مقرا", "ثكنه", "نقطه", "موقعا", "قواعد"}), 6) else None
            case "handover":
                return kind if _near(words, at, end, _HANDED, 10) else None
            case "suspend":
                return kind if _near(words, at, end, _OPERATIONS, 3) else None
            case "depart":
                return kind if any(w in _ENVOYS for w in words[max(sentence.start, at - 8) : min(end, at + 4)]) else None
            case "summon":
                return kind if _near(words, at, end, _ENVOYS, 9) else None
            case "massgrave" | "funeral" | "sexual" | "storm" | "raid" | "abduct" | "clash" | "ambush" | "attack" | "strike":
                return kind
            case "hostage":
                return "abduct" if any(w in {"رهائن", "رهاين", "رهينه", "كرهائن"} for w in words[max(sentence.start, at - 3) : min(end, at + 8)]) else None
            case "shelling" | "target" | "assassinate" | "execute" | "repel":
                return kind
            case _:
                return None

    def _territory(self, kind: str, at: int, sentence: range, place_after: bool, verb: Verb | None) -> str | None:
        words = self.words
        if verb is not None and verb.tense == "present":
            # "ويسيطر التنظيم على": how things stand, not what happened.
            return None
        before = words[max(sentence.start, at - 6) : at]
        if kind == "control":
            # "استعادت … السيطرة على": told by the verb.
            if any(v.row["trigger"] in {"regain", "handover"} for w in before for v in verbs("event_verbs", w)):
                return None
            return "overtake" if place_after and any(w in {"فرض", "فرضوا", "بسط", "بسطت", "احكم", "احكموا", "فرضت"} for w in before) else None
        if kind == "regain" and any(w in {"رهائن", "رهاين", "رهينه", "مختطف", "مختطفين", "المختطفين", "المخطوفين", "مخطوف"} for w in words[at + 1 : at + 5]):
            return None
        return kind if place_after or _near(words, at, sentence.stop, frozenset({"السيطره"}), 5) else None


_COUNTED_KINDS = frozenset({"attack", "strike", "shelling", "explosion", "clash", "assassinate", "abduct", "protest", "target"})


def find_triggers(
    text: Text, numbers: Sequence[NumberMention], weapons: Sequence[Weapon], crowd: frozenset[int], dated: frozenset[int], places: frozenset[int]
) -> list[Trigger]:
    """
    Find the words that tell of events, in order of the text.

    Parameters
    ----------
    text
        The article.
    numbers, weapons
        Mentions found before.
    crowd
        Indexes of words that name people.
    dated
        Indexes of words in dates ("فجر الخميس" is the dawn, not an explosion).
    places
        Indexes of words in names of places.
    """
    finder = _Finder(text, numbers, weapons, crowd)
    words = finder.words
    found: list[Trigger] = []
    for sentence in text.sentences:
        for at in sentence:
            if at in dated or at in places:
                continue
            trigger = _trigger_at(finder, words, at, sentence, places)
            if trigger is not None:
                found.append(trigger)
    return found


def _trigger_at(finder: _Finder, words: Sequence[str], at: int, sentence: range, places: frozenset[int]) -> Trigger | None:
    word = words[at]
    place_after = any(i in places for i in range(at + 1, min(sentence.stop, at + 18)))
    count = finder.counts.get(at)
    demonym = next((row["demonym"] for w in words[at + 1 : at + 4] if (row := nationality(w)) and w[:1] != "و"), None)
    for noun in _event_nouns(word, words[at + 1] if at + 1 < sentence.stop else ""):
        kind = noun.row["trigger"]
        if noun.row["note"] == "definite" and not (noun.reading.article or noun.reading.stem.startswith("ال")):
            continue
        if noun.row["note"] != "definite" and noun.reading.article and kind in {"fall", "launch", "seize", "find"}:
            continue
        checked = finder.checked(kind, at, sentence, None, place_after)
        if checked:
            plural = noun.form.number == "plural"
            number = count.quantity if count else Quantity(2, 2) if noun.form.number == "dual" else None
            definite = noun.reading.article or bool(noun.form.pronoun)
            return Trigger(at, checked, None, definite, plural, count if checked in _COUNTED_KINDS else None, demonym, number if checked in _COUNTED_KINDS else None)
    for verb in verbs("event_verbs", word):
        if verb.tense == "future":
            continue
        checked = finder.checked(verb.row["trigger"], at, sentence, verb, place_after)
        if checked:
            # "الصواريخ أُطلقت من": munitions known already are fired once.
            known = checked == "fire" and any(
                i in finder.munitions and words[i].lstrip("و").startswith("ال") for i in range(max(sentence.start, at - 3), at + 3) if i < sentence.stop
            )
            return Trigger(at, checked, verb, known, False, None, None)
    if word[1:] in _FIRE and word[:1] == "ب" or word in {"بنيران", "برصاص", "بالرصاص"}:
        return Trigger(at, "shoot", None, True, False)
    return None


@cache
def _event_nouns(word: str, following: str) -> tuple:  # type: ignore[type-arg]
    found = list(nouns("event_nouns", word))
    for row in table("event_nouns"):
        for term in terms(row["term"]):
            first, _, second = term.partition(" ")
            if second and _stem(following) == _stem(second):
                for noun in nouns_of(first, row["plural"], word):
                    found.insert(0, noun._replace(row=row))
    return tuple(found)


@cache
def nouns_of(singular: str, plural: str, word: str) -> tuple:  # type: ignore[type-arg]
    """Readings of a word as a form of one noun."""
    from .vocabulary import Form, Noun, noun_forms

    forms = {form: (number, construct, pronoun) for form, number, construct, pronoun in noun_forms(singular, terms(plural))}
    return tuple(
        Noun({}, Form(0, *forms[reading.stem]), reading) for reading in readings(word) if reading.stem in forms
    )


__all__ = ["Trigger", "Weapon", "find_triggers", "find_weapons", "fold"]
