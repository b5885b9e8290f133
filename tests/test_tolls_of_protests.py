"""Tolls of a whole movement of protest, told behind the news of a day, are not of that day."""

from datetime import date

import pytest
from coding_rows import events

PUBLISHED = date(2019, 11, 24)


def _told(text):
    return [(e["level"], e["killed_low"], e["wounded_low"]) for e in events(text, PUBLISHED)]


@pytest.mark.parametrize(
    "behind",
    [
        "يذكر أن أكثر من 300 محتج قتلوا وأصيب قرابة 15 ألفا خلال مواجهات مع القوات الأمنية خلال الاحتجاجات.",
        "وأسفرت الاحتجاجات عن مقتل نحو 340 شخصا حتى الآن.",
        "وسقط في التظاهرات مئات القتلى.",
    ],
)
def test_a_toll_of_all_the_protests_is_a_statement_of_its_own(behind):
    first, second = _told("قتل أربعة متظاهرين في الناصرية اليوم الأحد. " + behind)
    assert first == ("incident", 4, 0)
    assert second[0] == "aggregate"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Of all the protests; of those of one town.
        ("أظهر إحصاء أن عدد قتلى الاحتجاجات، المستمرة منذ أسابيع، بلغ 390 قتيلا.", [("aggregate", 390, 0)]),
        ("ارتفع عدد قتلى الاحتجاجات في مدينة الناصرية أمس إلى 29 شخصا.", [("incident", 29, 0)]),
        # At two towns, with a toll each; in two quarters of one.
        ("قتل متظاهران في كربلاء أمس، وقتل ثلاثة آخرون في بغداد.", [("incident", 2, 0), ("incident", 3, 0)]),
        ("قتل متظاهران في كربلاء أمس، وقتل اثنان في بغداد.", [("incident", 2, 0), ("incident", 2, 0)]),
        # What is fought for or against all over the country is not where it was.
        ("هاجم محتجون القنصلية الإيرانية في النجف أمس رفضا للتدخل في العراق، وأصيب عشرة منهم.", [("incident", 0, 10)]),
        # Few dead, or a day of their own: of the protests told of.
        ("تظاهر المئات في الناصرية اليوم الأحد. وقتل أربعة في التظاهرات.", [("incident", 4, 0)]),
        ("قتل شخصان وأصيب 120 في تظاهرات البصرة أمس.", [("incident", 2, 120)]),
    ],
)
def test_a_toll_of_one_day_stays_with_its_day(text, rows):
    assert _told(text) == rows


def test_two_vague_tolls_stay_vague():
    told = events("سقط قتلى وجرحى في صفوف المتظاهرين في الناصرية اليوم. وقال شهود إن العشرات أصيبوا.", PUBLISHED)
    assert [e["wounded_low"] for e in told] == [12]


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        (
            "اقتحمت قوات الجيش فجر اليوم ساحة المدينة في الحويجة لفض الاعتصام ما أسفر عن مقتل 20 معتصما. وقال ناشط إن "
            "الاقتحام أسفر عن مقتل 20 من المعتصمين.",
            "Excessive force against protesters",
        ),
        ("اقتحمت قوات الشرطة ساحة في الرمادي اليوم لتفريق المتظاهرين.", "Protest with intervention"),
        # A crowd that storms a building is no sit-in that is broken up.
        ("اقتحم متظاهرون مبنى المحافظة في الرمادي اليوم مطالبين بفض الشراكة.", "Violent demonstration"),
    ],
)
def test_forces_that_storm_a_square_break_up_its_sit_in(text, sub_type):
    assert [e["sub_event_type"] for e in events(text, PUBLISHED)] == [sub_type]


def test_the_name_of_a_force_tells_of_no_riot():
    told = events("شهدت الناصرية أمس مصادمات بين المتظاهرين وقوات فض الشغب أسفرت عن مقتل أربعة متظاهرين.", PUBLISHED)
    assert [e["sub_event_type"] for e in told] == ["Excessive force against protesters"]
