"""Noun phrases of people: how many, of what group and nationality."""

from __future__ import annotations

import pytest
from reading import tolls

from toolkit._sentence import sentences_of
from toolkit.actormentions import find_actors
from toolkit.arabic import Text
from toolkit.joinedpeople import people_from
from toolkit.numbers import Quantity, find_numbers
from toolkit.people import SEVERAL, TWO, People, people_at


def read(phrase: str) -> list[People]:
    """People of a phrase, read from its first word."""
    text = Text(phrase)
    [sentence] = sentences_of(text, find_numbers(text), find_actors(text), frozenset())
    return people_from(sentence, 0)


@pytest.mark.parametrize(
    ("phrase", "quantity", "group", "nationality"),
    [
        ("جندي", Quantity(1, 1), "soldiers", None),
        ("جنديان", TWO, "soldiers", None),
        ("جنود", SEVERAL, "soldiers", None),
        ("ثلاثة جنود", Quantity(3, 3), "soldiers", None),
        # "مسلحين" is spelled alike for two and for many.
        ("مسلحين", SEVERAL, "militants", None),
        ("مسلحان", TWO, "militants", None),
        ("أربعة من رجال الشرطة", Quantity(4, 4), "police", None),
        ("رجلين", TWO, "people", None),
        ("خمسة من مقاتلي البيشمركة", Quantity(5, 5), "peshmerga", None),
        ("ثلاثة من عناصر الجيش العراقي", Quantity(3, 3), "soldiers", "Iraqi"),
        ("عنصران في الحشد الشعبي", TWO, "PMF", None),
        ("ستة مسلحين من تنظيم القاعدة", Quantity(6, 6), "militants", None),
        ("سبعة من أفراد عائلته", Quantity(7, 7), "civilians", None),
        ("عشرة جنود أمريكيين", Quantity(10, 10), "soldiers", "American"),
        ("متعاقد فلبيني", Quantity(1, 1), "contractors", "Filipino"),
        ("ثلاثة أمريكيين", Quantity(3, 3), "people", "American"),
        ("عائلة مؤلفة من خمسة أفراد", Quantity(5, 5), "civilians", None),
        ("عائلة نازحة", SEVERAL, "civilians", None),
        ("ستة من قوات الأمن", Quantity(6, 6), "security forces", None),
        ("أحد عناصر الشرطة", Quantity(1, 1), "police", None),
        ("إحدى المتظاهرات", Quantity(1, 1), "protesters", None),
        ("جنديين أمريكيين اثنين من المارينز", TWO, "soldiers", "American"),
        ("ثلاثة عمال بناء باكستانيين", Quantity(3, 3), "civilians", "Pakistani"),
        ("سائق شاحنة تركيا", Quantity(1, 1), "civilians", "Turkish"),
        # Whose lorry it is says nothing of the driver.
        ("سائق شاحنة كويتية", Quantity(1, 1), "civilians", None),
        ("خمسة من الشرطة", Quantity(5, 5), "police", None),
        ("سبعة من قوات مكافحة الشغب", Quantity(7, 7), "police", None),
        ("عشرة من الجيش والشرطة", Quantity(10, 10), "security forces", None),
        ("مئة شخص من المدنيين وقوات الأمن", Quantity(100, 100), "people", None),
        ("عشرين من النساء والأطفال", Quantity(20, 20), "civilians", None),
        ("أربعة أشخاص من عشيرة عراقية", Quantity(4, 4), "people", None),
        ("ضابط سابق في الجيش", Quantity(1, 1), "civilians", None),
        ("ضابط في الجيش السابق", Quantity(1, 1), "civilians", None),
        ("آمر الفوج الثالث", Quantity(1, 1), "soldiers", None),
        ("إمام الجامع", Quantity(1, 1), "civilians", None),
        ("مقدما في الشرطة", Quantity(1, 1), "police", None),
        ("أطفالها الثلاثة", Quantity(3, 3), "children", None),
        ("أحد أبناءه", Quantity(1, 1), "civilians", None),
        ("شاب يبلغ من العمر 16 عاما", Quantity(1, 1), "children", None),
        ("شاب يبلغ من العمر 26 عاما", Quantity(1, 1), "people", None),
        # One number counts two sorts.
        ("مئة امرأة وفتاة", Quantity(100, 100), "women", None),
        ("ألف امرأة وطفل", Quantity(1000, 1000), "civilians", None),
        ("مئتي جندي وضابط", Quantity(200, 200), "soldiers", None),
        ("أكثر من ستة آلاف رجل وشاب", Quantity(6001, None), "people", None),
        ("عشرات النساء والأطفال", Quantity(None, None, "tens"), "civilians", None),
        ("العشرات من المتظاهرين ورجال الأمن", Quantity(None, None, "tens"), "people", None),
        ("راعي أغنام", Quantity(1, 1), "civilians", None),
        ("عضو المجلس البلدي", Quantity(1, 1), "officials", None),
        ("عضو في مجلس المحافظة", Quantity(1, 1), "officials", None),
    ],
)
def test_a_phrase_of_people(phrase: str, quantity: Quantity, group: str, nationality: str | None) -> None:
    [people] = read(phrase)
    assert (people.quantity, people.group, people.nationality) == (quantity, group, nationality)


@pytest.mark.parametrize(
    ("phrase", "groups"),
    [
        ("طفل ووالده", ["children", "civilians"]),
        ("ستة متظاهرين واثنان من قوات الأمن", ["protesters", "security forces"]),
        ("شرطيان ومدني وجندي", ["police", "civilians", "soldiers"]),
        ("أستاذًا جامعيًا وسائقه", ["civilians", "civilians"]),
        ("ثلاثة أمريكيين وبريطانية", ["people", "people"]),
        ("موظف في دائرة الكهرباء وزوجته", ["civilians", "women"]),
        ("ضابط كبير ووصلت والدته", ["security forces"]),
        ("جندي وأصيب آخر", ["soldiers"]),
        ("جندي وانفجرت سيارة", ["soldiers"]),
        ("موظف في وزارة النفط وسائقه", ["civilians", "civilians"]),
        ("موظف في وزارة النفط ووزارة الكهرباء", ["civilians"]),
        ("مختار القرية وأبويه", ["officials", "civilians"]),
        # Each with his own number.
        ("15 رجلا وامرأة", ["people", "women"]),
        ("مئة شخص وشرطي", ["people", "police"]),
        ("مئة جندي ومدني واحد", ["soldiers", "civilians"]),
        ("عضو مجلس بلدي مع مرافقه", ["officials", "security forces"]),
    ],
)
def test_people_joined_in_a_list(phrase: str, groups: list[str]) -> None:
    assert [people.group for people in read(phrase)] == groups


@pytest.mark.parametrize(
    "phrase",
    [
        "أمام الجامع",
        "مقدما التعازي",
        "سيارة",
        "الجنود",
        "لجنود",
        "ثلاثة صواريخ",
        "آخر",
        "أحد الأيام",
        "أمريكية",
        "خمسة كيلومترات",
    ],
)
def test_what_names_no_people(phrase: str) -> None:
    assert read(phrase) == []


def test_the_noun_of_a_number_is_no_single_person() -> None:
    text = Text("30 شخصا")
    [sentence] = sentences_of(text, find_numbers(text), [], frozenset())
    assert people_at(sentence, 1) is None


def test_a_definite_person_only_where_asked() -> None:
    text = Text("الجندي")
    [sentence] = sentences_of(text, [], [], frozenset())
    assert people_at(sentence, 0) is None
    known = people_at(sentence, 0, definite=True)
    assert known is not None
    assert not known.own_number


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قالت الشرطة إن اثنين من عناصرها قتلا.", "killed 2 police"),
        ("هاجموا مقر الجيش العراقي وقتلوا ثلاثة من عناصره.", "killed 3 soldiers Iraqi"),
        ("قالت الشرطة إن ثلاثة من السكان قتلوا.", "killed 3 civilians"),
        ("قصفت طائرات حربية رتلا للتنظيم وقتلت عشرات من عناصره.", "killed tens militants"),
        ("هاجم مسلحون مركزا للشرطة وخطفوا ثلاثة من منتسبيه.", "abducted 3 police"),
        ("أعلن الجيش الأمريكي وفاة أحد جنوده.", "killed 1 soldiers American"),
    ],
)
def test_a_pronoun_takes_the_force_named_before(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected
