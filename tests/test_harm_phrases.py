"""Phrases that tell of harm without a verb of harm, and the same words without harm."""

from __future__ import annotations

import pytest
from coding_rows import coded
from reading import tolls


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("تفجير راح ضحيته 25 شخصا.", "killed 25 people"),
        ("وراح ضحية الهجوم أربعة من رجال الشرطة.", "killed 4 police"),
        ("هجمات راح ضحيتها 12 شهيدا وعشرون جريحا.", "killed 12 anyone; wounded 20 anyone"),
        ("هجوم راح ضحيته عشرات القتلى والجرحى.", "killed tens anyone; wounded tens anyone"),
        ("فارق ثلاثة من الجرحى الحياة.", "killed 3 anyone"),
        ("فارق الحياة طفل متأثرا بإصابته.", "killed 1 children"),
        ("دفع خمسة من الصحفيين حياتهم ثمنا.", "killed 5 journalists"),
        ("كلف الهجوم حياة ثلاثة جنود.", "killed 3 soldiers"),
        ("القضاء على 12 إرهابيا في جبال حمرين", "killed 12 militants"),
        ("خسر التنظيم 30 من مقاتليه.", "killed 30 militants"),
        ("فقد الجيش الأمريكي أربعة من جنوده.", "killed 4 soldiers American"),
        ("نفذ التنظيم حكم الإعدام بستة مدنيين.", "killed 6 civilians"),
        ("فر نحو ستة آلاف شخص من المدينة.", "displaced ~6000 people"),
        ("فرّت مئات العائلات باتجاه كركوك.", "displaced hundreds civilians"),
        ("دفع آلاف السكان إلى الفرار نحو الجبل.", "displaced thousands civilians"),
        ("غادر عشرات السكان منازلهم.", "displaced tens civilians"),
        ("قدرت المنظمة عدد من نزحوا من البلدة بأكثر من سبعة آلاف شخص.", "displaced 7001- people"),
        ("شوهدت ثلاث سيدات قتلى قرب السوق.", "killed 3 women"),
        ("سقط خمسة من جنود الجيش قتلى.", "killed 5 soldiers Iraqi"),
    ],
)
def test_harm_told_by_a_phrase(sentence: str, expected: str) -> None:
    assert tolls(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "راح المسؤول يتحدث عن الضحية.",
        "عادت الحياة إلى المدينة.",
        "القضاء على الفقر",
        "خسر المنتخب ثلاث مباريات.",
        "أصدرت المحكمة حكما بإعدام ثلاثة مدانين.",
        "نفذت وزارة العدل حكم الإعدام بستة مدانين.",
        "وفر عشرة سجناء من السجن.",
        "فر المسلحون إلى جهة مجهولة.",
        "يقيم نحو 150 ألف نازح في مخيمات.",
        "عودة 300 نازح إلى ديارهم",
        "وقف أمام المحكمة.",
    ],
)
def test_no_harm_in_words_alike(sentence: str) -> None:
    assert tolls(sentence) == ""


@pytest.mark.parametrize(
    ("text", "status", "number"),
    [
        ("رحل جندي أمس متأثرا بإصابته في هجوم بكركوك.", "killed", 1),
        ("رحلت طفلة متأثرة بجروح أصيبت بها في انفجار عبوة بالدورة.", "killed", 1),
        ("رحل شرطي في الحلة فجرا متأثرا بجراحه بعد انفجار عبوة.", "killed", 1),
        ("تم الوصول إلى أربعة مشتبه بهم واعتقالهم في بغداد.", "arrested", 4),
        ("جرى تحديد مكان ثلاثة مطلوبين واعتقالهم في الحلة.", "arrested", 3),
        # Who leaves, whom others threaten to arrest and who got away.
        ("رحل ناشط إلى أربيل متأثرا بتهديدات.", None, None),
        ("رحل مدرب المنتخب متأثرا بالخسارة في البصرة.", None, None),
        ("توعدت الشرطة خمسة مطلوبين باعتقالهم في كركوك.", None, None),
        ("فر ثلاثة متهمين قبل اعتقالهم في الحلة.", None, None),
    ],
)
def test_who_departs_of_wounds_and_who_is_found_and_arrested(text, status, number):
    found = [(c["status"], c["low"]) for c in coded(text).rows["casualties"]]
    assert found == ([(status, number)] if status else [])
