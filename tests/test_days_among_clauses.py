"""Days of events among clauses with other days: of who speaks, of another attack, of the whole of a part."""

import pytest
from coding_rows import events
from daycases import PUBLISHED, day, days_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قال مسؤولان في الشرطة، الخميس، إن مسلحين دخلوا ليل الثلاثاء بيت شيخ قبلي في أطراف يثرب، جنوب بلد، كان "
            "يقود قوة محلية، فقتلوه مع اثنين من ضيوفه.",
            [day(23)],
        ),
        (
            "ذكرت مصادر محلية يوم الخميس أن متشددين وقفوا في ساعة متأخرة من مساء الاثنين على الطريق بين الطوز وكفري "
            "ثم أعدموا أربعة من ركاب سيارة أجرة.",
            [day(22)],
        ),
        (
            "أفاد مصدر أمني، الخميس، بأن عناصر من التنظيم تسللوا فجر أمس إلى قرية قرب جلولاء وقتلوا ثلاثة من سكانها.",
            [day(24)],
        ),
        # The only day is that of the statement.
        ("قالت مصادر أمنية، الخميس، إن مسلحين تسللوا إلى قرية قرب جلولاء وقتلوا ثلاثة من سكانها.", [day(25)]),
    ],
)
def test_a_later_verb_has_the_day_of_its_clause_and_not_that_of_who_speaks(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("أعلنت الشرطة الخميس ارتفاع حصيلة انفجار عبوة في الحويجة أمس إلى خمسة قتلى.", [day(24)]),
        ("أعلن مصدر طبي اليوم ارتفاع حصيلة هجوم مسلحين على نقطة تفتيش في الطارمية الثلاثاء إلى 14 قتيلا.", [day(23)]),
        ("أكد مدير الصحة الخميس زيادة عدد قتلى التفجير الانتحاري في الكوت مساء الاثنين إلى تسعة.", [day(22)]),
        ("أعلنت الشرطة الخميس ارتفاع حصيلة انفجار عبوة في الحويجة إلى خمسة قتلى.", [day(25)]),
    ],
)
def test_a_toll_risen_since_is_of_the_day_of_the_event(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قتل جنديان الأربعاء في انفجار لغم قرب الحويجة. ويأتي الهجوم غداة تعرض مطار كركوك لقصف بثلاثة صواريخ.",
            [day(24), day(23)],
        ),
        (
            "أصيب شرطيان الاثنين بنيران قناص في داقوق، وجاء ذلك بعد يومين من تعرض مقر للحزب وسط البلدة لهجوم بقنبلة.",
            [day(22), day(20)],
        ),
        (
            "سقطت قذيفة هاون أمس على حي المعلمين في تلعفر. وجاء القصف بعد ثلاثة أيام على تعرضه لهجوم مماثل.",
            [day(24), day(21)],
        ),
        (
            "استهدف هجوم بعشرة صواريخ الثلاثاء قاعدة بلد. ويأتي الهجوم غداة تعرض مطار أربيل الذي تقع القنصلية "
            "على مقربة منه، لهجوم بطائرات مسيرة.",
            [day(23), day(22)],
        ),
    ],
)
def test_days_are_counted_from_what_somebody_was_exposed_to(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قتل تسعة أشخاص في هجمات متفرقة أمس، بعد يوم من مقتل 37 في أنحاء البلاد بينهم 24 بهجوم انتحاري في الكوت.",
            [day(24), day(23), day(23)],
        ),
        # A part of what was told without a day before it has that of the sentence.
        ("قتل أمس تسعة أشخاص في هجمات متفرقة بينهم أربعة بهجوم انتحاري في الكوت.", [day(24)]),
    ],
)
def test_a_part_is_of_the_day_of_its_whole(text, days):
    assert days_of(text)[: len(days)] == days


@pytest.mark.parametrize("link", ["وبعد قليل", "وفي الوقت نفسه", "وفي الوقت ذاته", "وبعد ساعتين", "وبعدها بدقائق"])
def test_what_came_soon_after_is_of_the_same_day(link):
    text = f"انفجرت عبوة ناسفة الثلاثاء في الكرادة وقتلت ثلاثة. {link}، انفجرت سيارة مفخخة في حي العامل فقتلت ثمانية."
    assert days_of(text) == [day(23), day(23)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "وفي الكرمة التي خرجت عن سيطرة الحكومة منذ أسابيع قتلت امرأتان وثلاثة صبية الثلاثاء خلال معارك.",
            [day(23)],
        ),
        (
            "قتل ستة أشخاص في هجمات متفرقة أمس. وفي جلولاء التي خلت من سكانها منذ شهر قتل شرطي بانفجار عبوة.",
            [day(24), day(24)],
        ),
        # What befell the place since then is what is told.
        ("استهدفت الهجمات التي ضربت المدينة منذ أيار مقرات للشرطة وأوقعت 40 قتيلا.", [("2009-05-01", "2009-06-25")]),
    ],
)
def test_since_when_a_place_is_as_it_is_dates_nothing_there(text, days):
    assert days_of(text) == days


def test_nothing_told_was_on_a_day_after_the_publication():
    text = "تواصلت الهجمات في اليوم التالي على إعلان الحكومة الجديدة، حيث قتل عشرة من الشرطة اليوم في الأعظمية ببغداد."
    assert days_of(text) == [day(25)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "أتلفت فرق الألغام 300 لغم خلال شهر أيار الماضي بالبصرة. وعالجت أخرى في المدة نفسها 112 عبوة في ميسان.",
            ("2009-05-01", "2009-05-31"),
        ),
        (
            "قتل 90 شخصا في ديالى الأسبوع الماضي. وقتل في الفترة ذاتها 30 شخصا في كركوك.",
            ("2009-06-15", "2009-06-21"),
        ),
    ],
)
def test_the_same_period_is_the_one_told_last(text, days):
    assert days_of(text)[-1] == days


def test_more_attacks_than_a_day_has_are_not_of_the_day_of_the_lead():
    text = (
        "تعرضت قاعدة بلد لهجومين بمسيرتين مساء الثلاثاء. يذكر أنه منذ تفجر الحرب بين البلدين، "
        "تعرضت القوات الأميركية لنحو 130 هجوما على الأقل في العراق."
    )
    assert [(e["n_events"], e["date_from"], e["standalone"]) for e in events(text, published=PUBLISHED)] == [
        (2, "2009-06-23", True),
        (130, None, False),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("أربع سيارات مفخخة ضربت الحلة خلال ربع ساعة وأوقعت ستة قتلى.", 4),
        ("ثلاث قنابل حصدت أرواح 27 شخصا في الكوت يوم الثلاثاء.", 3),
        ("وفي بعقوبة نفسها، انفجرت خمس سيارات مفخخة خلال 45 دقيقة مما أسفر عن مقتل شخص واحد.", 5),
        ("قال مصدر في الشرطة إن ثلاث عبوات ناسفة انفجرت في مدينة كركوك، ما أسفر عن مقتل أربعة أشخاص.", 3),
        ("قتل 16 شخصا بأربع سيارات مفخخة في بغداد اليوم.", 4),
    ],
)
def test_three_bombs_and_more_all_over_a_town_are_so_many_events(text, number):
    assert [(e["level"], e["n_events"]) for e in events(text, published=PUBLISHED)] == [("aggregate", number)]


@pytest.mark.parametrize(
    "text",
    [
        # One scene, however many bombs; two in a town are as a rule of one attack.
        "انفجرت ثلاث سيارات مفخخة أمام مبنى المحافظة في الكوت وقتلت تسعة.",
        "فجر مسلحون بثلاث عبوات ناسفة منزل شرطي في الخالدية.",
        "انفجرت أربع عبوات ناسفة في رتل للجيش قرب بيجي.",
        "انفجرت سيارتان مفخختان في مدينة الكوت وقتلتا تسعة.",
        "قتل ضابط بانفجار ثلاث عبوات على طريق في تكريت.",
    ],
)
def test_bombs_of_one_scene_are_one_event(text):
    assert [e["level"] for e in events(text, published=PUBLISHED)] == ["incident"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("ووقعت هجمات صاروخية مماثلة الأحد والاثنين ضد قواعد في بلد والتاجي.", "aggregate"),
        ("شنت مقاتلات غارات السبت والأحد على مواقع التنظيم قرب القائم.", "aggregate"),
        ("ضربت تفجيرات الكوت الاثنين والثلاثاء وأوقعت تسعة قتلى.", "aggregate"),
        ("دارت اشتباكات السبت والأحد بين الجيش ومسلحين في الفلوجة.", "incident"),
    ],
)
def test_attacks_on_each_of_two_days_are_several(text, level):
    assert [e["level"] for e in events(text, published=PUBLISHED)] == [level]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "وأكد البيان الذي نشر على موقع القوة أنه منذ يوم الاثنين نفذت الطائرات الأميركية ست ضربات في الأنبار.",
            ("2009-06-22", "2009-06-25"),
        ),
        (
            "وقال الضابط الذي طلب عدم ذكر اسمه إن منذ السبت قتل ثلاثون مسلحا في اشتباكات في الفلوجة.",
            ("2009-06-20", "2009-06-25"),
        ),
    ],
)
def test_since_in_what_somebody_says_is_of_what_is_told(text, days):
    assert days_of(text) == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قتلت الشرطة ستة مسلحين في عمليات بين الخميس والجمعة قرب سامراء.", ("2009-06-18", "2009-06-19")),
        ("عثر على 30 جثة يومي الخميس والجمعة في أنحاء بغداد.", ("2009-06-18", "2009-06-19")),
        ("قتل أربعة أشخاص بين الاثنين والأربعاء في ديالى.", ("2009-06-22", "2009-06-24")),
        ("قتل أربعة أشخاص بين السبت والأحد في ديالى.", ("2009-06-20", "2009-06-21")),
    ],
)
def test_of_two_weekdays_the_first_is_before_the_second(text, days):
    assert days_of(text) == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ليرتفع إلى 12 عدد قتلى الاحتجاجات خلال ثلاثة أيام في العراق.", ("2009-06-23", "2009-06-25")),
        ("قتل خمسة جنود في مناطق متفرقة من العراق خلال يومين.", ("2009-06-24", "2009-06-25")),
        ("نفذ التنظيم سبع هجمات في ديالى خلال 48 ساعة.", ("2009-06-23", "2009-06-25")),
        ("وتتحدث مصادر طبية عن تسعة قتلى في الاحتجاجات في غضون أسبوع.", ("2009-06-19", "2009-06-25")),
        # Of one attack it says how many there have been; hours are of its own day; ten days nobody knows.
        ("قتل شرطيان في ثالث تفجير خلال أسبوع في الرمادي.", (None, "2009-06-25")),
        ("شن التنظيم سبع هجمات في ديالى خلال ساعتين.", (None, "2009-06-25")),
        ("شن التحالف 85 غارة قرب الموصل خلال عشرة أيام.", (None, "2009-06-25")),
    ],
)
def test_what_is_counted_over_so_many_days_is_of_those_up_to_the_report(text, days):
    assert days_of(text) == [days]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("عثرت الشرطة على 64 جثة في بغداد بين الاثنين والثلاثاء.", "aggregate"),
        ("انتشلت الشرطة 17 جثة من شوارع الموصل خلال الساعات الـ48 الماضية.", "aggregate"),
        ("عثرت الشرطة على خمس جثث في بعقوبة بين الاثنين والثلاثاء.", "incident"),
        ("عثرت الشرطة على 17 جثة في منزل في بغداد ليل الاثنين الثلاثاء.", "incident"),
        ("عثرت الشرطة على 17 جثة في منزل في بغداد أمس.", "incident"),
    ],
)
def test_many_bodies_of_several_days_are_of_several_finds(text, level):
    assert [e["level"] for e in events(text, published=PUBLISHED)] == [level]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قتل أربعة في هجوم على نقطة تفتيش في الطارمية الثلاثاء. وانفجرت عبوة أمس في الدورة وقتلت اثنين. "
            "وفي التاجي هاجم مسلحون دورية للشرطة مساء وقتلوا شرطيا.",
            [day(23), day(24), day(24)],
        ),
        (
            "قتل أربعة في هجوم على نقطة تفتيش في الطارمية اليوم. وانفجرت عبوة مساء أمس في الدورة وقتلت اثنين. "
            "وفي التاجي هاجم مسلحون دورية للشرطة فجرا وقتلوا شرطيا.",
            [day(25), day(24), day(25)],
        ),
    ],
)
def test_a_bare_time_is_of_the_newest_day_told(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قتل طفلان بقذيفة أر.بي.جي أطلقها مسلحون في الرمادي الثلاثاء.", [day(23)]),
        ("هاجم مسلحون دورية للجيش بقذائف «آر.بي.جي» قرب بلد أمس وقتلوا جنديا.", [day(24)]),
        # A space left out behind a full stop still ends the sentence.
        ("قتل جندي قرب بيجي الثلاثاء.وفي كركوك قتل شرطي أمس.", [day(23), day(24)]),
    ],
)
def test_dots_between_letters_spelled_out_end_no_sentence(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "أحيا الأهالي اليوم الذكرى الثانية لتفجير الكرادة الذي أوقع 300 قتيل في 3 تموز 2007.",
            ("2007-07-03", "2007-07-03"),
        ),
        (
            "استذكر السكان، أمس، ذكرى القصف بالمدافع الثقيلة الذي نفذه جيش النظام على البلدة في 16 آذار 1991 "
            "وأوقع مئة قتيل.",
            ("1991-03-16", "1991-03-16"),
        ),
        # What happened while they remembered another day.
        ("وصباح اليوم، وفيما كان الأهالي يحيون الذكرى الأولى للتفجير، انفجر لغم في سنجار وقتل مزارعا.", day(25)),
    ],
)
def test_a_day_on_which_something_is_remembered_is_not_its_own(text, days):
    assert days_of(text) == [days]


def test_days_are_counted_back_from_both_days_of_a_night():
    text = "ونفذت الغارات ليل السبت الأحد بعد يومين من ضربة أميركية أصابت سيارة شرقي بغداد."
    assert days_of(text) == [("2009-06-20", "2009-06-21"), ("2009-06-18", "2009-06-19")]


def test_since_when_somebody_is_there_dates_no_strike_on_him():
    text = "استهدفت غارة مواقع الحزب قرب سنجار، حيث ينتشر مقاتلوه منذ طرد التنظيم منها في 2008."
    assert days_of(text) == [(None, "2009-06-25")]
