"""Who is named: text in, canonical names out."""

from __future__ import annotations

import pytest
from reading import actors

from toolkit.actors import UNIDENTIFIED, civilians_of, find_actors, forces_of, government_of, nationality
from toolkit.arabic import Text

US, IRAQ, TURKEY = (f"Military Forces of {of}" for of in ("the United States", "Iraq", "Turkey"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Forces by kind and country.
        ("قصفت القوات الأمريكية الموقع.", [US]),
        ("قصفت قوات أمريكية خاصة الموقع.", [US]),
        ("أعلن الجيش العراقي بدء العملية.", [IRAQ]),
        ("أعلن الجيش بدء العملية.", [IRAQ]),
        ("قال الجيش التركي إن مقاتلاته قصفت مواقع.", [TURKEY]),
        ("داهمت الشرطة الاتحادية المنزل.", ["Police Forces of Iraq"]),
        ("اتهمت الحكومة العراقية الفصيل.", ["Government of Iraq"]),
        ("قصف الحرس الثوري الإيراني مقار.", ["Military Forces of Iran"]),
        ("للجيش العراقي مقر هنا.", [IRAQ]),
        ("دخلت قوات أجنبية البلدة.", []),
        ("طالبوا بإخراج القوات الأجنبية.", []),
        ("عادت طائراته إلى قواعدها.", []),
        # Groups by name.
        ("تحصن مسلحان من حزب العمال الكردستاني.", [UNIDENTIFIED, "Kurdistan Workers' Party (PKK)"]),
        ("انسحبت قوات البيشمركة من البلدة.", ["Peshmerga"]),
        ("للحشد الشعبي مقر في المدينة.", ["Popular Mobilization Forces"]),
        ("نفذ التحالف الدولي ضربة.", ["Global Coalition Against Daesh"]),
        ("هاجم مسلحو تنظيم داعش القرية.", [UNIDENTIFIED, "Islamic State"]),
        # "القاعدة" is Al Qaeda only behind some words, else a base.
        ("تبنى تنظيم القاعدة الهجوم.", ["Al Qaeda in Iraq"]),
        ("وصل الوفد إلى القاعدة الجوية.", []),
        # Words that refer back.
        ("تبنت كتائب حزب الله الهجوم، وقالت الكتائب إنها سترد.", ["Kata'ib Hezbollah"] * 2),
        ("هاجم داعش القرية ثم انسحب التنظيم.", ["Islamic State"] * 2),
        ("انعقد مؤتمر الحزب.", []),
        # Gunmen and crowds.
        ("أطلق مجهولون النار على متظاهرين.", [UNIDENTIFIED, "Protesters (Iraq)"]),
        ("هاجم مسلحون القرية.", [UNIDENTIFIED]),
        ("عثر على جثث مجهولة الهوية.", []),
        ("هطلت الأمطار على المدينة.", []),
    ],
)
def test_actors_of_a_sentence(sentence: str, expected: list[str]) -> None:
    assert actors(sentence) == "; ".join(expected)


@pytest.mark.parametrize(
    ("word", "demonym"),
    [
        ("الأمريكية", "American"),
        ("تركيين", "Turkish"),
        ("البريطانيان", "British"),
        ("وإيرانية", "Iranian"),
        ("فرنسيات", "French"),
    ],
)
def test_adjectives_of_nationality_in_every_form(word: str, demonym: str) -> None:
    row = nationality(Text(word).words[0].text)
    assert row is not None
    assert row["demonym"] == demonym


@pytest.mark.parametrize("word", ["انقره", "العسكرية", "قوات", "لأمريكي"])
def test_what_is_no_nationality(word: str) -> None:
    assert nationality(Text(word).words[0].text) is None


def test_names_made_from_a_nationality() -> None:
    assert civilians_of("Turkish") == "Civilians (Turkey)"
    assert civilians_of(None) == "Civilians (Iraq)"
    assert civilians_of("Martian") == "Civilians (Iraq)"
    assert forces_of("American") == US
    assert forces_of("Martian") is None
    assert government_of("انقره") == "Government of Turkey"
    assert government_of("الموصل") is None


def test_mentions_lead_back_to_the_text() -> None:
    raw = "وَقَصَفَ للجيش الـعـراقي موقعا"
    text = Text(raw)
    [mention] = find_actors(text)
    assert raw[slice(*text.span(mention.start, mention.end))] == "جيش الـعـراقي"
    assert (mention.first, mention.last) == (1, 3)
