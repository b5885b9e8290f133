"""More of how news tells of fights, dead and totals: sentences of each kind, and what a rule must leave alone."""

import pytest
from coding_rows import events, only
from reading import tolls

GUNMEN = "Unidentified Armed Group (Iraq)"
IS = "Islamic State"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
FORCES = "Security Forces of Iraq"
COALITION = "Global Coalition Against Daesh"
GOVERNMENT = "Government of Iraq"
CIVILIANS = "Civilians (Iraq)"


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Who managed a killing, alone or beside something else; not who went somewhere and was killed.
        ("تمكنت قوة من الجيش من قتل خمسة إرهابيين في وادي حوران أمس.", ARMY, GUNMEN),
        ("نجحت الشرطة الاتحادية في قتل ثلاثة مسلحين في داقوق أمس.", POLICE, GUNMEN),
        ("استطاعت القوات الأمنية قتل أربعة مسلحين في بلد أمس.", FORCES, GUNMEN),
        ("تمكنت قوة من الجيش من تدمير مضافتين وقتل أربعة إرهابيين في وادي حوران أمس.", ARMY, GUNMEN),
        ("تمكن المسلحون من دخول البلدة وقتل أربعة جنود في الرطبة أمس.", None, ARMY),
        # An ambush is laid for a patrol, and is one of a group.
        ("قام مسلحون بنصب كمين لدورية للجيش قرب بيجي أمس.", GUNMEN, ARMY),
        ("قتل جنديان في كمين لداعش قرب بيجي أمس.", IS, ARMY),
        # Sides of a fight that "and" joins, or "with" sets against each other.
        ("تبادل الجيش ومسلحون إطلاق النار في الكرمة أمس.", ARMY, GUNMEN),
        ("اشتبك الجيش ومسلحون من تنظيم داعش في الكرمة أمس.", ARMY, IS),
        ("اشتبكت قوات الجيش والشرطة مع مسلحين في الكرمة أمس.", ARMY, GUNMEN),
        # Whose a column or checkpoint is, in any form; of a column alone nothing is known.
        ("استهدفت عبوتان ناسفتان رتلين للتحالف الدولي في بابل أمس.", None, COALITION),
        ("هاجم مسلحون حاجزا للجيش غرب الموصل أمس.", GUNMEN, ARMY),
        ("استهدفت عبوة رتلا من ست شاحنات قرب السماوة أمس.", None, None),
        ("استهدفت عبوة رتلا للجيش العراقي قرب السماوة أمس.", None, ARMY),
        # Between aircraft and whose they are stands the make.
        ("نفذت طائرات إف 16 العراقية ضربة على وكر لداعش في حمرين أمس.", ARMY, IS),
        ("نفذت طائرات «إف 16» العراقية ضربة على وكر لداعش في حمرين أمس.", ARMY, IS),
        # An attempt on the life of an official: the bomb is meant for the government, shots for a man.
        ("نجا مدير ناحية السعدية من محاولة اغتيال بعبوة ناسفة في بعقوبة أمس.", None, GOVERNMENT),
        ("نسف مسلحون منزل ضابط شرطة في تكريت أمس.", GUNMEN, POLICE),
        # The dead of a force are no side against it.
        ("قتل ستة من عناصر الصحوة بهجوم مسلح على نقطة تفتيش في بعقوبة أمس.", None, "Sahwa Militia"),
        # Who announces its own attack did it; what is told of its positions is another's.
        ("أعلنت المقاومة الإسلامية في العراق مهاجمة عين الأسد أمس بمسيرتين.", "Islamic Resistance in Iraq", None),
        ("تبنت جماعة تطلق على نفسها «أصحاب الكهف» تفجيرا استهدف رتلا قرب السماوة أمس.", "Ashab al-Kahf", None),
        ("رشق متظاهرون قوات الشرطة بالحجارة في الناصرية أمس.", "Rioters (Iraq)", POLICE),
        ("رشق مسلحون منزلا بالرصاص في البصرة أمس.", GUNMEN, CIVILIANS),
    ],
)  # fmt: skip
def test_sides(text, actor1, actor2):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == (actor1, actor2)


CLASH, ATTACK, IED = "Armed clash", "Attack", "Remote explosive/landmine/IED"
SHELLING, ARMS, RIOT = "Shelling/artillery/missile attack", "Disrupted weapons use", "Violent demonstration"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تعرضت قاعدة بلد الجوية لعدد من قذائف الهاون أمس.", SHELLING),
        ("انفجرت سيارة مركونة قرب سوق في مدينة الصدر أمس.", IED),
        ("قتل أربعة أشخاص في انفجار سيارة في مدينة الصدر أمس.", IED),
        ("احترقت سيارة مركونة قرب سوق في مدينة الصدر أمس وقتل شخصان بإطلاق نار.", ATTACK),
        # What is found beside the dead says how they died.
        ("وجدت الشرطة سبع جثث عليها آثار تعذيب وإطلاق نار في بغداد أمس.", ATTACK),
        ("أردت القوات الأمنية انتحاريا في الكاظمية أمس.", CLASH),
        ("أردى مسلحون موظفا في الكاظمية أمس.", ATTACK),
        ("لقي ثلاثة جنود حتفهم في عمليات قتالية بمحافظة الأنبار أمس.", CLASH),
        # A launcher is a thing; air defences shoot down, forces repel.
        ("ضبطت القوات الأمنية منصة إطلاق صواريخ في ناحية البغدادي أمس وعليها ثلاثة صواريخ.", ARMS),
        ("تصدت الدفاعات الجوية لطائرتين مسيرتين فوق قاعدة عين الأسد أمس.", ARMS),
        ("تصدت قوات الحشد الشعبي لهجوم شنه داعش على مطيبيجة أمس.", CLASH),
        ("استهدف قصف صاروخي السفارة الأمريكية أمس ومنظومة سي رام تتصدى للصواريخ.", SHELLING),
        # Gunmen who kill and burn are no crowd.
        ("دخل مسلحون قرية نهر الإمام أمس فقتلوا شابا وأحرقوا منازل، وغادر عشرات السكان.", ATTACK),
        ("أحرق مئات المحتجين مقر حزب في الناصرية أمس.", RIOT),
        ("قطع محتجون الطريق ورشقوا الشرطة بالحجارة في البصرة أمس.", RIOT),
        ("أمطر مسلحون سيارة موظف بالرصاص في البصرة أمس وقتلوه.", ATTACK),
        ("أمطرت المدفعية حي الجولان في الفلوجة بالقذائف أمس.", SHELLING),
        ("فتح الجنود الأمريكيون النار عقب الانفجار فجرحوا أربعة مدنيين في الفلوجة أمس.", ATTACK),
        ("انفجرت عبوة لاصقة تحت سيارته في كربلاء أمس فقتل موظف.", IED),
    ],
)
def test_kinds(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    "text",
    [
        "سيطر الجنود على انفعالهم قبل أن تصل تعزيزات من بغداد.",
        "زار الوزير شركة متخصصة بتفجير الصخور في السليمانية أمس.",
        "كرم الاتحاد صاحب شركة شارك في التظاهرات في بغداد أمس.",
    ],
)
def test_no_event(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Who kills stands first, those killed behind.
        ("قتل مسلحون مجهولون الصحفي في الموصل.", "killed 1 journalists"),
        ("قتل مسلحو التنظيم رميا بالرصاص 15 شخصا.", "killed 15 people"),
        ("قتل مسلحون في اشتباكات الموصل.", "killed several militants"),
        ('"31 إرهابيا قتلوا في المعركة بينهم ستة انتحاريين"', "killed 31 militants; killed 6 militants part"),
        # Of two, one is told of.
        ("إصابة اثنين أحدهما امرأة.", "wounded 2 anyone; wounded 1 women part"),
        # One number for two nouns; another person has the case of a subject.
        ("اغتيال 31 ناشطا وصحفيا.", "killed 31 civilians"),
        ("قتل 12 جنديا وضابط.", "killed 12 soldiers; killed 1 soldiers"),
        # Of whom "and he died at once" is said.
        ("أطلق مسلحون النار على شرطي فقتل على الفور.", "killed 1 police"),
        ("ألقت قوة القبض، ليلة الاثنين على الثلاثاء، على أربعة مطلوبين.", "arrested 4 people"),
        ("أوقف مسلحون حافلة تقل موظفين.", ""),
        ("مقتل 1986 وإصابة 5214.", "killed 1986 anyone; wounded 5214 anyone"),
        ("قتل في 26 أيار الماضي الصحفي.", "killed 1 journalists"),
        ("مقتل أربعة من عناصر تنظيم «داعش».", "killed 4 militants"),
        ("قام مسلحون بنصب كمين لدورية للشرطة فقتلوا أربعة منهم.", "killed 4 police"),
    ],
)
def test_tolls(text, found):
    assert tolls(text).replace(" Iraqi", "") == found


def _rows(text, *columns):
    return [tuple(row[column] for column in columns) for row in events(text)]


def test_totals_of_other_periods_are_not_summed():
    text = "قتل أكثر من 690 شخصا في العراق خلال أيار الماضي، بينما قتل 3900 منذ مطلع العام."
    assert _rows(text, "killed_low", "date_from") == [(691, "2020-05-01"), (3900, "2020-01-01")]
    text = "أودت أعمال العنف بحياة 6412 مدنيا في العراق خلال عام 2016، أي أقل مما سجل في عام 2015 حين قتل 7515 شخصا."
    assert _rows(text, "killed_low", "date_from") == [(6412, "2016-01-01"), (7515, "2015-01-01")]
    # One period told twice is one total.
    text = "قتل 690 شخصا في العراق خلال أيار الماضي، وأصيب 812 خلال الشهر الماضي."
    assert _rows(text, "killed_low", "wounded_low") == [(690, 812)]


def test_totals_of_other_places_are_not_summed():
    text = (
        "وكانت بغداد الأكثر تضررا خلال أيار الماضي إذ سقط فيها 311 قتيلا و772 جريحا، تلتها نينوى (96 قتيلا و18 جريحا) "
        "ثم ديالى التي شهدت مقتل 31 شخصا وإصابة 47."
    )
    expected = [("Baghdad", 311, 772), ("Nineveh", 96, 18), ("Diyala", 31, 47)]
    assert _rows(text, "admin1", "killed_low", "wounded_low") == expected


def test_another_source_gives_a_range():
    text = "قتل تسعة متظاهرين أمس في الناصرية برصاص الشرطة. لكن مفوضية حقوق الإنسان تحدثت عن عشرة قتلى."
    assert _rows(text, "killed_low", "killed_high") == [(9, 10)]
    text = "قتل ثلاثة من الشرطة بهجوم لداعش في داقوق أمس. وزعم التنظيم أنه قتل خمسة عناصر."
    assert _rows(text, "killed_low", "killed_high") == [(3, 5)]


def test_a_clause_with_a_day_of_its_own_is_an_event_of_its_own():
    text = (
        "قتل مراسل بالرصاص في البصرة في العاشر من أيار، واغتيل صاحب شركة في الزبير في 14 منه، "
        "ونجا كاتب يوم الأحد من عبوة لاصقة انفجرت تحت سيارته في كربلاء."
    )
    expected = [("2020-05-10", 1), ("2020-05-14", 1), ("2020-06-14", 0)]
    assert _rows(text, "date_from", "killed_low") == expected
    # Without a day of its own it is part of what was told.
    assert len(events("قتل مراسل بالرصاص في البصرة في العاشر من أيار، وجرح مصوره.")) == 1


def test_cases_are_counted_by_the_word_before():
    text = "شهدت بغداد 38 عملية اغتيال منذ مطلع العام قتل فيها 34 شخصا."
    assert _rows(text, "n_events", "killed_low") == [(38, 34)]
    assert _rows("شهدت بغداد عملية اغتيال أمس قتل فيها موظف.", "n_events") == [(1,)]


def test_what_is_remembered_with_its_day_is_told():
    text = "أحيا الأهالي ذكرى مقتل ثلاثة موظفين بانفجار سيارة مفخخة في الكرادة في 3 تموز 2016."
    assert _rows(text, "date_from", "killed_low") == [("2016-07-03", 3)]
    assert events("أحيا الأهالي ذكرى تفجير الكرادة.") == []


def test_the_day_and_place_of_an_attack_rather_than_of_what_is_said_of_it():
    text = "تضاربت الأنباء يوم الأربعاء بشأن هجوم شنه مسلحون ليل الاثنين على نقطة للشرطة في تكريت."
    assert only(text)["date_from"] == "2020-06-15"
    text = "هذا هو الهجوم الثالث الذي يستهدف الزوار هذا الأسبوع، فقد فجر انتحاري نفسه الثلاثاء في الحلة."
    assert only(text)["date_from"] == "2020-06-16"
    text = "فجر انتحاري حزاما ناسفا وسط زوار متوجهين إلى كربلاء أمس. ووقع التفجير عند خيمة في الحلة."
    assert only(text)["location"] == "Hillah"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # The ends of a bridge or a road are not where it happened, if that is said.
        ("وفي ناحية العظيم، فجر انتحاري صهريجا على جسر يربط العاصمة بمحافظة كركوك أمس.", "Al-Udhaim"),
        ("فجر انتحاري صهريجا على جسر يربط بعقوبة بالسعدية أمس.", "Baqubah"),
        ("انفجرت عبوة ناسفة على الطريق الرابط بين بعقوبة وبغداد أمس.", "Baqubah"),
        # Where two who are quoted work.
        ("قتل خمسة بانفجار عبوة في المقدادية أمس، بحسب ضابط في الشرطة وطبيب في مستشفى بعقوبة العام.", "Al-Muqdadiyah"),
        ("قتل خمسة بانفجار عبوة قرب مستشفى بعقوبة العام أمس.", "Baqubah General Hospital"),
        # Words that are spelled like a place.
        ("نجا مراسل أمس من تفجير عبوة لاصقة في بعقوبة، وأنه رفض الحماية.", "Baqubah"),
        ("قتل مدني بانفجار عبوة في ناحية وانة أمس.", "Wanah"),
        ("قتل خمسة أشخاص في الموصل أمس بانفجار عبوة، وفق رئاسة الجمهورية.", "Mosul"),
        ("قتل شخص بانفجار عبوة في حي الجمهورية بالبصرة أمس.", "Al-Jumhuriya (Basra)"),
    ],
)  # fmt: skip
def test_where_it_was(text, place):
    assert only(text)["location"] == place


def test_a_raid_in_whose_course_people_are_held_gives_its_day():
    held, arms = events("اعتقلت قوة من الجيش 11 شخصا وضبطت 22 قذيفة هاون أثناء مداهمة فجر اليوم قرب الحويجة.")
    assert (held["sub_event_type"], arms["sub_event_type"]) == ("Arrests", ARMS)
    assert arms["date_from"] == arms["date_to"] is not None


@pytest.mark.parametrize(
    ("text", "date_from"),
    [
        ("كان شهر أيار الأكثر دموية منذ 2008، إذ سقط خلاله 1018 قتيلا.", "2020-05-01"),
        ("سقط 1018 قتيلا في أعمال العنف في ديالى منذ 2008.", "2008-01-01"),
    ],
)
def test_since_when_a_month_is_the_worst_is_not_its_period(text, date_from):
    assert str(only(text)["date_from"]) == date_from


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تعرضت قاعدة بلد لهجوم بخمسة صواريخ سقط اثنان منها على شركة تتولى صيانة طائرات أمس.", SHELLING),
        ("تعرضت قاعدة بلد لهجوم بخمسة صواريخ أطلقتها طائرات أمس.", "Air/drone strike"),
    ],
)
def test_aircraft_that_are_kept_somewhere_strike_nobody(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # One of several told already is no other number of them.
        ("أصيب ثلاثة جنود، وصفت إصابة أحدهم بالخطيرة، بانفجار عبوة في بلد أمس.", (0, 0), (3, 3)),
        ("أصيب ثلاثة جنود وقتل جندي آخر بانفجار عبوة في بلد أمس.", (1, 1), (3, 3)),
        # Gunmen counted before a verb without an object are the dead; with one they killed.
        ("قالت الشرطة إن 20 مسلحا قتلوا في غارات على حمرين أمس، الأمر الذي نفاه متحدث باسمهم.", (20, 20), (0, 0)),
        ("قالت الشرطة إن 20 مسلحا قتلوا ثلاثة جنود في هجوم في حمرين أمس.", (3, 3), (0, 0)),
        # Of one nation by one source and of none said by another they are the same soldiers.
        ("قتل 43 جنديا عراقيا بانفجار عبوة في بلد أمس. لكن ضابطا قال إن جنديين قتلا.", (2, 43), (0, 0)),
        ("قتل جنديان عراقيان بانفجار عبوة في بلد أمس. وقتل فيه ثلاثة جنود أمريكيين.", (5, 5), (0, 0)),
    ],
)
def test_numbers_told_twice(text, killed, wounded):
    event = only(text)
    assert (event["killed_low"], event["killed_high"]) == killed
    assert (event["wounded_low"], event["wounded_high"]) == wounded


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # A class word speaks of the nearest place of its kind, whatever word led the one further back.
        ("اشتبك الجيش ومسلحون في مدينة الصدر أمس. وفي النجف أصيب جندي. وسقطت قذيفتان على المدينة نفسها.", "Najaf"),
        # A district is no sub-district.
        ("هاجم مسلحون ناحية العظيم أمس. وانفجر لغم في قضاء خانقين. وقتل جنديان بقصف على الناحية نفسها.", "Al-Udhaim"),
    ],
)
def test_the_same_town_again(text, place):
    assert events(text)[-1]["location"] == place


def test_and_that_with_a_day_of_its_own_opens_another_event():
    bomb, strike = events(
        "قالت وزارة الدفاع التركية إن جنديا تركيا توفي متأثرا بجروح أصيب بها يوم الأحد بانفجار عبوة "
        "قرب باطوفا، وإن ثمانية مسلحين "
        "قتلوا بضربة من طائرة مسيرة على كهف في منطقة الزاب أمس."
    )
    assert (bomb["sub_event_type"], bomb["killed_low"], bomb["location"]) == (IED, 1, "Batifa")
    assert (strike["sub_event_type"], strike["killed_low"]) == ("Air/drone strike", 8)
    # A region named in its own words comes before a town of the event before.
    assert strike["location"] == "Zap"


def test_and_that_of_the_same_place_and_day_is_the_same_event():
    event = only("قالت الشرطة إن جنديا قتل بانفجار عبوة في باطوفا أمس، وإن ثلاثة جنود أصيبوا.")
    assert (event["killed_low"], event["wounded_low"]) == (1, 3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Light arms against forces are a fight; rockets on them are not, nor shots at civilians.
        ("قتل جندي بريطاني أمس في هجوم شنه مسلحون بالأسلحة الرشاشة على دورية بريطانية في البصرة.", CLASH),
        ("تعرضت دورية للجيش لهجوم بأسلحة رشاشة في الطارمية أمس وأصيب جندي.", CLASH),
        ("تعرضت قاعدة للجيش لهجوم بصواريخ كاتيوشا في الطارمية أمس وأصيب جندي.", SHELLING),
        ("تعرض عمال لهجوم بأسلحة رشاشة في الطارمية أمس وقتل عاملان.", ATTACK),
        # Whom gunmen stop nobody has arrested.
        ("قالت الشرطة إن مسلحين أوقفوا حافلة قرب كنعان أمس فقتلوا ستة من ركابها.", ATTACK),
        ("قالت الشرطة إن جنودا أوقفوا ستة مشتبه بهم قرب كنعان أمس.", "Arrests"),
        # Who counts attacks is not attacked.
        ("سجلت الأجهزة الأمنية 27 هجوما الأسبوع الماضي راح ضحيتها 38 شهيدا.", None),
        ("تعرضت الأجهزة الأمنية إلى 27 هجوما الأسبوع الماضي راح ضحيتها 38 شهيدا.", SHELLING),
    ],
)
def test_who_had_light_arms_who_stopped_whom_who_counts(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Snipers are several, though the word may be one; of two that "and" joins, "them".
        ("إن قناصة التنظيم قتلوا يوم الاثنين سبعة مدنيين في حي الملعب.", "killed 7 civilians"),
        ("إن ثلاثة قناصة قتلوا في حي الملعب.", "killed 3 militants"),
        ("فتح مسلحون النار على موظف بدائرة الكهرباء وابنه في حي الزهور فقتلوهما.", "killed 2 civilians"),
        ("فتح مسلحون النار على موظف قرب منزله في حي الزهور فقتلوه.", "killed 1 civilians"),
    ],
)  # fmt: skip
def test_whom_they_killed(text, told):
    assert tolls(text) == told


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("انفجرت قنبلة مزروعة على الطريق مستهدفة دورية للجيش في المحمودية أمس فقتلت ثلاثة جنود.", (None, ARMY)),
        ("هاجمت دورية للجيش وكرا في المحمودية أمس فقتلت ثلاثة مسلحين.", (ARMY, GUNMEN)),
    ],
)
def test_what_a_bomb_was_aimed_at(text, sides):
    event = only(text)
    assert (event["actor1"], event["actor2"]) == sides


def test_a_count_is_of_its_own_period_and_not_of_that_it_is_compared_with():
    first = events("تعرضت قواعد تضم جنودا أميركيين لـ26 هجوما منذ مطلع السنة، في مقابل 83 خلال العام الماضي.")[0]
    assert (first["n_events"], str(first["date_from"])) == (26, "2020-01-01")
    # Whose soldiers a base houses says nothing of where it lies.
    assert first["location"] is None
    then = only("تعرضت القواعد العسكرية العراقية لـ83 هجوما خلال العام الماضي.")
    assert (then["n_events"], str(then["date_from"])) == (83, "2019-01-01")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Behind "that" stands what is told of, not where he works who is quoted.
        ("وبحسب ناشط حقوقي فإن ميسان شهدت خلال العام الماضي 58 نزاعا عشائريا أوقعت 41 قتيلا.", "Maysan"),
        ("وبحسب ناشط حقوقي في ميسان شهد العام الماضي 58 نزاعا عشائريا أوقعت 41 قتيلا.", None),
    ],
)
def test_behind_that_nobody_works(text, place):
    assert only(text)["location"] == place


def test_another_source_says_how_many_the_dead_were():
    told = "انفجرت سيارة في سنجار أمس، ما أسفر عن مقتل ستة من أفراد الشرطة. "
    event = only(told + "ونقلت وكالة أعماق أن القتلى بلغوا 22.")
    assert (event["killed_low"], event["killed_high"]) == (6, 22)
    # What others reached is no number of dead.
    event = only(told + "ونقلت وكالة أن المسعفين بلغوا 22.")
    assert (event["killed_low"], event["killed_high"]) == (6, 6)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        # A toll since another day, of what is known, is a total; one of a single attack is not.
        ("قُتل أربعة أشخاص منذ مطلع الأسبوع في الاحتجاجات التي تشهدها محافظة السليمانية.", "aggregate"),
        ("قتل 12 شخصا منذ الثلاثاء في الاحتجاجات في البصرة.", "aggregate"),
        ("قتل ثلاثة أشخاص منذ فجر اليوم في قصف على بلدة الكرمة.", "incident"),
        ("قتل أربعة متظاهرين برصاص قوات الأمن في البصرة أمس، والاحتجاجات متواصلة منذ الثلاثاء.", "incident"),
    ],
)
def test_a_toll_since_another_day_is_a_total(text, level):
    assert events(text)[0]["level"] == level


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # A total that has risen counts him already who died of his wounds.
        ("ارتفع عدد شهداء جسر الزيتون في الناصرية إلى ثلاثة بعد وفاة متظاهر متأثرا بجراحه مساء اليوم.", 3),
        ("ارتفع عدد قتلى هجوم بعقوبة أمس إلى ستة إثر وفاة شرطي متأثرا بجروحه.", 6),
        ("قتل ثلاثة متظاهرين عند جسر الزيتون في الناصرية اليوم، وتوفي متظاهر متأثرا بجراحه.", 4),
    ],
)
def test_a_risen_total_counts_who_died_since(text, killed):
    event = events(text)[0]
    assert (event["killed_low"], event["killed_high"]) == (killed, killed)


def test_how_the_attackers_came_and_left_is_told_of_their_attack():
    attack = "قتل ثلاثة مدنيين فجر اليوم بهجوم شنه عناصر داعش على قرية الهواشة التابعة لقضاء المقدادية. "
    event = only(attack + "وقال المصدر إن المسلحين فتحوا نيران أسلحتهم على منازل قبل أن ينسحبوا باتجاه حوض نهر ديالى.")
    assert (event["killed_low"], event["actor1"]) == (3, IS)
    # At a place of its own it is another attack.
    assert len(events(attack + "وقال المصدر إن مسلحين فتحوا نيران أسلحتهم على منازل في الخالص.")) == 2
