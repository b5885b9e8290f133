"""Assaults on towns, men led away, aircraft shot down, and who did it: text in, types, doers and places out."""

from datetime import date

import pytest
from coding_rows import events, only

CLASH, SHELLING, STRIKE = "Armed clash", "Shelling/artillery/missile attack", "Air/drone strike"
ABDUCTION, ARRESTS = "Abduction/forced disappearance", "Arrests"


def types(text, published=date(2020, 6, 18)):
    return [event["sub_event_type"] for event in events(text, published)]


@pytest.mark.parametrize(
    ("published", "text", "kind"),
    [
        (date(2004, 8, 12), "شنت قوات المارينز فجر أمس هجوما واسعا على مدينة النجف.", CLASH),
        (date(2003, 4, 5), "بدأت القوات البريطانية، صباح السبت، هجوما على البصرة من ثلاث جهات.", CLASH),
        (date(2015, 10, 14), "بدأ الجيش العراقي هجوما على قضاء بيجي بمساندة الحشد الشعبي أمس.", CLASH),
        (date(2016, 8, 20), "شنت قوات البيشمركة هجوما من محورين على بلدة الكوير أمس.", CLASH),
        (date(2014, 7, 20), "هاجم عناصر تنظيم داعش، مساء السبت، ناحية العلم شرق تكريت.", CLASH),
        (date(2014, 12, 20), "شن التنظيم هجوما عنيفا على ناحية البغدادي من ثلاثة محاور أمس.", CLASH),
        (date(2019, 6, 11), "شنت القوات التركية هجوما بريا على قرى في ناحية كاني ماسي أمس.", CLASH),
        # After they left, forces from abroad attack from the air, and bases are shelled.
        (date(2024, 2, 3), "شنت القوات الأميركية هجوما على مدينة القائم أمس.", SHELLING),
        (date(2020, 3, 12), "تعرضت قاعدة التاجي لهجوم أدى إلى مقتل جنديين بريطانيين أمس.", SHELLING),
        (date(2021, 7, 6), "شن مسلحون هجوما بالصواريخ على مدينة بعقوبة أمس.", SHELLING),
        # Those who only fire from afar.
        (date(2024, 1, 25), "شنت المقاومة الإسلامية في العراق أكثر من 140 هجوما على القوات الأميركية منذ تشرين الأول.",
         SHELLING),
        (date(2023, 11, 25), "أحصت القيادة 66 هجوما على قواعد تضم قوات أميركية في العراق منذ منتصف الشهر الماضي.",
         SHELLING),
        (date(2006, 11, 25), "قتل ثلاثة جنود أميركيين في هجوم شنه مسلحون على دوريتهم في الرمادي أمس.", CLASH),
    ],
)  # fmt: skip
def test_who_attacks_a_town_on_the_ground_fights(published, text, kind):
    assert types(text, published) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ساق مسلحو التنظيم عشرين رجلا من قرية في مخمور إلى جهة مجهولة أمس.", ABDUCTION),
        ("قال شاهد إن ملثمين ساقوا ثلاثة موظفين في الحويجة إلى جهة غير معلومة أمس.", ABDUCTION),
        ("اقتاد مسلحون صيدليا من بيته في بهرز أمس.", ABDUCTION),
        ("اقتيد أربعة مصلين من جامع في الدورة إلى جهة مجهولة أمس.", ABDUCTION),
        # A force that takes people where nobody knows has not arrested them.
        ("دهمت قوة من المغاوير منزلا في الغزالية واقتادت خمسة من سكانه إلى جهة مجهولة أمس.", ABDUCTION),
        ("داهمت الشرطة منزلا في الكوت واقتادت اثنين من المشتبه بهم إلى المركز أمس.", ARRESTS),
        ("اقتادت قوة أمنية المتهم إلى مركز الشرطة في برطلة أمس.", ARRESTS),
        ("اقتيد المشتبه به إلى مركز شرطة السيدية للتحقيق معه أمس.", ARRESTS),
        ("اقتادت الأسايش خمسة محتجين في السليمانية مساء أمس.", ARRESTS),
    ],
)
def test_who_leads_people_away_and_where_tells_an_arrest_from_an_abduction(text, kind):
    assert types(text) == [kind]


def test_a_leg_is_nobody_led_away():
    assert events("أصيب الطفل بجروح في ساقه ونقل إلى جهة مجهولة.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أخلت سرايا السلام مقراتها في البصرة أمس.", ["Change to group/activity"]),
        ("أخلت القوات الأميركية، الأحد، قاعدة كي وان في كركوك.", ["Change to group/activity"]),
        ("أخلى مسلحو الحزب مواقعهم في سنجار أمس.", ["Change to group/activity"]),
        ("أخلت الشرطة مدرسة في حي الزهور بالموصل بعد بلاغ عن قنبلة أمس.", []),
        ("وقال مدير الناحية إن المدارس والدوائر أخليت في كويسنجق أمس.", []),
        ("أخلت فرق الدفاع المدني سكان البناية في الكرادة أمس.", []),
        ("أُخليت قرى في ناحية سيدكان من سكانها أمس.", []),
    ],
)
def test_posts_are_given_up_and_buildings_only_emptied(text, found):
    assert types(text) == found
