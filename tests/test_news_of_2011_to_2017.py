"""Reports of the years of the Islamic State: communiqués, bombs one after another, people put to death, graves."""

import pytest
from coding_rows import PUBLISHED, coded, events


def _rows(text, *keys):
    return [tuple(e[key] for key in keys) for e in events(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # As many militants killed again, by the source of the lead or of the sentence before.
        (
            "شهدت بغداد أعمال عنف اليوم. وأعلنت القيادة قتل أربعة مسلحين جنوبي بغداد. "
            "وقالت القيادة في بيان إن قوة قتلت أربعة مسلحين في الدورة.",
            ["Dora"],
        ),
        # Those known by their number.
        (
            "أعلنت القيادة قتل ثلاثة إرهابيين في الطارمية. وأضافت أن قوة حاصرت بستانا هناك. "
            "وتابعت أنه تم قتل الإرهابيين الثلاثة.",
            ["Tarmiyah"],
        ),
        # A grave near a city, and then in a town of the governorate.
        (
            "أعلن مسؤول أمني، اليوم الخميس، العثور على مقبرة جماعية جنوب الموصل. "
            "وقال العميد إن الشرطة عثرت على مقبرة جماعية في القيارة.",
            ["Qayyarah"],
        ),
        # Others killed elsewhere.
        (
            "أعلنت القيادة قتل إرهابيين اثنين في أبو غريب. وأضافت أن قوة قتلت إرهابيين اثنين في الطارمية.",
            ["Abu Ghraib", "Tarmiyah"],
        ),
        (
            "أعلنت القيادة قتل إرهابيين اثنين غربي بغداد. وأضافت أن قوة أخرى قتلت ثلاثة إرهابيين في أبو غريب.",
            ["Baghdad", "Abu Ghraib"],
        ),
    ],
)
def test_as_many_killed_or_a_grave_found_told_again_with_its_place(text, places):
    assert [place for (place,) in _rows(text, "location")] == places


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # The first word of each tells of a bomb, the second comes back to it.
        (
            "قتل شخص وأصيب خمسة بانفجار عبوتين ناسفتين في بغداد اليوم. وقال مصدر إن ثلاثة أصيبوا بانفجار عبوة ناسفة في "
            "العامرية، وإن الانفجار ألحق أضرارا بسيارة. وأضاف أن عبوة ناسفة انفجرت في الكرادة فقتلت شخصا وأصابت اثنين.",
            [("aggregate", 1, 5), ("incident", 0, 3), ("incident", 1, 2)],
        ),
        # "A series of the attacks" is new, not one known.
        (
            "قتل مدنيان في سلسلة من التفجيرات ببغداد وكركوك اليوم. وقال مصدر إن عبوة ناسفة انفجرت في "
            "الطارمية فقتلت مدنيا.",
            [("aggregate", 2, 0), ("incident", 1, 0)],
        ),
        # A part of the dead of the whole country, killed in one attack.
        (
            "قتل 50 شخصا أمس في أنحاء مختلفة من البلاد بينهم 41 بتفجير انتحاري في كركوك.",
            [("aggregate", 50, 0), ("incident", 41, 0)],
        ),
        (
            "قتل 60 شخصا الأحد في مناطق متفرقة من البلاد بينهم 22 في تفجير سيارة مفخخة في الكاظمية.",
            [("aggregate", 60, 0), ("incident", 22, 0)],
        ),
        # Who some of the dead of one attack were.
        ("قتل 12 شخصا في بعقوبة أمس بينهم ثلاثة أطفال بانفجار عبوة في السوق.", [("incident", 12, 0)]),
        # One bomb after another at one place, or each at its own.
        (
            "وبدأت الهجمات اليوم بانفجار سيارة مفخخة تبعتها أربع عبوات انفجرت تباعا قرب مقر الشرطة "
            "في حي العامل، أسفرت عن "
            "مقتل شخصين.",
            [("incident", 2, 0)],
        ),
        (
            "انفجرت سيارة مفخخة في الكرادة أعقبها انفجار عبوة ناسفة في الدورة أسفر عن مقتل ثلاثة.",
            [("incident", 0, 0), ("incident", 3, 0)],
        ),
        # Lines that have run together.
        (
            "قتل أربعة في انفجار سيارة مفخخة في المدائن (25 كلم جنوب بغداد)وفي كركوك قتل ثلاثة من "
            "الشرطة في انفجار عبوة.",
            [("incident", 4, 0), ("incident", 3, 0)],
        ),
        # Nothing was worse this year: no total of the year.
        (
            "قتل مئة شخص بانفجار سيارة مفخخة أمس في سوق. وأصيب 120 آخرون في الانفجار الذي وقع في خان "
            "بني سعد، وقالت عضو "
            "المجلس إن التفجير هو الأعنف من نوعه الذي يضرب ديالى خلال العام الحالي.",
            [("incident", 100, 120)],
        ),
        ("قتل 900 مدني في أعمال عنف بالعراق خلال العام الحالي، الأكثر دموية منذ سنوات.", [("aggregate", 900, 0)]),
    ],
)
def test_one_event_several_or_a_sum(text, rows):
    assert _rows(text, "level", "killed_low", "wounded_low") == rows


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        (
            "قتلت القوات الأمنية أمس ثلاثة انتحاريين من تنظيم داعش شمالي بغداد.",
            "Security Forces of Iraq",
            "Islamic State",
        ),
        # Who blows up is still whom the group sent.
        ("فجر انتحاري من تنظيم داعش نفسه في الكرادة أمس فقتل ثلاثة جنود.", "Islamic State", "Military Forces of Iraq"),
        (
            "أفاد مصدر بمقتل 23 من عناصر داعش إثر قيام طائرات التحالف الدولي بقصف رتل للتنظيم قرب حديثة.",
            "Global Coalition Against Daesh",
            "Islamic State",
        ),
        ("قتل مدنيان جراء قيام تنظيم داعش بقصف حي الزهور في الموصل.", "Islamic State", "Civilians (Iraq)"),
        # Whose column it was is said behind a noun of its own.
        ("قصف رتل لتنظيم داعش قرب حديثة أمس فقتل عشرة من عناصره.", None, "Islamic State"),
        (
            "عثر الأهالي أمس في الخالص على جثة سائق كانت قوة من الجيش قد اعتقلته قبل يومين.",
            None,
            "Civilians (Iraq)",
        ),
    ],
)
def test_who_did_it_and_to_whom(text, actor1, actor2):
    assert _rows(text, "actor1", "actor2") == [(actor1, actor2)]


def test_what_was_managed_also_has_the_doer_told_before():
    text = "قتلت قوة من الجيش أمس إرهابيين اثنين في الدورة، كما تمكنت من إبطال مفعول 19 عبوة ناسفة في المدائن."
    assert _rows(text, "sub_event_type", "actor1")[1] == ("Disrupted weapons use", "Military Forces of Iraq")
    other = "قصف الطيران مواقع لداعش في هيت، كما تمكنت الشرطة من إبطال مفعول عبوتين ناسفتين في الرمادي."
    assert _rows(other, "actor1")[1] == ("Police Forces of Iraq",)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("قتل طيران التحالف مسؤول التفخيخ في ولاية نينوى بتنظيم داعش بقصف سيارته.", "militants"),
        ("قتل مسؤول التسليح بتنظيم داعش بقصف جوي في الموصل.", "militants"),
        ("قتل مسؤول محلي في بعقوبة بانفجار عبوة.", "officials"),
    ],
)
def test_titles_in_an_armed_group(text, group):
    assert [c["group"] for c in coded(text, PUBLISHED).rows["casualties"]] == [group]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("أعدم تنظيم داعش أمس معلما كان قد اختطفه في نيسان الماضي من شرق الموصل.", ("2020-06-17", "2020-06-17")),
        ("أعدم التنظيم سبعة مدنيين وسط الموصل كان قد اختطفهم الأسبوع الماضي.", (None, "2020-06-18")),
        ("أعدم تنظيم داعش أمس خمسة من الشرطة كان قد اعتقلهم قبل أيام.", ("2020-06-17", "2020-06-17")),
    ],
)
def test_those_put_to_death_had_been_taken_before(text, days):
    assert _rows(text, "sub_event_type", "date_from", "date_to") == [("Attack", *days)]


def test_others_taken_besides_are_not_those_put_to_death():
    text = "أعدم داعش ثلاثة جنود في هيت أمس. واعتقلت الشرطة خمسة مشتبه بهم في حديثة."
    assert [kind for (kind,) in _rows(text, "sub_event_type")] == ["Attack", "Arrests"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وصل خمسة مسلحين إلى الطارمية أمس لشن هجمات تستهدف القوات الأمنية.", 0),
        ("اتخذ التنظيم من البساتين قرب الطارمية أمس ملاذا لتنفيذ تفجيرات في بغداد.", 0),
        ("تسلل مسلحون إلى الطارمية أمس لتنفيذ هجوم على نقطة تفتيش وقتلوا ثلاثة جنود.", 1),
    ],
)
def test_attacks_that_were_only_meant(text, number):
    assert len(events(text, PUBLISHED)) == number


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A toll that has risen, and then the attack itself: more than 147, and 147; dead and wounded that
        # nobody counts;
        # a claim with the day.
        (
            "ارتفعت حصيلة الهجوم الانتحاري في مدينة الحلة اليوم إلى 32 قتيلا وأكثر من 147 جريحا. "
            "أفادت الشرطة بأن انتحاريا "
            "نفذ هجوما بحافلة ملغومة وقتل 32 شخصا على الأقل وأصاب 147 في الحلة.",
            [("Hillah", 32)],
        ),
        (
            "ارتفعت حصيلة التفجير الذي استهدف حاجزا أمنيا جنوب بغداد أمس إلى 61 قتيلا. وتعرض حاجز تفتيش شمال الحلة إلى "
            "تفجير بصهريج مفخخ، ما أدى إلى مقتل وجرح عشرات من المارة.",
            [("Baghdad", 61)],
        ),
        (
            "ارتفعت حصيلة ضحايا الهجوم الانتحاري بمدينة الحلة إلى أكثر من 60 قتيلا. وأعلن تنظيم داعش "
            "مسؤوليته عن التفجير "
            "الانتحاري الذي وقع ظهر أمس بشاحنة مفخخة استهدفت نقطة تفتيش عند مدخل الحلة.",
            [("Hillah", 61)],
        ),
        # Another bomb; the sum of several.
        (
            "ارتفعت حصيلة تفجير الكرادة إلى 40 قتيلا. كما انفجرت عبوة في الكرادة وقتلت ثلاثة أشخاص.",
            [("Karrada", 40), ("Karrada", 3)],
        ),
        (
            "ارتفعت حصيلة الهجمات في مناطق متفرقة من العراق أمس إلى 27 قتيلا. وقال عقيد إن سيارة "
            "مفخخة انفجرت في الشعلة "
            "وقتلت تسعة.",
            [("Iraq", 27), ("Al-Shu'la", 9)],
        ),
        # A second piece of news, and its source once more.
        (
            "قتل شخص بانفجار عبوة في الكرادة اليوم. كما أفاد مصدر في شرطة نينوى بأن ضابطا في الشرطة "
            "قتل في هجوم مسلح شرقي "
            "الموصل. وقال المصدر إن مسلحين أطلقوا النار باتجاه سيارة ضابط في الشرطة شرقي الموصل مما أسفر عن مقتله.",
            [("Karrada", 1), ("Mosul", 1)],
        ),
        (
            "قتل شخص بانفجار عبوة في الكرادة اليوم. وقتل ضابط في الشرطة في هجوم مسلح شرقي الموصل. "
            "وقال المصدر إن مسلحين "
            "قتلوا ضابطين في الشرطة في حي الصحة بالموصل.",
            [("Karrada", 1), ("Mosul", 1), ("Mosul", 2)],
        ),
        # Numbers in curly brackets.
        ("قتل {١٠} أشخاص وأصيب {٢٥} شخصا بانفجار سيارة مفخخة في الحلة أمس.", [("Hillah", 10)]),
    ],
)
def test_told_once(text, rows):
    assert _rows(text, "location", "killed_low") == rows


@pytest.mark.parametrize(
    "told_after",
    [
        "وتشهد محافظة الأنبار منذ حادثة اقتحام ساحة الاعتصام في الحويجة في 23 نيسان 2019 اشتباكات "
        "بين مسلحين وقوات الجيش.",
        "وتشهد محافظة الأنبار وضعا محتدما، وذلك بعد سيطرة مسلحين من تنظيم داعش على محافظة نينوى، "
        "وسيطرتهم على المحافظتين.",
        "يذكر أن التنظيم يسعى للسيطرة على الأنبار، حيث يقوم بتنفيذ سلسلة هجمات تستهدف القوات "
        "الأمنية، وازدادت حدتها منذ "
        "إعلان العمليات في 8 نيسان 2019، فيما أكد رئيس المجلس أن أكثر من عشرة آلاف مقاتل شاركوا فيها.",
    ],
)
def test_what_goes_on_is_no_event(told_after):
    assert len(events(f"قتل جندي بانفجار عبوة في الرمادي اليوم.\n{told_after}", PUBLISHED)) == 1


@pytest.mark.parametrize(
    "told_after",
    [
        "وتشهد المدينة منذ أمس اشتباكات بين مسلحين وقوات الجيش.",
        "يذكر أن المدينة شهدت أمس هجوما لمسلحين على نقطة تفتيش للجيش.",
    ],
)
def test_what_went_on_lately_is_one(told_after):
    assert len(events(f"قتل مدني بانفجار عبوة في بعقوبة اليوم.\n{told_after}", PUBLISHED)) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تجدد النزاع بين عشيرتين شمال البصرة أمس ما أدى إلى مقتل أربعة أشخاص.", "Armed clash"),
        ("قتل شخصان في نزاع على أرض زراعية في ديالى أمس.", "Attack"),
        ("قتلت عناصر داعش أمس ضابطا في الشرطة بالقرب من منزله في الشرقاط.", "Attack"),
        ("قتلت عناصر داعش أمس ضابطا في الشرطة عند نقطة تفتيش في الشرقاط.", "Armed clash"),
    ],
)
def test_quarrels_of_tribes_and_officers_at_home(text, kind):
    assert [k for (k,) in _rows(text, "sub_event_type")] == [kind]


def test_a_column_that_is_shelled_shells_nobody():
    assert _rows("أدى قصف رتل لتنظيم داعش قرب حديثة أمس إلى مقتل عشرة من عناصره.", "actor1", "actor2") == [
        (None, "Islamic State")
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Where another place lies.
        ("إلى الشمال من بغداد قتل شرطيان أمس.", [("Baghdad", 2)]),
        # Dead by two causes that one sentence joins without "meanwhile" stay where they were.
        ("قتل شرطيان بانفجار قنبلة في بيجي وأصيب ثلاثة جنود برصاص مسلحين بعده.", [("Baiji", 2)]),
        # Whose the bodies are, and who was put to death.
        (
            "عثرت الشرطة على مقبرة جماعية في القيارة أمس. وقال مصدر إن المقبرة تعود لمدنيين اعتقلهم "
            "التنظيم من جنوب الموصل.",
            [("Qayyarah", 0)],
        ),
        (
            "أعدم التنظيم خمسة شبان في الحويجة أمس. وقال المصدر إن الضحايا اختطفوا قبل أسبوع من قرية قريبة.",
            [("Hawija", 5)],
        ),
        (
            "عثرت الشرطة على مقبرة جماعية في القيارة أمس. واعتقلت الشرطة ثلاثة مشتبه بهم في الشورة.",
            [("Qayyarah", 0), ("Ash-Shura", 0)],
        ),
    ],
)
def test_where_it_was_and_who_it_was(text, rows):
    assert _rows(text, "location", "killed_low") == rows


def test_an_anniversary_dates_nothing():
    text = "قتل 34 شخصا أمس في بغداد وبعقوبة، ويتزامن ذلك مع الذكرى الـ17 للغزو في آذار 2003."
    assert {day for (day,) in _rows(text, "date_from")} == {"2020-06-17"}


@pytest.mark.parametrize(
    "text",
    [
        'قال مصدر إن تنظيم "داعش" الإرهابي، اختطف أمس خمسة مدنيين من الحويجة.',
        "قال مصدر إن تنظيم داعش، اختطف أمس خمسة مدنيين من الحويجة.",
    ],
)
def test_a_comma_between_who_did_it_and_the_verb(text):
    assert _rows(text, "actor1") == [("Islamic State",)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A quarter of Baghdad is in no other town of its governorate.
        (
            "تمكنت القوات أمس من تفكيك عبوتين ناسفتين في الدورة وتفكيك خمس عبوات ناسفة في أبي غريب.",
            [("Dora", 2), ("Abu Ghraib", 5)],
        ),
        (
            "قتل جندي أمس بانفجار عبوة ناسفة في الكرادة ببغداد. وقال المصدر إن عبوة ناسفة انفجرت في بغداد فقتلت جنديا.",
            [("Karrada", 1)],
        ),
    ],
)
def test_quarters_and_towns(text, rows):
    assert _rows(text, "location", "munitions_low") == rows


@pytest.mark.parametrize(
    ("text", "casualties"),
    [
        ("دمرت القوات أمس عجلتين للإرهابيين وقتلت من فيهما في الطارمية.", [("killed", "militants")]),
        ("قصف الطيران أمس سيارة لداعش في هيت ما أدى إلى مقتل من فيها.", [("killed", "militants")]),
        ("انفجرت عبوة على سيارة مدنية أمس في بعقوبة ما أدى إلى إصابة من فيها.", [("wounded", "people")]),
        # What is in it is nobody.
        ("دمرت القوات أمس مخزنا في الطارمية وما فيه من أسلحة.", []),
    ],
)
def test_those_in_a_car_that_is_hit(text, casualties):
    found = coded(text, PUBLISHED).rows["casualties"]
    assert [(c["status"], c["group"]) for c in found] == casualties
    assert all(c["vague"] == "several" for c in found)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "استعادت القوات الأمنية أمس قرية جنوب الموصل. وقال المصدر إن القوات تمكنت من استعادة "
            "السيطرة على قرية الحود.",
            ["Al-Hud"],
        ),
        # One more.
        (
            "استعادت القوات الأمنية أمس قرية جنوب الموصل. وأضاف المصدر أن القوات استعادت قرية الحود أيضا.",
            ["Mosul", "Al-Hud"],
        ),
    ],
)
def test_a_village_taken_back_is_told_again_by_its_name(text, places):
    assert [place for (place,) in _rows(text, "location")] == places


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل 86 من مقاتلي داعش في زمار أمس، موضحا أن جثث 40 مقاتلا نقلت إلى مستشفيات الموصل.", 86),
        ("نقلت جثث 40 مقاتلا من داعش إلى مستشفيات الموصل أمس.", 40),
    ],
)
def test_bodies_that_are_carried_away_are_of_the_dead(text, killed):
    assert _rows(text, "killed_low") == [(killed,)]
