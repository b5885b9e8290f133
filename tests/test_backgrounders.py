"""What backgrounders, timelines, totals, court news and statements showed: little of it is news of one attack."""

from datetime import date

import pytest
from coding_rows import coded, events

ATTACK, IED, SUICIDE, STRIKE = "Attack", "Remote explosive/landmine/IED", "Suicide bomb", "Air/drone strike"
DAY = date(2019, 12, 20)


def _kinds(text, published=DAY):
    return [event["sub_event_type"] for event in events(text, published)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Marches that somebody led are no drones.
        ("قتلت ناشطة في الزبير أمس، وكانت قد قادت مسيرات نسوية قبل عام.", [ATTACK]),
        ("قتل ناشط في الزبير أمس، وهو ممن قادوا المسيرات في ساحة البحرية.", [ATTACK]),
        ("قتل ناشط بهجوم بمسيرة على منزله في الزبير أمس.", [STRIKE]),
        ("قتل مقاول بهجوم بطائرة مسيرة على منزله في الزبير أمس.", [STRIKE]),
        ("قتل مقاول بهجوم مسلح على منزله في الزبير أمس.", [ATTACK]),
        # An attempt on a life is an attack.
        ("نجا ناشط من محاولة قتله في الزبير أمس.", [ATTACK]),
        ("تعرض قاض لمحاولة قتل في الزبير أمس.", [ATTACK]),
        # What often happens is no event.
        ("كثيرا ما يطلق مسلحون قذائف هاون على القصور الرئاسية في البصرة.", []),
        ("أطلق مسلحون قذائف هاون على القصور الرئاسية في البصرة أمس.", ["Shelling/artillery/missile attack"]),
        # Accidents on the road, by any of their names.
        ("قضى 20 زائرا بحوادث سير وقعت في الكوت أمس.", []),
        # What a crowd is angry about is no raid of that day.
        ("دخل الآلاف المنطقة الخضراء أمس احتجاجا على الغارات الأميركية.", []),
        ("أصابت الغارات الأميركية معسكرا في القائم أمس.", [STRIKE]),
        # Members of a parliament who come to blows fight no battle.
        ("تحولت الجلسة إلى مواجهة بين النواب وتبادل الشتائم، أصيب فيها نائب بكدمات.", []),
        ("تشابك متظاهرون بالأيدي مع الشرطة في الزبير أمس وأصيب خمسة منهم.", ["Protest with intervention"]),
    ],
)
def test_what_tells_of_an_attack(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("نجا قاض من محاولة اغتياله في الزبير أمس.", 0, 0),
        ("نجا قاض من محاولة قتله في الزبير أمس.", 0, 0),
        ("أسفر الهجوم على قاض في الزبير أمس عن مقتله.", 1, 0),
        # Who was hit and is dead of it is no wounded man.
        ("أصيب المراسل برصاصة قناص في بيجي أمس ما أدى إلى مقتله على الفور.", 1, 0),
        ("أصيب شرطي في بيجي أمس بعيارات أودت بحياته.", 1, 0),
        ("أصيب شرطي في بيجي أمس بعيارات أطلقها قناص.", 0, 1),
    ],
)
def test_who_is_dead(text, killed, wounded):
    (event,) = events(text, DAY)
    assert (event["killed_low"], event["wounded_low"]) == (killed, wounded)


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت سيارتان مفخختان في سوق بالكوت الأحد. وأسفر التفجيران عن مقتل 12 شخصا.",
        "انفجرت عبوتان ناسفتان في سوق بالكوت الأحد. وأسفر الهجومان عن مقتل 12 شخصا.",
        "فجر انتحاريان نفسيهما في سوق بالكوت الأحد. وأسفر التفجيران عن مقتل 12 شخصا.",
        "هز انفجار مزدوج سوقا بالكوت الأحد. وأسفر الانفجاران عن مقتل 12 شخصا.",
        "انفجرت ثلاث سيارات مفخخة في سوق بالكوت الأحد. وأسفرت التفجيرات الثلاثة عن مقتل 12 شخصا.",
    ],
)
def test_the_explosions_counted_are_those_of_the_bombs_told_before(text):
    (event,) = events(text, DAY)
    assert (event["killed_low"], event["date_from"], event["location"]) == (12, "2019-12-15", "Kut")


def test_two_explosions_elsewhere_are_others():
    text = "انفجرت ثلاث سيارات مفخخة في سوق بالكوت الأحد. وأسفر التفجيران في البصرة عن مقتل 12 شخصا."
    assert [e["killed_low"] for e in events(text, DAY)] == [0, 12]


def test_what_300_suicide_attacks_set_off_is_not_said():
    (event,) = events("تعرضت البلاد لأكثر من 300 هجوم انتحاري من عام 2003 وحتى 2015 راح ضحيتها 4000 قتيل.", DAY)
    assert (event["n_events"], event["munitions_low"]) == (301, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قال مرصد مقره بغداد إن 14 صحافيا قتلوا خلال النصف الأول من العام الجاري.", None),
        ("أعلنت النقابة، ومقرها في أربيل، مقتل 14 صحافيا خلال النصف الأول من العام الجاري.", None),
        ("أعلنت المنظمة التي تتخذ من أربيل مقرا لها مقتل 14 صحافيا خلال النصف الأول من العام الجاري.", None),
        ("هاجم مسلحون مقرها في أربيل أمس وقتلوا حارسا.", "Erbil"),
    ],
)
def test_where_a_body_has_its_seat_nothing_happened(text, place):
    (event,) = events(text, DAY)
    assert event["location"] == place


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A deed that a court passes sentence for has happened, where it is said what came of it.
        (
            "نظرت محكمة جنايات بابل قضية متهمين اثنين عن جريمة الاشتراك في تفجير عجلة مفخخة في الحلة والذي أدى إلى "
            "استشهاد 12 مواطنا وحكمت عليهما بالإعدام شنقا.",
            [(IED, 12)],
        ),
        (
            "أصدرت محكمة جنايات الأنبار حكما بالإعدام بحق ثلاثة مدانين بتهمة تفجير عجلة مفخخة خلفت تسعة قتلى في "
            "الرمادي عام 2014.",
            [(IED, 9)],
        ),
        (
            "قضت محكمة الجنايات بالسجن المؤبد على إرهابي شارك في الهجوم على نقطة للجيش في الطارمية أسفر عن مقتل "
            "أربعة جنود.",
            [("Armed clash", 4)],
        ),
        # A charge alone is no deed, nor is a crime that has nothing to do with the conflict.
        ("قضت محكمة الجنايات بالسجن المؤبد على متهم بالتخطيط لتفجير عجلة مفخخة في الحلة.", []),
        ("أصدرت محكمة جنايات بابل حكما بالإعدام شنقا بحق مدان عن جريمة قتل صاحب محل أدت إلى مقتل عامل أيضا.", []),
        ("قضت المحكمة بالإعدام على رجل قتل زوجته في الزبير عام 2014.", []),
    ],
)
def test_what_a_court_passes_sentence_for(text, told):
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text, DAY)] == told


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # A number of dead or wounded cannot be split.
        ("قتل أو أصيب 20 شخصا بانفجار في الزبير أمس.", (3, None), (3, None)),
        ("إن 20 شخصا قتلوا أو أصيبوا بانفجار في الزبير أمس.", (3, None), (3, None)),
        ("إن 20 شخصا قتلوا وأصيبوا بانفجار في الزبير أمس.", (3, None), (3, None)),
        ("مقتل أو إصابة 20 شخصا بانفجار في الزبير أمس.", (3, None), (3, None)),
        ("إن عدد الذين قتلوا أو أصيبوا في العراق خلال حزيران بلغ 2119.", (3, None), (3, None)),
        ("إن 20 شخصا قتلوا وأصيب 30 بانفجار في الزبير أمس.", (20, 20), (30, 30)),
        ("إن عدد الذين قتلوا في العراق خلال حزيران بلغ 2119.", (2119, 2119), (0, 0)),
        # A quotation that gives numbers is no mere comparison.
        ('سقط في سامراء "16 قتيلا ومصابان" أمس.', (16, 16), (2, 2)),
    ],
)
def test_one_number_for_both(text, killed, wounded):
    (event,) = events(text, DAY)
    assert (event["killed_low"], event["killed_high"]) == killed
    assert (event["wounded_low"], event["wounded_high"]) == wounded


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("أعلنت الوزارة الأربعاء أن عدد الضحايا الذين سقطوا بين 2004 و2011 بلغ نحو سبعين ألف شخص.",
         "2004-01-01", "2011-12-31"),
        ("قتل 300 شخص في العراق منذ مطلع العام وحتى يوم أمس الخميس.", "2019-01-01", "2019-12-19"),
        ("قتل 300 شخص في العراق منذ مطلع العام.", "2019-01-01", "2019-12-20"),
    ],
)  # fmt: skip
def test_the_period_of_a_total(text, first, last):
    (event,) = events(text, DAY)
    assert (event["date_from"], event["date_to"]) == (first, last)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("نفذ داعش هجوما انتحاريا في الخالص أمس قتل فيه عشرة.", "Islamic State"),
        ("شن تنظيم القاعدة تفجيرا انتحاريا في الخالص أمس قتل فيه عشرة.", "Al Qaeda in Iraq"),
        ("شن مسلحون هجوما انتحاريا في الخالص أمس قتل فيه عشرة.", "Unidentified Armed Group (Iraq)"),
        ("نفذت القوات عملية في الخالص أمس بعد هجوم انتحاري قتل فيه عشرة.", "Unidentified Armed Group (Iraq)"),
    ],
)
def test_who_carries_out_a_suicide_attack(text, doer):
    (event,) = events(text, DAY)
    assert event["actor1"] == doer


@pytest.mark.parametrize(
    ("text", "day", "whose"),
    [
        ("أعلن الجيش الصهيوني مقتل اثنين من جنوده في الجولان أمس.", date(2024, 10, 5), "Military Forces of Israel"),
        ("أعلن جيش الاحتلال مقتل اثنين من جنوده في الجولان أمس.", date(2024, 10, 5), "Military Forces of Israel"),
        (
            "أعلن جيش الاحتلال مقتل اثنين من جنوده في هيت أمس.",
            date(2006, 10, 5),
            "Military Forces of the United States",
        ),
    ],
)
def test_whose_army_opponents_speak_of(text, day, whose):
    (event,) = events(text, day)
    assert event["actor2"] == whose


def test_at_least_without_its_preposition():
    (event,) = events("أودت أعمال العنف بحياة ما لا يقل 1375 شخصا في العراق خلال تشرين الثاني.", DAY)
    assert (event["killed_low"], event["killed_high"]) == (1375, None)


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        # What one person is, told by two words before his name; two who have a name each are two.
        ("قتل الكاتب والصحفي عادل محسن في الزبير أمس.", [("journalists", 1)]),
        ("مقتل الإعلامي والناشط علي حسن في الزبير أمس.", [("journalists", 1)]),
        ("اغتيل الشيخ والنائب السابق محمد كريم في الزبير أمس.", [("officials", 1)]),
        ("قتل الصحفي والمصور على يد مسلحين في الزبير أمس.", [("journalists", 2)]),
        ("قتل المراسل أحمد كريم والمصور صفاء حسن في الزبير أمس.", [("journalists", 2)]),
        ("اغتال مسلحون المراسل أحمد كريم والمصور صفاء حسن في الزبير أمس.", [("journalists", 2)]),
        # A name behind "قتل" and a profession is that of the dead, no other whom he killed.
        ("قتل الصحفي أحمد كريم في الزبير أمس.", [("journalists", 1)]),
        ("اغتال مسلحون الصحفي أحمد كريم وسائقه في الزبير أمس.", [("journalists", 1), ("civilians", 1)]),
        ("اغتيل 29 ناشطا وناشطة في الزبير أمس.", [("civilians", 29)]),
    ],
)
def test_who_is_named_by_a_profession(text, harmed):
    rows = coded(text, DAY).rows
    assert [(row["group"], row["low"]) for row in rows["casualties"]] == harmed
    assert [e["actor1"] for e in rows["events"]] in ([None], ["Unidentified Armed Group (Iraq)"])


def test_the_end_of_the_week_lies_behind_the_news():
    (event,) = events("قتل صحفيان في هجمات وقعت نهاية الأسبوع في الزبير.", date(2006, 8, 2))
    assert (event["date_from"], event["date_to"]) == ("2006-07-28", "2006-07-30")
