"""Where an event is put when its report first names a governorate or a city, and then tells more exactly where."""

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # What a source tells on of what is known.
        (
            "أفاد مصدر أمني، اليوم، بالعثور على جثتين مجهولتي الهوية في محافظة ذي قار. وأوضح المصدر أن الجثتين عثر "
            "عليهما في قضاء الشطرة.",
            "Ash Shatrah District",
        ),
        (
            "أفاد مصدر في الشرطة أمس باختطاف مقاول على يد مسلحين في محافظة نينوى. وقال المصدر لوكالة الأنباء إن "
            '"الحادث وقع عند المدخل الجنوبي لناحية القيارة".',
            "Qayyarah",
        ),
        (
            "أعلنت الشرطة أمس مقتل سبعة أشخاص بانفجار سيارة مفخخة في محافظة واسط. وبين ضابط أن السيارة كانت مركونة قرب "
            "سوق في قضاء العزيزية.",
            "Al Aziziyah District",
        ),
        (
            "عثرت قوة أمنية أمس على ثلاث جثث شمال شرق بعقوبة. وأوضح المصدر إن القوة وجدت الجثث الثلاث ملقاة في قرية "
            "بقضاء المقدادية.",
            "Al Muqdadiyah District",
        ),
        # A few kilometres off, and on the road to it.
        (
            "أعلن مصدر أمني أمس اغتيال موظف على يد مسلحين في محافظة كركوك. وقال المصدر إن مسلحين اغتالوا موظفا على "
            "بعد 9 كيلومترات شمال قضاء داقوق.",
            "Daquq District",
        ),
        (
            "أصيب جندي أمس بانفجار عبوة شمالي محافظة الأنبار. وقال مصدر إن العبوة انفجرت على الطريق المؤدي إلى قضاء "
            "حديثة لدى مرور المحافظة.",
            "Haditha",
        ),
        # The suburbs of a city, and then a town; a district, and then a part of it.
        (
            "قتل مدني أمس بهجوم بطائرة مسيرة في ضواحي أربيل. وأكد مسؤول أن هذا الهجوم استهدف سيارة في بلدة كويسنجق.",
            "Koysinjaq (Koya)",
        ),
        ("وقع الهجوم أمس في قضاء دوكان، إذ قصفت الطائرة عجلة في ناحية خلكان فقتل ثلاثة.", "Khalakan"),
        # The smaller of those that are referred back to.
        (
            "قتل شرطي أمس بانفجار عبوة شمال شرق محافظة ديالى. وقال عضو في مجلس ناحية أبي صيدا إن شرطيا قتل بانفجار "
            "عبوة قرب بساتين في أطراف الناحية.",
            "Abu Sayda",
        ),
        # The office of a small town tells what was near a city.
        ("أعلن مصدر في شرطة قضاء الحويجة أمس مقتل اثنين بتفجير انتحاري جنوب غرب كركوك.", "Hawija District"),
    ],
)
def test_what_is_told_more_exactly_wins(text, place):
    assert [row["location"] for row in events(text)] == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Another thing, elsewhere.
        (
            "عثرت الشرطة أمس على جثتين في محافظة ذي قار. وقال مصدر إن الوزير زار قضاء الشطرة.",
            ["Dhi Qar"],
        ),
        (
            "اغتال مسلحون موظفا أمس في قضاء العزيزية. وأضاف أن حادثا آخر وقع في الكوت.",
            ["Al Aziziyah District"],
        ),
        # Far off, a distance only tells where the place lies.
        ("قتل جندي أمس في محافظة ديالى على بعد 110 كيلومترات شمال بغداد.", ["Diyala"]),
        # The city's own office, and a town that is named.
        ("أعلن مصدر في شرطة قضاء بعقوبة أمس مقتل اثنين بانفجار عبوة شمال بعقوبة.", ["Baqubah"]),
        ("أعلن مصدر في شرطة قضاء الحويجة أمس مقتل اثنين بتفجير في ناحية الرشاد جنوب كركوك.", ["Ar-Rashad"]),
        # The suburbs, and the city again.
        ("قتل مدني أمس بقصف في ضواحي أربيل. وأكد مسؤول في أربيل أن القصف استهدف سيارة.", ["Erbil"]),
    ],
)
def test_what_is_told_of_something_else_moves_nothing(text, places):
    assert [row["location"] for row in events(text)] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل اثنان أمس بانفجار سيارة استهدف رئيس محكمة استئناف كركوك شمال بغداد.", "Kirkuk"),
        ("أصيب ثلاثة أمس بعبوة استهدفت مدير شرطة البصرة جنوب العاصمة بغداد لدى مروره قرب القرنة.", "Al-Qurnah"),
        ("قتل ستة أمس بانفجار سيارات في كل من مدينتي الرمادي والفلوجة الواقعتين غرب العاصمة بغداد.", "Ramadi"),
        ("قتل ستة أمس بهجمات في كل من الحلة وكربلاء الواقعتين جنوب بغداد.", "Hillah"),
        # In one governorate it is where the patrol was.
        ("أصيب شرطي أمس بعبوة استهدفت دورية لشرطة نينوى جنوب الموصل.", "Mosul"),
    ],
)
def test_where_an_office_or_two_towns_lie_is_not_where_it_was(text, place):
    assert only(text)["location"] == place


def test_the_attack_of_a_source_that_tells_on_is_one_event():
    text = (
        'قال مصدر في شرطة كركوك (240 كلم شمال بغداد) أمس إن "خمسة من الشرطة قتلوا وأصيب ستة في هجوم انتحاري بسيارة '
        'مفخخة". وأضاف أن "الهجوم استهدف حاجزا للشرطة في قضاء الدبس".'
    )
    assert [(row["location"], row["killed_low"]) for row in events(text)] == [("Dibis District", 5)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Quarters of one name are in many towns.
        ("انفجرت عبوة أمس في حي السلام في ناحية القيارة بمحافظة نينوى فقتل مدني.", "Qayyarah"),
        ("اغتال مسلحون شرطيا أمس في حي السلام وسط قضاء الدجيل بمحافظة صلاح الدين.", "Dujail (Al-Fares) District"),
        ("تظاهر العشرات أمس في حي العسكري وسط قضاء داقوق.", "Daquq District"),
        # Those of the town itself.
        ("انفجرت عبوة أمس في حي الكرادة وسط بغداد فقتل مدني.", "Karrada"),
        ("انفجرت عبوة أمس في حي العامل في قضاء الكرخ ببغداد فقتل مدني.", "Hayy al-Amil"),
        ("انفجرت عبوة أمس في حي الزهور شرقي الموصل فقتل مدني.", "Al-Zuhur (Mosul)"),
    ],
)
def test_a_quarter_inside_another_town_is_there(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("انفجرت عبوة أمس جنوبي كنعان في محافظة ديالى فقتل مدني.", "Kanan"),
        ("هاجم مسلحون حاجزا أمس شمال ربيعة وقتلوا جنديا.", "Rabia"),
        ("سقطت قذائف أمس غرب المنصورية في ديالى فأصيب مدني.", "Al-Mansuriyah (Diyala)"),
    ],
)
def test_a_common_word_behind_a_direction_is_a_town(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("انفجرت سيارة أمس في الفلوجة فقتل خمسة، كما أعلن الجيش مقتل أحد جنوده في وسط العراق.", ["Fallujah", "Iraq"]),
        ("قتل مدني أمس في كركوك شمال العراق بانفجار عبوة.", ["Kirkuk"]),
    ],
)
def test_the_middle_of_a_country_is_no_town_told_of(text, places):
    assert [row["location"] for row in events(text)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "سقط صاروخان أمس في محيط مطار بغداد. وأضافت الخلية أن الصاروخين انطلقا من منطقة الرضوانية غربي بغداد. "
            "وعثرت القوات على منصة الإطلاق وعليها صاروخ ثالث.",
            ["Baghdad International Airport", "Radwaniya"],
        ),
        (
            "سقطت ثلاثة صواريخ أمس على معسكر التاجي، وتبين أن انطلاقها كان من منطقة سبع البور. وضبطت قوة من الجيش "
            "المنصة وفيها صاروخ لم ينطلق.",
            ["Camp Taji", "Sab al-Bor"],
        ),
        # What is found besides rockets, or at a place that is told, was not where they were fired from.
        (
            "سقطت قذيفتان أمس في المقدادية أطلقتا من بستان في ناحية أبي صيدا. وعثرت قوة على أربع عبوات في ناحية كنعان.",
            ["Al-Muqdadiyah", "Kanan"],
        ),
    ],
)
def test_a_launcher_is_found_where_rockets_were_fired_from(text, places):
    assert [row["location"] for row in events(text)] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "استعادت القوات أمس السيطرة على قرية قرب هيت. وقال مصدر إن القوات تمكنت من تحرير قرية المحمدي بالكامل.",
            "Al-Muhammadi",
        ),
        (
            "استعاد الجيش أمس السيطرة على ناحية جنوبي الموصل. وقال المصدر إن القوات تمكنت من تحرير ناحية القيارة.",
            "Qayyarah",
        ),
        ("استعادت القوات أمس السيطرة على قرية قرب هيت. وقال مصدر إن القوات تقدمت من الرطبة.", "Hit"),
    ],
)
def test_what_was_taken_is_named_behind_where_it_lies(text, place):
    assert only(text)["location"] == place
