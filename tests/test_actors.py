"""Who is named: text in, canonical names out."""

from __future__ import annotations

from datetime import date

import pytest
from reading import actors

from toolkit.actormentions import find_actors
from toolkit.actors import UNIDENTIFIED
from toolkit.arabic import Text
from toolkit.nationalities import civilians_of, forces_of, government_of, nationality

US, IRAQ, TURKEY = (f"Military Forces of {of}" for of in ("the United States", "Iraq", "Turkey"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Forces by kind and country.
        ("قصفت القوات الأمريكية الموقع.", [US]),
        ("قصفت قوات أمريكية خاصة الموقع.", [US]),
        ("أعلن الجيش العراقي بدء العملية.", [IRAQ]),
        ("أعلن الجيش بدء العملية.", [IRAQ]),
        ("قال الجيش التركي إن مقاتلاته قصفت مواقع.", [TURKEY] * 2),
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


def names(sentence: str, year: int = 2020) -> list[str]:
    return [m.actor.name for m in find_actors(Text(sentence), date(year, 6, 18))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Whose a force, a unit or aircraft are, from the one who speaks or from the force named before.
        ("قال الجيش الأمريكي إن دورية تعرضت لهجوم.", [US, US]),
        ("أعلنت وزارة الدفاع التركية مقتل جندي.", [TURKEY, TURKEY]),
        ("أعلنت الشرطة مقتل جندي.", ["Police Forces of Iraq", IRAQ]),
        ("قال الجيش البريطاني إن القافلة توقفت، وأضاف الجيش أنها عادت.",
         ["Military Forces of the United Kingdom"] * 2),
        ("داهمت قوة أمريكية منزلا ثم غادرت القوة.", [US, US]),
        ("قال الجيش العراقي إن طائرات حربية قصفت الوادي.", [IRAQ, IRAQ]),
        # A drone is nobody's until somebody says whose; aircraft of nobody in particular are no actor.
        ("قال الجيش العراقي إن طائرة مسيرة قصفت الوادي.", [IRAQ]),
        ("حلقت طائرات فوق المدينة.", []),
        # Fighters by a pronoun: of the one who speaks, else of the one named last.
        ("أعلن حزب العمال الكردستاني أن مسلحيه انسحبوا.", ["Kurdistan Workers' Party (PKK)"] * 2),
        ("هاجم التنظيم القرية ثم سحب عناصره.", ["Islamic State"] * 2),
        ("قالت أنقرة إن قواتها انسحبت.", [TURKEY]),
        ("عادت قواته مساء.", []),
        # "المسلحون" are those told of last; gunmen told of anew are others.
        ("هاجم داعش القرية وفر المسلحون.", ["Islamic State"] * 2),
        ("هاجم مسلحون القرية وفر المسلحون.", [UNIDENTIFIED] * 2),
        ("قال مصدر إن الأجنحة المسلحة انسحبت.", []),
        # Men in disguise or on a motorcycle are gunmen, other men are nobody.
        ("أطلق رجال بملابس مدنية النار.", [UNIDENTIFIED]),
        ("وصل رجال الدين مساء.", []),
        # The adjective of the object is not that of the subject.
        ("اختطف مسلحون سائق حافلة سورية.", [UNIDENTIFIED, "Civilians (Iraq)"]),
        # Military police are soldiers; Marines are American unless another country is named.
        ("قتل عنصر من الشرطة العسكرية الإيطالية.", ["Military Forces of Italy"]),
        ("انسحبت مشاة البحرية من البلدة.", [US]),
        ("انسحبت مشاة البحرية البريطانية من البلدة.", ["Military Forces of the United Kingdom"]),
        # Military intelligence is of the army, the intelligence service is not.
        ("ألقت مديرية الاستخبارات العسكرية القبض عليه.", [IRAQ]),
        ("ألقى جهاز المخابرات القبض عليه.", ["Security Forces of Iraq"]),
    ],
)  # fmt: skip
def test_words_that_point_to_somebody_named(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "year", "expected"),
    [
        ("ألقت قوات التحالف القبض على مطلوب.", 2005, "Multinational Forces in Iraq"),
        ("ألقت قوات التحالف القبض على مطلوب.", 2017, "Global Coalition Against Daesh"),
        ("شنت قوات التحالف بقيادة الولايات المتحدة غارة.", 2006, "Multinational Forces in Iraq"),
        ("شنت قوات التحالف بقيادة الولايات المتحدة غارة.", 2016, "Global Coalition Against Daesh"),
        ("شنت الولايات المتحدة وحلفاؤها غارات.", 2016, "Global Coalition Against Daesh"),
        ("تبنى التنظيم الهجوم.", 2008, "Al Qaeda in Iraq"),
        ("تبنى التنظيم الهجوم.", 2015, "Islamic State"),
    ],
)
def test_names_mean_what_they_meant_when_the_article_appeared(sentence: str, year: int, expected: str) -> None:
    assert names(sentence, year)[0] == expected


def test_without_a_date_a_name_means_what_it_meant_last() -> None:
    assert [m.actor.name for m in find_actors(Text("تبنى التنظيم الهجوم."))] == ["Islamic State"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("قوات الصحوة", "Sahwa Militia"),
        ("الحشد العشائري", "Popular Mobilization Forces"),
        ("حزب العمال الكوردستاني", "Kurdistan Workers' Party (PKK)"),
        ("البيشمركة الكوردية", "Peshmerga"),
        ("قوات الآسايش", "Asayish"),
        ("فوج الطوارئ", "Police Forces of Iraq"),
        ("مديرية مكافحة المتفجرات", "Police Forces of Iraq"),
        ("قوات سوات", "Police Forces of Iraq"),
        ("هندسة الميدان", IRAQ),
        ("جهاز مكافحة الإرهاب", IRAQ),
        ("جيش المختار", "Jaysh al-Mukhtar"),
        ("حركة النجباء", "Harakat Hezbollah al Nujaba"),
        ("سرايا أنصار الثورة", "Saraya Ansar al-Thawra"),
        ("الدولة الإسلامية في العراق", "Islamic State of Iraq"),
        ("تنظيم الدولة الإسلامية في العراق والشام", "Islamic State"),
        ("عصائب العراق الجهادية", "Asaib al-Iraq al-Jihadiyya"),
        ("وحدات مقاومة سنجار", "Sinjar Resistance Units (YBS)"),
        # Brigades by a name that no table holds are an armed group, units of an army are not.
        ("كتائب النهرين", "Unidentified Armed Group (Iraq)"),
        ("سرايا بابل الكبرى", "Unidentified Armed Group (Iraq)"),
        ("كتائب دبابات", IRAQ),
        ("الفرقة 101 المحمولة جوا", "Military Forces of the United States"),
        ("الديمقراطي الكردستاني الإيراني", "Democratic Party of Iranian Kurdistan (KDPI)"),
    ],
)
def test_names_and_their_spellings(written: str, expected: str) -> None:
    assert names(f"قال مصدر إن {written} في المدينة.") == [expected]


@pytest.mark.parametrize("sentence", ["هتف حشد من الناس.", "تحالف الحزبان في الانتخابات.", "أنصار الفريق خرجوا."])
def test_words_like_names_that_are_none(sentence: str) -> None:
    assert names(sentence) == []
