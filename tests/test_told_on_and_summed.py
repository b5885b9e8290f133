"""What a text goes on to tell of one event, and what it sums over days and places; and what a rule must leave alone."""

from datetime import date

import pytest
from coding_rows import coded, events, only
from reading import tolls

GUNMEN = "Unidentified Armed Group (Iraq)"
CLASH, ATTACK, STRIKE = "Armed clash", "Attack", "Air/drone strike"


def _levels(text, published=date(2016, 4, 24)):
    return [(event["level"], event["n_events"]) for event in events(text, published=published)]


def test_attacks_claimed_together_are_those_that_are_counted():
    told = events(
        "أصيب شخصان بانفجار عبوة في الصليخ ببغداد اليوم. وشهدت بغداد الخميس 22 تفجيرا، فيما تبنى تنظيم داعش تلك "
        "التفجيرات."
    )
    assert [(e["n_events"], e["actor1"]) for e in told] == [(1, None), (22, "Islamic State")]
    told = events("شهدت بغداد الخميس 22 تفجيرا. وانفجرت عبوة في هيت اليوم، وتبنى تنظيم داعش التفجير.")
    assert [(e["n_events"], e["actor1"]) for e in told] == [(22, None), (1, "Islamic State")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A series of attacks in several towns is no one event; air raids of a series may be one operation.
        (
            "شهدت بغداد وست محافظات أمس سلسلة تفجيرات بسيارات مفخخة أسفرت عن مقتل 40 شخصا.",
            [("aggregate", "Remote explosive/landmine/IED", 40)],
        ),
        ("شنت طائرات أمس سلسلة غارات على مقر في هيت فقتل تسعة مسلحين.", [("incident", STRIKE, 9)]),
        # What is only named among the attacks does not say of what kind they all were.
        (
            "قتل 49 شخصا أمس في سلسلة هجمات بينها هجوم انتحاري بسيارة مفخخة، وقعت في مناطق متفرقة في العراق.",
            [("aggregate", None, 49)],
        ),
        (
            "قتل 12 شخصا أمس في سلسلة هجمات متفرقة بينهم أربعة قتلوا بثلاث سيارات مفخخة استهدفت كركوك.",
            [("aggregate", None, 12), ("incident", "Remote explosive/landmine/IED", 4)],
        ),
        (
            "قتل 15 شخصا أمس في أعمال عنف في العراق، بينهم سبعة شرطيين قضوا في هجوم انتحاري شمال بغداد. وانفجرت عبوة "
            "في هيت فقتل جنديان.",
            [
                ("aggregate", None, 15),
                ("incident", "Suicide bomb", 7),
                ("incident", "Remote explosive/landmine/IED", 2),
            ],
        ),
        # With a place and a day of its own it is told by itself.
        (
            "قتل 49 شخصا أمس في سلسلة هجمات، بينها تفجير انتحاري في الكاظمية أوقع 20 قتيلا.",
            [("aggregate", None, 49), ("incident", "Suicide bomb", 20)],
        ),
    ],
)
def test_a_series_of_attacks_and_what_is_named_among_them(text, rows):
    assert [(e["level"], e["sub_event_type"], e["killed_low"]) for e in events(text)] == rows


def test_the_worst_of_a_period_has_its_own_day():
    told = only(
        "يشهد العراق منذ مطلع العام الحالي تصعيدا، كان أبرزها في 23 شباط الماضي حين شهدت بغداد سلسلة تفجيرات أسفرت عن "
        "مقتل 40 شخصا."
    )
    assert (told["date_from"], told["date_to"]) == ("2020-02-23", "2020-02-23")


def test_the_name_of_a_group_tells_of_no_places_all_over():
    told = only("وقع خمسة جنود أسرى أمس بيد تنظيم الدولة الإسلامية في العراق والشام جنوب الفلوجة.")
    assert told["level"] == "incident"


INCIDENT = [("incident", 1)]
SUM = [("aggregate", None)]


@pytest.mark.parametrize(
    ("told_after", "sum_"),
    [
        # People counted since protests broke out, or over weeks, are of no one day told before.
        (
            "وبحسب المفوضية، قتل تسعة متظاهرين وأصيب العشرات منذ انطلاق الاحتجاجات في العاشر من نيسان.",
            ("2016-04-10", 9),
        ),
        ("وقالت منظمة إن 14 متظاهرا قتلوا منذ بدء التظاهرات مطلع آذار.", ("2016-03-01", 14)),
        ("وسقط 30 قتيلا منذ اندلاع المظاهرات.", (None, 30)),
        ("وقالت شبكة حقوقية إن قوات الأمن اعتقلت 80 شخصا، بينهم صحفيون، منذ بداية التظاهرات.", (None, 0)),
        ("وتتحدث مصادر طبية عن سبعة قتلى وعشرات الجرحى خلال أسبوع.", ("2016-04-18", 7)),
        ("وقتل ستة متظاهرين خلال الأسبوع الماضي.", ("2016-04-11", 6)),
        ("وأحصى مركز حقوقي اعتقال 120 مواطنا في المحافظة خلال الأسبوعين الماضيين.", ("2016-04-04", 0)),
        ("وكانت بعثة الأمم المتحدة أعلنت أن 412 مدنيا قتلوا في آذار.", ("2016-03-01", 412)),
    ],
)
def test_people_counted_over_a_time_are_of_no_day_told_before(told_after, sum_):
    text = "فرقت الشرطة محتجين قرب حقل في الزبير بالغاز المسيل للدموع أمس وأصيب ثلاثة. " + told_after
    one, other = events(text, published=date(2016, 4, 24))
    assert (one["level"], one["killed_low"], one["wounded_low"]) == ("incident", 0, 3)
    assert (other["level"], other["date_from"], other["killed_low"]) == ("aggregate", *sum_)


@pytest.mark.parametrize(
    ("told_after", "killed"),
    [
        # The worst or the nth since then, and what began only yesterday, are of the day told.
        ("وقتل اثنان في أعنف يوم منذ بدء الاحتجاجات.", 2),
        ("وقتل اثنان منذ انطلاق الاحتجاجات في المدينة أمس.", 2),
    ],
)
def test_the_dead_of_the_worst_day_since_protests_broke_out_are_of_that_day(told_after, killed):
    text = "فرقت الشرطة محتجين قرب حقل في الزبير بالغاز المسيل للدموع أمس وأصيب ثلاثة. " + told_after
    found = only(text, published=date(2016, 4, 24))
    assert (found["level"], found["killed_low"]) == ("incident", killed)


def test_protests_broke_out_on_the_day_that_the_article_tells():
    text = (
        "الاحتجاجات التي انطلقت في الثالث من نيسان تحولت إلى مواجهات. وأحرق محتجون مقر حزب في كلار أمس. "
        "وقالت شبكة حقوقية إن قوات الأمن اعتقلت 80 شخصا منذ بداية التظاهرات."
    )
    last = events(text, published=date(2016, 4, 24))[-1]
    assert (last["level"], last["sub_event_type"], last["date_from"]) == ("aggregate", "Arrests", "2016-04-03")


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        # A month dates one death, one bomb, one massacre; the dead of a month in a city are a sum.
        ("اغتال مسلحون صحفيا في البصرة في تموز 2015.", INCIDENT),
        ("قتل في تموز 2015 سبعة صحفيين في البصرة.", SUM),
        ("قتل مطلع آذار 2016 جنديان أثناء تفكيك سيارة مفخخة قرب هيت.", INCIDENT),
        ("قتل مطلع آذار 2016 عشرون جنديا في معارك هيت.", SUM),
        ("قتل عاملان من فريق لإزالة الألغام في سنجار في آب 2015.", INCIDENT),
        ("قتل تسعة عمال وأصيب 20 بانفجار ألغام في عموم العراق العام الماضي.", SUM),
        ("قتل تسعة عمال وأصيب 20 بانفجار لغم قرب بدرة العام الماضي.", INCIDENT),
        ("أعدم التنظيم في آب 2014 ثمانين رجلا في قرية كوجو.", INCIDENT),
        ("أعدم التنظيم في آب 2014 ثمانين رجلا في محافظة نينوى.", SUM),
        # Clashes from which people fled are no sum over them.
        ("خاض الجيش مطلع آذار 2016 اشتباكات في هيت دفعت ألف شخص إلى النزوح.", INCIDENT),
        # Hundreds are not taken in a night, and six not at several places.
        ("خطف التنظيم 2400 شخص في نينوى منذ آب 2014.", SUM),
        ("خطف التنظيم ثلاثة أشخاص في نينوى منذ أمس.", INCIDENT),
        ("ألقت الشرطة القبض على ستة مطلوبين في مناطق متفرقة من كركوك.", SUM),
        ("ألقت الشرطة القبض على ستة مطلوبين في منطقة الحويجة.", INCIDENT),
        ("عثرت الشرطة على تسع جثث في أحياء متفرقة من بغداد.", SUM),
        ("عثرت الشرطة على تسع جثث في حي العامل ببغداد.", INCIDENT),
        # On two days, or in the course of two.
        ("قتلت القوات ستة مسلحين واعتقلت تسعة في عمليات بالأنبار يومي الجمعة والسبت.", SUM),
        ("قتلت القوات ستة مسلحين واعتقلت تسعة في عملية بالأنبار يوم السبت.", INCIDENT),
        # Bombs since a day are several events.
        ("استهدفت خمس عبوات منذ مطلع آذار أرتال التحالف قرب الديوانية.", [("aggregate", 5)]),
        ("استهدفت خمس عبوات أمس رتلا للتحالف قرب الديوانية.", INCIDENT),
    ],
)
def test_one_event_or_a_sum(text, levels):
    assert _levels(text) == levels


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # A sum over every kind of violence has no type, over one kind its own.
        ("استهدف أربعون هجوما بالعبوات والصواريخ والطائرات المسيرة قوافل التحالف هذا العام.", None),
        ("استهدف أربعون هجوما بالعبوات قوافل التحالف هذا العام.", "Remote explosive/landmine/IED"),
        ("قتل خمسون شخصا أمس في تفجيرات وهجمات متفرقة في العراق.", None),
        ("قتل خمسون شخصا أمس في تفجيرات متفرقة في العراق.", "Remote explosive/landmine/IED"),
    ],
)
def test_the_type_of_a_sum(text, kind):
    assert only(text, date(2016, 4, 24))["sub_event_type"] == kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Of a number for both, few may have died.
        ("سقط أكثر من مئتي شخص بين قتيل وجريح.", "killed several people; wounded several people"),
        ("سقط عشرات القتلى والجرحى.", "killed tens anyone; wounded tens anyone"),
        # Whom a pronoun tells of was told of before.
        ("إن مسلحين أطلقوا عليه النار فقتل في الحال وأصيب مصور.", "killed 1 anyone; wounded 1 journalists"),
        ("إن مسلحين أطلقوا عليهما النار فأصيبا بجروح.", "wounded 2 anyone"),
        ("إن مسلحين أطلقوا النار في الهواء فأصيب طفل.", "wounded 1 children"),
        # A quarter by the name of somebody is no protester.
        ("أطلق مسلحون النار على تاجر في حي المعتصم فقتل في الحال.", "killed 1 civilians"),
        ("أطلقت الشرطة النار على المعتصم فقتل في الحال.", "killed 1 protesters"),
    ],
)
def test_tolls(text, found):
    assert tolls(text) == found


def _rows(text):
    return [(e["sub_event_type"], e["location"], e["killed_low"]) for e in events(text, published=date(2022, 10, 8))]


def test_the_source_of_the_lead_tells_how_it_came_about():
    lead = "أعلنت خلية الإعلام، السبت، مقتل أربعة مسلحين بقصف جوي في محافظة الأنبار. "
    same = "وذكرت الخلية أن طائرة مسيرة استهدفت عجلة قرب هيت."
    assert [row[1:] for row in _rows(lead + same)] == [("Hit", 4)]
    another = "وذكرت الخلية أن غارة أخرى استهدفت عجلة قرب هيت."
    assert len(_rows(lead + another)) == 2
    elsewhere = "وذكرت الخلية أن طائرة مسيرة استهدفت عجلة قرب تلعفر."
    assert len(_rows(lead + elsewhere)) == 2


@pytest.mark.parametrize(
    ("after", "kinds"),
    [
        # Who is caught and what is seized straight after a fight belongs to it.
        ("وطوقت قوة المكان واعتقلت سبعة أشخاص.", [CLASH]),
        ("وطوقت قوة المكان وضبطت أربع بنادق.", [CLASH]),
        ("واعتقلت الشرطة لاحقا سبعة أشخاص.", [CLASH, "Arrests"]),
        ("واعتقلت الشرطة في كركوك سبعة أشخاص.", [CLASH, "Arrests"]),
        ("وفككت الشرطة عبوة ناسفة.", [CLASH, "Disrupted weapons use"]),
        ("من جهته، أعلن مدير شرطة كركوك اعتقال سبعة أشخاص.", [CLASH, "Arrests"]),
    ],
)
def test_caught_and_seized_in_its_course(after, kinds):
    text = "قتل جنديان في اشتباك مع مسلحين أمس في بعقوبة. " + after
    assert [e["sub_event_type"] for e in events(text, published=date(2014, 5, 25))] == kinds


def test_shots_at_a_crowd_whose_dead_were_told():
    text = "قتل متظاهر وأصيب سبعة أمس في مواجهات بالناصرية. وقال شهود إن القوات أطلقت الرصاص الحي لإبعاد المحتجين."
    event = only(text, date(2020, 9, 14))
    assert (event["sub_event_type"], event["killed_low"]) == ("Excessive force against protesters", 1)


def test_a_blow_by_word_only_is_no_event():
    assert not events("وتعد هذه الضربة الأقسى لتجار السموم منذ مطلع العام.", published=date(2024, 9, 3))
    assert events("ضربة جوية قتلت مسلحا منذ أمس في هيت.", published=date(2024, 9, 3))
    assert not coded("خطف الميناء نقاط المباراة أمام مشجعين كثيرين أمس في أربيل.").rows["events"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # What is told on without a place was where the last violence was.
        ("انفجرت سيارة مفخخة في الكوت أمس. وأعقبتها قذيفتا هاون أصابت إحداهما جامعا.", ["Kut", "Kut"]),
        (
            "هاجم مسلحون حاجزا في الرطبة الثلاثاء وقتلوا جنديا. وعثر الجيش على ثلاث عبوات ناسفة.",
            ["Ar Rutbah", "Ar Rutbah"],
        ),
        # Not where a place is said, and not what is said or decided rather than done there.
        ("انفجرت سيارة مفخخة في الكوت أمس. وسقطت قذيفتا هاون في العمارة.", ["Kut", "Amarah"]),
        ("قصفت المدفعية التركية زاخو أمس. واستدعت وزارة الخارجية العراقية السفير التركي.", ["Zakho", None]),
    ],
)
def test_violence_told_on_without_a_place(text, places):
    assert [event["location"] for event in events(text)] == places


SAME_DAY = "انفجرت عبوة ناسفة في الكوت أمس فقتل شرطي. "


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (SAME_DAY + "وفي اليوم نفسه اغتال مسلحون تاجرا في بعقوبة.", [1, 1]),
        (SAME_DAY + "وفي اليوم ذاته قتل جنديان بهجوم مسلح.", [1, 2]),
        ("جرحت قنبلة يدوية شرطيا في الدواسة أمس، وبنفس اليوم اغتيل صائغ داخل محله.", [0, 1]),
        # Nothing new was done on the same day.
        ("أطلق مسلحان النار على قاض في الكوت أمس فقتلوه، وألقت القوات القبض في اليوم نفسه على أحدهما.", [1]),
        (SAME_DAY + "وفي اليوم نفسه تبنى التنظيم الهجوم.", [1]),
    ],
)
def test_what_happened_on_the_same_day_is_another_event(text, dead):
    found = events(text)
    assert [event["killed_low"] for event in found] == dead
    assert {event["date_from"] for event in found} == {"2020-06-17"}


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        (
            "أوقعت دراجة مفخخة، أول من أمس، 11 قتيلا عند جسر في كربلاء، كما أدى انفجار عبوة في الدورة، الاثنين، "
            "إلى إصابة 15.",
            [(11, 0), (0, 15)],
        ),
        ("قتل جندي بنيران قناص في الفلوجة أمس، فيما أسفر انفجار عبوة في الرمادي عن إصابة خمسة.", [(1, 0), (0, 5)]),
        ("قتلت سيارة مفخخة سبعة في الكوت الأحد، وأدى هجوم مسلح في بعقوبة إلى مقتل شرطي.", [(7, 0), (1, 0)]),
        # No place or day of its own, or known already.
        ("هاجم مسلحون مركزا للشرطة في كركوك، وأدى انفجار سيارة مفخخة إلى مقتل خمسة.", [(5, 0)]),
        ("سقطت قذائف هاون على حي الأعظمية أمس، وأدى القصف إلى مقتل اثنين.", [(2, 0)]),
    ],
)
def test_an_explosion_with_its_own_place_behind_a_verb_of_causing_is_another(text, harmed):
    assert [(event["killed_low"], event["wounded_low"]) for event in events(text)] == harmed


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "شهدت العاصمة أمس أعمالا انتقامية. فقد أحرق مسلحون مسجدين في حي الحرية، وسقطت قذائف هاون على الأعظمية.",
            ["17", "17"],
        ),
        ("وتواصلت الثلاثاء أعمال العنف. ففي كركوك قتل مسلحون شرطيا. وفي الموصل انفجرت عبوة.", ["16", "16"]),
        ("وفي تطورات أمس، قالت الشرطة إن عبوة انفجرت في الكوت. وأضافت أن قذيفتين سقطتا على التاجي.", ["17", "17"]),
        # What is told on announces nothing, and two days announce none.
        ("قالت الشرطة إن عبوة انفجرت أمس في الكوت. وأضافت أن مسلحين قتلوا تاجرا في بعقوبة.", ["17", None]),
        ("عقد المجلس اجتماعا أمس. وانفجرت عبوة في الدورة.", [None]),
        ("زار الوزير المدينة أمس. فقد سقطت قذائف هاون على الأعظمية.", [None]),
        ("سقط صاروخ في بغداد الاثنين وآخر في التاجي الأربعاء. فقد انفجرت عبوة في الدورة.", ["15", "17", None]),
    ],
)
def test_the_day_that_announces_what_is_told_one_by_one(text, days):
    assert [e["date_from"] and e["date_from"][-2:] for e in events(text)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # What came of a bomb came about on its day.
        ("اندلع حريق في خط للنفط قرب كركوك ليل الثلاثاء الأربعاء بعد أن انفجرت تحته عبوة.", "2020-06-16"),
        ("قطعت الكهرباء عن الموصل الاثنين بعد أن فجر مسلحون برجا.", "2020-06-15"),
        ("أغلقت الشرطة الطريق أمس بعد أن انفجرت عبوة قرب الحلة.", "2020-06-17"),
        # Who arrives or comes back may do so on another day.
        ("وصل الوفد إلى بغداد أمس بعد أن قصف مسلحون المطار.", None),
        ("عاد السكان أمس إلى بلدة جلولاء بعد أن قصفها مسلحون بالهاون.", None),
    ],
)
def test_what_came_of_a_bomb_is_of_its_day(text, day):
    assert only(text)["date_from"] == day


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # Those who leave behind what they did change no group.
        ("أغلق العشرات اليوم الطريق المؤدي إلى حقل مجنون ثم انسحبوا بعد حوار مع الشرطة.", ["Peaceful protest"]),
        ("تجمع متظاهرون أمام مبنى المحافظة في الكوت أمس، وانسحبوا مساء.", ["Peaceful protest"]),
        ("دهمت قوة قرية الدواليب أمس واعتقلت 16 من شبابها قبل انسحابها.", ["Arrests"]),
        ("انسحب المحتجون من ساحة الحبوبي في الناصرية أمس.", []),
        # Forces that leave a town do.
        ("انسحبت قوات الجيش من مدينة الناصرية أمس.", ["Change to group/activity"]),
        (
            "تظاهر المئات في الكوت أمس، وانسحبت قوات الجيش من المدينة.",
            ["Peaceful protest", "Change to group/activity"],
        ),
    ],
)
def test_leaving_is_the_end_of_an_act_or_the_move_of_a_force(text, types):
    assert [event["sub_event_type"] for event in events(text)] == types


def test_a_second_explosion_that_is_only_compared():
    text = (
        "أصيب جنديان بانفجار قنبلة في البصرة يوم الجمعة. "
        "وهذا ثاني انفجار يستهدف القوات بعد هجوم مماثل يوم الأربعاء قتل فيه جنديان."
    )
    assert [(e["sub_event_type"], e["killed_low"]) for e in events(text)] == [
        ("Remote explosive/landmine/IED", 0), ("Remote explosive/landmine/IED", 2),
    ]  # fmt: skip


def test_a_capital_that_is_condemned_is_no_place_of_what_follows():
    text = "شيع أهالي سنجار ضحايا القصف ورفعوا لافتات تندد بأنقرة. وقتل ثلاثة يوم الثلاثاء حين قصفت مسيرة سيارتهم."
    assert {e["location"] for e in events(text)} <= {None, "Sinjar"}
