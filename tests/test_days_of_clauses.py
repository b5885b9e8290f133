"""Days of events told in clauses with days of others: of the news, of people, of what came later, of its end."""

from datetime import date

import pytest
from coding_rows import events

PUBLISHED = date(2009, 6, 25)  # a Thursday


def _days(text):
    return [(e["date_from"], e["date_to"]) for e in events(text, published=PUBLISHED)]


def _day(number, month=6):
    return (f"2009-{month:02}-{number:02}",) * 2


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("توفي شرطي الأربعاء متأثرا بجروح أصيب بها في انفجار عبوة ناسفة في الموصل الأحد.", [_day(21)]),
        ("أعلن مستشفى الرمادي أمس وفاة جندي كان قد أصيب في هجوم انتحاري السبت الماضي على نقطة تفتيش.", [_day(20)]),
        (
            "أفرج مسلحون الثلاثاء عن طبيب كانوا قد خطفوه من منزله في كركوك في أيار الماضي.",
            [("2009-05-01", "2009-05-31")],
        ),
        ("أطلق خاطفون الثلاثاء سراح مهندس خطف في البصرة قبل أسبوع.", [_day(18)]),
        # Nothing befell him before.
        ("توفي شرطي وأصيب ثلاثة الأحد بانفجار عبوة ناسفة في الموصل.", [_day(21)]),
        ("توفي شرطي الأحد متأثرا بجروح أصيب بها في انفجار عبوة ناسفة في الموصل.", [_day(21)]),
    ],
)
def test_news_of_a_death_or_release_is_of_another_day_than_what_befell_him(text, days):
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "عثرت قوة من الجيش أمس، قرب بلدة الدور شمالي سامراء، على مقبرة جماعية فيها رفات عشرين من الجنود الذين "
            "فقدوا في آذار 2007.",
            [_day(24)],
        ),
        ("هاجم مسلحون السبت قرية في ديالى وقتلوا ثلاثة من السكان الذين عادوا إليها في نيسان.", [_day(20)]),
        ("انفجرت عبوة في الموصل بين عمال من الذين قتلوا الجمعة.", [_day(19)]),
    ],
)
def test_a_day_of_what_people_did_before_is_not_that_of_the_event(text, days):
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "وتأتي هجمات أمس بعد أيام على تفجيرات في الكاظمية أودت بحياة ستين شخصا في 16 حزيران.",
            [_day(16)],
        ),
        (
            "وجاء اعتداء الأحد بعد أسابيع من تفجير في تلعفر راح ضحيته عشرون شخصا في 3 أيار.",
            [_day(3, 5)],
        ),
        ("قتل خمسة في هجوم أمس في الموصل بعد أيام على زيارة الوزير.", [_day(24)]),
    ],
)
def test_the_day_of_what_came_later_is_not_that_of_what_it_is_counted_from(text, days):
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "اغتال مسلحون قاضيا السبت في العمارة. وبعد يومين على الحادث تظاهر المئات وسط المدينة.",
            [_day(20), _day(22)],
        ),
        (
            "قتل تسعة السبت بانفجار في كركوك. وبعد ثلاثة أيام من التفجير، قتل جندي برصاص قناص في داقوق.",
            [_day(20), _day(23)],
        ),
    ],
)
def test_so_many_days_after_the_event_told_last(text, days):
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("دارت اشتباكات بين مسلحين والشرطة في بعقوبة بدأت الأحد وانتهت مساء الثلاثاء.", [("2009-06-21", "2009-06-23")]),
        (
            "نشبت مساء الاثنين مواجهات بين عشيرتين في الشطرة، ولم تتوقف إلا بعد تدخل الجيش فجر أمس.",
            [("2009-06-22", "2009-06-24")],
        ),
        (
            "تبادل الطرفان القصف بقذائف الهاون في الكرمة طيلة يوم الأحد وحتى صباح الاثنين.",
            [("2009-06-21", "2009-06-22")],
        ),
        # Something else ended.
        ("اندلعت اشتباكات في بعقوبة الأحد، وانتهت زيارة الوزير للمدينة الثلاثاء.", [_day(21)]),
    ],
)
def test_the_day_on_which_it_ended_ends_an_event(text, days):
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قتل ثلاثون في الكاظمية الأحد، في أكبر حصيلة منذ الثالث من أيار، حين فجر انتحاري نفسه في سوق الشعلة.",
            _day(3, 5),
        ),
        (
            "قتل سبعة في بغداد أمس. ويشهد العراق أسوأ موجة عنف منذ آذار (مارس) الماضي حين اقتحمت قوة من الجيش "
            "ساحة للاعتصام في الحويجة، ما أوقع عشرات القتلى بين المعتصمين.",
            ("2009-03-01", "2009-03-31"),
        ),
    ],
)
def test_when_behind_since_tells_what_happened_on_that_day(text, days):
    assert days in _days(text)


def test_since_behind_the_first_of_its_kind_is_no_period():
    text = "شنت طائرات أمريكية غارتين يوم الأحد على مواقع للتنظيم قرب سنجار في أول غارات هناك منذ 2005."
    assert _days(text) == [_day(21)]


def test_a_day_before_a_death_that_and_joins_is_of_what_is_told_before():
    text = "اتهمت منظمة قوات الجيش بقصف مدرسة في تلعفر يوم العاشر من الشهر الحالي ومقتل أسرتين نزحتا إليها قبل عام."
    assert _days(text) == [_day(10)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("واستدعت وزارة الخارجية الإيرانية السفير العراقي في طهران أمس لإبلاغه احتجاجها على القصف.", _day(24)),
        ("وشيع آلاف السكان ظهر الثلاثاء جثمان متظاهر توفي متأثرا بجروح أصيب بها قبل أسبوع.", _day(23)),
    ],
)
def test_subject_and_day_behind_a_verb_are_its_own_also_where_another_event_is_named_behind_them(text, day):
    assert _days("قتل متظاهر في الناصرية في 3 أيار. " + text)[1] == day
