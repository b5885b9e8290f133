"""Places told by other words than their names, of a name that others have, or named for who speaks."""

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("شن مسلحون هجوما على قرية المنصورية في ناحية ملا عبد الله جنوب غربي كركوك، قتل خلاله شرطي.", "Mulla Abdullah"),
        ("قتل راع بهجوم مسلح في قرية المنصورية بمحافظة كركوك أمس. وقتل جندي في ديالى أمس الأول.", "Kirkuk Governorate"),
        ("انفجرت عبوة ناسفة في قرية الرشاد بمحافظة ذي قار أمس فأصيب فلاح.", "Dhi Qar"),
    ],
)
def test_a_village_said_to_lie_far_from_the_one_of_its_name_is_another(text, place):
    assert events(text)[0]["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Its own governorate, a governorate beside that claims it, and a direction change nothing.
        ("انفجرت عبوة ناسفة في قرية المنصورية بمحافظة ديالى أمس فأصيب فلاح.", "Al-Mansuriyah (Diyala)"),
        ("قتل جنديان في بلدة مخمور بمحافظة نينوى أمس.", "Makhmur"),
        ("قتل جنديان في ناحية العظيم شمال بغداد أمس.", "Al-Udhaim"),
    ],
)
def test_a_place_near_the_area_said_is_that_place(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("شن الطيران الحربي العراقي أمس ضربة جوية داخل الأراضي السورية فقتل 45 من عناصر داعش.", "syria"),
        ("قتل جنديان تركيان أمس باشتباكات مع مقاتلي حزب العمال في الأراضي العراقية.", "iraq"),
        ("قصفت المدفعية الإيرانية مواقع داخل الأراضي العراقية أمس.", "iraq"),
        # A town in it says more, and a way out of it says nothing.
        ("قتل خمسة من داعش أمس بقصف عراقي في الأراضي السورية قرب البوكمال.", "abu-kamal"),
        ("أطلق مسلحون أمس صواريخ من داخل الأراضي السورية فقتلوا جنديا.", None),
        ("تسلل مسلحون من سوريا إلى داخل الأراضي العراقية أمس وقتلوا جنديا.", None),
    ],
)
def test_territory_of_a_nation_is_its_country(text, place):
    assert only(text)["place_id"] == place


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("وفي كركوك، أفاد مصدر أمس بأن خمسة مسلحين قتلوا باشتباك مع البيشمركة جنوب غربي المدينة.", 2),
        ("انفجرت عبوة في الموصل أول من أمس. وقتل شرطي أمس بهجوم مسلح شرق المدينة.", 2),
        ("انفجرت عبوة في الموصل أول من أمس. وقتل شرطي أمس بهجوم مسلح في المدينة.", 1),
        ("انفجرت عبوة في الموصل أول من أمس. وقتل شرطي أمس بهجوم مسلح وسط المدينة.", 1),
    ],
)
def test_beside_the_city_is_near_it(text, precision):
    assert events(text)[-1]["geo_precision"] == precision


@pytest.mark.parametrize(
    "text",
    [
        "قتل أربعة أمس بتفجير انتحاري في هيت. وقال طبيب في مستشفى الفلوجة إن سبعة أشخاص قتلوا بقصف على أحياء المدينة.",
        "قتل أربعة أمس بتفجير في هيت. وذكر مصدر في مستشفى الفلوجة (60 كلم غرب بغداد) أن صبيا قتل بقصف على المدينة.",
    ],
)
def test_the_city_of_a_hospital_that_tells_is_the_one_it_lies_in(text):
    assert [e["place_id"] for e in events(text)] == ["hit", "fallujah"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "أعلن قائد قوات فرض سلطة القانون في كركوك، أمس، مقتل ستة من عناصر داعش في ضربة جوية في جبال حمرين.",
            "Hamrin Mountains",
        ),
        ("قال ضابط كبير في مقر الفرقة الخامسة في خانقين إن مسلحين قتلوا جنديين في ناحية جلولاء أمس.", "Jalawla"),
        ("قال مدير إعلام عمليات الجزيرة في حديثة إن قوة قتلت ثلاثة مسلحين في الرطبة أمس.", "Ar Rutbah"),
        # Nothing else is named: there.
        ("قال مدير مكتب مفوضية حقوق الإنسان في البصرة إن متظاهرا قتل أمس حين أطلقت القوات النار.", "Basra"),
    ],
)
def test_where_somebody_quoted_works_gives_way_to_where_it_happened(text, place):
    assert only(text)["location"] == place
