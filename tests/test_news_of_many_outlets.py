"""What reports of many outlets and years showed: sentences of each kind, and what a rule must leave alone."""

import pytest
from coding_rows import events, only
from reading import places, tolls, why_unstated

GUNMEN = "Unidentified Armed Group (Iraq)"
ARMY = "Military Forces of Iraq"
POLICE = "Police Forces of Iraq"
PKK = "Kurdistan Workers' Party (PKK)"
TURKEY = "Military Forces of Turkey"
CLASH, ATTACK, IED = "Armed clash", "Attack", "Remote explosive/landmine/IED"
SHELLING, ARMS, STRIKE = "Shelling/artillery/missile attack", "Disrupted weapons use", "Air/drone strike"
FORCE, PROTEST = "Excessive force against protesters", "Peaceful protest"


def _rows(text, *columns):
    return [tuple(row[column] for column in columns) for row in events(text)]


def _harm(text):
    return _rows(text, "killed_low", "wounded_low")


@pytest.mark.parametrize(
    ("text", "actor1", "actor2"),
    [
        # Who tells of a bomb, or was hit by it, did not plant it.
        ("قالت الشرطة إن عبوة انفجرت قرب حافلة في بعقوبة أمس فقتلت شخصين.", None, None),
        ("استهدفت عبوة ناسفة دورية للجيش في بعقوبة أمس فقتلت جنديين.", None, ARMY),
        ("اقتحمت قوة من الجيش منزلا في بعقوبة أمس وقتلت مسلحا.", ARMY, GUNMEN),
        ("انفجر لغم من مخلفات الجيش الإيراني على راع في بدرة أمس.", "Military Forces of Iran", None),
        ("جمعت الشرطة جثث عشرة أشخاص في بغداد أمس.", None, None),
        # Latin letters with the article.
        ("هاجم مقاتلو الـPKK نقطة للجيش التركي قرب باتيفا أمس.", PKK, TURKEY),
        ("قصفت طائرات تركية مواقع PKK في قنديل أمس.", TURKEY, PKK),
    ],
)  # fmt: skip
def test_sides(text, actor1, actor2):
    event = only(text)
    assert event["actor1"] == actor1
    assert actor2 is None or event["actor2"] == actor2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # A car that stood parked and went off was the bomb; not one beside which a bomb went off.
        ("إن سيارة كانت متوقفة قرب مقر حزب في حي رحيم آوه انفجرت صباح أمس فقتل خمسة أشخاص.", IED),
        ("سقطت قذيفة على سيارة متوقفة في المنصور أمس.", SHELLING),
        # What wrecked a vehicle went off under it; forces wreck a workshop.
        ("عبوتان ناسفتان أعطبتا مدرعتين للجيش الأمريكي في مدينة الصدر أمس.", IED),
        ("دمرت قنبلة يدوية الصنع آلية شرق بغداد أمس.", IED),
        # So did what an army shells with; a gun that is wrecked shells nobody.
        ("دمرت مدفعية الجيش أمس مواقع في جبال حمرين.", SHELLING),
        ("نسف مجهولون ثلاثة أبراج لنقل الطاقة قرب التاجي أمس.", IED),
        # Official and guards shot at are no forces; who only tells of it is no party.
        ("قتل نائب محافظ في الدورة أمس برصاص مسلحين هاجموه، بحسب وزارة الداخلية، وجرح اثنان من مرافقيه.", ATTACK),
        ("أطلق ملثمون النار على سيارة أستاذ في بعقوبة أمس فأردوه، وفقا للشرطة.", ATTACK),
        ("أعدم مسلحون رميا بالرصاص ثمانية من حراس القصور في تكريت أمس.", ATTACK),
        ("أطلق مسلحون النار على دورية للشرطة في تكريت أمس فقتلوا ثلاثة من عناصرها.", CLASH),
        # Aircraft that only help those on the ground struck nobody; those that did are told of.
        ("نفذت القوات أمس بدعم من طيران التحالف عملية في وادي الشاي أسفرت عن مقتل ستة إرهابيين.", CLASH),
        ("قتلت قوات الحشد مدعومة بطيران الجيش أمس خمسة من داعش قرب بيجي.", CLASH),
        ("قتلت مقاتلات التحالف أمس خمسة من داعش قرب بيجي.", "Air/drone strike"),
        # The plan of the name is no plan.
        ("أعلن الناطق باسم خطة فرض القانون مقتل 15 مسلحا واعتقال 73 آخرين أمس في بغداد.", CLASH),
        # Who opened fire may stand far from it.
        ("فتح حراس تابعون لشركة أمنية أجنبية خاصة النار قرب ساحة النسور أمس فقتلوا تسعة مدنيين.", ATTACK),
        # Police who only tell of it are no target.
        ("أعلنت شرطة النجف مقتل ثلاثة محتجين طعنا بالسكاكين أمس خلال هجوم شنه ملثمون على ساحة الصدرين.", ATTACK),
        # Attacks on forces of the country, unless a base is attacked or the forces are another state's.
        ("شن التنظيم 43 هجوما على قوات البيشمركة منذ بداية العام.", CLASH),
        ("تعرضت القاعدة لـ12 هجوما منذ بداية العام.", SHELLING),
        # Shots at a crowd, whatever it was doing.
        ("فتحت قوات أمنية نيران أسلحتها أمس على معتصمين كانوا يقطعون جسر الزيتون، ما أدى إلى مقتل 32 متظاهرا.", FORCE),
        # A helicopter that carries the harmed strikes nothing.
        ("جرح جنديان بانفجار عبوة في بعقوبة أمس، وشوهدت جثث تنقل من المكان بمروحية.", IED),
        ("قصفت مروحية رتلا للمسلحين قرب بعقوبة أمس.", STRIKE),
        # A march of pilgrims is no drone.
        ("انفجرت عبوتان في مسيرة للزوار قرب جسر ديالى أمس.", IED),
        # Calibres are heavy, and so are some surprises.
        ("تعرضت قاعدة الحبانية أمس لقصف بست قذائف هاون من العيار الثقيل.", SHELLING),
    ],
)
def test_kinds(text, kind):
    assert only(text)["sub_event_type"] == kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("فقتلتا ستة وجرحتا 20 آخرين", "killed 6 anyone; wounded 20 anyone"),
        ("إن جنودا عراقيين اعتقلوا 12 شخصا في الأعظمية.", "arrested 12 people"),
        ("إن ثلاثة جنود اعتقلوا في الدورة بتهمة التمرد.", "arrested 3 soldiers"),
        ("مات شرطي وأصيب خمسة من رفاقه.", "killed 1 police; wounded 5 police"),
        ("سقط شرطيان قتيلين أمام مقرهما.", "killed 2 police"),
        ("أقر الجيش الأمريكي بسقوط أحد جنوده قتيلا.", "killed 1 soldiers American"),
        ("معارك حصدت 20 شخصا هم 13 من المسلحين وسبعة مدنيين.",
         "killed 20 people; killed 13 militants part; killed 7 civilians part"),
        ("حصد الانفجار ستة مدنيين في الكوت.", "killed 6 civilians"),
        ("حصدت المعارك 14 جنديا في هيت.", "killed 14 soldiers"),
        ("حصدت التفجيرات 30 شخصا أمس.", "killed 30 people"),
        ("حصد الائتلاف 30 مقعدا و12 نائبا في الموصل.", ""),
        ("حصد المرشح 30 صوتا في الكوت.", ""),
        ("أقر الجيش الأمريكي بخسارة أربعة من عسكرييه.", "killed 4 soldiers American"),
        ("أما القوات الأمريكية ففقدت الشهر الماضي جنديا واحدا.", "killed 1 soldiers American"),
        ("إن خمسة من عناصر داعش قتلوا، أحدهم قيادي، في هيت.", "killed 5 militants; killed 1 militants part"),
        ("إن مسلحين قتلوا خمسة مدنيين في هيت.", "killed 5 civilians"),
        ("عثر على جثتي شابين قتلا رميا بالرصاص.", "killed 2 people"),
        ("عثر على جثتي امرأة وطفل.", "killed 1 women; killed 1 children"),
        ("اعترضوا سيارة موظف فقتلوه وأصابوا زوجته.", "killed 1 civilians; wounded 1 women"),
        ("قتل وأصيب سبعة جنود.", "killed several soldiers; wounded several soldiers"),
        ("فقتلت سائقا وأصابت عقيدا كان معه واثنين من المارة.",
         "killed 1 civilians; wounded 1 soldiers; wounded 2 civilians"),
        ("سقط قتيل من الجيش وثلاثة جرحى.", "killed 1 soldiers; wounded 3 soldiers"),
        ("قتل ثلاثة جنود إضافة إلى ضابط.", "killed 3 soldiers; killed 1 soldiers"),
        ("قتل ثلاثة جنود إضافة إلى إصابة خمسة.", "killed 3 soldiers; wounded 5 soldiers"),
        ("قضى خمسة مدنيين وجُرح آخرون في القصف.", "killed 5 civilians; wounded several civilians"),
        ("مقتل 18 مسلحا بقيت جثث 7 منهم في المكان.", "killed 18 militants; killed 7 militants part"),
        ("وعثمان هو ثاني صحفي يقتل في المدينة.", ""),
        ("إن مهندسين ألمانيين خطفا في بيجي.", "abducted 2 civilians German"),
        ("إن مهندسين ألمانيين خطفوا في بيجي.", "abducted several civilians German"),
        ("قتلوا رجلا وشقيقه.", "killed 1 civilians; killed 1 civilians"),
        ("إذاعة ناطقة بالكردية قتل فيها صحفي.", "killed 1 journalists"),
    ],
)  # fmt: skip
def test_tolls(text, found):
    assert tolls(text).replace(" Iraqi", "") == found


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        # More harm by the same, or an event of its own.
        ("قتل ضابط بانفجار عبوة في حي النصر بكركوك أمس، كما أصيب مدنيان.", [(1, 2)]),
        ("قتل ضابط بانفجار عبوة في كركوك أمس، كما أصيب مدنيان بانفجار آخر في الحويجة.", [(1, 0), (0, 2)]),
        # Gunmen did what no bomb does.
        ("انفجرت عبوة بدورية في حي الصديق بالموصل أمس فجرح ثلاثة جنود، وإن مسلحين أردوا مدنيا بالرصاص في حي الجزائر.",
         [(0, 3), (1, 0)]),
        ("أطلق ملثمون النار على مدرس في بعقوبة أمس فقتلوه. وذكر طبيب أن مجهولين قتلوا في المدينة نفسها مقاولا.",
         [(1, 0), (1, 0)]),
        # Only of the same day.
        ("نجا محافظ من انفجار قنبلة لدى مرور موكبه أمس، في يوم قتل فيه اثنان من الصحوة في بغداد برصاص مسلحين.",
         [(0, 0), (2, 0)]),
        # What is added with a toll and a cause of its own.
        ("قتل ثلاثة مدنيين حين اشتبكت الشرطة مع مسلحين في الموصل أمس، مضيفا أن شرطيا قتل جراء عبوة انفجرت في حي آخر.",
         [(3, 0), (1, 0)]),
        # Risen, whoever says so and wherever he works; what had been said before.
        ("فجر انتحاري نفسه في بعقوبة أمس ما أسفر عن مقتل 16 شخصا. وفي وقت لاحق ارتفعت الحصيلة، وفقا لطبيب في مستشفى "
         "بعقوبة العام، إلى 19 قتيلا و34 جريحا.", [(19, 34)]),
        ("فجر انتحاري نفسه في بعقوبة أمس ما أسفر عن مقتل 16 شخصا. وارتفعت الحصيلة إلى 19 قتيلا.", [(19, 0)]),
        # Shots at whom is told of.
        ("اغتال مسلحون صحفيا في كركوك أمس. وقال ضابط إن ثلاثة مسلحين أطلقوا عليه النار فأردوه وأصابوا أحد المارة.",
         [(1, 1)]),
        # At what those harmed were; what was found in the course of a fight.
        ("قتل ضابط وأصيب شرطيان أثناء محاولة تفكيك عبوة انفجرت عليهم في هيت أمس.", [(1, 2)]),
        ("قتل ستة مسلحين في هجوم شنته قوة من الجيش في مطيبيجة أمس، وضبطت خلاله أسلحة وعتاد.", [(6, 0)]),
        # "By how long not" is no denial of what then happened.
        ("ولم تمض ساعة حتى انفجرت سيارتان مفخختان في حي العامل فسقط ثمانية قتلى أمس.", [(8, 0)]),
        # Of those fired.
        ("استهدفت ثلاث مسيرات مفخخة مطار أربيل أمس، أسقطت اثنتان منها فيما انفجرت الثالثة، ما أدى إلى إصابة متعاقد.",
         [(0, 1)]),
        # Dead beside those in question: another month is another total.
        ("فقد الجيش الأمريكي تسعة من جنوده منذ مطلع حزيران، بعد 104 قتلى في أيار.", [(9, 0), (104, 0)]),
    ],
)  # fmt: skip
def test_what_is_one_event(text, harm):
    assert _harm(text) == harm


def test_a_series_sums_up_the_attacks_told_behind_it():
    text = (
        "شهدت بغداد أمس سلسلة تفجيرات بسيارات مفخخة أوقعت 17 قتيلا. وقالت الشرطة إن سيارة انفجرت في الكرادة فقتل خمسة "
        "أشخاص، فيما انفجرت سيارة ثانية في البياع وقتلت 12."
    )
    assert _rows(text, "level", "killed_low", "date_from") == [
        ("aggregate", 17, "2020-06-17"), ("incident", 5, "2020-06-17"), ("incident", 12, "2020-06-17"),
    ]  # fmt: skip
    # Known already, and of governorates besides: "the toll of the series of attacks".
    text = (
        "إن حصيلة سلسلة التفجيرات التي ضربت بغداد وعددا من المحافظات أمس بلغت 63 قتيلا. وفي كركوك، انفجرت سيارة مفخخة "
        "قرب مطعم، موقعة سبعة قتلى."
    )
    assert _rows(text, "level", "killed_low") == [("aggregate", 63), ("incident", 7)]
    # Nothing told behind it, or something elsewhere: several strikes of one operation told without a count are one.
    text = "شهدت بغداد أمس سلسلة تفجيرات أوقعت 17 قتيلا. وفي الموصل انفجرت سيارة مفخخة فقتل خمسة."
    assert _rows(text, "level", "killed_low") == [("incident", 17), ("incident", 5)]


def test_bombs_in_several_towns_are_several_events():
    text = "قتل 14 شخصا أمس بانفجار ثلاث سيارات مفخخة قرب مطاعم في مدن النجف وكربلاء والديوانية."
    assert _rows(text, "level", "n_events", "killed_low") == [("aggregate", 3, 14)]
    text = "قتل 14 شخصا أمس بانفجار ثلاث سيارات مفخخة قرب مطاعم في مدينة النجف."
    assert _rows(text, "level", "n_events", "killed_low") == [("incident", 1, 14)]


def test_a_toll_of_protests_is_of_that_type():
    text = "قتل نحو 560 شخصا في الاحتجاجات التي شهدها العراق بين تشرين الأول 2019 وكانون الثاني 2020."
    expected = [("aggregate", FORCE, "Iraq", 560)]
    assert _rows(text, "level", "sub_event_type", "location", "killed_low") == expected
    text = "قتل 300 شخص منذ اندلاع الاحتجاجات في تشرين الأول."
    assert _rows(text, "sub_event_type") == [(FORCE,)]
    text = "قتل 47 شخصا في أعمال عنف في بغداد خلال أيار الماضي."
    assert _rows(text, "sub_event_type") == [(None,)]


def test_a_day_that_heads_a_list_holds_for_its_lines():
    text = (
        "فيما يلي أبرز الأحداث الأمنية في العراق يوم الأربعاء:\n- انفجرت عبوة في حي أور فقتل شخص.\n"
        "- قتل مسلحون شرطيا في بعقوبة يوم الثلاثاء."
    )
    assert _rows(text, "date_from") == [("2020-06-17",), ("2020-06-16",)]
    text = "قالت خلية الإعلام في بيان اليوم الخميس:\n- قوة من الجيش صدت هجوما في الكرمة وقتلت 15 إرهابيا."
    assert _rows(text, "date_from") == [("2020-06-18",)]
    # Up to a day is not on it.
    text = "فيما يلي أبرز الحوادث التي أعلن عنها حتى مساء اليوم الخميس:\n* انفجرت سيارة ملغومة في حي الشعب فقتلت ستة."
    assert _rows(text, "date_from", "date_to") == [(None, "2020-06-18")]


def test_the_day_before_that_of_the_event_told():
    text = (
        "فجر انتحاري نفسه في بعقوبة أمس فقتل خمسة. ويأتي الهجوم غداة مقتل ثلاثة من الصحوة في كمين نصبه مسلحون قرب خان "
        "بني سعد."
    )
    assert _rows(text, "date_from", "killed_low") == [("2020-06-17", 5), ("2020-06-16", 3)]
    # What comes is no event, but the report.
    text = "ويأتي نشر الأرقام غداة تفجير سيارة مفخخة في الكرادة أوقع 35 قتيلا."
    assert _rows(text, "date_from", "killed_low") == [("2020-06-17", 35)]


def test_a_time_of_the_day_is_no_event_before():
    text = "أضرم محتجون بعد الظهر النار في مقر حزب وسط الناصرية."
    assert only(text)["date_to"] == "2020-06-18"
    # An event that is only referred to was on a day before.
    assert only("عقد اجتماع في بغداد عقب هجوم شنه مسلحون على دورية للجيش في بيجي.")["date_to"] == "2020-06-17"
    # "Since the hours of the morning" is of the day of the news.
    assert only("أطلق مسلحون النار منذ ساعات الفجر الأولى على حاجز للشرطة في الموصل.")["date_from"] == "2020-06-18"


def test_days_of_other_years_are_of_other_events():
    text = (
        "قتل مسلحان أمس بقصف على ناحية سنوني. وأحيا أهالي حلبجة ذكرى القصف الكيمياوي الذي نفذه النظام السابق على "
        "مدينتهم يوم 16 آذار 1988 وراح ضحيته خمسة آلاف شخص."
    )
    assert _rows(text, "killed_low")[0] == (2,)
    assert all(high != 5000 for _, high in _rows(text, "killed_low", "killed_high")[:1])


def test_headings_tell_no_event_besides():
    body = "وفي الفلوجة، ذكرت مصادر أن أربعة مدنيين قتلوا وأصيب تسعة جراء قصف بالمدفعية مساء الأربعاء."
    assert _rows(f"قصف الفلوجة\n{body}", "killed_low") == [(4,)]
    # Lines of a list are no headings, and neither is the last line.
    assert len(events("5 حزيران: انفجار عبوة في هيت\n6 حزيران: قصف الفلوجة")) == 2


def test_munitions_of_a_list_in_digits_are_summed():
    event = only("ضبط الجيش كدسا للعتاد في المشرح أمس ضم 186 صاروخ كاتيوشا و400 قنبرة هاون.")
    assert (event["munitions_low"], event["munitions_high"]) == (586, 586)


def test_denied_is_what_follows_too():
    assert why_unstated("نفت القيادة سقوط الناحية بيد داعش وأسر 30 من عناصرها.", "سقوط") == "denied"
    assert why_unstated("نفت القيادة سقوط القرية، وقتل مسلحون ثلاثة جنود.", "وقتل") == "stated"
    assert why_unstated("إن خطر هجمات الفصائل قد انخفض.", "هجمات") == "risk"
    assert why_unstated("أصيب أحدهم بجراح خطرة في هجمات أمس.", "هجمات") == "stated"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Quarters are called after countries, and are of the city named right behind them.
        ("انفجرت عبوة في حي تونس ببغداد", "حي تونس = tunis-quarter"),
        ("عقد الاجتماع في منطقة السعودية", "السعودية = saudi-arabia"),
        ("في حي الوحدة بشرق الموصل على بعد 390 كيلومترا شمالي بغداد", "حي الوحدة = mosul"),
        ("في حي الوحدة ببغداد", "حي الوحدة = wahda-baghdad"),
        # "Between" is no verb of saying here.
        ("احتجاجات شهدها العراق بين أكتوبر ونوفمبر", "العراق = iraq"),
        ("وبينت بغداد أن", ""),
        # His talk is no town.
        ("رأى الخبير في حديثه للصحفيين أن", ""),
        ("انفجرت عبوة في حديثة أمس", "حديثة = haditha"),
    ],
)
def test_places(text, found):
    first = places(text).split(";")[0]
    name, _, place = found.partition(" = ")
    assert first.startswith(name) if found else not first
    assert place.split("-")[0] in first


def test_a_word_spelled_like_a_verb_or_another_noun():
    # Sidakan is spelled like a future, Shiites like "carried to the grave".
    assert why_unstated("في ناحية سيدكان أن المدفعية الإيرانية قصفت قرى.", "قصفت") == "stated"
    assert [e["sub_event_type"] for e in events("قتل 31 شخصا في هجومين استهدفا زوارا شيعة في طريقهم إلى كربلاء.")] != [
        "Other"
    ]
    assert only("شيع الآلاف في النجف أمس جثمان أحد القتلى.")["sub_event_type"] == "Other"
