"""Protests told by what was shut or by a march, and who storms a house in disguise: a text in, its one event out."""

import pytest
from coding_rows import coded, events, only

PEACEFUL, PROTESTERS = "Peaceful protest", "Protesters (Iraq)"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أغلق محتجون مبنى المحافظة في الديوانية أمس.", "Diwaniyah"),
        ("أغلق متظاهرون مقر شركة النفط في العمارة أمس.", "Amarah"),
        ("أقدم متظاهرون على إغلاق مديرية التربية في السماوة أمس.", "Samawah"),
        ("أغلق خريجون غاضبون دائرة الكهرباء في الكوت أمس.", "Kut"),
        ("قام محتجون بإغلاق بوابة مجلس البصرة أمس.", "Basra"),
        ("نظم موظفون مسيرة وسط السليمانية أمس للمطالبة برواتبهم.", "Sulaymaniyah"),
        ("شارك المئات في مسيرة وسط كركوك أمس.", "Kirkuk"),
        ("جابت مسيرة شوارع الديوانية أمس.", "Diwaniyah"),
        ("انطلقت في النجف أمس مسيرة لطلبة الجامعة.", "Najaf"),
        ("نظم المئات وقفة احتجاجية أمام مجلس المحافظة في البصرة أمس.", "Basra"),
        ("نظم العشرات وقفة سلمية وسط الكوت أمس.", "Kut"),
    ],
)
def test_offices_shut_and_marches_held_are_one_peaceful_protest(text, place):
    event = only(text)
    assert (event["sub_event_type"], event["actor1"], event["location"]) == (PEACEFUL, PROTESTERS, place)
    assert (event["level"], event["n_events"]) == ("incident", 1)


@pytest.mark.parametrize(
    "text",
    [
        # Whoever else shuts something, and what is only threatened.
        "أغلقت السلطات مكتب قناة في بغداد أمس.",
        # What shuts by itself.
        "أغلقت صناديق الاقتراع أبوابها في بغداد أمس بعد معركة انتخابية تنافس فيها مئات المرشحين وآلاف المواطنين.",
        "أغلقت محال العاملين في سوق الكوت أبوابها أمس بسبب العيد.",
        "أغلقت مدارس البصرة أبوابها أمس والطلبة في عطلة.",
        "أغلقت الشرطة مبنى المحافظة في الكوت أمس.",
        "أغلق الحزب مقره في كركوك أمس.",
        "أغلق أصحاب محال متاجرهم في الكوت أمس.",
        "هدد متظاهرون بإغلاق مقر الشركة في البصرة.",
        # Pilgrims, and a career.
        "انطلقت مسيرة الزائرين من البصرة إلى كربلاء أمس.",
        "بدأ الوزير مسيرته السياسية في بغداد.",
    ],
)
def test_what_others_shut_and_other_marches_are_no_protest(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("استهدفت مسيرة تركية سيارة في سنجار أمس.", "Air/drone strike"),
        ("أسقطت الدفاعات مسيرة قرب أربيل أمس.", "Disrupted weapons use"),
    ],
)
def test_drones_do_not_march(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("اقتحم رجال يرتدون زي الشرطة بيتا في الدورة فقتلوا الأب وولديه أمس.", 3),
        ("اقتحم أشخاص بزي عسكري دار تاجر في الكوت أمس وقتلوه.", 1),
        ("قال مصدر إن رجالا بملابس مدنية اقتحموا منزل معلم في الزبير أمس وقتلوه.", 1),
        ("اقتحم مهاجمون منزل طبيب في الموصل أمس وقتلوا زوجته.", 1),
    ],
)
def test_men_in_disguise_who_storm_a_house_attack_it(text, killed):
    event = only(text)
    assert (event["sub_event_type"], event["killed_low"]) == ("Attack", killed)
    assert event["actor1"] == "Unidentified Armed Group (Iraq)"


def test_a_crowd_with_the_article_counts_no_gatherings():
    assert [(n["text"], n["unit"]) for n in coded("نظم المئات وقفة وسط البصرة.").rows["numbers"]] == [
        ("المئات", "people")
    ]
