"""Readings without which reports of one event do not find each other: its day, its site, its type, its dead."""

import pytest
from coding_rows import events, only

BOMB, SUICIDE, AIR = "Remote explosive/landmine/IED", "Suicide bomb", "Air/drone strike"
SHELLING, CLASH, ATTACK = "Shelling/artillery/missile attack", "Armed clash", "Attack"
EXCESSIVE, RIOT = "Excessive force against protesters", "Violent demonstration"


def _told(text):
    """Type, first day, place and dead of each event; the day of publication is 18 June 2020."""
    rows = events(text)
    return [(e["sub_event_type"], (e["date_from"] or "")[5:], e["location"], e["killed_low"]) for e in rows]


def _types(text):
    return [e["sub_event_type"] for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تعيش السماوة هدوءا منذ مقتل خمسة متظاهرين يوم الأحد قرب المحافظة.", (EXCESSIVE, "06-14", "Samawah", 5)),
        ("لم تفتح المدارس في بعقوبة منذ سقوط سبعة قتلى الثلاثاء الماضي في سوقها.", (ATTACK, "06-16", "Baqubah", 7)),
    ],
)  # fmt: skip
def test_since_its_dead_fell_is_the_day_of_an_event(text, told):
    assert _told(text) == [told]
    assert events(text)[0]["level"] == "incident"


def test_since_the_protests_began_counts_a_period():
    (row,) = events("قتل 60 متظاهرا في ذي قار منذ انطلاق الاحتجاجات في الأول من حزيران.")
    assert (row["level"], row["date_from"], row["date_to"]) == ("aggregate", "2020-06-01", "2020-06-18")


def test_dawn_before_a_purpose_blows_up_nothing():
    text = "أصيب ستة محتجين برصاص قوات الأمن في الديوانية. وأضاف المصدر أن القوات أطلقت الرصاص فجرا لتفريق المعتصمين."
    assert BOMB not in _types(text)
    # "They blew up": what they blew up stands behind it.
    assert _types("تسلل رجلان ثم فجرا لغما على طريق الدوز فقتل شرطي.") == [BOMB]


@pytest.mark.parametrize("word", ["اعتداء جوي", "عدوان جوي", "استهداف جوي"])
def test_an_assault_from_the_air_is_a_strike(word):
    assert _types(f"تعرض مقر اللواء في القائم إلى {word} ليل أمس.") == [AIR]
    assert AIR not in _types("تعرض مقر اللواء في القائم إلى اعتداء من مسلحين ليل أمس.")


@pytest.mark.parametrize(
    "text",
    [
        "قالت الشرطة إن امرأة تحمل متفجرات قتلت سبعة أشخاص وسط الحلة.",
        "ذكر شهود أن شابا يخفي عبوة تحت ثيابه قتل أربعة من المصلين في كركوك.",
    ],
)
def test_who_carries_a_bomb_and_kills_blew_up_with_it(text):
    assert _types(text) == [SUICIDE]


@pytest.mark.parametrize(
    "text", ["قتل الجيش رجلا يحمل عبوة ناسفة قرب الحلة.", "اعتقلت الشرطة شابا يخفي متفجرات في كركوك."]
)
def test_who_is_killed_or_held_with_a_bomb_blew_up_nothing(text):
    assert SUICIDE not in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت عبوة أمس في مقهى فقتل أربعة، ونقلت جثثهم إلى مقبرة في النجف.",
        "شيع الأهالي قتلى التفجير الذي طال السوق أمس قبل نقل الجثامين إلى كربلاء.",
    ],
)
def test_where_the_dead_are_taken_is_no_place_of_the_event(text):
    assert {row["location"] for row in events(text)} <= {None}


def test_bodies_found_in_a_town_are_there():
    assert _told("عثرت الشرطة على جثث خمسة رجال في كربلاء أمس.") == [(ATTACK, "06-17", "Karbala", 5)]


def test_the_city_is_that_of_the_hospital_where_no_town_is_named():
    text = "قال طبيب في مستشفى الفلوجة العام إن أربعة مدنيين قتلوا في اشتباك وقع أمس وسط المدينة."
    assert _told(text) == [(CLASH, "06-17", "Fallujah", 4)]
    # A town that is named is meant first.
    named = "قال طبيب في مستشفى الفلوجة العام إن عبوة انفجرت في الكرمة أمس وقتلت اثنين وسط المدينة."
    assert _told(named) == [(BOMB, "06-17", "Al-Karmah (Garma)", 2)]


def test_an_airport_without_a_name_is_that_of_its_sentence():
    text = "قصفت طائرة سيارة قرب كركوك أمس. وفي كركوك انفجرت عبوة. وفي البصرة سقط صاروخ قرب المطار الدولي أمس."
    assert events(text)[-1]["location"] == "Basra International Airport"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "استهدفت طائرة موقعا للحشد قرب الدبس أمس وخلفت ثلاثة قتلى.\nوذكر مصدر أن ثلاثة من الشرطة قتلوا في هجوم "
            "لداعش على ثكنة قرب الرشاد فجر أمس.",
            [("Dibis", 3), ("Ar-Rashad", 3)],
        ),
        (
            "سقطت ثلاثة صواريخ على قاعدة بلد أمس، فيما استهدفت قاعدة عين الأسد بصاروخين.",
            [("Balad Air Base (Joint Base Balad)", 0), ("Ain al-Asad Air Base", 0)],
        ),
        (
            "وسبق للقاعدة أن تعرضت الأحد إلى قصف بثلاثة صواريخ، فيما استهدفت في اليوم نفسه قاعدة بلد بصاروخين.",
            [(None, 0), ("Balad Air Base (Joint Base Balad)", 0)],
        ),
        (
            "قتل عشرون في هجمات أمس في ديالى، أعنفها تفجير انتحاري في بعقوبة. وفي شمال المحافظة قتل جنديان في اشتباك "
            "قرب جلولاء.",
            [(None, 20), ("Baqubah", 0), ("Jalawla", 2)],
        ),
    ],
)  # fmt: skip
def test_another_site_or_as_many_dead_elsewhere_are_another_event(text, told):
    rows = events(text)
    wide = [(None if e["level"] == "aggregate" else e["location"], e["killed_low"]) for e in rows]
    assert wide == told


def test_rockets_told_on_are_those_of_the_base():
    assert len(events("سقطت ثلاثة صواريخ على قاعدة بلد أمس، فيما استهدفت الصواريخ مدرج القاعدة.")) == 1


def test_of_several_attacks_one_at_a_known_site_is_told_by_itself():
    text = "قتل 14 شخصا في ثلاث هجمات شهدتها الأنبار أمس.\nوقال ضابط إن ستة جنود قتلوا في تفجير الحاجز عند مدخل هيت."
    rows = events(text)
    assert [(e["level"], e["n_events"], e["killed_low"]) for e in rows] == [("aggregate", 3, 14), ("incident", 1, 6)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل تسعة جنود في تفجير بهيت بعدما توفي اثنان من الجرحى.", 9),
        ("قضى خمسة في تفجير بالحلة بعد أن فارق أحد الجرحى الحياة.", 5),
        ("قتل ثمانية في هجوم على قرية قرب بلد بعد أن توفيت طفلة متأثرة بجراحها.", 8),
        ("قتل أربعة وأصيب ثمانية في تفجير بالحلة. وتوفي أحد الجرحى لاحقا.", 5),
    ],
)
def test_who_died_since_is_counted_already_behind_after(text, killed):
    assert [e["killed_low"] for e in events(text)] == [killed]


@pytest.mark.parametrize(
    "text",
    [
        "أصيب سبعة من الشرطة برشق الحجارة أثناء فتح طريق في البصرة أمس.",
        "أعلنت القيادة إصابة ستة جنود جراء رميهم بقنابل المولوتوف من قبل مجموعة حاولت قطع الطريق في الناصرية.",
        "تعرض موكب المحافظ إلى الرشق بالحجارة في الكوت أمس.",
    ],
)
def test_stones_thrown_are_of_a_crowd_said_with_a_noun_too(text):
    assert _types(text) == [RIOT]


def test_shots_said_with_the_same_noun_are_no_crowd():
    assert _types("أعدم التنظيم ثلاثة مدنيين رميا بالرصاص في هيت.") == [ATTACK]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ارتفع عدد قتلى تفجير السوق في الحلة يوم الاثنين إلى ستة بعد وفاة جريح مساء أمس.", "06-15"),
        ("قتل سبعة جنود في تفجير في هيت الأحد بعدما فارق اثنان من الجرحى الحياة فجر الثلاثاء.", "06-14"),
        ("أوقع فض الاعتصام في الكوت ثلاثة قتلى بعد أن توفي أحد الجرحى فجرا.", ""),
        # … but an attack named behind it has its own day.
        ("قتل ضابط بعد وفاة أحد الجرحى في تفجير أمس في بيجي.", "06-17"),
    ],
)  # fmt: skip
def test_the_day_on_which_one_of_the_wounded_died_is_not_that_of_the_event(text, day):
    assert [(e["date_from"] or "")[5:] for e in events(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "قتل متظاهران بإطلاق نار خلال تظاهرة وسط الحلة.",
        "أصيب تسعة متظاهرين برصاص القوات الأمنية أثناء احتجاجات في الكوت. وقال مصدر إن أحدهم توفي.",
        "قتل متظاهر في تظاهرة أمام مبنى المحافظة في العمارة. وقال المصدر إن المتظاهرين حاولوا اقتحام المبنى.",
    ],
)
def test_demonstrators_shot_in_a_demonstration_are_of_it(text):
    assert _types(text) == [EXCESSIVE]


def test_a_demonstration_elsewhere_is_another_event():
    assert _types("قتل متظاهر برصاص القوات في الكوت، وفي الحلة خرجت تظاهرة سلمية.") == [EXCESSIVE, "Peaceful protest"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("شيعت كربلاء 11 مقاتلا سقطوا في معارك بيجي أمس.", 11),
        ("شيع أهالي بلد ثلاثة جنود سقطوا خلال هجوم لداعش على حاجزهم أمس.", 3),
    ],
)
def test_who_fell_in_an_attack_was_killed(text, killed):
    assert events(text)[-1]["killed_low"] == killed


def test_who_fell_into_something_else_was_not():
    assert all(e["killed_low"] == 0 for e in events("أصيب أربعة سقطوا في حفرة أثناء هجوم في بلد أمس."))


def test_as_many_killed_behind_besides_that_are_others():
    text = "خلفت ضربة جوية قرب الدبس أربعة قتلى.\nإلى ذلك، ذكر مسؤول أن أربعة شرطيين قتلوا في هجوم لداعش فجر أمس."
    assert [e["killed_low"] for e in events(text)] == [4, 4]


@pytest.mark.parametrize(
    "text",
    [
        "قتل نحو 480 شخصا في التظاهرات التي انطلقت في كربلاء والكوت في الأول من تشرين الأول 2019.",
        "قتل أكثر من مئة شخص في الاحتجاجات التي بدأت في التاسع من أيار.",
    ],
)
def test_the_dead_of_protests_since_they_began_are_a_total(text):
    (row,) = events(text)
    assert (row["level"], row["sub_event_type"], row["date_to"]) == ("aggregate", EXCESSIVE, "2020-06-18")


def test_bombs_told_together_are_a_sum_where_at_least_so_many_died():
    text = (
        "قتل 14 شخصا على الأقل وأصيب العشرات الأربعاء في انفجار عبوتين في بغداد.\nوقال ضابط إن تسعة قتلوا وأصيب 20 "
        "بانفجار عبوة في الدورة. وفي الشعلة قتل خمسة وأصيب 11 بانفجار عبوة."
    )
    told = [(e["level"], e["n_events"], e["date_from"], e["killed_low"]) for e in events(text)]
    assert told == [
        ("aggregate", 2, "2020-06-17", 14), ("incident", 1, "2020-06-17", 9), ("incident", 1, "2020-06-17", 5),
    ]  # fmt: skip
    # More than all of them died in one: then it is none of them.
    one = "قتل أربعة على الأقل في انفجار عبوتين في بغداد. وفي الدورة قتل تسعة بانفجار عبوة."
    assert events(one)[0]["level"] == "incident"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلن التنظيم في بيان على الإنترنت أمس مسؤوليته عن تفجير حاجز في هيت الاثنين، وزعم أن ستة قتلوا.", "06-15"),
        ("أعلنت قيادة العمليات في بيان مقتضب الأربعاء مقتل جنديين في هيت الأحد.", "06-14"),
        # What the statement tells has its own day.
        ("قالت القيادة في بيان إن عبوة انفجرت الأحد في هيت.", "06-14"),
    ],
)  # fmt: skip
def test_the_day_of_a_statement_is_not_that_of_what_it_tells(text, day):
    assert [e["date_from"][5:] for e in events(text)] == [day]


def test_masked_men_who_throw_stones_are_a_crowd():
    assert _types("أصيب ستة من الشرطة بعدما رماهم ملثمون بالحجارة في الكوت ليلة أمس.") == [RIOT]
    assert _types("ألقى ملثمون قنبلة يدوية على منزل في الكوت أمس.") == ["Grenade"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قتل ستة في انفجار سيارة مفخخة في الحلة أمس، فيما قتل ضابط بعبوة لاصقة في المدينة نفسها.",
            [(BOMB, "06-17", "Hillah", 6), (BOMB, "06-17", "Hillah", 1)],
        ),
        # The same bomb, told on.
        (
            "قتل ستة في انفجار سيارة مفخخة في الحلة أمس، فيما أصيب تسعة بالانفجار.",
            [(BOMB, "06-17", "Hillah", 6)],
        ),
    ],
)  # fmt: skip
def test_who_died_by_a_bomb_of_his_own_is_of_another_event(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "ووقع أعنف الهجومين في الدورة ببغداد حيث قتل خمسة بانفجار سيارة مفخخة.",
        "وكان أشد التفجيرات الثلاثة في سوق بالحلة حيث قتل ثمانية.",
    ],
)
def test_the_worst_of_several_is_one(text):
    assert [(e["level"], e["n_events"]) for e in events(text)] == [("incident", 1)]


def test_the_other_car_that_blew_up_was_a_bomb():
    assert _types("وانفجرت السيارة الأخرى في حي العامل موقعة أربعة قتلى.") == [BOMB]


def test_an_assassination_by_a_bomb_is_of_the_bomb():
    assert _types("اغتيل مقاول بعبوة لاصقة في تكريت أمس.") == [BOMB]
    assert _types("اغتيل مقاول بنيران مسلحين في تكريت أمس.") == [ATTACK]


def test_who_flees_from_areas_held_tells_of_no_conquest():
    assert _types("أعدم داعش ستة رجال حاولوا الهرب من مناطق سيطرته جنوب الموصل.") == [ATTACK]
    assert _types("أعلن مصدر سيطرة عناصر التنظيم على بلدة هيت أمس.") == ["Non-state actor overtakes territory"]


@pytest.mark.parametrize("deed", ["قطع متظاهرون الطريق العام", "قطع محتجون جسرا رئيسيا"])
def test_a_crowd_that_does_something_is_no_name_only(deed):
    assert _types(f"وفي البصرة، قتل متظاهر أمس.\nوفي الكوت، {deed}.") == [EXCESSIVE, "Peaceful protest"]


def test_what_is_only_named_is_no_event():
    assert _types("وفي البصرة، قتل متظاهر أمس.\nوندد المجلس بقطع المتظاهرين للطرق.") == [EXCESSIVE]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("وهو على صلة بالهجوم الانتحاري الذي طال سوقا في الحلة مطلع الشهر الماضي وأوقع 16 قتيلا.", "incident"),
        ("وكان التفجير الذي استهدف الفندق في أيار الماضي قد أودى بحياة 20 شخصا.", "incident"),
        ("أوقعت الهجمات التي شهدتها بغداد في أيار الماضي 300 قتيل.", "aggregate"),
    ],
)
def test_an_attack_told_apart_by_which_is_one_whenever_it_was(text, level):
    assert [e["level"] for e in events(text)] == [level]


def test_whose_abduction_is_told_on_another_matter_was_not_told_of_before():
    text = "قتل متظاهر أمس في الحلة.\nمن جهة أخرى، أبلغت عائلة ناشط عن اختطافه مساء الأحد على يد مسلحين في الكوت."
    assert _told(text) == [(EXCESSIVE, "06-17", "Hillah", 1), ("Abduction/forced disappearance", "06-14", "Kut", 0)]


def test_what_is_known_is_known_on_another_matter_too():
    assert len(events("خطف مسلحون ناشطا في الكوت أمس.\nمن جهة أخرى، أدان المحافظ الخطف ودعا إلى كشف مصيره.")) == 1


RISEN = [
    "ارتفعت حصيلة التفجير الذي ضرب مجلس عزاء بمنطقة الشعلة غربي بغداد أمس إلى 65 قتيلا و100 جريح.",
    "أعلن مصدر طبي أن حصيلة تفجير الشعلة في بغداد أمس ارتفعت إلى 65 قتيلا و100 جريح.",
    "قتل 65 شخصا وأصيب 100 بانفجار سيارة مفخخة في منطقة الشعلة ببغداد أمس.",
]


@pytest.mark.parametrize("lead", RISEN)
@pytest.mark.parametrize(
    "earlier",
    [
        "وكانت مصادر أمنية قد ذكرت في وقت سابق أن سيارة استهدفت مجلس عزاء في الشعلة، ما أدى إلى مقتل 15 وإصابة 30.",
        "وكانت حصيلة أولية أفادت بمقتل 15 شخصا وإصابة 30 آخرين في هجوم استهدف سوقا في الشعلة.",
        "وفي وقت سابق أعلنت الشرطة أن انفجارا في الشعلة أوقع 15 قتيلا و30 جريحا.",
        "وكان مصدر أمني أعلن قبل ساعات مقتل 15 شخصا وإصابة 30 بانفجار سيارة مفخخة في الشعلة.",
        "وقالت مصادر طبية إن مستشفى الكاظمية استقبل 65 جثة و100 جريح.",
    ],
)
def test_what_was_said_of_it_earlier_and_what_hospitals_count_are_of_one_attack(lead, earlier):
    event = only(f"{lead} {earlier}")
    assert (event["killed_low"], event["killed_high"], event["wounded_low"]) == (65, 65, 100)


@pytest.mark.parametrize(
    "another",
    [
        "وفي وقت سابق أعلنت الشرطة أن انفجارا في الدورة أوقع 15 قتيلا و30 جريحا.",
        "وفي وقت سابق قتل 15 شخصا وأصيب 30 برصاص مسلحين في بعقوبة.",
        "وكان مصدر قال إن انفجارا آخر في الشعلة أوقع 15 قتيلا و30 جريحا.",
    ],
)
def test_what_was_said_earlier_of_another_attack_is_told_by_itself(another):
    assert [e["killed_low"] for e in events(f"{RISEN[2]} {another}")] == [65, 15]
