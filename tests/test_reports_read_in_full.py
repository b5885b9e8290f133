"""What whole reports showed: lists of a day, headlines of sport, tolls corrected; and what a rule must leave alone."""

from datetime import date

import pytest
from coding_rows import coded, events, only
from reading import tolls

GUNMEN = "Unidentified Armed Group (Iraq)"
CIVILIANS = "Civilians (Iraq)"
CLASH, ATTACK, IED, STRIKE = "Armed clash", "Attack", "Remote explosive/landmine/IED", "Air/drone strike"
ABDUCTION, ARMS = "Abduction/forced disappearance", "Disrupted weapons use"


def _kinds(text):
    return [event["sub_event_type"] for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Gunmen who broke in to kill did one thing, the others who took workers another.
        ("اقتحم مسلحون منزل ضابط في بعقوبة أمس وأردوه قتيلا، وأن آخرين خطفوا خمسة عمال.", [ATTACK, ABDUCTION]),
        ("اقتحم مسلحون منزل تاجر في بعقوبة أمس وأردوه قتيلا.", [ATTACK]),
        # What happens now and then is no event, what has gone on since yesterday is one.
        ("تشهد المنطقة بين حين وآخر هجمات مسلحة.", []),
        ("شهدت بعقوبة أمس هجوما مسلحا قتل فيه شخص.", [ATTACK]),
        # A truce is to end fighting.
        ("وقعت العشائر في البصرة أمس وثيقة لوقف الاقتتال.", ["Agreement"]),
        # A canister of gas is no bomb.
        ("أصيب متظاهر أمس في بغداد بعبوة غاز مسيل للدموع.", ["Protest with intervention"]),
        ("أصيب متظاهر أمس في بغداد بانفجار عبوة ناسفة.", [IED]),
        # Nobody is abducted with a title or with attention.
        ("خطف الزوراء فوزا ثمينا أمس في بغداد.", []),
        ("إن مسرحية عرضت أمس في بابل خطفت الأنظار.", []),
        ("خطف مسلحون لاعب الزوراء أمس في بغداد.", [ABDUCTION]),
        # An armed attack and a bomb, each behind whom it harmed; one attack by a bomb.
        ("قتل شخص بهجوم مسلح أمس، فيما أصيب أربعة مدنيين بانفجار عبوة ناسفة في بعقوبة.", [ATTACK, IED]),
        ("قتل جنود بهجوم لداعش أمس، فيما أصيب أربعة بانفجار العبوة في بعقوبة.", [IED]),
    ],
)
def test_kinds(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("إن 21 مسلحا سقطوا قتلى في اشتباكات أمس.", "killed 21 militants"),
        ("إن 21 مسلحا سقطوا في قبضة الشرطة أمس.", ""),
        # She died of it: one death, nobody wounded besides.
        ("فارقت طفلة الحياة في المستشفى بعد إصابتها بانفجار عبوة.", "killed 1 children"),
        ("فتح مسلحون النار على لوديا وعباس، فأصيبا بجروح.", "wounded 2 anyone"),
        ("جرحت سيارة مفخخة وعبوة ناسفة 12 شخصا.", "wounded 12 people"),
        # A part may say again what befell them.
        (
            "سقط 212 قتيلا و603 جرحى، بينهم 61 قتيلا في الرمادي.",
            "killed 212 anyone; wounded 603 anyone; killed 61 anyone part",
        ),
        ("سقط 212 قتيلا و603 جرحى، و61 قتيلا في الرمادي.", "killed 212 anyone; wounded 603 anyone; killed 61 anyone"),
        # As many as years have numbers; and a year.
        ("مقتل 1288 شخصا وإصابة 2013 في أنحاء العراق.", "killed 1288 people; wounded 2013 people"),
        ("مقتل 1288 شخصا عام 2013.", "killed 1288 people"),
        # Tuesdays are not counted.
        ("وأصيب العشرات الثلاثاء في هجمات متفرقة.", "wounded tens anyone"),
        ("وأصيب العشرات من الجنود في هجمات متفرقة.", "wounded tens soldiers"),
        # Lists end before their parts.
        ("قتل 12 شخصا بينهم ثلاثة أطفال وامرأتان.", "killed 12 people; killed 3 children part; killed 2 women part"),
        # Four are not two, however they are spelled.
        ("إصابة المدنيين الأربعة بجروح متفاوتة أحدهم بحالة حرجة.", "wounded 4 civilians"),
        ("إصابة المهندسين الثلاثة.", "wounded 3 civilians"),
        ("إصابة الجنديين.", "wounded 2 soldiers"),
        # One more behind the age of the one before.
        ("إن فتى في السادسة عشرة من عمره وشابا قتلا.", "killed 1 children; killed 1 people"),
        ("قتل طفل عمره 9 سنوات ووالدته.", "killed 1 children; killed 1 women"),
        # Who is with whom, behind the verb.
        ("إن عنصرا في الشرطة قتل مع زوجته بهجوم.", "killed 1 police; killed 1 women"),
        ("إن عنصرا في الشرطة قتل مع بدء الهجوم.", "killed 1 police"),
        # Two commas enclose where it was; others are told of behind a comma too.
        ("قتل قائد صحوة، جنوب بعقوبة، وثلاثة من مرافقيه بعبوة.", "killed 1 people; killed 3 security forces"),
        ("قتل قائد صحوة، جنوب بعقوبة، وأصيب ثلاثة من مرافقيه.", "killed 1 people; wounded 3 security forces"),
        ("قتل فتى في السادسة عشرة من عمره وأصيب شاب.", "killed 1 children; wounded 1 people"),
        ("أصيب عقيد كان معه واثنان من المارة.", "wounded 1 soldiers; wounded 2 civilians"),
    ],
)
def test_tolls(text, found):
    assert tolls(text) == found


def test_the_young_among_men_are_children():
    assert tolls("قتل شاب يبلغ من العمر 16 عاما.") == "killed 1 children"
    assert tolls("قتل شاب يبلغ من العمر 26 عاما.") == "killed 1 people"


def test_a_toll_told_as_corrected_counts_nobody():
    corrected = only("أصيب أربعة من الشرطة بانفجار سيارة ملغومة في بيجي أمس. (تصحيح لعدد الجرحى من ستة)")
    assert (corrected["wounded_low"], corrected["wounded_high"]) == (4, 4)
    both = events("أصيب أربعة من الشرطة بانفجار سيارة ملغومة في بيجي أمس. وأصيب ستة جنود برصاص مسلحين في تكريت.")
    assert [event["wounded_low"] for event in both] == [4, 6]


@pytest.mark.parametrize(
    ("text", "actor1"),
    [
        # Who announces it at once did it, whatever day stands between.
        ('أعلنت "المقاومة الإسلامية في العراق"، فجر أمس، استهداف قاعدة حرير بطائرتين.', "Islamic Resistance in Iraq"),
        ("أعلنت وزارة الدفاع، فجر أمس، استهداف قاعدة حرير بطائرتين مسيرتين.", None),
        # A state of two words before its verb.
        ("وكانت الولايات المتحدة قد شنت أمس غارة على جرف الصخر.", "Military Forces of the United States"),
        ("كانت تركيا قد قصفت أمس قرى في دهوك.", "Military Forces of Turkey"),
        # Gunmen whom a sentence opens with.
        ("إن مسلحين يحملون مسدسات اعترضوا سيارة أستاذ في تكريت أمس فقتلوه.", GUNMEN),
        # "The organisation" is that so called, not whoever was named last.
        ("هاجم داعش سنجار. وقصفت طائرات نقطة لوحدات مقاومة سنجار. وقتل التنظيم أمس مدنيين.", "Islamic State"),
        ("هاجمت حركة النجباء قاعدة حرير. وقصف داعش قرى. وقصفت الحركة أمس قاعدة التاجي.", "Harakat Hezbollah al Nujaba"),
    ],
)  # fmt: skip
def test_who_did_it(text, actor1):
    assert events(text)[-1]["actor1"] == actor1


@pytest.mark.parametrize(
    ("text", "location"),
    [
        # What is fired towards a base comes down there; who walks towards a town is not there yet.
        ("أطلقت أربعة صواريخ أمس باتجاه قاعدة عين الأسد غربي الأنبار.", "Ain al-Asad Air Base"),
        ("انفجرت عبوة في تكريت أمس لدى مرور رتل باتجاه بيجي.", "Tikrit"),
        ("أغلق متظاهرون الطريق المؤدي إلى ميناء أم قصر أمس.", "Umm Qasr port"),
        ("شهدت العاصمة العراقية أمس انفجار عبوة قتلت شخصين.", "Baghdad"),
        ("وفي كركوك، قتل أمس 15 مسلحا داخل كهف في جبال حمرين.", "Hamrin Mountains"),
        # A number in brackets makes no dateline of the town before it.
        ("عثرت الشرطة في تكريت أمس على (5) عبوات محلية الصنع و(3) قذائف هاون.", "Tikrit"),
        ("تكريت (رويترز) - عثرت الشرطة أمس على خمس عبوات.", None),
    ],
)
def test_where(text, location):
    assert only(text)["location"] == location


def test_munitions_of_a_list_in_brackets_are_summed():
    found = only("عثرت الشرطة في تكريت أمس على (5) عبوات محلية الصنع و(3) قذائف هاون.")
    assert (found["munitions_low"], found["munitions_high"]) == (8, 8)
    assert only("عثرت الشرطة في تكريت أمس على (5) عبوات و(3) مخازن.")["munitions_low"] == 5


def test_the_day_of_the_news_where_only_a_time_of_day_is_said():
    first, then = events("قتل جنديان في تكريت أمس. وقرب المقبرة هاجم مسلحون نقطة للشرطة فجرا.")
    assert first["date_from"] == then["date_from"] == then["date_to"] == "2020-06-17"
    _, unsaid = events("قتل جنديان في تكريت أمس. وهاجم مسلحون نقطة للشرطة في بيجي.")
    assert unsaid["date_from"] is None
    # A night is of two days.
    _, night = events("قتل جنديان في تكريت أمس. وقرب المقبرة هاجم مسلحون نقطة للشرطة ليلا.")
    assert night["date_from"] is None


def test_since_when_a_place_is_held_is_no_day_of_what_happens_there():
    strike = only("قتل تسعة مدنيين في غارة جوية استهدفت حي نزال وسط المدينة التي يسيطر عليها الجهاديون منذ مطلع 2014.")
    assert (strike["date_from"], strike["date_to"]) == (None, "2020-06-18")
    since = only("قتل 300 شخص منذ مطلع 2014 في المدينة التي يسيطر عليها الجهاديون.")
    assert (since["date_from"], since["level"]) == ("2014-01-01", "aggregate")


def test_a_toll_of_protests_that_began_on_a_day_is_none_of_that_day():
    text = "وأسفرت الاحتجاجات التي انطلقت في الأول من مايو للمطالبة بالإصلاح عن مقتل أكثر من 330 شخصا، بحسب حصيلة."
    toll = only(text)
    assert (toll["level"], toll["date_from"], toll["date_to"]) == ("aggregate", "2020-05-01", "2020-06-18")
    assert (toll["sub_event_type"], toll["killed_low"]) == ("Excessive force against protesters", 331)
    one = only("أسفرت الاحتجاجات التي جرت الجمعة في البصرة عن مقتل خمسة.")
    assert (one["level"], one["date_from"], one["killed_low"]) == ("incident", "2020-06-12", 5)
    # What is only demanded, and told of, has not happened.
    assert events("تظاهر العشرات أمس في بغداد للمطالبة بالكشف عن مقتل ناشطين.")[0]["killed_low"] == 0


def test_bombs_of_two_towns_are_several():
    lead = only("قتل 22 شخصا الثلاثاء في تفجير انتحاري نفذته امرأة وانفجار سيارتين مفخختين في بعقوبة وبغداد.")
    assert lead["level"] == "aggregate"
    one = only("قتل 22 شخصا الثلاثاء في تفجير انتحاري وانفجار سيارة مفخخة في الكرادة ببغداد.")
    assert one["level"] == "incident"


def test_dawn_blows_nothing_up():
    assert _kinds("أسقطت الدفاعات الجوية أمس طائرتين مسيرتين مفخختين فجراً قرب مطار بغداد الدولي.") == [ARMS]
    assert _kinds("إن انتحاريين فجرا نفسيهما أمس قرب مطار بغداد الدولي.") == ["Suicide bomb"]


def test_what_those_shot_at_did_is_no_protest_besides():
    assert _kinds("أطلقت قوات الأمن الرصاص أمس لإبعاد محتجين أغلقوا جسرا في الناصرية فقتلت ثلاثة.") == [
        "Excessive force against protesters"
    ]
    shot = _kinds("أطلقت قوات الأمن الرصاص أمس في الناصرية فقتلت ثلاثة، فيما تظاهر العشرات في البصرة.")
    assert shot == ["Excessive force against protesters", "Peaceful protest"]


def test_an_attack_within_hours_is_of_the_same_day():
    _, then = events("انفجرت عبوة في تكريت أمس. وبعد ذلك بساعتين هاجم مسلحون نقطة للجيش في بيجي.")
    assert (then["date_from"], then["date_to"]) == ("2020-06-17", "2020-06-17")


def test_no_total_ends_after_its_report():
    this_year = only("قتل 560 شخصا خلال العام الحالي في العراق.")
    assert (this_year["date_from"], this_year["date_to"]) == ("2020-01-01", "2020-06-18")
    last_month = only("قتل 560 شخصا خلال الشهر الماضي في العراق.")
    assert (last_month["date_from"], last_month["date_to"]) == ("2020-05-01", "2020-05-31")


def test_a_crowd_that_was_bombed_are_civilians():
    [row] = coded("انفجرت عبوة في حشد من العمال في تكريت أمس فقتلت تسعة.").rows["casualties"]
    assert (row["group"], row["low"]) == ("civilians", 9)
    [row] = coded("انفجرت عبوة قرب مقر العمال في تكريت أمس فقتلت تسعة.").rows["casualties"]
    assert row["group"] == "people"


def test_pages_of_sport_with_bylines():
    page = "الرياضة\nمحمد خليل\nهجوم الزوراء\nتعادل الزوراء أمس مع الشرطة في بغداد بهدفين.\nاقرأ أيضا"
    assert events(page) == []


def test_parts_of_a_total_are_of_the_month_that_opens_the_report():
    report = coded("بلغ عدد القتلى في البلاد 720 شخصا خلال الشهر الماضي، بينهم 310 في بغداد.", date(2014, 6, 20))
    [whole] = report.rows["events"]
    assert (whole["date_from"], whole["killed_low"]) == ("2014-05-01", 720)
    assert [row["part_of_total"] for row in report.rows["casualties"]] == [False, True]
