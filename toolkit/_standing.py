"""Tell the name of a place from the institution, the government or the person that carries it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ._surface import Surface
from .arabic import fold_word
from .gazetteer import Gazetteer
from .inflection import noun_forms
from .nationalities import nationality
from .vocabulary import any_of, given_names, plays, table, terms, verbs, word_set

_OPENS, _CLOSES = frozenset('"«(“{['), frozenset('"»)”}]')
# Kinds of sites abroad that stand for nobody: "قصف حقل كونيكو".
_SITES_ABROAD = frozenset({"military base", "oil site", "camp", "crossing", "bridge", "dam"})
# How far before a name the word may stand that tells of a road between two cities.
_ROAD_REACH = 5
# How far before the second of two countries the word stands that tells of the border between them.
_BORDER_REACH = 5
# How far before a capital the verb may stand that says that somebody visits it.
_VISITOR = 4
# How far before the country the word stands for who governs it or is sent to it.
_OFFICE_REACH = 2


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


@cache
def _seats() -> frozenset[str]:
    """The same, and what stands beside one of them for a government."""
    return _government_names() | word_set("seat beside a government")


def _says_to(word: str) -> bool:
    """Whether a word tells that somebody speaks, or is spoken to: "وأدانت", "مطالبين"."""
    # "بين" is "between" here, though it is "explained" too.
    return word in word_set("addressing") or (word not in word_set("between") and bool(verbs("say_verbs", word)))


def _names_government(words: Sequence[str], surface: Surface) -> bool:
    """Whether a country or capital is spoken of as an actor: "واشنطن اتهمت", "وأدانت الرياض", "بين بغداد وواشنطن"."""
    first, last, names = surface.first, surface.last, _government_names()
    if surface.class_word:
        return False
    if surface.role != "bare":
        return " ".join(surface.name) in names and _tied_to(words, first)
    before = words[first - 1] if first else ""
    second_before = words[first - 2] if first > 1 else ""
    after = words[last] if last < len(words) else ""
    second_after = words[last + 1] if last + 1 < len(words) else ""
    seats = _seats()
    follows = words[first][:1] == "و" and before in names
    leads = after[:1] == "و" and after[1:] in seats
    if follows or leads:
        # A pair keeps one construction: "وحثّت طهران ولندن", "مطالبين بغداد وأربيل", "بين بغداد وأربيل".
        opener = second_before if follows else before
        if opener in word_set("between"):
            road = any(word in word_set("road between") for word in words[max(0, first - _ROAD_REACH) : first])
            return " ".join(surface.name) in seats and not road
        if _says_to(opener) or _is_act(opener) or (leads and verbs("say_verbs", second_after)):
            return " ".join(surface.name) in seats
        if leads and _of_two(words[last + 1 : last + 3]):
            return " ".join(surface.name) in seats
    says = after not in word_set("between") and bool(verbs("say_verbs", after))
    # "ويعد العراق من أكثر البلدان تلوثًا": it is counted among them, and counts nobody.
    counted = before.lstrip("و") in word_set("counts as") and after not in word_set("opens a clause")
    if " ".join(surface.name) not in names:
        return False
    return (_says_to(before) and not counted) or says or _tied_to(words, first) or _acts(words, first, last)


def _is_act(word: str) -> bool:
    """Whether a verb is one of what governments do: "وتدرس"."""
    return word.removeprefix("و") in word_set("acts as a government")


def _acts(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a verb beside a name has it do what only a government does: "تدرس بغداد", "أرسلت إليها بغداد"."""
    at = first - 1 - (words[first - 1] in word_set("to it, her")) if first else -1
    after = words[last] if last < len(words) else ""
    return (at >= 0 and _is_act(words[at])) or _is_act(after.removeprefix("س"))


def _of_two(behind: Sequence[str]) -> bool:
    """Whether a verb of two follows, as of governments that talk: "بغداد وأنقرة قد بحثتا الملف"."""
    verb = next((w for w in behind if w not in word_set("has, past")), "")
    return verb.endswith("تا")


def _names_institution(index: Gazetteer, words: Sequence[str], surface: Surface) -> bool:
    """Whether the name belongs to an institution or a title: "جامعة بغداد", "محافظ ديالى"."""
    if not index.sites.isdisjoint(surface.place_ids):
        return False
    head = fold_word(surface.class_word)
    # Governorates, districts and sub-districts have offices of their own: "مجلس محافظة ميسان", "مدير ناحية العلم".
    known = index.class_words.get(head)
    administrative = known and (head in word_set("part of a governorate") or "governorate" in known.kinds)
    if known and known.in_mention and not administrative:
        return False
    at = surface.first
    outside = index.class_words.get(words[at - 1]) if at > 1 else None
    if outside is not None and not outside.in_mention:
        # "شرطة مدينة حديثة"
        at -= 1
    before = words[at - 1] if at else ""
    if surface.role == "to" and any_of(words[max(0, at - _OFFICE_REACH) : at], "holds an office"):
        # "الحاكم الأميركي للعراق"
        return True
    if at > 1 and before in word_set("direction") and words[at - 2] in word_set("operations command"):
        # "قيادة عمليات غرب نينوى"
        return True
    stripped = before[1:] if before[:1] in {"و", "ف", "ب", "ل"} else before
    if before == "عن" and at > 1 and words[at - 2] in word_set("speaks for voters"):
        # "النائب عن محافظة الأنبار"
        return True
    building = words[at - 2] if at > 1 else ""
    buildings = {building, building[1:] if building[:1] in {"و", "ل", "ب"} else building}
    # "في عمليات بمحافظة الأنبار" names no command
    institution = bool({before, stripped} & _institutions()) and surface.preposition != "ب"
    return institution and not buildings & word_set("building of an institution")


def _tied_to(words: Sequence[str], at: int) -> bool:
    """Whether the preposition before a government's name belongs to a tie with it: "بدعم من طهران", "موالية لإيران"."""
    ties, before = word_set("tie to a government"), words[max(0, at - 2) : at]
    grouped = words[max(0, at - 3) : max(0, at - 2)]
    if before and before[0] in word_set("close to") and any(plays(w, "close to a government") for w in grouped):
        # "فصائل قريبة من إيران"; not "قرية قريبة من إيران"
        return True
    if before and grouped and grouped[0] in ties and before[-1] in word_set("before a tie's end"):
        # "ألقت باللائمة فيها على أنقرة", "تعقيب فوري من بغداد"
        return before[0].endswith(("ها", "ه")) or before[0] in word_set("of a statement")
    return bool(before) and (before[-1] in ties or (before[0] in ties and before[-1] in word_set("before a tie's end")))


def _names_outlet(words: Sequence[str], surface: Surface) -> bool:
    """Whether a name is that of a newspaper or site: "أبلغ لبغداد اليوم أن"; not "في بغداد اليوم"."""
    first, last = surface.first, surface.last
    if last < len(words) and words[last] in word_set("part of an outlet's name"):
        # "ديالى نيوز"
        return True
    if first and words[first - 1].lstrip("ل") in word_set("opens an outlet's name"):
        # "صباح الفرات"
        return True
    if last >= len(words) or words[last] != "اليوم" or not word_set("outlet of a day") & {surface.name[0]}:
        return False
    before = words[first - 1] if first else ""
    behind = words[last + 1] if last + 1 < len(words) else ""
    quoted = before in _OPENS and behind in _CLOSES
    # "بغداد اليوم - كربلاء" at the head of an article.
    quoted = quoted or (not first and behind in word_set("ends a dateline"))
    told = surface.role == "to" and behind in word_set("opens a clause")
    return quoted or told or before in word_set("kind of outlet")


def _names_person(words: Sequence[str], surface: Surface) -> bool:
    """Whether a name is the last part of somebody's, right behind a given one: "رافع الرفاعي", "عبد الكريم الزبير"."""
    if surface.class_word or not surface.first or words[surface.first] != surface.name[0]:
        return False
    if words[surface.first - 1] in word_set("rank before a name") and surface.last < len(words):
        # "الرائد سيروان كريم": a name goes on with a name, a place with a verb or a preposition.
        return words[surface.last] in given_names()
    compound = surface.first > 1 and words[surface.first - 2] in word_set("before one of the names of God")
    return compound or words[surface.first - 1] in given_names()


def _located(index: Gazetteer, words: Sequence[str], surface: Surface) -> bool:
    """Whether a bare name still locates something: "مدينة البوكمال", "غادر أنقرة", "البوكمال السورية"."""
    before = words[surface.first - 1] if surface.first else ""
    second_before = words[surface.first - 2] if surface.first > 1 else ""
    after = words[surface.last] if surface.last < len(words) else ""
    on_border = before in word_set("with") and second_before in word_set("border")
    # "على الشريط الحدودي بين العراق وتركيا"
    behind = words[max(0, surface.first - _BORDER_REACH) : surface.first]
    on_border = on_border or (
        any(w in word_set("between") for w in behind) and any(w in word_set("border") for w in behind)
    )
    moved = bool({before, before.removeprefix("و")} & word_set("goes to a place"))
    # "يزور الكاظمي واشنطن": the visitor stands between.
    visitor = words[max(0, surface.first - _VISITOR) : max(0, surface.first - 1)]
    moved = moved or (before.isalpha() and any(w.removeprefix("و") in word_set("visits") for w in visitor))
    # "دبي - العربية.نت": where the report was filed.
    moved = moved or (not surface.first and after in word_set("ends a dateline"))
    city = all(index.places[p].kind != "country" for p in surface.place_ids)
    site = not _SITES_ABROAD.isdisjoint(index.places[p].kind for p in surface.place_ids)
    return bool(surface.class_word) or site or on_border or moved or (city and nationality(after) is not None)


def stands_for(index: Gazetteer, words: Sequence[str], surface: Surface) -> str:
    """
    What a name of places stands for: ``place``, ``institution``, ``outlet``, ``government``, ``person``, ``abroad``.

    Parameters
    ----------
    index
        The gazetteer.
    words
        Folded words of the article.
    surface
        The name, its role known.
    """
    if _names_institution(index, words, surface):
        return "institution"
    if surface.first and words[surface.first - 1] in word_set("calls upon"):
        # "عمليات قادمون يا نينوى"
        return "institution"
    if _names_government(words, surface):
        return "government"
    if _names_outlet(words, surface):
        return "outlet"
    if _names_person(words, surface):
        return "person"
    second_before = words[surface.first - 2] if surface.first > 1 else ""
    if not index.universities.isdisjoint(surface.place_ids):
        at = surface.role in {"at", "near"} and second_before not in word_set("member of a university")
        return "place" if at else "institution"
    before = words[surface.first - 1] if surface.first else ""
    if surface.preposition == "ل" and before in word_set("close to") and index.abroad.issuperset(surface.place_ids):
        # "مخزن تابع لإيران"
        return "government"
    # A foreign country is a place only where something is located by it: "في سوريا", not "ردع إيران".
    foreign = surface.role == "bare" and index.abroad.issuperset(surface.place_ids)
    if foreign and not _located(index, words, surface):
        return "abroad"
    return "place"
