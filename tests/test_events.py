"""Types, dates, places, munitions and counts of events: a sentence in, the fields of its rows out."""

import pytest
from coding_rows import coded, events, only

from toolkit.tables import EVENT_TYPES, event_type_of

TYPES = [
    ("اندلعت اشتباكات عنيفة بين الجيش العراقي ومسلحي تنظيم داعش في قضاء الحويجة أمس الأربعاء.", "Armed clash"),
    ("هاجم مسلحون نقطة تفتيش للشرطة في المقدادية فجر اليوم وقتلوا شرطيين.", "Armed clash"),
    ("وقعت قوة من الجيش في كمين نصبه مسلحون قرب الطارمية، ما أدى إلى مقتل ثلاثة جنود.", "Armed clash"),
    ("استعادت القوات العراقية السيطرة على بلدة القيارة يوم الثلاثاء.", "Government regains territory"),
    ("تمكن الجيش العراقي من تحرير قضاء الشرقاط أمس.", "Government regains territory"),
    ("سيطر تنظيم الدولة الإسلامية على مدينة تلعفر أمس الأربعاء.", "Non-state actor overtakes territory"),
    ("سقطت مدينة الرمادي بيد مسلحي تنظيم داعش يوم الأحد.", "Non-state actor overtakes territory"),
    ("سقطت خمسة صواريخ كاتيوشا على قاعدة بلد الجوية مساء أمس.", "Shelling/artillery/missile attack"),
    ("تعرضت ناحية العبارة لقصف بقذائف الهاون أوقع جريحين.", "Shelling/artillery/missile attack"),
    ("شنت مقاتلات تركية غارات على قرى في قضاء العمادية فجر اليوم.", "Air/drone strike"),
    ("استهدفت طائرة مسيرة مفخخة مطار أربيل الدولي ليلا.", "Air/drone strike"),
    ("انفجرت عبوة ناسفة في حي الكرادة ببغداد وقتلت مدنيين اثنين.", "Remote explosive/landmine/IED"),
    ("قتل طفل بانفجار لغم أرضي من مخلفات الحرب في قضاء خانقين.", "Remote explosive/landmine/IED"),
    ("فجر انتحاري نفسه وسط سوق شعبي في تلعفر ما أسفر عن مقتل عشرة أشخاص.", "Suicide bomb"),
    ("قتل ستة أشخاص بتفجير انتحاري بسيارة مفخخة في الرمادي.", "Suicide bomb"),
    ("ألقى مجهولون قنبلة يدوية على منزل ناشط في الناصرية دون إصابات.", "Grenade"),
    ("أصيب شرطيان بانفجار رمانة يدوية ألقاها مسلح في البصرة أمس.", "Grenade"),
    ("انفجرت شاحنة محملة بغاز الكلور في الفلوجة وأصيب عشرات المدنيين بالاختناق.", "Chemical weapon"),
    ("قصف تنظيم داعش ناحية تازة بصواريخ تحمل غاز الكلور ما أدى إلى إصابة 40 مدنيا.", "Chemical weapon"),
    ("اغتال مسلحون مجهولون صحفيا أمام منزله في البصرة.", "Attack"),
    ("عثرت الشرطة على ثلاث جثث مجهولة الهوية في مدينة الصدر صباح اليوم.", "Attack"),
    ("خطف مسلحون مجهولون طبيبا في بغداد أمس.", "Abduction/forced disappearance"),
    ("اختطف عناصر من تنظيم داعش خمسة رعاة في قضاء الحضر.", "Abduction/forced disappearance"),
    ("اغتصب مسلحون امرأتين في قرية قرب سنجار.", "Sexual violence"),
    ("تعرضت ثلاث نساء للاغتصاب على يد عناصر تنظيم داعش في الموصل.", "Sexual violence"),
    ("تظاهر المئات في ساحة التحرير وسط بغداد اليوم للمطالبة بالخدمات.", "Peaceful protest"),
    ("قطع محتجون جسرا في الناصرية صباح اليوم احتجاجا على انقطاع الكهرباء.", "Peaceful protest"),
    ("فرقت قوات الأمن متظاهرين في كربلاء بالغاز المسيل للدموع أمس.", "Protest with intervention"),
    ("أصيب خمسة متظاهرين خلال تظاهرة في الديوانية أمس.", "Protest with intervention"),
    ("قتل أربعة متظاهرين برصاص قوات الأمن في النجف أمس.", "Excessive force against protesters"),
    ("فتحت القوات الأمنية النار على محتجين في البصرة وقتلت ثلاثة منهم.", "Excessive force against protesters"),
    ("اقتحم متظاهرون مبنى محافظة كربلاء وأحرقوا إطارات.", "Violent demonstration"),
    ("أحرق محتجون غاضبون مقر حزب في العمارة ليل أمس.", "Violent demonstration"),
    ("وقعت الحكومة العراقية وحكومة إقليم كردستان اتفاقا بشأن سنجار أمس.", "Agreement"),
    ("اتفقت القوات العراقية والبيشمركة على وقف إطلاق النار في كركوك أمس.", "Agreement"),
    ("ألقت الشرطة القبض على ثلاثة مطلوبين في ميسان أمس.", "Arrests"),
    ("اعتقلت قوة من الجيش خمسة مشتبه بهم في الطارمية.", "Arrests"),
    ("انسحبت القوات الأمريكية من قاعدة القيارة أمس.", "Change to group/activity"),
    ("أعلنت كتائب حزب الله تعليق عملياتها ضد القوات الأمريكية أمس.", "Change to group/activity"),
    ("أبطلت الشرطة مفعول عبوة ناسفة قرب جامع في سامراء أمس.", "Disrupted weapons use"),
    ("أسقطت الدفاعات الجوية طائرتين مسيرتين قرب قاعدة عين الأسد أمس.", "Disrupted weapons use"),
    ("أقامت القوات التركية قاعدة عسكرية جديدة في قضاء زاخو أمس.", "Headquarters or base established"),
    ("أنشأ الجيش العراقي مقرا جديدا في ناحية ربيعة أمس.", "Headquarters or base established"),
    ("نهب مسلحون مصرفا في الموصل يوم الثلاثاء.", "Looting/property destruction"),
    ("سلب مسلحون شاحنتين على الطريق قرب بيجي أمس.", "Looting/property destruction"),
    ("سلمت القوات الأمريكية قاعدة القيارة إلى الجيش العراقي أمس.", "Non-violent transfer of territory"),
    ("تسلم الجيش العراقي معسكر التاجي من التحالف الدولي أمس.", "Non-violent transfer of territory"),
    ("عثرت السلطات على مقبرة جماعية في سنجار تضم رفات 20 شخصا.", "Other"),
    ("غادر السفير الأمريكي بغداد اليوم.", "Other"),
    ("ضرب حشد غاضب شابا حتى الموت في ساحة الوثبة ببغداد أمس.", "Mob violence"),
    ("سحل حشد من الأهالي متهما بالقتل في الناصرية وقتلوه ضربا أمس.", "Mob violence"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_type_of_one_event(text, kind):
    event = only(text)
    assert event["sub_event_type"] == kind
    assert event["event_type"] == event_type_of(kind)


def test_every_type_has_two_sentences():
    told = [kind for _, kind in TYPES]
    assert {kind for kinds in EVENT_TYPES.values() for kind in kinds if told.count(kind) < 2} == set()


PRECEDENCE = [
    ("قتل مسلحون من سيارة مسرعة صائغا وابنه في البصرة.", "Attack"),
    ("خطف مسلحون طبيبا في البصرة أمس وعثر على جثته.", "Attack"),
    ("انهال حشد غاضب بالضرب على شابين في بغداد حتى فارقا الحياة.", "Mob violence"),
    ("قال القائد: قتلنا ستة من داعش في مطيبيجة.", "Armed clash"),
    # A word that alone would give another type, and what takes precedence.
    ("قتل شرطي برصاص مسلحين أمام منزله في بعقوبة أمس.", "Attack"),
    ("هاجم مسلحون مركزا للشرطة في بيجي وفجروا خلال الهجوم عبوة ناسفة وقتلوا شرطيا.", "Armed clash"),
    ("خطف مسلحون موظفا في كركوك ثم قتلوه أمس.", "Attack"),
    ("قتل جندي بانفجار عبوة ناسفة استهدفت دورية للجيش في أبو غريب.", "Remote explosive/landmine/IED"),
    ("انفجرت سيارة مفخخة مركونة في مدينة الصدر وقتلت عشرة أشخاص.", "Remote explosive/landmine/IED"),
    ("تعرض معسكر التاجي لهجوم مساء أمس دون خسائر.", "Shelling/artillery/missile attack"),
    ("أفاد مصدر في شرطة ديالى بأن مدنيا قتل بهجوم مسلح نفذه مجهولون في بعقوبة أمس.", "Attack"),
    ("داهمت قوة أمنية منزلا في الدورة واعتقلت مطلوبين اثنين أمس.", "Arrests"),
]


@pytest.mark.parametrize(("text", "kind"), PRECEDENCE)
def test_precedence(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    "text",
    [
        "نفت وزارة الدفاع مقتل جنود في هجوم بالموصل.",
        "لم تنفجر العبوة الناسفة في حي الجامعة.",
        "هدد التنظيم بشن هجمات على بغداد.",
        "حذر مسؤول أمني من احتمال وقوع هجوم انتحاري في كربلاء.",
        "تعتزم القوات الأمريكية الانسحاب من قاعدة القيارة الشهر المقبل.",
        "أحبطت القوات الأمنية محاولة لتنفيذ هجوم انتحاري في كربلاء.",
        "أحدثت الاستقالة «زلزالا سياسيا» في بغداد.",
        "شن النائب هجوما لاذعا على الحكومة في بغداد.",
        "سجل منتخب العراق هدفين في مرمى إيران بعد هجوم سريع في مباراة البصرة.",
        "قتل خمسة أشخاص بحادث سير على طريق بغداد كركوك.",
        "صدمت سيارة مسرعة طفلا في البصرة فقتل في الحال.",
        "انفجر إطار شاحنة على الطريق السريع فأصيب سائقها بجروح في حادث مروري.",
        "عقد وزير الدفاع اجتماعا في بغداد لبحث الوضع الأمني.",
        "فرضت السلطات حظرا للتجوال في الناصرية.",
        "دان رئيس الوزراء أعمال العنف.",
        "أجرت القوات العراقية مناورات بالذخيرة الحية في الأنبار.",
    ],
)
def test_what_did_not_happen_or_is_no_conflict_is_not_coded(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "begin", "end", "precision"),
    [
        ("انفجرت عبوة ناسفة أمس في كركوك.", "2020-06-17", "2020-06-17", 1),
        ("انفجرت عبوة ناسفة يوم الاثنين في كركوك.", "2020-06-15", "2020-06-15", 1),
        ("انفجرت عبوة ناسفة الأسبوع الماضي في كركوك.", "2020-06-08", "2020-06-14", 2),
        ("قالت الشرطة يوم الثلاثاء إن عبوة ناسفة انفجرت في كركوك.", "2020-06-16", "2020-06-16", 1),
        ("قالت الشرطة يوم الثلاثاء إن عبوة ناسفة انفجرت يوم الأحد في كركوك.", "2020-06-14", "2020-06-14", 1),
        ("انفجرت عبوة ناسفة في كركوك.", None, "2020-06-18", None),
        ("عقد اجتماع اليوم عقب هجوم بعبوة ناسفة على دورية للجيش في كركوك.", None, "2020-06-17", None),
        ("انفجرت عبوة ناسفة في كركوك يوم 3 حزيران/يونيو 2019.", "2019-06-03", "2019-06-03", 1),
        ("اشتبك الجيش ومسلحو داعش في كركوك مساء أمس وامتدت حتى فجر اليوم.", "2020-06-17", "2020-06-18", 2),
    ],
)
def test_date_of_an_event(text, begin, end, precision):
    event = events(text)[0]
    assert (event["date_from"], event["date_to"], event["time_precision"]) == (begin, end, precision)


def test_without_a_date_of_publication_nothing_is_guessed():
    event = only("انفجرت عبوة ناسفة أمس في كركوك.", None)
    assert (event["date_from"], event["date_to"], event["time_precision"]) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("انفجرت عبوة ناسفة فجر اليوم في كركوك.", "dawn"),
        ("انفجرت عبوة ناسفة مساء أمس في كركوك.", "evening"),
        ("انفجرت عبوة ناسفة أمس في كركوك.", None),
    ],
)
def test_time_of_day(text, part):
    assert only(text)["time_of_day"] == part


@pytest.mark.parametrize(
    ("text", "place", "admin1", "precision"),
    [
        ("انفجرت عبوة ناسفة في كركوك أمس.", "Kirkuk", "Kirkuk", 1),
        ("انفجرت عبوة ناسفة في محافظة ديالى أمس.", "Diyala", "Diyala", 3),
        ("انفجرت عبوة ناسفة في قضاء الحويجة بمحافظة كركوك أمس.", "Hawija District", "Kirkuk", 2),
        ("انفجرت عبوة ناسفة في حي الكرادة وسط بغداد أمس.", "Karrada", "Baghdad", 1),
        ("في الموصل، انفجرت عبوة ناسفة أمس.", "Mosul", "Nineveh", 1),
        ("انفجرت عبوة ناسفة أمس وأصابت مدنيا.", None, None, None),
        ("بغداد - انفجرت عبوة ناسفة أمس في تكريت.", "Tikrit", "Salah al-Din", 1),
    ],
)
def test_place_of_an_event(text, place, admin1, precision):
    event = only(text)
    assert (event["location"], event["admin1"], event["geo_precision"]) == (place, admin1, precision)


@pytest.mark.parametrize(
    ("text", "weapon", "low", "high"),
    [
        ("سقطت سبعة صواريخ كاتيوشا على قاعدة بلد أمس.", "rocket", 7, 7),
        ("سقط صاروخان على المنطقة الخضراء أمس.", "rocket", 2, 2),
        ("سقطت صواريخ على المنطقة الخضراء أمس.", "rocket", None, None),
        ("انفجرت عبوة ناسفة في كركوك أمس.", "IED", 1, 1),
        ("سقطت نحو 10 قذائف هاون على المنطقة الخضراء أمس.", "mortar", 10, 10),
        ("سقط أكثر من 20 صاروخا على قاعدة عين الأسد أمس.", "rocket", 21, None),
        ("اشتبك الجيش مع مسلحين في كركوك أمس.", None, None, None),
        ("أطلق مسلحون النار على صحفي في البصرة أمس وقتلوه.", "small arms", None, None),
    ],
)
def test_weapon_and_munitions(text, weapon, low, high):
    event = only(text)
    assert (event["weapon"], event["munitions_low"], event["munitions_high"]) == (weapon, low, high)


@pytest.mark.parametrize(
    ("text", "low", "high", "fatalities"),
    [
        ("انفجرت عبوة ناسفة في كركوك أمس وقتل ثلاثة مدنيين.", 3, 3, 3),
        ("انفجرت عبوة ناسفة في كركوك أمس وقتل ما لا يقل عن ثلاثة مدنيين.", 3, None, 3),
        ("انفجرت عبوة ناسفة في كركوك أمس وقتل أكثر من عشرة مدنيين.", 11, None, 10),
        ("انفجرت عبوة ناسفة في كركوك أمس وقتل عشرات المدنيين.", 12, None, 12),
        ("انفجرت عبوة ناسفة في كركوك أمس وقتل عدد من المدنيين.", 3, None, 3),
        ("انفجرت عبوة ناسفة في كركوك أمس وقتل ما بين 4 و6 مدنيين.", 4, 6, 4),
        ("انفجرت عبوة ناسفة في كركوك أمس دون وقوع إصابات.", 0, 0, 0),
        ("انفجرت عبوة ناسفة في كركوك أمس وقتل 12 شخصا بينهم ثلاثة أطفال.", 12, 12, 12),
    ],
)
def test_dead_and_fatalities(text, low, high, fatalities):
    event = only(text)
    assert (event["killed_low"], event["killed_high"], event["fatalities"]) == (low, high, fatalities)


def test_two_tolls_of_two_sources_are_a_range():
    event = only("انفجرت سيارة مفخخة في كركوك أمس. وقالت الشرطة إن 10 أشخاص قتلوا، فيما قال مصدر طبي إن 14 شخصا قتلوا.")
    assert (event["killed_low"], event["killed_high"]) == (10, 14)


def test_an_earlier_toll_gives_way_to_the_update():
    event = only("ارتفع عدد قتلى تفجير كركوك أمس إلى 15 شخصا. وكانت حصيلة سابقة أفادت بمقتل تسعة.")
    assert (event["killed_low"], event["killed_high"]) == (15, 15)


def test_whether_a_toll_is_reported():
    assert only("انفجرت عبوة ناسفة في كركوك أمس.")["fatalities_reported"] is False
    assert only("انفجرت عبوة ناسفة في كركوك أمس دون إصابات.")["fatalities_reported"] is True


@pytest.mark.parametrize(
    ("text", "n_events", "standalone"),
    [
        ("سجل 14 هجوما على قواعد عراقية منذ مطلع العام.", 14, False),
        ("وقعت أربعة تفجيرات في بغداد أمس وأسفرت عن مقتل 16 شخصا.", 4, True),
        ("وقع أكثر من 165 هجوما في ديالى منذ كانون الثاني.", 166, False),
    ],
)
def test_counts_of_events(text, n_events, standalone):
    event = only(text)
    assert (event["level"], event["n_events"], event["standalone"]) == ("aggregate", n_events, standalone)
    assert event["includes"] == []


def test_one_event_is_an_incident():
    event = only("وقع هجوم صاروخي خامس على قاعدة عين الأسد أمس.")
    assert (event["level"], event["n_events"], event["standalone"], event["includes"]) == ("incident", 1, False, [])


def test_reasons_name_the_words():
    article = coded("سقطت سبعة صواريخ كاتيوشا على قاعدة بلد أمس وأصيب جندي عراقي.")
    (reasons,) = article.reasons.values()
    fields = {"event_type", "level", "date", "place", "actor1", "actor2", "weapon", "killed", "wounded", "confidence"}
    assert set(reasons) == fields
    said = {field: [article.article.text[a:b] for a, b in reason.spans] for field, reason in reasons.items()}
    assert said["date"] == ["أمس"]
    assert "بلد" in said["place"][0]
    assert said["weapon"] == ["سبعة صواريخ كاتيوشا"]
    assert "جندي" in said["wounded"][0]
    assert "سقطت" in said["event_type"][0]
    assert said["killed"] == []
