"""Counts of incidents, running totals, counts that others are compared with, and what is one event of a month."""

import pytest
from coding_rows import coded, events, only

SHELLING, CLASH, IED = "Shelling/artillery/missile attack", "Armed clash", "Remote explosive/landmine/IED"


def counts(text):
    """Level, number, period and place of each row."""
    return [(e["n_events"], e["date_from"], e["date_to"], e["location"]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("سجلت الشرطة في ديالى تسع حوادث مماثلة منذ مطلع العام.", [(9, "2020-01-01", "2020-06-18", "Diyala")]),
        ("سجلنا 57 تعرضا منذ نيسان في محافظة كركوك.", [(57, "2020-04-01", "2020-06-18", "Kirkuk Governorate")]),
        ("بلغت حوادث العنف في البصرة منذ مطلع الشهر 12 حادثا.", [(12, "2020-06-01", "2020-06-18", "Basra")]),
        ("سجلت مديرية المرور 17 حادث سير في ديالى منذ مطلع الشهر.", []),
        ("شهدت ديالى حوادث كثيرة منذ مطلع الشهر.", []),
        # What they died in is counted as before.
        ("قتل خمسة في ثلاث حوادث متفرقة في بغداد أمس.", [(3, "2020-06-17", "2020-06-17", "Baghdad")]),
    ],
)
def test_incidents_that_are_counted_are_a_count_of_events(text, rows):
    assert counts(text) == rows


def test_the_number_of_incidents_counts_events():
    numbers = coded("سجلت الشرطة ثلاث حوادث في ديالى و17 حادث سير في بغداد أمس.").rows["numbers"]
    assert [(n["text"], n["unit"]) for n in numbers] == [("ثلاث", "events")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وثقت البعثة 38 حالة عنف جنسي ارتكبها التنظيم في الحويجة خلال أيار.", 38),
        ("سجلت منظمة 74 حالة اغتصاب في تلعفر خلال عام 2015.", 74),
        ("تعرضت 12 امرأة للاغتصاب في تلعفر خلال عام 2015.", None),
    ],
)
def test_cases_of_sexual_violence_are_counted(text, number):
    assert only(text)["n_events"] == number


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "منذ مطلع السنة تعرضت قواعد عراقية لـ26 هجوما بالصواريخ، في مقابل 83 خلال العام الماضي كله.",
            [(26, SHELLING, "2020-01-01", 0, "Iraq"), (83, SHELLING, "2019-01-01", 0, "Iraq")],
        ),
        (
            "سجلت ميسان 38 نزاعا عشائريا منذ بداية العام، خلفت 21 قتيلا، مقابل 90 نزاعا في العام الماضي.",
            [(38, CLASH, "2020-01-01", 21, "Maysan"), (90, CLASH, "2019-01-01", 0, "Maysan")],
        ),
        (
            "قتل 290 مدنيا في أعمال العنف في بغداد خلال أيار الماضي، مقارنة مع 252 في نيسان.",
            [(None, None, "2020-05-01", 290, "Baghdad"), (None, None, "2020-04-01", 252, "Baghdad")],
        ),
        # Others who died, or another attack, are compared with nothing.
        ("قتل 19 جنديا في معارك هيت خلال أيار مقابل 40 مسلحا.", [(None, CLASH, "2020-05-01", 19, None)]),
        (
            "شهد إقليم كردستان منذ مطلع العام 214 هجوما وقصفا تركيا، مقارنة بأكثر من 1600 هجوم في العام الماضي.",
            [
                (214, SHELLING, "2020-01-01", 0, "Kurdistan Region of Iraq"),
                (1601, SHELLING, "2019-01-01", 0, "Kurdistan Region of Iraq"),
            ],
        ),
    ],
)
def test_a_count_is_compared_with_that_of_another_period(text, rows):
    found = events(text)
    assert [(e["n_events"], e["sub_event_type"], e["date_from"], e["killed_low"], e["location"]) for e in found] == rows


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل إمام جامع في الزبير أمس، ليرتفع إلى 17 عدد من اغتيلوا في المحافظة منذ مطلع حزيران.", [1, 17]),
        ("وقال المتحدث إن عدد من اغتيل من الأئمة منذ نيسان 2003 قد تجاوز الستين.", [61]),
        ("وبلغ عدد من قتلوا في بغداد منذ مطلع الشهر 40 شخصا.", [40]),
        ("قتل جندي في هيت أمس، ما يرفع العدد إلى 12 قتيلا منذ مطلع الشهر وإلى 340 منذ أيار 2015.", [1, 12, 340]),
        ("ومنذ اندلاع التمرد في الخامس من أيار، قتل في النجف وحدها أكثر من 400 شخص.", [401]),
        # Who tells of something, and a way to somewhere, are no totals.
        ("تحدث عدد من أصيبوا في بغداد عن 3 مسلحين.", []),
        ("قتل جندي في هيت أمس وسارت القافلة من بغداد وإلى 12 قرية.", [1]),
    ],
)
def test_running_totals(text, killed):
    assert [e["killed_low"] for e in events(text)] == killed


def test_those_assassinated_since_a_day_were_attacked_in_the_governorate_told_of():
    text = (
        "وقتل جندي في الأنبار الأحد. وفي قضاء الزبير قتل مدرس أمس، ليرتفع إلى 17 عدد من اغتيلوا في المحافظة منذ أيار."
    )
    total = events(text)[-1]
    assert (total["level"], total["sub_event_type"], total["location"]) == ("aggregate", "Attack", "Basra Governorate")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("أعدم التنظيم في نيسان 2015 سبعة من أهالي الحويجة حاولوا الهرب.", "incident"),
        ("أعدم التنظيم خلال نيسان 2015 سبعة من أهالي الحويجة.", "aggregate"),
        ("أعدم التنظيم في نيسان 2015 في الموصل 60 مدنيا.", "aggregate"),
        ("قتل مستشار مع ابنه برصاص مجهولين في حي اليرموك مطلع نيسان.", "incident"),
        ("عثر صبي على لغم قرب صفوان في آذار 2019.", "incident"),
        ("أبطلت الفرق العام الماضي 1200 لغم في قضاء الفاو.", "aggregate"),
        ("فرقت الشرطة في رانية تجمعا احتجاجيا وأوقفت ثمانية أمس.", "incident"),
    ],
)
def test_one_event_of_a_month_or_all_of_it(text, level):
    assert only(text)["level"] == level


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اندلع نزاع في ذي قار أمس. وسجلت المحافظات الجنوبية 70 نزاعا عشائريا منذ مطلع العام.", None),
        ("قتل راع بلغم في السماوة أمس. وأودت الألغام بحياة 27 شخصا في المحافظات الجنوبية خلال العام الماضي.", None),
        ("شهدت بغداد 38 عملية اغتيال منذ مطلع العام، فيما تجاوز العدد في عموم العراق الثمانين.", "Baghdad"),
        ("ديالى سجلت خمسة هجمات منذ مطلع العام، بحسب وزارة الداخلية في العراق.", "Diyala"),
        ("سجلت وزارة الصحة 70 هجوما في العراق منذ مطلع العام.", "Iraq"),
    ],
)
def test_the_place_of_a_count(text, place):
    assert events(text)[-1]["location"] == place


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "قتل 6412 مدنيا في العراق خلال عام 2016. وجاءت نينوى في مقدمة المحافظات بـ2340 قتيلا بسبب معارك الموصل، "
            "تليها بغداد بـ986 قتيلا، ثم الأنبار (871 قتيلا) وديالى (409) وصلاح الدين (372).",
            [
                ("Iraq", 6412), ("Mosul", 2340), ("Baghdad", 986), ("Al Anbar", 871), ("Diyala", 409),
                ("Salah al-Din", 372),
            ],
        ),
        # A number behind a place that no list goes on with is nobody.
        ("قتل 12 مدنيا في ديالى أمس. وتقع القرية في بعقوبة (40) كيلومترا شمالا.", [("Diyala", 12)]),
    ],
)  # fmt: skip
def test_the_places_of_a_total_one_by_one(text, rows):
    assert [(e["location"], e["killed_low"]) for e in events(text)] == rows


def test_arrests_listed_by_place_are_of_the_period_of_the_total():
    text = (
        "اعتقل 912 مواطنا خلال شهر أيار الماضي. وجاءت بغداد في المرتبة الأولى بـ231 معتقلا، تلتها ديالى بـ188 معتقلا، "
        "فصلاح الدين بـ(140)."
    )
    rows = [(e["level"], e["sub_event_type"], e["date_from"], e["date_to"], e["location"]) for e in events(text)]
    assert rows[1:] == [
        ("aggregate", "Arrests", "2020-05-01", "2020-05-31", place) for place in ("Baghdad", "Diyala", "Salah al-Din")
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # What sums up years is not of the mine of yesterday.
        (
            "قال المدير إن لغما انفجر أمس قرب بدرة فقتل اثنين، مبينا أن الألغام قتلت 40 شخصا منذ عام 2003.",
            [("incident", 2), ("aggregate", 40)],
        ),
        (
            "قتل جندي في هجوم قرب هيت أمس. وبلغت خسائر التنظيم منذ انطلاق العمليات في أيار أكثر من 300 قتيل.",
            [("incident", 1), ("aggregate", 301)],
        ),
        ("قتل جندي بانفجار قرب هيت أمس، وأصيب اثنان كانا هناك منذ الصباح.", [("incident", 1)]),
        # A month's toll that somebody had given, and an earlier toll of the same event.
        (
            "قتل 18 شخصا في هجوم في هيت أمس. وكانت البعثة قد أعلنت أن حصيلة شهر أيار بلغت 759 قتيلا.",
            [("incident", 18), ("aggregate", 759)],
        ),
        ("قتل 18 شخصا في هجوم في هيت أمس. وكانت الشرطة قد أعلنت أن الحصيلة بلغت 12 قتيلا.", [("incident", 18)]),
        ("قدرت البعثة عدد المدنيين الذين قتلوا في أعمال العنف خلال أيار الماضي بـ3709.", [("aggregate", 3709)]),
    ],
)
def test_a_total_is_no_toll_of_the_event_before(text, rows):
    assert [(e["level"], e["killed_low"]) for e in events(text)] == rows


def test_hundreds_held_since_a_day_were_taken_over_days():
    assert only("احتجزت القوة منذ الأحد نحو ألف رجل يشتبه بهم.")["level"] == "aggregate"
    assert only("احتجزت القوة منذ الأحد رجلا يشتبه به.")["level"] == "incident"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "شن التحالف الثلاثاء خمس غارات قرب الفلوجة وثلاثا قرب القيارة.",
            [(5, "2020-06-16", "Fallujah"), (3, "2020-06-16", "Qayyarah")],
        ),
        (
            "سجلت الوزارة 84 هجوما منذ مطلع العام، بينها 38 في ديالى.",
            [(84, "2020-01-01", None), (38, "2020-01-01", "Diyala")],
        ),
        # People of a number are no attacks.
        ("شن التحالف الثلاثاء خمس غارات قرب الفلوجة وقتل ثلاثة قرب القيارة.", None),
    ],
)
def test_a_number_without_its_noun_counts_at_another_place(text, rows):
    found = [(e["n_events"], e["date_from"], e["location"]) for e in events(text)]
    assert found == rows if rows else 3 not in [n for n, _, _ in found]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("نفذ التنظيم 88 هجوما في ديالى خلال نيسان/أبريل وأيار/مايو.", "2020-04-01", "2020-05-31"),
        ("نفذ التنظيم 88 هجوما في ديالى خلال نيسان/أبريل وقتل جنديين.", "2020-04-01", "2020-04-30"),
        ("شنت طائرات أمريكية غارتين يوم الجمعة قرب أربيل في أول ضربات هناك منذ 2011.", "2020-06-12", "2020-06-12"),
        ("شنت طائرات أمريكية غارتين قرب أربيل منذ 2011.", "2011-01-01", "2020-06-18"),
        ("سجلنا 68 مقبرة جماعية، آخرها عثر عليها في 25 أيار قرب حردان.", None, "2020-06-18"),
    ],
)
def test_the_period_of_a_count(text, begin, end):
    event = events(text)[0]
    assert (event["date_from"], event["date_to"]) == (begin, end)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل 1119 عراقيا خلال أيار، ولا تشمل هذه الأرقام ضحايا الأنبار.", None),
        ("قتل 979 عراقيا خلال أيار، وإن بغداد كانت الأكثر تضررا.", None),
        ("قتل 79 عراقيا في بغداد خلال أيار، وهو الشهر الأكثر دموية.", "Baghdad"),
        ("ارتفع عدد الجنود الأميركيين الذين قتلوا إلى 3612 منذ اجتياح العراق في آذار 2003.", "Iraq"),
        ("قتل 31 شخصا في هجومين استهدفا زوارا في طريقهم إلى كربلاء.", None),
        ("قتل 640 شخصا وأصيب 910 خلال أيار باستثناء محافظة الأنبار.", None),
        ("قتل 640 شخصا وأصيب 910 خلال أيار في محافظة الأنبار.", "Al Anbar"),
        ("كانت بغداد الأكثر تضررا خلال أيار، تلتها نينوى ثم كركوك، كما سقط في محافظة ديالى عشرة قتلى.", "Diyala"),
        ("مقتل 66 مدنيا خلال أيار، مشيرة إلى أن ديالى كانت أشد المحافظات تضررا. وقالت إن 66 مدنيا قتلوا.", None),
    ],
)
def test_a_place_beside_a_count_that_is_none_of_it(text, place):
    assert events(text)[0]["location"] == place


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # The period right behind a toll is its own, whatever months are compared before it.
        (
            "قتل 310 أشخاص خلال شهر أيار. وقالت إنه رغم انخفاض عدد الضحايا خلال شهر أيار مقارنة بنيسان، ما زال العنف "
            "مصدر قلق في ظل مقتل ألفي مدني منذ بداية العام الحالي.",
            [("2020-05-01", 310), ("2020-01-01", 2000)],
        ),
        # Somebody warns, and what he warns in view of has happened; what he fears has not.
        ("حذرت البعثة من تصاعد العنف في ظل مقتل ألفي مدني منذ بداية العام.", [("2020-01-01", 2000)]),
        ("حذرت البعثة من مقتل ألفي مدني في حال استمرار العنف.", []),
        # The governorates of a month, one of them told "to have" its share, are no second number of another month.
        (
            "قتل 980 شخصا في أيار الماضي. وكان نحو 888 قتلوا في نيسان الماضي. وكانت لمحافظة ديالى أكبر حصة بنحو 261 "
            "قتيلا.",
            [("2020-05-01", 980), ("2020-04-01", 888), ("2020-05-01", 261)],
        ),
        # Since when a month is the bloodiest is a month with a toll of its own; one event of a month is none.
        (
            "كان أيار الأكثر دموية إذ قتل فيه 365 شخصا، وهو الأعلى منذ أيلول 2008 حين قتل 640 شخصا.",
            [("2020-05-01", 365), ("2008-09-01", 640)],
        ),
        ("قتل 365 شخصا في أيار مقارنة بـ164 قتيلا في نيسان و325 في آذار.", [("2020-05-01", 365), ("2020-04-01", 164)]),
        (
            "قتل 365 شخصا وأصيب 683 في أيار، مقارنة بـ164 قتيلا و260 جريحا في نيسان.",
            [("2020-05-01", 365), ("2020-04-01", 164)],
        ),
        # What a total is compared with is the toll of that month, and the governorates behind it are of this one.
        (
            "قتل 741 وأصيب 1374 في أيار الماضي. وشهدت حصيلة أيار انخفاضا مقارنة بحصيلة الضحايا في نيسان، والتي بلغت "
            "1119 قتيلا، لافتا إلى أن ديالى كانت الأكثر تضررا، حيث بلغ مجموع الضحايا 874 شخصا، بواقع 232 قتيلا "
            "و642 جريحا.",
            [("2020-05-01", 741), ("2020-04-01", 1119), ("2020-05-01", 232)],
        ),
        # Two numbers of one sentence, each with its period: that of the second stands at its end.
        (
            "وقالت الإحصاءات إن 84 جنديا قتلوا خلال شهر أيار، وتقول الوزارة إن 1879 جنديا لقوا حتفهم، وأصيب 4265 جنديا "
            "منذ كانون الثاني 2019.",
            [("2020-05-01", 84), ("2019-01-01", 1879)],
        ),
        # Militants killed are no part of the victims of militants.
        (
            "أعلنت الخلية مقتل 170 من أفراد الأمن والمدنيين منذ مطلع العام. وقالت إنه تم قتل 135 إرهابيا خلال "
            "الفترة ذاتها.",
            [("2020-01-01", 170), ("2020-01-01", 135)],
        ),
        # A death known already says when.
        (
            "قتل جندي أمريكي في هيت أمس. وقبل مقتل الجندي كان أيار أكثر الشهور دموية منذ كانون الثاني 2019 حين قتل 107 "
            "جنود.",
            [("2020-06-17", 1), ("2019-01-01", 107)],
        ),
        # A round number first, then the exact one; and another number that it cannot be.
        (
            "قتل أكثر من 12 ألف شخص خلال عام 2019، موضحة أن ما مجموعه 12 ألفا و38 شخصا قتلوا.",
            [("2019-01-01", 12038)],
        ),
        (
            "قتل وأصيب أكثر من 29 ألف عراقي خلال عام 2019. وقالت إن 11118 قتلوا وأصيب 18419 نتيجة تفجيرات وأعمال عنف.",
            [("2019-01-01", 11118)],
        ),
        # Since when a month is one of the bloodiest is no period of its toll, and no month is anybody's father.
        (
            "كان نيسان أكثر الشهور دموية في العراق منذ عامين، إذ بلغ عدد القتلى فيه 325 شخصا. وهذا أعلى رقم منذ شهر "
            "أغسطس/آب عام 2018، حينما أظهرت الأرقام آنذاك أن 426 شخصا قتلوا، و838 جرحوا في هجمات مختلفة.",
            [("2020-04-01", 325), ("2018-08-01", 426)],
        ),
        # The same total once more, with its parts.
        (
            "قتل 1669 شخصا في هجمات وأعمال عنف خلال أيار الماضي. وقالت الحصيلة إن 1669 شخصا قتلوا هم 1400 مدني و269 "
            "شرطيا في هجمات خلال أيار.",
            [("2020-05-01", 1669)],
        ),
        # Dead and wounded told together, and then one by one.
        (
            "أعلنت البعثة عن مقتل وإصابة 381 عراقيا خلال أيار الماضي، مشيرة إلى أن ديالى كانت الأكثر تضررا. وقالت في "
            "بيان إن 117 مدنيا قتلوا وأصيب 264 في أيار 2020.",
            [("2020-05-01", 117)],
        ),
    ],
)
def test_totals_of_several_periods(text, rows):
    assert [(e["date_from"], e["killed_low"]) for e in events(text)] == rows


def test_the_attacks_of_a_month_may_have_wounded_others_too():
    text = "قتل 88 مدنيا في هجمات وقعت الشهر الماضي، و22 من الشرطة. وأسفرت الهجمات أيضا عن إصابة 332 مدنيا."
    assert [(e["level"], e["wounded_low"]) for e in events(text)] == [("aggregate", 332)]
    apart = "قتل 88 مدنيا في هجمات وقعت الشهر الماضي. وأسفر هجوم أمس في هيت عن إصابة ثلاثة مدنيين."
    assert [(e["level"], e["wounded_low"]) for e in events(apart)] == [("aggregate", 0), ("incident", 3)]


def test_a_total_beside_another_is_of_the_same_land():
    text = "قتل 690 شخصا في العراق خلال أيار، بينما قتل نحو 3900 منذ بداية العام."
    assert [(e["location"], e["date_from"]) for e in events(text)] == [("Iraq", "2020-05-01"), ("Iraq", "2020-01-01")]


def test_the_dead_of_all_violence_since_a_day_are_not_those_of_what_happened_on_it():
    text = "قتل 47 شخصا في أعمال عنف شهدتها أنحاء العراق منذ يوم الاثنين، حين نسف مسلحون قبة مرقد في سامراء."
    assert [(e["level"], e["killed_low"], e["date_from"]) for e in events(text)] == [
        ("aggregate", 47, "2020-06-15"), ("incident", 0, "2020-06-15"),
    ]  # fmt: skip


def test_a_part_of_a_count_of_incidents_has_its_period_and_type():
    text = "سجلت الوزارة 40 انفجارا لألغام في العراق خلال أيار، وإن حوادث البصرة وحدها بلغت 17 حادثا."
    rows = [(e["n_events"], e["sub_event_type"], e["date_from"], e["location"]) for e in events(text)]
    assert rows == [(40, IED, "2020-05-01", "Iraq"), (17, IED, "2020-05-01", "Basra")]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل 302 من المدنيين في العراق خلال أيار، إضافة إلى مقتل 65 مسلحا.", [367]),
        ("قتل ثلاثة مدنيين بانفجار في هيت أمس، إضافة إلى مقتل مسلحين اثنين.", [3, 2]),
    ],
)
def test_militants_besides_are_of_a_month_but_not_of_an_attack(text, killed):
    assert [e["killed_low"] for e in events(text)] == killed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Most of the dead of a count say nothing of its kind, whoever counts them.
        ("سجلت كركوك 19 هجوما إرهابيا خلال أيار، راح ضحيتها 22 شهيدا، معظمهم من الجيش والحشد الشعبي.", None),
        ("شهدت كركوك 15 هجوما للتنظيم منذ مطلع شباط أودت بحياة 20 شخصا، أغلبهم من القوات الأمنية.", None),
        ("شهد الطريق ما بين 20 و30 هجوما منذ مطلع العام، فيما نفت وزارة الدفاع أن يكون مغلقا.", None),
        # On whom they are.
        ("شهدت العظيم خلال أيار أربع هجمات لتنظيم داعش على الرعاة والصيادين، أودت بحياة خمسة منهم.", "Attack"),
        ("شن التنظيم 12 هجوما على قوات البيشمركة خلال أيار.", "Armed clash"),
        # Of two kinds, and of one.
        ("وثق ناشطون 25 عملية اغتيال وخطف في الكوت منذ مطلع العام، أودت بحياة 16 شخصا.", None),
        ("وثق ناشطون 25 عملية اغتيال في الكوت منذ مطلع العام، أودت بحياة 16 شخصا.", "Attack"),
        ("شهدت دهوك خلال أيار 60 عملية قصف جوي ومدفعي تركي، راح ضحيتها ستة مدنيين.", None),
        ("شهدت دهوك خلال أيار 60 عملية قصف مدفعي تركي، راح ضحيتها ستة مدنيين.", SHELLING),
        ("سقط 52 قتيلا أمس في تفجيرات واغتيالات متفرقة في العراق.", None),
    ],
)
def test_a_count_has_the_type_of_what_it_counts(text, kind):
    assert [e["sub_event_type"] for e in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "شهدت بعقوبة الجمعة مقتل جنديين بنيران قناص، فيما شهد الشهر الماضي 11 هجوما في عموم ديالى أوقعت 7 قتلى.",
            [(2, "2020-06-12"), (7, "2020-05-01")],
        ),
        (
            "سقط 52 قتيلا أمس في تفجيرات متفرقة، فيما عثرت الشرطة على 21 جثة عليها آثار رصاص في بغداد والحلة.",
            [(52, "2020-06-17"), (21, "2020-06-17")],
        ),
        (
            "انفجرت عبوة أمس على دورية في الدورة فأصيب أربعة شرطيين.\n"
            "يذكر أن الدورة شهدت يوم الأحد مقتل شرطيين اثنين بنيران قناص.",
            [(0, "2020-06-17"), (2, "2020-06-14")],
        ),
        ("قتل خمسة أمس بانفجار في الدورة، فيما عثرت الشرطة على جثة أحدهم تحت الأنقاض.", [(5, "2020-06-17")]),
    ],
)
def test_others_told_meanwhile_or_recalled_have_their_own_toll(text, found):
    assert [(e["killed_low"], e["date_from"]) for e in events(text)] == found
