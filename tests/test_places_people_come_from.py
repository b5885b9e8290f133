"""Where somebody lives, was born or goes to is not where it happened; what stands behind it may be."""

import pytest
from coding_rows import events, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اختطف مسلحون أمس سائق شاحنة من سكنة سامراء قرب ناحية يثرب.", "Yathrib"),
        ("قتل مسلحون أمس موظفا من سكنة مدينة الحلة شمالي تلعفر.", "Tal Afar"),
        ("عثرت الشرطة أمس في المحمودية على جثة رجل من مواليد الكوت.", "Mahmudiyah"),
        ("اختطف مسلحون أمس عاملا نازحا من سنجار في أطراف الشطرة.", "Ash-Shatrah"),
        ("قتل مسلحون أمس شابا ينحدر من محافظة ميسان عند مدخل حديثة.", "Haditha"),
        # Small places and other governorates are no measure of where the end of a journey lies.
        ("استهدفت عبوة أمس رتلا متوجها من الكويت إلى بغداد شمالي الدجيل.", "Dujail"),
        ("استهدفت عبوة أمس رتلا متجها إلى قاعدة عين الأسد شمالي الخالص.", "Al-Khalis"),
        ("قتل أربعة من ركاب حافلة متجهة أمس إلى بغداد جنوبي الخالص بانفجار عبوة.", "Al-Khalis"),
    ],
)
def test_it_happened_where_they_were(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # What befell where they live, and what is told of nothing else.
        ("تظاهر العشرات أمس وسط الحلة للمطالبة بالخدمات.", "Hillah"),
        # The capital is the measure of many.
        ("قتل زائران أمس كانا في الطريق إلى سامراء شمال بغداد بانفجار عبوة.", "Samarra"),
        ("خطف مسلحون أمس ستة صيادين من ضفاف بحيرة حمرين.", "Lake Hamrin"),
    ],
)
def test_other_places_stay(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سقطت قذيفة أمس على منزل في قرية البو نجرس التابعة لناحية العزيزية فقتلت امرأة.", "Al-Aziziyah"),
        ("اختطف مسلحون أمس تاجرا عند مدخل الخالص.", "Al-Khalis"),
        ("قتل مدني أمس بانفجار عبوة في قرية سراجق التابعة للخالص.", "Al-Khalis"),
        ("هاجم مسلحون أمس حاجزا في محيط مخمور وقتلوا جنديا.", "Makhmur"),
        ("سقطت قذيفة أمس على دار في ناحية المنصورية بديالى.", "Al-Mansuriyah (Diyala)"),
    ],
)
def test_a_common_word_that_is_placed_is_a_town(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    "text", ["أعلن الحزب الخالص من النزاع أمس.", "أوقفت الشرطة سائقا مخمورا.", "هذا الماء الخالص نقي."]
)
def test_and_else_it_is_none(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "أصيب شرطي برصاص قناص في سامراء أمس، فيما سقطت قذيفة هاون على منزل قرب قضاء داقوق فقتلت امرأة.",
            ["Samarra", "Daquq District"],
        ),
        ("قتل جندي بانفجار في الفلوجة أمس، فيما اعتقلت قوة ثلاثة مطلوبين شمالي الكوت.", ["Fallujah", "Kut"]),
        # In one governorate it may be one thing.
        ("قتل جندي أمس بهجوم على حاجز في تكريت، وأصيب آخران شمالي المدينة.", ["Tikrit"]),
    ],
)
def test_near_a_town_of_another_governorate_is_another_event(text, places):
    assert [row["location"] for row in events(text)] == places
