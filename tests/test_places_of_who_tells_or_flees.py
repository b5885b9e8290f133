"""Where a reporter is, a force is from or gunmen flee to is not where it happened."""

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قال مراسلنا في سامراء إن أربعة جنود قتلوا أمس بهجوم على حاجز في قضاء تلعفر.", "Tal Afar District"),
        ("أفاد موفدنا في كركوك بأن مدنيين أصيبا أمس بقذيفة في ناحية الرشاد.", "Ar-Rashad"),
        ("اختطف مسلحون طبيبا أمس في قضاء الدجيل، وطوقت قوة من فوج طوارئ الفلوجة المكان.", "Dujail (Al-Fares) District"),
        ("أصيب مدنيان أمس بسقوط قذيفة هاون في الشطرة ولاذ المسلحون بالفرار باتجاه الكوت.", "Ash-Shatrah"),
        ("خطف مسلحون قدموا من خانقين طبيبا أمس في قضاء بلدروز.", "Baladruz District"),
        ("قال مراسلنا في بغداد إن مواجهات اندلعت أمس في منطقة الكرمة بين الرمادي والفلوجة.", "Al-Karmah (Garma)"),
        # What is fired at a place comes down there.
        ("أطلق مسلحون أمس ثلاثة صواريخ باتجاه قاعدة بلد.", "Balad Air Base (Joint Base Balad)"),
    ],
)
def test_it_happened_elsewhere(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # An area called by a city is the city, whatever other towns are told of.
        (
            "قتل أربعة جنود أمس في الفلوجة والرمادي. كما قتل جندي أمس بانفجار عبوة على طريق في منطقة بغداد.",
            ["Fallujah", "Baghdad"],
        ),
        # The area entered is that told before.
        (
            "عثرت الشرطة أمس على ثلاث عبوات في قضاء القرنة. وقال ضابط إن قوة من الجيش دخلت المنطقة واعتقلت 19 شخصا.",
            ["Al Qurnah District", "Al Qurnah District"],
        ),
        # A total since the invasion is of the country; one man killed since then is not.
        (
            "قتل جندي أميركي أمس في الرمادي. ويرفع ذلك إلى 2081 عدد الجنود الأميركيين الذين قضوا منذ غزو العراق.",
            ["Ramadi", "Iraq"],
        ),
        (
            "قتل جندي أميركي أمس في الرمادي. وبلغ مجموع القتلى الأميركيين منذ اجتياح العراق 4093 جنديا.",
            ["Ramadi", "Iraq"],
        ),
    ],
)
def test_what_is_told_of_an_area_or_a_country(text, places):
    assert [row["location"] for row in events(text)] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Who is quoted by name, and his place behind a comma or with the article.
        (
            "قتل 15 مدنيا أمس في حي النور بالموصل. وقال سعد أحمد، الطبيب في مستشفى بأربيل، إنه تسلم الجثث.",
            "Al-Nur (Mosul)",
        ),
        (
            "قال مازن كريم، المتحدث في كربلاء باسم الشرطة، إن شرطيا قتل أمس بانفجار عبوة في الهندية.",
            "Al-Hindiyah (Tuwairij)",
        ),
        ("وقال حسن علي الناشط في الحلة إن متظاهرا قتل أمس برصاص الشرطة في الديوانية.", "Diwaniyah"),
        # Named as killed, he was there.
        ("اغتال مسلحون أمس حسن علي، الطبيب في مستشفى الكوت.", "Kut"),
    ],
)
def test_who_is_quoted_by_name_was_elsewhere(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل 11 شخصا أمس في تفجير سيارة مفخخة أعقبها هجوم انتحاري على مقر للشرطة في بغداد.", "Baghdad"),
        ("أصيب ستة أمس بانفجار عبوة ناسفة تلته اشتباكات مع مسلحين في الحويجة.", "Hawija"),
        ("قتل جنديان أمس بسقوط قذيفة هاون تبعه إطلاق نار على حاجز قرب بيجي.", "Baiji"),
    ],
)
def test_what_follows_at_once_was_there_too(text, place):
    assert events(text)[0]["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # An area of a city may be called like a town far off.
        ("دمرت طائرات أمس أربعة منازل في منطقة المشاهدة وسط الموصل وقتل 12 مدنيا.", "Mosul"),
        ("انفجرت عبوة أمس في منطقة المنصورية وسط الكوت فقتل مدني.", "Kut"),
        ("انفجرت عبوة أمس في منطقة الكرمة وسط الناصرية فقتل مدني.", "Nasiriyah"),
        # And the town itself, in its own district.
        ("انفجرت عبوة أمس في منطقة المشاهدة في قضاء الطارمية فقتل مدني.", "Mushahada"),
        ("انفجرت عبوة أمس في منطقة جلولاء في خانقين فقتل مدني.", "Jalawla"),
        ("قتل جندي أمس في منطقة الكرمة في الفلوجة.", "Al-Karmah (Garma)"),
    ],
)
def test_an_area_inside_another_town_is_there(text, place):
    assert only(text)["location"] == place
