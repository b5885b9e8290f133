"""What reports of agencies, cells and local sites showed: who was found, who was with whom, how a lead goes on."""

from datetime import date, timedelta

import pytest
from coding_rows import coded, events, only
from reading import tolls

ATTACK, CLASH, IED, SUICIDE = "Attack", "Armed clash", "Remote explosive/landmine/IED", "Suicide bomb"
SHELLS, STRIKE, ARMS, ARRESTS = (
    "Shelling/artillery/missile attack",
    "Air/drone strike",
    "Disrupted weapons use",
    "Arrests",
)
ABDUCTION, PROTEST, LOOTING = "Abduction/forced disappearance", "Peaceful protest", "Looting/property destruction"
REGAINED, TAKEN = "Government regains territory", "Non-state actor overtakes territory"
TRANSFER = "Non-violent transfer of territory"
DAY = date(2016, 9, 1)
BALAD, KHALIS = "Balad Air Base (Joint Base Balad)", "Al Khalis District"


def _kinds(text, published=DAY):
    return [event["sub_event_type"] for event in events(text, published)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Whoever was found dead had been taken before; who is still held is another matter.
        ("عثرت الشرطة أمس على جثة معلم كان خطف من منزله في الدورة.", [ATTACK]),
        ("عثرت الشرطة أمس على جثث ثلاثة سائقين في بلد. وكانوا خطفوا الأحد مع شاحناتهم.", [ATTACK]),
        ("خطف مسلحون معلما من منزله في الدورة أمس.", [ABDUCTION]),
        ("خطف مسلحون أمس معلمين في الدورة. وقال شهود إنهم اقتادوهم إلى جهة مجهولة.", [ABDUCTION]),
        # Clashes that follow a bomb are one assault, those elsewhere another event.
        ("هاجم انتحاريان نقطة للجيش في هيت أمس، أعقبت الهجوم اشتباكات قتل فيها جنديان.", [CLASH]),
        ("هاجم انتحاريان نقطة للجيش في هيت أمس فقتل جنديان.", [SUICIDE]),
        # Who is lured into an ambush is arrested, who falls in one is not.
        ("ألقت الشرطة القبض على مطلوبين بعد استدراجهما إلى كمين محكم في الدورة أمس.", [ARRESTS]),
        ("قتل ثلاثة جنود في كمين نصبه مسلحون في الدورة أمس.", [CLASH]),
        # The wanted are brought down and so arrested, a government is not.
        ("أعلنت الشرطة الإطاحة بأربعة إرهابيين في كركوك أمس.", [ARRESTS]),
        ("دعا النائب إلى الإطاحة بالحكومة في بغداد أمس.", []),
        # Places change hands with or without a fight.
        ("سيطر تنظيم داعش أمس على ناحية الرشاد دون قتال.", [TRANSFER]),
        ("سيطر تنظيم داعش أمس على ناحية الرشاد بعد قتال.", [TAKEN]),
        ("تولت القوات العراقية أمس السيطرة على قاعدة قرب العمارة.", [TRANSFER]),
        ("تولى الوزير الجديد أمس مهامه في بغداد.", []),
        # Salaries are no base.
        ("كانوا ينتظرون أمس تسلم رواتبهم أمام قاعدة قرب العمارة.", []),
        # Sums of violence, and one kind of it.
        ("قتل 60 شخصا في هجمات وأعمال عنف ومعارك شهدها العراق طوال آب.", [None]),
        # What those held had done is no event, what they do now is.
        ("ألقت الشرطة القبض أمس على عصابة مسؤولة عن اغتيالات في بغداد.", [ARRESTS]),
        # An adjective is no second protest.
        ("فرقت الشرطة أمس تجمعا احتجاجيا في رانية واعتقلت ثمانية.", ["Protest with intervention"]),
        # Destroyed before they went off, or by going off.
        ("دمرت القوات ثلاث سيارات مفخخة في القيارة أمس.", [ARMS]),
        ("دمرت عبوة ناسفة آلية للجيش في القيارة أمس.", [IED]),
        # Before mines were cleared is not now.
        ("عاد السكان أمس إلى الفلوجة قبل رفع الألغام عنها.", []),
        ("رفعت القوات 20 لغما من الفلوجة أمس.", [ARMS]),
        # A hand of treachery shells nobody.
        ("قال المحافظ أمس إن يد الغدر طالت رجلا من بعقوبة.", []),
        # Gunmen burn, a crowd riots.
        ("أضرم مجهولون النار أمس في مكاتب شركة نفط الجنوب بالبصرة.", [LOOTING]),
        ("أضرم متظاهرون النار أمس في مكاتب شركة نفط الجنوب بالبصرة.", ["Violent demonstration"]),
        # Whoever else is spoken of, and beside what a crowd did.
        ("قال مصدر في الكوت إن ملثمين تسللوا أمس إلى الساحة وأحرقوا خيمتين، نافيا مقتل أحد المعتصمين.", [LOOTING]),
        ("أضرم لصوص النار أمس في مستودع للأخشاب بالشورجة.", [LOOTING]),
        (
            "أحرق متظاهرون أمس مقر المجلس في الحلة، فيما أحرق مجهولون سيارة ناشط في حي الجمعية.",
            ["Violent demonstration", LOOTING],
        ),
        ("أغلق متظاهرون أمس طريقا في الحلة وأحرقوا مقر المجلس.", ["Violent demonstration"]),
        # Shot at while they gathered.
        ("قتل متظاهر حين أطلق مسلحون النار على تجمع للمحتجين أمس في البصرة.", ["Excessive force against protesters"]),
        # A car by its make that went off is a bomb.
        ("انفجرت ظهر أمس سيارة من نوع كيا في سوق تلعفر فاستشهد سبعة مواطنين.", [IED]),
        # Off duty, or with his wife.
        ("قتل شرطي خارج واجبه بنيران مسلحين أمس في الموصل.", [ATTACK]),
        ("أطلق مسلحون النار على دورية أمس في الموصل فقتلوا شرطيا.", [CLASH]),
        # Shots back make a fight.
        ("أطلق مسلحون قذيفة على دورية في العمارة أمس فقتل جندي، وردت الدورية فقتلت مسلحين اثنين.", [CLASH]),
        # All that flew was stopped, or some of it.
        ("استهدفت مسيرتان أمس قاعدة بلد الجوية، وأسقطتا قبل بلوغ الهدف.", [ARMS]),
        ("هاجمت ثلاث مسيرات أمس قاعدة حرير، وأسقطت جميعها قبل أن تصل إليها.", [ARMS]),
        ("هاجمت ثلاث مسيرات أمس قاعدة حرير، وأسقطت اثنتان منها.", [STRIKE]),
        # An aircraft that is hit strikes nothing.
        ("أصابت ثلاثة صواريخ كاتيوشا قاعدة بلد الجوية أمس وألحقت أضرارا بمروحية للجيش.", [SHELLS]),
        # What a crowd protests against is not what it does.
        (
            "أغلق العشرات أمس جسرا في الكوت احتجاجا على الاغتيال، قبل أن تفرقهم قوات مكافحة الشغب بالهراوات.",
            ["Protest with intervention"],
        ),
        # Gunmen who take people meanwhile, and those who take some of whom they attack.
        ("قتل 19 شخصا أمس في هجمات في بغداد، فيما خطف مسلحون يرتدون زي الشرطة عشرة موظفين.", [None, ABDUCTION]),
        ("هاجم مسلحون أمس قرية قرب داقوق فقتلوا ستة وخطفوا ثلاثة.", [ATTACK]),
        # A car by no other name that went off second.
        ("انفجرت سيارة مفخخة أمس في الدورة فقتل ستة. وإن سيارة ثانية انفجرت بعد ساعة في الكاظمية.", [IED, IED]),
        # Ground taken that is only told beside other news, with its day and without.
        ("عاد السكان اليوم بعد استعادة تلعفر من المسلحين في 20 آب.", [REGAINED]),
        ("اجتمع الوزراء اليوم بعد أسبوعين من سيطرة التنظيم على مدينة الموصل في 10 آب.", [TAKEN]),
        ("نزح الآلاف منذ سيطرة التنظيم على الموصل في حزيران 2014.", []),
        ("أوقفت سيارة عند سيطرة الرزازة في 10 آب.", []),
        ("وكان قضاء سنجار قد تحرر من سيطرة التنظيم على يد البيشمركة في تشرين الثاني 2015.", [REGAINED]),
        ("تحررت الأسعار من سيطرة الدولة في بغداد العام الماضي.", []),
        ("كان حي التأميم في الرمادي معقلا للمسلحين قبل أن يستعيده الجيش في 28 كانون الأول الماضي.", [REGAINED]),
        ("يحاول التنظيم التقدم في الرمادي قبل أن يستعيد الجيش المدينة.", []),
        # A launcher that is found later, and the rocket of the attack that did not go off.
        (
            "سقطت ثلاثة صواريخ قرب مطار بغداد أمس. وعثرت القوات بعد تفتيش على منصة إطلاق وعليها صاروخان آخران.",
            [SHELLS, ARMS],
        ),
        ("سقطت ثلاثة صواريخ قرب مطار بغداد أمس. وعثر على صاروخ رابع لم ينفجر.", [SHELLS]),
        # Only tried to take it.
        ("دارت مواجهات أمس بين الشرطة ومسلحين حاولوا الاستيلاء على مركز في حي المفرق ببعقوبة.", [CLASH]),
        ("استولى مسلحون أمس على مركز للشرطة في حي المفرق ببعقوبة.", [TAKEN]),
        # The last of many that nobody counts.
        ("تشهد بغداد بين الحين والآخر انفجارات بعبوات ناسفة، كان آخرها مقتل شرطي بانفجار عبوة في الشعلة أمس.", [IED]),
        ("تشهد بغداد بين الحين والآخر انفجارات بعبوات ناسفة.", []),
        # What goes on, told behind the news, is none; a day, a number or a town where they fight makes it news.
        ("قتل شرطي بانفجار عبوة في الشعلة أمس. وتشن طائرات التحالف غارات على معاقل التنظيم في نينوى.", [IED]),
        ("قتل شرطي بانفجار عبوة في الشعلة أمس. وتستهدف فصائل مسلحة القواعد الأميركية بالصواريخ.", [IED]),
        ("قتل شرطي بانفجار عبوة في الشعلة أمس. ويخوض الجيش معارك لاستعادة ما بقي من الأنبار.", [IED]),
        ("قتل شرطي بانفجار عبوة في الشعلة أمس. والعبوات هي السلاح الأكثر استخداما لاستهداف الأسواق في بغداد.", [IED]),
        ("قتل شرطي بانفجار عبوة في الشعلة أمس. ويخوض الجيش معارك مع التنظيم في بيجي.", [IED, CLASH]),
        ("قتل شرطي بانفجار عبوة في الشعلة أمس. وتشن طائرات منذ أمس غارات على القيارة.", [IED, "Air/drone strike"]),
        ("أصيب شرطيان بانفجار عبوة في الرشاد أمس. وتنشط خلايا داعش في كركوك، وتشن هجمات متفرقة على المدنيين.", [IED]),
        # A crime is none of the conflict.
        ("أصيب شرطيان بتبادل لإطلاق النار في العمارة أمس في حادث جنائي.", []),
    ],
)
def test_kinds(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Who was with him.
        ("اغتال مسلحون ضابطا مع اثنين من حراسه.", "killed 1 security forces; killed 2 security forces"),
        ("قتل مدير الناحية إلى جانب ثلاثة كانوا برفقته.", "killed 1 officials; killed 3 officials"),
        ("قتل ضابط في اشتباك مع اثنين من المسلحين.", "killed 1 security forces"),
        ("أصيب أحد حراسه بحجر.", "wounded 1 security forces"),
        ("قتل شرطيان وأصيب أربعة من رفاقهما.", "killed 2 police; wounded 4 police"),
        # The dead and wounded are all of the victims.
        ("بلغ عدد الضحايا 50 ضحية (20 قتيلا و30 جريحا).", "killed 20 people; wounded 30 people"),
        # One of a family, one of a force.
        ("أطلقوا النار على سيارة تقل أسرة فقتل ثلاثة من أفرادها.", "killed 3 civilians"),
        ("خسر الجيش ثلاثة من أفراده.", "killed 3 soldiers Iraqi"),
        ("أعلنت تركيا «تحييد» خمسة من مسلحي الحزب.", "killed 5 militants"),
        ("فقد الجيش 18 قتيلا في معارك الفلوجة.", "killed 18 soldiers Iraqi"),
        ("فقد 18 جنديا في الفلوجة.", "missing 18 soldiers"),
        # Whom a pronoun means, and who was beside him.
        ("أقيم المجلس لمعلم قتله مسلحون بالرصاص.", "killed 1 civilians"),
        ("رفات 27 رجلا، بينهم سبعة فتيان، أعدمهم التنظيم.", "killed 27 civilians; killed 7 children part"),
        # Two of two nations are two; one of each is two as well.
        ("قتل جنديان أميركي وبريطاني بهجوم صاروخي.", "killed 2 soldiers"),
        (
            "أصيب جنديان، أميركي وبريطاني، ومتعاقد أميركي بسقوط صواريخ.",
            "wounded 2 soldiers; wounded 1 contractors American",
        ),
        # Somebody named with his title, and so many of his men.
        (
            "قتل قائد الفرقة الثالثة اللواء الركن حسين كريم و16 من ضباطه بتفجير.",
            "killed 1 soldiers; killed 16 soldiers",
        ),
        ("لقي قائد الفرقة اللواء حسين كريم و16 من جنوده حتفهم بتفجير.", "killed 1 soldiers; killed 16 soldiers"),
        ("لقي الصحفي حسين كريم مصرعه برصاص مسلحين.", "killed 1 journalists"),
        ("قتل قائد الفرقة اللواء حسين كريم واعتقل 16 مسلحا.", "killed 1 soldiers; arrested 16 militants"),
        ("هاجموا منزل ضابط ما أدى إلى مقتله مع زوجته.", "killed 1 security forces; killed 1 women"),
        ("هاجموا منزل ضابط ما أدى إلى مقتله مع اثنين من المسلحين.", "killed 1 security forces"),
        (
            "قصفوا مقر قيادي في كتائب حزب الله ما أدى إلى مقتله مع اثنين من مرافقيه.",
            "killed 1 militants; killed 2 militants",
        ),
        # What is told of others behind "and that" is no object.
        ("إن 14 رجلا أعدموا في بستان، وإن ثلاثة من الجنود اعتقلوا.", "killed 14 people; arrested 3 soldiers"),
        # Bodies among bodies.
        ("إن 26 جثة وصلت إلى المشرحة من بينها جثث خمسة أطفال.", "killed 26 anyone; killed 5 children part"),
        (
            "تسلم المستشفى 12 جثة بينها جثث ثلاث نساء وطفلين.",
            "killed 12 anyone; killed 3 women part; killed 2 children part",
        ),
        # A number joined to a title is no number of a unit.
        ("قتل آمر الفوج وأربعة من حراسه.", "killed 1 soldiers; killed 4 security forces"),
        ("قتل آمر الفوج 23 وسائقه.", "killed 1 soldiers; killed 1 civilians"),
        # Did not, and did.
        ("لم تنفجر العبوة وقتل ثلاثة جنود برصاص قناص.", "killed 3 soldiers"),
        ("لم يقتل أحد في الانفجار.", ""),
        ("فقدت الصحوات في ديالى وبابل 24 من عناصرها.", "killed 24 security forces"),
    ],
)
def test_tolls(text, found):
    assert tolls(text) == found


def _killed(text, published=DAY):
    return [(e["sub_event_type"], e["killed_low"], e["killed_high"]) for e in events(text, published)]


def test_a_sum_of_those_told_is_not_added_again():
    text = "قتل عنصر في الصحوة مع زوجته بهجوم مسلح أمس في بهرز. وقال المصدر إن مسلحين فتحوا النار ما أسفر عن مقتلهما."
    assert _killed(text) == [(ATTACK, 2, 2)]


def test_the_toll_told_anew_is_of_the_event_with_a_toll():
    text = (
        "قتل سبعة وأصيب 20 في انفجار أمس في الشطرة. واقتحم محتجون المستشفى. "
        "وقال طبيب إن الحصيلة بلغت تسعة قتلى و26 جريحا."
    )
    assert (IED, 7, 9) in _killed(text)
    assert len(_killed(text)) == 2


def test_a_mine_took_no_town_and_killed_nobody_in_the_battle():
    text = "انفجر لغم قرب الزاب أمس فقتل مزارع. وقالت القيادة إن 90 مسلحا قتلوا في المعركة."
    assert (IED, 1, 1) in _killed(text)
    both = "انفجر لغم قرب الزاب أمس فقتل مزارع. وأعلن القائد الخميس استعادة مدينة الحويجة بالكامل."
    assert [kind for kind, *_ in _killed(both)] == [IED, REGAINED]


def test_the_worst_of_attacks_is_one_of_them():
    text = "عثرت الشرطة على 30 جثة أمس في بغداد. وأوقع أعنف الهجمات 14 قتيلا بانفجار سيارة مفخخة في الشعب."
    assert [killed for _, killed, _ in _killed(text)] == [30, 14]


def test_incidents_counted_are_a_sum_of_their_own():
    text = "قتل مزارع بلغم أمس في بدرة، بحسب المدير الذي قال إن البلدة شهدت ستة حوادث مماثلة هذا العام أودت بحياة خمسة."
    assert [(e["level"], e["killed_low"]) for e in events(text, DAY)] == [("incident", 1), ("aggregate", 5)]


def test_a_list_of_governorates_is_of_the_month_of_the_report():
    text = (
        "أعلنت البعثة الخميس مقتل 473 مدنيا في هجمات ومعارك شهدها العراق طوال آب الماضي. "
        "وتصدرت بغداد القائمة بـ200 قتيل، تليها نينوى وفيها 116 قتيلا."
    )
    found = [(e["level"], e["location"], e["date_from"], e["date_to"]) for e in events(text, DAY)]
    month = ("2016-08-01", "2016-08-31")
    assert found == [("aggregate", place, *month) for place in ("Iraq", "Baghdad", "Nineveh")]


@pytest.mark.parametrize(
    ("text", "location"),
    [
        # A quarter lies in the city that opens its scene.
        ("قتل سبعة في بغداد أمس. وفي الفلوجة، قتل جنديان بانفجار عبوة في حي الضباط.", ["Baghdad", "Fallujah"]),
        # People are taken from where they were.
        ("خطف مسلحون أمس ستة صيادين من ضفاف بحيرة حمرين (60 كم) شمال شرق بعقوبة.", ["Lake Hamrin"]),
        # Far lands for which something is done, and those from which somebody speaks.
        ("قصفت الفصائل أمس، نصرة لأهلنا في غزة، قاعدة عين الأسد بصاروخين.", ["Ain al-Asad Air Base"]),
        ("أعلن رئيس الوزراء من باريس أمس استعادة مدينة هيت بالكامل.", ["Hit"]),
        # The scene is that of what was told before.
        ("سقط صاروخ أمس في هيت. وشرعت قوة بتفتيش المكان وعثرت على عبوتين ناسفتين.", ["Hit", "Hit"]),
        # Outlets and officers are no places.
        ("بغداد اليوم - كربلاء\nقتل شرطي بانفجار عبوة أمس.", [None]),
        ("انفجرت عبوة أمس في بغداد.", ["Baghdad"]),
    ],
)
def test_where(text, location):
    assert [e["location"] for e in events(text, DAY)] == location


def test_an_officer_is_no_river():
    assert not coded("وصل الرائد سيروان كريم أمس.").rows["places"]
    assert coded("غرق رجل في نهر سيروان قرب حلبجة.").rows["places"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("سقط صاروخ أمس قرب السفارة في بغداد في أول هجوم منذ 2015.", "2016-08-31"),
        ("سقط صاروخان على المنطقة الخضراء بلا ضحايا منذ بدء الاحتجاجات في الأول من آذار.", None),
        ("سقط صاروخان على المنطقة الخضراء بلا ضحايا في الأول من آذار.", "2016-03-01"),
    ],
)
def test_when(text, day):
    assert only(text, DAY)["date_from"] == day


def test_a_line_that_breaks_behind_a_preposition_goes_on():
    text = "أعلنت الشرطة، الأربعاء، أن عبوة انفجرت في\nالكرادة فقتلت شرطيا."
    assert (only(text, DAY)["location"], only(text, DAY)["killed_low"]) == ("Karrada", 1)


def test_two_things_that_a_speaker_tells_apart():
    text = "شنت طائرات أميركية غارتين الأربعاء قرب أربيل، وقال مسؤول إن القصف ساعد البيشمركة على استعادة بلدة مخمور."
    assert _kinds(text) == [STRIKE, REGAINED]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        # A vague number of shells has a floor, a bare plural none.
        ("سقطت عشرات القذائف على الدورة أمس.", (12, None)),
        ("سقطت عدة صواريخ على قاعدة بلد أمس.", (3, None)),
        ("سقطت صواريخ على قاعدة بلد أمس.", (None, None)),
        ("سقطت أربعة صواريخ على قاعدة بلد أمس.", (4, 4)),
    ],
)
def test_munitions(text, bounds):
    event = only(text, DAY)
    assert (event["munitions_low"], event["munitions_high"]) == bounds


def test_the_day_of_a_sum_is_that_of_its_events():
    lead = "قتل 19 شخصا الثلاثاء في هجمات متفرقة شهدتها مدن عدة، فيما عثر على جثث سائقين شمال بغداد. "
    found = events(lead + "وقال ضابط إن سيارة مفخخة انفجرت في بعقوبة فقتلت خمسة.", DAY)
    assert found[-1]["date_from"] == "2016-08-30"
    alone = events("وقال ضابط إن سيارة مفخخة انفجرت في بعقوبة فقتلت خمسة.", DAY)
    assert alone[-1]["date_from"] is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # What those who fought lost is no event of its own; elsewhere or told alone it is.
        ("حرر الجيش أمس قرية الحود بعد قتل 17 إرهابيا وتدمير ثلاث عجلات مفخخة، واستشهد جندي.", [REGAINED]),
        ("قتل تسعة مسلحين في اشتباك قرب هيت أمس وتدمير مخبأ للعتاد.", [CLASH]),
        ("أعلنت القيادة تدمير ثلاث عجلات مفخخة قرب هيت أمس.", [ARMS]),
        ("قتل مسلح في هجوم شنه الجيش على الحود أمس، فيما جرى تدمير عشرين عبوة ناسفة في قضاء راوة.", [CLASH, ARMS]),
    ],
)
def test_bombs_destroyed_in_a_fight(text, kinds):
    found = events(text, DAY)
    assert [event["sub_event_type"] for event in found] == kinds
    assert all(event["munitions_low"] is None for event in found if event["sub_event_type"] != ARMS)


def test_bombs_cleared_over_a_period_are_one_work_and_bombs_that_went_off_are_a_sum():
    cleared = only("رفعت فرق الدفاع المدني 640 عبوة ناسفة من قرى سنجار منذ مطلع العام.", DAY)
    assert (cleared["n_events"], cleared["munitions_low"]) == (None, 640)
    assert only("انفجرت سبع عبوات ناسفة في الدورة منذ مطلع العام.", DAY)["n_events"] == 7


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (
            "شهدت بغداد أمس يوما داميا قتل فيه أكثر من 60 شخصا. وانفجرت سيارة في الدورة فقتلت ستة.",
            ["aggregate", "incident"],
        ),
        ("قتل ستة أشخاص وجرح العشرات في يوم دام شهدته كركوك الثلاثاء.", ["aggregate"]),
        ("قتل ستة أشخاص في هجوم دام شهدته كركوك يوم الثلاثاء.", ["incident"]),
    ],
)
def test_the_dead_of_a_bloody_day_are_a_sum(text, levels):
    assert [event["level"] for event in events(text, DAY)] == levels


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # What burns in an attack belongs to it, what others burn elsewhere does not.
        ("هاجم مسلحون قرية قرب بعقوبة أمس فقتلوا سبعة وأحرقت عشرة منازل.", [ATTACK]),
        ("قتل شخص في هجوم في بعقوبة أمس وأحرق محتجون منازل في الناصرية.", [ATTACK, "Violent demonstration"]),
        ("أحرق مسلحون عشرة منازل في بعقوبة أمس.", [LOOTING]),
    ],
)
def test_houses_burnt_in_an_attack(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("خطف مسلحون أمس ستة عمال في بعقوبة، قبل أن يعثر على أربعة منهم قتلى.", (4, 4)),
        ("عثرت الشرطة أمس في هيت على خمسة منهم قتلى.", (5, 5)),
        ("سقط قتلى في انفجار في هيت أمس.", (3, None)),
    ],
)
def test_some_of_them_dead(text, killed):
    event = only(text, DAY)
    assert (event["killed_low"], event["killed_high"]) == killed


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("انفجر لغم أمس بأربعة أطفال قرب البعاج، فقتل ثلاثة وأصيب الرابع.", ["children", "children"]),
        ("انفجر لغم أمس قرب مدرسة لأربعة أطفال في البعاج، فقتل ثلاثة وأصيب خمسة.", ["people", "people"]),
    ],
)
def test_those_hit_are_of_the_group_that_they_add_up_to(text, groups):
    assert [c["group"] for c in coded(text, DAY).rows["casualties"]] == groups


def test_a_second_car_has_a_toll_of_its_own():
    text = (
        "قتل ستة وأصيب 18 أمس بانفجار سيارة مفخخة عند سوق في مدينة الصدر. وأضاف أن سيارة ثانية انفجرت بعد نحو ساعتين "
        "قرب موقف للحافلات في المنطقة ذاتها ما أدى إلى مقتل خمسة وإصابة 11."
    )
    assert _killed(text) == [(IED, 6, 6), (IED, 5, 5)]
    assert {e["date_from"] for e in events(text, DAY)} == {"2016-08-31"}


def test_poison_is_told_where_the_attack_is_only_remembered():
    text = "أحيا الآلاف أمس في حلبجة ذكرى القصف الكيماوي الذي قتل فيه نحو خمسة آلاف شخص يوم 16 آذار 1988."
    assert _kinds(text, date(2011, 3, 20)) == ["Chemical weapon"]
    assert _kinds(text.replace(" الكيماوي", ""), date(2011, 3, 20)) == [SHELLS]


def test_the_last_of_many_has_its_own_place():
    text = "تشهد ديالى هجمات متكررة، كان آخرها هجوم على نقطة تفتيش قرب جلولاء أمس أسفر عن مقتل جنديين."
    assert [(e["location"], e["killed_low"]) for e in events(text, DAY)] == [("Jalawla", 2)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "أعلن الجيش الأميركي مقتل خمسة من جنوده، ثلاثة منهم بانفجار عبوة في الأنبار الأحد واثنان باشتباك في ديالى "
            "السبت.",
            [(IED, "Al Anbar", 3), (CLASH, "Diyala", 2)],
        ),
        (
            "أعلن الجيش الأميركي مقتل ثلاثة من جنوده، اثنان بانفجار عبوة في بغداد الأحد، وثالث في هجوم بالهاون قرب "
            "بلد.",
            [(IED, "Baghdad", 2), (SHELLS, "Balad", 1)],
        ),
        # A part of them, or who they were, is no cause of the others.
        ("قتل خمسة جنود أمس، ثلاثة منهم بانفجار عبوة في الرمادي.", [(IED, "Ramadi", 5)]),
        ("قتل أربعة جنود أمس في الرمادي، اثنان منهم من المارينز واثنان من الجيش.", [(ATTACK, "Ramadi", 4)]),
    ],
)
def test_the_dead_of_one_number_told_cause_by_cause(text, rows):
    assert [(e["sub_event_type"], e["location"], e["killed_low"]) for e in events(text, date(2006, 11, 14))] == rows


def test_lines_of_a_list_headed_by_places_are_of_one_event_each():
    text = (
        "فيما يلي التطورات الأمنية في العراق يوم الأربعاء.\n"
        "* بغداد - قالت الشرطة إن ثلاثة أشخاص قتلوا وأصيب ستة حين انفجرت قنبلة في جنوب بغداد.\n"
        "* بغداد - ذكرت مصادر أن سيارة ملغومة قتلت 15 شخصا وأصابت 40 في مدينة الصدر.\n"
        "* بغداد - خطف مسلحون يستقلون نحو 12 سيارة 24 شخصا من شركة في قضاء الخالص."
    )
    assert _killed(text) == [(IED, 3, 3), (IED, 15, 15), (ABDUCTION, 0, 0)]
    told_on = (
        "* ما الذي جرى في مدينة الصدر؟\nانفجرت سيارة ملغومة أمس فقتل ثلاثة وأصيب ستة.\n"
        "* وما حصيلة الانفجار؟\nقتل في الانفجار ثلاثة وأصيب ستة."
    )
    assert _killed(told_on) == [(IED, 3, 3)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # Those who died since are in the total, and may be in the one told before.
        ("قال طبيب إن عدد قتلى تفجير السوق أمس في الدورة بلغ 16 بعد وفاة جريحين متأثرين بإصاباتهما.", 16),
        ("قتل 14 شخصا بتفجير في سوق مدينة الصدر أمس. وتوفي جريحان متأثرين بإصاباتهما.", 14),
        ("قتل 14 شخصا وأصيب ستة بتفجير في مدينة الصدر أمس. وتوفي جريحان لاحقا متأثرين بإصاباتهما.", 16),
    ],
)
def test_those_who_died_of_their_wounds_are_counted_once(text, killed):
    assert [k for _, k, _ in _killed(text)] == [killed]


@pytest.mark.parametrize(
    "text",
    [
        "شرعت قوة من الجيش أمس بواجب تفتيش في الطارمية أسفر عن العثور على 12 عبوة.",
        "شرعت قوة من الجيش أمس بعملية دهم في الطارمية أسفرت عن اعتقال ثلاثة مطلوبين.",
    ],
)
def test_who_begins_an_operation_did_what_came_of_it(text):
    assert only(text, DAY)["actor1"] == "Military Forces of Iraq"


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل 12 في هجوم انتحاري في بعقوبة أمس. وبعد ساعة من الهجوم قال طبيب إن الحصيلة ارتفعت إلى 14 قتيلا.", [14]),
        ("قتل 12 في هجوم انتحاري في بعقوبة أمس. وبعد ساعة من الهجوم وصل المحافظ إلى المكان.", [12]),
    ],
)
def test_what_came_hours_after_an_attack_is_another_only_with_its_own_dead(text, killed):
    assert [k for _, k, _ in _killed(text)] == killed


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # What goes on, joined to the news by "and", changes nothing of it.
        ("سقطت أربعة صواريخ على قاعدة حرير أمس، وتتعرض قواعد التحالف لهجمات متكررة بالعبوات الناسفة.", [SHELLS]),
        ("أصيب حارس بسقوط صاروخ في التاجي أمس، وتستهدف الفصائل القوافل بعبوات، وينسب ضباط ذلك لمجهولين.", [SHELLS]),
        # What forces go on doing, and how all began and ended long before.
        (
            "قتل شرطي بهجوم لداعش في داقوق أمس. وأعلن العراق في التاسع من كانون الأول 2015 طرد التنظيم وفرض السيطرة على"
            " جميع الأراضي العراقية، لكن خلاياه تنشط في الجبال فيما تقوم القوات بتوجيه الضربات الجوية لها.",
            [CLASH],
        ),
        (
            "قتل شرطي بهجوم لداعش في داقوق أمس. ورغم أن العراق استعاد السيطرة على أراضيه عام 2015، زادت مؤخرا وتيرة"
            " هجمات مسلحين من التنظيم في المنطقة بين كركوك وديالى.",
            [CLASH],
        ),
        ("استعادت القوات السيطرة على أراضي قرية البشير أمس.", [REGAINED]),
        # A town that is fought in, and something counted, are news.
        ("سقط صاروخ على مقر في بيجي أمس، وتخوض القوات معارك في وسط هيت.", [SHELLS, CLASH]),
    ],
)
def test_clauses_that_tell_what_goes_on_are_no_events(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # What a launcher had fired on is told already, and is not where it was found; who found it did not fire.
        (
            "سقط صاروخان على قاعدة بلد أمس. وتمكنت الشرطة من العثور على المنصة التي استهدفت القاعدة في قضاء الخالص.",
            [(SHELLS, BALAD, None), (ARMS, KHALIS, "Police Forces of Iraq")],
        ),
        (
            "سقط صاروخان على قاعدة بلد أمس. وضبط الجيش منصة الصواريخ التي استهدفت قاعدة بلد في قضاء الخالص.",
            [(SHELLS, BALAD, None), (ARMS, KHALIS, "Military Forces of Iraq")],
        ),
        # Arms found, and an attack with a doer of its own.
        (
            "ضبط الجيش أسلحة في قضاء الخالص أمس، واستهدف داعش بصاروخ قاعدة بلد.",
            [(ARMS, KHALIS, "Military Forces of Iraq"), (SHELLS, BALAD, "Islamic State")],
        ),
    ],
)
def test_a_launcher_found_later(text, rows):
    assert [(e["sub_event_type"], e["location"], e["actor1"]) for e in events(text, DAY)] == rows


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # Others, though their attack is the one known.
        ("قتل عنصران من الحشد أمس في هجوم لداعش في هيت. وأسفر الهجوم أيضا عن مقتل ضابط في الجيش.", 3),
    ],
)
def test_who_commands_is_told_twice(text, killed):
    assert [k for _, k, _ in _killed(text)] == [killed]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # One of two brought down, and the other, are of the attack told before.
        ("سقط صاروخان على المنطقة الخضراء أمس. وتم إسقاط الصاروخ الأول فيما سقط الثاني قرب النهر.", [SHELLS]),
        ("تعرض مطار بغداد لهجوم بمسيرتين أمس. وأسقطت الدفاعات المسيرة الأولى فيما انفجرت الثانية.", [STRIKE]),
        ("سقط صاروخان على المنطقة الخضراء أمس. وأسقطت الدفاعات مسيرة في الحبانية.", [SHELLS, ARMS]),
        # Another that was attacked, told by that alone, is an event of the kind told before.
        ("انفجرت عبوة على رتل للتحالف في بابل أمس. وأشار إلى تعرض رتل آخر للاستهداف في السماوة.", [IED, IED]),
        ("سقط صاروخ على قاعدة بلد أمس. وتعرضت قاعدة أخرى لهجوم في أربيل.", [SHELLS, SHELLS]),
        ("انفجرت عبوة على رتل للتحالف في بابل أمس. وأكد مصدر أن الرتل تعرض للاستهداف.", [IED]),
        # How clashes known came about, whatever the day on which a toll was told; a movement of protest is no protest.
        (
            "قتل ستة في صدامات بين متظاهرين وأنصار التيار الصدري في الكوت، وفق ما نقل الخميس أطباء. ووقعت الصدامات"
            " الأربعاء بين أنصار حركة الاحتجاج وآخرين.",
            ["Excessive force against protesters"],
        ),
    ],
)
def test_what_became_of_each_and_what_else_was_hit(text, kinds):
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "أصيب عشرة متظاهرين في الكوت أمس. واندلعت الاحتجاجات المناهضة للحكومة في الأول من تموز، وقتل نحو 500 شخص في"
            " الاضطرابات.",
            [("incident", 0, DAY - timedelta(1)), ("aggregate", 500, date(2016, 7, 1))],
        ),
        (
            "أصيب عشرة متظاهرين في الكوت أمس بعدما بدأت السلطات حملة على الاحتجاجات المستمرة منذ أشهر.",
            [("incident", 0, DAY - timedelta(1))],
        ),
        ("أصيب عشرة متظاهرين في الكوت أمس في الاحتجاجات المستمرة.", [("incident", 0, DAY - timedelta(1))]),
    ],
)
def test_the_dead_of_protests_told_with_the_day_they_began_on(text, rows):
    told = [(e["level"], e["killed_low"], date.fromisoformat(e["date_from"])) for e in events(text, DAY)]
    assert told == rows


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        # Whom they fought is not who was harmed.
        ("أصيب ستة جنود في مواجهات مع مسلحي تنظيم داعش قرب هيت أمس.", "wounded 6 soldiers"),
        ("قتل أربعة في اشتباكات بين الشرطة ومسلحي داعش قرب هيت أمس.", "killed 4 anyone"),
        ("قتل معلم مع سائقه قرب هيت أمس.", "killed 1 civilians; killed 1 civilians"),
        # Hits, and the dead told of before, are nobody more.
        ("قتل خمسة جنود بهجوم في هيت أمس. قيادة الجيش، التي نعت ضحايا المجزرة، توعدت بالقصاص.", "killed 5 soldiers"),
        ("وجهت طائرة ضربة لأوكار داعش في هيت أمس وحققت إصابات.", ""),
        ("سجلت إصابات في صفوف الجنود في هيت أمس.", "wounded several soldiers"),
    ],
)
def test_who_is_not_harmed(text, harmed):
    assert tolls(text) == harmed


def test_digits_of_an_aircraft_count_no_strikes():
    row = only("وجهت طائرة إف 16 ضربة لأوكار داعش في هيت أمس.", DAY)
    assert (row["level"], row["n_events"]) == ("incident", 1)
    assert [e["n_events"] for e in events("نفذت طائرات سو-25 خمس ضربات على أوكار داعش في هيت أمس.", DAY)] == [5]
