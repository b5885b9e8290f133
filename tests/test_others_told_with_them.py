"""Several events told together: others at another place or by another bomb, parts of a toll, what was earlier."""

import pytest
from coding_rows import events

BOMB, CLASH, FORCE = "Remote explosive/landmine/IED", "Armed clash", "Excessive force against protesters"
SHELLING, SUICIDE = "Shelling/artillery/missile attack", "Suicide bomb"


def _told(text):
    return [(e["sub_event_type"], e["location"], e["killed_low"]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قتل خمسة متظاهرين في الناصرية برصاص القوات الأمنية، واثنان في بغداد بقنابل الغاز.",
            [(FORCE, "Nasiriyah", 5), (FORCE, "Baghdad", 2)],
        ),
        (
            "ستة أشخاص قتلوا في الكاظمية عندما انفجرت سيارة مفخخة عند محطة للحافلات، وأربعة بسيارة مفخخة في الكرادة.",
            [(BOMB, "Kadhimiya", 6), (BOMB, "Karrada", 4)],
        ),
        (
            "قتل ثلاثة جنود في الشرقاط باشتباكات مع داعش، واثنان في بيجي بعبوة ناسفة.",
            [(CLASH, "Shirqat", 3), (BOMB, "Baiji", 2)],
        ),
        (
            "قال مصدر إن أربعة جنود قتلوا في بلدة الكرمة باشتباكات استمرت ساعات مع عناصر التنظيم، وستة في عامرية "
            "الفلوجة بقصف بقذائف الهاون.",
            [(CLASH, "Al-Karmah (Garma)", 4), (SHELLING, "Amiriyat al-Fallujah", 6)],
        ),
        (
            "أعلنت الوزارة مقتل تسعة من الشرطة. وأوضحت أن ستة منهم قتلوا في الموصل بانفجار عبوة، وثلاثة في تلعفر.",
            [("Attack", None, 9), (BOMB, "Mosul", 6), (BOMB, "Tal Afar", 3)],
        ),
    ],
)
def test_others_at_another_place_are_of_another_event_wherever_the_cause_of_the_first_stands(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل خمسة في الموصل بينهم ثلاثة من الشرطة، واثنان في حالة خطرة.", 5),
        ("قتل خمسة مسلحين في الموصل بقصف جوي، وثلاثة من حراس القاعدة في الهجوم.", 5),
        ("قتل 19 شخصا في هجمات، منهم تسعة في بابل وسبعة في البصرة.", 19),
    ],
)
def test_parts_of_a_toll_and_others_of_the_same_place_open_no_event(text, killed):
    assert [row[2] for row in _told(text)] == [killed]


def test_those_of_one_crowd_who_died_by_bullets_and_by_gas_are_of_one_event():
    text = "قتل ثلاثة محتجين في ساحة الطيران، اثنان منهم بالرصاص الحي والثالث بقنبلة غاز."
    assert len(_told(text)) == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "قتل عشرون شخصا مساء اليوم في تفجير انتحاري استهدف مجلس عزاء في تلعفر.\n"
            "وأضاف المصدر أن سوق المدينة شهد في وقت سابق من اليوم انفجار سيارة ملغومة أوقع أحد عشر قتيلا.",
            [SUICIDE, BOMB],
        ),
        (
            "قتل تسعة أشخاص مساء اليوم في تفجير انتحاري استهدف مطعما في هيت.\n"
            "وذكر المصدر بأن المدينة شهدت في وقت سابق انفجار عبوة ناسفة أدى إلى مقتل شرطيين.",
            [SUICIDE, BOMB],
        ),
        (
            "قتل عشرون شخصا مساء اليوم في تفجير انتحاري استهدف مجلس عزاء في تلعفر.\n"
            "وقالت الشرطة في وقت سابق إن ثمانية أشخاص قتلوا في تفجير مجلس العزاء.",
            [SUICIDE],
        ),
        (
            "قتل سبعة أشخاص بتفجير انتحاري في سنجار.\nوكان مصدر قال في وقت سابق إن التفجير أوقع أربعة قتلى.",
            [SUICIDE],
        ),
    ],
)
def test_what_happened_earlier_is_another_event_and_what_was_said_earlier_the_same(text, kinds):
    assert [row[0] for row in _told(text)] == kinds


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "أعلنت المفوضية مقتل خمسة متظاهرين خلال تظاهرات يوم أمس في محافظات ذي قار وكربلاء والبصرة. "
            "وذكرت أن محافظة ذي قار سجلت مقتل أربعة متظاهرين.",
            [5, 4],
        ),
        ("قتل 12 شخصا بتفجيرات في بغداد وبعقوبة. وقال مصدر إن بغداد شهدت مقتل تسعة بسيارة مفخخة.", [12, 9]),
        ("قتل خمسة جنود باشتباكات في سنجار وتلعفر. وقالت الشرطة إن أربعة جنود قتلوا في سنجار.", [5, 4]),
        ("قتل خمسة جنود باشتباكات في سنجار. وقالت الشرطة إن خمسة جنود قتلوا في سنجار.", [5]),
    ],
)
def test_fewer_at_one_of_the_places_of_a_toll_are_a_part_of_it(text, killed):
    assert [row[2] for row in _told(text)] == killed


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("أحرق محتجون مقر حزب في الديوانية، فيما قطع آخرون الطريق في الناصرية.", ["Diwaniyah", "Nasiriyah"]),
        ("اقتحم متظاهرون مقر حزب في السماوة، بينما أغلق آخرون الطريق الدولي في الكوت.", ["Samawah", "Kut"]),
        ("قتل مسلحون شرطيا في بيجي، فيما قطع آخرون الطريق أمام رتل للجيش في الحويجة.", ["Baiji"]),
    ],
)
def test_others_of_a_crowd_who_cut_a_road_demonstrate_too(text, places):
    assert [row[1] for row in _told(text)] == places


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "وجهت طائرات التحالف الدولي ضربة لرتل لعصابات داعش قرب الشرقاط وقتلت 16 إرهابيا.",
            ("Global Coalition Against Daesh", "Islamic State"),
        ),
        (
            "نفذت طائرات أميركية ضربات لقافلة لتنظيم القاعدة قرب القائم.",
            ("Military Forces of the United States", "Al Qaeda in Iraq"),
        ),
        (
            "أدى قصف لرتل أميركي بقذائف الهاون في الرمادي إلى مقتل جندي.",
            (None, "Military Forces of the United States"),
        ),
        ("وجه طيران الجيش ضربة جوية لوكر لداعش في حمرين.", ("Military Forces of Iraq", "Islamic State")),
        ("قتل جندي في قصف لداعش على مخمور.", ("Islamic State", "Military Forces of Iraq")),
    ],
)
def test_a_strike_at_a_column_is_not_done_by_those_who_ride_in_it(text, sides):
    (event,) = events(text)
    assert (event["actor1"], event["actor2"]) == sides


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("تبنت كتائب ثورة العشرين قصف قاعدة بلد أمس بصاروخين.", 1),
        ("تبنت سرايا ثورة العشرين تفجير عبوة برتل في الديوانية أمس.", 1),
        ("تبنت كتائب ثورة العشرين استهداف دورية في الرمادي أمس.", 1),
        ("تبنى التنظيم عشرين تفجيرا في بغداد أمس.", 20),
    ],
)
def test_a_number_in_the_name_of_a_group_counts_nothing(text, count):
    assert [e["n_events"] for e in events(text)] == [count]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أربيل (العراق) - قتل شخصان الأربعاء في ضربة استهدفت سيارة في منطقة سنجار.", "Sinjar"),
        ("كركوك - قتل شرطيان بانفجار عبوة في منطقة الطارمية.", "Tarmiyah"),
        ("أربيل - قصفت طائرات تركية منطقة مخمور.", "Makhmur"),
        ("وقع انفجار في منطقة العباسية، وسط الكوت.", "Kut"),
        ("استهدفت عبوة ناسفة شاحنات تنقل دعما لوجستيا للقوات الأميركية قرب الديوانية.", "Diwaniyah"),
        ("انفجرت عبوة على رتل ينقل دعما للتحالف في السماوة.", "Samawah"),
    ],
)
def test_the_area_of_a_town_and_where_a_load_was_hit_are_places(text, place):
    assert [e["location"] for e in events(text)] == [place]


def test_what_is_done_in_support_of_people_elsewhere_was_not_there():
    (event,) = events("قصف مسلحون قاعدة بلد بصاروخين دعما لأهلنا في غزة.")
    assert event["location"] == "Balad Air Base (Joint Base Balad)"


@pytest.mark.parametrize(
    "told",
    [
        "أغلق محتجون طريق ميناء أم قصر. وأسفرت الاحتجاجات التي انطلقت في الأول من أيار عن مقتل أكثر من 330 شخصا.",
        "فرقت الشرطة محتجين في الكوت. وأدت الاحتجاجات التي بدأت في الثاني من نيسان إلى مقتل أكثر من 200 شخص.",
        "قتل متظاهر في السماوة. وأسفرت التظاهرات التي انطلقت في العاشر من آذار عن مقتل أكثر من 150 شخصا.",
    ],
)
def test_the_dead_of_protests_since_they_broke_out_are_not_those_of_one_day(told):
    rows = events(told)
    assert [e["level"] for e in rows] == ["incident", "aggregate"]
    assert rows[0]["killed_low"] < 2


def test_protests_that_broke_out_the_day_before_may_be_those_told_of():
    rows = events("خرج محتجون في الكوت. وأسفرت الاحتجاجات التي انطلقت في 17 حزيران عن مقتل أكثر من مئة شخص.")
    assert [e["level"] for e in rows] == ["incident"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("قتل شرطي بانفجار عبوة في هيت، بعد ساعات من مقتل جندي برصاص قناص في الرمادي.", "06-18"),
        ("قتل شرطي بانفجار عبوة في هيت، بعد ساعتين على هجوم مسلح في الرمادي.", "06-18"),
        ("اغتيل محام في العمارة، بعد ساعات من إطلاق النار على متظاهرين في الشطرة.", "06-18"),
        ("قتل شرطي بانفجار عبوة في هيت، بعد أيام من مقتل جندي برصاص قناص في الرمادي.", "06-17"),
    ],
)
def test_what_was_hours_before_may_be_of_the_same_day(text, last):
    assert events(text)[1]["date_to"][5:] == last


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قال تنظيم داعش إن مقاتليه اقتحموا مركزا للشرطة في هيت وقتلوا ستة.", "Islamic State"),
        ("أعلن تنظيم داعش أن مقاتليه اقتحموا ثكنة للجيش في الرشاد وقتلوا تسعة من عناصرها.", "Islamic State"),
        ("قال تنظيم القاعدة إن مسلحيه اقتحموا مقرا للجيش في الكرمة وقتلوا أربعة جنود.", "Al Qaeda in Iraq"),
    ],
)
def test_fighters_whom_a_group_calls_its_own_storm_as_gunmen_do(text, doer):
    (event,) = events(text)
    assert (event["sub_event_type"], event["actor1"]) == (CLASH, doer)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قتل ثلاثة في قصف نفذته طائرة تركية على سيارة في سنجار.", "Air/drone strike"),
        ("نفذت طائرة مجهولة قصفا على سيارة في القائم وقتلت اثنين.", "Air/drone strike"),
        ("قتل أربعة في هجوم شنته مروحية على زورق في الفاو.", "Air/drone strike"),
        ("قتل ثلاثة في قصف نفذه مسلحون على مطار هبطت فيه طائرة في بغداد.", SHELLING),
        ("قتل اثنان في قصف بالهاون على طائرة في مطار بغداد.", SHELLING),
    ],
)
def test_what_an_aircraft_carried_out_came_from_the_air(text, kind):
    assert [e["sub_event_type"] for e in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل موظف يعمل في مصفى بيجي برصاص مسلحين في تكريت.", "Tikrit"),
        ("اغتال مسلحون طبيبا يعمل في مستشفى الكندي قرب منزله في الكرادة.", "Karrada"),
        ("قتلت موظفة في مطار بغداد بانفجار عبوة لاصقة بسيارتها في حي العامرية.", "Al-Amiriya (Baghdad)"),
        ("قتل عامل في مصفى بيجي بسقوط قذيفة على المصفى.", "Baiji refinery"),
    ],
)
def test_where_somebody_works_is_not_where_he_was_harmed_if_another_place_is_named(text, place):
    assert [e["location"] for e in events(text)] == [place]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("أفاد مصدر أمني باستهداف مقر حزبي في الكرادة بعبوة ناسفة أمس.", 1),
        ("أفاد مصدر أمني باستهداف مبنى قضائي في الكوت بقنبلة يدوية أمس.", 1),
        ("كشف مصدر عن استهداف مقر سياسي في النجف بقنبلة يدوية مساء أمس.", 1),
        ("تعرض رئيس الوزراء لهجوم سياسي حاد في البرلمان أمس.", 0),
        ("شن النائب هجوما إعلاميا على مقر الحزب أمس.", 0),
    ],
)
def test_an_office_of_a_party_is_attacked_in_earnest_and_a_political_attack_is_words(text, number):
    assert len(events(text)) == number
