"""Read whose people somebody is: nationality, rank, organisation, and the force that a pronoun refers to."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ._pronouns import agrees
from ._sentence import Sentence
from .actors import ActorMention
from .arabic import word_cache
from .clauses import past_verb
from .harm import harm_verb, is_body
from .nationalities import nationality, of_somebody_else
from .vocabulary import Noun, noun_at, plays, table, terms, word_set

_STATE = frozenset({"soldiers", "police", "security forces", "peshmerga", "PMF"})
_CIVILIANS = frozenset({"civilians", "women", "children", "journalists", "medics", "pilgrims"})
# Pronouns of one owner, and endings of many men.
_OF_ONE, _MANY = frozenset({"ه", "ها"}), ("ون", "ين")
_QUOTES = frozenset({'"', "«", "“"})
_SIGNS = _QUOTES | {"("}
_SIGNS_BEFORE = 3
# How far behind a unit the force may stand that it is of: "قوة النخبة في الحشد", "الفوج 2 من اللواء 11 بالحشد".
_UNIT_REACH = 4
_ENDS_A_NAME = frozenset(".،؛:")
# Adjectives and ranks between a noun and those it belongs to.
_TAIL_STEPS = 6


class Tail(NamedTuple):
    """What follows a noun and tells whose people they are; ``last`` is the word after it."""

    group: str | None
    nationality: str | None
    last: int


def read_tail(sentence: Sentence, at: int, end: int) -> Tail:
    """
    Read nationality, rank and organisation behind a noun of people: "أمريكيين آخرين من المارينز".

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the word behind the noun.
    end
        Where to stop reading.
    """
    nation: str | None = None
    for _ in range(_TAIL_STEPS):
        if at >= end:
            break
        word = sentence.words[at]
        demonym = _demonym(word)
        if demonym is not None and of_somebody_else(sentence.word(at - 1), word):
            break
        if demonym is not None:
            nation = nation or demonym
            at += 1
        elif word in word_set("others"):
            at += 1
        elif word in word_set("complement of a trade") and _agrees(sentence, at + 1, end):
            # "سائق شاحنة تركيًا", "عمال بناء باكستانيين"; "سائق شاحنة تركية" tells whose lorry it is.
            at += 1
        elif word in word_set("rank opener") and at + 1 < end:
            at += 3 if at + 2 < end and sentence.words[at + 2] in word_set("rank qualifier") else 2
        else:
            break
    tail = _organisation(sentence, at, end, nation) or _partitive(sentence, at, end, nation)
    if tail is None and at < end and sentence.words[at] in word_set("former"):
        # "عضو سابق في مجلس المحافظة"; who has left a force is a civilian.
        held = _partitive(sentence, at + 1, end, nation)
        tail = held if held is not None and held.group == "officials" else None
    return _mixed(sentence, tail, end) if tail else Tail(None, nation, at)


def whose(sentence: Sentence, at: int) -> Tail:
    """
    Read who the harmed are, behind their noun: "قتيلاً من الشرطة", "جثة لامرأة", "جثتين تعودان لجنديين".

    Parameters
    ----------
    sentence
        The sentence.
    at
        Index of the word behind the noun.
    """
    tail = read_tail(sentence, at, sentence.end)
    of = at + 1 if sentence.word(at) in word_set("belonging to") else at
    if tail.group or of >= sentence.end:
        return tail
    if sentence.words[at] in word_set("adjective of the harmed"):
        found = noun_at("people", sentence.words, at)
        return Tail(found[0].row["group"] if found else None, None, at + 1)
    for noun in noun_at("people", sentence.words, of):
        if noun.reading.preposition == "ل" and not noun.form.pronoun:
            behind = read_tail(sentence, of + 1, sentence.end)
            return Tail(behind.group or noun.row["group"] or None, tail.nationality or behind.nationality, behind.last)
    return tail


def _mixed(sentence: Sentence, tail: Tail, end: int) -> Tail:
    """Members of several organisations, or others beside them: "من الجيش والشرطة", "من المدنيين وقوات الأمن"."""
    groups = {tail.group}
    last = tail.last
    while last < end and sentence.words[last].startswith("و"):
        beside = _beside(sentence, last)
        if beside is None or (beside[1] < end and past_verb(sentence.words[beside[1]])):
            break
        groups.add(beside[0])
        last = beside[1]
    if len(groups) == 1:
        return tail
    side = "security forces" if groups <= _STATE else "civilians" if groups <= _CIVILIANS else "people"
    return Tail(side, None, last)


def _beside(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Group of those joined by و at a word, and the word behind: "والشرطة", "والمدنيين"."""
    mention = sentence.actor_at.get(at)
    found = noun_at("people", sentence.words, at)
    if any(n.form.number != "plural" and n.reading.conjunction and not n.reading.article for n in found):
        # "خمسة من المهاجمين وشرطي": one more.
        return None
    if mention and mention.actor.group and mention.actor.kind not in {"gunmen", "crowd", "civilians"}:
        return mention.actor.group, mention.last
    for noun in found:
        if noun.reading.article and noun.form.number == "plural":
            return noun.row["group"], at + 1
    return None


def _agrees(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a nationality may be that of a man or of several people."""
    return at < end and _demonym(sentence.words[at]) is not None and not sentence.words[at].endswith("ه")


def _demonym(word: str) -> str | None:
    """Nationality that an adjective behind a noun gives; joined by و it speaks of somebody else."""
    row = None if word.startswith("و") else nationality(word)
    return None if row is None else row["demonym"]


def _organisation(sentence: Sentence, at: int, end: int, nation: str | None) -> Tail | None:
    """Members by the name of their organisation, with the adjective behind: "الدفاع الجوي العراقي", «داعش»."""
    at = _past_unit(sentence, _past_signs(sentence, at, end), end)
    if at >= end or (sentence.words[at].startswith("و") and sentence.words[at] not in word_set("no conjunction")):
        return None
    if at in sentence.numbers and not is_body(sentence.word(at - 1)):
        # "أربعة أشخاص شرطيان ومدنيان": two of them; "جثتا شرطيين" are those of two.
        return None
    mention = sentence.actor_at.get(at)
    # Of whose tribe somebody is does not make him a tribal gunman.
    named = mention is not None and sentence.words[at] not in word_set("tribe")
    # "عناصره" belong to the organisation named last, "عناصرها" to the forces that tell of it.
    named = named and not any(n.form.pronoun == "ه" for n in noun_at("people", sentence.words, at))
    # "قتل مسلحون محافظ ديالى", "قتل جنود أميركيون مسلحا": whom they killed, and nothing that they are members of.
    held = mention is not None and (mention.actor.kind == "government" or sentence.words[at].endswith("ا"))
    named = named and not (held and _is_one(sentence, at))
    if mention and named and mention.actor.group and mention.actor.kind not in {"gunmen", "crowd", "civilians"}:
        group, own, last = mention.actor.group, mention.actor.nationality, mention.last
    else:
        row, last = member_words(sentence, at)
        if row is None:
            return None
        group, own = row["group"], row["nationality"] or None
    behind = _demonym(sentence.words[last]) if last < end else None
    if behind is not None and not of_somebody_else(sentence.words[last - 1], sentence.words[last]):
        return Tail(group, nation or behind, last + 1)
    return Tail(group, nation or own, last)


def _is_one(sentence: Sentence, at: int) -> bool:
    """Whether a word without the article is one man: "محافظ", "رئيس بلدية", "مسلحا"; not "وزارة"."""
    found = noun_at("people", sentence.words, at)
    return any(n.form.number == "singular" and not n.reading.article for n in found)


def _past_signs(sentence: Sentence, at: int, end: int) -> int:
    """Past the head of a name and signs before it: 'تنظيم "داعش"', 'مقاتلي "البيشمركة"', "مسلحي (داعش)"."""
    inner = at
    while inner < end and inner not in sentence.actor_at and inner - at < _SIGNS_BEFORE:
        word = sentence.words[inner]
        if word not in _SIGNS and word not in word_set("head of a name"):
            return at
        inner += 1
    return inner if inner < end and inner in sentence.actor_at else at


def _past_unit(sentence: Sentence, at: int, end: int) -> int:
    """Past a unit to the force that it is of: "اللواء 11 في الحشد", "الفوج الثاني بالبيشمركة"; else the word itself."""
    words = sentence.words
    if at >= end or not (plays(words[at], "unit of a force") or plays(words[at - 1], "unit of a force")):
        return at
    named = sentence.actor_at.get(at)
    if named is not None and named.actor.kind == "group":
        # "قتل مسلحو داعش سبعة من الشرطة": whose gunmen they are is said.
        return at
    for index in range(at + 1, min(end, at + _UNIT_REACH)):
        linked = words[index][:1] in {"ب", "ل"} or words[index - 1] in word_set("before an organisation")
        mention = sentence.actor_at.get(index) if linked else None
        if mention is not None and mention.actor.group in _STATE:
            return _past_unit(sentence, index, end)
        if words[index][0] in _ENDS_A_NAME:
            break
    return at


def member_words(sentence: Sentence, at: int) -> tuple[dict[str, str] | None, int]:
    """Row of ``member_words.csv`` at a word, and the word after it."""
    words = sentence.words
    for name, row in _members_beginning(words[at]):
        last = at + len(name)
        if tuple(words[at + 1 : last]) == name[1:]:
            return row, last
    return None, at


@word_cache
def _members_beginning(word: str) -> tuple[tuple[tuple[str, ...], dict[str, str]], ...]:
    """Words that name members and may begin at a written word, longest first."""
    forms = {word, word[1:] if word[0] in "بل" else word}
    return tuple((name, row) for name, row in _member_names() if name[0] in forms)


@cache
def _member_names() -> tuple[tuple[tuple[str, ...], dict[str, str]], ...]:
    """Words that name members, longest first."""
    rows = [(tuple(t.split()), row) for row in table("member_words") for t in terms(row["term"])]
    return tuple(sorted(rows, key=lambda item: -len(item[0])))


def _partitive(sentence: Sentence, at: int, end: int, nation: str | None) -> Tail | None:
    """Whose people they are, behind a preposition: "من عناصره", "في صفوف الجيش"."""
    words = sentence.words
    if at + 1 >= end or words[at] not in word_set("before an organisation"):
        return None
    if words[at + 1] in word_set("its ranks"):
        # "أوقع جريحين في صفوفها"
        force = _nearest_force(sentence, at)
        return None if force is None else Tail(force.actor.group, nation or force.actor.nationality, at + 2)
    ranks = words[at + 1] in word_set("ranks of")
    inner = at + 2 if ranks else at + 1
    if (
        words[at + 1] in word_set("one of")
        and words[inner + 1 : inner + 2]
        and words[inner + 1] in word_set("a part of a force")
    ):
        # "قيادي في أحد فصائل الحشد"
        inner += 2
    if words[inner : inner + 1] and words[inner] in _QUOTES:
        # "اثنين من \"داعش\""
        inner += 1
    organisation = _organisation(sentence, inner, end, nation)
    if organisation:
        return organisation
    found = noun_at("people", words, inner) if inner < end else ()
    noun = next((n for n in found if n.form.number == "plural"), None)
    compatriots = _demonym(words[inner]) if inner < end and words[at] in word_set("partitive") else None
    if compatriots and not found and words[inner].startswith("ال") and words[inner].endswith(_MANY):
        # "302 من العراقيين"
        return Tail("people", nation or compatriots, inner + 1)
    # "20 قتيلاً بين المدنيين": among those known, not between two sides.
    among = words[at] in word_set("between") and noun is not None and not noun.reading.article
    if noun is None or among or not (ranks or words[at] in word_set("partitive")):
        return None
    if words[inner] in word_set("sons of") and inner + 1 < end and words[inner + 1] in word_set("of the tribe"):
        # "31 شخصا من أبناء العشيرتين": who may have fought.
        return Tail(None, nation, inner + 1)
    behind = read_tail(sentence, inner + 1, end)
    group = group_of(sentence, noun, inner, behind.group)
    nation = nation or behind.nationality or owners_nation(sentence, noun, inner)
    return Tail(group, nation, max(behind.last, inner + 1))


def _nearest_force(sentence: Sentence, at: int) -> ActorMention | None:
    """The force named last before a word of the sentence."""
    near = (m for m in reversed(sentence.actors) if sentence.start <= m.first < at)
    return next((m for m in near if m.actor.group and m.actor.kind != "crowd"), None)


def only_group_named(sentence: Sentence, at: int) -> str | None:
    """Group of the members of the force of a state, where no other side is named in the sentence before a word."""
    before = [m for m in sentence.actors if sentence.start <= m.first < at]
    if before and before[-1].last == at and harm_verb(sentence.word(before[-1].first - 1)):
        # "قتلت قوات البيشمركة سبعة عناصر": whom they killed.
        return None
    groups = {m.actor.group for m in before if m.actor.kind in {"force", "group", "coalition"}}
    return next(iter(groups)) if len(groups) == 1 and groups <= _STATE else None


def _owner(sentence: Sentence, noun: Noun, at: int) -> ActorMention | None:
    """The force that a pronoun refers to ("من عناصره"): the nearest before it, first of all in the sentence."""
    # "احتجز التنظيم 12 مدنيا بعد مقتل ثلاثة من عناصره": no civilians have members, a driver has an assistant.
    of_none = {"crowd", "civilians"} if noun.row["term"] in word_set("man of a force") else {"crowd"}
    before = [m for m in sentence.actors if m.first < at and m.actor.group and m.actor.kind not in of_none]
    if sentence.words[at] in word_set("those who serve it"):
        # "منتسبيه" serve a state.
        before = [m for m in before if m.actor.group in _STATE]
    if noun.form.pronoun in _OF_ONE:
        # "اغتال مسلحون المحافظ ومرافقه": one man or force has them, not those many, nor a government.
        before = [m for m in before if m.actor.group != "officials" and not sentence.words[m.first].endswith(_MANY)]
    if noun.form.pronoun == "ه":
        # "اعتقلت قوات الأمن ثلاثة من أعضائه": of a party named before; hers are "أعضائها".
        before = [m for m in before if not plays(sentence.words[m.first], "forces by the word")]
    near = [m for m in before if m.first >= sentence.start]
    # "مقاتليه" tell by themselves what they are, "عناصره" do not.
    far = [] if noun.row["group"] == "militants" else before
    if sentence.words[at] not in word_set("goes with somebody"):
        # Companions are of one man, men of a side named by a word of their gender.
        near, far = ([m for m in ms if agrees(sentence.words, m, sentence.words[at])] or ms for ms in (near, far))
    return next(reversed(near or far), None)


def owners_nation(sentence: Sentence, noun: Noun, at: int) -> str | None:
    """Nationality of the force that a pronoun on its people refers to: "من عناصره"."""
    owner = _owner(sentence, noun, at) if noun.form.pronoun else None
    if owner is None or (noun.row["generic"] != "yes" and noun.row["group"] != owner.actor.group):
        return None
    return owner.actor.nationality


def _of_a_family(sentence: Sentence, at: int) -> bool:
    """Whether "its members" are a family's: "فتحوا النار على سيارة تقل أسرة … استشهاد أربعة من أفرادها"."""
    for index in range(at - 1, sentence.start - 1, -1):
        if sentence.words[index] in word_set("family"):
            return True
        mention = sentence.actor_at.get(index)
        if mention is not None and mention.actor.kind in {"force", "group"}:
            return False
    return False


def group_of(sentence: Sentence, noun: Noun, at: int, behind: str | None) -> str | None:
    """Group of a noun of people; one that fits any force ("عنصر") takes that of the force it belongs to."""
    if noun.row["generic"] == "yes" and noun.form.pronoun and not behind and _of_a_family(sentence, at):
        return "civilians"
    if noun.row["generic"] == "yes":
        owner = _owner(sentence, noun, at) if noun.form.pronoun and not behind else None
        his = sentence.words[at] in word_set("goes with somebody")
        if owner is not None and his and harm_verb(sentence.word(owner.first - 1)) is not None:
            # "اعتقل الجنود اثنين من مرافقيه": his companions, and none of those who arrest them.
            owner = None
        if behind or owner:
            return behind or (owner.actor.group if owner else None)
    if noun.row["term"] in word_set("on a council") and sentence.word(at + 1) in word_set("a council"):
        return "officials"
    if sentence.words[at] in word_set("his comrades"):
        # "مات شرطي وأصيب خمسة من رفاقه": of his group.
        named = (m for i in range(at - 1, sentence.start - 1, -1) for m in noun_at("people", sentence.words, i))
        return next((m.row["group"] for m in named if m.row["group"]), noun.row["group"]) or None
    return noun.row["group"] or None
